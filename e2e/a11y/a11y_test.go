package a11y_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/a11y"
	"github.com/benchwalk/benchwalk/e2e/browser"
)

const (
	head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">
		<main><h1>Page</h1>`
	bad = head + `<img id="bare" src="data:,"><p style="color: #ccc; background: white">Pale</p></main>`
)

func TestCheckers(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Content-Security-Policy",
			"require-trusted-types-for 'script'; trusted-types 'none'; script-src 'self' 'wasm-unsafe-eval'")
		body := head + `<p>Fine</p></main>`
		if r.URL.Path == "/bad" {
			body = bad
		}
		_, _ = w.Write([]byte(body))
	}))
	t.Cleanup(server.Close)

	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		axe := func(leaveOut ...string) string {
			findings, err := a11y.Axe(b, leaveOut...)
			require.NoError(t, err)
			return strings.Join(findings, "\n")
		}
		ibm := func(leaveOut ...string) string {
			findings, err := a11y.IBM(b, leaveOut...)
			require.NoError(t, err)
			return strings.Join(findings, "\n")
		}

		b.Go(server.URL)
		assert.Empty(t, axe())
		assert.Empty(t, ibm())
		assert.Empty(t, b.Log())

		b.Go(server.URL + "/bad")
		assert.Contains(t, axe(), "axe image-alt (critical) at #bare: ")
		assert.Contains(t, axe(), "axe color-contrast ")
		assert.NotContains(t, axe(a11y.Contrast...), "contrast")
		assert.Contains(t, ibm(), "IBM img_alt_valid at ")
		assert.Contains(t, ibm(), "contrast")
		assert.NotContains(t, ibm(a11y.Contrast...), "contrast")
	})
}
