package analysis_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

func told(problems []strictjson.Problem) (all []string) {
	for i := range problems {
		all = append(all, problems[i].In(en.Language()))
	}
	return all
}

// Work says which content of a matter it is on. It is refused on another, save by the
// word of its reader.
func TestWorkKnowsItsMatter(t *testing.T) {
	m := casebook.Matter("own")
	own, _ := casebook.Text("own")
	retold, problems := matter.Read(strings.Replace(own, m.Title, "Another title", 1))
	require.Empty(t, problems)
	other, moved := *retold, *retold
	moved.Parts = append([]matter.Part(nil), m.Parts[1:]...)
	require.Equal(t, m.EditionDigits(), other.EditionDigits())
	require.NotEqual(t, m.TextDigits(), other.TextDigits())
	require.NotEqual(t, m.EditionDigits(), moved.EditionDigits())

	text := `{"format":"benchwalk/analysis/1","matter":"own",` + "\n" + `"edition":"` + m.EditionDigits() + `",` + "\n" + `"text":"` + m.TextDigits() + `"}`
	a := read(t, text)
	require.Equal(t, m.EditionDigits(), a.Edition)
	require.Equal(t, m.TextDigits(), a.Text)
	require.Contains(t, write(a), `"matter":"own","edition":"`+m.EditionDigits()+`","text":"`+m.TextDigits()+`","posture"`)

	on := func(m *matter.Matter) func(string) *matter.Matter { return func(string) *matter.Matter { return m } }
	for _, c := range []struct {
		m         *matter.Matter
		read, own []string
	}{
		{m, nil, nil},
		{&other, nil, []string{`3:8: text: the work is on another matter with the name "own", or on another text of it`}},
		{&moved, []string{`2:11: edition: the work is on edition "` + m.EditionDigits() + `" of the matter, and this is edition "` + moved.EditionDigits() + `", which asks other things`}, []string{
			`2:11: edition: the work is on edition "` + m.EditionDigits() + `" of the matter, and this is edition "` + moved.EditionDigits() + `", which asks other things`,
			`3:8: text: the work is on another matter with the name "own", or on another text of it`,
		}},
	} {
		_, problems = analysis.Read(text, on(c.m))
		require.Equal(t, c.read, told(problems))
		_, problems = analysis.ReadOwn(text, on(c.m))
		require.Equal(t, c.own, told(problems))
		earlier, problems := analysis.ReadEarlier(text, on(c.m))
		require.Empty(t, problems)
		require.Empty(t, earlier.Edition+earlier.Text, "it is carried over to another")
		require.Empty(t, earlier.Aside)
	}
	for _, wrong := range []string{`"edition":"1234567"`, `"edition":"ABCDEF01"`, `"edition":"12345678 "`, `"text":"0123456789abcdeg"`, `"text":"01234567"`} {
		_, problems := analysis.Read(strings.Replace(text, `"own",`, `"own","work":{},`+wrong+`}`, 1)[:len(`{"format":"benchwalk/analysis/1","matter":"own","work":{},`)+len(wrong)+1], casebook.Matter)
		require.Len(t, problems, 1, wrong)
		require.Contains(t, told(problems)[0], "is no digest, expected hexadecimal digits", wrong)
	}
}

// The lists of a file are as long as those of a matter at most, and of a matter that
// nobody knows nothing is read: any id would do, and each took its place in a list.
func TestListsAreBounded(t *testing.T) {
	own := func(n int) string {
		return `{"format":"benchwalk/analysis/1","matter":"own","work":{"own":[{"less":"much"}` + strings.Repeat(`,{"less":"no"}`, n-1) + `]}}`
	}
	require.Len(t, read(t, own(analysis.MaxOwn)).Work.Own, analysis.MaxOwn)
	for _, n := range []int{analysis.MaxOwn + 1, 10 * analysis.MaxOwn} {
		a, problems := analysis.Read(own(n), casebook.Matter)
		require.Len(t, problems, 1)
		require.Contains(t, told(problems)[0], "more than 40 alternatives")
		require.Len(t, a.Work.Own, analysis.MaxOwn)
	}
	aside := func(n int) string {
		return `{"format":"benchwalk/analysis/1","matter":"own","aside":[{"text":"x"}` + strings.Repeat(`,{"text":"x"}`, n-1) + `],"more":7}`
	}
	gone := func(n int) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(`"n` + strconv.Itoa(i) + `":"x",`)
		}
		return `{"format":"benchwalk/analysis/1","matter":"own","notes":{` + strings.TrimSuffix(b.String(), ",") + `}}`
	}
	for name, text := range map[string]func(int) string{"aside": aside, "gone": gone} {
		a, problems := analysis.ReadKept(text(analysis.MaxAside-1), casebook.Matter)
		require.Empty(t, problems, name)
		require.GreaterOrEqual(t, len(a.Aside), analysis.MaxAside-1)
		require.LessOrEqual(t, len(a.Aside), analysis.MaxAside)
		a, problems = analysis.ReadKept(text(3*analysis.MaxAside), casebook.Matter)
		require.Len(t, problems, 1, "%s: reading stops there", name)
		require.Contains(t, told(problems)[0], "more than 10,000 texts from an earlier edition")
		require.Len(t, a.Aside, analysis.MaxAside, name)
	}
	_, problems := analysis.Read(aside(analysis.MaxAside+1), casebook.Matter)
	require.Contains(t, strings.Join(told(problems), "\n"), "more than 10,000 texts from an earlier edition")
	for name, f := range floods {
		a, problems := analysis.Read(`{"format":"benchwalk/analysis/1","matter":"nobody",`+f[0]+strings.ReplaceAll(f[1], "#", "1")+f[2]+"}", casebook.Matter)
		require.Contains(t, strings.Join(told(problems), "\n"), `unknown matter "nobody"`, name)
		require.True(t, a.Work.Empty() && len(a.Marks)+len(a.Notes)+len(a.Provisions)+len(a.FirstProvided)+len(a.Walk.Committed)+len(a.Aside) == 0, name)
	}
}

// All that the page lets one type is opened again: a note at each of 200 steps, each as
// long as it may be, in letters of three bytes.
func TestAllThatCanBeTypedIsReadAgain(t *testing.T) {
	text, err := os.ReadFile("../casebook/testdata/faults/m200-notes.json")
	require.NoError(t, err)
	m, problems := matter.Read(string(text))
	require.Empty(t, problems)
	known := func(string) *matter.Matter { return m }
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	for _, id := range m.StepIDs() {
		a.Notes = analysis.Put(a.Notes, id, strings.Repeat("\u5b57\"", analysis.MaxNote/2))
		a.Walk.Committed = append(a.Walk.Committed, id)
	}
	require.Len(t, a.Notes, matter.MaxSteps)
	require.Greater(t, len(write(a)), 1<<20)
	for _, readIt := range []func(string, func(string) *matter.Matter) (*analysis.Analysis, []strictjson.Problem){analysis.Read, analysis.ReadOwn, analysis.ReadEarlier, analysis.ReadKept} {
		again, problems := readIt(write(a), known)
		require.Empty(t, problems)
		require.Equal(t, a.Notes, again.Notes)
	}
}
