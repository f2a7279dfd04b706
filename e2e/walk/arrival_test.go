package walk_test

import (
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/web/pages"
	"github.com/benchwalk/benchwalk/web/site"
)

// gate serves the site and holds back the files that a test names until it lets them go.
type gate struct {
	mu       sync.Mutex
	held     map[string]chan struct{}
	answered map[string]bool
}

// gated serves the site behind a gate that holds the files.
func gated(t *testing.T, files ...string) (*server, *gate) {
	g := &gate{held: map[string]chan struct{}{}, answered: map[string]bool{}}
	for _, file := range files {
		g.held["/"+file] = make(chan struct{})
	}
	s := serve(t, g.serve)
	t.Cleanup(func() { // before the server closes, which waits for its answers
		for file := range g.held {
			g.release(file[1:])
		}
	})
	return s, g
}

func (g *gate) serve(w http.ResponseWriter, r *http.Request) bool {
	if held := g.at(r.URL.Path); held != nil {
		<-held
	}
	site.Handler(folder).ServeHTTP(w, r)
	g.mu.Lock()
	defer g.mu.Unlock()
	g.answered[r.URL.Path[1:]] = true
	return true
}

func (g *gate) at(path string) chan struct{} {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.held[path]
}

func (g *gate) release(file string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if held := g.held["/"+file]; held != nil {
		close(held)
		g.held["/"+file] = nil
	}
}

// awaitOthers waits until all files but the held one were served. While early.js is
// held Chromium asks for none.
func (g *gate) awaitOthers(t *testing.T, files []string, held string) {
	t.Helper()
	for _, file := range files {
		if file == held || held == "early.js" {
			continue
		}
		require.Eventually(t, func() bool {
			g.mu.Lock()
			defer g.mu.Unlock()
			return g.answered[file]
		}, patience, 10*time.Millisecond, "%s is not served", file)
	}
}

var loaded = regexp.MustCompile(`<script src="([^"]+)"|<link rel="stylesheet" href="([^"]+)"`)

// files are those that a page loads by itself, in its order.
func files(t *testing.T, page string) (names []string) {
	text, err := os.ReadFile(filepath.Join(folder, page))
	require.NoError(t, err)
	for _, m := range loaded.FindAllStringSubmatch(string(text), -1) {
		names = append(names, m[1]+m[2])
	}
	require.Contains(t, names, runtime)
	return names
}

const (
	runtime = "wasm_exec.js"
	module  = site.Module
	facts   = "matter/wechat-2020.json"
)

// watching opens a browser that goes on while a page loads. In its pages "alarms"
// lists every failure that was ever told, and "compiled" says that the module came.
// They keep nothing of the site: a worker would outlive the server of its page, and
// complain of that to the next test.
func watching(t *testing.T) *browser.Browser {
	b := browser.OpenHasty(t, browser.Chromium)
	b.CDP("Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": `
		window.alarms = [];
		Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined });
		new MutationObserver((records) => {
			for (const { target } of records) if (/^fail-/.test(target.id) && !target.hidden) alarms.push(target.id);
		}).observe(document, { subtree: true, attributes: true, attributeFilter: ["hidden"] });
		for (const name of ["compile", "compileStreaming"]) {
			const real = WebAssembly[name];
			WebAssembly[name] = async (...args) => { const module = await real.apply(WebAssembly, args); window.compiled = true; return module; };
		}
	`})
	return b
}

// visit begins to load a page and waits until the browser is there.
func visit(b *browser.Browser, address string) {
	b.Go("about:blank")
	b.Wait(`() => location.href === "about:blank"`, patience)
	b.Go(address)
	b.Wait(`(address) => location.href === address`, patience, address)
}

// idle waits until the page has nothing to do. A page that Chromium does not draw
// yet, or of which it awaits more, may never be called idle: that has its limit.
func idle(t *testing.T, b *browser.Browser) {
	require.NoError(t, b.Eval(nil, `() => new Promise((idle) => requestIdleCallback(() => requestIdleCallback(() => idle(), { timeout: 100 }), { timeout: 100 }))`))
}

// answer goes to the appeal and finds its merits weak, as a reader may from the
// moment on in which the page is shown.
func answer(b *browser.Browser) {
	b.Click(`.rail a[href="#q-appeal"]`)
	b.Wait(`() => document.getElementById("q-appeal").checkVisibility()`, patience)
	b.Click(radio("stay.merits", "weak"))
}

// calm fails if the page has told a failure, or has logged one.
func calm(t *testing.T, b *browser.Browser) {
	t.Helper()
	quiet(t, b)
	require.Empty(t, browser.Get[[]string](b, `() => alarms`), "nothing has failed")
}

