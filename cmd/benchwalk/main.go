// Benchwalk builds the site, serves it on this machine, rules on an analysis
// from a file, turns it into a link and back, writes the memo of one, prints, makes
// and reads paths through a matter, and checks a matter file.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/benchwalk/benchwalk/web/site"
)

const help = `Benchwalk: decide the WeChat stay yourself, on the record the court had.

  benchwalk build [-o FOLDER] [-origin https://HOST] [-offline=false] [-force]
                                          write the whole site to a folder ("dist");
                                          files of yours in it stay; with -force it
                                          replaces files in its way, which it would
                                          else name and stop;
                                          with its origin it works in sandboxed frames
                                          in Safari, too; without offline use, browsers
                                          also give up the copies of an earlier build
  benchwalk serve [-addr HOST:PORT] [-o FOLDER] [-offline] [-force]
                                          build it and serve it on this machine; with
                                          -offline browsers keep a copy, as on the web
  benchwalk assess [-matter MATTER] FILE  read an analysis ("-" for standard input)
                                          and print the rulings as JSON
  benchwalk link [-matter MATTER] FILE    print the link of an analysis, without its texts
  benchwalk link [-matter MATTER] -open LINK
                                          print the analysis that a link holds
  benchwalk memo [-format txt|md|docx|html] [-for bench|movant|opponent] [-o FILE]
                 [-record] [-date TEXT] [-hash TEXT] [-link URL] [-matter MATTER] FILE
                                          read an analysis and write the bench memo, or
                                          the outline of one side's argument; with -record
                                          the whole record follows as an appendix; with
                                          -matter the analysis is of the matter in a
                                          file of your own; the address of a page, given
                                          with -link, becomes a link to the analysis
  benchwalk path [-json] MATTER           print the paths of a matter with their codes, and
                                          its steps; MATTER is the id of a built-in matter
                                          or a file
  benchwalk path [-json] [-like PATH] [-steps STEPS] [-label TEXT] [-reveal each|end|never]
                 [-standing shown|hidden] [-predict] [-confidence] [-reasons]
                 [-after-discussion] MATTER
                                          make a path of choices and print it for a link;
                                          STEPS are ids with commas between screens and
                                          a + between rows of one screen
  benchwalk path [-json] -file FILE MATTER
                                          make it of a file that has what a matter lists
  benchwalk path [-json] -open PATH MATTER
                                          read and check a path: short, step:ID, a code,
                                          or an address with #p= in it
  benchwalk check [-strict] FILE          read a matter ("-" for standard input)
                                          and say what is wrong with it
  benchwalk help                          this text

Flags stand before a file or after it, with one dash or two.

Assess, link, memo, path and check exit with 0, or with 2 and every problem of the file
on standard error, each as FILE:LINE:COLUMN: MESSAGE. A link that cannot be opened
exits with 2 and says why; what was left out of one, or is ruled otherwise now, is
only said. A path that cannot be made or read exits with 2 and every problem; steps
that are gone from the matter are only said. Check also warns of what reads well but is
most likely not meant, such as a statement without a source; with -strict that too
exits with 2.

Assess, link and memo read an analysis from an earlier edition of its matter or of
Benchwalk with -earlier: what they do not know in it is no mistake then, but is set
aside and said, and all that fits is taken over.

A matter file is UTF-8 and has at most 1 MiB, 4,000 characters in one text, 40 in
an id, and 12 objects and lists inside each other. It holds at most 40 parts, 200
steps, 200 questions, 4,000 statements and of these 200 in one list, 2,000 entries of
"cites", 10,000 cites in statements, 1,000 notes, 40 provisions, 12 interests, 40
alternatives, and 10,000 asterisks and redactions in texts. After 60 problems reading
stops.
`

