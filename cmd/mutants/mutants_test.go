package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func small(t *testing.T) (*source, []*mutant) {
	sources, err := load(context.Background(), []string{"testdata/small"})
	require.NoError(t, err)
	require.Len(t, sources, 1)
	return sources[0], number(sources)
}

func TestEveryChangeHasItsPlace(t *testing.T) {
	_, all := small(t)
	var got []string
	for _, m := range all {
		got = append(got, strings.TrimPrefix(m.String(), "testdata/small/small.go:"))
	}
	require.ElementsMatch(t, []string{
		"14:58: Warm: c != Green && strong -> ||",
		"14:49: Warm: c != Green -> ==",
		"14:49: Warm: c != Green -> <",
		"14:49: Warm: c != Green -> >",
		"14:49: Warm: c != Green -> == Blue",
		"14:49: Warm: c != Green -> == Red",
		`17:20: Color.Next: name == "none" || seen[0] == nil && seen[0] == nil -> &&`,
		`17:10: Color.Next: name == "none" -> !=`,
		"17:38: Color.Next: seen[0] == nil && seen[0] == nil -> ||",
		"17:31: Color.Next: seen[0] == nil -> !=",
		"17:49: Color.Next: seen[0] == nil -> != #2",
		"17:28: Color.Next: seen[0]: 0 -> 1",
		"17:46: Color.Next: seen[0]: 0 -> 1 #2",
		"18:15: Color.Next: by + 1: 1 -> 2",
		"18:15: Color.Next: by + 1: 1 -> 0",
	}, got)
}

// What is written does what the file says while no change is named, and
// otherwise what that change says.
func TestTheNumberDecides(t *testing.T) {
	s, all := small(t)
	folder := t.TempDir()
	put := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600))
	}
	asks := `package main

func main() {
	for c := Red; c <= Blue; c++ {
		print(Warm(c, true), " ", Warm(c, false), " ")
	}
	var c Color
	print(c.Next(5, "none", [size]*Color{}), " ", c.Next(5, "", [size]*Color{&c}))
}
`
	put("go.mod", "module small\n\ngo 1.26\n")
	put("ask.go", asks)
	put("small.go", strings.Replace(s.written(func(*site) bool { return true }), "package small", "package main", 1))
	put("support.go", strings.Replace(support, "%s", "main", 1))
	build := exec.Command("go", "build", "-o", "ask", ".")
	build.Dir = folder
	out, err := build.CombinedOutput()
	require.NoError(t, err, "%s", out)
	says := func(number string) string {
		c := exec.Command(filepath.Join(folder, "ask"))
		c.Env = append(os.Environ(), variable+"="+number)
		out, err := c.CombinedOutput()
		require.NoError(t, err)
		return string(out)
	}
	require.Equal(t, "true false false false true false 6 5", says(""))
	for text, want := range map[string]string{
		"c != Green && strong -> ||":             "true true true false true true 6 5",
		"c != Green -> ==":                       "false false true false false false 6 5",
		"c != Green -> <":                        "true false false false false false 6 5",
		"c != Green -> == Blue":                  "false false false false true false 6 5",
		`name == "none" -> !=`:                   "true false false false true false 6 6",
		"seen[0] == nil -> !=":                   "true false false false true false 6 5",
		"seen[0]: 0 -> 1":                        "true false false false true false 6 5",
		"by + 1: 1 -> 0":                         "true false false false true false 5 5",
		"seen[0] == nil && seen[0] == nil -> ||": "true false false false true false 6 5",
	} {
		found := ""
		for _, m := range all {
			if m.text == text {
				found = says(string(rune('0'+m.number/10)) + string(rune('0'+m.number%10)))
			}
		}
		require.Equal(t, want, found, text)
	}
}

func TestTheChoiceIsEvenAndAlwaysTheSame(t *testing.T) {
	var all []*mutant
	for _, file := range []string{"a.go", "b.go"} {
		for i := range 30 {
			m := &mutant{site: &site{}, file: file, number: len(all) + 1}
			all = append(all, m, &mutant{site: m.site, file: file, number: len(all) + 2})
			if file == "b.go" && i == 2 {
				break
			}
		}
	}
	chosen := choose(all, 20)
	require.Equal(t, chosen, choose(all, 20))
	require.Len(t, chosen, 20)
	count, sites := map[string]int{}, map[*site]int{}
	for _, m := range chosen {
		count[m.file]++
		sites[m.site]++
	}
	require.Equal(t, map[string]int{"a.go": 14, "b.go": 6}, count, "the small file is tried whole")
	require.Len(t, sites, 17, "every place once before any twice")
	require.Len(t, choose(all, 1000), len(all))
}

func TestTheList(t *testing.T) {
	_, all := small(t)
	k, err := readKnown("list", `# what makes no difference
testdata/small/small.go Color.Next
	seen[0] == nil -> !=
	seen[0] == nil -> != #2
		both are the same
testdata/small/small.go Warm
	c != Green -> <=
		it is gone
`)
	require.NoError(t, err)
	require.Equal(t, "both are the same", k[0].reason)
	require.Equal(t, "both are the same", k[1].reason)
	fresh, stale := k.sort(all)
	require.Len(t, fresh, len(all)-2)
	require.Len(t, stale, 1)
	require.Equal(t, "c != Green -> <=", stale[0].text)
	for text, why := range map[string]string{
		"a.go\n":                     "list:1: name a file and a function",
		"\tx -> y\n\t\twhy\n":        "list:1: a change needs a file and a function above it",
		"a.go F\n\t\twhy\n":          "list:2: a reason needs a change above it",
		"a.go F\n\tx -> y\n":         "list: the last changes have no reason",
		"a.go F\n\tx -> y\nb.go G\n": "list:3: the changes above it have no reason",
	} {
		_, err := readKnown("list", text)
		require.EqualError(t, err, why)
	}
}

// Every entry of the project's own list says what it is about.
func TestTheProjectsListReads(t *testing.T) {
	text, err := os.ReadFile("../../docs/mutants.txt")
	require.NoError(t, err)
	_, err = readKnown("docs/mutants.txt", string(text))
	require.NoError(t, err)
}
