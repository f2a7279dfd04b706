package app_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/web/app"
)

// What the inputs are set to at a start: where the reader was, what a path asked beside the
// questions, and how the result is looked at.
func TestWhatTheInputsAreSetTo(t *testing.T) {
	x, first := start(t, "", "")
	require.Empty(t, first.At)
	require.NotEmpty(t, first.Set["view.x"])
	require.NotEmpty(t, first.Set["view.y"])
	for name := range first.Set {
		require.False(t, strings.HasPrefix(name, "sure.") || strings.HasPrefix(name, "after."), name)
	}
	for _, e := range []string{
		find("stay.merits", "weak"), event("do", "sure", "key", "stay.merits", "value", "high"), event("do", "again", "key", "stay.merits", "value", "likely"),
		event("do", "at", "key", "q-appeal"),
	} {
		require.Empty(t, act(t, x, e).Problems, e)
	}
	state := act(t, x, `{"do":"hello"}`).State
	_, again := start(t, state, "")
	require.Equal(t, "q-appeal", again.At)
	require.Equal(t, "high", again.Set["sure.stay.merits"])
	require.Equal(t, "likely", again.Set["after.stay.merits"])
	require.NotContains(t, again.Set, "sure.stay.irreparable_harm")
	require.NotContains(t, again.Set, "after.stay.irreparable_harm")
}

// A matter with one way through it has no choice of a path to set.
func TestAPathIsSetWhereThereIsAChoice(t *testing.T) {
	begin := func(state string) (*app.App, answer) {
		x, text := app.Start(english, file(t, "own"), state, "")
		require.NotNil(t, x, text)
		return x, parse(t, text)
	}
	_, offered := casebook.Matter("own").Path(matter.Short)
	require.False(t, offered)
	x, first := begin("")
	require.NotContains(t, first.Set, "walk.path")
	step := casebook.Matter("own").StepIDs()[0]
	state := act(t, x, event("do", "setting", "key", "walk.path", "value", "step:"+step)).State
	_, again := begin(state)
	require.Equal(t, "step:"+step, again.Set["walk.path"])
}

// A path that somebody sends brings how it runs; the two that the page offers leave it as
// the reader has it.
func TestWhichPathsBringHowTheyRun(t *testing.T) {
	path := func(x *app.App, name string) string {
		a := act(t, x, event("do", "setting", "key", "walk.path", "value", name))
		require.Empty(t, a.Problems)
		return a.Reveal
	}
	x, _ := start(t, "", "")
	act(t, x, event("do", "setting", "key", "walk.reveal", "value", "never"))
	require.Equal(t, "never", path(x, "short"))
	require.Equal(t, "never", path(x, "whole"))
	require.Equal(t, "end", path(x, coded(t, matter.Runs{Reveal: matter.RevealEnd}, "", []string{"fit"})))
	require.Equal(t, "each", path(x, coded(t, matter.Runs{}, "", []string{"fit"})))
}

// A step that is not in the matter is no place to come back to.
func TestOnlyAStepIsAPlaceToComeBackTo(t *testing.T) {
	x, _ := start(t, "", "")
	act(t, x, event("do", "at", "key", "q-appeal"))
	for _, elsewhere := range []string{"q-nosuch", "v-result", "appeal", ""} {
		require.Contains(t, act(t, x, event("do", "at", "key", elsewhere)).State, `"at":"appeal"`, elsewhere)
	}
}

// A text is as long as a note may be and not a letter longer.
func TestATextIsCutAtTheLengthOfANote(t *testing.T) {
	x, _ := start(t, "", "")
	for extra, kept := range map[int]int{-1: analysis.MaxNote - 1, 0: analysis.MaxNote, 1: analysis.MaxNote, 9: analysis.MaxNote} {
		a := act(t, x, event("do", "text", "key", "note.appeal", "value", strings.Repeat("é", analysis.MaxNote+extra)))
		require.Equal(t, kept, strings.Count(a.State, "é"), extra)
	}
}

