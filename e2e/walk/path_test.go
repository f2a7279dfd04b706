package walk_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/path"
)

// coded is the code of a path through a matter.
func coded(t *testing.T, m *matter.Matter, label string, runs matter.Runs, screens ...[]string) string {
	t.Helper()
	p, flaws := matter.NewPath(label, runs, screens, m.StepIDs())
	require.Empty(t, flaws)
	code, problem := path.Encode(p, m)
	require.Zero(t, problem.Kind)
	return code
}

// A path from a link: its steps, their order and its rows are followed, it asks what it
// is to ask, shows the court's answers when it is to, survives a reload, travels on with
// the work, and can be left.
func TestAPathFromALink(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	code := coded(t, m, "Torts, week 3", matter.Runs{Reveal: matter.RevealEnd, HideStanding: true, Confidence: true, Reasons: true, AfterDiscussion: true},
		[]string{"gov-harm"}, []string{"interest", "threat"}, []string{"bond-ask"})
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		open(b, s, "wechat-2020.html#p="+code)
		live(b)
		b.Wait(`() => document.documentElement.classList.contains("led")`, patience)
		require.Empty(t, browser.Get[string](b, `() => location.hash`), "what is taken up goes from the address")
		given := text(b, "[data-slot=path]")
		for _, says := range []string{"In the words of whoever sent it: Torts, week 3", "3 screens, about", "show at the end", "does not show", "how sure you are", "your reasons", "after discussion"} {
			require.Contains(t, given, says)
		}
		require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="walk.reveal"][value=end]').checked && document.querySelector('[name="walk.reveal"][value=end]').matches(":disabled")`))
		require.False(t, browser.Get[bool](b, `() => [...document.querySelectorAll(".stand")].some((e) => e.checkVisibility({ visibilityProperty: true }))`), "where the ruling stands is hidden")

		follow(t, b, "Start: Harm while the appeal runs")
		require.Equal(t, []string{"q-gov-harm"}, onScreen(t, b).IDs)
		b.Click(radio("stay.irreparable_harm", "possible"))
		b.Click(radio("sure.stay.irreparable_harm", "high"))
		require.Equal(t, "radiogroup", browser.Get[string](b, `() => document.querySelector("#q-gov-harm .sure").getAttribute("role")`))
		require.False(t, browser.Get[bool](b, `() => document.querySelector("#q-gov-harm .again").checkVisibility()`), "only after the first answer")
		require.True(t, browser.Get[bool](b, `() => document.getElementById("n-gov-harm").checkVisibility()`), "reasons are asked")
		b.Click("#q-gov-harm [data-do=commit]")
		b.Wait(`() => document.querySelector("#q-gov-harm").classList.contains("committed")`, patience)
		require.Equal(t, []string{"q-interest", "q-threat"}, onScreen(t, b).IDs, "the next screen, because no answer of the court shows yet")
		follow(t, b, "Back")
		b.Click(radio("after.stay.irreparable_harm", "probable"))
		b.Wait(`() => localStorage.getItem("benchwalk/wechat-2020")?.includes("after_discussion")`, patience) // it is stored after the answer is shown
		state := kept(t, b).State
		require.Contains(t, state, `"confidence":{"stay.irreparable_harm":"high"}`)
		require.Contains(t, state, `"after_discussion":{"stay.irreparable_harm":"probable"}`)
		require.Contains(t, state, `"findings":{"stay.irreparable_harm":"possible"}`)

		b.Reload()
		live(b)
		b.Wait(`() => document.documentElement.classList.contains("led")`, patience)
		require.Equal(t, []string{"q-gov-harm"}, onScreen(t, b).IDs)
		require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="after.stay.irreparable_harm"][value=probable]').checked && document.querySelector('[name="sure.stay.irreparable_harm"][value=high]').checked`))
		follow(t, b, "Continue: National security")
		require.Equal(t, []string{"q-interest", "q-threat"}, onScreen(t, b).IDs)
		commitAll(t, b, courts)
		require.Equal(t, []string{"q-bond-ask"}, onScreen(t, b).IDs)
		leaveOpen(t, b)
		require.Equal(t, []string{"v-result"}, onScreen(t, b).IDs)
		require.False(t, browser.Get[bool](b, `() => document.body.classList.contains("reveal-all")`), "the bond is still to be committed to")
		b.Click(`header.site a[href="#v-take"]`)
		b.Wait(`(code) => document.getElementById("take-link").value.includes("#p=" + code + "&s=")`, patience, code)
		shared := browser.Get[string](b, `() => document.getElementById("take-link").value`)

		// Left, the page is as it was, and nothing that was entered is lost.
		b.Click(`header.site a[href="#v-before"]`)
		b.Click("[data-do=wander]")
		b.Wait(`() => !document.documentElement.classList.contains("led")`, patience)
		require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="walk.path"][value=short]').checked && !document.querySelector('[name="walk.path"][value=short]').matches(":disabled")`))
		require.Contains(t, kept(t, b).State, `"after_discussion":{"stay.irreparable_harm":"probable"}`)
		follow(t, b, "Start: What is asked")
		require.False(t, browser.Get[bool](b, `() => !!document.querySelector(".sure,.again,.reason")`))

		// A link with both brings the path to who decides first, and the work as well to who
		// asks for it.
		b.Go(s.URL + "/index.html")
		require.NoError(t, b.Eval(nil, `() => localStorage.clear()`))
		f, problem := link.Split(shared)
		require.Equal(t, link.None, problem)
		open(b, s, "wechat-2020.html"+f.String())
		live(b)
		takeUp(b, "first")
		b.Wait(`() => document.documentElement.classList.contains("led")`, patience)
		theirs := `() => document.querySelector('[name="stay.irreparable_harm"][value=possible]').checked`
		require.False(t, browser.Get[bool](b, theirs), "nothing of it is told unasked")
		b.Click(`header.site a[href="#v-result"]`)
		b.Click(`header.site a[href="#v-before"]`)
		takeUp(b, "now")
		b.Wait(`() => document.querySelector("[data-do=adopt]")?.checkVisibility()`, patience)
		b.Click("[data-do=adopt]")
		b.Wait(theirs, patience)
		require.True(t, browser.Get[bool](b, `() => document.documentElement.classList.contains("led")`))
		quiet(t, b)
	})
}

