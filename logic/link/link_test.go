package link_test

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/digits"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/link/layout"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

func decide(a *analysis.Analysis) chain.Rulings { return chain.Decide(a.Posture, &a.Findings) }

// full answers everything, first and now differently, rates all and marks all.
// now is how far a present answer is from the highest.
func full(m *matter.Matter) *analysis.Analysis {
	odd := false
	return layout.Filled(m, func(n int) int {
		odd = !odd
		if n > 3 && odd {
			return n - 2
		}
		return n - 1
	})
}

// normal is what travels of an analysis, in one order.
func normal(a *analysis.Analysis) analysis.Analysis {
	b := *a
	b.Notes, b.Overrides, b.Work.Own, b.Walk.At = nil, nil, nil, ""
	for _, list := range []*[]analysis.Provision{&b.Provisions, &b.FirstProvided, &b.AfterProvided} {
		*list = slices.DeleteFunc(slices.Clone(*list), func(p analysis.Provision) bool { return p.Findings == analysis.Findings{} })
		slices.SortFunc(*list, func(p, q analysis.Provision) int { return strings.Compare(p.ID, q.ID) })
	}
	for _, list := range []*[]string{&b.Marks, &b.Walk.Committed} {
		*list = append([]string{}, *list...)
		slices.Sort(*list)
	}
	b.Provisions, b.FirstProvided = append([]analysis.Provision{}, b.Provisions...), append([]analysis.Provision{}, b.FirstProvided...)
	b.AfterProvided = append([]analysis.Provision{}, b.AfterProvided...)
	b.Sure = append([]analysis.Sure{}, b.Sure...)
	slices.SortFunc(b.Sure, func(s, u analysis.Sure) int {
		return cmp.Or(strings.Compare(s.Provision, u.Provision), strings.Compare(s.Key.String(), u.Key.String()))
	})
	b.Work.Cells = append([]matter.WorkCell{}, b.Work.Cells...)
	b.Work.Shares = append([]matter.WorkShare{}, b.Work.Shares...)
	b.Work.Alternatives = append([]matter.Rated{}, b.Work.Alternatives...)
	return b
}

func encode(t testing.TB, a *analysis.Analysis, m *matter.Matter) string {
	t.Helper()
	text, p := link.Encode(a, m, decide(a))
	require.Equal(t, link.None, p)
	return text
}

func roundTrip(t testing.TB, a *analysis.Analysis, m *matter.Matter) string {
	t.Helper()
	now := decide(a)
	text, p := link.Encode(a, m, now)
	require.Equal(t, link.None, p)
	o, p := link.Decode(text, func(string) *matter.Matter { return m })
	require.Equal(t, link.None, p, text)
	require.Equal(t, normal(a), normal(o.Analysis))
	require.Equal(t, doctrines.Revision, o.Revision)
	for i, r := range now {
		require.Equal(t, link.Ruling{Reach: r.Reachable(), Firmness: r.Firmness()}, o.Then[i])
		require.Empty(t, o.Differs(doctrines.ID(i), r))
	}
	again, p := link.Encode(o.Analysis, m, now)
	require.Equal(t, link.None, p)
	require.Equal(t, text, again, "one state has one link")
	return text
}

// The matters of the casebook, each read once.
func matters(t testing.TB) (ms []*matter.Matter) {
	for _, id := range casebook.Matters() {
		ms = append(ms, casebook.Matter(id))
		require.NotNil(t, ms[len(ms)-1])
	}
	return ms
}

// anything is an analysis of a matter with anything in it: sometimes little,
// sometimes all, and its marks in any order.
func anything(r *rand.Rand, m *matter.Matter) *analysis.Analysis {
	dense := 1 + r.IntN(6)
	a := layout.Filled(m, func(n int) int {
		if r.IntN(dense) > 0 {
			return 0
		}
		return r.IntN(n)
	})
	if r.IntN(2) == 0 {
		a.Marks = nil // a link is told apart by whether there are any
	}
	r.Shuffle(len(a.Marks), func(i, j int) { a.Marks[i], a.Marks[j] = a.Marks[j], a.Marks[i] })
	return a
}

// states is how many random states of each matter go into a link and back.
func states() int {
	if runtime.GOARCH == "wasm" || testing.Short() {
		return 500
	}
	return 10_000
}

