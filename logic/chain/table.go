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
	claimMisfit = "invalid"                           // that alone: the rule fails the lesser test, and is not saved by any reading
	claimFought = "valid"                             // beside one of those, judges may differ; without, nothing is left
)

// movantSetting says where the Government stands on the stay.
const movantSetting = "stay.government"

// row is one link. From is a key, or "speech" for what its ruling leaves of the
// claim.
type row struct {
	id, from, to string
	// beside is a second key that the range depends on, if there is one.
	beside string
	ranges []reach
	// movant is who has to ask for the stay, by the setting stay.government, for the
	// link to say anything; empty for anybody.
	movant string
	// told marks a link that is told at its answer in silence, too: where the answer
	// lies within the range, or is not given yet.
	told bool
	// unless is what of the claim silences the link; undecided for nothing does.
	unless claim
	// limit lowers the upper end of the range further.
	limit *limit
	cites []law.Cite
}

// reach is the range that a link suggests where the answer it comes from is one
// of some, or the claim is one of some. A silent record feeds no range: a failure
// of proof is no finding.
type reach struct {
	at        []string // levels
	beside    []string // levels of the second key
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
		{claim: misfit, low: "serious_questions", high: "strong"},
	}, cites: []law.Cite{{Authority: law.AshcroftACLU, Pin: "666", Mark: law.FromMemory}, {Authority: law.Thalheimer, Pin: "1116", Mark: law.FromMemory}}}, // PI-4

	{id: "merits-harm", from: "injunction.merits", to: "injunction.irreparable_harm", unless: fails, ranges: []reach{
		{at: []string{"likely", "strong"}, low: "probable", high: "probable"},
		{at: []string{"serious_questions"}, low: "possible", high: "probable"},
	}, cites: []law.Cite{{Authority: law.Elrod, Pin: "373", Mark: law.AsQuoted}}}, // PI-5: for the speaker alone

	// Who holds the rule bad in law and calls the same appeal likely to succeed owes a
	// reason. On the strict track, or where the ruling is contested, nothing follows
	// but through the injunction.
	{id: "speech-stay", from: "speech", to: "stay.merits", movant: "movant", told: true, ranges: []reach{
		{claim: fails, low: "likely", high: "strong"}, // on this claim
		{claim: misfit, low: "none", high: "serious_questions"},
	}, cites: []law.Cite{{Authority: law.EastBayNDCal, Pin: "1091", Mark: law.AtSource}}}, // ST-27, ST-29

	{id: "merits-stay", from: "injunction.merits", to: "stay.merits", ranges: []reach{
		{at: []string{"none", "weak"}, low: "likely", high: "strong"},
		{at: []string{"serious_questions"}, low: "weak", high: "likely", usual: "serious_questions"},
		{at: []string{"likely"}, low: "weak", high: "serious_questions"},
		{at: []string{"strong"}, low: "none", high: "weak"},
	}, cites: []law.Cite{{Authority: law.EastBayNDCal, Pin: "1091", Mark: law.AtSource}}}, // ST-27

	{id: "balance-others", from: "injunction.balance_of_hardships", to: "stay.harm_to_others", ranges: []reach{
		{at: []string{"tips_against"}, low: "some", high: "none"},
		{at: []string{"even", "tips", "tips_sharply"}, low: "substantial", high: "some"}, // a comparison is no amount: even may mean grave on both sides
		// Whoever would probably be harmed irreparably without the injunction is harmed by its stay.
	}, limit: &limit{key: "injunction.irreparable_harm", level: "probable", high: "some"},
		cites: []law.Cite{{Authority: law.Nken, Pin: "434–35", Mark: law.AtSource}}},

	{id: "balance-balance", from: "injunction.balance_of_hardships", to: "stay.balance_of_hardships", ranges: []reach{
		{at: []string{"tips_against"}, low: "even", high: "tips_sharply"},
		{at: []string{"even"}, low: "tips_against", high: "tips"},
		{at: []string{"tips"}, low: "tips_against", high: "even"},
		{at: []string{"tips_sharply"}, low: "tips_against", high: "tips_against"},
	}, cites: []law.Cite{{Authority: law.LeivaPerez, Pin: "970", Mark: law.AsQuoted}}}, // ST-22

	// Probable says how likely the harm is and not how grave, so its ranges are wide
	// (docs/law/MODEL.md §3).
	{id: "harms-balance", from: "stay.irreparable_harm", beside: "stay.harm_to_others", to: "stay.balance_of_hardships", ranges: []reach{
		{at: []string{"probable", "shown_strong"}, beside: []string{"none"}, low: "tips", high: "tips_sharply"},
		{at: []string{"probable"}, beside: []string{"some"}, low: "tips_against", high: "tips_sharply"},
		{at: []string{"shown_strong"}, beside: []string{"some"}, low: "even", high: "tips_sharply"},
		{at: []string{"probable", "shown_strong"}, beside: []string{"substantial"}, low: "tips_against", high: "tips"},
	}, cites: []law.Cite{{Authority: law.LeivaPerez, Pin: "970", Mark: law.AsQuoted}}}, // ST-22

	{id: "public-public", from: "injunction.public_interest", to: "stay.public_interest", ranges: []reach{
		{at: []string{"favors_movant"}, low: "favors_opponent", high: "favors_opponent"},
		{at: []string{"neutral"}, low: "neutral", high: "neutral"},
		{at: []string{"favors_opponent"}, low: "favors_movant", high: "favors_movant"},
	}, cites: []law.Cite{{Authority: law.Nken, Pin: "435–36", Mark: law.AtSource}}},
}

// conflict is a set of answers to several tests that sit ill together, shown
// beside one of them.
type conflict struct {
	id, at string
	when   conditions
}

var conflicts = [...]conflict{
	// Hardships said to tip sharply both ways.
	{id: "both-sharp", at: "stay.balance_of_hardships", when: conditions{
		{key: "injunction.balance_of_hardships", level: "tips_sharply"}, {key: "stay.balance_of_hardships", level: "tips_sharply"}}},
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
