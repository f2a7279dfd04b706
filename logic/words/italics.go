package words

import (
	"strings"
	"unicode/utf8"
)

// Italics gives the pieces of a text, each with whether it stands in italics. An asterisk
// begins italics before a letter and not behind one, and ends them behind a letter, a
// digit or a period and not before a letter or digit. Any other stands for itself, as in
// the page of a slip opinion, at *3, in an omission, * * *, and in E*Trade; behind a
// backslash each does. Nothing else in a text is markup.
// An asterisk that stands for itself and touches a letter is odd: its writer may have meant
// italics.
func Italics(text string, do func(piece string, italic, odd bool)) {
	from := 0
	give := func(to int) {
		if from < to {
			do(text[from:to], false, false)
		}
	}
	if strings.IndexByte(text, '*') < 0 { // most texts have none
		give(len(text))
		return
	}
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] != '*':
		case i > from && text[i-1] == '\\':
			give(i - 1)
			from = i
		case opens(text, i):
			give(i)
			from = i + 1
			if end := ending(text, from); end > 0 {
				do(strings.ReplaceAll(text[from:end], `\*`, "*"), true, false)
				from, i = end+1, end
			} else {
				do("*", false, true)
			}
		default:
			if before, after := beside(text, i); letter(before) || letter(after) {
				give(i)
				do("*", false, true)
				from = i + 1
			}
		}
	}
	give(len(text))
}

// Upright is a text without its italics.
func Upright(text string) string {
	if strings.IndexByte(text, '*') < 0 {
		return text
	}
	var b strings.Builder
	Italics(text, func(piece string, _, _ bool) { b.WriteString(piece) })
	return b.String()
}

// Odd reports whether a text has an odd asterisk.
func Odd(text string) (odd bool) {
	Italics(text, func(_ string, _, strange bool) { odd = odd || strange })
	return odd
}

// ending is where italics end that begin before a place; 0 where they do not, or others
// begin first.
func ending(text string, from int) int {
	for i := from; i < len(text); i++ {
		if text[i] != '*' || text[i-1] == '\\' {
			continue
		}
		before, after := beside(text, i)
		if (letter(before) || digit(before) || before == '.') && !letter(after) && !digit(after) {
			return i
		}
		if opens(text, i) {
			return 0
		}
	}
	return 0
}

// opens reports whether italics may begin at a place.
func opens(text string, at int) bool {
	before, after := beside(text, at)
	return letter(after) && !letter(before)
}

// beside are the characters on both sides of a place.
func beside(text string, at int) (before, after rune) {
	before, _ = utf8.DecodeLastRuneInString(text[:at])
	after, _ = utf8.DecodeRuneInString(text[at+1:])
	return before, after
}

func digit(c rune) bool { return c >= '0' && c <= '9' }

// letter reports whether a character is a letter, of whatever script. Signs beyond ASCII
// that stand beside a word are none.
func letter(c rune) bool {
	switch {
	case c < 0xc0:
		return c|0x20 >= 'a' && c|0x20 <= 'z'
	case c == 0xd7, c == 0xf7, c >= 0x2000 && c <= 0x2bff, c >= 0x3000 && c <= 0x303f, c >= 0xe000 && c <= 0xf8ff, c == utf8.RuneError:
		return false
	}
	return true
}
