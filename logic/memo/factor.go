package memo

import (
	"strconv"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/workbench"
)

// factors argues what is asked of a test in the order of the matter, and then
// what no step asks: for the bench, without a side, what a step asks together; for
// a side each element of a group by itself, and of a provision what is found or,
// where there is a note alone, open.
func (b *builder) factors(report *rulings.Report, side side, group group) {
	var asked [doctrine.MaxElements]bool
	for _, step := range b.steps {
		var together []matter.Ask
		for i := range step.Asks {
			ask := &step.Asks[i]
			switch whole := ask.Provision == ""; {
			case ask.Element.Test != report.Test:
				continue
			case whole:
				asked[ask.Element.Element] = true
				if side != noSide {
					b.factor(report, step, step.Asks[i:i+1], side, group)
					continue
				}
			case side != noSide && !b.providedIn(step, ask, side, group):
				continue
			}
			together = append(together, *ask)
		}
		if together != nil {
			b.factor(report, step, together, side, group)
		}
	}
	for element := range b.Analysis.Posture.Doctrine(report.Test).Elements {
		if !asked[element] {
			key := doctrines.Key{Test: report.Test, Element: element}
			b.factor(report, &matter.Step{}, []matter.Ask{{Element: key}}, side, group)
		}
	}
	if workbench.BearsOn(report.Test) && side != noSide {
		at := b.blocks()
		b.heading(Heading3, words.MemoRows)
		b.rows(side, group)
		b.undo(at)
	}
}

// providedIn reports whether a group has what is asked of a provision.
func (b *builder) providedIn(step *matter.Step, ask *matter.Ask, side side, group group) bool {
	finding := b.Analysis.Finding(ask.Provision, ask.Element)
	_, at := b.pull(ask.Element, finding, side)
	return at == group && (finding != doctrine.Open || b.fresh(step.ID) || b.fresh(provided+ask.Provision))
}

// rules says what became of the rules that look at one element alone; without
// one, of those that look at several, which is where a test's findings meet.
func (b *builder) rules(report *rulings.Report, key *doctrines.Key) {
	for i := range report.Reasons {
		reason := &report.Reasons[i]
		single := len(reason.Findings) == 1
		if single != (key != nil) || single && reason.Findings[0].Key != *key {
			continue
		}
		if key != nil {
			b.reason(reason)
			b.paragraph(words.MemoLeadConclusion)
			continue
		}
		// That a rule other than a gate does not apply is seen from those that do.
		if !reason.Kind.Ends() && reason.Status == doctrine.Fails ||
			b.whose != Bench && (reason.Status != doctrine.Holds || reason.Behind) {
			continue
		}
		if b.whose == Bench && b.once(ofTogether(report.Test.String())) {
			b.heading(Heading2, words.MemoTogether)
		}
		b.strong(words.MemoNamed(reason.Title))
		b.reason(reason)
		b.paragraph(unled)
	}
}

// reason is what became of a rule in words.
func (b *builder) reason(reason *rulings.Reason) {
	b.quote(b.Words.SayAll(reason.Says...))
	if reason.Behind && !reason.Unreached { // which says so itself
		b.say(words.MemoBehind)
	}
	b.cite(reason.Cites)
}

