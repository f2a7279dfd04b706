package site

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// segmentGap is the longest run of zeros that is written out. Anything from 80 to
// 320 packs within 0.25 % of the best.
const segmentGap = 224

// mergeSegments writes the data of a module in fewer segments. Go's linker ends
// a segment at every run of eight zeros, to save their bytes; that makes some
// 65,000 segments, and the addresses and lengths that head them hardly pack,
// while zeros do. With the zeros written out where a run is gap bytes or shorter,
// the module grows as it lies and what a reader downloads shrinks by 9 %: from
// 811.0 to 740 kB of brotli. Memory begins as zeros, so it holds the same
// either way; the other sections stay as they are, byte for byte.
//
// It is made for what Go's linker writes and refuses the rest: without an own
// memory that begins as zeros, or with segments that the code can name, merging
// could change what the program does.
func mergeSegments(module []byte, gap int) ([]byte, error) {
	if gap < 0 {
		return nil, fmt.Errorf("merging segments: a gap of %d bytes", gap)
	}
	out := make([]byte, 0, len(module)+len(module)/8)
	out = append(out, wasmHeader...)
	err := eachSection(module, func(whole []byte, data []segment) {
		if whole[0] != dataSection {
			out = append(out, whole...)
			return
		}
		body := merged(data, gap)
		out = append(out, dataSection)
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
	})
	if err != nil {
		return nil, fmt.Errorf("merging segments: %w", err)
	}
	return out, nil
}

const (
	wasmHeader  = "\x00asm\x01\x00\x00\x00"
	dataSection = 11
)

// eachSection goes through a module that Go's linker wrote. It gives each section as it
// lies there, and its segments where it is the section of data.
func eachSection(module []byte, visit func(whole []byte, data []segment)) error {
	const custom, imports, memories, last = 0, 2, 5, dataSection
	if !bytes.HasPrefix(module, []byte(wasmHeader)) {
		return errors.New("not a WebAssembly module of version 1")
	}
	var seen [last + 1]bool
	var memory uint64 // in bytes, at the start
	r := &wasmReader{left: module[len(wasmHeader):]}
	for len(r.left) > 0 {
		whole := r.left
		id := r.byte()
		s := &wasmReader{left: r.take(r.u32())}
		var data []segment
		switch {
		case r.err != nil:
		case id > last: // a data count among them, without which no code names a segment
			r.fail(fmt.Errorf("section %d is not known", id))
		case id != custom && seen[id]:
			r.fail(fmt.Errorf("section %d comes twice", id))
		case id == imports:
			s.ownMemory()
		case id == memories:
			memory = s.memory()
		case id == dataSection:
			data = s.segments(memory)
		}
		if id == imports || id == memories || id == dataSection {
			s.end()
			r.fail(s.err)
		}
		if r.err != nil {
			return fmt.Errorf("section %d at byte %d: %w", id, len(module)-len(whole), r.err)
		}
		seen[id] = true
		visit(whole[:len(whole)-len(r.left)], data)
	}
	if !seen[dataSection] {
		return errors.New("no data")
	}
	return nil
}

// A wasmReader reads what is left of a module or of a section. After an error
// there is nothing left, and all it gives is zero.
type wasmReader struct {
	left []byte
	err  error // the first
}

func (r *wasmReader) fail(err error) {
	if r.err == nil && err != nil {
		r.err, r.left = err, nil
	}
}

func (r *wasmReader) end() {
	if len(r.left) > 0 {
		r.fail(fmt.Errorf("%d bytes too many", len(r.left)))
	}
}

func (r *wasmReader) take(n uint32) []byte {
	if uint64(n) > uint64(len(r.left)) {
		r.fail(errors.New("cut short"))
		return nil
	}
	taken := r.left[:n]
	r.left = r.left[n:]
	return taken
}

func (r *wasmReader) byte() byte {
	if b := r.take(1); len(b) == 1 {
		return b[0]
	}
	return 0
}

func (r *wasmReader) expect(want byte, what string) {
	if got := r.byte(); got != want {
		r.fail(fmt.Errorf("%s: %#x instead of %#x", what, got, want))
	}
}

