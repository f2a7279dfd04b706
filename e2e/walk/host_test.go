package walk_test

import (
	"fmt"
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/post"
	"github.com/benchwalk/benchwalk/web/tree"
)

// host is a page of another origin in which a post stands.
type host struct {
	headers map[string]string
	head    string
	frame   string // attributes of the frame
}

// hosts are pages that make it hard for a post, by what they do.
var hosts = map[string]host{
	"a policy that lets frames through and nothing else": {headers: map[string]string{"Content-Security-Policy": "default-src 'none'; script-src 'none'; frame-src {site}; style-src 'unsafe-inline'"}},
	"a policy without WebAssembly":                       {headers: map[string]string{"Content-Security-Policy": "script-src 'self'; object-src 'none'"}},
	"trusted types":                                      {headers: map[string]string{"Content-Security-Policy": "require-trusted-types-for 'script'; trusted-types 'none'"}},
	"a page that isolates itself":                        {headers: map[string]string{"Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin"}},
	"a page that tells no address":                       {headers: map[string]string{"Referrer-Policy": "no-referrer"}},
	"a sandbox with an origin":                           {frame: `sandbox="allow-scripts allow-same-origin allow-popups"`},
	"a sandbox without one":                              {frame: `sandbox="allow-scripts"`},
	"styles for everything":                              {head: `<style>* { all: revert !important; font: 40px fantasy !important; color: red !important; letter-spacing: 1em !important } iframe { max-width: 100% !important; min-width: 0 !important }</style>`},
	"right to left, large and dark":                      {head: `<style>html { direction: rtl; font-size: 200%; color-scheme: dark; background: #000 }</style>`},
	"a frame of 200 pixels":                              {frame: `style="width:320px;height:200px"`},
}

// In every such page a reader answers, sees what the court did, and what follows.
func TestPostsInHardPages(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		var now host
		s := serve(t, func(w http.ResponseWriter, r *http.Request) bool { // in a sandbox WebKit asks for a site that knows its address
			return strings.Contains(now.frame, "sandbox") && strings.HasPrefix(r.URL.Path, "/post/") && knowing(w, r)
		})
		h := serve(t, func(w http.ResponseWriter, r *http.Request) bool {
			if r.URL.Path != "/" {
				w.WriteHeader(http.StatusNotFound)
				return true
			}
			for name, value := range now.headers {
				w.Header().Set(name, strings.ReplaceAll(value, "{site}", s.URL))
			}
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprintf(w, `<!doctype html><title>A host</title><link rel="icon" href="data:,">%s<body><p>Before</p><iframe title="A question" width="600" height="700" src="%s/post/wechat-2020/gov-harm.html" %s></iframe><p>After</p>`, now.head, s.URL, now.frame)
			return true
		})
		for name := range hosts {
			now = hosts[name]
			t.Log(name)
			b.Go(strings.Replace(h.URL, "127.0.0.1", "localhost", 1) + "/")
			b.Within("iframe", func() {
				b.Wait(`() => document.readyState === "complete" && !!document.querySelector("form")`, patience)
				b.Click("input[value=possible]")
				b.Click("[data-do=commit]")
				b.Wait(`() => document.getElementById("court").checkVisibility()`, patience)
				b.Wait(`() => document.getElementById("follows").innerText.includes("must be denied")`, patience)
				require.False(t, browser.Get[bool](b, `() => document.documentElement.scrollWidth > innerWidth`), "%s: nothing is cut off at the side", name)
			})
			b.Log() // what the host forbids it says
		}
	})
}

