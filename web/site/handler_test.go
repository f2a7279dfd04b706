package site

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/web/pages"
)

func get(t *testing.T, h http.Handler, method, target string, header ...string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(method, "http://localhost/", nil)
	r.URL.Path = target
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func TestHandlerServesEveryFileAsWhatItIs(t *testing.T) {
	report, dir := built(t)
	h := Handler(dir)
	for _, f := range report.Files {
		r := get(t, h, "GET", "/"+f.Name)
		body, err := io.ReadAll(r.Body)
		require.NoError(t, err)
		want, err := os.ReadFile(filepath.Join(dir, f.Name))
		require.NoError(t, err)
		assert.Equal(t, http.StatusOK, r.StatusCode, f.Name)
		assert.True(t, bytes.Equal(want, body), f.Name)
		assert.Equal(t, kinds[filepath.Ext(f.Name)], r.Header.Get("Content-Type"), f.Name)
		policies := []string{pages.Policy("", true) + "; frame-ancestors *"}
		if slices.Contains(alone, strings.TrimSuffix(f.Name, ".html")) {
			policies = append(policies, "frame-ancestors 'self'")
		}
		assert.Equal(t, policies, r.Header.Values("Content-Security-Policy"), f.Name)
		assert.Equal(t, "require-corp", r.Header.Get("Cross-Origin-Embedder-Policy"), f.Name)
		assert.Equal(t, "cross-origin", r.Header.Get("Cross-Origin-Resource-Policy"), f.Name)
		assert.Equal(t, "nosniff", r.Header.Get("X-Content-Type-Options"), f.Name)
		assert.Equal(t, "no-referrer", r.Header.Get("Referrer-Policy"), f.Name)
		assert.Equal(t, "no-cache, no-transform", r.Header.Get("Cache-Control"), f.Name)
		assert.Equal(t, crossOrigin[filepath.Ext(f.Name)] || filepath.Ext(f.Name) == ".png", r.Header.Get("Access-Control-Allow-Origin") == "*", f.Name)
	}
	start := get(t, h, "GET", "/")
	assert.Equal(t, "text/html; charset=utf-8", start.Header.Get("Content-Type"))
	assert.Equal(t, "application/wasm", get(t, h, "GET", "/"+Module).Header.Get("Content-Type"))
}

func TestHandlerServesTheTwinThatIsAskedFor(t *testing.T) {
	_, dir := built(t)
	h := Handler(dir)
	for accept, want := range map[string]string{
		"":                           "",
		"identity":                   "",
		"gzip":                       "gzip",
		"br":                         "br",
		"gzip, deflate, br, zstd":    "br",
		"BR;Q=0.5 , GZip ; q=0.8":    "gzip",
		"br;q=0, gzip":               "gzip",
		"br;q=0, gzip;q=0.000":       "",
		"*":                          "br",
		"*;q=0":                      "",
		"*;q=0, gzip":                "gzip",
		"br;q=0, *":                  "gzip",
		"br;q=much":                  "",
		"brotli, xgzip":              "",
		"gzip;q=1.0, identity;q=0.5": "gzip",
	} {
		r := get(t, h, "GET", "/index.html", "Accept-Encoding", accept)
		assert.Equal(t, want, r.Header.Get("Content-Encoding"), accept)
		assert.Equal(t, "Accept-Encoding", r.Header.Get("Vary"), accept)
		assert.Equal(t, "text/html; charset=utf-8", r.Header.Get("Content-Type"), accept)
	}
	r := get(t, h, "GET", "/index.html", "Accept-Encoding", "gzip")
	unpacked, err := gzip.NewReader(r.Body)
	require.NoError(t, err)
	text, err := io.ReadAll(unpacked)
	require.NoError(t, err)
	plain, err := os.ReadFile(filepath.Join(dir, "index.html"))
	require.NoError(t, err)
	assert.Equal(t, string(plain), string(text))
}

func TestHandlerAnswersWhatIsKept(t *testing.T) {
	_, dir := built(t)
	h := Handler(dir)
	tags := map[string]bool{}
	for _, accept := range []string{"", "gzip", "br"} {
		first := get(t, h, "GET", "/"+Module, "Accept-Encoding", accept)
		tag := first.Header.Get("ETag")
		assert.Regexp(t, `^"[0-9a-f]+"$`, tag)
		tags[tag] = true
		again := get(t, h, "GET", "/"+Module, "Accept-Encoding", accept, "If-None-Match", tag)
		assert.Equal(t, http.StatusNotModified, again.StatusCode)
		assert.Equal(t, pages.Policy("", true)+"; frame-ancestors *", again.Header.Get("Content-Security-Policy"))
		changed := get(t, h, "GET", "/"+Module, "Accept-Encoding", accept, "If-None-Match", `"other"`)
		assert.Equal(t, http.StatusOK, changed.StatusCode)
	}
	assert.Len(t, tags, 3, "each form has its own tag")
	head := get(t, h, "HEAD", "/")
	assert.Equal(t, http.StatusOK, head.StatusCode)
	body, err := io.ReadAll(head.Body)
	require.NoError(t, err)
	assert.Empty(t, body)
}

func TestHandlerServesNothingElse(t *testing.T) {
	_, dir := built(t)
	secret := filepath.Join(filepath.Dir(dir), "secret.html")
	require.NoError(t, os.WriteFile(secret, []byte("secret"), 0o600))
	t.Cleanup(func() { os.Remove(secret) })
	h := Handler(dir)
	for _, target := range []string{"/none.html", "/matter", "/matter/", "//index.html", "/./index.html", "/index.html/", "/../secret.html", "/matter/../../secret.html", "/..\\secret.html", secret,
		"/" + HeadersFile, "/" + marker, "/index.html.gz", "/\x00.html", "/<script>.html"} {
		r := get(t, h, "GET", target)
		body, err := io.ReadAll(r.Body)
		require.NoError(t, err)
		assert.Equal(t, http.StatusNotFound, r.StatusCode, target)
		assert.Equal(t, "text/html; charset=utf-8", r.Header.Get("Content-Type"), target)
		assert.Contains(t, string(body), "<h1>There is no such page</h1>", target)
		assert.Contains(t, string(body), "<p>There is nothing at /", target)
		assert.Contains(t, string(body), `. <a href="/">Begin at the start page.</a></p>`, target)
		assert.NotContains(t, string(body), "<script>", target)
		assert.NotContains(t, string(body), "secret</p>", target)
		assert.Contains(t, r.Header.Get("Content-Security-Policy"), "default-src 'none'", target)
	}
	post := get(t, h, "POST", "/")
	assert.Equal(t, http.StatusMethodNotAllowed, post.StatusCode)
	assert.Equal(t, "GET, HEAD", post.Header.Get("Allow"))
}

// Without its headers a folder would be served without its policy.
func TestHandlerRefusesAFolderOfOthers(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "index.html"), []byte("hello"), 0o600))
	assert.Equal(t, http.StatusInternalServerError, get(t, Handler(dir), "GET", "/").StatusCode)
	assert.Equal(t, http.StatusInternalServerError, get(t, Handler(filepath.Join(dir, "none")), "GET", "/").StatusCode)
}
