// Package class puts many hand-ins beside each other: how a class predicted and ruled,
// what was answered to each question and who moved where, on which grounds the rulings
// stand, and which one finding would move most of them.
//
// Whoever hands in twice is one student, known by the tag, and the later hand-in counts.
// Names and reasons are not held. There is no score: a class is told where it divides,
// and nobody is told how good an answer was.
package class

import (
	"slices"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/handin"
)

// Took says what became of a hand-in.
type Took uint8

const (
	// Counts: it is the first of its student.
	Counts Took = iota
	// Replaces: it is later than another of the same student, and takes its place.
	Replaces
	// Earlier: a later one of the same student counts already, and it is left out.
	Earlier
	// Full: there are more students, or more different settings, than a class holds.
	Full
	// Again: it is the very one that counts already, but for a name and reasons, which a
	// class does not hold.
	Again
	// AgainLeft: it is the very one that was replaced or left out before, likewise.
	AgainLeft
)

var tookNames = [...]string{"counts", "replaces", "earlier", "full", "again", "again-left"}

// String gives the stable name.
func (t Took) String() string {
	if int(t) < len(tookNames) {
		return tookNames[t]
	}
	return "?"
}

const (
	// MostStudents is how many students a class holds.
	MostStudents = 1 << 24
	// mostKinds is how many different postures, or paths, one class has.
	mostKinds = 1 << 12

	atTag     = 0 // three places: the tag, and in the highest 8 bits whether the text was another
	atMinutes = 3
	atPosture = 5
	atPath    = 6
	atRulings = 7 // predicted, four to a place

	chunk = 1 << 9 // records in one piece of memory
)

// Class is what was handed in, one record for each student. The zero value is of no
// use: [New] makes one.
type Class struct {
	ground   *handin.Ground
	tests    []doctrines.ID
	atAnswer int
	width    int        // places in a record
	records  [][]uint16 // chunks of them
	n        int
	slots    []uint32 // the number of a student and one, by tag; 0 where none is
	postures kinds[doctrines.Posture]
	paths    kinds[string]
	next     []uint16            // the record of what is being added
	left     map[uint64]struct{} // sums of the records that were replaced or left out
}

// kinds numbers values that many students share.
type kinds[T comparable] struct {
	all     []T
	numbers map[T]uint16
}

func (k *kinds[T]) number(of T) (n uint16, ok bool) {
	if n, ok = k.numbers[of]; ok {
		return n, true
	}
	if len(k.all) == mostKinds {
		return 0, false
	}
	if k.numbers == nil {
		k.numbers = map[T]uint16{}
	}
	n = uint16(len(k.all))
	k.all, k.numbers[of] = append(k.all, of), n
	return n, true
}

// New makes an empty class on a ground.
func New(g *handin.Ground) *Class {
	c := &Class{ground: g, tests: g.Tests(), slots: make([]uint32, 1<<6)}
	c.atAnswer = atRulings + (len(c.tests)+3)/4
	c.width = c.atAnswer + len(g.Questions)
	c.next = make([]uint16, c.width)
	c.left = map[uint64]struct{}{}
	return c
}

// Ground is what the class was read against.
func (c *Class) Ground() *handin.Ground { return c.ground }

// Len is how many students there are.
func (c *Class) Len() int { return c.n }

// Add takes a hand-in. It keeps nothing of it but numbers. student is whose it is, from
// 0 on; the number stays when a later one takes its place.
func (c *Class) Add(h *handin.HandIn) (student int, t Took) {
	posture, ok := c.postures.number(h.Posture)
	path, known := c.paths.number(h.Path)
	if !ok || !known {
		return -1, Full
	}
	c.write(h, posture, path)
	slot := c.slot(h.Tag)
	if c.slots[slot] > 0 {
		student, t = int(c.slots[slot]-1), Replaces
		r, sum := c.record(student), sumOf(c.next)
		_, gone := c.left[sum]
		switch {
		case slices.Equal(r, c.next):
			return student, Again
		case gone:
			return student, AgainLeft
		case c.minutes(r) > h.Minutes:
			c.left[sum] = struct{}{}
			return student, Earlier
		}
		c.left[sumOf(r)] = struct{}{}
	} else {
		if c.n == MostStudents {
			return -1, Full
		}
		student = c.n
		if c.n%chunk == 0 {
			c.records = append(c.records, make([]uint16, chunk*c.width))
		}
		c.n++
		c.slots[slot] = uint32(c.n)
	}
	copy(c.record(student), c.next)
	if 4*c.n > 3*len(c.slots) {
		c.grow()
	}
	return student, t
}