// bare is a page of another origin that does what a test tells it to.
func bare(t *testing.T) string {
	h := serve(t, func(w http.ResponseWriter, r *http.Request) bool {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<!doctype html><title>A host</title><link rel="icon" href="data:,"><body>`)
		return true
	})
	return strings.Replace(h.URL, "127.0.0.1", "localhost", 1)
}

// Twenty frames on a page ask for no module before one is touched, and then for one.
func TestTwentyPosts(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		b.Go(bare(t) + "/")
		names := posts(t)[:20]
		require.NoError(t, b.Eval(nil, `async (site, names) => {
			for (const name of names) {
				const frame = document.createElement("iframe");
				Object.assign(frame, { src: site + "/" + name, title: name, width: 600, height: 300 });
				document.body.append(frame);
				await new Promise((loaded) => { frame.onload = loaded });
			}
		}`, s.URL, names))
		require.NotContains(t, s.asked(), "/benchwalk.wasm")
		with := slices.IndexFunc(names, func(name string) bool {
			return !strings.HasSuffix(name, "/result.html") && !strings.Contains(name, "path")
		})
		frame := fmt.Sprintf("iframe:nth-of-type(%d)", with+1)
		b.Within(frame, func() {
			b.Click("input")
			b.Click("[data-do=commit]")
			b.Wait(`() => !!document.querySelector("#follows p:not(.soft)")`, patience)
		})
		modules := 0
		for _, path := range s.asked() {
			if path == "/benchwalk.wasm" {
				modules++
			}
		}
		require.Equal(t, 1, modules)
		b.Log()
	})
}

// A frame that is put in late, taken out and put in again begins anew and works; two of one
// question keep apart what is answered in them before the commitment.
func TestPostsThatComeAndGo(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		b.Go(bare(t) + "/")
		put := `(src) => new Promise((loaded) => { const f = document.createElement("iframe"); Object.assign(f, { src, title: "A question", width: 600, height: 700, onload: loaded }); document.body.append(f) })`
		src := s.URL + "/post/wechat-2020/fit.html"
		require.NoError(t, b.Eval(nil, put, src))
		b.Within("iframe", func() {
			b.Click("input[value=yes]")
			b.Click("[data-do=commit]")
			b.Wait(`() => document.getElementById("court").checkVisibility()`, patience)
		})
		require.NoError(t, b.Eval(nil, `() => new Promise((loaded) => { const f = document.querySelector("iframe"); f.remove(); f.onload = loaded; document.body.append(f) })`))
		require.NoError(t, b.Eval(nil, put, src))
		b.Within("iframe:nth-of-type(1)", func() {
			require.False(t, browser.Get[bool](b, `() => document.getElementById("court").checkVisibility() || !!document.querySelector("input:checked")`))
			b.Click("input[value=no]")
			b.Click("[data-do=commit]")
			b.Wait(`() => document.getElementById("yours").textContent.startsWith("No")`, patience)
		})
		b.Within("iframe:nth-of-type(2)", func() {
			require.False(t, browser.Get[bool](b, `() => document.getElementById("court").checkVisibility() || !!document.querySelector("input:checked")`), "what another frame was answered commits nobody here")
		})
		b.Log()
	})
}

// A page that is left and come back to still has its answered post, or has it anew; in
// either case it works.
func TestPostAfterBack(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		h := serve(t, func(w http.ResponseWriter, r *http.Request) bool {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprintf(w, `<!doctype html><title>A host</title><link rel="icon" href="data:,"><body><iframe title="A question" width="600" height="700" src="%s/post/wechat-2020/fit.html"></iframe>`, s.URL)
			return true
		})
		at := strings.Replace(h.URL, "127.0.0.1", "localhost", 1)
		b.Go(at + "/")
		commit := func(level string) {
			b.Within("iframe", func() {
				b.Wait(`() => document.readyState === "complete" && !!document.querySelector("form")`, patience)
				if browser.Get[bool](b, `() => document.documentElement.classList.contains("committed")`) {
					b.Click("[data-do=again]")
				}
				b.Click("input[value=" + level + "]")
				b.Click("[data-do=commit]")
				b.Wait(`() => !!document.querySelector("#follows p:not(.soft)")`, patience)
			})
		}
		commit("yes")
		b.Go(at + "/other")
		b.Back()
		b.Wait(`() => location.pathname === "/"`, patience)
		commit("no")
		b.Log()
	})
}

// Ten thousand messages of any shape, from the page and from a frame beside it, neither
// freeze a post nor answer it.
func TestPostsHearNoStrangers(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		at := bare(t)
		b.Go(at + "/")
		require.NoError(t, b.Eval(nil, `async (src, other) => {
			for (const at of [src, other]) await new Promise((loaded) => { const f = document.createElement("iframe"); Object.assign(f, { src: at, title: "A frame", width: 600, height: 700, onload: loaded }); document.body.append(f) });
		}`, s.URL+"/post/wechat-2020/gov-harm.html", at+"/beside"))
		junk := `(to) => {
			const odd = [null, 1, "x", [], { benchwalk: 1 }, { benchwalk: "1", height: -1 }, { benchwalk: 1, matter: "wechat-2020", article: "", answers: { "stay.irreparable_harm": "grave" } },
				{ benchwalk: 1, matter: "wechat-2020", article: "", answers: "x".repeat(100000) }, { benchwalk: 1, matter: "wechat-2020", article: "", reveal: true }, { benchwalk: 1, ask: true }];
			for (let i = 0; i < 10000; i++) to.postMessage(odd[i % odd.length], "*");
		}`
		require.NoError(t, b.Eval(nil, `() => { (`+junk+`)(frames[0]) }`))
		b.Within("iframe:nth-of-type(2)", func() { require.NoError(t, b.Eval(nil, `() => { (`+junk+`)(parent.frames[0]) }`)) })
		b.Within("iframe", func() {
			require.False(t, browser.Get[bool](b, `() => document.documentElement.classList.contains("committed") || !!document.querySelector("input:checked")`))
			b.Click("input[value=possible]")
			b.Click("[data-do=commit]")
			b.Wait(`() => document.getElementById("follows").innerText.includes("must be denied")`, patience)
		})
		b.Log()
	})
}

// On paper a post is its question, the answers and where the whole stands, and after the
// commitment what the court did; nothing of it is a control.
func TestPostOnPaper(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	b.Go(s.URL + "/post/wechat-2020/fit.html")
	b.Media(map[string]string{"media": "print"})
	seen := func() string { return strings.Join(strings.Fields(text(b, "body")), " ") }
	require.Contains(t, seen(), "substantially more")
	require.Contains(t, browser.Get[string](b, `() => getComputedStyle(document.querySelector(".out"), "::after").content`), s.URL+"/wechat-2020.html", "the address of the whole is written out")
	require.False(t, browser.Get[bool](b, `() => document.getElementById("panel").checkVisibility()`), "nothing of the court's before the commitment")
	require.False(t, browser.Get[bool](b, `() => [...document.querySelectorAll("button")].some((e) => e.checkVisibility())`))
	quiet(t, b)
}

// The keyboard goes from the page into a post, through it, and out of it again, and back.
// Not tried in Firefox, whose driver hands every key to the page around the frame.
func TestKeyboardLeavesAPost(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		if b.Engine == browser.Firefox {
			return
		}
		s := serve(t, nil)
		h := serve(t, func(w http.ResponseWriter, r *http.Request) bool {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprintf(w, `<!doctype html><title>A host</title><link rel="icon" href="data:,"><body><button id="before">Before</button><iframe title="A question" width="600" height="700" src="%s/post/wechat-2020/fit.html"></iframe><button id="after">After</button>`, s.URL)
			return true
		})
		b.Go(strings.Replace(h.URL, "127.0.0.1", "localhost", 1) + "/")
		b.Wait(`() => document.readyState === "complete"`, patience)
		at := func() string {
			return browser.Get[string](b, `() => document.activeElement.id || document.activeElement.localName`)
		}
		require.NoError(t, b.Eval(nil, `() => document.getElementById("before").focus()`))
		for _, way := range []struct{ key, from, to string }{{"Tab", "before", "after"}, {"Shift+Tab", "after", "before"}} {
			require.Equal(t, way.from, at())
			through := 0
			for range 60 {
				b.Press(way.key)
				if now := at(); now == way.to {
					break
				} else if now == "iframe" {
					through++
				}
			}
			require.Equal(t, way.to, at(), "%s", way.key)
			require.Greater(t, through, 2, "the post has places of its own")
		}
	})
}

// A path in a post goes on with its next question in the same frame, in the walk, with the
// first answer in it.
func TestPathGoesOnInItsFrame(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		h := serve(t, func(w http.ResponseWriter, r *http.Request) bool {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprintf(w, `<!doctype html><title>A host</title><link rel="icon" href="data:,"><body><iframe title="A path" width="600" height="700" src="%s/post/wechat-2020/short.html"></iframe>`, s.URL)
			return true
		})
		b.Go(strings.Replace(h.URL, "127.0.0.1", "localhost", 1) + "/")
		var key string
		b.Within("iframe", func() {
			b.Wait(`() => document.readyState === "complete" && !!document.querySelector("form")`, patience)
			key = browser.Get[string](b, `() => document.body.dataset.key`)
			b.Click("form input")
			b.Click("[data-do=commit]")
			b.Wait(`() => document.getElementById("panel").checkVisibility() && /[#&]s=/.test(document.getElementById("walk").href)`, patience)
			b.Click("#walk")
		})
		b.Within("iframe", func() {
			b.Wait(`(key) => document.documentElement.classList.contains("live") && document.body.dataset.path === "short" && !!document.querySelector('[name="' + key + '"]:checked')`, patience, key)
		})
		require.Equal(t, "/", browser.Get[string](b, `() => location.pathname`), "the page around it stays")
		b.Log()
	})
}