// leb reads a LEB128 number of at most five bytes. The value has the seven bits
// of each, and bits says how many there are.
func (r *wasmReader) leb() (value uint64, bits int) {
	for bits < 35 {
		b := r.byte()
		value |= uint64(b&0x7f) << bits
		bits += 7
		if b < 0x80 {
			return value, bits
		}
	}
	r.fail(errors.New("a number of more than 32 bits"))
	return 0, bits
}

func (r *wasmReader) u32() uint32 {
	value, _ := r.leb()
	if value >= 1<<32 {
		r.fail(errors.New("a number of more than 32 bits"))
		return 0
	}
	return uint32(value)
}

// address reads an i32, which counts as unsigned where it is an address.
func (r *wasmReader) address() uint32 {
	value, bits := r.leb()
	signed := int64(value<<(64-bits)) >> (64 - bits)
	if signed != int64(int32(signed)) {
		r.fail(errors.New("a number of more than 32 bits"))
		return 0
	}
	return uint32(signed)
}

func appendAddress(out []byte, address uint32) []byte {
	rest := int32(address)
	for rest < -0x40 || rest >= 0x40 {
		out = append(out, byte(rest)|0x80)
		rest >>= 7
	}
	return append(out, byte(rest)&0x7f)
}

// ownMemory refuses imports other than functions: an imported memory need not
// begin as zeros.
func (r *wasmReader) ownMemory() {
	for n := r.u32(); n > 0 && r.err == nil; n-- {
		r.take(r.u32()) // from what module
		r.take(r.u32()) // under what name
		r.expect(0, "an import that is no function")
		r.u32() // of what type
	}
}

// memory reads the size of the one memory.
func (r *wasmReader) memory() uint64 {
	if n := r.u32(); n != 1 {
		r.fail(fmt.Errorf("%d memories", n))
	}
	limits := r.byte()
	if limits > 1 {
		r.fail(fmt.Errorf("a memory of kind %#x", limits))
	}
	pages := r.u32()
	if limits == 1 {
		r.u32() // at most
	}
	return uint64(pages) << 16
}

// A segment is a piece of memory as the program begins.
type segment struct {
	at   uint64
	text []byte
}

func (s segment) end() uint64 { return s.at + uint64(len(s.text)) }

// segments reads data and gives its segments by address, those that hold nothing left
// out. Go's linker does not write all of them by address.
func (r *wasmReader) segments(memory uint64) []segment {
	var all []segment
	for n := r.u32(); n > 0 && r.err == nil; n-- {
		r.expect(0, "a segment that is passive or of another memory")
		r.expect(0x41, "the address of a segment is no constant")
		s := segment{at: uint64(r.address())}
		r.expect(0x0b, "the address of a segment goes on")
		s.text = r.take(r.u32())
		if r.err == nil && s.end() > memory {
			r.fail(fmt.Errorf("a segment ends at %d in a memory of %d bytes", s.end(), memory))
		}
		if len(s.text) > 0 {
			all = append(all, s)
		}
	}
	slices.SortFunc(all, func(a, b segment) int { return cmp.Compare(a.at, b.at) }) // the same address twice is refused
	var end uint64
	for _, s := range all {
		if s.at < end {
			r.fail(fmt.Errorf("a segment at %d overlaps one that ends at %d", s.at, end))
			return nil
		}
		end = s.end()
	}
	return all
}

// merged gives the body of the section that replaces these segments.
func merged(all []segment, gap int) []byte {
	var out, run []byte // run begins and ends with a byte that is not zero
	var count, start uint64
	flush := func() {
		if len(run) == 0 {
			return
		}
		count++
		out = append(out, 0, 0x41)
		out = appendAddress(out, uint32(start))
		out = append(out, 0x0b)
		out = binary.AppendUvarint(out, uint64(len(run)))
		out = append(out, run...)
		run = run[:0]
	}
	for _, s := range all {
		for i, b := range s.text {
			if b == 0 {
				continue
			}
			here := s.at + uint64(i)
			if here-start-uint64(len(run)) > uint64(gap) {
				flush()
			}
			if len(run) == 0 {
				start = here
			}
			for start+uint64(len(run)) < here {
				run = append(run, 0)
			}
			run = append(run, b)
		}
	}
	flush()
	return append(binary.AppendUvarint(nil, count), out...)
}
