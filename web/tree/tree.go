// Package tree is the view tree: nodes built once in Go and written in two
// ways, as HTML for the static pages and as JSON for the script that patches
// the marked slots of a page. Both come from the same functions, so the two
// renderings cannot say different things.
package tree

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// Node is an element, or a text where Tag is empty. It is a pointer because views
// nest calls: by value, each call copied 80 bytes, and that code made up an
// eighth of the module.
type Node = *Element

// Element is what a node points to.
type Element struct {
	Tag   string
	Text  string
	Attrs []Attr
	Kids  []Node
}

// Attr is one attribute. A boolean attribute has the value "".
type Attr struct {
	Name, Value string
}

// A makes attributes from pairs of name and value.
func A(pairs ...string) (as []Attr) {
	for i := 0; i+1 < len(pairs); i += 2 {
		as = append(as, Attr{Name: pairs[i], Value: pairs[i+1]})
	}
	return as
}

// El makes an element. It takes the kids over into a list of its own, so that the
// caller's list lies on the stack: otherwise every call that names kids would
// hold the code to allocate them, 4 kB of the packed module.
func El(tag string, attrs []Attr, kids ...Node) Node {
	return &Element{Tag: tag, Attrs: attrs, Kids: append([]Node(nil), kids...)}
}

// T makes a text.
func T(s string) Node { return &Element{Text: s} }

// P makes a paragraph with a class, which may be empty.
func P(class string, kids ...Node) Node { return Class("p", class, kids...) }

// Class makes an element with a class, which may be empty.
func Class(tag, class string, kids ...Node) Node {
	if class == "" {
		return El(tag, nil, kids...)
	}
	return El(tag, A("class", class), kids...)
}

// With adds an attribute.
func (n *Element) With(name, value string) Node {
	m := *n
	m.Attrs = append(n.Attrs[:len(n.Attrs):len(n.Attrs)], Attr{Name: name, Value: value})
	return &m
}

// Add adds a kid at the end.
func (n *Element) Add(kid Node) { n.Kids = append(n.Kids, kid) }

// Rich makes nodes of a text in which *…* sets a case name in italics. Nothing
// else in a text is markup; an unpaired asterisk stands for itself.
func Rich(s string) []Node {
	in := Element{}
	for {
		before, rest, ok := strings.Cut(s, "*")
		name, after, closed := strings.Cut(rest, "*")
		if !ok || !closed {
			break
		}
		if before != "" {
			in.Add(T(before))
		}
		in.Add(El("em", nil, T(name)))
		s = after
	}
	if s != "" {
		in.Add(T(s))
	}
	return in.Kids
}

// Plain gives the text of nodes without their elements.
func Plain(ns ...Node) string {
	var b strings.Builder
	var walk func(ns []Node)
	walk = func(ns []Node) {
		for _, n := range ns {
			b.WriteString(n.Text)
			walk(n.Kids)
		}
	}
	walk(ns)
	return b.String()
}

// void elements have no content and no end tag.
func void(tag string) bool {
	switch tag {
	case "br", "hr", "img", "input", "link", "meta", "col":
		return true
	}
	return false
}

// escape writes a text so that none of it is markup. strings.Replacer would do
// the same and cost the module 9 kB.
func escape(b *strings.Builder, s string) {
	from := 0
	for i := range len(s) {
		if at := strings.IndexByte(`&<>"`, s[i]); at >= 0 {
			b.WriteString(s[from:i])
			b.WriteString([...]string{"&amp;", "&lt;", "&gt;", "&quot;"}[at])
			from = i + 1
		}
	}
	b.WriteString(s[from:])
}

// HTML writes nodes as HTML.
func HTML(b *strings.Builder, ns ...Node) {
	for _, n := range ns {
		if n.Tag == "" {
			escape(b, n.Text)
			continue
		}
		b.WriteString("<" + n.Tag)
		for _, a := range n.Attrs {
			b.WriteString(" " + a.Name)
			if a.Value != "" {
				b.WriteString(`="`)
				escape(b, a.Value)
				b.WriteString(`"`)
			}
		}
		b.WriteString(">")
		if void(n.Tag) {
			continue
		}
		HTML(b, n.Kids...)
		b.WriteString("</" + n.Tag + ">")
	}
}

// JSON writes nodes as the script reads them: a text is a string, an element is
// [tag, {attributes}, kids…].
func JSON(w *strictjson.Writer, ns ...Node) {
	w.Array(func() {
		for _, n := range ns {
			one(w, n)
		}
	})
}

func one(w *strictjson.Writer, n Node) {
	if n.Tag == "" {
		w.Text(n.Text)
		return
	}
	w.Array(func() {
		w.Text(n.Tag)
		w.Object(func() {
			for _, a := range n.Attrs {
				w.Name(a.Name).Text(a.Value)
			}
		})
		for _, k := range n.Kids {
			one(w, k)
		}
	})
}