// A wrong path is named in a sentence, the default is walked, and what was entered stays.
func TestAWrongPathFromALink(t *testing.T) {
	t.Parallel()
	m := casebook.Matter("wechat-2020")
	code := coded(t, m, "", matter.Runs{}, []string{"gov-harm"})
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	for name, says := range map[string]string{code[:len(code)-1] + "!": "damaged", "step:nowhere": "no step", "30": "no path", "1.ward-1989." + code[14:]: "damaged", "longest": "There is no path"} {
		b.Go("about:blank")
		open(b, s, "wechat-2020.html#p="+name)
		live(b)
		b.Wait(`() => document.querySelector("[data-slot=path] .wrong")?.checkVisibility()`, patience)
		require.Contains(t, text(b, "[data-slot=path]"), says, name)
		require.Contains(t, text(b, "[data-slot=path]"), "nothing that you entered is lost")
		require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="walk.path"][value=short]').checked`))
		follow(t, b, "Start: What is asked")
		follow(t, b, "Continue")
		require.Equal(t, []string{"q-appeal"}, onScreen(t, b).IDs)
		b.Click(radio("stay.merits", "weak"))
		require.Contains(t, kept(t, b).State, `"stay.merits":"weak"`)
	}
	b.Go("about:blank")
	open(b, s, "wechat-2020.html#p=step:fit")
	live(b)
	b.Wait(`() => document.documentElement.classList.contains("led")`, patience)
	require.Equal(t, []string{"q-fit"}, onScreen(t, b).IDs, "a step alone is opened at once")
	leaveOpen(t, b)
	require.Equal(t, []string{"v-result"}, onScreen(t, b).IDs)
	quiet(t, b)
}

