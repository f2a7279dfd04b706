// Package standard is which court's reading of the tests applies, and the law
// of which day. A standard is data: the parameters that packages stay and bond
// read, each with its authorities. docs/law/MODEL.md §8 has the table.
//
// Only the stay and the bond differ from standard to standard. The injunction
// and narrow tailoring stay as the Ninth Circuit and the Supreme Court state
// them, because sources for the others were not read.
package standard

import "github.com/benchwalk/benchwalk/logic/law"

// Circuit is whose reading applies. The zero value is the Ninth Circuit, which
// bound the court of the order.
type Circuit uint8

const (
	Ninth Circuit = iota
	Second
	Third
	Fourth
	Fifth
	Sixth
	Seventh
	DC
	// SupremeCourt is that Court's own test for stays it is asked for. It is
	// not what a district judge applies (trap 35).
	SupremeCourt
)

// CircuitCount and DateCount are how many there are.
const (
	CircuitCount = len(circuitNames)
	DateCount    = len(dateNames)
)

var circuitNames = [...]string{
	Ninth:        "ca9",
	Second:       "ca2",
	Third:        "ca3",
	Fourth:       "ca4",
	Fifth:        "ca5",
	Sixth:        "ca6",
	Seventh:      "ca7",
	DC:           "cadc",
	SupremeCourt: "scotus",
}

// String gives the name used in files.
func (c Circuit) String() string { return named(circuitNames[:], int(c), "circuit") }

// Circuits lists all values.
func Circuits() []Circuit {
	cs := make([]Circuit, CircuitCount)
	for i := range cs {
		cs[i] = Circuit(i)
	}
	return cs
}

// ParseCircuit is the inverse of String.
func ParseCircuit(s string) (Circuit, bool) {
	i, ok := index(circuitNames[:], s)
	return Circuit(i), ok
}

// Date is the law of which day.
type Date uint8

const (
	// October2020 is the day of the order, October 23, 2020.
	October2020 Date = iota
	// Today takes later decisions into account. Where they leave the law
	// unsettled, both readings are run.
	Today
)

var dateNames = [...]string{"2020-10-23", "today"}

// String gives the name used in files.
func (d Date) String() string { return named(dateNames[:], int(d), "date") }

// Dates lists all values.
func Dates() []Date { return []Date{October2020, Today} }

// ParseDate is the inverse of String.
func ParseDate(s string) (Date, bool) {
	i, ok := index(dateNames[:], s)
	return Date(i), ok
}

// Standard is one reading of the law. The zero value is the Ninth Circuit's as
// of the order's day.
type Standard struct {
	Circuit Circuit
	Date    Date
}

// All lists every standard.
func All() (ss []Standard) {
	for _, d := range Dates() {
		for _, c := range Circuits() {
			ss = append(ss, Standard{c, d})
		}
	}
	return ss
}

// Floor is what a stay needs on the merits at the least.
type Floor uint8

const (
	// SeriousQuestions, under whatever name the circuit gives them: a
	// substantial case that need not be more likely than not to succeed.
	SeriousQuestions Floor = iota
	// Likely success.
	Likely
	// FloorUnsettled is SeriousQuestions on one reading and Likely on the other.
	FloorUnsettled
)

var floorNames = [...]string{"serious_questions", "likely", "unsettled"}

// String names the floor.
func (f Floor) String() string { return named(floorNames[:], int(f), "floor") }

// Floors lists all values.
func Floors() []Floor { return []Floor{SeriousQuestions, Likely, FloorUnsettled} }

// Tip is how far the hardships must favor the movant where success is less
// than likely.
type Tip uint8

const (
	Sharply Tip = iota
	// Plainly is this model's reading of a sliding scale that has no gate on the
	// hardships.
	Plainly
	// NoTip: the hardships are weighed, in close cases, and are no gate.
	NoTip
)

var tipNames = [...]string{"sharply", "plainly", "none"}

// String names the tip.
func (t Tip) String() string { return named(tipNames[:], int(t), "tip") }

// Tips lists all values.
func Tips() []Tip { return []Tip{Sharply, Plainly, NoTip} }

// Security is how free a court is to ask for none under Rule 65(c).
type Security uint8

const (
	// Discretion: the court may set none.
	Discretion Security = iota
	// SetOrWaive: a likely loss calls for a nominal amount at least.
	SetOrWaive
	// NarrowException is the same, save for a suit in the public interest or on
	// a constitutional right whose movant has little.
	NarrowException
	// NoPublicSuit: the kind of suit excuses nobody.
	NoPublicSuit
)

var securityNames = [...]string{"discretion", "set_or_waive", "narrow_exception", "no_public_suit"}

