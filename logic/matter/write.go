package matter

import (
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// Write writes the matter as a file of its own: the members in one order, and none
// that would be as it is anyway. What is read from it is the same matter, and two
// files that differ in white space, in how a letter is spelled or in the order of
// their members are written alike.
func (m *Matter) Write(to *strictjson.Writer) {
	w := writer{to}
	to.Object(func() {
		to.Field("format", Format)
		to.Field("id", m.ID)
		to.Field("title", m.Title)
		w.text("court", m.Court)
		w.text("docket", m.Docket)
		w.text("decided", m.Decided)
		w.text("document", m.Document)
		to.Field("law", m.Law)
		if m.Posture.Final {
			to.Field("relief", final)
		}
		w.text("lead", m.Lead)
		if m.Minutes != 0 {
			to.Name("minutes").Int(m.Minutes)
		}
		to.Name("posture")
		m.Posture.Write(to)
		to.Name("sides").Object(func() {
			w.side("movant", &m.Movant)
			w.side("opponent", &m.Opponent)
		})
		w.objects("cites", len(m.Cites), func(i int) { w.cite(&m.Cites[i]) })
		w.objects("provisions", len(m.Provisions), func(i int) { w.provision(&m.Provisions[i]) })
		w.objects("interests", len(m.Interests), func(i int) { w.interest(&m.Interests[i]) })
		w.objects("alternatives", len(m.Alternatives), func(i int) { w.alternative(&m.Alternatives[i]) })
		w.objects("rounds", len(m.Rounds), func(i int) { w.round(&m.Rounds[i]) })
		w.paths(&m.Paths)
		w.names("numbering", m.Numbering)
		to.Name("parts").Array(func() {
			for i := range m.Parts {
				w.part(&m.Parts[i])
			}
		})
		w.statements("outcome", m.Outcome)
		w.objects("results", len(m.Results), func(i int) { w.result(&m.Results[i]) })
		w.statements("later", m.Later)
		w.text("turn", m.Turn)
		w.statements("left_open", m.Open)
	})
}

// writer writes the members that a matter may have.
type writer struct{ to *strictjson.Writer }

// objects writes a list of so many objects where there is any.
func (w writer) objects(name string, n int, members func(i int)) {
	if n == 0 {
		return
	}
	w.to.Name(name).Array(func() {
		for i := range n {
			w.to.Object(func() { members(i) })
		}
	})
}

func (w writer) text(name, text string) {
	if text != "" {
		w.to.Field(name, text)
	}
}

func (w writer) flag(name string, is bool) {
	if is {
		w.to.Name(name).Bool(true)
	}
}

func (w writer) names(name string, list []string) {
	if len(list) == 0 {
		return
	}
	w.to.Name(name).Array(func() {
		for _, n := range list {
			w.to.Text(n)
		}
	})
}

func (w writer) side(name string, s *Side) {
	w.to.Name(name).Object(func() {
		w.to.Field("name", s.Name)
		w.to.Field("short", s.Short)
	})
}

func (w writer) cite(c *Cite) {
	w.to.Field("id", c.ID)
	w.to.Field("pin", c.Pin)
	w.text("quote", c.Quote)
	w.text("record", c.Record)
}

func (w writer) statements(name string, list []Assertion) {
	w.objects(name, len(list), func(i int) { w.statement(&list[i]) })
}

func (w writer) statement(a *Assertion) {
	w.to.Field("id", a.ID)
	w.to.Field("text", a.Text)
	w.names("cites", a.Cites)
	if a.By != RecordRecites {
		w.to.Field("by", named(byNames, int(a.By)))
	}
	w.text("date", a.Date)
}

func (w writer) provision(p *Provision) {
	w.to.Field("id", p.ID)
	w.to.Field("name", p.Name)
	w.text("bars", p.Bars)
	w.objects("serves", len(p.Serves), func(i int) { w.evidence(&p.Serves[i]) })
	w.statements("burden", p.Burden)
}

func (w writer) evidence(e *Evidence) {
	w.text("interest", e.Interest)
	w.to.Field("how", e.How.String())
	w.statement(&e.Assertion)
}

func (w writer) interest(i *Interest) {
	w.statement(&i.Assertion)
	w.to.Field("name", i.Name)
	w.to.Field("sort", i.Sort.String())
	if i.Aid != NoAid {
		w.to.Field("aid", i.Aid.String())
	}
	w.objects("whole", len(i.Whole), func(n int) { w.evidence(&i.Whole[n]) })
}

func (w writer) alternative(a *Alternative) {
	w.statement(&a.Assertion)
	w.to.Field("name", a.Name)
	w.names("interests", a.Interests)
	w.to.Name("record").Bool(a.InRecord)
	w.statements("answer", a.Answer)
	if a.Credited != (Rating{}) {
		w.to.Name("credited")
		a.Credited.Write(w.to)
	}
}

func (w writer) round(r *Round) {
	w.to.Field("title", r.Title)
	w.to.Name("entries").Array(func() {
		for i := range r.Entries {
			w.to.Object(func() { w.statement(&r.Entries[i]) })
		}
	})
}

func (w writer) paths(ps *[presets]Path) {
	any := false
	for p := range ps {
		any = any || len(ps[p].screens) > 0
	}
	if !any {
		return
	}
	w.to.Name("paths").Object(func() {
		for p := range ps {
			if len(ps[p].screens) > 0 {
				w.to.Name(Preset(p).String())
				ps[p].Write(w.to)
			}
		}
	})
}

func (w writer) part(p *Part) {
	w.to.Object(func() {
		w.to.Field("id", p.ID)
		w.to.Field("title", p.Title)
		w.to.Name("steps").Array(func() {
			for i := range p.Steps {
				w.to.Object(func() { w.step(&p.Steps[i]) })
			}
		})
	})
}

func (w writer) step(s *Step) {
	w.to.Field("id", s.ID)
	w.to.Field("topic", s.Topic)
	w.statements("facts", s.Facts)
	w.statements("movant", s.Movant)
	w.statements("opponent", s.Opponent)
	w.objects("asks", len(s.Asks), func(i int) {
		a := &s.Asks[i]
		w.to.Field("key", a.Key)
		w.text("question", a.Question)
	})
	if c := &s.Court; c.Mark != Unmarked {
		w.to.Name("court").Object(func() {
			w.to.Field("mark", c.Mark.String())
			w.statements("text", c.Text)
			w.held("findings", c.Findings)
		})
	}
	w.statements("other_way", s.OtherWay)
	w.objects("later", len(s.Later), func(i int) { w.later(&s.Later[i]) })
	w.objects("notes", len(s.Notes), func(i int) {
		n := &s.Notes[i]
		w.to.Field("authority", n.Authority)
		w.text("pin", n.Pin)
		w.to.Field("text", n.Text)
		w.flag("later", n.Later)
	})
}

func (w writer) later(a *LaterAnswer) {
	w.statement(&a.Assertion)
	if len(a.Within) == 0 {
		return
	}
	w.to.Name("within").Object(func() {
		for _, in := range a.Within {
			w.to.Name(in.Key.String()).Array(func() {
				for _, f := range in.Answers {
					w.to.Text(in.Key.Scale().Name(f))
				}
			})
		}
	})
}

func (w writer) held(name string, list []Held) {
	if len(list) == 0 {
		return
	}
	w.to.Name(name).Object(func() {
		for _, h := range list {
			w.to.Field(h.Key.String(), h.Key.Scale().Name(h.Finding))
		}
	})
}

func (w writer) result(r *Result) {
	w.to.Field("test", r.Test.String())
	w.held("also", r.Also)
	w.to.Field("disposition", r.Test.Test().Doctrine().Disposition(r.Disposition))
	w.flag("among", r.Among)
}
