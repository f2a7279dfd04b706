package strictjson

import (
	"strings"
	"unicode/utf8"

	"github.com/benchwalk/benchwalk/logic/words"
)

// add records a problem, unless reading has stopped: what is found after that
// follows only from not having read on.
func (r *Reader) add(offset int, path string, says words.Name) {
	if r.stopped {
		return
	}
	n := len(r.findings)
	if n == r.limits.Problems {
		r.stopped, r.bad = true, true
		offset, path = max(offset, r.pos, r.findings[n-1].offset), ""
		says = words.ProblemMore(n)
	}
	at := n
	for at > 0 && r.findings[at-1].offset > offset {
		at--
	}
	r.findings = append(r.findings, nil)
	copy(r.findings[at+1:], r.findings[at:])
	r.findings[at] = &finding{offset: offset, path: path, says: says}
}

// flaw refuses the value being read and lets reading go on.
func (r *Reader) flaw(offset int, says words.Name) {
	r.add(offset, pathOf(r.path), says)
	r.bad = true
}

func (r *Reader) stop(offset int, says words.Name) {
	r.flaw(offset, says)
	r.stopped = true
}

func (r *Reader) expected(what words.Name) {
	if r.stopped {
		return
	}
	switch c, size := utf8.DecodeRuneInString(r.text[r.pos:]); c {
	case '\'', '‘', '’', '“', '”': // word processors make curly quotes of straight ones
		r.stop(r.pos, words.ProblemExpectedQuote(what, Shown(r.text[r.pos:r.pos+size])))
	default:
		r.stop(r.pos, words.ProblemExpected(what, r.found()))
	}
}

func (r *Reader) found() words.Name {
	rest := r.text[r.pos:]
	if rest == "" {
		return words.SyntaxEnd
	}
	if strings.HasPrefix(rest, "//") || strings.HasPrefix(rest, "/*") {
		return words.SyntaxComment
	}
	if rest[0] == '"' {
		return words.SyntaxText
	}
	if n := wordLen(rest); n > 0 {
		return Shown(rest[:n])
	}
	_, size := utf8.DecodeRuneInString(rest)
	return Shown(rest[:size])
}

// oneOf is one of some spellings.
func oneOf(spelled ...string) words.Name { return words.SyntaxAny(words.Literals(spelled)) }

func wordLen(s string) int {
	n := 0
	for n < len(s) && wordByte(s[n]) {
		n++
	}
	return n
}

func has(names []string, name string) bool {
	for _, n := range names {
		if n == name {
			return true
		}
	}
	return false
}

// at reports whether one of some characters stands at pos.
func (r *Reader) at(chars string) bool {
	return r.pos < len(r.text) && strings.IndexByte(chars, r.text[r.pos]) >= 0
}

// over is at, and steps over the character.
func (r *Reader) over(chars string) bool {
	if r.at(chars) {
		r.pos++
		return true
	}
	return false
}

func (r *Reader) space() {
	for r.pos < len(r.text) {
		switch r.text[r.pos] {
		case ' ', '\t', '\n', '\r':
			r.pos++
		default:
			return
		}
	}
}

// want takes the value due if it is of the given kind, and leaves pos at its
// first character. Otherwise it refuses the value and passes over it.
func (r *Reader) want(kind Kind, expected words.Name) bool {
	if r.stopped {
		return false
	}
	if !r.due {
		panic("strictjson: a value is read where none is due")
	}
	start, found := r.pos, r.Kind()
	switch found {
	case Bad:
		r.expected(expected)
		return false
	case kind:
		r.due, r.last, r.bad = false, start, false
		return true
	case Object, Array:
		r.flaw(start, words.ProblemExpected(expected, found.container()))
		r.Skip()
	case Text:
		r.due = false
		s := r.chars()
		r.flaw(start, words.ProblemExpected(expected, words.SyntaxTextShown(Shown(s))))
	default:
		r.Skip()
		r.flaw(start, words.ProblemExpected(expected, words.Literal(shorten(r.text[start:r.pos]))))
	}
	r.last, r.bad = start, true
	return false
}

// wanted is want where it takes making to say what was expected.
func (r *Reader) wanted(kind Kind, expected func() words.Name) bool {
	if r.Kind() == kind {
		return r.want(kind, words.Name{})
	}
	return r.want(kind, expected())
}

// open is want for a container, and steps into it. The path is as long as the
// containers are deep.
func (r *Reader) open(kind Kind) bool {
	if !r.want(kind, kind.container()) {
		return false
	}
	if len(r.path) == r.limits.Depth {
		r.stop(r.pos, words.ProblemDeep(r.limits.Depth))
		return false
	}
	r.pos++
	return true
}