// Whichever file of a walk comes last, after all others, when the page has nothing
// left to do and its reader has answered: nothing is told to have failed, and the
// ruling comes, on that answer.
func TestEachFileOfAWalkHeld(t *testing.T) {
	t.Parallel()
	b := watching(t)
	all := files(t, "wechat-2020.html")
	starts := slices.Index(all, "walk.js") // which asks for the module and the matter
	for i, held := range append(all, module, facts) {
		t.Run(held, func(t *testing.T) {
			b := b.For(t)
			s, g := gated(t, held)
			visit(b, s.URL+"/wechat-2020.html")
			others := all
			if i > starts {
				others = append(others[:len(others):len(others)], module, facts)
			}
			g.awaitOthers(t, others, held)
			if held == runtime {
				b.Wait(`() => self.compiled`, patience)
			}
			idle(t, b)
			shows := held != "early.js" && held != "app.css" // without these nothing is shown yet
			if shows {
				answer(b)
			} else {
				b.Press("Tab")
			}
			idle(t, b)
			if held == "offline.js" { // which no ruling needs
				live(b)
			}
			calm(t, b)
			g.release(held)
			live(b)
			if !shows {
				answer(b)
			}
			b.Wait(`() => document.querySelector("[data-slot=standing]").innerText.includes("must be denied")`, patience)
			require.True(t, checked(b, "stay.merits", "weak"))
			require.Contains(t, kept(t, b).State, `"stay.merits":"weak"`)
			calm(t, b)
		})
	}
}

// In every order in which they can come. Nobody asks for the module and the matter
// before scripts and style are there.
func TestEveryOrderOfArrival(t *testing.T) {
	t.Parallel()
	b := watching(t)
	orders := 0
	for order := range permutations([]string{"app.css", "walk.js", runtime, module, facts}) {
		at := func(file string) int { return slices.Index(order, file) }
		if min(at(module), at(facts)) < max(at("app.css"), at("walk.js")) {
			continue
		}
		orders++
		t.Run(strings.ReplaceAll(strings.Join(order, " "), "/", "-"), func(t *testing.T) {
			b := b.For(t)
			s, g := gated(t, order...)
			visit(b, s.URL+"/wechat-2020.html#q-appeal")
			for _, file := range order {
				g.release(file)
				b.Wait(`(file) => performance.getEntriesByType("resource").some((e) => e.name.endsWith("/" + file) && e.responseEnd > 0)`, patience, file)
				idle(t, b)
			}
			live(b)
			calm(t, b)
		})
	}
	require.Equal(t, 20, orders)
}

// permutations gives every order of the items.
func permutations(items []string) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		var place func(done, rest []string) bool
		place = func(done, rest []string) bool {
			if len(rest) == 0 {
				return yield(done)
			}
			for i, item := range rest {
				others := slices.Delete(slices.Clone(rest), i, i+1)
				if !place(append(slices.Clone(done), item), others) {
					return false
				}
			}
			return true
		}
		place(nil, items)
	}
}

// A matter of the reader's own that was opened before comes back by itself; another
// that its reader chooses in the meantime takes its place.
func TestEachFileOfAnOwnMatterHeld(t *testing.T) {
	t.Parallel()
	b := watching(t)
	all := files(t, "matter.html")
	starts := slices.Index(all, "matter.js")
	for i, held := range append(all, module) {
		t.Run(held, func(t *testing.T) {
			b := b.For(t)
			s, g := gated(t, held)
			visit(b, s.URL+"/about.html")
			require.NoError(t, b.Eval(nil, `(text) => { localStorage.setItem("benchwalk-file", text) }`, small))
			visit(b, s.URL+"/matter.html")
			others := all
			if i > starts {
				others = append(others[:len(others):len(others)], module)
			}
			g.awaitOthers(t, others, held)
			if held == runtime {
				b.Wait(`() => self.compiled`, patience)
			}
			idle(t, b)
			b.Press("Tab")
			title := "Doe v. Roe"
			if held != "early.js" && held != "app.css" { // without these nothing is shown yet
				title = "Poe v. Roe"
				give(t, b, "pick", "poe.json", []byte(strings.Replace(small, "Doe v. Roe", title, 1)))
			}
			idle(t, b)
			calm(t, b)
			g.release(held)
			b.Wait(`(title) => document.title.startsWith(title + " · ")`, patience, title)
			live(b)
			calm(t, b)
		})
	}
}

