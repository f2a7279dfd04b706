package view

import (
	"strconv"
	"strings"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/workbench"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// Scope is what fills a template, by the names of the fields: texts, flags, lists of
// scopes, and nodes. web/static/matter.js makes the same of a file of the reader's.
type Scope map[string]any

// statement is what package live gives of one: its text with whose word it is, and its
// sources.
type statement struct{ text, cites []tree.Node }

// scope sees what it does not say itself in the one around it.
type scope struct {
	own   Scope
	outer *scope
}

func (v *scope) get(name string) any {
	for ; v != nil; v = v.outer {
		if x, ok := v.own[name]; ok {
			return x
		}
	}
	return nil
}

// has reports whether there is something of that name.
func (v *scope) has(name string) bool {
	switch x := v.get(name).(type) {
	case string:
		return x != ""
	case bool:
		return x
	case []Scope:
		return len(x) > 0
	case []tree.Node:
		return len(x) > 0
	}
	return false
}

func (v *scope) text(name string) string {
	s, _ := v.get(name).(string)
	return s
}

func (v *scope) nodes(name string) []tree.Node {
	ns, _ := v.get(name).([]tree.Node)
	return ns
}

// items gives the scopes of a list, each in this one.
func (v *scope) items(name string) (items []*scope) {
	list, _ := v.get(name).([]Scope)
	for _, x := range list {
		items = append(items, &scope{x, v})
	}
	return items
}

// statement is the one whose id the scope has.
func (v *scope) statement() statement {
	all, _ := v.get(fieldSaid).(map[string]statement)
	return all[v.text(string(textID))]
}

// The fields by their kinds, so that each is given what it holds.
func (s Scope) text(f text, v string)        { s[string(f)] = v }
func (s Scope) rich(f rich, v string)        { s[string(f)] = v }
func (s Scope) place(f place, v string)      { s[string(f)] = v }
func (s Scope) flag(f flag, v bool)          { s[string(f)] = v }
func (s Scope) list(f list, v []Scope)       { s[string(f)] = v }
func (s Scope) pieces(f pieces, v []Scope)   { s[string(f)] = v }
func (s Scope) nodes(f nodes, v []tree.Node) { s[string(f)] = v }

// Scopes are those of a matter and of its steps, in their order. A template of a step is
// filled from that of the step in that of the matter.
func (s *Set) Scopes(m *matter.Matter) (base Scope, steps []Scope) {
	vs, l := walk.Views(m), s.words
	base = Scope{fieldSaid: every(m, "")}
	base.text(textTitle, m.Title)
	base.text(textCourt, m.Court)
	base.place(placeDocket, m.Docket)
	base.text(textDecided, m.Decided)
	base.rich(richLead, m.Lead)
	base.flag(flagOneMinute, m.Minutes == 1)
	if m.Minutes > 1 {
		base.text(textMinutes, strconv.Itoa(m.Minutes))
	}
	base.text(textMovantName, m.Movant.Name)
	base.text(textOpponentName, m.Opponent.Name)
	base.flag(about(m.Main()), true)
	base.flag(under(m.Law), true)
	base.flag(flagJudged, live.Judged(m))
	base.flag(flagMine, live.Own(m))
	first, title := around(l, &vs[min(1, len(vs)-1)])
	base.text(textFirst, first)
	base.text(textFirstTitle, title)
	last, _ := walk.Around(vs, walk.Find(vs, walk.Review))
	base.text(textBack, last.ID)
	base.list(listParts, parts(m))
	for i, v := range vs {
		if v.Step != nil {
			steps = append(steps, stepScope(l, m, vs, i))
			for _, n := range v.Step.Notes {
				base["noted-"+n.Authority] = true
			}
		}
	}
	recorded(base, l, m)
	benchScope(base, m)
	return base, steps
}

// every is each statement of a matter under its id, with its sources in that document.
func every(m *matter.Matter, sources string) map[string]statement {
	all := map[string]statement{}
	m.Each(func(a *matter.Assertion) { all[a.ID] = statement{draw.Said(m, a), draw.CitesIn(sources, m, a.Cites)} })
	return all
}

// around is a view by where it stands and what it is called.
func around(l *words.Language, v *walk.View) (id, title string) {
	if v.Step == nil {
		return v.ID, l.Say(words.ViewTitleReview)
	}
	return v.ID, v.Step.Topic
}

// partScope is a part with steps.
func partScope(m *matter.Matter, i int) Scope {
	p := &m.Parts[i]
	s := Scope{}
	s.text(textPart, p.ID)
	s.text(textPartTitle, p.Title)
	s.text(textNumber, walk.Roman(i+1))
	s.text(textOf, strconv.Itoa(len(p.Steps)))
	s.text(textStart, p.Steps[0].ID)
	s.flag(flagSeveral, len(p.Steps) > 1)
	return s
}

func parts(m *matter.Matter) (ss []Scope) {
	for i := range m.Parts {
		if len(m.Parts[i].Steps) > 0 {
			ss = append(ss, partScope(m, i))
		}
	}
	return ss
}

// assertion is a statement in a list.
func assertion(a *matter.Assertion) Scope {
	s := Scope{}
	s.text(textID, a.ID)
	if a.By != matter.RecordRecites {
		s.text(textBy, a.By.String())
	}
	return s
}

func assertions(as []matter.Assertion) (ss []Scope) {
	for i := range as {
		ss = append(ss, assertion(&as[i]))
	}
	return ss
}

func later(as []matter.LaterAnswer) (ss []Scope) {
	for i := range as {
		ss = append(ss, assertion(&as[i].Assertion))
	}
	return ss
}

// stepScope is that of the step whose view is the i-th, with its part.
func stepScope(l *words.Language, m *matter.Matter, vs []walk.View, i int) Scope {
	x := vs[i].Step
	s := partScope(m, vs[i].Part)
	s.text(textID, x.ID)
	s.text(textStep, x.ID)
	s.text(textTopic, x.Topic)
	before, next := walk.Around(vs, i)
	s.text(textBack, before.ID)
	id, title := around(l, next)
	s.text(textNext, id)
	s.text(textNextTitle, title)
	if p := barred(m, x); p != nil {
		s.text(textProvision, p.ID)
		s.rich(richBars, p.Bars)
	}
	s.flag(flagSided, len(x.Movant)+len(x.Opponent) > 0)
	s.flag(flagBench, walk.Has(m, walk.Work) && live.Benched(x))
	s.flag(flagAnswered, live.Answered(x))
	s.flag(stands(live.StanceOf(m, x)), true)
	s.begun(listFacts, listFactsRest, assertions(x.Facts), firstFacts)
	s.begun(listMovant, listMovantRest, assertions(x.Movant), firstPoints)
	s.begun(listOpponent, listOpponentRest, assertions(x.Opponent), firstPoints)
	s.flag(did(x.Court.Mark), x.Court.Mark != matter.Unmarked)
	s.list(listHolding, assertions(x.Court.Text))
	s.list(listOther, assertions(x.OtherWay))
	s.list(listSince, later(x.Later))
	var found []string
	for _, h := range x.Court.Findings {
		found = append(found, h.Key.String()+"="+h.Key.Under(m.Posture).Name(h.Finding))
	}
	s[fieldFound] = found
	asking(s, m, x)
	s.nodes(nodesMargin, draw.Marginal(x.Notes))
	return s
}

// How many statements of the record, and how many points of a side, stand before the
// rest. web/static/matter.js has the same two numbers.
const (
	firstFacts  = 2
	firstPoints = 3
)

// begun splits a list into what stands first and the rest.
func (s Scope) begun(f, rest list, all []Scope, first int) {
	first = min(first, len(all))
	s.list(f, all[:first])
	s.list(rest, all[first:])
}

// asking names the templates that a step takes.
func asking(s Scope, m *matter.Matter, x *matter.Step) {
	var asks, tensions, acts []Scope
	for i := range x.Asks {
		a, q := &x.Asks[i], Scope{}
		q.rich(richQuestion, a.Question)
		if before := m.AskedBefore(a); before != nil {
			q.text(textUse, askedName)
			q.text(textAsked, before.ID)
			q.text(textAskedTopic, before.Topic)
		} else if a.Provision != "" {
			q.text(textUse, askOneName(a.Element))
			q.text(textProvision, a.Provision)
		} else {
			q.text(textUse, askName(a.Element))
			tensions = append(tensions, Scope{string(textUse): tensionName(a.Element)})
		}
		asks = append(asks, q)
	}
	if name := live.ActOf(x); name != "" {
		acts = append(acts, Scope{string(textUse): name})
	}
	s.pieces(piecesAsks, asks)
	s.pieces(piecesTensions, tensions)
	s.pieces(piecesActs, acts)
}

// barred is the provision that a step asks about, if it asks about one.
func barred(m *matter.Matter, s *matter.Step) *matter.Provision {
	for _, a := range s.Asks {
		if p := m.Provision(a.Provision); p != nil && p.Bars != "" {
			return p
		}
	}
	return nil
}

// recorded is what stands in the record, and when it came.
func recorded(base Scope, l *words.Language, m *matter.Matter) {
	courts := holdings(m)
	var cites, rounds []Scope
	for _, c := range m.Cites {
		s := Scope{}
		s.text(textID, c.ID)
		s.place(placePin, c.Pin)
		s.rich(richQuote, c.Quote)
		s.place(placeRecord, c.Record)
		s.flag(flagOfCourt, courts[c.ID])
		cites = append(cites, s)
	}
	for i := range m.Rounds {
		r := &m.Rounds[i]
		var entries []Scope
		for j := range r.Entries {
			e := assertion(&r.Entries[j])
			if day := r.Entries[j].Date; day != "" {
				e.text(textDay, l.Say(words.Date(day)))
			}
			entries = append(entries, e)
		}
		s := Scope{}
		s.text(textTitle, r.Title)
		s.list(listEntries, entries)
		rounds = append(rounds, s)
	}
	base.list(listCites, cites)
	base.list(listRounds, rounds)
}

// holdings are the cites under which a court speaks for itself.
func holdings(m *matter.Matter) map[string]bool {
	courts := map[string]bool{}
	for i := range m.Parts {
		for _, s := range m.Parts[i].Steps {
			for _, a := range s.Court.Text {
				for _, c := range a.Cites {
					courts[c] = courts[c] || a.By == matter.CourtSays
				}
			}
		}
	}
	return courts
}

// benchScope is what the workbench has.
func benchScope(base Scope, m *matter.Matter) {
	var interests, wholes, provisions, alternatives []Scope
	grid := len(m.Interests) > 0 && len(m.Provisions) > 0
	for i := range m.Interests {
		s := interestScope(m, &m.Interests[i])
		interests = append(interests, s)
		if grid && len(m.Interests[i].Whole) > 0 {
			wholes = append(wholes, s)
		}
	}
	for i := range m.Provisions {
		provisions = append(provisions, provisionScope(m, &m.Provisions[i]))
	}
	for i := range m.Alternatives {
		alternatives = append(alternatives, alternativeScope(m, &m.Alternatives[i]))
	}
	base.flag(flagGrid, grid)
	base.flag(flagCourtSpoke, len(workbench.Credited(m).Cells) > 0)
	base.text(textUsersShort, m.Speaks(matter.UsersSay).Short)
	base.list(listInterests, interests)
	base.list(listWholes, wholes)
	base.list(listProvisions, provisions)
	base.list(listAlternatives, alternatives)
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			s := &m.Parts[i].Steps[j]
			if _, known := base[string(textAskAdvances)]; !known && s.AsksFor(live.Advances) {
				base.text(textAskAdvances, s.ID)
			}
			if _, known := base[string(textAskExcess)]; !known && s.AsksFor(live.Excess) {
				base.text(textAskExcess, s.ID)
			}
		}
	}
}

