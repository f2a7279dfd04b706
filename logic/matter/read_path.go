package matter

import (
	"slices"
	"strconv"

	"github.com/benchwalk/benchwalk/logic/strictjson"
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

var draftMembers = []string{"label", "steps", "reveal", "predict", "standing", "confidence", "reasons", "after_discussion"}

var standingNames = []string{"shown", "hidden"}

// Standings lists the names for whether the sentence shows that says where the ruling
// stands.
func Standings() []string { return slices.Clone(standingNames) }

// read reads the object of a path.
func (d *draft) read(r *strictjson.Reader) {
	r.Object(draftMembers, func(name string) {
		switch name {
		case "label":
			d.label = r.Text()
			d.labelAt = r.Last()
		case "steps":
			d.listed = true
			r.Array(func(int) { d.screen(r) })
		case "reveal":
			d.runs.Reveal = Reveal(pick(r, "value", revealNames, 0))
		case "predict":
			d.runs.Predict = r.Bool()
		case "standing":
			d.runs.HideStanding = pick(r, "value", standingNames, 0) > 0
		case "confidence":
			d.runs.Confidence = r.Bool()
		case "reasons":
			d.runs.Reasons = r.Bool()
		case "after_discussion":
			d.runs.AfterDiscussion = r.Bool()
		}
	})
	d.at = r.Last()
}

// screen reads the id of a step, or a list of those that are drawn as rows.
func (d *draft) screen(r *strictjson.Reader) {
	var rows []string
	var places []strictjson.Place
	step := func() {
		if d.steps++; d.steps > MaxSteps {
			if d.steps == MaxSteps+1 {
				r.Refuse(flawMessage(Flaw{Kind: TooManySteps}))
			}
			return // or a file could make much work of one list
		}
		rows = append(rows, r.Text())
		places = append(places, r.Last())
	}
	if r.Kind() != strictjson.Array {
		step()
	} else {
		count := 0
		r.Array(func(int) {
			count++
			step()
		})
		if count < 2 {
			r.Refuse("a screen of rows has at least two steps, expected the id of one step without a list around it")
		}
	}
	if len(rows) > 0 {
		d.screens, d.places = append(d.screens, rows), append(d.places, places)
	}
}

// path makes the path, once it is known which steps there are, and complains.
func (d *draft) path(r *strictjson.Reader, known []string) Path {
	if !d.listed {
		r.RefuseAt(d.at, `member "steps" is missing`)
	}
	p, flaws := NewPath(d.label, d.runs, d.screens, known)
	for _, f := range flaws {
		switch f.Kind {
		case NoSteps:
			if d.listed {
				r.RefuseAt(d.at, flawMessage(f))
			}
		case LongLabel, PaddedLabel, UnseenInLabel:
			r.RefuseAt(d.labelAt, flawMessage(f))
		case UnknownStep:
			r.RefuseAt(d.places[f.Screen][f.Row], strictjson.Unknown("step", f.Step, known))
		default:
			r.RefuseAt(d.places[f.Screen][f.Row], flawMessage(f))
		}
	}
	return p
}

// flawMessage words a flaw as problems of files are.
func flawMessage(f Flaw) string {
	switch f.Kind {
	case NoSteps:
		return "a path without steps, expected at least one"
	case TooManySteps:
		return "too many steps, expected at most " + strconv.Itoa(MaxSteps)
	case EmptyScreen:
		return "a screen without steps, expected at least one"
	case RepeatedStep:
		return "step " + strictjson.Show(f.Step) + " stands twice, expected each step once"
	case LongLabel:
		return "too many characters in a label, expected at most " + strconv.Itoa(MaxLabel)
	case PaddedLabel:
		return "a space at the beginning or the end, expected none there"
	case UnseenInLabel:
		return "a character that cannot be seen, expected none in a label"
	}
	return strictjson.Unknown("step", f.Step, nil)
}

// paths reads the paths of the matter. Which steps there are is known at the end.
func (x *reader) paths() {
	x.r.Object(presetNames, func(name string) {
		if p, ok := ParsePreset(name); ok {
			x.drafts[p] = &draft{}
			x.drafts[p].read(x.r)
		}
	})
}

// numbering reads the ids of all steps that there ever were.
func (x *reader) numbering() {
	seen := map[string]bool{}
	x.r.Array(func(i int) {
		switch {
		case i == MaxNumbered:
			x.r.Refuse("too many ids of steps, expected at most " + strconv.Itoa(MaxNumbered))
		case i < MaxNumbered:
			x.m.Numbering = append(x.m.Numbering, x.id(seen))
		}
	})
}

// ReadPath reads a path of the matter as its file lists one, in a file of its own,
// and reports every problem with its place. The path is to be used only if there is
// none.
func (m *Matter) ReadPath(text string) (Path, []strictjson.Problem) {
	r := strictjson.NewReader(text, limits)
	var d draft
	d.read(r)
	p := d.path(r, m.StepIDs())
	return p, r.Done()
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
