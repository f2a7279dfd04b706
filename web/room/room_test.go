package room_test

import (
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
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
	Label               string
	Asked, Answered     int
	Answers             []map[string]string
}

// What a student hands in is read by the class, as a file with its reasons and as a code
// without; the second of one student takes the place of the first.
func TestFromHandToClass(t *testing.T) {
	file := text(t, "wechat-2020")
	var h handed
	read(t, room.Hand(file, work, "00000007", 100, "Ann"), &h)
	require.Equal(t, handed{Code: h.Code, File: h.File, Asked: 10, Answered: 2, Answers: h.Answers}, h)
	require.Contains(t, h.Answers, map[string]string{"key": "stay.merits", "first": "none", "before": "weak"})
	require.Len(t, h.Answers, 10)
	var later handed
	read(t, room.Hand(file, work, "00000007", 101, ""), &later)

	r := room.Open(file, "")
	type took struct {
		Line, Student, At int
		Why, In, Name     string
	}
	take := func(text string) (all []took) { read(t, r.Take(text), &all); return all }
	require.Equal(t, []took{{Name: "Ann"}}, take(h.File))
	require.Contains(t, r.Table(true, ""), ",Ann,")
	require.Contains(t, r.Lines(true, ""), `"name":"Ann"`)
	require.Contains(t, r.Table(true, ""), ",Because.,")
	require.NotContains(t, r.Table(false, "")+r.Lines(false, ""), "Ann")
	var said []struct {
		First, Last int
		Reason      string
	}
	read(t, r.Question(19), &said)
	require.Len(t, said, 1)
	for _, beyond := range []int{-1, 1000} {
		require.Equal(t, "[]", r.Question(beyond))
	}
	require.Equal(t, []took{{Line: 1, Why: "again"}}, take(h.Code), "the code of the same moment is the same hand-in")
	require.Contains(t, r.Table(true, ""), ",Because.,", "the code of the same moment keeps what the file has")
	require.Equal(t, []took{{Line: 2, Why: "replaces"}}, take("hello\nmine: "+strings.ToLower(later.Code)+"."))
	require.NotContains(t, r.Table(true, ""), "Ann", "the later one has no name")
	require.Equal(t, []took{{Why: "again"}}, take(h.File), "which was replaced before")
	require.Equal(t, []took{{Line: 1, Why: "again"}}, take(later.Code))
	require.NotContains(t, r.Table(true, ""), "Ann")
	require.Equal(t, []took{{Why: "replaces", Name: "Cy"}}, take(strings.Replace(later.File, `"minutes": 101`, `"minutes": 101, "name": "Cy"`, 1)), "what a file adds to its code counts")
	require.Contains(t, r.Table(true, ""), ",Cy,")
	require.Equal(t, []took{{Line: 1, Why: "again"}}, take(later.Code))
	require.Contains(t, r.Table(true, ""), ",Cy,", "and stays when the code comes again")
	require.Equal(t, []took{{Why: "malformed", At: 1, In: "name"}}, take(`{"format":"benchwalk/handin/1","matter":"wechat-2020","path":"short","tag":"00000001","minutes":1,"name":7}`))
	require.Empty(t, take("nothing"))
	var report struct{ Students int }
	read(t, r.Report(), &report)
	require.Equal(t, 1, report.Students)

	for _, wrong := range []struct{ file, work, name, problem string }{{"{}", work, "", "matter"}, {file, "{}", "", "work"}, {file, work, "a\u202eb", "name"}, {text(t, "ward-1989"), work, "", "work"}} {
		var h handed
		read(t, room.Hand(wrong.file, wrong.work, "00000007", 1, wrong.name), &h)
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
	read(t, room.Hand(file, strings.Replace(work, `"short"`, `"`+code+`"`, 1), "0000000T", 1, ""), &h)
	require.Contains(t, r.Take(h.Code), `"student":0`, "the code of a path that came with its assignment")
	unknown := room.Open(file, "")
	require.JSONEq(t, `[{"waits":0,"line":1,"why":"other-path"}]`, unknown.Take(h.Code))
	require.JSONEq(t, `[{"waits":1,"line":2,"why":"other-path"}]`, unknown.Take("hello\n"+h.Code))
	require.JSONEq(t, `[{"waited":0,"line":1,"student":0,"name":""},{"waited":1,"line":2,"student":0,"why":"again"}]`, unknown.Take("https://a.org/wechat-2020.html#p="+code), "the link of the assignment makes its path known")
	require.Equal(t, "[]", unknown.Take("https://a.org/wechat-2020.html#p="+code), "once")
	byFile := room.Open(file, "")
	require.Contains(t, byFile.Take(h.Code), "other-path")
	require.JSONEq(t, `[{"student":0,"name":""},{"waited":0,"line":1,"student":0,"why":"again"}]`, byFile.Take(h.File), "a file names its path")
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

// The questions that are assigned are those of the paths of the hand-ins, and before there
// is one those of an assignment.
func TestWhatIsAssigned(t *testing.T) {
	file := text(t, "wechat-2020")
	var a struct{ Code string }
	read(t, room.Assign(file, `{"steps":["gov-harm","appeal"]}`), &a)
	r := room.Open(file, "")
	assigned := func() (keys []string) {
		var report struct {
			Assigned  []int
			Questions []struct{ Question string }
		}
		read(t, r.Report(), &report)
		for _, n := range report.Assigned {
			keys = append(keys, report.Questions[n].Question)
		}
		return keys
	}
	require.Empty(t, assigned())
	r.Take("https://a.org/wechat-2020.html#p=" + a.Code)
	require.Equal(t, []string{"stay.irreparable_harm", "stay.merits"}, assigned())
	var h handed
	read(t, room.Hand(file, strings.Replace(work, `"short"`, `"step:bond-ask"`, 1), "0000000T", 1, ""), &h)
	require.Contains(t, r.Take(h.File), `"student":0`)
	require.NotContains(t, assigned(), "stay.merits")
	require.Len(t, assigned(), 1)
	read(t, room.Hand(file, strings.Replace(work, `"short"`, `"`+a.Code+`"`, 1), "0000000V", 1, ""), &h)
	r.Take(h.Code)
	require.Len(t, assigned(), 3)
}

// Hands that were counted in the room are in what is saved, as rows that nobody can take
// for a student’s, and count for nobody when they are read again.
func TestHandsAreSaved(t *testing.T) {
	file := text(t, "wechat-2020")
	r := room.Open(file, "")
	var h handed
	read(t, room.Hand(file, work, "00000007", 100, "Ann"), &h)
	r.Take(h.File)
	var report struct {
		Questions []struct {
			Question string
			Answers  []string
		}
	}
	read(t, r.Report(), &report)
	n := slices.IndexFunc(report.Questions, func(q struct {
		Question string
		Answers  []string
	}) bool {
		return q.Question == "stay.merits"
	})
	first, after := make([]int, len(report.Questions[n].Answers)), make([]int, len(report.Questions[n].Answers))
	weak, likely := slices.Index(report.Questions[n].Answers, "weak"), slices.Index(report.Questions[n].Answers, "likely")
	first[weak], first[likely], after[likely] = 12, 3, 15
	counts, err := json.Marshal([]map[string]any{{"question": n, "first": first, "after": after}})
	require.NoError(t, err)

	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(r.Table(true, string(counts)), "\ufeff"))).ReadAll()
	require.NoError(t, err, "every row has all cells")
	require.Len(t, rows, 4)
	at := slices.Index(rows[0], "stay.merits first")
	for i, want := range [][]string{{"1", "none", "weak", ""}, {"hands: weak", "12", "", ""}, {"hands: likely", "3", "", "15"}} {
		require.Equal(t, want, append([]string{rows[i+1][0]}, rows[i+1][at:at+3]...))
	}
	for _, row := range rows[2:] {
		require.Empty(t, strings.Join(row[1:at], ""), "neither a name nor a tag")
		require.Empty(t, strings.Join(row[at+3:], ""))
	}

	lines := strings.Split(strings.TrimSpace(r.Lines(true, string(counts))), "\n")
	require.Len(t, lines, 2)
	require.JSONEq(t, `{"format":"benchwalk/hands/1","matter":"wechat-2020","question":"stay.merits","first":{"weak":12,"likely":3},"after_discussion":{"likely":15}}`, lines[1])
	other := room.Open(file, "")
	require.JSONEq(t, `[{"line":1,"student":0,"name":"Ann"},{"line":2,"why":"hands"}]`, other.Take(strings.Join(lines, "\n")))
	for _, wrong := range []string{"", "[", "{}", `[{"question":-1}]`, `[{"question":0,"first":[1],"after":[]}]`, `[{"question":99}]`} {
		require.Equal(t, r.Table(true, ""), r.Table(true, wrong), wrong)
	}
}