func TestWhatTravelsComesBack(t *testing.T) {
	for _, m := range matters(t) {
		const parts = 2 // beside each other
		for i := range parts {
			t.Run(m.ID, func(t *testing.T) {
				t.Parallel()
				r := rand.New(rand.NewPCG(uint64(i), 7))
				for range states() / parts {
					roundTrip(t, anything(r, m), m)
				}
				roundTrip(t, full(m), m)
			})
		}
	}
}

// Every value of every member, alone.
func TestEveryValueOfEveryMember(t *testing.T) {
	for _, m := range matters(t) {
		members := 0
		layout.Filled(m, func(int) int { members++; return 0 })
		for i := range members {
			for v, last := 0, 0; v <= last; v++ {
				at := 0
				a := layout.Filled(m, func(n int) int {
					at++
					if at-1 != i {
						return 0
					}
					last = n - 1
					return v
				})
				roundTrip(t, a, m)
			}
			if testing.Short() && i > 100 {
				break
			}
		}
	}
}

// Texts stay in the file, and say nothing in the link.
func TestTextsDoNotTravel(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	a := full(m)
	text := encode(t, a, m)
	a.Notes = []analysis.Text{{Key: "stay.merits", Text: "Why."}}
	a.Overrides = []analysis.Text{{Key: "mccullen", Text: "Because."}}
	a.Work.Own = []matter.Rated{{ID: "My own", Rating: matter.Rating{Less: matter.LessMuch}}}
	a.Walk.At = m.Parts[0].Steps[0].ID
	require.Equal(t, text, roundTrip(t, a, m))
}

// A reader's own matter has ids of its own and travels as well.
func TestAnyMatterTravels(t *testing.T) {
	m := casebook.Matter("tiktok-2020")
	m.ID = strings.Repeat("z-9", 13) + "0"
	require.True(t, matter.IsID(m.ID))
	roundTrip(t, full(m), m)
	_, p := link.Decode(encode(t, full(m), m), casebook.Matter)
	require.Equal(t, link.UnknownMatter, p)
}

func TestLengths(t *testing.T) {
	for _, m := range matters(t) {
		walked := layout.Filled(m, func(int) int { return 0 })
		for _, p := range m.Parts {
			for _, s := range p.Steps {
				for _, ask := range s.Asks {
					walked.Find(ask.Provision, ask.Element, doctrine.At(1))
					walked.CommitTo(ask.Provision, ask.Element)
					walked.Find(ask.Provision, ask.Element, doctrine.At(0))
				}
				walked.Walk.Committed = append(walked.Walk.Committed, s.ID)
			}
		}
		none, walk, all := len(encode(t, layout.Filled(m, func(int) int { return 0 }), m)), len(encode(t, walked, m)), len(encode(t, full(m), m))
		t.Logf("%-12s nothing %3d, every question first and now %3d, all of it %3d", m.ID, none, walk, all)
		assert.LessOrEqual(t, all, 300)
		assert.Regexp(t, `^#s=[0-9A-Za-z]\.`+m.ID+`\.[0-9A-Za-z]+$`, encode(t, full(m), m), "no character that a chat or a mail program would change or leave out")
	}
}

func TestOnlyWhatFitsIsEncoded(t *testing.T) {
	m, other := casebook.Matter("tiktok-2020"), casebook.Matter("wechat-2020")
	for name, spoil := range map[string]func(a *analysis.Analysis){
		"another matter":      func(a *analysis.Analysis) { a.Matter = other.ID },
		"a foreign mark":      func(a *analysis.Analysis) { a.Marks = append(a.Marks, "no-such") },
		"a mark twice":        func(a *analysis.Analysis) { a.Marks = append(a.Marks, a.Marks[0]) },
		"a foreign step":      func(a *analysis.Analysis) { a.Walk.Committed = append(a.Walk.Committed, "no-such") },
		"a foreign cell":      func(a *analysis.Analysis) { a.Work.SetCell("no-such", "x", matter.CellNo) },
		"a foreign measure":   func(a *analysis.Analysis) { a.Work.SetRating("no-such", matter.Rating{Less: matter.LessMuch}) },
		"a foreign provision": func(a *analysis.Analysis) { a.Find("no-such", doctrines.ProvisionKeys()[0], doctrine.NoRecord) },
		"beyond a scale":      func(a *analysis.Analysis) { a.Findings[doctrines.MustNamed("stay")][0] = doctrine.At(5) },
		"beyond a column":     func(a *analysis.Analysis) { a.Work.Alternatives[0].Less = 9 },
		"beyond a posture":    func(a *analysis.Analysis) { a.Work.Cells[0].Cell = 9 },
	} {
		a := full(m)
		spoil(a)
		text, p := link.Encode(a, m, decide(full(m)))
		assert.Equal(t, link.Unfit, p, name)
		assert.Empty(t, text, name)
	}
	_, p := link.Encode(full(m), nil, chain.Rulings{})
	assert.Equal(t, link.Unfit, p)
}

