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
	"github.com/benchwalk/benchwalk/logic/workbench"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/live"
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
	// markPredict stands at the choice of a path on which the ruling is guessed first.
	markPredict = "data-predict"
)

// offer is the path that a walk offers, with what lies beneath each of its screens.
type offer struct {
	m       *matter.Matter
	path    matter.Path
	screens [][]*matter.Step
	beneath [][]group
	// whole are the screens of the whole, whose rows stand together wherever they are
	// shown.
	whole [][]*matter.Step
}

// group is what lies beneath a screen: a whole part that the path leaves out, or one of
// the steps of a part that it leaves out in part.
type group struct {
	title string
	steps []*matter.Step
	rests bool // the answer on the screen rests on it
}

// partOf is a whole part as a group.
func partOf(p *matter.Part) group {
	whole := group{title: p.Title}
	for j := range p.Steps {
		whole.steps = append(whole.steps, &p.Steps[j])
	}
	return whole
}

// offered gives the path that the walk of a matter offers; nil where it offers none.
func offered(m *matter.Matter) *offer {
	p, ok := m.Path(Offered)
	if !ok {
		return nil
	}
	o := &offer{m: m, path: p}
	o.screens = stepsOf(m, p)
	if whole, listed := m.Path(matter.Whole); listed {
		o.whole = stepsOf(m, whole)
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
			whole := partOf(p)
			if rests := o.restingOn(whole.steps); rests >= 0 {
				at, whole.rests = rests, true
			}
			left = []group{whole}
		}
		o.beneath[at] = append(o.beneath[at], left...)
	}
	return o
}

func stepsOf(m *matter.Matter, p matter.Path) (screens [][]*matter.Step) {
	for _, ids := range p.Screens() {
		var rows []*matter.Step
		for _, id := range ids {
			rows = append(rows, m.Step(id))
		}
		screens = append(screens, rows)
	}
	return screens
}

// units are steps as they stand on screens: those that the whole has as rows of one are
// one.
func (o *offer) units(steps []*matter.Step) (units [][]*matter.Step) {
	for i := 0; i < len(steps); {
		unit := steps[i : i+1]
		for _, rows := range o.whole {
			if rows[0] == steps[i] && i+len(rows) <= len(steps) {
				unit = steps[i : i+len(rows)]
			}
		}
		units = append(units, unit)
		i += len(unit)
	}
	return units
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
	for i, rows := range o.screens {
		if bearOn(o.links(), steps, rows) {
			return i
		}
	}
	return -1
}

// links are all there can be, whatever is answered.
func (o *offer) links() []chain.Link {
	var nothing doctrines.Findings
	return chain.Links(o.m.Posture, &nothing, chain.Decide(o.m.Posture, &nothing))
}

// bearOn reports whether an answer of some steps, or the ruling of its test, bears on one
// of others that is of another test.
func bearOn(links []chain.Link, some, others []*matter.Step) bool {
	for i := range links {
		from, _, exact := strings.Cut(links[i].From, ".")
		to := links[i].To
		if from != to.Test.String() && asksFor(others, to.String()) && (asksFor(some, links[i].From) || !exact && asksOf(some, from)) {
			return true
		}
	}
	return false
}

func asksFor(steps []*matter.Step, key string) bool {
	return someAsk(steps, func(a *matter.Ask) bool { return a.Provision == "" && a.Element.String() == key })
}

func asksOf(steps []*matter.Step, test string) bool {
	return someAsk(steps, func(a *matter.Ask) bool { return a.Element.Test.String() == test })
}

func someAsk(steps []*matter.Step, is func(*matter.Ask) bool) bool {
	return slices.ContainsFunc(steps, func(s *matter.Step) bool {
		return slices.ContainsFunc(s.Asks, func(a matter.Ask) bool { return is(&a) })
	})
}

// title is what a screen is called.
func (o *offer) title(screen int) string { return o.titleOf(o.screens[screen]) }

// titleOf is what the page calls rows of one screen: the first of them, or the part of
// which they are all steps.
func (o *offer) titleOf(rows []*matter.Step) string {
	var ids []string
	for _, s := range rows {
		ids = append(ids, s.ID)
	}
	return live.ScreenTitle(o.m, ids)
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
	const name = "walk.path"
	entire := choice("choice", name, answer{matter.Whole.String(), words.SettingWalkPathWhole, words.SettingWalkPathWholeHint(whole)}, false)
	if len(o.whole) > 0 && len(o.whole) < len(o.m.StepIDs()) {
		entire.Kids[0] = entire.Kids[0].With(markSteps, joined(o.whole))
	}
	along := choice("choice", name, answer{Offered.String(), words.SettingWalkPathShort, words.SettingWalkPathShortHint(short)}, true)
	along.Kids[0] = along.Kids[0].With(markSteps, joined(o.screens))
	if o.path.Runs().Predict {
		along.Kids[0] = along.Kids[0].With(markPredict, "")
	}
	return tree.El("fieldset", tree.A("class", "setting js-only"), tree.El("legend", nil, tree.Say(words.SettingWalkPath)), along, entire)
}

