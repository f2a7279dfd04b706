package memo_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What a newcomer can read at once: lines of 120 columns here and in package
// proof, and, outside tests, functions of 80 lines and files of 600.
func TestLinesAndFunctionsAreShort(t *testing.T) {
	var files []string
	for _, pattern := range []string{"*.go", "../proof/*.go"} {
		found, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, found)
		files = append(files, found...)
	}
	for _, name := range files {
		source, err := os.ReadFile(name)
		require.NoError(t, err)
		lines := strings.Split(string(source), "\n")
		for i, line := range lines {
			columns := utf8.RuneCountInString(line) + 3*strings.Count(line, "\t")
			assert.LessOrEqual(t, columns, 120, "%s:%d", name, i+1)
		}
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		assert.LessOrEqual(t, len(lines), 600, name)
		set := token.NewFileSet()
		tree, err := parser.ParseFile(set, name, source, 0)
		require.NoError(t, err)
		for _, d := range tree.Decls {
			if f, ok := d.(*ast.FuncDecl); ok {
				length := set.Position(f.End()).Line - set.Position(f.Pos()).Line + 1
				assert.LessOrEqual(t, length, 80, "%s in %s", f.Name, name)
			}
		}
	}
}