// A matter may be as large as its file allows: then a link is refused, and soon.
func TestTooMuchForALink(t *testing.T) {
	m := &matter.Matter{ID: "large"}
	a := &analysis.Analysis{Matter: "large"}
	for i := range 20_000 {
		id := fmt.Sprintf("a%d", i)
		m.Open = append(m.Open, matter.Assertion{ID: id})
		if i%2 == 0 {
			a.Marks = append(a.Marks, id)
		}
	}
	_, p := link.Encode(a, m, decide(a))
	require.Equal(t, link.TooLong, p)
	a.Marks = []string{"a0", "a1", "a1000"}
	require.Less(t, len(roundTrip(t, a, m)), link.Longest)
	for i := range 300 {
		m.Provisions = append(m.Provisions, matter.Provision{ID: fmt.Sprint(i)})
		m.Interests = append(m.Interests, matter.Interest{Assertion: matter.Assertion{ID: fmt.Sprintf("i%d", i)}})
	}
	_, p = link.Encode(a, m, decide(a))
	require.Equal(t, link.TooLong, p)
}

func known(ms []*matter.Matter) func(string) *matter.Matter {
	return func(id string) *matter.Matter {
		for _, m := range ms {
			if m.ID == id {
				return m
			}
		}
		return nil
	}
}

// Whatever happens to a link on its way, it is refused and not misread. One
// change at every place, by every printable character, and one that is none.
func TestEveryDamageIsRefused(t *testing.T) {
	ms := matters(t)
	known := known(ms)
	tried := 0
	refused := func(t *testing.T, text, from string) {
		if text == from {
			return
		}
		tried++
		if o, p := link.Decode(text, known); o != nil || p != link.Damaged && p != link.Foreign {
			t.Fatalf("%s\nfrom %s\nis read as %v %v", text, from, p, o)
		}
	}
	alphabet := "é"
	for c := byte(0); c < 127; c++ {
		alphabet += string(rune(c))
	}
	signs := strings.Split(alphabet, "")
	wechat, own := ms[0], ms[len(ms)-1]
	few := &analysis.Analysis{Matter: own.ID}
	few.Findings[doctrines.MustNamed("stay")][0] = doctrine.At(1)
	for _, text := range []string{encode(t, full(wechat), wechat), encode(t, full(ms[2]), ms[2]), encode(t, few, own), encode(t, &analysis.Analysis{Matter: own.ID}, own)} {
		for i := range len(text) + 1 {
			for _, s := range signs {
				refused(t, text[:i]+s+text[i:], text)
				if i < len(text) {
					refused(t, text[:i]+s+text[i+1:], text)
				}
			}
			refused(t, text[:i], text)
			refused(t, text[i:], text)
			for j := i + 1; j <= len(text); j++ {
				refused(t, text[:i]+text[j:], text) // a piece is lost
				refused(t, text[:j]+text[i:], text) // or stands twice
				if j < len(text) {                  // or two characters change places
					refused(t, text[:i]+text[j:j+1]+text[i+1:j]+text[i:i+1]+text[j+1:], text)
				}
			}
		}
		refused(t, strings.ToLower(text), text)
		refused(t, strings.ToUpper(text), text)
	}
	t.Logf("%d texts", tried)
}

// One character changed, at every place of links of many states: by one that a
// link may have, by the one beside it, and by one that no link has.
func TestOneCharacterChanged(t *testing.T) {
	const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	ms := matters(t)
	known := known(ms)
	tried := 0
	for i, m := range ms {
		r := rand.New(rand.NewPCG(uint64(i), 11))
		for range 25 {
			text := encode(t, anything(r, m), m)
			for at := range len(text) {
				for _, c := range []byte{alphabet[r.IntN(len(alphabet))], alphabet[r.IntN(len(alphabet))], text[at] + 1, text[at] ^ 0x20, byte(r.IntN(256))} {
					if c == text[at] {
						continue
					}
					tried++
					changed := text[:at] + string([]byte{c}) + text[at+1:]
					if o, p := link.Decode(changed, known); o != nil || p != link.Damaged && p != link.Foreign {
						t.Fatalf("%q\nfrom %q\nis read as %v %v", changed, text, p, o)
					}
				}
			}
		}
	}
	t.Logf("%d changes", tried)
}