func interestScope(m *matter.Matter, x *matter.Interest) Scope {
	s := assertion(&x.Assertion)
	s.text(textInterest, x.ID)
	s.text(textInterestOf, x.Name)
	s.flag(sorted(x.Sort, x.Aid, x.Aid != matter.NoAid && byWilliams(m, x)), true)
	s.list(listWhole, evidence(x.Whole))
	return s
}

// byWilliams reports whether an interest cites the paper that the sorting is
// from. Script asks the same of a reader's file.
func byWilliams(m *matter.Matter, x *matter.Interest) bool {
	for _, id := range x.Cites {
		if c := m.Cite(id); c != nil && strings.HasPrefix(c.Pin, "Williams") {
			return true
		}
	}
	return false
}

func evidence(es []matter.Evidence) (ss []Scope) {
	for i := range es {
		s := assertion(&es[i].Assertion)
		s.flag(spoke(es[i].By), true)
		s.flag(serves(es[i].How), true)
		ss = append(ss, s)
	}
	return ss
}

// askedAt is the step that says what a provision stops, because it asks of it.
func askedAt(m *matter.Matter, p *matter.Provision) string {
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			if s := &m.Parts[i].Steps[j]; barred(m, s) == p {
				return s.ID
			}
		}
	}
	return ""
}

