// Package law names the authorities that the rules rest on: cases, rules,
// statutes and executive orders, each with the parts of its citation and how
// well it was checked. A citation is printed from its parts, and so is the link
// to the text, so that neither can drift from the other.
package law

import "strconv"

// ID names an authority: "nken". It is stable and used in files.
type ID string

// Kind is what sort of authority it is. The zero value is none.
type Kind uint8

const (
	NoKind Kind = iota
	Case
	Rule
	Statute
	ExecutiveOrder
)

var kindNames = [...]string{"none", "case", "rule", "statute", "executive_order"}

// String gives the name used in files.
func (k Kind) String() string { return named(kindNames[:], int(k), "kind") }

// Kinds lists all values.
func Kinds() []Kind { return []Kind{NoKind, Case, Rule, Statute, ExecutiveOrder} }

// Mark says how well the statement of an authority was checked against its
// source. The zero value is the weakest: from memory. What stands at
// FromMemory is paraphrased, never quoted, and no rule leans on it alone.
type Mark uint8

const (
	// FromMemory: not checked; paraphrase only.
	FromMemory Mark = iota
	// AsQuoted: read as quoted or summarised in another source.
	AsQuoted
	// AtSource: opinion, rule or order text read at its source, at least in part.
	AtSource
	// InOrder: read as the order of October 23, 2020 cites or quotes it.
	InOrder
)

var markNames = [...]string{"from_memory", "as_quoted", "at_source", "in_order"}

// String gives the name used in files.
func (m Mark) String() string { return named(markNames[:], int(m), "mark") }

// Marks lists all values.
func Marks() []Mark { return []Mark{FromMemory, AsQuoted, AtSource, InOrder} }

// Authority is one work that can be cited. Its parts are stored as they are
// typed; Cite sets the nonbreaking spaces.
type Authority struct {
	ID   ID
	Kind Kind
	Name string // as it is set in italics: "Nken v. Holder"; for a rule the whole cite: "Fed. R. Civ. P. 65(c)"
	// Volume, Reporter and Page make the reporter cite and the link; Docket
	// stands instead where there is none.
	Volume, Reporter, Page string
	Docket                 string
	Paren                  string // court and year as Bluebook sets them: "2009", "9th Cir. 2011"
	After                  string // what follows the parenthesis: "(per curiam)", "(en banc)"
	Mark                   Mark   // of what was read best; a Cite may be marked lower
	Later                  bool   // decided after October 23, 2020
}

// Cite points to a place in an authority. Mark says how well this point was
// checked, which may be less than the authority as a whole.
type Cite struct {
	Authority ID
	Pin       string // "434–35"; empty cites the whole
	Mark      Mark
}

// named makes String total: what is beyond the list shows its number.
func named(list []string, i int, kind string) string {
	if i < len(list) {
		return list[i]
	}
	return kind + "(" + strconv.Itoa(i) + ")"
}
