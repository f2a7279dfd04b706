package strictjson

import (
	"strconv"
	"unicode/utf8"
)

// A Writer writes one value. The zero Writer is ready and writes no white space.
// It keeps no record of names, so writing one twice is for the program to avoid;
// other calls that could not make JSON panic.
type Writer struct {
	// Indent puts each member and item on a line of its own, for people to read.
	Indent bool

	out    []byte
	depth  int
	in     byte // what opened the container being filled, 0 outside of any
	filled bool // something stands in it
	named  bool // a name waits for its value
}

// String returns what has been written.
func (w *Writer) String() string {
	return string(w.out)
}

// Object writes an object, which members fills with names, each followed by a
// value.
func (w *Writer) Object(members func()) {
	w.fill("{}", members)
}

// Array writes an array, which items fills with values.
func (w *Writer) Array(items func()) {
	w.fill("[]", items)
}

// Name writes the name of a member and returns w, so that the value may follow
// on the same line of the program.
func (w *Writer) Name(name string) *Writer {
	if w.in != '{' || w.named {
		panic("strictjson: a name is written where none can stand")
	}
	w.part()
	w.named = true
	w.out = AppendQuote(w.out, name)
	if w.Indent {
		w.put(": ")
	} else {
		w.put(":")
	}
	return w
}

// Pair writes a member whose value is a text.
func (w *Writer) Pair(name, text string) {
	w.Name(name).Text(text)
}

// Text writes a text.
func (w *Writer) Text(s string) {
	w.value()
	w.out = AppendQuote(w.out, s)
}

// Bool writes true or false.
func (w *Writer) Bool(b bool) {
	w.Raw(strconv.FormatBool(b))
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
	w.put(json)
}

func (w *Writer) put(json string) {
	w.out = append(w.out, json...)
}

func (w *Writer) fill(brackets string, inside func()) {
	w.value()
	outer := w.in
	w.put(brackets[:1])
	w.in, w.filled = brackets[0], false
	w.depth++
	inside()
	if w.named {
		panic("strictjson: a name is written without a value")
	}
	w.depth--
	if w.filled {
		w.line()
	}
	w.put(brackets[1:])
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
			w.put(",")
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
	w.put("\n")
	for range w.depth {
		w.put("  ")
	}
}

// Quote returns s as a JSON text.
func Quote(s string) string {
	return string(AppendQuote(nil, s))
}

// AppendQuote appends s as a JSON text to dst. It escapes what JSON requires,
// and the less-than sign: so the result can stand in a script element, which
// nothing but "</script" or "<!--" could break. A byte that is not UTF-8 becomes
// U+FFFD, for the result is to be read by strict readers.
func AppendQuote(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	plain := 0 // what was not copied yet begins here: most text goes over in one piece
	for i, c := range s {
		if c >= ' ' && c != '"' && c != '\\' && c != '<' && c != utf8.RuneError {
			continue
		}
		_, width := utf8.DecodeRuneInString(s[i:])
		escape := "\ufffd"
		switch c {
		case '"':
			escape = `\"`
		case '\\':
			escape = `\\`
		case '\n':
			escape = `\n`
		case '\r':
			escape = `\r`
		case '\t':
			escape = `\t`
		default:
			if c != utf8.RuneError {
				escape = `\u00` + hex[c>>4:][:1] + hex[c&15:][:1]
			}
		}
		dst = append(append(dst, s[plain:i]...), escape...)
		plain = i + width
	}
	dst = append(dst, s[plain:]...)
	return append(dst, '"')
}
