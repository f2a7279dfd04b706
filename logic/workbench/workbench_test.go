package workbench_test

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/speech"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/logic/workbench"
)

const (
	open = doctrine.Open
	yes  = doctrine.Finding(speech.ExcessYes)
	no   = doctrine.Finding(speech.ExcessNo)
)

// two is a matter with two provisions, two security interests, one content
// interest and two alternatives.
var two = &matter.Matter{
	Provisions: []matter.Provision{{ID: "1"}, {ID: "2"}},
	Interests: []matter.Interest{{Assertion: matter.Assertion{ID: "data"}, Sort: matter.Security}, {Assertion: matter.Assertion{ID: "state"}, Sort: matter.Security},
		{Assertion: matter.Assertion{ID: "views"}, Sort: matter.Content}},
	Alternatives: []matter.Alternative{{Assertion: matter.Assertion{ID: "a"}}, {Assertion: matter.Assertion{ID: "b"}}},
}

// ratings lists every rating.
func ratings() (rs []matter.Rating) {
	for s := matter.ServesOpen; s <= matter.ServesWell; s++ {
		for l := matter.LessOpen; l <= matter.LessMuch; l++ {
			for p := matter.PlausibleOpen; p <= matter.PlausibleYes; p++ {
				for h := matter.HandledOpen; h <= matter.HandledTried; h++ {
					for f := matter.FailsOpen; f <= matter.FailsYes; f++ {
						rs = append(rs, matter.Rating{Serves: s, Less: l, Plausible: p, Handled: h, Fails: f})
					}
				}
			}
		}
	}
	return rs
}

func rated(rs ...matter.Rating) *matter.Work {
	w := &matter.Work{}
	for i, r := range rs {
		w.SetRating([]string{"a", "b"}[i], r)
	}
	return w
}

func full(r matter.Rating) bool { return r.Serves != 0 && r.Less != 0 && r.Plausible != 0 }

func qualifies(r matter.Rating) bool {
	return r.Plausible == matter.PlausibleYes && r.Less == matter.LessMuch && r.Serves >= matter.ServesPartly
}

func TestNames(t *testing.T) {
	seen := map[string]bool{}
	for _, v := range workbench.Verdicts() {
		require.NotEqual(t, "?", v.String())
		require.False(t, seen[v.String()])
		seen[v.String()] = true
	}
	require.Equal(t, "?", workbench.Verdict(99).String())
	for i, s := range workbench.Suggest(two, &matter.Work{}, standard.October2020) {
		require.Equal(t, []string{"speech.advances_interest", "speech.burdens_substantially_more", "speech.less_restrictive_considered"}[i], s.Key.String())
		require.Equal(t, open, s.Finding)
		require.NotEmpty(t, s.Why)
		require.Empty(t, s.Rows)
	}
}

// One alternative, every rating of it, under either law.
func TestOneAlternative(t *testing.T) {
	for _, r := range ratings() {
		w := rated(r)
		for _, d := range standard.Dates() {
			s := workbench.Suggest(two, w, d)
			want := open
			passed := r.Handled == matter.HandledIgnored || r.Handled == matter.HandledRejected
			switch {
			case qualifies(r) && r.Fails != matter.FailsYes && (d == standard.October2020 || passed):
				want = yes
			case d == standard.Today && r.Handled >= matter.HandledConsidered:
				want = no // latitude, whatever else is rated
			case qualifies(r) && r.Fails != matter.FailsYes && r.Handled == matter.HandledOpen:
			case full(r):
				want = no
			}
			require.Equal(t, want, s[1].Finding, "%+v %s", r, d)
			require.Equal(t, want == yes && d == standard.Today, s[1].Disputed, "%+v", r)
			if want != open {
				require.Equal(t, []string{"a"}, s[1].Rows)
			}
			require.NotEmpty(t, s[1].Why)

			handled := open
			if r.Handled != 0 && r.Plausible != matter.PlausibleNo {
				k := doctrines.Key{Test: doctrines.MustNamed("speech"), Element: speech.ElementConsidered}
				name := strings.Replace(r.Handled.String(), "tried", "seriously_tried", 1)
				handled, _ = k.Under(doctrines.Posture{}).Parse(name)
			}
			require.Equal(t, handled, s[2].Finding, "%+v", r)

			for _, y := range workbench.Yardsticks(two, w, d) {
				require.NotEmpty(t, y.Why)
				var want workbench.Verdict
				switch y.Name {
				case "ward":
					want = map[doctrine.Finding]workbench.Verdict{yes: workbench.NotMet, no: workbench.Met}[s[1].Finding]
				case "mccullen":
					switch {
					case !full(r) || qualifies(r) && r.Fails != matter.FailsYes && r.Handled == 0:
					case qualifies(r) && r.Fails != matter.FailsYes && r.Handled != matter.HandledTried:
						want = workbench.NotMet
					default:
						want = workbench.Met
					}
				case "strict":
					switch {
					case !full(r):
					case r.Plausible == matter.PlausibleYes && r.Less >= matter.LessSomewhat && r.Serves == matter.ServesWell && r.Fails != matter.FailsYes,
						s[1].Finding == yes: // what fails the lesser test fails the stricter
						want = workbench.NotMet
					case s[1].Finding == no:
						want = workbench.Met
					}
				}
				require.Equal(t, want, y.Verdict, "%s %+v", y.Name, r)
			}
		}
	}
}

