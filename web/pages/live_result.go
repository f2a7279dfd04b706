package pages

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
	"github.com/benchwalk/benchwalk/web/tree"
)

// Result is the first slot of the result page. What is the reader's, what is the
// court's and what the model says stand apart under their own names.
func (s *State) Result() []tree.Node {
	r := &s.Reports[s.Main]
	l := line{}
	l.para("verdict", r.Sentence)
	l.all(s.under())
	s.firmness(&l, r)
	if w := r.WhatIf; w != nil && len(w.Flips) > 0 {
		f, ways := &w.Flips[0], 0
		for i := range w.Flips {
			if len(w.Flips[i].Changes) == len(f.Changes) {
				ways++
			}
		}
		text := s.changes(f.Changes) + ". " + s.say(f.Then())
		if ways > 1 {
			text += " That is one of " + lowerFirst(count(ways)) + " ways with as few findings."
		}
		l.lead(words.Literal("The least that would change it. "), words.Literal(text))
	}
	l.paras("soft", r.Remarks)
	for _, t := range s.rest {
		if x := &s.Reports[t]; t.Test().Bounds != nil {
			l.h3(words.Literal(textsOn(t).Bounded))
			l.para("verdict small", x.Sentence)
			s.firmness(&l, x)
			l.paras("soft", x.Remarks)
		}
	}
	for i, t := range s.rest {
		if t.Test().Bounds != nil {
			continue
		}
		if i == 0 {
			l.h3(words.Literal("What lies underneath"))
		}
		x := &s.Reports[t]
		p := line{}
		p.bold(words.Literal(textsOn(t).Heading + ". "))
		p.text(x.Sentence)
		s.wants(&p, x)
		l.add(p.in("p"))
		l.paras("soft", x.Remarks)
	}
	if len(s.Tensions) > 0 {
		l.h3(words.Literal("Where your answers pull apart"))
		for i := range s.Tensions {
			l.add(s.tension(&s.Tensions[i]))
		}
	}
	if table := s.compared(); table != nil {
		told := line{}
		told.h3(words.Literal("You and the court"))
		told.all(paragraphs(s.Matter, s.Matter.Outcome, matter.CourtSays))
		told.para("soft", words.Literal("Step by step, without a score: where the court did not say, nobody agrees or differs with it."))
		told.add(table)
		told.all(s.credited())
		l.add(tree.Class("div", "court-told", told.ns...))
		wait := line{}
		wait.h3(words.Literal("You and the court"))
		wait.para("", words.Literal("You have not committed to an answer everywhere, so what the court did is not shown yet, nor what came later."))
		wait.add(tree.Class("div", "do", button("reveal", "quiet", words.Literal("Show all that the court did"))))
		l.add(tree.Class("div", "not-yet", wait.ns...))
	}
	return l.ns
}

// under names the standard where it is not the one of the order.
func (s *State) under() []tree.Node {
	p := s.Analysis.Posture.Standard
	if p == (standard.Standard{}) {
		return nil
	}
	return []tree.Node{para("soft", words.Literal("Under: "+standardName(p)+"."))}
}

func standardName(p standard.Standard) string {
	w, _ := words.Standard(p.Circuit.String())
	o, _ := words.LawDate(p.Date.String())
	return w.Name + ", law " + lowerFirst(asOf(o.Label))
}

// asOf is a date of the law as it follows that word.
func asOf(label string) string {
	if label == "Today" {
		return "of today"
	}
	return label
}

// Why is the slot with the reasons: the stay's as a picture, all tests' as
// nested text.
func (s *State) Why() []tree.Node {
	l := line{}
	l.para("soft", words.Literal("Every rule was asked, also after a gate had shut."))
	if r := &s.Reports[s.Main]; r.Asked {
		l.add(s.Picture(r))
		l.add(s.reasons(r, true))
	}
	for _, t := range s.rest {
		l.add(s.reasons(&s.Reports[t], false))
	}
	return l.ns
}

// After is the last slot: what was left open and what came later.
func (s *State) After() []tree.Node {
	l := line{}
	if len(s.Matter.Open) > 0 {
		l.h3(words.Literal("What the court left open"))
		l.add(bullets(s.Matter, s.Matter.Open))
	}
	if len(s.Matter.Later) > 0 {
		l.h3(words.Literal("Later events and later law"))
		l.para("soft", words.Literal("None of this was before the court. The ruling above does not use it."))
		l.add(bullets(s.Matter, s.Matter.Later))
	}
	p := line{}
	p.text(words.Literal("Every authority in full, with links, stands under "))
	p.add(link("#v-authorities", words.Literal("Law")))
	p.text(words.Literal(", every place in the record under "))
	p.add(link("#v-sources", words.Literal("Sources")))
	p.text(words.Literal("."))
	l.add(tree.P("soft", p.ns...))
	return l.ns
}