// What is no event, no guess and no look says so, each with the place and the value, and
// changes nothing.
func TestWhatIsNoEvent(t *testing.T) {
	x, _ := start(t, "", "")
	before := act(t, x, `{"do":"hello"}`).State
	for e, says := range map[string]string{
		event("do", "dance"): `1:1: unknown event "dance"`,
		event("do", "predict", "key", "stay", "value", ""):                        `1:1: unknown disposition ""`,
		event("do", "predict", "key", "dance", "value", "denied"):                 `1:1: unknown test "dance"`,
		event("do", "view", "key", "view.x", "value", "speech.interest"):          `1:1: unknown choice "speech.interest"`,
		event("do", "view", "key", "view.x", "value", "nothing"):                  `1:1: unknown choice "nothing"`,
		event("do", "view", "key", "view.memo", "value", "nobody"):                `1:1: unknown choice "nobody"`,
		event("do", "view", "key", "view.record", "value", "half"):                `1:1: unknown choice "half"`,
		event("do", "view", "key", "view.z", "value", "x"):                        `1:1: unknown view "view.z"`,
		event("do", "try", "value", "stay.merits=open"):                           `1:1: unknown level "open"`,
		event("do", "try", "value", "stay.merits=no_record"):                      `1:1: unknown level "no_record"`,
		event("do", "try", "value", "stay.merits=x"):                              `1:1: unknown level "x"`,
		event("do", "try", "value", "stay.merits=likely  stay.dance=likely"):      `1:1: unknown element "stay.dance"`,
		event("do", "place", "value", `{"address":1}`):                            "",
		event("do", "setting", "key", "posture.stay.vehicle", "value", "bicycle"): `1:1: unknown setting "posture.stay.vehicle"`,
		event("do", "setting", "key", "walk.dance", "value", "x"):                 `1:1: unknown setting "walk.dance"`,
	} {
		a := act(t, x, e)
		require.Len(t, a.Problems, 1, e)
		require.Contains(t, a.Problems[0], says)
		require.Equal(t, before, act(t, x, `{"do":"hello"}`).State, e)
	}
}

// How the result is looked at: each axis of the map by itself, and a trial of several
// findings, which an empty text puts away.
func TestHowTheResultIsLookedAt(t *testing.T) {
	x, first := start(t, "", "")
	y := first.Set["view.y"]
	require.NotEqual(t, "stay.harm_to_others", first.Set["view.x"])
	require.Empty(t, act(t, x, event("do", "view", "key", "view.x", "value", "stay.harm_to_others")).Problems)
	set := func() map[string]string { return parse(t, x.Open(act(t, x, `{"do":"hello"}`).State)).Set }
	require.Equal(t, "stay.harm_to_others", set()["view.x"])
	require.Equal(t, y, set()["view.y"])
	require.Empty(t, act(t, x, event("do", "view", "key", "view.memo", "value", "movant")).Problems)
	require.Equal(t, "movant", set()["view.memo"])

	act(t, x, event("do", "at", "key", "v-result"))
	result := func(try string) string {
		require.Empty(t, act(t, x, event("do", "try", "value", try)).Problems)
		act(t, x, event("do", "at", "key", "v-review"))
		x.Open(act(t, x, `{"do":"hello"}`).State) // all is told anew
		return plain(any(act(t, x, event("do", "at", "key", "v-result")).Slots["tried"]))
	}
	without := result("")
	lowest := result("stay.merits=none") // the first level is one
	require.NotEqual(t, without, lowest)
	require.Equal(t, lowest, result("  stay.merits=none "))
	require.NotEqual(t, lowest, result("stay.merits=none stay.irreparable_harm=probable"))
	require.Equal(t, without, result(""))
}

// A file without a mistake has nothing said of it, not even that it may be older.
func TestAFileWithoutAMistake(t *testing.T) {
	x, first := start(t, "", "")
	a := parse(t, x.Check(first.State))
	require.Empty(t, a.Problems)
	require.Empty(t, a.Fail)
}

