package law_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/law"
)

// constants reads the typed constants out of the source, so that one which was
// left out of the table cannot hide.
func constants(t *testing.T) []law.ID {
	file, err := parser.ParseFile(token.NewFileSet(), "authorities.go", nil, 0)
	require.NoError(t, err)
	var ids []law.ID
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if typ, ok := spec.Type.(*ast.Ident); ok && typ.Name == "ID" {
			value, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			require.NoError(t, err)
			ids = append(ids, law.ID(value))
		}
		return true
	})
	return ids
}

func TestConstantsAndTableAreTheSame(t *testing.T) {
	table := []law.ID{}
	for _, a := range law.All() {
		table = append(table, a.ID)
	}
	// Equal as lists: same members, same order, and therefore unique if one side is.
	assert.Equal(t, constants(t), table)
	seen := map[law.ID]bool{}
	for _, id := range table {
		assert.False(t, seen[id], "twice: %s", id)
		seen[id] = true
	}
	assert.NotEmpty(t, table)
}

func TestEveryAuthorityCanBeCited(t *testing.T) {
	cites := map[string]law.ID{}
	for _, a := range law.All() {
		t.Run(string(a.ID), func(t *testing.T) {
			assert.NotEmpty(t, a.Name)
			assert.NotContains(t, a.Name, "'", "a curly apostrophe")
			for _, part := range []string{a.Volume, a.Reporter, a.Page, a.Docket, a.Paren, a.After} {
				assert.Equal(t, strings.TrimSpace(part), part)
				assert.NotContains(t, part, "\u00a0", "stored as typed")
			}
			reporter := a.Volume != "" && a.Reporter != "" && a.Page != ""
			assert.Equal(t, reporter, a.Volume != "" || a.Reporter != "" || a.Page != "", "a reporter cite is whole or absent")
			if a.Kind == law.Case {
				assert.NotEqual(t, reporter, a.Docket != "", "reporter or docket, one of them")
				assert.Regexp(t, `\d{4}$`, a.Paren)
				for _, n := range []string{a.Volume, a.Page} {
					if reporter {
						assert.Regexp(t, `^[1-9]\d*$`, n)
					}
				}
			} else {
				assert.False(t, reporter || a.Docket != "")
			}
			assert.NotEqual(t, law.NoKind, a.Kind)
			assert.Contains(t, law.Kinds(), a.Kind)
			assert.Contains(t, law.Marks(), a.Mark)
			full := a.Full("")
			assert.NotContains(t, full, "  ")
			assert.NotContains(t, full, "()")
			if other, ok := cites[full]; ok {
				t.Errorf("the same citation as %s: %s", other, full)
			}
			cites[full] = a.ID
		})
	}
}

// What the parenthesis dates after the order must be marked later law, and the
// other way round; the one year that needs the month stands here by hand.
func TestLaterFollowsTheDate(t *testing.T) {
	after2020 := map[law.ID]bool{law.TikTokDDCDec2020: true, law.Marland: true, law.WeChatCA9: true}
	for _, a := range law.All() {
		if a.Paren == "" {
			assert.False(t, a.Later, a.ID)
			continue
		}
		year, err := strconv.Atoi(a.Paren[len(a.Paren)-4:])
		require.NoError(t, err, a.ID)
		assert.Equal(t, year > 2020 || after2020[a.ID], a.Later, a.ID)
	}
}

func TestLinksComeFromTheParts(t *testing.T) {
	for _, a := range law.All() {
		link := a.Link()
		if link == "" {
			assert.True(t, a.Docket != "" || a.Kind == law.ExecutiveOrder, a.ID)
			continue
		}
		u, err := url.Parse(link)
		require.NoError(t, err)
		assert.Equal(t, link, u.String(), "nothing left to escape")
		if a.Kind == law.Case {
			assert.Equal(t, "www.courtlistener.com", u.Host)
			assert.Equal(t, []string{"", "c", a.Reporter, a.Volume, a.Page, ""}, strings.Split(u.Path, "/"))
		} else {
			assert.Equal(t, "www.law.cornell.edu", u.Host)
		}
	}
	for id, want := range map[law.ID]string{
		law.Nken:         "https://www.courtlistener.com/c/U.S./556/418/",
		law.EastBayNDCal: "https://www.courtlistener.com/c/F.%20Supp.%203d/354/1085/",
		law.Labrador:     "https://www.courtlistener.com/c/S.%20Ct./144/921/",
		law.FRCP62d:      "https://www.law.cornell.edu/rules/frcp/rule_62",
		law.FRCP65c:      "https://www.law.cornell.edu/rules/frcp/rule_65",
		law.FRAP8:        "https://www.law.cornell.edu/rules/frap/rule_8",
		law.USC2408:      "https://www.law.cornell.edu/uscode/text/28/2408",
		law.WeChatOrder:  "",
		law.EO13943:      "",
	} {
		a, ok := law.Lookup(id)
		require.True(t, ok, id)
		assert.Equal(t, want, a.Link())
	}
}

