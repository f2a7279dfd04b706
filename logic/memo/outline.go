package memo

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/doctrine"
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

// served is the side that a party of a test is on: the links of the chain take
// the stay's movant for the party that is enjoined and defends the rule.
func served(p doctrine.Party) int {
	switch p {
	case doctrine.StayOpponent, doctrine.Challenger, doctrine.Plaintiff:
		return 1
	}
	return 0
}

// outline is one side's argument: what favors it, what it must meet, what is
// open, and the way to its ruling.
func (b *builder) outline(side int) {
	name := b.sides[side]
	b.head(outlineTitle+name, outlineIs)
	for _, t := range b.tests {
		r := &b.Reports[t]
		b.h(Heading1, titles[t].title)
		if !r.Asked {
			b.p("", r.Sentence)
			continue
		}
		b.p(forSide+name+": "+titles[t].asking[side]+".", "")
		b.test(standards+".", t)
		b.p(itStands, r.Sentence)
		d := b.a.Posture.Doctrine(t)
		us := b.units(t, true)
		for g := range groups {
			b.h(Heading2, strings.Replace(groups[g].title, "%", name, 1))
			any := false
			for _, u := range us {
				e := u.asks[0].Element.Element
				f := b.a.Findings.Get(u.asks[0].Element)
				pull, its := leans(d, e, f), 1
				if served(d.Elements[e].Serves) != side {
					pull = -pull
				}
				switch {
				case f == doctrine.Open:
					its = 2
				case pull > 0:
					its = 0
				}
				if its == g {
					any = true
					b.factor(u, side, pull)
				}
			}
			if !any {
				b.p("", groups[g].none)
			}
		}
		b.h(Heading2, toGetThere)
		b.way(r, side)
	}
}

// way is how far the findings are from the ruling that a side wants.
func (b *builder) way(r *rulings.Report, side int) {
	want, label, none := titles[r.Test].want[side], itHasNot, nowhere+b.wants(r)
	var fs []rulings.Flip
	for _, x := range r.WhatIf.WhyNot {
		if x.Disposition == want {
			fs = x.Flips
		}
	}
	for _, x := range r.Reachable {
		if x == want {
			label = itMay
		}
	}
	if r.Disposition == want {
		fs, label, none = r.WhatIf.Flips, itHas, r.WhatIf.Robustness
	}
	if len(fs) > 0 {
		b.p("", label+lower(told(&fs[0])))
	} else {
		b.p("", none)
	}
	b.rules(r.Test, nil)
	if r.Test == posture.Stay && side == 0 {
		b.p(fallback, words.NarrowerStay)
	}
}
