package pages

import (
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// Worked reports whether a matter has a record to work on at the bench.
func worked(m *matter.Matter) bool { return len(m.Interests) > 0 || len(m.Alternatives) > 0 }

// work is the view in which the reader takes the rule apart: what each provision
// does for each interest, and what could have been done instead. The lists to
// choose from stand outside the slots, and each beside its evidence.
func work(m *matter.Matter) tree.Node {
	body := []tree.Node{
		tree.P("eyebrow", tree.T("The workbench")),
		heading(walk.Work, "The record at work"),
		tree.P("lede", tree.T("Narrow tailoring is decided on the record. Take the rule apart here: what each provision does for each interest, and what gentler measures stood in the record or have been proposed since.")),
		tree.P("", tree.T("From what you find, three findings of the test are suggested, with the rows they rest on. You take a suggestion over, or leave it. Nothing is answered for you.")),
	}
	if len(m.Interests) > 0 {
		body = append(body, h3("The interests, taken apart"), tree.El("ul", tree.A("class", "plain"), interests(m)...))
	}
	if len(m.Interests) > 0 && len(m.Provisions) > 0 {
		body = append(body, h3("What each provision does for them"))
		for i := range m.Provisions {
			body = append(body, provisionAtWork(m, &m.Provisions[i]))
		}
		body = append(body, tree.El("div", tree.A("data-slot", "matrix", "class", "when-live")))
	}
	if len(m.Alternatives) > 0 {
		body = append(body, h3("What could be done instead"),
			tree.P("soft", tree.T("A measure counts only if it is plausible, burdens much less speech, and serves the interest reasonably well. Counting measures is no method.")))
		for i := range m.Alternatives {
			body = append(body, alternativeAtWork(m, &m.Alternatives[i]))
		}
	}
	body = append(body,
		tree.Class("h3", "when-live", tree.T("What it comes to")),
		tree.El("div", tree.A("data-slot", "work", "class", "when-live")),
		tree.P("needs-script", tree.T("With scripts on, you rate each row here and see what follows.")))
	return tree.El("section", tree.A("class", "view", "id", walk.Work), tree.Class("div", "body", body...))
}

func interests(m *matter.Matter) (items []tree.Node) {
	for i := range m.Interests {
		items = append(items, item(interest(m, &m.Interests[i])...))
	}
	return items
}

func interest(m *matter.Matter, x *matter.Interest) []tree.Node {
	kids := append([]tree.Node{bold(x.Name + ". ")}, said(m, &x.Assertion, matter.RecordRecites)...)
	kids = append(kids, cites(m, x.Cites)...)
	if note := interestNote(x); note != "" {
		kids = append(kids, tree.Class("span", "soft", tree.T(" "+note)))
	}
	return kids
}

// interestNote says on which side of the line an interest falls, and the aid.
func interestNote(x *matter.Interest) string {
	note := ""
	switch x.Sort {
	case matter.Content:
		note = "It sounds in content and stands apart."
	case matter.Security:
		note = "An interest in data or security."
	}
	switch x.Aid {
	case matter.Technological:
		note += " Williams would sort it among risks in the technology."
	case matter.Trust:
		note += " Williams would sort it among sources of distrust."
	}
	return note
}

func provisionAtWork(m *matter.Matter, p *matter.Provision) tree.Node {
	kids := []tree.Node{tree.El("summary", nil, tree.T(p.ID+". "+p.Name))}
	if p.Bars != "" {
		kids = append(kids, tree.Class("div", "bars", tree.P("", rich(p.Bars)...)))
	}
	if len(p.Burden) > 0 {
		kids = append(kids, tree.El("h4", nil, tree.T("What speech it stops, for whom, how fully, how soon")), assertions(m, p.Burden))
	}
	for i := range m.Interests {
		x := &m.Interests[i]
		kids = append(kids, choose("work.cell."+p.ID+"."+x.ID, x.Name+": does it address this?", cellAnswers(), "open").With("class", "rate"))
		if said := evidence(p, x); said != nil {
			kids = append(kids, assertions(m, said))
		}
	}
	return tree.El("details", tree.A("class", "bench", "id", "bench-"+p.ID), kids...)
}

// evidence is what is said of one cell of the matrix.
func evidence(p *matter.Provision, x *matter.Interest) (said []matter.Assertion) {
	for i := range p.Serves {
		if p.Serves[i].Interest == x.ID {
			said = append(said, p.Serves[i].Assertion)
		}
	}
	return said
}

func alternativeAtWork(m *matter.Matter, a *matter.Alternative) tree.Node {
	from := "in the court’s record"
	if !a.InRecord {
		from = "from commentary, not before the court"
	}
	kids := []tree.Node{
		tree.El("summary", nil, tree.T(a.Name+" "), tree.Class("span", "from", tree.T(from))),
		tree.P("", proposed(m, a)...),
	}
	if len(a.Answer) > 0 {
		kids = append(kids, tree.El("h4", nil, tree.T("The Government’s answer")), assertions(m, a.Answer))
	}
	for _, c := range matter.Columns() {
		kids = append(kids, choose("work.alt."+a.ID+"."+c.Name, columnWords[c.Name], ratingAnswers(c), "open").With("class", "rate"))
	}
	return tree.El("details", tree.A("class", "bench", "id", "bench-"+a.ID), kids...)
}

func proposed(m *matter.Matter, a *matter.Alternative) []tree.Node {
	return append(said(m, &a.Assertion, matter.RecordRecites), cites(m, a.Cites)...)
}

func assertions(m *matter.Matter, as []matter.Assertion) tree.Node {
	var items []tree.Node
	for i := range as {
		items = append(items, item(append(said(m, &as[i], matter.RecordRecites), cites(m, as[i].Cites)...)...))
	}
	return tree.El("ul", nil, items...)
}

func cellAnswers() (as []answer) {
	for _, c := range matter.Cells() {
		a := answer{value: c.String()}
		a.Label = cellLabel(c)
		as = append(as, a)
	}
	return as
}

var columnWords = map[string]string{
	"serves":    "How well does it serve the data and security interests?",
	"less":      "How much less speech does it burden than the rule?",
	"plausible": "Is it plausible, and was it available?",
	"handled":   "What did the Government do with it?",
	"fails":     "Has the Government shown that it would fail?",
}

var ratingWords = map[string]string{
	"open": "left open", "not": "not at all", "partly": "partly", "well": "well", "no": "no", "somewhat": "somewhat less", "much": "much less",
	"yes": "yes", "ignored": "passed it over", "rejected_without_trial": "rejected it untried", "considered": "considered it", "tried": "seriously tried it",
}

func ratingAnswers(c matter.Column) (as []answer) {
	for _, v := range c.Values {
		a := answer{value: v}
		a.Label = ratingWords[v]
		if c.Name == "less" && v == "no" {
			a.Label = "no less"
		}
		as = append(as, a)
	}
	return as
}
