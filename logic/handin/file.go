package handin

import (
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/digits"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/path"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
)

// Format is the name and version of the file format.
const Format = "benchwalk/handin/1"

// MaxFile is how many bytes a file may have: its reasons among them, which are most.
const MaxFile = 1 << 20

// HandsFormat is the format of a line of hands that were counted in a room, which stand
// beside the hand-ins of a class and are none.
const HandsFormat = "benchwalk/hands/1"

var fileLimits = strictjson.Limits{Bytes: MaxFile, Depth: 4, Problems: 20, Text: MaxReason}

var members = []string{"format", "matter", "text", "path", "tag", "minutes", "posture", "standard", "law", "prediction", "first", "findings", "after_discussion", "confidence", "name", "reasons"}

// Read reads a file and reports every problem with its place. kind says what keeps the
// hand-in from being taken: None, and then there is no problem, or what the file is of;
// with Malformed there is at least one problem. A hand-in is given only with None.
func (g *Ground) Read(text string) (h *HandIn, k Kind, problems []strictjson.Problem) {
	x := reader{r: strictjson.NewReader(text, fileLimits), g: g, h: &HandIn{Posture: g.Matter.Posture, Answers: make([]Answer, len(g.Questions))}}
	x.h.Posture.Standard = analysisStandard
	format, id, name := ahead(text)
	switch format {
	case analysis.Format:
		return g.readAnalysis(text, id)
	case HandsFormat:
		return nil, Hands, nil
	}
	if id != g.Matter.ID && matter.IsID(id) {
		return nil, OtherMatter, nil
	}
	if x.w = g.way(name); x.w == nil && name != "" && couldName(name) {
		return nil, OtherPath, nil
	}
	x.root()
	problems = x.r.Done()
	switch {
	case len(problems) > 0 && x.unknown:
		return nil, OtherEdition, problems
	case len(problems) > 0:
		return nil, Malformed, problems
	}
	return x.h, None, nil
}

// analysisStandard is that of a file that names none.
var analysisStandard = doctrines.Posture{}.Standard

// readAnalysis takes the file of an analysis as handed in on the path that was walked. As
// a share link it has no tag and no time.
func (g *Ground) readAnalysis(text, id string) (*HandIn, Kind, []strictjson.Problem) {
	if id != g.Matter.ID {
		return nil, OtherMatter, nil
	}
	a, problems := analysis.Read(text, func(string) *matter.Matter { return g.Matter })
	if len(problems) > 0 {
		return nil, Malformed, problems
	}
	name := a.Walk.Path.String()
	if a.Walk.Named != "" {
		name = a.Walk.Named
	}
	if !g.Add(name) {
		return nil, OtherPath, nil
	}
	h, _ := g.Of(a, name, matter.Digest(text)%Tags, 0)
	return h, None, nil
}

// ahead looks for the format, the matter and the path, because what other members may
// say depends on them and members come in any order.
func ahead(text string) (format, id, name string) {
	r := strictjson.NewReader(text, fileLimits)
	r.Object(nil, func(member string) {
		if r.Kind() != strictjson.Text {
			return
		}
		switch member {
		case "format":
			format = r.Text()
		case "matter":
			id = r.Text()
		case "path":
			name = r.Text()
		}
	})
	return format, id, name
}

// couldName reports whether a text has the form of the name of a path, so that it is
// not known rather than wrong.
func couldName(name string) bool {
	_, listed := matter.ParsePreset(name)
	id, step := strings.CutPrefix(name, path.StepPrefix)
	return listed || step && matter.IsID(id) || len(name) > 2 && len(name) <= path.Longest && name[1] == '.'
}

type reader struct {
	r *strictjson.Reader
	g *Ground
	h *HandIn
	w *way // nil where the file names no path
	// unknown is true where the file knows a question or an answer that the matter has not.
	unknown bool
}

