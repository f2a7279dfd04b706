package walk_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// fault gives an input that once failed.
func fault(t *testing.T, name string) string {
	text, err := os.ReadFile("../../logic/casebook/testdata/faults/" + name)
	require.NoError(t, err)
	return string(text)
}

// Two matters have one id: the second opens with nothing of the first, and asks by title
// and date what to do. Whatever the reader chooses, the other work stays, and is there
// again with its matter.
func TestTwoMattersOfOneID(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		first := fault(t, "renamed-before.json")
		other := strings.Replace(first, "Class exercise", "Another exercise", 1)
		revised := fault(t, "renamed-after.json")
		require.NotEqual(t, first, other)
		chosen := func(key, level string) bool { return checked(b, key, level) }
		asked := func() bool {
			return browser.Get[bool](b, `() => document.getElementById("fail-other-work").checkVisibility()`)
		}
		give := func(title, content string) {
			require.NoError(t, b.Eval(nil, `() => { document.documentElement.classList.remove("live") }`))
			give(t, b, "pick", "x.json", []byte(content))
			b.Wait(`(title) => document.querySelector("header.site h1").textContent.includes(title) && document.documentElement.classList.contains("live")`, patience, title)
		}
		open(b, s, "matter.html")
		give("Class exercise", first)
		require.False(t, asked())
		b.Click("#v-before a.to-walk")
		b.Click(radio("speech.speech_burdened", "yes"))
		b.Click("#q-first [data-do=commit]")
		b.Go(s.URL + "/matter.html#q-second")
		live(b)
		b.Click("#q-second .note summary")
		write(b, "#n-second", "My own words.")
		b.Press("Tab")
		b.Wait(`() => Object.values(localStorage).some((v) => v.includes("My own words."))`, patience)
		require.False(t, asked(), "it is the same matter")

		give("Another exercise", other)
		require.False(t, chosen("speech.speech_burdened", "yes"), "nothing of the other work is here")
		b.Wait(`() => document.getElementById("fail-other-work").checkVisibility()`, patience)
		told := text(b, "#fail-other-work")
		require.Regexp(t, `This browser has work under the same id on another matter or another text of it: Class exercise, last open on [A-Z][a-z]+.\d+, 20\d\d\.`, told)
		b.Click("[data-do=anew]")
		require.False(t, asked())
		b.Reload()
		live(b)
		require.False(t, asked(), "it was answered")
		require.False(t, chosen("speech.speech_burdened", "yes"))
		b.Click("#v-before a.to-walk")
		b.Click(radio("speech.speech_burdened", "no"))
		b.Wait(`() => document.querySelector("[data-slot=standing]").innerText.length > 0`, patience)

		give("Class exercise", first)
		require.True(t, chosen("speech.speech_burdened", "yes"), "the first is there again")
		require.False(t, asked())
		toTake(b)
		require.Contains(t, text(b, "#take-kept"), "Another exercise", "and the other beside it")

		// A revision of the first: what is still asked comes along, the rest is set aside.
		give("Class exercise", revised)
		b.Wait(`() => document.getElementById("fail-other-work").checkVisibility()`, patience)
		require.False(t, chosen("speech.speech_burdened", "yes"))
		b.Click("[data-do=carry]")
		b.Wait(`() => document.querySelector('[name="speech.speech_burdened"][value=yes]').checked && document.querySelector("#v-review").checkVisibility()`, patience)
		b.Reload()
		live(b)
		require.True(t, chosen("speech.speech_burdened", "yes"))
		toTake(b)
		b.Wait(`() => document.getElementById("take-aside").value.includes("My own words.")`, patience)

		give("Class exercise", first)
		require.True(t, chosen("speech.speech_burdened", "yes"))
		require.Equal(t, "My own words.", browser.Get[string](b, `() => document.getElementById("n-second").value`))
		quiet(t, b)
	})
}

