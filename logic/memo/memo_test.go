package memo_test

import (
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/scenario"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// inEnglish is what a text says in English.
func inEnglish(s words.Said) string { return en.Language().Say(s) }

// plain is what a text says, without its marks.
func plain(s string) string {
	var b strings.Builder
	memo.Each(s, func(r *memo.Run) { b.WriteString(r.Text) })
	return b.String()
}

// orderFound is the analysis of one who found what the court found, and no more.
func orderFound(t *testing.T) *analysis.Analysis {
	_, texts := casebook.Scenarios()
	s, err := scenario.Parse(texts["worked-order-speech"], casebook.Matter)
	require.NoError(t, err)
	return s.Analysis
}

// The documents on the court's own findings, for lawyers to read, and a digest of
// what Word gets, which must be the same natively and as WebAssembly. They lie
// outside testdata so that every quotation in them is looked up as well.
func TestGolden(t *testing.T) {
	a := orderFound(t)
	in := memo.Decide(en.Language(), a, casebook.Matter(a.Matter))
	in.Version, in.Hash, in.Date, in.Link = "0.1.0", "0123456789ab", "2020-10-23",
		"https://example.org/wechat-2020.html#a"
	for _, f := range memo.Fors() {
		d := memo.Write(f, in)
		for ending, got := range map[string]string{"txt": d.Text(), "md": d.Markdown(),
			"sha256": fmt.Sprintf("%x\n", sha256.Sum256([]byte(d.Docx())))} {
			file := "golden/" + d.Name + "." + ending
			if os.Getenv("BENCHWALK_GOLDEN") == "record" {
				require.NoError(t, os.MkdirAll("golden", 0o755))
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err, "record it with BENCHWALK_GOLDEN=record")
			if string(want) != got {
				t.Errorf("%s differs; read the difference, then record it with BENCHWALK_GOLDEN=record", file)
			}
		}
	}
}

// any one analysis: whatever a file can hold.
func random(r *rand.Rand) *analysis.Analysis {
	ids := casebook.Matters()
	m := casebook.Matter(ids[r.IntN(len(ids))])
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	if r.IntN(2) == 0 {
		a.Posture.Standard = standard.All()[r.IntN(len(standard.All()))]
	}
	for _, s := range doctrines.Settings() {
		if r.IntN(5) == 0 {
			a.Posture.Set(s.Name, s.Values[r.IntN(len(s.Values))])
		}
	}
	often := r.IntN(4)
	pick := func(k doctrines.Key) doctrine.Finding {
		if r.IntN(3) >= often {
			return doctrine.Open
		}
		return doctrine.Finding(1 + r.IntN(1+len(k.Under(a.Posture).Levels)))
	}
	texts := 1_000_000 // all of one length, so that none is the beginning of another
	text := func() string {
		texts++ // each is told apart: two that are alike would stand twice
		return []string{"", "Because " + strconv.Itoa(texts), "Two  lines,\r\n\n and \x00*stars* " +
			"[x](http://y.z) <b>&amp;</b> " + strconv.Itoa(texts)}[r.IntN(3)]
	}
	for _, k := range doctrines.Keys() {
		if !asksAny(m, k.Test) && r.IntN(3) > 0 {
			continue
		}
		a.Find("", k, pick(k))
		if r.IntN(4) == 0 {
			a.First.Set(k, pick(k))
		}
		a.Notes = analysis.Put(a.Notes, k.String(), text())
	}
	for _, p := range m.Provisions {
		for _, k := range doctrines.ProvisionKeys() {
			a.Find(p.ID, k, pick(k))
		}
		a.Notes = analysis.Put(a.Notes, "provisions."+p.ID, text())
		for _, x := range m.Interests {
			a.Work.SetCell(p.ID, x.ID, matter.Cell(r.IntN(6)))
		}
	}
	for _, p := range m.Parts {
		for _, s := range p.Steps {
			a.Notes = analysis.Put(a.Notes, s.ID, text())
		}
	}
	m.Each(func(x *matter.Assertion) {
		if r.IntN(9) == 0 {
			a.Marks = append(a.Marks, x.ID)
		}
	})
	for _, id := range chain.Overridable() {
		a.Overrides = analysis.Put(a.Overrides, id, text())
	}
	for _, x := range m.Alternatives {
		var rating matter.Rating
		for _, c := range matter.Columns() {
			rating.Set(c.Name, c.Values[r.IntN(len(c.Values))])
		}
		a.Work.SetRating(x.ID, rating)
	}
	if r.IntN(2) == 0 {
		a.Work.Own = append(a.Work.Own, matter.Rated{ID: "A measure of my own " + strconv.Itoa(r.IntN(99)),
			Rating: matter.Rating{Less: matter.LessMuch}})
	}
	return a
}

func asksAny(m *matter.Matter, t doctrines.ID) bool {
	for _, x := range m.Tests() {
		if x == t {
			return true
		}
	}
	return false
}

var (
	quotation = regexp.MustCompile(`“[^“”]*”`)
	torn      = regexp.MustCompile(`\d (U\.S\.|F\.\dd|F\.4th|F\. Supp|S\. Ct|WL)|(U\.S\.|F\.\dd|F\. Supp\. \dd|S\. ` +
		`Ct\.|§|§§|¶|¶¶|No\.|Nos\.|slip op\.) (at )?\d|n\. \d`)
	spaces = regexp.MustCompile(`\s+`)
)

// one sets all spaces alike, and none at the ends.
func one(s string) string {
	return strings.TrimSpace(spaces.ReplaceAllString(strings.ReplaceAll(s, "\u00a0", " "), " "))
}

// Whatever was found, of whatever matter: nothing is asserted that the matter or
// the analysis does not hold, and nothing of the reader's is lost.
func TestProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 2020))
	rounds := 120
	if testing.Short() {
		rounds = 20
	}
	var as []*analysis.Analysis
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		as = append(as, &analysis.Analysis{Matter: id, Posture: m.Posture}, &analysis.Analysis{Matter: id})
	}
	for range rounds {
		as = append(as, random(r))
	}
	for _, a := range as {
		m := casebook.Matter(a.Matter)
		file, _ := casebook.Text(a.Matter)
		file = one(strings.ReplaceAll(file, "*", ""))
		in := memo.Decide(en.Language(), a, m)
		in.Date = "2020-10-23"
		for _, f := range memo.Fors() {
			d := memo.Write(f, in)
			require.Equal(t, d, memo.Write(f, in))
			sound(t, d, file)
			if t.Failed() {
				t.Fatalf("%s of %+v", d.Name, a)
			}
			if f != memo.Bench {
				holdsOff(t, d, m)
			} else {
				complete(t, d, in)
			}
			if t.Failed() {
				t.Fatalf("%s of %+v", d.Name, a)
			}
		}
	}
}

