package walk_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// put sets a field as a reader would, and chooses a file of a text.
func put(t *testing.T, b *browser.Browser, field, value string) {
	t.Helper()
	require.NoError(t, b.Eval(nil, `(field, value) => {
		const e = document.querySelector(field);
		if (e.type === "file") { const data = new DataTransfer(); data.items.add(new File([value], "a.json")); e.files = data.files; } else e.value = value;
		e.dispatchEvent(new Event("input", { bubbles: true }));
	}`, field, value))
}

// handInCode waits for the code of what is handed in.
func handInCode(b *browser.Browser) string {
	b.Wait(`() => document.getElementById("hand-code").value.startsWith("BW1")`, patience)
	return browser.Get[string](b, `() => document.getElementById("hand-code").value`)
}

// A student follows an assignment, finds at its end where to hand in, answers again, and
// goes on on another device from the code: first answers, later ones and how sure one was
// are back, and the tag is the same. The assignment’s file shows what the teacher adds.
func TestAStudentHandsInAndGoesOn(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	code := coded(t, m, "Week 3", matter.Runs{Confidence: true, AfterDiscussion: true}, []string{"appeal"}, []string{"gov-harm"})
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		open(b, s, "wechat-2020.html#p="+code)
		live(b)
		b.Wait(`() => document.documentElement.classList.contains("led")`, patience)
		require.NoError(t, b.Eval(nil, `() => { location.hash = "q-gov-harm" }`))
		b.Wait(`() => document.getElementById("q-gov-harm").checkVisibility()`, patience)
		b.Click(radio("stay.irreparable_harm", "possible"))
		b.Click(radio("sure.stay.irreparable_harm", "high"))
		b.Click("#q-gov-harm [data-do=commit]")
		b.Click(radio("after.stay.irreparable_harm", "probable"))
		b.Wait(`() => localStorage.getItem("benchwalk/wechat-2020")?.includes("after_discussion")`, patience)
		require.NoError(t, b.Eval(nil, `() => { location.hash = "v-result" }`))
		b.Wait(`() => document.querySelector('#v-result a[href="hand-in.html#wechat-2020"]')?.checkVisibility()`, patience)
		require.NoError(t, b.Eval(nil, `() => { location.hash = "q-gov-harm" }`))
		b.Click(`#q-gov-harm .onward a[href="hand-in.html#wechat-2020"]`)
		first := handInCode(b)
		require.Equal(t, "Week 3", text(b, "#hand-label"))
		require.Contains(t, strings.Join(strings.Fields(text(b, "#hand-answers .moved")), " "), "possible possible probable", "beside each other")

		// Another assignment on the same matter has another tag.
		tags := browser.Get[[]string](b, `() => Object.keys(localStorage).filter((k) => k.includes("/tag/"))`)
		require.Equal(t, []string{"benchwalk/wechat-2020/tag/" + code}, tags)

		put(t, b, "[name=assignment]", `{"format":"benchwalk/assignment/1","matter":"wechat-2020","path":"`+code+`","due":"Friday","prompts":{"gov-harm":"Read <b>n. 3</b>."}}`)
		b.Wait(`() => !document.getElementById("given-ready").hidden`, patience)
		require.Equal(t, "Due: Friday", browser.Get[string](b, `() => document.getElementById("given-due").textContent`))
		require.Equal(t, "Harm while the appeal runsRead <b>n. 3</b>.", browser.Get[string](b, `() => document.getElementById("given-prompts").textContent`))
		put(t, b, "[name=assignment]", `{"format":"benchwalk/assignment/1"}`)
		b.Wait(`() => !document.getElementById("given-bad").hidden`, patience)

		// Another device has nothing.
		bring := func(code string) {
			put(t, b, "[name=code]", code)
			require.NoError(t, b.Eval(nil, `() => { document.getElementById("elsewhere").open = true }`))
			b.Click("[data-do=bring]")
			b.Wait(`() => ["brought", "brought-bad"].some((id) => !document.getElementById(id).hidden)`, patience)
		}
		require.NoError(t, b.Eval(nil, `() => localStorage.clear()`))
		b.Go(s.URL + "/hand-in.html#ward-1989")
		b.Wait(`() => !document.getElementById("hand-none").hidden`, patience)
		bring("hello")
		require.Contains(t, text(b, "#brought-bad"), "There is no code in this")
		bring(first)
		require.Contains(t, text(b, "#brought-bad"), "an assignment that is not known here")
		bring("Ann: " + s.URL + "/wechat-2020.html#p=" + code + "\n> " + strings.ToLower(first) + ".")
		require.Equal(t, "Your answers are back.", strings.TrimSpace(text(b, "#brought p")))
		// The minute stands in the middle of the code, and another changes letters before it.
		matterText, _ := casebook.Text("wechat-2020")
		g, _ := handin.NewGround(casebook.Matter("wechat-2020"), matter.Digest(matterText), code)
		timeless := func(text string) *handin.HandIn {
			h, k := g.Decode(text)
			require.NotNil(t, h, k)
			h.Minutes = 0
			return h
		}
		require.Equal(t, timeless(first), timeless(handInCode(b)), "all but the minute is as it was")
		bring(s.URL + "/wechat-2020.html#p=" + code + " " + first)
		require.Contains(t, text(b, "#brought p"), "is under Kept here")

		b.Click("#brought-walk")
		live(b)
		b.Wait(`() => document.documentElement.classList.contains("led")`, patience)
		for key, level := range (answers{"stay.irreparable_harm": "possible", "sure.stay.irreparable_harm": "high", "after.stay.irreparable_harm": "probable"}) {
			require.True(t, checked(b, key, level), key)
		}
		require.True(t, browser.Get[bool](b, `() => document.getElementById("q-gov-harm").classList.contains("committed")`))
		quiet(t, b)
	})
}

