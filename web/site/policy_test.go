package site

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/web/static"
)

// This is a statement of policy. Do not change it to make a build pass; change
// it when the design changes, with the reason.

// notInLogic are the packages that nothing in logic imports. It is to be pure:
// the same findings give the same ruling, in a page, a test and a command.
var notInLogic = map[string]string{
	"syscall/...":   "the machine",
	"os/...":        "the machine",
	"io/...":        "files and streams: a text goes in, a text comes out",
	"net/...":       "the network: nothing a reader enters leaves the page",
	"time":          "the clock: the date of the law is data",
	"reflect":       "keeps every method in the module",
	"fmt":           "reflection: use strconv",
	"encoding/...":  "no places, no duplicates, 101 kB packed: use strictjson",
	"html/...":      "markup belongs to web; templates cost 360 kB and more",
	"text/...":      "templates cost 360 kB",
	"regexp/...":    "hides rules in strings and costs 120 kB",
	"log/...":       "an output",
	"math/rand/...": "chance",
	"math/big":      "money is whole cents",
	"crypto/...":    "43 kB; the page has the browser's",
	"unsafe":        "unsafe",
	"sync/...":      "logic shares nothing that changes",
	"context":       "logic waits for nothing",
	"runtime/...":   "the machine",
	"embed":         "a matter is a file beside the module",
}

// exceptions are for what is never in the module.
var exceptions = map[string][]string{
	"logic/casebook": {"embed"}, // holds the built-in files for the build, the command and tests
	"logic/scenario": {"fmt"},   // runs in tests and speaks to people who read them
	// Is run by go generate and writes files; what it writes is pure.
	"logic/link/generate": {"fmt", "os", "math/rand/v2"},
	// Is run by go generate and writes files of matters.
	"logic/casebook/generate": {"fmt", "os", "regexp"},
	"logic/words/en":          {"embed"},     // holds the wording files for the build, the command and tests
	"logic/words/generate":    {"fmt", "os"}, // a program that writes Go files
}

// notInModule are the packages that the module may not contain beyond what
// safejs brings, wherever in the chain of imports they come from.
var notInModule = map[string]string{
	"embed":                       "matters are fetched beside the module",
	"encoding/...":                "101 kB: use strictjson",
	"html/...":                    "escaping costs 27 kB, templates 640",
	"text/...":                    "templates cost 360 kB",
	"net/...":                     "25 kB and more, and the page's policy lets nothing out",
	"os/...":                      "there are no files and no programs",
	"time/...":                    "the clock costs 10 kB and is no part of any ruling",
	"regexp/...":                  "120 kB",
	"log/...":                     "12 to 180 kB, and nobody reads it",
	"math/big":                    "40 kB: money is whole cents",
	"math/rand/...":               "chance",
	"crypto/...":                  "43 kB; the page has the browser's",
	"compress/...":                "45 kB; the page has the browser's",
	"archive/...":                 "71 kB",
	"go/...":                      "no compiler in the page",
	"testing/...":                 "tests",
	module + "/logic/casebook":    "matter texts are never in the module",
	module + "/logic/scenario":    "runs in tests",
	module + "/logic/link/layout": "runs in the generator and in tests",
	module + "/logic/lint":        "advice to whoever writes a matter, at the command line",
	module + "/web/static":        "styles and scripts are fetched",
	module + "/web/site":          "native only",
	module + "/web/pages":         "documents are written at build time: the module draws package live",
	module + "/web/post":          "documents for other people's pages are written at build time",
	module + "/web/view":          "templates are filled at build time or by script",
	module + "/logic/words/en":    "the wording is fetched",
	module + "/logic/words/zz":    "runs in tests",
}

const module = "github.com/benchwalk/benchwalk"

// reason finds why a package is forbidden; empty if it is not.
func reason(forbidden map[string]string, pkg string) string {
	for pattern, why := range forbidden {
		tree, open := strings.CutSuffix(pattern, "/...")
		if pkg == tree || open && strings.HasPrefix(pkg, tree+"/") {
			return why
		}
	}
	return ""
}

type goPackage struct {
	ImportPath, Dir, Doc      string
	GoFiles, Imports          []string
	TestGoFiles, XTestGoFiles []string
}

func (p goPackage) place() string { return strings.TrimPrefix(p.ImportPath, module+"/") }

