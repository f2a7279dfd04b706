package matter

// The workbench takes a rule apart: its provisions against the interests that
// are asserted for it, and the measures that were or could have been used
// instead. This file holds its rows and its scales; what follows from them is
// package workbench.

// Sort parts the interests whose service can carry a finding from those that
// sound in content, whose service cannot (docs/law/MODEL.md §4).
type Sort uint8

const (
	NoSort Sort = iota
	Security
	Content
)

var sortNames = []string{"none", "security", "content"}

// String gives the name used in files.
func (s Sort) String() string { return named(sortNames, int(s)) }

// Sorts lists all values.
func Sorts() []Sort { return []Sort{NoSort, Security, Content} }

// Aid is a reader's aid in sorting concerns: risks in the technology, or sources
// of distrust of the state behind it, which Williams tells apart. Nothing follows
// from it.
type Aid uint8

const (
	NoAid Aid = iota
	Technological
	Trust
)

var aidNames = []string{"none", "technological", "trust"}

// String gives the name used in files.
func (a Aid) String() string { return named(aidNames, int(a)) }

// Aids lists all values.
func Aids() []Aid { return []Aid{NoAid, Technological, Trust} }

// Interest is one asserted interest. Its assertion says where it is asserted,
// and by whom.
type Interest struct {
	Assertion
	Name string
	Sort Sort
	Aid  Aid
	// Whole is what is said of the provisions as a whole, which belongs to no
	// single cell. The interest of these stays empty: it is this one.
	Whole []Evidence
}

// Evidence is what one side says of a cell: whether a provision addresses an
// interest.
type Evidence struct {
	Assertion
	Interest string
	How      Cell
}

// Alternative is one measure that could be taken instead. Its assertion says
// where it comes from.
type Alternative struct {
	Assertion
	Name string
	// Interests are those that the source says it is meant to serve.
	Interests []string
	// InRecord tells what the court had before it from what commentary proposes.
	InRecord bool
	Answer   []Assertion // the Government's
	Credited Rating      // how the court credited it; open where it did not say
}

// Cell is whether one provision addresses one interest. Silent says that the
// record does not speak of it, which is no finding that it does not.
type Cell uint8

const (
	CellOpen Cell = iota
	CellWorse
	CellNo
	CellSilent
	CellPartly
	CellDirectly
)

var cellNames = []string{"open", "worse", "no", "silent", "partly", "directly"}

// String gives the name used in files.
func (c Cell) String() string { return named(cellNames, int(c)) }

// Cells lists all values.
func Cells() []Cell {
	return []Cell{CellOpen, CellWorse, CellNo, CellSilent, CellPartly, CellDirectly}
}

// Serves reports whether the provision serves the interest at least in part.
func (c Cell) Serves() bool { return c == CellPartly || c == CellDirectly }

// ParseCell is the inverse of String.
func ParseCell(s string) (Cell, bool) {
	i, ok := index(cellNames, s)
	return Cell(i), ok
}

// Share is how much of one provision's burden on speech serves no interest: the
// share that Ward asks for, in words and never as a number. Silent says that the
// record does not tell.
type Share uint8

const (
	ShareOpen Share = iota
	ShareSilent
	ShareNone
	ShareSome
	ShareSubstantial
	ShareAll
)

var shareNames = []string{"open", "silent", "none", "some", "substantial", "all"}

// String gives the name used in files.
func (s Share) String() string { return named(shareNames, int(s)) }

// Idle reports whether a substantial part of the burden at least serves no
// interest, which is what Ward asks.
func (s Share) Idle() bool { return s == ShareSubstantial || s == ShareAll }

// Shares lists all values.
func Shares() []Share {
	return []Share{ShareOpen, ShareSilent, ShareNone, ShareSome, ShareSubstantial, ShareAll}
}

// ParseShare is the inverse of String.
func ParseShare(s string) (Share, bool) {
	i, ok := index(shareNames, s)
	return Share(i), ok
}

