package memo_test

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// walked is the analysis of a reader who found what the court found and answered on
// the stay and on security what the court left open.
func walked(t *testing.T) *analysis.Analysis {
	a := orderFound(t)
	for key, f := range found(t, a.Matter, "", "stay.merits=serious_questions stay.irreparable_harm=possible "+
		"stay.balance_of_hardships=tips_against "+
		"speech.less_restrictive_considered=considered bond.realistic_likelihood_of_harm=no").Findings {
		for e := range f {
			if f[e] != doctrine.Open {
				a.Findings[key][e] = f[e]
			}
		}
	}
	return a
}

// bench is the bench memo of an analysis, on one line.
func bench(a *analysis.Analysis) string {
	return one(memo.Write(memo.Bench, memo.Decide(en.Language(), a, casebook.Matter(a.Matter))).Text())
}

// reversed is the analysis of a reader who found for the government on every question
// that the court decided for the users.
func reversed(t *testing.T) *analysis.Analysis {
	return found(t, "wechat-2020", "", "speech.speech_burdened=yes speech.content_neutral=yes "+
		"speech.prior_restraint=no speech.interest=compelling speech.evidence_of_harm=real "+
		"speech.advances_interest=directly speech.burdens_substantially_more=no "+
		"speech.less_restrictive_considered=considered speech.ample_alternatives=yes "+
		"injunction.merits=serious_questions injunction.irreparable_harm=possible "+
		"injunction.balance_of_hardships=even injunction.public_interest=favors_opponent stay.merits=likely "+
		"stay.irreparable_harm=probable stay.harm_to_others=some stay.balance_of_hardships=tips_sharply "+
		"stay.public_interest=favors_movant bond.requested=yes bond.evidence_of_loss=some "+
		"bond.realistic_likelihood_of_harm=yes bond.public_interest_or_constitutional=yes "+
		"bond.ability_to_pay=limited")
}

// ninth is the analysis of a reader who found what the Ninth Circuit rested on alone.
func ninth(t *testing.T) *analysis.Analysis {
	return found(t, "wechat-2020", "", "stay.irreparable_harm=possible")
}

// several are the findings that a memo was read for: the court's own, these with every
// question answered, the opposite of them, the Ninth Circuit's, and none.
func several(t *testing.T) []*analysis.Analysis {
	return []*analysis.Analysis{orderFound(t), walked(t), reversed(t), ninth(t), found(t, "wechat-2020", "", "")}
}

// Four to five pages for the court's own findings, and two for an outline, notes and
// authorities included.
func TestAJudgeCanReadIt(t *testing.T) {
	for i, a := range several(t) {
		in := memo.Decide(en.Language(), a, casebook.Matter(a.Matter))
		for f, most := range map[memo.For]int{memo.Bench: 2500, memo.Movant: 1250, memo.Opponent: 1250} {
			if f == memo.Bench && (i == 1 || i == 2) { // with every question answered
				most = 2800
			}
			size := len(strings.Fields(memo.Write(f, in).Text()))
			assert.LessOrEqual(t, size, most, "%s", f)
			assert.Greater(t, size, most/3, "%s", f)
		}
		in.Record = true
		assert.Greater(t, len(strings.Fields(memo.Write(memo.Bench, in).Text())), 8000, "the record is whole")
	}
}

// parts are the headings of the first level.
func parts(d *memo.Document) (heads []string) {
	for _, b := range d.Blocks {
		if b.Kind == memo.Heading1 {
			heads = append(heads, one(plain(b.Text)))
		}
	}
	return heads
}

func TestTheOrderOfTheParts(t *testing.T) {
	in := memo.Decide(en.Language(), orderFound(t), casebook.Matter("wechat-2020"))
	want := []string{"Questions", "Answer", "How the motion comes up", "The grounds that decide", "Narrow tailoring",
		"What remains", "What would change this", "Security", "What the court did, and what came after", "Authorities",
		"Cite this analysis"}
	require.Equal(t, want, parts(memo.Write(memo.Bench, in)))
	in.Record = true
	require.Equal(t, append(want, "Appendix: the record"), parts(memo.Write(memo.Bench, in)))
	in.Record = false
	for _, f := range []memo.For{memo.Movant, memo.Opponent} {
		require.Equal(t, []string{"What is asked for " + in.Matter.Movant.Name, "The argument",
			"What the other side will say", "Authorities", "Cite this analysis"}[1:], parts(memo.Write(f, in))[1:])
	}
}

