package app

import (
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
)

// placed takes what only the page knows: its address, the day, what it is.
func (x *App) placed(e *event) string {
	r := strictjson.NewReader(e.value, strictjson.Limits{})
	var p live.Place
	r.Fields([]string{"address", "date", "version", "hash"}, &p.Address, &p.Date, &p.Version, &p.Hash)
	if problems := r.Done(); len(problems) > 0 {
		return x.words.Say(problems[0].Says)
	}
	x.place = p
	return ""
}

// linked is the address of this analysis. The page's own stands where no link
// can be made of it, which only work too long for any address can bring about.
func (x *App) linked() string {
	text, _ := link.Encode(x.a, x.m, x.rs)
	if name := x.pathName(); name != matter.Whole.String() && text != "" {
		text = link.Fragment{Path: name, Work: text}.String()
	}
	return x.place.Address + text
}

// takeaway writes what the view for keeping and sharing shows outside its slots.
func (x *App) takeaway(w *strictjson.Writer, s *live.State) {
	in := x.input()
	cite := ""
	memo.Each(in.Cite(words.MemoAnalysis), func(r *memo.Run) { cite += r.Text })
	w.Name("fill").Object(func() {
		w.Field("take-link", in.Link)
		w.Field("take-cite", cite)
		w.Field("take-aside", s.Aside())
	})
	if x.explained == nil {
		x.explained = &s.Explained().Reports
	}
	s.Reports = *x.explained // with what would change the ruling
	svg, alt := s.Card(in)
	w.Name("card").Object(func() {
		w.Name("svg")
		tree.JSON(w, x.words, svg)
		w.Field("alt", tree.Plain(x.words, alt...))
	})
}

// peek reads a link and shows what it holds beside the reader's own work, which
// stays until the reader takes the other in its place. The link may name the path that
// is walked; without a name it is the whole. Where the work in it is damaged the path is
// taken up alone, and where the path is, the work.
func (x *App) peek(e *event) string {
	work, named := e.value, ""
	if f, problem := link.Split(e.value); problem == link.None && f.Work != "" {
		work, named = f.Work, f.Path
	}
	o, problem := link.Decode(work, x.known)
	switch {
	case o == nil && named != "":
		x.follow(named)
	case o != nil:
		x.along.Problem = x.bring(named, &o.Analysis.Walk)
	}
	x.received = &live.Received{Opened: o, Problem: problem}
	return ""
}

// adopt puts what the link held in the place of the reader's work.
func (x *App) adopt(*event) string {
	if x.received == nil || x.received.Opened == nil {
		return "there is nothing to open"
	}
	x.a = x.received.Opened.Analysis
	x.received.Taken = live.Adopted
	x.sent = map[string]string{}
	return ""
}

// join takes the answers over that the reader gave in an article, with the commitments to
// them. All else of the reader's work stays as it is, a first answer too.
func (x *App) join(*event) string {
	if x.received == nil || x.received.Opened == nil {
		return "there is nothing to open"
	}
	given := x.received.Opened.Analysis
	for i := range x.m.Parts {
		for j := range x.m.Parts[i].Steps {
			step := &x.m.Parts[i].Steps[j]
			for k := range step.Asks {
				a := &step.Asks[k]
				if f := given.Finding(a.Provision, a.Element); f != doctrine.Open {
					x.a.Find(a.Provision, a.Element, f)
				}
			}
			if slices.Contains(given.Walk.Committed, step.ID) {
				x.commit(&event{key: step.ID})
			}
		}
	}
	x.received.Taken = live.Joined
	return ""
}

// differs reports whether an analysis answers anything otherwise than the work does.
func (x *App) differs(given *analysis.Analysis) bool {
	for i := range x.m.Parts {
		for j := range x.m.Parts[i].Steps {
			for _, a := range x.m.Parts[i].Steps[j].Asks {
				if f := given.Finding(a.Provision, a.Element); f != doctrine.Open && f != x.a.Finding(a.Provision, a.Element) {
					return true
				}
			}
		}
	}
	return false
}

// theirs takes the reader's choice of when to see what a link holds.
func (x *App) theirs(e *event) string {
	choice, ok := live.ParseChoice(e.value)
	switch {
	case !ok:
		return unknown("choice", e.value)
	case x.received == nil || x.received.Opened == nil:
		return "there is nothing to open"
	}
	x.received.Choice = choice
	if choice == live.Mine && !x.differs(x.received.Opened.Analysis) {
		x.received.Taken = live.Joined
	}
	return ""
}

// decline lets go of what a link held.
func (x *App) decline(*event) string {
	x.received = nil
	return ""
}

// input is the work as it stands, and what the page knows of itself.
func (x *App) input() *memo.Input {
	in := memo.Decide(x.words, x.a, x.m)
	in.Date, in.Version, in.Hash = x.place.Date, x.place.Version, x.place.Hash
	in.Link, in.Record = x.linked(), x.record
	return in
}

// memo writes the document that the reader chose, once an answer: where a file is made of
// it, it is shown as well.
func (x *App) memo() *memo.Document {
	if x.document == nil {
		x.document = memo.Write(x.whose, x.input())
	}
	return x.document
}

// file is what the reader saves. Each letter of its data is a byte, for a file
// may be no text, and only text crosses to the page.
type file struct {
	name, kind, data string
}

func (f *file) write(w *strictjson.Writer) {
	if f.name == "" {
		return
	}
	w.Name("file").Object(func() {
		w.Field("name", f.name)
		w.Field("type", f.kind)
		w.Field("data", f.data)
	})
}

// save writes the memo for the next answer.
func (x *App) save(e *event) string {
	if x.file = x.made(e.key); x.file.name == "" {
		return unknown("file", e.key)
	}
	return ""
}

// made writes the memo in one format; without a name if there is no such format.
func (x *App) made(format string) (f file) {
	d := x.memo()
	switch format {
	case "docx":
		f = file{name: d.Name, kind: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", data: d.Docx()}
	case "md":
		f = file{name: d.Name, kind: "text/markdown", data: d.Markdown()}
	case "txt":
		f = file{name: d.Name, kind: "text/plain", data: d.Text()}
	default:
		return f
	}
	var b strings.Builder
	for i := range len(f.data) {
		b.WriteRune(rune(f.data[i]))
	}
	f.name, f.data = f.name+"."+format, b.String()
	return f
}
