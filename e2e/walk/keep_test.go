package walk_test

import (
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/web/site"
)

// handOver puts a file into the choice of files, as a reader does who picks it.
func handOver(t *testing.T, b *browser.Browser, name, text string) {
	require.NoError(t, b.Eval(nil, `(name, text) => {
		const files = new DataTransfer(), input = document.getElementById("take-open-file");
		files.items.add(new File([text], name, { type: "application/json" }));
		input.files = files.files;
		input.dispatchEvent(new Event("change", { bubbles: true }));
	}`, name, text))
}

// downloads catches what the page saves, for a browser without a window asks nobody where to.
const downloads = `() => {
	self.saved = [];
	const make = URL.createObjectURL;
	URL.createObjectURL = (blob) => { saved.push(blob); return make.call(URL, blob); };
	HTMLAnchorElement.prototype.click = function () { saved.at(-1).name = this.download; };
}`

// toTake goes to the view for keeping and sharing.
func toTake(b *browser.Browser) {
	b.Click(`header a[href="#v-take"]`)
	b.Wait(`() => document.getElementById("v-take").checkVisibility()`, patience)
}

// checked reports whether an answer is chosen.
func checked(b *browser.Browser, key, level string) bool {
	return browser.Get[bool](b, `(key, level) => document.querySelector('[name="' + key + '"][value="' + level + '"]').checked`, key, level)
}

// Work is kept under a name, other work opened, deleted and put back, and nothing
// of one stays behind in the other.
func TestKeptUnderNames(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		open(b, s, "wechat-2020.html#q-appeal")
		live(b)
		b.Click(radio("stay.merits", "likely"))
		b.Click("#q-appeal [data-do=commit]")
		toTake(b)
		b.Click("#take-keep-name")
		b.Type("First try")
		b.Press("Enter")
		b.Wait(`() => document.querySelector("#take-kept .name")?.textContent === "First try"`, patience)

		b.Click(`.rail a[href="#q-appeal"]`)
		b.Click(radio("stay.merits", "none"))
		toTake(b)
		before := len(s.asked())
		b.Click("#take-kept [data-do=open-kept]")
		b.Wait(`() => location.hash === "#v-review"`, patience)
		b.Wait(`() => document.querySelector('[name="stay.merits"][value=likely]').checked`, patience)
		require.Len(t, s.asked(), before, "opening asks the network for nothing")
		toTake(b)
		b.Wait(`() => document.querySelectorAll("#take-kept li").length === 2`, patience)
		require.Contains(t, text(b, "#take-kept"), "Before other work was opened")

		// The work that was there comes back with its own answer and no other.
		b.Click("#take-kept li:first-child [data-do=open-kept]")
		b.Wait(`() => document.querySelector('[name="stay.merits"][value=none]').checked`, patience)
		require.Contains(t, kept(t, b).State, `"stay.merits":"none"`)

		toTake(b)
		rows := browser.Get[int](b, `() => document.querySelectorAll("#take-kept li").length`)
		b.Click("#take-kept li:last-child [data-do=delete-kept]")
		require.Equal(t, rows-1, browser.Get[int](b, `() => document.querySelectorAll("#take-kept li").length`))
		b.Click("[data-do=undelete]")
		require.Equal(t, rows, browser.Get[int](b, `() => document.querySelectorAll("#take-kept li").length`))

		b.Click("#v-take details summary")
		require.NoError(t, b.Eval(nil, `() => { self.before = true }`))
		b.Click("[data-do=erase-all]")
		// Between two pages a browser may refuse the question.
		b.Wait(`() => { try { return !self.before && document.documentElement.classList.contains("ready") && !document.querySelector(".step input:checked:not([value=open])") &&
			!Object.keys(localStorage).concat(Object.keys(sessionStorage)).some((k) => k.startsWith("benchwalk/")) } catch { return false } }`, patience)
		quiet(t, b)
	})
}

