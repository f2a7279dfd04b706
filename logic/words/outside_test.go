package words_test

import (
	"go/ast"
	"go/parser"
	"go/token"
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
)

// spokenBy are the functions whose texts a reader sees as they are, in any language.
var spokenBy = strings.Fields("tree.T words.Literal words.Literals words.Inflected words.Titled fmt.Fprint fmt.Fprintf fmt.Fprintln")

// spokenAs are the attributes that a reader sees or hears.
var spokenAs = strings.Fields("aria-label data-label title alt placeholder aria-description aria-roledescription aria-valuetext")

var (
	// hole is what a template has in the place of a text of a matter, or a format in the
	// place of what is printed.
	hole = regexp.MustCompile(`\{\w+\}|%[-+# 0-9.]*[a-z]`)
	// word is a word in plain letters.
	word = regexp.MustCompile(`[A-Za-z]{2}`)
	// sentence is two words or more from a capital letter or to a mark that ends it,
	// or any three words.
	sentence = regexp.MustCompile(`^[A-Z][a-z’]*,? [A-Za-z’]{2,}|[A-Za-z’]{2,},? [A-Za-z’]{2,}[.?!:…]$|[A-Za-z’]{2,},? [A-Za-z’]+,? [A-Za-z’]{2,}`)
)

// outside lists the literals of a file with which code says something to a reader
// that no wording file has. What a panic or an error says is for who writes the
// program.
func outside(file *ast.File) (found []string) {
	all := func(n ast.Node, bad func(string) bool) {
		ast.Inspect(n, func(n ast.Node) bool {
			if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
				if s, err := strconv.Unquote(l.Value); err == nil && bad(hole.ReplaceAllString(s, "")) && !slices.Contains(found, s) {
					found = append(found, s)
				}
			}
			return true
		})
	}
	called := func(c *ast.CallExpr) string {
		switch f := c.Fun.(type) {
		case *ast.Ident:
			return f.Name
		case *ast.SelectorExpr:
			if x, ok := f.X.(*ast.Ident); ok {
				return x.Name + "." + f.Sel.Name
			}
			return "." + f.Sel.Name
		}
		return ""
	}
	own := file.Name.Name + "."
	var class ast.Expr // names of classes, which are no words
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec, *ast.Field: // a field may have a tag
			return false
		case *ast.CallExpr:
			name := called(n)
			if name == "panic" || name == "errors.New" || name == "fmt.Errorf" {
				return false
			}
			if slices.Contains(spokenBy, name) || slices.Contains(spokenBy, own+name) {
				for _, x := range n.Args {
					all(x, word.MatchString)
				}
			}
			if name == "tree.A" || name == own+"A" || strings.HasSuffix(name, ".With") {
				for i := 0; i+1 < len(n.Args); i += 2 {
					l, ok := n.Args[i].(*ast.BasicLit)
					switch {
					case !ok:
					case l.Value == `"class"`:
						class = n.Args[i+1]
					case slices.Contains(spokenAs, strings.Trim(l.Value, `"`)):
						all(n.Args[i+1], word.MatchString)
					}
				}
			}
		case *ast.BasicLit:
			if n != class {
				all(n, sentence.MatchString)
			}
		}
		return true
	})
	return found
}

// spared is what may stand in code although a person reads it, or only looks like
// words: where, the literals that contain this text, and why. Without a text it is
// the whole part.
var spared = []struct{ where, text, why string }{
	{"logic/law/", "", "names and citations of authorities are the same in every language"},
	{"logic/words/", "", "it speaks to whoever edits a wording file, and in comments that it generates"},
	{"logic/link/layout/", "", "it speaks to whoever changes a layout of links, and in what it generates"},
	{"logic/link/layouts_gen.go", "", "it holds keys, not words"},
	{"logic/link/generate/", "", "it speaks to whoever changes a layout of links, and in what it generates"},
	{"logic/scenario/", "", "its words are the language of scenario files"},
	{"logic/memo/docx.go", "Times New Roman", "the name of a font"},
	{"logic/memo/docx.go", "<w:lang", "markup with the end of the name of a font"},
	{"web/site/", "", "it speaks to whoever builds the site and to whoever serves it"},
	{"web/live/card.go", "{font:", "a style"},
	{"web/pages/memo.go", "{max-width:", "a style"},
	{"logic/casebook/generate/", "", "it speaks to whoever changes a matter"},
	{"cmd/benchwalk/main.go", "gzip", "the name of a format"},
	{"cmd/benchwalk/main.go", "brotli", "the name of a format"},
	{"cmd/benchwalk/serve.go", "http://", "the beginning of an address"},
	{"cmd/mutants/", "", "it speaks to whoever writes tests"},
	{"cmd/brotli/", "", "it speaks to the build, of which it is a part"},
	{"web/app/take.go", "there is nothing to open", "it speaks to whoever writes the script: the page offers this only where there is something"},
}

