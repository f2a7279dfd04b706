package memo

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/posture"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
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
	Analysis *analysis.Analysis
	Matter   *matter.Matter // nil for none
	Rulings  chain.Rulings
	Reports  *[posture.Tests]rulings.Report
	Date     string
	Version  string
	Hash     string
	Link     string
	_        [0]func() // never compared, so no code to compare it
}

// Decide makes the input of an analysis.
func Decide(a *analysis.Analysis, m *matter.Matter) *Input {
	rs := chain.Decide(a.Posture, &a.Findings)
	reports := rulings.Reports(a, m, rs)
	return &Input{Analysis: a, Matter: m, Rulings: rs, Reports: &reports}
}

type builder struct {
	*Input
	a       *analysis.Analysis
	m       *matter.Matter
	d       *Document
	f       For
	sides   [2]string // the movant and the opponent, by name
	tests   []posture.Test
	on      [posture.Tests]bool // the same
	steps   []*matter.Step
	tense   []chain.Tension
	waiting []source // to be cited by the next block
	last    source   // the one source of the last note, if it had one
	table   []string // of authorities
	used    map[string]bool
	moved   int // how often a mark of the reader stands
}

// Write makes a document.
func Write(f For, in *Input) *Document {
	b := &builder{Input: in, a: in.Analysis, m: in.Matter, f: f, used: map[string]bool{}}
	if b.m == nil {
		b.m = &matter.Matter{ID: b.a.Matter}
	}
	b.d = &Document{Name: b.m.ID + "-" + f.String(), Date: in.Date}
	b.sides = [...]string{clean(b.m.Movant.Name), clean(b.m.Opponent.Name)}
	for i := range b.sides {
		if b.sides[i] == "" {
			b.sides[i] = words.Party((doctrine.StayMovant + doctrine.Party(i)).String())
		}
	}
	for i := range b.m.Parts {
		for j := range b.m.Parts[i].Steps {
			b.steps = append(b.steps, &b.m.Parts[i].Steps[j])
		}
	}
	b.tense = chain.Tensions(b.a, b.Rulings)
	own := b.m.Tests()
	for i, t := range append(own, posture.Stay, posture.Speech, posture.Injunction, posture.Bond) {
		if !b.on[t] && (i < len(own) || b.a.Findings[t] != (doctrine.Findings{}) || b.a.First[t] != (doctrine.Findings{})) {
			b.on[t] = true
			b.tests = append(b.tests, t)
		}
	}
	if f == Bench {
		b.bench()
	} else {
		b.outline(int(f - Movant))
	}
	b.end()
	return b.d
}

// once is true the first time that something is to be said.
func (b *builder) once(what string) bool {
	said := b.used[what]
	b.used[what] = true
	return !said
}

// add writes a block with a label, and a note for the places that wait. In a
// text, *…* sets italics, but never in the reader's own words.
func (b *builder) add(k Kind, v Voice, label, text string) {
	text = clean(text)
	if v != Reader && strings.Count(text, "*")%2 == 0 {
		text = strings.ReplaceAll(text, "*", italic)
	}
	if label != "" {
		if text != "" {
			text = " " + text
		}
		text = bold + clean(label) + bold + text
	}
	b.d.Blocks = append(b.d.Blocks, Block{k, v, law.Tie(text) + b.note()})
}

func (b *builder) p(label, text string)    { b.add(Paragraph, Model, label, text) }
func (b *builder) item(label, text string) { b.add(Item, Model, label, text) }
func (b *builder) h(k Kind, text string)   { b.add(k, Model, "", text) }
func (b *builder) you(label, text string)  { b.add(Paragraph, Reader, label, text) }
func (b *builder) space()                  { b.add(Space, Reader, "", "") }

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

// notes writes the reader's note under a key, once in a document; it is false if
// there is none to write.
func (b *builder) notes(label, key string) bool {
	n := analysis.Get(b.a.Notes, key)
	if clean(n) == "" || !b.once("note "+key) {
		return false
	}
	b.own(label, n)
	return true
}

// head is the caption.
func (b *builder) head(title, is string) {
	b.d.Title = title
	b.h(Title, title)
	caption := italic + clean(b.m.Title) + italic
	for _, s := range [...]string{b.m.Docket, b.m.Court, b.m.Document, b.m.Decided} {
		if s != "" {
			caption += ", " + clean(s)
		}
	}
	if b.m.Title != "" {
		b.p(re, "")
		b.d.Blocks[1].Text += law.Tie(" " + caption + ".")
	}
	if b.Date != "" {
		b.p(dated, b.Date+".")
	}
	s, _ := words.Standard(b.a.Posture.Get("standard"))
	o, _ := words.LawDate(b.a.Posture.Get("law"))
	b.p(standardIs, s.Name+lawAsOf+lower(strings.Replace(o.Label, "Today", "of today", 1))+".")
	b.p("", is+whose)
}

// end is the table of authorities and how to cite the document.
func (b *builder) end() {
	if b.table != nil {
		b.add(Break, Model, "", "")
		b.h(Heading1, authoritiesTitle)
		b.p("", authoritiesAre)
		for _, row := range b.table {
			_, row, _ = strings.Cut(row, italic)
			b.d.Blocks = append(b.d.Blocks, Block{Item, Model, law.Tie(row)})
		}
	}
	b.h(Heading1, citeThis)
	text := "Benchwalk, "
	if b.m.Title != "" {
		text += italic + clean(b.m.Title) + italic + ", "
	}
	text += lower(b.d.Title)
	for i, s := range [...]string{b.Version, b.Hash, b.Date} {
		if s = clean(s); s != "" {
			text += [...]string{version, content, ", "}[i] + s
		}
	}
	if s := clean(b.Link); s != "" {
		text += ", " + link + s + link + s + link
	}
	b.d.Blocks = append(b.d.Blocks, Block{Text: text + "."})
}

// lower sets a phrase inside a sentence; a name keeps its capital.
func lower(s string) string {
	if s == "" || strings.HasPrefix(s, "Government") {
		return s
	}
	if s[0] <= 'Z' {
		return string(s[0]|0x20) + s[1:]
	}
	return s
}

func upper(s string) string {
	if s > "a" && s < "{" {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

// fill puts what stands for % into a sentence.
func fill(s string, with ...string) string {
	for _, w := range with {
		s = strings.Replace(s, "%", w, 1)
	}
	return s
}

func topic(k posture.Key) string {
	q, _ := words.Element(k.String())
	return q.Topic
}

// topics joins the names of elements: "a, b and c".
func topics(ks []posture.Key) (s string) {
	for i, k := range ks {
		switch {
		case i == 0:
		case i == len(ks)-1:
			s += " and "
		default:
			s += ", "
		}
		s += lower(topic(k))
	}
	return s
}

func (b *builder) short(k posture.Key, f doctrine.Finding) string {
	return words.Short(k.String(), k.Under(b.a.Posture).Name(f))
}

func mark(name string) words.Option {
	o, _ := words.Mark(name)
	return o
}