// next steps to the i-th value or name of the container, or over its end.
func (r *Reader) next(i int, end string) bool {
	r.space()
	switch {
	case r.stopped:
		return false
	case r.over(end):
		return false
	case i == 0:
		return true
	case !r.over(","):
		r.expected(oneOf(Show(","), Show(end)))
		return false
	}
	r.space()
	if r.at(end) {
		r.expected(words.SyntaxMore)
		return false
	}
	return true
}

func (r *Reader) enter(s step) {
	r.space()
	r.path = append(r.path, s)
	r.due = true
}

func (r *Reader) leave() {
	if r.due {
		r.Skip()
	}
	r.due = false
	r.path = r.path[:len(r.path)-1]
}

func (r *Reader) close(start int) bool {
	r.last, r.bad = start, false
	return !r.stopped
}

func (r *Reader) word() string {
	w := r.text[r.pos:]
	w = w[:wordLen(w)]
	if w != "true" && w != "false" && w != "null" {
		r.expected(oneOf("true", "false", "null"))
		return ""
	}
	r.pos += len(w)
	return w
}

func (r *Reader) number() string {
	start := r.pos
	r.over("-")
	zero := r.at("0")
	if r.digits() > 1 && zero {
		r.flaw(start, words.ProblemZero(words.Literal(shorten(r.text[start:r.pos]))))
	}
	if r.over(".") {
		r.digits()
	}
	if r.over("eE") {
		r.over("+-")
		r.digits()
	}
	return r.text[start:r.pos]
}

func (r *Reader) digits() int {
	start := r.pos
	for r.over("0123456789") {
	}
	if r.pos == start {
		r.expected(words.SyntaxDigit)
	}
	return r.pos - start
}

// chars reads the text whose double quote stands at pos. What it could not make
// out is U+FFFD in the result, and sets bad.
func (r *Reader) chars() string {
	start := r.pos
	from := start + 1 // what lies before is in out, if anything had to be unescaped
	var out strings.Builder
	for i := from; i < len(r.text) && !r.stopped; {
		switch c := r.text[i]; {
		case c == '"':
			r.pos = i + 1
			s := r.text[from:i]
			if out.Len() > 0 {
				out.WriteString(s)
				s = out.String()
			}
			if n := len(s); n > r.limits.Text {
				if n = utf8.RuneCountInString(s); n > r.limits.Text {
					r.flaw(start, words.ProblemLong(n, r.limits.Text))
				}
			}
			return s
		case c == '\\':
			out.WriteString(r.text[from:i])
			char, size := r.escape(i)
			out.WriteRune(char)
			i += size
			from = i
		case c == '\n' || c == '\r':
			r.stop(i, words.ProblemBreak(words.Literal(`\n`)))
			return ""
		case c < ' ':
			r.flaw(i, words.ProblemControl(words.Literal(Quote(r.text[i:i+1]))))
			i++
		case c < utf8.RuneSelf:
			i++
		default:
			_, size := utf8.DecodeRuneInString(r.text[i:])
			if size == 1 {
				r.stop(i, words.ProblemByte(Shown(r.text[i:i+1])))
				return ""
			}
			i += size
		}
	}
	r.stop(start, words.ProblemEndless)
	return ""
}

// escape returns the character that the escape at offset i stands for, and how
// many bytes it takes.
func (r *Reader) escape(i int) (rune, int) {
	rest := r.text[i:]
	c := byte(0)
	if len(rest) > 1 {
		c = rest[1]
	}
	const letters, meant = `"\/bfnrt`, "\"\\/\b\f\n\r\t"
	if at := strings.IndexByte(letters, c); at >= 0 {
		return rune(meant[at]), 2
	}
	switch c {
	case 0: // nothing, or a control character: refused where the text goes on
		return utf8.RuneError, 1
	case 'u':
		first, ok := unit(rest)
		if !ok {
			r.flaw(i, words.ProblemHexadecimal(words.Literal(`\u`)))
			return utf8.RuneError, 2
		}
		if first < 0xd800 || first > 0xdfff {
			return first, 6
		}
		if second, ok := unit(rest[6:]); ok && first < 0xdc00 && second >= 0xdc00 && second <= 0xdfff {
			return 0x10000 + (first-0xd800)<<10 + (second - 0xdc00), 12
		}
		r.flaw(i, words.ProblemHalf(words.Literal(rest[:6])))
		return utf8.RuneError, 6
	default:
		r.flaw(i, words.ProblemEscape(words.Literal(`\" \\ \/ \b \f \n \r \t \u`)))
		return utf8.RuneError, 1
	}
}

func unit(s string) (rune, bool) {
	if len(s) < 6 || s[:2] != `\u` {
		return 0, false
	}
	n := rune(0)
	for i := 2; i < 6; i++ {
		d := strings.IndexByte(hex, s[i]|0x20)
		if d < 0 || s[i] < '0' { // a control character would pass for a digit
			return 0, false
		}
		n = n<<4 + rune(d)
	}
	return n, true
}
