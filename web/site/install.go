package site

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// staging is the folder within the folder in which a build is made before it is put
// in place. Only a build that was killed leaves it, and the next one clears it.
const staging = ".benchwalk-staging"

var (
	stagedNew = path.Join(staging, "new") // what goes into the folder
	stagedOld = path.Join(staging, "old") // what stood there and gives way
)

// placing says how a build is put in place.
type placing struct {
	force bool
	say   func(string)
	// step is told before each change of the folder. What it returns stops the build.
	step func(what string) error
}

// folder is the one that is built into. Everything in it is reached through root,
// so that no link leads out of it.
type folder struct {
	placing
	root *os.Root
}

// install makes a build by fill, in a folder that fill creates, and puts it in place.
// Where it fails, out is as it was. Where it is killed, the marker lists what the
// build has put there or was about to, and the next one goes on from that.
func install(out string, p placing, fill func(dir string) error) (err error) {
	_, missing := os.Lstat(out)
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	if errors.Is(missing, fs.ErrNotExist) {
		defer func() {
			if err != nil {
				os.Remove(out) // it stays where somebody has put a file into it
			}
		}()
	}
	held, err := lock(out)
	if err != nil {
		return err
	}
	defer held.Close()
	root, err := os.OpenRoot(out)
	if err != nil {
		return err
	}
	defer root.Close()
	f := folder{p, root}

	if err := f.admit(); err != nil {
		return err
	}
	if _, err := f.survey(nil); err != nil { // before anybody waits for the compiler
		return err
	}
	if err := f.clear(); err != nil {
		return err
	}
	if err := f.mkdir(staging); err != nil {
		return err
	}
	defer func() {
		if !errors.Is(err, errLeft) {
			err = errors.Join(err, f.clear())
		}
	}()
	if err := fill(filepath.Join(out, filepath.FromSlash(stagedNew))); err != nil {
		return err
	}
	made, err := f.staged()
	if err != nil {
		return err
	}
	plan, err := f.survey(made)
	if err != nil {
		return err
	}
	return f.swap(plan)
}

// admit refuses a folder that holds files and in which no build was ever begun.
func (f folder) admit() error {
	inside, err := fs.ReadDir(f.root.FS(), ".")
	if err != nil {
		return err
	}
	begun := len(inside) == 0 || f.force
	for _, e := range inside {
		if e.Name() == staging && !e.IsDir() {
			return fmt.Errorf("%q in %q is not a folder; move it away, because the build needs the name", staging, f.root.Name())
		}
		begun = begun || e.Name() == marker || e.Name() == staging
	}
	if !begun {
		return fmt.Errorf("%q holds files that benchwalk did not make; choose another folder or empty it, or build with -force, which leaves all files that have no name of the build's", f.root.Name())
	}
	return nil
}

// staged gives the hashes of the files that wait to be put in place, by name.
func (f folder) staged() (map[string]string, error) {
	made := map[string]string{}
	err := fs.WalkDir(f.root.FS(), stagedNew, func(at string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		name := strings.TrimPrefix(at, stagedNew+"/")
		if reserved(name) {
			return fmt.Errorf("the site cannot have a file %q", name)
		}
		text, err := f.root.ReadFile(at)
		made[name] = sum(text)
		return err
	})
	return made, err
}

// change is one file that is put in place, replaced or removed: the hash of what
// stands there, and of what will; "" for nothing.
type change struct{ name, was, is string }

// plan is everything that a build changes.
type plan struct {
	marked  marked
	made    map[string]string
	changes []change
}

// survey compares the folder with what the marker lists and with what the build has
// made, nil while that is not known. It gives what is to be changed, or an error with
// every file that stands in the way.
func (f folder) survey(made map[string]string) (plan, error) {
	m, err := readMarker(f.root, f.force)
	if err != nil {
		return plan{}, err
	}
	p := plan{marked: m, made: made}
	var forced, reasons []string
	blocked := false
	names := maps.Clone(made)
	if names == nil {
		names = map[string]string{}
	}
	for name := range m.listed {
		names[name] = made[name]
	}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		is := names[name]
		at, err := f.look(name)
		if err != nil {
			return plan{}, err
		}
		sums, listed := m.listed[name]
		switch {
		case at.obstacle != "":
			if is != "" { // else there is nothing of the build's left to remove
				blocked = true
				reasons = append(reasons, at.obstacle)
			}
			continue
		case at.sum == is:
			continue
		case at.sum == "" || slices.Contains(sums, at.sum) || m.former && !at.link:
		case f.force:
			forced = append(forced, name)
		case listed:
			reasons = append(reasons, name+": changed by hand since it was built")
		default:
			reasons = append(reasons, name+": not made by benchwalk, and the build has a file of that name")
		}
		p.changes = append(p.changes, change{name, at.sum, is})
	}
	switch {
	case blocked:
		return plan{}, f.refusal(reasons, "move them away")
	case len(reasons) > 0:
		return plan{}, f.refusal(reasons, "move them away or bring them back as they were; or build with -force, which replaces or removes them")
	case made == nil:
		return p, nil
	}
	if len(forced) > 0 {
		f.say("replacing or removing by -force: " + strings.Join(forced, ", "))
	}
	if m.former {
		f.say("an earlier version built here and kept no list: files with names of this build are replaced, all others stay, among them what that version alone made")
	}
	return p, nil
}

// refusal names every file that stands in the way, each with its reason.
func (f folder) refusal(reasons []string, remedy string) error {
	return fmt.Errorf("files in %q stand in the way:\n  %s\n%s", f.root.Name(), strings.Join(slices.Compact(reasons), "\n  "), remedy)
}

// standing is what stands at a name.
type standing struct {
	sum  string // of the file, or of where the link leads; "" for nothing
	link bool
	// obstacle says why no file can stand there, whatever is forced.
	obstacle string
}

// look says what stands at a name. It follows no link.
func (f folder) look(name string) (standing, error) {
	for i := range name {
		if name[i] != '/' {
			continue
		}
		switch info, err := f.root.Lstat(name[:i]); {
		case errors.Is(err, fs.ErrNotExist):
			return standing{}, nil
		case err != nil:
			return standing{}, err
		case info.Mode()&fs.ModeSymlink != 0:
			return standing{obstacle: name[:i] + ": a link, and the build needs a folder of its own there"}, nil
		case !info.IsDir():
			return standing{obstacle: name[:i] + ": not a folder, and the build needs one there"}, nil
		}
	}
	info, err := f.root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return standing{}, nil
	case err != nil:
		return standing{}, err
	case info.Mode()&fs.ModeSymlink != 0:
		to, err := f.root.Readlink(name)
		return standing{sum: sum([]byte("a link to " + to)), link: true}, err
	case !info.Mode().IsRegular():
		return standing{obstacle: name + ": not a file, and the build has one of that name"}, nil
	}
	text, err := f.root.ReadFile(name)
	return standing{sum: sum(text)}, err
}

// The changes of the folder are all made by the following, which tell of each.

func (f folder) clear() error {
	if err := f.step("clear"); err != nil {
		return err
	}
	return f.root.RemoveAll(staging)
}

func (f folder) mkdir(name string) error {
	if err := f.step("mkdir " + name); err != nil {
		return err
	}
	return f.root.Mkdir(name, 0o755)
}

func (f folder) rename(from, to string) error {
	if err := f.step("rename " + from + " to " + to); err != nil {
		return err
	}
	return f.root.Rename(from, to)
}

func (f folder) remove(name string) error {
	if err := f.step("remove " + name); err != nil {
		return err
	}
	return f.root.Remove(name)
}
