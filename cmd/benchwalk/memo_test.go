package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const toMemo = `{"format":"benchwalk/analysis/1","matter":"wechat-2020","findings":{"stay.merits":"weak"},"notes":{"stay.merits":"My <own> *reason*."}}`

// Every document in every format, to standard output or a file, twice the same.
func TestMemo(t *testing.T) {
	first := map[string]string{"txt": "Bench memorandum\n====", "md": "# Bench memorandum\n", "docx": "PK\x03\x04", "html": "<!doctype html>\n"}
	for format, begins := range first {
		for _, whose := range []string{"bench", "movant", "opponent"} {
			args := []string{"memo", "-format", format, "-for", whose, "-date", "2025-11-22", "-hash", "abc123", "-link", "https://example.org/#x"}
			exit, stdout, stderr := cli(toMemo, append(args, "-")...)
			require.Equal(t, exitOK, exit, stderr)
			assert.Empty(t, stderr)
			if whose != "bench" {
				begins = strings.Replace(begins, "Bench memorandum\n====", "Outline of argument for the ", 1)
				begins = strings.Replace(begins, "Bench memorandum\n", "Outline of argument for the ", 1)
			}
			assert.True(t, strings.HasPrefix(stdout, begins), stdout[:40])
			if format == "txt" || format == "md" {
				assert.Contains(t, strings.Join(strings.Fields(strings.ReplaceAll(stdout, "\u00a0", " ")), " ")+" ", "Module and matter abc123. Accessed November 22, 2025, ")
			}
			file := filepath.Join(t.TempDir(), "memo")
			exit, said, stderr := cli(toMemo, append(args, "-o", file, "-")...)
			require.Equal(t, exitOK, exit, stderr)
			assert.Empty(t, said)
			b, err := os.ReadFile(file)
			require.NoError(t, err)
			assert.True(t, string(b) == stdout, "the same bytes")
		}
	}
	_, usual, _ := cli(toMemo, "memo", "-")
	_, named, _ := cli(toMemo, "memo", "-format", "txt", "-for", "bench", "-")
	assert.Equal(t, named, usual)
}

var (
	href = regexp.MustCompile(`href="#([^"]+)"`)
	ids  = regexp.MustCompile(` id="([^"]+)"`)
)

// The page stands alone: no script, nothing fetched, every link between text and
// notes has its other end, and what the reader wrote is text.
func TestMemoPageStandsAlone(t *testing.T) {
	exit, page, stderr := cli(toMemo, "memo", "-format", "html", "-")
	require.Equal(t, exitOK, exit, stderr)
	assert.Contains(t, page, "My &lt;own&gt; *reason*.")
	for _, banned := range []string{"<script", "<link", "<img", "src=", "url("} {
		assert.NotContains(t, page, banned)
	}
	known := map[string]bool{}
	for _, m := range ids.FindAllStringSubmatch(page, -1) {
		assert.False(t, known[m[1]], "an id twice: %s", m[1])
		known[m[1]] = true
	}
	jumps := href.FindAllStringSubmatch(page, -1)
	assert.Greater(t, len(jumps), 30)
	for _, m := range jumps {
		assert.True(t, known[m[1]], m[1])
	}
	assert.Equal(t, 1, strings.Count(page, "<h1"))
}

// A link to a page becomes one to the analysis, and one that has its end stays.
func TestMemoLinksTheAnalysis(t *testing.T) {
	_, fragment, _ := cli(toMemo, "link", "-")
	_, text, _ := cli(toMemo, "memo", "-format", "html", "-link", "https://example.org/wechat-2020.html", "-")
	assert.Contains(t, text, `href="https://example.org/wechat-2020.html`+strings.TrimSpace(fragment)+`"`)
	_, text, _ = cli(toMemo, "memo", "-format", "html", "-link", "https://example.org/#x", "-")
	assert.Contains(t, text, `href="https://example.org/#x"`)
	_, text, _ = cli(toMemo, "memo", "-")
	assert.NotContains(t, text, "#s=")
}

// What looks like a date and is none would spoil the properties of the Word file.
func TestMemoRefusesADayThatIsNone(t *testing.T) {
	for _, date := range []string{"2020-99-99", "2021-02-29"} {
		exit, stdout, stderr := cli(toMemo, "memo", "-date", date, "-")
		assert.Equal(t, exitMisuse, exit)
		assert.Empty(t, stdout)
		assert.Contains(t, stderr, `"`+date+`"`)
	}
	exit, _, stderr := cli(toMemo, "memo", "-date", "Fall term, 2025", "-")
	assert.Equal(t, exitOK, exit, stderr)
}

func TestMemoRefuses(t *testing.T) {
	dir := t.TempDir()
	none := filepath.Join(dir, "none.json")
	exit, stdout, stderr := cli("", "memo", none)
	assert.Equal(t, exitMisuse, exit)
	assert.Empty(t, stdout)
	assert.Contains(t, stderr, none)
	exit, stdout, stderr = cli(`{"format":"benchwalk/analysis/1","matter":"wechat"}`, "memo", "-")
	assert.Equal(t, exitMisuse, exit)
	assert.Empty(t, stdout)
	assert.Regexp(t, problem, strings.TrimSuffix(stderr, "\n"))
	exit, _, stderr = cli(toMemo, "memo", "-o", filepath.Join(dir, "no", "folder"), "-")
	assert.Equal(t, exitFailed, exit)
	assert.Contains(t, stderr, filepath.Join(dir, "no", "folder"))
}

// With -record the whole record follows the memo as an appendix.
func TestMemoWithTheRecord(t *testing.T) {
	exit, without, stderr := cli(toMemo, "memo", "-")
	require.Equal(t, exitOK, exit, stderr)
	exit, with, stderr := cli(toMemo, "memo", "-record", "-")
	require.Equal(t, exitOK, exit, stderr)
	assert.NotContains(t, without, "Appendix: the record")
	assert.Contains(t, with, "Appendix: the record")
	assert.Greater(t, len(with), 2*len(without))
}
