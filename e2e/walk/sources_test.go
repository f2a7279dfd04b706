package walk_test

import (
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
)

const (
	noted   = `() => document.getElementById("note").matches(":popover-open")`
	away    = `() => location.pathname.endsWith("/wechat-2020-sources.html") && document.querySelector("#c-n17:target")?.checkVisibility()`
	entries = "/sources/wechat-2020.json"
)

// answersFor fails a file as long as the flag is set.
func answersFor(path string, fails *atomic.Bool) func(http.ResponseWriter, *http.Request) bool {
	return func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path != path || !fails.Load() {
			return false
		}
		w.WriteHeader(http.StatusServiceUnavailable)
		return true
	}
}

// A cite needs no module. The first one asks for the entries, and the others for nothing.
func TestCitesWithoutTheModule(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		var fails atomic.Bool
		fails.Store(true)
		s := serve(t, answersFor("/benchwalk.wasm", &fails))
		open(b, s, "wechat-2020.html#q-t1")
		b.Wait(`() => document.getElementById("fail-wasm-failed").checkVisibility()`, patience)
		require.NotContains(t, s.asked(), entries, "nobody has opened a cite")
		wide(b)
		for _, place := range []string{"n17", "n24"} {
			b.Click(`#q-t1 cite a[href$="#c-` + place + `"]`)
			b.Wait(noted, patience)
			require.Contains(t, text(b, "#note"), "n."+place[1:])
			b.Press("Escape")
			b.Wait(`() => !document.getElementById("note").matches(":popover-open")`, patience)
		}
		asked := 0
		for _, path := range s.asked() {
			if path == entries {
				asked++
			}
		}
		require.Equal(t, 1, asked)
		b.Log() // the module that did not come is told, and that is right
	})
}

// With the module there, a cite asks for the entries and for nothing else, and the cites
// that the module draws open, too.
func TestCitesAskForTheirEntriesAlone(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	answered(t, b, s, courts)
	b.Click("[data-do=reveal]")
	before := s.asked()
	drawn := `[data-slot=result] .court-told cite a[href^="#c-"]`
	for range 2 {
		b.Click(drawn)
		b.Wait(noted, patience)
		require.NotEmpty(t, text(b, "#note .text b"))
		b.Press("Escape")
		b.Wait(`() => !document.getElementById("note").matches(":popover-open")`, patience)
		require.Equal(t, "v-result", shown(t, b).ID)
	}
	require.Equal(t, append(before, entries), s.asked())
	quiet(t, b)
}

// Where the entries do not come, a cite leads to its entry in the document, and Back
// leads to the sentence. Another try asks again.
func TestACiteWhoseEntriesDoNotCome(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		var fails atomic.Bool
		fails.Store(true)
		s := serve(t, answersFor(entries, &fails))
		open(b, s, "wechat-2020.html#q-t1")
		live(b)
		wide(b)
		b.Click(`#q-t1 cite a[href$="#c-n17"]`)
		b.Wait(away, patience)
		require.Contains(t, text(b, "#c-n17"), "94-4")
		b.Back()
		b.Wait(`() => document.getElementById("q-t1")?.checkVisibility()`, patience)
		fails.Store(false)
		wide(b)
		b.Click(`#q-t1 cite a[href$="#c-n17"]`)
		b.Wait(noted, patience)
		require.Contains(t, text(b, "#note"), "94-4")
		b.Log() // the answer that was refused is told, and that is right
	})
}

// What the record says in a cell of the workbench comes when the cell opens, with cites
// that open beside it. Where it does not come the link to it stays, and the next time that
// the cell opens asks again.
func TestACellBringsItsEvidence(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		var fails atomic.Bool
		fails.Store(true)
		s := serve(t, answersFor(entries, &fails))
		b.Resize(1280, 900)
		open(b, s, "wechat-2020.html#v-work")
		live(b)
		require.NotContains(t, s.asked(), entries, "nobody has opened a cell")
		cell, within := `.matrix td details`, `document.querySelector(".matrix td details")`
		b.Click(cell + " summary")
		require.Eventually(t, func() bool { return slices.Contains(s.asked(), entries) }, patience, 10*time.Millisecond)
		b.Wait(`() => `+within+`.open`, patience)
		require.Equal(t, "What the record says", text(b, cell+" div"))
		require.True(t, browser.Get[bool](b, `() => `+within+`.querySelector("a").href.endsWith("/wechat-2020-sources.html#e-1_data")`))
		b.Click(cell + " summary")
		b.Wait(`() => !`+within+`.open`, patience)

		fails.Store(false)
		b.Click(cell + " summary")
		b.Wait(`() => `+within+`.querySelector("div").textContent.includes("does not prevent")`, patience)
		require.Zero(t, browser.Get[int](b, `() => `+within+`.querySelectorAll("[data-brings]").length`))
		b.Click(cell + ` cite a[href$="#c-n17"]`)
		b.Wait(noted, patience)
		require.Contains(t, text(b, "#note"), "n.17")
		require.Equal(t, "v-work", shown(t, b).ID)
		b.Press("Escape")

		measure := `.matrix th details`
		require.True(t, browser.Get[bool](b, `(measure) => document.querySelector(measure + " a").href.endsWith("/wechat-2020-sources.html#e-device-bans__measure")`, measure))
		b.Click(measure + " summary")
		b.Wait(`(measure) => document.querySelector(measure + " div").textContent.includes("as Australia has done")`, patience, measure)
		require.Contains(t, text(b, measure+" div"), "The order records no answer from the government.")
		b.Log() // the entries that did not come are told, and that is right
	})
}

