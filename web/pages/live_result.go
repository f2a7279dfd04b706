package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/posture"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Result is the first slot of the result page. What is the reader's, what is the
// court's and what the model says stand apart under their own names.
func (s *State) Result() []tree.Node {
	r := &s.Reports[s.Main]
	ns := []tree.Node{para("verdict", r.Sentence)}
	ns = append(ns, s.under()...)
	ns = append(ns, s.firmness(r)...)
	if w := r.WhatIf; w != nil && len(w.Flips) > 0 {
		f, ways := &w.Flips[0], 0
		for i := range w.Flips {
			if len(w.Flips[i].Changes) == len(f.Changes) {
				ways++
			}
		}
		text := changes(f.Changes) + ". Then " + f.Then + "."
		if ways > 1 {
			text += " That is one of " + strings.ToLower(count(ways)) + " ways with as few findings."
		}
		ns = append(ns, tree.P("", bold("The least that would change it. "), tree.T(text)))
	}
	remarks := func(r *rulings.Report) {
		for _, remark := range r.Remarks {
			ns = append(ns, para("soft", remark))
		}
	}
	remarks(r)
	for _, t := range s.rest {
		if x := &s.Reports[t]; t == posture.Bond {
			ns = append(ns, h3("The bond"), para("verdict small", x.Sentence))
			ns = append(ns, s.firmness(x)...)
			remarks(x)
		}
	}
	for i, t := range s.rest {
		if t == posture.Bond {
			continue
		}
		if i == 0 {
			ns = append(ns, h3("What lies underneath"))
		}
		x := &s.Reports[t]
		ns = append(ns, tree.P("", append([]tree.Node{bold(testTitle(t) + ". "), tree.T(x.Sentence)}, s.wants(x)...)...))
		remarks(x)
	}
	if len(s.Tensions) > 0 {
		ns = append(ns, h3("Where your answers pull apart"))
		for _, t := range s.Tensions {
			ns = append(ns, s.tension(t))
		}
	}
	if table := s.compared(); table != nil {
		ns = append(ns, h3("You and the court"))
		ns = append(ns, paragraphs(s.Matter, s.Matter.Outcome, matter.CourtSays)...)
		ns = append(ns, para("soft", "Step by step, without a score: where the court did not say, nobody agrees or differs with it."))
		ns = append(ns, table...)
	}
	return append(ns, s.credited()...)
}

// under names the standard where it is not the one of the order.
func (s *State) under() []tree.Node {
	p := s.Analysis.Posture.Standard
	if p == (standard.Standard{}) {
		return nil
	}
	return []tree.Node{para("soft", "Under: "+standardName(p)+".")}
}

func standardName(p standard.Standard) string {
	w, _ := words.Standard(p.Circuit.String())
	o, _ := words.LawDate(p.Date.String())
	return w.Name + ", law " + lowerFirst(strings.Replace(o.Label, "Today", "of today", 1))
}

// Why is the slot with the reasons: the stay's as a picture, all tests' as
// nested text.
func (s *State) Why() []tree.Node {
	ns := []tree.Node{para("soft", "Every rule was asked, also after a gate had shut.")}
	if r := &s.Reports[s.Main]; r.Asked {
		ns = append(ns, s.Picture(r), s.reasons(r, true))
	}
	for _, t := range s.rest {
		ns = append(ns, s.reasons(&s.Reports[t], false))
	}
	return ns
}

// After is the last slot: what was left open and what came later.
func (s *State) After() (ns []tree.Node) {
	if len(s.Matter.Open) > 0 {
		ns = append(ns, h3("What the court left open"), bullets(s.Matter, s.Matter.Open))
	}
	if len(s.Matter.Later) > 0 {
		ns = append(ns, h3("Later events and later law"), para("soft", "None of this was before the court. The ruling above does not use it."), bullets(s.Matter, s.Matter.Later))
	}
	return append(ns, tree.P("soft", tree.T("Every authority in full, with links, stands under "), link("#v-authorities", "Law"),
		tree.T(", every place in the record under "), link("#v-sources", "Sources"), tree.T(".")))
}

