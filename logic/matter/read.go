package matter

import (
	"strconv"
	"strings"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/posture"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// Limits for a matter file: a person's work, not a data dump.
var limits = strictjson.Limits{Bytes: 1 << 20, Depth: 12, Problems: 60, Text: 4000}

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
	Of   string
	Most int
}

var most = [kinds]Limit{
	parts:        {"parts", 40},
	steps:        {"steps", 200},
	asks:         {"questions", 200},
	assertions:   {"statements", 4000},
	cites:        {"entries of \"cites\"", 2000},
	references:   {"cites in statements", 10_000},
	notes:        {"notes", 1000},
	provisions:   {"provisions", 40},
	interests:    {"interests", 12},
	alternatives: {"alternatives", 40},
	signs:        {"asterisks and redactions in texts", 10_000},
	listed:       {"statements in one list", 200},
}

// Limits lists how many of each thing a file may hold.
func Limits() []Limit { return most[:len(most):len(most)] }

// ProvisionElements are the elements that may be found for one provision. They
// are evidence for the finding on the whole and never combined (trap 16).
func ProvisionElements() []posture.Key {
	return []posture.Key{{Test: posture.Speech, Element: 5}, {Test: posture.Speech, Element: 6}}
}

// Read reads a matter file and reports every problem with its place. The
// matter is to be used only if there is none.
func Read(text string) (*Matter, []strictjson.Problem) {
	m := &Matter{}
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
	dated  bool   // in the rounds, where a statement may have a date
	day    string // the last one
	// served are the interests that provisions are said to serve, alike.
	served []want
	count  [kinds]int
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
		x.r.Refuse("more than " + strconv.Itoa(most[k].Most) + " " + most[k].Of + ", which is the most that a page can show")
	}
	return x.count[k] <= most[k].Most
}

type want struct {
	id    string
	place strictjson.Place
}

func (x *reader) root() {
	r, m := x.r, x.m
	var asked []want
	r.Object([]string{"format", "id", "title", "court", "docket", "decided", "document", "law", "lead", "minutes", "posture", "sides", "cites", "provisions", "interests", "alternatives", "rounds", "parts", "outcome", "results", "later", "left_open"}, func(name string) {
		switch name {
		case "format":
			if f := r.Text(); f != Format {
				r.Refuse("unknown format " + strictjson.Show(f) + `, expected "` + Format + `"`)
			}
		case "id":
			m.ID = x.id(nil)
		case "title":
			m.Title = x.filled()
		case "court":
			m.Court = x.text()
		case "docket":
			m.Docket = x.text()
		case "decided":
			m.Decided = x.text()
		case "document":
			m.Document = x.text()
		case "law":
			m.Law = r.Text()
			d, ok := standard.ParseDate(m.Law)
			if !ok {
				r.Refuse("unknown date of the law " + strictjson.Show(m.Law) + `, expected "2020-10-23" or "today"`)
			}
			m.Posture.Standard.Date = d
		case "lead":
			m.Lead = x.text()
		case "minutes":
			m.Minutes = r.Int(0, 600)
		case "posture":
			m.Posture.Read(r)
		case "sides":
			r.Object([]string{"movant", "opponent"}, func(name string) {
				side := &m.Movant
				if name == "opponent" {
					side = &m.Opponent
				}
				r.Object([]string{"name", "short"}, func(name string) {
					if name == "name" {
						side.Name = x.filled()
					} else {
						side.Short = x.filled()
					}
				})
				r.Need("name", "short")
			})
			r.Need("movant", "opponent")
		case "cites":
			x.array(cites, func() { m.Cites = append(m.Cites, x.cite()) })
		case "provisions":
			x.array(provisions, func() { m.Provisions = append(m.Provisions, x.provision()) })
		case "interests":
			x.array(interests, func() { m.Interests = append(m.Interests, x.interest()) })
		case "alternatives":
			x.array(alternatives, func() { m.Alternatives = append(m.Alternatives, x.alternative()) })
		case "rounds":
			r.Array(func(int) { m.Rounds = append(m.Rounds, x.round()) })
		case "parts":
			x.array(parts, func() { m.Parts = append(m.Parts, x.part(&asked)) })
		case "outcome":
			m.Outcome = x.list()
		case "results":
			r.Array(func(int) { m.Results = append(m.Results, x.result()) })
		case "later":
			m.Later = x.list()
		case "left_open":
			m.Open = x.list()
		}
	})
	r.Need("format", "id", "title", "law", "sides", "parts")
	for _, w := range x.wanted {
		if !x.cites[w.id] {
			r.RefuseAt(w.place, "unknown cite "+strictjson.Show(w.id)+`, expected the id of an entry of "cites"`)
		}
	}
	for _, w := range asked {
		if m.Provision(w.id) == nil {
			r.RefuseAt(w.place, "unknown provision "+strictjson.Show(w.id)+`, expected the id of an entry of "provisions"`)
		}
	}
	for _, w := range x.served {
		if m.Interest(w.id) == nil {
			r.RefuseAt(w.place, "unknown interest "+strictjson.Show(w.id)+`, expected the id of an entry of "interests"`)
		}
	}
}

