package walk_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// The whole walk by mouse in every engine: on the court's own findings the
// court's result, on the opposite ones the opposite; nothing is asked of the
// network after module and matter have arrived, and the policy is never violated.
func TestWalkByMouse(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		open(b, s, "wechat-2020.html")
		live(b)
		before := s.asked()
		for _, want := range []string{"/wechat-2020.html", "/app.css", "/early.js", "/page.js", "/tree.js", "/runtime.js", "/storage.js", "/inputs.js", "/module.js", "/path.js", "/views.js", "/result.js", "/keep.js", "/walk.js", "/wasm_exec.js", "/offline.js", "/benchwalk.wasm", "/words.en-US.txt", "/matter/wechat-2020.json"} {
			require.Contains(t, before, want)
		}
		require.Len(t, before, 19, "the page fetches nothing else")

		require.Equal(t, 34, walkThrough(t, b, courts))
		result := text(b, "#v-result")
		require.Contains(t, result, "the stay must be denied")
		require.Contains(t, result, "answers to which the court said nothing")
		require.Equal(t, before, s.asked(), "zero requests after the module and the matter have arrived")
		unfold(b)
		result = text(b, "#v-result")
		require.Contains(t, result, "the court did not say")
		require.Contains(t, result, "not reached")
		b.Wait(`() => document.querySelector(".matrix details[open]") && !document.querySelector(".matrix details[open] [data-brings]")`, patience)
		require.Equal(t, evidence, s.asked()[len(before):], "what was unfolded asks for the evidence alone, and once")
		quiet(t, b)
	})
}

func TestTheOppositeWalk(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html")
	live(b)
	walkThrough(t, b, opposite)
	result := text(b, "#v-result")
	require.Contains(t, result, "the stay is warranted, though never owed")
	require.NotContains(t, result, "must be granted")
	require.Contains(t, result, "different")
	quiet(t, b)

	require.Len(t, printed(t, b, papers["letter"]), 2, "the result on two pages")
	require.Len(t, printed(t, b, papers["A4"]), 2, "the result on two pages")
}

// papers are wide and high in inches.
var papers = map[string][2]float64{"letter": {8.5, 11}, "A4": {8.27, 11.7}}

// printed gives what the page is on paper, page by page, as text.
func printed(t *testing.T, b *browser.Browser, paper [2]float64) []string {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Fatal("pdftotext is missing, so that nothing is tested here; e2e/install.sh installs it")
	}
	var pdf struct{ Data []byte }
	require.NoError(t, json.Unmarshal(b.CDP("Page.printToPDF", map[string]any{"paperWidth": paper[0], "paperHeight": paper[1]}), &pdf))
	file := filepath.Join(t.TempDir(), "printed.pdf")
	require.NoError(t, os.WriteFile(file, pdf.Data, 0o644))
	out, err := exec.Command("pdftotext", "-raw", "-enc", "UTF-8", file, "-").Output()
	require.NoError(t, err)
	return strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
}

// overprinted lists words that stand on one another on paper.
func overprinted(t *testing.T, b *browser.Browser, paper [2]float64) (over []string) {
	var pdf struct{ Data []byte }
	require.NoError(t, json.Unmarshal(b.CDP("Page.printToPDF", map[string]any{"paperWidth": paper[0], "paperHeight": paper[1]}), &pdf))
	file := filepath.Join(t.TempDir(), "printed.pdf")
	require.NoError(t, os.WriteFile(file, pdf.Data, 0o644))
	out, err := exec.Command("pdftotext", "-bbox", "-enc", "UTF-8", file, "-").Output()
	require.NoError(t, err)
	type box struct {
		x0, y0, x1, y1 float64
		word           string
	}
	var page []box
	for _, line := range strings.Split(string(out), "\n") {
		if strings.Contains(line, "<page") {
			page = nil
		}
		var w box
		if n, _ := fmt.Sscanf(strings.TrimSpace(line), `<word xMin="%g" yMin="%g" xMax="%g" yMax="%g">`, &w.x0, &w.y0, &w.x1, &w.y1); n != 4 {
			continue
		}
		w.word = line[strings.Index(line, ">")+1:]
		for _, o := range page {
			if wide, high := min(w.x1, o.x1)-max(w.x0, o.x0), min(w.y1, o.y1)-max(w.y0, o.y0); wide > 1 && high > 0.6*min(w.y1-w.y0, o.y1-o.y0) {
				over = append(over, o.word+" under "+w.word)
			}
		}
		page = append(page, w)
	}
	require.NotEmpty(t, page, "something is printed")
	return over
}

