package path_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/digits"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/path"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// matters are those of the casebook and, of each, one that numbers no steps, as a
// reader's own may be.
func matters(t testing.TB) (ms []*matter.Matter) {
	for _, id := range casebook.Matters() {
		m, own := casebook.Matter(id), casebook.Matter(id)
		require.NotNil(t, m)
		require.NotEmpty(t, m.Numbering)
		own.ID, own.Numbering = strings.Repeat("z-9", 13)+"0", nil
		ms = append(ms, m, own)
	}
	return ms
}

func build(t testing.TB, label string, runs matter.Runs, screens [][]string, m *matter.Matter) matter.Path {
	t.Helper()
	p, flaws := matter.NewPath(label, runs, screens, m.StepIDs())
	require.Empty(t, flaws, label)
	return p
}

// anything is any path through a matter, sometimes with few steps, sometimes with
// all, in any order or in their own.
func anything(t testing.TB, r *rand.Rand, m *matter.Matter) matter.Path {
	ids := m.StepIDs()
	keep := 1 + r.IntN(len(ids))
	if r.IntN(2) == 0 {
		r.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
	} else {
		for len(ids) > keep {
			at := r.IntN(len(ids))
			ids = slices.Delete(ids, at, at+1)
		}
	}
	ids = ids[:keep]
	var screens [][]string
	rows := 1 + r.IntN(4)
	for _, id := range ids {
		if len(screens) == 0 || r.IntN(rows) == 0 {
			screens = append(screens, nil)
		}
		screens[len(screens)-1] = append(screens[len(screens)-1], id)
	}
	on := func() bool { return r.IntN(2) == 0 }
	runs := matter.Runs{Reveal: matter.Reveal(r.IntN(3)), Predict: on(), HideStanding: on(), Confidence: on(), Reasons: on(), AfterDiscussion: on()}
	return build(t, label(r), runs, screens, m)
}

// label is nothing, or up to as many characters as a label may have.
func label(r *rand.Rand) string {
	var signs []rune
	for range r.IntN(2) * r.IntN(matter.MaxLabel+1) {
		for {
			sign := rune(r.IntN([]int{0x7f, 0x250, utf8.MaxRune + 1}[r.IntN(3)]))
			if utf8.ValidRune(sign) && !matter.Unseen(sign) {
				signs = append(signs, sign)
				break
			}
		}
	}
	return strings.TrimSpace(string(signs))
}

func encode(t testing.TB, p matter.Path, m *matter.Matter) string {
	t.Helper()
	code, problem := path.Encode(p, m)
	require.Equal(t, path.None, problem.Kind)
	require.LessOrEqual(t, len(code), path.Longest)
	return code
}

func roundTrip(t testing.TB, p matter.Path, m *matter.Matter) string {
	t.Helper()
	code := encode(t, p, m)
	named, problem := path.Find(code, m)
	require.Equal(t, path.None, problem.Kind, code)
	require.Equal(t, path.Named{Path: p, By: path.ByCode}, named)
	require.Equal(t, code, encode(t, named.Path, m), "one path has one code")
	var w strictjson.Writer
	named.Path.Write(&w)
	again, problems := m.ReadPath(w.String())
	require.Empty(t, problems, w.String())
	require.Equal(t, p, again)
	require.Equal(t, code, encode(t, again, m))
	return code
}

// Path, code and JSON, there and back.
func TestAnyPathComesBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 13))
	for _, m := range matters(t) {
		paths := map[string]matter.Path{}
		for range 400 {
			p := anything(t, r, m)
			code := roundTrip(t, p, m)
			require.Regexp(t, `^1\.`+m.ID+`\.[0-9A-Za-z]+$`, code)
			if before, ok := paths[code]; ok {
				require.Equal(t, before, p, "one code has one path")
			}
			paths[code] = p
		}
	}
}