func (x *reader) result() (res Result) {
	r := x.r
	var names []string
	for _, t := range posture.All() {
		names = append(names, t.String())
	}
	named, known := "", false
	r.Object([]string{"test", "also", "disposition", "among"}, func(name string) {
		switch name {
		case "test":
			v := r.Text()
			for _, t := range posture.All() {
				if t.String() == v {
					res.Test, known = t, true
				}
			}
			if !known {
				r.Refuse(strictjson.Unknown("test", v, names))
			}
		case "also":
			x.held(&res.Also)
		case "disposition":
			named = r.Text()
		case "among":
			res.Among = r.Bool()
		}
	})
	r.Need("test", "disposition")
	if !known {
		return res
	}
	d := posture.Posture{}.Doctrine(res.Test)
	for i, n := range d.Dispositions {
		if n == named {
			res.Disposition = doctrine.Disposition(i + 1)
		}
	}
	if named != "" && res.Disposition == doctrine.Undecided {
		r.Refuse(strictjson.Unknown("disposition", named, d.Dispositions))
	}
	return res
}

// text reads what is shown as text. Each pair of asterisks and each redaction
// in it makes an element of the page.
func (x *reader) text() string {
	s := x.r.Text()
	x.counts(signs, strings.Count(s, "*")+strings.Count(s, "[redacted]"))
	return s
}

// filled reads a text that may not be empty.
func (x *reader) filled() string {
	s := x.text()
	if s == "" {
		x.r.Refuse("empty text, expected some words")
	}
	return s
}

// id reads an identifier; with a set, it must be new in it.
func (x *reader) id(set map[string]bool) string {
	s := x.r.Text()
	switch {
	case !IsID(s):
		x.r.Refuse("bad id " + strictjson.Show(s) + ", expected lower-case letters, digits and hyphens, at most 40")
	case set[s]:
		x.r.Refuse("id " + strictjson.Show(s) + " stands twice, expected each id once")
	case set != nil:
		set[s] = true
	}
	return s
}

// IsID reports whether s can be an id. Ids become parts of anchors in the page,
// always behind a prefix, because an element called "fs" or "process" would hide
// the global that the Go runtime looks for.
func IsID(s string) bool {
	for i := range len(s) {
		if c := s[i]; !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' && i > 0) {
			return false
		}
	}
	return s != "" && len(s) <= 40
}

func (x *reader) cite() (c Cite) {
	r := x.r
	r.Object([]string{"id", "pin", "quote", "record"}, func(name string) {
		switch name {
		case "id":
			c.ID = x.id(x.cites)
		case "pin":
			c.Pin = x.filled()
		case "quote":
			c.Quote = x.text()
		case "record":
			c.Record = x.text()
		}
	})
	r.Need("id", "pin")
	return c
}

