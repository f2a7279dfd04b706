// Package rulings turns the rulings of an analysis into what is shown of them:
// the sentence, the tree of reasons with its wording, authorities and the
// reader's own marks. The page draws it, and the command line prints it in the
// format benchwalk/rulings/1.
package rulings

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/posture"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/stay"
	"github.com/benchwalk/benchwalk/logic/whatif"
	"github.com/benchwalk/benchwalk/logic/words"
)

// Report is one test's ruling in words.
type Report struct {
	Test posture.Test
	// Asked is false where the posture does not pose the question; then only
	// Sentence says why.
	Asked       bool
	Sentence    string
	Disposition string // empty unless exactly one is reachable
	Firmness    doctrine.Firmness
	Reachable   []string
	Needed      []posture.Key
	Settled     []posture.Key
	// Next is the needed element whose answer narrows the ruling most; HasNext is
	// false where nothing is needed.
	Next    posture.Key
	HasNext bool
	// Awaits says what stands before any finding, is open and can change the
	// ruling; empty if nothing is.
	Awaits string
	// SettledWords says what the settled elements would not do.
	SettledWords string
	Reasons      []Reason
	// Weighings are the permissible weighings that split, where they do.
	Weighings []Weighing
	Remarks   []string
	// WhatIf is nil in a headline.
	WhatIf *WhatIf
}

// Reason is one rule of the tree.
type Reason struct {
	Rule, Title, Text string
	Status            doctrine.Status
	Gate              bool
	// Behind is true where a failed gate, or a threshold, leaves the rule
	// without effect; it is reported all the same.
	Behind   bool
	Cites    []law.Cite
	Findings []Finding
}

// Finding is a leaf of the tree.
type Finding struct {
	Key      posture.Key
	Topic    string
	Finding  doctrine.Finding
	Short    string
	CountsAs string // for no record, what it counts as; else empty
	Burden   doctrine.Party
	Marked   []*matter.Assertion // what moved the reader
	Note     string
	Cites    []law.Cite
}

// Weighing is a permissible weighing and how it comes out.
type Weighing struct {
	Code, Words string
	Grants      bool
}

// Reports gives all four tests. m may be nil; then nothing is marked.
func Reports(a *analysis.Analysis, m *matter.Matter, rs chain.Rulings) (out [posture.Tests]Report) {
	for _, t := range posture.All() {
		out[t] = report(a, m, rs, t)
	}
	return out
}

// Headline gives a test's ruling without its reasons and remarks: what is shown
// on every change of an answer. With next it also says what to answer first.
func Headline(p posture.Posture, rs chain.Rulings, t posture.Test, next bool) Report {
	if !p.Asks(t) {
		return Report{Test: t, Sentence: words.AdministrativeStay}
	}
	r := rs[t]
	d := r.Doctrine
	out := Report{Test: t, Asked: true, Firmness: r.Firmness(), Reachable: d.Named(r.Reachable())}
	if x, ok := r.Disposition(); ok {
		out.Disposition = d.Disposition(x)
	}
	out.Sentence = words.Ruling(d.Name, out.Reachable, out.Firmness.String())
	for e := range d.Elements {
		k := posture.Key{Test: t, Element: e}
		if r.Needed.Has(e) {
			out.Needed = append(out.Needed, k)
		}
		if r.Settled.Has(e) {
			out.Settled = append(out.Settled, k)
		}
	}
	if next {
		out.next(r)
	}
	if out.Firmness == doctrine.Unsettled {
		out.Awaits = words.Awaits(d.Awaits)
	}
	out.SettledWords = words.Settled(d.Name, out.Firmness.String(), len(r.Shut()) > 0)
	return out
}

func (r *Report) next(from doctrine.Ruling) {
	if e, ok := whatif.Next(from); ok {
		r.Next, r.HasNext = posture.Key{Test: r.Test, Element: e}, true
	}
}

func report(a *analysis.Analysis, m *matter.Matter, rs chain.Rulings, t posture.Test) Report {
	out := Headline(a.Posture, rs, t, true)
	if !out.Asked {
		return out
	}
	r := rs[t]
	d := r.Doctrine
	gates := r.Shut()
	tree, shut := r.Explain(), len(gates) > 0
	threshold := tree.Because[0].Status == doctrine.Holds && (t == posture.Speech || t == posture.Bond)
	out.Reasons = make([]Reason, len(tree.Because))
	for i := range tree.Because {
		n, reason := &tree.Because[i], &out.Reasons[i]
		w, _ := words.Rule(n.Rule)
		*reason = Reason{Rule: n.Rule, Title: w.Title, Status: n.Status, Gate: n.Gate, Cites: n.Cites,
			Behind:   threshold && i > 0 || shut && !n.Gate && t != posture.Speech && n.Status != doctrine.Fails,
			Findings: make([]Finding, len(n.Because))}
		switch n.Status {
		case doctrine.Holds:
			reason.Text = w.Held
			if n.Gate && !shut {
				reason.Text += words.OneReading
			}
		case doctrine.Fails:
			reason.Text = w.NotHeld
		default:
			reason.Text = w.Undecided
		}
		for j := range n.Because {
			reason.Findings[j].tell(a, m, t, &n.Because[j])
		}
	}
	out.WhatIf = asks(a.Posture, r, t)
	if t == posture.Stay {
		out.WhatIf.Chain = across(a, rs)
		if out.Firmness == doctrine.Discretionary {
			for _, ray := range stay.Rays() {
				if status := r.Outcome.Status(ray); status != doctrine.Pending {
					code := d.Rules[ray].Code
					text, _ := words.Ray(code)
					out.Weighings = append(out.Weighings, Weighing{Code: code, Words: text, Grants: status == doctrine.Holds})
				}
			}
		}
		out.remark(words.NarrowerStay)
		if n := narrower(a, m); n != "" {
			out.remark(n)
		}
		if a.Posture.Standard.Date == standard.Today && a.Posture.Stay.Government == stay.Movant {
			out.remark(words.MergerUnsettled)
			if a.Posture.Stay.EnjoinedPolicy {
				out.remark(words.PolicyAssumed)
			}
		} else {
			out.remark(words.Merger(a.Posture.Get("stay.government")))
		}
		noLink, _ := words.Link("no-harm-link")
		out.remark(noLink)
	}
	if t == posture.Speech && a.Posture.Standard.Date == standard.Today {
		out.remark(words.LatitudeToday)
	}
	if t == posture.Injunction && a.Posture.Standard.Circuit != standard.Ninth {
		out.remark(words.InjunctionKeepsNinth)
	}
	if t == posture.Bond && !chain.BondArises(rs) {
		arises, _ := words.Link("bond-arises")
		out.remark(arises)
	}
	return out
}

func (r *Report) remark(text string) { r.Remarks = append(r.Remarks, text) }

func (f *Finding) tell(a *analysis.Analysis, m *matter.Matter, t posture.Test, leaf *doctrine.Reason) {
	k := posture.Key{Test: t, Element: leaf.Element}
	e, key := k.Under(a.Posture), k.String()
	q, _ := words.Element(key)
	*f = Finding{Key: k, Topic: q.Topic, Finding: leaf.Finding, Burden: e.Burden, Cites: leaf.Cites,
		Short: words.Short(key, e.Name(leaf.Finding)), Note: analysis.Get(a.Notes, key)}
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