// Work from before texts were told apart is not taken for work on what is opened.
func TestWorkFromBeforeTextsWereToldApart(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "matter.html")
	require.NoError(t, b.Eval(nil, `() => {
		const text = JSON.stringify({ state: '{"format":"benchwalk/analysis/1","matter":"doe","findings":{"stay.merits":"weak"}}', form: [["stay.merits", "weak"]], committed: [], revealed: false, queue: [] });
		let h = 2166136261; for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
		localStorage.setItem("benchwalk-file/doe", "1 " + (h >>> 0).toString(16) + " " + text);
	}`))
	give(t, b, "pick", "doe.json", []byte(small))
	live(b)
	b.Wait(`() => document.getElementById("fail-other-work").checkVisibility()`, patience)
	require.Contains(t, text(b, "#fail-other-work"), "from before the texts of matters were told apart")
	require.False(t, checked(b, "stay.merits", "weak"))
	b.Click("[data-do=carry]")
	b.Wait(`() => document.querySelector('[name="stay.merits"][value=weak]').checked`, patience)
	require.True(t, browser.Get[bool](b, `() => localStorage.getItem("benchwalk-file/doe") !== null`), "and it stays")
	quiet(t, b)
}

// A file of work on another matter of the same id is asked about.
func TestAFileOfAnotherMatterOfOneID(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "matter.html")
	give(t, b, "pick", "doe.json", []byte(small))
	live(b)
	b.Click("#v-before a.to-walk")
	b.Click(radio("stay.merits", "weak"))
	b.Wait(`() => Object.entries(localStorage).some(([k, v]) => k.includes("/on/") && v.includes("weak"))`, patience)
	state := browser.Get[string](b, `() => storage.unpack(Object.entries(localStorage).find(([k]) => k.includes("/on/"))[1]).state`)
	require.Regexp(t, `"edition":"[0-9a-f]{8}","text":"[0-9a-f]{16}"`, state)
	give(t, b, "pick", "doe.json", []byte(strings.Replace(small, "How good is Doe’s appeal?", "How bad is it?", 1)))
	b.Wait(`() => document.querySelector("#q-one legend").textContent === "How bad is it?" && document.documentElement.classList.contains("live")`, patience)
	toTake(b)
	handOver(t, b, "work.json", state)
	b.Wait(`() => document.getElementById("take-file-problems").checkVisibility()`, patience)
	require.Contains(t, text(b, "#take-file-problems"), `the work is on another matter with the name "doe", or on another text of it`)
	require.False(t, checked(b, "stay.merits", "weak"))
	b.Click("[data-do=open-earlier]")
	b.Wait(`() => document.querySelector('[name="stay.merits"][value=weak]').checked`, patience)
	quiet(t, b)
}

// A link to a matter of one's own comes first, and the file second: the link waits, over a
// reload and over other matters, and the page says for what.
func TestALinkBeforeItsFile(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		m, problems := matter.Read(small)
		require.Empty(t, problems)
		a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
		merits := doctrines.MustKey("stay.merits")
		weak, _ := merits.Scale().Parse("weak")
		a.Find("", merits, weak)
		link, problem := link.Encode(a, m, chain.Decide(a.Posture, &a.Findings))
		require.Equal(t, "none", problem.String())
		waits := func() bool {
			return browser.Get[bool](b, `() => document.getElementById("fail-link-waits").checkVisibility()`)
		}
		give := func(title, content string) {
			require.NoError(t, b.Eval(nil, `() => { document.documentElement.classList.remove("live") }`))
			give(t, b, "pick", "x.json", []byte(content))
			b.Wait(`(title) => document.querySelector("header.site h1").textContent.includes(title) && document.documentElement.classList.contains("live")`, patience, title)
		}
		open(b, s, "matter.html"+link)
		require.Contains(t, text(b, "#fail-link-waits"), "You opened a link to work on a matter with the id doe. It waits here")
		b.Reload()
		b.Wait(`() => document.documentElement.classList.contains("ready")`, patience)
		require.True(t, waits())
		give("Roe v. Doe", strings.NewReplacer(`"id":"doe"`, `"id":"roe"`, "Doe v. Roe", "Roe v. Doe").Replace(small))
		require.True(t, waits(), "it is not for this one")
		give("Doe v. Roe", small)
		b.Wait(`() => document.querySelector("[data-do=theirs][data-key=now]")?.checkVisibility()`, patience)
		require.False(t, waits())
		require.False(t, checked(b, "stay.merits", "weak"), "what the reader has is replaced only by the reader's own press")
		b.Click("[data-do=theirs][data-key=now]")
		b.Wait(`() => document.querySelector("[data-do=adopt]")?.checkVisibility()`, patience)
		b.Click("[data-do=adopt]")
		b.Wait(`() => document.querySelector('[name="stay.merits"][value=weak]').checked`, patience)

		// Into the page of a matter that stands there, and of another.
		require.NoError(t, b.Eval(nil, `(hash) => { location.hash = hash }`, link))
		b.Wait(`() => document.querySelector("[data-do=theirs]")?.checkVisibility()`, patience)
		require.False(t, waits())
		give("Roe v. Doe", strings.NewReplacer(`"id":"doe"`, `"id":"roe"`, "Doe v. Roe", "Roe v. Doe").Replace(small))
		require.NoError(t, b.Eval(nil, `(hash) => { location.hash = hash }`, link))
		b.Wait(`() => document.getElementById("fail-link-waits").checkVisibility()`, patience)
		b.Click("[data-do=let-link-go]")
		b.Reload()
		live(b)
		require.False(t, waits())
		quiet(t, b)
	})
}

