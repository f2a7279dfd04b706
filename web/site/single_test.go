package site

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"html"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/web/pages"
	"github.com/benchwalk/benchwalk/web/static"
)

var (
	heldFile = regexp.MustCompile(`<script type="application/gzip" data-file="([^"]+)">([^<]*)</script>`)
	heldPage = regexp.MustCompile(`<template data-page="([^"]+)"`)
	running  = regexp.MustCompile(`(?s)<script>(.*?)</script>`)
	styled   = regexp.MustCompile(`(?s)<style>(.*?)</style>`)
)

// The single file holds every page and, byte for byte, what the pages fetch; its
// policy names its scripts and its style and nothing else; and no address in it
// leads out, save to opinions on the web.
func TestSingleFile(t *testing.T) {
	_, dir := built(t)
	all := contents(t, dir)
	text := all[pages.SingleFile]

	held := map[string]string{}
	for _, m := range heldFile.FindAllStringSubmatch(text, -1) {
		packed, err := base64.StdEncoding.DecodeString(m[2])
		require.NoError(t, err)
		r, err := gzip.NewReader(bytes.NewReader(packed))
		require.NoError(t, err)
		plain, err := io.ReadAll(r)
		require.NoError(t, err)
		held[m[1]] = string(plain)
	}
	named := map[string]bool{}
	for _, m := range heldPage.FindAllStringSubmatch(text, -1) {
		named[m[1]] = true
	}
	for name := range all {
		switch ext := path.Ext(name); {
		case elsewhere(name):
			assert.NotContains(t, held, name)
		case ext == ".wasm" || ext == ".json" || ext == ".txt":
			assert.True(t, all[name] == held[name], name)
		case ext == ".html" && name != pages.SingleFile:
			assert.True(t, named[strings.TrimSuffix(name, ".html")], name)
		}
	}
	require.Len(t, held, 2*len(casebook.Matters())+9)

	policy := html.UnescapeString(meta.FindStringSubmatch(text)[1])
	var hashes []string
	for _, m := range append(running.FindAllStringSubmatch(text, -1), styled.FindAllStringSubmatch(text, -1)...) {
		sum := sha256.Sum256([]byte(m[1]))
		hashes = append(hashes, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
	}
	scripts, err := fs.Glob(static.Files, "*.js")
	require.NoError(t, err)
	webOnly := []string{"early.js", "offline.js", worker, "no-sw.js", "post.js", "make.js"}
	for _, name := range scripts {
		source, err := fs.ReadFile(static.Files, name)
		require.NoError(t, err)
		script, err := withoutComments(name, source)
		require.NoError(t, err)
		assert.Equal(t, !slices.Contains(webOnly, name), strings.Contains(text, "<script>"+string(script)+"</script>"), name)
	}
	assert.Len(t, hashes, len(scripts)-len(webOnly)+4, "with the loader and the three style sheets")
	assert.ElementsMatch(t, hashes, regexp.MustCompile(`'sha256-[^']+'`).FindAllString(policy, -1))
	for _, must := range []string{"default-src 'none'", "'wasm-unsafe-eval'", "require-trusted-types-for 'script'", "trusted-types 'none'"} {
		assert.Contains(t, policy, must)
	}
	for _, never := range []string{"'self'", "unsafe-inline", "'unsafe-eval'", "http:", "https:", "connect-src"} {
		assert.NotContains(t, policy, never)
	}

	body := running.ReplaceAllString(text, "")
	looked := 0
	for _, m := range regexp.MustCompile(`\s(href|src|action|poster|srcset)="([^"]*)"`).FindAllStringSubmatch(body, -1) {
		looked++
		to, _, _ := strings.Cut(m[2], "#")
		to = strings.TrimPrefix(to, "{sources}") // empty in the walk of a reader's own matter
		page, inside := strings.CutPrefix(to, "?")
		_, file := held[to]
		switch {
		case to == "", file, strings.HasPrefix(to, "data:image/svg+xml,"):
		case inside:
			assert.True(t, named[page], m[0])
		default:
			assert.Equal(t, "href", m[1], m[0])
			assert.True(t, strings.HasPrefix(to, "https://"), m[0])
		}
	}
	assert.Greater(t, looked, 500)
	assert.NotContains(t, body, pages.SingleFile, "it does not offer itself")

	info, err := os.Stat(filepath.Join(dir, pages.SingleFile))
	require.NoError(t, err)
	t.Logf("%d bytes", info.Size())
}

// A script that holds a sign which ends its element is refused, not broken.
func TestSingleFileRefusesWhatWouldEndIt(t *testing.T) {
	whole := map[string][]byte{singleStyle: nil}
	for _, name := range singleScripts(nil) {
		whole[name] = nil
	}
	_, err := single(nil, whole)
	require.NoError(t, err)
	for _, sign := range []string{"a </script> b", "a </SCRIPT", "<!--", "<script"} {
		whole["walk.js"] = []byte(sign)
		_, err = single(nil, whole)
		assert.ErrorContains(t, err, "walk.js holds", sign)
	}
	whole["walk.js"] = nil
	whole[singleStyle] = []byte("</style>")
	_, err = single(nil, whole)
	assert.ErrorContains(t, err, "app.css holds")
	whole[singleStyle] = nil
	delete(whole, singleScripts(nil)[0])
	_, err = single(nil, whole)
	assert.ErrorContains(t, err, "there is no")
}

// The host is told to hand the file over to be saved: behind the site's own policy
// its scripts would not run.
func TestSingleFileIsSaved(t *testing.T) {
	_, dir := built(t)
	rules := parseHeaders(contents(t, dir)[HeadersFile])
	i := slices.IndexFunc(rules, func(r rule) bool { return r.pattern == "/"+pages.SingleFile })
	require.GreaterOrEqual(t, i, 0)
	assert.Equal(t, `attachment; filename="`+pages.SingleFile+`"`, rules[i].header.Get("Content-Disposition"))
}
