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
	stands          // the rule fails the test, or a heavier one is still to come
	claims          // how many there are
)

// The tests of the path, by number.
var source, middle, end = doctrines.MustNamed(path[0]), doctrines.MustNamed(path[1]), doctrines.MustNamed(path[2])

// The same dispositions as sets.
var standing, fought = dispositions(source, claimStands...), dispositions(source, claimFought)

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
	byClaim  [claims]span
	byAnswer [doctrine.FirstLevel + doctrine.MaxLevels]span
	unless   claim
	limited  bool
	beside   doctrines.Key // the answer that limits it
	level    doctrine.Finding
	most     doctrine.Finding
	cites    []law.Cite
}

// span gives the range on the claim and the findings.
func (l *link) span(c claim, f *doctrines.Findings) span {
	var s span
	switch {
	case l.ofClaim:
		s = l.byClaim[c]
	case l.unless == undecided || l.unless != c:
		s = l.byAnswer[f.Get(l.at)]
	}
	if s.given && l.limited && f.Get(l.beside) == l.level && s.high > l.most {
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
	l := link{id: r.id, from: r.from, to: doctrines.MustKey(r.to), unless: r.unless, cites: r.cites, ofClaim: r.from == path[0]}
	if !l.ofClaim {
		l.at = doctrines.MustKey(r.from)
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
			l.byAnswer[finding(l.at, level)] = s
		}
	}
	if x := r.limit; x != nil {
		l.limited, l.beside, l.most = true, doctrines.MustKey(x.key), finding(l.to, x.high)
		l.level = finding(l.beside, x.level)
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

// condition is one thing that must be so: an answer at a level, a ruling that
// leaves one disposition, or a rule that holds.
type condition struct {
	key, level              string
	test, disposition, rule string
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
	switch {
	case ruling.Doctrine == nil: // the posture does not ask it
		return false
	case c.rule != "":
		for id := range ruling.Doctrine.Rules {
			if ruling.Doctrine.Rules[id].Code == c.rule {
				return ruling.Outcome.Status(doctrine.RuleID(id)) == doctrine.Holds
			}
		}
		return false
	}
	only, one := ruling.Disposition()
	return one && ruling.Doctrine.Disposition(only) == c.disposition
}

func (c *conflict) holds(f *doctrines.Findings, r *Rulings) bool { return c.when.holds(f, r) }
