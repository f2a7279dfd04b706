package pages

import (
	"github.com/benchwalk/benchwalk/logic/chain"
	share "github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/posture"
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
func (x *Received) Box(s *State) (ns []tree.Node) {
	said := para("", x.Problem.Sentence()).With("tabindex", "-1")
	if x.Opened == nil {
		return []tree.Node{said, tree.Class("div", "do", button("decline", "quiet", "Close"))}
	}
	a := x.Opened.Analysis
	now := chain.Decide(a.Posture, &a.Findings)
	head := "A link with an analysis of this matter was opened. Its ruling: "
	if x.Adopted {
		head = "This came from a link. Its ruling: "
	}
	ns = append(ns, tree.P("", tree.T(head), bold(rulings.Headline(a.Posture, now, s.Main, false).Sentence)).With("tabindex", "-1"))
	if x.Problem != share.None {
		ns = append(ns, said)
	}
	for _, t := range posture.All() {
		if why := x.Opened.Differs(t, now[t]); why != "" {
			d, then := a.Posture.Doctrine(t), x.Opened.Then[t]
			ns = append(ns, tree.P("", bold(testTitle(t)+". "), tree.T(why+" Then: "+
				words.Ruling(d.Name, d.Named(then.Reach), then.Firmness.String())+" Now: "+rulings.Headline(a.Posture, now, t, false).Sentence)))
		}
	}
	if x.Adopted {
		return append(ns, tree.Class("div", "do", button("decline", "quiet", "Close")))
	}
	return append(ns, para("soft", "Your own answers stand as they are. If you open the link’s, yours are put under Kept here, in Keep and share."),
		tree.Class("div", "do", button("adopt", "", "Open it"), button("decline", "quiet", "Keep mine")))
}