// Each ground is rule, application and what answers it, in this order, and under the
// first there is the record.
func TestAGroundIsRuleRecordApplicationAnswer(t *testing.T) {
	for _, a := range []*analysis.Analysis{orderFound(t), walked(t)} {
		d := memo.Write(memo.Bench, memo.Decide(en.Language(), a, casebook.Matter(a.Matter)))
		grounds := 0
		var leads []string
		check := func() {
			if leads == nil {
				return
			}
			grounds++
			assert.Equal(t, "Rule.", leads[0])
			said := strings.Join(leads, " ")
			assert.Regexp(t, `^Rule\..*Application\.`+
				`( (The best answer|The other way to see it|What speaks for each)\.)*$`, said)
			assert.Contains(t, said, "The court")
		}
		for i, b := range d.Blocks {
			text := texts(d)[i]
			switch {
			case b.Kind == memo.Heading2 && regexp.MustCompile(`^\d\. `).MatchString(text):
				check()
				leads = []string{}
			case b.Kind <= memo.Heading2 && b.Kind != memo.Paragraph:
				check()
				leads = nil
			case leads != nil:
				leads = append(leads, regexp.MustCompile(`^[^.:]*[.:]`).FindString(text))
			}
		}
		assert.GreaterOrEqual(t, grounds, 4)
	}
}

// What the ruling comes to, in the model's terms, and what follows of each answer
// that is open.
func TestTheAnswerRecommends(t *testing.T) {
	text := bench(orderFound(t))
	assert.Contains(t, text, "Deny the stay, unless more is found. On either reading of the order the stay is denied. "+
		"Only one thing could change that: success on appeal at least likely and irreparable harm at least probable; "+
		"then the stay is within the court’s discretion.")
	assert.Contains(t, text, "If you find none or possible, then the stay must be denied. If you find probable or "+
		"strongly shown, the ruling turns on success on appeal.")
	assert.Contains(t, text, "The ruling on narrow tailoring suggests for success on appeal: none to serious "+
		"questions.")
	assert.Contains(t, bench(found(t, "wechat-2020", "", "speech.speech_burdened=yes stay.merits=likely "+
		"speech.burdens_substantially_more=yes")), "Where your findings pull apart ======")
	assert.Contains(t, bench(walked(t)), "Deny the stay. On your findings the stay must be denied on two "+
		"grounds. Each of the two decides this by itself: irreparable harm (possible); success on appeal "+
		"(serious questions) and balance of hardships (against a stay).")
	assert.Contains(t, bench(walked(t)), "Within your discretion: order no security or set a nominal amount.")
	text = bench(found(t, "tiktok-2025", "", "speech.speech_burdened=yes speech.content_neutral=yes "+
		"speech.prior_restraint=no speech.interest=compelling speech.evidence_of_harm=real "+
		"speech.advances_interest=partially speech.burdens_substantially_more=no "+
		"speech.less_restrictive_considered=seriously_tried speech.ample_alternatives=yes"))
	assert.Contains(t, text, "Judges who apply this test may differ: hold that the rule does not pass this test "+
		"or hold that the rule passes this test.")
}

