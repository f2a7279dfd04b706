// Package compare_test sets the stay beside general rule engines, in one Node
// process: do they agree, how long do they take, what do they weigh, and what
// do they say when a fact is unknown.
package compare_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const page = "../../docs/comparison.md"

// tables is what the benchmark found. It is printed at the very end, because the
// log of a benchmark is cut off after a few lines.
var tables string

func TestMain(m *testing.M) {
	m.Run()
	fmt.Print(tables)
}

type span struct{ Median, Low, High float64 } // ns for one evaluation

type result struct {
	Checked struct {
		Points  int
		Counts  map[string]int
		Engines []string
	}
	Unknown  map[string]map[string]struct{ Missing, Null string }
	Times    map[string]struct{ Plain, Explained *span }
	Sizes    map[string]struct{ Wasm, Script, Floor, Margin int }
	Versions map[string]string
	Rounds   int
	Slot     int
	Machine  struct {
		Node, CPU string
		Cores     int
		Load      []float64
	}
}

// run builds the three programs as the site builds its own and runs the comparison on them.
func run(t testing.TB, mode string) (r result) {
	dir := t.TempDir()
	for _, program := range []string{"ours", "stay", "floor"} {
		build := exec.Command("go", "build", "-o", filepath.Join(dir, program+".wasm"),
			"-trimpath", "-buildvcs=false", "-gcflags=all=-l", "-ldflags=-s -w -buildid=", "./testdata/"+program)
		build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOWORK=off")
		output(t, build)
	}
	root := strings.TrimSpace(output(t, exec.Command("go", "env", "GOROOT")))
	text := output(t, exec.Command("node", "--expose-gc", "--no-warnings", "compare.mjs", mode, dir, filepath.Join(root, "lib", "wasm", "wasm_exec.js")))
	require.NoError(t, json.Unmarshal([]byte(text), &r))
	require.Equal(t, 720, r.Checked.Points)
	require.Len(t, r.Checked.Engines, 5)
	return r
}

func output(t testing.TB, cmd *exec.Cmd) string {
	text, err := cmd.Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		t.Fatalf("%v: %v\n%s", cmd, err, failed.Stderr)
	}
	require.NoError(t, err)
	return string(text)
}

// installed reports whether node_modules is what the lock asks for: npm leaves a
// copy of the lock there, and a newer lock means that it is stale.
func installed() bool {
	lock, err := os.Stat("package-lock.json")
	have, errHave := os.Stat("node_modules/.package-lock.json")
	return err == nil && errHave == nil && !have.ModTime().Before(lock.ModTime())
}

// Every engine rules as ours does on every point; the script fails at the first
// difference. The counts are those of docs/law/MODEL.md §3.
func TestEnginesAgree(t *testing.T) {
	require.True(t, installed(), "the other engines are not installed: run e2e/install.sh")
	require.Equal(t, map[string]int{"denied compelled": 558, "denied/granted discretionary": 114, "granted supported": 48}, run(t, "agree").Checked.Counts)
}

// BenchmarkComparison prints the tables of docs/comparison.md, and with
// BENCHWALK_COMPARE=record writes them there.
func BenchmarkComparison(b *testing.B) {
	if !installed() {
		output(b, exec.Command("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"))
		now := time.Now()
		require.NoError(b, os.Chtimes("node_modules/.package-lock.json", now, now))
	}
	var r result
	for range b.N {
		r = run(b, "measure")
	}
	b.ReportMetric(0, "ns/op")
	for engine, times := range r.Times {
		unit := strings.NewReplacer(", ", "-", " ", "-").Replace(engine)
		b.ReportMetric(times.Plain.Median, "ns-"+unit)
		if times.Explained != nil {
			b.ReportMetric(times.Explained.Median, "ns-"+unit+"-explained")
		}
	}
	tables = r.markdown(b)
	if os.Getenv("BENCHWALK_COMPARE") == "record" {
		record(b, tables)
	}
}

const begin, end = "<!-- measured: written by the benchmark -->\n", "<!-- end of measured -->\n"

func record(t testing.TB, text string) {
	old, err := os.ReadFile(page)
	require.NoError(t, err)
	before, rest, ok := strings.Cut(string(old), begin)
	require.True(t, ok, "%s has no %q", page, begin)
	_, after, ok := strings.Cut(rest, end)
	require.True(t, ok, "%s has no %q", page, end)
	require.NoError(t, os.WriteFile(page, []byte(before+begin+"\n"+text+"\n"+end+after), 0o644))
}

// row is a line of the tables; several lines may share what an engine weighs.
type row struct{ engine, title, explanation string }

