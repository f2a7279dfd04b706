package memo

import (
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/workbench"
)

// work is what the reader rated on the workbench, and what it suggests.
func (b *builder) work() {
	at := b.blocks()
	b.heading(Heading1, words.MemoBenchSuggests)
	b.rows(noSide, favors)
	b.ideas(nil)
	b.undo(at)
}

// rows are the reader's own cells, burdens and ratings: for the bench all of
// them, for a side those of a group. A group takes what speaks for its side by
// the yardsticks of package workbench; what decides nothing yet is open.
func (b *builder) rows(side side, group group) {
	for i := range b.matter.Provisions {
		b.provisionRow(&b.matter.Provisions[i], side, group)
	}
	measures := workbench.Measures(b.matter, &b.Analysis.Work)
	for i := range measures {
		b.measureRow(&measures[i], side, group)
	}
}

// provisionRow is what the reader said of a provision's cells and of its burden.
func (b *builder) provisionRow(provision *matter.Provision, side side, group group) {
	var rated []words.Name
	work := &b.Analysis.Work
	for i := range b.matter.Interests {
		interest := &b.matter.Interests[i]
		cell := work.Cell(provision.ID, interest.ID)
		helps := -1
		if cell.Serves() {
			helps = 1
		}
		if interest.Sort != matter.Security {
			helps = 0 // it carries nothing
		}
		if cell != matter.CellOpen && takes(helps, side, group) {
			rated = append(rated, words.MemoRating(literal(interest.Name), words.CellName(cell.String())))
		}
	}
	share, helps := work.Share(provision.ID), 1
	if share == matter.ShareSilent || share.Idle() {
		helps = -1
	}
	if share != matter.ShareOpen && takes(helps, side, group) {
		rated = append(rated, words.MemoRating(words.BenchIdle, words.BurdenName(share.String())))
	}
	b.row(words.MemoNamed(words.MemoProvision(literal(provision.ID))), rated)
}

// measureRow is how the reader rated a measure.
func (b *builder) measureRow(measure *workbench.Measure, side side, group group) {
	helps := int(workbench.Qualifies(measure.Rating)) // not met is 1
	if measure.Fails == matter.FailsYes {
		helps = 1
	} else if helps > 1 {
		helps = -1
	}
	if !takes(helps, side, group) {
		return
	}
	var rated []words.Name
	for _, column := range matter.Columns() {
		if value := measure.Get(column.Name); value != column.Values[0] {
			rating := words.RatingName(column.Name, value)
			rated = append(rated, words.MemoRating(words.ColumnName(column.Name), rating))
		}
	}
	name := literal(measure.Name)
	switch {
	case measure.Alternative != nil:
		b.row(words.MemoNamed(name), rated)
	case rated == nil && measure.Name != "":
		b.say(words.MemoNotRated)
		b.write(Item, Reader, words.MemoOwnMeasure(name))
	default:
		b.row(words.MemoOwnMeasure(name), rated)
	}
}

// takes reports whether a group takes what helps the rule, above zero, or hurts
// it, below.
func takes(helps int, side side, group group) bool {
	switch {
	case side == noSide:
		return true
	case helps == 0 || group != favors && group != mustMeet:
		return helps == 0 && group == unanswered
	}
	return (helps > 0) == ((side == movantSide) == (group == favors))
}

// row is a list of ratings, if there is any.
func (b *builder) row(lead words.Text, rated []words.Name) {
	if rated != nil {
		b.say(words.MemoRatings(rated))
		b.write(Item, Reader, lead)
	}
}

// ideas is what the work suggests, for one element or for all, and what became
// of it.
func (b *builder) ideas(only *doctrines.Key) {
	suggestions := workbench.Suggest(b.matter, &b.Analysis.Work, b.Analysis.Posture.Standard.Date)
	for i := range suggestions {
		suggestion := &suggestions[i]
		key := suggestion.Key
		if suggestion.Finding == doctrine.Open || only != nil && *only != key {
			continue
		}
		b.say(words.MemoSuggests(topic(key), b.found(key, suggestion.Finding)))
		b.quote(b.Words.SayAll(suggestion.Why...))
		b.say(b.yours(key))
		if suggestion.Disputed {
			b.say(words.MemoDoubt)
		}
		b.paragraph(words.MemoLeadInferred)
		for j := range b.tensions {
			if tension := &b.tensions[j]; tension.At == key && tension.Suggested != doctrine.Open {
				b.kept(tension)
			}
		}
	}
}

// kept is the reader's reason to keep both sides of a tension, or, for the bench,
// the space for it.
func (b *builder) kept(tension *chain.Tension) {
	b.once(ofReason(tension.ID))
	if b.whose == Bench && clean(tension.Kept) == "" {
		b.space(words.MemoLeadReason, words.MemoNoReason)
	}
	b.own(words.MemoLeadKept, tension.Kept)
}

// yours is the reader's finding in a sentence.
func (b *builder) yours(key doctrines.Key) words.Text {
	if finding := b.Analysis.Findings.Get(key); finding != doctrine.Open {
		return words.MemoYouFound(b.found(key, finding))
	}
	return words.MemoNoAnswer
}
