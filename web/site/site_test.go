package site

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/web/pages"
)

var (
	root    string // of the source tree
	scratch string // holds what the tests of the package build once for all
)

func TestMain(m *testing.M) {
	var err error
	if root, err = findRoot(); err != nil {
		panic(err)
	}
	if scratch, err = os.MkdirTemp("", "benchwalk-test-"); err != nil {
		panic(err)
	}
	exit := m.Run()
	os.RemoveAll(scratch)
	os.Exit(exit)
}

var once = sync.OnceValues(func() (Report, error) {
	return Build(Options{Out: filepath.Join(scratch, "site"), Root: root, Twins: true})
})

// built gives the whole site, with its folder.
func built(t *testing.T) (Report, string) {
	t.Helper()
	report, err := once()
	require.NoError(t, err)
	return report, filepath.Join(scratch, "site")
}

func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(at string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := os.ReadFile(at)
		name, _ := filepath.Rel(dir, at)
		files[filepath.ToSlash(name)] = string(text)
		return err
	}))
	return files
}

// The second build has its own copy of the source, without history, and its own
// empty build cache: nothing of a place or a time gets into a byte.
func TestTwoBuildsGiveIdenticalBytes(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles everything anew")
	}
	first, dir := built(t)
	copied := sourceCopy(t)
	t.Setenv("GOCACHE", filepath.Join(scratch, "cache"))
	out := filepath.Join(t.TempDir(), "out")
	second, err := Build(Options{Out: out, Root: copied, Twins: true})
	require.NoError(t, err)
	assert.Equal(t, first, second)
	want, got := contents(t, dir), contents(t, out)
	require.Equal(t, len(want), len(got))
	for name := range want {
		assert.True(t, want[name] == got[name], "%s differs", name)
	}
}

// sourceCopy is the source tree somewhere else, without its history.
func sourceCopy(t *testing.T) string {
	t.Helper()
	copied := filepath.Join(t.TempDir(), "some", "where", "else")
	for _, folder := range []string{"cmd", "docs", "logic", "web"} {
		require.NoError(t, os.CopyFS(filepath.Join(copied, folder), os.DirFS(filepath.Join(root, folder))))
	}
	for _, file := range []string{"go.mod", "go.sum", "LICENSE"} {
		text, err := os.ReadFile(filepath.Join(root, file))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(copied, file), text, 0o644))
	}
	return copied
}

// The tenth matter costs the module as little as the first: with one matter and
// with all of them it has the same bytes.
func TestTheModuleIsTheSameForOneMatterAndForAll(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the module again")
	}
	_, dir := built(t)
	all, err := os.ReadFile(filepath.Join(dir, Module))
	require.NoError(t, err)

	copied := sourceCopy(t)
	ids := casebook.Matters()
	require.Greater(t, len(ids), 1)
	for _, id := range ids[1:] {
		require.NoError(t, os.Remove(filepath.Join(copied, "logic", "casebook", id+".json")))
	}
	list := filepath.Join(copied, "logic", "casebook", "casebook.go")
	text, err := os.ReadFile(list)
	require.NoError(t, err)
	returned := regexp.MustCompile(`(?s)(func Matters\(\) \[\]string \{\s*return \[\]string\{"[^"]+"),.*?\}`)
	one := returned.ReplaceAll(text, []byte("$1}"))
	require.NotEqual(t, string(text), string(one))
	require.NoError(t, os.WriteFile(list, one, 0o644))
	left := regexp.MustCompile(`(?s)func Matters\(\).*?\n}`).Find(one)
	for _, id := range ids[1:] {
		require.NotContains(t, string(left), `"`+id+`"`)
	}

	module, err := compile(copied, "./cmd/wasm", filepath.Join(t.TempDir(), "one.wasm"))
	require.NoError(t, err)
	module, err = slim(module, func(said string) { t.Error(said) })
	require.NoError(t, err)
	assert.True(t, bytes.Equal(all, module), "%d bytes with all matters, %d with one", len(all), len(module))
	_, err = command(copied, []string{"GOOS=", "GOARCH=", "GOWORK=off"}, "go", "build", "./logic/casebook")
	assert.NoError(t, err, "the copy is sound")
}

