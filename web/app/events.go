package app

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// event is one thing the reader did, as a script of the page tells it.
type event struct {
	do, key, value string
	on             bool
}

func readEvent(r *strictjson.Reader) (e event) {
	r.Fields([]string{"do", "key", "value", "on"}, &e.do, &e.key, &e.value, &e.on)
	r.Need("do")
	return e
}

// kind is what the events of one name have in common.
type kind struct {
	do      string
	carries fields                                  // besides its name
	changes bool                                    // the work, so that the reasons are made anew
	sets    bool                                    // the answer lists what the page's inputs are to be set to
	take    func(x *App, e *event) (problem string) // nil where nothing is to be done
}

// fields are those of an event that say something; the others are left out.
type fields uint8

const (
	withKey fields = 1 << iota
	withValue
	withOn
)

// kinds are all events between the page and the module. Nothing else lists them: a
// test holds the page's scripts to these names and fields.
var kinds = [...]kind{
	// An answer: the key is what is asked, "stay.merits", the value its level.
	{do: "find", carries: withKey | withValue, changes: true, take: (*App).find},
	// How sure one is of an answer: the key is what is asked, the value one of three words.
	{do: "sure", carries: withKey | withValue, changes: true, take: (*App).sure},
	// An answer after discussion, beside the first: key and value are as those of an answer.
	{do: "again", carries: withKey | withValue, changes: true, take: (*App).again},
	// A tick: the key is the id of a statement, and "on" says whether it is credited.
	{do: "mark", carries: withKey | withOn, changes: true, take: (*App).mark},
	// Words of the reader's own: the key is the field's name, "note.speech", the value the text.
	{do: "text", carries: withKey | withValue, changes: true, take: (*App).write},
	// A commitment: the key is the id of a step.
	{do: "commit", carries: withKey, changes: true, take: (*App).commit},
	// A commitment made before, with an answer that is not known any more: the key is
	// the id of a step. It makes no first answer.
	{do: "committed", carries: withKey, changes: true, take: (*App).committed},
	// A guess of the ruling before anything is read: the key is the test, "stay", the
	// value the disposition, or "undecided".
	{do: "predict", carries: withKey | withValue, changes: true, take: (*App).predict},
	// A setting of the walk or of the motion: the key is its name, "walk.reveal".
	{do: "setting", carries: withKey | withValue, changes: true, take: (*App).setting},
	// A rating on the workbench: the key is its row, "cell.1.data".
	{do: "work", carries: withKey | withValue, changes: true, take: (*App).worked},
	// What an opened link holds takes the place of the work.
	{do: "adopt", changes: true, sets: true, take: (*App).adopt},
	// What the reader answered in an article, and an opened link holds, joins the work.
	{do: "join", changes: true, sets: true, take: (*App).join},
	// The view that is shown: the key is its id, "v-result" or "q-speech".
	{do: "at", carries: withKey, take: (*App).at},
	// How the result is looked at: the key is the list's name, "view.x".
	{do: "view", carries: withKey | withValue, take: (*App).looked},
	// What is tried beside the findings: the value is "stay.merits=likely", or empty.
	{do: "try", carries: withValue, take: (*App).try},
	// A step of the proof: the value is the page's time in milliseconds.
	{do: "prove", carries: withValue, take: (*App).prove},
	// What only the page knows of itself: the value is an object in JSON.
	{do: "place", carries: withValue, take: (*App).placed},
	// A link that was opened: the value is its fragment.
	{do: "peek", carries: withValue, take: (*App).peek},
	// When the reader wants to see what the link holds: the value is "first" or "now".
	{do: "theirs", carries: withValue, take: (*App).theirs},
	// The reader leaves what the link holds.
	{do: "decline", take: (*App).decline},
	// The memo as a file: the key is its format, "docx".
	{do: "file", carries: withKey, take: (*App).save},
	// Nothing: the answer alone is asked for.
	{do: "hello"},
}

// kindOf gives nil for a name that is not listed.
func kindOf(do string) *kind {
	for i := range kinds {
		if kinds[i].do == do {
			return &kinds[i]
		}
	}
	return nil
}

// apply changes the state and says what was wrong with an event, if anything.
func (x *App) apply(e *event) (problem string) {
	x.proving = false
	k := kindOf(e.do)
	switch {
	case k == nil:
		return unknown("event", e.do)
	case k.changes:
		x.explained = nil
	}
	if k.take != nil {
		problem = k.take(x, e)
	}
	return problem
}

