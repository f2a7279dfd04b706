package class_test

import (
	"encoding/csv"
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/class"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// What is typed comes out of the table as it went in, but for what a spreadsheet would
// run, and no cell changes another.
func TestTable(t *testing.T) {
	g := ground(t, "wechat-2020")
	r := rand.New(rand.NewPCG(1, 5))
	table := class.NewTable(g)
	text := table.Head()
	typed := []string{"plain", "Ann O’Hara", "=1+1", "+1", "-1", "@sum", "\t=1", "＝1", "|x", "a,b", `say "so"`, "two\nlines", " apart ", "<b>&amp;", "\u202eevil", "'=1"}
	want := [][2]string{}
	for i, name := range typed {
		h := student(r, g, "whole")
		h.Name = name
		q := g.Questions[0]
		h.Reasons = analysis.Put(h.Reasons, q.String(), name)
		h.Answers[0] = handin.Answer{First: doctrine.NoRecord, Before: doctrine.Open, After: doctrine.FirstLevel, Sure: analysis.ConfidenceHigh}
		text += table.Row(i+1, h)
		want = append(want, [2]string{name, h.Path})
	}
	require.True(t, strings.HasPrefix(text, "\ufeffstudent,name,"))
	require.Equal(t, strings.Count(text, "\n"), strings.Count(text, "\r\n")+2, "those that somebody typed")
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff"))).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 1+len(typed))
	at := map[string]int{}
	for i, name := range rows[0] {
		require.NotContains(t, at, name)
		at[name] = i
	}
	first := g.Questions[0].String()
	for i, row := range rows[1:] {
		name := want[i][0]
		if strings.ContainsAny(name[:1], "=+-@\t|") || strings.HasPrefix(name, "＝") {
			name = "'" + name
		}
		require.Equal(t, name, row[at["name"]])
		require.Equal(t, name, row[at[first+" reason"]])
		require.Equal(t, []string{"no_record", "", g.Questions[0].Key.Scale().Levels[0], "high"}, row[at[first+" first"]:at[first+" reason"]])
		require.Equal(t, want[i][1], row[at["path"]])
		require.NotEmpty(t, row[at["ruled stay"]])
	}
}

// The report in numbers and names is JSON, and says what the report says.
func TestReportAsJSON(t *testing.T) {
	g := ground(t, "wechat-2020")
	r := rand.New(rand.NewPCG(3, 5))
	c := class.New(g)
	for range 50 {
		c.Add(student(r, g, "whole"))
	}
	report := c.Report()
	w := &strictjson.Writer{}
	report.Write(w, g)
	var got struct {
		Students  int
		Tests     []struct{ Test string }
		Questions []struct {
			Question, Court string
			Answers         []string
			Last            []int
			Moves           [][3]int
		}
		Grounds []struct {
			Rule  string
			Count int
			Court bool
		}
		Turns []struct {
			Key, To string
			Count   int
		}
		Pairs []struct{ Students [2]int }
	}
	require.NoError(t, json.Unmarshal([]byte(w.String()), &got))
	require.Equal(t, 50, got.Students)
	require.Equal(t, "stay", got.Tests[0].Test)
	require.Len(t, got.Questions, len(report.Questions))
	for i, q := range got.Questions {
		require.Equal(t, report.Questions[i].Last, q.Last)
		require.Len(t, q.Answers, len(q.Last))
		for _, m := range q.Moves {
			require.Equal(t, report.Questions[i].Moves[m[0]][m[1]], m[2])
		}
		if q.Question == "speech.interest" {
			require.Equal(t, "significant", q.Court)
		}
		if q.Question == "stay.merits" {
			require.Empty(t, q.Court, "the court did not reach it")
		}
	}
	require.Len(t, got.Grounds, len(report.Grounds))
	require.Equal(t, report.Turns[0].Count, got.Turns[0].Count)
	require.Len(t, got.Pairs, len(report.Pairs))
}
