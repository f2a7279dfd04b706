package walk_test

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/web/pages"
)

// sandboxed serves the walk as a frame with sandbox="allow-scripts" has it: without
// an origin, so without storage, and with downloads, printing and windows refused.
func sandboxed(w http.ResponseWriter, r *http.Request) bool {
	return knowing(w, r, "sandbox allow-scripts")
}

// knowing serves a page as if the site had been built with its own origin, and with
// another policy beside its own.
func knowing(w http.ResponseWriter, r *http.Request, more ...string) bool {
	if !strings.HasSuffix(r.URL.Path, ".html") {
		return false
	}
	text, err := os.ReadFile(filepath.Join(folder, r.URL.Path))
	if err != nil {
		panic(err)
	}
	policy := pages.Policy("http://"+r.Host, true)
	page := strings.Replace(string(text), pages.Policy("", true), policy, 1)
	if page == string(text) {
		panic("the page has another policy")
	}
	h := w.Header()
	h["Content-Security-Policy"] = append([]string{policy + "; frame-ancestors *"}, more...)
	h.Set("Content-Type", "text/html; charset=utf-8")
	w.Write([]byte(page))
	return true
}

// In a sandboxed frame the walk works; one sentence says that nothing is kept, and
// another, where the reader would save or print, what may be refused. Copying works.
func TestSandbox(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, sandboxed)
		open(b, s, "wechat-2020.html#q-appeal")
		live(b)
		require.Equal(t, "null", browser.Get[string](b, `() => self.origin`))
		b.Click(radio("stay.merits", "weak"))
		b.Wait(`() => document.querySelector("[data-slot=standing]").innerText.includes("must be denied")`, patience)
		b.Wait(`() => document.getElementById("fail-storage-denied").checkVisibility()`, patience)
		b.Click("[data-do=hush]")
		b.Click(`#q-appeal cite a`)
		b.Wait(`() => document.getElementById("note").matches(":popover-open")`, patience)
		require.NotEmpty(t, text(b, "#note .text b"))
		b.Press("Escape")
		toTake(b)
		require.Contains(t, text(b, "#v-take"), "is inside a frame that lets it keep nothing")
		link := browser.Get[string](b, `() => document.getElementById("take-link").value`)
		require.Regexp(t, `^`+regexp.QuoteMeta(s.URL)+`/wechat-2020\.html#p=short&s=[0-9A-Za-z]\.`, link)

		copied := func(button, id string) string {
			require.NoError(t, b.Eval(nil, `() => { self.copied = ""; document.addEventListener("copy", (e) => setTimeout(() => { self.copied = [...e.clipboardData?.types ?? []].join() || "copied" })) }`))
			b.Click(button)
			b.Wait(`(id) => [...document.getElementById(id).children].some((s) => s.checkVisibility())`, patience, id)
			return text(b, "#"+id)
		}
		require.Contains(t, copied(`[data-do=copy][data-key=take-link]`, "take-link-did"), "Copied.")
		b.Click(`#v-take a[href="#v-memo"]`)
		b.Wait(`() => document.querySelector("#v-memo article h3")?.checkVisibility()`, patience)
		require.Contains(t, text(b, "#v-memo"), "Saving and printing may not work here")
		require.Contains(t, copied(`[data-do=copy-rich]`, "take-memo-did"), "Copied.")
		before := s.asked()
		b.Click("[data-do=memo-docx]")
		b.Click("#v-memo [data-do=print]")
		require.Equal(t, before, s.asked())
		b.Click(`header a[href="#v-take"]`)
		b.Wait(`() => document.getElementById("v-take").checkVisibility()`, patience)
		// What cannot be kept gives way only on the reader's word.
		handOver(t, b, "other.json", `{"format":"benchwalk/analysis/1","matter":"wechat-2020","findings":{"stay.irreparable_harm":"probable"}}`)
		b.Wait(`() => document.getElementById("fail-unkept").checkVisibility()`, patience)
		require.True(t, checked(b, "stay.merits", "weak"))
		b.Click("[data-do=let-go]")
		b.Wait(`() => document.querySelector('[name="stay.irreparable_harm"][value=probable]').checked`, patience)
		require.False(t, checked(b, "stay.merits", "weak"))
		require.False(t, browser.Get[bool](b, `() => document.getElementById("fail-unkept").checkVisibility()`))
		for _, e := range b.Log() { // what the engine refuses it says, and that is right
			require.NotEqual(t, browser.Exception, e.Kind, e)
			require.NotContains(t, e.Text, "Trusted")
		}
	})
}

// A real frame on a page of another origin: the walk comes up in it, with its
// module and matter, and starts no worker.
func TestSandboxedFrame(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serveOffline(t, func(w http.ResponseWriter, r *http.Request) bool {
			return knowing(w, r, "base-uri 'none'") || saysWhenOver(w, r)
		})
		host := serve(t, func(w http.ResponseWriter, r *http.Request) bool {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprintf(w, `<!doctype html><title>A host</title><link rel="icon" href="data:,"><style>body *{color:red!important;float:right!important}</style>
				<iframe title="Benchwalk" sandbox="allow-scripts" src="%s/ward-1989.html" width=900 height=700></iframe>`, strings.Replace(s.URL, "127.0.0.1", "localhost", 1))
			return true
		})
		b.Go(host.URL + "/")
		b.Wait(`() => document.readyState === "complete"`, patience)
		b.Click("iframe") // an idle frame of another origin may wait for its reader
		for _, path := range []string{"/benchwalk.wasm", "/matter/ward-1989.json", over} {
			s.await(t, path, 0)
		}
		require.NotContains(t, s.asked(), "/sw.js")
		quiet(t, b)
	})
}
