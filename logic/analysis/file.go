package analysis

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
)

// Own is the matter that stands for a reader's own facts.
const Own = "own"

// MaxNote bounds a note in the reader's own words, in characters.
const MaxNote = 4000

// MaxOwn is how many alternatives of the reader's own a file may hold, as many as a
// matter may have of its own.
const MaxOwn = 40

// MaxAside is how many texts may be set aside: more than a matter has places for, several
// editions over. Without a limit a file of nothing else kept a page busy for seconds.
const MaxAside = 10_000

// Largest is how many bytes a file may have: all that the page lets one type, a note of
// MaxNote characters at each of 200 steps, and the rest.
const Largest = 4 << 20

var limits = strictjson.Limits{Bytes: Largest, Depth: 6, Problems: 60, Text: MaxNote}

// keptLimits are those of what the page keeps by itself, which nobody can make smaller
// who only reads on: with all that was ever set aside, and signs that take six bytes.
var keptLimits = strictjson.Limits{Bytes: 4 * Largest, Depth: 6, Problems: 60, Text: MaxNote}

// Read reads an analysis. known gives the matter of a name: its posture stands
// where the file is silent, and provisions, marks and notes are checked against
// it. Every problem is reported with its place; the analysis is to be used only
// if there is none.
//
// A setting that the model once had and gave up is read and set aside, so that the
// reader is told of it; it changes nothing.
//
// A name that the matter or the model does not have is a problem, because a person
// may have written the file, and a ruling on less than was written is worse than
// none. Only where nobody typed the file, or where its reader says that it is from an
// earlier edition, is it read with [ReadEarlier]. A mark in the file itself could not
// decide that: the files of today have none, and who edits a saved file makes the
// mistakes of who writes one.
func Read(text string, known func(id string) *matter.Matter) (*Analysis, []strictjson.Problem) {
	a := &Analysis{}
	return a, a.read(strictjson.NewReader(text, limits), text, known, false)
}

// ReadOwn is [Read] where the matter is from a file of the reader's own. Of a built-in
// matter another text with the same edition is the same matter; one of the reader's own
// may be another altogether, so that work on another text is a problem too.
func ReadOwn(text string, known func(id string) *matter.Matter) (*Analysis, []strictjson.Problem) {
	a := &Analysis{}
	return a, a.read(strictjson.NewReader(text, limits), text, known, true)
}

// Kept says what would be wrong with the analysis if it were kept and read again.
func (a *Analysis) Kept(known func(id string) *matter.Matter) []strictjson.Problem {
	return a.reread(known, keptLimits)
}

func (a *Analysis) reread(known func(id string) *matter.Matter, limits strictjson.Limits) []strictjson.Problem {
	w := &strictjson.Writer{}
	a.Write(w)
	text := w.String()
	return (&Analysis{}).read(strictjson.NewReader(text, limits), text, known, false)
}

func (a *Analysis) read(r *strictjson.Reader, text string, known func(id string) *matter.Matter, own bool) []strictjson.Problem {
	a.Matter = Own
	m := known(matterOf(text))
	if m != nil {
		a.Matter = m.ID
		a.Posture = m.Posture
		a.Posture.Standard = standard.Standard{} // the file's own, whatever the matter's
	}
	x := reader{r: r, a: a, m: m, own: own}
	x.root(known)
	return r.Done()
}

// matterOf looks ahead for the matter's name, because what other members may
// say depends on it and members come in any order.
func matterOf(text string) (id string) {
	r := strictjson.NewReader(text, keptLimits)
	r.Object(nil, func(name string) {
		if name == "matter" && r.Kind() == strictjson.Text {
			id = r.Text()
			r.Stop(words.Name{}) // the rest is read when it is known of what it speaks
		}
	})
	return id
}

type reader struct {
	r *strictjson.Reader
	a *Analysis
	m *matter.Matter // nil if the matter is unknown: then nothing of the work is read
	// own is set where the matter is from a file of the reader's own.
	own bool
	// assertions are the ids of the matter's, once they are asked for; named are those of
	// the list of names that is read. A file can name very many.
	assertions, named map[string]bool
}

