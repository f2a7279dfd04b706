// Package posture is what stands before any finding: which stay is asked for,
// where the Government stands, which form the speech test takes, who moved for
// the injunction. It picks the four doctrines that a matter runs through and
// names their elements with one key each, "stay.merits", as files and pages do.
package posture

import (
	"github.com/benchwalk/benchwalk/logic/bond"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/injunction"
	"github.com/benchwalk/benchwalk/logic/speech"
	"github.com/benchwalk/benchwalk/logic/stay"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// Posture holds for a whole analysis. The zero value is the posture of a
// reader's own facts: a stay pending appeal, the Government neither movant nor
// opponent, the time-place-manner form, a private movant for the injunction.
type Posture struct {
	Stay   stay.Posture
	Speech speech.Form
	Bond   bond.Posture
}

// Test is one of the four doctrines.
type Test uint8

const (
	Stay Test = iota
	Speech
	Injunction
	Bond
	// Tests is how many there are.
	Tests = 4
)

var testNames = [Tests]string{"stay", "speech", "injunction", "bond"}

// String gives the name used in keys and files.
func (t Test) String() string {
	if t < Tests {
		return testNames[t]
	}
	return "test(" + string(rune('0'+t%10)) + ")"
}

// All lists the tests in the order of the file format.
func All() [Tests]Test { return [Tests]Test{Stay, Speech, Injunction, Bond} }

// Doctrine gives one of the four under this posture. For an administrative stay
// it still gives the four-factor test, so that its elements can be named;
// whether it is asked is for [Posture.Asks] to say.
func (p Posture) Doctrine(t Test) *doctrine.Doctrine {
	switch t {
	case Speech:
		return speech.Under(p.Speech)
	case Injunction:
		return injunction.Under()
	case Bond:
		return bond.Under(p.Bond)
	}
	d, _ := stay.Under(stay.Posture{Government: p.Stay.Government})
	return d
}

// Asks reports whether the posture poses a test's question at all: an
// administrative stay does not pose the four-factor one (ST-28).
func (p Posture) Asks(t Test) bool { return t != Stay || p.Stay.Vehicle == stay.PendingAppeal }

// Key names an element of one of the tests.
type Key struct {
	Test    Test
	Element int
}

// keyNames are made once: keys are written on every answer.
var keyNames = func() (names [Tests][]string) {
	for _, t := range All() {
		for _, e := range (Posture{}).Doctrine(t).Elements {
			names[t] = append(names[t], t.String()+"."+e.Key)
		}
	}
	return names
}()

// String gives the key as files have it: "stay.merits".
func (k Key) String() string {
	if k.Test >= Tests || k.Element < 0 || k.Element >= len(keyNames[k.Test]) {
		return k.Test.String() + ".?"
	}
	return keyNames[k.Test][k.Element]
}

// Under gives the element itself.
func (k Key) Under(p Posture) *doctrine.Element { return &p.Doctrine(k.Test).Elements[k.Element] }

// ParseKey is the inverse of String.
func ParseKey(s string) (Key, bool) {
	for t, names := range keyNames {
		for e, name := range names {
			if name == s {
				return Key{Test(t), e}, true
			}
		}
	}
	return Key{}, false
}

// Keys lists every element of every test.
func Keys() []Key {
	keys := make([]Key, 0, 22)
	for t, names := range keyNames {
		for e := range names {
			keys = append(keys, Key{Test(t), e})
		}
	}
	return keys
}

// Names lists every element's key as text.
func Names() (names []string) {
	for _, k := range Keys() {
		names = append(names, k.String())
	}
	return names
}

// Setting is one member of a posture as files and pages have it.
type Setting struct {
	Name   string
	Values []string // the first is the default for a reader's own facts; "false" and "true" are written as JSON booleans
}

// Settings lists the members.
func Settings() []Setting {
	return []Setting{
		{"stay.vehicle", []string{"pending_appeal", "administrative"}},
		{"stay.government", []string{"neither", "movant", "opponent"}},
		{"speech.form", []string{"ward", "obrien"}},
		{"bond.united_states_moves", []string{"false", "true"}},
	}
}

// Get gives the value of a member.
func (p Posture) Get(name string) string {
	for _, s := range Settings() {
		if s.Name == name {
			return s.Values[p.index(name)]
		}
	}
	return ""
}

func (p Posture) index(name string) int {
	switch name {
	case "stay.vehicle":
		return int(p.Stay.Vehicle)
	case "stay.government":
		return int(p.Stay.Government)
	case "speech.form":
		return int(p.Speech)
	}
	if p.Bond.UnitedStatesMoves {
		return 1
	}
	return 0
}

// Set changes one member and reports whether name and value exist.
func (p *Posture) Set(name, value string) bool {
	for _, s := range Settings() {
		if s.Name != name {
			continue
		}
		for i, v := range s.Values {
			if v != value {
				continue
			}
			switch name {
			case "stay.vehicle":
				p.Stay.Vehicle = stay.Vehicle(i)
			case "stay.government":
				p.Stay.Government = stay.Government(i)
			case "speech.form":
				p.Speech = speech.Form(i)
			default:
				p.Bond.UnitedStatesMoves = i == 1
			}
			return true
		}
	}
	return false
}

// Read reads the object "posture" of a file. Members that are absent keep what
// p holds.
func (p *Posture) Read(r *strictjson.Reader) {
	var known []string
	for _, s := range Settings() {
		known = append(known, s.Name)
	}
	r.Object(known, func(name string) {
		if name == "bond.united_states_moves" {
			p.Bond.UnitedStatesMoves = r.Bool()
			return
		}
		for _, s := range Settings() {
			if s.Name == name {
				if v := r.Text(); !p.Set(name, v) {
					r.Refuse(strictjson.Unknown("value", v, s.Values))
				}
			}
		}
	})
}

// Write writes the object "posture" with every member.
func (p Posture) Write(w *strictjson.Writer) {
	w.Object(func() {
		for _, s := range Settings() {
			w.Name(s.Name)
			if s.Values[0] == "false" {
				w.Bool(p.Get(s.Name) == "true")
				continue
			}
			w.Text(p.Get(s.Name))
		}
	})
}
