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
	b.rows()
	b.ideas()
	b.undo(at)
}

// rows are the reader's own cells, burdens and ratings.
func (b *builder) rows() {
	for i := range b.matter.Provisions {
		b.provisionRow(&b.matter.Provisions[i])
	}
	measures := workbench.Measures(b.matter, &b.Analysis.Work)
	for i := range measures {
		b.measureRow(&measures[i])
	}
}

// provisionRow is what the reader said of a provision's cells and of its burden.
func (b *builder) provisionRow(provision *matter.Provision) {
	var rated []words.Name
	work := &b.Analysis.Work
	for i := range b.matter.Interests {
		interest := &b.matter.Interests[i]
		cell := work.Cell(provision.ID, interest.ID)
		if cell != matter.CellOpen {
			rated = append(rated, words.MemoRating(literal(interest.Name), words.CellName(cell.String())))
		}
	}
	if share := work.Share(provision.ID); share != matter.ShareOpen {
		rated = append(rated, words.MemoRating(words.BenchIdle, words.BurdenName(share.String())))
	}
	b.row(words.MemoNamed(words.MemoProvision(literal(provision.ID))), rated)
}

// measureRow is how the reader rated a measure.
func (b *builder) measureRow(measure *workbench.Measure) {
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

// row is a list of ratings, if there is any.
func (b *builder) row(lead words.Text, rated []words.Name) {
	if rated != nil {
		b.say(words.MemoRatings(rated))
		b.write(Item, Reader, lead)
	}
}

// ideas is what the work suggests, and what became of it.
func (b *builder) ideas() {
	suggestions := workbench.Suggest(b.matter, &b.Analysis.Work, b.Analysis.Posture.Standard.Date)
	for i := range suggestions {
		suggestion := &suggestions[i]
		key := suggestion.Key
		if suggestion.Finding == doctrine.Open {
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

// kept is the reader's reason to keep both sides of a tension.
func (b *builder) kept(tension *chain.Tension) {
	if b.once(ofReason(tension.ID)) {
		b.own(words.MemoLeadKept, tension.Kept)
	}
}

// yours is the reader's finding in a sentence.
func (b *builder) yours(key doctrines.Key) words.Text {
	if finding := b.Analysis.Findings.Get(key); finding != doctrine.Open {
		return words.MemoYouFound(b.found(key, finding))
	}
	return words.MemoLeftOpen([]words.Name{topic(key)})
}
