package live

import (
	"slices"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/workbench"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// CameSlot is the name of the slot in the card at a step that says what its answer rests
// on.
func CameSlot(step *matter.Step) string { return "came-" + step.ID }

// Came is what stands in the card once something beneath the question was answered: what
// that came to, and what it suggests for the answer here. It is drawn where the reader
// is, and when the reader comes there.
func (s *State) Came(step *matter.Step) []tree.Node {
	if !slices.Contains(s.screen, step.ID) {
		return nil
	}
	l := draw.Line{}
	l.All(s.arises(step))
	for _, k := range wholeKeys(step) {
		l.All(s.provided(k))
		var of [doctrines.Count]bool
		links := chain.Links(s.Analysis.Posture, &s.Analysis.Findings, s.Rulings)
		for i := range links {
			if from, other := beneath(&links[i], k); other && !of[from] && s.begun(from) {
				of[from] = true
				l.Para("", words.WalkPathCame(words.TestHeading(from.String()), brief(&s.Reports[from]).Inside()))
			}
		}
		for i := range links {
			x := &links[i]
			if _, other := beneath(x, k); !other || !x.Given {
				continue
			}
			says := rulings.Suggested(*x)
			if at, ok := doctrines.ParseKey(x.From); ok {
				says = s.suggestsRange(x, words.Topic(at.String()))
			}
			l.Para("soft", says)
		}
	}
	return l.Nodes
}

// arises is, at the first question of a test that arises only as another one is ruled,
// how that came out, and what follows for it.
func (s *State) arises(step *matter.Step) []tree.Node {
	keys := wholeKeys(step)
	if len(keys) == 0 || s.Matter.FirstAsking(keys[0].Test) != step {
		return nil
	}
	l, on := draw.Line{}, keys[0].Test
	for _, from := range chain.Beneath(on) {
		if s.begun(from) {
			l.Para("", words.WalkPathCame(words.TestHeading(from.String()), brief(&s.Reports[from]).Inside()))
		}
	}
	for _, id := range chain.Remarks(on, s.Rulings) {
		l.Para("soft", words.RemarkOf(on.String(), id))
	}
	return l.Nodes
}

// beneath gives the test from which a link comes that bears on an answer of another test.
func beneath(l *chain.Link, to doctrines.Key) (from doctrines.ID, other bool) {
	if l.To != to {
		return 0, false
	}
	if k, ok := doctrines.ParseKey(l.From); ok {
		from = k.Test
	} else {
		from = doctrines.MustNamed(l.From)
	}
	return from, from != to.Test
}

// begun reports whether anything of a test was answered.
func (s *State) begun(t doctrines.ID) bool {
	return s.Analysis.Findings[t] != doctrine.Findings{}
}

// provided is what was found of the provisions one by one, at the question about the rule
// that they make together; and what the workbench suggests there. How many provisions
// were found one way decides nothing, and this is said.
func (s *State) provided(k doctrines.Key) []tree.Node {
	if k != Excess {
		return nil
	}
	l, answered := draw.Line{}, 0
	counts := map[doctrine.Finding]int{}
	for i := range s.Matter.Provisions {
		if f := s.Analysis.Finding(s.Matter.Provisions[i].ID, k); f != doctrine.Open {
			counts[f]++
			answered++
		}
	}
	if answered > 0 {
		var found []words.Name
		for f := doctrine.Finding(1); int(f) <= len(k.Under(s.Analysis.Posture).Levels)+1; f++ {
			if n := counts[f]; n > 0 {
				found = append(found, words.WalkPathCame(s.found(k, f), words.WalkPathOf(n, len(s.Matter.Provisions))))
			}
		}
		l.Para("", words.WalkPathProvided(found))
	}
	if !s.Analysis.Work.Empty() {
		for _, x := range workbench.Suggest(s.Matter, &s.Analysis.Work, s.Analysis.Posture.Standard.Date) {
			if x.Key == k && x.Finding != doctrine.Open {
				l.Para("soft", words.TensionBenchSuggests(s.found(k, x.Finding)))
			}
		}
	}
	return l.Nodes
}