// The cite that the reader chose last opens, and one that is out of sight does not.
func TestACiteThatCameTooLate(t *testing.T) {
	t.Parallel()
	s, g := gated(t, entries[1:])
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html#q-t1")
	live(b)
	wide(b)
	b.Click(`#q-t1 cite a[href$="#c-n17"]`)
	b.Click(`#q-t1 cite a[href$="#c-n24"]`)
	g.release(entries[1:])
	b.Wait(noted, patience)
	require.Contains(t, text(b, "#note"), "n.24")
	b.Press("Escape")

	s, g = gated(t, entries[1:])
	open(b, s, "wechat-2020.html#q-t1")
	live(b)
	wide(b)
	b.Click(`#q-t1 cite a[href$="#c-n17"]`)
	b.Click(`.rail a[href="#q-speech"]`)
	b.Wait(`() => document.getElementById("q-speech").checkVisibility()`, patience)
	g.release(entries[1:])
	require.NoError(t, b.Eval(nil, `async () => { await (await fetch("`+entries[1:]+`")).json(); await page.turn() }`))
	require.False(t, browser.Get[bool](b, noted))
	quiet(t, b)
}

// Addresses from when the sources were a view of the walk lead on to the document, and
// Back does not lead into them.
func TestOldAddressesOfSources(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		for _, hash := range []string{"#c-n17", "#v-sources", "#h-rounds", "#v-authorities"} {
			b.Go(s.URL + "/index.html")
			require.NoError(t, b.Eval(nil, `(hash) => { const a = document.createElement("a"); a.href = "wechat-2020.html" + hash; document.body.append(a); a.click() }`, hash))
			b.Wait(`(hash) => location.pathname.endsWith("/wechat-2020-sources.html") && location.hash === hash && !!document.querySelector(hash + ":target")`, patience, hash)
			b.Back()
			b.Wait(`() => location.pathname.endsWith("/index.html")`, patience)
		}
		// So does what the module draws.
		answered(t, b, s, courts)
		b.Click("[data-do=reveal]")
		b.Click(`[data-slot=after] a[href="#v-sources"]`)
		b.Wait(`() => location.pathname.endsWith("/wechat-2020-sources.html")`, patience)
		require.Contains(t, text(b, "h1"), "WeChat")
		b.Back()
		b.Wait(`() => document.getElementById("v-result")?.checkVisibility()`, patience)
		require.Equal(t, "#v-result", browser.Get[string](b, `() => location.hash`))
		quiet(t, b)
	})
}

// So does one that is written over the address of an open walk.
func TestAnOldAddressOfSourcesInAnOpenWalk(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html#q-t1")
	live(b)
	require.NoError(t, b.Eval(nil, `() => { location.hash = "#c-n17" }`))
	b.Wait(away, patience)
	b.Back()
	b.Wait(`() => document.getElementById("q-t1")?.checkVisibility()`, patience)
	require.Equal(t, "#q-t1", browser.Get[string](b, `() => location.hash`))
	quiet(t, b)
}

// The document asks for no script, leads back to the walk, and is led to from its menu
// and its foot.
func TestTheSourcesAreADocument(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Firefox)
	b.Go(s.URL + "/wechat-2020-sources.html#c-n17")
	require.Contains(t, text(b, "main"), "94-4")
	require.ElementsMatch(t, []string{"/wechat-2020-sources.html", "/app.css", "/page.js", "/lead.js"}, s.asked(), "the scripts lead on a link that was meant for the walk")
	b.Click(`header.site a[href="wechat-2020.html"]`)
	for _, way := range []string{"header.site nav", "footer.site"} {
		live(b)
		b.Click(way + ` a[href="wechat-2020-sources.html"]`)
		b.Wait(`() => document.getElementById("h-v-sources")?.checkVisibility()`, patience)
		b.Back()
	}
	quiet(t, b)
}

// With scripts off a cite of the walk leads to its entry, and the foot to the document.
func TestSourcesWithoutScript(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	b.CDP("Emulation.setScriptExecutionDisabled", map[string]any{"value": true})
	read := func(page, until string) (tree string) {
		b.CDP("Page.navigate", map[string]any{"url": s.URL + page})
		require.Eventually(t, func() bool {
			tree = string(b.CDP("Accessibility.getFullAXTree", map[string]any{}))
			return strings.Contains(tree, until)
		}, patience, 50*time.Millisecond, "%s does not say %q", page, until)
		return tree
	}
	tree := read("/wechat-2020.html", "a page of their own")
	entry := "/wechat-2020-sources.html#c-n17"
	require.Contains(t, tree, s.URL+entry, "the address of the cite")
	require.NotContains(t, tree, "(Memorandum for the Secretary)", "the entry is not in the walk")
	read(entry, "(Memorandum for the Secretary)")
}

// In the walk of a file of the reader's own the entries stand in its page.
func TestCitesOfAnOpenedFile(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "matter.html")
	give(t, b, "pick", "odd.json", []byte(odd))
	live(b)
	before := s.asked()
	b.Go(s.URL + "/matter.html#v-work")
	live(b)
	asked := s.asked()[len(before):]
	b.Click(`#v-work cite a[href="#c-b"]`)
	b.Wait(noted, patience)
	require.Contains(t, text(b, "#note"), "Order")
	b.Press("Escape")
	b.Click(`header.site a[href="#v-sources"]`)
	b.Wait(`() => document.getElementById("v-sources").checkVisibility()`, patience)
	require.Equal(t, asked, s.asked()[len(before):])
	require.NotContains(t, asked, "/sources/odd.json")
	quiet(t, b)
}

// wide opens the whole record of the first provision, which is a row among seven.
func wide(b *browser.Browser) {
	b.Wait(`() => { const more = document.querySelector("#q-t1 .more"); if (more.checkVisibility()) more.click(); return document.querySelector("#q-t1 cite").checkVisibility() }`, patience)
}