// sound is what holds of every document.
func sound(t *testing.T, d *memo.Document, file string) {
	called := 0
	heading := memo.Kind(0)
	for i, b := range d.Blocks {
		text := plain(b.Text)
		level := memo.Kind(0)
		if b.Kind >= memo.Title && b.Kind <= memo.Heading3 {
			level = b.Kind
			assert.NotEmpty(t, strings.TrimSpace(text))
			assert.Less(t, i, len(d.Blocks)-1, "a heading ends the document")
		}
		if level > 0 && heading > 0 {
			assert.Greater(t, level, heading, "an empty heading before %s", text)
		}
		if b.Kind != memo.Break {
			heading = level
		}
		assert.NotContains(t, text, "  ", text)
		assert.Equal(t, strings.TrimRight(text, " "), strings.TrimLeft(strings.TrimRight(text, " "), " "))
		if b.Kind != memo.Break {
			assert.NotEmpty(t, text)
		}
		memo.Each(b.Text, func(run *memo.Run) {
			assert.NotContains(t, run.Text, "\n")
			if run.Link == "" {
				assert.NotContains(t, run.Text, "%", "a place left to fill in: %s", run.Text)
			}
			if run.Note {
				called++
			} else {
				assert.NotEmpty(t, run.Text)
			}
		})
		quoted(t, text, file)
		if b.Voice != memo.Reader {
			assert.NotRegexp(t, `[^.]\.\.([^.]|$)`, text, "two periods in a row")
		}
	}
	assert.Len(t, d.Notes, called)
	for i, n := range d.Notes {
		text := plain(n)
		quoted(t, text, file)
		assert.NotRegexp(t, torn, text)
		assert.NotContains(t, text, "  ")
		assert.True(t, strings.HasSuffix(text, "."), text)
		if strings.HasPrefix(text, "Id.") {
			if assert.Positive(t, i) {
				assert.False(t, severalPlaces(d.Notes[i-1]), "Id. after %s", plain(d.Notes[i-1]))
			}
			assert.False(t, severalPlaces(n), text)
		}
	}
	text := d.Text()
	for _, line := range strings.Split(text, "\n") {
		if !strings.Contains(line, "\u00a0") && len(strings.Fields(line)) > 1 {
			assert.LessOrEqual(t, len([]rune(line)), 76, line)
		}
		assert.Equal(t, strings.TrimRight(line, " "), line)
	}
	assert.NotContains(t, text, "\x00")
}

