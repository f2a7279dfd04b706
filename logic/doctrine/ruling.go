package doctrine

import (
	"math/bits"
	"strconv"

	"github.com/benchwalk/benchwalk/logic/law"
)

// Disposition numbers a doctrine's dispositions from 1, in its order; zero is
// Undecided, so that a disposition that was never set is not a denial.
type Disposition uint8

// Undecided is no disposition.
const Undecided Disposition = 0

// Set is a set of dispositions.
type Set uint8

// SetOf makes a set.
func SetOf(ds ...Disposition) (s Set) {
	for _, d := range ds {
		s |= 1 << d
	}
	return s
}

// Has reports whether d is in the set.
func (s Set) Has(d Disposition) bool { return s>>d&1 == 1 }

// Lowest is the first disposition in the set, Undecided if it is empty.
func (s Set) Lowest() Disposition {
	for d := Disposition(1); d <= MaxDispositions; d++ {
		if s.Has(d) {
			return d
		}
	}
	return Undecided
}

// Highest is the last disposition in the set, Undecided if it is empty.
func (s Set) Highest() Disposition {
	for d := Disposition(MaxDispositions); d > 0; d-- {
		if s.Has(d) {
			return d
		}
	}
	return Undecided
}

// Only gives the one disposition of a set of one.
func (s Set) Only() (Disposition, bool) {
	d := s.Lowest()
	return d, d != Undecided && d == s.Highest()
}

// Firmness says how firmly the reachable dispositions follow.
type Firmness uint8

const (
	// Unsettled is written "open": an unanswered element can still change the
	// reachable set or the firmness.
	Unsettled Firmness = iota
	// Compelled: a rule leaves no choice, whatever weights a court uses. Never
	// a grant of a stay or an injunction.
	Compelled
	// Supported: every permissible weighing comes out for relief that is still
	// not of right.
	Supported
	// Discretionary: permissible weighings split.
	Discretionary
	// Contested: the law, or its application to these findings, is fairly disputed.
	Contested
)

var firmnessNames = [...]string{"open", "compelled", "supported", "discretionary", "contested"}

// String gives the name used in files.
func (f Firmness) String() string { return name(firmnessNames[:], int(f), "firmness") }

// Firmnesses lists all values.
func Firmnesses() []Firmness {
	return []Firmness{Unsettled, Compelled, Supported, Discretionary, Contested}
}

// RuleID numbers the rules of one doctrine.
type RuleID uint8

// RuleSet is a set of rules.
type RuleSet uint16

// With adds a rule when its condition holds.
func (s RuleSet) With(r RuleID, holds bool) RuleSet {
	if holds {
		s |= 1 << r
	}
	return s
}

// Has reports whether r is in the set.
func (s RuleSet) Has(r RuleID) bool { return s>>r&1 == 1 }

// Any reports whether any of the rules is in the set.
func (s RuleSet) Any(rs ...RuleID) bool {
	for _, r := range rs {
		if s.Has(r) {
			return true
		}
	}
	return false
}

// Kind says what becomes of a ruling when a rule holds.
type Kind uint8

const (
	// Ordinary: a proposition that bears on the ruling beside others.
	Ordinary Kind = iota
	// Gate: it ends the matter.
	Gate
	// Threshold: it ends the matter before the other rules are reached.
	Threshold
	// Weighing: one of the extreme permissible weighings and not a proposition of
	// its own; it is reported inside the ruling that splits.
	Weighing
	// Dispute: a point on which the law is read in two ways; it applies where the
	// readings differ.
	Dispute
)

// Ends reports whether a rule of this kind ends the matter when it holds.
func (k Kind) Ends() bool { return k == Gate || k == Threshold }

// Rule is one proposition of law that a doctrine applies. What it says in
// words stands in the wording files, under its code.
type Rule struct {
	Code  string // as docs/law/MODEL.md names it: "S1"; empty where a standard has no such rule
	Looks []int  // the elements it depends on
	Kind  Kind
	// Divides marks a rule that leaves the ruling to the court, so that the wording
	// says what divides it.
	Divides bool
	// Several marks a rule that ends the matter where any of several things is missing,
	// so that it may be more than one ground, and none are counted beside it.
	Several bool
	Cites   []law.Cite
}

// InForce reports whether the standard has the rule at all.
func (r *Rule) InForce() bool { return r.Code != "" }

// Outcome is the recorded evaluation of one point, or the merger of several.
// Every rule was looked at: at a point it either applied or did not.
type Outcome struct {
	any, all Set     // union and intersection of the reachable sets
	firm     uint8   // one bit for each firmness that occurs
	held     RuleSet // applied in at least one of the points
	not      RuleSet // did not apply in at least one of them
}

