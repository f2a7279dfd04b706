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
// court did and the authorities. Read from top to bottom it is complete; script only
// folds it. The sources are a document beside it, or without a name of one a view of it.
func walkBody(m *matter.Matter, meta Meta, sources string) []tree.Node {
	set := view.In(meta.Words)
	w := set.Walk(m, meta.MatterHash, sources)
	main := tree.El("main", tree.A("id", "main", "tabindex", "-1"),
		alarm(),
		tree.El("div", tree.A("data-slot", "opened", "class", "received js-only", "role", "status")),
		draw.Para("noscript", words.FailureText("no-script")),
		tree.El("form", tree.A("id", "analysis"), w.Views...),
		status(), citeNote())
	places := []tree.Node{draw.Link("#"+walk.Before, words.WayBefore)}
	if live.Worked(m) {
		places = append(places, draw.Link("#"+walk.Work, words.WayWork))
	}
	return append([]tree.Node{
		skip(),
		banner([]tree.Node{tree.El("h1", nil, w.Caption...)},
			append(places, draw.Link("#"+walk.Review, words.WayReview).With("class", "js-only"), draw.Link("#"+walk.Result, words.WayResult).With("class", "js-only"), draw.Link("#"+walk.Take, words.WayTake).With("class", "js-only"),
				toSources(sources), draw.Link("#"+walk.Authorities, words.WayLaw), draw.Link("about.html", words.WayAbout))...),
		tree.Class("div", "page", rail(w.Path, w.Parts, tree.Class("div", "stand idle", idle(m)...)), main),
		beside(footer(meta, m.Law), sources),
	}, set.Beside()...)
}

// toSources leads to the sources. Script finds by it the document that has them.
func toSources(document string) tree.Node {
	if document == "" {
		return draw.Link("#"+walk.Sources, words.WaySources)
	}
	return draw.Link(document, words.WaySources).With("id", "to-sources")
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
// the slot, so that nothing moves when the slot is filled. Where the walk offers a path
// beside the whole, the list of that path stands first.
func rail(path, parts []tree.Node, idle ...tree.Node) tree.Node {
	return tree.Class("div", "rail",
		tree.El("nav", nil, append(path[:len(path):len(path)], tree.Class("ol", "parts", parts...))...).Tell("aria-label", words.RailParts),
		tree.Class("section", "ruling js-only", append([]tree.Node{
			tree.Class("div", "title",
				draw.Para("eyebrow", words.RailStanding),
				tree.El("button", tree.A("type", "button", "class", "bare", "data-do", "standing"),
					tree.Class("span", "if-shown", tree.Say(words.RailHide), tree.Class("span", "hear", tree.T(" "), tree.Say(words.RailHideLong))), tree.Class("span", "if-hidden", tree.Say(words.RailShow)))),
			tree.El("div", tree.A("data-slot", "standing", "class", "stand"))}, idle...)...).Tell("aria-label", words.RailStanding))
}

// idle is where the ruling stands before any answer.
func idle(m *matter.Matter) []tree.Node {
	nothing := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	return live.NewState(nil, m, nothing, chain.Decide(nothing.Posture, &nothing.Findings)).Standing()
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
