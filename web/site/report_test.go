package site

import (
	"bytes"
	"debug/gosym"
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// functionsOf reads the table of functions as Go's own tools do.
func functionsOf(t *testing.T, image []byte) *gosym.Table {
	t.Helper()
	at := bytes.Index(image, []byte(tableMark))
	require.Positive(t, at)
	table, err := gosym.NewTable(nil, gosym.NewLineTable(image[at:], 0))
	require.NoError(t, err)
	return table
}

// The module loses files, lines, names and arguments. Its functions and all other memory
// stay where they were, and of names whether they are the runtime's.
func TestWhatOnlyAReportReadsIsDropped(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the module again")
	}
	plain, err := os.ReadFile(asLinked(t))
	require.NoError(t, err)
	untouched := bytes.Clone(plain)
	lighter, err := dropReport(plain)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(untouched, plain), "what is given is left as it is")

	before, _, others := anatomy(t, plain)
	after, _, same := anatomy(t, lighter)
	assert.True(t, others == same, "the other sections")
	require.Len(t, after, len(before))
	dropped, said := 0, 0
	for i := range before {
		switch {
		case before[i] == after[i]:
		case after[i] == 0:
			dropped++
		default: // the letters of the one name, where each function has it, and that there is no such data
			said++
		}
	}
	table, err := findTable([]byte(before))
	require.NoError(t, err)
	assert.LessOrEqual(t, said, len(ofRuntime)+table.functions*(4+4*len(placesTold)))
	t.Logf("%d bytes became zeros", dropped)

	old, now := functionsOf(t, before), functionsOf(t, after)
	require.Greater(t, len(old.Funcs), 3000)
	require.Len(t, now.Funcs, len(old.Funcs))
	lines := 0
	for i, f := range old.Funcs {
		want := ""
		if strings.HasPrefix(f.Name, ofRuntime) {
			want = ofRuntime
		}
		require.Equal(t, want, now.Funcs[i].Name, f.Name)
		require.Equal(t, f.Entry, now.Funcs[i].Entry)
		if _, line, _ := old.PCToLine(f.Entry); line > 0 {
			lines++
		}
		file, line, _ := now.PCToLine(f.Entry)
		require.LessOrEqual(t, line, 0, f.Name)
		require.Empty(t, file, f.Name)
	}
	assert.Greater(t, lines, 3000, "before, they had lines")

	_, dir := built(t)
	shipped, err := os.ReadFile(filepath.Join(dir, Module))
	require.NoError(t, err)
	image, _, _ := anatomy(t, shipped)
	assert.True(t, bytes.Equal(bytes.TrimRight(image, "\x00"), bytes.TrimRight(after, "\x00")), "the module that is served has none")

	again, err := dropReport(lighter)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(lighter, again), "nothing is left to drop")
}

// aTable is the memory of a table of two functions, at byte 8: names, where files are
// named, files, values, and the functions with their entries.
func aTable(values string, entries ...string) []byte {
	number := func(n int) string { return string(binary.LittleEndian.AppendUint64(nil, uint64(n))) }
	word := func(n int) string { return string(binary.LittleEndian.AppendUint32(nil, uint32(n))) }
	names, units, files := "\x00main.a\x00runtime.b\x00", "\x01\x02\x03\x04", "\x00a.go\x00"
	at := tableHead
	offsets := ""
	for _, part := range []string{names, units, files, values} {
		offsets += number(at)
		at += len(part)
	}
	index, rest := "", ""
	for i, entry := range entries {
		index += word(i<<16) + word(8*len(entries)+4+len(rest))
		rest += entry
	}
	head := tableMark + number(len(entries)) + number(1) + number(0) + offsets + number(at)
	return []byte("before, " + head + names + units + files + values + index + word(len(entries)<<16) + rest)
}

// entry is what a table says of a function, with the offsets of its lists of values.
func entry(frames, files, lines int, more ...int) string {
	return called(1, frames, files, lines, nil, more...)
}

// called is the same of a function with a name and places of data.
func called(name, frames, files, lines int, places []int, more ...int) string {
	var out []byte
	for _, n := range slices.Concat([]int{0, name, 0, 0, frames, files, lines, len(more), 2, 30, len(places) << 24}, more, places) {
		out = binary.LittleEndian.AppendUint32(out, uint32(n))
	}
	return string(out)
}

func asModule(memory []byte) []byte {
	body := binary.AppendUvarint([]byte("\x0b\x01\x00\x41\x00\x0b"), uint64(len(memory)))
	return wasm(onePage, string(body)+string(memory))
}

