package class

import (
	"strconv"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// Hands are those that were counted in a room for the answers to one question, before
// and after discussion. They are no student’s, and stand in no report.
type Hands struct {
	Question     int   // its number
	First, After []int // by answer
}

// HandRows are rows of hands for a table, one for each level for which some were counted:
// what stands at the place of the student’s number is no number, and what stands at the
// place of an answer is a count.
func (t Table) HandRows(hands []Hands) (rows string) {
	var levels []string
	cells := map[string][]string{}
	for _, h := range hands {
		for f := range h.First {
			if h.First[f] == 0 && h.After[f] == 0 {
				continue
			}
			level := t.g.Questions[h.Question].Key.Scale().Name(doctrine.Finding(f))
			if cells[level] == nil {
				levels = append(levels, level)
				cells[level] = make([]string, len(t.columns()))
				cells[level][0] = "hands: " + level
			}
			at := t.answerAt(h.Question)
			cells[level][at], cells[level][at+afterAt] = counted(h.First[f]), counted(h.After[f])
		}
	}
	for _, level := range levels {
		rows += row(cells[level])
	}
	return rows
}

func counted(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// Write writes hands as a line of their own, whose format no hand-in has.
func (h *Hands) Write(w *strictjson.Writer, g *handin.Ground) {
	q := g.Questions[h.Question]
	of := func(name string, counts []int) {
		w.Name(name).Object(func() {
			for f, n := range counts {
				if n > 0 {
					w.Name(q.Key.Scale().Name(doctrine.Finding(f))).Int(n)
				}
			}
		})
	}
	w.Object(func() {
		w.Field("format", handin.HandsFormat)
		w.Field("matter", g.Matter.ID)
		w.Field("question", q.String())
		of("first", h.First)
		of("after_discussion", h.After)
	})
}
