package pages

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/view"
	"github.com/benchwalk/benchwalk/web/walk"
)

// walkBody is a matter's walk: every question with the record, both sides, what the
// court did. Read from top to bottom it is complete; script only
// folds it. The sources and the law are a document beside it, or without a name
// of one views of it.
func walkBody(m *matter.Matter, meta Meta, sources string) []tree.Node {
	set := view.In(meta.Words)
	w := set.Walk(m, meta.MatterHash, sources)
	main := tree.El("main", tree.A("id", "main", "tabindex", "-1"),
		alarm(),
		tree.El("div", tree.A("data-slot", "opened", "class", "received js-only", "role", "status")),
		draw.Para("noscript", words.FailureText("no-script")), oldBrowser(),
		tree.El("form", tree.A("id", "analysis"), w.Views...),
		status(), citeNote())
	main.Kids = append(main.Kids, glosses()...)
	ways, others := []tree.Node{toWalk("", words.WayWalk)}, []tree.Node{}
	for _, id := range walk.Bar() {
		ways = append(ways, scripted(id, wayTo(id, sources)))
	}
	for _, id := range walk.Menu() {
		if walk.Has(m, id) {
			others = append(others, scripted(id, wayTo(id, sources)))
		}
	}
	others = append(others, draw.Link("hand-in.html#"+m.ID, words.WayHandIn), draw.Link("make.html", words.WayMake), draw.Link("index.html", words.PageAllWalks), draw.Link("about.html", words.WayAbout))
	return append([]tree.Node{
		skip(),
		menuBanner([]tree.Node{tree.El("h1", nil, w.Caption...)}, ways, others),
		tree.Class("div", "page", rail(w.Path, w.Parts, idle(m)), main),
		beside(footer(meta, m.Law), sources),
	}, set.Beside()...)
}

// toWalk leads to the first view; script has it lead to where the reader was last.
func toWalk(class string, text words.Said) tree.Node {
	a := tree.A("href", "#"+walk.Before, "data-walk", "")
	if class != "" {
		a = append(a, tree.Attr{Name: "class", Value: class})
	}
	return tree.El("a", a, tree.Say(text))
}

// wayTo leads to a fixed view, or to the document that has it.
func wayTo(view, sources string) tree.Node {
	said := words.WayTo(walk.Name(view))
	switch {
	case view == walk.Sources && sources != "": // script finds the document by this link
		return draw.Link(sources, said).With("id", "to-sources")
	case view == walk.Authorities:
		return draw.Link(sources+"#"+view, said)
	}
	return draw.Link("#"+view, said)
}

// scripted leaves a link out of what is read without script where there is nothing to read.
func scripted(view string, link tree.Node) tree.Node {
	if walk.OfAnswers(view) {
		return link.With("class", "js-only")
	}
	return link
}

