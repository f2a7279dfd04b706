package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/digits"
	"github.com/benchwalk/benchwalk/logic/path"
)

// stepOfDoe is the step of the matter of the tests of check.
const stepOfDoe = "one"

// What is printed of a matter's paths can be given back: the fragment, the steps.
func TestPathsOfAMatter(t *testing.T) {
	exit, stdout, stderr := cli("", "path", "wechat-2020")
	require.Equal(t, exitOK, exit, stderr)
	assert.Empty(t, stderr)
	lines := strings.Split(stdout, "\n")
	require.Equal(t, "short", lines[0])
	fragment, steps := strings.TrimSpace(lines[1]), strings.TrimPrefix(strings.TrimSpace(lines[2]), "-steps ")
	require.Contains(t, steps, ",bond-ask+bond-loss")
	require.Regexp(t, `^#p=1\.wechat-2020\.[0-9A-Za-z]+$`, fragment)
	require.Equal(t, "  7 screens, 11 steps", lines[3])
	for _, has := range []string{"\nwhole\n", "The ruling is predicted before anything is read.", "\n  fit \"The fit of the whole\"\n"} {
		assert.Contains(t, stdout, has)
	}
	_, made, stderr := cli("", "path", "-steps", steps, "-predict", "wechat-2020")
	require.Equal(t, fragment+"\n", made, stderr)
	_, made, _ = cli("", "path", "-like", "short", "wechat-2020")
	require.Equal(t, fragment+"\n", made)
	_, made, _ = cli("", "path", "-like", "short", "-predict=false", "wechat-2020")
	require.NotEqual(t, fragment+"\n", made)

	for _, name := range []string{"short", fragment, strings.TrimPrefix(fragment, "#p="), "https://example.org/wechat-2020.html" + fragment + "&s=2.wechat-2020.x"} {
		exit, read, stderr := cli("", "path", "wechat-2020", "-open", name)
		require.Equal(t, exitOK, exit, stderr)
		assert.Empty(t, stderr)
		assert.True(t, strings.HasPrefix(read, fragment+"\n-steps "+steps+"\n7 screens, 11 steps\n"), read)
	}

	exit, stdout, stderr = cli("", "path", "-json", "wechat-2020")
	require.Equal(t, exitOK, exit, stderr)
	var all struct {
		Matter string
		Paths  map[string]struct {
			By, Code string
			Path     json.RawMessage
		}
		Steps map[string]string
	}
	require.NoError(t, json.Unmarshal([]byte(stdout), &all))
	require.Equal(t, "#p="+all.Paths["short"].Code, fragment)
	require.Len(t, all.Steps, len(casebook.Matter("wechat-2020").StepIDs()))
	exit, made, stderr = cli(string(all.Paths["short"].Path), "path", "-file", "-", "wechat-2020")
	require.Equal(t, exitOK, exit, stderr)
	require.Equal(t, fragment+"\n", made, "the file of a path is what a matter lists")
}

// Every choice is made, read, and said, and a label is its sender's word.
func TestPathOfChoices(t *testing.T) {
	exit, made, stderr := cli("", "path", "own", "-steps", " fit , appeal + loss", "-label", "Before class", "-reveal", "never", "-standing", "hidden", "-predict", "-confidence", "-reasons", "-after-discussion")
	require.Equal(t, exitOK, exit, stderr)
	_, read, stderr := cli("", "path", "own", "-open", strings.TrimSpace(made))
	assert.Empty(t, stderr)
	assert.Equal(t, strings.TrimSpace(made)+`
In the words of whoever sent it: Before class
-steps fit,appeal+loss
2 screens, 3 steps
The court’s answers never show.
The ruling is predicted before anything is read.
The sentence that says where the ruling stands does not show.
Each answer asks how sure you are.
Each answer asks for your reasons.
You answer again after discussion, and your first answers stay.
`, read)
	_, read, _ = cli("", "path", "own", "-json", "-open", strings.TrimSpace(made))
	assert.JSONEq(t, `{"matter":"own","by":"code","code":"`+strings.TrimPrefix(strings.TrimSpace(made), "#p=")+`","label_by":"sender",
		"path":{"label":"Before class","steps":["fit",["appeal","loss"]],"reveal":"never","predict":true,"standing":"hidden","confidence":true,"reasons":true,"after_discussion":true}}`, read)
	_, again, _ := cli("", "path", "own", "-like", strings.TrimSpace(made), "-standing", "shown", "-reveal", "end", "-label", "")
	_, read, _ = cli("", "path", "own", "-open", strings.TrimSpace(again))
	assert.NotContains(t, read, "In the words")
	assert.NotContains(t, read, "does not show.")
	assert.Contains(t, read, "The court’s answers show at the end.")
	assert.Contains(t, read, "Each answer asks for your reasons.")
}