var (
	native = []string{"GOOS=", "GOARCH="}
	page   = []string{"GOOS=js", "GOARCH=wasm"}
)

func goList(t *testing.T, env []string, args ...string) (packages []goPackage) {
	t.Helper()
	text, err := command(root, append([]string{"GOWORK=off"}, env...), "go", append([]string{"list", "-json"}, args...)...)
	require.NoError(t, err)
	for d := json.NewDecoder(strings.NewReader(text)); ; {
		var p goPackage
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else {
			require.NoError(t, err)
		}
		packages = append(packages, p)
	}
	require.NotEmpty(t, packages)
	return packages
}

// ours are all packages of the module with what they import on any platform.
func ours(t *testing.T) (packages []goPackage) {
	return append(goList(t, native, "./..."), goList(t, page, "./...")...)
}

func TestLogicIsPure(t *testing.T) {
	seen := 0
	for _, p := range ours(t) {
		if !strings.HasPrefix(p.place(), "logic/") {
			continue
		}
		seen++
		for _, i := range p.Imports {
			why := reason(notInLogic, i)
			if why != "" && !slices.Contains(exceptions[p.place()], i) {
				t.Errorf("%s imports %s: %s", p.place(), i, why)
			}
			if first, _, _ := strings.Cut(i, "/"); strings.Contains(first, ".") && !strings.HasPrefix(i, module+"/logic/") {
				t.Errorf("%s imports %s: logic stands on the standard library and itself", p.place(), i)
			}
		}
		assert.Empty(t, changes(t, p), "%s: what logic knows is fixed when the program is built", p.place())
	}
	require.Greater(t, seen, 10)
}

// A package says what it is, and one of logic, which others are to use, shows it in
// an example that runs.
func TestPackagesSayWhatTheyAre(t *testing.T) {
	looked, shown := 0, 0
	for _, p := range ours(t) {
		if len(p.GoFiles) == 0 || strings.Contains(p.place(), "testdata") {
			continue
		}
		looked++
		assert.NotEmpty(t, p.Doc, p.place())
		if !strings.HasPrefix(p.place(), "logic/") {
			continue
		}
		var examples []*doc.Example
		for _, name := range append(p.TestGoFiles, p.XTestGoFiles...) {
			f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(p.Dir, name), nil, parser.ParseComments)
			require.NoError(t, err)
			for _, e := range doc.Examples(f) {
				if e.Output != "" { // else it is compiled and never run
					examples = append(examples, e)
				}
			}
		}
		assert.NotEmpty(t, examples, "%s has no example", p.place())
		shown++
	}
	require.Greater(t, looked, 20)
	require.Greater(t, shown, 20)
}

// changes finds init functions and every place that could change a variable of
// the package, in its own code.
func changes(t *testing.T, p goPackage) (found []string) {
	t.Helper()
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range p.GoFiles {
		f, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, 0)
		require.NoError(t, err)
		files = append(files, f)
	}
	info := types.Info{Uses: map[*ast.Ident]types.Object{}}
	// Imports need not resolve to tell a package's own variables from local ones.
	config := types.Config{Error: func(error) {}, Importer: noImports{}}
	checked, _ := config.Check(p.ImportPath, fset, files, &info)
	report := func(n ast.Node, what string) { found = append(found, fset.Position(n.Pos()).String()+": "+what) }
	written := func(e ast.Expr) {
		if name := base(e); name != nil {
			object := info.Uses[name]
			if v, ok := object.(*types.Var); ok && checked != nil && v.Parent() == checked.Scope() {
				report(e, "changes "+name.Name)
			}
			if _, ok := object.(*types.PkgName); ok {
				report(e, "changes another package's variable")
			}
		}
	}
	for _, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				if n.Name.Name == "init" && n.Recv == nil {
					report(n, "init")
				}
			case *ast.AssignStmt:
				for _, e := range n.Lhs {
					written(e)
				}
			case *ast.IncDecStmt:
				written(n.X)
			case *ast.RangeStmt:
				written(n.Key)
				written(n.Value)
			case *ast.CallExpr:
				if f, ok := n.Fun.(*ast.Ident); ok && slices.Contains([]string{"delete", "clear", "copy"}, f.Name) && len(n.Args) > 0 {
					written(n.Args[0])
				}
			}
			return true
		})
	}
	return found
}

