package doctrine

import "slices"

// ending sorts the rules that end a matter, for one pass over many points.
type ending struct {
	first    []RuleID // the thresholds
	gates    RuleSet
	before   RuleSet // the rules that look at no finding
	disputes RuleSet
}

func (d *Doctrine) ending() (e ending) {
	for i := range d.Rules {
		rule, id := &d.Rules[i], RuleID(i)
		if !rule.InForce() {
			continue
		}
		if rule.Kind == Threshold {
			e.first = append(e.first, id)
		}
		e.gates = e.gates.With(id, rule.Kind == Gate)
		e.before = e.before.With(id, len(rule.Looks) == 0)
		e.disputes = e.disputes.With(id, rule.Kind == Dispute)
	}
	return e
}

// grounds are the rules that each compel an outcome by themselves. A threshold is the
// only one, because nothing behind it is reached. Where the law may be read in two
// ways, the gates that look at findings are those of one reading, and only what
// stands before every finding ends the matter on both.
func (e *ending) grounds(o Outcome) RuleSet {
	if o.Firmness() != Compelled {
		return 0
	}
	for _, id := range e.first {
		if o.Status(id) == Holds {
			return RuleSet(0).With(id, true)
		}
	}
	sure := o.held &^ o.not & e.gates
	if o.held&e.disputes != 0 {
		sure &= e.before
	}
	return sure
}

// Grounds lists the rules on which a compelled ruling stands: each ends the matter,
// holds, and would compel the ruling if it stood alone. They come in the test's own
// order.
func (r Ruling) Grounds() (grounds []RuleID) {
	if r.Doctrine == nil {
		return nil
	}
	e := r.Doctrine.ending()
	stands := e.grounds(r.Outcome)
	for i := range r.Doctrine.Rules {
		if stands.Has(RuleID(i)) {
			grounds = append(grounds, RuleID(i))
		}
	}
	return grounds
}

// SameEffect reports whether another ruling under the same doctrine has the effect of this
// one: the same outcomes, as firmly, on the same grounds.
func (r Ruling) SameEffect(other Ruling) bool {
	return r.Reachable() == other.Reachable() && r.Firmness() == other.Firmness() && slices.Equal(r.Grounds(), other.Grounds())
}

// CanAdd are the open elements of which an answer can still add a ground to those on
// which the ruling stands: at some point that the findings leave, another level of the
// element gives other grounds. There are none where the ruling stands on no ground.
func (r Ruling) CanAdd() (elements ElementSet) {
	d := r.Doctrine
	if d == nil {
		return 0
	}
	end := d.ending()
	if end.grounds(r.Outcome) == 0 {
		return 0
	}
	c := d.completions(r.Findings)
	for more := true; more; more = c.next() {
		here := end.grounds(d.table[c.at])
		for k := range c.n {
			if e := c.open[k]; c.digit[k] > 0 && !elements.Has(e) && here != end.grounds(d.table[c.at-d.stride[e]]) {
				elements |= 1 << e
			}
		}
	}
	return elements
}

// CountsGrounds reports whether each rule of the doctrine that ends the matter is one
// ground, so that they can be counted.
func (d *Doctrine) CountsGrounds() bool {
	for i := range d.Rules {
		if rule := &d.Rules[i]; rule.InForce() && rule.Several {
			return false
		}
	}
	return true
}
