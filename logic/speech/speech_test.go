package speech_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/speech"
)

func passed() speech.Findings {
	return speech.Findings{
		SpeechBurdened: speech.BurdenedYes, ContentNeutral: speech.NeutralYes, PriorRestraint: speech.PriorNo,
		Interest: speech.InterestSignificant, EvidenceOfHarm: speech.EvidenceReal, AdvancesInterest: speech.AdvancesDirectly,
		BurdensSubstantiallyMore: speech.ExcessNo, LessRestrictiveConsidered: speech.ConsideredConsidered, AmpleAlternatives: speech.ChannelsYes,
	}
}

func TestTable(t *testing.T) {
	tests := []struct {
		name   string
		change func(*speech.Findings)
		form   speech.Form
		want   string
	}{
		{"all passed", func(f *speech.Findings) {}, speech.Ward, "[valid] compelled"},
		{"not burdened", func(f *speech.Findings) { f.SpeechBurdened = speech.BurdenedNo }, speech.Ward, "[no_heightened_scrutiny] compelled"},
		{"content based", func(f *speech.Findings) { f.ContentNeutral = speech.NeutralNo }, speech.Ward, "[strict_track] compelled"},
		{"prior restraint", func(f *speech.Findings) { f.PriorRestraint = speech.PriorYes }, speech.Ward, "[strict_track] compelled"},
		{"content based and misfit", func(f *speech.Findings) {
			f.ContentNeutral, f.BurdensSubstantiallyMore = speech.NeutralNo, speech.ExcessYes
		}, speech.Ward, "[invalid] compelled"},
		{"legitimate only", func(f *speech.Findings) { f.Interest = speech.InterestLegitimate }, speech.Ward, "[invalid] compelled"},
		{"grave interest is not tailoring", func(f *speech.Findings) {
			f.Interest, f.BurdensSubstantiallyMore = speech.InterestCompelling, speech.ExcessYes
		}, speech.Ward, "[invalid] compelled"},
		{"conjectural", func(f *speech.Findings) { f.EvidenceOfHarm = speech.EvidenceConjectural }, speech.Ward, "[invalid] compelled"},
		{"not advanced", func(f *speech.Findings) { f.AdvancesInterest = speech.AdvancesNot }, speech.Ward, "[invalid] compelled"},
		{"partially", func(f *speech.Findings) { f.AdvancesInterest = speech.AdvancesPartially }, speech.Ward, "[invalid valid] contested"},
		{"partially, content based", func(f *speech.Findings) {
			f.AdvancesInterest, f.ContentNeutral = speech.AdvancesPartially, speech.NeutralNo
		}, speech.Ward, "[invalid strict_track] contested"},
		{"gentler tools ignored", func(f *speech.Findings) { f.LessRestrictiveConsidered = speech.ConsideredIgnored }, speech.Ward, "[invalid valid] contested"},
		{"gentler tools refused unstudied, content based", func(f *speech.Findings) {
			f.LessRestrictiveConsidered, f.ContentNeutral = speech.ConsideredRejectedWithoutTrial, speech.NeutralNo
		}, speech.OBrien, "[invalid strict_track] contested"},
		{"nothing shown of gentler tools", func(f *speech.Findings) { f.LessRestrictiveConsidered = speech.ConsideredNoRecord }, speech.Ward, "[invalid valid] contested"},
		{"misfit, gentler tools ignored", func(f *speech.Findings) {
			f.LessRestrictiveConsidered, f.BurdensSubstantiallyMore = speech.ConsideredIgnored, speech.ExcessYes
		}, speech.Ward, "[invalid] compelled"},
		{"no channels, ward", func(f *speech.Findings) { f.AmpleAlternatives = speech.ChannelsNo }, speech.Ward, "[invalid] compelled"},
		{"no channels, o'brien", func(f *speech.Findings) { f.AmpleAlternatives = speech.ChannelsNo }, speech.OBrien, "[valid] compelled"},
		{"only channels open: never strict_track", func(f *speech.Findings) { f.AmpleAlternatives = speech.ChannelsOpen }, speech.Ward, "[invalid valid] open"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := passed()
			tt.change(&f)
			r := speech.Decide(f, tt.form)
			require.Equal(t, tt.want, fmt.Sprint(r.Doctrine.Named(r.Reachable()), " ", r.Firmness()))
		})
	}
}

