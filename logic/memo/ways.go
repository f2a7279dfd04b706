package memo

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/whatif"
	"github.com/benchwalk/benchwalk/logic/words"
)

// unless gives the one disposition that an open ruling comes to unless more is found.
// Only against relief that someone asks for is there such a thing; a rule is not bad
// or good until more is found.
func (b *builder) unless(report *rulings.Report) (outcome string, ok bool) {
	if report.Firmness != doctrine.Unsettled || report.Test.Test().Relief == doctrine.Undecided || report.Turns == nil {
		return "", false
	}
	ruling := b.Rulings[report.Test]
	turning, _ := whatif.Turns(ruling)
	only, ok := turning.Reach.Only()
	return ruling.Doctrine.Disposition(only), ok
}

// turns are the topics that a ruling still needs.
func turns(test doctrines.ID, ruling doctrine.Ruling) (names []words.Name) {
	for element := range ruling.Doctrine.Elements {
		if ruling.Needed.Has(element) {
			names = append(names, topic(doctrines.Key{Test: test, Element: element}))
		}
	}
	return names
}

// mostTurns is how many topics are named that a ruling turns on.
const mostTurns = 3

// conditions says what follows of each answer to an open question: a ruling, or what
// it then turns on. Answers of which the same follows are told together. Nothing is
// told where no answer decides.
func (b *builder) conditions(report *rulings.Report, key doctrines.Key) (said []words.Said) {
	ruling := b.Rulings[report.Test]
	if report.Firmness != doctrine.Unsettled || !ruling.Needed.Has(key.Element) {
		return nil
	}
	d := ruling.Doctrine
	var choices []words.Name
	var last doctrine.Ruling
	decides := false
	for level := range d.Elements[key.Element].Levels {
		at := ruling.Findings
		at[key.Element] = doctrine.At(doctrine.Level(level))
		now := d.Decide(at)
		if choices != nil && !alike(last, now) {
			said = append(said, condition(report.Test, choices, last))
			choices = nil
		}
		choices, last = append(choices, b.found(key, at[key.Element])), now
		decides = decides || now.Firmness() != doctrine.Unsettled
	}
	if !decides {
		return nil
	}
	return append(said, condition(report.Test, choices, last))
}

// alike reports whether the same can be said of two rulings.
func alike(one, other doctrine.Ruling) bool {
	return one.Firmness() == other.Firmness() && one.Reachable() == other.Reachable() && one.Needed == other.Needed
}

// condition says what follows of some answers to one question.
func condition(test doctrines.ID, choices []words.Name, ruling doctrine.Ruling) words.Text {
	if ruling.Firmness() != doctrine.Unsettled {
		d := ruling.Doctrine
		return words.MemoIf(choices, words.Thereby(d.Name, ruling.Firmness().String(), d.Named(ruling.Reachable())))
	}
	if turns := turns(test, ruling); turns != nil && len(turns) <= mostTurns {
		return words.MemoIfOpen(choices, turns)
	}
	return words.MemoIfMuchOpen(choices)
}
