package memo

import (
	"strconv"
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/workbench"
)

func (b *builder) bench() {
	b.h(Heading1, questions)
	for _, r := range b.tests {
		w, by := b.on(r.Test), b.sides[0]
		if form := w.Form(b.a.Posture.Form(r.Test)); form.Name != "" {
			by = form.Name
		}
		b.say(w.Issue, by)
		b.done(Item)
	}
	b.h(Heading1, shortAnswer)
	for _, r := range b.tests {
		b.answer(r)
	}
	b.h(Heading1, background)
	n := len(b.d.Blocks)
	b.told(false)
	if n == len(b.d.Blocks) {
		b.p("", noEvidence)
		b.space("", "")
	}
	b.h(Heading1, standards)
	for _, r := range b.tests {
		b.say(bold+"%."+bold, b.on(r.Test).Title)
		b.test(r, "")
		for _, remark := range r.Remarks {
			b.p("", b.Words.Say(remark))
		}
	}
	for _, r := range b.tests {
		b.say(analysisOf+"%", b.on(r.Test).Title)
		b.done(Heading1)
		b.factors(r, -1, 0)
		b.rules(r, nil)
	}
	b.work()
	b.links()
	b.h(Heading1, whatChanges)
	for _, r := range b.tests {
		b.changes(r)
	}
	b.outcome()
	b.rest()
}

// answer is a ruling, how firmly it follows, and from what.
func (b *builder) answer(r *rulings.Report) {
	o := words.Firmness(r.Firmness.String())
	b.say(bold+"%", b.on(r.Test).Title)
	if r.Asked {
		b.say("(#)", o.Label)
	}
	b.say("."+bold, "")
	b.say("%", b.Words.Say(r.Sentence))
	if r.Firmness == doctrine.Compelled { // the others' hints say what the sentence says
		b.say("%", o.Hint)
	}
	for i := range r.Reasons {
		if n := &r.Reasons[i]; r.Firmness != doctrine.Unsettled && n.Status == doctrine.Holds && !n.Behind {
			b.reason(n)
		}
	}
	var sides [2]string
	for i := range r.Weighings {
		w, at := &r.Weighings[i], 0
		if w.Grants {
			at = 1
		}
		if sides[at] != "" {
			sides[at] += "; "
		}
		sides[at] += b.Words.Say(w.Words)
	}
	if sides[0] != "" && sides[1] != "" {
		b.say(divides, sides[1])
		b.say(against, sides[0])
	}
	b.wants(r)
	b.done(Paragraph)
}

// wants is what a ruling that is still open waits for.
func (b *builder) wants(r *rulings.Report) {
	if !r.Awaits.Empty() {
		b.say(waits, b.Words.Say(r.Awaits))
	}
	if len(r.Needed) > 0 {
		b.say(needed, topics(r.Needed))
		if len(r.Needed) > 1 && r.HasNext {
			b.about(narrowest, r.Next, 0)
		}
	}
	if len(r.Settled) > 0 {
		b.say("%", b.Words.Say(words.Besides(r.Test.String(), r.Effect, topicsOf(r.Settled))))
	}
}

// test says what a test asks, and what the standard adds.
func (b *builder) test(r *rulings.Report, label string) {
	p := &b.a.Posture
	s, _ := words.Standard(p.Standard.Circuit.String())
	t, w := r.Test.Test(), b.on(r.Test)
	if !t.ReplacedUnder(p.Standard) {
		b.say("%", w.Asks)
		b.law(t.Authorities)
	}
	own := w.Form(p.Form(r.Test)).Asks
	if t.Terms == nil {
		b.say("%", own)
	} else {
		b.say("%", s.OnTest(r.Test.String()))
		b.law(t.Terms(p.Standard))
		if b.once(checked) {
			b.say(checked, s.Checked)
		}
	}
	b.p(label, "")
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
		b.said(&s.Facts, matter.RecordRecites, false)
		b.said(&s.Movant, matter.GovernmentSays, true)
		b.said(&s.Opponent, matter.UsersSay, true)
		b.court(s, nil, -1)
		b.notes(yourNote, s.ID)
		b.undo(at)
	}
}

