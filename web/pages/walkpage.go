package pages

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// walkBody is a matter's one document: every question with the record, both sides,
// what the court did and the authorities. Read from top to bottom it is
// complete; script only folds it.
func walkBody(m *matter.Matter, meta Meta) []tree.Node {
	vs := walk.Views(m)
	views := make([]tree.Node, 0, len(vs)+len(m.Parts))
	for i, v := range vs {
		if v.Step != nil && v.Number == 1 {
			views = append(views, partHeading(m, v.Part))
		}
		switch v.ID {
		case walk.Before:
			views = append(views, beforehand(m, vs))
		case walk.Review:
			views = append(views, review(m, vs, i))
		case walk.Result:
			views = append(views, result(m, vs, i))
		case walk.Sources:
			views = append(views, sources(m))
		case walk.Authorities:
			views = append(views, authorities(m))
		case walk.Work:
			views = append(views, work(m))
		case walk.Take:
			views = append(views, take(meta.MatterHash))
		case walk.Memo:
			views = append(views, memorandum())
		default:
			views = append(views, step(m, vs, i))
		}
	}
	main := tree.El("main", tree.A("id", "main", "tabindex", "-1"),
		alarm(),
		tree.El("div", tree.A("data-slot", "opened", "class", "received js-only", "role", "status")),
		draw.Para("noscript", words.FailureText("no-script")),
		tree.El("form", tree.A("id", "analysis"), views...),
		status(), citeNote())
	places := []tree.Node{draw.Link("#"+walk.Before, words.WayBefore)}
	if live.Worked(m) {
		places = append(places, draw.Link("#"+walk.Work, words.WayWork))
	}
	return []tree.Node{
		skip(),
		banner([]tree.Node{tree.El("h1", nil, caption(m)...)},
			append(places, draw.Link("#"+walk.Review, words.WayReview).With("class", "js-only"), draw.Link("#"+walk.Result, words.WayResult).With("class", "js-only"), draw.Link("#"+walk.Take, words.WayTake).With("class", "js-only"),
				draw.Link("#"+walk.Sources, words.WaySources), draw.Link("#"+walk.Authorities, words.WayLaw), draw.Link("about.html", words.WayAbout))...),
		tree.Class("div", "page", rail(m, vs), main),
		footer(meta, m.Law),
	}
}

// status is the one live region: what it says is read out.
func status() tree.Node {
	return tree.El("p", tree.A("role", "status", "id", "say", "class", "said"))
}

func citeNote() tree.Node {
	return tree.El("div", tree.A("id", "note", "popover", "", "class", "citenote", "role", "dialog"),
		tree.Class("div", "text"),
		tree.El("p", tree.A("class", "sealed", "hidden", ""), tree.Say(words.SourceNoteSealed)),
		draw.Button("close", "quiet", words.SourceNoteClose)).Tell("aria-label", words.SourceNoteName)
}

func partHeading(m *matter.Matter, part int) tree.Node {
	p := &m.Parts[part]
	return tree.El("p", tree.A("class", "part", "id", "p-"+p.ID), tree.El("span", nil, tree.T(walk.Roman(part+1))), tree.T(" "+p.Title))
}

// caption names the matter without giving away how it ended.
func caption(m *matter.Matter) []tree.Node {
	if m.Decided == "" {
		return []tree.Node{tree.T(m.Title)}
	}
	return []tree.Node{draw.Italic(words.Literal(m.Title)), tree.Class("span", "when", tree.Say(words.DecidedOn(m.Main().String(), words.Literal(m.Decided))))}
}

// failures are the ids of what can go wrong while a walk runs.
var failures = []string{"wasm-blocked", "wasm-failed", "wasm-crashed", "crashed-twice", "storage-denied", "storage-full", "storage-unreadable", "other-tab", "unkept", "field-full", "matter-failed"}

// alarm holds every sentence about a failure, so that none lives in script.
func alarm(more ...string) tree.Node {
	var kids []tree.Node
	for _, id := range append(failures[:len(failures):len(failures)], more...) {
		text := []tree.Node{tree.Say(words.FailureText(id))}
		if id == "wasm-failed" || id == "matter-failed" {
			text = append(text, tree.T(" "), draw.Button("retry", "bare", words.AlarmRetry))
		}
		if id == "unkept" {
			text = append(text, tree.T(" "), draw.Button("let-go", "bare", words.AlarmLetGo))
		}
		kids = append(kids, tree.El("p", tree.A("id", "fail-"+id, "hidden", ""), text...))
	}
	return tree.Class("div", "alarms js-only", tree.El("div", tree.A("role", "alert", "id", "alarm"), kids...), draw.Button("hush", "quiet", words.AlarmClose))
}

