package pages

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
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
		tree.P("noscript", tree.T(failure("no-script"))),
		tree.El("form", tree.A("id", "analysis"), views...),
		status(), citeNote())
	places := []tree.Node{link("#"+walk.Before, words.Literal("Before"))}
	if worked(m) {
		places = append(places, link("#"+walk.Work, words.Literal("Workbench")))
	}
	return []tree.Node{
		skip(),
		banner([]tree.Node{tree.El("h1", nil, caption(m)...)},
			append(places, link("#"+walk.Review, words.Literal("Review")).With("class", "js-only"), link("#"+walk.Result, words.Literal("Result")).With("class", "js-only"), link("#"+walk.Take, words.Literal("Keep and share")).With("class", "js-only"),
				link("#"+walk.Sources, words.Literal("Sources")), link("#"+walk.Authorities, words.Literal("Law")), link("about.html", words.Literal("About")))...),
		tree.Class("div", "page", rail(m, vs), main),
		footer(meta, m.Law),
	}
}

// status is the one live region: what it says is read out.
func status() tree.Node {
	return tree.El("p", tree.A("role", "status", "id", "say", "class", "said"))
}

func citeNote() tree.Node {
	return tree.El("div", tree.A("id", "note", "popover", "", "class", "citenote", "role", "dialog", "aria-label", "Source"),
		tree.Class("div", "text"),
		tree.El("p", tree.A("class", "sealed", "hidden", ""), tree.T("The words at this place tell what the court did. They open with your commitment.")),
		button("close", "quiet", words.Literal("Close")))
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
	what := textsOn(m.Main()).Caption + ", "
	return []tree.Node{italic(words.Literal(m.Title)), tree.Class("span", "when", tree.T(what+m.Decided))}
}

func failure(id string) string {
	s, _ := words.Failure(id)
	return s
}

// failures are the ids of what can go wrong while a walk runs.
var failures = []string{"wasm-blocked", "wasm-failed", "wasm-crashed", "crashed-twice", "storage-denied", "storage-full", "storage-unreadable", "other-tab", "unkept", "field-full", "matter-failed"}

// alarm holds every sentence about a failure, so that none lives in script.
func alarm(more ...string) tree.Node {
	var kids []tree.Node
	for _, id := range append(failures[:len(failures):len(failures)], more...) {
		text := []tree.Node{tree.T(failure(id))}
		if id == "wasm-failed" || id == "matter-failed" {
			text = append(text, tree.T(" "), button("retry", "bare", words.Literal("Try again")))
		}
		if id == "unkept" {
			text = append(text, tree.T(" "), button("let-go", "bare", words.Literal("Open the other")))
		}
		kids = append(kids, tree.El("p", tree.A("id", "fail-"+id, "hidden", ""), text...))
	}
	return tree.Class("div", "alarms js-only", tree.El("div", tree.A("role", "alert", "id", "alarm"), kids...), button("hush", "quiet", words.Literal("Close")))
}

// button asks script for something by name.
func button(do, class string, text words.Said) tree.Node {
	return tree.El("button", tree.A("type", "button", "class", class, "data-do", do), tree.Say(text))
}

// rail is the way through and, below it, where the ruling stands. Before the
// module has come, an idle copy of what it says of no answers holds the place of
// the slot, so that nothing moves when the slot is filled.
func rail(m *matter.Matter, vs []walk.View) tree.Node {
	nothing := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	idle := NewState(nil, m, nothing, chain.Decide(nothing.Posture, &nothing.Findings)).Standing()
	return tree.Class("div", "rail",
		tree.El("nav", tree.A("aria-label", "Parts of the analysis"), contents(m, vs, true)),
		tree.El("section", tree.A("class", "ruling js-only", "aria-label", "Where the ruling stands"),
			tree.Class("div", "title",
				tree.P("eyebrow", tree.T("Where the ruling stands")),
				tree.El("button", tree.A("type", "button", "class", "bare", "data-do", "standing"),
					tree.Class("span", "if-shown", tree.T("Hide"), tree.Class("span", "hear", tree.T(" until the end"))), tree.Class("span", "if-hidden", tree.T("Show")))),
			tree.El("div", tree.A("data-slot", "standing", "class", "stand")),
			tree.Class("div", "stand idle", idle...)))
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
		kids := []tree.Node{link("#"+first.ID, words.Literal(m.Parts[p].Title))}
		attrs := tree.A("data-n", walk.Roman(p+1))
		if counted {
			attrs = append(attrs, tree.Attr{Name: "data-part", Value: m.Parts[p].ID})
			small := tree.El("small", nil, tree.Class("span", "at"), tree.T(" of "), tree.El("span", nil, tree.T(itoa(first.Of))))
			if first.Of == 1 {
				small = small.With("hidden", "")
			}
			kids = append(kids, small)
		}
		items = append(items, tree.El("li", attrs, kids...))
	}
	return tree.Class("ol", "parts", items...)
}

// idleFigure is the figure before anything is answered, of the first test that
// has one.
func idleFigure() tree.Node {
	for _, t := range doctrines.All() {
		if t.Test().Figure != nil {
			return drawFigure(t, [2]gateState{}, words.FigureBeyond(), drawBalance("beyond", 0, 0))
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
		tree.P("eyebrow", tree.T("Before the result")),
		heading(walk.Review, words.Literal("Review your answers")),
		tree.El("div", tree.A("data-slot", "review")),
		tree.P("needs-script", tree.T("Where scripts and WebAssembly run, your answers stand here, each with a way to change it.")),
		onward(m, before, next),
		tree.Class("details", "over js-only",
			tree.El("summary", nil, tree.T("Start over")),
			tree.P("", tree.T("This erases every answer, tick and note of this walk from your browser.")),
			button("erase", "quiet", words.Literal("Erase my answers")))))
}

