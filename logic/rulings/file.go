package rulings

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/workbench"
)

// Format is the name and version of the file format. Within a version members
// are only added, each optional with a stated default.
const Format = "benchwalk/rulings/1"

// Write decides an analysis and writes its rulings. m is its matter and may be
// nil; then the reader's marks are not repeated.
func Write(to *strictjson.Writer, l *words.Language, a *analysis.Analysis, m *matter.Matter) {
	w := &writer{Writer: to, words: l}
	rs := chain.Decide(a.Posture, &a.Findings)
	reports := Reports(a, m, rs)
	w.Object(func() {
		w.Name("format").Text(Format)
		w.Name("matter").Text(a.Matter)
		w.which(a.Posture)
		w.Name("rulings").Object(func() {
			for i := range reports {
				if r := &reports[i]; r.Asked {
					w.Name(r.Test.String())
					w.report(r, rs[r.Test].Doctrine)
				}
			}
		})
		for i := range reports {
			if r := &reports[i]; !r.Asked {
				w.Name("not_ruled").Object(func() { w.say(r.Test.String(), r.Sentence) })
			}
		}
		w.Name("links").Array(func() {
			for _, l := range chain.Links(a.Posture, &a.Findings, rs) {
				w.link(a.Posture, l)
			}
		})
		w.Name("tensions").Array(func() {
			ts := a.Tensions(rs)
			if m != nil {
				ts = append(ts, workbench.Tensions(m, a)...)
			}
			for _, t := range ts {
				w.Object(func() {
					w.Name("id").Text(t.ID)
					w.Name("at").Text(t.At.String())
					w.Name("text").Text(w.words.SayAll(TensionSays(a.Posture, t)...))
					if t.Kept != "" {
						w.Name("kept").Text(t.Kept)
					}
				})
			}
		})
	})
}

// which writes the standard the rulings follow and what it asks, in words: a
// ruling read apart from its analysis still says whose law it is.
func (w *writer) which(p doctrines.Posture) {
	for _, s := range doctrines.Standards() {
		w.Name(s.Name).Text(p.Get(s.Name))
	}
	circuit := p.Get("standard")
	w.Name("standard_text").Object(func() {
		w.say("name", words.StandardName(circuit))
		for _, t := range doctrines.All() {
			if t.Test().Terms != nil {
				w.say(t.String(), words.StandardAsks(circuit, t.String()))
			}
		}
		w.say("checked", words.StandardChecked(circuit))
	})
}

// TensionSays is what is said of a tension: its own sentence, or that of its
// link, with what the form of the speech test or the law of today adds
// (docs/law/MODEL.md §4).
func TensionSays(p doctrines.Posture, t chain.Tension) []words.Text {
	switch {
	case t.Why != nil:
		suggested := words.FindingOf(t.At.String(), t.At.Under(p).Name(t.Suggested))
		return append([]words.Text{words.TensionBenchSuggests(suggested)}, t.Why...)
	case t.Link != nil:
		return []words.Text{words.LinkText(t.ID)}
	}
	says := []words.Text{words.TensionText(t.ID)}
	for _, id := range t.Also {
		says = append(says, words.TensionText(id))
	}
	return says
}

// writer writes rulings in a language.
type writer struct {
	*strictjson.Writer
	words *words.Language
}

// say writes what the language says.
func (w *writer) say(name string, s words.Said) { w.Name(name).Text(w.words.Say(s)) }

// sayAll writes sentences as a list.
func (w *writer) sayAll(name string, ts []words.Text) {
	w.Name(name).Array(func() {
		for _, t := range ts {
			w.Text(w.words.Say(t))
		}
	})
}

func (w *writer) report(r *Report, d *doctrine.Doctrine) {
	w.Object(func() {
		w.Name("disposition")
		if r.Disposition == "" {
			w.Null()
		} else {
			w.Text(r.Disposition)
		}
		w.Name("firmness").Text(r.Firmness.String())
		w.texts("reachable", r.Reachable)
		if len(r.Grounds) > 0 {
			w.Name("grounds").Array(func() {
				for i := range r.Grounds {
					w.Text(r.Grounds[i].Rule)
				}
			})
		}
		w.keys("needed", r.Needed)
		if r.HasNext {
			w.Name("next").Text(r.Next.String())
		}
		if !r.Awaits.Empty() {
			w.Name("awaits").Text(d.Awaits)
		}
		w.keys("settled", r.Settled)
		if len(r.Turns) > 0 {
			w.sayAll("turns", r.Turns)
		}
		w.Name("reasons").Object(func() {
			w.say("conclusion", r.Sentence)
			w.Name("because").Array(func() {
				for i := range r.Reasons {
					w.reason(&r.Reasons[i])
				}
			})
			if len(r.Weighings) > 0 {
				w.Name("weighings").Array(func() {
					for _, x := range r.Weighings {
						w.Object(func() {
							w.Name("id").Text(x.Code)
							w.say("text", x.Words)
							w.Name("grants").Bool(x.Grants)
						})
					}
				})
			}
			if len(r.Remarks) > 0 {
				w.sayAll("remarks", r.Remarks)
			}
		})
		if r.WhatIf != nil {
			w.whatIf(r.WhatIf, r.Test)
		}
	})
}

