// Package speech decides whether a rule that burdens speech passes the lesser,
// content-neutral test of narrow tailoring, law as of October 23, 2020.
//
// The Government carries every element after the thresholds, at the injunction
// stage too. A rule that fails the lesser test is invalid on either track; one
// that passes it while a heavier test is due ends at strict_track, which this
// tool does not run. See docs/law/MODEL.md §4.
package speech

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
)

// Burdened asks whether speech is burdened at all. Scales run from worst to
// best for the Government, so yes stands below no.
type Burdened doctrine.Finding

const (
	BurdenedOpen Burdened = iota
	BurdenedNoRecord
	BurdenedYes
	BurdenedNo
)

// Neutral asks line, purpose and justification together.
type Neutral doctrine.Finding

const (
	NeutralOpen Neutral = iota
	NeutralNoRecord
	NeutralNo
	NeutralYes
)

// Prior asks whether the rule is a prior restraint.
type Prior doctrine.Finding

const (
	PriorOpen Prior = iota
	PriorNoRecord
	PriorYes
	PriorNo
)

// Interest is how weighty the asserted interest is. Importance passes this
// element and nothing else (trap 15).
type Interest doctrine.Finding

const (
	InterestOpen Interest = iota
	InterestNoRecord
	InterestInsufficient
	InterestLegitimate
	InterestSignificant
	InterestCompelling
)

// Evidence is whether the harm is real or only conjectured.
type Evidence doctrine.Finding

const (
	EvidenceOpen Evidence = iota
	EvidenceNoRecord
	EvidenceConjectural
	EvidenceReal
)

// Advances is how far the rule relieves the harm.
type Advances doctrine.Finding

const (
	AdvancesOpen Advances = iota
	AdvancesNoRecord
	AdvancesNot
	AdvancesPartially
	AdvancesDirectly
)

// Excess asks whether the rule burdens substantially more speech than
// necessary. It does not ask for the least restrictive means (trap 11).
type Excess doctrine.Finding

const (
	ExcessOpen Excess = iota
	ExcessNoRecord
	ExcessYes
	ExcessNo
)

// Considered is how far the Government looked at gentler tools. It is evidence
// on Excess and never a ground of its own: it makes no rule invalid or valid. Beside
// a finding of fit, though, tools ignored or refused unstudied leave that finding
// disputed (T6).
type Considered doctrine.Finding

const (
	ConsideredOpen Considered = iota
	ConsideredNoRecord
	ConsideredIgnored
	ConsideredRejectedWithoutTrial
	ConsideredConsidered
	ConsideredSeriouslyTried
)

// Channels asks whether these speakers keep ample alternative channels to
// this audience, in this language and at like cost (trap 18).
type Channels doctrine.Finding

const (
	ChannelsOpen Channels = iota
	ChannelsNoRecord
	ChannelsNo
	ChannelsYes
)

// Findings are the findings on the nine elements. The zero value leaves all open.
type Findings struct {
	SpeechBurdened            Burdened
	ContentNeutral            Neutral
	PriorRestraint            Prior
	Interest                  Interest
	EvidenceOfHarm            Evidence
	AdvancesInterest          Advances
	BurdensSubstantiallyMore  Excess
	LessRestrictiveConsidered Considered
	AmpleAlternatives         Channels
}

// The elements' places in the generic findings.
const (
	ElementBurdened = iota
	ElementNeutral
	ElementPrior
	ElementInterest
	ElementEvidence
	ElementAdvances
	ElementExcess
	ElementConsidered
	ElementChannels
)

// Generic gives the findings in the doctrine's own order.
func (f Findings) Generic() doctrine.Findings {
	return doctrine.Findings{doctrine.Finding(f.SpeechBurdened), doctrine.Finding(f.ContentNeutral), doctrine.Finding(f.PriorRestraint),
		doctrine.Finding(f.Interest), doctrine.Finding(f.EvidenceOfHarm), doctrine.Finding(f.AdvancesInterest),
		doctrine.Finding(f.BurdensSubstantiallyMore), doctrine.Finding(f.LessRestrictiveConsidered), doctrine.Finding(f.AmpleAlternatives)}
}

// Typed is the inverse of Generic.
func Typed(g doctrine.Findings) Findings {
	return Findings{Burdened(g[ElementBurdened]), Neutral(g[ElementNeutral]), Prior(g[ElementPrior]), Interest(g[ElementInterest]),
		Evidence(g[ElementEvidence]), Advances(g[ElementAdvances]), Excess(g[ElementExcess]), Considered(g[ElementConsidered]), Channels(g[ElementChannels])}
}

