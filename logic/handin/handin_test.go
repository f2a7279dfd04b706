package handin_test

import (
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/digits"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/path"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// ground has a path of two steps and its code beside those that the matter lists.
func ground(t testing.TB, id string) (g *handin.Ground, code string) {
	text, ok := casebook.Text(id)
	require.True(t, ok)
	m := casebook.Matter(id)
	all := m.StepIDs()
	var screens [][]string
	for _, step := range all {
		screens = append(screens, []string{step})
	}
	p, flaws := matter.NewPath("Week 3", matter.Runs{Predict: true, Confidence: true, AfterDiscussion: true}, screens, all)
	require.Empty(t, flaws)
	code, problem := path.Encode(p, m)
	require.Equal(t, path.None, problem.Kind)
	g, strange := handin.NewGround(m, matter.Digest(text), code, path.StepPrefix+all[len(all)-1])
	require.Empty(t, strange)
	return g, code
}

// random makes a hand-in with anything in it that a code carries.
func random(r *rand.Rand, g *handin.Ground, name string) *handin.HandIn {
	h := &handin.HandIn{Path: name, Text: g.Text, Posture: g.Matter.Posture, Tag: r.Uint64N(handin.Tags), Minutes: r.Uint32N(handin.Moments), Answers: make([]handin.Answer, len(g.Questions))}
	if r.IntN(3) == 0 {
		h.Text = r.Uint64()
	}
	for _, s := range doctrines.Standards() {
		h.Posture.Set(s.Name, s.Values[r.IntN(len(s.Values))])
	}
	if r.IntN(2) == 0 {
		for _, s := range doctrines.Settings() {
			h.Posture.Set(s.Name, s.Values[r.IntN(len(s.Values))])
		}
	}
	for _, t := range g.Tests() {
		h.Predicted[t] = doctrine.Disposition(r.IntN(1 + len(t.Test().Doctrine().Dispositions)))
	}
	often := 1 + r.IntN(4)
	numbers, _ := g.Asked(name)
	for _, n := range numbers {
		any := func() doctrine.Finding {
			if r.IntN(often) > 0 {
				return doctrine.Open
			}
			return doctrine.Finding(r.IntN(g.Questions[n].Answers()))
		}
		h.Answers[n] = handin.Answer{First: any(), Before: any(), After: any(), Sure: analysis.Confidences()[r.IntN(4)]}
	}
	return h
}

func file(g *handin.Ground, h *handin.HandIn) string {
	w := &strictjson.Writer{}
	g.Write(w, h)
	return w.String()
}

// states is how many random states are tried.
func states() int {
	if runtime.GOARCH == "wasm" || testing.Short() {
		return 500
	}
	return 10_000
}

func TestRoundTrips(t *testing.T) {
	for _, id := range casebook.Matters() {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			g, _ := ground(t, id)
			r := rand.New(rand.NewPCG(1, 6))
			paths := g.Paths()
			for range states() {
				h := random(r, g, paths[r.IntN(len(paths))])
				code, k := g.Encode(h)
				require.Equal(t, handin.None, k)
				require.LessOrEqual(t, len(code), handin.Longest, h.Path)
				back, k := g.Decode(code)
				require.Equal(t, handin.None, k, code)
				require.Equal(t, h, back)

				h.Name = []string{"", "Ann O’Hara", "ישראל", "=1+1", "<b>\"x\"\\"}[r.IntN(5)]
				if n := r.IntN(len(g.Questions)); h.Answers[n].Before != doctrine.Open && g.Questions[n].Provision == "" {
					h.Reasons = analysis.Put(h.Reasons, g.Questions[n].String(), "because,\n“so”")
				}
				text := file(g, h)
				back, k, problems := g.Read(text)
				require.Empty(t, problems, text)
				require.Equal(t, handin.None, k)
				require.Equal(t, h, back)
				require.Equal(t, text, file(g, back))

				whole := *h
				whole.Name, whole.Text = "", g.Text
				again, ok := g.Of(g.Analysis(h), h.Path, h.Tag, h.Minutes)
				require.True(t, ok)
				// A first answer that was taken back is kept by the analysis all the same.
				require.Equal(t, &whole, again)
			}
		})
	}
}

