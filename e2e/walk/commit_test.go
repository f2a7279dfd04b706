package walk_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
)

// byRole finds what is seen by what it is and what it says, as a reader does who knows no
// class and no id: a link, a button, a group of answers by its legend.
const byRole = `
	const seen = (e) => e.checkVisibility({ visibilityProperty: true });
	const says = (e) => e.textContent.replace(/\s+/g, " ").trim();
	const links = (t) => [...document.querySelectorAll("a[href]")].filter((e) => seen(e) && says(e).startsWith(t));
	const buttons = (t) => [...document.querySelectorAll("button")].filter((e) => seen(e) && says(e).startsWith(t));
	const groups = () => [...document.querySelectorAll("fieldset")].filter(seen);
	const one = (all, what) => { if (all.length !== 1) throw new Error(all.length + " of " + what); return all[0]; };
`

// ask has the page say something of what is seen.
func ask[T any](b *browser.Browser, what string) T {
	return browser.Get[T](b, "() => {"+byRole+"return "+what+"}")
}

// do presses what is seen and waits for what then must be so.
func do(t *testing.T, b *browser.Browser, press, then string) {
	t.Helper()
	require.NoError(t, b.Eval(nil, "() => {"+byRole+press+"}"))
	b.Wait("() => {"+byRole+"return "+then+"}", patience)
}

// From the start page to a ruling in at most seven commitments: the guess, the four
// factors, how the hardships tip, and the bond. A commitment to nothing says so where the
// focus goes, and shows nothing of the court; each other shows the reader and the court.
func TestSevenCommitmentsToARuling(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		b.Go(s.URL + "/index.html")
		start := `[...document.querySelectorAll("main a[href]")].find((a) => a.href.includes("wechat-2020.html"))`
		require.NoError(t, b.Eval(nil, "() => { "+start+".click() }"))
		b.Wait(`() => document.documentElement.classList.contains("ready") && location.pathname.includes("wechat")`, patience)
		do(t, b, `one(groups().filter((g) => says(g).startsWith("First, a guess")), "guesses").querySelectorAll("label")[1].click()`, `document.documentElement.classList.contains("live")`)
		commitments := 1
		do(t, b, `one(links("Start"), "starts").click()`, `links("Start").length === 0`)
		for range 20 {
			heading := ask[string](b, `says([...document.querySelectorAll("main h2")].find(seen))`)
			if heading == "The result" {
				break
			}
			if ask[int](b, `buttons("Commit").length`) == 0 {
				do(t, b, `one(links("Continue"), "ways on").click()`, `!seen([...document.querySelectorAll("main h2")].find((h) => says(h) === "`+heading+`"))`)
				continue
			}
			require.Zero(t, ask[int](b, `links("Continue").length`), "one button at %s", heading)
			do(t, b, `one(buttons("Commit"), "commitments").click()`, `says(document.activeElement).startsWith("Nothing is chosen here yet")`)
			require.Equal(t, ask[int](b, `groups().length`), ask[int](b, `groups().filter((g) => [...g.querySelectorAll("p")].some((p) => seen(p) && says(p).startsWith("Nothing is chosen"))).length`), "beside each question of %s", heading)
			require.True(t, ask[bool](b, `!!document.activeElement.closest("fieldset")`))
			for _, told := range []string{"You and the court", "What the court did", "The court"} {
				require.NotContains(t, strings.Split(text(b, "main"), "\n"), told, heading)
			}
			require.NotContains(t, text(b, "main"), "nothing to compare")

			do(t, b, `for (const g of groups()) g.querySelector("label").click()`, `groups().every((g) => ![...g.querySelectorAll("p")].some((p) => seen(p) && says(p).startsWith("Nothing")))`)
			chosen := ask[[]string](b, `groups().map((g) => says(g.querySelector("label span")))`)
			do(t, b, `one(buttons("Commit"), "commitments").click()`, `buttons("Commit").length === 0`)
			commitments++
			require.True(t, ask[bool](b, `document.activeElement.localName === "h3" && seen(document.activeElement)`), "the focus goes to what is shown at %s", heading)
			told := strings.Split(strings.ToLower(text(b, "main")), "\n")
			require.Contains(t, told, "you and the court", heading)
			pairs := ask[[][]string](b, `[...document.querySelectorAll("dl")].filter(seen).map((l) => [...l.children].map(says)).filter((l) => l[0] === "You")`)
			require.Len(t, pairs, len(chosen), "a pair for each question of %s", heading)
			for i, pair := range pairs {
				require.Equal(t, []string{"You", chosen[i], "The court"}, pair[:3], heading)
				require.True(t, slices.ContainsFunc([]string{" same", " different", " nothing to compare"}, func(tag string) bool { return strings.HasSuffix(pair[3], tag) }), "%s: %q", heading, pair)
			}
		}
		require.LessOrEqual(t, commitments, 7)
		result := text(b, "main")
		require.Contains(t, result, "On your findings the stay must be denied")
		require.Equal(t, []string{"You guessed", "A stay", "You ruled", "The stay must be denied", "The court", "No stay"},
			ask[[]string](b, `[...[...document.querySelectorAll("dl")].filter(seen).find((l) => says(l).startsWith("You guessed")).children].map(says)`))
		b.Reload()
		live(b)
		require.Contains(t, text(b, "main"), "You guessed", "a guess is kept")
		do(t, b, `one([...document.querySelectorAll("summary")].filter((e) => says(e) === "Menu"), "menus").click()`, `links("Before you start").length > 0`)
		do(t, b, `one(links("Before you start"), "ways to the first view").click()`, `groups().length > 0`)
		require.True(t, ask[bool](b, `groups().find((g) => says(g).startsWith("First, a guess")).matches(":disabled")`), "who has committed has read")
		quiet(t, b)
	})
}

