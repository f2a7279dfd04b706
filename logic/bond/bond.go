// Package bond decides what security Rule 65(c) of the Federal Rules of Civil
// Procedure asks of the party that moves for an injunction, as a circuit reads
// it; by default the Ninth.
//
// The rule reads as mandatory; the discretion to set nothing is a gloss, wide in
// the Ninth Circuit (Conn. Gen. at 882; Jorgensen at 919) and narrow in others.
// The findings bound what is reachable from below and above; the amount is
// always the court's and is never computed. See docs/law/MODEL.md §§6 and 8.
package bond

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/standard"
)

// Requested is whether the enjoined party asked for security, and when. A late
// request weighs and waives nothing (trap 26).
type Requested doctrine.Finding

const (
	RequestedOpen Requested = iota
	RequestedNoRecord
	RequestedNo
	RequestedLate
	RequestedYes
)

// Loss is the evidence of provable loss from obeying the injunction.
type Loss doctrine.Finding

const (
	LossOpen Loss = iota
	LossNoRecord
	LossNone
	LossSome
	LossStrong
)

// Likelihood asks for a realistic likelihood of harm to the enjoined party.
type Likelihood doctrine.Finding

const (
	LikelihoodOpen Likelihood = iota
	LikelihoodNoRecord
	LikelihoodNo
	LikelihoodYes
)

// PublicSuit asks whether the suit serves the public interest or a
// constitutional right.
type PublicSuit doctrine.Finding

const (
	PublicSuitOpen PublicSuit = iota
	PublicSuitNoRecord
	PublicSuitYes
	PublicSuitNo
)

// Ability is whether the party that moved for the injunction can pay.
type Ability doctrine.Finding

const (
	AbilityOpen Ability = iota
	AbilityNoRecord
	AbilityUnable
	AbilityLimited
	AbilityAble
)

// Findings are the findings on the five elements. The zero value leaves all open.
type Findings struct {
	Requested                  Requested
	EvidenceOfLoss             Loss
	RealisticLikelihoodOfHarm  Likelihood
	PublicInterestConstitution PublicSuit
	AbilityToPay               Ability
}

// The elements' places in the generic findings.
const (
	ElementRequested = iota
	ElementLoss
	ElementLikelihood
	ElementPublicSuit
	ElementAbility
)

// Generic gives the findings in the doctrine's own order.
func (f Findings) Generic() doctrine.Findings {
	return doctrine.Findings{doctrine.Finding(f.Requested), doctrine.Finding(f.EvidenceOfLoss), doctrine.Finding(f.RealisticLikelihoodOfHarm),
		doctrine.Finding(f.PublicInterestConstitution), doctrine.Finding(f.AbilityToPay)}
}

// Typed is the inverse of Generic.
func Typed(g doctrine.Findings) Findings {
	return Findings{Requested(g[ElementRequested]), Loss(g[ElementLoss]), Likelihood(g[ElementLikelihood]), PublicSuit(g[ElementPublicSuit]), Ability(g[ElementAbility])}
}

func (r Requested) String() string  { return elements[ElementRequested].Name(doctrine.Finding(r)) }
func (l Loss) String() string       { return elements[ElementLoss].Name(doctrine.Finding(l)) }
func (l Likelihood) String() string { return elements[ElementLikelihood].Name(doctrine.Finding(l)) }
func (p PublicSuit) String() string { return elements[ElementPublicSuit].Name(doctrine.Finding(p)) }
func (a Ability) String() string    { return elements[ElementAbility].Name(doctrine.Finding(a)) }

// Posture is who moved for the injunction. The United States, its officers and
// its agencies give no security (Rule 65(c)).
type Posture struct{ UnitedStatesMoves bool }

// The dispositions. NotRequired stands outside the order of the other three.
const (
	None doctrine.Disposition = iota + 1
	Nominal
	WithinEvidence // an amount tied to provable loss
	NotRequired
)