func TestBuildReplacesOnlyItsOwn(t *testing.T) {
	fails := Options{Root: t.TempDir()} // no source there
	file := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(file, nil, 0o644))
	for name, out := range map[string]string{"no folder": "", "a file": file, "the source": root} {
		_, err := Build(Options{Out: out, Root: root})
		assert.Error(t, err, name)
	}

	_, dir := built(t)
	before := contents(t, dir)
	parent, err := os.ReadDir(scratch)
	require.NoError(t, err)
	fails.Out = dir
	_, err = Build(fails)
	require.Error(t, err)
	assert.Equal(t, before, contents(t, dir), "a failed build leaves what stood there")
	after, err := os.ReadDir(scratch)
	require.NoError(t, err)
	assert.Len(t, after, len(parent), "and nothing beside it")

	// The marker lists every other file with its hash.
	want := list{}
	for name, text := range before {
		if name != marker {
			want.add(name, sum([]byte(text)))
		}
	}
	assert.Equal(t, want.String(), before[marker])

	// A link to an empty folder: the folder is filled and the link stays. What others
	// put there does, too.
	empty := t.TempDir()
	link := filepath.Join(t.TempDir(), "dist")
	require.NoError(t, os.Symlink(empty, link))
	var said []string
	for range 2 {
		_, err = Build(Options{Out: link, Root: root, Say: func(s string) { said = append(said, s) }})
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(empty, "CNAME"), []byte("law.example.org"), 0o644))
	}
	assert.Equal(t, "law.example.org", contents(t, empty)["CNAME"])
	assert.Len(t, said, 4)
	assert.FileExists(t, filepath.Join(empty, "index.html"))
	assert.NoFileExists(t, filepath.Join(empty, "index.html.gz"), "twins were not asked for")
}

func TestEverythingIsThere(t *testing.T) {
	report, dir := built(t)
	names := []string{pages.SingleFile, "index.html", "about.html", "then-and-now.html", "matter.html", "editor.html",
		"schema/analysis-1.schema.json", "schema/assignment-1.schema.json", "schema/handin-1.schema.json", "schema/matter-1.schema.json", "schema/rulings-1.schema.json", Module, "wasm_exec.js", HeadersFile}
	for _, id := range casebook.Matters() {
		names = append(names, id+".html", id+"-read.html", id+"-sources.html", "matter/"+id+".json", "sources/"+id+".json")
	}
	for _, name := range names {
		assert.FileExists(t, filepath.Join(dir, name))
	}
	for _, f := range report.Files {
		assert.Contains(t, kinds, path.Ext(f.Name), f.Name)
		if f.Name == pages.SingleFile || path.Ext(f.Name) == ".png" {
			assert.Zero(t, f.Gzip+f.Brotli, "%s is packed within", f.Name)
		} else {
			assert.NotZero(t, f.Gzip, f.Name)
			assert.NotZero(t, f.Brotli, f.Name)
		}
		info, err := os.Stat(filepath.Join(dir, f.Name))
		require.NoError(t, err)
		assert.Equal(t, fs.FileMode(0o644), info.Mode(), f.Name)
	}
	assert.Regexp(t, `^[0-9a-f]{12}$`, report.Hash)
	all := contents(t, dir)
	for _, id := range casebook.Matters() {
		assert.Contains(t, all[id+".html"], report.Hash)
	}
}

var (
	address = regexp.MustCompile(`(?:href|src|data-wasm|data-words|data-matter|data-sources)="([^"]*)"`)
	anchor  = regexp.MustCompile(` id="([^"]*)"`)
	// Those that hold the views of an opened matter stand for no place yet.
	template = regexp.MustCompile(`(?s)<template.*?</template>`)
	meta     = regexp.MustCompile(`http-equiv="Content-Security-Policy" content="([^"]*)"`)
)

