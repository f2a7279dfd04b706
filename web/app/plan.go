package app

import (
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/live"
)

// Plan is a matter from a file of the reader's own, which was read completely
// before anything of it is shown.
type Plan struct {
	words *words.Language
	text  string
	m     *matter.Matter
}

// NewPlan reads the file. Its answer is what the page needs to know of the whole
// matter, or every problem of the file, and then there is no plan.
func NewPlan(l *words.Language, text string) (*Plan, string) {
	m, problems := matter.Read(text)
	if len(problems) > 0 {
		return nil, failure(l, "file-problems", problems)
	}
	w := &strictjson.Writer{}
	w.Object(func() {
		live.Plan(w, l, m)
		w.Field("text", m.TextDigits()) // under which work on it is kept
	})
	return &Plan{words: l, text: text, m: m}, w.String()
}

// Part answers with one piece of the plan: the i-th of the statements ("said"),
// the authorities beside the i-th step ("margin"), the nodes of a text ("text") or of a place
// in the record ("place"), or a text itself as the matter holds it ("held").
func (p *Plan) Part(kind, which string) string {
	w := &strictjson.Writer{}
	if kind == "text" || kind == "place" {
		live.PlanText(w, p.words, which, kind == "place")
		return w.String()
	}
	if kind == "held" {
		w.Text(words.Paired(which))
		return w.String()
	}
	r := strictjson.NewReader(which, strictjson.Limits{}) // strconv would bring its errors into the module
	switch i := r.Int(0, 1<<20); {
	case len(r.Done()) > 0:
		w.Null()
	case kind == "said":
		w.Object(func() { live.PlanSaid(w, p.words, p.m, i) })
	default:
		live.PlanMargin(w, p.words, p.m, i)
	}
	return w.String()
}

// Start is [Start] for the file of the plan, which need not be read again; for
// another text it is just that.
func (p *Plan) Start(l *words.Language, matterText, state, form string) (*App, string) {
	if p == nil || p.text != matterText {
		return Start(l, matterText, state, form)
	}
	return start(l, p.m, state, form)
}
