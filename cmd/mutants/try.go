package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"
)

// suite is the tests of one package, built with every change in them.
type suite struct {
	path, dir, binary string
	own               bool // of a package under trial
	takes             time.Duration
	needs             map[string]bool // all that the package and its tests import
}

// try runs every change against its own package’s tests, and what survives them
// against those of all that depends on it. It prints what became of each and
// counts those that survived.
func try(ctx context.Context, o options, sources []*source, chosen []*mutant) (survivors int, err error) {
	temp, err := os.MkdirTemp("", "mutants")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(temp)
	home, overlay, err := prepare(temp, sources, chosen)
	if err != nil {
		return 0, err
	}
	all, err := dependents(ctx, o.against, home)
	if err != nil {
		return 0, err
	}
	var own, others []*suite
	for i, s := range all {
		s.binary = filepath.Join(temp, fmt.Sprint(i, ".test"))
		if s.own = slices.Contains(slices.Collect(maps.Values(home)), s.path); s.own {
			own = append(own, s)
		} else {
			others = append(others, s)
		}
	}
	if own, err = build(ctx, o, overlay, own); err != nil {
		return 0, err
	}
	fates, left := map[*mutant]string{}, []*mutant{}
	meet := func(i, of int, m *mutant, suites []*suite) error {
		begun := time.Now()
		for _, s := range suites {
			if fates[m], err = s.run(ctx, o, m.number, o.timeout); fates[m] != "" || err != nil {
				break
			}
		}
		fmt.Fprintf(os.Stderr, "%d of %d, %s: %s, %.1f s\n", i+1, of, m, cmp.Or(fates[m], "no test of the package"), time.Since(begun).Seconds())
		return err
	}
	for i, m := range chosen {
		if err := meet(i, len(chosen), m, order(own, home[m.file], true, 0)); err != nil {
			return 0, err
		}
		if fates[m] == "" {
			left = append(left, m)
		}
	}
	if len(left) > 0 {
		if others, err = build(ctx, o, overlay, others); err != nil {
			return 0, err
		}
	}
	for i, m := range left {
		if err := meet(i, len(left), m, order(append(others, own...), home[m.file], false, o.quick)); err != nil {
			return 0, err
		}
		if fates[m] == "" {
			survivors++
		}
	}
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	for _, m := range chosen {
		fate := "survived"
		if fates[m] != "" {
			fate = "killed by " + fates[m]
		}
		fmt.Fprintf(table, "%s:%d:%d\t%s: %s\t%s\n", m.file, m.line, m.col, m.function, m.text, fate)
	}
	if err := table.Flush(); err != nil {
		return 0, err
	}
	fmt.Printf("%d of %d changes survived\n", survivors, len(chosen))
	return survivors, nil
}

// prepare writes the packages under trial so that the number decides, and gives
// the package of each file.
func prepare(temp string, sources []*source, chosen []*mutant) (home map[string]string, overlay string, err error) {
	sites := map[*site]bool{}
	for _, m := range chosen {
		sites[m.site] = true
	}
	top, err := os.Getwd()
	if err != nil {
		return nil, "", err
	}
	replace, home := map[string]string{}, map[string]string{}
	put := func(path, text string) error {
		at := filepath.Join(temp, fmt.Sprint(len(replace), ".go"))
		replace[filepath.Join(top, path)] = at
		return os.WriteFile(at, []byte(text), 0o600)
	}
	for _, s := range sources {
		if !slices.ContainsFunc(chosen, func(m *mutant) bool { return m.file == s.path }) {
			continue
		}
		home[s.path] = s.pkg.path
		err := put(s.path, s.written(func(x *site) bool { return sites[x] }))
		if added := filepath.Join(s.pkg.folder, "zz_mutant.go"); err == nil && replace[filepath.Join(top, added)] == "" {
			err = put(added, fmt.Sprintf(support, s.pkg.name))
		}
		if err != nil {
			return nil, "", err
		}
	}
	text, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return nil, "", err
	}
	overlay = filepath.Join(temp, "overlay.json")
	return home, overlay, os.WriteFile(overlay, text, 0o600)
}

