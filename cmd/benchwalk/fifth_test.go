package main

import (
	"encoding/json"
	"html"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/words/zz"
)

// A fifth test, invented, is one package, one wording file and one line in the
// list: with these three laid over the sources, and the next layout of links that
// go generate makes of them, it goes through the whole program, and no other file
// knows of it.
func TestAFifthTestIsAPackageAFileAndALine(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program with a fifth test in it")
	}
	w := fifth(t)
	t.Run("check", func(t *testing.T) {
		require.Contains(t, w.run(t, w.program, "check", w.matter), "3 questions")
	})
	t.Run("assess", w.assess)
	t.Run("link", w.link)
	t.Run("memo", w.memo)
	t.Run("page", w.page)
	t.Run("own page", w.own)
	t.Run("words", w.words)
	t.Run("translated", w.translated)
}

// workshop is the sources with a fifth test laid over them, and what is built of it.
type workshop struct {
	root, folder             string
	over                     map[string]string
	program, pages           string
	matter, analysis, layers string
}

func fifth(t *testing.T) *workshop {
	t.Helper()
	root, err := filepath.Abs("../..")
	require.NoError(t, err)
	data := filepath.Join(root, "logic", "doctrines", "testdata")
	w := &workshop{root: root, folder: t.TempDir(), over: map[string]string{}, matter: filepath.Join(data, "matter.json"), analysis: filepath.Join(data, "analysis.json")}
	w.layers = filepath.Join(w.folder, "overlay.json")

	list, err := os.ReadFile(filepath.Join(root, "logic", "doctrines", "list.go"))
	require.NoError(t, err)
	const last = "\tbond.Test,\n"
	require.Equal(t, 1, strings.Count(string(list), last))
	with := strings.Replace(string(list), last, last+"\ttolling.Test,\n", 1)
	with = strings.Replace(with, "import (\n", "import (\n\t\"github.com/benchwalk/benchwalk/logic/doctrines/testdata/tolling\"\n", 1)
	w.lay(t, "logic/doctrines/list.go", with)
	words, err := os.ReadFile(filepath.Join(data, "tolling.txt"))
	require.NoError(t, err)
	w.lay(t, "logic/words/en/tolling.txt", string(words))
	w.nextLayout(t)
	w.program = w.build(t, "./cmd/benchwalk")
	w.pages = w.build(t, "./logic/doctrines/testdata/pages")
	return w
}

// lay puts a text in the place of a source file.
func (w *workshop) lay(t *testing.T, name, text string) {
	t.Helper()
	at := filepath.Join(w.folder, strings.ReplaceAll(name, "/", "-"))
	require.NoError(t, os.WriteFile(at, []byte(text), 0o644))
	w.over[filepath.Join(w.root, filepath.FromSlash(name))] = at
	b, err := json.Marshal(map[string]any{"Replace": w.over})
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(w.layers, b, 0o644))
}

func (w *workshop) build(t *testing.T, program string) string {
	t.Helper()
	to := filepath.Join(w.folder, filepath.Base(program)+".program")
	cmd := exec.Command("go", "build", "-overlay", w.layers, "-o", to, program)
	cmd.Dir = w.root
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
	return to
}

func (w *workshop) run(t *testing.T, program string, arguments ...string) string {
	t.Helper()
	cmd := exec.Command(program, arguments...)
	cmd.Dir = w.folder
	var complaint strings.Builder
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	require.NoError(t, err, "%s", complaint.String())
	return string(out)
}

// nextLayout does what go generate does, in a copy of the folder.
func (w *workshop) nextLayout(t *testing.T) {
	t.Helper()
	folder := filepath.Join(w.folder, "link")
	require.NoError(t, os.CopyFS(folder, os.DirFS(filepath.Join(w.root, "logic", "link"))))
	cmd := exec.Command(w.build(t, "./logic/link/generate"), "layout")
	cmd.Dir = folder
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
	changed, err := filepath.Glob(filepath.Join(folder, "layouts", "*.txt"))
	require.NoError(t, err)
	for _, file := range append(changed, filepath.Join(folder, "layouts_gen.go")) {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		name, err := filepath.Rel(folder, file)
		require.NoError(t, err)
		w.lay(t, "logic/link/"+filepath.ToSlash(name), string(text))
	}
}