// lists are the labels of lists of assertions, by whose word they are where
// nothing else is said.
var lists = [...]string{matter.RecordRecites: bold + record + bold, matter.GovernmentSays: bold + forSide + "." + bold, matter.UsersSay: bold + forSide + "." + bold, matter.ModelSays: bold + otherWay + bold}

// said gives assertions after their label, in a paragraph as long as one speaks,
// or as a list where nothing leads them; model is whether the tool's own word
// counts. A list of statements for a side is named as if the Government were the
// movant.
func (b *builder) said(as *[]matter.Assertion, by matter.By, model bool) {
	room := len(*as)
	if by == matter.GovernmentSays || by == matter.UsersSay {
		by = [...]matter.By{matter.GovernmentSays, matter.UsersSay}[b.m.Side(by)]
		room = enough
		for i := range *as {
			if b.marked(&(*as)[i]) {
				room--
			}
		}
	}
	label, k, v := lists[by], Paragraph, Court
	if label == "" && b.text == "" {
		k = Item
	}
	for i := range *as {
		a := &(*as)[i]
		if !model && a.By == matter.ModelSays {
			continue
		}
		if !b.marked(a) {
			if room--; room < 0 {
				continue
			}
		}
		if by == matter.RecordRecites && a.By != by {
			label = "" // who speaks is said alone
		}
		if label != "" {
			b.say(label, b.sides[b.m.Side(by)])
			label = ""
		} else if b.text != "" && (k == Item || a.By != by) {
			b.add(k, v, "", "")
		}
		v = b.assertion(a, by)
		if k == Paragraph {
			by = a.By
		}
	}
	if b.text != "" {
		b.add(k, v, "", "")
	}
}

// enough is how many statements for a side are given, besides more that the
// reader marked.
const enough = 3

func (b *builder) marked(a *matter.Assertion) bool { return analysis.Has(b.a.Marks, a.ID) }

// sayers are whose word an assertion is, by its By; % is a side.
var sayers = [...]struct {
	v     Voice
	label string
}{{Record, bold + "Record:" + bold}, {Court, bold + "The court:" + bold}, {Party, bold + forSide + ":" + bold}, {Party, bold + forSide + ":" + bold},
	{Party, bold + "Conceded:" + bold}, {Record, bold + "Commentary:" + bold}, {Model, bold + "This tool:" + bold}}

// assertion is one statement, with whose word it is where the list it stands in
// does not say so already, and with whether it moved the reader.
func (b *builder) assertion(a *matter.Assertion, by matter.By) Voice {
	x := &sayers[a.By]
	if a.By != by {
		b.say(x.label, b.sides[b.m.Side(a.By)])
	}
	b.say("%", a.Text)
	b.rec(a.Cites)
	b.note()
	if b.marked(a) {
		b.once("mark " + a.ID)
		b.moved++
		b.put(marked)
	}
	return x.v
}

// court is what the court did at a step, and its own finding on each element. In
// an outline, only what it found, took over or took as given is put as such.
func (b *builder) court(s *matter.Step, asks []matter.Ask, side int) {
	if m := s.Court.Mark; m != matter.Unmarked {
		o, _ := words.Mark(m.String())
		b.say(bold+court+bold+" %.", o.Label)
		hold := side >= 0 && !m.Own()
		if hold || b.once(o.Label) {
			b.say("%", o.Hint)
		}
		if hold {
			b.add(Paragraph, Court, "", notArgued)
			return
		}
		for i := range asks {
			a, says, its := &asks[i], itsFinding, ""
			if !m.Own() {
				its = "none"
			} else if m != matter.Found { // perhaps on another question
				says = readAs
			}
			if a.Provision != "" {
				continue // no finding on the whole is one on a provision
			}
			for j := range s.Court.Findings {
				if h := &s.Court.Findings[j]; h.Key == a.Element {
					its = b.short(h.Key, h.Finding)
					if yours := b.a.Findings.Get(h.Key); side >= 0 && m == matter.Found && yours != doctrine.Open && yours != h.Finding {
						says = foundOtherwise
					}
				}
			}
			if its != "" {
				b.say(says, its)
			}
		}
	}
	b.said(&s.Court.Text, matter.CourtSays, true)
}

