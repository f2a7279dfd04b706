package view

import (
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// court is what the court did and the best argument the other way.
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
	l.All(when(listOther, tree.Class("h3", "other", tree.Say(words.StepOther))))
	l.Add(paragraphs(listOther, matter.RecordRecites, matter.CourtSays, matter.ModelSays))
	return tree.El("section", tree.A("class", "court", "id", "court-"+textID.hole()), l.Nodes...)
}

// findings are all that a court can find, one after the other, each marked with its
// key and level.
func findings() (ns []tree.Node) {
	for _, k := range doctrines.Keys() {
		for _, level := range append([]string{"no_record"}, k.Under(doctrines.Posture{}).Levels...) {
			key := k.String()
			ns = append(ns, tree.P("held", tree.SayWith(words.StepHeld(words.Topic(key), words.FindingOf(key, level)), inPlace("finding", draw.Bold))).
				With(markHeld, key+"="+level))
		}
	}
	return ns
}
