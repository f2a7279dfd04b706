package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
)

// doe is a matter with one mistake of meaning, which is only warned of: the
// second fact has no source.
const doe = `{"format": "benchwalk/matter/1", "id": "doe", "title": "Doe v. Roe", "law": "2020-10-23", "minutes": 5,
"sides": {"movant": {"name": "Doe", "short": "Doe"}, "opponent": {"name": "Roe", "short": "Roe"}},
"cites": [{"id": "p1", "pin": "Order 1"}],
"parts": [{"id": "only", "title": "Only", "steps": [{"id": "one", "topic": "One",
"facts": [{"id": "f1", "text": "A fact.", "cites": ["p1"]},
{"id": "f2", "text": "Another."}]}]}]}`

func TestCheckSaysWhatItIs(t *testing.T) {
	for _, id := range casebook.Matters() {
		file := filepath.Join("..", "..", "logic", "casebook", id+".json")
		exit, stdout, stderr := cli("", "check", "-strict", file)
		assert.Equal(t, exitOK, exit)
		assert.Empty(t, stderr)
		assert.Regexp(t, `^[^\n]+`+id+`\.json: matter "`+id+`", "[^\n]+": [1-9]\d* parts?, [1-9]\d* steps?, [1-9]\d* questions?, [1-9]\d* assertions?( \(\d+ without a source\))?, \d+ provisions?, [1-9]\d* minutes? by count(, [1-9]\d* paths?)?\n$`, stdout)
	}
	exit, stdout, stderr := cli(doe, "check", "-")
	assert.Equal(t, exitOK, exit, stderr)
	assert.Equal(t, "stdin: matter \"doe\", \"Doe v. Roe\": 1 part, 1 step, 0 questions, 2 assertions (1 without a source), 0 provisions, 1 minute by count\n", stdout)
}

func TestCheckWarns(t *testing.T) {
	const warning = "stdin:6:1: warning: parts[0].steps[0].facts[1]: an assertion without a source: name its place under \"cites\", or say \"by\": \"model\"\n"
	exit, stdout, stderr := cli(doe, "check", "-")
	assert.Equal(t, exitOK, exit)
	assert.NotEmpty(t, stdout)
	assert.Equal(t, warning, stderr)
	exit, stdout, stderr = cli(doe, "check", "-strict", "-")
	assert.Equal(t, exitMisuse, exit)
	assert.Empty(t, stdout)
	assert.Equal(t, warning, stderr)
	_, _, stderr = cli(strings.Replace(doe, `"minutes": 5,`, ``, 1), "check", "-")
	assert.Contains(t, stderr, "stdin:1:1: warning: \"minutes\" is missing or 0", "nothing stands between a place at the root and its message")
}

func TestCheckFindsAllThatIsWrong(t *testing.T) {
	text := strings.NewReplacer(`"Doe v. Roe"`, `""`, `["p1"]`, `["p2"]`, `"topic": "One",`, ``).Replace(doe)
	exit, stdout, stderr := cli(text, "check", "-")
	assert.Equal(t, exitMisuse, exit)
	assert.Empty(t, stdout)
	lines := strings.Split(strings.TrimSuffix(stderr, "\n"), "\n")
	require.Len(t, lines, 3, stderr)
	for i, want := range []string{`stdin:1:56: title: empty text`, `stdin:4:53: parts[0].steps[0]: member "topic" is missing`, `stdin:5:53: parts[0].steps[0].facts[0].cites[0]: unknown cite "p2"`} {
		assert.True(t, strings.HasPrefix(lines[i], want), lines[i])
	}
}

// said is one line of an answer: nothing in it that a terminal would obey, that
// turns the direction of reading, or that fills the screen.
var said = regexp.MustCompile(`^[\x20-\x7e…]{1,600}$`)

