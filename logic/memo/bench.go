package memo

import (
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
)

// bench writes the bench memo as a clerk hands it to a judge: the question and the
// answer, how the motion comes up, the grounds that decide, and then what remains,
// in fewer and fewer words.
func (b *builder) bench() {
	b.questions()
	b.heading(Heading1, words.MemoShortAnswer)
	for i, report := range b.reports {
		if i == 0 || !b.under(report.Test) {
			b.answer(report)
		}
	}
	for _, report := range b.reports[1:] {
		if b.under(report.Test) {
			b.strong(words.MemoNamed(title(report.Test)))
			b.say(report.Sentence)
		}
	}
	if b.text != "" {
		b.paragraph(unled)
	}
	b.history()
	b.heading(Heading1, words.MemoGrounds)
	at := b.blocks()
	b.grounds(b.reports[0])
	if b.blocks() == at {
		b.paragraph(unled, words.MemoGroundsNone)
	}
	for _, report := range b.reports[1:] {
		if b.bears(report.Test) && b.gated(report) {
			at := b.blocks()
			b.heading(Heading1, title(report.Test))
			b.grounds(report)
			b.undo(at)
		}
	}
	b.tense()
	b.work()
	b.remains()
	b.changes(b.reports[0])
	for _, report := range b.reports[1:] {
		if !b.under(report.Test) {
			b.beside(report)
		}
	}
	b.outcome()
	b.elsewhere()
	b.unreasoned()
}

// under reports whether what is found on a test bears, by some link of the chain,
// on the test that the matter ends in.
func (b *builder) under(test doctrines.ID) bool {
	var leads [doctrines.Count]bool
	leads[b.reports[0].Test] = true
	links := chain.Links(b.Analysis.Posture, &b.Analysis.Findings, b.Rulings)
	for grown := true; grown; {
		grown = false
		for i := range links {
			from, known := doctrines.Named(links[i].From)
			if key, ok := doctrines.ParseKey(links[i].From); ok {
				from, known = key.Test, true
			}
			if known && leads[links[i].To.Test] && !leads[from] {
				leads[from], grown = true, true
			}
		}
	}
	return leads[test]
}

// bears reports whether the ruling on a test bears on a finding that decides the main
// question, or on one that decides what so bears. A single finding under it does not
// make its test worth arguing.
func (b *builder) bears(test doctrines.ID) bool {
	var leads [doctrines.Count]bool
	leads[b.reports[0].Test] = true
	links := chain.Links(b.Analysis.Posture, &b.Analysis.Findings, b.Rulings)
	for grown := true; grown; {
		grown = false
		for i := range links {
			from, known := doctrines.Named(links[i].From)
			if !known || leads[from] || !leads[links[i].To.Test] {
				continue
			}
			for _, ground := range b.deciding(&b.Reports[links[i].To.Test]) {
				if ground.looksAt(links[i].To) {
					leads[from], grown = true, true
				}
			}
		}
	}
	return leads[test]
}

