package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// cli runs the command as main does.
func cli(stdin string, args ...string) (exit int, stdout, stderr string) {
	var out, err strings.Builder
	exit = run(args, strings.NewReader(stdin), &out, &err)
	return exit, out.String(), err.String()
}

func TestAssessPrintsTheRulings(t *testing.T) {
	analysis := `{"format":"benchwalk/analysis/1","matter":"wechat-2020","findings":{"stay.merits":"weak"}}`
	exit, stdout, stderr := cli(analysis, "assess", "-")
	require.Equal(t, exitOK, exit, stderr)
	assert.Empty(t, stderr)
	var got struct {
		Format  string
		Rulings map[string]struct {
			Disposition *string
			Firmness    string
			Reachable   []string
		}
	}
	require.NoError(t, json.Unmarshal([]byte(stdout), &got))
	assert.Equal(t, "benchwalk/rulings/1", got.Format)
	require.NotNil(t, got.Rulings["stay"].Disposition)
	assert.Equal(t, "denied", *got.Rulings["stay"].Disposition)
	assert.Equal(t, "compelled", got.Rulings["stay"].Firmness)
	assert.Nil(t, got.Rulings["bond"].Disposition)
	assert.Greater(t, len(got.Rulings["bond"].Reachable), 1)
	assert.Contains(t, stdout, "\n  \"rulings\": {\n", "it is indented")

	file := filepath.Join(t.TempDir(), "mine.json")
	require.NoError(t, os.WriteFile(file, []byte(analysis), 0o600))
	_, fromFile, _ := cli("", "assess", file)
	assert.Equal(t, stdout, fromFile)
}

func TestAssessRulesOnNoAdministrativeStay(t *testing.T) {
	exit, stdout, stderr := cli(`{"format":"benchwalk/analysis/1","matter":"own","posture":{"stay.vehicle":"administrative"},"findings":{"stay.merits":"strong"}}`, "assess", "-")
	require.Equal(t, exitOK, exit, stderr)
	var got struct {
		Rulings  map[string]any
		NotRuled map[string]string `json:"not_ruled"`
	}
	require.NoError(t, json.Unmarshal([]byte(stdout), &got))
	assert.NotContains(t, got.Rulings, "stay")
	assert.Len(t, got.Rulings, 3)
	assert.NotEmpty(t, got.NotRuled["stay"])
}

// The same findings under another standard: serious questions, which the Ninth
// Circuit would leave to discretion, are too little in the Fourth.
func TestAssessUnderAStandard(t *testing.T) {
	const findings = `"findings":{"stay.merits":"serious_questions","stay.irreparable_harm":"shown_strong","stay.harm_to_others":"none","stay.balance_of_hardships":"tips_sharply","stay.public_interest":"neutral"}}`
	var got struct {
		Standard, Law string
		StandardText  struct{ Name string } `json:"standard_text"`
		Rulings       map[string]struct {
			Firmness string
			Flips    []struct {
				Changes []struct{ Element, From, To string }
				Then    string
			}
			Robustness struct{ Findings int }
		}
	}
	for _, test := range []struct{ members, standard, law, name, firmness string }{
		{``, "ca9", "2020-10-23", "Ninth Circuit", "discretionary"},
		{`"standard":"ca4","law":"today",`, "ca4", "today", "Fourth Circuit", "compelled"},
		{`"standard":"cadc",`, "cadc", "2020-10-23", "D.C. Circuit", "contested"},
		{`"standard":"scotus",`, "scotus", "2020-10-23", "Supreme Court’s own test", "open"},
	} {
		exit, stdout, stderr := cli(`{"format":"benchwalk/analysis/1","matter":"own",`+test.members+findings, "assess", "-")
		require.Equal(t, exitOK, exit, stderr)
		require.NoError(t, json.Unmarshal([]byte(stdout), &got))
		assert.Equal(t, test.standard+test.law+test.name, got.Standard+got.Law+got.StandardText.Name)
		assert.Equal(t, test.firmness, got.Rulings["stay"].Firmness, test.standard)
		if test.standard == "ca4" {
			require.Len(t, got.Rulings["stay"].Flips, 1)
			assert.Equal(t, "stay.merits", got.Rulings["stay"].Flips[0].Changes[0].Element)
			assert.Equal(t, "likely", got.Rulings["stay"].Flips[0].Changes[0].To)
			assert.NotEmpty(t, got.Rulings["stay"].Flips[0].Then)
			assert.Equal(t, 1, got.Rulings["stay"].Robustness.Findings)
		}
	}
}