// firmness says how firmly a ruling follows, what is needed, and what divides it.
func (s *State) firmness(l *line, r *rulings.Report) {
	if !r.Asked {
		return
	}
	o := words.Firmness(r.Firmness.String())
	p := line{}
	p.bold(words.Literal(o.Label + ". "))
	p.text(words.Literal(o.Hint))
	s.wants(&p, r)
	l.add(tree.P("firm", p.ns...))
	grant, deny := "", ""
	for _, w := range r.Weighings {
		if w.Grants {
			grant += "; " + s.say(w.Words)
		} else {
			deny += "; " + s.say(w.Words)
		}
	}
	if grant != "" && deny != "" {
		l.para("", words.Literal("What divides it. For a stay: "+grant[2:]+". Against: "+deny[2:]+"."))
	}
	if r.Firmness == doctrine.Compelled {
		l.paras("", shutGates(&s.Rulings[r.Test]))
	}
	if w := r.WhatIf; w != nil && len(w.Bounds) == 2 && w.Bounds[0].Disposition != w.Bounds[1].Disposition {
		for i := range w.Bounds {
			b := &w.Bounds[i]
			name, _ := words.Bound(b.ID)
			l.lead(words.Literal(name+": "+words.Disposition(r.Test.String(), b.Disposition)+". "), b.Why)
		}
		return
	}
	if len(r.Weighings) == 0 && (r.Firmness == doctrine.Discretionary || r.Firmness == doctrine.Contested) {
		for i := range r.Reasons {
			if n := &r.Reasons[i]; n.Status == doctrine.Holds && !n.Behind {
				l.para("", words.Literal(s.sayAll(n.Says)))
			}
		}
	}
}

// wants names what an open ruling still needs, and what to answer first.
func (s *State) wants(l *line, r *rulings.Report) {
	if !r.Awaits.Empty() {
		l.space()
		l.text(words.StandingWaits(r.Awaits))
	}
	if len(r.Needed) == 0 {
		return
	}
	l.text(words.Literal(" Still needed: "))
	l.all(s.linked(r.Needed))
	l.text(words.Literal("."))
	if r.HasNext && len(r.Needed) > 1 {
		l.text(words.Literal(" The answer that would narrow it most: "))
		l.all(s.linked([]doctrines.Key{r.Next}))
		l.text(words.Literal("."))
	}
}

var comparisons = [...]string{
	chain.Unanswered:  "you left it open",
	chain.Same:        "same",
	chain.Different:   "different",
	chain.CourtSilent: "the court did not say",
}

// compared sets the reader's findings beside the court's, part by part.
func (s *State) compared() tree.Node {
	court := chain.CourtFindings(s.Matter)
	groups := line{}
	for i := range s.Matter.Parts {
		p := &s.Matter.Parts[i]
		rows := line{}
		rows.add(tableRow("group", tree.El("th", tree.A("role", "rowheader", "scope", "rowgroup", "colspan", "4"), tree.T(p.Title))))
		for i := range p.Steps {
			if step := &p.Steps[i]; step.Court.Mark != matter.Unmarked && len(step.Asks) > 0 {
				rows.add(s.row(step, &court))
			}
		}
		if len(rows.ns) > 1 {
			groups.add(tree.El("tbody", tree.A("role", "rowgroup"), rows.ns...))
		}
	}
	if groups.ns == nil {
		return nil
	}
	g := grid{}
	g.col(words.Literal("Question"))
	g.col(words.Literal("You"))
	g.col(words.Literal("The court"))
	g.col(words.Literal("Compared"))
	g.cols.ns[1] = g.cols.ns[1].With("class", "you-ink")
	g.cols.ns[2] = g.cols.ns[2].With("class", "court-ink")
	table := g.table("stack")
	table.Kids = append(table.Kids[:1], groups.ns...)
	return table
}

// row is one step. A step with several questions, as the provisions have, is one
// row all the same: the court did one thing there.
func (s *State) row(step *matter.Step, court *analysis.Findings) tree.Node {
	you, them := "", ""
	compared := chain.CourtSilent
	for i := range step.Asks {
		a := &step.Asks[i]
		yours, theirs := s.Analysis.Finding(a.Provision, a.Element), doctrine.Open
		if a.Provision == "" { // no finding on the whole is one on a provision
			theirs = court.Get(a.Element)
		}
		text := s.shortOf(a.Element, yours)
		if first := s.Analysis.FirstFinding(a.Provision, a.Element); first != doctrine.Open && first != yours {
			text += " (first: " + s.shortOf(a.Element, first) + ")"
		}
		if len(step.Asks) > 1 {
			text = lowerFirst(topicOf(a.Element)) + ": " + text
		}
		you += "; " + text
		if theirs != doctrine.Open {
			them += s.shortOf(a.Element, theirs) + ", "
			compared = together(compared, chain.Compare(yours, theirs))
		}
	}
	cell := line{}
	cell.text(words.Literal(them + did(step, them != "")))
	if len(step.Court.Text) > 0 {
		cell.all(cites(s.Matter, first(step.Court.Text[0].Cites)))
	}
	title := step.Topic
	if len(step.Asks) == 1 {
		title = topicOf(step.Asks[0].Element)
	}
	row := line{}
	row.add(rowHead(tree.El("a", tree.A("href", "#q-"+step.ID), tree.T(title))))
	row.add(tableCell(words.Literal("You"), tree.T(you[2:])))
	row.add(tableCell(words.Literal("The court"), cell.in("span")))
	row.add(tableCell(words.Literal("Compared"), tree.T(comparisons[compared])))
	return tableRow("", row.ns...)
}

