package words

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const tiny = `label language.list.and[pair](first, second) = {first} and {second}
label language.list.and[more](first, second) = {first}, {second}
label language.list.and[last](first, second) = {first}, and {second}
label language.list.sentences[more](first, second) = {first} {second}
label language.list.sentences[pair](first, second) = {first} {second}
label language.list.sentences[last](first, second) = {first} | {second}
label language.quotation(name) = “{name}”
label language.thousands(first, second) = {first}.{second}
label language.decimal(first, second) = {first},{second}
label language.number.2 = Two
label language.number.2[inside] = two
label language.lang = xx
label party = The court
label party[inside] = the court
label party[of] = of The court
label plain = X
label holder(party) = {party} and all
label holder[inside](party) = {party}, all
`

// tinyLanguage gives a language of the lines above and more, and what it misses.
func tinyLanguage(t *testing.T, lines string) (*Language, *[]string) {
	t.Helper()
	l, ps := Load(tiny + lines)
	require.Empty(t, ps)
	missing := &[]string{}
	l.Missing = func(what string) { *missing = append(*missing, what) }
	return l, missing
}

// What a name is called depends on where its place stands in a sentence.
func TestNamesInSentencesAndAtTheirBeginning(t *testing.T) {
	for _, tt := range []struct{ words, want string }{
		{"{party} asks.", "The court asks."},
		{"So {party} asks.", "So the court asks."},
		{"So. {party} asks.", "So. The court asks."},
		{"So? {party} asks.", "So? The court asks."},
		{"So! {party} asks.", "So! The court asks."},
		{"So.{party} asks.", "So.the court asks."},
		{"So (it is said.) {party} asks.", "So (it is said.) The court asks."},
		{"So *it is.* {party} asks.", "So *it is.* The court asks."},
		{"So: {party} asks.", "So: the court asks."},
		{"“{party}.”", "“The court.”"},
		{"So. “{party}.”", "So. “The court.”"},
		{"*{party}* asks.", "*The court* asks."},
		{"\u200f{party}\u200f asks.", "\u200fThe court\u200f asks."},
		{"So ({party}).", "So (the court)."},
		{"So {party[]}.", "So The court."},
		{"{party[inside]}: so.", "the court: so."},
		{"So {party[of]}.", "So of The court."},
		{"{party[elsewhere]} asks.", "The court asks."},
		{"So {party[elsewhere]}.", "So the court."},
	} {
		l, missing := tinyLanguage(t, "s(party) = "+tt.words+"\n")
		require.Equal(t, tt.want, l.Say(sentence("s", "", named(label("party", "")))), tt.words)
		require.Empty(t, *missing)
	}
}

func TestLabelsHoldNames(t *testing.T) {
	l, _ := tinyLanguage(t, "s(name) = So {name}.\nt(name) = {name}.\n")
	holder := label("holder", "", named(label("party", "")))
	require.Equal(t, "The court and all", l.Say(holder))
	require.Equal(t, "the court, all", l.Say(holder.Inside()))
	require.Equal(t, "So the court, all.", l.Say(sentence("s", "", named(holder))), "what it holds is inside, too")
	require.Equal(t, "The court and all.", l.Say(sentence("t", "", named(holder))))
	both := Inflected("No payments", "no payments")
	require.Equal(t, "So no payments.", l.Say(sentence("s", "", named(both))))
	require.Equal(t, "No payments.", l.Say(sentence("t", "", named(both))))
	require.Equal(t, "So no payments.", l.Say(sentence("s", "", named(both.Inside()))))
	require.Equal(t, "no payments", l.Say(both.Inside()))
	require.Equal(t, "So X.", l.Say(sentence("s", "", named(label("plain", "")))))
	whole, _ := tinyLanguage(t, "label w(party) = {party}\n")
	require.Equal(t, []Part{{Text: "The court", Place: "party"}}, whole.Parts(label("w", "", named(label("party", "")))))
}

