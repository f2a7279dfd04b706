// Package qr draws a text as a QR code: the whole of ISO/IEC 18004 that an address
// needs, which is bytes at error correction level M, in every version and the mask that
// scans best. It knows no addresses.
package qr

// Code is a square of modules; true is dark.
type Code struct {
	Size int
	dark []bool
	// fixed are the modules that carry no data: the patterns by which a code is found.
	fixed []bool
}

// Dark tells a module, by its column and row from the top left.
func (c *Code) Dark(x, y int) bool { return c.dark[y*c.Size+x] }

// blocks are, for each version, how many bytes of error correction a block has, and how
// many blocks with how many bytes of data there are: at level M.
var blocks = [...]struct{ correction, first, data, second int }{
	{10, 1, 16, 0}, {16, 1, 28, 0}, {26, 1, 44, 0}, {18, 2, 32, 0}, {24, 2, 43, 0}, {16, 4, 27, 0}, {18, 4, 31, 0}, {22, 2, 38, 2}, {22, 3, 36, 2}, {26, 4, 43, 1},
	{30, 1, 50, 4}, {22, 6, 36, 2}, {22, 8, 37, 1}, {24, 4, 40, 5}, {24, 5, 41, 5}, {28, 7, 45, 3}, {28, 10, 46, 1}, {26, 9, 43, 4}, {26, 3, 44, 11}, {26, 3, 41, 13},
	{26, 17, 42, 0}, {28, 17, 46, 0}, {28, 4, 47, 14}, {28, 6, 45, 14}, {28, 8, 47, 13}, {28, 19, 46, 4}, {28, 22, 45, 3}, {28, 3, 45, 23}, {28, 21, 45, 7}, {28, 19, 47, 10},
	{28, 2, 46, 29}, {28, 10, 46, 23}, {28, 14, 46, 21}, {28, 14, 46, 23}, {28, 12, 47, 26}, {28, 6, 47, 34}, {28, 29, 46, 14}, {28, 13, 46, 32}, {28, 40, 47, 7}, {28, 18, 47, 31},
}

// Longest is how many bytes a text may have.
func Longest() int { return room(len(blocks)) }

// room is how many bytes of text a version holds.
func room(version int) int {
	b := blocks[version-1]
	return b.first*b.data + b.second*(b.data+1) - (4+lengthBits(version)+7)/8
}

func lengthBits(version int) int {
	if version < 10 {
		return 8
	}
	return 16
}

// Encode draws a text in the smallest version that holds it; nil where none does.
func Encode(text string) *Code {
	for version := range len(blocks) {
		if len(text) > room(version+1) {
			continue
		}
		var best *Code
		least := 0
		for mask := range 8 {
			c := draw(text, version+1, mask)
			if p := c.penalty(); best == nil || p < least {
				best, least = c, p
			}
		}
		return best
	}
	return nil
}

func draw(text string, version, mask int) *Code {
	c := &Code{Size: 17 + 4*version}
	c.dark, c.fixed = make([]bool, c.Size*c.Size), make([]bool, c.Size*c.Size)
	c.patterns(version)
	c.format(mask)
	c.place(codewords(text, version), mask)
	return c
}

func (c *Code) set(x, y int, dark bool) {
	c.dark[y*c.Size+x], c.fixed[y*c.Size+x] = dark, true
}

