package live

import (
	"slices"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Standings are the sentences on where the ruling stands, the ruling itself first, for a
// screen reader, which is told one that is new and short. How many answers can change it is
// said after them once more without their names, which are many.
func (s *State) Standings() (all []string) {
	for _, sentence := range s.standing() {
		if said := tree.Plain(s.Words, sentence...); said != " " {
			all = append(all, said)
		}
	}
	if n := len(s.Reports[s.Main].Wanted()); n > 0 {
		all = append(all, s.Words.Say(words.StandingLeft(n)))
	}
	return all
}

// standing are the sentences and the spaces between them, each as the nodes that say it.
// They are shown and read out, so they are put into words once.
func (s *State) standing() [][]tree.Node {
	if s.stands == nil {
		for _, n := range s.stand() {
			said := []tree.Node{n}
			if s.Words != nil {
				said = tree.Spoken(s.Words, n)
			}
			s.stands = append(s.stands, said)
		}
	}
	return s.stands
}

func (s *State) stand() []tree.Node {
	r := &s.Reports[s.Main]
	l := draw.Line{}
	l.Bold(r.Sentence)
	if !r.Asked {
		return l.Nodes
	}
	if shut := shutGates(&s.Rulings[s.Main]); len(shut) > 0 {
		l.Space()
		l.Text(shut[0])
	}
	if r.Firmness == doctrine.Discretionary || r.Firmness == doctrine.Contested {
		if d := divides(&s.Rulings[s.Main]); !d.Empty() {
			l.Space()
			l.Text(d)
		}
	}
	switch wanted := r.Wanted(); { // which to answer first is said on the result alone, because here it led readers past the rest
	case len(wanted) > 0:
		l.Space()
		l.Add(s.asked(words.StandingNeeds(len(wanted), wanted), r.Needed))
	case len(r.Settled) > 0:
		l.Space()
		l.Add(s.asked(words.SettledStill(r.Test.String(), r.Effect, namesOf(r.Settled)), r.Settled))
	}
	return l.Nodes
}

// divides says in a sentence what divides the permissible weighings, or the two
// readings of the law.
func divides(r *doctrine.Ruling) (divided words.Text) {
	d := r.Doctrine
	for id := range d.Rules {
		rule := &d.Rules[id]
		switch {
		case !rule.InForce() || r.Outcome.Status(doctrine.RuleID(id)) != doctrine.Holds:
		case rule.Kind == doctrine.Dispute:
			return words.RuleUnsettled(d.Name, rule.Code)
		case rule.Divides && divided.Empty():
			divided = words.RuleDivides(d.Name, rule.Code)
		}
	}
	return divided
}

// shutGates says of each rule that ends the matter why it does. What would fail
// behind a threshold fails nothing.
func shutGates(r *doctrine.Ruling) (held []words.Text) {
	for _, id := range r.Shut() {
		rule := &r.Doctrine.Rules[id]
		says := words.RuleHeld(r.Doctrine.Name, rule.Code)
		if rule.Kind == doctrine.Threshold {
			return []words.Text{says}
		}
		held = append(held, says)
	}
	return held
}

// StandingLine is the same in one line: the ruling alone.
func (s *State) StandingLine() []tree.Node {
	return []tree.Node{tree.Say(s.Reports[s.Main].Sentence)}
}

// Standing is the slot in the rail below the figure: the sentence.
func (s *State) Standing() []tree.Node {
	return []tree.Node{tree.P("", slices.Concat(s.standing()...)...)}
}

// Others is the slot below it: the other tests in a line each.
func (s *State) Others() []tree.Node {
	var rows draw.Line
	for _, t := range s.rest {
		rows.Add(tree.El("div", nil,
			tree.El("dt", nil, tree.Say(words.TestHeading(t.String()))), tree.El("dd", nil, tree.Say(brief(&s.Reports[t]).Inside()))))
	}
	if rows.Nodes == nil {
		return nil
	}
	return []tree.Node{tree.Class("dl", "others", rows.Nodes...)}
}

// brief is a ruling in a few words.
func brief(r *rulings.Report) words.Name {
	if r.Disposition != "" && r.Firmness != doctrine.Unsettled {
		return words.Brief(r.Test.String(), r.Firmness.String(), r.Disposition)
	}
	return words.FirmnessName(r.Firmness.String())
}

// GateState is how a gate of the figure stands.
type GateState uint8

const (
	undecided GateState = iota
	passed
	shut
)

func (s *State) gate(rule doctrine.RuleID) GateState {
	switch s.Rulings[s.Main].Outcome.Status(rule) {
	case doctrine.Holds:
		return shut
	case doctrine.Fails:
		return passed
	}
	return undecided
}

// Pose is how the figure stands. Two that are equal look and say the same.
type Pose struct {
	drawn, asked bool
	gates        [2]GateState
	balance      balance
}

// balance is how the balance of the figure hangs, and why.
type balance uint8

const (
	beyond    balance = iota // a gate is not passed, so nothing is weighed
	untipped                 // what has to tip does not
	unweighed                // still open
	split                    // reasonable courts may differ
	toward                   // tips toward the relief
	against
)

// Pose is the figure of the main test as its ruling stands. A matter whose test has none
// draws nothing.
func (s *State) Pose() Pose {
	fig := s.Main.Test().Figure
	if fig == nil || !s.Reports[s.Main].Asked {
		return Pose{drawn: fig != nil}
	}
	p := Pose{drawn: true, asked: true, gates: [2]GateState{s.gate(fig.Gates[0]), s.gate(fig.Gates[1])}}
	if s.Rulings[s.Main].Outcome.Status(fig.Tip) == doctrine.Holds {
		p.balance = untipped
	}
	if p.gates == [2]GateState{passed, passed} {
		switch r := &s.Reports[s.Main]; {
		case r.Firmness == doctrine.Unsettled:
			p.balance = unweighed
		case r.Firmness == doctrine.Discretionary:
			p.balance = split
		case r.Disposition != "" && r.Disposition == s.Rulings[s.Main].Doctrine.Disposition(s.Main.Test().Relief):
			p.balance = toward
		default:
			p.balance = against
		}
	}
	return p
}

// Figure draws a pose: two gates and then a balance. A passed gate stands open, a shut
// one is barred, an undecided one has a dashed bar; the balance is pale until both gates
// are passed. The label says the same in words.
func (s *State) Figure(p Pose) []tree.Node {
	switch {
	case !p.drawn:
		return nil
	case !p.asked:
		return []tree.Node{tree.El("svg", tree.A("class", "figure", "viewBox", "0 0 208 86", "aria-hidden", "true"))}
	}
	says, beam := p.balance.hangs(s.Main.String())
	return []tree.Node{DrawFigure(s.Main, p.gates, says, beam)}
}

// hangs draws the balance and says how it hangs.
func (b balance) hangs(test string) (says words.Name, beam tree.Node) {
	switch b {
	case untipped: // which is not to say that it tips the other way
		return words.BalanceOn(test, "untipped"), DrawBalance("level", 0, 0)
	case unweighed:
		return words.FigureUndecided, DrawBalance("undecided", 0, 0)
	case split:
		return words.FigureSplit, DrawBalance("level", 0, 0)
	case toward:
		return words.BalanceOn(test, "toward"), DrawBalance("tipped", 8, -8)
	case against:
		return words.BalanceOn(test, "against"), DrawBalance("tipped", -8, 8)
	}
	return words.FigureBeyond, DrawBalance("beyond", 0, 0)
}

// DrawFigure draws a test's figure with its gates as they stand, and says the same.
func DrawFigure(t doctrines.ID, gates [2]GateState, balance words.Name, beam tree.Node) tree.Node {
	test, rules := t.String(), t.Test().Doctrine().Rules
	first, second := rules[t.Test().Figure.Gates[0]].Code, rules[t.Test().Figure.Gates[1]].Code
	label := words.FigureSays(words.GateName(test, first), gateWord(gates[0]), words.GateName(test, second), gateWord(gates[1]), balance)
	return tree.El("svg", tree.A("class", "figure", "viewBox", "0 0 208 86", "role", "img"),
		drawGate(gates[0], 6, words.GateShort(test, first)), drawGate(gates[1], 60, words.GateShort(test, second)), beam).Tell("aria-label", label)
}

func gateWord(g GateState) words.Name {
	switch g {
	case passed:
		return words.FigurePassed
	case shut:
		return words.FigureShut
	}
	return words.FigureUndecided
}

func path(class, d string) tree.Node {
	attrs := tree.A("d", d)
	if class != "" {
		attrs = tree.A("class", class, "d", d)
	}
	return tree.El("path", attrs)
}

func label(x int, s words.Said) tree.Node {
	return tree.El("text", tree.A("x", itoa(x), "y", "80"), tree.Say(s))
}

func drawGate(g GateState, x int, name words.Name) tree.Node {
	l, r := itoa(x), itoa(x+36)
	posts := path("", "M"+l+" 62V24M"+r+" 62V24")
	var bar tree.Node
	switch g {
	case passed:
		bar = path("leaf", "M"+l+" 32L"+itoa(x+28)+" 8")
	case shut:
		bar = path("barred", "M"+l+" 36h36M"+l+" 48h36")
	default:
		bar = path("bar", "M"+l+" 36h36")
	}
	return tree.El("g", tree.A("class", gateClass(g)), posts, bar, label(x+18, name))
}

func gateClass(g GateState) string {
	return [...]string{undecided: "undecided", passed: "passed", shut: "shut"}[g]
}

// DrawBalance tips the beam: left and right move the two pans down or up.
func DrawBalance(class string, left, right int) tree.Node {
	l, r := 16+left, 16+right
	pan := func(x, y int) string {
		top, bottom := itoa(y), itoa(y+24)
		return "M" + itoa(x) + " " + top + "L" + itoa(x-10) + " " + bottom + "M" + itoa(x) + " " + top + "L" + itoa(x+10) + " " + bottom +
			"M" + itoa(x-12) + " " + bottom + "q12 9 24 0z"
	}
	d := "M158 16v44M146 62h24M122 " + itoa(l) + "L194 " + itoa(r) + pan(122, l) + pan(194, r)
	return tree.El("g", tree.A("class", class), path("", d), label(158, words.FigureBalance))
}
