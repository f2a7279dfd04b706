package words

import "slices"

// Same reports where a language has not the structure of the first one: its ids,
// its variants by name, which of them are labels, and the order of the places.
// How many forms for numbers a language has, and how a label reads where, is its
// own affair.
func Same(first, other []Line) (ps []Problem) {
	asked := Asked(slices.Concat(first, other))
	a, b := structure(first, asked), structure(other, asked)
	for i := range first {
		if l := &first[i]; !slices.Contains(b, a[i]) {
			ps = append(ps, Problem{l.File, l.Line, 1, "the other language lacks " + a[i] + ": add it there, with the same places in the same order"})
		}
	}
	for i := range other {
		if l := &other[i]; !slices.Contains(a, b[i]) {
			ps = append(ps, Problem{l.File, l.Line, 1, b[i] + " is not in the first language: take it away, or add it there"})
		}
	}
	return ps
}

// structure gives for each line what languages share.
func structure(lines []Line, asked map[string]bool) (heads []string) {
	for _, l := range lines {
		l.Variant, _, _ = Variant(l.Variant, asked)
		heads = append(heads, l.Head())
	}
	return heads
}