// rail is the way through and, below it, where the ruling stands. Before the
// module has come, an idle copy of what it says of no answers holds the place of
// the slot, so that nothing moves when the slot is filled.
func rail(m *matter.Matter, vs []walk.View) tree.Node {
	nothing := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	idle := live.NewState(nil, m, nothing, chain.Decide(nothing.Posture, &nothing.Findings)).Standing()
	return tree.Class("div", "rail",
		tree.El("nav", nil, contents(m, vs, true)).Tell("aria-label", words.RailParts),
		tree.Class("section", "ruling js-only",
			tree.Class("div", "title",
				draw.Para("eyebrow", words.RailStanding),
				tree.El("button", tree.A("type", "button", "class", "bare", "data-do", "standing"),
					tree.Class("span", "if-shown", tree.Say(words.RailHide), tree.Class("span", "hear", tree.T(" "), tree.Say(words.RailHideLong))), tree.Class("span", "if-hidden", tree.Say(words.RailShow)))),
			tree.El("div", tree.A("data-slot", "standing", "class", "stand")),
			tree.Class("div", "stand idle", idle...)).Tell("aria-label", words.RailStanding))
}

// contents lists the parts. In the rail each says how far one is in it; script
// writes the number and no word.
func contents(m *matter.Matter, vs []walk.View, counted bool) tree.Node {
	var items []tree.Node
	for p := range m.Parts {
		first := walk.FirstOf(vs, p)
		if first == nil {
			continue
		}
		kids := []tree.Node{draw.Link("#"+first.ID, words.Literal(m.Parts[p].Title))}
		attrs := tree.A("data-n", walk.Roman(p+1))
		if counted {
			attrs = append(attrs, tree.Attr{Name: "data-part", Value: m.Parts[p].ID})
			small := tree.El("small", nil, tree.SayWith(words.RailProgress(0, first.Of), progress))
			if first.Of == 1 {
				small = small.With("hidden", "")
			}
			kids = append(kids, small)
		}
		items = append(items, tree.El("li", attrs, kids...))
	}
	return tree.Class("ol", "parts", items...)
}

// progress leaves the number of the step to script.
func progress(place string, _ int, text string) []tree.Node {
	if place == "number" {
		return []tree.Node{tree.Class("span", "at")}
	}
	return []tree.Node{tree.El("span", nil, tree.T(text))}
}

// idleFigure is the figure before anything is answered, of the first test that
// has one.
func idleFigure() tree.Node {
	for _, t := range doctrines.All() {
		if t.Test().Figure != nil {
			return live.DrawFigure(t, [2]live.GateState{}, words.FigureBeyond, live.DrawBalance("beyond", 0, 0))
		}
	}
	return tree.El("svg", nil)
}

func heading(id string, text words.Said) tree.Node {
	return tree.El("h2", tree.A("id", "h-"+id, "tabindex", "-1"), tree.Say(text))
}

// review and result are made of the reader's answers alone; without script one
// sentence stands in their place, and what needs no answers.
func review(m *matter.Matter, vs []walk.View, i int) tree.Node {
	before, next := walk.Around(vs, i)
	return tree.El("section", tree.A("class", "view", "id", walk.Review), tree.Class("div", "body",
		draw.Para("eyebrow", words.ReviewViewEyebrow),
		heading(walk.Review, words.ViewTitleReview),
		tree.El("div", tree.A("data-slot", "review")),
		draw.Para("needs-script", words.ReviewViewScript),
		onward(m, before, next),
		tree.Class("details", "over js-only",
			tree.El("summary", nil, tree.Say(words.ReviewViewOver)),
			draw.Para("", words.ReviewViewOverErases),
			draw.Button("erase", "quiet", words.ReviewViewErase))))
}

