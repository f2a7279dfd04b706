package doctrine_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/doctrine"
)

// Behind a threshold there is no other ground, a weighing or an ordinary rule is none,
// and a rule that the standard has not is none either. Where a dispute arises, only a
// gate that looks at no finding stands on both readings.
func TestGroundsAreByTheRulesKind(t *testing.T) {
	const ordinary, gate, threshold, weighing, dispute, before, gone doctrine.RuleID = 0, 1, 2, 3, 4, 5, 6
	rules := []doctrine.Rule{{Code: "ordinary", Looks: []int{0}}, {Code: "gate", Kind: doctrine.Gate, Looks: []int{0}}, {Code: "threshold", Kind: doctrine.Threshold},
		{Code: "weighing", Kind: doctrine.Weighing}, {Code: "dispute", Kind: doctrine.Dispute}, {Code: "before", Kind: doctrine.Gate}, {Kind: doctrine.Gate}}
	grounds := func(firm doctrine.Firmness, held ...doctrine.RuleID) []doctrine.RuleID {
		var set doctrine.RuleSet
		for _, r := range held {
			set = set.With(r, true)
		}
		return one("", rules, doctrine.Conclude(doctrine.SetOf(1), firm, set)).Decide(doctrine.Findings{}).Grounds()
	}
	ids := func(ids ...doctrine.RuleID) []doctrine.RuleID { return ids }
	require.Equal(t, ids(gate, before), grounds(doctrine.Compelled, before, gate, ordinary, weighing, gone))
	require.Equal(t, ids(threshold), grounds(doctrine.Compelled, gate, before, threshold, dispute))
	require.Equal(t, ids(before), grounds(doctrine.Compelled, gate, before, dispute))
	require.Empty(t, grounds(doctrine.Compelled, gate, dispute))
	require.Empty(t, grounds(doctrine.Compelled, ordinary))
	for _, firm := range doctrine.Firmnesses() {
		require.Equal(t, firm == doctrine.Compelled, len(grounds(firm, gate)) > 0, firm)
	}
	require.Empty(t, grounds(doctrine.Discretionary, gate))
	require.Empty(t, doctrine.Ruling{}.Grounds())
	require.Zero(t, doctrine.Ruling{}.CanAdd())
}

// A gate that holds at some answers only is no ground yet, and the answer can add it.
func TestAnOpenAnswerCanAddAGround(t *testing.T) {
	const first, second doctrine.RuleID = 0, 1
	rules := []doctrine.Rule{{Code: "first", Kind: doctrine.Gate}, {Code: "second", Kind: doctrine.Gate}}
	held := func(more bool) doctrine.Outcome {
		return doctrine.Conclude(doctrine.SetOf(1), doctrine.Compelled, doctrine.RuleSet(0).With(first, true).With(second, more))
	}
	r := one("", rules, held(true), held(false)).Decide(doctrine.Findings{})
	require.Equal(t, []doctrine.RuleID{first}, r.Grounds())
	require.True(t, r.CanAdd().Has(0))
	r = one("", rules, held(false), held(true)).Decide(doctrine.Findings{})
	require.True(t, r.CanAdd().Has(0), "whichever of two levels has more")
	rules = append(rules, doctrine.Rule{Code: "threshold", Kind: doctrine.Threshold})
	reached := doctrine.Conclude(doctrine.SetOf(1), doctrine.Compelled, doctrine.RuleSet(0).With(first, true).With(2, true))
	require.Equal(t, []doctrine.RuleID{first}, one("", rules, held(false), reached).Decide(doctrine.Findings{}).Grounds(), "whether the threshold holds is open")
	require.Zero(t, one("", rules, held(true), held(true)).Decide(doctrine.Findings{}).CanAdd())
	free := doctrine.Conclude(doctrine.SetOf(2), doctrine.Supported, 0)
	require.Zero(t, one("", rules, held(true), free).Decide(doctrine.Findings{}).CanAdd(), "it stands on no ground")
}

// One rule that may be several grounds leaves none to be counted.
func TestGroundsAreCountedWhereEachRuleIsOne(t *testing.T) {
	counts := func(rules ...doctrine.Rule) bool { return (&doctrine.Doctrine{Rules: rules}).CountsGrounds() }
	require.True(t, counts(doctrine.Rule{Code: "a", Kind: doctrine.Gate}, doctrine.Rule{Code: "b"}))
	require.False(t, counts(doctrine.Rule{Code: "a", Kind: doctrine.Gate}, doctrine.Rule{Code: "b", Kind: doctrine.Gate, Several: true}))
	require.True(t, counts(doctrine.Rule{Kind: doctrine.Gate, Several: true}), "the standard has no such rule")
}
