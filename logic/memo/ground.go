package memo

import (
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
)

// ground is a rule that decides, or that what is open leaves to decide, with the
// elements that it looks at.
type ground struct {
	report *rulings.Report
	reason *rulings.Reason
	keys   []doctrines.Key
}

// deciding gives the grounds of a ruling. A failed gate decides alone; where every
// gate is passed, the rules that apply above them do; and where the ruling is open,
// the gates that it can still fail at.
func (b *builder) deciding(report *rulings.Report) (grounds []ground) {
	take := func(ok func(*rulings.Reason) bool) {
		for i := range report.Reasons {
			reason := &report.Reasons[i]
			if !ok(reason) {
				continue
			}
			ground := ground{report: report, reason: reason}
			for j := range reason.Findings {
				ground.keys = append(ground.keys, reason.Findings[j].Key)
			}
			grounds = append(grounds, ground)
		}
	}
	if report.Firmness == doctrine.Unsettled {
		take(func(reason *rulings.Reason) bool {
			return reason.Kind.Ends() && reason.Status != doctrine.Fails && b.needs(report, reason)
		})
		if grounds == nil {
			take(func(reason *rulings.Reason) bool {
				return reason.Status == doctrine.Pending && b.needs(report, reason) && grounds == nil
			})
		}
		return grounds
	}
	if report.Firmness == doctrine.Compelled {
		take(func(reason *rulings.Reason) bool {
			return reason.Kind.Ends() && reason.Status == doctrine.Holds && !reason.Behind
		})
		if grounds == nil {
			return b.turning(report)
		}
		return grounds
	}
	take(func(reason *rulings.Reason) bool {
		return reason.Status == doctrine.Holds && !reason.Behind && reason.Kind != doctrine.Weighing
	})
	if grounds == nil {
		take(func(reason *rulings.Reason) bool {
			return reason.Status == doctrine.Holds && !reason.Behind ||
				reason.Kind.Ends() && reason.Status == doctrine.Fails && len(reason.Findings) > 0
		})
	}
	return grounds
}

// turning gives the grounds of a ruling that is compelled although no gate is shut.
// Those rules decide that look at a finding which alone, made otherwise, would alter
// it: the passed gates among them, each of which had to be passed, or else the rule that
// asks the least for what was not given, and not one that only says where judges differ.
func (b *builder) turning(report *rulings.Report) (gates []ground) {
	var alone keySet
	if report.WhatIf != nil {
		for i := range report.WhatIf.Flips {
			if changes := report.WhatIf.Flips[i].Changes; len(changes) == 1 {
				alone.add(changes[0].Key)
			}
		}
	}
	var closest, other []ground
	rules := b.Rulings[report.Test].Doctrine.Rules
	for i := range report.Reasons {
		reason := &report.Reasons[i]
		turns := ground{report: report, reason: reason}
		looks := false
		for j := range reason.Findings {
			turns.keys = append(turns.keys, reason.Findings[j].Key)
			looks = looks || alone.has(reason.Findings[j].Key)
		}
		switch {
		case !looks || reason.Behind:
		case reason.Kind.Ends():
			gates = append(gates, turns)
		case reason.Kind == doctrine.Dispute || reason.Kind == doctrine.Weighing || rules[reason.ID].Divides:
			other = []ground{turns}
		case closest == nil || len(turns.keys) < len(closest[0].keys):
			closest = []ground{turns}
		}
	}
	switch {
	case gates != nil:
		return gates
	case closest != nil:
		return closest
	}
	return other
}

// needs reports whether a rule looks at something that is still needed, or at
// nothing that is found at all.
func (b *builder) needs(report *rulings.Report, reason *rulings.Reason) bool {
	for i := range reason.Findings {
		if b.Rulings[report.Test].Needed.Has(reason.Findings[i].Key.Element) {
			return true
		}
	}
	return len(reason.Findings) == 0 && reason.Status == doctrine.Pending
}

