package words

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// File is a wording file.
type File struct{ Name, Text string }

// Line is a line of a wording file, its continuations joined to it.
type Line struct {
	File    string
	Line    int
	Home    bool // a line of a file that travels, which itself stays at home: the module never says it
	Label   bool // a phrase that is no sentence
	ID      ID
	Variant string // as it stands between brackets: "government one inside"
	Places  []string
	Words   string
	marks   []mark // where each piece of Words stands in the file
}

// mark says where in the file the words from At on stand.
type mark struct{ at, line, column int }

// Key is the id with its variant: no two lines of a language share one.
func (l *Line) Key() string { return Key(l.ID, l.Variant) }

// Head is what stands before the sign, but for home: "label topic[inside](name)".
func (l *Line) Head() string {
	head := l.Key()
	if l.Label {
		head = "label " + head
	}
	if len(l.Places) > 0 {
		head += "(" + strings.Join(l.Places, ", ") + ")"
	}
	return head
}

// Problem says what is wrong in a wording file, where, and what to do.
type Problem struct {
	File         string
	Line, Column int // from 1; the column counts characters
	Text         string
}

// String gives the problem as compilers do: "stay.txt:3:7: …".
func (p Problem) String() string {
	return p.File + ":" + strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column) + ": " + p.Text
}

// Read makes a language of its wording files, and reports every problem in them.
func Read(files []File) (*Language, []Problem) {
	lines, ps := Lines(files)
	if len(ps) > 0 {
		return nil, ps
	}
	return Load(Join(lines))
}

// Join writes the one wording file that the page fetches: a line for each line,
// in their order, without comments and continuations.
func Join(lines []Line) string {
	var b strings.Builder
	for i := range lines {
		b.WriteString(lines[i].Head())
		b.WriteString(" = ")
		b.WriteString(lines[i].Words)
		b.WriteByte('\n')
	}
	return b.String()
}

