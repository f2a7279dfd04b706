// Package injunction decides a motion for a preliminary injunction by the
// Winter elements, with the Ninth Circuit's serious-questions route, law as of
// October 23, 2020. Every element is a gate: nothing offsets a missing one, and
// serious questions lower only the merits and raise the hardships in exchange
// (Cottrell at 1131–35). See docs/law/MODEL.md §5.
package injunction

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
)

// Merits is how likely the plaintiff is to succeed.
type Merits doctrine.Finding

const (
	MeritsOpen Merits = iota
	MeritsNoRecord
	MeritsNone
	MeritsWeak
	MeritsSeriousQuestions
	MeritsLikely
	MeritsStrong
)

// Harm is irreparable harm to the plaintiff without an injunction.
type Harm doctrine.Finding

const (
	HarmOpen Harm = iota
	HarmNoRecord
	HarmNone
	HarmPossible
	HarmProbable
)

// Balance is where the hardships tip, seen from the plaintiff.
type Balance doctrine.Finding

const (
	BalanceOpen Balance = iota
	BalanceNoRecord
	BalanceTipsAgainst
	BalanceEven
	BalanceTips
	BalanceTipsSharply
)

// Public is where the public interest lies; the movant is the plaintiff.
type Public doctrine.Finding

const (
	PublicOpen Public = iota
	PublicNoRecord
	PublicFavorsOpponent
	PublicNeutral
	PublicFavorsMovant
)

// Findings are the findings on the four elements. The zero value leaves all open.
type Findings struct {
	Merits             Merits
	IrreparableHarm    Harm
	BalanceOfHardships Balance
	PublicInterest     Public
}

// The elements' places in the generic findings.
const (
	ElementMerits = iota
	ElementHarm
	ElementBalance
	ElementPublic
)

// Generic gives the findings in the doctrine's own order.
func (f Findings) Generic() doctrine.Findings {
	return doctrine.Findings{doctrine.Finding(f.Merits), doctrine.Finding(f.IrreparableHarm), doctrine.Finding(f.BalanceOfHardships), doctrine.Finding(f.PublicInterest)}
}

// Typed is the inverse of Generic.
func Typed(g doctrine.Findings) Findings {
	return Findings{Merits(g[ElementMerits]), Harm(g[ElementHarm]), Balance(g[ElementBalance]), Public(g[ElementPublic])}
}

func (m Merits) String() string  { return elements[ElementMerits].Name(doctrine.Finding(m)) }
func (h Harm) String() string    { return elements[ElementHarm].Name(doctrine.Finding(h)) }
func (b Balance) String() string { return elements[ElementBalance].Name(doctrine.Finding(b)) }
func (p Public) String() string  { return elements[ElementPublic].Name(doctrine.Finding(p)) }

// The dispositions.
const (
	Denied doctrine.Disposition = iota + 1
	Granted
)

// The rules.
const (
	P3a  doctrine.RuleID = iota // merits, harm or public interest below the minimum
	P3b                         // hardships too light for these merits
	P12                         // a full showing by either route
	P12n                        // the same, but the public interest only neutral
)

var elements = []doctrine.Element{
	{Key: "merits", Levels: []string{"none", "weak", "serious_questions", "likely", "strong"}, Serves: doctrine.Plaintiff, Burden: doctrine.Plaintiff,
		Cites: []law.Cite{{Authority: law.Winter, Pin: "20", Mark: law.AtSource}, {Authority: law.Cottrell, Pin: "1131–35", Mark: law.InOrder}}},
	{Key: "irreparable_harm", Levels: []string{"none", "possible", "probable"}, Serves: doctrine.Plaintiff, Burden: doctrine.Plaintiff,
		Cites: []law.Cite{{Authority: law.Winter, Pin: "20, 22", Mark: law.AtSource}}},
	{Key: "balance_of_hardships", Levels: []string{"tips_against", "even", "tips", "tips_sharply"}, Serves: doctrine.Plaintiff, Burden: doctrine.Plaintiff,
		Cites: []law.Cite{{Authority: law.Winter, Pin: "20, 24", Mark: law.AtSource}, {Authority: law.Cottrell, Pin: "1131–35", Mark: law.InOrder}}},
	{Key: "public_interest", Levels: []string{"favors_opponent", "neutral", "favors_movant"}, Serves: doctrine.Plaintiff, Burden: doctrine.Plaintiff,
		Cites: []law.Cite{{Authority: law.Winter, Pin: "20, 26", Mark: law.AtSource}}},
}

var rules = []doctrine.Rule{
	P3a: {Code: "P3a", Kind: doctrine.Gate, Several: true, Looks: []int{ElementMerits, ElementHarm, ElementPublic}, Cites: []law.Cite{ // PI-1, PI-2
		{Authority: law.Winter, Pin: "20, 22", Mark: law.AtSource}, {Authority: law.Cottrell, Pin: "1131–35", Mark: law.InOrder}}},
	P3b: {Code: "P3b", Kind: doctrine.Gate, Looks: []int{ElementMerits, ElementBalance}, Cites: []law.Cite{ // PI-1, PI-2
		{Authority: law.Winter, Pin: "20", Mark: law.AtSource}, {Authority: law.Cottrell, Pin: "1131–35", Mark: law.InOrder}}},
	P12: {Code: "P12", Looks: []int{ElementMerits, ElementHarm, ElementBalance, ElementPublic}, Cites: []law.Cite{ // PI-1, PI-2
		{Authority: law.Winter, Pin: "20, 24", Mark: law.AtSource}, {Authority: law.Cottrell, Pin: "1131–35", Mark: law.InOrder}}},
	P12n: {Code: "P12n", Looks: []int{ElementMerits, ElementHarm, ElementBalance, ElementPublic}, Cites: []law.Cite{ // PI-2, PI-6
		{Authority: law.Winter, Pin: "20", Mark: law.AtSource}, {Authority: law.Cottrell, Pin: "1131–35", Mark: law.InOrder}}},
}

func evaluate(g doctrine.Findings) doctrine.Outcome {
	f := Typed(g)
	below := f.Merits <= MeritsWeak || f.IrreparableHarm <= HarmPossible || f.PublicInterest == PublicFavorsOpponent
	light := f.Merits >= MeritsLikely && f.BalanceOfHardships < BalanceTips ||
		f.Merits == MeritsSeriousQuestions && f.BalanceOfHardships < BalanceTipsSharply
	full := !below && !light
	var held doctrine.RuleSet
	held = held.With(P3a, below).With(P3b, light).
		With(P12, full && f.PublicInterest == PublicFavorsMovant).
		With(P12n, full && f.PublicInterest == PublicNeutral)
	switch {
	case !full:
		return doctrine.Conclude(doctrine.SetOf(Denied), doctrine.Compelled, held)
	case held.Has(P12):
		return doctrine.Conclude(doctrine.SetOf(Granted), doctrine.Supported, held)
	}
	return doctrine.Conclude(doctrine.SetOf(Denied, Granted), doctrine.Contested, held)
}

var only = doctrine.New(doctrine.Doctrine{Name: "injunction", Elements: elements, Dispositions: []string{"denied", "granted"}, Rules: rules}, evaluate)

// Under gives the doctrine; no posture changes it.
func Under() *doctrine.Doctrine { return only }

// Decide rules on the findings.
func Decide(f Findings) doctrine.Ruling { return only.Decide(f.Generic()) }
