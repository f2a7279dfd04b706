package rulings_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
)

type named = map[string]string

// The first sentence, the conclusion in the file and the rules it names agree.
func TestARulingCountsItsGrounds(t *testing.T) {
	for _, x := range []struct {
		test     string
		named    named
		grounds  []string
		sentence string
	}{
		{"stay", named{"stay.irreparable_harm": "possible"}, []string{"S2"}, "On your findings the stay must be denied on one ground."},
		{"stay", named{"stay.irreparable_harm": "no_record", "stay.merits": "weak"}, []string{"S1", "S2"}, "On your findings the stay must be denied on two grounds."},
		{"stay", named{"stay.irreparable_harm": "none", "stay.merits": "serious_questions", "stay.balance_of_hardships": "tips"}, []string{"S2", "S3"}, "On your findings the stay must be denied on two grounds."},
		{"stay", named{"standard": "scotus", "stay.certworthy": "no", "stay.irreparable_harm": "none", "stay.merits": "weak"}, []string{"S1", "S2", "SC"}, "On your findings the stay must be denied on three grounds."},
		{"stay", nil, nil, "The stay is still open."},
		{"speech", named{"speech.speech_burdened": "yes", "speech.interest": "legitimate", "speech.ample_alternatives": "no"}, []string{"T2", "T5"}, "On your findings the rule does not pass this test, on two grounds, on this record and at this stage."},
		{"speech", named{"speech.speech_burdened": "no", "speech.interest": "legitimate"}, []string{"T0"}, "On your findings the rule is not shown to burden speech, so no heightened scrutiny applies."},
		{"injunction", named{"injunction.merits": "likely", "injunction.irreparable_harm": "none", "injunction.balance_of_hardships": "even"}, []string{"P3a", "P3b"}, "On your findings the injunction must be denied."},
	} {
		a := found(t, x.named)
		test := doctrines.MustNamed(x.test)
		report := rulings.Headline(a.Posture, chain.Decide(a.Posture, &a.Findings), test)
		var rules []string
		for _, g := range report.Grounds {
			rules = append(rules, g.Rule)
			require.NotEmpty(t, inEnglish(g.Says))
		}
		require.Equal(t, x.grounds, rules, "%v", x.named)
		require.Equal(t, x.sentence, inEnglish(report.Sentence), "%v", x.named)
		text, _ := written(t, a)
		var f struct {
			Rulings map[string]struct {
				Grounds *[]string
				Reasons struct{ Conclusion string }
			}
		}
		require.NoError(t, json.Unmarshal([]byte(text), &f))
		require.Equal(t, x.sentence, f.Rulings[x.test].Reasons.Conclusion)
		if x.grounds == nil {
			require.Nil(t, f.Rulings[x.test].Grounds)
		} else {
			require.Equal(t, x.grounds, *f.Rulings[x.test].Grounds)
		}
	}
}

// Before a question the page asks what it means for the ruling, whatever is answered to
// the question itself; after it, what the answer did.
func TestWhatAQuestionMeansForTheGrounds(t *testing.T) {
	const no, shut, added, complete = 0, 1, 2, 4
	for _, x := range []struct {
		named                    named
		question                 string
		decided, adds, completes bool
		did                      int
	}{
		{nil, "stay.merits", false, false, false, no},
		{named{"stay.irreparable_harm": "possible"}, "stay.irreparable_harm", false, false, false, shut},
		{named{"stay.irreparable_harm": "possible"}, "stay.merits", true, true, false, no},
		{named{"stay.irreparable_harm": "possible"}, "stay.balance_of_hardships", true, true, false, no},
		{named{"stay.irreparable_harm": "possible"}, "stay.harm_to_others", true, false, false, no},
		{named{"stay.irreparable_harm": "possible"}, "bond.requested", true, false, false, no},
		{named{"stay.irreparable_harm": "possible", "stay.merits": "likely"}, "stay.balance_of_hardships", true, false, true, complete},
		{named{"stay.irreparable_harm": "possible", "stay.merits": "likely"}, "stay.merits", true, true, false, complete},
		{named{"stay.irreparable_harm": "possible", "stay.merits": "weak"}, "stay.merits", true, true, false, added | complete},
		{named{"stay.irreparable_harm": "possible", "stay.merits": "weak"}, "stay.irreparable_harm", true, true, false, added | complete},
		{named{"stay.irreparable_harm": "possible", "stay.merits": "weak"}, "stay.public_interest", true, false, true, complete},
		{named{"standard": "ca2", "stay.irreparable_harm": "possible"}, "stay.public_interest", true, true, false, no},
		{named{"stay.vehicle": "administrative"}, "stay.merits", false, false, false, no},
	} {
		a, key := found(t, x.named), doctrines.MustKey(x.question)
		rs, keys := chain.Decide(a.Posture, &a.Findings), []doctrines.Key{key}
		f := rulings.Foot(a.Posture, rs, doctrines.MustNamed("stay"))
		q := f.Asks(keys)
		require.Equal(t, []bool{x.decided, x.adds, x.completes}, []bool{q.Decided, q.Adds, q.Complete}, "%v %v", x.named, x.question)
		did := f.Did(keys)
		require.Equal(t, []bool{x.did&shut != 0, x.did&added != 0, x.did&complete != 0}, []bool{did.Shut, did.Added, did.Complete}, "%v %v", x.named, x.question)
	}
	// A question of another test, whichever comes first, bears on no ground of this one.
	a := found(t, named{"speech.speech_burdened": "yes", "speech.interest": "legitimate", "speech.ample_alternatives": "no", "speech.prior_restraint": "no"})
	speech := rulings.Foot(a.Posture, chain.Decide(a.Posture, &a.Findings), doctrines.MustNamed("speech"))
	var others []doctrines.Key
	for _, x := range doctrines.All() {
		for e := range x.Test().Elements {
			if x.String() != "speech" {
				others = append(others, doctrines.Key{Test: x, Element: e})
			}
		}
	}
	require.Equal(t, rulings.Question{Decided: true}, speech.Asks(others))
	require.Equal(t, rulings.Answer{}, speech.Did(others))
	a = found(t, named{"injunction.irreparable_harm": "none"})
	f := rulings.Foot(a.Posture, chain.Decide(a.Posture, &a.Findings), doctrines.MustNamed("injunction"))
	for _, k := range []string{"injunction.irreparable_harm", "injunction.merits"} {
		keys := []doctrines.Key{doctrines.MustKey(k)}
		require.Zero(t, f.Asks(keys), "what is not counted is not said")
		require.Zero(t, f.Did(keys))
	}
}