func (x *reader) root(known func(string) *matter.Matter) {
	r, a := x.r, x.a
	r.Object([]string{"format", "matter", "edition", "text", "posture", "standard", "law", "findings", "first", "prediction", "confidence", "after_discussion", "provisions", "notes", "marks", "overrides", "work", "walk", "aside"}, func(name string) {
		if x.m == nil && name != "format" && name != "matter" {
			return // whose ids are anybody's, and as many as the file has room for
		}
		switch name {
		case "format":
			if f := r.Text(); f != Format {
				r.Refuse(words.ProblemAmong(words.UnknownFormat(strictjson.Shown(f)), []words.Name{strictjson.Shown(Format)}))
			}
		case "matter":
			if id := r.Text(); known(id) == nil {
				r.Stop(words.UnknownMatter(strictjson.Shown(id)))
			}
		case "edition":
			a.Edition = x.digest(8)
			x.sameEdition()
		case "text":
			a.Text = x.digest(16)
			x.sameText()
		case "posture":
			a.Posture.Read(r, func(name, value string) { a.SetAside("posture", name, value) })
		case "standard", "law":
			a.Posture.ReadMember(r, name)
		case "findings":
			x.findings(&a.Findings, nil)
		case "first":
			x.findings(&a.First, &a.FirstProvided)
		case "prediction":
			x.prediction()
		case "confidence":
			x.confidence()
		case "after_discussion":
			x.findings(&a.After, &a.AfterProvided)
		case "provisions":
			r.Object(nil, x.provision)
		case "notes":
			r.Object(nil, func(key string) {
				if x.noteKey(key) {
					a.Notes = Put(a.Notes, key, r.Text())
				}
			})
		case "marks":
			x.names(&a.Marks, words.UnknownAssertion, words.ProblemTwiceAssertion, x.asserts)
		case "overrides":
			r.Object(chain.Overridable(), func(key string) { a.Overrides = Put(a.Overrides, key, r.Text()) })
		case "work":
			x.work()
		case "walk":
			x.walk()
		case "aside":
			r.Array(func(i int) {
				if i == MaxAside {
					r.Stop(words.ProblemMost(MaxAside, words.LimitAside))
					return
				}
				var o Aside
				r.Fields([]string{"in", "name", "text"}, &o.In, &o.Name, &o.Text)
				r.Need("text")
				a.Aside = append(a.Aside, o)
			})
		}
	})
	r.Need("format", "matter")
}

func (x *reader) work() {
	r, w := x.r, &x.a.Work
	r.Object([]string{"cells", "shares", "alternatives", "own"}, func(name string) {
		switch name {
		case "cells":
			r.Object(nil, func(key string) {
				p, i, _ := strings.Cut(key, ".")
				if !x.provisionID(p) || x.m.Interest(i) == nil {
					r.Unknown(words.ProblemCell(strictjson.Shown(key)))
					return
				}
				w.SetCell(p, i, matter.ReadCell(r))
			})
		case "shares":
			r.Object(nil, func(id string) {
				if !x.provisionID(id) {
					r.Unknown(words.UnknownProvision(strictjson.Shown(id)))
					return
				}
				w.SetShare(id, matter.ReadShare(r))
			})
		case "alternatives":
			r.Object(nil, func(id string) {
				if x.m.Alternative(id) == nil {
					r.Unknown(words.UnknownAlternative(strictjson.Shown(id)))
					return
				}
				var to matter.Rating
				to.Read(r)
				w.SetRating(id, to)
			})
		case "own":
			r.Array(func(i int) {
				if i == MaxOwn {
					r.Stop(words.ProblemMost(MaxOwn, words.LimitAlternatives))
					return
				}
				var own matter.Rated
				own.Read(r)
				w.SetOwn(i, own)
			})
		}
	})
}

// asserts reports whether the matter has an assertion of an id.
func (x *reader) asserts(id string) bool {
	if x.assertions == nil {
		x.assertions = map[string]bool{}
		x.m.Each(func(a *matter.Assertion) { x.assertions[a.ID] = true })
	}
	return x.assertions[id]
}

func (x *reader) findings(f *Findings, provided *[]Provision) {
	r := x.r
	r.Object(nil, func(name string) {
		id, k, ok := x.question(name)
		if !ok || id != "" && provided == nil {
			r.UnknownAmong(words.UnknownElement, name, doctrines.Names)
			return
		}
		switch v, ok := matter.ReadFinding(r, k); {
		case !ok:
		case id != "":
			*provided = provide(*provided, id, k, v)
		default:
			f.Set(k, v)
		}
	})
}

// question takes the name of a question apart: an element, or one of a provision that
// the matter has.
func (x *reader) question(name string) (provision string, k doctrines.Key, ok bool) {
	if provision, k, ok = matter.ParseProvisionKey(name); ok && x.provisionID(provision) {
		return provision, k, true
	}
	k, ok = doctrines.ParseKey(name)
	return "", k, ok
}

