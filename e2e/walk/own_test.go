package walk_test

import (
	"encoding/base64"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/casebook"
)

// give hands a file to the page as its reader would: by the picker, or dropped.
func give(t testing.TB, b *browser.Browser, how, name string, content []byte) {
	require.NoError(t, b.Eval(nil, `async (how, name, content) => {
		const file = new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name), data = new DataTransfer();
		data.items.add(file);
		await new Promise((next) => setTimeout(next)); // what it took to make the file is no part of opening it
		if (how === "drop") {
			for (const type of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
			return;
		}
		const picker = document.getElementById("file");
		picker.files = data.files;
		picker.dispatchEvent(new Event("change", { bubbles: true }));
	}`, how, name, base64.StdEncoding.EncodeToString(content)))
}

// drawn is the walk as it stands in the page: of each view what would be read of
// it, with all that carries meaning. The sources are apart, for a built-in walk has them
// in a document beside it, and its cites lead there.
const drawn = `() => {
	const views = [...document.querySelectorAll("form#analysis > *")].filter((v) => !["v-authorities", "v-sources"].includes(v.id)).map((v) => v.cloneNode(true));
	const out = [];
	for (const v of views) {
		for (const e of v.querySelectorAll(".needs-script, .to-read, .reading, [data-on], .more, .time, fieldset:has([name='walk.path']), .step .onward")) e.remove(); // what only a built-in matter has
		for (const e of v.querySelectorAll("[data-slot]")) e.replaceChildren();
		for (const e of v.querySelectorAll("#take-hash")) e.textContent = ""; // an opened file's is computed
		for (const e of [v, ...v.querySelectorAll("*")]) {
			e.classList.remove("on", "committed");
			if (e.className === "") e.removeAttribute("class");
			if (e.id === "resume") { e.hidden = true; e.querySelector("a").removeAttribute("href"); }
		}
		out.push(v.outerHTML.replace(/href="[a-z0-9-]+-sources\.html#/g, 'href="#').replace(/\s+/g, " ").replace(/ (?=<)/g, ""));
	}
	out.push(document.querySelector(".rail .parts:not([data-on])").innerHTML.replace(/ aria-current="step"/, "").replace(/(<span class="at">)\d+/, "$1"));
	out.push(document.querySelector("header.site h1").innerHTML);
	return out;
}`

// bringAll brings into each cell of the workbench what a built-in walk has beside it.
const bringAll = `async () => {
	for (const cell of document.querySelectorAll("details[name=cell]")) {
		cell.open = true;
		await views.fillCell(cell);
		cell.open = false;
	}
	if (document.querySelector("[data-brings]")) throw new Error("something was not brought");
}`

// decide answers every question of the page in one way and gives what the result says.
func decide(t *testing.T, b *browser.Browser) string {
	require.NoError(t, b.Eval(nil, `(all) => {
		for (const key of new Set([...document.querySelectorAll(".step input[type=radio]")].map((r) => r.name)))
			document.querySelector('input[name="' + key + '"][value="' + (all[key] ?? "no_record") + '"]').click();
		location.hash = "#v-result";
	}`, courts))
	b.Wait(`() => document.querySelector("[data-slot=result] .verdict")?.checkVisibility() && document.querySelector("[data-slot=why] svg")`, patience)
	return text(b, "[data-slot=result]")
}

// The page of an opened file is the page that the build makes of the same file,
// and comes to the same result.
func TestAnOpenedFileIsItsBuiltInPage(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	for _, id := range casebook.Matters() {
		t.Run(id, func(t *testing.T) {
			text, _ := casebook.Text(id)
			b := browser.Open(t, browser.Chromium)
			open(b, s, id+".html")
			live(b)
			whole(b)
			require.NoError(t, b.Eval(nil, bringAll))
			want := browser.Get[[]string](b, drawn)
			result := decide(t, b)
			open(b, s, "matter.html")
			give(t, b, "pick", id+".json", []byte(text))
			live(b)
			got := browser.Get[[]string](b, drawn)
			listed := browser.Get[string](b, `() => document.getElementById("v-sources").outerHTML`)
			require.Equal(t, len(want), len(got))
			for i := range want {
				require.Equal(t, want[i], got[i])
			}
			require.Equal(t, result, decide(t, b))
			b.Go(s.URL + "/" + id + "-sources.html")
			require.NoError(t, b.Eval(nil, `() => [...document.querySelectorAll("#v-sources .body > div")].find((e) => e.querySelector(".evidence"))?.remove()`)) // stands in the workbench of an opened file
			require.Equal(t, browser.Get[string](b, `() => document.getElementById("v-sources").outerHTML`), listed)
			require.Empty(t, browser.Get[[]string](b, `() => Object.keys(localStorage).filter((k) => !k.startsWith("benchwalk-file") && k !== "benchwalk/`+id+`")`), "its answers have a place of their own")
			quiet(t, b)
		})
	}
}

