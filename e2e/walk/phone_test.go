package walk_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
)

// The walks that are built in.
var builtIn = []string{"wechat-2020", "tiktok-2020", "tiktok-2025", "huawei-5g", "ward-1989", "own"}

// goTo shows a view and waits until it stands.
func goTo(t *testing.T, b *browser.Browser, id string) {
	t.Helper()
	require.NoError(t, b.Eval(nil, `(id) => { location.hash = id; scrollTo(0, 0) }`, id))
	b.Wait(`(id) => document.getElementById(id).checkVisibility()`, patience, id)
	require.NoError(t, b.Eval(nil, `() => scrollTo(0, 0)`))
}

// screens lists the first view of each screen of the short path; nil where a walk offers none.
func screens(b *browser.Browser) []string {
	return strings.Fields(browser.Get[string](b, `() => document.querySelector('[name="walk.path"][value=short]')?.dataset.steps || ""`))
}

// On a phone one line of bar and one of where the ruling stands come before the heading,
// on every step of every matter, on the short path and on the whole. Rows that ask the
// same have one heading of the screen for all.
func TestTheHeadingStandsFirstOnAPhone(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	b.Resize(390, 844)
	for _, name := range builtIn {
		open(b, s, name+".html")
		live(b)
		ways := []string{"short", "whole"}
		if len(screens(b)) == 0 {
			ways = []string{""}
		}
		for _, way := range ways {
			if way != "" {
				goTo(t, b, "v-before")
				b.Click(radio("walk.path", way))
			}
			looked := 0
			for _, id := range browser.Get[[]string](b, `() => [...document.querySelectorAll(".view.step")].map((v) => v.id)`) {
				goTo(t, b, id)
				top := browser.Get[float64](b, `() => [...document.querySelectorAll(".view.on :is(h2,[role=heading])")].find((h) => h.checkVisibility()).getBoundingClientRect().top`)
				assert.Less(t, top, 160.0, "%s, %s, %s", name, way, id)
				looked++
			}
			require.Greater(t, looked, 4, name)
		}
		require.Equal(t, name == "wechat-2020" || name == "own", browser.Get[bool](b, `() => { document.querySelector(".ruling details").open = true; return !!document.querySelector(".stand .figure")?.checkVisibility() }`),
			"%s: the picture is there where there are gates", name)
	}
	quiet(t, b)
}

// The title says where in the walk one is, so that a tab and an entry of the history can
// be told from another; also in a walk that a file of the reader's opens.
func TestTheTitleNamesTheStep(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	title := func() string { return browser.Get[string](b, `() => document.title`) }
	open(b, s, "wechat-2020.html")
	live(b)
	plain := title()
	goTo(t, b, "q-appeal")
	require.Equal(t, "The government’s chances on appeal · "+plain, title())
	goTo(t, b, "q-gov-harm")
	require.Equal(t, text(b, "#q-gov-harm h2")+" · "+plain, title())
	b.Back()
	b.Wait(`() => document.title.startsWith("The government’s chances")`, patience)
	goTo(t, b, "v-before")
	require.Equal(t, plain, title())

	open(b, s, "matter.html")
	for _, name := range []string{"Doe v. Roe", "Poe v. Roe"} {
		give(t, b, "pick", "doe.json", []byte(strings.Replace(small, "Doe v. Roe", name, 1)))
		b.Wait(`(title) => document.title.startsWith(title + " · ")`, patience, name)
		live(b)
		goTo(t, b, "v-result")
		require.True(t, strings.HasPrefix(title(), text(b, "#v-result h2")+" · "+name), title())
	}
	quiet(t, b)
}

// What a reader of the short path has before the commitment, the folds shut: the record,
// both sides, the question and its answers.
func TestAStepOfTheShortPathIsShort(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	for _, size := range []struct{ width, screens int }{{390, 2}, {320, 3}} {
		b.Resize(size.width, 844)
		looked := 0
		for _, name := range builtIn {
			open(b, s, name+".html")
			live(b)
			for _, screen := range screens(b) {
				if strings.Contains(screen, "+") {
					continue // several questions are as long as they are many
				}
				goTo(t, b, "q-"+screen)
				var now struct{ End, Wide float64 }
				require.NoError(t, b.Eval(&now, `() => {
					const view = document.querySelector(".view.on"), end = view.querySelector("[data-do=commit]") || view.querySelector(".onward");
					return { End: end.getBoundingClientRect().bottom, Wide: document.documentElement.scrollWidth - document.documentElement.clientWidth };
				}`))
				assert.LessOrEqual(t, now.End, float64(844*size.screens), "%s, %s at %d is %.2f screens", name, screen, size.width, now.End/844)
				assert.LessOrEqual(t, now.Wide, 0.0)
				looked++
			}
		}
		require.Greater(t, looked, 5)
	}
	quiet(t, b)
}

