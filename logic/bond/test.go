package bond

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/standard"
)

// Test is this test as package doctrines lists it.
var Test = &doctrine.Test{
	Name:     "bond",
	Elements: elements,
	Settings: []doctrine.Setting{{Key: "united_states_moves", Values: []string{"false", "true"}}},
	Under: func(s doctrine.Settings, under standard.Standard) *doctrine.Doctrine {
		return Under(Posture{UnitedStatesMoves: s[0] == 1}, under.Circuit)
	},
	Tensions:    []doctrine.Tension{{ID: "strong-loss-no-likelihood", At: ElementLikelihood, Holds: lossWithoutLikelihood}},
	Authorities: []law.Cite{{Authority: law.FRCP65c, Mark: law.AtSource}},
	Terms:       func(s standard.Standard) []law.Cite { return s.Circuit.Terms().Bond },
	Helps: []doctrine.Help{
		{Element: ElementLikelihood, Authority: law.Jorgensen, Party: doctrine.Plaintiff},
		{Element: ElementPublicSuit, Authority: law.VanDeKamp, Party: doctrine.Plaintiff},
		{Element: ElementLoss, Authority: law.Diaz, Party: doctrine.Plaintiff},
	},
	Lead:   1,
	Place:  3,
	Sides:  true,
	Exempt: NotRequired,
	Wants:  [2]doctrine.Disposition{WithinEvidence, None},
	Bounds: &doctrine.Bounds{Least: []doctrine.RuleID{B3a, B3b, B4, B3c}, Most: []doctrine.RuleID{B2}, Otherwise: B2},
}

// lossWithoutLikelihood has strong evidence of loss beside no realistic
// likelihood of harm.
func lossWithoutLikelihood(g doctrine.Findings, _ doctrine.Settings) bool {
	f := Typed(g)
	return f.EvidenceOfLoss == LossStrong && f.RealisticLikelihoodOfHarm == LikelihoodNo
}