// A file is saved, opened again, and refused with all its problems where it is wrong.
func TestFile(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		open(b, s, "wechat-2020.html#q-appeal")
		live(b)
		b.Click(radio("stay.merits", "weak"))
		b.Click("#q-appeal details.note summary")
		b.Click("#n-appeal")
		b.Type("my own words")
		toTake(b)
		require.NoError(t, b.Eval(nil, downloads))
		b.Click("[data-do=save]")
		b.Wait(`() => saved.length`, patience)
		require.Equal(t, "wechat-2020.benchwalk.json", browser.Get[string](b, `() => saved[0].name`))
		file := browser.Get[string](b, `() => saved[0].text()`)
		require.Contains(t, file, "my own words")

		handOver(t, b, "broken.json", `{"format":"benchwalk/analysis/1","matter":"wechat-2020","findings":{"stay.merits":"splendid"},"more":1}`)
		b.Wait(`() => document.querySelectorAll("#take-file-problems li").length === 2`, patience)
		require.Equal(t, "take-file-problems", focused(b))
		require.True(t, checked(b, "stay.merits", "weak"), "nothing is replaced")

		handOver(t, b, "other.json", `{"format":"benchwalk/analysis/1","matter":"wechat-2020","findings":{"stay.irreparable_harm":"probable"}}`)
		b.Wait(`() => document.querySelector('[name="stay.irreparable_harm"][value=probable]').checked`, patience)
		require.False(t, checked(b, "stay.merits", "weak"), "nothing of the former work stays")
		require.Empty(t, browser.Get[string](b, `() => document.getElementById("n-appeal").value`))

		handOver(t, b, "mine.json", file)
		b.Wait(`() => document.querySelector('[name="stay.merits"][value=weak]').checked`, patience)
		require.Equal(t, "my own words", browser.Get[string](b, `() => document.getElementById("n-appeal").value`))
		b.Reload()
		live(b)
		require.True(t, checked(b, "stay.merits", "weak"))
		quiet(t, b)
	})
}

// keepScript puts work of an earlier edition where the page keeps its own: a step, an
// element, a level and a link have other names now.
const keepScript = `try { if (!localStorage.getItem("benchwalk/wechat-2020")) {
	const state = JSON.stringify({ format: "benchwalk/analysis/1", matter: "wechat-2020",
		findings: { "stay.merits": "weak", "stay.merit": "strong", "stay.irreparable_harm": "grave" }, first: { "stay.merits": "strong", "stay.delay": "long" },
		notes: { appeal: "Still here.", aim: "Mine <b>alone</b>\nthroughout." }, overrides: { "old-link": "I keep both." }, walk: { committed: ["appeal", "aim"] } });
	const text = JSON.stringify({ state, form: [["stay.merits", "weak"], ["note.appeal", "Still here."], ["note.aim", "Mine <b>alone</b>\nthroughout."], ["override.old-link", "I keep both."]], committed: ["appeal", "aim"], revealed: false, queue: [] });
	let h = 2166136261;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
	localStorage.setItem("benchwalk/wechat-2020", "1 " + (h >>> 0).toString(16) + " " + text);
} } catch {}`