const (
	exitOK     = 0
	exitFailed = 1
	exitMisuse = 2 // the command line or the file is wrong
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) == 0 {
		fmt.Fprint(stderr, help)
		return exitMisuse
	}
	switch name, rest := args[0], args[1:]; name {
	case "build":
		return build(rest, stdout, stderr)
	case "serve":
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		defer stop()
		return serve(ctx, rest, stdout, stderr)
	case "assess":
		return assess(rest, stdin, stdout, stderr)
	case "link":
		return share(rest, stdin, stdout, stderr)
	case "memo":
		return writeMemo(rest, stdin, stdout, stderr)
	case "path":
		return paths(rest, stdin, stdout, stderr)
	case "check":
		return check(rest, stdin, stdout, stderr)
	case "help", "-h", "-help", "--help":
		fmt.Fprint(stdout, help)
		return exitOK
	default:
		return misuse(stderr, fmt.Errorf("no command %q", name))
	}
}

// parse reads a command's flags, which may stand before its operands or after.
// ok is false where the command is to end with the exit code.
// An operand is named by what it is, "" where there is to be none.
func parse(flags *flag.FlagSet, args []string, operand string, stdout, stderr io.Writer) (exit int, ok bool) {
	flags.SetOutput(io.Discard) // it would say the reason and then the whole help
	flags.Usage = func() {}
	found := []string{"--"}
	for len(args) > 0 {
		switch err := flags.Parse(args); {
		case errors.Is(err, flag.ErrHelp):
			fmt.Fprint(stdout, help)
			return exitOK, false
		case err != nil:
			return misuse(stderr, fmt.Errorf("%s: %w", flags.Name(), err)), false
		}
		ended := len(args) > flags.NArg() && args[len(args)-flags.NArg()-1] == "--"
		if args = flags.Args(); ended || len(args) == 0 {
			break
		}
		found, args = append(found, args[0]), args[1:]
	}
	found = append(found, args...)
	switch operands := found[1:]; {
	case operand == "" && len(operands) > 0:
		return misuse(stderr, fmt.Errorf("%s: unexpected %q", flags.Name(), operands[0])), false
	case operand != "" && len(operands) == 0:
		return misuse(stderr, fmt.Errorf("%s: expected a %s", flags.Name(), operand)), false
	case operand != "" && len(operands) > 1:
		return misuse(stderr, fmt.Errorf("%s: expected one %s: unexpected %q", flags.Name(), operand, operands[1])), false
	}
	if err := flags.Parse(found); err != nil {
		return misuse(stderr, fmt.Errorf("%s: %w", flags.Name(), err)), false
	}
	return exitOK, true
}

// misuse says what is wrong with a command line.
func misuse(stderr io.Writer, err error) int {
	fmt.Fprintf(stderr, "benchwalk: %v\n\"benchwalk help\" says what there is\n", err)
	return exitMisuse
}

func build(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("build", flag.ContinueOnError)
	out := flags.String("o", "dist", "")
	offline := flags.Bool("offline", true, "")
	origin := flags.String("origin", "", "")
	force := flags.Bool("force", false, "")
	if exit, ok := parse(flags, args, "", stdout, stderr); !ok {
		return exit
	}
	report, err := site.Build(site.Options{Out: *out, Force: *force, Twins: true, NoOffline: !*offline, Origin: *origin, Say: say(stdout)})
	if err != nil {
		fmt.Fprintln(stderr, "benchwalk:", err)
		return exitFailed
	}
	fmt.Fprintf(stdout, "%-28s %9s %9s %9s\n", *out, "bytes", "gzip", "brotli")
	for _, f := range report.Files {
		fmt.Fprintf(stdout, "%-28s %9d %9d %9d\n", f.Name, f.Size, f.Gzip, f.Brotli)
	}
	fmt.Fprintln(stdout, "module", report.Hash)
	return exitOK
}

// say prints what goes on, so that whoever waits for a slow machine sees why.
func say(stdout io.Writer) func(string) {
	return func(what string) { fmt.Fprintln(stdout, what) }
}
