// Package chain takes findings through all tests: the rulings, the links by which
// one test's result bears on another's findings, the tensions among the answers,
// and the court's own path beside the reader's.
//
// A link suggests a range and takes nothing for the reader: an answer inside it
// passes in silence, one outside it is shown as a tension that the reader may
// keep with a reason. No answer is ever changed. What bears on what is one table
// of keys, in table.go. See docs/law/MODEL.md §7.
package chain

import (
	"iter"
	"slices"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
)

// Rulings are the rulings of all tests. A test that the posture does not ask has
// a zero ruling.
type Rulings [doctrines.Count]doctrine.Ruling

// Decide rules on all tests.
func Decide(p doctrines.Posture, f *doctrines.Findings) (r Rulings) {
	for _, t := range doctrines.All() {
		if p.Asks(t) {
			r[t] = p.Doctrine(t).Decide(f[t])
		}
	}
	return r
}

// Link is one way in which an answer bears on another.
type Link struct {
	ID   string
	From string // a key, or the name of a test for its ruling
	// Beside is the key of a second answer that the range depends on; empty if it
	// depends on one.
	Beside string
	To     doctrines.Key // the element it bears on
	// Given is false while the link has nothing to say.
	Given     bool
	Low, High doctrine.Finding
	// Usual is the level within the range that ordinarily follows; Open if none does.
	Usual doctrine.Finding
	Cites []law.Cite
	// Told is true where the link is told at the answer that it bears on in silence,
	// too, and not as a tension alone.
	Told bool
	// Because are the findings that decide the ruling that the link comes from, where
	// some do by themselves.
	Because []doctrines.Key
}

// Links gives every link of the chain. Nothing leads into the stay movant's
// irreparable harm, which needs evidence of its own (traps 7 to 9).
func Links(p doctrines.Posture, f *doctrines.Findings, r Rulings) []Link {
	out := make([]Link, len(links))
	for i := range links {
		out[i] = links[i].now(p, f, &r)
	}
	return out
}

// now is what a link says of findings and rulings.
func (l *link) now(p doctrines.Posture, f *doctrines.Findings, r *Rulings) Link {
	out := Link{ID: l.id, From: l.from, To: l.to, Cites: l.cites}
	if l.paired {
		out.Beside = l.beside.String()
	}
	if s := l.span(claimOf(r[source].Outcome), f); s.given && l.posed(p) {
		out.Given, out.Low, out.High, out.Usual, out.Told = true, s.low, s.high, s.usual, l.told
		if l.ofClaim {
			out.Because = decisive(source, r[source])
		}
	}
	return out
}

// decisive lists the findings that shut a gate of a ruling by themselves, whatever
// else were found.
func decisive(t doctrines.ID, r doctrine.Ruling) (keys []doctrines.Key) {
	for _, gate := range r.Shut() {
		for _, e := range r.Doctrine.Rules[gate].Looks {
			var alone doctrine.Findings
			alone[e] = r.Findings[e]
			if k := (doctrines.Key{Test: t, Element: e}); r.Doctrine.Decide(alone).Outcome.Status(gate) == doctrine.Holds && !slices.Contains(keys, k) {
				keys = append(keys, k)
			}
		}
	}
	return keys
}

// Told lists the links that are told at the answer that they bear on although it is no
// tension: it lies within the range, or is not given yet.
func Told(p doctrines.Posture, f *doctrines.Findings, r Rulings) (told []Link) {
	for i := range links {
		if !links[i].told {
			continue
		}
		l := links[i].now(p, f, &r)
		level, answered := p.Doctrine(l.To.Test).CountsAs(l.To.Element, f.Get(l.To))
		if l.Told && p.Asks(l.To.Test) && (!answered || l.has(doctrine.At(level))) {
			told = append(told, l)
		}
	}
	return told
}

// has reports whether a level lies within the range.
func (l *Link) has(level doctrine.Finding) bool { return level >= l.Low && level <= l.High }

// Tension is a set of answers that sit ill together. It is shown and changes
// no ruling.
type Tension struct {
	ID   string
	At   doctrines.Key // the answer beside which it is shown
	Link *Link         // the link it comes from, if it does
	// Also are the ids of what is said after it.
	Also []string
	// Suggested is what the workbench suggests, if that is what the answer
	// departs from, and Why its reason.
	Suggested doctrine.Finding
	Why       []words.Text
	// Kept is the reader's reason for keeping the answers, if there is one.
	Kept string
}

// place is the answer beside which a link or a tension is shown.
type place struct {
	id string
	at doctrines.Key
}

// places are those of all links and tensions, in the order in which they are
// told: the links, what each test says of its own findings, what lies between
// tests, and what the workbench suggests.
var places = func() (ps []place) {
	for i := range links {
		ps = append(ps, place{id: links[i].id, at: links[i].to})
	}
	for _, t := range doctrines.OnAPage() {
		for _, x := range t.Test().Tensions {
			ps = append(ps, place{id: x.ID, at: doctrines.Key{Test: t, Element: x.At}})
		}
	}
	for _, c := range conflicts {
		ps = append(ps, place{id: c.id, at: doctrines.MustKey(c.at)})
	}
	for _, b := range benched {
		ps = append(ps, place{id: b.id, at: doctrines.MustKey(b.at)})
	}
	return ps
}()

// Overridable lists the links and tensions that a reader may keep an answer
// against, with a reason, in the order in which they are told.
func Overridable() (ids []string) {
	for _, p := range places {
		ids = append(ids, p.id)
	}
	return ids
}

// Places goes through the same with the answer beside which each is shown.
func Places() iter.Seq2[string, doctrines.Key] {
	return func(yield func(string, doctrines.Key) bool) {
		for _, p := range places {
			if !yield(p.id, p.at) {
				return
			}
		}
	}
}

