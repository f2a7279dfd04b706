package walk_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
)

// Whatever a browser lacks, the walk takes an answer and rules on it, or one sentence says
// which browsers it needs and all of it stands open to be read.
func TestWithoutNewerFeatures(t *testing.T) {
	t.Parallel()
	const works, said = true, false
	for feature, want := range map[string]bool{
		"Array.prototype.findLast":          works,
		"Array.prototype.toSorted":          works,
		"Element.prototype.replaceChildren": works,
		"Element.prototype.checkVisibility": works,
		"WebAssembly.compileStreaming":      works,
		"HTMLElement.prototype.showPopover": works,
		"self.structuredClone":              works,
		"self.requestIdleCallback":          works,
		"self.DecompressionStream":          works,
		"self.trustedTypes":                 works,
		"self.indexedDB":                    works,
		"navigator.serviceWorker":           works,
		"crypto.subtle":                     works,
		"Promise.withResolvers":             works,
		"Object.groupBy":                    works,
		"RegExp, looking behind":            works,
		"querySelector, :has":               works,
		"Array.prototype.at":                said,
		"Array.prototype.flatMap":           said,
		"String.prototype.matchAll":         said,
		"Object.hasOwn":                     said,
		"self.AbortController":              said,
		"CSS.escape":                        said,
		"self.MessageChannel":               works,
		"Element.prototype.replaceWith":     works,
		"Element.prototype.closest":         said,
	} {
		t.Run(feature, func(t *testing.T) {
			remove := `{ const [, of, name] = /^(.*)\.(\w+)$/.exec("` + feature + `") || []; const from = of === "self" ? self : of && of.split(".").reduce((o, n) => o[n], self); if (from) { for (let o = from; o; o = Object.getPrototypeOf(o)) delete o[name]; if (name in from) Object.defineProperty(from, name, { value: undefined }); } }`
			switch feature {
			case "Object.hasOwn": // the browser's driver needs it itself
				remove = `{ const { hasOwn } = Object; delete Object.hasOwn; addEventListener("load", () => { Object.hasOwn = hasOwn; }); }`
			case "RegExp, looking behind":
				remove = `self.RegExp = new Proxy(RegExp, { construct(of, [text, signs]) { if (String(text).includes("(?<")) throw new SyntaxError("no looking behind"); return new of(text, signs); } })`
			case "querySelector, :has":
				remove = `for (const of of [Document, Element, DocumentFragment]) for (const name of ["querySelector", "querySelectorAll"]) { const real = of.prototype[name]; addEventListener("load", () => { of.prototype[name] = real; }); of.prototype[name] = function (what) { if (what.includes(":has(")) throw new SyntaxError("no :has"); return real.call(this, what); }; }`
			}
			s := serve(t, early(remove))
			b := browser.Open(t, browser.Chromium)
			b.Go(s.URL + "/wechat-2020.html#q-speech")
			b.Wait(`() => document.documentElement.classList.contains("ready") || !document.getElementById("fail-old-browser").hidden`, patience)
			if want == said {
				require.Regexp(t, `^The scripts of this page do not run in this browser, .* They need Chrome or Edge 93, Firefox 92, Safari 15\.4 or later\.`, text(b, "#fail-old-browser"))
				require.NotContains(t, text(b, "main"), "Scripts are off")
				require.True(t, browser.Get[bool](b, `() => !!document.querySelector(".step .court") && [...document.querySelectorAll(".view.step, .step .court")].every((e) => e.getClientRects().length > 0)`), "everything can be read")
				b.Log()
				return
			}
			b.Click(radio("speech.speech_burdened", "yes"))
			b.Wait(`() => document.documentElement.classList.contains("live") && document.querySelector("[data-slot=standing]").innerText.trim()`, patience)
			b.Click("#q-speech [data-do=commit]")
			b.Wait(`() => document.querySelector("#q-speech .court").getClientRects().length > 0`, patience)
			require.NoError(t, b.Eval(nil, `() => { location.hash = "#v-result" }`))
			b.Wait(`() => document.querySelector("[data-slot=result] .verdict")?.getClientRects().length > 0`, patience)
			require.True(t, browser.Get[bool](b, `() => document.getElementById("fail-old-browser").hidden && !document.getElementById("note").getClientRects().length`))
			if feature == "self.trustedTypes" {
				refusesTheWorker(t, b)
				return
			}
			quiet(t, b)
		})
	}
}

// refusesTheWorker waits until a browser that only hides its trusted types, and holds the
// page to its policy all the same, has refused the worker and said so, and holds that it
// says nothing else.
func refusesTheWorker(t *testing.T, b *browser.Browser) {
	t.Helper()
	for refused, end := false, time.Now().Add(patience); !refused; time.Sleep(100 * time.Millisecond) {
		for _, e := range b.Log() {
			if e.Kind == browser.Exception || e.Kind == browser.Violation || e.Level == "error" {
				require.Contains(t, e.Text, "/offline.js")
				require.Contains(t, e.Text, "TrustedScriptURL")
				refused = true
			}
		}
		require.True(t, refused || time.Now().Before(end), "the worker was not refused")
	}
}
