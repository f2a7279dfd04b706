// Generate writes the functions that name the lines of the wording files:
// sentences_stay.go for en/stay.txt, and sentences_families.go for the families.
//
//	go generate ./logic/words
//
// It reads the files as they stand on the disk, so it runs in logic/words.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/words"
)

func main() {
	if err := run("."); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(folder string) error {
	sources, err := generated(folder)
	if err != nil {
		return err
	}
	old, err := filepath.Glob(filepath.Join(folder, "sentences_*.go"))
	if err != nil {
		return fmt.Errorf("list what was generated before: %w", err)
	}
	for _, name := range old {
		if _, ok := sources[filepath.Base(name)]; !ok {
			if err := os.Remove(name); err != nil {
				return fmt.Errorf("remove what no wording file asks for: %w", err)
			}
		}
	}
	for name, source := range sources {
		if err := os.WriteFile(filepath.Join(folder, name), source, 0o644); err != nil {
			return fmt.Errorf("write %q: %w", name, err)
		}
	}
	return nil
}

// generated gives the Go files for the wording files below a folder.
func generated(folder string) (map[string][]byte, error) {
	names, err := filepath.Glob(filepath.Join(folder, "en", "*.txt"))
	if err != nil {
		return nil, fmt.Errorf("list the wording files: %w", err)
	}
	var files []words.File
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read a wording file: %w", err)
		}
		files = append(files, words.File{Name: filepath.Base(name), Text: string(text)})
	}
	lines, problems := words.Lines(files)
	if len(problems) == 0 {
		problems = words.Complete(lines)
	}
	if err := failed(problems); err != nil {
		return nil, err
	}
	return sources(lines)
}

// failed makes an error of problems, all of them, a line each.
func failed(problems []words.Problem) error {
	if len(problems) == 0 {
		return nil
	}
	var all []string
	for _, p := range problems {
		all = append(all, p.String())
	}
	return fmt.Errorf("the wording files have problems:\n%s", strings.Join(all, "\n"))
}

// entry is one id with its variants.
type entry struct {
	id    words.ID
	lines []words.Line
}

// entries groups lines by id, in their order.
func entries(lines []words.Line) (es []entry) {
	at := map[words.ID]int{}
	for _, l := range lines {
		i, ok := at[l.ID]
		if !ok {
			i = len(es)
			at[l.ID] = i
			es = append(es, entry{id: l.ID})
		}
		es[i].lines = append(es[i].lines, l)
	}
	return es
}

// sources writes the files.
func sources(lines []words.Line) (map[string][]byte, error) {
	g := generator{asked: words.Asked(lines), names: map[string]words.ID{}, bodies: map[string][]string{}, members: map[string][]entry{}}
	for _, e := range entries(lines) {
		g.entry(e)
	}
	for _, f := range words.Families() {
		g.family(f)
	}
	if err := failed(g.problems); err != nil {
		return nil, err
	}
	out := map[string][]byte{}
	for file, bodies := range g.bodies {
		slices.Sort(bodies)
		source, err := formatted("package words\n\n" + strings.Join(bodies, "\n"))
		if err != nil {
			return nil, fmt.Errorf("format %q: %w", file, err)
		}
		out[file] = source
	}
	return out, nil
}
