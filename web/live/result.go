package live

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Result is the first slot of the result page. What is the reader's, what is the
// court's and what the model says stand apart under their own names.
func (s *State) Result() []tree.Node {
	r := &s.Reports[s.Main]
	l := draw.Line{}
	l.Para("verdict", r.Sentence)
	l.All(s.under())
	s.firmness(&l, r)
	if len(r.Turns) > 0 {
		l.Para("", words.Sentences(r.Turns...))
	}
	if w := r.WhatIf; w != nil && len(w.Flips) > 0 {
		f, ways := &w.Flips[0], 0
		for i := range w.Flips {
			if len(w.Flips[i].Changes) == len(f.Changes) {
				ways++
			}
		}
		says := []words.Text{words.ResultChange(changesOf(f.Changes)), f.Then()}
		if ways > 1 {
			says = append(says, words.ResultWays(ways))
		}
		l.Add(ledBy("", words.ResultLeast, says...))
	}
	l.Paras("soft", r.Remarks)
	for _, t := range s.rest {
		if x := &s.Reports[t]; t.Test().Bounds != nil {
			l.H3(words.Bounded(t.String()))
			l.Para("verdict small", x.Sentence)
			s.firmness(&l, x)
			l.Paras("soft", x.Remarks)
		}
	}
	for i, t := range s.rest {
		if t.Test().Bounds != nil {
			continue
		}
		if i == 0 {
			l.H3(words.ResultUnderneath)
		}
		x := &s.Reports[t]
		p := draw.Line{}
		p.Bold(words.LeadOf(words.TestHeading(t.String())))
		p.Space()
		p.Text(x.Sentence)
		s.wants(&p, x)
		l.Add(p.In("p"))
		l.Paras("soft", x.Remarks)
	}
	for _, k := range doctrines.KeysOf(s.Main) {
		l.All(s.links(k))
	}
	if len(s.Tensions) > 0 {
		l.H3(words.ResultApart)
		for i := range s.Tensions {
			l.Add(s.tension(&s.Tensions[i]))
		}
	}
	if table := s.compared(); table != nil {
		told := draw.Line{}
		told.H3(words.ResultBoth)
		told.All(draw.Paragraphs(s.Matter, s.Matter.Outcome, matter.CourtSays))
		told.Para("soft", words.ResultStepByStep)
		told.Add(table)
		told.All(s.credited())
		l.Add(tree.Class("div", "court-told", told.Nodes...))
		wait := draw.Line{}
		wait.H3(words.ResultBoth)
		wait.Para("", words.ResultUncommitted)
		wait.Add(tree.Class("div", "do", draw.Button("reveal", "quiet", words.ResultReveal)))
		l.Add(tree.Class("div", "not-yet", wait.Nodes...))
	}
	return l.Nodes
}

// under names the standard where it is not the one of the order.
func (s *State) under() []tree.Node {
	p := s.Analysis.Posture.Standard
	if p == (standard.Standard{}) {
		return nil
	}
	return []tree.Node{draw.Para("soft", words.ResultUnder(words.StandardName(p.Circuit.String()), words.LawName(p.Date.String())))}
}

// ledBy is a paragraph that begins with what it is about, in bold.
func ledBy(class string, about words.Said, says ...words.Text) tree.Node {
	return tree.P(class, draw.Bold(about), tree.T(" "), tree.Say(words.Sentences(says...)))
}

// emboldened sets in bold what stands in the places of a sentence.
func emboldened(t words.Text) tree.Node {
	return tree.SayWith(t, func(_ string, _ int, text string) []tree.Node { return []tree.Node{draw.Bold(words.Literal(text))} })
}

// Why is the slot with the reasons: the stay's as a picture, all tests' as
// nested text.
func (s *State) Why() []tree.Node {
	l := draw.Line{}
	l.Para("soft", words.ResultAllAsked)
	if r := &s.Reports[s.Main]; r.Asked {
		l.Add(s.Picture(r))
		l.Add(s.reasons(r, true))
	}
	for _, t := range s.rest {
		l.Add(s.reasons(&s.Reports[t], false))
	}
	return l.Nodes
}