// Its ruling, with the reasons, every least change and what pulls apart.
func (w *workshop) assess(t *testing.T) {
	var out struct {
		Rulings map[string]struct {
			Disposition, Firmness string
			Reasons               struct {
				Conclusion string
				Because    []struct{ Rule, Status, Text string }
				Remarks    []string
			}
			Flips []struct {
				Changes []struct{ Element, To string }
				Then    string
			}
			Robustness struct{ Findings int }
		}
		Tensions []struct{ ID, At, Text string }
	}
	require.NoError(t, json.Unmarshal([]byte(w.run(t, w.program, "assess", "-matter", w.matter, w.analysis)), &out))
	require.ElementsMatch(t, []string{"stay", "speech", "injunction", "bond", "tolling"}, slices.Collect(maps.Keys(out.Rulings)))
	r := out.Rulings["tolling"]
	require.Equal(t, "denied", r.Disposition)
	require.Equal(t, "compelled", r.Firmness)
	require.Equal(t, "On your findings more time must be denied.", r.Reasons.Conclusion)
	require.Len(t, r.Reasons.Because, 4)
	require.Equal(t, []string{"The party that asks is a minor, so time runs from its coming of age."}, r.Reasons.Remarks)
	require.Equal(t, 1, r.Robustness.Findings)
	require.Equal(t, "tolling.obstacle", r.Flips[0].Changes[0].Element)
	require.Equal(t, "ordinary", r.Flips[0].Changes[0].To)
	require.Equal(t, "The law is unsettled on more time.", r.Flips[0].Then)
	require.Len(t, out.Tensions, 1)
	require.Equal(t, "diligent-yet-idle", out.Tensions[0].ID)
	require.Equal(t, "tolling.obstacle", out.Tensions[0].At)
	require.Contains(t, out.Tensions[0].Text, "why the suit came late")
}

// Its link carries the findings and the setting, there and back.
func (w *workshop) link(t *testing.T) {
	link := strings.TrimSpace(w.run(t, w.program, "link", "-matter", w.matter, w.analysis))
	require.Regexp(t, `^#s=\w\.late-suit\.`, link)
	var back struct {
		Posture  map[string]any
		Findings map[string]string
	}
	require.NoError(t, json.Unmarshal([]byte(w.run(t, w.program, "link", "-open", "-matter", w.matter, link)), &back))
	require.Equal(t, map[string]string{"tolling.diligence": "full", "tolling.obstacle": "none", "tolling.prejudice": "grave"}, back.Findings)
	require.Equal(t, true, back.Posture["tolling.minor"])
}

func (w *workshop) memo(t *testing.T) {
	for whose, wants := range map[string][]string{
		// No gate is shut: what decides is the rule that asks for an obstacle, and the gate
		// that was passed is no ground.
		"bench": {"May the suit be brought late?", "Rule. More time takes diligence and an extraordinary obstacle, and is never owed.",
			"On your findings more time must be denied.", "obstacle (none)", "Not all is shown."},
		"movant":   {"Later asks the court to: dismiss the suit", "On your findings more time must be denied."},
		"opponent": {"let the suit go on"},
	} {
		text := strings.Join(strings.Fields(w.run(t, w.program, "memo", "-for", whose, "-matter", w.matter, w.analysis)), " ")
		require.NotContains(t, text, "Who shows no diligence can have no more time.", whose)
		for _, want := range wants {
			if whose != "bench" && strings.Contains(want, "asks the court to") {
				want = "dismiss the suit"
			}
			require.Contains(t, text, want, whose)
		}
	}
}

// Its page: the questions as they stand without script, the standing, the result,
// and nothing in English in a language that does not exist.
func (w *workshop) page(t *testing.T) {
	out := w.run(t, w.pages, w.matter, w.analysis)
	english, pseudo, ok := strings.Cut(out, "# static zz")
	require.True(t, ok)
	for _, want := range []string{"What stood in its way?", "Nothing stood in its way.", "An extraordinary one", "On your findings more time must be denied.", "Then the law is unsettled on more time.", "May the suit be brought late?"} {
		require.Contains(t, english, want)
		require.NotContains(t, pseudo, want)
	}
	require.Contains(t, pseudo, "Later", "a name of the matter")
}

// The page on which a reader opens a matter about it says what its own page says, and not
// what is said of other tests.
func (w *workshop) own(t *testing.T) {
	out := w.run(t, w.pages, w.matter, w.analysis)
	opened, built, ok := strings.Cut(out, "# static en")
	require.True(t, ok)
	heading := regexp.MustCompile(`<h2 id="h-v-before" tabindex="-1"(?: data-if="([^"]*)")?>([^<]*)</h2>`)
	require.Contains(t, opened, `{"kind":"tolling",`)
	said := map[string]string{}
	for _, found := range heading.FindAllStringSubmatch(opened, -1) {
		said[found[1]] = found[2]
	}
	require.Len(t, said, 5)
	require.Equal(t, "Decide on more time yourself", said["about-tolling"])
	require.Equal(t, said["about-tolling"], heading.FindStringSubmatch(built)[2])
}

