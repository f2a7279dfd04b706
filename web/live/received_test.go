package live_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	share "github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
)

// A link comes from anyone and can name a ruling that no test gives. No language
// has a sentence for it, and the reader sees the present one all the same.
func TestALinkWithARulingThatNoTestGives(t *testing.T) {
	m := casebook.Matter("own")
	a := &analysis.Analysis{Matter: m.ID}
	now := chain.Decide(a.Posture, &a.Findings)
	o := &share.Opened{Analysis: a, Revision: doctrines.Revision}
	for x := range now {
		o.Then[x] = share.Of(now[x])
		o.Told[x] = true
	}
	stay := doctrines.MustNamed("stay")
	for _, c := range []struct {
		then share.Ruling
		said string
	}{
		{share.Ruling{Reach: now[stay].Reachable(), Firmness: doctrine.Compelled}, "Both are shown. Then:  Now: The stay is still open."},
		{share.Ruling{}, "Both are shown. Then: An administrative stay only keeps things as they are until the motion is heard, so the four factors are not asked and there is no ruling. Now: The stay is still open."},
	} {
		o.Then[stay] = c.then
		var b strings.Builder
		for _, n := range (&live.Received{Opened: o}).Box(live.NewState(en.Language(), m, a, now)) {
			b.WriteString(tree.Plain(en.Language(), n))
		}
		require.Contains(t, b.String(), c.said)
	}
}