const small = `{"format":"benchwalk/matter/1","id":"doe","title":"Doe v. Roe","law":"2020-10-23","minutes":5,"decided":"May 1, 2020",
"sides":{"movant":{"name":"Doe","short":"Doe"},"opponent":{"name":"Roe","short":"Roe"}},
"parts":[{"id":"only","title":"Only","steps":[{"id":"one","topic":"The appeal","facts":[{"id":"f1","text":"A fact."}],
"asks":[{"key":"stay.merits","question":"How good is Doe’s appeal?"}]}]}]}`

// An opened file's walk says how long it takes with the word for one or for many.
func TestMinutesOfAnOpenedFile(t *testing.T) {
	b := browser.Open(t, browser.Chromium)
	open(b, serve(t, nil), "matter.html")
	for _, c := range [][2]string{{"5", "Before you start · about 5 minutes"}, {"1", "Before you start · about 1 minute"}, {"0", "Before you start"}, {"2", "Before you start · about 2 minutes"}} {
		give(t, b, "pick", "doe.json", []byte(strings.Replace(small, `"minutes":5`, `"minutes":`+c[0], 1)))
		b.Wait(`(want) => document.querySelector("#v-before .eyebrow")?.textContent === want`, patience, c[1])
	}
	quiet(t, b)
}

// Opened, answered, reloaded, replaced by another and opened again: answers stay
// with their matter. What is broken replaces nothing.
func TestOwnMatter(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		open(b, s, "matter.html")
		give(t, b, "drop", "doe.json", []byte(small))
		live(b)
		require.Equal(t, "v-before", shown(t, b).ID)
		require.Contains(t, text(b, "header.site h1"), "Doe v. Roe")
		b.Click("#v-before a.to-walk")
		require.Equal(t, "How good is Doe’s appeal?", text(b, "#q-one legend"))
		b.Click(radio("stay.merits", "weak"))
		b.Wait(`() => document.querySelector("[data-slot=standing]").innerText.includes("must be denied")`, patience)
		before := s.asked()

		b.Reload()
		live(b)
		require.Equal(t, "q-one", shown(t, b).ID)
		require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="stay.merits"][value=weak]').checked`))
		require.NotContains(t, s.asked()[len(before):], "/matter/doe.json")

		broken := strings.Replace(strings.Replace(small, `"title":"Doe v. Roe"`, `"title":""`, 1), `"key":"stay.merits"`, `"key":"stay.merit"`, 1)
		give(t, b, "pick", "broken.json", []byte(broken))
		b.Wait(`() => document.getElementById("problems").checkVisibility()`, patience)
		require.Equal(t, 2, browser.Get[int](b, `() => document.querySelectorAll("#problems li").length`))
		require.Contains(t, text(b, "#problems li"), "Line 1, column 51: title: empty text")
		require.Equal(t, "h-problems", browser.Get[string](b, `() => document.activeElement.id`), "the problems are announced")
		require.Equal(t, "q-one", shown(t, b).ID)
		require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="stay.merits"][value=weak]').checked`))
		require.Contains(t, text(b, "[data-slot=standing]"), "must be denied")

		for name, content := range map[string][]byte{"file-large": make([]byte, 1<<20+1), "file-text": {0xff, 0xfe, 0}} {
			give(t, b, "pick", "x.json", content)
			b.Wait(`(id) => document.getElementById("fail-" + id).checkVisibility()`, patience, name)
			require.Equal(t, "q-one", shown(t, b).ID)
		}
		give(t, b, "drop", "roe.json", []byte(strings.Replace(small, `"id":"doe"`, `"id":"roe"`, 1)))
		b.Wait(`() => !document.querySelector('[name="stay.merits"][value=weak]').checked`, patience)
		live(b)
		require.False(t, browser.Get[bool](b, `() => document.getElementById("problems").checkVisibility()`))
		give(t, b, "drop", "doe.json", []byte(small))
		b.Wait(`() => document.querySelector('[name="stay.merits"][value=weak]').checked`, patience)
		b.Log() // the refused encoding is logged, and that is right
	})
}

