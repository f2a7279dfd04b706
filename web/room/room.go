// Package room is the behavior of the class page without a browser: texts go in, and
// numbers and ids come out as JSON. It says no sentence: the page’s document has them
// all. Nothing leaves it but what its page asks for.
package room

import (
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/class"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/path"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
)

// Room is one class, with what its students typed.
type Room struct {
	class *class.Class
	typed []typed // by student
	// waits are those of a path that was not known, until it is. What was read since is
	// the zero value.
	waits []handin.Found
}

// same reports whether a hand-in has this name and these reasons.
func (t typed) same(h *handin.HandIn) bool {
	return t.name == h.Name && slices.Equal(t.reasons, h.Reasons)
}

// mostPaths is how many paths become known by what is handed in.
const mostPaths = 200

// typed is what a student typed, which a class does not hold.
type typed struct {
	name    string
	reasons []analysis.Text
}

// Open begins a class on a matter, on the paths that it lists and on others by their
// names, which stand on lines. It is nil where the matter cannot be read.
func Open(file, paths string) *Room {
	m, problems := matter.Read(file)
	if len(problems) > 0 {
		return nil
	}
	g, _ := handin.NewGround(m, matter.Digest(file), strings.Fields(paths)...)
	return &Room{class: class.New(g)}
}

// Take reads whatever was dropped or pasted: one file, or a text with codes, links and
// files in it. It says what became of each thing that was found. A link or a file names
// its path, and makes it known; what waited for that path is read then, too.
func (r *Room) Take(text string) string {
	w := &strictjson.Writer{}
	w.Array(func() {
		if handin.IsAssignment(text) {
			r.assigned(w, text)
			r.again(w)
			return
		}
		r.learn(text)
		if whole := strings.TrimSpace(text); strings.HasPrefix(whole, "{") && strings.HasSuffix(whole, "}") && !strings.Contains(whole, "}\n{") && !strings.Contains(whole, "}\r\n{") {
			r.open(w, handin.Found{As: handin.File, Text: whole})
		} else {
			handin.Search(text, true, func(f handin.Found) {
				if f.As == handin.File {
					r.learn(f.Text)
				}
				r.open(w, f)
			})
		}
		r.again(w)
	})
	return w.String()
}

// learn takes up the paths that a text names.
func (r *Room) learn(text string) {
	g := r.class.Ground()
	for _, name := range handin.Paths(text) {
		if len(g.Paths()) < mostPaths {
			g.Add(name)
		}
	}
}

// open reads one thing that was found, and keeps it where its path is not known.
func (r *Room) open(w *strictjson.Writer, f handin.Found) {
	h, k, problems := r.class.Ground().Open(f)
	w.Object(func() {
		if k == handin.OtherPath {
			w.Name("waits").Int(len(r.waits))
			r.waits = append(r.waits, f)
		}
		r.took(w, f.Line, h, k, problems)
	})
}

// again reads what waited for a path that is known by now.
func (r *Room) again(w *strictjson.Writer) {
	for i, f := range r.waits {
		if f.Line == 0 && f.Text == "" {
			continue
		}
		h, k, problems := r.class.Ground().Open(f)
		if k == handin.OtherPath {
			continue
		}
		r.waits[i] = handin.Found{}
		w.Object(func() {
			w.Name("waited").Int(i)
			r.took(w, f.Line, h, k, problems)
		})
	}
}

// assigned takes up the path of an assignment, so that codes of it can be read.
func (r *Room) assigned(w *strictjson.Writer, text string) {
	g := r.class.Ground()
	a, problems := handin.ReadAssignment(text, g.Matter)
	w.Object(func() {
		if len(problems) > 0 {
			w.Field("why", handin.Malformed.String())
			w.Name("at").Int(problems[0].Line)
			w.Field("in", problems[0].Path)
			return
		}
		g.Add(a.Path)
		w.Field("path", a.Path)
	})
}

// took takes a hand-in into the class, and says so: the line, and the student with what
// became of it, or why it was left out.
func (r *Room) took(w *strictjson.Writer, line int, h *handin.HandIn, k handin.Kind, problems []strictjson.Problem) {
	if line > 0 {
		w.Name("line").Int(line)
	}
	if k != handin.None {
		w.Field("why", k.String())
		if len(problems) > 0 {
			w.Name("at").Int(problems[0].Line)
			w.Field("in", problems[0].Path)
		}
		return
	}
	r.complete(h)
	student, t := r.class.Add(h)
	switch {
	case t == class.AgainLeft:
		t = class.Again
	case t == class.Again && !r.typed[student].same(h):
		t = class.Replaces // by what was typed alone
	}
	w.Name("student").Int(student)
	if t != class.Counts {
		w.Field("why", t.String())
	}
	if t == class.Counts {
		r.typed = append(r.typed, typed{})
	}
	if t == class.Counts || t == class.Replaces {
		r.typed[student] = typed{h.Name, h.Reasons}
		w.Field("name", h.Name)
	}
}

