package matter_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// walked is a matter with three steps and some paths, which stand before the parts.
func walked(paths string) string {
	text := strings.Replace(small, `"court": {"mark": "found", "findings": {"stay.merits": "weak"}}}`,
		`"court": {"mark": "found", "findings": {"stay.merits": "weak"}}}, {"id": "two", "topic": "Two"}, {"id": "three", "topic": "Three"}`, 1)
	return strings.Replace(text, `"parts"`, paths+`, "parts"`, 1)
}

func TestReadPaths(t *testing.T) {
	m, problems := matter.Read(walked(`"paths": {"short": {"label": "In *ten* minutes", "steps": ["three", ["one", "two"]], "reveal": "end", "predict": true, "standing": "hidden", "confidence": true, "reasons": true, "after_discussion": true},
		"30": {"steps": ["two"], "reveal": "each", "standing": "shown", "predict": false}}, "numbering": ["one", "gone", "two"]`))
	require.Empty(t, problems)
	short, ok := m.Path(matter.Short)
	require.True(t, ok)
	require.Equal(t, "In *ten* minutes", short.Label())
	require.Equal(t, [][]string{{"three"}, {"one", "two"}}, short.Screens())
	require.Equal(t, []string{"three", "one", "two"}, short.Steps())
	require.Equal(t, matter.Runs{Reveal: matter.RevealEnd, Predict: true, HideStanding: true, Confidence: true, Reasons: true, AfterDiscussion: true}, short.Runs())
	thirty, ok := m.Path(matter.Thirty)
	require.True(t, ok)
	require.Equal(t, []string{"two"}, thirty.Steps())
	require.Zero(t, thirty.Runs())
	for _, p := range []matter.Preset{matter.Whole, matter.Ten, matter.Fifty, 99} {
		_, ok := m.Path(p)
		require.False(t, ok, p)
	}
	require.Equal(t, []string{"one", "gone", "two"}, m.Numbering)
	require.Equal(t, []string{"one", "two", "three"}, m.StepIDs())

	// What a path gives away is the reader's own.
	for step, want := range map[string][]string{"one": {"one", "two"}, "two": {"one", "two"}, "three": {"three"}, "four": nil, "": nil} {
		rows, ok := short.Screen(step)
		require.Equal(t, want, rows, step)
		require.Equal(t, want != nil, ok, step)
	}
	rows, _ := short.Screen("one")
	rows[0] = "changed"
	short.Screens()[1][0] = "changed"
	short.Steps()[0] = "changed"
	require.Equal(t, []string{"three", "one", "two"}, short.Steps())

	left, gone := short.Without([]string{"two", "one"})
	require.Equal(t, [][]string{{"one", "two"}}, left.Screens())
	require.Equal(t, short.Runs(), left.Runs())
	require.Equal(t, short.Label(), left.Label())
	require.Equal(t, []string{"three"}, gone)
	left, gone = short.Without(nil)
	require.True(t, left.Empty())
	require.Zero(t, left)
	require.Len(t, gone, 3)
}

