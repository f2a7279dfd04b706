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
func (f *format) set(text string, calls *int) (out string) {
	Each(text, func(run *Run) {
		before, set, after := f.open[run.Style], "", f.close[run.Style]
		if run.Note {
			*calls++
			before, set, after = f.call[0], strconv.Itoa(*calls), f.call[1]
		} else {
			set = f.escape(run.Text, out == "")
		}
		set = before + set + after
		if run.Link != "" && f.link != nil {
			set = f.link(run.Link, set)
		}
		out += set
	})
	return out
}

// write writes the document in plain text or Markdown.
func (d *Document) write(f *format) string {
	var written strings.Builder
	calls, last := 0, &Block{}
	for i := range d.Blocks {
		block := &d.Blocks[i]
		if block.Kind == Break && f.wide > 0 {
			continue
		}
		if i > 0 && (block.Kind != Item || last.Kind != Item) {
			written.WriteByte('\n')
		}
		set := f.set(block.Text, &calls)
		f.line(&written, f.before[block.Kind], set)
		if line := f.under[block.Kind]; line != "" {
			written.WriteString(line[:min(utf8.RuneCountInString(set), f.wide)] + "\n")
		}
		last = block
	}
	if f.wide > 0 {
		written.WriteByte('\n')
		f.line(&written, "", d.NotesTitle)
		written.WriteString(double[:min(utf8.RuneCountInString(d.NotesTitle), f.wide)] + "\n\n")
	}
	for i, note := range d.Notes {
		f.line(&written, f.note[0]+strconv.Itoa(i+1)+f.note[1], f.set(note, &calls))
	}
	return written.String()
}

// line breaks at spaces that may break, and sets later lines under the first.
func (f *format) line(written *strings.Builder, first, text string) {
	written.WriteString(first)
	for column := len(first); text != ""; {
		word, rest, _ := strings.Cut(text, " ")
		size := utf8.RuneCountInString(word)
		switch {
		case column == len(first):
		case f.wide > 0 && column+1+size > f.wide:
			written.WriteString("\n" + strings.Repeat(" ", len(first)))
			column = len(first)
		default:
			written.WriteByte(' ')
			column++
		}
		written.WriteString(word)
		column += size
		text = rest
	}
	written.WriteByte('\n')
}

// These are lines under headings.
const (
	double = "============================================================================"
	single = "----------------------------------------------------------------------------"
	waves  = "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~"
)

var text = format{
	call: [...]string{"[", "]"}, note: [...]string{"[", "] "},
	before: [...]string{Item: "- ", Break: ""},
	under:  [...]string{Title: double, Heading1: double, Heading2: single, Heading3: waves, Break: ""},
	wide:   len(double),
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
		Break: "---",
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
func escape(text string, first bool) string {
	var escaped strings.Builder
	digits := first
	for i := range len(text) {
		c, rest := text[i], text[i+1:]
		if strings.IndexByte("\\`*_<>]~$|&@", c) >= 0 ||
			c == '!' && (rest == "" || rest[0] == '[') ||
			// an address, or a picture by its name as GitHub has them
			c == ':' && rest > "!" && (rest < "0" || rest > ":") ||
			c == '#' && rest > "0" && rest < ":" || // there the number of an issue
			// strings.ToLower would bring the tables of all letters
			c == '.' && i > 2 && text[i-3]|' ' == 'w' && text[i-2]|' ' == 'w' && text[i-1]|' ' == 'w' ||
			digits && (i == 0 && strings.IndexByte("#-+=", c) >= 0 || i > 0 && (c == '.' || c == ')')) {
			escaped.WriteByte('\\')
		}
		digits = digits && c >= '0' && c <= '9'
		escaped.WriteByte(c)
	}
	return escaped.String()
}

// swap writes for each character of a list what stands for it.
func swap(text, list string, with []string) string {
	var out strings.Builder
	from := 0
	for i := range len(text) {
		if at := strings.IndexByte(list, text[i]); at >= 0 {
			out.WriteString(text[from:i])
			out.WriteString(with[at])
			from = i + 1
		}
	}
	if from == 0 {
		return text
	}
	out.WriteString(text[from:])
	return out.String()
}