// severalPlaces tells whether a note cites more than one: a semicolon outside
// parentheses.
func severalPlaces(n string) bool {
	depth := 0
	for _, c := range plain(n) {
		switch c {
		case '(':
			depth++
		case ')':
			depth--
		case ';':
			if depth == 0 {
				return true
			}
		}
	}
	return false
}

func quoted(t *testing.T, text, file string) {
	for _, q := range quotation.FindAllString(one(text), -1) {
		assert.Contains(t, file, q)
	}
}

func texts(d *memo.Document) (ss []string) {
	for _, b := range d.Blocks {
		ss = append(ss, one(plain(b.Text)))
	}
	return ss
}

// complete is what holds of a bench memo: every finding of a test that has a ruling,
// every note, mark and reason of the reader stands in it.
func complete(t *testing.T, d *memo.Document, in *memo.Input) {
	a, m := in.Analysis, in.Matter
	all := strings.Join(texts(d), "\n")
	for _, x := range doctrines.All() {
		r := &in.Reports[x]
		taken := asksAny(m, x) || a.Findings[x] != (doctrine.Findings{}) || a.First[x] != (doctrine.Findings{})
		if !taken || !r.Asked || r.Disposition == "not_required" {
			continue
		}
		for e := range a.Posture.Doctrine(x).Elements {
			k := doctrines.Key{Test: x, Element: e}
			f := a.Findings.Get(k)
			topic := inEnglish(words.Topic(k.String()))
			switch name := k.Under(a.Posture).Name(f); f {
			case doctrine.Open:
				assert.Contains(t, strings.ToLower(all), strings.ToLower(topic), "%s is open", k)
			case doctrine.NoRecord:
				assert.Contains(t, all, one(inEnglish(words.Silence(k.String()))))
			default:
				label := inEnglish(words.FindingOf(k.String(), name))
				assert.Regexp(t, `(?i)`+regexp.QuoteMeta(topic)+`( \(|: | you found: [^.]*\()`+
					regexp.QuoteMeta(label), all)
			}
		}
	}
	for _, p := range m.Provisions {
		for _, k := range doctrines.ProvisionKeys() {
			if f := a.Finding(p.ID, k); f != doctrine.Open {
				found := inEnglish(words.FindingOf(k.String(), k.Under(a.Posture).Name(f)))
				assert.Regexp(t, `(?mi)^(Provision \w+: )?`+regexp.QuoteMeta(one(p.Name))+`\. .*`+
					regexp.QuoteMeta(inEnglish(words.Topic(k.String())))+`: `+regexp.QuoteMeta(found), all)
			}
		}
	}
	for _, n := range append(append([]analysis.Text{}, a.Notes...), a.Overrides...) {
		for _, line := range strings.Split(strings.ReplaceAll(n.Text, "\x00", ""), "\n") {
			assert.Contains(t, all, one(line), n.Key)
		}
		if strings.HasPrefix(n.Text, "Because ") {
			assert.Equal(t, 1, strings.Count(all+"\n", n.Text+"\n"), "%s stands once", n.Key)
		}
	}
	for _, o := range a.Work.Own {
		assert.Contains(t, all, o.ID)
	}
	for _, id := range a.Marks {
		want := one(strings.ReplaceAll(m.Assertion(id).Text, "*", ""))
		assert.Contains(t, all, want+" You marked this.", "mark %s", id)
	}
}

// holdsOff is what holds of an outline: where a court did not reach a point, none
// of its words on it are used, and nothing open is argued from as found.
func holdsOff(t *testing.T, d *memo.Document, m *matter.Matter) {
	all := strings.Join(texts(d), "\n")
	for _, p := range m.Parts {
		for _, s := range p.Steps {
			switch s.Court.Mark {
			case matter.Recited, matter.Contention, matter.NotReached:
				for _, x := range s.Court.Text {
					assert.NotContains(t, all, one(strings.ReplaceAll(x.Text, "*", "")))
				}
			}
		}
	}
}

func TestWithoutAMatter(t *testing.T) {
	a := &analysis.Analysis{Matter: "mine"}
	for _, f := range memo.Fors() {
		d := memo.Write(f, memo.Decide(en.Language(), a, nil))
		assert.Equal(t, "mine-"+f.String(), d.Name)
		sound(t, d, "")
	}
}

// short are names that the tool's sentences and the record call a case by.
var short = regexp.MustCompile(`\b(\w+ v\. \w+|Drakes ` +
	`Bay|Elrod|Griepentrog|Habitat|Hollingsworth|McCullen|Newby|Nken|O’Brien|Paxton|Turner( I+)?|Ward|Winter)\b`)

