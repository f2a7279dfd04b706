package memo

import (
	"strconv"
	"strings"
)

// Markdown writes the document with notes in the form [^1], which GitHub,
// pandoc and others read. What a reader or a matter wrote cannot become markup.
func (d *Document) Markdown() string {
	var b strings.Builder
	for i, x := range d.Blocks {
		if i > 0 && !(x.Kind == Item && d.Blocks[i-1].Kind == Item) {
			b.WriteString("\n")
		}
		switch x.Kind {
		case Space:
			b.WriteString(strings.Repeat(`\_`, 40) + "\n")
			continue
		case Break:
			b.WriteString("---\n")
			continue
		}
		b.WriteString(before[x.Kind])
		md(&b, x.Runs)
		b.WriteString("\n")
	}
	for i, n := range d.Notes {
		b.WriteString("\n[^" + strconv.Itoa(i+1) + "]: ")
		md(&b, n)
		b.WriteString("\n")
	}
	return b.String()
}

var before = [...]string{Paragraph: "", Title: "# ", Heading1: "## ", Heading2: "### ", Heading3: "#### ", Item: "- "}

func md(b *strings.Builder, rs []Run) {
	for i, r := range rs {
		if r.Note > 0 {
			b.WriteString("[^" + strconv.Itoa(r.Note) + "]")
			continue
		}
		// Signs of emphasis do not count beside a space, so spaces stand outside.
		text := strings.Trim(r.Text, " ")
		lead, trail, _ := strings.Cut(r.Text, text)
		sign := strings.Repeat("*", [...]int{0, 1, 2, 3}[r.Style])
		b.WriteString(lead)
		if r.Link != "" {
			b.WriteString("[")
		}
		b.WriteString(sign)
		escape(b, text, i == 0)
		b.WriteString(sign)
		if r.Link != "" {
			b.WriteString("](" + strings.NewReplacer("(", "%28", ")", "%29", "<", "%3C", ">", "%3E", " ", "%20", `\`, "%5C").Replace(r.Link) + ")")
		}
		b.WriteString(trail)
	}
}

// escape sets a backslash before what would be markup where it stands. A
// bracket that cannot close can open nothing, so quotations keep their “[T]he”
// readable in the source.
func escape(b *strings.Builder, s string, start bool) {
	digits := 0
	for i, c := range s {
		mark := false
		switch c {
		case '\\', '`', '*', '_', '<', '>', ']', '~', '$', '|':
			mark = true
		case '&', '@':
			mark = i+1 < len(s) && s[i+1] != ' '
		case '!':
			mark = i+1 == len(s) || s[i+1] == '['
		case ':':
			mark = strings.HasPrefix(s[i:], "://")
		case '.':
			mark = strings.HasSuffix(strings.ToLower(s[:i]), "www") || start && digits > 0 && digits == i
		case ')':
			mark = start && digits > 0 && digits == i
		case '#', '-', '+', '=':
			mark = start && i == 0
		}
		if c >= '0' && c <= '9' && digits == i {
			digits++
		}
		if mark {
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
}