// Every problem at its place, and all of them at once.
func TestEveryProblemOfAPath(t *testing.T) {
	read := func(path string) (lines []string) {
		_, problems := matter.Read(walked(`"paths": {"short": ` + path + `}`))
		for _, p := range problems {
			lines = append(lines, strings.TrimPrefix(p.Path, "paths.")+": "+en.Language().Say(p.Says))
		}
		return lines
	}
	unknown := func(name, near string) string { return fmt.Sprintf("unknown step %q, %s", name, near) }
	long := strings.Repeat("x", matter.MaxLabel)
	for path, want := range map[string][]string{
		`{"steps": ["one"]}`:                                nil,
		`{"steps": ["one"], "label": "` + long + `"}`:       nil,
		`{"steps": ["one"], "label": "` + long + `y"}`:      {"short.label: too many characters in a label, expected at most 60"},
		`{"steps": ["one"], "label": "a\nb"}`:               {"short.label: a character that cannot be seen, expected none in a label"},
		`{"steps": ["one"], "label": "a\u202eb "}`:          {"short.label: a space at the beginning or the end, expected none there", "short.label: a character that cannot be seen, expected none in a label"},
		`{"steps": ["one"], "label": "\u200b` + long + `"}`: {"short.label: too many characters in a label, expected at most 60", "short.label: a character that cannot be seen, expected none in a label"},
		`{"reveal": "end"}`:                                 {`short: member "steps" is missing`},
		`{"steps": []}`:                                     {"short: a path without steps, expected at least one"},
		`{"steps": ["onw", ["tow", "one", "one"]], "reveal": "often", "standing": "on", "predict": 1, "label": 7}`: {
			"short.steps[0]: " + unknown("onw", `did you mean "one"?`),
			"short.steps[1][0]: " + unknown("tow", `did you mean "two"?`),
			`short.steps[1][2]: step "one" stands twice`,
			`short.reveal: unknown value "often", expected "each", "end" or "never"`,
			`short.standing: unknown value "on", expected "shown" or "hidden"`,
			"short.predict: expected true or false, found 1",
			"short.label: expected text, found 7",
		},
		`{"steps": ["one", ["two"], []]}`: {
			"short.steps[1]: a screen of rows has at least two steps, expected the id of one step without a list around it",
			"short.steps[2]: a screen of rows has at least two steps, expected the id of one step without a list around it",
		},
		`{"steps": ["one", 7, ["two", true]]}`: {"short.steps[1]: expected text, found 7", "short.steps[2][1]: expected text, found true"},
		`{"steps": ["one"], "setps": []}`:      {`short: unknown member "setps", did you mean "steps"?`},
		`[]`:                                   {"short: expected an object, found an array"},
	} {
		got := read(path)
		assert.ElementsMatch(t, want, got, path)
	}
	_, problems := matter.Read(walked(`"paths": {"shrt": {"steps": ["one"]}}`))
	require.Len(t, problems, 1)
	require.Contains(t, en.Language().Say(problems[0].Says), `unknown member "shrt", did you mean "short"?`)
	for numbering, want := range map[string]string{
		`["one", "one"]`: "stands twice",
		`["One"]`:        "bad id",
		`"one"`:          "expected an array",
	} {
		_, problems := matter.Read(walked(`"numbering": ` + numbering))
		require.Len(t, problems, 1, numbering)
		require.Contains(t, en.Language().Say(problems[0].Says), want)
	}
}

// As many as allowed are read; one more is one problem, and what is over costs nothing.
func TestLimitsOfPaths(t *testing.T) {
	var ids []string
	for i := range matter.MaxSteps + 1000 {
		ids = append(ids, strconv.Quote("s"+strconv.Itoa(i)))
	}
	for n, want := range map[int]int{matter.MaxSteps: 0, matter.MaxSteps + 1: 1, matter.MaxSteps + 1000: 1} {
		var steps []string
		for i := range matter.MaxSteps {
			steps = append(steps, `{"id":"s`+strconv.Itoa(i)+`","topic":"S"}`)
		}
		text := `{"format":"benchwalk/matter/1","id":"x","title":"X","law":"today","sides":{"movant":{"name":"a","short":"a"},"opponent":{"name":"b","short":"b"}},` +
			`"parts":[{"id":"p","title":"P","steps":[` + strings.Join(steps, ",") + `]}],"paths":{"whole":{"steps":[` + strings.Join(ids[:n], ",") + `]}}}`
		_, problems := matter.Read(text)
		require.Len(t, problems, want, n)
		if want > 0 {
			require.Contains(t, en.Language().Say(problems[0].Says), "too many steps, expected at most 200")
		}
	}
	for n, want := range map[int]int{1000: 0, 1001: 1, 1200: 1} {
		_, problems := matter.Read(walked(`"numbering": [` + strings.Join(ids[:n], ",") + `]`))
		require.Len(t, problems, want, n)
	}
}

