// Package tree is the view tree: nodes built once in Go and written in two
// ways, as HTML for the static pages and as JSON for the script that patches
// the marked slots of a page. Both come from the same functions, so the two
// renderings cannot say different things.
//
// A node may hold a sentence of the wording files instead of a text. Views know no
// language: whoever writes the tree is given it.
package tree

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
)

// Node is an element, or a text where Tag is empty. It is a pointer because views
// nest calls: by value, each call copied 80 bytes, and that code made up an
// eighth of the module.
type Node = *Element

// Element is what a node points to.
type Element struct {
	Tag   string
	Text  string
	Said  words.Said // of a text, in place of Text: what the language says
	Fill  Fill       // of what is said: the nodes that stand in its places
	Every bool       // whether Fill is asked of the words between the places, too
	Attrs []Attr
	Kids  []Node
}

// Attr is one attribute. A boolean attribute has the value "".
type Attr struct {
	Name, Value string
	Said        words.Said // in place of Value: what the language says
}

// Fill gives the nodes that stand in a place of a sentence, of a list those for
// one item of it: a link, or another mark around the text, which is what the
// language would say there. Nil, or no nodes, leaves the text as it is.
type Fill func(place string, item int, text string) []Node

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

// Say makes a text of what the language says. Names of cases between asterisks
// stand in italics.
func Say(s words.Said) Node { return &Element{Said: s} }

// SayWith is Say with nodes of its own in the places.
func SayWith(s words.Said, fill Fill) Node { return &Element{Said: s, Fill: fill} }

// SayEach is SayWith that asks for nodes of the words between the places, too: as
// of the place "".
func SayEach(s words.Said, fill Fill) Node { return &Element{Said: s, Fill: fill, Every: true} }

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

// Tell adds an attribute whose value the language says.
func (n *Element) Tell(name string, s words.Said) Node {
	m := *n
	m.Attrs = append(n.Attrs[:len(n.Attrs):len(n.Attrs)], Attr{Name: name, Said: s})
	return &m
}

// Add adds a kid at the end.
func (n *Element) Add(kid Node) { n.Kids = append(n.Kids, kid) }

// Rich makes nodes of a text in which *…* sets a case name in italics, by the rule of
// [words.Italics]. Nothing else in a text is markup.
func Rich(s string) []Node {
	in, text := Element{}, ""
	flush := func() {
		if text != "" {
			in.Add(T(text))
		}
		text = ""
	}
	words.Italics(s, func(piece string, italic, _ bool) {
		if !italic {
			text += piece
			return
		}
		flush()
		in.Add(El("em", nil, T(piece)))
	})
	flush()
	return in.Kids
}

// Spoken gives nodes as a language says them: in place of each sentence its text. Texts
// and attributes that hold none are not copied.
func Spoken(l *words.Language, ns ...Node) (out []Node) {
	for _, n := range ns {
		switch {
		case n.Said != nil:
			out = append(out, said(l, n)...)
		case n.Tag == "":
			out = append(out, n)
		default:
			m := *n
			m.Attrs = spokenAttrs(l, n.Attrs)
			m.Kids = Spoken(l, n.Kids...)
			out = append(out, &m)
		}
	}
	return out
}

// each calls do with nodes as a language says them, their kids as they are. Nothing is
// copied.
func each(l *words.Language, ns []Node, do func(Node)) {
	for _, n := range ns {
		if n.Said == nil {
			do(n)
			continue
		}
		for _, s := range said(l, n) {
			do(s)
		}
	}
}

// value is the value of an attribute as a language says it.
func (a *Attr) value(l *words.Language) string {
	if a.Said != nil {
		return l.Say(a.Said)
	}
	return a.Value
}

func spokenAttrs(l *words.Language, as []Attr) []Attr {
	copied := false
	for i := range as {
		if as[i].Said == nil {
			continue
		}
		if !copied {
			as, copied = append([]Attr(nil), as...), true
		}
		as[i] = Attr{Name: as[i].Name, Value: as[i].value(l)}
	}
	return as
}

// said gives the nodes of a sentence. Texts that follow each other are one, so
// that italics may begin before a place and end behind it.
func said(l *words.Language, n Node) (out []Node) {
	text := ""
	flush := func() {
		for _, r := range Rich(text) {
			out = append(out, starred(r))
		}
		text = ""
	}
	for _, p := range l.Parts(n.Said) {
		if n.Fill != nil && (n.Every || p.Place != "") {
			if filled := n.Fill(p.Place, p.Item, strings.ReplaceAll(p.Text, words.Star, "*")); filled != nil {
				flush()
				out = append(out, Spoken(l, filled...)...)
				continue
			}
		}
		text += p.Text
	}
	flush()
	return out
}

// starred gives a node of Rich the asterisks that are no markup.
func starred(n Node) Node {
	n.Text = strings.ReplaceAll(n.Text, words.Star, "*")
	for _, k := range n.Kids {
		starred(k)
	}
	return n
}

// Plain gives the text of nodes without their elements.
func Plain(l *words.Language, ns ...Node) string {
	var b strings.Builder
	var walk func(ns []Node)
	walk = func(ns []Node) {
		each(l, ns, func(n Node) {
			b.WriteString(n.Text)
			walk(n.Kids)
		})
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
func HTML(b *strings.Builder, l *words.Language, ns ...Node) {
	each(l, ns, func(n Node) {
		if n.Tag == "" {
			escape(b, n.Text)
			return
		}
		b.WriteString("<" + n.Tag)
		for _, a := range n.Attrs {
			b.WriteString(" " + a.Name)
			if value := a.value(l); value != "" {
				b.WriteString(`="`)
				escape(b, value)
				b.WriteString(`"`)
			}
		}
		b.WriteString(">")
		if void(n.Tag) {
			return
		}
		HTML(b, l, n.Kids...)
		b.WriteString("</" + n.Tag + ">")
	})
}

// JSON writes nodes as the script reads them: a text is a string, an element is
// [tag, {attributes}, kids…].
func JSON(w *strictjson.Writer, l *words.Language, ns ...Node) {
	w.Array(func() { kids(w, l, ns) })
}

// kids writes nodes one after another; texts that follow each other as one.
func kids(w *strictjson.Writer, l *words.Language, ns []Node) {
	text, pending := "", false
	flush := func() {
		if pending {
			w.Text(text)
		}
		text, pending = "", false
	}
	each(l, ns, func(n Node) {
		if n.Tag == "" {
			text, pending = text+n.Text, true
			return
		}
		flush()
		w.Array(func() {
			w.Text(n.Tag)
			w.Object(func() {
				for _, a := range n.Attrs {
					w.Name(a.Name).Text(a.value(l))
				}
			})
			kids(w, l, n.Kids)
		})
	})
	flush()
}
