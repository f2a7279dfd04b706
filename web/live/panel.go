package live

import (
	"slices"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// The panel after a commitment has three slots: the reader and the court, what follows
// from the reader's answer, and how each later court compares. What the court did stands
// between them in the page itself. They are drawn where the reader is, and only once the
// answer is committed to.

// YouSlot, YoursSlot and LaterSlot are the names of the slots of the panel of a step, the
// last by the id of what the later court said.
func YouSlot(step *matter.Step) string       { return "you-" + step.ID }
func YoursSlot(step *matter.Step) string     { return "yours-" + step.ID }
func LaterSlot(a *matter.LaterAnswer) string { return "later-" + a.ID }

// closed reports whether the reader is at a step and has committed to its answer.
func (s *State) closed(step *matter.Step) bool {
	return len(step.Asks) > 0 && slices.Contains(s.screen, step.ID) && analysis.Has(s.Analysis.Walk.Committed, step.ID)
}

// answer is an answer in the very words in which it is chosen.
func (s *State) answer(k doctrines.Key, f doctrine.Finding) words.Name {
	switch f {
	case doctrine.Open:
		return words.BothOpen
	case doctrine.NoRecord:
		return words.BothSilent
	}
	return words.Answer(k.String(), k.Under(s.Analysis.Posture).Name(f))
}

// You is the slot that sets the reader's answers beside the court's. There is none where
// a step shows nothing after the commitment. Where no court spoke, the reader's stand
// alone.
func (s *State) You(step *matter.Step) []tree.Node {
	if !s.closed(step) || !Reveals(step) {
		return nil
	}
	court := chain.CourtFindings(s.Matter)
	var yours, theirs []words.Name
	asks := step.Asks
	if s.abreast() {
		if step.ID != s.screen[len(s.screen)-1] {
			return nil
		}
		yours, asks = s.rowByRow(), nil
	}
	compared := chain.CourtSilent
	for i := range asks {
		a := &asks[i]
		told := func(f doctrine.Finding) words.Name {
			if len(step.Asks) == 1 {
				return s.answer(a.Element, f)
			}
			topic := words.Topic(a.Element.String())
			if a.Provision != "" {
				topic = words.ProvisionTopic(a.Element.String())
			}
			return words.BothOn(topic, s.answer(a.Element, f))
		}
		you, them := s.Analysis.Finding(a.Provision, a.Element), doctrine.Open
		if a.Provision == "" { // no finding on the whole is one on a provision
			them = court.Get(a.Element)
		}
		yours = append(yours, told(you))
		if them != doctrine.Open {
			theirs = append(theirs, told(them))
			compared = together(compared, chain.Compare(you, them))
		}
	}
	rows, title := draw.Line{}, words.BothYou
	facing(&rows, "you-ink", words.BothYou, yours)
	if Answered(step) {
		title = words.BothTitle
		facing(&rows, "court-ink", words.BothCourt, did(step, theirs))
		last := rows.Nodes[len(rows.Nodes)-1]
		last.Add(tree.T(" "))
		last.Add(tag(compared, words.BothSame, words.BothDifferent))
	}
	l := draw.Line{}
	l.Add(tree.El("h3", tree.A("class", "eyebrow", "tabindex", "-1"), tree.Say(title)))
	l.Add(rows.In("dl").With("class", "versus"))
	return l.Nodes
}

// abreast reports whether the reader is at rows that ask the same of each provision. The
// page shows what the court did with them once, below the last.
func (s *State) abreast() bool {
	for _, id := range s.screen {
		if step := s.Matter.Step(id); step == nil || !asksExcess(step) {
			return false
		}
	}
	return len(s.screen) > 1
}

func asksExcess(step *matter.Step) bool {
	return slices.ContainsFunc(step.Asks, func(a matter.Ask) bool { return a.Provision != "" && a.Element == Excess })
}

// rowByRow are the reader's answers to the question that the rows share, each with the
// provision that it is about.
func (s *State) rowByRow() (answers []words.Name) {
	for _, id := range s.screen {
		step := s.Matter.Step(id)
		for i := range step.Asks {
			if a := &step.Asks[i]; a.Element == Excess {
				answers = append(answers, words.BothOn(words.Literal(step.Topic), s.answer(a.Element, s.Analysis.Finding(a.Provision, a.Element))))
			}
		}
	}
	return answers
}

// facing adds a row of those that stand beside each other.
func facing(l *draw.Line, class string, who words.Name, says []words.Name) {
	l.Add(tree.El("dt", tree.A("class", class), tree.Say(who)))
	for _, name := range says {
		l.Add(tree.El("dd", nil, tree.Say(name)))
	}
}

// did is what the court did at a step: its answers, with how it came to them where it
// did not find them itself, or its mark.
func did(step *matter.Step, answers []words.Name) []words.Name {
	mark := words.MarkName(step.Court.Mark.String())
	switch {
	case answers == nil && step.Court.Mark == matter.Found:
		return []words.Name{words.BothElsewhere}
	case answers == nil && step.Court.Mark == matter.NotReached:
		return []words.Name{words.BothUnreached}
	case answers == nil:
		return []words.Name{mark}
	case step.Court.Mark != matter.Found:
		last := len(answers) - 1
		answers[last] = words.BothHeld(answers[last], mark.Inside())
	}
	return answers
}

// tag says in a word or two how an answer compares.
func tag(c chain.Comparison, same, different words.Name) tree.Node {
	says := words.BothNothing
	switch c {
	case chain.Same:
		says = same
	case chain.Different:
		says = different
	}
	return tree.Class("span", "mark", tree.Say(says))
}

// Later is the slot beside what a later court said on the point of a step: whether the
// reader's answer agrees.
func (s *State) Later(step *matter.Step, a *matter.LaterAnswer) []tree.Node {
	if !s.closed(step) {
		return nil
	}
	compared := chain.CourtSilent
	for _, w := range a.Within {
		if step.AsksFor(w.Key) {
			compared = together(compared, chain.CompareLater(s.Analysis.Findings.Get(w.Key), w.Answers))
		}
	}
	return []tree.Node{tag(compared, words.BothLaterSame, words.BothLaterDifferent)}
}

// Yours is the slot that says what follows from a committed answer, and keeps the first
// answer in view once it was changed.
func (s *State) Yours(step *matter.Step) []tree.Node {
	l := draw.Line{}
	l.All(s.follows(step))
	for i := range step.Asks {
		a := &step.Asks[i]
		first, now := s.Analysis.FirstFinding(a.Provision, a.Element), s.Analysis.Finding(a.Provision, a.Element)
		if first != doctrine.Open && first != now {
			l.Para("yours", words.ReviewMoved(s.found(a.Element, first), s.found(a.Element, now)))
		}
	}
	return l.Nodes
}

// follows tells what an answer did to the ruling: that it shut a gate, and why one goes
// on, that it added a ground, or else what it means for the gates and where the ruling on
// its own test stands, which of several questions on one screen is told once, at the
// last. Who hides the standing ruling is told none of it here. Where the
// court's answers wait for the end, or where there are none, only what a gate did is told,
// because otherwise the walk goes on at once.
func (s *State) follows(step *matter.Step) []tree.Node {
	if s.Analysis.Walk.HideStanding || !s.closed(step) {
		return nil
	}
	keys := wholeKeys(step)
	a := s.foot().Did(keys)
	l, r, lead := draw.Line{}, &s.Reports[s.Main], words.GroundsShut
	var told []words.Text
	switch {
	case a.Shut:
		told = []words.Text{r.Sentence}
		for i := range r.Grounds {
			told = append(told, r.Grounds[i].Says)
		}
		if !a.Complete { // otherwise there is nothing to go on for
			told = append(told, words.GroundsGoesOn)
		}
	case a.Added:
		lead, told = words.GroundsAdded, []words.Text{r.Sentence}
	case s.Analysis.Walk.RevealAtEnd || !Reveals(step) || keys == nil || step.ID != s.screen[len(s.screen)-1] || !s.Analysis.Posture.Asks(keys[0].Test):
		return nil
	default:
		t := keys[0].Test
		for _, id := range s.screen {
			keys = append(keys, wholeKeys(s.Matter.Step(id))...)
		}
		lead, told = words.Name{}, append(rulings.Follows(s.Rulings[t], t, keys), s.Reports[t].Sentence)
	}
	l.Add(tree.El("h3", tree.A("class", "other", "tabindex", "-1"), tree.Say(words.BothFollows)))
	p := draw.Line{}
	if !lead.Empty() {
		p.Bold(words.LeadOf(lead))
		p.Space()
	}
	if a.Complete && !lead.Empty() {
		told = append(told, words.GroundsComplete)
	}
	p.Text(words.Sentences(told...))
	l.Add(p.In("p"))
	return []tree.Node{tree.Class("div", "yours", l.Nodes...)}
}
