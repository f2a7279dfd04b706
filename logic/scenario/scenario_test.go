package scenario_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/scenario"
)

func TestScenarios(t *testing.T) {
	names, text := casebook.Scenarios()
	guarded := map[int]bool{}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			s, err := scenario.Parse(text[name], casebook.Matter)
			require.NoError(t, err)
			require.NoError(t, s.Run(casebook.Matter), "logic/casebook/scenarios/%s.txt states what must follow: "+
				"if the law is meant to change, change docs/law/MODEL.md first and then the text; if it is not, the program is wrong", name)
			guarded[s.Trap] = true
		})
	}
	for trap := 1; trap <= 35; trap++ {
		require.True(t, guarded[trap], "no scenario guards against trap %d", trap)
	}
}

// A scenario that expects the wrong thing fails: the runner can say no.
func TestWrongExpectationsFail(t *testing.T) {
	for _, line := range []string{
		"stay = granted, supported", "stay is not asked", "stay needs irreparable_harm", "rule S1 fails", "rule S2 holds", "tension both-sharp",
		"link merits-stay = none … weak", "link nothing gives nothing", "injunction = denied, compelled",
		"link merits-stay usually serious_questions", "no link to stay.merits", "no authority nken",
		`asks stay.merits "before the appeal ends"`, `later "dismissed"`,
		"stay takes 2", "stay flips 2 ways", "stay flips by merits = likely to denied granted, open", "stay flips by merits = serious_questions to granted, supported",
		"stay flips by injunction.merits = weak to denied granted, open", "stay awaits stay.certworthy", "rule S1-likely holds", "rule SC fails",
	} {
		s, err := scenario.Parse("Weak merits.\n\nfind stay.merits = weak\n"+line+"\n", casebook.Matter)
		require.NoError(t, err, line)
		require.Error(t, s.Run(casebook.Matter), line)
	}
	for _, line := range []string{
		"court gov-harm is found", "court interest finds nothing", `says gov-harm "one to two years"`, `shows gov-harm "makes no finding on it."`,
		"notes held authority casa", "notes gov-harm authority elrod", "no authority elrod", "no authority elrod at others-harm", "no tension merits-stay",
		`later "affirmed on the merits"`, `asks provisions.5.advances_interest "app stores"`, "link merits-stay usually likely",
	} {
		s, err := scenario.Parse("The order.\n\nmatter wechat-2020\nas the court found\nfind stay.merits = strong\n"+line+"\n", casebook.Matter)
		require.NoError(t, err, line)
		require.Error(t, s.Run(casebook.Matter), line)
	}
	for _, line := range []string{"remark narrower-stay is said", "stay needs nothing", "rule S1 pending", "stay = denied, compelled",
		"stay awaits nothing", "stay takes 0", "stay flips by merits = likely to denied granted, open"} {
		s, err := scenario.Parse("No ruling.\n\nposture stay.vehicle = administrative\n"+line+"\n", casebook.Matter)
		require.NoError(t, err, line)
		require.Error(t, s.Run(casebook.Matter), line)
	}
	for _, text := range []string{
		"", "Prose only.\n\n", "Prose.\n\nfind stay.merits = weka\nstay = denied, compelled", "Prose.\n\nfind stay.merit = weak\nstay = x",
		"Prose.\n\ntrap 36\nstay = x", "Prose.\n\nmatter x\nstay = x", "Prose.\n\nnonsense\nstay = x", "Prose.\n\nrule S9 holds", "Prose.\n\ncourt nowhere is found",
		"Prose.\n\nno tension at-all", "Prose.\n\nno harm", "Prose.\n\nno link to harm", "Prose.\n\nno link from stay.merits",
		"Prose.\n\nno authority nobody", "Prose.\n\nno authority nken at nowhere", "Prose.\n\nlater words", "Prose.\n\nlater \"\"",
		"Prose.\n\nasks stay.merit \"words\"", "Prose.\n\nremark narrower-stay", "Prose.\n\nmatter wechat-2020\nsays interest significant",
		"Prose.\n\nstandard ca0\nstay = x", "Prose.\n\nlaw 2021\nstay = x", "Prose.\n\nposture stay.certworthy = maybe\nstay = x", "Prose.\n\nrule  holds",
		"Prose.\n\nstay takes two", "Prose.\n\nstay takes 2 ways", "Prose.\n\nstay flips 2", "Prose.\n\nstay flips by merits = likely",
		"Prose.\n\nstay flips by merit = likely to x", "Prose.\n\nstay flips by merits = no_record to x", "Prose.\n\nstay flips by injunction.merit = weak to x",
		"Prose.\n\nbond flips by injunction.merits = weak to x",
	} {
		_, err := scenario.Parse(text, casebook.Matter)
		require.Error(t, err, text)
	}
}

// The same forms with what is right: rules and what alters a ruling depend on
// the standard.
func TestStandardsAndChanges(t *testing.T) {
	for _, line := range []string{
		"standard scotus\nstay awaits nothing", "standard ca4\nrule S1-likely holds", "standard cadc\nlaw today\nrule U-winter fails",
		"posture stay.government = movant\nposture stay.reach = beyond_parties\nlaw today\nrule U-harm fails", "stay awaits nothing", "stay takes 1", "stay flips 1 ways",
		"stay flips by merits = serious_questions to denied granted, open", "find injunction.merits = likely\nstay flips by injunction.merits = weak to denied granted, open",
	} {
		s, err := scenario.Parse("Weak merits.\n\nfind stay.merits = weak\n"+line+"\n", casebook.Matter)
		require.NoError(t, err, line)
		require.NoError(t, s.Run(casebook.Matter), line)
	}
}

// Each of the wrong expectations has a right one beside it, so that it is not the form that fails.
func TestRightExpectationsHold(t *testing.T) {
	for _, line := range []string{
		"court gov-harm is not_reached", "court gov-harm finds nothing", `says gov-harm "makes no finding on it."`, `shows gov-harm "one to two years"`,
		"notes held authority casa later", "no authority elrod at gov-harm", "no authority hollingsworth", "tension merits-stay", "no tension deny-both",
		`later "dismissed"`, `asks provisions.5.advances_interest "payments"`, `asks stay.irreparable_harm "before the appeal ends"`,
		"link merits-stay usually serious_questions", "no link to stay.irreparable_harm", "remark narrower-stay is said",
	} {
		s, err := scenario.Parse("The order.\n\nmatter wechat-2020\nas the court found\nfind stay.merits = strong\n"+line+"\n", casebook.Matter)
		require.NoError(t, err, line)
		require.NoError(t, s.Run(casebook.Matter), line)
	}
}
