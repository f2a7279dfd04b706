package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
)

func file(members string, steps ...string) string {
	text := ""
	for i, id := range steps {
		if i > 0 {
			text += ","
		}
		text += `{"id":"` + id + `","topic":"T"}`
	}
	return `{"format":"benchwalk/matter/1","id":"doe","title":"Doe","law":"today","sides":{"movant":{"name":"a","short":"a"},"opponent":{"name":"b","short":"b"}},` + "\n" +
		members + `"parts":[{"id":"p","title":"P","steps":[` + text + "]}]}\n"
}

// numbering reads the list of a file.
func numbering(t *testing.T, text string) []string {
	t.Helper()
	m, problems := matter.Read(text)
	require.Empty(t, problems, text)
	return m.Numbering
}

// A list grows at its end, keeps what is gone, and nothing else in a file changes.
func TestNumberingGrows(t *testing.T) {
	ids := []string{"doe"}
	files := map[string]string{record: "// kept\n", "doe.json": file("", "a", "b")}
	step := func() {
		t.Helper()
		changed, err := update(files, ids)
		require.NoError(t, err)
		for name, text := range changed {
			files[name] = text
		}
		again, err := update(files, ids)
		require.NoError(t, err)
		require.Empty(t, again, "a second run changes nothing")
	}
	step()
	require.Equal(t, []string{"a", "b"}, numbering(t, files["doe.json"]))
	require.Equal(t, file(`"numbering":["a","b"],`+"\n", "a", "b"), files["doe.json"])
	files["doe.json"] = file(`"numbering":["a","b"],`+"\n", "new", "b")
	step()
	require.Equal(t, file(`"numbering":["a","b","new"],`+"\n", "new", "b"), files["doe.json"])
	require.Equal(t, "// kept\n"+lineOf("doe", []string{"a", "b"})+lineOf("doe", []string{"a", "b", "new"}), files[record])
	files["doe.json"] = file(`"numbering":["a","b","new","hand"],`+"\n", "hand", "a")
	step() // written by hand, and recorded
	require.Contains(t, files[record], lineOf("doe", []string{"a", "b", "new", "hand"}))
}

// What was moved, renamed or taken away is refused, and nothing is written.
func TestNumberingIsNeverChanged(t *testing.T) {
	recorded := lineOf("doe", []string{"a", "b"}) + lineOf("other", []string{"x"})
	for _, list := range []string{`["b","a"]`, `["a"]`, `["a","c"]`, `["a","c","b"]`, `[]`} {
		_, err := update(map[string]string{record: recorded, "doe.json": file(`"numbering":`+list+",\n", "a", "b")}, []string{"doe"})
		require.ErrorContains(t, err, "put back what was moved or taken away", list)
	}
	_, err := update(map[string]string{record: recorded, "doe.json": file("", "a", "b")}, []string{"doe"})
	require.ErrorContains(t, err, "put back", "the whole list is gone")
	_, err = update(map[string]string{record: "", "doe.json": "{}"}, []string{"doe"})
	require.ErrorContains(t, err, "doe.json")
	_, err = update(map[string]string{record: "doe many 00000000\n", "doe.json": file("", "a")}, []string{"doe"})
	require.ErrorContains(t, err, "many")
	_, err = update(map[string]string{record: "", "doe.json": strings.Replace(file("", "a"), "\n", " ", 1)}, []string{"doe"})
	require.ErrorContains(t, err, "no line begins with")
}

// In the repository nothing is left to generate.
func TestNothingIsLeftToGenerate(t *testing.T) {
	folder := t.TempDir()
	require.NoError(t, os.CopyFS(folder, os.DirFS("..")))
	before, err := os.ReadFile(filepath.Join(folder, record))
	require.NoError(t, err)
	require.NoError(t, run(folder, casebook.Matters()))
	after, err := os.ReadFile(filepath.Join(folder, record))
	require.NoError(t, err)
	require.Equal(t, string(before), string(after), "run go generate ./logic/casebook")
	for _, id := range casebook.Matters() {
		text, err := os.ReadFile(filepath.Join(folder, id+".json"))
		require.NoError(t, err)
		was, _ := casebook.Text(id)
		require.Equal(t, was, string(text), "run go generate ./logic/casebook")
	}
	require.Error(t, run(t.TempDir(), casebook.Matters()))
}

func Example() {
	text, err := with("{\n\"parts\":[]}", []string{"asked", "ruling"})
	fmt.Println(err)
	fmt.Println(text)
	// Output:
	// <nil>
	// {
	// "numbering":["asked","ruling"],
	// "parts":[]}
}
