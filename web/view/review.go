package view

import (
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// review is made of the reader's answers alone; without script one sentence stands in
// their place.
func review() tree.Node {
	l := draw.Line{}
	l.Para("eyebrow", words.ReviewViewEyebrow)
	l.Add(heading(walk.Review, words.ViewTitleReview))
	l.Add(slot("review"))
	l.All(when(flagBuilt, draw.Para("needs-script", words.ReviewViewScript)))
	l.Add(onward([]tree.Node{back(textBack.hole())}, []tree.Node{next(walk.Result, words.ViewTitleResult)}))
	l.Add(tree.Class("details", "over js-only",
		tree.El("summary", nil, tree.Say(words.ReviewViewOver)),
		draw.Para("", words.ReviewViewOverErases),
		draw.Button("erase", "quiet", words.ReviewViewErase)))
	return section("view", walk.Review, l.Nodes)
}
