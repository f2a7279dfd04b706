package walk_test

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/a11y"
	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// aClass is what so many students handed in, one file on each line, of which ten are
// spoiled.
func aClass(t *testing.T, id string, n int) (g *handin.Ground, lines []string) {
	text, _ := casebook.Text(id)
	g, _ = handin.NewGround(casebook.Matter(id), matter.Digest(text))
	r := rand.New(rand.NewPCG(1, 7))
	for i := range n {
		h := &handin.HandIn{Path: "whole", Text: g.Text, Posture: g.Matter.Posture, Tag: uint64(i), Minutes: 3_600_000, Answers: make([]handin.Answer, len(g.Questions)), Name: []string{"Ann", "Ben", "=1+1", "<img src=x onerror=self.hurt=1>", "ישראל"}[i%5]}
		for q := range h.Answers {
			any := func() doctrine.Finding {
				if i == 3 { // answers as nobody else does
					return doctrine.Finding(g.Questions[q].Answers() - 1)
				}
				return doctrine.Finding(1 + r.IntN(g.Questions[q].Answers()-2))
			}
			f := any()
			h.Answers[q] = handin.Answer{First: f, Before: f, Sure: analysis.ConfidenceLow}
			if i%4 == 0 {
				h.Answers[q].After = any()
			}
		}
		h.Predicted[g.Tests()[0]] = doctrine.Disposition(1 + i%2)
		h.Reasons = analysis.Put(nil, g.Questions[0].String(), "Because of <b>note 3</b>, “arguably”.")
		w := &strictjson.Writer{}
		g.Write(w, h)
		line := w.String()
		if i%(n/10) == 1 {
			line = strings.Replace(line, `"first"`, `"frist"`, 1)
		}
		lines = append(lines, line)
	}
	return g, lines
}

// What is pasted is read, counted and shown, and what a student typed is text. Erasing
// leaves nothing.
func TestClassPage(t *testing.T) {
	s := serve(t, nil)
	g, lines := aClass(t, "wechat-2020", 210)
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		b.Go(s.URL + "/class.html")
		paste := func(text string) {
			require.NoError(t, b.Eval(nil, `(text) => { document.querySelector("[name=paste]").value = text; document.querySelector("[data-do=take]").click() }`, text))
			b.Wait(`() => !document.getElementById("class").hasAttribute("aria-busy")`, patience)
		}
		count := func() string {
			return browser.Get[string](b, `() => document.getElementById("class-count").textContent`)
		}
		began := time.Now()
		paste(strings.Join(lines, "\n"))
		t.Log("read and shown after", time.Since(began), "with the module’s start")
		require.Equal(t, "200 read, 10 left out or replaced: see why", count())
		require.False(t, browser.Get[bool](b, `() => document.querySelector("[name=paste]").checkVisibility()`), "what comes in is folded")
		require.Equal(t, 10, browser.Get[int](b, `() => document.querySelectorAll("#left-out li").length`))
		require.True(t, browser.Get[bool](b, `() => document.getElementById("s-questions").checkVisibility() && document.querySelectorAll(".heat").length === 37`))
		require.Contains(t, browser.Get[string](b, `() => document.getElementById("s-outliers").textContent`), "<img src=x")
		require.True(t, browser.Get[bool](b, `() => self.hurt === undefined && !document.querySelector("main img")`))
		require.Empty(t, browser.Get[[]string](b, `() => [...document.querySelectorAll("main")].flatMap((m) => m.textContent.match(/undefined|NaN|\{\w+\}|stay\.\w+/g) || [])`))
		b.Wait(`() => document.querySelector("#s-reasons details")`, patience)

		// On paper every answer is there, with those that are folded on the page.
		require.NoError(t, b.Eval(nil, `() => dispatchEvent(new Event("beforeprint"))`))
		require.Equal(t, 37, browser.Get[int](b, `() => [...document.querySelectorAll(".heat")].filter((e) => e.checkVisibility()).length`))
		if b.Engine == browser.Chromium { // the others are not told of what they would print on
			b.Media(map[string]string{"media": "print"})
			require.Empty(t, browser.Get[[]string](b, `() => [...document.querySelectorAll("#seen section:not([hidden]) :is(li, p, h3, th, td)")].filter((e) => e.textContent.trim() && !e.checkVisibility()).map((e) => e.outerHTML).slice(0, 4)`))
			b.Media(map[string]string{"media": ""})
		}

		// Names can be taken away, in the page and in what is saved.
		require.NoError(t, b.Eval(nil, `() => { const e = document.getElementById("naming"); e.value = "numbers"; e.dispatchEvent(new Event("change")) }`))
		require.NotContains(t, browser.Get[string](b, `() => document.getElementById("s-outliers").textContent + document.getElementById("s-pairs").textContent`), "Ann")

		// A code in a chat, and a zip with a file of the same student, are found.
		h, _, _ := g.Read(lines[2])
		h.Tag, h.Minutes = 1_000_000, 1
		code, _ := g.Encode(h)
		paste("10:02 Cy: " + strings.ToLower(code) + ".\n10:03 hello")
		require.Equal(t, "201 read, 10 left out or replaced: see why", count())
		var packed bytes.Buffer
		z := zip.NewWriter(&packed)
		for name, text := range map[string]string{"../../later.json": lines[2], "notes.txt": "nothing"} {
			w, err := z.Create(name)
			require.NoError(t, err)
			_, err = w.Write([]byte(text))
			require.NoError(t, err)
		}
		require.NoError(t, z.Close())
		choose := func(name string, content []byte) {
			require.NoError(t, b.Eval(nil, `(name, content) => {
				const data = new DataTransfer(), input = document.querySelector("[name=files]");
				data.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name));
				input.files = data.files;
				input.dispatchEvent(new Event("change", { bubbles: true }));
			}`, name, base64.StdEncoding.EncodeToString(content)))
			b.Wait(`() => !document.getElementById("class").hasAttribute("aria-busy")`, patience)
		}
		choose("some.zip", packed.Bytes())
		require.Equal(t, "201 read, 11 left out or replaced: see why", count())
		require.Equal(t, "Came again, exactly the same, and count once: 1.", text(b, "#class-again"))
		require.NotContains(t, browser.Get[string](b, `() => document.getElementById("left-out").textContent`), "later.json")
		choose("bomb.zip", bomb(t))
		require.Contains(t, browser.Get[string](b, `() => document.getElementById("left-out").textContent`), "bomb.zip This zip unpacks to too much")

		b.Click("[data-do=erase]")
		b.Wait(`() => document.getElementById("seen").hidden`, patience)
		require.Empty(t, browser.Get[string](b, `() => [...document.querySelectorAll(".heats, .tests, .reasons, #s-outliers ul, #s-pairs ul, #left-out ul")].map((e) => e.textContent).join("")`))
		_, other := aClass(t, "ward-1989", 20)
		paste(strings.Join(other, "\n"))
		require.Equal(t, "10 read, 10 left out or replaced: see why", count(), "another matter is found by itself")
	})
}

