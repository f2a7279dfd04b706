package pages

import (
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// sources lists every place in the record that the walk cites. Script shows a
// copy of an entry beside the cite that names it.
func sources(m *matter.Matter) tree.Node {
	var items []tree.Node
	courts := holdings(m)
	for _, c := range m.Cites {
		items = append(items, source(&c, courts[c.ID]))
	}
	about := words.SourcesText
	list := tree.Class("ul", "sources", items...)
	if items == nil {
		about, list = words.SourcesNone, tree.T("")
	}
	body := append([]tree.Node{draw.Para("eyebrow", words.SourcesEyebrow), heading(walk.Sources, words.SourcesTitle)}, rounds(m)...)
	if len(m.Rounds) > 0 {
		body = append(body, draw.H3(words.SourcesEach))
	}
	body = append(body, draw.Para("", about), list)
	return tree.El("section", tree.A("class", "view", "id", walk.Sources), tree.Class("div", "body", body...))
}

// source is one place in the record. Where the court speaks in it, views.js keeps
// its words back until the commitment.
func source(c *matter.Cite, court bool) tree.Node {
	kids := []tree.Node{tree.El("b", nil, draw.Rich(law.Tie(c.Pin))...)}
	if c.Quote != "" {
		kids = append(kids, tree.El("p", nil, draw.Rich(c.Quote)...))
	}
	if c.Record != "" {
		kids = append(kids, tree.T(" "), tree.El("span", nil, draw.Rich(law.Tie(c.Record))...))
	}
	item := tree.El("li", tree.A("id", "c-"+c.ID), kids...)
	if court {
		item = item.With("data-court", "")
	}
	return item
}

// holdings are the cites under which a court speaks for itself.
func holdings(m *matter.Matter) map[string]bool {
	courts := map[string]bool{}
	for i := range m.Parts {
		for _, s := range m.Parts[i].Steps {
			for _, a := range s.Court.Text {
				for _, c := range a.Cites {
					courts[c] = courts[c] || a.By == matter.CourtSays
				}
			}
		}
	}
	return courts
}

// citedAuthorities gives every authority that the matter's notes and the rules of the four
// tests rest on, each once.
func citedAuthorities(m *matter.Matter) (as []law.Authority) {
	seen := map[law.ID]bool{}
	add := func(id law.ID) {
		if a, ok := law.Lookup(id); ok && !seen[id] {
			seen[id] = true
			as = append(as, a)
		}
	}
	for _, p := range m.Parts {
		for _, s := range p.Steps {
			for _, n := range s.Notes {
				add(law.ID(n.Authority))
			}
		}
	}
	for _, a := range law.Anchors() {
		add(a.Authority)
	}
	for _, p := range reachablePostures(m) {
		for _, t := range doctrines.All() {
			d := p.Doctrine(t)
			for _, e := range d.Elements {
				for _, c := range e.Cites {
					add(c.Authority)
				}
			}
			for _, r := range d.Rules {
				for _, c := range r.Cites {
					add(c.Authority)
				}
			}
		}
		for _, l := range chain.Links(p, &analysis.Findings{}, chain.Decide(p, &analysis.Findings{})) {
			for _, c := range l.Cites {
				add(c.Authority)
			}
		}
	}
	slices.SortStableFunc(as, func(a, b law.Authority) int { return strings.Compare(sortName(a), sortName(b)) })
	return as
}

func sortName(a law.Authority) string { return strings.TrimPrefix(strings.ToLower(a.Name), "in re ") }

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

// authorities is the table of authorities: what the law of the matter's date
// rests on, and apart from it what came later.
func authorities(m *matter.Matter) tree.Node {
	return authorityTable(citedAuthorities(m), []tree.Node{laterLaw(m.Law)}, func(_ law.ID, item tree.Node) tree.Node { return item })
}

// authorityTable has the authorities in groups; heads stand over the later ones.
func authorityTable(as []law.Authority, heads []tree.Node, each func(law.ID, tree.Node) tree.Node) tree.Node {
	var cases, rules, later []tree.Node
	for _, a := range as {
		kids := draw.Authority(a, "", draw.Italic)
		if a.Kind != law.Case {
			kids = draw.Authority(a, "", tree.Say)
		}
		item := each(a.ID, tree.El("li", nil, tree.El("span", nil, kids...), tree.T(" "), tree.Class("span", "readas", tree.Say(words.MarkName(a.Mark.String())))))
		switch {
		case a.Later:
			later = append(later, item)
		case a.Kind == law.Case:
			cases = append(cases, item)
		default:
			rules = append(rules, item)
		}
	}
	kids := []tree.Node{
		draw.Para("eyebrow", words.SourcesLaw),
		heading(walk.Authorities, words.SourcesAuthorities),
		draw.Para("", words.SourcesAuthoritiesText),
	}
	for _, group := range []struct {
		heads, items []tree.Node
	}{{[]tree.Node{draw.H3(words.SourcesCases)}, cases}, {[]tree.Node{draw.H3(words.SourcesRules)}, rules}, {heads, later}} {
		if group.items != nil {
			kids = append(append(kids, group.heads...), tree.Class("ul", "table", group.items...))
		}
	}
	return tree.El("section", tree.A("class", "view", "id", walk.Authorities), tree.Class("div", "body", kids...))
}

// laterLaw is the heading over what came after a day.
func laterLaw(date string) tree.Node { return draw.H3(words.SourcesLater(words.Date(date))) }
