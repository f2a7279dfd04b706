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
	b.head(benchTitle, benchCalled, benchIs)
	if len(b.tests) > 1 {
		b.h(Heading1, questions)
	} else {
		b.h(Heading1, question)
	}
	for _, t := range b.tests {
		b.item("", sprint(titles[t].issue, b.sides[0], b.sides[1], forms[b.a.Posture.Speech]))
	}
	b.h(Heading1, shortAnswer)
	for _, t := range b.tests {
		b.answer(t)
	}
	b.background()
	b.h(Heading1, standards)
	for _, t := range b.tests {
		b.test(titles[t].title+".", t)
		for _, remark := range b.Reports[t].Remarks {
			b.p("", remark)
		}
	}
	for _, t := range b.tests {
		b.analysis(t)
	}
	b.work()
	b.links()
	b.changes()
	b.outcome()
	b.rest()
}

// answer is a ruling, how firmly it follows, and from what.
func (b *builder) answer(t posture.Test) {
	r := &b.Reports[t]
	if !r.Asked {
		b.p(titles[t].title+".", r.Sentence)
		return
	}
	o := words.Firmness(r.Firmness.String())
	text := r.Sentence
	if r.Firmness == doctrine.Compelled { // the others' hints say what the sentence says
		text += " " + o.Hint
	}
	var ss []source
	for i := range r.Reasons {
		if n := &r.Reasons[i]; r.Firmness != doctrine.Unsettled && n.Status == doctrine.Holds && !n.Behind {
			text += " " + n.Text
			ss = append(ss, b.authorities(n.Cites)...)
		}
	}
	var sides [2][]string
	for _, w := range r.Weighings {
		if w.Grants {
			sides[0] = append(sides[0], w.Words)
		} else {
			sides[1] = append(sides[1], w.Words)
		}
	}
	if sides[0] != nil && sides[1] != nil {
		text += " " + divides + strings.Join(sides[0], "; ") + against + strings.Join(sides[1], "; ") + "."
	}
	if r.Awaits != "" {
		text += " " + waits + r.Awaits + "."
	}
	if len(r.Needed) > 0 {
		text += " " + needed + topics(r.Needed) + "."
		if len(r.Needed) > 1 && r.HasNext {
			text += " " + narrowest + lower(topic(r.Next)) + "."
		}
	}
	if len(r.Settled) > 0 && r.SettledWords != "" {
		text += " " + sprint(alsoOpen, topics(r.Settled)) + r.SettledWords + "."
	}
	b.p(titles[t].title+" ("+lower(o.Label)+").", text, distinct(ss)...)
}

func distinct(ss []source) (out []source) {
	for _, s := range ss {
		known := false
		for _, o := range out {
			known = known || o == s
		}
		if !known {
			out = append(out, s)
		}
	}
	return out
}

// test says what a test asks, and what the standard adds.
func (b *builder) test(label string, t posture.Test) {
	p := b.a.Posture
	text, cites := tests[t].text, append([]law.Cite(nil), tests[t].cites...)
	s, _ := words.Standard(p.Standard.Circuit.String())
	terms := p.Standard.Circuit.Terms()
	switch t {
	case posture.Stay:
		text += " " + s.Stay
		cites = append(cites, terms.Stay...)
	case posture.Speech:
		text += " " + channels[p.Speech]
	case posture.Bond:
		text += " " + s.Bond
		cites = append(cites, terms.Bond...)
	}
	if (t == posture.Stay || t == posture.Bond) && b.once(checked) {
		text += " " + checked + lower(s.Checked)
	}
	b.p(label, text, distinct(b.authorities(cites))...)
}

// background is what the matter tells before its first question.
func (b *builder) background() {
	b.h(Heading1, background)
	n := len(b.d.Blocks)
	b.told(false)
	if n == len(b.d.Blocks) {
		b.p("", noEvidence)
		b.space()
	}
}

// told writes the steps that ask nothing: those before the first question, or
// those after it. What the tool says to guide a walk is no part of a memo.
func (b *builder) told(after bool) {
	asked := false
	for i := range b.m.Parts {
		for j := range b.m.Parts[i].Steps {
			s := &b.m.Parts[i].Steps[j]
			if len(s.Asks) > 0 {
				asked = true
				continue
			}
			if asked != after {
				continue
			}
			at := len(b.d.Blocks)
			b.h(Heading2, s.Topic)
			n := len(b.d.Blocks)
			b.evidence(s, true)
			b.court(s, nil)
			b.notes(yourNote, s.ID)
			if n == len(b.d.Blocks) {
				b.d.Blocks = b.d.Blocks[:at]
			}
		}
	}
}