// Conclude records the evaluation of one point.
func Conclude(reach Set, firm Firmness, held RuleSet) Outcome {
	return Outcome{any: reach, all: reach, firm: 1 << firm, held: held, not: ^held}
}

// Either is the outcome of a point that the law reads in two ways: what either
// reading leaves reachable, contested where they differ. The rules are reported
// as the first reading applies them; disputed is the rule that names the dispute.
func Either(first, second Outcome, disputed RuleID) Outcome {
	if first.same(second) {
		return first
	}
	reach := first.any | second.any
	return Conclude(reach, Contested, first.held|1<<disputed)
}

// Waiting is the outcome of a point that waits for something before any
// finding: what the point would be with it, and without. It is unsettled where
// the two differ.
func Waiting(with, without Outcome) Outcome { return with.merge(without) }

// Held is the set of rules that applied.
func (o Outcome) Held() RuleSet { return o.held }

func (o Outcome) merge(p Outcome) Outcome {
	return Outcome{o.any | p.any, o.all & p.all, o.firm | p.firm, o.held | p.held, o.not | p.not}
}

// same compares what a reader would call the ruling: the reachable set and the
// firmness. A point that waits for something differs from one that does not.
func (o Outcome) same(p Outcome) bool { return o.any == p.any && o.all == p.all && o.firm == p.firm }

// Reachable is the set of dispositions that some point allows.
func (o Outcome) Reachable() Set { return o.any }

// Firmness is the common firmness of all merged points, and Unsettled where
// they differ in it or in what they leave reachable.
func (o Outcome) Firmness() Firmness {
	if o.any != o.all || bits.OnesCount8(o.firm) != 1 {
		return Unsettled
	}
	return Firmness(bits.TrailingZeros8(o.firm))
}

// Status is what became of a rule on the findings so far.
type Status uint8

const (
	// Pending: an open finding can still decide whether the rule applies.
	Pending Status = iota
	// Holds: its condition is met.
	Holds
	// Fails: its condition is not met.
	Fails
)

var statusNames = [...]string{"pending", "holds", "fails"}

// String gives the name used in files.
func (s Status) String() string { return name(statusNames[:], int(s), "status") }

// Statuses lists all values.
func Statuses() []Status { return []Status{Pending, Holds, Fails} }

// Status reads off what became of a rule.
func (o Outcome) Status(r RuleID) Status {
	switch held, not := o.held.Has(r), o.not.Has(r); {
	case held && !not:
		return Holds
	case not && !held:
		return Fails
	}
	return Pending
}

// ElementSet is a set of elements by index.
type ElementSet uint16

// Has reports whether element i is in the set.
func (s ElementSet) Has(i int) bool { return s>>i&1 == 1 }

// Doctrine is one test of law under one posture, with every point of its space
// already decided.
type Doctrine struct {
	Name         string
	Elements     []Element
	Dispositions []string // lowest first; Disposition n is Dispositions[n-1]
	Rules        []Rule
	// Awaits names what stands before any finding, is not settled, and can
	// change the ruling; empty if nothing is. No finding makes up for it.
	Awaits string

	stride [MaxElements]int
	table  []Outcome
	inert  ElementSet // the elements that change no ruling anywhere
}

// New makes a doctrine and decides its whole space with evaluate, which is
// given findings that all stand on a level. The tables are small: 720, 3,072,
// 180 and 108 points.
//
// It panics where the doctrine has more than its sets can hold, which is a mistake
// of whoever writes it and would pass in silence otherwise.
func New(d Doctrine, evaluate func(Findings) Outcome) *Doctrine {
	d.bounded()
	size := 1
	for i := range d.Elements {
		d.stride[i] = size
		size *= len(d.Elements[i].Levels)
	}
	d.table = make([]Outcome, size)
	for i := range d.table {
		d.table[i] = evaluate(d.at(i))
	}
	for e := range d.Elements {
		if d.idle(e) {
			d.inert |= 1 << e
		}
	}
	return &d
}

// bounded panics with what there is too much of.
func (d *Doctrine) bounded() {
	most := func(what string, n, limit int) {
		if n > limit {
			panic("doctrine: " + strconv.Quote(d.Name) + " has too many " + what + " for its sets, of which " + strconv.Itoa(limit) + " would do: " + strconv.Itoa(n))
		}
	}
	most("elements", len(d.Elements), MaxElements)
	most("rules", len(d.Rules), MaxRules)
	most("dispositions", len(d.Dispositions), MaxDispositions)
	for i := range d.Elements {
		most("levels of "+strconv.Quote(d.Elements[i].Key), len(d.Elements[i].Levels), MaxLevels)
	}
}

