package doctrines

import (
	"slices"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
)

// Posture holds for a whole analysis. The zero value is the posture of a
// reader's own facts: every test's default settings, and the Ninth Circuit's
// standard as of October 23, 2020. Two postures are equal if they say the same.
type Posture struct {
	Settings [Count]doctrine.Settings // of each test, in the order of the list
	Standard standard.Standard
	// Final is where the matter decides for good, and not for the time of the suit. It
	// changes no ruling and is no reader's to set; what a ruling is called depends on it.
	Final bool
}

// Doctrine gives a test's doctrine under this posture. Where the posture does not
// pose the test's question it still gives one, so that its elements can be named;
// whether it is asked is for [Posture.Asks] to say.
func (p Posture) Doctrine(t ID) *doctrine.Doctrine {
	return t.Test().Under(p.Settings[t], p.Standard)
}

// Asks reports whether the posture poses a test's question at all.
func (p Posture) Asks(t ID) bool { return t.Test().Asked(p.Settings[t]) }

// Form is the form of a test that the posture picks; empty where it has only one.
func (p Posture) Form(t ID) string { return t.Test().Form(p.Settings[t]) }

// Remarks lists the ids of what stands with every ruling on a test.
func (p Posture) Remarks(t ID) []string { return t.Test().RemarksUnder(p.Settings[t], p.Standard) }

// GovernmentOpposes reports whether the Government opposes the motion.
func (p Posture) GovernmentOpposes() bool {
	for _, t := range All() {
		if t.Test().Opposed(p.Settings[t]) {
			return true
		}
	}
	return false
}

// Distinct lists the postures and standards that make a doctrine of their own
// for a test: every ruling the tool can give is one of theirs.
func Distinct(t ID) (ps []Posture) {
	var seen []*doctrine.Doctrine
	for _, s := range standard.All() {
		each(Posture{Standard: s}, t, len(t.Test().Settings), func(p Posture) {
			if d := p.Doctrine(t); !slices.Contains(seen, d) {
				seen, ps = append(seen, d), append(ps, p)
			}
		})
	}
	return ps
}

// each goes through every combination of the first n settings of a test.
func each(p Posture, t ID, n int, visit func(Posture)) {
	if n == 0 {
		visit(p)
		return
	}
	for v := range t.Test().Settings[n-1].Values {
		p.Settings[t][n-1] = uint8(v)
		each(p, t, n-1, visit)
	}
}

// Varies reports whether some standard makes another doctrine of a test.
func Varies(t ID) bool {
	var usual Posture
	for _, s := range standard.All() {
		if (Posture{Standard: s}).Doctrine(t) != usual.Doctrine(t) {
			return true
		}
	}
	return false
}

// Setting is one member of a posture as files and pages have it.
type Setting struct {
	Name   string   // "stay.government"
	Values []string // the first is the default for a reader's own facts; "false" and "true" are written as JSON booleans
	member
}

// member is where a setting is kept in a posture.
type member struct {
	kind   memberKind
	test   ID  // of a setting of a test
	number int // the setting's number in it
}

type memberKind uint8

const (
	ofTest memberKind = iota
	ofCircuit
	ofDate
)

// Settings lists the settings of all tests.
func Settings() []Setting { return settings[:len(settings):len(settings)] }

var settings = func() (all []Setting) {
	for _, t := range All() {
		for i, s := range t.Test().Settings {
			all = append(all, Setting{Name: t.String() + "." + s.Key, Values: s.Values, member: member{test: t, number: i}})
		}
	}
	return all
}()

// Retired lists the settings that an earlier revision of the model had and this one
// has not. No posture holds them.
func Retired() []Setting { return retired[:len(retired):len(retired)] }

var retired = func() (all []Setting) {
	for _, t := range All() {
		for _, s := range t.Test().Retired {
			all = append(all, Setting{Name: t.String() + "." + s.Key, Values: s.Values})
		}
	}
	return all
}()

// Standards lists the two members that say which standard applies. In files
// they stand beside the posture: a reader picks them, a matter does not.
func Standards() []Setting { return standards[:len(standards):len(standards)] }

var standards = func() []Setting {
	circuit := Setting{Name: "standard", member: member{kind: ofCircuit}}
	date := Setting{Name: "law", member: member{kind: ofDate}}
	for _, c := range standard.Circuits() {
		circuit.Values = append(circuit.Values, c.String())
	}
	for _, d := range standard.Dates() {
		date.Values = append(date.Values, d.String())
	}
	return []Setting{circuit, date}
}()

// find gives a member of either list; nil for none.
func find(name string) *Setting {
	for _, list := range [...][]Setting{settings, standards} {
		for i := range list {
			if list[i].Name == name {
				return &list[i]
			}
		}
	}
	return nil
}

// Get gives the value of a member.
func (p Posture) Get(name string) string {
	s := find(name)
	if s == nil {
		return ""
	}
	switch s.kind {
	case ofCircuit:
		return p.Standard.Circuit.String()
	case ofDate:
		return p.Standard.Date.String()
	}
	return s.Values[p.Settings[s.test][s.number]]
}

// Set changes one member and reports whether name and value exist.
func (p *Posture) Set(name, value string) bool {
	s := find(name)
	if s == nil {
		return false
	}
	for i, v := range s.Values {
		if v != value {
			continue
		}
		switch s.kind {
		case ofCircuit:
			p.Standard.Circuit = standard.Circuit(i)
		case ofDate:
			p.Standard.Date = standard.Date(i)
		default:
			p.Settings[s.test][s.number] = uint8(i)
		}
		return true
	}
	return false
}

// With is the posture with one member changed. It panics where there is no such
// member or value: they stand in the program.
func (p Posture) With(name, value string) Posture {
	if !p.Set(name, value) {
		panic("doctrines: there is no setting " + name + " = " + value)
	}
	return p
}

// yesOrNo tells a member that is a JSON boolean.
func (s *Setting) yesOrNo() bool { return s.Values[0] == "false" }

// Read reads the object "posture" of a file. Members that are absent keep what
// p holds. gone, if there is one, is told of each retired setting that is not at its
// default, which said nothing when it was a setting.
func (p *Posture) Read(r *strictjson.Reader, gone func(name, value string)) {
	var known []string
	for _, s := range append(Settings(), Retired()...) {
		known = append(known, s.Name)
	}
	r.Object(known, func(name string) {
		s := find(name)
		switch {
		case s == nil:
			readRetired(r, name, gone)
		case s.yesOrNo():
			p.Set(name, truth(r.Bool()))
		default:
			p.ReadMember(r, name)
		}
	})
}

// readRetired reads a setting that an earlier revision had.
func readRetired(r *strictjson.Reader, name string, gone func(name, value string)) {
	for _, s := range Retired() {
		if s.Name != name {
			continue
		}
		value := ""
		if s.yesOrNo() {
			value = truth(r.Bool())
		} else if value = r.Text(); !slices.Contains(s.Values, value) {
			r.Unknown(strictjson.Unknown(words.UnknownValue, value, s.Values))
			return
		}
		if value != s.Values[0] && gone != nil {
			gone(name, value)
		}
	}
}

// ReadMember reads the text value of one member.
func (p *Posture) ReadMember(r *strictjson.Reader, name string) {
	if v := r.Text(); !p.Set(name, v) {
		r.Unknown(strictjson.Unknown(words.UnknownValue, v, find(name).Values))
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

// truth names a JSON boolean as the values of a setting do.
func truth(b bool) string {
	if b {
		return "true"
	}
	return "false"
}
