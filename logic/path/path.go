// Package path names the ways through a matter: a [matter.Path] by the name of one
// that the matter's file lists, by the id of a single step, or coded, so that any
// choice of steps travels in a link. docs/path.md has the form of a code.
//
// A path says which steps are shown, in which order, which of them are rows on one
// screen, and how one goes through them. Whether a question can still matter is the
// model's answer and never the path's, and where a reader stands is not of the path.
package path

import (
	"strconv"
	"strings"

	"github.com/benchwalk/benchwalk/logic/digits"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
)

// StepPrefix is how the name of a path of one step begins; the id of the step follows.
const StepPrefix = "step:"

// By says what a path was named by.
type By uint8

const (
	// ByPreset: by the name of one that the matter lists.
	ByPreset By = iota
	// ByStep: by a step, which is the whole of the path.
	ByStep
	// ByCode: by a code. It comes from anyone, and so does its label.
	ByCode
)

var bys = [...]string{"preset", "step", "code"}

// String gives the stable name.
func (b By) String() string {
	if int(b) < len(bys) {
		return bys[b]
	}
	return "?"
}

// Named is a path with what its name says of it.
type Named struct {
	Path matter.Path
	By   By
	// Gone are the steps of a code that the matter no longer has, by their ids. They
	// are left out of the path.
	Gone []string
}

// Called says what the path is called, and in whose words; empty where it has no label.
func (n Named) Called() words.Name {
	label := words.Literal(n.Path.Label())
	switch {
	case n.Path.Label() == "":
		return words.Name{}
	case n.By == ByCode:
		return words.PathCalledBySender(label)
	}
	return words.PathCalledByMatter(label)
}

// Missing says which steps are gone and left out; empty where none is.
func (n Named) Missing() words.Text {
	if len(n.Gone) == 0 {
		return words.Text{}
	}
	return words.PathGone(len(n.Gone), shown(n.Gone))
}

// Runs says how a path runs.
func Runs(r matter.Runs) (said []words.Text) {
	switch r.Reveal {
	case matter.RevealEach:
		said = append(said, words.PathRevealEach)
	case matter.RevealEnd:
		said = append(said, words.PathRevealEnd)
	case matter.RevealNever:
		said = append(said, words.PathRevealNever)
	}
	for _, also := range [...]struct {
		is   bool
		text words.Text
	}{{r.Predict, words.PathPredicted}, {r.HideStanding, words.PathStandingHidden}, {r.Confidence, words.PathConfidence}, {r.Reasons, words.PathReasons}, {r.AfterDiscussion, words.PathAfterDiscussion}} {
		if also.is {
			said = append(said, also.text)
		}
	}
	return said
}

// Kind is why a path is not named, not coded or not read.
type Kind uint8

const (
	None Kind = iota
	// Unknown: the text is no name of a path and no code.
	Unknown
	// Unlisted: the matter lists no path of this name.
	Unlisted
	// NoStep: the matter has no step of this id.
	NoStep
	// Damaged: it is a code, and something in it was lost or changed.
	Damaged
	// Future: it was made by a later version than this.
	Future
	// OtherMatter: it is of a path through another matter.
	OtherMatter
	// OtherEdition: the matter numbers its steps otherwise than when the code was
	// made, or asks other things where it numbers none.
	OtherEdition
	// Newer: the code has steps that came to the matter after this edition of it.
	Newer
	// AllGone: the matter has none of the steps any more.
	AllGone
	// Unnumbered: the matter does not number a step, so that the path has no code.
	Unnumbered
)

var kinds = [...]string{"none", "unknown", "unlisted", "no-step", "damaged", "future", "other-matter", "other-edition", "newer", "all-gone", "unnumbered"}

// String gives the stable name.
func (k Kind) String() string {
	if int(k) < len(kinds) {
		return kinds[k]
	}
	return "?"
}

// Problem is why a path is not named, not coded or not read, and what that is about.
// The zero value is none.
type Problem struct {
	Kind Kind
	// Names are what it is about: what was written, the names that the matter has,
	// the version of the code, the matter that it is of, or the steps.
	Names []string
}

