package main

import (
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/benchwalk/benchwalk/logic/lint"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/minutes"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// check reads a matter file as the page would. Whoever writes one learns in one
// go everything that is wrong with it, and then what looks wrong.
func check(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("check", flag.ContinueOnError)
	strict := flags.Bool("strict", false, "")
	if exit, ok := parse(flags, args, words.MisuseNoFile, stdout, stderr); !ok {
		return exit
	}
	file, text, err := readText(flags.Arg(0), stdin)
	if err != nil {
		complain(stderr, err)
		return exitMisuse
	}
	m, problems := matter.Read(text)
	if refuse(stderr, file, problems) {
		return exitMisuse
	}
	warnings := lint.Read(text, m)
	for _, w := range warnings {
		fmt.Fprintf(stderr, "%s:%d:%d: %s: %s\n", file, w.Line, w.Column, en.Language().Say(words.CheckWarning), strings.TrimPrefix(w.Path+": "+en.Language().Say(w.Says), ": "))
	}
	if *strict && len(warnings) > 0 {
		return exitMisuse
	}
	if _, err := fmt.Fprintf(stdout, "%s: %s\n", file, en.Language().Say(describe(m))); err != nil {
		return failed(stderr, err)
	}
	return exitOK
}

// describe says on one line what a matter is. Its title comes from anyone.
func describe(m *matter.Matter) words.Name {
	steps, questions, assertions, bare := 0, 0, 0, 0
	for _, p := range m.Parts {
		steps += len(p.Steps)
		for _, s := range p.Steps {
			questions += len(s.Asks)
		}
	}
	m.Each(func(a *matter.Assertion) {
		assertions++
		if len(a.Cites) == 0 {
			bare++
		}
	})
	said := words.CheckAssertions(assertions)
	if bare > 0 {
		said = words.CheckAssertionsBare(assertions, bare)
	}
	has := []words.Name{words.CheckParts(len(m.Parts)), words.CheckSteps(steps), words.CheckQuestions(questions), said, words.CheckProvisions(len(m.Provisions)), words.CheckMinutes(minutes.Walk(m).Minutes())}
	paths := 0
	for _, name := range matter.Presets() {
		if _, listed := m.Path(name); listed {
			paths++
		}
	}
	if paths > 0 { // most files list none
		has = append(has, words.CheckPaths(paths))
	}
	return words.CheckMatter(words.Literal(strictjson.Show(m.ID)), words.Literal(strictjson.Show(m.Title)), has)
}
