package memo

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/posture"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
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
	alone[e] = doctrine.At(l)
	all, left := d.Decide(doctrine.Findings{}).Reachable(), d.Decide(alone).Reachable()
	switch {
	case left.Highest() < all.Highest():
		return -1
	case left.Lowest() > all.Lowest():
		return 1
	}
	return 2*int(l) - (len(d.Elements[e].Levels) - 1)
}

// served is the side that a party of a test is on: the links of the chain take
// the stay's movant for the party that is enjoined and defends the rule.
func served(p doctrine.Party) int {
	switch p {
	case doctrine.StayOpponent, doctrine.Challenger, doctrine.Plaintiff:
		return 1
	}
	return 0
}

// point is one element as an outline has it: how it pulls for the outline's side.
type point struct {
	k    posture.Key
	f    doctrine.Finding
	pull int
}

// outline is one side's argument: what favors it, what it must meet, what is
// open, and the way to its ruling.
func (b *builder) outline(side int) {
	b.head(outlineTitle+capitals(b.sides[side]), outlineCalled+b.sides[side], outlineIs)
	for _, t := range b.tests {
		if !b.a.Posture.Asks(t) {
			b.h(Heading1, titles[t].title)
			b.p("", b.Reports[t].Sentence)
			continue
		}
		d := b.a.Posture.Doctrine(t)
		var groups [3][]point
		for e := range d.Elements {
			k := posture.Key{Test: t, Element: e}
			p := point{k, b.a.Findings.Get(k), leans(d, e, b.a.Findings.Get(k))}
			if served(d.Elements[e].Serves) != side {
				p.pull = -p.pull
			}
			g := 1
			switch {
			case p.f == doctrine.Open:
				g = 2
			case p.pull > 0:
				g = 0
			}
			groups[g] = append(groups[g], p)
		}
		b.h(Heading1, titles[t].title)
		b.p(upper(b.sides[side])+asks+titles[t].asking[side]+".", "")
		b.test(standards+".", t)
		b.p(itStands, b.Reports[t].Sentence)
		for g, head := range [...]string{favors + capitals(b.sides[side]), mustMeet, stillOpen} {
			b.h(Heading2, head)
			if groups[g] == nil {
				b.p("", [...]string{nothingFor, nothingMeet, allAnswered}[g])
			}
			for _, p := range groups[g] {
				b.point(p, side)
			}
		}
		b.h(Heading2, toGetThere)
		b.way(t, side)
	}
}

// point argues one element: the finding, this side's evidence, and where the
// finding does not favor it, the other side's evidence and what it would take.
func (b *builder) point(p point, side int) {
	b.h(Heading3, topic(p.k))
	if p.f == doctrine.Open {
		if r := &b.Reports[p.k.Test]; has(r.Needed, p.k) {
			b.p("", openNeeded)
		} else {
			b.p("", openSettled+r.SettledWords+".")
		}
	} else {
		b.finding(matter.Ask{Element: p.k})
		if p.pull == 0 {
			b.p("", neither)
		}
	}
	for i := range b.m.Parts {
		for j := range b.m.Parts[i].Steps {
			s := &b.m.Parts[i].Steps[j]
			if !s.AsksFor(p.k) {
				continue
			}
			mine, by, theirs, other := s.Movant, matter.GovernmentSays, s.Opponent, matter.UsersSay
			if side == 1 {
				mine, by, theirs, other = theirs, other, mine, by
			}
			if p.pull <= 0 && p.f != doctrine.Open {
				b.said(tells, theirs, other, true)
				b.said(answerIt, mine, by, true)
				b.said(otherWay, s.OtherWay, matter.ModelSays, true)
			} else {
				b.said(for_+b.sides[side]+".", mine, by, true)
			}
			// Only what a court found, took over or took as given is put as such.
			switch s.Court.Mark {
			case matter.Found, matter.Readopted, matter.Assumed:
				b.court(s, []posture.Key{p.k})
			case matter.Recited, matter.Contention, matter.NotReached:
				o, _ := words.Mark(s.Court.Mark.String())
				b.add(Paragraph, Court, court, o.Label+". "+o.Hint+" "+notArgued)
			}
			b.notes(yourNote, p.k.String(), s.ID)
		}
	}
	b.notes(yourNote, p.k.String())
	if p.f == doctrine.Open {
		b.space()
		return
	}
	for i := range b.Reports[p.k.Test].Reasons {
		if n := &b.Reports[p.k.Test].Reasons[i]; len(n.Findings) == 1 && n.Findings[0].Key == p.k {
			b.rule(n, conclusion)
		}
	}
	for _, x := range b.tensions {
		if x.At == p.k {
			b.p(expect, rulings.TensionText(b.a.Posture, x))
			b.used["reason "+x.ID] = true
			b.reader(keptLabel, x.Kept)
		}
	}
}

func has(ks []posture.Key, k posture.Key) bool {
	for _, x := range ks {
		if x == k {
			return true
		}
	}
	return false
}

// way is how far the findings are from the ruling that a side wants.
func (b *builder) way(t posture.Test, side int) {
	r, want := &b.Reports[t], titles[t].want[side]
	tell := func(label string, fs []rulings.Flip) {
		if len(fs) > 0 && len(fs[0].Changes) > 0 {
			b.p("", label+lower(told(&fs[0])))
		} else {
			b.p("", nowhere)
		}
	}
	if r.Disposition == want {
		b.p("", itHas+" "+r.WhatIf.Robustness)
		if len(r.WhatIf.Flips) > 0 {
			tell(undo, r.WhatIf.Flips)
		}
	} else {
		label := itHasNot
		for _, x := range r.Reachable {
			if x == want {
				label = itMay
			}
		}
		for _, x := range r.WhatIf.WhyNot {
			if x.Disposition == want {
				tell(label, x.Flips)
			}
		}
	}
	for i, n := range r.Reasons {
		if n.Status == doctrine.Holds && !n.Behind && len(n.Findings) != 1 {
			b.rule(&r.Reasons[i], n.Title+".")
		}
	}
	if t == posture.Stay && side == 0 {
		b.p(fallback, words.NarrowerStay)
	}
}