// Every way to run, and every character at either end of what can be written shortly.
func TestEveryMemberComesBack(t *testing.T) {
	m := casebook.Matter("ward-1989")
	seen := map[string]bool{}
	for i := range 3 * 32 {
		on := func(bit int) bool { return i>>bit&1 > 0 }
		runs := matter.Runs{Reveal: matter.Reveal(i >> 5), Predict: on(0), HideStanding: on(1), Confidence: on(2), Reasons: on(3), AfterDiscussion: on(4)}
		seen[roundTrip(t, build(t, "", runs, [][]string{{"fit"}}, m), m)] = true
	}
	for _, label := range []string{"a", "~", "!", "a b", "ä", "\u00a1", "\U0010ffff", strings.Repeat("界", 60), "a~", "aa", "a a"} {
		seen[roundTrip(t, build(t, label, matter.Runs{}, [][]string{{"fit"}}, m), m)] = true
	}
	require.Len(t, seen, 96+11, "each has a code of its own")
}

// The longest that there can be fits.
func TestNoPathIsTooLong(t *testing.T) {
	m := &matter.Matter{ID: strings.Repeat("a", 40), Parts: []matter.Part{{ID: "p"}}}
	for i := range matter.MaxNumbered {
		id := fmt.Sprint("s", i)
		m.Numbering = append(m.Numbering, id)
		if i%5 == 4 {
			m.Parts[0].Steps = append(m.Parts[0].Steps, matter.Step{ID: id})
		}
	}
	ids := m.StepIDs()
	require.Len(t, ids, matter.MaxSteps)
	slices.Reverse(ids)
	code := roundTrip(t, build(t, strings.Repeat("\U0010ffff", matter.MaxLabel), matter.Runs{Reveal: 2, AfterDiscussion: true}, [][]string{ids}, m), m)
	require.Greater(t, len(code), 500)
	require.Less(t, len(code), path.Longest)
}

// What everybody will share is short.
func TestLengths(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	for name, most := range map[string]int{"short": 45, "whole": 60} {
		named, problem := path.Find(name, m)
		require.Equal(t, path.None, problem.Kind)
		code := encode(t, named.Path, m)
		require.LessOrEqual(t, len(code), most, code)
	}
}

// No change of a single character, nothing lost, added or swapped leaves a path.
func TestEveryDamageIsRefused(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 13))
	for _, m := range matters(t)[:2] {
		for range 3 {
			code := encode(t, anything(t, r, m), m)
			refused := func(text, what string) {
				t.Helper()
				named, problem := path.Find(text, m)
				require.Contains(t, []path.Kind{path.Damaged, path.Unknown}, problem.Kind, "%s: %q", what, text)
				require.Zero(t, named)
			}
			for i := range code {
				for c := range 256 {
					if byte(c) != code[i] {
						refused(code[:i]+string([]byte{byte(c)})+code[i+1:], "changed")
					}
				}
				for _, c := range []string{"0", "z", ".", "é", " "} {
					refused(code[:i]+c+code[i:], "added")
				}
				refused(code[:i], "cut off")
				refused(code[:i]+code[i+1:], "lost")
				if i > 0 && code[i] != code[i-1] {
					refused(code[:i-1]+code[i:i+1]+code[i-1:i]+code[i+1:], "swapped")
				}
			}
			refused(code+"0", "added")
			refused("#p="+code, "with its key")
		}
	}
}

