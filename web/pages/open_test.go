package pages_test

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/pages"
	"github.com/benchwalk/benchwalk/web/walk"
)

// templates are those of the page for opened matters, by name.
func templates(t *testing.T) map[string]*node {
	byName := map[string]*node{}
	for _, n := range read(t, pages.OpenPage(matters(t), meta).Document()).all("template") {
		name := strings.TrimPrefix(n.attrs["id"], "t-")
		require.NotContains(t, byName, name)
		byName[name] = n
	}
	return byName
}

// Whatever a file asks, found or names, there is a template for it.
func TestTemplatesCoverTheFormat(t *testing.T) {
	ts := templates(t)
	for _, k := range doctrines.Keys() {
		ask := ts["ask-"+k.String()]
		require.NotNil(t, ask, k)
		assert.Contains(t, ask.plain(), same(inEnglish(words.Ask(k.String()))))
		assert.Contains(t, ts, "tension-"+k.String())
		for _, p := range doctrines.Distinct(k.Test) { // a template knows no posture
			assert.Equal(t, k.Under(doctrines.Posture{}).Levels, k.Under(p).Levels, k)
		}
		held := map[string]bool{}
		for _, p := range ts["held"].all("p") {
			held[p.attrs["data-held"]] = true
		}
		values := map[string]bool{}
		for _, i := range ask.all("input") {
			assert.Equal(t, k.String(), i.attrs["name"])
			values[i.attrs["value"]] = true
		}
		for _, level := range append([]string{"no_record"}, k.Under(doctrines.Posture{}).Levels...) {
			assert.True(t, values[level], "%s %s", k, level)
			assert.True(t, held[k.String()+"="+level], "%s %s", k, level)
		}
		assert.True(t, values["open"])
	}
	for _, k := range doctrines.ProvisionKeys() {
		_, element, _ := strings.Cut(k.String(), ".")
		require.Contains(t, ts, "ask-provisions."+element)
		assert.Equal(t, "provisions.{provision}."+element, ts["ask-provisions."+element].all("input")[0].attrs["name"])
	}
	court := map[string]bool{}
	ts["step"].each(func(n *node) { court[n.attrs["data-if"]] = true })
	for _, mark := range matter.Marks()[1:] {
		assert.True(t, court["mark-"+mark.String()], mark)
	}
	later := map[string]string{}
	for _, h := range ts["authorities"].all("h3") {
		later[h.attrs["data-if"]] = h.plain()
	}
	assert.Equal(t, same("Later law, after October 23, 2020"), later["law-2020-10-23"])
	assert.Equal(t, "Later law, after today", later["law-today"])
	named := map[string]bool{}
	ts["authorities"].each(func(n *node) { named[n.attrs["data-if"]] = true })
	for _, a := range law.All() {
		assert.True(t, named["noted-"+string(a.ID)] || strings.Contains(ts["authorities"].plain(), same(a.Name)), a.ID)
	}
	var numbers string
	read(t, pages.OpenPage(nil, meta).Document()).each(func(n *node) { numbers += n.attrs["data-numbers"] })
	assert.Len(t, strings.Fields(numbers), 40, "as many as a file may have parts")
}

// An answer that a decided case anchors is marked with the name of the case, by
// which script leaves it out of a matter about that case.
func TestAnchorsAreMarkedWithTheirCase(t *testing.T) {
	ts := templates(t)
	require.NotEmpty(t, law.Anchors())
	for _, a := range law.Anchors() {
		authority, ok := law.Lookup(a.Authority)
		require.True(t, ok, a.Authority)
		found := false
		for _, small := range append(ts["ask-"+a.Key].all("li"), ts["ask-"+a.Key].all("details")...) { // or all of them together
			if small.attrs["data-anchor"] == authority.Name {
				found = true
				assert.Contains(t, small.plain(), same("As in "+authority.Name+" ("+authority.Paren+"): "))
			}
		}
		assert.True(t, found, "%s %s", a.Key, a.Level)
	}
}

// Every hole is one that script fills, and each sentence of a limit is the code's.
func TestHoles(t *testing.T) {
	known := regexp.MustCompile(`^(id|step|topic|part|partTitle|number|start|of|first|firstTitle|back|next|nextTitle|provision|provisionName|movantName|opponentName|title|decided|court|minutes|hash|interest|interestName|alternative|alternativeName|meant|line|column|text|day|date|sources|askAdvances|askExcess|usersShort|asked|askedTopic)$`)
	for name, n := range templates(t) {
		n.each(func(k *node) {
			all := k.text
			for _, v := range k.attrs {
				all += v
			}
			for _, hole := range regexp.MustCompile(`\{([^}]*)\}`).FindAllStringSubmatch(all, -1) {
				assert.Regexp(t, known, hole[1], name)
			}
		})
	}
	page := read(t, pages.OpenPage(matters(t), meta).Document()).plain()
	for _, l := range matter.Limits() {
		digits := strconv.Itoa(l.Most)
		if len(digits) > 3 {
			digits = digits[:len(digits)-3] + "," + digits[len(digits)-3:]
		}
		assert.Contains(t, page, digits+" "+en.Language().Say(l.Of))
	}
	for _, document := range []string{pages.OpenPage(matters(t), meta).Document(), pages.EditorPage(matters(t), meta).Document()} {
		root := read(t, document)
		assert.Len(t, root.all("h1"), 1)
		assert.Len(t, root.all("main"), 1)
		assert.Contains(t, root.plain(), "Not legal advice.")
		assert.Contains(t, root.plain(), "Scripts are off, so this page can neither check nor show a file.")
	}
}

// The plan says which templates a matter takes, and gives every statement once.
func TestPlan(t *testing.T) {
	ts := templates(t)
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		w := &strictjson.Writer{}
		w.Object(func() { live.Plan(w, en.Language(), m) })
		var plan struct {
			Kind                 string
			Judged, Mine, Worked bool
			Steps                []struct {
				Stance, Act     string
				Bench, Revealed bool
			}
		}
		require.NoError(t, json.Unmarshal([]byte(w.String()), &plan))
		assert.Equal(t, m.Main().String(), plan.Kind)
		assert.Equal(t, []bool{live.Judged(m), live.Own(m), walk.Has(m, walk.Work)}, []bool{plan.Judged, plan.Mine, plan.Worked})
		steps := 0
		for _, p := range m.Parts {
			steps += len(p.Steps)
		}
		require.Len(t, plan.Steps, steps)
		for _, s := range plan.Steps {
			assert.True(t, s.Act == "" || ts[s.Act] != nil, s.Act)
		}
		said := map[string]bool{}
		for i := 0; ; i++ {
			w := &strictjson.Writer{}
			w.Object(func() { live.PlanSaid(w, en.Language(), m, i) })
			var piece map[string][2][]any
			require.NoError(t, json.Unmarshal([]byte(w.String()), &piece))
			assert.LessOrEqual(t, len(piece), live.Piece)
			for id := range piece {
				assert.False(t, said[id], id)
				said[id] = true
			}
			if len(piece) == 0 {
				break
			}
		}
		m.Each(func(a *matter.Assertion) { assert.True(t, said[a.ID], a.ID) })
	}
}
