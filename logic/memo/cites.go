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

// citeRecord and cite put places in wait for the next note; a place twice counts
// once.
func (b *builder) citeRecord(ids []string) {
	for _, id := range ids {
		if cite := b.matter.Cite(id); cite != nil {
			b.wait(&source{record: cite})
		}
	}
}

func (b *builder) cite(cites []law.Cite) {
	for i := range cites {
		b.wait(&source{Cite: cites[i]})
	}
}

func (b *builder) wait(next *source) {
	for _, waiting := range b.waiting {
		if *waiting == *next {
			return
		}
	}
	b.waiting = append(b.waiting, next)
}

// note makes a note of the places that wait, and calls it.
func (b *builder) note() {
	sources, last := b.waiting, b.last
	if len(sources) == 0 {
		return
	}
	b.waiting, b.last = nil, sources[0]
	if len(sources) > 1 {
		last = &several
		b.last = last
	}
	var note strings.Builder
	for i, source := range sources {
		if i > 0 {
			note.WriteString("; ")
		}
		switch cite := source.record; cite {
		case nil:
			note.WriteString(b.authority(&source.Cite, &last.Cite))
		case last.record:
			note.WriteString(id)
		default:
			note.WriteString(slanted(clean(cite.Pin)))
			if cite.Record != "" && b.here(cite.Pin+cite.Record) {
				note.WriteString(" (" + slanted(clean(cite.Record)) + ")")
			}
		}
	}
	text := note.String()
	if text != id && !strings.HasSuffix(text, ".") {
		text += "."
	}
	b.put(call)
	push(&b.document.Notes, law.Tie(text))
}

// here is true the first time that a part of the document cites something.
func (b *builder) here(what string) bool { return b.once(b.part + what) }

// authority cites one after the last that was cited alone. Id. follows one source
// alone and stands for one alone, so it is never in doubt which. A pin of the
// record names section and footnote, which has no page to give after it. A case
// is cited in full once in a part, and then by volume and page.
func (b *builder) authority(cite, last *law.Cite) string {
	authority, _ := law.Lookup(cite.Authority)
	b.tabulate(&authority)
	if cite.Pin > "9~" && b.used[b.part+string(authority.ID)] { // a place that is no page, such as "slip op. at 16"
		authority.Reporter, authority.Paren, authority.After = "", "", ""
	}
	same, pin := cite.Authority == last.Authority, cite.Pin
	if !b.here(string(authority.ID)) && authority.Reporter != "" && pin != "" && pin[0] <= '9' {
		authority, pin = authority.ByPage(pin), ""
	}
	said := ""
	switch {
	case same && cite.Pin == last.Pin:
		said = id
	case same && pin == "" && cite.Pin != "":
		said = id + " " + authority.Page
	default:
		said = named(&authority, pin)
	}
	if cite.Mark == law.FromMemory {
		return b.Words.Say(words.MemoUnchecked(words.Citation(said)))
	}
	return said
}

const id = italic + law.Id + italic

// named is an authority with the name of a case in italics.
func named(authority *law.Authority, pin string) string {
	full := authority.Full(pin)
	if authority.Kind == law.Case {
		full = italic + authority.Name + italic + called(full[len(authority.Name):])
	}
	return full
}

// called sets what the tool's own sentences call a case in italics, but not where a
// style is set already: bold is for sides, which may be called alike.
func called(text string) (out string) {
	from, plain := 0, true
	for i := 0; i < len(text); i++ {
		if text[i] == italic[0] || text[i] == bold[0] {
			plain = !plain
		}
		if !plain || i > 0 && letter(text[i-1]) {
			continue
		}
		for _, name := range law.CalledCases() {
			if end := i + len(name); strings.HasPrefix(text[i:], name) && (end == len(text) || !letter(text[end])) {
				out += text[from:i] + italic + name + italic
				from = end
				i = end - 1
				break
			}
		}
	}
	return out + text[from:]
}

func letter(c byte) bool { return c|' ' >= 'a' && c|' ' <= 'z' }

// sorted ends what a row of the table is sorted by.
const sorted = "\x00"

// tabulate puts an authority into the table at the end, by kind and then by name.
func (b *builder) tabulate(authority *law.Authority) {
	if !b.once(string(authority.ID)) {
		return
	}
	name := named(authority, "")
	by := string(rune('0'+authority.Kind)) + name
	if href := authority.Link(); href != "" {
		name = link + href + link + name + link
	}
	mark := words.MarkName(authority.Mark.String())
	row := words.MemoListed(words.Citation(name), mark)
	if authority.Later {
		row = words.MemoListedLater(words.Citation(name), mark)
	}
	push(&b.authorities, by+sorted+b.Words.Say(row))
	rows := b.authorities
	for at := len(rows) - 1; at > 0 && rows[at-1] > rows[at]; at-- {
		rows[at], rows[at-1] = rows[at-1], rows[at]
	}
}

func push(to *[]string, text string) { *to = append(*to, text) }
