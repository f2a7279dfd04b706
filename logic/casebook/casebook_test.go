package casebook_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/lint"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// each runs a test for every built-in matter.
func each(t *testing.T, test func(*testing.T, *matter.Matter)) {
	for _, id := range casebook.Matters() {
		t.Run(id, func(t *testing.T) {
			m := casebook.Matter(id)
			require.NotNil(t, m)
			test(t, m)
		})
	}
}

func TestBuiltInMattersRead(t *testing.T) {
	for _, id := range casebook.Matters() {
		text, ok := casebook.Text(id)
		require.True(t, ok, id)
		m, problems := matter.Read(text)
		require.Empty(t, problems, id)
		require.Equal(t, id, m.ID)
		require.NotEmpty(t, m.Lead, "the sentence on the start page")
		require.NotZero(t, m.Minutes, "the time on the start page")
	}
	_, ok := casebook.Text("../casebook")
	require.False(t, ok)
	require.Nil(t, casebook.Matter("nowhere"))
}

// Ids become names of pages beside each other: the walk, the same to be read, and
// the pages that are no matter's.
func TestNoTwoMattersMeet(t *testing.T) {
	taken := map[string]bool{"index": true, "about": true, "then-and-now": true}
	for _, id := range casebook.Matters() {
		for _, name := range []string{id, id + "-read"} {
			require.False(t, taken[name], name)
			taken[name] = true
		}
	}
	last := casebook.Matters()[len(casebook.Matters())-1]
	require.Equal(t, analysis.Own, last, "the readers' own facts stand last")
}

// A warning says what its writer most likely did not mean. What is built in
// shall have none: every assertion but the tool's own has a source, every source
// is used, every authority is known, the court's findings give what it ruled.
func TestNothingIsToBeWarnedOf(t *testing.T) {
	each(t, func(t *testing.T, m *matter.Matter) {
		text, _ := casebook.Text(m.ID)
		for _, w := range lint.Read(text, m) {
			t.Error(w.In(en.Language()))
		}
	})
}

// unsourced lists what is said without a place, whoever says it.
func unsourced(m *matter.Matter) (ids []string) {
	m.Each(func(a *matter.Assertion) {
		if len(a.Cites) == 0 {
			ids = append(ids, a.ID)
		}
	})
	return ids
}

// bare are the statements that rest on no source: the tool's own questions,
// labels, arguments and directions, by name. To call a statement the tool's does
// not take it off the hook: it has to be entered here, or cited.
var bare = map[string]string{
	"wechat-2020": "gov-harm-f1",
	"tiktok-2020": "channels-w1 for-public-w1",
	"tiktok-2025": "restraint-w1",
	"huawei-5g":   "speech-f3 reading-f7 neutral-f1 neutral-g2",
	"ward-1989":   "burden-m1 burden-o1 quiet-m1 quiet-o1 complaints-o1 complaints-w1 channels-m1 channels-o1 outcome-2",
	"own":         "your-case-f1 your-case-f2 your-case-f3 your-case-f4",
}

func TestEveryAssertionHasASource(t *testing.T) {
	each(t, func(t *testing.T, m *matter.Matter) {
		require.ElementsMatch(t, strings.Fields(bare[m.ID]), unsourced(m))
		for _, id := range unsourced(m) {
			require.Equal(t, matter.ModelSays, m.Assertion(id).By, id)
		}
		used := map[string]bool{}
		m.Each(func(a *matter.Assertion) {
			for _, c := range a.Cites {
				require.NotNil(t, m.Cite(c), "%s names %s", a.ID, c)
				used[c] = true
			}
		})
		for _, c := range m.Cites {
			require.True(t, used[c.ID], "cite %s is used nowhere", c.ID)
		}
	})
	m := &matter.Matter{Outcome: []matter.Assertion{{ID: "o1", By: matter.CourtSays}, {ID: "o2", By: matter.ModelSays}, {ID: "o3", Cites: []string{"p1"}}}}
	require.Equal(t, []string{"o1", "o2"}, unsourced(m), "the test can fail")
	n := 0
	for _, ids := range bare {
		n += len(strings.Fields(ids))
	}
	require.Equal(t, 21, n, "each more is a decision")
}

// Curly quotation marks, written so that the checker takes none for a quotation.
const opening, closing = "\u201c", "\u201d"

// What stands in quotation marks is looked up in its source by make quotes,
// which takes curly marks for quotations and sees no others.
func TestQuotationsAreMarkedForTheChecker(t *testing.T) {
	each(t, func(t *testing.T, m *matter.Matter) {
		look := func(at, text string) {
			require.NotContains(t, text, `"`, at)
			require.NotContains(t, text, "''", at)
			require.Equal(t, strings.Count(text, opening), strings.Count(text, closing), at)
		}
		m.Each(func(a *matter.Assertion) { look(a.ID, a.Text) })
		for _, c := range m.Cites {
			look(c.ID, c.Quote)
			look(c.ID, c.Record)
			look(c.ID, c.Pin)
			if c.Quote != "" {
				require.True(t, strings.HasPrefix(c.Quote, opening) && strings.HasSuffix(c.Quote, closing), "%s holds words outside its quotation marks: %s", c.ID, c.Quote)
			}
		}
		look("lead", m.Lead)
		for _, p := range m.Provisions {
			look(p.ID, p.Name+p.Bars)
		}
		for _, p := range m.Parts {
			look(p.ID, p.Title)
			for _, s := range p.Steps {
				look(s.ID, s.Topic)
				for _, a := range s.Asks {
					look(s.ID, a.Question)
				}
				for _, n := range s.Notes {
					look(s.ID, n.Text)
					_, ok := law.Lookup(law.ID(n.Authority))
					require.True(t, ok, "%s: %s", s.ID, n.Authority)
				}
			}
		}
	})
}

