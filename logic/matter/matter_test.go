package matter_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

const small = `{
  "format": "benchwalk/matter/1",
  "id": "small",
  "title": "Doe v. Roe",
  "law": "2020-10-23",
  "posture": {"stay.government": "opponent"},
  "sides": {"movant": {"name": "Doe", "short": "Doe"}, "opponent": {"name": "Roe", "short": "Roe"}},
  "cites": [{"id": "p1", "pin": "Order 1"}],
  "provisions": [{"id": "1", "name": "All of it"}],
  "parts": [{"id": "only", "title": "Only", "steps": [
    {"id": "one", "topic": "One", "facts": [{"id": "f1", "text": "A fact.", "cites": ["p1"]}],
     "asks": [{"key": "stay.merits"}, {"key": "provisions.1.advances_interest", "question": "Does it?"}],
     "court": {"mark": "found", "findings": {"stay.merits": "weak"}}}
  ]}]
}`

func TestRead(t *testing.T) {
	m, problems := matter.Read(small)
	require.Empty(t, problems)
	require.Equal(t, "opponent", m.Posture.Get("stay.government"))
	s := m.Step("one")
	require.NotNil(t, s)
	require.Equal(t, "stay.merits", s.Court.Findings[0].Key.String())
	require.Equal(t, "1", s.Asks[1].Provision)
	require.Equal(t, "Order 1", m.Cite("p1").Pin)
	require.Equal(t, "All of it", m.Provision("1").Name)
	require.NotNil(t, m.Assertion("f1"))
	require.True(t, s.AsksFor(s.Asks[0].Element))
	require.False(t, s.AsksFor(s.Asks[1].Element), "a provision's question is not the whole's")
	require.Nil(t, m.Step("two"))
	require.Nil(t, m.Cite("p2"))
	require.Nil(t, m.Provision("2"))
	require.Nil(t, m.Assertion("f2"))
}

// A matter says where its Government stands and what it asks; which standard
// applies is the reader's. A setting that the model gave up is read and says nothing.
func TestPosture(t *testing.T) {
	m, problems := matter.Read(strings.Replace(small, `"opponent"}`, `"movant", "stay.reach": "beyond_parties", "stay.enjoined_policy": true, "stay.certworthy": "yes"}`, 1))
	require.Empty(t, problems)
	require.Equal(t, "beyond_parties", m.Posture.Get("stay.reach"))
	require.Equal(t, "yes", m.Posture.Get("stay.certworthy"))
	require.Equal(t, "ca9", m.Posture.Get("standard"))
	m, problems = matter.Read(small)
	require.Empty(t, problems)
	require.Equal(t, "whole", m.Posture.Get("stay.reach"))
	require.Equal(t, "open", m.Posture.Get("stay.certworthy"))
}

func TestResults(t *testing.T) {
	with := func(result string) (*matter.Matter, []strictjson.Problem) {
		return matter.Read(strings.TrimSuffix(small, "\n}") + `, "results": [` + result + "]\n}")
	}
	m, problems := with(`{"test": "bond", "also": {"bond.requested": "late"}, "disposition": "nominal", "among": true}`)
	require.Empty(t, problems)
	require.Equal(t, []matter.Result{{Test: doctrines.MustNamed("bond"), Also: []matter.Held{{Key: doctrines.Key{Test: doctrines.MustNamed("bond")}, Finding: doctrine.At(1)}}, Disposition: 2, Among: true}}, m.Results)
	for result, want := range map[string]string{
		`{"test": "stay", "disposition": "invalid"}`:                                 `unknown disposition "invalid", expected "denied" or "granted"`,
		`{"test": "stay"}`:                                                           `"disposition" is missing`,
		`{"test": "bail", "disposition": "denied"}`:                                  `unknown test "bail"`,
		`{"test": "stay", "disposition": "denied", "also": {"stay.merits": "weka"}}`: `unknown level "weka", did you mean "weak"?`,
		`{"test": "stay", "disposition": "denied", "among": "yes"}`:                  `expected true or false`,
	} {
		_, problems := with(result)
		require.NotEmpty(t, problems, result)
		require.Contains(t, problems[0].In(en.Language()), "results[0]")
		require.Contains(t, en.Language().Say(problems[0].Says), want)
	}
}

