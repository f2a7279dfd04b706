package memo

import (
	"slices"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
)

// remains are the findings that no ground argued, a sentence each, what was left
// open without effect, and what is found of single provisions.
func (b *builder) remains() {
	at := b.blocks()
	b.heading(Heading1, words.MemoRemains)
	for _, report := range b.reports {
		if !report.Asked || report != b.reports[0] && !b.under(report.Test) {
			continue
		}
		b.remainsOf(report)
	}
	b.provisions()
	main := b.reports[0]
	if test := main.Test; test.Test().Narrower && main.Asked {
		b.say(words.InPart(test.String()))
	}
	var usual []words.ID // what is said of every ruling in this posture alike is not said here
	for _, id := range (doctrines.Posture{Settings: b.matter.Posture.Settings}).Remarks(main.Test) {
		usual = append(usual, words.RemarkOf(main.Test.String(), id).ID())
	}
	for _, remark := range main.Remarks {
		if !slices.Contains(usual, remark.ID()) {
			b.say(remark)
		}
	}
	if b.text != "" {
		b.paragraph(unled)
	}
	b.undo(at)
}

// remainsOf is a paragraph for a test, and the reader's reasons after it.
func (b *builder) remainsOf(report *rulings.Report) {
	left := []doctrines.Key{}
	for element := range b.Analysis.Posture.Doctrine(report.Test).Elements {
		if key := (doctrines.Key{Test: report.Test, Element: element}); !b.argued.has(key) {
			left = append(left, key)
		}
	}
	b.foundAll(report, func(doctrines.Key) bool { return true })
	var needed []words.Name
	for _, key := range left {
		if b.Rulings[report.Test].Needed.Has(key.Element) {
			needed = append(needed, topic(key))
		}
	}
	if needed != nil {
		b.say(words.MemoNeeded(needed))
	}
	var settled []doctrines.Key
	for _, key := range report.Settled {
		if slices.Contains(left, key) {
			settled = append(settled, key)
		}
	}
	if settled != nil {
		b.say(words.Besides(report.Test.String(), report.Effect, topics(settled)))
	}
	if b.text != "" {
		b.paragraph(words.MemoNamed(title(report.Test)))
	}
	for _, key := range left {
		b.reasons(key)
	}
}

// provisions are the findings on single provisions, with the reader's notes on them.
func (b *builder) provisions() {
	for i := range b.matter.Provisions {
		provision := &b.matter.Provisions[i]
		var found []words.Name
		for _, key := range doctrines.ProvisionKeys() {
			finding := b.Analysis.Finding(provision.ID, key)
			if finding != doctrine.Open {
				found = append(found, words.MemoRating(topic(key), b.found(key, finding)))
			}
			first := b.Analysis.FirstFinding(provision.ID, key)
			if first != doctrine.Open && first != finding {
				found = append(found, words.MemoFirstRating(topic(key).Inside(), b.found(key, first)))
			}
		}
		name := literal(provision.Name)
		if provision.Numbered() {
			name = words.MemoProvisionNamed(literal(provision.ID), literal(provision.Name))
		}
		if found != nil {
			b.say(words.MemoRatings(found))
			b.write(Item, Reader, words.MemoNamed(name))
		}
		b.notes(words.MemoNamed(name), provided+provision.ID)
		for _, step := range b.steps {
			for j := range step.Asks {
				if step.Asks[j].Provision == provision.ID {
					b.notes(words.MemoNamed(name), step.ID)
				}
			}
		}
	}
}

// most is how many changes of a list are told; the tool lists all.
const most = 3

// moves names the changes of a flip.
func moves(changes []rulings.Change) (names []words.Name) {
	for i := range changes {
		names = append(names, changes[i].Text)
	}
	return names
}

// flip says in a sentence what is changed, and then what follows.
func (b *builder) flip(flip *rulings.Flip) {
	b.say(words.MemoFlip(moves(flip.Changes)), flip.Then())
	if len(flip.Carried) > 0 {
		b.say(words.MemoCarried(moves(flip.Carried)))
	}
}

// changes are the least changes of the main test's findings that alter its ruling. What
// an open one turns on stands in the answer, or with its grounds; where nothing is
// answered there is no more to say.
func (b *builder) changes(report *rulings.Report) {
	whatif := report.WhatIf
	if report.Firmness == doctrine.Unsettled && b.Analysis.Findings[report.Test] == (doctrine.Findings{}) {
		return
	}
	b.heading(Heading1, words.MemoChanges)
	if whatif == nil {
		b.paragraph(unled, report.Sentence)
		return
	}
	b.paragraph(unled, whatif.Robustness)
	flips := whatif.Flips
	for i := range flips[:min(most, len(flips))] {
		b.flip(&flips[i])
		b.item()
	}
	if more := len(flips) - most; more > 0 {
		b.paragraph(unled, words.MemoMore(more))
	}
	if len(flips) == 0 && len(whatif.Chain) > 0 {
		b.flip(&whatif.Chain[0])
		b.write(Item, Model, words.MemoLeadChain)
	}
}
