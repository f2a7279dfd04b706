package main

import (
	"bufio"
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/class"
	"github.com/benchwalk/benchwalk/logic/digits"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// classFormats are what a class can be written as.
var classFormats = []string{"text", "json", "csv", "ndjson"}

// mostTold is how many things that are left out are named each by itself.
const mostTold = 200

// collect reads what a class handed in and writes what is seen of it.
func collect(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("class", flag.ContinueOnError)
	own := flags.String("matter", "", "")
	named := flags.String("path", "", "")
	format := flags.String("format", classFormats[0], "")
	out := flags.String("o", "", "")
	if exit, ok := parse(flags, args, words.MisuseNoFolder, stdout, stderr); !ok {
		return exit
	}
	if !slices.Contains(classFormats, *format) {
		return tell(stderr, words.MisuseChoice(typed("-format"), entered(*format), words.Literals(classFormats)))
	}
	x := &collector{stderr: stderr}
	if exit, ok := x.prepare(*own, *named, stderr); !ok {
		return exit
	}
	from := source{name: flags.Arg(0), tell: x.leaveOut}
	if from.name == "-" {
		spooled, err := spool(stdin)
		if err != nil {
			return failed(stderr, err)
		}
		defer os.Remove(spooled)
		from.spooled = spooled
	}
	if err := x.collect(from); err != nil {
		return failed(stderr, err)
	}
	if x.class == nil {
		return tell(stderr, words.ClassNothing)
	}
	if x.untold > 0 {
		tell(stderr, words.ClassUntold(x.untold))
	}
	if x.twice > 0 {
		tell(stderr, words.ClassAgain(x.twice))
	}
	return x.write(*format, *out, &from, stdout)
}

// spool keeps standard input in a file, because it is read twice: once for which of a
// student’s hand-ins counts, and once for what is written of it.
func spool(stdin io.Reader) (name string, err error) {
	f, err := os.CreateTemp("", "benchwalk-class-")
	if err != nil {
		return "", fmt.Errorf("keep standard input: %w", err)
	}
	_, err = io.Copy(f, stdin)
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(f.Name())
		return "", fmt.Errorf("keep standard input: %w", err)
	}
	return f.Name(), nil
}

// collector reads hand-ins into a class. Of those that it has read it holds no text.
type collector struct {
	stderr  io.Writer
	grounds []*handin.Ground // those that the first hand-in may be on
	class   *class.Class     // nil until there is one
	reading int              // the number of the hand-in that is being read
	counts  []uint32         // by student, the number of the one that counts
	paths   map[string]bool  // that something read has named, besides those of assignments
	lines   *bufio.Reader    // of the first reading
	texts   []uint32         // by student, the sum of the name and the reasons, or 0
	told    int
	untold  int
	twice   int // that were the same as one before
	// second, of a second reading, takes each hand-in that counts.
	second func(student int, h *handin.HandIn) error
	err    error // what the first call of second said that went wrong
}

// prepare makes the grounds: of the matter that is named, or of all that are built in.
func (x *collector) prepare(own, named string, stderr io.Writer) (exit int, ok bool) {
	var paths []string
	if named != "" {
		if f, problem := link.Split(named); problem == link.None && f.Path != "" {
			named = f.Path
		}
		paths = append(paths, named)
	}
	ids := casebook.Matters()
	if own != "" {
		ids = []string{own}
	}
	strange := 0
	for _, id := range ids {
		text, builtIn := casebook.Text(id)
		if !builtIn {
			file, read, err := readText(id, strings.NewReader(""))
			if err != nil {
				complain(stderr, err)
				return exitMisuse, false
			}
			if _, problems := matter.Read(read); refuse(stderr, file, problems) {
				return exitMisuse, false
			}
			text = read
		}
		m, _ := matter.Read(text)
		g, none := handin.NewGround(m, matter.Digest(text), paths...)
		strange += len(none)
		x.grounds = append(x.grounds, g)
	}
	if strange == len(ids) {
		return tell(stderr, words.PathUnknown(entered(named))), false
	}
	return exitOK, true
}

