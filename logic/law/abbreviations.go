package law

import "strings"

// abbreviations are the words that a case name has another form for in a citation, as
// the Bluebook's table T6 gives them, and the initials of parties that are set out
// there. A sentence that speaks of a case keeps the words.
var abbreviations = [...]struct{ word, short string }{
	{"Alliance", "All."},
	{"East", "E."},
	{"General", "Gen."},
	{"Humanitarian Law Project", "Humanitarian L. Project"},
	{"Local", "Loc."},
	{"NRDC", "Nat. Res. Def. Council, Inc."},
	{"Society", "Soc’y"},
	{"Village", "Vill."},
}

// Abbreviated is the authority as a citation names it.
func (a Authority) Abbreviated() Authority {
	if a.Kind != Case {
		return a
	}
	for i := range abbreviations {
		a.Name = abbreviate(a.Name, abbreviations[i].word, abbreviations[i].short)
	}
	return a
}

// abbreviate puts the short form where the word stands whole.
func abbreviate(name, word, short string) string {
	for from := 0; ; {
		at := strings.Index(name[from:], word)
		if at < 0 {
			return name
		}
		at += from
		end := at + len(word)
		if (at == 0 || name[at-1] == ' ') && (end == len(name) || name[end] == ' ' || name[end] == ',') {
			name = name[:at] + short + name[end:]
			end = at + len(short)
		}
		from = end
	}
}
