package live_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/benchwalk/benchwalk/logic/proof"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
)

func TestProofCounts(t *testing.T) {
	for n, want := range []string{
		"No contradiction was found. It went through 0 points and compared 0 rulings in 0.0 seconds.",
		"One contradiction was found. Do not rely on this build of the tool. It went through 1 point and compared 1 ruling in 0.0 seconds.",
		"Two contradictions were found. Do not rely on this build of the tool. It went through 2 points and compared 2 rulings in 0.0 seconds.",
	} {
		p := proof.Proof{Points: n, Decided: n, Failures: []string{"a", "b"}[:n]}
		for i := range p.Held {
			p.Held[i] = n
		}
		var all strings.Builder
		for _, x := range live.Proof(&p, true, 0) {
			all.WriteString(tree.Plain(en.Language(), x))
		}
		assert.Contains(t, all.String(), want)
		assert.Equal(t, map[int]int{1: len(p.Held)}[n], strings.Count(all.String(), " Checked once."))
		assert.Equal(t, map[int]int{2: len(p.Held)}[n], strings.Count(all.String(), " Checked 2 times."))
	}
}
