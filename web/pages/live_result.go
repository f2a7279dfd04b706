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
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Result is the slot of the result page. What is the reader's, what is the
// court's and what the model says stand apart under their own names.
func (s State) Result() []tree.Node {
	s.Reports = rulings.Reports(s.Analysis, s.Matter, s.Rulings)
	r := &s.Reports[posture.Stay]
	ns := []tree.Node{tree.P("verdict", tree.T(r.Sentence))}
	ns = append(ns, s.firmness(r)...)
	for _, remark := range r.Remarks {
		ns = append(ns, tree.P("soft", tree.T(remark)))
	}
	bond := &s.Reports[posture.Bond]
	ns = append(ns, h3("The bond"), tree.P("verdict small", tree.T(bond.Sentence)))
	ns = append(ns, s.firmness(bond)...)
	for _, remark := range bond.Remarks {
		ns = append(ns, tree.P("soft", tree.T(remark)))
	}
	ns = append(ns, h3("What lies underneath"))
	for _, t := range []posture.Test{posture.Speech, posture.Injunction} {
		ns = append(ns, tree.P("", append([]tree.Node{tree.El("b", nil, tree.T(testTitle(t)+". ")), tree.T(s.Reports[t].Sentence)}, s.wants(&s.Reports[t])...)...))
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
		ns = append(ns, tree.P("soft", tree.T("Step by step, without a score: where the court did not say, nobody agrees or differs with it.")))
		ns = append(ns, table...)
	}
	ns = append(ns, h3("Why: the reasons"), tree.P("soft", tree.T("Every rule was asked, also after a gate had shut.")))
	for _, t := range []posture.Test{posture.Stay, posture.Bond, posture.Speech, posture.Injunction} {
		if x := &s.Reports[t]; x.Asked {
			ns = append(ns, s.reasons(x, t == posture.Stay))
		}
	}
	if len(s.Matter.Open) > 0 {
		ns = append(ns, h3("What the court left open"), bullets(s.Matter, s.Matter.Open))
	}
	if len(s.Matter.Later) > 0 {
		ns = append(ns, h3("Later events and later law"), tree.P("soft", tree.T("None of this was before the court. The ruling above does not use it.")), bullets(s.Matter, s.Matter.Later))
	}
	ns = append(ns, tree.P("soft", tree.T("Every authority in full, with links, stands under "), link("#v-authorities", "Law"),
		tree.T(", every place in the record under "), link("#v-sources", "Sources"), tree.T(".")))
	return ns
}

// firmness says how firmly a ruling follows, what is needed, and what divides it.
func (s State) firmness(r *rulings.Report) (ns []tree.Node) {
	if !r.Asked {
		return nil
	}
	o := words.Firmness(r.Firmness.String())
	ns = append(ns, tree.P("firm", append([]tree.Node{tree.El("b", nil, tree.T(o.Label+". ")), tree.T(o.Hint)}, s.wants(r)...)...))
	var grant, deny []string
	for _, w := range r.Weighings {
		if w.Grants {
			grant = append(grant, w.Words)
		} else {
			deny = append(deny, w.Words)
		}
	}
	if len(grant) > 0 && len(deny) > 0 {
		ns = append(ns, tree.P("", tree.T("What divides it. For a stay: "+strings.Join(grant, "; ")+". Against: "+strings.Join(deny, "; ")+".")))
	}
	if r.Firmness == doctrine.Compelled {
		for _, text := range shutGates(s.Rulings[r.Test]) {
			ns = append(ns, tree.P("", tree.T(text)))
		}
	}
	if len(r.Weighings) == 0 && (r.Firmness == doctrine.Discretionary || r.Firmness == doctrine.Contested) {
		for _, n := range r.Reasons {
			if n.Status == doctrine.Holds && !n.Behind {
				ns = append(ns, tree.P("", tree.T(n.Text)))
			}
		}
	}
	return ns
}

// wants names what an open ruling still needs.
func (s State) wants(r *rulings.Report) (ns []tree.Node) {
	if len(r.Needed) == 0 {
		return nil
	}
	ns = append(ns, tree.T(" Still needed: "))
	return append(append(ns, s.linked(r.Needed)...), tree.T("."))
}

var comparisons = [...]string{
	chain.Unanswered:  "you left it open",
	chain.Same:        "same",
	chain.Different:   "different",
	chain.CourtSilent: "the court did not say",
}

// compared sets the reader's findings beside the court's, part by part.
func (s State) compared() []tree.Node {
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
		append([]tree.Node{tree.El("thead", tree.A("role", "rowgroup"), tree.El("tr", tree.A("role", "row"), head("Question"), you, them, head("Compared")))}, groups...)...)}
}

// row is one step. A step with several questions, as the provisions have, is one
// row all the same: the court did one thing there.
func (s State) row(step *matter.Step, court *analysis.Findings) tree.Node {
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
			compared = chain.Compare(yours, theirs)
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
		tree.El("th", tree.A("role", "rowheader", "scope", "row"), tree.El("a", tree.A("href", "#q-"+step.ID), tree.T(title))),
		tree.El("td", tree.A("role", "cell", "data-label", "You"), tree.T(strings.Join(you, "; "))),
		tree.El("td", tree.A("role", "cell", "data-label", "The court"), tree.El("span", nil, cell...)),
		tree.El("td", tree.A("role", "cell", "data-label", "Compared"), tree.T(comparisons[compared])))
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
func (s State) reasons(r *rulings.Report, open bool) tree.Node {
	var rules []tree.Node
	told := map[posture.Key]bool{}
	for i := range r.Reasons {
		n := &r.Reasons[i]
		line := []tree.Node{tree.Class("span", "status s-"+n.Status.String(), tree.T(statusWords[n.Status])), tree.T(" "), tree.El("b", nil, tree.T(n.Title)), tree.T(". " + n.Text)}
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
			leaves = append(leaves, tree.El("li", nil, tree.T(uses+strings.Join(again, ", ")+".")))
		}
		if leaves != nil {
			kids = append(kids, tree.El("ul", nil, leaves...))
		}
		kids = append(kids, tree.P("cite", authorityLinks(n.Cites)...))
		rules = append(rules, tree.El("li", nil, kids...))
	}
	attrs := tree.A("class", "reasons", "id", "why-"+r.Test.String())
	if open {
		attrs = append(attrs, tree.Attr{Name: "open"})
	}
	return tree.El("details", attrs,
		tree.El("summary", nil, tree.El("b", nil, tree.T(testTitle(r.Test))), tree.T(": "+r.Sentence)),
		tree.Class("ul", "reasons", rules...))
}

func (s State) leaf(f *rulings.Finding) tree.Node {
	text := f.Topic + ": " + f.Short + "."
	if f.CountsAs != "" {
		text = f.Topic + ": no record. Not shown, so it counts as " + words.Short(f.Key.String(), f.CountsAs) + "; nothing is proved by it."
	}
	if f.Burden != doctrine.Nobody {
		text += " Burden: " + words.Party(f.Burden.String()) + "."
	}
	kids := []tree.Node{tree.T(text)}
	for _, a := range f.Marked {
		kids = append(kids, tree.P("moved", append(append([]tree.Node{tree.El("b", nil, tree.T("What moved you: "))}, tree.Rich(a.Text)...), cites(s.Matter, a.Cites)...)...))
	}
	if f.Note != "" {
		kids = append(kids, tree.P("moved", tree.El("b", nil, tree.T("Your note: ")), tree.T(f.Note)))
	}
	return tree.El("li", nil, kids...)
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