// patterns draws what every code of a version has.
func (c *Code) patterns(version int) {
	end := c.Size - 1
	for i := range c.Size {
		c.set(6, i, i%2 == 0)
		c.set(i, 6, i%2 == 0)
	}
	for _, at := range [...][2]int{{3, 3}, {end - 3, 3}, {3, end - 3}} {
		for dy := -4; dy <= 4; dy++ {
			for dx := -4; dx <= 4; dx++ {
				x, y := at[0]+dx, at[1]+dy
				if x >= 0 && y >= 0 && x <= end && y <= end {
					ring := max(dx, -dx, dy, -dy)
					c.set(x, y, ring != 2 && ring != 4)
				}
			}
		}
	}
	places := aligned(version, c.Size)
	for i, y := range places {
		for j, x := range places {
			if last := len(places) - 1; i == 0 && (j == 0 || j == last) || i == last && j == 0 {
				continue // where one would find the code
			}
			for dy := -2; dy <= 2; dy++ {
				for dx := -2; dx <= 2; dx++ {
					c.set(x+dx, y+dy, max(dx, -dx, dy, -dy) != 1)
				}
			}
		}
	}
	if version < 7 {
		return
	}
	bits := version<<12 | remainder(version, 12, 0x1f25)
	for i := range 18 {
		dark := bits>>i&1 == 1
		c.set(c.Size-11+i%3, i/3, dark)
		c.set(i/3, c.Size-11+i%3, dark)
	}
}

// aligned are the columns and rows of the small squares.
func aligned(version, size int) (at []int) {
	if version == 1 {
		return nil
	}
	n := version/7 + 2
	step := (version*8 + n*3 + 5) / (n*4 - 4) * 2
	for i := n - 2; i >= 0; i-- {
		at = append(at, size-7-i*step)
	}
	return append([]int{6}, at...)
}

// remainder is what is left of a value, moved up, after division by a polynomial.
func remainder(value, by, polynomial int) int {
	for i := by - 1; i >= 0; i-- {
		value <<= 1
		if value>>by&1 == 1 {
			value ^= polynomial
		}
	}
	return value & (1<<by - 1)
}

// format draws the level and the mask, twice.
func (c *Code) format(mask int) {
	const level = 0 // of M
	data := level<<3 | mask
	bits := (data<<10 | formatRest(data)) ^ 0x5412
	end := c.Size - 1
	for i := range 15 {
		dark := bits>>i&1 == 1
		switch {
		case i < 6:
			c.set(8, i, dark)
		case i < 8:
			c.set(8, i+1, dark)
		case i == 8:
			c.set(7, 8, dark)
		default:
			c.set(14-i, 8, dark)
		}
		if i < 8 {
			c.set(end-i, 8, dark)
		} else {
			c.set(8, c.Size-15+i, dark)
		}
	}
	c.set(8, c.Size-8, true)
}

func formatRest(data int) int {
	rest := data
	for range 10 {
		rest = rest<<1 ^ (rest>>9)*0x537
	}
	return rest & 0x3ff
}

// codewords are the bytes of the data, with those that correct errors, in the order in
// which they are drawn.
func codewords(text string, version int) (all []byte) {
	b := blocks[version-1]
	capacity := b.first*b.data + b.second*(b.data+1)
	var data []byte
	bits, n := 0, 0
	put := func(value, width int) {
		for i := width - 1; i >= 0; i-- {
			bits, n = bits<<1|value>>i&1, n+1
			if n == 8 {
				data, bits, n = append(data, byte(bits)), 0, 0
			}
		}
	}
	put(4, 4) // bytes
	put(len(text), lengthBits(version))
	for i := range len(text) {
		put(int(text[i]), 8)
	}
	put(0, min(4, (capacity-len(data))*8-n))
	if n > 0 {
		put(0, 8-n)
	}
	for pad := byte(0xec); len(data) < capacity; pad ^= 0xec ^ 0x11 {
		data = append(data, pad)
	}
	divisor := generator(b.correction)
	var parts, corrections [][]byte
	for i := range b.first + b.second {
		size := b.data
		if i >= b.first {
			size++
		}
		parts = append(parts, data[:size])
		corrections = append(corrections, correction(data[:size], divisor))
		data = data[size:]
	}
	for i := range b.data + 1 {
		for _, part := range parts {
			if i < len(part) {
				all = append(all, part[i])
			}
		}
	}
	for i := range b.correction {
		for _, part := range corrections {
			all = append(all, part[i])
		}
	}
	return all
}

// times multiplies in the field of 256 elements.
func times(a, b byte) (product byte) {
	for i := 7; i >= 0; i-- {
		product = product<<1 ^ (product>>7)*0x1d
		product ^= (b >> i & 1) * a
	}
	return product
}