// dropping lets go of a file of so many bytes over the page, and says whether the browser
// would have left the page for it, and whether the file was read.
const dropping = `(size) => {
	const data = new DataTransfer(), file = new File(["{}"], "large.json");
	self.read = false;
	for (const how of ["text", "arrayBuffer", "stream", "slice"]) File.prototype[how] = () => { self.read = true; throw new Error("it is read"); };
	Object.defineProperty(File.prototype, "size", { get: () => size, configurable: true });
	data.items.add(file);
	const leaves = ["dragover", "drop"].filter((type) => document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true })));
	return leaves.join();
}`

// Wherever a file can be let go the page stays, and one that is too large is refused
// by its size, before anything of it is read.
func TestAFileIsRefusedByItsSize(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		for page, takes := range map[string]bool{"index.html": false, "about.html": false, "then-and-now.html": false, "editor.html": false, "wechat-2020.html": true, "matter.html": true} {
			b.Go(s.URL + "/" + page)
			b.Wait(`() => document.readyState === "complete" && (!document.querySelector("script[src='walk.js']") || document.documentElement.classList.contains("ready"))`, patience)
			require.Empty(t, browser.Get[string](b, dropping, 700_000_000), page)
			if takes {
				b.Wait(`() => document.getElementById("fail-file-large").checkVisibility()`, patience)
			}
			require.False(t, browser.Get[bool](b, `() => self.read`), page)
		}
		quiet(t, b)
	})
}

// Nearing a limit is said while one types.
func TestNearALimit(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html#q-appeal")
	live(b)
	told := func() []bool {
		return browser.Get[[]bool](b, `() => ["field-near", "field-full", "storage-near"].map((id) => document.getElementById("fail-" + id).checkVisibility())`)
	}
	typed := func(n int) {
		require.NoError(t, b.Eval(nil, `(n) => { const e = document.getElementById("n-appeal"); e.value = "x".repeat(n); e.dispatchEvent(new Event("input", { bubbles: true })) }`, n))
	}
	for n, want := range map[int][]bool{3599: {false, false, false}, 3600: {true, false, false}, 3999: {true, false, false}, 4000: {false, true, false}} {
		typed(n)
		require.Equal(t, want, told(), n)
	}
	require.NoError(t, b.Eval(nil, `() => { localStorage.setItem("benchwalk/other/saved/x", "x".repeat(4e6)) }`))
	typed(10)
	b.Wait(`() => document.getElementById("fail-storage-near").checkVisibility()`, patience)
	require.NoError(t, b.Eval(nil, `() => { localStorage.removeItem("benchwalk/other/saved/x") }`))
	typed(11)
	b.Wait(`() => !document.getElementById("fail-storage-near").checkVisibility()`, patience)
	quiet(t, b)
}

