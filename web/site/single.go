package site

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/pages"
	"github.com/benchwalk/benchwalk/web/tree"
)

// singleScripts are all scripts of the site, with the one that puts the page in its place
// behind those that it needs. What a page lacks the script for it finds nothing to
// do with.
func singleScripts(ps []pages.Page) []string {
	const lead = "lead.js"
	names := slices.DeleteFunc(pages.Scripts(ps), func(name string) bool { return name == lead })
	return slices.Insert(names, 1, lead, "single.js")
}

const singleStyle = "app.css"

// singleStyles are the style sheets of the site that pages of the single file have, each once.
func singleStyles(ps []pages.Page) []string {
	names := []string{singleStyle}
	for _, p := range ps {
		for _, name := range p.Styles {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// single is the whole tool in one file, which works from a folder on a machine
// without a network: a page there may fetch nothing, and scripts, style, module
// and matters stand in it. The policy names scripts and style by hash; what is
// fetched elsewhere is packed and written in letters, in elements that no browser
// runs.
func single(ps []pages.Page, files map[string][]byte) ([]byte, error) {
	var b strings.Builder
	hashes, scripts, styles := map[string]string{}, singleScripts(ps), singleStyles(ps)
	for _, name := range append(styles[:len(styles):len(styles)], scripts...) {
		text, ok := files[name]
		if !ok {
			return nil, fmt.Errorf("single file: there is no %q", name)
		}
		// These would end the element, or begin a comment in which it does not end.
		for _, sign := range []string{"</script", "</style", "<!--", "<script", "\r"} {
			if bytes.Contains(bytes.ToLower(text), []byte(sign)) {
				return nil, fmt.Errorf("single file: %s holds %q", name, sign)
			}
		}
		sum := sha256.Sum256(text)
		hashes[name] = "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	var allowed, styled []string
	for _, name := range scripts {
		allowed = append(allowed, hashes[name])
	}
	for _, name := range styles {
		styled = append(styled, hashes[name])
	}
	b.WriteString("<!doctype html>\n<html lang=\"" + en.Language().Lang() + "\"><head>")
	tree.HTML(&b, en.Language(), pages.SingleHead(pages.SinglePolicy(allowed, styled))...)
	for _, name := range styles {
		fmt.Fprintf(&b, "<style>%s</style>\n", files[name])
	}
	tree.HTML(&b, en.Language(), pages.SinglePages(ps)...)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if ext := path.Ext(name); ext != ".wasm" && ext != ".json" && ext != ".txt" || elsewhere(name) {
			continue
		}
		packed, err := gzipped(files[name])
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "\n<script type=\"application/gzip\" data-file=\"%s\">%s</script>",
			html.EscapeString(name), base64.StdEncoding.EncodeToString(packed))
	}
	b.WriteString("</head>\n<body>")
	tree.HTML(&b, en.Language(), pages.SingleWaiting())
	for _, name := range scripts {
		fmt.Fprintf(&b, "\n<script>%s</script>", files[name])
	}
	b.WriteString("\n</body></html>\n")
	return []byte(b.String()), nil
}

// gzipped packs a text; the result names no file and no time.
func gzipped(plain []byte) ([]byte, error) {
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	w.Write(plain) // a bytes.Buffer takes everything
	if err := w.Close(); err != nil {
		return nil, err
	}
	return packed.Bytes(), nil
}
