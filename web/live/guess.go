package live

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Guess is the slot of the result that sets what the reader guessed before anything was
// read beside the ruling and what the court ruled. There is none without a guess. The
// court's ruling waits until what the court did is open.
func (s *State) Guess() []tree.Node {
	guess := s.Analysis.Predicted[s.Main]
	if guess == doctrine.Undecided {
		return nil
	}
	test, rows := s.Main.String(), draw.Line{}
	named := func(d doctrine.Disposition) []words.Name {
		return []words.Name{words.Named(test, s.Main.Test().Doctrine().Disposition(d))}
	}
	facing(&rows, "you-ink", words.GuessYours, named(guess))
	facing(&rows, "you-ink", words.GuessRuled, []words.Name{brief(&s.Reports[s.Main])})
	for i := range s.Matter.Results {
		if r := &s.Matter.Results[i]; r.Test == s.Main && !r.Among {
			first := len(rows.Nodes)
			facing(&rows, "court-ink", words.GuessCourt, named(r.Disposition))
			rows.Nodes[first] = rows.Nodes[first].With("class", "court-ink court-told")
			rows.Nodes[first+1] = rows.Nodes[first+1].With("class", "court-told")
			break
		}
	}
	l := draw.Line{}
	l.H3(words.GuessTitle)
	l.Add(rows.In("dl").With("class", "versus"))
	return l.Nodes
}