// What a hostile file holds is text in its own places: nothing else of the page
// changes, nothing runs and nothing is asked for.
func TestHostileMatter(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		open(b, s, "matter.html")
		outside := `() => [document.querySelector("footer").outerHTML, document.querySelector("header.site nav").outerHTML.replace(/href="#[\w-]+" data-walk/g, "data-walk"), document.getElementById("open").innerHTML, document.getElementById("alarm").outerHTML, document.head.innerHTML.replace(/<title>.*<\/title>/, ""), document.querySelectorAll("body > template, template template").length]`
		want := browser.Get[[]any](b, outside)
		evil := `<img src=x onerror=alert(1)><script>alert(1)</script></template></form>{title}{said} \u202eright to left\u2066 javascript:alert(1) ` + strings.Repeat("W", 3000)
		file := strings.NewReplacer("Doe v. Roe", evil, "A fact.", evil, "How good is Doe’s appeal?", evil, "The appeal", evil, "Only", evil, `"name":"Doe"`, `"name":"`+evil+`"`, "May 1, 2020", evil).Replace(small)
		give(t, b, "pick", "evil.json", []byte(file))
		live(b)
		b.Resize(390, 800)
		for _, hash := range []string{"#v-before", "#q-one", "#v-review", "#v-result"} {
			require.NoError(t, b.Eval(nil, `(h) => { location.hash = h }`, hash))
			b.Wait(`(h) => document.getElementById(h.slice(1)).checkVisibility()`, patience, hash)
			require.Zero(t, browser.Get[int](b, `() => document.querySelectorAll("#analysis :is(img:not(#take-card), script, iframe), #analysis template:not(#take-kept-row)").length`))
			require.LessOrEqual(t, browser.Get[int](b, `() => document.documentElement.scrollWidth - document.documentElement.clientWidth`), 0, "%s is not pushed apart: %v", hash, browser.Get[[]string](b, `() => [...document.querySelectorAll("main *")].filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.localName + "." + e.className)`))
		}
		require.Equal(t, strings.NewReplacer(`\u202e`, "[U+202E]", `\u2066`, "[U+2066]").Replace(evil), browser.Get[string](b, `() => document.querySelector("#q-one h2").textContent`))
		require.Regexp(t, `^This file holds signs that change the direction of writing\.`, text(b, "#fail-file-turns"), "it is said when the file is opened")
		require.NoError(t, b.Eval(nil, `() => { document.querySelector("[data-do=hush]").click(); }`))
		require.False(t, browser.Get[bool](b, `() => /[\u202a-\u202e\u2066-\u2069]/.test(document.documentElement.outerHTML)`))
		require.Empty(t, browser.Get[[]string](b, `() => [...document.querySelectorAll("#analysis :is(a, span, cite)")].filter((e) => getComputedStyle(e).unicodeBidi !== "isolate").map((e) => e.outerHTML)`))
		got := browser.Get[[]any](b, outside)
		require.Equal(t, want, got)
		for _, path := range s.asked() {
			require.NotContains(t, path, "/x")
		}
		// A text of 100,000 characters, and more of something than a page can show, are refused.
		for _, file := range []string{strings.Replace(small, "A fact.", strings.Repeat("a", 100_000), 1),
			strings.Replace(small, `"facts":[`, `"facts":[`+strings.Repeat(`{"id":"x","text":"y"},`, 9000), 1)} {
			give(t, b, "pick", "evil.json", []byte(file))
			b.Wait(`() => document.getElementById("problems").checkVisibility() && document.activeElement.id === "h-problems"`, patience)
			require.LessOrEqual(t, browser.Get[int](b, `() => document.querySelectorAll("#problems li").length`), 61)
			require.NoError(t, b.Eval(nil, `() => document.getElementById("main").focus()`))
		}
		quiet(t, b)
	})
}

// What is paired stays as it is, and a file in which nothing turns is told nothing of it.
func TestPairedTurnsOfAMatter(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		open(b, serve(t, nil), "matter.html")
		for file, turns := range map[string]bool{strings.Replace(small, "A fact.", `A \u202efact\u202c.`, 1): true, small: false} {
			give(t, b, "pick", "doe.json", []byte(file))
			b.Wait(`(turns) => document.querySelector("#q-one .facts p")?.textContent === (turns ? "A \u202efact\u202c." : "A fact.") && !document.getElementById("fail-file-turns").hidden === turns`, patience, turns)
		}
		quiet(t, b)
	})
}

