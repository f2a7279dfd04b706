// Package workbench says what a reader's work on a rule suggests: the rule's
// provisions against the interests asserted for it, and the measures that could
// have been used instead. It suggests findings and makes none; the reader
// confirms a suggestion or overrides it.
//
// Alternatives are never counted. One counts only if it is plausible, burdens
// much less speech and serves the interests at least in part (docs/law/LAW.md §5,
// traps 11–15); one such measure that is not shown to fail is enough. Nor are
// provisions: what the reader finds of one is evidence for the finding on the
// whole, which is the reader's own (trap 16).
package workbench

import (
	"strconv"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
)

// Suggestion is a finding that the work suggests.
type Suggestion struct {
	Key     doctrines.Key
	Finding doctrine.Finding // open if nothing can be said
	Why     []words.Text
	// Rows are the cells ("1.data"), burdens ("1.") and alternatives
	// ("device-bans", "own.1") that it rests on; of one left open, those that are
	// in doubt.
	Rows []string
	// Cites are the authorities for what is suggested.
	Cites []law.Cite
	// Disputed: another reading of the law of today would suggest otherwise.
	Disputed bool
}

// Row gives the name of a cell; without an interest, of the provision's burden.
func Row(provision, interest string) string { return provision + "." + interest }

// Cell is one cell of the matrix: what each side says of it, in the matter's
// order, and what the reader found.
type Cell struct {
	Row       string
	Provision *matter.Provision
	Interest  *matter.Interest
	Evidence  []*matter.Evidence
	Found     matter.Cell
}

// Matrix lists the cells, provision by provision.
func Matrix(m *matter.Matter, w *matter.Work) []Cell {
	cells := make([]Cell, 0, len(m.Provisions)*len(m.Interests))
	for i := range m.Provisions {
		p := &m.Provisions[i]
		for j := range m.Interests {
			x := &m.Interests[j]
			c := Cell{Row(p.ID, x.ID), p, x, nil, w.Cell(p.ID, x.ID)}
			for k := range p.Serves {
				if p.Serves[k].Interest == x.ID {
					c.Evidence = append(c.Evidence, &p.Serves[k])
				}
			}
			cells = append(cells, c)
		}
	}
	return cells
}

// Suggest gives the suggestions for the three elements, in this order: whether
// the rule advances the interest, whether it burdens substantially more speech
// than necessary, and how gentler measures were handled.
func Suggest(m *matter.Matter, w *matter.Work, d standard.Date) [len(ids)]Suggestion {
	ms := Measures(m, w)
	all := [len(ids)]Suggestion{advances(m, w), burdens(idle(m, w), ms, d), considered(ms)}
	for i := range all {
		all[i].Cites = all[i].Key.Under(m.Posture).Cites // the first of burdens is Ward at 799, whose words shares go by
	}
	return all
}

// ids name the reasons to keep a finding against each suggestion. Package chain
// has the answer that each is about.
var ids = [...]string{"work-advances", "work-burdens", "work-considered"}

// Tensions gives the findings that depart from what the reader's own work
// suggests. They are shown, and may be kept with a reason; none is changed.
func Tensions(m *matter.Matter, a *analysis.Analysis) (ts []chain.Tension) {
	if a.Work.Empty() {
		return nil
	}
	for i, s := range Suggest(m, &a.Work, a.Posture.Standard.Date) {
		if now := a.Findings.Get(s.Key); now != doctrine.Open && s.Finding != doctrine.Open && now != s.Finding {
			ts = append(ts, chain.Tension{ID: ids[i], At: s.Key, Suggested: s.Finding, Why: s.Why, Kept: analysis.Get(a.Overrides, ids[i])})
		}
	}
	return ts
}

// idle names the provisions of whose burden the reader found that at least a
// substantial part serves no interest.
func idle(m *matter.Matter, w *matter.Work) (rows []string) {
	for i := range m.Provisions {
		if id := m.Provisions[i].ID; w.Share(id).Idle() {
			rows = add(rows, Row(id, ""))
		}
	}
	return rows
}

// add is append, called: written out each time it would weigh more.
func add(rows []string, row string) []string { return append(rows, row) }

// The elements that the work suggests findings on.
var (
	keyAdvances   = place(ids[0])
	keyBurdens    = place(ids[1])
	keyConsidered = place(ids[2])
)

// What can be found of the burden: it is excessive, or the rule fits.
var excessive, fitting = level(keyBurdens, "yes"), level(keyBurdens, "no")

// handledAs is the level of how gentler measures were handled that stands for what
// was done with one.
var handledAs = [...]string{
	matter.HandledIgnored:    "ignored",
	matter.HandledRejected:   "rejected_without_trial",
	matter.HandledConsidered: "considered",
	matter.HandledTried:      "seriously_tried",
}