// Two alternatives: one that defeats the fit is enough, however the other is
// rated, and one that no rating can make defeat it changes nothing. They are
// never counted.
func TestTwoAlternatives(t *testing.T) {
	all, step := ratings(), 1
	if runtime.GOARCH == "wasm" {
		step = 13
	}
	for _, d := range standard.Dates() {
		alone := make([]doctrine.Finding, len(all))
		for i, r := range all {
			alone[i] = workbench.Suggest(two, rated(r), d)[1].Finding
		}
		// inert: left alone, or such that no answer to the rest could make it count.
		inert := func(r matter.Rating) bool {
			return r.Serves == 0 && r.Less == 0 && r.Plausible == 0 || r.Serves == matter.ServesNot || r.Less == matter.LessNo || r.Less == matter.LessSomewhat ||
				r.Plausible == matter.PlausibleNo || r.Fails == matter.FailsYes
		}
		for i := 0; i < len(all); i += step {
			for j := i; j < len(all); j += step {
				got := workbench.Suggest(two, rated(all[i], all[j]), d)[1].Finding
				want := open
				switch {
				case alone[i] == yes || alone[j] == yes:
					want = yes
				case alone[i] == open && !inert(all[i]) || alone[j] == open && !inert(all[j]):
				case alone[i] == no || alone[j] == no:
					want = no
				}
				if got != want {
					t.Fatalf("%+v and %+v under %s: want %d, got %d", all[i], all[j], d, want, got)
				}
			}
		}
	}
}

// better lists the ratings one step better for the measure: it serves more,
// burdens less, is plausible after all, is not shown to fail, or was taken less
// seriously.
func better(r matter.Rating) (rs []matter.Rating) {
	up := func(can bool, change func(*matter.Rating)) {
		if can {
			to := r
			change(&to)
			rs = append(rs, to)
		}
	}
	up(r.Serves != 0 && r.Serves < matter.ServesWell, func(r *matter.Rating) { r.Serves++ })
	up(r.Less != 0 && r.Less < matter.LessMuch, func(r *matter.Rating) { r.Less++ })
	up(r.Plausible == matter.PlausibleNo, func(r *matter.Rating) { r.Plausible++ })
	up(r.Fails == matter.FailsYes, func(r *matter.Rating) { r.Fails-- })
	up(r.Handled > matter.HandledIgnored, func(r *matter.Rating) { r.Handled-- })
	return rs
}