func (x *reader) root() {
	r, h := x.r, x.h
	r.Object(members, func(name string) {
		switch name {
		case "format":
			if f := r.Text(); f != Format {
				r.Refuse(words.ProblemAmong(words.UnknownFormat(strictjson.Shown(f)), []words.Name{strictjson.Shown(Format)}))
			}
		case "matter":
			if id := r.Text(); id != x.g.Matter.ID {
				r.Refuse(words.UnknownMatter(strictjson.Shown(id)))
			}
		case "text":
			h.Text = x.sixteen()
		case "path":
			if h.Path = r.Text(); x.w == nil {
				r.Refuse(strictjson.Unknown(words.UnknownValue, h.Path, x.g.Paths()))
			}
		case "tag":
			h.Tag = x.tag()
		case "minutes":
			h.Minutes = uint32(r.Int(0, Moments-1))
		case "posture":
			h.Posture.Read(r, nil)
		case "standard", "law":
			h.Posture.ReadMember(r, name)
		case "prediction":
			x.prediction()
		case "first":
			x.findings(func(a *Answer, f doctrine.Finding) { a.First = f })
		case "findings":
			x.findings(func(a *Answer, f doctrine.Finding) { a.Before = f })
		case "after_discussion":
			x.findings(func(a *Answer, f doctrine.Finding) { a.After = f })
		case "confidence":
			x.confidence()
		case "name":
			h.Name = line(r, MaxName)
		case "reasons":
			r.Object(nil, func(name string) {
				if _, ok := x.question(name); ok {
					h.Reasons = analysis.Put(h.Reasons, name, r.Text())
				}
			})
		}
	})
	r.Need("format", "matter", "path", "tag", "minutes")
}

// question finds a question of the path by its name.
func (x *reader) question(name string) (number int, ok bool) {
	number = slices.IndexFunc(x.g.Questions, func(q Question) bool { return q.String() == name })
	if number >= 0 && (x.w == nil || slices.Contains(x.w.asks, number)) {
		return number, true
	}
	x.unknown = x.unknown || number < 0
	var names []string
	for n, q := range x.g.Questions {
		if x.w == nil || slices.Contains(x.w.asks, n) {
			names = append(names, q.String())
		}
	}
	x.r.Refuse(strictjson.Unknown(words.UnknownElement, name, names))
	return 0, false
}

func (x *reader) findings(set func(*Answer, doctrine.Finding)) {
	x.r.Object(nil, func(name string) {
		n, ok := x.question(name)
		if !ok {
			return
		}
		if f, ok := matter.ReadFinding(x.r, x.g.Questions[n].Key); ok {
			set(&x.h.Answers[n], f)
		}
	})
}

func (x *reader) confidence() {
	r := x.r
	var names []string
	for _, c := range analysis.Confidences()[1:] {
		names = append(names, c.String())
	}
	r.Object(nil, func(name string) {
		n, ok := x.question(name)
		if !ok {
			return
		}
		v := r.Text()
		i := slices.Index(names, v)
		if i < 0 {
			r.Refuse(strictjson.Unknown(words.UnknownValue, v, names))
			return
		}
		x.h.Answers[n].Sure = analysis.Confidences()[i+1]
	})
}

func (x *reader) prediction() {
	r := x.r
	var tests []string
	for _, t := range x.g.tests {
		tests = append(tests, t.String())
	}
	r.Object(tests, func(name string) {
		t := doctrines.MustNamed(name)
		ds := t.Test().Doctrine().Dispositions
		v := r.Text()
		i := slices.Index(ds, v)
		if i < 0 {
			r.Refuse(strictjson.Unknown(words.UnknownDisposition, v, ds))
			return
		}
		x.h.Predicted[t] = doctrine.Disposition(i + 1)
	})
}

const tagDigits = 8 // of 5 bits

func (x *reader) tag() uint64 {
	text := x.r.Text()
	tag, ok := ParseTag(text)
	if !ok {
		x.r.Refuse(words.UnknownValue(strictjson.Shown(text)))
	}
	return tag
}

