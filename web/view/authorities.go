package view

import (
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// authorities is the table of them: what the law of the matter's date rests on, and
// apart from it what came later. Those that the rules and the anchors of some posture
// rest on stand in it unless they are known to be beyond the matter; any other one where
// a note of the matter names it.
func authorities() tree.Node {
	ruled := resting()
	var cases, rules, later []tree.Node
	for _, a := range byName() {
		item := authority(a)
		if ruled[a.ID] {
			item = unless(beyond(a.ID), item)[0]
		} else {
			item = when(noted(a.ID), item)[0]
		}
		switch {
		case a.Later:
			later = append(later, item)
		case a.Kind == law.Case:
			cases = append(cases, item)
		default:
			rules = append(rules, item)
		}
	}
	l := draw.Line{}
	l.Para("eyebrow", words.SourcesLaw)
	l.Add(heading(walk.Authorities, words.SourcesAuthorities))
	l.Para("", words.SourcesAuthoritiesText)
	l.H3(words.SourcesCases)
	l.Add(tree.Class("ul", "table", cases...))
	l.H3(words.SourcesRules)
	l.Add(tree.Class("ul", "table", rules...))
	for _, d := range standard.Dates() {
		l.All(when(under(d.String()), draw.H3(words.SourcesLater(words.Date(d.String())))))
	}
	l.Add(tree.Class("ul", "table", later...))
	return section("view", walk.Authorities, l.Nodes)
}

func authority(a law.Authority) tree.Node {
	name := draw.Italic
	if a.Kind != law.Case {
		name = tree.Say
	}
	return tree.El("li", nil, tree.El("span", nil, draw.Authority(a, "", name)...), tree.T(" "), tree.Class("span", "readas", tree.Say(words.MarkName(a.Mark.String()))))
}

// byName are all authorities in the order of the table.
func byName() []law.Authority {
	as := slices.Clone(law.All())
	slices.SortStableFunc(as, func(a, b law.Authority) int { return strings.Compare(sortName(a), sortName(b)) })
	return as
}

func sortName(a law.Authority) string { return strings.TrimPrefix(strings.ToLower(a.Name), "in re ") }

// resting are the authorities that the rules and the anchors of every posture rest on,
// under the law of every date.
func resting() map[law.ID]bool {
	all := map[law.ID]bool{}
	for _, date := range standard.Dates() {
		m := &matter.Matter{ID: analysis.Own}
		m.Posture.Standard.Date = date
		for id := range restingOn(m) {
			all[id] = true
		}
	}
	return all
}

// restingOn are those that the law of the matter rests on, without its notes.
func restingOn(m *matter.Matter) map[law.ID]bool {
	on := map[law.ID]bool{}
	for _, a := range law.Anchors() {
		on[a.Authority] = true
	}
	for _, p := range reachablePostures(m) {
		for _, t := range doctrines.All() {
			d := p.Doctrine(t)
			for _, e := range d.Elements {
				for _, c := range e.Cites {
					on[c.Authority] = true
				}
			}
			for _, r := range d.Rules {
				for _, c := range r.Cites {
					on[c.Authority] = true
				}
			}
		}
		for _, l := range chain.Links(p, &analysis.Findings{}, chain.Decide(p, &analysis.Findings{})) {
			for _, c := range l.Cites {
				on[c.Authority] = true
			}
		}
	}
	return on
}

// reachablePostures are those that the page lets a reader set: for a decided
// case its own, for own facts each value in turn.
func reachablePostures(m *matter.Matter) []doctrines.Posture {
	ps := []doctrines.Posture{m.Posture}
	if m.ID != analysis.Own {
		return ps
	}
	for _, s := range doctrines.Settings() {
		for _, v := range s.Values {
			p := m.Posture
			p.Set(s.Name, v)
			ps = append(ps, p)
		}
	}
	return ps
}
