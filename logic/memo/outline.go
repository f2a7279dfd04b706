package memo

import (
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
)

// group parts a side's factors.
type group uint8

const (
	favors group = iota
	mustMeet
	unanswered
	inert
)

// groups lists all values, in the order of an outline.
func groups() []group { return []group{favors, mustMeet, unanswered, inert} }

// titles gives the heading of a group, and what is said where nothing is in it;
// where that is empty the heading does not stand alone.
func (g group) titles(side words.Name) (heading words.Name, none words.Text) {
	switch g {
	case favors:
		return words.MemoFavors(side), words.MemoFavorsNone
	case mustMeet:
		return words.MemoMet, words.MemoMetNone
	case unanswered:
		return words.MemoOpen, words.MemoOpenNone
	}
	return words.MemoNothing, words.Text{}
}

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

// pull is how a finding of the reader leans, for a side, and the group that puts
// it in. What is evidence on another element changes no ruling and counts all
// the same.
func (b *builder) pull(key doctrines.Key, finding doctrine.Finding, side side) (pull int, at group) {
	d, evidence := b.Analysis.Posture.Doctrine(key.Test), key.Test.Test().Evidence
	pull = leans(d, key.Element, finding)
	// The links of the chain take the stay's movant for the party that is enjoined
	// and defends the rule.
	served := movantSide
	switch d.Elements[key.Element].Serves {
	case doctrine.StayOpponent, doctrine.Challenger, doctrine.Plaintiff:
		served = opponentSide
	}
	if served != side {
		pull = -pull
	}
	switch {
	case !d.Decide(doctrine.Findings{}).Needed.Has(key.Element) && !evidence.Has(key.Element):
		return pull, inert
	case finding == doctrine.Open:
		return pull, unanswered
	case pull > 0:
		return pull, favors
	}
	return pull, mustMeet
}

// outline is one side's argument: what favors it, what it must meet, what is
// open, what changes nothing, and the way to its ruling.
func (b *builder) outline(side side) {
	for _, report := range b.reports {
		test := report.Test.Test()
		b.heading(Heading1, title(report.Test))
		exempt := test.Exempt != doctrine.Undecided && report.Disposition == test.Doctrine().Disposition(test.Exempt)
		if !report.Asked || exempt {
			b.paragraph(unled, report.Sentence)
			b.rules(report, nil)
			continue
		}
		asking := words.Asking(report.Test.String(), b.whose.String())
		b.strong(words.MemoSideAsks(b.sides[side], asking))
		b.paragraph(unled)
		b.test(report, words.MemoLeadStandard)
		b.paragraph(words.MemoLeadStands, report.Sentence)
		b.rules(report, nil)
		for _, group := range groups() {
			heading, none := group.titles(b.sides[side])
			at := b.blocks()
			b.heading(Heading2, heading)
			b.factors(report, side, group)
			switch {
			case none.Empty():
				b.undo(at)
			case b.blocks() == at+1:
				b.paragraph(unled, none)
			}
		}
		b.way(report, side)
	}
}

// way is how far the findings are from the ruling that a side wants.
func (b *builder) way(report *rulings.Report, side side) {
	test := report.Test.Test()
	want, whatif := test.Doctrine().Disposition(test.Wants[side]), report.WhatIf
	var flips []rulings.Flip
	sentence := words.MemoWayNot
	for i := range whatif.WhyNot {
		if whyNot := &whatif.WhyNot[i]; whyNot.Disposition == want {
			flips = whyNot.Flips
			if whyNot.Among {
				sentence = words.MemoWayMay
			}
		}
	}
	has := report.Disposition == want
	if has {
		flips, sentence = whatif.Flips, words.MemoWayHas
	}
	flip := b.choose(flips)
	if !has && flip != nil && len(flip.Reachable) > 1 {
		b.heading(Heading2, words.MemoStep)
	} else {
		b.heading(Heading2, words.MemoWay)
	}
	switch {
	case flip != nil:
		b.flip(sentence(moves(flip.Changes)), flip)
	case has:
		b.say(whatif.Robustness)
	default:
		b.say(words.MemoNowhere)
		b.awaited(report)
	}
	b.paragraph(unled)
	if side == movantSide && test.Narrower {
		b.paragraph(words.MemoLeadFallback, words.Fallback(report.Test.String()))
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