// Everything that is wrong is said at once, with what to do, and nothing is made.
func TestPathRefuses(t *testing.T) {
	_, made, _ := cli("", "path", "own", "-like", "whole")
	code := strings.TrimPrefix(strings.TrimSpace(made), "#p=")
	for name, test := range map[string]struct {
		args []string
		want []string
	}{
		"every choice": {[]string{"-steps", "fit,,fti,fit", "-label", " x\u202e" + strings.Repeat("y", 60), "-reveal", "soon", "-standing", "up", "-like", "10"},
			[]string{`no path "10". It has "whole".`, "cannot show \"soon\"", "cannot be \"up\"", "at most 60 characters", "begins or ends with a space", "cannot be seen", "Screen 2", `no step "fti"`, `"fit" stands in the path twice`}},
		"no steps":           {[]string{"-predict"}, []string{"Name its steps behind -steps"}},
		"like nothing":       {[]string{"-like", "nope"}, []string{`no path "nope"`}},
		"choices and file":   {[]string{"-predict", "-file", "x.json"}, []string{"Leave out -file"}},
		"choices and a path": {[]string{"-predict", "-open", "whole"}, []string{"Leave out -open"}},
		"a file and a path":  {[]string{"-file", "x.json", "-open", "whole"}, []string{"Leave out -open"}},
		"no such file":       {[]string{"-file", "none.json"}, []string{"none.json"}},
		"damaged":            {[]string{"-open", code[:len(code)-1]}, []string{"damaged"}},
		"damaged fragment":   {[]string{"-open", "#p=whole&p=short"}, []string{"damaged"}},
		"only work":          {[]string{"-open", "#s=2.own.1"}, []string{`no path "#s=2.own.1"`}},
		"empty":              {[]string{"-open", ""}, []string{`no path ""`}},
		"a later version":    {[]string{"-open", digits.Seal("3.own.x")}, []string{"version 3"}},
		"of another matter":  {[]string{"-open", digits.Seal("1.ward-1989.x")}, []string{`another matter, "ward-1989"`}},
		"no step":            {[]string{"-open", "step:fat"}, []string{`no step "fat"`}},
		"not in the matter":  {[]string{"-open", "short"}, []string{`no path "short". It has "whole".`}},
	} {
		exit, stdout, stderr := cli("", append([]string{"path", "own"}, test.args...)...)
		assert.Equal(t, exitMisuse, exit, name)
		assert.Empty(t, stdout, name)
		said := strings.Split(strings.TrimSuffix(stderr, "\n"), "\n")
		if assert.Len(t, said, len(test.want), "%s: %s", name, stderr) {
			for i, want := range test.want {
				assert.True(t, strings.HasPrefix(said[i], "benchwalk: "), said[i])
				assert.Contains(t, said[i], want, name)
			}
		}
	}
	for name, want := range map[string]string{"wechat2020": "The built-in matters are wechat-2020", "./none.json": "none.json"} {
		exit, _, stderr := cli("", "path", name)
		assert.Equal(t, exitMisuse, exit, name)
		assert.Contains(t, stderr, want)
	}
	exit, _, stderr := cli("", "path", "-file", "-", "-")
	assert.Equal(t, exitMisuse, exit)
	assert.Contains(t, stderr, "cannot both be standard input")
	exit, stdout, stderr := cli(`{"steps":["fti",["fit"]],"reveal":"soon"}`, "path", "-file", "-", "own")
	assert.Equal(t, exitMisuse, exit)
	assert.Empty(t, stdout)
	assert.Equal(t, 3, strings.Count(stderr, "\n"), stderr)
	assert.Contains(t, stderr, `stdin:1:11: steps[0]: unknown step "fti", did you mean "fit"?`)
}

