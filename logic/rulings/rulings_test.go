package rulings_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

func set(t testing.TB, a *analysis.Analysis, name, level string) {
	k, ok := doctrines.ParseKey(name)
	require.True(t, ok)
	f, ok := k.Under(a.Posture).Parse(level)
	require.True(t, ok)
	a.Findings.Set(k, f)
}

var wechat = casebook.Matter("wechat-2020")

func reports(a *analysis.Analysis) [doctrines.Count]rulings.Report {
	return rulings.Reports(a, wechat, chain.Decide(a.Posture, &a.Findings))
}

// Every point of every test, and every test wholly open, gives a sentence, a
// text for each rule, and a wording for what is needed and settled. Every ruling
// also looks for what would change it, which takes a while: of the speech test,
// and under each other standard and posture, it is some points.
func TestEveryRulingHasWords(t *testing.T) {
	for _, x := range doctrines.All() {
		for n, p := range doctrines.Distinct(x) {
			d := p.Doctrine(x)
			step := 1
			switch {
			case n > 0:
				step = 13
			case x == doctrines.MustNamed("speech"):
				step = 5
			}
			for i := n % step; i < d.Points()+step; i += step {
				a := &analysis.Analysis{Posture: p}
				if i < d.Points() {
					a.Findings[x] = d.Point(i)
				}
				r := reports(a)[x]
				require.NotEmpty(t, en.Language().Say(r.Sentence), "%v %v", x, a.Findings[x])
				require.NotEmpty(t, en.Language().Say(words.SettledStill(x.String(), r.Effect, []words.Name{words.Literal("it")})))
				for _, n := range r.Reasons {
					require.NotEmpty(t, en.Language().SayAll(n.Says...), n.Rule)
					require.NotEmpty(t, en.Language().Say(n.Title), n.Rule)
					require.NotEmpty(t, n.Cites, n.Rule)
					for _, c := range n.Cites {
						require.NotEqual(t, string(c.Authority), rulings.Cited(c), "unknown authority")
					}
				}
			}
		}
	}
}

func TestFailedGateStillShowsTheRest(t *testing.T) {
	a := &analysis.Analysis{}
	for name, level := range map[string]string{"stay.merits": "likely", "stay.irreparable_harm": "possible", "stay.harm_to_others": "substantial", "stay.public_interest": "favors_opponent"} {
		set(t, a, name, level)
	}
	r := reports(a)[doctrines.MustNamed("stay")]
	require.Equal(t, "denied", r.Disposition)
	behind := map[string]bool{}
	for _, n := range r.Reasons {
		behind[n.Rule] = n.Behind
		if n.Rule == "S4b" {
			require.Equal(t, doctrine.Holds, n.Status)
		}
	}
	d := a.Posture.Doctrine(doctrines.MustNamed("stay"))
	for i := range d.Rules {
		if rule := &d.Rules[i]; rule.InForce() && rule.Kind != doctrine.Weighing {
			require.Contains(t, behind, rule.Code, "every rule is reported")
		}
	}
	require.True(t, behind["S4b"], "and says that the failed gate leaves it without effect")
	require.False(t, behind["S2"])
}

func TestDiscretionNamesWhatDivides(t *testing.T) {
	a := &analysis.Analysis{}
	for name, level := range map[string]string{"stay.merits": "likely", "stay.irreparable_harm": "probable", "stay.harm_to_others": "substantial", "stay.public_interest": "neutral"} {
		set(t, a, name, level)
	}
	r := reports(a)[doctrines.MustNamed("stay")]
	require.Equal(t, doctrine.Discretionary, r.Firmness)
	grants := map[bool]int{}
	for _, w := range r.Weighings {
		require.NotEmpty(t, w.Words)
		grants[w.Grants]++
	}
	require.Equal(t, map[bool]int{true: 3, false: 2}, grants)
}

func TestMarksAndNotesStandInTheReasons(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	set(t, a, "stay.merits", "weak")
	step := m.Step("appeal")
	a.Marks = []string{step.Opponent[0].ID}
	a.Notes = []analysis.Text{{Key: "appeal", Text: "mine"}}
	f := reports(a)[doctrines.MustNamed("stay")].Reasons[0].Findings[0]
	require.Equal(t, step.Opponent[0].ID, f.Marked[0].ID)
	require.Equal(t, "mine", f.Note)
}

