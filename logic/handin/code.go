package handin

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/digits"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
)

const (
	// Version is the version of the codes that are made.
	Version = 1
	// Longest is how many characters a code has at most, its hyphens among them.
	Longest = 140

	mark      = "BW" // how every code begins; its version, one digit, follows
	head      = len(mark) + 1
	sumDigits = 7 // of 5 bits, for the 32 of the checksum
	group     = 5
	most      = (Longest + 1) * group / (group + 1) // digits, without hyphens

	matters  = 1 << 6
	editions = 1 << 18
	half     = 1 << 20 // of a tag
	// byDigest is the way of naming a path that is not listed; those before it are the
	// presets.
	byDigest = 5
	namings  = 6
)

// Kind is why a code is not made or not read, or a file is not taken.
type Kind uint8

const (
	None Kind = iota
	// Damaged: it is a code, and something in it was lost or changed.
	Damaged
	// Future: it was made by a later version than this.
	Future
	// OtherMatter: it is of another matter.
	OtherMatter
	// OtherEdition: the matter, or the model, asked other things then.
	OtherEdition
	// OtherPath: it is of a path that is not known here.
	OtherPath
	// TooLong: there is too much in it for a code.
	TooLong
	// Malformed: it is a file with something wrong in it.
	Malformed
	// Hands: it is a count of hands, and no student’s.
	Hands
	kinds
)

var kindNames = [kinds]string{"none", "damaged", "future", "other-matter", "other-edition", "other-path", "too-long", "malformed", "hands"}

// String gives the stable name.
func (k Kind) String() string {
	if k < kinds {
		return kindNames[k]
	}
	return "?"
}

// Kinds lists all values.
func Kinds() (all []Kind) {
	for k := range kinds {
		all = append(all, k)
	}
	return all
}

// Sentence is what to tell whoever wrote or collected it; empty for None.
func (k Kind) Sentence() words.Text {
	switch k {
	case Damaged:
		return words.HandinDamaged
	case Future:
		return words.HandinFuture
	case OtherMatter:
		return words.HandinOtherMatter
	case OtherEdition:
		return words.HandinOtherEdition
	case OtherPath:
		return words.HandinOtherPath
	case TooLong:
		return words.HandinTooLong
	case Malformed:
		return words.HandinMalformed
	case Hands:
		return words.HandinHands
	}
	return words.Text{}
}

// Encode gives the code of a hand-in. It carries neither name nor reasons.
func (g *Ground) Encode(h *HandIn) (code string, k Kind) {
	w := g.way(h.Path)
	if w == nil {
		return "", OtherPath
	}
	c := digits.Writing()
	g.carryHead(&c, h, w)
	g.carryRest(&c, h, w)
	if c.Bad() {
		return "", Malformed
	}
	values := c.Crockford(most)
	if head+len(values)+sumDigits > most {
		return "", TooLong
	}
	return grouped(sealed(values)), None
}

// Decode reads one code and nothing beside it.
func (g *Ground) Decode(code string) (*HandIn, Kind) {
	values, ok := plain(code)
	if !ok || len(values) < head+sumDigits || len(values) > most || !isMark(values) || !checks(values) {
		return nil, Damaged
	}
	return g.open(values)
}

// open reads the digits of a code whose checksum is right.
func (g *Ground) open(values []byte) (*HandIn, Kind) {
	switch version := values[len(mark)]; {
	case version < Version:
		return nil, Damaged
	case version > Version:
		return nil, Future
	}
	c, ok := digits.ReadingCrockford(values[head : len(values)-sumDigits])
	if !ok {
		return nil, Damaged
	}
	h := &HandIn{Answers: make([]Answer, len(g.Questions))}
	w, k := g.carryHead(&c, h, nil)
	if k != None {
		return nil, k
	}
	g.carryRest(&c, h, w)
	if c.Bad() || c.Rest() {
		return nil, Damaged
	}
	return h, None
}

// carryHead takes through what a code is of: the path, the matter, its edition and its
// text. Reading, it stops where they are not those of the ground.
func (g *Ground) carryHead(c *digits.Coder, h *HandIn, w *way) (*way, Kind) {
	preset, digest := uint64(byDigest), uint64(0)
	if w != nil {
		if p, ok := matter.ParsePreset(w.name); ok {
			preset = uint64(p)
		}
		digest = w.digest
	}
	preset = c.Of(preset, namings)
	if preset == byDigest {
		digest = c.Of(digest, digits.Sums)
	}
	id := digits.Sum(g.Matter.ID) % matters
	if c.Of(id, matters) != id {
		return nil, OtherMatter
	}
	if c.Of(g.edition, editions) != g.edition {
		return nil, OtherEdition
	}
	h.Text = c.Of(h.Text>>32, digits.Sums)<<32 | c.Of(h.Text&(digits.Sums-1), digits.Sums)
	if w != nil {
		return w, None
	}
	for i := range g.ways {
		w := &g.ways[i]
		p, listed := matter.ParsePreset(w.name)
		if listed && uint64(p) == preset || !listed && preset == byDigest && w.digest == digest {
			h.Path = w.name
			return w, None
		}
	}
	return nil, OtherPath
}

