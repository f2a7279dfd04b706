// Package zz makes a language that does not exist out of one that does: every
// sentence longer, every letter accented, every place between right-to-left
// marks. What it cannot change in a page, a memo or a message was not in a
// wording file: that is how tests know that a translation is possible.
package zz

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/benchwalk/benchwalk/logic/words"
)

// letters are what stands for a to z, none of them of the English alphabet.
const (
	small = "áƀćđéƒǵħíĵķĺḿńóṕɋŕśťúṽẃẋýź"
	large = "ÁɃĆĐÉƑǴĦÍĴĶĹḾŃÓṔɊŔŚŤÚṼẂẊÝŹ"
	// more is what sentences are longer by: to every eight letters, and at the least.
	more  = "ŵøŕđş"
	every = 8
	// Mark stands before and after every place.
	Mark = "\u200f"
)

var letters = func() map[rune]rune {
	m, s, l := map[rune]rune{}, []rune(small), []rune(large)
	for i := range s {
		m['a'+rune(i)], m['A'+rune(i)] = s[i], l[i]
	}
	return m
}()

// Files makes the wording files of zz from those of another language.
func Files(lines []words.Line) []words.File {
	made := slices.Clone(lines)
	for i := range made {
		l := &made[i]
		switch {
		case l.ID == "language.lang":
			l.Words = "zz"
		case words.Engine(l.ID):
			l.Words = accented(l.Words)
		default:
			l.Words = longer(accented(l.Words))
		}
	}
	return []words.File{{Name: "zz.txt", Text: words.Join(made)}}
}

// Language reads the files of zz, which must be read as strictly as any.
func Language(lines []words.Line) (*words.Language, []words.Problem) {
	l, ps := words.Read(Files(lines))
	if l != nil {
		l.Missing = func(what string) { panic("zz: no wording file has " + what) }
	}
	return l, ps
}

// accented changes the letters outside of places, and marks the places.
func accented(s string) string {
	var b strings.Builder
	place := false
	for _, c := range s {
		switch {
		case c == '{':
			place = true
			b.WriteString(Mark)
		case c == '}':
			place = false
			b.WriteString("}" + Mark)
			continue
		case !place && letters[c] != 0:
			c = letters[c]
		}
		b.WriteRune(c)
	}
	return b.String()
}

// longer lengthens a sentence before the stop that ends it.
func longer(s string) string {
	end := len(s)
	for end > 0 {
		c, size := utf8.DecodeLastRuneInString(s[:end])
		if !strings.ContainsRune(".?!:…”’)*"+Mark, c) {
			break
		}
		end -= size
	}
	if strings.HasSuffix(s[:end], "}") { // the mark after a place stays with it
		end += len(Mark)
	}
	return s[:end] + strings.Repeat(" "+more, 1+utf8.RuneCountInString(s)/every/4) + s[end:]
}

// Leftover finds what is English in a text that is said in zz: every run of words
// in plain letters that is not allowed. Allowed is what may be in English, such as
// the texts of a matter, names of cases and citations. A text that a reader sees
// is given without its markup.
func Leftover(said string, allowed ...string) (found []string) {
	allowed = slices.Clone(allowed)
	slices.SortFunc(allowed, func(a, b string) int { return len(b) - len(a) })
	for _, a := range allowed { // the longest first, so that none is a part of another
		if strings.ContainsFunc(a, plain) {
			said = strings.ReplaceAll(said, a, "\x00")
		}
	}
	for _, piece := range strings.FieldsFunc(said, func(c rune) bool { return !plain(c) && !strings.ContainsRune(" ’-,", c) }) {
		piece = strings.Trim(piece, " ’-,")
		if strings.ContainsFunc(piece, plain) {
			found = append(found, piece)
		}
	}
	return found
}

func plain(c rune) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
