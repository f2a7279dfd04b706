package handin_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

func TestAssignments(t *testing.T) {
	g, code := ground(t, "wechat-2020")
	for _, a := range []*handin.Assignment{
		{Matter: "wechat-2020", Path: "short"},
		{Matter: "wechat-2020", Path: code, Due: "Tuesday, 9 a.m.", Prompts: []analysis.Text{{Key: "appeal", Text: "Read note 3 first, “closely”."}, {Key: "asked", Text: strings.Repeat("ü", 300)}}},
	} {
		w := &strictjson.Writer{}
		a.Write(w)
		require.True(t, handin.IsAssignment(w.String()))
		back, problems := handin.ReadAssignment(w.String(), g.Matter)
		require.Empty(t, problems)
		require.Equal(t, a, back)
	}
	begin := `{"format":"benchwalk/assignment/1","matter":"wechat-2020","path":"short"`
	for members, want := range map[string]string{
		`,"prompts":{"apeal":"x"}}`:                                 `unknown step "apeal", did you mean "appeal"?`,
		`,"prompts":{"appeal":"` + strings.Repeat("x", 301) + `"}}`: `text of 301 characters, expected at most 300`,
		`,"prompts":{"appeal":"a\u202eb"}}`:                         `a character that cannot be seen`,
		`,"due":"` + strings.Repeat("x", 61) + `"}`:                 `text of 61 characters, expected at most 60`,
		`,"points":10}`:    `unknown member "points"`,
		`,"path":"short"}`: `duplicate member "path"`,
	} {
		_, problems := handin.ReadAssignment(begin+members, g.Matter)
		require.NotEmpty(t, problems, members)
		require.Contains(t, problems[0].In(en.Language()), want)
	}
	for _, text := range []string{`{}`, strings.Replace(begin, "short", "shorter", 1) + "}", strings.Replace(begin, "wechat", "ward", 1) + "}", strings.Replace(begin, "assignment/1", "assignment/2", 1) + "}"} {
		_, problems := handin.ReadAssignment(text, g.Matter)
		require.NotEmpty(t, problems, text)
	}
	require.True(t, handin.IsAssignment(strings.Replace(begin, "assignment/1", "assignment/2", 1)+"}"))
	require.False(t, handin.IsAssignment(`{"format":"benchwalk/handin/1"}`))
}