// A better rating never turns a yes into anything else, nor a yardstick not met
// into one met, whatever stands beside it.
func TestMonotone(t *testing.T) {
	beside := []matter.Rating{{}, {Serves: matter.ServesPartly}, {Serves: matter.ServesNot, Less: matter.LessNo, Plausible: matter.PlausibleNo},
		{Serves: matter.ServesWell, Less: matter.LessMuch, Plausible: matter.PlausibleYes, Handled: matter.HandledConsidered}}
	for _, d := range standard.Dates() {
		for _, r := range ratings() {
			for _, b := range beside {
				was, held := workbench.Suggest(two, rated(r, b), d)[1].Finding, workbench.Yardsticks(two, rated(r, b), d)
				for _, to := range better(r) {
					if was == yes {
						require.Equal(t, yes, workbench.Suggest(two, rated(to, b), d)[1].Finding, "%+v to %+v", r, to)
					}
					for i, y := range workbench.Yardsticks(two, rated(to, b), d) {
						if held[i].Verdict == workbench.NotMet {
							require.Equal(t, workbench.NotMet, y.Verdict, "%s %+v to %+v", y.Name, r, to)
						}
					}
				}
			}
		}
	}
}

// The law of today gives the Government more latitude, never less.
func TestTodayIsNoStricter(t *testing.T) {
	for _, r := range ratings() {
		then, now := workbench.Suggest(two, rated(r), standard.October2020)[1].Finding, workbench.Suggest(two, rated(r), standard.Today)[1].Finding
		if then == no {
			require.Equal(t, no, now, "%+v", r)
		}
		if now == yes {
			require.Equal(t, yes, then, "%+v", r)
		}
	}
}

// Every filling of two provisions and two security interests, with and without
// a content cell.
func TestAdvances(t *testing.T) {
	cells := matter.Cells()
	for n := range 6 * 6 * 6 * 6 {
		c := [4]matter.Cell{cells[n%6], cells[n/6%6], cells[n/36%6], cells[n/216]}
		w := &matter.Work{}
		w.SetCell("1", "data", c[0])
		w.SetCell("1", "state", c[1])
		w.SetCell("2", "data", c[2])
		w.SetCell("2", "state", c[3])
		want := speech.AdvancesOpen
		for i, x := range c {
			other := c[i^1]
			switch {
			case x == matter.CellOpen:
			case x == matter.CellDirectly && other != matter.CellWorse:
				want = speech.AdvancesDirectly
			case x >= matter.CellPartly:
				want = max(want, speech.AdvancesPartially)
			default:
				want = max(want, speech.AdvancesNot)
			}
		}
		answered, left := want != speech.AdvancesOpen, slices.Contains(c[:], matter.CellOpen)
		if want == speech.AdvancesNot && left { // one cell is enough to serve an interest, so all must be answered
			want = speech.AdvancesOpen
		}
		s := workbench.Suggest(two, w, standard.October2020)[0]
		require.Equal(t, doctrine.Finding(want), s.Finding, "%v", c)
		require.Equal(t, answered, len(s.Rows) > 0)
		require.Equal(t, want == speech.AdvancesPartially && left, strings.Contains(said(s.Why), "could still make it direct"))
		for _, row := range s.Rows {
			require.NotContains(t, row, "views")
		}
		// A content interest carries nothing, however well it is served.
		w.SetCell("1", "views", matter.CellDirectly)
		with := workbench.Suggest(two, w, standard.October2020)[0]
		require.Equal(t, s.Finding, with.Finding)
		require.Equal(t, s.Rows, with.Rows)
		require.Contains(t, said(with.Why), "sounds in content")
	}
}

// A measure of the record that nobody rated keeps the fit open, whatever the
// others come to; what is only commentary does not, and one that defeats the
// rule is enough by itself.
func TestTheRecordIsRatedWhole(t *testing.T) {
	m := *two
	m.Alternatives = slices.Clone(two.Alternatives)
	m.Alternatives[1].InRecord = true
	for _, d := range standard.Dates() {
		for _, r := range ratings() {
			before, after := workbench.Yardsticks(two, rated(r), d), workbench.Yardsticks(&m, rated(r), d)
			for i := range before {
				want := before[i].Verdict
				if want == workbench.Met {
					want = workbench.Open
				}
				require.Equal(t, want, after[i].Verdict, "%s %+v", before[i].Name, r)
			}
			without, with := workbench.Suggest(two, rated(r), d)[1], workbench.Suggest(&m, rated(r), d)[1]
			if without.Finding != no {
				require.Equal(t, without, with, "%+v", r)
				continue
			}
			require.Equal(t, open, with.Finding, "%+v", r)
			require.Equal(t, []string{"b"}, with.Rows)
			require.Contains(t, said(with.Why), "A measure of the record that you left open")
		}
	}
}