// factors argues what is asked of a test in the order of the matter, and then
// what no step asks: for the bench, with side -1, what a step asks together; for
// a side each element of a group by itself, and of a provision what is found or,
// where there is a note alone, open.
func (b *builder) factors(r *rulings.Report, side, group int) {
	var asked [doctrine.MaxElements]bool
	for _, s := range b.steps {
		var asks []matter.Ask
		for i := range s.Asks {
			a := &s.Asks[i]
			if a.Element.Test != r.Test {
				continue
			}
			if a.Provision == "" {
				asked[a.Element.Element] = true
			}
			if side >= 0 {
				if a.Provision == "" {
					b.factor(r, s, s.Asks[i:i+1], side, group)
					continue
				}
				f := b.a.Finding(a.Provision, a.Element)
				if _, at := b.pull(a.Element, f, side); at != group || f == doctrine.Open && !b.fresh(s.ID) && !b.fresh(provided+a.Provision) {
					continue
				}
			}
			asks = append(asks, *a)
		}
		if asks != nil {
			b.factor(r, s, asks, side, group)
		}
	}
	for e := range b.a.Posture.Doctrine(r.Test).Elements {
		if !asked[e] {
			b.factor(r, &matter.Step{}, []matter.Ask{{Element: doctrines.Key{Test: r.Test, Element: e}}}, side, group)
		}
	}
	if workbench.BearsOn(r.Test) && side >= 0 {
		at := len(b.d.Blocks)
		b.h(Heading3, rowsTitle)
		b.rows(side, group)
		b.undo(at)
	}
}

// rules says what became of the rules that look at one element alone; without
// one, of those that look at several, which is where a test's findings meet.
func (b *builder) rules(r *rulings.Report, k *doctrines.Key) {
	for i := range r.Reasons {
		n := &r.Reasons[i]
		label := conclusion
		if single := len(n.Findings) == 1; single != (k != nil) || single && n.Findings[0].Key != *k {
			continue
		}
		if k == nil {
			// That a rule other than a gate does not apply is seen from those that do.
			if !n.Kind.Ends() && n.Status == doctrine.Fails || b.whose != Bench && (n.Status != doctrine.Holds || n.Behind) {
				continue
			}
			if b.whose == Bench && b.once(together+r.Test.String()) {
				b.h(Heading2, together)
			}
			label = ""
			b.say(bold+"%."+bold, b.Words.Say(n.Title))
		}
		b.reason(n)
		b.p(label, "")
	}
}

// reason is what became of a rule in words. Of a rule whose condition is inferred
// this is said where the text does not say so itself.
func (b *builder) reason(n *rulings.Reason) {
	b.say("%", b.Words.SayAll(n.Says...))
	if n.Inferred && !n.Kind.Ends() && n.Status == doctrine.Holds { // a gate says so itself
		b.say("%", words.Inferred(n.Rule))
	}
	if n.Behind {
		b.say(behind, "")
	}
	b.law(n.Cites)
}

