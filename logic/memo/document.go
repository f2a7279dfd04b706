// Package memo writes what a reader's findings come to as a lawyer would put it
// on paper: a bench memo, and the outline of each side's strongest argument from
// the same findings. It decides nothing and supplies no reason: where the reader
// gave none, the document says so and leaves the space. Whose word a passage is
// stands with it in every format.
//
// [Write] makes a [Document]; its methods write it as plain text, Markdown and
// Word. Package web/pages writes it as HTML. Everything is deterministic.
package memo

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/law"
)

// Voice says whose word a block is.
type Voice uint8

const (
	// Model is the memo's own word: what the tool works out or explains.
	Model Voice = iota
	Record
	Court
	Party
	Reader
)

var voices = [...]string{"model", "record", "court", "party", "reader"}

// String gives the name, which formats use as a style.
func (v Voice) String() string {
	if int(v) < len(voices) {
		return voices[v]
	}
	return "voice(?)"
}

// Voices lists all values.
func Voices() []Voice { return []Voice{Model, Record, Court, Party, Reader} }

// Style is a set of type styles.
type Style uint8

const (
	Italic Style = 1 << iota
	Bold
)

// Run is a piece of text in one style.
type Run struct {
	Text  string
	Style Style
	Link  string // an address, or empty
	Note  int    // the note called here, counted from 1, in place of a text; or 0
}

// Kind is what a block is.
type Kind uint8

const (
	Paragraph Kind = iota
	Title
	Heading1
	Heading2
	Heading3
	Item  // of a list
	Space // left to write in; it has no runs
	Break // a new page; it has no runs
)

// Block is one paragraph.
type Block struct {
	Kind  Kind
	Voice Voice
	Runs  []Run
}

// Document is a memo or outline.
type Document struct {
	// Name is fit for a file, without an ending: "wechat-2020-bench".
	Name   string
	Title  string
	Date   string // as it was given
	Blocks []Block
	Notes  [][]Run
}

// plain gives runs as text without calls of notes.
func plain(rs []Run) string {
	var b strings.Builder
	for _, r := range rs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// clean drops what no document can hold or show, and gathers spaces. A text
// may come from anyone.
func clean(s string) string {
	var b strings.Builder
	space := true
	for _, c := range s {
		switch {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029':
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		case c < ' ' || c >= 0x7f && c < 0xa0 || c == 0xfeff || c >= 0xfffe && c <= 0xffff,
			c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069: // these turn the direction of what follows
			continue
		}
		b.WriteRune(c)
		space = false
	}
	return strings.TrimSuffix(b.String(), " ")
}

// rich sets *…* in italics, and keeps a cite on one line.
func rich(s string, style Style) (rs []Run) {
	s = clean(s)
	for {
		before, rest, ok := strings.Cut(s, "*")
		name, after, closed := strings.Cut(rest, "*")
		if !ok || !closed {
			break
		}
		rs = put(rs, before, style)
		rs = put(rs, name, style|Italic)
		s = after
	}
	return put(rs, s, style)
}

func put(rs []Run, s string, style Style) []Run {
	if s == "" {
		return rs
	}
	return append(rs, Run{Text: law.Tie(s), Style: style})
}
