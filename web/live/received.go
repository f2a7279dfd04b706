package live

import (
	"github.com/benchwalk/benchwalk/logic/chain"
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
	Adopted bool // the reader's own work gave way to it
}

// Box is the slot about a link that was opened. Another's findings are told by
// their ruling, and by the former one where the model has changed since.
func (x *Received) Box(s *State) []tree.Node {
	l := draw.Line{}
	said := draw.Para("", x.Problem.Sentence()).With("tabindex", "-1")
	if x.Opened == nil {
		l.Add(said)
		l.Add(closing())
		return l.Nodes
	}
	a := x.Opened.Analysis
	now := chain.Decide(a.Posture, &a.Findings)
	head := words.ReceivedOpened
	if x.Adopted {
		head = words.ReceivedAdopted
	}
	ruling := func(t doctrines.ID) words.Text { return rulings.Headline(a.Posture, now, t).Sentence }
	l.Add(tree.P("", tree.Say(head), tree.T(" "), draw.Bold(ruling(s.Main))).With("tabindex", "-1"))
	if x.Problem != share.None {
		l.Add(said)
	}
	for _, t := range doctrines.All() {
		if why := x.Opened.Differs(t, now[t]); !why.Empty() {
			p := draw.Line{}
			p.Bold(words.ReceivedTest(words.TestHeading(t.String())))
			p.Sentences(why, words.ReceivedThen, s.ruled(x.Opened, t), words.ReceivedNow, ruling(t))
			l.Add(p.In("p"))
		}
	}
	if x.Adopted {
		l.Add(closing())
		return l.Nodes
	}
	l.Para("soft", words.ReceivedStands)
	l.Add(tree.Class("div", "do", draw.Button("adopt", "", words.ReceivedOpen), draw.Button("decline", "quiet", words.ReceivedKeep)))
	return l.Nodes
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