// The scales of an alternative, each from worst to best for the measure, but
// Handled and Fails from worst to best for the Government. Zero is open.
type (
	// Serves is how well the measure serves the security interests.
	Serves uint8
	// Less is how much less speech it burdens than the rule.
	Less uint8
	// Plausible is whether it is plausible and was available.
	Plausible uint8
	// Handled is what the Government did with it.
	Handled uint8
	// Fails is whether the Government has shown that it would fail.
	Fails uint8
)

const (
	ServesOpen Serves = iota
	ServesNot
	ServesPartly
	ServesWell
)

const (
	LessOpen Less = iota
	LessNo
	LessSomewhat
	LessMuch
)

const (
	PlausibleOpen Plausible = iota
	PlausibleNo
	PlausibleYes
)

const (
	HandledOpen Handled = iota
	HandledIgnored
	HandledRejected // without trial
	HandledConsidered
	HandledTried
)

// Weighed reports whether the Government considered the measure or tried it.
func (h Handled) Weighed() bool { return h == HandledConsidered || h == HandledTried }

const (
	FailsOpen Fails = iota
	FailsNo
	FailsYes
)

// Column is one scale under its name in files, with its values.
type Column struct {
	Name   string
	Values []string // the first is "open", which files leave out
}

var columns = []Column{
	{"serves", []string{"open", "not", "partly", "well"}},
	{"less", []string{"open", "no", "somewhat", "much"}},
	{"plausible", []string{"open", "no", "yes"}},
	{"handled", []string{"open", "ignored", "rejected_without_trial", "considered", "tried"}},
	{"fails", []string{"open", "no", "yes"}},
}

// Columns lists the scales in the order of the file.
func Columns() []Column { return columns[:len(columns):len(columns)] }

func (s Serves) String() string    { return named(columns[0].Values, int(s)) }
func (l Less) String() string      { return named(columns[1].Values, int(l)) }
func (p Plausible) String() string { return named(columns[2].Values, int(p)) }
func (h Handled) String() string   { return named(columns[3].Values, int(h)) }
func (f Fails) String() string     { return named(columns[4].Values, int(f)) }

// Rating is what is found of an alternative. The zero value leaves all open.
type Rating struct {
	Serves    Serves
	Less      Less
	Plausible Plausible
	Handled   Handled
	Fails     Fails
}

// at gives the place of a column's value.
func (r *Rating) at(column int) *uint8 {
	switch column {
	case 0:
		return (*uint8)(&r.Serves)
	case 1:
		return (*uint8)(&r.Less)
	case 2:
		return (*uint8)(&r.Plausible)
	case 3:
		return (*uint8)(&r.Handled)
	}
	return (*uint8)(&r.Fails)
}

// Get gives the value of a column by name; empty if there is no such column.
func (r Rating) Get(column string) string {
	for i := range columns {
		if columns[i].Name == column {
			return named(columns[i].Values, int(*r.at(i)))
		}
	}
	return ""
}

// Set changes one column and reports whether it and the value exist.
func (r *Rating) Set(column, value string) bool {
	for i := range columns {
		if columns[i].Name != column {
			continue
		}
		v, ok := index(columns[i].Values, value)
		if ok {
			*r.at(i) = uint8(v)
		}
		return ok
	}
	return false
}

// Work is a reader's work on a matter's workbench. The zero value is none.
type Work struct {
	Cells        []WorkCell  // sorted by provision and interest
	Shares       []WorkShare // sorted by provision
	Alternatives []Rated     // the matter's, sorted by id
	// Own are the reader's, in the reader's order. One that is wholly open keeps
	// the place of those behind it.
	Own []Rated
}

// OwnRows is how many alternatives of the reader's own the page has room for. A
// file may hold more, up to a limit of its own; they count alike.
const OwnRows = 3

// WorkCell is the reader's finding on one cell.
type WorkCell struct {
	Provision, Interest string
	Cell                Cell
}

// WorkShare is what the reader found of one provision's burden.
type WorkShare struct {
	Provision string
	Share     Share
}