// grounds argues what decides a test, each as rule, record, application and the
// best answer to it. What lies under the main question has less room, and a gate that
// it passes is argued only where the court, which found otherwise, would have shut it.
func (b *builder) grounds(report *rulings.Report) {
	if !report.Asked || b.exempt(report) {
		return
	}
	number := 0
	for _, each := range b.deciding(report) {
		if report != b.reports[0] {
			passed := each.reason.Kind.Ends() && each.reason.Status == doctrine.Fails
			if number == few || passed && !b.disputed(&each) {
				continue
			}
		}
		number++
		b.argue(number, &each)
	}
}

// disputed reports whether the court itself found otherwise on what a ground looks at,
// so that with its finding something else would come out.
func (b *builder) disputed(ground *ground) bool {
	ruling := b.Rulings[ground.report.Test]
	for _, key := range ground.keys {
		for _, step := range b.stepsOf(key) {
			for i := range step.Court.Findings {
				held := &step.Court.Findings[i]
				if held.Key != key || !b.otherwise(step) {
					continue
				}
				at := ruling.Findings
				at[key.Element] = held.Finding
				if ruling.Doctrine.Decide(at).Reachable() != ruling.Reachable() {
					return true
				}
			}
		}
	}
	return false
}

func (b *builder) argue(number int, ground *ground) {
	b.headGround(number, ground)
	b.say(words.RuleLaw(ground.report.Test.String(), ground.reason.Rule))
	b.inline(ground.reason.Cites)
	b.paragraph(words.MemoLeadRule)
	var steps []*matter.Step
	for _, key := range ground.keys {
		for _, step := range b.stepsOf(key) {
			if b.once(ofStep(step.ID)) {
				steps = append(steps, step)
			}
		}
	}
	var answers []*matter.Step
	for _, step := range steps {
		if len(ground.keys) > few {
			b.topical(ground, step)
		}
		if !b.idle(step) {
			b.evidence(step, b.room(ground))
			answers = append(answers, step)
		}
		if !b.otherwise(step) {
			b.court(step, few)
		}
	}
	if len(ground.keys) > few {
		b.foundAll(ground.report, ground.looksAt)
	}
	b.findings(ground.report, func(key doctrines.Key) bool { return ground.looksAt(key) && !b.argued.has(key) })
	for _, key := range ground.keys {
		if ground.report == b.reports[0] && b.once(ofSuggested(key)) {
			b.suggested(key)
		}
	}
	if ground.reason.Status != doctrine.Pending && b.once(ofConclusion(ground.report.Test, ground.reason.Rule)) {
		b.quote(b.Words.SayAll(ground.reason.Says...))
	}
	if b.text != "" {
		b.paragraph(words.MemoLeadApplication)
	}
	for _, key := range ground.keys {
		b.reasons(key)
	}
	disputed := false
	for _, step := range answers {
		disputed = disputed || b.otherwise(step)
	}
	for _, step := range answers {
		if b.otherwise(step) || !disputed || len(ground.keys) <= few {
			b.answered(ground, step)
		}
	}
}

// topical names, in a paragraph of its own, what a step asks of what a ground looks at.
func (b *builder) topical(ground *ground, step *matter.Step) {
	for _, ask := range step.Asks {
		if ground.looksAt(ask.Element) {
			b.paragraph(words.MemoNamed(topic(ask.Element)))
		}
	}
}

// room is how many statements a ground has for a list: fewer where it looks at much,
// or where its test lies under the main question.
func (b *builder) room(ground *ground) int {
	if len(ground.keys) > 2 || ground.report != b.reports[0] {
		return least
	}
	return few
}

// idle reports whether all that a step asks was left open and can change nothing, so
// that the court's word on it is enough.
func (b *builder) idle(step *matter.Step) bool {
	for i := range step.Asks {
		key := step.Asks[i].Element
		if b.Analysis.Findings.Get(key) != doctrine.Open || b.Rulings[key.Test].Needed.Has(key.Element) {
			return false
		}
	}
	for _, list := range [...][]matter.Assertion{step.Facts, step.Movant, step.Opponent} {
		for i := range list {
			if b.marked(&list[i]) {
				return false
			}
		}
	}
	return true
}

func (g *ground) looksAt(key doctrines.Key) bool {
	for _, each := range g.keys {
		if each == key {
			return true
		}
	}
	return false
}

