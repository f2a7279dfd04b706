package main

import (
	"flag"
	"fmt"
	"io"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// share prints the link of an analysis, or the analysis of a link.
func share(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("link", flag.ContinueOnError)
	open := flags.Bool("open", false, "")
	earlier := flags.Bool("earlier", false, "")
	own := flags.String("matter", "", "")
	if exit, ok := parse(flags, args, words.MisuseNoFileOrLink, stdout, stderr); !ok {
		return exit
	}
	if !*open {
		x := each{flags.Arg(0), *own, *earlier, false, stdin, stdout, stderr}
		return x.do(func(_ int, a *analysis.Analysis, m *matter.Matter) (string, words.Text) {
			text, problem := link.Encode(a, m, chain.Decide(a.Posture, &a.Findings))
			return text, problem.Sentence()
		})
	}
	known, ok := knownMatters(*own, stdin, stderr)
	if !ok {
		return exitMisuse
	}
	a := unpack(flags.Arg(0), known, stderr)
	if a == nil {
		return exitMisuse
	}
	w := strictjson.Writer{Indent: true}
	a.Write(&w)
	if _, err := fmt.Fprintln(stdout, w.String()); err != nil {
		return failed(stderr, err)
	}
	return exitOK
}

// unpack opens a link, alone or at the end of an address, beside which a path may be
// named. That one is, what was left out of it, and a ruling that differs, is said; the analysis is given all the same.
func unpack(text string, known func(id string) *matter.Matter, stderr io.Writer) *analysis.Analysis {
	fragment, problem := link.Split(text)
	if fragment.Path != "" {
		tell(stderr, words.PathBeside(entered(fragment.Path)))
	}
	var opened *link.Opened
	if problem == link.None {
		opened, problem = link.Decode(fragment.Work, known)
	}
	if problem != link.None {
		tell(stderr, problem.Sentence())
	}
	if opened == nil {
		return nil
	}
	a := opened.Analysis
	for t, now := range chain.Decide(a.Posture, &a.Findings) {
		t := doctrines.ID(t)
		why := opened.Differs(t, now)
		if why.Empty() {
			continue
		}
		complain(stderr, t.String()+": "+en.Language().Say(why))
		for _, each := range []struct {
			when words.Name
			says words.Text
		}{{words.OpenedThen, opened.Ruled(t)}, {words.OpenedNow, opened.Sentence(t, link.Of(now))}} {
			fmt.Fprintf(stderr, "  %-5s %s\n", en.Language().Say(each.when)+":", ruled(each.says))
		}
	}
	return a
}

// ruled is a ruling in words. Of one that no test gives, which a link can name all the
// same, nothing is said.
func ruled(ruling words.Text) string {
	if !en.Language().Has(ruling) {
		return ""
	}
	return en.Language().Say(ruling)
}
