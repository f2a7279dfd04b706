package pages_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/workbench"
	"github.com/benchwalk/benchwalk/web/pages"
)

// The rows to rate stand in the page from the start: every provision with its
// burden, every measure, and three for the reader's own.
func TestTheWorkbenchIsThereWithoutScript(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	view := element(t, read(t, pages.WalkPage(m, meta).Document()), "v-work")
	lists := map[string]int{}
	for _, s := range view.all("select") {
		lists[s.attrs["name"]] = len(s.all("option"))
		assert.True(t, s.inside("label") != nil, s.attrs["name"])
		assert.True(t, s.inside("td") != nil && s.inside("details") == nil, "it is seen at a glance: %s", s.attrs["name"])
	}
	cells := 0
	for _, c := range workbench.Matrix(m, &matter.Work{}) {
		name := "work.cell." + c.Provision.ID + "." + c.Interest.ID
		if len(c.Evidence) == 0 {
			assert.NotContains(t, lists, name, "an empty cell asks nothing")
			continue
		}
		cells++
		assert.Equal(t, len(matter.Cells()), lists[name], name)
	}
	assert.Equal(t, 12, cells)
	for _, p := range m.Provisions {
		assert.Equal(t, len(matter.Shares()), lists["work.share."+p.ID])
	}
	for _, a := range m.Alternatives {
		for _, c := range matter.Columns() {
			assert.Equal(t, len(c.Values), lists["work.alt."+a.ID+"."+c.Name])
		}
	}
	var texts []string
	for _, i := range view.all("input") {
		assert.NotContains(t, i.attrs, "checked")
		if i.attrs["type"] == "radio" {
			assert.Empty(t, i.attrs["form"])
			assert.Contains(t, i.attrs, "form", "which row is open is no answer")
			continue
		}
		assert.Equal(t, "text", i.attrs["type"])
		assert.NotContains(t, i.attrs, "value")
		texts = append(texts, i.attrs["name"])
	}
	assert.Equal(t, []string{"mine.1", "mine.2", "mine.3"}, texts)
	for _, name := range texts {
		for _, c := range matter.Columns() {
			assert.Equal(t, len(c.Values), lists["work."+name+"."+c.Name])
		}
	}
	said := view.plain()
	assert.Contains(t, said, "No court had measures of your own before it.")
	assert.Contains(t, said, "“a substantial portion of the burden on speech does not serve to advance its goals”. Ward v. Rock Against Racism, 491 U.S. 781, 799 (1989)")
	assert.Contains(t, said, "adding up the rows does not give you the finding on the whole: advancing the interest and fit are asked separately")
	to := map[string]bool{}
	for _, a := range view.all("a") {
		to[a.attrs["href"]] = true
	}
	assert.True(t, to["#q-together"] && to["#q-fit"] && to["wechat-2020-sources.html#h-rounds"])
}

// The page and the reasons say which measures count in the words for the least
// that the workbench lets count, for every matter and for a file of the reader's.
func TestOneRuleSaysWhichMeasuresCount(t *testing.T) {
	counts := func(change func(*matter.Rating)) bool {
		r := matter.Rating{Serves: matter.ServesWell, Less: matter.LessMuch, Plausible: matter.PlausibleYes}
		change(&r)
		return workbench.Qualifies(r) == workbench.Met
	}
	serves := map[matter.Serves]string{matter.ServesNot: "whatever it serves", matter.ServesPartly: "serves the interests at least in part", matter.ServesWell: "serves the interests well"}
	least := matter.ServesWell
	for least > matter.ServesNot && counts(func(r *matter.Rating) { r.Serves = least - 1 }) {
		least--
	}
	less := map[matter.Less]string{matter.LessNo: "whatever it burdens", matter.LessSomewhat: "burdens less speech", matter.LessMuch: "burdens much less speech"}
	lightest := matter.LessMuch
	for lightest > matter.LessNo && counts(func(r *matter.Rating) { r.Less = lightest - 1 }) {
		lightest--
	}
	require.False(t, counts(func(r *matter.Rating) { r.Plausible = matter.PlausibleNo }))
	rule := "plausible, " + less[lightest] + " and " + serves[least] + "."

	assert.Contains(t, inEnglish(words.WorkbenchReason("burdens-no-none")), rule)
	documents := map[string]string{"a file": pages.OpenPage(matters(t), meta).Document()}
	for _, m := range matters(t) {
		if len(m.Interests)+len(m.Alternatives) > 0 {
			documents[m.ID] = pages.WalkPage(m, meta).Document()
		}
	}
	require.Greater(t, len(documents), 1)
	for id, d := range documents {
		assert.True(t, strings.Contains(d, "A measure counts only if it is "+rule), "%s: %s", id, rule)
	}
}