// The editor's fields hold what turns as it is, because it is changed there; its titles
// and lists show it as its number, and one sentence says so as long as it is there.
func TestTheEditorShowsWhatTurns(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		turning := strings.NewReplacer("Only", `\u202eOnly`, "Doe v. Roe", `Doe \u202av. Roe\u202c`).Replace(small)
		open(b, s, "editor.html")
		require.NoError(t, b.Eval(nil, `(draft) => localStorage.setItem("benchwalk-draft", JSON.stringify(JSON.parse(draft), null, 1))`, turning))
		b.Go(s.URL + "/editor.html?again")
		b.Wait(`() => !document.getElementById("fail-draft-turns").hidden`, patience)
		field := `[data-list=parts] > fieldset [data-field=title]`
		require.Equal(t, "\u202eOnly", browser.Get[string](b, `(field) => document.querySelector(field).value`, field))
		require.Equal(t, "[U+202E]Only", browser.Get[string](b, `() => document.querySelector("[data-list=parts] > fieldset > legend > [data-name=title]").textContent`))
		write := func(text string) {
			require.NoError(t, b.Eval(nil, `(field, text) => { const f = document.querySelector(field); f.value = text; f.dispatchEvent(new Event("input", { bubbles: true })) }`, field, text))
			b.Wait(`(text) => JSON.parse(localStorage.getItem("benchwalk-draft")).parts[0].title === text`, patience, text)
		}
		require.NoError(t, b.Eval(nil, `() => { document.querySelector("[data-do=hush]").click() }`))
		write("\u202eOnly this")
		require.True(t, browser.Get[bool](b, `() => document.getElementById("fail-draft-turns").hidden`), "who has closed it writes on")
		write("Only that")
		write("\u202eOnly")
		require.False(t, browser.Get[bool](b, `() => document.getElementById("fail-draft-turns").hidden`), "it came anew")
		require.NoError(t, b.Eval(nil, `(field) => { const f = document.querySelector(field); f.value = "Only"; f.dispatchEvent(new Event("input", { bubbles: true })) }`, field))
		b.Wait(`() => document.getElementById("fail-draft-turns").hidden`, patience)
		require.Equal(t, "Only", browser.Get[string](b, `() => document.querySelector("[data-list=parts] > fieldset > legend > [data-name=title]").textContent`))
		quiet(t, b)
	})
}

// Where the module cannot come or the storage is full, one sentence says so.
func TestOwnMatterWithout(t *testing.T) {
	t.Parallel()
	for fail, script := range map[string]string{
		"file-unchecked": `delete self.WebAssembly`,
		"storage-full":   `Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError") }`,
	} {
		s := serve(t, early(script))
		b := browser.Open(t, browser.Chromium)
		open(b, s, "matter.html")
		give(t, b, "pick", "doe.json", []byte(small))
		b.Wait(`(id) => document.getElementById("fail-" + id).checkVisibility()`, patience, fail)
		if fail == "storage-full" {
			live(b)
			require.Equal(t, "v-before", shown(t, b).ID)
		}
		b.Close()
	}
}

