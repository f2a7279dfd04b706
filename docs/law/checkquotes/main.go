// Checkquotes finds every quotation in curly double quotes (“…”, three words or
// more) in the given files and folders, and reports those whose words stand in
// no source: an opinion or order of docs/law/sources, or a text of
// docs/law/quotes.json.
//
//	go run ./docs/law/checkquotes docs/law logic web cmd docs README.md
//	go run ./docs/law/checkquotes -papers ../shared/sources docs/law logic …
//
// Ellipses and [bracketed] alterations split a quotation into fragments; all of
// its fragments must stand, in order, in one and the same source.
//
// Two sources are papers that belong to their authors and stand in no clone. A
// quotation that is in them alone is named in docs/law/papers.txt, by its hash.
// Without the papers such a quotation is reported as not checked. With them it is
// looked up like every other, and so is the list: it must name those quotations
// and no others. With -record the list is written anew.
//
// The exit code is 1 when something was not found, and 2 when it could not run.
package main

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

var (
	// The marks are escaped here, or this file would quote itself.
	quotation = regexp.MustCompile("\u201c([^\u201c\u201d]{8,1000})\u201d")
	splitter  = regexp.MustCompile(`\[[^\]]*\]|…|\. \. \. ?\.?|\.\.\.\.?`)
	tags      = regexp.MustCompile(`<[^>]{1,300}>`)
	space     = regexp.MustCompile(`\s+`)
	flatten   = strings.NewReplacer("\u201c", `"`, "\u201d", `"`, "‘", "'", "’", "'", "–", "-", "—", "-", "\u00a0", " ", "*", "", "_", "",
		"&quot;", `"`, "&#34;", `"`, "&#39;", "'", "&rsquo;", "'", "&lsquo;", "'", "&ldquo;", `"`, "&rdquo;", `"`, "&amp;", "&", "&nbsp;", " ",
		"⁰", "", "¹", "", "²", "", "³", "", "⁴", "", "⁵", "", "⁶", "", "⁷", "", "⁸", "", "⁹", "")
	unquoted = strings.NewReplacer(`"`, "", "'", "")
)

const (
	exitOK      = 0
	exitMissing = 1
	exitMisuse  = 2
)

// listHead begins the list of quotations from the papers.
const listHead = `# The quotations of this project whose words stand in one of the two papers alone,
# each as the start of its SHA-256 and the name of the paper. The papers belong to
# their authors and are not in this repository. "make quotes" checks this list where
# it has them, and elsewhere reports these quotations as not checked.
`

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("checkquotes", flag.ContinueOnError)
	flags.SetOutput(stderr)
	papers := flags.String("papers", "", "the folder with the two papers, if it is there")
	record := flags.Bool("record", false, "write the list of quotations that stand in the papers alone")
	if err := flags.Parse(args); err != nil {
		return exitMisuse
	}
	missing, err := check(flags.Args(), *papers, *record, stdout)
	switch {
	case err != nil:
		fmt.Fprintf(stderr, "checkquotes: %v\n", err)
		return exitMisuse
	case missing:
		return exitMissing
	}
	return exitOK
}

// check reports what is missing, and whether anything is.
func check(args []string, papers string, record bool, out io.Writer) (missing bool, err error) {
	if len(args) < 2 {
		return false, errors.New("expected the folder with the law, and files or folders to check")
	}
	if record && papers == "" {
		return false, errors.New("-record needs -papers: the list is of what stands in them")
	}
	law, roots := args[0], args[1:]
	held, err := sources(law)
	if err != nil {
		return false, err
	}
	others, err := theirs(papers)
	if err != nil {
		return false, err
	}
	listName := filepath.Join(law, "papers.txt")
	listed, err := list(listName)
	if err != nil && !record {
		return false, err
	}
	quotes, err := quotations(roots, law)
	if err != nil {
		return false, err
	}
	found, unchecked, absent := map[string]string{}, 0, 0
	report := func(q quote, what string) {
		fmt.Fprintf(out, "%s: %s: \u201c%s\u201d\n", q.path, what, q.text)
	}
	for _, q := range quotes {
		if stands(q.text, held) != "" {
			continue
		}
		hash := hash(q.text)
		paper := stands(q.text, others)
		switch {
		case paper != "":
			found[hash] = paper
			if !record && listed[hash] != paper {
				absent++
				report(q, "stands in "+paper+" alone and is not in "+listName+" (make quotes-record)")
			}
		case others == nil && listed[hash] != "":
			unchecked++
			report(q, "not checked here: its source, "+listed[hash]+", is not in this clone")
		default:
			absent++
			report(q, "not in any source")
		}
	}
	if others != nil && !record {
		for _, h := range slices.Sorted(maps.Keys(listed)) {
			if found[h] == "" {
				absent++
				fmt.Fprintf(out, "%s: no quotation that stands in %s alone has the hash %s (make quotes-record)\n", listName, listed[h], h)
			}
		}
	}
	fmt.Fprintf(out, "quotations looked up: %d; not found: %d; not checked, since their source is not in this clone: %d\n", len(quotes)-unchecked, absent, unchecked)
	if record {
		err = write(listName, found)
	}
	return absent > 0, err
}

