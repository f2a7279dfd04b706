package walk_test

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/web/site"
)

// serveOffline serves a site with its own worker. Its folder may change.
func serveOffline(t *testing.T, before func(http.ResponseWriter, *http.Request) bool) *server {
	s := &server{before: before, offline: true}
	s.Server = newServer(s)
	t.Cleanup(s.Close)
	return s
}

// keptOffline waits until the whole site is kept.
func keptOffline(b *browser.Browser) {
	b.Wait(`() => document.getElementById("offline-kept")?.checkVisibility()`, patience)
}

// over is what a page asks for when its offline.js has had its time. A test of what
// the script does not do waits for it.
const over = "/over.txt"

// saysWhenOver serves the script with that request after it: on the same event and
// the same clock as its own registering of the worker, and a little later.
func saysWhenOver(w http.ResponseWriter, r *http.Request) bool {
	switch r.URL.Path {
	case over:
		w.Header().Set("Access-Control-Allow-Origin", "*") // a sandboxed frame asks from nowhere
	case "/offline.js":
		text, err := os.ReadFile(filepath.Join(folder, r.URL.Path))
		if err != nil {
			panic(err)
		}
		w.Header().Set("Content-Type", "text/javascript")
		fmt.Fprintf(w, `%s; addEventListener("load", () => setTimeout(() => fetch(new URL(%q, document.baseURI)), 1250))`, text, over)
	default:
		return false
	}
	return true
}

// After one visit of any page the whole site works without a network, and once the
// worker has come nothing that the reader does asks for anything.
func TestOffline(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serveOffline(t, nil)
		b.Go(s.URL + "/")
		keptOffline(b)
		before := s.asked()
		for _, path := range []string{"/sw.js", "/benchwalk.wasm", "/wechat-2020.html", "/matter/ward-1989.json", "/schema/matter-1.schema.json"} {
			require.Contains(t, before, path)
		}
		require.NotContains(t, before, "/benchwalk.html", "the single file is for saving")
		// The policy lets this one address become a worker, and no other.
		require.Equal(t, "refused", browser.Get[string](b, `async () => { try { await navigator.serviceWorker.register("walk.js"); return "taken"; } catch (e) { return e instanceof TypeError ? "refused" : String(e); } }`))
		require.Equal(t, "refused", browser.Get[string](b, `() => { try { trustedTypes.createPolicy("another", {}); return "taken"; } catch (e) { return e instanceof TypeError ? "refused" : String(e); } }`))
		b.Log() // the refusals are logged as violations, and that is right

		open(b, s, "wechat-2020.html")
		live(b)
		asked := len(s.asked())
		require.Contains(t, decide(t, b), "the stay must be denied")
		for _, path := range s.asked()[asked:] { // once for each page the browser itself looks for a newer worker
			require.Equal(t, "/sw.js", path)
		}
		quiet(t, b)

		s.Close()
		for _, id := range casebook.Matters() {
			open(b, s, id+".html")
			live(b)
			if b.Engine != browser.Chromium {
				break // one is enough to see that the engine does it
			}
		}
		open(b, s, "wechat-2020.html#v-result")
		b.Wait(`() => document.querySelector("[data-slot=result] .verdict")?.checkVisibility()`, patience)
		require.Contains(t, text(b, "#v-result"), "the stay must be denied", "the work is there")
		open(b, s, "wechat-2020.html#q-t1")
		wide(b)
		b.Click(`#q-t1 cite a[href$="#c-n17"]`)
		b.Wait(`() => document.getElementById("note").matches(":popover-open")`, patience)
		require.Contains(t, text(b, "#note"), "94-4")
		b.Go(s.URL + "/wechat-2020-sources.html")
		require.Contains(t, text(b, "#c-n17"), "94-4")
		open(b, s, "matter.html")
		give(t, b, "pick", "doe.json", []byte(small))
		live(b)
		b.Go(s.URL + "/")
		require.Contains(t, text(b, "h1"), "Decide the stay yourself")
		b.Go(s.URL + "/about") // as some hosts write it
		require.Contains(t, text(b, "h1"), "How it works")
		for _, e := range b.Log() { // the worker asks for itself anew, in vain
			require.NotEqual(t, browser.Exception, e.Kind, e)
			require.NotEqual(t, browser.Violation, e.Kind, e)
		}
	})
}

