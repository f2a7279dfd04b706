package words

import "strings"

// A text may hold characters that turn the direction of writing: embeddings and overrides,
// U+202A to U+202E, and isolates, U+2066 to U+2069. One that is not closed would turn what
// stands behind the text as well.

// Turns reports whether a text has a character that turns the direction of writing.
func Turns(text string) bool {
	for i := 0; i+2 < len(text); i++ {
		if turner(text[i:]) != 0 {
			return true
		}
	}
	return false
}

// Paired is a text as it is shown: what turns the direction of writing, and is not opened
// and closed within one line, is its number in brackets.
func Paired(text string) string {
	if !Turns(text) {
		return text
	}
	alone := unpaired(text)
	var b strings.Builder
	from := 0
	for i := 0; i+2 < len(text); i++ {
		c := turner(text[i:])
		if c == 0 {
			continue
		}
		if alone[0] {
			b.WriteString(text[from:i] + "[U+20" + string("26"[c>>6&1]) + string("0123456789ABCDEF"[c&0xf]) + "]")
			from = i + 3
		}
		alone = alone[1:]
	}
	return b.String() + text[from:]
}

// unpaired says of each turning character of a text, in their order, whether it stands
// alone. An isolate that ends also ends what was opened in it.
func unpaired(text string) (alone []bool) {
	type opening struct {
		at       int
		isolates bool
	}
	var open []opening
	for i := range len(text) {
		if text[i] < ' ' && text[i] != '\t' || strings.HasPrefix(text[i:], "\u0085") || strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029") {
			open = nil
		}
		c := turner(text[i:])
		if c == 0 {
			continue
		}
		alone = append(alone, true)
		isolates := c >= 0x2066
		if c != 0x202c && c != 0x2069 {
			open = append(open, opening{len(alone) - 1, isolates})
			continue
		}
		last := len(open) - 1
		for isolates && last >= 0 && !open[last].isolates {
			last--
		}
		if last >= 0 && open[last].isolates == isolates {
			alone[open[last].at], alone[len(alone)-1] = false, false
			open = open[:last]
		}
	}
	return alone
}

// turner is the turning character that a text begins with; 0 where it begins otherwise.
func turner(text string) rune {
	if len(text) < 3 || text[0] != 0xe2 {
		return 0
	}
	switch c := text[2]; {
	case text[1] == 0x80 && c >= 0xaa && c <= 0xae, text[1] == 0x81 && c >= 0xa6 && c <= 0xa9:
		return 0x2000 | rune(text[1]&1)<<6 | rune(c&0x3f)
	}
	return 0
}
