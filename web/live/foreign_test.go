package live_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	share "github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/proof"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/logic/words/zz"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
)

var english = regexp.MustCompile(`[A-Za-z]+`)

// foreign requires that a view says nothing in English where the language is
// another. Names of authorities are in no wording file.
func foreign(t *testing.T, zz *words.Language, ns []tree.Node) string {
	t.Helper()
	said := ""
	var walk func(ns []tree.Node)
	walk = func(ns []tree.Node) {
		for _, n := range ns {
			said += n.Text + "\n"
			for _, a := range n.Attrs {
				if a.Name == "aria-label" || a.Name == "data-label" {
					said += a.Value + "\n"
				}
			}
			if n.Tag != "cite" {
				walk(n.Kids)
			}
		}
	}
	walk(tree.Spoken(zz, ns...))
	require.Empty(t, english.FindAllString(said, -1))
	return said
}

// numbered is a matter whose names are figures, so that it brings no English with it.
func numbered() *matter.Matter {
	merits, _ := doctrines.ParseKey("stay.merits")
	advances, _ := doctrines.ParseKey("speech.advances_interest")
	m := &matter.Matter{ID: "m", Movant: matter.Side{Name: "1", Short: "1"}, Opponent: matter.Side{Name: "2", Short: "2"}}
	m.Provisions = []matter.Provision{{ID: "1", Name: "1"}, {ID: "é", Name: "2"}}
	m.Interests = []matter.Interest{{Assertion: matter.Assertion{ID: "s"}, Name: "3", Sort: matter.Security}, {Assertion: matter.Assertion{ID: "c"}, Name: "4", Sort: matter.Content}}
	for _, by := range matter.Bys() {
		e := matter.Evidence{Assertion: matter.Assertion{By: by}, Interest: "s", How: matter.CellPartly}
		m.Provisions[0].Serves = append(m.Provisions[0].Serves, e)
		m.Interests[1].Whole = append(m.Interests[1].Whole, e)
	}
	m.Alternatives = []matter.Alternative{
		{Assertion: matter.Assertion{ID: "a"}, Name: "5", InRecord: true, Credited: matter.Rating{Serves: matter.ServesWell, Less: matter.LessMuch, Plausible: matter.PlausibleYes, Handled: matter.HandledRejected, Fails: matter.FailsNo}},
		{Assertion: matter.Assertion{ID: "b"}, Name: "6"}}
	m.Parts = []matter.Part{{ID: "p", Title: "7", Steps: []matter.Step{{ID: "q", Topic: "8", Asks: []matter.Ask{
		{Key: "stay.merits", Element: merits}, {Key: "provisions.1.advances_interest", Provision: "1", Element: advances}}}}}}
	return m
}

// state is an analysis of the matter in the language.
func state(l *words.Language, m *matter.Matter, a *analysis.Analysis) *live.State {
	return live.NewState(l, m, a, chain.Decide(a.Posture, &a.Findings))
}

// What the views of the reader's own work say is said by the wording, all of it.
func TestTheWorkbenchSaysNothingOfItsOwn(t *testing.T) {
	l, ps := zz.Language(en.Lines())
	require.Empty(t, ps)
	m := numbered()
	said := foreign(t, l, state(l, m, &analysis.Analysis{Matter: m.ID}).Work())
	advances, _ := doctrines.ParseKey("speech.advances_interest")
	burdens, _ := doctrines.ParseKey("speech.burdens_substantially_more")
	considered, _ := doctrines.ParseKey("speech.less_restrictive_considered")
	for n := range 720 {
		a := &analysis.Analysis{Matter: m.ID}
		r, left := matter.Rating{}, n
		for _, c := range matter.Columns() {
			r.Set(c.Name, c.Values[left%len(c.Values)])
			left /= len(c.Values)
		}
		a.Work.SetRating([]string{"b", "a"}[n/3%2], r)
		a.Work.SetOwn(n%3, matter.Rated{ID: []string{"", "9"}[n/2%2], Rating: r})
		a.Work.SetCell([]string{"1", "é"}[n%2], []string{"s", "c"}[n/2%2], matter.Cells()[n/5%6])
		a.Work.SetShare([]string{"1", "é"}[n%2], matter.Shares()[n/7%6])
		if n%2 == 1 {
			for _, k := range []doctrines.Key{advances, burdens, considered} {
				a.Find("", k, doctrine.At(doctrine.Level(n/2%2)))
				a.CommitTo("", k)
			}
		}
		a.Overrides = []analysis.Text{{Key: "work-burdens", Text: "10"}}
		a.Walk.RevealAtEnd = n%97 == 96
		s := state(l, m, a)
		said += foreign(t, l, s.Comes()) + foreign(t, l, s.Work())
	}
	for _, x := range []words.Said{words.BenchLiveKept, words.BenchLiveSame, words.BenchLiveChartSays, words.BenchLiveCountsFails, words.BenchLiveTake, words.BenchLiveDisputed,
		words.BenchLiveMccullen, words.BenchLiveFromYou, words.BenchLiveCourtScales, words.BenchLiveCourtLater, words.BenchLiveCredited, words.BenchLiveSuggest} {
		require.True(t, strings.Contains(said, l.Say(x)), "%s is not among what was looked at", en.Language().Say(x))
	}
}