// A matter is begun from a pattern, changed, checked, and opened; what the form
// does not show stays in it.
func TestEditor(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "own.html#q-burden-on-speech")
	live(b)
	b.Click("#q-burden-on-speech details.note summary")
	b.Click("#n-burden-on-speech")
	b.Type("The ban silences them.")
	open(b, s, "editor.html")
	require.NoError(t, b.Eval(nil, `() => { document.getElementById("from").value = "matter/own.json" }`))
	b.Click("#notes")
	b.Click("[data-do=begin]")
	b.Wait(`() => document.getElementById("editor").checkVisibility()`, patience)
	set := func(selector, value string) {
		require.NoError(t, b.Eval(nil, `(s, v) => { const e = [...document.querySelectorAll(s)].at(-1); e.value = v; e.dispatchEvent(new Event("input", { bubbles: true })); e.dispatchEvent(new Event("change", { bubbles: true })) }`, selector, value))
	}
	set(`#fields > label > [data-field=title]`, "")
	b.Click("[data-do=check]")
	b.Wait(`() => document.getElementById("problems").checkVisibility()`, patience)
	set(`#fields > label > [data-field=title]`, "Doe v. Roe")
	set(`#fields > label > [data-field=id]`, "doe")
	b.Click(`[data-list=provisions] > .do button`)
	set(`[data-list=provisions] [data-field=name]`, "One")
	b.Click(`#fields > [data-list=alternatives] > .do button`)
	set(`#fields > [data-list=alternatives] [data-field=name]`, "Labels")
	set(`#fields > [data-list=alternatives] [data-field=text]`, "Label it.")
	set(`#fields > [data-list=alternatives] [data-field=by]`, "users")
	b.Click(`#fields > [data-list=alternatives] [data-field=record]`)
	require.False(t, browser.Get[bool](b, `() => document.querySelector("[data-picks=interests]").checkVisibility()`), "there is none yet")
	for i, name := range []string{"Quiet", "Safety", "Order"} {
		b.Click(`#fields > [data-list=interests] > .do button`)
		set(`#fields > [data-list=interests] [data-field=name]`, name)
		set(`#fields > [data-list=interests] [data-field=text]`, name+" is asserted.")
		require.Equal(t, i+1, browser.Get[int](b, `() => document.querySelectorAll("[data-picks=interests] input").length`))
	}
	require.Equal(t, "Quiet|Safety|Order", browser.Get[string](b, `() => [...document.querySelectorAll("[data-picks=interests] label")].map((l) => l.innerText.trim()).join("|")`))
	b.Click(`[data-picks=interests] label:nth-of-type(2) input`)
	b.Click(`[data-picks=interests] label:nth-of-type(3) input`)
	b.Click(`#fields > [data-list=interests] > .row:nth-of-type(3) > .do button`)
	require.Equal(t, "Quiet|Safety", browser.Get[string](b, `() => [...document.querySelectorAll("[data-picks=interests] label")].map((l) => l.innerText.trim()).join("|")`))
	b.Click(`[data-list=provisions] [data-list=serves] > .do button`)
	require.Equal(t, "Quiet|Safety", browser.Get[string](b, `() => [...document.querySelector("[data-list=serves] [data-field=interest]").options].map((o) => o.text).join("|")`))
	set(`[data-list=serves] [data-field=interest]`, "i2")
	set(`[data-list=serves] [data-field=how]`, "partly")
	set(`[data-list=serves] [data-field=text]`, "It helps.")
	b.Click(`[data-list=provisions] [data-list=burden] > .do button`)
	set(`[data-list=burden] [data-field=text]`, "It stops much.")
	require.NoError(t, b.Eval(nil, `() => { for (const d of document.querySelectorAll("#fields details")) d.open = true }`))
	b.Click(`#fields [data-list=parts] > :nth-child(3) [data-list=steps] > :nth-child(2) [data-list=movant] > .do button`)
	set(`#fields [data-list=movant] [data-field=text]`, "It does not.")
	set(`#fields [data-list=movant] [data-field=source]`, "Brief 3")
	b.Click("[data-do=check]")
	b.Wait(`() => document.getElementById("sound").checkVisibility() || document.getElementById("problems").checkVisibility()`, patience)
	require.Empty(t, browser.Get[string](b, `() => document.getElementById("problems").checkVisibility() ? document.getElementById("problems").innerText : ""`))
	b.Click("[data-do=open]")
	b.Wait(`() => location.pathname.endsWith("/matter.html") && document.documentElement.classList.contains("live")`, patience)
	var file struct {
		Title, ID  string
		Cites      []struct{ Pin string }
		Posture    map[string]any
		Interests  []struct{ ID, Name, Sort, Text string }
		Provisions []struct {
			Serves []struct{ Interest, How, Text string }
			Burden []struct{ Text string }
		}
		Alternatives []struct {
			Name, By  string
			Record    *bool
			Interests []string
		}
		Parts []struct {
			Steps []struct {
				ID    string
				Facts []struct{ Text, By string }
				Notes []any
			}
		}
	}
	require.NoError(t, json.Unmarshal([]byte(browser.Get[string](b, `() => localStorage.getItem("benchwalk-file")`)), &file))
	require.Equal(t, "Doe v. Roe", file.Title)
	require.Equal(t, "Brief 3", file.Cites[0].Pin)
	require.Equal(t, "The ban silences them.", file.Parts[1].Steps[0].Facts[0].Text)
	require.Equal(t, "commentary", file.Parts[1].Steps[0].Facts[0].By, "no record says it")
	require.Len(t, file.Parts[1].Steps[0].Notes, 2, "what is not shown")
	require.Len(t, file.Alternatives, 1)
	a := file.Alternatives[0]
	require.Equal(t, "Labels users", a.Name+" "+a.By)
	require.True(t, *a.Record)
	require.Equal(t, []string{"i2"}, a.Interests, "without the one that was removed")
	require.Len(t, file.Interests, 2)
	require.Equal(t, "i2 partly It helps.", file.Provisions[0].Serves[0].Interest+" "+file.Provisions[0].Serves[0].How+" "+file.Provisions[0].Serves[0].Text)
	require.Equal(t, "It stops much.", file.Provisions[0].Burden[0].Text)
	require.Contains(t, browser.Get[string](b, `() => document.getElementById("v-work").textContent`), "Meant to serve: Safety.")
	require.NotEmpty(t, file.Posture)
	require.Contains(t, browser.Get[string](b, `() => document.querySelector("#q-burden-on-speech .sides").textContent`), "It does not.")
	quiet(t, b)
}

