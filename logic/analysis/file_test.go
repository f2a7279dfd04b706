package analysis_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/posture"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

func read(t *testing.T, text string) *analysis.Analysis {
	a, problems := analysis.Read(text, casebook.Matter)
	require.Empty(t, problems)
	return a
}

func write(a *analysis.Analysis) string {
	w := &strictjson.Writer{}
	a.Write(w)
	return w.String()
}

func TestPostureStandsWhereTheFileIsSilent(t *testing.T) {
	a := read(t, `{"format":"benchwalk/analysis/1","matter":"wechat-2020"}`)
	require.Equal(t, "movant", a.Posture.Get("stay.government"))
	// Members come in any order: the posture before the matter that it changes.
	a = read(t, `{"posture":{"speech.form":"obrien"},"format":"benchwalk/analysis/1","matter":"wechat-2020"}`)
	require.Equal(t, "movant", a.Posture.Get("stay.government"))
	require.Equal(t, "obrien", a.Posture.Get("speech.form"))
	a = read(t, `{"format":"benchwalk/analysis/1","matter":"own"}`)
	require.Equal(t, posture.Posture{}, a.Posture)
	require.Equal(t, analysis.Findings{}, a.Findings, "absent findings are open")
}

func TestEveryProblemAtItsPlace(t *testing.T) {
	text := `{
  "format": "benchwalk/analysis/2",
  "matter": "wechat-2020",
  "posture": {"stay.vehicle": "emergency", "bond.united_states_moves": "yes"},
  "findings": {
    "stay.merits": "weka",
    "stay.merit": "weak",
    "stay.public_interest": 3,
    "stay.irreparable_harm": "no_record",
    "stay.irreparable_harm": "possible"
  },
  "provisions": {"8": {}, "1": {"interest": "significant"}},
  "notes": {"nowhere": "x"},
  "marks": ["nothing"],
  "overrides": {"merits-bond": "x"},
  "walk": {"reveal": "never"},
  "colour": "red"
}`
	_, problems := analysis.Read(text, casebook.Matter)
	var got []string
	for _, p := range problems {
		got = append(got, p.Path)
	}
	require.Equal(t, []string{"format", `posture["stay.vehicle"]`, `posture["bond.united_states_moves"]`,
		`findings["stay.merits"]`, `findings["stay.merit"]`, `findings["stay.public_interest"]`, "findings",
		`provisions["8"]`, `provisions["1"]`, "notes.nowhere", "marks[0]", "overrides", "walk.reveal", ""}, got)
	// A name that may not stand is reported at the object that has it.
	for i, name := range map[int]string{6: "stay.irreparable_harm", 8: "interest", 11: "merits-bond", 13: "colour"} {
		require.Contains(t, problems[i].Message, `"`+name+`"`)
	}
	require.Equal(t, 6, problems[3].Line)
	require.Contains(t, problems[3].Message, `"weka"`)
	require.Contains(t, problems[3].Message, `"weak"`)

	for _, bad := range []string{"", "{}", "[]", `{"format":"benchwalk/analysis/1"}`, `{"format":"benchwalk/analysis/1","matter":"nowhere"}`, `{"format":"benchwalk/analysis/1","matter":7}`} {
		_, problems := analysis.Read(bad, casebook.Matter)
		require.NotEmpty(t, problems, bad)
	}
}

// random makes an analysis of a matter with anything in it.
func random(r *rand.Rand, m *matter.Matter) *analysis.Analysis {
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	for _, s := range posture.Settings() {
		a.Posture.Set(s.Name, s.Values[r.IntN(len(s.Values))])
	}
	any := func(k posture.Key) doctrine.Finding {
		return doctrine.Finding(r.IntN(len(k.Under(a.Posture).Levels) + 2))
	}
	for _, k := range posture.Keys() {
		a.Findings.Set(k, any(k))
		if r.IntN(2) == 0 {
			a.CommitTo("", k)
		}
	}
	for _, p := range m.Provisions {
		for _, k := range matter.ProvisionElements() {
			if r.IntN(2) == 0 {
				a.Find(p.ID, k, doctrine.At(doctrine.Level(r.IntN(2))))
				a.CommitTo(p.ID, k)
			}
		}
	}
	texts := []string{"plain", "“curly” \"straight\" \\ <b> \n ü 漢", " "}
	for _, p := range m.Parts {
		for _, s := range p.Steps {
			if r.IntN(3) == 0 {
				a.Notes = analysis.Put(a.Notes, s.ID, texts[r.IntN(len(texts))])
				a.Walk.Committed = analysis.Toggle(a.Walk.Committed, s.ID, true)
				a.Walk.At = s.ID
			}
		}
	}
	m.Each(func(x *matter.Assertion) {
		a.Marks = analysis.Toggle(a.Marks, x.ID, r.IntN(4) == 0)
	})
	for _, o := range analysis.Overridable() {
		if r.IntN(3) == 0 {
			a.Overrides = analysis.Put(a.Overrides, o, texts[r.IntN(len(texts))])
		}
	}
	a.Walk.RevealAtEnd, a.Walk.HideStanding = r.IntN(2) == 0, r.IntN(2) == 0
	return a
}

func TestRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		for range 500 {
			a := random(r, m)
			back := read(t, write(a))
			require.Equal(t, a, back)
			require.Equal(t, write(a), write(back))
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(`{"format":"benchwalk/analysis/1","matter":"wechat-2020","findings":{"stay.merits":"weak"}}`)
	f.Add(write(random(rand.New(rand.NewPCG(3, 4)), casebook.Matter("wechat-2020"))))
	m, own := casebook.Matter("wechat-2020"), casebook.Matter("own")
	known := func(id string) *matter.Matter {
		switch id {
		case m.ID:
			return m
		case own.ID:
			return own
		}
		return nil
	}
	f.Fuzz(func(t *testing.T, text string) {
		a, problems := analysis.Read(text, known)
		if len(problems) > 0 {
			return
		}
		again, problems := analysis.Read(write(a), known)
		require.Empty(t, problems)
		require.Equal(t, write(a), write(again))
	})
}

func TestFirstAnswersStay(t *testing.T) {
	a := &analysis.Analysis{}
	k, _ := posture.ParseKey("stay.merits")
	a.CommitTo("", k)
	require.Equal(t, doctrine.Open, a.FirstFinding("", k))
	a.Find("", k, doctrine.At(1))
	a.CommitTo("", k)
	a.Find("", k, doctrine.At(3))
	a.CommitTo("", k)
	require.Equal(t, doctrine.At(1), a.FirstFinding("", k))
	require.Equal(t, doctrine.At(3), a.Finding("", k))
	p := matter.ProvisionElements()[0]
	a.Find("1", p, doctrine.At(0))
	a.CommitTo("1", p)
	a.Find("1", p, doctrine.At(2))
	a.CommitTo("1", p)
	require.Equal(t, doctrine.At(0), a.FirstFinding("1", p))
	require.Equal(t, doctrine.At(2), a.Finding("1", p))
	require.Equal(t, doctrine.Open, a.Finding("2", p))
}
