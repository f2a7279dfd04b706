package words

import (
	"strconv"
	"strings"
)

// Language says texts in one language. It is made of a wording file by [Load] or
// [Read], and does not change.
type Language struct {
	lines map[string]spoken // by id and variant: "stay.topic", "stay.topic[inside]"
	// Missing is told of what a text names and the wording file has not. The text
	// then says its id in brackets. It is nil in the page; elsewhere it panics, so
	// that a sentence that is missing fails every test that would show it.
	Missing func(what string)
}

// spoken is a line as it is kept: its places in the order of the arguments, and
// its words.
type spoken struct{ places, words string }

const noLine = "this is no line of a wording file: write it as id = sentence"

// Load makes a language of a wording file as [Join] writes it. It only finds the
// lines; what stands in them is for Read to check, before the file is made.
func Load(file string) (*Language, []Problem) {
	l := &Language{lines: make(map[string]spoken, strings.Count(file, "\n"))}
	var ps []Problem
	for number := 1; file != ""; number++ {
		line, rest, _ := strings.Cut(file, "\n")
		file = rest
		if line == "" {
			continue
		}
		head, said, ok := strings.Cut(line, " = ")
		key, places := strings.TrimPrefix(head, "label "), ""
		if i := strings.IndexByte(key, '('); i >= 0 {
			key, places = key[:i], strings.TrimSuffix(key[i+1:], ")")
		}
		_, twice := l.lines[key]
		switch {
		case !ok || key == "" || said == "":
			ps = append(ps, Problem{Line: number, Column: 1, Text: noLine})
		case twice:
			ps = append(ps, Problem{Line: number, Column: 1, Text: "the id " + key + " stands here twice: keep one of the two lines"})
		default:
			l.lines[key] = spoken{places, said}
		}
	}
	return l, ps
}

// Lang is the language as HTML and BCP 47 name it: "en-US".
func (l *Language) Lang() string { return l.Say(label(langLine, "")) }

// Has reports whether the language has the line of a text.
func (l *Language) Has(s Said) bool {
	t := s.said()
	_, ok := l.find(t, manner{})
	return ok || t.utterance().literal
}

// Say gives a text in the words of the language.
func (l *Language) Say(s Said) string {
	return strings.ReplaceAll(l.join(s.said(), manner{}), Star, "*")
}

// Star stands in [Parts] for an asterisk of a literal, which sets nothing in
// italics: a reader’s name for a measure is no markup.
const Star = "\ue02a"

// SayAll gives sentences one after another.
func (l *Language) SayAll(list ...Text) string { return l.Say(Sentences(list...)) }

// Part is a piece of a text: words of the line, or what stands in a place.
type Part struct {
	Text  string
	Place string // "" for words of the line and for what joins a list
	Item  int    // which name of a list, from 0
}

// Parts gives a text in pieces, for a view that makes a link or another mark of
// what stands in a place. Joined they are what Say gives, with [Star] for the
// asterisks of literals.
func (l *Language) Parts(s Said) (ps []Part) {
	l.each(s.said(), manner{}, func(p Part) { ps = append(ps, p) })
	return ps
}

// manner is how a text reads where it stands: alone or inside a sentence, and in
// the variant that the place asks for, if it has that.
type manner struct {
	inside bool
	asked  string
}

func (l *Language) join(t Text, m manner) string {
	var b strings.Builder
	l.each(t, m, func(p Part) { b.WriteString(p.Text) })
	return b.String()
}

func (l *Language) each(t Text, m manner, yield func(Part)) {
	u := t.utterance()
	m.inside = m.inside || u.inside
	if u.literal {
		text := u.words[0]
		if m.inside {
			text = u.words[1]
		}
		yield(Part{Text: strings.ReplaceAll(Paired(text), "*", Star)})
		return
	}
	for i := range u.list {
		if i > 0 {
			yield(Part{Text: l.joint(following, formOfJoint(i, len(u.list)))})
		}
		l.each(u.list[i], manner{}, yield)
	}
	if u.id == "" {
		return
	}
	line, ok := l.find(t, m)
	if !ok {
		yield(Part{Text: l.missing(Key(u.id, u.form))})
		return
	}
	start, rest := 0, line.words
	for {
		at := strings.IndexByte(rest[start:], '{')
		if at < 0 {
			break
		}
		at += start
		end := at + strings.IndexByte(rest[at:], '}')
		if end < at {
			break
		}
		if at > start {
			yield(Part{Text: rest[start:at]})
		}
		place, asked, explicit := strings.Cut(rest[at+1:end], "[")
		asked = strings.TrimSuffix(asked, "]")
		here := manner{inside: m.inside || !begins(rest[:at]), asked: asked}
		if explicit && asked == "" {
			here.inside = false
		}
		if a := argumentAt(u.args, line.places, place); !empty(a) {
			l.place(place, a, here, yield)
		} else {
			yield(Part{Text: l.missing(string(u.id) + " {" + place + "}")})
		}
		start = end + 1
	}
	if start < len(rest) {
		yield(Part{Text: rest[start:]})
	}
}