// idle reports whether no level of the element makes a difference anywhere, as
// where it is evidence on another element only.
func (d *Doctrine) idle(e int) bool {
	for i := range d.table {
		if i/d.stride[e]%len(d.Elements[e].Levels) > 0 && !d.table[i].same(d.table[i-d.stride[e]]) {
			return false
		}
	}
	return true
}

// Variant gives the same decided space under other elements and rules: the
// same scales and the same conditions, with other authorities, burdens or
// silence.
func (d *Doctrine) Variant(elements []Element, rules []Rule) *Doctrine {
	v := *d
	v.Elements, v.Rules = elements, rules
	return &v
}

// at is the point with the given number.
func (d *Doctrine) at(i int) (f Findings) {
	for e := range d.Elements {
		n := len(d.Elements[e].Levels)
		f[e] = At(Level(i / d.stride[e] % n))
	}
	return f
}

// OfKind lists the rules of a kind that are in force.
func (d *Doctrine) OfKind(k Kind) (ids []RuleID) {
	for i := range d.Rules {
		if r := &d.Rules[i]; r.Kind == k && r.InForce() {
			ids = append(ids, RuleID(i))
		}
	}
	return ids
}

// Points is the number of points of the space.
func (d *Doctrine) Points() int { return len(d.table) }

// Point gives the findings of the i-th point; every point comes once.
func (d *Doctrine) Point(i int) Findings { return d.at(i) }

// Disposition gives the stable name; Undecided is "undecided".
func (d *Doctrine) Disposition(x Disposition) string {
	if x == Undecided {
		return "undecided"
	}
	return name(d.Dispositions, int(x)-1, "disposition")
}

// Named lists the names of a set, lowest first.
func (d *Doctrine) Named(s Set) []string {
	names := []string{}
	for i, n := range d.Dispositions {
		if s.Has(Disposition(i + 1)) {
			names = append(names, n)
		}
	}
	return names
}

// CountsAs is the level a finding counts as: itself, or for no record the
// element's silence. It is false for an open finding.
func (d *Doctrine) CountsAs(e int, f Finding) (Level, bool) {
	if f == NoRecord {
		return d.Elements[e].Silence, true
	}
	return f.Level()
}

// completions goes through the points that findings leave possible, as an
// odometer over the levels of the open elements.
type completions struct {
	d           *Doctrine
	at          int // the point's place in the table
	n           int // how many elements are open
	open, digit [MaxElements]int
}

func (d *Doctrine) completions(f Findings) (c completions) {
	c.d = d
	for e := range d.Elements {
		if l, ok := d.CountsAs(e, f[e]); ok {
			c.at += min(int(l), len(d.Elements[e].Levels)-1) * d.stride[e]
			continue
		}
		c.open[c.n] = e
		c.n++
	}
	return c
}

// next goes to the next point; it is false after the last.
func (c *completions) next() bool {
	for k := 0; k < c.n; k++ {
		e := c.open[k]
		if c.digit[k]++; c.digit[k] < len(c.d.Elements[e].Levels) {
			c.at += c.d.stride[e]
			return true
		}
		c.at -= (c.digit[k] - 1) * c.d.stride[e]
		c.digit[k] = 0
	}
	return false
}

// Decide gives the ruling on findings of which any may be open. It allocates
// nothing.
func (d *Doctrine) Decide(f Findings) Ruling {
	r := Ruling{Doctrine: d, Findings: f}
	c := d.completions(f)
	r.Outcome = d.table[c.at]
	// Beside merging, every completion is compared with its neighbor one level
	// lower in each open element: an element is needed if and only if some such
	// pair of neighbors differs.
	for more := true; more; more = c.next() {
		o := d.table[c.at]
		r.Outcome = r.Outcome.merge(o)
		for k := 0; k < c.n; k++ {
			if e := c.open[k]; c.digit[k] > 0 && !r.Needed.Has(e) && !o.same(d.table[c.at-d.stride[e]]) {
				r.Needed |= 1 << e
			}
		}
	}
	for k := 0; k < c.n; k++ {
		if e := c.open[k]; !r.Needed.Has(e) {
			r.Settled |= 1 << e
		}
	}
	return r
}

// Answered is the part of a doctrine's space that some findings span: every
// combination of levels for the answered elements, with the open ones left
// open. Combination i has level i/Stride[k]%Levels[k] at Elements[k].
type Answered struct {
	Elements, Levels, Stride []int
	Outcomes                 []Outcome
}