// level is a level of an element by its name.
func level(k doctrines.Key, name string) doctrine.Finding {
	f, ok := k.Scale().Parse(name)
	if !ok {
		panic("workbench: " + k.String() + " has no level " + strconv.Quote(name))
	}
	return f
}

func place(id string) doctrines.Key {
	k, _ := chain.Place(id)
	return k
}

func why(ids ...string) (ts []words.Text) {
	for _, id := range ids {
		ts = append(ts, words.WorkbenchReason(id))
	}
	return ts
}

func advances(m *matter.Matter, w *matter.Work) Suggestion {
	s := Suggestion{Key: keyAdvances, Why: why("advances-open")}
	var all, some, direct []string
	content, left := false, false
	for i := range m.Provisions {
		id, worse := m.Provisions[i].ID, false
		var here []string
		for j := range m.Interests {
			x := &m.Interests[j]
			c := w.Cell(id, x.ID)
			if x.Sort != matter.Security {
				content = content || c.Serves()
				continue
			}
			if c == matter.CellOpen {
				left = true
				continue
			}
			row := Row(id, x.ID)
			all = add(all, row)
			switch c {
			case matter.CellWorse:
				worse = true
			case matter.CellDirectly:
				here = add(here, row)
				some = add(some, row)
			case matter.CellPartly:
				some = add(some, row)
			}
		}
		if !worse {
			direct = append(direct, here...)
		}
	}
	switch {
	case len(all) == 0:
	case len(direct) > 0:
		s.Finding, s.Why, s.Rows = level(keyAdvances, "directly"), why("advances-directly"), direct
	case len(some) > 0:
		s.Finding, s.Why, s.Rows = level(keyAdvances, "partially"), why("advances-partially"), some
		if left {
			s.Why = append(s.Why, why("advances-left")...)
		}
	case left: // one provision that serves an interest is enough, so none is said of all cells
		s.Why, s.Rows = why("advances-not-yet"), all
	default:
		s.Finding, s.Why, s.Rows = level(keyAdvances, "not"), why("advances-not"), all
	}
	if content {
		s.Why = append(s.Why, why("advances-content")...)
	}
	return s
}

// Verdict is the answer under one yardstick.
type Verdict uint8

const (
	Open Verdict = iota
	NotMet
	Met
)

var verdicts = [...]string{"open", "not_met", "met"}

// String gives the name.
func (v Verdict) String() string {
	if int(v) < len(verdicts) {
		return verdicts[v]
	}
	return "?"
}

// Verdicts lists all values.
func Verdicts() []Verdict { return []Verdict{Open, NotMet, Met} }

// Measure is one alternative as the reader rated it.
type Measure struct {
	ID, Name    string
	Alternative *matter.Alternative // nil for one of the reader's own
	matter.Rating
}

// Measures lists the matter's alternatives and then the reader's own.
func Measures(m *matter.Matter, w *matter.Work) []Measure {
	ms := make([]Measure, 0, len(m.Alternatives)+len(w.Own))
	for i := range m.Alternatives {
		a := &m.Alternatives[i]
		ms = append(ms, Measure{ID: a.ID, Name: a.Name, Alternative: a, Rating: w.Rating(a.ID)})
	}
	for i, o := range w.Own {
		ms = append(ms, Measure{ID: "own." + strconv.Itoa(i+1), Name: o.ID, Rating: o.Rating})
	}
	return ms
}

// Qualifies says whether a measure is one that counts at all: plausible, much
// less of a burden, and serving the interests at least in part.
func Qualifies(r matter.Rating) Verdict {
	switch {
	case r.Plausible == matter.PlausibleNo, r.Less == matter.LessNo, r.Less == matter.LessSomewhat, r.Serves == matter.ServesNot:
		return NotMet
	case !full(r):
		return Open
	}
	return Met
}

// full reports whether all is rated that says whether a measure qualifies, and
// touched whether any of it is.
func full(r matter.Rating) bool    { return r.Plausible != 0 && r.Less != 0 && r.Serves != 0 }
func touched(r matter.Rating) bool { return r.Plausible != 0 || r.Less != 0 || r.Serves != 0 }

