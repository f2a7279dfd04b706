// Package docs_test holds what the documents say of the program to the program.
package docs_test

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/benchwalk/benchwalk/"

// A room is one row of a table of house.md.
type room struct{ name, holds, where string }

var row = regexp.MustCompile("(?m)^\\| `([^`]+)` \\| (.*) \\| (.*) \\|$")

func rooms(t *testing.T) (rs []room) {
	t.Helper()
	for _, m := range row.FindAllStringSubmatch(read(t, "house.md"), -1) {
		rs = append(rs, room{m[1], m[2], m[3]})
	}
	return rs
}

// list runs go list and gives its lines, with our packages by their folders.
func list(t *testing.T, env []string, arguments ...string) []string {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list"}, arguments...)...)
	cmd.Dir = ".."
	cmd.Env = append(append(os.Environ(), "GOWORK=off"), env...)
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	require.NoError(t, err, "%s", complaint.String())
	return strings.Split(strings.TrimSpace(strings.ReplaceAll(string(out), module, "")), "\n")
}

var (
	native = []string{"GOOS=", "GOARCH="}
	page   = []string{"GOOS=js", "GOARCH=wasm"}
)

// Whoever opens the house finds every package in it, once, and none that is gone.
func TestHouseListsEveryPackage(t *testing.T) {
	packages := append(list(t, native, "./..."), list(t, page, "./...")...)
	slices.Sort(packages)
	packages = slices.Compact(packages)
	listed := map[string]bool{}
	for _, r := range rooms(t) {
		assert.False(t, listed[r.name], "house.md lists %q twice", r.name)
		listed[r.name] = true
		assert.True(t, strings.HasSuffix(r.holds, "."), "house.md says of %q %q, which is no sentence", r.name, r.holds)
		assert.True(t, slices.Contains(packages, r.name), "house.md lists %q, and there is no such package", r.name)
	}
	for _, p := range packages {
		assert.True(t, listed[p], "house.md does not list the package %q", p)
	}
}

// Where a package runs is what the build of the module says.
func TestHouseSaysWhatIsInTheModule(t *testing.T) {
	inside := list(t, page, "-deps", "./cmd/wasm")
	require.Contains(t, inside, "cmd/wasm")
	for _, r := range rooms(t) {
		where := "native"
		if slices.Contains(inside, r.name) {
			where = "module"
		}
		assert.Equal(t, where, r.where, "where the package %q runs", r.name)
	}
}

// The page reads from the top of the house to its ground: a package imports only
// what stands below it.
func TestHouseStandsOnWhatIsBelow(t *testing.T) {
	at := map[string]int{}
	for i, r := range rooms(t) {
		at[r.name] = i
	}
	imports := 0
	for _, env := range [][]string{native, page} {
		for _, line := range list(t, env, "-f", `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`, "./...") {
			names := strings.Fields(line)
			for _, name := range names[1:] {
				if below, ours := at[name]; ours {
					imports++
					assert.Less(t, at[names[0]], below, "%q imports %q, which house.md lists above it", names[0], name)
				}
			}
		}
	}
	require.Greater(t, imports, 100)
}

// documents are those that a stranger reads first, by their place from here.
var documents = []string{"house.md", "../README.md", "../CONTRIBUTING.md"}

// imagined are files that a recipe has its reader make.
var imagined = []string{"logic/casebook/doe-2021.json", "logic/link/layouts/3.txt", "web/view/counts.go", "web/live/counts.go", "logic/words/en/counts.txt", "logic/laches/laches.go", "logic/words/en/laches.txt"}

// What a document says of a file of the project is no use where the file is gone.
func TestDocumentsNameFilesThatExist(t *testing.T) {
	place := regexp.MustCompile("`((?:cmd|web|logic|docs|e2e)/[A-Za-z0-9_./-]+)`")
	found := 0
	for _, name := range documents {
		for _, m := range place.FindAllStringSubmatch(read(t, name), -1) {
			found++
			if _, err := os.Stat("../" + m[1]); !slices.Contains(imagined, m[1]) {
				assert.NoError(t, err, "%s names %q", name, m[1])
			}
		}
	}
	require.Greater(t, found, 50)
}

