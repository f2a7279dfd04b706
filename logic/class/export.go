package class

import (
	"strconv"
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// Table writes a class as comma-separated values: RFC 4180, with a byte order mark, by
// which spreadsheets know UTF-8. Its columns have stable names, and its words are those
// of files.
type Table struct{ g *handin.Ground }

// NewTable makes a table of hand-ins on a ground.
func NewTable(g *handin.Ground) Table { return Table{g} }

const (
	orderMark = "\ufeff"
	rowEnd    = "\r\n"
)

// ofQuestion are the columns of one question, behind its name.
var ofQuestion = [...]string{" first", "", " after", " confidence", " reason"}

// afterAt is how far the answer after discussion stands behind the first one.
const afterAt = 2

// Head is the first row.
func (t Table) Head() string { return orderMark + row(t.columns()) }

func (t Table) columns() []string {
	cells := []string{"student", "name", "tag", "minutes", "path", "standard", "law"}
	for _, test := range t.g.Tests() {
		cells = append(cells, "predicted "+test.String(), "ruled "+test.String(), "firmness "+test.String())
	}
	for _, q := range t.g.Questions {
		for _, what := range ofQuestion {
			cells = append(cells, q.String()+what)
		}
	}
	return cells
}

// answerAt is the column of the first answer to a question.
func (t Table) answerAt(question int) int {
	return len(t.columns()) - len(ofQuestion)*(len(t.g.Questions)-question)
}

// Row is the row of one student, numbered from 1.
func (t Table) Row(number int, h *handin.HandIn) string {
	cells := []string{strconv.Itoa(number), h.Name, handin.TagText(h.Tag), strconv.Itoa(int(h.Minutes)), h.Path, h.Posture.Get("standard"), h.Posture.Get("law")}
	f := t.g.Findings(h.Answers, false)
	for _, test := range t.g.Tests() {
		d := h.Posture.Doctrine(test)
		predicted, ruled, firm := "", "", ""
		if p := h.Predicted[test]; p != doctrine.Undecided {
			predicted = d.Disposition(p)
		}
		if f[test] != (doctrine.Findings{}) && h.Posture.Asks(test) {
			r := d.Decide(f[test])
			ruled, firm = strings.Join(d.Named(r.Reachable()), " or "), r.Firmness().String()
		}
		cells = append(cells, predicted, ruled, firm)
	}
	for n, q := range t.g.Questions {
		a := h.Answers[n]
		for _, found := range []doctrine.Finding{a.First, a.Before, a.After} {
			name := ""
			if found != doctrine.Open {
				name = q.Key.Scale().Name(found)
			}
			cells = append(cells, name)
		}
		sure := ""
		if a.Sure != analysis.ConfidenceUnsaid {
			sure = a.Sure.String()
		}
		cells = append(cells, sure, analysis.Get(h.Reasons, q.String()))
	}
	return row(cells)
}

func row(cells []string) string {
	var b strings.Builder
	for i, c := range cells {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(cell(c))
	}
	b.WriteString(rowEnd)
	return b.String()
}

// cell quotes what needs it, and puts an apostrophe before what a spreadsheet would take
// for a formula.
func cell(text string) string {
	if text != "" && strings.IndexByte("=+-@\t\r\n|%", text[0]) >= 0 || strings.HasPrefix(text, "\uff1d") || strings.HasPrefix(text, "\uff0b") || strings.HasPrefix(text, "\uff0d") || strings.HasPrefix(text, "\uff20") {
		text = "'" + text
	}
	if !strings.ContainsAny(text, ",\"\r\n") && strings.TrimSpace(text) == text {
		return text
	}
	return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
}

// Write writes the report in numbers and names, for the page and for programs.
func (r *Report) Write(w *strictjson.Writer, g *handin.Ground) {
	p := g.Matter.Posture
	w.Object(func() {
		w.Field("matter", g.Matter.ID)
		w.Name("students").Int(r.Students)
		w.Name("other_text").Int(r.OtherText)
		w.Name("tests").Array(func() {
			for i := range r.Tests {
				r.Tests[i].write(w, p)
			}
		})
		w.Name("questions").Array(func() {
			for i := range r.Questions {
				r.Questions[i].write(w)
			}
		})
		numbers(w, "divided", r.Divided)
		numbers(w, "assigned", r.Assigned)
		w.Name("grounds").Array(func() {
			rules := p.Doctrine(r.Tests[0].ID).Rules
			for _, x := range r.Grounds {
				w.Object(func() {
					w.Field("rule", rules[x.Rule].Code)
					w.Name("count").Int(x.Count)
					w.Name("court").Bool(x.Court)
				})
			}
		})
		w.Name("no_ground").Int(r.NoGround)
		w.Name("turns").Array(func() {
			for _, x := range r.Turns {
				w.Object(func() {
					w.Field("key", x.Key.String())
					w.Field("to", x.Key.Scale().Name(x.To))
					w.Name("count").Int(x.Count)
				})
			}
		})
		w.Name("changed").Int(r.Changed)
		numbers(w, "least", r.Least)
		w.Name("outliers").Array(func() {
			for _, x := range r.Outliers {
				w.Object(func() {
					w.Name("student").Int(x.Student)
					numbers(w, "rare", x.Rare)
				})
			}
		})
		w.Name("pairs").Array(func() {
			for _, x := range r.Pairs {
				w.Object(func() {
					numbers(w, "students", x.Students[:])
					w.Field("key", x.Key.String())
				})
			}
		})
	})
}

func numbers(w *strictjson.Writer, name string, ns []int) {
	w.Name(name).Array(func() {
		for _, n := range ns {
			w.Int(n)
		}
	})
}

func (t *Test) write(w *strictjson.Writer, p doctrines.Posture) {
	d := p.Doctrine(t.ID)
	one := func(r *Ruled) {
		w.Object(func() {
			w.Name("reachable").Array(func() {
				for _, name := range d.Named(r.Reach) {
					w.Text(name)
				}
			})
			w.Field("firmness", r.Firm.String())
			if r.Count > 0 {
				w.Name("count").Int(r.Count)
			}
		})
	}
	w.Object(func() {
		w.Field("test", t.ID.String())
		w.Name("predicted").Object(func() {
			for i, n := range t.Predicted[1:] {
				if n > 0 {
					w.Name(d.Dispositions[i]).Int(n)
				}
			}
		})
		for _, each := range []struct {
			name string
			list []Ruled
		}{{"first", t.First}, {"last", t.Last}} {
			w.Name(each.name).Array(func() {
				for i := range each.list {
					one(&each.list[i])
				}
			})
		}
		if t.CourtRuled {
			w.Name("court")
			one(&t.Court)
		}
	})
}

func (q *Asked) write(w *strictjson.Writer) {
	e := q.Key.Scale()
	w.Object(func() {
		w.Field("question", q.String())
		w.Field("key", q.Key.String())
		if q.Provision != "" {
			w.Field("provision", q.Provision)
		}
		w.Name("answers").Array(func() {
			for f := range q.Last {
				w.Text(e.Name(doctrine.Finding(f)))
			}
		})
		numbers(w, "first", q.First)
		numbers(w, "before", q.Before)
		numbers(w, "after", q.After)
		numbers(w, "last", q.Last)
		numbers(w, "sure", q.Sure[:])
		w.Name("moves").Array(func() {
			for from := range q.Moves {
				for to, n := range q.Moves[from] {
					if n > 0 {
						w.Array(func() {
							w.Int(from)
							w.Int(to)
							w.Int(n)
						})
					}
				}
			}
		})
		w.Name("moved").Int(q.Moved)
		if q.Court != doctrine.Open {
			w.Field("court", e.Name(q.Court))
		}
		w.Name("differ").Int(q.Differ)
		w.Name("pairs").Int(q.Pairs)
	})
}