func result(m *matter.Matter, vs []walk.View, i int) tree.Node {
	before, next := walk.Around(vs, i)
	kids := []tree.Node{
		draw.Para("eyebrow", words.ResultViewEyebrow),
		heading(walk.Result, words.ViewTitleResult),
		tree.P("soft jump when-live screen",
			tree.SayWith(words.ResultViewBelow([]words.Name{words.ResultViewChange, words.ResultViewReasons}), linkEach("#h-result-change", "#h-result-why")), tree.T(" "),
			tree.SayWith(words.ResultViewAlong([]words.Name{words.ResultViewMemo, words.ResultViewTake}), linkEach("#"+walk.Memo, "#"+walk.Take))),
		tree.El("div", tree.A("data-slot", "result")),
		draw.Para("needs-script", words.ResultViewScript),
		tree.Class("div", "when-live", exploring(m)...),
	}
	var after []tree.Node
	if len(m.Outcome) > 0 {
		title := words.ResultViewCourt
		if !live.Judged(m) {
			title = words.ResultViewComesTo
		}
		after = append(append(after, draw.H3(title)), draw.Paragraphs(m, m.Outcome, matter.RecordRecites, matter.CourtSays)...)
	}
	if len(m.Open) > 0 {
		after = append(append(after, draw.H3(words.ResultViewOpen)), draw.Bullets(m, m.Open))
	}
	if len(m.Later) > 0 {
		after = append(append(after, draw.H3(words.ResultViewLater)), draw.Bullets(m, m.Later))
	}
	if after != nil {
		kids = append(kids, tree.Class("div", "needs-script", after...))
	}
	return tree.El("section", tree.A("class", "view", "id", walk.Result), tree.Class("div", "body", append(kids,
		tree.Class("div", "do js-only",
			tree.El("a", tree.A("class", "button quiet", "href", "#"+walk.Memo), tree.Say(words.ResultViewReadMemo)),
			tree.El("a", tree.A("class", "button quiet", "href", "#"+walk.Take), tree.Say(words.ResultViewKeep)),
			draw.Button("print", "quiet", words.ResultViewPrint)),
		framed(),
		onward(m, before, next))...))
}

// exploring is what the reader can do with a ruling. Controls stand outside the
// slots, which are redrawn.
func exploring(m *matter.Matter) []tree.Node {
	ns := []tree.Node{reached("h-result-change", words.ResultViewChange), slot("flips"), slot("tried")}
	if axes := m.Main().Test().Axes; axes != nil {
		var elements []answer
		for _, k := range doctrines.KeysOf(m.Main()) {
			elements = append(elements, answer{value: k.String(), label: words.Topic(k.String())})
		}
		x, y := doctrines.Key{Test: m.Main(), Element: axes[0]}.String(), doctrines.Key{Test: m.Main(), Element: axes[1]}.String()
		ns = append(ns,
			draw.H3(words.ResultViewMap),
			tree.Class("div", "axes", choose("view.x", words.ResultViewMapAcross, elements, x), choose("view.y", words.ResultViewMapUpwards, elements, y)),
			slot("map"),
			tree.Class("div", "screen", draw.H3(words.ResultViewCompare),
				tree.Class("div", "axes", choose("view.standard", words.ResultViewCompareStandard, circuits(), "ca2"), choose("view.law", words.ResultViewCompareLaw, dates(), "2020-10-23")),
				slot("compare")))
	}
	return append(ns,
		reached("h-result-why", words.ResultViewWhy),
		slot("why"), slot("after"),
		tree.Class("div", "screen", draw.H3(words.ResultViewProof),
			draw.Para("soft", words.ResultViewProofDoes),
			tree.Class("div", "do", draw.Button("prove", "quiet", words.ResultViewProofRun)),
			slot("proof")))
}

// reached is a heading that a link leads to.
func reached(id string, title words.Said) tree.Node {
	return tree.El("h3", tree.A("id", id, "tabindex", "-1"), tree.Say(title))
}

// inPlace makes the node of what stands in one place of a sentence.
func inPlace(place string, node func(words.Said) tree.Node) tree.Fill {
	return func(at string, _ int, text string) []tree.Node {
		if at != place {
			return nil
		}
		return []tree.Node{node(words.Literal(text))}
	}
}

// linkTo makes a link of what stands in the place {link}.
func linkTo(href string) tree.Fill {
	return inPlace("link", func(text words.Said) tree.Node { return draw.Link(href, text) })
}

// linkEach makes a link of each name of a list, in their order.
func linkEach(hrefs ...string) tree.Fill {
	return func(_ string, item int, text string) []tree.Node {
		return []tree.Node{draw.Link(hrefs[item], words.Literal(text))}
	}
}

func slot(name string) tree.Node { return tree.El("div", tree.A("data-slot", name)) }

// choose is a native list to choose from.
func choose(name string, label words.Said, answers []answer, now string) tree.Node {
	var options []tree.Node
	for _, a := range answers {
		o := tree.El("option", tree.A("value", a.value), tree.Say(a.label))
		if a.value == now {
			o = o.With("selected", "")
		}
		options = append(options, o)
	}
	return tree.El("label", nil, tree.Say(label), tree.El("select", tree.A("name", name), options...))
}

func circuits() (as []answer) {
	for _, c := range standard.Circuits() {
		as = append(as, answer{value: c.String(), label: words.StandardName(c.String())})
	}
	return as
}

func dates() (as []answer) {
	for _, d := range standard.Dates() {
		as = append(as, answer{value: d.String(), label: words.LawName(d.String())})
	}
	return as
}
