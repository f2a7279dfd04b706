package doctrines

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/doctrine"
)

// Over the whole space of every test, under every posture: to find a finer level instead
// of the one that stands for it changes neither the ruling nor what became of any rule,
// and between any two levels that stand for themselves something changes somewhere.
func TestAFinerLevelIsToldApartByNoRule(t *testing.T) {
	folded := map[string][]string{}
	for _, k := range Keys() {
		scale, finer := k.Scale().Levels, Finer(k)
		if len(finer) > 0 {
			folded[k.String()] = finer
		}
		stands := func(l int) int { // for a level: the nearest that is not finer
			for d := range scale {
				for _, near := range []int{l - d, l + d} {
					if near >= 0 && near < len(scale) && !slices.Contains(finer, scale[near]) {
						return near
					}
				}
			}
			t.Fatalf("%s has no level left", k)
			return 0
		}
		told := map[[2]int]bool{}
		for _, p := range Distinct(k.Test) {
			d := p.Doctrine(k.Test)
			for i := range d.Points() {
				at := d.Point(i)
				l, _ := at[k.Element].Level()
				for other := range scale {
					there := at
					there[k.Element] = doctrine.At(uint8(other))
					same := alike(d, at, there)
					if other == stands(int(l)) {
						require.True(t, same, "%s: %s for %s under %v", k, scale[other], scale[l], p)
					}
					if !same {
						told[[2]int{int(l), other}] = true
					}
				}
			}
		}
		for a := range scale {
			for b := range scale {
				if a != b && stands(a) == a && stands(b) == b {
					require.True(t, told[[2]int{a, b}], "%s: nothing tells %s from %s, and both stand", k, scale[a], scale[b])
				}
			}
		}
	}
	require.Equal(t, []string{"none", "strong"}, folded["stay.merits"])
	require.NotContains(t, folded, "stay.public_interest")
}

func alike(d *doctrine.Doctrine, a, b doctrine.Findings) bool {
	x, y := d.Decide(a), d.Decide(b)
	if x.Reachable() != y.Reachable() || x.Firmness() != y.Firmness() {
		return false
	}
	for r := range d.Rules {
		if x.Outcome.Status(doctrine.RuleID(r)) != y.Outcome.Status(doctrine.RuleID(r)) {
			return false
		}
	}
	return true
}