// A case is set in italics wherever one is named, in the text and in the notes,
// under every standard and date. Sides that are called alike are not.
func TestCasesAreInItalics(t *testing.T) {
	seen := map[string]bool{}
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		for _, s := range standard.All() {
			a := &analysis.Analysis{Matter: id, Posture: m.Posture}
			a.Posture.Standard = s
			a.Work.Own = []matter.Rated{{ID: "A measure", Rating: matter.Rating{Serves: matter.ServesWell,
				Less: matter.LessMuch, Plausible: matter.PlausibleYes, Handled: matter.HandledIgnored}}}
			for _, f := range memo.Fors() {
				d := memo.Write(f, memo.Decide(en.Language(), a, m))
				texts := append([]string{}, d.Notes...)
				for _, b := range d.Blocks {
					if b.Voice != memo.Reader && (b.Kind == memo.Paragraph || b.Kind == memo.Item) {
						texts = append(texts, b.Text)
					}
				}
				for _, n := range texts {
					memo.Each(n, func(r *memo.Run) {
						name := short.FindString(r.Text)
						stars := regexp.MustCompile(`\*\D|\D\*$`).MatchString(r.Text)
						if (name != "" || stars) && r.Style == 0 {
							t.Errorf("%s, %s: %q in %q", id, s.Circuit, name, plain(n))
						}
						if r.Style&memo.Italic != 0 {
							seen[r.Text] = true
						}
					})
				}
			}
		}
	}
	for _, name := range []string{"Nken", "Drakes Bay", "TikTok v. Garland", "Habitat", "Turner I"} {
		assert.True(t, seen[name], name)
	}
	m := *casebook.Matter("wechat-2020")
	m.Movant.Name = "Ward"
	for _, b := range memo.Write(memo.Movant, memo.Decide(en.Language(), &analysis.Analysis{Matter: m.ID,
		Posture: m.Posture}, &m)).Blocks {
		memo.Each(b.Text, func(r *memo.Run) {
			if strings.Contains(r.Text, "For Ward") || strings.Contains(r.Text, "favors Ward") {
				assert.Zero(t, r.Style&memo.Italic, r.Text)
			}
		})
	}
}

// A document gives a case in full where it first cites it and then by volume and page.
// Its first note is no Id.
func TestCitesAreFullOnce(t *testing.T) {
	short := 0
	for _, f := range memo.Fors() {
		d := memo.Write(f, memo.Decide(en.Language(), walked(t), casebook.Matter("wechat-2020")))
		if len(d.Notes) > 0 {
			assert.False(t, strings.HasPrefix(plain(d.Notes[0]), "Id."), d.Notes[0])
		}
		said := strings.Join(texts(d), "\n")
		said, _, _ = strings.Cut(said, "\nAuthorities\n")
		for _, x := range law.All() {
			if x.Kind != law.Case || x.Reporter == "" {
				continue
			}
			x = x.Abbreviated()
			full, by := x.Name+", "+x.Volume+" "+x.Reporter+" "+x.Page, x.Name+", "+x.Volume+" "+x.Reporter+" at "
			if at := strings.Index(said, by); at >= 0 {
				short++
				assert.Contains(t, said[:at], full, "%s is not in full before", by)
			}
			assert.LessOrEqual(t, len(regexp.MustCompile(regexp.QuoteMeta(full)+`, `).FindAllString(said, -1)), 1, full)
		}
	}
	assert.GreaterOrEqual(t, short, 5)
}

// A paragraph is one voice's: another's word begins one of its own, with its name.
func TestOneParagraphOneVoice(t *testing.T) {
	speaks := regexp.MustCompile(` (The record|The court|For the government|For the users|Conceded|This tool): `)
	d := memo.Write(memo.Bench, memo.Decide(en.Language(), walked(t), casebook.Matter("wechat-2020")))
	for _, s := range texts(d) {
		if at := speaks.FindStringIndex(s); at != nil {
			assert.Regexp(t, `^(For the government|For the users|What speaks for each|The best answer)\.$`, s[:at[0]],
				"who speaks is said at the beginning")
		}
	}
}

// What was not checked is said to be so in the table of authorities, and in no note.
func TestUncheckedIsSaidInTheTable(t *testing.T) {
	a := found(t, "wechat-2020", "standard=ca4", "stay.merits=weak")
	d := memo.Write(memo.Bench, memo.Decide(en.Language(), a, casebook.Matter(a.Matter)))
	assert.NotContains(t, strings.ToLower(strings.Join(d.Notes, " ")), "not checked")
	table := part(t, d, "Authorities")
	assert.Regexp(t, `(?s)Not checked\..*Long v\. Robinson, 432 F\.2d 977 \(4th Cir\. 1970\)\.`, table)
	assert.NotRegexp(t, `(?s)Not checked\..*Nken`, table)
}

