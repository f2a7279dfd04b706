package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// many are analyses of a built-in matter, one a line.
func many(n int) string {
	r := rand.New(rand.NewPCG(15, 5))
	m := casebook.Matter("wechat-2020")
	var b strings.Builder
	for range n {
		a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
		for _, k := range doctrines.Keys() {
			if e := k.Under(a.Posture); r.IntN(3) > 0 {
				a.Find("", k, doctrine.Finding(r.IntN(len(e.Levels)+2)))
			}
		}
		w := strictjson.Writer{}
		a.Write(&w)
		b.WriteString(w.String() + "\n")
	}
	return b.String()
}

// Each line is dealt with as a file of its own is.
func TestAnAnalysisALine(t *testing.T) {
	text := many(20)
	lines := strings.Split(strings.TrimSpace(text), "\n")
	exit, whole, stderr := cli(text, "assess", "-")
	require.Equal(t, exitOK, exit, stderr)
	exit, rows, stderr := cli(text, "assess", "-rows", "-")
	require.Equal(t, exitOK, exit, stderr)
	exit, links, stderr := cli(text, "link", "-")
	require.Equal(t, exitOK, exit, stderr)
	wholes, row, link := strings.Split(whole, "\n"), strings.Split(rows, "\n"), strings.Split(links, "\n")
	require.Len(t, wholes, len(lines)+1)
	require.Len(t, row, len(lines)+1)
	for i, line := range lines {
		_, alone, _ := cli(line, "assess", "-")
		assert.JSONEq(t, alone, wholes[i])
		_, made, _ := cli(line+"\n", "link", "-")
		assert.Equal(t, made, link[i]+"\n")
		var got struct {
			Rulings map[string]struct {
				Disposition *string
				Firmness    string
				Needed      []string
			}
		}
		require.NoError(t, json.Unmarshal([]byte(alone), &got))
		stay := got.Rulings["stay"]
		needed, _ := json.Marshal(append([]string{}, stay.Needed...))
		disposition, _ := json.Marshal(stay.Disposition)
		assert.JSONEq(t, fmt.Sprintf(`{"line":%d,"id":"wechat-2020","disposition":%s,"firmness":%q,"needed":%s}`, i+1, disposition, stay.Firmness, needed), row[i])
	}
	file := filepath.Join(t.TempDir(), "class.ndjson")
	require.NoError(t, os.WriteFile(file, []byte(strings.ReplaceAll(text, "\n", "\r\n\r\n")), 0o600))
	_, spaced, _ := cli("", "assess", "-rows", file)
	assert.Equal(t, len(lines), strings.Count(spaced, "\n"), "blank lines count and are passed over")
	assert.Contains(t, spaced, `{"line":3,`)
}

// A line that cannot be read is told with its number, and the others are read.
func TestALineThatCannotBeRead(t *testing.T) {
	lines := strings.SplitAfter(many(4), "\n")
	lines[2] = `{"format":"benchwalk/analysis/1","matter":"nowhere"}` + "\n"
	exit, stdout, stderr := cli(strings.Join(lines, ""), "assess", "-rows", "-")
	assert.Equal(t, exitMisuse, exit)
	assert.Equal(t, 3, strings.Count(stdout, "\n"))
	assert.Regexp(t, `^stdin:3:\d+: `, stderr)
	exit, stdout, _ = cli(lines[0], "assess", "-rows", "-")
	assert.Equal(t, exitOK, exit, "a row of one")
	assert.Contains(t, stdout, `{"line":1,"id":"wechat-2020",`)
	exit, stdout, _ = cli("{\n"+strings.TrimPrefix(lines[0], "{"), "assess", "-rows", "-")
	assert.Equal(t, exitOK, exit, "over several lines it is one")
	assert.Equal(t, 1, strings.Count(stdout, "\n"))
	exit, _, stderr = cli("\n{\"format\":\"benchwalk/analysis/1\",\n\"matter\":\"nowhere\"}", "assess", "-")
	assert.Equal(t, exitMisuse, exit)
	assert.Regexp(t, `^stdin:3:\d+: `, stderr)
	for _, text := range []string{"", "\n", "[]", lines[0] + "x"} {
		exit, _, stderr := cli(text, "assess", "-")
		assert.Equal(t, exitMisuse, exit, text)
		assert.NotEmpty(t, stderr, text)
	}
}

func BenchmarkRows(b *testing.B) {
	text := many(10_000)
	for _, args := range [][]string{{"assess", "-rows", "-"}, {"assess", "-"}, {"link", "-"}} {
		b.Run(strings.Join(args, " "), func(b *testing.B) {
			for b.Loop() {
				var stderr strings.Builder // what is printed is let go, since to keep it would cost a third of the time
				exit := run(args, strings.NewReader(text), io.Discard, &stderr)
				require.Equal(b, exitOK, exit, stderr.String())
			}
		})
	}
}
