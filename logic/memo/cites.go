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

func (b *builder) places(ids []string) (ss []source) {
	for _, id := range ids {
		if c := b.m.Cite(id); c != nil {
			ss = append(ss, source{record: c})
		}
	}
	return ss
}

func (b *builder) authorities(cs []law.Cite) (ss []source) {
	for _, c := range cs {
		if _, ok := law.Lookup(c.Authority); ok {
			ss = append(ss, source{Cite: c})
		}
	}
	return ss
}

// margin is what the matter says of an authority: its place, as well checked as
// the authority was.
func (b *builder) margin(n *matter.Note) []source {
	a, _ := law.Lookup(law.ID(n.Authority))
	return b.authorities([]law.Cite{{Authority: law.ID(n.Authority), Pin: n.Pin, Mark: a.Mark}})
}

// note makes a note of places and gives its call.
func (b *builder) note(ss []source) []Run {
	if len(ss) == 0 {
		return nil
	}
	var rs []Run
	for i, s := range ss {
		if i > 0 {
			rs = append(rs, Run{Text: "; "})
		}
		body := place(s)
		// Id. follows one source alone and stands for one alone, so it is never
		// in doubt which. A pin of the record names section and footnote, which
		// has no page to give after it.
		if len(ss) == 1 && len(b.last) == 1 {
			last := b.last[0]
			id := Run{Text: "Id.", Style: Italic}
			switch a, _ := law.Lookup(s.Authority); {
			case s.record != last.record || s.Authority != last.Authority:
			case s.Pin == last.Pin:
				body = []Run{id}
			case a.Kind == law.Case && a.Reporter != "" && s.Pin != "" && s.Pin[0] >= '0' && s.Pin[0] <= '9':
				body = []Run{id, {Text: law.Tie(" at " + s.Pin)}}
			}
		}
		rs = append(rs, body...)
		if s.record == nil {
			if s.Mark == law.FromMemory {
				rs = append(rs, Run{Text: unchecked})
			}
			b.cite(s.Authority)
		}
	}
	if !strings.HasSuffix(rs[len(rs)-1].Text, ".") {
		rs = append(rs, Run{Text: "."})
	}
	b.last = ss
	b.d.Notes = append(b.d.Notes, rs)
	return []Run{{Note: len(b.d.Notes)}}
}

// cite remembers an authority for the table at the end, by name.
func (b *builder) cite(id law.ID) {
	a, _ := law.Lookup(id)
	at := len(b.cited)
	for i := len(b.cited) - 1; i >= 0; i-- {
		x, _ := law.Lookup(b.cited[i])
		if x.ID == id {
			return
		}
		if a.Name < x.Name {
			at = i
		}
	}
	b.cited = append(b.cited, "")
	copy(b.cited[at+1:], b.cited[at:])
	b.cited[at] = id
}

// place writes a source in full.
func place(s source) []Run {
	if c := s.record; c != nil {
		rs := cased(c.Pin)
		if c.Record != "" {
			rs = append(append(append(rs, Run{Text: " ("}), cased(c.Record)...), Run{Text: ")"})
		}
		return rs
	}
	a, _ := law.Lookup(s.Authority)
	if a.Kind != law.Case {
		return []Run{{Text: law.Tie(a.Full(s.Pin))}}
	}
	return []Run{{Text: a.Name, Style: Italic}, {Text: ", " + law.Tie(a.Pinned(s.Pin))}}
}

// cased sets the names of cases in a pin of the record in italics: what has a
// “v.” in it, what a reporter cite or docket number follows, and what is said to
// be cited or quoted.
func cased(s string) (rs []Run) {
	s = clean(s)
	named := false
	for s != "" {
		end, sep := len(s), ""
		for _, x := range [...]string{"; ", ", ", " and ", " (", ")"} {
			if i := strings.Index(s[:end], x); i >= 0 {
				end, sep = i, x
			}
		}
		from := 0
		for _, x := range [...]string{"quoting ", "citing ", "from ", " in "} {
			if i := strings.LastIndex(s[:end], x); i >= 0 {
				from, named = i+len(x), x == "quoting " || x == "citing "
			}
		}
		name := s[from:end]
		style := Style(0)
		if name != "" && name[0] >= 'A' && name[0] <= 'Z' && !strings.HasPrefix(name, "Fed.") &&
			(named && !strings.ContainsAny(name, "0123456789") || strings.Contains(name, " v. ") || sep == ", " && cites(s[end+2:])) {
			style = Italic
		}
		named = named && sep != "; " && sep != ")"
		rs = append(append(append(rs, Run{Text: s[:from]}), Run{Text: name, Style: style}), Run{Text: sep})
		s = s[end+len(sep):]
	}
	return join(rs)
}

// join puts runs of one style together, so that a cite is tied across them.
func join(rs []Run) (out []Run) {
	for i := 0; i < len(rs); {
		text, style := "", rs[i].Style
		for ; i < len(rs) && (rs[i].Style == style || rs[i].Text == ""); i++ {
			text += rs[i].Text
		}
		out = put(out, text, style)
	}
	return out
}

// cites reports whether a reporter cite or the docket of a case begins here:
// "491 U.S.", "No. 20-cv".
func cites(s string) bool {
	if strings.HasPrefix(s, "No. ") {
		return true
	}
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return i > 0 && i+1 < len(s) && s[i] == ' ' && (strings.HasPrefix(s[i+1:], "U.S.") || strings.HasPrefix(s[i+1:], "F.") || strings.HasPrefix(s[i+1:], "S. Ct."))
}