// full answers every question with the highest number there is, of everything.
func full(g *handin.Ground, name string, settings bool) *handin.HandIn {
	h := &handin.HandIn{Path: name, Text: ^uint64(0), Posture: g.Matter.Posture, Tag: handin.Tags - 1, Minutes: handin.Moments - 1, Answers: make([]handin.Answer, len(g.Questions))}
	for _, s := range doctrines.Standards() {
		h.Posture.Set(s.Name, s.Values[len(s.Values)-1])
	}
	for _, s := range doctrines.Settings() {
		if settings {
			h.Posture.Set(s.Name, s.Values[len(s.Values)-1])
		}
	}
	for _, t := range g.Tests() {
		h.Predicted[t] = doctrine.Disposition(len(t.Test().Doctrine().Dispositions))
	}
	numbers, _ := g.Asked(name)
	for _, n := range numbers {
		f := doctrine.Finding(g.Questions[n].Answers() - 1)
		h.Answers[n] = handin.Answer{First: f, Before: f, After: f, Sure: analysis.ConfidenceHigh}
	}
	return h
}

// A code of the short path has at most 60 digits and their hyphens, and of any path
// through a built-in matter at most 140 characters.
func TestCodesAreShort(t *testing.T) {
	for _, id := range casebook.Matters() {
		g, named := ground(t, id)
		for _, name := range g.Paths() {
			for _, settings := range []bool{false, true} {
				code, k := g.Encode(full(g, name, settings))
				require.Equal(t, handin.None, k, "%s %s", id, name)
				require.LessOrEqual(t, len(code), handin.Longest, "%s %s", id, name)
				if name == "short" {
					require.LessOrEqual(t, len(code), 90, "%s", id)
				}
				if id == "wechat-2020" {
					t.Log(name == named, name[:min(len(name), 12)], settings, len(code), len(strings.ReplaceAll(code, "-", "")))
				}
			}
		}
	}
}

// One changed, lost or added character, and two that changed places, are found wherever
// they stand.
func TestOneChangeIsAlwaysFound(t *testing.T) {
	g, _ := ground(t, "wechat-2020")
	r := rand.New(rand.NewPCG(4, 4))
	for _, name := range g.Paths() {
		code, _ := g.Encode(random(r, g, name))
		bare := strings.ReplaceAll(code, "-", "")
		for i := range bare {
			for _, c := range digits.Crockford {
				if byte(c) == bare[i] {
					continue
				}
				_, k := g.Decode(bare[:i] + string(c) + bare[i+1:])
				require.Equal(t, handin.Damaged, k)
			}
			_, k := g.Decode(bare[:i] + bare[i+1:])
			require.Equal(t, handin.Damaged, k)
			if i > 0 && bare[i] != bare[i-1] {
				_, k = g.Decode(bare[:i-1] + bare[i:i+1] + bare[i-1:i] + bare[i+1:])
				require.Equal(t, handin.Damaged, k)
			}
		}
	}
}

// What could be written in two ways is read in one, also where the checksum is right.
func TestACodeIsWrittenInOneWay(t *testing.T) {
	g, _ := ground(t, "wechat-2020")
	code, _ := g.Encode(random(rand.New(rand.NewPCG(5, 5)), g, "short"))
	bare := strings.ReplaceAll(code, "-", "")
	body := bare[:len(bare)-7]
	seal := func(body string) string {
		sum := digits.Sum(body)
		for range 7 {
			body, sum = body+digits.Crockford[sum%32:][:1], sum/32
		}
		return body
	}
	require.Equal(t, bare, seal(body))
	_, k := g.Decode(seal(body + "0"))
	require.Equal(t, handin.Damaged, k)
	for version, want := range map[string]handin.Kind{"0": handin.Damaged, "2": handin.Future} {
		_, k := g.Decode(seal(body[:2] + version + body[3:]))
		require.Equal(t, want, k, version)
	}
}

// Four groups that begin as a code does and have no checksum are a broken code, and
// fewer are words.
func TestWhatLooksLikeACode(t *testing.T) {
	for text, want := range map[string]int{"BW1AB-CDEFG-HJKMN-PQRST": 1, "BW1AB-CDEFG-HJKMN": 0, "bw1 is the name of a street": 0} {
		n := 0
		handin.Search(text, true, func(f handin.Found) {
			require.Equal(t, handin.Broken, f.As)
			n++
		})
		require.Equal(t, want, n, text)
	}
}