// Lines reads wording files, by name, and reports every problem in them.
func Lines(files []File) ([]Line, []Problem) {
	files = slices.Clone(files)
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	r := reader{}
	for _, f := range files {
		r.file(f)
	}
	r.check()
	slices.SortStableFunc(r.problems, func(a, b Problem) int {
		if c := strings.Compare(a.File, b.File); c != 0 {
			return c
		}
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
	return r.lines, r.problems
}

type reader struct {
	lines    []Line
	problems []Problem
}

func (r *reader) problem(file string, line, column int, text string) {
	r.problems = append(r.problems, Problem{file, line, column, text})
}

// file reads one file into lines.
func (r *reader) file(f File) {
	open := false // whether a line can be continued
	for i, text := range strings.Split(strings.TrimPrefix(f.Text, "\ufeff"), "\n") {
		text, number := strings.TrimRight(strings.TrimSuffix(text, "\r"), " "), i+1
		if at := strings.IndexFunc(text, forbidden); at >= 0 {
			r.problem(f.Name, number, 1+utf8.RuneCountInString(text[:at]), "a tab or another control character stands here: use spaces, or leave it out")
			open = false
			continue
		}
		switch {
		case text == "" || text[0] == '#':
			open = false
		case text[0] == ' ' && open:
			l := &r.lines[len(r.lines)-1]
			more := strings.TrimLeft(text, " ")
			if l.Words != "" {
				l.Words += " "
			}
			l.marks = append(l.marks, mark{len(l.Words), number, len(text) - len(more) + 1})
			l.Words += more
		case text[0] == ' ':
			r.problem(f.Name, number, 1, "an indented line continues the one above it, and there is none: begin at the left with an id")
		default:
			open = r.line(f.Name, number, text)
		}
	}
}

func forbidden(c rune) bool { return c < ' ' || c == 0x7f || c == utf8.RuneError }

// line reads the line that begins a text, and reports whether it can be continued.
func (r *reader) line(file string, number int, text string) bool {
	head, words, ok := strings.Cut(text, "=")
	if !ok {
		r.problem(file, number, 1, noLine+", or indent it to continue the line above")
		return false
	}
	l := Line{File: file, Line: number}
	h := header{r: r, line: &l, text: strings.TrimRight(head, " ")}
	if !h.read() {
		return false
	}
	l.Words = strings.TrimLeft(words, " ")
	l.marks = []mark{{0, number, 1 + utf8.RuneCountInString(text[:len(text)-len(l.Words)])}}
	r.lines = append(r.lines, l)
	return true
}

// header reads what stands before the sign.
type header struct {
	r    *reader
	line *Line
	text string
	at   int
}

func (h *header) fail(text string) bool {
	h.r.problem(h.line.File, h.line.Line, 1+utf8.RuneCountInString(h.text[:h.at]), text)
	return false
}

func (h *header) read() bool {
	h.line.Home = h.word("home ")
	h.line.Label = h.word("label ")
	id := h.run(idLetter)
	if !isID(id) {
		h.at -= len(id)
		return h.fail("an id is lower-case words with dots between them, such as stay.narrower: write one here")
	}
	h.line.ID = ID(id)
	if h.next('[') {
		v := h.run(func(c byte) bool { return c != ']' })
		if !isVariant(v) || !h.next(']') {
			h.at -= len(v)
			return h.fail("a variant is lower-case words in brackets, such as [one] or [government inside]: write one here")
		}
		h.line.Variant = v
	}
	if h.next('(') {
		for more := true; more; more = h.next(',') {
			for h.next(' ') {
			}
			start := h.at
			name := h.run(func(c byte) bool { return c >= 'a' && c <= 'z' })
			if !h.place(name, start) {
				return false
			}
			for h.next(' ') {
			}
		}
		if !h.next(')') {
			return h.fail("the list of places ends with ): write (place, place)")
		}
	}
	if h.at < len(h.text) {
		return h.fail("nothing but an id, a [variant] and (places) may stand before the =: take this away")
	}
	return true
}

// word reads a word that stands before an id, with the spaces after it.
func (h *header) word(word string) bool {
	if !strings.HasPrefix(h.text[h.at:], word) {
		return false
	}
	for h.at += len(word); h.next(' '); {
	}
	return true
}

func (h *header) place(name string, at int) bool {
	_, known := PlaceOf(name)
	switch twice := slices.Contains(h.line.Places, name); {
	case !known:
		h.at = at
		return h.fail(unknownPlace(name))
	case twice:
		h.at = at
		return h.fail("the place " + name + " stands here twice: name each place once")
	}
	h.line.Places = append(h.line.Places, name)
	return true
}

func (h *header) next(c byte) bool {
	if h.at < len(h.text) && h.text[h.at] == c {
		h.at++
		return true
	}
	return false
}

func (h *header) run(in func(byte) bool) string {
	start := h.at
	for h.at < len(h.text) && in(h.text[h.at]) {
		h.at++
	}
	return h.text[start:h.at]
}

func wordLetter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-'
}

func idLetter(c byte) bool { return wordLetter(c) || c == '.' }

func isWord(s string) bool {
	for i := range len(s) {
		if !wordLetter(s[i]) {
			return false
		}
	}
	return s != "" && s[0] != '-' && s[0] != '_'
}

func isID(s string) bool { return !slices.ContainsFunc(strings.Split(s, "."), notWord) }

func isVariant(s string) bool {
	words := strings.Split(s, " ")
	return len(words) <= 3 && !slices.ContainsFunc(words, notWord)
}

func notWord(s string) bool { return !isWord(s) }

func unknownPlace(name string) string {
	var known []string
	for _, p := range places {
		known = append(known, p.Name)
	}
	slices.Sort(known)
	return "there is no place {" + name + "}: use one of " + strings.Join(known, ", ") + ", or add it to places.go"
}
