package injunction

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/standard"
)

// keepsNinth is the remark that the test is the Ninth Circuit's under every standard.
const keepsNinth = "injunction-keeps-ninth"

// Test is this test as package doctrines lists it.
var Test = &doctrine.Test{
	Name:     "injunction",
	Elements: elements,
	Under:    func(doctrine.Settings, standard.Standard) *doctrine.Doctrine { return only },
	Remarks: func(_ doctrine.Settings, under standard.Standard) []string {
		if under.Circuit != standard.Ninth {
			return []string{keepsNinth}
		}
		return nil
	},
	Notes: []doctrine.Note{{ID: "reach-today", Holds: func(r doctrine.Ruling, _ doctrine.Settings, under standard.Standard) bool {
		return under.Date == standard.Today && r.Firmness() != doctrine.Unsettled && r.Reachable().Has(Granted)
	}}},
	Alike:       keepsNinth,
	Authorities: []law.Cite{{Authority: law.Winter, Pin: "20", Mark: law.AtSource}, {Authority: law.Cottrell, Pin: "1131–35", Mark: law.InOrder}},
	Helps: []doctrine.Help{
		{Element: ElementMerits, Authority: law.AshcroftACLU, Party: doctrine.Plaintiff},
		{Element: ElementMerits, Authority: law.Cottrell, Party: doctrine.Plaintiff},
		{Element: ElementHarm, Authority: law.Elrod, Party: doctrine.Plaintiff},
		{Element: ElementHarm, Authority: law.Winter, Party: doctrine.EnjoinedParty},
		{Element: ElementPublic, Authority: law.Klein, Party: doctrine.Plaintiff},
	},
	Lead:   3,
	Place:  2,
	Sides:  true,
	Relief: Granted,
	Wants:  [2]doctrine.Disposition{Denied, Granted},
}