func TestBluebook(t *testing.T) {
	for _, c := range []struct {
		id        law.ID
		pin, want string // want with ordinary spaces
	}{
		{law.Nken, "", "Nken v. Holder, 556 U.S. 418 (2009)"},
		{law.Nken, "434–35", "Nken v. Holder, 556 U.S. 418, 434–35 (2009)"},
		{law.LeivaPerez, "964–66, 970", "Leiva-Perez v. Holder, 640 F.3d 962, 964–66, 970 (9th Cir. 2011) (per curiam)"},
		{law.EastBayNDCal, "1091", "East Bay Sanctuary Covenant v. Trump, 354 F. Supp. 3d 1085, 1091 (N.D. Cal. 2018)"},
		{law.AbbottVPerez, "602 n.17", "Abbott v. Perez, 585 U.S. 579, 602 n.17 (2018)"},
		{law.TikTok2025, "slip op. at 16", "TikTok Inc. v. Garland, 604 U.S. 56, slip op. at 16 (2025) (per curiam)"},
		{law.TikTokDDCSept2020, "*9 n.4", "TikTok Inc. v. Trump, No. 1:20-cv-02658 (CJN), 2020 WL 5763634, at *9 n.4 (D.D.C. Sept. 27, 2020)"},
		{law.SierraClub2019, "", "Trump v. Sierra Club, 140 S. Ct. 1 (2019) (Breyer, J., concurring in part and dissenting in part from grant of stay)"},
		{law.AAndF, "766", "In re A & F Enters., Inc. II, 742 F.3d 763, 766 (7th Cir. 2014)"},
		{law.WeChatOrder, "n.46", "U.S. WeChat Users Alliance v. Trump, No. 20-cv-05910-LB, n.46 (N.D. Cal. Oct. 23, 2020) (order denying motion to stay)"},
		{law.WeChatPI, "ECF No. 59 at 17", "U.S. WeChat Users Alliance v. Trump, 488 F. Supp. 3d 912, ECF No. 59 at 17 (N.D. Cal. 2020)"},
		{law.Turner1, "662", "Turner Broad. Sys., Inc. v. FCC, 512 U.S. 622, 662 (1994) (Turner I)"},
		{law.Turner1, "662–64", "Turner Broad. Sys., Inc. v. FCC, 512 U.S. 622, 662–64 (1994) (Turner I)"},
		{law.Turner1, "664–65", "Turner Broad. Sys., Inc. v. FCC, 512 U.S. 622, 664–65 (1994) (plurality opinion) (Turner I)"},
		{law.FRCP65c, "", "Fed. R. Civ. P. 65(c)"},
		{law.FRAP8, "(a)(1)–(2)", "Fed. R. App. P. 8(a)(1)–(2)"},
		{law.USC2408, "", "28 U.S.C. § 2408"},
		{law.EO14034, "", "Exec. Order No. 14,034 (June 9, 2021)"},
	} {
		a, ok := law.Lookup(c.id)
		require.True(t, ok, c.id)
		assert.Equal(t, c.want, strings.ReplaceAll(a.Full(c.pin), "\u00a0", " "))
	}
}

func TestCitationsDoNotBreak(t *testing.T) {
	nken, _ := law.Lookup(law.Nken)
	assert.Equal(t, "556\u00a0U.S.\u00a0418, 434 (2009)", nken.Pinned("434"))
	eastBay, _ := law.Lookup(law.EastBayNDCal)
	assert.Equal(t, "354\u00a0F.\u00a0Supp.\u00a03d\u00a01085 (N.D. Cal. 2018)", eastBay.Cite())
	for _, a := range law.All() {
		assert.NotContains(t, a.Full(""), "§ ", a.ID)
		assert.NotContains(t, a.Full("1 n.2"), " n.2", a.ID)
	}
}

