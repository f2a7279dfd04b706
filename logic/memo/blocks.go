package memo

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/words"
)

// What is said waits in the builder for the next block, and so does what is to be
// cited by it. Say, cite and mark come first; what ends a block writes it.

// literal is a name that someone else wrote, without what no document can hold.
func literal(text string) words.Name { return words.Literal(clean(text)) }

// italics is a name in italics, and address a link to itself; only [builder.set]
// says them.
func italics(text string) words.Name { return words.Literal(italic + clean(text) + italic) }
func address(text string) words.Name {
	return words.Literal(link + clean(text) + link + clean(text) + link)
}

// put adds to the text of the next block as it is.
func (b *builder) put(text string) { b.text += text }

// add adds to the text of the next block, after a space.
func (b *builder) add(text string) {
	if text != "" && b.text != "" {
		b.put(" ")
	}
	b.put(text)
}

// quote adds what the matter or the reader wrote.
func (b *builder) quote(text string) { b.add(clean(text)) }

// say adds sentences.
func (b *builder) say(said ...words.Said) {
	for _, text := range said {
		b.quote(stopped(b.spoken(text)))
	}
}

func (b *builder) sayAll(said []words.Text) {
	for _, text := range said {
		b.say(text)
	}
}

// stopped takes away the second of two stops, which stand where a name that ends in
// one ends a sentence. Three are an ellipsis.
func stopped(text string) string {
	for i := len(text) - 1; i > 0; i-- {
		before := strings.TrimRight(text[:i], italic+bold+link)
		if text[i] == '.' && strings.HasSuffix(before, ".") && !strings.HasSuffix(before, "..") &&
			(i+1 == len(text) || text[i+1] != '.') {
			text = text[:i] + text[i+1:]
		}
	}
	return text
}

// set adds a sentence whose places hold marks: italics, or an address.
func (b *builder) set(said words.Said) { b.add(stopped(b.spoken(said))) }

// strong adds a sentence in bold.
func (b *builder) strong(said words.Said) { b.add(b.bold(said)) }

func (b *builder) bold(said words.Said) string {
	return bold + clean(stopped(b.Words.Say(said))) + bold
}

// write ends the block, with a lead before it in bold and a note of the places
// that wait after it. In a text, *…* sets italics, but never in the reader's own
// words.
func (b *builder) write(kind Kind, voice Voice, lead words.Text) {
	b.note()
	text := b.text
	b.text = ""
	if voice != Reader {
		text = slanted(text)
	}
	text = strings.ReplaceAll(text, words.Star, "*")
	if voice == Model && (kind == Paragraph || kind == Item) {
		text = called(text)
	}
	if !lead.Empty() {
		if text != "" {
			text = " " + text
		}
		text = b.bold(lead) + text
	}
	if kind == Heading1 {
		b.part, b.last = text, &several
	}
	b.document.Blocks = append(b.document.Blocks, Block{Kind: kind, Voice: voice, Text: law.Tie(text)})
}

// slanted sets in italics what [words.Italics] says.
func slanted(text string) string {
	if strings.IndexByte(text, '*') < 0 {
		return text
	}
	set := ""
	words.Italics(text, func(piece string, slants, _ bool) {
		if slants {
			piece = italic + piece + italic
		}
		set += piece
	})
	return set
}

// spoken is what the language says, with [words.Star] for each asterisk of a name that
// someone else wrote, until the block is written.
func (b *builder) spoken(said words.Said) (text string) {
	for _, part := range b.Words.Parts(said) {
		text += part.Text
	}
	return text
}

// unled is the lead of a block that has none.
var unled words.Text

// paragraph ends a paragraph of the tool's own, with more sentences; reader one of
// the reader's.
func (b *builder) paragraph(lead words.Text, said ...words.Said) {
	b.say(said...)
	b.write(Paragraph, Model, lead)
}

func (b *builder) reader(lead words.Text, said ...words.Said) {
	b.say(said...)
	b.write(Paragraph, Reader, lead)
}

// item ends an item of a list, and heading a heading.
func (b *builder) item() { b.write(Item, Model, unled) }

func (b *builder) heading(level Kind, said ...words.Said) {
	b.say(said...)
	b.write(level, Model, unled)
}

// blocks is how many blocks there are.
func (b *builder) blocks() int { return len(b.document.Blocks) }

// undo takes back a heading that nothing follows.
func (b *builder) undo(heading int) {
	if b.blocks() == heading+1 {
		b.document.Blocks = b.document.Blocks[:heading]
	}
}

// own writes the reader's own words, and keeps their lines.
func (b *builder) own(lead words.Text, text string) {
	for _, line := range lines(text) {
		if clean(line) != "" {
			b.quote(line)
			b.reader(lead)
			lead = words.Literal("…").Text
		}
	}
}

// lines are the lines of a text, whatever sign ends them.
func lines(text string) []string { return strings.FieldsFunc(text, breaks) }