var rows = []row{
	{"benchwalk, inside the module", "ours, called in Go inside the module", "tree of reasons"},
	{"benchwalk", "ours, called from JavaScript", "tree of reasons, as JSON"},
	{"json-rules-engine", "`json-rules-engine`", "`results` and `failureResults`"},
	{"zen-engine", "`@gorules/zen-engine`, its `wasm32-wasi` build", "`trace: true`"},
	{"zen-engine-wasm", "`@gorules/zen-engine-wasm`", "has none"},
	{"feelin", "`feelin`", "has none"},
}

func (r result) markdown(t testing.TB) string {
	var w strings.Builder
	site, err := os.ReadFile("../../web/site/testdata/size.txt")
	require.NoError(t, err)
	var module int
	_, err = fmt.Sscan(string(site), &module)
	require.NoError(t, err)
	fmt.Fprintf(&w, "Run on %s: %s, %d cores; Node %s, %s. Load average %.2f before and %.2f after the timing, which itself keeps one core busy.\n\n",
		time.Now().UTC().Format("2006-01-02"), r.Machine.CPU, r.Machine.Cores, strings.TrimPrefix(r.Machine.Node, "v"), runtime.Version(), r.Machine.Load[0], r.Machine.Load[1])
	fmt.Fprintf(&w, "All engines gave the same ruling on all %d points before anything was timed.\n\n### Time\n\n", r.Checked.Points)
	fmt.Fprintf(&w, "Time for one evaluation, in µs: the median of %d rounds, with the lowest and the highest round in parentheses.\n\n", r.Rounds)
	fmt.Fprintf(&w, "| engine | version | without explanation | with explanation | what the explanation is |\n|---|---|--:|--:|---|\n")
	for _, row := range rows {
		version := r.Versions[row.engine]
		if version == "" {
			version = "this repository"
		}
		times, explained := r.Times[row.engine], "—"
		if times.Explained != nil {
			explained = times.Explained.String()
		}
		fmt.Fprintf(&w, "| %s | %s | %v | %s | %s |\n", row.title, version, times.Plain, explained, row.explanation)
	}
	fmt.Fprintf(&w, "\n### Size\n\nBytes after Brotli at quality 11; scripts are bundled and minified, with the rule in them.\n\n| engine | WebAssembly | scripts | together |\n|---|--:|--:|--:|\n")
	ours := r.Sizes["benchwalk"]
	for _, row := range rows[1:] {
		s, title := r.Sizes[row.engine], row.title
		if row.engine == "benchwalk" {
			title = "ours: the program timed here"
		}
		fmt.Fprintf(&w, "| %s | %s | %s | %s |\n", title, thousands(s.Wasm), thousands(s.Script), thousands(s.Wasm+s.Script))
	}
	fmt.Fprintf(&w, "\nOf our %s, an empty Go program is %s. The stay with `logic/doctrine` and `logic/law` adds %s to it; the rest is the three other tests, which the program contains too, and the writing of JSON. The module of the whole site and its wording file are %s as they travel, without files and lines of functions and with the segments of the data merged (recorded in `web/site/testdata/size.txt`); the other figures of ours are as linked.\n",
		thousands(ours.Wasm), thousands(ours.Floor), thousands(ours.Margin), thousands(module))
	fmt.Fprintf(&w, "\n### When a fact is unknown\n\nThe answer as it was given. A fact is unknown by being left out of the input, or by being null; one answer stands for both where they are the same.\n\n")
	fmt.Fprintf(&w, "| engine | only `merits` = `likely` | only `merits` = `weak` | nothing known |\n|---|---|---|---|\n")
	for _, row := range []row{{"benchwalk", "ours", ""}, rows[2], {"json-rules-engine, allowUndefinedFacts", "`json-rules-engine`, `allowUndefinedFacts: true`", ""}, rows[3], rows[4], rows[5]} {
		fmt.Fprintf(&w, "| %s", row.title)
		for _, input := range []string{"likely", "weak", "nothing"} {
			switch said := r.Unknown[row.engine][input]; {
			case said.Missing == said.Null:
				fmt.Fprintf(&w, " | `%s`", said.Missing)
			default:
				fmt.Fprintf(&w, " | left out: `%s`<br>null: `%s`", said.Missing, said.Null)
			}
		}
		fmt.Fprintf(&w, " |\n")
	}
	return w.String()
}

func (s span) String() string {
	return fmt.Sprintf("%s (%s–%s)", micro(s.Median), micro(s.Low), micro(s.High))
}

// micro gives µs with two or three significant digits.
func micro(ns float64) string {
	switch us := ns / 1000; {
	case us < 1:
		return fmt.Sprintf("%.2f", us)
	case us < 100:
		return fmt.Sprintf("%.1f", us)
	default:
		return fmt.Sprintf("%.0f", us)
	}
}

func thousands(n int) string {
	if n == 0 {
		return "—"
	}
	text := fmt.Sprint(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}
