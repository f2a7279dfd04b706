package words_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/words"
)

var benchReasons = strings.Fields(`advances-directly advances-partially advances-not advances-open advances-content
	burdens-yes burdens-yes-today burdens-no-none burdens-no-fail burdens-no-today burdens-open burdens-open-half burdens-open-today burdens-share burdens-share-alone
	considered considered-plausible considered-rated considered-open mccullen-met mccullen-not mccullen-open strict-met strict-not strict-ward strict-open`)

func TestWorkbenchHasReasons(t *testing.T) {
	var all []string
	for _, id := range benchReasons {
		s, ok := words.Workbench(id)
		require.True(t, ok, id)
		assert.True(t, strings.HasSuffix(s, "."), s)
		assert.LessOrEqual(t, len(sentences(s)), 2, s)
		all = append(all, s)
	}
	filled(t, all...)
	distinct(t, all...)
	_, ok := words.Workbench("ward-met")
	assert.False(t, ok, "Ward's reason is that of the suggestion")
}

// What this model reads into a later case is said to be its reading, and one
// measure is never said to be outnumbered.
func TestWorkbenchHedges(t *testing.T) {
	for _, id := range []string{"burdens-yes-today", "burdens-no-today"} {
		s, _ := words.Workbench(id)
		assert.Contains(t, s, "In this model’s reading of TikTok v. Garland", id)
	}
	s, _ := words.Workbench("burdens-yes")
	assert.Contains(t, s, "One is enough; they are not counted.")
	for _, id := range benchReasons {
		s, _ := words.Workbench(id)
		for _, w := range []string{"most of", "majority", "number of"} {
			assert.NotContains(t, s, w, id)
		}
	}
}