// The page begins with its answers once something was read: they stand within the first
// screen of a desk and the second of a phone.
func TestTheClassPageBeginsWithItsAnswers(t *testing.T) {
	s := serve(t, nil)
	_, lines := aClass(t, "wechat-2020", 30)
	b := browser.Open(t, browser.Chromium)
	for _, size := range []struct{ width, height, screens int }{{1280, 800, 1}, {390, 844, 2}} {
		b.Resize(size.width, size.height)
		b.Go(s.URL + "/class.html")
		require.Equal(t, "What was handed in", text(b, "#comes-in summary b"))
		put(t, b, "[name=paste]", strings.Join(lines, "\n"))
		b.Click("[data-do=take]")
		b.Wait(`() => document.querySelectorAll(".heat").length && !document.getElementById("class").hasAttribute("aria-busy")`, patience)
		require.Equal(t, "20 read, 10 left out or replaced: see why", text(b, "#class-count"))
		require.True(t, browser.Get[bool](b, `() => document.activeElement.matches("#comes-in summary")`), "the focus is not lost")
		end := browser.Get[int](b, `() => Math.round(document.querySelector("#seen section:not([hidden]) .abreast, #seen section:not([hidden]) ul").getBoundingClientRect().bottom + scrollY)`)
		require.LessOrEqual(t, end, size.screens*size.height, "%d wide", size.width)
		b.Click("#comes-in summary")
		require.True(t, browser.Get[bool](b, `() => document.getElementById("left-out").checkVisibility()`))
	}
}

