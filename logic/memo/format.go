package memo

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// format is how one format sets the runs of a text: what opens and what closes
// a run of each style, and a call of a note.
type format struct {
	open, close [4]string
	call        [2]string
	escape      func(s string, first bool) string
	link        func(address, set string) string
}

// set writes a text in a format and counts its calls of notes on.
func (f *format) set(s string, n *int) (out string) {
	Each(s, func(r *Run) {
		if r.Note {
			*n++
			out += f.call[0] + strconv.Itoa(*n) + f.call[1]
			return
		}
		set := f.open[r.Style] + f.escape(r.Text, out == "") + f.close[r.Style]
		if r.Link != "" && f.link != nil {
			set = f.link(r.Link, set)
		}
		out += set
	})
	return out
}

// wide is where lines of plain text end.
const wide = len(blank)

// blank is a line to write on.
const blank = "____________________________________________________________________________"

var text = format{call: [...]string{"[", "]"}, escape: func(s string, _ bool) string { return s }}

// Text writes the document as plain text. Notes are numbered in square brackets
// and stand at the end.
func (d *Document) Text() string {
	var b strings.Builder
	n := 0
	for i := range d.Blocks {
		x := &d.Blocks[i]
		s, gap, first, line := text.set(x.Text, &n), "\n", "", under[x.Kind]
		switch x.Kind {
		case Title:
			gap = ""
		case Item:
			first = "- "
			if last := &d.Blocks[i-1]; last.Kind == Item || last.lead() {
				gap = ""
			}
		case Space:
			s = blank + " " + blank
		case Break:
			continue
		}
		b.WriteString(gap)
		wrap(&b, s, first)
		if line != "" {
			for range min(utf8.RuneCountInString(s), wide) {
				b.WriteString(line)
			}
			b.WriteByte('\n')
		}
	}
	b.WriteString("\n" + notesTitle + "\n=====\n\n")
	for i, s := range d.Notes {
		wrap(&b, text.set(s, &n), "["+strconv.Itoa(i+1)+"] ")
	}
	return b.String()
}

var under = [...]string{Title: "=", Heading1: "=", Heading2: "-", Heading3: "~", Break: ""}

// lead reports whether a paragraph is a label alone, which leads a list.
func (x *Block) lead() bool {
	return x.Kind == Paragraph && x.Text[0] == bold[0] && strings.IndexByte(x.Text[1:], bold[0]) == len(x.Text)-2
}

// wrap breaks at spaces that may break, and sets later lines under the first.
func wrap(b *strings.Builder, s, first string) {
	b.WriteString(first)
	n := len(first)
	for s != "" {
		w := s
		if i := strings.IndexByte(s, ' '); i >= 0 {
			w, s = s[:i], s[i+1:]
		} else {
			s = ""
		}
		size := utf8.RuneCountInString(w)
		switch {
		case n == len(first):
		case n+1+size > wide:
			b.WriteString("\n      "[:1+len(first)])
			n = len(first)
		default:
			b.WriteByte(' ')
			n++
		}
		b.WriteString(w)
		n += size
	}
	b.WriteByte('\n')
}

var markdown = format{
	open: [...]string{"", "*", "**", "***"}, close: [...]string{"", "*", "**", "***"},
	call:   [...]string{"[^", "]"},
	escape: escape,
	link:   func(href, set string) string { return "[" + set + "](" + address(href) + ")" },
}

// Markdown writes the document with notes in the form [^1], which GitHub,
// pandoc and others read. What a reader or a matter wrote cannot become markup.
func (d *Document) Markdown() string {
	var b strings.Builder
	n := 0
	for i := range d.Blocks {
		x := &d.Blocks[i]
		if i > 0 && (x.Kind != Item || d.Blocks[i-1].Kind != Item) {
			b.WriteByte('\n')
		}
		b.WriteString(before[x.Kind] + markdown.set(x.Text, &n) + "\n")
	}
	for i, s := range d.Notes {
		b.WriteString("\n[^" + strconv.Itoa(i+1) + "]: " + markdown.set(s, &n) + "\n")
	}
	return b.String()
}

var before = [...]string{Title: "# ", Heading1: "## ", Heading2: "### ", Heading3: "#### ", Item: "- ", Space: `\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_`, Break: "---"}

// escape sets a backslash before what would be markup where it stands. A
// bracket that cannot close can open nothing, so quotations keep their “[T]he”
// readable in the source.
func escape(s string, first bool) string {
	var b strings.Builder
	digits := first
	for i := range len(s) {
		c, rest := s[i], s[i+1:]
		if strings.IndexByte("\\`*_<>]~$|&@", c) >= 0 ||
			c == '!' && (rest == "" || rest[0] == '[') ||
			c == ':' && strings.HasPrefix(rest, "//") ||
			c == '.' && strings.HasSuffix(strings.ToLower(s[:i]), "www") ||
			digits && (i == 0 && strings.IndexByte("#-+=", c) >= 0 || i > 0 && (c == '.' || c == ')')) {
			b.WriteByte('\\')
		}
		digits = digits && c >= '0' && c <= '9'
		b.WriteByte(c)
	}
	return b.String()
}

// address keeps an address from closing the parenthesis that it stands in.
func address(s string) (out string) {
	for i := range len(s) {
		if strings.IndexByte("()<>\\ ", s[i]) >= 0 {
			out += "%" + string("0123456789ABCDEF"[s[i]>>4]) + string("0123456789ABCDEF"[s[i]&15])
		} else {
			out += s[i : i+1]
		}
	}
	return out
}