// String names the rule on security.
func (s Security) String() string { return named(securityNames[:], int(s), "security") }

// Securities lists all values.
func Securities() []Security {
	return []Security{Discretion, SetOrWaive, NarrowException, NoPublicSuit}
}

// Terms are the parameters of one circuit.
type Terms struct {
	Floor    Floor
	Tip      Tip
	Security Security
	// Stay and Bond are the authorities for them.
	Stay, Bond []law.Cite
}

var terms = [...]Terms{
	Ninth: {SeriousQuestions, Sharply, Discretion, // ST-20 to ST-22, BD-2, BD-3
		[]law.Cite{{Authority: law.LeivaPerez, Pin: "966–68, 970", Mark: law.AsQuoted}},
		[]law.Cite{{Authority: law.ConnGen, Pin: "882", Mark: law.InOrder}, {Authority: law.Jorgensen, Pin: "919", Mark: law.InOrder}}},
	Second: {SeriousQuestions, Plainly, Discretion,
		[]law.Cite{{Authority: law.WTCDisaster, Pin: "170", Mark: law.AsQuoted}, {Authority: law.Mohammed, Pin: "101–02", Mark: law.AsQuoted}},
		[]law.Cite{{Authority: law.Distajo, Pin: "135–36", Mark: law.AsQuoted}}},
	Third: {SeriousQuestions, Plainly, NarrowException,
		[]law.Cite{{Authority: law.Revel, Pin: "568–71", Mark: law.AsQuoted}},
		[]law.Cite{{Authority: law.FranksGMC, Pin: "103", Mark: law.AsQuoted}, {Authority: law.Temple, Pin: "219", Mark: law.AsQuoted}, {Authority: law.Zambelli, Pin: "426", Mark: law.AsQuoted}}},
	Fourth: {Likely, Sharply, SetOrWaive,
		[]law.Cite{{Authority: law.Long, Pin: "979", Mark: law.FromMemory}, {Authority: law.RealTruth, Pin: "346–47", Mark: law.FromMemory}},
		[]law.Cite{{Authority: law.Hoechst, Pin: "421", Mark: law.FromMemory}}},
	Fifth: {SeriousQuestions, Sharply, Discretion,
		[]law.Cite{{Authority: law.Ruiz, Pin: "565", Mark: law.FromMemory}, {Authority: law.Texas2015, Pin: "746–47", Mark: law.FromMemory}},
		[]law.Cite{{Authority: law.Kaepa, Pin: "628", Mark: law.AsQuoted}}},
	Sixth: {SeriousQuestions, Sharply, Discretion,
		[]law.Cite{{Authority: law.Griepentrog, Pin: "153–54", Mark: law.FromMemory}},
		[]law.Cite{{Authority: law.FRCP65c, Mark: law.AtSource}}}, // no decision of the circuit was checked
	Seventh: {SeriousQuestions, Plainly, NoPublicSuit,
		[]law.Cite{{Authority: law.AAndF, Pin: "766", Mark: law.FromMemory}, {Authority: law.Pritzker, Pin: "762–63", Mark: law.FromMemory}},
		[]law.Cite{{Authority: law.Habitat, Mark: law.AtSource}}},
	DC: {FloorUnsettled, Sharply, Discretion,
		[]law.Cite{{Authority: law.HolidayTours, Pin: "843–44", Mark: law.AsQuoted}, {Authority: law.CuomoNRC, Pin: "974", Mark: law.AsQuoted}, {Authority: law.Newby, Pin: "7", Mark: law.AsQuoted}},
		[]law.Cite{{Authority: law.FRCP65c, Mark: law.AtSource}}}, // no decision of the circuit was checked
	SupremeCourt: {SeriousQuestions, NoTip, Discretion, // the Court sets no such security; the Ninth Circuit's reading is kept
		[]law.Cite{{Authority: law.Hollingsworth, Pin: "190", Mark: law.AsQuoted}, {Authority: law.SierraClub2019, Mark: law.AtSource}},
		[]law.Cite{{Authority: law.ConnGen, Pin: "882", Mark: law.InOrder}, {Authority: law.Jorgensen, Pin: "919", Mark: law.InOrder}}},
}

// Terms gives the parameters; those of an unknown circuit are the Ninth's.
func (c Circuit) Terms() Terms {
	if int(c) >= len(terms) {
		c = Ninth
	}
	return terms[c]
}

func named(list []string, i int, kind string) string {
	if i < len(list) {
		return list[i]
	}
	return kind + "(?)"
}

func index(list []string, s string) (int, bool) {
	for i, v := range list {
		if v == s {
			return i, true
		}
	}
	return 0, false
}
