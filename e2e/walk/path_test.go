package walk_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
)

// screen is what is shown: one view, or the rows of a screen.
type screen struct {
	IDs  []string
	Keys []string
}

func onScreen(t *testing.T, b *browser.Browser) (s screen) {
	t.Helper()
	require.NoError(t, b.Eval(&s, `() => {
		const on = [...document.querySelectorAll(".view")].filter((v) => v.checkVisibility());
		return { IDs: on.map((v) => v.id), Keys: on.flatMap((v) => [...new Set([...v.querySelectorAll("fieldset:not(.setting) input[type=radio]")].map((i) => i.name))]) };
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
		require.True(t, browser.Get[bool](b, `() => document.getElementById("r-walk-path-short").checked`), "the short path is offered first")
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
				require.True(t, browser.Get[bool](b, `() => document.getElementById("r-walk-path-short").checked`))
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
		require.True(t, browser.Get[bool](b, `() => document.getElementById("r-walk-path-whole").checked`))
		b.Click(`header.site a[href="#v-review"]`)
		b.Wait(`() => document.querySelector("[data-slot=review]").innerText.includes("ut of the app stores")`, patience)
		open(b, s, "wechat-2020.html#p=short")
		live(b)
		require.True(t, browser.Get[bool](b, `() => document.getElementById("r-walk-path-short").checked`))
		require.Empty(t, browser.Get[string](b, `() => location.hash`), "what is taken up goes from the address")
		b.Click(`header.site a[href="#v-take"]`)
		b.Wait(`() => document.getElementById("take-link").value.includes("#p=short&s=")`, patience)
		quiet(t, b)
	})
}
