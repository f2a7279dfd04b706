package site

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/pages"
	"github.com/benchwalk/benchwalk/web/post"
	"github.com/benchwalk/benchwalk/web/static"
)

// content is every file of the folder, by name.
func content(o Options, module, room []byte) (map[string][]byte, error) {
	files := map[string][]byte{}
	meta := pages.Meta{Words: en.Language(), Version: Version, WasmHash: Hash(module)}
	texts, err := matterTexts(o.Matters)
	if err != nil {
		return nil, err
	}
	var matters []*matter.Matter
	var all []pages.Page
	for _, text := range texts {
		m, err := read(text)
		if err != nil {
			return nil, err
		}
		id, text := m.ID, text.text
		if _, twice := files["matter/"+id+".json"]; twice {
			return nil, fmt.Errorf("two matters have the id %q; give yours another", id)
		}
		matters = append(matters, m)
		files["matter/"+id+".json"] = []byte(text)
		of := meta
		of.MatterHash = Hash(module, []byte(text))
		all = append(all, pages.WalkPage(m, of), pages.ReadPage(m, of), pages.SourcesPage(m, of))
		files[pages.PlacesFile(m)] = []byte(pages.Places(m, of))
	}
	then, now, step := casebook.Compared()
	all = append(all, pages.StartPage(matters, meta), pages.AboutPage(meta), pages.OpenPage(matters, meta), pages.EditorPage(matters, meta),
		pages.ThenAndNowPage(casebook.Matter(then), casebook.Matter(now), step, meta), pages.ClassPage(matters, meta), pages.HandInPage(matters, meta))
	for _, p := range append(all[:len(all):len(all)], post.Make(matters, meta, o.Origin)) {
		p.Origin, p.NoOffline = o.Origin, o.NoOffline
		if _, twice := files[p.Name+".html"]; twice {
			return nil, fmt.Errorf("the site has another page %q; give the matter of that id another one", p.Name+".html")
		}
		files[p.Name+".html"] = []byte(p.Document())
	}

	if err := written(files, o); err != nil {
		return nil, err
	}
	files[Module], files[RoomModule] = module, room
	files[pages.WordsFile(meta.Words)] = []byte(en.File())
	alone, err := single(append(all[:len(all):len(all)], post.MakeAlone(matters, meta, o.Origin)), files)
	if err != nil {
		return nil, err
	}
	files[pages.SingleFile] = alone
	if err := posts(files, matters, meta, o); err != nil {
		return nil, err
	}
	script := files[worker]
	if o.NoOffline {
		script = files["no-sw.js"]
	}
	for _, part := range []string{"single.js", "no-sw.js", worker} { // parts of other files
		delete(files, part)
	}
	if o.NoOffline {
		delete(files, "offline.js")
	} else {
		script = offline(files, script)
	}
	files[worker] = script
	return files, nil
}

// matterText is the text of a matter with the name of its file.
type matterText struct{ file, text string }

// matterTexts are those of the built-in matters and of the files that are named.
func matterTexts(named []string) (texts []matterText, err error) {
	for _, id := range casebook.Matters() {
		text, _ := casebook.Text(id)
		texts = append(texts, matterText{id + ".json", text})
	}
	for _, file := range named {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		texts = append(texts, matterText{file, string(text)})
	}
	return texts, nil
}

// read reads a matter, and names every problem with its place.
func read(from matterText) (*matter.Matter, error) {
	m, problems := matter.Read(from.text)
	if len(problems) == 0 {
		return m, nil
	}
	var told []string
	for i := range problems {
		told = append(told, from.file+":"+problems[i].In(en.Language()))
	}
	return nil, fmt.Errorf("this is no matter that can be built:\n  %s", strings.Join(told, "\n  "))
}

// written adds the files that stand written somewhere: styles and scripts, the schemas,
// and the loader of the module.
func written(files map[string][]byte, o Options) error {
	goroot, err := command(o.Root, nil, "go", "env", "GOROOT")
	if err != nil {
		return err
	}
	files[licensesFile], err = licenses(o.Root, strings.TrimSpace(goroot))
	if err != nil {
		return err
	}
	for _, from := range []struct {
		folder       fs.FS
		pattern, dir string
		bare         bool // without comments
	}{
		{static.Files, "*.css", "", true},
		{static.Files, "*.js", "", true},
		{static.Files, "embed/*", "", false}, // these tell who embeds them how
		{os.DirFS(filepath.Join(o.Root, "docs", "schema")), "*.json", "schema", false},
		// The loader has to be of the compiler's own version, so none is kept here.
		{os.DirFS(filepath.Join(strings.TrimSpace(goroot), "lib", "wasm")), "wasm_exec.js", "", true},
	} {
		found, err := fs.Glob(from.folder, from.pattern)
		if err != nil {
			return fmt.Errorf("looking for %q for the folder %q: %w", from.pattern, from.dir, err)
		}
		if len(found) == 0 {
			return fmt.Errorf("there is no %q for the folder %q", from.pattern, from.dir)
		}
		for _, name := range found {
			text, err := fs.ReadFile(from.folder, name)
			if err == nil && from.bare {
				text, err = withoutComments(name, text)
			}
			if err != nil {
				return err
			}
			files[path.Join(from.dir, name)] = text
		}
	}
	return nil
}

// pack writes a .gz and a .br beside each file. Brotli is a module
// of its own and runs as a program.
func pack(root, dir string, names []string) error {
	args := []string{"run", "-C", filepath.Join(root, "cmd", "brotli"), "."}
	for _, name := range names {
		if name == pages.SingleFile || path.Ext(name) == ".png" { // these are packed within
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
	packed, err := gzipped(plain)
	if err != nil {
		return err
	}
	return os.WriteFile(file+".gz", packed, 0o644)
}