// What lies under the main question is argued where its ruling bears on what decides, and
// a gate that it passes only where the court would have shut it. What is left is a line.
func TestWhatDoesNotDecideGetsALine(t *testing.T) {
	in := func(a *analysis.Analysis) *memo.Document {
		return memo.Write(memo.Bench, memo.Decide(en.Language(), a, casebook.Matter(a.Matter)))
	}
	heads := func(d *memo.Document) (found []string) {
		for _, b := range d.Blocks {
			if b.Kind == memo.Heading2 {
				found = append(found, one(plain(b.Text)))
			}
		}
		return found
	}
	d := in(ninth(t))
	require.Equal(t, []string{"1. Irreparable harm: possible"}, heads(d))
	require.NotContains(t, parts(d), "Narrow tailoring", "nothing leads into irreparable harm")
	d = in(reversed(t))
	require.Equal(t, []string{"1. A grant is warranted", "1. Fit and gentler measures",
		"2. Other channels: ample channels"}, heads(d))
	require.NotContains(t, parts(d), "Preliminary injunction")
	text := one(d.Text())
	assert.Contains(t, text, "Preliminary injunction. You found: success on the merits (serious questions)")
	assert.Contains(t, text, "The best answer is the court’s, which found otherwise. As it had “held previously”")
	require.Contains(t, parts(in(found(t, "wechat-2020", "", ""))), "Narrow tailoring", "it bears on the appeal")
	require.Contains(t, parts(in(found(t, "tiktok-2020", "", ""))), "Narrow tailoring", "and on the claim")
}

// A memo says once what is said twice.
func TestNothingIsSaidTwice(t *testing.T) {
	for _, a := range several(t) {
		m := casebook.Matter(a.Matter)
		d := memo.Write(memo.Bench, memo.Decide(en.Language(), a, m))
		seen := map[string]bool{}
		sentence := regexp.MustCompile(`[A-Z“][^.!?]{60,}[.!?]”?`)
		for i, b := range d.Blocks {
			if b.Kind != memo.Paragraph || strings.HasPrefix(texts(d)[i], "Benchwalk") {
				continue
			}
			for _, said := range sentence.FindAllString(one(plain(b.Text)), -1) {
				if !strings.HasPrefix(said, "On your findings") {
					assert.False(t, seen[said], said)
				}
				seen[said] = true
			}
		}
		assert.Greater(t, len(seen), 20)
	}
	// What a side said from the same place is left out where it says more.
	const again, only = "Payments aside, the prohibitions do not limit collection.",
		"shut it down, and, payments aside, they do not limit collection."
	assert.NotContains(t, bench(orderFound(t)), again)
	assert.Contains(t, bench(ninth(t)), again)
	assert.Contains(t, bench(orderFound(t)), only, "it says no more there")
}

// Where nothing is answered, what follows of an answer is told where some answer
// decides.
func TestWhatFollowsIsToldWhereAnAnswerDecides(t *testing.T) {
	text := bench(found(t, "wechat-2020", "", ""))
	assert.Contains(t, text, "If you find none or possible, then the stay must be denied.")
	assert.Contains(t, text, "If you find not likely, then security is within the court’s discretion")
	assert.Contains(t, text, "You left request for security, evidence of loss, kind of suit and ability to pay open.")
	assert.NotContains(t, text, "If you find not asked")
	assert.NotContains(t, text, "What would change this", "the answer says it")
	assert.Contains(t, bench(orderFound(t)), "No change to your answers would alter this ruling")
}

// Where no record is recited before the first question, the court tells how the case
// comes up, and nobody moves for a ruling on a rule.
func TestHowTheCaseComesUp(t *testing.T) {
	a := found(t, "tiktok-2025", "", "")
	d := memo.Write(memo.Bench, memo.Decide(en.Language(), a, casebook.Matter(a.Matter)))
	assert.Contains(t, part(t, d, "How the case comes up"), "The court:")
	a = found(t, "own", "", "")
	d = memo.Write(memo.Bench, memo.Decide(en.Language(), a, casebook.Matter(a.Matter)))
	assert.Contains(t, part(t, d, "How the motion comes up"), "The matter file has no record.")
}

// telegraphese is what a clerk does not write.
var telegraphese = regexp.MustCompile(`It still turns on|The United States seeks the injunction\.|You gave none|` +
	`You marked no evidence|^Issue\.|^Conclusion\.|records nothing from|Ask this of each|(^|[^.])\.\.($|[^.])|_`)

