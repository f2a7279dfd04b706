package walk_test

import (
	"bytes"
	"image/color"
	"image/png"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/a11y"
	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/web/walk"
)

// modes are the colours a page is checked in.
var modes = map[string]map[string]string{
	"light":  {"prefers-color-scheme": "light", "forced-colors": "none"},
	"dark":   {"prefers-color-scheme": "dark", "forced-colors": "none"},
	"forced": {"prefers-color-scheme": "light", "forced-colors": "active"},
}

type look struct {
	width int
	mode  string
	// turn says which of the states the checkers look at: every third from there on,
	// so that the three looks of the diagonal share them, or all if it is negative.
	// They take most of the time of all tests.
	turn, states int
}

// checked reports whether the checkers look at the next state.
func (l *look) checked() bool {
	l.states++
	return l.turn < 0 || (l.states-1)%3 == l.turn
}

// looks is the matrix that every state is checked in: the whole of it with
// BENCHWALK_MATRIX=full (make test-all), else a diagonal that meets each width
// and each mode, and in which the checkers look at each state once.
func looks() (all []*look) {
	full := os.Getenv("BENCHWALK_MATRIX") == "full"
	for i, width := range []int{320, 768, 1280} {
		for j, mode := range []string{"forced", "dark", "light"} {
			if full || i == j {
				turn := -1
				if !full {
					turn = i
				}
				all = append(all, &look{width: width, mode: mode, turn: turn})
			}
		}
	}
	return all
}

// sound checks what is shown in one look: both checkers find nothing, nothing
// scrolls sideways, every target is at least 24 pixels in both directions.
func sound(t *testing.T, b *browser.Browser, name string, l *look) {
	t.Helper()
	b.Resize(l.width, 800)
	b.Media(modes[l.mode])
	if l.checked() {
		checkers(t, b, name, l)
	}
	wide := browser.Get[int](b, `() => document.documentElement.scrollWidth - document.documentElement.clientWidth`)
	if wide > 0 {
		t.Errorf("%s at %d scrolls sideways by %d", name, l.width, wide)
	}
	// WCAG 2.5.8 excepts links in running text; controls and buttons are not excepted.
	small := browser.Get[[]string](b, `() => [...document.querySelectorAll("button, summary, label.choice, a.button, nav a, .js .side li label")]
		.filter((e) => e.checkVisibility({ visibilityProperty: true }) && (e.getBoundingClientRect().height < 24 || e.getBoundingClientRect().width < 24))
		.map((e) => e.localName + "." + e.className + " " + e.textContent.slice(0, 30) + " " + Math.round(e.getBoundingClientRect().width) + "x" + Math.round(e.getBoundingClientRect().height))`)
	for _, s := range small {
		t.Errorf("%s at %d: smaller than 24 pixels: %s", name, l.width, s)
	}
}

// checkers runs both on what is shown.
func checkers(t *testing.T, b *browser.Browser, name string, l *look) {
	t.Helper()
	// One of them looks into frames, and finds that a document that has not come yet names no language.
	b.Wait(`() => [...document.querySelectorAll("iframe")].every(({ contentDocument: d }) => !d || d.URL !== "about:blank" && d.readyState === "complete")`, patience)
	leaveOut := []string(nil)
	if l.mode == "forced" {
		leaveOut = a11y.Contrast
	}
	// The views that are not shown are as good as absent for every reader, and the
	// checkers look at all 14,000 nodes of them: they stand aside meanwhile. At the top of a
	// page no bar that stays there lies over anything.
	require.NoError(t, b.Eval(nil, `() => { scrollTo(0, 0); window.aside = [...document.querySelectorAll("form .view:not(.on)")].filter((v) => !v.checkVisibility()).map((v) => { const c = document.createComment(""); v.replaceWith(c); return [c, v]; }) }`))
	for _, check := range []func(*browser.Browser, ...string) ([]string, error){a11y.Axe, a11y.IBM} {
		found, err := check(b, leaveOut...)
		require.NoError(t, err)
		for _, f := range found {
			t.Errorf("%s at %d, %s: %s", name, l.width, l.mode, f)
		}
	}
	require.NoError(t, b.Eval(nil, `() => { for (const [c, v] of window.aside) c.replaceWith(v) }`))
}

