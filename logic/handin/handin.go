// Package handin is what a student hands in: the answers to the questions of a path,
// first, before discussion and after it, with what was predicted, how sure the student
// was, and, in a file alone, a name and reasons. It is written as a file of the format
// benchwalk/handin/1 and, without name and reasons, as a code that survives what chat
// programs do to a text. docs/handin.md has both.
//
// A hand-in is read against a [Ground]: the matter, its edition and text, and the paths
// that are known. Nothing here counts or compares hand-ins.
package handin

import (
	"slices"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/digits"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/path"
)

const (
	// Tags is how many tags there are: a tag is a random number of 40 bits that is kept
	// with the assignment, so that what is handed in twice is known to be one student’s.
	Tags = 1 << 40
	// Moments is how many minutes since the beginning of 2020 there are.
	Moments = 1 << 25
	// MaxName is how many characters a name may have.
	MaxName = 80
	// MaxReason is how many characters a reason may have.
	MaxReason = analysis.MaxNote
)

// Question is one question of a matter: an element, or one of a provision.
type Question struct {
	Provision string // the id of the provision; empty for the whole rule
	Key       doctrines.Key
}

// String gives the name used in files: "stay.merits", "provisions.1.burdens".
func (q Question) String() string {
	if q.Provision == "" {
		return q.Key.String()
	}
	return "provisions." + q.Provision + "." + q.Key.Bare()
}

// Answers is how many answers a question has, open and no record among them.
func (q Question) Answers() int { return len(q.Key.Scale().Levels) + int(doctrine.FirstLevel) }

// Answer is what was answered to one question. The zero value is nothing.
type Answer struct {
	First  doctrine.Finding // committed to, which stays
	Before doctrine.Finding // as it stood before discussion
	After  doctrine.Finding // after discussion
	Sure   analysis.Confidence
}

// Last is the answer that counts in the end: the one after discussion where there is
// one, else the one before, else the first.
func (a Answer) Last() doctrine.Finding {
	for _, f := range [...]doctrine.Finding{a.After, a.Before} {
		if f != doctrine.Open {
			return f
		}
	}
	return a.First
}

// HandIn is what one student handed in.
type HandIn struct {
	Path      string // the name of the path, as package path takes it
	Text      uint64 // what the text of the matter was when the answers were given
	Posture   doctrines.Posture
	Predicted [doctrines.Count]doctrine.Disposition
	// Answers has one for each question of the matter, in the order of the ground.
	Answers []Answer
	Tag     uint64 // below Tags
	Minutes uint32 // since the beginning of 2020, below Moments
	// Name and Reasons are typed, and travel in the file alone. A reason stands under
	// the name of its question.
	Name    string
	Reasons []analysis.Text
}

// Ground is what hand-ins are read against. Once it is made it changes only by paths
// that become known.
type Ground struct {
	Matter *matter.Matter
	Text   uint64 // [matter.Digest] of the file that the matter was read from
	// Questions are those of the matter, in the order of its steps, each once.
	Questions []Question
	tests     []doctrines.ID
	edition   uint64
	ways      []way
}

// way is a path that is known, with the numbers of its questions.
type way struct {
	name   string
	digest uint64
	asks   []int
	path   matter.Path
}

// NewGround makes a ground of a matter, the digest of its text, and the names of paths
// beside those that the matter lists. Names of no path through the matter are given
// back.
func NewGround(m *matter.Matter, text uint64, names ...string) (g *Ground, strange []string) {
	g = &Ground{Matter: m, Text: text, tests: m.Tests()}
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			for _, a := range m.Parts[i].Steps[j].Asks {
				if q := (Question{a.Provision, a.Element}); !slices.Contains(g.Questions, q) {
					g.Questions = append(g.Questions, q)
				}
			}
		}
	}
	g.edition = g.editionOf()
	for _, p := range path.Listed(m) {
		g.Add(p.String())
	}
	for _, name := range names {
		if !g.Add(name) {
			strange = append(strange, name)
		}
	}
	return g, strange
}

// Add takes up a path by its name; false where the matter has no such path.
func (g *Ground) Add(name string) bool {
	if g.way(name) != nil {
		return true
	}
	named, problem := path.Find(name, g.Matter)
	if problem.Kind != path.None {
		return false
	}
	w := way{name: name, digest: digits.Sum(name), path: named.Path}
	for _, id := range named.Path.Steps() {
		for _, a := range g.Matter.Step(id).Asks {
			if n := g.Question(a.Provision, a.Element); !slices.Contains(w.asks, n) {
				w.asks = append(w.asks, n)
			}
		}
	}
	g.ways = append(g.ways, w)
	return true
}

