package site

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// errOtherTable says that a module tells files and lines in a way that is not known
// here, as that of a later Go may.
var errOtherTable = errors.New("no table of functions in the form of Go 1.20 to 1.26")

// dropLines takes out of a module which file and which line each of its instructions
// comes from. Only the report of a crash reads that, and it keeps the names of the
// functions; a line then reads "?:0". It is 7 % of what a reader downloads: 57 kB.
//
// The runtime finds functions, frames and pointers in the same table. So nothing moves:
// what is taken out becomes zeros, an offset of zero says that there is nothing, and
// every byte that anything else refers to stays (cmd/internal/obj and runtime/symtab.go
// of Go have the form).
func dropLines(module []byte) ([]byte, error) {
	module = slices.Clone(module)
	var data []segment
	err := eachSection(module, func(_ []byte, segments []segment) { data = append(data, segments...) })
	if err != nil {
		return nil, fmt.Errorf("dropping lines: %w", err)
	}
	image, err := imageOf(data)
	if err != nil {
		return nil, fmt.Errorf("dropping lines: %w", err)
	}
	table, err := findTable(image)
	if err != nil {
		return nil, fmt.Errorf("dropping lines: %w", err)
	}
	kept := bytes.Clone(image)
	if err := table.clear(kept); err != nil {
		return nil, fmt.Errorf("dropping lines: %w", err)
	}
	for _, s := range data { // they lie in the module
		copy(s.text, kept[s.at:])
	}
	return module, nil
}

// imageOf lays segments out as the memory that they make.
func imageOf(data []segment) ([]byte, error) {
	const most = 1 << 26
	if len(data) == 0 {
		return nil, nil
	}
	end := data[len(data)-1].end()
	if end > most {
		return nil, fmt.Errorf("data up to byte %d, of which %d are read", end, most)
	}
	image := make([]byte, end)
	for _, s := range data {
		copy(image[s.at:], s.text)
	}
	return image, nil
}

// A functionTable is where the parts of Go's table of functions lie in memory.
type functionTable struct {
	functions                 int // how many
	files, values, index, end int
}

// The head of the table: its mark, with the size of an instruction and of a pointer in
// WebAssembly, and after it eight numbers of eight bytes.
const (
	tableMark = "\xf1\xff\xff\xff\x00\x00\x01\x08"
	tableHead = len(tableMark) + 8*8
)

// findTable finds the one place where such a head is followed by parts in their order.
func findTable(image []byte) (functionTable, error) {
	var found []functionTable
	for from := 0; ; from++ {
		next := bytes.Index(image[from:], []byte(tableMark))
		if next < 0 || len(image)-from-next < tableHead {
			break
		}
		from += next
		number := func(i int) int {
			return int(min(binary.LittleEndian.Uint64(image[from+len(tableMark)+8*i:]), uint64(len(image))))
		}
		t := functionTable{functions: number(0), files: from + number(4), values: from + number(6), index: from + number(7), end: len(image)}
		names := from + number(3)
		if from+tableHead <= names && names <= t.files && t.files <= t.values && t.values < t.index && t.functions <= (t.end-t.index)/8 {
			found = append(found, t)
		}
	}
	if len(found) != 1 {
		return functionTable{}, fmt.Errorf("%w: %d heads", errOtherTable, len(found))
	}
	return found[0], nil
}

// What the table says of a function, as offsets in its entry: the offsets of three lists
// of values in the part that all functions share, how many further lists follow, where
// its files are named and at which line it begins; then the further lists.
const (
	ofFrames, ofFiles, ofLines, ofMore, ofNames, ofStart = 16, 20, 24, 28, 32, 36
	entryHead                                            = 44
)

// clear sets to zero what tells files and lines.
func (t functionTable) clear(image []byte) error {
	shared := image[t.values:t.index]
	used := make([]bool, len(shared))
	for f := range t.functions {
		at := t.index + int(binary.LittleEndian.Uint32(image[t.index+8*f+4:]))
		if at > len(image)-entryHead {
			return fmt.Errorf("function %d of %d lies at byte %d of %d", f, t.functions, at, len(image))
		}
		entry := image[at:]
		more := int(binary.LittleEndian.Uint32(entry[ofMore:]))
		if more > (len(entry)-entryHead)/4 {
			return fmt.Errorf("function %d of %d has %d lists", f, t.functions, more)
		}
		lists := []int{ofFrames}
		for i := range more {
			lists = append(lists, entryHead+4*i)
		}
		for _, list := range lists {
			if err := use(shared, used, int(binary.LittleEndian.Uint32(entry[list:]))); err != nil {
				return fmt.Errorf("function %d of %d: %w", f, t.functions, err)
			}
		}
		for _, told := range []int{ofFiles, ofLines, ofNames, ofStart} {
			clear(entry[told : told+4])
		}
	}
	for i := range shared {
		if !used[i] {
			shared[i] = 0
		}
	}
	clear(image[t.files:t.values])
	return nil
}

// use marks the list of values at an offset: pairs of numbers, how the value changes and
// after how many instructions, which end where a value does not change. At zero there
// is none.
func use(shared []byte, used []bool, offset int) error {
	if offset == 0 {
		return nil
	}
	for at := offset; at < len(shared); {
		changes, n := binary.Uvarint(shared[at:])
		if n <= 0 {
			break
		}
		if changes == 0 && at > offset {
			used[at] = true
			return nil
		}
		_, m := binary.Uvarint(shared[at+n:])
		if m <= 0 {
			break
		}
		for i := range n + m {
			used[at+i] = true
		}
		at += n + m
	}
	return fmt.Errorf("a list of values at %d of %d does not end", offset, len(shared))
}
