package path

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/benchwalk/benchwalk/logic/digits"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// Version is the version of the codes that Encode writes.
const Version = 1

// Longest is how many characters a code may have at most. No path needs as many.
const Longest = 1000

const (
	reveals  = 3
	printed  = 95 // the characters of ASCII from the space on, which are most of a label
	firstOne = ' '
)

// plan is what a code carries: the path with numbers for its steps.
type plan struct {
	runs  matter.Runs
	steps []int
	joins []bool // whether a step is on the screen of the one before; false for the first
	label []rune
}

// Encode gives the code of a path through a matter. The only problem is Unnumbered,
// with the step that has no number there, or with an empty one where there is no path.
func Encode(p matter.Path, m *matter.Matter) (string, Problem) {
	g := groundOf(m)
	from := plan{runs: p.Runs(), label: []rune(p.Label())}
	for _, rows := range p.Screens() {
		for i, id := range rows {
			n := slices.Index(g.ids, id)
			if n < 0 {
				return "", Problem{Unnumbered, []string{id}}
			}
			from.steps, from.joins = append(from.steps, n), append(from.joins, i > 0)
		}
	}
	if len(from.steps) == 0 {
		return "", Problem{Unnumbered, []string{""}}
	}
	c := digits.Writing()
	carry(&c, from, &g)
	return digits.Seal(digits.Alphabet[Version:][:1] + "." + m.ID + "." + c.Text(Longest)), Problem{}
}

// decode reads a code.
func decode(code string, m *matter.Matter) (Named, Problem) {
	if len(code) < 2 || code[1] != '.' || strings.IndexByte(digits.Alphabet, code[0]) < 0 {
		return Named{}, Problem{Unknown, []string{code}}
	}
	damaged := Problem{Kind: Damaged}
	if len(code) > Longest {
		return Named{}, damaged
	}
	// In every version the checksum stands at the end and is over all before it, so
	// that a damaged code is not taken for one from the future.
	body, ok := digits.Open(code)
	if !ok {
		return Named{}, damaged
	}
	switch version := strings.IndexByte(digits.Alphabet, code[0]); {
	case version < 1:
		return Named{}, damaged
	case version > Version:
		return Named{}, Problem{Future, []string{strconv.Itoa(version)}}
	}
	parts := strings.Split(body, ".")
	if len(parts) != 3 || !matter.IsID(parts[1]) {
		return Named{}, damaged
	}
	if parts[1] != m.ID {
		return Named{}, Problem{OtherMatter, []string{parts[1]}}
	}
	c, ok := digits.Reading(parts[2])
	if !ok {
		return Named{}, damaged
	}
	g := groundOf(m)
	to, kind := carry(&c, plan{}, &g)
	if kind != None {
		return Named{}, Problem{Kind: kind}
	}
	p, ok := to.path(&g)
	if c.Bad() || c.Rest() || !ok {
		return Named{}, damaged
	}
	left, gone := p.Without(m.StepIDs())
	if left.Empty() {
		return Named{}, Problem{AllGone, gone}
	}
	return Named{Path: left, By: ByCode, Gone: gone}, Problem{}
}

// path makes the path of a plan.
func (p *plan) path(g *ground) (matter.Path, bool) {
	var screens [][]string
	for i, n := range p.steps {
		if !p.joins[i] {
			screens = append(screens, nil)
		}
		at := len(screens) - 1
		screens[at] = append(screens[at], g.ids[n])
	}
	made, flaws := matter.NewPath(string(p.label), p.runs, screens, g.ids)
	return made, len(flaws) == 0
}

// carry takes everything through that a code has, from one plan to the other. It
// stops where the steps were numbered otherwise.
func carry(c *digits.Coder, from plan, g *ground) (to plan, k Kind) {
	in, out := &from.runs, &to.runs
	out.Reveal = matter.Reveal(c.Of(uint64(in.Reveal), reveals))
	out.Predict = c.Flag(in.Predict)
	out.HideStanding = c.Flag(in.HideStanding)
	out.Confidence = c.Flag(in.Confidence)
	out.Reasons = c.Flag(in.Reasons)
	out.AfterDiscussion = c.Flag(in.AfterDiscussion)

	last := 0
	for _, n := range from.steps {
		last = max(last, n)
	}
	last = int(c.Of(uint64(last), matter.MaxNumbered))
	switch {
	case last < len(g.ids):
	case g.grows:
		return to, Newer
	default:
		return to, OtherEdition
	}
	if digest := g.digest(last); c.Of(digest, digits.Sums) != digest {
		return to, OtherEdition
	}
	count := 1 + int(c.Of(uint64(max(len(from.steps), 1)-1), matter.MaxSteps))
	if count > last+1 {
		c.Reject()
		return to, None
	}
	to.steps = order(c, from.steps, count, last)
	if !slices.Contains(to.steps, last) {
		c.Reject() // it could be written with any higher number
	}
	to.joins = []bool{false}
	for i := 1; i < count; i++ {
		to.joins = append(to.joins, c.Flag(i < len(from.joins) && from.joins[i]))
	}
	length := int(c.Of(uint64(len(from.label)), matter.MaxLabel+1))
	for i := range length {
		sign := rune(0)
		if i < len(from.label) {
			sign = from.label[i]
		}
		to.label = append(to.label, character(c, sign))
	}
	return to, None
}

// order carries different numbers up to the last. Each is counted among those that
// are not carried yet, from the one after the number before it on and round, so that
// steps in their own order are zeros, which take no room.
func order(c *digits.Coder, from []int, count, last int) (to []int) {
	left := make([]int, last+1)
	for n := range left {
		left[n] = n
	}
	at := 0
	for i := range count {
		value := 0
		if i < len(from) {
			value = (slices.Index(left, from[i]) - at + len(left)) % len(left)
		}
		at = (at + int(c.Of(uint64(value), uint64(len(left))))) % len(left)
		to = append(to, left[at])
		left = slices.Delete(left, at, at+1)
		if at == len(left) {
			at = 0
		}
	}
	return to
}

// character carries a character of a label, those of ASCII in little room.
func character(c *digits.Coder, from rune) rune {
	short := uint64(from - firstOne)
	if from < firstOne || from >= firstOne+printed {
		short = printed
	}
	if short = c.Of(short, printed+1); short < printed {
		return firstOne + rune(short)
	}
	to := rune(c.Of(uint64(from), utf8.MaxRune+1))
	if to >= firstOne && to < firstOne+printed || !utf8.ValidRune(to) {
		c.Reject()
	}
	return to
}