// After is the last slot: what was left open and what came later.
func (s *State) After() []tree.Node {
	l := draw.Line{}
	if len(s.Matter.Open) > 0 {
		l.H3(words.ResultCourtOpen)
		l.Add(draw.Bullets(s.Matter, s.Matter.Open))
	}
	if len(s.Matter.Later) > 0 {
		l.H3(words.ResultLater)
		l.Para("soft", words.ResultUnused)
		l.Add(draw.Bullets(s.Matter, s.Matter.Later))
	}
	l.Add(tree.P("soft", tree.SayWith(words.ResultInFull(words.ResultLaw, words.ResultSources), func(place string, _ int, text string) []tree.Node {
		to := "#v-authorities"
		if place == "second" {
			to = "#v-sources"
		}
		return []tree.Node{draw.Link(to, words.Literal(text))}
	})))
	return l.Nodes
}

// firmness says how firmly a ruling follows, what is needed, and what divides it.
func (s *State) firmness(l *draw.Line, r *rulings.Report) {
	if !r.Asked {
		return
	}
	p := draw.Line{}
	p.Bold(words.LeadOf(words.FirmnessName(r.Firmness.String())))
	p.Space()
	p.Text(words.FirmnessHint(r.Firmness.String()))
	s.wants(&p, r)
	l.Add(tree.P("firm", p.Nodes...))
	var grant, deny []words.Name
	for _, w := range r.Weighings {
		if w.Grants {
			grant = append(grant, w.Words)
		} else {
			deny = append(deny, w.Words)
		}
	}
	if grant != nil && deny != nil {
		l.Para("", words.Sentences(words.ResultForAStay(grant), words.ResultAgainstAStay(deny)))
	}
	if r.Firmness == doctrine.Compelled {
		l.Paras("", shutGates(&s.Rulings[r.Test]))
	}
	if w := r.WhatIf; w != nil && len(w.Bounds) == 2 && w.Bounds[0].Disposition != w.Bounds[1].Disposition {
		for i := range w.Bounds {
			b, end := &w.Bounds[i], words.Least
			if b.ID == "most" {
				end = words.Most
			}
			l.Add(ledBy("", end(r.Test.String(), b.Disposition), b.Why))
		}
		return
	}
	if len(r.Weighings) == 0 && (r.Firmness == doctrine.Discretionary || r.Firmness == doctrine.Contested) {
		for i := range r.Reasons {
			if n := &r.Reasons[i]; n.Status == doctrine.Holds && !n.Behind {
				l.Para("", words.Sentences(n.Says...))
			}
		}
	}
}

// wants names what an open ruling still needs, and what to answer first.
func (s *State) wants(l *draw.Line, r *rulings.Report) {
	wanted := r.Wanted()
	if len(wanted) == 0 {
		return
	}
	l.Space()
	l.Add(s.asked(words.ResultNeeded(wanted), r.Needed))
	if len(wanted) > 1 {
		first, keys := r.First()
		l.Space()
		l.Add(s.asked(words.ResultNarrows(first), keys))
	}
}

// comparison says how the reader's answer and the court's compare.
func comparison(c chain.Comparison) words.Name {
	switch c {
	case chain.Unanswered:
		return words.ResultLeftOpen
	case chain.Same:
		return words.ResultSame
	case chain.Different:
		return words.ResultDifferent
	}
	return words.ResultUnsaid
}

