// Package docs_test holds what the documents say of the program to the program.
package docs_test

import (
	"bytes"
	"os"
	"os/exec"
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
	text, err := os.ReadFile("house.md")
	require.NoError(t, err)
	for _, m := range row.FindAllStringSubmatch(string(text), -1) {
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

// What a document says of a file of the project is no use where the file is gone.
func TestDocumentsNameFilesThatExist(t *testing.T) {
	path := regexp.MustCompile("`((?:cmd|web|logic|docs|e2e)/[A-Za-z0-9_./-]+)`")
	found := 0
	for _, name := range []string{"house.md", "../README.md", "../CONTRIBUTING.md"} {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		for _, m := range path.FindAllStringSubmatch(string(text), -1) {
			found++
			_, err := os.Stat("../" + m[1])
			assert.NoError(t, err, "%s names %q", name, m[1])
		}
	}
	require.Greater(t, found, 50)
}