// Work that an earlier edition kept comes back with its answers, first and present;
// what has no place any more is shown, copied and saved, now and the next time.
func TestWorkOfAnEarlierEdition(t *testing.T) {
	t.Parallel()
	s := serve(t, early(keepScript))
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html")
	const aside = "Answer · stay.merit\nstrong\n\nAnswer · stay.irreparable_harm\ngrave\n\nFirst answer · stay.delay\nlong\n\n" +
		"Note · aim\nMine <b>alone</b>\nthroughout.\n\nReason for keeping an answer · old-link\nI keep both.\n\nWalk · committed\naim"
	for range 2 {
		live(b)
		b.Wait(`() => document.getElementById("take-earlier-told").checkVisibility()`, patience)
		require.False(t, browser.Get[bool](b, `() => document.getElementById("fail-storage-unreadable").checkVisibility()`))
		require.True(t, checked(b, "stay.merits", "weak"))
		require.Equal(t, "Still here.", browser.Get[string](b, `() => document.getElementById("n-appeal").value`))
		b.Click(`.rail [data-part] a[href="#q-appeal"]`)
		require.Contains(t, text(b, "#q-appeal"), "You first answered")
		b.Click(`header a[href="#v-review"], .rail a[href="#v-review"]`)
		b.Wait(`() => document.querySelector("[data-slot=review] a[href='#h-earlier']")?.checkVisibility()`, patience)
		b.Click("[data-slot=review] a[href='#h-earlier']")
		b.Wait(`() => document.activeElement.id === "h-earlier"`, patience)
		b.Wait(`(aside) => document.getElementById("take-aside").value === aside`, patience, aside)

		require.NoError(t, b.Eval(nil, downloads))
		b.Click("[data-do=save-text]")
		b.Wait(`() => saved.length === 1`, patience)
		require.Equal(t, "wechat-2020.earlier.txt", browser.Get[string](b, `() => saved[0].name`))
		require.Equal(t, aside, browser.Get[string](b, `() => saved[0].text()`))
		b.Click("[data-do=save]")
		b.Wait(`() => saved.length === 2`, patience)
		require.Contains(t, browser.Get[string](b, `() => saved[1].text()`), `{"in":"first","name":"stay.delay","text":"long"}`)
		require.NoError(t, b.Eval(nil, `() => {
			self.copied = {};
			self.ClipboardItem = class { constructor(items) { Object.assign(copied, items) } };
			Object.defineProperty(navigator, "clipboard", { value: { write: async () => {} }, configurable: true });
		}`))
		b.Click("[data-do=copy][data-key=take-aside]")
		b.Wait(`() => document.querySelector("#take-aside-did [data-is=copied]").checkVisibility()`, patience)
		require.Equal(t, aside, browser.Get[string](b, `() => copied["text/plain"].text()`))

		b.Wait(`() => localStorage.getItem("benchwalk/wechat-2020").includes("aside")`, patience)
		require.Contains(t, kept(t, b).State, `"first":{"stay.merits":"strong"}`)
		b.Go(s.URL + "/wechat-2020.html")
	}
	quiet(t, b)
}

// A file is refused with its mistakes, and taken over in part only if its reader says
// that it is from an earlier edition.
func TestFileOfAnEarlierEdition(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html#v-take")
	live(b)
	const file = `{"format":"benchwalk/analysis/1","matter":"wechat-2020","findings":{"stay.merits":"weak"},"notes":{"aim":"Mine."}%s}`
	offered := func() bool {
		return browser.Get[bool](b, `() => document.querySelector("[data-do=open-earlier]").checkVisibility()`)
	}
	handOver(t, b, "wrong.json", strings.Replace(file, "%s", `,"marks":7`, 1))
	b.Wait(`() => document.querySelectorAll("#take-file-problems li").length === 2`, patience)
	require.False(t, offered(), "no edition wrote that")
	handOver(t, b, "earlier.json", strings.Replace(file, "%s", "", 1))
	b.Wait(`() => document.querySelectorAll("#take-file-problems li").length === 1`, patience)
	require.True(t, offered())
	require.False(t, checked(b, "stay.merits", "weak"), "nothing is replaced")
	b.Click("[data-do=open-earlier]")
	b.Wait(`() => location.hash === "#v-review" && document.querySelector('[name="stay.merits"][value=weak]').checked`, patience)
	toTake(b)
	b.Wait(`() => document.getElementById("take-aside").value === "Note · aim\nMine."`, patience)
	require.False(t, offered())
	quiet(t, b)
}