func TestConsideredIsTheLeast(t *testing.T) {
	well := matter.Rating{Serves: matter.ServesWell, Less: matter.LessMuch, Plausible: matter.PlausibleYes, Handled: matter.HandledTried}
	weak := matter.Rating{Serves: matter.ServesWell, Less: matter.LessSomewhat, Plausible: matter.PlausibleYes, Handled: matter.HandledIgnored}
	s := workbench.Suggest(two, rated(well, weak), standard.October2020)[2]
	require.Equal(t, doctrine.Finding(speech.ConsideredSeriouslyTried), s.Finding, "one that would do goes before one that would not")
	require.Equal(t, []string{"a"}, s.Rows)
	weak.Less = matter.LessMuch
	s = workbench.Suggest(two, rated(well, weak), standard.October2020)[2]
	require.Equal(t, doctrine.Finding(speech.ConsideredIgnored), s.Finding)
	require.Equal(t, []string{"b"}, s.Rows)
}

func TestOwnAlternativesCount(t *testing.T) {
	w := &matter.Work{Own: make([]matter.Rated, 12)}
	w.Own[11] = matter.Rated{ID: "Labels", Rating: matter.Rating{Serves: matter.ServesPartly, Less: matter.LessMuch, Plausible: matter.PlausibleYes}}
	s := workbench.Suggest(two, w, standard.October2020)[1]
	require.Equal(t, yes, s.Finding)
	require.Equal(t, []string{"own.12"}, s.Rows)
	ms := workbench.Measures(two, w)
	require.Len(t, ms, 14)
	require.Equal(t, "Labels", ms[13].Name)
	require.Nil(t, ms[13].Alternative)
	require.Equal(t, []string{"own.12"}, workbench.Difference(two, w, &matter.Work{}, standard.October2020, 1))
	require.Equal(t, []string{"own.12"}, workbench.Difference(two, &matter.Work{}, w, standard.October2020, 1))
}

func TestDifference(t *testing.T) {
	do := matter.Rating{Serves: matter.ServesPartly, Less: matter.LessMuch, Plausible: matter.PlausibleYes}
	fails := do
	fails.Fails = matter.FailsYes
	diff := func(a, b *matter.Work) []string {
		return workbench.Difference(two, a, b, standard.October2020, 1)
	}
	require.Nil(t, diff(rated(do), rated(do, fails)), "the same finding")
	require.Equal(t, []string{"a"}, diff(rated(do, fails), rated(fails, fails)), "one row alone")
	require.Equal(t, []string{"a", "b"}, diff(rated(do, do), rated(fails, fails)), "it takes both")
	require.Equal(t, []string{"a"}, diff(rated(fails, fails), rated(do, fails)))
	a, b := &matter.Work{}, &matter.Work{}
	a.SetCell("1", "data", matter.CellDirectly)
	b.SetCell("1", "data", matter.CellDirectly)
	b.SetCell("1", "state", matter.CellWorse)
	b.SetCell("2", "state", matter.CellNo)
	require.Equal(t, []string{"1.state"}, workbench.Difference(two, a, b, standard.October2020, 0))
	require.Equal(t, 2, len(a.Cells)+len(rated(do).Alternatives), "nothing is changed")
}

