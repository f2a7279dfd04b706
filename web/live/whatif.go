package live

import (
	"slices"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// firstFlips is how many changes stand open; the others wait under a fold.
const firstFlips = 1

// Flips is the slot that says what would change the ruling, and what would not.
func (s *State) Flips() []tree.Node {
	l := draw.Line{}
	if r := &s.Reports[s.Main]; r.Asked {
		l.Nodes = s.flips(r)
	}
	for _, t := range s.entered() {
		l.Fold("flips-"+t.String(), words.FlipsOn(words.Underlying(t.String())), s.flips(&s.Reports[t]))
	}
	return l.Nodes
}

func (s *State) flips(r *rulings.Report) []tree.Node {
	w := r.WhatIf
	l := draw.Line{}
	l.Para("", w.Robustness)
	if len(w.Flips) > 0 && w.Robust > 1 {
		l.Para("soft", words.FlipsNothingToSpare)
	}
	s.list(&l, w.Flips, r.Test)
	if len(w.Chain) > 0 {
		f := draw.Line{}
		f.Para("soft", words.WhatifAcross)
		s.list(&f, w.Chain, r.Test)
		l.Fold("flips-chain", words.FlipsEarlier, f.Nodes)
	}
	if len(w.Unable) > 0 {
		l.H4(words.FlipsUnable)
		unable := words.WhatifUnable
		if r.Firmness == doctrine.Discretionary {
			unable = words.WhatifUnableDiscretion
		}
		l.Add(tree.P("", s.asked(unable(namesOf(w.Unable)), w.Unable)))
	}
	why := draw.Line{}
	for i := range w.WhyNot {
		x := &w.WhyNot[i]
		why.Add(draw.Item(draw.Bold(words.Expected(r.Test.String(), x.Disposition)), tree.T(" "), tree.Say(nearest(x))))
	}
	if why.Nodes != nil {
		l.Fold("expected-"+r.Test.String(), words.FlipsExpected, []tree.Node{tree.Class("ul", "plain", why.Nodes...)})
	}
	return l.Nodes
}

// nearest tells the nearest ways to a ruling that the reader may have expected.
func nearest(x *rulings.WhyNot) words.Text {
	if len(x.Flips) == 0 {
		if x.Among {
			return words.WhatifNowhereAmong
		}
		return words.WhatifNowhere
	}
	var ways []words.Name
	for i := range x.Flips {
		ways = append(ways, words.FlipsWay(changesOf(x.Flips[i].Changes), x.Flips[i].Thereby()))
	}
	return words.FlipsNearest(len(ways), ways)
}

// list shows changes, each with a button that tries it.
func (s *State) list(l *draw.Line, flips []rulings.Flip, t doctrines.ID) {
	var shown, folded draw.Line
	for i := range flips {
		to := &shown
		if i >= firstFlips {
			to = &folded
		}
		to.Add(s.flip(&flips[i], t))
	}
	if shown.Nodes == nil {
		return
	}
	l.Add(tree.El("ul", tree.A("class", "flips", "role", "list"), shown.Nodes...))
	if folded.Nodes != nil {
		l.Fold("", words.FlipsMore(len(folded.Nodes)), []tree.Node{tree.El("ul", tree.A("class", "flips", "role", "list"), folded.Nodes...)})
	}
}

func (s *State) flip(f *rulings.Flip, t doctrines.ID) tree.Node {
	l := draw.Line{}
	l.Add(ledBy("", words.ResultChange(changesOf(f.Changes)), f.Then()))
	if f.Carried != nil {
		l.Para("", words.WhatifCarried(changesOf(f.Carried)))
	}
	if f.Showing != nil {
		l.Para("soft", words.Sentences(f.Showing...))
	}
	key := ""
	for _, cs := range [][]rulings.Change{f.Carried, f.Changes} { // what is tried last names the test
		for i := range cs {
			c := &cs[i]
			key += " " + c.Key.String() + "=" + c.Key.Under(s.Analysis.Posture).Name(c.To)
		}
	}
	return draw.Item(tree.El("i", nil, tree.Say(words.WhatifFindings(len(f.Changes)).Inside())), l.In("div"),
		tree.El("button", tree.A("type", "button", "class", "quiet", "data-do", "try", "data-key", key[1:]),
			tree.Say(words.FlipsTry), hear(words.FlipsTryWhat(changesOf(f.Changes)))))
}

// changesOf names changes: "success on appeal from weak to likely".
func changesOf(cs []rulings.Change) (names []words.Name) {
	for i := range cs {
		names = append(names, cs[i].Text)
	}
	return names
}

// Tried is the slot that sets the ruling on findings tried otherwise beside the
// reader's own, which stay as they are.
func (s *State) Tried() []tree.Node {
	if len(s.Look.Tried) == 0 {
		return nil
	}
	a := *s.Analysis
	var list []words.Name
	test := s.Look.Tried[len(s.Look.Tried)-1].Key.Test
	for _, x := range s.Look.Tried {
		a.Findings.Set(x.Key, x.To)
		list = append(list, words.AnswerOn(words.Topic(x.Key.String()), s.found(x.Key, x.To)))
	}
	rs := chain.Decide(a.Posture, &a.Findings)
	tried := NewState(s.Words, s.Matter, &a, rs)
	tried.Reports = rulings.Reports(&a, s.Matter, rs)
	shown := []doctrines.ID{s.Main}
	if test != s.Main {
		shown = []doctrines.ID{test, s.Main}
	}
	rows := besides{State: s, left: words.TriedMine, right: words.TriedTheirs}
	for _, t := range shown {
		if mine := &s.Reports[t]; mine.Asked {
			rows.test(mine, &tried.Reports[t])
		}
	}
	l := draw.Line{}
	l.Add(tree.El("h4", tree.A("tabindex", "-1", "id", "tried-title"), tree.Say(words.TriedList(list))))
	l.Para("soft", words.TriedUnchanged)
	l.Add(rows.table())
	if n := len(tried.Tensions) - len(s.Tensions); n > 0 {
		l.Para("soft", words.TriedApart)
	}
	l.Add(tree.Class("div", "do", draw.Button("untry", "quiet", words.TriedAway)))
	return l.Nodes
}

// besides is a table of two rulings side by side, each under its own name.
type besides struct {
	*State
	left, right words.Name
	rows        draw.Line
}

func (b *besides) table() tree.Node {
	g := grid{rows: b.rows}
	g.col(words.BesideWhat)
	g.col(b.left)
	g.col(b.right)
	return g.table("stack sidebyside")
}

// pair is a row, which says so where the effect of its two sides differs.
func (b *besides) pair(what, left, right words.Said, differs bool) {
	w := draw.Line{}
	w.Text(what)
	tr := tree.El("tr", tree.A("role", "row"))
	if differs {
		tr = tr.With("class", "differs")
		w.Add(tree.Class("span", "mark", tree.T(" "), tree.Say(words.BesideDiffers)))
	}
	tr.Add(draw.RowHead(w.Nodes...))
	tr.Add(draw.Cell(b.left, tree.Say(left)))
	tr.Add(draw.Cell(b.right, tree.Say(right)))
	b.rows.Add(tr)
}

// differ reports whether two texts read differently. Two rules of which the same
// is said are no difference that a reader would see.
func (b *besides) differ(left, right words.Said) bool { return b.say(left) != b.say(right) }

// test sets two rulings on one test side by side: the ruling, how firmly, and
// each rule that comes out otherwise.
func (b *besides) test(mine, other *rulings.Report) {
	b.pair(words.TestHeading(mine.Test.String()), mine.Sentence, other.Sentence, b.differ(mine.Sentence, other.Sentence))
	b.pair(words.BesideFirmly, words.FirmnessName(mine.Firmness.String()), words.FirmnessName(other.Firmness.String()), mine.Firmness != other.Firmness)
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
			if l, r := applied(x), applied(y); b.differ(l, r) {
				b.pair(t.Title, l, r, effective(x) != effective(y))
			}
		}
	}
}

