package memo

import (
	"strconv"
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
	"github.com/benchwalk/benchwalk/logic/workbench"
)

func (b *builder) bench() {
	b.head(benchTitle, benchIs)
	b.h(Heading1, questions)
	for _, t := range b.tests {
		b.item("", fill(titles[t].issue, [...]string{b.sides[0], forms[b.a.Posture.Speech], "", ""}[t]))
	}
	b.h(Heading1, shortAnswer)
	for _, t := range b.tests {
		b.answer(t)
	}
	b.h(Heading1, background)
	n := len(b.d.Blocks)
	b.told(false)
	if n == len(b.d.Blocks) {
		b.p("", noEvidence)
		b.space()
	}
	b.h(Heading1, standards)
	for _, t := range b.tests {
		b.test(titles[t].title+".", t)
		for _, remark := range b.Reports[t].Remarks {
			b.p("", remark)
		}
	}
	for _, t := range b.tests {
		b.h(Heading1, analysisOf+titles[t].title)
		for _, u := range b.units(t, false) {
			b.factor(u, -1, 0)
		}
		b.rules(t, nil)
	}
	b.work()
	b.links()
	b.h(Heading1, whatChanges)
	for _, t := range b.tests {
		b.changes(t)
	}
	b.outcome()
	b.rest()
}

// answer is a ruling, how firmly it follows, and from what.
func (b *builder) answer(t posture.Test) {
	r := &b.Reports[t]
	o := words.Firmness(r.Firmness.String())
	text, label := r.Sentence, titles[t].title
	if r.Asked {
		label += " (" + lower(o.Label) + ")"
	}
	if r.Firmness == doctrine.Compelled { // the others' hints say what the sentence says
		text += " " + o.Hint
	}
	for i := range r.Reasons {
		if n := &r.Reasons[i]; r.Firmness != doctrine.Unsettled && n.Status == doctrine.Holds && !n.Behind {
			text += " " + said(n)
			b.law(n.Cites)
		}
	}
	sides := [2]string{against, divides}
	for _, w := range r.Weighings {
		i := 0
		if w.Grants {
			i = 1
		}
		sides[i] += w.Words + "; "
	}
	if sides[0] != against && sides[1] != divides {
		text += strings.TrimSuffix(sides[1], "; ") + strings.TrimSuffix(sides[0], "; ") + "."
	}
	b.p(label+".", text+b.wants(r))
}

// wants is what a ruling that is still open waits for.
func (b *builder) wants(r *rulings.Report) (text string) {
	if r.Awaits != "" {
		text = waits + r.Awaits + "."
	}
	if len(r.Needed) > 0 {
		text += needed + topics(r.Needed) + "."
		if len(r.Needed) > 1 && r.HasNext {
			text += narrowest + lower(topic(r.Next)) + "."
		}
	}
	if len(r.Settled) > 0 && r.SettledWords != "" {
		text += fill(alsoOpen, topics(r.Settled)) + r.SettledWords + "."
	}
	return text
}

// test says what a test asks, and what the standard adds.
func (b *builder) test(label string, t posture.Test) {
	p := &b.a.Posture
	s, _ := words.Standard(p.Standard.Circuit.String())
	terms := p.Standard.Circuit.Terms()
	text := tests[t].text
	b.law(tests[t].cites)
	switch t {
	case posture.Stay:
		text += " " + s.Stay
		b.law(terms.Stay)
	case posture.Speech:
		text += channels[p.Speech]
	case posture.Bond:
		text += " " + s.Bond
		b.law(terms.Bond)
	}
	if (t == posture.Stay || t == posture.Bond) && b.once(checked) { // what a standard changes
		text += checked + lower(s.Checked)
	}
	b.p(label, text)
}

// told writes the steps that ask nothing: those before the first question, or
// those after it. What the tool says to guide a walk is no part of a memo.
func (b *builder) told(after bool) {
	asked := false
	for _, s := range b.steps {
		asked = asked || len(s.Asks) > 0
		if len(s.Asks) > 0 || asked != after {
			continue
		}
		at := len(b.d.Blocks)
		b.h(Heading2, s.Topic)
		b.said(record, s.Facts, matter.RecordRecites, false)
		b.said(forSide+b.sides[0]+".", s.Movant, matter.GovernmentSays, true)
		b.said(forSide+b.sides[1]+".", s.Opponent, matter.UsersSay, true)
		b.court(s, nil)
		b.notes(yourNote, s.ID)
		b.undo(at)
	}
}

