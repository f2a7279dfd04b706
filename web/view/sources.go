package view

import (
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

const (
	roundsID      = "h-rounds"
	interestsID   = "h-interests"
	sourcesClass  = "sources"
	evidenceClass = "evidence"
)

// sources lists every place in the record that the walk cites. Script shows an entry
// beside the cite that names it.
func sources() tree.Node {
	l := draw.Line{}
	l.Para("eyebrow", words.SourcesEyebrow)
	l.Add(heading(walk.Sources, words.SourcesTitle))
	l.All(rounds())
	l.All(when(listInterests, reached(interestsID, words.WorkViewInterests), tree.Class("ul", "plain", listInterests.each(draw.Item(interest()...)))))
	l.All(when(flagBeside, tree.El("div", nil, evidenceBeside()...)))
	l.All(when(listRounds, draw.H3(words.SourcesEach)))
	l.All(when(listCites, draw.Para("", words.SourcesText), tree.Class("ul", sourcesClass,
		listCites.run(append(unless(flagOfCourt, source()), when(flagOfCourt, source().With("data-court", ""))...)...))))
	l.All(unless(listCites, draw.Para("", words.SourcesNone)))
	return section("view", walk.Sources, l.Nodes)
}

// source is one place in the record. Where the court speaks in it, views.js keeps
// its words back until the commitment.
func source() tree.Node {
	l := draw.Line{}
	l.Add(tree.El("b", nil, placePin.node()))
	l.All(when(richQuote, tree.El("p", nil, richQuote.node())))
	l.Space()
	l.All(when(placeRecord, tree.El("span", nil, placeRecord.node())))
	return tree.El("li", tree.A("id", "c-"+textID.hole()), l.Nodes...)
}

// evidenceBeside is what the record says in the cells of the workbench, and of what could
// be done instead.
func evidenceBeside() []tree.Node {
	l := draw.Line{}
	l.All(when(flagGrid, tree.El("div", nil, provisionsBeside()...)))
	measure := tree.El("h4", nil, tree.Say(textAlternativeOf.name()))
	l.All(when(listAlternatives, draw.H3(words.WorkViewInstead), listAlternatives.run(measure, asEvidence(measureOf(textAlternative.hole()), measureToRead()))))
	return l.Nodes
}

// asEvidence is what a cell of the workbench brings.
func asEvidence(id string, ns ...tree.Node) tree.Node {
	return tree.El("div", tree.A("id", id, "class", evidenceClass), ns...)
}

func provisionsBeside() []tree.Node {
	id, of := textProvision.hole(), draw.Bold(textInterestOf.name())
	cells := listCells.run(when(listEvidence, tree.P("", of), asEvidence(evidenceOf(id), statements(listEvidence)))...)
	burden := when(listBurden, asEvidence(burdenOf(id), burdenToRead()...))
	whole := listWholes.run(when(listWhole, tree.P("", of), asEvidence(evidenceOf(allOfThem), statements(listWhole)))...)
	l := draw.Line{}
	l.H3(words.WorkViewProvisions)
	provision := tree.El("h4", nil, tree.Say(words.WorkViewProvision(textProvision.name(), textProvisionOf.name())))
	l.Add(listProvisions.run(append([]tree.Node{provision, cells}, burden...)...))
	l.All(when(listWholes, tree.El("h4", nil, tree.Say(words.BenchLiveTogether)), whole))
	return l.Nodes
}

// Sources are the places that a built-in matter cites and the law behind it, for the
// document beside its walk.
type Sources struct {
	Caption []tree.Node // the name of the matter
	View    []tree.Node // all that is said of the places
	Places  []tree.Node // their entries alone, and those of the evidence in the workbench
	Law     []tree.Node // the authorities
}

// Sources fills the templates for it.
func (s *Set) Sources(m *matter.Matter) Sources {
	base, _ := s.Scopes(m)
	besideWalk(base, m)
	of := Sources{Caption: s.Fill(captionNameOf(m), base), View: s.Fill(walk.Name(walk.Sources), base), Law: s.Fill(walk.Name(walk.Authorities), base)}
	of.Places = entries(of.View)
	return of
}

// besideWalk adds what only the document with the sources has.
func besideWalk(base Scope, m *matter.Matter) {
	beyondMatter(base, m)
	grid, _ := base[string(flagGrid)].(bool)
	base.flag(flagBeside, grid || len(m.Alternatives) > 0)
}

// entries are the places, and what a cell of the workbench brings.
func entries(ns []tree.Node) (found []tree.Node) {
	for _, n := range ns {
		switch class, _ := attr(n, "class"); class {
		case sourcesClass:
			found = append(found, n.Kids...)
		case evidenceClass:
			found = append(found, n)
		default:
			found = append(found, entries(n.Kids)...)
		}
	}
	return found
}

// rounds tells what came before the court when, from the matter's own file.
func rounds() []tree.Node {
	day := append(when(textDay, draw.Bold(words.RoundsDay(textDay.name()))), unless(textDay, tree.Class("span", "soft", tree.Say(words.RoundsUndated)))...)
	each := listEntries.each(draw.Item(append(day, tree.T(" "), said(matter.RecordRecites), cited())...))
	return append(
		when(listRounds, reached(roundsID, words.RoundsTitle), draw.Para("soft", words.RoundsOrder)),
		listRounds.run(tree.El("h4", nil, textTitle.node()), tree.Class("ol", "plain", each)))
}

// interest is one of them, with the side of the line on which it falls.
func interest() []tree.Node {
	l := draw.Line{}
	l.Add(tree.El("b", nil, tree.Say(words.WorkViewInterest(textInterestOf.name())), tree.T(" ")))
	l.Add(said(matter.RecordRecites))
	l.Add(cited())
	for _, sort := range matter.Sorts() {
		for _, aid := range matter.Aids() {
			for _, williams := range []bool{false, true} {
				if williams && aid == matter.NoAid || sort == matter.NoSort && aid == matter.NoAid {
					continue
				}
				l.All(when(sorted(sort, aid, williams), tree.Class("span", "soft", sorting(sort, aid, williams)...)))
			}
		}
	}
	return l.Nodes
}

// sorting says on which side of the line an interest falls, and the aid with whose
// sorting that is.
func sorting(sort matter.Sort, aid matter.Aid, williams bool) []tree.Node {
	l := draw.Line{}
	l.Space()
	switch sort {
	case matter.Content:
		l.Text(words.WorkViewContent)
	case matter.Security:
		l.Text(words.WorkViewSecurity)
	}
	if aid != matter.NoAid {
		l.Space()
	}
	switch {
	case aid == matter.Technological && williams:
		l.Text(words.WorkViewTechnologicalWilliams)
	case aid == matter.Technological:
		l.Text(words.WorkViewTechnological)
	case aid == matter.Trust && williams:
		l.Text(words.WorkViewTrustWilliams)
	case aid == matter.Trust:
		l.Text(words.WorkViewTrust)
	}
	return l.Nodes
}
