package strictjson

import (
	"strconv"
	"unicode/utf8"

	"github.com/benchwalk/benchwalk/logic/words"
)

// A Problem is one thing wrong with a document. Line and Column count from 1;
// a column is a character, a line ends with a line feed. Path leads from the
// root to the value, as in parts[2].steps[0].id, and is empty at the root. What
// it says is a line of a wording file, which a language puts in words.
type Problem struct {
	Line, Column int
	Path         string
	Says         words.Name
}

// In gives the problem in a language, behind its place.
func (p Problem) In(l *words.Language) string { return p.place() + l.Say(p.Says) }

// String gives the problem for whoever reads a failing test: its place and the id
// of the line that it says. A person is told it with [Problem.In].
func (p Problem) String() string { return p.place() + string(p.Says.ID()) }

func (p Problem) place() string {
	s := strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column) + ": "
	if p.Path != "" {
		s += p.Path + ": "
	}
	return s
}

// A Place is where a value of the document begins.
type Place struct {
	offset int
	path   string
	bad    bool
}

type finding struct {
	offset int
	path   string
	says   words.Name
}

// locate turns offsets into lines and columns in one pass: findings are in
// order of offset.
func locate(text string, findings []*finding) []Problem {
	var problems []Problem
	line, column, done := 1, 1, 0
	for _, f := range findings {
		for _, c := range text[done:f.offset] {
			column++
			if c == '\n' {
				line, column = line+1, 1
			}
		}
		done = f.offset
		problems = append(problems, Problem{line, column, f.path, f.says})
	}
	return problems
}

type step struct {
	name  string
	index int // -1 if the step is a name
}

func pathOf(steps []step) string {
	path := ""
	for _, s := range steps {
		switch {
		case s.index >= 0:
			path += "[" + strconv.Itoa(s.index) + "]"
		case !plain(s.name):
			path += "[" + Show(s.name) + "]"
		default:
			if path != "" {
				path += "."
			}
			path += s.name
		}
	}
	return path
}

func plain(name string) bool {
	for i := range len(name) {
		if !wordByte(name[i]) {
			return false
		}
	}
	return name != "" && len(name) <= shown && (name[0] < '0' || name[0] > '9')
}

func wordByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// shown is how many characters of an offending value a problem repeats: enough
// to find it again, and a problem stays on its line.
const shown = 40

// Show quotes s for a problem. It shortens a long s and escapes what cannot be
// seen, so that a document cannot forge or garble the problems told of it.
func Show(s string) string {
	return quoted(shorten(s))
}

// Shown is what Show makes of s, as a name that stands in a place of a sentence.
func Shown(s string) words.Name { return words.Literal(Show(s)) }

func shorten(s string) string {
	end := 0
	for range shown {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	if end < len(s) {
		return s[:end] + "…"
	}
	return s
}

// Unknown says that a name is not among the known ones, and helps with the nearest or
// with a short list of them. What the name should have been is for kind to say, such
// as [words.UnknownLevel].
func Unknown(kind func(value words.Name) words.Name, name string, known []string) words.Name {
	unknown := kind(Shown(name))
	near, least := "", 0
	for _, k := range known {
		allowed := 1 + len(k)/4
		// The difference in length is a lower bound, and spares comparing a name as long as the document.
		if len(name) > len(k)+allowed || len(k) > len(name)+allowed {
			continue
		}
		if d := distance(name, k); d <= allowed && (near == "" || d < least) {
			near, least = k, d
		}
	}
	switch {
	case near != "":
		return words.ProblemNear(unknown, Shown(near))
	case len(known) == 0 || len(known) > 9:
		return unknown
	}
	var choices []words.Name
	for _, k := range known {
		choices = append(choices, Shown(k))
	}
	return words.ProblemAmong(unknown, choices)
}

// distance counts the bytes to insert, drop, replace or swap with a neighbour to
// turn a into b: swaps, because "weka" for "weak" is the commonest slip.
func distance(a, b string) int {
	width := len(b) + 1
	d := make([]int, (len(a)+1)*width)
	for i := range len(a) + 1 {
		for j := range width {
			at := i*width + j
			if i == 0 || j == 0 {
				d[at] = i + j
				continue
			}
			same := 1
			if a[i-1] == b[j-1] {
				same = 0
			}
			d[at] = min(d[at-width-1]+same, d[at-1]+1, d[at-width]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[at] = min(d[at], d[at-2*width-2]+1)
			}
		}
	}
	return d[len(d)-1]
}

// quoted is strconv.Quote by a way that safejs brings along.
func quoted(s string) string { return string(strconv.AppendQuote(nil, s)) }