// On paper the result stands on two pages and nothing of it on anything else: on the
// court's findings, on the opposite ones, half open, on the short path and the whole. A
// note of a step is there to its last line.
func TestThePrintedWalk(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	for _, c := range []struct {
		page, path string
		with       answers
	}{
		{"wechat-2020", "whole", courts}, {"wechat-2020", "short", courts}, {"wechat-2020", "short", opposite},
		{"wechat-2020", "short", answers{"stay.merits": "likely"}}, {"wechat-2020", "whole", answers{}},
		{"ward-1989", "", answers{"speech.speech_burdened": "yes", "speech.burdens_substantially_more": "yes"}}, {"own", "", opposite},
	} {
		b.Go(s.URL + "/about.html")
		require.NoError(t, b.Eval(nil, `() => localStorage.clear()`))
		open(b, s, c.page+".html")
		live(b)
		require.NoError(t, b.Eval(nil, `(path, all) => {
			document.querySelector('[name="walk.path"][value="' + path + '"]')?.click();
			for (const key in all) document.querySelector('[name="' + key + '"][value="' + all[key] + '"]')?.click();
			location.hash = "#v-result";
		}`, c.path, c.with))
		b.Wait(`() => document.querySelector("[data-slot=result] .verdict")?.checkVisibility()`, patience)
		require.NoError(t, b.Eval(nil, `() => document.querySelector("[data-do=reveal]")?.checkVisibility() && document.querySelector("[data-do=reveal]").click()`))
		for name, paper := range papers {
			pages := printed(t, b, paper)
			require.LessOrEqual(t, len(pages), 2, "%s, %s, %v on %s", c.page, c.path, c.with, name)
			require.Contains(t, pages[0], "The result")
			require.Empty(t, overprinted(t, b, paper), "%s, %s, %v on %s", c.page, c.path, c.with, name)
		}
		unfold(b)
		require.Empty(t, overprinted(t, b, papers["letter"]), "%s, %s, %v with all that goes deeper", c.page, c.path, c.with)
	}
	b.Go(s.URL + "/wechat-2020.html#q-appeal")
	live(b)
	var lines []string
	for i := range 40 {
		lines = append(lines, fmt.Sprintf("Line %d of what I think of it.", i+1))
	}
	require.NoError(t, b.Eval(nil, `(text) => { const field = document.getElementById("n-appeal"); field.value = text; field.dispatchEvent(new Event("input", { bubbles: true })) }`, strings.Join(lines, "\n")))
	for name, paper := range papers {
		whole := strings.Join(printed(t, b, paper), "\n")
		for _, line := range lines {
			require.Equal(t, 1, strings.Count(whole, line), "%s: %s", name, line)
		}
		require.Empty(t, overprinted(t, b, paper), name)
	}
	quiet(t, b)
}

// On letter and on A4 every page of the memo has its number, the authorities begin
// one, and no heading ends one.
func TestThePrintedMemo(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Fatal("pdftotext is missing, so that nothing is tested here; e2e/install.sh installs it")
	}
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html")
	live(b)
	walkThrough(t, b, opposite)
	require.NoError(t, b.Eval(nil, `() => { location.hash = "v-memo" }`))
	b.Wait(`() => document.querySelector("#v-memo article h3")?.checkVisibility()`, patience)
	for _, whose := range []string{"bench", "movant"} {
		pick(t, b, "view.memo", whose)
		b.Wait(`(outline) => document.querySelector("#v-memo article h3").textContent.includes("utline") === outline`, patience, whose != "bench")
		headings := browser.Get[[]string](b, `() => [...document.querySelectorAll("#v-memo article :is(h3,h4,h5,h6)")].map((h) => h.textContent)`)
		require.Greater(t, len(headings), 8)
		for name, paper := range map[string][2]float64{"letter": {8.5, 11}, "A4": {8.27, 11.7}} {
			var pdf struct{ Data []byte }
			require.NoError(t, json.Unmarshal(b.CDP("Page.printToPDF", map[string]any{"paperWidth": paper[0], "paperHeight": paper[1]}), &pdf))
			file := filepath.Join(t.TempDir(), name+".pdf")
			require.NoError(t, os.WriteFile(file, pdf.Data, 0o644))
			out, err := exec.Command("pdftotext", "-raw", "-enc", "UTF-8", file, "-").Output()
			require.NoError(t, err)
			pages := strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
			require.Greater(t, len(pages), 1)
			begins := 0
			for i, page := range pages {
				number := strconv.Itoa(i + 1)
				said, numbered := strings.CutSuffix(strings.TrimSpace(page), "\n"+number)
				if !numbered { // it may stand first in the file
					said, numbered = strings.CutPrefix(said, number+"\n")
				}
				require.True(t, numbered, "%s, %s: no number on page %d:\n%s", whose, name, i+1, page)
				lines := strings.Split(strings.TrimSpace(said), "\n")
				if strings.TrimSpace(lines[0]) == "Authorities" {
					begins++
				}
				for n := 1; n <= 2 && n <= len(lines); n++ { // a heading may take two lines
					last := strings.Join(strings.Fields(strings.Join(lines[len(lines)-n:], " ")), " ")
					require.NotContains(t, headings, last, "%s, %s: a heading ends page %d", whose, name, i+1)
				}
			}
			require.Equal(t, 1, begins, "%s, %s: the authorities begin a page", whose, name)
			t.Logf("%s on %s: %d pages", whose, name, len(pages))
		}
	}
	quiet(t, b)
}