func (x *reader) provision() (p Provision) {
	r := x.r
	r.Object([]string{"id", "name", "bars", "serves", "burden"}, func(name string) {
		switch name {
		case "id":
			p.ID = x.id(nil)
			if x.m.Provision(p.ID) != nil {
				r.Refuse("provision " + strictjson.Show(p.ID) + " stands twice, expected each id once")
			}
		case "name":
			p.Name = x.filled()
		case "bars":
			p.Bars = x.text()
		case "serves":
			x.array(assertions, func() { p.Serves = append(p.Serves, x.evidence()) })
		case "burden":
			p.Burden = x.list()
		}
	})
	r.Need("id", "name")
	return p
}

func (x *reader) evidence() (e Evidence) {
	r := x.r
	r.Object([]string{"interest", "how", "id", "text", "by", "cites"}, func(name string) {
		switch name {
		case "interest":
			e.Interest = x.id(nil)
			x.served = append(x.served, want{e.Interest, r.Last()})
		case "how":
			e.How = ReadCell(r)
		default:
			x.said(&e.Assertion, name)
		}
	})
	r.Need("interest", "how", "id", "text")
	return e
}

func (x *reader) interest() (i Interest) {
	r := x.r
	r.Object([]string{"id", "name", "sort", "aid", "text", "by", "cites"}, func(name string) {
		switch name {
		case "id":
			i.ID = x.anchor()
		case "name":
			i.Name = x.filled()
		case "sort":
			i.Sort = Sort(pick(r, "sort", sortNames))
		case "aid":
			i.Aid = Aid(pick(r, "aid", aidNames))
		default:
			x.said(&i.Assertion, name)
		}
	})
	r.Need("id", "name", "sort", "text")
	return i
}

func (x *reader) alternative() (a Alternative) {
	r := x.r
	r.Object([]string{"id", "name", "text", "by", "cites", "record", "answer", "credited"}, func(name string) {
		switch name {
		case "id":
			a.ID = x.anchor()
		case "name":
			a.Name = x.filled()
		case "record":
			a.InRecord = r.Bool()
		case "answer":
			a.Answer = x.list()
		case "credited":
			a.Credited.Read(r)
		default:
			x.said(&a.Assertion, name)
		}
	})
	r.Need("id", "name", "text", "record")
	return a
}

func (x *reader) round() (round Round) {
	x.r.Object([]string{"title", "entries"}, func(name string) {
		if name == "title" {
			round.Title = x.filled()
			return
		}
		x.dated = true
		round.Entries = x.list()
		x.dated = false
	})
	x.r.Need("title", "entries")
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
		x.r.Refuse("bad date " + strictjson.Show(s) + `, expected one like "2020-10-23", and none before the last`)
		return s
	}
	x.day = s
	return s
}

// anchor reads the id of what is both an assertion and a row of the page.
func (x *reader) anchor() string {
	id := x.id(x.ids)
	if x.assertions[id] {
		x.r.Refuse("id " + strictjson.Show(id) + " stands twice, expected each id once")
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
				from.Refuse("empty text, expected some words")
			}
			return
		}
		for i := range columns {
			if columns[i].Name == name {
				*r.at(i) = uint8(pick(from, "value", columns[i].Values))
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
			w.Name("name").Text(r.ID)
		}
		r.members(w)
	})
}

func (r *Rating) members(w *strictjson.Writer) {
	for i := range columns {
		if v := *r.at(i); v != 0 {
			w.Name(columns[i].Name).Text(named(columns[i].Values, int(v)))
		}
	}
}

// ReadCell reads the name of a finding on a cell; open is not among them.
func ReadCell(r *strictjson.Reader) Cell { return Cell(pick(r, "value", cellNames)) }

// ReadShare reads the name of a finding on a burden; open is not among them.
func ReadShare(r *strictjson.Reader) Share { return Share(pick(r, "value", shareNames)) }

// pick reads one of some names; the first stands for none, which is left out.
func pick(r *strictjson.Reader, kind string, names []string) int {
	v := r.Text()
	i, _ := index(names, v)
	if i == 0 {
		r.Refuse(strictjson.Unknown(kind, v, names[1:]))
	}
	return i
}