// sources are the texts that the clone holds, by their names.
func sources(law string) (map[string]string, error) {
	files, err := filepath.Glob(filepath.Join(law, "sources", "*.txt"))
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("no texts in %q", filepath.Join(law, "sources"))
	}
	if err != nil {
		return nil, err
	}
	texts := map[string]string{}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		texts[filepath.Base(f)] = normal(string(text))
	}
	name := filepath.Join(law, "quotes.json")
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var quotes []struct{ ID, Text string }
	if err := json.Unmarshal(text, &quotes); err != nil {
		return nil, fmt.Errorf("reading %q: %w", name, err)
	}
	for _, q := range quotes {
		texts["quote "+q.ID] = normal(splitter.ReplaceAllString(q.Text, " "))
	}
	return texts, nil
}

// theirs are the papers, nil where no folder is named.
func theirs(folder string) (map[string]string, error) {
	if folder == "" {
		return nil, nil
	}
	texts := map[string]string{}
	for _, name := range []string{"article-rasch", "paper-williams"} {
		text, err := os.ReadFile(filepath.Join(folder, name+".txt"))
		if err != nil {
			return nil, err
		}
		texts[name] = normal(string(text))
	}
	return texts, nil
}

// list reads which paper each hash is of.
func list(name string) (map[string]string, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	listed := map[string]string{}
	for i, line := range strings.Split(string(text), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		hash, paper, ok := strings.Cut(line, " ")
		if !ok || len(hash) != hashDigits || paper == "" {
			return nil, fmt.Errorf("%s:%d: expected a hash and the name of a paper, got %q", name, i+1, line)
		}
		listed[hash] = paper
	}
	return listed, nil
}

func write(name string, found map[string]string) error {
	var lines []string
	for hash, paper := range found {
		lines = append(lines, hash+" "+paper+"\n")
	}
	slices.Sort(lines)
	return os.WriteFile(name, []byte(listHead+strings.Join(lines, "")), 0o644)
}

// quote is a quotation with the first file that it is in.
type quote struct{ path, text string }

// quotations are those of all files, each once. The law's own texts are not
// asked whether they quote themselves.
func quotations(roots []string, law string) (quotes []quote, err error) {
	seen := map[string]bool{}
	own := filepath.Join(law, "sources")
	for _, root := range roots {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.IsDir():
				if n := d.Name(); n == ".git" || n == "node_modules" || n == "testdata" || filepath.Clean(path) == own {
					return filepath.SkipDir
				}
				return nil
			case !slices.Contains([]string{".go", ".html", ".md", ".txt", ".json", ".js"}, filepath.Ext(path)):
				return nil
			}
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			for _, m := range quotation.FindAllStringSubmatch(string(text), -1) {
				if len(strings.Fields(m[1])) >= 3 && !seen[m[1]] {
					seen[m[1]] = true
					quotes = append(quotes, quote{path, m[1]})
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return quotes, nil
}

func normal(s string) string {
	s = unquoted.Replace(flatten.Replace(tags.ReplaceAllString(s, "")))
	return strings.ToLower(strings.TrimSpace(space.ReplaceAllString(s, " ")))
}

// stands gives the name of a source that holds all fragments of a quotation in
// their order, and nothing if there is none.
func stands(quote string, sources map[string]string) string {
	var parts []string
	for _, p := range splitter.Split(quote, -1) {
		if p = strings.Trim(normal(p), " ,.;:"); p != "" {
			parts = append(parts, p)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(sources)) {
		if inOrder(sources[name], parts) {
			return name
		}
	}
	return ""
}

func inOrder(text string, parts []string) bool {
	for _, p := range parts {
		at := strings.Index(text, p)
		if at < 0 {
			return false
		}
		text = text[at+len(p):]
	}
	return true
}

// hashDigits are enough to tell some hundreds of quotations apart.
const hashDigits = 16

func hash(quote string) string {
	return fmt.Sprintf("%x", sha256.Sum256([]byte(quote)))[:hashDigits]
}
