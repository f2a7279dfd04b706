package view

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// A hole stands in a template where a matter says something, and names a field of the
// scope that fills it. Each kind of field is a type, so that none is used as another.
// Fill and web/static/file.js read the marks that a hole leaves in the tree:
//
//	{topic}             in a text or an attribute: that text
//	data-if="bars"      only where there is something of that name; "!bars" only where not
//	data-each="movant"  once for each item; with data-bare its children alone
//	data-use="asks"     other templates, named by the items, stand here
//	data-rich="lead"    the nodes of that text; data-place keeps a pin together
//	data-nodes="margin" nodes that package live made
//	data-or="question"  the nodes of that text, if there is one
//	data-said, -cited   the statement of the scope: its text, after whose word it
//	                    is unless that is one of those named, and its sources
//	data-held           what the court found, from the template of all that it can find
//	data-anchor         not where the matter has that title, and then without what is before
const (
	markIf     = "data-if"
	markEach   = "data-each"
	markBare   = "data-bare"
	markUse    = "data-use"
	markRich   = "data-rich"
	markPlace  = "data-place"
	markNodes  = "data-nodes"
	markOr     = "data-or"
	markSaid   = "data-said"
	markCited  = "data-cited"
	markHeld   = "data-held"
	markAnchor = "data-anchor"
)

// text is plain, in a text or an attribute; rich has names in italics, and a place is a
// rich text whose numbers stay with their signs.
type (
	text  string
	rich  string
	place string
	// nodes are made already.
	nodes string
	// list has a scope for each of its items; in pieces each names its template.
	list   string
	pieces string
	// flag is there or not, and stands nowhere.
	flag string
)

// mark is an element that filling replaces.
func mark(name, value string) tree.Node { return tree.El("span", tree.A(name, value)) }

// hole is the text as it stands in an attribute.
func (f text) hole() string { return "{" + string(f) + "}" }

func (f text) node() tree.Node { return tree.T(f.hole()) }

// name is the text as it stands in a place of a sentence.
func (f text) name() words.Name { return words.Literal(f.hole()) }

// number puts the text into the place of a sentence for a number, which is chosen for
// many.
func (f text) number(at string) tree.Fill {
	return func(place string, _ int, _ string) []tree.Node {
		if place != at {
			return nil
		}
		return []tree.Node{f.node()}
	}
}

func (f rich) node() tree.Node  { return mark(markRich, string(f)) }
func (f place) node() tree.Node { return mark(markRich, string(f)).With(markPlace, "") }
func (f nodes) node() tree.Node { return mark(markNodes, string(f)) }

// or is an element whose kids the text replaces where there is one.
func (f rich) or(n tree.Node) tree.Node { return n.With(markOr, string(f)) }

// each repeats an element for each item.
func (f list) each(n tree.Node) tree.Node { return n.With(markEach, string(f)) }

// run repeats several nodes, which stand in no element of their own.
func (f list) run(ns ...tree.Node) tree.Node {
	return tree.El("span", tree.A(markEach, string(f), markBare, ""), ns...)
}

// node is where the templates stand that the items name.
func (f pieces) node() tree.Node { return mark(markUse, string(f)) }

// when marks elements as there only where something of the name is, and unless only
// where nothing is.
func when[F ~string](f F, ns ...tree.Node) []tree.Node { return marked(string(f), ns) }

func unless[F ~string](f F, ns ...tree.Node) []tree.Node { return marked("!"+string(f), ns) }

// An element has one condition. Of two the page would read the first.
func marked(condition string, ns []tree.Node) (out []tree.Node) {
	for _, n := range ns {
		if other, ok := attr(n, markIf); ok {
			panic("view: an element that stands when " + other + " and when " + condition)
		}
		out = append(out, n.With(markIf, condition))
	}
	return out
}

// said is the text of a statement, at a place where some speakers need not be named;
// cited are its sources.
func said(plain ...matter.By) tree.Node {
	var names []string
	for _, by := range plain {
		names = append(names, by.String())
	}
	return mark(markSaid, strings.Join(names, " "))
}

func cited() tree.Node { return mark(markCited, "") }