// joined names the steps of screens as script reads them.
func joined(screens [][]*matter.Step) string {
	var all []string
	for _, rows := range screens {
		all = append(all, strings.ReplaceAll(stepIDs(rows), " ", "+"))
	}
	return strings.Join(all, " ")
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

// card says at a screen what its answer rests on, and opens it: the parts that lie
// beneath, and else each step that the path leaves out, at the first answer that it bears
// on. There is none where it rests on nothing else.
func (o *offer) card(screen int) []tree.Node {
	var named []group
	for _, g := range o.beneath[screen] {
		if g.rests {
			named = append(named, g)
		}
	}
	for i := range o.m.Parts {
		for j := range o.m.Parts[i].Steps {
			s := &o.m.Parts[i].Steps[j]
			one := []*matter.Step{s}
			apart := !slices.ContainsFunc(named, func(g group) bool { return slices.Contains(g.steps, s) })
			if apart && o.screenOf(s.ID) < 0 && o.restingOn(one) == screen {
				named = append(named, group{title: s.Topic, steps: one})
			}
		}
	}
	return o.cardOf(o.screens[screen][0], append(named, o.arising(screen)...))
}

// arising are the parts beneath a whole test, at the first screen that asks of it: on
// their ruling hangs whether its question arises.
func (o *offer) arising(screen int) (parts []group) {
	for _, t := range doctrines.All() {
		first := slices.IndexFunc(o.screens, func(rows []*matter.Step) bool { return asksOf(rows, t.String()) })
		if first != screen {
			continue
		}
		for _, from := range chain.Beneath(t) {
			for i := range o.m.Parts {
				whole := partOf(&o.m.Parts[i])
				closed := !slices.ContainsFunc(whole.steps, func(s *matter.Step) bool { return o.screenOf(s.ID) >= 0 })
				if closed && asksOf(whole.steps, from.String()) {
					parts = append(parts, whole)
				}
			}
		}
	}
	return parts
}

// fitCard is the card at the question whether the rule as a whole fits, which rests on
// its provisions and on gentler measures.
func (o *offer) fitCard(at *matter.Step) []tree.Node {
	_, fit, considered := workbench.Keys()
	if !at.AsksFor(fit) {
		return nil
	}
	provisions, gentler := group{}, []group(nil)
	for i := range o.m.Parts {
		for j := range o.m.Parts[i].Steps {
			s := &o.m.Parts[i].Steps[j]
			switch {
			case someAsk([]*matter.Step{s}, func(a *matter.Ask) bool { return a.Provision != "" }):
				provisions.steps = append(provisions.steps, s)
			case s != at && s.AsksFor(considered):
				gentler = append(gentler, group{title: s.Topic, steps: []*matter.Step{s}})
			}
		}
	}
	if len(provisions.steps) == 0 {
		return o.cardOf(at, gentler)
	}
	return o.cardOf(at, append([]group{provisions}, gentler...))
}

// cardOf is a card at a step: each group with its questions and minutes, and what came of
// them.
func (o *offer) cardOf(at *matter.Step, named []group) []tree.Node {
	var items []tree.Node
	for _, g := range named {
		items = append(items, o.item(g))
	}
	if len(items) == 0 {
		return nil
	}
	return []tree.Node{tree.El("div", tree.A("class", "rests js-only", markOn, Offered.String()),
		draw.Para("eyebrow", words.WalkPathRests), tree.Class("ul", "plain", items...), slot(live.CameSlot(at)), draw.Para("soft", words.WalkPathOpen))}
}

// item names a group with its questions and minutes, and opens it.
func (o *offer) item(g group) tree.Node {
	var count minutes.Count
	for _, s := range g.steps {
		count = count.Plus(minutes.Step(o.m, s))
	}
	title := words.Literal(g.title)
	if g.title == "" {
		title = words.WalkPathProvisions
	}
	said := words.WalkPathBeneath(title, words.WalkPathQuestions(count.Answers), words.BeforeMinutes(count.Minutes()))
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
			units := o.units(g.steps)
			for j, rows := range units {
				var to []tree.Node
				if j > 0 {
					to = append(to, back(walk.StepID(units[j-1][0].ID)))
				}
				if j+1 < len(units) {
					to = append(to, home.With("class", "back"), next(walk.StepID(units[j+1][0].ID), words.Literal(o.titleOf(units[j+1]))))
				} else {
					to = append(to, home.With("class", "button quiet"))
				}
				ways[rows[len(rows)-1].ID] = to
			}
		}
	}
	return ways
}

// wholeWays are the links of the whole that are not those of the order of the steps: at
// the end of rows on one screen, and behind them.
func (o *offer) wholeWays() map[string][]tree.Node {
	ways := map[string][]tree.Node{}
	for i, rows := range o.whole {
		before, after := walk.Before, next(walk.Review, words.ViewTitleReview)
		if i > 0 {
			before = walk.StepID(o.whole[i-1][0].ID)
		}
		if i+1 < len(o.whole) {
			after = next(walk.StepID(o.whole[i+1][0].ID), words.Literal(o.titleOf(o.whole[i+1])))
		}
		if len(rows) > 1 || i > 0 && len(o.whole[i-1]) > 1 {
			ways[rows[len(rows)-1].ID] = []tree.Node{back(before), after}
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
	ways, whole := o.ways(), o.wholeWays()
	for i, id := range m.StepIDs() {
		var others []tree.Node
		if to := ways[id]; to != nil {
			others = append(others, tree.El("template", tree.A(markOn, Offered.String()), to...))
		}
		if to := whole[id]; to != nil {
			others = append(others, tree.El("template", tree.A(markOn, matter.Whole.String()), to...))
		}
		if others != nil {
			steps[i].nodes(nodesWay, tree.Spoken(s.words, others...))
		}
		if at := o.screenOf(id); at >= 0 && o.screens[at][0].ID == id {
			steps[i].nodes(nodesRests, tree.Spoken(s.words, o.card(at)...))
		} else if at < 0 {
			steps[i].nodes(nodesRests, tree.Spoken(s.words, o.fitCard(m.Step(id))...))
		}
	}
	return tree.Spoken(s.words, o.rail())
}