// compared sets the reader's findings beside the court's, part by part.
func (s *State) compared() tree.Node {
	court := chain.CourtFindings(s.Matter)
	groups := draw.Line{}
	for i := range s.Matter.Parts {
		p := &s.Matter.Parts[i]
		rows := draw.Line{}
		rows.Add(draw.Row("group", tree.El("th", tree.A("role", "rowheader", "scope", "rowgroup", "colspan", "4"), tree.T(p.Title))))
		for i := range p.Steps {
			if step := &p.Steps[i]; step.Court.Mark != matter.Unmarked && len(step.Asks) > 0 {
				rows.Add(s.row(step, &court))
			}
		}
		if len(rows.Nodes) > 1 {
			groups.Add(tree.El("tbody", tree.A("role", "rowgroup"), rows.Nodes...))
		}
	}
	if groups.Nodes == nil {
		return nil
	}
	g := grid{}
	g.col(words.ResultAsked)
	g.col(words.ResultYou)
	g.col(words.ResultCourt)
	g.col(words.ResultCompared)
	g.cols.Nodes[1] = g.cols.Nodes[1].With("class", "you-ink")
	g.cols.Nodes[2] = g.cols.Nodes[2].With("class", "court-ink")
	table := g.table("stack")
	table.Kids = append(table.Kids[:1], groups.Nodes...)
	return table
}

// row is one step. A step with several questions, as the provisions have, is one
// row all the same: the court did one thing there.
func (s *State) row(step *matter.Step, court *analysis.Findings) tree.Node {
	var you, them []words.Name
	compared := chain.CourtSilent
	for i := range step.Asks {
		a := &step.Asks[i]
		yours, theirs := s.Analysis.Finding(a.Provision, a.Element), doctrine.Open
		if a.Provision == "" { // no finding on the whole is one on a provision
			theirs = court.Get(a.Element)
		}
		said := s.found(a.Element, yours)
		if first := s.Analysis.FirstFinding(a.Provision, a.Element); first != doctrine.Open && first != yours {
			said = words.AnswerAtFirst(said, s.found(a.Element, first))
		}
		if len(step.Asks) > 1 {
			said = words.AnswerTo(words.Topic(a.Element.String()).Inside(), said)
		}
		you = append(you, said)
		if theirs != doctrine.Open {
			them = append(them, s.found(a.Element, theirs))
			compared = together(compared, chain.Compare(yours, theirs))
		}
	}
	cell := draw.Line{}
	cell.Text(words.ResultDid(append(them, deed(step, them != nil))))
	if len(step.Court.Text) > 0 {
		cell.All(draw.Cites(s.Matter, first(step.Court.Text[0].Cites)))
	}
	title := words.Literal(step.Topic)
	if len(step.Asks) == 1 {
		title = words.Topic(step.Asks[0].Element.String())
	}
	row := draw.Line{}
	row.Add(draw.RowHead(draw.Link("#q-"+step.ID, title)))
	row.Add(draw.Cell(words.ResultYou, tree.Say(words.ResultYours(you))))
	row.Add(draw.Cell(words.ResultCourt, cell.In("span")))
	row.Add(draw.Cell(words.ResultCompared, tree.Say(comparison(compared))))
	return draw.Row("", row.Nodes...)
}

// deed is what the court did at a step, in a table. What it found there may be
// something else than an answer to what is asked.
func deed(step *matter.Step, answers bool) words.Name {
	if step.Court.Mark == matter.Found && !answers {
		return words.ResultElsewhere
	}
	return words.MarkName(step.Court.Mark.String()).Inside()
}

// together compares several questions of one step: where one differs the step
// does, and it is the same only if all are.
func together(a, b chain.Comparison) chain.Comparison {
	for _, c := range []chain.Comparison{chain.Different, chain.Unanswered, chain.Same} {
		if a == c || b == c {
			return c
		}
	}
	return chain.CourtSilent
}

func first(ids []string) []string {
	if len(ids) > 1 {
		return ids[:1]
	}
	return ids
}

