package view

import (
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// result is made of the reader's answers, too, with what the reader can do with them;
// without script there is what needs no answers.
func result() tree.Node {
	l := draw.Line{}
	l.Para("eyebrow", words.ResultViewEyebrow)
	l.Add(heading(walk.Result, words.ViewTitleResult))
	l.Add(slot("guess"))
	l.Add(slot("result"))
	l.All(when(flagBuilt, draw.Para("needs-script", words.ResultViewScript)))
	l.Add(tree.Class("div", "when-live", exploring()...))
	l.All(when(flagTold, tree.Class("div", "needs-script", told()...)))
	l.Add(tree.Class("div", "do js-only",
		tree.El("a", tree.A("class", "button quiet", "href", "#"+walk.Memo), tree.Say(words.ResultViewReadMemo)),
		tree.El("a", tree.A("class", "button quiet", "href", "#"+walk.Take), tree.Say(words.ResultViewKeep)),
		draw.Button("print", "quiet", words.ResultViewPrint)))
	l.Add(framed())
	l.Add(onward([]tree.Node{back(walk.Review)}, nil))
	return section("view", walk.Result, l.Nodes)
}

// told is what a matter itself says of its end.
func told() []tree.Node {
	l := draw.Line{}
	l.All(when(flagRuled, draw.H3(words.ResultViewCourt)))
	l.All(when(flagComesTo, draw.H3(words.ResultViewComesTo)))
	l.Add(paragraphs(listOutcome, matter.RecordRecites, matter.CourtSays))
	for _, x := range []struct {
		title words.Said
		of    list
	}{{words.ResultViewOpen, listOpen}, {words.ResultViewLater, listLater}} {
		l.All(when(x.of, draw.H3(x.title), tree.Class("ul", "plain", bullets(x.of, matter.RecordRecites, matter.CourtSays, matter.Commentary))))
	}
	return l.Nodes
}

// exploring is what the reader can do with a ruling: what would change it, and what goes
// deeper, folded until it is asked for. Controls stand outside the slots, which are
// redrawn.
func exploring() []tree.Node {
	l := draw.Line{}
	l.Add(reached("h-result-change", words.ResultViewChange))
	l.Add(slot("flips"))
	l.Add(slot("tried"))
	l.Add(tree.Class("div", "screen", append([]tree.Node{draw.H3(words.ResultViewDeeper)}, when(nodesDeeper, nodesDeeper.node())...)...))
	for _, t := range doctrines.All() {
		if axes := t.Test().Axes; axes != nil {
			l.All(when(about(t), mapped(t, axes)...))
		}
	}
	l.Fold("h-result-why", words.ResultViewWhy, []tree.Node{slot("why")})
	l.Fold("h-result-proof", words.ResultViewProof, []tree.Node{
		draw.Para("soft", words.ResultViewProofDoes),
		tree.Class("div", "do", draw.Button("prove", "quiet", words.ResultViewProofRun)),
		slot("proof")})
	l.Add(slot("caveats"))
	l.Add(slot("after"))
	return l.Nodes
}

// mapped is the map of a test's rulings, and the same under another standard.
func mapped(t doctrines.ID, axes []int) []tree.Node {
	var elements []answer
	for _, k := range doctrines.KeysOf(t) {
		elements = append(elements, answer{value: k.String(), label: words.Topic(k.String())})
	}
	x, y := doctrines.Key{Test: t, Element: axes[0]}.String(), doctrines.Key{Test: t, Element: axes[1]}.String()
	l := draw.Line{}
	l.Fold("h-result-map", words.ResultViewMap, []tree.Node{
		tree.Class("div", "axes", choose("view.x", words.ResultViewMapAcross, elements, x), choose("view.y", words.ResultViewMapUpwards, elements, y)),
		slot("map")})
	l.Fold("h-result-standard", words.ResultViewCompare, []tree.Node{
		tree.Class("div", "axes", choose("view.standard", words.ResultViewCompareStandard, circuits(), "ca2"), choose("view.law", words.ResultViewCompareLaw, dates(), "2020-10-23")),
		slot("compare")})
	return l.Nodes
}