// In a matter of the reader's own a path is followed as well, also one that its file lists.
func TestAPathThroughAnOwnMatter(t *testing.T) {
	t.Parallel()
	content, err := os.ReadFile("../../logic/casebook/ward-1989.json")
	require.NoError(t, err)
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "matter.html")
	give(t, b, "pick", "ward.json", content)
	live(b)
	m := casebook.Matter("ward-1989")
	ids := m.StepIDs()
	code := coded(t, m, "Two", matter.Runs{Reveal: matter.RevealNever}, []string{ids[len(ids)-1]}, []string{ids[1], ids[2]})
	require.NoError(t, b.Eval(nil, `(code) => { location.hash = "p=" + code }`, code))
	b.Wait(`() => document.documentElement.classList.contains("led")`, patience)
	require.Contains(t, text(b, "[data-slot=path]"), "In the words of whoever sent it: Two")
	require.Contains(t, text(b, "[data-slot=path]"), "never show")
	follow(t, b, "Start: "+m.Step(ids[len(ids)-1]).Topic)
	require.Equal(t, []string{"q-" + ids[len(ids)-1]}, onScreen(t, b).IDs)
	leaveOpen(t, b)
	require.Equal(t, []string{"q-" + ids[1], "q-" + ids[2]}, onScreen(t, b).IDs)
	leaveOpen(t, b)
	require.Equal(t, []string{"v-result"}, onScreen(t, b).IDs)
	require.False(t, browser.Get[bool](b, `() => document.body.classList.contains("reveal-all")`))
	b.Reload()
	live(b)
	b.Wait(`() => document.documentElement.classList.contains("led")`, patience)
	quiet(t, b)
}

// takeUp chooses when to see what came with a link.
func takeUp(b *browser.Browser, when string) {
	button := "[data-do=theirs][data-key=" + when + "]"
	b.Wait(`(s) => document.querySelector(s)?.checkVisibility()`, patience, button)
	b.Click(button)
}

// screen is what is shown: one view, or the rows of a screen.
type screen struct {
	IDs  []string
	Keys []string
}

func onScreen(t *testing.T, b *browser.Browser) (s screen) {
	t.Helper()
	require.NoError(t, b.Eval(&s, `() => {
		const on = [...document.querySelectorAll(".view")].filter((v) => v.checkVisibility());
		return { IDs: on.map((v) => v.id), Keys: on.flatMap((v) => [...new Set([...v.querySelectorAll("fieldset:not(.setting)")].filter((f) => f.checkVisibility()).flatMap((f) => [...f.querySelectorAll("input[type=radio]")].map((i) => i.name)))]) };
	}`))
	return s
}

// follow presses a link with such words in the view that is shown, and waits until
// another stands first.
func follow(t *testing.T, b *browser.Browser, words string) {
	t.Helper()
	from := onScreen(t, b).IDs[0]
	require.NoError(t, b.Eval(nil, `(words) => {
		const links = [...document.querySelectorAll("main a")].filter((a) => a.checkVisibility() && a.textContent.trim().startsWith(words));
		if (links.length !== 1) throw new Error(links.length + " links say " + words);
		links[0].dataset.pressed = "";
	}`, words))
	b.Click("a[data-pressed]")
	require.NoError(t, b.Eval(nil, `() => { document.querySelector("a[data-pressed]").removeAttribute("data-pressed") }`))
	b.Wait(`(id) => [...document.querySelectorAll(".view")].find((v) => v.checkVisibility()).id !== id`, patience, from)
}

// leaveOpen goes on without a commitment, by the one button for it, and waits until another
// view stands first.
func leaveOpen(t *testing.T, b *browser.Browser) {
	t.Helper()
	from := onScreen(t, b).IDs[0]
	do(t, b, `one(buttons("Leave it open and go on"), "ways on").click()`, `!seen(document.getElementById("`+from+`"))`)
}