// reasons is the tree of one test as nested lists: rule, what it says, the
// findings it used with burden and sources, the authorities. A finding is told
// in full under the first rule that uses it, and named under the others.
func (s *State) reasons(r *rulings.Report, open bool) tree.Node {
	rules := draw.Line{}
	var told doctrine.ElementSet
	for i := range r.Reasons {
		n := &r.Reasons[i]
		p := draw.Line{}
		status, name := n.Status, words.StatusName(n.Status.String())
		if n.Unreached {
			status, name = doctrine.Pending, words.FigureBeyond
		}
		p.Add(tree.Class("span", "status s-"+status.String(), tree.Say(name.Inside())))
		p.Space()
		p.Add(emboldened(words.LeadOf(n.Title)))
		p.Space()
		p.Text(words.Sentences(n.Says...))
		if n.Behind && !n.Unreached { // which says so itself
			p.Space()
			p.Add(tree.Class("span", "soft", tree.Say(words.ResultBehind)))
		}
		kids, leaves := draw.Line{}, draw.Line{}
		kids.Add(p.In("p"))
		var again []words.Name
		for j := range n.Findings {
			f := &n.Findings[j]
			if told.Has(f.Key.Element) {
				again = append(again, words.ResultUsed(f.Topic, f.Short))
				continue
			}
			told |= 1 << f.Key.Element
			leaves.Add(s.leaf(f))
		}
		if again != nil {
			uses := words.ResultUses
			if leaves.Nodes != nil {
				uses = words.ResultUsesAlso
			}
			leaves.Add(draw.Item(tree.Say(uses(again))))
		}
		if leaves.Nodes != nil {
			kids.Add(leaves.In("ul"))
		}
		kids.Add(tree.P("cite", authorityLinks(n.Cites)...))
		rules.Add(tree.El("li", tree.A("id", "why-"+r.Test.String()+"-"+n.Rule, "tabindex", "-1"), kids.Nodes...))
	}
	fold := tree.El("details", tree.A("class", "reasons", "id", "why-"+r.Test.String()),
		tree.El("summary", nil, emboldened(words.ResultOn(words.TestHeading(r.Test.String()))), tree.T(" "), tree.Say(r.Sentence)),
		tree.Class("ul", "reasons", rules.Nodes...))
	if open {
		fold = fold.With("open", "")
	}
	return fold
}

func (s *State) leaf(f *rulings.Finding) tree.Node {
	says := []words.Text{words.ResultFact(f.Topic, f.Short)}
	if f.CountsAs != "" {
		says[0] = words.ResultFactSilent(f.Topic, words.FindingOf(f.Key.String(), f.CountsAs))
	}
	if f.Burden != doctrine.Nobody {
		says = append(says, words.ResultBurden(words.PartyName(f.Burden.String())))
	}
	l := draw.Line{}
	l.Text(words.Sentences(says...))
	moved := func(what words.Text, more ...tree.Node) {
		p := draw.Line{}
		p.Bold(what)
		p.Space()
		p.All(more)
		l.Add(tree.P("moved", p.Nodes...))
	}
	for _, a := range f.Marked {
		moved(words.ResultMoved, append(tree.Rich(a.Text), draw.Cites(s.Matter, a.Cites)...)...)
	}
	for i := range s.Tensions {
		if t := &s.Tensions[i]; t.At == f.Key && t.Suggested != doctrine.Open {
			reason := []tree.Node{tree.Say(words.ResultNoReason)}
			if t.Kept != "" {
				reason = []tree.Node{tree.Say(words.ResultReason), tree.T(" " + t.Kept)}
			}
			moved(words.ResultBench(s.found(t.At, t.Suggested)), reason...)
		}
	}
	if f.Note != "" {
		moved(words.ResultNote, tree.T(f.Note))
	}
	return tree.El("li", tree.A("id", "fact-"+draw.Slug(f.Key.String()), "tabindex", "-1"), l.Nodes...)
}

func authorityLinks(cites []law.Cite) []tree.Node {
	l := draw.Line{}
	for i := range cites {
		c := &cites[i]
		a, ok := law.Lookup(c.Authority)
		if !ok {
			continue
		}
		if l.Nodes != nil {
			l.Add(tree.T("; "))
		}
		l.All(draw.Authority(a, c.Pin, draw.Italic))
	}
	return l.Nodes
}