// What came before the court when stands in the order of the file, each with its
// day where the source gives one, and with its place.
func TestTheRecordInOrderOfTime(t *testing.T) {
	for _, m := range matters(t) {
		view := element(t, read(t, pages.SourcesPage(m, meta).Document()), "v-sources")
		said := view.plain()
		if len(m.Rounds) == 0 {
			assert.NotContains(t, said, "in order of time", m.ID)
			continue
		}
		at := strings.Index(said, "The record, in order of time")
		require.GreaterOrEqual(t, at, 0)
		for _, r := range m.Rounds {
			next := strings.Index(said[at:], r.Title)
			require.GreaterOrEqual(t, next, 0, r.Title)
			at += next
			for _, e := range r.Entries {
				next := strings.Index(said[at:], same(strings.ReplaceAll(e.Text, "*", "")))
				require.GreaterOrEqual(t, next, 0, e.ID)
				at += next
				require.NotEmpty(t, e.Cites, e.ID)
			}
		}
	}
	m := casebook.Matter("wechat-2020")
	said := element(t, read(t, pages.SourcesPage(m, meta).Document()), "v-sources").plain()
	assert.Contains(t, said, "September 25, 2020. It lodges the counterintelligence assessment, classified. n.42")
	assert.Contains(t, said, "Not dated there. The users answer the memorandum")
	require.Len(t, m.Rounds, 2)
	last := m.Rounds[1].Entries
	assert.Equal(t, "2020-10-21", last[len(last)-1].Date)
	for _, r := range m.Rounds { // the file gives no answer of the court away before the reader commits
		for _, e := range r.Entries {
			assert.NotContains(t, e.Text, "denie")
		}
	}
}

// What is said of a cell stands in it in a word, with whose word it is: the side that is
// not the Government has its own name, whichever side that is. Whether a court spoke to a
// cell is said of the matter that stands here.
func TestTheMatrixIsReadAtAGlance(t *testing.T) {
	const none = "No court is recorded as having made a finding on any single cell."
	at := func(m *matter.Matter) (view *node, words []string) {
		view = element(t, read(t, pages.WalkPage(m, meta).Document()), "v-work")
		for _, s := range view.all("span") {
			if s.attrs["class"] == "word" {
				words = append(words, s.plain())
			}
		}
		return view, words
	}
	view, words := at(casebook.Matter("wechat-2020"))
	assert.Contains(t, view.plain(), none)
	assert.Contains(t, view.plain(), "Of all together")
	for _, w := range []string{"Government partly", "Users makes it worse", "conceded no", "record the record is silent"} {
		assert.Contains(t, words, w)
	}
	view, words = at(casebook.Matter("tiktok-2025"))
	assert.NotContains(t, view.plain(), none)
	assert.Contains(t, words, "court directly")
	turned := *casebook.Matter("wechat-2020")
	turned.Posture = turned.Posture.With("stay.government", "opponent")
	_, words = at(&turned)
	assert.Contains(t, words, turned.Movant.Short+" makes it worse")
	assert.NotContains(t, words, turned.Opponent.Short+" makes it worse")
}
