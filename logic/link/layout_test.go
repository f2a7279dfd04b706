package link

import (
	"hash/crc32"
	"math/big"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// Signed puts the right checksum behind a text, for tests that forge links.
func Signed(text string) string {
	var check number
	check.put(sums+sum(text), 1)
	return text + check.text()
}

// model is what the newest layout must name, from the program itself.
func model() (l layout) {
	lines := func(i int, more ...string) {
		l[i] = strings.TrimPrefix(l[i]+"\n"+strings.Join(more, " "), "\n")
	}
	for _, s := range append(doctrines.Settings(), doctrines.Standards()...) {
		lines(0, append([]string{s.Name}, s.Values...)...)
	}
	element := func(i int, k doctrines.Key) {
		lines(i, append([]string{k.String(), "open", "no_record"}, k.Under(doctrines.Posture{}).Levels...)...)
	}
	for _, t := range doctrines.All() {
		lines(1, append([]string{t.String()}, doctrines.Posture{}.Doctrine(t).Dispositions...)...)
	}
	for _, k := range doctrines.Keys() {
		element(2, k)
	}
	for _, k := range doctrines.ProvisionKeys() {
		element(3, k)
	}
	cell := []string{"cell"}
	for _, c := range matter.Cells() {
		cell = append(cell, c.String())
	}
	lines(4, cell...)
	for _, c := range matter.Columns() {
		lines(4, append([]string{c.Name}, c.Values...)...)
	}
	share := []string{"share"}
	for _, s := range matter.Shares() {
		share = append(share, s.String())
	}
	lines(5, share...)
	return l
}

// sorted gives the lines of a part with their values in one order, so that two
// parts that name the same are the same.
func sorted(part string) []string {
	lines := strings.Split(part, "\n")
	for i, l := range lines {
		words := strings.Split(l, " ")
		slices.Sort(words[2:])
		lines[i] = strings.Join(words, " ")
	}
	slices.Sort(lines)
	return lines
}

// Whatever the program can find, the newest layout names. If this fails because
// something was added: leave the layouts as they are, add one more with the new
// name at its end, and links of a new version.
func TestTheNewestLayoutNamesEverything(t *testing.T) {
	want := model()
	for i, part := range layouts[len(layouts)-1] {
		require.Equal(t, sorted(want[i]), sorted(part))
	}
	for i, l := range layouts[len(layouts)-1].part(1) {
		require.Equal(t, doctrines.ID(i).String(), l[0])
	}
	// How firmly is carried by number.
	require.Equal(t, []doctrine.Firmness{doctrine.Unsettled, doctrine.Compelled, doctrine.Supported, doctrine.Discretionary, doctrine.Contested}, doctrine.Firmnesses())
	require.Less(t, doctrines.Revision, revisions)
}

// What an old layout names, the program still knows: a name that is to go needs
// a translation first.
func TestTheProgramKnowsEveryNameOfEveryLayout(t *testing.T) {
	for _, l := range layouts {
		for _, line := range l.part(0) {
			for _, v := range line[1:] {
				p := doctrines.Posture{}
				require.True(t, p.Set(line[0], v), "%s %s", line[0], v)
			}
		}
		for i, line := range l.part(1) {
			for _, name := range line[1:] {
				require.Contains(t, doctrines.Posture{}.Doctrine(doctrines.ID(i)).Dispositions, name)
			}
		}
		for _, line := range append(l.part(2), l.part(3)...) {
			k, ok := doctrines.ParseKey(line[0])
			require.True(t, ok, line[0])
			for _, p := range append(doctrines.Distinct(doctrines.MustNamed("stay")), doctrines.Posture{}.With("speech.form", "obrien")) {
				for _, v := range line[1:] {
					_, ok := k.Under(p).Parse(v)
					require.True(t, ok, "%s %s", line[0], v)
				}
			}
			require.Equal(t, []string{"open", "no_record"}, line[1:3])
		}
		lines := l.part(4)
		for _, v := range lines[0][1:] {
			_, ok := matter.ParseCell(v)
			require.True(t, ok, v)
		}
		for _, line := range lines[1:] {
			for _, v := range line[1:] {
				var r matter.Rating
				require.True(t, r.Set(line[0], v), "%s %s", line[0], v)
			}
		}
		for _, line := range l.part(5) {
			for _, v := range line[1:] {
				_, ok := matter.ParseShare(v)
				require.True(t, ok, v)
			}
		}
	}
	require.Less(t, len(layouts), len(digits))
}

// A layout is never changed once it is out. The document shows the same table.
func TestLayoutsStay(t *testing.T) {
	for i, want := range []uint32{0x6d2e2b6d, 0x669c5e73} {
		text := strings.TrimSpace(strings.Join(layouts[i][:], "\n\n"))
		require.Equal(t, want, crc32.ChecksumIEEE([]byte(text)), "version %d", i+1)
	}
	if runtime.GOOS == "js" {
		t.Skip("the document is not here")
	}
	b, err := os.ReadFile("../../docs/link.md")
	require.NoError(t, err)
	for _, l := range layouts {
		for i, part := range l {
			require.True(t, part != "" || i == 5, "only version 1 has no shares")
			require.Contains(t, string(b), strings.Replace("```\n"+part+"\n```\n", "```\n\n```\n", "", 1))
		}
	}
}

// through encodes under one layout and decodes under another.
func through(t *testing.T, w, r *layout, a *analysis.Analysis, m *matter.Matter) *analysis.Analysis {
	t.Helper()
	c := coder{writing: true}
	_, p := c.carry(w, &Opened{Analysis: a}, m)
	require.Equal(t, None, p)
	require.False(t, c.bad)
	var n number
	for i := len(c.members) - 1; i > 0; i -= 2 {
		n.put(c.members[i-1], c.members[i])
	}
	d := coder{n: n}
	o, p := d.carry(r, &Opened{Analysis: &analysis.Analysis{}}, m)
	require.Equal(t, None, p)
	return o.Analysis
}

// Names are what counts: with lines and values in any other order, the same
// goes in and comes out.
func TestTheProgramsOrderDoesNotCount(t *testing.T) {
	m := casebook.Matter("tiktok-2020")
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	r := rand.New(rand.NewPCG(1, 1))
	for _, k := range doctrines.Keys() {
		a.Find("", k, doctrine.Finding(r.IntN(2+len(k.Under(a.Posture).Levels))))
	}
	for i := range m.Provisions {
		a.Work.SetShare(m.Provisions[i].ID, matter.Shares()[1+r.IntN(5)])
	}
	newest := layouts[len(layouts)-1]
	other := newest
	for i := range other {
		lines := other.part(i)
		for _, l := range lines {
			r.Shuffle(len(l)-1, func(i, j int) { l[1+i], l[1+j] = l[1+j], l[1+i] })
		}
		if i != 1 && i != 4 { // tests, and the cell before the columns, keep their places
			r.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		}
		other[i] = ""
		for _, l := range lines {
			other[i] += "\n" + strings.Join(l, " ")
		}
		other[i] = other[i][1:]
	}
	require.NotEqual(t, newest, other)
	require.Equal(t, a, through(t, &other, &other, a, m))
}

// A link of a layout that lacks an element leaves it open.
func TestWhatALayoutDoesNotNameStaysOpen(t *testing.T) {
	m := casebook.Matter("own")
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	for _, k := range doctrines.Keys() {
		a.Find("", k, doctrine.NoRecord)
	}
	older := layouts[len(layouts)-1]
	_, older[2], _ = strings.Cut(older[2], "\n") // as if stay.merits had come later
	got := through(t, &older, &older, a, m)
	require.Equal(t, doctrine.Open, got.Findings[doctrines.MustNamed("stay")][0])
	got.Findings[doctrines.MustNamed("stay")][0] = doctrine.NoRecord
	require.Equal(t, a, got)
}

// Links that are sound in their checksum and not in what it stands for.
func TestForgedLinks(t *testing.T) {
	m := casebook.Matter("own")
	mark := idsOf(m)[assertion][0]
	sent, p := Encode(&analysis.Analysis{Matter: m.ID, Marks: []string{mark}}, m, chain.Rulings{})
	require.Equal(t, None, p)
	bare := sent[:len(sent)-sumDigits]
	require.Equal(t, sent, Signed(bare))
	read := func(text string) Problem {
		o, p := Decode(text, casebook.Matter)
		require.Equal(t, p == None || p == OtherEdition || p == OtherPassages, o != nil, text)
		return p
	}
	require.Equal(t, None, read(sent))
	require.Equal(t, Damaged, read(Signed(bare+"0")), "a highest digit of zero")
	require.Equal(t, Damaged, read(Signed(bare+"000000")))
	require.Equal(t, Damaged, read(Signed(strings.Replace(bare, "#s=2", "#s=0", 1))))
	for _, later := range []string{"#s=3.own.0", "#s=3", "#s=z~anything at all~", strings.Replace(bare, "#s=2", "#s=3", 1)} {
		require.Equal(t, Future, read(Signed(later)), later)
	}
	for _, text := range []string{"#s=", "#s=1", "#s=2", "#s=1.", "#s=2.", "#s=1.own", "#s=1own.", "#s=1..", "#s=1.own.1.1", "#s=1.-own.1", "#s=1.Own.1", "#s=1.own.-", "#s=1.own. ", "#s=é.own."} {
		require.Equal(t, Damaged, read(Signed(text)), text)
	}
	require.Equal(t, UnknownMatter, read(Signed("#s=1.other.1")))
	require.Equal(t, OtherEdition, read(Signed("#s=1.own.1")))
	// A checksum could be written with 33 bits and one digit more.
	var check number
	check.put(3*sums+sum(bare), 1)
	require.Equal(t, Damaged, read(bare+check.text()))
	forge := func(change func(members []uint64) []uint64) string {
		c := coder{writing: true}
		_, p := c.carry(&layouts[len(layouts)-1], &Opened{Analysis: &analysis.Analysis{Matter: m.ID, Marks: []string{mark}}, Revision: doctrines.Revision}, m)
		require.Equal(t, None, p)
		c.members = change(c.members)
		var n number
		for i := len(c.members) - 1; i > 0; i -= 2 {
			n.put(c.members[i-1], c.members[i])
		}
		return Signed(bare[:strings.LastIndexByte(bare, '.')+1] + n.text())
	}
	require.Equal(t, sent, forge(func(members []uint64) []uint64 { return members })[:len(sent)])
	require.Equal(t, Damaged, read(forge(func(members []uint64) []uint64 { return append(members, 1, 2) })), "something behind the last member")
	require.Equal(t, Damaged, read(forge(func(members []uint64) []uint64 {
		for i := len(members) - 2*len(idsOf(m)[assertion]); i < len(members); i += 2 {
			members[i] = 0
		}
		return members
	})), "marks of which none is set")
	require.Equal(t, OtherPassages, read(forge(func(members []uint64) []uint64 {
		members[len(members)-2*len(idsOf(m)[assertion])-2]++
		return members
	})))
}

func TestNumbers(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	for range 300 {
		var n number
		want := new(big.Int)
		type member struct{ value, count uint64 }
		var members []member
		for range r.IntN(40) {
			count := 1 + r.Uint64N([]uint64{2, 7, 1000, 2 * sums}[r.IntN(4)])
			members = append(members, member{r.Uint64N(count), count})
			m := members[len(members)-1]
			n.put(m.value, m.count)
			want.Mul(want, new(big.Int).SetUint64(m.count)).Add(want, new(big.Int).SetUint64(m.value))
		}
		reversed := []byte(n.text())
		slices.Reverse(reversed)
		// math/big has the small letters first.
		text := strings.Map(func(c rune) rune {
			switch {
			case c >= 'A' && c <= 'Z':
				return c - 'A' + 'a'
			case c >= 'a' && c <= 'z':
				return c - 'a' + 'A'
			}
			return c
		}, string(reversed))
		require.Equal(t, strings.TrimPrefix(want.Text(62), "0"), text)
		got, ok := parse(n.text())
		require.True(t, ok)
		for i := len(members) - 1; i >= 0; i-- {
			require.Equal(t, members[i].value, got.take(members[i].count))
		}
		require.Empty(t, got)
	}
	for range 50 {
		b := make([]byte, r.IntN(50))
		for i := range b {
			b[i] = byte(r.Uint32())
		}
		require.EqualValues(t, crc32.ChecksumIEEE(b), sum(string(b)))
		require.Len(t, Signed(string(b)), len(b)+sumDigits)
	}
}
