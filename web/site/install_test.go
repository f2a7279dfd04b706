package site

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type files = map[string]string

var (
	firstBuild = files{"index.html": "one", "app.css": "same", "matter/a.json": "a1", "old/deep/gone.txt": "gone", "former/x": "gone, too"}
	nextBuild  = files{"index.html": "two", "app.css": "same", "matter/a.json": "a2", "matter/b.json": "b", "fresh/deep/x.json": "x"}
	thirdBuild = files{"index.html": "three", "matter/a.json": "a1", "fresh/y": "y"}
	// ofOthers are beside the files of the build, and in folders that it comes to give up.
	ofOthers = files{"CNAME": "law.example.org", ".git/config": "[core]", "blog.html": "today", "matter/mine.txt": "mine", "former/notes.txt": "notes"}
)

func write(t *testing.T, dir string, fs files) {
	t.Helper()
	for name, text := range fs {
		at := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(at), 0o755))
		require.NoError(t, os.WriteFile(at, []byte(text), 0o644))
	}
}

// holding is all that is in a folder: files, empty folders, and where links lead.
func holding(t *testing.T, dir string) files {
	t.Helper()
	all := files{}
	require.NoError(t, filepath.WalkDir(dir, func(at string, e fs.DirEntry, err error) error {
		if err != nil || at == dir {
			return err
		}
		name, _ := filepath.Rel(dir, at)
		switch {
		case e.IsDir():
			inside, err := os.ReadDir(at)
			if len(inside) == 0 {
				all[name+"/"] = ""
			}
			return err
		case e.Type() == fs.ModeSymlink:
			all[name], err = os.Readlink(at)
			return err
		}
		text, err := os.ReadFile(at)
		all[name] = string(text)
		return err
	}))
	return all
}

// clean is what a build leaves, with its marker and what others have there.
func clean(build files, others ...files) files {
	all, l := maps.Clone(build), list{}
	for name, text := range build {
		l.add(name, sum([]byte(text)))
	}
	all[marker] = l.String()
	for _, o := range others {
		maps.Copy(all, o)
	}
	return all
}

func filling(t *testing.T, build files) func(string) error {
	return func(dir string) error {
		require.NoError(t, os.Mkdir(dir, 0o755))
		write(t, dir, build)
		return nil
	}
}

func unwatched(string) error { return nil }

// run installs a build without anything that comes between.
func run(t *testing.T, out string, build files, force bool) error {
	t.Helper()
	return install(out, placing{force, func(string) {}, unwatched}, filling(t, build))
}

func TestOnlyFilesOfTheBuildAreReplaced(t *testing.T) {
	out := filepath.Join(t.TempDir(), "some", "where")
	require.NoError(t, run(t, out, firstBuild, false))
	require.Equal(t, clean(firstBuild), holding(t, out))
	write(t, out, ofOthers)
	require.NoError(t, os.Mkdir(filepath.Join(out, "empty"), 0o755))

	late := files{"late.html": "written while it is made", "old/late.txt": "so is this"}
	later := files{"later.html": "written while it is put in place", "fresh/later": "so is this"}
	steps := 0
	step := func(what string) error {
		if steps++; strings.HasPrefix(what, "put ") {
			write(t, out, later)
		}
		return nil
	}
	require.NoError(t, install(out, placing{step: step}, func(dir string) error {
		write(t, out, late)
		return filling(t, nextBuild)(dir)
	}))
	assert.Greater(t, steps, 10)
	want := clean(nextBuild, ofOthers, late, later, files{"empty/": ""})
	assert.Equal(t, want, holding(t, out))

	changes := 0
	require.NoError(t, install(out, placing{step: func(what string) error {
		if !strings.HasSuffix(what, staging) && what != "clear" {
			changes++
		}
		return nil
	}}, filling(t, nextBuild)))
	assert.Equal(t, want, holding(t, out))
	assert.Zero(t, changes, "what is already as it should be stays")
}

