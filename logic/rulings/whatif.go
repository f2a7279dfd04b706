package rulings

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/whatif"
	"github.com/benchwalk/benchwalk/logic/words"
)

// WhatIf is what would change a test's ruling, and what would not.
type WhatIf struct {
	// Flips are all least changes, fewest findings first; Chain those that start
	// in another test and are carried into the stay.
	Flips, Chain []Flip
	Robust       int // the findings in the smallest flip; zero where there is none
	Robustness   words.Text
	// Unable are the answered elements of which none alters the ruling by itself.
	Unable []doctrines.Key
	WhyNot []WhyNot
	Bounds []Bound
}

// Flip is a least change in words.
type Flip struct {
	Test             doctrines.ID // whose ruling it alters
	Changes, Carried []Change
	Levels           int // by how many the changes move in all
	Reachable        []string
	Firmness         doctrine.Firmness
	Showing          []words.Text // what kind of showing the changes take, by the party with the burden
}

// Then says what follows of it, in a sentence that begins so.
func (f *Flip) Then() words.Text {
	return words.ThenRuled(f.Test.String(), f.Firmness.String(), f.Reachable)
}

// Thereby says the same in a phrase, for where the changes are named beside it.
func (f *Flip) Thereby() words.Name {
	return words.Thereby(f.Test.String(), f.Firmness.String(), f.Reachable)
}

// Stands says what the ruling would be in a sentence of its own.
func (f *Flip) Stands() words.Text {
	return words.Stands(f.Test.String(), f.Firmness.String(), f.Reachable)
}

// Change moves one finding.
type Change struct {
	Key      doctrines.Key
	From, To doctrine.Finding
	Raises   bool // it helps the party whom the scale serves
	Text     words.Name
	Burden   doctrine.Party
}

// WhyNot is the nearest way to a disposition that the ruling does not give: to
// that alone where some change leads there, otherwise to what it is among. It is
// without flips where none leads there, or none but to more than it is among now.
type WhyNot struct {
	Disposition string
	Among       bool // what can come out now
	Flips       []Flip
}

// Bound is the least or the most that security may be, and why.
type Bound struct {
	ID, Disposition string
	Why             words.Text
}

func asks(p doctrines.Posture, r doctrine.Ruling, t doctrines.ID) *WhatIf {
	x := &WhatIf{}
	// Bit 0 is never a disposition's, so one pass finds the flips as well.
	alters, alone, space, n := whatif.Alters(r), whatif.Reaches(r, true), whatif.On(r), 1+len(r.Doctrine.Dispositions)
	least := space.Least(n, func(o doctrine.Outcome) uint8 { return alters(o) | alone(o) })
	flips := least[0]
	x.Robust = whatif.Robustness(flips)
	x.Robustness = words.WhatifRobust(x.Robust)
	if x.Robust == 0 && r.Firmness() == doctrine.Unsettled {
		x.Robustness = words.WhatifOpen
	}
	if r.Findings == (doctrine.Findings{}) {
		x.Robustness = words.WhatifUnanswered
	}
	single, _ := whatif.Single(flips)
	for e := range r.Doctrine.Elements {
		if r.Findings[e] != doctrine.Open && !single.Has(e) {
			x.Unable = append(x.Unable, doctrines.Key{Test: t, Element: e})
		}
	}
	x.Flips = told(p, r.Doctrine, t, flips)
	for i, name := range r.Doctrine.Dispositions {
		d := doctrine.Disposition(i + 1)
		if only, ok := r.Disposition(); ok && only == d || d == t.Test().Exempt {
			continue
		}
		y, ways := WhyNot{Disposition: name, Among: r.Reachable().Has(d)}, least[d]
		if ways == nil {
			ways = space.Least(n, whatif.Reaches(r, false))[d]
		}
		for j := range ways {
			if len(ways[j].Changes) > len(ways[0].Changes) {
				ways = ways[:j]
				break
			}
		}
		y.Flips = told(p, r.Doctrine, t, ways)
		x.WhyNot = append(x.WhyNot, y)
	}
	x.Bounds = bounds(t.Test().Bounds, r)
	return x
}

func told(p doctrines.Posture, d *doctrine.Doctrine, t doctrines.ID, flips []whatif.Flip) []Flip {
	if flips == nil {
		return nil
	}
	out := make([]Flip, len(flips))
	for i := range flips {
		f := &flips[i]
		moves := make([]chain.Move, len(f.Changes))
		for j, c := range f.Changes {
			moves[j] = chain.Move{Key: doctrines.Key{Test: t, Element: c.Element}, From: c.From, To: c.To, Raises: c.Raises}
		}
		out[i] = flip(p, d, t, f.Reach, f.Firm, moves)
		out[i].Levels = f.Levels
	}
	return out
}

