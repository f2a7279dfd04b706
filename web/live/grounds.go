package live

import (
	"slices"

	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// GroundsSlot is the name of the slot above the question of a step.
func GroundsSlot(step *matter.Step) string { return "grounds-" + step.ID }

// wholeKeys are the elements that a step asks of the whole rule.
func wholeKeys(step *matter.Step) (keys []doctrines.Key) {
	for i := range step.Asks {
		if a := &step.Asks[i]; a.Provision == "" {
			keys = append(keys, a.Element)
		}
	}
	return keys
}

// foot is on what the main ruling stands, worked out once for all steps.
func (s *State) foot() *rulings.Footing {
	if s.footing == nil {
		f := rulings.Foot(s.Analysis.Posture, s.Rulings, s.Main)
		s.footing = &f
	}
	return s.footing
}

// Grounds is the slot above a question, once the ruling stands on a ground without it:
// whether an answer can add another and, where none of the open ones can, the way to
// the ruling. Of several questions on one screen it is told once, above the first. It says
// the same whatever is answered below it, so that nothing moves under an answer. Who
// hides the standing ruling is told nothing of it here. It is drawn where the reader is,
// and when the reader comes there: drawn at every step, it made an answer take a third
// longer.
func (s *State) Grounds(step *matter.Step) []tree.Node {
	if s.Analysis.Walk.HideStanding || step.ID != s.screen[0] {
		return nil
	}
	var asks []matter.Ask
	var keys []doctrines.Key
	for _, id := range s.screen {
		row := s.Matter.Step(id)
		asks, keys = append(asks, row.Asks...), append(keys, wholeKeys(row)...)
	}
	if len(asks) == 0 {
		return nil
	}
	q := s.foot().Asks(keys)
	if !q.Decided {
		return nil
	}
	main := slices.ContainsFunc(asks, func(a matter.Ask) bool { return a.Element.Test == s.Main })
	if !main && !q.Complete && !s.opensPart() { // told once in a part that is about another ruling
		return nil
	}
	says := words.GroundsApart
	switch {
	case q.Adds:
		says = words.GroundsCanAdd
	case main:
		says = words.GroundsCannotAdd
	}
	told := []words.Text{says(words.Underlying(s.Main.String()))}
	switch {
	case q.Complete:
		told = append(told, words.GroundsComplete)
	case !q.Adds:
		told = append(told, words.GroundsAnother)
	}
	l := draw.Line{}
	l.Para("", words.Sentences(told...))
	if q.Complete { // the way there stands at this one place on every screen
		l.Add(tree.Class("div", "do", draw.Link("#v-result", words.GroundsGo).With("class", "button quiet")))
	}
	return []tree.Node{tree.Class("div", "yours", l.Nodes...)}
}

// opensPart reports whether the screen where the reader is begins a part.
func (s *State) opensPart() bool {
	for i := range s.Matter.Parts {
		if steps := s.Matter.Parts[i].Steps; len(steps) > 0 && steps[0].ID == s.screen[0] {
			return true
		}
	}
	return false
}
