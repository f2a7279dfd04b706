package live

import (
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// The plan of an opened matter is what its page needs to be made from the
// templates beyond what stands in the file as it is: which template where, and
// the nodes of each text that has a speaker, a source or an authority. It comes
// in pieces, so that a large file never holds the page up.

// Plan writes which templates the matter takes.
func Plan(w *strictjson.Writer, l *words.Language, m *matter.Matter) {
	w.Name("kind").Text(m.Main().String())
	w.Name("judged").Bool(Judged(m))
	w.Name("mine").Bool(Own(m))
	w.Name("worked").Bool(walk.Has(m, walk.Work))
	w.Name("turns").Bool(m.Turns())
	w.Name("steps").Array(func() {
		for i := range m.Parts {
			for j := range m.Parts[i].Steps {
				s := &m.Parts[i].Steps[j]
				w.Object(func() {
					w.Name("stance").Text(StanceOf(m, s))
					w.Name("act").Text(ActOf(s))
					w.Name("bench").Bool(walk.Has(m, walk.Work) && Benched(s))
					w.Name("answered").Bool(Answered(s))
				})
			}
		}
	})
}

// Piece is how many statements travel at once: a call has its price.
const Piece = 100

// PlanSaid writes the i-th piece of all statements, each under its id: whose
// word it is and its text, and apart from it its sources.
func PlanSaid(w *strictjson.Writer, l *words.Language, m *matter.Matter, i int) {
	n := 0
	m.Each(func(a *matter.Assertion) {
		if n/Piece == i {
			w.Name(a.ID).Array(func() {
				tree.JSON(w, l, draw.Said(m, a)...)
				tree.JSON(w, l, draw.Cites(m, a.Cites)...)
			})
		}
		n++
	})
}

// PlanMargin writes the authorities beside the i-th step.
func PlanMargin(w *strictjson.Writer, l *words.Language, m *matter.Matter, i int) {
	for p := range m.Parts {
		steps := m.Parts[p].Steps
		if i >= 0 && i < len(steps) {
			tree.JSON(w, l, draw.Marginal(steps[i].Notes)...)
			return
		}
		i -= len(steps)
	}
	tree.JSON(w, l)
}

// PlanText writes a text of the file as nodes: what stands between asterisks in
// italics, and redactions seen as such. A place keeps its signs and numbers together.
func PlanText(w *strictjson.Writer, l *words.Language, text string, place bool) {
	if place {
		text = law.Tie(text)
	}
	tree.JSON(w, l, draw.Rich(text)...)
}