// Codes that are sound in their checksum and not in what it stands for.
func TestForgedCodes(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	read := func(text string) path.Problem {
		named, problem := path.Find(digits.Seal(text), m)
		require.Equal(t, problem.Kind == path.None, !named.Path.Empty(), text)
		return problem
	}
	code := encode(t, build(t, "", matter.Runs{}, [][]string{{"standard"}}, m), m)
	bare, ok := digits.Open(code)
	require.True(t, ok)
	require.Equal(t, path.None, read(bare).Kind)
	for _, text := range []string{bare + "0", "0" + bare[1:], bare + ".1", "1.wechat-2020", "1.", "1..", "1.WeChat.1", "1.wechat-2020.-", "1.wechat-2020.é", "1.-wechat.1"} {
		require.Equal(t, path.Damaged, read(text).Kind, text)
	}
	for version, want := range map[string]string{"2": "2", "A": "10", "z": "61"} {
		for _, text := range []string{version + bare[1:], version + ".anything at all", version + "."} {
			problem := read(text)
			require.Equal(t, path.Problem{Kind: path.Future, Names: []string{want}}, problem, text)
			require.Contains(t, en.Language().Say(problem.Sentence()), "version "+want)
		}
	}
	require.Equal(t, path.Problem{Kind: path.OtherMatter, Names: []string{"ward-1989"}}, read("1.ward-1989.1"))
	require.Equal(t, path.OtherEdition, read("1.wechat-2020.").Kind, "the checksum of the steps is missing")

	// The members one by one: see docs/path.md.
	sum := digits.Sum("asked\nstandard")
	type member struct{ value, count uint64 }
	sound := []member{{0, 3}, {0, 2}, {0, 2}, {0, 2}, {0, 2}, {0, 2}, {1, 1000}, {sum, 1 << 32}, {0, 200}, {1, 2}, {0, 61}}
	forge := func(change func([]member) []member) path.Kind {
		w := digits.Writing()
		for _, x := range change(slices.Clone(sound)) {
			w.Of(x.value, x.count)
		}
		return read("1.wechat-2020." + w.Text(path.Longest)).Kind
	}
	set := func(values map[int]uint64, more ...member) path.Kind {
		return forge(func(list []member) []member {
			for i, v := range values {
				list[i].value = v
			}
			return append(list, more...)
		})
	}
	w := digits.Writing()
	for _, x := range sound {
		w.Of(x.value, x.count)
	}
	require.Equal(t, bare, "1.wechat-2020."+w.Text(path.Longest))
	require.Equal(t, path.Damaged, set(nil, member{1, 2}), "something is left")
	require.Equal(t, path.Damaged, set(map[int]uint64{9: 0}), "the highest number is not used")
	require.Equal(t, path.Damaged, set(map[int]uint64{8: 2}), "more steps than numbers")
	require.Equal(t, path.OtherEdition, set(map[int]uint64{7: sum + 1}))
	require.Equal(t, path.OtherEdition, set(map[int]uint64{6: 2}), "the checksum of two is not that of three")
	require.Equal(t, path.Newer, set(map[int]uint64{6: uint64(len(m.Numbering))}))
	require.Equal(t, path.None, set(map[int]uint64{10: 1}, member{'a' - ' ', 96}))
	require.Equal(t, path.Damaged, set(map[int]uint64{10: 1}, member{95, 96}, member{'a', 0x110000}), "a character the long way")
	require.Equal(t, path.Damaged, set(map[int]uint64{10: 1}, member{0, 96}), "a space alone")
	require.Equal(t, path.Damaged, set(map[int]uint64{10: 2}, member{'a' - ' ', 96}, member{0, 96}), "a space at the end")
	require.Equal(t, path.Damaged, set(map[int]uint64{10: 1}, member{95, 96}, member{0xd800, 0x110000}), "half of a character")
	require.Equal(t, path.Damaged, set(map[int]uint64{10: 1}, member{95, 96}, member{0x202e, 0x110000}), "what turns a text around")
	require.Equal(t, path.Damaged, set(map[int]uint64{10: 1}, member{95, 96}, member{'\n', 0x110000}))
	require.Equal(t, path.Damaged, set(map[int]uint64{10: 3}, member{1, 96}, member{95, 96}, member{' ', 0x110000}, member{1, 96}), "a space the long way")
	require.Equal(t, path.Damaged, set(map[int]uint64{10: 1}, member{95, 96}, member{'~', 0x110000}))
	require.Equal(t, path.None, set(map[int]uint64{10: 1}, member{95, 96}, member{0xa1, 0x110000}))
}

