package doctrine

import (
	"strconv"

	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/standard"
)

// MaxSettings bounds the settings of one test.
const MaxSettings = 4

// Setting is one member of a test's posture: what stands before any finding and
// is no finding itself. Its values are named as in files.
type Setting struct {
	Key    string   // "government", written "stay.government" in files
	Values []string // the first is the default for a reader's own facts; "false" and "true" are written as JSON booleans
	// Forms marks a setting that picks the form of the test, so that what is said
	// of the test may differ by its values.
	Forms bool
}

// YesOrNo tells a setting that is a JSON boolean.
func (s *Setting) YesOrNo() bool { return s.Values[0] == "false" }

// Settings are the values of a test's settings by number, in its own order. The
// zero value has every default.
type Settings [MaxSettings]uint8

// Test is one test of law that describes itself: everything that other packages
// need to know of it, so that none of them asks which test it has in hand. What
// it says in words stands in the wording files under its name and keys.
type Test struct {
	Name     string
	Elements []Element // as they stand under the default settings; keys and scales are the same under all
	Settings []Setting
	// Retired are settings that an earlier revision of the model had. Files and links
	// may still hold them: they are read, told to the reader, and change nothing.
	Retired []Setting
	// Under gives the doctrine under the test's own settings and a standard. It
	// always gives the same one for the same arguments.
	Under func(Settings, standard.Standard) *Doctrine

	// Poses reports whether the settings pose the test's question at all; nil
	// where they always do.
	Poses func(Settings) bool
	// GovernmentOpposes reports whether the settings say that the Government
	// opposes the motion. nil: they never do.
	GovernmentOpposes func(Settings) bool
	// Tensions are the sets of the test's own findings that sit ill together.
	Tensions []Tension
	// Remarks lists the ids of what stands with every ruling under the settings
	// and the standard. nil: nothing does.
	Remarks func(Settings, standard.Standard) []string
	// Notes are what stands with some of its rulings, as where one rests on a reading
	// of this program's own.
	Notes []Note
	// Authorities are those for what the test asks as a whole.
	Authorities []law.Cite
	// Terms are the authorities for what a standard makes of the test. nil where
	// every standard leaves it as it is.
	Terms func(standard.Standard) []law.Cite
	// Helps are the authorities that an advocate cites on an element because the point
	// that they are cited for there is for that side. An authority that only states the
	// test helps neither and is none of them.
	Helps []Help
	// Alike is the remark that every standard leaves the test as it is, where that
	// is a choice of this program and no law: it stands beside a comparison of two
	// standards, whichever they are. "": nothing is to be said.
	Alike string
	// Replaced reports whether the standard has a test of its own in this one's
	// place, so that what this one asks as a whole is not said. nil: none has.
	Replaced func(standard.Standard) bool

	// Lead says how far the test leads: the ruling that a matter is about is the
	// one on the test that leads most among those it asks about.
	Lead int
	// Place is where the test comes among others on a page, the lowest first.
	Place int
	// Motion marks a test that decides a motion whose two sides are those of the
	// matter.
	Motion bool
	// Sides marks a test on which the two sides of the matter take sides of their
	// own, as on the injunction under the stay.
	Sides bool
	// Uniform marks a test that no circuit reads in its own way, so that none is
	// named with it.
	Uniform bool
	// Steps marks a test whose rules are steps that each stand by themselves: a
	// shut gate leaves none of the others without effect.
	Steps bool
	// Judged are the dispositions that are called otherwise where a court decides for
	// good than where it decides for the time of the suit.
	Judged Set
	// Relief is the disposition that is never owed, however strong the showing;
	// Undecided where there is none.
	Relief Disposition
	// Exempt is the disposition that settings alone lead to and no finding; it
	// stands outside the order of the others. Undecided where there is none.
	Exempt Disposition
	// Wants are the dispositions that the two sides of the matter ask for: its
	// movant first.
	Wants [2]Disposition
	// Axes are the two elements that a map of its rulings begins with; nil where
	// no map is drawn.
	Axes []int
	// Figure is what the small figure shows; nil where there is none.
	Figure *Figure
	// Bounds are the rules that bound what is reachable from both ends; nil where
	// none are told so.
	Bounds *Bounds
	// Narrower marks a test whose relief can be asked of a part of the rule alone.
	Narrower bool
	// Evidence are the elements that change no ruling and are evidence on another
	// one all the same.
	Evidence ElementSet
}

// Tension is a set of findings that sit ill together. It is shown, never
// resolved for the reader, and changes no ruling.
type Tension struct {
	ID string
	At int // the element beside which it is shown
	// Holds reports whether the findings have it.
	Holds func(Findings, Settings) bool
	// Also lists the ids of what is said after it. nil: nothing is.
	Also func(Settings, standard.Standard) []string
}

// Help is an authority that helps one party on one element.
type Help struct {
	Element   int
	Authority law.ID
	Party     Party
}

// Helped gives the party that an authority helps on an element; Nobody where it
// helps neither.
func (t *Test) Helped(element int, authority law.ID) Party {
	for _, each := range t.Helps {
		if each.Element == element && each.Authority == authority {
			return each.Party
		}
	}
	return Nobody
}

// Note is a remark that stands with a ruling because of what it rests on.
type Note struct {
	ID    string
	Holds func(Ruling, Settings, standard.Standard) bool
}

// NotesOn lists the ids of the notes on a ruling.
func (t *Test) NotesOn(r Ruling, s Settings, under standard.Standard) (ids []string) {
	for _, n := range t.Notes {
		if n.Holds(r, s, under) {
			ids = append(ids, n.ID)
		}
	}
	return ids
}

// Figure is drawn as gates and then a balance. The balance cannot tip to the
// relief where Tip holds.
type Figure struct {
	Gates []RuleID
	Tip   RuleID
}

// Bounds are the rules by which the least and the most of what is reachable is
// told: of each end the first that holds.
type Bounds struct {
	Least, Most []RuleID
	// Otherwise is the rule whose failing sets the end that none of them sets.
	Otherwise RuleID
}

// Doctrine gives the test under the default settings and standard.
func (t *Test) Doctrine() *Doctrine { return t.Under(Settings{}, standard.Standard{}) }

// Asked reports whether the settings pose the test's question.
func (t *Test) Asked(s Settings) bool { return t.Poses == nil || t.Poses(s) }

// Opposed reports whether the settings say that the Government opposes the motion.
func (t *Test) Opposed(s Settings) bool {
	return t.GovernmentOpposes != nil && t.GovernmentOpposes(s)
}

// RemarksUnder lists the ids of what stands with every ruling.
func (t *Test) RemarksUnder(s Settings, under standard.Standard) []string {
	if t.Remarks == nil {
		return nil
	}
	return t.Remarks(s, under)
}

// ReplacedUnder reports whether the standard has a test of its own in its place.
func (t *Test) ReplacedUnder(under standard.Standard) bool {
	return t.Replaced != nil && t.Replaced(under)
}

// Form is the value of the setting that picks the form of the test; empty where
// the test has one form.
func (t *Test) Form(s Settings) string {
	for i := range t.Settings {
		if t.Settings[i].Forms {
			return t.Settings[i].Values[s[i]]
		}
	}
	return ""
}

// Element finds an element by its key, or panics: keys of a test's own are fixed.
func (t *Test) Element(key string) int {
	for i := range t.Elements {
		if t.Elements[i].Key == key {
			return i
		}
	}
	panic("doctrine: the test " + strconv.Quote(t.Name) + " has no element " + strconv.Quote(key))
}
