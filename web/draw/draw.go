package draw

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// The parts that views repeat. Each call of a view is code in the module, so
// what they have in common is said once.

// Para is a paragraph that says one thing.
func Para(class string, text words.Said) tree.Node { return tree.P(class, tree.Say(text)) }

// Bold is what a paragraph or an entry begins with, or what counts in it.
func Bold(s words.Said) tree.Node { return tree.El("b", nil, tree.Say(s)) }

// Italic sets off a name.
func Italic(s words.Said) tree.Node { return tree.El("em", nil, tree.Say(s)) }

// H3 is a heading inside a view.
func H3(s words.Said) tree.Node { return tree.El("h3", nil, tree.Say(s)) }

// Item is an entry of a list.
func Item(kids ...tree.Node) tree.Node { return tree.El("li", nil, kids...) }

// Link leads to a place on the page or to another page of the site.
func Link(href string, text words.Said) tree.Node {
	return tree.El("a", tree.A("href", href), tree.Say(text))
}

// outside leads away from the site, which does not tell from where.
func outside(href string, text words.Said) tree.Node {
	return tree.El("a", tree.A("href", href, "rel", "noreferrer"), tree.Say(text))
}

// Button asks script for something by name.
func Button(do, class string, text words.Said) tree.Node {
	return tree.El("button", tree.A("type", "button", "class", class, "data-do", do), tree.Say(text))
}

// Icon stands in the page because a browser asks for favicon.ico otherwise, and
// the page asks for nothing it does not need. It is the two gates.
const Icon = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M2 14V5M7 14V5M2 6l5-4M9.5 14V5M14.5 14V5M9.5 9h5' fill='none' stroke='%231f4a7a' stroke-width='1.6'/%3E%3C/svg%3E"

// Slug makes a key fit for an id: "stay.merits" becomes "stay-merits".
func Slug(key string) string { return strings.ReplaceAll(key, ".", "-") }

// The parts of a table say their roles, because the style sheet makes blocks of them
// on a narrow page.

// Row is a row of a table.
func Row(class string, kids ...tree.Node) tree.Node {
	return tree.Class("tr", class, kids...).With("role", "row")
}

// Head names a column.
func Head(s words.Said) tree.Node {
	return tree.El("th", tree.A("role", "columnheader", "scope", "col"), tree.Say(s))
}

// RowHead names a row.
func RowHead(kids ...tree.Node) tree.Node {
	return tree.El("th", tree.A("role", "rowheader", "scope", "row"), kids...)
}

// Cell is a cell that names its column, too, for where the columns have no heads.
func Cell(label words.Said, kids ...tree.Node) tree.Node {
	return tree.El("td", append(tree.A("role", "cell"), tree.Attr{Name: "data-label", Said: label}), kids...)
}