func flip(p doctrines.Posture, d *doctrine.Doctrine, t doctrines.ID, reach doctrine.Set, firm doctrine.Firmness, moves []chain.Move) Flip {
	o := Flip{Test: t, Changes: moved(p, moves), Reachable: d.Named(reach), Firmness: firm}
	o.Showing = showing(p, o.Changes)
	return o
}

// showing joins the changes that one party has to show, and those that it would
// fail to.
func showing(p doctrines.Posture, cs []Change) (out []words.Text) {
	done := make([]bool, len(cs))
	for i := range cs {
		if done[i] {
			continue
		}
		party, its := cs[i].Burden, cs[i].itsWay(p)
		var meanings []words.Name
		for j := i; j < len(cs); j++ {
			if c := &cs[j]; c.Burden == party && c.itsWay(p) == its {
				done[j] = true
				meanings = append(meanings, c.meaning(p))
			}
		}
		switch name := words.PartyName(party.String()); {
		case party == doctrine.Nobody:
			out = append(out, words.ShowingDocket(meanings))
		case its:
			out = append(out, words.ShowingMore(name, meanings))
		default:
			out = append(out, words.ShowingLess(name, meanings))
		}
	}
	return out
}

// itsWay reports whether a change helps the party that bears the burden.
func (c *Change) itsWay(p doctrines.Posture) bool {
	e := c.Key.Under(p)
	return c.Raises == (e.Burden == e.Serves)
}

// meaning is what the level means that a change leads to.
func (c *Change) meaning(p doctrines.Posture) words.Name {
	return words.Meaning(c.Key.String(), c.Key.Under(p).Name(c.To))
}

func moved(p doctrines.Posture, moves []chain.Move) []Change {
	if len(moves) == 0 {
		return nil
	}
	cs := make([]Change, len(moves))
	for i := range moves {
		m := &moves[i]
		e, key := m.Key.Under(p), m.Key.String()
		cs[i] = Change{Key: m.Key, From: m.From, To: m.To, Raises: m.Raises, Burden: e.Burden,
			Text: words.WhatifChange(words.Topic(key), words.FindingOf(key, e.Name(m.From)), words.FindingOf(key, e.Name(m.To)))}
	}
	return cs
}

// across tells the flips that start in another test and are carried into this one.
func across(a *analysis.Analysis, rs chain.Rulings, t doctrines.ID) []Flip {
	flips := chain.Flips(a.Posture, &a.Findings, rs)
	if flips == nil {
		return nil
	}
	out := make([]Flip, len(flips))
	for i := range flips {
		f := &flips[i]
		out[i] = flip(a.Posture, rs[t].Doctrine, t, f.Reach, f.Firm, f.Moves)
		out[i].Carried = moved(a.Posture, f.Carried)
	}
	return out
}

// bounds tells the least and the most that can come out by the rules that set
// them, as the permissible weighings tell it elsewhere.
func bounds(by *doctrine.Bounds, r doctrine.Ruling) (bs []Bound) {
	if by == nil || r.Firmness() == doctrine.Unsettled || len(r.Shut()) > 0 {
		return nil
	}
	test := r.Doctrine.Name
	why := func(rules []doctrine.RuleID) words.Text {
		for _, id := range rules {
			if rule := &r.Doctrine.Rules[id]; rule.InForce() && r.Outcome.Status(id) == doctrine.Holds {
				return words.RuleHeld(test, rule.Code)
			}
		}
		return words.RuleNotHeld(test, r.Doctrine.Rules[by.Otherwise].Code)
	}
	reach := r.Reachable()
	return []Bound{
		{ID: "least", Disposition: r.Doctrine.Disposition(reach.Lowest()), Why: why(by.Least)},
		{ID: "most", Disposition: r.Doctrine.Disposition(reach.Highest()), Why: why(by.Most)},
	}
}

// narrower names the provisions on which the reader's findings differ from
// those on the whole.
func narrower(a *analysis.Analysis, m *matter.Matter) (names []words.Name) {
	if m == nil {
		return nil
	}
	for i := range m.Provisions {
		p := &m.Provisions[i]
		for _, k := range doctrines.ProvisionKeys() {
			one, whole := a.Finding(p.ID, k), a.Findings.Get(k)
			if one >= doctrine.FirstLevel && whole >= doctrine.FirstLevel && one != whole {
				names = append(names, words.ProvisionOf(words.Literal(p.ID), words.Titled(p.Name)))
				break
			}
		}
	}
	return names
}