// No matter and no findings bring a panic, an empty part or a sentence of the old
// kind, and what no reason was given for is named in one sentence.
func TestNoTelegraphese(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 12))
	as := []*analysis.Analysis{}
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		as = append(as, &analysis.Analysis{Matter: id, Posture: m.Posture},
			&analysis.Analysis{Matter: id, Posture: m.Posture, Findings: chain.CourtFindings(m)})
	}
	for range 60 {
		as = append(as, random(r))
	}
	for _, a := range as {
		in := memo.Decide(en.Language(), a, casebook.Matter(a.Matter))
		for _, f := range memo.Fors() {
			d := memo.Write(f, in)
			last := memo.Paragraph
			reasons := 0
			for i, b := range d.Blocks {
				text := texts(d)[i]
				if b.Voice != memo.Reader && !strings.HasSuffix(text, "You marked this.") {
					assert.NotRegexp(t, telegraphese, text)
				}
				if strings.HasPrefix(text, "You gave no reason") {
					reasons++
				}
				heads := last == memo.Heading1 || last == memo.Heading2 || last == memo.Heading3
				empty := heads && b.Kind <= last && b.Kind != memo.Paragraph
				assert.False(t, empty, "nothing stands before %q", text)
				last = b.Kind
			}
			assert.LessOrEqual(t, reasons, 1)
		}
		if t.Failed() {
			t.Fatalf("of %+v", a)
		}
	}
}

// The reader's reason stands under the ground that it is on, once, and is then not
// missed at the end.
func TestAReasonStandsWhereItBelongs(t *testing.T) {
	a := walked(t)
	a.Notes = analysis.Put(nil, "stay.irreparable_harm", "The appeal is expedited.")
	a.Notes = analysis.Put(a.Notes, "fit", "Too broad.")
	d := memo.Write(memo.Bench, memo.Decide(en.Language(), a, casebook.Matter(a.Matter)))
	ground := part(t, d, "The grounds that decide", "1. Irreparable harm: possible")
	assert.Contains(t, ground, "\nYour reason. The appeal is expedited.")
	text := one(d.Text())
	assert.Equal(t, 1, strings.Count(text, "The appeal is expedited."))
	assert.Equal(t, 1, strings.Count(text, "Too broad."))
	_, without, _ := strings.Cut(text, "You gave no reason of your own on: ")
	without, _, _ = strings.Cut(without, ". ")
	assert.NotContains(t, without, "fit")
	assert.Contains(t, without, "narrow tailoring (burden on speech")
	assert.NotRegexp(t, `stay pending appeal \([^)]*irreparable harm`, without)
}

// Whatever ends a line in a reader's own words, softly or not, keeps them apart, and a
// line stays a line.
func TestSoftBreaksKeepWordsApart(t *testing.T) {
	for _, soft := range []string{"\v", "\f", "\u0085", "\r", "\r\n", "\n", "\u2028", "\u2029"} {
		a := orderFound(t)
		a.Notes = analysis.Put(nil, "stay.merits", "First line."+soft+"Second line.")
		d := memo.Write(memo.Bench, memo.Decide(en.Language(), a, casebook.Matter(a.Matter)))
		blocks := texts(d)
		assert.Contains(t, blocks, "Your reason. First line.", "%q", soft)
		assert.Contains(t, blocks, "… Second line.", "%q", soft)
		m := *casebook.Matter(a.Matter)
		m.Title = "A" + soft + "v. B"
		d = memo.Write(memo.Bench, memo.Decide(en.Language(), a, &m))
		assert.Contains(t, one(d.Text()), "Re: A v. B, No.", "%q", soft)
	}
}

// A name that ends in a period ends its sentence, too.
func TestNoTwoPeriodsInARow(t *testing.T) {
	m := *casebook.Matter("wechat-2020")
	m.Title, m.Decided = "Doe v. Roe, Inc.", ""
	m.Docket, m.Court, m.Document = "", "", ""
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	a.Work.Own = []matter.Rated{{ID: "Ask Acme Corp.", Rating: matter.Rating{Less: matter.LessMuch}}}
	a.Notes = analysis.Put(nil, "stay.merits", "So it goes...")
	text := one(memo.Write(memo.Bench, memo.Decide(en.Language(), a, &m)).Text())
	assert.Contains(t, text, "Re: Doe v. Roe, Inc. Standard:")
	assert.Contains(t, text, "Your own measure: Ask Acme Corp. ")
	assert.Contains(t, text, "So it goes...", "an ellipsis stays")
}

