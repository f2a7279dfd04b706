package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// quoting puts words into the marks that are looked for.
func quoting(words string) string { return "\u201c" + words + "\u201d" }

// place writes files into a folder of their own.
func place(t *testing.T, files map[string]string) string {
	folder := t.TempDir()
	for name, text := range files {
		name = filepath.Join(folder, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
	return folder
}

func checked(args ...string) (code int, said string) {
	var out, problems bytes.Buffer
	code = run(args, &out, &problems)
	return code, out.String() + problems.String()
}

func small(t *testing.T, papers, text string) (law, theirs, file string) {
	folder := place(t, map[string]string{
		"law/sources/order.txt":     "The court finds that the hardships tip\nsharply. It denies " + quoting("the motion, for now") + " (n.1).",
		"law/quotes.json":           `[{"id": "one", "text": "a rule ... must be narrow [in scope]"}]`,
		"law/papers.txt":            papers,
		"papers/article-rasch.txt":  "Prohibit the onward transfer of data.",
		"papers/paper-williams.txt": "An effective, narrowly tailored mechanism of review.",
		"text.md":                   text,
	})
	return filepath.Join(folder, "law"), filepath.Join(folder, "papers"), filepath.Join(folder, "text.md")
}

func TestWhatIsLookedUp(t *testing.T) {
	for words, want := range map[string]bool{
		"the hardships tip sharply":      true,
		"The Hardships tip sharply.":     true,
		"court finds … hardships tip":    true,
		"court finds . . . tip sharply":  true,
		"[T]he court finds that":         true,
		"denies the motion, for now":     true,
		"a rule must be narrow in scope": false, // the bracketed words of a recorded quotation are no words of its source
		"a rule must be narrow":          true,
		"hardships tip … court finds":    false,
		"the hardships tip gently":       false,
		"finds that … must be narrow":    false, // of two sources
		"two words":                      true,  // which is not looked up
	} {
		law, _, file := small(t, "", quoting(words))
		code, said := checked(law, file)
		assert.Equal(t, want, code == exitOK, "%s: %s", words, said)
		assert.Equal(t, !want, strings.Contains(said, "text.md: not in any source: "+quoting(words)), said)
	}
}

// A quotation of the papers passes in a clone only where it is listed, and is
// said not to be checked; where the papers are, the list is held to the texts.
func TestThePapers(t *testing.T) {
	const words = "narrowly tailored mechanism"
	listed := hash(words) + " paper-williams\n"
	law, papers, file := small(t, "# a comment\n"+listed, quoting(words))
	code, said := checked(law, file)
	assert.Equal(t, exitOK, code)
	assert.Contains(t, said, "text.md: not checked here: its source, paper-williams, is not in this clone: "+quoting(words))
	assert.Contains(t, said, "quotations looked up: 0; not found: 0; not checked, since their source is not in this clone: 1\n")
	code, said = checked("-papers", papers, law, file)
	assert.Equal(t, exitOK, code)
	assert.Equal(t, "quotations looked up: 1; not found: 0; not checked, since their source is not in this clone: 0\n", said)

	law, papers, file = small(t, "", quoting(words))
	code, said = checked(law, file)
	assert.Equal(t, exitMissing, code)
	assert.Contains(t, said, "not in any source")
	code, said = checked("-papers", papers, law, file)
	assert.Equal(t, exitMissing, code, "the list lacks it")
	assert.Contains(t, said, "stands in paper-williams alone and is not in ")
	code, _ = checked("-record", "-papers", papers, law, file)
	assert.Equal(t, exitOK, code)
	text, err := os.ReadFile(filepath.Join(law, "papers.txt"))
	require.NoError(t, err)
	assert.Equal(t, listHead+listed, string(text))
	code, said = checked("-papers", papers, law, file)
	assert.Equal(t, exitOK, code, said)

	for what, list := range map[string]string{
		"of the other paper": hash(words) + " article-rasch\n",
		"one too many":       listed + hash("the onward transfer") + " article-rasch\n",
		"of a source here":   listed + hash("the hardships tip sharply") + " article-rasch\n",
	} {
		law, papers, file := small(t, list, quoting(words)+quoting("the hardships tip sharply"))
		code, said := checked("-papers", papers, law, file)
		assert.Equal(t, exitMissing, code, "%s: %s", what, said)
		assert.Contains(t, said, "make quotes-record", what)
	}
	law, papers, file = small(t, listed, quoting("a narrowly tailored remedy"))
	code, _ = checked(law, file)
	assert.Equal(t, exitMissing, code, "other words than those listed")
	code, _ = checked("-papers", papers, law, file)
	assert.Equal(t, exitMissing, code)
}

func TestWhatCannotRun(t *testing.T) {
	law, papers, file := small(t, "", "")
	broken, _, _ := small(t, "not a hash\n", "")
	for what, args := range map[string][]string{
		"nothing to check":    {law},
		"no law":              {papers, file},
		"no such file":        {law, file + "x"},
		"no papers":           {"-papers", law, law, file},
		"a list of no hashes": {broken, file},
		"record without them": {"-record", law, file},
		"no such flag":        {"-x", law, file},
	} {
		code, said := checked(args...)
		assert.Equal(t, exitMisuse, code, "%s: %s", what, said)
		assert.NotEmpty(t, said, what)
	}
}

// The whole project, from what the clone holds alone.
func TestEveryQuotationHere(t *testing.T) {
	root := "../../.."
	args := []string{filepath.Join(root, "docs/law")}
	for _, name := range []string{"logic", "web", "cmd", "docs", "README.md", "CONTRIBUTING.md"} {
		args = append(args, filepath.Join(root, name))
	}
	code, said := checked(args...)
	for _, line := range strings.Split(said, "\n") {
		assert.NotContains(t, line, "not in any source")
	}
	assert.Equal(t, exitOK, code)
	assert.Regexp(t, `\nquotations looked up: \d{3,}; not found: 0; not checked, since their source is not in this clone: \d{3}\n$`, said)
}

// Where the project is written there is another checker, of the same rules. Both
// must say the same.
func TestTheOtherChecker(t *testing.T) {
	shared, err := filepath.Abs("../../../../shared")
	require.NoError(t, err)
	if _, err := os.Stat(filepath.Join(shared, "tools", "checkquotes", "main.go")); err != nil {
		t.Skip("the checker beside the project is not here, as in every clone: nothing to compare with")
	}
	var words []string
	for _, w := range []string{"the government moves to stay the", "is denied … the motion", "what no court has ever said", "data security has become synonymous with national security",
		"they raised serious questions going to the merits", "[T]he government moves to stay", "narrow, tailored and untrue", "real, not merely conjectural"} {
		words = append(words, quoting(w))
	}
	folder := place(t, map[string]string{"a.md": strings.Join(words, "\n")})
	theirs, _ := exec.Command("go", "run", filepath.Join(shared, "tools/checkquotes/main.go"), shared, folder).Output()
	_, ours := checked("-papers", filepath.Join(shared, "sources"), "..", folder)
	missing := regexp.MustCompile(`(?m)^.*: not in any source: .*$`)
	require.NotEmpty(t, missing.FindAllString(ours, -1))
	assert.Equal(t, missing.FindAllString(string(theirs), -1), missing.FindAllString(ours, -1))
}
