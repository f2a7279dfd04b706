// Package digits writes a row of small choices as one large number in digits and
// letters, and seals a text with a checksum: what a link to an analysis and the code
// of a path have in common. docs/link.md has the form.
//
// It knows neither analyses nor paths. A [Coder] carries the members of either, one
// after the other, and is the same for both ways, so that what writes a format is
// what reads it.
package digits

import "strings"

// Alphabet are the digits, 0 to 61: none is taken for punctuation or emphasis where
// a text is pasted.
const Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

const base = uint64(len(Alphabet))

// number is one large number, the lowest digit first. A text is such a number, taken
// apart by one division after the other: the remainder by how many values a member
// may take is its value.
type number []byte

// parse reads digits; it is false where a character is none.
func parse(text string) (n number, ok bool) {
	for i := range len(text) {
		d := strings.IndexByte(Alphabet, text[i])
		if d < 0 {
			return nil, false
		}
		n = append(n, byte(d))
	}
	return n, true
}

// text writes the digits.
func (n number) text() (s string) {
	for _, d := range n {
		s += Alphabet[d : d+1]
	}
	return s
}

// take divides by count and gives the remainder.
func (n *number) take(count uint64) (rest uint64) {
	d := *n
	for i := len(d) - 1; i >= 0; i-- {
		rest = rest*base + uint64(d[i])
		d[i], rest = byte(rest/count), rest%count
	}
	for len(d) > 0 && d[len(d)-1] == 0 {
		d = d[:len(d)-1]
	}
	*n = d
	return rest
}

// put multiplies by count and adds a value below it: the inverse of take.
func (n *number) put(value, count uint64) {
	d := *n
	for i := range d {
		value += uint64(d[i]) * count
		d[i], value = byte(value%base), value/base
	}
	for ; value > 0; value /= base {
		d = append(d, byte(value%base))
	}
	*n = d
}

func (n *number) none() bool { return len(*n) == 0 }

const (
	// Sums is how many values a checksum has.
	Sums      = 1 << 32
	SumDigits = 6 // with Sums added to it, so that it has no fewer
)

// Sum is the checksum of a text: the CRC-32 of zip and PNG.
func Sum(text string) uint64 {
	r := Running()
	for i := range len(text) {
		r.Add(text[i])
	}
	return r.Sum()
}

// Seal gives a text with the checksum of all of it at its end.
func Seal(text string) string {
	var check number
	check.put(Sums+Sum(text), 1)
	return text + check.text()
}

// Open gives a sealed text without its checksum; it is false where the checksum is
// not that of the text, so that something in it was lost or changed.
func Open(sealed string) (text string, ok bool) {
	end := len(sealed) - SumDigits
	if end < 0 {
		return "", false
	}
	if !Checks(sealed[end:], Sum(sealed[:end])) {
		return "", false
	}
	return sealed[:end], true
}

// Checks reports whether a text is the checksum of another, whose sum is given.
func Checks(text string, sum uint64) bool {
	check, ok := parse(text)
	return ok && len(text) == SumDigits && check.take(2*Sums) == Sums+sum && len(check) == 0
}

// Run is a checksum that grows with its text.
type Run uint32

// Running is that of the empty text.
func Running() Run { return ^Run(0) }

// nibbles are what four bits of a character do to a checksum.
var nibbles = func() (table [16]uint32) {
	for i := range table {
		x := uint32(i)
		for range 4 {
			x = x>>1 ^ 0xedb88320&-(x&1)
		}
		table[i] = x
	}
	return table
}()

// Add takes the next character of the text.
func (r *Run) Add(c byte) {
	x := uint32(*r) ^ uint32(c)
	x = x>>4 ^ nibbles[x&15]
	*r = Run(x>>4 ^ nibbles[x&15])
}

// Sum is the checksum of the text so far, as [Sum] has it.
func (r Run) Sum() uint64 { return uint64(^uint32(r)) }
