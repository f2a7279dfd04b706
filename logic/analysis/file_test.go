package analysis_test

import (
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words/en"
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
	require.Equal(t, doctrines.Posture{}, a.Posture)
	require.Equal(t, analysis.Findings{}, a.Findings, "absent findings are open")
}

// A standard stands beside the posture, in any order, and is written after it
// only where it is not the default.
func TestStandardAndLaw(t *testing.T) {
	for _, s := range standard.All() {
		a := read(t, `{"law":"`+s.Date.String()+`","format":"benchwalk/analysis/1","standard":"`+s.Circuit.String()+`","matter":"wechat-2020"}`)
		require.Equal(t, s, a.Posture.Standard)
		require.Equal(t, "movant", a.Posture.Get("stay.government"), "the matter's posture stays")
		require.Equal(t, a, read(t, write(a)))
		between := ""
		if s.Circuit != standard.Ninth {
			between += `"standard":"` + s.Circuit.String() + `",`
		}
		if s.Date != standard.October2020 {
			between += `"law":"` + s.Date.String() + `",`
		}
		require.Contains(t, write(a), `},`+between+`"findings":{}`)
	}
	require.Equal(t, standard.Standard{}, read(t, `{"format":"benchwalk/analysis/1","matter":"own"}`).Posture.Standard)
}

// Every member of the posture is written, so that a file means the same beside
// another version of its matter.
func TestPostureIsWrittenInFull(t *testing.T) {
	a := read(t, `{"format":"benchwalk/analysis/1","matter":"own","posture":{"stay.certworthy":"no","bond.united_states_moves":true}}`)
	var members []string
	for _, s := range doctrines.Settings() {
		switch v := a.Posture.Get(s.Name); v {
		case "true", "false":
			members = append(members, `"`+s.Name+`":`+v)
		default:
			members = append(members, `"`+s.Name+`":"`+v+`"`)
		}
	}
	require.Contains(t, members, `"stay.certworthy":"no"`)
	require.Contains(t, members, `"bond.united_states_moves":true`)
	require.Contains(t, members, `"stay.vehicle":"pending_appeal"`, "as it stands where nothing is said")
	require.Equal(t, `{"format":"benchwalk/analysis/1","matter":"own","posture":{`+strings.Join(members, ",")+`},"findings":{}}`, write(a))
}

// A setting that the model gave up is read, told to the reader and carried into no
// other: whether a policy is enjoined says nothing of an injunction's reach. What it
// said by default it never said aloud.
func TestASettingThatWentIsTold(t *testing.T) {
	for value, aside := range map[string][]analysis.Aside{
		"true":  {{In: "posture", Name: "stay.enjoined_policy", Text: "true"}},
		"false": nil,
	} {
		text := `{"format":"benchwalk/analysis/1","matter":"wechat-2020","posture":{"stay.vehicle":"pending_appeal","stay.enjoined_policy":` + value + `,"stay.certworthy":"yes"}}`
		a := read(t, text)
		require.Equal(t, aside, a.Aside, value)
		require.Equal(t, "whole", a.Posture.Get("stay.reach"), value)
		require.Equal(t, "yes", a.Posture.Get("stay.certworthy"), "what stands after it is read")
		require.NotContains(t, write(a), `"stay.enjoined_policy":`)
		require.Equal(t, a, read(t, write(a)))
		earlier, problems := analysis.ReadEarlier(text, casebook.Matter)
		require.Empty(t, problems)
		require.Equal(t, a, earlier)
	}
}

