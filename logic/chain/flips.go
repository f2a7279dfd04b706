package chain

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/whatif"
)

// MaxMoves bounds the findings of a flip across the chain. Within the bound the
// list is complete.
const MaxMoves = 3

// Move is one finding of any test moved to another level.
type Move struct {
	Key      doctrines.Key
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

// The elements of a flip, those of the tests of the path one after the other, by
// how many levels each is moved.
const (
	atSource = 0
	atMiddle = atSource + doctrine.MaxElements
	atEnd    = atMiddle + doctrine.MaxElements
	width    = atEnd + doctrine.MaxElements
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

// sources lists the least changes of the findings on the first test of the path
// for each other thing that it can leave of the claim. The last feels nothing else
// of them, so no other change of theirs can be part of a flip.
func sources(r doctrine.Ruling) (os []option, claims []claim) {
	now := claimOf(r.Outcome)
	os, claims = []option{{findings: r.Findings}}, []claim{now}
	least := whatif.On(r).Least(len(link{}.byClaim), func(o doctrine.Outcome) uint8 {
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
				x.moved[atSource+ch.Element] = int8(to) - int8(from)
			}
			os, claims = append(os, x), append(claims, claim(c))
		}
	}
	return os, claims
}

// Carried reports whether changes are carried along the links into a test: it is
// the last of the path.
func Carried(t doctrines.ID) bool { return t == end }

// Flips lists all least changes of at most MaxMoves findings on the tests of the
// path that alter the ruling on the last and start, at least in part, above it. A
// finding that a link points to and that is not itself changed follows when its
// range moves away from it, to the nearest end; save where it lay outside the
// range before, for then the reader has kept it against the link. Fewest findings
// first.
func Flips(p doctrines.Posture, f *doctrines.Findings, r Rulings) (flips []Flip) {
	if !p.Asks(end) {
		return nil
	}
	x := search{carrier: newCarrier(p, f, r), middles: options(p.Doctrine(middle), f[middle], atMiddle), ends: options(p.Doctrine(end), f[end], atEnd)}
	x.sources, x.claims = sources(r[source])
	x.try()
	least := x.least()
	for n := 1; n <= MaxMoves; n++ {
		for _, h := range least {
			// The last test's own flips are package whatif's.
			if above := x.sources[h.s].n + x.middles[h.m].n; above > 0 && above+x.ends[h.e].n == n {
				flips = append(flips, x.flip(h))
			}
		}
	}
	return flips
}

// search goes through all changes of at most MaxMoves findings.
type search struct {
	carrier
	sources, middles, ends []option
	claims                 []claim // what each of the sources leaves
	byStep                 [(doctrine.MaxLevels-1)*MaxMoves + 1][]hit
}

// hit is a change that alters the ruling: one of the sources, one of the middles
// and one of the ends.
type hit struct {
	moved
	s, m, e int
}

// try collects the hits by how many steps they are away.
func (x *search) try() {
	for s := range x.sources {
		for m := range x.middles {
			above := x.sources[s].n + x.middles[m].n
			if above > MaxMoves {
				break
			}
			for e := range x.ends {
				n := above + x.ends[e].n
				if n > MaxMoves {
					break
				}
				if n > 0 {
					x.add(s, m, e)
				}
			}
		}
	}
}

// add keeps a change if it alters the ruling.
func (x *search) add(s, m, e int) {
	f := x.carry(x.claims[s], &x.middles[m], &x.ends[e])
	if o := x.now.Doctrine.Decide(f[end]); o.Reachable() == x.now.Reachable() && o.Firmness() == x.now.Firmness() {
		return
	}
	h := hit{moved: x.sources[s].moved, s: s, m: m, e: e}
	for i := atMiddle; i < width; i++ {
		h.moved[i] = x.middles[m].moved[i] + x.ends[e].moved[i]
	}
	at := h.steps()
	x.byStep[at] = append(x.byStep[at], h)
}

// least keeps the hits between which and the findings no other lies. What lies
// between two points is fewer steps away, so going outward every change meets all
// that could make it less than least.
func (x *search) least() (least []*hit) {
	for step := range x.byStep {
		for i := range x.byStep[step] {
			h, short := &x.byStep[step][i], false
			for _, l := range least {
				short = short || l.within(&h.moved)
			}
			if !short {
				least = append(least, h)
			}
		}
	}
	return least
}

// flip tells a hit.
func (x *search) flip(h *hit) (out Flip) {
	chosen := *x.f
	chosen[source], chosen[middle], chosen[end] = x.sources[h.s].findings, x.middles[h.m].findings, x.ends[h.e].findings
	carried := x.carry(x.claims[h.s], &x.middles[h.m], &x.ends[h.e])
	carried[source] = chosen[source]
	for _, t := range [...]doctrines.ID{source, middle, end} {
		for _, k := range doctrines.KeysOf(t) {
			switch was, picked, now := x.f.Get(k), chosen.Get(k), carried.Get(k); {
			case picked != was:
				out.Moves = append(out.Moves, x.move(k, picked))
			case now != was:
				out.Carried = append(out.Carried, x.move(k, now))
			}
		}
	}
	r := x.now.Doctrine.Decide(carried[end])
	out.Reach, out.Firm = r.Reachable(), r.Firmness()
	return out
}

// carrier carries changes on from one state. What a link points to is looked up
// once: thousands of changes are tried.
type carrier struct {
	p      doctrines.Posture
	f      *doctrines.Findings
	now    doctrine.Ruling
	before [len(table)]span
	at     [len(table)]doctrine.Finding // the level that a link points to; Open if it does not follow
}

func newCarrier(p doctrines.Posture, f *doctrines.Findings, r Rulings) carrier {
	x := carrier{p: p, f: f, now: r[end]}
	c := claimOf(r[source].Outcome)
	for i := range links {
		if links[i].inside() || !links[i].posed(p) {
			continue
		}
		k := links[i].to
		x.before[i] = links[i].span(c, f)
		if level, answered := p.Doctrine(k.Test).CountsAs(k.Element, f.Get(k)); answered {
			x.at[i] = doctrine.At(level)
		}
		if x.before[i].given && !x.before[i].has(x.at[i]) {
			x.at[i] = doctrine.Open // it was kept against the link before
		}
	}
	return x
}

// carry gives the findings on the tests that links lead into, once the links have
// carried a change on.
func (x *carrier) carry(left claim, m, e *option) doctrines.Findings {
	var f doctrines.Findings
	f[middle], f[end] = m.findings, e.findings
	for i := range links {
		k, at := links[i].to, x.at[i]
		changed := m.elements
		if k.Test == end {
			changed = e.elements
		}
		if at == doctrine.Open || changed.Has(k.Element) {
			continue
		}
		switch now := links[i].span(left, &f); {
		case !now.given || now == x.before[i] || now.has(at):
		case at < now.low:
			f.Set(k, now.low)
		default:
			f.Set(k, now.high)
		}
	}
	return f
}

func (x *carrier) move(k doctrines.Key, to doctrine.Finding) Move {
	from := x.f.Get(k)
	level, _ := x.p.Doctrine(k.Test).CountsAs(k.Element, from)
	return Move{Key: k, From: from, To: to, Raises: to > doctrine.At(level)}
}
