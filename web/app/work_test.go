package app_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/web/app"
)

// On the workbench ratings are kept with the answers, and suggest; only the
// reader's own press makes a finding of a suggestion.
func TestWorkbench(t *testing.T) {
	x, _ := start(t, "", "")
	a := parse(t, x.Act(event("do", "at", "key", "v-work")))
	require.Contains(t, plain(a.Slots["work"]), "You have not rated anything yet")
	for _, rating := range [][2]string{
		{"alt.device-bans.serves", "partly"}, {"alt.device-bans.less", "much"}, {"alt.device-bans.plausible", "yes"}, {"alt.device-bans.handled", "rejected_without_trial"},
		{"cell.5.data", "partly"},
	} {
		a = parse(t, x.Act(event("do", "work", "key", rating[0], "value", rating[1])))
		require.Empty(t, a.Problems, rating)
	}
	work := plain(a.Slots["work"])
	require.Contains(t, work, "Fit: burdens substantially more.")
	require.Contains(t, work, "Gentler measures: rejected untried.")
	require.Contains(t, work, "Advancing the interest: in part.")
	require.Contains(t, work, "Accept the suggestion")
	require.Contains(t, plain(a.Slots["comes"]), "Fitburdens substantially more (yours: left open)")
	require.Contains(t, a.State, `"work":{"cells":{"5.data":"partly"},"alternatives":{"device-bans":{"serves":"partly","less":"much","plausible":"yes","handled":"rejected_without_trial"}}}`)
	require.NotContains(t, a.State, `"speech.burdens_substantially_more"`, "a suggestion makes no finding")

	a = parse(t, x.Act(find("speech.burdens_substantially_more", "no")))
	require.Contains(t, plain(a.Slots["work"]), "Your own finding is different")
	a = parse(t, x.Act(find("speech.burdens_substantially_more", "yes")))
	require.Contains(t, plain(a.Slots["work"]), "That is your finding, too.")

	again, first := start(t, a.State, "")
	require.NotNil(t, again)
	require.Equal(t, "partly", first.Set["work.cell.5.data"])
	require.Equal(t, "much", first.Set["work.alt.device-bans.less"])
	require.Equal(t, "open", first.Set["work.alt.device-bans.fails"])

	for _, wrong := range [][2]string{{"share.9", "some"}, {"share.1", "x"}, {"share.", "some"}, {"mine.0.less", "much"}, {"mine.4.less", "much"}, {"mine.1.less", "x"}, {"mine.1.x", "much"}, {"mine.12.less", "much"}, {"cell.5.x", "partly"}, {"cell.9.data", "partly"}, {"cell.5.data", "x"}, {"alt.x.less", "much"}, {"alt.device-bans.x", "much"}, {"alt.device-bans.less", "x"}, {"x", "much"}, {"", ""}} {
		require.Len(t, parse(t, x.Act(event("do", "work", "key", wrong[0], "value", wrong[1]))).Problems, 1, "%v", wrong)
	}
}

// work rates rows and gives the last answer.
func work(t *testing.T, x *app.App, ratings ...string) (a answer) {
	for i := 0; i < len(ratings); i += 2 {
		a = parse(t, x.Act(event("do", "work", "key", ratings[i], "value", ratings[i+1])))
		require.Empty(t, a.Problems, ratings[i])
	}
	return a
}

// The reader's own measures count like the others, stand under their name as the
// reader's own, and come back to the row they were in.
func TestOwnMeasures(t *testing.T) {
	x, _ := start(t, "", "")
	x.Act(event("do", "at", "key", "v-work"))
	a := work(t, x, "mine.2.serves", "well", "mine.2.less", "much", "mine.2.plausible", "yes", "mine.2.handled", "ignored")
	text := plain(a.Slots["work"])
	require.Contains(t, text, "Fit: burdens substantially more.")
	require.Contains(t, text, "Gentler measures: passed over.")
	require.Contains(t, text, "It rests on: Your measure 2 (your own).", "it has no name yet")
	require.Contains(t, text, "your own, before no court")
	a = parse(t, x.Act(event("do", "text", "key", "mine.2", "value", "Labels")))
	require.Empty(t, a.Problems)
	require.Contains(t, plain(a.Slots["work"]), "It rests on: Labels (your own).")
	require.Contains(t, a.State, `"own":[{},{"name":"Labels","serves":"well","less":"much","plausible":"yes","handled":"ignored"}]`)
	_, again := start(t, a.State, "")
	require.Equal(t, "Labels", again.Set["mine.2"])
	require.Equal(t, "much", again.Set["work.mine.2.less"])
	require.NotContains(t, again.Set, "mine.3")
	a = work(t, x, "mine.2.serves", "open", "mine.2.less", "open", "mine.2.plausible", "open", "mine.2.handled", "open")
	a = parse(t, x.Act(event("do", "text", "key", "mine.2", "value", "")))
	require.NotContains(t, a.State, `"work"`)
	for _, wrong := range []string{"mine.0", "mine.4", "mine.", "mine.11"} {
		require.Len(t, parse(t, x.Act(event("do", "text", "key", wrong, "value", "x"))).Problems, 1, wrong)
	}
}