// Every state of the flow: each page, each question before and after the
// commitment, the review, the result, a tension, a failure, an open source.
func TestAccessible(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	for _, l := range looks() {
		t.Run(l.mode, func(t *testing.T) {
			t.Parallel() // the checkers keep one core busy
			b := browser.Open(t, browser.Chromium)
			for _, page := range []string{"index.html", "about.html", "then-and-now.html", "wechat-2020-read.html", "wechat-2020-sources.html", "make.html", "class.html", "hand-in.html", "post/wechat-2020/result.html", "post/wechat-2020/fit.html"} {
				b.Go(s.URL + "/" + page)
				sound(t, b, page, l)
			}
			b.Click("input[value=no]")
			b.Click("[data-do=commit]")
			b.Wait(`() => document.getElementById("court").checkVisibility()`, patience)
			sound(t, b, "a post after the commitment", l)
			b.Go(s.URL + "/index.html")
			require.NoError(t, b.Eval(nil, `() => { for (const id of ["offline-newer", "offline-kept"]) document.getElementById(id).hidden = false }`))
			sound(t, b, "a newer version", l)
			open(b, s, "wechat-2020.html")
			live(b)
			b.Resize(l.width, 800)
			sound(t, b, "before", l)
			b.Click(`#v-before a.to-walk`)
			sound(t, b, "the short path", l)
			require.NoError(t, b.Eval(nil, `() => { location.hash = "#q-appeal" }`))
			b.Wait(`() => document.querySelector("#q-appeal .rests").checkVisibility()`, patience)
			sound(t, b, "what an answer rests on", l)
			require.NoError(t, b.Eval(nil, `() => { location.hash = "#q-bond-ask" }`))
			b.Wait(`() => document.getElementById("q-bond-means").checkVisibility()`, patience)
			b.Click("#q-bond-loss .more")
			sound(t, b, "the bond on one screen", l)
			open(b, s, "wechat-2020.html#p=whole")
			live(b)
			b.Click("#v-before a.to-walk")
			for range 60 {
				v := shown(t, b)
				sound(t, b, v.ID, l)
				if v.ID == "v-result" {
					b.Click(`[data-slot=flips] [data-do=try]`)
					b.Wait(`() => document.activeElement.id === "tried-title"`, patience)
					require.NoError(t, b.Eval(nil, `() => { for (const d of document.querySelectorAll("#v-result details")) d.open = true }`))
					sound(t, b, "a change tried, every fold open", l)
					break
				}
				for _, key := range v.Keys {
					b.Click(radio(key, courts.to(key)))
				}
				if v.Commit {
					b.Click("#" + v.Last + " [data-do=commit]")
					committed(b, v.Last)
					sound(t, b, v.ID+" committed", l)
				}
				b.Click("#" + v.Last + " .onward a.button")
				b.Wait(`(id) => !document.getElementById(id).checkVisibility()`, patience, v.ID)
			}
			b.Go(s.URL + "/wechat-2020.html#q-appeal")
			live(b)
			b.Click(radio("stay.merits", "strong"))
			b.Wait(`() => document.getElementById("k-merits-stay").checkVisibility()`, patience)
			require.NoError(t, b.Eval(nil, `() => { for (const p of document.querySelectorAll("#alarm p")) p.hidden = false; document.documentElement.classList.add("alarmed") }`))
			sound(t, b, "a tension, and every failure", l)
			b.Click(`[data-do="hush"]`)
			b.Click(`#q-appeal cite a`)
			b.Wait(`() => document.getElementById("note").matches(":popover-open")`, patience)
			sound(t, b, "an open source", l)
			require.NoError(t, b.Eval(nil, `() => document.getElementById("note").hidePopover()`))
			b.Go(s.URL + "/wechat-2020.html#v-work")
			live(b)
			pick(t, b, "work.alt.device-bans.serves", "partly")
			pick(t, b, "work.alt.device-bans.less", "much")
			pick(t, b, "work.cell.1.data", "partly")
			pick(t, b, "work.share.1", "all")
			pick(t, b, "work.mine.1.less", "much")
			b.Wait(`() => document.querySelector("[data-slot=work] svg")`, patience)
			require.NoError(t, b.Eval(nil, `() => { for (const d of document.querySelectorAll("#v-work details")) d.open = true }`))
			sound(t, b, "the workbench, every row open", l)
			b.Go(s.URL + "/wechat-2020.html#v-take")
			live(b)
			b.Wait(`() => document.getElementById("take-card").alt`, patience)
			b.Click("#take-keep-name")
			b.Type("A name")
			b.Press("Enter")
			handOver(t, b, "broken.json", `{"format":"benchwalk/analysis/1","matter":"wechat-2020","findings":{"stay.merits":"splendid"},"more":1}`)
			b.Wait(`() => document.querySelectorAll("#take-file-problems li").length === 2`, patience)
			sound(t, b, "keep and share, with a file refused", l)
			require.NoError(t, b.Eval(nil, `() => document.documentElement.classList.add("framed", "single")`))
			sound(t, b, "keep and share in a frame, and in a copy", l)
			require.NoError(t, b.Eval(nil, `() => document.documentElement.classList.remove("framed", "single")`))
			require.NoError(t, b.Eval(nil, `() => { location.hash = "#s=nonsense" }`))
			b.Wait(`() => document.querySelector("[data-slot=opened] p")?.checkVisibility()`, patience)
			sound(t, b, "a link refused", l)
			require.NoError(t, b.Eval(nil, `() => { location.hash = "#" + document.getElementById("take-link").value.split("#")[1] }`))
			b.Wait(`() => document.querySelector("[data-do=theirs]")?.checkVisibility()`, patience)
			sound(t, b, "a link opened", l)
			b.Click("[data-do=theirs][data-key=now]")
			b.Wait(`() => document.querySelector("[data-slot=opened] .verdict")?.checkVisibility()`, patience)
			sound(t, b, "someone’s ruling", l)
			b.Go(s.URL + "/wechat-2020.html#v-memo")
			live(b)
			b.Wait(`() => document.querySelector("#v-memo article h3")?.checkVisibility()`, patience)
			sound(t, b, "the memo", l)
			b.Go(s.URL + "/wechat-2020.html#q-fit")
			live(b)
			b.Click(radio("speech.burdens_substantially_more", "no"))
			b.Wait(`() => document.getElementById("k-work-burdens").checkVisibility()`, patience)
			sound(t, b, "a reason against the workbench", l)
			b.Go(s.URL + "/wechat-2020.html#v-take")
			live(b)
			handOver(t, b, "earlier.json", `{"format":"benchwalk/analysis/1","matter":"wechat-2020","notes":{"aim":"Mine."}}`)
			b.Wait(`() => document.querySelector("[data-do=open-earlier]").checkVisibility()`, patience)
			b.Click("[data-do=open-earlier]")
			b.Wait(`() => location.hash === "#v-review"`, patience)
			b.Click("[data-slot=review] a[href='#h-earlier']")
			b.Wait(`() => document.getElementById("take-aside").value`, patience)
			sound(t, b, "keep and share, with work of an earlier edition", l)
			open(b, s, "own.html")
			sound(t, b, "own.html", l)
			for _, id := range walk.Fixed() {
				if slices.Contains([]string{walk.Before, walk.Review, walk.Result, walk.Sources, walk.Authorities, walk.Work, walk.Take, walk.Memo}, id) {
					continue // seen on the way, or in the document of the sources
				}
				b.Go(s.URL + "/own.html#" + id)
				live(b)
				sound(t, b, id, l)
			}
		})
	}
}

