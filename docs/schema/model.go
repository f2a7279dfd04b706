package schema

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/standard"
)

// Model is what the schemas take from the program.
type Model struct {
	Tests     []Test
	Retired   []Setting // what earlier revisions had
	Standards []Setting // whose standard, and the law of which day
	Matters   []string
	Kept      []string // what a reader can keep answers against
	Links     []string
	Sources   []string  // the tests whose ruling a link starts from
	Columns   []Setting // of a rating on the workbench
	Enums     []Enum
	Presets   []string // the names of paths that a matter may list
	MaxNote   int
	MaxLabel  int // of a path
	Formats   struct{ Analysis, Matter, Rulings string }
}

// Test is one test of law.
type Test struct {
	Name         string
	Elements     []Element
	Settings     []Setting
	Dispositions []string // lowest first
	Bounded      []string // those that the least and the most are told of
	Rules        []string // the codes, under any posture and standard
	Weighings    []string
	Awaits       []string // the settings that a ruling may wait for
	Always       bool     // every posture asks it
	Terms        bool     // a standard says something of its own on it
	Carried      bool     // least changes start in other tests too
}

// Element is an element of a test, with its levels from worst to best.
type Element struct {
	Key        string
	Levels     []string
	Provisions bool // it is also found of single provisions
}

// Setting is a name with its values, the default first.
type Setting struct {
	Name   string
	Values []string
}

// Enum is a list of the program that stands in one place of a schema.
type Enum struct {
	At      string
	Values  []string
	Ordered bool
}

// Program is the model of the program as it is.
func Program() Model {
	m := Model{Matters: casebook.Matters(), Kept: chain.Overridable(), Presets: names(matter.Presets()), MaxNote: analysis.MaxNote, MaxLabel: matter.MaxLabel, Enums: enums()}
	m.Formats.Analysis, m.Formats.Matter, m.Formats.Rulings = analysis.Format, matter.Format, rulings.Format
	for _, id := range doctrines.All() {
		m.Tests = append(m.Tests, testOf(id))
	}
	for _, s := range doctrines.Retired() {
		m.Retired = append(m.Retired, Setting{s.Name, s.Values})
	}
	for _, s := range doctrines.Standards() {
		m.Standards = append(m.Standards, Setting{s.Name, s.Values})
	}
	for _, c := range matter.Columns() {
		m.Columns = append(m.Columns, Setting{c.Name, c.Values[1:]}) // the first is open, which a file leaves out
	}
	var none analysis.Findings
	for _, l := range chain.Links(doctrines.Posture{}, &none, chain.Decide(doctrines.Posture{}, &none)) {
		m.Links = append(m.Links, l.ID)
		if !strings.Contains(l.From, ".") {
			m.Sources = with(m.Sources, []string{l.From})
		}
	}
	return m
}

func testOf(id doctrines.ID) Test {
	test := id.Test()
	usual := test.Doctrine()
	t := Test{Name: test.Name, Dispositions: usual.Dispositions, Always: test.Poses == nil, Terms: test.Terms != nil, Carried: chain.Carried(id)}
	for i := range usual.Elements {
		e := &usual.Elements[i]
		t.Elements = append(t.Elements, Element{e.Key, e.Levels, e.Provisions})
	}
	for i := range test.Settings {
		s := &test.Settings[i]
		t.Settings = append(t.Settings, Setting{test.Name + "." + s.Key, s.Values})
	}
	if test.Bounds != nil {
		for i, d := range t.Dispositions {
			if doctrine.Disposition(i+1) != test.Exempt {
				t.Bounded = append(t.Bounded, d)
			}
		}
	}
	for _, p := range doctrines.Distinct(id) {
		d := p.Doctrine(id)
		for i := range d.Rules {
			switch r := &d.Rules[i]; {
			case !r.InForce():
			case r.Kind == doctrine.Weighing:
				t.Weighings = with(t.Weighings, []string{r.Code})
			default:
				t.Rules = with(t.Rules, []string{r.Code})
			}
		}
		if d.Awaits != "" {
			t.Awaits = with(t.Awaits, []string{d.Awaits})
		}
	}
	return t
}

// enums are the lists that no test adds to. Where the zero value means that nothing
// is said, a file leaves it out.
func enums() []Enum {
	return []Enum{
		{At: AnalysisFile + "#/$defs/cell/enum", Values: names(matter.Cells()[1:])},
		{At: AnalysisFile + "#/$defs/share/enum", Values: names(matter.Shares()[1:]), Ordered: true},
		{At: AnalysisFile + "#/properties/confidence/additionalProperties/enum", Values: names(analysis.Confidences()[1:]), Ordered: true},
		{At: AnalysisFile + "#/properties/walk/properties/path/anyOf/0/enum", Values: names(matter.Presets())},
		{At: AnalysisFile + "#/properties/walk/properties/reveal/enum", Values: names(matter.Reveals())},
		{At: MatterFile + "#/properties/relief/enum", Values: matter.Reliefs()},
		{At: MatterFile + "#/properties/law/enum", Values: names(standard.Dates())},
		{At: MatterFile + "#/properties/interests/items/properties/sort/enum", Values: names(matter.Sorts()[1:])},
		{At: MatterFile + "#/properties/interests/items/properties/aid/enum", Values: names(matter.Aids()[1:])},
		{At: MatterFile + "#/$defs/step/properties/court/properties/mark/enum", Values: names(matter.Marks()[1:])},
		{At: MatterFile + "#/$defs/assertion/properties/by/enum", Values: names(matter.Bys())},
		{At: MatterFile + "#/$defs/path/properties/reveal/enum", Values: names(matter.Reveals())},
		{At: MatterFile + "#/$defs/path/properties/standing/enum", Values: matter.Standings()},
		{At: RulingsFile + "#/$defs/firmness/enum", Values: names(doctrine.Firmnesses())},
		{At: RulingsFile + "#/$defs/reason/properties/status/enum", Values: names(doctrine.Statuses())},
		{At: RulingsFile + "#/$defs/burden/enum", Values: names(doctrine.Parties())},
		{At: RulingsFile + "#/$defs/authorities/items/properties/checked/enum", Values: names(law.Marks())},
	}
}

func names[T interface{ String() string }](list []T) (out []string) {
	for _, x := range list {
		out = append(out, x.String())
	}
	return out
}