func TestUnknownStandardsAreRefused(t *testing.T) {
	for member, want := range map[string]string{
		`"standard":"ca0"`:                         `2:12: standard: unknown value "ca0", did you mean "ca`,
		`"standard":"9th"`:                         `2:12: standard: unknown value "9th"`,
		`"standard":"Ninth"`:                       `2:12: standard: unknown value "Ninth"`,
		`"standard":9`:                             `2:12: standard: `,
		`"standard":null`:                          `2:12: standard: `,
		`"standard":{}`:                            `2:12: standard: `,
		`"law":"2020"`:                             `2:7: law: unknown value "2020"`,
		`"law":"Today"`:                            `2:7: law: unknown value "Today", did you mean "today"?`,
		`"law":"2020-10-24"`:                       `2:7: law: unknown value "2020-10-24", did you mean "2020-10-23"?`,
		`"law":true`:                               `2:7: law: `,
		`"standards":"ca9"`:                        `2:1: unknown member "standards", did you mean "standard"?`,
		`"standard.law":"ca9"`:                     `2:1: unknown member "standard.law"`,
		`"posture":{"standard":"ca9"}`:             `2:12: posture: unknown member "standard"`,
		`"posture":{"stay.certworthy":"maybe"}`:    `2:30: posture["stay.certworthy"]: unknown value "maybe"`,
		`"posture":{"stay.certworthy":true}`:       `2:30: posture["stay.certworthy"]: `,
		`"posture":{"stay.enjoined_policy":"yes"}`: `2:35: posture["stay.enjoined_policy"]: `,
		`"standard":"ca9","standard":"ca9"`:        `2:18: duplicate member "standard"`,
	} {
		_, problems := analysis.Read("{\"format\":\"benchwalk/analysis/1\",\"matter\":\"own\",\n"+member+"}", casebook.Matter)
		require.Len(t, problems, 1, member)
		require.True(t, strings.HasPrefix(problems[0].In(en.Language()), want), "%s: want %s, got %v", member, want, problems[0].In(en.Language()))
	}
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
  "walk": {"reveal": "later"},
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
		require.Contains(t, en.Language().Say(problems[i].Says), `"`+name+`"`)
	}
	require.Equal(t, 6, problems[3].Line)
	require.Contains(t, en.Language().Say(problems[3].Says), `"weka"`)
	require.Contains(t, en.Language().Say(problems[3].Says), `"weak"`)

	for _, bad := range []string{"", "{}", "[]", `{"format":"benchwalk/analysis/1"}`, `{"format":"benchwalk/analysis/1","matter":"nowhere"}`, `{"format":"benchwalk/analysis/1","matter":7}`} {
		_, problems := analysis.Read(bad, casebook.Matter)
		require.NotEmpty(t, problems, bad)
	}
}

// random makes an analysis of a matter with anything in it.
func random(r *rand.Rand, m *matter.Matter) *analysis.Analysis {
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	for _, s := range append(doctrines.Settings(), doctrines.Standards()...) {
		a.Posture.Set(s.Name, s.Values[r.IntN(len(s.Values))])
	}
	texts := []string{"plain", "“curly” \"straight\" \\ <b> \n ü 漢", " "}
	any := func(k doctrines.Key) doctrine.Finding {
		return doctrine.Finding(r.IntN(len(k.Under(a.Posture).Levels) + 2))
	}
	for _, k := range doctrines.Keys() {
		a.Findings.Set(k, any(k))
		if r.IntN(2) == 0 {
			a.CommitTo("", k)
			a.Findings.Set(k, any(k)) // often another than the first
		}
		if r.IntN(4) == 0 {
			a.Notes = analysis.Put(a.Notes, k.String(), texts[r.IntN(len(texts))])
		}
	}
	for _, p := range m.Provisions {
		for _, k := range doctrines.ProvisionKeys() {
			if r.IntN(2) == 0 {
				a.Find(p.ID, k, 1+doctrine.Finding(r.IntN(len(k.Under(a.Posture).Levels)+1)))
				a.CommitTo(p.ID, k)
				a.Find(p.ID, k, 1+doctrine.Finding(r.IntN(len(k.Under(a.Posture).Levels)+1)))
			}
		}
		if r.IntN(3) == 0 {
			a.Notes = analysis.Put(a.Notes, "provisions."+p.ID, texts[r.IntN(len(texts))])
		}
		a.Work.SetShare(p.ID, matter.Shares()[r.IntN(len(matter.Shares()))])
	}
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
	for _, o := range chain.Overridable() {
		if r.IntN(3) == 0 {
			a.Overrides = analysis.Put(a.Overrides, o, texts[r.IntN(len(texts))])
		}
	}
	anyRating := func() (x matter.Rating) {
		for _, c := range matter.Columns() {
			x.Set(c.Name, c.Values[r.IntN(len(c.Values))])
		}
		return x
	}
	for _, p := range m.Provisions {
		for _, x := range m.Interests {
			a.Work.SetCell(p.ID, x.ID, matter.Cells()[r.IntN(len(matter.Cells()))])
		}
	}
	for _, x := range m.Alternatives {
		a.Work.SetRating(x.ID, anyRating())
	}
	for range r.IntN(3) {
		a.Work.Own = append(a.Work.Own, matter.Rated{ID: texts[r.IntN(len(texts))], Rating: anyRating()})
	}
	for _, t := range doctrines.All() {
		a.Predicted[t] = doctrine.Disposition(r.IntN(1 + len(t.Test().Doctrine().Dispositions)))
	}
	for _, k := range doctrines.Keys() {
		a.SetConfidence("", k, analysis.Confidences()[r.IntN(4)])
		if r.IntN(3) == 0 {
			a.FindAfterDiscussion("", k, doctrine.Finding(r.IntN(len(k.Under(a.Posture).Levels)+2)))
		}
	}
	for _, p := range m.Provisions {
		for _, k := range doctrines.ProvisionKeys() {
			a.SetConfidence(p.ID, k, analysis.Confidences()[r.IntN(4)])
			if r.IntN(3) == 0 {
				a.FindAfterDiscussion(p.ID, k, 1+doctrine.Finding(r.IntN(len(k.Under(a.Posture).Levels)+1)))
			}
		}
	}
	a.Walk.RevealAtEnd, a.Walk.HideStanding = r.IntN(2) == 0, r.IntN(2) == 0
	a.Walk.Path = matter.Preset(r.IntN(len(matter.Presets())))
	if r.IntN(3) == 0 {
		a.Walk.Path, a.Walk.Named = matter.Whole, []string{"step:appeal", "1.wechat-2020.7a0Z", "z.a"}[r.IntN(3)]
	}
	return a
}