// What a teacher adds to a step stands at that step of the walk that the assignment’s file
// opens: as the teacher’s words and as text. It stays over a reload, and goes with the path.
func TestATeachersWordsStandAtTheirSteps(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	code := coded(t, m, "Week 3", matter.Runs{}, []string{"gov-harm"}, []string{"interest", "threat"})
	assigned := func(prompts string) string {
		return `{"format":"benchwalk/assignment/1","matter":"wechat-2020","path":"` + code + `"` + prompts + `}`
	}
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		give := func(prompts string) {
			b.Go(s.URL + "/hand-in.html#wechat-2020")
			b.Wait(`() => document.readyState === "complete"`, patience)
			put(t, b, "[name=assignment]", assigned(prompts))
			b.Wait(`() => !document.getElementById("given-ready").hidden`, patience)
			require.NoError(t, b.Eval(nil, `() => { document.getElementById("given").open = true }`))
			b.Click("#given-walk")
			live(b)
			b.Wait(`() => document.documentElement.classList.contains("led")`, patience)
		}
		said := func() map[string]string {
			return browser.Get[map[string]string](b, `() => Object.fromEntries([...document.querySelectorAll("#analysis .added")].map((e) => [e.closest(".view").id, [...e.children].map((p) => p.textContent).join(": ")]))`)
		}
		words := map[string]string{"q-gov-harm": "Your teacher adds: Read <b>n. 3</b>.", "q-threat": "Your teacher adds: Say why."}
		give(`,"prompts":{"gov-harm":"Read <b>n. 3</b>.","threat":"Say why."}`)
		require.Equal(t, words, said())
		follow(t, b, "Start: Harm while the appeal runs")
		require.True(t, browser.Get[bool](b, `() => document.querySelector("#q-gov-harm .added").checkVisibility() && !document.querySelector(".added b")`))
		b.Click(radio("stay.irreparable_harm", "possible"))
		b.Click("#q-gov-harm [data-do=commit]")
		follow(t, b, "Continue: National security")
		require.Equal(t, []string{"q-interest", "q-threat"}, onScreen(t, b).IDs)
		require.Equal(t, []string{"H2", "BUTTON", "DIV"}, browser.Get[[]string](b, `() => { const all = [...document.querySelector("#q-threat .body").children], from = all.findIndex((e) => e.matches("h2")); return all.slice(from, from + 3).map((e) => e.tagName) }`))
		b.Wait(`() => localStorage.getItem("benchwalk/wechat-2020")?.includes("possible")`, patience)
		b.Reload()
		b.Wait(`() => document.documentElement.classList.contains("ready")`, patience)
		require.Equal(t, words, said(), "before the module is there, so that nothing moves")
		live(b)
		require.Equal(t, words, said())

		// On another path of the same matter they are not shown.
		b.Click(`header.site a[href="#v-before"]`)
		b.Click("[data-do=wander]")
		b.Wait(`() => !document.documentElement.classList.contains("led")`, patience)
		require.Empty(t, said())

		// The same assignment without any takes them away.
		give("")
		require.Empty(t, said())
		quiet(t, b)
	})
}

