package memo

import (
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
)

// leans says which way a finding pulls: above zero for the party that its scale
// serves, below for the other, zero for neither. A finding that by itself takes
// away that party's best result pulls against it, wherever it stands on the
// scale; otherwise the half of the scale tells.
func leans(d *doctrine.Doctrine, element int, finding doctrine.Finding) int {
	level, ok := d.CountsAs(element, finding)
	if !ok {
		return 0
	}
	var alone doctrine.Findings
	all := d.Decide(alone).Reachable()
	alone[element] = doctrine.At(level)
	switch left := d.Decide(alone).Reachable(); {
	case left.Highest() < all.Highest():
		return -1
	case left.Lowest() > all.Lowest():
		return 1
	}
	return 2*int(level) - (len(d.Elements[element].Levels) - 1)
}

// pull is how the reader's finding on an element leans for a side. What changes no
// ruling and is evidence on nothing pulls neither way.
func (b *builder) pull(key doctrines.Key, side side) int {
	d := b.Analysis.Posture.Doctrine(key.Test)
	if !d.Decide(doctrine.Findings{}).Needed.Has(key.Element) && !key.Test.Test().Evidence.Has(key.Element) {
		return 0
	}
	pull := leans(d, key.Element, b.Analysis.Findings.Get(key))
	if servedSide(d.Elements[key.Element].Serves) != side {
		return -pull
	}
	return pull
}

// servedSide is the side that a party is on. The links of the chain take the stay's
// movant for the party that is enjoined and defends the rule.
func servedSide(party doctrine.Party) side {
	switch party {
	case doctrine.StayOpponent, doctrine.Challenger, doctrine.Plaintiff:
		return opponentSide
	}
	return movantSide
}

// The most points that an outline argues in full, and the most that it takes up of
// the other side's.
const (
	mostPressed  = 6
	mostAnswered = 4
)

// outline is one side's argument, its strongest grounds first, and then what the
// other side will say. What would undo it stands nowhere else.
func (b *builder) outline(side side) {
	b.heading(Heading1, words.MemoSideAsks(b.sides[side]))
	var asked []words.Name
	for _, report := range b.reports {
		if report.Asked && !b.exempt(report) {
			asked = append(asked, words.Asking(report.Test.String(), b.whose.String()))
		} else {
			b.paragraph(unled, report.Sentence)
		}
	}
	if asked != nil {
		b.paragraph(unled, words.MemoAsks(asked))
	}
	b.heading(Heading1, words.MemoArgument)
	at := b.blocks()
	own, against := b.points(side)
	pressed := 0
	for _, point := range own {
		if pressed < mostPressed && b.press(pressed+1, point, side) {
			pressed++
		}
	}
	if b.blocks() == at {
		b.paragraph(unled, words.MemoArgumentNone)
	}
	b.showing(side)
	if test := b.reports[0].Test; side == movantSide && test.Test().Narrower && b.reports[0].Asked {
		b.paragraph(words.MemoLeadFallback, words.Fallback(test.String()))
	}
	at = b.blocks()
	b.heading(Heading1, words.MemoOtherSide)
	b.meets(own, against, side)
	b.undo(at)
}

// point is an element that a side argues from, with the rule that it argues it by.
type point struct {
	report *rulings.Report
	key    doctrines.Key
	reason *rulings.Reason
	pull   int
	rank   int // the lower, the sooner it is argued
}

// rankOf puts first what the main ruling rests on, then a gate that another test fails
// or passes at, then what the main ruling still turns on, then all else.
func (b *builder) rankOf(p *point, ground bool) int {
	main, found := p.report == b.reports[0], p.pull > 0
	switch {
	case ground && main && found:
		return 0
	case ground && found && p.reason.Kind.Ends():
		return 1
	case ground && main:
		return 2
	case main && found:
		return ranked
	case found:
		return ranked + 1
	}
	return ranked + 2
}

// ranked is the first rank of what no rule turns on.
const ranked = 3

// points parts what the grounds look at, and what else is found, into what a side
// argues, the strongest first, and what it must answer.
func (b *builder) points(side side) (own, against []point) {
	var seen keySet
	add := func(report *rulings.Report, key doctrines.Key, reason *rulings.Reason, ground bool) {
		if seen.has(key) || !report.Asked || b.exempt(report) {
			return
		}
		pull := b.pull(key, side)
		open := b.Analysis.Findings.Get(key) == doctrine.Open
		if pull == 0 && !(ground && open) {
			return
		}
		seen.add(key)
		found := point{report: report, key: key, reason: reason, pull: pull}
		found.rank = b.rankOf(&found, ground)
		if pull < 0 {
			against = append(against, found)
		} else {
			own = append(own, found)
		}
	}
	for _, report := range b.reports {
		for _, ground := range b.deciding(report) {
			for _, key := range ground.keys {
				add(report, key, ground.reason, true)
			}
		}
	}
	for _, report := range b.reports {
		for i := range report.Reasons {
			reason := &report.Reasons[i]
			for j := range reason.Findings {
				add(report, reason.Findings[j].Key, reason, false)
			}
		}
		for element := range b.Analysis.Posture.Doctrine(report.Test).Elements {
			add(report, doctrines.Key{Test: report.Test, Element: element}, nil, false)
		}
	}
	var sorted []point
	for rank := range ranked + 3 {
		for _, each := range own {
			if each.rank == rank {
				sorted = append(sorted, each)
			}
		}
	}
	return sorted, against
}

