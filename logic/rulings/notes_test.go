package rulings_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/words"
)

// What a ruling rests on is said beside it, and only where it does: each of these
// stands as it is and does not with any one answer or setting changed.
func TestANoteStandsWhereItsRulingRestsOnIt(t *testing.T) {
	with := func(named map[string]string, change []string) map[string]string {
		out := map[string]string{}
		for k, v := range named {
			out[k] = v
		}
		for i := 0; i < len(change); i += 2 {
			out[change[i]] = change[i+1]
		}
		return out
	}
	likely := map[string]string{"stay.merits": "likely", "stay.irreparable_harm": "probable", "stay.harm_to_others": "substantial"}
	sharp := map[string]string{"stay.merits": "serious_questions", "stay.irreparable_harm": "probable", "stay.balance_of_hardships": "tips_sharply", "stay.public_interest": "favors_opponent"}
	reach := map[string]string{"stay.government": "movant", "stay.reach": "beyond_parties"}
	kept := map[string]string{"law": "today", "stay.merits": "weak"}
	injunction := map[string]string{"law": "today", "injunction.merits": "likely", "injunction.irreparable_harm": "probable", "injunction.balance_of_hardships": "tips", "injunction.public_interest": "favors_movant"}
	silent := map[string]string{"speech.speech_burdened": "yes", "speech.ample_alternatives": "no_record"}
	for _, x := range []struct {
		test, id string
		named    map[string]string
		not      [][]string
	}{
		{"stay", "likely-alone", likely, [][]string{{"stay.merits", "strong"}, {"stay.irreparable_harm", "possible"}, {"stay.merits", "serious_questions"}, {"stay.harm_to_others", "open"}}},
		{"stay", "route-public", sharp, [][]string{{"stay.public_interest", "neutral"}, {"stay.balance_of_hardships", "tips"}, {"standard", "ca5"}, {"stay.irreparable_harm", "possible"}, {"stay.merits", "likely"}}},
		{"stay", "reach-2020", reach, [][]string{{"law", "today"}, {"stay.government", "opponent"}, {"stay.reach", "whole"}}},
		{"stay", "reach-kept", kept, [][]string{{"law", "2020-10-23"}, {"stay.merits", "open"}, {"stay.reach", "beyond_parties"}}},
		{"stay", "casa-nken", map[string]string{"law": "today", "standard": "scotus"}, [][]string{{"law", "2020-10-23"}, {"standard", "ca9"}}},
		{"injunction", "reach-today", injunction, [][]string{{"law", "2020-10-23"}, {"injunction.merits", "weak"}, {"injunction.merits", "open"}}},
		{"speech", "channels-silent", silent, [][]string{{"speech.ample_alternatives", "no"}, {"speech.form", "obrien"}}},
	} {
		said := func(named map[string]string) bool {
			return slices.Contains(tell(t, found(t, named)).Rulings[x.test].Reasons.Remarks, inEnglish(words.RemarkOf(x.test, x.id)))
		}
		require.True(t, said(x.named), x.id)
		for _, change := range x.not {
			require.False(t, said(with(x.named, change)), "%s: %v", x.id, change)
		}
	}
}
