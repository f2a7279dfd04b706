// Package schema keeps the lists of names in the schemas up with the
// program. The prose of the schemas is written by hand and stays as it is; every
// list that the program has too is rewritten by go generate ./docs/schema, and a
// new element, setting or test gets an entry from a template, whose description is
// then for a person to better.
package schema

//go:generate go run ./generate

import (
	"fmt"
	"strings"
)

// The files of the schemas.
const (
	AnalysisFile   = "analysis-1.schema.json"
	MatterFile     = "matter-1.schema.json"
	RulingsFile    = "rulings-1.schema.json"
	HandinFile     = "handin-1.schema.json"
	AssignmentFile = "assignment-1.schema.json"
)

// Files lists them.
func Files() []string {
	return []string{AnalysisFile, MatterFile, RulingsFile, HandinFile, AssignmentFile}
}

// Rewrite gives the schemas, each under the name of its file, with the names
// of the model. All that does not come from the model stays byte for byte.
func Rewrite(texts map[string]string, m Model) (map[string]string, error) {
	roots := map[string]*node{}
	for _, file := range Files() {
		root, err := parse(texts[file])
		if err != nil {
			return nil, fmt.Errorf("reading %q: %w", file, err)
		}
		if root.text() != texts[file] {
			return nil, fmt.Errorf("%q is not laid out as this program writes it: two spaces deeper on each level, one after a comma or a colon", file)
		}
		roots[file] = root
	}
	for _, p := range Places(m) {
		file, path, _ := strings.Cut(p.At, "#/")
		line := roots[file].find(path)
		if line == nil {
			return nil, fmt.Errorf("there is nothing at %q; take the whole entry around it out of the file, and it is made anew", p.At)
		}
		changed, err := p.apply(line[len(line)-1])
		if err != nil {
			return nil, fmt.Errorf("rewriting %q: %w", p.At, err)
		}
		if changed {
			for _, n := range line {
				n.touched = true
			}
		}
	}
	changed := map[string]string{}
	for _, file := range Files() {
		changed[file] = roots[file].text()
	}
	return changed, nil
}
