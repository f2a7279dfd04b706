package site

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// errOtherTable says that a module tells files, lines and names in a way that is not
// known here, as that of a later Go may.
var errOtherTable = errors.New("no table of functions in the form of Go 1.20 to 1.26")

// dropReport takes out of a module what only the report of a crash reads: which file and
// which line each of its instructions comes from, what its functions are called, and
// where their arguments lie. A line of a report then reads "?:0" with an address, and
// [Options] say how to find what stands there. It is a ninth of what a reader downloads:
// 57 kB for files and lines, and 40 kB for the rest.
//
// The runtime finds functions, frames and pointers in the same table. So nothing moves:
// what is taken out becomes zeros, an offset of zero says that there is nothing, and
// every byte that anything else refers to stays (cmd/internal/obj and runtime/symtab.go
// of Go have the form). The runtime asks of a name only whether a goroutine is its own,
// which the first letters of the name say: those stay. A method that is called by way of
// a pointer to nothing ends the program instead of panicking, since Go has its panic say
// the method's name; the page starts anew after either.
func dropReport(module []byte) ([]byte, error) {
	module = slices.Clone(module)
	var data []segment
	err := eachSection(module, func(_ []byte, segments []segment) { data = append(data, segments...) })
	if err != nil {
		return nil, fmt.Errorf("dropping what a crash tells: %w", err)
	}
	image, err := imageOf(data)
	if err != nil {
		return nil, fmt.Errorf("dropping what a crash tells: %w", err)
	}
	table, err := findTable(image)
	if err != nil {
		return nil, fmt.Errorf("dropping what a crash tells: %w", err)
	}
	kept := bytes.Clone(image)
	if err := table.clear(kept); err != nil {
		return nil, fmt.Errorf("dropping what a crash tells: %w", err)
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
	functions                        int // how many
	names, files, values, index, end int
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
		t := functionTable{functions: number(0), names: from + number(3), files: from + number(4), values: from + number(6), index: from + number(7), end: len(image)}
		if from+tableHead <= t.names && t.names <= t.files && t.files <= t.values && t.values < t.index && t.functions <= (t.end-t.index)/8 {
			found = append(found, t)
		}
	}
	if len(found) != 1 {
		return functionTable{}, fmt.Errorf("%w: %d heads", errOtherTable, len(found))
	}
	return found[0], nil
}

// What the table says of a function, as offsets in its entry: its name, the offsets of
// three lists of values in the part that all functions share, how many further lists
// follow, where its files are named, at which line it begins, and how many places of data
// follow the lists.
const (
	ofName, ofFrames, ofFiles, ofLines, ofMore, ofNames, ofStart, ofPlaces = 4, 16, 20, 24, 28, 32, 36, 43
	entryHead                                                              = 44
)

// Of the further lists, where a goroutine may be stopped from outside, which nothing does
// in WebAssembly, and which arguments are alive; of the places, what arguments there are
// and where that changes (internal/abi/symtab.go). Reports alone read the others.
var (
	listsTold  = []int{0, 3}
	placesTold = []int{5, 6}
)

// noPlace says that a function has no such data.
const noPlace = 1<<32 - 1

// ofRuntime is how the names of the runtime's own functions begin.
const ofRuntime = "runtime."

// clear sets to zero what only a report reads.
func (t functionTable) clear(image []byte) error {
	shared, names := image[t.values:t.index], image[t.names:t.files]
	if len(names) < len(ofRuntime)+2 {
		return fmt.Errorf("%d bytes of names", len(names))
	}
	used := make([]bool, len(shared))
	for f := range t.functions {
		at := t.index + int(binary.LittleEndian.Uint32(image[t.index+8*f+4:]))
		if at > len(image)-entryHead {
			return fmt.Errorf("function %d of %d lies at byte %d of %d", f, t.functions, at, len(image))
		}
		if err := clearEntry(image[at:], names, shared, used); err != nil {
			return fmt.Errorf("function %d of %d %w", f, t.functions, err)
		}
	}
	for i := range shared {
		if !used[i] {
			shared[i] = 0
		}
	}
	clear(names)
	copy(names, ofRuntime)
	clear(image[t.files:t.values])
	return nil
}

// clearEntry does so for one function, and marks the values that it goes on using.
func clearEntry(entry, names, shared []byte, used []bool) error {
	more, places := int(binary.LittleEndian.Uint32(entry[ofMore:])), int(entry[ofPlaces])
	if more > (len(entry)-entryHead)/4 || places > (len(entry)-entryHead)/4-more {
		return fmt.Errorf("has %d lists and %d places", more, places)
	}
	name := int(binary.LittleEndian.Uint32(entry[ofName:]))
	if name > len(names) {
		return fmt.Errorf("has its name at byte %d of %d", name, len(names))
	}
	called := uint32(len(ofRuntime)) // the zero behind it, which is no name
	if bytes.HasPrefix(names[name:], []byte(ofRuntime)) {
		called = 0
	}
	binary.LittleEndian.PutUint32(entry[ofName:], called)
	for _, told := range []int{ofFiles, ofLines, ofNames, ofStart} {
		clear(entry[told : told+4])
	}
	lists := []int{ofFrames}
	for i := range more {
		at := entryHead + 4*i
		if slices.Contains(listsTold, i) {
			clear(entry[at : at+4])
		}
		lists = append(lists, at)
	}
	for _, i := range placesTold {
		if i < places {
			binary.LittleEndian.PutUint32(entry[entryHead+4*(more+i):], noPlace)
		}
	}
	for _, list := range lists {
		if err := use(shared, used, int(binary.LittleEndian.Uint32(entry[list:]))); err != nil {
			return fmt.Errorf("has %w", err)
		}
	}
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