// classes are the names that the style sheet knows: a list of them is no sentence.
func classes(t *testing.T) func(string) bool {
	t.Helper()
	style, err := os.ReadFile("../../web/static/app.css")
	require.NoError(t, err)
	known := map[string]bool{}
	for _, c := range regexp.MustCompile(`\.([a-z][a-z-]*)`).FindAllStringSubmatch(string(style), -1) {
		known[c[1]] = true
	}
	return func(text string) bool {
		return !slices.ContainsFunc(strings.Fields(text), func(name string) bool { return !known[name] })
	}
}

// The code says nothing by itself: what a reader sees is a line of a wording file,
// or comes from a matter, an authority or the reader.
func TestTheCodeSaysNothing(t *testing.T) {
	const top = "../.."
	class, read := classes(t), 0
	needed := map[int]bool{}
	for _, part := range []string{"logic", "web", "cmd"} {
		require.NoError(t, filepath.WalkDir(filepath.Join(top, part), func(path string, e fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if e.IsDir() && e.Name() == "testdata" {
				return fs.SkipDir
			}
			name, err := filepath.Rel(top, path)
			if err != nil || e.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
				return err
			}
			name = filepath.ToSlash(name)
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			read++
			for _, text := range outside(file) {
				if class(text) {
					continue
				}
				i := slices.IndexFunc(spared, func(s struct{ where, text, why string }) bool {
					return strings.HasPrefix(name, s.where) && strings.Contains(text, s.text)
				})
				if needed[i] = true; i < 0 {
					t.Errorf("%s says %q: write a line of logic/words/en", name, text)
				}
			}
			return nil
		}))
	}
	assert.Greater(t, read, 150, "the files were read")
	for i, s := range spared {
		assert.True(t, needed[i], "%s %q needs no sparing: take it out of the list", s.where, s.text)
	}
}

func TestWhatTheCodeSaysIsFound(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "x.go", `package pages
import "a/few words/here"
type x struct { Y int "a tag of some words" }
var spoken = []any{
	tree.T("one"), tree.T(" "), tree.T("{title} and"), tree.T("{title}"), tree.T(y + "(two)"), tree.T("·"),
	words.Literal("three"), words.Inflected(y, "four"), words.Literals([]string{"five"}), words.Literal("I"),
	tree.A("class", "six of no use", "aria-label", "seven", "href", "eight.html"), n.With("title", "nine"), n.With("id", "ten"),
	tree.Class("div", "title", tree.P("eleven")), fmt.Errorf("twelve sentences of an error"),
	fmt.Fprintln(w, "fourteen", 15), fmt.Fprintf(w, "%-28s %9d\n", 16), fmt.Fprintf(w, "%d seventeen"), fmt.Fprint(w, x+": "),
}
func f() string {
	if y { panic("pages: a programmer reads this") }
	return "The rule." + "The thirteenth rule" + "it is so." + "of no use to" + "two words" + "UPPER" + "<p class=x>"
}`, parser.SkipObjectResolution)
	require.NoError(t, err)
	require.Equal(t, []string{"one", "{title} and", "(two)", "three", "four", "five", "seven", "nine", "fourteen", "%d seventeen",
		"The rule.", "The thirteenth rule", "it is so.", "of no use to"}, outside(file))
	file, err = parser.ParseFile(token.NewFileSet(), "x.go", `package tree
var x = T("one")`, parser.SkipObjectResolution)
	require.NoError(t, err)
	require.Equal(t, []string{"one"}, outside(file), "in the package itself")
	class := classes(t)
	require.True(t, class("choice off js-only"))
	require.False(t, class("choice off the docket"))
}
