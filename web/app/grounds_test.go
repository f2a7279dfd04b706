package app_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const goOn = "You may go on all the same, because courts rule on more than one ground: a higher court may see one of them differently."

// A gate that shuts is told where the commitment is answered, and not before; from then
// on each question says whether it can still add a ground, and the way to the ruling is
// offered once none can.
func TestAGateThatShutsIsTold(t *testing.T) {
	x, first := start(t, "", "")
	slots := map[string]string{}
	seen := func(a answer) answer {
		for name, ns := range a.Slots {
			slots[name] = plain(ns)
		}
		return a
	}
	act := func(text string) answer { return seen(parse(t, x.Act(text))) }
	at := func(step string) { act(event("do", "at", "key", "q-"+step)) }
	commit := func(step string) { at(step); act(event("do", "commit", "key", step)) }
	seen(first)
	for name, text := range slots {
		require.NotContains(t, text, "ground", name)
	}

	a := act(find("stay.irreparable_harm", "possible"))
	require.Contains(t, slots["standing"], "On your findings the stay must be denied on one ground.")
	require.Contains(t, a.Say, "must be denied on one ground")
	at("gov-harm")
	require.Empty(t, slots["yours-gov-harm"], "it is not committed to")
	require.Empty(t, slots["grounds-gov-harm"], "the ruling does not stand without it")
	commit("gov-harm")
	require.Contains(t, slots["yours-gov-harm"], "A gate has shut")
	require.Contains(t, slots["yours-gov-harm"], "On your findings the stay must be denied on one ground.")
	require.Contains(t, slots["yours-gov-harm"], "Irreparable harm to the party seeking the stay is not shown to be probable")
	require.Contains(t, slots["yours-gov-harm"], goOn)
	require.NotContains(t, slots["yours-gov-harm"], "Go to your ruling")

	const can, cannot, apart = "but it can still add a ground", "and it cannot add a ground", "This question belongs to another ruling"
	for step, says := range map[string]string{"appeal": can, "stay-hardships": can, "others-harm": cannot, "with-public": cannot, "speech": apart, "claim": apart, "bond-ask": apart} {
		at(step)
		require.Contains(t, slots["grounds-"+step], says, step)
		require.NotContains(t, slots["grounds-"+step], "Go to your ruling", step)
		require.Equal(t, says != can, strings.Contains(slots["grounds-"+step], "Another question that is still open can."), step)
	}

	for _, step := range []string{"fit", "t1", "hardships", "bond-means"} { // told where the part begins
		at(step)
		require.Empty(t, slots["grounds-"+step], step)
	}

	at("appeal")
	a = act(find("stay.merits", "serious_questions"))
	require.NotContains(t, a.Slots, "grounds-appeal", "nothing moves above the answer")
	commit("appeal")
	require.NotContains(t, slots["yours-appeal"], "One more ground", "none yet")
	require.Contains(t, slots["yours-appeal"], "The appeal raises at least serious questions, so this gate is passed. Short of likely success, a stay takes hardships that tip sharply to the movant.")
	act(find("stay.balance_of_hardships", "even"))
	commit("stay-hardships")
	require.Contains(t, slots["standing"], "On your findings the stay must be denied on two grounds.")
	require.Contains(t, slots["yours-stay-hardships"], "One more ground")
	require.Contains(t, slots["yours-stay-hardships"], "No question that is still open can add a ground.")
	require.NotContains(t, slots["yours-stay-hardships"], "Go to your ruling", "it stands at one place, above the question")
	require.NotContains(t, slots["yours-stay-hardships"], goOn)
	for _, step := range []string{"others-harm", "with-public", "fit"} {
		at(step)
		require.Contains(t, slots["grounds-"+step], "No question that is still open can add a ground.", step)
		require.Contains(t, slots["grounds-"+step], "Go to your ruling", step)
	}
	require.NotContains(t, slots, "grounds-held", "it asks nothing")

	act(find("stay.irreparable_harm", "probable"))
	at("stay-hardships")
	require.Contains(t, slots["yours-stay-hardships"], "A gate has shut")
	require.NotContains(t, slots["yours-stay-hardships"], goOn, "the gates are all answered, so there is nothing to go on for")
	act(find("stay.irreparable_harm", "possible"))
	act(event("do", "at", "key", "v-result"))
	require.Contains(t, slots["result"], "On your findings the stay must be denied on two grounds.")

	at("others-harm")
	require.NotEmpty(t, slots["grounds-others-harm"])
	for _, slot := range []string{"yours-gov-harm", "yours-stay-hardships", "grounds-appeal"} {
		require.Empty(t, slots[slot], "it is told where the reader is: %s", slot)
	}
	act(event("do", "setting", "key", "walk.standing", "value", "hidden"))
	for _, step := range []string{"gov-harm", "stay-hardships", "others-harm", "appeal"} {
		at(step)
		require.Empty(t, slots["yours-"+step], "who hides the standing is told nothing of it: %s", step)
		require.Empty(t, slots["grounds-"+step], "who hides the standing is told nothing of it: %s", step)
	}
	act(event("do", "setting", "key", "walk.standing", "value", "shown"))
	require.NotEmpty(t, slots["grounds-appeal"])

	act(event("do", "setting", "key", "walk.path", "value", "short"))
	at("bond-ask")
	require.NotEmpty(t, slots["grounds-bond-ask"])
	require.Empty(t, slots["grounds-bond-means"], "it is told once for the questions of a screen")
	act(event("do", "setting", "key", "walk.path", "value", "whole"))
	at("bond-means")
	require.NotEmpty(t, slots["grounds-bond-means"])
	require.Empty(t, slots["grounds-bond-ask"])
	at("appeal")
	seen(parse(t, x.Open(parse(t, x.Act(`{"do":"hello"}`)).State)))
	require.NotEmpty(t, slots["grounds-appeal"])
	seen(parse(t, x.Open(first.State)))
	for name, text := range slots {
		if name != "standing" && !strings.HasPrefix(name, "grounds-") && !strings.HasPrefix(name, "yours-") {
			continue // what is not looked at now stays until it is
		}
		require.NotContains(t, text, "ground", "the file that is opened has no answers: %s", name)
	}
}

// While walking nothing says what to answer next; the result does.
func TestOnlyTheResultSaysWhatToAnswerFirst(t *testing.T) {
	x, first := start(t, "", "")
	require.Contains(t, plain(first.Slots["standing"]), "Five answers can still change it")
	require.NotContains(t, plain(first.Slots["standing"]), "next")
	a := parse(t, x.Act(event("do", "at", "key", "v-result")))
	require.Contains(t, plain(a.Slots["result"]), "The answer that would narrow it most: irreparable harm.")
}
