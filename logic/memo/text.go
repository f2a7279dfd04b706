package memo

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// wide is where lines of plain text end.
const wide = 76

// Text writes the document as plain text. Notes are numbered in square brackets
// and stand at the end.
func (d *Document) Text() string {
	var b strings.Builder
	for i, x := range d.Blocks {
		s := ""
		for _, r := range x.Runs {
			if s += r.Text; r.Note > 0 {
				s += "[" + strconv.Itoa(r.Note) + "]"
			}
		}
		gap, first, rest := "\n", "", ""
		switch x.Kind {
		case Title:
			s, gap = strings.ToUpper(s), ""
		case Item:
			first, rest = "- ", "  "
			if d.Blocks[i-1].Kind == Item || d.Blocks[i-1].lead() {
				gap = ""
			}
		case Space:
			s = strings.Repeat("_", wide) + " " + strings.Repeat("_", wide)
		case Break:
			continue
		}
		b.WriteString(gap)
		wrap(&b, s, first, rest)
		if line, n := under[x.Kind], min(utf8.RuneCountInString(s), wide); line != "" {
			b.WriteString(strings.Repeat(line, n) + "\n")
		}
	}
	if len(d.Notes) > 0 {
		b.WriteString("\n" + notesTitle + "\n" + strings.Repeat("=", len(notesTitle)) + "\n\n")
	}
	for i, n := range d.Notes {
		wrap(&b, plain(n), "["+strconv.Itoa(i+1)+"] ", "    ")
	}
	return b.String()
}

var under = [...]string{Title: "=", Heading1: "=", Heading2: "-", Heading3: "~", Item: "", Space: "", Break: ""}

// lead reports whether a paragraph is a label alone, which leads a list.
func (x *Block) lead() bool {
	return x.Kind == Paragraph && len(x.Runs) == 1 && x.Runs[0].Style == Bold
}

// wrap breaks at spaces that may break.
func wrap(b *strings.Builder, s, first, rest string) {
	line, n := first, utf8.RuneCountInString(first)
	begun := false
	for _, w := range strings.Split(strings.TrimSuffix(s, " "), " ") {
		size := utf8.RuneCountInString(w)
		switch {
		case !begun:
		case n+1+size > wide:
			b.WriteString(line + "\n")
			line, n = rest, utf8.RuneCountInString(rest)
		default:
			line, n = line+" ", n+1
		}
		line, n, begun = line+w, n+size, true
	}
	b.WriteString(line + "\n")
}