// factor argues what is asked together. For the bench: issue, rule, both sides'
// evidence, what the court did, what the reader found, conclusion. For a side:
// the finding, its evidence and, where the finding does not pull its way, the
// other side's and what a tension would expose.
func (b *builder) factor(r *rulings.Report, s *matter.Step, asks []matter.Ask, side, group int) {
	k, level, open, pull, p := asks[0].Element, Heading2, 0, 0, b.m.Provision(asks[0].Provision)
	if side >= 0 {
		level = Heading3
		at := 0
		if pull, at = b.pull(k, b.a.Finding(asks[0].Provision, k), side); at != group {
			return
		}
	}
	if p != nil {
		if p.Numbered() {
			b.say(provision+"%:", p.ID)
		}
		b.say("%", p.Name)
	} else {
		b.say("%", topic(k))
		if len(asks) > 1 {
			b.about("and @", asks[1].Element, 0)
		}
	}
	b.h(level, "")
	if side < 0 {
		b.issue(asks)
	} else if open = b.finding(asks); open > 0 && p == nil {
		if b.Rulings[k.Test].Needed.Has(k.Element) {
			b.say(openNeeded, "")
		} else {
			b.say("%", b.Words.Say(words.LeftOpen(r.Test.String(), r.Effect)))
		}
		b.done(Paragraph)
	}
	moved, both := b.moved, pull <= 0 && open == 0 // so always for the bench
	if side < 0 {
		for i := range s.Notes {
			b.margin(&s.Notes[i], false, "")
		}
		if b.text != "" {
			b.p(rule, "")
		}
	}
	// Another factor may have said some of it: each list stands once, under the
	// first factor that takes it.
	left, again := *s, ""
	for i, list := range [...]*[]matter.Assertion{&left.Facts, &left.Movant, &left.Opponent, &left.OtherWay, &left.Court.Text} {
		takes := [...]bool{side < 0, side != 1 || both, side != 0 || both, both, side < 0 || s.Court.Mark == matter.Unmarked || s.Court.Mark.Own()}[i]
		if takes && len(*list) > 0 {
			if at := b.before("list " + s.ID + strconv.Itoa(i)); at != "" {
				takes, again = false, at
			}
		}
		if !takes {
			*list = nil
		}
	}
	b.said(&left.Facts, matter.RecordRecites, true)
	if side == 1 {
		b.said(&left.Opponent, matter.UsersSay, true)
		left.Opponent = nil
	}
	b.said(&left.Movant, matter.GovernmentSays, true)
	b.said(&left.Opponent, matter.UsersSay, true)
	b.said(&left.OtherWay, matter.ModelSays, true)
	unmarked := moved == b.moved && again == "" && len(s.Facts)+len(s.Movant)+len(s.Opponent) > 0
	b.court(&left, asks, side)
	if again != "" {
		b.say(moreUnder, again)
		b.done(Paragraph)
	}
	if side < 0 {
		open = b.finding(asks)
	}
	unmarked = unmarked && side < 0 && open < len(asks)
	reasons := b.notes(yourReason, s.ID)
	for i := range asks {
		key := asks[i].Element.String()
		if asks[i].Provision != "" {
			key = provided + asks[i].Provision
		}
		reasons = b.notes(yourReason, key) || reasons
	}
	none := noReason
	if unmarked {
		none += noMark
	}
	if open == len(asks) {
		none = ""
	}
	if !reasons {
		b.space(yourReason, none)
	} else if unmarked {
		b.you("", noMark)
	}
	for i := range asks {
		if asks[i].Provision == "" {
			b.rules(r, &asks[i].Element)
		}
	}
	if side < 0 || p != nil {
		return
	}
	b.ideas(&k)
	for i := range b.tense {
		if x := &b.tense[i]; x.At == k && x.Suggested == doctrine.Open {
			b.p(expect, b.Words.SayAll(rulings.TensionSays(b.a.Posture, *x)...))
			b.kept(x)
		}
	}
}

// space is left to write in, after what says that nothing was given.
func (b *builder) space(label, none string) {
	if none != "" {
		b.you(label, none)
	}
	b.done(Space)
}

// margin is what the matter says of an authority; later law is a list.
func (b *builder) margin(n *matter.Note, later bool, on string) {
	a, ok := law.Lookup(law.ID(n.Authority))
	if !ok || n.Later != later || later && !b.once(n.Text) {
		return
	}
	name := "%"
	if a.Kind == law.Case {
		name = "*%*"
	}
	b.say(name, a.Name)
	if on != "" {
		b.say(", on #", on)
	}
	b.say(": %", n.Text)
	b.wait(&source{Cite: law.Cite{Authority: a.ID, Pin: n.Pin, Mark: a.Mark}})
	b.note()
	if later {
		b.done(Item)
	}
}

