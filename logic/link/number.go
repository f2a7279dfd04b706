package link

import "strings"

// number is one large number in digits of base 62, the lowest first. A link is
// such a number, taken apart by one division after the other: the remainder by
// how many values a member may take is its value.
type number []byte

const (
	digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	base   = uint64(len(digits))
)

// parse reads digits; it is false where a character is none.
func parse(text string) (n number, ok bool) {
	for i := range len(text) {
		d := strings.IndexByte(digits, text[i])
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
		s += digits[d : d+1]
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

// sum is the CRC-32 of zip and PNG.
func sum(text string) uint64 {
	c := ^uint32(0)
	for i := range len(text) {
		c ^= uint32(text[i])
		for range 8 {
			c = c>>1 ^ 0xedb88320&-(c&1)
		}
	}
	return uint64(^c)
}