// The marks are those of docs/law/LAW.md; a few of each, so that a slip of a column shows.
func TestMarks(t *testing.T) {
	for mark, ids := range map[law.Mark][]law.ID{
		law.InOrder:    {law.Akutan, law.Cottrell, law.Jorgensen, law.ConnGen},
		law.AtSource:   {law.WeChatOrder, law.Nken, law.LeivaPerez, law.EastBayNDCal, law.Winter, law.Turner1, law.FRCP65c, law.TikTok2025, law.SierraClub2019},
		law.AsQuoted:   {law.Elrod, law.Schneider, law.WashingtonVTrump, law.WeChatCA9, law.WTCDisaster, law.Texas2015, law.Griepentrog, law.Newby, law.Distajo, law.Kaepa},
		law.FromMemory: {law.Diaz, law.Klein, law.Bantam, law.Baird, law.USC2408, law.MarylandVKing, law.Hoechst, law.Long, law.RealTruth, law.Ruiz, law.AAndF, law.Pritzker},
	} {
		for _, id := range ids {
			a, _ := law.Lookup(id)
			assert.Equal(t, mark, a.Mark, id)
		}
	}
}

func TestStringIsTotal(t *testing.T) {
	kinds, marks := map[string]bool{}, map[string]bool{}
	for i := range 256 {
		kinds[law.Kind(i).String()], marks[law.Mark(i).String()] = true, true
	}
	assert.Len(t, kinds, 256)
	assert.Len(t, marks, 256)
	for _, k := range law.Kinds() {
		assert.NotContains(t, k.String(), "(")
	}
	for _, m := range law.Marks() {
		assert.NotContains(t, m.String(), "(")
	}
	assert.Len(t, law.Kinds(), 5)
	assert.Len(t, law.Marks(), 4)
	assert.Equal(t, "mark(4)", law.Mark(4).String())
	assert.Equal(t, "from_memory", law.Mark(0).String(), "the zero value is the weakest")
}

func TestLookup(t *testing.T) {
	for _, a := range law.All() {
		got, ok := law.Lookup(a.ID)
		assert.True(t, ok)
		assert.Equal(t, a, got)
	}
	_, ok := law.Lookup("no-such-case")
	assert.False(t, ok)

	law.All()[0].Name = "changed"
	again, _ := law.Lookup(law.Nken)
	assert.Equal(t, "Nken v. Holder", again.Name, "the list is the caller's own")
}

// Part III-B of Turner I, pages 664 to 668, is a plurality's. The Court's opinion
// ends on 668; what follows are the separate opinions of single Justices, and what
// stands before Part III-B is the Court's.
func TestPluralOfTurner(t *testing.T) {
	turner, _ := law.Lookup(law.Turner1)
	for pin, want := range map[string]bool{
		"664": true, "664–65": true, "664-65": true, "664 n.8": true, "664\u00a0n.8": true, "666, 670": true, "666–68": true, "668": true,
		"": false, "622": false, "7": false, "66": false, "67": false, "8–9": false, "70, 664": false, "641–43": false, "662": false, "662–64": false, "663": false, "662, 664": false,
		"669": false, "674–77": false, "685": false, "1664": false, "6640": false, "6659": false, "6669": false, "66464": false, "18446744073709552280": false,
		"n.5": false, "n.7": false, "n.664": false, "*664": false, "*9 n.4": false, "slip op. at 16": false, "syllabus": false, "¶ 664": false, "–664": false,
	} {
		if got := turner.Plural(pin); want {
			assert.Equal(t, " (plurality opinion)", got, pin)
		} else {
			assert.Empty(t, got, pin)
		}
		assert.Equal(t, want, strings.Contains(turner.Pinned(pin), "(plurality opinion)"), pin)
	}
	for _, other := range law.All() {
		if other.ID != law.Turner1 {
			assert.Empty(t, other.Plural("664"), other.ID)
		}
	}
}

