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
	"github.com/benchwalk/benchwalk/logic/matter"
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
		for _, n := range (&live.Received{Opened: o, Choice: live.Now}).Box(live.NewState(en.Language(), m, a, now), true, false) {
			b.WriteString(tree.Plain(en.Language(), n))
		}
		require.Contains(t, b.String(), c.said)
	}
}

// Nothing of what was sent is told before the reader asks for it. Who decides first finds
// it at the end, beside the reader's own and the court's.
func TestWhatWasSentWaits(t *testing.T) {
	s := resultOn(t, "wechat-2020", matter.Short, denied)
	sent := resultOn(t, "wechat-2020", matter.Short, map[string]string{"stay.merits": "strong", "stay.irreparable_harm": "shown_strong", "stay.harm_to_others": "none", "stay.balance_of_hardships": "tips_sharply", "stay.public_interest": "favors_movant"}).Analysis
	x := &live.Received{Opened: &share.Opened{Analysis: sent, Revision: doctrines.Revision}}
	box := func(before, result bool) string { return plainOf(x.Box(s, before, result)) }
	told := []string{"warranted", "strongly shown"}
	for _, before := range []bool{true, false} {
		require.Contains(t, box(before, false), "Someone’s ruling")
		require.Contains(t, box(before, false), "Decide it yourself first")
		require.Contains(t, box(before, false), "See theirs now")
		for _, word := range told {
			require.NotContains(t, box(before, false), word)
		}
	}
	require.Nil(t, x.Beside())

	x.Choice = live.First
	require.NotContains(t, box(true, false), "warranted")
	require.Contains(t, box(true, false), "kept for the end")
	require.Empty(t, box(false, false), "no step has it above its question")
	require.Empty(t, box(false, true))
	require.Same(t, sent, x.Beside())

	x.Choice = live.Now
	inOrder(t, box(false, true), "Someone’s ruling", "The stay is warranted", "How firmly.", "The least that would change it.", "Every answer they gave", "Irreparable harm: strongly shown", "Your own answers have not changed")
	require.NotContains(t, box(false, true), "our findings")
	require.Empty(t, box(false, false))

	s.Theirs = x.Beside()
	result := s.Result()
	inOrder(t, plainOf(result), "You, someone else, and the court", "You. The stay must be denied.", "Someone. The stay is warranted", "Question", "You", "Someone", "The court", "Compared",
		"Success on appeal", "serious questions", "strong", "not reached", "Irreparable harm", "possible", "strongly shown", "not reached", "Harm to others", "some", "none", "substantial", "same effect")
	inOrder(t, plainOf(result), "wait for a commitment", "someone’s ruling")
	x.Taken = live.Adopted
	require.Nil(t, x.Beside())
	x.Taken = live.Joined
	require.Nil(t, x.Beside())
	require.Equal(t, "The answers that you gave in the article stand here now.Close", box(true, false), "where the reader begins")
	require.Empty(t, box(false, false), "at its question the answer itself is seen")
}

// Two readers who answer alike are compared where no court ruled, too.
func TestWhatWasSentWithoutACourt(t *testing.T) {
	s := resultOn(t, "own", matter.Whole, denied)
	s.Theirs = resultOn(t, "own", matter.Whole, map[string]string{"stay.merits": "weak"}).Analysis
	inOrder(t, plainOf(s.Result()), "You and someone else", "You. The stay must be denied", "Someone. The stay must be denied.", "Question", "You", "Someone", "Success on appeal", "serious questions", "weak", "Irreparable harm", "left open")
	require.NotContains(t, plainOf(s.Result()), "Compared")
	require.NotContains(t, plainOf(s.Result()), "the court said")
	s = resultOn(t, "own", matter.Whole, nil)
	s.Theirs = resultOn(t, "own", matter.Whole, denied).Analysis
	require.NotContains(t, plainOf(s.Result()), "You and someone else", "the reader has no ruling yet")
	require.Contains(t, plainOf(s.Result()), "kept for the end")
}
