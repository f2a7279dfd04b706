package lint_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/lint"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// small has nothing to be warned of.
const small = `{
  "format": "benchwalk/matter/1",
  "id": "small",
  "title": "Doe v. Roe",
  "law": "2020-10-23",
  "minutes": 5,
  "sides": {"movant": {"name": "Doe", "short": "Doe"}, "opponent": {"name": "Roe", "short": "Roe"}},
  "cites": [{"id": "p1", "pin": "Order 1"}],
  "parts": [{"id": "only", "title": "Only", "steps": [
    {"id": "one", "topic": "One", "facts": [{"id": "f1", "text": "A fact.", "cites": ["p1"]}, {"id": "f2", "text": "A hint.", "by": "model"}],
     "asks": [{"key": "stay.merits"}],
     "court": {"mark": "found", "findings": {"stay.merits": "none"}},
     "notes": [{"authority": "nken", "text": "The test."}]}
  ]}],
  "results": [{"test": "stay", "disposition": "denied"}]
}`

func advice(t testing.TB, text string) (lines []string) {
	t.Helper()
	m, problems := matter.Read(text)
	require.Empty(t, problems)
	for _, p := range lint.Read(text, m) {
		lines = append(lines, p.In(en.Language()))
	}
	return lines
}

func TestNothingToSay(t *testing.T) {
	require.Empty(t, advice(t, small))
}

// One change at a time, each warned of at its place.
func TestEachAtItsPlace(t *testing.T) {
	for _, test := range []struct{ from, to, want string }{
		{`"text": "A fact.", "cites": ["p1"]`, `"text": "A fact."`, `10:45: parts[0].steps[0].facts[0]: an assertion without a source`},
		{`"cites": ["p1"]`, `"cites": []`, `10:45: parts[0].steps[0].facts[0]: an assertion without a source`},
		{`, "by": "model"`, `, "by": "court"`, `10:95: parts[0].steps[0].facts[1]: an assertion without a source`},
		{`"results"`, `"outcome": [{"id": "o1", "text": "It was denied."}], "results"`, `15:15: outcome[0]: an assertion without a source`},
		{`"nken"`, `"nkne"`, `parts[0].steps[0].notes[0].authority: unknown authority "nkne", did you mean "nken"?`},
		{`"asks": [`, `"asks": [{"key": "stay.merits"}, `, `11:47: parts[0].steps[0].asks[1].key: "stay.merits" is asked twice`},
		{`"results"`, `"alternatives": [{"id": "a1", "name": "Ask", "text": "Ask first.", "by": "model", "record": false, "credited": {"less": "much"}}], "results"`, `15:20: alternatives[0]: credited by the court, though it was not in the record before it`},
		{`"minutes": 5,`, `"minutes": 5, "posture": {"stay.enjoined_policy": true},`, `posture["stay.enjoined_policy"]: "stay.enjoined_policy" is a setting that the model has given up`},
		{`"minutes": 5,`, ``, `1:1: "minutes" is missing or 0`},
		{`"minutes": 5`, `"minutes": 0`, `1:1: "minutes" is missing or 0`},
		{`"pin": "Order 1"}`, `"pin": "Order 1"}, {"id": "p2", "pin": "Order 2"}`, `8:45: cites[1]: cite "p2" is named by no assertion`},
		{`"found"`, `"not_reached"`, `12:15: parts[0].steps[0].court: the court did not reach this`},
		{`"denied"`, `"granted"`, `15:15: results[0]: the court’s own findings`},
		{`A hint.`, "A \u202ehint.", `parts[0].steps[0].facts[1].text: the character U+202E cannot be seen`},
		{`A hint.`, "A \u200fhi\u202ent.", `facts[1].text: the character U+202E cannot be seen`},
		{`A hint.`, `A \u0007hint.`, `the character U+0007 cannot be seen`},
	} {
		require.Contains(t, small, test.from)
		lines := advice(t, strings.Replace(small, test.from, test.to, 1))
		require.Contains(t, strings.Join(lines, "\n"), test.want, test.to)
	}
}

// What is to have every step is warned of each that it lacks, and what need not is not.
func TestStepsThatAreMissing(t *testing.T) {
	with := strings.Replace(small, `"parts": [`, `"paths": {"short": {"steps": ["two"]}, "whole": {"steps": [["one", "two", "three"]]}}, "numbering": ["three", "gone", "two", "one"],
  "parts": [{"id": "more", "title": "More", "steps": [{"id": "two", "topic": "Two"}, {"id": "three", "topic": "Three"}]}, `, 1)
	require.Empty(t, advice(t, with))
	require.Equal(t, []string{
		`9:51: paths.whole: the whole path leaves out the step "three": put it where it belongs`,
		`9:51: paths.whole: the whole path leaves out the step "one": put it where it belongs`,
	}, advice(t, strings.Replace(with, `[["one", "two", "three"]]`, `["two"]`, 1)))
	require.Equal(t, []string{`9:103: numbering: the step "two" has no number here, so no path with it has a code: write it at the end`},
		advice(t, strings.Replace(with, `"gone", "two", "one"]`, `"gone", "one"]`, 1)))
}

func TestTheAdviceHasAnEnd(t *testing.T) {
	var cites strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&cites, `{"id": "x%d", "pin": "Order 1"}, `, i)
	}
	lines := advice(t, strings.Replace(small, `"cites": [`, `"cites": [`+cites.String(), 1))
	require.Greater(t, len(lines), 100)
	require.Less(t, len(lines), 250)
	require.Contains(t, lines[len(lines)-1], "more than 200 problems")
}

// Whatever reads as a matter can be looked over, and every piece of advice has a place.
func FuzzRead(f *testing.F) {
	f.Add(small)
	f.Add(strings.ReplaceAll(small, `"cites": ["p1"]`, `"by": "court"`))
	own, _ := casebook.Text(analysis.Own) // the shortest: a seed of 100 kB leaves no time for others
	f.Add(own)
	f.Fuzz(func(t *testing.T, text string) {
		m, problems := matter.Read(text)
		if len(problems) > 0 {
			return
		}
		for _, p := range lint.Read(text, m) {
			require.GreaterOrEqual(t, p.Line, 1)
			require.NotEmpty(t, en.Language().Say(p.Says))
		}
	})
}

func Example() {
	text := strings.Replace(small, `"nken"`, `"nkne"`, 1)
	m, _ := matter.Read(text)
	for _, p := range lint.Read(text, m) {
		fmt.Println(p.In(en.Language()))
	}
	// Output:
	// 13:30: parts[0].steps[0].notes[0].authority: unknown authority "nkne", did you mean "nken"?
}

// An asterisk of the trade stands for itself, and where it touches a letter that is said.
func TestAsterisksThatSetNothing(t *testing.T) {
	text, err := os.ReadFile("../casebook/testdata/faults/asterisk-in-names.json")
	require.NoError(t, err)
	m, problems := matter.Read(string(text))
	require.Empty(t, problems)
	told := func(text string) (n int) {
		for _, p := range lint.Read(text, m) {
			if strings.Contains(p.In(en.Language()), "asterisk") {
				n++
			}
		}
		return n
	}
	require.Equal(t, 1, told(string(text)))
	require.Zero(t, told(strings.ReplaceAll(string(text), "E*Trade", `E\\*Trade`)))
}
