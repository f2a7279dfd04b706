package walk_test

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
)

// tryAlone tries one script of the walk without the rest of the page: testdata/alone has the
// tests of each, which meet what a whole walk seldom does.
func tryAlone(t *testing.T, script string) {
	wait := 15 // seconds
	if os.Getenv("BENCHWALK_CHANGED") != "" {
		wait = 3
	}
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, func(w http.ResponseWriter, r *http.Request) bool {
			switch folder, name := filepath.Split(r.URL.Path); {
			case folder == "/alone/":
				http.ServeFile(w, r, filepath.Join("testdata", "alone", name))
			case name == "alone.html":
				w.Header().Set("Content-Type", "text/html")
				fmt.Fprintf(w, `<!doctype html><meta charset="utf-8"><title>Alone</title><link rel="icon" href="data:,"><body><script src="alone/alone.js" data-patience="%d"></script><script src="alone/%s"></script>`, wait, script)
			default:
				return false
			}
			return true
		})
		b.Go(s.URL + "/alone.html")
		names := browser.Get[[]string](b, `() => Object.keys(tests)`)
		require.NotEmpty(t, names)
		for _, name := range names {
			t.Run(name, func(t *testing.T) {
				b := b.For(t)
				var wrong string
				require.NoError(t, b.EvalPatiently(&wrong, `(name) => run(name)`, name))
				require.Empty(t, wrong)
			})
		}
	})
}

func TestStorageAlone(t *testing.T) { tryAlone(t, "storage.js") }
func TestInputsAlone(t *testing.T)  { tryAlone(t, "inputs.js") }
func TestModuleAlone(t *testing.T)  { tryAlone(t, "module.js") }
