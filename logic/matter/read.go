package matter

import (
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
)

// Largest is how many bytes a file may have.
const Largest = 1 << 20

// Limits for a matter file: a person's work, not a data dump.
var limits = strictjson.Limits{Bytes: Largest, Depth: 12, Problems: 60, Text: 4000}

// kind is what a file may hold only so much of: each makes something on the
// page, and a megabyte of the smallest would make a page that nobody can use.
type kind uint8

const (
	parts kind = iota
	steps
	asks
	assertions
	cites
	references
	notes
	provisions
	interests
	alternatives
	signs
	listed
	kinds
)

// Limit is how many of something a file may hold, all its places together.
type Limit struct {
	Of   words.Name
	Most int
}

// MostParts is how many parts a file may have.
const MostParts = 40

var most = [kinds]Limit{
	parts:        {words.LimitParts, MostParts},
	steps:        {words.LimitSteps, MaxSteps},
	asks:         {words.LimitQuestions, 200},
	assertions:   {words.LimitStatements, 4000},
	cites:        {words.LimitCites(strictjson.Shown("cites")), 2000},
	references:   {words.LimitReferences, 10_000},
	notes:        {words.LimitNotes, 1000},
	provisions:   {words.LimitProvisions, 40},
	interests:    {words.LimitInterests, 12},
	alternatives: {words.LimitAlternatives, 40},
	signs:        {words.LimitSigns, 10_000},
	listed:       {words.LimitInOneList, 200},
}

// Limits lists how many of each thing a file may hold.
func Limits() []Limit { return most[:len(most):len(most)] }

// Read reads a matter file and reports every problem with its place. The
// matter is to be used only if there is none.
func Read(text string) (*Matter, []strictjson.Problem) {
	m := &Matter{text: Digest(text)}
	x := reader{r: strictjson.NewReader(text, limits), m: m, ids: map[string]bool{}, cites: map[string]bool{}, assertions: map[string]bool{}}
	x.root()
	return m, x.r.Done()
}

type reader struct {
	r          *strictjson.Reader
	m          *Matter
	ids        map[string]bool // parts, steps, interests and alternatives: they become anchors of one page
	cites      map[string]bool
	assertions map[string]bool
	// wanted are the cites used before the list that defines them, with the place
	// to complain at.
	wanted []want
	// asked are the provisions that questions are about, served the interests that
	// provisions are said to serve: alike.
	asked, served []want
	turned        want   // the event that is the next turn of the story
	dated         bool   // in the rounds, where a statement may have a date
	day           string // the last one
	count         [kinds]int
	drafts        [presets]*draft
}

// as says how a member is read, and whether it may be missing.
type as uint8

const (
	need   as = 1 << 7   // it may not
	each   as = 1 << 6   // plus a kind: a list of so many, each item read by the func()
	plain  as = iota - 2 // as the type of the target says
	filled               // a text that is not empty
	anID                 // an id, as those below
	citeID               // new among the cites
	stepID               // new among the parts and steps
	saidID               // new among the statements
	bothID               // of what is both a statement and a row of the page
	sorts                // a name of the scale, as those below
	aids
	cells
	bys
	marks
	reveals
	standings
)

// scales are the names that members may have as their value, from the first
// that files may use.
var scales = [...]struct {
	what  func(value words.Name) words.Name
	names []string
	from  int
}{
	{words.UnknownSort, sortNames, 1},
	{words.UnknownAid, aidNames, 1},
	{words.UnknownValue, cellNames, 1},
	{words.UnknownValue, byNames, 0},
	{words.UnknownMark, markNames, 1},
	{words.UnknownValue, revealNames, 0},
	{words.UnknownValue, standingNames, 0},
}

// member is a member that an object may have, how it is read, and where to.
type member struct {
	name string
	as   as
	to   any // *string, *uint8, *bool, *[]Assertion, *[]Held or func()
}

// object reads an object.
func (x *reader) object(ms []member) {
	r := x.r
	names := make([]string, len(ms))
	for i := range ms {
		names[i] = ms[i].name
	}
	r.Object(names, func(name string) {
		for i := range ms {
			if ms[i].name == name {
				x.member(&ms[i])
			}
		}
	})
	for i := range ms {
		if ms[i].as&need != 0 {
			r.Need(ms[i].name)
		}
	}
}

func (x *reader) member(m *member) {
	how := m.as &^ need
	switch to := m.to.(type) {
	case *string:
		*to = x.text(how)
	case *uint8:
		s := &scales[how-sorts]
		*to = uint8(pick(x.r, s.what, s.names, s.from))
	case *bool:
		*to = x.r.Bool()
	case *[]Assertion:
		*to = x.list()
	case *[]Held:
		*to = x.held()
	case func():
		if how >= each {
			x.array(kind(how-each), to)
		} else {
			to()
		}
	}
}