func TestRoundTrip(t *testing.T) {
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		known := func(string) *matter.Matter { return m }
		const parts = 2 // beside each other
		for i := range parts {
			t.Run(id, func(t *testing.T) {
				t.Parallel()
				r := rand.New(rand.NewPCG(uint64(i), 2))
				for range states() / parts {
					a := random(r, m)
					text := write(a)
					back, problems := analysis.Read(text, known)
					require.Empty(t, problems, text)
					require.Equal(t, a, back)
					require.Equal(t, text, write(back))
				}
			})
		}
	}
}

// states is how many random states of each matter go into a file and back. In
// Node, on one core, all of them took most of a minute.
func states() int {
	if runtime.GOARCH == "wasm" || testing.Short() {
		return 500
	}
	return 10_000
}

// The name of a path that no matter lists has the form of one.
func TestNamesOfPaths(t *testing.T) {
	for name, good := range map[string]bool{
		"short": true, "10": true, "step:appeal": true, "step:not-there": true, "1.wechat-2020.0aZ": true, "z." + strings.Repeat("x", 998): true,
		"": false, "shortest": false, "step:": false, "step:A b": false, "1.": false, "1wechat": false, "1.a b": false, "1.\u00e9": false, "z." + strings.Repeat("x", 999): false,
	} {
		a, problems := analysis.Read(`{"format":"benchwalk/analysis/1","matter":"wechat-2020","walk":{"path":"`+name+`"}}`, casebook.Matter)
		require.Equal(t, good, len(problems) == 0, "%q: %v", name, problems)
		if good {
			require.Contains(t, write(a), `"walk":{"path":"`+name+`"}`)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(`{"format":"benchwalk/analysis/1","matter":"wechat-2020","findings":{"stay.merits":"weak"}}`)
	f.Add(write(random(rand.New(rand.NewPCG(3, 4)), casebook.Matter("wechat-2020"))))
	f.Add(`{"format":"benchwalk/analysis/1","matter":"wechat-2020","findings":{"stay.merit":"weak"},"work":{"own":[{"cost":[null,true]}]},"aside":[{"in":"a.b","name":"c","text":"d"}]}`)
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
		earlier, worse := analysis.ReadEarlier(text, known)
		if len(worse) == 0 {
			require.Empty(t, earlier.Kept(known))
			again, problems := analysis.ReadEarlier(write(earlier), known)
			require.Empty(t, problems)
			require.Equal(t, write(earlier), write(again))
			require.Equal(t, earlier.First, again.First)
		}
		a, problems := analysis.Read(text, known)
		if len(problems) > 0 {
			return
		}
		require.Empty(t, worse, "what has no mistake has none as work of an earlier edition")
		require.Equal(t, write(a), write(earlier))
		again, problems := analysis.Read(write(a), known)
		require.Empty(t, problems)
		require.Equal(t, write(a), write(again))
	})
}

func TestFirstAnswersStay(t *testing.T) {
	a := &analysis.Analysis{}
	k, _ := doctrines.ParseKey("stay.merits")
	a.CommitTo("", k)
	require.Equal(t, doctrine.Open, a.FirstFinding("", k))
	a.Find("", k, doctrine.At(1))
	a.CommitTo("", k)
	a.Find("", k, doctrine.At(3))
	a.CommitTo("", k)
	require.Equal(t, doctrine.At(1), a.FirstFinding("", k))
	require.Equal(t, doctrine.At(3), a.Finding("", k))
	p := doctrines.ProvisionKeys()[0]
	a.Find("1", p, doctrine.At(0))
	a.CommitTo("1", p)
	a.Find("1", p, doctrine.At(2))
	a.CommitTo("1", p)
	require.Equal(t, doctrine.At(0), a.FirstFinding("1", p))
	require.Equal(t, doctrine.At(2), a.Finding("1", p))
	require.Equal(t, doctrine.Open, a.Finding("2", p))
}

