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
	for _, engine := range browser.Engines {
		t.Run(string(engine), func(t *testing.T) {
			t.Parallel()
			s := serve(t, nil)
			b := browser.Open(t, engine)
			open(b, s, "wechat-2020.html#v-work")
			live(b)
			for _, rating := range [][2]string{{"serves", "partly"}, {"less", "much"}, {"plausible", "yes"}, {"handled", "rejected_without_trial"}} {
				pick(t, b, "work.alt.device-bans."+rating[0], rating[1])
			}
			b.Wait(`() => document.querySelector("[data-slot=work]").textContent.includes("Fit: burdens too much.")`, patience)
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
}

// Every built-in matter opens, takes an answer, and comes to its result without
// a word in the log. No matter is special: this asks nothing but what each has.
func TestEveryMatter(t *testing.T) {
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
