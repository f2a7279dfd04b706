package site

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/pages"
)

const recorded = "testdata/size.txt"

func sizes(report Report) map[string]File {
	files := map[string]File{}
	for _, f := range report.Files {
		files[f.Name] = f
	}
	return files
}

// mostCarried is the most that the module and the wording file may weigh together
// as they travel, in bytes of brotli. It is a budget for the reader's wait and for
// nothing else: below 3 kB weight is no reason for harder code or shorter
// sentences. What a reader feels is held by the bars on pages, below, and by the
// benchmarks.
//
// It was 755,000 when every sentence had become a line of the wording file, and held at
// 744,092; what the open issues add may bring it up to this.
const mostCarried = 800_000

// What a reader waits for is the packed module. The compiler's runtime and safejs
// are most of it: the ratio to a program that has nothing else, packed and merged
// alike, is printed, and binds nothing.
func TestModuleSize(t *testing.T) {
	if testing.Short() {
		t.Skip("packs two modules")
	}
	report, _ := built(t)
	module, wording := sizes(report)[Module], sizes(report)[pages.WordsFile(en.Language())]
	carried := module.Brotli + wording.Brotli
	floor := packedFloor(t)
	t.Logf("the module travels as %d bytes of brotli (gzip %d, as it lies %d): %.3f of the %d of an empty safejs program",
		module.Brotli, module.Gzip, module.Size, float64(module.Brotli)/float64(floor), floor)
	t.Logf("the wording file travels as %d, so both as %d", wording.Brotli, carried)
	require.Positive(t, module.Brotli)
	require.Positive(t, wording.Brotli)
	assert.LessOrEqual(t, carried, mostCarried)

	if os.Getenv("BENCHWALK_SIZE") == "record" {
		require.NoError(t, os.WriteFile(recorded, fmt.Appendf(nil, "%d\n", carried), 0o644))
	}
	text, err := os.ReadFile(recorded)
	require.NoError(t, err)
	var last int
	_, err = fmt.Sscan(string(text), &last)
	require.NoError(t, err)
	t.Logf("last recorded %d, now %+.2f %%", last, 100*float64(carried-last)/float64(last))
	assert.LessOrEqual(t, float64(carried), 1.02*float64(last), "more than 2 %% over the last recorded size: say in the change what it buys, then make size-record")
}

// packedFloor builds the empty program as the module is built, and gives its bytes of
// brotli.
func packedFloor(t *testing.T) int {
	t.Helper()
	floor := filepath.Join(scratch, "floor.wasm")
	linked, err := compile(root, "./web/site/testdata/floor", floor)
	require.NoError(t, err)
	lighter, err := slim(linked, func(said string) { t.Error(said) })
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(floor, lighter, 0o644))
	require.NoError(t, pack(root, scratch, []string{"floor.wasm"}))
	return size(floor + ".br")
}

// parts are what a page loads by itself; the module and the matter come later.
var part = regexp.MustCompile(`<script src="([^"]+)"|<link rel="stylesheet" href="([^"]+)"`)

func TestPageWeights(t *testing.T) {
	report, dir := built(t)
	files := sizes(report)
	walk := []string{"matter.html"} // with the templates of every view
	for _, id := range casebook.Matters() {
		walk = append(walk, id+".html", id+"-read.html")
	}
	for name, text := range contents(t, dir) {
		if !strings.HasSuffix(name, ".html") || name == pages.SingleFile || elsewhere(name) { // posts have a bar of their own
			continue
		}
		weight, loads := files[name].Gzip, []string{}
		for _, m := range part.FindAllStringSubmatch(text, -1) {
			weight += files[m[1]+m[2]].Gzip
			loads = append(loads, m[1]+m[2])
		}
		most := 40_000
		if slices.Contains(walk, name) {
			most = 95_000 // of 100,000: the law of a matter, its record in order of time, its interests and the evidence of the workbench stand beside its walk since 97,142
		}
		t.Logf("%-22s %6d gzip with %v", name, weight, loads)
		assert.Contains(t, loads, "app.css", name)
		assert.LessOrEqual(t, weight, most, name)
	}
}