// write makes the next record of a hand-in.
func (c *Class) write(h *handin.HandIn, posture, path uint16) {
	r := c.next
	r[atTag], r[atTag+1], r[atTag+2] = uint16(h.Tag), uint16(h.Tag>>16), uint16(h.Tag>>32)
	if h.Text != c.ground.Text {
		r[atTag+2] |= otherText
	}
	r[atMinutes], r[atMinutes+1] = uint16(h.Minutes), uint16(h.Minutes>>16)
	r[atPosture], r[atPath] = posture, path
	clear(r[atRulings:c.atAnswer])
	for i, t := range c.tests {
		r[atRulings+i/4] |= uint16(h.Predicted[t]) << (i % 4 * 4)
	}
	for n, a := range h.Answers {
		r[c.atAnswer+n] = uint16(a.First) | uint16(a.Before)<<4 | uint16(a.After)<<8 | uint16(a.Sure)<<12
	}
}

// sumOf is the 64-bit FNV-1a hash of a record.
func sumOf(r []uint16) uint64 {
	sum := uint64(14695981039346656037)
	for _, x := range r {
		for _, b := range [...]uint16{x & 0xff, x >> 8} {
			sum = (sum ^ uint64(b)) * 1099511628211
		}
	}
	return sum
}

const otherText = 1 << 8

func (c *Class) record(student int) []uint16 {
	at := student % chunk * c.width
	return c.records[student/chunk][at : at+c.width : at+c.width]
}

func tagOf(r []uint16) uint64 {
	return uint64(r[atTag]) | uint64(r[atTag+1])<<16 | uint64(r[atTag+2]&0xff)<<32
}

func (c *Class) minutes(r []uint16) uint32 { return uint32(r[atMinutes]) | uint32(r[atMinutes+1])<<16 }

// slot is where the number of a tag’s student stands, or would.
func (c *Class) slot(tag uint64) int {
	const golden = 0x9e3779b97f4a7c15 // spreads tags that somebody counted up
	at := int(tag * golden >> 32 % uint64(len(c.slots)))
	for c.slots[at] > 0 && tagOf(c.record(int(c.slots[at]-1))) != tag {
		at = (at + 1) % len(c.slots)
	}
	return at
}

func (c *Class) grow() {
	c.slots = make([]uint32, 2*len(c.slots))
	for i := range c.n {
		c.slots[c.slot(tagOf(c.record(i)))] = uint32(i + 1)
	}
}

// Find gives the student of a tag.
func (c *Class) Find(tag uint64) (student int, ok bool) {
	student = int(c.slots[c.slot(tag)]) - 1
	return student, student >= 0
}

// Student gives what counts of one student, without name and reasons. Its text is zero
// where the matter’s text was another.
func (c *Class) Student(i int) *handin.HandIn {
	r := c.record(i)
	h := &handin.HandIn{Path: c.paths.all[r[atPath]], Posture: c.postures.all[r[atPosture]], Tag: tagOf(r), Minutes: c.minutes(r), Answers: make([]handin.Answer, len(c.ground.Questions))}
	if r[atTag+2]&otherText == 0 {
		h.Text = c.ground.Text
	}
	for k, t := range c.tests {
		h.Predicted[t] = c.predicted(r, k)
	}
	for n := range h.Answers {
		h.Answers[n] = c.answer(r, n)
	}
	return h
}

func (c *Class) predicted(r []uint16, test int) doctrine.Disposition {
	return doctrine.Disposition(r[atRulings+test/4] >> (test % 4 * 4) & 15)
}

func (c *Class) answer(r []uint16, n int) handin.Answer {
	x := r[c.atAnswer+n]
	return handin.Answer{First: doctrine.Finding(x & 15), Before: doctrine.Finding(x >> 4 & 15), After: doctrine.Finding(x >> 8 & 15), Sure: analysis.Confidence(x >> 12)}
}

// findings are a student’s on one test, the first ones or those that count in the end;
// some is false where there is none.
func (c *Class) findings(r []uint16, t doctrines.ID, first bool) (f doctrine.Findings, some bool) {
	for n, q := range c.ground.Questions {
		if q.Provision != "" || q.Key.Test != t {
			continue
		}
		a := c.answer(r, n)
		found := a.Last()
		if first {
			found = a.First
		}
		f[q.Key.Element] = found
		some = some || found != doctrine.Open
	}
	return f, some
}