// said lists assertions under a label. By is whose word they are where nothing
// else is said; model is whether the tool's own word counts.
func (b *builder) said(label string, as []matter.Assertion, by matter.By, model bool) {
	for i := range as {
		if a := &as[i]; model || a.By != matter.ModelSays {
			if label != "" {
				b.p(label, "")
				label = ""
			}
			b.assertion(a, by)
		}
	}
}

// sayers are whose word an assertion is, by its By; % is a side.
var sayers = [...]struct {
	v     Voice
	label string
}{{Record, "Record:"}, {Court, "The court:"}, {Party, "For %:"}, {Party, "For %:"}, {Party, "Conceded:"}, {Record, "Commentary:"}, {Model, "This tool:"}}

// assertion is one statement, with whose word it is where the list it stands in
// does not say so already, and with whether it moved the reader.
func (b *builder) assertion(a *matter.Assertion, by matter.By) {
	x := sayers[a.By]
	if a.By == by {
		x.label = ""
	}
	b.rec(a.Cites)
	b.add(Item, x.v, fill(x.label, b.sides[a.By/matter.UsersSay%2]), a.Text)
	if analysis.Has(b.a.Marks, a.ID) {
		b.used["mark "+a.ID] = true
		b.moved++
		b.d.Blocks[len(b.d.Blocks)-1].Text += marked
	}
}

// court is what the court did at a step, and its own finding on each element.
func (b *builder) court(s *matter.Step, asks []*matter.Ask) {
	if s.Court.Mark != matter.Unmarked {
		o := mark(s.Court.Mark.String())
		text := o.Label + "."
		if b.once(o.Label) || s.Court.Mark == matter.NotReached {
			text += " " + o.Hint
		}
		for _, a := range asks {
			if a.Provision != "" {
				continue // no finding on the whole is one on a provision
			}
			its := "none"
			for _, h := range s.Court.Findings {
				if h.Key == a.Element {
					its = b.short(h.Key, h.Finding)
				}
			}
			text += itsFinding + its + "."
		}
		b.add(Paragraph, Court, court, text)
	}
	b.said("", s.Court.Text, matter.CourtSays, true)
}

// unit is what is argued together: what a step asks, or an element that no step
// asks.
type unit struct {
	s    *matter.Step
	asks []*matter.Ask
}

// units gives those of a test in the order of the matter; single parts them by
// element and leaves the provisions out.
func (b *builder) units(t posture.Test, single bool) (us []unit) {
	var asked [doctrine.MaxElements]bool
	for _, s := range b.steps {
		u := unit{s: s}
		for i := range s.Asks {
			a := &s.Asks[i]
			if a.Element.Test != t || single && a.Provision != "" {
				continue
			}
			if a.Provision == "" {
				asked[a.Element.Element] = true
			}
			if u.asks = append(u.asks, a); single {
				us = append(us, u)
				u.asks = nil
			}
		}
		if u.asks != nil {
			us = append(us, u)
		}
	}
	for e := range b.a.Posture.Doctrine(t).Elements {
		if !asked[e] {
			us = append(us, unit{&matter.Step{}, []*matter.Ask{{Element: posture.Key{Test: t, Element: e}}}})
		}
	}
	return us
}

// rules says what became of the rules that look at one element alone; without
// one, of those that look at several, which is where a test's findings meet.
func (b *builder) rules(t posture.Test, k *posture.Key) {
	r := &b.Reports[t]
	for i := range r.Reasons {
		n := &r.Reasons[i]
		label := conclusion
		if single := len(n.Findings) == 1; single != (k != nil) || single && n.Findings[0].Key != *k {
			continue
		}
		if k == nil {
			// That a rule other than a gate does not apply is seen from those that do.
			if !n.Gate && n.Status == doctrine.Fails || b.f != Bench && (n.Status != doctrine.Holds || n.Behind) {
				continue
			}
			if b.f == Bench && b.once(together+t.String()) {
				b.h(Heading2, together)
			}
			label = n.Title + "."
		}
		b.law(n.Cites)
		b.p(label, said(n))
	}
}