// How far the Government looked at gentler tools makes no rule invalid or valid: it
// never changes what else is found to fail, and where it matters it only leaves a
// finding of fit disputed.
func TestConsideredDisputesAFitAndDecidesNothing(t *testing.T) {
	for _, form := range []speech.Form{speech.Ward, speech.OBrien} {
		d, disputed := speech.Under(form), 0
		for i := range d.Points() {
			f := speech.Typed(d.Point(i))
			f.LessRestrictiveConsidered = speech.ConsideredSeriouslyTried
			best := speech.Decide(f, form)
			for c := speech.ConsideredIgnored; c <= speech.ConsideredSeriouslyTried; c++ {
				f.LessRestrictiveConsidered = c
				r := speech.Decide(f, form)
				if r.Reachable() == best.Reachable() && r.Firmness() == best.Firmness() {
					continue
				}
				disputed++
				require.LessOrEqual(t, c, speech.ConsideredRejectedWithoutTrial, "what was considered disputes nothing")
				require.Equal(t, speech.ExcessNo, f.BurdensSubstantiallyMore)
				require.Equal(t, doctrine.Contested, r.Firmness())
				require.Equal(t, doctrine.SetOf(speech.Invalid)|best.Reachable(), r.Reachable())
			}
		}
		require.NotZero(t, disputed)
		require.Equal(t, form == speech.Ward, d.Decide(doctrine.Findings{}).Needed.Has(speech.ElementChannels))
	}
}

// The counts of docs/law/MODEL.md §4: half of the points never reach scrutiny.
func TestCounts(t *testing.T) {
	for form, want := range map[speech.Form]map[string]int{
		speech.Ward:   {"not reached": 1536, "[invalid] compelled": 1472, "contested": 48, "top": 16},
		speech.OBrien: {"not reached": 1536, "[invalid] compelled": 1408, "contested": 96, "top": 32},
	} {
		d, counts := speech.Under(form), map[string]int{}
		for i := range d.Points() {
			r := d.Decide(d.Point(i))
			only, one := r.Disposition()
			switch {
			case only == speech.NoHeightenedScrutiny:
				counts["not reached"]++
			case one && only == speech.Invalid:
				counts["[invalid] compelled"]++
			case r.Firmness() == doctrine.Contested:
				counts["contested"]++
			default:
				require.Equal(t, doctrine.Compelled, r.Firmness())
				counts["top"]++
			}
		}
		require.Equal(t, want, counts)
	}
}

func TestTensions(t *testing.T) {
	f := passed()
	tension := func(f speech.Findings) (ids []string) {
		for _, x := range speech.Test.Tensions {
			if x.Holds(f.Generic(), doctrine.Settings{}) {
				require.Equal(t, speech.ElementExcess, x.At)
				ids = append(ids, x.ID)
			}
		}
		return ids
	}
	require.Empty(t, tension(f))
	for c, want := range map[speech.Considered][]string{
		speech.ConsideredIgnored: {"mccullen"}, speech.ConsideredRejectedWithoutTrial: {"mccullen"},
		speech.ConsideredConsidered: nil, speech.ConsideredSeriouslyTried: nil, speech.ConsideredNoRecord: nil,
	} {
		f.LessRestrictiveConsidered = c
		require.Equal(t, want, tension(f), c.String())
	}
	f.BurdensSubstantiallyMore = speech.ExcessYes
	for _, c := range []speech.Considered{speech.ConsideredOpen, speech.ConsideredIgnored, speech.ConsideredConsidered} {
		f.LessRestrictiveConsidered = c
		require.Empty(t, tension(f), c.String())
	}
	f.LessRestrictiveConsidered = speech.ConsideredSeriouslyTried
	require.Equal(t, []string{"turner-not-least"}, tension(f))
}

func BenchmarkDecideAllOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		speech.Decide(speech.Findings{}, speech.Ward)
	}
}

func Example() {
	r := speech.Decide(speech.Findings{SpeechBurdened: speech.BurdenedYes, BurdensSubstantiallyMore: speech.ExcessYes}, speech.Ward)
	fmt.Println(r.Doctrine.Named(r.Reachable()), r.Firmness())
	// Output: [invalid] compelled
}