// The pages for teachers and students are whole once their scripts have come, also where
// the address names a matter.
func TestPagesForTeachersAreReady(t *testing.T) {
	s := serve(t, nil)
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		for _, page := range []string{"class.html#a", "make.html#a", "hand-in.html#wechat-2020"} {
			b.Go(s.URL + "/" + page)
			b.Wait(`() => document.readyState === "complete"`, patience)
			require.True(t, browser.Get[bool](b, `() => document.querySelector("footer").checkVisibility()`), page)
			require.Zero(t, browser.Get[int](b, `() => { document.querySelector("main select").dispatchEvent(new Event("change", { bubbles: true })); return self.answered.size }`), "%s keeps no input", page)
		}
	})
}

// Each step to which a teacher adds something leads to that step on the path that was
// assigned, also where another path was walked before.
func TestAStepOfAnAssignmentIsOnItsPath(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	code := coded(t, m, "Week 3", matter.Runs{}, []string{"gov-harm"}, []string{"interest", "threat"})
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		for _, path := range []string{code, "short", "step:interest"} {
			b.Go(s.URL + "/hand-in.html#wechat-2020")
			b.Wait(`() => document.readyState === "complete"`, patience)
			put(t, b, "[name=assignment]", `{"format":"benchwalk/assignment/1","matter":"wechat-2020","path":"`+path+`","prompts":{"gov-harm":"Read n. 3.","interest":"Say why."}}`)
			b.Wait(`() => !document.getElementById("given-ready").hidden`, patience)
			require.NoError(t, b.Eval(nil, `() => { document.getElementById("given").open = true }`))
			b.Click(`#given-prompts a[href$="q-interest"]`)
			live(b)
			b.Wait(`(path) => document.body.dataset.path === path`, patience, path)
			require.Contains(t, onScreen(t, b).IDs, "q-interest", path)
			require.Equal(t, "#q-interest", browser.Get[string](b, `() => location.hash`), path)
			require.True(t, browser.Get[bool](b, `() => document.querySelector("#q-interest .added").checkVisibility()`), path)
		}
		quiet(t, b)
	})
}

// A matter of one’s own that is chosen where the assignment is read goes along to the walk,
// and so does the assignment. Where the browser keeps nothing, the page says that the file
// is to be opened again, and the assignment still waits for it.
func TestAMatterOfOnesOwnGoesAlongWithItsAssignment(t *testing.T) {
	own, _ := casebook.Text("ward-1989")
	own = strings.Replace(own, `"ward-1989"`, `"my-park"`, 1)
	m, problems := matter.Read(own)
	require.Empty(t, problems)
	step := m.StepIDs()[2]
	code := coded(t, m, "My week", matter.Runs{}, []string{m.StepIDs()[1]}, []string{step})
	assigned := `{"format":"benchwalk/assignment/1","matter":"my-park","path":"` + code + `","prompts":{"` + step + `":"Say why."}}`
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		choose := func(at, text string) {
			require.NoError(t, b.Eval(nil, `(at, text) => { const data = new DataTransfer(), e = document.querySelector(at); data.items.add(new File([text], "a.json")); e.files = data.files; for (const type of ["input", "change"]) e.dispatchEvent(new Event(type, { bubbles: true })) }`, at, text))
		}
		given := func() {
			b.Wait(`() => !document.getElementById("given-ready").hidden`, patience)
			require.NoError(t, b.Eval(nil, `() => { document.getElementById("given").open = true }`))
		}
		led := func() {
			live(b)
			b.Wait(`(code) => document.body.dataset.path === code`, patience, code)
		}

		// The order in which the two files are chosen does not matter.
		b.Go(s.URL + "/hand-in.html#own-file")
		b.Wait(`() => !document.getElementById("hand-no-file").hidden`, patience)
		choose("[name=assignment]", assigned)
		b.Wait(`() => !document.getElementById("given-bad").hidden`, patience)
		choose("#hand-own [name=file]", own)
		given()
		require.True(t, browser.Get[bool](b, `() => ["given-bad", "given-not-kept", "given-prompts-not-kept"].every((id) => document.getElementById(id).hidden)`))
		b.Click("#given-walk")
		led()
		require.Equal(t, "/matter.html", browser.Get[string](b, `() => location.pathname`))
		require.Contains(t, text(b, "header.site h1"), m.Title)
		b.Back()
		b.Wait(`() => document.readyState === "complete"`, patience)
		require.NoError(t, b.Eval(nil, `() => localStorage.clear()`))

		// Nothing is kept.
		b.Go(s.URL + "/hand-in.html?again#own-file")
		b.Wait(`() => !document.getElementById("hand-no-file").hidden`, patience)
		require.NoError(t, b.Eval(nil, `() => { Storage.prototype.setItem = () => { throw new DOMException("no", "SecurityError") } }`))
		choose("#hand-own [name=file]", own)
		choose("[name=assignment]", assigned)
		given()
		require.True(t, browser.Get[bool](b, `() => document.getElementById("given-not-kept").checkVisibility()`))
		require.Contains(t, text(b, "#given-not-kept"), "Open the file of the matter there again")
		require.True(t, browser.Get[bool](b, `() => document.getElementById("given-prompts-not-kept").checkVisibility()`), "the walk will not have the teacher’s words")
		b.Click("#given-prompts a")
		b.Wait(`() => document.documentElement.classList.contains("ready") && !!document.getElementById("file")`, patience)
		choose("#file", own)
		led()
		require.Contains(t, onScreen(t, b).IDs, "q-"+step)
		quiet(t, b)
	})
}

