package workbench

import (
	"strconv"

	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
)

// Yardstick is one test that the same rows are held against.
type Yardstick struct {
	Name     string // "ward", "mccullen" or "strict"
	Verdict  Verdict
	Why      []words.Text
	Rows     []string
	Disputed bool
}

// Yardsticks holds the alternatives against three tests: Ward's fit, McCullen's
// demand to have tried, and strict scrutiny's least restrictive means, which no
// rule passes that fails the first. Under the law of today, in this model's
// reading of TikTok v. Garland, a measure that the Government considered does
// not defeat the fit; McCullen's demand stays as it is.
func Yardsticks(m *matter.Matter, w *matter.Work, d standard.Date) [3]Yardstick {
	ms := Measures(m, w)
	b := burdens(idle(m, w), ms, d)
	ward := Yardstick{Name: "ward", Why: b.Why, Rows: b.Rows, Disputed: b.Disputed}
	switch b.Finding {
	case excessive:
		ward.Verdict = NotMet
	case fitting:
		ward.Verdict = Met
	}
	strict := yardstick("strict", ms, least)
	switch {
	case strict.Verdict == NotMet:
	case ward.Verdict == NotMet:
		strict = Yardstick{Name: "strict", Verdict: NotMet, Why: why("strict-ward"), Rows: ward.Rows, Disputed: ward.Disputed}
	case ward.Verdict == Open && strict.Verdict == Met:
		strict = Yardstick{Name: "strict", Why: why("strict-open"), Rows: ward.Rows}
	}
	return [3]Yardstick{ward, yardstick("mccullen", ms, tried), strict}
}

func yardstick(name string, ms []Measure, withstands func(matter.Rating) Verdict) Yardstick {
	v, rows := judge(ms, withstands, full)
	return Yardstick{Name: name, Verdict: v, Why: why(name + [...]string{"-open", "-not", "-met"}[v]), Rows: rows}
}

// tried is McCullen's demand, of one measure.
func tried(r matter.Rating) Verdict {
	switch {
	case Qualifies(r) == NotMet, r.Fails == matter.FailsYes, r.Handled == matter.HandledTried:
		return Met
	case !full(r), r.Handled == matter.HandledOpen:
		return Open
	}
	return NotMet
}

// least is strict scrutiny's least restrictive means, of one measure.
func least(r matter.Rating) Verdict {
	switch {
	case r.Plausible == matter.PlausibleNo, r.Less == matter.LessNo, r.Serves == matter.ServesNot, r.Serves == matter.ServesPartly, r.Fails == matter.FailsYes:
		return Met
	case !full(r):
		return Open
	}
	return NotMet
}

// Credited gives the alternatives as the court credited them, and the cells to
// which it spoke itself.
func Credited(m *matter.Matter) (w matter.Work) {
	for _, c := range Matrix(m, &w) {
		for _, e := range c.Evidence {
			if e.By == matter.CourtSays {
				w.SetCell(c.Provision.ID, c.Interest.ID, e.How)
			}
		}
	}
	for i := range m.Alternatives {
		w.SetRating(m.Alternatives[i].ID, m.Alternatives[i].Credited)
	}
	return w
}

// Recited gives the cells as the record has them: the court's word where there
// is one, else what all say alike. A cell on which the sides differ stays open,
// and so does one of which only commentary or this tool speaks.
func Recited(m *matter.Matter) (w matter.Work) {
	for _, c := range Matrix(m, &w) {
		held, said, differ := matter.CellOpen, matter.CellOpen, false
		for _, e := range c.Evidence {
			switch e.By {
			case matter.Commentary, matter.ModelSays:
			case matter.CourtSays:
				held = e.How
			default:
				differ = differ || said != matter.CellOpen && said != e.How
				said = e.How
			}
		}
		if held == matter.CellOpen && !differ {
			held = said
		}
		w.SetCell(c.Provision.ID, c.Interest.ID, held)
	}
	return w
}

// Difference names the rows that make the suggestion for one element (0 to 2,
// in the order of [Suggest]) differ between two works on one matter: those that
// alone, taken over from b, move a's finding; or, where it takes several, every
// row on which the two works differ and either suggestion rests. Nil if the two
// findings are the same.
func Difference(m *matter.Matter, a, b *matter.Work, d standard.Date, element int) (rows []string) {
	from, to := Suggest(m, a, d)[element], Suggest(m, b, d)[element]
	if from.Finding == to.Finding {
		return nil
	}
	var every []string
	try := func(row string, w *matter.Work) {
		every = add(every, row)
		if Suggest(m, w, d)[element].Finding != from.Finding {
			rows = add(rows, row)
		}
	}
	for i := range m.Provisions {
		p := m.Provisions[i].ID
		if s := b.Share(p); element > 0 && s != a.Share(p) {
			w := *a
			w.SetShare(p, s)
			try(Row(p, ""), &w)
		}
		for j := range m.Interests {
			x := m.Interests[j].ID
			if c := b.Cell(p, x); element == 0 && c != a.Cell(p, x) {
				w := *a
				w.SetCell(p, x, c)
				try(Row(p, x), &w)
			}
		}
	}
	if element > 0 {
		for i := range m.Alternatives {
			id := m.Alternatives[i].ID
			if r := b.Rating(id); r != a.Rating(id) {
				w := *a
				w.SetRating(id, r)
				try(id, &w)
			}
		}
		for i := range max(len(a.Own), len(b.Own)) {
			if o := own(b, i); o.Rating != own(a, i).Rating {
				w := *a
				w.SetOwn(i, o)
				try("own."+strconv.Itoa(i+1), &w)
			}
		}
	}
	if rows != nil {
		return rows
	}
	for _, row := range every {
		if has(from.Rows, row) || has(to.Rows, row) {
			rows = add(rows, row)
		}
	}
	return rows
}

func own(w *matter.Work, i int) (o matter.Rated) {
	if i < len(w.Own) {
		o = w.Own[i]
	}
	return o
}

func has(rows []string, row string) bool {
	for _, r := range rows {
		if r == row {
			return true
		}
	}
	return false
}

// Keys are the elements that the work suggests findings on: whether the rule
// advances the interest, whether it burdens too much, how gentler measures were
// handled.
func Keys() (advances, burdens, considered doctrines.Key) {
	return keyAdvances, keyBurdens, keyConsidered
}

// BearsOn reports whether the work suggests findings on a test.
func BearsOn(t doctrines.ID) bool {
	for _, id := range ids {
		if place(id).Test == t {
			return true
		}
	}
	return false
}