func (x *reader) part(asked *[]want) (p Part) {
	r := x.r
	r.Object([]string{"id", "title", "steps"}, func(name string) {
		switch name {
		case "id":
			p.ID = x.id(x.ids)
		case "title":
			p.Title = x.filled()
		case "steps":
			x.array(steps, func() { p.Steps = append(p.Steps, x.step(asked)) })
		}
	})
	r.Need("id", "title", "steps")
	return p
}

func (x *reader) step(asked *[]want) (s Step) {
	r := x.r
	r.Object([]string{"id", "topic", "facts", "movant", "opponent", "asks", "court", "other_way", "notes"}, func(name string) {
		switch name {
		case "id":
			s.ID = x.id(x.ids)
		case "topic":
			s.Topic = x.filled()
		case "facts":
			s.Facts = x.list()
		case "movant":
			s.Movant = x.list()
		case "opponent":
			s.Opponent = x.list()
		case "asks":
			x.array(asks, func() { s.Asks = append(s.Asks, x.ask(asked)) })
		case "court":
			s.Court = x.court()
		case "other_way":
			s.OtherWay = x.list()
		case "notes":
			x.array(notes, func() { s.Notes = append(s.Notes, x.note()) })
		}
	})
	r.Need("id", "topic")
	return s
}

func (x *reader) ask(asked *[]want) (a Ask) {
	r := x.r
	r.Object([]string{"key", "question"}, func(name string) {
		if name == "question" {
			a.Question = x.filled()
			return
		}
		a.Key = r.Text()
		var ok bool
		if a.Provision, a.Element, ok = ParseProvisionKey(a.Key); ok {
			*asked = append(*asked, want{a.Provision, r.Last()})
			return
		}
		if a.Element, ok = posture.ParseKey(a.Key); !ok {
			r.Refuse(strictjson.Unknown("element", a.Key, posture.Names()))
		}
	})
	r.Need("key")
	return a
}

// ParseProvisionKey takes "provisions.1.advances_interest" apart.
func ParseProvisionKey(s string) (provision string, k posture.Key, ok bool) {
	rest, found := strings.CutPrefix(s, "provisions.")
	id, element, cut := strings.Cut(rest, ".")
	if !found || !cut {
		return "", k, false
	}
	k, ok = posture.ParseKey("speech." + element)
	if ok {
		ok = false
		for _, p := range ProvisionElements() {
			ok = ok || p == k
		}
	}
	return id, k, ok
}

func (x *reader) court() (a Answer) {
	r := x.r
	r.Object([]string{"mark", "text", "findings"}, func(name string) {
		switch name {
		case "mark":
			v := r.Text()
			for _, m := range Marks()[1:] {
				if m.String() == v {
					a.Mark = m
				}
			}
			if a.Mark == Unmarked {
				r.Refuse(strictjson.Unknown("mark", v, markNames[1:]))
			}
		case "text":
			a.Text = x.list()
		case "findings":
			x.held(&a.Findings)
		}
	})
	r.Need("mark")
	return a
}

func (x *reader) held(list *[]Held) {
	r := x.r
	r.Object(nil, func(name string) {
		k, ok := posture.ParseKey(name)
		if !ok {
			r.Refuse(strictjson.Unknown("element", name, posture.Names()))
			return
		}
		if f, ok := ReadFinding(r, k); ok && f != doctrine.Open {
			*list = append(*list, Held{k, f})
		}
	})
}

// ReadFinding reads the name of a finding on an element.
func ReadFinding(r *strictjson.Reader, k posture.Key) (doctrine.Finding, bool) {
	e := k.Under(posture.Posture{})
	v := r.Text()
	f, ok := e.Parse(v)
	if !ok {
		r.Refuse(strictjson.Unknown("level", v, append([]string{"open", "no_record"}, e.Levels...)))
	}
	return f, ok
}

func (x *reader) note() (n Note) {
	r := x.r
	r.Object([]string{"authority", "pin", "text", "later"}, func(name string) {
		switch name {
		case "authority":
			n.Authority = x.id(nil)
		case "pin":
			n.Pin = x.text()
		case "text":
			n.Text = x.filled()
		case "later":
			n.Later = r.Bool()
		}
	})
	r.Need("authority", "text")
	return n
}

