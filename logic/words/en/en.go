// Package en is the wording in English: the files that a lawyer edits, one a
// subject. The page fetches as one file those that its module says, so it never
// imports this package.
//
// What only the built pages say stands in the files whose names begin pages-, what
// only the command line says in those whose names begin command-, and where a file has
// lines of both kinds, those that the module never says begin with home. They stay at
// home: the page does not wait for them. A test of package site says which line is
// not where it belongs.
package en

import (
	"embed"
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/words"
)

//go:embed *.txt
var folder embed.FS

// Files gives the wording files as they are.
func Files() (files []words.File) {
	entries, err := folder.ReadDir(".")
	if err != nil {
		panic("en: " + err.Error())
	}
	for _, e := range entries {
		text, err := folder.ReadFile(e.Name())
		if err != nil {
			panic("en: " + err.Error())
		}
		files = append(files, words.File{Name: e.Name(), Text: string(text)})
	}
	return files
}

// lines and language are read once, when the program starts.
var lines, language = read()

func read() ([]words.Line, *words.Language) {
	lines, problems := words.Lines(Files())
	if len(problems) > 0 {
		var all []string
		for _, p := range problems {
			all = append(all, p.String())
		}
		panic("en: the wording files have problems:\n" + strings.Join(all, "\n"))
	}
	l, _ := words.Load(words.Join(lines))
	l.Missing = func(what string) { panic("en: no wording file has " + what) }
	return lines, l
}

// Lines gives the lines of the wording files.
func Lines() []words.Line { return slices.Clone(lines) }

// Language says texts in English. A text that no wording file has panics: then
// the functions of package words do not fit the files, and a page must not be made.
func Language() *words.Language { return language }

// File is the one wording file that the page fetches: what its module can say.
func File() string {
	return words.Join(slices.DeleteFunc(Lines(), func(l words.Line) bool { return !Travels(l) }))
}

// Travels reports whether a line is in the one file that the page fetches. One that does
// not says so, or the name of its file says so of all its lines.
func Travels(l words.Line) bool {
	return !l.Home && !strings.HasPrefix(l.File, "pages-") && !strings.HasPrefix(l.File, "command-")
}