// Where the finding departs from what the rows suggest, a field for the reason
// appears at the question; the reason is kept and stands with the reasons of the
// result. Neither finding nor row is changed.
func TestAReasonAgainstASuggestion(t *testing.T) {
	x, first := start(t, "", "")
	require.False(t, first.Show["k-work-burdens"])
	work(t, x, "share.1", "substantial")
	a := parse(t, x.Act(find("speech.burdens_substantially_more", "yes")))
	require.False(t, a.Show["k-work-burdens"])
	a = parse(t, x.Act(find("speech.burdens_substantially_more", "no")))
	require.True(t, a.Show["k-work-burdens"])
	require.False(t, a.Show["k-work-advances"])
	slot := plain(a.Slots["tension-speech-burdens_substantially_more"])
	require.Contains(t, slot, "You and the workbench differ")
	require.Contains(t, slot, "What you found on fit: reasonable fit.The workbench suggests: burdens substantially more. You found of a provision that a substantial part")
	require.Contains(t, slot, "Your answers stay as they are.")
	a = parse(t, x.Act(event("do", "at", "key", "v-result")))
	require.Contains(t, plain(a.Slots["why"]), "The workbench suggests otherwise: burdens substantially more. You gave no reason.")
	a = parse(t, x.Act(event("do", "text", "key", "override.work-burdens", "value", "That provision weighs little.")))
	require.Contains(t, plain(a.Slots["why"]), "The workbench suggests otherwise: burdens substantially more. Your reason: That provision weighs little.")
	require.Contains(t, plain(a.Slots["tension-speech-burdens_substantially_more"]), "You keep it: That provision weighs little.")
	require.Contains(t, a.State, `"overrides":{"work-burdens":"That provision weighs little."}`)
	require.Contains(t, a.State, `"speech.burdens_substantially_more":"no"`)
	require.Contains(t, a.State, `"shares":{"1":"substantial"}`)
	a = parse(t, x.Act(event("do", "at", "key", "v-work")))
	require.Contains(t, plain(a.Slots["work"]), "You keep it: That provision weighs little.")
	require.Contains(t, plain(a.Slots["work"]), "provision 1, its burden")
	require.Contains(t, plain(a.Slots["comes"]), "Advancing the interestno suggestion yet (yours: left open)Fitburdens substantially more (yours: reasonable fit)Gentler measuresno suggestion yet (yours: left open)")
	_, again := start(t, a.State, "")
	require.Equal(t, "substantial", again.Set["work.share.1"])
	require.True(t, again.Show["k-work-burdens"])
}

// What the court credited is told only where its answers may be seen: after both
// questions are committed to, or with the result.
func TestWhatTheCourtCreditedWaits(t *testing.T) {
	const told = "Your rows and what the court credited"
	x, _ := start(t, "", "")
	// What the view holds in full, whatever was sent of it before.
	view := func(name, slot string) string {
		y, _ := start(t, parse(t, x.Act(event("do", "hello"))).State, "")
		return plain(parse(t, y.Act(event("do", "at", "key", name))).Slots[slot])
	}
	work(t, x, "alt.device-bans.serves", "not", "alt.device-bans.less", "much", "alt.device-bans.plausible", "yes", "alt.cisa.less", "much", "share.5", "some")
	require.Contains(t, view("v-work", "work"), "once you have committed to an answer on gentler measures and fit")
	x.Act(event("do", "commit", "key", "gentler"))
	require.NotContains(t, view("v-work", "work"), told)
	x.Act(event("do", "commit", "key", "fit"))
	text := view("v-work", "work")
	require.Contains(t, text, told)
	require.Contains(t, text, "Bar it from government devices. It differs: serves (you not, the court partly).")
	require.Contains(t, text, "Procedures like Tencent’s. You left open what the court credited: serves (you open, the court partly); less speech (you open, the court much); plausible (you open, the court yes); what was done (you open, the court considered).")
	require.Contains(t, text, "Rated by you alone: Keep it off partners’ devices.")
	require.Contains(t, text, "Fit: your rows, no suggestion yet; the court’s, burdens substantially more. What makes the difference: Bar it from government devices; Procedures like Tencent’s; Hildebrand’s best practices.")

	work(t, x, "alt.device-bans.serves", "partly", "alt.cisa.less", "open")
	text = view("v-work", "work")
	require.Contains(t, text, "Bar it from government devices. Rated as the court credited it.")
	require.Contains(t, text, "Fit: your rows, burdens substantially more; the court’s, burdens substantially more.")
	require.NotContains(t, text, "Rated by you alone")

	x.Act(event("do", "setting", "key", "walk.reveal", "value", "end"))
	require.NotContains(t, view("v-work", "work"), told)
	require.Contains(t, view("v-work", "work"), "What the court credited appears with the result.")
	require.Equal(t, 1, strings.Count(view("v-result", "result"), told))
}

// Where a court spoke to a cell, its cells count beside the measures that it credited.
func TestACellThatACourtSpokeTo(t *testing.T) {
	x, first := app.Start(english, file(t, "tiktok-2025"), "", "")
	require.NotNil(t, x, first)
	x.Act(event("do", "at", "key", "v-work"))

	work(t, x, "cell.prohibitions.data", "partly", "alt.sharing.handled", "ignored")
	for _, step := range []string{"gentler", "fit"} {
		x.Act(event("do", "commit", "key", step))
	}
	view := func() string { // all that the view holds
		y, first := app.Start(english, file(t, "tiktok-2025"), parse(t, x.Act(event("do", "hello"))).State, "")
		require.NotNil(t, y, first)
		return plain(parse(t, y.Act(event("do", "at", "key", "v-work"))).Slots["work"])
	}
	require.Contains(t, view(), "once you have committed to an answer on gentler measures, fit and advancing the interest")
	x.Act(event("do", "commit", "key", "relief"))
	require.Contains(t, view(), "Advancing the interest: your rows, in part; the court’s, directly. What makes the difference: ")
}

func file(t *testing.T, id string) string {
	text, ok := casebook.Text(id)
	require.True(t, ok)
	return text
}
