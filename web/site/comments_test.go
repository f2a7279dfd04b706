package site

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/web/static"
)

func TestWithoutComments(t *testing.T) {
	for name, tt := range map[string]struct{ file, text, want string }{
		"a line of its own":     {"a.js", "// what\n  // for\nlet a; // here\n", "\n\nlet a; // here\n"},
		"no comment":            {"a.js", "a = b\n  / c;\n\"//\";\n", "a = b\n/ c;\n\"//\";\n"},
		"who holds a copyright": {"a.js", "// Copyright me\n// and you\n\n// what\n\tlet a;\n", "// Copyright me\n// and you\n\n\nlet a;\n"},
		"a text within a line":  {"a.js", "a = `//`;\n", "a = `//`;\n"},
		"a style sheet":         {"a.css", "/* what\n   for */\na{} /* here */\nb{}/**/c{}\n", "a{} b{}c{}\n"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := withoutComments(tt.file, []byte(tt.text))
			require.NoError(t, err)
			assert.Equal(t, tt.want, string(got))
		})
	}
	_, err := withoutComments("a.js", []byte("let a;\nb = `one\n// two`;\n"))
	assert.EqualError(t, err, `the script "a.js" has in line 2 a text that goes on in the next: put it in one line`)
}

// What is served has no comment, is otherwise what was written, and has the same lines.
func TestScriptsAreServedWithoutComments(t *testing.T) {
	_, dir := built(t)
	served, looked := contents(t, dir), 0
	for _, pattern := range []string{"*.js", "*.css"} {
		names, err := fs.Glob(static.Files, pattern)
		require.NoError(t, err)
		for _, name := range names {
			text, ok := served[name]
			if !ok || name == worker { // parts of other files
				continue
			}
			source, err := fs.ReadFile(static.Files, name)
			require.NoError(t, err)
			looked++
			if pattern == "*.css" {
				assert.NotContains(t, text, "/*", name)
				continue
			}
			lines, written := strings.Split(text, "\n"), strings.Split(string(source), "\n")
			require.Len(t, lines, len(written), name)
			for i, line := range lines {
				if strings.HasPrefix(strings.TrimSpace(written[i]), "//") {
					assert.Empty(t, line, "%s, line %d", name, i+1)
				} else {
					assert.Equal(t, strings.TrimLeft(written[i], " \t"), line, "%s, line %d", name, i+1)
				}
			}
		}
	}
	assert.Greater(t, looked, 15)
	assert.True(t, strings.HasPrefix(served["wasm_exec.js"], "// Copyright"), "whose license asks for it")
	assert.Equal(t, 3, strings.Count(served["wasm_exec.js"], "\n//")+1, "and nothing else of it is a comment")
	assert.Contains(t, served["embed/bench-walk.js"], "// Benchwalk in a page")
}