func TestMarker(t *testing.T) {
	out := t.TempDir()
	require.NoError(t, run(t, out, files{"b/c": "", "a": "a\n"}, false))
	assert.Equal(t, markerHead+
		"87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7  a\n"+
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b/c\n", holding(t, out)[marker])

	// One that cannot be understood lists nothing, and no name in it leads anywhere else.
	hash := sum([]byte("kept"))
	beside := filepath.Join(filepath.Dir(out), "kept")
	require.NoError(t, os.WriteFile(beside, []byte("kept"), 0o644))
	for _, text := range []string{"", "mine", markerHead + "x", markerHead + hash + " a\n", markerHead + hash[1:] + "  a\n", markerHead + hash + "  ../kept\n",
		markerHead + hash + "  /kept\n", markerHead + hash + "  .\n", markerHead + hash + "  \n", markerHead + hash + "  " + marker + "\n", markerHead + hash + "  " + staging + "/x\n"} {
		write(t, out, files{marker: text})
		before := holding(t, out)
		assert.ErrorContains(t, run(t, out, files{"a": "new"}, false), "bring it back", text)
		assert.Equal(t, before, holding(t, out), text)
	}
	require.NoError(t, run(t, out, files{"a": "new"}, true))
	assert.Equal(t, clean(files{"a": "new"}, files{"b/c": ""}), holding(t, out), "not known to be the build's, so it stays")
	assert.FileExists(t, beside)
}

// A file that was changed or is somebody else's stops the build, with every other such
// file named and nothing touched. With force, those alone are replaced.
func TestFilesThatStandInTheWay(t *testing.T) {
	out := t.TempDir()
	require.NoError(t, run(t, out, firstBuild, false))
	write(t, out, ofOthers)
	byHand := files{"index.html": "by hand", "old/deep/gone.txt": "by hand"}
	write(t, out, byHand)
	before := holding(t, out)
	err := install(out, placing{step: unwatched}, func(string) error {
		assert.Fail(t, "what was changed is said before anybody waits")
		return nil
	})
	require.Error(t, err)
	assert.Equal(t, fmt.Sprintf("files in %q stand in the way:\n  index.html: changed by hand since it was built\n  old/deep/gone.txt: changed by hand since it was built\n"+
		"move them away or bring them back as they were; or build with -force, which replaces or removes them", out), err.Error())
	assert.Equal(t, before, holding(t, out))

	// It may also happen while the build is made.
	write(t, out, firstBuild)
	foreign := files{"matter/b.json": "somebody else’s"}
	write(t, out, foreign)
	before = holding(t, out)
	err = install(out, placing{step: unwatched}, func(dir string) error {
		write(t, out, byHand)
		return filling(t, nextBuild)(dir)
	})
	assert.ErrorContains(t, err, "index.html: changed by hand")
	assert.ErrorContains(t, err, "old/deep/gone.txt: changed by hand")
	assert.ErrorContains(t, err, "matter/b.json: not made by benchwalk")
	maps.Copy(before, byHand)
	assert.Equal(t, before, holding(t, out))

	var said []string
	require.NoError(t, install(out, placing{true, func(s string) { said = append(said, s) }, unwatched}, filling(t, nextBuild)))
	assert.Equal(t, []string{"replacing or removing by -force: index.html, matter/b.json, old/deep/gone.txt"}, said)
	assert.Equal(t, clean(nextBuild, ofOthers), holding(t, out))

	// What stands as the build will have it, or is no longer there, is in nobody’s way.
	require.NoError(t, os.Remove(filepath.Join(out, "app.css")))
	write(t, out, files{"fresh/y": thirdBuild["fresh/y"]})
	require.NoError(t, run(t, out, thirdBuild, false))
	assert.Equal(t, clean(thirdBuild, ofOthers), holding(t, out))
}

// Whatever is forced, no folder makes way for a file.
func TestFoldersStandInTheWay(t *testing.T) {
	out := t.TempDir()
	write(t, out, files{"index.html/mine": "mine", "matter": "mine", "app.css": "mine"})
	before := holding(t, out)
	err := run(t, out, firstBuild, true)
	assert.ErrorContains(t, err, "index.html: not a file")
	assert.ErrorContains(t, err, "matter: not a folder")
	assert.NotContains(t, err.Error(), "app.css")
	assert.Equal(t, before, holding(t, out))
}

func TestFolderOfOthers(t *testing.T) {
	out := t.TempDir()
	write(t, out, files{"index.html": "mine", "thesis.txt": "mine"})
	before := holding(t, out)
	assert.ErrorContains(t, run(t, out, firstBuild, false), "did not make")
	assert.Equal(t, before, holding(t, out))
	require.NoError(t, run(t, out, firstBuild, true))
	assert.Equal(t, clean(firstBuild, files{"thesis.txt": "mine"}), holding(t, out))
}

// Former versions kept no list. Of their files those are known that this build has, too.
func TestFolderOfAFormerVersion(t *testing.T) {
	out := t.TempDir()
	write(t, out, firstBuild)
	write(t, out, ofOthers)
	write(t, out, files{marker: formerMarker})
	var said []string
	require.NoError(t, install(out, placing{say: func(s string) { said = append(said, s) }, step: unwatched}, filling(t, nextBuild)))
	require.Len(t, said, 1)
	assert.Contains(t, said[0], "kept no list")
	assert.Equal(t, clean(nextBuild, ofOthers, files{"old/deep/gone.txt": "gone", "former/x": "gone, too"}), holding(t, out))
}

// Nothing is written or removed where a link leads.
func TestLinks(t *testing.T) {
	outside := t.TempDir()
	write(t, outside, firstBuild)
	write(t, outside, files{"matter/b.json": "b"})
	kept := holding(t, outside)
	link := func(out, name, to string) {
		require.NoError(t, os.RemoveAll(filepath.Join(out, name)))
		require.NoError(t, os.Symlink(filepath.Join(outside, to), filepath.Join(out, name)))
	}
	begin := func() (out string) {
		out = t.TempDir()
		require.NoError(t, run(t, out, firstBuild, false))
		return out
	}
	for _, c := range []struct {
		name, to, says string
		force          bool
	}{
		{"index.html", "index.html", "index.html: changed by hand", false},
		{"index.html", "nowhere", "index.html: changed by hand", false},
		{"matter", "matter", "matter: a link", false},
		{"matter", "matter", "matter: a link", true},
		{"fresh", "", "fresh: a link", true},
		{marker, "marker", "not a plain file", true},
		{staging, "", "not a folder", true},
	} {
		out := begin()
		link(out, c.name, c.to)
		before := holding(t, out)
		assert.ErrorContains(t, run(t, out, nextBuild, c.force), c.says)
		assert.Equal(t, before, holding(t, out), c.name)
		assert.Equal(t, kept, holding(t, outside), c.name)
	}

	out := begin()
	link(out, "index.html", "index.html")    // is replaced
	link(out, "former/x", "former/x")        // is removed
	link(out, "old", "old")                  // in it the file that is to go looks like the build's
	link(out, "matter/mine.json", "app.css") // is not the build's
	require.NoError(t, run(t, out, nextBuild, true))
	assert.Equal(t, clean(nextBuild, files{"old": filepath.Join(outside, "old"), "matter/mine.json": filepath.Join(outside, "app.css")}), holding(t, out))
	assert.Equal(t, kept, holding(t, outside))

	// A former version’s file may have become a link, which no build has made.
	out = t.TempDir()
	write(t, out, files{marker: formerMarker})
	link(out, "index.html", "index.html")
	assert.ErrorContains(t, run(t, out, nextBuild, false), "index.html: not made by benchwalk")
	assert.Equal(t, kept, holding(t, outside))
}

func TestOneBuildAtATime(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	require.NoError(t, install(out, placing{say: func(string) {}, step: unwatched}, func(dir string) error {
		assert.ErrorContains(t, run(t, out, nextBuild, true), "another build")
		return filling(t, firstBuild)(dir)
	}))
	assert.Equal(t, clean(firstBuild), holding(t, out))
}

// start is a folder as a build may find it, and what of others is in it.
type start struct {
	name   string
	found  files // nil where there is no folder
	others files
	force  bool
}

func starts() []start {
	with := func(fs ...files) files {
		all := files{}
		for _, f := range fs {
			maps.Copy(all, f)
		}
		return all
	}
	left := files{"old/deep/gone.txt": "gone", "former/x": "gone, too"}
	return []start{
		{name: "absent"},
		{name: "empty", found: files{}},
		{name: "built", found: clean(firstBuild, ofOthers), others: ofOthers},
		{name: "built anew", found: clean(nextBuild), others: nil},
		{name: "former", found: with(firstBuild, ofOthers, files{marker: formerMarker}), others: with(ofOthers, left)},
		{name: "forced", found: clean(firstBuild, ofOthers, files{"index.html": "by hand", "former/x": "by hand", "matter/b.json": "foreign"}), others: ofOthers, force: true},
		{name: "forced, of others", found: with(ofOthers, files{"index.html": "foreign"}), others: ofOthers, force: true},
	}
}

func (s start) folder(t *testing.T) string {
	out := filepath.Join(t.TempDir(), "out")
	if s.found != nil {
		require.NoError(t, os.Mkdir(out, 0o755))
		write(t, out, s.found)
	}
	return out
}

// killed gives a copy of the folder as it is before every step of a build: what a
// build leaves that is killed there.
func killed(t *testing.T, out string, build files, force bool) (left []string) {
	t.Helper()
	keep := func(string) error {
		at := filepath.Join(t.TempDir(), "out")
		require.NoError(t, os.CopyFS(at, os.DirFS(out)))
		left = append(left, at)
		return nil
	}
	require.NoError(t, install(out, placing{force, func(string) {}, keep}, func(dir string) error {
		require.NoError(t, os.Mkdir(dir, 0o755))
		keep("")
		write(t, dir, build)
		return keep("")
	}))
	return left
}

// Wherever a build is killed, and the next one, too, the build after that makes what it
// would have made without them, and needs no force to do so.
func TestABuildThatIsKilledIsFinishedByTheNext(t *testing.T) {
	for _, s := range starts() {
		t.Run(s.name, func(t *testing.T) {
			out := s.folder(t)
			left := killed(t, out, nextBuild, s.force)
			require.Equal(t, clean(nextBuild, s.others), holding(t, out))
			require.Greater(t, len(left), 4)
			for i, at := range left {
				// Until the swap begins, it has to be forced as before.
				intended, err := os.ReadFile(filepath.Join(at, marker))
				begun := err == nil && string(intended) != s.found[marker]
				builds := []files{nextBuild, thirdBuild}
				if s.name == "built" {
					builds = append(builds, firstBuild)
				}
				if !begun && (s.force || s.name == "former") {
					builds = builds[:1] // which files are taken for the build's depends on the names it has
				}
				for _, b := range builds {
					again := filepath.Join(t.TempDir(), "out")
					require.NoError(t, os.CopyFS(again, os.DirFS(at)))
					require.NoError(t, run(t, again, b, s.force && !begun))
					require.Equal(t, clean(b, s.others), holding(t, again), "step %d", i)
				}
				if !begun || i%4 != 0 || s.name != "built" { // enough to meet every state of a file
					continue
				}
				for j, at := range killed(t, at, thirdBuild, false) {
					require.NoError(t, run(t, at, nextBuild, false))
					require.Equal(t, clean(nextBuild, s.others), holding(t, at), "steps %d and %d", i, j)
				}
			}
		})
	}
}

// Wherever a build fails, what stood there stands there again.
func TestABuildThatFailsChangesNothing(t *testing.T) {
	for _, s := range starts() {
		t.Run(s.name, func(t *testing.T) {
			failed := 0
			for at, ended := 1, false; !ended; at++ {
				out := s.folder(t)
				steps, atLast := 0, false
				err := install(out, placing{s.force, func(string) {}, func(what string) error {
					if steps++; steps != at {
						return nil
					}
					atLast = what == "clear" && at > 1
					return errors.New("no more")
				}}, filling(t, nextBuild))
				switch {
				case steps < at:
					require.NoError(t, err)
					ended = true
				case atLast: // all is in place
					require.ErrorContains(t, err, "no more")
					require.NoError(t, run(t, out, nextBuild, false))
					require.Equal(t, clean(nextBuild, s.others), holding(t, out))
				default:
					failed++
					require.ErrorContains(t, err, "no more")
					if s.found == nil {
						require.NoDirExists(t, out)
					} else {
						require.Equal(t, s.found, holding(t, out), "step %d", at)
					}
				}
			}
			assert.Greater(t, failed, 1)
		})
	}
	out := filepath.Join(t.TempDir(), "out")
	assert.Error(t, install(out, placing{step: unwatched}, func(string) error { return errors.New("no source") }))
	assert.NoDirExists(t, out)
}

// What cannot even be taken back is kept until the next build, which does not take it
// for changed by hand.
func TestABuildThatCannotBeTakenBackIsFinishedByTheNext(t *testing.T) {
	left := 0
	for at, ended := 1, false; !ended; at++ {
		out := start{found: clean(firstBuild, ofOthers)}.folder(t)
		steps := 0
		err := install(out, placing{step: func(string) error {
			if steps++; steps == at || steps == at+1 {
				return fmt.Errorf("failure %d", steps-at)
			}
			return nil
		}}, filling(t, nextBuild))
		ended = steps < at
		if errors.Is(err, errLeft) {
			left++
			require.ErrorContains(t, err, "failure 0")
			require.ErrorContains(t, err, "failure 1")
			require.DirExists(t, filepath.Join(out, staging))
		}
		require.NoError(t, run(t, out, thirdBuild, false), "step %d", at)
		require.Equal(t, clean(thirdBuild, ofOthers), holding(t, out), "step %d", at)
	}
	assert.Greater(t, left, 5)
}

// Whatever somebody writes while the build is being put in place stays, at whichever
// step. Where it stops the build, all else is as it was.
func TestWhatIsWrittenMeanwhileStays(t *testing.T) {
	for _, name := range []string{"index.html", "old/deep/gone.txt", "matter/b.json", "fresh/deep/x.json", "fresh/mine", "former/mine"} {
		stopped, finished := 0, 0
		for at, ended := 1, false; !ended; at++ {
			s := start{found: clean(firstBuild, ofOthers)}
			out, mine := s.folder(t), files{name: "mine"}
			steps, what := 0, ""
			err := install(out, placing{step: func(w string) error {
				if steps++; steps == at {
					what = w
					write(t, out, mine)
				}
				return nil
			}}, filling(t, nextBuild))
			if ended = steps < at; ended {
				break
			}
			note := fmt.Sprintf("%s before %s", name, what)
			if err != nil {
				stopped++
				require.ErrorContains(t, err, name, note)
				maps.Copy(s.found, mine)
				require.Equal(t, s.found, holding(t, out), note)
			} else {
				finished++
				require.Equal(t, clean(nextBuild, ofOthers, mine), holding(t, out), note)
			}
		}
		assert.Positive(t, finished, name)
		if strings.HasSuffix(name, "mine") {
			assert.Zero(t, stopped, name)
		} else {
			assert.Positive(t, stopped, name)
		}
	}
}

// Taking back, too, leaves what somebody has just written over a new file.
func TestTakingBackLeavesWhatIsWrittenMeanwhile(t *testing.T) {
	s := start{found: clean(firstBuild, ofOthers)}
	out, mine := s.folder(t), files{"index.html": "mine"}
	err := install(out, placing{step: func(what string) error {
		if what != "put matter/a.json" {
			return nil
		}
		write(t, out, mine)
		return errors.New("no more")
	}}, filling(t, nextBuild))
	require.ErrorContains(t, err, "no more")
	maps.Copy(s.found, mine)
	assert.Equal(t, s.found, holding(t, out))
}