// What a later court said on the point of a step stands with the answers that agree.
func TestLaterAnswers(t *testing.T) {
	with := func(later string) (*matter.Matter, []strictjson.Problem) {
		return matter.Read(strings.Replace(small, `"topic": "One",`, `"topic": "One", "later": [`+later+`],`, 1))
	}
	m, problems := with(`{"id": "l1", "text": "Then.", "cites": ["p1"], "by": "commentary", "within": {"stay.merits": ["no_record", "weak"]}}, {"id": "l2", "text": "And then."}`)
	require.Empty(t, problems)
	merits := doctrines.MustKey("stay.merits")
	require.Equal(t, []matter.LaterAnswer{
		{Assertion: matter.Assertion{ID: "l1", Text: "Then.", Cites: []string{"p1"}, By: matter.Commentary}, Within: []matter.Within{{Key: merits, Answers: []doctrine.Finding{doctrine.NoRecord, doctrine.At(1)}}}},
		{Assertion: matter.Assertion{ID: "l2", Text: "And then."}},
	}, m.Parts[0].Steps[0].Later)
	require.NotNil(t, m.Assertion("l1"), "it is a statement of the matter")
	for later, want := range map[string]string{
		`{"id": "l1", "text": "Then.", "within": {"stay.merit": ["weak"]}}`:  `unknown element "stay.merit"`,
		`{"id": "l1", "text": "Then.", "within": {"stay.merits": ["weka"]}}`: `unknown level "weka"`,
		`{"id": "l1", "text": "Then.", "cites": ["p2"]}`:                     `unknown cite "p2"`,
		`{"id": "l1", "text": "Then.", "date": "2020-10-26"}`:                `unknown member "date"`,
		`{"id": "l1"}`: `"text" is missing`,
	} {
		_, problems := with(later)
		require.NotEmpty(t, problems, later)
		require.Contains(t, problems[0].In(en.Language()), "parts[0].steps[0].later[0]")
		require.Contains(t, en.Language().Say(problems[0].Says), want)
	}
}

// One change at a time, each refused at its place with what was expected.
func TestEveryProblemAtItsPlace(t *testing.T) {
	tests := []struct{ from, to, path, message string }{
		{"benchwalk/matter/1", "benchwalk/matter/2", "format", "unknown format"},
		{`"id": "small"`, `"id": "Small one"`, "id", "bad id"},
		{`"title": "Doe v. Roe"`, `"title": ""`, "title", "empty text"},
		{"2020-10-23", "1999-01-01", "law", "unknown date"},
		{`"opponent"}`, `"foe"}`, `posture["stay.government"]`, `unknown value "foe"`},
		{`"stay.government": "opponent"`, `"stay.enjoined_policy": "yes"`, `posture["stay.enjoined_policy"]`, "expected true or false"},
		{`"stay.government": "opponent"`, `"stay.certworthy": "perhaps"`, `posture["stay.certworthy"]`, `unknown value "perhaps"`},
		{`"stay.government": "opponent"`, `"standard": "ca4"`, "posture", `unknown member "standard"`},
		{`"law": "2020-10-23"`, `"law": "tomorrow"`, "law", `unknown date of the law "tomorrow"`},
		{`"law": "2020-10-23"`, `"law": "2020-10-23", "standard": "ca4"`, "", `unknown member "standard"`},
		{`"law": "2020-10-23"`, `"law": "2020-10-23", "turn": "l9"`, "turn", `unknown event "l9"`},
		{`"name": "Doe", "short": "Doe"`, `"name": "Doe"`, "sides.movant", `"short" is missing`},
		{`["p1"]`, `["p2"]`, "parts[0].steps[0].facts[0].cites[0]", `unknown cite "p2"`},
		{"stay.merits\"}", "stay.merit\"}", "parts[0].steps[0].asks[0].key", `unknown element "stay.merit"`},
		{"provisions.1.", "provisions.9.", "parts[0].steps[0].asks[1].key", `unknown provision "9"`},
		{"provisions.1.advances_interest", "provisions.1.interest", "parts[0].steps[0].asks[1].key", "unknown element"},
		{`"mark": "found"`, `"mark": "guessed"`, "parts[0].steps[0].court.mark", `unknown mark "guessed"`},
		{`"stay.merits": "weak"`, `"stay.merits": "wek"`, `parts[0].steps[0].court.findings["stay.merits"]`, `unknown level "wek"`},
		{`"id": "one"`, `"id": "only"`, "parts[0].steps[0].id", "stands twice"},
		{`"topic": "One",`, ``, "parts[0].steps[0]", `"topic" is missing`},
		{`"facts"`, `"fact"`, "parts[0].steps[0]", `unknown member "fact"`},
		{`"text": "A fact."`, `"text": 7`, "parts[0].steps[0].facts[0].text", "expected text"},
	}
	for _, tt := range tests {
		t.Run(tt.to, func(t *testing.T) {
			require.Contains(t, small, tt.from)
			_, problems := matter.Read(strings.Replace(small, tt.from, tt.to, 1))
			require.NotEmpty(t, problems)
			require.Equal(t, tt.path, problems[0].Path, problems)
			require.Contains(t, en.Language().Say(problems[0].Says), tt.message)
			require.Greater(t, problems[0].Line, 1)
		})
	}
}

