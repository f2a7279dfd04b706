package chain

import "github.com/benchwalk/benchwalk/logic/law"

// This file is the table of what bears on what: keys, levels and dispositions by
// their names in files, and no code. docs/law/MODEL.md §7 is where it comes from.

// path are the tests that the links run through: the first is felt through what
// its ruling leaves of the claim alone, and the ruling of the last is what a
// change across the chain alters.
var path = [...]string{"speech", "injunction", "stay"}

// What the ruling on speech leaves of the claim, by what can come out.
var (
	claimStands = []string{"invalid", "strict_track"} // the rule fails the lesser test, or a heavier one is still to come
	claimFought = "valid"                             // beside one of those, judges may differ; without, nothing is left
)

// row is one link. From is a key, or "speech" for what its ruling leaves of the
// claim.
type row struct {
	id, from, to string
	ranges       []reach
	// unless is what of the claim silences the link; undecided for nothing does.
	unless claim
	// limit lowers the upper end of the range further.
	limit *limit
	cites []law.Cite
}

// reach is the range that a link suggests where the answer it comes from is one
// of some, or the claim is one of some.
type reach struct {
	at        []string // levels; "no_record" is one of its own
	claim     claim
	low, high string
	usual     string // the level that ordinarily follows, if one does
}

// limit is the highest level that a link suggests beside another answer.
type limit struct{ key, level, high string }

var table = [...]row{
	{id: "speech-merits", from: "speech", to: "injunction.merits", ranges: []reach{
		{claim: fails, low: "none", high: "weak"}, // on this claim; others are outside the tool
		{claim: disputed, low: "serious_questions", high: "likely"},
		{claim: stands, low: "serious_questions", high: "strong"}, // how high depends on how full the record is
	}, cites: []law.Cite{{Authority: law.AshcroftACLU, Pin: "666", Mark: law.FromMemory}, {Authority: law.Thalheimer, Pin: "1116", Mark: law.FromMemory}}}, // PI-4

	{id: "merits-harm", from: "injunction.merits", to: "injunction.irreparable_harm", unless: fails, ranges: []reach{
		{at: []string{"likely", "strong"}, low: "probable", high: "probable"},
		{at: []string{"serious_questions"}, low: "possible", high: "probable"},
	}, cites: []law.Cite{{Authority: law.Elrod, Pin: "373", Mark: law.AsQuoted}}}, // PI-5: for the speaker alone

	{id: "merits-stay", from: "injunction.merits", to: "stay.merits", ranges: []reach{
		{at: []string{"no_record", "none", "weak"}, low: "likely", high: "strong"},
		{at: []string{"serious_questions"}, low: "weak", high: "likely", usual: "serious_questions"},
		{at: []string{"likely"}, low: "weak", high: "serious_questions"},
		{at: []string{"strong"}, low: "none", high: "weak"},
	}, cites: []law.Cite{{Authority: law.EastBayNDCal, Pin: "1091", Mark: law.AtSource}}}, // ST-27

	{id: "balance-others", from: "injunction.balance_of_hardships", to: "stay.harm_to_others", ranges: []reach{
		{at: []string{"no_record", "tips_against"}, low: "some", high: "none"},
		{at: []string{"even"}, low: "some", high: "some"},
		{at: []string{"tips"}, low: "substantial", high: "some"},
		{at: []string{"tips_sharply"}, low: "substantial", high: "substantial"},
		// Whoever would probably be harmed irreparably without the injunction is harmed by its stay.
	}, limit: &limit{key: "injunction.irreparable_harm", level: "probable", high: "some"},
		cites: []law.Cite{{Authority: law.Nken, Pin: "434–35", Mark: law.AtSource}}},

	{id: "public-public", from: "injunction.public_interest", to: "stay.public_interest", ranges: []reach{
		{at: []string{"favors_movant"}, low: "favors_opponent", high: "favors_opponent"},
		{at: []string{"neutral"}, low: "neutral", high: "neutral"},
		{at: []string{"no_record", "favors_opponent"}, low: "favors_movant", high: "favors_movant"},
	}, cites: []law.Cite{{Authority: law.Nken, Pin: "435–36", Mark: law.AtSource}}},
}

// conflict is a set of answers to several tests that sit ill together, shown
// beside one of them.
type conflict struct {
	id, at string
	when   conditions
}

var conflicts = [...]conflict{
	// Hardships said to tip sharply both ways: for the stay it is inferred, where
	// the circuit asks for a sharp tip at all.
	{id: "both-sharp", at: "stay.harm_to_others", when: conditions{
		{key: "injunction.balance_of_hardships", level: "tips_sharply"}, {test: "stay", rule: "S4a"}}},
	{id: "deny-both", at: "stay.merits", when: conditions{
		{test: "injunction", disposition: "denied"}, {test: "stay", disposition: "denied"}}},
}

// remarks stand with the ruling on one test because of how another came out.
var remarks = [...]struct {
	id, on string
	when   conditions
}{
	// Where the reader would deny the injunction the question of security does not
	// arise, unless one has in fact issued.
	{id: "bond-arises", on: "bond", when: conditions{{test: "injunction", disposition: "denied"}}},
}

// benched are the answers on which the workbench suggests a finding.
var benched = [...]struct{ id, at string }{
	{id: "work-advances", at: "speech.advances_interest"},
	{id: "work-burdens", at: "speech.burdens_substantially_more"},
	{id: "work-considered", at: "speech.less_restrictive_considered"},
}
