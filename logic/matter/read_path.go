package matter

import (
	"slices"

	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
)

// draft is a path as it is read, with the places to complain at.
type draft struct {
	label   string
	runs    Runs
	screens [][]string
	steps   int
	listed  bool // it has the member "steps"
	at      strictjson.Place
	labelAt strictjson.Place
	places  [][]strictjson.Place // of each step
}

var standingNames = []string{"shown", "hidden"}

// Standings lists the names for whether the sentence shows that says where the ruling
// stands.
func Standings() []string { return slices.Clone(standingNames) }

// read reads the object of a path.
func (d *draft) read(x *reader) {
	r, runs, hidden := x.r, &d.runs, uint8(0)
	x.object([]member{
		{"label", plain, func() {
			d.label = r.Text() // with what turns the direction of writing, which a label may not have
			d.labelAt = r.Last()
		}},
		{"steps", need, func() {
			d.listed = true
			r.Array(func(int) { d.screen(r) })
		}},
		{"reveal", reveals, (*uint8)(&runs.Reveal)},
		{"predict", plain, &runs.Predict},
		{"standing", standings, &hidden},
		{"confidence", plain, &runs.Confidence},
		{"reasons", plain, &runs.Reasons},
		{"after_discussion", plain, &runs.AfterDiscussion},
	})
	runs.HideStanding = hidden > 0
	d.at = r.Last()
}

// screen reads the id of a step, or a list of those that are drawn as rows.
func (d *draft) screen(r *strictjson.Reader) {
	at := len(d.screens)
	d.screens, d.places = append(d.screens, nil), append(d.places, nil)
	if r.Kind() != strictjson.Array {
		d.step(r)
		return
	}
	r.Array(func(int) { d.step(r) })
	if len(d.screens[at]) < 2 && d.steps <= MaxSteps {
		r.Refuse(words.ProblemOneRow)
	}
}

// step reads the id of a step on the last screen. What is over the limit is kept
// nowhere, or a file could make much work of one list.
func (d *draft) step(r *strictjson.Reader) {
	if d.steps++; d.steps > MaxSteps {
		if d.steps == MaxSteps+1 {
			r.Refuse(words.ProblemTooManySteps(MaxSteps))
		}
		return
	}
	at := len(d.screens) - 1
	d.screens[at] = append(d.screens[at], r.Text())
	d.places[at] = append(d.places[at], r.Last())
}

// path makes the path, once it is known which steps there are, and complains.
func (d *draft) path(r *strictjson.Reader, known []string) Path {
	p, flaws := NewPath(d.label, d.runs, d.screens, known)
	for i := range flaws {
		f := &flaws[i]
		at, says := d.labelAt, words.Name{}
		switch f.Kind {
		case NoSteps:
			if at = d.at; !d.listed {
				continue // which is said already
			}
			says = words.ProblemNoSteps
		case EmptyScreen: // so is this
			continue
		case UnknownStep:
			at, says = d.places[f.Screen][f.Row], strictjson.Unknown(words.UnknownStep, f.Step, known)
		case RepeatedStep:
			at, says = d.places[f.Screen][f.Row], words.ProblemTwiceStep(strictjson.Shown(f.Step))
		case LongLabel:
			says = words.ProblemLongLabel(MaxLabel)
		case PaddedLabel:
			says = words.ProblemPaddedLabel
		case UnseenInLabel:
			says = words.ProblemUnseenInLabel
		}
		r.RefuseAt(at, says)
	}
	return p
}

// paths reads the paths of the matter. Which steps there are is known at the end.
func (x *reader) paths() {
	x.r.Object(presetNames, func(name string) {
		if p, ok := ParsePreset(name); ok {
			x.drafts[p] = &draft{}
			x.drafts[p].read(x)
		}
	})
}

// numbering reads the ids of all steps that there ever were.
func (x *reader) numbering() {
	seen := map[string]bool{}
	x.r.Array(func(i int) {
		switch {
		case i == MaxNumbered:
			x.r.Refuse(words.ProblemTooManyNumbered(MaxNumbered))
		case i < MaxNumbered:
			x.m.Numbering = append(x.m.Numbering, x.id(seen))
		}
	})
}

// ReadPath reads a path of the matter as its file lists one, in a file of its own,
// and reports every problem with its place. The path is to be used only if there is
// none.
func (m *Matter) ReadPath(text string) (Path, []strictjson.Problem) {
	x := reader{r: strictjson.NewReader(text, limits)}
	var d draft
	d.read(&x)
	p := d.path(x.r, m.StepIDs())
	return p, x.r.Done()
}

// Write writes the path as a matter's file lists it, without what is as it would be
// anyway.
func (p Path) Write(w *strictjson.Writer) {
	flag := func(name string, is bool) {
		if is {
			w.Name(name).Bool(true)
		}
	}
	w.Object(func() {
		if p.label != "" {
			w.Field("label", p.label)
		}
		w.Name("steps").Array(func() {
			for _, rows := range p.screens {
				if len(rows) == 1 {
					w.Text(rows[0])
					continue
				}
				w.Array(func() {
					for _, id := range rows {
						w.Text(id)
					}
				})
			}
		})
		if p.runs.Reveal != RevealEach {
			w.Field("reveal", p.runs.Reveal.String())
		}
		flag("predict", p.runs.Predict)
		if p.runs.HideStanding {
			w.Field("standing", standingNames[1])
		}
		flag("confidence", p.runs.Confidence)
		flag("reasons", p.runs.Reasons)
		flag("after_discussion", p.runs.AfterDiscussion)
	})
}
