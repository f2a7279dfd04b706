package live

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// The card is a slide of 1200 by 675. Lines break by counting letters, as in the
// picture of reasons.
const (
	cardLetters = 56
	cardTitle   = 80  // letters of a line of the title, which has two
	cardText    = 104 // letters of a line of the text
	cardLast    = 590 // below which no line of the text stands
	cardLeading = 31
)

// card is the slide while it is drawn, from y down, and the same in words.
type card struct {
	drawn, told draw.Line
	y           int
}

// Card is the ruling on one page: the question, the reader's ruling, how firmly, the
// least that would change it, and what the court ruled. It is a drawing that stands by
// itself and that script writes into a file, and the same in words. The drawing names the
// page and not the analysis: a link of 300 letters is nothing to read off a slide. It
// ends the words, which the file has, too, and stands beside the picture.
func (s *State) Card(in *memo.Input) (svg tree.Node, alt []tree.Node) {
	r := &s.Reports[s.Main]
	title := words.Upright(s.Matter.Title)
	question := words.TestQuestion(s.Main.String())
	firm := words.FirmnessName(r.Firmness.String())
	c := card{y: 118}
	c.told.Text(words.CardTitle(words.Literal(title)))
	c.told.After(question)
	c.told.After(r.Sentence)
	c.told.After(words.CardFirmlyText(firm))

	c.put(76, "s e", words.CardHead(words.TestHeading(s.Main.String())))
	c.lines("t", title, cardTitle, 2, 34)
	c.put(c.y+4, "s", question)
	c.y += 58
	c.lines("v", s.say(r.Sentence), cardLetters, 3, 46)
	c.put(c.y-6, "s", words.CardFirmly(firm))
	c.y += 34
	if w := r.WhatIf; w != nil && len(w.Flips) > 0 {
		f := &w.Flips[0]
		c.paragraph(s, "s y", words.CardLeast, words.Sentences(words.ResultChange(changesOf(f.Changes)), f.Then()), 2)
	}
	if ruled := s.ruledByCourt(); !ruled.Empty() {
		c.paragraph(s, "s c", words.CardCourt, ruled, (cardLast-c.y)/cardLeading)
	}
	made := words.CardMade(in.Standard(), words.Literal(in.Version))
	if in.Hash != "" {
		made = words.CardMadeOf(in.Standard(), words.Literal(in.Version), words.Literal(in.Hash))
	}
	address, _, _ := strings.Cut(in.Link, "#")
	if _, bare, ok := strings.Cut(address, "://"); ok {
		address = bare
	}
	c.put(624, "s", made)
	c.drawn.Add(placed(64, 650, "s", address))
	c.told.After(made)
	c.told.After(words.Literal(in.Link))
	slide := tree.El("svg", tree.A("viewBox", "0 0 1200 675", "width", "1200", "height", "675", "role", "img"),
		c.told.In("title"),
		tree.El("style", nil, tree.T("text{font:24px Georgia,serif;fill:#1d1b18}.s{font:19px system-ui,sans-serif;fill:#5d574e}.e{text-transform:uppercase}.t{font-size:28px;font-style:italic}.v{font-size:38px;font-weight:600}.y{font-weight:600;fill:#1f4a7a}.c{font-weight:600;fill:#7a1f2b}")),
		tree.El("path", tree.A("fill", "#fbfaf6", "d", "M0 0H1200V675H0z")),
		tree.El("path", tree.A("fill", "#7a1f2b", "d", "M0 0H1200V10H0z")))
	for _, n := range c.drawn.Nodes {
		slide.Add(n)
	}
	return slide, c.told.Nodes
}

// put writes a text at a height, as placed has it.
func (c *card) put(y int, class string, text words.Said) {
	n := placed(64, y, class, "")
	n.Kids = []tree.Node{tree.Say(text)}
	c.drawn.Add(n)
}

// lines writes a text in lines of so many letters, and no more of them than there are
// to be.
func (c *card) lines(class, text string, letters, most, leading int) {
	all := wrap(text, letters)
	if len(all) > most {
		all = all[:most]
		all[most-1] += "…"
	}
	for _, line := range all {
		c.drawn.Add(placed(64, c.y, class, line))
		c.y += leading
	}
}

// paragraph writes a text under what it is about, and tells both.
func (c *card) paragraph(s *State, class string, about words.Name, text words.Text, most int) {
	c.put(c.y, class, about)
	c.y += cardLeading
	c.lines("", s.say(text), cardText, max(most-1, 1), cardLeading)
	c.y += 8
	c.told.After(words.LeadOf(about))
	c.told.After(text)
}

// ruledByCourt is what the court ruled, where it may be told: what waits for the reader's
// own answers stays away from the card, too. It is empty where no court ruled.
func (s *State) ruledByCourt() words.Text {
	for i := range s.Matter.Outcome {
		a := &s.Matter.Outcome[i]
		if a.By != matter.CourtSays {
			continue
		}
		if s.asksOf(s.Main, func(step *matter.Step, _ *matter.Ask) bool { return s.onPath(step) && !s.told(step) }) {
			return words.CardNotShown
		}
		return words.Literal(words.Upright(a.Text)).Text
	}
	return words.Text{}
}

// told reports whether the reader has seen what the court did at a step: from the
// commitment on, or, where all comes at the end, once every step of the path is
// committed to. Where nothing is ever shown, the reader has not.
func (s *State) told(step *matter.Step) bool {
	w := &s.Analysis.Walk
	if w.RevealNever {
		return false
	}
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
