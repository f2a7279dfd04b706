package link

import (
	"cmp"
	"embed"
	"fmt"
	"hash/crc32"
	"io/fs"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/digits"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	generator "github.com/benchwalk/benchwalk/logic/link/layout"
	"github.com/benchwalk/benchwalk/logic/matter"
)

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
	require.Less(t, Version(), len(digits.Alphabet))
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
	c := coder{digits.Writing()}
	_, p := c.carry(w, from, m)
	require.Equal(t, None, p)
	require.False(t, c.Bad())
	number, ok := digits.Reading(c.Text(Longest))
	require.True(t, ok)
	d := coder{number}
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
		other := layout{shuffled(usual.posture), shuffled(usual.dispositions), shuffled(usual.elements), shuffled(usual.provisions), shuffled(usual.workbench), shuffled(usual.shares), shuffled(usual.predicted), shuffled(usual.sure)}
		require.NotEqual(t, usual, other)
		a := generator.Filled(m, r.IntN)
		from := &Opened{Analysis: a, Revision: 1}
		for t, now := range chain.Decide(a.Posture, &a.Findings) {
			from.Then[t] = Of(now)
		}
		want := through(t, &usual, &usual, from, m)
		require.Equal(t, from.Then, want.Then)
		got := through(t, &other, &other, from, m)
		bySaid := func(s, u analysis.Sure) int {
			return cmp.Or(cmp.Compare(s.Provision, u.Provision), cmp.Compare(s.Key.String(), u.Key.String()))
		}
		slices.SortFunc(want.Analysis.Sure, bySaid)
		slices.SortFunc(got.Analysis.Sure, bySaid)
		require.Equal(t, want, got)
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
	bare, ok := digits.Open(sent)
	require.True(t, ok)
	require.Equal(t, sent, digits.Seal(bare))
	read := func(text string) Problem {
		o, p := Decode(text, casebook.Matter)
		require.Equal(t, p == None || p == OtherEdition || p == OtherPassages, o != nil, text)
		return p
	}
	ours, next := Prefix+digits.Alphabet[Version():][:1], Prefix+digits.Alphabet[Version()+1:][:1]
	require.Equal(t, None, read(sent))
	require.Equal(t, Damaged, read(digits.Seal(bare+"0")), "a highest digit of zero")
	require.Equal(t, Damaged, read(digits.Seal(bare+"000000")))
	require.Equal(t, Damaged, read(digits.Seal(strings.Replace(bare, ours, "#s=0", 1))))
	for _, later := range []string{next + ".own.0", next, "#s=z~anything at all~", strings.Replace(bare, ours, next, 1)} {
		require.Equal(t, Future, read(digits.Seal(later)), later)
	}
	for _, text := range []string{"#s=", "#s=1", ours, "#s=1.", ours + ".", "#s=1.own", "#s=1own.", "#s=1..", "#s=1.own.1.1", "#s=1.-own.1", "#s=1.Own.1", "#s=1.own.-", "#s=1.own. ", "#s=é.own."} {
		require.Equal(t, Damaged, read(digits.Seal(text)), text)
	}
	require.Equal(t, UnknownMatter, read(digits.Seal("#s=1.other.1")))
	require.Equal(t, OtherEdition, read(digits.Seal("#s=1.own.1")))
	forge := func(change func(members []digits.Member) []digits.Member) string {
		c := coder{digits.Writing()}
		_, p := c.carry(&layouts[Version()-1], &Opened{Analysis: &analysis.Analysis{Matter: m.ID, Marks: []string{mark}}, Revision: doctrines.Revision}, m)
		require.Equal(t, None, p)
		forged := digits.Writing()
		for _, member := range change(c.Members()) {
			forged.Of(member.Value, member.Count)
		}
		return digits.Seal(bare[:strings.LastIndexByte(bare, '.')+1] + forged.Text(Longest))
	}
	marks := len(idsOf(m)[assertion])
	require.Equal(t, sent, forge(func(members []digits.Member) []digits.Member { return members }))
	require.Equal(t, Damaged, read(forge(func(members []digits.Member) []digits.Member {
		return append(members, digits.Member{Value: 1, Count: 2})
	})), "something behind the last member")
	require.Equal(t, Damaged, read(forge(func(members []digits.Member) []digits.Member {
		for i := len(members) - marks; i < len(members); i++ {
			members[i].Value = 0
		}
		return members
	})), "marks of which none is set")
	require.Equal(t, OtherPassages, read(forge(func(members []digits.Member) []digits.Member {
		members[len(members)-marks-1].Value++
		return members
	})))
}
