package handin

import (
	"strings"
	"unicode/utf8"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/path"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
)

// AssignmentFormat is the name and version of the format of an assignment.
const AssignmentFormat = "benchwalk/assignment/1"

const (
	// MaxDue is how many characters may say when an assignment is due.
	MaxDue = 60
	// MaxPrompt is how many characters a teacher’s own words to a step may have.
	MaxPrompt = 300
)

// Assignment is what a teacher assigns: a path, whose label is its title, and what no
// link has room for.
type Assignment struct {
	Matter string
	Path   string // its name, as package path takes it
	Due    string // in the teacher’s own words; empty where nothing was said
	// Prompts are the teacher’s own words to steps, each under the id of its step.
	Prompts []analysis.Text
}

var assignmentLimits = strictjson.Limits{Bytes: 1 << 18, Depth: 3, Problems: 20, Text: path.Longest}

// IsAssignment reports whether a text sets out to be an assignment, so that it is read
// as one.
func IsAssignment(text string) (is bool) {
	r := strictjson.NewReader(text, assignmentLimits)
	r.Object(nil, func(name string) {
		if name == "format" && r.Kind() == strictjson.Text {
			is = strings.HasPrefix(r.Text(), "benchwalk/assignment/")
		}
	})
	return is
}

// ReadAssignment reads an assignment on a matter and reports every problem with its
// place. It is to be used only if there is none.
func ReadAssignment(text string, m *matter.Matter) (a *Assignment, problems []strictjson.Problem) {
	a = &Assignment{}
	r := strictjson.NewReader(text, assignmentLimits)
	r.Object([]string{"format", "matter", "path", "due", "prompts"}, func(name string) {
		switch name {
		case "format":
			if f := r.Text(); f != AssignmentFormat {
				r.Refuse(words.ProblemAmong(words.UnknownFormat(strictjson.Shown(f)), []words.Name{strictjson.Shown(AssignmentFormat)}))
			}
		case "matter":
			if a.Matter = r.Text(); a.Matter != m.ID {
				r.Refuse(words.UnknownMatter(strictjson.Shown(a.Matter)))
			}
		case "path":
			a.Path = r.Text()
			if _, problem := path.Find(a.Path, m); problem.Kind != path.None {
				r.Refuse(words.UnknownValue(strictjson.Shown(a.Path)))
			}
		case "due":
			a.Due = line(r, MaxDue)
		case "prompts":
			r.Object(nil, func(step string) {
				if m.Step(step) == nil {
					r.Refuse(strictjson.Unknown(words.UnknownStep, step, m.StepIDs()))
					return
				}
				if said := line(r, MaxPrompt); said != "" {
					a.Prompts = analysis.Put(a.Prompts, step, said)
				}
			})
		}
	})
	r.Need("format", "matter", "path")
	return a, r.Done()
}

// line reads a text of at most so many characters, each of which can be seen.
func line(r *strictjson.Reader, most int) string {
	text := r.Text()
	switch n := utf8.RuneCountInString(text); {
	case n > most:
		r.Refuse(words.ProblemLong(n, most))
	case strings.IndexFunc(text, matter.Unseen) >= 0:
		r.Refuse(words.ProblemUnseenInLabel)
	}
	return text
}

// Write writes the file of an assignment.
func (a *Assignment) Write(w *strictjson.Writer) {
	w.Object(func() {
		w.Field("format", AssignmentFormat)
		w.Field("matter", a.Matter)
		w.Field("path", a.Path)
		if a.Due != "" {
			w.Field("due", a.Due)
		}
		if len(a.Prompts) > 0 {
			w.Name("prompts").Object(func() {
				for _, p := range a.Prompts {
					w.Field(p.Key, p.Text)
				}
			})
		}
	})
}