// A reader mode takes frames and scripts out of an article: of each code the title that
// leads to the walk is left. The mode is Firefox's own, run by its library, since no driver
// opens it.
func TestReaderModeKeepsTheWay(t *testing.T) {
	library, err := os.ReadFile("../node_modules/@mozilla/readability/Readability.js")
	require.NoError(t, err, browser.Install)
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		p := named(t, "wechat-2020", "fit")
		title := tree.Plain(en.Language(), tree.Say(p.Title()))
		for _, way := range []post.Way{post.Frame, post.Sized, post.Element, post.Linked} {
			code := p.Code(way, en.Language(), s.URL, post.Options{})
			article := serve(t, func(w http.ResponseWriter, r *http.Request) bool {
				prose := "<p>" + strings.Repeat("An article of some length, as a reader mode asks for, on what a court asked and found. ", 12) + "</p>"
				w.Header().Set("Content-Type", "text/html; charset=utf-8")
				fmt.Fprint(w, `<!doctype html><html lang="en"><title>An article</title><link rel="icon" href="data:,"><body><article><h1>An article</h1>`, strings.Repeat(prose, 4), code, strings.Repeat(prose, 2), `</article>`)
				return true
			})
			b.Go(article.URL + "/")
			var read struct {
				Left  int
				Leads string
			}
			require.NoError(t, b.Eval(&read, `(title) => {
				`+string(library)+`
				const page = new DOMParser().parseFromString(new Readability(document.cloneNode(true)).parse().content, "text/html");
				const leads = [...page.querySelectorAll("a")].find((a) => (a.textContent + (a.querySelector("img")?.alt || "")).includes(title));
				return { Left: page.querySelectorAll("iframe,script").length, Leads: leads?.href || "" };
			}`, title), way)
			require.Zero(t, read.Left, way)
			require.Equal(t, s.URL+"/"+p.Walk(), read.Leads, way)
		}
		b.Log() // what a page of another origin may not load it says
	})
}

// named is a post of a built-in matter.
func named(t *testing.T, id, name string) post.Post {
	t.Helper()
	for _, p := range post.Posts(casebook.Matter(id)) {
		if p.Name == name {
			return p
		}
	}
	t.Fatalf("there is no post %q of %q", name, id)
	return post.Post{}
}
