package live

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// askTopic names an ask in tables: the element, or the provision's part in it.
func askTopic(step *matter.Step, a *matter.Ask) words.Name {
	if a.Provision == "" {
		return words.Topic(a.Element.String())
	}
	return words.ReviewOfProvision(words.Titled(step.Topic), words.ProvisionTopic(a.Element.String()))
}

// Review is the slot that lists the questions of the path that is walked, and what was
// answered beside it, each with a link to change it.
func (s *State) Review() []tree.Node {
	open := 0
	var met []string
	l := draw.Line{}
	for i := range s.Matter.Parts {
		p := &s.Matter.Parts[i]
		g := grid{}
		g.col(words.ReviewAsked)
		g.col(words.ReviewYou)
		g.col(words.ReviewChange)
		g.heads[2] = words.Literal("")
		for i := range p.Steps {
			step := &p.Steps[i]
			on := s.onPath(step)
			for j := range p.Steps[i].Asks {
				a, step := &p.Steps[i].Asks[j], step
				f := s.Analysis.Finding(a.Provision, a.Element)
				if !on && f == doctrine.Open || analysis.Has(met, a.Key) {
					continue
				}
				met = append(met, a.Key) // asked twice, answered once, where it was asked first
				if before := s.Matter.AskedBefore(a); before != nil {
					step = before
				}
				topic, change := askTopic(step, a), words.ReviewChange
				g.start(topic)
				cell := g.cell(tree.Say(s.found(a.Element, f)))
				if f == doctrine.Open {
					open++
					change = words.ReviewAnswer
					cell.Attrs = cell.With("class", "open").Attrs
				}
				g.cell(tree.El("a", tree.A("href", "#q-"+step.ID, "id", "ch-"+draw.Slug(a.Key)), tree.Say(change), tree.Class("span", "hear", tree.T(" "), tree.Say(topic.Inside()))))
			}
		}
		if g.row != nil {
			l.H3(words.Literal(p.Title))
			l.Add(g.table("stack"))
		}
	}
	out := draw.Line{}
	out.Para("", words.ReviewOpen(open))
	out.All(s.earlier())
	out.All(l.Nodes)
	return out.Nodes
}
