package view

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// each goes through nodes and all below them.
func each(ns []tree.Node, f func(tree.Node)) {
	for _, n := range ns {
		f(n)
		each(n.Kids, f)
	}
}

// asked are the names of the fields that templates have holes for.
func asked(ns []tree.Node) map[string]bool {
	names := map[string]bool{}
	each(ns, func(n tree.Node) {
		all := n.Text
		for _, a := range n.Attrs {
			switch a.Name {
			case markIf, markEach, markRich, markNodes, markUse, markOr:
				names[strings.TrimPrefix(a.Value, "!")] = true
			case markSaid, markCited:
				names[string(textID)] = true
			default:
				all += " " + a.Value
			}
		}
		for _, hole := range gap.FindAllString(all, -1) {
			names[strings.Trim(hole, "{}")] = true
		}
	})
	return names
}

// given are the names of the fields that a scope fills, with all scopes in it.
func given(x any, names map[string]bool) {
	switch x := x.(type) {
	case Scope:
		for name, v := range x {
			names[name] = true
			given(v, names)
		}
	case []Scope:
		for _, s := range x {
			given(s, names)
		}
	}
}

// family finds the flags that are named after a test, a day, a mark and the like.
var family = regexp.MustCompile(`^(about|law|predict|stance|mark|note|noted|beyond)-`)

// singles are the other names, in order.
func singles(names map[string]bool) (single []string) {
	for name := range names {
		if !family.MatchString(name) {
			single = append(single, name)
		}
	}
	slices.Sort(single)
	return single
}

// Each hole of a template is one that some matter fills, and nothing is made for a hole
// that no template has.
func TestEveryHoleIsFilledAndEveryFieldHasAHole(t *testing.T) {
	set := In(en.Language())
	holes, fields := map[string]bool{}, map[string]bool{}
	for _, name := range set.Names() {
		maps.Copy(holes, asked(set.of[name]))
	}
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		base, steps := set.Scopes(m)
		built(base, en.Language(), m, "0123", "doe-sources.html")
		besideWalk(base, m)
		set.offer(base, steps, m)
		given(base, fields)
		given(steps, fields)
	}
	// No built-in matter asks one question twice.
	twice := *casebook.Matter("own")
	again := matter.Step{ID: "again"}
	for _, id := range twice.StepIDs() {
		again.Asks = append(again.Asks, twice.Step(id).Asks...)
	}
	require.NotEmpty(t, again.Asks)
	twice.Parts = append(slices.Clone(twice.Parts), matter.Part{Steps: []matter.Step{again}})
	_, steps := set.Scopes(&twice)
	given(steps, fields)
	for _, name := range []string{fieldSaid, fieldFound, string(textUse), string(textBy)} { // filling itself asks for these
		require.True(t, fields[name], name)
		holes[name] = true
	}
	assert.Equal(t, singles(holes), singles(fields))
	require.Greater(t, len(holes), 60)
	for name := range fields {
		if family.MatchString(name) {
			assert.True(t, holes[name] || strings.HasPrefix(name, "note") || strings.HasPrefix(name, "beyond") || name == "mark-unmarked", "nothing stands under the condition %q", name)
		}
	}
}

// What a matter says is text, whatever it looks like.
func TestATextIsNoTemplate(t *testing.T) {
	set := In(en.Language())
	m := *casebook.Matter("wechat-2020")
	m.Title, m.Lead, m.Movant.Name, m.Court = "{court} <b>", "{title} *a {lead}.*", "{opponentName}", "{title}"
	w := set.Walk(&m, "0123", "")
	said := tree.Plain(en.Language(), append(w.Caption, w.Views...)...)
	for _, text := range []string{"{court} <b>", "{title} a {lead}.", "{opponentName}", "{title}"} {
		assert.Contains(t, said, text)
	}
	each(append(w.Views, w.Caption...), func(n tree.Node) {
		for _, a := range n.Attrs {
			assert.NotContains(t, []string{markIf, markEach, markBare, markUse, markRich, markPlace, markNodes, markOr, markSaid, markCited, markHeld, markAnchor}, a.Name, "a mark is left in the walk")
		}
	})
}