func ExampleAuthority_Pinned() {
	nken, _ := law.Lookup(law.Nken)
	fmt.Printf("%s, %+q\n", nken.Name, nken.Pinned("434–35"))
	fmt.Println(nken.Link())
	// Output:
	// Nken v. Holder, "556\u00a0U.S.\u00a0418, 434\u201335 (2009)"
	// https://www.courtlistener.com/c/U.S./556/418/
}

// A cite is tied so that no line ends inside one; words that are none may break.
func TestTie(t *testing.T) {
	for text, want := range map[string]string{
		"Order § 3.3, n.34":                    "Order §_3.3, n.34",
		"Decl., ECF No. 94-3 at 3–4 (¶¶ 5, 8)": "Decl., ECF No._94-3 at_3–4 (¶¶_5, 8)",
		"Turner I, 512 U.S. at 662":            "Turner I, 512_U.S._at_662",
		"354 F. Supp. 3d 1085, 1091":           "354_F._Supp._3d_1085, 1091",
		"144 S. Ct. 921 (2024)":                "144_S._Ct._921 (2024)",
		"2020 WL 5763634, at *9":               "2020_WL_5763634, at_*9",
		"Decl., Ex. A; slip op. at 16":         "Decl., Ex._A; slip_op. at_16",
		"a look at the U.S. market":            "a look at the U.S. market",
	} {
		assert.Equal(t, want, strings.ReplaceAll(law.Tie(text), "\u00a0", "_"))
	}
}

// Each level has at most one anchor, which is found under the element and the
// level together.
func TestAnchoredIsFoundByElementAndLevel(t *testing.T) {
	all := law.Anchors()
	require.NotEmpty(t, all)
	for _, a := range all {
		got, ok := law.Anchored(a.Key, a.Level)
		require.True(t, ok, "%s %s", a.Key, a.Level)
		require.Equal(t, a, got)
	}
	for _, none := range [][2]string{{"stay.merits", "strong"}, {"stay.irreparable_harm", "serious_questions"}, {"", ""}} {
		_, ok := law.Anchored(none[0], none[1])
		require.False(t, ok, "no decided case carries %v", none)
	}
}

// Of Turner I the part that begins on page 664 is a plurality’s; of no other
// opinion is any.
func TestTurnerIsAPluralityFromPage664(t *testing.T) {
	turner, _ := law.Lookup(law.Turner1)
	nken, _ := law.Lookup(law.Nken)
	for pin, plural := range map[string]bool{"": false, "623": false, "662": false, "662–64": false, "663": false, "664": true, "665": true, "666–67": true} {
		require.Equal(t, plural, turner.Plural(pin) == " (plurality opinion)", pin)
		require.Equal(t, plural, turner.Plural(pin) != "", pin)
		require.Empty(t, nken.Plural(pin))
	}
}

// A rule is found in the rules, a statute in the code, a case with a reporter
// among the opinions, and nothing else has an address.
func TestEveryKindHasItsOwnAddress(t *testing.T) {
	hosts := map[law.Kind]string{law.Case: "https://www.courtlistener.com/c/", law.Rule: "https://www.law.cornell.edu/rules/", law.Statute: "https://www.law.cornell.edu/uscode/text/"}
	for _, kind := range law.Kinds() {
		a := law.Authority{Kind: kind, Name: "28\u00a0U.S.C.\u00a0§\u00a02408", Volume: "1", Reporter: "U.S.", Page: "2"}
		if hosts[kind] == "" {
			require.Empty(t, a.Link(), kind)
		} else {
			require.True(t, strings.HasPrefix(a.Link(), hosts[kind]), "%s: %s", kind, a.Link())
		}
	}
	require.Empty(t, law.Authority{Kind: law.Case, Docket: "No. 1"}.Link(), "a docket has no address")
	joined := map[law.Kind]string{law.NoKind: "Name1 U.S. 2", law.Case: "Name, 1 U.S. 2", law.Rule: "Name1 U.S. 2", law.Statute: "Name1 U.S. 2", law.ExecutiveOrder: "Name 1 U.S. 2"}
	for _, kind := range law.Kinds() {
		a := law.Authority{Kind: kind, Name: "Name", Volume: "1", Reporter: "U.S.", Page: "2"}
		require.Equal(t, joined[kind], strings.ReplaceAll(a.Full(""), "\u00a0", " "), kind)
		require.Equal(t, "Name", law.Authority{Kind: kind, Name: "Name"}.Full(""), "a name that is the whole citation stands alone")
	}
}

