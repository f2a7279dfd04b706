package words

import "strconv"

// ID names a line of the wording files: "stay.ruling.open.denied-granted".
type ID string

// Text is a sentence, or several, that a [Language] can say: the id of a line and
// what stands in its places. A function of this package makes each; whoever has
// one can keep it, ask for its id and hand it on, but only the language knows its
// words. The zero Text says nothing. Two texts are never compared with ==, which
// would ask whether they were made by one call.
type Text struct{ made *utterance }

// utterance is what a Text holds. A Text is one pointer to it, because texts are
// handed on everywhere: as structs of 120 bytes they made the module a twelfth
// heavier.
type utterance struct {
	id      ID
	form    string // the variant by name, where the line has such
	args    []argument
	literal bool
	inside  bool      // whether it reads as inside a sentence although it stands alone
	words   [2]string // of a literal: as it stands alone and inside a sentence
	list    []Text    // of sentences one after another
}

// utterance gives what the text holds, of the zero Text nothing.
func (t Text) utterance() *utterance {
	if t.made == nil {
		return &utterance{}
	}
	return t.made
}

// Name is a Text that can stand in a place of a sentence: a label of the wording
// files, or a literal. A sentence is none, so it can stand in no place.
type Name struct{ Text }

// Citation is a citation as package law writes it.
type Citation string

// Quotation is the words of a source. The language sets them in its own quotation marks.
type Quotation string

// Said is what a Language can say: a Text or a Name.
type Said interface{ said() Text }

func (t Text) said() Text { return t }

// ID gives the id of the line, and "" for a literal.
func (t Text) ID() ID { return t.utterance().id }

// Is reports whether the text is made by that line.
func (t Text) Is(id ID) bool { return t.ID() == id }

// Empty reports whether the text says nothing.
func (t Text) Empty() bool {
	u := t.utterance()
	return u.id == "" && u.words == [2]string{} && len(u.list) == 0
}

// Sentences is sentences one after another, for where one text says them all, as
// in a cell or an attribute.
func Sentences(list ...Text) Text { return Text{&utterance{list: list}} }

// Literal is a name that no wording file has: from a matter, from a file, from
// the reader. It is never translated.
func Literal(s string) Name { return Inflected(s, s) }

// Inflected is a literal that reads otherwise inside a sentence.
func Inflected(alone, inside string) Name {
	return Name{Text{&utterance{literal: true, words: [2]string{alone, inside}}}}
}

// Inside is the name as it reads inside a sentence, for where it stands by itself
// and belongs to what is before it, as in a cell beside its heading.
func (n Name) Inside() Name {
	inside := *n.utterance()
	inside.inside = true
	return Name{Text{&inside}}
}

// Literals is Literal for each of a list.
func Literals(list []string) []Name {
	ns := make([]Name, len(list))
	for i, s := range list {
		ns[i] = Literal(s)
	}
	return ns
}

// Date is a day, given as "2020-10-23", as the language writes it. What is no
// such day stays as it is.
func Date(day string) Name {
	if len(day) != len("2020-10-23") || day[4] != '-' || day[7] != '-' {
		return Literal(day)
	}
	month, err := strconv.Atoi(day[5:7])
	of, err2 := strconv.Atoi(day[8:])
	if err != nil || err2 != nil || month < 1 || month > 12 {
		return Literal(day)
	}
	return label(dateLine, "", named(label(monthLine+ID(strconv.Itoa(month)), "")), named(Literal(strconv.Itoa(of))), named(Literal(day[:4])))
}

// Tenths is a number of tenths as the language writes it: 15 as "1.5".
func Tenths(n int) Name {
	return label(decimalLine, "", named(Literal(strconv.Itoa(n/10))), named(Literal(strconv.Itoa(n%10))))
}

// argument is what stands in a place: a [Name] or a list of them, a number, a
// [Citation] or a [Quotation].
type argument interface{ stands() }

type (
	list   []Name
	count  int // a number that chooses between the forms
	figure int // one that does not
)

func (Name) stands()      {}
func (list) stands()      {}
func (count) stands()     {}
func (figure) stands()    {}
func (Citation) stands()  {}
func (Quotation) stands() {}

// empty reports whether an argument is no name at all. A literal may be empty: a
// reader need not name everything.
func empty(a argument) bool {
	n, ok := a.(Name)
	return a == nil || ok && n.ID() == "" && !n.utterance().literal
}

// The functions that are generated from the wording files are made of these.
// Where a line has no places they make a variable, which nobody assigns to.
func sentence(id ID, form string, args ...argument) Text {
	return Text{&utterance{id: id, form: form, args: args}}
}

func label(id ID, form string, args ...argument) Name { return Name{sentence(id, form, args...)} }

// sentenceOf and labelOf are of lines whose every place holds a name.
func sentenceOf(id ID, form string, names ...Name) Text {
	args := make([]argument, len(names))
	for i, n := range names {
		args[i] = n
	}
	return sentence(id, form, args...)
}

func labelOf(id ID, form string, names ...Name) Name { return Name{sentenceOf(id, form, names...)} }

func named(n Name) argument       { return n }
func listed(ns []Name) argument   { return list(ns) }
func counted(n int) argument      { return count(n) }
func numbered(n int) argument     { return figure(n) }
func cited(c Citation) argument   { return c }
func quoted(q Quotation) argument { return q }

// Titled is a literal that a matter writes with a capital letter, as a title, and
// that begins with a small one inside a sentence: "Out of the app stores". Only the
// letters from A to Z are changed.
func Titled(s string) Name {
	if s == "" || s[0] < 'A' || s[0] > 'Z' {
		return Literal(s)
	}
	return Inflected(s, string(s[0]-'A'+'a')+s[1:])
}
