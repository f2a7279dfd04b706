package docs_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A command of a document, and what the document says that it prints. Nothing said is
// nothing claimed.
type command struct{ line, prints string }

// commands are those of the blocks of a document, in their order.
func commands(text string) (found []command) {
	for _, block := range regexp.MustCompile("(?s)```\n(\\$ .*?)```").FindAllStringSubmatch(text, -1) {
		for _, part := range strings.Split("\n"+block[1], "\n$ ")[1:] {
			line, prints, _ := strings.Cut(part, "\n")
			found = append(found, command{line, strings.TrimSpace(prints)})
		}
	}
	return found
}

// says is what a document shows of an output as a pattern: a line with nothing but … stands
// for any lines.
func says(prints string) *regexp.Regexp {
	var b strings.Builder
	b.WriteString(`^`)
	for i, line := range strings.Split(prints, "\n") {
		switch {
		case strings.TrimSpace(line) == "…":
			b.WriteString(`(?s:.*?)`)
			continue
		case i > 0:
			b.WriteString(`\n`)
		}
		b.WriteString(regexp.QuoteMeta(line))
	}
	b.WriteString(`\s*$`)
	return regexp.MustCompile(b.String())
}

// Every command that a document shows runs as it stands there, from top to bottom in one
// folder, and prints what the document says.
func TestCommandsOfDocuments(t *testing.T) {
	copied := t.TempDir()
	for _, folder := range []string{"cmd", "docs", "logic", "web"} { // what a build compiles
		require.NoError(t, os.CopyFS(filepath.Join(copied, folder), os.DirFS(filepath.Join("..", folder))))
	}
	require.NoError(t, os.Mkdir(filepath.Join(copied, "handed-in"), 0o755)) // of a class of one
	for from, to := range map[string]string{"../go.mod": "go.mod", "../go.sum": "go.sum", "../LICENSE": "LICENSE", "testdata/mine.json": "mine.json", "testdata/handed-in.json": "handed-in/a.json"} {
		require.NoError(t, os.WriteFile(filepath.Join(copied, to), []byte(read(t, from)), 0o600))
	}
	program := filepath.Join(t.TempDir(), "benchwalk")
	env := append(os.Environ(), "GOWORK=off", "GOOS=", "GOARCH=")
	build := exec.Command("go", "build", "-o", program, "./cmd/benchwalk")
	build.Dir, build.Env = "..", env
	out, err := build.CombinedOutput()
	require.NoError(t, err, "%s", out)

	ran, claimed := 0, 0
	for _, name := range []string{"../README.md", "embed.md", "link.md", "path.md", "security.md"} {
		for _, c := range commands(read(t, name)) {
			ran++
			shell := exec.Command("sh", "-c", strings.ReplaceAll(c.line, "go run ./cmd/benchwalk", program))
			shell.Dir, shell.Env = copied, env
			out, err := shell.CombinedOutput()
			if !assert.NoError(t, err, "%s: %s\n%s", name, c.line, out) || c.prints == "" {
				continue
			}
			claimed++
			assert.Regexp(t, says(c.prints), string(out), "%s: %s", name, c.line)
		}
	}
	require.Greater(t, ran, 10)
	require.Greater(t, claimed, 4)
}
