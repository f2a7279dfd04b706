package main

import (
	"flag"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/site"
)

// version says what the program was built from: its version, the commit where Go has
// noted it, and the hash of each text that decides what it says. How the module hashes is
// for a build to say.
func version(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("version", flag.ContinueOnError)
	if exit, ok := parse(flags, args, noOperand, stdout, stderr); !ok {
		return exit
	}
	commit, changed := committed()
	line := func(name, value string) { fmt.Fprintf(stdout, "%-16s %s\n", name, value) }
	line(program, site.Version)
	line("commit", commit+changed)
	line("go", runtime.Version())
	line("words", site.Hash([]byte(en.File())))
	for _, id := range casebook.Matters() {
		text, _ := casebook.Text(id)
		line(id, site.Hash([]byte(text)))
	}
	return exitOK
}

// committed is the commit that Go noted when it built the program, and whether files were
// changed since. "go run" notes none.
func committed() (commit, changed string) {
	commit = "-"
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return commit, ""
	}
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = "+"
		}
	}
	return commit, changed
}

// release writes the site as one zip.
func release(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("release", flag.ContinueOnError)
	out := flags.String("o", program+"-"+site.Version+".zip", "")
	origin := flags.String("origin", "", "")
	if exit, ok := parse(flags, args, noOperand, stdout, stderr); !ok {
		return exit
	}
	if *origin != "" && !site.IsOrigin(*origin) {
		return misuse(stderr, words.MisuseOrigin(typed("-origin"), entered(*origin)))
	}
	sum, err := site.Release(site.Options{Origin: *origin, Twins: true, Say: say(stderr)}, *out)
	if err != nil {
		return failed(stderr, err)
	}
	fmt.Fprintf(stdout, "%s  %s\n", sum, *out) // as sha256sum reads it
	return exitOK
}
