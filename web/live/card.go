package live

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
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
func (s *State) Card(in *memo.Input) (svg tree.Node, alt []tree.Node) {
	r := &s.Reports[s.Main]
	title := strings.ReplaceAll(s.Matter.Title, "*", "")
	question := words.TestQuestion(s.Main.String())
	firm := words.FirmnessName(r.Firmness.String())
	told := draw.Line{}
	told.Text(words.CardTitle(words.Literal(title)))
	told.After(question)
	told.After(r.Sentence)
	told.After(words.CardFirmlyText(firm))

	l := draw.Line{}
	put := func(x, y int, class string, text words.Said) { l.Add(written(x, y, class, text)) }
	put(64, 76, "s e", words.CardHead(words.TestHeading(s.Main.String())))
	y := 118
	titles := wrap(title, cardTitle)
	if len(titles) > 2 {
		titles = texts{titles[0], titles[1] + "…"}
	}
	for _, line := range titles {
		l.Add(placed(64, y, "t", line))
		y += 34
	}
	put(64, y+4, "s", question)
	y += 58
	for _, line := range wrap(s.say(r.Sentence), cardLetters) {
		l.Add(placed(64, y, "v", line))
		y += 46
	}
	put(64, y-6, "s", words.CardFirmly(firm))
	s.cardFindings(&l, &told, y+34)
	made := words.CardMade(in.Standard(), words.Literal(in.Version))
	if in.Hash != "" {
		made = words.CardMadeOf(in.Standard(), words.Literal(in.Version), words.Literal(in.Hash))
	}
	address, _, _ := strings.Cut(in.Link, "#")
	if _, bare, ok := strings.Cut(address, "://"); ok {
		address = bare
	}
	put(64, 624, "s", made)
	l.Add(placed(64, 650, "s", address))
	told.After(made)
	told.After(words.Literal(in.Link))
	slide := tree.El("svg", tree.A("viewBox", "0 0 1200 675", "width", "1200", "height", "675", "role", "img"),
		told.In("title"),
		tree.El("style", nil, tree.T("text{font:24px Georgia,serif;fill:#1d1b18}.s{font:19px system-ui,sans-serif;fill:#5d574e}.e{text-transform:uppercase}.t{font-size:28px;font-style:italic}.v{font-size:38px;font-weight:600}.y{fill:#1f4a7a}.c{fill:#7a1f2b}.r{stroke:#d9d3c6}")),
		tree.El("path", tree.A("fill", "#fbfaf6", "d", "M0 0H1200V675H0z")),
		tree.El("path", tree.A("fill", "#7a1f2b", "d", "M0 0H1200V10H0z")))
	for _, n := range l.Nodes {
		slide.Add(n)
	}
	return slide, told.Nodes
}

// cardFindings draws the reader's findings and what the court did, from y down,
// and tells them.
func (s *State) cardFindings(l, told *draw.Line, y int) {
	court := chain.CourtFindings(s.Matter)
	l.Add(written(cardYou, y, "s y", words.CardYou))
	if Judged(s.Matter) {
		l.Add(written(cardCourt, y, "s c", words.CardCourt))
	}
	n := len(s.Analysis.Posture.Doctrine(s.Main).Elements)
	step := min(44, (590-y)/max(n, 1))
	for _, k := range doctrines.Keys() {
		if k.Test != s.Main {
			continue
		}
		l.Add(path("r", numbered("M64 #H#", y+12, cardRight)))
		y += step
		topic, yours := words.Topic(k.String()), s.cardFinding(k, s.Analysis.Findings.Get(k))
		l.Add(written(64, y, "", topic))
		l.Add(written(cardYou, y, "y", yours))
		theirs := s.theirs(k, &court)
		if theirs.Empty() {
			told.After(words.CardRow(topic, yours))
			continue
		}
		l.Add(written(cardCourt, y, "c", theirs))
		told.After(words.CardRowBoth(topic, yours, theirs))
	}
}

// written is a text at a place of a drawing, as placed has it.
func written(x, y int, class string, text words.Said) tree.Node {
	n := placed(x, y, class, "")
	n.Kids = []tree.Node{tree.Say(text)}
	return n
}

func (s *State) cardFinding(k doctrines.Key, f doctrine.Finding) words.Name {
	return words.FindingOf(k.String(), k.Under(s.Analysis.Posture).Name(f))
}

// theirs is what the court did on an element, where it may be told: an answer
// that waits for the reader's own stays away from the card, too.
func (s *State) theirs(k doctrines.Key, court *analysis.Findings) words.Name {
	step := s.stepAsking(k)
	if step == nil || step.Court.Mark == matter.Unmarked {
		return words.Name{}
	}
	if !s.told(step) {
		return words.CardNotShown
	}
	mark := words.MarkName(step.Court.Mark.String()).Inside()
	if f := court.Get(k); f != doctrine.Open {
		return words.CardFound(s.cardFinding(k, f), mark)
	}
	if step.Court.Mark == matter.Found { // on what is not asked here
		return words.CardFoundElsewhere(mark)
	}
	return mark
}

// told reports whether the reader has seen what the court did at a step: from the
// commitment on, or, where all comes at the end, once every step of the path is
// committed to.
func (s *State) told(step *matter.Step) bool {
	w := &s.Analysis.Walk
	if !w.RevealAtEnd {
		return analysis.Has(w.Committed, step.ID)
	}
	for i := range s.Matter.Parts {
		for j := range s.Matter.Parts[i].Steps {
			if x := &s.Matter.Parts[i].Steps[j]; len(x.Asks) > 0 && s.onPath(x) && !analysis.Has(w.Committed, x.ID) {
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
