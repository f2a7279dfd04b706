// Package layout is the making of the layouts of share links: it reads and writes
// their files, knows from the program what the newest one has to name, and makes
// the next one where something is missing. It serves the generator and the tests
// of package link and is never part of the page.
//
// A layout is a file of logic/link/layouts: its sections by name, in each of them
// lines by name, and behind the name of a line its values, the first of which
// stands where nothing was said.
package layout

import (
	"errors"
	"slices"
	"strconv"
	"strings"
)

// Layout is what one version of the links names.
type Layout []Section

// Section is a part of a layout. Its name is a field of the layouts in package link.
type Section struct {
	Name  string
	Lines []Line
}

// Line is something that a link carries, with the values it may take.
type Line struct {
	Name   string
	Values []string
}

// Lines gives the lines of the section of a name: none where there is no such section.
func (l Layout) Lines(section string) []Line {
	for _, s := range l {
		if s.Name == section {
			return s.Lines
		}
	}
	return nil
}

// Line finds a line by the names of its section and its own.
func (l Layout) Line(section, name string) (Line, bool) {
	for _, line := range l.Lines(section) {
		if line.Name == name {
			return line, true
		}
	}
	return Line{}, false
}

// Text writes the file of a layout.
func (l Layout) Text(version int) string {
	v := strconv.Itoa(version)
	text := "// Layout " + v + " of the share link, as docs/link.md explains it. It never changes,\n" +
		"// because links of version " + v + " are out in the world.\n"
	for _, s := range l {
		text += "\n[" + s.Name + "]\n" + s.text() + "\n"
	}
	return text
}

// text gives the lines of a section.
func (s Section) text() string {
	var lines []string
	for _, l := range s.Lines {
		lines = append(lines, strings.Join(append([]string{l.Name}, l.Values...), " "))
	}
	return strings.Join(lines, "\n")
}

// Parse reads the file of a layout and refuses whatever Text would not write,
// except for its comments.
func Parse(text string) (Layout, error) {
	var l Layout
	for i, line := range strings.Split(text, "\n") {
		wrong := func(what string) (Layout, error) {
			return nil, errors.New("line " + strconv.Itoa(i+1) + ": " + what + ": " + strconv.Quote(line))
		}
		if line == "" || strings.HasPrefix(line, "//") {
			continue
		}
		if name, ok := strings.CutPrefix(line, "["); ok {
			name, ok = strings.CutSuffix(name, "]")
			switch {
			case !ok || name == "" || strings.ContainsAny(name, " []"):
				return wrong("a section is written [name]")
			case l.Lines(name) != nil:
				return wrong("the section stands twice")
			case len(l) > 0 && l[len(l)-1].Lines == nil:
				return wrong("the section before it is empty")
			}
			l = append(l, Section{Name: name})
			continue
		}
		words := strings.Split(line, " ")
		switch {
		case len(l) == 0:
			return wrong("the line stands in no section")
		case len(words) < 2 || slices.Contains(words, ""):
			return wrong("a line is a name and its values with one space between them")
		case repeats(words[1:]):
			return wrong("a value stands twice")
		}
		section := &l[len(l)-1]
		if _, ok := l.Line(section.Name, words[0]); ok {
			return wrong("the name stands twice in its section")
		}
		section.Lines = append(section.Lines, Line{Name: words[0], Values: words[1:]})
	}
	if len(l) == 0 || l[len(l)-1].Lines == nil {
		return nil, errors.New("the last section is missing or empty")
	}
	return l, nil
}

func repeats(values []string) bool {
	for i, v := range values {
		if slices.Contains(values[:i], v) {
			return true
		}
	}
	return false
}

// Next gives the layout that follows the newest one where the model names more:
// all that the newest one has stays in its order, and what is missing stands at
// the end of its line, of its section or of the layout. more is false where the
// newest one names everything.
func Next(newest, model Layout) (next Layout, more bool) {
	for _, s := range newest {
		lines, grown := nextLines(s.Lines, model.Lines(s.Name))
		next, more = append(next, Section{Name: s.Name, Lines: lines}), more || grown
	}
	for _, s := range model {
		if newest.Lines(s.Name) == nil {
			next, more = append(next, s), true
		}
	}
	return next, more
}

func nextLines(old, model []Line) (lines []Line, more bool) {
	named := func(lines []Line, name string) int {
		return slices.IndexFunc(lines, func(l Line) bool { return l.Name == name })
	}
	for _, l := range old {
		values := slices.Clone(l.Values)
		if at := named(model, l.Name); at >= 0 {
			for _, v := range model[at].Values {
				if !slices.Contains(values, v) {
					values = append(values, v)
				}
			}
		}
		lines, more = append(lines, Line{Name: l.Name, Values: values}), more || len(values) > len(l.Values)
	}
	for _, l := range model {
		if named(old, l.Name) < 0 {
			lines, more = append(lines, l), true
		}
	}
	return lines, more
}

// Without gives the layout without some lines of its postures: settings that the
// model gave up.
func (l Layout) Without(names []string) (left Layout) {
	for _, s := range l {
		if s.Name == postures {
			s.Lines = slices.DeleteFunc(slices.Clone(s.Lines), func(line Line) bool { return slices.Contains(names, line.Name) })
		}
		left = append(left, s)
	}
	return left
}

// same reports whether two sections have the same lines in the same order.
func (s Section) same(other Section) bool { return s.Name == other.Name && s.text() == other.text() }

// Beyond lists what a layout names and the model does not: each as its section,
// its line and, where only that is unknown, its value.
func (l Layout) Beyond(model Layout) (names []string) {
	for _, s := range l {
		for _, line := range s.Lines {
			at := s.Name + " " + line.Name
			known, ok := model.Line(s.Name, line.Name)
			if !ok {
				names = append(names, at)
				continue
			}
			for _, v := range line.Values {
				if !slices.Contains(known.Values, v) {
					names = append(names, at+" "+v)
				}
			}
		}
	}
	return names
}
