package pages

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// StandingSentence says where the ruling stands, for the page and for a screen
// reader alike.
func (s *State) StandingSentence() string { return tree.Plain(s.Words, s.standing()...) }

func (s *State) standing() []tree.Node {
	if s.stands == nil { // it is shown and said
		s.stands = s.stand()
	}
	return s.stands
}

func (s *State) stand() []tree.Node {
	r := &s.Reports[s.Main]
	l := line{}
	l.bold(words.Literal(r.Sentence))
	if !r.Asked {
		return l.ns
	}
	if shut := shutGates(&s.Rulings[s.Main]); len(shut) > 0 {
		l.text(words.Literal(" " + shut[0]))
	}
	if r.Firmness == doctrine.Discretionary || r.Firmness == doctrine.Contested {
		if d := divides(&s.Rulings[s.Main]); d != "" {
			l.text(words.Literal(" " + d))
		}
	}
	if r.Awaits != "" {
		l.text(words.Literal(" It waits for " + r.Awaits + "."))
	}
	switch {
	case len(r.Needed) > 0:
		verb := " answers can still change it: "
		if len(r.Needed) == 1 {
			verb = " answer can still change it: "
		}
		l.text(words.Literal(" " + count(len(r.Needed)) + verb))
		l.all(s.linked(r.Needed))
		if len(r.Needed) > 1 {
			l.text(words.Literal(". Best to answer next: "))
			l.all(s.linked([]doctrines.Key{r.Next}))
		}
		l.text(words.Literal("."))
	case len(r.Settled) > 0:
		l.text(words.Literal(" What is still open " + r.SettledWords + ": "))
		l.all(s.linked(r.Settled))
		l.text(words.Literal("."))
	}
	return l.ns
}

// divides says in a sentence what divides the permissible weighings, or the two
// readings of the law.
func divides(r *doctrine.Ruling) string {
	divided := ""
	for id := range r.Doctrine.Rules {
		rule := &r.Doctrine.Rules[id]
		if !rule.InForce() || r.Outcome.Status(doctrine.RuleID(id)) != doctrine.Holds {
			continue
		}
		if rule.Kind == doctrine.Dispute {
			w, _ := words.Rule(rule.Code)
			return w.Title + "."
		}
		if divided == "" {
			divided = words.Divides(rule.Code)
		}
	}
	return divided
}

// shutGates says of each rule that ends the matter why it does. What would fail
// behind a threshold fails nothing.
func shutGates(r *doctrine.Ruling) (held texts) {
	for _, id := range r.Shut() {
		rule := &r.Doctrine.Rules[id]
		w, _ := words.Rule(rule.Code)
		held.add(w.Held)
		if rule.Kind == doctrine.Threshold {
			return held[len(held)-1:]
		}
	}
	return held
}

// Standing is the slot in the rail: the figure, the sentence, and the other
// tests in a line each.
func (s *State) Standing() []tree.Node {
	var l, rows line
	if s.Main.Test().Figure != nil {
		l.add(s.figure())
	}
	l.add(tree.P("", s.standing()...))
	for _, t := range s.rest {
		rows.add(tree.El("div", nil,
			tree.El("dt", nil, tree.T(textsOn(t).Heading)), tree.El("dd", nil, tree.T(brief(&s.Reports[t])))))
	}
	if rows.ns != nil {
		l.add(tree.Class("dl", "others", rows.ns...))
	}
	return l.ns
}

// textsOn is what is said of a test as a whole.
func textsOn(t doctrines.ID) *words.TestText {
	w, _ := words.Test(t.String())
	return &w
}

// brief is a ruling in a few words.
func brief(r *rulings.Report) string {
	if r.Disposition != "" && r.Firmness != doctrine.Unsettled {
		return words.Disposition(r.Test.String(), r.Disposition) + ", " + lowerFirst(words.Firmness(r.Firmness.String()).Label)
	}
	return lowerFirst(words.Firmness(r.Firmness.String()).Label)
}

