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
func Write(w *strictjson.Writer, a *analysis.Analysis, m *matter.Matter) {
	rs := chain.Decide(a.Posture, &a.Findings)
	reports := Reports(a, m, rs)
	w.Object(func() {
		w.Name("format").Text(Format)
		w.Name("matter").Text(a.Matter)
		which(w, a.Posture)
		w.Name("rulings").Object(func() {
			for i := range reports {
				if r := &reports[i]; r.Asked {
					w.Name(r.Test.String())
					r.write(w, rs[r.Test].Doctrine)
				}
			}
		})
		for i := range reports {
			if r := &reports[i]; !r.Asked {
				w.Name("not_ruled").Object(func() { w.Name(r.Test.String()).Text(r.Sentence) })
			}
		}
		w.Name("links").Array(func() {
			for _, l := range chain.Links(&a.Findings, rs) {
				link(w, a.Posture, l)
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
					w.Name("text").Text(TensionText(a.Posture, t))
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
func which(w *strictjson.Writer, p doctrines.Posture) {
	for _, s := range doctrines.Standards() {
		w.Name(s.Name).Text(p.Get(s.Name))
	}
	t, _ := words.Standard(p.Get("standard"))
	w.Name("standard_text").Object(func() {
		w.Name("name").Text(t.Name)
		for _, test := range doctrines.All() {
			if text := t.OnTest(test.String()); text != "" {
				w.Name(test.String()).Text(text)
			}
		}
		w.Name("checked").Text(t.Checked)
	})
}

// TensionText is the sentence for a tension: its own, or that of its link, with
// what the form of the speech test or the law of today adds (docs/law/MODEL.md §4).
func TensionText(p doctrines.Posture, t chain.Tension) string {
	if t.Why != "" {
		return "The workbench suggests: " + words.Short(t.At.String(), t.At.Under(p).Name(t.Suggested)) + ". " + t.Why
	}
	s, ok := words.Tension(t.ID)
	if !ok {
		s, _ = words.Link(t.ID)
		return s
	}
	for _, id := range t.Also {
		more, _ := words.Tension(id)
		s += " " + more
	}
	return s
}

func (r *Report) write(w *strictjson.Writer, d *doctrine.Doctrine) {
	w.Object(func() {
		w.Name("disposition")
		if r.Disposition == "" {
			w.Null()
		} else {
			w.Text(r.Disposition)
		}
		w.Name("firmness").Text(r.Firmness.String())
		texts(w, "reachable", r.Reachable)
		keys(w, "needed", r.Needed)
		if r.HasNext {
			w.Name("next").Text(r.Next.String())
		}
		if r.Awaits != "" {
			w.Name("awaits").Text(d.Awaits)
		}
		keys(w, "settled", r.Settled)
		w.Name("reasons").Object(func() {
			w.Name("conclusion").Text(r.Sentence)
			w.Name("because").Array(func() {
				for i := range r.Reasons {
					r.Reasons[i].write(w)
				}
			})
			if len(r.Weighings) > 0 {
				w.Name("weighings").Array(func() {
					for _, x := range r.Weighings {
						w.Object(func() {
							w.Name("id").Text(x.Code)
							w.Name("text").Text(x.Words)
							w.Name("grants").Bool(x.Grants)
						})
					}
				})
			}
			if len(r.Remarks) > 0 {
				texts(w, "remarks", r.Remarks)
			}
		})
		if r.WhatIf != nil {
			r.WhatIf.write(w, r.Test)
		}
	})
}

// write gives the members of a ruling that say what would change it.
func (x *WhatIf) write(w *strictjson.Writer, t doctrines.ID) {
	flips(w, "flips", x.Flips)
	w.Name("robustness").Object(func() {
		w.Name("findings").Int(x.Robust)
		w.Name("text").Text(x.Robustness)
	})
	keys(w, "unable", x.Unable)
	w.Name("why_not").Array(func() {
		for i := range x.WhyNot {
			w.Object(func() {
				w.Name("disposition").Text(x.WhyNot[i].Disposition)
				flips(w, "flips", x.WhyNot[i].Flips)
			})
		}
	})
	if len(x.Bounds) > 0 {
		w.Name("bounds").Array(func() {
			for _, b := range x.Bounds {
				w.Object(func() {
					w.Name("id").Text(b.ID)
					w.Name("disposition").Text(b.Disposition)
					w.Name("why").Text(b.Why)
				})
			}
		})
	}
	if chain.Carried(t) {
		flips(w, "chain_flips", x.Chain)
	}
}

func flips(w *strictjson.Writer, name string, fs []Flip) {
	w.Name(name).Array(func() {
		for i := range fs {
			fs[i].write(w)
		}
	})
}

func (f *Flip) write(w *strictjson.Writer) {
	w.Object(func() {
		changes(w, "changes", f.Changes)
		if len(f.Carried) > 0 {
			changes(w, "carried", f.Carried)
		}
		texts(w, "reachable", f.Reachable)
		w.Name("firmness").Text(f.Firmness.String())
		w.Name("then").Text(f.Then)
		texts(w, "showing", f.Showing)
	})
}

func changes(w *strictjson.Writer, name string, cs []Change) {
	w.Name(name).Array(func() {
		for i := range cs {
			c := &cs[i]
			e := c.Key.Scale()
			w.Object(func() {
				w.Name("element").Text(c.Key.String())
				w.Name("from").Text(e.Name(c.From))
				w.Name("to").Text(e.Name(c.To))
				w.Name("burden").Text(c.Burden.String())
				w.Name("text").Text(c.Text)
			})
		}
	})
}

func (n *Reason) write(w *strictjson.Writer) {
	w.Object(func() {
		w.Name("rule").Text(n.Rule)
		w.Name("status").Text(n.Status.String())
		w.Name("text").Text(n.Text)
		if n.Kind.Ends() {
			w.Name("gate").Bool(true)
		}
		if n.Behind {
			w.Name("behind_failed_gate").Bool(true)
		}
		authorities(w, n.Cites)
		w.Name("findings").Array(func() {
			for i := range n.Findings {
				n.Findings[i].write(w)
			}
		})
	})
}

func (f *Finding) write(w *strictjson.Writer) {
	w.Object(func() {
		e := f.Key.Scale()
		w.Name("element").Text(f.Key.String())
		w.Name("finding").Text(e.Name(f.Finding))
		if f.Finding == doctrine.NoRecord {
			w.Name("counts_as").Text(f.CountsAs)
		}
		w.Name("burden").Text(f.Burden.String())
		authorities(w, f.Cites)
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

func authorities(w *strictjson.Writer, cites []law.Cite) {
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

func texts(w *strictjson.Writer, name string, ts []string) {
	w.Name(name).Array(func() {
		for _, t := range ts {
			w.Text(t)
		}
	})
}

func keys(w *strictjson.Writer, name string, ks []doctrines.Key) {
	w.Name(name).Array(func() {
		for _, k := range ks {
			w.Text(k.String())
		}
	})
}

func link(w *strictjson.Writer, p doctrines.Posture, l chain.Link) {
	w.Object(func() {
		e := l.To.Under(p)
		w.Name("id").Text(l.ID)
		w.Name("from").Text(l.From)
		w.Name("to").Text(l.To.String())
		if l.Given {
			w.Name("low").Text(e.Name(l.Low))
			w.Name("high").Text(e.Name(l.High))
			if l.Usual != doctrine.Open {
				w.Name("usual").Text(e.Name(l.Usual))
			}
		}
		text, _ := words.Link(l.ID)
		w.Name("text").Text(text)
	})
}