// What the list of changes leaves out is counted with the word for one or for many.
func TestOneMoreChange(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	seen := map[bool]bool{} // whether the list was cut after all but one
	more := regexp.MustCompile(`(\w+) more ways? (takes?) as many findings or more; ` +
		`the tool lists (it, too|them all)\.`)
	for tried := 0; len(seen) < 2; tried++ {
		require.Less(t, tried, 20000, "seen: %v", seen)
		a := random(r)
		in := memo.Decide(en.Language(), a, casebook.Matter(a.Matter))
		if x := in.Reports[in.Matter.Main()].WhatIf; x == nil || len(x.Flips) < 4 || seen[len(x.Flips) == 4] {
			continue
		}
		for _, told := range more.FindAllStringSubmatch(one(memo.Write(memo.Bench, in).Text()), -1) {
			single := told[1] == "One"
			seen[single] = true
			assert.Equal(t, single, told[2] == "takes", told[0])
			assert.Equal(t, single, told[3] == "it, too", told[0])
			assert.NotEqual(t, "1", told[1])
		}
	}
}

// On pages 664 to 668 Turner I is a plurality's, and every cite says so, in full or
// by page; what stands before them is the Court's.
func TestAPluralityIsCalledOne(t *testing.T) {
	seen := map[bool]int{}
	pinned := regexp.MustCompile(`Turner Broad[^;]*?(?:512 U\.S\. at|622,) (66\d)[^;.]*?` +
		`(\(plurality opinion\)|[;.])`)
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		in := memo.Decide(en.Language(), &analysis.Analysis{Matter: id, Posture: m.Posture}, m)
		in.Record = true
		for _, f := range memo.Fors() {
			d := memo.Write(f, in)
			for _, text := range append(texts(d), d.Notes...) {
				for _, cite := range pinned.FindAllStringSubmatch(one(plain(text)), -1) {
					page, _ := strconv.Atoi(cite[1])
					plurality := page >= 664 && page <= 668
					seen[plurality]++
					assert.Equal(t, plurality, cite[2] == "(plurality opinion)", cite[0])
				}
			}
		}
	}
	assert.Greater(t, seen[true], 5)
	assert.Positive(t, seen[false])
}

// A memo numbers as many notes as a matter can have: the thousandth once was more than a
// line under it could be set in by.
func TestAThousandNotes(t *testing.T) {
	text, err := os.ReadFile("../casebook/testdata/faults/memo-txt-panic.json")
	require.NoError(t, err)
	m, problems := matter.Read(string(text))
	require.Empty(t, problems)
	for _, f := range memo.Fors() {
		in := memo.Decide(en.Language(), &analysis.Analysis{Matter: m.ID, Posture: m.Posture}, m)
		in.Record = true
		d := memo.Write(f, in)
		for len(d.Notes) < 12_345 {
			d.Notes = append(d.Notes, m.Cites[0].Pin)
		}
		require.Regexp(t, `(?m)^\[999\] Order.*\n {6}[a-z]`, d.Text())
		require.Regexp(t, `(?m)^\[1000\] Order.*\n {7}[a-z]`, d.Text())
		require.Regexp(t, `(?m)^\[12345\] Order.*\n {8}[a-z]`, d.Text())
		require.NotEmpty(t, d.Markdown())
	}
}

// The asterisks of the trade stand in the memo as on the page.
func TestAsterisksOfTheTrade(t *testing.T) {
	text, err := os.ReadFile("../casebook/testdata/faults/asterisk-in-names.json")
	require.NoError(t, err)
	trade := strings.Replace(string(text), "names E*Trade alone",
		`quotes *Ward* at *3: ‘no * * * rule’, and a\\*b`, 1)
	m, problems := matter.Read(trade)
	require.Empty(t, problems)
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture, Marks: []string{"f"}}
	in := memo.Decide(en.Language(), a, m)
	in.Record = true
	d := memo.Write(memo.Bench, in)
	require.Contains(t, one(d.Markdown()),
		`E\*Trade runs a site. The rule quotes *Ward* at \*3: ‘no \* \* \* rule’, and a\*b.`)
	require.Contains(t, one(d.Text()),
		"E*Trade runs a site. The rule quotes Ward at *3: ‘no * * * rule’, and a*b.")
}
