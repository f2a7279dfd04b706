package matter

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Reveal says when the court's answers show on a path. The zero value is after each
// commitment.
type Reveal uint8

const (
	RevealEach Reveal = iota
	RevealEnd
	RevealNever
)

var revealNames = []string{"each", "end", "never"}

// String gives the name used in files.
func (r Reveal) String() string { return named(revealNames, int(r)) }

// Reveals lists all values.
func Reveals() []Reveal { return []Reveal{RevealEach, RevealEnd, RevealNever} }

// ParseReveal takes the name used in files.
func ParseReveal(name string) (Reveal, bool) {
	i, ok := index(revealNames, name)
	return Reveal(i), ok
}

// Preset names a path that a matter's own file lists. The zero value is the whole.
type Preset uint8

const (
	// Whole asks everything that the matter has.
	Whole Preset = iota
	// Short asks the factors alone, then the ruling.
	Short
	// Ten, Thirty and Fifty are made for so many minutes.
	Ten
	Thirty
	Fifty
	presets
)

var presetNames = []string{"whole", "short", "10", "30", "50"}

// String gives the name used in files and links.
func (p Preset) String() string { return named(presetNames, int(p)) }

// Minutes is how long a path of this name may take at most: 0 where the name says
// nothing of it.
func (p Preset) Minutes() int {
	switch p {
	case Ten:
		return 10
	case Thirty:
		return 30
	case Fifty:
		return 50
	}
	return 0
}

// Presets lists all names, whether a matter has such a path or not.
func Presets() []Preset { return []Preset{Short, Whole, Ten, Thirty, Fifty} }

// ParsePreset takes the name used in files and links.
func ParsePreset(name string) (Preset, bool) {
	i, ok := index(presetNames, name)
	return Preset(i), ok
}

// Runs says how a path runs. The zero value is as a walk runs of itself: the court's
// answers show after each commitment, the standing sentence shows, and nothing is
// asked beside the questions.
type Runs struct {
	Reveal          Reveal
	Predict         bool // the ruling is predicted before anything is read
	HideStanding    bool // the sentence that says where the ruling stands does not show
	Confidence      bool // how sure one is, is asked with each answer
	Reasons         bool // and why
	AfterDiscussion bool // one answers again after discussion; the first answers stay
}

// MaxLabel is how many characters the label of a path may have.
const MaxLabel = 60

// MaxNumbered is how many ids of steps a matter may number, those that are gone among
// them.
const MaxNumbered = 1000

// MaxSteps is how many steps a matter, and a path, may have.
const MaxSteps = 200

// Path is one way through a matter: some of its steps in an order, which of them are
// drawn as rows on one screen, and how it runs. It has at least one step and none
// twice. [NewPath] makes one; the zero value is no path.
type Path struct {
	label   string
	runs    Runs
	screens [][]string // none empty
}

// FlawKind is what keeps choices from being a path.
type FlawKind uint8

const (
	// NoSteps: there is no step at all.
	NoSteps FlawKind = iota
	// TooManySteps: there are more than MaxSteps.
	TooManySteps
	// EmptyScreen: a screen has no step.
	EmptyScreen
	// UnknownStep: the matter has no such step.
	UnknownStep
	// RepeatedStep: a step stands in the path already.
	RepeatedStep
	// LongLabel: the label has more than MaxLabel characters.
	LongLabel
	// PaddedLabel: the label begins or ends with a space.
	PaddedLabel
	// UnseenInLabel: the label has a character that cannot be seen.
	UnseenInLabel
	// UnknownReveal: there is no such time for the court's answers.
	UnknownReveal
)

// Flaw is one thing that keeps choices from being a path. Screen and Row are its
// place among the steps, from 0 on; Step is the id that stands there.
type Flaw struct {
	Kind        FlawKind
	Screen, Row int
	Step        string
}

