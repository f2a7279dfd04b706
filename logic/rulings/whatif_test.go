package rulings_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/whatif"
	"github.com/benchwalk/benchwalk/logic/words"
)

// sample gives an analysis for some points of every test, a few of them with a
// silent or an open finding.
func sample(visit func(x doctrines.ID, a *analysis.Analysis)) {
	for _, x := range doctrines.All() {
		for _, p := range []doctrines.Posture{{}, doctrines.Distinct(x)[len(doctrines.Distinct(x))-1]} {
			d := p.Doctrine(x)
			step := max(1, d.Points()/15)
			for i := 0; i < d.Points(); i += step {
				a := &analysis.Analysis{Matter: "own", Posture: p}
				a.Findings[x] = d.Point(i)
				if i/step%3 > 0 {
					a.Findings[x][i/step%len(d.Elements)] = doctrine.Finding(i / step % 2)
				}
				visit(x, a)
			}
		}
	}
}

// What a change takes is said once for each party with a burden, and apart for
// what it would have to show and for what it would fail to.
func TestAShowingIsSaidOnceForEachPartyAndWay(t *testing.T) {
	groups := map[int]bool{}
	sample(func(x doctrines.ID, a *analysis.Analysis) {
		_, f := written(t, a)
		all := f.Rulings[x.String()].Flips
		for _, w := range f.Rulings[x.String()].WhyNot {
			all = append(all, w.Flips...)
		}
		for _, fl := range all {
			type group struct {
				party  string
				itsWay bool
			}
			var seen []group
			for _, c := range fl.Changes {
				k, _ := doctrines.ParseKey(c.Element)
				e := k.Under(a.Posture)
				from := slices.Index(e.Levels, c.From)
				if c.From == "no_record" {
					from = int(e.Silence)
				}
				require.Equal(t, e.Burden.String(), c.Burden)
				raises := slices.Index(e.Levels, c.To) > from
				if g := (group{c.Burden, raises == (e.Burden == e.Serves)}); !slices.Contains(seen, g) {
					seen = append(seen, g)
				}
			}
			var want []string
			for _, g := range seen {
				var meanings []words.Name
				for _, c := range fl.Changes {
					k, _ := doctrines.ParseKey(c.Element)
					e := k.Under(a.Posture)
					from := slices.Index(e.Levels, c.From)
					if c.From == "no_record" {
						from = int(e.Silence)
					}
					if (group{c.Burden, (slices.Index(e.Levels, c.To) > from) == (e.Burden == e.Serves)}) == g {
						meanings = append(meanings, words.Meaning(c.Element, c.To))
					}
				}
				party := words.PartyName(g.party)
				switch {
				case g.party == "nobody":
					want = append(want, inEnglish(words.ShowingDocket(meanings)))
				case g.itsWay:
					want = append(want, inEnglish(words.ShowingMore(party, meanings)))
				default:
					want = append(want, inEnglish(words.ShowingLess(party, meanings)))
				}
			}
			require.Equal(t, want, fl.Showing)
			groups[len(seen)] = true
		}
	})
	require.Greater(t, len(groups), 1, "some change takes showings of two kinds")
}

// What is asked of each other disposition: the nearest ways there, to it alone
// where some change leads to it alone, and no way that takes more findings. That
// no security be required is a matter of who moves, and of no finding.
func TestWhyNotNamesTheNearestWays(t *testing.T) {
	sample(func(x doctrines.ID, a *analysis.Analysis) {
		_, f := written(t, a)
		d := a.Posture.Doctrine(x)
		r := d.Decide(a.Findings[x])
		ruled := f.Rulings[x.String()]
		var want []string
		only, one := r.Disposition()
		for i, name := range d.Dispositions {
			if one && int(only) == i+1 || name == "not_required" {
				continue
			}
			want = append(want, name)
			at := doctrine.Disposition(i + 1)
			ways := whatif.On(r).Least(8, whatif.Reaches(r, true))[at]
			if len(ways) == 0 {
				ways = whatif.On(r).Least(8, whatif.Reaches(r, false))[at]
			}
			nearest := 0
			for _, way := range ways {
				if len(way.Changes) == len(ways[0].Changes) {
					nearest++
				}
			}
			for _, w := range ruled.WhyNot {
				if w.Disposition == name {
					require.Len(t, w.Flips, nearest, "%s", name)
					for j, fl := range w.Flips {
						require.Equal(t, d.Named(ways[j].Reach), fl.Reachable)
						require.Len(t, fl.Changes, len(ways[0].Changes))
					}
				}
			}
		}
		var got []string
		for _, w := range ruled.WhyNot {
			got = append(got, w.Disposition)
		}
		require.Equal(t, want, got)
	})
}

// No change of an answer that is unable alters the ruling by itself; of every
// other answer some change does.
func TestUnableAreTheAnswersThatAlterNothingAlone(t *testing.T) {
	sample(func(x doctrines.ID, a *analysis.Analysis) {
		_, f := written(t, a)
		d := a.Posture.Doctrine(x)
		now := d.Decide(a.Findings[x])
		var want []string
		for e := range d.Elements {
			able := false
			for l := range d.Elements[e].Levels {
				to := a.Findings[x]
				to[e] = doctrine.At(doctrine.Level(l))
				r := d.Decide(to)
				able = able || r.Reachable() != now.Reachable() || r.Firmness() != now.Firmness()
			}
			if a.Findings[x][e] != doctrine.Open && !able {
				want = append(want, doctrines.Key{Test: x, Element: e}.String())
			}
		}
		require.Equal(t, want, append([]string(nil), f.Rulings[x.String()].Unable...), "%v", a.Findings[x])
	})
}

