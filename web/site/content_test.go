package site

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
)

// A matter of one's own is built like those of the site: its walk, its sources, its posts.
// Whatever would take the place of something else is refused, and so is a file with a fault.
func TestMattersOfOnesOwnAreBuilt(t *testing.T) {
	ward, _ := casebook.Text("ward-1989")
	file := filepath.Join(t.TempDir(), "mine.json")
	made := func(text string) (map[string][]byte, error) {
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
		return content(Options{Root: "../..", Matters: []string{file}, Origin: "https://example.org"}, []byte("module"), []byte("room"))
	}
	own := strings.Replace(ward, `"id":"ward-1989"`, `"id":"doe-2021"`, 1)
	require.False(t, ward == own)
	files, err := made(own)
	require.NoError(t, err)
	for _, name := range []string{"doe-2021.html", "doe-2021-read.html", "doe-2021-sources.html", "sources/doe-2021.json", "post/doe-2021/fit.html"} {
		require.NotEmpty(t, files[name], name)
	}
	require.True(t, own == string(files["matter/doe-2021.json"]))
	require.True(t, strings.Contains(string(files["index.html"]), "doe-2021.html"), "doe-2021.html")
	require.True(t, strings.Contains(string(files["make.html"]), "post/doe-2021/fit.html"), "post/doe-2021/fit.html")

	for text, says := range map[string]string{
		ward: `two matters have the id "ward-1989"`,
		strings.Replace(ward, `"id":"ward-1989"`, `"id":"about"`, 1): `another page "about.html"`,
		strings.Replace(own, `"title"`, `"titel"`, 1):                "mine.json:",
	} {
		_, err := made(text)
		require.ErrorContains(t, err, says)
	}
	require.NoError(t, os.Remove(file))
	_, err = content(Options{Root: "../..", Matters: []string{file}}, nil, nil)
	require.ErrorIs(t, err, os.ErrNotExist)
}