// beside says in the foot of a walk where its sources stand, at the place of the view
// that they would be.
func beside(foot tree.Node, document string) tree.Node {
	if document != "" {
		foot.Add(tree.El("p", tree.A("id", walk.Sources, "class", "beside"), tree.SayWith(words.SourcesBeside(words.SourcesBesideLink), leading(document))))
	}
	return foot
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

// glosses are what a term of art means, each in a note of its own that opens behind the
// first use of the term on a screen. Script finds where that is, in whatever text stands
// there; without it a term is a plain word.
func glosses() (notes []tree.Node) {
	for _, term := range words.Terms() {
		id := "gloss-" + term
		notes = append(notes, tree.El("div", append(tree.A("popover", "", "hidden", "", "id", id, "class", "citenote", "role", "dialog", "tabindex", "-1"), tree.Attr{Name: "data-term", Said: words.GlossWord(term)}),
			tree.El("p", nil, draw.Bold(words.GlossWord(term)), tree.T(" "), tree.Say(words.GlossText(term))),
			tree.El("button", tree.A("type", "button", "class", "quiet", "popovertarget", id, "popovertargetaction", "hide"), tree.Say(words.SourceNoteClose))).Tell("aria-label", words.GlossWord(term)))
	}
	return notes
}

// failures are the ids of what can go wrong while a walk runs.
var failures = []string{"wasm-blocked", "wasm-failed", "wasm-crashed", "put-aside", "crashed-twice", "storage-denied", "storage-full", "storage-unreadable", "other-tab", "storage-near", "unkept", "field-near", "field-full", "file-large", "matter-failed"}

// alarm holds every sentence about a failure, so that none lives in script.
func alarm(more ...string) tree.Node {
	var kids []tree.Node
	for _, id := range append(failures[:len(failures):len(failures)], more...) {
		var text []tree.Node
		if id != otherWork && id != linkWaits { // which script fills from templates
			text = append(text, tree.Say(words.FailureText(id)))
		}
		if id == "wasm-failed" || id == "matter-failed" {
			text = append(text, tree.T(" "), draw.Button("retry", "bare", words.AlarmRetry))
		}
		if id == "unkept" {
			text = append(text, tree.T(" "), draw.Button("let-go", "bare", words.AlarmLetGo))
		}
		if id == "put-aside" { // script lists what was
			text = append(text, tree.T(" "), draw.Button("without", "bare", words.AlarmWithout), tree.El("span", tree.A("id", id)))
		}
		kids = append(kids, tree.El("p", tree.A("id", "fail-"+id, "hidden", ""), text...))
	}
	return tree.Class("div", "alarms js-only", tree.El("div", tree.A("role", "alert", "id", "alarm"), kids...), draw.Button("hush", "quiet", words.AlarmClose))
}

// oldBrowser stands behind what is said where scripts are off. Script shows it in the place
// of that where one of its own breaks. The newest thing that a walk needs is
// Object.hasOwn, in Chrome 93, Firefox 92 and Safari 15.4; that list has at(), too, in
// Safari as new as that. For what is newer the scripts have another way.
func oldBrowser() tree.Node {
	return draw.Para("noscript", words.OldBrowser(words.BrowsersLeast)).With("id", "fail-old-browser").With("hidden", "")
}

// rail is the way through and, below it, where the ruling stands. Before the
// module has come, an idle copy of what it says of no answers holds the place of
// each slot, so that nothing moves when the slot is filled. Where the walk offers a path
// beside the whole, the list of that path stands first.
//
// On a narrow page where the ruling stands is one line, which opens to the rest. Script
// opens and shuts it with the width of the page.
func rail(path, parts []tree.Node, none *live.State) tree.Node {
	line, stand := []tree.Node{tree.El("span", tree.A("data-slot", "standing-line", "class", "now if-shown"))}, []tree.Node{tree.El("div", tree.A("data-slot", "figure", "class", "stand drawn")), tree.El("div", tree.A("data-slot", "standing", "class", "stand")), tree.El("div", tree.A("data-slot", "others", "class", "stand"))}
	if none != nil {
		line = append(line, tree.Class("span", "now idle if-shown", none.StandingLine()...))
		if figure := none.Figure(none.Pose()); figure != nil {
			stand = append(stand, tree.Class("div", "stand drawn idle", figure...))
		}
		stand = append(stand, tree.Class("div", "stand idle", none.Standing()...))
		if others := none.Others(); others != nil {
			stand = append(stand, tree.Class("div", "stand idle", others...))
		}
	}
	line = append(line, tree.Class("span", "if-hidden", tree.Say(words.RailHidden)))
	title := tree.Class("div", "title",
		draw.Para("eyebrow", words.RailStanding),
		tree.El("button", tree.A("type", "button", "class", "bare", "data-do", "standing"),
			tree.Class("span", "if-shown", tree.Say(words.RailHide), tree.Class("span", "hear", tree.T(" "), tree.Say(words.RailHideLong))), tree.Class("span", "if-hidden", tree.Say(words.RailShow))))
	return tree.Class("div", "rail",
		tree.El("nav", nil, append(path[:len(path):len(path)], tree.Class("ol", "parts", parts...))...).Tell("aria-label", words.RailParts),
		tree.Class("section", "ruling js-only", tree.El("details", tree.A("open", ""),
			append([]tree.Node{tree.El("summary", nil, line...), title}, stand...)...)).Tell("aria-label", words.RailStanding))
}

// idle is the state before any answer.
func idle(m *matter.Matter) *live.State {
	nothing := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	return live.NewState(nil, m, nothing, chain.Decide(nothing.Posture, &nothing.Findings))
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