func TestLists(t *testing.T) {
	l, missing := tinyLanguage(t, "s(names) = {names}.\nt(names) = So {names}.\nu(names) = So {names[]}.\nv(choices) = {choices}.\n")
	court, x := label("party", ""), label("plain", "")
	for id, want := range map[ID][]string{
		"s": {".", "The court.", "The court and the court.", "The court, X, and the court.", "The court, X, the court, and the court."},
		"t": {"So .", "So the court.", "So the court and the court.", "So the court, X, and the court.", "So the court, X, the court, and the court."},
		"u": {"So .", "So The court.", "So The court and the court.", "So The court, X, and the court.", "So The court, X, the court, and the court."},
	} {
		for n, names := range [][]Name{nil, {court}, {court, court}, {court, x, court}, {court, x, court, court}} {
			text := sentence(id, "", listed(names))
			require.Equal(t, want[n], l.Say(text))
			var b strings.Builder
			items := 0
			for _, p := range l.Parts(text) {
				b.WriteString(p.Text)
				require.NotEmpty(t, p.Text)
				if p.Place != "" {
					require.Equal(t, "names", p.Place)
					require.Equal(t, items, p.Item)
					items++
				}
			}
			require.Equal(t, want[n], b.String())
			require.Len(t, names, items)
		}
	}
	require.Empty(t, *missing)
	require.Equal(t, "X[language.list.or[pair]]X.", l.Say(sentence("v", "", listed([]Name{x, x}))))
	require.Equal(t, []string{"language.list.or[pair]"}, *missing)
	require.Equal(t, "", l.SayAll())
	s := sentence("s", "", listed([]Name{x}))
	require.Equal(t, "X. X. | X.", l.SayAll(s, s, s))
	three := Sentences(s, Sentences(s, s))
	require.Equal(t, "X. X. X.", l.Say(three))
	require.Len(t, l.Parts(three), 8)
	require.Equal(t, "So X. X..", l.Say(sentence("u", "", listed([]Name{{Sentences(s, s)}}))), "each begins anew wherever it stands")
	require.False(t, three.Empty())
	require.True(t, Sentences().Empty())
}

func TestNumbersAndOtherPlaces(t *testing.T) {
	l, _ := tinyLanguage(t, "s(number) = {number} or {number[words]}.\nt(number) = {number[words]}.\nq(quotation, authority) = So {authority}: {quotation}.\n")
	require.Equal(t, "2 or two.", l.Say(sentence("s", "", numbered(2))))
	require.Equal(t, "Two.", l.Say(sentence("t", "", numbered(2))))
	require.Equal(t, "12 or 12.", l.Say(sentence("s", "", numbered(12))))
	require.Equal(t, "-1 or -1.", l.Say(sentence("s", "", numbered(-1))))
	for n, want := range map[int]string{999: "999", 1000: "1.000", -100: "-100", -1000: "-1.000", 12345: "12.345", 999999: "999.999", 1000000: "1.000.000"} {
		require.Equal(t, want+".", l.Say(sentence("t", "", numbered(n))))
	}
	for n, want := range map[int]string{0: "0,0", 7: "0,7", 10: "1,0", 123: "12,3"} {
		require.Equal(t, want, l.Say(Tenths(n)))
	}
	require.Equal(t, "So *Ward*, 491 U.S. at 798: “as it is”.", l.Say(sentence("q", "", quoted("as it is"), cited("*Ward*, 491 U.S. at 798"))))
}