// issue is what is asked, and then, left for more to follow, what to look at and
// who has the burden.
func (b *builder) issue(asks []matter.Ask) {
	ask, on := "", doctrine.Nobody
	for i := range asks {
		a := &asks[i]
		e := a.Element.Under(b.a.Posture)
		q, _ := words.Element(a.Element.String())
		if a.Provision != "" {
			q, _ = words.Provision(a.Element.String())
		}
		if a.Question != "" {
			q.Ask = a.Question
		}
		ask += " " + q.Ask
		if !b.once(q.Help) {
			continue
		}
		b.say("%", q.Help)
		if e.Burden != doctrine.Nobody && e.Burden != on {
			on = e.Burden
			b.say(burden, words.Party(on.String()))
		}
		if a.Provision == "" {
			b.law(e.Cites)
			b.note()
		}
	}
	held := b.text
	b.text = ""
	b.p(issue, ask)
	b.put(held)
}

// finding says what the reader found, and tells how many questions are open.
func (b *builder) finding(asks []matter.Ask) (open int) {
	for i := range asks {
		a := &asks[i]
		f, k, key := b.a.Finding(a.Provision, a.Element), a.Element, a.Element.String()
		if len(asks) > 1 || a.Provision != "" {
			b.say("%:", topic(k))
		}
		e := k.Under(b.a.Posture)
		switch f {
		case doctrine.Open:
			open++
			b.say(noAnswer, "")
		case doctrine.NoRecord:
			o := words.NoRecord(key)
			b.say("%.", o.Label)
			b.say("%", o.Hint)
			b.about(countsAs, k, doctrine.At(e.Silence))
		default:
			o, _ := words.Level(key, e.Name(f))
			b.say("^.", words.Short(key, e.Name(f)))
			b.say("%", o.Hint)
		}
		if x := b.a.FirstFinding(a.Provision, k); x != doctrine.Open && x != f {
			b.about(first, k, x)
		}
	}
	b.you(yours, "")
	return open
}

// work is what the reader rated on the workbench, and what it suggests.
func (b *builder) work() {
	at := len(b.d.Blocks)
	b.h(Heading1, onBench)
	b.rows(-1, 0)
	b.ideas(nil)
	b.undo(at)
}

// rows are the reader's own cells, burdens and ratings: for the bench all of
// them, for a side those of a group. A group takes what speaks for its side by
// the yardsticks of package workbench; what decides nothing yet is open.
func (b *builder) rows(side, group int) {
	w := &b.a.Work
	for i := range b.m.Provisions {
		p := &b.m.Provisions[i]
		for j := range b.m.Interests {
			x := &b.m.Interests[j]
			c := w.Cell(p.ID, x.ID)
			helps := -1
			if c.Serves() {
				helps = 1
			}
			if x.Sort != matter.Security {
				helps = 0 // it carries nothing
			}
			if c != matter.CellOpen && takes(helps, side, group) {
				b.rated(x.Name, words.Cells[c])
			}
		}
		s, helps := w.Share(p.ID), 1
		if s == matter.ShareSilent || s.Idle() {
			helps = -1
		}
		if s != matter.ShareOpen && takes(helps, side, group) {
			b.rated(words.Idle, words.Shares[s])
		}
		b.row(provision + p.ID)
	}
	ms := workbench.Measures(b.m, w)
	for i := range ms {
		x := &ms[i]
		helps := int(workbench.Qualifies(x.Rating)) // not met is 1
		if x.Fails == matter.FailsYes {
			helps = 1
		} else if helps > 1 {
			helps = -1
		}
		if !takes(helps, side, group) {
			continue
		}
		cs := matter.Columns()
		for j := range cs {
			if v := x.Get(cs[j].Name); v != cs[j].Values[0] {
				b.rated(words.Columns[j], strings.ReplaceAll(v, "_", " "))
			}
		}
		label := x.Name
		if x.Alternative == nil {
			label = ownMeasure + label
			if b.text == "" && x.Name != "" {
				b.say(notRated, "")
			}
		}
		b.row(label)
	}
}