// A matter of one's own has paths, too: its file lists them, and codes are over its
// steps. check reads them.
func TestPathsOfAMatterOfOnesOwn(t *testing.T) {
	own := filepath.Join(t.TempDir(), "doe.json")
	with := strings.Replace(doe, `"parts"`, `"paths":{"10":{"label":"Quick","steps":["`+stepOfDoe+`"],"reveal":"end"}},"parts"`, 1)
	require.NoError(t, os.WriteFile(own, []byte(with), 0o600))
	exit, stdout, stderr := cli("", "path", own)
	require.Equal(t, exitOK, exit, stderr)
	assert.Contains(t, stdout, "10\n  #p=1.doe.")
	assert.Contains(t, stdout, "  The matter calls it: Quick\n")
	exit, stdout, stderr = cli(with, "path", "-like", "10", "-")
	require.Equal(t, exitOK, exit, stderr)
	exit, read, stderr := cli("", "path", "-open", strings.TrimSpace(stdout), own)
	require.Equal(t, exitOK, exit, stderr)
	assert.Contains(t, read, "-steps "+stepOfDoe+"\n1 screen, 1 step\n")

	exit, stdout, stderr = cli(with, "check", "-")
	require.Equal(t, exitOK, exit, stderr)
	assert.Contains(t, stdout, "1 path\n")
	exit, _, stderr = cli(strings.Replace(with, `["`+stepOfDoe+`"],"reveal":"end"`, `["nope"],"reveal":"ende"`, 1), "check", "-")
	require.Equal(t, exitMisuse, exit)
	assert.Contains(t, stderr, `paths["10"].steps[0]: unknown step "nope"`)
	assert.Contains(t, stderr, `paths["10"].reveal: unknown value "ende", did you mean "end"?`)

	// A list of steps that lacks one: what lacks a code is said, and what has one is printed.
	require.NoError(t, os.WriteFile(own, []byte(strings.Replace(with, `"parts"`, `"numbering":["gone"],"parts"`, 1)), 0o600))
	exit, stdout, stderr = cli("", "path", own)
	require.Equal(t, exitOK, exit)
	assert.Contains(t, stdout, "-steps "+stepOfDoe)
	assert.Contains(t, stderr, `does not number the step "`+stepOfDoe+`"`)
	exit, stdout, _ = cli("", "path", "-like", "10", own)
	assert.Equal(t, exitMisuse, exit)
	assert.Empty(t, stdout)
	exit, _, stderr = cli("", "check", own)
	require.Equal(t, exitOK, exit)
	assert.Contains(t, stderr, "numbering")
}

// Steps that are gone are named, and what is left is read.
func TestPathWithAStepThatIsGone(t *testing.T) {
	m := casebook.Matter("ward-1989")
	named, problem := path.Find("whole", m)
	require.Equal(t, path.None, problem.Kind)
	code, problem := path.Encode(named.Path, m)
	require.Equal(t, path.None, problem.Kind)
	text, ok := casebook.Text("ward-1989")
	require.True(t, ok)
	own := filepath.Join(t.TempDir(), "ward.json")
	require.NoError(t, os.WriteFile(own, []byte(strings.Replace(text, `"id":"quiet"`, `"id":"silence"`, 1)), 0o600))
	exit, stdout, stderr := cli("", "path", "-open", code, own)
	require.Equal(t, exitOK, exit, stderr)
	assert.NotContains(t, stdout, "quiet")
	assert.Contains(t, stderr, `1 step of this path is gone from the matter and was left out: "quiet".`)
	_, stdout, _ = cli("", "path", "-json", "-open", code, own)
	assert.Contains(t, stdout, `"quiet"`)
}

// A link opens beside a path, and says that there is one.
func TestLinkBesideAPath(t *testing.T) {
	_, sent, _ := cli(shared, "link", "-")
	sent = strings.TrimSpace(sent)
	exit, alone, _ := cli("", "link", "-open", sent)
	require.Equal(t, exitOK, exit)
	for _, text := range []string{"#p=short&" + sent[1:], "https://example.org/x" + sent + "&p=short"} {
		exit, both, stderr := cli("", "link", "-open", text)
		require.Equal(t, exitOK, exit, stderr)
		assert.Equal(t, alone, both)
		assert.Equal(t, 1, strings.Count(stderr, "\n"))
		assert.Contains(t, stderr, `"short"`)
	}
	exit, alike, _ := cli("", "link", "-open", "See https://example.org/x%23p%3Dshort&utm_source=mail&"+sent[1:20]+" \r\n> "+sent[20:]+").")
	assert.Equal(t, exitOK, exit, "altered on its way")
	assert.Equal(t, alone, alike)
	exit, stdout, stderr := cli("", "link", "-open", sent[:len(sent)-1]+"&p=short&x=1")
	assert.Equal(t, exitMisuse, exit)
	assert.Empty(t, stdout)
	assert.Contains(t, stderr, "damaged")
}