// carryRest takes through what was handed in.
func (g *Ground) carryRest(c *digits.Coder, h *HandIn, w *way) {
	h.Tag = c.Of(h.Tag/half, half)*half + c.Of(h.Tag%half, half)
	h.Minutes = uint32(c.Of(uint64(h.Minutes), Moments))
	g.carryPosture(c, h)
	for _, t := range g.tests {
		h.Predicted[t] = doctrine.Disposition(c.Of(uint64(h.Predicted[t]), uint64(1+len(t.Test().Doctrine().Dispositions))))
	}
	finding := func(n int, to *doctrine.Finding) {
		*to = doctrine.Finding(c.Of(uint64(*to), uint64(g.Questions[n].Answers())))
	}
	for _, n := range w.asks {
		finding(n, &h.Answers[n].First)
	}
	for _, n := range w.asks {
		finding(n, &h.Answers[n].Before)
	}
	sures := uint64(len(analysis.Confidences()))
	for _, n := range w.asks {
		h.Answers[n].Sure = analysis.Confidence(c.Of(uint64(h.Answers[n].Sure), sures))
	}
	for _, n := range w.asks {
		finding(n, &h.Answers[n].After)
	}
}

// carryPosture takes the standard through, and the settings where they are not the
// matter’s.
func (g *Ground) carryPosture(c *digits.Coder, h *HandIn) {
	usual := g.Matter.Posture
	from := h.Posture
	h.Posture = usual
	setting := func(s *doctrines.Setting) {
		value := uint64(0)
		for i, v := range s.Values {
			if v == from.Get(s.Name) {
				value = uint64(i)
			}
		}
		if value = c.Of(value, uint64(len(s.Values))); value < uint64(len(s.Values)) {
			h.Posture.Set(s.Name, s.Values[value])
		}
	}
	ss := doctrines.Standards()
	for i := range ss {
		setting(&ss[i])
	}
	if !c.Flag(from.Settings != usual.Settings) {
		return
	}
	same := true
	ss = doctrines.Settings()
	for i := range ss {
		setting(&ss[i])
		same = same && h.Posture.Get(ss[i].Name) == usual.Get(ss[i].Name)
	}
	if same {
		c.Reject() // it could be written without
	}
}

// editionOf is what the matter and the model ask, in 18 bits.
func (g *Ground) editionOf() uint64 {
	var b strings.Builder
	line := func(names ...string) { b.WriteString(strings.Join(names, " ") + "\n") }
	for _, q := range g.Questions {
		line(append([]string{q.String()}, q.Key.Scale().Levels...)...)
	}
	for _, t := range g.tests {
		line(append([]string{t.String()}, t.Test().Doctrine().Dispositions...)...)
	}
	for _, s := range append(doctrines.Standards(), doctrines.Settings()...) {
		line(append([]string{s.Name}, s.Values...)...)
	}
	for _, s := range doctrines.Settings() {
		line(g.Matter.Posture.Get(s.Name))
	}
	sum := digits.Sum(b.String())
	return (sum ^ sum>>18) % editions
}

// sealed puts the mark before the digits of a code and the checksum behind them.
func sealed(values []byte) (all []byte) {
	for i := range len(mark) {
		d, _ := digits.Crockford32(mark[i])
		all = append(all, d)
	}
	all = append(append(all, Version), values...)
	sum := sumOf(all)
	for range sumDigits {
		all, sum = append(all, byte(sum%32)), sum/32
	}
	return all
}

// checks reports whether the checksum at the end of digits is that of all before it.
func checks(values []byte) bool {
	end := len(values) - sumDigits
	return end >= 0 && readSum(values[end:]) == sumOf(values[:end])
}

func readSum(values []byte) (sum uint64) {
	for i := len(values) - 1; i >= 0; i-- {
		sum = sum*32 + uint64(values[i])
	}
	return sum
}

func sumOf(values []byte) uint64 { return digits.Sum(written(values)) }

func written(values []byte) string {
	b := make([]byte, len(values))
	for i, v := range values {
		b[i] = digits.Crockford[v]
	}
	return string(b)
}

func isMark(values []byte) bool {
	return len(values) >= len(mark) && written(values[:len(mark)]) == mark
}

// grouped writes digits in groups of five.
func grouped(values []byte) string {
	var b strings.Builder
	for i, v := range values {
		if i > 0 && i%group == 0 {
			b.WriteByte('-')
		}
		b.WriteByte(digits.Crockford[v])
	}
	return b.String()
}
