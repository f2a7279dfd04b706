package walk_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/web/walk"
)

func small() *matter.Matter {
	return &matter.Matter{Parts: []matter.Part{
		{ID: "one", Steps: []matter.Step{{ID: "a"}, {ID: "b"}}},
		{ID: "none"},
		{ID: "two", Steps: []matter.Step{{ID: "c"}}},
	}}
}

func TestViewsStandInTheOrderOfThePage(t *testing.T) {
	m := small()
	vs := walk.Views(m)
	var ids []string
	for _, v := range vs {
		ids = append(ids, v.ID)
	}
	assert.Equal(t, []string{"v-before", "q-a", "q-b", "q-c", "v-review", "v-result", "v-sources", "v-authorities", "v-take", "v-memo"}, ids)
	assert.Equal(t, walk.View{ID: "q-b", Step: &m.Parts[0].Steps[1], Part: 0, Number: 2, Of: 2}, vs[2])
	assert.Equal(t, walk.View{ID: "q-c", Step: &m.Parts[2].Steps[0], Part: 2, Number: 1, Of: 1}, vs[3])
	assert.Equal(t, -1, vs[0].Part)
	assert.Equal(t, "q-c", walk.FirstOf(vs, 2).ID)
	assert.Nil(t, walk.FirstOf(vs, 1), "a part without steps has no first view")
	assert.Nil(t, walk.FirstOf(vs, -1), "a fixed view is in no part")
}

// What the head of a page leads to are views, each once, and a matter without rows for the
// workbench has none.
func TestWaysLeadToViews(t *testing.T) {
	fixed, seen := walk.Fixed(), map[string]bool{}
	for _, id := range slices.Concat(walk.Bar(), walk.Menu()) {
		assert.Contains(t, fixed, id)
		assert.False(t, seen[id], "two ways to %s", id)
		seen[id] = true
	}
	for _, id := range fixed {
		assert.Equal(t, id != walk.Work, walk.Has(small(), id), id)
	}
	for _, m := range []*matter.Matter{{Interests: make([]matter.Interest, 1)}, {Alternatives: make([]matter.Alternative, 1)}} {
		assert.True(t, walk.Has(m, walk.Work))
		assert.GreaterOrEqual(t, walk.Find(walk.Views(m), walk.Work), 0)
	}
	assert.Equal(t, "result", walk.Name(walk.Result))
}

func TestAround(t *testing.T) {
	vs := walk.Views(small())
	id := func(v *walk.View) string {
		if v == nil {
			return ""
		}
		return v.ID
	}
	for _, c := range []struct{ at, before, next string }{
		{"v-before", "", "q-a"},
		{"q-a", "v-before", "q-b"},
		{"q-b", "q-a", "q-c"},
		{"q-c", "q-b", "v-review"},
		{"v-review", "q-c", "v-result"},
		{"v-result", "v-review", ""},
		{"v-sources", "", ""},
		{"v-authorities", "", ""},
		{"no-such-view", "", ""},
	} {
		before, next := walk.Around(vs, walk.Find(vs, c.at))
		assert.Equal(t, c.before, id(before), "before %s", c.at)
		assert.Equal(t, c.next, id(next), "after %s", c.at)
	}
}

func TestBuiltInMattersAreWalkedFromEndToEnd(t *testing.T) {
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		require.NotNil(t, m, id)
		vs := walk.Views(m)
		seen := map[string]bool{}
		at := 0
		for at >= 0 && !seen[vs[at].ID] {
			seen[vs[at].ID] = true
			_, next := walk.Around(vs, at)
			if next == nil {
				break
			}
			back, _ := walk.Around(vs, walk.Find(vs, next.ID))
			assert.Equal(t, vs[at].ID, back.ID, "back undoes next")
			at = walk.Find(vs, next.ID)
		}
		assert.Equal(t, walk.Result, vs[at].ID, id)
		assert.Len(t, seen, 1+walk.Find(vs, walk.Result), "all views but those after the result, which are looked up")
	}
}

func TestRoman(t *testing.T) {
	for n, s := range map[int]string{-1: "", 0: "", 1: "I", 2: "II", 4: "IV", 6: "VI", 8: "VIII", 9: "IX", 14: "XIV", 40: "XL", 1999: "MCMXCIX"} {
		assert.Equal(t, s, walk.Roman(n))
	}
	value := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100, 'D': 500, 'M': 1000}
	for n := 1; n < 4000; n++ { // read back: what stands before something greater is taken away
		s, sum, run := walk.Roman(n), 0, 0
		for i := range len(s) {
			if of := value[s[i]]; i+1 < len(s) && of < value[s[i+1]] {
				sum -= of
			} else {
				sum += of
			}
			if run++; i > 0 && s[i] != s[i-1] {
				run = 1
			}
			assert.LessOrEqual(t, run, 3, s)
		}
		assert.Equal(t, n, sum, s)
	}
}