// Whether security is asked for at all hangs on the injunction. The card at the bond leads
// to it and, once something of it is answered, says what it came to; the screen is no longer
// than two for it.
func TestTheCardAtTheBond(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	open(b, s, "wechat-2020.html")
	live(b)
	for width, screens := range map[int]float64{390: 2, 320: 3} {
		b.Resize(width, 844)
		goTo(t, b, "q-bond-ask")
		require.Contains(t, text(b, "#q-bond-ask .rests"), "The injunction underneath: 4 questions, about")
		require.LessOrEqual(t, browser.Get[float64](b, `() => (document.querySelector("#q-bond-means [data-do=commit]").getBoundingClientRect().bottom + scrollY) / 844`), screens, "at %d", width)
	}
	require.Empty(t, text(b, "[data-slot=came-bond-ask]"))
	follow(t, b, "The injunction underneath")
	require.Equal(t, "q-claim", onScreen(t, b).IDs[0])
	goTo(t, b, "q-users-harm")
	b.Click(radio("injunction.irreparable_harm", "none"))
	goTo(t, b, "q-bond-ask")
	b.Wait(`() => document.querySelector("[data-slot=came-bond-ask]").textContent.includes("Where your findings deny one")`, patience)
	require.Contains(t, text(b, "[data-slot=came-bond-ask]"), "the injunction must be denied")
	quiet(t, b)
}

// The first use of a term of art on a screen is a button that opens its gloss, by keyboard
// as well, in the texts of a matter; none stands twice on a screen, and without script the
// words are plain.
func TestATermOfArtHasAGloss(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		open(b, s, "wechat-2020.html")
		live(b)
		glossed := 0
		for _, id := range append([]string{"v-before"}, screens(b)...) {
			if id != "v-before" {
				id = "q-" + strings.Split(id, "+")[0]
			}
			goTo(t, b, id)
			terms := browser.Get[[]string](b, `() => [...document.querySelectorAll("button.gloss")].filter((e) => e.checkVisibility()).map((e) => e.textContent.toLowerCase())`)
			seen := map[string]bool{}
			for _, term := range terms {
				require.False(t, seen[term], "%s has %q twice", id, term)
				seen[term] = true
			}
			glossed += len(terms)
		}
		require.Greater(t, glossed, 8)

		goTo(t, b, "q-appeal")
		plain := browser.Get[string](b, `() => document.querySelector("#q-appeal .facts p").textContent`)
		require.NoError(t, b.Eval(nil, `() => document.querySelector("#q-appeal .facts button.gloss").focus()`))
		require.Equal(t, "stay", browser.Get[string](b, `() => document.activeElement.textContent`))
		b.Press("Enter")
		b.Wait(`() => document.querySelector("#gloss-stay").matches(":popover-open") && document.querySelector("#gloss-stay").contains(document.activeElement)`, patience)
		require.Contains(t, text(b, "#gloss-stay"), "suspends another order")
		b.Press("Escape")
		b.Wait(`() => !document.querySelector("#gloss-stay").matches(":popover-open") && document.activeElement.matches("button.gloss")`, patience)
		b.Click("#q-appeal .facts button.gloss")
		b.Wait(`() => document.querySelector("#gloss-stay").matches(":popover-open")`, patience)
		b.Click("#gloss-stay button")
		b.Wait(`() => !document.querySelector("#gloss-stay").matches(":popover-open")`, patience)

		goTo(t, b, "q-gov-harm")
		require.Equal(t, 0, browser.Get[int](b, `() => document.querySelectorAll("#q-appeal button.gloss").length`))
		require.Equal(t, plain, browser.Get[string](b, `() => document.querySelector("#q-appeal .facts p").textContent`), "and the words are as they were")
		quiet(t, b)
	})
}

// A folded answer stands open where the reader has chosen it, also after a reload, and
// can be taken back.
func TestAFoldedAnswerThatIsChosenStandsOpen(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		open(b, s, "wechat-2020.html#q-appeal")
		live(b)
		seen := func(level string) bool {
			return browser.Get[bool](b, `(l) => document.querySelector('[name="stay.merits"][value="' + l + '"]').checkVisibility()`, level)
		}
		require.True(t, seen("weak"))
		require.False(t, seen("none"))
		require.False(t, seen("strong"))
		require.False(t, seen("no_record"))
		require.Equal(t, "More answers: Not at all · It is strongly likely to succeed · The record does not say", text(b, "#q-appeal .finer summary"))
		b.Click(radio("stay.merits", "strong"))
		b.Wait(`() => document.querySelector("[data-slot=standing]").innerText.includes("irreparable")`, patience)
		b.Reload()
		live(b)
		require.True(t, seen("strong"))
		require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="stay.merits"][value=strong]').checked`))
		require.False(t, browser.Get[bool](b, `() => document.querySelector("#q-gov-harm .finer").open`))
		b.Click(radio("stay.merits", "open"))
		b.Reload()
		live(b)
		require.False(t, seen("strong"), "what is taken back needs no room")
		quiet(t, b)
	})
}

