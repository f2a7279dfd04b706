// Package analysis holds what a reader has found: one small value that can be
// written to a file in the format benchwalk/analysis/1, read back, stored,
// shared and replayed.
package analysis

import (
	"slices"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// Format is the name and version of the file format. Within a version members
// are only added, each optional with a stated default.
const Format = "benchwalk/analysis/1"

// Findings are the findings on all elements of every test.
type Findings = doctrines.Findings

// Provision are the findings on one provision of the challenged rule: evidence
// for the finding on the whole, which only the reader makes.
type Provision struct {
	ID       string
	Findings Findings // only the elements of [doctrines.ProvisionKeys] are used
}

// Text is a text under a key: a note under the element or step it is about, an
// override's reason under the link or tension it answers.
type Text struct {
	Key, Text string
}

// Analysis is a reader's work on one matter.
type Analysis struct {
	Matter string
	// Edition and Text are the digests of the matter's content that the work is on, as
	// [matter.Matter.EditionDigits] and its TextDigits spell them; empty where the work
	// does not say.
	Edition, Text string
	Posture       doctrines.Posture
	// Findings are the present answers, First the answers first committed to,
	// which stay on record when a present one changes.
	Findings, First           Findings
	Provisions, FirstProvided []Provision
	// Predicted are the rulings that the reader expected before anything was read, each
	// under its test; Undecided where none was predicted.
	Predicted [doctrines.Count]doctrine.Disposition
	// Sure is how sure the reader was of answers, each question once.
	Sure []Sure
	// After are the answers after discussion, beside the others.
	After         Findings
	AfterProvided []Provision
	Notes         []Text
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
	RevealAtEnd  bool     // the court's answers do not come before the end
	RevealNever  bool     // nor then; what does not carry it keeps that they do not come before
	HideStanding bool     // where the ruling stands is hidden until the end
	Committed    []string // steps whose answer was committed
	At           string   // the step last shown
	// Path is the path that is walked. Where the matter does not list it, the whole is.
	Path matter.Preset
	// Named is the name of a path that is walked instead and that no matter lists: of one
	// step, "step:ID", or a code. Package path reads it. Empty where there is none.
	Named string
}

// Reveal is when the court's answers come.
func (w *Walk) Reveal() matter.Reveal {
	switch {
	case w.RevealNever:
		return matter.RevealNever
	case w.RevealAtEnd:
		return matter.RevealEnd
	}
	return matter.RevealEach
}

// Finding gives the finding under an ask's key: an element, or a provision's element.
func (a *Analysis) Finding(provision string, k doctrines.Key) doctrine.Finding {
	if provision == "" {
		return a.Findings.Get(k)
	}
	return find(a.Provisions, provision).Get(k)
}

// FirstFinding gives the answer first committed to; open if there was none.
func (a *Analysis) FirstFinding(provision string, k doctrines.Key) doctrine.Finding {
	if provision == "" {
		return a.First.Get(k)
	}
	return find(a.FirstProvided, provision).Get(k)
}

// Tensions gives the tensions among the present findings, with the reader's
// reasons for keeping the answers.
func (a *Analysis) Tensions(r chain.Rulings) []chain.Tension {
	ts := chain.Tensions(a.Posture, &a.Findings, r)
	for i := range ts {
		ts[i].Kept = Get(a.Overrides, ts[i].ID)
	}
	return ts
}

// Find records a finding.
func (a *Analysis) Find(provision string, k doctrines.Key, f doctrine.Finding) {
	if provision == "" {
		a.Findings.Set(k, f)
		return
	}
	a.Provisions = provide(a.Provisions, provision, k, f)
}

// CommitTo keeps the present answer as the first one, unless there is one already.
func (a *Analysis) CommitTo(provision string, k doctrines.Key) {
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

// provide records an answer on one provision. One on which everything is open is none, and
// has no entry that a file would not have.
func provide(ps []Provision, id string, k doctrines.Key, f doctrine.Finding) []Provision {
	i := slices.IndexFunc(ps, func(p Provision) bool { return p.ID == id })
	if i < 0 {
		i, ps = len(ps), append(ps, Provision{ID: id})
	}
	ps[i].Findings.Set(k, f)
	if ps[i].Findings == (Findings{}) {
		return slices.Delete(ps, i, i+1)
	}
	return ps
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
