// Benchwalk builds the site, serves it on this machine, rules on an analysis
// from a file, turns it into a link and back, writes the memo of one, prints, makes
// and reads paths through a matter, puts what a class handed in beside each other, prints the code by which a question stands in
// somebody's page, and checks a matter file.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/site"
)

// program is its name, as it is called and as it says what is wrong.
const program = "benchwalk"

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
		fmt.Fprint(stderr, help(en.Language()))
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
	case "class":
		return collect(rest, stdin, stdout, stderr)
	case "embed":
		return embed(rest, stdout, stderr)
	case "check":
		return check(rest, stdin, stdout, stderr)
	case "release":
		return release(rest, stdout, stderr)
	case "version":
		return version(rest, stdout, stderr)
	case "help", "-h", "-help", "--help":
		fmt.Fprint(stdout, help(en.Language()))
		return exitOK
	default:
		return misuse(stderr, words.MisuseCommand(entered(name)))
	}
}

// operands is what a command takes beside its flags: what to say where it is
// missing, or nil where there is to be none.
type operands func(command words.Name) words.Text

var noOperand operands

// parse reads a command's flags, which may stand before its operand or after.
// ok is false where the command is to end with the exit code.
func parse(flags *flag.FlagSet, args []string, missing operands, stdout, stderr io.Writer) (exit int, ok bool) {
	found := []string{"--"}
	for len(args) > 0 {
		arg := args[0]
		args = args[1:]
		if arg == "--" {
			found = append(found, args...)
			break
		}
		if len(arg) < 2 || arg[0] != '-' {
			found = append(found, arg)
			continue
		}
		dashed, value, given := strings.Cut(arg, "=")
		name := strings.TrimPrefix(strings.TrimPrefix(dashed, "-"), "-")
		known := flags.Lookup(name)
		switch {
		case known == nil && (name == "h" || name == "help"):
			fmt.Fprint(stdout, help(en.Language()))
			return exitOK, false
		case known == nil:
			return misuse(stderr, words.MisuseFlag(typed(flags.Name()), entered(dashed))), false
		case given:
		case standsAlone(known):
			value = "true"
		case len(args) == 0:
			return misuse(stderr, words.MisuseNoValue(typed("-"+name))), false
		default:
			value, args = args[0], args[1:]
		}
		if err := flags.Set(name, value); err != nil { // only what is true or false refuses a value
			return misuse(stderr, words.MisuseYesOrNo(typed("-"+name), entered(value))), false
		}
	}
	command := typed(flags.Name())
	switch operands := found[1:]; {
	case missing == nil && len(operands) > 0:
		return misuse(stderr, words.MisuseOperand(command, entered(operands[0]))), false
	case missing != nil && len(operands) == 0:
		return misuse(stderr, missing(command)), false
	case missing != nil && len(operands) > 1:
		return misuse(stderr, words.MisuseOperands(command, entered(operands[1]))), false
	}
	if err := flags.Parse(found); err != nil {
		panic("benchwalk: operands behind -- were read as flags: " + err.Error())
	}
	return exitOK, true
}

// standsAlone reports whether a flag needs no value, because it says yes.
func standsAlone(f *flag.Flag) bool {
	b, ok := f.Value.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
}

// entered is what somebody typed, so that it does no harm to a terminal.
func entered(s string) words.Name { return words.Literal(strictjson.Show(s)) }

// tell says problems, each on its line.
func tell(stderr io.Writer, problems ...words.Text) int {
	for _, p := range problems {
		complain(stderr, en.Language().Say(p))
	}
	return exitMisuse
}

// complain prints what is wrong, behind the name of the program.
func complain(stderr io.Writer, what any) { fmt.Fprintln(stderr, program+":", what) }

// failed prints why the system does not do what it was asked for.
func failed(stderr io.Writer, err error) int {
	complain(stderr, err)
	return exitFailed
}

// misuse says what is wrong with a command line.
func misuse(stderr io.Writer, what words.Text) int {
	tell(stderr, what)
	fmt.Fprintln(stderr, en.Language().Say(words.MisuseHelp(typed(program+" help"))))
	return exitMisuse
}

// usualFolder is where a build goes.
const usualFolder = "dist"

func build(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("build", flag.ContinueOnError)
	out := flags.String("o", usualFolder, "")
	offline := flags.Bool("offline", true, "")
	readable := flags.Bool("report", false, "")
	origin := flags.String("origin", "", "")
	force := flags.Bool("force", false, "")
	var matters []string
	flags.Func("matter", "", func(file string) error {
		matters = append(matters, file)
		return nil
	})
	if exit, ok := parse(flags, args, noOperand, stdout, stderr); !ok {
		return exit
	}
	report, err := site.Build(site.Options{Out: *out, Force: *force, Twins: true, NoOffline: !*offline, Origin: *origin, Matters: matters, Report: *readable, Say: say(stdout)})
	if err != nil {
		return failed(stderr, err)
	}
	fmt.Fprintf(stdout, "%-28s %9s %9s %9s\n", *out, en.Language().Say(words.BuildBytes), "gzip", "brotli")
	for _, f := range report.Files {
		fmt.Fprintf(stdout, "%-28s %9d %9d %9d\n", f.Name, f.Size, f.Gzip, f.Brotli)
	}
	fmt.Fprintln(stdout, en.Language().Say(words.BuildModule(typed(report.Hash))))
	return exitOK
}

// say prints what goes on, so that whoever waits for a slow machine sees why.
func say(stdout io.Writer) func(string) {
	return func(what string) { fmt.Fprintln(stdout, what) }
}
