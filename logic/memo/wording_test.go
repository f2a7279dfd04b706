package memo_test

import (
	"archive/zip"
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"math/rand/v2"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/logic/words/zz"
)

// The words of the memo are plain and quote nobody.
func TestWording(t *testing.T) {
	lines := 0
	for _, line := range en.Lines() {
		if line.File == "memo.txt" {
			lines++
			assert.NotContains(t, line.Words, "“", "words of the memo quote nobody")
		}
	}
	assert.Greater(t, lines, 100)
}

// keys are the words that the package keeps things under; no one reads them.
var keys = strings.Fields("bench movant opponent model record court party reader for(?) voice(?) note: mark: " +
	"reason: text: step: cited: heard: conclusion: listed: needed: suggested: rule: provisions. law standard nn.")

var english = regexp.MustCompile(`[A-Za-z]{2,}`)

// saying lists the literals of a file that say something to a reader.
func saying(file *ast.File) (found []string) {
	ast.Inspect(file, func(n ast.Node) bool {
		if _, is := n.(*ast.ImportSpec); is {
			return false
		}
		if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
			text, _ := strconv.Unquote(l.Value)
			if !slices.Contains(keys, text) && english.MatchString(text) {
				found = append(found, text)
			}
		}
		return true
	})
	return found
}

// The package says nothing by itself. What docx.go holds is the markup of a
// format, and its text is looked at below.
func TestNoWordsInTheCode(t *testing.T) {
	files, err := os.ReadDir(".")
	require.NoError(t, err)
	read := 0
	for _, f := range files {
		name := f.Name()
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || name == "docx.go" {
			continue
		}
		read++
		tree, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		for _, text := range saying(tree) {
			if name != "zip.go" || !regexp.MustCompile(`^(PK|[^A-Za-z])`).MatchString(text) {
				t.Errorf("%s says %q: write a line of logic/words/en/memo.txt", name, text)
			}
		}
	}
	assert.Greater(t, read, 8)
	tree, err := parser.ParseFile(token.NewFileSet(), "x.go", "package x\nimport \"strings\"\nvar x = \"note:\" + "+
		"\"It is so.\" + \"so\" + \"x\"", 0)
	require.NoError(t, err)
	assert.Equal(t, []string{"It is so.", "so"}, saying(tree))
}

// A document that says nothing says nothing in Word either, but for who made it.
func TestNoWordsInTheMarkup(t *testing.T) {
	packed := (&memo.Document{}).Docx()
	z, err := zip.NewReader(bytes.NewReader([]byte(packed)), int64(len(packed)))
	require.NoError(t, err)
	var said []string
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(r)
		require.NoError(t, err)
		for _, between := range regexp.MustCompile(`>([^<]+)<`).FindAllStringSubmatch(string(text), -1) {
			if english.MatchString(between[1]) {
				said = append(said, between[1])
			}
		}
		assert.NotContains(t, string(text), "en-US", f.Name)
	}
	assert.Equal(t, []string{"Benchwalk"}, said)
}

// written are the names of the fields in which a matter, a source of it or an
// authority holds what is not to be translated.
var written = strings.Fields("Title Docket Court Document Decided Name Topic Text Question Pin Record Cite Reporter " +
	"Paren After")

// gather collects these texts of a value.
func gather(v reflect.Value, texts map[string]bool) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			gather(v.Elem(), texts)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			gather(v.Index(i), texts)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				if s := v.Field(i); s.Kind() == reflect.String && slices.Contains(written, f.Name) {
					texts[bare(s.String())] = true
				} else {
					gather(s, texts)
				}
			}
		}
	}
}

// bare is a text as documents are compared here: one space between words, no marks.
func bare(text string) string { return one(strings.ReplaceAll(text, "*", "")) }

// untranslated are all texts that may stand in a document as they are.
func untranslated(m *matter.Matter, a *analysis.Analysis) (texts []string) {
	all := map[string]bool{}
	gather(reflect.ValueOf(m), all)
	gather(reflect.ValueOf(law.All()), all)
	for text := range all {
		texts = append(texts, text, insideOf(text))
		for _, place := range strings.Split(text, ", ") { // a note names a document once for several places
			place = strings.ReplaceAll(place, "nn.", "n.")
			texts = append(texts, place)
			// The second of several footnotes has no sign of its own.
			if _, which, several := strings.Cut(place, " ("); several {
				texts = append(texts, "("+which)
			}
		}
	}
	for _, own := range slices.Concat(a.Notes, a.Overrides) {
		for _, line := range strings.Split(strings.ReplaceAll(own.Text, "\x00", ""), "\n") {
			texts = append(texts, bare(line))
		}
	}
	for _, provision := range m.Provisions {
		texts = append(texts, provision.ID)
	}
	for _, authority := range law.All() {
		texts = append(texts, bare(authority.Full("")), bare(authority.Abbreviated().Full("")),
			bare(authority.Abbreviated().Name))
	}
	for _, own := range a.Work.Own {
		texts = append(texts, bare(own.ID))
	}
	// The form of citations.
	return append(texts, law.Id, "at", "n.", "slip op. at", "plurality opinion")
}

// insideOf is a title as it reads inside a sentence.
func insideOf(text string) string { return en.Language().Say(words.Titled(text).Inside()) }

// In a language that does not exist the memo and both outlines say nothing in
// English but what the matter, the reader and the authorities say: on the court's
// own findings, on none, and on any.
func TestNothingIsLeftInEnglish(t *testing.T) {
	other, problems := zz.Language(en.Lines())
	require.Empty(t, problems)
	var as []*analysis.Analysis
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		as = append(as, &analysis.Analysis{Matter: id, Posture: m.Posture},
			&analysis.Analysis{Matter: id, Posture: m.Posture, Findings: chain.CourtFindings(m)})
	}
	require.GreaterOrEqual(t, len(as), 12)
	r := rand.New(rand.NewPCG(3, 14))
	for range 20 {
		as = append(as, random(r))
	}
	for _, a := range as {
		m := casebook.Matter(a.Matter)
		may := untranslated(m, a)
		for _, f := range memo.Fors() {
			found := leftover(memo.Decide(other, a, m), f, may)
			require.Empty(t, found, "%s of %s", f, m.ID)
			require.Greater(t, len(leftover(memo.Decide(en.Language(), a, m), f, may)), 50, "what is English is found")
		}
	}
}

func leftover(in *memo.Input, f memo.For, may []string) (found []string) {
	in.Date, in.Hash, in.Version = "2020-10-23", "0123456789", "0.1.0"
	d := memo.Write(f, in)
	said := append([]string{d.Title, d.Of, d.NotesTitle, in.Words.Say(in.Standard()),
		in.Cite(words.MemoAnalysis)}, d.Notes...)
	for _, b := range d.Blocks {
		said = append(said, b.Text)
	}
	for _, text := range said {
		// One footnote of several is named as one.
		for _, left := range zz.Leftover(strings.ReplaceAll(bare(plain(text)), "nn.", "n."), may...) {
			found = append(found, left+" in: "+plain(text))
		}
	}
	return found
}