// commitAll answers and commits what is on the screen, and tells whether the walk went on
// by itself.
func commitAll(t *testing.T, b *browser.Browser, with answers) (on bool) {
	t.Helper()
	s := onScreen(t, b)
	for _, key := range s.Keys {
		b.Click(radio(key, with.to(key)))
	}
	require.NoError(t, b.Eval(nil, `() => {
		const buttons = [...document.querySelectorAll(".view [data-do=commit]")].filter((e) => e.checkVisibility());
		if (buttons.length !== 1) throw new Error(buttons.length + " buttons commit");
		buttons[0].id = "pressed";
	}`))
	b.Click("#pressed")
	require.NoError(t, b.Eval(nil, `() => { document.getElementById("pressed").removeAttribute("id") }`))
	b.Wait(`(id) => { const v = document.getElementById(id); return !v.checkVisibility() || v.classList.contains("committed") }`, patience, s.IDs[len(s.IDs)-1])
	return !browser.Get[bool](b, `(id) => [...document.querySelectorAll(".view .court")].some((c) => c.checkVisibility()) || document.getElementById(id).checkVisibility()`, s.IDs[0])
}

// The short path from the first view to the result, on the court's own findings: nine
// screens, with Back at each, a reload in the middle, and what lies beneath success on
// appeal opened and left again.
func TestTheShortPath(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		open(b, s, "wechat-2020.html")
		live(b)
		require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="walk.path"][value=short]').checked`), "the short path is offered first")
		require.Equal(t, 7, browser.Get[int](b, `() => [...document.querySelectorAll(".rail .parts > li")].filter((li) => li.checkVisibility()).length`), "the rail lists the screens of the path")

		views := [][]string{{"v-before"}}
		onward := []string{"Start", "Continue", "Continue", "Continue", "Continue", "Continue", "Continue", "Continue"}
		for len(views) < 20 {
			i := len(views) - 1
			if !(len(onScreen(t, b).Keys) > 0 && commitAll(t, b, courts)) {
				follow(t, b, onward[min(i, len(onward)-1)])
			}
			now := onScreen(t, b)
			views = append(views, now.IDs)
			if now.IDs[0] == "v-result" {
				break
			}
			follow(t, b, "Back")
			require.Equal(t, views[i], onScreen(t, b).IDs, "Back from %s", now.IDs)
			follow(t, b, onward[min(i, len(onward)-1)])
			require.Equal(t, now.IDs, onScreen(t, b).IDs)

			switch now.IDs[0] {
			case "q-gov-harm":
				b.Reload()
				live(b)
				require.Equal(t, now.IDs, onScreen(t, b).IDs, "the address shows the question")
				require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="walk.path"][value=short]').checked`))
				require.True(t, browser.Get[bool](b, `() => document.getElementById("q-appeal").classList.contains("committed")`))
			case "q-appeal":
				card := text(b, "#q-appeal .rests")
				require.Regexp(t, `narrow tailoring: 23 questions, about \d+ minutes`, card)
				require.Regexp(t, `The injunction underneath: 4 questions, about \d+ minutes`, card)
				follow(t, b, "The injunction underneath")
				require.Equal(t, []string{"q-claim"}, onScreen(t, b).IDs)
				require.Equal(t, "The injunction underneath", browser.Get[string](b, `() => [...document.querySelectorAll(".rail [aria-current]")].find((li) => li.checkVisibility()).textContent`))
				b.Click("#q-claim [data-do=leave]")
				b.Wait(`() => document.getElementById("q-users-harm").checkVisibility()`, patience)
				require.Equal(t, []string{"q-users-harm"}, onScreen(t, b).IDs)
				follow(t, b, "Back to success on appeal")
				require.Equal(t, []string{"q-appeal"}, onScreen(t, b).IDs)
			}
		}
		require.LessOrEqual(t, len(views), 9)
		require.Equal(t, []string{"q-bond-ask", "q-bond-loss", "q-bond-odds", "q-bond-suit", "q-bond-means"}, views[7], "the bond is one screen")
		require.Contains(t, text(b, "#v-result"), "the stay must be denied")
		require.True(t, browser.Get[bool](b, `() => document.body.classList.contains("reveal-all")`), "every question of the path is committed to")

		b.Click(`header.site a[href="#v-review"]`)
		b.Wait(`() => document.querySelector("[data-slot=review] table")?.checkVisibility()`, patience)
		require.Contains(t, text(b, "[data-slot=review]"), "Two questions are open", "of ten, where the court did not say")
		require.NotContains(t, text(b, "[data-slot=review]"), "Out of the app stores")

		// The other path, kept over a reload, and by a link.
		b.Click(`header.site a[href="#v-before"]`)
		b.Wait(`() => document.getElementById("v-before").checkVisibility()`, patience)
		whole(b)
		b.Reload()
		live(b)
		require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="walk.path"][value=whole]').checked`))
		b.Click(`header.site a[href="#v-review"]`)
		b.Wait(`() => document.querySelector("[data-slot=review]").innerText.includes("ut of the app stores")`, patience)
		open(b, s, "wechat-2020.html#p=short")
		live(b)
		require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="walk.path"][value=short]').checked`))
		require.Empty(t, browser.Get[string](b, `() => location.hash`), "what is taken up goes from the address")
		b.Click(`header.site a[href="#v-take"]`)
		b.Wait(`() => document.getElementById("take-link").value.includes("#p=short&s=")`, patience)
		quiet(t, b)
	})
}

