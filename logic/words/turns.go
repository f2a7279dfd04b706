package words

// A text may hold characters that turn the direction of writing: embeddings and overrides,
// U+202A to U+202E, and isolates, U+2066 to U+2069. One that is not closed would turn what
// stands behind the text as well.

// Turns reports whether a text has a character that turns the direction of writing.
func Turns(text string) bool {
	for i := range len(text) {
		if turner(text[i:]) > lineEnd {
			return true
		}
	}
	return false
}

// Paired is a text as it is shown: what turns the direction of writing, and is not opened
// and closed within one line, is its number in brackets. An isolate that ends also ends
// what was opened in it.
func Paired(text string) string {
	var alone, open []int // the places of all, or -1 of those in pairs; which of these are open
	for i := range len(text) {
		c := turner(text[i:])
		switch {
		case text[i] < ' ' && text[i] != '\t', c == lineEnd:
			open = nil
		case c == 0:
		case c != 0x202c && c != 0x2069:
			open = append(open, len(alone))
			alone = append(alone, i)
		default:
			last := len(open) - 1
			for c == 0x2069 && last >= 0 && turner(text[alone[open[last]]:]) < 0x2066 {
				last--
			}
			place := i
			if last >= 0 && turner(text[alone[open[last]]:]) < 0x2066 == (c < 0x2066) {
				alone[open[last]], place = -1, -1
				open = open[:last]
			}
			alone = append(alone, place)
		}
	}
	var shown []byte
	from := 0
	for _, at := range alone {
		if at >= 0 {
			c := turner(text[at:])
			shown = append(append(shown, text[from:at]...), '[', 'U', '+', '2', '0', "26"[c>>6&1], "0123456789ABCDEF"[c&0xf], ']')
			from = at + 3
		}
	}
	if from == 0 {
		return text
	}
	return string(append(shown, text[from:]...))
}

// lineEnd stands for each of the signs beyond ASCII that end a line.
const lineEnd = 1

// turner is the turning character that a text begins with, or [lineEnd]; 0 where it begins
// otherwise.
func turner(text string) rune {
	if len(text) > 1 && text[:2] == "\u0085" {
		return lineEnd
	}
	if len(text) < 3 || text[0] != 0xe2 {
		return 0
	}
	switch c := text[2]; {
	case text[1] == 0x80 && (c == 0xa8 || c == 0xa9):
		return lineEnd
	case text[1] == 0x80 && c >= 0xaa && c <= 0xae, text[1] == 0x81 && c >= 0xa6 && c <= 0xa9:
		return 0x2000 | rune(text[1]&1)<<6 | rune(c&0x3f)
	}
	return 0
}
