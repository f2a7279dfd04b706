// Package posture is what stands before any finding: which stay is asked for,
// where the Government stands, which form the speech test takes, who moved for
// the injunction. It picks the four doctrines that a matter runs through and
// names their elements with one key each, "stay.merits", as files and pages do.
package posture

import (
	"strconv"

	"github.com/benchwalk/benchwalk/logic/bond"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/injunction"
	"github.com/benchwalk/benchwalk/logic/speech"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/stay"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// Revision numbers the model: it goes up by one whenever some ruling, or a rule
// behind one, changes. What was ruled under an earlier revision may come out
// differently now.
const Revision = 1

// Posture holds for a whole analysis. The zero value is the posture of a
// reader's own facts: a stay pending appeal, the Government neither movant nor
// opponent, the time-place-manner form, a private movant for the injunction, the
// Ninth Circuit's standard as of October 23, 2020.
type Posture struct {
	Stay     stay.Posture
	Speech   speech.Form
	Bond     bond.Posture
	Standard standard.Standard
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
	return "test(" + strconv.Itoa(int(t)) + ")"
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
		return bond.Under(p.Bond, p.Standard.Circuit)
	}
	asked := p.Stay
	asked.Vehicle = stay.PendingAppeal
	d, _ := stay.Under(asked, p.Standard)
	return d
}

// Asks reports whether the posture poses a test's question at all: an
// administrative stay does not pose the four-factor one (ST-28).
func (p Posture) Asks(t Test) bool { return t != Stay || p.Stay.Vehicle == stay.PendingAppeal }

// Distinct lists the postures and standards that make a doctrine of their own
// for a test: every ruling the tool can give is one of theirs.
func Distinct(t Test) (ps []Posture) {
	switch t {
	case Speech:
		return []Posture{{}, {Speech: speech.OBrien}}
	case Injunction:
		return []Posture{{}}
	case Bond:
		for _, c := range standard.Circuits() {
			s := standard.Standard{Circuit: c}
			ps = append(ps, Posture{Standard: s}, Posture{Standard: s, Bond: bond.Posture{UnitedStatesMoves: true}})
		}
		return ps
	}
	for _, s := range standard.All() {
		for _, asked := range []stay.Posture{{}, {Government: stay.Opponent}, {Government: stay.Movant, EnjoinedPolicy: true}} {
			if asked.EnjoinedPolicy && s.Date != standard.Today {
				continue
			}
			ps = append(ps, Posture{Standard: s, Stay: asked})
			if s.Circuit == standard.SupremeCourt {
				for _, asked.Certworthy = range []stay.Certworthy{stay.CertworthyYes, stay.CertworthyNo} {
					ps = append(ps, Posture{Standard: s, Stay: asked})
				}
			}
		}
	}
	return ps
}

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
func Settings() []Setting { return settings[:len(settings):len(settings)] }

// The members by number: those of the posture, then those of the standard.
const (
	vehicle = iota
	government
	enjoinedPolicy
	certworthy
	form
	unitedStatesMoves
	circuit
	date
)

var settings = []Setting{
	{"stay.vehicle", []string{"pending_appeal", "administrative"}},
	{"stay.government", []string{"neither", "movant", "opponent"}},
	{"stay.enjoined_policy", []string{"false", "true"}},
	{"stay.certworthy", []string{"open", "yes", "no"}},
	{"speech.form", []string{"ward", "obrien"}},
	{"bond.united_states_moves", []string{"false", "true"}},
}

// Standards lists the two members that say which standard applies. In files
// they stand beside the posture: a reader picks them, a matter does not.
func Standards() []Setting { return standards[:len(standards):len(standards)] }

var standards = func() []Setting {
	circuit, date := Setting{Name: "standard"}, Setting{Name: "law"}
	for _, c := range standard.Circuits() {
		circuit.Values = append(circuit.Values, c.String())
	}
	for _, d := range standard.Dates() {
		date.Values = append(date.Values, d.String())
	}
	return []Setting{circuit, date}
}()

// find gives a member of either list with its number, nil for none.
func find(name string) (member int, s *Setting) {
	for _, list := range [...][]Setting{settings, standards} {
		for i := range list {
			if list[i].Name == name {
				return member, &list[i]
			}
			member++
		}
	}
	return member, nil
}

// Get gives the value of a member.
func (p Posture) Get(name string) string {
	member, s := find(name)
	if s == nil {
		return ""
	}
	i := 0
	switch member {
	case vehicle:
		i = int(p.Stay.Vehicle)
	case government:
		i = int(p.Stay.Government)
	case enjoinedPolicy:
		i = number(p.Stay.EnjoinedPolicy)
	case certworthy:
		i = int(p.Stay.Certworthy)
	case form:
		i = int(p.Speech)
	case unitedStatesMoves:
		i = number(p.Bond.UnitedStatesMoves)
	case circuit:
		i = int(p.Standard.Circuit)
	case date:
		i = int(p.Standard.Date)
	}
	return s.Values[i]
}

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Set changes one member and reports whether name and value exist.
func (p *Posture) Set(name, value string) bool {
	member, s := find(name)
	if s == nil {
		return false
	}
	i := 0
	for i < len(s.Values) && s.Values[i] != value {
		i++
	}
	if i == len(s.Values) {
		return false
	}
	to := *p
	switch member {
	case vehicle:
		to.Stay.Vehicle = stay.Vehicle(i)
	case government:
		to.Stay.Government = stay.Government(i)
	case enjoinedPolicy:
		to.Stay.EnjoinedPolicy = i == 1
	case certworthy:
		to.Stay.Certworthy = stay.Certworthy(i)
	case form:
		to.Speech = speech.Form(i)
	case unitedStatesMoves:
		to.Bond.UnitedStatesMoves = i == 1
	case circuit:
		to.Standard.Circuit = standard.Circuit(i)
	case date:
		to.Standard.Date = standard.Date(i)
	}
	*p = to
	return true
}

// yesOrNo tells a member that is a JSON boolean.
func (s *Setting) yesOrNo() bool { return s.Values[0] == "false" }

// Read reads the object "posture" of a file. Members that are absent keep what
// p holds.
func (p *Posture) Read(r *strictjson.Reader) {
	var known []string
	for _, s := range Settings() {
		known = append(known, s.Name)
	}
	r.Object(known, func(name string) {
		_, s := find(name)
		if s == nil {
			return
		}
		if s.yesOrNo() {
			p.Set(name, s.Values[number(r.Bool())])
			return
		}
		p.ReadMember(r, name)
	})
}

// ReadMember reads the text value of one member.
func (p *Posture) ReadMember(r *strictjson.Reader, name string) {
	if v := r.Text(); !p.Set(name, v) {
		_, s := find(name)
		r.Unknown(strictjson.Unknown("value", v, s.Values))
	}
}

// Write writes the object "posture" with every member.
func (p Posture) Write(w *strictjson.Writer) {
	w.Object(func() {
		for _, s := range Settings() {
			w.Name(s.Name)
			if s.yesOrNo() {
				w.Bool(p.Get(s.Name) == "true")
				continue
			}
			w.Text(p.Get(s.Name))
		}
	})
}