// What a code carries is put back into the walk: first answers and present ones, how sure
// one was, the answers after discussion, the steps committed to, and the tag. A path of
// the teacher’s own is known by the link of the assignment beside it.
func TestWorkComesBackFromACode(t *testing.T) {
	file := text(t, "wechat-2020")
	var a struct{ Code string }
	read(t, room.Assign(file, `{"steps":["appeal","gov-harm"],"label":"Week 3","confidence":true,"after_discussion":true}`), &a)
	sent := `{"format":"benchwalk/analysis/1","matter":"wechat-2020","posture":{},"findings":{"stay.merits":"weak","stay.irreparable_harm":"possible"},"first":{"stay.merits":"none"},"confidence":{"stay.merits":"high"},"after_discussion":{"stay.merits":"likely"},"prediction":{"stay":"granted"},"notes":{"stay.merits":"Because."},"walk":{"path":"` + a.Code + `"}}`
	var h handed
	read(t, room.Hand(file, sent, "0000000T", 100, "Ann"), &h)
	require.Equal(t, "Week 3", h.Label)
	require.Contains(t, h.Answers, map[string]string{"key": "stay.merits", "first": "none", "before": "weak", "after": "likely", "sure": "high"})

	type back struct{ Work, Path, Tag, Why, Problem string }
	bring := func(file, text string) (b back) { read(t, room.Back(file, text), &b); return b }
	require.Equal(t, back{Why: "other-path"}, bring(file, h.Code))
	got := bring(file, "https://a.org/wechat-2020.html#p="+a.Code+".\n"+h.Code)
	require.Equal(t, back{Work: got.Work, Path: a.Code, Tag: "0000000T"}, got)
	again, problems := analysis.Read(got.Work, casebook.Matter)
	require.Empty(t, problems)
	want, problems := analysis.Read(sent, casebook.Matter)
	require.Empty(t, problems)
	require.Equal(t, want.Findings, again.Findings)
	require.Equal(t, want.First, again.First)
	require.Equal(t, want.Sure, again.Sure)
	require.Equal(t, want.After, again.After)
	require.Equal(t, want.Predicted, again.Predicted)
	require.Equal(t, []string{"appeal"}, again.Walk.Committed)
	require.Empty(t, again.Notes, "reasons are not in a code")
	require.Equal(t, []analysis.Text{{Key: "stay.merits", Text: "Because."}}, mustRead(t, bring(file, h.File).Work).Notes, "and they are in the file")

	require.Equal(t, back{Why: "nothing"}, bring(file, "hello"))
	require.Equal(t, back{Why: "damaged"}, bring(file, strings.Replace(h.Code, "-", "-0", 3)))
	require.Equal(t, back{Why: "other-matter"}, bring(text(t, "ward-1989"), h.Code))
	require.Equal(t, back{Problem: "matter"}, bring("{}", h.Code))
}