// complete gives a code what was typed in the file of the same student and the same
// moment: both were made of one work, and the code has neither name nor reasons.
func (r *Room) complete(h *handin.HandIn) {
	i, there := r.class.Find(h.Tag)
	if there && h.Name == "" && len(h.Reasons) == 0 && r.class.Student(i).Minutes == h.Minutes {
		h.Name, h.Reasons = r.typed[i].name, r.typed[i].reasons
	}
}

// Report is what is seen of the class. As long as nobody has handed in, the paths that
// became known are those that are assigned.
func (r *Room) Report() string {
	w := &strictjson.Writer{}
	g, report := r.class.Ground(), r.class.Report()
	if report.Students == 0 {
		report.Assigned = class.AskedOn(g, g.Paths()[len(path.Listed(g.Matter)):])
	}
	report.Write(w, g)
	return w.String()
}

// whole is a student’s hand-in with what was typed.
func (r *Room) whole(student int) *handin.HandIn {
	h := r.class.Student(student)
	h.Name, h.Reasons = r.typed[student].name, r.typed[student].reasons
	return h
}

// Table is the class as comma-separated values; without names where they are hidden.
// The hands that were counted are rows of their own below.
func (r *Room) Table(named bool, hands string) string {
	t := class.NewTable(r.class.Ground())
	var b strings.Builder
	b.WriteString(t.Head())
	for i := range r.class.Len() {
		h := r.whole(i)
		if !named {
			h.Name = ""
		}
		b.WriteString(t.Row(i+1, h))
	}
	b.WriteString(t.HandRows(r.hands(hands)))
	return b.String()
}

// Lines is the class as files, one on each line, which can be read again. The hands are
// lines of their own below, which count for nobody.
func (r *Room) Lines(named bool, hands string) string {
	var b strings.Builder
	for i := range r.class.Len() {
		h := r.whole(i)
		if !named {
			h.Name = ""
		}
		w := &strictjson.Writer{}
		r.class.Ground().Write(w, h)
		b.WriteString(w.String() + "\n")
	}
	for _, h := range r.hands(hands) {
		w := &strictjson.Writer{}
		h.Write(w, r.class.Ground())
		b.WriteString(w.String() + "\n")
	}
	return b.String()
}

// mostHands is how many hands a room may have: no field of the page takes more digits.
const mostHands = 9999

// hands reads the counts of the page: a list of questions by number, each with its counts
// by answer. Of what is no such list there are none.
func (r *Room) hands(text string) (all []class.Hands) {
	in := strictjson.NewReader(text, strictjson.Limits{Bytes: 1 << 20, Depth: 4, Problems: 1})
	questions := r.class.Ground().Questions
	in.Array(func(int) {
		h := class.Hands{}
		in.Object([]string{"question", "first", "after"}, func(name string) {
			switch name {
			case "question":
				h.Question = in.Int(0, len(questions)-1)
			case "first":
				in.Array(func(int) { h.First = append(h.First, in.Int(0, mostHands)) })
			case "after":
				in.Array(func(int) { h.After = append(h.After, in.Int(0, mostHands)) })
			}
		})
		all = append(all, h)
	})
	if len(in.Done()) > 0 {
		return nil
	}
	return slices.DeleteFunc(all, func(h class.Hands) bool {
		n := questions[h.Question].Answers()
		return len(h.First) != n || len(h.After) != n
	})
}

// Question is what each student answered to one question: the answers by number, and the
// reason.
func (r *Room) Question(n int) string {
	g := r.class.Ground()
	w := &strictjson.Writer{}
	w.Array(func() {
		if n < 0 || n >= len(g.Questions) {
			return
		}
		for i := range r.class.Len() {
			a := r.class.Student(i).Answers[n]
			w.Object(func() {
				w.Name("first").Int(int(a.First))
				w.Name("before").Int(int(a.Before))
				w.Name("after").Int(int(a.After))
				w.Name("last").Int(int(a.Last()))
				w.Name("sure").Int(int(a.Sure))
				if reason := analysis.Get(r.typed[i].reasons, g.Questions[n].String()); reason != "" {
					w.Field("reason", words.Paired(reason))
				}
			})
		}
	})
	return w.String()
}