// A code comes through whatever a chat program does to it.
func TestCodesSurviveChatPrograms(t *testing.T) {
	g, _ := ground(t, "wechat-2020")
	h := random(rand.New(rand.NewPCG(5, 4)), g, "short")
	code, _ := g.Encode(h)
	for name, text := range map[string]string{
		"plain":           code,
		"lower case":      strings.ToLower(code),
		"O for 0":         strings.ReplaceAll(code, "0", "O"),
		"o for 0":         strings.ReplaceAll(code, "0", "o"),
		"I for 1":         strings.ReplaceAll(code, "1", "I"),
		"l for 1":         strings.ReplaceAll(code, "1", "l"),
		"line breaks":     strings.ReplaceAll(code, "-", "-\r\n"),
		"broken groups":   code[:9] + "\n" + code[9:30] + "\n" + code[30:],
		"quoted":          "> " + code[:30] + "\n> " + code[30:],
		"quoted twice":    "> > " + code[:30] + "\n> > " + code[30:],
		"trailing period": "Here is mine: " + code + ".",
		"brackets":        "(" + code + ")",
		"square":          "[" + code + "]",
		"smart quotes":    "\u201c" + code + "\u201d",
		"straight quotes": `"` + code + `"`,
		"dashes":          strings.ReplaceAll(code, "-", "–"),
		"no-break":        strings.ReplaceAll(code, "-", "\u2011"),
		"spaces":          strings.ReplaceAll(code, "-", " "),
		"no hyphens":      strings.ReplaceAll(code, "-", ""),
		"emphasis":        "**" + code + "**",
		"zero width":      strings.ReplaceAll(code, "-", "-\u200b"),
		"soft hyphen":     code[:20] + "\u00ad\n" + code[20:],
		"words behind":    code + " see you tomorrow",
		"a link":          "https://example.org/wechat-2020.html#h=" + code,
		"a table":         "| " + code + " |",
	} {
		if !strings.Contains("words behind, a link, trailing period, a table", name) {
			got, k := g.Decode(text)
			require.Equal(t, handin.None, k, name)
			require.Equal(t, h, got, name)
		}
		var all []handin.Found
		done := handin.Search("Prof, bw and BWANA are no codes.\n"+text+"\nBW1", true, func(f handin.Found) { all = append(all, f) })
		require.Len(t, all, 1, name)
		require.Equal(t, handin.Code, all[0].As, name)
		require.Equal(t, 2, all[0].Line, name)
		require.Equal(t, len("Prof, bw and BWANA are no codes.\n"+text+"\nBW1"), done)
		got, k, _ := g.Open(all[0])
		require.Equal(t, handin.None, k, name)
		require.Equal(t, h, got, name)
	}
}

func TestWhatIsFoundInAText(t *testing.T) {
	g, _ := ground(t, "wechat-2020")
	h := random(rand.New(rand.NewPCG(5, 9)), g, "whole")
	code, _ := g.Encode(h)
	broken := strings.Replace(code, code[20:21], string(digits.Crockford[(strings.IndexByte(digits.Crockford, code[20])+1)%32]), 1)
	link := "#s=3.wechat-2020.5yXGfJxFH5auu"
	text := "10:02 Ann: " + code + "\n10:03 Ben: https://example.org/wechat-2020.html" + link + ".\n\n" + file(g, h) + "\nnot {" + file(g, h) + "\n" + broken + " and " + code + code[:40]
	type brief struct {
		as   handin.As
		line int
	}
	want := []brief{{handin.Code, 1}, {handin.Link, 2}, {handin.File, 4}, {handin.Broken, 6}}
	search := func(chunk int) (got []brief, texts []string) {
		rest, from, line := "", 0, 0
		for last := false; !last; {
			next := min(len(text), from+chunk)
			rest, from, last = rest+text[from:next], next, next == len(text)
			done := handin.Search(rest, last, func(f handin.Found) {
				got, texts = append(got, brief{f.As, line + f.Line}), append(texts, f.Text)
			})
			line += strings.Count(rest[:done], "\n")
			rest = rest[done:]
		}
		return got, texts
	}
	got, texts := search(len(text))
	require.Equal(t, want, got[:4])
	require.Equal(t, link, texts[1])
	require.Equal(t, file(g, h), texts[2])
	for _, chunk := range []int{100, 1000, 4096} {
		again, _ := search(chunk)
		require.Equal(t, got, again, chunk)
	}
}

