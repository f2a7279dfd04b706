package proof_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/proof"
)

func TestNothingContradicts(t *testing.T) {
	p := proof.Run(casebook.Matter("wechat-2020"))
	require.Empty(t, p.Failures)
	points := 0
	for _, x := range doctrines.All() {
		for _, under := range doctrines.Distinct(x) {
			points += under.Doctrine(x).Points()
		}
	}
	require.Equal(t, points, p.Points)
	for _, c := range proof.Checks() {
		require.NotZero(t, p.Held[c], "%s was never checked", c)
	}
	require.Equal(t, p.Steps(), p.Taken())
	p.Step()
	require.Equal(t, p.Steps(), p.Taken())
}

// The proof can fail: a court whose findings do not give its result is found.
func TestWrongResultIsFound(t *testing.T) {
	m := *casebook.Matter("wechat-2020")
	m.Results = []matter.Result{{Test: doctrines.MustNamed("speech"), Disposition: doctrine.Disposition(3)}}
	p := proof.Run(&m)
	require.Len(t, p.Failures, 1)
	require.Contains(t, p.Failures[0], "court fails: speech")
	require.Contains(t, p.Failures[0], "burdens_substantially_more=yes")
}

func TestChecksAreNamed(t *testing.T) {
	for _, c := range proof.Checks() {
		require.NotContains(t, c.String(), "(")
	}
	require.Equal(t, "check(?)", proof.Check(9).String())
}

func BenchmarkRun(b *testing.B) {
	decided := 0
	for b.Loop() {
		decided += proof.Run(nil).Decided
	}
	b.ReportMetric(float64(decided)/b.Elapsed().Seconds()/1e6, "million-points/s")
}

func Example() {
	p := proof.Run(casebook.Matter("wechat-2020"))
	fmt.Println(len(p.Failures), "contradictions")
	// Output: 0 contradictions
}
