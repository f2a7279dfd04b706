package rulings

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
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
	without  int // the grounds there are without it
}

// Asks says what a question of some elements means for the ruling on a test. Elements
// of other tests are no part of it.
func Asks(p doctrines.Posture, f *analysis.Findings, rs chain.Rulings, t doctrines.ID, keys []doctrines.Key) (q Question) {
	r := rs[t]
	if !p.Asks(t) || !r.Doctrine.CountsGrounds() {
		return q
	}
	left, its := f[t], doctrine.ElementSet(0)
	for _, k := range keys {
		if k.Test == t {
			left[k.Element] = doctrine.Open
			its |= 1 << k.Element
		}
	}
	if left != r.Findings {
		r = r.Doctrine.Decide(left)
	}
	add := r.CanAdd()
	q.without = len(r.Grounds())
	q.Decided, q.Adds, q.Complete = q.without > 0, add&its != 0, q.without > 0 && add == 0
	return q
}

// Answer is what the answer to a question did to the grounds of a ruling.
type Answer struct {
	Shut  bool // without it the ruling would stand on none
	Added bool // the ruling stands on others, and on one more because of it
	// Complete reports whether no open question can add a ground.
	Complete bool
}

// Did says what the answer to a question of some elements did to the ruling on a test.
func Did(p doctrines.Posture, f *analysis.Findings, rs chain.Rulings, t doctrines.ID, keys []doctrines.Key) (a Answer) {
	q := Asks(p, f, rs, t, keys)
	if !p.Asks(t) || !rs[t].Doctrine.CountsGrounds() {
		return a
	}
	n := len(rs[t].Grounds())
	a.Shut, a.Added = n > 0 && q.without == 0, q.without > 0 && n > q.without
	a.Complete = n > 0 && rs[t].CanAdd() == 0
	return a
}