// Whoever names a path, a link or a file, makes it known.
func TestPathsThatATextNames(t *testing.T) {
	for text, want := range map[string][]string{
		"":      nil,
		"hello": nil,
		"see https://a.org/w.html#p=1.w.Ab-9. Then": {"1.w.Ab-9"},
		"#p=short&s=1.w.a #p=step:fit: p=":          {"short", "step:fit"},
		`{"path":"30","name":"p"}`:                  {"30"},
		"{\n  \"path\": \"1.w.A\",\n":               {"1.w.A"},
		`{"path":7,"path":""}`:                      {"7"},
		`{"path"`:                                   nil,
		`{"path":"1.w.A"}` + "\n#p=1.w.B":           {"1.w.A", "1.w.B"},
	} {
		require.Equal(t, want, handin.Paths(text), text)
	}
}

// A link that a chat has broken over lines, quoted or put in brackets is found whole.
func TestALinkThatWasAlteredOnItsWayIsFound(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	want, problem := link.Encode(a, m, chain.Decide(a.Posture, &a.Findings))
	require.Equal(t, link.None, problem)
	for _, text := range []string{want + ").", want[:25] + "\n> " + want[25:] + "\nand more", want + "&utm_source=x", "(" + want[:25] + "=\r\n" + want[25:] + ")\n" + want[:9]} {
		var got []string
		handin.Search("10:02 Ann: https://example.org/x.html"+text+"\n", true, func(f handin.Found) { got = append(got, f.Text) })
		require.NotEmpty(t, got, text)
		require.Equal(t, want, got[0], text)
	}
}

// A share link is a hand-in on the whole matter: without a time, and the same twice is one.
func TestShareLinksAreHandedIn(t *testing.T) {
	g, _ := ground(t, "wechat-2020")
	want := random(rand.New(rand.NewPCG(8, 8)), g, "whole")
	for n := range want.Answers {
		want.Answers[n] = handin.Answer{First: want.Answers[n].First, Before: want.Answers[n].Before}
	}
	a := g.Analysis(want)
	text, problem := link.Encode(a, g.Matter, chain.Decide(a.Posture, &a.Findings))
	require.Equal(t, link.None, problem)
	got, k, _ := g.Open(handin.Found{As: handin.Link, Text: text})
	require.Equal(t, handin.None, k)
	require.Equal(t, want.Answers, got.Answers)
	require.Equal(t, want.Posture, got.Posture)
	require.Zero(t, got.Minutes)
	require.Equal(t, "whole", got.Path)
	again, _, _ := g.Open(handin.Found{As: handin.Link, Text: text})
	require.Equal(t, got.Tag, again.Tag)
	// The path that stands beside it in the address is the one that was walked.
	for _, name := range []string{"short", "step:appeal"} {
		n := 0
		handin.Search("mine: https://example.org/wechat-2020.html#p="+name+"&"+text[1:]+". And #p=short is none.", true, func(f handin.Found) {
			n++
			h, k, _ := g.Open(f)
			require.Equal(t, handin.None, k)
			require.Equal(t, name, h.Path)
			require.Equal(t, got.Tag, h.Tag)
		})
		require.Equal(t, 1, n)
	}
	_, k, _ = g.Open(handin.Found{As: handin.Link, Text: "#p=nowhere&" + text[1:]})
	require.Equal(t, handin.OtherPath, k)
	_, k, _ = g.Open(handin.Found{As: handin.Link, Text: text[:len(text)-1]})
	require.Equal(t, handin.Damaged, k)
	other, _ := ground(t, "ward-1989")
	_, k, _ = other.Open(handin.Found{As: handin.Link, Text: text})
	require.Equal(t, handin.OtherMatter, k)
}