// build compiles some packages’ tests, runs each without a change, and gives
// those that have any, the quickest first.
func build(ctx context.Context, o options, overlay string, all []*suite) (suites []*suite, err error) {
	for _, s := range all {
		c := exec.CommandContext(ctx, "go", "test", "-c", "-vet=off", "-overlay", overlay, "-o", s.binary, s.path)
		c.Stdout, c.Stderr = os.Stderr, os.Stderr
		if err := c.Run(); err != nil {
			return nil, fmt.Errorf("building the tests of %s: %w", s.path, err)
		}
		if _, err := os.Stat(s.binary); err != nil {
			continue // it has no tests
		}
		begun, most := time.Now(), o.timeout
		leave := o.quick > 0 && !s.own
		if leave {
			most = o.quick
		}
		by, err := s.run(ctx, o, 0, most)
		if err != nil {
			return nil, err
		}
		if leave && time.Since(begun) >= most {
			fmt.Fprintf(os.Stderr, "%s takes longer than %s and is left out\n", s.path, o.quick)
			continue
		}
		if by != "" {
			return nil, fmt.Errorf("the tests of %s fail before anything is changed: %s", s.path, by)
		}
		s.takes = time.Since(begun)
		fmt.Fprintf(os.Stderr, "%s passes, %.1f s\n", s.path, s.takes.Seconds())
		suites = append(suites, s)
	}
	slices.SortStableFunc(suites, func(a, b *suite) int { return cmp.Compare(a.takes, b.takes) })
	return suites, nil
}

// dependents are the packages of which the tests depend on a changed one.
func dependents(ctx context.Context, pattern string, home map[string]string) (all []*suite, err error) {
	listed, err := goList(ctx, "-json=ImportPath,Dir,Imports,TestImports,XTestImports", pattern)
	if err != nil {
		return nil, err
	}
	imports := map[string][]string{}
	for _, l := range listed {
		imports[l.ImportPath] = l.Imports
	}
	for _, l := range listed {
		s := &suite{path: l.ImportPath, dir: l.Dir, needs: map[string]bool{}}
		var need func(path string)
		need = func(path string) {
			if !s.needs[path] {
				s.needs[path] = true
				for _, i := range imports[path] {
					need(i)
				}
			}
		}
		for _, i := range slices.Concat([]string{l.ImportPath}, l.TestImports, l.XTestImports) {
			need(i)
		}
		for _, path := range home {
			if s.needs[path] {
				all = append(all, s)
				break
			}
		}
	}
	return all, nil
}

// order is a package’s own tests, or those of what depends on it, the quickest
// first; those that are not quick are left out unless quick is 0.
func order(suites []*suite, path string, own bool, quick time.Duration) (some []*suite) {
	for _, s := range suites {
		if own == (s.path == path) && s.needs[path] && (quick == 0 || s.takes < quick) {
			some = append(some, s)
		}
	}
	slices.SortStableFunc(some, func(a, b *suite) int { return cmp.Compare(a.takes, b.takes) })
	return some
}

// run runs the tests with one change, until the first that fails, and says which
// that was; empty where all pass. What eats memory without end is stopped, too.
func (s *suite) run(ctx context.Context, o options, number int, most time.Duration) (by string, err error) {
	if s.takes > 0 {
		most = min(most, 20*time.Second+4*s.takes)
	}
	ctx, cancel := context.WithTimeout(ctx, most)
	defer cancel()
	c := exec.CommandContext(ctx, "sh", "-c", `ulimit -v 8000000 2>/dev/null; exec "$@" -test.v -test.failfast`, "sh", s.binary)
	if o.skip != "" {
		c.Args = append(c.Args, "-test.skip", o.skip)
	}
	c.Dir, c.Env = s.dir, append(os.Environ(), variable+"="+strconv.Itoa(number))
	out, err := c.StdoutPipe()
	if err != nil {
		return "", err
	}
	c.Stderr = c.Stdout
	if err := c.Start(); errors.Is(err, context.DeadlineExceeded) {
		return s.short() + ", out of time before it began", nil
	} else if err != nil {
		return "", err
	}
	last := ""
	for lines := bufio.NewScanner(out); lines.Scan(); {
		line := strings.TrimSpace(lines.Text())
		if test, ok := strings.CutPrefix(line, "=== RUN"); ok {
			last = strings.TrimSpace(test)
		}
		if test, ok := strings.CutPrefix(line, "--- FAIL: "); ok {
			test, _, _ = strings.Cut(test, " ")
			by = s.short() + " " + test
			cancel()
			break
		}
	}
	err = c.Wait()
	switch {
	case by != "" || err == nil:
		return by, nil
	case ctx.Err() == context.DeadlineExceeded:
		return s.short() + ", out of time in " + last, nil
	case ctx.Err() != nil:
		return "", ctx.Err()
	}
	return s.short() + ", panic in " + strings.TrimSpace("start "+last), nil
}

// short is the package's place in the module.
func (s *suite) short() string {
	_, place, ok := strings.Cut(s.path, "/logic/")
	if !ok {
		return s.path
	}
	return "logic/" + place
}
