package memo

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
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

// Input is all that a document is made of. Date, Version, Hash and Link are
// printed as they are given, and left out where they are empty.
type Input struct {
	Words    *words.Language
	Analysis *analysis.Analysis
	Matter   *matter.Matter // nil for none
	Rulings  chain.Rulings
	Reports  *[doctrines.Count]rulings.Report
	Date     string
	Version  string
	Hash     string
	Link     string
}

// Decide makes the input of an analysis.
func Decide(l *words.Language, a *analysis.Analysis, m *matter.Matter) *Input {
	rs := chain.Decide(a.Posture, &a.Findings)
	reports := rulings.Reports(a, m, rs)
	return &Input{Words: l, Analysis: a, Matter: m, Rulings: rs, Reports: &reports}
}

type builder struct {
	*Input
	a       *analysis.Analysis
	m       *matter.Matter
	d       *Document
	whose   For
	sides   [2]string // the movant and the opponent, by name
	tests   []*rulings.Report
	taken   [doctrines.Count]bool // the same
	steps   []*matter.Step
	tense   []chain.Tension
	k       doctrines.Key // what about speaks of, and a finding on it
	f       doctrine.Finding
	text    string    // of the next block
	waiting []*source // to be cited by it
	last    *source   // the one source of the last note, if it had one
	table   []string  // of authorities
	used    map[string]bool
	stands  map[string]string // under which heading what a factor of a step said first
	under   string            // the last heading
	moved   int               // how often a mark of the reader stands
	part    string            // the last heading of the first level, under which cites are full once
}

// Write makes a document.
func Write(f For, in *Input) *Document {
	a, m := in.Analysis, in.Matter
	if m == nil {
		m = &matter.Matter{ID: a.Matter}
	}
	d := &Document{Date: in.Date}
	b := &builder{Input: in, a: a, m: m, d: d, whose: f, last: &several, used: map[string]bool{}, stands: map[string]string{}}
	d.Name = m.ID + "-" + f.String()
	b.side(0, m.Movant.Name)
	b.side(1, m.Opponent.Name)
	b.tense = append(a.Tensions(in.Rulings), workbench.Tensions(m, a)...)
	var steps []*matter.Step
	for i := range m.Parts {
		p := &m.Parts[i]
		for j := range p.Steps {
			steps = append(steps, &p.Steps[j])
		}
	}
	b.steps = steps
	for _, t := range m.Tests() {
		b.ask(t)
	}
	for _, t := range doctrines.All() {
		if a.Findings[t] != (doctrine.Findings{}) || a.First[t] != (doctrine.Findings{}) {
			b.ask(t)
		}
	}
	if f == Bench {
		b.head(benchTitle, benchIs)
		b.bench()
	} else {
		side := int(f - Movant)
		b.head(outlineTitle+b.sides[side], outlineIs)
		b.outline(side)
	}
	b.end()
	return d
}

// side names one of the two sides.
func (b *builder) side(i int, name string) {
	if name = clean(name); name == "" {
		name = words.Party((doctrine.StayMovant + doctrine.Party(i)).String())
	}
	b.sides[i] = name
}

// ask takes a test up, once.
func (b *builder) ask(t doctrines.ID) {
	if !b.taken[t] {
		b.taken[t] = true
		b.tests = append(b.tests, &b.Reports[t])
	}
}

// on gives what is said of a test as a whole.
// topicsOf names elements in a sentence.
func topicsOf(ks []doctrines.Key) (names []words.Name) {
	for _, k := range ks {
		names = append(names, words.Topic(k.String()))
	}
	return names
}

func (b *builder) on(t doctrines.ID) *words.TestText {
	w, _ := words.Test(t.String())
	return &w
}

// once is true the first time that something is to be said.
func (b *builder) once(what string) bool {
	said := b.used[what]
	b.used[what] = true
	return !said
}

// put adds to the text of the next block as it is.
func (b *builder) put(s string) { b.text += s }

// say adds to the text of the next block a pattern in which % is a place for s,
// # for s inside a sentence, and ^ for s at the beginning of one. A space parts
// it from what stands before, unless it begins with a stop. Nothing is said of
// nothing: of a pattern that begins with % and a text that is empty.
func (b *builder) say(pattern, s string) {
	if s == "" && pattern[0] == '%' {
		return
	}
	if b.text != "" && strings.IndexByte(".,:;", pattern[0]) < 0 {
		b.put(" ")
	}
	s = clean(s)
	for i := range len(pattern) {
		switch c := pattern[i : i+1]; c[0] {
		case '%':
			b.put(s)
		case '#':
			b.put(words.Inside(s))
		case '^':
			b.put(words.Capital(s))
		case '@':
			b.put(words.Inside(topic(b.k)))
		case '&':
			b.put(words.Inside(b.on(b.k.Test).Title))
		case '$':
			b.put(b.short(b.k, b.f))
		default:
			b.put(c)
		}
	}
}

// about says a pattern about an element: @ is its topic, & its test and $ what a
// finding on it is called.
func (b *builder) about(pattern string, k doctrines.Key, f doctrine.Finding) {
	b.k, b.f = k, f
	b.say(pattern, "")
}

// add ends the block with a last text, and writes it with a label before it and a
// note of the places that wait after it. In a text, *…* sets italics, but never
// in the reader's own words.
func (b *builder) add(k Kind, v Voice, label, last string) {
	b.say("%", last)
	b.note()
	text := b.text
	b.text = ""
	if v != Reader {
		text = slanted(text)
	}
	if v == Model && (k == Paragraph || k == Item) {
		text = called(text)
	}
	if label != "" {
		if text != "" {
			text = " " + text
		}
		text = bold + clean(label) + bold + text
	}
	switch k {
	case Heading1:
		b.part, b.last = text, &several
	case Heading2, Heading3:
		b.under = text
	}
	b.d.Blocks = append(b.d.Blocks, Block{Kind: k, Voice: v, Text: law.Tie(text)})
}

