package stay_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/stay"
)

// grounded is a second writing of the grounds of docs/law/MODEL.md §3, from the steps
// of the three factors that the gates look at. S1 and S3 never meet, because S3 is for
// serious questions alone.
func grounded(merits, harm, hardships int) (grounds []string) {
	if merits < 2 {
		grounds = append(grounds, "S1")
	}
	if harm < 2 {
		grounds = append(grounds, "S2")
	}
	if merits == 2 && hardships < 3 {
		grounds = append(grounds, "S3")
	}
	return grounds
}

func codes(r doctrine.Ruling) (codes []string) {
	for _, id := range r.Grounds() {
		codes = append(codes, r.Doctrine.Rules[id].Code)
	}
	return codes
}

// At every point the ruling stands on the rules that deny it by themselves, in their
// order; and each of the three takes as many points first as the model says.
func TestGroundsOfTheWholeSpace(t *testing.T) {
	first, number := map[string]int{}, map[int]int{}
	d, _ := stay.Under(stay.Posture{}, standard.Standard{})
	for i := range d.Points() {
		f := stay.Typed(d.Point(i))
		want := grounded(int(f.Merits-stay.MeritsNone), int(f.IrreparableHarm-stay.HarmNone), int(f.BalanceOfHardships-stay.BalanceTipsAgainst))
		r := d.Decide(d.Point(i))
		require.Equal(t, want, codes(r), "%v: "+isLaw, f)
		require.Equal(t, len(want) > 0, r.Firmness() == doctrine.Compelled, "%v", f)
		require.Zero(t, r.CanAdd(), "nothing is open")
		number[len(want)]++
		if len(want) > 0 {
			first[want[0]]++
		}
	}
	require.Equal(t, map[string]int{"S1": 288, "S2": 216, "S3": 54}, first, isLaw)
	require.Equal(t, map[int]int{0: 162, 1: 360, 2: 198}, number, isLaw)
}

// Whatever is open, the ruling stands on the grounds that no answer takes away, and an
// open element can add one if and only if it does between two of its answers, whatever
// the others are. This asks the second writing at every point, and not the program.
func TestWhichAnswersAddAGround(t *testing.T) {
	d, _ := stay.Under(stay.Posture{}, standard.Standard{})
	levels := [...]int{5, 4, 3, 4, 3} // as docs/law/MODEL.md §3 has them, with open as one more
	adding := map[doctrine.ElementSet]bool{}
	for n := range 6 * 5 * 4 * 5 * 4 {
		var f doctrine.Findings
		left, at := n, [5]int{}
		for e, l := range levels {
			at[e] = left%(l+1) - 1 // -1 is open
			left /= l + 1
			if at[e] >= 0 {
				f[e] = doctrine.At(doctrine.Level(at[e]))
			}
		}
		always := map[string]int{}
		points, want := 0, doctrine.ElementSet(0)
		span := func(e int) []int {
			if at[e] >= 0 {
				return []int{at[e]}
			}
			return []int{0, 1, 2, 3, 4}[:levels[e]]
		}
		for _, m := range span(stay.ElementMerits) {
			for _, h := range span(stay.ElementHarm) {
				for _, b := range span(stay.ElementBalance) {
					here := grounded(m, h, b)
					points++
					for _, g := range here {
						always[g]++
					}
					for _, x := range span(stay.ElementMerits) {
						if len(grounded(x, h, b)) != len(here) {
							want |= 1 << stay.ElementMerits
						}
					}
					for _, x := range span(stay.ElementHarm) {
						if len(grounded(m, x, b)) != len(here) {
							want |= 1 << stay.ElementHarm
						}
					}
					for _, x := range span(stay.ElementBalance) {
						if len(grounded(m, h, x)) != len(here) {
							want |= 1 << stay.ElementBalance
						}
					}
				}
			}
		}
		var stands []string
		for _, g := range []string{"S1", "S2", "S3"} {
			if always[g] == points {
				stands = append(stands, g)
			}
		}
		if len(stands) == 0 {
			want = 0
		}
		r := d.Decide(f)
		require.Equal(t, stands, codes(r), "%v", f)
		require.Equal(t, want, r.CanAdd(), "%v", f)
		adding[want] = true
	}
	const merits, harm, hardships = 1 << stay.ElementMerits, 1 << stay.ElementHarm, 1 << stay.ElementBalance
	require.Equal(t, map[doctrine.ElementSet]bool{0: true, merits: true, harm: true, hardships: true, merits | hardships: true}, adding)
}

// In the Supreme Court a case that it would probably not take is one ground more, and a
// gate on which the law is disputed is none: there both readings deny on that one alone.
func TestADisputedGateIsNoGround(t *testing.T) {
	scotus := standard.Standard{Circuit: standard.SupremeCourt, Date: standard.Today}
	p := stay.Posture{Government: stay.Movant, Reach: stay.BeyondParties, Certworthy: stay.CertworthyNo}
	d, _ := stay.Under(p, scotus)
	decide := func(m stay.Merits, h stay.Harm) doctrine.Ruling {
		return d.Decide(stay.Findings{Merits: m, IrreparableHarm: h}.Generic())
	}
	require.Equal(t, []string{"S1", "S2", "SC"}, codes(decide(stay.MeritsWeak, stay.HarmPossible)))
	require.Equal(t, []string{"SC"}, codes(decide(stay.MeritsLikely, stay.HarmPossible)), "whether harm follows is unsettled")
	require.Equal(t, []string{"SC"}, codes(decide(stay.MeritsLikely, stay.HarmProbable)))
	require.Equal(t, []string{"SC"}, codes(decide(stay.MeritsOpen, stay.HarmPossible)), "the dispute may still arise")
	require.Equal(t, doctrine.ElementSet(1<<stay.ElementMerits), decide(stay.MeritsOpen, stay.HarmPossible).CanAdd())
	p.Certworthy = stay.CertworthyOpen
	d, _ = stay.Under(p, scotus)
	require.Equal(t, []string{"S1"}, codes(decide(stay.MeritsWeak, stay.HarmProbable)), "what is awaited is no ground yet")
	require.Empty(t, codes(decide(stay.MeritsLikely, stay.HarmProbable)))
}
