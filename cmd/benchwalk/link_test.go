package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/link"
)

const shared = `{"format":"benchwalk/analysis/1","matter":"wechat-2020","standard":"ca4","findings":{"stay.merits":"weak","bond.requested":"no_record"},"first":{"stay.merits":"likely"},` +
	`"notes":{"stay.merits":"Mine alone."},"walk":{"reveal":"end"}}`

func TestLinkThereAndBack(t *testing.T) {
	file := filepath.Join(t.TempDir(), "mine.json")
	require.NoError(t, os.WriteFile(file, []byte(shared), 0o600))
	exit, text, stderr := cli("", "link", file)
	require.Equal(t, exitOK, exit, stderr)
	assert.Empty(t, stderr)
	assert.Regexp(t, `^#s=[0-9A-Za-z]\.wechat-2020\.[0-9A-Za-z]+\n$`, text)
	_, same, _ := cli(shared, "link", "-")
	assert.Equal(t, text, same)

	text = strings.TrimSuffix(text, "\n")
	for _, before := range []string{"", "https://example.org/wechat-2020.html"} {
		exit, back, stderr := cli("", "link", "-open", before+text)
		require.Equal(t, exitOK, exit, stderr)
		assert.Empty(t, stderr)
		assert.NotContains(t, back, "notes", "texts stay in the file")
		for _, has := range []string{`"standard": "ca4"`, `"stay.merits": "weak"`, `"stay.merits": "likely"`, `"bond.requested": "no_record"`, `"reveal": "end"`} {
			assert.Contains(t, back, has)
		}
		exit, again, stderr := cli(back, "link", "-")
		require.Equal(t, exitOK, exit, stderr)
		assert.Equal(t, text+"\n", again)
	}
}

func TestLinkRefuses(t *testing.T) {
	_, text, _ := cli(shared, "link", "-")
	text = strings.TrimSuffix(text, "\n")
	for name, test := range map[string]struct{ text, want string }{
		"nothing":        {"", "not a link"},
		"another page":   {"https://example.org/#q-intro", "not a link"},
		"a piece of it":  {text[:len(text)-1], "damaged"},
		"a sign changed": {text[:len(text)-9] + "q" + text[len(text)-8:], "damaged"},
	} {
		exit, stdout, stderr := cli("", "link", "-open", test.text)
		assert.Equal(t, exitMisuse, exit, name)
		assert.Empty(t, stdout, name)
		assert.Regexp(t, `^benchwalk: .*`+test.want+`.*\n$`, stderr, name)
	}
	exit, stdout, stderr := cli(`{"format":"benchwalk/analysis/1","matter":"tiktok"}`, "link", "-")
	assert.Equal(t, exitMisuse, exit)
	assert.Empty(t, stdout)
	assert.Regexp(t, problem, strings.TrimSuffix(stderr, "\n"))
	none := filepath.Join(t.TempDir(), "none.json")
	for _, args := range [][]string{{"link", none}, {"link", "-matter", none, "-open", text}} {
		exit, stdout, stderr = cli("", args...)
		assert.Equal(t, exitMisuse, exit, args)
		assert.Empty(t, stdout, args)
		assert.Contains(t, stderr, none, args)
	}
}

// The link of a matter of one's own opens with its file, and not without.
func TestLinkOfAMatterOfOnesOwn(t *testing.T) {
	own := filepath.Join(t.TempDir(), "doe.json")
	require.NoError(t, os.WriteFile(own, []byte(doe), 0o600))
	exit, text, stderr := cli(`{"format":"benchwalk/analysis/1","matter":"doe","findings":{"stay.merits":"weak"}}`, "link", "-matter", own, "-")
	require.Equal(t, exitOK, exit, stderr)
	text = strings.TrimSpace(text)
	for _, stdin := range []string{"", doe} {
		args := []string{"link", "-matter", own, "-open", text}
		if stdin != "" {
			args[2] = "-"
		}
		exit, back, stderr := cli(stdin, args...)
		require.Equal(t, exitOK, exit, stderr)
		assert.Empty(t, stderr)
		assert.Contains(t, back, `"matter": "doe"`)
		assert.Contains(t, back, `"stay.merits": "weak"`)
	}
	exit, stdout, stderr := cli("", "link", "-open", text)
	assert.Equal(t, exitMisuse, exit)
	assert.Empty(t, stdout)
	assert.Regexp(t, `^benchwalk: .*\n$`, stderr)
	_, builtIn, _ := cli(shared, "link", "-")
	exit, _, _ = cli("", "link", "-matter", own, "-open", strings.TrimSpace(builtIn))
	assert.Equal(t, exitMisuse, exit, "with a file named no other matter is known")
}

// What another edition or another model makes of a link is said beside the file.
func TestLinkFromBefore(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	a, problems := analysis.Read(shared, casebook.Matter)
	require.Empty(t, problems)
	a.Posture.Standard.Circuit = 0
	now := chain.Decide(a.Posture, &a.Findings)
	before := a.Findings
	a.Findings = analysis.Findings{}
	old := now
	old[0] = chain.Decide(a.Posture, &a.Findings)[0]
	a.Findings = before
	m.Parts[0].Steps[0].ID = "as-it-was"
	text, p := link.Encode(a, m, old)
	require.Equal(t, link.None, p)
	exit, stdout, stderr := cli("", "link", "-open", text)
	require.Equal(t, exitOK, exit)
	assert.Contains(t, stdout, `"stay.merits": "weak"`)
	assert.Contains(t, stderr, "asked different questions")
	assert.Regexp(t, `(?m)^benchwalk: stay: .+\n  then: .+\n  now:  .+ denied\.$`, stderr)
	assert.NotContains(t, stderr, "bond:")
}
