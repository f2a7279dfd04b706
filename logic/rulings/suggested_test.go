package rulings_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// A link that is told in silence says how far it reaches: at most where its range begins
// with the lowest level, at least where it begins above; and where it comes from: the
// findings that decide the ruling by themselves, or else the ruling.
func TestASilentLinkSaysWhatItSuggests(t *testing.T) {
	said := func(findings map[string]string) (all []string) {
		a := found(t, findings)
		require.True(t, a.Posture.Set("stay.government", "movant"))
		for _, l := range chain.Links(a.Posture, &a.Findings, chain.Decide(a.Posture, &a.Findings)) {
			if l.Told && l.Given {
				all = append(all, en.Language().Say(rulings.Suggested(l)))
			}
		}
		return all
	}
	passed := map[string]string{
		"speech.speech_burdened": "yes", "speech.content_neutral": "yes", "speech.prior_restraint": "no", "speech.interest": "significant",
		"speech.evidence_of_harm": "real", "speech.advances_interest": "directly", "speech.burdens_substantially_more": "no",
		"speech.less_restrictive_considered": "seriously_tried", "speech.ample_alternatives": "yes",
	}
	require.Equal(t, []string{"Your ruling on narrow tailoring suggests: at least likely."}, said(passed))

	failed := map[string]string{"speech.speech_burdened": "yes", "speech.burdens_substantially_more": "yes"}
	require.Equal(t, []string{"Your finding on fit suggests: at most serious questions."}, said(failed))
	failed["speech.ample_alternatives"] = "no"
	require.Equal(t, []string{"Your findings on fit and other channels suggest: at most serious questions."}, said(failed))

	require.Equal(t, []string{"Your finding on burden on speech suggests: at least likely."}, said(map[string]string{"speech.speech_burdened": "no"}))
	require.Empty(t, said(nil))
}

// Whether it suggests at most or at least, and whether it comes from findings or from the
// ruling, are two things.
func TestASuggestionNamesItsEndAndItsSource(t *testing.T) {
	to := doctrines.MustKey("stay.merits")
	levels := len(to.Scale().Levels)
	for low := range levels {
		for _, because := range [][]doctrines.Key{nil, {doctrines.MustKey("speech.ample_alternatives")}, {doctrines.MustKey("speech.ample_alternatives"), doctrines.MustKey("speech.interest")}} {
			l := chain.Link{From: "speech", To: to, Given: true, Told: true, Because: because, Low: doctrine.At(doctrine.Level(low)), High: doctrine.At(doctrine.Level(levels - 1))}
			var topics []words.Name
			for _, k := range because {
				topics = append(topics, words.Topic(k.String()))
			}
			name := func(f doctrine.Finding) words.Name { return words.FindingOf("stay.merits", to.Scale().Name(f)) }
			want := map[[2]bool]words.Text{
				{true, true}:   words.SuggestedMost(len(topics), topics, name(l.High)),
				{true, false}:  words.SuggestedRulingMost(words.Underlying("speech"), name(l.High)),
				{false, true}:  words.SuggestedLeast(len(topics), topics, name(l.Low)),
				{false, false}: words.SuggestedRulingLeast(words.Underlying("speech"), name(l.Low)),
			}[[2]bool{low == 0, len(because) > 0}]
			require.Equal(t, want.ID(), rulings.Suggested(l).ID())
			if len(because) > 0 || low > 0 {
				require.Equal(t, inEnglish(want), inEnglish(rulings.Suggested(l)))
			}
		}
	}
}
