// Package rulings turns the rulings of an analysis into what is shown of them:
// the sentence, the tree of reasons with its wording, authorities and the
// reader's own marks. It says nothing itself: it names sentences with what stands
// in their places. The page draws them, and the command line prints them in the
// format benchwalk/rulings/1.
package rulings

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/whatif"
	"github.com/benchwalk/benchwalk/logic/words"
)

// Report is one test's ruling in words.
type Report struct {
	Test doctrines.ID
	// Asked is false where the posture does not pose the question; then only
	// Sentence says why.
	Asked       bool
	Sentence    words.Text
	Disposition string // empty unless exactly one is reachable
	Firmness    doctrine.Firmness
	Reachable   []string
	// Grounds are the rules on which a compelled ruling stands, each by itself, in the
	// test's own order; empty where the ruling is not compelled or no rule ends the
	// matter.
	Grounds []Ground
	Needed  []doctrines.Key
	Settled []doctrines.Key
	// Next is the needed element whose answer narrows the ruling most; HasNext is
	// false where nothing is needed, and in a headline.
	Next    doctrines.Key
	HasNext bool
	// Awaits names what stands before any finding, is open and can change the
	// ruling; empty if nothing is.
	Awaits words.Name
	// Effect is what the settled elements would still not do, as [words.SettledStill]
	// has it.
	Effect  string
	Reasons []Reason
	// Weighings are the permissible weighings that split, where they do.
	Weighings []Weighing
	Remarks   []words.Text
	// Turns says what an open ruling turns on; nil in a headline.
	Turns []words.Text
	// WhatIf is nil in a headline.
	WhatIf *WhatIf
}

// Reason is one rule of the tree.
type Reason struct {
	Rule   string
	Title  words.Name
	Says   []words.Text
	ID     doctrine.RuleID // under every standard the same, whatever the rule's code there
	Status doctrine.Status
	Kind   doctrine.Kind
	// Behind is true where a failed gate, or a threshold, leaves the rule
	// without effect; it is reported all the same.
	Behind bool
	// Unreached is true behind a threshold that holds: whether the rule would apply was
	// never the question.
	Unreached bool
	Cites     []law.Cite
	Findings  []Finding
}

// Finding is a leaf of the tree.
type Finding struct {
	Key      doctrines.Key
	Topic    words.Name
	Finding  doctrine.Finding
	Short    words.Name
	CountsAs string // for no record, what it counts as; else empty
	Burden   doctrine.Party
	Marked   []*matter.Assertion // what moved the reader
	Note     string
	Cites    []law.Cite
}

// Weighing is a permissible weighing and how it comes out.
type Weighing struct {
	Code   string
	Words  words.Name
	Grants bool
}

// Reports gives all tests. m may be nil; then nothing is marked.
func Reports(a *analysis.Analysis, m *matter.Matter, rs chain.Rulings) (out [doctrines.Count]Report) {
	for _, t := range doctrines.All() {
		out[t] = report(a, m, rs, t)
	}
	return out
}

// Headline gives a test's ruling without its reasons and remarks: what is shown
// on every change of an answer.
func Headline(p doctrines.Posture, rs chain.Rulings, t doctrines.ID) Report {
	if !p.Asks(t) {
		return Report{Test: t, Sentence: words.Unposed(t.String())}
	}
	r := rs[t]
	d := r.Doctrine
	out := Report{Test: t, Asked: true, Firmness: r.Firmness(), Reachable: d.Named(r.Reachable())}
	if x, ok := r.Disposition(); ok {
		out.Disposition = d.Disposition(x)
	}
	out.Grounds = grounds(r, t)
	out.Sentence = Sentence(p, t, r.Reachable(), out.Firmness)
	if n, counted := counted(r, out.Grounds); counted {
		out.Sentence = onGrounds(p, r, t, n)
	}
	for e := range d.Elements {
		k := doctrines.Key{Test: t, Element: e}
		if r.Needed.Has(e) {
			out.Needed = append(out.Needed, k)
		}
		if r.Settled.Has(e) {
			out.Settled = append(out.Settled, k)
		}
	}
	if out.Firmness == doctrine.Unsettled && d.Awaits != "" {
		out.Awaits = words.Awaited(d.Awaits)
	}
	switch {
	case out.Firmness == doctrine.Contested:
		out.Effect = "contested"
	case len(r.Shut()) > 0:
		out.Effect = "shut"
	default:
		out.Effect = "open"
	}
	return out
}

// Wanted names what an open ruling still needs: the open elements that can change it,
// and last what stands before any finding.
func (r *Report) Wanted() (names []words.Name) {
	for _, k := range r.Needed {
		names = append(names, words.Topic(k.String()))
	}
	if !r.Awaits.Empty() {
		names = append(names, r.Awaits)
	}
	return names
}

// First names what is best answered next: what stands before any finding, or else the
// needed element whose answer narrows the ruling most.
func (r *Report) First() (name words.Name, keys []doctrines.Key) {
	if !r.Awaits.Empty() {
		return r.Awaits, nil
	}
	return words.Topic(r.Next.String()), []doctrines.Key{r.Next}
}

