package layout

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// postures is the name of the section of settings.
const postures = "posture"

// retired names the settings that the model gave up: the one kind of name that may go
// from one layout to the next, because package link tells what an old link said of it.
func retired() (names []string) {
	for _, s := range doctrines.Retired() {
		names = append(names, s.Name)
	}
	return names
}

// Model is all that a link has to name, from the program itself.
func Model() Layout {
	posture := Section{Name: postures}
	for _, s := range append(doctrines.Settings(), doctrines.Standards()...) {
		posture.Lines = append(posture.Lines, Line{s.Name, s.Values})
	}
	dispositions := Section{Name: "dispositions"}
	for _, t := range doctrines.All() {
		dispositions.Lines = append(dispositions.Lines, Line{t.String(), doctrines.Posture{}.Doctrine(t).Dispositions})
	}
	predicted := Section{Name: "predicted"}
	for _, l := range dispositions.Lines {
		predicted.Lines = append(predicted.Lines, Line{l.Name, append([]string{"open"}, l.Values...)})
	}
	workbench := Section{Name: "workbench", Lines: []Line{{"cell", names(matter.Cells())}}}
	for _, c := range matter.Columns() {
		workbench.Lines = append(workbench.Lines, Line{c.Name, c.Values})
	}
	return Layout{
		posture,
		dispositions,
		{"elements", scales(doctrines.Keys())},
		{"provisions", scales(doctrines.ProvisionKeys())},
		workbench,
		{"shares", []Line{{"share", names(matter.Shares())}}},
		predicted,
		{"sure", []Line{{"sure", names(analysis.Confidences())}}},
	}
}

// scales gives the elements of some keys with all that can be found of them.
func scales(keys []doctrines.Key) (lines []Line) {
	for _, k := range keys {
		lines = append(lines, Line{k.String(), append([]string{"open", "no_record"}, k.Scale().Levels...)})
	}
	return lines
}

// names gives the names of some values.
func names[T interface{ String() string }](values []T) (names []string) {
	for _, v := range values {
		names = append(names, v.String())
	}
	return names
}
