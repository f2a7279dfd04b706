package view

import (
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

const roundsID = "h-rounds"

// sources lists every place in the record that the walk cites. Script shows a
// copy of an entry beside the cite that names it.
func sources() tree.Node {
	l := draw.Line{}
	l.Para("eyebrow", words.SourcesEyebrow)
	l.Add(heading(walk.Sources, words.SourcesTitle))
	l.All(rounds())
	l.All(when(listRounds, draw.H3(words.SourcesEach)))
	l.All(when(listCites, draw.Para("", words.SourcesText), tree.Class("ul", "sources",
		listCites.run(append(unless(flagOfCourt, source()), when(flagOfCourt, source().With("data-court", ""))...)...))))
	l.All(unless(listCites, draw.Para("", words.SourcesNone)))
	return section("view", walk.Sources, l.Nodes)
}

// source is one place in the record. Where the court speaks in it, views.js keeps
// its words back until the commitment.
func source() tree.Node {
	l := draw.Line{}
	l.Add(tree.El("b", nil, placePin.node()))
	l.All(when(richQuote, tree.El("p", nil, richQuote.node())))
	l.Space()
	l.All(when(placeRecord, tree.El("span", nil, placeRecord.node())))
	return tree.El("li", tree.A("id", "c-"+textID.hole()), l.Nodes...)
}

// rounds tells what came before the court when, from the matter's own file.
func rounds() []tree.Node {
	day := append(when(textDay, draw.Bold(words.RoundsDay(textDay.name()))), unless(textDay, tree.Class("span", "soft", tree.Say(words.RoundsUndated)))...)
	each := listEntries.each(draw.Item(append(day, tree.T(" "), said(matter.RecordRecites), cited())...))
	return append(
		when(listRounds, reached(roundsID, words.RoundsTitle), draw.Para("soft", words.RoundsOrder)),
		listRounds.run(tree.El("h4", nil, textTitle.node()), tree.Class("ol", "plain", each)))
}