// A file may come from anyone. It is refused in a sentence or read without harm,
// and what it holds is never printed as it stands.
func TestCheckOfHostileFiles(t *testing.T) {
	title := func(s string) string { return strings.Replace(doe, "Doe v. Roe", s, 1) }
	for name, test := range map[string]struct {
		text string
		exit int
		want string
	}{
		"a text of 100,000 characters":    {title(strings.Repeat("a", 100_000)), exitMisuse, "stdin:1:56: title: "},
		"a text of 4,001":                 {title(strings.Repeat("a", 4001)), exitMisuse, "4,000"},
		"a text of 4,000":                 {title(strings.Repeat("a", 4000)), exitOK, "1 part"},
		"a name of 100,000":               {strings.Replace(doe, `"minutes"`, `"`+strings.Repeat("m", 100_000)+`"`, 1), exitMisuse, "stdin:1:"},
		"an id of 100,000":                {strings.Replace(doe, `"one"`, `"`+strings.Repeat("o", 100_000)+`"`, 1), exitMisuse, "stdin:4:"},
		"a number of 100,000 digits":      {strings.Replace(doe, `"minutes": 5`, `"minutes": `+strings.Repeat("9", 100_000), 1), exitMisuse, "a whole number from 0 to 600"},
		"one byte over the limit":         {doe + strings.Repeat(" ", 1<<20-len(doe)+1), exitMisuse, "stdin:1:1: the document has 1,048,577 bytes"},
		"as large as may be":              {doe + strings.Repeat(" ", 1<<20-len(doe)), exitOK, "1 part"},
		"without an end":                  {strings.Repeat(`{"a":`, 2<<20), exitMisuse, "bytes"},
		"100,000 lists in each other":     {strings.Repeat("[", 100_000), exitMisuse, "stdin:1:1: "},
		"thirteen lists in a known place": {strings.Replace(doe, `["p1"]`, strings.Repeat("[", 13)+strings.Repeat("]", 13), 1), exitMisuse, "stdin:5:"},
		"100,000 problems":                {strings.Replace(doe, `"facts": [`, `"facts": [`+strings.Repeat("7,", 100_000), 1), exitMisuse, "more than 60 problems"},
		"markup":                          {title(`<script>alert(1)</script><img src=x onerror=alert(1)>`), exitOK, `"<script>`},
		"marks from right to left":        {title("Doe \u202ev. eoR\u2066"), exitOK, `"Doe [U+202E]v. eoR[U+2066]"`},
		"a name from right to left":       {strings.Replace(doe, `"minutes"`, "\"\u202eminutes\"", 1), exitMisuse, `"\u202eminutes"`},
		"orders to a terminal":            {title(`\u001b[2J\u0007\u009b31m`), exitOK, `"\x1b[2J\a\u009b31m"`},
		"a line of its own":               {title(`Doe\nstdin:1:1: all is well`), exitOK, `"Doe\nstdin:1:1:`},
		"a naked control character":       {title("Doe\x1b[2J"), exitMisuse, "stdin:1:60: "},
		"half a character":                {title("Doe \xe2\x80"), exitMisuse, "stdin:1:61: "},
		"half of a pair":                  {title(`\ud800`), exitMisuse, "stdin:1:"},
		"UTF-16":                          {"\xff\xfe{\x00}\x00", exitMisuse, "stdin:1:1: "},
		"a byte order mark":               {"\ufeff" + doe, exitMisuse, "stdin:1:1: the document begins with a byte order mark"},
		"a NUL":                           {doe + "\x00", exitMisuse, "stdin:6:"},
		"two documents":                   {doe + doe, exitMisuse, "the end of the document"},
		"an id that leaves the folder":    {strings.Replace(doe, `"id": "doe"`, `"id": "../../etc/passwd"`, 1), exitMisuse, `bad id "../../etc/passwd"`},
		"the name of a prototype":         {strings.Replace(doe, `"id": "doe"`, `"id": "__proto__"`, 1), exitMisuse, "bad id"},
		"nothing":                         {"", exitMisuse, "stdin:1:1: "},
	} {
		t.Run(name, func(t *testing.T) {
			exit, stdout, stderr := cli(test.text, "check", "-")
			assert.Equal(t, test.exit, exit, "%.300s", stderr)
			assert.Contains(t, stdout+stderr, test.want)
			assert.Equal(t, test.exit == exitOK, stdout != "")
			lines := strings.Split(strings.TrimSuffix(stdout+stderr, "\n"), "\n")
			assert.LessOrEqual(t, len(lines), 70)
			for _, line := range lines {
				assert.Regexp(t, said, line)
			}
		})
	}
}

func TestCheckOfNoFile(t *testing.T) {
	dir := t.TempDir()
	for _, args := range [][]string{{"check", filepath.Join(dir, "none.json")}, {"check", dir}} {
		exit, stdout, stderr := cli("", args...)
		assert.Equal(t, exitMisuse, exit, args)
		assert.Empty(t, stdout, args)
		assert.Contains(t, stderr, args[1], args)
	}
	file := filepath.Join(dir, "doe.json")
	require.NoError(t, os.WriteFile(file, []byte(doe), 0o600))
	_, stdout, stderr := cli("", "check", file)
	assert.True(t, strings.HasPrefix(stdout, file+": matter "), stdout)
	assert.True(t, strings.HasPrefix(stderr, file+":6:1: warning: "), stderr)
}