// place says what stands in a place.
func (l *Language) place(place string, a argument, m manner, yield func(Part)) {
	switch a := a.(type) {
	case Name:
		yield(Part{Text: l.join(a.Text, m), Place: place})
	case list:
		p, _ := PlaceOf(place)
		for i, n := range a {
			if i > 0 {
				yield(Part{Text: l.joint(p.Join, formOfJoint(i, len(a)))})
				m.inside = true
			}
			yield(Part{Text: l.join(n.Text, m), Place: place, Item: i})
		}
	case count:
		yield(Part{Text: l.number(int(a), m), Place: place})
	case figure:
		yield(Part{Text: l.number(int(a), m), Place: place})
	case Citation:
		yield(Part{Text: string(a), Place: place})
	case Quotation:
		yield(Part{Text: l.Say(label(quotationLine, "", named(Literal(string(a))))), Place: place})
	}
}

// number writes a number in figures, or in words where the place asks for them
// and the language has them.
func (l *Language) number(n int, m manner) string {
	figures := l.figures(strconv.Itoa(n))
	if m.asked == "words" {
		word := sentence(numberLine+ID(strconv.Itoa(n)), "")
		if _, ok := l.find(word, m); ok {
			return l.join(word, manner{inside: m.inside})
		}
	}
	return figures
}

// figures groups the digits of a number by three from its end, as the language does.
func (l *Language) figures(digits string) string {
	if len(strings.TrimPrefix(digits, "-")) <= len("999") {
		return digits
	}
	at := len(digits) - len("000")
	return l.Say(label(thousandsLine, "", named(Literal(l.figures(digits[:at]))), named(Literal(digits[at:]))))
}

// formOfJoint is the form of what stands before member i of a list.
func formOfJoint(i, length int) string {
	switch {
	case length == 2:
		return joinOfPair
	case i == length-1:
		return joinOfLast
	}
	return joinOfMore
}

// joint is what stands between two names of a list.
func (l *Language) joint(join ID, form string) string {
	line, ok := l.lines[string(join)+"["+form+"]"]
	if !ok {
		return l.missing(string(join) + "[" + form + "]")
	}
	_, joint, _ := strings.Cut(line.words, "}")
	joint, _, _ = strings.Cut(joint, "{")
	return joint
}

// find gives the line of a text: the variant by name, the form for its number,
// and the manner in which it is to read, as far as the line has these.
func (l *Language) find(t Text, m manner) (spoken, bool) {
	u, manners, n := t.utterance(), [3]string{m.asked}, 0
	if m.asked != "" {
		n++
	}
	if m.inside {
		manners[n] = inside
		n++
	}
	manners[n] = ""
	for _, manner := range manners[:n+1] {
		for _, number := range u.forms() {
			if line, ok := l.lines[Key(u.id, u.form, number, manner)]; ok {
				return line, true
			}
		}
	}
	return spoken{}, false
}

const (
	none   = "none"
	one    = "one"
	many   = "many"
	inside = "inside"
)

// forms gives the forms that fit what is counted, the best first.
func (u *utterance) forms() []string {
	for _, a := range u.args {
		if n, ok := a.(count); ok {
			switch n {
			case 0:
				return []string{none, many, ""}
			case 1:
				return []string{one, ""}
			}
			return []string{many, ""}
		}
	}
	return []string{""}
}

// Key is the id with a variant as wording files write it. What is empty is left out.
func Key(id ID, variant ...string) string {
	key := string(id)
	for _, v := range variant {
		if v == "" {
			continue
		}
		if strings.HasSuffix(key, "]") {
			key = key[:len(key)-1] + " " + v + "]"
		} else {
			key += "[" + v + "]"
		}
	}
	return key
}

func (l *Language) missing(what string) string {
	if l.Missing != nil {
		l.Missing(what)
	}
	return "[" + what + "]"
}

// argumentAt gives the argument of a place by the order of the signature.
func argumentAt(args []argument, signature, place string) argument {
	for _, a := range args {
		name, rest, _ := strings.Cut(signature, ", ")
		if name == place {
			return a
		}
		signature = rest
	}
	return nil
}

// begins reports whether a sentence begins after these words: nothing stands
// there, or the end of another.
func begins(before string) bool {
	before = strings.TrimRight(before, opening)
	if before == "" {
		return true
	}
	words := strings.TrimRight(before, " ")
	return len(words) < len(before) && ends(words)
}

// What may stand between a sentence and its first letter, and after its last stop.
const (
	opening = "\u201c\u2018(*\u200f"
	closing = "\u201d\u2019)*\u200f"
)

// ends reports whether a sentence ends here.
func ends(words string) bool {
	words = strings.TrimRight(words, closing)
	return strings.HasSuffix(words, ".") || strings.HasSuffix(words, "?") || strings.HasSuffix(words, "!")
}