// firmness says how firmly a ruling follows, what is needed, and what divides it.
func (s *State) firmness(r *rulings.Report) (ns []tree.Node) {
	if !r.Asked {
		return nil
	}
	o := words.Firmness(r.Firmness.String())
	ns = append(ns, tree.P("firm", append([]tree.Node{bold(o.Label + ". "), tree.T(o.Hint)}, s.wants(r)...)...))
	var grant, deny []string
	for _, w := range r.Weighings {
		if w.Grants {
			grant = append(grant, w.Words)
		} else {
			deny = append(deny, w.Words)
		}
	}
	if len(grant) > 0 && len(deny) > 0 {
		ns = append(ns, para("", "What divides it. For a stay: "+strings.Join(grant, "; ")+". Against: "+strings.Join(deny, "; ")+"."))
	}
	if r.Firmness == doctrine.Compelled {
		for _, text := range shutGates(s.Rulings[r.Test]) {
			ns = append(ns, para("", text))
		}
	}
	if w := r.WhatIf; w != nil && len(w.Bounds) == 2 && w.Bounds[0].Disposition != w.Bounds[1].Disposition {
		for _, b := range w.Bounds {
			name, _ := words.Bound(b.ID)
			ns = append(ns, tree.P("", bold(name+": "+words.Disposition(r.Test.String(), b.Disposition)+". "), tree.T(b.Why)))
		}
		return ns
	}
	if len(r.Weighings) == 0 && (r.Firmness == doctrine.Discretionary || r.Firmness == doctrine.Contested) {
		for _, n := range r.Reasons {
			if n.Status == doctrine.Holds && !n.Behind {
				ns = append(ns, para("", n.Text))
			}
		}
	}
	return ns
}

// wants names what an open ruling still needs, and what to answer first.
func (s *State) wants(r *rulings.Report) (ns []tree.Node) {
	if r.Awaits != "" {
		ns = append(ns, tree.T(" It waits for "+r.Awaits+"."))
	}
	if len(r.Needed) == 0 {
		return ns
	}
	ns = append(ns, tree.T(" Still needed: "))
	ns = append(append(ns, s.linked(r.Needed)...), tree.T("."))
	if r.HasNext && len(r.Needed) > 1 {
		ns = append(ns, tree.T(" The answer that would narrow it most: "))
		ns = append(append(ns, s.linked([]posture.Key{r.Next})...), tree.T("."))
	}
	return ns
}

var comparisons = [...]string{
	chain.Unanswered:  "you left it open",
	chain.Same:        "same",
	chain.Different:   "different",
	chain.CourtSilent: "the court did not say",
}

// compared sets the reader's findings beside the court's, part by part.
func (s *State) compared() []tree.Node {
	court := chain.CourtFindings(s.Matter)
	var groups []tree.Node
	for _, p := range s.Matter.Parts {
		rows := []tree.Node{tree.El("tr", tree.A("role", "row", "class", "group"),
			tree.El("th", tree.A("role", "rowheader", "scope", "rowgroup", "colspan", "4"), tree.T(p.Title)))}
		for i := range p.Steps {
			step := &p.Steps[i]
			if step.Court.Mark == matter.Unmarked {
				continue
			}
			if len(step.Asks) > 0 {
				rows = append(rows, s.row(step, &court))
			}
		}
		if len(rows) > 1 {
			groups = append(groups, tree.El("tbody", tree.A("role", "rowgroup"), rows...))
		}
	}
	if groups == nil {
		return nil
	}
	you := tree.El("th", tree.A("role", "columnheader", "scope", "col", "class", "you-ink"), tree.T("You"))
	them := tree.El("th", tree.A("role", "columnheader", "scope", "col", "class", "court-ink"), tree.T("The court"))
	return []tree.Node{tree.El("table", tree.A("class", "stack", "role", "table"),
		append([]tree.Node{tree.El("thead", tree.A("role", "rowgroup"), tableRow("", head("Question"), you, them, head("Compared")))}, groups...)...)}
}

