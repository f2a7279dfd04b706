package chain

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/injunction"
	"github.com/benchwalk/benchwalk/logic/posture"
	"github.com/benchwalk/benchwalk/logic/whatif"
)

// MaxMoves bounds the findings of a flip across the chain. Within the bound the
// list is complete.
const MaxMoves = 3

// Move is one finding of any test moved to another level.
type Move struct {
	Key      posture.Key
	From, To doctrine.Finding
	Raises   bool // it helps the party whom the scale serves
}

// Flip is a least change of findings across the chain that alters the ruling on
// the stay, and what the links carry on from it. It is what would follow if the
// reader's later answers kept to the ranges that the earlier ones suggest; the
// tool moves no answer.
type Flip struct {
	Moves   []Move
	Carried []Move
	Reach   doctrine.Set
	Firm    doctrine.Firmness
}

// The elements of a flip: those of narrow tailoring, of the injunction and of
// the stay, by how many levels each is moved.
const (
	atSpeech     = 0
	atInjunction = atSpeech + 9
	atStay       = atInjunction + 4
	width        = atStay + 4
)

type moved [width]int8

// within reports whether m lies between the present findings and n.
func (m *moved) within(n *moved) bool {
	for i, a := range m {
		if b := n[i]; a > 0 && a > b || a < 0 && a < b {
			return false
		}
	}
	return true
}

func (m *moved) steps() (n int) {
	for _, a := range m {
		n += int(max(a, -a))
	}
	return n
}

// option is a change of one test's findings by at most MaxMoves elements.
type option struct {
	findings doctrine.Findings
	moved    moved
	elements doctrine.ElementSet // those moved
	n        int
}

// options lists all changes of the answered findings of a test, fewest first.
func options(d *doctrine.Doctrine, f doctrine.Findings, at int) (os []option) {
	os = append(os, option{findings: f})
	for e := range d.Elements {
		here, answered := d.CountsAs(e, f[e])
		if !answered {
			continue
		}
		for _, o := range os[:len(os):len(os)] {
			if o.n == MaxMoves {
				continue
			}
			for l := range d.Elements[e].Levels {
				if l == int(here) {
					continue
				}
				x := o
				x.findings[e] = doctrine.At(doctrine.Level(l))
				x.moved[at+e] = int8(l - int(here))
				x.elements |= 1 << e
				x.n++
				os = append(os, x)
			}
		}
	}
	byCount := make([]option, 0, len(os))
	for n := range MaxMoves + 1 {
		for i := range os {
			if os[i].n == n {
				byCount = append(byCount, os[i])
			}
		}
	}
	return byCount
}

// speeches lists the least changes of the tailoring findings for each other
// thing that the speech test can leave of the claim. The stay feels nothing
// else of them, so no other change of theirs can be part of a flip.
func speeches(r doctrine.Ruling) (os []option, claims []claim) {
	now := claimOf(r.Outcome)
	os, claims = append(os, option{findings: r.Findings}), append(claims, now)
	least := whatif.On(r).Least(int(stands)+1, func(o doctrine.Outcome) uint8 {
		if c := claimOf(o); c != now {
			return 1 << c
		}
		return 0
	})
	for c, flips := range least {
		for _, f := range flips {
			if len(f.Changes) > MaxMoves {
				break
			}
			x := option{findings: f.Apply(r.Findings), n: len(f.Changes)}
			for _, ch := range f.Changes {
				from, _ := r.Doctrine.CountsAs(ch.Element, ch.From)
				to, _ := ch.To.Level()
				x.moved[atSpeech+ch.Element] = int8(to) - int8(from)
			}
			os, claims = append(os, x), append(claims, claim(c))
		}
	}
	return os, claims
}

