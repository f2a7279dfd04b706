package memo

import (
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
)

// links are what the findings suggest for one another, and where they pull apart.
func (b *builder) links() {
	b.heading(Heading1, words.MemoLinks)
	b.paragraph(unled, words.MemoLinkIs)
	links := chain.Links(b.Analysis.Posture, &b.Analysis.Findings, b.Rulings)
	for i := range links {
		link := &links[i]
		if link.Given && b.taken[link.To.Test] && b.Analysis.Posture.Asks(link.To.Test) {
			b.say(b.suggests(link), b.yours(link.To), words.LinkText(link.ID))
			b.cite(link.Cites)
			b.paragraph(words.MemoLeadInferred)
		}
	}
	for i := range b.tensions {
		tension := &b.tensions[i]
		if tension.Suggested != doctrine.Open {
			continue // it stands with the work
		}
		if key := tension.At; tension.Link != nil {
			b.say(words.MemoOutside(topic(key), title(key.Test), b.found(key, b.Analysis.Findings.Get(key))))
		} else {
			b.quote(b.Words.SayAll(rulings.TensionSays(b.Analysis.Posture, *tension)...))
		}
		b.paragraph(words.MemoLeadTension)
		b.kept(tension)
	}
}

// suggests says what a link leads from and to.
func (b *builder) suggests(link *chain.Link) words.Text {
	from := words.MemoLinkRuling(words.Underlying(link.From))
	if key, ok := doctrines.ParseKey(link.From); ok {
		from = words.MemoLinkFinding(topic(key), title(key.Test))
	}
	if beside, ok := doctrines.ParseKey(link.Beside); ok {
		key := doctrines.MustKey(link.From)
		from = words.MemoLinkFindings([]words.Name{topic(key), topic(beside)}, title(key.Test))
	}
	span := b.found(link.To, link.Low)
	if link.Low != link.High {
		span = words.MemoLinkRange(span, b.found(link.To, link.High))
	}
	on, test := topic(link.To), title(link.To.Test)
	if link.Usual != doctrine.Open {
		return words.MemoLinkUsually(from, on, test, span, b.found(link.To, link.Usual))
	}
	return words.MemoLinkSuggests(from, on, test, span)
}

// moves names the changes of a flip.
func moves(changes []rulings.Change) (names []words.Name) {
	for i := range changes {
		names = append(names, changes[i].Text)
	}
	return names
}

// flip says in a sentence what is changed, and then what follows and what it takes.
func (b *builder) flip(sentence words.Text, flip *rulings.Flip) {
	b.say(sentence, flip.Then())
	if len(flip.Carried) > 0 {
		b.say(words.MemoCarried(moves(flip.Carried)))
	}
	for _, showing := range flip.Showing {
		b.say(showing)
	}
}

// most is how many changes of a list are told; the tool lists all.
const most = 5

// changes are the least changes of a test's findings that alter its ruling, and
// those that lead to what the reader may have expected.
func (b *builder) changes(report *rulings.Report) {
	whatif := report.WhatIf
	b.strong(words.MemoNamed(title(report.Test)))
	if whatif == nil || report.Firmness == doctrine.Unsettled && len(whatif.Flips) == 0 {
		if !report.Asked {
			b.say(report.Sentence)
		}
		b.awaited(report)
		b.paragraph(unled)
		return
	}
	b.paragraph(unled, whatif.Robustness)
	for i := range whatif.Flips {
		if i == most {
			b.paragraph(unled, words.MemoMore(len(whatif.Flips)-most))
			break
		}
		flip := &whatif.Flips[i]
		b.onceChanged(report.Test, flip)
		b.flip(words.MemoFlip(moves(flip.Changes)), flip)
		b.item()
	}
	if len(whatif.Unable) > 0 {
		unable := words.WhatifUnable(topics(whatif.Unable))
		if report.Firmness == doctrine.Discretionary {
			unable = words.WhatifUnableDiscretion(topics(whatif.Unable))
		}
		b.paragraph(unled, unable)
	}
	for i := range whatif.Chain[:min(2, len(whatif.Chain))] {
		flip := &whatif.Chain[i]
		b.flip(words.MemoFlip(moves(flip.Changes)), flip)
		b.write(Item, Model, words.MemoLeadChain)
	}
	for i := range whatif.WhyNot {
		b.whyNot(report.Test, &whatif.WhyNot[i])
	}
}

// onceChanged is true the first time that a change is told of a test.
func (b *builder) onceChanged(test doctrines.ID, flip *rulings.Flip) bool {
	return b.once(test.String() + ":" + b.Words.Say(words.MemoFlip(moves(flip.Changes))))
}

// whyNot is the way to a ruling that the reader may have expected.
func (b *builder) whyNot(test doctrines.ID, whyNot *rulings.WhyNot) {
	name, outcome := test.String(), whyNot.Disposition
	switch {
	case len(whyNot.Flips) == 0 && whyNot.Among:
		b.say(words.ExpectedAmong(name, outcome))
	case len(whyNot.Flips) == 0:
		b.say(words.ExpectedNowhere(name, outcome))
	case !b.onceChanged(test, &whyNot.Flips[0]):
		return
	default:
		nearest := &whyNot.Flips[0]
		b.say(words.ExpectedWay(name, outcome, moves(nearest.Changes)), nearest.Then())
		if len(whyNot.Flips) > 1 {
			b.say(words.MemoWays)
		}
	}
	b.paragraph(unled)
}
