package live

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	share "github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Received is a link that was opened: what it held, or why it held nothing.
type Received struct {
	Opened  *share.Opened // nil where nothing could be read
	Problem share.Problem
	Choice  Choice
	Taken   Taken
}

// Taken is how what a link held became the reader's own.
type Taken uint8

const (
	// Apart: it is not.
	Apart Taken = iota
	// Adopted: the reader's work gave way to it.
	Adopted
	// Joined: its answers, which the reader gave in an article, joined the reader's work.
	Joined
)

// Choice is when the reader wants to see what someone sent.
type Choice uint8

const (
	// Unchosen: the reader was asked, and nothing of it is told.
	Unchosen Choice = iota
	// First: the reader decides first, and it stands beside the reader's own at the end.
	First
	// Now: it is told at once.
	Now
	// Mine: the address says that the reader gave its answers in an article, as anybody could
	// have an address say. The reader is asked whether they join the work.
	Mine
)

var choiceNames = [...]string{"", "first", "now", "mine"}

// ParseChoice reads the name that the page has for a choice.
func ParseChoice(name string) (Choice, bool) {
	for i, n := range choiceNames {
		if n == name {
			return Choice(i), true
		}
	}
	return Unchosen, false
}

// Beside is what is to stand beside the reader's own at the end; nil if nothing is.
func (x *Received) Beside() *analysis.Analysis {
	if x == nil || x.Opened == nil || x.Taken != Apart || x.Choice == Unchosen || x.Choice == Mine {
		return nil
	}
	return x.Opened.Analysis
}

// Box is the slot about a link that was opened, at one of the views. What it holds is
// someone's ruling and never the reader's; it is told when the reader asks for it.
func (x *Received) Box(s *State, before, result bool) []tree.Node {
	switch {
	case x.Opened == nil:
		return []tree.Node{draw.Para("", x.Problem.Sentence()).With("tabindex", "-1"), closing()}
	case x.Taken == Adopted:
		return x.adopted(s)
	case x.Taken == Joined && before:
		return []tree.Node{draw.Para("", words.ReceivedJoined).With("tabindex", "-1"), closing()}
	case x.Taken == Joined:
		return nil
	case x.Choice == Unchosen:
		return x.asked()
	case x.Choice == Mine:
		return []tree.Node{draw.Para("", words.ReceivedMine).With("tabindex", "-1"), tree.Class("div", "do", draw.Button("join", "", words.ReceivedJoin), draw.Button("decline", "quiet", words.ReceivedAway))}
	case x.Choice == First && before:
		return []tree.Node{draw.Para("", words.ReceivedWaits).With("tabindex", "-1"), tree.Class("div", "do", theirs("now", "quiet", words.ReceivedSee))}
	case x.Choice == Now && (before || result):
		return x.shown(s)
	}
	return nil
}

// titled is the heading of what someone sent.
func titled() tree.Node {
	return tree.El("h2", tree.A("class", "eyebrow", "tabindex", "-1"), tree.Say(words.ReceivedSomeone))
}

// theirs is a button that chooses when to see what someone sent.
func theirs(choice, class string, says words.Said) tree.Node {
	return draw.Button("theirs", class, says).With("data-key", choice)
}

// asked is the choice, which tells nothing of what was sent.
func (x *Received) asked() []tree.Node {
	l := draw.Line{}
	l.Add(titled())
	l.Para("", words.ReceivedChoice)
	l.Para("soft", words.ReceivedSafe)
	l.Add(tree.Class("div", "do", theirs("first", "", words.ReceivedFirst), theirs("now", "quiet", words.ReceivedSee), draw.Button("decline", "quiet", words.ReceivedAway)))
	return l.Nodes
}

// shown is what someone sent: the ruling, how firmly, what would change it, and each
// answer.
func (x *Received) shown(s *State) []tree.Node {
	a := x.Opened.Analysis
	now := chain.Decide(a.Posture, &a.Findings)
	them := NewState(s.Words, s.Matter, a, now)
	them.Explained()
	r := &them.Reports[s.Main]
	l := draw.Line{}
	l.Add(titled())
	l.Para("verdict small", stands(r))
	if r.Asked {
		l.Add(ledBy("", words.ResultFirmly, words.LeadOf(words.FirmnessName(r.Firmness.String()))))
	}
	them.least(&l, r)
	x.changed(&l, s, now)
	if list := them.answers(); list != nil {
		l.Fold("opened-answers", words.ReceivedAnswers, list)
	}
	l.Para("soft", words.ReceivedStands)
	l.Add(tree.Class("div", "do", theirs("first", "", words.ReceivedFirst), draw.Button("adopt", "quiet", words.ReceivedOpen), draw.Button("decline", "quiet", words.ReceivedAway)))
	return l.Nodes
}

// stands is a ruling in a sentence that says nothing of whose findings it is on.
func stands(r *rulings.Report) words.Text {
	if !r.Asked || r.Firmness == doctrine.Unsettled {
		return r.Sentence
	}
	return words.Stands(r.Test.String(), r.Firmness.String(), r.Reachable)
}

// answers lists what was answered, question by question.
func (s *State) answers() []tree.Node {
	l := draw.Line{}
	for i := range s.Matter.Parts {
		for j := range s.Matter.Parts[i].Steps {
			step := &s.Matter.Parts[i].Steps[j]
			for k := range step.Asks {
				a := &step.Asks[k]
				if f := s.Analysis.Finding(a.Provision, a.Element); f != doctrine.Open {
					l.Add(draw.Item(tree.Say(words.AnswerTo(askTopic(step, a), s.found(a.Element, f)))))
				}
			}
		}
	}
	if l.Nodes == nil {
		return nil
	}
	return []tree.Node{tree.Class("ul", "plain", l.Nodes...)}
}

// adopted is said where the reader goes on from what someone sent.
func (x *Received) adopted(s *State) []tree.Node {
	a := x.Opened.Analysis
	now := chain.Decide(a.Posture, &a.Findings)
	l := draw.Line{}
	l.Add(tree.P("", tree.Say(words.ReceivedAdopted), tree.T(" "), draw.Bold(rulings.Headline(a.Posture, now, s.Main).Sentence)).With("tabindex", "-1"))
	x.changed(&l, s, now)
	l.Add(closing())
	return l.Nodes
}

// changed says what is wrong with the link, and which ruling was another then, where
// the model has changed since.
func (x *Received) changed(l *draw.Line, s *State, now chain.Rulings) {
	if x.Problem != share.None {
		l.Para("", x.Problem.Sentence())
	}
	for _, t := range doctrines.All() {
		if why := x.Opened.Differs(t, now[t]); !why.Empty() {
			p := draw.Line{}
			p.Bold(words.ReceivedTest(words.TestHeading(t.String())))
			p.Sentences(why, words.ReceivedThen, s.ruled(x.Opened, t), words.ReceivedNow, rulings.Headline(x.Opened.Analysis.Posture, now, t).Sentence)
			l.Add(p.In("p"))
		}
	}
}

// ruled is the ruling that a link names. Of one that no test gives nothing is said.
func (s *State) ruled(o *share.Opened, t doctrines.ID) words.Text {
	if then := o.Ruled(t); s.Words.Has(then) {
		return then
	}
	return words.Text{}
}

func closing() tree.Node {
	return tree.Class("div", "do", draw.Button("decline", "quiet", words.ReceivedClose))
}