// row is one step. A step with several questions, as the provisions have, is one
// row all the same: the court did one thing there.
func (s *State) row(step *matter.Step, court *analysis.Findings) tree.Node {
	var you, them []string
	compared := chain.CourtSilent
	for _, a := range step.Asks {
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
		you = append(you, text)
		if theirs != doctrine.Open {
			them = append(them, s.shortOf(a.Element, theirs))
			compared = together(compared, chain.Compare(yours, theirs))
		}
	}
	mark, _ := words.Mark(step.Court.Mark.String())
	cell := []tree.Node{tree.T(strings.Join(append(them, lowerFirst(mark.Label)), ", "))}
	if len(step.Court.Text) > 0 {
		cell = append(cell, cites(s.Matter, first(step.Court.Text[0].Cites))...)
	}
	title := step.Topic
	if len(step.Asks) == 1 {
		title = topicOf(step.Asks[0].Element)
	}
	return tree.El("tr", tree.A("role", "row"),
		rowHead(tree.El("a", tree.A("href", "#q-"+step.ID), tree.T(title))),
		tableCell("You", tree.T(strings.Join(you, "; "))),
		tableCell("The court", tree.El("span", nil, cell...)),
		tableCell("Compared", tree.T(comparisons[compared])))
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
	var rules []tree.Node
	told := map[posture.Key]bool{}
	for i := range r.Reasons {
		n := &r.Reasons[i]
		line := []tree.Node{tree.Class("span", "status s-"+n.Status.String(), tree.T(statusWords[n.Status])), tree.T(" "), bold(n.Title), tree.T(". " + n.Text)}
		if n.Behind {
			line = append(line, tree.Class("span", "soft", tree.T(" It changes nothing here, for what stands before it already decides.")))
		}
		kids := []tree.Node{tree.P("", line...)}
		var leaves []tree.Node
		var again []string
		for j := range n.Findings {
			f := &n.Findings[j]
			if told[f.Key] {
				again = append(again, lowerFirst(f.Topic)+" ("+f.Short+")")
				continue
			}
			told[f.Key] = true
			leaves = append(leaves, s.leaf(f))
		}
		if again != nil {
			uses := "It uses "
			if leaves != nil {
				uses = "It also uses "
			}
			leaves = append(leaves, item(tree.T(uses+strings.Join(again, ", ")+".")))
		}
		if leaves != nil {
			kids = append(kids, tree.El("ul", nil, leaves...))
		}
		kids = append(kids, tree.P("cite", authorityLinks(n.Cites)...))
		rules = append(rules, tree.El("li", tree.A("id", "why-"+r.Test.String()+"-"+n.Rule, "tabindex", "-1"), kids...))
	}
	attrs := tree.A("class", "reasons", "id", "why-"+r.Test.String())
	if open {
		attrs = append(attrs, tree.Attr{Name: "open"})
	}
	return tree.El("details", attrs,
		tree.El("summary", nil, bold(testTitle(r.Test)), tree.T(": "+r.Sentence)),
		tree.Class("ul", "reasons", rules...))
}

func (s *State) leaf(f *rulings.Finding) tree.Node {
	text := f.Topic + ": " + f.Short + "."
	if f.CountsAs != "" {
		text = f.Topic + ": no record. Not shown, so it counts as " + words.Short(f.Key.String(), f.CountsAs) + "; nothing is proved by it."
	}
	if f.Burden != doctrine.Nobody {
		text += " Burden: " + words.Party(f.Burden.String()) + "."
	}
	kids := []tree.Node{tree.T(text)}
	for _, a := range f.Marked {
		kids = append(kids, tree.P("moved", append(append([]tree.Node{bold("What moved you: ")}, tree.Rich(a.Text)...), cites(s.Matter, a.Cites)...)...))
	}
	for _, t := range s.Tensions {
		if t.At == f.Key && t.Suggested != doctrine.Open {
			text := "You gave no reason."
			if t.Kept != "" {
				text = "Your reason: " + t.Kept
			}
			kids = append(kids, tree.P("moved", bold("The workbench suggests otherwise: "+s.shortOf(t.At, t.Suggested)+". "), tree.T(text)))
		}
	}
	if f.Note != "" {
		kids = append(kids, tree.P("moved", bold("Your note: "), tree.T(f.Note)))
	}
	return tree.El("li", tree.A("id", "fact-"+slug(f.Key.String()), "tabindex", "-1"), kids...)
}

func authorityLinks(cites []law.Cite) (ns []tree.Node) {
	for _, c := range cites {
		a, ok := law.Lookup(c.Authority)
		if !ok {
			continue
		}
		if ns != nil {
			ns = append(ns, tree.T("; "))
		}
		ns = append(ns, authority(a, c.Pin, italic)...)
	}
	return ns
}
