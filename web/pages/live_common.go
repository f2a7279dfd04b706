package pages

import (
	"strconv"
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/workbench"
	"github.com/benchwalk/benchwalk/web/tree"
)

// State is all that a view of the reader's own work is made of.
type State struct {
	// Words is the language, for what depends on how long a text is.
	Words    *words.Language
	Matter   *matter.Matter
	Analysis *analysis.Analysis
	Rulings  chain.Rulings
	// Reports are headlines only; the reasons are made for the result alone,
	// because the other views are made anew on every answer.
	Reports  [doctrines.Count]rulings.Report
	Tensions []chain.Tension
	Look     Look
	// Main is the test whose ruling the matter is about, the others that it asks
	// about follow.
	Main   doctrines.ID
	rest   []doctrines.ID
	stands []tree.Node
}

// Explained is the state with reasons and what would change the rulings: what
// the result takes, and the other views do without.
func (s *State) Explained() *State {
	s.Reports = rulings.Reports(s.Analysis, s.Matter, s.Rulings)
	return s
}

// Look is how the reader looks at the result. It is kept nowhere and changes no
// finding.
type Look struct {
	X, Y     doctrines.Key // the two factors of the map
	Standard standard.Standard
	Tried    []Trial // findings tried otherwise; empty if none are
}

// Trial is one finding tried otherwise.
type Trial struct {
	Key doctrines.Key
	To  doctrine.Finding
}

// FirstLook is how the result is looked at before the reader chooses.
func FirstLook(main doctrines.ID) Look {
	look := Look{Standard: standard.Standard{Circuit: standard.Second}}
	if axes := main.Test().Axes; axes != nil {
		look.X, look.Y = doctrines.Key{Test: main, Element: axes[0]}, doctrines.Key{Test: main, Element: axes[1]}
	}
	return look
}

// NewState makes what the views need of an analysis and its rulings.
func NewState(l *words.Language, m *matter.Matter, a *analysis.Analysis, rs chain.Rulings) *State {
	ts := m.Tests()
	s := &State{Words: l, Matter: m, Analysis: a, Rulings: rs, Tensions: append(a.Tensions(rs), workbench.Tensions(m, a)...), Look: FirstLook(ts[0]), Main: ts[0], rest: ts[1:]}
	for _, t := range doctrines.All() {
		s.Reports[t] = rulings.Headline(a.Posture, rs, t, t == s.Main)
	}
	return s
}

// stepAsking finds the step that asks an element of the whole rule.
func (s *State) stepAsking(k doctrines.Key) *matter.Step {
	for i := range s.Matter.Parts {
		for j := range s.Matter.Parts[i].Steps {
			if x := &s.Matter.Parts[i].Steps[j]; x.AsksFor(k) {
				return x
			}
		}
	}
	return nil
}

// found is a finding as it reads in a table.
func (s *State) found(k doctrines.Key, f doctrine.Finding) words.Name {
	return words.FindingOf(k.String(), k.Under(s.Analysis.Posture).Name(f))
}

func itoa(n int) string { return strconv.Itoa(n) }

// say is what the language says of something, where a text is what is needed.
func (s *State) say(x words.Said) string { return s.Words.Say(x) }

// sayAll is the same of sentences one after the other.

// namesOf names elements in a sentence.
func namesOf(ks []doctrines.Key) (names []words.Name) {
	for _, k := range ks {
		names = append(names, words.Topic(k.String()))
	}
	return names
}

// asked makes a sentence in which the elements that it names lead to where each is
// asked.
func (s *State) asked(t words.Text, ks []doctrines.Key) tree.Node {
	return tree.SayWith(t, func(place string, item int, text string) []tree.Node {
		if place != "topics" && place != "topic" {
			return nil
		}
		if step := s.stepAsking(ks[item]); step != nil {
			return []tree.Node{tree.El("a", tree.A("href", "#q-"+step.ID), tree.T(text))}
		}
		return nil
	})
}

// slug makes a key fit for an id: "stay.merits" becomes "stay-merits".
func slug(key string) string { return strings.ReplaceAll(key, ".", "-") }