// Every focus stop, answer and button of the walk is reached by keyboard alone.
func TestWalkByKeyboard(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html")
	live(b)
	focused := func() string {
		return browser.Get[string](b, `() => { const e = document.activeElement; return e.id || e.className || e.localName }`)
	}
	tabTo := func(selector string) {
		for range 120 {
			if browser.Get[bool](b, `(s) => document.activeElement.matches(s)`, selector) {
				return
			}
			b.Press("Tab")
		}
		t.Fatalf("no Tab leads to %s; the focus is on %s", selector, focused())
	}
	tabTo("a.skip")
	tabTo(`#v-before [name="walk.path"]`)
	b.Press("ArrowDown")
	require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="walk.path"][value=whole]').checked`), "the whole path")
	tabTo("#v-before a.to-walk")
	b.Press("Enter")
	for range 60 {
		v := shown(t, b)
		if v.ID == "v-result" {
			break
		}
		within := func(v view) bool {
			return browser.Get[bool](b, `() => !!document.activeElement.closest(".view.on")`) && shown(t, b).ID == v.ID
		}
		require.True(t, within(v), "the focus is in the view that is shown, at %s", v.ID)
		for _, key := range v.Keys {
			// A group's one stop is its first answer while none is chosen; the arrows choose.
			// What is folded comes after the opening of its fold.
			tabTo(`input[name="` + key + `"]`)
			want := courts.to(key)
			if browser.Get[bool](b, `(k, v) => !!document.querySelector('input[name="' + k + '"][value="' + v + '"]').closest("details:not([open])")`, key, want) {
				tabTo(`fieldset:has([name="` + key + `"]) details.finer:not([open]) summary`)
				b.Press("Enter")
				b.Press("Shift+Tab")
				require.Equal(t, key, browser.Get[string](b, `() => document.activeElement.name`))
			}
			b.Press("Space")
			for range 12 {
				if browser.Get[string](b, `(k) => document.querySelector('input[name="' + k + '"]:checked')?.value ?? ""`, key) == want {
					break
				}
				b.Press("ArrowDown")
			}
			require.Equal(t, want, browser.Get[string](b, `(k) => document.querySelector('input[name="' + k + '"]:checked').value`, key))
		}
		if v.Commit {
			tabTo("#" + v.Last + " [data-do=commit]")
			b.Press("Enter")
			committed(b, v.Last)
			if after := shown(t, b); after.ID != v.ID {
				continue
			}
			require.True(t, within(v), "the focus stays at %s", v.ID)
		}
		tabTo("#" + v.Last + " .onward a.button")
		b.Press("Enter")
		b.Wait(`(id) => !document.getElementById(id).checkVisibility()`, patience, v.ID)
	}
	require.Contains(t, text(b, "#v-result"), "the stay must be denied")
	quiet(t, b)
}

// Reload, Back and Forward in the middle, and a tab closed and opened anew, lose nothing.
func TestNothingIsLost(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		open(b, s, "wechat-2020.html")
		live(b)
		b.Click("#v-before a.to-walk")
		b.Click(`.rail a[href="#q-speech"]`)
		b.Click(radio("speech.speech_burdened", "yes"))
		b.Click("#q-speech details.note summary")
		b.Click("#n-speech")
		b.Type("because it silences")
		b.Click("#q-speech [data-do=commit]")
		b.Click("#q-speech .onward a.button")
		require.Equal(t, "q-content", shown(t, b).ID)
		b.Click(radio("speech.content_neutral", "no"))

		b.Back()
		b.Wait(`() => document.getElementById("q-speech").checkVisibility()`, patience)
		require.True(t, shown(t, b).Court)
		b.Forward()
		b.Wait(`() => document.getElementById("q-content").checkVisibility()`, patience)

		b.Reload()
		live(b)
		require.Equal(t, "q-content", shown(t, b).ID, "the address shows the question")
		require.True(t, checked(b, "speech.speech_burdened", "yes"))
		require.True(t, checked(b, "speech.content_neutral", "no"))
		b.Back()
		b.Wait(`() => document.getElementById("q-speech").checkVisibility()`, patience)
		require.True(t, shown(t, b).Court, "what was committed stays committed")
		require.Equal(t, "because it silences", browser.Get[string](b, `() => document.getElementById("n-speech").value`))

		b.Click("#n-speech")
		b.Type(" them")
		b.Reload() // in the middle of a word: the field was never left
		live(b)
		require.Equal(t, "because it silences them", browser.Get[string](b, `() => document.getElementById("n-speech").value`))
		require.Contains(t, kept(t, b).State, "because it silences them")

		b.Go(s.URL + "/index.html")
		open(b, s, "wechat-2020.html")
		live(b)
		require.True(t, checked(b, "speech.content_neutral", "no"), "a new tab of the same browser")
		require.Contains(t, kept(t, b).State, `"speech.speech_burdened":"yes"`)
		quiet(t, b)
	})
}

// A cite opens its words beside the sentence and gives the focus back.
func TestCiteOpensItsWords(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		open(b, s, "wechat-2020.html#q-t1")
		wide(b)
		b.Click(`#q-t1 cite a[href="wechat-2020-sources.html#c-n17"]`)
		b.Wait(`() => document.getElementById("note").matches(":popover-open")`, patience)
		require.Contains(t, text(b, "#note"), "n.17")
		require.Contains(t, text(b, "#note"), "94-4")
		b.Press("Escape")
		b.Wait(`() => !document.getElementById("note").matches(":popover-open")`, patience)
		require.Equal(t, "#c-n17", browser.Get[string](b, `() => document.activeElement.hash ?? document.activeElement.localName`))
		require.Equal(t, "q-t1", shown(t, b).ID)
		quiet(t, b)
	})
}