// The other engines at one width: what the checkers see there differs little,
// and what they see first is the markup.
func TestAccessibleInOtherEngines(t *testing.T) {
	t.Parallel()
	for _, engine := range []browser.Engine{browser.Firefox, browser.WebKit} {
		t.Run(string(engine), func(t *testing.T) {
			s := serve(t, nil)
			b := browser.Open(t, engine)
			for _, page := range []string{"index.html", "wechat-2020.html#q-t1", "wechat-2020.html#v-result", "wechat-2020.html#v-work", "then-and-now.html", "own.html"} {
				b.Go(s.URL + "/" + page)
				for _, check := range []func(*browser.Browser, ...string) ([]string, error){a11y.Axe, a11y.IBM} {
					found, err := check(b)
					require.NoError(t, err)
					require.Empty(t, found, page)
				}
			}
		})
	}
}

// With forced colours the engine paints other colours than the style sheet
// names, so what is seen is looked at: the border of a chosen answer differs
// from that of the others, and the focus has an outline.
func TestForcedColours(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	b.Media(modes["forced"])
	open(b, s, "wechat-2020.html#q-interest")
	live(b)
	b.Click("#q-interest .finer summary") // arrow keys pass over what is folded
	b.Click(radio("speech.interest", "insufficient"))
	b.Press("ArrowDown")
	pixel := func(key, level string, dx float64) color.Color {
		var at struct{ X, Y float64 }
		require.NoError(t, b.Eval(&at, `(s) => { const e = document.querySelector(s); e.scrollIntoView({ block: "center" }); const r = e.getBoundingClientRect(); return { X: r.left, Y: r.top + r.height / 2 } }`, radio(key, level)))
		picture, err := png.Decode(bytes.NewReader(b.Screenshot()))
		require.NoError(t, err)
		return picture.At(int(at.X+dx), int(at.Y))
	}
	border := func(level string) color.Color { return pixel("speech.interest", level, 0.5) }
	require.Equal(t, border("insufficient"), border("legitimate"))
	require.NotEqual(t, border("legitimate"), border("compelling"), "the chosen answer")
	beside := func(level string) color.Color { return pixel("speech.interest", level, -3) }
	require.NotEqual(t, beside("legitimate"), beside("compelling"), "the focus")
}
