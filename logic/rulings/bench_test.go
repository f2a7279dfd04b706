package rulings_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
)

// walked is the state of a reader who went through the whole walk on the court's
// path, with every question answered.
func walked(tb testing.TB) *analysis.Analysis {
	m := casebook.Matter("wechat-2020")
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture, Findings: chain.CourtFindings(m)}
	for key, level := range map[string]string{"stay.merits": "serious_questions", "stay.irreparable_harm": "possible", "speech.content_neutral": "yes",
		"speech.prior_restraint": "no", "speech.evidence_of_harm": "real", "speech.advances_interest": "partially", "speech.less_restrictive_considered": "rejected_without_trial",
		"bond.evidence_of_loss": "none", "bond.realistic_likelihood_of_harm": "no", "bond.ability_to_pay": "limited"} {
		k, ok := doctrines.ParseKey(key)
		require.True(tb, ok)
		f, ok := k.Under(a.Posture).Parse(level)
		require.True(tb, ok)
		a.Findings.Set(k, f)
	}
	return a
}

// BenchmarkFullAnalysis is everything that follows from a change of an answer:
// the rulings, what is needed, all least changes and the weighings, for the
// four tests and across them, with their words.
func BenchmarkFullAnalysis(b *testing.B) {
	a, m := walked(b), casebook.Matter("wechat-2020")
	b.ReportAllocs()
	for b.Loop() {
		rulings.Reports(a, m, chain.Decide(a.Posture, &a.Findings))
	}
}
