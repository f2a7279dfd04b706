package live

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// What the pages ask of a matter and of its steps before they draw them, and the plan
// of an opened matter likewise.

// Own reports whether a matter is the reader's own facts, which have no record.
func Own(m *matter.Matter) bool { return m.ID == analysis.Own }

// Judged reports whether a court did anything at some step of the matter.
func Judged(m *matter.Matter) bool {
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			if Answered(&m.Parts[i].Steps[j]) {
				return true
			}
		}
	}
	return false
}

// Answered reports whether the court did anything at a step.
func Answered(s *matter.Step) bool {
	return s.Court.Mark != matter.Unmarked || len(s.Court.Text) > 0
}

// Reveals reports whether a step has anything to show after the commitment.
func Reveals(s *matter.Step) bool { return Answered(s) || len(s.OtherWay) > 0 }

// Benched reports whether a step asks what the workbench suggests an answer to.
func Benched(s *matter.Step) bool {
	for _, a := range s.Asks {
		if chain.Benched(a.Element) {
			return true
		}
	}
	return false
}

// StanceRule is the stance of two sides that stand for and against the rule. The
// other stances are the tests on which they take sides of their own.
const StanceRule = "rule"

// StanceOf says on what the two sides of the matter stand at a step. The party
// that asks for the stay is the one that is enjoined and asks for security.
func StanceOf(m *matter.Matter, s *matter.Step) string {
	if len(s.Asks) > 0 {
		if t := s.Asks[0].Element.Test; t.Test().Sides {
			return t.String()
		}
	}
	if main := m.Main(); main.Test().Motion {
		return main.String()
	}
	return StanceRule
}

// The ways in which a step ends its own work, each the name of its template.
const (
	ActCommit      = "act-commit"
	ActCommitCourt = "act-commit-court"
	ActCommitOther = "act-commit-other"
	ActCourt       = "act-court"
	ActOther       = "act-other"
)

// ActOf gives the way in which a step ends; empty where it only reads on.
func ActOf(s *matter.Step) string {
	switch asks := len(s.Asks) > 0; {
	case asks && Answered(s):
		return ActCommitCourt
	case asks && Reveals(s):
		return ActCommitOther
	case asks:
		return ActCommit
	case Answered(s):
		return ActCourt
	case Reveals(s):
		return ActOther
	}
	return ""
}
