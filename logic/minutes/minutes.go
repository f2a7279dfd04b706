// Package minutes counts how long a walk takes: the words that the matter says along
// it, with what the court did and what can be said against it, at the pace of someone
// who reads with care, and the time to answer.
//
// Not counted is what a reader opens or looks up: the words of a place, the sources,
// the workbench, the memo. Nor are the sentences of the page itself, which are the same
// in every walk: what explains a question and the answers to it is read in the time
// that an answer is given.
package minutes

import (
	"slices"
	"strings"
	"unicode"

	"github.com/benchwalk/benchwalk/logic/matter"
)

const (
	wordsPerMinute   = 220
	secondsPerAnswer = 20
)

// Count is what takes time: words to read and answers to give.
type Count struct{ Words, Answers int }

// Plus is both together.
func (c Count) Plus(d Count) Count { return Count{c.Words + d.Words, c.Answers + d.Answers} }

// Minutes is the time they take; a minute that has begun is counted whole.
func (c Count) Minutes() int {
	// One word takes 60/220 of a second, so all is counted in parts of 1/220.
	const word, answer, minute = 60, secondsPerAnswer * wordsPerMinute, 60 * wordsPerMinute
	return (c.Words*word + c.Answers*answer + minute - 1) / minute
}

// Walk counts a matter from its lead to what came later.
func Walk(m *matter.Matter) Count {
	c := said(m.Lead)
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			c = c.Plus(Step(m, &m.Parts[i].Steps[j]))
		}
	}
	return c.Plus(all(m.Outcome, m.Why, m.Open, m.Later))
}

// Path counts a path through a matter: its lead and the steps of the path. Of steps that
// are rows of one screen it counts what a row says, and not what opens on request.
func Path(m *matter.Matter, p matter.Path) Count {
	c := said(m.Lead)
	for _, rows := range p.Screens() {
		if len(rows) == 1 {
			c = c.Plus(Step(m, m.Step(rows[0])))
			continue
		}
		c = c.Plus(screen(m, rows))
	}
	return c
}

// screen counts rows: the topic of each, its question, and what the court did there.
// Where each asks of a provision, one question is asked of all, each side has a line, and
// the court answers once, in the last.
func screen(m *matter.Matter, rows []string) (c Count) {
	joint := true
	for _, id := range rows {
		joint = joint && slices.ContainsFunc(m.Step(id).Asks, func(a matter.Ask) bool { return a.Provision != "" })
	}
	for i, id := range rows {
		s := m.Step(id)
		c = c.Plus(said(s.Topic))
		if joint {
			c = c.Plus(Count{Answers: 1}).Plus(all(first(s.Movant), first(s.Opponent)))
		} else {
			for j := range s.Asks {
				c = c.Plus(said(s.Asks[j].Question)).Plus(Count{Answers: 1})
			}
		}
		if !joint || i == len(rows)-1 {
			c = c.Plus(all(s.Court.Text, s.OtherWay))
		}
	}
	return c
}

func first(as []matter.Assertion) []matter.Assertion { return as[:min(1, len(as))] }

// Part counts the steps of one part of a matter.
func Part(m *matter.Matter, p *matter.Part) (c Count) {
	for i := range p.Steps {
		c = c.Plus(Step(m, &p.Steps[i]))
	}
	return c
}

// Reading counts a matter that is read from the first line to the last, and not answered.
func Reading(m *matter.Matter) Count { return Count{Words: Walk(m).Words} }

// Step counts one step of a matter, with its margin.
func Step(m *matter.Matter, s *matter.Step) Count {
	c := said(s.Topic)
	barred := map[string]bool{}
	for i := range s.Asks {
		a := &s.Asks[i]
		c = c.Plus(said(a.Question)).Plus(Count{Answers: 1})
		if p := m.Provision(a.Provision); p != nil && !barred[p.ID] {
			barred[p.ID] = true
			c = c.Plus(said(p.Bars))
		}
	}
	for i := range s.Notes {
		c = c.Plus(said(s.Notes[i].Text))
	}
	for i := range s.Later {
		c = c.Plus(said(s.Later[i].Text))
	}
	return c.Plus(all(s.Facts, s.Movant, s.Opponent, s.Court.Text, s.OtherWay))
}

func all(lists ...[]matter.Assertion) (c Count) {
	for _, as := range lists {
		for i := range as {
			c = c.Plus(said(as[i].Text))
		}
	}
	return c
}

// said counts the words of a text. A dash or an ellipsis that stands alone is none.
func said(text string) (c Count) {
	for _, w := range strings.Fields(text) {
		if strings.IndexFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 {
			c.Words++
		}
	}
	return c
}
