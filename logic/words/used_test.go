package words_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const importPath = `"github.com/benchwalk/benchwalk/logic/words"`

// unused lists the generated functions and variables that no file but a test uses.
func unused(t *testing.T, root string) (names []string) {
	t.Helper()
	used := map[string]bool{}
	require.NoError(t, filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && (e.Name() == "testdata" || e.Name() == "node_modules" || len(e.Name()) > 2 && e.Name()[0] == '.') {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		own := strings.HasSuffix(filepath.ToSlash(filepath.Dir(path)), "logic/words")
		if own && strings.HasPrefix(e.Name(), "sentences_") {
			for _, d := range file.Decls {
				switch d := d.(type) {
				case *ast.FuncDecl:
					names = append(names, d.Name.Name)
				case *ast.GenDecl:
					for _, spec := range d.Specs {
						if v, ok := spec.(*ast.ValueSpec); ok {
							names = append(names, v.Names[0].Name)
						}
					}
				}
			}
			return nil
		}
		name := ""
		for _, i := range file.Imports {
			if i.Path.Value == importPath {
				name = "words"
				if i.Name != nil {
					name = i.Name.Name
				}
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if x, ok := n.X.(*ast.Ident); ok && x.Name == name {
					used[n.Sel.Name] = true
				}
			case *ast.Ident:
				if own {
					used[n.Name] = true
				}
			}
			return true
		})
		return nil
	}))
	return slices.DeleteFunc(names, func(n string) bool { return used[n] })
}

// A sentence that nothing says is taken out of its file.
func TestEverySentenceIsUsed(t *testing.T) {
	here, err := filepath.Abs(".")
	require.NoError(t, err)
	require.NotEmpty(t, unused(t, here), "in logic/words alone nothing says them")
	require.Empty(t, unused(t, "../.."), "use these, or take their lines out of logic/words/en and run go generate ./logic/words")
}

func TestUnusedSentencesAreFound(t *testing.T) {
	root := t.TempDir()
	for name, source := range map[string]string{
		"logic/words/sentences_a.go": "package words\nfunc A() {}\nfunc B() {}\nfunc C() {}\nfunc D() { A() }\nfunc E() {}\nvar F = 1\nvar G = 1",
		"logic/words/families.go":    "package words\nvar _ = B",
		"web/page.go":                "package web\nimport w " + importPath + "\nvar _ = w.C",
		"web/other.go":               "package web\nvar w struct{ D int }\nvar _ = w.D",
		"web/page_test.go":           "package web\nimport " + importPath + "\nvar _ = words.A",
		"web/live.go":                "package web\nimport " + importPath + "\nfunc f() { words.E(words.G) }",
		"web/testdata/page.go":       "package web\nimport " + importPath + "\nvar _ = words.D",
	} {
		path := filepath.Join(root, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(source), 0o644))
	}
	require.Equal(t, []string{"A", "D", "F"}, unused(t, root))
}