func generator(degree int) []byte {
	of := make([]byte, degree)
	of[degree-1] = 1
	root := byte(1)
	for range degree {
		for i := range of {
			of[i] = times(of[i], root)
			if i+1 < len(of) {
				of[i] ^= of[i+1]
			}
		}
		root = times(root, 2)
	}
	return of
}

func correction(data, divisor []byte) []byte {
	rest := make([]byte, len(divisor))
	for _, b := range data {
		factor := b ^ rest[0]
		copy(rest, rest[1:])
		rest[len(rest)-1] = 0
		for i, d := range divisor {
			rest[i] ^= times(d, factor)
		}
	}
	return rest
}

// place draws the data in columns of two, from the right, up and down by turns.
func (c *Code) place(data []byte, mask int) {
	i := 0
	for right := c.Size - 1; right >= 1; right -= 2 {
		if right == 6 {
			right = 5
		}
		for step := range c.Size {
			y := step
			if (right+1)&2 == 0 {
				y = c.Size - 1 - step
			}
			for x := right; x > right-2; x-- {
				if c.fixed[y*c.Size+x] {
					continue
				}
				dark := false
				if i < len(data)*8 {
					dark = data[i>>3]>>(7-i&7)&1 == 1
					i++
				}
				c.dark[y*c.Size+x] = dark != masked(mask, x, y)
			}
		}
	}
}

func masked(mask, x, y int) bool {
	switch mask {
	case 0:
		return (x+y)%2 == 0
	case 1:
		return y%2 == 0
	case 2:
		return x%3 == 0
	case 3:
		return (x+y)%3 == 0
	case 4:
		return (x/3+y/2)%2 == 0
	case 5:
		return x*y%2+x*y%3 == 0
	case 6:
		return (x*y%2+x*y%3)%2 == 0
	}
	return ((x+y)%2+x*y%3)%2 == 0
}

// penalty is how badly a code scans: long lines, blocks, what looks like a corner, and
// too much of one color.
func (c *Code) penalty() (sum int) {
	dark := 0
	for y := range c.Size {
		for _, at := range [...]func(i int) bool{func(i int) bool { return c.Dark(i, y) }, func(i int) bool { return c.Dark(y, i) }} {
			run, history := 0, 0
			for i := range c.Size {
				if i > 0 && at(i) == at(i-1) {
					run++
				} else {
					run = 1
				}
				switch {
				case run == 5:
					sum += 3
				case run > 5:
					sum++
				}
				history = history << 1 & 0x7ff
				if at(i) {
					history |= 1
				}
				if i >= 10 && (history == 0x5d0 || history == 0x05d) {
					sum += 40
				}
			}
		}
		for x := range c.Size {
			if c.Dark(x, y) {
				dark++
			}
			if d := c.Dark(x, y); x > 0 && y > 0 && d == c.Dark(x-1, y) && d == c.Dark(x, y-1) && d == c.Dark(x-1, y-1) {
				sum += 3
			}
		}
	}
	total := c.Size * c.Size
	return sum + max(dark*20-total*10, total*10-dark*20)/total*10
}

// Path draws the dark modules as the path of an SVG, one unit each, with the quiet zone
// of four around that a scanner needs: its side is Size + 8.
func (c *Code) Path() string {
	var b []byte
	for y := range c.Size {
		for x := 0; x < c.Size; x++ {
			from := x
			for x < c.Size && c.Dark(x, y) {
				x++
			}
			if x > from {
				b = append(b, 'M')
				b = number(b, from+Quiet)
				b = append(b, ' ')
				b = number(b, y+Quiet)
				b = append(b, 'h')
				b = number(b, x-from)
				b = append(b, "v1h-"...)
				b = number(b, x-from)
				b = append(b, 'z')
			}
		}
	}
	return string(b)
}

// Quiet is how many modules stay light around a code.
const Quiet = 4

func number(b []byte, n int) []byte {
	if n >= 10 {
		b = number(b, n/10)
	}
	return append(b, byte('0'+n%10))
}