// Answers all at the end: nothing of the court shows before the result.
func TestAnswersAtTheEnd(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html")
	live(b)
	b.Click(`label.choice:has([name="walk.reveal"][value="end"])`)
	b.Click(`label.choice:has([name="walk.standing"][value="hidden"])`)
	require.False(t, browser.Get[bool](b, `() => document.querySelector('[data-slot=standing]').checkVisibility({ visibilityProperty: true })`), "hidden until the end")
	b.Click(`.rail a[href="#q-speech"]`)
	b.Click(radio("speech.speech_burdened", "yes"))
	b.Click("#q-speech [data-do=commit]")
	committed(b, "q-speech")
	require.Equal(t, "q-content", shown(t, b).ID, "with nothing to compare, a commitment goes on")
	b.Back()
	b.Wait(`() => document.getElementById("q-speech").checkVisibility()`, patience)
	require.False(t, shown(t, b).Court)
	require.Empty(t, text(b, "#say"), "what is hidden is not announced")
	b.Click(`header.site a[href="#v-result"]`)
	b.Wait(`() => document.getElementById("v-result").checkVisibility()`, patience)
	table := `() => !!document.querySelector("#v-result .court-told h3")?.checkVisibility() && !!document.querySelector("#v-result .court-told table")`
	require.False(t, browser.Get[bool](b, table), "most is not committed to, and what is seen cannot be unseen")
	b.Click("[data-do=reveal]")
	b.Wait(table, patience)
	b.Back()
	b.Wait(`() => document.getElementById("q-speech").checkVisibility()`, patience)
	require.True(t, shown(t, b).Court, "after the result the court's answers are open")
}

// The live region speaks once for an action and stands outside all slots.
func TestSpeaksOnce(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html#q-appeal")
	live(b)
	require.NoError(t, b.Eval(nil, `() => { window.spoken = []; new MutationObserver(() => spoken.push(document.getElementById("say").textContent)).observe(document.getElementById("say"), { childList: true, characterData: true, subtree: true }) }`))
	b.Click(radio("stay.merits", "weak"))
	b.Wait(`() => spoken.length > 0`, patience)
	require.Equal(t, 1, browser.Get[int](b, `() => spoken.length`))
	require.Contains(t, browser.Get[string](b, `() => spoken[0]`), "must be denied")
	require.Empty(t, browser.Get[[]string](b, `() => [...document.querySelectorAll("[data-slot] [role=status], [data-slot] [aria-live], [data-slot][aria-live]")].map(String)`))
}

// The reader's own facts: the same four tests, with posture, no court.
func TestOwnFacts(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "own.html")
	live(b)
	b.Click(`label.choice:has([name="posture.stay.vehicle"][value="administrative"])`)
	b.Click(`header.site a[href="#v-result"]`)
	b.Wait(`() => document.querySelector("[data-slot=result]").innerText.includes("administrative stay")`, patience)
	b.Back()
	b.Wait(`() => document.getElementById("v-before").checkVisibility()`, patience)
	b.Click(`label.choice:has([name="posture.stay.vehicle"][value="pending_appeal"])`)
	walkThrough(t, b, opposite)
	require.Contains(t, text(b, "#v-result"), "the stay is warranted, though never owed")
	require.NotContains(t, text(b, "#v-result"), "You and the court")
	quiet(t, b)
}

// Read straight through: no script of the walk is asked for, and everything stands there.
func TestReadStraightThrough(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Firefox)
	b.Go(s.URL + "/wechat-2020-read.html")
	for _, path := range s.asked() {
		if path != "/page.js" && path != "/lead.js" { // which lead on a link that was meant for the walk
			require.False(t, strings.HasSuffix(path, ".js") || strings.HasSuffix(path, ".wasm"), path)
		}
	}
	hidden := browser.Get[[]string](b, `() => [...document.querySelectorAll(".view, .court, .side, fieldset, .notes")].filter((e) => !e.checkVisibility()).map((e) => e.id || e.className)`)
	for _, h := range hidden {
		require.Contains(t, []string{"setting js-only", "setting guess js-only", "v-take", "v-memo"}, h)
	}
	require.Contains(t, text(b, "main"), "burden substantially more speech than is necessary")
	quiet(t, b)
}

// Without the module every question, both sides and the court's answer still
// work, and one sentence says what is missing.
func TestWithoutTheModule(t *testing.T) {
	missing := func(status int) func(http.ResponseWriter, *http.Request) bool {
		return func(w http.ResponseWriter, r *http.Request) bool {
			if r.URL.Path != "/benchwalk.wasm" {
				return false
			}
			w.WriteHeader(status)
			return true
		}
	}
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		for name, tt := range map[string]struct {
			before func(http.ResponseWriter, *http.Request) bool
			fail   string
		}{
			"missing": {missing(http.StatusNotFound), "fail-wasm-failed"},
			"truncated": {func(w http.ResponseWriter, r *http.Request) bool {
				if r.URL.Path != "/benchwalk.wasm" {
					return false
				}
				w.Header().Set("Content-Type", "application/wasm")
				w.Write([]byte("\x00asm\x01\x00\x00\x00\x01\x7f"))
				return true
			}, "fail-wasm-failed"},
			"matter missing": {func(w http.ResponseWriter, r *http.Request) bool {
				if r.URL.Path != "/matter/wechat-2020.json" {
					return false
				}
				w.WriteHeader(http.StatusNotFound)
				return true
			}, "fail-matter-failed"},
		} {
			t.Run(name, func(t *testing.T) {
				b := b.For(t)
				s := serve(t, tt.before)
				open(b, s, "wechat-2020.html#q-speech")
				b.Click(radio("speech.speech_burdened", "yes"))
				b.Wait(`(id) => document.getElementById(id).checkVisibility()`, patience, tt.fail)
				b.Click("#q-speech [data-do=commit]")
				require.True(t, shown(t, b).Court, "the court's answer needs no module")
				b.Reload()
				b.Wait(`() => document.documentElement.classList.contains("ready")`, patience)
				require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="speech.speech_burdened"][value=yes]').checked`), "the answer is kept")
				b.Log() // the refused requests are logged by the engine, and that is right
			})
		}
	})
}

