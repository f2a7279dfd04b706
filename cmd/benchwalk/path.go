package main

import (
	"flag"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/path"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// choice names the flags of which a path is made.
var choice = []string{"like", "steps", "label", "reveal", "standing", "predict", "confidence", "reasons", "after-discussion"}

// chosen is what the command line says of a path.
type chosen struct {
	given                              map[string]bool // the flags that are there
	like, steps, label                 string
	reveal, standing                   string
	predict, confidence, reasons, anew bool
	json                               bool
}

// paths prints the paths of a matter, makes one of choices or of a file, or reads one.
func paths(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("path", flag.ContinueOnError)
	var c chosen
	flags.BoolVar(&c.json, "json", false, "")
	open := flags.String("open", "", "")
	file := flags.String("file", "", "")
	flags.StringVar(&c.like, "like", "", "")
	flags.StringVar(&c.steps, "steps", "", "")
	flags.StringVar(&c.label, "label", "", "")
	flags.StringVar(&c.reveal, "reveal", "", "")
	flags.StringVar(&c.standing, "standing", "", "")
	flags.BoolVar(&c.predict, "predict", false, "")
	flags.BoolVar(&c.confidence, "confidence", false, "")
	flags.BoolVar(&c.reasons, "reasons", false, "")
	flags.BoolVar(&c.anew, "after-discussion", false, "")
	if exit, ok := parse(flags, args, words.MisuseNoMatter, stdout, stderr); !ok {
		return exit
	}
	c.given = map[string]bool{}
	flags.Visit(func(f *flag.Flag) { c.given[f.Name] = true })
	making := slices.ContainsFunc(choice, func(name string) bool { return c.given[name] })
	switch {
	case c.given["open"] && (making || c.given["file"]):
		return tell(stderr, words.PathChoicesAndOpen)
	case c.given["file"] && making:
		return tell(stderr, words.PathChoicesAndFile)
	case *file == "-" && flags.Arg(0) == "-":
		return tell(stderr, words.MisuseMatterAndPath)
	}
	m, ok := matterNamed(flags.Arg(0), stdin, stderr)
	if !ok {
		return exitMisuse
	}
	out, exit := "", exitOK
	switch {
	case c.given["open"]:
		out, exit = c.read(*open, m, stderr)
	case c.given["file"]:
		out, exit = c.fromFile(*file, m, stdin, stderr)
	case making:
		out, exit = c.make(m, stderr)
	default:
		out = c.list(m, stderr)
	}
	if exit != exitOK {
		return exit
	}
	if _, err := fmt.Fprintln(stdout, out); err != nil {
		return failed(stderr, err)
	}
	return exitOK
}

// matterNamed is a built-in matter, or one in a file.
func matterNamed(name string, stdin io.Reader, stderr io.Writer) (*matter.Matter, bool) {
	if m := casebook.Matter(name); m != nil {
		return m, true
	}
	if _, _, err := readText(name, strings.NewReader("")); err != nil && matter.IsID(name) {
		tell(stderr, words.PathNoMatter(entered(name), words.Literals(casebook.Matters())))
		return nil, false
	}
	return readMatter(name, stdin, stderr)
}

// find gives the path that a text names, which may be an address.
func find(text string, m *matter.Matter) (path.Named, words.Text) {
	name := text
	if strings.Contains(text, "#") {
		fragment, problem := link.Split(text)
		switch {
		case problem == link.Damaged:
			return path.Named{}, words.PathDamaged
		case fragment.Path != "":
			name = fragment.Path
		}
	}
	named, problem := path.Find(name, m)
	return named, problem.Sentence()
}

// read reads a path and says what it is.
func (c *chosen) read(text string, m *matter.Matter, stderr io.Writer) (out string, exit int) {
	named, problem := find(text, m)
	if !problem.Empty() {
		return "", tell(stderr, problem)
	}
	if missing := named.Missing(); !missing.Empty() {
		tell(stderr, missing)
	}
	return c.told(named, m, stderr), exitOK
}

// told says what a path is, in lines or as JSON.
func (c *chosen) told(named path.Named, m *matter.Matter, stderr io.Writer) string {
	if !c.json {
		return strings.Join(lines(named, m, stderr), "\n")
	}
	w := strictjson.Writer{Indent: true}
	write(&w, named, m, stderr)
	return w.String()
}

// fromFile makes a path of a file.
func (c *chosen) fromFile(file string, m *matter.Matter, stdin io.Reader, stderr io.Writer) (out string, exit int) {
	file, text, err := readText(file, stdin)
	if err != nil {
		complain(stderr, err)
		return "", exitMisuse
	}
	p, problems := m.ReadPath(text)
	if refuse(stderr, file, problems) {
		return "", exitMisuse
	}
	return c.made(p, m, stderr)
}

// made gives the path that was made as a link has it.
func (c *chosen) made(p matter.Path, m *matter.Matter, stderr io.Writer) (out string, exit int) {
	code, problem := path.Encode(p, m)
	if problem.Kind != path.None {
		return "", tell(stderr, problem.Sentence())
	}
	if c.json {
		return c.told(path.Named{Path: p, By: path.ByCode}, m, stderr), exitOK
	}
	return link.Fragment{Path: code}.String(), exitOK
}

// make makes a path of what the command line says, and says everything that is wrong.
func (c *chosen) make(m *matter.Matter, stderr io.Writer) (out string, exit int) {
	var problems []words.Text
	label, runs, screens := "", matter.Runs{}, [][]string(nil)
	if c.given["like"] {
		like, problem := find(c.like, m)
		if !problem.Empty() {
			problems = append(problems, problem)
		}
		if missing := like.Missing(); !missing.Empty() {
			tell(stderr, missing)
		}
		label, runs, screens = like.Path.Label(), like.Path.Runs(), like.Path.Screens()
	}
	if c.given["steps"] {
		screens = screensOf(c.steps)
	}
	if c.given["label"] {
		label = c.label
	}
	for name, flag := range map[string]struct{ to, is *bool }{"predict": {&runs.Predict, &c.predict}, "confidence": {&runs.Confidence, &c.confidence}, "reasons": {&runs.Reasons, &c.reasons}, "after-discussion": {&runs.AfterDiscussion, &c.anew}} {
		if c.given[name] {
			*flag.to = *flag.is
		}
	}
	if c.given["reveal"] {
		reveal, ok := matter.ParseReveal(c.reveal)
		if runs.Reveal = reveal; !ok {
			problems = append(problems, words.PathUnknownReveal(entered(c.reveal), words.Literals(revealNames())))
		}
	}
	if c.given["standing"] {
		is := slices.Index(matter.Standings(), c.standing)
		if runs.HideStanding = is > 0; is < 0 {
			problems = append(problems, words.PathUnknownStanding(entered(c.standing), words.Literals(matter.Standings())))
		}
	}
	p, flaws := matter.NewPath(label, runs, screens, m.StepIDs())
	for _, f := range flaws {
		if f.Kind == matter.NoSteps && c.given["like"] && len(problems) > 0 {
			continue // what it was to be like is the problem, and is said
		}
		problems = append(problems, flaw(f))
	}
	if len(problems) > 0 {
		return "", tell(stderr, problems...)
	}
	return c.made(p, m, stderr)
}

// screensOf takes "asked,bond-ask+bond-loss" apart.
func screensOf(text string) (screens [][]string) {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	for _, screen := range strings.Split(text, ",") {
		var rows []string
		if strings.TrimSpace(screen) != "" {
			for _, id := range strings.Split(screen, "+") {
				rows = append(rows, strings.TrimSpace(id))
			}
		}
		screens = append(screens, rows)
	}
	return screens
}

// flaw says what is wrong with choices, and what to do.
func flaw(f matter.Flaw) words.Text {
	step := entered(f.Step)
	switch f.Kind {
	case matter.TooManySteps:
		return words.PathTooMany(matter.MaxSteps)
	case matter.EmptyScreen:
		return words.PathEmptyScreen(words.Literal(strconv.Itoa(f.Screen + 1)))
	case matter.UnknownStep:
		return words.PathUnknownStep(step)
	case matter.RepeatedStep:
		return words.PathRepeatedStep(step)
	case matter.LongLabel:
		return words.PathLongLabel(matter.MaxLabel)
	case matter.PaddedLabel:
		return words.PathPaddedLabel
	case matter.UnseenInLabel:
		return words.PathUnseenInLabel
	}
	return words.PathNoSteps
}

func revealNames() (names []string) {
	for _, r := range matter.Reveals() {
		names = append(names, r.String())
	}
	return names
}

func presetNames() (names []string) {
	for _, p := range matter.Presets() {
		names = append(names, p.String())
	}
	return names
}

// list prints the paths that a matter has, and the steps of which others are made.
func (c *chosen) list(m *matter.Matter, stderr io.Writer) string {
	if c.json {
		w := strictjson.Writer{Indent: true}
		w.Object(func() {
			w.Field("matter", m.ID)
			w.Name("paths").Object(func() {
				for _, name := range path.Listed(m) {
					named, _ := path.Find(name.String(), m)
					w.Name(name.String())
					write(&w, named, m, stderr)
				}
			})
			w.Name("steps").Object(func() {
				for _, id := range m.StepIDs() {
					w.Field(id, m.Step(id).Topic)
				}
			})
		})
		return w.String()
	}
	var out []string
	for _, name := range path.Listed(m) {
		named, _ := path.Find(name.String(), m)
		out = append(out, name.String())
		for _, line := range lines(named, m, stderr) {
			out = append(out, "  "+line)
		}
	}
	out = append(out, en.Language().Say(words.CheckSteps(len(m.StepIDs()))))
	for _, id := range m.StepIDs() {
		out = append(out, "  "+id+" "+strictjson.Show(m.Step(id).Topic))
	}
	return strings.Join(out, "\n")
}

// lines say what a path is: as a link has it, its steps as -steps takes them, how
// long it is, and how it runs.
func lines(named path.Named, m *matter.Matter, stderr io.Writer) (out []string) {
	say := func(t words.Name) { out = append(out, en.Language().Say(t)) }
	if code := codeOf(named.Path, m, stderr); code != "" {
		out = append(out, link.Fragment{Path: code}.String())
	}
	if called := named.Called(); !called.Empty() {
		say(called)
	}
	screens := named.Path.Screens()
	var steps []string
	for _, rows := range screens {
		steps = append(steps, strings.Join(rows, "+"))
	}
	out = append(out, "-steps "+strings.Join(steps, ","))
	say(words.PathSize(words.PathScreens(len(screens)), words.CheckSteps(len(named.Path.Steps()))))
	for _, t := range path.Runs(named.Path.Runs()) {
		out = append(out, en.Language().Say(t))
	}
	return out
}

// codeOf is the code of a path; where there is none, it is said why.
func codeOf(p matter.Path, m *matter.Matter, stderr io.Writer) string {
	code, problem := path.Encode(p, m)
	if problem.Kind != path.None {
		tell(stderr, problem.Sentence())
	}
	return code
}

// write writes what a path is as JSON. Whose word its label is stands beside it.
func write(w *strictjson.Writer, named path.Named, m *matter.Matter, stderr io.Writer) {
	w.Object(func() {
		w.Field("matter", m.ID)
		w.Field("by", named.By.String())
		if code := codeOf(named.Path, m, stderr); code != "" {
			w.Field("code", code)
		}
		if named.Path.Label() != "" {
			by := "matter"
			if named.By == path.ByCode {
				by = "sender"
			}
			w.Field("label_by", by)
		}
		if len(named.Gone) > 0 {
			w.Name("gone").Array(func() {
				for _, id := range named.Gone {
					w.Text(id)
				}
			})
		}
		w.Name("path")
		named.Path.Write(w)
	})
}