// nextVersion is a copy of the site in which one page differs.
func nextVersion(t *testing.T) string {
	next := t.TempDir()
	require.NoError(t, os.CopyFS(next, os.DirFS(folder)))
	sum := func(text string) string {
		s := sha256.Sum256([]byte(text))
		return base64.StdEncoding.EncodeToString(s[:])
	}
	read := func(name string) string {
		text, err := os.ReadFile(filepath.Join(next, name))
		require.NoError(t, err)
		return string(text)
	}
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(next, name), []byte(text), 0o644))
	}
	old := read("about.html")
	newer := strings.ReplaceAll(old, "How it works, what it is not</h1>", "The next version</h1>")
	worker := strings.Replace(strings.Replace(read("sw.js"), sum(old), sum(newer), 1), `VERSION = "`, `VERSION = "next`, 1)
	require.Contains(t, worker, sum(newer))
	write("about.html", newer)
	write("sw.js", worker)
	return next
}

// A newer version comes whole or not at all, says so, and is used when the reader
// says so, in the tab where that is said. Another tab is told and stays as it is.
func TestNewVersion(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		var half atomic.Bool // of the files are those of the old version still
		s := serveOffline(t, func(w http.ResponseWriter, r *http.Request) bool {
			if half.Load() && r.URL.Path == "/about.html" {
				site.Handler(folder).ServeHTTP(w, r)
				return true
			}
			return false
		})
		b.Go(s.URL + "/")
		keptOffline(b)
		open(b, s, "wechat-2020.html#q-appeal")
		live(b)
		b.Click(radio("stay.merits", "weak"))

		half.Store(true)
		s.serves(nextVersion(t))
		before := len(s.asked())
		b.Reload()
		live(b)
		require.NoError(t, b.Eval(nil, `async () => { try { await (await navigator.serviceWorker.getRegistration()).update() } catch { /* it may be over by then */ } }`))
		s.await(t, "/about.html", before) // by the worker that is not to come
		b.Wait(`async () => { const r = await navigator.serviceWorker.getRegistration(); return !r.installing && !r.waiting && (await caches.keys()).length === 1 }`, patience)
		require.False(t, browser.Get[bool](b, `() => document.getElementById("offline-newer").checkVisibility()`))

		half.Store(false)
		require.NoError(t, b.Eval(nil, `async () => { await (await navigator.serviceWorker.getRegistration()).update() }`))
		b.Wait(`() => document.getElementById("offline-newer").checkVisibility()`, patience)
		asked := len(s.asked())
		require.Equal(t, "How it works, what it is not", browser.Get[string](b, `async () => (await (await fetch("about.html")).text()).match(/<h1>(.*?)<.h1>/)[1]`), "until then the old version serves itself")
		require.Len(t, s.asked(), asked)

		require.NoError(t, b.Eval(nil, `() => { self.before = true }`))
		if b.Engine == browser.Chromium { // the one whose other tabs a test can reach
			b.Click("[data-do=later]")
			require.NoError(t, b.Eval(nil, `() => { self.other = open("ward-1989.html", "_blank") }`))
			b.Wait(`() => other?.document.getElementById("offline-newer")?.checkVisibility()`, patience)
			require.NoError(t, b.Eval(nil, `() => { other.before = true; other.document.querySelector("[data-do=renew]").click() }`))
			b.Wait(`() => { try { return !other.before && other.document.readyState === "complete" } catch { return false } }`, patience)
			b.Wait(`() => document.getElementById("offline-newer").checkVisibility()`, patience)
			require.True(t, browser.Get[bool](b, `() => self.before`), "this tab was not torn from its reader")
			b.Click(radio("stay.merits", "likely"))
			b.Wait(`() => document.querySelector("[data-slot=standing]").innerText.includes("still open")`, patience)
			b.Click(radio("stay.merits", "weak"))
		}
		b.Click("[data-do=renew]")
		b.Wait(`() => { try { return !self.before && document.documentElement.classList.contains("live") } catch { return false } }`, patience)
		require.True(t, checked(b, "stay.merits", "weak"))
		b.Wait(`async () => (await caches.keys()).length === 1`, patience)
		b.Go(s.URL + "/about.html")
		require.Contains(t, text(b, "h1"), "The next version")
	})
}

