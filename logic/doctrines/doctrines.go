// Package doctrines lists the tests that a matter runs through and names their
// elements with one key each, "stay.merits", as files and pages do. A posture is
// what stands before any finding: the settings of every test, and whose standard
// applies as of which day.
//
// Other packages go through the list and ask a test for what they need of it; none
// asks which test it has in hand.
package doctrines

// The second step reads what the first one wrote. It refuses a changed table under
// the old revision.
//
//go:generate env BENCHWALK_DIGESTS=record go test -count=1 -run ^TestNativeAndWasmAgreeOnEveryPoint$ .
//go:generate env BENCHWALK_DIGESTS=record go test -count=1 -run ^TestAChangedRulingIsANewRevision$ .

import (
	"strconv"

	"github.com/benchwalk/benchwalk/logic/doctrine"
)

// Revision numbers the model: it goes up by one whenever some ruling, or a rule
// behind one, changes. What was ruled under an earlier revision may come out
// differently now.
const Revision = 2

// ID numbers a test in the list.
type ID uint8

// Count is how many tests there are.
const Count = len(list)

// All lists the tests in the order of the file format.
func All() (ids []ID) {
	for i := range list {
		ids = append(ids, ID(i))
	}
	return ids
}

// OnAPage lists the tests in the order in which a page takes them.
func OnAPage() (ids []ID) {
	for _, id := range All() {
		at := len(ids)
		for at > 0 && ids[at-1].Test().Place > id.Test().Place {
			at--
		}
		ids = append(ids[:at], append([]ID{id}, ids[at:]...)...)
	}
	return ids
}

// Test gives what a test says of itself.
func (id ID) Test() *doctrine.Test { return list[id] }

// String gives the name used in keys and files.
func (id ID) String() string {
	if int(id) < len(list) {
		return list[id].Name
	}
	return "test(" + strconv.Itoa(int(id)) + ")"
}

// Named finds a test by its name.
func Named(name string) (ID, bool) {
	for i := range list {
		if list[i].Name == name {
			return ID(i), true
		}
	}
	return 0, false
}

// MustNamed is Named for names that stand in the program, and panics where there
// is no such test.
func MustNamed(name string) ID {
	id, ok := Named(name)
	if !ok {
		panic("doctrines: there is no test " + strconv.Quote(name))
	}
	return id
}

// Key names an element of one of the tests.
type Key struct {
	Test    ID
	Element int
}

// keyNames are made once: keys are written on every answer.
var keyNames = func() (names [Count][]string) {
	for i, t := range list {
		for e := range t.Elements {
			names[i] = append(names[i], t.Name+"."+t.Elements[e].Key)
		}
	}
	return names
}()

// String gives the key as files have it: "stay.merits".
func (k Key) String() string {
	if int(k.Test) >= Count || k.Element < 0 || k.Element >= len(keyNames[k.Test]) {
		return k.Test.String() + ".?"
	}
	return keyNames[k.Test][k.Element]
}

// Bare gives the element's own key, without the test: "merits".
func (k Key) Bare() string { return k.Scale().Key }

// Under gives the element itself.
func (k Key) Under(p Posture) *doctrine.Element { return &p.Doctrine(k.Test).Elements[k.Element] }

// Scale gives the element as it stands under the default posture: its key and its
// levels are the same under every one.
func (k Key) Scale() *doctrine.Element { return &k.Test.Test().Elements[k.Element] }

// ParseKey is the inverse of String.
func ParseKey(s string) (Key, bool) {
	for t, names := range keyNames {
		for e, name := range names {
			if name == s {
				return Key{Test: ID(t), Element: e}, true
			}
		}
	}
	return Key{}, false
}

// MustKey is ParseKey for keys that stand in the program, and panics where there
// is no such element.
func MustKey(s string) Key {
	k, ok := ParseKey(s)
	if !ok {
		panic("doctrines: there is no element " + strconv.Quote(s))
	}
	return k
}

// Keys lists every element of every test.
func Keys() (keys []Key) {
	for _, t := range All() {
		keys = append(keys, KeysOf(t)...)
	}
	return keys
}

// KeysOf lists the elements of one test.
func KeysOf(t ID) []Key {
	keys := make([]Key, 0, len(t.Test().Elements))
	for e := range t.Test().Elements {
		keys = append(keys, Key{Test: t, Element: e})
	}
	return keys
}

// ProvisionKeys lists the elements that may also be found of one provision.
func ProvisionKeys() (keys []Key) {
	for _, k := range Keys() {
		if k.Scale().Provisions {
			keys = append(keys, k)
		}
	}
	return keys
}

// ParseProvisionKey finds one of them by the key of its element alone.
func ParseProvisionKey(element string) (Key, bool) {
	for _, k := range ProvisionKeys() {
		if k.Bare() == element {
			return k, true
		}
	}
	return Key{}, false
}

// Names lists every element's key as text.
func Names() (names []string) {
	for _, k := range Keys() {
		names = append(names, k.String())
	}
	return names
}

// Findings are the findings on all elements of every test. The zero value leaves
// everything open.
type Findings [Count]doctrine.Findings

// Get gives the finding on one element.
func (f *Findings) Get(k Key) doctrine.Finding { return f[k.Test][k.Element] }

// Set changes the finding on one element.
func (f *Findings) Set(k Key, to doctrine.Finding) { f[k.Test][k.Element] = to }
