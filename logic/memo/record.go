package memo

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
)

// cutProvided gives the provision that a key of a note is on.
func cutProvided(key string) (string, bool) { return strings.CutPrefix(key, provided) }

// enough is how many statements for a side are given, besides more that the
// reader marked.
const enough = 3

// What a list of assertions does with the tool's own word.
const (
	withoutTool = false
	withTool    = true
)

// leadOf is the lead of a list of assertions, by whose word they are where nothing
// else is said; empty for none.
func (b *builder) leadOf(by matter.By) words.Text {
	switch by {
	case matter.RecordRecites:
		return words.MemoLeadRecord
	case matter.GovernmentSays, matter.UsersSay:
		return words.MemoLeadFor(b.sides[b.matter.Side(by)])
	case matter.ModelSays:
		return words.MemoLeadOtherWay
	}
	return unled
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

// list gives assertions after their lead, in a paragraph as long as one speaks,
// or as a list where nothing leads them. A list of statements for a side is named
// as if the Government were the movant.
func (b *builder) list(assertions []matter.Assertion, by matter.By, tool bool) {
	room := len(assertions)
	if by == matter.GovernmentSays || by == matter.UsersSay {
		by = [...]matter.By{movantSide: matter.GovernmentSays, opponentSide: matter.UsersSay}[b.matter.Side(by)]
		room = enough
		for i := range assertions {
			if b.marked(&assertions[i]) {
				room--
			}
		}
	}
	lead, kind, voice := b.leadOf(by), Paragraph, Court
	if lead.Empty() && b.text == "" {
		kind = Item
	}
	for i := range assertions {
		assertion := &assertions[i]
		if !tool && assertion.By == matter.ModelSays {
			continue
		}
		if !b.marked(assertion) {
			if room--; room < 0 {
				continue
			}
		}
		if by == matter.RecordRecites && assertion.By != by {
			lead = unled // who speaks is said alone
		}
		if !lead.Empty() {
			b.strong(lead)
			lead = unled
		} else if b.text != "" && (kind == Item || assertion.By != by) {
			b.write(kind, voice, unled)
		}
		voice = b.assertion(assertion, by)
		if kind == Paragraph {
			by = assertion.By
		}
	}
	if b.text != "" {
		b.write(kind, voice, unled)
	}
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
	b.note()
	if b.marked(assertion) {
		b.once(ofMark(assertion.ID))
		b.moved++
		b.strong(words.MemoMarked)
	}
	return voice
}

// court is what the court did at a step, and its own finding on each element. In
// an outline, only what it found, took over or took as given is put as such.
func (b *builder) court(step *matter.Step, asks []matter.Ask, side side) {
	if mark := step.Court.Mark; mark != matter.Unmarked {
		b.strong(words.MemoLeadCourt)
		b.say(words.MemoNamed(words.MarkName(mark.String())))
		hold := side != noSide && !mark.Own()
		hint := words.MarkHint(mark.String())
		if hold || b.once(string(hint.ID())) {
			b.say(hint)
		}
		if hold {
			b.say(words.MemoCourtNotArgued)
			b.write(Paragraph, Court, unled)
			return
		}
		for i := range asks {
			if asks[i].Provision == "" { // no finding on the whole is one on a provision
				b.courtFinding(step, &asks[i], side)
			}
		}
	}
	b.list(step.Court.Text, matter.CourtSays, withTool)
}

// courtFinding is the court's own finding on an element, if it made one.
func (b *builder) courtFinding(step *matter.Step, ask *matter.Ask, side side) {
	mark := step.Court.Mark
	said := words.Text{}
	if !mark.Own() {
		said = words.MemoCourtNone
	}
	for i := range step.Court.Findings {
		holding := &step.Court.Findings[i]
		if holding.Key != ask.Element {
			continue
		}
		its, yours := b.found(holding.Key, holding.Finding), b.Analysis.Findings.Get(holding.Key)
		switch {
		case side != noSide && mark == matter.Found && yours != doctrine.Open && yours != holding.Finding:
			said = words.MemoCourtOtherwise(its)
		case mark.Own() && mark != matter.Found: // perhaps on another question
			said = words.MemoCourtReadAs(its)
		default:
			said = words.MemoCourtFinding(its)
		}
	}
	b.say(said)
}