// Nothing that only a built-in matter has travels to the page for other matters.
func TestMarkupHasNothingOfBuiltInMatters(t *testing.T) {
	set := In(en.Language())
	markup, whole := set.Markup(), map[string]bool{}
	for _, name := range set.Names() {
		maps.Copy(whole, asked(set.of[name]))
	}
	holes := asked(markup)
	require.Greater(t, len(holes), 60)
	for _, name := range []string{string(textMatter), string(flagBuilt), string(flagRead), string(flagBeside), string(flagTold), string(flagRuled), string(flagComesTo), string(listOutcome), string(listOpen), string(listLater)} {
		assert.True(t, whole[name], name)
		assert.False(t, holes[name], name)
	}
	each(markup, func(n tree.Node) {
		class, _ := attr(n, "class")
		assert.NotContains(t, class, "needs-script")
	})
}

// Of two conditions on one element a page would read one alone.
func TestAnElementHasOneCondition(t *testing.T) {
	assert.Panics(t, func() { when(flagMine, unless(flagJudged, tree.P(""))...) })
}

// A condition asks for what a scope has, or the one around it, and its opposite for what
// neither has.
// A view that nothing is written for is its name and what changes with the answers; the
// others are what is written for them.
func TestAFixedViewWithoutATemplateHoldsItsSlot(t *testing.T) {
	n := fixed("v-counts")
	require.Equal(t, "section", n.Tag)
	slots, headings := 0, 0
	each([]tree.Node{n}, func(n tree.Node) {
		if of, ok := attr(n, "data-slot"); ok {
			slots++
			require.Equal(t, "counts", of)
			require.Empty(t, n.Kids)
		}
		if n.Tag == "h2" {
			headings++
			id, _ := attr(n, "id")
			require.Equal(t, "h-v-counts", id)
			require.Equal(t, words.WayTo("counts"), n.Kids[0].Said)
		}
	})
	require.Equal(t, []int{1, 1}, []int{slots, headings})
	for _, id := range walk.Fixed() {
		got, _ := attr(fixed(id), "id")
		require.Equal(t, id, got)
	}
}

func TestFill(t *testing.T) {
	l := en.Language()
	set := &Set{words: l, of: map[string][]tree.Node{"x": {
		tree.El("p", tree.A("id", "p-{id}"), tree.T("{topic}, {of}")),
		when(flagMine, tree.El("b", nil))[0],
		unless(flagMine, tree.El("i", nil))[0],
		listFacts.run(tree.T("{id} in {topic}; "), said(matter.CourtSays)),
		mark(markHeld, ""),
	}, heldName: {tree.P("held", tree.T("weak")).With(markHeld, "k=weak"), tree.P("held", tree.T("strong")).With(markHeld, "k=strong")}}}
	outer := Scope{"topic": "T", "of": "3", fieldSaid: map[string]statement{"a": {text: []tree.Node{tree.Class("span", "by", tree.T("the court")), tree.T(" "), tree.T("yes")}}}}
	inner := Scope{"id": "x", "mine": false, "facts": []Scope{{"id": "a", "by": "court"}, {"id": "a", "by": "users"}, {"id": "none"}}, fieldFound: []string{"k=strong", "k=open"}}
	var b strings.Builder
	tree.HTML(&b, l, set.Fill("x", outer, inner)...)
	assert.Equal(t, `<p id="p-x">T, 3</p><i></i>a in T; yesa in T; <span class="by">the court</span> yesnone in T; <p class="held">strong</p>`, b.String())
	b.Reset()
	tree.HTML(&b, l, set.Fill("x", outer, Scope{"mine": true})...)
	assert.Equal(t, `<p id="p-">T, 3</p><b></b>`, b.String())
	assert.Panics(t, func() { set.Fill("none") })
}
