// Package en is the wording in English: the files that a lawyer edits, one a
// subject. The page fetches as one file those that its module says, so it never
// imports this package.
//
// What only the built pages say stands in the files whose names begin pages-, and
// what only the command line says in those whose names begin command-. They stay
// at home: the page does not wait for them. A test of package site says which
// line is in the wrong file.
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
	return words.Join(slices.DeleteFunc(Lines(), func(l words.Line) bool { return !Travels(l.File) }))
}

// Travels reports whether the lines of a wording file are in the one file that
// the page fetches. A file that does not travel says so in its name.
func Travels(file string) bool {
	return !strings.HasPrefix(file, "pages-") && !strings.HasPrefix(file, "command-")
}
