package site

import (
	"crypto/sha256"
	"encoding/base64"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/web/pages"
)

// The worker knows every file of the site by what it holds, save those that no
// page asks for.
func TestWorkerListsTheSite(t *testing.T) {
	_, dir := built(t)
	all := contents(t, dir)
	listed := map[string]string{}
	for _, m := range regexp.MustCompile(`(?m)^  "([^"]+)": "([^"]+)",$`).FindAllStringSubmatch(all[worker], -1) {
		listed[m[1]] = m[2]
	}
	for name, text := range all {
		ext := filepath.Ext(name)
		if ext == ".gz" || ext == ".br" || name == worker || name == HeadersFile || name == marker || name == pages.SingleFile || elsewhere(name) {
			assert.NotContains(t, listed, name)
			continue
		}
		sum := sha256.Sum256([]byte(text))
		assert.Equal(t, base64.StdEncoding.EncodeToString(sum[:]), listed[name], name)
		delete(listed, name)
	}
	assert.Empty(t, listed)
}

// Whatever changes, the version and so the worker change with it.
func TestWorkerHasAVersion(t *testing.T) {
	version := func(files map[string][]byte, text string) string {
		m := regexp.MustCompile(`^const VERSION = "([0-9a-f]{12})"`).FindSubmatch(offline(files, []byte(text)))
		require.NotNil(t, m)
		return string(m[1])
	}
	first := version(map[string][]byte{"a": []byte("1")}, "x")
	assert.Equal(t, first, version(map[string][]byte{"a": []byte("1")}, "x"))
	for _, other := range []string{version(map[string][]byte{"a": []byte("2")}, "x"), version(map[string][]byte{"b": []byte("1")}, "x"), version(map[string][]byte{"a": []byte("1")}, "y")} {
		assert.NotEqual(t, first, other)
	}
}

// Without offline use the worker is one that ends itself and takes the copies along.
// No page asks for it, for a browser that has an older one looks for a newer by itself.
func TestNoOffline(t *testing.T) {
	_, dir := built(t)
	module, err := os.ReadFile(filepath.Join(dir, Module))
	require.NoError(t, err)
	files, err := content(Options{Root: root, NoOffline: true}, module, nil)
	require.NoError(t, err)
	assert.NotContains(t, string(files[worker]), "FILES")
	assert.Contains(t, string(files[worker]), "registration.unregister()")
	assert.NotContains(t, files, "no-sw.js")
	assert.NotContains(t, files, "offline.js")
	want := pages.Policy("", false)
	assert.Contains(t, want, "; worker-src 'none'; require-trusted-types-for 'script'; trusted-types benchwalk-post")
	assert.Contains(t, headers(nil, Options{NoOffline: true}), "Content-Security-Policy: "+want+";")
	looked, kept := 0, contents(t, dir)
	for name, text := range files {
		if filepath.Ext(name) != ".html" || name == pages.SingleFile {
			continue
		}
		assert.Equal(t, want, string(meta.FindSubmatch(text)[1]), name)
		for _, of := range []string{`src="offline.js"`, `id="offline-newer"`} {
			assert.NotContains(t, string(text), of, name)
			if strings.Contains(kept[name], of) {
				looked++
			}
		}
	}
	assert.Greater(t, looked, 10, "pages of the usual build")
}