// evidence is what a step's record and sides say.
func (b *builder) evidence(s *matter.Step, record_ bool) {
	if record_ {
		b.said(record, s.Facts, matter.RecordRecites, len(s.Asks) > 0)
	}
	b.said(for_+b.sides[0]+".", s.Movant, matter.GovernmentSays, true)
	b.said(for_+b.sides[1]+".", s.Opponent, matter.UsersSay, true)
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

// assertion is one statement, with whose word it is where the list it stands in
// does not say so already, and with whether it moved the reader.
func (b *builder) assertion(a *matter.Assertion, by matter.By) {
	v, label := Record, byRecord
	switch a.By {
	case matter.CourtSays:
		v, label = Court, byCourt
	case matter.GovernmentSays:
		v, label = Party, for_+b.sides[0]+":"
	case matter.UsersSay:
		v, label = Party, for_+b.sides[1]+":"
	case matter.Conceded:
		v, label = Party, conceded
	case matter.Commentary:
		label = byCommentary
	case matter.ModelSays:
		v, label = Model, byModel
	}
	if a.By == by {
		label = ""
	}
	b.add(Item, v, label, a.Text, b.places(a.Cites)...)
	if analysis.Has(b.a.Marks, a.ID) {
		b.used["mark "+a.ID] = true
		last := &b.d.Blocks[len(b.d.Blocks)-1]
		last.Runs = put(last.Runs, " "+marked, Bold)
	}
}

// court is what the court did at a step, and its own finding on each element.
func (b *builder) court(s *matter.Step, ks []posture.Key) {
	if s.Court.Mark != matter.Unmarked {
		o, _ := words.Mark(s.Court.Mark.String())
		text := o.Label + "."
		if b.once(o.Label) || s.Court.Mark == matter.NotReached {
			text += " " + o.Hint
		}
		for _, k := range ks {
			its := noFinding
			for _, h := range s.Court.Findings {
				if h.Key == k {
					its = itsFinding + b.short(k, h.Finding) + "."
				}
			}
			text += " " + its
		}
		b.add(Paragraph, Court, court, text)
	}
	b.said("", s.Court.Text, matter.CourtSays, true)
}

// analysis goes through a test factor by factor, in the order of the matter.
func (b *builder) analysis(t posture.Test) {
	b.h(Heading1, analysisOf+titles[t].title)
	d := b.a.Posture.Doctrine(t)
	asked := make([]bool, len(d.Elements))
	for i := range b.m.Parts {
		for j := range b.m.Parts[i].Steps {
			s := &b.m.Parts[i].Steps[j]
			var asks []matter.Ask
			for _, a := range s.Asks {
				if a.Element.Test == t {
					asks = append(asks, a)
					asked[a.Element.Element] = asked[a.Element.Element] || a.Provision == ""
				}
			}
			if asks != nil {
				b.section(s, asks)
			}
		}
	}
	for e, ok := range asked {
		if !ok {
			b.section(&matter.Step{}, []matter.Ask{{Element: posture.Key{Test: t, Element: e}}})
		}
	}
	heading := together
	for i := range b.Reports[t].Reasons {
		// That a rule other than a gate does not apply is seen from those that do.
		if n := &b.Reports[t].Reasons[i]; len(n.Findings) != 1 && (n.Gate || n.Status != doctrine.Fails) {
			if heading != "" {
				b.h(Heading2, heading)
				heading = ""
			}
			b.rule(n, n.Title+".")
		}
	}
}

// rule is what became of a rule.
func (b *builder) rule(n *rulings.Reason, label string) {
	text := n.Text
	if n.Behind {
		text += " " + behind
	}
	b.p(label, text, b.authorities(n.Cites)...)
}

// section is one factor, or one provision with what is asked of it: issue, rule,
// both sides' evidence, what the court did, what the reader found, conclusion.
func (b *builder) section(s *matter.Step, asks []matter.Ask) {
	var heads []string
	var ks []posture.Key
	for _, a := range asks {
		ks = append(ks, a.Element)
		heads = append(heads, topic(a.Element))
	}
	if p := b.m.Provision(asks[0].Provision); p != nil {
		b.h(Heading2, "Provision "+p.ID+": "+p.Name)
	} else {
		b.h(Heading2, heads[0])
		if len(heads) > 1 {
			last := &b.d.Blocks[len(b.d.Blocks)-1]
			for i := range heads[1:] {
				heads[i+1] = lower(heads[i+1])
			}
			last.Runs = rich(list(heads), 0)
		}
	}
	for _, a := range asks {
		b.issue(a)
	}
	for i := range s.Notes {
		n := &s.Notes[i]
		if x, ok := law.Lookup(law.ID(n.Authority)); ok && !n.Later {
			b.item("", named(x)+": "+n.Text, b.margin(n)...)
		}
	}
	b.evidence(s, true)
	moved := len(s.Facts)+len(s.Movant)+len(s.Opponent) == 0
	for _, as := range [...][]matter.Assertion{s.Facts, s.Movant, s.Opponent} {
		for i := range as {
			moved = moved || analysis.Has(b.a.Marks, as[i].ID)
		}
	}
	b.said(otherWay, s.OtherWay, matter.ModelSays, true)
	if asks[0].Provision != "" {
		ks = nil // no finding of a court on the whole is one on a provision
	}
	b.court(s, ks)
	open, reasons := 0, []string{}
	for _, a := range asks {
		if b.finding(a) == doctrine.Open {
			open++
		}
		if a.Provision == "" {
			reasons = append(reasons, a.Element.String())
		} else {
			reasons = append(reasons, "provisions."+a.Provision)
		}
	}
	if !b.notes(yourReason, append(reasons, s.ID)...) {
		if open < len(asks) {
			b.add(Paragraph, Reader, yourReason, noReason)
		}
		b.space()
	}
	if !moved && open < len(asks) {
		b.add(Paragraph, Reader, "", noMark)
	}
	for _, a := range asks {
		for i := range b.Reports[a.Element.Test].Reasons {
			n := &b.Reports[a.Element.Test].Reasons[i]
			if a.Provision == "" && len(n.Findings) == 1 && n.Findings[0].Key == a.Element {
				b.rule(n, conclusion)
			}
		}
	}
}

// issue is what is asked, what to look at, and who has the burden.
func (b *builder) issue(a matter.Ask) {
	q, _ := words.Element(a.Element.String())
	e := a.Element.Under(b.a.Posture)
	cites := e.Cites
	if a.Provision != "" {
		q, _ = words.Provision(a.Element.String())
		cites = nil
	}
	if a.Question != "" {
		q.Ask = a.Question
	}
	b.p(issue, q.Ask)
	if e.Burden != doctrine.Nobody {
		q.Help += sprint(burden, words.Party(e.Burden.String()))
	}
	if a.Provision == "" || b.once(q.Help) {
		b.p(rule, q.Help, b.authorities(cites)...)
	}
}

// finding says what the reader found.
func (b *builder) finding(a matter.Ask) doctrine.Finding {
	f, key := b.a.Finding(a.Provision, a.Element), a.Element.String()
	e := a.Element.Under(b.a.Posture)
	label := yours
	if a.Provision != "" {
		q, _ := words.Provision(key)
		label += " " + q.Topic + "."
	}
	text := ""
	switch f {
	case doctrine.Open:
		text = noAnswer
	case doctrine.NoRecord:
		text = words.NoRecord(key).Label + ". " + words.NoRecord(key).Hint + " " + countsAs + words.Short(key, e.Name(doctrine.At(e.Silence))) + "."
	default:
		o, _ := words.Level(key, e.Name(f))
		text = upper(b.short(a.Element, f)) + ". " + o.Hint
	}
	if x := b.a.FirstFinding(a.Provision, a.Element); x != doctrine.Open && x != f {
		text += " " + first + b.short(a.Element, x) + "."
	}
	b.add(Paragraph, Reader, label, text)
	return f
}

// work is what the reader rated on the workbench, and what it suggests.
func (b *builder) work() {
	w := &b.a.Work
	if w.Empty() {
		return
	}
	b.h(Heading1, onBench)
	for i := range b.m.Provisions {
		p := &b.m.Provisions[i]
		var cells []string
		for j := range b.m.Interests {
			x := &b.m.Interests[j]
			if c := w.Cell(p.ID, x.ID); c != matter.CellOpen {
				cells = append(cells, lower(x.Name)+": "+cellWords[c])
			}
		}
		if cells != nil {
			b.add(Item, Reader, "Provision "+p.ID+" ("+p.Name+").", upper(strings.Join(cells, "; "))+".")
		}
	}
	for _, x := range workbench.Measures(b.m, w) {
		var rated []string
		for i, c := range matter.Columns() {
			if v := x.Rating.Get(c.Name); v != "open" {
				rated = append(rated, columns[i]+": "+strings.ReplaceAll(v, "_", " "))
			}
		}
		if x.Alternative == nil {
			b.reader(ownMeasure, x.Name)
		}
		if rated == nil {
			continue
		}
		name := ""
		if x.Alternative != nil {
			name = x.Name + "."
		}
		b.add(Item, Reader, name, upper(strings.Join(rated, "; "))+".")
		if x.Alternative != nil {
			b.assertion(&x.Alternative.Assertion, matter.RecordRecites)
			b.said("", x.Alternative.Answer, matter.RecordRecites, true)
		}
	}
	for _, s := range workbench.Suggest(b.m, w, b.a.Posture.Standard.Date) {
		if s.Finding == doctrine.Open {
			continue
		}
		text := benchIdea + lower(topic(s.Key)) + ", " + b.short(s.Key, s.Finding) + ". " + s.Why
		switch f := b.a.Findings.Get(s.Key); f {
		case doctrine.Open:
			text += " " + noAnswer
		case s.Finding:
			text += " " + benchSame
		default:
			text += " " + benchOther + b.short(s.Key, f) + "."
		}
		if s.Disputed {
			text += " " + benchDoubt
		}
		b.p("", text)
	}
}

// links are what the findings suggest for one another, and where they pull apart.
func (b *builder) links() {
	b.h(Heading1, linksAnd)
	b.p("", linkIs)
	at := len(b.d.Blocks)
	kept := func(id string) {
		b.used["reason "+id] = true
		if why := analysis.Get(b.a.Overrides, id); clean(why) != "" {
			b.reader(keptLabel, why)
			return
		}
		b.add(Paragraph, Reader, "", noKeep)
		b.space()
	}
	for _, l := range chain.Links(&b.a.Findings, b.Rulings) {
		if !l.Given || !b.asks(l.To.Test) {
			continue
		}
		from, found := fromRuling, b.a.Findings.Get(l.To)
		if k, ok := posture.ParseKey(l.From); ok {
			from = fromFinding + in(k)
		}
		span := b.short(l.To, l.Low)
		if l.Low != l.High {
			span += to + b.short(l.To, l.High)
		}
		if l.Usual != doctrine.Open {
			span += usually + b.short(l.To, l.Usual)
		}
		text := inferred + from + sprint(suggests, in(l.To), span)
		if found == doctrine.Open {
			text += " " + noAnswer
		} else {
			text += " " + youFound + b.short(l.To, found) + "."
		}
		pulls := false
		for _, t := range b.tensions {
			pulls = pulls || t.ID == l.ID
		}
		switch {
		case pulls:
			text += " " + outside
		case found != doctrine.Open:
			text += " " + within
		}
		why, _ := words.Link(l.ID)
		b.p("", text+" "+why, b.authorities(l.Cites)...)
		if pulls {
			kept(l.ID)
		}
	}
	for _, t := range b.tensions {
		if t.Link == nil {
			b.p("", rulings.TensionText(b.a.Posture, t))
			kept(t.ID)
		}
	}
	if at == len(b.d.Blocks) {
		b.p("", noLink)
	}
}

// in names an element with its test, for two tests have some by one name.
func in(k posture.Key) string {
	return lower(topic(k)) + " (" + strings.ToLower(titles[k.Test].title) + ")"
}

func (b *builder) asks(t posture.Test) bool {
	for _, x := range b.tests {
		if x == t {
			return b.a.Posture.Asks(t)
		}
	}
	return false
}

// moved joins the changes of a flip.
func moved(cs []rulings.Change) string {
	var ss []string
	for i, c := range cs {
		s := c.Text
		if i > 0 {
			s = lower(s)
		}
		ss = append(ss, s)
	}
	return strings.Join(ss, "; ")
}

func told(f *rulings.Flip) string {
	s := moved(f.Changes) + ". Then " + f.Then + "."
	if len(f.Carried) > 0 {
		s += " " + words.Carried + lower(moved(f.Carried)) + "."
	}
	if len(f.Showing) > 0 {
		s += " " + strings.Join(f.Showing, " ")
	}
	return s
}

// most is how many changes of a list are told; the tool lists all.
const most = 5

func (b *builder) changes() {
	b.h(Heading1, whatChanges)
	for _, t := range b.tests {
		r := &b.Reports[t]
		w := r.WhatIf
		if w == nil {
			b.p(titles[t].title+".", r.Sentence)
			continue
		}
		if r.Firmness == doctrine.Unsettled && len(w.Flips) == 0 {
			text := r.Sentence
			if len(r.Needed) > 0 {
				text += " " + needed + topics(r.Needed) + "."
			}
			b.p(titles[t].title+".", text)
			continue
		}
		b.p(titles[t].title+".", w.Robustness)
		said := map[string]bool{}
		for i := range w.Flips {
			said[moved(w.Flips[i].Changes)] = i < most
		}
		for i := range w.Flips {
			if i == most {
				if n := len(w.Flips) - most; n == 1 {
					b.p("", oneFlip)
				} else {
					b.p("", strconv.Itoa(n)+moreFlips)
				}
				break
			}
			b.item("", told(&w.Flips[i]))
		}
		if len(w.Unable) > 0 {
			b.p("", words.Unable(r.Firmness == doctrine.Discretionary)+topics(w.Unable)+".")
		}
		for i := range w.Chain {
			if i == 2 {
				break
			}
			b.item(inferredLabel, told(&w.Chain[i]))
		}
		for i := range w.WhyNot {
			x := &w.WhyNot[i]
			text := words.WhyNot(t.String(), x.Disposition) + ": "
			switch {
			case len(x.Flips) == 0:
				text += lower(words.Nowhere)
			case said[moved(x.Flips[0].Changes)]:
				continue
			default:
				text += lower(moved(x.Flips[0].Changes)) + "."
				if len(x.Flips) > 1 {
					text += " " + ways
				}
			}
			b.p("", text)
		}
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
	if len(b.m.Open) > 0 {
		b.h(Heading1, leftOpen)
		b.said("", b.m.Open, matter.CourtSays, true)
	}
	at = len(b.d.Blocks)
	b.h(Heading1, laterLaw)
	if b.a.Posture.Standard.Date == standard.Today {
		o, _ := words.LawDate(standard.Today.String())
		b.p("", o.Hint)
	} else {
		b.p("", notBefore)
	}
	n := len(b.d.Blocks)
	b.said("", b.m.Later, matter.Commentary, true)
	for i := range b.m.Parts {
		for j := range b.m.Parts[i].Steps {
			s := &b.m.Parts[i].Steps[j]
			for k := range s.Notes {
				n := &s.Notes[k]
				if x, ok := law.Lookup(law.ID(n.Authority)); ok && n.Later && b.once(n.Text) {
					b.item("", named(x)+", on "+lower(s.Topic)+": "+n.Text, b.margin(n)...)
				}
			}
		}
	}
	if n == len(b.d.Blocks) {
		b.d.Blocks = b.d.Blocks[:at]
	}
}

// rest are notes, marks and reasons of the reader that no section has.
func (b *builder) rest() {
	at := len(b.d.Blocks)
	b.h(Heading1, elsewhere)
	n := len(b.d.Blocks)
	for _, x := range b.a.Notes {
		label := x.Key
		if k, ok := posture.ParseKey(x.Key); ok {
			label = topic(k)
		} else if s := b.m.Step(x.Key); s != nil {
			label = s.Topic
		} else if p := b.m.Provision(strings.TrimPrefix(x.Key, "provisions.")); p != nil {
			label = "Provision " + p.ID
		}
		b.notes(label+".", x.Key)
	}
	for _, id := range b.a.Marks {
		if x := b.m.Assertion(id); x != nil && !b.used["mark "+id] {
			b.assertion(x, matter.RecordRecites)
		}
	}
	for _, x := range b.a.Overrides {
		if !b.used["reason "+x.Key] && clean(x.Text) != "" {
			b.p("", noTension)
			b.reader(keptLabel, x.Text)
		}
	}
	if n == len(b.d.Blocks) {
		b.d.Blocks = b.d.Blocks[:at]
	}
}
