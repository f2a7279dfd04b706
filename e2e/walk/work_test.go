package walk_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/casebook"
)

// The workbench in each engine: ratings suggest, are kept over a reload, and a
// suggestion becomes an answer only when it is taken over.
func TestWorkbench(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		open(b, s, "wechat-2020.html#v-work")
		live(b)
		for _, rating := range [][2]string{{"serves", "partly"}, {"less", "much"}, {"plausible", "yes"}, {"handled", "rejected_without_trial"}} {
			pick(t, b, "work.alt.device-bans."+rating[0], rating[1])
		}
		b.Wait(`() => document.querySelector("[data-slot=work]").textContent.includes("Fit: burdens substantially more.")`, patience)
		b.Click(`[data-do=take][data-key="speech.burdens_substantially_more=yes"]`)
		b.Wait(`() => document.querySelector("[data-slot=work]").textContent.includes("That is your finding, too.")`, patience)
		require.True(t, browser.Get[bool](b, `() => document.querySelector('input[name="speech.burdens_substantially_more"][value="yes"]').checked`))
		require.NotContains(t, kept(t, b).State, "less_restrictive_considered", "only what was taken over")
		open(b, s, "wechat-2020.html#v-work")
		live(b)
		b.Wait(`() => document.querySelector("[data-slot=work]").textContent.includes("That is your finding, too.")`, patience)
		require.Equal(t, "much", browser.Get[string](b, `() => document.querySelector('select[name="work.alt.device-bans.less"]').value`))
		quiet(t, b)
	})
}

// Every built-in matter opens, takes an answer, and comes to its result without
// a word in the log. No matter is special: this asks nothing but what each has.
func TestEveryMatter(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	for _, id := range casebook.Matters() {
		t.Run(id, func(t *testing.T) {
			b := browser.Open(t, browser.Chromium)
			open(b, s, id+".html")
			live(b)
			require.NoError(t, b.Eval(nil, `() => { const seen = new Set(); for (const r of document.querySelectorAll(".step input[type=radio]")) if (!seen.has(r.name)) { seen.add(r.name); r.click(); } location.hash = "#v-result" }`))
			b.Wait(`() => document.querySelector("[data-slot=result] .verdict")?.checkVisibility() && document.querySelector("[data-slot=why] svg")`, patience)
			require.NotEmpty(t, text(b, "[data-slot=result] .verdict"))
			require.NotContains(t, text(b, "[data-slot=standing]"), "undefined")
			quiet(t, b)
		})
	}
}

// write types into a field as a reader does.
func write(b *browser.Browser, selector, words string) {
	b.Click(selector)
	b.Type(words)
}

// The reader's own measure, typed and rated, suggests; a finding against the
// suggestion gets its field, by keyboard, and its reason stands with the result;
// what the court credited comes with the second commitment and not before. A
// reload loses nothing of it, a word half typed included.
func TestOwnMeasureAndReason(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html#v-work")
	live(b)
	require.NoError(t, b.Eval(nil, `() => [...document.querySelectorAll(".matrix select")].find((s) => s.name === "work.alt.sanctions.fails").focus()`))
	b.Press("Tab")
	require.Equal(t, "mine.1", browser.Get[string](b, `() => document.activeElement.name`))
	b.Type("Labels")
	b.Press("Enter") // sends no form and presses no button
	b.Press("Tab")
	require.Equal(t, "work.mine.1.serves", browser.Get[string](b, `() => document.activeElement.name`))
	for _, rating := range [][2]string{{"serves", "well"}, {"less", "much"}, {"plausible", "yes"}, {"handled", "considered"}} {
		pick(t, b, "work.mine.1."+rating[0], rating[1])
	}
	b.Wait(`() => document.querySelector("[data-slot=work]").textContent.includes("It rests on: Labels (your own).")`, patience)
	require.Contains(t, text(b, "[data-slot=work]"), "your own, before no court")
	require.NotContains(t, text(b, "[data-slot=work]"), "Your rows and what the court credited")

	b.Go(s.URL + "/wechat-2020.html#q-fit")
	live(b)
	field := "#o-work-burdens"
	shown := func() bool {
		return browser.Get[bool](b, `(s) => document.querySelector(s).checkVisibility()`, field)
	}
	require.False(t, shown(), "nothing is found yet")
	b.Click(radio("speech.burdens_substantially_more", "no"))
	b.Wait(`(s) => document.querySelector(s).checkVisibility()`, patience, field)
	require.Contains(t, text(b, "#q-fit"), "The workbench suggests: burdens substantially more.")
	write(b, field, "One label stops nothing.")
	b.Press("Tab")
	b.Wait(`() => document.querySelector("#q-fit").innerText.includes("You keep it: One label stops nothing.")`, patience)
	b.Click("#q-fit [data-do=commit]")
	b.Go(s.URL + "/wechat-2020.html#q-gentler")
	live(b)
	b.Click(radio("speech.less_restrictive_considered", "no_record"))
	b.Click("#q-gentler [data-do=commit]")
	committed(b, "q-gentler")

	b.Go(s.URL + "/wechat-2020.html#v-work")
	live(b)
	b.Wait(`() => document.querySelector("[data-slot=work]").textContent.includes("Your rows and what the court credited")`, patience)
	require.Equal(t, "Labels", browser.Get[string](b, `() => document.querySelector("input[name='mine.1']").value`))
	require.Contains(t, text(b, "[data-slot=work]"), "Rated by you alone: Labels (your own).")
	require.Contains(t, text(b, "[data-slot=work]"), "You keep it: One label stops nothing.")

	b.Go(s.URL + "/wechat-2020.html#v-result")
	live(b)
	b.Wait(`() => document.querySelector("[data-slot=why]").textContent.includes("Your reason: One label stops nothing.")`, patience)
	require.NotContains(t, text(b, "[data-slot=result]"), "Your rows and what the court credited", "the rest of the walk is not committed to")
	b.Click("#v-result [data-do=reveal]")
	b.Wait(`() => document.querySelector("[data-slot=result]").textContent.includes("Your rows and what the court credited")`, patience)

	b.Go(s.URL + "/wechat-2020.html#v-work")
	live(b)
	b.Click("input[name='mine.1']")
	b.Press("End")
	b.Type(" on each p")
	b.Reload()
	live(b)
	b.Wait(`() => document.querySelector("[data-slot=work]").textContent.includes("Labels on each p (your own)")`, patience)
	require.Contains(t, kept(t, b).State, `"overrides":{"work-burdens":"One label stops nothing."}`)
	quiet(t, b)
}