// A host that serves the module with the wrong type still works.
func TestWrongMIMEType(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, func(w http.ResponseWriter, r *http.Request) bool {
			if r.URL.Path == "/benchwalk.wasm" {
				http.ServeFile(plain{w}, r, folder+"/benchwalk.wasm")
				return true
			}
			return false
		})
		open(b, s, "wechat-2020.html#q-appeal")
		b.Click(radio("stay.merits", "weak"))
		live(b)
		require.Contains(t, text(b, "[data-slot=standing]"), "must be denied")
	})
}

// plain serves everything as text.
type plain struct{ http.ResponseWriter }

func (p plain) WriteHeader(status int) {
	p.Header().Set("Content-Type", "text/plain")
	p.ResponseWriter.WriteHeader(status)
}

// early serves early.js with something before it, which so happens before
// anything else of the page: the one way that all engines share.
func early(script string) func(http.ResponseWriter, *http.Request) bool {
	return func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path != "/early.js" {
			return false
		}
		text, err := os.ReadFile(filepath.Join(folder, "early.js"))
		if err != nil {
			panic(err)
		}
		w.Header().Set("Content-Type", "text/javascript")
		w.Write([]byte(script + ";\n"))
		w.Write(text)
		return true
	}
}

// Where the policy or the browser forbids WebAssembly the page says so.
func TestWasmBlocked(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, early(`delete self.WebAssembly`))
		open(b, s, "wechat-2020.html#q-speech")
		b.Click(radio("speech.speech_burdened", "yes"))
		b.Wait(`() => document.getElementById("fail-wasm-blocked").checkVisibility()`, patience)
		b.Click("#q-speech [data-do=commit]")
		require.True(t, shown(t, b).Court)
		for view, says := range map[string]string{"v-review": "your answers appear here", "v-result": "What the court ruled", "v-memo": "the memo on your findings appears here", "v-take": "your work becomes a link"} {
			require.NoError(t, b.Eval(nil, `(view) => { location.hash = view }`, view))
			b.Wait(`(view) => document.getElementById(view).checkVisibility()`, patience, view)
			require.Contains(t, text(b, "#"+view), says, "no view stands empty")
		}
		require.False(t, browser.Get[bool](b, `() => [...document.querySelectorAll("#v-memo .do, #take-link")].some((e) => e.checkVisibility())`), "and none offers what cannot be")
		quiet(t, b)
	})
}

// A paste that is longer than a field says so; browsers cut it without a word.
func TestALongPaste(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		open(b, s, "wechat-2020.html#q-appeal")
		live(b)
		b.Click("#q-appeal details.note summary")
		b.Click("#n-appeal")
		b.Type("short")
		require.False(t, browser.Get[bool](b, `() => document.getElementById("fail-field-full").checkVisibility()`))
		require.NoError(t, b.Eval(nil, `() => { document.execCommand("insertText", false, "long ".repeat(2000)) }`))
		b.Wait(`() => document.getElementById("fail-field-full").checkVisibility()`, patience)
		require.Equal(t, 4000, browser.Get[int](b, `() => document.getElementById("n-appeal").value.length`))
		b.Press("Backspace")
		b.Wait(`() => !document.getElementById("fail-field-full").checkVisibility()`, patience)
		quiet(t, b)
	})
}