// takes reports whether a group takes what helps the rule, above zero, or hurts
// it, below.
func takes(helps, side, group int) bool {
	if side >= 0 && (helps == 0 || group > 1) {
		return helps == 0 && group == 2
	}
	return side < 0 || (helps > 0) == (side == group)
}

// rated adds one rating to a row; row writes it, if there is any.
func (b *builder) rated(what, how string) {
	pattern := "^:"
	if b.text != "" {
		b.say(";", "")
		pattern = "%:"
	}
	b.say(pattern, what)
	b.say("%", how)
}

func (b *builder) row(label string) {
	if b.text != "" {
		b.say(".", "")
		b.add(Item, Reader, label+".", "")
	}
}

// ideas is what the work suggests, for one element or for all, and what became
// of it.
func (b *builder) ideas(k *doctrines.Key) {
	ss := workbench.Suggest(b.m, &b.a.Work, b.a.Posture.Standard.Date)
	for i := range ss {
		s := &ss[i]
		if s.Finding == doctrine.Open || k != nil && *k != s.Key {
			continue
		}
		b.about(benchIdea, s.Key, s.Finding)
		b.say("%", b.Words.SayAll(s.Why...))
		b.found(s.Key)
		if s.Disputed {
			b.say(benchDoubt, "")
		}
		b.p(inferred, "")
		for j := range b.tense {
			if x := &b.tense[j]; x.At == s.Key && x.Suggested != doctrine.Open {
				b.kept(x)
			}
		}
	}
}

// kept is the reader's reason to keep both sides of a tension, or, for the bench,
// the space for it.
func (b *builder) kept(x *chain.Tension) {
	b.once("reason " + x.ID)
	if b.whose == Bench && clean(x.Kept) == "" {
		b.space(yourReason, noReason)
	}
	b.own(keptLabel, x.Kept)
}

// found is the reader's finding in a sentence.
func (b *builder) found(k doctrines.Key) {
	text, f := noAnswer, b.a.Findings.Get(k)
	if f != doctrine.Open {
		text = youFound
	}
	b.about(text, k, f)
}

// links are what the findings suggest for one another, and where they pull apart.
func (b *builder) links() {
	b.h(Heading1, linksAnd)
	b.p("", linkIs)
	ls := chain.Links(&b.a.Findings, b.Rulings)
	for i := range ls {
		l := &ls[i]
		if !l.Given || !b.taken[l.To.Test] || !b.a.Posture.Asks(l.To.Test) {
			continue
		}
		k, ok := doctrines.ParseKey(l.From)
		from := fromRuling
		if ok {
			from = fromFinding
		}
		b.about(from, k, 0)
		b.about(suggests, l.To, l.Low)
		if l.Low != l.High {
			b.about("to $", l.To, l.High)
		}
		if l.Usual != doctrine.Open {
			b.about(usually, l.To, l.Usual)
		}
		b.say(".", "")
		b.found(l.To)
		why, _ := words.Link(l.ID)
		b.law(l.Cites)
		b.p(inferred, why)
	}
	for i := range b.tense {
		x := &b.tense[i]
		if x.Suggested != doctrine.Open {
			continue // it stands with the work
		}
		if x.Link != nil {
			b.about(outside, x.At, b.a.Findings.Get(x.At))
		} else {
			b.say("%", b.Words.SayAll(rulings.TensionSays(b.a.Posture, *x)...))
		}
		b.p(apart, "")
		b.kept(x)
	}
}

// changed joins the changes of a flip.
func (b *builder) changed(cs []rulings.Change) (s string) {
	for i := range cs {
		if i > 0 {
			s += "; " + b.Words.Say(cs[i].Text.Inside())
		} else {
			s = b.Words.Say(cs[i].Text)
		}
	}
	return s
}

