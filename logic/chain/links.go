package chain

import (
	"slices"
	"strconv"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
)

// claim is what the ruling on speech leaves of the claim: all that the links ask
// of that test.
type claim uint8

const (
	undecided claim = iota
	fails           // nothing is left
	disputed        // judges may differ
	stands          // the rule may fail the test, and a heavier one is still to come
	misfit          // the rule fails the test, and no reading saves it
	claims          // how many there are
)

// The tests of the path, by number.
var source, middle, end = doctrines.MustNamed(path[0]), doctrines.MustNamed(path[1]), doctrines.MustNamed(path[2])

// The same dispositions as sets.
var standing, fought, unfit = dispositions(source, claimStands...), dispositions(source, claimFought), dispositions(source, claimMisfit)

func dispositions(t doctrines.ID, names ...string) (s doctrine.Set) {
	d := t.Test().Doctrine()
	for _, name := range names {
		at := slices.Index(d.Dispositions, name)
		if at < 0 {
			panic("chain: the test " + strconv.Quote(d.Name) + " has no disposition " + strconv.Quote(name))
		}
		s |= doctrine.SetOf(doctrine.Disposition(at + 1))
	}
	return s
}

func claimOf(o doctrine.Outcome) claim {
	switch reach := o.Reachable(); {
	case o.Firmness() == doctrine.Unsettled:
		return undecided
	case reach&standing == 0:
		return fails
	case reach&fought != 0:
		return disputed
	case reach == unfit:
		return misfit
	}
	return stands
}

// span is the range that a link gives; while it has nothing to say, not given.
type span struct {
	given            bool
	low, high, usual doctrine.Finding
}

func (s span) has(l doctrine.Finding) bool { return l >= s.low && l <= s.high }

// link is a row of the table with its names resolved: thousands of changes are
// tried against it.
type link struct {
	id, from string
	to       doctrines.Key
	ofClaim  bool          // it comes from what is left of the claim
	at       doctrines.Key // otherwise, the answer it comes from
	paired   bool
	beside   doctrines.Key // the second answer it comes from, if it is paired
	byClaim  [claims]span
	byAnswer [findings][findings]span // by the answer, then by the second one; Open where there is none
	movant   string
	told     bool
	unless   claim
	limited  bool
	limiter  doctrines.Key // the answer that limits it
	level    doctrine.Finding
	most     doctrine.Finding
	cites    []law.Cite
}

// findings is how many findings there can be on an element.
const findings = doctrine.FirstLevel + doctrine.MaxLevels

// posed reports whether the link says anything under a posture.
func (l *link) posed(p doctrines.Posture) bool {
	return l.movant == "" || p.Get(movantSetting) == l.movant
}

// inside reports whether the link stays within the last test of the path. Such a
// link suggests and carries nothing on: what the findings of one test come to is for
// package whatif, which moves each by itself.
func (l *link) inside() bool { return !l.ofClaim && l.at.Test == end && l.to.Test == end }

// span gives the range on the claim and the findings.
func (l *link) span(c claim, f *doctrines.Findings) span {
	var s span
	switch {
	case l.ofClaim:
		s = l.byClaim[c]
	case l.unless == undecided || l.unless != c:
		second := doctrine.Open
		if l.paired {
			second = f.Get(l.beside)
		}
		s = l.byAnswer[f.Get(l.at)][second]
	}
	if s.given && l.limited && f.Get(l.limiter) == l.level && s.high > l.most {
		s.high = l.most
	}
	return s
}

var links = func() (out [len(table)]link) {
	for i := range table {
		out[i] = table[i].resolve()
	}
	return out
}()

func (r *row) resolve() link {
	l := link{id: r.id, from: r.from, to: doctrines.MustKey(r.to), unless: r.unless, cites: r.cites, ofClaim: r.from == path[0], movant: r.movant, told: r.told, paired: r.beside != ""}
	if !l.ofClaim {
		l.at = doctrines.MustKey(r.from)
	}
	if l.paired {
		l.beside = doctrines.MustKey(r.beside)
	}
	for _, x := range r.ranges {
		s := span{given: true, low: finding(l.to, x.low), high: finding(l.to, x.high)}
		if x.usual != "" {
			s.usual = finding(l.to, x.usual)
		}
		if l.ofClaim {
			l.byClaim[x.claim] = s
		}
		for _, level := range x.at {
			if !l.paired {
				l.byAnswer[finding(l.at, level)][doctrine.Open] = s
			}
			for _, second := range x.beside {
				l.byAnswer[finding(l.at, level)][finding(l.beside, second)] = s
			}
		}
	}
	if x := r.limit; x != nil {
		l.limited, l.limiter, l.most = true, doctrines.MustKey(x.key), finding(l.to, x.high)
		l.level = finding(l.limiter, x.level)
	}
	return l
}

// finding is a level of an element, which the table names.
func finding(k doctrines.Key, level string) doctrine.Finding {
	f, ok := k.Scale().Parse(level)
	if !ok {
		panic("chain: " + k.String() + " has no level " + strconv.Quote(level))
	}
	return f
}

// condition is one thing that must be so: an answer at a level, or a ruling that
// leaves one disposition.
type condition struct {
	key, level        string
	test, disposition string
}

// conditions hold where each of them does.
type conditions []condition

func (cs conditions) holds(f *doctrines.Findings, r *Rulings) bool {
	for i := range cs {
		if !cs[i].holds(f, r) {
			return false
		}
	}
	return true
}

func (c *condition) holds(f *doctrines.Findings, r *Rulings) bool {
	if c.key != "" {
		k := doctrines.MustKey(c.key)
		return f.Get(k) == finding(k, c.level)
	}
	ruling := &r[doctrines.MustNamed(c.test)]
	if ruling.Doctrine == nil { // the posture does not ask it
		return false
	}
	only, one := ruling.Disposition()
	return one && ruling.Doctrine.Disposition(only) == c.disposition
}

func (c *conflict) holds(f *doctrines.Findings, r *Rulings) bool { return c.when.holds(f, r) }
