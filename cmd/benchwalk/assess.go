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

// maxRead bounds what is read at all. It is more than an analysis may have, so
// that a file too large is refused by its reader, in its words.
const maxRead = 4 << 20

func assess(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("assess", flag.ContinueOnError)
	if exit, ok := parse(flags, args, 1, stderr); !ok {
		return exit
	}
	file := flags.Arg(0)
	if file == "-" {
		file = "stdin"
	} else {
		f, err := os.Open(file)
		if err != nil {
			fmt.Fprintln(stderr, "benchwalk:", err)
			return exitMisuse
		}
		defer f.Close()
		stdin = f
	}
	text, err := io.ReadAll(io.LimitReader(stdin, maxRead))
	if err != nil {
		fmt.Fprintln(stderr, "benchwalk:", err)
		return exitMisuse
	}
	a, problems := analysis.Read(string(text), casebook.Matter)
	if len(problems) > 0 {
		for _, p := range problems {
			fmt.Fprintf(stderr, "%s:%v\n", file, p)
		}
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