func mustRead(t *testing.T, work string) *analysis.Analysis {
	t.Helper()
	a, problems := analysis.Read(work, casebook.Matter)
	require.Empty(t, problems)
	return a
}

// What a teacher wrote to the steps reaches the student in the order of the path.
func TestAnAssignmentIsGiven(t *testing.T) {
	file := text(t, "wechat-2020")
	var a struct{ Code string }
	read(t, room.Assign(file, `{"steps":["gov-harm","appeal"],"label":"Week 3"}`), &a)
	require.JSONEq(t, `{"path":"`+a.Code+`","label":"Week 3","due":"Friday","prompts":[{"step":"gov-harm","topic":"Harm while the appeal runs","text":"Read n.3."},{"step":"appeal","topic":"The government’s chances on appeal","text":"Say why."}]}`,
		room.Given(file, `{"format":"benchwalk/assignment/1","matter":"wechat-2020","path":"`+a.Code+`","due":"Friday","prompts":{"appeal":"Say why.","gov-harm":"Read n.3."}}`))
	require.JSONEq(t, `{"path":"short","label":"","due":"","prompts":[]}`, room.Given(file, `{"format":"benchwalk/assignment/1","matter":"wechat-2020","path":"short"}`))
	require.JSONEq(t, `{"problem":"prompts.none"}`, room.Given(file, `{"format":"benchwalk/assignment/1","matter":"wechat-2020","path":"short","prompts":{"none":"x"}}`))
	require.JSONEq(t, `{"problem":"matter"}`, room.Given("{}", "{}"))
	require.JSONEq(t, `{"id":"wechat-2020","title":"`+casebook.Matter("wechat-2020").Title+`","text":"`+casebook.Matter("wechat-2020").TextDigits()+`"}`, room.Known(file))
	require.Equal(t, "null", room.Known("{}"))
}