// ParseTag reads a tag: eight digits of [digits.Crockford].
func ParseTag(text string) (tag uint64, ok bool) {
	if len(text) != tagDigits {
		return 0, false
	}
	for i := range len(text) {
		d, ok := digits.Crockford32(text[i])
		if !ok {
			return 0, false
		}
		tag = tag<<5 | uint64(d)
	}
	return tag, true
}

// TagText writes a tag.
func TagText(tag uint64) string {
	var b [tagDigits]byte
	for i := range b {
		b[i] = digits.Crockford[tag>>(5*(tagDigits-1-i))&31]
	}
	return string(b[:])
}

const hexDigits = "0123456789abcdef"

// sixteen reads the digest of a text.
func (x *reader) sixteen() (sum uint64) {
	text := x.r.Text()
	for i := range len(text) {
		d := strings.IndexByte(hexDigits, text[i])
		if sum = sum<<4 | uint64(max(d, 0)); d < 0 || len(text) != 16 {
			x.r.Refuse(words.UnknownValue(strictjson.Shown(text)))
			return 0
		}
	}
	if text == "" {
		x.r.Refuse(words.UnknownValue(strictjson.Shown(text)))
	}
	return sum
}

func hex(sum uint64) string {
	var b [16]byte
	for i := range b {
		b[i] = hexDigits[sum>>(60-4*i)&15]
	}
	return string(b[:])
}

// Write writes the file.
func (g *Ground) Write(w *strictjson.Writer, h *HandIn) {
	w.Object(func() {
		w.Field("format", Format)
		w.Field("matter", g.Matter.ID)
		w.Field("text", hex(h.Text))
		w.Field("path", h.Path)
		w.Field("tag", TagText(h.Tag))
		w.Name("minutes").Int(int(h.Minutes))
		w.Name("posture")
		h.Posture.Write(w)
		ss := doctrines.Standards()
		for i := range ss {
			if v := h.Posture.Get(ss[i].Name); v != ss[i].Values[0] {
				w.Field(ss[i].Name, v)
			}
		}
		if h.Predicted != [doctrines.Count]doctrine.Disposition{} {
			w.Name("prediction").Object(func() {
				for _, t := range g.tests {
					if d := h.Predicted[t]; d != doctrine.Undecided {
						w.Field(t.String(), t.Test().Doctrine().Disposition(d))
					}
				}
			})
		}
		for _, each := range [...]struct {
			name string
			of   func(*Answer) doctrine.Finding
		}{
			{"first", func(a *Answer) doctrine.Finding { return a.First }},
			{"findings", func(a *Answer) doctrine.Finding { return a.Before }},
			{"after_discussion", func(a *Answer) doctrine.Finding { return a.After }},
		} {
			g.writeAnswers(w, each.name, h, func(q Question, a *Answer) string {
				if f := each.of(a); f != doctrine.Open {
					return q.Key.Scale().Name(f)
				}
				return ""
			})
		}
		g.writeAnswers(w, "confidence", h, func(_ Question, a *Answer) string {
			if a.Sure != analysis.ConfidenceUnsaid {
				return a.Sure.String()
			}
			return ""
		})
		if h.Name != "" {
			w.Field("name", h.Name)
		}
		if len(h.Reasons) > 0 {
			w.Name("reasons").Object(func() {
				for i := range h.Reasons {
					w.Field(h.Reasons[i].Key, h.Reasons[i].Text)
				}
			})
		}
	})
}

// writeAnswers writes one member with what is said of each question; it leaves the
// member out where nothing is said of any.
func (g *Ground) writeAnswers(w *strictjson.Writer, name string, h *HandIn, said func(Question, *Answer) string) {
	var names, values []string
	for n, q := range g.Questions {
		if v := said(q, &h.Answers[n]); v != "" {
			names, values = append(names, q.String()), append(values, v)
		}
	}
	if len(names) == 0 {
		return
	}
	w.Name(name).Object(func() {
		for i := range names {
			w.Field(names[i], values[i])
		}
	})
}