func (x *App) find(e *event) string { return x.answered(e, x.a.Find) }

// answered records an answer as one of the two that a reader may give to a question.
func (x *App) answered(e *event, record func(provision string, k doctrines.Key, f doctrine.Finding)) string {
	provision, k, ok := x.ask(e.key)
	if !ok {
		return unknown("element", e.key)
	}
	f, ok := k.Under(x.a.Posture).Parse(e.value)
	if !ok {
		return unknown("level", e.value)
	}
	record(provision, k, f)
	return ""
}

func (x *App) sure(e *event) string {
	provision, k, ok := x.ask(e.key)
	if !ok {
		return unknown("element", e.key)
	}
	for _, c := range analysis.Confidences() {
		if c.String() == e.value {
			x.a.SetConfidence(provision, k, c)
			return ""
		}
	}
	return unknown("confidence", e.value)
}

func (x *App) again(e *event) string { return x.answered(e, x.a.FindAfterDiscussion) }

func (x *App) mark(e *event) string {
	if x.m.Assertion(e.key) == nil {
		return unknown("assertion", e.key)
	}
	x.a.Marks = analysis.Toggle(x.a.Marks, e.key, e.on)
	return ""
}

func (x *App) commit(e *event) string {
	s := x.m.Step(e.key)
	if s == nil {
		return unknown("step", e.key)
	}
	for i := range s.Asks {
		x.a.CommitTo(s.Asks[i].Provision, s.Asks[i].Element)
	}
	x.a.Walk.Committed = analysis.Toggle(x.a.Walk.Committed, s.ID, true)
	return ""
}

func (x *App) committed(e *event) string {
	if x.m.Step(e.key) == nil {
		return unknown("step", e.key)
	}
	x.a.Walk.Committed = analysis.Toggle(x.a.Walk.Committed, e.key, true)
	return ""
}

func (x *App) predict(e *event) string {
	for _, t := range doctrines.All() {
		if t.String() != e.key {
			continue
		}
		d := t.Test().Doctrine()
		for i := range len(d.Dispositions) + 1 {
			if guess := doctrine.Disposition(i); d.Disposition(guess) == e.value {
				x.a.Predicted[t] = guess
				return ""
			}
		}
		return unknown("disposition", e.value)
	}
	return unknown("test", e.key)
}

func (x *App) at(e *event) string {
	x.view = e.key
	if s, ok := strings.CutPrefix(e.key, "q-"); ok && x.m.Step(s) != nil {
		x.a.Walk.At = s
	}
	return ""
}

func unknown(what, name string) string { return "unknown " + what + " " + strictjson.Show(name) }

// ask finds what a key asks in this matter: an element or a provision's.
func (x *App) ask(key string) (provision string, k doctrines.Key, ok bool) {
	if provision, k, ok = matter.ParseProvisionKey(key); ok {
		return provision, k, x.m.Provision(provision) != nil
	}
	k, ok = doctrines.ParseKey(key)
	return "", k, ok
}

func (x *App) write(e *event) string {
	letters, text := 0, e.value
	for i := range text {
		if letters == analysis.MaxNote {
			text = text[:i]
			break
		}
		letters++
	}
	kind, id, _ := strings.Cut(e.key, ".")
	switch kind {
	case "note":
		if x.m.Step(id) != nil {
			x.a.Notes = analysis.Put(x.a.Notes, id, text)
			return ""
		}
	case "override":
		if analysis.Has(chain.Overridable(), id) {
			x.a.Overrides = analysis.Put(x.a.Overrides, id, text)
			return ""
		}
	case "mine":
		if i, ok := ownRow(id); ok {
			o := x.own(i)
			o.ID = text
			x.a.Work.SetOwn(i, o)
			return ""
		}
	}
	return unknown("text", e.key)
}

func (x *App) setting(e *event) string {
	name, posture := strings.CutPrefix(e.key, "posture.")
	a, walk := x.a, &x.a.Walk
	switch {
	case e.key == "walk.path":
		x.follow(e.value)
	case e.key == "walk.reveal":
		walk.RevealAtEnd, walk.RevealNever = e.value != matter.RevealEach.String(), e.value == matter.RevealNever.String()
	case e.key == "walk.standing":
		walk.HideStanding = e.value == "hidden"
	case posture && a.Posture.Set(name, e.value):
	default:
		return unknown("setting", e.key)
	}
	return ""
}
