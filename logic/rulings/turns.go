package rulings

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/whatif"
	"github.com/benchwalk/benchwalk/logic/words"
)

// turns says what an open ruling turns on: what comes out on each reading of the
// court's decision, where the matter has several; and the least answers to what is
// open that let something else come out.
func turns(a *analysis.Analysis, m *matter.Matter, r doctrine.Ruling, t doctrines.ID) (says []words.Text) {
	turning, ok := whatif.Turns(r)
	if !ok {
		return nil
	}
	d := r.Doctrine
	if reading, ok := readings(a, m, r, t); ok {
		says = append(says, words.Readings(t.String(), d.Disposition(reading)))
	} else {
		says = append(says, words.TurnsUnless(words.Thereby(t.String(), turning.Firm.String(), d.Named(turning.Reach))))
	}
	for _, w := range turning.Ways {
		var least []words.Name
		for _, c := range w.Changes {
			key, e := doctrines.Key{Test: t, Element: c.Element}.String(), &d.Elements[c.Element]
			said := words.TurnsAtLeast
			if level, _ := c.To.Level(); int(level) == len(e.Levels)-1 { // nothing is more
				said = words.AnswerOn
			}
			least = append(least, said(words.Topic(key), words.FindingOf(key, e.Name(c.To))))
		}
		thereby := words.Thereby(t.String(), w.Firm.String(), d.Named(w.Reach))
		if len(turning.Ways) == 1 {
			says = append(says, words.TurnsOnly(least, thereby))
		} else {
			says = append(says, words.TurnsWay(least, thereby))
		}
	}
	return says
}

// readings gives the disposition to which every reading of the court's decision leads
// on these findings, where the matter tells several of them.
func readings(a *analysis.Analysis, m *matter.Matter, r doctrine.Ruling, t doctrines.ID) (to doctrine.Disposition, ok bool) {
	if m == nil || a.Findings[t] != chain.CourtFindings(m)[t] {
		return 0, false
	}
	n := 0
	for _, res := range m.Results {
		if res.Test != t || len(res.Also) == 0 {
			continue
		}
		f := a.Findings[t]
		for _, h := range res.Also {
			if f[h.Key.Element] != doctrine.Open {
				return 0, false
			}
			f[h.Key.Element] = h.Finding
		}
		only, one := r.Doctrine.Decide(f).Disposition()
		if !one || n > 0 && only != to {
			return 0, false
		}
		to, n = only, n+1
	}
	return to, n > 1
}
