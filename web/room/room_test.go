package room_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/path"
	"github.com/benchwalk/benchwalk/web/room"
)

const work = `{"format":"benchwalk/analysis/1","matter":"wechat-2020","posture":{},"findings":{"stay.merits":"weak","stay.irreparable_harm":"possible"},"first":{"stay.merits":"none"},"prediction":{"stay":"denied"},"notes":{"stay.merits":"Because."},"walk":{"path":"short"}}`

func text(t *testing.T, id string) string {
	t.Helper()
	file, ok := casebook.Text(id)
	require.True(t, ok)
	return file
}

func read(t *testing.T, answer string, to any) {
	t.Helper()
	require.NoError(t, json.Unmarshal([]byte(answer), to), answer)
}

type handed struct {
	Problem, Code, File string
	Asked, Answered     int
}

// What a student hands in is read by the class, as a file with its reasons and as a code
// without; the second of one student takes the place of the first.
func TestFromHandToClass(t *testing.T) {
	file := text(t, "wechat-2020")
	var h handed
	read(t, room.Hand(file, work, "tag", 100, "Ann"), &h)
	require.Equal(t, handed{Code: h.Code, File: h.File, Asked: 10, Answered: 2}, h)
	var later handed
	read(t, room.Hand(file, work, "tag", 101, ""), &later)

	r := room.Open(file, "")
	type took struct {
		Line, Student, At int
		Why, In, Name     string
	}
	take := func(text string) (all []took) { read(t, r.Take(text), &all); return all }
	require.Equal(t, []took{{Name: "Ann"}}, take(h.File))
	require.Contains(t, r.Table(true), ",Ann,")
	require.Contains(t, r.Lines(true), `"name":"Ann"`)
	require.Contains(t, r.Table(true), ",Because.,")
	require.NotContains(t, r.Table(false)+r.Lines(false), "Ann")
	var said []struct {
		First, Last int
		Reason      string
	}
	read(t, r.Question(19), &said)
	require.Len(t, said, 1)
	for _, beyond := range []int{-1, 1000} {
		require.Equal(t, "[]", r.Question(beyond))
	}
	require.Equal(t, []took{{Line: 2, Why: "replaces"}}, take("hello\nmine: "+strings.ToLower(later.Code)+"."))
	require.NotContains(t, r.Table(true), "Ann", "the later one has no name")
	require.Equal(t, []took{{Why: "earlier"}}, take(h.File))
	require.Equal(t, []took{{Why: "malformed", At: 1, In: "name"}}, take(`{"format":"benchwalk/handin/1","matter":"wechat-2020","path":"short","tag":"00000001","minutes":1,"name":7}`))
	require.Empty(t, take("nothing"))
	var report struct{ Students int }
	read(t, r.Report(), &report)
	require.Equal(t, 1, report.Students)

	for _, wrong := range []struct{ file, work, name, problem string }{{"{}", work, "", "matter"}, {file, "{}", "", "work"}, {file, work, "a\u202eb", "name"}, {text(t, "ward-1989"), work, "", "work"}} {
		var h handed
		read(t, room.Hand(wrong.file, wrong.work, "tag", 1, wrong.name), &h)
		require.Equal(t, handed{Problem: wrong.problem}, h)
	}
	read(t, room.Hand(file, work, "tag", -1, ""), &h)
	require.Equal(t, "work", h.Problem)
	require.Nil(t, room.Open("{}", ""))
}

// What a teacher ticks becomes a code, which the walk reads, a file, which the class
// reads, and a picture.
func TestAssign(t *testing.T) {
	file := text(t, "wechat-2020")
	var a struct {
		Code, Problem string
		Minutes       int
	}
	read(t, room.Assign(file, `{"steps":["asked","appeal",["bond-ask","bond-loss"]],"label":"Week 3","predict":true,"reveal":"never"}`), &a)
	require.Empty(t, a.Problem)
	require.Positive(t, a.Minutes)
	m := casebook.Matter("wechat-2020")
	named, problem := path.Find(a.Code, m)
	require.Equal(t, path.None, problem.Kind)
	require.Equal(t, "Week 3", named.Path.Label())
	code := a.Code
	for chosen, want := range map[string]string{`{"steps":["asked"],"label":"a\u202eb"}`: "label", `{"steps":[]}`: "path", `{"steps":["none"]}`: "steps[0]"} {
		read(t, room.Assign(file, chosen), &a)
		require.Equal(t, want, a.Problem)
	}
	read(t, room.Assign("{}", `{"steps":["asked"]}`), &a)
	require.Equal(t, "matter", a.Problem)

	var paper struct{ File, Problem string }
	read(t, room.Paper(file, `{"format":"benchwalk/assignment/1","matter":"wechat-2020","path":"`+code+`","due":"Friday","prompts":{"appeal":"Read n.3."}}`), &paper)
	require.Empty(t, paper.Problem)
	r := room.Open(file, "")
	require.JSONEq(t, `[{"path":"`+code+`"}]`, r.Take(paper.File))
	require.Contains(t, r.Take(strings.Replace(paper.File, "Friday", strings.Repeat("x", 61), 1)), `"in":"due"`)
	var h handed
	read(t, room.Hand(file, strings.Replace(work, `"short"`, `"`+code+`"`, 1), "t", 1, ""), &h)
	require.Contains(t, r.Take(h.Code), `"student":0`, "the code of a path that came with its assignment")
	require.Contains(t, room.Open(file, "").Take(h.Code), "other-path")
	require.Contains(t, room.Open(file, code).Take(h.Code), `"student":0`)
	read(t, room.Paper("{}", "{}"), &paper)
	require.Equal(t, "matter", paper.Problem)
	read(t, room.Paper(file, `{"format":"benchwalk/assignment/1","matter":"wechat-2020","path":"none"}`), &paper)
	require.Equal(t, "path", paper.Problem)

	var picture struct{ Side, Path string }
	read(t, room.Picture("https://example.org/"), &picture)
	require.Equal(t, "33", picture.Side)
	require.Equal(t, "null", room.Picture(strings.Repeat("x", 5000)))
}