// A link to another matter leads elsewhere, unless this one is the reader's own; a damaged
// one, or one that a later edition made, does not.
func TestWhichLinksLeadElsewhere(t *testing.T) {
	m := casebook.Matter("own")
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	other, problem := link.Encode(a, m, chain.Decide(a.Posture, &a.Findings))
	require.Equal(t, link.None, problem)
	x, _ := start(t, "", "")
	require.True(t, act(t, x, event("do", "peek", "value", other)).Elsewhere)
	require.False(t, act(t, x, event("do", "peek", "value", other[:len(other)-1])).Elsewhere)
	require.False(t, act(t, x, event("do", "peek", "value", "#s=Z.whatever")).Elsewhere)
	x.OfOwnMatter()
	require.False(t, act(t, x, event("do", "peek", "value", other)).Elsewhere)
}

// What someone sent stands before the walk and at the result, if the reader wants it at
// once; who wants to decide first is told so before the walk alone.
func TestWhereSomeonesRulingStands(t *testing.T) {
	x, _ := start(t, "", "")
	act(t, x, find("stay.merits", "weak"))
	act(t, x, event("do", "place", "value", here))
	address := act(t, x, event("do", "at", "key", "v-take")).Fill["take-link"]
	for choice, shown := range map[string]map[string]bool{
		"first": {"v-before": true, "": true, "v-result": false, "v-work": false, "q-appeal": false},
		"now":   {"v-before": true, "": true, "v-result": true, "v-work": false, "q-appeal": false},
	} {
		y, _ := start(t, "", "")
		act(t, y, event("do", "at", "key", "v-memo"))
		act(t, y, event("do", "peek", "value", address))
		act(t, y, event("do", "theirs", "value", choice))
		box := ""
		for view, want := range shown {
			if said, changed := act(t, y, event("do", "at", "key", view)).Slots["opened"]; changed {
				box = plain(any(said))
			}
			require.Equal(t, want, box != "", "%s at %q", choice, view)
		}
	}
}

// The figure travels when it is another, and a tension's place when there is one.
func TestWhatDidNotChangeDoesNotTravel(t *testing.T) {
	x, first := start(t, "", "")
	require.Contains(t, first.Slots, "figure")
	for name := range first.Slots {
		require.False(t, strings.HasPrefix(name, "tension-"), name)
	}
	require.Contains(t, act(t, x, find("stay.merits", "weak")).Slots, "figure")
	require.NotContains(t, act(t, x, find("stay.merits", "none")).Slots, "figure", "the gate is shut either way")
	require.Contains(t, act(t, x, find("stay.merits", "strong")).Slots, "figure")
	require.NotContains(t, act(t, x, find("bond.requested", "yes")).Slots, "figure")
}

// The headings of the memo stand below that of its view.
func TestTheMemosHeadingsStandBelowThatOfItsView(t *testing.T) {
	x, _ := start(t, "", "")
	text := x.Act(event("do", "at", "key", "v-memo"))
	require.Contains(t, text, `["h3"`)
	require.NotContains(t, text, `["h2"`)
}

// The page has three rows for measures of the reader's own. A file may hold more of them,
// which are kept and have no row.
func TestTheRowsForOnesOwnMeasures(t *testing.T) {
	x, _ := start(t, "", "")
	for _, row := range []string{"1", "2", "3"} {
		require.Empty(t, act(t, x, event("do", "work", "key", "mine."+row+".less", "value", "much")).Problems, row)
		require.Empty(t, act(t, x, event("do", "text", "key", "mine."+row, "value", "Measure "+row)).Problems, row)
	}
	state := act(t, x, `{"do":"hello"}`).State
	_, again := start(t, state, "")
	for _, row := range []string{"1", "2", "3"} {
		require.Equal(t, "Measure "+row, again.Set["mine."+row])
		require.Equal(t, "much", again.Set["work.mine."+row+".less"])
	}
	more := strings.Replace(state, `{"name":"Measure 3",`, `{"name":"Measure 0","less":"much"},{"name":"Measure 3",`, 1)
	require.NotEqual(t, state, more)
	_, again = start(t, more, "")
	require.Equal(t, "Measure 0", again.Set["mine.3"])
	require.NotContains(t, again.Set, "mine.4")
	require.Contains(t, again.State, `"Measure 3"`)
}