// NewPath makes a path of choices: each of the screens is one step, or several that
// are drawn as rows. known are the ids of the steps that there are. The path is to be
// used only where there is no flaw; all flaws are given.
func NewPath(label string, runs Runs, screens [][]string, known []string) (p Path, flaws []Flaw) {
	flaw := func(is bool, f Flaw) {
		if is {
			flaws = append(flaws, f)
		}
	}
	flaw(utf8.RuneCountInString(label) > MaxLabel, Flaw{Kind: LongLabel})
	flaw(padded(label), Flaw{Kind: PaddedLabel})
	flaw(!utf8.ValidString(label) || strings.IndexFunc(label, Unseen) >= 0, Flaw{Kind: UnseenInLabel})
	flaw(runs.Reveal > RevealNever, Flaw{Kind: UnknownReveal})
	flaw(len(screens) == 0, Flaw{Kind: NoSteps})
	p = Path{label: label, runs: runs}
	var has []string
	for i, rows := range screens {
		flaw(len(rows) == 0, Flaw{Kind: EmptyScreen, Screen: i})
		for j, id := range rows {
			at := Flaw{Screen: i, Row: j, Step: id}
			switch {
			case slices.Contains(has, id):
				at.Kind = RepeatedStep
			case !slices.Contains(known, id):
				at.Kind = UnknownStep
			case len(has) == MaxSteps:
				at.Kind = TooManySteps
				return Path{}, append(flaws, at)
			default:
				has = append(has, id)
				continue
			}
			flaw(true, at)
		}
		p.screens = append(p.screens, slices.Clone(rows))
	}
	if len(flaws) > 0 {
		return Path{}, flaws
	}
	return p, nil
}

// Label is what the path is called by whoever made it; empty where it has no label.
// Of a path from a link it is the words of whoever sent it, and is to be shown as such.
func (p Path) Label() string { return p.label }

// Runs says how the path runs.
func (p Path) Runs() Runs { return p.runs }

// Screens gives the steps by their ids, in order: each screen is one step, or several
// that are drawn as rows.
func (p Path) Screens() (screens [][]string) {
	for _, rows := range p.screens {
		screens = append(screens, slices.Clone(rows))
	}
	return screens
}

// Screen gives the steps of the screen on which a step stands; ok is false where the path
// leaves the step out.
func (p Path) Screen(step string) (rows []string, ok bool) {
	for _, rows := range p.screens {
		if slices.Contains(rows, step) {
			return slices.Clone(rows), true
		}
	}
	return nil, false
}

// Steps gives the ids of all steps, in order.
func (p Path) Steps() []string { return slices.Concat(p.screens...) }

// Empty reports whether it is no path.
func (p Path) Empty() bool { return len(p.screens) == 0 }

// Without gives the path without the steps that are not among those known, and their
// ids. Where none is left it is empty.
func (p Path) Without(known []string) (left Path, gone []string) {
	left = Path{label: p.label, runs: p.runs}
	for _, rows := range p.screens {
		var stay []string
		for _, id := range rows {
			if slices.Contains(known, id) {
				stay = append(stay, id)
			} else {
				gone = append(gone, id)
			}
		}
		if len(stay) > 0 {
			left.screens = append(left.screens, stay)
		}
	}
	if left.Empty() {
		return Path{}, gone
	}
	return left, gone
}

// Path gives the path that the matter lists under a name; false where it lists none.
func (m *Matter) Path(p Preset) (Path, bool) {
	if p >= presets {
		return Path{}, false
	}
	return m.Paths[p], !m.Paths[p].Empty()
}

// StepIDs gives the ids of the steps in the order of the parts.
func (m *Matter) StepIDs() (ids []string) {
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			ids = append(ids, m.Parts[i].Steps[j].ID)
		}
	}
	return ids
}

// padded reports whether a text begins or ends with a space of any width. The one of
// package strings would bring its tables into the module.
func padded(text string) bool {
	first, last := false, false
	for i, c := range text {
		last = c == ' ' || c == 0xa0 || c == 0x1680 || c >= 0x2000 && c <= 0x200a || c == 0x202f || c == 0x205f || c == 0x3000
		first = first || last && i == 0
	}
	return first || last
}

// Unseen reports whether a character has no shape of its own: a control, or one
// that sets the direction of what follows, joins or parts.
func Unseen(c rune) bool {
	switch {
	case c < ' ', c >= 0x7f && c < 0xa0, c == 0xad, c == 0x61c, c == 0xfeff:
		return true
	case c >= 0x200b && c <= 0x200f, c >= 0x2028 && c <= 0x202e, c >= 0x2060 && c <= 0x206f, c >= 0xe0000 && c <= 0xe007f:
		return true
	}
	return false
}
