package live

import (
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// versus is the reader's findings set beside the court's and, where someone sent theirs
// and the reader decided first, beside those.
type versus struct {
	*State
	court  doctrines.Findings
	judged bool
	// Rows by part: where the effect differs or someone else's answers stand beside, where
	// the court spoke and the effect is no other, and where it said nothing.
	told, spoken, silent draw.Line
	agreed, unsaid       int // how many rows the last two have
}

// beside sets the reader's answers beside the court's, with what the court ruled and what
// came of it; or says that it waits until the reader has committed.
func (s *State) beside() []tree.Node {
	v := versus{State: s, court: chain.CourtFindings(s.Matter), judged: Judged(s.Matter)}
	if !v.judged && s.Theirs == nil {
		return nil
	}
	for i := range s.Matter.Parts {
		v.part(&s.Matter.Parts[i])
	}
	if v.told.Nodes == nil && v.spoken.Nodes == nil && v.silent.Nodes == nil && len(s.Matter.Outcome) == 0 {
		return nil
	}
	if !v.judged { // nothing of a court's is there to wait for
		if s.Reports[s.Main].Firmness == doctrine.Unsettled {
			return []tree.Node{draw.Para("", words.ReceivedWaits)}
		}
		return v.tell(words.ResultTwo)
	}
	heading, waits, reveal := words.ResultBoth, words.ResultUncommitted, words.ResultReveal
	if s.Theirs != nil {
		heading, waits, reveal = words.ResultThree, words.ResultUncommittedThree, words.ResultRevealThree
	}
	wait := draw.Line{}
	wait.H3(heading)
	wait.Para("", waits)
	wait.Add(tree.Class("div", "do", draw.Button("reveal", "quiet", reveal)))
	return []tree.Node{tree.Class("div", "court-told", v.tell(heading)...), tree.Class("div", "not-yet", wait.Nodes...)}
}

// tell is what stands beside the reader's own, under its heading.
func (v *versus) tell(heading words.Name) []tree.Node {
	l := draw.Line{}
	l.H3(heading)
	l.All(draw.Paragraphs(v.Matter, v.Matter.Outcome, matter.CourtSays))
	if len(v.Matter.Why) > 0 {
		l.H4(words.ResultCourtWhy)
		l.All(draw.Paragraphs(v.Matter, v.Matter.Why, matter.CourtSays))
	}
	if v.Theirs != nil {
		a := v.Theirs
		theirs := rulings.Headline(a.Posture, chain.Decide(a.Posture, &a.Findings), v.Main)
		l.Add(ledBy("", words.LeadOf(words.ResultYou), stands(&v.Reports[v.Main])))
		l.Add(ledBy("", words.LeadOf(words.ResultSomeone), stands(&theirs)))
	}
	if v.told.Nodes != nil {
		l.Add(v.table(v.told))
	}
	if v.spoken.Nodes != nil {
		l.Fold("result-spoken", words.ResultSpoken(v.agreed), []tree.Node{v.table(v.spoken)})
	}
	if v.silent.Nodes != nil {
		l.Fold("result-silent", words.ResultSilent(v.unsaid), []tree.Node{v.table(v.silent)})
	}
	l.All(v.turn())
	l.All(v.credited())
	return l.Nodes
}

// turn is what the matter says of the next turn of its story.
func (s *State) turn() []tree.Node {
	a := s.Matter.Assertion(s.Matter.Turn)
	if s.Matter.Turn == "" || a == nil {
		return nil
	}
	return []tree.Node{tree.Class("div", "turn", append([]tree.Node{draw.Para("eyebrow", words.ResultTurn)}, draw.Paragraphs(s.Matter, []matter.Assertion{*a}, matter.Commentary)...)...)}
}

// part makes the rows of a part, with its title above them.
func (v *versus) part(p *matter.Part) {
	var told, agreed, silent draw.Line
	for i := range p.Steps {
		step := &p.Steps[i]
		if len(step.Asks) == 0 || v.judged && step.Court.Mark == matter.Unmarked {
			continue
		}
		row, spoken, answered, differs := v.row(step)
		switch {
		case spoken && (answered || v.onPath(step)) && (differs || v.Theirs != nil):
			told.Add(row)
		case spoken && (answered || v.onPath(step)):
			agreed.Add(row)
			v.agreed++
		case !spoken && answered:
			silent.Add(row)
			v.unsaid++
		}
	}
	title := draw.Row("group", tree.El("th", tree.A("role", "rowheader", "scope", "rowgroup", "colspan", itoa(len(v.heads()))), tree.T(p.Title)))
	for _, x := range []struct{ rows, to *draw.Line }{{&told, &v.told}, {&agreed, &v.spoken}, {&silent, &v.silent}} {
		if x.rows.Nodes != nil {
			x.to.Add(tree.El("tbody", tree.A("role", "rowgroup"), append([]tree.Node{title}, x.rows.Nodes...)...))
		}
	}
}

// heads are the columns. Each but the first and the last is somebody's.
func (v *versus) heads() (heads []words.Name) {
	heads = []words.Name{words.ResultAsked, words.ResultYou}
	if v.Theirs != nil {
		heads = append(heads, words.ResultSomeone)
	}
	if v.judged {
		heads = append(heads, words.ResultCourt, words.ResultCompared)
	}
	return heads
}

func (v *versus) table(rows draw.Line) tree.Node {
	g := grid{}
	for _, name := range v.heads() {
		g.col(name)
	}
	g.cols.Nodes[1] = g.cols.Nodes[1].With("class", "you-ink")
	if v.judged {
		at := len(g.cols.Nodes) - 2
		g.cols.Nodes[at] = g.cols.Nodes[at].With("class", "court-ink")
	}
	table := g.table("stack")
	table.Kids = append(table.Kids[:1], rows.Nodes...)
	return table
}

// row is one step. A step with several questions, as the provisions have, is one row all
// the same: the court did one thing there. It tells as well whether there is something
// beside the reader's answers, whether the reader answered, and whether the effect
// differs.
func (v *versus) row(step *matter.Step) (row tree.Node, spoken, answered, differs bool) {
	var you, someone, them []words.Name
	compared := chain.CourtSilent
	spoken = step.Court.Mark.Own()
	for i := range step.Asks {
		a := &step.Asks[i]
		yours, theirs := v.Analysis.Finding(a.Provision, a.Element), doctrine.Open
		if a.Provision == "" { // no finding on the whole is one on a provision
			theirs = v.court.Get(a.Element)
		}
		answered = answered || yours != doctrine.Open
		said := v.found(a.Element, yours)
		if first := v.Analysis.FirstFinding(a.Provision, a.Element); first != doctrine.Open && first != yours {
			said = words.AnswerAtFirst(said, v.found(a.Element, first))
		}
		you = append(you, among(step, a, said))
		if v.Theirs != nil {
			f := v.Theirs.Finding(a.Provision, a.Element)
			spoken = spoken || f != doctrine.Open
			someone = append(someone, among(step, a, words.FindingOf(a.Element.String(), a.Element.Under(v.Theirs.Posture).Name(f))))
		}
		if theirs != doctrine.Open {
			them = append(them, v.found(a.Element, theirs))
			compared = together(compared, chain.Effect(v.Analysis.Posture, &v.Analysis.Findings, a.Element, theirs))
		}
	}
	spoken = spoken || !v.judged && answered
	title := words.Literal(step.Topic)
	if len(step.Asks) == 1 {
		title = words.Topic(step.Asks[0].Element.String())
	}
	l := draw.Line{}
	l.Add(draw.RowHead(draw.Link("#q-"+step.ID, title)))
	l.Add(draw.Cell(words.ResultYou, tree.Say(words.ResultYours(you))))
	if v.Theirs != nil {
		l.Add(draw.Cell(words.ResultSomeone, tree.Say(words.ResultYours(someone))))
	}
	if v.judged {
		cell := draw.Line{}
		cell.Text(words.ResultDid(append(them, deed(step, them != nil))))
		if len(step.Court.Text) > 0 {
			cell.All(draw.Cites(v.Matter, first(step.Court.Text[0].Cites)))
		}
		l.Add(draw.Cell(words.ResultCourt, cell.In("span")))
		l.Add(draw.Cell(words.ResultCompared, tree.Say(comparison(compared))))
	}
	class := ""
	if compared == chain.Different {
		class = "differs"
	}
	return draw.Row(class, l.Nodes...), spoken, answered, compared == chain.Different
}

// among says of an answer what it answers, where the step asks several questions.
func among(step *matter.Step, a *matter.Ask, said words.Name) words.Name {
	if len(step.Asks) > 1 {
		return words.AnswerTo(words.Topic(a.Element.String()).Inside(), said)
	}
	return said
}

// comparison says how the reader's answer and the court's compare.
func comparison(c chain.Comparison) words.Name {
	switch c {
	case chain.Unanswered:
		return words.ResultLeftOpen
	case chain.Same:
		return words.ResultSame
	case chain.Alike:
		return words.ResultAlike
	case chain.Different:
		return words.ResultDifferent
	}
	return words.ResultUnsaid
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
	for _, c := range []chain.Comparison{chain.Different, chain.Unanswered, chain.Alike, chain.Same} {
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