// whatIf writes the members of a ruling that say what would change it.
func (w *writer) whatIf(x *WhatIf, t doctrines.ID) {
	w.flips("flips", x.Flips)
	w.Name("robustness").Object(func() {
		w.Name("findings").Int(x.Robust)
		w.say("text", x.Robustness)
	})
	w.keys("unable", x.Unable)
	w.Name("why_not").Array(func() {
		for i := range x.WhyNot {
			w.Object(func() {
				w.Name("disposition").Text(x.WhyNot[i].Disposition)
				w.flips("flips", x.WhyNot[i].Flips)
			})
		}
	})
	if len(x.Bounds) > 0 {
		w.Name("bounds").Array(func() {
			for _, b := range x.Bounds {
				w.Object(func() {
					w.Name("id").Text(b.ID)
					w.Name("disposition").Text(b.Disposition)
					w.say("why", b.Why)
				})
			}
		})
	}
	if chain.Carried(t) {
		w.flips("chain_flips", x.Chain)
	}
}

func (w *writer) flips(name string, fs []Flip) {
	w.Name(name).Array(func() {
		for i := range fs {
			w.flip(&fs[i])
		}
	})
}

func (w *writer) flip(f *Flip) {
	w.Object(func() {
		w.changes("changes", f.Changes)
		if len(f.Carried) > 0 {
			w.changes("carried", f.Carried)
		}
		w.texts("reachable", f.Reachable)
		w.Name("firmness").Text(f.Firmness.String())
		w.say("then", f.Stands())
		w.sayAll("showing", f.Showing)
	})
}

func (w *writer) changes(name string, cs []Change) {
	w.Name(name).Array(func() {
		for i := range cs {
			c := &cs[i]
			e := c.Key.Scale()
			w.Object(func() {
				w.Name("element").Text(c.Key.String())
				w.Name("from").Text(e.Name(c.From))
				w.Name("to").Text(e.Name(c.To))
				w.Name("burden").Text(c.Burden.String())
				w.say("text", c.Text)
			})
		}
	})
}

func (w *writer) reason(n *Reason) {
	w.Object(func() {
		w.Name("rule").Text(n.Rule)
		w.Name("status").Text(n.Status.String())
		w.Name("text").Text(w.words.SayAll(n.Says...))
		if n.Kind.Ends() {
			w.Name("gate").Bool(true)
		}
		if n.Behind {
			w.Name("behind_failed_gate").Bool(true)
		}
		w.authorities(n.Cites)
		w.Name("findings").Array(func() {
			for i := range n.Findings {
				w.finding(&n.Findings[i])
			}
		})
	})
}

func (w *writer) finding(f *Finding) {
	w.Object(func() {
		e := f.Key.Scale()
		w.Name("element").Text(f.Key.String())
		w.Name("finding").Text(e.Name(f.Finding))
		if f.Finding == doctrine.NoRecord {
			w.Name("counts_as").Text(f.CountsAs)
		}
		w.Name("burden").Text(f.Burden.String())
		w.authorities(f.Cites)
		if len(f.Marked) > 0 {
			w.Name("marked").Array(func() {
				for _, a := range f.Marked {
					w.Text(a.ID)
				}
			})
		}
		if f.Note != "" {
			w.Name("note").Text(f.Note)
		}
	})
}

func (w *writer) authorities(cites []law.Cite) {
	w.Name("authorities").Array(func() {
		for _, c := range cites {
			w.Object(func() {
				w.Name("id").Text(string(c.Authority))
				w.Name("cite").Text(Cited(c))
				w.Name("checked").Text(c.Mark.String())
			})
		}
	})
}

// Cited gives a cite in full: "Nken v. Holder, 556 U.S. 418, 434 (2009)".
func Cited(c law.Cite) string {
	if a, ok := law.Lookup(c.Authority); ok {
		return a.Full(c.Pin)
	}
	return string(c.Authority)
}

func (w *writer) texts(name string, ts []string) {
	w.Name(name).Array(func() {
		for _, t := range ts {
			w.Text(t)
		}
	})
}

func (w *writer) keys(name string, ks []doctrines.Key) {
	w.Name(name).Array(func() {
		for _, k := range ks {
			w.Text(k.String())
		}
	})
}

func (w *writer) link(p doctrines.Posture, l chain.Link) {
	w.Object(func() {
		e := l.To.Under(p)
		w.Name("id").Text(l.ID)
		w.Name("from").Text(l.From)
		if l.Beside != "" {
			w.Name("beside").Text(l.Beside)
		}
		w.Name("to").Text(l.To.String())
		if l.Given {
			w.Name("low").Text(e.Name(l.Low))
			w.Name("high").Text(e.Name(l.High))
			if l.Usual != doctrine.Open {
				w.Name("usual").Text(e.Name(l.Usual))
			}
		}
		w.say("text", words.LinkText(l.ID))
	})
}
