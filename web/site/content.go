package site

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/web/pages"
	"github.com/benchwalk/benchwalk/web/static"
)

// content is everything but the module, by name.
func content(root string, module []byte) (map[string][]byte, error) {
	files := map[string][]byte{}
	meta := pages.Meta{Version: Version, WasmHash: Hash(module)}
	var matters []*matter.Matter
	for _, id := range casebook.Matters() {
		text, _ := casebook.Text(id)
		m := casebook.Matter(id)
		if m == nil {
			return nil, fmt.Errorf("the built-in matter %q cannot be read", id)
		}
		matters = append(matters, m)
		files["matter/"+id+".json"] = []byte(text)
		meta.MatterHash = Hash(module, []byte(text))
		files[id+".html"] = []byte(pages.WalkDocument(m, meta))
		files[id+"-read.html"] = []byte(pages.ReadDocument(m, meta))
	}
	meta.MatterHash = ""
	files["index.html"] = []byte(pages.StartDocument(matters, meta))
	files["about.html"] = []byte(pages.AboutDocument(meta))
	files["matter.html"] = []byte(pages.OpenDocument(matters, meta))
	files["editor.html"] = []byte(pages.EditorDocument(matters, meta))
	then, now, step := casebook.Compared()
	files["then-and-now.html"] = []byte(pages.ThenAndNowDocument(casebook.Matter(then), casebook.Matter(now), step, meta))

	goroot, err := command(root, nil, "go", "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	for _, from := range []struct {
		folder       fs.FS
		pattern, dir string
	}{
		{static.Files, "*", ""},
		{os.DirFS(filepath.Join(root, "docs", "schema")), "*.json", "schema"},
		// The loader has to be of the compiler's own version, so none is kept here.
		{os.DirFS(filepath.Join(strings.TrimSpace(goroot), "lib", "wasm")), "wasm_exec.js", ""},
	} {
		found, err := fs.Glob(from.folder, from.pattern)
		if err != nil || len(found) == 0 {
			return nil, fmt.Errorf("no %s for the folder %q: %v", from.pattern, from.dir, err)
		}
		for _, name := range found {
			if files[path.Join(from.dir, name)], err = fs.ReadFile(from.folder, name); err != nil {
				return nil, err
			}
		}
	}
	return files, nil
}

// pack writes a .gz and a .br beside each file. Brotli is a module
// of its own and runs as a program.
func pack(root, dir string, names []string) error {
	args := []string{"run", "-C", filepath.Join(root, "cmd", "brotli"), "."}
	for _, name := range names {
		if path.Ext(name) == ".png" {
			continue
		}
		at := filepath.Join(dir, name)
		if err := gzipFile(at); err != nil {
			return err
		}
		args = append(args, at)
	}
	_, err := command(root, []string{"GOOS=", "GOARCH=", "GOWORK=off"}, "go", args...)
	return err
}

func gzipFile(file string) error {
	plain, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression) // names no file and no time
	if err != nil {
		return err
	}
	w.Write(plain) // a bytes.Buffer takes everything
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(file+".gz", packed.Bytes(), 0o644)
}