// A matter that is begun from a built-in one keeps its paths, without the steps that
// are taken out of it, and numbers its own steps.
func TestEditorKeepsPathsWhole(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "editor.html")
	require.NoError(t, b.Eval(nil, `() => { document.getElementById("from").value = "matter/wechat-2020.json" }`))
	b.Click("[data-do=begin]")
	b.Wait(`() => document.getElementById("editor").checkVisibility()`, patience)
	drop := func(part, step string) {
		require.NoError(t, b.Eval(nil, `(part, step) => {
			const entries = (list) => [...list.children].filter((e) => e.querySelector(":scope > .do [data-do=drop]"));
			let e = entries(document.querySelector("#fields [data-list=parts]")).at(part);
			if (step) e = entries(e.querySelector("[data-list=steps]")).at(Number(step));
			e.querySelector(":scope > .do [data-do=drop]").click();
		}`, part, step))
	}
	drop("-1", "1") // bond-loss
	drop("-1", "1") // bond-odds
	drop("-1", "1") // bond-suit
	drop("-1", "1") // bond-means: one row is left
	drop("0", "")   // the motion, with what is asked
	b.Click("[data-do=check]")
	b.Wait(`() => document.getElementById("sound").checkVisibility() || document.getElementById("problems").checkVisibility()`, patience)
	require.Empty(t, browser.Get[string](b, `() => document.getElementById("problems").checkVisibility() ? document.getElementById("problems").innerText : ""`))
	b.Click("[data-do=open]")
	b.Wait(`() => location.pathname.endsWith("/matter.html") && document.documentElement.classList.contains("live")`, patience)
	var file struct {
		Numbering []string
		Paths     map[string]struct{ Steps []any }
	}
	require.NoError(t, json.Unmarshal([]byte(browser.Get[string](b, `() => localStorage.getItem("benchwalk-file")`)), &file))
	require.Empty(t, file.Numbering)
	short := file.Paths["short"].Steps
	require.Equal(t, "appeal", short[0])
	require.Equal(t, "bond-ask", short[len(short)-1])
	require.Len(t, file.Paths, 2)
	quiet(t, b)
}