// The rules. B3 bounds the reachable amounts from below, B2 from above.
const (
	B0  doctrine.RuleID = iota // the United States moves
	B2                         // no realistic likelihood of harm: at most nominal
	B3a                        // nothing less than an amount within the evidence
	B3b                        // at least a nominal amount
	B3c                        // the court may set none
	B4                         // where the circuit all but requires it: at least nominal for a likely loss
	B5                         // where the kind of suit excuses nobody, and this is such a suit
)

var elements = []doctrine.Element{
	{Key: "requested", Levels: []string{"no", "late", "yes"}, Serves: doctrine.EnjoinedParty, Burden: doctrine.Nobody,
		Cites: []law.Cite{{Authority: law.FRCP65c, Mark: law.AtSource}}},
	{Key: "evidence_of_loss", Levels: []string{"none", "some", "strong"}, Serves: doctrine.EnjoinedParty, Burden: doctrine.EnjoinedParty,
		Cites: []law.Cite{{Authority: law.Diaz, Pin: "1015", Mark: law.FromMemory}}},
	{Key: "realistic_likelihood_of_harm", Levels: []string{"no", "yes"}, Serves: doctrine.EnjoinedParty, Burden: doctrine.EnjoinedParty,
		Cites: []law.Cite{{Authority: law.Jorgensen, Pin: "919", Mark: law.InOrder}}},
	{Key: "public_interest_or_constitutional", Levels: []string{"yes", "no"}, Serves: doctrine.EnjoinedParty, Burden: doctrine.Plaintiff, Silence: 1,
		Cites: []law.Cite{{Authority: law.VanDeKamp, Pin: "1325–26", Mark: law.InOrder}}},
	{Key: "ability_to_pay", Levels: []string{"unable", "limited", "able"}, Serves: doctrine.EnjoinedParty, Burden: doctrine.Plaintiff, Silence: 2,
		Cites: []law.Cite{{Authority: law.VanDeKamp, Pin: "1325–26", Mark: law.InOrder}}},
}

var all = []int{ElementRequested, ElementLoss, ElementLikelihood, ElementPublicSuit, ElementAbility}

var rules = []doctrine.Rule{
	B0: {Code: "B0", Kind: doctrine.Threshold, Cites: []law.Cite{{Authority: law.FRCP65c, Mark: law.AtSource}}},                     // BD-1
	B2: {Code: "B2", Looks: []int{ElementLikelihood}, Cites: []law.Cite{{Authority: law.Jorgensen, Pin: "919", Mark: law.InOrder}}}, // BD-3
	B3a: {Code: "B3a", Looks: all, Cites: []law.Cite{ // BD-2, BD-6
		{Authority: law.ConnGen, Pin: "882", Mark: law.InOrder}, {Authority: law.Diaz, Pin: "1015", Mark: law.FromMemory}}},
	B3b: {Code: "B3b", Looks: all, Cites: []law.Cite{{Authority: law.ConnGen, Pin: "882", Mark: law.InOrder}}}, // BD-2
	B3c: {Code: "B3c", Looks: all, Cites: []law.Cite{ // BD-3, BD-4, BD-5
		{Authority: law.Jorgensen, Pin: "919", Mark: law.InOrder}, {Authority: law.VanDeKamp, Pin: "1325–26", Mark: law.InOrder}}},
	B4: {Looks: all, Cites: []law.Cite{{Authority: law.FRCP65c, Mark: law.AtSource}}}, // BD-8; no such rule in the Ninth Circuit
	B5: {Code: "B5", Looks: []int{ElementPublicSuit}, Cites: []law.Cite{{Authority: law.Habitat, Mark: law.AtSource}}},
}