// A code outlives new steps, a new order and new texts; what is gone is named.
func TestCodesOutliveTheirEdition(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	p := build(t, "For Tuesday", matter.Runs{Reveal: matter.RevealEnd}, [][]string{{"appeal"}, {"bond-ask", "bond-loss"}, {"asked"}}, m)
	code := encode(t, p, m)

	m.Title, m.Parts[0], m.Parts[1] = "Other", m.Parts[1], m.Parts[0]
	m.Parts[0].Steps = append([]matter.Step{{ID: "brand-new"}}, m.Parts[0].Steps...)
	m.Numbering = append(m.Numbering, "brand-new")
	named, problem := path.Find(code, m)
	require.Equal(t, path.None, problem.Kind)
	require.Equal(t, p, named.Path)
	require.True(t, named.Missing().Empty())
	require.NotEqual(t, code, encode(t, build(t, "", matter.Runs{}, [][]string{{"brand-new"}}, m), m))

	drop := func(id string) {
		for i := range m.Parts {
			m.Parts[i].Steps = slices.DeleteFunc(m.Parts[i].Steps, func(s matter.Step) bool { return s.ID == id })
		}
	}
	drop("bond-loss")
	named, problem = path.Find(code, m)
	require.Equal(t, path.None, problem.Kind)
	require.Equal(t, [][]string{{"appeal"}, {"bond-ask"}, {"asked"}}, named.Path.Screens())
	require.Equal(t, []string{"bond-loss"}, named.Gone)
	require.Equal(t, `1 step of this path is gone from the matter and was left out: "bond-loss".`, en.Language().Say(named.Missing()))
	require.Equal(t, p.Runs(), named.Path.Runs())
	drop("appeal")
	named, _ = path.Find(code, m)
	require.Equal(t, []string{"appeal", "bond-loss"}, named.Gone)
	require.Equal(t, `2 steps of this path are gone from the matter and were left out: "appeal" and "bond-loss".`, en.Language().Say(named.Missing()))
	drop("bond-ask")
	drop("asked")
	named, problem = path.Find(code, m)
	require.Zero(t, named)
	require.Equal(t, path.Problem{Kind: path.AllGone, Names: []string{"appeal", "bond-ask", "bond-loss", "asked"}}, problem)

	// A list that was changed is told, whatever it was changed to.
	before := slices.Clone(m.Numbering)
	m.Numbering[0], m.Numbering[1] = m.Numbering[1], m.Numbering[0]
	_, problem = path.Find(code, m)
	require.Equal(t, path.OtherEdition, problem.Kind)
	m.Numbering = before[:10]
	_, problem = path.Find(code, m)
	require.Equal(t, path.Newer, problem.Kind)
}

// A matter of the reader's own numbers nothing: a code is over its steps, whatever
// their order, and is not read where it asks something else.
func TestCodesOfAMatterOfOnesOwn(t *testing.T) {
	m := casebook.Matter("own")
	numbered := encode(t, build(t, "", matter.Runs{}, [][]string{{"fit"}}, m), m)
	m.Numbering = nil
	p := build(t, "", matter.Runs{}, [][]string{{"fit"}, {"appeal", "loss"}}, m)
	code := encode(t, p, m)
	m.Title, m.Parts[0], m.Parts[1] = "Other", m.Parts[1], m.Parts[0]
	named, problem := path.Find(code, m)
	require.Equal(t, path.None, problem.Kind)
	require.Equal(t, p, named.Path)
	_, problem = path.Find(numbered, m)
	require.Equal(t, path.OtherEdition, problem.Kind)
	m.Parts[0].Steps = append(m.Parts[0].Steps, matter.Step{ID: "more"})
	_, problem = path.Find(code, m)
	require.Equal(t, path.OtherEdition, problem.Kind)
	m.Parts = []matter.Part{{ID: "p", Steps: []matter.Step{{ID: "one"}}}}
	_, problem = path.Find(code, m)
	require.Equal(t, path.OtherEdition, problem.Kind, "fewer steps than the code has numbers for")
}