// leaveOut says what was left out, where it stood, and why.
func (x *collector) leaveOut(place string, why words.Said) {
	if x.second != nil {
		return // which was said at the first reading
	}
	if x.told == mostTold {
		x.untold++
		return
	}
	x.told++
	fmt.Fprintf(x.stderr, "%s: %s\n", place, en.Language().Say(why))
}

// mostPaths is how many paths become known by what is handed in.
const mostPaths = 200

// collect reads everything, first for the paths that are named in it, because the codes
// may be of them and stand anywhere.
func (x *collector) collect(from source) error {
	first := from
	first.tell = func(string, words.Said) {}
	err := first.each(func(name, text string) {
		if handin.IsAssignment(text) {
			x.assignment(name, text)
		} else {
			x.learn(text)
		}
	}, x.learnLines)
	if err != nil {
		return err
	}
	return from.each(x.file, x.text)
}

// file takes a whole file where it is a hand-in.
func (x *collector) file(name, text string) {
	if handin.IsAssignment(text) {
		return // which was read before
	}
	x.take(name, func(g *handin.Ground) (*handin.HandIn, handin.Kind, []strictjson.Problem) { return g.Read(text) })
}

// assignment takes up the path of an assignment.
func (x *collector) assignment(name, text string) {
	var wrong []strictjson.Problem
	for _, g := range x.grounds {
		a, problems := handin.ReadAssignment(text, g.Matter)
		if len(problems) == 0 {
			g.Add(a.Path)
			return
		}
		if wrong == nil || len(problems) < len(wrong) {
			wrong = problems
		}
	}
	for _, p := range wrong {
		x.leaveOut(name+":"+strconv.Itoa(p.Line)+":"+strconv.Itoa(p.Column), p.Says)
	}
}

// learn takes up the paths that a text names.
func (x *collector) learn(text string) {
	for _, name := range handin.Paths(text) {
		if x.paths[name] || len(x.paths) == mostPaths {
			continue
		}
		for _, g := range x.grounds {
			if g.Add(name) {
				if x.paths == nil {
					x.paths = map[string]bool{}
				}
				x.paths[name] = true
			}
		}
	}
}

// learnLines takes up those that a text of any length names. Of a line that is longer
// than any hand-in each piece is looked at by itself.
func (x *collector) learnLines(name string, r io.Reader) error {
	if x.lines == nil { // one for all texts, because it is as long as the longest hand-in
		x.lines = bufio.NewReaderSize(r, handin.MaxFile+1<<16)
	}
	in := x.lines
	in.Reset(r)
	for {
		line, err := in.ReadSlice('\n')
		if bytes.Contains(line, []byte(`"path"`)) || bytes.Contains(line, []byte(link.PathKey)) {
			x.learn(string(line))
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil && !errors.Is(err, bufio.ErrBufferFull):
			return fmt.Errorf("read %q: %w", name, err)
		}
	}
}

// text finds what was handed in in a text of any length.
func (x *collector) text(name string, r io.Reader) error {
	in := bufio.NewReaderSize(r, 1<<16)
	buffer := make([]byte, 0, 1<<17)
	line := 0
	for last := false; !last; {
		if len(buffer) > handin.MaxFile+1<<16 { // a line that is longer than any file may be
			x.leaveOut(name+":"+strconv.Itoa(line+1), words.ClassLongLine)
			if err := skipLine(in); err != nil {
				return err
			}
			buffer, line = buffer[:0], line+1
		}
		buffer = slices.Grow(buffer, 1<<16)
		n, err := io.ReadFull(in, buffer[len(buffer):len(buffer)+1<<16])
		buffer = buffer[:len(buffer)+n]
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			last = true
		case err != nil:
			return fmt.Errorf("read %q: %w", name, err)
		}
		text := string(buffer)
		done := handin.Search(text, last, func(f handin.Found) {
			x.take(name+":"+strconv.Itoa(line+f.Line), func(g *handin.Ground) (*handin.HandIn, handin.Kind, []strictjson.Problem) { return g.Open(f) })
		})
		line += strings.Count(text[:done], "\n")
		buffer = append(buffer[:0], text[done:]...)
	}
	return nil
}

func skipLine(r *bufio.Reader) error {
	for {
		_, err := r.ReadSlice('\n')
		switch {
		case err == nil, errors.Is(err, io.EOF):
			return nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return fmt.Errorf("read a long line: %w", err)
		}
	}
}