// Where the state is lost, the present answers do not become first ones.
func TestLostFirstAnswersAreNotMadeAnew(t *testing.T) {
	t.Parallel()
	s := serve(t, early(strings.NewReplacer("analysis/1", "analysis/9").Replace(keepScript)))
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html")
	live(b)
	b.Wait(`() => document.getElementById("fail-storage-unreadable").checkVisibility()`, patience)
	b.Wait(`() => localStorage.getItem("benchwalk/wechat-2020").includes("aside")`, patience)
	state := kept(t, b).State
	require.Contains(t, state, `"stay.merits":"weak"`)
	require.Contains(t, state, `"committed":["appeal"]`)
	require.NotContains(t, state, `"first"`)

	// It stands there untouched, and so does what cannot be read the next time.
	toTake(b)
	require.Contains(t, browser.Get[string](b, `() => document.getElementById("take-unread-text").value`), "analysis/9")
	require.NoError(t, b.Eval(nil, `() => { addEventListener("pagehide", () => localStorage.setItem("benchwalk/wechat-2020", "1 0 {damaged")) }`))
	for range 2 {
		b.Go(s.URL + "/wechat-2020.html#v-take")
		b.Reload()
		live(b)
		b.Wait(`() => document.getElementById("take-unread-text").value.includes("1 0 {damaged")`, patience)
	}
	both := browser.Get[string](b, `() => document.getElementById("take-unread-text").value`)
	require.Contains(t, both, "analysis/9")
	require.Equal(t, 1, strings.Count(both, "1 0 {damaged"), "each once")
	b.Click("#take-unread [data-do=copy]")
	b.Wait(`() => document.querySelector("#take-unread-text-did [data-is]:not([hidden])")`, patience)
	b.Click("#v-take details summary")
	b.Click("[data-do=erase-all]") // and then the script puts its own there again
	b.Wait(`() => { try { return document.documentElement.classList.contains("live") && !Object.values(localStorage).some((v) => v.includes("{damaged")) } catch { return false } }`, patience)
	quiet(t, b)
}

// The citation says how firmly; the hash is that of what runs; the card is drawn.
func TestCitationAndCard(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		answered(t, b, s, courts)
		b.Click(`#v-result a[href="#v-take"]`)
		b.Wait(`() => document.getElementById("v-take").checkVisibility()`, patience)
		b.Wait(`() => document.getElementById("take-cite").value.includes("How firmly: compelled.")`, patience)
		cite := browser.Get[string](b, `() => document.getElementById("take-cite").value`)
		require.Contains(t, cite, "the stay must be denied")
		require.Contains(t, cite, browser.Get[string](b, `() => document.getElementById("take-hash").textContent`))
		before := len(s.asked())
		b.Click("[data-do=verify]")
		b.Wait(`() => document.querySelector("#take-verified [data-is=same]").checkVisibility()`, patience)
		b.Wait(`() => { const i = document.getElementById("take-card"); return i.complete && i.naturalWidth > 0 && i.alt.includes("The least that would change it. Success on appeal from serious questions") }`, patience)
		require.NoError(t, b.Eval(nil, downloads))
		b.Click("[data-do=card-png]")
		b.Wait(`() => saved.length && saved[0].type === "image/png" && saved[0].size > 10000`, patience)
		require.Len(t, s.asked(), before, "nothing is asked of the network")
		quiet(t, b)
	})
}

