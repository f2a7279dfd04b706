package live

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// asideLabels say what a text that was set aside had been, by the member of the
// file that it stood in.
var asideLabels = [...]struct {
	in   string
	name words.Name
}{
	{"findings", words.EarlierFindings},
	{"first", words.EarlierFirst},
	{"provisions", words.EarlierProvisions},
	{"prediction", words.EarlierPrediction},
	{"confidence", words.EarlierConfidence},
	{"after_discussion", words.EarlierAfter},
	{"notes", words.EarlierNotes},
	{"marks", words.EarlierMarks},
	{"overrides", words.EarlierOverrides},
	{"work", words.EarlierWork},
	{"walk", words.EarlierWalk},
	{"posture", words.EarlierPosture},
}

// Aside is all that was set aside, each piece under what it had been, for the field
// of the page that holds it as plain text.
func (s *State) Aside() string {
	l := draw.Line{}
	for i := range s.Analysis.Aside {
		o := &s.Analysis.Aside[i]
		kind, at, _ := strings.Cut(o.In, ".")
		label := words.Literal(kind)
		for _, known := range asideLabels {
			if known.in == kind {
				label = known.name
			}
		}
		for _, part := range [...]string{at, o.Name} {
			if part != "" {
				label = words.EarlierAt(label, words.Literal(part))
			}
		}
		if i > 0 {
			l.Add(tree.T("\n\n"))
		}
		l.Text(label)
		l.Add(tree.T("\n" + o.Text))
	}
	return tree.Plain(s.Words, l.Nodes...)
}

// earlier tells in the review that some work has no place any more, and where it is.
func (s *State) earlier() []tree.Node {
	if len(s.Analysis.Aside) == 0 {
		return nil
	}
	return []tree.Node{tree.P("", tree.SayWith(words.EarlierTold(words.EarlierLink), func(_ string, _ int, text string) []tree.Node {
		return []tree.Node{tree.El("a", tree.A("href", "#h-earlier"), tree.T(text))}
	}))}
}
