package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// each reads the analyses of a file: the one that it is, or one a line, as in NDJSON,
// where the first line is one and another follows. Lines are dealt with one after the
// other, so that a file of them may be of any length, and one that cannot be read does not
// keep the others back.
type each struct {
	file, own      string
	earlier, lines bool // lines is set where also a file of one line is taken for lines
	stdin          io.Reader
	stdout, stderr io.Writer
}

// do writes what is made of each analysis on a line of its own. The number of the line is 0
// where the file is one analysis. What is wrong with one is said.
func (x *each) do(write func(line int, a *analysis.Analysis, m *matter.Matter) (string, words.Text)) int {
	if x.own == "-" && x.file == "-" {
		return tell(x.stderr, words.MisuseMatterAndAnalysis)
	}
	known, ok := knownMatters(x.own, x.stdin, x.stderr)
	if !ok {
		return exitMisuse
	}
	known = once(known)
	name, in := "stdin", x.stdin
	if x.file != "-" {
		f, err := os.Open(x.file)
		if err != nil {
			complain(x.stderr, err)
			return exitMisuse
		}
		defer f.Close()
		name, in = x.file, f
	}
	out := bufio.NewWriter(x.stdout)
	exit := exitOK
	one := func(line int, text string) error {
		a, m := understand(name, line, text, x.earlier, known, x.stderr)
		if a == nil {
			exit = exitMisuse
			return nil
		}
		written, problem := write(line, a, m)
		if !problem.Empty() {
			exit = tell(x.stderr, problem)
			return nil
		}
		_, err := fmt.Fprintln(out, written)
		return err
	}
	err := split(in, x.lines, one)
	if err != nil && !errors.Is(err, errWrite) {
		complain(x.stderr, err)
		exit = exitMisuse
	}
	if failedAt := out.Flush(); failedAt != nil {
		return failed(x.stderr, failedAt)
	}
	return exit
}

// errWrite is that what was made cannot be written, which flushing tells.
var errWrite = errors.New("cannot write")

// split gives a text whole, as line 0, or line by line: where its first line is an object
// and another follows, or where lines are asked for and it does not begin one of many.
func split(in io.Reader, lines bool, one func(line int, text string) error) error {
	r := bufio.NewReaderSize(in, 1<<16)
	text, n, err := next(r, 0)
	begins := func(text string) bool { return strings.HasPrefix(strings.TrimSpace(text), "{") }
	if bare := strings.TrimSpace(text); err == nil && begins(bare) && bare != "{" {
		second, at, failure := next(r, n)
		if err = failure; lines || strings.HasSuffix(bare, "}") && begins(second) {
			for strings.TrimSpace(text) != "" {
				if one(n, text) != nil {
					return errWrite
				}
				if text, n, second = second, at, ""; err == nil {
					second, at, err = next(r, at)
				}
			}
			return unended(err)
		}
		text += strings.Repeat("\n", at-n-1) + second
	}
	if unended(err) != nil {
		return err
	}
	rest, err := io.ReadAll(io.LimitReader(r, maxRead))
	if err != nil {
		return err
	}
	return one(0, strings.Repeat("\n", n-1)+text+string(rest))
}

// unended is what kept a file from being read to its end.
func unended(err error) error {
	if err == io.EOF {
		return nil
	}
	return err
}

// next reads on to a line that is not blank, and counts the lines. It is cut where it is
// longer than any file of its kind may be.
func next(r *bufio.Reader, line int) (string, int, error) {
	for {
		line++
		text, err := long(r)
		if strings.TrimSpace(text) != "" || err != nil {
			return text, line, err
		}
	}
}

func long(r *bufio.Reader) (string, error) {
	var text []byte
	for {
		piece, err := r.ReadSlice('\n')
		if len(text) < maxRead {
			text = append(text, piece...)
		}
		if err != bufio.ErrBufferFull {
			return string(text), err
		}
	}
}

// once reads each matter once.
func once(known func(id string) *matter.Matter) func(id string) *matter.Matter {
	read := map[string]*matter.Matter{}
	return func(id string) *matter.Matter {
		m, ok := read[id]
		if !ok {
			if m = known(id); m == nil {
				return nil
			}
			read[id] = m
		}
		return m
	}
}

// understand reads an analysis and the matter it is about. All problems are printed. On its
// reader's word that it is from an earlier edition, what fits is taken over. What is set
// aside in it, now or before, is said.
func understand(name string, line int, text string, earlier bool, known func(id string) *matter.Matter, stderr io.Writer) (*analysis.Analysis, *matter.Matter) {
	read := analysis.Read
	if earlier {
		read = analysis.ReadEarlier
	}
	a, problems := read(text, known)
	for i := range problems {
		problems[i].Line += max(0, line-1)
	}
	if refuse(stderr, name, problems) {
		return nil, nil
	}
	for _, o := range a.Aside {
		fmt.Fprintf(stderr, "%s: %s\n", name, en.Language().Say(words.CheckAside(strictjson.Shown(strings.Trim(o.In+"."+o.Name, ".")), strictjson.Shown(o.Text))))
	}
	return a, known(a.Matter)
}