// bomb is a zip that says that it unpacks to a gigabyte.
func bomb(t *testing.T) []byte {
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	w, err := z.Create("zeros.txt")
	require.NoError(t, err)
	for range 1 << 10 {
		_, err = w.Write(make([]byte, 1<<20))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return packed.Bytes()
}

// A student answers, opens the page on which one hands in, and the code of it counts in
// the class. The second one of the same student takes the place of the first.
func TestHandInPage(t *testing.T) {
	s := serve(t, nil)
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		b.Go(s.URL + "/hand-in.html?wechat-2020")
		b.Wait(`() => document.getElementById("hand-none").checkVisibility()`, patience)
		open(b, s, "wechat-2020.html")
		live(b)
		require.NoError(t, b.Eval(nil, `() => { location.hash = "q-gov-harm" }`))
		b.Wait(`() => document.getElementById("q-gov-harm").checkVisibility()`, patience)
		b.Click(radio("stay.irreparable_harm", "possible"))
		b.Click("#q-gov-harm [data-do=commit]")
		b.Wait(`() => Object.values(localStorage).some((text) => text.includes("possible"))`, patience)
		code := func() string {
			b.Go(s.URL + "/hand-in.html?wechat-2020")
			b.Wait(`() => document.getElementById("hand-code").value.startsWith("BW1")`, patience)
			return browser.Get[string](b, `() => document.getElementById("hand-code").value`)
		}
		first := code()
		require.Contains(t, browser.Get[string](b, `() => document.getElementById("hand-ready").textContent`), "Questions that you answered: 1 of ")
		open(b, s, "wechat-2020.html#q-gov-harm")
		live(b)
		b.Click(radio("stay.irreparable_harm", "probable"))
		b.Wait(`() => localStorage.getItem("benchwalk/wechat-2020")?.includes("probable")`, patience)
		second := code()
		require.NotEqual(t, first, second)
		b.Go(s.URL + "/class.html")
		for _, again := range []string{"", "Came again, exactly the same, and count once: 2."} { // the same chat twice
			require.NoError(t, b.Eval(nil, `(text) => { document.querySelector("[name=paste]").value = text; document.querySelector("[data-do=take]").click() }`, "Ann: \u201c"+first+"\u201d.\n> "+strings.ToLower(second)))
			b.Wait(`() => !document.getElementById("class").hasAttribute("aria-busy")`, patience)
			require.Equal(t, "1 read, 1 left out or replaced: see why", browser.Get[string](b, `() => document.getElementById("class-count").textContent`))
			require.Equal(t, 1, browser.Get[int](b, `() => document.querySelectorAll("#left-out li").length`))
			require.Contains(t, browser.Get[string](b, `() => document.getElementById("left-out").textContent`), "The same student handed in before")
			require.Equal(t, again, text(b, "#class-again"))
		}
	})
}

// What is drawn on the pages for teachers is accessible, and fits a phone of 320 pixels.
func TestPagesForTeachersAreAccessible(t *testing.T) {
	s := serve(t, nil)
	_, lines := aClass(t, "wechat-2020", 60)
	for _, scheme := range []string{"light", "dark"} {
		b := browser.Open(t, browser.Chromium)
		b.Media(map[string]string{"prefers-color-scheme": scheme})
		check := func(name string) {
			for _, c := range []func(*browser.Browser, ...string) ([]string, error){a11y.Axe, a11y.IBM} {
				found, err := c(b)
				require.NoError(t, err)
				for _, f := range found {
					t.Errorf("%s %s: %s", name, scheme, f)
				}
			}
			for _, w := range []int{320, 1280} {
				b.Resize(w, 800)
				if n := browser.Get[int](b, `() => document.documentElement.scrollWidth - innerWidth`); n > 0 {
					t.Errorf("%s at %d is %d too wide: %s", name, w, n, browser.Get[string](b, `() => [...document.querySelectorAll("main *")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 4).map((e) => e.outerHTML.slice(0, 120)).join("\n")`))
				}
			}
		}
		b.Go(s.URL + "/make.html")
		b.Wait(`() => document.getElementById("assign-link").value`, patience)
		check("make")
		b.Go(s.URL + "/hand-in.html")
		b.Wait(`() => !document.getElementById("hand-none").hidden`, patience)
		b.Eval(nil, `() => { for (const d of document.querySelectorAll("details")) d.open = true }`)
		check("hand-in")
		put(t, b, "[name=code]", lines[0])
		b.Click("[data-do=bring]")
		b.Wait(`() => !document.getElementById("hand-ready").hidden`, patience)
		put(t, b, "[name=assignment]", `{"format":"benchwalk/assignment/1","matter":"wechat-2020","path":"short","due":"Friday","prompts":{"gov-harm":"Read n. 3."}}`)
		b.Wait(`() => !document.getElementById("given-ready").hidden`, patience)
		check("hand-in with work")
		b.Go(s.URL + "/class.html")
		check("class empty")
		b.Click("[data-do=project]")
		b.Wait(`() => document.getElementById("projector").open`, patience)
		b.Click("#projector [data-do=court]")
		check("one question for the room")
		b.Eval(nil, `() => document.getElementById("projector").close()`)
		b.Eval(nil, `(text) => { document.querySelector("[name=paste]").value = text; document.querySelector("[data-do=take]").click() }`, strings.Join(lines, "\n"))
		b.Wait(`() => document.querySelectorAll(".heat").length > 5 && document.querySelector("#s-reasons details")`, patience)
		b.Eval(nil, `() => { for (const d of document.querySelectorAll("details")) d.open = true }`)
		check("class")
	}
}
