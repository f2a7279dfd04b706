// Package proof holds the model against itself. It goes through every point of
// every doctrine under every standard and looks for a contradiction: a point
// without a ruling, a finding that hurts the party it is for, a gate that does
// not hold, a grant that is compelled, a least change that is not least, a
// court's findings that do not give the court's result. Tests run it, and so
// does a button on the page.
package proof

import (
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/whatif"
)

// Check is one thing that is proved.
type Check uint8

const (
	// Total: every point has a ruling, as firm as its reachable set allows.
	Total Check = iota
	// Monotone: a finding one level better for a party never moves the lowest or
	// the highest reachable disposition away from it.
	Monotone
	// Gates: where a gate is shut one disposition is left and compelled, and never
	// relief that is not of right; such relief is never compelled.
	Gates
	// Flips: what is called a least change alters the ruling, and nothing between
	// it and the findings does.
	Flips
	// Court: the court's own findings give the court's result.
	Court
	checks // how many there are
)

var checkNames = [...]string{"total", "monotone", "gates", "flips", "court"}

// String names the check.
func (c Check) String() string {
	if int(c) < len(checkNames) {
		return checkNames[c]
	}
	return "check(?)"
}

// Checks lists all values.
func Checks() []Check { return []Check{Total, Monotone, Gates, Flips, Court} }

// chunk is how many points one step takes: a few milliseconds on a slow device
// for the smaller doctrines, some thirty for the speech test.
const chunk = 192

type job struct {
	test     *doctrine.Test
	d        *doctrine.Doctrine
	from, to int
}

// Proof is a run of the proof, in steps, so that a page stays alive between them.
type Proof struct {
	m    *matter.Matter
	jobs []job
	at   int
	// Points is how many points were gone through, Decided how many rulings were
	// worked out or looked up and compared on the way.
	Points, Decided int
	// Held counts what was checked and held; Failures says what did not.
	Held     [checks]int
	Failures []string
}

// New begins a run. The matter may be nil; then no court's result is checked.
func New(m *matter.Matter) *Proof {
	p := &Proof{m: m}
	for _, t := range doctrines.All() {
		for _, x := range doctrines.Distinct(t) {
			d := x.Doctrine(t)
			for from := 0; from < d.Points(); from += chunk {
				p.jobs = append(p.jobs, job{test: t.Test(), d: d, from: from, to: min(from+chunk, d.Points())})
			}
		}
	}
	return p
}

// Steps is how many steps a run takes.
func (p *Proof) Steps() int { return len(p.jobs) + 1 }

// Taken is how many of them were taken.
func (p *Proof) Taken() int { return p.at }

// Done reports whether the run is over.
func (p *Proof) Done() bool { return p.at >= p.Steps() }

// Step takes the next one.
func (p *Proof) Step() {
	switch {
	case p.Done():
		return
	case p.at == len(p.jobs):
		p.court()
	default:
		j := p.jobs[p.at]
		for i := j.from; i < j.to; i++ {
			p.point(j.test, j.d, j.d.Point(i))
		}
	}
	p.at++
}

// Run takes all of them.
func Run(m *matter.Matter) *Proof {
	p := New(m)
	for !p.Done() {
		p.Step()
	}
	return p
}

func (p *Proof) decide(d *doctrine.Doctrine, f doctrine.Findings) doctrine.Ruling {
	p.Decided++
	return d.Decide(f)
}

func (p *Proof) require(c Check, holds bool, d *doctrine.Doctrine, f doctrine.Findings) {
	if holds {
		p.Held[c]++
		return
	}
	text := c.String() + " fails: " + d.Name
	for e := range d.Elements {
		text += " " + d.Elements[e].Key + "=" + d.Elements[e].Name(f[e])
	}
	p.Failures = append(p.Failures, text)
}

func (p *Proof) point(t *doctrine.Test, d *doctrine.Doctrine, f doctrine.Findings) {
	p.Points++
	r := p.decide(d, f)
	reach, firm := r.Reachable(), r.Firmness()
	_, one := r.Disposition()
	waits := d.Awaits != "" && firm == doctrine.Unsettled
	p.require(Total, waits || reach != 0 && one == (firm == doctrine.Compelled || firm == doctrine.Supported) && firm != doctrine.Unsettled, d, f)

	for e := range d.Elements {
		l, _ := f[e].Level()
		if int(l)+1 == len(d.Elements[e].Levels) {
			continue
		}
		better := f
		better[e]++
		b := p.decide(d, better).Reachable()
		p.require(Monotone, b.Lowest() >= reach.Lowest() && b.Highest() >= reach.Highest(), d, better)
	}

	if len(r.Shut()) > 0 {
		p.require(Gates, one && firm == doctrine.Compelled, d, f)
	}
	if relief := t.Relief; relief != doctrine.Undecided {
		p.require(Gates, len(r.Shut()) == 0 || !reach.Has(relief), d, f)
		p.require(Gates, !(reach.Has(relief) && firm == doctrine.Compelled), d, f)
	}

	space := whatif.On(r)
	p.Decided += len(space.Outcomes) // each is compared with the present one
	for _, flip := range space.Least(1, whatif.Alters(r))[0] {
		p.require(Flips, p.least(r, flip), d, flip.Apply(f))
	}
}

// least reports whether a flip alters the ruling and nothing short of it does.
func (p *Proof) least(r doctrine.Ruling, flip whatif.Flip) bool {
	end := flip.Apply(r.Findings)
	var between func(f doctrine.Findings, n int) bool
	between = func(f doctrine.Findings, n int) bool {
		if n == len(flip.Changes) {
			x := p.decide(r.Doctrine, f)
			same := x.Reachable() == r.Reachable() && x.Firmness() == r.Firmness()
			return same != (f == end)
		}
		c := flip.Changes[n]
		step := doctrine.Finding(1)
		if c.To < c.From {
			step = ^doctrine.Finding(0) // one down
		}
		for f[c.Element] = c.From; ; f[c.Element] += step {
			if !between(f, n+1) {
				return false
			}
			if f[c.Element] == c.To {
				return true
			}
		}
	}
	return len(flip.Changes) > 0 && between(r.Findings, 0)
}

// court holds the court's own findings against what it ruled.
func (p *Proof) court() {
	if p.m == nil {
		return
	}
	for _, res := range p.m.Results {
		r, holds := chain.Holds(p.m, res)
		p.Decided++
		p.require(Court, holds, r.Doctrine, r.Findings)
	}
}