// A panic in Go: the reader sees one sentence, keeps every answer and goes on.
func TestPanic(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		open(b, s, "wechat-2020.html#q-appeal")
		live(b)
		b.Click(radio("stay.merits", "weak"))
		crash := func() {
			// The hook is the event that cmd/wasm panics on; it goes the ways that events go.
			require.NoError(t, b.Eval(nil, `() => {
				const real = JSON.stringify, find = (v) => v && v.do === "find";
				JSON.stringify = (v) => {
					if (window.crash && find(v)) { window.crash--; return '{"do":"crash"}'; }
					if (window.crash && Array.isArray(v) && v.some(find)) { window.crash--; return '[{"do":"crash"}]'; }
					return real(v);
				};
				window.crash = 1;
			}`))
		}
		crash()
		b.Click(radio("stay.merits", "likely"))
		b.Wait(`() => document.getElementById("fail-wasm-crashed").checkVisibility()`, patience)
		b.Wait(`() => document.querySelector("[data-slot=standing]").innerText.includes("The stay is still open")`, patience)
		require.Contains(t, kept(t, b).State, `"stay.merits":"likely"`)
		require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="stay.merits"][value=likely]').checked`))

		require.NoError(t, b.Eval(nil, `() => { window.crash = 99 }`))
		b.Click(radio("stay.merits", "strong"))
		b.Wait(`() => document.getElementById("fail-put-aside").checkVisibility()`, patience)
		require.Equal(t, "The government’s chances on appeal: It is strongly likely to succeed", strings.TrimSpace(text(b, "#put-aside")), "what was put aside is named")
		require.False(t, browser.Get[bool](b, `() => document.getElementById("fail-wasm-crashed").checkVisibility()`))
		standing := text(b, "[data-slot=standing]")
		require.Contains(t, standing, "The stay is still open")
		require.True(t, checked(b, "stay.merits", "likely"), "page, state and ruling agree")
		b.Click("#q-appeal [data-do=commit]") // the rest goes on
		b.Wait(`() => document.querySelector("#q-appeal").classList.contains("committed")`, patience)
		require.Contains(t, kept(t, b).State, `"stay.merits":"likely"`)

		b.Reload() // it is kept, and taken by a program that can bear it
		live(b)
		require.True(t, checked(b, "stay.merits", "strong"), "and after a reload")
		require.Contains(t, kept(t, b).State, `"stay.merits":"strong"`)
		require.False(t, browser.Get[bool](b, `() => document.getElementById("fail-put-aside").checkVisibility()`))

		crash()
		require.NoError(t, b.Eval(nil, `() => { window.crash = 99 }`))
		b.Click(radio("stay.merits", "weak"))
		b.Wait(`() => document.getElementById("fail-put-aside").checkVisibility()`, patience)
		b.Click("[data-do=without]")
		b.Wait(`() => document.querySelector('[name="stay.merits"][value=strong]').checked && !document.getElementById("fail-put-aside").checkVisibility()`, patience)
		require.NoError(t, b.Eval(nil, `() => { window.crash = 0 }`))
		b.Reload()
		live(b)
		require.True(t, checked(b, "stay.merits", "strong"), "it is gone for good")
		require.Contains(t, kept(t, b).State, `"stay.merits":"strong"`)
		b.Log() // what stopped the module is logged, and that is right
	})
}

// What shows something and changes nothing is not kept where the module cannot bear it:
// the page goes on, and comes up again after a reload.
func TestAViewThatPanics(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html#q-appeal")
	live(b)
	b.Click(radio("stay.merits", "weak"))
	require.NoError(t, b.Eval(nil, `() => { const real = JSON.stringify; JSON.stringify = (v) => (v && v.do === "at" && v.key === "v-memo" ? '{"do":"crash"}' : real(v)) }`))
	require.NoError(t, b.Eval(nil, `() => { location.hash = "#v-memo" }`))
	b.Wait(`() => document.getElementById("fail-put-aside").checkVisibility()`, patience)
	require.Equal(t, "The memo", strings.TrimSpace(text(b, "#put-aside")))
	require.NoError(t, b.Eval(nil, `() => { location.hash = "#q-appeal" }`))
	b.Click(radio("stay.merits", "likely"))
	b.Wait(`() => document.querySelector("[data-slot=standing]").innerText.includes("The stay is still open")`, patience)
	require.NotContains(t, browser.Get[string](b, `() => localStorage.getItem("benchwalk/wechat-2020")`), "v-memo")
	b.Reload()
	live(b)
	require.Contains(t, kept(t, b).State, `"stay.merits":"likely"`)
	b.Log()
}

// An event that panics and was kept among others holds none of them back, however often
// the page comes up; of those that change nothing none is kept at all.
func TestAKeptPanicHoldsNothingBack(t *testing.T) {
	t.Parallel()
	s := serve(t, early(`const real = JSON.stringify; JSON.stringify = (v) => real(Array.isArray(v) ? v.map((e) => (e.value === "compelling" ? { do: "crash" } : e)) : v)`))
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html#q-appeal")
	live(b)
	b.Click(radio("stay.merits", "likely"))
	kept(t, b)
	b.Wait(`() => localStorage.getItem("benchwalk/wechat-2020").includes('"stay.merits\\":\\"likely')`, patience)
	b.Go(s.URL + "/about.html")
	require.NoError(t, b.Eval(nil, `() => {
		const find = (key, value) => ({ do: "find", key, value }), kept = JSON.parse(localStorage.getItem("benchwalk/wechat-2020").split(" ").slice(2).join(" "));
		kept.queue = [find("stay.merits", "weak"), find("speech.interest", "compelling"), { do: "crash" }, find("speech.speech_burdened", "yes"), find("stay.irreparable_harm", "probable")];
		const text = JSON.stringify(kept);
		let h = 2166136261; for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
		localStorage.setItem("benchwalk/wechat-2020", "1 " + (h >>> 0).toString(16) + " " + text);
	}`))
	for range 2 {
		open(b, s, "wechat-2020.html#q-appeal")
		live(b)
		b.Wait(`() => document.getElementById("fail-put-aside").checkVisibility()`, patience)
		require.Equal(t, 1, browser.Get[int](b, `() => document.querySelectorAll("#put-aside br").length`))
		require.Contains(t, text(b, "#put-aside"), ": ")
		b.Wait(`() => localStorage.getItem("benchwalk/wechat-2020").includes('"stay.merits\\":\\"weak')`, patience)
		state := kept(t, b).State
		for _, answer := range []string{`"stay.merits":"weak"`, `"speech.speech_burdened":"yes"`, `"stay.irreparable_harm":"probable"`} {
			require.Contains(t, state, answer)
		}
		require.NotContains(t, state, "compelling")
		require.True(t, checked(b, "stay.merits", "weak"))
		require.NotContains(t, browser.Get[string](b, `() => localStorage.getItem("benchwalk/wechat-2020")`), `"do":"crash"`)
	}
	b.Click("[data-do=without]")
	b.Wait(`() => !document.getElementById("fail-put-aside").checkVisibility()`, patience)
	b.Reload()
	live(b)
	require.False(t, browser.Get[bool](b, `() => document.getElementById("fail-put-aside").checkVisibility()`))
	require.Contains(t, kept(t, b).State, `"stay.irreparable_harm":"probable"`)
	b.Log() // what stopped the module is logged, and that is right
}

