package main

import (
	"flag"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/pages"
	"github.com/benchwalk/benchwalk/web/site"
)

var memoFormats = []struct {
	name  string
	write func(*memo.Document) string
}{
	{"txt", (*memo.Document).Text},
	{"md", (*memo.Document).Markdown},
	{"docx", (*memo.Document).Docx},
	{"html", func(d *memo.Document) string { return pages.MemoPage(en.Language(), d) }},
}

func formatNames() (names []string) {
	for _, f := range memoFormats {
		names = append(names, f.name)
	}
	return names
}

func documentNames() (names []string) {
	for _, f := range memo.Fors() {
		names = append(names, f.String())
	}
	return names
}

// numeric is a date that the properties of a file would hold, if it is one.
var numeric = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)

// writeMemo writes the memo of an analysis, or one side's outline. For Word, in
// Markdown and as text it is byte for byte the file that the page makes of the same
// analysis on the same date; the page makes no HTML file, for it is HTML itself. A
// link to a page is made one to the analysis; without one no page is known.
func writeMemo(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("memo", flag.ContinueOnError)
	format := flags.String("format", "txt", "")
	whose := flags.String("for", "bench", "")
	out := flags.String("o", "", "")
	date := flags.String("date", "", "")
	hash := flags.String("hash", "", "")
	address := flags.String("link", "", "")
	own := flags.String("matter", "", "")
	earlier := flags.Bool("earlier", false, "")
	record := flags.Bool("record", false, "")
	if exit, ok := parse(flags, args, words.MisuseNoFile, stdout, stderr); !ok {
		return exit
	}
	as, side := slices.Index(formatNames(), *format), slices.Index(documentNames(), *whose)
	switch {
	case as < 0:
		return misuse(stderr, words.MisuseFormat(entered(*format), words.Literals(formatNames()), typed("-format")))
	case side < 0:
		return misuse(stderr, words.MisuseDocument(entered(*whose), words.Literals(documentNames()), typed("-for")))
	}
	if _, err := time.Parse(time.DateOnly, *date); err != nil && numeric.MatchString(*date) {
		return tell(stderr, words.MisuseDay(entered(*date), typed("-date")))
	}
	a, m, ok := readAnalysis(flags.Arg(0), *own, *earlier, stdin, stderr)
	if !ok {
		return exitMisuse
	}
	in := memo.Decide(en.Language(), a, m)
	if *address != "" && !strings.Contains(*address, "#") {
		text, problem := link.Encode(a, m, in.Rulings)
		if problem != link.None {
			return tell(stderr, problem.Sentence())
		}
		*address += text
	}
	in.Version, in.Date, in.Hash, in.Link, in.Record = site.Version, *date, *hash, *address, *record
	made := memoFormats[as].write(memo.Write(memo.Fors()[side], in))
	var err error
	if *out != "" {
		err = os.WriteFile(*out, []byte(made), 0o644)
	} else {
		_, err = io.WriteString(stdout, made)
	}
	if err != nil {
		return failed(stderr, err)
	}
	return exitOK
}
