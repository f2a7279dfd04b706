package site

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The most lines that a function and a file may have, outside data and tests.
const (
	longestFunction = 80
	longestFile     = 600
)

// What is longer than that is hard to read. Generated files, tests and data are
// exempt, and so are scripts' functions that only hold other functions, which a
// file without modules needs around it.
func TestNothingIsTooLong(t *testing.T) {
	seen := 0
	for _, folder := range []string{"cmd", "logic", "web", "docs"} {
		require.NoError(t, filepath.WalkDir(filepath.Join(root, folder), func(path string, e fs.DirEntry, err error) error {
			ext := filepath.Ext(path)
			if err != nil || e.IsDir() || strings.HasSuffix(path, "_test.go") || ext != ".go" && ext != ".js" {
				return err
			}
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			name, err := filepath.Rel(root, path)
			if err != nil {
				return err
			}
			if ext == ".go" && ast.IsGenerated(parsed(t, path, text)) {
				return nil
			}
			seen++
			assert.LessOrEqual(t, strings.Count(string(text), "\n"), longestFile, "%s: lines of the file", name)
			if ext == ".go" {
				functions(t, name, path, text)
			}
			return nil
		}))
	}
	require.Greater(t, seen, 100, "the files were read")
}

func parsed(t *testing.T, path string, text []byte) *ast.File {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, text, parser.ParseComments)
	require.NoError(t, err)
	return file
}

func functions(t *testing.T, name, path string, text []byte) {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, path, text, parser.SkipObjectResolution)
	require.NoError(t, err)
	for _, d := range file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
			lines := set.Position(f.End()).Line - set.Position(f.Pos()).Line + 1
			assert.LessOrEqual(t, lines, longestFunction, "%s: lines of %s", name, f.Name.Name)
		}
	}
}