// A substantial part of a provision's burden that serves nothing suggests that the
// rule burdens too much, by Ward's words and apart from the measures. How many
// such provisions there are says nothing, nor does what the record leaves out.
func TestShares(t *testing.T) {
	do := matter.Rating{Serves: matter.ServesPartly, Less: matter.LessMuch, Plausible: matter.PlausibleYes}
	fails := do
	fails.Fails = matter.FailsYes
	for _, first := range matter.Shares() {
		for _, second := range matter.Shares() {
			for name, w := range map[string]*matter.Work{"none": {}, "do": rated(do), "fail": rated(fails), "half": rated(matter.Rating{Plausible: matter.PlausibleYes})} {
				for _, d := range standard.Dates() {
					plain := workbench.Suggest(two, w, d)[1]
					with := *w
					with.SetShare("1", first)
					with.SetShare("2", second)
					s := workbench.Suggest(two, &with, d)
					var rows []string
					if first >= matter.ShareSubstantial {
						rows = append(rows, "1.")
					}
					if second >= matter.ShareSubstantial {
						rows = append(rows, "2.")
					}
					require.Equal(t, workbench.Suggest(two, w, d)[0], s[0], "it says nothing of what is advanced")
					if rows == nil {
						require.Equal(t, plain, s[1], "%s and %s", first, second)
						continue
					}
					require.Equal(t, yes, s[1].Finding, "%s: %s and %s", name, first, second)
					require.False(t, s[1].Disputed)
					require.Contains(t, said(s[1].Why), "Ward asks that of the burden as a whole")
					require.Equal(t, plain.Finding == no, strings.Contains(said(s[1].Why), "The measures alone would suggest the opposite."))
					if plain.Finding == yes {
						rows = append(rows, "a")
						require.Contains(t, said(s[1].Why), said(plain.Why))
					}
					require.Equal(t, rows, s[1].Rows)
					require.Equal(t, workbench.NotMet, workbench.Yardsticks(two, &with, d)[0].Verdict)
				}
			}
		}
	}
	a, b := &matter.Work{}, &matter.Work{}
	a.SetShare("2", matter.ShareAll)
	a.SetShare("1", matter.ShareSome)
	require.Equal(t, []string{"2."}, workbench.Difference(two, a, b, standard.October2020, 1))
	require.Equal(t, []string{"2."}, workbench.Difference(two, b, a, standard.October2020, 1))
	require.Nil(t, workbench.Difference(two, a, b, standard.October2020, 0))
	require.Nil(t, workbench.Difference(two, a, b, standard.October2020, 2))
}

// Each suggestion names its authorities, Ward where it goes by Ward's words.
func TestSuggestionsHaveAuthorities(t *testing.T) {
	for _, s := range workbench.Suggest(two, &matter.Work{}, standard.October2020) {
		require.NotEmpty(t, s.Cites)
		if s.Key.Element == speech.ElementExcess {
			require.Equal(t, law.Ward, s.Cites[0].Authority)
			require.Equal(t, "799", s.Cites[0].Pin)
		}
	}
}

// A finding other than the suggested one is a tension with the suggestion's own
// reason, wherever the reader has said anything; it is kept under its own name.
func TestDepartingFromASuggestion(t *testing.T) {
	a := &analysis.Analysis{}
	a.Findings.Set(doctrines.Key{Test: doctrines.MustNamed("speech"), Element: speech.ElementExcess}, no)
	require.Nil(t, workbench.Tensions(two, a), "nothing is rated")
	a.Work = *rated(matter.Rating{Serves: matter.ServesPartly, Less: matter.LessMuch, Plausible: matter.PlausibleYes, Handled: matter.HandledTried})
	a.Work.SetCell("1", "data", matter.CellPartly)
	before := *a
	ts := workbench.Tensions(two, a)
	require.Len(t, ts, 1, "where no finding is made, nothing departs")
	require.Equal(t, chain.Tension{ID: "work-burdens", At: doctrines.Key{Test: doctrines.MustNamed("speech"), Element: speech.ElementExcess}, Suggested: yes,
		Why: workbench.Suggest(two, &a.Work, standard.October2020)[1].Why}, ts[0])
	require.Equal(t, before, *a)
	a.Findings.Set(doctrines.Key{Test: doctrines.MustNamed("speech"), Element: speech.ElementExcess}, doctrine.NoRecord)
	require.Len(t, workbench.Tensions(two, a), 1, "a silent record is another finding")
	a.Findings.Set(doctrines.Key{Test: doctrines.MustNamed("speech"), Element: speech.ElementExcess}, yes)
	require.Nil(t, workbench.Tensions(two, a))
	a.Findings.Set(doctrines.Key{Test: doctrines.MustNamed("speech"), Element: speech.ElementAdvances}, doctrine.Finding(speech.AdvancesDirectly))
	a.Findings.Set(doctrines.Key{Test: doctrines.MustNamed("speech"), Element: speech.ElementConsidered}, doctrine.Finding(speech.ConsideredIgnored))
	a.Overrides = []analysis.Text{{Key: "work-considered", Text: "The trial was a sham."}}
	ts = workbench.Tensions(two, a)
	require.Len(t, ts, 2)
	for i, id := range []string{"work-advances", "work-considered"} {
		at, ok := chain.Place(id)
		require.True(t, ok)
		require.Equal(t, id, ts[i].ID)
		require.Equal(t, at, ts[i].At)
		require.Contains(t, chain.Overridable(), id)
	}
	require.Equal(t, []string{"", "The trial was a sham."}, []string{ts[0].Kept, ts[1].Kept})
}

