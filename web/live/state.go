package live

import (
	"strconv"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/workbench"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// State is all that a view of the reader's own work is made of.
type State struct {
	// Words is the language, for what depends on how long a text is.
	Words    *words.Language
	Matter   *matter.Matter
	Analysis *analysis.Analysis
	Rulings  chain.Rulings
	// Reports are headlines only; the reasons are made for the result alone,
	// because the other views are made anew on every answer.
	Reports  [doctrines.Count]rulings.Report
	Tensions []chain.Tension
	Look     Look
	// Theirs is what someone sent, where it is to stand beside the reader's own.
	Theirs *analysis.Analysis
	// Main is the test whose ruling the matter is about, the others that it asks
	// about follow.
	Main     doctrines.ID
	rest     []doctrines.ID
	stands   [][]tree.Node
	suggests []chain.Link // what other rulings suggest in silence
	screen   []string     // the steps where the reader is
	walked   matter.Path  // none where it is one that the matter lists
	// footing is made when it is first asked for.
	footing *rulings.Footing
	// posture and headlines are those of the reports, which the next state takes over
	// where nothing of them changed.
	posture   doctrines.Posture
	headlines [doctrines.Count]rulings.Report
}

// onPath reports whether a step is on the path that is walked. A matter that does not
// list that path is walked whole.
func (s *State) onPath(step *matter.Step) bool {
	p, ok := s.walked, true
	if p.Empty() {
		p, ok = s.Matter.Path(s.Analysis.Walk.Path)
	}
	return !ok || analysis.Has(p.Steps(), step.ID)
}

// screenOf lists the steps on the screen where the reader is: one, or the rows that the
// path sets side by side, and the whole where the step is beside the path.
func screenOf(p matter.Path, m *matter.Matter, a *analysis.Analysis) []string {
	whole, _ := m.Path(matter.Whole)
	for _, p := range []matter.Path{p, whole} {
		if rows, ok := p.Screen(a.Walk.At); ok {
			return rows
		}
	}
	return []string{a.Walk.At}
}

// Screen lists the steps of the matter on the screen where the reader is.
func (s *State) Screen() (steps []string) {
	for _, id := range s.screen {
		if s.Matter.Step(id) != nil {
			steps = append(steps, id)
		}
	}
	return steps
}

// StepSlots names the slots of a step, which hold something only where the reader is.
func StepSlots(step *matter.Step) []string {
	slots := []string{GroundsSlot(step), CameSlot(step), YouSlot(step), YoursSlot(step)}
	for i := range step.Later {
		slots = append(slots, LaterSlot(&step.Later[i]))
	}
	return slots
}

// Explained is the state with reasons and what would change the rulings: what
// the result takes, and the other views do without.
func (s *State) Explained() *State {
	s.Reports = rulings.Reports(s.Analysis, s.Matter, s.Rulings)
	return s
}

// Look is how the reader looks at the result. It is kept nowhere and changes no
// finding.
type Look struct {
	X, Y     doctrines.Key // the two factors of the map
	Standard standard.Standard
	Tried    []Trial // findings tried otherwise; empty if none are
}

// Trial is one finding tried otherwise.
type Trial struct {
	Key doctrines.Key
	To  doctrine.Finding
}

// FirstLook is how the result is looked at before the reader chooses.
func FirstLook(main doctrines.ID) Look {
	look := Look{Standard: standard.Standard{Circuit: standard.Second}}
	if axes := main.Test().Axes; axes != nil {
		look.X, look.Y = doctrines.Key{Test: main, Element: axes[0]}, doctrines.Key{Test: main, Element: axes[1]}
	}
	return look
}

// NewState makes what the views need of an analysis and its rulings.
func NewState(l *words.Language, m *matter.Matter, a *analysis.Analysis, rs chain.Rulings) *State {
	return StateAfter(nil, l, m, a, rs)
}

// StateAfter is NewState for one more answer: what the answer leaves as it was is taken over
// from the state before it, which may be nil.
func StateAfter(before *State, l *words.Language, m *matter.Matter, a *analysis.Analysis, rs chain.Rulings) *State {
	ts := m.Tests()
	listed, _ := m.Path(a.Walk.Path)
	s := &State{Words: l, Matter: m, Analysis: a, Rulings: rs, Tensions: append(a.Tensions(rs), workbench.Tensions(m, a)...), Look: FirstLook(ts[0]), Main: ts[0], rest: ts[1:],
		suggests: chain.Told(a.Posture, &a.Findings, rs), screen: screenOf(listed, m, a), posture: a.Posture}
	for _, t := range doctrines.All() {
		if before != nil && before.posture == s.posture && before.Rulings[t] == rs[t] {
			s.headlines[t] = before.headlines[t]
		} else {
			s.headlines[t] = rulings.Headline(a.Posture, rs, t)
		}
	}
	s.Reports = s.headlines
	return s
}

// Stands reports whether every ruling stands as it did in another state.
func (s *State) Stands(before *State) bool {
	return before != nil && before.posture == s.posture && before.Rulings == s.Rulings
}

// OthersStand reports whether the rulings on the other tests do.
func (s *State) OthersStand(before *State) bool {
	for _, t := range s.rest {
		if before == nil || before.posture != s.posture || before.Rulings[t] != s.Rulings[t] {
			return false
		}
	}
	return before != nil
}

// stepAsking finds the step that asks an element of the whole rule.
func (s *State) stepAsking(k doctrines.Key) *matter.Step {
	for i := range s.Matter.Parts {
		for j := range s.Matter.Parts[i].Steps {
			if x := &s.Matter.Parts[i].Steps[j]; x.AsksFor(k) {
				return x
			}
		}
	}
	return nil
}

// found is a finding as it reads in a table.
func (s *State) found(k doctrines.Key, f doctrine.Finding) words.Name {
	return words.FindingOf(k.String(), k.Under(s.Analysis.Posture).Name(f))
}

func itoa(n int) string { return strconv.Itoa(n) }

// say is what the language says of something, where a text is what is needed.
func (s *State) say(x words.Said) string { return s.Words.Say(x) }

// namesOf names elements in a sentence.
func namesOf(ks []doctrines.Key) (names []words.Name) {
	for _, k := range ks {
		names = append(names, words.Topic(k.String()))
	}
	return names
}

// asked makes a sentence in which the elements that it names lead to where each is
// asked.
func (s *State) asked(t words.Text, ks []doctrines.Key) tree.Node {
	return tree.SayWith(t, func(place string, item int, text string) []tree.Node {
		if place != "topics" && place != "topic" {
			return nil
		}
		if item >= len(ks) { // what stands before any finding is asked by no step
			return nil
		}
		if step := s.stepAsking(ks[item]); step != nil {
			return []tree.Node{tree.El("a", tree.A("href", "#q-"+step.ID), tree.T(text))}
		}
		return nil
	})
}

// TensionSlot is the name of the slot beside an element's question.
func TensionSlot(k doctrines.Key) string { return "tension-" + draw.Slug(k.String()) }

// texts gathers texts. Each append written out is code in the module.
type texts []string

func (ts *texts) add(s string) { *ts = append(*ts, s) }

// hear is said and not seen.
func hear(s words.Said) tree.Node { return tree.Class("span", "hear", tree.Say(s)) }