// slanted sets what stands between asterisks in italics.
func slanted(s string) string {
	if strings.Count(s, "*")%2 == 0 {
		s = strings.ReplaceAll(s, "*", italic)
	}
	return s
}

func (b *builder) p(label, text string)   { b.add(Paragraph, Model, label, text) }
func (b *builder) you(label, text string) { b.add(Paragraph, Reader, label, text) }

func (b *builder) h(k Kind, text string) { b.add(k, Model, "", text) }
func (b *builder) done(k Kind)           { b.add(k, Model, "", "") }

// undo takes back a heading that nothing follows.
func (b *builder) undo(heading int) {
	if len(b.d.Blocks) == heading+1 {
		b.d.Blocks = b.d.Blocks[:heading]
	}
}

// own writes the reader's own words, and keeps their lines.
func (b *builder) own(label, text string) {
	for text != "" {
		line := text
		if i := strings.IndexByte(text, '\n'); i >= 0 {
			line, text = text[:i], text[i+1:]
		} else {
			text = ""
		}
		if clean(line) != "" {
			b.you(label, line)
			label = "…"
		}
	}
}

// notes writes the reader's note under a key, once in a document, and later
// refers back to it; it is false if there is none.
func (b *builder) notes(label, key string) bool {
	n := analysis.Get(b.a.Notes, key)
	if clean(n) == "" {
		return false
	}
	if at := b.before("note " + key); at != "" {
		b.say(itStandsUnder, at)
		b.you(label, "")
	} else {
		b.own(label, n)
	}
	return true
}

// fresh reports whether there is a note under a key that does not stand yet.
func (b *builder) fresh(key string) bool {
	return clean(analysis.Get(b.a.Notes, key)) != "" && b.stands["note "+key] == ""
}

// provided begins the keys of notes on provisions.
const provided = "provisions."

// before gives the heading under which something stands already; empty at first.
func (b *builder) before(what string) string {
	at := b.stands[what]
	if at == "" {
		b.stands[what] = b.under + " (" + b.part + ")"
	}
	return at
}

// head is the caption.
func (b *builder) head(title, is string) {
	b.d.Title = title
	b.h(Title, title)
	if m := b.m; m.Title != "" {
		b.d.Of = ": " + clean(strings.ReplaceAll(m.Title, "*", ""))
		b.say(italic+"%"+italic, m.Title)
		for _, s := range [...]string{m.Docket, m.Court, m.Document, m.Decided} {
			if s != "" {
				b.say(", %", s)
			}
		}
		b.say(".", "")
		b.p(re, "")
	}
	if b.Date != "" {
		b.say("%.", law.LongDate(b.Date))
		b.p(dated, "")
	}
	b.say("%.", b.Standard())
	b.p(standardIs, "")
	b.say(is, "")
	b.p("", whose)
}

// end is the table of authorities and how to cite the document.
func (b *builder) end() {
	if b.table != nil {
		b.h(Break, "")
		b.h(Heading1, authoritiesTitle)
		b.p("", authoritiesAre)
		for _, row := range b.table {
			_, row, _ = strings.Cut(row, sorted)
			b.put(row)
			b.done(Item)
		}
	}
	b.h(Heading1, citeThis)
	b.put(b.Cite(b.d.Title))
	b.done(Paragraph)
}

// Standard names the standard and the date of the law.
func (in *Input) Standard() string {
	p := &in.Analysis.Posture
	s, _ := words.Standard(p.Get("standard"))
	o, _ := words.LawDate(p.Get("law"))
	law := "law " + words.Inside(strings.ReplaceAll(o.Label, "Today", "of today"))
	if m := in.Matter; m != nil && len(m.Tests()) == 1 && m.Main().Test().Uniform {
		return law
	}
	return s.Name + ", " + law
}

// Cite is how to cite a document by its title, or another work on the analysis,
// as a text with marks. How firmly the main ruling follows stands in it, so that
// no one quotes as decided what is not.
func (in *Input) Cite(what string) string {
	b, main := &builder{}, (&matter.Matter{}).Main()
	b.say("Benchwalk", "")
	b.say("%", in.Version)
	b.say(", #", what)
	if m := in.Matter; m != nil {
		main = m.Main()
		b.say(", "+italic+"%"+italic, m.Title)
	}
	b.say(byReader, in.Standard())
	r := &in.Reports[main]
	b.say("%", in.Words.Say(r.Sentence))
	if r.Asked {
		b.say(howFirmly, words.Firmness(r.Firmness.String()).Label)
	}
	if in.Hash != "" {
		b.say(content, in.Hash)
	}
	if in.Date != "" {
		b.say(accessed, law.LongDate(in.Date))
	}
	if in.Link != "" {
		b.say(link+"%"+link+"%"+link, in.Link)
	}
	b.say(".", "")
	return b.text
}

func topic(k doctrines.Key) string {
	q, _ := words.Element(k.String())
	return q.Topic
}

// topics joins the names of elements: "a, b and c".
func topics(ks []doctrines.Key) (s string) {
	for i, k := range ks {
		switch {
		case i == 0:
		case i == len(ks)-1:
			s += " and "
		default:
			s += ", "
		}
		s += words.Inside(topic(k))
	}
	return s
}

func (b *builder) short(k doctrines.Key, f doctrine.Finding) string {
	return words.Short(k.String(), k.Under(b.a.Posture).Name(f))
}
