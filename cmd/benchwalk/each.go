package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"

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
	one := func(line int, text string) (m made) {
		var told strings.Builder
		a, of := understand(name, line, text, x.earlier, known, &told)
		if a != nil {
			var problem words.Text
			if m.text, problem = write(line, a, of); !problem.Empty() {
				tell(&told, problem)
			}
			m.ok = problem.Empty()
		}
		m.told = told.String()
		return m
	}
	return x.inOrder(func(each func(func() made)) error {
		return split(in, x.lines, func(line int, text string) {
			each(func() made { return one(line, text) })
		})
	})
}

// made is what was made of one analysis, and what is said of it.
type made struct {
	text, told string
	ok         bool
}

// inOrder makes several at once, as many as there are processors, and writes them in their
// order.
func (x *each) inOrder(all func(each func(func() made)) error) int {
	waiting := make(chan chan made, runtime.GOMAXPROCS(0))
	var unread error
	go func() {
		defer close(waiting)
		unread = all(func(one func() made) {
			done := make(chan made, 1)
			waiting <- done
			go func() { done <- one() }()
		})
	}()
	out, exit := bufio.NewWriter(x.stdout), exitOK
	for done := range waiting {
		m := <-done
		fmt.Fprint(x.stderr, m.told)
		if !m.ok {
			exit = exitMisuse
			continue
		}
		fmt.Fprintln(out, m.text) // an error is told below, for the writer keeps it
	}
	if unread != nil {
		complain(x.stderr, unread)
		exit = exitMisuse
	}
	if err := out.Flush(); err != nil {
		return failed(x.stderr, err)
	}
	return exit
}

// split gives a text whole, as line 0, or line by line: where its first line is an object
// and another follows, or where lines are asked for and it does not begin one of many.
func split(in io.Reader, lines bool, one func(line int, text string)) error {
	r := bufio.NewReaderSize(in, 1<<16)
	text, n, err := next(r, 0)
	begins := func(text string) bool { return strings.HasPrefix(strings.TrimSpace(text), "{") }
	if bare := strings.TrimSpace(text); err == nil && begins(bare) && bare != "{" {
		second, at, failure := next(r, n)
		if err = failure; lines || strings.HasSuffix(bare, "}") && begins(second) {
			for strings.TrimSpace(text) != "" {
				one(n, text)
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
	one(0, strings.Repeat("\n", n-1)+text+string(rest))
	return nil
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
	var one sync.Mutex
	return func(id string) *matter.Matter {
		one.Lock()
		defer one.Unlock()
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