// Its wording file is held to what every other is.
func (w *workshop) words(t *testing.T) {
	cmd := exec.Command("go", "test", "-overlay", w.layers, "./logic/words/...")
	cmd.Dir = w.root
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
}

// In a language that does not exist its page and its memos say nothing in English
// but what the matter says and the names of authorities.
func (w *workshop) translated(t *testing.T) {
	english, pseudo, ok := strings.Cut(w.run(t, w.pages, w.matter, w.analysis), "# static zz")
	require.True(t, ok)
	may := w.untranslated(t)
	left := func(texts []string) (found []string) {
		for _, text := range texts {
			for _, words := range zz.Leftover(one(text), may...) {
				found = append(found, words+" in: "+text)
			}
		}
		return found
	}
	require.Empty(t, left(shown(t, pseudo)))
	require.Greater(t, len(left(shown(t, english))), 500, "what is English is found")
}

// untranslated are the texts that stand in every language as they are: those of
// the matter, the number of its part, what names an authority, with the pin that
// the rules have, and the link.
func (w *workshop) untranslated(t *testing.T) (texts []string) {
	file, err := os.ReadFile(w.matter)
	require.NoError(t, err)
	for _, text := range regexp.MustCompile(`"(?:title|lead|name|short|topic|text)":"([^"]*)"`).FindAllStringSubmatch(string(file), -1) {
		texts = append(texts, text[1])
	}
	for _, a := range law.All() {
		cited := a.Abbreviated()
		short := cited.ByPage("434")
		texts = append(texts, one(a.Full("")), one(cited.Full("")), one(cited.Full("434")), one(short.Full("")))
	}
	link := strings.TrimSpace(w.run(t, w.program, "link", "-matter", w.matter, w.analysis))
	return append(texts, "I", link, law.Id)
}

var (
	inline  = regexp.MustCompile(`</?(?:a|b|em|span|small|cite|code)(?: [^>]*)?>`)
	unseen  = regexp.MustCompile(`(?s)<(?:script|style)\b.*?</(?:script|style)>`)
	between = regexp.MustCompile(`>([^<]+)<`)
	aloud   = regexp.MustCompile(` (?:aria-label|data-label|title|alt|placeholder|name="description" content)="([^"]*)"`)
)

// shown lists what a reader sees and hears of a page, of what the module makes of
// it and of the memos, as the program of testdata/pages writes them.
func shown(t *testing.T, written string) (texts []string) {
	t.Helper()
	page, rest, ok := strings.Cut(written, "# live ")
	require.True(t, ok)
	live, memos, ok := strings.Cut(rest, "# memo ")
	require.True(t, ok)
	for _, found := range aloud.FindAllStringSubmatch(page, -1) {
		texts = append(texts, html.UnescapeString(found[1]))
	}
	for _, found := range between.FindAllStringSubmatch(inline.ReplaceAllString(unseen.ReplaceAllString(page, "><"), ""), -1) {
		texts = append(texts, html.UnescapeString(found[1]))
	}
	require.Greater(t, len(texts), 200, "the page was read")
	slots := 0
	for line := range strings.Lines(live) {
		if !strings.HasPrefix(line, "{") {
			continue
		}
		var answer struct{ Slots map[string][]any }
		require.NoError(t, json.Unmarshal([]byte(line), &answer))
		for _, nodes := range answer.Slots {
			slots++
			texts = append(texts, heard(nodes)...)
		}
	}
	require.Greater(t, slots, 7, "what the module makes was read")
	_, memos, _ = strings.Cut(memos, "\n") // after the name of the language
	all := strings.Split(memos, "\n\n")
	require.Greater(t, len(all), 60, "the memos were read")
	return append(texts, all...)
}

// one is a text with one space between words and without marks.
func one(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, "*", "")), " ")
}

// heard lists the texts of nodes as the script is sent them, and their attributes
// that are read aloud.
func heard(nodes []any) (texts []string) {
	var text strings.Builder
	var walk func(nodes []any)
	walk = func(nodes []any) {
		for _, n := range nodes {
			if s, ok := n.(string); ok {
				text.WriteString(s)
				continue
			}
			element := n.([]any)
			stands := !inline.MatchString("<" + element[0].(string) + ">")
			for name, value := range element[1].(map[string]any) {
				if found := aloud.FindStringSubmatch(" " + name + `="` + value.(string) + `"`); found != nil {
					texts = append(texts, value.(string))
				}
			}
			if stands {
				text.WriteString("\n")
			}
			walk(element[2:])
			if stands {
				text.WriteString("\n")
			}
		}
	}
	walk(nodes)
	return append(texts, strings.Split(text.String(), "\n")...)
}