// The work is written in one order, whatever the order of the file, and only if
// it holds anything.
func TestWork(t *testing.T) {
	a := read(t, `{"format":"benchwalk/analysis/1","work":{"own":[{"fails":"no","name":"Labels"},{},{"less":"much"},{}],"shares":{"5":"all","1":"silent"},
		"alternatives":{"mitigation":{"handled":"tried","serves":"well"},"cisa":{},"device-bans":{"less":"much"}},
		"cells":{"2.state":"worse","1.data":"partly"}},"matter":"wechat-2020"}`)
	require.Equal(t, matter.CellPartly, a.Work.Cell("1", "data"))
	require.Equal(t, matter.LessMuch, a.Work.Rating("device-bans").Less)
	require.Equal(t, matter.FailsNo, a.Work.Own[0].Fails)
	require.Equal(t, matter.ShareAll, a.Work.Share("5"))
	require.Len(t, a.Work.Own, 3, "an empty one keeps the place of those behind it alone")
	require.Contains(t, write(a), `,"work":{"cells":{"1.data":"partly","2.state":"worse"},"shares":{"1":"silent","5":"all"},"alternatives":{"device-bans":{"less":"much"},`+
		`"mitigation":{"serves":"well","handled":"tried"}},"own":[{"name":"Labels","fails":"no"},{},{"less":"much"}]}`)
	require.Equal(t, a, read(t, write(a)))
	for _, empty := range []string{`{}`, `{"cells":{}}`, `{"alternatives":{"cisa":{}},"shares":{},"own":[{},{}]}`} {
		require.NotContains(t, write(read(t, `{"format":"benchwalk/analysis/1","matter":"wechat-2020","work":`+empty+`}`)), "work")
	}
}

// What a path asks beside the questions stands beside the findings, and a file without
// it is written as it was before there was any.
func TestWhatIsAskedBeside(t *testing.T) {
	a := read(t, `{"format":"benchwalk/analysis/1","matter":"wechat-2020","after_discussion":{"provisions.1.advances_interest":"directly","stay.merits":"strong"},
		"confidence":{"provisions.1.advances_interest":"low","stay.merits":"high"},"prediction":{"bond":"nominal","stay":"denied"},"findings":{"stay.merits":"weak"},"first":{"stay.merits":"none"}}`)
	stay, merits, advances := doctrines.MustNamed("stay"), doctrines.MustKey("stay.merits"), doctrines.MustKey("speech.advances_interest")
	require.Equal(t, "denied", stay.Test().Doctrine().Disposition(a.Predicted[stay]))
	require.Equal(t, doctrine.Undecided, a.Predicted[doctrines.MustNamed("speech")])
	require.Equal(t, analysis.ConfidenceHigh, a.Confidence("", merits))
	require.Equal(t, analysis.ConfidenceLow, a.Confidence("1", advances))
	require.Equal(t, analysis.ConfidenceUnsaid, a.Confidence("", advances))
	require.Equal(t, analysis.ConfidenceUnsaid, a.Confidence("2", advances))
	for _, f := range []struct {
		is   doctrine.Finding
		want string
	}{{a.Finding("", merits), "weak"}, {a.FirstFinding("", merits), "none"}, {a.FindingAfterDiscussion("", merits), "strong"}} {
		require.Equal(t, f.want, merits.Scale().Name(f.is))
	}
	require.Equal(t, "directly", advances.Scale().Name(a.FindingAfterDiscussion("1", advances)))
	require.Equal(t, doctrine.Open, a.FindingAfterDiscussion("2", advances))
	require.Contains(t, write(a), `"first":{"stay.merits":"none"},"prediction":{"stay":"denied","bond":"nominal"},"confidence":{"provisions.1.advances_interest":"low","stay.merits":"high"},"after_discussion":{"stay.merits":"strong","provisions.1.advances_interest":"directly"}}`)
	require.Equal(t, write(a), write(read(t, write(a))))

	a.SetConfidence("", merits, analysis.ConfidenceMedium)
	require.Equal(t, analysis.ConfidenceMedium, a.Confidence("", merits))
	a.SetConfidence("1", advances, analysis.ConfidenceUnsaid)
	a.SetConfidence("", merits, analysis.ConfidenceUnsaid)
	require.NotContains(t, write(a), "confidence")
	require.NotContains(t, write(read(t, `{"format":"benchwalk/analysis/1","matter":"own","prediction":{},"confidence":{},"after_discussion":{"stay.merits":"open"}}`)), "discussion")

	for member, want := range map[string]string{
		`"prediction":{"stay":"nominal"}`:                                  `prediction.stay: unknown disposition "nominal", expected "denied" or "granted"`,
		`"prediction":{"stya":"denied"}`:                                   `prediction: unknown member "stya", did you mean "stay"?`,
		`"confidence":{"stay.merits":"unsaid"}`:                            `confidence["stay.merits"]: unknown value "unsaid", expected "low", "medium" or "high"`,
		`"confidence":{"stay.merit":"low"}`:                                `confidence["stay.merit"]: unknown element "stay.merit", did you mean "stay.merits"?`,
		`"confidence":{"provisions.9.advances_interest":"low"}`:            `unknown element "provisions.9.advances_interest"`,
		`"after_discussion":{"stay.merits":"strng"}`:                       `after_discussion["stay.merits"]: unknown level "strng", did you mean "strong"?`,
		`"after_discussion":{"provisions.9.advances_interest":"directly"}`: `unknown element`,
	} {
		text := `{"format":"benchwalk/analysis/1","matter":"wechat-2020",` + member + `}`
		_, problems := analysis.Read(text, casebook.Matter)
		require.Len(t, problems, 1, member)
		require.Contains(t, problems[0].In(en.Language()), want)
		earlier, problems := analysis.ReadEarlier(text, casebook.Matter)
		require.Empty(t, problems, member)
		require.Len(t, earlier.Aside, 1, "of another edition it is set aside")
	}
}