// mostNamed is how many elements the heading of a ground names.
const mostNamed = 3

// headGround heads a ground with what is found on the one element that it looks at,
// with the few that it looks at, or with its rule.
func (b *builder) headGround(number int, ground *ground) {
	var keys []doctrines.Key
	for _, key := range ground.keys {
		if !b.argued.has(key) {
			keys = append(keys, key)
		}
	}
	switch {
	case len(keys) == 1 && b.Analysis.Findings.Get(keys[0]) > doctrine.NoRecord:
		found := b.found(keys[0], b.Analysis.Findings.Get(keys[0]))
		b.heading(Heading2, words.MemoGround(number, words.MemoHeaded(topic(keys[0]), found)))
	case len(keys) > 0 && len(keys) <= mostNamed:
		b.heading(Heading2, words.MemoGroundOn(number, topics(keys)))
	default:
		b.heading(Heading2, words.MemoGround(number, ground.reason.Title))
	}
}

// stepsOf gives the steps that ask an element of the whole rule.
func (b *builder) stepsOf(key doctrines.Key) (steps []*matter.Step) {
	for _, step := range b.steps {
		if step.AsksFor(key) {
			steps = append(steps, step)
		}
	}
	return steps
}

// evidence gives the record of a step and what each side makes of it.
func (b *builder) evidence(step *matter.Step, room int) {
	b.list(step.Facts, words.MemoLeadRecord, matter.RecordRecites, least)
	b.list(step.Movant, words.MemoLeadFor(b.sides[movantSide]), b.speaksFor(movantSide), room)
	b.list(step.Opponent, words.MemoLeadFor(b.sides[opponentSide]), b.speaksFor(opponentSide), room)
}

// findings says what the reader found on the elements of a test that are to be told,
// what follows of each answer to what is open, where some answer decides, and then what
// else is open.
func (b *builder) findings(report *rulings.Report, tell func(doctrines.Key) bool) {
	var idle []doctrines.Key
	for element := range b.Analysis.Posture.Doctrine(report.Test).Elements {
		key := doctrines.Key{Test: report.Test, Element: element}
		if !tell(key) {
			continue
		}
		b.argued.add(key)
		if b.Analysis.Findings.Get(key) == doctrine.Open && b.conditions(report, key) == nil {
			idle = append(idle, key)
		} else {
			b.finding(report, key)
		}
	}
	if idle != nil {
		b.say(words.MemoLeftOpen(topics(idle)))
	}
}

// foundAll names in one sentence what is found on those elements of a test that are
// to be told and that no ground argued. A silent record is told by itself.
func (b *builder) foundAll(report *rulings.Report, tell func(doctrines.Key) bool) {
	var found []words.Name
	for element := range b.Analysis.Posture.Doctrine(report.Test).Elements {
		key := doctrines.Key{Test: report.Test, Element: element}
		finding := b.Analysis.Findings.Get(key)
		if b.argued.has(key) || finding == doctrine.Open || !tell(key) {
			continue
		}
		first := b.Analysis.FirstFinding("", key)
		if finding == doctrine.NoRecord || first != doctrine.Open && first != finding {
			b.finding(report, key)
		} else {
			found = append(found, words.MemoLevel(topic(key).Inside(), b.found(key, finding)))
		}
		b.argued.add(key)
	}
	if found != nil {
		b.say(words.MemoFoundAll(found))
	}
}

// finding says what the reader found on an element, or what follows of each answer
// where it is open.
func (b *builder) finding(report *rulings.Report, key doctrines.Key) {
	element := key.Under(b.Analysis.Posture)
	finding := b.Analysis.Findings.Get(key)
	switch finding {
	case doctrine.Open:
		b.say(words.MemoLeftOpen([]words.Name{topic(key)}))
		b.say(b.conditions(report, key)...)
	case doctrine.NoRecord:
		b.say(words.MemoSilent(topic(key)), words.Silence(key.String()))
		b.say(words.MemoCountsAs(b.found(key, doctrine.At(element.Silence))))
	default:
		meaning := words.Meaning(key.String(), element.Name(finding))
		b.say(words.MemoFound(topic(key), meaning, b.found(key, finding)))
	}
	if first := b.Analysis.FirstFinding("", key); first != doctrine.Open && first != finding {
		b.say(words.MemoFirstAnswer(b.found(key, first)))
	}
}

