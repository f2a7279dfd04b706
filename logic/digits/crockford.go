package digits

import (
	"math/bits"
	"strings"
)

// Crockford are the digits, 0 to 31, of codes that people copy by hand: one case, and
// no I, L, O or U. [Crockford32] reads what is taken for them.
const Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// Crockford32 gives the digit that a character stands for, in either case, with O for 0
// and I and L for 1; false where it stands for none.
func Crockford32(c byte) (digit byte, ok bool) {
	if c >= 'a' && c <= 'z' {
		c -= 'a' - 'A'
	}
	switch c {
	case 'O':
		c = '0'
	case 'I', 'L':
		c = '1'
	}
	d := strings.IndexByte(Crockford, c)
	return byte(max(d, 0)), d >= 0
}

// limbs are one large number in the base 2³², the lowest first and none of the highest
// zero: the same as [number] for digits of 5 bits, and quick enough for a class.
type limbs []uint32

const limb = 32

func (l *limbs) take(count uint64) (rest uint64) {
	d := *l
	for i := len(d) - 1; i >= 0; i-- {
		q, r := bits.Div64(rest>>limb, rest<<limb|uint64(d[i]), count)
		d[i], rest = uint32(q), r
	}
	for len(d) > 0 && d[len(d)-1] == 0 {
		d = d[:len(d)-1]
	}
	*l = d
	return rest
}

func (l *limbs) put(value, count uint64) {
	d := *l
	for i := range d {
		hi, lo := bits.Mul64(uint64(d[i]), count)
		lo, carry := bits.Add64(lo, value, 0)
		d[i], value = uint32(lo), (hi+carry)<<limb|lo>>limb
	}
	for ; value > 0; value >>= limb {
		d = append(d, uint32(value))
	}
	*l = d
}

func (l *limbs) none() bool { return len(*l) == 0 }

// bitsOfDigit is how many bits a digit of [Crockford] has.
const bitsOfDigit = 5

// ReadingCrockford is [Reading] for a number in the digits of [Crockford], which are
// its values from 0 to 31 and not its characters, the lowest first.
func ReadingCrockford(values []byte) (c Coder, ok bool) {
	if len(values) > 0 && values[len(values)-1] == 0 {
		return Coder{}, false
	}
	l := make(limbs, (len(values)*bitsOfDigit+limb-1)/limb)
	for i, v := range values {
		if int(v) >= len(Crockford) {
			return Coder{}, false
		}
		at, shift := i*bitsOfDigit/limb, i*bitsOfDigit%limb
		l[at] |= uint32(v) << shift
		if shift > limb-bitsOfDigit && at+1 < len(l) {
			l[at+1] |= uint32(v) >> (limb - shift)
		}
	}
	for len(l) > 0 && l[len(l)-1] == 0 {
		l = l[:len(l)-1]
	}
	return Coder{left: &l}, true
}

// Crockford is [Coder.Text] as the values of the digits of [Crockford].
func (c *Coder) Crockford(longest int) (values []byte) {
	var l limbs
	for i := len(c.members) - 1; i >= 0 && len(l)*limb < longest*bitsOfDigit+2*limb; i-- {
		l.put(c.members[i].Value, c.members[i].Count)
	}
	for i := 0; i*bitsOfDigit < len(l)*limb; i++ {
		at, shift := i*bitsOfDigit/limb, i*bitsOfDigit%limb
		v := l[at] >> shift
		if shift > limb-bitsOfDigit && at+1 < len(l) {
			v |= l[at+1] << (limb - shift)
		}
		values = append(values, byte(v)&(1<<bitsOfDigit-1))
	}
	for len(values) > 0 && values[len(values)-1] == 0 {
		values = values[:len(values)-1]
	}
	return values
}
