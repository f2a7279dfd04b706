package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"time"

	"github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/pages"
	"github.com/benchwalk/benchwalk/web/site"
)

var memoFormats = map[string]func(*memo.Document) string{
	"txt":  (*memo.Document).Text,
	"md":   (*memo.Document).Markdown,
	"docx": (*memo.Document).Docx,
	"html": func(d *memo.Document) string { return pages.MemoPage(en.Language(), d) },
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
	if exit, ok := parse(flags, args, "file", stdout, stderr); !ok {
		return exit
	}
	write, known := memoFormats[*format]
	side := memo.Bench
	for side.String() != *whose && int(side) < len(memo.Fors()) {
		side++
	}
	switch {
	case !known:
		return misuse(stderr, fmt.Errorf("memo: unknown format %q: expected txt, md, docx or html", *format))
	case int(side) == len(memo.Fors()):
		return misuse(stderr, fmt.Errorf("memo: unknown document %q: -for takes bench, movant or opponent", *whose))
	}
	if _, err := time.Parse(time.DateOnly, *date); err != nil && numeric.MatchString(*date) {
		fmt.Fprintf(stderr, "benchwalk: -date %q is no day of the calendar\n", *date)
		return exitMisuse
	}
	a, m, ok := readAnalysis(flags.Arg(0), *own, *earlier, stdin, stderr)
	if !ok {
		return exitMisuse
	}
	in := memo.Decide(en.Language(), a, m)
	if *address != "" && !strings.Contains(*address, "#") {
		text, problem := link.Encode(a, m, in.Rulings)
		if problem != link.None {
			fmt.Fprintln(stderr, "benchwalk:", en.Language().Say(problem.Sentence()))
			return exitMisuse
		}
		*address += text
	}
	in.Version, in.Date, in.Hash, in.Link, in.Record = site.Version, *date, *hash, *address, *record
	made := write(memo.Write(side, in))
	var err error
	if *out != "" {
		err = os.WriteFile(*out, []byte(made), 0o644)
	} else {
		_, err = io.WriteString(stdout, made)
	}
	if err != nil {
		fmt.Fprintln(stderr, "benchwalk:", err)
		return exitFailed
	}
	return exitOK
}
