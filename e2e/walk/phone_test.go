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
	return strings.Fields(browser.Get[string](b, `() => document.getElementById("r-walk-path-short")?.dataset.steps || ""`))
}

// On a phone one line of bar and one of where the ruling stands come before the heading,
// on every step of every matter, on the short path and on the whole.
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
				top := browser.Get[float64](b, `() => [...document.querySelectorAll(".view.on h2")][0].getBoundingClientRect().top`)
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