// A court that answered gives what it ruled; where none did, the matter says so.
func TestCourtsFindingsGiveTheirResults(t *testing.T) {
	each(t, func(t *testing.T, m *matter.Matter) {
		for i, res := range m.Results {
			_, holds := chain.Holds(m, res)
			require.True(t, holds, "results[%d]: %s", i, res.Test)
		}
		if len(m.Results) == 0 && len(m.Cites) > 0 {
			require.NotEmpty(t, append(m.Outcome, m.Open...), "no result: the outcome or what was left open says why")
			require.Equal(t, analysis.Findings{}, chain.CourtFindings(m), "a court that found something ruled on it")
		}
		for _, p := range m.Parts {
			for _, s := range p.Steps {
				if s.Court.Mark == matter.NotReached {
					require.Empty(t, s.Court.Findings, "%s was not reached", s.ID)
				}
			}
		}
	})
}

// A test that a matter asks about is asked in full, each element once, and every
// provision for both its elements: else no walk could end in a ruling. The
// tool's subject and the readers' own facts go through all four tests.
func TestEveryElementIsAskedOnce(t *testing.T) {
	each(t, func(t *testing.T, m *matter.Matter) {
		asked, about := map[string]int{}, [doctrines.Count]bool{}
		for _, p := range m.Parts {
			for _, s := range p.Steps {
				for _, a := range s.Asks {
					asked[a.Key]++
					about[a.Element.Test] = true
				}
			}
		}
		if m.ID == casebook.Matters()[0] || m.ID == analysis.Own {
			about = [doctrines.Count]bool{true, true, true, true}
		}
		want := map[string]int{}
		for _, k := range doctrines.Keys() {
			if about[k.Test] {
				want[k.String()] = 1
			}
		}
		for _, p := range m.Provisions {
			for _, k := range doctrines.ProvisionKeys() {
				_, element, _ := strings.Cut(k.String(), ".")
				want["provisions."+p.ID+"."+element] = 1
			}
		}
		require.Equal(t, want, asked)
	})
}

// Both sides stand at every question that has a record, and beside what the
// court did the best argument the other way.
func TestBothSidesAtEveryQuestion(t *testing.T) {
	each(t, func(t *testing.T, m *matter.Matter) {
		if len(m.Cites) == 0 {
			return
		}
		for _, p := range m.Parts {
			for _, s := range p.Steps {
				if len(s.Asks) == 0 {
					continue
				}
				require.NotEmpty(t, s.Movant, s.ID)
				require.NotEmpty(t, s.Opponent, s.ID)
				require.NotEmpty(t, s.OtherWay, "the best argument the other way at %s", s.ID)
				if m.ID == casebook.Matters()[0] {
					require.NotEqual(t, matter.Unmarked, s.Court.Mark, "the order was read as a whole: %s", s.ID)
				}
			}
		}
	})
}

// caseOf is the decided case behind an anchor's authority.
var caseOf = map[law.ID]string{
	law.WashingtonVTrump: "washington-v-trump-2017", law.Humane2008: "humane-society-2008", law.Revel: "revel-2015", law.EastBayNDCal: "east-bay-ndcal-stay-2018",
	law.Cottrell: "wild-rockies-2011", law.Packingham: "packingham-2017", law.Arcara: "arcara-1986", law.Reed: "reed-2015",
	law.Frisby: "frisby-1988", law.Ladue: "ladue-1994", law.Turner2: "turner-ii-1997", law.Ward: "ward-1989", law.Habitat: "habitat-2010", law.VanDeKamp: "van-de-kamp-1985",
}