// Place is the answer beside which a tension is shown, under the id of a link or
// of a tension; ok is false for what is neither.
func Place(id string) (at doctrines.Key, ok bool) {
	for i := range places {
		if places[i].id == id {
			return places[i].at, true
		}
	}
	return doctrines.Key{}, false
}

// Benched reports whether the workbench suggests a finding on an element.
func Benched(k doctrines.Key) bool {
	for _, b := range benched {
		if at, _ := Place(b.id); at == k {
			return true
		}
	}
	return false
}

// Tensions gives all tensions among the findings, in the order of [Overridable].
func Tensions(p doctrines.Posture, f *doctrines.Findings, r Rulings) (ts []Tension) {
	all := Links(p, f, r)
	for i := range all {
		l := &all[i]
		level, answered := p.Doctrine(l.To.Test).CountsAs(l.To.Element, f.Get(l.To))
		if p.Asks(l.To.Test) && l.Given && answered && !l.has(doctrine.At(level)) {
			ts = append(ts, Tension{ID: l.ID, At: l.To, Link: l})
		}
	}
	for _, t := range doctrines.OnAPage() {
		if !p.Asks(t) {
			continue
		}
		for _, x := range t.Test().Tensions {
			if !x.Holds(f[t], p.Settings[t]) {
				continue
			}
			found := Tension{ID: x.ID, At: doctrines.Key{Test: t, Element: x.At}}
			if x.Also != nil {
				found.Also = x.Also(p.Settings[t], p.Standard)
			}
			ts = append(ts, found)
		}
	}
	for _, c := range conflicts {
		if c.holds(f, &r) {
			ts = append(ts, Tension{ID: c.id, At: doctrines.MustKey(c.at)})
		}
	}
	return ts
}

// Remarks lists the ids of what stands with a ruling on a test because of how
// another one came out.
func Remarks(t doctrines.ID, r Rulings) (ids []string) {
	for _, x := range remarks {
		if x.on == t.String() && x.when.holds(nil, &r) {
			ids = append(ids, x.id)
		}
	}
	return ids
}

// Beneath lists the tests whose ruling decides whether the question of another one arises
// at all, as that of security arises only under an injunction.
func Beneath(t doctrines.ID) (tests []doctrines.ID) {
	for _, x := range remarks {
		if x.on != t.String() {
			continue
		}
		for i := range x.when {
			if test := x.when[i].test; test != "" {
				tests = append(tests, doctrines.MustNamed(test))
			}
		}
	}
	return tests
}

// Remarkable lists every id that [Remarks] can give for a test.
func Remarkable(t doctrines.ID) (ids []string) {
	for _, x := range remarks {
		if x.on == t.String() {
			ids = append(ids, x.id)
		}
	}
	return ids
}

// Linked lists the ids of the links.
func Linked() (ids []string) {
	for i := range links {
		ids = append(ids, links[i].id)
	}
	return ids
}

// CourtFindings are the court's own findings in a matter, with everything it did
// not reach left open.
func CourtFindings(m *matter.Matter) (f doctrines.Findings) {
	for i := range m.Parts {
		steps := m.Parts[i].Steps
		for j := range steps {
			for _, h := range steps[j].Court.Findings {
				f.Set(h.Key, h.Finding)
			}
		}
	}
	return f
}

// Holds reports whether the court's own findings, with those that the result
// adds, give what it says: its disposition alone, or among those within reach.
// The ruling is theirs.
func Holds(m *matter.Matter, res matter.Result) (r doctrine.Ruling, holds bool) {
	f := CourtFindings(m)
	for _, h := range res.Also {
		f.Set(h.Key, h.Finding)
	}
	r = m.Posture.Doctrine(res.Test).Decide(f[res.Test])
	only, one := r.Disposition()
	return r, one && only == res.Disposition || res.Among && r.Reachable().Has(res.Disposition)
}

// Comparison says how a reader's finding and the court's relate. There is no
// score: where the court was silent there is nothing to compare.
type Comparison uint8

const (
	// Unanswered: the reader left it open.
	Unanswered Comparison = iota
	Same
	Different
	// CourtSilent: the court did not say.
	CourtSilent
	// Alike: the two answers differ, and their effect does not.
	Alike
)

// CompareLater relates a reader's finding to what a later court said: to all answers
// that agree with it.
func CompareLater(reader doctrine.Finding, agree []doctrine.Finding) Comparison {
	switch {
	case len(agree) == 0:
		return CourtSilent
	case reader == doctrine.Open:
		return Unanswered
	case slices.Contains(agree, reader):
		return Same
	}
	return Different
}

// Compare relates a reader's finding to the court's.
func Compare(reader, court doctrine.Finding) Comparison {
	switch {
	case court == doctrine.Open:
		return CourtSilent
	case reader == doctrine.Open:
		return Unanswered
	case reader == court:
		return Same
	}
	return Different
}

// Effect relates the reader's finding on an element to the court's by what follows from
// them: answers are different only where the court's, in the place of the reader's, would
// change the ruling, how firmly it follows, or a ground on which it stands. Where the
// test is not asked there is no ruling that an answer could change.
func Effect(p doctrines.Posture, reader *doctrines.Findings, k doctrines.Key, court doctrine.Finding) Comparison {
	c := Compare(reader.Get(k), court)
	if c != Different {
		return c
	}
	if !p.Asks(k.Test) {
		return Alike
	}
	d, theirs := p.Doctrine(k.Test), reader[k.Test]
	theirs[k.Element] = court
	if d.Decide(reader[k.Test]).SameEffect(d.Decide(theirs)) {
		return Alike
	}
	return Different
}
