// Command generate keeps the layouts of share links up with the program. It is run
// by go generate ./logic/link, in the folder of package link, in two steps:
//
//	generate layout   writes the next layout where the newest lacks something, its
//	                  checksum, and the layouts as Go source
//	generate links    writes sample links of the newest version where there are none
//
// The second step is a program of its own because it encodes by the layout that
// the first one wrote. Nothing that was once written is changed, and where nothing
// is missing nothing is written.
package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/link/layout"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

func main() {
	if err := run(".", os.Args[1:], layout.Model()); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// run does one step in the folder of package link, for what the model has to name.
func run(folder string, arguments []string, model layout.Layout) error {
	step := strings.Join(arguments, " ")
	files, err := read(folder)
	if err != nil {
		return err
	}
	var changed map[string]string
	switch step {
	case "layout":
		changed, err = layout.Update(files, model)
	case "links":
		changed, err = sampleLinks(files)
	default:
		err = fmt.Errorf("the step is layout or links, not %q", step)
	}
	if err != nil {
		return err
	}
	return write(folder, changed)
}

// frozen is the matter that sample links are about. It stays as it is.
const frozen = "testdata/matter-1.json"

// read reads what the steps need, by its name in the folder.
func read(folder string) (files map[string]string, err error) {
	files = map[string]string{}
	for _, pattern := range []string{"layouts/*.txt", "testdata/*.txt", frozen, layout.Source} {
		names, err := filepath.Glob(filepath.Join(folder, filepath.FromSlash(pattern)))
		if err != nil {
			return nil, fmt.Errorf("looking for %q: %w", pattern, err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				return nil, fmt.Errorf("reading what is there: %w", err)
			}
			name, err = filepath.Rel(folder, name)
			if err != nil {
				return nil, fmt.Errorf("naming %q: %w", name, err)
			}
			files[filepath.ToSlash(name)] = string(text)
		}
	}
	return files, nil
}

// write writes files into the folder and says which.
func write(folder string, files map[string]string) error {
	for _, name := range layout.Names(files) {
		if err := os.WriteFile(filepath.Join(folder, filepath.FromSlash(name)), []byte(files[name]), 0o644); err != nil {
			return fmt.Errorf("writing what is new: %w", err)
		}
		fmt.Println("wrote", name)
	}
	return nil
}

// sampleLinks gives the sample links of the newest version where there are none.
func sampleLinks(files map[string]string) (changed map[string]string, err error) {
	layouts, err := layout.Read(files)
	if err != nil {
		return nil, err
	}
	version := link.Version()
	if _, ok := files[layout.Links(version)]; ok {
		return nil, nil
	}
	if version > len(layouts) {
		return nil, fmt.Errorf("the program has version %d and the folder has no layout of it", version)
	}
	m, problems := matter.Read(files[frozen])
	if len(problems) > 0 {
		return nil, fmt.Errorf("reading %q: %s", frozen, problems[0].In(en.Language()))
	}
	text, err := samples(m, version, layouts[version-1])
	return map[string]string{layout.Links(version): text}, err
}

// samples writes links about a matter, under each of them the file of what it
// holds and what it says of the rulings: of the empty work, of all of it at the
// last values, and of ten mixes that are always the same.
func samples(m *matter.Matter, version int, l layout.Layout) (string, error) {
	r := rand.New(rand.NewPCG(1, 2020))
	works := []*analysis.Analysis{{Matter: m.ID}, layout.Filled(m, func(n int) int { return n - 1 })}
	for range 10 {
		works = append(works, layout.Filled(m, r.IntN))
	}
	text := fmt.Sprintf("// Links of version %d to the matter of matter-1.json, as links-1.txt has them of\n"+
		"// version 1. No line here is ever changed or taken away.\n", version)
	for _, a := range works {
		sent, p := link.Encode(a, m, chain.Decide(a.Posture, &a.Findings))
		if p != link.None {
			return "", fmt.Errorf("making a sample link: %v", p)
		}
		o, p := link.Decode(sent, func(string) *matter.Matter { return m })
		if p != link.None {
			return "", fmt.Errorf("opening the sample link %q: %v", sent, p)
		}
		w := &strictjson.Writer{}
		o.Analysis.Write(w)
		text += "\n" + sent + "\n" + w.String() + "\n" + fmt.Sprint(o.Revision, told(o, l)) + "\n"
	}
	return text, nil
}

// told gives the rulings of a link on the tests that a layout names, in its order,
// with their dispositions numbered as there, from 1 on.
func told(o *link.Opened, l layout.Layout) (rulings []link.Ruling) {
	for _, line := range l.Lines("dispositions") {
		t := doctrines.MustNamed(line.Name)
		then := o.Then[t]
		ruling := link.Ruling{Firmness: then.Firmness}
		for _, name := range t.Test().Doctrine().Named(then.Reach) {
			ruling.Reach |= 1 << (1 + slices.Index(line.Values, name))
		}
		rulings = append(rulings, ruling)
	}
	return rulings
}