// Where nothing is answered there is nothing to change; where something is, the
// file counts the findings of the smallest change.
func TestRobustnessSpeaksOfAnswersOnly(t *testing.T) {
	_, f := written(t, found(t, nil))
	for _, r := range f.Rulings {
		require.Equal(t, inEnglish(words.WhatifUnanswered), r.Robustness.Text)
		require.Zero(t, r.Robustness.Findings)
	}
	for _, level := range []string{"no_record", "weak", "likely"} {
		_, f = written(t, found(t, map[string]string{"stay.merits": level}))
		require.Equal(t, inEnglish(words.WhatifRobust(1)), f.Rulings["stay"].Robustness.Text)
		require.Equal(t, inEnglish(words.WhatifUnanswered), f.Rulings["speech"].Robustness.Text)
	}
}

// The least and the most that security may be are given once they are settled,
// each by the rule that sets it, and not where none may be required.
func TestBoundsOfSecurityNameTheirRules(t *testing.T) {
	d := doctrines.Posture{}.Doctrine(doctrines.MustNamed("bond"))
	reasons := map[string]bool{}
	for i := range d.Points() {
		for _, moves := range []string{"false", "true"} {
			if moves == "true" && i%20 > 0 {
				continue // nothing found matters then
			}
			a := found(t, map[string]string{"bond.united_states_moves": moves})
			a.Findings[doctrines.MustNamed("bond")] = d.Point(i)
			_, f := written(t, a)
			x := f.Rulings["bond"]
			if moves == "true" {
				require.Empty(t, x.Bounds)
				continue
			}
			require.Len(t, x.Bounds, 2)
			require.Equal(t, []string{x.Reachable[0], x.Reachable[len(x.Reachable)-1]}, []string{x.Bounds[0].Disposition, x.Bounds[1].Disposition})
			status := map[string]string{}
			for _, n := range x.Reasons.Because {
				status[n.Rule] = n.Status
			}
			least := map[string]string{"within_evidence": "B3a", "nominal": "B3b", "none": "B3c"}[x.Bounds[0].Disposition]
			require.Equal(t, "holds", status[least])
			require.Equal(t, inEnglish(words.RuleHeld("bond", least)), x.Bounds[0].Why)
			if most := inEnglish(words.RuleNotHeld("bond", "B2")); status["B2"] == "holds" {
				require.Equal(t, inEnglish(words.RuleHeld("bond", "B2")), x.Bounds[1].Why)
			} else {
				require.Equal(t, most, x.Bounds[1].Why)
			}
			reasons[x.Bounds[0].Why], reasons[x.Bounds[1].Why] = true, true
		}
	}
	require.Len(t, reasons, 5)
	_, f := written(t, found(t, nil))
	require.Empty(t, f.Rulings["bond"].Bounds, "open answers can still move them")
}

// Only a stay has changes that start in another test, and a test that was not
// asked has none.
func TestOnlyTheStayHasChangesFromElsewhere(t *testing.T) {
	named := map[string]string{"injunction.merits": "likely", "injunction.irreparable_harm": "probable", "stay.merits": "weak", "stay.irreparable_harm": "probable", "stay.harm_to_others": "some", "stay.public_interest": "neutral"}
	_, f := written(t, found(t, named))
	require.NotEmpty(t, f.Rulings["stay"].ChainFlips)
	for _, fl := range f.Rulings["stay"].ChainFlips {
		require.NotEmpty(t, fl.Then)
		require.NotEmpty(t, fl.Showing)
		for _, c := range append(fl.Changes, fl.Carried...) {
			require.NotEmpty(t, c.Text)
		}
	}
	for test, r := range f.Rulings {
		require.True(t, test == "stay" || r.ChainFlips == nil, test)
	}
}

// Where nothing that was found could change a ruling, it says so; that the ruling is open is
// said of an open one alone.
func TestOnlyAnOpenRulingIsSaidToBeOpen(t *testing.T) {
	firm, open := 0, 0
	for _, x := range doctrines.All() {
		for _, p := range doctrines.Distinct(x) {
			for e := range x.Test().Elements {
				a := &analysis.Analysis{Matter: "own", Posture: p}
				a.Findings[x][e] = doctrine.At(0)
				r := rulings.Reports(a, nil, chain.Decide(p, &a.Findings))[x]
				if r.WhatIf == nil || r.WhatIf.Robust > 0 {
					continue
				}
				want := words.WhatifRobust(0).ID()
				if r.Firmness == doctrine.Unsettled {
					want = words.WhatifOpen.ID()
					open++
				} else {
					firm++
				}
				require.Equal(t, want, r.WhatIf.Robustness.ID(), "%v %v", x, a.Findings[x])
			}
		}
	}
	require.Positive(t, firm)
	require.Positive(t, open)
}