// 200 notes of 1,800 characters: after a reload the ruling is what it was, and the file
// that the page saves it opens again.
func TestWorkOverAMegabyte(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "matter.html")
	give(t, b, "pick", "big.json", []byte(fault(t, "m200-notes.json")))
	live(b)
	require.NoError(t, b.Eval(nil, `() => {
		for (const note of document.querySelectorAll("textarea[name^='note.']")) { note.value = "字".repeat(1800); for (const type of ["input", "change"]) note.dispatchEvent(new Event(type, { bubbles: true })); }
		document.querySelector('input[name="stay.merits"][value=weak]').click();
	}`))
	b.Wait(`() => document.querySelector("[data-slot=standing]").innerText.includes("must be denied")`, patience)
	b.Wait(`() => Object.entries(localStorage).some(([k, v]) => k.includes("/on/") && v.includes('"stay.merits\\":\\"weak') && v.length > 5e5)`, patience)
	b.Reload()
	live(b)
	require.Contains(t, text(b, "[data-slot=standing]"), "must be denied")
	require.False(t, browser.Get[bool](b, `() => document.getElementById("fail-storage-unreadable").checkVisibility()`))
	state := browser.Get[string](b, `() => storage.unpack(Object.entries(localStorage).find(([k]) => k.includes("/on/"))[1]).state`)
	require.Greater(t, len(state), 1<<20)
	require.NoError(t, b.Eval(nil, `() => { document.querySelector('input[name="stay.merits"][value=strong]').click() }`))
	b.Wait(`() => !document.querySelector("[data-slot=standing]").innerText.includes("must be denied")`, patience)
	toTake(b)
	handOver(t, b, "work.json", state)
	b.Wait(`() => document.querySelector("[data-slot=standing]").innerText.includes("must be denied")`, patience)
	require.NotContains(t, text(b, "#take-kept"), "undefined")
	quiet(t, b)
}

// Work of which nothing has a place any more is work: it is kept before other work takes
// its place, and comes back whole.
func TestWorkThatIsAllSetAside(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "matter.html")
	give(t, b, "pick", "x.json", []byte(fault(t, "renamed-before.json")))
	live(b)
	require.NoError(t, b.Eval(nil, `() => { const e = document.getElementById("n-second"); e.value = "All that I wrote."; for (const type of ["input", "change"]) e.dispatchEvent(new Event(type, { bubbles: true })) }`))
	b.Wait(`() => Object.values(localStorage).some((v) => v.includes("All that I wrote."))`, patience)
	require.NoError(t, b.Eval(nil, `() => { document.documentElement.classList.remove("live") }`))
	give(t, b, "pick", "x.json", []byte(fault(t, "renamed-after.json")))
	live(b)
	b.Wait(`() => document.getElementById("fail-other-work").checkVisibility()`, patience)
	b.Click("[data-do=carry]")
	b.Wait(`() => document.getElementById("v-review").checkVisibility()`, patience)
	toTake(b)
	b.Wait(`() => document.getElementById("take-aside").value.includes("All that I wrote.")`, patience)
	handOver(t, b, "work.json", `{"format":"benchwalk/analysis/1","matter":"cls","findings":{"speech.interest":"compelling"}}`)
	b.Wait(`() => document.getElementById("v-review").checkVisibility() && document.querySelector('[name="speech.interest"][value=compelling]').checked`, patience)
	toTake(b)
	require.False(t, browser.Get[bool](b, `() => document.getElementById("take-aside").checkVisibility()`))
	require.Contains(t, text(b, "#take-kept"), "Before other work was opened")
	require.NoError(t, b.Eval(nil, `() => { [...document.querySelectorAll("#take-kept li")].find((li) => li.textContent.includes("Before other work")).querySelector("[data-do=open-kept]").click() }`))
	b.Wait(`() => document.getElementById("v-review").checkVisibility()`, patience)
	toTake(b)
	b.Wait(`() => document.getElementById("take-aside").value.includes("All that I wrote.")`, patience)
	quiet(t, b)
}
