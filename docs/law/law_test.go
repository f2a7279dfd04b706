// Package law_test holds the texts of this folder to what they are copies of.
package law_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// shared is the background that stands beside the project where it is written.
const shared = "../../../shared"

// copies are the files of this folder, each with its original.
var copies = map[string]string{
	"MODEL.md":                                "law/MODEL.md",
	"LAW.md":                                  "law/LAW.md",
	"quotes.json":                             "law/quotes.json",
	"sources/order.txt":                       "sources/order.txt",
	"sources/tiktok-v-garland-2025.txt":       "sources/tiktok-v-garland-2025.txt",
	"sources/trump-v-casa-2025.txt":           "sources/trump-v-casa-2025.txt",
	"sources/washington-v-trump-ca9-2025.txt": "sources/washington-v-trump-ca9-2025.txt",
	"sources/readings/tiktok-2025.md":         "sources/readings/tiktok-2025.md",
	"sources/readings/ward-1989.md":           "sources/readings/ward-1989.md",
}

// ours were written for this folder.
var ours = []string{"README.md", "papers.txt", "law_test.go", "checkquotes/main.go", "checkquotes/main_test.go"}

func TestEveryFileIsACopyOrOurs(t *testing.T) {
	found := 0
	require.NoError(t, filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		found++
		path = filepath.ToSlash(path)
		_, copied := copies[path]
		assert.True(t, copied || slices.Contains(ours, path), "%s: whose is it? The two papers have no place here", path)
		return nil
	}))
	assert.Equal(t, len(copies)+len(ours), found, "one of them is missing")
}

func TestCopiesAreTheirOriginals(t *testing.T) {
	if _, err := os.Stat(filepath.Join(shared, "law", "MODEL.md")); err != nil {
		t.Skip("the originals are not beside this project, as in every clone: there the copies are all there is")
	}
	for here, there := range copies {
		copied, err := os.ReadFile(here)
		require.NoError(t, err)
		original, err := os.ReadFile(filepath.Join(shared, there))
		require.NoError(t, err)
		assert.True(t, string(copied) == string(original), "docs/law/%s differs from ../shared/%s: copy it anew", here, there)
	}
}

// Code and documents name the law as they find it in the clone, and each section
// of MODEL.md or LAW.md that they name is there.
func TestReferencesResolve(t *testing.T) {
	root, named := "../..", 0
	for _, folder := range []string{"logic", "web", "cmd", "e2e", "docs"} {
		require.NoError(t, filepath.WalkDir(filepath.Join(root, folder), func(path string, d fs.DirEntry, err error) error {
			if err == nil && d.IsDir() && (d.Name() == "node_modules" || path == filepath.Join(root, "docs", "law")) {
				return filepath.SkipDir
			}
			if err != nil || !slices.Contains([]string{".go", ".md", ".js", ".txt"}, filepath.Ext(path)) {
				return err
			}
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			for _, name := range []string{"MODEL.md", "LAW.md", "quotes.json"} {
				for rest := string(text); ; {
					at := strings.Index(rest, "law/"+name)
					if at < 0 {
						break
					}
					named++
					assert.True(t, strings.HasSuffix(rest[:at], "docs/"), "%s: law/%s is docs/law/%s here", path, name, name)
					rest = rest[at+len("law/"+name):]
					if section, ok := strings.CutPrefix(rest, " §"); ok && name != "quotes.json" {
						number := section[:strings.IndexFunc(section+" ", func(c rune) bool { return c < '0' || c > '9' })]
						if number == "" {
							continue // "§§6 and 8"
						}
						law, err := os.ReadFile(name)
						require.NoError(t, err)
						assert.Contains(t, string(law), "\n## "+number+".", "%s: %s §%s", path, name, number)
					}
				}
			}
			return nil
		}))
	}
	assert.Greater(t, named, 10)
}