// Two tabs of one reader: each keeps its own work, and each finds the other's.
func TestTwoTabsKeepApart(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html#q-appeal")
	live(b)
	b.Click(radio("stay.merits", "weak"))
	b.Wait(`() => localStorage.getItem("benchwalk/wechat-2020")?.includes("weak")`, patience)
	require.NoError(t, b.Eval(nil, `() => { self.other = open(location.href.replace("q-appeal", "q-gov-harm"), "_blank"); }`))
	b.Wait(`() => other?.document.documentElement.classList.contains("live")`, patience)
	require.NoError(t, b.Eval(nil, `() => other.document.querySelector('[name="stay.irreparable_harm"][value=possible]').click()`))
	b.Wait(`() => localStorage.getItem("benchwalk/wechat-2020").includes("possible")`, patience)
	b.Wait(`() => document.getElementById("fail-other-tab").checkVisibility()`, patience)
	b.Click(`[data-do=hush]`)
	b.Click(radio("stay.merits", "strong"))
	b.Wait(`() => Object.keys(localStorage).some((k) => k.startsWith("benchwalk/wechat-2020/tab/") && localStorage.getItem(k).includes("strong"))`, patience)
	require.True(t, browser.Get[bool](b, `() => { const there = localStorage.getItem("benchwalk/wechat-2020"); return there.includes("possible") && !there.includes("strong") }`))
	b.Reload()
	live(b)
	require.True(t, checked(b, "stay.merits", "strong"), "this tab finds its own work again")
	require.False(t, checked(b, "stay.irreparable_harm", "possible"))
	toTake(b)
	require.Contains(t, text(b, "#take-kept"), "From another tab")
	quiet(t, b)
}

// What is erased in one tab no other tab writes back, be it a walk or the editor.
func TestErasedInEveryTab(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	for _, page := range []string{"wechat-2020.html#q-appeal", "editor.html"} {
		open(b, s, page)
		if page == "editor.html" {
			b.Click("[data-do=begin]")
			b.Wait(`() => localStorage.getItem("benchwalk-draft")`, patience)
		} else {
			live(b)
			b.Click(radio("stay.merits", "weak"))
			b.Wait(`() => localStorage.getItem("benchwalk/wechat-2020")?.includes("weak")`, patience)
		}
		require.NoError(t, b.Eval(nil, `() => { self.before = true; self.other = open("ward-1989.html", "_blank") }`))
		b.Wait(`() => other?.document.documentElement.classList.contains("live")`, patience)
		require.NoError(t, b.Eval(nil, `() => other.document.querySelector("[data-do=erase-all]").click()`))
		b.Wait(`() => { try { return !self.before && document.documentElement.classList.contains("ready") } catch { return false } }`, patience)
		require.Zero(t, browser.Get[int](b, `() => Object.keys(localStorage).length`), page)
	}
	quiet(t, b)
}

