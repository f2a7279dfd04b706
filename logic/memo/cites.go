package memo

import (
	"slices"
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

// citeRecord puts places in wait for the next note; a place twice counts once.
func (b *builder) citeRecord(ids []string) {
	for _, id := range ids {
		if cite := b.matter.Cite(id); cite != nil {
			b.wait(&source{record: cite})
		}
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
	var cited []*matter.Cite
	for _, source := range sources {
		if source.record != nil {
			cited = append(cited, source.record)
		}
	}
	pins := b.pins(cited)
	b.waiting, b.last = nil, sources[0]
	alone := len(sources) == 1 || len(pins) == 1 && len(cited) == len(sources)
	if !alone {
		last = &several
		b.last = last
	}
	var note strings.Builder
	for _, source := range sources {
		if source.record == nil {
			semicolon(&note)
			note.WriteString(b.authority(&source.Cite, &last.Cite))
		}
	}
	if alone && cited != nil && last.record != nil && clean(last.record.Pin) == pins[0] {
		note.WriteString(id)
		pins = nil
	}
	for _, place := range together(pins) {
		semicolon(&note)
		note.WriteString(slanted(place))
	}
	text := note.String()
	if text != id && !strings.HasSuffix(text, ".") {
		text += "."
	}
	b.put(call)
	push(&b.document.Notes, law.Tie(text))
}

// pins are the places of cites in the order of the matter, each once.
func (b *builder) pins(cited []*matter.Cite) (pins []string) {
	for i := range b.matter.Cites {
		cite := &b.matter.Cites[i]
		if pin := clean(cite.Pin); slices.Contains(cited, cite) && !slices.Contains(pins, pin) {
			push(&pins, pin)
		}
	}
	return pins
}

func semicolon(note *strings.Builder) {
	if note.Len() > 0 {
		note.WriteString("; ")
	}
}

// together names a document once for all its places in a note: "Order, nn.15, 17;
// after n.45". A place is the document, perhaps a part of it, and a footnote or
// another spot, with commas between. Footnotes are numbered through a document, so
// that the part need not be named with one.
func together(pins []string) (places []string) {
	var last []string
	for _, pin := range pins {
		parts := strings.Split(pin, ", ")
		if end := len(parts) - 1; end > 1 && footnoted(parts[end]) != "" {
			parts = []string{parts[0], parts[end]}
			pin = strings.Join(parts, ", ")
		}
		same := 0
		for same < len(last)-1 && same < len(parts)-1 && parts[same] == last[same] {
			same++
		}
		ends := len(parts) - 1
		alike := same > 0 && same == ends && ends == len(last)-1
		switch at := len(places) - 1; {
		case alike && footnoted(parts[ends]) != "" && footnoted(last[ends]) != "":
			if before, after, single := strings.Cut(places[at], " n."); single {
				places[at] = before + " " + severalNotes + after
			}
			places[at] += ", " + footnoted(parts[ends])
		case alike && paged(parts[ends]) != "" && paged(last[ends]) != "":
			places[at] += ", " + paged(parts[ends])
		case same > 0 && strings.IndexByte(pin, '*') < 0:
			push(&places, strings.Join(parts[same:], ", "))
		default:
			push(&places, pin)
		}
		last = parts
	}
	return places
}

// paged is the page in the name of a place such as "slip op. at 25", "" of what is none.
func paged(name string) string {
	at := strings.LastIndexByte(name, ' ')
	if at < 0 || name[at+1:] < "0" || name[at+1:] > "9~" {
		return ""
	}
	return name[at+1:]
}

// severalNotes stands before the numbers of footnotes.
const severalNotes = "nn."

// footnoted is the number in the name of a footnote or of several, "" of what is none.
func footnoted(name string) string {
	number := strings.TrimPrefix(strings.TrimPrefix(name, "n"), "n")
	if len(number) > 1 && len(number) < len(name) && number[0] == '.' && number[1] >= '0' && number[1] <= '9' {
		return number[1:]
	}
	return ""
}

// inline adds citations to the text, as a sentence of their own.
func (b *builder) inline(cites []law.Cite) {
	var cited strings.Builder
	for i := range cites {
		semicolon(&cited)
		cited.WriteString(b.authority(&cites[i], &several.Cite))
	}
	if text := cited.String(); text != "" {
		if !strings.HasSuffix(text, ".") {
			text += "."
		}
		b.add(text)
	}
}

// first is true the first time that the document cites something.
func (b *builder) first(what string) bool { return b.once(ofCited(what)) }

// authority cites one after the last that was cited alone. Id. follows one source
// alone and stands for one alone, so it is never in doubt which. A pin of the
// record names section and footnote, which has no page to give after it. A case
// is cited in full once in a document, and then by volume and page. How well it was
// checked stands in the table.
func (b *builder) authority(cite, last *law.Cite) string {
	authority, _ := law.Lookup(cite.Authority)
	authority = authority.Abbreviated()
	b.tabulate(&authority)
	again := !b.first(string(authority.ID))
	if again && cite.Pin > "9~" { // a place that is no page, such as "slip op. at 16"
		authority.Reporter, authority.Paren, authority.After = "", "", ""
	}
	same, pin := cite.Authority == last.Authority, cite.Pin
	if again && authority.Reporter != "" && pin != "" && pin[0] <= '9' {
		authority, pin = authority.ByPage(pin), ""
	}
	switch {
	case same && cite.Pin == last.Pin:
		return id
	case same && pin == "" && cite.Pin != "":
		return id + " " + authority.Page
	}
	return named(&authority, pin)
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
	if !b.once(ofListed(string(authority.ID))) {
		return
	}
	name := named(authority, "")
	by := string(rune('9'-authority.Mark)) + string(rune('0'+authority.Kind)) + name
	if href := authority.Link(); href != "" {
		name = link + href + link + name + link
	}
	row := words.MemoListed(words.Citation(name))
	if authority.Later {
		row = words.MemoListedLater(words.Citation(name))
	}
	push(&b.authorities, by+sorted+b.Words.Say(row))
	rows := b.authorities
	for at := len(rows) - 1; at > 0 && rows[at-1] > rows[at]; at-- {
		rows[at], rows[at-1] = rows[at-1], rows[at]
	}
}

// listed writes the table, under how well each authority was checked, the best first.
func (b *builder) listed() {
	last := byte(0)
	for _, row := range b.authorities {
		if row[0] != last {
			last = row[0]
			b.paragraph(words.MemoNamed(words.MarkName(law.Mark('9' - last).String())))
		}
		_, row, _ = strings.Cut(row, sorted)
		b.put(row)
		b.item()
	}
}

func push(to *[]string, text string) { *to = append(*to, text) }