// The seven provisions are rows of one screen: one question, each with its own legend for
// who does not see it, the rest behind a button, one commitment and one answer of the
// court. The bond is two screens of a phone at most.
func TestRowsOnOneScreen(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	b.Resize(390, 844)
	open(b, s, "wechat-2020.html#q-t1")
	live(b)
	now := onScreen(t, b)
	require.Len(t, now.IDs, 7)
	require.Equal(t, 7, browser.Get[int](b, `() => [...document.querySelectorAll(".view.on fieldset")].filter((f) => f.checkVisibility()).length`), "one question a row")
	require.Equal(t, 7, browser.Get[int](b, `() => new Set([...document.querySelectorAll(".view.on fieldset")].filter((f) => f.checkVisibility()).map((f) => f.querySelector("legend").textContent)).size`))
	require.Equal(t, 1, browser.Get[int](b, `() => [...document.querySelectorAll(".rows")].filter((p) => p.checkVisibility()).length`))
	require.Equal(t, 14, browser.Get[int](b, `() => [...document.querySelectorAll(".view.on .side li")].filter((l) => l.checkVisibility()).length`), "a line a side")
	b.Click("#q-t2 .more")
	require.Equal(t, 8, browser.Get[int](b, `() => [...document.querySelectorAll(".view.on fieldset")].filter((f) => f.checkVisibility()).length`), "the second question of the row that was opened")
	require.True(t, browser.Get[bool](b, `() => document.querySelector("#q-t2 .facts").checkVisibility()`))
	require.Equal(t, "h-q-t2", focused(b))
	require.Contains(t, text(b, "#q-t2 .more"), "Less on this one")
	b.Click("#q-t2 .more")
	require.False(t, browser.Get[bool](b, `() => document.querySelector("#q-t2 .facts").checkVisibility()`), "it shuts again")
	require.Contains(t, text(b, "#q-t2 .more"), "More on this one")
	b.Click("#q-t2 .more")
	for _, id := range []string{"1", "2", "3", "4", "5", "6", "7"} {
		b.Click(radio("provisions."+id+".burdens_substantially_more", map[bool]string{true: "no_record", false: "yes"}[id == "3"]))
	}
	b.Click("#q-t7 [data-do=commit]")
	b.Wait(`() => document.querySelector("[data-slot=you-t7] h3")?.checkVisibility()`, patience)
	require.Equal(t, []string{"court-t7"}, browser.Get[[]string](b, `() => [...document.querySelectorAll(".view.on section.court")].filter((c) => c.checkVisibility()).map((c) => c.id)`))
	require.Contains(t, text(b, "#court-t7"), "any one of the seven")
	require.Equal(t, []string{"You", "Out of the app stores: Yes, substantially more", "No hosting in the United States: Yes, substantially more", "No content delivery: The record does not say",
		"No contracted transit or peering: Yes, substantially more", "No payments: Yes, substantially more", "No use of its code: Yes, substantially more", "What may come next: Yes, substantially more",
		"The court", "Recited nothing to compare"}, browser.Get[[]string](b, `() => [...document.querySelectorAll(".versus")].filter((l) => l.checkVisibility()).flatMap((l) => [...l.children].map((e) => e.textContent))`), "the seven beside the court, once")
	require.Equal(t, "h3", browser.Get[string](b, `() => document.activeElement.localName`), "the focus goes to it")
	require.Equal(t, []string{"q-t2"}, browser.Get[[]string](b, `() => [...document.querySelectorAll(".view.on div.court")].filter((c) => c.checkVisibility()).map((c) => c.closest(".view").id)`), "what else can be argued, in the row that is open")
	require.Equal(t, 7, browser.Get[int](b, `() => document.querySelectorAll(".view.on.committed").length`))

	for width, screens := range map[int]float64{390: 2, 320: 3} {
		b.Resize(width, 844)
		require.NoError(t, b.Eval(nil, `() => { location.hash = "#q-bond-ask" }`))
		b.Wait(`() => document.getElementById("q-bond-ask").checkVisibility()`, patience)
		require.LessOrEqual(t, browser.Get[float64](b, `() => (document.querySelector("#q-bond-means [data-do=commit]").getBoundingClientRect().bottom + scrollY) / 844`), screens, "at %d", width)
		require.False(t, browser.Get[bool](b, `() => document.documentElement.scrollWidth > innerWidth`))
	}
	quiet(t, b)
}