// Answered decides every combination at once, in one pass over the table.
func (d *Doctrine) Answered(f Findings) (a Answered) {
	size := 1
	var stride, levels [MaxElements]int // an open element has stride 0
	for e := range d.Elements {
		levels[e] = len(d.Elements[e].Levels)
		if f[e] == Open || d.inert.Has(e) {
			continue
		}
		stride[e] = size
		a.Elements, a.Levels, a.Stride = append(a.Elements, e), append(a.Levels, levels[e]), append(a.Stride, size)
		size *= levels[e]
	}
	a.Outcomes = make([]Outcome, size)
	var digit [MaxElements]int
	at := 0
	for _, o := range d.table {
		if a.Outcomes[at].firm == 0 {
			a.Outcomes[at] = o
		} else {
			a.Outcomes[at] = a.Outcomes[at].merge(o)
		}
		for e := range d.Elements {
			if digit[e]++; digit[e] < levels[e] {
				at += stride[e]
				break
			}
			at -= (digit[e] - 1) * stride[e]
			digit[e] = 0
		}
	}
	return a
}

// Split gives, for each open element and each of its levels, the dispositions
// that stay reachable if that is the answer: one pass for all of them.
func (d *Doctrine) Split(f Findings) (reach [MaxElements][MaxLevels]Set) {
	c := d.completions(f)
	for more := true; more; more = c.next() {
		for k := 0; k < c.n; k++ {
			reach[c.open[k]][c.digit[k]] |= d.table[c.at].any
		}
	}
	return reach
}

// Ruling is what the findings leave reachable, how firmly, and, through
// Explain, why.
type Ruling struct {
	Doctrine *Doctrine
	Findings Findings
	Outcome  Outcome
	// Needed are the open elements that can still change the ruling, Settled
	// the other open ones.
	Needed, Settled ElementSet
}

// Reachable is the set of dispositions the findings leave.
func (r Ruling) Reachable() Set { return r.Outcome.any }

// Firmness says how firmly.
func (r Ruling) Firmness() Firmness { return r.Outcome.Firmness() }

// Disposition is the one reachable disposition, if only one is.
func (r Ruling) Disposition() (Disposition, bool) { return r.Outcome.any.Only() }

// Shut lists the gates that hold and end the matter. While something is awaited,
// or where two readings of the law may part, a gate of the first reading ends
// nothing unless the ruling is compelled all the same.
func (r Ruling) Shut() (gates []RuleID) {
	if r.Doctrine == nil {
		return nil
	}
	free := r.Doctrine.Awaits == ""
	for id, rule := range r.Doctrine.Rules {
		switch status := r.Outcome.Status(RuleID(id)); {
		case rule.Kind == Dispute && status != Fails:
			free = false
		case rule.Kind.Ends() && status == Holds:
			gates = append(gates, RuleID(id))
		}
	}
	if !free && r.Firmness() != Compelled {
		return nil
	}
	return gates
}

// Reason is a node of the tree of reasons: the ruling at the root, under it
// the rules, under each rule the findings it used.
type Reason struct {
	Rule    string // rule code; empty at the root and at a finding
	ID      RuleID // the rule's number, which it has under every standard, whatever its code there
	Status  Status // of the rule
	Kind    Kind   // of the rule
	Element int    // index of the element at a finding, else -1
	Finding Finding
	// CountsAs is the level a no record counts as.
	CountsAs Finding
	Cites    []law.Cite
	Because  []Reason
}

// Explain reads the tree of reasons off the recorded evaluation. Every rule
// appears, whether or not a gate has failed before it.
func (r Ruling) Explain() Reason {
	d := r.Doctrine
	root := Reason{Element: -1, Because: make([]Reason, 0, len(d.Rules))}
	for i, rule := range d.Rules {
		if rule.Kind == Weighing || !rule.InForce() {
			continue
		}
		n := Reason{Rule: rule.Code, ID: RuleID(i), Status: r.Outcome.Status(RuleID(i)), Kind: rule.Kind, Element: -1, Cites: rule.Cites,
			Because: make([]Reason, 0, len(rule.Looks))}
		for _, e := range rule.Looks {
			f := r.Findings[e]
			leaf := Reason{Element: e, Finding: f, CountsAs: f, Cites: d.Elements[e].Cites}
			if f == NoRecord {
				leaf.CountsAs = At(d.Elements[e].Silence)
			}
			n.Because = append(n.Because, leaf)
		}
		root.Because = append(root.Because, n)
	}
	return root
}
