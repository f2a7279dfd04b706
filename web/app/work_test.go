package app_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// On the workbench ratings are kept with the answers, and suggest; only the
// reader's own press makes a finding of a suggestion.
func TestWorkbench(t *testing.T) {
	x, _ := start(t, "", "")
	a := parse(t, x.Act(event("do", "at", "key", "v-work")))
	require.Contains(t, plain(a.Slots["work"]), "Nothing is rated yet")
	for _, rating := range [][2]string{
		{"alt.device-bans.serves", "partly"}, {"alt.device-bans.less", "much"}, {"alt.device-bans.plausible", "yes"}, {"alt.device-bans.handled", "rejected_without_trial"},
		{"cell.5.data", "partly"},
	} {
		a = parse(t, x.Act(event("do", "work", "key", rating[0], "value", rating[1])))
		require.Empty(t, a.Problems, rating)
	}
	work := plain(a.Slots["work"])
	require.Contains(t, work, "Fit: burdens too much.")
	require.Contains(t, work, "Gentler measures: rejected untried.")
	require.Contains(t, work, "Advancing the interest: in part.")
	require.Contains(t, work, "Take it over")
	require.Contains(t, plain(a.Slots["matrix"]), "partly")
	require.Contains(t, a.State, `"work":{"cells":{"5.data":"partly"},"alternatives":{"device-bans":{"serves":"partly","less":"much","plausible":"yes","handled":"rejected_without_trial"}}}`)
	require.NotContains(t, a.State, `"speech.burdens_substantially_more"`, "a suggestion makes no finding")

	a = parse(t, x.Act(find("speech.burdens_substantially_more", "no")))
	require.Contains(t, plain(a.Slots["work"]), "Your own finding is another")
	a = parse(t, x.Act(find("speech.burdens_substantially_more", "yes")))
	require.Contains(t, plain(a.Slots["work"]), "That is your finding, too.")

	again, first := start(t, a.State, "")
	require.NotNil(t, again)
	require.Equal(t, "partly", first.Set["work.cell.5.data"])
	require.Equal(t, "much", first.Set["work.alt.device-bans.less"])
	require.Equal(t, "open", first.Set["work.alt.device-bans.fails"])

	for _, wrong := range [][2]string{{"cell.5.x", "partly"}, {"cell.9.data", "partly"}, {"cell.5.data", "x"}, {"alt.x.less", "much"}, {"alt.device-bans.x", "much"}, {"alt.device-bans.less", "x"}, {"x", "much"}, {"", ""}} {
		require.Len(t, parse(t, x.Act(event("do", "work", "key", wrong[0], "value", wrong[1]))).Problems, 1, "%v", wrong)
	}
}
