package view

import (
	"regexp"
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Filling does what web/static/file.js does to a copy of a template, in the same order:
// first what is repeated, then what is there only if, then the other marks and the holes
// in texts.

// filled gives the nodes of a template with what a scope says in its holes.
func (s *Set) filled(ns []tree.Node, v *scope) (out []tree.Node) {
	for _, n := range ns {
		if n.Tag == "" {
			out = append(out, tree.T(put(n.Text, v)))
			continue
		}
		if each, ok := attr(n, markEach); ok {
			out = append(out, s.repeated(n, v.items(each))...)
			continue
		}
		if condition, ok := attr(n, markIf); ok {
			name, not := strings.CutPrefix(condition, "!")
			if v.has(name) == not {
				continue
			}
			n = without(n, markIf)
		}
		if title, ok := attr(n, markAnchor); ok && title == v.text(string(textTitle)) {
			out = out[:len(out)-1] // with the space before it
			continue
		}
		out = append(out, s.one(n, v)...)
	}
	return out
}

// repeated gives a copy for each of the scopes.
func (s *Set) repeated(n tree.Node, items []*scope) (out []tree.Node) {
	_, bare := attr(n, markBare)
	ns := []tree.Node{without(n, markEach)}
	if bare {
		ns = n.Kids
	}
	for _, item := range items {
		out = append(out, s.filled(ns, item)...)
	}
	return out
}

// one gives what stands in the place of one element.
func (s *Set) one(n tree.Node, v *scope) []tree.Node {
	if name, ok := attr(n, markRich); ok {
		said := v.text(name)
		if _, tied := attr(n, markPlace); tied {
			said = law.Tie(said)
		}
		return draw.Rich(said)
	}
	if name, ok := attr(n, markNodes); ok {
		return v.nodes(name)
	}
	if name, ok := attr(n, markUse); ok {
		var out []tree.Node
		for _, item := range v.items(name) {
			out = append(out, s.filled(s.template(item.text(string(textUse))), item)...)
		}
		return out
	}
	if plain, ok := attr(n, markSaid); ok {
		said := v.statement().text
		if by := v.text(string(textBy)); by != "" && slices.Contains(strings.Split(plain, " "), by) {
			return unnamed(said)
		}
		return said
	}
	if _, ok := attr(n, markCited); ok {
		return v.statement().cites
	}
	if _, ok := attr(n, markHeld); ok {
		return s.found(v)
	}
	m := *n
	m.Attrs = nil
	for _, a := range n.Attrs {
		if a.Name != markOr && a.Name != markAnchor {
			m.Attrs = append(m.Attrs, tree.Attr{Name: a.Name, Value: put(a.Value, v)})
		}
	}
	if name, ok := attr(n, markOr); ok && v.text(name) != "" {
		m.Kids = draw.Rich(v.text(name))
	} else {
		m.Kids = s.filled(n.Kids, v)
	}
	return []tree.Node{&m}
}

// found gives of all that a court can find what it found.
func (s *Set) found(v *scope) (out []tree.Node) {
	keys, _ := v.get(fieldFound).([]string)
	for _, key := range keys {
		for _, p := range s.template(heldName) {
			if held, _ := attr(p, markHeld); held == key {
				out = append(out, without(p, markHeld))
			}
		}
	}
	return out
}

// unnamed takes away whose word a statement is, and the space behind it.
func unnamed(ns []tree.Node) []tree.Node {
	if len(ns) > 1 {
		if class, _ := attr(ns[0], "class"); class == "by" {
			return ns[2:]
		}
	}
	return ns
}

var gap = regexp.MustCompile(`\{\w+\}`)

// put fills the holes of a text.
func put(template string, v *scope) string {
	return gap.ReplaceAllStringFunc(template, func(hole string) string { return v.text(hole[1 : len(hole)-1]) })
}

func attr(n tree.Node, name string) (string, bool) {
	for _, a := range n.Attrs {
		if a.Name == name {
			return a.Value, true
		}
	}
	return "", false
}

func without(n tree.Node, name string) tree.Node {
	m := *n
	m.Attrs = slices.DeleteFunc(slices.Clone(n.Attrs), func(a tree.Attr) bool { return a.Name == name })
	return &m
}
