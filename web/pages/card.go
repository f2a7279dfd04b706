package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/posture"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// The card is a slide of 1200 by 675. Lines break by counting letters, as in the
// picture of reasons.
const (
	cardRight   = 1136
	cardYou     = 560
	cardCourt   = 850
	cardLetters = 56
)

// Card is the ruling on one page, as a drawing that stands by itself and that
// script writes into a file, and the same in words. address names the page, not
// the analysis: a link of 300 letters is nothing to read off a slide.
func (s *State) Card(address string) (svg tree.Node, alt string) {
	r := &s.Reports[s.Main]
	title := strings.ReplaceAll(s.Matter.Title, "*", "")
	sentence := wrap(r.Sentence, cardLetters)
	firm := words.Firmness(r.Firmness.String()).Label
	alt = title + ". " + testQuestion(s.Main) + " " + r.Sentence + " How firmly: " + lowerFirst(firm) + "."

	l := line{}
	put := func(x, y int, class, text string) { l.add(placed(x, y, class, text)) }
	put(64, 76, "s e", "Benchwalk · "+testTitle(s.Main))
	put(64, 118, "t", title)
	put(64, 156, "s", testQuestion(s.Main))
	y := 210
	for _, line := range sentence {
		put(64, y, "v", line)
		y += 46
	}
	put(64, y-6, "s", "How firmly: "+firm)
	y += 34
	keys := posture.Keys()
	court := chain.CourtFindings(s.Matter)
	put(cardYou, y, "s y", "You")
	if judged(s.Matter) {
		put(cardCourt, y, "s c", "The court")
	}
	n := len(s.Analysis.Posture.Doctrine(s.Main).Elements)
	step := min(44, (590-y)/max(n, 1))
	for _, k := range keys {
		if k.Test != s.Main {
			continue
		}
		l.add(path("r", numbered("M64 #H#", y+12, cardRight)))
		y += step
		topic, yours := topicOf(k), s.shortOf(k, s.Analysis.Findings.Get(k))
		put(64, y, "", topic)
		put(cardYou, y, "y", yours)
		text := topic + ": you " + yours
		if theirs := s.theirs(k, &court); theirs != "" {
			put(cardCourt, y, "c", theirs)
			text += "; the court " + theirs
		}
		alt += " " + text + "."
	}
	put(64, 650, "s", "A teaching model. Not legal advice. "+address)
	slide := tree.El("svg", tree.A("viewBox", "0 0 1200 675", "width", "1200", "height", "675", "role", "img"),
		tree.El("title", nil, tree.T(alt)),
		tree.El("style", nil, tree.T("text{font:24px Georgia,serif;fill:#1d1b18}.s{font:19px system-ui,sans-serif;fill:#5d574e}.e{text-transform:uppercase}.t{font-size:28px;font-style:italic}.v{font-size:38px;font-weight:600}.y{fill:#1f4a7a}.c{fill:#7a1f2b}.r{stroke:#d9d3c6}")),
		tree.El("path", tree.A("fill", "#fbfaf6", "d", "M0 0H1200V675H0z")),
		tree.El("path", tree.A("fill", "#7a1f2b", "d", "M0 0H1200V10H0z")))
	for _, n := range l.ns {
		slide.Add(n)
	}
	return slide, alt
}

// testQuestion is what the ruling on a test answers.
func testQuestion(t posture.Test) string {
	switch t {
	case posture.Speech:
		return "Does the rule pass the test for neutral rules that burden speech?"
	case posture.Injunction:
		return "Is a preliminary injunction warranted?"
	case posture.Bond:
		return "What security goes with the injunction?"
	}
	return "Should the injunction be stayed while the appeal is decided?"
}

// theirs is what the court did on an element, where it may be told: an answer
// that waits for the reader's own stays away from the card, too.
func (s *State) theirs(k posture.Key, court *analysis.Findings) string {
	step := s.stepAsking(k)
	if step == nil || step.Court.Mark == matter.Unmarked {
		return ""
	}
	if !s.told(step) {
		return "not shown yet"
	}
	mark, _ := words.Mark(step.Court.Mark.String())
	if f := court.Get(k); f != doctrine.Open {
		return s.shortOf(k, f) + ", " + lowerFirst(mark.Label)
	}
	return lowerFirst(mark.Label)
}

// told reports whether the reader has seen what the court did at a step: from the
// commitment on, or, where all comes at the end, once every step is committed to.
func (s *State) told(step *matter.Step) bool {
	w := &s.Analysis.Walk
	if !w.RevealAtEnd {
		return analysis.Has(w.Committed, step.ID)
	}
	for i := range s.Matter.Parts {
		for j := range s.Matter.Parts[i].Steps {
			if x := &s.Matter.Parts[i].Steps[j]; len(x.Asks) > 0 && !analysis.Has(w.Committed, x.ID) {
				return false
			}
		}
	}
	return true
}

// Citation names the analysis as a document is cited. How firmly the ruling
// follows stands in it, so that no one quotes as decided what is not.
func (s *State) Citation(p Place) string {
	r := &s.Reports[s.Main]
	firm := words.Firmness(r.Firmness.String())
	return "Benchwalk " + p.Version + ", analysis of " + strings.ReplaceAll(s.Matter.Title, "*", "") +
		" by a reader (" + standardName(s.Analysis.Posture.Standard) + "). " + r.Sentence +
		" How firmly: " + lowerFirst(firm.Label) + "." +
		hashed(p.Hash) + " Accessed " + law.LongDate(p.Date) + ", " + p.Address + "."
}

func hashed(hash string) string {
	if hash == "" {
		return ""
	}
	return " Module and matter " + hash + "."
}

// Place is what only the page knows of itself.
type Place struct {
	_                            [0]func()
	Address, Date, Version, Hash string
}
