package rulings

import (
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/words"
)

// Suggested says what a link that is told in silence suggests: at most, or at
// least, a level; and which findings it comes from, where they decide the ruling
// by themselves.
func Suggested(l chain.Link) words.Text {
	e, key := l.To.Scale(), l.To.String()
	from := words.Underlying(l.From)
	var topics []words.Name
	for _, k := range l.Because {
		topics = append(topics, words.Topic(k.String()))
	}
	if l.Low == doctrine.FirstLevel {
		most := words.FindingOf(key, e.Name(l.High))
		if len(topics) > 0 {
			return words.SuggestedMost(len(topics), topics, most)
		}
		return words.SuggestedRulingMost(from, most)
	}
	least := words.FindingOf(key, e.Name(l.Low))
	if len(topics) > 0 {
		return words.SuggestedLeast(len(topics), topics, least)
	}
	return words.SuggestedRulingLeast(from, least)
}