func TestNames(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	short, ok := m.Path(matter.Short)
	require.True(t, ok)
	named, problem := path.Find("short", m)
	require.Equal(t, path.None, problem.Kind)
	require.Equal(t, path.Named{Path: short, By: path.ByPreset}, named)
	named, problem = path.Find("step:fit", m)
	require.Equal(t, path.None, problem.Kind)
	require.Equal(t, [][]string{{"fit"}}, named.Path.Screens())
	require.Equal(t, path.ByStep, named.By)
	require.Zero(t, named.Path.Runs())
	for name, want := range map[string]path.Problem{
		"30":                             {Kind: path.Unlisted, Names: []string{"30", "short", "whole"}},
		"step:fits":                      {Kind: path.NoStep, Names: []string{"fits"}},
		"step:":                          {Kind: path.NoStep, Names: []string{""}},
		"":                               {Kind: path.Unknown, Names: []string{""}},
		"Short":                          {Kind: path.Unknown, Names: []string{"Short"}},
		"short ":                         {Kind: path.Unknown, Names: []string{"short "}},
		"11":                             {Kind: path.Unknown, Names: []string{"11"}},
		"fit":                            {Kind: path.Unknown, Names: []string{"fit"}},
		"#p=short":                       {Kind: path.Unknown, Names: []string{"#p=short"}},
		"..":                             {Kind: path.Unknown, Names: []string{".."}},
		"1-x":                            {Kind: path.Unknown, Names: []string{"1-x"}},
		"1.":                             {Kind: path.Damaged},
		"1." + strings.Repeat("0", 2000): {Kind: path.Damaged},
	} {
		named, problem := path.Find(name, m)
		require.Equal(t, want, problem, name)
		require.Zero(t, named)
	}
	// The whole is there, listed or not; another path only where it is listed.
	own := casebook.Matter("own")
	require.Equal(t, []matter.Preset{matter.Whole}, path.Listed(own))
	named, problem = path.Find("whole", own)
	require.Equal(t, path.None, problem.Kind)
	require.Equal(t, own.StepIDs(), named.Path.Steps())
	require.Equal(t, []matter.Preset{matter.Short, matter.Whole}, path.Listed(m))
	require.Empty(t, path.Listed(&matter.Matter{ID: "bare"}))
}

// Whose words a label is, is said with it.
func TestALabelIsItsSendersWord(t *testing.T) {
	m := casebook.Matter("own")
	p := build(t, "For *Tuesday*", matter.Runs{}, [][]string{{"fit"}}, m)
	m.Paths[matter.Ten] = p
	named, _ := path.Find("10", m)
	require.Equal(t, "The matter calls it: For *Tuesday*", en.Language().Say(named.Called()))
	named, _ = path.Find(encode(t, p, m), m)
	require.Equal(t, "In the words of whoever sent it: For *Tuesday*", en.Language().Say(named.Called()))
	named, _ = path.Find("whole", m)
	require.True(t, named.Called().Empty())
}

// A path of another matter, or none, has no code.
func TestOnlyWhatIsNumberedIsCoded(t *testing.T) {
	m, other := casebook.Matter("own"), casebook.Matter("ward-1989")
	_, problem := path.Encode(build(t, "", matter.Runs{}, [][]string{{"fit"}, {"concert"}}, other), m)
	require.Equal(t, path.Problem{Kind: path.Unnumbered, Names: []string{"concert"}}, problem)
	_, problem = path.Encode(matter.Path{}, m)
	require.Equal(t, path.Unnumbered, problem.Kind)
	other.Parts[0].Steps = append(other.Parts[0].Steps, matter.Step{ID: "new"})
	_, problem = path.Encode(build(t, "", matter.Runs{}, [][]string{{"new"}}, other), other)
	require.Equal(t, path.Problem{Kind: path.Unnumbered, Names: []string{"new"}}, problem)
}

// Every problem has a name and a sentence that says what to do, and names what it is about.
func TestProblemsSpeak(t *testing.T) {
	seen := map[string]bool{}
	for k := path.None; k.String() != "?"; k++ {
		said := en.Language().Say(path.Problem{Kind: k, Names: []string{"x-1", "y-2"}}.Sentence())
		require.Equal(t, k == path.None, said == "", k)
		require.False(t, seen[said], k)
		seen[said] = true
		if k == path.Unknown || k == path.Unlisted || k == path.NoStep || k == path.OtherMatter || k == path.AllGone || k == path.Unnumbered {
			require.Contains(t, said, `"x-1"`, k)
		}
	}
	require.Len(t, seen, 11)
	require.Equal(t, "step", path.ByStep.String())
	require.Equal(t, "?", path.By(3).String())
	require.True(t, path.Problem{}.Sentence().Empty())
	require.Equal(t, "The code of the path is damaged, and nothing was taken from it. Ask for it again.", en.Language().Say(path.Problem{Kind: path.Damaged}.Sentence()))
	require.Equal(t, `The matter has no path "30". It has "short" and "whole".`, en.Language().Say(path.Problem{Kind: path.Unlisted, Names: []string{"30", "short", "whole"}}.Sentence()))
}

