package law

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A citation names a case as the Bluebook's table T6 has it, a sentence by its words.
func TestCitationsAbbreviate(t *testing.T) {
	for id, want := range map[ID]string{
		Cottrell:     "All. for the Wild Rockies v. Cottrell, 632 F.3d 1127 (9th Cir. 2011)",
		Winter:       "Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7 (2008)",
		Humane2008:   "Humane Soc’y v. Gutierrez, 523 F.3d 990 (9th Cir. 2008)",
		EastBayNDCal: "E. Bay Sanctuary Covenant v. Trump, 354 F. Supp. 3d 1085 (N.D. Cal. 2018)",
		Watchtower:   "Watchtower v. Vill. of Stratton, 536 U.S. 150 (2002)",
		Nken:         "Nken v. Holder, 556 U.S. 418 (2009)",
	} {
		a, ok := Lookup(id)
		require.True(t, ok)
		require.Equal(t, want, strings.ReplaceAll(a.Abbreviated().Full(""), nbsp, " "))
	}
	for _, a := range All() {
		require.Equal(t, a.Abbreviated(), a.Abbreviated().Abbreviated(), a.Name)
		if a.Kind != Case {
			require.Equal(t, a, a.Abbreviated())
		}
	}
	for _, each := range abbreviations {
		used := false
		for _, a := range All() {
			used = used || abbreviate(a.Name, each.word, each.short) != a.Name
		}
		require.True(t, used, "no case has %q: take it out of the table", each.word)
	}
	for _, kind := range Kinds() {
		a := Authority{Kind: kind, Name: "General Society"}
		require.Equal(t, kind == Case, a.Abbreviated().Name == "Gen. Soc’y", kind)
		require.Equal(t, kind != Case, a.Abbreviated() == a, kind)
	}
	require.Equal(t, "Gen., Gen. v. Gen.", abbreviate("General, General v. General", "General", "Gen."))
	for _, part := range []string{"McGeneral", "Sub-General", "(General)", "General)", "General's", "General\tX", "X\tGeneral", "General.", "General;"} {
		require.Equal(t, part, abbreviate(part, "General", "Gen."), "a word stands between spaces, or before a comma")
	}
	require.Equal(t, "Generally v. Generals", abbreviate("Generally v. Generals", "General", "Gen."), "a part of a word stays")
}
