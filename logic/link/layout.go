package link

import (
	"slices"
	"strings"
)

//go:generate go run ./generate layout
//go:generate go run ./generate links

// A layout names everything that a link of one version carries, in the order in
// which it is carried, with the values it may take. Its sections have, one member
// a line: the posture; the dispositions of each test; the elements; those also
// found on provisions; a cell of the workbench and the columns of an alternative;
// the share of a provision's burden; a prediction of each test's ruling, and how sure one
// is of an answer. A section is empty where links of that
// version carry nothing of the kind.
//
// A layout is written in a file of the folder layouts and fixed for good, because
// links are out in the world: nothing is taken from the order in which the program
// lists its elements and levels. Whatever is added to the model comes with a new
// layout, which go generate ./logic/link writes, and whose links begin with the
// next version; what an older layout does not name stays open.
type layout struct {
	posture, dispositions, elements, provisions, workbench, shares, predicted, sure section
}

// section is the lines of one part of a layout, as its file has them.
type section string

// line is something that a link carries. The first of its values is what stands
// where nothing was said.
type line struct {
	name   string
	values []string
}

// Names and values that this package itself knows.
const (
	cellLine  = "cell"
	shareLine = "share"
	sureLine  = "sure"
	// unpredicted is the value of a test whose ruling was not predicted.
	unpredicted = "open"
)

func (s section) lines() (lines []line) {
	if s == "" {
		return nil
	}
	for _, text := range strings.Split(string(s), "\n") {
		words := strings.Split(text, " ")
		lines = append(lines, line{words[0], words[1:]})
	}
	return lines
}

// named gives the line of a name: no line where the section has none.
func (s section) named(name string) []line {
	return slices.DeleteFunc(s.lines(), func(l line) bool { return l.name != name })
}

// others gives all lines but the one of a name.
func (s section) others(name string) []line {
	return slices.DeleteFunc(s.lines(), func(l line) bool { return l.name == name })
}
