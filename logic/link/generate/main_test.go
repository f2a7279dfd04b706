package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/link/layout"
)

// folder is a copy of what the generator reads.
func folder(t *testing.T) string {
	t.Helper()
	if runtime.GOOS == "js" {
		t.Skip("the generator runs natively")
	}
	files, err := read("..")
	require.NoError(t, err)
	to := t.TempDir()
	for _, name := range []string{"layouts", "testdata"} {
		require.NoError(t, os.Mkdir(filepath.Join(to, name), 0o755))
	}
	for name, text := range files {
		require.NoError(t, os.WriteFile(filepath.Join(to, filepath.FromSlash(name)), []byte(text), 0o644))
	}
	return to
}

// all reads every file of a folder.
func all(t *testing.T, folder string) map[string]string {
	t.Helper()
	files := map[string]string{}
	require.NoError(t, filepath.WalkDir(folder, func(at string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := os.ReadFile(at)
		require.NoError(t, err)
		name, err := filepath.Rel(folder, at)
		files[filepath.ToSlash(name)] = string(text)
		return err
	}))
	return files
}

func TestNothingIsWrittenWhereNothingIsMissing(t *testing.T) {
	at := folder(t)
	before := all(t, at)
	for _, step := range []string{"layout", "links"} {
		require.NoError(t, run(at, []string{step}, layout.Model()))
	}
	require.Equal(t, before, all(t, at))
}

// grown is a model with a level, a circuit and a setting that the program lacks.
func grown() layout.Layout {
	model := layout.Model()
	for i := range model {
		for j := range model[i].Lines {
			line := &model[i].Lines[j]
			switch line.Name {
			case "stay.harm_to_others":
				line.Values = append([]string{"open", "no_record", "level_of_this_test"}, line.Values[2:]...)
			case "standard":
				line.Values = append([]string{"circuit_of_this_test"}, line.Values...)
			}
		}
		if model[i].Name == "posture" {
			model[i].Lines = append([]layout.Line{{Name: "stay.setting_of_this_test", Values: []string{"false", "true"}}}, model[i].Lines...)
		}
	}
	return model
}

func TestTheNextLayoutIsWritten(t *testing.T) {
	at := folder(t)
	before := all(t, at)
	require.NoError(t, run(at, []string{"layout"}, grown()))
	after := all(t, at)
	now, next := layout.File(link.Version()), layout.File(link.Version()+1)
	require.Len(t, after, len(before)+1)
	for name, text := range before {
		switch name {
		case layout.Source:
			require.NotEqual(t, text, after[name])
		case layout.Sums:
			require.Regexp(t, fmt.Sprintf(`^%d [0-9a-f]{8}\n$`, link.Version()+1), strings.TrimPrefix(after[name], text))
		default:
			require.Equal(t, text, after[name], "%s stays as it is", name)
		}
	}
	// Each addition stands at its end, and all else is as it was.
	was, is := strings.Split(before[now], "\n\n"), strings.Split(after[next], "\n\n")
	require.Len(t, is, len(was))
	for i := range was {
		lines := strings.Split(was[i], "\n")
		for j := range lines {
			switch name, _, _ := strings.Cut(lines[j], " "); name {
			case "stay.harm_to_others":
				lines[j] += " level_of_this_test"
			case "standard":
				lines[j] += " circuit_of_this_test"
			}
		}
		if lines[0] == "[posture]" {
			lines = append(lines, "stay.setting_of_this_test false true")
		}
		if i > 0 {
			require.Equal(t, strings.Join(lines, "\n"), is[i])
		}
	}
	require.NoError(t, run(at, []string{"layout"}, grown()))
	require.Equal(t, after, all(t, at), "a second run changes nothing")
}

// Sample links are written where there are none, and the same ones each time.
func TestSampleLinksAreWritten(t *testing.T) {
	at := folder(t)
	before := all(t, at)
	name := layout.Links(link.Version())
	var written []string
	for range 2 {
		require.NoError(t, os.Remove(filepath.Join(at, filepath.FromSlash(name))))
		require.NoError(t, run(at, []string{"links"}, layout.Model()))
		after := all(t, at)
		written = append(written, after[name])
		after[name] = before[name]
		require.Equal(t, before, after, "no other file is touched")
	}
	require.Equal(t, written[0], written[1])
	blocks := strings.Split(strings.TrimSuffix(written[0], "\n"), "\n\n")[1:]
	require.Len(t, blocks, 12)
	seen := map[string]bool{}
	for _, b := range blocks {
		lines := strings.Split(b, "\n")
		require.Len(t, lines, 3)
		require.True(t, strings.HasPrefix(lines[0], link.Prefix), lines[0])
		require.False(t, seen[lines[0]], "each is of another work")
		seen[lines[0]] = true
		require.Regexp(t, `^\d+ \[(\{\d+ [a-z]+\} ?)+\]$`, lines[2])
	}
}

// What stands under a sample link of its rulings goes by the order of the layout,
// in which the tests and their dispositions may stand otherwise than in the program.
func TestRulingsAreToldInTheOrderOfTheLayout(t *testing.T) {
	l := layout.Model()
	for i := range l {
		slices.Reverse(l[i].Lines)
		for j := range l[i].Lines {
			l[i].Lines[j].Values = slices.Clone(l[i].Lines[j].Values)
			slices.Reverse(l[i].Lines[j].Values)
		}
	}
	a := &analysis.Analysis{}
	o := &link.Opened{Revision: doctrines.Revision}
	a.Find("", doctrines.MustKey("stay.merits"), doctrine.At(0))
	for t, r := range chain.Decide(a.Posture, &a.Findings) {
		o.Then[t] = link.Of(r)
	}
	lines := l.Lines("dispositions")
	got := told(o, l)
	require.Len(t, got, doctrines.Count)
	settled := false
	for i, line := range lines {
		id := doctrines.MustNamed(line.Name)
		names := id.Test().Doctrine().Named(o.Then[id].Reach)
		settled = settled || len(names) == 1
		for j, name := range line.Values {
			require.Equal(t, slices.Contains(names, name), got[i].Reach.Has(doctrine.Disposition(1+j)), "%s %s", line.Name, name)
		}
		require.Equal(t, o.Then[id].Firmness, got[i].Firmness)
	}
	require.True(t, settled, "else every disposition is reachable in any order")
}

func TestRunRefuses(t *testing.T) {
	at := folder(t)
	require.EqualError(t, run(at, []string{"both"}, layout.Model()), `the step is layout or links, not "both"`)
	require.NoError(t, os.Remove(filepath.Join(at, filepath.FromSlash(layout.Links(link.Version())))))
	require.NoError(t, os.Remove(filepath.Join(at, filepath.FromSlash(frozen))))
	require.ErrorContains(t, run(at, []string{"links"}, layout.Model()), "matter-1.json")
	require.NoError(t, os.Remove(filepath.Join(at, filepath.FromSlash(layout.File(link.Version())))))
	require.ErrorContains(t, run(at, []string{"links"}, layout.Model()), "the folder has no layout of it")
}

// Sample links are about any matter.
func Example() {
	text, err := samples(casebook.Matter("own"), link.Version(), layout.Model())
	fmt.Println(strings.Count(text, "\n"+link.Prefix), err)
	// Output:
	// 12 <nil>
}
