package doctrine_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/standard"
)

// A setting is yes or no by its first value, whatever comes after it.
func TestASettingIsYesOrNoByItsDefault(t *testing.T) {
	for _, c := range []struct {
		values []string
		want   bool
	}{{[]string{"false", "true"}, true}, {[]string{"movant", "false"}, false}, {[]string{"zero", "one"}, false}, {[]string{"a", "b"}, false}} {
		require.Equal(t, c.want, (&doctrine.Setting{Values: c.values}).YesOrNo(), "%v", c.values)
	}
}

// What a test leaves out it always asks, never has opposed by the Government, stands
// without remarks, and has replaced by none; what it says is asked.
func TestWhatATestLeavesOutHasADefault(t *testing.T) {
	silent := &doctrine.Test{}
	yes, no := doctrine.Settings{1}, doctrine.Settings{}
	ca2, ca9 := standard.Standard{Circuit: standard.Second}, standard.Standard{}
	first := func(s doctrine.Settings) bool { return s[0] == 1 }
	speaking := &doctrine.Test{
		Poses: first, GovernmentOpposes: first,
		Remarks: func(s doctrine.Settings, under standard.Standard) []string {
			return []string{under.Circuit.String()}[:s[0]]
		},
		Replaced: func(under standard.Standard) bool { return under == ca2 },
	}
	require.NotEqual(t, ca2, ca9)
	for _, s := range []doctrine.Settings{yes, no} {
		require.True(t, silent.Asked(s))
		require.False(t, silent.Opposed(s))
		require.Equal(t, first(s), speaking.Asked(s))
		require.Equal(t, first(s), speaking.Opposed(s))
		for _, under := range []standard.Standard{ca2, ca9} {
			require.Empty(t, silent.RemarksUnder(s, under))
			require.Equal(t, int(s[0]), len(speaking.RemarksUnder(s, under)))
			require.False(t, silent.ReplacedUnder(under))
			require.Equal(t, under == ca2, speaking.ReplacedUnder(under))
		}
	}
	require.Equal(t, []string{"ca2"}, speaking.RemarksUnder(yes, ca2))
}

// The form is the value of the one setting that picks it.
func TestTheFormIsTheSettingThatPicksIt(t *testing.T) {
	test := &doctrine.Test{Settings: []doctrine.Setting{{Key: "a", Values: []string{"p", "q"}}, {Key: "b", Forms: true, Values: []string{"x", "y", "z"}}}}
	for value, want := range test.Settings[1].Values {
		require.Equal(t, want, test.Form(doctrine.Settings{1, uint8(value)}))
	}
	test.Settings[1].Forms = false
	require.Empty(t, test.Form(doctrine.Settings{1, 1}))
}

// An authority helps on the element and under the name under which it is listed, and on
// no other.
func TestAnAuthorityHelpsWhereItIsListed(t *testing.T) {
	listed := []doctrine.Help{{Element: 1, Authority: law.Nken, Party: doctrine.StayMovant}, {Element: 2, Authority: law.Winter, Party: doctrine.Challenger}, {Element: 1, Authority: law.Winter, Party: doctrine.Government}}
	test := &doctrine.Test{Helps: listed}
	for element := range 4 {
		for _, authority := range []law.ID{law.Nken, law.Winter, law.Cottrell} {
			want := doctrine.Nobody
			for _, each := range listed {
				if each == (doctrine.Help{Element: element, Authority: authority, Party: each.Party}) {
					want = each.Party
				}
			}
			require.Equal(t, want, test.Helped(element, authority), "%d %s", element, authority)
		}
	}
}

// Each note stands with the rulings on which it holds, in the test's own order.
func TestNotesStandWhereTheyHold(t *testing.T) {
	note := func(id string, firm doctrine.Firmness) doctrine.Note {
		return doctrine.Note{ID: id, Holds: func(r doctrine.Ruling, s doctrine.Settings, _ standard.Standard) bool {
			return r.Firmness() == firm && s[0] == 0
		}}
	}
	test := &doctrine.Test{Notes: []doctrine.Note{note("a", doctrine.Compelled), note("b", doctrine.Unsettled), note("c", doctrine.Compelled)}}
	shut := toy().Decide(doctrine.Findings{doctrine.At(0)})
	require.Equal(t, []string{"a", "c"}, test.NotesOn(shut, doctrine.Settings{}, standard.Standard{}))
	require.Equal(t, []string{"b"}, test.NotesOn(toy().Decide(doctrine.Findings{}), doctrine.Settings{}, standard.Standard{}))
	require.Empty(t, test.NotesOn(shut, doctrine.Settings{1}, standard.Standard{}))
}

func TestAnElementIsFoundByItsKey(t *testing.T) {
	test := &doctrine.Test{Name: "toy", Elements: toy().Elements}
	for i, e := range test.Elements {
		require.Equal(t, i, test.Element(e.Key))
	}
	require.PanicsWithValue(t, `doctrine: the test "toy" has no element "mercy"`, func() { test.Element("mercy") })
}

// Rules are listed by kind where the standard has them.
func TestRulesAreListedByKind(t *testing.T) {
	d := one("", []doctrine.Rule{{Code: "a", Kind: doctrine.Gate}, {Code: "b", Kind: doctrine.Weighing}, {Kind: doctrine.Gate}, {Code: "c", Kind: doctrine.Gate}},
		doctrine.Conclude(doctrine.SetOf(1), doctrine.Compelled, 0))
	require.Equal(t, []doctrine.RuleID{0, 3}, d.OfKind(doctrine.Gate))
	require.Equal(t, []doctrine.RuleID{1}, d.OfKind(doctrine.Weighing))
	require.Empty(t, d.OfKind(doctrine.Dispute))
}

// Of the kinds of rules a gate and a threshold end the matter. All but a weighing are
// reasons, where the standard has the rule.
func TestWhatEachKindOfRuleDoes(t *testing.T) {
	ends := map[doctrine.Kind]bool{doctrine.Ordinary: false, doctrine.Gate: true, doctrine.Threshold: true, doctrine.Weighing: false, doctrine.Dispute: false}
	var rules []doctrine.Rule
	for kind, want := range ends {
		require.Equal(t, want, kind.Ends(), kind)
		rules = append(rules, doctrine.Rule{Code: "in force", Kind: kind}, doctrine.Rule{Kind: kind})
	}
	told := one("", rules, doctrine.Conclude(doctrine.SetOf(1), doctrine.Compelled, 0)).Decide(doctrine.Findings{}).Explain().Because
	var kinds []doctrine.Kind
	for _, n := range told {
		kinds = append(kinds, n.Kind)
	}
	require.ElementsMatch(t, []doctrine.Kind{doctrine.Ordinary, doctrine.Gate, doctrine.Threshold, doctrine.Dispute}, kinds)
}
