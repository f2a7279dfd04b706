package view

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
)

// What a path may ask beside the questions. Script copies each where the path that is
// walked asks it; no page has them of itself. They are named like the questions that they
// stand beside.
const (
	sureName    = "sure"
	againName   = "again"
	reasonsName = "reasons"
	// addedName is what a teacher adds to a step.
	addedName = "added"
	// moreName is the button that opens a row of a screen, and rowsName what stands above
	// rows that ask the same of each provision.
	moreName = "more"
	rowsName = "rows"
)

// sure asks how sure one is of an answer.
func sure() tree.Node {
	kids := []tree.Node{draw.Para("ask", words.BesideSure)}
	for _, c := range []struct {
		is    analysis.Confidence
		label words.Name
	}{{analysis.ConfidenceLow, words.BesideSureLow}, {analysis.ConfidenceMedium, words.BesideSureMedium}, {analysis.ConfidenceHigh, words.BesideSureHigh}} {
		kids = append(kids, choice("choice", sureName, answer{value: c.is.String(), label: c.label}, false))
	}
	return tree.El("div", tree.A("class", "pills sure", "role", "radiogroup"), kids...)
}

// again is where one answers once more after discussion. Script puts the answers in.
func again() tree.Node {
	return tree.El("div", tree.A("class", "pills again", "role", "radiogroup"), draw.Para("eyebrow", words.BesideAgain), draw.Para("soft", words.BesideAgainHint))
}

// reasons asks for them above the note of a step.
func reasons() tree.Node { return draw.Para("reason", words.BesideReasons) }

// added is for the words of whoever assigned the path, which are text and marked as theirs.
func added() tree.Node {
	return tree.Class("div", "row added", draw.Para("eyebrow", words.BesideAdded), tree.El("p", tree.A("dir", "auto")))
}

// more opens the whole record of a row, and shuts it.
func more() tree.Node {
	return tree.El("button", tree.A("type", "button", "class", "bare more", "data-do", "more", "aria-expanded", "false"),
		tree.Class("span", "to-more", tree.Say(words.WalkPathMore)), tree.Class("span", "to-less", tree.Say(words.WalkPathLess)), tree.Class("span", "hear"))
}

// rows is the heading of such a screen: what is asked of every row.
func rows() tree.Node {
	ask := draw.Bold(words.ProvisionAsk(live.Excess.String())).With("role", "heading").With("aria-level", "2")
	return tree.Class("p", "rows", ask, tree.T(" "), tree.Say(words.WalkPathRows))
}

// Beside is the templates of what a path may ask beside the questions.
func (s *Set) Beside() (ts []tree.Node) {
	for _, name := range []string{sureName, againName, reasonsName, addedName, moreName, rowsName} {
		ts = append(ts, Template(name, s.template(name)...))
	}
	return ts
}
