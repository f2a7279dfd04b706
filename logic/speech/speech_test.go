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

// How far the Government looked at gentler tools changes no disposition and no
// firmness and is never needed, whatever else is open.
func TestConsideredIsEvidenceOnly(t *testing.T) {
	for _, form := range []speech.Form{speech.Ward, speech.OBrien} {
		d := speech.Under(form)
		for i := range d.Points() {
			f := d.Point(i)
			f[speech.ElementConsidered] = doctrine.Open
			r := d.Decide(f)
			require.False(t, r.Needed.Has(speech.ElementConsidered))
			require.NotEqual(t, doctrine.Unsettled, r.Firmness())
		}
		require.False(t, d.Decide(doctrine.Findings{}).Needed.Has(speech.ElementConsidered))
		require.Equal(t, form == speech.Ward, d.Decide(doctrine.Findings{}).Needed.Has(speech.ElementChannels))
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

func TestHalfOfTheSpaceNeverReachesScrutiny(t *testing.T) {
	d, n := speech.Under(speech.Ward), 0
	for i := range d.Points() {
		if r := d.Decide(d.Point(i)); r.Reachable().Has(speech.NoHeightenedScrutiny) {
			n++
		}
	}
	require.Equal(t, 1536, n)
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
