package memo

import (
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
)

// name is what a document is called.
func (b *builder) name() words.Name {
	if side := b.whose.side(); side != noSide {
		return words.MemoOutline(b.sides[side])
	}
	return words.MemoBench
}

// caption is the title, what the document is about and what it is.
func (b *builder) caption() {
	b.document.Title = clean(b.Words.Say(b.name()))
	b.heading(Title, b.name())
	if m := b.matter; m.Title != "" {
		b.document.Of = ": " + clean(words.Upright(m.Title))
		series := []words.Name{italics(m.Title)}
		for _, part := range [...]string{m.Docket, m.Court, m.Document, m.Decided} {
			if part != "" {
				series = append(series, literal(part))
			}
		}
		b.set(words.MemoMatter(series))
		b.paragraph(words.MemoRe)
	}
	if b.Date != "" {
		b.paragraph(words.MemoDate, words.MemoNamed(words.Date(clean(b.Date))))
	}
	b.paragraph(words.MemoStandardIs, words.MemoNamed(b.Standard()))
	is := words.MemoBenchIs
	if b.whose != Bench {
		is = words.MemoOutlineIs
	}
	b.paragraph(unled, is)
}

// ending is the table of authorities and how to cite the document.
func (b *builder) ending() {
	if b.authorities != nil {
		b.write(Break, Model, unled)
		b.heading(Heading1, words.MemoAuthorities)
		b.listed()
	}
	b.heading(Heading1, words.MemoCiteThis)
	b.put(b.Cite(b.name()))
	b.paragraph(unled)
}

// Standard names the standard and the date of the law.
func (in *Input) Standard() words.Name {
	posture := &in.Analysis.Posture
	law := words.LawName(posture.Get("law"))
	if m := in.Matter; m != nil && len(m.Tests()) == 1 && m.Main().Test().Uniform {
		return words.MemoLaw(law)
	}
	return words.MemoStandardOfLaw(words.StandardName(posture.Get("standard")), law)
}

// Cite is how to cite a document by its title, or another work on the analysis,
// as a text with marks. How firmly the main ruling follows stands in it, so that
// no one quotes as decided what is not.
func (in *Input) Cite(what words.Name) string {
	b := &builder{Input: in}
	series := []words.Name{words.MemoBenchwalk, what}
	if in.Version != "" {
		series[0] = words.MemoBenchwalkOf(literal(in.Version))
	}
	if in.Matter != nil {
		series = append(series, italics(in.Matter.Title))
	}
	b.set(words.MemoCite(series, in.Standard()))
	report := &in.Reports[in.main()]
	b.say(report.Sentence)
	if report.Asked {
		b.say(words.MemoFirmly(words.FirmnessName(report.Firmness.String())))
	}
	if in.Hash != "" {
		b.say(words.MemoContent(literal(in.Hash)))
	}
	switch {
	case in.Date != "" && in.Link != "":
		b.set(words.MemoAccessedAt(words.Date(clean(in.Date)), address(in.Link)))
	case in.Date != "":
		b.say(words.MemoAccessed(words.Date(clean(in.Date))))
	case in.Link != "":
		b.set(words.MemoAt(address(in.Link)))
	}
	return b.text
}

// main is the test that the matter ends in.
func (in *Input) main() doctrines.ID {
	if in.Matter != nil {
		return in.Matter.Main()
	}
	return (&matter.Matter{}).Main()
}