func result(m *matter.Matter, vs []walk.View, i int) tree.Node {
	before, next := walk.Around(vs, i)
	kids := []tree.Node{
		tree.P("eyebrow", tree.T("Your ruling")),
		heading(walk.Result, words.Literal("The result")),
		tree.P("soft jump when-live screen", tree.T("Below: "), link("#h-result-change", words.Literal("what would change it")), tree.T(", "), link("#h-result-why", words.Literal("the reasons")),
			tree.T(". Take it along: "), link("#"+walk.Memo, words.Literal("as a memo")), tree.T(", "), link("#"+walk.Take, words.Literal("as a link, file or picture")), tree.T(".")),
		tree.El("div", tree.A("data-slot", "result")),
		tree.P("needs-script", tree.T("Where scripts and WebAssembly run, your own ruling stands here, with its reasons and beside the court’s.")),
		tree.Class("div", "when-live", exploring(m)...),
	}
	var after []tree.Node
	if len(m.Outcome) > 0 {
		title := "What the court ruled"
		if !judged(m) {
			title = "What it comes to"
		}
		after = append(append(after, h3(words.Literal(title))), paragraphs(m, m.Outcome, matter.RecordRecites, matter.CourtSays)...)
	}
	if len(m.Open) > 0 {
		after = append(append(after, h3(words.Literal("What the court left open"))), bullets(m, m.Open))
	}
	if len(m.Later) > 0 {
		after = append(append(after, h3(words.Literal("Later events and later law"))), bullets(m, m.Later))
	}
	if after != nil {
		kids = append(kids, tree.Class("div", "needs-script", after...))
	}
	return tree.El("section", tree.A("class", "view", "id", walk.Result), tree.Class("div", "body", append(kids,
		tree.Class("div", "do js-only",
			tree.El("a", tree.A("class", "button quiet", "href", "#"+walk.Memo), tree.T("Read it as a memo")),
			tree.El("a", tree.A("class", "button quiet", "href", "#"+walk.Take), tree.T("Keep, cite or share it")),
			button("print", "quiet", words.Literal("Print"))),
		framed(),
		onward(m, before, next))...))
}

// exploring is what the reader can do with a ruling. Controls stand outside the
// slots, which are redrawn.
func exploring(m *matter.Matter) []tree.Node {
	ns := []tree.Node{reached("h-result-change", words.Literal("What would change it")), slot("flips"), slot("tried")}
	if axes := m.Main().Test().Axes; axes != nil {
		var elements []answer
		for _, k := range doctrines.KeysOf(m.Main()) {
			elements = append(elements, answer{k.String(), words.Option{Label: topicOf(k)}})
		}
		x, y := doctrines.Key{Test: m.Main(), Element: axes[0]}.String(), doctrines.Key{Test: m.Main(), Element: axes[1]}.String()
		ns = append(ns,
			h3(words.Literal("Map of outcomes")),
			tree.Class("div", "axes", choose("view.x", "Across", elements, x), choose("view.y", "Upwards", elements, y)),
			slot("map"),
			tree.Class("div", "screen", h3(words.Literal("Under another standard")),
				tree.Class("div", "axes", choose("view.standard", "Beside your ruling", circuits(), "ca2"), choose("view.law", "The law of", dates(), "2020-10-23")),
				slot("compare")))
	}
	return append(ns,
		reached("h-result-why", words.Literal("Why: the reasons")),
		slot("why"), slot("after"),
		tree.Class("div", "screen", h3(words.Literal("Check the tool itself")),
			para("soft", words.Literal("This decides every combination of findings that there is, under every standard, in your browser, and looks for a contradiction.")),
			tree.Class("div", "do", button("prove", "quiet", words.Literal("Run the proof"))),
			slot("proof")))
}

// reached is a heading that a link leads to.
func reached(id string, title words.Said) tree.Node {
	return tree.El("h3", tree.A("id", id, "tabindex", "-1"), tree.Say(title))
}

func slot(name string) tree.Node { return tree.El("div", tree.A("data-slot", name)) }

// choose is a native list to choose from.
func choose(name, label string, answers []answer, now string) tree.Node {
	var options []tree.Node
	for _, a := range answers {
		o := tree.El("option", tree.A("value", a.value), tree.T(a.Label))
		if a.value == now {
			o = o.With("selected", "")
		}
		options = append(options, o)
	}
	return tree.El("label", nil, tree.T(label), tree.El("select", tree.A("name", name), options...))
}

func circuits() (as []answer) {
	for _, c := range standard.Circuits() {
		w, _ := words.Standard(c.String())
		as = append(as, answer{c.String(), words.Option{Label: w.Name}})
	}
	return as
}

func dates() (as []answer) {
	for _, d := range standard.Dates() {
		o, _ := words.LawDate(d.String())
		as = append(as, answer{d.String(), o})
	}
	return as
}

func bullets(m *matter.Matter, as []matter.Assertion) tree.Node {
	l := line{}
	for i := range as {
		l.add(item(cited(m, &as[i], matter.RecordRecites, matter.CourtSays, matter.Commentary)...))
	}
	return tree.Class("ul", "plain", l.ns...)
}