// A link is read once and taken out of the address; it never takes the place of
// work that is there without being asked; what is no link changes nothing.
func TestShareLink(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		answered(t, b, s, courts)
		verdict := text(b, "[data-slot=result] .verdict")
		b.Click(`#v-result a[href="#v-take"]`)
		b.Wait(`() => document.getElementById("v-take").checkVisibility()`, patience)
		b.Wait(`() => document.getElementById("take-link").value.includes("s=")`, patience)
		link := browser.Get[string](b, `() => document.getElementById("take-link").value`)
		_, fragment, _ := strings.Cut(link, "#")
		require.LessOrEqual(t, len(fragment)+1, 300)

		// Another reader, who has answered otherwise.
		b.Go(s.URL + "/about.html")
		require.NoError(t, b.Eval(nil, `() => localStorage.clear()`))
		open(b, s, "wechat-2020.html#"+fragment)
		live(b)
		b.Wait(`() => document.querySelector("[data-slot=opened] h2")?.checkVisibility()`, patience)
		require.NotContains(t, browser.Get[string](b, `() => location.hash`), "s=", "it is taken out of the address")
		require.Equal(t, "Someone’s ruling", browser.Get[string](b, `() => document.activeElement.textContent`))
		require.NotContains(t, text(b, "[data-slot=opened]"), "denied", "nothing of it is told unasked")
		require.False(t, checked(b, "stay.merits", "serious_questions"))

		b.Click(`.rail a[href="#q-appeal"]`)
		b.Click(radio("stay.merits", "strong"))
		b.Reload()
		live(b)
		b.Wait(`() => document.querySelector("[data-slot=opened] h2")?.checkVisibility()`, patience) // the choice is still to be made
		b.Click("[data-do=theirs][data-key=now]")
		b.Wait(`() => location.hash === "#v-result" && document.querySelector("[data-slot=opened] .verdict")`, patience)
		require.Equal(t, "Someone’s ruling", browser.Get[string](b, `() => document.activeElement.textContent`))
		require.Contains(t, text(b, "[data-slot=opened] .verdict"), "The stay must be denied.")
		require.NotContains(t, text(b, "[data-slot=opened]"), "Your ruling")
		require.NotContains(t, text(b, "[data-slot=opened]"), "your findings")
		require.True(t, checked(b, "stay.merits", "strong"), "nothing is lost")
		require.Contains(t, kept(t, b).State, `"stay.merits":"strong"`)
		b.Click("[data-slot=opened] [data-do=decline]")
		b.Wait(`() => !document.querySelector("[data-slot=opened] h2")`, patience)
		b.Reload()
		live(b)
		require.Empty(t, text(b, "[data-slot=opened]"), "it is put away for good")

		require.NoError(t, b.Eval(nil, `(f) => { location.hash = f }`, fragment))
		b.Wait(`() => document.querySelector("[data-do=theirs][data-key=now]")?.checkVisibility()`, patience)
		b.Click("[data-do=theirs][data-key=now]")
		b.Wait(`() => document.querySelector("[data-do=adopt]")?.checkVisibility()`, patience)
		b.Click("[data-do=adopt]")
		b.Wait(`() => document.querySelector('[name="stay.merits"][value=serious_questions]').checked`, patience)
		b.Wait(`(verdict) => document.querySelector("[data-slot=result] .verdict")?.innerText === verdict`, patience, verdict)
		toTake(b)
		require.Contains(t, text(b, "#take-kept"), "Before other work was opened")

		for _, wrong := range []string{"s=", "s=%00", fragment[:len(fragment)-3], fragment[:20] + "A" + fragment[21:], "s=9" + fragment[3:]} {
			require.NoError(t, b.Eval(nil, `(f) => { location.hash = f }`, wrong))
			b.Wait(`() => document.querySelector("[data-slot=opened] [data-do=decline]")?.checkVisibility() && !document.querySelector("[data-do=adopt]")`, patience)
			require.NotEmpty(t, text(b, "[data-slot=opened] p"))
			require.True(t, checked(b, "stay.merits", "serious_questions"), "%s", wrong)
			b.Click("[data-do=decline]")
			b.Wait(`() => !document.querySelector("[data-slot=opened] p")`, patience)
		}
		quiet(t, b)
	})
}