// The file of an analysis is a hand-in on the path that was walked, with its notes as
// reasons, also where nobody told of the path before.
func TestAnalysesAreHandedIn(t *testing.T) {
	g, code := ground(t, "wechat-2020")
	text, _ := casebook.Text("wechat-2020")
	plain, _ := handin.NewGround(casebook.Matter("wechat-2020"), matter.Digest(text))
	r := rand.New(rand.NewPCG(8, 9))
	for _, name := range []string{"short", "whole", code} {
		want := random(r, g, name)
		want.Text = g.Text
		n := g.Question("", doctrines.MustKey("stay.merits"))
		want.Answers[n].Before = doctrine.FirstLevel
		want.Reasons = analysis.Put(nil, "stay.merits", "Because.")
		w := &strictjson.Writer{}
		g.Analysis(want).Write(w)
		got, k, problems := plain.Read(w.String())
		require.Empty(t, problems)
		require.Equal(t, handin.None, k)
		want.Tag, want.Minutes = got.Tag, 0
		require.Equal(t, want, got)
		_, k, problems = plain.Read(strings.Replace(w.String(), `"findings"`, `"fundings"`, 1))
		require.Equal(t, handin.Malformed, k)
		require.NotEmpty(t, problems)
		other, _ := ground(t, "ward-1989")
		_, k, _ = other.Read(w.String())
		require.Equal(t, handin.OtherMatter, k)
	}
}

// What is wrong with a code is told apart.
func TestWhyACodeIsNotRead(t *testing.T) {
	g, own := ground(t, "wechat-2020")
	r := rand.New(rand.NewPCG(8, 4))
	h := random(r, g, own)
	code, _ := g.Encode(h)
	less, _ := handin.NewGround(g.Matter, g.Text)
	_, k := less.Decode(code)
	require.Equal(t, handin.OtherPath, k)
	_, k = less.Encode(h)
	require.Equal(t, handin.OtherPath, k)
	other, _ := ground(t, "ward-1989")
	_, k = other.Decode(code)
	require.Equal(t, handin.OtherMatter, k)
	changed := casebook.Matter("wechat-2020")
	changed.Step("fit").Asks = nil
	edition, _ := handin.NewGround(changed, g.Text, own)
	_, k = edition.Decode(code)
	require.Equal(t, handin.OtherEdition, k)
	for _, text := range []string{"", "BW1", code[:len(code)-1], code + "0", "X" + code[1:], code[:50] + "U" + code[51:]} {
		_, k = g.Decode(text)
		require.Equal(t, handin.Damaged, k, text)
	}
	_, strange := handin.NewGround(g.Matter, g.Text, "step:nowhere", "1.x.y", "short")
	require.Equal(t, []string{"step:nowhere", "1.x.y"}, strange)
	for _, k := range handin.Kinds() {
		require.Equal(t, k == handin.None, k.Sentence().Empty(), k.String())
	}
}

// Every problem of a file is told with its place, and nothing is taken from it.
func TestEveryProblemOfAFile(t *testing.T) {
	g, _ := ground(t, "wechat-2020")
	begin := `{"format":"benchwalk/handin/1","matter":"wechat-2020","path":"short","tag":"00000001","minutes":1`
	_, k, problems := g.Read(begin + "}")
	require.Equal(t, handin.None, k)
	require.Empty(t, problems)
	for members, want := range map[string]string{
		`,"first":{"stay.merits":"weka"}`:                                `first["stay.merits"]: unknown level "weka", did you mean "weak"?`,
		`,"first":{"stay.merit":"weak"}`:                                 `first["stay.merit"]: unknown element "stay.merit", did you mean "stay.merits"?`,
		`,"findings":{"speech.interest":"significant"}`:                  `unknown element "speech.interest"`,
		`,"prediction":{"stay":"nominal"}`:                               `prediction.stay: unknown disposition "nominal"`,
		`,"prediction":{"stya":"denied"}`:                                `unknown member "stya", did you mean "stay"?`,
		`,"confidence":{"stay.merits":"unsaid"}`:                         `unknown value "unsaid", expected "low", "medium" or "high"`,
		`,"reasons":{"stay.merits":7}`:                                   `reasons["stay.merits"]: expected`,
		`,"reasons":{"stay.mirts":"so"}`:                                 `unknown element "stay.mirts"`,
		`,"name":"a\u202eb"`:                                             `name: a character that cannot be seen`,
		`,"name":"` + strings.Repeat("n", 100_000) + `"`:                 `name: text of 100,000 characters, expected at most`,
		`,"text":"12"`:                                                   `text: unknown value "12"`,
		`,"text":""`:                                                     `text: unknown value ""`,
		`,"law":"1789"`:                                                  `law: unknown value "1789"`,
		`,"score":7`:                                                     `unknown member "score"`,
		`,"posture":{"stay.government":"opponent","stay.governmnt":"a"}`: `unknown member "stay.governmnt"`,
	} {
		h, k, problems := g.Read(begin + members + "}")
		require.Nil(t, h, members)
		require.NotEqual(t, handin.None, k, members)
		require.NotEmpty(t, problems, members)
		require.Contains(t, problems[0].In(en.Language()), want)
	}
	for text, want := range map[string]handin.Kind{
		``:   handin.Malformed,
		`{}`: handin.Malformed,
		`[]`: handin.Malformed,
		strings.Replace(begin, "00000001", "0000000U", 1) + "}":    handin.Malformed,
		strings.Replace(begin, "00000001", "", 1) + "}":            handin.Malformed,
		strings.Replace(begin, `:1`, `:99999999`, 1) + "}":         handin.Malformed,
		strings.Replace(begin, "handin/1", "handin/2", 1) + "}":    handin.Malformed,
		strings.Replace(begin, "wechat-2020", "ward-1989", 1):      handin.OtherMatter,
		strings.Replace(begin, "short", "step:fit", 1) + "}":       handin.OtherPath,
		strings.Replace(begin, "short", "shorter", 1) + "}":        handin.Malformed,
		begin + `,"first":{"stay.gone":"weak"}}`:                   handin.OtherEdition,
		begin + `,"first":{"speech.interest":"significant"}}`:      handin.Malformed,
		begin + `,"tag":"00000002"}`:                               handin.Malformed,
		begin + `}` + strings.Repeat(" ", handin.MaxFile) + "    ": handin.Malformed,
	} {
		h, k, _ := g.Read(text)
		require.Nil(t, h)
		require.Equal(t, want, k, text[:min(len(text), 200)])
	}
}

