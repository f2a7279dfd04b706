package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// maxRead bounds what is read at all. It is more than any format allows, so that
// a file too large is refused by its reader, in its words.
const maxRead = 2 * analysis.Largest

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

// knownMatters are the matters that an analysis may be about: the built-in ones, or
// the one in the file own alone, if that is named, even where its id is a built-in one's.
func knownMatters(own string, stdin io.Reader, stderr io.Writer) (func(id string) *matter.Matter, bool) {
	if own == "" {
		return casebook.Matter, true
	}
	m, ok := readMatter(own, stdin, stderr)
	return func(id string) *matter.Matter {
		if id == m.ID {
			return m
		}
		return nil
	}, ok
}

// readAnalysis reads an analysis and the matter it is about. All problems are printed.
// On its reader's word that it is from an earlier edition, what fits is taken over.
// What is set aside in it, now or before, is said.
func readAnalysis(file, own string, earlier bool, stdin io.Reader, stderr io.Writer) (*analysis.Analysis, *matter.Matter, bool) {
	if own == "-" && file == "-" {
		tell(stderr, words.MisuseMatterAndAnalysis)
		return nil, nil, false
	}
	known, ok := knownMatters(own, stdin, stderr)
	if !ok {
		return nil, nil, false
	}
	file, text, err := readText(file, stdin)
	if err != nil {
		complain(stderr, err)
		return nil, nil, false
	}
	a, m := understand(file, 0, text, earlier, known, stderr)
	return a, m, a != nil
}

func assess(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("assess", flag.ContinueOnError)
	own := flags.String("matter", "", "")
	earlier := flags.Bool("earlier", false, "")
	rows := flags.Bool("rows", false, "")
	if exit, ok := parse(flags, args, words.MisuseNoFile, stdout, stderr); !ok {
		return exit
	}
	x := each{flags.Arg(0), *own, *earlier, *rows, stdin, stdout, stderr}
	return x.do(func(line int, a *analysis.Analysis, m *matter.Matter) (string, words.Text) {
		if *rows {
			return row(line, a, m), words.Text{}
		}
		w := strictjson.Writer{Indent: line == 0}
		rulings.Write(&w, en.Language(), a, m)
		return w.String(), words.Text{}
	})
}

// row is what a table needs of an analysis: its line and the id of its matter, how the
// matter's main test comes out, how firmly, and which answers are still needed for that.
func row(line int, a *analysis.Analysis, m *matter.Matter) string {
	t := m.Main()
	var rs chain.Rulings
	if a.Posture.Asks(t) {
		rs[t] = a.Posture.Doctrine(t).Decide(a.Findings[t])
	}
	r := rulings.Headline(a.Posture, rs, t)
	w := strictjson.Writer{}
	w.Object(func() {
		w.Name("line").Int(max(1, line))
		w.Field("id", a.Matter)
		w.Name("disposition")
		if r.Disposition == "" {
			w.Null()
		} else {
			w.Text(r.Disposition)
		}
		w.Name("firmness")
		if r.Asked {
			w.Text(r.Firmness.String())
		} else {
			w.Null()
		}
		w.Name("needed").Array(func() {
			for _, k := range r.Needed {
				w.Text(k.String())
			}
		})
	})
	return w.String()
}

// readMatter reads the file of a matter that is not built in.
func readMatter(file string, stdin io.Reader, stderr io.Writer) (*matter.Matter, bool) {
	file, text, err := readText(file, stdin)
	if err != nil {
		complain(stderr, err)
		return nil, false
	}
	m, problems := matter.Read(text)
	return m, !refuse(stderr, file, problems)
}

// refuse prints the problems of a file and reports whether there are any.
func refuse(stderr io.Writer, file string, problems []strictjson.Problem) bool {
	for _, p := range problems {
		fmt.Fprintf(stderr, "%s:%s\n", file, p.In(en.Language()))
	}
	return len(problems) > 0
}