// Sentence is a ruling in one sentence: what the findings leave reachable, and how
// firmly. A final judgment calls some rulings otherwise than one for the time of the
// suit, which is on this record and at this stage.
func Sentence(p doctrines.Posture, t doctrines.ID, reach doctrine.Set, firm doctrine.Firmness) words.Text {
	names := p.Doctrine(t).Named(reach)
	if only, one := reach.Only(); p.Final && one && firm == doctrine.Compelled && t.Test().Judged.Has(only) {
		return words.FinalRuling(t.String(), names[0])
	}
	return words.RulingOf(t.String(), firm.String(), names)
}

func (r *Report) next(from doctrine.Ruling) {
	if e, ok := whatif.Next(from); ok {
		r.Next, r.HasNext = doctrines.Key{Test: r.Test, Element: e}, true
	}
}

func report(a *analysis.Analysis, m *matter.Matter, rs chain.Rulings, t doctrines.ID) Report {
	out := Headline(a.Posture, rs, t)
	if !out.Asked {
		return out
	}
	r := rs[t]
	out.next(r)
	out.Reasons = reasons(a, m, r, t)
	out.WhatIf = asks(a.Posture, r, t)
	if out.Firmness == doctrine.Unsettled {
		out.Turns = turns(a, m, r, t)
	}
	if chain.Carried(t) {
		out.WhatIf.Chain = across(a, rs, t)
	}
	if out.Firmness == doctrine.Discretionary {
		out.Weighings = weighings(r)
	}
	ids := append(a.Posture.Remarks(t), t.Test().NotesOn(r, a.Posture.Settings[t], a.Posture.Standard)...)
	for _, id := range append(ids, chain.Remarks(t, rs)...) {
		if id != narrowerParts {
			out.Remarks = append(out.Remarks, words.RemarkOf(t.String(), id))
		} else if parts := narrower(a, m); parts != nil {
			out.Remarks = append(out.Remarks, words.NarrowerRelief(t.String(), parts))
		}
	}
	return out
}

// reasons tells every rule of a ruling.
func reasons(a *analysis.Analysis, m *matter.Matter, r doctrine.Ruling, t doctrines.ID) []Reason {
	tree, shut, steps := r.Explain(), len(r.Shut()) > 0, t.Test().Steps
	threshold := false // whether one holds before the rule
	out := make([]Reason, len(tree.Because))
	for i := range tree.Because {
		n, reason := &tree.Because[i], &out[i]
		*reason = Reason{Rule: n.Rule, ID: n.ID, Title: words.RuleTitle(t.String(), n.Rule), Status: n.Status, Kind: n.Kind, Cites: n.Cites,
			Behind:   threshold || shut && !steps && !n.Kind.Ends() && n.Status != doctrine.Fails,
			Findings: make([]Finding, len(n.Because))}
		reason.Unreached = threshold
		threshold = threshold || n.Kind == doctrine.Threshold && n.Status == doctrine.Holds
		switch {
		case reason.Unreached:
			reason.Says = []words.Text{words.RuleNotReached}
		case n.Status == doctrine.Holds:
			reason.Says = []words.Text{words.RuleHeld(t.String(), n.Rule)}
			if n.Kind.Ends() && !shut {
				reason.Says = append(reason.Says, words.RuleOneReading)
			}
		case n.Status == doctrine.Fails:
			reason.Says = []words.Text{words.RuleNotHeld(t.String(), n.Rule)}
		default:
			reason.Says = []words.Text{words.RuleUndecided(t.String(), n.Rule)}
		}
		for j := range n.Because {
			reason.Findings[j].tell(a, m, t, &n.Because[j])
		}
	}
	return out
}

// weighings tells how each permissible weighing comes out that is decided.
func weighings(r doctrine.Ruling) (out []Weighing) {
	for _, id := range r.Doctrine.OfKind(doctrine.Weighing) {
		if status := r.Outcome.Status(id); status != doctrine.Pending {
			code := r.Doctrine.Rules[id].Code
			out = append(out, Weighing{Code: code, Words: words.Weighing(r.Doctrine.Name, code), Grants: status == doctrine.Holds})
		}
	}
	return out
}

// narrowerParts is the remark that names the parts of which a narrower relief is
// worth asking.
const narrowerParts = "narrower-parts"

func (f *Finding) tell(a *analysis.Analysis, m *matter.Matter, t doctrines.ID, leaf *doctrine.Reason) {
	k := doctrines.Key{Test: t, Element: leaf.Element}
	e, key := k.Under(a.Posture), k.String()
	*f = Finding{Key: k, Topic: words.Topic(key), Finding: leaf.Finding, Burden: e.Burden, Cites: leaf.Cites,
		Short: words.FindingOf(key, e.Name(leaf.Finding)), Note: analysis.Get(a.Notes, key)}
	if leaf.Finding == doctrine.NoRecord {
		f.CountsAs = e.Name(leaf.CountsAs)
	}
	if m == nil {
		return
	}
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			s := &m.Parts[i].Steps[j]
			if !s.AsksFor(k) {
				continue
			}
			if n := analysis.Get(a.Notes, s.ID); n != "" && f.Note == "" {
				f.Note = n
			}
			for _, list := range [...][]matter.Assertion{s.Facts, s.Movant, s.Opponent} {
				for x := range list {
					if analysis.Has(a.Marks, list[x].ID) {
						f.Marked = append(f.Marked, &list[x])
					}
				}
			}
		}
	}
}
