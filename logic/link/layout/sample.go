package layout

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// Filled is an analysis with every member that travels. pick says which of n
// values a member takes.
func Filled(m *matter.Matter, pick func(n int) int) *analysis.Analysis {
	a := &analysis.Analysis{Matter: m.ID}
	a.Posture.Final = m.Posture.Final
	for _, s := range append(doctrines.Settings(), doctrines.Standards()...) {
		a.Posture.Set(s.Name, s.Values[pick(len(s.Values))])
	}
	find := func(provision string, k doctrines.Key) {
		n := 2 + len(k.Under(a.Posture).Levels)
		if f := doctrine.Finding(pick(n)); f != doctrine.Open {
			a.Find(provision, k, f)
			a.CommitTo(provision, k)
		}
		if f := doctrine.Finding(pick(n)); f != a.Finding(provision, k) {
			a.Find(provision, k, f)
		}
	}
	for _, k := range doctrines.Keys() {
		find("", k)
	}
	for _, p := range m.Provisions {
		for _, k := range doctrines.ProvisionKeys() {
			find(p.ID, k)
		}
		for _, i := range m.Interests {
			a.Work.SetCell(p.ID, i.ID, matter.Cells()[pick(len(matter.Cells()))])
		}
		a.Work.SetShare(p.ID, matter.Shares()[pick(len(matter.Shares()))])
	}
	for _, alternative := range m.Alternatives {
		var r matter.Rating
		for _, c := range matter.Columns() {
			r.Set(c.Name, c.Values[pick(len(c.Values))])
		}
		a.Work.SetRating(alternative.ID, r)
	}
	m.Each(func(s *matter.Assertion) { a.Marks = analysis.Toggle(a.Marks, s.ID, pick(2) == 1) })
	for _, p := range m.Parts {
		for _, s := range p.Steps {
			a.Walk.Committed = analysis.Toggle(a.Walk.Committed, s.ID, pick(2) == 1)
		}
	}
	for _, t := range doctrines.All() {
		a.Predicted[t] = doctrine.Disposition(pick(1 + len(t.Test().Doctrine().Dispositions)))
	}
	beside := func(provision string, k doctrines.Key) {
		a.SetConfidence(provision, k, analysis.Confidences()[pick(len(analysis.Confidences()))])
		if f := doctrine.Finding(pick(2 + len(k.Under(a.Posture).Levels))); f != doctrine.Open {
			a.FindAfterDiscussion(provision, k, f)
		}
	}
	for _, k := range doctrines.Keys() {
		beside("", k)
	}
	for _, p := range m.Provisions {
		for _, k := range doctrines.ProvisionKeys() {
			beside(p.ID, k)
		}
	}
	a.Walk.RevealAtEnd, a.Walk.HideStanding = pick(2) == 1, pick(2) == 1
	return a
}