// Every address is relative, so that the site works under any path, and leads
// to something that is there.
func TestNoAddressLeadsNowhere(t *testing.T) {
	_, dir := built(t)
	all := contents(t, dir)
	delete(all, pages.SingleFile) // see single_test.go
	ids, later := map[string]map[string]bool{}, map[string]bool{}
	for name, text := range all {
		if path.Ext(name) == ".html" {
			ids[name] = map[string]bool{}
			all[name] = template.ReplaceAllString(text, "") // what they hold has its addresses once it is filled
			for _, m := range anchor.FindAllStringSubmatch(strings.Join(template.FindAllString(text, -1), ""), -1) {
				later[name+"#"+m[1]] = true
			}
			for _, m := range anchor.FindAllStringSubmatch(all[name], -1) {
				assert.False(t, ids[name][m[1]], "%s has the id %s twice", name, m[1])
				ids[name][m[1]] = true
			}
		}
	}
	for page := range ids {
		for _, m := range address.FindAllStringSubmatch(all[page], -1) {
			to, fragment, _ := strings.Cut(m[1], "#")
			if strings.Contains(to, ":") {
				assert.Regexp(t, `^(https://|data:image/svg)`, to, page)
				continue
			}
			if to == "" {
				to = page
			} else {
				to = path.Join(path.Dir(page), to)
			}
			if strings.HasPrefix(fragment, "p=") { // a path, which is no place
				fragment = ""
			}
			assert.False(t, strings.HasPrefix(m[1], "/"), "%s has the absolute address %s", page, m[1])
			if to == pages.SingleFile {
				assert.FileExists(t, filepath.Join(dir, to))
			} else if assert.Contains(t, all, to, page) && fragment != "" {
				assert.True(t, ids[to][fragment] || later[to+"#"+fragment], "%s leads to %s, which has no #%s", page, to, fragment)
			}
		}
	}
}

func TestPagesAndHeadersHaveOnePolicy(t *testing.T) {
	_, dir := built(t)
	header := ""
	for _, r := range parseHeaders(contents(t, dir)[HeadersFile]) {
		if r.pattern == "/*" {
			header = r.header.Get("Content-Security-Policy")
		}
	}
	require.Contains(t, header, "; frame-ancestors *")
	for name, text := range contents(t, dir) {
		if path.Ext(name) == ".html" && name != pages.SingleFile {
			m := meta.FindStringSubmatch(text)
			require.NotNil(t, m, name)
			assert.Equal(t, header, m[1]+"; frame-ancestors *", name)
			for _, refused := range []string{"<style", ` style="`, ` onclick="`, "javascript:", "<script>"} {
				assert.NotContains(t, text, refused, name)
			}
		}
	}
}

// Built for a place, every page and the headers name it beside 'self'; what would
// change the policy in another way is refused.
func TestOrigin(t *testing.T) {
	const origin = "https://law.example.org:8443"
	_, dir := built(t)
	module, err := os.ReadFile(filepath.Join(dir, Module))
	require.NoError(t, err)
	files, err := content(Options{Root: root, Origin: origin}, module, nil)
	require.NoError(t, err)
	want := pages.Policy(origin, true)
	require.Contains(t, want, "script-src 'self' "+origin+" 'wasm-unsafe-eval'; connect-src 'self' "+origin+";")
	seen := 0
	for name, text := range files {
		if path.Ext(name) == ".html" && name != pages.SingleFile {
			seen++
			assert.Equal(t, want, string(meta.FindSubmatch(text)[1]), name)
		}
	}
	require.Greater(t, seen, 10)
	assert.Contains(t, headers(nil, Options{Origin: origin}), "Content-Security-Policy: "+want+"; frame-ancestors *\n")
	for _, bad := range []string{"example.org", "https://example.org/", "https://example.org; script-src *", "https://*", "*", "data:", "https://a b", "'unsafe-inline'"} {
		_, err := Build(Options{Out: filepath.Join(t.TempDir(), "out"), Root: root, Origin: bad})
		assert.ErrorContains(t, err, "expected one like", bad)
	}
}

// A matter is fetched beside the module. Texts of a few words may stand in both.
func TestNoMatterTextIsInTheModule(t *testing.T) {
	_, dir := built(t)
	module, err := os.ReadFile(filepath.Join(dir, Module))
	require.NoError(t, err)
	looked := 0
	for _, id := range casebook.Matters() {
		casebook.Matter(id).Each(func(a *matter.Assertion) {
			if len(a.Text) > 40 {
				looked++
				assert.False(t, bytes.Contains(module, []byte(a.Text)), "%s: %s", id, a.Text)
			}
		})
	}
	assert.Greater(t, looked, 100, fmt.Sprint("texts looked for: ", looked))
}
