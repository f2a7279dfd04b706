// Command mutants asks whether the tests would notice a mistake. It changes one
// comparison, one && or ||, or one number of a package at a time, and runs the
// tests: first those of the package, then, where they all pass, those of every
// package that depends on it. A change that no test notices has survived: either
// a test is missing, or the change makes no difference that anybody can see, and
// then a list says why.
//
// All changes are compiled at once, each behind a number that the environment
// names, so that a package's tests are built once and not once a change.
//
// It exits with 1 where a change has survived that is not listed, or where an
// entry of the list fits nothing any more.
package main

import (
	"context"
	"flag"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"os/signal"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
)

func main() {
	n := flag.Int("n", 400, "try at most this many changes, spread evenly over the files")
	against := flag.String("against", "./logic/...", "the packages whose tests try what has survived the package’s own")
	list := flag.String("known", "docs/mutants.txt", "the list of changes that make no difference")
	only := flag.String("only", "", "of these, try only those whose place or text has this in it")
	timeout := flag.Duration("timeout", 120*time.Second, "the most that one package’s tests may take")
	quick := flag.Duration("quick", 0, "leave out the tests of other packages that take longer than this; 0 leaves out none")
	skip := flag.String("skip", "", "leave out tests whose names match this")
	show := flag.Bool("list", false, "print the changes and try none")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: go run ./cmd/mutants [flags] FOLDER …   (from the top of the module)")
		flag.PrintDefaults()
	}
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	passed, err := run(ctx, options{*n, *against, *list, *only, *timeout, *quick, *skip, *show}, flag.Args())
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "mutants:", err)
		os.Exit(2)
	case !passed:
		os.Exit(1)
	}
}

type options struct {
	n             int
	against, list string
	only          string
	timeout       time.Duration
	quick         time.Duration
	skip          string
	show          bool
}

func run(ctx context.Context, o options, folders []string) (passed bool, err error) {
	if len(folders) == 0 {
		return false, fmt.Errorf("name the folders of the packages to change")
	}
	text, err := os.ReadFile(o.list)
	if err != nil {
		return false, err
	}
	known, err := readKnown(o.list, string(text))
	if err != nil {
		return false, err
	}
	sources, err := load(ctx, folders)
	if err != nil {
		return false, err
	}
	all := number(sources)
	fresh, stale := known.sort(all)
	chosen := choose(fresh, o.n)
	chosen = slices.DeleteFunc(chosen, func(m *mutant) bool { return !strings.Contains(m.String(), o.only) })
	fmt.Printf("%d changes possible, %d of them listed as making no difference, %d tried\n", len(all), len(all)-len(fresh), len(chosen))
	for i, f := range folders {
		folders[i] = slash(f)
	}
	stale = slices.DeleteFunc(stale, func(e *entry) bool { return !slices.Contains(folders, path.Dir(e.file)) })
	for _, e := range stale {
		fmt.Printf("%s:%d: there is no %q in %s of %s any more: take the entry out, or mend it\n", o.list, e.line, e.text, e.function, e.file)
	}
	if o.show {
		for _, m := range chosen {
			fmt.Println(m)
		}
		return len(stale) == 0, nil
	}
	survivors, err := try(ctx, o, sources, chosen)
	if err != nil {
		return false, err
	}
	return survivors == 0 && len(stale) == 0, nil
}

// choose takes at most n, from each file about as many, and from each place one
// before it takes another. The choice is always the same.
func choose(from []*mutant, n int) (chosen []*mutant) {
	var files []string
	byFile := map[string][]*mutant{}
	for _, m := range from {
		if byFile[m.file] == nil {
			files = append(files, m.file)
		}
		byFile[m.file] = append(byFile[m.file], m)
	}
	for _, name := range files {
		seed := fnv.New64a()
		seed.Write([]byte(name))
		random := rand.New(rand.NewPCG(seed.Sum64(), 0))
		ms, times := byFile[name], map[*site]int{}
		random.Shuffle(len(ms), func(i, j int) { ms[i], ms[j] = ms[j], ms[i] })
		var rounds [][]*mutant
		for _, m := range ms {
			round := times[m.site]
			times[m.site]++
			if round == len(rounds) {
				rounds = append(rounds, nil)
			}
			rounds[round] = append(rounds[round], m)
		}
		byFile[name] = byFile[name][:0:0]
		for _, ms := range rounds {
			byFile[name] = append(byFile[name], ms...)
		}
	}
	for round := 0; len(chosen) < min(n, len(from)); round++ {
		for _, name := range files {
			if round < len(byFile[name]) && len(chosen) < n {
				chosen = append(chosen, byFile[name][round])
			}
		}
	}
	inOrder(chosen)
	return chosen
}

// slash writes a path as the list has it.
func slash(path string) string { return filepath.ToSlash(filepath.Clean(path)) }
