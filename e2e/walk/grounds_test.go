package walk_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
)

// A reader whose answer shuts a gate is told so and why one goes on, learns before each
// question whether it can still add a ground, and is led to the ruling once none can.
func TestAReaderGoesOnAfterAGateShut(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html#q-gov-harm")
	live(b)
	standing := "[data-slot=standing]"
	require.NotContains(t, text(b, standing), "answer next")
	before := func(step string) string { return text(b, "[data-slot=grounds-"+step+"]") }
	after := func(step string) string { return text(b, "[data-slot=yours-"+step+"]") }
	visit := func(step string) {
		require.NoError(t, b.Eval(nil, `(hash) => { location.hash = hash }`, "#q-"+step))
		b.Wait(`(id) => document.getElementById(id).checkVisibility()`, patience, "q-"+step)
	}
	answer := func(step, key, level string) {
		b.Click(radio(key, level))
		b.Click("#q-" + step + " [data-do=commit]")
		committed(b, "q-"+step)
	}

	require.Empty(t, before("gov-harm"))
	answer("gov-harm", "stay.irreparable_harm", "possible")
	b.Wait(`() => document.querySelector("[data-slot=yours-gov-harm]").checkVisibility() && document.querySelector("[data-slot=yours-gov-harm]").innerText.includes("ground")`, patience)
	require.Contains(t, text(b, standing), "the stay must be denied on one ground")
	require.NotContains(t, text(b, standing), "answer next")
	require.Contains(t, after("gov-harm"), "the stay must be denied on one ground")
	require.Contains(t, after("gov-harm"), "courts rule on more than one ground: a higher court may see one of them differently")
	require.Empty(t, before("gov-harm"))

	visit("others-harm")
	require.Contains(t, before("others-harm"), "it cannot add a ground")
	require.NotContains(t, before("others-harm"), "Go to your ruling")
	visit("appeal")
	require.Contains(t, before("appeal"), "it can still add a ground")
	above := before("appeal")
	answer("appeal", "stay.merits", "weak")
	require.Contains(t, text(b, standing), "the stay must be denied on two grounds")
	require.Contains(t, after("appeal"), "the stay must be denied on two grounds")
	require.Equal(t, above, before("appeal"), "nothing moves above an answer")
	visit("with-public")
	require.Contains(t, before("with-public"), "No question that is still open can add a ground")
	first := browser.Get[bool](b, `() => {
		const to = document.querySelector('[data-slot=grounds-with-public] a[href="#v-result"]'), ask = document.querySelector("#q-with-public fieldset");
		return !!(to.compareDocumentPosition(ask) & Node.DOCUMENT_POSITION_FOLLOWING) }`)
	require.True(t, first, "the ruling is offered before the question")
	b.Click(`[data-slot=grounds-with-public] a[href="#v-result"]`)
	b.Wait(`() => document.querySelector("[data-slot=result] .verdict")?.checkVisibility()`, patience)
	require.Contains(t, text(b, "[data-slot=result] .verdict"), "the stay must be denied on two grounds")
	quiet(t, b)
}
