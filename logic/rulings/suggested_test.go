package rulings_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/rulings"
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