// Who decides first walks the path that came with the link, finds nothing of what was sent
// on the way, after a reload either, and at the end three columns side by side.
func TestDecidedFirst(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	answered(t, b, s, answers{"stay.merits": "strong", "stay.irreparable_harm": "shown_strong", "stay.harm_to_others": "none", "stay.balance_of_hardships": "tips_sharply", "stay.public_interest": "favors_movant"})
	b.Click(`#v-result a[href="#v-take"]`)
	b.Wait(`() => document.getElementById("take-link").value.includes("s=")`, patience)
	_, fragment, _ := strings.Cut(browser.Get[string](b, `() => document.getElementById("take-link").value`), "#")
	_, work, both := strings.Cut(fragment, "&")
	if !both {
		work = fragment
	}
	b.Go(s.URL + "/about.html")
	require.NoError(t, b.Eval(nil, `() => localStorage.clear()`))
	open(b, s, "wechat-2020.html#p=short&"+work)
	live(b)
	b.Wait(`() => document.querySelector("[data-slot=opened] h2")?.checkVisibility()`, patience)
	named := func(name string) {
		require.NoError(t, b.Eval(nil, `(name) => [...document.querySelectorAll("button")].find((e) => e.checkVisibility() && e.textContent === name).click()`, name))
	}
	named("Decide it yourself first")
	b.Wait(`() => document.body.dataset.path === "short"`, patience)
	require.NotContains(t, text(b, "main"), "warranted")
	b.Reload()
	live(b)
	b.Wait(`() => document.querySelector("[data-slot=opened]").textContent.includes("kept for the end")`, patience)
	require.NoError(t, b.Eval(nil, `(all) => { for (const key in all) document.querySelector('[name="' + key + '"][value="' + all[key] + '"]')?.click(); location.hash = "#v-result" }`, courts))
	b.Wait(`() => document.querySelector("[data-slot=result] .verdict")?.checkVisibility()`, patience)
	require.NotContains(t, text(b, "main"), "Someone. The stay is warranted")
	require.Empty(t, text(b, "[data-slot=opened]"))
	named("Show someone’s ruling and all that the court did")
	b.Wait(`() => document.querySelector(".court-told table")?.checkVisibility()`, patience)
	require.Equal(t, []string{"Question", "You", "Someone", "The court", "Compared"}, browser.Get[[]string](b, `() => [...document.querySelectorAll(".court-told table")[0].querySelectorAll("thead th")].map((e) => e.textContent)`))
	require.Contains(t, text(b, ".court-told"), "Someone. The stay is warranted")
	quiet(t, b)
}

// The memo stands on the page, is copied and saved; the files are those that the
// command line writes. Nothing of it asks the network.
func TestMemo(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		answered(t, b, s, courts)
		before := len(s.asked())
		b.Click(`#v-result a[href="#v-take"]`)
		b.Wait(`() => document.getElementById("v-take").checkVisibility()`, patience)
		b.Wait(`() => document.getElementById("take-link").value.includes("s=")`, patience)
		link := browser.Get[string](b, `() => document.getElementById("take-link").value`)
		b.Click(`#v-take a[href="#v-memo"]`)
		b.Wait(`() => document.querySelector("#v-memo article h3")?.checkVisibility()`, patience)
		require.Contains(t, text(b, "#v-memo article"), "the stay must be denied")
		require.NoError(t, b.Eval(nil, downloads))
		state := kept(t, b).State
		file := filepath.Join(t.TempDir(), "analysis.json")
		require.NoError(t, os.WriteFile(file, []byte(state), 0o644))
		hash := browser.Get[string](b, `() => document.getElementById("take-hash").textContent`)
		for i, format := range []string{"txt", "md", "docx"} {
			b.Click("[data-do=memo-" + format + "]")
			b.Wait(`(n) => saved.length === n`, patience, i+1)
			require.Equal(t, "wechat-2020-bench."+format, browser.Get[string](b, `(i) => saved[i].name`, i))
			made := browser.Get[string](b, `async (i) => [...new Uint8Array(await saved[i].arrayBuffer())].map((x) => x.toString(16).padStart(2, "0")).join("")`, i)
			date := browser.Get[string](b, `() => { const d = new Date(); return [d.getFullYear(), d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, "0")).join("-") }`)
			same := exec.Command("go", "run", "./cmd/benchwalk", "memo", "-format", format, "-date", date, "-hash", hash, "-link", link, file)
			same.Dir = "../.."
			same.Env = append(os.Environ(), "GOWORK=off")
			out, err := same.Output()
			require.NoError(t, err)
			require.True(t, made == hex.EncodeToString(out), "%s: other bytes than on the command line", format)
		}
		require.NoError(t, b.Eval(nil, `() => {
			self.copied = {};
			self.ClipboardItem = class { constructor(items) { Object.assign(copied, items) } };
			Object.defineProperty(navigator, "clipboard", { value: { write: async () => {} }, configurable: true });
		}`))
		b.Click("[data-do=copy-rich]")
		b.Wait(`() => document.querySelector("#take-memo-did [data-is=copied]").checkVisibility()`, patience)
		require.Contains(t, browser.Get[string](b, `() => copied["text/html"].text()`), "<em>U.S. WeChat Users Alliance v. Trump</em>")
		require.Contains(t, browser.Get[string](b, `() => copied["text/plain"].text()`), "Questions\n====")
		const appended = `(has) => [...document.querySelectorAll("#v-memo article h4")].some((h) => h.textContent.startsWith("Appendix")) === has`
		require.False(t, browser.Get[bool](b, "() => ("+appended+")(true)"), "the record comes on request")
		b.Click("[name='view.record']")
		b.Wait(appended, patience, true)
		b.Click("[name='view.record']")
		b.Wait(appended, patience, false)
		pick(t, b, "view.memo", "movant")
		b.Wait(`() => document.querySelector("#v-memo article h3").textContent.includes("utline")`, patience)
		require.Len(t, s.asked(), before)
		quiet(t, b)
	})
}