// What the reader did in a walk goes into a matter begun from it, as the reader's
// word: measures of one's own as alternatives that no court had before it, reasons
// as facts of the question, and the posture. Findings are no court's, and stay out.
func TestEditorTakesTheWorkIn(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "huawei-5g.html#q-fit")
	live(b)
	b.Click(radio("speech.burdens_substantially_more", "no"))
	b.Go(s.URL + "/huawei-5g.html#v-work")
	live(b)
	write(b, "input[name='mine.1']", "Labels")
	b.Press("Tab")
	for _, rating := range [][2]string{{"serves", "well"}, {"less", "much"}, {"plausible", "yes"}} {
		pick(t, b, "work.mine.1."+rating[0], rating[1])
	}
	b.Wait(`() => document.getElementById("k-work-burdens").hidden === false`, patience)
	b.Go(s.URL + "/huawei-5g.html#q-fit")
	live(b)
	write(b, "#o-work-burdens", "A label stops nothing.")
	b.Press("Tab")
	b.Wait(`() => document.querySelector("#q-fit").innerText.includes("You keep it: A label stops nothing.")`, patience)
	open(b, s, "editor.html")
	require.NoError(t, b.Eval(nil, `() => { document.getElementById("from").value = "matter/huawei-5g.json" }`))
	b.Click("#notes")
	b.Click("[data-do=begin]")
	b.Wait(`() => document.getElementById("editor").checkVisibility()`, patience)
	b.Click("[data-do=check]")
	b.Wait(`() => document.getElementById("sound").checkVisibility() || document.getElementById("problems").checkVisibility()`, patience)
	require.Empty(t, browser.Get[string](b, `() => document.getElementById("problems").checkVisibility() ? document.getElementById("problems").innerText : ""`))
	var file struct {
		Law          string
		Posture      map[string]any
		Alternatives []struct {
			Name, Text, By string
			Record         *bool
			Credited       any
		}
		Parts []struct {
			Steps []struct {
				ID    string
				Facts []struct{ Text, By string }
				Court struct{ Findings map[string]string }
			}
		}
	}
	b.Wait(`() => localStorage.getItem("benchwalk-draft")`, patience)
	require.NoError(t, json.Unmarshal([]byte(browser.Get[string](b, `() => localStorage.getItem("benchwalk-draft")`)), &file))
	a := file.Alternatives[len(file.Alternatives)-1]
	require.Equal(t, "Labels Labels commentary", a.Name+" "+a.Text+" "+a.By)
	require.False(t, *a.Record)
	require.Nil(t, a.Credited)
	require.Equal(t, "2020-10-23", file.Law)
	require.Equal(t, "ward", file.Posture["speech.form"])
	for _, p := range file.Parts {
		for _, step := range p.Steps {
			require.Empty(t, step.Court.Findings, step.ID)
			if step.ID == "fit" {
				f := step.Facts[len(step.Facts)-1]
				require.Equal(t, "A label stops nothing. commentary", f.Text+" "+f.By)
			}
		}
	}
	quiet(t, b)
}

// Two tabs write on one draft: neither writes over the other's, and each can go on
// with either.
func TestTwoEditors(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	const title, drafts = `#fields > label > [data-field=title]`, `() => Object.entries(localStorage).filter(([k]) => k.startsWith("benchwalk-draft")).map(([k, v]) => JSON.parse(v).title).sort().join()`
	write := func(in, text string) {
		require.NoError(t, b.Eval(nil, `(tab, s, v) => { const e = (self[tab] || self).document.querySelector(s); e.value = v; e.dispatchEvent(new Event("input", { bubbles: true })) }`, in, title, text))
	}
	stored := func(want string) {
		b.Wait(`(want) => (`+drafts+`)() === want`, patience, want)
	}
	titled := func(text string) {
		b.Wait(`(s, v) => document.querySelector(s)?.value === v`, patience, title, text)
	}
	open(b, s, "editor.html")
	b.Click("[data-do=begin]")
	b.Wait(`() => document.getElementById("editor").checkVisibility()`, patience)
	write("self", "First")
	stored("First")
	require.NoError(t, b.Eval(nil, `() => { self.other = open(location.href, "_blank") }`))
	b.Wait(`(s) => other?.document.querySelector(s)?.value === "First"`, patience, title)
	write("self", "Here")
	stored("Here")
	require.NoError(t, b.Eval(nil, `() => other.dispatchEvent(new Event("pagehide"))`))
	require.Equal(t, "Here", browser.Get[string](b, drafts), "what was only shown is not stored")
	write("other", "There")
	stored("Here,There")
	require.True(t, browser.Get[bool](b, `() => other.document.getElementById("fail-other-draft").checkVisibility()`))
	b.Wait(`() => [...document.getElementById("drafts").children].map((o) => o.text).join() === "There"`, patience)

	require.NoError(t, b.Eval(nil, `() => { const from = document.getElementById("from"); from.value = document.querySelector("#drafts option").value }`))
	b.Click("[data-do=begin]")
	titled("There")
	require.Equal(t, "Here", text(b, "#drafts"))
	write("self", "Last")
	stored("Here,Last")
	b.Reload()
	titled("Last")
	quiet(t, b)
}

