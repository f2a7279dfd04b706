package post

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// The size of a card in pixels, which is the one that mail, chat and newsletters show
// whole.
const (
	cardWidth, cardHeight = 1200, 630
	cardEdge              = 80
)

// Pen draws cards with Go's own fonts, so that the same text is the same picture on every
// machine.
type Pen struct{ regular, bold *opentype.Font }

// NewPen reads the fonts, which are part of the program.
func NewPen() *Pen {
	read := func(ttf []byte) *opentype.Font {
		f, err := opentype.Parse(ttf)
		if err != nil {
			panic("post: a font of the program cannot be read: " + err.Error())
		}
		return f
	}
	return &Pen{regular: read(goregular.TTF), bold: read(gobold.TTF)}
}

// palette has the shades between paper and each ink, so that a picture needs no more than
// a byte for each point.
var palette, paper, inks = shades(color.RGBA{0xfb, 0xfa, 0xf6, 0xff},
	color.RGBA{0x1d, 0x1b, 0x18, 0xff}, color.RGBA{0x5d, 0x57, 0x4e, 0xff}, color.RGBA{0x7a, 0x1f, 0x2b, 0xff})

// The inks of a card by their place in the list.
const (
	inkText = iota
	inkSoft
	inkCourt
)

func shades(paper color.RGBA, colors ...color.RGBA) (color.Palette, color.RGBA, []color.RGBA) {
	const steps = 20
	p := color.Palette{paper}
	for _, ink := range colors {
		for i := 1; i <= steps; i++ {
			mix := func(a, b uint8) uint8 { return uint8((int(a)*(steps-i) + int(b)*i) / steps) }
			p = append(p, color.RGBA{mix(paper.R, ink.R), mix(paper.G, ink.G), mix(paper.B, ink.B), 0xff})
		}
	}
	return p, paper, colors
}

// Picture draws the card of a post as PNG: whose question it is, the question, and that it
// is the reader's to decide. It gives an error where the words do not fit at any size.
func (p Post) Picture(pen *Pen, l *words.Language) ([]byte, error) {
	img := image.NewRGBA(image.Rect(0, 0, cardWidth, cardHeight))
	draw.Draw(img, img.Bounds(), image.NewUniform(paper), image.Point{}, draw.Src)
	draw.Draw(img, image.Rect(0, 0, cardWidth, 14), image.NewUniform(inks[inkCourt]), image.Point{}, draw.Src)
	plain := func(s words.Said) string { return tree.Plain(l, tree.Say(s)) }
	say := func(face *opentype.Font, ink int, size float64, x, y int, text string) error {
		f, err := opentype.NewFace(face, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
		if err != nil {
			return err
		}
		defer f.Close()
		d := font.Drawer{Dst: img, Src: image.NewUniform(inks[ink]), Face: f, Dot: fixed.P(x, y)}
		d.DrawString(text)
		return nil
	}
	if err := say(pen.bold, inkSoft, 27, cardEdge, 100, strings.ToUpper(plain(words.PostCardDecide))); err != nil {
		return nil, err
	}
	lines, size, err := pen.fit(plain(p.Description()))
	if err != nil {
		return nil, fmt.Errorf("card of %q: %w", p.File(), err)
	}
	y := 130
	for _, line := range lines {
		y += int(size * 1.25)
		if err := say(pen.bold, inkText, size, cardEdge, y, line); err != nil {
			return nil, err
		}
	}
	title := plain(words.PostCardOf(words.Literal(p.Matter.Title), words.Literal(p.Matter.Decided)))
	if err := say(pen.regular, inkSoft, 27, cardEdge, cardHeight-85, title); err != nil {
		return nil, err
	}
	if err := say(pen.bold, inkCourt, 30, cardEdge, cardHeight-42, plain(words.PostCardBrand)); err != nil {
		return nil, err
	}
	flat := image.NewPaletted(img.Bounds(), palette)
	draw.Draw(flat, flat.Bounds(), img, image.Point{}, draw.Src)
	var b bytes.Buffer
	if err := png.Encode(&b, flat); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// fit breaks a text into lines at the largest size at which it fits the middle of a card.
func (pen *Pen) fit(text string) (lines []string, size float64, err error) {
	const room = 370
	for size = 64; size >= 30; size -= 2 {
		face, err := opentype.NewFace(pen.bold, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
		if err != nil {
			return nil, 0, err
		}
		lines = broken(face, text, cardWidth-2*cardEdge)
		face.Close()
		if float64(len(lines))*size*1.25 <= room {
			return lines, size, nil
		}
	}
	return nil, 0, fmt.Errorf("the text is too long: %q", text)
}

// broken breaks a text between words where a line would be wider than that.
func broken(face font.Face, text string, width int) (lines []string) {
	line := ""
	for word := range strings.FieldsSeq(text) {
		longer := strings.TrimSpace(line + " " + word)
		if line != "" && font.MeasureString(face, longer).Ceil() > width {
			lines = append(lines, line)
			longer = word
		}
		line = longer
	}
	return append(lines, line)
}
