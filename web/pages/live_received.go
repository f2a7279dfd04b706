package pages

import (
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	share "github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
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
	l := line{}
	said := para("", words.Literal(x.Problem.Sentence())).With("tabindex", "-1")
	if x.Opened == nil {
		l.add(said)
		l.add(closing())
		return l.ns
	}
	a := x.Opened.Analysis
	now := chain.Decide(a.Posture, &a.Findings)
	head := "A link with an analysis of this matter was opened. What it comes to: "
	if x.Adopted {
		head = "These findings came from a link, and are yours to change from here on. What they come to: "
	}
	ruling := func(t doctrines.ID) string { return s.say(rulings.Headline(a.Posture, now, t, false).Sentence) }
	l.add(tree.P("", tree.T(head), bold(words.Literal(ruling(s.Main)))).With("tabindex", "-1"))
	if x.Problem != share.None {
		l.add(said)
	}
	for _, t := range doctrines.All() {
		if why := x.Opened.Differs(t, now[t]); why != "" {
			d, then := a.Posture.Doctrine(t), &x.Opened.Then[t]
			l.lead(words.Literal(textsOn(t).Heading+". "), words.Literal(why+" Then: "+
				words.Ruling(d.Name, d.Named(then.Reach), then.Firmness.String())+" Now: "+ruling(t)))

		}
	}
	if x.Adopted {
		l.add(closing())
		return l.ns
	}
	l.para("soft", words.Literal("Your own answers stand as they are. If you open the link’s, yours are put under Kept here, in Keep and share."))
	l.add(tree.Class("div", "do", button("adopt", "", words.Literal("Open it")), button("decline", "quiet", words.Literal("Keep mine"))))
	return l.ns
}

func closing() tree.Node {
	return tree.Class("div", "do", button("decline", "quiet", words.Literal("Close")))
}
