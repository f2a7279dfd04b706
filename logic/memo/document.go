// Package memo writes what a reader's findings come to as a lawyer would put it
// on paper: a bench memo, and the outline of each side's strongest argument from
// the same findings. It decides nothing and supplies no reason: one sentence
// names the questions on which the reader gave none. Whose word a passage is
// stands with it in every format.
//
// [Write] makes a [Document]; its methods write it as plain text, Markdown and
// Word. Package web/live writes it as HTML. Everything is deterministic.
//
// What a document says stands in package words, in whole sentences. The memo says
// them one after another into a block, with the quotations of the matter and the
// reader's own words between them.
package memo

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/words"
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

// Kind is what a block is.
type Kind uint8

const (
	Paragraph Kind = iota
	Title
	Heading1
	Heading2
	Heading3
	Item  // of a list
	Break // a new page; it has no text
)

// Block is one paragraph. [Each] reads the marks in its text.
type Block struct {
	Kind  Kind
	Voice Voice
	Text  string
}

// Document is a memo or outline.
type Document struct {
	// Name is fit for a file, without an ending: "wechat-2020-bench".
	Name   string
	Title  string
	Of     string // follows the title where no caption does: the matter
	Date   string // as it was given
	Lang   string // the language, as Word and BCP 47 name it
	Blocks []Block
	Notes  []string // in the order in which they are called
	// NotesTitle heads the notes where they stand at the end.
	NotesTitle string
}

// The marks in a text. [clean] takes them out of what others wrote.
const (
	italic = "\x01" // on and off
	bold   = "\x02" // on and off
	call   = "\x03" // of the next note
	link   = "\x04" // before an address, between it and its text, and after
)

// Style is a set of type styles.
type Style uint8

const (
	Italic Style = 1 << iota
	Bold
)

// Run is a piece of text in one style, or the call of the next note.
type Run struct {
	Text, Link string
	Style      Style
	Note       bool
}

// Each gives the runs of a text.
func Each(text string, do func(*Run)) {
	var run Run
	from, at := 0, 0 // at is 1 in an address, 2 in the text of one
	for i := 0; i <= len(text); i++ {
		if i < len(text) && (text[i] == 0 || text[i] > link[0]) {
			continue
		}
		switch piece := text[from:i]; {
		case at == 1:
			run.Link = piece
		case piece != "":
			run.Text = piece
			do(&run)
		}
		from = i + 1
		if i == len(text) {
			return
		}
		switch text[i] {
		case italic[0]:
			run.Style ^= Italic
		case bold[0]:
			run.Style ^= Bold
		case call[0]:
			do(&Run{Note: true})
		default:
			if at = (at + 1) % 3; at == 0 {
				run.Link = ""
			}
		}
	}
}

// clean drops what no document can hold or show, marks among it, gathers spaces, and shows
// what turns the direction of writing as the page does. A text may come from anyone.
func clean(text string) string {
	if isClean(text) {
		return text
	}
	text = words.Paired(text)
	var kept strings.Builder
	space := true
	for _, c := range text {
		if c == ' ' || c == '\t' || breaks(c) {
			if !space {
				kept.WriteByte(' ')
				space = true
			}
			continue
		}
		if c > ' ' && !hidden(c) {
			kept.WriteRune(c)
			space = false
		}
	}
	return strings.TrimSuffix(kept.String(), " ")
}

// isClean reports whether a text is in ASCII and has nothing to drop, as most have.
func isClean(text string) bool {
	last := byte(' ')
	for i := range len(text) {
		if c := text[i]; c < ' ' || c >= 0x7f || c == ' ' && last == ' ' {
			return false
		}
		last = text[i]
	}
	return text == "" || last != ' '
}

// breaks reports whether a character ends a line, softly or not.
func breaks(c rune) bool {
	return c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029'
}

// hidden reports whether a character is for control.
func hidden(c rune) bool {
	return c >= 0x7f && c < 0xa0 || c == 0xfeff || c == 0xfffe || c == 0xffff
}
