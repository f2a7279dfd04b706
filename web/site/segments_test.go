package site

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var linkOnce = sync.OnceValues(func() (string, error) {
	file := filepath.Join(scratch, "linked.wasm")
	_, err := compile(root, "./cmd/wasm", file)
	return file, err
})

// asLinked gives the file of the module as Go's linker wrote it.
func asLinked(t *testing.T) string {
	t.Helper()
	file, err := linkOnce()
	require.NoError(t, err)
	return file
}

// anatomy reads a module in its own way: the memory that its data make, how many
// segments they are, and the other sections with their heads.
func anatomy(t *testing.T, module []byte) (image []byte, segments int, others string) {
	t.Helper()
	number := func(b []byte) (int, int) {
		value, n := binary.Uvarint(b)
		require.Positive(t, n)
		return int(value), n
	}
	at := 8
	for at < len(module) {
		length, head := number(module[at+1:])
		next := at + 1 + head + length
		body := module[next-length : next]
		if module[at] != 11 {
			others += string(module[at:next])
		} else {
			var n int
			segments, n = number(body)
			body = body[n:]
			for range segments {
				require.Equal(t, []byte{0, 0x41}, body[:2])
				address, n := number(body[2:])
				if body[1+n]&0x40 != 0 {
					address = int(uint32(address - 1<<(7*n)))
				}
				require.Equal(t, byte(0x0b), body[2+n])
				body = body[3+n:]
				size, n := number(body)
				image = append(image, make([]byte, max(0, address+size-len(image)))...)
				copy(image[address:], body[n:n+size])
				body = body[n+size:]
			}
			require.Empty(t, body)
		}
		at = next
	}
	return image, segments, others
}

func TestMergedSegmentsMakeTheSameMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the module again")
	}
	plain, err := os.ReadFile(asLinked(t))
	require.NoError(t, err)
	merged, err := mergeSegments(plain, segmentGap)
	require.NoError(t, err)

	before, many, others := anatomy(t, plain)
	after, few, same := anatomy(t, merged)
	t.Logf("%d segments in %d bytes, merged %d in %d", many, len(plain), few, len(merged))
	assert.Greater(t, many, 10_000)
	assert.Less(t, few, 400)
	assert.Positive(t, few)
	assert.True(t, others == same, "the other sections")
	assert.True(t, bytes.Equal(bytes.TrimRight(before, "\x00"), bytes.TrimRight(after, "\x00")), "the memory")

	again, err := mergeSegments(merged, segmentGap)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(merged, again), "nothing is left to merge")
}

// wasm joins the header and sections, each of which is its id and its body.
func wasm(sections ...string) []byte {
	out := []byte("\x00asm\x01\x00\x00\x00")
	for _, s := range sections {
		out = append(out, s[0])
		out = binary.AppendUvarint(out, uint64(len(s)-1))
		out = append(out, s[1:]...)
	}
	return out
}

const (
	onePage   = "\x05\x01\x00\x01"
	noMemory  = "\x05\x00"
	oneImport = "\x02\x01\x02go\x01f\x00\x00"
	aSegment  = "\x00\x41\x08\x0b\x02ab" // at 8
)

func TestMergeSegments(t *testing.T) {
	const many = "\x00\x41\xff\xff\xff\xff\x07\x0b\x01a" + // at 2^31-1, and one after
		"\x00\x41\x80\x80\x80\x80\x78\x0b\x01b" + // at 2^31
		"\x00\x41\x7f\x0b\x01c" // at 2^32-1
	for name, c := range map[string]struct{ data, want string }{
		"none":                  {"\x0b\x00", "\x0b\x00"},
		"one":                   {"\x0b\x01" + aSegment, "\x0b\x01" + aSegment},
		"one empty":             {"\x0b\x01\x00\x41\x08\x0b\x00", "\x0b\x00"},
		"zeros only":            {"\x0b\x01\x00\x41\x08\x0b\x02\x00\x00", "\x0b\x00"},
		"zeros around":          {"\x0b\x01\x00\x41\x07\x0b\x05\x00ab\x00\x00", "\x0b\x01" + aSegment},
		"side by side":          {"\x0b\x02" + aSegment + "\x00\x41\x0a\x0b\x01c", "\x0b\x01\x00\x41\x08\x0b\x03abc"},
		"not by address":        {"\x0b\x02\x00\x41\x0a\x0b\x01c" + aSegment, "\x0b\x01\x00\x41\x08\x0b\x03abc"},
		"an empty one inside":   {"\x0b\x02\x00\x41\x09\x0b\x00" + aSegment, "\x0b\x01" + aSegment},
		"a gap of four":         {"\x0b\x02" + aSegment + "\x00\x41\x0e\x0b\x01c", "\x0b\x01\x00\x41\x08\x0b\x07ab\x00\x00\x00\x00c"},
		"a gap of five":         {"\x0b\x02" + aSegment + "\x00\x41\x0f\x0b\x01c", "\x0b\x02" + aSegment + "\x00\x41\x0f\x0b\x01c"},
		"a gap partly written":  {"\x0b\x02" + aSegment + "\x00\x41\x0c\x0b\x03\x00\x00c", "\x0b\x01\x00\x41\x08\x0b\x07ab\x00\x00\x00\x00c"},
		"a longer one inside":   {"\x0b\x01\x00\x41\x08\x0b\x08ab\x00\x00\x00\x00\x00c", "\x0b\x02" + aSegment + "\x00\x41\x0f\x0b\x01c"},
		"a number longer wound": {"\x0b\x81\x00\x00\x41\x88\x80\x00\x0b\x82\x00ab", "\x0b\x01" + aSegment},
		"an address of 64":      {"\x0b\x01\x00\x41\xc0\x00\x0b\x01a", "\x0b\x01\x00\x41\xc0\x00\x0b\x01a"},
	} {
		around := func(data string) []byte {
			return wasm("\x00\x01nhello", oneImport, onePage, "\x0aany code", data, "\x00\x01nagain")
		}
		got, err := mergeSegments(around(c.data), 4)
		if assert.NoError(t, err, name) {
			assert.Equal(t, string(around(c.want)), string(got), name)
		}
	}

	all := "\x05\x01\x01\x80\x80\x04\x80\x80\x04" // four gigabytes, with a limit
	got, err := mergeSegments(wasm(all, "\x0b\x03"+many), 4)
	require.NoError(t, err)
	assert.Equal(t, string(wasm(all, "\x0b\x02\x00\x41\xff\xff\xff\xff\x07\x0b\x02ab\x00\x41\x7f\x0b\x01c")), string(got))
}