// questions are those that the court is to decide: the one that the matter ends in
// and what goes with it. What lies under them is argued, and not asked apart.
func (b *builder) questions() {
	var asked []words.Text
	for i, report := range b.reports {
		if i == 0 || !b.under(report.Test) {
			asked = append(asked, b.question(report.Test))
		}
	}
	if len(asked) == 1 {
		b.heading(Heading1, words.MemoQuestion)
	} else {
		b.heading(Heading1, words.MemoQuestions)
	}
	b.quote(b.Words.SayAll(asked...))
	b.paragraph(unled)
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

// answer is what is recommended, and from what it follows.
func (b *builder) answer(report *rulings.Report) {
	if report.Asked {
		b.strong(b.recommended(report))
		if report.Firmness == doctrine.Compelled && !b.exempt(report) {
			b.say(report.Sentence)
		}
		if report == b.reports[0] || report.Firmness == doctrine.Unsettled {
			b.follows(report) // else with the rule, below
		}
	} else {
		b.strong(words.MemoNamed(title(report.Test)))
		b.say(report.Sentence)
	}
	b.paragraph(unled)
}

// gated reports whether gates decide a test, or can still decide it. What lies under
// the main question is argued only then; else a line says what was found.
func (b *builder) gated(report *rulings.Report) bool {
	for _, ground := range b.deciding(report) {
		if ground.reason.Kind.Ends() {
			return true
		}
	}
	return false
}

// recommended is the answer in a line.
func (b *builder) recommended(report *rulings.Report) words.Text {
	if b.exempt(report) {
		return report.Sentence
	}
	test := report.Test.String()
	var choices []words.Name
	for _, outcome := range report.Reachable {
		choices = append(choices, words.Recommend(test, outcome))
	}
	switch {
	case report.Firmness == doctrine.Compelled:
		return words.MemoRecommend(choices[0])
	case report.Firmness == doctrine.Supported:
		return words.MemoRecommendWarranted(choices[0])
	case report.Firmness == doctrine.Discretionary:
		return words.MemoRecommendAmong(choices)
	case report.Firmness == doctrine.Contested:
		return words.MemoRecommendDisputed(choices)
	}
	if outcome, ok := b.unless(report); ok {
		return words.MemoRecommendUnless(words.Recommend(test, outcome))
	}
	return words.MemoRecommendOpen(choices)
}

// exempt reports whether the settings alone give the ruling.
func (b *builder) exempt(report *rulings.Report) bool {
	test := report.Test.Test()
	return test.Exempt != doctrine.Undecided && report.Disposition == test.Doctrine().Disposition(test.Exempt)
}

// follows says from what a ruling follows, how firmly, and what divides it.
func (b *builder) follows(report *rulings.Report) {
	if report.Firmness == doctrine.Unsettled {
		if _, ok := b.unless(report); ok {
			b.sayAll(report.Turns)
		} else if wanted := report.Wanted(); wanted != nil && b.once(ofNeeded(report.Test)) {
			b.say(words.MemoNeeded(wanted))
		}
		return
	}
	if !b.exempt(report) {
		b.because(report)
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
}

// because counts the gates that are shut, each of which decides, and names the findings
// that shut them; of a ruling that no gate decides it says what does.
func (b *builder) because(report *rulings.Report) {
	var shut []words.Name
	for _, ground := range b.deciding(report) {
		switch {
		case ground.reason.Status != doctrine.Holds:
		case ground.reason.Kind.Ends():
			var by []words.Name
			for _, key := range ground.keys {
				if finding := b.Analysis.Findings.Get(key); finding != doctrine.Open {
					by = append(by, words.MemoLevel(topic(key).Inside(), b.found(key, finding)))
				}
			}
			shut = append(shut, words.MemoTogether(by))
		case b.once(ofConclusion(report.Test, ground.reason.Rule)):
			b.quote(b.Words.SayAll(ground.reason.Says...))
		}
	}
	if shut != nil {
		b.say(words.MemoDecides(len(shut), shut))
	}
}

// history is how the matter comes up: the record of the steps before the first
// question, or what the court says there if that is all.
func (b *builder) history() {
	background := words.MemoBackground
	if b.reports[0].Test.Test().Relief == doctrine.Undecided { // nobody moves for anything
		background = words.MemoBackgroundCase
	}
	b.heading(Heading1, background)
	at := b.blocks()
	var before []*matter.Step
	for _, step := range b.steps {
		if len(step.Asks) > 0 {
			break
		}
		before = append(before, step)
		if recites(step) {
			b.list(step.Facts, unled, matter.RecordRecites, plenty)
		}
		b.notes(words.MemoLeadNote, step.ID)
	}
	if b.blocks() == at && before != nil {
		var said []matter.Assertion
		for _, fact := range before[0].Facts {
			if fact.By == matter.CourtSays {
				said = append(said, fact)
			}
		}
		b.list(said, words.MemoSpeaksCourt, matter.CourtSays, plenty)
	}
	if b.blocks() == at {
		b.paragraph(unled, words.MemoNoRecord)
	}
}

// tense are the findings that pull apart, with the reader's reasons for both.
func (b *builder) tense() {
	at := b.blocks()
	b.heading(Heading1, words.MemoTensions)
	for i := range b.tensions {
		tension := &b.tensions[i]
		if tension.Suggested != doctrine.Open {
			continue // it stands with the work
		}
		if key := tension.At; tension.Link != nil {
			b.say(words.MemoOutside(topic(key), title(key.Test), b.found(key, b.Analysis.Findings.Get(key))))
			if b.once(ofSuggested(key)) {
				b.suggested(key)
			}
		} else {
			b.quote(b.Words.SayAll(rulings.TensionSays(b.Analysis.Posture, *tension)...))
		}
		b.paragraph(unled)
		b.kept(tension)
	}
	b.undo(at)
}

// beside is a question that goes with the main one and lies not under it: what the
// court may do, by which rule, and on what findings.
func (b *builder) beside(report *rulings.Report) {
	b.heading(Heading1, title(report.Test))
	if !report.Asked {
		b.paragraph(unled, report.Sentence)
		return
	}
	b.test(report)
	b.paragraph(words.MemoLeadRule)
	if b.exempt(report) {
		return
	}
	if report.Test.Test().Exempt != doctrine.Undecided {
		b.say(words.MemoNotExempt)
	}
	b.foundAll(report, func(doctrines.Key) bool { return true })
	b.findings(report, func(key doctrines.Key) bool { return b.Analysis.Findings.Get(key) == doctrine.Open })
	b.follows(report)
	b.paragraph(words.MemoLeadApplication)
	for element := range b.Analysis.Posture.Doctrine(report.Test).Elements {
		b.reasons(doctrines.Key{Test: report.Test, Element: element})
	}
}

// test says what a test asks as a whole, and what the standard adds.
func (b *builder) test(report *rulings.Report) {
	posture := &b.Analysis.Posture
	name, test, circuit := report.Test.String(), report.Test.Test(), posture.Standard.Circuit.String()
	if !test.ReplacedUnder(posture.Standard) {
		b.say(words.TestAsks(name))
		b.inline(test.Authorities)
	}
	if test.Terms != nil {
		b.say(words.StandardAsks(circuit, name))
		b.inline(test.Terms(posture.Standard))
	}
}

// outcome is what the court ruled in the end and what came later. None of it is
// used above.
func (b *builder) outcome() {
	b.heading(Heading1, words.MemoOutcome)
	at := b.blocks()
	b.list(b.matter.Outcome, unled, matter.CourtSays, plenty)
	if at == b.blocks() {
		b.paragraph(unled, words.MemoNoOutcome)
	}
	at = b.blocks()
	b.list(b.matter.Later, words.MemoLeadLater, matter.Commentary, plenty)
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
		b.notes(words.MemoNamed(b.noted(note.Key)), note.Key)
	}
	for _, id := range b.Analysis.Marks {
		if assertion := b.matter.Assertion(id); assertion != nil && !b.used[ofMark(id)] {
			b.assertion(assertion, matter.RecordRecites)
			b.write(Item, Record, unled)
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

// unreasoned names in one sentence the answered questions on which the reader gave
// no reason.
func (b *builder) unreasoned() {
	var rows []words.Name
	given := false
	for _, report := range b.reports {
		var without []words.Name
		for element := range b.Analysis.Posture.Doctrine(report.Test).Elements {
			key := doctrines.Key{Test: report.Test, Element: element}
			reasoned := b.reasoned(key)
			given = given || reasoned
			if report.Asked && b.Analysis.Findings.Get(key) != doctrine.Open && !reasoned {
				without = append(without, topic(key).Inside())
			}
		}
		if without != nil {
			rows = append(rows, words.MemoWithout(title(report.Test).Inside(), without))
		}
	}
	switch {
	case rows != nil && given:
		b.reader(unled, words.MemoUnreasoned(rows))
	case rows != nil:
		b.reader(unled, words.MemoUnreasonedAll)
	}
}

// reasoned reports whether the reader noted anything on an element: at itself or at
// the step that asks it.
func (b *builder) reasoned(key doctrines.Key) bool {
	if b.noteOn(key.String()) {
		return true
	}
	for _, step := range b.stepsOf(key) {
		if b.noteOn(step.ID) {
			return true
		}
	}
	return false
}
