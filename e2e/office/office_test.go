// Package office_test opens the documents for Word in a program that is not
// ours: LibreOffice makes PDFs of them, and what stands in these is what the
// documents say.
package office_test

import (
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/scenario"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// run runs a program that install.sh installs, and fails where it is missing.
func run(t *testing.T, program string, args ...string) (stdout, stderr string) {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Fatalf("%s is missing, so that nothing is tested here; e2e/install.sh installs it", program)
	}
	var out, errs strings.Builder
	c := exec.Command(program, args...)
	c.Stdout, c.Stderr = &out, &errs
	require.NoError(t, c.Run(), "%s %s\n%s%s", program, strings.Join(args, " "), &out, &errs)
	return out.String(), errs.String()
}

// documents are those of the WeChat matter on the court's own findings, and of
// another with words of the reader's in it.
func documents(t *testing.T) (ds []*memo.Document) {
	_, texts := casebook.Scenarios()
	s, err := scenario.Parse(texts["worked-order-speech"], casebook.Matter)
	require.NoError(t, err)
	m := casebook.Matter("ward-1989")
	own := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	for i, p := range m.Parts {
		for _, step := range p.Steps {
			for _, ask := range step.Asks {
				own.Find(ask.Provision, ask.Element, doctrine.FirstLevel)
			}
			if i%2 == 1 {
				own.Notes = analysis.Put(own.Notes, step.ID, "Because <b>5 & 6</b> say so: “naïve”, *really*.\nA second line.")
			}
			if len(step.Movant) > 0 {
				own.Marks = append(own.Marks, step.Movant[0].ID)
			}
		}
	}
	for _, a := range []*analysis.Analysis{s.Analysis, own} {
		in := memo.Decide(en.Language(), a, casebook.Matter(a.Matter))
		in.Version, in.Hash, in.Date, in.Link = "0.1.0", "0123456789ab", "2020-10-23", "https://example.org/matter.html?a=1&b=2#s=1"
		for _, f := range memo.Fors() {
			ds = append(ds, memo.Write(f, in))
		}
	}
	return ds
}

var (
	converted = regexp.MustCompile(`^convert .+\.docx .*-> .+\.pdf using filter : writer_pdf_Export$`)
	call      = regexp.MustCompile(`\[(\d+)\]`)
	line      = regexp.MustCompile(`^(=+|-+|~+|_+)$`)
	broken    = regexp.MustCompile(`[-–—/?]`) // where a word may go on in the next line
)

// noJava is what LibreOffice says where Java is not installed. A text document
// needs none, and install.sh installs none.
const noJava = "Warning: failed to launch javaldx - java may not function correctly\n"

func TestWordDocumentsOpen(t *testing.T) {
	folder := t.TempDir()
	ds, again := documents(t), documents(t)
	convert := []string{"-env:UserInstallation=" + (&url.URL{Scheme: "file", Path: filepath.Join(folder, "profile")}).String(),
		"--headless", "--convert-to", "pdf", "--outdir", folder}
	for i, d := range ds {
		file := filepath.Join(folder, d.Name+".docx")
		require.Equal(t, d.Docx(), again[i].Docx(), "the same document twice")
		require.NoError(t, os.WriteFile(file, []byte(d.Docx()), 0o644))
		convert = append(convert, file)
	}
	start := time.Now()
	stdout, stderr := run(t, "soffice", convert...)
	assert.Empty(t, strings.TrimPrefix(stderr, noJava))
	lines := strings.Split(strings.TrimSpace(stdout), "\n")
	assert.Len(t, lines, len(ds))
	for _, l := range lines {
		assert.Regexp(t, converted, l)
	}
	t.Logf("%d documents converted in %v", len(ds), time.Since(start).Round(100*time.Millisecond))

	for _, d := range ds {
		kept, err := os.ReadFile(filepath.Join(folder, d.Name+".docx"))
		require.NoError(t, err)
		assert.Equal(t, d.Docx(), string(kept), "opened and left as it was")
		pdf := filepath.Join(folder, d.Name+".pdf")
		info, _ := run(t, "pdfinfo", pdf)
		assert.Regexp(t, `(?m)^Title: +`+regexp.QuoteMeta(d.Title+d.Of)+`$`, info)
		assert.Regexp(t, `(?m)^Author: +Benchwalk$`, info)
		assert.Equal(t, addresses(d), linked(t, pdf))

		text, _ := run(t, "pdftotext", "-raw", "-enc", "UTF-8", pdf, "-")
		pages := strings.Split(strings.TrimSuffix(text, "\f"), "\f")
		t.Logf("%s: %d pages", d.Name, len(pages))
		assert.LessOrEqual(t, len(pages), 30, "longer than anybody reads; %s", d.Name)
		body, notes := words(d)
		for i, page := range pages {
			said, found := strings.CutSuffix(strings.TrimSpace(page), "\n"+d.Title+" · "+strconv.Itoa(i+1))
			require.True(t, found, "%s has no foot on page %d:\n%s", d.Name, i+1, page)
			body, notes = split(t, strings.Fields(broken.ReplaceAllString(said, "$0 ")), body, notes, d.Name, i+1)
		}
		assert.Empty(t, body, "%s: not printed", d.Name)
		assert.Empty(t, notes, "%s: notes not printed", d.Name)
	}
}

// words are those of the plain text: of its body, then of its notes, with the
// number of a note at the word that calls it.
func words(d *memo.Document) (body, notes []string) {
	text, noted, _ := strings.Cut(d.Text(), "\nNotes\n=====\n")
	var lines []string
	for _, l := range strings.Split(text, "\n") {
		if line.MatchString(l) {
			continue
		}
		if s, is := strings.CutPrefix(l, "- "); is {
			l = "• " + s
		}
		lines = append(lines, l)
	}
	fields := func(s string) []string {
		return strings.Fields(broken.ReplaceAllString(call.ReplaceAllString(s, "$1"), "$0 "))
	}
	return fields(strings.Join(lines, "\n")), fields(noted)
}

// split takes the words of a page: first the body goes on, then the notes do,
// and nothing else stands there. What is left of both is for later pages.
func split(t *testing.T, page, body, notes []string, name string, number int) (b, n []string) {
	t.Helper()
	at := 0
	for at < len(page) && at < len(body) && page[at] == body[at] {
		at++
	}
	for k := at; k >= 0; k-- { // a note may begin as the body goes on
		if rest := page[k:]; len(rest) <= len(notes) && slices.Equal(rest, notes[:len(rest)]) {
			return body[k:], notes[len(rest):]
		}
	}
	show := func(s []string) string { return strings.Join(s[:min(len(s), 12)], " ") }
	t.Fatalf("%s, page %d: after %d words there stands\n%s\nwhere the body goes on\n%s\nand the notes\n%s", name, number, at, show(page[at:]), show(body[at:]), show(notes))
	return nil, nil
}

// addresses are those that a document links to; linked those of a PDF.
func addresses(d *memo.Document) []string {
	var list []string
	for _, b := range d.Blocks {
		memo.Each(b.Text, func(r *memo.Run) {
			if r.Link != "" {
				list = append(list, r.Link)
			}
		})
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func linked(t *testing.T, pdf string) []string {
	out, _ := run(t, "pdfinfo", "-url", pdf)
	var list []string
	for _, l := range strings.Split(strings.TrimSpace(out), "\n")[1:] {
		fields := strings.Fields(l)
		require.Len(t, fields, 3, l)
		list = append(list, fields[2])
	}
	slices.Sort(list)
	return slices.Compact(list)
}
