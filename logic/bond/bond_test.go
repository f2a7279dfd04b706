package bond_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/bond"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/standard"
)

func says(r doctrine.Ruling) string {
	return fmt.Sprint(r.Doctrine.Named(r.Reachable()), " ", r.Firmness())
}

func TestCounts(t *testing.T) {
	d, counts := bond.Under(bond.Posture{}, standard.Ninth), map[string]int{}
	for i := range d.Points() {
		counts[says(d.Decide(d.Point(i)))]++
	}
	require.Equal(t, map[string]int{
		"[within_evidence] supported": 1, "[none nominal] discretionary": 54,
		"[none nominal within_evidence] discretionary": 46, "[nominal within_evidence] discretionary": 7,
	}, counts)
}

func TestUnitedStatesGivesNoSecurity(t *testing.T) {
	d := bond.Under(bond.Posture{UnitedStatesMoves: true}, standard.Ninth)
	for i := range d.Points() {
		require.Equal(t, "[not_required] compelled", says(d.Decide(d.Point(i))))
	}
	r := bond.Decide(bond.Findings{}, bond.Posture{UnitedStatesMoves: true})
	require.Equal(t, "[not_required] compelled", says(r))
	require.Zero(t, r.Needed)
}

func TestWorked(t *testing.T) {
	late := bond.Findings{Requested: bond.RequestedLate, PublicInterestConstitution: bond.PublicSuitYes}
	r := bond.Decide(late, bond.Posture{})
	require.Equal(t, "[none nominal within_evidence] open", says(r))
	require.True(t, r.Needed.Has(bond.ElementLikelihood))
	require.False(t, r.Needed.Has(bond.ElementLoss))
	require.False(t, r.Needed.Has(bond.ElementAbility))
	late.EvidenceOfLoss, late.RealisticLikelihoodOfHarm = bond.LossNoRecord, bond.LikelihoodNoRecord
	require.Equal(t, "[none nominal] discretionary", says(bond.Decide(late, bond.Posture{})))
	full := bond.Findings{bond.RequestedYes, bond.LossSome, bond.LikelihoodYes, bond.PublicSuitYes, bond.AbilityAble}
	require.Equal(t, "[none nominal within_evidence] discretionary", says(bond.Decide(full, bond.Posture{})))
}

func TestLossWithoutLikelihood(t *testing.T) {
	require.Len(t, bond.Test.Tensions, 1)
	pulls := func(f bond.Findings) bool { return bond.Test.Tensions[0].Holds(f.Generic(), doctrine.Settings{}) }
	require.True(t, pulls(bond.Findings{EvidenceOfLoss: bond.LossStrong, RealisticLikelihoodOfHarm: bond.LikelihoodNo}))
	require.False(t, pulls(bond.Findings{EvidenceOfLoss: bond.LossStrong}))
	require.False(t, pulls(bond.Findings{EvidenceOfLoss: bond.LossSome, RealisticLikelihoodOfHarm: bond.LikelihoodNo}))
}

func Example() {
	r := bond.Decide(bond.Findings{RealisticLikelihoodOfHarm: bond.LikelihoodNo}, bond.Posture{})
	fmt.Println(r.Doctrine.Named(r.Reachable()), r.Firmness())
	// Output: [none nominal] discretionary
}
