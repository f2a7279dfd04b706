package memo

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// source is one place cited, in the record or in an authority.
type source struct {
	record *matter.Cite
	law.Cite
}

// rec and law put places in wait for the next block; a place twice counts once.
func (b *builder) rec(ids []string) {
	for _, id := range ids {
		if c := b.m.Cite(id); c != nil {
			b.wait(source{record: c})
		}
	}
}

func (b *builder) law(cs []law.Cite) {
	for _, c := range cs {
		b.wait(source{Cite: c})
	}
}

func (b *builder) wait(s source) {
	for i := range b.waiting {
		if b.waiting[i] == s {
			return
		}
	}
	b.waiting = append(b.waiting, s)
}

// note makes a note of the places that wait, and gives its call.
func (b *builder) note() string {
	text, last := "", b.last
	if len(b.waiting) > 1 {
		last = source{}
	}
	for i := range b.waiting {
		s := &b.waiting[i]
		if i > 0 {
			text += "; "
		}
		if c := s.record; c != nil {
			if c == last.record {
				text += id
				continue
			}
			text += cased(c.Pin)
			if c.Record != "" {
				text += " (" + cased(c.Record) + ")"
			}
			continue
		}
		a, _ := law.Lookup(s.Authority)
		b.list(&a)
		// Id. follows one source alone and stands for one alone, so it is never
		// in doubt which. A pin of the record names section and footnote, which
		// has no page to give after it.
		switch same := s.Authority == last.Authority; {
		case same && s.Pin == last.Pin:
			text += id
		case same && a.Reporter != "" && s.Pin != "" && s.Pin[0] <= '9':
			text += id + " at " + s.Pin
		case a.Kind == law.Case:
			text += italic + a.Name + italic + ", " + a.Pinned(s.Pin)
		default:
			text += a.Full(s.Pin)
		}
		if s.Mark == law.FromMemory {
			text += unchecked
		}
	}
	if text == "" {
		return ""
	}
	if !strings.HasSuffix(text, ".") && text != id {
		text += "."
	}
	b.last = source{}
	if len(b.waiting) == 1 {
		b.last = b.waiting[0]
	}
	b.waiting = b.waiting[:0]
	b.d.Notes = append(b.d.Notes, law.Tie(text))
	return call
}

const id = italic + "Id." + italic

// list puts an authority into the table at the end, by kind and then by name.
func (b *builder) list(a *law.Authority) {
	if !b.once(string(a.ID)) {
		return
	}
	row := a.Full("")
	if a.Kind == law.Case {
		row = italic + a.Name + italic + row[len(a.Name):]
	}
	if href := a.Link(); href != "" {
		row = link + href + link + row + link
	}
	row += ". " + mark(a.Mark.String()).Label + "."
	if a.Later {
		row += later
	}
	key := string(rune('0'+a.Kind)) + a.Full("") + italic
	at := len(b.table)
	for at > 0 && b.table[at-1] > key {
		at--
	}
	b.table = append(b.table[:at], append([]string{key + row}, b.table[at:]...)...)
}

// cased sets the names of cases in a pin of the record in italics: what has a
// “v.” in it, what a reporter cite or docket number follows, and what is said to
// be cited or quoted.
func cased(s string) (out string) {
	s = clean(s)
	named := false
	for s != "" {
		end, sep, from := len(s), "", 0
		for _, x := range [...]string{"; ", ", ", " and ", " (", ")"} {
			if i := strings.Index(s[:end], x); i >= 0 {
				end, sep = i, x
			}
		}
		for i, x := range [...]string{"quoting ", "citing ", "from ", " in "} {
			if at := strings.LastIndex(s[:end], x); at >= 0 {
				from, named = at+len(x), i < 2
			}
		}
		name := s[from:end]
		if name > "A" && name < "[" && name[:min(4, len(name))] != "Fed." &&
			(named || strings.Contains(name, " v. ") || sep == ", " && reported(s[end+2:])) {
			name = italic + name + italic
		}
		named = named && sep != "; " && sep != ")"
		out += s[:from] + name + sep
		s = s[end+len(sep):]
	}
	return out
}

// reported tells whether a reporter cite or the docket of a case begins here:
// "491 U.S.", "No. 20-cv".
func reported(s string) bool {
	for s != "" && s[0] >= '0' && s[0] <= '9' {
		s = s[1:]
	}
	for _, x := range [...]string{"No. ", " U.S.", " F.", " S. Ct."} {
		if strings.HasPrefix(s, x) {
			return true
		}
	}
	return false
}
