package standard_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/standard"
)

func TestNames(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range standard.Circuits() {
		require.False(t, seen[c.String()], "%s twice", c)
		seen[c.String()] = true
		back, ok := standard.ParseCircuit(c.String())
		require.True(t, ok, c)
		require.Equal(t, c, back)
	}
	for _, d := range standard.Dates() {
		require.False(t, seen[d.String()], "%s twice", d)
		seen[d.String()] = true
		back, ok := standard.ParseDate(d.String())
		require.True(t, ok, d)
		require.Equal(t, d, back)
	}
	for _, f := range standard.Floors() {
		require.NotContains(t, f.String(), "(")
	}
	for _, x := range standard.Tips() {
		require.NotContains(t, x.String(), "(")
	}
	for _, s := range standard.Securities() {
		require.NotContains(t, s.String(), "(")
	}
}

// Names are total beyond the lists, and nothing that they say there is read back.
func TestBeyondTheLists(t *testing.T) {
	for _, kind := range []struct {
		listed int
		at     func(n int) fmt.Stringer
	}{
		{len(standard.Circuits()), func(n int) fmt.Stringer { return standard.Circuit(n) }},
		{len(standard.Dates()), func(n int) fmt.Stringer { return standard.Date(n) }},
		{len(standard.Floors()), func(n int) fmt.Stringer { return standard.Floor(n) }},
		{len(standard.Tips()), func(n int) fmt.Stringer { return standard.Tip(n) }},
		{len(standard.Securities()), func(n int) fmt.Stringer { return standard.Security(n) }},
	} {
		for n := kind.listed; n < 256; n++ {
			require.Contains(t, kind.at(n).String(), "(", "%T %d", kind.at(n), n)
		}
	}
	for _, bad := range []string{"", "ca0", "CA9", "ca9 ", "ninth", "2020", "Today", standard.Circuit(99).String(), standard.Date(99).String()} {
		_, ok := standard.ParseCircuit(bad)
		require.False(t, ok, "circuit %q", bad)
		_, ok = standard.ParseDate(bad)
		require.False(t, ok, "date %q", bad)
	}
}

// The zero value is the standard of the order, and comes first.
func TestAll(t *testing.T) {
	all := standard.All()
	require.Len(t, all, len(standard.Circuits())*len(standard.Dates()))
	require.Equal(t, standard.Standard{}, all[0])
	require.Equal(t, "ca9 2020-10-23", fmt.Sprint(all[0].Circuit, " ", all[0].Date))
	seen := map[standard.Standard]bool{}
	for _, s := range all {
		require.False(t, seen[s], "%v twice", s)
		seen[s] = true
	}
	for _, c := range standard.Circuits() {
		for _, d := range standard.Dates() {
			require.True(t, seen[standard.Standard{Circuit: c, Date: d}], "%s %s", c, d)
		}
	}
}

// The table of docs/law/MODEL.md §8. Where the Fourth Circuit's says that there is no
// tip, the terms hold the zero value, which nothing reads.
func TestTerms(t *testing.T) {
	table := map[standard.Circuit]string{
		standard.Ninth:        "serious_questions sharply discretion",
		standard.Second:       "serious_questions plainly discretion",
		standard.Third:        "serious_questions plainly narrow_exception",
		standard.Fourth:       "likely sharply set_or_waive",
		standard.Fifth:        "serious_questions sharply discretion",
		standard.Sixth:        "serious_questions sharply discretion",
		standard.Seventh:      "serious_questions plainly no_public_suit",
		standard.DC:           "unsettled sharply discretion",
		standard.SupremeCourt: "serious_questions none discretion",
	}
	for _, c := range standard.Circuits() {
		require.Contains(t, table, c, "%s: write it into the table of docs/law/MODEL.md §8 first, and then here", c)
		x := c.Terms()
		require.Equal(t, table[c], fmt.Sprint(x.Floor, " ", x.Tip, " ", x.Security),
			"%s: if the law is meant to change, change the table of docs/law/MODEL.md §8 first, and then this one", c)
	}
	require.Len(t, table, len(standard.Circuits()))
	for n := len(standard.Circuits()); n < 256; n++ {
		require.Equal(t, standard.Ninth.Terms(), standard.Circuit(n).Terms(), n)
	}
}

// Every circuit's terms rest on authorities that package law knows, none marked
// better than the best reading of it, none twice, and none decided after the day
// of the order: the terms hold on both days.
func TestTermsCite(t *testing.T) {
	for _, c := range standard.Circuits() {
		for of, cites := range map[string][]law.Cite{"stay": c.Terms().Stay, "bond": c.Terms().Bond} {
			require.NotEmpty(t, cites, "%s %s", c, of)
			seen := map[law.ID]bool{}
			for _, cite := range cites {
				a, ok := law.Lookup(cite.Authority)
				require.True(t, ok, "%s %s: %s", c, of, cite.Authority)
				require.LessOrEqual(t, cite.Mark, a.Mark, "%s %s: %s was read at %s only", c, of, a.Name, a.Mark)
				require.False(t, a.Later, "%s %s: %s", c, of, a.Name)
				require.False(t, seen[a.ID], "%s %s: %s twice", c, of, a.Name)
				seen[a.ID] = true
			}
		}
	}
}
