package browser_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
)

const patience = 5 * time.Second

const page = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Small page</title>
<link rel="icon" href="data:,">
<style>
	body { margin: 0; background: white }
	#far { display: block; margin-top: 1500px }
	@media (prefers-color-scheme: dark) { body { background: black } }
</style>
<form>
	<label><input type="radio" name="answer" id="yes" value="yes">Yes</label>
	<label><input type="radio" name="answer" id="no" value="no">No</label>
	<input id="text" aria-label="Text">
</form>
<a id="link" href="#second">Second</a>
<button type="button" id="far">Far away</button>
<div style="position: relative"><button type="button" id="under">Under</button>
	<div id="cover" style="position: absolute; inset: 0"></div></div>
<iframe src="/frame" title="Frame"></iframe>
<script src="/page.js"></script>
</html>`

const script = `
window.seen = []
for (const type of ['click', 'keydown', 'change', 'hashchange'])
	addEventListener(type, e => seen.push(type + (e.isTrusted ? '' : ' untrusted') + (e.key ? ' ' + e.key : '')))
console.log('loaded', 1)
`

func serve(t *testing.T) string {
	mux := http.NewServeMux()
	handle := func(path, kind, body string) {
		mux.HandleFunc("GET "+path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			if path == "/broken" {
				w.Header().Set("Cross-Origin-Opener-Policy", "same-origin") // makes engines change processes
			}
			w.Header().Set("Content-Security-Policy",
				"require-trusted-types-for 'script'; trusted-types 'none'; script-src 'self' 'wasm-unsafe-eval'")
			_, _ = w.Write([]byte(body))
		})
	}
	handle("/{$}", "text/html", page)
	handle("/page.js", "text/javascript", script)
	handle("/frame", "text/html", `<!doctype html><title>Frame</title><button>In the frame</button>`)
	handle("/broken", "text/html", `<!doctype html><title>Broken</title><link rel="icon" href="data:,"><body><p>Broken<script>1</script><script src="/broken.js"></script>`)
	handle("/broken.js", "text/javascript", `
		console.error('a complaint')
		Promise.reject(new Error('nobody cares'))
		try { document.body.innerHTML = '<b>' } catch { }
		throw new Error('nobody catches')`)
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server.URL
}

func each(t *testing.T, test func(t *testing.T, b *browser.Browser, url string)) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		url := serve(t)
		b.Go(url)
		test(t, b, url)
	})
}

func picture(t *testing.T, data []byte) image.Image {
	t.Helper()
	picture, err := png.Decode(bytes.NewReader(data))
	require.NoError(t, err)
	return picture
}

func TestBrowser(t *testing.T) {
	each(t, func(t *testing.T, root *browser.Browser, url string) {
		step := func(name string, test func(t *testing.T, b *browser.Browser)) {
			t.Run(name, func(t *testing.T) {
				b := root.For(t)
				b.Go(url)
				test(t, b)
			})
		}

		step("evaluates", func(t *testing.T, b *browser.Browser) {
			assert.Equal(t, "Small page", browser.Get[string](b, `document.title`))
			assert.Equal(t, 5, browser.Get[int](b, `async (a, b) => await a + b.x`, 2, map[string]int{"x": 3}))
			assert.True(t, browser.Get[bool](b, `(await fetch('/page.js')).ok`))
			require.NoError(t, b.Eval(nil, `undefined`))
			for _, nothing := range []string{`undefined`, `null`, `NaN`, `window.nobodySetThis`, `() => {}`, `async () => document.querySelector('#nowhere')`} {
				require.ErrorContains(t, b.Eval(new(int), nothing), "no value in "+nothing)
			}
			for _, zero := range []string{`0`, `''`, `false`, `[]`} {
				require.NoError(t, b.Eval(new(any), zero))
			}
			require.ErrorContains(t, b.Eval(nil, `() => { throw new TypeError('on purpose') }`), "TypeError: on purpose")
			require.ErrorContains(t, b.Eval(nil, `Promise.reject(new Error('later'))`), "later")
			require.Error(t, b.Eval(nil, `}{`))
		})

		step("clicks and types for real", func(t *testing.T, b *browser.Browser) {
			assert.True(t, browser.Get[bool](b, `document.hasFocus()`))
			b.Click("#no")
			assert.Equal(t, []string{"click", "change"}, browser.Get[[]string](b, `seen.splice(0)`))
			b.Press("ArrowUp")
			assert.True(t, browser.Get[bool](b, `document.querySelector('#yes').checked`))
			b.Press("Tab")
			b.Type("a ß+B")
			b.Press("Backspace")
			assert.Equal(t, "a ß+", browser.Get[string](b, `document.activeElement.value`))
			b.Press("Shift+Tab", "Escape")
			assert.Equal(t, "yes", browser.Get[string](b, `document.activeElement.id`))
			assert.Equal(t, "keydown Escape", browser.Get[string](b, `seen.at(-1)`))
			b.Click("#far")
			assert.Equal(t, "click", browser.Get[string](b, `seen.at(-1)`))
			b.Press("Space")
			assert.Equal(t, "click", browser.Get[string](b, `seen.at(-1)`))
			b.Press("Enter")
			assert.Equal(t, "click", browser.Get[string](b, `seen.at(-1)`))
			b.Press("Tab", "Shift+Tab")
			assert.True(t, browser.Get[bool](b, `document.activeElement.matches('#far:focus-visible')`))
			require.NoError(t, b.Eval(nil, `() => {
				window.framed = 0
				frames[0].document.querySelector('button').addEventListener('click', () => framed++)
			}`))
			b.Click("iframe >>> button")
			b.Wait(`framed === 1`, patience)
		})

		step("goes through history", func(t *testing.T, b *browser.Browser) {
			b.Click("#link")
			b.Wait(`hash => location.hash === hash && seen.includes('hashchange')`, patience, "#second")
			b.Back()
			b.Wait(`location.hash === ''`, patience)
			b.Forward()
			b.Wait(`location.hash === '#second'`, patience)
			b.Go(url + "/frame")
			b.Go(url + "/frame#part")
			b.Back()
			b.Back()
			b.Wait(`document.title === 'Small page'`, patience)
			require.NoError(t, b.Eval(nil, `seen = ['before']`))
			b.Reload()
			assert.NotContains(t, browser.Get[[]string](b, `seen`), "before")
		})

		step("resizes and takes pictures", func(t *testing.T, b *browser.Browser) {
			for _, size := range []image.Point{{320, 640}, {1280, 800}} {
				b.Resize(size.X, size.Y)
				assert.Equal(t, []int{size.X, size.Y}, browser.Get[[]int](b, `[innerWidth, innerHeight]`))
				assert.Equal(t, size, picture(t, b.Screenshot()).Bounds().Size())
			}
			full := picture(t, b.FullScreenshot()).Bounds().Size()
			assert.Equal(t, browser.Get[int](b, `document.documentElement.scrollHeight`), full.Y)
			assert.Equal(t, []int{1280, 800}, browser.Get[[]int](b, `[innerWidth, innerHeight]`))
		})

		step("logs", func(t *testing.T, b *browser.Browser) {
			b.Log()
			b.Go(url + "/broken")
			log := b.Log()
			count := func(kind browser.Kind, text string) (n int) {
				for _, e := range log {
					if e.Kind == kind && e.Level == "error" && bytes.Contains([]byte(e.Text), []byte(text)) {
						n++
					}
				}
				return n
			}
			assert.Equal(t, 1, count(browser.Console, "a complaint"), log)
			assert.Equal(t, 1, count(browser.Exception, "nobody catches"), log)
			assert.Equal(t, 1, count(browser.Exception, "nobody cares"), log)
			assert.Equal(t, 2, count(browser.Violation, ""), log)
			for _, e := range log {
				t.Log(e)
			}
			assert.Empty(t, b.Log())
			b.Go(url)
			log = b.Log()
			require.Len(t, log, 1, "%v", log)
			assert.Equal(t, browser.Console, log[0].Kind)
			assert.Contains(t, log[0].Text, "loaded")
		})
	})
}

func TestMedia(t *testing.T) {
	for _, engine := range []browser.Engine{browser.Chromium, browser.WebKit} {
		t.Run(string(engine), func(t *testing.T) {
			b := browser.Open(t, engine)
			b.Go(serve(t))
			b.Media(map[string]string{"prefers-color-scheme": "dark", "prefers-reduced-motion": "reduce"})
			assert.Equal(t, color.Gray16Model.Convert(color.Black), color.Gray16Model.Convert(picture(t, b.Screenshot()).At(700, 10)))
			b.Media(map[string]string{"media": "print"})
			b.Media(nil)
			b.Wait(`!matchMedia('print').matches && !matchMedia('(prefers-color-scheme: dark)').matches`, patience)
			if engine == browser.Chromium {
				b.Media(map[string]string{"forced-colors": "active"})
			}
		})
	}
}

func TestSlow(t *testing.T) {
	b := browser.Open(t, browser.Chromium)
	const work = `() => {
		const start = performance.now()
		let sum = 0
		for (let i = 0; i < 5e7; i++) sum += i % 7
		return performance.now() - start + sum * 0
	}`
	var fast, slow []float64
	for range 3 {
		fast = append(fast, browser.Get[float64](b, work))
	}
	b.Slow(6)
	for range 3 {
		slow = append(slow, browser.Get[float64](b, work))
	}
	assert.Greater(t, slices.Max(slow), 2*slices.Min(fast))
}
