package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// maxRead bounds what is read at all. It is more than any format allows, so that
// a file too large is refused by its reader, in its words.
const maxRead = 4 << 20

// readText reads a file, or standard input for "-", and gives the name that its
// problems are to be reported under.
func readText(file string, stdin io.Reader) (name, text string, err error) {
	if file == "-" {
		file = "stdin"
	} else {
		f, err := os.Open(file)
		if err != nil {
			return file, "", err
		}
		defer f.Close()
		stdin = f
	}
	b, err := io.ReadAll(io.LimitReader(stdin, maxRead))
	return file, string(b), err
}

// readAnalysis reads an analysis of a built-in matter, or says what is wrong.
func readAnalysis(file string, stdin io.Reader, stderr io.Writer) (*analysis.Analysis, bool) {
	file, text, err := readText(file, stdin)
	if err != nil {
		fmt.Fprintln(stderr, "benchwalk:", err)
		return nil, false
	}
	a, problems := analysis.Read(text, casebook.Matter)
	for _, p := range problems {
		fmt.Fprintf(stderr, "%s:%v\n", file, p)
	}
	return a, len(problems) == 0
}

func assess(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("assess", flag.ContinueOnError)
	if exit, ok := parse(flags, args, 1, stderr); !ok {
		return exit
	}
	a, ok := readAnalysis(flags.Arg(0), stdin, stderr)
	if !ok {
		return exitMisuse
	}
	w := strictjson.Writer{Indent: true}
	rulings.Write(&w, a, casebook.Matter(a.Matter))
	if _, err := fmt.Fprintln(stdout, w.String()); err != nil {
		fmt.Fprintln(stderr, "benchwalk:", err)
		return exitFailed
	}
	return exitOK
}