// said is what became of a rule in words. The text of one that rests on a tip of
// the hardships does not say itself that no finding gives it.
func said(n *rulings.Reason) string {
	text := n.Text
	if n.Rule >= "S4a" && n.Rule < "S4b" && n.Status == doctrine.Holds { // or "S4a-plainly"
		text += tip
	}
	if n.Behind {
		text += behind
	}
	return text
}

// factor argues a unit. For the bench, with side -1: issue, rule, both sides'
// evidence, what the court did, what the reader found, conclusion. For a side:
// the finding, its evidence and, where the finding does not pull its way, the
// other side's and what a tension would expose.
func (b *builder) factor(u unit, side, pull int) {
	s, k, level, open := u.s, u.asks[0].Element, Heading2, 0
	heading := topic(k)
	if p := b.m.Provision(u.asks[0].Provision); p != nil {
		heading = provision + p.ID + ": " + p.Name
	} else if len(u.asks) > 1 {
		heading += " and " + lower(topic(u.asks[1].Element))
	}
	if side >= 0 {
		level = Heading3
	}
	b.h(level, heading)
	for _, a := range u.asks {
		if side < 0 {
			b.issue(a)
		} else if b.finding(a) == doctrine.Open {
			open++
			if b.Rulings[k.Test].Needed.Has(k.Element) {
				b.p("", openNeeded)
			} else {
				b.p("", fill(openSettled, b.Reports[k.Test].SettledWords))
			}
		}
	}
	moved := b.moved
	if side < 0 {
		for i := range s.Notes {
			b.margin(&s.Notes[i], false, "")
		}
		b.said(record, s.Facts, matter.RecordRecites, true)
	}
	lists, bys := [2][]matter.Assertion{s.Movant, s.Opponent}, [...]matter.By{matter.GovernmentSays, matter.UsersSay}
	for i := range lists {
		label := forSide + b.sides[i] + "."
		if side == 1 {
			i = 1 - i
			label = forSide + b.sides[i] + "."
		}
		if side < 0 || i == side || pull <= 0 && open == 0 {
			b.said(label, lists[i], bys[i], true)
		}
	}
	if side < 0 || pull <= 0 && open == 0 {
		b.said(otherWay, s.OtherWay, matter.ModelSays, true)
	}
	unmarked := moved == b.moved && len(s.Facts)+len(s.Movant)+len(s.Opponent) > 0
	// In an outline, only what a court found, took over or took as given is put as such.
	if side >= 0 && s.Court.Mark >= matter.Recited {
		o := mark(s.Court.Mark.String())
		b.add(Paragraph, Court, court, o.Label+". "+o.Hint+notArgued)
	} else {
		b.court(s, u.asks)
	}
	if side < 0 {
		for _, a := range u.asks {
			if b.finding(a) == doctrine.Open {
				open++
			}
		}
	}
	reasons := b.notes(yourReason, s.ID)
	for _, a := range u.asks {
		key := a.Element.String()
		if a.Provision != "" {
			key = "provisions." + a.Provision
		}
		reasons = b.notes(yourReason, key) || reasons
	}
	if !reasons {
		if open < len(u.asks) {
			b.you(yourReason, noReason)
		}
		b.space()
	}
	if side < 0 && open < len(u.asks) && unmarked {
		b.you("", noMark)
	}
	for _, a := range u.asks {
		if a.Provision == "" {
			b.rules(k.Test, &a.Element)
		}
	}
	if side < 0 {
		return
	}
	for i := range b.tense {
		if x := &b.tense[i]; x.At == k {
			b.p(expect, rulings.TensionText(b.a.Posture, *x))
			b.own(keptLabel, x.Kept)
		}
	}
}

// margin is what the matter says of an authority.
func (b *builder) margin(n *matter.Note, later bool, on string) {
	a, ok := law.Lookup(law.ID(n.Authority))
	if !ok || n.Later != later || later && !b.once(n.Text) {
		return
	}
	name := a.Name
	if a.Kind == law.Case {
		name = "*" + name + "*"
	}
	b.law([]law.Cite{{Authority: a.ID, Pin: n.Pin, Mark: a.Mark}})
	b.item("", name+on+": "+n.Text)
}

// issue is what is asked, what to look at, and who has the burden.
func (b *builder) issue(a *matter.Ask) {
	q, _ := words.Element(a.Element.String())
	e := a.Element.Under(b.a.Posture)
	if a.Provision != "" {
		q, _ = words.Provision(a.Element.String())
	}
	if a.Question != "" {
		q.Ask = a.Question
	}
	b.p(issue, q.Ask)
	if !b.once(q.Help) {
		return
	}
	if e.Burden != doctrine.Nobody {
		q.Help += fill(burden, words.Party(e.Burden.String()))
	}
	if a.Provision == "" {
		b.law(e.Cites)
	}
	b.p(rule, q.Help)
}

