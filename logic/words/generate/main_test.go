package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/words"
)

// The functions are those that the wording files make, no fewer and no others:
// so a sentence that does not exist, and a place that is missing or wrong, do
// not compile.
func TestTheFunctionsAreThoseOfTheWordingFiles(t *testing.T) {
	want, err := generated("..")
	require.NoError(t, err)
	names, err := filepath.Glob("../sentences_*.go")
	require.NoError(t, err)
	require.Len(t, names, len(want), "run go generate ./logic/words")
	for name, source := range want {
		have, err := os.ReadFile(filepath.Join("..", name))
		require.NoError(t, err)
		require.Equal(t, string(source), string(have), "%s: run go generate ./logic/words", name)
	}
}

func write(t *testing.T, text string) (folder string) {
	t.Helper()
	folder = t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(folder, "en"), 0o755))
	all, err := os.ReadDir("../en")
	require.NoError(t, err)
	for _, e := range all {
		if strings.HasSuffix(e.Name(), ".txt") {
			old, err := os.ReadFile(filepath.Join("../en", e.Name()))
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(filepath.Join(folder, "en", e.Name()), old, 0o644))
		}
	}
	require.NoError(t, os.WriteFile(filepath.Join(folder, "en", "zoo-home.txt"), []byte(text), 0o644))
	return folder
}

func TestAFunctionForEachID(t *testing.T) {
	folder := write(t, `zoo.no-harm_done = So.
zoo.told[early one](count, party, topics, number, quotation, authority) = {party}, {topics}, {number}, {quotation}, {authority}.
zoo.told[early many](count, party, topics, number, quotation, authority) = {count}.
zoo.told[late one](count, party, topics, number, quotation, authority) = One.
zoo.told[late many](count, party, topics, number, quotation, authority) = Many.
label zoo.name = The zoo
label zoo.name[inside] = the zoo
`)
	stale := filepath.Join(folder, "sentences_gone.go")
	require.NoError(t, os.WriteFile(stale, nil, 0o644))
	require.NoError(t, run(folder))
	require.NoFileExists(t, stale)
	source, err := os.ReadFile(filepath.Join(folder, "sentences_zoo_home.go"))
	require.NoError(t, err)
	told := func(form, name string) string {
		return "func ZooTold" + name + "(count int, party Name, topics []Name, number int, quotation Quotation, authority Citation) Text {\n" +
			"\treturn sentence(\"zoo.told\", \"" + form + "\", counted(count), named(party), listed(topics), numbered(number), quoted(quotation), cited(authority))\n}\n"
	}
	require.Equal(t, notice+`package words

// ZooName says:
//
//	The zoo
//	[inside] the zoo
var ZooName = Name{Text{&utterance{id: "zoo.name"}}}

// ZooNoHarmDone says:
//
//	So.
var ZooNoHarmDone = Text{&utterance{id: "zoo.no-harm_done"}}

// ZooToldEarly says:
//
//	[early one] {party}, {topics}, {number}, {quotation}, {authority}.
//	[early many] {count}.
`+told("early", "Early")+`
// ZooToldLate says:
//
//	[late one] One.
//	[late many] Many.
`+told("late", "Late"), string(source))
	require.FileExists(t, filepath.Join(folder, "sentences_families.go"))
}

func TestWhatMakesNoFunctionIsAProblem(t *testing.T) {
	for text, says := range map[string]string{
		"zoo = so.\n":                                                   "zoo-home.txt:1:7: a sentence begins with a capital",
		"zoo.a-b = So.\nzoo.a.b = So.\n":                                "both make the function ZooAB",
		"x.rule.topic = So.\n":                                          "all labels or all sentences",
		"label stay.zoo.topic(name) = {name}\n":                         "have the same places",
		"label stay.zoo.topic[x] = y\n":                                 "has no variants by name",
		"label finding.zoo.name = x\nmark.finding.zoo.name.name = X.\n": "",
		"label topic = x\n":                                             "both make the function Topic",
		"label stay.rule.weak.answer = x\n":                             "",
		"label law.rule.hint.name = x\nlabel firmness.a.name.topic = x": "",
	} {
		err := run(write(t, text))
		if says == "" {
			require.NoError(t, err, text)
			continue
		}
		require.ErrorContains(t, err, says, text)
	}
	folder := write(t, "")
	require.NoError(t, os.Remove(filepath.Join(folder, "en", "marks.txt")))
	require.ErrorContains(t, run(folder), "no line is of the family mark.{mark}.name")
	require.NoError(t, os.Remove(filepath.Join(folder, "en", "language.txt")))
	require.ErrorContains(t, run(folder), "every language needs a label language.lang")
}

func TestIDsOfTwoFamilies(t *testing.T) {
	for _, f := range words.Families() {
		for _, g := range words.Families() {
			if f.Pattern != g.Pattern {
				id := strings.NewReplacer("{element}", "a.b", "{setting}", "a.b", "{", "", "}", "").Replace(f.Pattern)
				require.False(t, g.Has(words.ID(id)), "%s and %s", f.Pattern, g.Pattern)
			}
		}
	}
}

// The name of a function is that of its id.
func Example() {
	fmt.Println(goName("stay.no-harm_done"))
	fmt.Println(goName("whatif.unable.discretion"))
	// Output:
	// StayNoHarmDone
	// WhatifUnableDiscretion
}
