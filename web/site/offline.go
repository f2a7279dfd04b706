package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"maps"
	"slices"

	"github.com/benchwalk/benchwalk/web/pages"
)

// worker is the script that serves the site without a network. Where the site is
// built not to work offline it is another one, which takes an earlier one back: a
// browser that has a worker keeps it until it finds a different one at its address.
const worker = "sw.js"

// offline writes the worker: which files there are, by the SHA-256 of each, and what
// it does with them. The single file is for saving and is left out, and so is what is for other
// people's pages. The module of the pages for teachers is among them, because a room may
// have no network.
func offline(files map[string][]byte, text []byte) []byte {
	var list bytes.Buffer
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if name == pages.SingleFile || elsewhere(name) {
			continue
		}
		sum := sha256.Sum256(files[name])
		fmt.Fprintf(&list, "  %q: %q,\n", name, base64.StdEncoding.EncodeToString(sum[:]))
	}
	return fmt.Appendf(nil, "const VERSION = %q, FILES = {\n%s};\n%s", Hash(list.Bytes(), text), list.Bytes(), text)
}