// base is the variable that an assignable expression is part of.
func base(e ast.Expr) *ast.Ident {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			return x
		case *ast.IndexExpr:
			e = x.X
		case *ast.SelectorExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		case *ast.SliceExpr:
			e = x.X
		default:
			return nil
		}
	}
}

type noImports struct{}

func (noImports) Import(path string) (*types.Package, error) {
	return nil, errors.New("not needed")
}

func TestChangesAreFound(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.go"), []byte(`package a
import "other"
var count, list, at = 0, []int{1}, map[string]struct{ n int }{}
func init() { local := 1; local++; _ = local }
func b(count []int) { count[0] = 1; for i := range list { list[i] = 2 } }
func c() { count++; clear(at); other.Level = 3; list := list; list[0] = 1 }
func d() { c := &list[0]; _ = c; for count = range 3 { } }
`), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "b.go"), []byte("package a\nfunc e() { (list)[0], _ = 1, 2 }\n"), 0o644))
	var lines []string
	for _, c := range changes(t, goPackage{ImportPath: "a", Dir: dir, GoFiles: []string{"a.go", "b.go"}}) {
		lines = append(lines, strings.TrimPrefix(c, dir+string(filepath.Separator)))
	}
	assert.Equal(t, []string{"a.go:4:1: init", "a.go:5:59: changes list", "a.go:6:12: changes count", "a.go:6:27: changes at", "a.go:6:32: changes another package's variable",
		"a.go:7:38: changes count", "b.go:2:12: changes list"}, lines)
}

func TestModuleHasNoForbiddenPackage(t *testing.T) {
	floor := map[string]bool{}
	for _, p := range goList(t, page, "-deps", "./web/site/testdata/floor") {
		floor[p.ImportPath] = true
	}
	require.True(t, floor["github.com/hack-pad/safejs"])
	for _, tag := range []string{"", roomTag} {
		var beyond []string
		for _, p := range goList(t, page, "-tags="+tag, "-deps", "./cmd/wasm") {
			if floor[p.ImportPath] {
				continue
			}
			beyond = append(beyond, p.place())
			if why := reason(notInModule, p.ImportPath); why != "" {
				t.Errorf("cmd/wasm %s contains %s: %s", tag, p.ImportPath, why)
			}
		}
		t.Logf("beyond an empty safejs program, %q: %v", tag, beyond)
		assert.Equal(t, tag == roomTag, slices.Contains(beyond, "web/room"), "no reader of a walk waits for what teachers need")
	}
}

// The tenth matter is to cost no code, so none is special in it. Only the list of
// matters names them, and the readers' own facts, which have no record, are told
// from the rest by one constant. Authorities have names of their own, some alike.
func TestNoMatterIsSpecialInCode(t *testing.T) {
	named := func(text string) (found []string) {
		for _, id := range casebook.Matters() {
			if text == id || id != analysis.Own && strings.Contains(text, id) {
				found = append(found, id)
			}
		}
		return found
	}
	require.Equal(t, casebook.Matters()[:1], named("/"+casebook.Matters()[0]+".html"), "the test can fail")
	looked, seen := 0, map[string]bool{}
	for _, p := range ours(t) {
		top, _, _ := strings.Cut(p.place(), "/")
		if !slices.Contains([]string{"logic", "web", "cmd"}, top) || p.place() == "logic/law" {
			continue
		}
		for _, name := range p.GoFiles {
			at := filepath.Join(p.Dir, name)
			place, err := filepath.Rel(root, at)
			require.NoError(t, err)
			if place == filepath.Join("logic", "casebook", "casebook.go") || seen[at] {
				continue
			}
			looked, seen[at] = looked+1, true
			f, err := parser.ParseFile(token.NewFileSet(), at, nil, 0)
			require.NoError(t, err)
			ast.Inspect(f, func(n ast.Node) bool {
				if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
					text, err := strconv.Unquote(l.Value)
					require.NoError(t, err)
					if !(place == filepath.Join("logic", "analysis", "file.go") && text == analysis.Own) {
						assert.Empty(t, named(text), "%s names a matter: %s", place, l.Value)
					}
				}
				return true
			})
		}
	}
	require.Greater(t, looked, 50)
	scripts, err := fs.Glob(static.Files, "*.js")
	require.NoError(t, err)
	require.NotEmpty(t, scripts)
	for _, name := range scripts {
		text, err := fs.ReadFile(static.Files, name)
		require.NoError(t, err)
		for _, quoted := range regexp.MustCompile("[\"'`]([^\"'`\n]*)[\"'`]").FindAllStringSubmatch(string(text), -1) {
			assert.Empty(t, named(quoted[1]), "%s names a matter: %s", name, quoted[0])
		}
	}
}