// What only the page knows is refused where it cannot be read, with what is wrong first.
func TestWhereThePageIsHasToBeReadable(t *testing.T) {
	x, _ := start(t, "", "")
	a := act(t, x, event("do", "place", "value", `{"address":12,"date":34}`))
	require.Len(t, a.Problems, 1)
	require.Contains(t, a.Problems[0], "found 12")
}

// A fragment that names a path and holds no work is no link to open.
func TestAPathAloneIsNothingToOpen(t *testing.T) {
	x, _ := start(t, "", "")
	a := act(t, x, event("do", "peek", "value", "#p="+coded(t, matter.Runs{}, "", []string{"fit"})))
	require.Nil(t, a.Path)
	require.False(t, a.Fits)
}

// The paths that are made for so many minutes bring how they run, and the whole and the
// short one never do.
func TestAPathOfMinutesBringsHowItRuns(t *testing.T) {
	text := strings.Replace(wechat(t), `"short":{"steps"`, `"`+matter.Thirty.String()+`":{"steps":["fit"],"reveal":"end"},"short":{"reveal":"end","steps"`, 1)
	x, answer := app.Start(english, text, "", "")
	require.NotNil(t, x, answer)
	reveal := func(name string) string {
		return act(t, x, event("do", "setting", "key", "walk.path", "value", name)).Reveal
	}
	require.Equal(t, "each", reveal("whole"))
	require.Equal(t, "each", reveal("short"))
	require.Equal(t, "end", reveal(matter.Thirty.String()))
	act(t, x, event("do", "setting", "key", "walk.reveal", "value", "never"))
	require.Equal(t, "never", reveal("whole"))
	require.Equal(t, "never", reveal("short"))
	require.Equal(t, "end", reveal(matter.Thirty.String()))
}

// A link to another edition of the same matter leads nowhere else.
func TestALinkToAnotherEditionStaysHere(t *testing.T) {
	before, _ := renamed(t)
	after := strings.Replace(before, `"key": "speech.speech_burdened"`, `"key": "stay.merits"`, 1)
	x, _ := app.Start(english, before, "", "")
	act(t, x, find("speech.interest", "compelling"))
	act(t, x, event("do", "place", "value", here))
	address := act(t, x, event("do", "at", "key", "v-take")).Fill["take-link"]
	y, answer := app.Start(english, after, "", "")
	require.NotNil(t, y, answer)
	peeked := act(t, y, event("do", "peek", "value", address))
	require.False(t, peeked.Elsewhere)
}

// What is read out is a short sentence that was not true before, even where the first of
// them is as it was.
func TestWhatIsReadOutIsNew(t *testing.T) {
	x, _ := start(t, "", "")
	require.Equal(t, "Four answers can still change it: irreparable harm, harm to others, balance of hardships and public interest.", act(t, x, find("stay.merits", "strong")).Say)
}

// A guess is one of the dispositions that there are.
func TestAGuessIsADispositionThatThereIs(t *testing.T) {
	x, _ := start(t, "", "")
	for _, id := range doctrines.All() {
		d := id.Test().Doctrine()
		beyond := d.Disposition(doctrine.Disposition(len(d.Dispositions) + 1))
		require.Len(t, act(t, x, event("do", "predict", "key", id.String(), "value", beyond)).Problems, 1, beyond)
	}
}

// The proof begins with a time of the page, and with nothing else.
func TestTheProofBeginsWithATime(t *testing.T) {
	for value, begins := range map[string]bool{"0": true, "12": true, "-1": false, "x": false, "": false} {
		x, _ := start(t, "", "")
		require.Equal(t, begins, strings.Contains(x.Act(event("do", "prove", "value", value)), `"proof":`), value)
	}
}