func TestEveryProblemOfTheWorkAtItsPlace(t *testing.T) {
	for work, want := range map[string]string{
		`{"cells":{"9.data":"no"}}`:                    `work.cells["9.data"]: unknown cell "9.data"`,
		`{"cells":{"1.date":"no"}}`:                    `work.cells["1.date"]: unknown cell "1.date"`,
		`{"cells":{"1":"no"}}`:                         `unknown cell "1"`,
		`{"cells":{"1.data":"partially"}}`:             `work.cells["1.data"]: unknown value "partially"`,
		`{"cells":{"1.data":"open"}}`:                  `work.cells["1.data"]: unknown value "open"`,
		`{"alternatives":{"bans":{}}}`:                 `work.alternatives.bans: unknown alternative "bans"`,
		`{"alternatives":{"cisa":{"less":"lots"}}}`:    `work.alternatives.cisa.less: unknown value "lots"`,
		`{"alternatives":{"cisa":{"cost":"much"}}}`:    `work.alternatives.cisa: unknown member "cost"`,
		`{"alternatives":{"cisa":{"plausible":true}}}`: `work.alternatives.cisa.plausible: `,
		`{"shares":{"9":"some"}}`:                      `work.shares["9"]: unknown provision "9"`,
		`{"shares":{"1":"most"}}`:                      `work.shares["1"]: unknown value "most"`,
		`{"shares":{"1":"open"}}`:                      `work.shares["1"]: unknown value "open"`,
		`{"own":[{"lass":"much"}]}`:                    `work.own[0]: unknown member "lass"`,
		`{"own":[{"name":""}]}`:                        `work.own[0].name: empty text`,
		`{"own":{}}`:                                   `work.own: `,
		`{"rows":[]}`:                                  `work: unknown member "rows"`,
	} {
		_, problems := analysis.Read(`{"format":"benchwalk/analysis/1","matter":"wechat-2020","work":`+work+`}`, casebook.Matter)
		require.NotEmpty(t, problems, work)
		require.Contains(t, problems[0].In(en.Language()), want, work)
	}
}

// A file that is silent on the law is read under that of 2020, whatever law its
// matter has: the default is stated, so that files mean the same everywhere.
func TestLawOfTheMatterIsNotTheFiles(t *testing.T) {
	m := *casebook.Matter("own")
	m.Posture.Standard.Date = standard.Today
	known := func(string) *matter.Matter { return &m }
	a, problems := analysis.Read(`{"format":"benchwalk/analysis/1","matter":"own"}`, known)
	require.Empty(t, problems)
	require.Equal(t, standard.October2020, a.Posture.Standard.Date)
	for _, d := range standard.Dates() {
		a.Posture.Standard.Date = d
		back, problems := analysis.Read(write(a), known)
		require.Empty(t, problems)
		require.Equal(t, d, back.Posture.Standard.Date)
	}
}