// did is what the court did at a step, in a table. What it found there may be
// something else than an answer to what is asked.
func did(step *matter.Step, answers bool) string {
	mark, _ := words.Mark(step.Court.Mark.String())
	text := lowerFirst(mark.Label)
	if step.Court.Mark == matter.Found && !answers {
		text += ", on another point"
	}
	return text
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

var statusWords = [...]string{doctrine.Pending: "open", doctrine.Holds: "applies", doctrine.Fails: "does not apply"}

// reasons is the tree of one test as nested lists: rule, what it says, the
// findings it used with burden and sources, the authorities. A finding is told
// in full under the first rule that uses it, and named under the others.
func (s *State) reasons(r *rulings.Report, open bool) tree.Node {
	rules := line{}
	var told doctrine.ElementSet
	for i := range r.Reasons {
		n := &r.Reasons[i]
		p := line{}
		p.add(tree.Class("span", "status s-"+n.Status.String(), tree.T(statusWords[n.Status])))
		p.text(words.Literal(" "))
		p.bold(n.Title)
		p.text(words.Literal(". " + s.sayAll(n.Says)))
		if n.Behind {
			p.add(tree.Class("span", "soft", tree.T(" It changes nothing here, for what stands before it already decides.")))
		}
		kids, leaves := line{}, line{}
		kids.add(p.in("p"))
		again := ""
		for j := range n.Findings {
			f := &n.Findings[j]
			if told.Has(f.Key.Element) {
				again += ", " + s.say(f.Topic.Inside()) + " (" + s.say(f.Short) + ")"
				continue
			}
			told |= 1 << f.Key.Element
			leaves.add(s.leaf(f))
		}
		if again != "" {
			uses := "It uses "
			if leaves.ns != nil {
				uses = "It also uses "
			}
			leaves.add(item(tree.T(uses + again[2:] + ".")))
		}
		if leaves.ns != nil {
			kids.add(leaves.in("ul"))
		}
		kids.add(tree.P("cite", authorityLinks(n.Cites)...))
		rules.add(tree.El("li", tree.A("id", "why-"+r.Test.String()+"-"+n.Rule, "tabindex", "-1"), kids.ns...))
	}
	fold := tree.El("details", tree.A("class", "reasons", "id", "why-"+r.Test.String()),
		tree.El("summary", nil, bold(words.Literal(textsOn(r.Test).Heading)), tree.T(": "), tree.Say(r.Sentence)),
		tree.Class("ul", "reasons", rules.ns...))
	if open {
		fold = fold.With("open", "")
	}
	return fold
}

func (s *State) leaf(f *rulings.Finding) tree.Node {
	text := s.say(f.Topic) + ": " + s.say(f.Short) + "."
	if f.CountsAs != "" {
		text = s.say(f.Topic) + ": no record. Not shown, so it counts as " + words.Short(f.Key.String(), f.CountsAs) + "; nothing is proved by it."
	}
	if f.Burden != doctrine.Nobody {
		text += " Burden: " + words.Party(f.Burden.String()) + "."
	}
	l := line{}
	l.text(words.Literal(text))
	for _, a := range f.Marked {
		p := line{}
		p.bold(words.Literal("What moved you: "))
		p.all(tree.Rich(a.Text))
		p.all(cites(s.Matter, a.Cites))
		l.add(tree.P("moved", p.ns...))
	}
	moved := func(what, text string) { l.add(tree.P("moved", bold(words.Literal(what)), tree.T(text))) }
	for i := range s.Tensions {
		if t := &s.Tensions[i]; t.At == f.Key && t.Suggested != doctrine.Open {
			text := "You gave no reason."
			if t.Kept != "" {
				text = "Your reason: " + t.Kept
			}
			moved("The workbench suggests otherwise: "+s.shortOf(t.At, t.Suggested)+". ", text)
		}
	}
	if f.Note != "" {
		moved("Your note: ", f.Note)
	}
	return tree.El("li", tree.A("id", "fact-"+slug(f.Key.String()), "tabindex", "-1"), l.ns...)
}

func authorityLinks(cites []law.Cite) []tree.Node {
	l := line{}
	for i := range cites {
		c := &cites[i]
		a, ok := law.Lookup(c.Authority)
		if !ok {
			continue
		}
		if l.ns != nil {
			l.text(words.Literal("; "))
		}
		l.all(authority(a, c.Pin, italic))
	}
	return l.ns
}