func applied(n *rulings.Reason) words.Text {
	if n == nil {
		return words.BesideNoRule
	}
	return words.Sentences(append([]words.Text{words.LeadOf(words.StatusName(n.Status.String()))}, n.Says...)...)
}

// effective is whether a rule applies. One that is not there, or that what stands before it
// leaves without effect, does not.
func effective(n *rulings.Reason) doctrine.Status {
	if n == nil || n.Unreached || n.Behind {
		return doctrine.Fails
	}
	return n.Status
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
		return []tree.Node{draw.Para("soft", words.CompareSame)}
	}
	rs := chain.Decide(a.Posture, &a.Findings)
	reports := rulings.Reports(&a, s.Matter, rs)
	circuit, day := a.Posture.Standard.Circuit.String(), a.Posture.Standard.Date.String()
	name, law := words.StandardName(circuit), words.LawName(day)
	l := draw.Line{}
	l.Add(ledBy("", words.LeadOf(name), standardAsks(circuit)...))
	l.Para("soft", words.StandardHowChecked(circuit))
	l.Add(ledBy("soft", words.CompareLaw(law), words.LawHint(day)))
	mine := s.Analysis.Posture.Standard
	rows := besides{State: s, left: words.CompareYours(words.StandardName(mine.Circuit.String()), words.LawName(mine.Date.String())), right: words.CompareOther(name, law)}
	for _, t := range doctrines.All() {
		if mine := &s.Reports[t]; mine.Asked && doctrines.Varies(t) {
			rows.test(mine, &reports[t])
		}
	}
	// What that standard remarks and the reader's own does not stands beside it.
	for _, remark := range reports[s.Main].Remarks {
		if !slices.ContainsFunc(s.Reports[s.Main].Remarks, func(own words.Text) bool { return own.Is(remark.ID()) }) {
			l.Para("soft", remark)
		}
	}
	if r := &reports[s.Main]; !r.Awaits.Empty() {
		l.Para("", words.StandingWaits(r.Awaits))
	}
	l.Add(rows.table())
	for _, t := range doctrines.All() {
		if id := t.Test().Alike; id != "" {
			l.Para("soft", words.RemarkOf(t.String(), id))
		}
	}
	return l.Nodes
}

// standardAsks says what a standard asks in each test that it has a say in.
func standardAsks(circuit string) (says []words.Text) {
	for _, t := range doctrines.All() {
		if t.Test().Terms != nil {
			says = append(says, words.StandardAsks(circuit, t.String()))
		}
	}
	return says
}
