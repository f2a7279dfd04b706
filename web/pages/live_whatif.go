package pages

import (
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// firstFlips is how many changes stand open; the others wait under a fold.
const firstFlips = 4

// Flips is the slot that says what would change the ruling, and what would not.
func (s *State) Flips() []tree.Node {
	l := line{}
	if r := &s.Reports[s.Main]; r.Asked {
		l.ns = s.flips(r)
	}
	for _, t := range s.rest {
		l.fold("flips-"+t.String(), words.Literal("What would change the ruling on "+textsOn(t).Underlying), s.flips(&s.Reports[t]))
	}
	return l.ns
}

func (s *State) flips(r *rulings.Report) []tree.Node {
	w := r.WhatIf
	l := line{}
	l.para("", w.Robustness)
	if len(w.Flips) > 0 && w.Robust > 1 {
		l.para("soft", words.Literal("No change of fewer findings alters it. These do, each with nothing to spare:"))
	}
	s.list(&l, w.Flips, r.Test)
	if len(w.Chain) > 0 {
		f := line{}
		f.para("soft", words.Literal(words.ChainMoves))
		s.list(&f, w.Chain, r.Test)
		l.fold("flips-chain", words.Literal("Changes that start earlier, in narrow tailoring or the injunction"), f.ns)
	}
	if len(w.Unable) > 0 {
		l.h4(words.Literal("What would not change it alone"))
		p := line{}
		p.text(words.Literal(words.Unable(r.Firmness == doctrine.Discretionary)))
		p.all(s.linked(w.Unable))
		p.text(words.Literal("."))
		l.add(p.in("p"))
	}
	why := line{}
	for i := range w.WhyNot {
		x := &w.WhyNot[i]
		text := ""
		for i := range x.Flips {
			text += "; or " + s.changes(x.Flips[i].Changes) + " (" + s.say(x.Flips[i].Thereby()) + ")"
		}
		switch len(x.Flips) {
		case 0:
			text = words.Nowhere(x.Among)
		case 1:
			text = "The nearest way there: " + text[5:] + "."
		default:
			text = "The nearest ways there: " + text[5:] + "."
		}
		why.item(words.Literal(words.WhyNot(r.Test.String(), x.Disposition)+". "), words.Literal(text), nil)
	}
	if why.ns != nil {
		l.fold("expected-"+r.Test.String(), words.Literal("You expected something else?"), []tree.Node{tree.Class("ul", "plain", why.ns...)})
	}
	return l.ns
}

// list shows changes, each with a button that tries it.
func (s *State) list(l *line, flips []rulings.Flip, t doctrines.ID) {
	var shown, folded line
	for i := range flips {
		to := &shown
		if i >= firstFlips {
			to = &folded
		}
		to.add(s.flip(&flips[i], t))
	}
	if shown.ns == nil {
		return
	}
	l.add(tree.El("ul", tree.A("class", "flips", "role", "list"), shown.ns...))
	if folded.ns != nil {
		l.fold("", words.Literal(count(len(folded.ns))+" more, with as many findings or more"), []tree.Node{tree.El("ul", tree.A("class", "flips", "role", "list"), folded.ns...)})
	}
}

func (s *State) flip(f *rulings.Flip, t doctrines.ID) tree.Node {
	n := words.Findings(len(f.Changes))
	l := line{}
	l.lead(words.Literal(s.changes(f.Changes)+". "), f.Then())
	if f.Carried != nil {
		l.para("", words.Literal(words.Carried+s.changes(f.Carried)+"."))
	}
	if f.Showing != nil {
		l.para("soft", words.Literal(s.sayAll(f.Showing)))
	}
	key, moves := "", ""
	for _, cs := range [][]rulings.Change{f.Carried, f.Changes} { // what is tried last names the test
		for i := range cs {
			c := &cs[i]
			key += " " + c.Key.String() + "=" + c.Key.Under(s.Analysis.Posture).Name(c.To)
		}
	}
	for i := range f.Changes {
		moves += ", " + s.say(f.Changes[i].Text.Inside())
	}
	return item(tree.El("i", nil, tree.T(n)), l.in("div"),
		tree.El("button", tree.A("type", "button", "class", "quiet", "data-do", "try", "data-key", key[1:]),
			tree.T("Try it"), hear(words.Literal(": "+moves[2:]))))
}

// changes tells moves in a row: "Success on appeal from weak to likely, and
// irreparable harm from possible to probable".
func (s *State) changes(cs []rulings.Change) string {
	text := ""
	for i := range cs {
		change := cs[i].Text
		switch {
		case i == 0:
			text = s.say(change)
			continue
		case i == len(cs)-1:
			text += ", and "
		default:
			text += ", "
		}
		text += s.say(change.Inside())
	}
	return text
}

// Tried is the slot that sets the ruling on findings tried otherwise beside the
// reader's own, which stay as they are.
func (s *State) Tried() []tree.Node {
	if len(s.Look.Tried) == 0 {
		return nil
	}
	a := *s.Analysis
	var list texts
	test := s.Look.Tried[len(s.Look.Tried)-1].Key.Test
	for _, x := range s.Look.Tried {
		a.Findings.Set(x.Key, x.To)
		list.add(lowerFirst(topicOf(x.Key)) + " " + s.shortOf(x.Key, x.To))
	}
	rs := chain.Decide(a.Posture, &a.Findings)
	tried := NewState(s.Words, s.Matter, &a, rs)
	tried.Reports = rulings.Reports(&a, s.Matter, rs)
	shown := []doctrines.ID{s.Main}
	if test != s.Main {
		shown = []doctrines.ID{test, s.Main}
	}
	rows := besides{State: s, left: "Your findings", right: "As tried"}
	for _, t := range shown {
		if mine := &s.Reports[t]; mine.Asked {
			rows.test(mine, &tried.Reports[t])
		}
	}
	l := line{}
	l.add(tree.El("h4", tree.A("tabindex", "-1", "id", "tried-title"), tree.T("Tried: "+strings.Join(list, ", "))))
	l.para("soft", words.Literal("Your own answers are not changed."))
	l.add(rows.table())
	if n := len(tried.Tensions) - len(s.Tensions); n > 0 {
		l.para("soft", words.Literal("As tried, your other answers would pull apart from these; see where under each question if you change them for good."))
	}
	l.add(tree.Class("div", "do", button("untry", "quiet", words.Literal("Put it away"))))
	return l.ns
}

// besides is a table of two rulings side by side, each under its own name.
type besides struct {
	*State
	left, right string
	rows        line
}

func (b *besides) table() tree.Node {
	g := grid{rows: b.rows}
	g.col(words.Literal("What"))
	g.col(words.Literal(b.left))
	g.col(words.Literal(b.right))
	return g.table("stack sidebyside")
}

// pair is a row, which says so where its two sides differ.
func (b *besides) pair(what, left, right string) {
	w := line{}
	w.text(words.Literal(what))
	tr := tree.El("tr", tree.A("role", "row"))
	if left != right {
		tr = tr.With("class", "differs")
		w.add(tree.Class("span", "mark", tree.T(" differs")))
	}
	tr.Add(rowHead(w.ns...))
	tr.Add(tableCell(words.Literal(b.left), tree.T(left)))
	tr.Add(tableCell(words.Literal(b.right), tree.T(right)))
	b.rows.add(tr)
}

// test sets two rulings on one test side by side: the ruling, how firmly, and
// each rule that comes out otherwise.
func (b *besides) test(mine, other *rulings.Report) {
	b.pair(textsOn(mine.Test).Heading, b.say(mine.Sentence), b.say(other.Sentence))
	b.pair("How firmly", words.Firmness(mine.Firmness.String()).Label, words.Firmness(other.Firmness.String()).Label)
	var seen doctrine.RuleSet
	for _, r := range [...]*rulings.Report{mine, other} {
		for i := range r.Reasons {
			id := r.Reasons[i].ID
			if seen.Has(id) {
				continue
			}
			seen = seen.With(id, true)
			x, y := ruleOf(mine, id), ruleOf(other, id)
			t := y
			if t == nil {
				t = x
			}
			if l, r := b.applied(x), b.applied(y); l != r {
				b.pair(b.say(t.Title), l, r)
			}
		}
	}
}

func (b *besides) applied(n *rulings.Reason) string {
	if n == nil {
		return "No such rule."
	}
	return words.Capital(statusWords[n.Status]) + ". " + b.sayAll(n.Says)
}

func ruleOf(r *rulings.Report, id doctrine.RuleID) *rulings.Reason {
	for i := range r.Reasons {
		if r.Reasons[i].ID == id {
			return &r.Reasons[i]
		}
	}
	return nil
}

// Compare is the slot that sets the same findings under another standard beside
// the reader's ruling.
func (s *State) Compare() []tree.Node {
	a := *s.Analysis
	a.Posture.Standard = s.Look.Standard
	if a.Posture.Standard == s.Analysis.Posture.Standard {
		return []tree.Node{para("soft", words.Literal("That is the standard of your own ruling. Choose another to see the two side by side."))}
	}
	rs := chain.Decide(a.Posture, &a.Findings)
	reports := rulings.Reports(&a, s.Matter, rs)
	w, _ := words.Standard(a.Posture.Standard.Circuit.String())
	o, _ := words.LawDate(a.Posture.Standard.Date.String())
	l := line{}
	l.lead(words.Literal(w.Name+". "), words.Literal(w.Stay+" "+w.Bond))
	l.para("soft", words.Literal("How well this was checked: "+lowerFirst(w.Checked)))
	l.add(tree.P("soft", bold(words.Literal("Law "+lowerFirst(asOf(o.Label))+". ")), tree.T(o.Hint)))
	rows := besides{State: s, left: "Yours: " + standardName(s.Analysis.Posture.Standard), right: standardName(a.Posture.Standard)}
	for _, t := range doctrines.All() {
		if mine := &s.Reports[t]; mine.Asked && doctrines.Varies(t) {
			rows.test(mine, &reports[t])
		}
	}
	// What that standard remarks and the reader's own does not stands beside it.
	for _, remark := range reports[s.Main].Remarks {
		if !slices.ContainsFunc(s.Reports[s.Main].Remarks, func(own words.Text) bool { return own.Is(remark.ID()) }) {
			l.para("soft", remark)
		}
	}
	if r := &reports[s.Main]; !r.Awaits.Empty() {
		l.para("", words.StandingWaits(r.Awaits))
	}
	l.add(rows.table())
	l.para("soft", words.Literal(words.InjunctionKeepsNinth))
	return l.ns
}