// provisionScope has a cell for each interest.
func provisionScope(m *matter.Matter, p *matter.Provision) Scope {
	s := Scope{}
	s.text(textProvision, p.ID)
	s.text(textProvisionOf, p.Name)
	if step := askedAt(m, p); step != "" {
		s.text(textAsked, step)
	} else {
		s.rich(richBars, p.Bars)
	}
	s.list(listBurden, assertions(p.Burden))
	var cells []Scope
	for i := range m.Interests {
		x := &m.Interests[i]
		var of []matter.Evidence
		for _, e := range p.Serves {
			if e.Interest == x.ID {
				of = append(of, e)
			}
		}
		c := Scope{}
		c.text(textInterest, x.ID)
		c.text(textInterestOf, x.Name)
		c.list(listEvidence, evidence(of))
		cells = append(cells, c)
	}
	s.list(listCells, cells)
	return s
}

func alternativeScope(m *matter.Matter, a *matter.Alternative) Scope {
	var meant []string
	for _, id := range a.Interests {
		if x := m.Interest(id); x != nil {
			meant = append(meant, x.Name)
		}
	}
	s := assertion(&a.Assertion)
	s.text(textAlternative, a.ID)
	s.text(textAlternativeOf, a.Name)
	s.flag(flagInRecord, a.InRecord)
	s.text(textMeant, strings.Join(meant, "; "))
	s.list(listAnswer, assertions(a.Answer))
	return s
}