// The module draws what changes with the answers, and no document.
func TestTheModuleDrawsOnlyWhatIsLive(t *testing.T) {
	for _, what := range []string{"./web/app", "./cmd/wasm"} {
		var places []string
		for _, p := range goList(t, page, "-deps", what) {
			places = append(places, p.place())
		}
		assert.Contains(t, places, "web/live", what)
		assert.NotContains(t, places, "web/pages", what)
		assert.NotContains(t, places, "web/view", what)
	}
}

// The rooms of web stand one on another, too: what both kinds of view have in common,
// what is live, what the module does with it, the documents, and their folder.
func TestImportsOnlyRunDown(t *testing.T) {
	floors := []string{"logic/", "web/static", "web/tree", "web/walk", "web/draw", "web/live", "web/app", "web/room", "web/view", "web/pages", "web/post", "web/site", "cmd/", "docs"} // docs describes the program, and nothing needs it
	height := func(place string) int {
		return slices.IndexFunc(floors, func(floor string) bool { return strings.HasPrefix(place, floor) })
	}
	for _, p := range ours(t) {
		assert.GreaterOrEqual(t, height(p.place()), 0, "%s stands on no floor", p.place())
		for _, i := range p.Imports {
			place, inside := strings.CutPrefix(i, module+"/")
			assert.False(t, inside && height(place) > height(p.place()), "%s imports %s", p.place(), place)
			if strings.HasPrefix(i, "github.com/hack-pad/safejs") || i == "syscall/js" {
				assert.Equal(t, "cmd/wasm", p.place(), "the only place that meets JavaScript, by safejs")
				assert.NotEqual(t, "syscall/js", i, "safejs turns its panics into errors")
			}
		}
	}
}

func TestTheProgramNeedsThreeModules(t *testing.T) {
	text, err := command(root, []string{"GOWORK=off"}, "go", "mod", "edit", "-json")
	require.NoError(t, err)
	var mod struct {
		Require []struct {
			Path, Version string
			Indirect      bool
		}
		Replace []any
	}
	require.NoError(t, json.Unmarshal([]byte(text), &mod))
	direct := map[string]string{}
	for _, r := range mod.Require {
		if !r.Indirect {
			direct[r.Path] = r.Version
		}
	}
	assert.Len(t, direct, 3)
	assert.Contains(t, direct, "golang.org/x/image", "draws the cards of posts when the site is built; the module has none of it")
	assert.Contains(t, direct, "github.com/stretchr/testify")
	assert.Equal(t, "v0.1.1", direct["github.com/hack-pad/safejs"], "the proxy calls v0.1.0 the latest")
	assert.Empty(t, mod.Replace)
}

// What stands at the top is what a stranger sees first. Files that begin with a
// dot belong to tools.
func TestTopLevel(t *testing.T) {
	allowed := []string{"cmd", "web", "logic", "docs", "e2e", "testdata", "dist", "Makefile", "go.mod", "go.sum", "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"}
	entries, err := os.ReadDir(root)
	require.NoError(t, err)
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") {
			assert.Contains(t, allowed, e.Name())
		}
	}
}

// The walk over every folder is also what tells go test that a result from
// before some change is not worth repeating.
func TestFormatting(t *testing.T) {
	args := []string{"-l"}
	require.NoError(t, filepath.WalkDir(root, func(at string, e fs.DirEntry, err error) error {
		if err == nil && e.IsDir() && slices.Contains([]string{".git", "node_modules", "dist"}, e.Name()) {
			return filepath.SkipDir
		}
		if filepath.Ext(at) == ".go" {
			args = append(args, at)
		}
		return err
	}))
	require.Greater(t, len(args), 50)
	unformatted, err := command("", nil, "gofmt", args...)
	require.NoError(t, err)
	assert.Empty(t, unformatted, "run make fmt")
}
