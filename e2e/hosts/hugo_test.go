package hosts_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
)

// An author saves the shortcode, pastes what the command line prints into two places of an
// article, and Hugo makes the page.
func TestHugo(t *testing.T) {
	full(t)
	dir := filepath.Join(t.TempDir(), "blog")
	copied(t, filepath.Join("testdata", "hugo"), dir)
	shortcode, err := os.ReadFile(filepath.Join(folder, "embed", "hugo-shortcode.txt"))
	require.NoError(t, err)
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "layouts", "shortcodes"), 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "layouts", "shortcodes", "benchwalk.html"), shortcode, 0o600))
	code := func(post string) string {
		c := exec.Command("go", "run", "./cmd/benchwalk", "embed", "-way", "hugo", "-origin", origin, post)
		c.Dir = filepath.Join("..", "..")
		out, err := c.Output()
		require.NoError(t, err)
		return string(out)
	}
	article := "---\ntitle: Does the rule fit?\n---\nWhat do you think?\n\n" + code("wechat-2020/gov-harm") + "\nAnd what does it come to?\n\n" + code("wechat-2020/result")
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "content"), 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "content", "fit.md"), []byte(article), 0o600))
	once(t, nil, "hugo", "--source", dir, "--destination", filepath.Join(dir, "public"))

	host := httptest.NewServer(http.FileServer(http.Dir(filepath.Join(dir, "public"))))
	t.Cleanup(host.Close)
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		b.Go(strings.Replace(host.URL, "127.0.0.1", "localhost", 1) + "/fit/")
		require.Equal(t, 1, browser.Get[int](b, `() => document.querySelectorAll("script[src$='/embed/v1.js']").length`), "the script once")
		require.Equal(t, 2, browser.Get[int](b, `() => document.querySelectorAll("p > a[href*='/wechat-2020.html']").length`), "a link behind each, for feeds and print")
		first, last := "iframe", "iframe[src*=result]"
		b.Wait(`(f) => !["", "700px"].includes(document.querySelector(f).style.height)`, patience, first)
		answered(t, b, first, "possible")
		require.NoError(t, b.Eval(nil, `(f) => document.querySelector(f).scrollIntoView()`, last))
		b.Within(last, func() {
			b.Wait(`() => document.readyState === "complete"`, patience)
			b.Click("[data-do=show]")
			b.Wait(`() => document.documentElement.classList.contains("committed")`, patience)
			b.Wait(`() => document.getElementById("none").hidden`, patience) // the other frame's answer has come
			b.Wait(`() => document.body.innerText.includes("must be denied")`, patience)
		})
	})
}
