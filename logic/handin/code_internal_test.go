package handin

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/digits"
	"github.com/benchwalk/benchwalk/logic/doctrines"
)

// A number in which something is left, settings that are told although they are the
// matter’s, and a value that there is not are refused under a right checksum.
func TestMembersAreWrittenInOneWay(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	g, _ := NewGround(m, 1)
	h := &HandIn{Path: "short", Text: 1, Posture: m.Posture, Tag: 5, Minutes: 7, Answers: make([]Answer, len(g.Questions))}
	written := digits.Writing()
	w := g.way("short")
	g.carryHead(&written, h, w)
	g.carryRest(&written, h, w)
	members := written.Members()
	read := func(ms []digits.Member) Kind {
		c := digits.Writing()
		for _, m := range ms {
			c.Of(m.Value, m.Count)
		}
		require.False(t, c.Bad())
		_, k := g.Decode(grouped(sealed(c.Crockford(most))))
		return k
	}
	require.Equal(t, None, read(members))
	require.Equal(t, Damaged, read(append(slices.Clone(members), digits.Member{Value: 1, Count: 2})), "something is left")

	const flag = 5 + 2 + 1 + 2 // behind the head, the tag, the minutes and the standard
	require.Equal(t, digits.Member{Value: 0, Count: 2}, members[flag])
	told := append(slices.Clone(members[:flag]), digits.Member{Value: 1, Count: 2})
	for _, s := range doctrines.Settings() {
		told = append(told, digits.Member{Value: uint64(slices.Index(s.Values, m.Posture.Get(s.Name))), Count: uint64(len(s.Values))})
	}
	require.Equal(t, Damaged, read(append(told, members[flag+1:]...)), "settings of the matter")
}
