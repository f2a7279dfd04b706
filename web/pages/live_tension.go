package pages

import (
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Tension is the slot beside the question of an element: what the chain
// suggests there, and where the reader's answer pulls away from it. Inside a
// range there is silence.
func (s *State) Tension(k doctrines.Key) []tree.Node {
	l := line{}
	for i := range s.Tensions {
		if t := &s.Tensions[i]; t.At == k {
			l.add(s.tension(t))
		}
	}
	return l.ns
}

func (s *State) tension(t *chain.Tension) tree.Node {
	title, last := "Your answers pull apart", "Nothing is changed for you. Change an answer, or keep both and say why."
	yours := line{}
	found := ": " + s.shortOf(t.At, s.Analysis.Findings.Get(t.At)) + "."
	switch {
	case t.Link != nil:
		title = "Outside what your other answers suggest"
		yours.text(words.Literal("Your answer on "))
		if k, ok := doctrines.ParseKey(t.Link.From); ok {
			yours.all(s.linked([]doctrines.Key{k}))
		} else {
			yours.text(words.Literal("narrow tailoring"))
		}
		yours.text(words.Literal(" suggests " + s.rangeOf(t.Link) + ". What you found on "))
		yours.all(s.linked([]doctrines.Key{t.At}))
		yours.text(words.Literal(found))
	case t.Suggested != doctrine.Open:
		title = "You and the workbench differ"
		last = "Nothing is changed for you. Keep your finding and say why, or change it or a row."
		yours.text(words.Literal("What you found on "))
		yours.all(s.linked([]doctrines.Key{t.At}))
		yours.text(words.Literal(found))
	}
	if t.Kept != "" {
		last = "You keep it: " + t.Kept
	}
	l := line{}
	l.para("eyebrow", words.Literal(title))
	if yours.ns != nil {
		l.add(yours.in("p"))
	}
	l.para("", words.Literal(s.sayAll(rulings.TensionSays(s.Analysis.Posture, *t))))
	l.para("soft", words.Literal(last))
	return tree.Class("div", "tension", l.ns...)
}

// rangeOf writes a link's range: "weak to likely", "substantial".
func (s *State) rangeOf(l *chain.Link) string {
	low, high := s.shortOf(l.To, l.Low), s.shortOf(l.To, l.High)
	if l.Low == l.High {
		return low
	}
	text := low + " to " + high
	if l.Usual != doctrine.Open {
		text += ", usually " + s.shortOf(l.To, l.Usual)
	}
	return text
}
