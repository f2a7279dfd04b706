// Package app is the tool's behaviour without a browser: an event goes in, the
// whole state and patches for the page's marked slots come out, as strings. It
// knows no JavaScript and is tested natively; cmd/wasm only carries its strings.
//
// The page owns the document and its inputs. No answer of this package redraws
// a question or changes an input, save that the answer to Start lists what the
// inputs are to be set to.
package app

import (
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/proof"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// App is one reader's work on one matter.
type App struct {
	words *words.Language
	m     *matter.Matter
	mine  bool // the matter is from a file of the reader's own
	a     *analysis.Analysis
	// The digests of the matter, by which work on it is known.
	edition, text string
	rs            chain.Rulings     // of the findings when they were last decided
	told          bool              // whether the page has the texts as they are now
	sent          map[string]string // what each slot last held, so that only changes travel
	// drawn are the steps whose slots hold something, and tense the tensions that ever
	// did; the others need no look.
	drawn  []string
	tense  map[string]bool
	before *live.State // what the last answer told; nil where all is to be told anew
	posed  live.Pose
	// figures are the poses that were drawn, as they travel.
	figures map[live.Pose]string
	said    []string // the sentences on where the ruling stood, when one was last read out
	view    string   // the fixed view or step shown
	look    live.Look
	// explained are the reports with reasons, of the work as it stood when the
	// result was last made; nil since the work changed.
	explained *[doctrines.Count]rulings.Report
	proof     *proof.Proof // nil until asked for
	proved    timing
	proving   bool // the last event was a step of the proof, which changes nothing else
	place     live.Place
	whose     memo.For
	record    bool           // whether the memo has the record as an appendix
	received  *live.Received // nil unless a link was opened
	along     live.Along     // the path that is walked
	file      file           // for the next answer alone, and so is document
	document  *memo.Document // nil until it is written
}

// Start reads the matter and the state kept from before, and overlays what was
// chosen in the form in the meantime. The state may be empty. Nobody typed it, so
// what this edition does not know in it is no mistake but of an earlier edition: it
// is set aside in the analysis, and the rest is taken over. A state that cannot be
// read at all is not lost: the answer names the failure, and the page keeps the text
// aside.
func Start(l *words.Language, matterText, state, form string) (*App, string) {
	m, problems := matter.Read(matterText)
	if len(problems) > 0 {
		return nil, failure(l, "matter-failed", problems)
	}
	return start(l, m, state, form)
}

func start(l *words.Language, m *matter.Matter, state, form string) (*App, string) {
	x := &App{words: l, m: m, sent: map[string]string{}, tense: map[string]bool{}, figures: map[live.Pose]string{}, look: live.FirstLook(m.Main())}
	failed := ""
	if state != "" {
		a, problems := analysis.ReadKept(state, x.known)
		if len(problems) == 0 && a.Matter == m.ID {
			x.a = a
		} else {
			failed = "storage-unreadable"
		}
	}
	if x.a == nil {
		x.a = &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	}
	if form != "" && !x.overlay(form) {
		return nil, failure(l, "form-unread", nil)
	}
	x.edition, x.text = m.EditionDigits(), m.TextDigits()
	x.view = x.a.Walk.At
	return x, x.answer(func(w *strictjson.Writer) {
		if failed != "" {
			w.Field("fail", failed)
		}
		x.inputs(w)
	})
}

func (x *App) known(id string) *matter.Matter {
	if id == x.m.ID {
		return x.m
	}
	return nil
}

// overlay takes the events that happened before there was anybody to take them.
// They too may be of an earlier edition. Where they cannot be read, which an event alone
// may bring about, nothing of them is taken, and the page asks for fewer at a time.
func (x *App) overlay(form string) bool {
	r := strictjson.NewReader(form, formLimits)
	var es []event
	r.Array(func(int) { es = append(es, readEvent(r)) })
	if len(r.Done()) > 0 {
		return false
	}
	before := x.a.Aside
	for i := range es {
		if x.apply(&es[i]) != "" {
			x.setAside(&es[i])
		}
	}
	// What is too much to be kept with the rest stays in the page's form.
	if len(x.a.Aside) > len(before) && len(x.a.Kept(x.known)) > 0 {
		x.a.Aside = before
	}
	return true
}

// formLimits hold all that a page lets its reader type, twice.
var formLimits = strictjson.Limits{Bytes: 16 << 20}

// setAside keeps what an event would have recorded, under the member of the file
// that it would stand in. An answer taken back leaves nothing.
func (x *App) setAside(e *event) {
	kind, name, _ := strings.Cut(e.key, ".")
	in, text := "", e.value
	switch e.do {
	case "find", "work", "sure", "again":
		if text == "open" || text == "unsaid" {
			return
		}
		name = e.key
		switch e.do {
		case "find":
			in = "findings"
		case "sure":
			in = "confidence"
		case "again":
			in = "after_discussion"
		default:
			in = "work"
		}
	case "mark":
		in, name, text = "marks", "", choice(e.on, e.key, "")
	case "commit", "committed":
		in, name, text = "walk.committed", "", e.key
	case "predict":
		in, name = "prediction", e.key
	case "setting":
		in = kind
	case "text":
		in = kind + "s"
		if kind == "mine" {
			in = "work.own"
		}
	default:
		return
	}
	if text != "" {
		x.a.SetAside(in, name, text)
	}
}

// Act takes one event and answers with the state and what changed.
func (x *App) Act(text string) string {
	r := strictjson.NewReader(text, strictjson.Limits{})
	e := readEvent(r)
	if problems := r.Done(); len(problems) > 0 {
		return failure(x.words, "", problems)
	}
	x.document = nil
	if problem := x.apply(&e); problem != "" {
		return failure(x.words, "", []strictjson.Problem{{Line: 1, Column: 1, Says: words.Literal(problem)}})
	}
	sets := kindOf(e.do).sets
	x.told = x.told && e.do != "text" && !sets
	if sets {
		return x.answer(x.inputs)
	}
	return x.answer(nil)
}

// OfOwnMatter says that the matter is from a file of the reader's own. Other files may
// have its id, so that work is not taken for work on this one by the id alone.
func (x *App) OfOwnMatter() { x.mine = true }

// read reads a file of work on the matter.
func (x *App) read(text string) (*analysis.Analysis, []strictjson.Problem) {
	if x.mine {
		return analysis.ReadOwn(text, x.known)
	}
	return analysis.Read(text, x.known)
}

// Check says what is wrong with a file and changes nothing. It says too whether
// what this edition does not have is all that is wrong, because then the
// reader may have it read as a file from an earlier edition.
func (x *App) Check(text string) string {
	_, problems := x.read(text)
	id := ""
	if len(problems) > 0 {
		if _, worse := analysis.ReadEarlier(text, x.known); len(worse) == 0 {
			id = "file-earlier"
		}
	}
	return failure(x.words, id, problems)
}

// Open replaces the reader's work by a file that was checked completely first.
// Where the file has problems nothing is replaced, and all of them come back.
func (x *App) Open(text string) string { return x.open(x.read(text)) }

// OpenEarlier is Open for a file that is from an earlier edition by its reader's word.
func (x *App) OpenEarlier(text string) string { return x.open(analysis.ReadEarlier(text, x.known)) }

func (x *App) open(a *analysis.Analysis, problems []strictjson.Problem) string {
	if len(problems) > 0 {
		return failure(x.words, "file", problems)
	}
	x.a = a
	x.told = false
	x.explained = nil
	x.sent = map[string]string{}
	x.before = nil
	return x.answer(x.inputs)
}

// failure is the answer that nothing was changed, and why.
func failure(l *words.Language, id string, problems []strictjson.Problem) string {
	w := &strictjson.Writer{}
	w.Object(func() {
		if id != "" {
			w.Field("fail", id)
		}
		w.Name("problems").Array(func() {
			for i := range problems {
				w.Text(problems[i].In(l))
			}
		})
	})
	return w.String()
}

// usualAnswer is how many bytes the answer to an event mostly has at most.
const usualAnswer = 3 << 10

// answer writes the state, of which the page puts the texts between its two halves and keeps them
// until they change, the slots that changed, what is to be shown, and the
// one sentence for a screen reader.
func (x *App) answer(more func(*strictjson.Writer)) string {
	x.decide()
	s := live.StateAfter(x.before, x.words, x.m, x.a, x.rs)
	s.Look = x.look
	s.Walks(x.walked().Named.Path)
	s.Theirs = x.received.Beside()
	w := &strictjson.Writer{}
	w.Grow(usualAnswer)
	w.Object(func() {
		x.a.Edition, x.a.Text = x.edition, x.text
		list(w, "state", []string{x.a.Head(), x.a.Tail()})
		if !x.told {
			x.told = true
			w.Field("texts", x.a.Texts())
		}
		x.writePath(w)
		w.Name("slots").Object(func() { x.slots(w, s) })
		w.Name("show").Object(func() { x.show(w, s) })
		list(w, "committed", x.a.Walk.Committed)
		w.Field("reveal", x.a.Walk.Reveal().String())
		w.Field("standing", choice(x.a.Walk.HideStanding, "hidden", "shown"))
		if say := x.say(s); say != "" {
			w.Field("say", say)
		}
		if x.proof != nil && !x.proved.done {
			w.Name("more").Bool(true)
		}
		if x.view == walk.Take {
			x.takeaway(w, s)
		}
		x.file.write(w)
		x.file, x.document = file{}, nil
		if x.received != nil {
			w.Name("fits").Bool(x.received.Opened != nil && x.received.Taken == live.Apart)
			if x.received.Problem == link.UnknownMatter && !x.mine {
				w.Name("elsewhere").Bool(true)
			}
		}
		if more != nil {
			more(w)
		}
	})
	if !x.proving {
		x.before = s
	}
	return w.String()
}

// decide rules anew on the tests whose findings or posture changed. The speech
// test wholly open merges 3,072 points, and most answers do not touch it.
func (x *App) decide() {
	for _, t := range doctrines.All() {
		switch d := x.a.Posture.Doctrine(t); {
		case !x.a.Posture.Asks(t):
			x.rs[t] = doctrine.Ruling{}
		case x.rs[t].Doctrine != d || x.rs[t].Findings != x.a.Findings[t]:
			x.rs[t] = d.Decide(x.a.Findings[t])
		}
	}
}

func choice(is bool, yes, no string) string {
	if is {
		return yes
	}
	return no
}

// longestSaid is how many bytes a sentence may have that is read out at each change.
const longestSaid = 120

// say is one short sentence on what changed in where the ruling stands, where the reader
// has not hidden it.
func (x *App) say(s *live.State) string {
	if s.Stands(x.before) {
		return ""
	}
	before, now := x.said, s.Standings()
	x.said = now
	if before == nil || x.a.Walk.HideStanding {
		return ""
	}
	for _, sentence := range now {
		if len(sentence) <= longestSaid && !slices.Contains(before, sentence) {
			return sentence
		}
	}
	return ""
}

func (x *App) slots(w *strictjson.Writer, s *live.State) {
	put := func(name string, ns []tree.Node) {
		inner := &strictjson.Writer{}
		inner.Grow(len(x.sent[name]) + len(x.sent[name])/2) // about as much as last time
		tree.JSON(inner, x.words, ns...)
		text := inner.String()
		if x.sent[name] == text {
			return
		}
		x.sent[name] = text
		w.Name(name).Raw(text)
	}
	if x.proof != nil {
		put("proof", live.Proof(x.proof, x.proved.done, x.proved.to-x.proved.from))
	}
	if x.proving {
		return
	}
	if x.received != nil {
		put("opened", x.received.Box(s, x.view == walk.Before || x.view == "", x.view == walk.Result))
	} else if x.sent["opened"] != "" {
		put("opened", nil)
	}
	x.putPath(put)
	x.standing(w, put, s)
	x.steps(put, s)
	for id, at := range chain.Places() {
		if ns := s.Tension(at); ns != nil || x.tense[id] {
			x.tense[id] = true
			put(live.TensionSlot(at), ns)
		}
	}
	switch x.view {
	case walk.Review:
		put("review", s.Review())
	case walk.Memo:
		put("memo", live.Memo(x.memo(), 3))
	case walk.Work:
		put("comes", s.Comes())
		put("work", s.Work())
	case walk.Result:
		if x.explained == nil {
			x.explained = &s.Explained().Reports
		}
		s.Reports = *x.explained
		put("guess", s.Guess())
		put("result", s.Result())
		put("flips", s.Flips())
		put("tried", s.Tried())
		if s.Main.Test().Axes != nil {
			put("map", s.Map())
			put("compare", s.Compare())
		}
		put("why", s.Why())
		put("caveats", s.Caveats())
		put("after", s.After())
	}
}

// standing draws where the ruling stands, where that is not as it was.
func (x *App) standing(w *strictjson.Writer, put func(string, []tree.Node), s *live.State) {
	if s.Stands(x.before) {
		return
	}
	put("standing-line", s.StandingLine())
	put("standing", s.Standing())
	if !s.OthersStand(x.before) {
		put("others", s.Others())
	}
	if pose := s.Pose(); x.before == nil || pose != x.posed {
		x.posed = pose
		x.figure(w, s, pose)
	}
}

// figure writes the figure. There are few poses, so each is drawn once.
func (x *App) figure(w *strictjson.Writer, s *live.State, pose live.Pose) {
	text, drawn := x.figures[pose]
	if !drawn {
		inner := &strictjson.Writer{}
		tree.JSON(inner, x.words, s.Figure(pose)...)
		text = inner.String()
		x.figures[pose] = text
	}
	w.Name("figure").Raw(text)
}

// steps draws the slots of the steps where the reader is, and empties those of the
// steps where the reader was: an answer is not to wait for what nobody sees.
func (x *App) steps(put func(string, []tree.Node), s *live.State) {
	here := s.Screen()
	for _, id := range x.drawn {
		if slices.Contains(here, id) {
			continue
		}
		step := x.m.Step(id)
		for _, slot := range live.StepSlots(step) {
			put(slot, nil)
		}
	}
	for _, id := range here {
		step := x.m.Step(id)
		put(live.GroundsSlot(step), s.Grounds(step))
		put(live.CameSlot(step), s.Came(step))
		put(live.YouSlot(step), s.You(step))
		for i := range step.Later {
			put(live.LaterSlot(&step.Later[i]), s.Later(step, &step.Later[i]))
		}
		put(live.YoursSlot(step), s.Yours(step))
	}
	x.drawn = here
}

// show lists the fields for reasons whose tension has come or gone, and whether what tells
// of work that is set aside is to be seen.
func (x *App) show(w *strictjson.Writer, s *live.State) {
	for id := range chain.Places() {
		if on := s.Tense(id); x.before == nil || on != x.before.Tense(id) {
			w.Name("k-" + id).Bool(on)
		}
	}
	for _, id := range [...]string{"take-earlier", "take-earlier-told"} {
		w.Name(id).Bool(len(x.a.Aside) > 0)
	}
}

// inputs lists what the page's inputs are to be set to, once.
func (x *App) inputs(w *strictjson.Writer) {
	w.Name("set").Object(func() {
		for i := range x.m.Parts {
			for j := range x.m.Parts[i].Steps {
				s := &x.m.Parts[i].Steps[j]
				for k := range s.Asks {
					a := &s.Asks[k]
					if f := x.a.Finding(a.Provision, a.Element); f != doctrine.Open || analysis.Has(x.a.Walk.Committed, s.ID) {
						w.Field(a.Key, a.Element.Under(x.a.Posture).Name(f))
					}
					x.besideInputs(w, a)
				}
			}
		}
		for _, t := range doctrines.All() {
			if d := x.a.Predicted[t]; d != doctrine.Undecided {
				w.Field("predict."+t.String(), t.Test().Doctrine().Disposition(d))
			}
		}
		pairs(w, "note.", x.a.Notes)
		pairs(w, "override.", x.a.Overrides)
		for _, ps := range [][]doctrines.Setting{doctrines.Settings(), doctrines.Standards()} {
			for i := range ps {
				w.Field("posture."+ps[i].Name, x.a.Posture.Get(ps[i].Name))
			}
		}
		x.workInputs(w)
		if x.m.Main().Test().Axes != nil {
			w.Field("view.x", x.look.X.String())
			w.Field("view.y", x.look.Y.String())
		}
		w.Field("view.memo", x.whose.String())
		w.Field("view.record", choice(x.record, wholeRecord, ""))
		w.Field("view.standard", x.look.Standard.Circuit.String())
		w.Field("view.law", x.look.Standard.Date.String())
		if _, offered := x.m.Path(matter.Short); offered || x.pathName() != matter.Whole.String() {
			w.Field("walk.path", x.pathName())
		}
		w.Field("walk.reveal", x.a.Walk.Reveal().String())
		w.Field("walk.standing", choice(x.a.Walk.HideStanding, "hidden", "shown"))
	})
	list(w, "marks", x.a.Marks)
	if x.a.Walk.At != "" {
		w.Field("at", "q-"+x.a.Walk.At)
	}
}

func pairs(w *strictjson.Writer, before string, ts []analysis.Text) {
	for i := range ts {
		w.Field(before+ts[i].Key, ts[i].Text)
	}
}

func list(w *strictjson.Writer, name string, items []string) {
	w.Name(name).Array(func() {
		for _, i := range items {
			w.Text(i)
		}
	})
}
