package injunction_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/injunction"
)

func TestCounts(t *testing.T) {
	d, counts := injunction.Under(), map[doctrine.Firmness]int{}
	for i := range d.Points() {
		counts[d.Decide(d.Point(i)).Firmness()]++
	}
	require.Equal(t, map[doctrine.Firmness]int{doctrine.Compelled: 170, doctrine.Contested: 5, doctrine.Supported: 5}, counts)
}

// Every point against the four elements as Winter and Cottrell state them.
func TestTwoRoutes(t *testing.T) {
	for m := injunction.MeritsNone; m <= injunction.MeritsStrong; m++ {
		for h := injunction.HarmNone; h <= injunction.HarmProbable; h++ {
			for b := injunction.BalanceTipsAgainst; b <= injunction.BalanceTipsSharply; b++ {
				for p := injunction.PublicFavorsOpponent; p <= injunction.PublicFavorsMovant; p++ {
					winter := m >= injunction.MeritsLikely && b >= injunction.BalanceTips
					cottrell := m >= injunction.MeritsSeriousQuestions && b == injunction.BalanceTipsSharply
					want := "[denied] compelled"
					if (winter || cottrell) && h == injunction.HarmProbable {
						switch p {
						case injunction.PublicFavorsMovant:
							want = "[granted] supported"
						case injunction.PublicNeutral:
							want = "[denied granted] contested"
						}
					}
					r := injunction.Decide(injunction.Findings{m, h, b, p})
					require.Equal(t, want, fmt.Sprint(r.Doctrine.Named(r.Reachable()), " ", r.Firmness()), "%v %v %v %v", m, h, b, p)
				}
			}
		}
	}
}

func Example() {
	r := injunction.Decide(injunction.Findings{
		Merits: injunction.MeritsSeriousQuestions, IrreparableHarm: injunction.HarmProbable,
		BalanceOfHardships: injunction.BalanceTipsSharply, PublicInterest: injunction.PublicFavorsMovant,
	})
	fmt.Println(r.Doctrine.Named(r.Reachable()), r.Firmness())
	// Output: [granted] supported
}