func TestIDs(t *testing.T) {
	for _, good := range []string{"a", "1", "wechat-2020", strings.Repeat("a", 40)} {
		require.True(t, matter.IsID(good), good)
	}
	for _, bad := range []string{"", "-a", "A", "a b", "a.b", "ä", "a_b", strings.Repeat("a", 41)} {
		require.False(t, matter.IsID(bad), bad)
	}
}

func TestNamesAreTotal(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range matter.Marks() {
		require.False(t, seen[m.String()])
		seen[m.String()] = true
	}
	for _, b := range matter.Bys() {
		require.NotEqual(t, "?", b.String())
	}
	require.Equal(t, "?", matter.Mark(99).String())
	require.Equal(t, "?", matter.By(99).String())
}

// Whatever comes in, reading ends, never panics, and either refuses with a
// place or gives a matter whose references all resolve.
func FuzzRead(f *testing.F) {
	f.Add(small)
	f.Add(bench)
	f.Add(strings.ReplaceAll(small, "p1", "p2"))
	f.Fuzz(func(t *testing.T, text string) {
		m, problems := matter.Read(text)
		if len(problems) > 0 {
			for _, p := range problems {
				require.GreaterOrEqual(t, p.Line, 1)
				require.NotEmpty(t, en.Language().Say(p.Says))
			}
			return
		}
		m.Each(func(a *matter.Assertion) {
			for _, c := range a.Cites {
				require.NotNil(t, m.Cite(c))
			}
		})
	})
}

func Example() {
	m, problems := matter.Read(strings.Replace(small, `"stay.merits": "weak"`, `"stay.merits": "weka"`, 1))
	fmt.Println(m.Title)
	for _, p := range problems {
		fmt.Println(p.In(en.Language()))
	}
	// Output:
	// Doe v. Roe
	// 13:61: parts[0].steps[0].court.findings["stay.merits"]: unknown level "weka", did you mean "weak"?
}

// What turns the direction of writing, and does not end that in its text, is held as its
// number, whatever text of the file has it; the digest is of the file all the same.
func TestTextsThatTurn(t *testing.T) {
	plain, problems := matter.Read(small)
	require.Empty(t, problems)
	require.False(t, plain.Turns())
	for turn, want := range map[string]string{`A\u202e`: "A[U+202E]", `A\u2067b\u2069`: "A\u2067b\u2069"} {
		for field, held := range map[string]func(*matter.Matter) string{
			"Doe v. Roe": func(m *matter.Matter) string { return m.Title },
			"A fact.":    func(m *matter.Matter) string { return m.Parts[0].Steps[0].Facts[0].Text },
			"Order 1":    func(m *matter.Matter) string { return m.Cites[0].Pin },
			"All of it":  func(m *matter.Matter) string { return m.Provisions[0].Name },
			"Does it?":   func(m *matter.Matter) string { return m.Parts[0].Steps[0].Asks[1].Question },
		} {
			m, problems := matter.Read(strings.Replace(small, field, turn, 1))
			require.Empty(t, problems)
			require.Equal(t, want, held(m))
			require.True(t, m.Turns())
			require.Equal(t, plain.EditionDigits(), m.EditionDigits())
			require.NotEqual(t, plain.TextDigits(), m.TextDigits())
		}
	}
}

// A file with such a character in every text holds none that acts.
func TestHostileTexts(t *testing.T) {
	text, err := os.ReadFile("../casebook/testdata/faults/hostile-matter.json")
	require.NoError(t, err)
	require.Contains(t, string(text), "\u202e")
	m, problems := matter.Read(string(text))
	require.Empty(t, problems)
	require.True(t, m.Turns())
	require.NotRegexp(t, "[\u202a-\u202e\u2066-\u2069]", fmt.Sprintf("%+v", *m))
}