func TestTheOtherViewsSayNothingOfTheirOwn(t *testing.T) {
	l, ps := zz.Language(en.Lines())
	require.Empty(t, ps)
	m := numbered()
	merits := m.Parts[0].Steps[0].Asks[0].Element
	for n := range 3 {
		a := &analysis.Analysis{Matter: m.ID}
		for i := range n {
			x := &m.Parts[0].Steps[0].Asks[i]
			a.Find(x.Provision, x.Element, doctrine.At(0))
		}
		for _, in := range strings.Fields("findings.1 first provisions notes marks overrides work walk posture") {
			a.SetAside(in, "2", "3")
		}
		s := state(l, m, a)
		foreign(t, l, append(s.Review(), tree.T(s.Aside())))
	}
	a := &analysis.Analysis{Matter: m.ID}
	a.Find("", merits, doctrine.At(0))
	a.CommitTo("", merits)
	a.Find("", merits, doctrine.At(1))
	s := state(l, m, a)
	require.Contains(t, foreign(t, l, s.Yours(&m.Parts[0].Steps[0])), l.Say(words.FindingOf("stay.merits", merits.Scale().Levels[1])))

	theGroundsSayNothingOfTheirOwn(t, l)
	for n := range 3 {
		p := proof.Proof{Points: n, Decided: n, Failures: []string{"1", "2"}[:n]}
		for i := range p.Held {
			p.Held[i] = n
		}
		foreign(t, l, append(live.Proof(&p, true, n), live.Proof(&p, false, n)...))
	}
	for p := share.None; p <= share.TooLong; p++ {
		foreign(t, l, (&live.Received{Problem: p}).Box(s, true, false))
		for _, taken := range []live.Taken{live.Apart, live.Adopted} {
			o := &share.Opened{Analysis: a, Revision: doctrines.Revision - int(p)%2}
			o.Then[doctrines.MustNamed("stay")] = share.Ruling{Reach: 1 << 1, Firmness: doctrine.Compelled}
			for _, x := range doctrines.All() {
				o.Told[x] = true
			}
			x := live.Received{Opened: o, Problem: p, Choice: live.Now, Taken: taken}
			require.Contains(t, foreign(t, l, x.Box(s, true, false)), l.Say(words.ReceivedThen), strconv.Itoa(int(p)))
			for _, x.Choice = range []live.Choice{live.Unchosen, live.First} {
				foreign(t, l, x.Box(s, true, false))
			}
		}
	}
}

// Every sentence about the grounds is seen, before a question and after its answer.
func theGroundsSayNothingOfTheirOwn(t *testing.T, l *words.Language) {
	m := numbered()
	step := &m.Parts[0].Steps[0]
	merits := step.Asks[0].Element
	step.Asks = step.Asks[:1]
	harm, balance, bond := doctrines.MustKey("stay.irreparable_harm"), doctrines.MustKey("stay.balance_of_hardships"), doctrines.MustKey("bond.requested")
	for i, k := range []doctrines.Key{harm, balance, bond} {
		m.Parts[0].Steps = append(m.Parts[0].Steps, matter.Step{ID: strconv.Itoa(i), Topic: "8", Asks: []matter.Ask{{Key: k.String(), Element: k}}})
	}
	said := ""
	for n := range 8 {
		a := &analysis.Analysis{Matter: m.ID}
		for i, k := range []doctrines.Key{merits, harm, balance} {
			if n>>i&1 == 1 {
				a.Find("", k, doctrine.At(0))
			}
		}
		for i := range m.Parts[0].Steps {
			a.Walk.Committed = append(a.Walk.Committed, m.Parts[0].Steps[i].ID)
		}
		for i := range m.Parts[0].Steps {
			a.Walk.At = m.Parts[0].Steps[i].ID // they are told where the reader is
			s := state(l, m, a)
			said += foreign(t, l, append(s.Grounds(&m.Parts[0].Steps[i]), s.Yours(&m.Parts[0].Steps[i])...))
		}
	}
	stay := words.Underlying("stay")
	for _, x := range []words.Said{words.GroundsShut, words.GroundsGoesOn, words.GroundsAdded, words.GroundsCanAdd(stay), words.GroundsCannotAdd(stay),
		words.GroundsApart(stay), words.GroundsComplete, words.GroundsGo, words.RulingOnGrounds("stay", "denied", 1), words.RulingOnGrounds("stay", "denied", 2)} {
		require.True(t, strings.Contains(said, l.Say(x)), "%s is not among what was looked at", en.Language().Say(x))
	}
}