func (x *reader) provisionID(id string) bool { return x.m.Provision(id) != nil }

func (x *reader) provision(id string) {
	r := x.r
	if !x.provisionID(id) {
		r.Unknown(words.UnknownProvision(strictjson.Shown(id)))
		return
	}
	var known []string
	for _, k := range doctrines.ProvisionKeys() {
		known = append(known, k.Bare())
	}
	r.Object(known, func(name string) {
		k, _ := doctrines.ParseProvisionKey(name)
		if f, ok := matter.ReadFinding(r, k); ok {
			x.a.Provisions = provide(x.a.Provisions, id, k, f)
		}
	})
}

// noteKey takes an element, a step of the matter or "provisions.N".
func (x *reader) noteKey(key string) bool {
	_, element := doctrines.ParseKey(key)
	id, provision := strings.CutPrefix(key, "provisions.")
	switch {
	case element:
	case provision && x.provisionID(id):
	case x.m.Step(key) != nil:
	default:
		x.r.Unknown(words.ProblemKey(strictjson.Shown(key)))
		return false
	}
	return true
}

// names reads a list of names of one kind, each once; unknown and twice say of one
// that it is not.
func (x *reader) names(list *[]string, unknown, twice func(value words.Name) words.Name, exists func(string) bool) {
	r := x.r
	x.named = map[string]bool{}
	r.Array(func(int) {
		id := r.Text()
		switch {
		case !matter.IsID(id) || !exists(id):
			r.Unknown(unknown(strictjson.Shown(id)))
		case x.named[id]:
			r.Refuse(twice(strictjson.Shown(id)))
		default:
			x.named[id] = true
			*list = append(*list, id)
		}
	})
}

func (x *reader) walk() {
	r, w := x.r, &x.a.Walk
	step := func(id string) bool { return x.m.Step(id) != nil }
	choice := func(on string, values ...string) bool {
		v := r.Text()
		if !Has(values, v) {
			r.Unknown(strictjson.Unknown(words.UnknownValue, v, values))
		}
		return v == on
	}
	r.Object([]string{"path", "reveal", "standing", "committed", "at"}, func(name string) {
		switch name {
		case "path":
			v := r.Text()
			p, ok := matter.ParsePreset(v)
			switch {
			case ok:
				w.Path = p
			case namesPath(v):
				w.Named = v
			default:
				r.Unknown(strictjson.Unknown(words.UnknownValue, v, presets()))
			}
		case "reveal":
			switch v := r.Text(); v {
			case matter.RevealEach.String(), matter.RevealEnd.String(), matter.RevealNever.String():
				w.RevealAtEnd, w.RevealNever = v != matter.RevealEach.String(), v == matter.RevealNever.String()
			default:
				r.Unknown(strictjson.Unknown(words.UnknownValue, v, reveals()))
			}
		case "standing":
			w.HideStanding = choice("hidden", "shown", "hidden")
		case "committed":
			x.names(&w.Committed, words.UnknownStep, words.ProblemTwiceStep, step)
		case "at":
			// Views that are not steps of the matter, as the review, are kept too.
			if id := r.Text(); matter.IsID(id) {
				w.At = id
			} else {
				r.Unknown(words.ProblemId(strictjson.Shown(id), matter.MostOfID))
			}
		}
	})
}

// reveals are when the court's answers can come.
func reveals() (names []string) {
	for _, r := range matter.Reveals() {
		names = append(names, r.String())
	}
	return names
}

// presets are the names that a path may have.
func presets() (names []string) {
	for _, p := range matter.Presets() {
		names = append(names, p.String())
	}
	return names
}

// longestPath is how long the name of a path may be that no matter lists.
const longestPath = 1000

// namesPath reports whether a text has the form of such a name. What it names, package
// path says.
func namesPath(text string) bool {
	if id, ok := strings.CutPrefix(text, "step:"); ok {
		return matter.IsID(id)
	}
	if len(text) < 3 || len(text) > longestPath || text[1] != '.' {
		return false
	}
	for i := range len(text) {
		if c := text[i]; !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '.') {
			return false
		}
	}
	return true
}

// Write gives the file: every posture member, findings that are not open, and
// the optional members that hold anything.
func (a *Analysis) Write(w *strictjson.Writer) {
	w.Object(func() {
		a.writeChosen(w)
		a.writeTyped(w)
		a.writeWalk(w)
	})
}

