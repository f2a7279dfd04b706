package casebook_test

import (
	"fmt"
	"hash/crc32"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// Codes of paths are out in the world and number steps by these lists: nothing was
// taken out of one or moved in it since it was written.
func TestNumberingOnlyGrows(t *testing.T) {
	text, err := os.ReadFile("testdata/numbering.txt")
	require.NoError(t, err)
	last := map[string]int{}
	for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		if line == "" || strings.HasPrefix(line, "//") {
			continue
		}
		var id, sum string
		var count int
		_, err := fmt.Sscanf(line, "%s %d %s", &id, &count, &sum)
		require.NoError(t, err, line)
		m := casebook.Matter(id)
		require.NotNil(t, m, line)
		require.LessOrEqual(t, count, len(m.Numbering), line)
		require.Equal(t, sum, fmt.Sprintf("%08x", crc32.ChecksumIEEE([]byte(strings.Join(m.Numbering[:count], "\n")))), "%s: something was taken out or moved", line)
		require.Greater(t, count, last[id], line)
		last[id] = count
	}
	each(t, func(t *testing.T, m *matter.Matter) {
		require.Equal(t, len(m.Numbering), last[m.ID], "run go generate ./logic/casebook")
		for _, id := range m.StepIDs() {
			require.True(t, slices.Contains(m.Numbering, id), "%q has no number: run go generate ./logic/casebook", id)
		}
	})
}

// A whole path leaves nothing out, and a path of any matter asks something.
func TestPathsOfTheCasebook(t *testing.T) {
	listed := 0
	each(t, func(t *testing.T, m *matter.Matter) {
		if whole, ok := m.Path(matter.Whole); ok {
			require.ElementsMatch(t, m.StepIDs(), whole.Steps())
		}
		for _, name := range matter.Presets() {
			p, ok := m.Path(name)
			if !ok {
				continue
			}
			listed++
			asks := 0
			for _, id := range p.Steps() {
				asks += len(m.Step(id).Asks)
			}
			require.Positive(t, asks, name)
		}
	})
	require.GreaterOrEqual(t, listed, 2)
	short, ok := casebook.Matter(casebook.Matters()[0]).Path(matter.Short)
	require.True(t, ok)
	require.True(t, short.Runs().Predict)
	require.LessOrEqual(t, len(short.Screens()), 8, "what is asked, the factors, and security")
}