// judge asks of every measure whether the rule withstands it, and gathers: not
// met with the first that it does not withstand, open while one that is rated in
// part, or one of the record that is not rated, could still tell, or none is
// rated enough. What only commentary proposes waits for no rating.
func judge(ms []Measure, withstands func(matter.Rating) Verdict, enough func(matter.Rating) bool) (v Verdict, rows []string) {
	var by [3][]string
	var left []string
	rated := false
	for i := range ms {
		r := ms[i].Rating
		if !touched(r) && !enough(r) {
			if a := ms[i].Alternative; a != nil && a.InRecord {
				left = add(left, ms[i].ID)
			}
			continue
		}
		v := withstands(r)
		if v == Met && !enough(r) {
			continue // it cannot tell, whatever the rest of it is
		}
		rated = rated || enough(r)
		by[v] = add(by[v], ms[i].ID)
	}
	switch {
	case len(by[NotMet]) > 0:
		v = NotMet
	case !rated || len(by[Open]) > 0:
	case left != nil:
		return Open, left
	default:
		v = Met
	}
	return v, by[v]
}

// against says whether the fit withstands a measure, under the law of a day.
func against(r matter.Rating, d standard.Date) Verdict {
	q := Qualifies(r)
	switch {
	case q == NotMet || r.Fails == matter.FailsYes || latitude(r, d):
		return Met
	case q == Open || d == standard.Today && r.Handled == matter.HandledOpen:
		return Open
	}
	return NotMet
}

// latitude reports whether the law of a day leaves it to the Government to pass
// by a measure because it considered or tried it.
func latitude(r matter.Rating, d standard.Date) bool {
	return d == standard.Today && r.Handled.Weighed()
}

// burdens goes by the measures and, apart from them, by Ward's own words on a
// burden that serves nothing. One such provision names itself in the reason;
// how many there are says nothing.
func burdens(idle []string, ms []Measure, d standard.Date) Suggestion {
	s := byMeasures(ms, d)
	if idle == nil {
		return s
	}
	switch s.Finding {
	case excessive:
		s.Why = append(s.Why, why("burdens-share")...)
	case fitting:
		s.Why, s.Rows = why("burdens-share", "burdens-share-alone"), nil
	default:
		s.Why, s.Rows = why("burdens-share"), nil
	}
	// What is disputed of the measures is not disputed of this.
	s.Finding, s.Rows, s.Disputed = excessive, append(idle, s.Rows...), false
	return s
}

func byMeasures(ms []Measure, d standard.Date) Suggestion {
	v, rows := judge(ms, func(r matter.Rating) Verdict { return against(r, d) },
		func(r matter.Rating) bool { return full(r) || latitude(r, d) })
	s := Suggestion{Key: keyBurdens, Rows: rows}
	switch v {
	case NotMet:
		s.Finding, s.Why = excessive, why("burdens-yes")
		if d == standard.Today {
			s.Why, s.Disputed = why("burdens-yes-today"), true
		}
	case Met:
		s.Finding = fitting
		id := "burdens-no-none"
		for i := range ms {
			switch r := ms[i].Rating; {
			case Qualifies(r) == NotMet:
			case r.Fails == matter.FailsYes:
				if Qualifies(r) == Met && id == "burdens-no-none" {
					id = "burdens-no-fail"
				}
			case latitude(r, d):
				id = "burdens-no-today"
			}
		}
		s.Why = why(id)
	default:
		id := "burdens-open"
		if rows != nil {
			id = "burdens-open-left"
		}
		for i := range ms {
			r := ms[i].Rating
			if !touched(r) || against(r, d) != Open {
				continue
			}
			id = "burdens-open-half"
			if Qualifies(r) == Met {
				id = "burdens-open-today"
				break
			}
		}
		s.Why = why(id)
	}
	return s
}

func considered(ms []Measure) Suggestion {
	s := Suggestion{Key: keyConsidered, Why: why("considered-open")}
	least := func(id string, counts func(matter.Rating) bool) (any bool) {
		worst := matter.HandledOpen
		for i := range ms {
			r := ms[i].Rating
			if !counts(r) {
				continue
			}
			any = true
			if r.Handled == matter.HandledOpen {
				continue
			}
			if worst == matter.HandledOpen || r.Handled < worst {
				worst, s.Rows = r.Handled, nil
			}
			if r.Handled == worst {
				s.Rows = add(s.Rows, ms[i].ID)
			}
		}
		if worst != matter.HandledOpen {
			s.Finding, s.Why = level(keyConsidered, handledAs[worst]), why(id)
		}
		return any
	}
	if !least("considered", func(r matter.Rating) bool { return Qualifies(r) == Met }) &&
		!least("considered-plausible", func(r matter.Rating) bool { return r.Plausible == matter.PlausibleYes }) {
		least("considered-rated", func(r matter.Rating) bool {
			return r.Plausible == matter.PlausibleOpen && r.Handled != matter.HandledOpen
		})
	}
	return s
}