// Work on a matter of the student’s own is handed in as well: the file is the one that the
// walk opened last, or is chosen.
func TestAMatterOfOnesOwnIsHandedIn(t *testing.T) {
	own, _ := casebook.Text("ward-1989")
	own = strings.Replace(own, `"ward-1989"`, `"my-park"`, 1)
	b := browser.Open(t, browser.Chromium)
	s := serve(t, nil)
	b.Go(s.URL + "/hand-in.html#own-file")
	b.Wait(`() => !document.getElementById("hand-no-file").hidden`, patience)
	b.Go(s.URL + "/matter.html")
	b.Wait(`() => document.readyState === "complete"`, patience)
	require.NoError(t, b.Eval(nil, `(text) => { const data = new DataTransfer(), e = document.getElementById("file"); data.items.add(new File([text], "a.json")); e.files = data.files; e.dispatchEvent(new Event("change", { bubbles: true })) }`, own))
	live(b)
	step := browser.Get[string](b, `() => document.querySelector(".view [data-do=commit]").closest(".view").id`)
	require.NoError(t, b.Eval(nil, `(id) => { location.hash = id }`, step))
	b.Wait(`(id) => document.getElementById(id).checkVisibility()`, patience, step)
	require.NoError(t, b.Eval(nil, `(id) => document.querySelector("#" + id + " input[type=radio]").click()`, step))
	b.Wait(`() => Object.entries(localStorage).some(([k, v]) => k.startsWith("benchwalk-file/my-park/on/") && v.includes('findings'))`, patience)
	b.Go(s.URL + "/hand-in.html#own-file")
	require.NotEmpty(t, handInCode(b))
	require.Equal(t, "1", text(b, "[data-hand=answered]"))
}

// One question for the room: by keyboard alone, with hands that join the answers, and the
// court once it is asked for. Nobody need have handed anything in.
func TestOneQuestionForTheRoom(t *testing.T) {
	s := serve(t, nil)
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		b.Go(s.URL + "/class.html")
		b.Click("[data-do=project]")
		b.Wait(`() => document.getElementById("projector").open`, patience)
		press := func(key string) {
			require.NoError(t, b.Eval(nil, `(key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }))`, key))
		}
		place := func() string { return text(b, "#project-place") }
		require.Equal(t, "1 of 37", place())
		press("ArrowLeft")
		require.Equal(t, "37 of 37", place())
		for range 4 {
			press("ArrowRight")
		}
		require.Equal(t, "National security", text(b, "#project-topic"))
		require.Equal(t, "How weighty is the government’s interest in national security here?", text(b, "#project-question"))
		require.Contains(t, text(b, "#projector .movant"), "an immitigable risk")
		require.Contains(t, text(b, "#projector .opponent"), "no denial by the users")
		press("+")
		require.Equal(t, "2:30", text(b, "#project-time"))
		press("t")
		b.Wait(`() => document.getElementById("project-time").textContent === "2:28"`, patience)
		press("t")

		press("h")
		for _, n := range []string{"1", "x2", "3"} {
			require.NoError(t, b.Eval(nil, `(n) => { document.activeElement.value = n; document.activeElement.dispatchEvent(new Event("input", { bubbles: true })) }`, n))
			press("Enter")
		}
		require.False(t, browser.Get[bool](b, `() => document.getElementById("project-court").checkVisibility()`))
		press("c")
		require.Contains(t, text(b, "#project-court"), "The court found: significant")
		require.Equal(t, 2, browser.Get[int](b, `() => document.querySelectorAll("#project-hands .court-here").length`))
		press("ArrowRight")
		press("ArrowLeft")
		require.Equal(t, "4 of 37", place(), "an arrow in a field moves within it")
		require.NoError(t, b.Eval(nil, `() => document.getElementById("projector").close()`))
		b.Wait(`() => document.querySelectorAll(".heat").length === 1`, patience)
		require.Equal(t, "Hands at first12300", browser.Get[string](b, `() => document.querySelector(".heat tbody").textContent`))
		saved := func(act string) string {
			require.NoError(t, b.Eval(nil, `() => { self.saved = null; page.download = async (name, blob) => { self.saved = await blob.text(); } }`))
			b.Click("[data-do=" + act + "]")
			b.Wait(`() => self.saved !== null`, patience)
			return browser.Get[string](b, `() => self.saved`)
		}
		require.Equal(t, 3, strings.Count(saved("csv"), "\r\nhands: "), "a row for each level that has hands")
		require.Equal(t, `{"format":"benchwalk/hands/1","matter":"wechat-2020","question":"speech.interest","first":{"no_record":1,"insufficient":2,"legitimate":3},"after_discussion":{}}`, strings.TrimSpace(saved("ndjson")))

		_, lines := aClass(t, "wechat-2020", 20)
		put(t, b, "[name=paste]", strings.Join(lines, "\n"))
		b.Click("[data-do=take]")
		b.Wait(`() => document.getElementById("class-count").textContent === "10 read, 10 left out or replaced: see why" && !document.getElementById("class").hasAttribute("aria-busy")`, patience)
		require.True(t, browser.Get[bool](b, `() => [...document.querySelectorAll(".heat")].some((h) => h.querySelectorAll("tbody tr").length === 3)`), "hands beside what was handed in")
		b.Click("[data-do=erase]")
		b.Wait(`() => document.getElementById("seen").hidden`, patience)
		quiet(t, b)
	})
}