// A docket has no first page that a number could follow, so a page of it takes
// "at"; a note or a section does not, and nor does a page after a first page.
func TestAPageOfADocketTakesAt(t *testing.T) {
	docket, report, bare := law.Authority{Docket: "No. 7"}, law.Authority{Volume: "1", Reporter: "U.S.", Page: "2"}, law.Authority{}
	for pin, want := range map[string][3]string{
		"0":       {"No. 7, at 0", "1 U.S. 2, 0", "0"},
		"9":       {"No. 7, at 9", "1 U.S. 2, 9", "9"},
		"16–17":   {"No. 7, at 16–17", "1 U.S. 2, 16–17", "16–17"},
		"*9 n.4":  {"No. 7, at *9 n.4", "1 U.S. 2, *9 n.4", "*9 n.4"},
		"n.46":    {"No. 7, n.46", "1 U.S. 2, n.46", "n.46"},
		"§ 3":     {"No. 7, § 3", "1 U.S. 2, § 3", "§ 3"},
		"+1":      {"No. 7, +1", "1 U.S. 2, +1", "+1"},
		")":       {"No. 7, )", "1 U.S. 2, )", ")"},
		"/":       {"No. 7, /", "1 U.S. 2, /", "/"},
		":":       {"No. 7, :", "1 U.S. 2, :", ":"},
		"":        {"No. 7", "1 U.S. 2", ""},
		"(a)(1)":  {"No. 7, (a)(1)", "1 U.S. 2, (a)(1)", "(a)(1)"},
		"ECF 1-2": {"No. 7, ECF 1-2", "1 U.S. 2, ECF 1-2", "ECF 1-2"},
	} {
		for i, a := range []law.Authority{docket, report, bare} {
			require.Equal(t, want[i], strings.ReplaceAll(a.Pinned(pin), "\u00a0", " "))
		}
	}
}

// Only what is written as a day becomes one; all else stays as it is.
func TestLongDate(t *testing.T) {
	for day, want := range map[string]string{
		"2020-10-23": "October 23, 2020", "2020-01-05": "January 5, 2020", "1989-12-31": "December 31, 1989",
		"2020-09-30": "September 30, 2020", "2021-02-10": "February 10, 2021",
	} {
		require.Equal(t, want, strings.ReplaceAll(law.LongDate(day), "\u00a0", " "))
	}
	for _, other := range []string{"", "2020", "2020-10", "2020-10-2", "2020-10-233", "2020/10-23", "2020-10/23", "2020/10/23", "2020-10 23", "2020 10-23", "202-10-233",
		"2020-00-23", "2020-13-23", "2020-20-01", "no date at"} {
		require.Equal(t, other, law.LongDate(other))
	}
}

// A sign or a reporter is tied to a number and to nothing else, also at the ends
// of a text.
func TestTieBindsNumbersAlone(t *testing.T) {
	for text, want := range map[string]string{
		"§ 0 and § 9":                "§_0 and §_9",
		"§ / and § :":                "§ / and § :",
		"see at *4, at +4 and at )":  "see at_*4, at +4 and at )",
		"Rule 65 binds":              "Rule_65 binds",
		"F. S pp.":                   "F. S pp.",
		"§-3, No.:5, 512-U.S., §\t7": "§-3, No.:5, 512-U.S., §\t7",
		"Rule":                       "Rule",
		"Rule ":                      "Rule ",
		" 65":                        " 65",
		" U.S. 5":                    " U.S._5",
		"0 U.S. and 9 F.3d":          "0_U.S. and 9_F.3d",
		"a U.S. or / U.S. or : WL ":  "a U.S. or / U.S. or : WL ",
		"year 2020 was long":         "year 2020 was long",
		"the Supp. and 2d":           "the Supp. and 2d",
		"Ex. A":                      "Ex._A",
		"S. Ct. at 5":                "S._Ct._at_5",
		"S. Court":                   "S. Court",
		"his slip op.":               "his slip_op.",
		"a slip of 5":                "a slip of 5",
	} {
		assert.Equal(t, want, strings.ReplaceAll(law.Tie(text), "\u00a0", "_"))
	}
}
