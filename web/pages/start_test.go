package pages_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/web/pages"
)

func TestTheStartPageListsEveryMatter(t *testing.T) {
	ms := matters(t)
	var entries []*node
	read(t, pages.StartPage(ms, meta).Document()).each(func(n *node) {
		if n.has("entry") {
			entries = append(entries, n)
		}
	})
	require.Len(t, entries, len(ms)+1)
	last := entries[len(ms)].all("a")
	assert.Equal(t, "matter.html", last[0].attrs["href"])
	assert.Equal(t, "editor.html", last[1].attrs["href"])
	for i, m := range ms {
		text := entries[i].plain()
		assert.Contains(t, text, m.Title)
		assert.NotEmpty(t, m.Lead, m.ID)
		assert.Regexp(t, `· about [1-9]\d* minutes`, text, m.ID)
		assert.Equal(t, m.ID+".html", entries[i].all("a")[0].attrs["href"])
	}
}

// What a matter is called follows from what its file holds.
func TestAMatterIsCalledWhatItIs(t *testing.T) {
	record := []matter.Cite{{ID: "p1", Pin: "Order 1"}}
	asking := func(mark matter.Mark) []matter.Part {
		return []matter.Part{{ID: "p", Steps: []matter.Step{{ID: "s", Asks: []matter.Ask{{Key: "speech.interest"}}, Court: matter.Answer{Mark: mark}}}}}
	}
	for want, m := range map[string]*matter.Matter{
		"A decided motion, October 23, 2020 · about 45 minutes":          {Cites: record, Decided: "October 23, 2020", Document: "order denying motion to stay", Minutes: 45, Parts: asking(matter.Readopted)},
		"A decided case, June 22, 1989 · about 10 minutes":               {Cites: record, Decided: "June 22, 1989", Document: "opinion", Minutes: 10, Parts: asking(matter.Found)},
		"Decided on another ground, September 27, 2020 · about 1 minute": {Cites: record, Decided: "September 27, 2020", Document: "opinion granting motion", Minutes: 1, Parts: asking(matter.NotReached)},
		"No court decided it": {Cites: record, Parts: asking(matter.Unmarked)},
		"No record but yours": {Parts: asking(matter.Unmarked)},
	} {
		m.ID, m.Title = "doe", "Doe v. Roe"
		found := false
		read(t, pages.StartPage([]*matter.Matter{m}, meta).Document()).each(func(n *node) {
			found = found || n.has("eyebrow") && strings.TrimSpace(n.plain()) == want
		})
		assert.True(t, found, want)
	}
}

// The start page names one date of the law only if it is that of every walk.
func TestTheStartPageNamesTheLaw(t *testing.T) {
	a, b := &matter.Matter{ID: "a", Title: "A", Law: "2020-10-23"}, &matter.Matter{ID: "b", Title: "B", Law: "today"}
	assert.Contains(t, read(t, pages.StartPage([]*matter.Matter{a, a}, meta).Document()).plain(), same("Law as of October 23, 2020."))
	both := read(t, pages.StartPage([]*matter.Matter{a, b}, meta).Document()).plain()
	assert.NotContains(t, both, "Law as of")
	assert.Contains(t, both, "Each walk names the date of its law.")
}
