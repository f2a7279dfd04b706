package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/memo"
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
	cardTitle   = 80 // letters of a line of the title, which has two
)

// Card is the ruling on one page, as a drawing that stands by itself and that
// script writes into a file, and the same in words. The drawing names the page
// and not the analysis: a link of 300 letters is nothing to read off a slide. It
// ends the words, which the file has, too, and stands beside the picture.
func (s *State) Card(in *memo.Input) (svg tree.Node, alt string) {
	r := &s.Reports[s.Main]
	title := strings.ReplaceAll(s.Matter.Title, "*", "")
	sentence := wrap(s.say(r.Sentence), cardLetters)
	firm := words.Firmness(r.Firmness.String()).Label
	alt = title + ". " + textsOn(s.Main).Question + " " + s.say(r.Sentence) + " How firmly: " + lowerFirst(firm) + "."

	l := line{}
	put := func(x, y int, class, text string) { l.add(placed(x, y, class, text)) }
	put(64, 76, "s e", "Benchwalk · "+textsOn(s.Main).Heading)
	y := 118
	titles := wrap(title, cardTitle)
	if len(titles) > 2 {
		titles = texts{titles[0], titles[1] + "…"}
	}
	for _, line := range titles {
		put(64, y, "t", line)
		y += 34
	}
	put(64, y+4, "s", textsOn(s.Main).Question)
	y += 58
	for _, line := range sentence {
		put(64, y, "v", line)
		y += 46
	}
	put(64, y-6, "s", "How firmly: "+firm)
	y += 34
	keys := doctrines.Keys()
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
	is := s.say(in.Standard()) + ". Version " + in.Version
	if in.Hash != "" {
		is += ", content " + in.Hash
	}
	is += ". A teaching model. Not legal advice."
	address, _, _ := strings.Cut(in.Link, "#")
	if _, bare, ok := strings.Cut(address, "://"); ok {
		address = bare
	}
	put(64, 624, "s", is)
	put(64, 650, "s", address)
	alt += " " + is + " " + in.Link
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

// theirs is what the court did on an element, where it may be told: an answer
// that waits for the reader's own stays away from the card, too.
func (s *State) theirs(k doctrines.Key, court *analysis.Findings) string {
	step := s.stepAsking(k)
	if step == nil || step.Court.Mark == matter.Unmarked {
		return ""
	}
	if !s.told(step) {
		return "not shown yet"
	}
	if f := court.Get(k); f != doctrine.Open {
		return s.shortOf(k, f) + ", " + did(step, true)
	}
	return did(step, false)
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

// Place is what only the page knows of itself.
type Place struct {
	Address, Date, Version, Hash string
}