// array reads a list of things that a file may hold only so many of. What is
// over is checked as JSON and kept nowhere.
func (x *reader) array(k kind, item func()) {
	x.r.Array(func(int) {
		if x.counts(k, 1) {
			item()
		}
	})
}

// counts reports whether there may be so many more of a kind, and complains
// about the first that may not.
func (x *reader) counts(k kind, more int) bool {
	before := x.count[k]
	x.count[k] += more
	if over := x.count[k] > most[k].Most; over && before <= most[k].Most {
		x.r.Refuse(words.ProblemMost(most[k].Most, most[k].Of))
	}
	return x.count[k] <= most[k].Most
}

type want struct {
	id    string
	place strictjson.Place
}

func (x *reader) root() {
	r, m := x.r, x.m
	x.object([]member{
		{"format", need, func() {
			if f := r.Text(); f != Format {
				r.Refuse(words.ProblemAmong(words.UnknownFormat(strictjson.Shown(f)), []words.Name{strictjson.Shown(Format)}))
			}
		}},
		{"id", need | anID, &m.ID},
		{"title", need | filled, &m.Title},
		{"court", plain, &m.Court},
		{"docket", plain, &m.Docket},
		{"decided", plain, &m.Decided},
		{"document", plain, &m.Document},
		{"law", need, func() {
			m.Law = r.Text()
			d, ok := standard.ParseDate(m.Law)
			if !ok {
				r.Refuse(words.ProblemAmong(words.UnknownDate(strictjson.Shown(m.Law)), []words.Name{strictjson.Shown("2020-10-23"), strictjson.Shown("today")}))
			}
			m.Posture.Standard.Date = d
		}},
		{"relief", plain, func() {
			if relief := r.Text(); slices.Contains(Reliefs(), relief) {
				m.Posture.Final = relief == final
			} else {
				r.Unknown(strictjson.Unknown(words.UnknownRelief, relief, Reliefs()))
			}
		}},
		{"lead", plain, &m.Lead},
		{"minutes", plain, func() { m.Minutes = r.Int(0, 600) }},
		{"posture", plain, func() { m.Posture.Read(r, nil) }},
		{"sides", need, func() {
			x.object([]member{
				{"movant", need, func() { x.side(&m.Movant) }},
				{"opponent", need, func() { x.side(&m.Opponent) }},
			})
		}},
		{"cites", each + as(cites), func() { m.Cites = append(m.Cites, x.cite()) }},
		{"provisions", each + as(provisions), func() { m.Provisions = append(m.Provisions, x.provision()) }},
		{"interests", each + as(interests), func() { m.Interests = append(m.Interests, x.interest()) }},
		{"alternatives", each + as(alternatives), func() { m.Alternatives = append(m.Alternatives, x.alternative()) }},
		{"rounds", plain, func() { r.Array(func(int) { m.Rounds = append(m.Rounds, x.round()) }) }},
		{"paths", plain, x.paths},
		{"numbering", plain, x.numbering},
		{"parts", need | each + as(parts), func() { m.Parts = append(m.Parts, x.part()) }},
		{"outcome", plain, &m.Outcome},
		{"why", plain, &m.Why},
		{"results", plain, func() { r.Array(func(int) { m.Results = append(m.Results, x.result()) }) }},
		{"later", plain, &m.Later},
		{"turn", plain, func() {
			m.Turn = r.Text()
			x.turned = want{id: m.Turn, place: r.Last()}
		}},
		{"left_open", plain, &m.Open},
	})
	x.refer()
}

// refer looks that what is named anywhere in the file stands somewhere in it, and makes
// the paths of the steps there are.
func (x *reader) refer() {
	r, m := x.r, x.m
	for _, w := range x.wanted {
		if !x.cites[w.id] {
			r.RefuseAt(w.place, words.ProblemListed(words.UnknownCite(strictjson.Shown(w.id)), strictjson.Shown("cites")))
		}
	}
	for _, w := range x.asked {
		if m.Provision(w.id) == nil {
			r.RefuseAt(w.place, words.ProblemListed(words.UnknownProvision(strictjson.Shown(w.id)), strictjson.Shown("provisions")))
		}
	}
	for _, w := range x.served {
		if m.Interest(w.id) == nil {
			r.RefuseAt(w.place, words.ProblemListed(words.UnknownInterest(strictjson.Shown(w.id)), strictjson.Shown("interests")))
		}
	}
	if m.Turn != "" && !slices.ContainsFunc(m.Later, func(a Assertion) bool { return a.ID == m.Turn }) {
		r.RefuseAt(x.turned.place, words.ProblemListed(words.UnknownEvent(strictjson.Shown(m.Turn)), strictjson.Shown("later")))
	}
	steps := m.StepIDs()
	for p, d := range x.drafts {
		if d != nil {
			m.Paths[p] = d.path(r, steps)
		}
	}
}