// Citations abbreviate by the one table; a note that cites one document at several
// places names it once.
func TestCitationsAreBluebook(t *testing.T) {
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		in := memo.Decide(en.Language(), &analysis.Analysis{Matter: id, Posture: m.Posture,
			Findings: chain.CourtFindings(m)}, m)
		in.Record = true
		for _, f := range memo.Fors() {
			d := memo.Write(f, in)
			text := one(d.Text())
			for _, x := range law.All() {
				if short := x.Abbreviated().Name; short != x.Name {
					assert.NotContains(t, text, x.Name+", "+x.Volume+" "+x.Reporter, d.Name)
				}
			}
			for _, n := range d.Notes {
				assert.LessOrEqual(t, strings.Count(one(plain(n)), "Order, "), 1, plain(n))
			}
		}
	}
	text := bench(walked(t))
	assert.Contains(t, text, "E. Bay Sanctuary Covenant v. Trump, 354 F. Supp. 3d 1085, 1091 (N.D. Cal. 2018)")
	d := memo.Write(memo.Bench, memo.Decide(en.Language(), orderFound(t), casebook.Matter("wechat-2020")))
	notes := one(strings.Join(d.Notes, " "))
	assert.Contains(t, notes, "Order, nn.29, 31.")
	assert.Contains(t, notes, "606 U.S. 831 (2025), slip op. at 1–2, 25.")
	assert.Regexp(t, "Order, n\\.35\\. \\x01?Id\\.", notes, "another statement of the same footnote")
}

// The appendix has every statement of the record, each with its places.
func TestTheAppendixIsTheWholeRecord(t *testing.T) {
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		in := memo.Decide(en.Language(), &analysis.Analysis{Matter: id, Posture: m.Posture}, m)
		in.Record = true
		d := memo.Write(memo.Bench, in)
		sound(t, d, one(strings.ReplaceAll(text(t, id), "*", "")))
		blocks := strings.Join(texts(d), "\n")
		_, record, has := strings.Cut(blocks, "\nAppendix: the record\n")
		require.True(t, has, id)
		for _, p := range m.Parts {
			for _, s := range p.Steps {
				for _, list := range [][]matter.Assertion{s.Facts, s.Movant, s.Opponent, s.Court.Text, s.OtherWay} {
					for _, x := range list {
						want := one(strings.ReplaceAll(x.Text, "*", ""))
						assert.Contains(t, record, want, "%s of %s", x.ID, id)
						for _, c := range x.Cites {
							pin := one(strings.ReplaceAll(m.Cite(c).Pin, "*", ""))
							assert.Regexp(t, regexp.QuoteMeta(want)+` \([^\n]*`+regexp.QuoteMeta(pin), record, x.ID)
						}
					}
				}
			}
		}
	}
}

func text(t *testing.T, id string) string {
	file, ok := casebook.Text(id)
	require.True(t, ok)
	return file
}

// What turns the direction of writing is in every format what it is on the page: itself
// where it is paired within its line, and else its number.
func TestTurnedDirections(t *testing.T) {
	m := *casebook.Matter("wechat-2020")
	m.Title = words.Paired("Doe v. \u202eRoe")
	a := orderFound(t)
	a.Work.Own = []matter.Rated{{ID: "Ask\u2066 Acme", Rating: matter.Rating{Less: matter.LessMuch}}}
	a.Notes = analysis.Put(nil, "stay.merits", "One\u202d\ntwo\u202c, \u202bthree\u202c\u2069.")
	d := memo.Write(memo.Bench, memo.Decide(en.Language(), a, &m))
	for _, text := range []string{d.Text(), d.Markdown(), strings.Join(texts(d), "\n")} {
		text = strings.ReplaceAll(text, `\`, "")
		require.Contains(t, text, "[U+202E]Roe")
		require.Contains(t, text, "One[U+202D]")
		require.Contains(t, text, "two[U+202C], \u202bthree\u202c[U+2069].")
		require.Contains(t, text, "Ask[U+2066] Acme")
		require.NotRegexp(t, "[\u202a\u202d\u202e\u2066-\u2069]", text)
	}
}
