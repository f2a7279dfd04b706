package live

import (
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Tension is the slot beside the question of an element: what the chain
// suggests there, and where the reader's answer pulls away from it. Inside a
// range there is silence.
func (s *State) Tension(k doctrines.Key) []tree.Node {
	l := draw.Line{}
	for i := range s.Tensions {
		if t := &s.Tensions[i]; t.At == k {
			l.Add(s.tension(t))
		}
	}
	l.All(s.links(k))
	return l.Nodes
}

// Tense reports whether a tension is there.
func (s *State) Tense(id string) bool {
	for i := range s.Tensions {
		if s.Tensions[i].ID == id {
			return true
		}
	}
	return false
}

// links tells what another ruling suggests for an answer where nothing pulls
// apart.
func (s *State) links(k doctrines.Key) (nodes []tree.Node) {
	for i := range s.suggests {
		if link := &s.suggests[i]; link.To == k {
			nodes = append(nodes, draw.Para("soft", words.Sentences(rulings.Suggested(*link), words.LinkText(link.ID))))
		}
	}
	return nodes
}

func (s *State) tension(t *chain.Tension) tree.Node {
	title, last := words.ApartAnswers, words.ApartKeepBoth
	at, yours := words.Topic(t.At.String()), draw.Line{}
	found := s.asked(words.ApartFound(at, s.found(t.At, s.Analysis.Findings.Get(t.At))), []doctrines.Key{t.At})
	switch {
	case t.Link != nil:
		title = words.ApartOutside
		if beside, ok := doctrines.ParseKey(t.Link.Beside); ok {
			yours.Add(s.asked(s.suggestsTogether(t.Link), []doctrines.Key{doctrines.MustKey(t.Link.From), beside}))
		} else if k, ok := doctrines.ParseKey(t.Link.From); ok {
			yours.Add(s.asked(s.suggestsRange(t.Link, words.Topic(t.Link.From)), []doctrines.Key{k}))
		} else {
			yours.Text(s.suggestsRange(t.Link, words.Underlying(t.Link.From)))
		}
		yours.Space()
		yours.Add(found)
	case t.Suggested != doctrine.Open:
		title, last = words.ApartDiffers, words.ApartKeepYours
		yours.Add(found)
	}
	l := draw.Line{}
	l.Para("eyebrow", title)
	if yours.Nodes != nil {
		l.Add(yours.In("p"))
	}
	l.Para("", words.Sentences(rulings.TensionSays(s.Analysis.Posture, *t)...))
	if t.Kept != "" {
		l.Add(tree.P("soft", tree.Say(words.ApartKept), tree.T(" "+t.Kept)))
	} else {
		l.Para("soft", last)
	}
	return tree.Class("div", "tension", l.Nodes...)
}

// suggestsRange says what range a link suggests from an answer.
func (s *State) suggestsRange(l *chain.Link, from words.Name) words.Text {
	low, high := s.found(l.To, l.Low), s.found(l.To, l.High)
	switch {
	case l.Low == l.High:
		return words.ApartSuggests(from, low)
	case l.Usual == doctrine.Open:
		return words.ApartSuggestsRange(from, low, high)
	}
	return words.ApartSuggestsUsually(from, low, high, s.found(l.To, l.Usual))
}

// suggestsTogether is the range of a link that comes from two answers.
func (s *State) suggestsTogether(l *chain.Link) words.Text {
	topics := []words.Name{words.Topic(l.From), words.Topic(l.Beside)}
	return words.ApartSuggestsRangeTogether(topics, s.found(l.To, l.Low), s.found(l.To, l.High))
}
