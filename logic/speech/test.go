package speech

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/standard"
)

// Test is this test as package doctrines lists it.
var Test = &doctrine.Test{
	Name:     "speech",
	Elements: elements,
	Settings: []doctrine.Setting{{Key: "form", Values: []string{"ward", "obrien"}, Forms: true}},
	Under: func(s doctrine.Settings, _ standard.Standard) *doctrine.Doctrine {
		return Under(form(s))
	},
	Tensions: []doctrine.Tension{
		{ID: "mccullen", At: ElementExcess, Holds: untriedFit, Also: today},
		{ID: "turner-not-least", At: ElementExcess, Holds: triedMisfit, Also: formAndToday},
	},
	Remarks: func(_ doctrine.Settings, under standard.Standard) []string {
		if under.Date == standard.Today {
			return []string{"latitude-today"}
		}
		return nil
	},
	Notes:       []doctrine.Note{{ID: "channels-silent", Holds: channelsSilent}},
	Authorities: []law.Cite{{Authority: law.Ward, Pin: "799", Mark: law.InOrder}, {Authority: law.Turner1, Pin: "662", Mark: law.AtSource}, {Authority: law.Turner1, Pin: "664–65", Mark: law.AtSource}},
	Helps: []doctrine.Help{
		{Element: ElementBurdened, Authority: law.Packingham, Party: doctrine.Challenger},
		{Element: ElementNeutral, Authority: law.Reed, Party: doctrine.Challenger},
		{Element: ElementPrior, Authority: law.Bantam, Party: doctrine.Challenger},
		{Element: ElementPrior, Authority: law.Alexander, Party: doctrine.Government},
		{Element: ElementInterest, Authority: law.HLP, Party: doctrine.Government},
		{Element: ElementInterest, Authority: law.Turner1, Party: doctrine.Challenger},
		{Element: ElementEvidence, Authority: law.Turner1, Party: doctrine.Challenger},
		{Element: ElementEvidence, Authority: law.Turner2, Party: doctrine.Government},
		{Element: ElementAdvances, Authority: law.Ward, Party: doctrine.Government},
		{Element: ElementAdvances, Authority: law.Ladue, Party: doctrine.Challenger},
		{Element: ElementConsidered, Authority: law.McCullen, Party: doctrine.Challenger},
		{Element: ElementConsidered, Authority: law.Berger, Party: doctrine.Challenger},
		{Element: ElementExcess, Authority: law.Ward, Party: doctrine.Government},
		{Element: ElementExcess, Authority: law.Frisby, Party: doctrine.Challenger},
		{Element: ElementChannels, Authority: law.Ladue, Party: doctrine.Challenger},
		{Element: ElementChannels, Authority: law.Schneider, Party: doctrine.Challenger},
	},
	Lead:     2,
	Place:    1,
	Uniform:  true,
	Steps:    true,
	Judged:   doctrine.SetOf(Invalid, Valid),
	Wants:    [2]doctrine.Disposition{Valid, Invalid},
	Evidence: 1 << ElementConsidered,
}

func form(s doctrine.Settings) Form { return Form(s[0]) }

// channelsSilent has the rule fail because nothing was shown of other channels: that
// the Government has to show them is this program's choice (Ward at 802).
func channelsSilent(r doctrine.Ruling, _ doctrine.Settings, _ standard.Standard) bool {
	return Typed(r.Findings).AmpleAlternatives == ChannelsNoRecord && r.Outcome.Status(T5) == doctrine.Holds
}

// untriedFit says of a disputed finding of fit why it is disputed.
func untriedFit(g doctrine.Findings, _ doctrine.Settings) bool { return untried(Typed(g)) }

// triedMisfit has a finding of misfit beside gentler tools seriously tried: the
// test is not the least restrictive means (NT-7).
func triedMisfit(g doctrine.Findings, _ doctrine.Settings) bool {
	f := Typed(g)
	return f.BurdensSubstantiallyMore == ExcessYes && f.LessRestrictiveConsidered == ConsideredSeriouslyTried
}

// today adds what the law of today says of alternatives.
func today(_ doctrine.Settings, under standard.Standard) []string {
	if under.Date == standard.Today {
		return []string{"tiktok"}
	}
	return nil
}

// formAndToday adds, before that, what stands for the form of O'Brien.
func formAndToday(s doctrine.Settings, under standard.Standard) []string {
	if form(s) == OBrien {
		return append([]string{"turner-2"}, today(s, under)...)
	}
	return today(s, under)
}
