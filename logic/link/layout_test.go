package link

import (
	"embed"
	"fmt"
	"hash/crc32"
	"io/fs"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	generator "github.com/benchwalk/benchwalk/logic/link/layout"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// Signed puts the right checksum behind a text, for tests that forge links.
func Signed(text string) string {
	var check number
	check.put(sums+sum(text), 1)
	return text + check.text()
}

// The files of this folder, as go generate reads and writes them.
//
//go:embed layouts testdata
var folder embed.FS

//go:embed layouts_gen.go
var source string

// written is what is in the folder, by name.
func written(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{generator.Source: source}
	require.NoError(t, fs.WalkDir(folder, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := folder.ReadFile(name)
		files[name] = string(text)
		return err
	}))
	return files
}

// newest is the layout of the links that are written.
func newest() layout { return layouts[Version()-1] }

// Whatever the program can find, the newest layout names, and what is generated
// from it and from those before it is there: nothing of it was changed by hand.
func TestNothingIsLeftToGenerate(t *testing.T) {
	const again = "run go generate ./logic/link"
	files := written(t)
	changed, err := generator.Update(files, generator.Model())
	require.NoError(t, err)
	require.Empty(t, generator.Names(changed), again)
	require.Contains(t, files, generator.Links(Version()), again)
	// How firmly is carried by number.
	require.Equal(t, []doctrine.Firmness{doctrine.Unsettled, doctrine.Compelled, doctrine.Supported, doctrine.Discretionary, doctrine.Contested}, doctrine.Firmnesses())
	require.Less(t, doctrines.Revision, revisions)
}

// What an old layout names, the program still knows: a name that is to go needs
// a translation first, save for a setting that the model gave up. And what a line of an element or of a scale begins with is
// what stands where nothing was said.
func TestTheProgramKnowsEveryNameOfEveryLayout(t *testing.T) {
	read, err := generator.Read(written(t))
	require.NoError(t, err)
	require.Len(t, read, Version())
	gone, dropped := []string{}, 0
	for _, s := range doctrines.Retired() {
		gone = append(gone, s.Name)
	}
	for i, l := range read {
		require.Empty(t, l.Without(gone).Beyond(generator.Model()), "version %d", i+1)
		for _, s := range []string{"elements", "provisions"} {
			for _, line := range l.Lines(s) {
				require.Equal(t, []string{"open", "no_record"}, line.Values[:2], line.Name)
			}
		}
	}
	for _, l := range layouts {
		for _, line := range l.posture.lines() {
			for _, v := range line.values {
				p := doctrines.Posture{}
				if slices.Contains(gone, line.name) {
					require.False(t, p.Set(line.name, v), "the model gave up %s", line.name)
					require.NotEqual(t, layouts[Version()-1].posture, l.posture, "the newest layout has nothing of it")
					dropped++
					continue
				}
				require.True(t, p.Set(line.name, v), "%s %s", line.name, v)
			}
		}
		for _, line := range l.dispositions.lines() {
			for _, name := range line.values {
				require.Contains(t, doctrines.MustNamed(line.name).Test().Doctrine().Dispositions, name)
			}
		}
		for _, line := range append(l.elements.lines(), l.provisions.lines()...) {
			k := doctrines.MustKey(line.name)
			for _, p := range doctrines.Distinct(k.Test) {
				for _, v := range line.values {
					_, ok := k.Under(p).Parse(v)
					require.True(t, ok, "%s %s", line.name, v)
				}
			}
		}
		for _, v := range one(t, l.workbench.named(cellLine)).values {
			_, ok := matter.ParseCell(v)
			require.True(t, ok, v)
		}
		for _, line := range l.workbench.others(cellLine) {
			for _, v := range line.values {
				var r matter.Rating
				require.True(t, r.Set(line.name, v), "%s %s", line.name, v)
			}
		}
		if l.shares == "" {
			continue // as in version 1
		}
		for _, v := range one(t, l.shares.named(shareLine)).values {
			_, ok := matter.ParseShare(v)
			require.True(t, ok, v)
		}
	}
	require.Equal(t, 4, dropped, "two values in two layouts")
	require.Less(t, Version(), len(digits))
}

// one is the only line there is.
func one(t *testing.T, lines []line) line {
	t.Helper()
	require.Len(t, lines, 1)
	return lines[0]
}

// A layout is never changed once it is out: neither is its file nor what the
// module has of it. The first two are held here by what they were when they stood
// in the source by hand, without names of their sections.
func TestLayoutsStay(t *testing.T) {
	files := written(t)
	for version := range layouts {
		version++
		line := fmt.Sprintf("\n%d %08x\n", version, crc32.ChecksumIEEE([]byte(files[generator.File(version)])))
		require.Equal(t, 1, strings.Count(files[generator.Sums], line), "version %d", version)
	}
	require.Equal(t, Version(), strings.Count(files[generator.Sums], "\n")-3, "a line for each layout and no other")
	for i, want := range []uint32{0x6d2e2b6d, 0x669c5e73} {
		l := layouts[i]
		text := string(l.posture + "\n\n" + l.dispositions + "\n\n" + l.elements + "\n\n" + l.provisions + "\n\n" + l.workbench + "\n\n" + l.shares)
		require.Equal(t, want, crc32.ChecksumIEEE([]byte(strings.TrimSpace(text))), "version %d", i+1)
	}
}

// through encodes under one layout and decodes under another.
func through(t *testing.T, w, r *layout, from *Opened, m *matter.Matter) *Opened {
	t.Helper()
	c := coder{writing: true}
	_, p := c.carry(w, from, m)
	require.Equal(t, None, p)
	require.False(t, c.bad)
	var n number
	for i := len(c.members) - 1; i > 0; i -= 2 {
		n.put(c.members[i-1], c.members[i])
	}
	d := coder{n: n}
	o, p := d.carry(r, &Opened{Analysis: &analysis.Analysis{}}, m)
	require.Equal(t, None, p)
	return o
}