// TensionSlot is the name of the slot beside an element's question.
func TensionSlot(k doctrines.Key) string { return "tension-" + slug(k.String()) }

func h3(s words.Said) tree.Node { return tree.El("h3", nil, tree.Say(s)) }

// The parts that views repeat. Each call of a view is code in the module, so
// what they have in common is said once.

func para(class string, text words.Said) tree.Node { return tree.P(class, tree.Say(text)) }

func item(kids ...tree.Node) tree.Node { return tree.El("li", nil, kids...) }

func tableRow(class string, kids ...tree.Node) tree.Node {
	return tree.Class("tr", class, kids...).With("role", "row")
}

func rowHead(kids ...tree.Node) tree.Node {
	return tree.El("th", tree.A("role", "rowheader", "scope", "row"), kids...)
}

func tableCell(label words.Said, kids ...tree.Node) tree.Node {
	return tree.El("td", append(tree.A("role", "cell"), tree.Attr{Name: "data-label", Said: label}), kids...)
}

// line gathers nodes. Each append written out is code in the module, so these
// views call one.
type line struct{ ns []tree.Node }

func (l *line) add(n tree.Node)                 { l.ns = append(l.ns, n) }
func (l *line) all(ns []tree.Node)              { l.ns = append(l.ns, ns...) }
func (l *line) text(s words.Said)               { l.add(tree.Say(s)) }
func (l *line) bold(s words.Said)               { l.add(bold(s)) }
func (l *line) para(class string, s words.Said) { l.add(para(class, s)) }
func (l *line) h4(s words.Said)                 { l.add(tree.El("h4", nil, tree.Say(s))) }
func (l *line) h3(s words.Said)                 { l.add(h3(s)) }
func (l *line) space()                          { l.add(tree.T(" ")) }

// sentences adds sentences after others, each behind a space.
func (l *line) sentences(ts ...words.Text) {
	for _, t := range ts {
		l.space()
		l.text(t)
	}
}
func (l *line) in(tag string) tree.Node { return tree.El(tag, nil, l.ns...) }

// texts gathers texts likewise.
type texts []string

func (ts *texts) add(s string) { *ts = append(*ts, s) }

// hear is said and not seen.
func hear(s words.Said) tree.Node { return tree.Class("span", "hear", tree.Say(s)) }

// lead is a paragraph that begins with what it is about.
func (l *line) lead(about, text words.Said) {
	l.add(tree.P("", bold(about), tree.Say(text)))
}

func (l *line) paras(class string, ts []words.Text) {
	for _, t := range ts {
		l.para(class, t)
	}
}

// fold is what waits under a summary; its id may be empty.
func (l *line) fold(id string, summary words.Said, ns []tree.Node) {
	f := line{}
	f.add(tree.El("summary", nil, tree.Say(summary)))
	f.all(ns)
	fold := tree.Class("details", "over", f.ns...)
	if id != "" {
		fold = fold.With("id", id)
	}
	l.add(fold)
}

// item is an entry of a list that begins with what it is about.
func (l *line) item(about, text words.Said, more []tree.Node) {
	i := line{}
	i.bold(about)
	i.text(text)
	i.all(more)
	l.add(i.in("li"))
}

// grid is a table that grows row by row and cell by cell, each cell under the
// name of its column.
type grid struct {
	heads      []words.Said
	cols, rows line
	row        tree.Node
}

func (g *grid) col(name words.Said) {
	g.heads = append(g.heads, name)
	g.cols.add(head(name))
}

func (g *grid) start(name words.Said) {
	g.row = tableRow("", rowHead(tree.Say(name)))
	g.rows.add(g.row)
}

func (g *grid) cell(n tree.Node) tree.Node {
	n = tableCell(g.heads[len(g.row.Kids)], n)
	g.row.Add(n)
	return n
}

func (g *grid) table(class string) tree.Node {
	return tree.El("table", tree.A("class", class, "role", "table"),
		tree.El("thead", tree.A("role", "rowgroup"), tableRow("", g.cols.ns...)),
		tree.El("tbody", tree.A("role", "rowgroup"), g.rows.ns...))
}