// rulesUnder gives the rules with a circuit's own authorities, and those that
// only some circuits have under their codes. A rule that the posture keeps from ever
// applying is left out: that of the United States where others move, and all others
// where it does.
func rulesUnder(c standard.Circuit, p Posture) []doctrine.Rule {
	rs := append([]doctrine.Rule(nil), rules...)
	if p.UnitedStatesMoves {
		for id := range rs {
			if doctrine.RuleID(id) != B0 {
				rs[id] = doctrine.Rule{}
			}
		}
		return rs
	}
	rs[B0] = doctrine.Rule{}
	t := c.Terms()
	if c != standard.Ninth {
		for _, r := range []doctrine.RuleID{B2, B3a, B3b, B3c, B4} {
			rs[r].Cites = append([]law.Cite{{Authority: law.FRCP65c, Mark: law.AtSource}}, t.Bond...)
		}
	}
	switch t.Security {
	case standard.SetOrWaive:
		rs[B4].Code, rs[B3c].Code = "B4", "B3c-express"
	case standard.NarrowException:
		rs[B4].Code, rs[B3c].Code = "B4-temple", "B3c-narrow"
	case standard.NoPublicSuit:
		rs[B4], rs[B3c].Code = doctrine.Rule{}, "B3c-reasons"
	default:
		rs[B4] = doctrine.Rule{}
	}
	if t.Security != standard.NoPublicSuit {
		rs[B5] = doctrine.Rule{}
	}
	return rs
}

func evaluate(p Posture, security standard.Security) func(doctrine.Findings) doctrine.Outcome {
	return func(g doctrine.Findings) doctrine.Outcome {
		f := Typed(g)
		likely := f.RealisticLikelihoodOfHarm == LikelihoodYes
		public := f.PublicInterestConstitution == PublicSuitYes
		private := !public || security == standard.NoPublicSuit
		called := likely && (security == standard.SetOrWaive || // Hoechst at 421
			security == standard.NarrowException && !(public && f.AbilityToPay <= AbilityLimited)) // Temple at 219
		within := f.Requested == RequestedYes && f.EvidenceOfLoss == LossStrong && likely && private && f.AbilityToPay == AbilityAble
		nominal := !within && f.Requested >= RequestedLate && f.EvidenceOfLoss >= LossSome && likely && private && f.AbilityToPay >= AbilityLimited
		var held doctrine.RuleSet
		held = held.With(B0, p.UnitedStatesMoves).With(B2, !likely).With(B3a, within).With(B3b, nominal).With(B3c, !within && !nominal && !called).
			With(B4, called).With(B5, public && security == standard.NoPublicSuit)
		if held.Has(B0) {
			return doctrine.Conclude(doctrine.SetOf(NotRequired), doctrine.Compelled, held)
		}
		lowest, highest := None, WithinEvidence
		switch {
		case within:
			lowest = WithinEvidence
		case nominal, called:
			lowest = Nominal
		}
		if !likely {
			highest = Nominal
		}
		var reach doctrine.Set
		for d := lowest; d <= highest; d++ {
			reach |= doctrine.SetOf(d)
		}
		if lowest == highest {
			return doctrine.Conclude(reach, doctrine.Supported, held)
		}
		return doctrine.Conclude(reach, doctrine.Discretionary, held)
	}
}

// doctrines holds what each circuit makes of the rule, decided once. Circuits
// that differ in authorities alone share one space.
var doctrines = func() (ds [standard.CircuitCount][2]*doctrine.Doctrine) {
	for i, p := range []Posture{{}, {UnitedStatesMoves: true}} {
		spaces := map[standard.Security]*doctrine.Doctrine{}
		for _, c := range standard.Circuits() {
			security := c.Terms().Security
			if spaces[security] == nil {
				spaces[security] = doctrine.New(doctrine.Doctrine{Name: "bond", Elements: elements,
					Dispositions: []string{"none", "nominal", "within_evidence", "not_required"}, Rules: rules}, evaluate(p, security))
			}
			ds[c][i] = spaces[security].Variant(elements, rulesUnder(c, p))
		}
	}
	return ds
}()

// Under gives the doctrine for a posture and a circuit. The day of the law
// changes nothing here: the memorandum of March 11, 2025 binds agencies, not
// courts (BD-9).
func Under(p Posture, c standard.Circuit) *doctrine.Doctrine {
	if p.UnitedStatesMoves {
		return doctrines[c][1]
	}
	return doctrines[c][0]
}

// Decide rules on the findings as the Ninth Circuit reads the rule.
func Decide(f Findings, p Posture) doctrine.Ruling {
	return Under(p, standard.Ninth).Decide(f.Generic())
}
