package live_test

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// This package and what it draws with go into the module, where each of these would
// cost more than the whole page.
func TestImportsStayLight(t *testing.T) {
	for _, room := range []string{".", "../draw", "../tree"} {
		files, err := filepath.Glob(filepath.Join(room, "*.go"))
		require.NoError(t, err)
		require.NotEmpty(t, files, room)
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
			require.NoError(t, err)
			for _, i := range f.Imports {
				name := strings.Trim(i.Path.Value, `"`)
				ours := strings.HasPrefix(name, "github.com/benchwalk/benchwalk/")
				assert.True(t, ours || name == "strings" || name == "strconv" || name == "slices" || name == "unicode/utf8", "%s imports %s", file, name)
				assert.NotContains(t, name, "casebook", "matters are passed in, never linked")
			}
		}
	}
}
