package strictjson

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Writer writes one value. The zero Writer is ready and writes no white space.
// It keeps no record of names, so writing one twice is for the program to avoid;
// other calls that could not make JSON panic.
type Writer struct {
	// Indent puts each member and item on a line of its own, for people to read.
	Indent bool

	out    strings.Builder
	depth  int
	in     byte // what opened the container being filled, 0 outside of any
	filled bool // something stands in it
	named  bool // a name waits for its value
}

// String returns what has been written.
func (w *Writer) String() string {
	return w.out.String()
}

// Grow makes room for n more bytes at once, where it is known how many come.
func (w *Writer) Grow(n int) { w.out.Grow(n) }

// Object writes an object, which members fills with names, each followed by a
// value.
func (w *Writer) Object(members func()) {
	w.fill('{', '}', members)
}

// Array writes an array, which items fills with values.
func (w *Writer) Array(items func()) {
	w.fill('[', ']', items)
}

// Name writes the name of a member and returns w, so that the value may follow
// on the same line of the program.
func (w *Writer) Name(name string) *Writer {
	if w.in != '{' || w.named {
		panic("strictjson: a name is written where none can stand")
	}
	w.part()
	w.named = true
	quote(&w.out, name)
	w.out.WriteByte(':')
	if w.Indent {
		w.out.WriteByte(' ')
	}
	return w
}

// Field writes a member whose value is a text.
func (w *Writer) Field(name, text string) {
	w.Name(name).Text(text)
}

// Text writes a text.
func (w *Writer) Text(s string) {
	w.value()
	quote(&w.out, s)
}

// Bool writes true or false.
func (w *Writer) Bool(b bool) {
	if b {
		w.Raw("true")
	} else {
		w.Raw("false")
	}
}

// Int writes a number.
func (w *Writer) Int(n int) {
	w.Raw(strconv.Itoa(n))
}

// Null writes null.
func (w *Writer) Null() {
	w.Raw("null")
}

// Raw writes a value that is JSON already. It is neither checked nor indented.
func (w *Writer) Raw(json string) {
	w.value()
	w.out.WriteString(json)
}

func (w *Writer) fill(begin, end byte, inside func()) {
	w.value()
	outer := w.in
	w.out.WriteByte(begin)
	w.in, w.filled = begin, false
	w.depth++
	inside()
	if w.named {
		panic("strictjson: a name is written without a value")
	}
	w.depth--
	if w.filled {
		w.line()
	}
	w.out.WriteByte(end)
	w.in, w.filled = outer, true
}

func (w *Writer) value() {
	if w.in != '{' {
		w.part()
	} else if !w.named {
		panic("strictjson: a value is written without a name")
	}
	w.named = false
}

// part begins a member, an item or the root.
func (w *Writer) part() {
	if w.in != 0 {
		if w.filled {
			w.out.WriteByte(',')
		}
		w.line()
	} else if w.filled {
		panic("strictjson: a second value is written")
	}
	w.filled = true
}

func (w *Writer) line() {
	if !w.Indent {
		return
	}
	w.out.WriteByte('\n')
	for range w.depth {
		w.out.WriteString("  ")
	}
}

// Quote returns s as a JSON text. It escapes what JSON requires, and the
// less-than sign: so the result can stand in a script element, which nothing but
// "</script" or "<!--" could break. A byte that is not UTF-8 becomes U+FFFD, for
// the result is to be read by strict readers.
func Quote(s string) string {
	var b strings.Builder
	quote(&b, s)
	return b.String()
}

const hex = "0123456789abcdef"

func quote(b *strings.Builder, s string) {
	b.WriteByte('"')
	plain := 0 // what was not copied yet begins here: most text goes over in one piece
	for i, c := range s {
		if c >= ' ' && c != '"' && c != '\\' && c != '<' && c != utf8.RuneError {
			continue
		}
		b.WriteString(s[plain:i])
		plain = i + 1
		switch {
		case c == '"': // the state is a text that is JSON itself, so there are many
			b.WriteString(`\"`)
		case c == '\\':
			b.WriteString(`\\`)
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\r':
			b.WriteString(`\r`)
		case c == '\t':
			b.WriteString(`\t`)
		case c < ' ' || c == '<':
			b.WriteString(`\u00`)
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		default:
			_, width := utf8.DecodeRuneInString(s[i:])
			plain = i + width
			b.WriteRune(c)
		}
	}
	b.WriteString(s[plain:])
	b.WriteByte('"')
}