var problem = regexp.MustCompile(`^stdin:[1-9][0-9]*:[1-9][0-9]*: (.+: )?.+$`)

// Whatever is wrong: every problem with its place on standard error, nothing on
// standard output, exit code 2.
func TestAssessRefuses(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want []string // one for each problem
	}{
		"nothing":        {"", []string{"stdin:1:1: "}},
		"no JSON":        {"weak", []string{"stdin:1:1: "}},
		"cut off":        {`{"format":"benchwalk/analysis/1","matter":"own"`, []string{"stdin:1:48: "}},
		"not an object":  {`[]`, []string{"stdin:1:1: "}},
		"wrong format":   {`{"format":"benchwalk/analysis/2","matter":"own"}`, []string{`stdin:1:11: format: unknown format "benchwalk/analysis/2"`}},
		"unknown matter": {`{"format":"benchwalk/analysis/1","matter":"tiktok"}`, []string{`stdin:1:43: matter: unknown matter "tiktok"`}},
		"two finds in one": {"{\"format\":\"benchwalk/analysis/1\",\"matter\":\"own\",\n\"findings\":{\"stay.merits\":\"weak\",\n \"stay.merits\":\"strong\"}}",
			[]string{`stdin:3:2: findings: duplicate member "stay.merits"`}},
		"several at once": {"{\"format\":\"benchwalk/analysis/1\",\"matter\":\"own\",\"extra\":1,\n\"findings\":{\"stay.merits\":\"weka\",\"stay.harm\":\"none\"},\n\"walk\":{\"reveal\":7}}",
			[]string{`stdin:1:49: unknown member "extra"`, `stdin:2:27: findings["stay.merits"]: unknown level "weka", did you mean "weak"?`, `stdin:2:34: `, `stdin:3:18: walk.reveal: `}},
		"unknown standard": {"{\"format\":\"benchwalk/analysis/1\",\"matter\":\"own\",\n\"standard\":\"ca12\",\n\"law\":\"2025\"}",
			[]string{`stdin:2:12: standard: unknown value "ca12", did you mean "ca2"?`, `stdin:3:7: law: unknown value "2025", expected "2020-10-23" or "today"`}},
		"too large": {`{"format":"benchwalk/analysis/1","matter":"own"` + strings.Repeat(" ", 5<<20) + "}", []string{"stdin:1:1: "}},
		"not UTF-8": {"{\"format\":\"\xff\"}", []string{"stdin:1:12: "}},
	} {
		t.Run(name, func(t *testing.T) {
			exit, stdout, stderr := cli(test.text, "assess", "-")
			assert.Equal(t, exitMisuse, exit)
			assert.Empty(t, stdout)
			lines := strings.Split(strings.TrimSuffix(stderr, "\n"), "\n")
			for _, line := range lines {
				assert.Regexp(t, problem, line)
			}
			if assert.Len(t, lines, len(test.want), stderr) {
				for i, want := range test.want {
					assert.True(t, strings.HasPrefix(lines[i], want), "want %s, got %s", want, lines[i])
				}
			}
		})
	}
}