// writeChosen writes the members of what is chosen and ticked.
func (a *Analysis) writeChosen(w *strictjson.Writer) {
	w.Field("format", Format)
	w.Field("matter", a.Matter)
	optional(w, "edition", a.Edition)
	optional(w, "text", a.Text)
	w.Name("posture")
	a.Posture.Write(w)
	ss := doctrines.Standards()
	for i := range ss {
		if v := a.Posture.Get(ss[i].Name); v != ss[i].Values[0] {
			w.Field(ss[i].Name, v)
		}
	}
	w.Name("findings").Object(func() { writeFindings(w, &a.Findings, nil) })
	if len(a.Provisions) > 0 {
		w.Name("provisions").Object(func() {
			for i := range a.Provisions {
				p := &a.Provisions[i]
				w.Name(p.ID).Object(func() { writeProvided(w, "", p) })
			}
		})
	}
	if a.First != (Findings{}) || len(a.FirstProvided) > 0 {
		w.Name("first").Object(func() { writeFindings(w, &a.First, a.FirstProvided) })
	}
	a.writeBeside(w)
	list(w, "marks", a.Marks)
	if !a.Work.Empty() {
		w.Name("work")
		writeWork(w, &a.Work)
	}
}

// writeTyped writes the members of what was typed or set aside.
func (a *Analysis) writeTyped(w *strictjson.Writer) {
	texts(w, "notes", a.Notes)
	texts(w, "overrides", a.Overrides)
	if len(a.Aside) > 0 {
		w.Name("aside").Array(func() {
			for _, o := range a.Aside {
				w.Object(func() {
					optional(w, "in", o.In)
					optional(w, "name", o.Name)
					w.Field("text", o.Text)
				})
			}
		})
	}
}

// writeWalk writes where the reader is.
func (a *Analysis) writeWalk(w *strictjson.Writer) {
	if x := &a.Walk; x.Path != matter.Whole || x.Named != "" || x.RevealAtEnd || x.HideStanding || len(x.Committed) > 0 || x.At != "" {
		w.Name("walk").Object(func() {
			switch {
			case x.Named != "":
				w.Field("path", x.Named)
			case x.Path != matter.Whole:
				w.Field("path", x.Path.String())
			}
			if r := x.Reveal(); r != matter.RevealEach {
				w.Field("reveal", r.String())
			}
			if x.HideStanding {
				w.Field("standing", "hidden")
			}
			list(w, "committed", x.Committed)
			optional(w, "at", x.At)
		})
	}
}

// optional writes a text unless it is empty.
func optional(w *strictjson.Writer, name, text string) {
	if text != "" {
		w.Field(name, text)
	}
}

func writeWork(w *strictjson.Writer, work *matter.Work) {
	w.Object(func() {
		if len(work.Cells) > 0 {
			w.Name("cells").Object(func() {
				for i := range work.Cells {
					c := &work.Cells[i]
					w.Field(c.Provision+"."+c.Interest, c.Cell.String())
				}
			})
		}
		if len(work.Shares) > 0 {
			w.Name("shares").Object(func() {
				for _, s := range work.Shares {
					w.Field(s.Provision, s.Share.String())
				}
			})
		}
		if len(work.Alternatives) > 0 {
			w.Name("alternatives").Object(func() {
				for i := range work.Alternatives {
					w.Name(work.Alternatives[i].ID)
					work.Alternatives[i].Rating.Write(w)
				}
			})
		}
		if len(work.Own) > 0 {
			w.Name("own").Array(func() {
				for i := range work.Own {
					work.Own[i].Write(w)
				}
			})
		}
	})
}

func writeFindings(w *strictjson.Writer, f *Findings, provided []Provision) {
	for _, k := range doctrines.Keys() {
		if v := f.Get(k); v != doctrine.Open {
			w.Field(k.String(), k.Scale().Name(v))
		}
	}
	for i := range provided {
		writeProvided(w, "provisions."+provided[i].ID+".", &provided[i])
	}
}

func writeProvided(w *strictjson.Writer, before string, p *Provision) {
	for _, k := range doctrines.ProvisionKeys() {
		if f := p.Findings.Get(k); f != doctrine.Open {
			w.Field(before+k.Bare(), k.Scale().Name(f))
		}
	}
}

func texts(w *strictjson.Writer, name string, ts []Text) {
	if len(ts) == 0 {
		return
	}
	w.Name(name).Object(func() {
		for i := range ts {
			w.Field(ts[i].Key, ts[i].Text)
		}
	})
}

func list(w *strictjson.Writer, name string, names []string) {
	if len(names) == 0 {
		return
	}
	w.Name(name).Array(func() {
		for _, n := range names {
			w.Text(n)
		}
	})
}
