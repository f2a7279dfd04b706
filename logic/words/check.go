package words

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// at reports a problem at a byte of the words of a line.
func (r *reader) at(l *Line, at int, text string) {
	m := l.marks[0]
	for _, next := range l.marks {
		if next.at <= at {
			m = next
		}
	}
	r.problem(l.File, m.line, m.column+utf8.RuneCountInString(l.Words[min(m.at, at):at]), text)
}

func (r *reader) check() {
	asked := map[string]bool{} // the manners that some place asks for
	for i := range r.lines {
		r.words(&r.lines[i], asked)
	}
	byID, order := map[ID][]*Line{}, []ID{}
	offered := map[string]bool{}
	for i := range r.lines {
		l := &r.lines[i]
		if byID[l.ID] == nil {
			order = append(order, l.ID)
		}
		byID[l.ID] = append(byID[l.ID], l)
		if l.Label {
			offered[lastWord(l.Variant)] = true
		}
	}
	for _, id := range order {
		r.variants(byID[id], asked)
	}
	for i := range r.lines {
		r.offered(&r.lines[i], asked, offered)
	}
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// words checks the words of one line.
func (r *reader) words(l *Line, asked map[string]bool) {
	if l.Words == "" {
		r.at(l, 0, "the line says nothing: write its sentence after the =")
		return
	}
	r.form(l)
	r.signs(l)
	for at := 0; at < len(l.Words); at++ {
		switch l.Words[at] {
		case '}':
			r.at(l, at, "this } closes no place: write {place}")
		case '{':
			length := strings.IndexAny(l.Words[at+1:], "{}")
			if length < 0 || l.Words[at+1+length] == '{' {
				r.at(l, at, "this { opens a place that is not closed: write {place}")
				continue
			}
			r.placeIn(l, at, l.Words[at+1:at+1+length], asked)
			at += 1 + length
		}
	}
}

// form checks that a sentence begins and ends as one, and that a label does not.
func (r *reader) form(l *Line) {
	if l.Label {
		if strings.HasSuffix(l.Words, ".") {
			r.at(l, len(l.Words)-1, "a label is no sentence and has no full stop: take it away, or take away the word label")
		}
		return
	}
	first := strings.TrimLeft(l.Words, opening)
	if c, _ := utf8.DecodeRuneInString(first); first == "" || c != '{' && !unicode.IsUpper(c) && !unicode.IsDigit(c) {
		r.at(l, len(l.Words)-len(first), "a sentence begins with a capital letter, a figure or a place: write it so, or declare a label")
	}
	if last := strings.TrimRight(l.Words, closing); !ends(l.Words) && !strings.HasSuffix(last, ":") && !strings.HasSuffix(last, "…") {
		r.at(l, len(l.Words), "a sentence ends with a stop, a question mark or, before what it introduces, a colon: write it so, or declare a label")
	}
}

// signs checks spaces, marks of quotation and italics.
func (r *reader) signs(l *Line) {
	if at := strings.Index(l.Words, "  "); at >= 0 {
		r.at(l, at, "two spaces stand here: write one")
	}
	if at := strings.IndexAny(l.Words, `"'`+"`"); at >= 0 {
		r.at(l, at, "a straight quotation mark stands here: write ’ for an apostrophe, “ and ” around words from a source")
	}
	if strings.Count(l.Words, "*")%2 == 1 {
		r.at(l, strings.LastIndexByte(l.Words, '*'), "italics begin here and do not end: write *words*")
	}
	depth := 0
	for at, c := range l.Words {
		switch c {
		case '\u201c':
			depth++
		case '\u201d':
			depth--
		default:
			continue
		}
		if depth < 0 || depth > 1 {
			r.at(l, at, "quotation marks come in pairs: write “words”")
			return
		}
	}
	if depth != 0 {
		r.at(l, strings.LastIndex(l.Words, "\u201c"), "quotation marks come in pairs: write “words”")
	}
}

// placeIn checks a place in the words of a line: {name} or {name[variant]}.
func (r *reader) placeIn(l *Line, at int, text string, asked map[string]bool) {
	name, manner, explicit := strings.Cut(text, "[")
	p, known := PlaceOf(name)
	switch {
	case !known:
		r.at(l, at+1, unknownPlace(name))
		return
	case !slices.Contains(l.Places, name):
		r.at(l, at+1, "the place {"+name+"} is not named before the =: add it to the (places), in every variant of the id")
		return
	case !explicit:
		return
	}
	manner, closed := strings.CutSuffix(manner, "]")
	ok := closed && (manner == "" || isWord(manner))
	switch p.Kind {
	case OfNumber:
		ok = ok && manner == "words"
	case OfCitation, OfQuotation:
		ok = false
	default:
		ok = ok && manner != none && manner != one && manner != many
		if ok && manner != "" {
			asked[manner] = true
		}
	}
	if !ok {
		r.at(l, at+1+len(name), "a number may be {"+Count+"[words]}, a name or a list {name[]} for how it reads alone or {name[variant]}: write one of these")
	}
}

// variants checks the lines of one id against each other.
func (r *reader) variants(ls []*Line, asked map[string]bool) {
	first, seen, used := ls[0], map[string]bool{}, map[string]bool{}
	for _, l := range ls {
		switch {
		case seen[l.Variant]:
			r.problem(l.File, l.Line, 1, "the id "+l.Key()+" stands here again: keep one of the lines, or give it another id")
		case l.Label != first.Label:
			r.problem(l.File, l.Line, 1, "the variants of "+string(l.ID)+" are labels or sentences, not both: write label before all of them or none")
		case !slices.Equal(l.Places, first.Places) && len(first.Places) == 0:
			r.problem(l.File, l.Line, 1, "the variants of "+string(l.ID)+" share their places: take its (places) away, or add them to all")
		case !slices.Equal(l.Places, first.Places):
			r.problem(l.File, l.Line, 1, "the variants of "+string(l.ID)+" share their places: write ("+strings.Join(first.Places, ", ")+") here too")
		}
		seen[l.Variant] = true
		for _, p := range l.Places {
			used[p] = used[p] || strings.Contains(l.Words, "{"+p+"}") || strings.Contains(l.Words, "{"+p+"[")
		}
	}
	for _, p := range first.Places {
		if !used[p] && !chosen(ls, p) {
			r.problem(first.File, first.Line, 1, "no variant of "+string(first.ID)+" uses the place {"+p+"}: use it, or take it away before the =")
		}
	}
	for _, l := range ls {
		r.variant(l, seen, asked)
	}
}

// chosen reports whether the place chooses between forms that do not show it.
func chosen(ls []*Line, place string) bool {
	return place == Count && slices.ContainsFunc(ls, func(l *Line) bool { _, number, _ := Variant(l.Variant, nil); return number != "" })
}

// variant checks that a variant has the others that it needs.
func (r *reader) variant(l *Line, seen, asked map[string]bool) {
	name, number, manner := Variant(l.Variant, asked)
	at := func(text string) { r.problem(l.File, l.Line, 1, text) }
	has := func(variant ...string) bool {
		return seen[strings.TrimSuffix(strings.TrimPrefix(Key("", variant...), "["), "]")]
	}
	if strings.TrimSuffix(strings.TrimPrefix(Key("", name, number, manner), "["), "]") != l.Variant {
		at("the words of a variant stand in this order: a name, one of none, one and many, and how it reads, such as inside")
		return
	}
	if number != "" {
		if !slices.Contains(l.Places, Count) {
			at("the forms none, one and many are chosen by the place {" + Count + "}: add it to the (places)")
		}
		if !has(name, one, manner) || !has(name, many, manner) {
			at("where there is one of the forms none, one and many there are at least one and many: add " + Key(l.ID, name, one, manner) + " or " + Key(l.ID, name, many, manner))
		}
		if has(name, manner) {
			at("a line without a form stands beside those for one and many: take " + Key(l.ID, name, manner) + " away")
		}
	}
	if manner != "" {
		if !l.Label {
			at("only a label stands inside a sentence: take [" + manner + "] away, or declare a label")
		} else if !has(name, number) {
			at("the variant [" + manner + "] needs the label as it reads alone: add " + Key(l.ID, name, number))
		}
	}
}

// offered checks that what the places of a line ask for exists on some label.
func (r *reader) offered(l *Line, manners, offered map[string]bool) {
	eachPlace(l.Words, func(at int, place string) {
		_, asked, _ := strings.Cut(place, "[")
		asked, closed := strings.CutSuffix(asked, "]")
		if closed && manners[asked] && asked != inside && !offered[asked] {
			r.at(l, at, "no label has a variant ["+asked+"]: add one, or take this away")
		}
	})
}

// eachPlace calls f with what stands between { and } in words that have been checked.
func eachPlace(words string, f func(at int, place string)) {
	for at := range len(words) {
		if words[at] == '{' {
			if place, _, closed := strings.Cut(words[at+1:], "}"); closed {
				f(at+1, place)
			}
		}
	}
}

// Variant splits the variant of a line into its name, its form for a number and
// its manner, which is inside or what a place asks for.
func Variant(variant string, asked map[string]bool) (name, number, manner string) {
	for _, w := range strings.Split(variant, " ") {
		switch {
		case w == none || w == one || w == many:
			number = w
		case w == inside || asked[w]:
			manner = w
		default:
			name = w
		}
	}
	return name, number, manner
}

// Asked gives the manners that places of these lines ask for: {topic[moved]}.
func Asked(lines []Line) map[string]bool {
	asked := map[string]bool{}
	for i := range lines {
		eachPlace(lines[i].Words, func(_ int, place string) {
			name, manner, _ := strings.Cut(strings.TrimSuffix(place, "]"), "[")
			if p, _ := PlaceOf(name); p.Kind != OfNumber && manner != "" {
				asked[manner] = true
			}
		})
	}
	return asked
}
