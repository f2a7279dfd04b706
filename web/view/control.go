package view

import (
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
)

// answer is one of those to choose from: its value, its label, and what it means
// or what follows of it, nil where that is not said.
type answer struct {
	value       string
	label, hint words.Said
}

func setting(name string, legend words.Said, now string, answers []answer, class string) tree.Node {
	kids := []tree.Node{tree.El("legend", nil, tree.Say(legend))}
	for _, a := range answers {
		kids = append(kids, choice("choice", name, a, a.value == now))
	}
	attrs := tree.A("class", "setting")
	if class != "" {
		attrs = tree.A("class", "setting "+class)
	}
	return tree.El("fieldset", attrs, kids...)
}

// choice is one answer. Its label holds no link.
func choice(class, name string, a answer, checked bool, extra ...tree.Node) tree.Node {
	input := tree.El("input", tree.A("type", "radio", "name", name, "value", a.value))
	if checked {
		input = input.With("checked", "")
	}
	kids := []tree.Node{input, tree.El("span", nil, tree.Say(a.label))}
	if a.hint != nil {
		kids = append(kids, tree.T(" "), tree.El("small", nil, tree.Say(a.hint)))
	}
	kids = append(kids, extra...)
	return tree.Class("label", class, kids...)
}

// choose is a native list to choose from.
func choose(name string, label words.Said, answers []answer, now string) tree.Node {
	var options []tree.Node
	for _, a := range answers {
		o := tree.El("option", tree.A("value", a.value), tree.Say(a.label))
		if a.value == now {
			o = o.With("selected", "")
		}
		options = append(options, o)
	}
	return tree.El("label", nil, tree.Say(label), tree.El("select", tree.A("name", name), options...))
}

func circuits() (as []answer) {
	for _, c := range standard.Circuits() {
		as = append(as, answer{value: c.String(), label: words.StandardName(c.String())})
	}
	return as
}

func dates() (as []answer) {
	for _, d := range standard.Dates() {
		as = append(as, answer{value: d.String(), label: words.LawName(d.String())})
	}
	return as
}

func slot(name string) tree.Node { return tree.El("div", tree.A("data-slot", name)) }

func heading(id string, said words.Said) tree.Node {
	return tree.El("h2", tree.A("id", "h-"+id, "tabindex", "-1"), tree.Say(said))
}

// reached is a heading that a link leads to.
func reached(id string, title words.Said) tree.Node {
	return tree.El("h3", tree.A("id", id, "tabindex", "-1"), tree.Say(title))
}

// section is a view.
func section(class, id string, body []tree.Node, beside ...tree.Node) tree.Node {
	return tree.El("section", tree.A("class", class, "id", id), append([]tree.Node{tree.Class("div", "body", body...)}, beside...)...)
}

// inPlace makes the node of what stands in one place of a sentence.
func inPlace(place string, node func(words.Said) tree.Node) tree.Fill {
	return func(at string, _ int, text string) []tree.Node {
		if at != place {
			return nil
		}
		return []tree.Node{node(words.Literal(text))}
	}
}

// linkTo makes a link of what stands in the place {link}.
func linkTo(href string) tree.Fill {
	return inPlace("link", func(text words.Said) tree.Node { return draw.Link(href, text) })
}

// onward is the way back and on, where there is one. Without script the page reads on
// by itself.
func onward(back, next []tree.Node) tree.Node {
	return tree.Class("div", "onward js-only", append(back, next...)...)
}

func back(to string) tree.Node { return live.Back(to) }

func next(to string, title words.Name) tree.Node { return live.Next(to, title) }