func (b Burdened) String() string   { return elements[ElementBurdened].Name(doctrine.Finding(b)) }
func (n Neutral) String() string    { return elements[ElementNeutral].Name(doctrine.Finding(n)) }
func (p Prior) String() string      { return elements[ElementPrior].Name(doctrine.Finding(p)) }
func (i Interest) String() string   { return elements[ElementInterest].Name(doctrine.Finding(i)) }
func (e Evidence) String() string   { return elements[ElementEvidence].Name(doctrine.Finding(e)) }
func (a Advances) String() string   { return elements[ElementAdvances].Name(doctrine.Finding(a)) }
func (e Excess) String() string     { return elements[ElementExcess].Name(doctrine.Finding(e)) }
func (c Considered) String() string { return elements[ElementConsidered].Name(doctrine.Finding(c)) }
func (c Channels) String() string   { return elements[ElementChannels].Name(doctrine.Finding(c)) }

// Form is which of the two intermediate forms applies. Only Ward asks for
// ample alternative channels (NT-1, trap 17).
type Form uint8

const (
	Ward Form = iota
	OBrien
)

// The dispositions, lowest first. StrictTrack lies above Invalid, because a
// rule that would be invalid if it were neutral is not saved by being content
// based, and below Valid, because it is not yet upheld.
const (
	Invalid doctrine.Disposition = iota + 1
	StrictTrack
	Valid
	NoHeightenedScrutiny
)

// The rules.
const (
	T0    doctrine.RuleID = iota // speech not burdened
	T1                           // content based, or a prior restraint
	T2                           // interest too slight
	T3                           // harm conjectural, or not advanced
	T4                           // substantially more speech burdened than necessary
	T5                           // Ward form: no ample alternative channels
	T6                           // advanced only partially
	T6fit                        // fit found although gentler tools were ignored or refused unstudied
)

var elements = []doctrine.Element{
	{Key: "speech_burdened", Levels: []string{"yes", "no"}, Serves: doctrine.Government, Burden: doctrine.Challenger, Silence: 1,
		Cites: []law.Cite{{Authority: law.Arcara, Mark: law.AtSource}}},
	{Key: "content_neutral", Levels: []string{"no", "yes"}, Serves: doctrine.Government, Burden: doctrine.Challenger, Silence: 1,
		Cites: []law.Cite{{Authority: law.Reed, Pin: "163–66", Mark: law.AsQuoted}, {Authority: law.Ward, Pin: "791", Mark: law.AsQuoted}}},
	{Key: "prior_restraint", Levels: []string{"yes", "no"}, Serves: doctrine.Government, Burden: doctrine.Challenger, Silence: 1,
		Cites: []law.Cite{{Authority: law.Bantam, Pin: "70", Mark: law.FromMemory}}},
	{Key: "interest", Levels: []string{"insufficient", "legitimate", "significant", "compelling"}, Serves: doctrine.Government, Burden: doctrine.Government,
		Cites: []law.Cite{{Authority: law.Turner1, Pin: "662–64", Mark: law.AtSource}}},
	{Key: "evidence_of_harm", Levels: []string{"conjectural", "real"}, Serves: doctrine.Government, Burden: doctrine.Government,
		Cites: []law.Cite{{Authority: law.Turner1, Pin: "664", Mark: law.AtSource}}},
	{Key: "advances_interest", Levels: []string{"not", "partially", "directly"}, Serves: doctrine.Government, Burden: doctrine.Government, Provisions: true,
		Cites: []law.Cite{{Authority: law.Turner1, Pin: "664", Mark: law.AtSource}, {Authority: law.Ward, Pin: "799", Mark: law.AsQuoted}}},
	{Key: "burdens_substantially_more", Levels: []string{"yes", "no"}, Serves: doctrine.Government, Burden: doctrine.Government, Provisions: true,
		Cites: []law.Cite{{Authority: law.Ward, Pin: "799", Mark: law.InOrder}, {Authority: law.Turner1, Pin: "664–65", Mark: law.AtSource}}},
	{Key: "less_restrictive_considered", Levels: []string{"ignored", "rejected_without_trial", "considered", "seriously_tried"}, Serves: doctrine.Government, Burden: doctrine.Government,
		Cites: []law.Cite{{Authority: law.McCullen, Pin: "494–95", Mark: law.FromMemory}}},
	{Key: "ample_alternatives", Levels: []string{"no", "yes"}, Serves: doctrine.Government, Burden: doctrine.Government,
		Cites: []law.Cite{{Authority: law.Ward, Pin: "791", Mark: law.AsQuoted}, {Authority: law.Ladue, Pin: "54–57", Mark: law.AsQuoted}}},
}

