package memo

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
)

// cutProvided gives the provision that a key of a note is on.
func cutProvided(key string) (string, bool) { return strings.CutPrefix(key, provided) }

// How many statements of a list are given, besides more that the reader marked. A
// ground that looks at much gives the least of each, and what no ground weighs plenty.
const (
	least  = 1
	few    = 2
	plenty = 4
	all    = 1 << 20
)

// speaksFor is whose word a list of statements for a side ordinarily is.
func (b *builder) speaksFor(side side) matter.By {
	if b.matter.Side(matter.GovernmentSays) == int(side) {
		return matter.GovernmentSays
	}
	return matter.UsersSay
}

// speaker says whose word an assertion is, and in which voice it stands.
func (b *builder) speaker(by matter.By) (words.Text, Voice) {
	switch by {
	case matter.CourtSays:
		return words.MemoSpeaksCourt, Court
	case matter.GovernmentSays, matter.UsersSay:
		return words.MemoSpeaksParty(b.sides[b.matter.Side(by)]), Party
	case matter.Conceded:
		return words.MemoSpeaksConceded, Party
	case matter.Commentary:
		return words.MemoSpeaksCommentary, Record
	case matter.ModelSays:
		return words.MemoSpeaksTool, Model
	}
	return words.MemoSpeaksRecord, Record
}

// list gives assertions after a lead, in a paragraph as long as one speaks: as many
// as there is room for, and all that the reader marked. No statement is given twice,
// and none that guides a walk: the tool's own word stands only in a list of its own
// or of the court. Where a side has said nothing, the record's saying so is left out,
// and so is what a memo has heard it say from the same places, if it says more.
func (b *builder) list(assertions []matter.Assertion, lead words.Text, by matter.By, room int) {
	side := by == matter.GovernmentSays || by == matter.UsersSay
	record := by == matter.RecordRecites
	tool := by == matter.ModelSays || by == matter.CourtSays
	given := func(assertion *matter.Assertion) bool {
		return !(assertion.By == matter.ModelSays && !tool || side && assertion.By == matter.RecordRecites ||
			b.used[ofText(assertion.Text)])
	}
	more := false
	for i := range assertions {
		more = more || given(&assertions[i]) && !b.heard(&assertions[i])
	}
	voice := Court
	for i := range assertions {
		assertion := &assertions[i]
		marked := b.marked(assertion) && !b.used[ofMark(assertion.ID)]
		if !marked && (!given(assertion) || side && more && b.heard(assertion)) {
			continue
		}
		if room--; room < 0 && !marked {
			continue
		}
		b.once(ofText(assertion.Text))
		if side {
			for _, id := range assertion.Cites {
				b.once(ofHeard(assertion.By, id))
			}
		}
		if assertion.By != by && b.text != "" {
			b.write(Paragraph, voice, lead)
			lead = unled
		}
		if record && assertion.By != by {
			lead = unled // who speaks is said alone
		}
		voice = b.assertion(assertion, by)
		by = assertion.By
	}
	if b.text != "" {
		b.write(Paragraph, voice, lead)
	}
}

// heard reports whether the memo has a side say something from all places of a
// statement of its own. An outline presses a point where it can.
func (b *builder) heard(assertion *matter.Assertion) bool {
	for _, id := range assertion.Cites {
		if !b.used[ofHeard(assertion.By, id)] {
			return false
		}
	}
	return assertion.Cites != nil && b.whose == Bench
}

func (b *builder) marked(assertion *matter.Assertion) bool {
	return analysis.Has(b.Analysis.Marks, assertion.ID)
}

// assertion is one statement, with whose word it is where the list it stands in
// does not say so already, and with whether it moved the reader.
func (b *builder) assertion(assertion *matter.Assertion, by matter.By) Voice {
	speaker, voice := b.speaker(assertion.By)
	if assertion.By != by {
		b.strong(speaker)
	}
	b.quote(assertion.Text)
	b.citeRecord(assertion.Cites)
	if b.marked(assertion) {
		b.once(ofMark(assertion.ID))
		b.strong(words.MemoMarked)
	}
	return voice
}

// recites reports whether a step tells of the record, and not of the law alone.
func recites(step *matter.Step) bool {
	for i := range step.Facts {
		if by := step.Facts[i].By; by != matter.CourtSays && by != matter.ModelSays {
			return true
		}
	}
	return false
}

// courtLead says what the court did at a step.
func courtLead(mark matter.Mark) words.Text {
	switch mark {
	case matter.Found:
		return words.MemoCourtFound
	case matter.Readopted:
		return words.MemoCourtReadopted
	case matter.Assumed:
		return words.MemoCourtAssumed
	case matter.Recited:
		return words.MemoCourtRecited
	case matter.Contention:
		return words.MemoCourtContention
	case matter.NotReached:
		return words.MemoCourtNotReached
	}
	return words.MemoLeadCourt
}

// court is what the court did at a step, under the name of what that is.
func (b *builder) court(step *matter.Step, room int) { b.held(step, courtLead(step.Court.Mark), room) }

// held is the court's own word at a step, and not what the tool makes of it.
func (b *builder) held(step *matter.Step, lead words.Text, room int) {
	var said []matter.Assertion
	for _, text := range step.Court.Text {
		if text.By != matter.ModelSays || b.marked(&text) {
			said = append(said, text)
		}
	}
	b.list(said, lead, matter.CourtSays, room)
}
