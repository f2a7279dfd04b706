package memo

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
)

// bench writes the sections of the bench memo.
func (b *builder) bench() {
	b.heading(Heading1, words.MemoQuestions)
	for _, report := range b.reports {
		b.say(b.question(report.Test))
		b.item()
	}
	b.heading(Heading1, words.MemoShortAnswer)
	for _, report := range b.reports {
		b.answer(report)
	}
	b.heading(Heading1, words.MemoBackground)
	background := b.blocks()
	b.told(false)
	if background == b.blocks() {
		b.paragraph(unled, words.MemoNoRecord)
		b.space(unled)
	}
	b.heading(Heading1, words.MemoStandard)
	for _, report := range b.reports {
		b.strong(words.MemoNamed(title(report.Test)))
		b.test(report, unled)
		for _, remark := range report.Remarks {
			b.paragraph(unled, remark)
		}
	}
	for _, report := range b.reports {
		b.heading(Heading1, words.MemoAnalysisOf(title(report.Test)))
		b.factors(report, noSide, favors)
		b.rules(report, nil)
	}
	b.work()
	b.links()
	b.heading(Heading1, words.MemoChanges)
	for _, report := range b.reports {
		b.changes(report)
	}
	b.outcome()
	b.elsewhere()
}

// question is the question presented on a test.
func (b *builder) question(test doctrines.ID) words.Text {
	switch form := b.Analysis.Posture.Form(test); {
	case form != "":
		return words.IssueOf(test.String(), words.FormName(test.String(), form))
	case test.Test().Motion:
		return words.IssueOf(test.String(), b.sides[movantSide])
	}
	return words.Issue(test.String())
}

// answer is a ruling, how firmly it follows, and from what.
func (b *builder) answer(report *rulings.Report) {
	firmness, name := report.Firmness.String(), title(report.Test)
	if report.Asked {
		b.strong(words.MemoAnswerOn(name, words.FirmnessName(firmness)))
	} else {
		b.strong(words.MemoNamed(name))
	}
	b.say(report.Sentence)
	if report.Firmness == doctrine.Compelled { // the others' hints say what the sentence says
		b.say(words.FirmnessHint(firmness))
	}
	for i := range report.Reasons {
		reason := &report.Reasons[i]
		if report.Firmness != doctrine.Unsettled && reason.Status == doctrine.Holds && !reason.Behind {
			b.reason(reason)
		}
	}
	var weighings, opposed []words.Name
	for i := range report.Weighings {
		if weighing := &report.Weighings[i]; weighing.Grants {
			weighings = append(weighings, weighing.Words)
		} else {
			opposed = append(opposed, weighing.Words)
		}
	}
	if len(weighings) > 0 && len(opposed) > 0 {
		b.say(words.Divided(report.Test.String(), weighings, opposed))
	}
	b.awaited(report)
	b.paragraph(unled)
}

// awaited is what a ruling that is still open waits for.
func (b *builder) awaited(report *rulings.Report) {
	if !report.Awaits.Empty() {
		b.say(words.MemoWaits(report.Awaits))
	}
	if len(report.Needed) > 0 {
		b.say(words.MemoNeeded(topics(report.Needed)))
		if len(report.Needed) > 1 && report.HasNext {
			b.say(words.MemoNarrowest(topic(report.Next)))
		}
	}
	if len(report.Settled) > 0 {
		b.say(words.Besides(report.Test.String(), report.Effect, topics(report.Settled)))
	}
}

// test says what a test asks, and what the standard adds.
func (b *builder) test(report *rulings.Report, lead words.Text) {
	posture := &b.Analysis.Posture
	name, test, circuit := report.Test.String(), report.Test.Test(), posture.Standard.Circuit.String()
	if !test.ReplacedUnder(posture.Standard) {
		b.say(words.TestAsks(name))
		b.cite(test.Authorities)
	}
	if test.Terms != nil {
		b.say(words.StandardAsks(circuit, name))
		b.cite(test.Terms(posture.Standard))
		if checked := words.StandardCheckedInMemo(circuit); b.once(string(checked.ID())) {
			b.say(checked)
		}
	} else if form := posture.Form(report.Test); form != "" {
		b.say(words.FormAsks(name, form))
	}
	b.paragraph(lead)
}

// told writes the steps that ask nothing: those before the first question, or
// those after it. What the tool says to guide a walk is no part of a memo.
func (b *builder) told(after bool) {
	asked := false
	for _, step := range b.steps {
		asked = asked || len(step.Asks) > 0
		if len(step.Asks) > 0 || asked != after {
			continue
		}
		at := b.blocks()
		b.quote(step.Topic)
		b.heading(Heading2)
		b.list(step.Facts, matter.RecordRecites, withoutTool)
		b.list(step.Movant, matter.GovernmentSays, withTool)
		b.list(step.Opponent, matter.UsersSay, withTool)
		b.court(step, nil, noSide)
		b.notes(words.MemoLeadNote, step.ID)
		b.undo(at)
	}
}

// outcome is what the court ruled in the end, what it left open and what came
// later. None of it is used above.
func (b *builder) outcome() {
	b.heading(Heading1, words.MemoOutcome)
	at := b.blocks()
	b.list(b.matter.Outcome, matter.CourtSays, withTool)
	b.told(true)
	if at == b.blocks() {
		b.paragraph(unled, words.MemoNoOutcome)
	}
	at = b.blocks()
	b.heading(Heading1, words.MemoLeftOpen)
	b.list(b.matter.Open, matter.CourtSays, withTool)
	b.undo(at)
	at = b.blocks()
	b.heading(Heading1, words.MemoLater)
	b.list(b.matter.Later, matter.Commentary, withTool)
	for _, step := range b.steps {
		for i := range step.Notes {
			b.laterLaw(&step.Notes[i], step.Topic)
		}
	}
	b.undo(at)
	if at == b.blocks() {
		return
	}
	used := words.LawHint(standard.Today.String())
	if b.Analysis.Posture.Standard.Date != standard.Today {
		used = words.MemoNotUsed
	}
	b.paragraph(unled, used)
}

// elsewhere are notes, marks and reasons of the reader that no section has.
func (b *builder) elsewhere() {
	at := b.blocks()
	b.heading(Heading1, words.MemoElsewhere)
	for _, note := range b.Analysis.Notes {
		if b.fresh(note.Key) {
			b.notes(words.MemoNamed(b.noted(note.Key)), note.Key)
		}
	}
	for _, id := range b.Analysis.Marks {
		if assertion := b.matter.Assertion(id); assertion != nil && b.once(ofMark(id)) {
			b.write(Item, b.assertion(assertion, matter.RecordRecites), unled)
		}
	}
	for _, kept := range b.Analysis.Overrides {
		if b.once(ofReason(kept.Key)) {
			b.own(words.MemoLeadNoTension, kept.Text)
		}
	}
	b.undo(at)
}

// noted names what a note is on.
func (b *builder) noted(key string) words.Name {
	if element, ok := doctrines.ParseKey(key); ok {
		return words.MemoPlace(topic(element), title(element.Test))
	}
	if provision, ok := cutProvided(key); ok {
		return words.MemoProvision(literal(provision))
	}
	if step := b.matter.Step(key); step != nil {
		return literal(step.Topic)
	}
	return literal(key)
}
