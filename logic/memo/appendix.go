package memo

import (
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
)

// appendix is the whole record of the matter, step by step: what the record recites,
// what each side says of it, what the court did, the other way to see it, and the
// authorities in the margin. Each statement is an item with its place after it, so
// that the memo's own notes stay few.
func (b *builder) appendix() {
	at := b.blocks()
	b.write(Break, Model, unled)
	b.heading(Heading1, words.MemoAppendix)
	b.paragraph(unled, words.MemoAppendixIs)
	begun := b.blocks()
	for i := range b.matter.Parts {
		part := &b.matter.Parts[i]
		heading := b.blocks()
		b.quote(part.Title)
		b.heading(Heading2)
		for j := range part.Steps {
			b.recorded(&part.Steps[j])
		}
		b.undo(heading)
	}
	heading := b.blocks()
	b.heading(Heading2, words.MemoLeftUndecided)
	b.items(unled, b.matter.Open, matter.CourtSays)
	b.undo(heading)
	if b.blocks() == begun {
		b.document.Blocks = b.document.Blocks[:at]
	}
}

// recorded is the record of a step.
func (b *builder) recorded(step *matter.Step) {
	at := b.blocks()
	b.quote(step.Topic)
	b.heading(Heading3)
	b.items(words.MemoLeadRecord, step.Facts, matter.RecordRecites)
	b.items(words.MemoLeadFor(b.sides[movantSide]), step.Movant, b.speaksFor(movantSide))
	b.items(words.MemoLeadFor(b.sides[opponentSide]), step.Opponent, b.speaksFor(opponentSide))
	b.items(courtLead(step.Court.Mark), step.Court.Text, matter.CourtSays)
	b.items(words.MemoLeadOtherWay, step.OtherWay, matter.ModelSays)
	lead := words.MemoLeadMargin
	for i := range step.Notes {
		note := &step.Notes[i]
		authority, known := law.Lookup(law.ID(note.Authority))
		if !known {
			continue
		}
		if !lead.Empty() {
			b.paragraph(lead)
			lead = words.Text{}
		}
		b.quote(note.Text)
		if note.Later {
			b.strong(words.MemoMarginLater)
		}
		authority = authority.Abbreviated()
		b.add(named(&authority, note.Pin) + ".")
		b.item()
	}
	b.undo(at)
}

// placed are the places of a statement in full, and then what stands behind them.
func (b *builder) placed(cited []*matter.Cite) string {
	places := b.pins(cited)
	for _, cite := range cited {
		if behind := clean(cite.Record); behind != "" && !slices.Contains(places, behind) {
			push(&places, behind)
		}
	}
	return strings.Join(places, "; ")
}

// margins enters the authorities of the appendix into the table, which stands before it.
func (b *builder) margins() {
	for _, step := range b.steps {
		for i := range step.Notes {
			if authority, known := law.Lookup(law.ID(step.Notes[i].Authority)); known {
				authority = authority.Abbreviated()
				b.tabulate(&authority)
			}
		}
	}
}

// items gives statements as a list under a lead, each with its places after it.
func (b *builder) items(lead words.Text, assertions []matter.Assertion, by matter.By) {
	if len(assertions) > 0 && !lead.Empty() {
		b.paragraph(lead)
	}
	for i := range assertions {
		assertion := &assertions[i]
		speaker, voice := b.speaker(assertion.By)
		if assertion.By != by {
			b.strong(speaker)
		}
		b.quote(assertion.Text)
		var cited []*matter.Cite
		for _, id := range assertion.Cites {
			if cite := b.matter.Cite(id); cite != nil {
				cited = append(cited, cite)
			}
		}
		if places := b.placed(cited); places != "" {
			b.add("(" + places + ".)")
		}
		if b.marked(assertion) {
			b.strong(words.MemoMarked)
		}
		b.write(Item, voice, unled)
	}
}