// A coded path says whether the ruling is guessed first: then the choice stands on the
// page, in a walk that offers no path of its own as well, and the result sets the guess
// beside the ruling. Another asks for none. And that the court's answers never show is a
// choice where the settings are.
func TestAGuessOnACodedPath(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		guess := `() => document.querySelector(".guess").checkVisibility()`
		for _, id := range []string{"wechat-2020", "ward-1989"} {
			m := casebook.Matter(id)
			first := ""
			for _, step := range m.StepIDs() {
				if a := m.Step(step).Asks; first == "" && len(a) > 0 && a[0].Element.Test == m.Main() {
					first = step
				}
			}
			open(b, s, id+".html")
			live(b)
			require.Equal(t, id == "wechat-2020", browser.Get[bool](b, guess), "without a code as the page has it")
			b.Go(s.URL + "/index.html")
			open(b, s, id+".html#p="+coded(t, m, "", matter.Runs{}, []string{first}))
			live(b)
			b.Wait(`() => document.documentElement.classList.contains("led")`, patience)
			require.False(t, browser.Get[bool](b, guess))
			b.Go(s.URL + "/index.html")
			open(b, s, id+".html#p="+coded(t, m, "", matter.Runs{Predict: true}, []string{first}))
			live(b)
			b.Wait(`() => document.documentElement.classList.contains("led") && document.querySelector(".guess").checkVisibility()`, patience)
			b.Click(".guess .choice")
			follow(t, b, "Start: "+m.Step(first).Topic)
			commitAll(t, b, courts)
			goTo(t, b, "v-result")
			b.Wait(`() => document.querySelector("[data-slot=guess]").innerText.includes("You guessed")`, patience)
		}

		open(b, s, "wechat-2020.html")
		live(b)
		b.Click("[data-do=wander]")
		b.Wait(`() => !document.documentElement.classList.contains("led")`, patience)
		b.Click(radio("walk.reveal", "never"))
		for _, screen := range screens(b)[2:] { // the first is committed to already
			rows := strings.Split(screen, "+")
			goTo(t, b, "q-"+rows[0])
			for _, row := range rows {
				require.NoError(t, b.Eval(nil, `(id) => document.querySelector("#q-" + id + " .choice input").click()`, row))
			}
			b.Click("#q-" + rows[len(rows)-1] + " [data-do=commit]")
			b.Wait(`(id) => document.getElementById(id).classList.contains("committed")`, patience, "q-"+rows[len(rows)-1])
			require.False(t, browser.Get[bool](b, `() => [...document.querySelectorAll("section.court")].some((e) => e.checkVisibility())`))
		}
		goTo(t, b, "v-result")
		b.Wait(`() => document.querySelector("[data-slot=result] .verdict")?.checkVisibility()`, patience)
		for _, not := range []string{"Why the court ruled so", "Show all that the court did", "The court denied the stay"} {
			require.NotContains(t, text(b, "#v-result"), not)
		}
		b.Reload()
		live(b)
		require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="walk.reveal"][value=never]').checked && document.body.classList.contains("never")`))
		quiet(t, b)
	})
}