var rules = []doctrine.Rule{
	T0:    {Code: "T0", Kind: doctrine.Threshold, Looks: []int{ElementBurdened}, Cites: []law.Cite{{Authority: law.Arcara, Mark: law.AtSource}}},                                                                                // FA-1
	T1:    {Code: "T1", Looks: []int{ElementNeutral, ElementPrior}, Cites: []law.Cite{{Authority: law.Reed, Pin: "163–66", Mark: law.AsQuoted}, {Authority: law.Playboy, Pin: "815–17", Mark: law.AtSource}}},                   // FA-2, FA-3, FA-5
	T2:    {Code: "T2", Kind: doctrine.Gate, Looks: []int{ElementInterest}, Cites: []law.Cite{{Authority: law.Turner1, Pin: "662–64", Mark: law.AtSource}}},                                                                     // NT-2
	T3:    {Code: "T3", Kind: doctrine.Gate, Looks: []int{ElementEvidence, ElementAdvances}, Cites: []law.Cite{{Authority: law.Turner1, Pin: "664", Mark: law.AtSource}}},                                                       // NT-3, NT-5
	T4:    {Code: "T4", Kind: doctrine.Gate, Looks: []int{ElementExcess, ElementConsidered}, Cites: []law.Cite{{Authority: law.Ward, Pin: "799", Mark: law.InOrder}, {Authority: law.Turner1, Pin: "662", Mark: law.AtSource}}}, // NT-6, NT-7; NT-8 for Considered, as evidence
	T5:    {Code: "T5", Kind: doctrine.Gate, Looks: []int{ElementChannels}, Cites: []law.Cite{{Authority: law.Ward, Pin: "791", Mark: law.AsQuoted}, {Authority: law.Ladue, Pin: "54–57", Mark: law.AsQuoted}}},                 // NT-1, NT-12
	T6:    {Code: "T6", Looks: []int{ElementAdvances}, Cites: []law.Cite{{Authority: law.Ward, Pin: "799", Mark: law.AsQuoted}, {Authority: law.Turner1, Pin: "664", Mark: law.AtSource}}},                                      // NT-3, NT-5, NT-10
	T6fit: {Code: "T6-fit", Looks: []int{ElementExcess, ElementConsidered}, Cites: []law.Cite{{Authority: law.McCullen, Pin: "494–95", Mark: law.FromMemory}, {Authority: law.Ward, Pin: "799", Mark: law.InOrder}}},            // NT-8 against NT-7
}

func rulesFor(form Form) []doctrine.Rule {
	rs := append([]doctrine.Rule(nil), rules...)
	if form == OBrien {
		rs[T5].Looks = nil
	}
	return rs
}

func evaluate(form Form) func(doctrine.Findings) doctrine.Outcome {
	return func(g doctrine.Findings) doctrine.Outcome {
		f := Typed(g)
		var held doctrine.RuleSet
		held = held.
			With(T0, f.SpeechBurdened == BurdenedNo).
			With(T1, f.ContentNeutral == NeutralNo || f.PriorRestraint == PriorYes).
			With(T2, f.Interest <= InterestLegitimate).
			With(T3, f.EvidenceOfHarm == EvidenceConjectural || f.AdvancesInterest == AdvancesNot).
			With(T4, f.BurdensSubstantiallyMore == ExcessYes).
			With(T5, form == Ward && f.AmpleAlternatives == ChannelsNo).
			With(T6, f.AdvancesInterest == AdvancesPartially).
			With(T6fit, untried(f))
		if held.Has(T0) {
			return doctrine.Conclude(doctrine.SetOf(NoHeightenedScrutiny), doctrine.Compelled, held)
		}
		top := Valid
		if held.Has(T1) {
			top = StrictTrack
		}
		switch {
		case held.Any(T2, T3, T4, T5):
			return doctrine.Conclude(doctrine.SetOf(Invalid), doctrine.Compelled, held)
		case held.Any(T6, T6fit):
			return doctrine.Conclude(doctrine.SetOf(Invalid, top), doctrine.Contested, held)
		}
		return doctrine.Conclude(doctrine.SetOf(top), doctrine.Compelled, held)
	}
}

func build(form Form) *doctrine.Doctrine {
	return doctrine.New(doctrine.Doctrine{Name: "speech", Elements: elements,
		Dispositions: []string{"invalid", "strict_track", "valid", "no_heightened_scrutiny"}, Rules: rulesFor(form)}, evaluate(form))
}

var ward, obrien = build(Ward), build(OBrien)

// untried has a finding of fit beside gentler tools ignored, or refused untried and
// unstudied (McCullen at 494–95; NT-8).
func untried(f Findings) bool {
	c := f.LessRestrictiveConsidered
	return f.BurdensSubstantiallyMore == ExcessNo && (c == ConsideredIgnored || c == ConsideredRejectedWithoutTrial)
}

// Under gives the doctrine in one of its two forms.
func Under(form Form) *doctrine.Doctrine {
	if form == OBrien {
		return obrien
	}
	return ward
}

// Decide rules on the findings.
func Decide(f Findings, form Form) doctrine.Ruling { return Under(form).Decide(f.Generic()) }
