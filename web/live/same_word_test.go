package live_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/live"
)

var word = regexp.MustCompile(`\pL+`)

// small are the words that carry no meaning of an answer's own.
var small = map[string]bool{"a": true, "an": true, "the": true, "it": true, "is": true, "in": true, "to": true, "of": true, "or": true, "them": true}

// kin reports whether two words are forms of one: "ask" and "asked", "possible" and
// "possibly". Every word of denial is one.
func kin(a, b string) bool {
	deny := map[string]bool{"no": true, "not": true, "none": true}
	if deny[a] || deny[b] {
		return deny[a] && deny[b]
	}
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n == min(len(a), len(b)) || n >= 5
}

// The short form of an answer, in which the review, the result and the memo tell it, is
// made of the words of the answer and of its question, for every answer of every
// question.
func TestTheShortFormOfAnAnswerIsItsOwnWords(t *testing.T) {
	l := en.Language()
	answers := 0
	for _, k := range doctrines.Keys() {
		element := k.String()
		for _, level := range k.Under(doctrines.Posture{}).Levels {
			answers++
			short, own := l.Say(words.FindingOf(element, level)), l.Say(words.Answer(element, level))
			said := word.FindAllString(strings.ToLower(own+" "+l.Say(words.Ask(element))), -1)
			for _, w := range word.FindAllString(strings.ToLower(short), -1) {
				if small[w] {
					continue
				}
				found := false
				for _, x := range said {
					found = found || kin(w, x)
				}
				require.True(t, found, "%s is answered %q and told as %q, where %q is another word", element, own, short, w)
			}
		}
	}
	require.Greater(t, answers, 60)
	require.False(t, kin("conjecture", "content"))
	require.False(t, kin("private", "public"))
	require.False(t, kin("able", "no"))
}

// The review, the result and the memo tell each answer of each matter in that one form.
func TestAnAnswerIsToldInOneForm(t *testing.T) {
	l := en.Language()
	told := 0
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		for round := range doctrine.MaxLevels {
			a := &analysis.Analysis{Matter: id, Posture: m.Posture}
			for i := range m.Parts {
				for j := range m.Parts[i].Steps {
					for _, ask := range m.Parts[i].Steps[j].Asks {
						levels := ask.Element.Under(a.Posture).Levels
						a.Find(ask.Provision, ask.Element, doctrine.At(doctrine.Level(round%len(levels))))
					}
				}
			}
			s := live.NewState(l, m, a, chain.Decide(a.Posture, &a.Findings)).Explained()
			review, result := plainOf(s.Review()), plainOf(s.Result())
			paper := memo.Write(memo.Fors()[0], memo.Decide(l, a, m)).Text()
			paper = strings.ToLower(strings.Join(strings.Fields(paper), " ")) // without its line breaks
			for i := range m.Parts {
				for j := range m.Parts[i].Steps {
					step := &m.Parts[i].Steps[j]
					for k := range step.Asks {
						ask := &step.Asks[k]
						f := a.Finding(ask.Provision, ask.Element)
						short := l.Say(words.FindingOf(ask.Element.String(), ask.Element.Under(a.Posture).Name(f)))
						told++
						require.Contains(t, review, l.Say(words.Topic(ask.Element.String()))+short, "%s: %s", id, ask.Key)
						if live.Judged(m) && live.Answered(step) && ask.Provision == "" && len(step.Asks) == 1 {
							require.Contains(t, result, l.Say(words.Topic(ask.Element.String()))+short, "%s: %s", id, ask.Key)
						}
						require.Contains(t, paper, strings.ToLower(short), "%s: %s", id, ask.Key)
					}
				}
			}
		}
	}
	require.Greater(t, told, 500)
}