func TestForms(t *testing.T) {
	l, missing := tinyLanguage(t, `s[none](number, count) = None of {number}.
s[one](number, count) = One of {number}.
s[many](number, count) = {count} of {number}.
t[one](count) = One.
t[many](count) = {count} some.
u[x one](count, name) = X {name}.
u[x many](count, name) = {count} x.
u[y one](count, name) = Y {name}.
u[y many](count, name) = {count} y.
w(count) = {count}.
`)
	for n, want := range []string{"None of 1.", "One of 1.", "2 of 1."} {
		require.Equal(t, want, l.Say(sentence("s", "", numbered(1), counted(n))), "only what is counted chooses")
	}
	for n, want := range []string{"0 some.", "One.", "2 some."} {
		require.Equal(t, want, l.Say(sentence("t", "", counted(n))))
	}
	z := named(Literal("z"))
	require.Equal(t, "X z.", l.Say(sentence("u", "x", counted(1), z)))
	require.Equal(t, "2 y.", l.Say(sentence("u", "y", counted(2), z)))
	require.Equal(t, "0.", l.Say(sentence("w", "", counted(0))))
	require.Equal(t, "1.", l.Say(sentence("w", "", counted(1))))
	require.Empty(t, *missing)
}

// What the wording file has not says its id, and is reported.
func TestWhatIsMissing(t *testing.T) {
	l, missing := tinyLanguage(t, "s(name) = So {name}.\nt[x](name) = So {name}.\nbad(name) = So {name\n")
	for _, tt := range []struct {
		text    Text
		want    string
		missing string
	}{
		{sentence("no", ""), "[no]", "no"},
		{sentence("t", ""), "[t]", "t"},
		{sentence("t", "y"), "[t[y]]", "t[y]"},
		{sentence("s", ""), "So [s {name}].", "s {name}"},
		{sentence("s", "", named(label("no", ""))), "So [no].", "no"},
		{sentence("s", "", named(Name{})), "So [s {name}].", "s {name}"},
	} {
		*missing = nil
		require.Equal(t, tt.want, l.Say(tt.text))
		require.Equal(t, []string{tt.missing}, *missing)
	}
	*missing = nil
	require.Equal(t, "So .", l.Say(sentence("s", "", named(Literal("")))), "a reader need not name everything")
	require.Empty(t, *missing)
	require.Equal(t, "So {name", l.Say(sentence("bad", "", named(Literal("x")))))
	*missing = nil
	require.True(t, l.Has(label("plain", "")) && l.Has(sentence("t", "x")) && l.Has(Literal("")))
	require.False(t, l.Has(label("no", "")) || l.Has(sentence("t", "")) || l.Has(Text{}))
	require.Empty(t, *missing, "to ask is no fault")
	l.Missing = nil
	require.Equal(t, "[no]", l.Say(sentence("no", "")))
	require.Equal(t, "", l.Say(Text{}))
	require.Equal(t, "xx", l.Lang())
}

func TestLoadingReportsWhatIsNoLine(t *testing.T) {
	l, ps := Load("a = So.\n\nnothing\na = No.\n = x\nb = \n(name) = x\n")
	require.Equal(t, []Problem{{"", 3, 1, noLine}, {"", 4, 1, "the id a stands here twice: keep one of the two lines"}, {"", 5, 1, noLine}, {"", 6, 1, noLine}, {"", 7, 1, noLine}}, ps)
	require.Equal(t, "So.", l.Say(sentence("a", "")))
}

func TestTexts(t *testing.T) {
	s := sentence("s", "x", named(Literal("y")))
	require.True(t, s.Is("s"))
	require.False(t, s.Is("t"))
	require.Equal(t, ID("s"), s.ID())
	require.False(t, s.Empty())
	require.True(t, Text{}.Empty())
	require.True(t, Literal("").Empty())
	require.False(t, Literal("x").Empty())
	require.False(t, Inflected("", "x").Empty())
	require.Len(t, Literals([]string{"a", "b"}), 2)
}

func TestKeys(t *testing.T) {
	require.Equal(t, "a", Key("a", "", ""))
	require.Equal(t, "a[x]", Key("a", "", "x"))
	require.Equal(t, "a[x one inside]", Key("a", "x", "one", "inside"))
	name, number, manner := Variant("x one of", map[string]bool{"of": true})
	require.Equal(t, []string{"x", "one", "of"}, []string{name, number, manner})
}