// finding says what the reader found.
func (b *builder) finding(a *matter.Ask) doctrine.Finding {
	f, key := b.a.Finding(a.Provision, a.Element), a.Element.String()
	e := a.Element.Under(b.a.Posture)
	label, text := yours, noAnswer
	if a.Provision != "" {
		q, _ := words.Provision(key)
		label += " " + q.Topic + "."
	}
	switch f {
	case doctrine.Open:
	case doctrine.NoRecord:
		o := words.NoRecord(key)
		text = o.Label + ". " + o.Hint + countsAs + b.short(a.Element, doctrine.At(e.Silence)) + "."
	default:
		o, _ := words.Level(key, e.Name(f))
		text = upper(b.short(a.Element, f)) + ". " + o.Hint
	}
	if x := b.a.FirstFinding(a.Provision, a.Element); x != doctrine.Open && x != f {
		text += first + b.short(a.Element, x) + "."
	}
	b.you(label, text)
	return f
}

// work is what the reader rated on the workbench, and what it suggests.
func (b *builder) work() {
	w := &b.a.Work
	if w.Empty() {
		return
	}
	b.h(Heading1, onBench)
	for i := range w.Cells {
		c := &w.Cells[i]
		if p, x := b.m.Provision(c.Provision), b.m.Interest(c.Interest); p != nil && x != nil {
			b.add(Item, Reader, provision+p.ID+" ("+p.Name+").", x.Name+": "+cellWords[c.Cell]+".")
		}
	}
	ms := workbench.Measures(b.m, w)
	for i := range ms {
		x, rated := &ms[i], ""
		for j, c := range matter.Columns() {
			if v := x.Rating.Get(c.Name); v != c.Values[0] {
				rated += "; " + columns[j] + ": " + strings.ReplaceAll(v, "_", " ")
			}
		}
		if x.Alternative == nil {
			x.Name = ownMeasure + x.Name
		} else if rated == "" {
			continue
		}
		b.add(Item, Reader, x.Name+".", upper(strings.TrimPrefix(rated, "; "))+".")
		if x.Alternative != nil {
			b.assertion(&x.Alternative.Assertion, matter.RecordRecites)
			b.said("", x.Alternative.Answer, matter.RecordRecites, true)
		}
	}
	for _, s := range workbench.Suggest(b.m, w, b.a.Posture.Standard.Date) {
		if s.Finding == doctrine.Open {
			continue
		}
		text := lower(topic(s.Key)) + ", " + b.short(s.Key, s.Finding) + ". " + s.Why + b.found(s.Key)
		if s.Disputed {
			text += benchDoubt
		}
		b.p(inferred, benchIdea+text)
	}
}

// found is the reader's finding in a sentence.
func (b *builder) found(k posture.Key) string {
	if f := b.a.Findings.Get(k); f != doctrine.Open {
		return youFound + b.short(k, f) + "."
	}
	return " " + noAnswer
}

// links are what the findings suggest for one another, and where they pull apart.
func (b *builder) links() {
	b.h(Heading1, linksAnd)
	b.p("", linkIs)
	ls := chain.Links(&b.a.Findings, b.Rulings)
	for i := range ls {
		l := &ls[i]
		if !l.Given || !b.on[l.To.Test] || !b.a.Posture.Asks(l.To.Test) {
			continue
		}
		from := fromRuling
		if k, ok := posture.ParseKey(l.From); ok {
			from = fromFinding + in(k)
		}
		span := b.short(l.To, l.Low)
		if l.Low != l.High {
			span += " to " + b.short(l.To, l.High)
		}
		if l.Usual != doctrine.Open {
			span += usually + b.short(l.To, l.Usual)
		}
		why, _ := words.Link(l.ID)
		b.law(l.Cites)
		b.p(inferred, from+fill(suggests, in(l.To), span)+b.found(l.To)+" "+why)
	}
	for i := range b.tense {
		x := &b.tense[i]
		text := rulings.TensionText(b.a.Posture, *x)
		if x.Link != nil {
			text = fill(outside, in(x.At), b.short(x.At, b.a.Findings.Get(x.At)))
		}
		b.p(apart, text)
		b.used["reason "+x.ID] = true
		if clean(x.Kept) == "" {
			b.you(yourReason, noReason)
			b.space()
		}
		b.own(keptLabel, x.Kept)
	}
}