// Sentence is what to tell whoever named the path; empty where there is no problem.
func (p Problem) Sentence() words.Text {
	first := words.Name{}
	if len(p.Names) > 0 {
		first = words.Literal(quoted(p.Names[0]))
	}
	switch p.Kind {
	case Unknown:
		return words.PathUnknown(first)
	case Unlisted:
		return words.PathUnlisted(first, shown(p.Names[1:]))
	case NoStep:
		return words.PathNoStep(first)
	case Damaged:
		return words.PathDamaged
	case Future:
		return words.PathFuture(words.Literal(p.Names[0]), words.Literal(strconv.Itoa(Version)))
	case OtherMatter:
		return words.PathOtherMatter(first)
	case OtherEdition:
		return words.PathOtherEdition
	case Newer:
		return words.PathNewer
	case AllGone:
		return words.PathAllGone(shown(p.Names))
	case Unnumbered:
		return words.PathUnnumbered(first)
	}
	return words.Text{}
}

// quoted is what somebody wrote, so that it is told from the sentence around it.
func quoted(s string) string { return strictjson.Show(s) }

func shown(names []string) (list []words.Name) {
	for _, n := range names {
		list = append(list, words.Literal(quoted(n)))
	}
	return list
}

// Listed gives the names of the paths that there are through a matter: those that its
// file lists, and the whole, which every matter with a step has.
func Listed(m *matter.Matter) (names []matter.Preset) {
	for _, p := range matter.Presets() {
		if _, ok := preset(p, m); ok {
			names = append(names, p)
		}
	}
	return names
}

// preset gives a listed path. The whole of a matter that lists none is every step in
// the order of the parts.
func preset(p matter.Preset, m *matter.Matter) (matter.Path, bool) {
	if listed, ok := m.Path(p); ok || p != matter.Whole {
		return listed, ok
	}
	return single(m.StepIDs(), m)
}

// single makes a path of steps without rows that runs as a walk does of itself.
func single(steps []string, m *matter.Matter) (matter.Path, bool) {
	var screens [][]string
	for _, id := range steps {
		screens = append(screens, []string{id})
	}
	p, flaws := matter.NewPath("", matter.Runs{}, screens, m.StepIDs())
	return p, len(flaws) == 0
}

// Find gives the path through a matter that is named so: "short", "step:appeal", or
// a code. Where there is a problem there is no path.
func Find(name string, m *matter.Matter) (Named, Problem) {
	if p, ok := matter.ParsePreset(name); ok {
		listed, ok := preset(p, m)
		if !ok {
			names := []string{name}
			for _, p := range Listed(m) {
				names = append(names, p.String())
			}
			return Named{}, Problem{Unlisted, names}
		}
		return Named{Path: listed, By: ByPreset}, Problem{}
	}
	if id, ok := strings.CutPrefix(name, StepPrefix); ok {
		p, ok := single([]string{id}, m)
		if !ok {
			return Named{}, Problem{NoStep, []string{id}}
		}
		return Named{Path: p, By: ByStep}, Problem{}
	}
	return decode(name, m)
}

// ground is what codes number steps by.
type ground struct {
	ids     []string
	grows   bool // it has the ids of all steps that there ever were
	edition uint64
}

func groundOf(m *matter.Matter) ground {
	if len(m.Numbering) > 0 {
		return ground{ids: m.Numbering, grows: true}
	}
	ids := m.StepIDs()
	inOrder(ids)
	return ground{ids: ids, edition: m.Edition()}
}

// inOrder puts the ids of a matter's steps, which are few, into the order of their letters,
// in place. The library's sort makes the module 2.3 kB heavier as it travels, and nothing
// else there needs it.
func inOrder(ids []string) {
	for i := range ids {
		for at := i; at > 0 && ids[at] < ids[at-1]; at-- {
			ids[at], ids[at-1] = ids[at-1], ids[at]
		}
	}
}

// digest says what the steps up to a number were, so that a code is never read over
// others: of a list that grows, their checksum; else the edition of the matter.
func (g *ground) digest(last int) uint64 {
	if !g.grows {
		return g.edition
	}
	return digits.Sum(strings.Join(g.ids[:last+1], "\n"))
}
