// Package analysis holds what a reader has found: one small value that can be
// written to a file in the format benchwalk/analysis/1, read back, stored,
// shared and replayed.
package analysis

import (
	"github.com/benchwalk/benchwalk/logic/bond"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/injunction"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/posture"
	"github.com/benchwalk/benchwalk/logic/speech"
	"github.com/benchwalk/benchwalk/logic/stay"
)

// Format is the name and version of the file format. Within a version members
// are only added, each optional with a stated default.
const Format = "benchwalk/analysis/1"

// Findings are the findings on all elements of the four tests. The zero value
// leaves everything open.
type Findings [posture.Tests]doctrine.Findings

// Get gives the finding on one element.
func (f *Findings) Get(k posture.Key) doctrine.Finding { return f[k.Test][k.Element] }

// Set changes the finding on one element.
func (f *Findings) Set(k posture.Key, to doctrine.Finding) { f[k.Test][k.Element] = to }

// Stay gives the findings on the stay under their own names; Speech,
// Injunction and Bond do the same for the other tests.
func (f *Findings) Stay() stay.Findings             { return stay.Typed(f[posture.Stay]) }
func (f *Findings) Speech() speech.Findings         { return speech.Typed(f[posture.Speech]) }
func (f *Findings) Injunction() injunction.Findings { return injunction.Typed(f[posture.Injunction]) }
func (f *Findings) Bond() bond.Findings             { return bond.Typed(f[posture.Bond]) }

// Provision are the findings on one provision of the challenged rule: evidence
// for the finding on the whole, which only the reader makes.
type Provision struct {
	_ [0]func() // never compared, so no code to compare it

	ID       string
	Findings Findings // only the elements of [matter.ProvisionElements] are used
}

// Text is a text under a key: a note under the element or step it is about, an
// override's reason under the link or tension it answers.
type Text struct {
	_         [0]func() // never compared, so no code to compare it
	Key, Text string
}

// Analysis is a reader's work on one matter.
type Analysis struct {
	Matter  string
	Posture posture.Posture
	// Findings are the present answers, First the answers first committed to,
	// which stay on record when a present one changes.
	Findings, First           Findings
	Provisions, FirstProvided []Provision
	Notes                     []Text
	// Marks are the assertions that moved the reader, by id.
	Marks     []string
	Overrides []Text
	// Work is what the reader found on the workbench. It suggests findings and
	// makes none.
	Work matter.Work
	Walk Walk
	// Aside is what an earlier edition had a place for and this one has not. It is
	// kept as it was, counts for nothing, and is shown as such.
	Aside []Aside
}

// Aside is one text that was set aside.
type Aside struct {
	_ [0]func() // never compared, so no code to compare it

	In   string // the member of the file that it stood in, "notes"; empty for the file itself
	Name string // what it stood under there; empty in a list
	Text string // a number, true or false as it is spelled
}

// SetAside keeps what has no place, unless it is kept already: the page tells the
// same again whenever it starts.
func (a *Analysis) SetAside(in, name, text string) {
	for i := range a.Aside {
		if o := &a.Aside[i]; o.In == in && o.Name == name && o.Text == text {
			return
		}
	}
	a.Aside = append(a.Aside, Aside{In: in, Name: name, Text: text})
}

// Walk is where the reader stands on the page; no ruling depends on it.
type Walk struct {
	RevealAtEnd  bool     // the court's answers come all at the end
	HideStanding bool     // where the ruling stands is hidden until the end
	Committed    []string // steps whose answer was committed
	At           string   // the step last shown
}

// Finding gives the finding under an ask's key: an element, or a provision's element.
func (a *Analysis) Finding(provision string, k posture.Key) doctrine.Finding {
	if provision == "" {
		return a.Findings.Get(k)
	}
	return find(a.Provisions, provision).Get(k)
}

// FirstFinding gives the answer first committed to; open if there was none.
func (a *Analysis) FirstFinding(provision string, k posture.Key) doctrine.Finding {
	if provision == "" {
		return a.First.Get(k)
	}
	return find(a.FirstProvided, provision).Get(k)
}

// Find records a finding.
func (a *Analysis) Find(provision string, k posture.Key, f doctrine.Finding) {
	if provision == "" {
		a.Findings.Set(k, f)
		return
	}
	a.Provisions = provide(a.Provisions, provision, k, f)
}

// CommitTo keeps the present answer as the first one, unless there is one already.
func (a *Analysis) CommitTo(provision string, k posture.Key) {
	f := a.Finding(provision, k)
	switch {
	case a.FirstFinding(provision, k) != doctrine.Open:
	case provision == "":
		a.First.Set(k, f)
	default:
		a.FirstProvided = provide(a.FirstProvided, provision, k, f)
	}
}

func find(ps []Provision, id string) *Findings {
	for i := range ps {
		if ps[i].ID == id {
			return &ps[i].Findings
		}
	}
	return &Findings{}
}

func provide(ps []Provision, id string, k posture.Key, f doctrine.Finding) []Provision {
	for i := range ps {
		if ps[i].ID == id {
			ps[i].Findings.Set(k, f)
			return ps
		}
	}
	p := Provision{ID: id}
	p.Findings.Set(k, f)
	return append(ps, p)
}

// Get finds the text under a key; empty if there is none.
func Get(ts []Text, key string) string {
	for _, t := range ts {
		if t.Key == key {
			return t.Text
		}
	}
	return ""
}

// Put sets the text under a key; an empty text removes it.
func Put(ts []Text, key, text string) []Text {
	for i := range ts {
		if ts[i].Key == key {
			if text == "" {
				return append(ts[:i:i], ts[i+1:]...)
			}
			ts[i].Text = text
			return ts
		}
	}
	if text == "" {
		return ts
	}
	return append(ts, Text{Key: key, Text: text})
}

// Has reports whether a list of names has one; Toggle adds or removes it.
func Has(names []string, name string) bool {
	for _, n := range names {
		if n == name {
			return true
		}
	}
	return false
}

// Toggle adds or removes a name.
func Toggle(names []string, name string, on bool) []string {
	for i, n := range names {
		if n == name {
			if on {
				return names
			}
			return append(names[:i:i], names[i+1:]...)
		}
	}
	if on {
		return append(names, name)
	}
	return names
}
