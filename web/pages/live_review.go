package pages

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Yours is the slot at a step that keeps the first answer in view once it was
// changed.
func (s *State) Yours(step *matter.Step) []tree.Node {
	l := line{}
	for i := range step.Asks {
		a := &step.Asks[i]
		first, now := s.Analysis.FirstFinding(a.Provision, a.Element), s.Analysis.Finding(a.Provision, a.Element)
		if first != doctrine.Open && first != now {
			l.para("yours", words.Literal("You first answered "+s.shortOf(a.Element, first)+"; now "+s.shortOf(a.Element, now)+". Both stay on record."))
		}
	}
	return l.ns
}

// askTopic names an ask in tables: the element, or the provision's part in it.
func askTopic(step *matter.Step, a *matter.Ask) string {
	if a.Provision == "" {
		return topicOf(a.Element)
	}
	q, _ := words.Provision(a.Element.String())
	return step.Topic + ": " + lowerFirst(q.Topic)
}

// Review is the slot that lists every answer with a link to change it.
func (s *State) Review() []tree.Node {
	open := 0
	l := line{}
	for i := range s.Matter.Parts {
		p := &s.Matter.Parts[i]
		g := grid{}
		g.col(words.Literal("Question"))
		g.col(words.Literal("You"))
		g.col(words.Literal("Change"))
		g.heads[2] = words.Literal("")
		for i := range p.Steps {
			step := &p.Steps[i]
			for j := range step.Asks {
				a := &step.Asks[j]
				f := s.Analysis.Finding(a.Provision, a.Element)
				topic, change := askTopic(step, a), "Change"
				g.start(words.Literal(topic))
				cell := g.cell(tree.T(s.shortOf(a.Element, f)))
				if f == doctrine.Open {
					open++
					change = "Answer"
					cell.Attrs = cell.With("class", "open").Attrs
				}
				g.cell(tree.El("a", tree.A("href", "#q-"+step.ID, "id", "ch-"+slug(a.Key)), tree.T(change), tree.Class("span", "hear", tree.T(" "+lowerFirst(topic)))))
			}
		}
		if g.row != nil {
			l.h3(words.Literal(p.Title))
			l.add(g.table("stack"))
		}
	}
	first, out := "Every question has an answer.", line{}
	if open > 0 {
		first = count(open) + " questions are open. Open is not no: the ruling shows what they could still change."
		if open == 1 {
			first = "One question is open. Open is not no: the ruling shows what it could still change."
		}
	}
	out.para("", words.Literal(first))
	out.all(s.earlier())
	out.all(l.ns)
	return out.ns
}

func head(s words.Said) tree.Node {
	return tree.El("th", tree.A("role", "columnheader", "scope", "col"), tree.Say(s))
}
