package draw

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

const redacted = "[redacted]"

// Rich is tree.Rich, in which a redaction of the public record is seen as one.
func Rich(s string) []tree.Node {
	l := Line{}
	for {
		before, after, found := strings.Cut(s, redacted)
		l.All(tree.Rich(before))
		if !found {
			return l.Nodes
		}
		l.Add(tree.Class("span", "redacted", tree.T(redacted)))
		s = after
	}
}

// shortPin is the part of a pin that readers recognise: the footnote, or for a
// place without one the section. It stays on one line. What is not a place in
// the order stays whole, without italics.
func shortPin(pin string) string {
	place, found := strings.CutPrefix(pin, "Order, ")
	if !found {
		if place, found = strings.CutPrefix(pin, "Order "); !found {
			return law.Tie(words.Upright(pin))
		}
	}
	last := place
	for rest := place; found; {
		if _, rest, found = strings.Cut(rest, ", "); found {
			last = rest
		}
	}
	if strings.Contains(last, "n.") {
		place = last
	}
	return strings.ReplaceAll(place, " ", "\u00a0")
}

// Cites are the places behind an assertion, each a link to its entry among the
// sources; script opens the entry beside the link instead. Two entries of one
// place follow each other as "id."
func Cites(m *matter.Matter, ids []string) []tree.Node { return CitesIn("", m, ids) }

// CitesIn is Cites where the entries stand in another document.
func CitesIn(document string, m *matter.Matter, ids []string) []tree.Node {
	l, last := Line{}, ""
	for _, id := range ids {
		c := m.Cite(id)
		if c == nil {
			continue
		}
		if l.Nodes != nil {
			l.Add(tree.T(", "))
		}
		pin := shortPin(c.Pin)
		if pin == last {
			pin = "id."
		} else {
			last = pin
		}
		l.Add(Link(document+"#c-"+id, words.Literal(pin)))
	}
	if l.Nodes == nil {
		return nil
	}
	after := Line{}
	after.Add(tree.T(" "))
	after.Add(l.In("cite"))
	return after.Nodes
}

// sayer names whose word an assertion is where the place it stands does not say
// so already.
func sayer(m *matter.Matter, a *matter.Assertion, plain ...matter.By) words.Name {
	for _, by := range plain {
		if a.By == by {
			return words.Name{}
		}
	}
	switch a.By {
	case matter.CourtSays:
		return words.RecordByCourt
	case matter.GovernmentSays:
		return words.RecordByGovernment
	case matter.UsersSay:
		return words.RecordByUsers(words.Literal(m.Speaks(a.By).Name))
	case matter.Conceded:
		return words.RecordByConceded
	case matter.Commentary:
		return words.RecordByCommentary
	case matter.ModelSays:
		return words.RecordByModel
	}
	return words.Name{}
}

// Said is the text of an assertion with whose word it is, without its cites: a
// label holds it, and labels hold no links.
func Said(m *matter.Matter, a *matter.Assertion, plain ...matter.By) []tree.Node {
	by := sayer(m, a, plain...)
	if by.Empty() {
		return Rich(a.Text)
	}
	l := Line{}
	l.Add(tree.Class("span", "by", tree.Say(by)))
	l.Add(tree.T(" "))
	l.All(Rich(a.Text))
	return l.Nodes
}

// cited is the same with its cites.
func cited(m *matter.Matter, a *matter.Assertion, plain ...matter.By) []tree.Node {
	l := Line{}
	l.All(Said(m, a, plain...))
	l.All(Cites(m, a.Cites))
	return l.Nodes
}

// Paragraphs writes assertions one under the other with their cites.
func Paragraphs(m *matter.Matter, as []matter.Assertion, plain ...matter.By) []tree.Node {
	l := Line{}
	for i := range as {
		l.Add(tree.P("", cited(m, &as[i], plain...)...))
	}
	return l.Nodes
}

// Authority writes an authority with a place in it: the name as heading does,
// the citation a link to the text where there is one.
func Authority(a law.Authority, pin string, name func(words.Said) tree.Node) []tree.Node {
	if a.Kind == law.Rule || a.Kind == law.Statute { // the name is the citation, and the pin its subdivision
		ns := []tree.Node{name(words.Literal(a.Name + a.Pinned(pin)))}
		if href := a.Link(); href != "" {
			return []tree.Node{tree.El("a", tree.A("href", href, "rel", "noreferrer"), ns...)}
		}
		return ns
	}
	between := ", "
	if a.Kind == law.ExecutiveOrder {
		between = " "
	}
	cite := tree.T(a.Pinned(pin))
	if href := a.Link(); href != "" {
		cite = outside(href, words.Literal(a.Pinned(pin)))
	}
	return []tree.Node{name(words.Literal(a.Name)), tree.T(between), cite}
}

// Marginal writes the authorities in the margin of a step.
func Marginal(notes []matter.Note) (ns []tree.Node) {
	for _, n := range notes {
		class, kids := "", []tree.Node(nil)
		if n.Later {
			class, kids = "later", []tree.Node{tree.Class("span", "by", tree.Say(words.RecordLater)), tree.T(" ")}
		}
		if a, ok := law.Lookup(law.ID(n.Authority)); ok {
			kids = append(append(kids, Authority(a, n.Pin, Bold)...), tree.T(". "))
		}
		ns = append(ns, tree.P(class, append(kids, Rich(n.Text)...)...))
	}
	return ns
}

// Bullets lists assertions with their cites.
func Bullets(m *matter.Matter, as []matter.Assertion) tree.Node {
	l := Line{}
	for i := range as {
		l.Add(Item(cited(m, &as[i], matter.RecordRecites, matter.CourtSays, matter.Commentary)...))
	}
	return tree.Class("ul", "plain", l.Nodes...)
}