// Names are what counts: with the lines of every section and the values of every
// line in any other order, the same goes in and comes out.
func TestTheProgramsOrderDoesNotCount(t *testing.T) {
	m := casebook.Matter("tiktok-2020")
	r := rand.New(rand.NewPCG(1, 1))
	shuffled := func(s section) section {
		lines := s.lines()
		var texts []string
		for _, l := range lines {
			r.Shuffle(len(l.values), func(i, j int) { l.values[i], l.values[j] = l.values[j], l.values[i] })
			texts = append(texts, l.name+" "+strings.Join(l.values, " "))
		}
		r.Shuffle(len(texts), func(i, j int) { texts[i], texts[j] = texts[j], texts[i] })
		return section(strings.Join(texts, "\n"))
	}
	usual := newest()
	for range 20 {
		other := layout{shuffled(usual.posture), shuffled(usual.dispositions), shuffled(usual.elements), shuffled(usual.provisions), shuffled(usual.workbench), shuffled(usual.shares)}
		require.NotEqual(t, usual, other)
		a := generator.Filled(m, r.IntN)
		from := &Opened{Analysis: a, Revision: 1}
		for t, now := range chain.Decide(a.Posture, &a.Findings) {
			from.Then[t] = Of(now)
		}
		want := through(t, &usual, &usual, from, m)
		require.Equal(t, from.Then, want.Then)
		require.Equal(t, want, through(t, &other, &other, from, m))
	}
}

// A disposition is carried in its place in the layout, wherever the program lists
// it: read under a layout that has others in their places, those are reachable.
func TestADispositionIsCarriedByItsName(t *testing.T) {
	m := casebook.Matter("own")
	usual, other := newest(), newest()
	texts := strings.Split(string(other.dispositions), "\n")
	for i, l := range usual.dispositions.lines() {
		slices.Reverse(l.values)
		texts[i] = l.name + " " + strings.Join(l.values, " ")
	}
	other.dispositions = section(strings.Join(texts, "\n"))
	for _, line := range usual.dispositions.lines() {
		id := doctrines.MustNamed(line.name)
		names := id.Test().Doctrine().Dispositions
		for i, name := range line.values {
			from := &Opened{Analysis: &analysis.Analysis{Matter: m.ID}}
			from.Then[id].Reach = 1 << (1 + slices.Index(names, name))
			got := through(t, &usual, &other, from, m).Then[id]
			require.Equal(t, []string{line.values[len(line.values)-1-i]}, id.Test().Doctrine().Named(got.Reach))
		}
	}
}

// A link of a layout that lacks an element leaves it open.
func TestWhatALayoutDoesNotNameStaysOpen(t *testing.T) {
	m := casebook.Matter("own")
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	for _, k := range doctrines.Keys() {
		a.Find("", k, doctrine.NoRecord)
	}
	later := doctrines.MustKey("stay.merits")
	older := without(newest(), later.String()) // as if it had come later
	got := through(t, &older, &older, &Opened{Analysis: a}, m).Analysis
	require.Equal(t, doctrine.Open, got.Findings.Get(later))
	got.Findings.Set(later, doctrine.NoRecord)
	require.Equal(t, a, got)
}

// without is a layout that lacks the line of an element or of a test.
func without(l layout, name string) layout {
	for _, s := range []*section{&l.elements, &l.dispositions} {
		lines := strings.Split(string(*s), "\n")
		*s = section(strings.Join(slices.DeleteFunc(lines, func(line string) bool { return strings.HasPrefix(line, name+" ") }), "\n"))
	}
	return l
}

// A link of a layout that lacks a test says nothing of how it was ruled: there
// is nothing that could differ, and each other test has its own ruling.
func TestALinkTellsOnlyOfTheTestsOfItsLayout(t *testing.T) {
	m := casebook.Matter("own")
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	now := chain.Decide(a.Posture, &a.Findings)
	for _, later := range doctrines.All() {
		older := without(newest(), later.String())
		from := &Opened{Analysis: a, Revision: doctrines.Revision}
		for t := range now {
			from.Then[t] = Of(now[t])
		}
		got := through(t, &older, &older, from, m)
		for _, id := range doctrines.All() {
			require.Equal(t, id != later, got.Told[id])
			require.Empty(t, got.Differs(id, now[id]), "%s without %s", id, later)
			if id != later {
				require.Equal(t, Of(now[id]), got.Then[id])
			}
		}
	}
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
	ours, next := Prefix+digits[Version():][:1], Prefix+digits[Version()+1:][:1]
	require.Equal(t, None, read(sent))
	require.Equal(t, Damaged, read(Signed(bare+"0")), "a highest digit of zero")
	require.Equal(t, Damaged, read(Signed(bare+"000000")))
	require.Equal(t, Damaged, read(Signed(strings.Replace(bare, ours, "#s=0", 1))))
	for _, later := range []string{next + ".own.0", next, "#s=z~anything at all~", strings.Replace(bare, ours, next, 1)} {
		require.Equal(t, Future, read(Signed(later)), later)
	}
	for _, text := range []string{"#s=", "#s=1", ours, "#s=1.", ours + ".", "#s=1.own", "#s=1own.", "#s=1..", "#s=1.own.1.1", "#s=1.-own.1", "#s=1.Own.1", "#s=1.own.-", "#s=1.own. ", "#s=é.own."} {
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
		_, p := c.carry(&layouts[Version()-1], &Opened{Analysis: &analysis.Analysis{Matter: m.ID, Marks: []string{mark}}, Revision: doctrines.Revision}, m)
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