// factor argues what is asked together. For the bench: issue, rule, both sides'
// evidence, what the court did, what the reader found, conclusion. For a side:
// the finding, its evidence and, where the finding does not pull its way, the
// other side's and what a tension would expose.
func (b *builder) factor(report *rulings.Report, step *matter.Step, asks []matter.Ask, side side, group group) {
	key, level, pull := asks[0].Element, Heading2, 0
	if side != noSide {
		level = Heading3
		at := group
		if pull, at = b.pull(key, b.Analysis.Finding(asks[0].Provision, key), side); at != group {
			return
		}
	}
	provision := b.matter.Provision(asks[0].Provision)
	b.factorName(level, asks, provision)
	open := 0
	if side == noSide {
		b.issue(asks)
		for i := range step.Notes {
			b.margin(&step.Notes[i])
		}
		if b.text != "" {
			b.paragraph(words.MemoLeadRule)
		}
	} else if open = b.finding(asks); open > 0 && provision == nil {
		b.leftOpen(report, key)
	}
	moved := b.moved
	left, again := b.untold(step, side, pull <= 0 && open == 0) // so always for the bench
	b.evidence(left, side)
	unmarked := side == noSide && moved == b.moved && again.Empty() &&
		len(step.Facts)+len(step.Movant)+len(step.Opponent) > 0
	b.court(left, asks, side)
	if !again.Empty() {
		b.paragraph(unled, words.MemoMoreUnder(again))
	}
	if side == noSide {
		open = b.finding(asks)
	}
	b.reasons(step, asks, open, unmarked && open < len(asks))
	for i := range asks {
		if asks[i].Provision == "" {
			b.rules(report, &asks[i].Element)
		}
	}
	if side != noSide && provision == nil {
		b.ideas(&key)
		b.expected(key)
	}
}

// factorName heads a factor with its provision, or with one element or two.
func (b *builder) factorName(level Kind, asks []matter.Ask, provision *matter.Provision) {
	switch {
	case provision != nil && provision.Numbered():
		b.heading(level, words.MemoProvisionNamed(literal(provision.ID), literal(provision.Name)))
	case provision != nil:
		b.heading(level, literal(provision.Name))
	case len(asks) > 1:
		b.heading(level, words.MemoBoth(topic(asks[0].Element), topic(asks[1].Element)))
	default:
		b.heading(level, topic(asks[0].Element))
	}
}

// leftOpen says whether what a side's outline leaves open can change the ruling.
func (b *builder) leftOpen(report *rulings.Report, key doctrines.Key) {
	if b.Rulings[key.Test].Needed.Has(key.Element) {
		b.paragraph(unled, words.MemoOpenNeeded)
	} else {
		b.paragraph(unled, words.LeftOpen(report.Test.String(), report.Effect))
	}
}

// untold is a step with the lists that a factor takes. Another factor may have
// said some of them: each list stands once, under the first factor that takes it,
// and the heading of that is what is said again. With both, a side's factor takes
// the other side's lists too.
func (b *builder) untold(step *matter.Step, side side, both bool) (*matter.Step, words.Name) {
	left, again := *step, words.Name{}
	for i, list := range [...]struct {
		assertions *[]matter.Assertion
		takes      bool
	}{
		{&left.Facts, side == noSide},
		{&left.Movant, side != opponentSide || both},
		{&left.Opponent, side != movantSide || both},
		{&left.OtherWay, both},
		{&left.Court.Text, side == noSide || step.Court.Mark == matter.Unmarked || step.Court.Mark.Own()},
	} {
		if list.takes && len(*list.assertions) > 0 {
			if at, before := b.before("list:" + step.ID + ":" + strconv.Itoa(i)); before {
				list.takes, again = false, at
			}
		}
		if !list.takes {
			*list.assertions = nil
		}
	}
	return &left, again
}

// evidence gives the lists of a step, a side's own first.
func (b *builder) evidence(step *matter.Step, side side) {
	b.list(step.Facts, matter.RecordRecites, withTool)
	if side == opponentSide {
		b.list(step.Opponent, matter.UsersSay, withTool)
	}
	b.list(step.Movant, matter.GovernmentSays, withTool)
	if side != opponentSide {
		b.list(step.Opponent, matter.UsersSay, withTool)
	}
	b.list(step.OtherWay, matter.ModelSays, withTool)
}

// reasons are the reader's own, or the space for them.
func (b *builder) reasons(step *matter.Step, asks []matter.Ask, open int, unmarked bool) {
	lead := words.MemoLeadReason
	given := b.notes(lead, step.ID)
	for i := range asks {
		key := asks[i].Element.String()
		if asks[i].Provision != "" {
			key = provided + asks[i].Provision
		}
		given = b.notes(lead, key) || given
	}
	switch {
	case given && unmarked:
		b.reader(unled, words.MemoNoMark)
	case given:
	case open == len(asks):
		b.space(lead)
	case unmarked:
		b.space(lead, words.MemoNoReason, words.MemoNoMark)
	default:
		b.space(lead, words.MemoNoReason)
	}
}