// A question is left open without a commitment: the walk goes on, what was chosen is no
// answer, and nothing of the court shows.
func TestAQuestionIsLeftOpen(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html#q-gov-harm")
	live(b)
	b.Click(radio("stay.irreparable_harm", "possible"))
	b.Wait(`() => document.querySelector("[data-slot=standing]").innerText.includes("denied")`, patience)
	do(t, b, `one(buttons("Leave it open and go on"), "ways on").click()`, `document.getElementById("q-others-harm").checkVisibility()`)
	require.Contains(t, text(b, "[data-slot=standing]"), "still open")
	b.Back()
	b.Wait(`() => document.getElementById("q-gov-harm").checkVisibility()`, patience)
	require.False(t, shown(t, b).Court)
	require.True(t, shown(t, b).Commit)
	require.Zero(t, browser.Get[int](b, `() => document.querySelectorAll("#q-gov-harm fieldset input:checked").length`))
	b.Reload()
	live(b)
	require.Zero(t, browser.Get[int](b, `() => document.querySelectorAll("#q-gov-harm fieldset input:checked").length`))
	require.NotContains(t, kept(t, b).Committed, "gov-harm")
	require.Contains(t, text(b, "[data-slot=standing]"), "still open")

	// Of several questions those that have an answer keep it.
	require.NoError(t, b.Eval(nil, `() => { location.hash = "q-bond-ask" }`))
	b.Wait(`() => document.getElementById("q-bond-ask").checkVisibility()`, patience)
	b.Click(radio("bond.requested", "late"))
	do(t, b, `one(buttons("Leave it open and go on"), "ways on").click()`, `document.getElementById("v-result").checkVisibility()`)
	b.Back()
	b.Wait(`() => document.getElementById("q-bond-ask").checkVisibility()`, patience)
	require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="bond.requested"][value=late]').checked`))
	require.False(t, browser.Get[bool](b, `() => [...document.querySelectorAll(".panel *")].some((e) => e.checkVisibility())`))
	require.NotContains(t, kept(t, b).Committed, "bond-ask")
	quiet(t, b)
}

// Who changes an answer afterwards sees the new one beside the court's and the first one
// kept; a later court's answer stands in a line of its own.
func TestAnAnswerChangedAfterwards(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html#q-others-harm")
	live(b)
	panel := func(step string) string { return text(b, "#q-"+step+" .panel") }
	b.Click(radio("stay.harm_to_others", "substantial"))
	b.Click("#q-others-harm [data-do=commit]")
	committed(b, "q-others-harm")
	require.Contains(t, panel("others-harm"), "Substantially (re-adopted) same")
	b.Click(radio("stay.harm_to_others", "none"))
	b.Wait(`() => document.querySelector("#q-others-harm .panel").innerText.includes("different")`, patience)
	require.Contains(t, panel("others-harm"), "Not at all")
	require.Contains(t, panel("others-harm"), "You first answered substantial and now answer none. Both stay on record.")
	b.Click(radio("stay.harm_to_others", "open"))
	b.Wait(`() => document.querySelector("#q-others-harm .panel").innerText.includes("nothing to compare")`, patience)
	require.Contains(t, panel("others-harm"), "You left it open")

	require.NoError(t, b.Eval(nil, `() => { location.hash = "q-gov-harm" }`))
	b.Wait(`() => document.getElementById("q-gov-harm").checkVisibility()`, patience)
	b.Click(radio("stay.irreparable_harm", "no_record"))
	b.Click("#q-gov-harm [data-do=commit]")
	committed(b, "q-gov-harm")
	require.Contains(t, panel("gov-harm"), "Three days later, as reported, the Ninth Circuit denied a stay")
	require.Contains(t, panel("gov-harm"), "same as yours")
	require.Contains(t, panel("gov-harm"), "A gate has shut.")
	b.Click(radio("stay.irreparable_harm", "probable"))
	b.Wait(`() => document.querySelector("#q-gov-harm .panel").innerText.includes("different from yours")`, patience)
	require.NotContains(t, panel("gov-harm"), "A gate has shut.")
	quiet(t, b)
}

// Where the court's answers wait for the end, a commitment shows nothing of it; a gate
// that shuts is told all the same, and the walk waits for its reader there.
func TestAGateShutsBeforeTheEnd(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html")
	live(b)
	b.Click(radio("walk.reveal", "end"))
	require.NoError(t, b.Eval(nil, `() => { location.hash = "q-gov-harm" }`))
	b.Wait(`() => document.getElementById("q-gov-harm").checkVisibility()`, patience)
	b.Click(radio("stay.irreparable_harm", "possible"))
	b.Click("#q-gov-harm [data-do=commit]")
	b.Wait(`() => document.querySelector("[data-slot=yours-gov-harm] h3")?.checkVisibility()`, patience)
	require.Equal(t, "q-gov-harm", shown(t, b).ID)
	require.Contains(t, text(b, "#q-gov-harm .panel"), "A gate has shut.")
	for _, not := range []string{"You and the court", "Ninth Circuit", "Did not answer this", "What else can be argued"} {
		require.NotContains(t, text(b, "#q-gov-harm .panel"), not)
	}
	do(t, b, `one(links("Continue"), "ways on").click()`, `document.getElementById("q-others-harm").checkVisibility()`)
	b.Click(radio("stay.harm_to_others", "some"))
	b.Click("#q-others-harm [data-do=commit]")
	b.Wait(`() => document.getElementById("q-stay-hardships").checkVisibility()`, patience)
	quiet(t, b)
}