// The pages for files in each state, before both checkers.
func TestOwnPagesAreAccessible(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	for _, l := range looks() {
		t.Run(l.mode, func(t *testing.T) {
			b := browser.Open(t, browser.Chromium)
			open(b, s, "matter.html")
			sound(t, b, "matter.html", l)
			give(t, b, "pick", "broken.json", []byte(strings.ReplaceAll(small, "Doe", "")))
			b.Wait(`() => document.getElementById("problems").checkVisibility()`, patience)
			sound(t, b, "problems", l)
			give(t, b, "pick", "doe.json", []byte(small))
			live(b)
			sound(t, b, "opened", l)
			b.Click("#v-before a.to-walk")
			sound(t, b, "a question of an opened file", l)
			open(b, s, "editor.html")
			b.Click("[data-do=begin]")
			b.Wait(`() => document.getElementById("editor").checkVisibility()`, patience)
			require.NoError(t, b.Eval(nil, `() => { for (const d of [...document.querySelectorAll("#fields details")].slice(0, 2)) d.open = true; for (const x of [...document.querySelectorAll("#fields [data-do=add]")].slice(0, 3)) x.click() }`))
			sound(t, b, "editor.html", l)
		})
	}
}

// asksTwice asks one question in two steps, and once more where it stands already.
const asksTwice = `{"format":"benchwalk/matter/1","id":"doe","title":"Doe v. Roe","law":"2020-10-23","minutes":5,
"sides":{"movant":{"name":"Doe","short":"Doe"},"opponent":{"name":"Roe","short":"Roe"}},"provisions":[{"id":"a","name":"A"}],
"parts":[{"id":"only","title":"Only","steps":[
{"id":"one","topic":"First","asks":[{"key":"stay.merits"},{"key":"provisions.a.advances_interest"},{"key":"stay.merits","question":"And again?"}]},
{"id":"v-result","topic":"Second","asks":[{"key":"stay.merits","question":"How good is it now?"},{"key":"provisions.a.advances_interest"}]}]}]}`

// Where a question is asked twice, its inputs stand once, and the second asking leads to
// the first. No id of the page is doubled, whatever is answered.
func TestAskedTwice(t *testing.T) {
	t.Parallel()
	hostile, err := os.ReadFile("../../logic/casebook/testdata/faults/hostile-matter.json")
	require.NoError(t, err)
	for name, file := range map[string][]byte{"asks twice": []byte(asksTwice), "hostile": hostile} {
		t.Run(name, func(t *testing.T) {
			b := browser.Open(t, browser.Chromium)
			open(b, serve(t, nil), "matter.html")
			give(t, b, "pick", "doe.json", file)
			live(b)
			doubled := func() []string {
				return browser.Get[[]string](b, `() => { const ids = [...document.querySelectorAll("[id]")].map((e) => e.id); return ids.filter((id, i) => ids.indexOf(id) !== i) }`)
			}
			require.Empty(t, doubled())
			require.Empty(t, browser.Get[[]string](b, `() => [...document.querySelectorAll("#analysis label")].filter((l) => !l.control || l.htmlFor && l.control.id !== l.htmlFor).map((l) => l.outerHTML)`))
			if name == "asks twice" {
				require.NoError(t, b.Eval(nil, `() => { location.hash = "#q-v-result" }`))
				b.Wait(`() => document.getElementById("q-v-result").checkVisibility()`, patience)
				require.Contains(t, text(b, "#q-v-result"), "How good is it now?\n\nYou answer this at First. The answer counts here, too.")
				b.Click(`#q-v-result a[href="#q-one"]`)
				b.Wait(`() => document.getElementById("q-one").checkVisibility()`, patience)
				require.Contains(t, text(b, "#q-one"), "And again?\n\nYou answer this at First.")
				b.Click(radio("stay.merits", "weak"))
				b.Wait(`() => document.querySelector("[data-slot=standing]").innerText.includes("must be denied")`, patience)
			}
			for _, hash := range []string{"#v-review", "#v-result", "#v-work", "#v-take", "#v-memo"} {
				require.NoError(t, b.Eval(nil, `(h) => { location.hash = h }`, hash))
				b.Wait(`(h) => !document.getElementById(h.slice(1)) || document.getElementById(h.slice(1)).checkVisibility()`, patience, hash)
				require.Empty(t, doubled(), hash)
			}
			if name == "asks twice" {
				require.Equal(t, 1, browser.Get[int](b, `() => document.querySelectorAll("[data-slot=review] [id='ch-stay-merits']").length`))
				require.Contains(t, text(b, "[data-slot=review]"), "One question is open.")
			}
			quiet(t, b)
		})
	}
}
