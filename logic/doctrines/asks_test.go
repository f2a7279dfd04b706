//go:build !js

package doctrines_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/doctrines"
)

const top = "../.."

// sources parses every file of the program that is no test and not of a test's
// own package.
func sources(t *testing.T, visit func(path string, set *token.FileSet, file *ast.File)) {
	t.Helper()
	own := testPackages(t)
	for _, part := range []string{"logic", "web", "cmd"} {
		err := filepath.WalkDir(filepath.Join(top, part), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "testdata") {
				return err
			}
			for _, p := range own {
				if filepath.ToSlash(filepath.Dir(path)) == top+"/"+strings.TrimPrefix(p, module) {
					return nil
				}
			}
			set := token.NewFileSet()
			file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
			if err == nil {
				visit(filepath.ToSlash(path), set, file)
			}
			return err
		})
		require.NoError(t, err)
	}
}

// knows reports whether a text is the name of a test, or the key of something of one.
func knows(names []string, text string) bool {
	name, _, _ := strings.Cut(text, ".")
	return slices.Contains(names, name)
}

const module = "github.com/benchwalk/benchwalk/"

// testPackages are the packages that the list names a test of.
func testPackages(t *testing.T) (paths []string) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "list.go", nil, 0)
	require.NoError(t, err)
	ast.Inspect(file, func(n ast.Node) bool {
		list, ok := n.(*ast.CompositeLit)
		if !ok {
			return true
		}
		for _, e := range list.Elts {
			x := e.(*ast.SelectorExpr)
			name := x.X.(*ast.Ident).Name
			for _, i := range file.Imports {
				if path := text(i.Path); strings.HasSuffix(path, "/"+name) && !slices.Contains(paths, path) {
					paths = append(paths, path)
				}
			}
		}
		return false
	})
	return paths
}

func text(n ast.Expr) string {
	if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
		if s, err := strconv.Unquote(l.Value); err == nil {
			return s
		}
	}
	return ""
}

// tables are what is listed by the keys of the tests: how tests are linked, which
// decided cases stand at a level, and the layouts of links that are out.
var tables = map[string]bool{
	"/logic/chain/table.go":      true,
	"/logic/law/anchors.go":      true,
	"/logic/link/layouts_gen.go": true,
	"/logic/words/glosses.go":    true, // terms of art, some of which tests are called by
}

// No package but the list and the test's own knows of a test: none imports it,
// none names it or a key of it outside of tables, none compares with its name,
// switches on it or keeps a map by it, none counts on the place of a reason or
// reads the code of a rule.
func TestNobodyAsksWhichTestItIs(t *testing.T) {
	packages := testPackages(t)
	require.Len(t, packages, doctrines.Count)
	var names []string
	for _, id := range doctrines.All() {
		names = append(names, id.String())
	}
	named := func(e ast.Expr) bool { return slices.Contains(names, text(e)) }
	coded := func(e ast.Expr) bool {
		s, ok := e.(*ast.SelectorExpr)
		return ok && (s.Sel.Name == "Code" || s.Sel.Name == "Rule")
	}
	seen := 0
	sources(t, func(path string, set *token.FileSet, file *ast.File) {
		seen++
		for _, i := range file.Imports {
			assert.False(t, slices.Contains(packages, text(i.Path)) && !strings.HasSuffix(path, "doctrines/list.go"), "%s imports %s", path, text(i.Path))
		}
		bad := func(n ast.Node, why string) { t.Errorf("%s: %s", set.Position(n.Pos()), why) }
		ast.Inspect(file, func(n ast.Node) bool {
			switch x := n.(type) {
			case *ast.BasicLit:
				if s := text(x); knows(names, s) && !tables[strings.TrimPrefix(path, top)] {
					bad(n, "names a test: "+s)
				}
			case *ast.BinaryExpr:
				compares := x.Op == token.EQL || x.Op == token.NEQ
				if compares && (named(x.X) || named(x.Y)) {
					bad(n, "compares with the name of a test")
				}
				if compares && (coded(x.X) && text(x.Y) != "" || coded(x.Y) && text(x.X) != "") {
					bad(n, "compares with the code of a rule")
				}
			case *ast.CaseClause:
				if slices.ContainsFunc(x.List, named) {
					bad(n, "switches on the name of a test")
				}
			case *ast.CompositeLit:
				_, isMap := x.Type.(*ast.MapType)
				for _, e := range x.Elts {
					if kv, ok := e.(*ast.KeyValueExpr); ok && isMap && named(kv.Key) {
						bad(n, "keeps a map by the name of a test")
					}
				}
			case *ast.IndexExpr:
				if s, ok := x.X.(*ast.SelectorExpr); ok && s.Sel.Name == "Because" {
					if _, fixed := x.Index.(*ast.BasicLit); fixed {
						bad(n, "counts on the place of a reason")
					}
				}
			case *ast.CallExpr:
				if f, ok := x.Fun.(*ast.SelectorExpr); ok && len(x.Args) == 2 && coded(x.Args[0]) {
					if p, ok := f.X.(*ast.Ident); ok && p.Name == "strings" {
						bad(n, "takes the code of a rule apart")
					}
				}
			}
			return true
		})
	})
	require.Greater(t, seen, 80, "the files were read")
}
