package matter

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
)

func (x *reader) part() (p Part) {
	x.object([]member{
		{"id", need | stepID, &p.ID},
		{"title", need | filled, &p.Title},
		{"steps", need | each + as(steps), func() { p.Steps = append(p.Steps, x.step()) }},
	})
	return p
}

func (x *reader) step() (s Step) {
	x.object([]member{
		{"id", need | stepID, &s.ID},
		{"topic", need | filled, &s.Topic},
		{"facts", plain, &s.Facts},
		{"movant", plain, &s.Movant},
		{"opponent", plain, &s.Opponent},
		{"asks", each + as(asks), func() { s.Asks = append(s.Asks, x.ask()) }},
		{"court", plain, func() {
			x.object([]member{
				{"mark", need | marks, (*uint8)(&s.Court.Mark)},
				{"text", plain, &s.Court.Text},
				{"findings", plain, &s.Court.Findings},
			})
		}},
		{"other_way", plain, &s.OtherWay},
		{"later", each + as(assertions), func() { s.Later = append(s.Later, x.later()) }},
		{"notes", each + as(notes), func() { s.Notes = append(s.Notes, x.note()) }},
	})
	return s
}

func (x *reader) later() (a LaterAnswer) {
	x.object(append(x.statement(&a.Assertion), member{"within", plain, func() { a.Within = x.within() }}))
	return a
}

// within reads which answers to some elements agree with a later court.
func (x *reader) within() (list []Within) {
	r := x.r
	r.Object(nil, func(name string) {
		k, ok := doctrines.ParseKey(name)
		if !ok {
			r.Refuse(strictjson.Unknown(words.UnknownElement, name, doctrines.Names()))
			return
		}
		w := Within{Key: k}
		r.Array(func(int) {
			if f, ok := ReadFinding(r, k); ok && f != doctrine.Open {
				w.Answers = append(w.Answers, f)
			}
		})
		list = append(list, w)
	})
	return list
}

func (x *reader) ask() (a Ask) {
	r := x.r
	x.object([]member{
		{"key", need, func() {
			a.Key = r.Text()
			var ok bool
			if a.Provision, a.Element, ok = ParseProvisionKey(a.Key); ok {
				x.asked = append(x.asked, want{id: a.Provision, place: r.Last()})
			} else if a.Element, ok = doctrines.ParseKey(a.Key); !ok {
				r.Refuse(strictjson.Unknown(words.UnknownElement, a.Key, doctrines.Names()))
			}
		}},
		{"question", filled, &a.Question},
	})
	return a
}

// ParseProvisionKey takes "provisions.1.advances_interest" apart.
func ParseProvisionKey(s string) (provision string, k doctrines.Key, ok bool) {
	rest, found := strings.CutPrefix(s, "provisions.")
	id, element, cut := strings.Cut(rest, ".")
	if !found || !cut {
		return "", k, false
	}
	k, ok = doctrines.ParseProvisionKey(element)
	return id, k, ok
}

func (x *reader) held() (list []Held) {
	r := x.r
	r.Object(nil, func(name string) {
		k, ok := doctrines.ParseKey(name)
		if !ok {
			r.Refuse(strictjson.Unknown(words.UnknownElement, name, doctrines.Names()))
			return
		}
		if f, ok := ReadFinding(r, k); ok && f != doctrine.Open {
			list = append(list, Held{k, f})
		}
	})
	return list
}

// ReadFinding reads the name of a finding on an element.
func ReadFinding(r *strictjson.Reader, k doctrines.Key) (doctrine.Finding, bool) {
	e := k.Scale()
	v := r.Text()
	f, ok := e.Parse(v)
	if !ok {
		r.UnknownAmong(words.UnknownLevel, v, func() []string { return append([]string{"open", "no_record"}, e.Levels...) })
	}
	return f, ok
}

func (x *reader) note() (n Note) {
	x.object([]member{
		{"authority", need | anID, &n.Authority},
		{"pin", plain, &n.Pin},
		{"text", need | filled, &n.Text},
		{"later", plain, &n.Later},
	})
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
	ms := x.statement(&a)
	if x.dated {
		ms = append(ms, member{"date", plain, func() { a.Date = x.date() }})
	}
	x.object(ms)
	return a
}

// statement are the members that every statement may have.
func (x *reader) statement(a *Assertion) []member {
	return []member{
		{"id", need | saidID, &a.ID},
		{"text", need | filled, &a.Text},
		{"cites", each + as(references), func() { x.reference(a) }},
		{"by", bys, (*uint8)(&a.By)},
	}
}

// reference reads one of an assertion's cites.
func (x *reader) reference(a *Assertion) {
	id := x.id(nil)
	a.Cites = append(a.Cites, id)
	if !x.cites[id] {
		x.wanted = append(x.wanted, want{id: id, place: x.r.Last()})
	}
}
