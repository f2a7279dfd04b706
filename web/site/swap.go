package site

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
)

// swap is a plan being carried out. It remembers what it has done, so that it can be
// taken back.
type swap struct {
	folder
	plan
	done    []done
	folders []string // that it has made, outer ones first
}

// done is how far a change has come.
type done struct {
	change
	aside bool // what stood there is in the staging folder
	put   bool // the new file stands there
}

// swap carries out a plan, or changes nothing. First the marker lists all that stands
// there and all that will; then one file after the other gives way; last the marker
// lists only what is new. Wherever that is cut off, what stands there of the
// build's is listed.
func (f folder) swap(p plan) error {
	s := &swap{folder: f, plan: p}
	err := s.run()
	if err == nil {
		return nil
	}
	if stuck := s.back(); stuck != nil {
		return errors.Join(err, stuck, errLeft)
	}
	return err
}

// errLeft says that the staging folder still holds files that stood elsewhere.
var errLeft = fmt.Errorf("not every file could be put back; what could not is in %q until the next build, which clears it", stagedOld)

func (s *swap) run() error {
	both, final := list{}, list{}
	for name, sums := range s.marked.listed {
		for _, sum := range sums {
			both.add(name, sum)
		}
	}
	for name, sum := range s.made {
		both.add(name, sum)
		final.add(name, sum)
	}
	for _, c := range s.changes { // what is forced, or was made by a version that kept no list
		both.add(c.name, c.was)
	}
	if err := s.mark(both.String()); err != nil {
		return err
	}
	for _, c := range s.changes {
		if err := s.apply(c); err != nil {
			return err
		}
	}
	if err := s.prune(); err != nil {
		return err
	}
	return s.mark(final.String())
}

// mark writes the marker, which is never absent or half written meanwhile.
func (s *swap) mark(text string) error {
	if now, err := s.root.ReadFile(marker); err == nil && string(now) == text {
		return nil
	}
	staged := path.Join(staging, "marker")
	if err := s.root.WriteFile(staged, []byte(text), 0o644); err != nil {
		return err
	}
	return s.rename(staged, marker)
}

// apply makes one change. What stood there is looked at once more after it has been
// set aside, where nobody who knows its name can change it any longer.
func (s *swap) apply(c change) error {
	s.done = append(s.done, done{change: c})
	d := &s.done[len(s.done)-1]
	if c.was != "" {
		aside := path.Join(stagedOld, c.name)
		if err := s.root.MkdirAll(path.Dir(aside), 0o755); err != nil {
			return err
		}
		if err := s.rename(c.name, aside); err != nil {
			return err
		}
		d.aside = true
		switch at, err := s.look(aside); {
		case err != nil:
			return err
		case at.sum != c.was:
			return fmt.Errorf("%q in %q was changed while it was being replaced; build again", c.name, s.root.Name())
		}
	}
	if c.is == "" {
		return nil
	}
	if err := s.parents(c.name); err != nil {
		return err
	}
	// The step is told before the last look, so that nothing comes between the two.
	if err := s.step("put " + c.name); err != nil {
		return err
	}
	switch at, err := s.look(c.name); {
	case err != nil:
		return err
	case at != standing{}:
		return fmt.Errorf("%q in %q was written while the build was being put in place; build again", c.name, s.root.Name())
	}
	if err := s.root.Rename(path.Join(stagedNew, c.name), c.name); err != nil {
		return err
	}
	d.put = true
	return nil
}

// parents makes the folders that a file stands in.
func (s *swap) parents(name string) error {
	for i := range name {
		if name[i] != '/' {
			continue
		}
		if _, err := s.root.Lstat(name[:i]); err == nil {
			continue
		}
		err := s.mkdir(name[:i])
		if errors.Is(err, fs.ErrExist) {
			continue // somebody has just made it
		}
		if err != nil {
			return err
		}
		s.folders = append(s.folders, name[:i])
	}
	return nil
}

// prune removes the folders of listed files that the build no longer has, where nothing
// else is in them.
func (s *swap) prune() error {
	folders := map[string]bool{}
	for name := range s.marked.listed {
		if s.made[name] == "" {
			for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
				folders[dir] = true
			}
		}
	}
	for _, dir := range slices.Backward(slices.Sorted(maps.Keys(folders))) { // inner ones first
		if err := s.removeEmpty(dir); err != nil {
			return err
		}
	}
	return nil
}

// removeEmpty removes a folder if nothing is in it. A link to one stays.
func (s *swap) removeEmpty(dir string) error {
	info, err := s.root.Lstat(dir)
	if err != nil || !info.IsDir() {
		return nil // it is gone, or has become something else
	}
	if inside, err := fs.ReadDir(s.root.FS(), dir); err != nil || len(inside) > 0 {
		return err
	}
	if err := s.remove(dir); err != nil {
		if inside, _ := fs.ReadDir(s.root.FS(), dir); len(inside) > 0 {
			return nil // somebody has just put something there
		}
		return err
	}
	return nil
}

// back takes back what was done, the last first. A file that somebody has written
// meanwhile stays. Where something cannot be taken back, the marker still lists what
// was about to be done, and the next build goes on from there.
func (s *swap) back() error {
	var errs []error
	for _, d := range slices.Backward(s.done) {
		errs = append(errs, s.undo(d))
	}
	for _, dir := range slices.Backward(s.folders) {
		errs = append(errs, s.removeEmpty(dir))
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	if s.marked.text != nil {
		return s.mark(string(s.marked.text))
	}
	if err := s.remove(marker); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

func (s *swap) undo(d done) error {
	if !d.aside && !d.put {
		return nil
	}
	at, err := s.look(d.name)
	if err != nil {
		return err
	}
	if d.put && at.sum != d.is || !d.put && at != (standing{}) {
		return nil // it is somebody else's
	}
	if !d.aside {
		return s.remove(d.name)
	}
	if err := s.root.MkdirAll(path.Dir(d.name), 0o755); err != nil {
		return err
	}
	return s.rename(path.Join(stagedOld, d.name), d.name)
}
