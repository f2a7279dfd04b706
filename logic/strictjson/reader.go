package strictjson

import (
	"strconv"
	"strings"

	"github.com/benchwalk/benchwalk/logic/words"
)

// Limits bound what a document may ask of its reader. A field that is not
// positive stands for the default.
type Limits struct {
	Bytes    int // of the document; 1 MiB
	Depth    int // of objects and arrays in each other; 32
	Problems int // to be recorded before reading stops; 50
	Text     int // characters in one text or name; 10 000
}

// A Kind is what a value sets out to be, told from its first character.
type Kind uint8

// Bad is the kind where no value begins, or none is due.
const (
	Bad Kind = iota
	Object
	Array
	Text
	Number
	Bool
	Null
)

// container names an object or an array.
func (k Kind) container() words.Name {
	if k == Object {
		return words.SyntaxObject
	}
	return words.SyntaxArray
}

// A Reader reads one document. Where one value is due, reading a second one is
// a mistake of the program, not of the document, and panics.
type Reader struct {
	// Aside, if it is set, takes what the program does not know, a member or what is
	// passed to [Reader.Unknown], text by text, and it is no problem then: the names
	// that lead to the object or array that it stood in with dots between, items
	// counting from 1; its own name, empty for an item; and the text itself, or a
	// number, true, false or null as it is spelled.
	Aside func(in, name, text string)

	text     string
	limits   Limits
	pos      int
	due      bool // a value begins at pos and may be read
	stopped  bool
	last     int  // where the value last read began
	bad      bool // that value has been refused by the reader itself
	path     []step
	names    []string // of the members of all open objects, one object after the other
	seen     members  // of the object last read
	findings []*finding
}

// NewReader returns a Reader of text.
func NewReader(text string, limits Limits) *Reader {
	positive := func(n, otherwise int) int {
		if n > 0 {
			return n
		}
		return otherwise
	}
	r := &Reader{text: text, due: true, limits: Limits{
		Bytes:    positive(limits.Bytes, 1<<20),
		Depth:    positive(limits.Depth, 32),
		Problems: positive(limits.Problems, 50),
		Text:     positive(limits.Text, 10_000),
	}}
	if len(text) > r.limits.Bytes {
		r.stop(0, words.ProblemBytes(len(text), r.limits.Bytes))
	}
	if strings.HasPrefix(text, "\ufeff") {
		r.stop(0, words.ProblemOrderMark)
	}
	r.space()
	return r
}

// Done requires that nothing but white space follows the value read, and
// returns all problems in order of place. If the last says that there are more,
// it stands where reading stopped. A document of which nothing was read is only
// checked.
func (r *Reader) Done() []Problem {
	if r.due {
		r.Skip()
	}
	r.space()
	if r.pos < len(r.text) {
		r.expected(words.SyntaxEnd)
	}
	r.stopped = true
	return locate(r.text, r.findings)
}

// Kind returns the kind of the value due.
func (r *Reader) Kind() Kind {
	if r.stopped || !r.due || r.pos == len(r.text) {
		return Bad
	}
	switch c := r.text[r.pos]; c {
	case '{':
		return Object
	case '[':
		return Array
	case '"':
		return Text
	case 't', 'f':
		return Bool
	case 'n':
		return Null
	default:
		if c == '-' || '0' <= c && c <= '9' {
			return Number
		}
		return Bad
	}
}

// Object reads an object and reports whether the value is one. It calls field
// for each member; if field does not read the value, it is skipped. A name that
// is not among the known ones, or appeared before, is a problem, and field is
// not called. If known is nil, any name will do.
func (r *Reader) Object(known []string, field func(name string)) bool {
	if !r.open(Object) {
		return false
	}
	object, seen, first := r.last, members{}, len(r.names)
	for i := 0; r.next(i, "}"); i++ {
		at, strange := r.pos, false
		if !r.at(`"`) {
			r.expected(words.SyntaxName)
			break
		}
		r.last, r.bad = at, false
		name := r.chars()
		r.space()
		if !r.over(":") {
			r.expected(words.SyntaxColon(Shown(":")))
			break
		}
		if !r.bad {
			seen.few = r.names[first:]
			if seen.has(name) {
				r.flaw(at, words.ProblemDuplicate(Shown(name)))
			} else if strange = known != nil && !has(known, name); strange && r.Aside == nil {
				r.flaw(at, Unknown(words.UnknownMember, name, known))
			}
			if len(seen.few) < few {
				r.names = append(r.names, name)
			} else {
				seen.add(name)
			}
		}
		r.enter(step{name, -1})
		switch {
		case r.bad:
		case strange:
			r.setAside()
		default:
			field(name)
		}
		r.leave()
	}
	seen.few, r.names = r.names[first:], r.names[:first]
	r.seen = seen
	return r.close(object)
}

// members are the names of an object: a few in a list, for which a map would
// cost more than reading the object, and those beyond in a map, since looking
// through a long list for each of many names would never end.
type members struct {
	few  []string
	many map[string]bool
}

const few = 24

func (m *members) has(name string) bool { return has(m.few, name) || m.many[name] }

func (m *members) add(name string) {
	if m.many == nil {
		m.many = map[string]bool{}
	}
	m.many[name] = true
}

// Fields is Object where each member goes to a place of its own: the i-th of the
// known to the i-th of to, which is a *string or a *bool.
func (r *Reader) Fields(known []string, to ...any) bool {
	return r.Object(known, func(name string) {
		for i := range known {
			if known[i] != name {
				continue
			}
			switch to := to[i].(type) {
			case *string:
				*to = r.Text()
			case *bool:
				*to = r.Bool()
			}
		}
	})
}