// Flips lists all least changes of at most MaxMoves findings on tailoring, the
// injunction and the stay that alter the ruling on the stay and start, at least
// in part, above it. A finding that a link points to and that is not itself
// changed follows when its range moves away from it, to the nearest end; save
// where it lay outside the range before, for then the reader has kept it against
// the link. Fewest findings first.
func Flips(p posture.Posture, f *analysis.Findings, r Rulings) (flips []Flip) {
	if !p.Asks(posture.Stay) {
		return nil
	}
	ss, claims := speeches(r[posture.Speech])
	is := options(p.Doctrine(posture.Injunction), f[posture.Injunction], atInjunction)
	ts := options(p.Doctrine(posture.Stay), f[posture.Stay], atStay)
	c := newCarrier(p, f, r[posture.Stay], claims[0])

	type hit struct {
		moved
		s, i, t int
	}
	var byStep [4*MaxMoves + 1][]hit // no scale has more than five levels
	for si := range ss {
		for ii := range is {
			if ss[si].n+is[ii].n > MaxMoves {
				break
			}
			for ti := range ts {
				n := ss[si].n + is[ii].n + ts[ti].n
				if n > MaxMoves {
					break
				}
				if n == 0 {
					continue
				}
				_, to := c.carry(claims[si], &is[ii], &ts[ti])
				if o := c.now.Doctrine.Decide(to); o.Reachable() == c.now.Reachable() && o.Firmness() == c.now.Firmness() {
					continue
				}
				h := hit{ss[si].moved, si, ii, ti}
				for x := atInjunction; x < width; x++ {
					h.moved[x] = is[ii].moved[x] + ts[ti].moved[x]
				}
				byStep[h.steps()] = append(byStep[h.steps()], h)
			}
		}
	}
	// What lies between two points is fewer steps away, so going outward every
	// change meets all that could make it less than least.
	var least []*hit
	for step := range byStep {
		for i := range byStep[step] {
			h, short := &byStep[step][i], false
			for _, l := range least {
				short = short || l.within(&h.moved)
			}
			if !short {
				least = append(least, h)
			}
		}
	}
	for n := 1; n <= MaxMoves; n++ {
		for _, h := range least {
			// The stay's own flips are package whatif's.
			if above := ss[h.s].n + is[h.i].n; above > 0 && above+ts[h.t].n == n {
				flips = append(flips, c.flip(ss[h.s], claims[h.s], is[h.i], ts[h.t]))
			}
		}
	}
	return flips
}

// spans gives the ranges of all links.
func spans(c claim, i injunction.Findings) (ss [len(pulls)]span) {
	for n := range pulls {
		ss[n] = pulls[n].span(c, i)
	}
	return ss
}

// carrier carries changes on from one state. What a link points to is looked up
// once: thousands of changes are tried.
type carrier struct {
	p      posture.Posture
	f      *analysis.Findings
	now    doctrine.Ruling
	before [len(pulls)]span
	at     [len(pulls)]doctrine.Finding // the level that a link points to; Open if it does not follow
}

func newCarrier(p posture.Posture, f *analysis.Findings, now doctrine.Ruling, c claim) *carrier {
	x := &carrier{p: p, f: f, now: now, before: spans(c, f.Injunction())}
	for n := range pulls {
		k := pulls[n].to
		if level, answered := p.Doctrine(k.Test).CountsAs(k.Element, f.Get(k)); answered {
			x.at[n] = doctrine.At(level)
		}
		if x.before[n].given && !x.before[n].has(x.at[n]) {
			x.at[n] = doctrine.Open // it was kept against the link before
		}
	}
	return x
}

// carry gives the findings on the injunction and the stay once the links have
// carried a change on.
func (c *carrier) carry(left claim, i, t *option) (inj, st doctrine.Findings) {
	inj, st = i.findings, t.findings
	for n := range pulls {
		k, at := pulls[n].to, c.at[n]
		to, changed := &inj, i.elements
		if k.Test == posture.Stay {
			to, changed = &st, t.elements
		}
		if at == doctrine.Open || changed.Has(k.Element) {
			continue
		}
		switch now := pulls[n].span(left, injunction.Typed(inj)); {
		case !now.given || now == c.before[n] || now.has(at):
		case at < now.low:
			to[k.Element] = now.low
		default:
			to[k.Element] = now.high
		}
	}
	return inj, st
}

func (c *carrier) flip(s option, left claim, i, t option) (out Flip) {
	chosen := *c.f
	chosen[posture.Speech], chosen[posture.Injunction], chosen[posture.Stay] = s.findings, i.findings, t.findings
	carried := chosen
	carried[posture.Injunction], carried[posture.Stay] = c.carry(left, &i, &t)
	move := func(k posture.Key, to doctrine.Finding) Move {
		from := c.f.Get(k)
		l, _ := c.p.Doctrine(k.Test).CountsAs(k.Element, from)
		return Move{k, from, to, to > doctrine.At(l)}
	}
	for _, test := range []posture.Test{posture.Speech, posture.Injunction, posture.Stay} {
		for e := range c.p.Doctrine(test).Elements {
			k := posture.Key{Test: test, Element: e}
			switch was, picked, now := c.f.Get(k), chosen.Get(k), carried.Get(k); {
			case picked != was:
				out.Moves = append(out.Moves, move(k, picked))
			case now != was:
				out.Carried = append(out.Carried, move(k, now))
			}
		}
	}
	r := c.now.Doctrine.Decide(carried[posture.Stay])
	out.Reach, out.Firm = r.Reachable(), r.Firmness()
	return out
}
