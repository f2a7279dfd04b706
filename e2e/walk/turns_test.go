package walk_test

import (
	"math/rand/v2"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/words"
)

// Script shows a text that no module has read as the module would.
func TestScriptShowsWhatTurnsAsTheModuleDoes(t *testing.T) {
	s := serve(t, nil)
	signs := []string{"a", "b", "\n", "\t", "\r", "\u0085", "\u2028", "\u2029", "\u200f", "\u2065", "\u206a"}
	for _, c := range []string{"\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u202c", "\u2069"} {
		signs = append(signs, c, c)
	}
	r := rand.New(rand.NewPCG(16, 3))
	texts, want := []string{"", "\u202e"}, []string{"", "[U+202E]"}
	for range 20_000 {
		var b strings.Builder
		for range 1 + r.IntN(14) {
			b.WriteString(signs[r.IntN(len(signs))])
		}
		texts, want = append(texts, b.String()), append(want, words.Paired(b.String()))
	}
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		b.Go(s.URL + "/class.html")
		got := browser.Get[[]string](b, `(texts) => texts.map(turns.paired)`, texts)
		require.Len(t, got, len(want))
		for i := range want {
			require.Equal(t, want[i], got[i], "%+q", texts[i])
		}
	})
}

// What turns the direction of writing in a stranger's matter, in the name of a file, or in
// the note of a post stands as its number on the pages that read these by script.
func TestWhatTurnsStandsAsItsNumber(t *testing.T) {
	const turned = "A\u202eb"
	own, _ := casebook.Text("ward-1989")
	own = strings.Replace(own, `"ward-1989"`, `"my-park"`, 1)
	for _, field := range []string{`"title":"`, `"topic":"`, `"text":"`, `"name":"`} {
		require.Contains(t, own, field)
		own = strings.ReplaceAll(own, field, field+turned)
	}
	s := serve(t, nil)
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		none := func(what string) {
			require.Zero(t, browser.Get[int](b, `() => document.body.textContent.split("A\u202eb").length - 1`), what)
			require.True(t, browser.Get[bool](b, `() => document.body.textContent.includes("A[U+202E]b")`), what)
		}
		choose := func(at, name, text string) {
			require.NoError(t, b.Eval(nil, `(at, name, text) => { const data = new DataTransfer(), e = document.querySelector(at); data.items.add(new File([text], name)); e.files = data.files; for (const type of ["input", "change"]) e.dispatchEvent(new Event(type, { bubbles: true })) }`, at, name, text))
		}
		b.Go(s.URL + "/class.html")
		require.NoError(t, b.Eval(nil, `() => { const e = document.querySelector("[name=of]"); e.value = "own-file"; e.dispatchEvent(new Event("change", { bubbles: true })) }`))
		choose("[name=file]", "a.json", own)
		b.Wait(`() => !document.getElementById("class").hasAttribute("aria-busy")`, patience)
		b.Click("[data-do=project]")
		b.Wait(`() => document.getElementById("projector").open`, patience)
		for _, id := range []string{"#project-topic", "#projector .movant h3", "#projector .movant ul"} {
			require.Contains(t, text(b, id), "A[U+202E]b")
		}
		none("the projector")
		require.NoError(t, b.Eval(nil, `() => document.getElementById("projector").close()`))
		choose("[name=files]", turned+".txt", "nothing")
		b.Wait(`() => document.querySelectorAll("#left-out li").length`, patience)
		require.Contains(t, text(b, "#left-out"), "A[U+202E]b.txt")
		none("the class")

		b.Go(s.URL + "/make.html")
		b.Wait(`() => document.getElementById("assign-link").value`, patience)
		require.NoError(t, b.Eval(nil, `() => { const e = document.querySelector("#assign [name=of]"); e.value = "own-file"; e.dispatchEvent(new Event("input", { bubbles: true })) }`))
		choose("#assign [name=file]", "a.json", own)
		b.Wait(`() => document.getElementById("assign-link").value.includes("my-park")`, patience)
		for _, id := range []string{"#assign-steps legend", "#assign-steps .assign-step span", "#sheet-of"} {
			require.Contains(t, browser.Get[string](b, `(id) => document.querySelector(id).textContent`, id), "A[U+202E]b")
		}
		none("the assignment")

		b.Go(s.URL + "/post/wechat-2020/fit.html?note=" + url.QueryEscape(turned+" and \u202bcd\u202c"))
		b.Wait(`() => !document.getElementById("note").hidden`, patience)
		require.Equal(t, "A[U+202E]b and \u202bcd\u202c", browser.Get[string](b, `() => document.querySelector("#note p:last-child").textContent`))
		none("the post")
	})
}