// Need refuses the object last read for each of the names that it lacks. It is
// to be called right after [Reader.Object].
func (r *Reader) Need(names ...string) {
	for _, name := range names {
		if !r.seen.has(name) {
			r.Refuse(words.ProblemMissing(Shown(name)))
		}
	}
}

// Array reads an array and reports whether the value is one. It calls item for
// each item, counting from 0; if item does not read the value, it is skipped.
func (r *Reader) Array(item func(i int)) bool {
	if !r.open(Array) {
		return false
	}
	array := r.last
	for i := 0; r.next(i, "]"); i++ {
		r.last, r.bad = r.pos, false
		r.enter(step{"", i})
		item(i)
		r.leave()
	}
	return r.close(array)
}

// Text reads a text.
func (r *Reader) Text() string {
	if !r.want(Text, words.SyntaxText) {
		return ""
	}
	s := r.chars()
	if r.bad {
		return ""
	}
	return s
}

func trueOrFalse() words.Name { return oneOf("true", "false") }

// Bool reads true or false.
func (r *Reader) Bool() bool {
	return r.wanted(Bool, trueOrFalse) && r.word() == "true"
}

// Null reads the value due if it is null, and reports whether it was.
func (r *Reader) Null() bool {
	return r.Kind() == Null && r.want(Null, words.Name{}) && r.word() == "null"
}

// Int reads a whole number from lo to hi. If there is none, it returns lo, so
// that a program that uses the number before it asks for problems stays in range.
func (r *Reader) Int(lo, hi int) int {
	expected := func() words.Name { return words.SyntaxWhole(lo, hi) }
	if !r.wanted(Number, expected) {
		return lo
	}
	digits := r.number()
	if r.bad {
		return lo
	}
	n, ok := whole(digits)
	if !ok || n < lo || n > hi {
		r.flaw(r.last, words.ProblemExpected(expected(), words.Literal(shorten(digits))))
		return lo
	}
	return n
}

// whole is the value of a whole number that fits in 60 bits. strconv's would
// bring its errors into the module, 6 kB.
func whole(digits string) (n int, ok bool) {
	rest, negative := strings.CutPrefix(digits, "-")
	for i := range len(rest) {
		d := int(rest[i]) - '0'
		if d < 0 || d > 9 || n > 1<<56 {
			return 0, false
		}
		n = n*10 + d
	}
	if negative {
		n = -n
	}
	return n, true
}

// Skip passes over a value, which is checked all the same.
func (r *Reader) Skip() {
	switch r.Kind() {
	case Object:
		r.Object(nil, func(string) {})
	case Array:
		r.Array(func(int) {})
	case Text:
		r.Text()
	case Number:
		r.want(Number, words.Name{})
		r.number()
	case Bool:
		r.Bool()
	case Null:
		r.Null()
	default:
		r.want(Bad, words.SyntaxValue)
	}
}

// Refuse records a problem of meaning at the value last read: after Object or
// Array the whole of it; in their functions, before anything is read there, the
// name or the item. A value that the reader has itself refused is let be, for
// the program judges only the zero value that stands in for it.
func (r *Reader) Refuse(says words.Name) {
	r.RefuseAt(r.Last(), says)
}

// RefuseAt is Refuse at a place kept before.
func (r *Reader) RefuseAt(p Place, says words.Name) {
	if !p.bad {
		r.add(p.offset, p.path, says)
	}
}

// Stop is [Reader.Refuse] for what makes the rest not worth reading.
func (r *Reader) Stop(says words.Name) {
	if p := r.Last(); !p.bad {
		r.stop(p.offset, says)
	}
}

// Unknown is [Reader.Refuse] for a name or a value that the program does not know:
// the one kind of problem that a document made for another edition of the program
// has. It is set aside instead where Aside takes it.
func (r *Reader) Unknown(says words.Name) {
	switch {
	case r.Aside == nil:
		r.Refuse(says)
	case r.bad || r.stopped:
	default:
		if !r.due { // it was read already, and is read again
			r.pos, r.due = r.last, true
		}
		r.setAside()
	}
}

// UnknownAmong is [Reader.Unknown] for a value that is none of those that are known. What
// it could be instead is looked for only where it is told.
func (r *Reader) UnknownAmong(says func(value words.Name) words.Name, value string, known func() []string) {
	if r.Aside != nil {
		r.Unknown(words.Name{})
		return
	}
	r.Unknown(Unknown(says, value, known()))
}

// setAside gives away the value due, and all that is in it.
func (r *Reader) setAside() {
	switch r.Kind() {
	case Object:
		r.Object(nil, func(string) { r.setAside() })
		return
	case Array:
		r.Array(func(int) { r.setAside() })
		return
	}
	from, text := r.pos, ""
	if r.Kind() == Text {
		text = r.Text()
	} else {
		r.Skip()
		text = r.text[from:r.pos]
	}
	if r.bad || r.stopped {
		return
	}
	in, name := "", ""
	for i, s := range r.path {
		switch last := i == len(r.path)-1; {
		case last:
			name = s.name
			continue
		case s.index >= 0:
			name = strconv.Itoa(s.index + 1)
		default:
			name = s.name
		}
		if i > 0 {
			in += "."
		}
		in += name
	}
	r.Aside(in, name, text)
}

// Last returns the place of the value last read, as Refuse understands it, for
// a problem that shows only later.
func (r *Reader) Last() Place {
	return Place{r.last, pathOf(r.path), r.bad}
}
