package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/web/tree"
)

// asideLabels say what a text that was set aside had been, by the member of the
// file that it stood in.
var asideLabels = [...][2]string{
	{"findings", "Answer"},
	{"first", "First answer"},
	{"provisions", "Answer on a provision"},
	{"notes", "Note"},
	{"marks", "Ticked statement"},
	{"overrides", "Reason for keeping an answer"},
	{"work", "Workbench"},
	{"walk", "Walk"},
	{"posture", "Setting"},
}

// Aside is all that was set aside, as plain text, each piece under what it had been.
func (s *State) Aside() string {
	all := ""
	for i := range s.Analysis.Aside {
		o := &s.Analysis.Aside[i]
		kind, at, _ := strings.Cut(o.In, ".")
		label := kind
		for _, l := range asideLabels {
			if l[0] == kind {
				label = l[1]
			}
		}
		for _, part := range [...]string{at, o.Name} {
			if part != "" {
				label += " · " + part
			}
		}
		if i > 0 {
			all += "\n\n"
		}
		all += label + "\n" + o.Text
	}
	return all
}

// earlier tells in the review that some work has no place any more, and where it is.
func (s *State) earlier() []tree.Node {
	if len(s.Analysis.Aside) == 0 {
		return nil
	}
	return []tree.Node{tree.P("", tree.T("Some of your work is from an earlier edition and has no place in this one. It counts for no ruling here, and "),
		tree.El("a", tree.A("href", "#h-earlier"), tree.T("is kept as it was")), tree.T("."))}
}
