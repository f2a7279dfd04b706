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
	text := func() string {
		return []string{"", "Because " + strconv.Itoa(r.IntN(1e6)), "Two  lines,\r\n\n and \x00*stars* " +
			"[x](http://y.z) <b>&amp;</b> " + strconv.Itoa(r.IntN(1e6))}[r.IntN(3)]
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
				argued(t, d, in)
			} else {
				complete(t, d, a, m)
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
		if b.Kind != memo.Space && b.Kind != memo.Break {
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

// complete is what holds of a bench memo: every finding, note, mark and reason
// of the reader stands in it, what is open is said to be open, and what the
// court did is called what it was.
func complete(t *testing.T, d *memo.Document, a *analysis.Analysis, m *matter.Matter) {
	blocks := texts(d)
	all := strings.Join(blocks, "\n")
	open, openWant := 0, 0
	for _, s := range blocks {
		if strings.HasPrefix(s, "Your finding.") {
			open += strings.Count(s, "You left this open.")
		}
	}
	finding := func(provision string, k doctrines.Key) {
		f, e := a.Finding(provision, k), k.Under(a.Posture)
		if f == doctrine.Open {
			openWant++
			return
		}
		says := words.Silence(k.String())
		if f != doctrine.NoRecord {
			says = words.Hint(k.String(), e.Name(f))
		}
		want := en.Language().Say(says)
		found := false
		for _, s := range blocks {
			found = found || strings.HasPrefix(s, "Your finding.") && strings.Contains(s, one(want))
		}
		assert.True(t, found, "%s %s", k, want)
	}
	for _, x := range doctrines.All() {
		asked := asksAny(m, x)
		if !asked && a.Findings[x] == (doctrine.Findings{}) && a.First[x] == (doctrine.Findings{}) {
			continue
		}
		seen := map[doctrines.Key]bool{}
		for _, p := range m.Parts {
			for _, s := range p.Steps {
				for _, ask := range s.Asks {
					if ask.Element.Test == x {
						finding(ask.Provision, ask.Element)
						seen[ask.Element] = seen[ask.Element] || ask.Provision == ""
					}
				}
			}
		}
		for e := range (doctrines.Posture{}).Doctrine(x).Elements {
			if k := (doctrines.Key{Test: x, Element: e}); !seen[k] {
				finding("", k)
			}
		}
	}
	assert.Equal(t, openWant, open, "what is open is said to be")
	for _, n := range append(append([]analysis.Text{}, a.Notes...), a.Overrides...) {
		for _, line := range strings.Split(strings.ReplaceAll(n.Text, "\x00", ""), "\n") {
			assert.Contains(t, all, one(line), n.Key)
		}
	}
	for _, o := range a.Work.Own {
		assert.Contains(t, all, o.ID)
	}
	for _, id := range a.Marks {
		want := one(strings.ReplaceAll(m.Assertion(id).Text, "*", ""))
		found := false
		for _, s := range blocks {
			found = found || strings.Contains(s, want+" You marked this.")
		}
		assert.True(t, found, "mark %s", id)
	}
	for _, mark := range matter.Marks()[1:] {
		name := inEnglish(words.MarkName(mark.String()))
		want, got := 0, 0
		for _, p := range m.Parts {
			for _, s := range p.Steps {
				if s.Court.Mark == mark {
					want++
				}
			}
		}
		for _, s := range blocks {
			if strings.HasPrefix(s, "The court. "+name+".") {
				got++
				if mark == matter.NotReached || mark == matter.Contention || mark == matter.Recited {
					assert.NotRegexp(t, `finding: [^n]`, s)
				}
			}
		}
		assert.Equal(t, want, got, "%s in %s", name, m.ID)
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

// argued is what holds of an outline: every finding of a test that has a ruling
// is argued, with the reader's note on it wherever there is one; no note and no
// statement stands twice, and nothing rated on the workbench is lost.
func argued(t *testing.T, d *memo.Document, in *memo.Input) {
	a, m := in.Analysis, in.Matter
	blocks := texts(d)
	all := strings.Join(blocks, "\n")
	has := func(key string) bool { return one(strings.ReplaceAll(analysis.Get(a.Notes, key), "\x00", "")) != "" }
	unnoted := map[string]bool{} // headings that may say that no reason was given
	wanted := map[string]bool{}  // keys of notes
	asked := map[doctrines.Key]bool{}
	ask := func(step string, x matter.Ask) {
		k, key := x.Element, x.Element.String()
		// Of a test that is not asked, or that exempts the party, nothing is argued.
		if r := &in.Reports[k.Test]; !r.Asked || r.Disposition == "not_required" {
			return
		}
		heading := inEnglish(words.Topic(key))
		if p := m.Provision(x.Provision); p != nil {
			heading, key = one(p.Name), "provisions."+p.ID
			if p.ID < "A" {
				heading = one("Provision " + p.ID + ": " + p.Name)
			}
		}
		wanted[step], wanted[key] = true, true
		unnoted[heading] = unnoted[heading] || !has(step) && !has(key)
		if f := a.Finding(x.Provision, k); f != doctrine.Open {
			want := inEnglish(words.Silence(k.String()))
			if f != doctrine.NoRecord {
				want = inEnglish(words.Hint(k.String(), k.Under(a.Posture).Name(f)))
			}
			assert.Contains(t, all, one(want), "%s of %q", k, x.Provision)
		}
	}
	for _, p := range m.Parts {
		for _, s := range p.Steps {
			for _, x := range s.Asks {
				ask(s.ID, x)
				asked[x.Element] = asked[x.Element] || x.Provision == ""
			}
		}
	}
	for _, k := range doctrines.Keys() {
		if asks := asksAny(m, k.Test) || a.Findings[k.Test] != (doctrine.Findings{}) ||
			a.First[k.Test] != (doctrine.Findings{}); asks && !asked[k] {
			ask("", matter.Ask{Element: k})
		}
	}
	for _, n := range a.Notes {
		if !wanted[n.Key] {
			continue
		}
		for i, line := range strings.Split(strings.ReplaceAll(n.Text, "\x00", ""), "\n") {
			if line = one(line); line != "" {
				if i == 0 {
					line = "Your reason. " + line
				}
				assert.Contains(t, all, line, n.Key)
			}
		}
	}
	heading := ""
	given := map[string]int{}
	for i, b := range d.Blocks {
		if b.Kind == memo.Heading3 {
			heading = blocks[i]
		}
		if strings.HasPrefix(blocks[i], "Your reason. You gave none.") {
			assert.True(t, unnoted[heading], "a reason was given under %s", heading)
		}
		if s, is := strings.CutPrefix(blocks[i], "Your reason. "); is && strings.HasPrefix(s, "Because ") {
			given[s]++
		}
	}
	for s, n := range given {
		assert.Equal(t, 1, n, "%s stands twice", s)
	}
	said := ""
	m.Each(func(x *matter.Assertion) { said += one(strings.ReplaceAll(x.Text, "*", "")) + "\n" })
	for _, s := range strings.Split(said, "\n") {
		if len(s) > 40 {
			assert.LessOrEqual(t, strings.Count(all, s), strings.Count(said, s), s)
		}
	}
	if in.Reports[doctrines.MustNamed("speech")].Asked {
		for _, c := range a.Work.Cells {
			x := m.Interest(c.Interest)
			assert.Regexp(t, `(?m)^Provision `+c.Provision+`\. .*(?i:`+regexp.QuoteMeta(x.Name)+`): `+
				regexp.QuoteMeta(inEnglish(words.CellName(c.Cell.String()))), all)
		}
		for _, r := range a.Work.Own {
			assert.Contains(t, all, "Your own measure: "+r.ID+". ")
		}
	}
}

// A step may ask two things of which an outline argues each by itself. The note
// and the evidence stand under the first, and the second says where.
func TestOneNoteForTwoFactors(t *testing.T) {
	m := casebook.Matter("ward-1989")
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture, Notes: analysis.Put(nil, "fit", "My reason.")}
	for _, x := range m.Step("fit").Asks {
		e := x.Element.Under(a.Posture)
		a.Find("", x.Element, doctrine.FirstLevel+doctrine.Finding(len(e.Levels)-1)) // for the city
	}
	for _, f := range []memo.For{memo.Movant, memo.Opponent} {
		all := strings.Join(texts(memo.Write(f, memo.Decide(en.Language(), a, m))), "\n")
		assert.Equal(t, 1, strings.Count(all, "My reason."))
		assert.Contains(t, all, "Your reason. It stands under Gentler measures (Narrow tailoring).")
		assert.Contains(t, all, "What else is said on this stands under Gentler measures (Narrow tailoring).")
		assert.NotContains(t, all, "You gave none.")
	}
}

// Findings on provisions stand in the group that they speak for, and so do the
// reader's rows; of a provision with a note alone, the note stands with what is
// open.
func TestOutlinesTakeProvisionsAndTheWorkbench(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	key := func(s string) doctrines.Key { k, ok := doctrines.ParseKey(s); require.True(t, ok); return k }
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	a.Find("1", key("speech.burdens_substantially_more"), doctrine.FirstLevel) // yes
	a.Find("5", key("speech.advances_interest"), doctrine.FirstLevel+2)        // directly
	a.Notes = analysis.Put(analysis.Put(nil, "provisions.1", "On the first."), "t2", "On the second.")
	a.Work.SetCell("5", "data", matter.CellDirectly)
	a.Work.SetShare("1", matter.ShareAll)
	a.Work.SetRating("device-bans", matter.Rating{Serves: matter.ServesPartly, Less: matter.LessMuch,
		Plausible: matter.PlausibleYes})
	a.Work.Own = []matter.Rated{{ID: "Labels", Rating: matter.Rating{Fails: matter.FailsYes}}, {ID: "Half done"}}
	rows := []string{"Provision 5. Collection of user data: directly.",
		"Provision 1. Burden that serves no interest: all of it.",
		"Bar it from government devices. Serves: partly; less speech: much; plausible: yes.",
		"Your own measure: Labels. Shown to fail: yes.", "Your own measure: Half done. Not rated."}
	in := memo.Decide(en.Language(), a, m)
	for side, f := range []memo.For{memo.Movant, memo.Opponent} {
		parts := strings.Split(strings.Join(texts(memo.Write(f, in)), "\n"), "\nWhat ")
		found := func(s string) (at []string) {
			for _, p := range parts {
				if strings.Contains(p, s) {
					at = append(at, strings.Fields(p)[0])
				}
			}
			return at
		}
		good, bad := []string{"favors"}, []string{"must"}
		if side == 1 {
			good, bad = bad, good
		}
		assert.Equal(t, good, found("Provision 5: No payments\nYour finding. Advancing the interest: Directly."))
		assert.Equal(t, bad, found("Provision 1: Out of the app stores\nYour finding. Fit: Burdens too much."))
		assert.Equal(t, bad, found("Your reason. On the first."))
		assert.Equal(t, []string{"is"}, found("Your reason. On the second."))
		assert.Empty(t, found("Provision 3:"), "nothing was found or noted of it")
		for i, at := range [][]string{good, bad, bad, good, {"is"}} {
			assert.Equal(t, at, found(rows[i]), rows[i])
		}
		assert.Equal(t, []string{"is"}, found("Inferred. Your work suggests for fit, burdens too much."))
	}
	blocks := texts(memo.Write(memo.Bench, in))
	for _, row := range rows {
		assert.Contains(t, blocks, row)
	}
	assert.NotContains(t, strings.Join(texts(memo.Write(memo.Bench, memo.Decide(en.Language(),
		&analysis.Analysis{Matter: m.ID, Posture: m.Posture}, m))), "\n"), "workbench,")
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
	for _, name := range []string{"Nken", "Drakes Bay", "TikTok v. Garland", "Winter", "Newby",
		"Trump v. Sierra Club", "Hollingsworth", "Habitat", "Turner I", "Griepentrog"} {
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

// A part of the document gives a case in full where it first cites it and then by
// volume and page, and what stands behind a place in the record once. Its first
// note is no Id.
func TestCitesAreFullOnceInAPart(t *testing.T) {
	a := orderFound(t)
	m := casebook.Matter(a.Matter)
	short := 0
	for _, f := range memo.Fors() {
		d := memo.Write(f, memo.Decide(en.Language(), a, m))
		note := 0
		var part []string
		check := func() {
			for i, n := range part {
				assert.False(t, i == 0 && strings.HasPrefix(n, "Id."), n)
			}
			all := strings.Join(part, "\n")
			for _, x := range law.All() {
				if x.Kind != law.Case || x.Reporter == "" {
					continue
				}
				full, by := x.Name+", "+x.Volume+" "+x.Reporter+" "+x.Page, x.Name+", "+x.Volume+" "+x.Reporter+" at "
				if at := strings.Index(all, by); at >= 0 {
					short++
					assert.Less(t, strings.Index(all, full), at, "%s is not in full before", by)
					assert.Contains(t, all, full)
				}
				assert.LessOrEqual(t, len(regexp.MustCompile(regexp.QuoteMeta(full)+`, `).FindAllString(all, -1)),
					1, full)
			}
			for _, c := range m.Cites {
				if c.Record != "" {
					behind := one(c.Pin + " (" + strings.ReplaceAll(c.Record, "*", "") + ")")
					assert.LessOrEqual(t, strings.Count(all, behind), 1, behind)
				}
			}
			part = nil
		}
		for _, b := range d.Blocks {
			if b.Kind == memo.Heading1 {
				check()
			}
			memo.Each(b.Text, func(r *memo.Run) {
				if r.Note {
					part = append(part, one(plain(d.Notes[note])))
					note++
				}
			})
		}
		check()
	}
	assert.Greater(t, short, 20)
}

// A paragraph is one voice's: another's word begins one of its own, with its name.
func TestOneParagraphOneVoice(t *testing.T) {
	a := orderFound(t)
	speaks := regexp.MustCompile(` (Record|The court|For the government|For the users|Conceded|This tool): `)
	blocks := texts(memo.Write(memo.Bench, memo.Decide(en.Language(), a, casebook.Matter(a.Matter))))
	for _, s := range blocks {
		if at := speaks.FindStringIndex(s); at != nil {
			assert.Regexp(t, `^(For the government|For the users|The other way)\.$`, s[:at[0]],
				"who speaks is said at the beginning")
		}
	}
	assert.Contains(t, blocks, "This tool: The finding carries over: a stay would lay those hardships on the users.")
}

// What is not checked is said not to be, at every place.
func TestUncheckedIsSaid(t *testing.T) {
	a := orderFound(t)
	d := memo.Write(memo.Bench, memo.Decide(en.Language(), a, casebook.Matter(a.Matter)))
	for _, n := range d.Notes {
		if text := plain(n); strings.Contains(text, "Bantam Books") {
			assert.Contains(t, text, "372\u00a0U.S.\u00a058, 70 (1963) (not checked)")
		}
	}
	assert.Contains(t, d.Text(), "Bantam Books v. Sullivan, 372\u00a0U.S.\u00a058 (1963). Not checked.")
	_, ok := law.Lookup(law.Bantam)
	assert.True(t, ok)
}

// What the list of changes leaves out is counted with the word for one or for many.
func TestOneMoreChange(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	seen := map[bool]bool{} // whether the list was cut after all but one
	for tried := 0; len(seen) < 2; tried++ {
		require.Less(t, tried, 20000, "seen: %v", seen)
		a := random(r)
		in := memo.Decide(en.Language(), a, casebook.Matter(a.Matter))
		near := false
		for _, x := range in.Reports {
			near = near || x.WhatIf != nil && len(x.WhatIf.Flips) > 5 && !seen[len(x.WhatIf.Flips) == 6]
		}
		if !near {
			continue
		}
		more := regexp.MustCompile(`(\w+) more (takes?) as many findings or more; the tool lists (it, too|them all)\.`)
		for _, told := range more.FindAllStringSubmatch(one(memo.Write(memo.Bench, in).Text()), -1) {
			single := told[1] == "One"
			seen[single] = true
			assert.Equal(t, single, told[2] == "takes", told[0])
			assert.Equal(t, single, told[3] == "it, too", told[0])
			assert.NotEqual(t, "1", told[1])
		}
	}
}

// Where the reader gave no reason the memo says so and leaves the space, and
// where one is given it stands in its place.
func TestReasons(t *testing.T) {
	m := casebook.Matter("ward-1989")
	var first string
	for _, s := range m.Parts[1].Steps[0].Movant {
		first = s.ID
	}
	for _, given := range []bool{false, true} {
		a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
		answers := 0
		for _, p := range m.Parts {
			for _, s := range p.Steps {
				for _, ask := range s.Asks {
					a.Find("", ask.Element, doctrine.FirstLevel)
				}
				if len(s.Asks) > 0 {
					answers++
					if given {
						a.Notes = analysis.Put(a.Notes, s.ID, "My reason at "+s.ID+".")
						a.Marks = []string{first}
					}
				}
			}
		}
		for _, f := range memo.Fors() {
			d := memo.Write(f, memo.Decide(en.Language(), a, m))
			none, mine, lines, unmarked := 0, 0, 0, 0
			for i, b := range d.Blocks {
				switch text := plain(b.Text); {
				case strings.HasPrefix(text, "Your reason. You gave none."):
					none++
					if strings.HasSuffix(text, " You marked no evidence here.") {
						unmarked++
					}
					assert.Equal(t, memo.Space, d.Blocks[i+1].Kind)
				case strings.HasPrefix(text, "Your reason. My reason at "):
					mine++
					assert.Equal(t, memo.Reader, b.Voice)
				case text == "You marked no evidence here.":
					unmarked++
				case b.Kind == memo.Space:
					lines++
				}
			}
			assert.Equal(t, none, lines)
			if given {
				assert.Equal(t, answers, mine, "%v", f)
				if f == memo.Bench {
					assert.Zero(t, none)
					assert.Equal(t, answers-1, unmarked, "all but the one step with a mark")
				}
			} else {
				assert.Zero(t, mine)
				if f == memo.Bench {
					assert.Equal(t, answers, none)
					assert.Equal(t, answers, unmarked)
				}
			}
		}
	}
}

// Of each side's statements at a step at most three are given, in the matter's
// own order, and all that the reader marked.
func TestAtMostThreeStatements(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	times := map[string]int{} // some stand at several steps
	m.Each(func(a *matter.Assertion) { times[a.Text]++ })
	long := 0
	for _, p := range m.Parts {
		for _, s := range p.Steps {
			for _, side := range [][]matter.Assertion{s.Movant, s.Opponent} {
				last := len(side) - 1
				if last < 3 || times[side[last].Text] > 1 {
					continue
				}
				long++
				for marks, want := range [][]int{{0, 1, 2}, {0, 1, last}, {0, last - 1, last}} {
					a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
					for i := range marks {
						a.Marks = append(a.Marks, side[last-i].ID)
					}
					all := strings.Join(texts(memo.Write(memo.Bench, memo.Decide(en.Language(), a, m))), "\n")
					given := []int(nil)
					for i := range side {
						if strings.Contains(all, one(strings.ReplaceAll(side[i].Text, "*", ""))) {
							given = append(given, i)
						}
					}
					assert.Equal(t, want, given, "%s with %d marked", s.ID, marks)
				}
			}
		}
	}
	assert.Positive(t, long)
}

// On pages 664 to 668 Turner I is a plurality's, and every cite says so, in full or
// by page; what stands before them is the Court's.
func TestAPluralityIsCalledOne(t *testing.T) {
	seen := 0
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		for _, f := range memo.Fors() {
			for _, n := range memo.Write(f, memo.Decide(en.Language(), &analysis.Analysis{Matter: id,
				Posture: m.Posture}, m)).Notes {
				for _, cite := range strings.Split(one(plain(n)), "; ") {
					pin := regexp.MustCompile(`^Turner Broad.*(?:512 U\.S\. at|622,) (66\d)`).FindStringSubmatch(cite)
					if pin == nil {
						continue
					}
					seen++
					page, _ := strconv.Atoi(pin[1])
					assert.Equal(t, page >= 664 && page <= 668, strings.Contains(cite, "(plurality opinion)"), cite)
				}
			}
		}
	}
	assert.Greater(t, seen, 20)
}
