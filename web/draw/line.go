package draw

import (
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Line gathers nodes. Each append written out is code in the module, so these
// views call one.
type Line struct{ Nodes []tree.Node }

// Add adds a node.
func (l *Line) Add(n tree.Node) { l.Nodes = append(l.Nodes, n) }

// All adds nodes.
func (l *Line) All(ns []tree.Node) { l.Nodes = append(l.Nodes, ns...) }

// Text adds what the language says.
func (l *Line) Text(s words.Said) { l.Add(tree.Say(s)) }

// Space adds a space.
func (l *Line) Space() { l.Add(tree.T(" ")) }

// Bold adds the same in bold.
func (l *Line) Bold(s words.Said) { l.Add(Bold(s)) }

// H3 adds a heading inside a view.
func (l *Line) H3(s words.Said) { l.Add(H3(s)) }

// H4 adds a heading below that.
func (l *Line) H4(s words.Said) { l.Add(tree.El("h4", nil, tree.Say(s))) }

// After says a sentence after another.
func (l *Line) After(s words.Said) {
	l.Add(tree.T(" "))
	l.Text(s)
}

// Sentences adds sentences after others, each behind a space.
func (l *Line) Sentences(ts ...words.Text) {
	for _, t := range ts {
		l.Space()
		l.Text(t)
	}
}

// Para adds a paragraph.
func (l *Line) Para(class string, s words.Said) { l.Add(Para(class, s)) }

// Paras adds a paragraph for each text.
func (l *Line) Paras(class string, ts []words.Text) {
	for _, t := range ts {
		l.Para(class, t)
	}
}

// Lead is a paragraph that begins with what it is about.
func (l *Line) Lead(about, text words.Said) {
	l.Add(tree.P("", Bold(about), tree.Say(text)))
}

// Item is an entry of a list that begins with what it is about.
func (l *Line) Item(about, text words.Said, more []tree.Node) {
	i := Line{}
	i.Bold(about)
	i.Text(text)
	i.All(more)
	l.Add(i.In("li"))
}

// Fold is what waits under a summary; its id may be empty.
func (l *Line) Fold(id string, summary words.Said, ns []tree.Node) {
	f := Line{}
	f.Add(tree.El("summary", nil, tree.Say(summary)))
	f.All(ns)
	fold := tree.Class("details", "over", f.Nodes...)
	if id != "" {
		fold = fold.With("id", id)
	}
	l.Add(fold)
}

// In gives an element that holds what was gathered.
func (l *Line) In(tag string) tree.Node { return tree.El(tag, nil, l.Nodes...) }
