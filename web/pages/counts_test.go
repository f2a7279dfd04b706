package pages_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/pages"
)

// A walk of one minute takes "about 1 minute", wherever its length is told.
func TestMinutes(t *testing.T) {
	m := *casebook.Matter("ward-1989")
	for minutes, want := range []string{"", "about 1 minute", "about 2 minutes"} {
		m.Minutes = minutes
		for name, p := range map[string]pages.Page{"start": pages.StartPage([]*matter.Matter{&m}, meta), "walk": pages.WalkPage(&m, meta)} {
			said := ""
			read(t, p.Document()).each(func(n *node) { // what the build counts itself is beside this
				if n.tag == "" && (n.up == nil || n.inside("ol") == nil && n.inside("a") == nil) || n.tag == "" && name == "start" {
					said += n.text
				}
			})
			told := regexp.MustCompile(`about \d+ minutes?`).FindAllString(said, -1)
			if want == "" {
				assert.Empty(t, told, name)
				continue
			}
			assert.Len(t, told, map[string]int{"start": 2, "walk": 1}[name], name)
			for _, s := range told {
				assert.Equal(t, want, s, name)
			}
		}
	}
}

// Of a file of the reader's, either form is left, and never both.
func TestMinutesOfAFile(t *testing.T) {
	told := 0
	for name, n := range templates(t) {
		n.each(func(k *node) {
			if k.tag != "span" || !strings.Contains(k.plain(), "minute") {
				return
			}
			told++
			assert.Equal(t, map[string]string{"oneMinute": "· about 1 minute", "minutes": "· about {minutes} minutes"}[k.attrs["data-if"]], k.plain(), name)
		})
	}
	assert.Equal(t, 2, told, "one of each form")
}

// plural is what may stand behind a number other than one.
var plural = regexp.MustCompile(`^ (?:[a-z]+ )?[a-z]+s\b|^ more [a-z]+ `)

// noPlural are short words that end as plurals do.
var noPlural = []string{"this", "is", "was", "as", "its", "has", "does"}

// pluralBeside gives the plural of the two words that follow a number; nothing if neither
// is one.
func pluralBeside(rest string) string {
	if more := plural.FindString(rest); strings.HasPrefix(more, " more ") {
		return more
	}
	for _, word := range strings.Fields(regexp.MustCompile(`^(?: [a-z]+\b){0,2}`).FindString(rest)) {
		if strings.HasSuffix(word, "s") && !slices.Contains(noPlural, word) {
			return word
		}
	}
	return ""
}

func TestPluralBeside(t *testing.T) {
	for rest, want := range map[string]string{" questions this path asks": "questions", " open questions.": "questions", " more people ": " more people ", " that this path asks": "", " of 37": "", ", questions": ""} {
		assert.Equal(t, want, pluralBeside(rest), rest)
	}
}

// A number stands beside a plural noun only in a line for many.
func TestNoCountOfOneIsAPlural(t *testing.T) {
	found := 0
	for _, l := range en.Lines() {
		for _, at := range regexp.MustCompile(`\{(?:count|number|total)(?:\[words\])?\}`).FindAllStringIndex(l.Words, -1) {
			beside := pluralBeside(l.Words[at[1]:])
			if beside == "" {
				continue
			}
			found++
			_, form, _ := words.Variant(l.Variant, nil)
			assert.Equal(t, "many", form, "%s: a number beside the plural %q, and nothing said of one", l.Key(), beside)
		}
	}
	assert.Greater(t, found, 3, "what was looked for is found where it is right")
}

// A number stands beside a plural noun in code only in a function that asks for one.
func TestNoCountOfOneIsAPluralInCode(t *testing.T) {
	for _, root := range []string{"../../logic", "../../web", "../../cmd"} {
		require.NoError(t, filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			require.NoError(t, err)
			for _, decl := range file.Decls {
				f, ok := decl.(*ast.FuncDecl)
				if !ok || f.Body == nil {
					continue
				}
				var beside []string
				asked := false
				ast.Inspect(f, func(n ast.Node) bool {
					switch x := n.(type) {
					case *ast.BinaryExpr:
						if s, ok := literal(x.Y); ok && x.Op == token.ADD && plural.MatchString(s) && isNumber(x.X) {
							beside = append(beside, s)
						}
						if one, ok := x.Y.(*ast.BasicLit); ok && one.Value == "1" && (x.Op == token.EQL || x.Op == token.NEQ || x.Op == token.GTR) {
							asked = true
						}
					}
					return true
				})
				assert.True(t, asked || beside == nil, "%s: %s: a number beside %q, and nothing said of one", path, f.Name.Name, beside)
			}
			return nil
		}))
	}
}

func literal(e ast.Expr) (string, bool) {
	l, ok := e.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(l.Value)
	return s, err == nil
}

// isNumber reports whether an expression, or the last part of a sum, writes a number.
func isNumber(e ast.Expr) bool {
	switch x := e.(type) {
	case *ast.BinaryExpr:
		return x.Op == token.ADD && isNumber(x.Y)
	case *ast.CallExpr:
		name := ""
		switch f := x.Fun.(type) {
		case *ast.Ident:
			name = f.Name
		case *ast.SelectorExpr:
			name = f.Sel.Name
		}
		return name == "itoa" || name == "Itoa" || name == "count" && len(x.Args) == 1 || name == "grouped" || name == "lowerFirst" && isNumber(x.Args[0])
	}
	return false
}