// press argues a point: the rule, the side's evidence, the court where it found the
// same, the authorities that help, and the reader's own reason; false if there is
// nothing to argue it with.
func (b *builder) press(number int, point point, side side) bool {
	at := b.blocks()
	finding := b.Analysis.Findings.Get(point.key)
	if finding > doctrine.NoRecord && point.pull > 0 {
		b.heading(Heading2, words.MemoGround(number, words.MemoHeaded(topic(point.key), b.found(point.key, finding))))
	} else {
		b.heading(Heading2, words.MemoGroundOn(number, []words.Name{topic(point.key)}))
	}
	if point.rank < ranked && b.once(ofRule(point.report.Test, point.reason.Rule)) {
		b.say(words.RuleLaw(point.report.Test.String(), point.reason.Rule))
		b.inline(point.reason.Cites)
		b.paragraph(words.MemoLeadRule)
	}
	switch {
	case point.pull <= 0:
	case finding == doctrine.NoRecord:
		b.say(words.Silence(point.key.String()))
	default:
		b.say(words.Hint(point.key.String(), point.key.Under(b.Analysis.Posture).Name(finding)))
	}
	b.helped(point.key, side)
	if b.text != "" {
		b.paragraph(words.MemoLeadApplication)
	}
	room := least
	if point.rank < ranked {
		room = few
	}
	for _, step := range b.stepsOf(point.key) {
		list := step.Movant
		if side == opponentSide {
			list = step.Opponent
		}
		b.list(list, words.MemoLeadRecord, b.speaksFor(side), room)
		if step.Court.Mark.Own() && b.courtAgrees(step, point, side) {
			b.court(step, room)
		}
	}
	if point.pull > 0 {
		b.reasons(point.key)
	}
	b.undo(at)
	return b.blocks() > at
}

// courtAgrees reports whether what the court found on an element helps a side.
func (b *builder) courtAgrees(step *matter.Step, point point, side side) bool {
	for i := range step.Court.Findings {
		if held := &step.Court.Findings[i]; held.Key == point.key {
			d := b.Analysis.Posture.Doctrine(point.key.Test)
			pull := leans(d, point.key.Element, held.Finding)
			return pull != 0 && (pull > 0) == (servedSide(d.Elements[point.key.Element].Serves) == side)
		}
	}
	return false
}

// helped cites what the margin has for a side on an element.
func (b *builder) helped(key doctrines.Key, side side) {
	for _, step := range b.stepsOf(key) {
		for i := range step.Notes {
			note := &step.Notes[i]
			whom := key.Test.Test().Helped(key.Element, law.ID(note.Authority))
			if whom == doctrine.Nobody || note.Later || servedSide(whom) != side || !b.once(ofText(note.Text)) {
				continue
			}
			authority, _ := law.Lookup(law.ID(note.Authority))
			b.quote(note.Text)
			b.inline([]law.Cite{{Authority: authority.ID, Pin: note.Pin, Mark: authority.Mark}})
		}
	}
}

// showing says what a side must still show for the ruling that it asks, where the
// findings do not give it.
func (b *builder) showing(side side) {
	report := b.reports[0]
	if !report.Asked || report.WhatIf == nil || b.exempt(report) {
		return
	}
	want := report.Test.Test().Doctrine().Disposition(report.Test.Test().Wants[side])
	if report.Disposition == want {
		return
	}
	for i := range report.WhatIf.WhyNot {
		whyNot := &report.WhatIf.WhyNot[i]
		if whyNot.Disposition != want {
			continue
		}
		if flip := b.choose(whyNot.Flips); flip != nil {
			for _, showing := range flip.Showing {
				b.say(showing)
			}
			b.say(flip.Then())
			b.paragraph(words.MemoLeadShow)
		}
	}
}

// choose takes of several ways the one to what the court itself held, if there is
// one, or else the first of the fewest levels. No argument changes a fact of the
// docket.
func (b *builder) choose(flips []rulings.Flip) (way *rulings.Flip) {
	court := chain.CourtFindings(b.matter)
	for i := range flips {
		flip, docket, held := &flips[i], false, true
		for j := range flip.Changes {
			change := &flip.Changes[j]
			docket = docket || change.Burden == doctrine.Nobody
			held = held && court.Get(change.Key) == change.To
		}
		switch {
		case docket:
		case held:
			return flip
		case way == nil, flip.Levels < way.Levels:
			way = flip
		}
	}
	return way
}

// meets is what the other side will say: on what is found its way, and on the points
// that this side argues.
func (b *builder) meets(own, against []point, side side) {
	other := opponentSide - side
	taken := 0
	for _, point := range append(against, own...) {
		if taken == mostAnswered {
			break
		}
		at := b.blocks()
		lead := words.MemoNamed(topic(point.key))
		if point.report != b.reports[0] { // which may ask something of the same name
			lead = words.MemoNamed(words.MemoPlace(topic(point.key), title(point.key.Test)))
		}
		if point.pull < 0 {
			if finding := b.Analysis.Findings.Get(point.key); finding > doctrine.NoRecord {
				b.say(words.Hint(point.key.String(), point.key.Under(b.Analysis.Posture).Name(finding)))
				b.paragraph(lead)
				lead = words.MemoLeadFor(b.sides[other])
			}
		}
		for _, step := range b.stepsOf(point.key) {
			list := step.Movant
			if other == opponentSide {
				list = step.Opponent
			}
			b.list(list, lead, b.speaksFor(other), least)
		}
		if b.blocks() > at {
			taken++
		}
		if point.pull < 0 {
			b.reasons(point.key)
		}
	}
}
