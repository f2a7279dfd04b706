package analysis_test

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

const begin = `{"format":"benchwalk/analysis/1","matter":"wechat-2020",`

// What this edition does not know is set aside as it was; what stands beside it is
// taken over; a file that says the same is refused all the same.
func TestWhatAnEarlierEditionKnewIsSetAside(t *testing.T) {
	for _, c := range []struct {
		text  string
		taken string // written by this edition beside it
		aside []analysis.Aside
	}{
		{`"findings":{"stay.merit":"weak","stay.irreparable_harm":"possible"}`, `"findings":{"stay.irreparable_harm":"possible"}`, []analysis.Aside{{In: "findings", Name: "stay.merit", Text: "weak"}}},
		{`"findings":{"stay.merits":"good","stay.irreparable_harm":"possible"}`, `"findings":{"stay.irreparable_harm":"possible"}`, []analysis.Aside{{In: "findings", Name: "stay.merits", Text: "good"}}},
		{`"first":{"stay.merits":"good","stay.merit":"weak","provisions.1.advances_interest":"not","provisions.9.advances_interest":"directly"}`, `"first":{"provisions.1.advances_interest":"not"}`,
			[]analysis.Aside{{In: "first", Name: "stay.merits", Text: "good"}, {In: "first", Name: "stay.merit", Text: "weak"}, {In: "first", Name: "provisions.9.advances_interest", Text: "directly"}}},
		{`"provisions":{"1":{"advances_interest":"fully","burdens":"yes"},"9":{"advances_interest":"not"}}`, `"findings":{}`,
			[]analysis.Aside{{In: "provisions.1", Name: "advances_interest", Text: "fully"}, {In: "provisions.1", Name: "burdens", Text: "yes"}, {In: "provisions.9", Name: "advances_interest", Text: "not"}}},
		{`"notes":{"aim":"Mine, “quoted” \"so\" \\ \u003cb> \n ü 漢","appeal":"stays","Stay!":"","provisions.9":"of nine"}`, `"notes":{"appeal":"stays"}`,
			[]analysis.Aside{{In: "notes", Name: "aim", Text: "Mine, “quoted” \"so\" \\ <b> \n ü 漢"}, {In: "notes", Name: "Stay!"}, {In: "notes", Name: "provisions.9", Text: "of nine"}}},
		{`"marks":["gone","` + someAssertion() + `","Gone too"]`, `"marks":["` + someAssertion() + `"]`, []analysis.Aside{{In: "marks", Text: "gone"}, {In: "marks", Text: "Gone too"}}},
		{`"overrides":{"merits-bond":"why","mccullen":"because"}`, `"overrides":{"mccullen":"because"}`, []analysis.Aside{{In: "overrides", Name: "merits-bond", Text: "why"}}},
		{`"walk":{"committed":["appeal","aim"],"reveal":"sometimes","standing":"hidden","pace":3,"at":"A place"}`, `"walk":{"standing":"hidden","committed":["appeal"]}`,
			[]analysis.Aside{{In: "walk.committed", Text: "aim"}, {In: "walk", Name: "reveal", Text: "sometimes"}, {In: "walk", Name: "pace", Text: "3"}, {In: "walk", Name: "at", Text: "A place"}}},
		{`"posture":{"stay.vehicle":"emergency","speech.forum":"public","bond.waived":true,"speech.form":"obrien"},"standard":"ca12","law":"1789"`, `"speech.form":"obrien"`,
			[]analysis.Aside{{In: "posture", Name: "stay.vehicle", Text: "emergency"}, {In: "posture", Name: "speech.forum", Text: "public"}, {In: "posture", Name: "bond.waived", Text: "true"}, {Name: "standard", Text: "ca12"}, {Name: "law", Text: "1789"}}},
		{`"work":{"cells":{"1.date":"no","1.data":"partially","2.data":"no"},"shares":{"9":"some","1":"half","2":"all"},"rows":[["a"],null]}`, `"work":{"cells":{"2.data":"no"},"shares":{"2":"all"}}`,
			[]analysis.Aside{{In: "work.cells", Name: "1.date", Text: "no"}, {In: "work.cells", Name: "1.data", Text: "partially"}, {In: "work.shares", Name: "9", Text: "some"}, {In: "work.shares", Name: "1", Text: "half"},
				{In: "work.rows.1", Text: "a"}, {In: "work.rows", Text: "null"}}},
		{`"work":{"alternatives":{"bans":{"less":"much","serves":"well"},"cisa":{"less":"lots","serves":"well"}},"own":[{"cost":"low"},{"name":"Labels","less":"lots","fails":"no"}]}`,
			`"work":{"alternatives":{"cisa":{"serves":"well"}},"own":[{},{"name":"Labels","fails":"no"}]}`,
			[]analysis.Aside{{In: "work.alternatives.bans", Name: "less", Text: "much"}, {In: "work.alternatives.bans", Name: "serves", Text: "well"}, {In: "work.alternatives.cisa", Name: "less", Text: "lots"},
				{In: "work.own.1", Name: "cost", Text: "low"}, {In: "work.own.2", Name: "less", Text: "lots"}}},
		{`"diary":[{"day":1,"said":"so"},"more"],"aside":[{"in":"notes","name":"old","text":"from before that"}]`, `"findings":{}`,
			[]analysis.Aside{{In: "diary.1", Name: "day", Text: "1"}, {In: "diary.1", Name: "said", Text: "so"}, {In: "diary", Text: "more"}, {In: "notes", Name: "old", Text: "from before that"}}},
	} {
		text := begin + c.text + "}"
		_, problems := analysis.Read(text, casebook.Matter)
		require.NotEmpty(t, problems, text)
		a, problems := analysis.ReadEarlier(text, casebook.Matter)
		require.Empty(t, problems, text)
		require.Equal(t, c.aside, a.Aside, text)
		require.Contains(t, write(a), c.taken)
		require.Equal(t, a, read(t, write(a)), "what was set aside is no mistake any more")
	}
}

