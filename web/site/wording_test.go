package site

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// exported finds what a line of the linker's report leads to. A name with more
// behind it, such as DecidedOn.arginfo1, is of data that functions share.
var exported = regexp.MustCompile(`(?m)-> ` + regexp.QuoteMeta(module+"/logic/words.") + `([A-Z]\w*)(?: <\w+>)*$`)

// linked are the exported functions and variables of package words that the module
// has, which the linker tells: it leaves out what nothing uses. Calls are not inlined, as in
// the module that is built, or they would not be told.
func linked(t *testing.T) map[string]bool {
	t.Helper()
	cmd := exec.Command("go", "build", "-o", filepath.Join(scratch, "told.wasm"), "-trimpath", "-buildvcs=false", "-gcflags=all=-l", "-ldflags=-s -w -buildid= -dumpdep", "./cmd/wasm")
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOWORK=off")
	told, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%.2000s", err, told)
	}
	has := map[string]bool{}
	for _, m := range exported.FindAllSubmatch(told, -1) {
		has[string(m[1])] = true
	}
	return has
}

// sayers gives the generated function or variable, or all of them where there are
// variants by name, that say each line.
func sayers(t *testing.T) map[words.ID][]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(root, "logic", "words", "sentences_*.go"))
	require.NoError(t, err)
	of := map[words.ID][]string{}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		for _, d := range file.Decls {
			said := ""
			switch d := d.(type) {
			case *ast.FuncDecl:
				said = d.Name.Name
			case *ast.GenDecl:
				if v, ok := d.Specs[0].(*ast.ValueSpec); ok {
					said = v.Names[0].Name
				}
			}
			if id := firstText(t, d); said != "" && id != "" {
				of[words.ID(id)] = append(of[words.ID(id)], said)
			}
		}
	}
	for _, l := range en.Lines() {
		for _, f := range words.Families() {
			if f.Has(l.ID) {
				of[l.ID] = []string{f.Func}
			}
		}
	}
	return of
}

// firstText is the first text in a declaration, which is the id that it says.
func firstText(t *testing.T, d ast.Decl) (text string) {
	t.Helper()
	ast.Inspect(d, func(n ast.Node) bool {
		if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING && text == "" {
			var err error
			text, err = strconv.Unquote(l.Value)
			require.NoError(t, err)
		}
		return text == ""
	})
	return text
}

// misplaced says of every line that stands in the wrong file what to do.
func misplaced(lines []words.Line, sayers map[words.ID][]string, linked map[string]bool) (wrong []string) {
	for _, l := range lines {
		if words.Engine(l.ID) { // every language needs these, wherever it is spoken
			if !en.Travels(l) {
				wrong = append(wrong, fmt.Sprintf("%s:%d: every language needs %s wherever it is spoken: move it into language.txt", l.File, l.Line, l.ID))
			}
			continue
		}
		by := ""
		for _, f := range sayers[l.ID] {
			if linked[f] {
				by = f
			}
		}
		switch then := ", and run go generate ./logic/words"; {
		case len(sayers[l.ID]) == 0:
			wrong = append(wrong, fmt.Sprintf("%s:%d: nothing in logic/words says %s: run go generate ./logic/words", l.File, l.Line, l.ID))
		case by != "" && !en.Travels(l):
			wrong = append(wrong, fmt.Sprintf("%s:%d: the module says %s by words.%s, so the page would show its id: take home away from all lines of %s, or move them into a file whose name does not begin pages- or command-%s",
				l.File, l.Line, l.ID, by, l.ID, then))
		case by == "" && en.Travels(l):
			wrong = append(wrong, fmt.Sprintf("%s:%d: the module never says %s, so the page need not wait for it: begin its lines with home, or move them into a file whose name begins pages-, or command- if only the command line says it%s",
				l.File, l.Line, l.ID, then))
		}
	}
	return wrong
}

// The wording file that the page fetches has every line that its module can say,
// and no other.
func TestEveryLineIsInTheFileOfWhoSaysIt(t *testing.T) {
	if testing.Short() {
		t.Skip("links the module")
	}
	has := linked(t)
	require.True(t, has["RulingOf"], "the linker tells what the module has")
	require.False(t, has["TakeCite"], "and what it has not")
	if wrong := misplaced(en.Lines(), sayers(t), has); len(wrong) > 0 {
		t.Fatal(strings.Join(wrong, "\n"))
	}
}

func TestMisplacedLinesAreFound(t *testing.T) {
	lines, problems := words.Lines([]words.File{
		{Name: "language.txt", Text: "label language.lang = x\n"},
		{Name: "live.txt", Text: "a.live = So.\na.page = So.\na.both[x] = So.\na.both[y] = So.\nhome d.live = So.\nhome label d.page = so\n"},
		{Name: "pages-take.txt", Text: "b.live = So.\nb.page = So.\nb.both[x] = So.\nb.both[y] = So.\nlabel language.date = x\n"},
		{Name: "command-lint.txt", Text: "c.live = So.\nc.page = So.\nc.none = So.\n"},
	})
	require.Empty(t, problems)
	by := map[words.ID][]string{"a.live": {"Live"}, "b.live": {"Live"}, "c.live": {"Live"}, "a.page": {"Page"}, "b.page": {"Page"}, "c.page": {"Page"}, "d.live": {"Live"}, "d.page": {"Page"}, "a.both": {"Page", "Live"}, "b.both": {"Live", "Page"}}
	var at []string
	for _, w := range misplaced(lines, by, map[string]bool{"Live": true}) {
		place, _, _ := strings.Cut(w, ": ")
		at = append(at, place)
	}
	require.Equal(t, []string{"command-lint.txt:1", "command-lint.txt:3", "live.txt:2", "live.txt:5", "pages-take.txt:1", "pages-take.txt:3", "pages-take.txt:4", "pages-take.txt:5"}, at)
}
