package site

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/web/post"
)

// What a post asks for before it is touched: itself, its style and its script.
const mostBeforeTouch = 8_000 // as brotli

// The script in somebody else's page.
const mostInHost = 3_000 // as gzip

func TestPostsAreLight(t *testing.T) {
	report, _ := built(t)
	by := map[string]File{}
	for _, f := range report.Files {
		by[f.Name] = f
	}
	require.Positive(t, by[post.Style].Brotli)
	require.Positive(t, by[post.Script].Brotli)
	require.Positive(t, by[post.TurnsScript].Brotli)
	posts := 0
	for name, f := range by {
		if strings.HasPrefix(name, post.Folder+"/") && filepath.Ext(name) == ".html" {
			posts++
			weight := f.Brotli + by[post.Style].Brotli + by[post.TurnsScript].Brotli + by[post.Script].Brotli
			assert.LessOrEqual(t, weight, mostBeforeTouch, name)
		}
	}
	assert.Greater(t, posts, 60)
	for _, name := range []string{"embed/v1.js", "embed/bench-walk.js"} {
		require.Positive(t, by[name].Gzip, name)
		assert.LessOrEqual(t, by[name].Gzip, mostInHost, name)
	}
}

// What is for other people's pages is not kept for use without a network.
func TestPostsAreNotKeptOffline(t *testing.T) {
	report, dir := built(t)
	script, err := os.ReadFile(filepath.Join(dir, worker))
	require.NoError(t, err)
	text := string(script)
	for _, f := range report.Files {
		if strings.HasPrefix(f.Name, "post/") || strings.HasPrefix(f.Name, "embed/") {
			assert.NotContains(t, text, `"`+f.Name+`"`)
		}
	}
	assert.Contains(t, text, `"make.html"`)
}