// Rated is a rating of one of the matter's alternatives, by its id, or of one
// of the reader's own, by the name the reader gave it; empty if none yet.
type Rated struct {
	ID string
	Rating
}

// Cell gives the finding on a cell; open if there is none.
func (w *Work) Cell(provision, interest string) Cell {
	for _, c := range w.Cells {
		if c.Provision == provision && c.Interest == interest {
			return c.Cell
		}
	}
	return CellOpen
}

// SetCell records the finding on a cell; open removes it. Like the others that
// set, it leaves the list as it was to whoever holds it.
func (w *Work) SetCell(provision, interest string, to Cell) {
	var list []WorkCell
	put := func(c WorkCell) { list = append(list, c) }
	set := WorkCell{Provision: provision, Interest: interest, Cell: to}
	for _, c := range w.Cells {
		before := c.Provision < provision || c.Provision == provision && c.Interest < interest
		if !before && set.Cell != CellOpen {
			put(set)
			set.Cell = CellOpen
		}
		if before || c.Provision != provision || c.Interest != interest {
			put(c)
		}
	}
	if set.Cell != CellOpen {
		put(set)
	}
	w.Cells = list
}

// Share gives the finding on a provision's burden; open if there is none.
func (w *Work) Share(provision string) Share {
	for _, s := range w.Shares {
		if s.Provision == provision {
			return s.Share
		}
	}
	return ShareOpen
}

// SetShare records the finding on a provision's burden; open removes it.
func (w *Work) SetShare(provision string, to Share) {
	var list []WorkShare
	put := func(s WorkShare) { list = append(list, s) }
	set := WorkShare{Provision: provision, Share: to}
	for _, s := range w.Shares {
		if s.Provision >= provision && set.Share != ShareOpen {
			put(set)
			set.Share = ShareOpen
		}
		if s.Provision != provision {
			put(s)
		}
	}
	if set.Share != ShareOpen {
		put(set)
	}
	w.Shares = list
}

// SetOwn records one of the reader's own alternatives, counted from 0. What is
// wholly open at the end is dropped.
func (w *Work) SetOwn(i int, to Rated) {
	n := max(len(w.Own), i+1)
	list := make([]Rated, n)
	copy(list, w.Own)
	list[i] = to
	for n > 0 && list[n-1] == (Rated{}) {
		n--
	}
	w.Own = list[:n:n]
}

// Rating gives the rating of one of the matter's alternatives.
func (w *Work) Rating(id string) Rating {
	for i := range w.Alternatives {
		if w.Alternatives[i].ID == id {
			return w.Alternatives[i].Rating
		}
	}
	return Rating{}
}

// SetRating records the rating of one of the matter's alternatives; one with
// everything open removes it.
func (w *Work) SetRating(id string, to Rating) {
	var list []Rated
	put := func(r Rated) { list = append(list, r) }
	set := Rated{id, to}
	for _, r := range w.Alternatives {
		if r.ID >= id && set.Rating != (Rating{}) {
			put(set)
			set.Rating = Rating{}
		}
		if r.ID != id {
			put(r)
		}
	}
	if set.Rating != (Rating{}) {
		put(set)
	}
	w.Alternatives = list
}

// Empty reports whether there is nothing to write.
func (w *Work) Empty() bool { return len(w.Cells)+len(w.Shares)+len(w.Alternatives)+len(w.Own) == 0 }

// Interest finds an interest by its id; nil if there is none.
func (m *Matter) Interest(id string) *Interest {
	for i := range m.Interests {
		if m.Interests[i].ID == id {
			return &m.Interests[i]
		}
	}
	return nil
}

// Alternative finds an alternative by its id; nil if there is none.
func (m *Matter) Alternative(id string) *Alternative {
	for i := range m.Alternatives {
		if m.Alternatives[i].ID == id {
			return &m.Alternatives[i]
		}
	}
	return nil
}

func index(list []string, s string) (int, bool) {
	for i := range list {
		if list[i] == s {
			return i, true
		}
	}
	return 0, false
}