// expected are the tensions that the other side would point to.
func (b *builder) expected(key doctrines.Key) {
	for i := range b.tensions {
		if tension := &b.tensions[i]; tension.At == key && tension.Suggested == doctrine.Open {
			b.quote(b.Words.SayAll(rulings.TensionSays(b.Analysis.Posture, *tension)...))
			b.paragraph(words.MemoLeadExpect)
			b.kept(tension)
		}
	}
}

// margin is what the matter says of an authority that it cites at a step.
func (b *builder) margin(note *matter.Note) {
	if authority, ok := law.Lookup(law.ID(note.Authority)); ok && !note.Later {
		b.marginal(note, &authority, nameOf(&authority))
	}
}

// laterLaw is the same of law that is later than the matter, as an item of a list.
func (b *builder) laterLaw(note *matter.Note, on string) {
	authority, ok := law.Lookup(law.ID(note.Authority))
	if !ok || !note.Later || !b.once(note.Text) {
		return
	}
	name := nameOf(&authority)
	if on != "" {
		name = words.MemoAuthorityOn(name, words.Titled(clean(on)))
	}
	b.marginal(note, &authority, name)
	b.item()
}

func (b *builder) marginal(note *matter.Note, authority *law.Authority, name words.Name) {
	b.say(words.MemoNoted(name))
	b.quote(note.Text)
	b.wait(&source{Cite: law.Cite{Authority: authority.ID, Pin: note.Pin, Mark: authority.Mark}})
	b.note()
}

// nameOf is the name of an authority, that of a case in italics.
func nameOf(authority *law.Authority) words.Name {
	if authority.Kind == law.Case {
		return words.Literal("*" + authority.Name + "*")
	}
	return words.Literal(authority.Name)
}

// issue is what is asked, and then, left for more to follow, what to look at and
// who has the burden.
func (b *builder) issue(asks []matter.Ask) {
	for i := range asks {
		ask, key := &asks[i], asks[i].Element.String()
		switch {
		case ask.Question != "":
			b.quote(ask.Question)
		case ask.Provision != "":
			b.say(words.ProvisionAsk(key))
		default:
			b.say(words.Ask(key))
		}
	}
	b.paragraph(words.MemoLeadIssue)
	burden := doctrine.Nobody
	for i := range asks {
		ask, key := &asks[i], asks[i].Element.String()
		help := words.Help(key)
		if ask.Provision != "" {
			help = words.ProvisionHelp(key)
		}
		if !b.once(b.Words.Say(help)) {
			continue
		}
		b.say(help)
		element := ask.Element.Under(b.Analysis.Posture)
		if element.Burden != doctrine.Nobody && element.Burden != burden {
			burden = element.Burden
			b.say(words.MemoBurden(words.PartyName(burden.String())))
		}
		if ask.Provision == "" {
			b.cite(element.Cites)
			b.note()
		}
	}
}

// finding says what the reader found, and tells how many questions are open.
func (b *builder) finding(asks []matter.Ask) (open int) {
	for i := range asks {
		ask, key := &asks[i], asks[i].Element
		if len(asks) > 1 || ask.Provision != "" {
			b.say(words.MemoOnTopic(topic(key)))
		}
		element := key.Under(b.Analysis.Posture)
		finding := b.Analysis.Finding(ask.Provision, key)
		switch finding {
		case doctrine.Open:
			open++
			b.say(words.MemoNoAnswer)
		case doctrine.NoRecord:
			counts := b.found(key, doctrine.At(element.Silence))
			b.say(words.MemoNamed(words.AnswerSilent), words.Silence(key.String()), words.MemoCountsAs(counts))
		default:
			b.say(words.MemoFound(b.found(key, finding)), words.Hint(key.String(), element.Name(finding)))
		}
		if first := b.Analysis.FirstFinding(ask.Provision, key); first != doctrine.Open && first != finding {
			b.say(words.MemoFirst(b.found(key, first)))
		}
	}
	b.reader(words.MemoLeadFinding)
	return open
}