// flip says in a pattern what is changed, and then what follows and what it takes.
func (b *builder) flip(pattern string, f *rulings.Flip) {
	b.say(pattern, b.changed(f.Changes))
	b.say(". %", b.Words.Say(f.Then()))
	if len(f.Carried) > 0 {
		b.say(words.Carried+"#.", b.changed(f.Carried))
	}
	for _, x := range f.Showing {
		b.say("%", b.Words.Say(x))
	}
}

// most is how many changes of a list are told; the tool lists all.
const most = 5

func (b *builder) changes(r *rulings.Report) {
	w, test := r.WhatIf, r.Test.String()
	b.say(bold+"%."+bold, b.on(r.Test).Title)
	if w == nil || r.Firmness == doctrine.Unsettled && len(w.Flips) == 0 {
		if !r.Asked {
			b.say("%", b.Words.Say(r.Sentence))
		}
		b.wants(r)
		b.done(Paragraph)
		return
	}
	b.p("", b.Words.Say(w.Robustness))
	for i := range w.Flips {
		if i == most {
			rest := moreFlips
			if len(w.Flips)-most == 1 {
				rest = moreFlip
			}
			b.say("%"+rest, strconv.Itoa(len(w.Flips)-most))
			b.done(Paragraph)
			break
		}
		f := &w.Flips[i]
		b.once(test + b.changed(f.Changes))
		b.flip("%", f)
		b.done(Item)
	}
	if len(w.Unable) > 0 {
		b.say("%", words.Unable(r.Firmness == doctrine.Discretionary))
		b.say("%.", topics(w.Unable))
		b.done(Paragraph)
	}
	for i := 0; i < len(w.Chain) && i < 2; i++ {
		b.flip("%", &w.Chain[i])
		b.add(Item, Model, inferredChain, "")
	}
	for i := range w.WhyNot {
		x := &w.WhyNot[i]
		if len(x.Flips) > 0 && !b.once(test+b.changed(x.Flips[0].Changes)) {
			continue
		}
		b.say("%:", words.WhyNot(test, x.Disposition))
		if len(x.Flips) == 0 {
			b.say("#", words.Nowhere(x.Among))
		} else {
			b.say("#", b.changed(x.Flips[0].Changes))
			b.say(". %", b.Words.Say(x.Flips[0].Then()))
			if len(x.Flips) > 1 {
				b.say(ways, "")
			}
		}
		b.done(Paragraph)
	}
}

// outcome is what the court ruled in the end, what it left open and what came
// later. None of it is used above.
func (b *builder) outcome() {
	b.h(Heading1, ended)
	at := len(b.d.Blocks)
	b.said(&b.m.Outcome, matter.CourtSays, true)
	b.told(true)
	if at == len(b.d.Blocks) {
		b.p("", noOutcome)
	}
	at = len(b.d.Blocks)
	b.h(Heading1, leftOpen)
	b.said(&b.m.Open, matter.CourtSays, true)
	b.undo(at)
	at = len(b.d.Blocks)
	b.h(Heading1, laterLaw)
	b.said(&b.m.Later, matter.Commentary, true)
	for _, s := range b.steps {
		for i := range s.Notes {
			b.margin(&s.Notes[i], true, s.Topic)
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
		label := strings.ReplaceAll(x.Key, provided, provision)
		if k, ok := doctrines.ParseKey(x.Key); ok {
			label = topic(k) + " (" + words.Inside(b.on(k.Test).Title) + ")"
		} else if s := b.m.Step(x.Key); s != nil {
			label = s.Topic
		}
		if b.fresh(x.Key) {
			b.notes(label+".", x.Key)
		}
	}
	for _, id := range b.a.Marks {
		if x := b.m.Assertion(id); x != nil && b.once("mark "+id) {
			b.add(Item, b.assertion(x, matter.RecordRecites), "", "")
		}
	}
	for _, x := range b.a.Overrides {
		if b.once("reason " + x.Key) {
			b.own(noTension, x.Text)
		}
	}
	b.undo(at)
}
