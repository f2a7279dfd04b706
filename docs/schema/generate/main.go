// Command generate brings the lists of names in the schemas up to date with the
// program. It is run by go generate ./docs/schema, in the folder of the schemas.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/benchwalk/benchwalk/docs/schema"
)

func main() {
	if err := run(".", schema.Program()); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// run rewrites the schemas in a folder and says which changed.
func run(folder string, m schema.Model) error {
	texts := map[string]string{}
	for _, file := range schema.Files() {
		text, err := os.ReadFile(filepath.Join(folder, file))
		if err != nil {
			return fmt.Errorf("reading what is there: %w", err)
		}
		texts[file] = string(text)
	}
	changed, err := schema.Rewrite(texts, m)
	if err != nil {
		return err
	}
	for _, file := range schema.Files() {
		if changed[file] == texts[file] {
			continue
		}
		if err := os.WriteFile(filepath.Join(folder, file), []byte(changed[file]), 0o644); err != nil {
			return fmt.Errorf("writing what is new: %w", err)
		}
		fmt.Println("wrote", file)
	}
	return nil
}