// The room is led through the questions that are assigned; all others are a choice away.
func TestTheRoomGoesThroughWhatIsAssigned(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	code := coded(t, m, "Week 3", matter.Runs{}, []string{"gov-harm"}, []string{"appeal"})
	b := browser.Open(t, browser.Chromium)
	s := serve(t, nil)
	b.Go(s.URL + "/class.html")
	put(t, b, "[name=paste]", s.URL+"/wechat-2020.html#p="+code)
	b.Click("[data-do=take]")
	b.Wait(`() => document.querySelector("[name=paste]").value === "" && !document.getElementById("class").hasAttribute("aria-busy")`, patience)
	b.Click("[data-do=project]")
	b.Wait(`() => document.getElementById("projector").open`, patience)
	press := func(key string) {
		require.NoError(t, b.Eval(nil, `(key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }))`, key))
	}
	shown := func() string { return text(b, "#project-place") + " " + text(b, "#project-topic") }
	require.Equal(t, "1 of 2 Harm while the appeal runs", shown())
	press("ArrowRight")
	require.Equal(t, "2 of 2 The government’s chances on appeal", shown())
	press("ArrowRight")
	require.Equal(t, "1 of 2 Harm while the appeal runs", shown())
	press("a")
	require.True(t, browser.Get[bool](b, `() => document.getElementById("project-all").checked`))
	require.Contains(t, shown(), " of 37 Harm while the appeal runs")
	press("ArrowRight")
	require.NotContains(t, shown(), "The government’s chances on appeal")
	b.Click("#project-all")
	require.Equal(t, "1 of 2 Harm while the appeal runs", shown(), "which is one of them")
	quiet(t, b)
}

// The single file makes assignments, too, which its own page for handing in opens; it has
// no posts and says so.
func TestAssignmentsInTheSingleFile(t *testing.T) {
	b := browser.Open(t, browser.Chromium)
	at := singleFile(t)
	b.Go(at + "?make")
	b.Wait(`() => document.getElementById("assign-link").value`, patience)
	require.Regexp(t, `^\?wechat-2020#p=1\.wechat-2020\.`, browser.Get[string](b, `() => document.getElementById("assign-link").value`))
	require.Contains(t, text(b, "#assign-copy"), "This is a copy on your own machine")
	require.Contains(t, text(b, "main"), "Codes for posts are made on the site itself")
	require.False(t, browser.Get[bool](b, `() => document.getElementById("qr").checkVisibility()`))
	b.Go(at + browser.Get[string](b, `() => document.getElementById("assign-link").value`))
	live(b)
	b.Wait(`() => document.documentElement.classList.contains("led")`, patience)
	b.Wait(`() => document.querySelector('.onward a[href="hand-in.html#wechat-2020"]')`, patience)
	require.NoError(t, b.Eval(nil, `() => document.querySelector('.onward a[href="hand-in.html#wechat-2020"]').click()`))
	b.Wait(`() => document.querySelector("#hand-in")`, patience)
	require.Equal(t, "?hand-in#wechat-2020", browser.Get[string](b, `() => location.search + location.hash`))
	alone(t, b)
	quiet(t, b)
}