// With the answers at the end the court's rows stand on the result alone, and the
// record in order of time is reached from the bench.
func TestCreditedAtTheEnd(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html")
	live(b)
	b.Click(radio("walk.reveal", "end"))
	for q, key := range map[string]string{"gentler": "speech.less_restrictive_considered", "fit": "speech.burdens_substantially_more"} {
		b.Go(s.URL + "/wechat-2020.html#q-" + q)
		live(b)
		b.Click(radio(key, "no_record"))
		b.Click("#q-" + q + " [data-do=commit]")
	}
	b.Go(s.URL + "/wechat-2020.html#v-work")
	live(b)
	pick(t, b, "work.share.1", "all")
	b.Wait(`() => document.querySelector("[data-slot=work]").textContent.includes("What the court credited appears with the result.")`, patience)
	require.NotContains(t, text(b, "[data-slot=work]"), "the court much")
	b.Click(`#v-work a[href="wechat-2020-sources.html#h-rounds"]`)
	b.Wait(`() => location.pathname.endsWith("/wechat-2020-sources.html") && document.querySelector("#h-rounds:target")`, patience)
	require.Contains(t, text(b, "#v-sources"), "October 20, 2020")
	b.Go(s.URL + "/wechat-2020.html#v-result")
	live(b)
	b.Wait(`() => document.querySelector("[data-slot=result]").textContent.includes("Your rows and what the court credited")`, patience)
	quiet(t, b)
}

// The matrix in each engine: a cell opens where it stands and one at a time, by keyboard,
// without moving what is around it; what the ratings come to stands on top of the screen
// and moves as one rates, and keeps its height. On a phone one row is open at a time.
func TestMatrix(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		b.Resize(1280, 900)
		open(b, s, "wechat-2020.html#v-work")
		live(b)
		b.Wait(`() => document.querySelector("[data-slot=comes] dd")`, patience)
		cell := `(i) => [...document.querySelectorAll(".matrix td details")][i]`
		places := `() => JSON.stringify([...document.querySelectorAll(".matrix select")].map((e) => e.getBoundingClientRect().top + scrollY))`
		before := browser.Get[string](b, places)
		require.NoError(t, b.Eval(nil, `() => (`+cell+`)(0).querySelector("summary").focus({ preventScroll: true })`))
		b.Press("Enter")
		b.Wait(`() => (`+cell+`)(0).open && (`+cell+`)(0).querySelector("div").checkVisibility()`, patience)
		require.Equal(t, before, browser.Get[string](b, places), "what opens lies over the rows below")
		b.Wait(`() => (`+cell+`)(0).querySelector("div").textContent.includes("does not prevent")`, patience)
		require.NoError(t, b.Eval(nil, `() => (`+cell+`)(1).querySelector("summary").focus({ preventScroll: true })`))
		b.Press("Enter")
		b.Wait(`() => (`+cell+`)(1).open && !(`+cell+`)(0).open`, patience)

		require.NoError(t, b.Eval(nil, `() => document.querySelector("[name='work.share.7']").scrollIntoView({ block: "center" })`))
		top := `() => { const r = document.querySelector("[data-slot=comes]").getBoundingClientRect(); return [Math.round(r.top), Math.round(r.height)].join(" ") }`
		stands := browser.Get[string](b, top)
		require.Contains(t, stands, "0 ", "it stays on top of the screen")
		pick(t, b, "work.share.7", "all")
		b.Wait(`() => document.querySelector("[data-slot=comes]").textContent.includes("burdens substantially more")`, patience)
		require.Equal(t, stands, browser.Get[string](b, top))
		require.True(t, browser.Get[bool](b, `() => document.querySelector("[name='work.share.7']").classList.contains("rated") && !document.querySelector("[name='work.share.6']").classList.contains("rated")`))

		b.Resize(390, 844)
		open(b, s, "wechat-2020.html#v-work")
		live(b)
		seen := `() => [...document.querySelectorAll(".matrix select")].filter((e) => e.checkVisibility()).map((e) => e.name).join(" ")`
		require.Empty(t, browser.Get[string](b, seen))
		require.Equal(t, "all", browser.Get[string](b, `() => document.querySelector("[name='work.share.7']").value`))
		require.True(t, browser.Get[bool](b, `() => document.querySelector("[name='work.share.7']").classList.contains("rated")`), "also after a reload")
		before = kept(t, b).State
		b.Click("[name='row.provision']")
		require.Equal(t, "work.cell.1.data work.cell.1.app work.share.1", browser.Get[string](b, seen))
		b.Press("ArrowDown")
		require.Equal(t, "work.cell.2.data work.cell.2.app work.cell.2.state work.share.2", browser.Get[string](b, seen))
		require.Zero(t, browser.Get[int](b, `() => document.documentElement.scrollWidth - document.documentElement.clientWidth`))
		require.Equal(t, before, kept(t, b).State, "which row is open is no answer")
		quiet(t, b)
	})
}
