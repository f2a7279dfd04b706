// Package tolling is a test of law that does not exist. It proves that a fifth test
// needs a package, a wording file and a line in the list, and no other file: see
// cmd/benchwalk/fifth_test.go. Its authority is a stand-in, since every rule must
// name one.
package tolling

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/standard"
)

// The elements' places in the findings.
const (
	elementDiligence = iota
	elementObstacle
	elementPrejudice
)

// The dispositions.
const (
	denied doctrine.Disposition = iota + 1
	allowed
)

// The rules.
const (
	gateDiligence doctrine.RuleID = iota
	obstacleDisputed
	prejudiceWeighs
	full
)

var stand = []law.Cite{{Authority: law.Nken, Pin: "434", Mark: law.AtSource}}

var elements = []doctrine.Element{
	{Key: "diligence", Levels: []string{"none", "some", "full"}, Serves: doctrine.Plaintiff, Burden: doctrine.Plaintiff, Cites: stand},
	{Key: "obstacle", Levels: []string{"none", "ordinary", "extraordinary"}, Serves: doctrine.Plaintiff, Burden: doctrine.Plaintiff, Cites: stand},
	{Key: "prejudice", Levels: []string{"grave", "slight"}, Serves: doctrine.Plaintiff, Burden: doctrine.EnjoinedParty, Silence: 1, Cites: stand},
}

var rules = []doctrine.Rule{
	gateDiligence:    {Code: "L1", Kind: doctrine.Gate, Looks: []int{elementDiligence}, Cites: stand},
	obstacleDisputed: {Code: "L2", Kind: doctrine.Dispute, Looks: []int{elementObstacle}, Cites: stand},
	prejudiceWeighs:  {Code: "L3", Divides: true, Looks: []int{elementPrejudice, elementObstacle}, Cites: stand},
	full:             {Code: "L4", Looks: []int{elementDiligence, elementObstacle, elementPrejudice}, Cites: stand},
}

func evaluate(f doctrine.Findings) doctrine.Outcome {
	diligent := f[elementDiligence] > doctrine.At(0)
	obstacle, prejudice := f[elementObstacle], f[elementPrejudice] == doctrine.At(0)
	held := doctrine.RuleSet(0).With(gateDiligence, !diligent)
	switch {
	case !diligent || obstacle == doctrine.At(0):
		return doctrine.Conclude(doctrine.SetOf(denied), doctrine.Compelled, held)
	case obstacle == doctrine.At(1):
		return doctrine.Conclude(doctrine.SetOf(denied, allowed), doctrine.Contested, held.With(obstacleDisputed, true))
	case prejudice:
		return doctrine.Conclude(doctrine.SetOf(denied, allowed), doctrine.Discretionary, held.With(prejudiceWeighs, true))
	}
	return doctrine.Conclude(doctrine.SetOf(allowed), doctrine.Supported, held.With(full, true))
}

var only = doctrine.New(doctrine.Doctrine{Name: "tolling", Elements: elements, Dispositions: []string{"denied", "allowed"}, Rules: rules}, evaluate)

// Test is this test as package doctrines lists it.
var Test = &doctrine.Test{
	Name:     "tolling",
	Elements: elements,
	Settings: []doctrine.Setting{{Key: "minor", Values: []string{"false", "true"}}},
	Under:    func(doctrine.Settings, standard.Standard) *doctrine.Doctrine { return only },
	Tensions: []doctrine.Tension{{ID: "diligent-yet-idle", At: elementObstacle, Holds: func(f doctrine.Findings, _ doctrine.Settings) bool {
		return f[elementDiligence] == doctrine.At(2) && f[elementObstacle] == doctrine.At(0)
	}}},
	Remarks: func(s doctrine.Settings, _ standard.Standard) []string {
		if s[0] == 1 {
			return []string{"of-age"}
		}
		return nil
	},
	Authorities: stand,
	Lead:        0,
	Place:       5,
	Sides:       true,
	Relief:      allowed,
	Wants:       [2]doctrine.Disposition{denied, allowed},
}
