package matter

import (
	"github.com/benchwalk/benchwalk/logic/doctrines"
)

// Provision finds a provision by its id; nil if there is none.
func (m *Matter) Provision(id string) *Provision {
	for i := range m.Provisions {
		if m.Provisions[i].ID == id {
			return &m.Provisions[i]
		}
	}
	return nil
}

// AskedBefore is the step that has asked what a step asks with one of its questions, before
// that one; nil where it is the first. A walk keeps one answer for both.
func (m *Matter) AskedBefore(a *Ask) *Step {
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			s := &m.Parts[i].Steps[j]
			for k := range s.Asks {
				switch {
				case &s.Asks[k] == a:
					return nil
				case s.Asks[k].Key == a.Key:
					return s
				}
			}
		}
	}
	return nil
}

// Asks reports whether a question is asked of a provision, or of the whole rule where none
// is named.
func (m *Matter) Asks(provision string, k doctrines.Key) bool {
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			for _, a := range m.Parts[i].Steps[j].Asks {
				if a.Provision == provision && a.Element == k {
					return true
				}
			}
		}
	}
	return false
}

// FirstAsking is the step that first asks something of a test; nil where none does.
func (m *Matter) FirstAsking(t doctrines.ID) *Step {
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			s := &m.Parts[i].Steps[j]
			for k := range s.Asks {
				if s.Asks[k].Element.Test == t {
					return s
				}
			}
		}
	}
	return nil
}

// Cite finds a cite by its id; nil if there is none.
func (m *Matter) Cite(id string) *Cite {
	for i := range m.Cites {
		if m.Cites[i].ID == id {
			return &m.Cites[i]
		}
	}
	return nil
}

// Step finds a step by its id; nil if there is none.
func (m *Matter) Step(id string) *Step {
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			if s := &m.Parts[i].Steps[j]; s.ID == id {
				return s
			}
		}
	}
	return nil
}

// Each calls do for every assertion of the matter.
func (m *Matter) Each(do func(*Assertion)) {
	each := func(as *[]Assertion) {
		for i := range *as {
			do(&(*as)[i])
		}
	}
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			s := &m.Parts[i].Steps[j]
			each(&s.Facts)
			each(&s.Movant)
			each(&s.Opponent)
			each(&s.Court.Text)
			each(&s.OtherWay)
			for k := range s.Later {
				do(&s.Later[k].Assertion)
			}
		}
	}
	for i := range m.Provisions {
		p := &m.Provisions[i]
		for j := range p.Serves {
			do(&p.Serves[j].Assertion)
		}
		each(&p.Burden)
	}
	for i := range m.Interests {
		x := &m.Interests[i]
		do(&x.Assertion)
		for j := range x.Whole {
			do(&x.Whole[j].Assertion)
		}
	}
	for i := range m.Alternatives {
		do(&m.Alternatives[i].Assertion)
		each(&m.Alternatives[i].Answer)
	}
	for i := range m.Rounds {
		each(&m.Rounds[i].Entries)
	}
	each(&m.Outcome)
	each(&m.Why)
	each(&m.Later)
	each(&m.Open)
}

// Assertion finds an assertion by its id; nil if there is none.
func (m *Matter) Assertion(id string) (found *Assertion) {
	m.Each(func(a *Assertion) {
		if a.ID == id {
			found = a
		}
	})
	return found
}

// AsksFor reports whether the step asks an element of the whole rule.
func (s *Step) AsksFor(k doctrines.Key) bool {
	for _, a := range s.Asks {
		if a.Provision == "" && a.Element == k {
			return true
		}
	}
	return false
}

// Tests lists what a matter asks about: first the test that its ruling is on,
// then the others in the order of a page. A matter that asks nothing is about the
// test that leads most of all.
func (m *Matter) Tests() (ts []doctrines.ID) {
	var asks [doctrines.Count]bool
	asked := false
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			for _, a := range m.Parts[i].Steps[j].Asks {
				asks[a.Element.Test], asked = true, true
			}
		}
	}
	var main doctrines.ID
	lead := -1
	for _, t := range doctrines.All() {
		if l := t.Test().Lead; (asks[t] || !asked) && l > lead {
			main, lead = t, l
		}
	}
	ts = append(ts, main)
	for _, t := range doctrines.OnAPage() {
		if asks[t] && t != main {
			ts = append(ts, t)
		}
	}
	return ts
}

// Main is the test that the matter's ruling is on.
func (m *Matter) Main() doctrines.ID { return m.Tests()[0] }
