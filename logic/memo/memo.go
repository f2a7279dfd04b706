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
	Reports  [posture.Tests]rulings.Report
	Date     string
	Version  string
	Hash     string
	Link     string
}

// Decide makes the input of an analysis.
func Decide(a *analysis.Analysis, m *matter.Matter) Input {
	rs := chain.Decide(a.Posture, &a.Findings)
	return Input{Analysis: a, Matter: m, Rulings: rs, Reports: rulings.Reports(a, m, rs)}
}

type builder struct {
	Input
	a     *analysis.Analysis
	m     *matter.Matter
	d     *Document
	sides [2]string // the movant and the opponent, by name
	tests []posture.Test
	// tensions among the findings.
	tensions []chain.Tension
	last     []source // what the last note cited
	cited    []law.ID
	used     map[string]bool // what was said once: notes, marks and reasons above all
	// called is what the document is, in a citation.
	called string
}

// Write makes a document.
func Write(f For, in Input) *Document {
	b := &builder{Input: in, a: in.Analysis, m: in.Matter, used: map[string]bool{}}
	if b.m == nil {
		b.m = &matter.Matter{ID: b.a.Matter}
	}
	b.d = &Document{Name: b.m.ID + "-" + f.String(), Date: in.Date}
	for i, n := range [...]string{b.m.Movant.Name, b.m.Opponent.Name} {
		if n == "" {
			n = words.Party((doctrine.StayMovant + doctrine.Party(i)).String())
		}
		b.sides[i] = clean(n)
	}
	b.tests, b.tensions = b.m.Tests(), chain.Tensions(b.a, b.Rulings)
	for _, t := range posture.All() {
		if b.a.Findings[t] != (doctrine.Findings{}) || b.a.First[t] != (doctrine.Findings{}) {
			b.tests = also(b.tests, t)
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

func also(ts []posture.Test, t posture.Test) []posture.Test {
	for _, x := range ts {
		if x == t {
			return ts
		}
	}
	return append(ts, t)
}

// add writes a block: a label, the text and a note for the places behind it. The
// reader's own words are never markup, and keep their lines.
func (b *builder) add(k Kind, v Voice, label, text string, ss ...source) {
	var rs []Run
	if label != "" {
		rs = put(rs, label+" ", Bold)
	}
	rs = append(rs, rich(text, 0)...)
	b.block(k, v, append(rs, b.note(ss)...))
}

func (b *builder) block(k Kind, v Voice, rs []Run) {
	b.d.Blocks = append(b.d.Blocks, Block{k, v, rs})
}

func (b *builder) p(label, text string, ss ...source)    { b.add(Paragraph, Model, label, text, ss...) }
func (b *builder) item(label, text string, ss ...source) { b.add(Item, Model, label, text, ss...) }
func (b *builder) h(k Kind, text string)                 { b.add(k, Model, "", text) }
func (b *builder) space()                                { b.block(Space, Reader, nil) }

// reader writes the reader's own words.
func (b *builder) reader(label, text string) {
	for _, line := range strings.Split(text, "\n") {
		if line = clean(line); line != "" {
			b.block(Paragraph, Reader, append(put(nil, label+" ", Bold), Run{Text: line}))
			label = "…"
		}
	}
}

// notes writes the reader's notes under some keys; it is false if there are none.
func (b *builder) notes(label string, keys ...string) (any bool) {
	for _, k := range keys {
		if n := analysis.Get(b.a.Notes, k); clean(n) != "" && !b.used["note "+k] {
			b.used["note "+k] = true
			b.reader(label, n)
			any = true
		}
	}
	return any
}

// head is the caption.
func (b *builder) head(title, called, is string) {
	b.d.Title, b.called = title, called
	b.h(Title, title)
	if b.m.Title != "" {
		rs := put(put(nil, re+" ", Bold), clean(b.m.Title), Italic)
		for _, s := range [...]string{b.m.Docket, b.m.Court, b.m.Document, b.m.Decided} {
			if s != "" {
				rs = put(rs, ", "+clean(s), 0)
			}
		}
		b.block(Paragraph, Model, append(rs, Run{Text: "."}))
	}
	if d := clean(b.Date); d != "" {
		b.p(dated, d+".")
	}
	p := b.a.Posture
	s, _ := words.Standard(p.Get("standard"))
	o, _ := words.LawDate(p.Get("law"))
	b.p(standardIs, s.Name+lawAsOf+lower(strings.Replace(o.Label, "Today", "of today", 1))+".")
	b.p("", is+" "+whose+" "+notAdvice)
}

// end is the table of authorities and how to cite the document.
func (b *builder) end() {
	if len(b.cited) > 0 {
		b.block(Break, Model, nil)
		b.h(Heading1, authoritiesTitle)
		b.p("", authoritiesAre)
		for kind := law.Case; kind <= law.ExecutiveOrder; kind++ {
			for _, id := range b.cited {
				a, _ := law.Lookup(id)
				if a.Kind != kind {
					continue
				}
				rs := place(source{Cite: law.Cite{Authority: a.ID}})
				rs[len(rs)-1].Link = a.Link()
				mark, _ := words.Mark(a.Mark.String())
				text := ". " + mark.Label + "."
				if a.Later {
					text += " " + later
				}
				b.block(Item, Model, append(rs, Run{Text: text}))
			}
		}
	}
	b.h(Heading1, citeThis)
	rs := put(nil, madeWith, 0)
	if t := clean(b.m.Title); t != "" {
		rs = put(append(rs, Run{Text: ", "}), t, Italic)
	}
	rs = put(rs, ", "+b.called, 0)
	for _, s := range [...][2]string{{version, b.Version}, {content, b.Hash}, {"", b.Date}} {
		if t := clean(s[1]); t != "" {
			rs = append(rs, Run{Text: ", " + s[0] + t})
		}
	}
	if t := clean(b.Link); t != "" {
		rs = append(rs, Run{Text: ", "}, Run{Text: t, Link: t})
	}
	b.block(Paragraph, Model, append(rs, Run{Text: "."}))
}

// once is true the first time that something is to be said.
func (b *builder) once(what string) bool {
	said := b.used[what]
	b.used[what] = true
	return !said
}

// named is an authority's name as it is set in running text.
func named(a law.Authority) string {
	if a.Kind == law.Case {
		return "*" + a.Name + "*"
	}
	return a.Name
}

// capitals sets a phrase in a heading.
func capitals(s string) string {
	ws := strings.Split(s, " ")
	for i, w := range ws {
		switch w {
		case "the", "a", "of", "for", "and", "that", "to", "it", "its", "in", "on":
		default:
			ws[i] = upper(w)
		}
	}
	return strings.Join(ws, " ")
}

// lower sets a phrase inside a sentence; a name keeps its capital.
func lower(s string) string {
	if s == "" || strings.HasPrefix(s, "Government") || strings.HasPrefix(s, "TikTok") {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

func upper(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// list joins phrases: "a, b and c".
func list(ss []string) string {
	n := len(ss) - 1
	if n <= 0 {
		return strings.Join(ss, "")
	}
	return strings.Join(ss[:n], ", ") + " and " + ss[n]
}

// sprint fills in %1 to %9.
func sprint(s string, with ...string) string {
	for i, w := range with {
		s = strings.ReplaceAll(s, "%"+string(rune('1'+i)), w)
	}
	return s
}

func topic(k posture.Key) string {
	q, _ := words.Element(k.String())
	return q.Topic
}

func topics(ks []posture.Key) string {
	var ss []string
	for _, k := range ks {
		ss = append(ss, lower(topic(k)))
	}
	return list(ss)
}

func (b *builder) short(k posture.Key, f doctrine.Finding) string {
	return words.Short(k.String(), k.Under(b.a.Posture).Name(f))
}