// An analysis of a matter that is not built in, even under the id of one that is.
func TestAssessOfAMatterOfOnesOwn(t *testing.T) {
	file := filepath.Join(t.TempDir(), "doe.json")
	for _, id := range []string{"doe", "own"} {
		require.NoError(t, os.WriteFile(file, []byte(strings.Replace(doe, `"id": "doe"`, `"id": "`+id+`"`, 1)), 0o600))
		exit, stdout, stderr := cli(`{"format":"benchwalk/analysis/1","matter":"`+id+`","findings":{"stay.merits":"weak"},"marks":["f1"]}`, "assess", "-matter", file, "-")
		require.Equal(t, exitOK, exit, stderr)
		assert.Contains(t, stdout, `"matter": "`+id+`"`)
		assert.Contains(t, stdout, `"disposition": "denied"`)
	}
	for _, other := range []string{"doe", "wechat-2020"} {
		exit, _, stderr := cli(`{"format":"benchwalk/analysis/1","matter":"`+other+`"}`, "assess", "-matter", file, "-")
		assert.Equal(t, exitMisuse, exit)
		assert.Contains(t, stderr, "stdin:1:43: matter: unknown matter")
	}
	require.NoError(t, os.WriteFile(file, []byte(strings.Replace(doe, "Doe v. Roe", "", 1)), 0o600))
	exit, stdout, stderr := cli(`{}`, "assess", "-matter", file, "-")
	assert.Equal(t, exitMisuse, exit)
	assert.Empty(t, stdout)
	assert.Contains(t, stderr, file+":1:56: title: empty text")
	exit, _, _ = cli(doe, "assess", "-matter", "-", "-")
	assert.Equal(t, exitMisuse, exit)
}

func TestAssessOfNoFile(t *testing.T) {
	dir := t.TempDir()
	for _, args := range [][]string{{"assess", filepath.Join(dir, "none.json")}, {"assess", dir}} {
		exit, stdout, stderr := cli("", args...)
		assert.Equal(t, exitMisuse, exit, args)
		assert.Empty(t, stdout, args)
		assert.Contains(t, stderr, args[1], args)
	}
}

// Whoever mistypes a command line learns what is wrong with it, and not the whole help.
func TestMisuseIsNamed(t *testing.T) {
	for line, reason := range map[string]string{
		"biuld":                       `There is no command "biuld".`,
		"bui\u202eld\x1b[2J":          `There is no command "bui\u202eld\x1b[2J".`,
		"build extra":                 `The command build takes flags alone. Leave out "extra".`,
		"build -x":                    `The command build has no flag "-x". Leave it out.`,
		"build --x=y":                 `The command build has no flag "--x". Leave it out.`,
		"build -=y":                   `The command build has no flag "-". Leave it out.`,
		"build -offline=perhaps":      `The flag -offline cannot be "perhaps". Write it alone, or with =true or =false behind it.`,
		"serve extra":                 `The command serve takes flags alone. Leave out "extra".`,
		"assess":                      `The command assess needs a file. Name one.`,
		"assess a b":                  `The command assess takes one at a time. Leave out "b".`,
		"assess -x -":                 `The command assess has no flag "-x". Leave it out.`,
		"assess - -matter":            `The flag -matter needs a value. Write one behind it.`,
		"assess -matter":              `The flag -matter needs a value. Write one behind it.`,
		"check":                       `The command check needs a file. Name one.`,
		"check a -strict b":           `The command check takes one at a time. Leave out "b".`,
		"link":                        `The command link needs the file of an analysis, or a link to open. Name one.`,
		"link -open":                  `The command link needs the file of an analysis, or a link to open. Name one.`,
		"memo":                        `The command memo needs a file. Name one.`,
		"memo -- - -format":           `The command memo takes one at a time. Leave out "-format".`,
		"memo -format pdf -":          `A memo cannot have the format "pdf". Write txt, md, docx or html behind -format.`,
		"memo - --format=PDF":         `A memo cannot have the format "PDF". Write txt, md, docx or html behind -format.`,
		"memo -for judge none.json":   `A memo cannot be for "judge". Write bench, movant or opponent behind -for.`,
		"memo -for for(?) -":          `A memo cannot be for "for(?)". Write bench, movant or opponent behind -for.`,
		"path":                        `The command path needs a matter. Name a built-in one or a file.`,
		"path own ward-1989":          `The command path takes one at a time. Leave out "ward-1989".`,
		"path -label true own -steps": `The flag -steps needs a value. Write one behind it.`,
	} {
		exit, stdout, stderr := cli("", strings.Fields(line)...)
		assert.Equal(t, exitMisuse, exit, line)
		assert.Empty(t, stdout, line)
		assert.Equal(t, "benchwalk: "+reason+"\nbenchwalk help says what there is.\n", stderr, line)
	}
}

