package rulings_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
)

// Only a final judgment calls a rule invalid or valid; for the time of the suit it
// passes the test or not, on this record and at this stage. Ward and TikTok 2025 are
// final.
func TestOnlyAFinalJudgmentCallsARuleInvalid(t *testing.T) {
	speech := doctrines.MustNamed("speech")
	for id, final := range map[string]bool{"wechat-2020": false, "tiktok-2020": false, "huawei-5g": false, "own": false, "ward-1989": true, "tiktok-2025": true} {
		m := casebook.Matter(id)
		require.Equal(t, final, m.Posture.Final, id)
		a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
		set(t, a, "speech.speech_burdened", "yes")
		set(t, a, "speech.interest", "legitimate")
		says := inEnglish(rulings.Headline(a.Posture, chain.Decide(a.Posture, &a.Findings), speech).Sentence)
		if final {
			require.Equal(t, "On your findings the rule fails this test on one ground and is invalid.", says, id)
		} else {
			require.Equal(t, "On your findings the rule does not pass this test, on one ground, on this record and at this stage.", says, id)
		}
		a.Findings = analysis.Findings{}
		set(t, a, "speech.speech_burdened", "no")
		require.Contains(t, inEnglish(rulings.Headline(a.Posture, chain.Decide(a.Posture, &a.Findings), speech).Sentence), "no heightened scrutiny applies", id)
	}
}

// A final judgment has sentences of its own for one disposition that is compelled and that
// it calls otherwise, and for nothing else.
func TestOnlyOneCompelledDispositionIsCalledOtherwise(t *testing.T) {
	finals := 0
	for _, x := range doctrines.All() {
		for _, final := range []bool{false, true} {
			p := doctrines.Posture{Final: final}
			all := len(p.Doctrine(x).Dispositions)
			for bits := 1; bits < 1<<all; bits++ {
				var among []doctrine.Disposition
				for i := range all {
					if bits>>i&1 == 1 {
						among = append(among, doctrine.Disposition(i+1))
					}
				}
				for _, firm := range doctrine.Firmnesses() {
					reach := doctrine.SetOf(among...)
					names := p.Doctrine(x).Named(reach)
					want := words.RulingOf(x.String(), firm.String(), names)
					if final && len(among) == 1 && firm == doctrine.Compelled && x.Test().Judged.Has(among[0]) {
						finals++
						want = words.FinalRuling(x.String(), names[0])
					}
					require.Equal(t, want.ID(), rulings.Sentence(p, x, reach, firm).ID())
				}
			}
		}
	}
	require.Positive(t, finals)
}
