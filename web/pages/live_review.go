package pages

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Yours is the slot at a step that keeps the first answer in view once it was
// changed.
func (s *State) Yours(step *matter.Step) (ns []tree.Node) {
	for _, a := range step.Asks {
		first, now := s.Analysis.FirstFinding(a.Provision, a.Element), s.Analysis.Finding(a.Provision, a.Element)
		if first != doctrine.Open && first != now {
			ns = append(ns, para("yours", "You first answered "+s.shortOf(a.Element, first)+"; now "+s.shortOf(a.Element, now)+". Both stay on record."))
		}
	}
	return ns
}

// askTopic names an ask in tables: the element, or the provision's part in it.
func askTopic(step *matter.Step, a matter.Ask) string {
	if a.Provision == "" {
		return topicOf(a.Element)
	}
	q, _ := words.Provision(a.Element.String())
	return step.Topic + ": " + lowerFirst(q.Topic)
}

// Review is the slot that lists every answer with a link to change it.
func (s *State) Review() (ns []tree.Node) {
	open := 0
	for _, p := range s.Matter.Parts {
		var rows []tree.Node
		for i := range p.Steps {
			step := &p.Steps[i]
			for _, a := range step.Asks {
				f := s.Analysis.Finding(a.Provision, a.Element)
				class := ""
				if f == doctrine.Open {
					open++
					class = "open"
				}
				topic := askTopic(step, a)
				change := "Change"
				if f == doctrine.Open {
					change = "Answer"
				}
				rows = append(rows, tree.El("tr", tree.A("role", "row"),
					rowHead(tree.T(topic)),
					tree.El("td", tree.A("role", "cell", "data-label", "You", "class", class), tree.T(s.shortOf(a.Element, f))),
					tree.El("td", tree.A("role", "cell", "data-label", ""),
						tree.El("a", tree.A("href", "#q-"+step.ID, "id", "ch-"+slug(a.Key)), tree.T(change), tree.Class("span", "hear", tree.T(" "+lowerFirst(topic)))))))
			}
		}
		if len(rows) == 0 {
			continue
		}
		ns = append(ns, tree.El("h3", nil, tree.T(p.Title)),
			tree.El("table", tree.A("class", "stack", "role", "table"),
				tree.El("thead", tree.A("role", "rowgroup"), tableRow("", head("Question"), head("You"), head("Change"))),
				tree.El("tbody", tree.A("role", "rowgroup"), rows...)))
	}
	first := "Every question has an answer."
	if open > 0 {
		first = count(open) + " questions are open. Open is not no: the ruling shows what they could still change."
		if open == 1 {
			first = "One question is open. Open is not no: the ruling shows what it could still change."
		}
	}
	return append([]tree.Node{para("", first)}, ns...)
}

func head(s string) tree.Node {
	return tree.El("th", tree.A("role", "columnheader", "scope", "col"), tree.T(s))
}