func (x *reader) list() (as []Assertion) {
	x.count[listed] = 0
	x.array(assertions, func() {
		if x.counts(listed, 1) {
			as = append(as, x.assertion())
		}
	})
	return as
}

func (x *reader) assertion() (a Assertion) {
	r := x.r
	known := []string{"id", "text", "cites", "by", "date"}
	if !x.dated {
		known = known[:4]
	}
	r.Object(known, func(name string) { x.said(&a, name) })
	r.Need("id", "text")
	return a
}

// said reads one member of an assertion.
func (x *reader) said(a *Assertion, name string) {
	r := x.r
	switch name {
	case "id":
		a.ID = x.id(x.assertions)
	case "text":
		a.Text = x.filled()
	case "cites":
		x.array(references, func() {
			id := x.id(nil)
			a.Cites = append(a.Cites, id)
			if !x.cites[id] {
				x.wanted = append(x.wanted, want{id, r.Last()})
			}
		})
	case "date":
		a.Date = x.date()
	case "by":
		v := r.Text()
		i, ok := index(byNames[:], v)
		if !ok {
			r.Refuse(strictjson.Unknown("value", v, byNames[:]))
		}
		a.By = By(i)
	}
}

// Provision finds a provision by its id; nil if there is none.
func (m *Matter) Provision(id string) *Provision {
	for i := range m.Provisions {
		if m.Provisions[i].ID == id {
			return &m.Provisions[i]
		}
	}
	return nil
}

// Cite finds a cite by its id; nil if there is none.
func (m *Matter) Cite(id string) *Cite {
	for i := range m.Cites {
		if m.Cites[i].ID == id {
			return &m.Cites[i]
		}
	}
	return nil
}

// Step finds a step by its id; nil if there is none.
func (m *Matter) Step(id string) *Step {
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			if s := &m.Parts[i].Steps[j]; s.ID == id {
				return s
			}
		}
	}
	return nil
}

// Each calls do for every assertion of the matter.
func (m *Matter) Each(do func(*Assertion)) {
	each := func(as []Assertion) {
		for i := range as {
			do(&as[i])
		}
	}
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			s := &m.Parts[i].Steps[j]
			each(s.Facts)
			each(s.Movant)
			each(s.Opponent)
			each(s.Court.Text)
			each(s.OtherWay)
		}
	}
	for i := range m.Provisions {
		p := &m.Provisions[i]
		for j := range p.Serves {
			do(&p.Serves[j].Assertion)
		}
		each(p.Burden)
	}
	for i := range m.Interests {
		do(&m.Interests[i].Assertion)
	}
	for i := range m.Alternatives {
		do(&m.Alternatives[i].Assertion)
		each(m.Alternatives[i].Answer)
	}
	for i := range m.Rounds {
		each(m.Rounds[i].Entries)
	}
	each(m.Outcome)
	each(m.Later)
	each(m.Open)
}

// Assertion finds an assertion by its id; nil if there is none.
func (m *Matter) Assertion(id string) (found *Assertion) {
	m.Each(func(a *Assertion) {
		if a.ID == id {
			found = a
		}
	})
	return found
}

// AsksFor reports whether the step asks an element of the whole rule.
func (s *Step) AsksFor(k posture.Key) bool {
	for _, a := range s.Asks {
		if a.Provision == "" && a.Element == k {
			return true
		}
	}
	return false
}

// Tests lists what a matter asks about: first the test that its ruling is on. A
// matter that asks nothing is about the stay.
func (m *Matter) Tests() (ts []posture.Test) {
	var asks [posture.Tests]bool
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			for _, a := range m.Parts[i].Steps[j].Asks {
				asks[a.Element.Test] = true
			}
		}
	}
	main := posture.Stay
	for _, t := range []posture.Test{posture.Bond, posture.Speech, posture.Injunction, posture.Stay} {
		if asks[t] {
			main = t
		}
	}
	ts = append(ts, main)
	for _, t := range []posture.Test{posture.Speech, posture.Injunction, posture.Bond} {
		if asks[t] && t != main {
			ts = append(ts, t)
		}
	}
	return ts
}