func TestMergeSegmentsRefuses(t *testing.T) {
	good := "\x0b\x01" + aSegment
	for name, c := range map[string]struct {
		module []byte
		why    string
	}{
		"nothing":               {nil, "not a WebAssembly module"},
		"another file":          {[]byte("<!doctype html>"), "not a WebAssembly module"},
		"another version":       {[]byte("\x00asm\x02\x00\x00\x00"), "not a WebAssembly module"},
		"no data":               {wasm(onePage), "no data"},
		"data twice":            {wasm(onePage, good, good), "comes twice"},
		"a data count":          {wasm(onePage, "\x0c\x01", good), "section 12 is not known"},
		"a new section":         {wasm(onePage, good, "\x0d\x00"), "section 13 is not known"},
		"no memory":             {wasm(good), "in a memory of 0 bytes"},
		"no memories":           {wasm(noMemory, good), "0 memories"},
		"two memories":          {wasm("\x05\x02\x00\x01\x00\x01", good), "2 memories"},
		"memory twice":          {wasm(onePage, onePage, good), "comes twice"},
		"a shared memory":       {wasm("\x05\x01\x03\x01\x01", good), "kind 0x3"},
		"more after the memory": {wasm(onePage+"\x00", good), "1 bytes too many"},
		"an imported memory":    {wasm("\x02\x01\x02go\x01m\x02\x00\x01", good), "no function"},
		"imports cut short":     {wasm("\x02\xff\xff\xff\xff\x0f", onePage, good), "cut short"},
		"passive":               {wasm(onePage, "\x0b\x01\x01\x02ab"), "passive"},
		"another memory's":      {wasm(onePage, "\x0b\x01\x02\x00\x41\x08\x0b\x02ab"), "another memory"},
		"a global's address":    {wasm(onePage, "\x0b\x01\x00\x23\x00\x0b\x02ab"), "no constant"},
		"a sum":                 {wasm(onePage, "\x0b\x01\x00\x41\x08\x41\x08\x6a\x0b\x02ab"), "goes on"},
		"overlap":               {wasm(onePage, "\x0b\x02"+aSegment+"\x00\x41\x09\x0b\x01c"), "a segment at 9 overlaps one that ends at 10"},
		"the same address":      {wasm(onePage, "\x0b\x02"+aSegment+aSegment), "a segment at 8 overlaps one that ends at 10"},
		"all around another":    {wasm(onePage, "\x0b\x02"+aSegment+"\x00\x41\x07\x0b\x04cdef"), "a segment at 8 overlaps one that ends at 11"},
		"outside":               {wasm(onePage, "\x0b\x01\x00\x41\xff\xff\x03\x0b\x02ab"), "ends at 65537"},
		"far outside":           {wasm(onePage, "\x0b\x01\x00\x41\x7f\x0b\x02ab"), "ends at 4294967297"},
		"fewer than counted":    {wasm(onePage, "\x0b\x02"+aSegment), "cut short"},
		"more than counted":     {wasm(onePage, "\x0b\x01"+aSegment+aSegment), "7 bytes too many"},
		"a segment cut short":   {wasm(onePage, "\x0b\x01\x00\x41\x08\x0b\x03ab"), "cut short"},
		"a count of 33 bits":    {wasm(onePage, "\x0b\x80\x80\x80\x80\x10"), "more than 32 bits"},
		"a count of six bytes":  {wasm(onePage, "\x0b\x80\x80\x80\x80\x80\x00"), "more than 32 bits"},
		"an address of 33 bits": {wasm(onePage, "\x0b\x01\x00\x41\x80\x80\x80\x80\x08\x0b\x02ab"), "more than 32 bits"},
		"a length cut short":    {append(wasm(onePage), 0x0b, 0x80), "cut short"},
	} {
		got, err := mergeSegments(c.module, 4)
		assert.ErrorContains(t, err, c.why, name)
		assert.Nil(t, got, name)
	}
	_, err := mergeSegments(wasm(onePage, good), -1)
	assert.ErrorContains(t, err, "a gap of -1")

	// Cut anywhere, it is refused, for the data come last.
	whole := wasm("\x00\x01nhello", oneImport, onePage, strings.Replace(good, "\x01", "\x02", 1)+"\x00\x41\x20\x0b\x01c")
	_, err = mergeSegments(whole, 4)
	require.NoError(t, err)
	for n := range whole {
		_, err := mergeSegments(whole[:n], 4)
		assert.Error(t, err, "%d bytes", n)
	}
}