// Flags stand before the file or after it, with one dash or two.
func TestFlagsStandAnywhere(t *testing.T) {
	own := filepath.Join(t.TempDir(), "doe.json")
	require.NoError(t, os.WriteFile(own, []byte(doe), 0o600))
	const findings = `{"format":"benchwalk/analysis/1","matter":"doe","findings":{"stay.merits":"weak"}}`
	_, link, _ := cli(findings, "link", "-matter", own, "-")
	link = strings.TrimSpace(link)
	require.NotEmpty(t, link)
	for _, orders := range [][][]string{
		{{"assess", "-matter", own, "-"}, {"assess", "-", "-matter", own}, {"assess", "-", "--matter=" + own}},
		{{"check", "-strict", "-"}, {"check", "-", "--strict"}},
		{{"link", "-matter", own, "-"}, {"link", "-", "--matter", own}},
		{{"link", "-matter", own, "-open", link}, {"link", link, "--open", "--matter", own}, {"link", "-open", link, "-matter=" + own}},
		{{"memo", "-matter", own, "-format", "md", "-"}, {"memo", "--format", "md", "-", "--matter", own}, {"memo", "-", "-format", "md", "-matter", own}},
	} {
		exit, stdout, stderr := cli(findings, orders[0]...)
		require.NotEmpty(t, stdout+stderr)
		require.NotContains(t, stderr, "help")
		for _, other := range orders[1:] {
			exit2, stdout2, stderr2 := cli(findings, other...)
			assert.Equal(t, exit, exit2, other)
			assert.Equal(t, stdout, stdout2, other)
			assert.Equal(t, stderr, stderr2, other)
		}
	}
}

// The command says what it is doing before it is done.
func TestBuildRefusesAFolderOfOthers(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "thesis.txt"), []byte("mine"), 0o600))
	t.Setenv("GOCACHE", "off") // the compiler refuses to work, for this is about what comes before
	for _, command := range []string{"build", "serve"} {
		exit, stdout, stderr := cli("", command, "-o", dir)
		assert.Equal(t, exitFailed, exit)
		assert.Contains(t, stderr, "did not make")
		assert.Empty(t, stdout)
		exit, stdout, stderr = cli("", command, "-o", dir, "-force")
		assert.Equal(t, exitFailed, exit)
		assert.Contains(t, stderr, "GOCACHE=off")
		assert.Contains(t, stdout, "building the module")
	}
	kept, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, kept, 1)
}

// An unknown name is a mistake until the file's reader says that it is from an earlier
// edition. Then each is said, and what fits is ruled on.
func TestAnEarlierEditionIsTakenOverOnItsReadersWord(t *testing.T) {
	const text = `{"format":"benchwalk/analysis/1","matter":"wechat-2020","findings":{"stay.merits":"weak","stay.merit":"strong"},"marks":["gone"],"notes":{"aim":"Mine\u202e\nalone."}}`
	for _, command := range []string{"assess", "memo", "link"} {
		exit, stdout, stderr := cli(text, command, "-")
		assert.Equal(t, exitMisuse, exit, command)
		assert.Empty(t, stdout, command)
		assert.Len(t, strings.Split(strings.TrimSpace(stderr), "\n"), 3, command)

		exit, stdout, stderr = cli(text, command, "-earlier", "-")
		assert.Equal(t, exitOK, exit, command)
		assert.NotEmpty(t, stdout, command)
		assert.Equal(t, "stdin: set aside, from an earlier edition: \"findings.stay.merit\" \"strong\"\nstdin: set aside, from an earlier edition: \"marks\" \"gone\"\n"+
			"stdin: set aside, from an earlier edition: \"notes.aim\" \"Mine\\u202e\\nalone.\"\n", stderr, command)
	}
	_, stdout, _ := cli(text, "assess", "-earlier", "-")
	_, same, _ := cli(`{"format":"benchwalk/analysis/1","matter":"wechat-2020","findings":{"stay.merits":"weak"}}`, "assess", "-")
	assert.Equal(t, same, stdout, "what was set aside counts for nothing")

	exit, stdout, stderr := cli(strings.Replace(text, `"weak"`, `7`, 1), "assess", "-earlier", "-")
	assert.Equal(t, exitMisuse, exit)
	assert.Empty(t, stdout)
	assert.Regexp(t, `^stdin:1:83: findings\["stay.merits"\]: expected text, found 7\n$`, stderr)
}
