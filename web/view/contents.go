package view

import (
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// caption names the matter without giving away how it ended.
func caption() tree.Node { return textTitle.node() }

// captionDecided is that of a matter on which a court ruled.
func captionDecided() []tree.Node {
	l := draw.Line{}
	l.Add(draw.Italic(textTitle.name()))
	for _, t := range doctrines.All() {
		l.All(when(about(t), tree.Class("span", "when", tree.Say(words.DecidedOn(t.String(), textDecided.name())))))
	}
	return l.Nodes
}

// entry is a part in the list of them. In the rail each says how far one is in it;
// script writes the number and no word.
func entry(counted bool) tree.Node {
	kids := []tree.Node{draw.Link("#"+walk.StepID(textStart.hole()), textPartTitle.name())}
	attrs := tree.A("data-n", textNumber.hole())
	if counted {
		attrs = append(attrs, tree.Attr{Name: "data-part", Value: textPart.hole()})
		small := tree.El("small", nil, tree.SayWith(words.RailProgress(0, 0), progress))
		kids = append(append(kids, when(flagSeveral, small)...), unless(flagSeveral, small.With("hidden", ""))...)
	}
	if !counted {
		kids = append(kids, when(nodesPartMinutes, tree.Class("span", "time", nodesPartMinutes.node()))...)
	}
	return listParts.each(tree.El("li", attrs, kids...))
}

// progress leaves the number of the step to script.
func progress(place string, _ int, _ string) []tree.Node {
	if place == "number" {
		return []tree.Node{tree.Class("span", "at")}
	}
	return []tree.Node{tree.El("span", nil, textOf.node())}
}
