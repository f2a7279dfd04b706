package live

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// The picture is 360 units wide, which is about a phone, so that its text comes
// out there at its own size of 12 units. Lines break by counting letters, with
// room to spare for wide fonts: what draws it knows no font.
const (
	pictureWidth = 360
	ruleX        = 22
	ruleRight    = 195
	findingX     = 222
	lineHeight   = 15
	boxGap       = 9

	rootLetters    = 48
	ruleLetters    = 20
	findingLetters = 16
)

// block is a box with its lines of text, placed.
type block struct {
	x, width, y, height int
	lines               texts
	topic               int // how many of the lines name its topic, in bold
	finding             *rulings.Finding
}

type blocks []*block

func (bs *blocks) add(b *block) { *bs = append(*bs, b) }

// of is the box of a finding, nil where it has none yet.
func (bs blocks) of(k doctrines.Key) *block {
	for _, b := range bs {
		if b.finding.Key == k {
			return b
		}
	}
	return nil
}

// newBlock is never lower than 32 units: at 320 pixels that is a target of 24.
func newBlock(x, right int, lines texts) *block {
	return &block{x: x, width: right - x, height: max(len(lines)*lineHeight+9, 32), lines: lines}
}

// outline is a box with round corners as a path: a rectangle would take
// attributes that do not travel in patches.
func (b *block) outline() tree.Node {
	return path("box", numbered("M# #h#q4 0 4 4v#q0 4-4 4h-#q-4 0-4-4v-#q0-4 4-4z", b.x+4, b.y, b.width-8, b.height-8, b.width-8, b.height-8))
}

// text sets the lines in the middle of the box.
func (b *block) text(l *draw.Line, x int) {
	y := b.y + b.height/2 - len(b.lines)*lineHeight/2 + 11
	for i, text := range b.lines {
		class := ""
		if i < b.topic {
			class = "topic"
		}
		// The space keeps the words of two lines apart in the name.
		l.Add(placed(x, y, class, text+" "))
		y += lineHeight
	}
}

// placed is a text at a point.
func placed(x, y int, class, text string) tree.Node {
	return tree.Class("text", class, tree.T(text)).With("x", itoa(x)).With("y", itoa(y))
}

// numbered puts numbers where a path has #.
func numbered(path string, ns ...int) string {
	var b strings.Builder
	for _, r := range path {
		if r == '#' {
			b.WriteString(itoa(ns[0]))
			ns = ns[1:]
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Picture draws the reasons of one test: the ruling on top, the rules below it,
// the findings that each rule looks at beside them. It says no more than the
// list of reasons does, and every box leads to its place there.
func (s *State) Picture(r *rulings.Report) tree.Node {
	test := r.Test.String()
	root := newBlock(1, pictureWidth-1, wrap(s.say(brief(r)), rootLetters))
	root.y = 1
	top := root.height + 15

	var rules, findings blocks
	for i := range r.Reasons {
		n := &r.Reasons[i]
		rules.add(newBlock(ruleX, ruleRight, wrap(s.say(n.Title), ruleLetters)))
		for j := range n.Findings {
			f := &n.Findings[j]
			if findings.of(f.Key) != nil {
				continue
			}
			lines := wrap(s.say(f.Topic), findingLetters)
			topic := len(lines)
			for _, text := range wrap(s.say(f.Short), findingLetters) {
				lines.add(text)
			}
			b := newBlock(findingX, pictureWidth-1, lines)
			b.topic, b.finding = topic, f
			findings.add(b)
		}
	}
	tall := max(packed(rules), packed(findings))
	spread(rules, top, tall)
	spread(findings, top, tall)

	// Plain lines come first and strong ones over them; all lie under the boxes.
	var plain, strong, boxes draw.Line
	for i, b := range rules {
		n := &r.Reasons[i]
		mark, middle := emphasis(n), b.y+b.height/2
		lines := &plain
		if mark == "is-strong" {
			lines = &strong
		}
		lines.Add(path(mark, numbered("M10 #V#H#", root.height+1, middle, ruleX)))
		for j := range n.Findings {
			f := findings.of(n.Findings[j].Key)
			to := f.y + f.height/2
			lines.Add(path(mark, numbered("M# #C# # # # # #", ruleRight, middle, findingX-14, middle, ruleRight+14, to, findingX, to)))
		}
		boxes.Add(b.linked("rule is-"+n.Status.String()+" "+mark, "#why-"+test+"-"+n.Rule, words.PictureRule(n.Title, words.StatusName(n.Status.String())),
			path("sign", numbered("M# #a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z", ruleX+9, middle)), ruleX+25))
	}
	for _, b := range findings {
		f := b.finding
		class := "finding"
		switch f.Finding {
		case doctrine.Open:
			class = "finding is-open"
		case doctrine.NoRecord:
			class = "finding is-silent"
		}
		boxes.Add(b.linked(class, "#fact-"+draw.Slug(f.Key.String()), words.AnswerOn(f.Topic, f.Short), nil, findingX+8))
	}
	root.topic = len(root.lines)
	kids := plain
	kids.All(strong.Nodes)
	kids.Add(tree.Class("g", "root", root.drawn(nil, 11)...))
	kids.All(boxes.Nodes)
	return tree.El("svg", tree.A("class", "picture", "viewBox", numbered("0 0 # #", pictureWidth, top+tall-boxGap+1), "role", "group"),
		kids.Nodes...).Tell("aria-label", words.PictureOf(words.TestHeading(test)))
}

// linked is a box that leads to a place in the list of reasons.
func (b *block) linked(class, href string, label words.Name, sign tree.Node, x int) tree.Node {
	return tree.El("a", tree.A("class", class, "href", href), b.drawn(sign, x)...).Tell("aria-label", label)
}

// drawn is a box with its text and the sign before it, if it has one.
func (b *block) drawn(sign tree.Node, x int) []tree.Node {
	l := draw.Line{}
	l.Add(b.outline())
	if sign != nil {
		l.Add(sign)
	}
	b.text(&l, x)
	return l.Nodes
}

// emphasis tells what decides from what stands behind a shut gate.
func emphasis(n *rulings.Reason) string {
	switch {
	case n.Behind:
		return "is-behind"
	case n.Status == doctrine.Holds:
		return "is-strong"
	}
	return "is-plain"
}

// packed is the height of boxes that stand as close as they may.
func packed(bs blocks) (height int) {
	for _, b := range bs {
		height += b.height + boxGap
	}
	return height
}

// spread places boxes over a height; what they leave of it lies between them.
func spread(bs blocks, top, height int) {
	spare := height - packed(bs)
	for i, b := range bs {
		b.y = top + spare*(2*i+1)/(2*len(bs))
		top += b.height + boxGap
	}
}

// length counts letters.
func length(s string) (n int) {
	for range s {
		n++
	}
	return n
}

// wrap breaks a text at spaces into lines of at most so many letters. A longer
// word has a line of its own.
func wrap(s string, letters int) (lines texts) {
	line, word := "", ""
	for s != "" {
		word, s, _ = strings.Cut(s, " ")
		switch {
		case word == "":
		case line == "":
			line = word
		case length(line+word)+1 <= letters:
			line += " " + word
		default:
			lines.add(line)
			line = word
		}
	}
	lines.add(line)
	return lines
}