// suggested says what other findings suggest for an element that is open or was found
// otherwise. A link that is told in any case is told of every finding that it does not
// fix, and makes the others needless.
func (b *builder) suggested(key doctrines.Key) {
	links := chain.Links(b.Analysis.Posture, &b.Analysis.Findings, b.Rulings)
	told := false
	for i := range links {
		told = told || links[i].Given && links[i].Told && links[i].To == key
	}
	yours := b.Analysis.Findings.Get(key)
	for i := range links {
		link := &links[i]
		apart := yours < link.Low || yours > link.High
		if link.Given && link.To == key && link.Told == told && (apart || told && link.Low != link.High) {
			b.say(b.suggests(link))
		}
	}
}

// suggests says what a link leads from and to.
func (b *builder) suggests(link *chain.Link) words.Text {
	from := words.MemoLinkRuling(words.Underlying(link.From))
	if key, ok := doctrines.ParseKey(link.From); ok {
		from = words.MemoLinkFinding(topic(key), title(key.Test))
		if beside, paired := doctrines.ParseKey(link.Beside); paired {
			from = words.MemoLinkFindings([]words.Name{topic(key), topic(beside)}, title(key.Test))
		}
	}
	span := b.found(link.To, link.Low)
	if link.Low != link.High {
		span = words.MemoLinkRange(span, b.found(link.To, link.High))
	}
	if link.Usual != doctrine.Open {
		return words.MemoLinkUsually(from, topic(link.To), span, b.found(link.To, link.Usual))
	}
	return words.MemoLinkSuggests(from, topic(link.To), span)
}

// reasons are the reader's own on an element, at itself and at the step that asks it.
func (b *builder) reasons(key doctrines.Key) {
	for _, step := range b.stepsOf(key) {
		b.notes(words.MemoLeadReason, step.ID)
	}
	b.notes(words.MemoLeadReason, key.String())
}

// otherwise reports whether the court itself found otherwise than the reader at a
// step; its words are then the best answer.
func (b *builder) otherwise(step *matter.Step) bool {
	for i := range step.Court.Findings {
		held := &step.Court.Findings[i]
		yours := b.Analysis.Findings.Get(held.Key)
		if step.Court.Mark.Own() && yours != doctrine.Open && yours != held.Finding {
			return true
		}
	}
	return false
}

// carried reports whether a ground stands as well on what the court found at a step as on
// what the reader did; then that is no answer to it.
func (b *builder) carried(ground *ground, step *matter.Step) bool {
	t, found := ground.report.Test, b.Analysis.Findings
	for i := range step.Court.Findings {
		found.Set(step.Court.Findings[i].Key, step.Court.Findings[i].Finding)
	}
	d := b.Analysis.Posture.Doctrine(t)
	outcome := d.Decide(found[t]).Outcome
	for id := range d.Rules {
		if d.Rules[id].Code == ground.reason.Rule {
			return outcome.Status(doctrine.RuleID(id)) == ground.reason.Status
		}
	}
	return false
}

// answered is the best answer to a ground: what the court held, where it held
// otherwise in a way that the ground would not survive, or else the argument against what
// it held. Where it held nothing, that argument goes both ways.
func (b *builder) answered(ground *ground, step *matter.Step) {
	if b.otherwise(step) && !b.carried(ground, step) {
		b.held(step, words.MemoLeadCourtOtherwise, few)
		return
	}
	lead := words.MemoLeadEither
	if mark := step.Court.Mark; mark == matter.Found || mark == matter.Readopted || step.Court.Findings != nil {
		lead = words.MemoLeadOtherWay
	}
	for _, ask := range step.Asks {
		answered := b.Analysis.Findings.Get(ask.Element) != doctrine.Open
		if ground.looksAt(ask.Element) && answered && step.Court.Findings != nil {
			lead = words.MemoLeadBestAnswer
		}
	}
	b.list(step.OtherWay, lead, matter.ModelSays, few)
}