func TestForeignTexts(t *testing.T) {
	known := known(matters(t))
	for _, text := range []string{"", "#", "#s", "s=1.own.", "#q-intro", "#S=1.own.000000", " #s=1.own.", "https://example.org/own.html#s=1", "#t=1"} {
		o, p := link.Decode(text, known)
		assert.Nil(t, o)
		assert.Equal(t, link.Foreign, p, text)
	}
	for _, text := range []string{"#s=", "#s=1", "#s=000000", "#s=1.own.", "#s=" + strings.Repeat("1", 1<<20), "#s=\x00\xff\xff\xff\xff\xff\xff\xff"} {
		o, p := link.Decode(text, known)
		assert.Nil(t, o)
		assert.Equal(t, link.Damaged, p, "%.40s", text)
	}
}

// A link made for another edition of the matter gives what does not hang on it.
func TestOtherEditions(t *testing.T) {
	text, _ := casebook.Text("tiktok-2020")
	read := func() *matter.Matter {
		m, problems := matter.Read(text)
		require.Empty(t, problems)
		return m
	}
	m := read()
	a := full(m)
	sent := encode(t, a, m)
	for name, test := range map[string]struct {
		edit func(m *matter.Matter)
		want link.Problem
	}{
		"other words":         {func(m *matter.Matter) { m.Title, m.Parts[0].Steps[0].Topic = "Other", "Other" }, link.None},
		"another order":       {func(m *matter.Matter) { slices.Reverse(m.Provisions); slices.Reverse(m.Parts); slices.Reverse(m.Later) }, link.None},
		"one assertion more":  {func(m *matter.Matter) { m.Open = append(m.Open, matter.Assertion{ID: "new"}) }, link.OtherPassages},
		"one renamed":         {func(m *matter.Matter) { m.Parts[0].Steps[0].Facts[0].ID = "new" }, link.OtherPassages},
		"one provision less":  {func(m *matter.Matter) { m.Provisions = m.Provisions[1:] }, link.OtherEdition},
		"one interest less":   {func(m *matter.Matter) { m.Interests = m.Interests[1:] }, link.OtherEdition},
		"one measure renamed": {func(m *matter.Matter) { m.Alternatives[0].ID = "new" }, link.OtherEdition},
		"one step renamed":    {func(m *matter.Matter) { m.Parts[0].Steps[0].ID = "new" }, link.OtherEdition},
		"one question less":   {func(m *matter.Matter) { ask(m).Asks = ask(m).Asks[1:] }, link.OtherEdition},
		"an id in other lists": {func(m *matter.Matter) {
			m.Interests[0].ID, m.Alternatives[0].ID = m.Alternatives[0].ID, m.Interests[0].ID
		}, link.OtherEdition},
	} {
		edited := read()
		test.edit(edited)
		o, p := link.Decode(sent, func(string) *matter.Matter { return edited })
		require.Equal(t, test.want, p, name)
		want := normal(a)
		if p != link.None {
			want.Marks = []string{}
		}
		if p == link.OtherEdition {
			none := normal(&analysis.Analysis{})
			want.Predicted, want.Sure, want.After, want.AfterProvided = none.Predicted, none.Sure, none.After, none.AfterProvided
			want.Provisions, want.FirstProvided, want.Work, want.Walk.Committed = []analysis.Provision{}, []analysis.Provision{}, normal(&analysis.Analysis{}).Work, []string{}
		}
		require.Equal(t, want, normal(o.Analysis), name)
		for i, r := range decide(a) {
			require.Empty(t, o.Differs(doctrines.ID(i), r), name)
		}
	}
	// Marks are left out only where there are some.
	a.Marks = nil
	sent = encode(t, a, m)
	m.Open = append(m.Open, matter.Assertion{ID: "new"})
	_, p := link.Decode(sent, func(string) *matter.Matter { return m })
	require.Equal(t, link.None, p)
}

// ask is the first step that asks anything.
func ask(m *matter.Matter) *matter.Step {
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			if s := &m.Parts[i].Steps[j]; len(s.Asks) > 0 {
				return s
			}
		}
	}
	panic("no question")
}

