package memo

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// format is how one format sets a text: what opens and what closes a run of each
// style, a call of a note, and what stands before a block of each kind and on
// both sides of the number of a note. The lines of plain text have an end, and
// what is set under a heading; its notes have a heading of their own.
type format struct {
	open, close   [4]string
	call, note    [2]string
	before, under [Break + 1]string
	wide          int
	escape        func(s string, first bool) string
	link          func(address, set string) string
}

// set writes a text in a format and counts its calls of notes on.
func (f *format) set(s string, n *int) (out string) {
	Each(s, func(r *Run) {
		open, set, close := f.open[r.Style], "", f.close[r.Style]
		if r.Note {
			*n++
			open, set, close = f.call[0], strconv.Itoa(*n), f.call[1]
		} else {
			set = f.escape(r.Text, out == "")
		}
		set = open + set + close
		if r.Link != "" && f.link != nil {
			set = f.link(r.Link, set)
		}
		out += set
	})
	return out
}

// write writes the document in plain text or Markdown.
func (d *Document) write(f *format) string {
	var b strings.Builder
	n, last := 0, &Block{}
	for i := range d.Blocks {
		x := &d.Blocks[i]
		if x.Kind == Break && f.wide > 0 {
			continue
		}
		if i > 0 && (x.Kind != Item || last.Kind != Item) {
			b.WriteByte('\n')
		}
		s := f.set(x.Text, &n)
		f.line(&b, f.before[x.Kind], s)
		if line := f.under[x.Kind]; line != "" {
			b.WriteString(line[:min(utf8.RuneCountInString(s), f.wide)] + "\n")
		}
		last = x
	}
	if f.wide > 0 {
		b.WriteByte('\n')
		f.line(&b, "", d.NotesTitle)
		b.WriteString(double[:min(utf8.RuneCountInString(d.NotesTitle), f.wide)] + "\n\n")
	}
	for i, s := range d.Notes {
		f.line(&b, f.note[0]+strconv.Itoa(i+1)+f.note[1], f.set(s, &n))
	}
	return b.String()
}

// line breaks at spaces that may break, and sets later lines under the first.
func (f *format) line(b *strings.Builder, first, s string) {
	b.WriteString(first)
	for n := len(first); s != ""; {
		w, rest, _ := strings.Cut(s, " ")
		size := utf8.RuneCountInString(w)
		switch {
		case n == len(first):
		case f.wide > 0 && n+1+size > f.wide:
			b.WriteString("\n      "[:1+len(first)])
			n = len(first)
		default:
			b.WriteByte(' ')
			n++
		}
		b.WriteString(w)
		n += size
		s = rest
	}
	b.WriteByte('\n')
}

// blank is a line to write on, the others are lines under headings.
const (
	blank  = "____________________________________________________________________________"
	double = "============================================================================"
	single = "----------------------------------------------------------------------------"
	waves  = "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~"
)

var text = format{
	call: [...]string{"[", "]"}, note: [...]string{"[", "] "},
	before: [...]string{Item: "- ", Space: blank + "\n" + blank, Break: ""},
	under:  [...]string{Title: double, Heading1: double, Heading2: single, Heading3: waves, Break: ""},
	wide:   len(blank),
	escape: func(s string, _ bool) string { return s },
}

// Text writes the document as plain text. Notes are numbered in square brackets
// and stand at the end.
func (d *Document) Text() string { return d.write(&text) }

var markdown = format{
	open: [...]string{"", "*", "**", "***"}, close: [...]string{"", "*", "**", "***"},
	call: [...]string{"[^", "]"}, note: [...]string{"\n[^", "]: "},
	before: [...]string{
		Title: "# ", Heading1: "## ", Heading2: "### ", Heading3: "#### ", Item: "- ",
		Space: strings.Repeat(`\_`, 20), Break: "---",
	},
	escape: escape,
	link: func(href, set string) string {
		// Nothing in the address may close the parenthesis that it stands in.
		return "[" + set + "](" + swap(href, "()<>\\ ", percents) + ")"
	},
}

var percents = []string{"%28", "%29", "%3C", "%3E", "%5C", "%20"}

// Markdown writes the document with notes in the form [^1], which GitHub,
// pandoc and others read. What a reader or a matter wrote cannot become markup.
func (d *Document) Markdown() string { return d.write(&markdown) }

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
			// an address, or a picture by its name as GitHub has them
			c == ':' && rest > "!" && (rest < "0" || rest > ":") ||
			c == '#' && rest > "0" && rest < ":" || // there the number of an issue
			// strings.ToLower would bring the tables of all letters
			c == '.' && i > 2 && s[i-3]|' ' == 'w' && s[i-2]|' ' == 'w' && s[i-1]|' ' == 'w' ||
			digits && (i == 0 && strings.IndexByte("#-+=", c) >= 0 || i > 0 && (c == '.' || c == ')')) {
			b.WriteByte('\\')
		}
		digits = digits && c >= '0' && c <= '9'
		b.WriteByte(c)
	}
	return b.String()
}

// swap writes for each character of a list what stands for it.
func swap(s, list string, with []string) (out string) {
	from := 0
	for i := range len(s) {
		if at := strings.IndexByte(list, s[i]); at >= 0 {
			out += s[from:i] + with[at]
			from = i + 1
		}
	}
	return out + s[from:]
}
