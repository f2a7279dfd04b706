package app_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// The card at a question says what came of what lies beneath it, and what that suggests
// there, once something was answered, and only where the reader is.
func TestACardSaysWhatItCameTo(t *testing.T) {
	x, _ := start(t, "", "")
	act(t, x, event("do", "setting", "key", "walk.path", "value", "short"))
	came := func(step string) string {
		act(t, x, event("do", "at", "key", "q-held"))
		return plain(any(act(t, x, event("do", "at", "key", "q-"+step)).Slots["came-"+step]))
	}
	require.Empty(t, came("appeal"))
	act(t, x, find("stay.irreparable_harm", "possible"))
	require.Empty(t, came("appeal"), "nothing beneath was answered")
	act(t, x, find("injunction.merits", "likely"))
	said := came("appeal")
	require.Contains(t, said, "Injunction: not decided yet")
	require.Contains(t, said, "suggests weak to serious questions.")
	act(t, x, find("speech.burdens_substantially_more", "yes"))
	require.Contains(t, came("appeal"), "Narrow tailoring: ")

	require.Empty(t, came("fit"))
	act(t, x, find("provisions.1.burdens_substantially_more", "yes"))
	act(t, x, find("provisions.2.burdens_substantially_more", "no"))
	act(t, x, find("provisions.3.burdens_substantially_more", "no"))
	require.Contains(t, came("fit"), "you found: burdens substantially more: 1 of 7 and reasonable fit: 2 of 7.")

	act(t, x, find("injunction.balance_of_hardships", "tips_sharply"))
	require.Contains(t, came("others-harm"), "suggests substantial to some.")
	require.NotContains(t, act(t, x, find("injunction.balance_of_hardships", "even")).Slots, "came-appeal", "the reader is elsewhere")
}