func (x *reader) side(s *Side) {
	x.object([]member{
		{"name", need | filled, &s.Name},
		{"short", need | filled, &s.Short},
	})
}

func (x *reader) result() (res Result) {
	r := x.r
	named, known := "", false
	x.object([]member{
		{"test", need, func() {
			v := r.Text()
			var names []string
			for _, t := range doctrines.All() {
				names = append(names, t.String())
				if t.String() == v {
					res.Test, known = t, true
				}
			}
			if !known {
				r.Refuse(strictjson.Unknown(words.UnknownTest, v, names))
			}
		}},
		{"also", plain, &res.Also},
		{"disposition", need, func() { named = r.Text() }},
		{"among", plain, &res.Among},
	})
	if !known {
		return res
	}
	d := res.Test.Test().Doctrine()
	for i, n := range d.Dispositions {
		if n == named {
			res.Disposition = doctrine.Disposition(i + 1)
		}
	}
	if named != "" && res.Disposition == doctrine.Undecided {
		r.Refuse(strictjson.Unknown(words.UnknownDisposition, named, d.Dispositions))
	}
	return res
}

// text reads an id, or what is shown as text. Each pair of asterisks and each
// redaction in that makes an element of the page.
func (x *reader) text(how as) string {
	switch how {
	case anID:
		return x.id(nil)
	case citeID:
		return x.id(x.cites)
	case stepID:
		return x.id(x.ids)
	case saidID:
		return x.id(x.assertions)
	case bothID:
		return x.anchor()
	}
	s := x.r.Text()
	if words.Turns(s) {
		x.m.turns, s = true, words.Paired(s)
	}
	x.counts(signs, strings.Count(s, "*")+strings.Count(s, "[redacted]"))
	if how == filled && s == "" {
		x.r.Refuse(words.ProblemEmpty)
	}
	return s
}

// id reads an identifier; with a set, it must be new in it.
func (x *reader) id(set map[string]bool) string {
	s := x.r.Text()
	switch {
	case !IsID(s):
		x.r.Refuse(words.ProblemId(strictjson.Shown(s), MostOfID))
	case set[s]:
		x.r.Refuse(words.ProblemTwice(strictjson.Shown(s)))
	case set != nil:
		set[s] = true
	}
	return s
}

// MostOfID is how many characters an id may have.
const MostOfID = 40

// IsID reports whether s can be an id. Ids become parts of anchors in the page,
// always behind a prefix, because an element called "fs" or "process" would hide
// the global that the Go runtime looks for.
func IsID(s string) bool {
	for i := range len(s) {
		if c := s[i]; !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' && i > 0) {
			return false
		}
	}
	return s != "" && len(s) <= MostOfID
}

func (x *reader) cite() (c Cite) {
	x.object([]member{
		{"id", need | citeID, &c.ID},
		{"pin", need | filled, &c.Pin},
		{"quote", plain, &c.Quote},
		{"record", plain, &c.Record},
	})
	return c
}

func (x *reader) provision() (p Provision) {
	x.object([]member{
		{"id", need, func() {
			p.ID = x.id(nil)
			if x.m.Provision(p.ID) != nil {
				x.r.Refuse(words.ProblemTwiceProvision(strictjson.Shown(p.ID)))
			}
		}},
		{"name", need | filled, &p.Name},
		{"bars", plain, &p.Bars},
		{"serves", each + as(assertions), func() { p.Serves = append(p.Serves, x.evidence(true)) }},
		{"burden", plain, &p.Burden},
	})
	return p
}

// evidence reads what is said of a cell, or of the provisions as a whole.
func (x *reader) evidence(cell bool) (e Evidence) {
	of := need
	if !cell {
		of = plain
	}
	x.object([]member{
		{"interest", of, func() {
			if e.Interest = x.serves(); !cell {
				x.r.Refuse(words.ProblemUnderInterest)
			}
		}},
		{"how", need | cells, (*uint8)(&e.How)},
		{"id", need | saidID, &e.ID},
		{"text", need | filled, &e.Text},
		{"by", bys, (*uint8)(&e.By)},
		{"cites", each + as(references), func() { x.reference(&e.Assertion) }},
	})
	return e
}

// serves reads the id of an interest, which may stand further on.
func (x *reader) serves() string {
	id := x.id(nil)
	x.served = append(x.served, want{id: id, place: x.r.Last()})
	return id
}

