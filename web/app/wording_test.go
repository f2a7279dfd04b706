package app_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/logic/words/zz"
	"github.com/benchwalk/benchwalk/web/app"
)

// english is the language as the page has it, of the one wording file that it
// fetches. To the reader a line that is not there would be its id in brackets;
// here it fails the test that asks for it.
var english = func() *words.Language {
	l, problems := words.Load(en.File())
	if len(problems) > 0 {
		panic(problems[0].String())
	}
	l.Missing = func(what string) {
		panic("the module says " + what + ", which is not in the wording file that the page fetches: move its lines into a file of logic/words/en whose name does not begin pages- or command-, and run go generate ./logic/words")
	}
	return l
}()

// tell gives an event to the module, which must take it.
func tell(t *testing.T, x *app.App, pairs ...string) {
	t.Helper()
	require.NotContains(t, x.Act(event(pairs...)), `"problems":`, pairs)
}

// everyView asks for all that the module shows of the work as it stands.
func everyView(t *testing.T, x *app.App) {
	t.Helper()
	for _, view := range []string{"v-review", "v-work", "v-take", "v-result"} {
		tell(t, x, "do", "at", "key", view)
	}
	for _, whose := range memo.Fors() {
		tell(t, x, "do", "view", "key", "view.memo", "value", whose.String())
		tell(t, x, "do", "at", "key", "v-memo")
	}
	tell(t, x, "do", "view", "key", "view.record", "value", "whole")
	tell(t, x, "do", "at", "key", "v-memo")
	tell(t, x, "do", "view", "key", "view.record", "value", "")
}

// everySetting says of the posture and the standard all that can be said, one at a
// time: it ends each with the value that a matter has by itself.
func everySetting(t *testing.T, x *app.App) {
	t.Helper()
	for _, settings := range [][]doctrines.Setting{doctrines.Settings(), doctrines.Standards()} {
		for _, s := range settings {
			for _, v := range slices.Backward(s.Values) {
				tell(t, x, "do", "setting", "key", "posture."+s.Name, "value", v)
				everyView(t, x)
			}
		}
	}
}

// In every matter, whatever is answered and whatever is said of the posture, the
// module finds all that it says in the wording file that the page fetches.
func TestTheWordingFileHasAllThatTheModuleSays(t *testing.T) {
	for _, id := range casebook.Matters() {
		t.Run(id, func(t *testing.T) {
			m, text := casebook.Matter(id), file(t, id)
			plan, answer := app.NewPlan(english, text)
			require.NotNil(t, plan, answer)
			for i := range 100 {
				for _, kind := range []string{"said", "margin"} {
					require.NotEmpty(t, plan.Part(kind, strconv.Itoa(i)))
				}
			}
			x, _ := plan.Start(english, text, "", "")
			tell(t, x, "do", "place", "value", here)
			everyView(t, x)
			for level := range doctrine.Finding(8) { // all open, all without a record, all at their first level, and so on
				for _, k := range doctrines.Keys() {
					if e := k.Under(m.Posture); int(level) < len(e.Levels)+2 {
						tell(t, x, "do", "find", "key", k.String(), "value", e.Name(level))
					}
				}
				everyView(t, x)
			}
			_, fragment, ok := strings.Cut(act(t, x, event("do", "at", "key", "v-take")).Fill["take-link"], "#")
			require.True(t, ok)
			for _, peeked := range []string{fragment, fragment + "x", "nothing"} {
				tell(t, x, "do", "peek", "value", peeked)
			}
			for _, format := range []string{"docx", "md", "txt"} {
				tell(t, x, "do", "file", "key", format)
			}
			for i := range 5 {
				tell(t, x, "do", "prove", "value", strconv.Itoa(i))
			}
			if id == "own" { // where the reader says what the posture is
				everySetting(t, x)
			}
		})
	}
}

// What is wrong with a file is said in the language of the page, whichever way the
// file comes in.
func TestProblemsOfAFileAreSaidInTheLanguageOfThePage(t *testing.T) {
	foreign, ps := zz.Language(en.Lines())
	require.Empty(t, ps)
	const bad = `{"format":"benchwalk/analysis/1","matter":"wechat-2020","findings":{"stay.merits":7},"notes":[]}`
	for _, l := range []*words.Language{english, foreign} {
		x, answer := app.Start(l, wechat(t), "", "")
		require.NotNil(t, x, answer)
		_, problems := analysis.Read(bad, casebook.Matter)
		require.Len(t, problems, 2)
		for _, answer := range []string{x.Check(bad), x.Open(bad), x.OpenEarlier(bad)} {
			require.Equal(t, []string{problems[0].In(l), problems[1].In(l)}, parse(t, answer).Problems)
		}
		_, problems = matter.Read(bad)
		_, planned := app.NewPlan(l, bad)
		_, started := app.Start(l, bad, "", "")
		for _, answer := range []string{planned, started} {
			told := parse(t, answer).Problems
			require.Len(t, told, len(problems))
			for i := range problems {
				require.Equal(t, problems[i].In(l), told[i])
			}
		}
		require.NotEmpty(t, parse(t, x.Act("{}")).Problems)
	}
}