func TestRecited(t *testing.T) {
	e := func(how matter.Cell, by matter.By) matter.Evidence {
		return matter.Evidence{Interest: "data", How: how, Assertion: matter.Assertion{By: by}}
	}
	for _, tt := range []struct {
		want matter.Cell
		said []matter.Evidence
	}{
		{matter.CellOpen, nil},
		{matter.CellPartly, []matter.Evidence{e(matter.CellPartly, matter.GovernmentSays)}},
		{matter.CellPartly, []matter.Evidence{e(matter.CellPartly, matter.GovernmentSays), e(matter.CellPartly, matter.Conceded)}},
		{matter.CellOpen, []matter.Evidence{e(matter.CellPartly, matter.GovernmentSays), e(matter.CellNo, matter.UsersSay)}},
		{matter.CellDirectly, []matter.Evidence{e(matter.CellNo, matter.UsersSay), e(matter.CellDirectly, matter.CourtSays), e(matter.CellPartly, matter.GovernmentSays)}},
		{matter.CellOpen, []matter.Evidence{e(matter.CellNo, matter.Commentary), e(matter.CellNo, matter.ModelSays)}},
	} {
		m := &matter.Matter{Provisions: []matter.Provision{{ID: "1", Serves: tt.said}}, Interests: two.Interests}
		w := workbench.Recited(m)
		require.Equal(t, tt.want, w.Cell("1", "data"), "%v", tt.said)
	}
}

func TestMatrix(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	w := &matter.Work{}
	w.SetCell("1", "app", matter.CellWorse)
	cells := workbench.Matrix(m, w)
	require.Len(t, cells, len(m.Provisions)*len(m.Interests))
	n := 0
	for _, c := range cells {
		require.Equal(t, workbench.Row(c.Provision.ID, c.Interest.ID), c.Row)
		require.Equal(t, c.Row == "1.app", c.Found == matter.CellWorse)
		n += len(c.Evidence)
	}
	for _, p := range m.Provisions {
		n -= len(p.Serves)
	}
	require.Zero(t, n, "every piece of evidence stands in one cell")
}

// court is the work as the court left it: the cells as recited, the measures as
// credited.
func court(m *matter.Matter) *matter.Work {
	w := workbench.Recited(m)
	w.Alternatives = workbench.Credited(m).Alternatives
	return &w
}