// Question gives the number of a question; -1 where the matter does not ask it.
func (g *Ground) Question(provision string, k doctrines.Key) int {
	return slices.Index(g.Questions, Question{provision, k})
}

// Paths are the names of the paths that are known.
func (g *Ground) Paths() (names []string) {
	for i := range g.ways {
		names = append(names, g.ways[i].name)
	}
	return names
}

// Asked gives the numbers of the questions that a path asks, in its order; false where
// the path is not known.
func (g *Ground) Asked(name string) (numbers []int, ok bool) {
	w := g.way(name)
	if w == nil {
		return nil, false
	}
	return slices.Clone(w.asks), true
}

// Tests are those that the matter asks about, the one that its ruling is on first.
func (g *Ground) Tests() []doctrines.ID { return slices.Clone(g.tests) }

func (g *Ground) way(name string) *way {
	for i := range g.ways {
		if g.ways[i].name == name {
			return &g.ways[i]
		}
	}
	return nil
}

// Of makes a hand-in of an analysis: its answers to the questions of a path, and the
// notes on them as reasons. ok is false where the path is not known, or the analysis is
// of another matter.
func (g *Ground) Of(a *analysis.Analysis, name string, tag uint64, minutes uint32) (h *HandIn, ok bool) {
	w := g.way(name)
	if w == nil || a.Matter != g.Matter.ID || tag >= Tags || minutes >= Moments {
		return nil, false
	}
	h = &HandIn{Path: name, Text: g.Text, Posture: a.Posture, Tag: tag, Minutes: minutes, Answers: make([]Answer, len(g.Questions))}
	for _, t := range g.tests {
		h.Predicted[t] = a.Predicted[t]
	}
	for _, n := range w.asks {
		q := g.Questions[n]
		h.Answers[n] = Answer{
			First:  a.FirstFinding(q.Provision, q.Key),
			Before: a.Finding(q.Provision, q.Key),
			After:  a.FindingAfterDiscussion(q.Provision, q.Key),
			Sure:   a.Confidence(q.Provision, q.Key),
		}
		note := q.String()
		if q.Provision != "" {
			note = "provisions." + q.Provision // an analysis has one note for both questions
		}
		if reason := analysis.Get(a.Notes, note); reason != "" {
			h.Reasons = analysis.Put(h.Reasons, q.String(), reason)
		}
	}
	return h, true
}

// Analysis gives the analysis back: all but the reasons where it came from a code.
func (g *Ground) Analysis(h *HandIn) *analysis.Analysis {
	a := &analysis.Analysis{Matter: g.Matter.ID, Posture: h.Posture, Predicted: h.Predicted}
	for n, x := range h.Answers {
		q := g.Questions[n]
		if x.First != doctrine.Open {
			a.Find(q.Provision, q.Key, x.First)
			a.CommitTo(q.Provision, q.Key)
		}
		a.Find(q.Provision, q.Key, x.Before)
		if x.After != doctrine.Open {
			a.FindAfterDiscussion(q.Provision, q.Key, x.After)
		}
		a.SetConfidence(q.Provision, q.Key, x.Sure)
		if reason := analysis.Get(h.Reasons, q.String()); reason != "" {
			note := q.String()
			if q.Provision != "" {
				note = "provisions." + q.Provision
			}
			a.Notes = analysis.Put(a.Notes, note, reason)
		}
	}
	if p, ok := matter.ParsePreset(h.Path); ok {
		a.Walk.Path = p
	} else {
		a.Walk.Named = h.Path
	}
	a.Walk.Committed = g.committed(h)
	return a
}

// committed are the steps to all of whose questions there are first answers. A hand-in
// does not say more of it.
func (g *Ground) committed(h *HandIn) (steps []string) {
	for i := range g.Matter.Parts {
		for j := range g.Matter.Parts[i].Steps {
			s := &g.Matter.Parts[i].Steps[j]
			open := func(a matter.Ask) bool { return h.Answers[g.Question(a.Provision, a.Element)].First == doctrine.Open }
			if len(s.Asks) > 0 && !slices.ContainsFunc(s.Asks, open) {
				steps = analysis.Toggle(steps, s.ID, true)
			}
		}
	}
	return steps
}

// Findings are a hand-in’s answers on the whole rule: the first ones, or those that
// count in the end.
func (g *Ground) Findings(answers []Answer, first bool) (f doctrines.Findings) {
	for n, x := range answers {
		q := g.Questions[n]
		switch {
		case q.Provision != "":
		case first:
			f.Set(q.Key, x.First)
		default:
			f.Set(q.Key, x.Last())
		}
	}
	return f
}