func FuzzDecode(f *testing.F) {
	g, own := ground(f, "wechat-2020")
	r := rand.New(rand.NewPCG(6, 6))
	for _, name := range []string{"short", "whole", own} {
		h := random(r, g, name)
		code, _ := g.Encode(h)
		f.Add(code)
		f.Add(file(g, h))
	}
	f.Add("BW1AB-CDEFG>\n>{\"benchwalk/\"}#s=1.a.b")
	f.Fuzz(func(t *testing.T, text string) {
		if h, k := g.Decode(text); k == handin.None {
			code, k := g.Encode(h)
			require.Equal(t, handin.None, k)
			back, k := g.Decode(code)
			require.Equal(t, handin.None, k)
			require.Equal(t, h, back)
		}
		if h, k, problems := g.Read(text); k == handin.None {
			require.Empty(t, problems)
			back, k, _ := g.Read(file(g, h))
			require.Equal(t, handin.None, k)
			require.Equal(t, file(g, h), file(g, back))
		}
		last := 0
		require.Equal(t, len(text), handin.Search(text, true, func(found handin.Found) {
			require.GreaterOrEqual(t, found.Line, 1)
			require.GreaterOrEqual(t, found.Line, last)
			last = found.Line
			if h, k, _ := g.Open(found); k == handin.None {
				_, k = g.Encode(h)
				require.Contains(t, []handin.Kind{handin.None, handin.TooLong}, k)
			}
		}))
		require.LessOrEqual(t, handin.Search(text, false, func(handin.Found) {}), len(text))
	})
}

// BenchmarkSearch reads 10,000 codes pasted as one text.
func BenchmarkSearch(b *testing.B) {
	g, _ := ground(b, "wechat-2020")
	r := rand.New(rand.NewPCG(2, 2))
	var text strings.Builder
	for range 10_000 {
		code, _ := g.Encode(random(r, g, "short"))
		text.WriteString("10:02 Somebody in the class: here is mine, " + strings.ToLower(code) + ".\n")
	}
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		n := 0
		handin.Search(text.String(), true, func(f handin.Found) {
			if _, k, _ := g.Open(f); k == handin.None {
				n++
			}
		})
		require.Equal(b, 10_000, n)
	}
}

// What is no code takes no longer for each of its characters where there is more of it.
func BenchmarkSearchNothing(b *testing.B) {
	for _, n := range []int{1 << 16, 1 << 20} {
		for name, piece := range map[string]string{"marks": "BW1 ", "spaces": "BW1AAAAA                       ", "braces": "{ ", "prose": "The movant says that the record is thin. "} {
			text := strings.Repeat(piece, n/len(piece))
			b.Run(name, func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					handin.Search(text, true, func(handin.Found) {})
				}
			})
		}
	}
}
