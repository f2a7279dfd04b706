package memo_test

import (
	"archive/zip"
	"encoding/xml"
	"io"
	"math/rand/v2"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// element is one element of a part, as the checks need it.
type element struct {
	name  string
	attrs map[string]string
	text  string
}

// order is what may stand in an element, in the order that the schema of
// WordprocessingML (ECMA-376, part 1) gives it. Of what no document here uses,
// names are left out; what is not listed has nothing in it.
var order = map[string]string{
	"document":  "body",
	"body":      "p* sectPr",
	"p":         "pPr r*", // and whatever else makes runs, among them
	"hyperlink": "r*",
	"fldSimple": "r*",
	"r":         "rPr t*", // or another content of a run, in its place
	"pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers " +
		"pBdr shd tabs suppressAutoHyphens bidi adjustRightInd snapToGrid spacing ind contextualSpacing jc " +
		"outlineLvl rPr",
	"rPr": "rStyle rFonts b bCs i iCs caps smallCaps color spacing kern position sz szCs highlight u shd " +
		"vertAlign lang",
	"numPr":       "ilvl numId",
	"pBdr":        "top left bottom right between bar",
	"sectPr":      "headerReference* footerReference* footnotePr type pgSz pgMar pgNumType cols titlePg",
	"styles":      "docDefaults latentStyles style*",
	"docDefaults": "rPrDefault pPrDefault",
	"rPrDefault":  "rPr",
	"pPrDefault":  "pPr",
	"style":       "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr",
	"settings": "zoom defaultTabStop autoHyphenation characterSpacingControl footnotePr endnotePr compat " +
		"themeFontLang decimalSymbol listSeparator",
	"footnotePr":     "footnote*",
	"compat":         "compatSetting*",
	"numbering":      "abstractNum* num*",
	"abstractNum":    "nsid multiLevelType tmpl lvl*",
	"lvl":            "start numFmt suff lvlText lvlJc pPr rPr",
	"num":            "abstractNumId",
	"footnotes":      "footnote*",
	"footnote":       "p*",
	"ftr":            "p*",
	"Types":          "Default* Override*",
	"Relationships":  "Relationship*",
	"coreProperties": "title* creator* language* created*",
}

// contents stand for a run in a paragraph, and for a text in a run.
var contents = map[string]string{"hyperlink": "r", "fldSimple": "r", "footnoteReference": "t", "footnoteRef": "t",
	"separator": "t", "continuationSeparator": "t"}

// inOrder checks what stands in an element against the schema.
func inOrder(t *testing.T, file, parent string, children []string) {
	allowed, at := strings.Fields(order[parent]), 0
	for i, name := range children {
		if as := contents[name]; as != "" {
			name = as
		}
		for at < len(allowed) && strings.TrimSuffix(allowed[at], "*") != name {
			at++
		}
		if !assert.Less(t, at, len(allowed), "%s: %s in %s, after %v", file, children[i], parent, children[:i]) {
			return
		}
		if !strings.HasSuffix(allowed[at], "*") {
			at++
		}
	}
}

// unpack reads the archive and every part as well-formed XML.
func unpack(t *testing.T, file string) map[string][]element {
	z, err := zip.NewReader(strings.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	parts := map[string][]element{}
	for _, f := range z.File {
		assert.Equal(t, zip.Store, f.Method)
		r, err := f.Open()
		require.NoError(t, err)
		b, err := io.ReadAll(r) // the reader checks length and checksum
		require.NoError(t, err, f.Name)
		var es []element
		var open []string
		inside := [][]string{nil}
		d := xml.NewDecoder(strings.NewReader(string(b)))
		for {
			x, err := d.Token()
			if err == io.EOF {
				break
			}
			require.NoError(t, err, f.Name)
			switch x := x.(type) {
			case xml.StartElement:
				e := element{name: x.Name.Local, attrs: map[string]string{}}
				for _, a := range x.Attr {
					e.attrs[a.Name.Local] = a.Value
				}
				last := len(inside) - 1
				inside[last] = append(inside[last], x.Name.Local)
				inside = append(inside, nil)
				open = append(open, x.Name.Local)
				es = append(es, e)
			case xml.EndElement:
				inOrder(t, f.Name, x.Name.Local, inside[len(inside)-1])
				inside = inside[:len(inside)-1]
				open = open[:len(open)-1]
			case xml.CharData:
				if len(open) > 0 && (open[len(open)-1] == "t" || f.Name == "docProps/core.xml") {
					es[len(es)-1].text += string(x)
				}
			}
		}
		assert.Empty(t, open)
		_, twice := parts[f.Name]
		assert.False(t, twice, f.Name)
		parts[f.Name] = es
	}
	return parts
}

func TestDocxIsWhatWordReads(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for range 8 {
		a := random(r)
		in := memo.Decide(en.Language(), a, casebook.Matter(a.Matter))
		in.Link, in.Date = "https://example.org/?a=1&b=2#x", []string{"", "2025-11-22", "November 22, 2025"}[r.IntN(3)]
		for _, f := range memo.Fors() {
			d := memo.Write(f, in)
			file := d.Docx()
			require.Equal(t, file, d.Docx(), "the same bytes")
			parts := unpack(t, file)

			types, styles := map[string]bool{}, map[string]bool{}
			for _, e := range parts["[Content_Types].xml"] {
				if e.name == "Override" {
					types[e.attrs["PartName"]] = true
					assert.Contains(t, parts, e.attrs["PartName"][1:])
				}
			}
			for name := range parts {
				assert.True(t, types["/"+name] || strings.HasSuffix(name, ".rels") || name == "[Content_Types].xml",
					name)
			}
			for _, e := range parts["word/styles.xml"] {
				if e.name == "style" {
					assert.False(t, styles[e.attrs["styleId"]], "a style twice")
					styles[e.attrs["styleId"]] = true
				}
				if e.name == "lang" {
					assert.Equal(t, "en-US", e.attrs["val"])
				}
			}
			for _, want := range []string{"Normal", "Title", "Heading1", "Heading2", "Heading3", "FootnoteText",
				"FootnoteReference", "Hyperlink", "Record", "Court", "Party", "Reader"} {
				assert.True(t, styles[want], want)
			}

			related := map[string]string{}
			for name, es := range parts {
				if !strings.HasSuffix(name, ".rels") {
					continue
				}
				base := path.Join(path.Dir(name), "..")
				ids := map[string]bool{}
				for _, e := range es {
					if e.name != "Relationship" {
						continue
					}
					assert.False(t, ids[e.attrs["Id"]], "an id twice")
					ids[e.attrs["Id"]] = true
					if e.attrs["TargetMode"] == "External" {
						assert.True(t, strings.HasPrefix(e.attrs["Target"], "https://"), e.attrs["Target"])
					} else {
						assert.Contains(t, parts, path.Join(base, e.attrs["Target"]))
					}
					if name == "word/_rels/document.xml.rels" {
						related[e.attrs["Id"]] = e.attrs["Type"]
					}
				}
			}
			var headings []string
			notes, links, breaks := 0, 0, 0
			for _, e := range parts["word/document.xml"] {
				switch e.name {
				case "pStyle", "rStyle":
					assert.True(t, styles[e.attrs["val"]], e.attrs["val"])
					if strings.HasPrefix(e.attrs["val"], "Heading") {
						headings = append(headings, e.attrs["val"])
					}
				case "hyperlink":
					links++
					assert.True(t, strings.HasSuffix(related[e.attrs["id"]], "/hyperlink"))
				case "footerReference":
					assert.True(t, strings.HasSuffix(related[e.attrs["id"]], "/footer"))
				case "footnoteReference":
					notes++
					assert.Equal(t, strconv.Itoa(notes), e.attrs["id"])
				case "pageBreakBefore":
					breaks++
				}
			}
			assert.NotEmpty(t, headings)
			assert.Positive(t, links)
			assert.Equal(t, 1, breaks, "the authorities begin a page")
			assert.Len(t, d.Notes, notes)
			last := -2
			for _, e := range parts["word/footnotes.xml"] {
				if e.name == "footnote" {
					last++
					assert.Equal(t, strconv.Itoa(last), e.attrs["id"])
				}
			}
			assert.Equal(t, notes, last)
			dated, properties := false, map[string]string{}
			for _, e := range parts["docProps/core.xml"] {
				dated = dated || e.name == "created"
				properties[e.name] = e.text
			}
			assert.Equal(t, d.Title+": "+strings.ReplaceAll(casebook.Matter(a.Matter).Title, "*", ""),
				properties["title"])
			assert.Equal(t, "Benchwalk", properties["creator"])
			assert.Equal(t, "en-US", properties["language"])
			assert.Equal(t, in.Date == "2025-11-22", dated, "no date that was not given, and none that is none")

			assert.Equal(t, said(d.Text(), true), said(strings.Join(paragraphs(parts["word/document.xml"])[:],
				" ")+" Notes "+strings.Join(paragraphs(parts["word/footnotes.xml"]), " "), false))
		}
	}
}

// paragraphs are the texts of a part.
func paragraphs(es []element) (ss []string) {
	for _, e := range es {
		switch e.name {
		case "p":
			ss = append(ss, "")
		case "t":
			ss[len(ss)-1] += e.text
		}
	}
	return ss
}

// said are the words of a text, without what only one format has: calls of
// notes, bullets, lines and capitals.
func said(s string, text bool) []string {
	if text {
		for n := 1; n < 600; n++ {
			s = strings.ReplaceAll(s, "["+strconv.Itoa(n)+"]", "")
		}
	}
	return strings.FieldsFunc(strings.ToLower(s), func(c rune) bool {
		return strings.ContainsRune(" \n\u00a0=~_-", c)
	})
}

// What a reader writes is no markup in Markdown, wherever it stands.
func TestMarkdownEscapes(t *testing.T) {
	for _, text := range []string{"# a", "- a", "1. a", "1) a", "+ a", "> a", "= a", "*a* _b_ **c**", "[a](b)",
		"[a]: b", "[^1]", "[^1]: x", "![a](b)", "<b>", "&amp;", "`a`", "~~a~~", "$a$", "a|b\n-|-", "https://a.b",
		"www.a.b", "a@b.c", "a!", `\*`, "***", "    code", "```", "---", "<!-- a -->", "so :smile:", "see #123"} {
		d := &memo.Document{Blocks: []memo.Block{{Voice: memo.Reader, Text: strings.TrimSpace(strings.Split(text,
			"\n")[0]) + "\x03"}}, Notes: []string{"n"}}
		got := strings.TrimSuffix(strings.Split(d.Markdown(), "\n")[0], "[^1]")
		bare := regexp.MustCompile(`\\[[:punct:]]`).ReplaceAllString(got, "x")
		assert.NotContains(t, bare, "](")
		assert.NotContains(t, bare, "]")
		assert.NotContains(t, bare, "<")
		assert.NotContains(t, bare, "`")
		assert.NotContains(t, bare, "*")
		assert.NotContains(t, bare, "://")
		assert.NotContains(t, bare, ":s")
		assert.NotContains(t, bare, "#1")
		assert.NotContains(t, bare, "www.")
		assert.NotRegexp(t, `^(#|-|\+|>|=|\d+[.)])`, bare, text)
		assert.NotRegexp(t, `!$`, bare, "an image with the call of a note")
	}
}