// Whatever is read is one path with one code, and JSON of it reads as the same.
func FuzzFind(f *testing.F) {
	r := rand.New(rand.NewPCG(3, 13))
	ms := matters(f)
	for i, m := range ms {
		for range 3 {
			code := encode(f, anything(f, r, m), m)
			body, _ := digits.Open(code)
			f.Add(body, uint8(i), true)
			f.Add(code, uint8(i), false)
		}
	}
	f.Add("short", uint8(0), false)
	f.Add("step:fit", uint8(0), false)
	f.Fuzz(func(t *testing.T, text string, which uint8, seal bool) {
		m := ms[int(which)%len(ms)]
		if seal {
			text = digits.Seal(text)
		}
		named, problem := path.Find(text, m)
		if problem.Kind != path.None {
			require.Zero(t, named)
			require.NotEmpty(t, en.Language().Say(problem.Sentence()))
			return
		}
		code := roundTrip(t, named.Path, m)
		if named.By == path.ByCode {
			require.Equal(t, text, code)
		}
	})
}

// The short path of the order, and one of a teacher's own.
func Example() {
	m := casebook.Matter("wechat-2020")
	short, _ := path.Find("short", m)
	fmt.Println(len(short.Path.Screens()), "screens, predicted first:", short.Path.Runs().Predict)

	p, flaws := matter.NewPath("Before class", matter.Runs{Reveal: matter.RevealEnd}, [][]string{{"gov-harm"}, {"others-harm", "with-public"}}, m.StepIDs())
	fmt.Println(len(flaws))
	code, _ := path.Encode(p, m)
	named, _ := path.Find(code, m)
	fmt.Println(named.Path.Screens(), named.Path.Runs().Reveal)
	fmt.Println(en.Language().Say(named.Called()))
	_, problem := path.Find("x"+code[1:], m)
	fmt.Println(problem.Kind)
	// Output:
	// 7 screens, predicted first: true
	// 0
	// [[gov-harm] [others-harm with-public]] end
	// In the words of whoever sent it: Before class
	// damaged
}

// frozen is the matter of the codes that are kept: with a list of steps that are all
// there, or with none.
func frozen(numbers bool) *matter.Matter {
	m := &matter.Matter{ID: "frozen", Parts: []matter.Part{{ID: "p"}}}
	for _, id := range strings.Fields("asked merits harm others public held bond-ask bond-loss bond-odds then now fit") {
		m.Parts[0].Steps = append(m.Parts[0].Steps, matter.Step{ID: id})
	}
	if numbers {
		m.Numbering = m.StepIDs()
	}
	return m
}

// Codes that were made are out in the world, and are read as what they were.
func TestOldCodesAreRead(t *testing.T) {
	text, err := os.ReadFile("testdata/codes-1.txt")
	require.NoError(t, err)
	read := 0
	for block := range strings.SplitSeq(strings.TrimSpace(string(text)), "\n\n") {
		if strings.HasPrefix(block, "//") {
			continue
		}
		lines := strings.Split(block, "\n")
		require.Len(t, lines, 3, block)
		m := frozen(lines[0] == "numbered")
		named, problem := path.Find(lines[1], m)
		require.Equal(t, path.None, problem.Kind, block)
		var w strictjson.Writer
		named.Path.Write(&w)
		require.Equal(t, lines[2], w.String())
		require.Equal(t, lines[1], encode(t, named.Path, m), "what is written is version 1")
		read++
	}
	require.Equal(t, 16, read, "no line is ever taken away")
}
