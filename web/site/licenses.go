package site

import (
	"os"
	"path/filepath"
	"strings"
)

// licensesFile names what is in the folder, with the license of each part.
const licensesFile = "licenses.txt"

// licenses gives the license of the tool and of what it ships that is not its own: Go,
// whose runtime and library are in the module and whose loader stands beside it, and
// safejs. Brotli packs the files and is in none of them.
func licenses(root, goroot string) ([]byte, error) {
	safejs, err := command(root, []string{"GOWORK=off"}, "go", "list", "-m", "-f", "{{.Dir}}", "github.com/hack-pad/safejs")
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	for _, part := range []struct{ name, file string }{
		{"Benchwalk (MIT)", filepath.Join(root, "LICENSE")},
		{"The Go programming language: https://go.dev (BSD-3-Clause), in benchwalk.wasm and wasm_exec.js", filepath.Join(goroot, "LICENSE")},
		{"safejs: https://github.com/hack-pad/safejs (Apache-2.0), in benchwalk.wasm", filepath.Join(strings.TrimSpace(safejs), "LICENSE")},
	} {
		text, err := os.ReadFile(part.file)
		if err != nil {
			return nil, err
		}
		b.WriteString(part.name + "\n" + strings.Repeat("=", len(part.name)) + "\n\n" + strings.TrimSpace(string(text)) + "\n\n\n")
	}
	return []byte(strings.TrimRight(b.String(), "\n") + "\n"), nil
}