// worth says which of several reasons is told, where a hand-in fits no ground.
var worth = []handin.Kind{handin.OtherMatter, handin.Damaged, handin.Future, handin.Malformed, handin.OtherEdition, handin.OtherPath, handin.Hands}

// take takes one hand-in. The first one that is read decides which matter the class is on.
func (x *collector) take(place string, open func(*handin.Ground) (*handin.HandIn, handin.Kind, []strictjson.Problem)) {
	why := handin.OtherMatter
	var wrong []strictjson.Problem
	for _, g := range x.grounds {
		h, k, problems := open(g)
		if k == handin.None {
			if x.class == nil {
				x.class, x.grounds = class.New(g), []*handin.Ground{g}
			}
			x.count(place, h)
			return
		}
		if slices.Index(worth, k) >= slices.Index(worth, why) {
			why, wrong = k, problems
		}
	}
	for _, p := range wrong {
		if why == handin.Malformed {
			x.leaveOut(place+":"+strconv.Itoa(p.Line)+":"+strconv.Itoa(p.Column), p.Says)
		}
	}
	x.leaveOut(place, why.Sentence())
}

func (x *collector) count(place string, h *handin.HandIn) {
	x.reading++
	if x.second != nil {
		student, known := x.class.Find(h.Tag)
		if known && x.counts[student] == uint32(x.reading) && x.err == nil {
			x.err = x.second(student, h)
		}
		return
	}
	student, took := x.class.Add(h)
	texts := textsOf(h)
	if took == class.Again && texts != 0 && x.texts[student] != texts {
		took = class.Replaces // by what was typed alone
	}
	switch took {
	case class.Counts:
		x.counts, x.texts = append(x.counts, uint32(x.reading)), append(x.texts, texts)
	case class.Replaces:
		x.counts[student], x.texts[student] = uint32(x.reading), texts
		x.leaveOut(place, words.ClassReplaces(typed(handin.TagText(h.Tag))))
	case class.Again, class.AgainLeft:
		x.twice++
	case class.Earlier:
		x.leaveOut(place, words.ClassEarlier(typed(handin.TagText(h.Tag))))
	case class.Full:
		x.leaveOut(place, words.ClassFull)
	}
}

// textsOf sums up what was typed in a hand-in; 0 where nothing was.
func textsOf(h *handin.HandIn) uint32 {
	if h.Name == "" && len(h.Reasons) == 0 {
		return 0
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%q", h.Name)
	for _, r := range h.Reasons {
		fmt.Fprintf(&b, " %q %q", r.Key, r.Text)
	}
	return uint32(digits.Sum(b.String())) | 1
}

// write writes the class in a format, to a file or to standard output.
func (x *collector) write(format, file string, from *source, stdout io.Writer) int {
	to := io.Writer(stdout)
	if file != "" {
		f, err := os.Create(file)
		if err != nil {
			return failed(x.stderr, err)
		}
		defer f.Close()
		to = f
	}
	out := bufio.NewWriter(to)
	g := x.class.Ground()
	var err error
	switch format {
	case "json":
		w := strictjson.Writer{Indent: true}
		x.class.Report().Write(&w, g)
		_, err = fmt.Fprintln(out, w.String())
	case "csv":
		table := class.NewTable(g)
		out.WriteString(table.Head())
		err = x.again(from, func(student int, h *handin.HandIn) error {
			_, err := out.WriteString(table.Row(student+1, h))
			return err
		})
	case "ndjson":
		err = x.again(from, func(_ int, h *handin.HandIn) error {
			w := strictjson.Writer{}
			g.Write(&w, h)
			_, err := out.WriteString(w.String() + "\n")
			return err
		})
	default:
		_, err = out.WriteString(told(x.class.Report(), g))
	}
	if err = errors.Join(err, out.Flush()); err != nil {
		return failed(x.stderr, err)
	}
	return exitOK
}

// again reads everything once more and gives each hand-in that counts, with its texts.
func (x *collector) again(from *source, each func(student int, h *handin.HandIn) error) error {
	x.reading, x.second = 0, each
	err := from.each(x.file, x.text)
	return errors.Join(err, x.err)
}
