package view

import (
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// panel is what a step shows after the commitment: the reader and the court, what the
// court did, what later courts said of the same, what follows from the reader's answer,
// and the best argument the other way.
func panel() tree.Node {
	id := textID.hole()
	l := draw.Line{}
	l.All(when(piecesAsks, slot("you-"+id).With("class", "mine")))
	l.All(when(flagAnswered, court()))
	l.All(when(piecesAsks, slot("yours-"+id)))
	l.All(when(listOther, tree.Class("div", "court",
		tree.Class("h3", "other", tree.Say(words.StepOther)).With("tabindex", "-1"),
		paragraphs(listOther, matter.RecordRecites, matter.CourtSays, matter.ModelSays))))
	return tree.Class("div", "panel", l.Nodes...)
}

// court is what the court did, and what later courts said, each with the slot that
// compares it.
func court() tree.Node {
	l := draw.Line{}
	for _, m := range matter.Marks() {
		if m != matter.Unmarked {
			l.All(when(did(m),
				tree.El("h3", tree.A("class", "eyebrow", "tabindex", "-1"), tree.Say(words.StepCourtMarked(words.MarkName(m.String())))),
				draw.Para("meaning", words.MarkHint(m.String()))))
		}
	}
	l.Add(mark(markHeld, ""))
	l.Add(paragraphs(listHolding, matter.RecordRecites, matter.CourtSays))
	l.Add(listSince.run(tree.P("", said(matter.RecordRecites, matter.CourtSays, matter.Commentary), cited()), slot("later-"+textID.hole())))
	return tree.El("section", tree.A("class", "court", "id", "court-"+textID.hole()), l.Nodes...)
}

// findings are all that a court can find, one after the other, each marked with its
// key and level, in the words of the answer.
func findings() (ns []tree.Node) {
	for _, k := range doctrines.Keys() {
		key := k.String()
		for _, level := range append([]string{"no_record"}, k.Under(doctrines.Posture{}).Levels...) {
			answer := words.AnswerSilent
			if level != "no_record" {
				answer = words.Answer(key, level)
			}
			ns = append(ns, tree.P("held", tree.SayWith(words.StepHeld(words.Topic(key), answer), inPlace("finding", draw.Bold))).
				With(markHeld, key+"="+level))
		}
	}
	return ns
}
