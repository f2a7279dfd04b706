package live

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	paths "github.com/benchwalk/benchwalk/logic/path"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Result is the first slot of the result page: the ruling, why, how firmly, and the
// least that would change it; what the reader's other answers come to; and the court
// beside them. What is the reader's, what is the court's and what the model says stand
// apart under their own names.
func (s *State) Result() []tree.Node {
	r := &s.Reports[s.Main]
	l := draw.Line{}
	l.Para("verdict", r.Sentence)
	l.All(s.under())
	s.explain(&l, r)
	s.least(&l, r)
	for _, t := range s.entered() {
		if x := &s.Reports[t]; t.Test().Bounds != nil {
			l.H3(words.Bounded(t.String()))
			l.Para("verdict small", x.Sentence)
			s.explain(&l, x)
			if x.Firmness == doctrine.Discretionary {
				l.Para("", words.ResultChoice)
			}
		}
	}
	s.underneath(&l)
	l.All(s.beside())
	if name := s.Analysis.Walk.Named; name != "" && !strings.HasPrefix(name, paths.StepPrefix) {
		l.Add(tree.P("", handIn(s.Matter)))
	}
	return l.Nodes
}

// least is the least change that makes another ruling.
func (s *State) least(l *draw.Line, r *rulings.Report) {
	w := r.WhatIf
	if w == nil || len(w.Flips) == 0 {
		return
	}
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

// entered lists the tests beside the main one that the reader has come to: some
// question of theirs is on the path that is walked, or was answered beside it. What was
// left closed comes to nothing that could be told.
func (s *State) entered() (ts []doctrines.ID) {
	for _, t := range s.rest {
		if s.asksOf(t, func(step *matter.Step, a *matter.Ask) bool {
			return s.onPath(step) || s.Analysis.Finding(a.Provision, a.Element) != doctrine.Open
		}) {
			ts = append(ts, t)
		}
	}
	return ts
}

// asksOf reports whether one of the questions of a test is as is asked.
func (s *State) asksOf(t doctrines.ID, is func(*matter.Step, *matter.Ask) bool) bool {
	for i := range s.Matter.Parts {
		for j := range s.Matter.Parts[i].Steps {
			step := &s.Matter.Parts[i].Steps[j]
			for k := range step.Asks {
				if a := &step.Asks[k]; a.Element.Test == t && is(step, a) {
					return true
				}
			}
		}
	}
	return false
}

// underneath tells what the answers to the other tests come to. What one of them still
// needs is listed where the path asks it and the reader has begun to answer: neither what
// was opened beside the path nor what is untouched is owed.
func (s *State) underneath(l *draw.Line) {
	begun := false
	for _, t := range s.entered() {
		if t.Test().Bounds != nil {
			continue
		}
		if !begun {
			l.H3(words.ResultUnderneath)
			begun = true
		}
		x := &s.Reports[t]
		p := draw.Line{}
		p.Bold(words.LeadOf(words.TestHeading(t.String())))
		p.Space()
		p.Text(x.Sentence)
		if s.asksOf(t, func(step *matter.Step, a *matter.Ask) bool {
			return s.onPath(step) && s.Analysis.Finding(a.Provision, a.Element) != doctrine.Open
		}) {
			s.wants(&p, x)
		}
		l.Add(p.In("p"))
	}
}

// Caveats is the slot with what is said of the rulings besides: remarks, what bears on
// an answer in silence, and where answers pull apart.
func (s *State) Caveats() []tree.Node {
	l, remarks := draw.Line{}, draw.Line{}
	remarks.Paras("soft", s.Reports[s.Main].Remarks)
	for _, t := range s.entered() {
		remarks.Paras("soft", s.Reports[t].Remarks)
	}
	for _, k := range doctrines.KeysOf(s.Main) {
		remarks.All(s.links(k))
	}
	if n := len(remarks.Nodes); n > 0 {
		l.Fold("result-caveats", words.ResultCaveats(n), remarks.Nodes)
	}
	if len(s.Tensions) > 0 {
		l.H4(words.ResultApart)
		for i := range s.Tensions {
			l.Add(s.tension(&s.Tensions[i]))
		}
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
	for _, t := range s.entered() {
		l.Add(s.reasons(&s.Reports[t], false))
	}
	return l.Nodes
}

// later is what came later, without the turn of the story, which has a place of its own.
func (s *State) later() (later []matter.Assertion) {
	for _, x := range s.Matter.Later {
		if x.ID != s.Matter.Turn {
			later = append(later, x)
		}
	}
	return later
}

// After is the last slot: what was left open and what came later.
func (s *State) After() []tree.Node {
	l := draw.Line{}
	if len(s.Matter.Open) > 0 {
		l.Fold("result-open", words.ResultCourtOpen(len(s.Matter.Open)), []tree.Node{draw.Bullets(s.Matter, s.Matter.Open)})
	}
	if later := s.later(); len(later) > 0 {
		l.Fold("result-later", words.ResultLater(len(later)), []tree.Node{draw.Para("soft", words.ResultUnused), draw.Bullets(s.Matter, later)})
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

// explain says what an open ruling still needs, why it is as it is, and how firmly it
// follows.
func (s *State) explain(l *draw.Line, r *rulings.Report) {
	if !r.Asked {
		return
	}
	needs := draw.Line{}
	s.wants(&needs, r)
	if needs.Nodes != nil {
		l.Add(needs.In("p"))
	}
	bounded := r.WhatIf != nil && len(r.WhatIf.Bounds) == 2 && r.WhatIf.Bounds[0].Disposition != r.WhatIf.Bounds[1].Disposition
	if says := s.whys(r); len(says) > 0 && !bounded {
		lead := words.ResultBecause
		if r.Firmness == doctrine.Unsettled {
			lead = words.ResultTurns
		}
		l.Add(ledBy("", lead, says...))
	}
	l.Add(ledBy("firm", words.ResultFirmly, words.LeadOf(words.FirmnessName(r.Firmness.String())), words.FirmnessHint(r.Firmness.String())))
	if !bounded {
		return
	}
	for i := range r.WhatIf.Bounds {
		b, end := &r.WhatIf.Bounds[i], words.Least
		if b.ID == "most" {
			end = words.Most
		}
		l.Add(ledBy("", end(r.Test.String(), b.Disposition), b.Why))
	}
}

// whys are the reasons in short: what an open ruling turns on, what divides one within
// discretion, the gates that are shut, or else the rules that apply.
func (s *State) whys(r *rulings.Report) (says []words.Text) {
	if r.Firmness == doctrine.Unsettled {
		return r.Turns
	}
	var grant, deny []words.Name
	for _, w := range r.Weighings {
		if w.Grants {
			grant = append(grant, w.Words)
		} else {
			deny = append(deny, w.Words)
		}
	}
	if grant != nil && deny != nil {
		return []words.Text{words.ResultForAStay(grant), words.ResultAgainstAStay(deny)}
	}
	if shut := shutGates(&s.Rulings[r.Test]); r.Firmness == doctrine.Compelled && len(shut) > 0 {
		return shut
	}
	for i := range r.Reasons {
		if n := &r.Reasons[i]; n.Status == doctrine.Holds && !n.Behind {
			says = append(says, n.Says...)
		}
	}
	return says
}

// wants names what an open ruling still needs, and what to answer first.
func (s *State) wants(l *draw.Line, r *rulings.Report) {
	wanted := r.Wanted()
	if len(wanted) == 0 {
		return
	}
	if l.Nodes != nil {
		l.Space()
	}
	l.Add(s.asked(words.ResultNeeded(wanted), r.Needed))
	if len(wanted) > 1 {
		first, keys := r.First()
		l.Space()
		l.Add(s.asked(words.ResultNarrows(first), keys))
	}
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