// Where a finding on one provision differs from that on the whole, the ruling
// offers a narrower stay by name. A silent record is no such finding.
func TestNarrowerStayIsOfferedWhereAProvisionDiffers(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	excess := doctrines.ProvisionKeys()[1]
	remarks := func(provision, whole string) string {
		a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
		f, _ := excess.Under(a.Posture).Parse(provision)
		a.Find("5", excess, f)
		set(t, a, excess.String(), whole)
		return en.Language().SayAll(rulings.Reports(a, m, chain.Decide(a.Posture, &a.Findings))[doctrines.MustNamed("stay")].Remarks...)
	}
	require.Contains(t, remarks("no", "yes"), "Your findings on provision 5 (no payments) differ from those on the whole rule")
	require.Contains(t, remarks("no", "yes"), "The order is silent on a narrower stay.")
	require.Contains(t, remarks("yes", "no"), "Your findings on provision 5 (no payments) differ from those on the whole rule", "either way")
	for _, same := range [][2]string{{"yes", "yes"}, {"no_record", "yes"}, {"open", "yes"}, {"no", "open"}, {"no", "no_record"}} {
		require.NotContains(t, remarks(same[0], same[1]), "differ from those on the whole", "%v", same)
	}
}

func TestEveryStayRulingSaysThatANarrowerStayIsAnotherQuestion(t *testing.T) {
	d := doctrines.Posture{}.Doctrine(doctrines.MustNamed("stay"))
	for i := range d.Points() {
		a := &analysis.Analysis{}
		a.Findings[doctrines.MustNamed("stay")] = d.Point(i)
		require.Contains(t, en.Language().SayAll(reports(a)[doctrines.MustNamed("stay")].Remarks...), "narrower stay")
	}
}

// What is written is JSON that encoding/json reads, with the disposition null
// unless exactly one is reachable.
func TestWrite(t *testing.T) {
	for _, level := range []string{"open", "no_record", "none", "weak", "serious_questions", "likely", "strong"} {
		a := &analysis.Analysis{Matter: "own"}
		set(t, a, "stay.merits", level)
		w := &strictjson.Writer{}
		rulings.Write(w, en.Language(), a, nil)
		var out struct {
			Format  string
			Rulings map[string]struct {
				Disposition *string
				Firmness    string
				Reachable   []string
				Needed      []string
				Reasons     map[string]any
			}
		}
		require.NoError(t, json.Unmarshal([]byte(w.String()), &out))
		require.Equal(t, rulings.Format, out.Format)
		require.Len(t, out.Rulings, doctrines.Count)
		for name, r := range out.Rulings {
			require.Equal(t, len(r.Reachable) == 1, r.Disposition != nil, name)
			require.NotNil(t, r.Needed)
		}
		if level == "likely" {
			require.Equal(t, "open", out.Rulings["stay"].Firmness, "unknown is not no")
			require.Equal(t, []string{"stay.irreparable_harm", "stay.harm_to_others", "stay.balance_of_hardships", "stay.public_interest"}, out.Rulings["stay"].Needed)
		}
	}
}

func BenchmarkExplainAll(b *testing.B) {
	a := &analysis.Analysis{}
	rs := chain.Decide(a.Posture, &a.Findings)
	b.ReportAllocs()
	for b.Loop() {
		rulings.Reports(a, nil, rs)
	}
}

func Example() {
	a := &analysis.Analysis{Matter: "own"}
	k, _ := doctrines.ParseKey("stay.irreparable_harm")
	f, _ := k.Under(a.Posture).Parse("possible")
	a.Findings.Set(k, f)
	r := rulings.Reports(a, nil, chain.Decide(a.Posture, &a.Findings))[doctrines.MustNamed("stay")]
	fmt.Println(en.Language().Say(r.Sentence))
	fmt.Println(r.Disposition, r.Firmness)
	// Output:
	// On your findings the stay must be denied on one ground.
	// denied compelled
}
