package walk_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// scriptMutant is one change to a script of the page, as cmd/mutants makes them to the
// logic: a comparison, an "and" or an "or", a number more or less, a "not".
type scriptMutant struct {
	file     string
	from, to int // of the text that is replaced
	with     string
	text     string // of the script
}

// operators are what is changed, and what each becomes.
var operators = []struct{ of, with string }{
	{" === ", " !== "}, {" !== ", " === "}, {" && ", " || "}, {" || ", " && "},
	{" < ", " <= "}, {" > ", " >= "}, {" >= ", " > "}, {" <= ", " < "}, {" + 1", " - 1"}, {" - 1", " + 1"}, {"!", ""},
}

// notCode are the comments, texts and patterns of a script, in which nothing is changed.
// Regular expressions stand only where one may begin.
var notCode = regexp.MustCompile("//[^\n]*|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'|`(?:\\\\.|[^`\\\\])*`|[(=,:&|!]\\s*/(?:\\\\.|\\[(?:\\\\.|[^\\]\n])*\\]|[^/\\\\\n])+/")

func scriptMutants(t *testing.T, file string) (all []scriptMutant) {
	text, err := os.ReadFile(filepath.Join(folder, file))
	require.NoError(t, err)
	script := string(text)
	code := notCode.ReplaceAllStringFunc(script, func(s string) string { return strings.Repeat("~", len(s)) })
	for _, o := range operators {
		for from := 0; ; {
			i := strings.Index(code[from:], o.of)
			if i < 0 {
				break
			}
			at := from + i
			from = at + 1
			if o.of == "!" && !regexp.MustCompile(`^![\w(]`).MatchString(code[at:]) {
				continue
			}
			all = append(all, scriptMutant{file, at, at + len(o.of), o.with, script})
		}
	}
	slices.SortStableFunc(all, func(a, b scriptMutant) int { return a.from - b.from })
	return all
}

func (m scriptMutant) changed() string { return m.text[:m.from] + m.with + m.text[m.to:] }

// String is how a change is listed: with the code around it, so that other changes of the
// script leave it as it is.
func (m scriptMutant) String() string {
	begin := strings.LastIndexByte(m.text[:m.from], '\n') + 1
	end := m.to + strings.IndexByte(m.text[m.to:], '\n')
	before, after := m.text[max(begin, m.from-30):m.from], m.text[m.to:min(end, m.to+30)]
	return fmt.Sprintf("%s: %s[%s -> %s]%s", m.file, strings.TrimSpace(before), strings.TrimSpace(m.text[m.from:m.to]), strings.TrimSpace(m.with), strings.TrimSpace(after))
}

// mutantScript answers with a changed script in the place of the one in a folder, where the
// environment names one, and with a worker that takes it: the worker knows each file's sum.
func mutantScript(w http.ResponseWriter, r *http.Request, folder string) bool {
	changed := os.Getenv("BENCHWALK_CHANGED")
	name := strings.TrimSuffix(filepath.Base(changed), ".changed")
	if changed == "" || r.URL.Path != "/"+name && r.URL.Path != "/sw.js" {
		return false
	}
	read := func(path string) []byte {
		text, err := os.ReadFile(path)
		if err != nil {
			panic(err)
		}
		return text
	}
	answer := read(changed)
	if r.URL.Path == "/sw.js" {
		sum := func(text []byte) []byte {
			of := sha256.Sum256(text)
			return []byte(base64.StdEncoding.EncodeToString(of[:]))
		}
		answer = bytes.Replace(read(filepath.Join(folder, "sw.js")), sum(read(filepath.Join(folder, name))), sum(answer), 1)
	}
	w.Header().Set("Content-Type", "text/javascript")
	_, _ = w.Write(answer)
	return true
}

// TestMutantsOfTheScripts changes what keeps a reader's work in one place at a time, and
// looks whether a test notices: those of BENCHWALK_MUTANT_TESTS, in Chromium, one group of
// them after the other. A change that none notices is listed with the reason why it makes no
// difference, or a test is missing. It takes seconds a change, minutes where none notices,
// and runs only where BENCHWALK_MUTANTS names the scripts ("storage.js inputs.js").
func TestMutantsOfTheScripts(t *testing.T) {
	files := strings.Fields(os.Getenv("BENCHWALK_MUTANTS"))
	if len(files) == 0 {
		t.Skip("make mutants runs this: it takes hours")
	}
	listed, err := os.ReadFile(filepath.Join("testdata", "mutants.txt"))
	require.NoError(t, err)
	known := map[string]bool{}
	for line := range strings.Lines(string(listed)) {
		if line = strings.TrimRight(line, "\n"); line != "" && line[0] != '#' && line[0] != '\t' {
			known[line] = true
		}
	}
	only, all := os.Getenv("BENCHWALK_ONLY"), []scriptMutant{}
	for _, file := range files {
		all = append(all, scriptMutants(t, file)...)
	}
	require.NoError(t, unnoticed(t, scriptMutant{file: files[0], with: "\n", text: all[0].text}), "the tests pass with a change that makes no difference")
	found := map[string]bool{}
	for i, m := range all {
		found[m.String()] = true
		if known[m.String()] || !strings.Contains(m.String(), only) {
			continue
		}
		err := unnoticed(t, m)
		noticed := "SURVIVED"
		if err != nil {
			noticed = err.Error()
		}
		fmt.Printf("%d of %d %s: %s\n", i+1, len(all), m, noticed)
		assert.Error(t, err, "no test notices %s", m)
	}
	for entry := range known {
		assert.True(t, found[entry] || !slices.Contains(files, strings.SplitN(entry, ":", 2)[0]), "there is no %q any more: take the entry out of the list", entry)
	}
}

// unnoticed is nil where all tests pass with the change.
func unnoticed(t *testing.T, m scriptMutant) error {
	t.Helper()
	changed := filepath.Join(t.TempDir(), m.file+".changed")
	require.NoError(t, os.WriteFile(changed, []byte(m.changed()), 0o600))
	tests := strings.Fields(os.Getenv("BENCHWALK_MUTANT_TESTS"))
	require.NotEmpty(t, tests, "BENCHWALK_MUTANT_TESTS names the tests that try each change")
	for _, run := range tests {
		ctx, stop := context.WithTimeout(context.Background(), 10*time.Minute)
		out := untilFailed{stop: stop}
		c := exec.CommandContext(ctx, os.Args[0], "-test.v", "-test.run", run, "-test.skip", "/(firefox|webkit)|//(firefox|webkit)", "-test.failfast", "-test.parallel", "6")
		c.Env = append(os.Environ(), "BENCHWALK_CHANGED="+changed, "BENCHWALK_MUTANTS=", "BENCHWALK_SITE="+folder)
		c.Stdout, c.Stderr = &out, &out
		err := c.Run()
		stop()
		if err != nil {
			if m.from == 0 {
				t.Logf("%s", out.Bytes())
			}
			if found := failed.FindSubmatch(out.Bytes()); found != nil {
				return fmt.Errorf("%s (%w)", filepath.Base(string(found[1])), err)
			}
			return err
		}
	}
	return nil
}

// failed is what a test says as soon as it fails, and what is said of it in the end.
var failed = regexp.MustCompile(`(?:Error Trace:|--- FAIL:)\s+(\S+)`)

// untilFailed keeps what tests print, and ends them at the first that fails.
type untilFailed struct {
	bytes.Buffer
	stop func()
}

func (u *untilFailed) Write(p []byte) (int, error) {
	n, err := u.Buffer.Write(p)
	if failed.Match(u.Bytes()) {
		u.stop()
	}
	return n, err
}