// An opened matter is kept, cited and shared as a built-in one is, under the hash
// of its own file, and its link is read where that file is open.
func TestOpenedMatterIsShared(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	b.Go(s.URL + "/matter.html")
	content, _ := casebook.Text("ward-1989")
	give(t, b, "picker", "ward.json", []byte(content))
	live(b)
	module, err := os.ReadFile(filepath.Join(folder, "benchwalk.wasm"))
	require.NoError(t, err)
	decide(t, b)
	toTake(b)
	b.Wait(`(hash) => document.getElementById("take-hash").textContent === hash && document.getElementById("take-cite").value.includes(hash)`, patience, site.Hash(module, []byte(content)))
	b.Click("[data-do=verify]")
	b.Wait(`() => document.querySelector("#take-verified [data-is=same]").checkVisibility()`, patience)
	link := browser.Get[string](b, `() => document.getElementById("take-link").value`)
	require.Regexp(t, `/matter\.html#s=[0-9A-Za-z]\.ward-1989\.`, link)
	b.Click("#v-take details summary")
	b.Click("[data-do=erase-all]")
	b.Wait(`() => document.documentElement.classList.contains("ready") && !document.querySelector("form .view")`, patience)
	require.Zero(t, browser.Get[int](b, `() => Object.keys(localStorage).length`))

	give(t, b, "picker", "ward.json", []byte(content))
	live(b)
	_, fragment, _ := strings.Cut(link, "#")
	require.NoError(t, b.Eval(nil, `(f) => { location.hash = f }`, fragment))
	for _, press := range []string{"[data-do=theirs][data-key=now]", "[data-do=adopt]"} {
		b.Wait(`(s) => document.querySelector(s)?.checkVisibility()`, patience, press)
		b.Click(press)
	}
	b.Wait(`() => document.querySelector('input[name="speech.interest"][value=significant]').checked`, patience)
	b.Click(`header a[href="#v-memo"], header a[href="#v-take"]`)
	b.Click(`#v-take a[href="#v-memo"]`)
	b.Wait(`() => document.querySelector("#v-memo article h3")?.checkVisibility()`, patience)
	quiet(t, b)
}

// What is ticked in several steps on one screen outlives a reload, and what is taken back
// is gone after one.
func TestTicksAreKept(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html#q-t1")
	live(b)
	ticked := func() []string {
		return browser.Get[[]string](b, `() => [...document.querySelectorAll(".side input:checked")].map((i) => i.id)`)
	}
	b.Click("#m-t1-g1")
	b.Click("#m-t2-g1")
	b.Reload()
	live(b)
	require.Equal(t, []string{"m-t1-g1", "m-t2-g1"}, ticked())
	require.Contains(t, kept(t, b).State, "t2-g1", "the module knows of them")
	b.Click("#m-t1-g1")
	b.Reload()
	live(b)
	require.Equal(t, []string{"m-t2-g1"}, ticked())
	require.NotContains(t, kept(t, b).State, "t1-g1")
	quiet(t, b)
}
