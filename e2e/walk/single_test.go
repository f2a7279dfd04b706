package walk_test

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/web/pages"
)

// singleFile puts the one file into a folder of its own and gives its address:
// nothing that it may lack lies beside it.
func singleFile(t *testing.T) string {
	text, err := os.ReadFile(filepath.Join(folder, pages.SingleFile))
	require.NoError(t, err)
	at := filepath.Join(t.TempDir(), "a copy.html")
	require.NoError(t, os.WriteFile(at, text, 0o644))
	return (&url.URL{Scheme: "file", Path: at}).String()
}

// alone fails if the page asked for anything but itself.
func alone(t *testing.T, b *browser.Browser) {
	require.Empty(t, browser.Get[[]string](b, `() => performance.getEntriesByType("resource").map((e) => e.name).filter((n) => !/^(data|blob):/.test(n))`))
}

// The whole tool from one file without a network: the walk to the court's result,
// its work after a reload, the link, the hash, the memo, and the other pages.
func TestSingleFile(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		at := singleFile(t)
		b.Go(at)
		b.Wait(`() => document.querySelector("h1")?.textContent === "Decide the stay yourself"`, patience)
		require.Zero(t, browser.Get[int](b, `() => document.querySelectorAll('a[href$="benchwalk.html"]').length`), "it does not offer itself")
		b.Click(`a[href="?wechat-2020"]`)
		live(b)
		alone(t, b)
		require.Contains(t, decide(t, b), "the stay must be denied")
		alone(t, b)

		b.Reload()
		live(b)
		b.Wait(`() => document.querySelector("[data-slot=result] .verdict")?.checkVisibility()`, patience)
		require.Contains(t, text(b, "#v-result"), "the stay must be denied", "its work outlives a reload")

		toTake(b)
		require.Contains(t, text(b, "#v-take"), "a copy on your own machine")
		b.Click("[data-do=verify]")
		b.Wait(`() => document.querySelector("#take-verified [data-is=same]").checkVisibility()`, patience)
		link := browser.Get[string](b, `() => document.getElementById("take-link").value`)
		require.Regexp(t, `^a copy\.html#p=short&s=[0-9A-Za-z]\.wechat-2020\.`, link, "nothing of the reader's folders: %s", link)
		_, fragment, _ := strings.Cut(link, "#")
		require.NoError(t, b.Eval(nil, downloads))
		b.Click(`#v-take a[href="#v-memo"]`)
		b.Click("[data-do=memo-docx]")
		b.Wait(`() => saved.length && saved[0].name === "wechat-2020-bench.docx" && saved[0].size > 20000`, patience)
		toTake(b)
		b.Click("#v-take details summary")
		b.Click("[data-do=erase-all]")
		b.Wait(`() => { try { return !self.saved && document.documentElement.classList.contains("ready") && !Object.keys(localStorage).length } catch { return false } }`, patience)
		require.Equal(t, "wechat-2020", browser.Get[string](b, `() => document.body.dataset.id`))

		b.Go("about:blank")
		b.Go(at + "#" + fragment)
		takeUp(b, "now")
		b.Wait(`() => document.querySelector("[data-do=adopt]")?.checkVisibility()`, patience)
		b.Click("[data-do=adopt]")
		b.Wait(`() => document.querySelector('[name="stay.merits"][value=serious_questions]')?.checked`, patience)
		b.Reload()
		live(b)
		require.True(t, checked(b, "stay.merits", "serious_questions"), "a reload finds the page again")
		require.Equal(t, "wechat-2020", browser.Get[string](b, `() => document.body.dataset.id`), "a link names its matter")
		alone(t, b)

		for _, id := range casebook.Matters() {
			b.Go(at + "?" + id)
			live(b)
			require.Equal(t, id, browser.Get[string](b, `() => document.body.dataset.id`))
			if b.Engine != browser.Chromium && id != "wechat-2020" {
				break // two are enough to see that the engine does it
			}
			b.Go(at + "?" + id + "-read")
			b.Wait(`() => [...document.querySelectorAll("form .step")].length > 3 && [...document.querySelectorAll("form .step")].every((v) => v.checkVisibility())`, patience)
		}
		b.Go(at + "?wechat-2020#q-t1")
		live(b)
		b.Click("#q-t1 .more")
		b.Click(`#q-t1 cite a[href="?wechat-2020-sources#c-n17"]`)
		b.Wait(`() => document.getElementById("note").matches(":popover-open")`, patience)
		require.Contains(t, text(b, "#note"), "94-4")
		alone(t, b)
		b.Go("about:blank")
		b.Go(at + "?wechat-2020#c-n17") // as it was written before the sources had a page
		b.Wait(`() => location.search === "?wechat-2020-sources" && document.querySelector("#c-n17:target")?.checkVisibility()`, patience)
		require.Contains(t, text(b, "#c-n17"), "94-4")
		alone(t, b)
		for page, title := range map[string]string{"about": "How it works", "then-and-now": "Then and now", "no-such-page": "Decide the stay yourself"} {
			b.Go(at + "?" + page)
			b.Wait(`(t) => document.querySelector("h1")?.textContent.startsWith(t)`, patience, title)
			alone(t, b)
		}
		quiet(t, b)
	})
}

// A matter of one's own, in the single file: opened, written, taken as a pattern.
func TestSingleFileOwnMatter(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		at := singleFile(t)
		b.Go(at + "?matter")
		b.Wait(`() => document.documentElement.classList.contains("ready")`, patience)
		require.NoError(t, b.Eval(nil, downloads))
		b.Click(`a[href="matter/ward-1989.json"]`)
		b.Wait(`() => saved.length && saved[0].name === "ward-1989.json"`, patience)
		pattern, _ := casebook.Text("ward-1989")
		require.Equal(t, pattern, browser.Get[string](b, `() => saved[0].text()`))
		give(t, b, "pick", "doe.json", []byte(small))
		live(b)
		b.Click("#v-before a.to-walk")
		b.Click(radio("stay.merits", "weak"))
		b.Wait(`() => document.querySelector("[data-slot=standing]").innerText.includes("must be denied")`, patience)
		alone(t, b)
		b.Go("about:blank")
		b.Go(at + "#s=2.doe.000000000")
		b.Wait(`() => document.querySelector("[data-slot=opened]")?.innerText.includes("link")`, patience)
		require.Equal(t, "?matter", browser.Get[string](b, `() => location.search`), "a link to a matter of one's own")

		b.Go(at + "?editor")
		b.Wait(`() => document.documentElement.classList.contains("ready")`, patience)
		require.NoError(t, b.Eval(nil, `() => { document.getElementById("from").value = "matter/own.json" }`))
		b.Click("[data-do=begin]")
		b.Wait(`() => document.getElementById("editor").checkVisibility()`, patience)
		b.Click("[data-do=open]")
		b.Wait(`() => location.search === "?matter" && document.documentElement.classList.contains("live")`, patience)
		alone(t, b)
		quiet(t, b)
	})
}
