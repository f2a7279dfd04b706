package room

import (
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/path"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// Hand makes what a student hands in of work that the browser has kept: the file, and
// the code, which is empty where there is too much for one. It says how many of the
// questions of the path are answered. Where it cannot be made, problem says of what.
func Hand(file, work, tag string, minutes int, name string) string {
	return onMatter(file, func(w *strictjson.Writer, m *matter.Matter) {
		g, _ := handin.NewGround(m, matter.Digest(file))
		h, k, _ := g.Read(work)
		if k != handin.None || minutes < 0 || minutes >= handin.Moments {
			w.Field("problem", "work")
			return
		}
		h.Minutes, h.Name = uint32(minutes), name
		var ok bool
		if h.Tag, ok = handin.ParseTag(tag); !ok {
			w.Field("problem", "tag")
			return
		}
		text := &strictjson.Writer{Indent: true}
		g.Write(text, h)
		if _, k, _ := g.Read(text.String()); k != handin.None {
			w.Field("problem", "name")
			return
		}
		code, _ := g.Encode(h)
		asked, _ := g.Asked(h.Path)
		answered := 0
		for _, n := range asked {
			if h.Answers[n].Last() != doctrine.Open {
				answered++
			}
		}
		w.Field("code", code)
		w.Field("file", text.String())
		w.Field("label", label(h.Path, m))
		w.Name("asked").Int(len(asked))
		w.Name("answered").Int(answered)
		w.Name("answers").Array(func() {
			for _, n := range asked {
				writeAnswer(w, g.Questions[n], h.Answers[n])
			}
		})
	})
}

// writeAnswer names one question and the answers to it, those that are there.
func writeAnswer(w *strictjson.Writer, q handin.Question, a handin.Answer) {
	w.Object(func() {
		w.Field("key", q.Key.String())
		if q.Provision != "" {
			w.Field("provision", q.Provision)
		}
		for _, each := range [...]struct {
			name string
			f    doctrine.Finding
		}{{"first", a.First}, {"before", a.Before}, {"after", a.After}} {
			if each.f != doctrine.Open {
				w.Field(each.name, q.Key.Scale().Name(each.f))
			}
		}
		if a.Sure != analysis.ConfidenceUnsaid {
			w.Field("sure", a.Sure.String())
		}
	})
}

// label is what a teacher called a path; empty where nobody did.
func label(name string, m *matter.Matter) string {
	named, problem := path.Find(name, m)
	if problem.Kind != path.None || named.By != path.ByCode {
		return ""
	}
	return named.Path.Label()
}

// Known says which matter a file is: its id, its title, and the digest under which a
// browser keeps work on it. It is null where the file is none.
func Known(file string) string {
	m, problems := matter.Read(file)
	if len(problems) > 0 {
		return "null"
	}
	w := &strictjson.Writer{}
	w.Object(func() {
		w.Field("id", m.ID)
		w.Field("title", m.Title)
		w.Field("text", m.TextDigits())
	})
	return w.String()
}

// Given is what a student reads of an assignment’s file: what it is called, when it is
// due, which path it is of, and the teacher’s own words to steps, in the order of the
// path and then of the matter.
func Given(file, text string) string {
	return onAssignment(file, text, func(w *strictjson.Writer, m *matter.Matter, a *handin.Assignment) {
		named, _ := path.Find(a.Path, m)
		w.Field("path", a.Path)
		w.Field("label", label(a.Path, m))
		w.Field("due", a.Due)
		w.Name("prompts").Array(func() {
			order := append(named.Path.Steps(), m.StepIDs()...)
			slices.SortStableFunc(a.Prompts, func(x, y analysis.Text) int { return slices.Index(order, x.Key) - slices.Index(order, y.Key) })
			for _, p := range a.Prompts {
				w.Object(func() {
					w.Field("step", p.Key)
					w.Field("topic", m.Step(p.Key).Topic)
					w.Field("text", p.Text)
				})
			}
		})
	})
}

// Back gives the work back that a code carries, or a file: the first one in a text that
// can be read. Paths that the text names are known by it. Without one, why says what
// keeps the last one that was found from being read.
func Back(file, text string) string {
	return onMatter(file, func(w *strictjson.Writer, m *matter.Matter) {
		g, _ := handin.NewGround(m, matter.Digest(file), handin.Paths(text)...)
		var found *handin.HandIn
		why := ""
		take := func(h *handin.HandIn, k handin.Kind) {
			if why = k.String(); k == handin.None && found == nil {
				found = h
			}
		}
		if whole := strings.TrimSpace(text); strings.HasPrefix(whole, "{") {
			h, k, _ := g.Read(whole)
			take(h, k)
		} else {
			handin.Search(text, true, func(f handin.Found) {
				h, k, _ := g.Open(f)
				take(h, k)
			})
		}
		if found == nil {
			if why == "" {
				why = "nothing"
			}
			w.Field("why", why)
			return
		}
		work := &strictjson.Writer{}
		g.Analysis(found).Write(work)
		w.Field("work", work.String())
		w.Field("path", found.Path)
		w.Field("tag", handin.TagText(found.Tag))
	})
}