// What choices can be wrong in, by itself and together.
func TestFlaws(t *testing.T) {
	known := []string{"a", "b", "c"}
	many := make([]string, matter.MaxSteps+1)
	for i := range many {
		many[i] = strconv.Itoa(i)
	}
	_, flaws := matter.NewPath("", matter.Runs{Reveal: 3}, [][]string{{"a"}}, known)
	require.Equal(t, []matter.Flaw{{Kind: matter.UnknownReveal}}, flaws)
	for _, test := range []struct {
		label   string
		screens [][]string
		known   []string
		want    []matter.Flaw
	}{
		{"", [][]string{{"c"}, {"a", "b"}}, known, nil},
		{"", nil, known, []matter.Flaw{{Kind: matter.NoSteps}}},
		{" x", [][]string{{}, {"a"}, {"d", "a"}}, known, []matter.Flaw{{Kind: matter.PaddedLabel}, {Kind: matter.EmptyScreen}, {Kind: matter.UnknownStep, Screen: 2, Step: "d"}, {Kind: matter.RepeatedStep, Screen: 2, Row: 1, Step: "a"}}},
		{"x\u00a0", [][]string{{"a"}}, known, []matter.Flaw{{Kind: matter.PaddedLabel}}},
		{"\u3000x", [][]string{{"a"}}, known, []matter.Flaw{{Kind: matter.PaddedLabel}}},
		{"x\u2003y", [][]string{{"a"}}, known, nil},
		{strings.Repeat("ä", 61), [][]string{{"a"}}, known, []matter.Flaw{{Kind: matter.LongLabel}}},
		{"\xff", [][]string{{"a"}}, known, []matter.Flaw{{Kind: matter.UnseenInLabel}}},
		{"x\u2066y", [][]string{{"a"}}, known, []matter.Flaw{{Kind: matter.UnseenInLabel}}},
		{"", [][]string{many}, many, []matter.Flaw{{Kind: matter.TooManySteps, Row: matter.MaxSteps, Step: "200"}}},
		{"", [][]string{many[1:]}, many, nil},
	} {
		p, flaws := matter.NewPath(test.label, matter.Runs{Predict: true}, test.screens, test.known)
		require.Equal(t, test.want, flaws)
		require.Equal(t, len(flaws) > 0, p.Empty())
		if len(flaws) > 0 {
			require.Zero(t, p, "nothing of it is to be used")
		}
	}
}

// Written and read, a path is what it was.
func TestAPathIsWrittenAsItIsRead(t *testing.T) {
	m, problems := matter.Read(walked(`"lead": ""`))
	require.Empty(t, problems)
	for i := range 3 * 64 {
		on := func(bit int) bool { return i>>bit&1 > 0 }
		runs := matter.Runs{Reveal: matter.Reveal(i >> 6), Predict: on(0), HideStanding: on(1), Confidence: on(2), Reasons: on(3), AfterDiscussion: on(4)}
		screens, label := [][]string{{"two"}, {"one", "three"}}, ""
		if on(5) {
			screens, label = screens[1:], `<"Ä">`
		}
		p, flaws := matter.NewPath(label, runs, screens, m.StepIDs())
		require.Empty(t, flaws)
		var w strictjson.Writer
		p.Write(&w)
		got, problems := m.ReadPath(w.String())
		require.Empty(t, problems, w.String())
		require.Equal(t, p, got)
	}
	_, problems = m.ReadPath(`{"steps": ["four"]} x`)
	require.Len(t, problems, 2)
	require.Equal(t, "steps[0]", problems[0].Path)
}

func TestNamesOfPathsAreTotal(t *testing.T) {
	for _, p := range matter.Presets() {
		got, ok := matter.ParsePreset(p.String())
		require.True(t, ok)
		require.Equal(t, p, got)
		minutes, err := strconv.Atoi(p.String())
		require.Equal(t, err == nil, p.Minutes() > 0)
		require.Equal(t, minutes, p.Minutes())
	}
	for _, r := range matter.Reveals() {
		got, ok := matter.ParseReveal(r.String())
		require.True(t, ok)
		require.Equal(t, r, got)
	}
	_, ok := matter.ParsePreset("20")
	require.False(t, ok)
	_, ok = matter.ParseReveal("later")
	require.False(t, ok)
	require.Equal(t, "?", matter.Preset(9).String())
	require.Equal(t, "?", matter.Reveal(9).String())
}
