// Command generate keeps the numbering of steps in the built-in matters up with their
// steps. It is run by go generate ./logic/casebook, in the folder of package casebook.
//
// Codes of paths number steps by that list, and codes are out in the world. So a step
// that is new is written at its end, and nothing in it is moved or taken away, also
// where the step is gone: what each list was is kept in testdata/numbering.txt, and
// where a list is not what it was nothing is written.
package main

import (
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// record is the file of what the lists were: a line for each time that one grew, with
// the matter, how many ids the list had then, and their checksum.
const record = "testdata/numbering.txt"

func main() {
	if err := run(".", casebook.Matters()); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// run brings the files of matters in a folder up to date and says which changed.
func run(folder string, ids []string) error {
	files := map[string]string{}
	names := []string{record}
	for _, id := range ids {
		names = append(names, id+".json")
	}
	for _, name := range names {
		text, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
		if err != nil {
			return fmt.Errorf("reading what is there: %w", err)
		}
		files[name] = string(text)
	}
	changed, err := update(files, ids)
	if err != nil {
		return err
	}
	for _, name := range names {
		if text, ok := changed[name]; ok {
			if err := os.WriteFile(filepath.Join(folder, filepath.FromSlash(name)), []byte(text), 0o644); err != nil {
				return fmt.Errorf("writing what is new: %w", err)
			}
			fmt.Println("wrote", name)
		}
	}
	return nil
}

// update gives the files that have to be written so that each matter numbers all of
// its steps.
func update(files map[string]string, ids []string) (changed map[string]string, err error) {
	changed = map[string]string{}
	recorded := files[record]
	for _, id := range ids {
		name := id + ".json"
		m, problems := matter.Read(files[name])
		if len(problems) > 0 {
			return nil, fmt.Errorf("reading %q: %v", name, problems)
		}
		if err := held(files[record], id, m.Numbering); err != nil {
			return nil, fmt.Errorf("numbering the steps of %q: %w", name, err)
		}
		grown := slices.Clone(m.Numbering)
		for _, step := range m.StepIDs() {
			if !slices.Contains(grown, step) {
				grown = append(grown, step)
			}
		}
		if len(grown) > len(m.Numbering) {
			if changed[name], err = with(files[name], grown); err != nil {
				return nil, fmt.Errorf("writing into %q: %w", name, err)
			}
		}
		if line := lineOf(id, grown); !strings.Contains("\n"+recorded, "\n"+line) {
			recorded += line
			changed[record] = recorded
		}
	}
	return changed, nil
}

// lineOf is the line of the record for a list as it is.
func lineOf(id string, ids []string) string {
	return fmt.Sprintf("%s %d %08x\n", id, len(ids), crc32.ChecksumIEEE([]byte(strings.Join(ids, "\n"))))
}

// held reports whether a list still begins with all that the record says it had.
func held(recorded, id string, ids []string) error {
	for line := range strings.Lines(recorded) {
		words := strings.Fields(line)
		if len(words) != 3 || words[0] != id {
			continue
		}
		count, err := strconv.Atoi(words[1])
		if err != nil {
			return fmt.Errorf("reading %q in %q: %w", line, record, err)
		}
		if count > len(ids) || lineOf(id, ids[:count]) != line {
			return fmt.Errorf("the first %d ids are not those that %q has as %q: put back what was moved or taken away, for codes of paths number steps by it", count, record, strings.TrimSpace(line))
		}
	}
	return nil
}

var (
	listLine  = regexp.MustCompile(`(?m)^"numbering":\[[^\]]*\],\n`)
	partsLine = regexp.MustCompile(`(?m)^"parts":\[`)
)

// with writes the list into the file of a matter, on a line of its own before the
// parts, and leaves all else as it is.
func with(text string, ids []string) (string, error) {
	w := strictjson.Writer{}
	w.Array(func() {
		for _, id := range ids {
			w.Text(id)
		}
	})
	line := `"numbering":` + w.String() + ",\n"
	at := listLine.FindStringIndex(text)
	if at == nil {
		if at = partsLine.FindStringIndex(text); at == nil {
			return "", fmt.Errorf("no line begins with %q or %q", `"numbering":[`, `"parts":[`)
		}
		at[1] = at[0]
	}
	return text[:at[0]] + line + text[at[1]:], nil
}