// gateState is how a gate of the figure stands.
type gateState uint8

const (
	undecided gateState = iota
	passed
	shut
)

func (s *State) gate(rule doctrine.RuleID) gateState {
	switch s.Rulings[s.Main].Outcome.Status(rule) {
	case doctrine.Holds:
		return shut
	case doctrine.Fails:
		return passed
	}
	return undecided
}

// figure draws two gates and then a balance. A passed gate stands open, a shut
// one is barred, an undecided one has a dashed bar; the balance is pale until
// both gates are passed. The label says the same in words.
func (s *State) figure() tree.Node {
	if !s.Reports[s.Main].Asked {
		return tree.El("svg", tree.A("class", "figure", "viewBox", "0 0 208 86", "aria-hidden", "true"))
	}
	fig, w := s.Main.Test().Figure, textsOn(s.Main)
	merits, harm := s.gate(fig.Gates[0]), s.gate(fig.Gates[1])
	balance, says, left, right := "beyond", "not reached", 0, 0
	if s.Rulings[s.Main].Outcome.Status(fig.Tip) == doctrine.Holds {
		balance, says, left, right = "tipped", w.Untipped, -8, 8
	}
	if merits == passed && harm == passed {
		switch r := &s.Reports[s.Main]; {
		case r.Firmness == doctrine.Unsettled:
			balance, says = "undecided", "not decided"
		case r.Firmness == doctrine.Discretionary:
			balance, says = "level", "permissible weighings split"
		case r.Disposition != "" && r.Disposition == s.Rulings[s.Main].Doctrine.Disposition(s.Main.Test().Relief):
			balance, says, left, right = "tipped", w.Toward, 8, -8
		default:
			balance, says, left, right = "tipped", w.Against, -8, 8
		}
	}
	return tree.El("svg", tree.A("class", "figure", "viewBox", "0 0 208 86", "role", "img",
		"aria-label", figureSays(w, merits, harm, says)),
		drawGate(merits, 6, w.Gates[0].Label), drawGate(harm, 60, w.Gates[1].Label), drawBalance(balance, left, right))
}

// figureSays is the label of the figure.
func figureSays(w *words.TestText, first, second gateState, balance string) string {
	return "Two gates and a balance. " + w.Gates[0].Name + ": " + gateWord(first) + ". " + w.Gates[1].Name + ": " + gateWord(second) + ". Balance: " + balance + "."
}

func gateWord(g gateState) string {
	return [...]string{undecided: "not decided", passed: "passed", shut: "shut"}[g]
}

func path(class, d string) tree.Node {
	attrs := tree.A("d", d)
	if class != "" {
		attrs = tree.A("class", class, "d", d)
	}
	return tree.El("path", attrs)
}

func label(x int, s string) tree.Node {
	return tree.El("text", tree.A("x", itoa(x), "y", "80"), tree.T(s))
}

func drawGate(g gateState, x int, name string) tree.Node {
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

func gateClass(g gateState) string {
	return [...]string{undecided: "undecided", passed: "passed", shut: "shut"}[g]
}

// drawBalance tips the beam: left and right move the two pans down or up.
func drawBalance(class string, left, right int) tree.Node {
	l, r := 16+left, 16+right
	pan := func(x, y int) string {
		top, bottom := itoa(y), itoa(y+24)
		return "M" + itoa(x) + " " + top + "L" + itoa(x-10) + " " + bottom + "M" + itoa(x) + " " + top + "L" + itoa(x+10) + " " + bottom +
			"M" + itoa(x-12) + " " + bottom + "q12 9 24 0z"
	}
	d := "M158 16v44M146 62h24M122 " + itoa(l) + "L194 " + itoa(r) + pan(122, l) + pan(194, r)
	return tree.El("g", tree.A("class", class), path("", d), label(158, "balance"))
}
