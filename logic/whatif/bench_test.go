package whatif_test

import (
	"testing"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/speech"
	"github.com/benchwalk/benchwalk/logic/stay"
	"github.com/benchwalk/benchwalk/logic/whatif"
)

// denied is a stay that fails on every factor, with the most to be changed.
func denied() doctrine.Ruling {
	r, _ := stay.Decide(stay.Findings{Merits: stay.MeritsWeak, IrreparableHarm: stay.HarmPossible, HarmToOthers: stay.OthersSubstantial, PublicInterest: stay.PublicFavorsOpponent}, stay.Posture{})
	return r
}

// invalid is a rule that fails narrow tailoring, all nine elements answered.
func invalid() speech.Findings {
	return speech.Findings{
		SpeechBurdened: speech.BurdenedYes, ContentNeutral: speech.NeutralYes, PriorRestraint: speech.PriorNo, Interest: speech.InterestSignificant,
		EvidenceOfHarm: speech.EvidenceReal, AdvancesInterest: speech.AdvancesPartially, BurdensSubstantiallyMore: speech.ExcessYes,
		LessRestrictiveConsidered: speech.ConsideredRejectedWithoutTrial, AmpleAlternatives: speech.ChannelsNo,
	}
}

// halfOpen leaves open what the order of October 23, 2020 did not reach.
func halfOpen() speech.Findings {
	f := invalid()
	f.ContentNeutral, f.PriorRestraint, f.EvidenceOfHarm, f.AdvancesInterest = speech.NeutralOpen, speech.PriorOpen, speech.EvidenceOpen, speech.AdvancesOpen
	return f
}

func BenchmarkFlips(b *testing.B) {
	for _, bb := range []struct {
		name string
		r    doctrine.Ruling
	}{
		{"stay", denied()},
		{"speech", speech.Decide(invalid(), speech.Ward)},
		{"speech half open", speech.Decide(halfOpen(), speech.Ward)},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				whatif.Flips(bb.r)
			}
		})
	}
}

func BenchmarkNext(b *testing.B) {
	likely, _ := stay.Decide(stay.Findings{Merits: stay.MeritsLikely}, stay.Posture{})
	for _, bb := range []struct {
		name string
		r    doctrine.Ruling
	}{
		{"stay", likely},
		{"speech nothing answered", speech.Decide(speech.Findings{}, speech.Ward)},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				whatif.Next(bb.r)
			}
		})
	}
}

func BenchmarkMap(b *testing.B) {
	for _, bb := range []struct {
		name string
		r    doctrine.Ruling
		x, y int
	}{
		{"stay", denied(), stay.ElementMerits, stay.ElementHarm},
		{"speech half open", speech.Decide(halfOpen(), speech.Ward), speech.ElementInterest, speech.ElementConsidered},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				whatif.Map(bb.r, bb.x, bb.y)
			}
		})
	}
}