// A recipe is no use where it names a test that is called otherwise now.
func TestDocumentsNameTestsThatExist(t *testing.T) {
	tests := map[string]bool{}
	require.NoError(t, filepath.WalkDir("..", func(at string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(at, "_test.go") {
			return err
		}
		for _, m := range regexp.MustCompile(`(?m)^func (Test\w+)\(`).FindAllStringSubmatch(read(t, at), -1) {
			tests[m[1]] = true
		}
		return nil
	}))
	found := 0
	for _, name := range documents {
		for _, m := range regexp.MustCompile(`\bTest[A-Z]\w+`).FindAllString(read(t, name), -1) {
			found++
			assert.True(t, tests[m], "%s names %q", name, m)
		}
	}
	require.Greater(t, found, 20)
}

// Links between documents lead somewhere, to a heading too.
func TestLinksBetweenDocuments(t *testing.T) {
	found := 0
	for _, name := range documents {
		for _, m := range regexp.MustCompile(`\]\(([^)#:]*)(?:#([^)]*))?\)`).FindAllStringSubmatch(read(t, name), -1) {
			found++
			to := name
			if m[1] != "" {
				to = filepath.Join(filepath.Dir(name), m[1])
			}
			_, err := os.Stat(to)
			require.NoError(t, err, "%s leads to %q", name, m[0])
			if m[2] == "" {
				continue
			}
			var headings []string
			for _, h := range regexp.MustCompile(`(?m)^#+ (.*)$`).FindAllStringSubmatch(read(t, to), -1) {
				headings = append(headings, strings.ReplaceAll(strings.ToLower(regexp.MustCompile(`[^\w\s-]`).ReplaceAllString(h[1], "")), " ", "-"))
			}
			assert.Contains(t, headings, m[2], "%s leads to %q", name, m[0])
		}
	}
	require.Greater(t, found, 10)
}

// The example of the README compiles, and prints what it says that it prints.
func TestReadmeExample(t *testing.T) {
	block := regexp.MustCompile("(?s)```go\n(.*?)```").FindStringSubmatch(read(t, "../README.md"))
	require.NotNil(t, block)
	var want string
	for _, m := range regexp.MustCompile(`(?m)fmt\.Println\(.*\) +// ([^:\n]*)`).FindAllStringSubmatch(block[1], -1) {
		want += m[1] + "\n" // what follows a colon explains it
	}
	require.NotEmpty(t, want)
	at := filepath.Join(t.TempDir(), "main.go")
	source := "package main\n\nimport (\n\t\"fmt\"\n\n\t\"" + module + "logic/stay\"\n)\n\nfunc main() {\n" + block[1] + "}\n"
	require.NoError(t, os.WriteFile(at, []byte(source), 0o644))
	cmd := exec.Command("go", "run", at)
	cmd.Dir = ".."
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOOS=", "GOARCH=")
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.Equal(t, want, string(out))
}

// The link that the README shows holds what its file does, and the matter asks now
// what it asked then.
func TestReadmeLink(t *testing.T) {
	text := read(t, "../README.md")
	file := regexp.MustCompile(`(?m)^\$ echo '.*"findings":\{(.*)\}\}' > a\.json$`).FindStringSubmatch(text)
	require.NotNil(t, file)
	link := regexp.MustCompile(`#s=[\w.-]+`).FindString(text)
	require.Equal(t, 2, strings.Count(text, link), "it is made and opened")
	cmd := exec.Command("go", "run", "./cmd/benchwalk", "link", "-open", link)
	cmd.Dir = ".."
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOOS=", "GOARCH=")
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.Contains(t, strings.Join(strings.Fields(string(out)), ""), `"findings":{`+file[1]+`}`)
	require.NotContains(t, string(out), "asked other things", "make the link anew")
}

// The path that the README makes is the one that it reads, and it is made so.
func TestReadmePath(t *testing.T) {
	text := read(t, "../README.md")
	made := regexp.MustCompile(`(?m)^\$ go run \./cmd/benchwalk path (-steps \S+ -reveal \S+) -label '([^']*)' (\S+)\n(#p=[\w.-]+)$`).FindStringSubmatch(text)
	require.NotNil(t, made)
	require.Equal(t, 2, strings.Count(text, made[4]), "it is made and opened")
	cmd := exec.Command("go", append(append([]string{"run", "./cmd/benchwalk", "path"}, strings.Fields(made[1])...), "-label", made[2], made[3])...)
	cmd.Dir = ".."
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOOS=", "GOARCH=")
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.Equal(t, made[4]+"\n", string(out))
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(text)
}
