package live

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/minutes"
	paths "github.com/benchwalk/benchwalk/logic/path"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// Along is a path through a matter as the page walks it. A path that the page itself
// offers needs nothing of this.
type Along struct {
	Name  string // as the page named it
	Named paths.Named
	// Problem is why the path that was named last could not be taken up.
	Problem paths.Problem
}

// Walks sets the path that is walked.
func (s *State) Walks(p matter.Path) {
	s.walked = p
	s.screen = screenOf(p, s.Matter, s.Analysis)
}

// ScreenTitle is what a screen of a path is called: its first step, or the part of which
// it has all steps.
func ScreenTitle(m *matter.Matter, rows []string) string {
	for i := range m.Parts {
		p := &m.Parts[i]
		if len(rows) > 1 && len(rows) == len(p.Steps) && p.Steps[0].ID == rows[0] {
			return p.Title
		}
	}
	return m.Step(rows[0]).Topic
}

func title(m *matter.Matter, rows []string) words.Name { return words.Literal(ScreenTitle(m, rows)) }

// Write gives what the page follows: the screens, how the path runs, the list of it, and
// the links that end each screen, under its last step.
func (a *Along) Write(w *strictjson.Writer, l *words.Language, m *matter.Matter) {
	p := a.Named.Path
	if p.Empty() {
		w.Null()
		return
	}
	screens, runs := p.Screens(), p.Runs()
	w.Object(func() {
		w.Field("name", a.Name)
		w.Name("screens").Array(func() {
			for _, rows := range screens {
				w.Text(strings.Join(rows, "+"))
			}
		})
		w.Field("reveal", runs.Reveal.String())
		w.Name("hidden").Bool(runs.HideStanding)
		w.Name("predict").Bool(runs.Predict)
		w.Name("confidence").Bool(runs.Confidence)
		w.Name("reasons").Bool(runs.Reasons)
		w.Name("again").Bool(runs.AfterDiscussion)
		w.Name("list")
		tree.JSON(w, l, pathList(m, screens)...)
		w.Name("ways").Object(func() {
			for i, rows := range screens {
				w.Name(rows[len(rows)-1])
				tree.JSON(w, l, a.way(m, screens, i)...)
			}
		})
	})
}

// handIn leads to where one hands in the answers on a path that somebody made.
func handIn(m *matter.Matter) tree.Node {
	return draw.Link("hand-in.html#"+m.ID, words.WalkPathHandIn)
}

// pathList lists the screens of a path.
func pathList(m *matter.Matter, screens [][]string) (items []tree.Node) {
	for i, rows := range screens {
		items = append(items, tree.El("li", tree.A("data-n", itoa(i+1), "data-steps", strings.Join(rows, " ")), draw.Link("#q-"+rows[0], title(m, rows))))
	}
	return items
}

// way is the way back and on from a screen. Who made the path may wait for the answers.
func (a *Along) way(m *matter.Matter, screens [][]string, i int) []tree.Node {
	from, on, called := walk.Before, walk.Result, words.Name(words.ViewTitleResult)
	if i > 0 {
		from = "q-" + screens[i-1][0]
	}
	if i+1 < len(screens) {
		on, called = "q-"+screens[i+1][0], title(m, screens[i+1])
	}
	ways := []tree.Node{Back(from), Next(on, called)}
	if on == walk.Result && a.Named.By == paths.ByCode {
		ways = append(ways, handIn(m))
	}
	return ways
}

// Back and Next are the links that end a step.
func Back(to string) tree.Node {
	return tree.El("a", tree.A("class", "back", "href", "#"+to), tree.Say(words.StepBack))
}

func Next(to string, title words.Name) tree.Node {
	return tree.El("a", tree.A("class", "button quiet next", "href", "#"+to), tree.Say(words.StepContinue(title)))
}

// Box is the slot about a path that a link names: what it is called and by whom, how
// long it is and how it runs, or why it cannot be walked.
func (a *Along) Box(m *matter.Matter) []tree.Node {
	p, l := a.Named.Path, draw.Line{}
	if a.Problem.Kind != paths.None {
		l.Add(tree.El("p", nil, tree.Say(a.Problem.Sentence()), tree.T(" "), tree.Say(words.WalkPathDefault)).With("class", "wrong").With("tabindex", "-1"))
	}
	if p.Empty() {
		return l.Nodes
	}
	l.Para("eyebrow", words.WalkPathGiven)
	if p.Label() != "" {
		l.Para("lede", a.Named.Called())
	}
	count := minutes.Path(m, p)
	l.Para("soft", words.PathSize(words.PathScreens(len(p.Screens())), words.BeforeMinutes(count.Minutes())))
	told := paths.Runs(p.Runs())
	if gone := a.Named.Missing(); !gone.Empty() {
		told = append(told, gone)
	}
	l.Para("", words.Sentences(told...))
	first := p.Screens()[0]
	l.Add(tree.Class("div", "do", draw.Link("#q-"+first[0], words.BeforeStart(title(m, first))).With("class", "button"), draw.Button("wander", "quiet", words.WalkPathLeave)))
	return l.Nodes
}
