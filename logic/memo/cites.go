package memo

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
)

// source is one place cited, in the record or in an authority.
type source struct {
	record *matter.Cite
	law.Cite
}

// several stands where the last note had no source alone.
var several source

// rec and law put places in wait for the next note; a place twice counts once.
func (b *builder) rec(ids []string) {
	for _, id := range ids {
		if c := b.m.Cite(id); c != nil {
			b.wait(&source{record: c})
		}
	}
}

func (b *builder) law(cs []law.Cite) {
	for i := range cs {
		b.wait(&source{Cite: cs[i]})
	}
}

func (b *builder) wait(s *source) {
	for _, x := range b.waiting {
		if *x == *s {
			return
		}
	}
	b.waiting = append(b.waiting, s)
}

// note makes a note of the places that wait, and calls it.
func (b *builder) note() {
	ss, last := b.waiting, b.last
	if len(ss) == 0 {
		return
	}
	held := b.text
	b.text = ""
	b.waiting, b.last = nil, ss[0]
	if len(ss) > 1 {
		last = &several
		b.last = last
	}
	for i, s := range ss {
		if i > 0 {
			b.put("; ")
		}
		if c := s.record; c == nil {
			b.authority(&s.Cite, &last.Cite)
		} else if c == last.record {
			b.put(id)
		} else {
			b.put(slanted(clean(c.Pin)))
			if c.Record != "" && b.here(c.Pin+c.Record) {
				b.put(" (" + slanted(clean(c.Record)) + ")")
			}
		}
	}
	text := b.text
	b.text = held + call
	if text != id && !strings.HasSuffix(text, ".") {
		text += "."
	}
	push(&b.d.Notes, law.Tie(text))
}

// here is true the first time that a part of the document cites something.
func (b *builder) here(what string) bool { return b.once(b.part + what) }

// authority cites one after the last that was cited alone. Id. follows one source
// alone and stands for one alone, so it is never in doubt which. A pin of the
// record names section and footnote, which has no page to give after it. A case
// is cited in full once in a part, and then by volume and page.
func (b *builder) authority(c, last *law.Cite) {
	a, _ := law.Lookup(c.Authority)
	b.list(&a)
	if c.Pin > "9~" && b.used[b.part+string(a.ID)] { // a place that is no page, such as "slip op. at 16"
		a.Reporter, a.Paren, a.After = "", "", ""
	}
	same, pin := c.Authority == last.Authority, c.Pin
	if !b.here(string(a.ID)) && a.Reporter != "" && pin != "" && pin[0] <= '9' {
		a.Page, a.Paren, a.After, pin = "at "+pin+a.Plural(pin), "", "", ""
	}
	switch {
	case same && c.Pin == last.Pin:
		b.put(id)
	case same && pin == "" && c.Pin != "":
		b.put(id + " " + a.Page)
	default:
		b.put(named(&a, pin))
	}
	if c.Mark == law.FromMemory {
		b.put(unchecked)
	}
}

const id = italic + "Id." + italic

// named is an authority with the name of a case in italics.
func named(a *law.Authority, pin string) string {
	s := a.Full(pin)
	if a.Kind == law.Case {
		s = italic + a.Name + italic + called(s[len(a.Name):])
	}
	return s
}

// cases are what the tool's own sentences call a case, a longer name before one
// that it begins with.
var cases = [...]string{"TikTok v. Garland", "Trump v. Sierra Club", "Washington v. Trump", "Maryland v. King", "Drakes Bay", "Elrod", "Griepentrog", "Habitat", "Hill", "Hollingsworth",
	"McCullen", "Newby", "Nken", "O’Brien", "Paxton", "Turner II", "Turner I", "Turner", "Ward", "Winter"}

// called sets these names in italics, but not where a style is set already: bold
// is for sides, which may be called alike.
func called(s string) (out string) {
	from, plain := 0, true
	for i := 0; i < len(s); i++ {
		if s[i] == italic[0] || s[i] == bold[0] {
			plain = !plain
		}
		if !plain || i > 0 && letter(s[i-1]) {
			continue
		}
		for _, name := range cases {
			if end := i + len(name); strings.HasPrefix(s[i:], name) && (end == len(s) || !letter(s[end])) {
				out += s[from:i] + italic + name + italic
				from = end
				i = end - 1
				break
			}
		}
	}
	return out + s[from:]
}

func letter(c byte) bool { return c|' ' >= 'a' && c|' ' <= 'z' }

// sorted ends what a row of the table is sorted by.
const sorted = "\x00"

// list puts an authority into the table at the end, by kind and then by name.
func (b *builder) list(a *law.Authority) {
	if !b.once(string(a.ID)) {
		return
	}
	name := named(a, "")
	row := "0123456789"[a.Kind:a.Kind+1] + name + sorted
	if href := a.Link(); href != "" {
		name = link + href + link + name + link
	}
	o, _ := words.Mark(a.Mark.String())
	row += name + ". " + o.Label + "."
	if a.Later {
		row += later
	}
	push(&b.table, row)
	rows := b.table
	for at := len(rows) - 1; at > 0 && rows[at-1] > row; at-- {
		rows[at], rows[at-1] = rows[at-1], row
	}
}

func push(to *[]string, s string) { *to = append(*to, s) }