func someAssertion() (id string) {
	casebook.Matter("wechat-2020").Each(func(a *matter.Assertion) { id = a.ID })
	return id
}

// A mistake that no edition makes stays one.
func TestAnEarlierEditionIsNoExcuse(t *testing.T) {
	for text, want := range map[string]string{
		``:   "1:1: ",
		`{`:  "1:2: ",
		`[]`: "1:1: ",
		`{"format":"benchwalk/analysis/2","matter":"own"}`:    "format: unknown format",
		`{"format":"benchwalk/analysis/1","matter":"tiktok"}`: "matter: unknown matter",
		`{"matter":"own"}`:                                                           `member "format" is missing`,
		begin + `"findings":[]}`:                                                     "findings: expected an object",
		begin + `"findings":{"stay.merits":3}}`:                                      `findings["stay.merits"]: expected text`,
		begin + `"notes":{"aim":7,"appeal":7}}`:                                      "notes.appeal: expected text",
		begin + `"notes":{"aim":"a","aim":"b"}}`:                                     `duplicate member "aim"`,
		begin + `"diary":{"a":{"b":1,"b":2}}}`:                                       `duplicate member "b"`,
		begin + `"marks":["` + someAssertion() + `","` + someAssertion() + `"]}`:     "stands twice",
		begin + `"work":{"own":[{"name":""}]}}`:                                      "empty text",
		begin + `"aside":[{"in":"notes"}]}`:                                          `member "text" is missing`,
		begin + `"aside":[{"text":7}]}`:                                              "aside[0].text: expected text",
		begin + `"aside":"all"}`:                                                     "aside: expected an array",
		begin + `"notes":{"aim":"cut`:                                                "text without an end",
		begin + `"notes":{"aim":"` + strings.Repeat("x", analysis.MaxNote+1) + `"}}`: "expected at most 4,000",
	} {
		_, problems := analysis.ReadEarlier(text, casebook.Matter)
		require.NotEmpty(t, problems, text)
		require.Contains(t, problems[0].In(en.Language()), want, text)
	}
}

// junk adds to an analysis what no edition of today knows, as an earlier one would
// have written it, and says what is to be set aside.
func junk(r *rand.Rand, text string) (with string, aside []analysis.Aside) {
	put := func(member, in, name, value string) {
		n := strconv.Itoa(r.IntN(1000))
		member, name, value = `"`+member+`":`, name+n, value+n
		entry := `"` + value + `"`
		if in != "marks" && in != "walk.committed" {
			entry = `"` + name + `":` + entry
		} else {
			name = ""
		}
		i := strings.Index(with, member)
		if i < 0 {
			return
		}
		i += len(member) + 1
		if with[i] != ']' && with[i] != '}' {
			entry += ","
		}
		with = with[:i] + entry + with[i:]
		aside = append(aside, analysis.Aside{In: in, Name: name, Text: value})
	}
	with = text
	for _, p := range r.Perm(6) {
		switch p {
		case 0:
			put("findings", "findings", "stay.renamed", "level")
		case 1:
			put("first", "first", "speech.renamed", "level")
		case 2:
			put("notes", "notes", "step-", "a note ü ")
		case 3:
			put("marks", "marks", "", "no such ")
		case 4:
			put("overrides", "overrides", "link-", "a reason ")
		case 5:
			put("committed", "walk.committed", "", "no such step ")
		}
	}
	return with, aside
}

// Through any number of editions the work stays what it was: every answer, first and
// present, every text, and all that was ever set aside.
func TestWorkOutlivesEditions(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	r := rand.New(rand.NewPCG(7, 8))
	some := 0
	const works = 40
	for range works {
		a := random(r, m)
		text := write(a)
		for range 3 {
			with, aside := junk(r, text)
			back, problems := analysis.ReadEarlier(with, casebook.Matter)
			require.Empty(t, problems, with)
			require.ElementsMatch(t, append(aside, a.Aside...), back.Aside)
			some += len(aside)
			a.Aside = back.Aside // and nothing else
			require.Equal(t, a, back)
			text = write(back)
			require.Equal(t, back, read(t, text))
			again, problems := analysis.ReadEarlier(text, casebook.Matter)
			require.Empty(t, problems)
			require.Equal(t, text, write(again))
		}
	}
	require.Greater(t, some, 3*works, "some of each was added")
}