// in names an element with its test, for two tests have some by one name.
func in(k posture.Key) string {
	return lower(topic(k)) + " (" + lower(titles[k.Test].title) + ")"
}

// moved joins the changes of a flip.
func moved(cs []rulings.Change) (s string) {
	for i := range cs {
		if i > 0 {
			s += "; " + lower(cs[i].Text)
		} else {
			s = cs[i].Text
		}
	}
	return s
}

func told(f *rulings.Flip) string {
	s := moved(f.Changes) + ". Then " + f.Then + "."
	if len(f.Carried) > 0 {
		s += " " + words.Carried + lower(moved(f.Carried)) + "."
	}
	for _, x := range f.Showing {
		s += " " + x
	}
	return s
}

// most is how many changes of a list are told; the tool lists all.
const most = 5

func (b *builder) changes(t posture.Test) {
	r := &b.Reports[t]
	w, label := r.WhatIf, titles[t].title+"."
	if w == nil || r.Firmness == doctrine.Unsettled && len(w.Flips) == 0 {
		b.p(label, r.Sentence+b.wants(r))
		return
	}
	b.p(label, w.Robustness)
	for i := range w.Flips {
		if i == most {
			b.p("", strconv.Itoa(len(w.Flips)-most)+moreFlips)
			break
		}
		b.used[label+moved(w.Flips[i].Changes)] = true
		b.item("", told(&w.Flips[i]))
	}
	if len(w.Unable) > 0 {
		b.p("", words.Unable(r.Firmness == doctrine.Discretionary)+topics(w.Unable)+".")
	}
	for i := 0; i < len(w.Chain) && i < 2; i++ {
		b.item(inferredChain, told(&w.Chain[i]))
	}
	for i := range w.WhyNot {
		x := &w.WhyNot[i]
		text := lower(words.Nowhere)
		if len(x.Flips) > 0 {
			if text = moved(x.Flips[0].Changes); !b.once(label + text) {
				continue
			}
			if text = lower(text) + "."; len(x.Flips) > 1 {
				text += ways
			}
		}
		b.p("", words.WhyNot(t.String(), x.Disposition)+": "+text)
	}
}

// outcome is what the court ruled in the end, what it left open and what came
// later. None of it is used above.
func (b *builder) outcome() {
	b.h(Heading1, ended)
	at := len(b.d.Blocks)
	b.said("", b.m.Outcome, matter.CourtSays, true)
	b.told(true)
	if at == len(b.d.Blocks) {
		b.p("", noOutcome)
	}
	at = len(b.d.Blocks)
	b.h(Heading1, leftOpen)
	b.said("", b.m.Open, matter.CourtSays, true)
	b.undo(at)
	at = len(b.d.Blocks)
	b.h(Heading1, laterLaw)
	b.said("", b.m.Later, matter.Commentary, true)
	for _, s := range b.steps {
		for i := range s.Notes {
			b.margin(&s.Notes[i], true, ", on "+lower(s.Topic))
		}
	}
	if b.undo(at); at < len(b.d.Blocks) {
		o, _ := words.LawDate(standard.Today.String())
		if b.a.Posture.Standard.Date != standard.Today {
			o.Hint = notUsed
		}
		b.p("", o.Hint)
	}
}

// rest are notes, marks and reasons of the reader that no section has.
func (b *builder) rest() {
	at := len(b.d.Blocks)
	b.h(Heading1, elsewhere)
	for _, x := range b.a.Notes {
		label := x.Key
		if k, ok := posture.ParseKey(x.Key); ok {
			label = in(k)
		} else if s := b.m.Step(x.Key); s != nil {
			label = s.Topic
		}
		b.notes(upper(strings.Replace(label, "provisions.", provision, 1))+".", x.Key)
	}
	for _, id := range b.a.Marks {
		if x := b.m.Assertion(id); x != nil && !b.used["mark "+id] {
			b.assertion(x, matter.RecordRecites)
		}
	}
	for _, x := range b.a.Overrides {
		if b.once("reason " + x.Key) {
			b.own(noTension, x.Text)
		}
	}
	b.undo(at)
}
