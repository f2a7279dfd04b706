package walk_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
)

// answered opens the result with some findings made.
func answered(t *testing.T, b *browser.Browser, s *server, with answers) {
	open(b, s, "wechat-2020.html#v-before")
	live(b)
	require.NoError(t, b.Eval(nil, `() => { const all = `+asJSON(with)+`; for (const key in all) document.querySelector('[name="' + key + '"][value="' + all[key] + '"]').click(); location.hash = "#v-result" }`))
	b.Wait(`() => document.querySelector("[data-slot=flips] .flips")?.checkVisibility()`, patience)
}

// unfold opens all that is folded on the page.
// unfold opens all that is folded, and so also what brings the evidence.
func unfold(b *browser.Browser) {
	b.Eval(nil, `() => { for (const d of document.querySelectorAll("details")) d.open = true }`)
}

// evidence is what opening it asks of the network, once.
var evidence = []string{"/sources/wechat-2020.json"}

func pick(t *testing.T, b *browser.Browser, name, value string) {
	require.NoError(t, b.Eval(nil, `(name, value) => { const s = document.querySelector('select[name="' + name + '"]'); s.focus(); s.value = value; s.dispatchEvent(new Event("change", { bubbles: true })) }`, name, value))
}

func focused(b *browser.Browser) string {
	return browser.Get[string](b, `() => document.activeElement.id || document.activeElement.outerHTML.slice(0, 120)`)
}

// What the result offers, in each engine: a change is tried beside the reader's
// own ruling and put away, another standard stands beside it, the map is read
// with the keyboard, a node of the picture opens its text, the proof runs.
// Nothing of it changes an answer, and the network is asked for the evidence alone.
func TestResult(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		answered(t, b, s, answers{"stay.merits": "weak", "stay.irreparable_harm": "possible", "stay.harm_to_others": "substantial", "stay.balance_of_hardships": "even", "stay.public_interest": "favors_opponent"})
		b.Wait(`() => localStorage.getItem("benchwalk/wechat-2020")?.includes("favors_opponent")`, patience)
		before, asked := kept(t, b).State, len(s.asked())
		require.Contains(t, text(b, "[data-slot=result] .verdict"), "must be denied")
		require.Contains(t, text(b, "[data-slot=flips]"), "You would have to change two findings together")

		b.Click(`[data-slot=flips] [data-key="stay.merits=likely stay.irreparable_harm=probable"]`)
		b.Wait(`() => document.activeElement.id === "tried-title"`, patience)
		require.Contains(t, text(b, "[data-slot=tried]"), "within the court’s discretion")
		require.Contains(t, text(b, "[data-slot=tried]"), "Your own answers are not changed")
		require.Contains(t, text(b, "[data-slot=result] .verdict"), "must be denied")
		b.Click(`[data-do=untry]`)
		b.Wait(`() => !document.getElementById("tried-title")`, patience)

		require.False(t, browser.Get[bool](b, `() => document.querySelector("[data-slot=map]").checkVisibility()`), "what goes deeper waits")
		unfold(b)
		pick(t, b, "view.standard", "ca4")
		b.Wait(`() => document.querySelector("[data-slot=compare]").textContent.includes("Fourth Circuit")`, patience)
		require.Contains(t, text(b, "[data-slot=compare]"), "from memory")
		pick(t, b, "view.law", "today")
		b.Wait(`() => document.querySelector("[data-slot=compare]").textContent.includes("of today")`, patience)

		pick(t, b, "view.x", "stay.harm_to_others")
		b.Wait(`() => document.querySelectorAll("[data-slot=map] [role=gridcell]").length === 12`, patience)
		pick(t, b, "view.x", "stay.merits")
		b.Wait(`() => document.querySelectorAll("[data-slot=map] [role=gridcell]").length === 20`, patience)
		cell := `() => { const all = [...document.querySelectorAll("[data-slot=map] [role=gridcell]")]; return all.indexOf(document.activeElement) }`
		require.NoError(t, b.Eval(nil, `() => document.querySelector("[data-slot=map] [role=gridcell][tabindex='0']").focus()`))
		here := browser.Get[int](b, cell)
		require.GreaterOrEqual(t, here, 0)
		b.Press("ArrowUp")
		require.Equal(t, here-5, browser.Get[int](b, cell))
		b.Press("End")
		require.Equal(t, here-5-here%5+4, browser.Get[int](b, cell))
		require.Equal(t, browser.Get[string](b, `() => document.activeElement.getAttribute("aria-label")`), text(b, "[data-slot=map] .says"))
		require.Equal(t, 1, browser.Get[int](b, `() => document.querySelectorAll("[data-slot=map] [role=gridcell][tabindex='0']").length`))

		b.Click("#map-3-0") // a tap tells the reason, too
		require.Equal(t, browser.Get[string](b, `() => document.getElementById("map-3-0").getAttribute("aria-label")`), text(b, "[data-slot=map] .says"))

		require.NoError(t, b.Eval(nil, `() => { const a = [...document.querySelectorAll("[data-slot=why] svg a")].find((a) => a.getAttribute("href") === "#why-stay-S2"); a.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })) }`))
		require.Equal(t, "why-stay-S2", focused(b))
		require.Equal(t, "#v-result", browser.Get[string](b, `() => location.hash`))

		b.Click(`[data-do=prove]`)
		b.Wait(`() => document.querySelector("[data-slot=proof]").textContent.includes("No contradiction was found.")`, 3*patience)

		require.JSONEq(t, before, kept(t, b).State)
		require.Equal(t, evidence, s.asked()[asked:], "requests after the page was complete")
		quiet(t, b)
	})
}

// A reader who comes back finds the choices as they are, and the map follows an
// answer changed in between.
func TestResultFollows(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	answered(t, b, s, courts)
	unfold(b)
	require.Contains(t, text(b, "[data-slot=map]"), "Your other answers stay as they are")
	b.Go(s.URL + "/wechat-2020.html#q-others-harm")
	live(b)
	b.Click(radio("stay.harm_to_others", "none"))
	b.Go(s.URL + "/wechat-2020.html#v-result")
	live(b)
	b.Wait(`() => document.querySelector("[data-slot=map]").textContent.includes("harm to others none")`, patience)
	quiet(t, b)
}