func TestDropReport(t *testing.T) {
	// Six lists: 1 that frames use, 4 that files and lines use, 7 that both use, 10 that
	// begins with a value that does not change, 15 that only a report reads, 18 of another
	// kind.
	const values = "\x00" + "\x02\x05\x00" + "\x04\x06\x00" + "\x06\x07\x00" + "\x00\x08\x02\x01\x00" + "\x02\x03\x00" + "\x02\x04\x00"
	places := []int{1, 2, 3, 4, 5, 6, 7, 8}
	got, err := dropReport(asModule(aTable(values, called(1, 1, 4, 7, places, 15, 18, 0, 15, 18), called(8, 7, 4, 0, nil, 0, 10))))
	require.NoError(t, err)
	image, _, _ := anatomy(t, got)
	const kept = "\x00" + "\x02\x05\x00" + "\x00\x00\x00" + "\x06\x07\x00" + "\x00\x08\x02\x01\x00" + "\x00\x00\x00" + "\x02\x04\x00"
	want := aTable(kept, called(8, 1, 0, 0, []int{1, 2, 3, 4, 5, noPlace, noPlace, 8}, 0, 18, 0, 0, 18), called(0, 7, 0, 0, nil, 0, 10))
	for gone, left := range map[string]string{"\x01\x02\x03\x04\x00a.go\x00": "", "\x00main.a\x00runtime.b\x00": "runtime."} {
		require.Equal(t, 1, bytes.Count(want, []byte(gone)))
		want = bytes.Replace(want, []byte(gone), append([]byte(left), make([]byte, len(gone)-len(left))...), 1)
	}
	inEntry := []byte("\x02\x00\x00\x00\x1e\x00\x00\x00") // where files are named, and the first line
	require.Equal(t, 2, bytes.Count(want, inEntry))
	want = bytes.ReplaceAll(want, inEntry, make([]byte, len(inEntry)))
	assert.Equal(t, string(want), string(image))
}

func TestDropReportRefuses(t *testing.T) {
	good := aTable("\x00\x02\x05\x00", entry(1, 0, 0))
	_, err := dropReport(asModule(good))
	require.NoError(t, err)
	at := func(place int, b byte) []byte {
		bad := bytes.Clone(good)
		bad[8+place] = b
		return bad
	}
	for name, memory := range map[string][]byte{
		"nothing":               []byte("nothing"),
		"another mark":          at(0, 0xf0),
		"a head cut short":      good[:8+tableHead-1],
		"twice":                 append(bytes.Clone(good), good...),
		"more functions":        at(len(tableMark), 9),
		"names in the head":     at(len(tableMark)+3*8, 1),
		"files before names":    at(len(tableMark)+4*8, 2),
		"values before files":   at(len(tableMark)+6*8, 2),
		"functions in no place": at(len(tableMark)+7*8+2, 1),
	} {
		_, err := dropReport(asModule(memory))
		assert.ErrorIs(t, err, errOtherTable, name)
	}
	for name, c := range map[string]struct {
		memory []byte
		why    string
	}{
		"a list that does not end":  {aTable("\x00\x02\x05", entry(1, 0, 0)), "a list of values at 1 of 3 does not end"},
		"a list cut short":          {aTable("\x00\x02", entry(1, 0, 0)), "a list of values at 1 of 2 does not end"},
		"a list outside":            {aTable("\x00\x02\x05\x00", entry(1, 0, 0, 0, 9)), "a list of values at 9 of 4 does not end"},
		"a number wound too long":   {aTable("\x00\x80\x80", entry(1, 0, 0)), "a list of values at 1 of 3 does not end"},
		"an entry cut short":        {good[:len(good)-1], "function 0 of 1 lies at byte"},
		"a name outside":            {aTable("\x00", called(99, 0, 0, 0, nil)), "function 0 of 1 has its name at byte 99 of 18"},
		"more places than there is": {aTable("\x00", called(1, 0, 0, 0, nil)[:entryHead-1]+"\x01"), "function 0 of 1 has 0 lists and 1 places"},
		"more lists than there is":  {good[:len(good):len(good)], ""},
	} {
		if c.why == "" {
			c.memory = bytes.Clone(c.memory)
			c.memory[len(c.memory)-entryHead+ofMore] = 1
			c.why = "function 0 of 1 has 1 lists and 0 places"
		}
		got, err := dropReport(asModule(c.memory))
		assert.ErrorContains(t, err, c.why, name)
		assert.NotErrorIs(t, err, errOtherTable, name)
		assert.Nil(t, got, name)
	}
	_, err = dropReport([]byte("<!doctype html>"))
	assert.ErrorContains(t, err, "dropping what a crash tells: not a WebAssembly module")
	_, err = dropReport(wasm("\x05\x01\x00\x80\x80\x01", "\x0b\x01\x00\x41\x80\x80\x80\x20\x0b\x01a"))
	assert.ErrorContains(t, err, "data up to byte 67108865")
}