func (x *reader) interest() (i Interest) {
	x.object([]member{
		{"id", need | bothID, &i.ID},
		{"name", need | filled, &i.Name},
		{"sort", need | sorts, (*uint8)(&i.Sort)},
		{"aid", aids, (*uint8)(&i.Aid)},
		{"text", need | filled, &i.Text},
		{"by", bys, (*uint8)(&i.By)},
		{"cites", each + as(references), func() { x.reference(&i.Assertion) }},
		{"whole", each + as(assertions), func() { i.Whole = append(i.Whole, x.evidence(false)) }},
	})
	return i
}

func (x *reader) alternative() (a Alternative) {
	x.object([]member{
		{"id", need | bothID, &a.ID},
		{"name", need | filled, &a.Name},
		{"text", need | filled, &a.Text},
		{"by", bys, (*uint8)(&a.By)},
		{"cites", each + as(references), func() { x.reference(&a.Assertion) }},
		{"interests", each + as(references), func() {
			id := x.serves()
			for _, other := range a.Interests {
				if other == id { // or a page could be made to say one name ten thousand times
					x.r.Refuse(words.ProblemTwice(strictjson.Shown(id)))
				}
			}
			a.Interests = append(a.Interests, id)
		}},
		{"record", need, &a.InRecord},
		{"answer", plain, &a.Answer},
		{"credited", plain, func() { a.Credited.Read(x.r) }},
	})
	return a
}

func (x *reader) round() (round Round) {
	x.object([]member{
		{"title", need | filled, &round.Title},
		{"entries", need, func() {
			x.dated = true
			round.Entries = x.list()
			x.dated = false
		}},
	})
	return round
}

// date reads a day, none before the last.
func (x *reader) date() string {
	s := x.r.Text()
	day := len(s) == 10
	for i := range len(s) {
		day = day && (s[i] >= '0' && s[i] <= '9') != (i == 4 || i == 7) && (s[i] == '-') == (i == 4 || i == 7)
	}
	if !day || s < x.day {
		x.r.Refuse(words.ProblemDay(strictjson.Shown(s), strictjson.Shown("2020-10-23")))
		return s
	}
	x.day = s
	return s
}

// anchor reads the id of what is both an assertion and a row of the page.
func (x *reader) anchor() string {
	id := x.id(x.ids)
	if x.assertions[id] {
		x.r.Refuse(words.ProblemTwice(strictjson.Shown(id)))
	}
	x.assertions[id] = true
	return id
}

// Read reads the object of a rating.
func (r *Rating) Read(from *strictjson.Reader) { r.read(from, nil) }

// Read reads the object of a reader's own alternative, which may have a name.
func (r *Rated) Read(from *strictjson.Reader) { r.read(from, &r.ID) }

func (r *Rating) read(from *strictjson.Reader, title *string) {
	var known []string
	if title != nil {
		known = append(known, "name")
	}
	for i := range columns {
		known = append(known, columns[i].Name)
	}
	from.Object(known, func(name string) {
		if name == "name" {
			if *title = from.Text(); *title == "" {
				from.Refuse(words.ProblemEmpty)
			}
			return
		}
		for i := range columns {
			if columns[i].Name == name {
				*r.at(i) = uint8(pick(from, words.UnknownValue, columns[i].Values, 1))
			}
		}
	})
}

// Write writes what is not open.
func (r Rating) Write(w *strictjson.Writer) { w.Object(func() { r.members(w) }) }

// Write writes a reader's own alternative.
func (r Rated) Write(w *strictjson.Writer) {
	w.Object(func() {
		if r.ID != "" {
			w.Field("name", r.ID)
		}
		r.members(w)
	})
}

func (r *Rating) members(w *strictjson.Writer) {
	for i := range columns {
		if v := *r.at(i); v != 0 {
			w.Field(columns[i].Name, named(columns[i].Values, int(v)))
		}
	}
}

// ReadCell reads the name of a finding on a cell; open is not among them.
func ReadCell(r *strictjson.Reader) Cell { return Cell(pick(r, words.UnknownValue, cellNames, 1)) }

// ReadShare reads the name of a finding on a burden; open is not among them.
func ReadShare(r *strictjson.Reader) Share { return Share(pick(r, words.UnknownValue, shareNames, 1)) }

// pick reads one of some names from the from-th on; those before it stand for
// none, which is left out.
func pick(r *strictjson.Reader, kind func(value words.Name) words.Name, names []string, from int) int {
	v := r.Text()
	i, ok := index(names, v)
	if !ok || i < from {
		r.Unknown(strictjson.Unknown(kind, v, names[from:]))
	}
	return i
}
