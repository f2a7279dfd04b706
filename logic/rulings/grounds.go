package rulings

import (
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/words"
)

// Ground is a rule on which a compelled ruling stands by itself.
type Ground struct {
	Rule string // its code, as in files
	ID   doctrine.RuleID
	Says words.Text // what follows where it holds
}

func grounds(r doctrine.Ruling, t doctrines.ID) (gs []Ground) {
	for _, id := range r.Grounds() {
		code := r.Doctrine.Rules[id].Code
		gs = append(gs, Ground{Rule: code, ID: id, Says: words.RuleHeld(t.String(), code)})
	}
	return gs
}

// counted gives the number of grounds where the ruling says it: not where a threshold
// is the ground, because there can be no other beside it, nor where a rule of the test
// may be more than one ground.
func counted(r doctrine.Ruling, gs []Ground) (n int, ok bool) {
	if len(gs) == 0 || r.Doctrine.Rules[gs[0].ID].Kind == doctrine.Threshold || !r.Doctrine.CountsGrounds() {
		return 0, false
	}
	return len(gs), true
}

// onGrounds is a compelled ruling in one sentence that counts its grounds.
func onGrounds(p doctrines.Posture, r doctrine.Ruling, t doctrines.ID, n int) words.Text {
	only, _ := r.Disposition()
	if p.Final && t.Test().Judged.Has(only) {
		return words.FinalOnGrounds(t.String(), r.Doctrine.Disposition(only), n)
	}
	return words.RulingOnGrounds(t.String(), r.Doctrine.Disposition(only), n)
}

// Footing is a ruling with the grounds on which it stands, and with what can still add
// one. It is worked out once and asked about every question of a walk.
type Footing struct {
	test    doctrines.ID
	ruling  doctrine.Ruling
	grounds int // zero where they are not counted
	add     doctrine.ElementSet
}

// Foot works out on what the ruling on a test stands.
func Foot(p doctrines.Posture, rs chain.Rulings, t doctrines.ID) (f Footing) {
	if !p.Asks(t) || !rs[t].Doctrine.CountsGrounds() {
		return f
	}
	return foot(rs[t], t)
}

func foot(r doctrine.Ruling, t doctrines.ID) Footing {
	return Footing{test: t, ruling: r, grounds: len(r.Grounds()), add: r.CanAdd()}
}

// without is the footing with the answers to some elements left open, and which of its
// own elements they are. Elements of other tests are no part of it.
func (f *Footing) without(keys []doctrines.Key) (left Footing, its doctrine.ElementSet) {
	findings := f.ruling.Findings
	for _, k := range keys {
		if k.Test == f.test {
			findings[k.Element] = doctrine.Open
			its |= 1 << k.Element
		}
	}
	if findings == f.ruling.Findings {
		return *f, its
	}
	return foot(f.ruling.Doctrine.Decide(findings), f.test), its
}

// Question is what a question means for a ruling that stands on grounds. It is the
// same whatever the question itself is answered.
type Question struct {
	// Decided reports whether the ruling stands on a ground without the question, so
	// that no answer to it can change the ruling.
	Decided bool
	// Adds reports whether an answer to it can add a ground.
	Adds bool
	// Complete reports whether no open question can add a ground, nor this one.
	Complete bool
}

// Asks says what a question of some elements means for the ruling.
func (f *Footing) Asks(keys []doctrines.Key) (q Question) {
	if f.grounds == 0 { // nor without any of them
		return q
	}
	left, its := f.without(keys)
	q.Decided, q.Adds = left.grounds > 0, left.add&its != 0
	q.Complete = q.Decided && left.add == 0
	return q
}

// Answer is what the answer to a question did to the grounds of a ruling.
type Answer struct {
	Shut  bool // without it the ruling would stand on none
	Added bool // the ruling stands on others, and on one more because of it
	// Complete reports whether no open question can add a ground.
	Complete bool
}

// Did says what the answer to a question of some elements did to the ruling.
func (f *Footing) Did(keys []doctrines.Key) (a Answer) {
	if f.grounds == 0 {
		return a
	}
	left, _ := f.without(keys)
	a.Shut, a.Added = left.grounds == 0, left.grounds > 0 && f.grounds > left.grounds
	a.Complete = f.add == 0
	return a
}