// The Go program that ends without a word is noticed too.
func TestModuleGone(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html#q-appeal")
	live(b)
	require.NoError(t, b.Eval(nil, `() => { const b = self.benchwalk, real = b.act; let once = true; b.act = (e) => { if (once) { once = false; throw new Error("Go program has already exited"); } return real(e); } }`))
	b.Click(radio("stay.merits", "weak"))
	b.Wait(`() => document.getElementById("fail-wasm-crashed").checkVisibility()`, patience)
	b.Wait(`() => document.querySelector("[data-slot=standing]").innerText.includes("must be denied")`, patience)
}

// Storage denied, full or unreadable: one sentence, and the walk works.
func TestStorage(t *testing.T) {
	cases := map[string]struct{ script, fail string }{
		"denied":                  {`Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError") } })`, "fail-storage-denied"},
		"full":                    {`Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError") }`, "fail-storage-full"},
		"unreadable":              {`try { if (!localStorage.getItem("benchwalk/wechat-2020")) localStorage.setItem("benchwalk/wechat-2020", "1 0 {broken") } catch {}`, "fail-storage-unreadable"},
		"a state of later format": {`try { if (!localStorage.getItem("benchwalk/wechat-2020")) { const text = JSON.stringify({ state: "{\"format\":\"benchwalk/analysis/9\"}", form: [["speech.interest", "compelling"]], committed: [], revealed: false, queue: [] }); let h = 2166136261; for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619); localStorage.setItem("benchwalk/wechat-2020", "1 " + (h >>> 0).toString(16) + " " + text) } } catch {}`, "fail-storage-unreadable"},
		"future":                  {`try { if (!localStorage.getItem("benchwalk/wechat-2020")) localStorage.setItem("benchwalk/wechat-2020", "9 what comes later") } catch {}`, "fail-storage-unreadable"},
	}
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		for name, tt := range cases {
			t.Run(name, func(t *testing.T) {
				b := b.For(t)
				s := serve(t, early(tt.script))
				open(b, s, "wechat-2020.html#q-appeal")
				live(b)
				b.Click(radio("stay.merits", "weak"))
				b.Wait(`(id) => document.getElementById(id).checkVisibility()`, patience, tt.fail)
				b.Wait(`() => document.querySelector("[data-slot=standing]").innerText.includes("must be denied")`, patience) // some failures show before the answer
				if tt.fail == "fail-storage-unreadable" {
					require.NotEmpty(t, browser.Get[string](b, `() => localStorage.getItem("benchwalk/wechat-2020/unreadable") ?? ""`), "what cannot be read is kept aside")
				}
				if name == "a state of later format" {
					b.Wait(`() => localStorage.getItem("benchwalk/wechat-2020").includes('speech.interest\\":\\"compelling')`, patience)
				}
				quiet(t, b)
				b.Go("about:blank") // before the server is gone, of which the page would complain to the next test
			})
		}
	})
}

// Another tab's change is told and overwrites nothing here.
func TestTwoTabs(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html#q-appeal")
	live(b)
	b.Click(radio("stay.merits", "weak"))
	// Storage tells every other tab by this event.
	require.NoError(t, b.Eval(nil, `() => {
		localStorage.setItem("benchwalk/wechat-2020", "1 other tab");
		dispatchEvent(new StorageEvent("storage", { key: "benchwalk/wechat-2020", newValue: "1 other tab" }));
	}`))
	b.Wait(`() => document.getElementById("fail-other-tab").checkVisibility()`, patience)
	require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="stay.merits"][value=weak]').checked`))
}

// What was chosen before the module arrived counts once it is there.
func TestAnswersBeforeTheModule(t *testing.T) {
	t.Parallel()
	gate := make(chan struct{})
	s := serve(t, func(_ http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path == "/benchwalk.wasm" {
			<-gate
		}
		return false
	})
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html#q-appeal")
	b.Click(radio("stay.merits", "weak"))
	b.Click("#q-appeal [data-do=commit]")
	require.True(t, shown(t, b).Court)
	close(gate)
	live(b)
	require.Contains(t, text(b, "[data-slot=standing]"), "must be denied")
	require.Contains(t, kept(t, b).State, `"first":{"stay.merits":"weak"`)
	quiet(t, b)
}

// shifting has each document of a browser list what moved in it.
func shifting(b *browser.Browser) {
	b.CDP("Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": `window.shifts = []; new PerformanceObserver((l) => { for (const e of l.getEntries()) shifts.push([e.value, ...e.sources.map(({ node, previousRect: was, currentRect: is }) => [node?.id || node?.className || node?.nodeName, was.x, was.y, was.width, was.height, "to", is.x, is.y, is.width, is.height].join(" "))].join(" | ")) }).observe({ type: "layout-shift", buffered: true })`})
}

func unmoved(t *testing.T, b *browser.Browser, of string, args ...any) {
	t.Helper()
	require.NoError(t, b.Eval(nil, `() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`))
	require.Empty(t, browser.Get[[]string](b, `() => shifts`), append([]any{of}, args...)...)
}

