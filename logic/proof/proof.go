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

// job is the part of a doctrine's points that one step takes.
type job struct {
	test     *doctrine.Test
	doctrine *doctrine.Doctrine
	from, to int
}

// Proof is a run of the proof, in steps, so that a page stays alive between them.
type Proof struct {
	matter *matter.Matter
	jobs   []job
	taken  int
	// Points is how many points were gone through, Decided how many rulings were
	// worked out or looked up and compared on the way.
	Points, Decided int
	// Held counts what was checked and held; Failures says what did not.
	Held     [checks]int
	Failures []string
}

// New begins a run. The matter may be nil; then no court's result is checked.
func New(m *matter.Matter) *Proof {
	proof := &Proof{matter: m}
	for _, id := range doctrines.All() {
		for _, posture := range doctrines.Distinct(id) {
			next := job{test: id.Test(), doctrine: posture.Doctrine(id)}
			points := next.doctrine.Points()
			for next.from = 0; next.from < points; next.from = next.to {
				next.to = min(next.from+chunk, points)
				proof.jobs = append(proof.jobs, next)
			}
		}
	}
	return proof
}

// Steps is how many steps a run takes.
func (p *Proof) Steps() int { return len(p.jobs) + 1 }

// Taken is how many of them were taken.
func (p *Proof) Taken() int { return p.taken }

// Done reports whether the run is over.
func (p *Proof) Done() bool { return p.taken >= p.Steps() }

// Step takes the next one.
func (p *Proof) Step() {
	switch {
	case p.Done():
		return
	case p.taken == len(p.jobs):
		p.court()
	default:
		job := p.jobs[p.taken]
		for point := job.from; point < job.to; point++ {
			p.point(job.test, job.doctrine, job.doctrine.Point(point))
		}
	}
	p.taken++
}

// Run takes all of them.
func Run(m *matter.Matter) *Proof {
	proof := New(m)
	for !proof.Done() {
		proof.Step()
	}
	return proof
}

func (p *Proof) decide(d *doctrine.Doctrine, findings doctrine.Findings) doctrine.Ruling {
	p.Decided++
	return d.Decide(findings)
}

// require counts a check that holds, and names the point at which one does not.
func (p *Proof) require(check Check, holds bool, d *doctrine.Doctrine, findings doctrine.Findings) {
	if holds {
		p.Held[check]++
		return
	}
	text := check.String() + " fails: " + d.Name
	for i := range d.Elements {
		element := &d.Elements[i]
		text += " " + element.Key + "=" + element.Name(findings[i])
	}
	p.Failures = append(p.Failures, text)
}

// point checks one point of a doctrine.
func (p *Proof) point(test *doctrine.Test, d *doctrine.Doctrine, findings doctrine.Findings) {
	p.Points++
	ruling := p.decide(d, findings)
	reachable, firmness := ruling.Reachable(), ruling.Firmness()
	_, one := ruling.Disposition()
	waits := d.Awaits != "" && firmness == doctrine.Unsettled
	firm := firmness == doctrine.Compelled || firmness == doctrine.Supported
	ruled := reachable != 0 && one == firm && firmness != doctrine.Unsettled
	p.require(Total, waits || ruled, d, findings)

	p.monotone(ruling)

	if len(ruling.Shut()) > 0 {
		p.require(Gates, one && firmness == doctrine.Compelled, d, findings)
	}
	if relief := test.Relief; relief != doctrine.Undecided {
		p.require(Gates, len(ruling.Shut()) == 0 || !reachable.Has(relief), d, findings)
		p.require(Gates, !(reachable.Has(relief) && firmness == doctrine.Compelled), d, findings)
	}

	space := whatif.On(ruling)
	p.Decided += len(space.Outcomes) // each is compared with the present one
	for _, flip := range space.Least(1, whatif.Alters(ruling))[0] {
		p.require(Flips, p.least(ruling, flip), d, flip.Apply(findings))
	}
}

// monotone checks every finding that is one level better than at a point.
func (p *Proof) monotone(ruling doctrine.Ruling) {
	d, findings, now := ruling.Doctrine, ruling.Findings, ruling.Reachable()
	for element := range d.Elements {
		level, _ := findings[element].Level()
		if int(level)+1 == len(d.Elements[element].Levels) {
			continue
		}
		better := findings
		better[element]++
		then := p.decide(d, better).Reachable()
		p.require(Monotone, then.Lowest() >= now.Lowest() && then.Highest() >= now.Highest(), d, better)
	}
}

// least reports whether a flip alters the ruling and nothing short of it does.
func (p *Proof) least(ruling doctrine.Ruling, flip whatif.Flip) bool {
	end := flip.Apply(ruling.Findings)
	var between func(findings doctrine.Findings, changed int) bool
	between = func(findings doctrine.Findings, changed int) bool {
		if changed == len(flip.Changes) {
			there := p.decide(ruling.Doctrine, findings)
			same := there.Reachable() == ruling.Reachable() && there.Firmness() == ruling.Firmness()
			return same != (findings == end)
		}
		change := flip.Changes[changed]
		step := doctrine.Finding(1)
		if change.To < change.From {
			step = ^doctrine.Finding(0) // one down
		}
		for findings[change.Element] = change.From; ; findings[change.Element] += step {
			if !between(findings, changed+1) {
				return false
			}
			if findings[change.Element] == change.To {
				return true
			}
		}
	}
	return len(flip.Changes) > 0 && between(ruling.Findings, 0)
}

// court holds the court's own findings against what it ruled.
func (p *Proof) court() {
	if p.matter == nil {
		return
	}
	for _, result := range p.matter.Results {
		ruling, holds := chain.Holds(p.matter, result)
		p.Decided++
		p.require(Court, holds, ruling.Doctrine, ruling.Findings)
	}
}
