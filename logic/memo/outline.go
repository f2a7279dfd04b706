package memo

import (
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
)

// leans says which way a finding pulls: above zero for the party that its scale
// serves, below for the other, zero for neither. A finding that by itself takes
// away that party's best result pulls against it, wherever it stands on the
// scale; otherwise the half of the scale tells.
func leans(d *doctrine.Doctrine, e int, f doctrine.Finding) int {
	l, ok := d.CountsAs(e, f)
	if !ok {
		return 0
	}
	var alone doctrine.Findings
	all := d.Decide(alone).Reachable()
	alone[e] = doctrine.At(l)
	switch left := d.Decide(alone).Reachable(); {
	case left.Highest() < all.Highest():
		return -1
	case left.Lowest() > all.Lowest():
		return 1
	}
	return 2*int(l) - (len(d.Elements[e].Levels) - 1)
}

// pull is how a finding of the reader leans, for a side, and the group that puts
// it in. What is evidence on another element changes no ruling and counts all
// the same.
func (b *builder) pull(k doctrines.Key, f doctrine.Finding, side int) (pull, group int) {
	d, evidence := b.a.Posture.Doctrine(k.Test), k.Test.Test().Evidence
	pull = leans(d, k.Element, f)
	// The links of the chain take the stay's movant for the party that is enjoined
	// and defends the rule.
	served := 0
	switch d.Elements[k.Element].Serves {
	case doctrine.StayOpponent, doctrine.Challenger, doctrine.Plaintiff:
		served = 1
	}
	if served != side {
		pull = -pull
	}
	switch {
	case !d.Decide(doctrine.Findings{}).Needed.Has(k.Element) && !evidence.Has(k.Element):
		return pull, inert
	case f == doctrine.Open:
		return pull, 2
	case pull > 0:
		return pull, 0
	}
	return pull, 1
}

const (
	inert = 3 // the last of the groups
)

// outline is one side's argument: what favors it, what it must meet, what is
// open, what changes nothing, and the way to its ruling.
func (b *builder) outline(side int) {
	name := b.sides[side]
	for _, r := range b.tests {
		t, w := r.Test.Test(), b.on(r.Test)
		b.say("%", w.Title)
		b.done(Heading1)
		if !r.Asked || t.Exempt != doctrine.Undecided && r.Disposition == t.Doctrine().Disposition(t.Exempt) {
			b.p("", b.Words.Say(r.Sentence))
			b.rules(r, nil)
			continue
		}
		b.say(asks, name)
		b.say("%."+bold, w.Asking[side])
		b.done(Paragraph)
		b.test(r, standards+".")
		b.p(itStands, b.Words.Say(r.Sentence))
		b.rules(r, nil)
		for g := range groups {
			x := &groups[g]
			b.say(x.title, name)
			b.done(Heading2)
			n := len(b.d.Blocks)
			b.factors(r, side, g)
			if g == inert {
				b.undo(n - 1)
			} else if n == len(b.d.Blocks) {
				b.p("", x.none)
			}
		}
		b.way(r, side)
	}
}

// way is how far the findings are from the ruling that a side wants.
func (b *builder) way(r *rulings.Report, side int) {
	t := r.Test.Test()
	want, title, label, w := t.Doctrine().Disposition(t.Wants[side]), toGetThere, itHasNot, r.WhatIf
	var fs []rulings.Flip
	for i := range w.WhyNot {
		if x := &w.WhyNot[i]; x.Disposition == want {
			fs = x.Flips
			if x.Among {
				label = itMay
			}
		}
	}
	has := r.Disposition == want
	if has {
		fs, label = w.Flips, itHas
	}
	f := b.choose(fs)
	if !has && f != nil && len(f.Reachable) > 1 {
		title = step
	}
	b.h(Heading2, title)
	switch {
	case f != nil:
		b.flip(label, f)
	case has:
		b.say("%", b.Words.Say(w.Robustness))
	default:
		b.say(nowhere, "")
		b.wants(r)
	}
	b.done(Paragraph)
	if more := b.on(r.Test).Fallback; side == 0 && more != "" {
		b.p(fallback, more)
	}
}

// choose takes of several ways the one to what the court itself held, if there is
// one, or else the first of the fewest levels. No argument changes a fact of the
// docket.
func (b *builder) choose(fs []rulings.Flip) (way *rulings.Flip) {
	court := chain.CourtFindings(b.m)
	for i := range fs {
		f, docket, held := &fs[i], false, true
		for j := range f.Changes {
			c := &f.Changes[j]
			docket = docket || c.Burden == doctrine.Nobody
			held = held && court.Get(c.Key) == c.To
		}
		switch {
		case docket:
		case held:
			return f
		case way == nil, f.Levels < way.Levels:
			way = f
		}
	}
	return way
}
