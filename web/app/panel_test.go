package app_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// What is set beside the court's answer after a commitment: the reader's answers in the
// words in which they are chosen, what the court did, and how the two compare.
func TestYouAndTheCourt(t *testing.T) {
	x, first := start(t, "", "")
	slots := map[string]string{}
	seen := func(a answer) {
		for name, ns := range a.Slots {
			slots[name] = plain(ns)
		}
	}
	act := func(text string) { seen(parse(t, x.Act(text))) }
	at := func(step string) { act(event("do", "at", "key", "q-"+step)) }
	commit := func(step string) { at(step); act(event("do", "commit", "key", step)) }
	seen(first)

	at("others-harm")
	act(find("stay.harm_to_others", "substantial"))
	require.Empty(t, slots["you-others-harm"], "it is not committed to")
	commit("others-harm")
	require.Equal(t, "You and the courtYouSubstantiallyThe courtSubstantially (re-adopted) same", slots["you-others-harm"])
	act(find("stay.harm_to_others", "none"))
	require.Contains(t, slots["you-others-harm"], "YouNot at allThe courtSubstantially (re-adopted) different")
	require.Contains(t, slots["yours-others-harm"], "You first answered substantial and now answer none.")
	act(find("stay.harm_to_others", "open"))
	require.Contains(t, slots["you-others-harm"], "YouYou left it openThe courtSubstantially (re-adopted) nothing to compare")

	commit("gov-harm")
	require.Empty(t, slots["you-others-harm"], "it is drawn where the reader is")
	require.Contains(t, slots["you-gov-harm"], "You left it open")
	require.Equal(t, "nothing to compare", slots["later-gov-harm-l1"])
	act(find("stay.irreparable_harm", "no_record"))
	require.Contains(t, slots["you-gov-harm"], "YouThe record does not sayThe courtDid not answer this nothing to compare")
	require.Equal(t, "same as yours", slots["later-gov-harm-l1"])
	act(find("stay.irreparable_harm", "probable"))
	require.Equal(t, "different from yours", slots["later-gov-harm-l1"])
	require.Contains(t, slots["yours-gov-harm"], "Irreparable harm is at least probable, so this gate is passed.")
	require.Contains(t, slots["yours-gov-harm"], "The stay is still open.")

	at("t1") // rows, of which the court answered none
	act(find("provisions.1.burdens_substantially_more", "no"))
	for _, row := range []string{"t1", "t2", "t3", "t4", "t5", "t6", "t7"} {
		require.Empty(t, slots["you-t7"], "the last is not committed to")
		act(event("do", "commit", "key", row))
		require.Empty(t, slots["you-t1"], "the rows are told of once")
		require.Empty(t, slots["yours-"+row], "evidence alone rules on nothing")
	}
	seven := slots["you-t7"]
	require.Regexp(t, `^You and the courtYouOut of the app stores: No, the fit is reasonableNo hosting in the United States: You left it open.*What may come next: You left it openThe courtRecited nothing to compare$`, seven)

	act(event("do", "setting", "key", "walk.path", "value", "short"))
	at("gov-harm")
	at("t4")
	require.Equal(t, seven, slots["you-t7"], "rows beside the path are rows all the same")
	for _, step := range []string{"bond-ask", "bond-loss", "bond-odds", "bond-suit", "bond-means"} {
		act(event("do", "commit", "key", step))
	}
	at("bond-ask")
	require.Contains(t, slots["you-bond-suit"], "The courtYes (assumed) nothing to compare")
	require.Empty(t, slots["yours-bond-ask"], "what follows is told once")
	require.Contains(t, slots["yours-bond-means"], "What follows from yours")

	act(event("do", "setting", "key", "walk.reveal", "value", "end"))
	require.Empty(t, slots["yours-bond-means"], "the walk goes on where nothing of the court is told")
	at("gov-harm")
	require.Empty(t, slots["yours-gov-harm"])
	act(find("stay.irreparable_harm", "none"))
	require.Contains(t, slots["yours-gov-harm"], "A gate has shut.")
	act(event("do", "setting", "key", "walk.standing", "value", "hidden"))
	require.NotContains(t, slots["yours-gov-harm"], "A gate has shut.", "who hides the standing is told nothing of it")
}

// A guess is kept with the work, and the result sets it beside the ruling and the court's.
func TestAGuess(t *testing.T) {
	x, _ := start(t, "", "")
	guess := func(value string) answer {
		return parse(t, x.Act(event("do", "predict", "key", "stay", "value", value)))
	}
	state := guess("granted").State
	require.Contains(t, state, `"prediction":{"stay":"granted"}`)
	parse(t, x.Act(find("stay.irreparable_harm", "none")))
	result := parse(t, x.Act(event("do", "at", "key", "v-result")))
	require.Equal(t, "What you guessedYou guessedA stayYou ruledThe stay must be deniedThe courtNo stay", plain(result.Slots["guess"]))
	require.NotContains(t, guess("undecided").State, "prediction")
	require.Empty(t, parse(t, x.Act(event("do", "predict", "key", "stay", "value", "undecided"))).Slots["guess"])
	_, again := start(t, state, "")
	require.Equal(t, "granted", again.Set["predict.stay"])
	for _, wrong := range [][2]string{{"stay", "perhaps"}, {"bail", "granted"}} {
		require.NotEmpty(t, parse(t, x.Act(event("do", "predict", "key", wrong[0], "value", wrong[1]))).Problems)
	}
}
