package site

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
)

// marker stands in every folder that Build made and lists the files it made there.
// Below its first line it reads as sha256sum writes.
const marker = ".benchwalk"

const (
	markerHead = "Made by benchwalk. Its next build replaces or removes the files listed here, as long as they hold what it wrote, and no others.\n"
	// formerMarker is all that markers said before they had a list.
	formerMarker = "Made by benchwalk, which replaces this folder as a whole.\n"
)

// list has files of the build by name, each with the SHA-256 of what it may hold.
// While a build is being put in place that is more than one: of what the file held
// before, and of what it will hold.
type list map[string][]string

func (l list) add(name, sum string) {
	if sum != "" && !slices.Contains(l[name], sum) {
		l[name] = append(l[name], sum)
	}
}

func (l list) String() string {
	var b strings.Builder
	b.WriteString(markerHead)
	for _, name := range slices.Sorted(maps.Keys(l)) {
		for _, sum := range slices.Sorted(slices.Values(l[name])) {
			b.WriteString(sum + "  " + name + "\n")
		}
	}
	return b.String()
}

// marked is what the marker of a folder says.
type marked struct {
	text   []byte // nil where there is no marker
	listed list
	former bool // it is of a version that kept no list
}

// readMarker reads the marker of a folder, if there is one. One that cannot be
// understood lists nothing, and says so unless that is to be overlooked.
func readMarker(root *os.Root, force bool) (marked, error) {
	m := marked{listed: list{}}
	info, err := root.Lstat(marker)
	if errors.Is(err, fs.ErrNotExist) {
		return m, nil
	}
	if err != nil {
		return m, err
	}
	if !info.Mode().IsRegular() {
		return m, fmt.Errorf("%q in %q is not a plain file; move it away", marker, root.Name())
	}
	if m.text, err = root.ReadFile(marker); err != nil {
		return m, err
	}
	if m.former = string(m.text) == formerMarker; m.former {
		return m, nil
	}
	m.listed, err = parseList(string(m.text))
	if err == nil {
		return m, nil
	}
	m.listed = list{}
	if force {
		return m, nil
	}
	return m, fmt.Errorf("%q in %q: %w; bring it back as it was, or build with -force, which replaces the files that this build makes", marker, root.Name(), err)
}

func parseList(text string) (list, error) {
	rest, ok := strings.CutPrefix(text, markerHead)
	if !ok {
		return nil, errors.New("it does not begin as benchwalk writes it")
	}
	l := list{}
	for line := range strings.Lines(rest) {
		sum, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		raw, err := hex.DecodeString(sum)
		if err != nil || len(raw) != sha256.Size || !fs.ValidPath(name) || reserved(name) {
			return nil, fmt.Errorf("the line %q is no hash and name of a file", line)
		}
		l.add(name, sum)
	}
	return l, nil
}

// reserved says whether a name is none that a file of the site can have.
func reserved(name string) bool {
	first, _, _ := strings.Cut(name, "/")
	return name == "." || first == marker || first == staging
}

func sum(text []byte) string {
	s := sha256.Sum256(text)
	return hex.EncodeToString(s[:])
}
