package memo

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/workbench"
)

// For says for whom a document is written.
type For uint8

const (
	Bench For = iota
	Movant
	Opponent
)

var forNames = [...]string{"bench", "movant", "opponent"}

// String gives the name used on the command line and in file names.
func (f For) String() string {
	if int(f) < len(forNames) {
		return forNames[f]
	}
	return "for(?)"
}

// Fors lists all values.
func Fors() []For { return []For{Bench, Movant, Opponent} }

// side is a side of the matter, whose outline is written; the bench has none.
type side int

const (
	noSide       side = -1
	movantSide   side = 0
	opponentSide side = 1
)

// side is the side for which a document argues.
func (f For) side() side {
	switch f {
	case Movant:
		return movantSide
	case Opponent:
		return opponentSide
	}
	return noSide
}

// Input is all that a document is made of. Date, Version, Hash and Link are
// printed as they are given, and left out where they are empty.
type Input struct {
	Words    *words.Language
	Analysis *analysis.Analysis
	Matter   *matter.Matter // nil for none
	Rulings  chain.Rulings
	Reports  *[doctrines.Count]rulings.Report
	// Record asks for the record as an appendix.
	Record  bool
	Date    string
	Version string
	Hash    string
	Link    string
}

// Decide makes the input of an analysis.
func Decide(language *words.Language, a *analysis.Analysis, m *matter.Matter) *Input {
	decided := chain.Decide(a.Posture, &a.Findings)
	reports := rulings.Reports(a, m, decided)
	return &Input{Words: language, Analysis: a, Matter: m, Rulings: decided, Reports: &reports}
}

// builder writes one document.
type builder struct {
	*Input
	matter   *matter.Matter // never nil
	document *Document
	whose    For
	sides    [2]words.Name // the movant and the opponent
	reports  []*rulings.Report
	taken    [doctrines.Count]bool // the tests of these reports
	steps    []*matter.Step
	tensions []chain.Tension

	text    string    // of the next block
	waiting []*source // to be cited by it
	last    *source   // the one source of the last note, if it had one

	authorities []string        // the rows of the table
	used        map[string]bool // what was said once
	argued      keySet          // what a ground or a section argued
	part        string          // the last heading of the first level
}

// keySet is a set of elements.
type keySet [doctrines.Count][doctrine.MaxElements]bool

func (s *keySet) has(key doctrines.Key) bool { return s[key.Test][key.Element] }
func (s *keySet) add(key doctrines.Key)      { s[key.Test][key.Element] = true }

// Write makes a document.
func Write(whose For, in *Input) *Document {
	b := &builder{Input: in, matter: in.Matter, whose: whose, last: &several}
	b.used = map[string]bool{}
	if b.matter == nil {
		b.matter = &matter.Matter{ID: in.Analysis.Matter}
	}
	b.document = &Document{
		Name:       b.matter.ID + "-" + whose.String(),
		Date:       in.Date,
		Lang:       in.Words.Lang(),
		NotesTitle: in.Words.Say(words.MemoNotes),
	}
	b.sides[movantSide] = party(b.matter.Movant.Name, doctrine.StayMovant)
	b.sides[opponentSide] = party(b.matter.Opponent.Name, doctrine.StayOpponent)
	b.tensions = append(in.Analysis.Tensions(in.Rulings), workbench.Tensions(b.matter, in.Analysis)...)
	for i := range b.matter.Parts {
		part := &b.matter.Parts[i]
		for j := range part.Steps {
			b.steps = append(b.steps, &part.Steps[j])
		}
	}
	b.takeTests()
	b.caption()
	if side := whose.side(); side == noSide {
		b.bench()
	} else {
		b.outline(side)
	}
	if in.Record {
		b.margins()
	}
	b.ending()
	if in.Record {
		b.appendix()
	}
	return b.document
}

// party names one of the two sides.
func party(name string, role doctrine.Party) words.Name {
	if name = clean(name); name != "" {
		return words.Literal(name)
	}
	return words.PartyName(role.String())
}

// takeTests takes up the tests of the matter, and those on which something is
// found.
func (b *builder) takeTests() {
	take := func(test doctrines.ID) {
		if !b.taken[test] {
			b.taken[test] = true
			b.reports = append(b.reports, &b.Reports[test])
		}
	}
	for _, test := range b.matter.Tests() {
		take(test)
	}
	for _, test := range doctrines.All() {
		if b.Analysis.Findings[test] != (doctrine.Findings{}) || b.Analysis.First[test] != (doctrine.Findings{}) {
			take(test)
		}
	}
}

// notes writes the reader's note under a key, once in a document.
func (b *builder) notes(lead words.Text, key string) {
	if b.noteOn(key) && b.once(ofNote(key)) {
		b.own(lead, analysis.Get(b.Analysis.Notes, key))
	}
}

// noteOn reports whether there is a note under a key.
func (b *builder) noteOn(key string) bool { return clean(analysis.Get(b.Analysis.Notes, key)) != "" }

// provided begins the keys of notes on provisions.
const provided = "provisions."

// These are the keys under which the builder remembers what stands already.
func ofNote(key string) string  { return "note:" + key }
func ofMark(id string) string   { return "mark:" + id }
func ofReason(id string) string { return "reason:" + id }
func ofText(text string) string { return "text:" + text }
func ofStep(id string) string   { return "step:" + id }
func ofCited(id string) string  { return "cited:" + id }
func ofListed(id string) string { return "listed:" + id }

func ofHeard(by matter.By, cite string) string     { return "heard:" + by.String() + cite }
func ofNeeded(test doctrines.ID) string            { return "needed:" + test.String() }
func ofSuggested(key doctrines.Key) string         { return "suggested:" + key.String() }
func ofRule(test doctrines.ID, rule string) string { return "rule:" + test.String() + rule }

func ofConclusion(test doctrines.ID, rule string) string { return "conclusion:" + test.String() + rule }

// once is true the first time that something is to be said.
func (b *builder) once(what string) bool {
	said := b.used[what]
	b.used[what] = true
	return !said
}

// title names a test.
func title(test doctrines.ID) words.Name { return words.TestTitle(test.String()) }

// topic names an element, and topics several.
func topic(key doctrines.Key) words.Name { return words.Topic(key.String()) }

func topics(keys []doctrines.Key) (names []words.Name) {
	for _, key := range keys {
		names = append(names, topic(key))
	}
	return names
}

// found names a finding on an element.
func (b *builder) found(key doctrines.Key, finding doctrine.Finding) words.Name {
	return words.FindingOf(key.String(), key.Under(b.Analysis.Posture).Name(finding))
}