// Nothing on the page moves when script and module arrive.
func TestNoLayoutShift(t *testing.T) {
	code := coded(t, casebook.Matter("wechat-2020"), "Torts, week 3", matter.Runs{Reveal: matter.RevealEnd, Confidence: true}, []string{"gov-harm"}, []string{"bond-ask", "bond-loss"})
	for _, page := range []string{"index.html", "wechat-2020.html", "wechat-2020.html#q-speech", "wechat-2020.html#p=" + code, "wechat-2020.html#p=" + code + "x", "wechat-2020.html#p=step:gov-harm", "own.html"} {
		for _, width := range []int{390, 1280} {
			s := serve(t, nil)
			b := browser.Open(t, browser.Chromium)
			b.Resize(width, 800)
			shifting(b)
			b.Go(s.URL + "/" + page)
			if page != "index.html" {
				live(b)
			}
			unmoved(t, b, "%s at %d", page, width)
			b.Close()
		}
	}
}

// Nothing moves either where the document comes in two pieces and the first is painted.
func TestADocumentThatComesInPiecesDoesNotMove(t *testing.T) {
	t.Parallel()
	whole, err := os.ReadFile(filepath.Join(folder, "wechat-2020.html"))
	require.NoError(t, err)
	for _, at := range []string{"<h1", "<summary", "</header>", `id="v-before"`, `id="q-appeal"`, "<footer"} {
		cut := bytes.Index(whole, []byte(at))
		require.Positive(t, cut, at)
		painted := make(chan struct{})
		var once sync.Once
		s := serve(t, func(w http.ResponseWriter, r *http.Request) bool {
			switch r.URL.Path {
			case "/painted":
				once.Do(func() { close(painted) })
			case "/wechat-2020.html":
				w.Header().Set("Content-Type", "text/html; charset=utf-8")
				w.Write(whole[:cut])
				w.(http.Flusher).Flush()
				select {
				case <-painted:
				case <-r.Context().Done():
				}
				w.Write(whole[cut:])
			default:
				return false
			}
			return true
		})
		b := browser.Open(t, browser.Chromium)
		b.Resize(390, 800)
		shifting(b)
		b.CDP("Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": `if (location.protocol === "http:") new PerformanceObserver(() => fetch("/painted")).observe({ type: "paint", buffered: true })`})
		b.Go(s.URL + "/wechat-2020.html")
		live(b)
		unmoved(t, b, "cut before %s", at)
		b.Close()
	}
}

// A wrong or broken address shows the beginning, and a link to a place inside a
// view shows that view.
func TestWrongLinks(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	for hash, want := range map[string]string{"#q-nowhere": "v-before", "#%E0%A4%A": "v-before", "#fs": "v-before", "#court-t1": "q-t1", "#m-t1-g1": "q-t1", "#n-t1": "q-t1"} {
		b.Go("about:blank")
		open(b, s, "wechat-2020.html"+hash)
		require.Equal(t, want, shown(t, b).ID, hash)
	}
	// The skip link leads past the head of the page and to no other view.
	b.Go("about:blank")
	open(b, s, "wechat-2020.html#q-t1")
	require.NoError(t, b.Eval(nil, `() => document.querySelector("a.skip").focus()`))
	b.Press("Enter")
	b.Wait(`() => location.hash === "#main"`, patience)
	require.Equal(t, "q-t1", shown(t, b).ID)
	quiet(t, b)
}

// The words of a holding stay shut in a cite until the commitment.
func TestCiteTellsNoAnswerEarly(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html#q-channels")
	live(b)
	early := `#q-channels .sides cite a[href$="#c-pi-17"]`
	b.Click(early)
	b.Wait(`() => document.getElementById("note").matches(":popover-open")`, patience)
	require.NotContains(t, text(b, "#note"), "no viable alternative")
	require.Contains(t, text(b, "#note"), "open only once you commit")
	b.Press("Escape")
	b.Click(radio("speech.ample_alternatives", "yes"))
	b.Click("#q-channels [data-do=commit]")
	b.Click(early)
	b.Wait(`() => document.getElementById("note").matches(":popover-open")`, patience)
	require.Contains(t, text(b, "#note"), "no viable alternative")
}

// With scripts off every question, both sides and the court's answer are there,
// and one sentence says what is missing. The accessibility tree holds what is
// rendered, and needs no script to be read.
func TestScriptsOff(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	b.CDP("Emulation.setScriptExecutionDisabled", map[string]any{"value": true})
	b.CDP("Page.navigate", map[string]any{"url": s.URL + "/wechat-2020.html"})
	var tree string
	for range 100 {
		if tree = string(b.CDP("Accessibility.getFullAXTree", map[string]any{})); strings.Contains(tree, "Not legal advice.") {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	for _, want := range []string{"Scripts are off", "What the court did", "short of “a complete divestiture”", "to degrade WeChat seriously and effectively shut it down",
		"burden substantially more speech than is necessary", "What else can be argued", "With scripts and WebAssembly on, your own ruling appears here"} {
		require.True(t, strings.Contains(strings.ToLower(tree), strings.ToLower(want)), want)
	}
	require.False(t, strings.Contains(tree, "Commit and see"))
	require.NotContains(t, s.asked(), "/benchwalk.wasm")
}
