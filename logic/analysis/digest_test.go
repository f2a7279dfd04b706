package analysis_test

import (
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
	other := *m
	other.Title = "Another title"
	moved := *m
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
		_, problems := analysis.Read(text, on(c.m))
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