// A first answer that this edition has no level for is not made anew of the present one.
func TestFirstAnswersAreNotMadeAnew(t *testing.T) {
	a, problems := analysis.ReadEarlier(begin+`"findings":{"stay.merits":"weak","speech.interest":"compelling"},"first":{"stay.merits":"good","speech.interest":"significant"},"walk":{"committed":["appeal","aim"]}}`, casebook.Matter)
	require.Empty(t, problems)
	merits, _ := doctrines.ParseKey("stay.merits")
	interest, _ := doctrines.ParseKey("speech.interest")
	require.Equal(t, doctrine.Open, a.FirstFinding("", merits))
	require.Equal(t, "significant", interest.Under(a.Posture).Name(a.FirstFinding("", interest)))
	a.CommitTo("", interest) // its step has another name now, and is committed to once more
	require.Equal(t, "significant", interest.Under(a.Posture).Name(a.FirstFinding("", interest)))
	require.Contains(t, write(a), `{"in":"first","name":"stay.merits","text":"good"}`)
}

// What is set aside is bounded as the file is: what could not be read again is told.
func TestWhatIsSetAsideIsBounded(t *testing.T) {
	long := strings.Repeat("a", 454)
	flood := begin + `"marks":["` + long + `"` + strings.Repeat(`,"b`+long+`","`+long+`"`, 4500) + `]}`
	require.Less(t, len(flood), analysis.Largest)
	_, problems := analysis.ReadEarlier(flood, casebook.Matter)
	require.Len(t, problems, 1)
	require.Contains(t, en.Language().Say(problems[0].Says), "expected at most 4,194,304")
	_, problems = analysis.ReadKept(flood, casebook.Matter)
	require.Empty(t, problems, "what the page keeps may be larger")

	notes := ""
	for i := range 200 {
		notes += `,"n` + strconv.Itoa(i) + `":"` + strings.Repeat("x", analysis.MaxNote) + `"`
	}
	a, problems := analysis.ReadEarlier(begin+`"notes":{"aim":"x"`+notes+"}}", casebook.Matter)
	require.Empty(t, problems)
	require.Len(t, a.Aside, 201)

	deep := begin + `"` + strings.Repeat("d", 3000) + `":{"` + strings.Repeat("e", 3000) + `":{"f":"x"}}}`
	_, problems = analysis.ReadEarlier(deep, casebook.Matter)
	require.NotEmpty(t, problems, "a name that could not be read again")
}

func TestSettingAsideTwiceKeepsOne(t *testing.T) {
	a := &analysis.Analysis{}
	a.SetAside("notes", "aim", "x")
	a.SetAside("notes", "aim", "x")
	a.SetAside("notes", "aim", "y")
	a.SetAside("notes", "end", "x")
	a.SetAside("marks", "aim", "x")
	require.Len(t, a.Aside, 4)
}

// An answer to what another edition asked, and this one does not, is set aside, because no
// page would show it and it would count. Work on this edition keeps what it says.
func TestAnswersToWhatIsAskedNoMoreAreSetAside(t *testing.T) {
	text, _ := casebook.Text("wechat-2020")
	text = strings.Replace(text, `"key":"speech.prior_restraint"`, `"key":"speech.speech_burdened"`, 1)
	text = strings.Replace(text, `"key":"provisions.7.advances_interest"`, `"key":"provisions.7.burdens_substantially_more"`, 1)
	m, problems := matter.Read(text)
	require.Empty(t, problems)
	known := func(string) *matter.Matter { return m }
	work := func(edition string) string {
		return begin + edition + `"findings":{"stay.merits":"weak","speech.prior_restraint":"yes"},"provisions":{"7":{"advances_interest":"not"},"1":{"advances_interest":"not"}}}`
	}
	for _, edition := range []string{"", `"edition":"` + m.EditionDigits() + `",`} {
		a, problems := analysis.ReadKept(work(edition), known)
		require.Empty(t, problems)
		require.Empty(t, a.Aside, "it is not said that another edition asked")
		require.Contains(t, write(a), `"findings":{"stay.merits":"weak","speech.prior_restraint":"yes"}`)
	}
	a, problems := analysis.ReadKept(work(`"edition":"`+casebook.Matter("wechat-2020").EditionDigits()+`",`), known)
	require.Empty(t, problems)
	require.Equal(t, []analysis.Aside{{In: "findings", Name: "speech.prior_restraint", Text: "yes"}, {In: "provisions.7", Name: "advances_interest", Text: "not"}}, a.Aside)
	require.Contains(t, write(a), `"findings":{"stay.merits":"weak"}`)
	require.Contains(t, write(a), `"1":{"advances_interest":"not"}`)
}