// An anchor stands only where the decided case carries that level from its
// source, and was decided before the order.
func TestAnchorsAreCarriedByTheirCases(t *testing.T) {
	text, ok := casebook.Cases()
	require.True(t, ok)
	var cases []struct {
		ID       string
		Kind     string
		Year     int
		Verified bool
		Findings map[string]struct{ Value, Basis string }
	}
	require.NoError(t, json.Unmarshal([]byte(text), &cases))
	kinds := map[string]string{"stay": "stay", "injunction": "pi", "speech": "tailoring", "bond": "bond"}
	for _, a := range law.Anchors() {
		k, ok := doctrines.ParseKey(a.Key)
		require.True(t, ok, a.Key)
		_, ok = k.Under(doctrines.Posture{}).Parse(a.Level)
		require.True(t, ok, a.Level)
		found := false
		for _, c := range cases {
			if c.ID != caseOf[a.Authority] {
				continue
			}
			found = true
			f := c.Findings[strings.TrimPrefix(a.Key, k.Test.String()+".")]
			require.Equal(t, a.Level, f.Value, "%s %s", c.ID, a.Key)
			require.Equal(t, "source", f.Basis, "%s %s", c.ID, a.Key)
			require.True(t, c.Verified, c.ID)
			require.Equal(t, kinds[k.Test.String()], c.Kind)
			require.LessOrEqual(t, c.Year, 2020)
		}
		require.True(t, found, "no case for %s", a.Authority)
		authority, _ := law.Lookup(a.Authority)
		require.False(t, authority.Later)
	}
	// What the file of cases labels, though its reason does not put the element
	// there: no likely success is not yet a mere possibility, a test is no finding,
	// clutter is an interest that qualifies, and security set is not security asked for.
	for key, level := range map[string]string{"stay.merits": "weak", "injunction.irreparable_harm": "possible", "speech.interest": "legitimate", "bond.requested": "yes"} {
		_, ok := law.Anchored(key, level)
		require.False(t, ok, key)
	}
}

// rows are the measures of docs/law/LAW.md §3.5, by words that WeChat's file has for
// each; the last is no measure, and stands among what is said.
var rows = []struct{ row, words string }{
	{"Bar WeChat from government devices", "Barring WeChat from government devices"},
	{"CISA: not on partners' devices", "State, Local, Tribal, and Territorial (SLTT) partners"},
	{"CISA: steps on location data", "location"},
	{"Tencent mitigation", "USG approved governance structure"},
	{"Additional mitigations Commerce itself considered", "Escrow and review of source code"},
	{"Hildebrand's four", "end-to-end encryption"},
	{"General practices", "keep and audit access logs"},
	{"Independent third-party source-code audit", "audit by an independent third party"},
	{"GDPR/CCPA-type data and metadata protection", "as European and California law do"},
}

func TestTheMeasuresInTheRecordAreAllThere(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	for _, x := range rows {
		found := false
		for _, a := range m.Alternatives {
			found = found || a.InRecord && strings.Contains(a.Text, x.words)
		}
		require.True(t, found, x.row)
	}
	brokers := false
	m.Each(func(a *matter.Assertion) { brokers = brokers || strings.Contains(a.Text, "data brokers") })
	require.True(t, brokers, "the point of underinclusion")
}

// A cell of WeChat's matrix is evidence on that provision; what is said of all of
// them stands with the interest. Every measure says what its source means it for.
func TestWhatIsSaidOfAllStandsWithNoSingleOne(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	for _, p := range m.Provisions {
		for _, e := range p.Serves {
			require.NotContains(t, e.Text, "together", e.ID)
			require.NotContains(t, e.Text, "as a whole", e.ID)
		}
	}
	for _, of := range []string{"n15", "n29", "n32", "n41"} {
		found := false
		for _, x := range m.Interests {
			for _, e := range x.Whole {
				for _, c := range e.Cites {
					found = found || c == of
				}
			}
		}
		require.True(t, found, of)
	}
	each(t, func(t *testing.T, m *matter.Matter) {
		for _, a := range m.Alternatives {
			require.NotEmpty(t, a.Interests, a.ID)
		}
	})
}

// Huawei's walk ends at the threshold: answered no, or with a silent record, the
// ruling is compelled and nothing is left to ask; answered yes, it goes on. That it
// ends there is this tool's analysis, and said to be.
func TestHuaweiEndsAtTheThreshold(t *testing.T) {
	m := casebook.Matter("huawei-5g")
	burdened := doctrines.Key{Test: doctrines.MustNamed("speech")}
	require.Equal(t, "speech.speech_burdened", burdened.String())
	require.Len(t, m.Results, 1)
	d := m.Posture.Doctrine(doctrines.MustNamed("speech"))
	decide := func(level string) doctrine.Ruling {
		f, ok := burdened.Under(m.Posture).Parse(level)
		require.True(t, ok)
		var all analysis.Findings
		all.Set(burdened, f)
		return d.Decide(all[doctrines.MustNamed("speech")])
	}
	for _, level := range []string{"no", "no_record"} {
		r := decide(level)
		only, one := r.Disposition()
		require.True(t, one, level)
		require.Equal(t, m.Results[0].Disposition, only, level)
		require.Equal(t, "no_heightened_scrutiny", d.Dispositions[only-1])
		require.Equal(t, doctrine.Compelled, r.Firmness(), level)
		require.Zero(t, r.Needed, level)
	}
	_, one := decide("yes").Disposition()
	require.False(t, one)
	for _, a := range m.Outcome {
		require.Equal(t, matter.ModelSays, a.By, a.ID)
	}
	require.Contains(t, m.Outcome[0].Text, "own analysis")
	m.Each(func(a *matter.Assertion) {
		require.NotEqual(t, matter.GovernmentSays, a.By, "%s: the paper reports the government; it is not the government", a.ID)
		require.NotEqual(t, matter.CourtSays, a.By, a.ID)
	})
}