// On every path the rest of the record and of what a side says is there or behind its
// fold, and the whole path folds none of it.
func TestTheRestOfTheRecordIsReached(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	for _, name := range []string{"wechat-2020", "huawei-5g"} {
		for _, path := range []string{"", "#p=whole", "#p=step:", "#p=short"} {
			if name == "huawei-5g" && path != "#p=step:" {
				continue // which has no choice of paths
			}
			open(b, s, name+".html")
			id := browser.Get[string](b, `() => document.querySelector(".step:has(.facts .rest)").dataset.step`)
			to := path
			if path == "#p=step:" {
				to += id
			}
			open(b, s, name+".html"+to)
			live(b)
			goTo(t, b, "q-"+id)
			var now struct {
				Text, Fold bool
			}
			require.NoError(t, b.Eval(&now, `(id) => { const rest = document.querySelector("#q-" + id + " .facts .rest"); return { Text: rest.querySelector("p").checkVisibility(), Fold: rest.querySelector("summary").checkVisibility() } }`, id))
			require.NotEqual(t, now.Text, now.Fold, "%s, %q: %+v", name, to, now)
			require.Equal(t, name == "huawei-5g" || path == "#p=whole", now.Text, "%s, %q", name, to)
		}
	}
	quiet(t, b)
}

// With text of twice the size nothing is lost and nothing scrolls sideways.
func TestThePhoneWithTextDoubled(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	b.Resize(390, 844)
	open(b, s, "wechat-2020.html")
	live(b)
	require.NoError(t, b.Eval(nil, `() => { document.documentElement.style.fontSize = "200%" }`))
	for _, screen := range screens(b) {
		goTo(t, b, "q-"+strings.Split(screen, "+")[0])
		require.LessOrEqual(t, browser.Get[int](b, `() => document.documentElement.scrollWidth - document.documentElement.clientWidth`), 0, screen)
		lost := browser.Get[[]string](b, `() => [...document.querySelectorAll("header.site *, .rail *, .view.on *")].filter((e) => e.checkVisibility() && e.childElementCount === 0 && e.textContent.trim() && !e.closest(".hear,.skip,svg,h1,.ruling summary"))
			.filter((e) => { const r = e.getBoundingClientRect(); return r.left < -1 || r.right > innerWidth + 1 || getComputedStyle(e).overflow === "hidden" && e.scrollWidth > e.clientWidth + 1; }).map((e) => e.outerHTML.slice(0, 120))`)
		require.Empty(t, lost, screen)
	}
	// The two that are cut to a line are whole where they open.
	b.Click(".menu summary")
	b.Wait(`() => { const h = document.querySelector("header.site h1"); return h.scrollWidth <= h.clientWidth + 1 && h.clientWidth > 200 }`, patience)
	quiet(t, b)
}

// What stands open of a committed bond and of the result, the folds shut: three screens
// of panel more than the questions took, and four of result before what goes deeper.
func TestTheEndOfTheShortPathIsShort(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	b.Resize(390, 844)
	open(b, s, "wechat-2020.html")
	live(b)
	for _, screen := range screens(b)[1:] {
		rows := strings.Split(screen, "+")
		goTo(t, b, "q-"+rows[0])
		for _, row := range rows {
			require.NoError(t, b.Eval(nil, `(id) => document.querySelector("#q-" + id + " .choice input").click()`, row))
		}
		height := `() => document.querySelector(".view.on").parentNode.getBoundingClientRect().height`
		before := browser.Get[float64](b, height)
		b.Click("#q-" + rows[len(rows)-1] + " [data-do=commit]")
		committed(b, "q-"+rows[len(rows)-1])
		if len(rows) > 1 {
			assert.LessOrEqual(t, browser.Get[float64](b, height)-before, 3*844.0)
			argued := browser.Get[int](b, `() => [...document.querySelectorAll(".view.on div.court")].filter((e) => e.checkVisibility()).length`)
			assert.Zero(t, argued, "the other way waits with the rest of a row")
			b.Click("#q-" + rows[0] + " .more")
			b.Wait(`(id) => document.querySelector("#q-" + id + " div.court").checkVisibility()`, patience, rows[0])
		}
	}
	goTo(t, b, "v-result")
	b.Wait(`() => document.querySelector("[data-slot=result] .verdict")?.checkVisibility()`, patience)
	end := browser.Get[float64](b, `() => document.getElementById("h-result-map").getBoundingClientRect().top + scrollY`)
	assert.LessOrEqual(t, end, 4*844.0, "%.2f screens", end/844)
	require.Contains(t, text(b, "#v-result"), "Why the court ruled so")
	quiet(t, b)
}