// The order's record and what it credited suggest what the order held of the
// whole: too much burden, by measures considered and refused. It found no
// single cell and did not reach whether the interest is advanced; what it
// recites does not show that it is, directly.
func TestTheOrder(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	require.NotNil(t, m)
	w := court(m)
	s := workbench.Suggest(m, w, standard.October2020)
	require.Equal(t, doctrine.Finding(speech.AdvancesPartially), s[0].Finding)
	require.Equal(t, yes, s[1].Finding)
	require.Equal(t, []string{"device-bans", "mitigation", "practices"}, s[1].Rows, "the three that the court named")
	require.Equal(t, doctrine.Finding(speech.ConsideredConsidered), s[2].Finding)
	require.Equal(t, []string{"mitigation"}, s[2].Rows)
	require.False(t, s[1].Disputed)

	verdicts := func(d standard.Date) (vs []string) {
		for _, y := range workbench.Yardsticks(m, w, d) {
			vs = append(vs, y.Verdict.String())
		}
		return vs
	}
	require.Equal(t, []string{"not_met", "not_met", "not_met"}, verdicts(standard.October2020))
	// Under the law of today it is the Government's to pass by what it considered.
	// Of what it did with the two others that the court named nothing is recited.
	now := workbench.Suggest(m, w, standard.Today)[1]
	require.Equal(t, open, now.Finding)
	require.Subset(t, now.Rows, []string{"device-bans", "practices"})
	require.NotContains(t, now.Rows, "mitigation")
	require.NotContains(t, now.Rows, "escrow")
	require.False(t, now.Disputed)
	untried := court(m)
	r := untried.Rating("mitigation")
	r.Handled = matter.HandledRejected
	untried.SetRating("mitigation", r)
	now = workbench.Suggest(m, untried, standard.Today)[1]
	require.Equal(t, yes, now.Finding, "had it been rejected untried, it would count still")
	require.Equal(t, []string{"mitigation"}, now.Rows)
	require.True(t, now.Disputed)

	// What would have made the difference: the three shown to fail, and nothing
	// else of the record left that could do.
	other := court(m)
	for _, id := range s[1].Rows {
		r := other.Rating(id)
		r.Fails = matter.FailsYes
		other.SetRating(id, r)
	}
	var rest []string
	for _, a := range m.Alternatives {
		if a.InRecord && a.Credited.Less == matter.LessOpen {
			rest = append(rest, a.ID)
		}
	}
	left := workbench.Suggest(m, other, standard.October2020)[1]
	require.Equal(t, open, left.Finding)
	require.Equal(t, rest, left.Rows)
	for _, id := range rest {
		r := matter.Rating{Less: matter.LessNo, Serves: matter.ServesPartly, Plausible: matter.PlausibleYes}
		other.SetRating(id, r)
		w.SetRating(id, r)
	}
	require.Equal(t, no, workbench.Suggest(m, other, standard.October2020)[1].Finding)
	require.Equal(t, s[1].Rows, workbench.Difference(m, w, other, standard.October2020, 1))
}

// With what its file carries, the later case comes out as that Court held.
func TestTheLaterCase(t *testing.T) {
	m := casebook.Matter("tiktok-2025")
	require.NotNil(t, m)
	s := workbench.Suggest(m, court(m), m.Posture.Standard.Date)
	require.Equal(t, doctrine.Finding(speech.AdvancesDirectly), s[0].Finding)
	require.Equal(t, no, s[1].Finding)
	require.Equal(t, doctrine.Finding(speech.ConsideredConsidered), s[2].Finding)
}

// Every alternative that was before the court says so and by whom, and what is
// commentary is marked as commentary.
func TestTheRecordStandsApart(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	require.Len(t, m.Interests, 5)
	for _, a := range m.Alternatives {
		require.Equal(t, !a.InRecord, a.By == matter.Commentary, a.ID)
		require.NotEmpty(t, a.Cites, a.ID)
		if !a.InRecord {
			require.Zero(t, a.Credited, a.ID)
		}
	}
	content := 0
	for _, x := range m.Interests {
		require.NotEqual(t, matter.NoSort, x.Sort)
		require.NotEqual(t, matter.NoAid, x.Aid)
		if x.Sort == matter.Content {
			content++
		}
	}
	require.Equal(t, 1, content, "censorship and propaganda")
	for _, p := range m.Provisions {
		require.NotEmpty(t, p.Serves, p.ID)
		require.NotEmpty(t, p.Burden, p.ID)
		for _, e := range p.Serves {
			require.NotEqual(t, matter.CourtSays, e.By, "the order fills no single cell")
		}
	}
}

func Example() {
	m := casebook.Matter("wechat-2020")
	w := workbench.Credited(m)
	for i, s := range workbench.Suggest(m, &w, standard.October2020) {
		if i == 0 {
			continue // the order did not reach it
		}
		fmt.Println(s.Key, s.Key.Under(m.Posture).Name(s.Finding), s.Rows)
	}
	for _, y := range workbench.Yardsticks(m, &w, standard.October2020) {
		fmt.Println(y.Name, y.Verdict, y.Rows)
	}
	// Output:
	// speech.burdens_substantially_more yes [device-bans mitigation practices]
	// speech.less_restrictive_considered considered [mitigation]
	// ward not_met [device-bans mitigation practices]
	// mccullen not_met [mitigation]
	// strict not_met [device-bans mitigation practices]
}

// said is a reason in words.
func said(why []words.Text) string { return en.Language().SayAll(why...) }