// Inside a frame the worker neither begins nor answers.
func TestNoWorkerInFrames(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		host := func(w http.ResponseWriter, r *http.Request) bool {
			if r.URL.Path != "/host.html" {
				return false
			}
			w.Header().Set("Content-Type", "text/html")
			w.Write([]byte(`<!doctype html><title>A host</title><link rel="icon" href="data:,"><iframe src="ward-1989.html" width=900 height=700></iframe>`))
			return true
		}
		var says atomic.Bool
		s := serveOffline(t, func(w http.ResponseWriter, r *http.Request) bool {
			return host(w, r) || says.Load() && saysWhenOver(w, r)
		})
		framed := func() []string {
			before := len(s.asked())
			says.Store(true)
			b.Go(s.URL + "/host.html")
			s.await(t, over, before)
			says.Store(false)
			b.Wait(`() => document.querySelector("iframe").contentDocument.documentElement.classList.contains("live")`, patience)
			return s.asked()[before:]
		}
		require.NotContains(t, framed(), "/sw.js")
		require.Zero(t, browser.Get[int](b, `async () => (await caches.keys()).length`))

		b.Go(s.URL + "/")
		keptOffline(b)
		after := framed()
		for _, path := range []string{"/ward-1989.html", "/walk.js", "/benchwalk.wasm", "/matter/ward-1989.json"} {
			require.Contains(t, after, path, "from the network")
		}
		quiet(t, b)
	})
}

// A site built without offline use takes back what an earlier one left, though no
// page of it speaks of workers: the browser itself looks for a newer one.
func TestOfflineIsTakenBack(t *testing.T) {
	none := filepath.Join(t.TempDir(), "site")
	_, err := site.Build(site.Options{Out: none, Root: "../..", NoOffline: true})
	require.NoError(t, err)
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serveOffline(t, nil)
		b.Go(s.URL + "/")
		keptOffline(b)
		s.serves(none)
		b.Go(s.URL + "/about.html") // a page without scripts, and kept
		b.Wait(`async () => (await caches.keys()).length === 0 && !await navigator.serviceWorker.getRegistration()`, patience)
		before := len(s.asked())
		b.Go(s.URL + "/about.html")
		require.True(t, slices.Contains(s.asked()[before:], "/about.html"), "from the network again")
		before = len(s.asked())
		open(b, s, "ward-1989.html")
		live(b)
		require.False(t, browser.Get[bool](b, `() => document.getElementById("offline-kept").checkVisibility()`), "nothing is kept, and nothing says so")
		require.Equal(t, "none", browser.Get[string](b, `() => sessionStorage.getItem("benchwalk-offline-failed") ?? "none"`), "and nothing has failed")
		require.NotContains(t, s.asked()[before:], "/offline.js")
		require.Equal(t, "refused", browser.Get[string](b, `async () => { try { await navigator.serviceWorker.register("sw.js"); return "taken" } catch { return "refused" } }`), "no address becomes a worker")
	})
}

// A host that changes a page on its way: nothing is kept, nothing says so, and the
// site is not loaded again for each page of the session.
func TestAChangedSiteIsNotKept(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		var says atomic.Bool
		s := serveOffline(t, func(w http.ResponseWriter, r *http.Request) bool {
			if r.URL.Path != "/about.html" {
				return says.Load() && saysWhenOver(w, r)
			}
			w.Header().Set("Content-Type", "text/html")
			w.Write([]byte("<!doctype html><title>Changed</title>"))
			return true
		})
		b.Go(s.URL + "/")
		b.Wait(`() => sessionStorage.getItem("benchwalk-offline-failed")`, patience)
		require.False(t, browser.Get[bool](b, `() => document.getElementById("offline-kept").checkVisibility()`))
		b.Wait(`async () => (await caches.keys()).length === 0`, patience)
		before := len(s.asked())
		says.Store(true)
		b.Go(s.URL + "/index.html")
		s.await(t, over, before)
		require.NotContains(t, s.asked()[before:], "/sw.js")
		quiet(t, b)
	})
}