// Where the model changed between making and opening, both rulings are there.
func TestARulingThatDiffers(t *testing.T) {
	m := casebook.Matter("own")
	a := &analysis.Analysis{Matter: m.ID}
	a.Findings[doctrines.MustNamed("stay")][0] = doctrine.At(1)
	then := decide(a)
	then[doctrines.MustNamed("stay")] = a.Posture.Doctrine(doctrines.MustNamed("stay")).Decide(doctrine.Findings{}) // as another model might have ruled
	text, p := link.Encode(a, m, then)
	require.Equal(t, link.None, p)
	o, p := link.Decode(text, casebook.Matter)
	require.Equal(t, link.None, p)
	now := decide(o.Analysis)
	same := o.Differs(doctrines.MustNamed("stay"), now[doctrines.MustNamed("stay")])
	require.Equal(t, words.ShareText("never-ruled"), same)
	require.Empty(t, o.Differs(doctrines.MustNamed("bond"), now[doctrines.MustNamed("bond")]))
	o.Revision++
	later := o.Differs(doctrines.MustNamed("stay"), now[doctrines.MustNamed("stay")])
	require.Equal(t, words.ShareText("revised"), later, "a revised model is told from a link that nobody made")
	require.Equal(t, words.RulingOf("stay", "open", []string{"denied", "granted"}), o.Ruled(doctrines.MustNamed("stay")))
	o.Then[doctrines.MustNamed("stay")] = link.Ruling{}
	require.Equal(t, words.Unposed("stay"), o.Ruled(doctrines.MustNamed("stay")))
	require.Equal(t, doctrine.Unsettled, o.Then[doctrines.MustNamed("stay")].Firmness)
	require.Equal(t, doctrine.Compelled, now[doctrines.MustNamed("stay")].Firmness())
}

// Links of every version, which open forever, and the matter they are about.
//
//go:embed testdata
var testdata embed.FS

// Their layouts.
//
//go:embed layouts
var layouts embed.FS

// stored gives the text of a file of testdata.
func stored(t testing.TB, name string) string {
	t.Helper()
	text, err := testdata.ReadFile("testdata/" + name)
	require.NoError(t, err)
	return string(text)
}

// oldLinks gives the files of old links by their versions: whatever there is.
func oldLinks(t testing.TB) map[int]string {
	t.Helper()
	files := map[int]string{}
	names, err := fs.Glob(testdata, "testdata/links-*.txt")
	require.NoError(t, err)
	for _, name := range names {
		var version int
		_, err := fmt.Sscanf(name, "testdata/links-%d.txt", &version)
		require.NoError(t, err, name)
		files[version] = stored(t, strings.TrimPrefix(name, "testdata/"))
	}
	require.Len(t, files, link.Version(), "a file for each version")
	return files
}

// frozen is the matter of all old links.
func frozen(t testing.TB) *matter.Matter {
	t.Helper()
	m, problems := matter.Read(stored(t, "matter-1.json"))
	require.Empty(t, problems)
	return m
}

func file(a *analysis.Analysis) string {
	w := &strictjson.Writer{}
	a.Write(w)
	return w.String()
}

// told reads what stands under an old link of its rulings, "1 [{6 open} …]": for
// each test of its layout the dispositions, numbered from 1 on as bits, and how
// firmly. It gives the names.
func told(t *testing.T, text string, l layout.Layout) (revision int, rulings map[string][]string) {
	t.Helper()
	number, list, ok := strings.Cut(text, " [{")
	require.True(t, ok, text)
	revision, err := strconv.Atoi(number)
	require.NoError(t, err)
	each := strings.Split(strings.TrimSuffix(list, "}]"), "} {")
	lines := l.Lines("dispositions")
	require.Len(t, each, len(lines))
	rulings = map[string][]string{}
	for i, line := range lines {
		bits, firmness, ok := strings.Cut(each[i], " ")
		require.True(t, ok, text)
		set, err := strconv.Atoi(bits)
		require.NoError(t, err)
		require.Zero(t, set&1|set>>(1+len(line.Values)), text)
		ruling := []string{}
		for j, name := range line.Values {
			if set>>(1+j)&1 == 1 {
				ruling = append(ruling, name)
			}
		}
		slices.Sort(ruling)
		rulings[line.Name] = append(ruling, firmness)
	}
	return revision, rulings
}

