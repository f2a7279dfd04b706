package view

import (
	"slices"
	"strconv"
	"strings"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/minutes"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// Offered is the path that a walk offers beside the whole, where its matter lists it.
const Offered = matter.Short

// markOn names the path for which something stands, and markSteps the steps that it is
// of. Script follows these two and knows nothing else of a path: of a choice the steps
// are those of the path by screens, and the steps of one screen are joined by "+".
const (
	markOn    = "data-on"
	markSteps = "data-steps"
)

// offer is the path that a walk offers, with what lies beneath each of its screens.
type offer struct {
	m       *matter.Matter
	path    matter.Path
	screens [][]*matter.Step
	beneath [][]group
}

// group is what lies beneath a screen: a whole part that the path leaves out, or one of
// the steps of a part that it leaves out in part.
type group struct {
	title string
	steps []*matter.Step
	rests bool // the answer on the screen rests on it
}

// offered gives the path that the walk of a matter offers; nil where it offers none.
func offered(m *matter.Matter) *offer {
	p, ok := m.Path(Offered)
	if !ok {
		return nil
	}
	o := &offer{m: m, path: p}
	for _, ids := range p.Screens() {
		var rows []*matter.Step
		for _, id := range ids {
			rows = append(rows, m.Step(id))
		}
		o.screens = append(o.screens, rows)
	}
	o.beneath = make([][]group, len(o.screens))
	before := 0 // the screen of the last step on the path so far
	for i := range m.Parts {
		p := &m.Parts[i]
		var left []group
		for j := range p.Steps {
			s := &p.Steps[j]
			if at := o.screenOf(s.ID); at >= 0 {
				before = at
				continue
			}
			left = append(left, group{title: s.Topic, steps: []*matter.Step{s}})
		}
		if len(left) == 0 {
			continue
		}
		at := before
		if len(left) == len(p.Steps) {
			whole := group{title: p.Title}
			for j := range p.Steps {
				whole.steps = append(whole.steps, &p.Steps[j])
			}
			if rests := o.restingOn(whole.steps); rests >= 0 {
				at, whole.rests = rests, true
			}
			left = []group{whole}
		}
		o.beneath[at] = append(o.beneath[at], left...)
	}
	return o
}

// screenOf is where a step stands on the path; -1 where it does not.
func (o *offer) screenOf(id string) int {
	for i, rows := range o.screens {
		for _, s := range rows {
			if s.ID == id {
				return i
			}
		}
	}
	return -1
}

// restingOn is the first screen with an answer on which answers of these steps bear;
// -1 where there is none.
func (o *offer) restingOn(steps []*matter.Step) int {
	var nothing doctrines.Findings
	links := chain.Links(o.m.Posture, &nothing, chain.Decide(o.m.Posture, &nothing))
	bears := func(test string, k doctrines.Key) bool {
		for i := range links {
			from, _, _ := strings.Cut(links[i].From, ".")
			if from == test && from != k.Test.String() && links[i].To == k {
				return true
			}
		}
		return false
	}
	for i, rows := range o.screens {
		for _, s := range rows {
			for _, a := range s.Asks {
				for _, below := range steps {
					for _, b := range below.Asks {
						if bears(b.Element.Test.String(), a.Element) {
							return i
						}
					}
				}
			}
		}
	}
	return -1
}

// title is what a screen is called: its step, or of several the part that they are in.
func (o *offer) title(screen int) string {
	rows := o.screens[screen]
	for i := range o.m.Parts {
		p := &o.m.Parts[i]
		for j := range p.Steps {
			if len(rows) > 1 && p.Steps[j].ID == rows[0].ID {
				return p.Title
			}
		}
	}
	return rows[0].Topic
}

// called is the screen as the way back to it names it.
func (o *offer) called(screen int) words.Name {
	if s := o.screens[screen][0]; len(o.screens[screen]) == 1 && len(s.Asks) == 1 {
		return words.WalkPathBack(words.Topic(s.Asks[0].Element.String()).Inside())
	}
	return words.WalkPathBackStep(words.Literal(o.title(screen)))
}

// choices offers the path and the whole, each with its minutes.
func (o *offer) choices() tree.Node {
	short, whole := minutes.Path(o.m, o.path).Minutes(), minutes.Walk(o.m).Minutes()
	var screens []string
	for _, ids := range o.path.Screens() {
		screens = append(screens, strings.Join(ids, "+"))
	}
	const name = "walk.path"
	along := choice("choice", name, answer{Offered.String(), words.SettingWalkPathShort, words.SettingWalkPathShortHint(short)}, true)
	along.Kids[0] = along.Kids[0].With(markSteps, strings.Join(screens, " "))
	return tree.El("fieldset", tree.A("class", "setting js-only"), tree.El("legend", nil, tree.Say(words.SettingWalkPath)), along,
		choice("choice", name, answer{matter.Whole.String(), words.SettingWalkPathWhole, words.SettingWalkPathWholeHint(whole)}, false))
}

func href(s *matter.Step) string { return "#" + walk.StepID(s.ID) }

func stepIDs(steps []*matter.Step) string {
	var ids []string
	for _, s := range steps {
		ids = append(ids, s.ID)
	}
	return strings.Join(ids, " ")
}

// rail lists the screens, and beneath each what lies there.
func (o *offer) rail() tree.Node {
	var items []tree.Node
	for i, rows := range o.screens {
		kids := []tree.Node{draw.Link(href(rows[0]), words.Literal(o.title(i)))}
		var below []tree.Node
		for _, g := range o.beneath[i] {
			below = append(below, draw.Item(draw.Link(href(g.steps[0]), words.Literal(g.title))).With(markSteps, stepIDs(g.steps)))
		}
		if len(below) > 0 {
			kids = append(kids, tree.El("ol", nil, below...))
		}
		items = append(items, tree.El("li", tree.A("data-n", strconv.Itoa(i+1), markSteps, stepIDs(rows)), kids...))
	}
	return tree.El("ol", tree.A("class", "parts js-only", markOn, Offered.String()), items...)
}

// card says at a screen what its answer rests on, and opens it. There is none where it
// rests on nothing else.
func (o *offer) card(screen int) []tree.Node {
	var items []tree.Node
	for _, g := range o.beneath[screen] {
		if g.rests {
			items = append(items, o.item(g))
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []tree.Node{tree.El("div", tree.A("class", "rests js-only", markOn, Offered.String()),
		draw.H3(words.WalkPathRests), tree.Class("ul", "plain", items...), draw.Para("soft", words.WalkPathOpen))}
}

// item names a group with its questions and minutes, and opens it.
func (o *offer) item(g group) tree.Node {
	var count minutes.Count
	for _, s := range g.steps {
		count = count.Plus(minutes.Step(o.m, s))
	}
	said := words.WalkPathBeneath(words.Literal(g.title), words.WalkPathQuestions(count.Answers), words.BeforeMinutes(count.Minutes()))
	return draw.Item(tree.SayWith(said, inPlace("title", func(title words.Said) tree.Node { return draw.Link(href(g.steps[0]), title) })))
}

// deeper lists at the result what the path left closed and asks something. Script hides
// what the reader has opened and answered since.
func (o *offer) deeper() tree.Node {
	var items []tree.Node
	for _, groups := range o.beneath {
		for _, g := range groups {
			if slices.ContainsFunc(g.steps, func(s *matter.Step) bool { return len(s.Asks) > 0 }) {
				items = append(items, o.item(g).With(markSteps, stepIDs(g.steps)))
			}
		}
	}
	return tree.El("ul", tree.A("class", "plain deeper js-only", markOn, Offered.String()), items...)
}

// ways are the links that end each step on this path, by the id of the step. Script puts
// them in the place of those of the whole. Of several steps on one screen the last has
// them.
func (o *offer) ways() map[string][]tree.Node {
	ways := map[string][]tree.Node{}
	for i, rows := range o.screens {
		from := walk.Before
		if i > 0 {
			from = walk.StepID(o.screens[i-1][0].ID)
		}
		on := next(walk.Result, words.ViewTitleResult)
		if i+1 < len(o.screens) {
			on = next(walk.StepID(o.screens[i+1][0].ID), words.Literal(o.title(i+1)))
		}
		ways[rows[len(rows)-1].ID] = []tree.Node{back(from), on}
		home := draw.Link(href(rows[0]), o.called(i))
		for _, g := range o.beneath[i] {
			for j, s := range g.steps {
				var to []tree.Node
				if j > 0 {
					to = append(to, back(walk.StepID(g.steps[j-1].ID)))
				}
				if j+1 < len(g.steps) {
					to = append(to, home.With("class", "back"), next(walk.StepID(g.steps[j+1].ID), words.Literal(g.steps[j+1].Topic)))
				} else {
					to = append(to, home.With("class", "button quiet"))
				}
				ways[s.ID] = to
			}
		}
	}
	return ways
}

// offer puts into the scopes of a matter what its walk says of the path that it offers,
// and gives the list for the rail.
func (s *Set) offer(base Scope, steps []Scope, m *matter.Matter) []tree.Node {
	o := offered(m)
	if o == nil {
		return nil
	}
	base.nodes(nodesPaths, tree.Spoken(s.words, o.choices()))
	base.nodes(nodesDeeper, tree.Spoken(s.words, o.deeper()))
	base.flag(predicted(m.Main()), o.path.Runs().Predict)
	ways := o.ways()
	for i, id := range m.StepIDs() {
		if to := ways[id]; to != nil {
			steps[i].nodes(nodesWay, tree.Spoken(s.words, tree.El("template", tree.A(markOn, Offered.String()), to...)))
		}
		at := o.screenOf(id)
		if at < 0 {
			continue
		}
		rows := o.screens[at]
		if rows[0].ID == id {
			steps[i].nodes(nodesRests, tree.Spoken(s.words, o.card(at)...))
		}
		if len(rows) > 1 {
			topic := words.Literal(m.Step(id).Topic)
			steps[i].nodes(nodesMore, tree.Spoken(s.words, tree.El("button", tree.A("type", "button", "class", "quiet more js-only", "data-do", "more"),
				tree.Say(words.WalkPathMore), tree.Class("span", "hear", tree.T(": "), tree.Say(topic)))))
		}
	}
	return tree.Spoken(s.words, o.rail())
}