// What is written in the editor is checked, whichever of its files comes last.
func TestEachFileOfTheEditorHeld(t *testing.T) {
	t.Parallel()
	b := watching(t)
	all := files(t, "editor.html")
	starts := slices.Index(all, "editor.js")
	check := func(b *browser.Browser) {
		b.Wait(`() => document.documentElement.classList.contains("ready")`, patience)
		require.NoError(t, b.Eval(nil, `() => { document.getElementById("from").value = "matter/own.json" }`))
		b.Click("[data-do=begin]")
		b.Wait(`() => document.getElementById("editor").checkVisibility()`, patience)
		b.Click("[data-do=check]")
	}
	for i, held := range append(all, module) {
		t.Run(held, func(t *testing.T) {
			b := b.For(t)
			s, g := gated(t, held)
			visit(b, s.URL+"/editor.html")
			g.awaitOthers(t, all, held)
			idle(t, b)
			if i > starts {
				check(b)
				if held != module {
					b.Wait(`() => self.compiled`, patience)
				}
			}
			idle(t, b)
			calm(t, b)
			g.release(held)
			if i <= starts {
				check(b)
			}
			b.Wait(`() => document.getElementById("sound").checkVisibility()`, patience)
			calm(t, b)
		})
	}
}

// The single file may come slowly, too, and stop before any of its scripts.
func TestTheSingleFileHeldBeforeEachScript(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(filepath.Join(folder, pages.SingleFile))
	require.NoError(t, err)
	cuts := regexp.MustCompile(`<script>`).FindAllIndex(text, -1)
	require.Greater(t, len(cuts), 5)
	b := watching(t)
	for _, page := range []string{"?wechat-2020#q-appeal", "?matter"} {
		for i, cut := range cuts {
			t.Run(page[1:]+" "+string(text[cut[1]:cut[1]+40]), func(t *testing.T) {
				b := b.For(t)
				more := make(chan struct{})
				release := sync.OnceFunc(func() { close(more) })
				s := serve(t, func(w http.ResponseWriter, r *http.Request) bool {
					w.Header().Set("Content-Type", "text/html")
					if r.URL.Path == "/empty.html" {
						return true
					}
					w.Write(text[:cut[0]])
					w.(http.Flusher).Flush()
					<-more
					w.Write(text[cut[0]:])
					return true
				})
				t.Cleanup(release)
				visit(b, s.URL+"/empty.html")
				require.NoError(t, b.Eval(nil, `(text) => { localStorage.setItem("benchwalk-file", text) }`, small))
				visit(b, s.URL+"/"+page)
				b.Wait(`(n) => document.querySelectorAll("body script").length === n`, patience, i)
				last := i == len(cuts)-1
				if last {
					b.Wait(`() => self.compiled`, patience)
				}
				idle(t, b)
				b.Press("Tab")
				idle(t, b)
				calm(t, b)
				release()
				live(b)
				calm(t, b)
			})
		}
	}
}

// A runtime that truly does not come is told, and takes nothing with it.
func TestWithoutTheRuntime(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, func(w http.ResponseWriter, r *http.Request) bool {
			if r.URL.Path != "/"+runtime {
				return false
			}
			w.WriteHeader(http.StatusNotFound)
			return true
		})
		open(b, s, "wechat-2020.html#q-speech")
		b.Click(radio("speech.speech_burdened", "yes"))
		b.Wait(`() => document.getElementById("fail-wasm-failed").checkVisibility()`, patience)
		b.Click("#q-speech [data-do=commit]")
		require.True(t, shown(t, b).Court, "the court's answer needs no module")
		b.Log() // the refused request is logged by the engine, and that is right
	})
}

// Where a script of the walk does not come, everything stands open.
func TestWithoutAScriptOfTheWalk(t *testing.T) {
	t.Parallel()
	b := browser.Open(t, browser.Chromium)
	tried := 0
	for _, name := range files(t, "wechat-2020.html") {
		if slices.Contains([]string{"early.js", "app.css", "keep.js", "offline.js", runtime}, name) {
			continue // the walk stands without these
		}
		tried++
		t.Run(name, func(t *testing.T) {
			b := b.For(t)
			s := serve(t, func(w http.ResponseWriter, r *http.Request) bool {
				if r.URL.Path != "/"+name {
					return false
				}
				w.WriteHeader(http.StatusNotFound)
				return true
			})
			b.Go(s.URL + "/wechat-2020.html")
			require.False(t, browser.Get[bool](b, `() => document.documentElement.classList.contains("js")`))
			require.Empty(t, browser.Get[[]string](b, `() => [...document.querySelectorAll(".step")].filter((e) => !e.checkVisibility()).map((e) => e.id)`))
			require.Contains(t, text(b, "main"), "burden substantially more speech than is necessary")
			b.Log() // the refused request is logged by the engine, and that is right
			b.Go("about:blank")
		})
	}
	require.Greater(t, tried, 5)
}
