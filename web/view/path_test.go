package view

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/minutes"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/tree"
)

// find gives the elements with an attribute, templates and what is in them included.
func find(name string, ns ...tree.Node) (found []tree.Node) {
	for _, n := range ns {
		if n.Tag == "" {
			continue
		}
		if _, ok := attr(n, name); ok {
			found = append(found, n)
		}
		found = append(found, find(name, n.Kids...)...)
	}
	return found
}

func hrefs(ns ...tree.Node) (to []string) {
	for _, n := range find("href", ns...) {
		h, _ := attr(n, "href")
		to = append(to, strings.TrimPrefix(h, "#"))
	}
	return to
}

// What the page says of the short path is the path that the matter lists.
func TestTheOfferedPathIsThatOfTheMatter(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	set := In(en.Language())
	short, ok := m.Path(Offered)
	require.True(t, ok)
	o := offered(m)

	box := find(markSteps, o.choices())
	require.Len(t, box, 2)
	steps, _ := attr(box[1], markSteps)
	assert.Contains(t, steps, "threat t1+t2+t3+t4+t5+t6+t7 together")
	assert.Equal(t, m.StepIDs(), strings.FieldsFunc(steps, func(c rune) bool { return c == ' ' || c == '+' }))
	steps, _ = attr(box[0], markSteps)
	assert.Equal(t, "asked appeal gov-harm others-harm stay-hardships with-public bond-ask+bond-loss+bond-odds+bond-suit+bond-means", steps)
	assert.Equal(t, short.Steps(), strings.FieldsFunc(steps, func(c rune) bool { return c == ' ' || c == '+' }))
	said := tree.Plain(en.Language(), o.choices())
	assert.Contains(t, said, "About "+strconv.Itoa(minutes.Path(m, short).Minutes())+" minutes.")
	assert.Contains(t, said, "About "+strconv.Itoa(minutes.Walk(m).Minutes())+" minutes.")
	assert.Equal(t, m.StepIDs()[0], short.Steps()[0], "the page has one link to begin with")
	whole, ok := m.Path(matter.Whole)
	require.True(t, ok)
	assert.Equal(t, m.StepIDs(), whole.Steps(), "the whole path is the order of the page")

	// Along the path one comes from the first view to the result, and back.
	ways, at, passed := o.ways(), short.Steps()[0], []string(nil)
	before := "v-before"
	for at != "v-result" {
		i := o.screenOf(at)
		require.GreaterOrEqual(t, i, 0, at)
		rows := o.screens[i]
		to := hrefs(ways[rows[len(rows)-1].ID]...)
		require.Len(t, to, 2, at)
		assert.Equal(t, before, to[0])
		for _, s := range rows {
			passed = append(passed, s.ID)
		}
		before, at = "q-"+rows[0].ID, strings.TrimPrefix(to[1], "q-")
	}
	assert.Equal(t, short.Steps(), passed)

	// Every other step lies beneath one of them, is in the rail, and leads back there.
	listed := map[string]int{}
	for _, li := range find(markSteps, o.rail()) {
		ids, _ := attr(li, markSteps)
		for _, id := range strings.Fields(ids) {
			listed[id]++
		}
	}
	for _, id := range m.StepIDs() {
		assert.Equal(t, 1, listed[id], id)
		if o.screenOf(id) < 0 {
			home := slices.IndexFunc(o.beneath, func(gs []group) bool {
				return slices.ContainsFunc(gs, func(g group) bool { return slices.Contains(g.steps, m.Step(id)) })
			})
			last := id
			if len(id) == 2 && id[0] == 't' {
				last = "t7" // the end of the rows
			}
			assert.Contains(t, hrefs(ways[last]...), "q-"+o.screens[home][0].ID, id)
		}
	}
	assert.Empty(t, ways["t3"], "the seven provisions are one screen")
	assert.Contains(t, tree.Plain(en.Language(), ways["t7"]...), "Back to success on appeal")
	assert.Equal(t, []string{"q-threat", "q-appeal", "q-together"}, hrefs(ways["t7"]...))
	assert.Equal(t, []string{"q-t1", "q-appeal", "q-gentler"}, hrefs(ways["together"]...))
	assert.Equal(t, []string{"q-threat", "q-together"}, hrefs(o.wholeWays()["t7"]...))
	assert.Equal(t, []string{"q-t1", "q-gentler"}, hrefs(o.wholeWays()["together"]...))

	// A card stands at each answer on which others bear, and names each of these once.
	cards := map[string][]string{}
	for i := range o.screens {
		if card := o.card(i); card != nil {
			cards[o.screens[i][0].ID] = hrefs(tree.Spoken(en.Language(), card...)...)
			said := tree.Plain(en.Language(), card...)
			assert.Regexp(t, `: \w+ questions?, about \w+ minutes?`, said)
		}
	}
	assert.Equal(t, map[string][]string{"appeal": {"q-speech", "q-claim"}, "others-harm": {"q-hardships"}, "with-public": {"q-for-public"}, "bond-ask": {"q-claim"}}, cards)
	said = tree.Plain(en.Language(), o.card(o.screenOf("appeal"))...)
	assert.Contains(t, said, "The merits: narrow tailoring: 23 questions, about ")
	assert.Contains(t, said, "The injunction underneath: 4 questions, about ")
	assert.Nil(t, o.fitCard(m.Step("together")))
	assert.Equal(t, []string{"q-t1", "q-gentler"}, hrefs(tree.Spoken(en.Language(), o.fitCard(m.Step("fit"))...)...))
	assert.Contains(t, tree.Plain(en.Language(), o.fitCard(m.Step("fit"))...), "The provisions, one by one: 14 questions, about ")

	// A matter that lists no short path says nothing of one, and its page is as it was.
	plain := *m
	plain.Paths[Offered] = matter.Path{}
	with, without := set.Walk(m, "h", ""), set.Walk(&plain, "h", "")
	assert.NotEmpty(t, with.Path)
	assert.Empty(t, without.Path)
	assert.NotEmpty(t, find(markOn, with.Views...))
	assert.Empty(t, find(markOn, without.Views...))
	assert.Empty(t, find(markSteps, without.Views...))
}