// What an old link held is compared as the program reads it now, so that a
// setting, a test or a disposition that came later does not count: names do.
func TestOldLinksOpen(t *testing.T) {
	m := frozen(t)
	known := func(string) *matter.Matter { return m }
	for version, text := range oldLinks(t) {
		b, err := layouts.ReadFile(layout.File(version))
		require.NoError(t, err)
		l, err := layout.Parse(string(b))
		require.NoError(t, err)
		links := strings.Split(strings.TrimSuffix(text, "\n"), "\n\n")[1:]
		require.Len(t, links, 12)
		for _, x := range links {
			lines := strings.Split(x, "\n")
			require.Len(t, lines, 3)
			require.True(t, strings.HasPrefix(lines[0], link.Prefix+digit(version)+"."), lines[0])
			o, p := link.Decode(lines[0], known)
			require.Equal(t, link.None, p, lines[0])
			want, problems := analysis.Read(lines[1], known)
			require.Empty(t, problems, lines[1])
			assert.Equal(t, normal(want), normal(o.Analysis))
			revision, then := told(t, lines[2], l)
			assert.Equal(t, revision, o.Revision)
			got := map[string][]string{}
			for _, id := range doctrines.All() {
				if o.Told[id] {
					names := append([]string{}, id.Test().Doctrine().Named(o.Then[id].Reach)...)
					slices.Sort(names)
					got[id.String()] = append(names, o.Then[id].Firmness.String())
				}
			}
			assert.Equal(t, then, got)
		}
	}
}

// digit is how a link writes its version.
func digit(version int) string {
	return "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"[version:][:1]
}

// Whatever comes in is refused, or is the one link of what it holds. Most texts
// have a wrong checksum, so that each is also tried with the right one.
func FuzzDecode(f *testing.F) {
	ms := matters(f)
	m := frozen(f)
	known := known(append(ms, m))
	for _, m := range ms {
		f.Add(encode(f, &analysis.Analysis{Matter: m.ID}, m))
		f.Add(encode(f, full(m), m))
	}
	for _, text := range oldLinks(f) {
		for _, l := range strings.Split(text, "\n") {
			f.Add(l)
		}
	}
	f.Add(link.Prefix + digit(link.Version()+1) + ".own.000000")
	f.Fuzz(func(t *testing.T, text string) {
		texts := []string{text}
		if len(text) > 6 {
			texts = append(texts, digits.Seal(text[:len(text)-6]))
		}
		for _, text := range texts {
			o, p := link.Decode(text, known)
			require.LessOrEqual(t, p, link.OtherPassages)
			part := p == link.OtherEdition || p == link.OtherPassages
			require.Equal(t, part || p == link.None, o != nil)
			if o == nil {
				continue
			}
			m := known(o.Analysis.Matter)
			_, problems := analysis.Read(file(o.Analysis), known)
			require.Empty(t, problems, "what came from a link is a sound file")
			again, p := link.Encode(o.Analysis, m, decide(o.Analysis))
			require.Equal(t, link.None, p)
			back, p := link.Decode(again, known)
			require.Equal(t, link.None, p)
			sent := normal(o.Analysis)
			sent.Aside = nil // what an old link said and no setting says any more does not travel on
			require.Equal(t, sent, normal(back.Analysis))
			if !part && o.Revision == doctrines.Revision && back.Then == o.Then && text[:4] == again[:4] {
				require.Equal(t, text, again)
			}
		}
	})
}

func TestProblemsSpeak(t *testing.T) {
	seen := map[string]bool{}
	for p := link.Foreign; p <= link.TooLong; p++ {
		require.NotEmpty(t, en.Language().Say(p.Sentence()), p)
		seen[en.Language().Say(p.Sentence())] = true
	}
	require.Len(t, seen, 8)
	require.Empty(t, link.None.Sentence())
	require.Equal(t, "?", link.Problem(99).String())
}

func Example() {
	m := casebook.Matter("own")
	a := &analysis.Analysis{Matter: m.ID}
	a.Find("", doctrines.Key{Test: doctrines.MustNamed("stay")}, doctrine.At(1)) // the merits are weak
	text, _ := link.Encode(a, m, chain.Decide(a.Posture, &a.Findings))
	fmt.Println(text[:3], text[4:9], len(text) < 60)

	o, _ := link.Decode(text, casebook.Matter)
	then := o.Then[doctrines.MustNamed("stay")]
	fmt.Println(doctrines.Posture{}.Doctrine(doctrines.MustNamed("stay")).Named(then.Reach), then.Firmness)

	_, problem := link.Decode(text[1:], casebook.Matter)
	fmt.Println(en.Language().Say(problem.Sentence()))
	_, problem = link.Decode(text[:len(text)-1], casebook.Matter)
	fmt.Println(en.Language().Say(problem.Sentence()))
	// Output:
	// #s= .own. true
	// [denied] compelled
	// This is not a link to an analysis.
	// The link is damaged; nothing was taken from it. Ask for it again.
}
