package words_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/words"
)

// The keys that must have words. The doctrine packages own them; the table
// stands here so that a word that goes missing on either side shows.
var (
	elements = []struct {
		key, levels string
		burden      doctrine.Party
	}{
		{"stay.merits", "none weak serious_questions likely strong", doctrine.StayMovant},
		{"stay.irreparable_harm", "none possible probable shown_strong", doctrine.StayMovant},
		{"stay.harm_to_others", "substantial some none", doctrine.StayMovant},
		{"stay.public_interest", "favors_opponent neutral favors_movant", doctrine.StayMovant},
		{"speech.speech_burdened", "yes no", doctrine.Challenger},
		{"speech.content_neutral", "no yes", doctrine.Challenger},
		{"speech.prior_restraint", "yes no", doctrine.Challenger},
		{"speech.interest", "insufficient legitimate significant compelling", doctrine.Government},
		{"speech.evidence_of_harm", "conjectural real", doctrine.Government},
		{"speech.advances_interest", "not partially directly", doctrine.Government},
		{"speech.burdens_substantially_more", "yes no", doctrine.Government},
		{"speech.less_restrictive_considered", "ignored rejected_without_trial considered seriously_tried", doctrine.Government},
		{"speech.ample_alternatives", "no yes", doctrine.Government},
		{"injunction.merits", "none weak serious_questions likely strong", doctrine.Plaintiff},
		{"injunction.irreparable_harm", "none possible probable", doctrine.Plaintiff},
		{"injunction.balance_of_hardships", "tips_against even tips tips_sharply", doctrine.Plaintiff},
		{"injunction.public_interest", "favors_opponent neutral favors_movant", doctrine.Plaintiff},
		{"bond.requested", "no late yes", doctrine.Nobody},
		{"bond.evidence_of_loss", "none some strong", doctrine.EnjoinedParty},
		{"bond.realistic_likelihood_of_harm", "no yes", doctrine.EnjoinedParty},
		{"bond.public_interest_or_constitutional", "yes no", doctrine.Plaintiff},
		{"bond.ability_to_pay", "unable limited able", doctrine.Plaintiff},
	}
	dispositions = map[string][]string{
		"stay":       {"denied", "granted"},
		"speech":     {"invalid", "strict_track", "valid", "no_heightened_scrutiny"},
		"injunction": {"denied", "granted"},
		"bond":       {"none", "nominal", "within_evidence", "not_required"},
	}
	firmnesses = strings.Fields("open compelled supported discretionary contested")
	rules      = strings.Fields("S1 S1-likely S2 S3 S3-plainly S4a S4a-plainly S4b S5 SC U-harm U-winter T0 T1 T2 T3 T4 T5 T6 P3a P3b P12 P12n B0 B2 B3a B3b B3c B4 B4-temple B5")
	rays       = strings.Fields("ray-merits ray-harm ray-others ray-public ray-all")
	tensions   = strings.Fields("mccullen turner-not-least turner-2 tiktok strong-loss-no-likelihood merger-apart both-sharp deny-both")
	links      = strings.Fields("speech-merits merits-harm merits-stay balance-others public-public no-harm-link bond-arises")
	circuits   = strings.Fields("ca9 ca2 ca3 ca4 ca5 ca6 ca7 cadc scotus")
	courtMarks = strings.Fields("found readopted assumed recited contention not_reached")
	failures   = strings.Fields("wasm-blocked wasm-failed wasm-crashed crashed-twice storage-denied storage-full storage-unreadable other-tab unkept field-full other-draft matter-failed no-script")
	shares     = strings.Fields("foreign damaged future unknown-matter other-edition other-passages unfit too-long revised never-ruled")
)

// distinct fails where two texts that a reader must tell apart are the same.
func distinct(t *testing.T, texts ...string) {
	t.Helper()
	sorted := slices.Clone(texts)
	slices.Sort(sorted)
	assert.Len(t, slices.Compact(sorted), len(texts), "%q", texts)
}

func filled(t *testing.T, texts ...string) {
	t.Helper()
	for _, s := range texts {
		assert.NotEmpty(t, s)
		assert.Equal(t, strings.TrimSpace(s), s)
	}
}

func TestElements(t *testing.T) {
	asks, topics := []string{}, map[string][]string{}
	for _, e := range elements {
		q, ok := words.Element(e.key)
		require.True(t, ok, e.key)
		filled(t, q.Topic, q.Ask, q.Help)
		assert.True(t, strings.HasSuffix(q.Ask, "?"), q.Ask)
		assert.Equal(t, 1, strings.Count(q.Ask, "?"), "one question")
		assert.True(t, strings.HasSuffix(q.Help, "."), q.Help)
		assert.LessOrEqual(t, len(strings.Fields(q.Topic)), 5, q.Topic)
		asks = append(asks, q.Ask)
		test, _, _ := strings.Cut(e.key, ".")
		topics[test] = append(topics[test], q.Topic)

		labels, hints := []string{words.NoRecord(e.key).Label, words.LeaveOpen().Label}, []string{words.NoRecord(e.key).Hint, words.LeaveOpen().Hint}
		shorts := []string{words.Short(e.key, "open"), words.Short(e.key, "no_record")}
		for _, l := range strings.Fields(e.levels) {
			o, ok := words.Level(e.key, l)
			require.True(t, ok, "%s %s", e.key, l)
			filled(t, o.Label, o.Hint)
			assert.Equal(t, 1, len(sentences(o.Hint)), "a hint is one sentence: %s", o.Hint)
			assert.True(t, strings.HasSuffix(o.Hint, "."), o.Hint)
			labels, hints, shorts = append(labels, o.Label), append(hints, o.Hint), append(shorts, words.Short(e.key, l))
		}
		filled(t, shorts...)
		for _, s := range shorts {
			assert.NotContains(t, s, "_", "a name and no wording")
			assert.Equal(t, strings.ToLower(s), s)
		}
		distinct(t, labels...)
		distinct(t, hints...)
		distinct(t, shorts...)
	}
	distinct(t, asks...)
	for _, list := range topics {
		distinct(t, list...)
	}
}

func TestUnknownKeysHaveNoWords(t *testing.T) {
	_, ok := words.Element("stay.mercy")
	assert.False(t, ok)
	_, ok = words.Level("stay.merits", "doubtful")
	assert.False(t, ok)
	_, ok = words.Level("stay.mercy", "none")
	assert.False(t, ok)
	_, ok = words.Provision("speech.interest")
	assert.False(t, ok)
	_, ok = words.Rule("S9")
	assert.False(t, ok)
	assert.Empty(t, words.NoRecord("stay.mercy"))
	assert.Equal(t, "doubtful", words.Short("stay.merits", "doubtful"), "total, and visibly unworded")
	assert.Empty(t, words.Disposition("stay", "invalid"))
	assert.Empty(t, words.Ruling("stay", []string{"invalid"}, "compelled"))
	assert.Empty(t, words.Ruling("stay", nil, "open"))
	assert.Empty(t, words.Party("bailiff"))
	assert.Empty(t, words.Firmness("certain"))
}

func TestProvisionsAreAskedByThemselves(t *testing.T) {
	for _, key := range []string{"speech.advances_interest", "speech.burdens_substantially_more"} {
		q, ok := words.Provision(key)
		require.True(t, ok)
		bare, ok := words.Provision(strings.TrimPrefix(key, "speech."))
		assert.True(t, ok)
		assert.Equal(t, q, bare)
		filled(t, q.Topic, q.Ask, q.Help)
		assert.Contains(t, q.Ask, "this provision, by itself,")
		whole, _ := words.Element(key)
		distinct(t, q.Ask, whole.Ask)
		distinct(t, q.Topic, whole.Topic)
		distinct(t, q.Help, whole.Help)
	}
}

// Unknown is not no: silence counts against somebody and proves nothing.
func TestNoRecordNeverProves(t *testing.T) {
	for _, e := range elements {
		hint := words.NoRecord(e.key).Hint
		assert.Contains(t, hint, "not proof", e.key)
		if e.burden == doctrine.Nobody {
			assert.Contains(t, hint, "no one has to prove", e.key)
			assert.Contains(t, hint, "against the enjoined party", e.key)
		} else {
			assert.True(t, strings.HasPrefix(hint, "Not shown that "), hint)
			assert.Contains(t, hint, "counts against "+words.Party(e.burden.String())+".", e.key)
			assert.Contains(t, hint, "a failure to show")
		}
		rest := strings.NewReplacer("not proof of", "", "no one has to prove", "", "Not shown that", "").Replace(hint)
		for _, claim := range []string{"proof", "prove", "shown that", "shows that", "therefore", "means that"} {
			assert.NotContains(t, rest, claim, e.key)
		}
	}
	assert.Contains(t, words.NoRecord("stay.public_interest").Hint, "If the Government opposes")
}

func TestDispositionsAndFirmness(t *testing.T) {
	clauses, labels, hints := []string{}, []string{}, []string{}
	for test, names := range dispositions {
		for _, n := range names {
			clauses = append(clauses, words.Disposition(test, n))
		}
	}
	filled(t, clauses...)
	distinct(t, clauses...)
	for _, f := range firmnesses {
		o := words.Firmness(f)
		labels, hints = append(labels, o.Label), append(hints, o.Hint)
	}
	filled(t, append(labels, hints...)...)
	distinct(t, labels...)
	distinct(t, hints...)
	assert.Contains(t, words.Firmness("compelled").Hint, "On these findings, under this model")
}

// possible says whether a doctrine can reach this set with this firmness, after
// docs/law/MODEL.md §1: relief is never compelled, a speech ruling is never
// discretionary, and more than one outcome is never compelled or supported.
func possible(test string, set []string, firmness string) bool {
	one := len(set) == 1
	relief := test != "speech" && !slices.Contains(set, "denied") && !slices.Contains(set, "not_required")
	if slices.Contains(set, "not_required") && (!one || firmness != "compelled") {
		return false // it follows from who asks, not from findings
	}
	switch firmness {
	case "compelled":
		return one && !relief
	case "supported":
		return one && relief
	case "discretionary":
		return !one && test != "speech"
	}
	return !one
}

func subsets(names []string) (all [][]string) {
	for bits := 1; bits < 1<<len(names); bits++ {
		var set []string
		for i, n := range names {
			if bits>>i&1 == 1 {
				set = append(set, n)
			}
		}
		all = append(all, set)
	}
	return all
}

func TestRulings(t *testing.T) {
	var all []string
	for test, names := range dispositions {
		for _, set := range subsets(names) {
			for _, f := range firmnesses {
				s := words.Ruling(test, set, f)
				if !possible(test, set, f) {
					assert.True(t, s == "" || f == "open" || slices.Contains(set, "not_required"), "%s %v %s: %s", test, set, f, s)
					continue
				}
				filled(t, s)
				assert.Len(t, sentences(s), 1, "one sentence: %s", s)
				plain(t, s)
				all = append(all, s)
				assert.Equal(t, f == "compelled" && test != "speech", strings.Contains(s, " must be denied") || strings.Contains(s, "no security may be"), s)
				if f == "compelled" {
					assert.True(t, strings.HasPrefix(s, "On your findings") || slices.Equal(set, []string{"not_required"}), s)
				}
				if f == "discretionary" {
					assert.Contains(t, s, "within the court’s discretion")
				}
				if f == "supported" {
					assert.Contains(t, s, "the court may still refuse")
				}
				if f == "contested" {
					assert.NotContains(t, s, "discretion")
				}
			}
		}
	}
	distinct(t, all...)
	assert.Equal(t, "On your findings the stay must be denied.", words.Ruling("stay", []string{"denied"}, "compelled"))
	assert.Equal(t, "The stay is still open.", words.Ruling("stay", []string{"denied", "granted"}, "open"))
	assert.Equal(t, "The speech test is still open: the rule may be invalid or be valid.", words.Ruling("speech", []string{"invalid", "valid"}, "open"))
	assert.Equal(t, "Security is within the court’s discretion: on your findings, no security, a nominal amount or an amount tied to provable loss.",
		words.Ruling("bond", []string{"none", "nominal", "within_evidence"}, "discretionary"))
	for _, test := range []string{"stay", "injunction"} {
		assert.Empty(t, words.Ruling(test, []string{"granted"}, "compelled"), "a grant is never compelled")
	}
}

func TestRules(t *testing.T) {
	titles, held := map[byte][]string{}, []string{}
	for _, code := range rules {
		r, ok := words.Rule(code)
		require.True(t, ok, code)
		filled(t, r.Title, r.Held, r.NotHeld, r.Undecided)
		distinct(t, r.Held, r.NotHeld, r.Undecided)
		assert.True(t, strings.HasPrefix(r.Undecided, "It waits for "), code)
		assert.LessOrEqual(t, len(sentences(r.Held)), 3, code)
		titles[code[0]] = append(titles[code[0]], r.Title)
		held = append(held, r.Held, r.NotHeld)
	}
	distinct(t, held...)
	for _, list := range titles {
		distinct(t, list...)
	}
	for _, code := range []string{"S3", "S3-plainly"} {
		r, _ := words.Rule(code)
		for _, s := range []string{r.Held, r.NotHeld, r.Undecided} {
			assert.Contains(t, s, "inferred", code)
			assert.NotEqual(t, code == "S3", strings.Contains(s, "plainly"), code)
		}
	}
	for _, code := range []string{"U-harm", "U-winter"} { // an unsettled point names both sides and says what follows
		r, _ := words.Rule(code)
		assert.True(t, strings.HasPrefix(r.Title, "Unsettled: "), code)
		assert.Contains(t, r.Held, "come out differently here", code)
		assert.Contains(t, r.Held, "contested", code)
	}
	for _, code := range []string{"S5", "P12"} { // relief is never of right
		r, _ := words.Rule(code)
		assert.Contains(t, r.Held, "of right")
		assert.Contains(t, r.Held, "may refuse it")
	}
}

func TestNotesAndNames(t *testing.T) {
	for name, list := range map[string]struct {
		of  func(string) (string, bool)
		ids []string
	}{
		"tension": {words.Tension, tensions}, "link": {words.Link, links}, "failure": {words.Failure, failures}, "ray": {words.Ray, rays},
		"share": {words.Share, shares},
	} {
		var texts []string
		for _, id := range list.ids {
			s, ok := list.of(id)
			assert.True(t, ok, "%s %s", name, id)
			texts = append(texts, s)
		}
		filled(t, texts...)
		distinct(t, texts...)
		_, ok := list.of("no-such-id")
		assert.False(t, ok, name)
	}
	for _, s := range failures { // what failed, then what to do
		s, _ := words.Failure(s)
		assert.GreaterOrEqual(t, len(sentences(s)), 2, s)
	}

	var parties, labels, hints []string
	for _, p := range doctrine.Parties() {
		parties = append(parties, words.Party(p.String()))
	}
	filled(t, parties...)
	distinct(t, parties...)

	names := slices.Clone(courtMarks)
	for _, m := range law.Marks() {
		names = append(names, m.String())
	}
	for _, n := range names {
		o, ok := words.Mark(n)
		assert.True(t, ok, n)
		labels, hints = append(labels, o.Label), append(hints, o.Hint)
	}
	filled(t, append(labels, hints...)...)
	distinct(t, labels...)
	distinct(t, hints...)

	var mergers []string
	for _, g := range []string{"movant", "opponent", "neither"} {
		mergers = append(mergers, words.Merger(g))
	}
	filled(t, mergers...)
	distinct(t, mergers...)
	assert.Contains(t, mergers[1], "one inquiry")
	assert.Contains(t, mergers[0], "apart")
	assert.Empty(t, words.Merger(""))
	filled(t, words.NarrowerStay, words.AdministrativeStay)
}

func TestStandards(t *testing.T) {
	var names, stays, bonds []string
	for _, c := range circuits {
		s, ok := words.Standard(c)
		require.True(t, ok, c)
		filled(t, s.Name, s.Stay, s.Bond, s.Checked)
		assert.LessOrEqual(t, len(sentences(s.Stay)), 2, c)
		assert.Len(t, sentences(s.Bond), 1, c)
		assert.Len(t, sentences(s.Checked), 1, c)
		for _, text := range []string{s.Stay, s.Bond, s.Checked} {
			plain(t, text)
			assert.True(t, strings.HasSuffix(text, "."), text)
		}
		names, stays = append(names, s.Name), append(stays, s.Stay)
		unread := c == "ca6" || c == "cadc" || c == "scotus"
		assert.Equal(t, unread, strings.HasSuffix(s.Bond, "the Ninth Circuit’s reading is kept."), c)
		assert.Equal(t, c == "ca6" || c == "cadc", strings.HasPrefix(s.Bond, "No decision of this circuit was checked"), c)
		if !unread {
			bonds = append(bonds, s.Bond)
		}
	}
	distinct(t, names...)
	distinct(t, stays...)
	distinct(t, bonds...)
	for _, c := range []string{"ca2", "ca7", "cadc"} { // their cases speak of a sliding scale
		s, _ := words.Standard(c)
		assert.Regexp(t, "slid(e|ing).* keeps Nken’s gates", s.Stay, c)
	}
	for _, c := range []string{"ca4", "ca5", "ca6", "ca7"} { // the mark of the stay test there: from memory
		s, _ := words.Standard(c)
		assert.Contains(t, s.Checked, "from memory, so it is paraphrased; check it before you rely on it", c)
	}
	_, ok := words.Standard("ca11")
	assert.False(t, ok)

	then, ok := words.LawDate("2020-10-23")
	assert.True(t, ok)
	now, ok := words.LawDate("today")
	assert.True(t, ok)
	filled(t, then.Label, then.Hint, now.Label, now.Hint)
	distinct(t, then.Label, now.Label)
	assert.Contains(t, now.Hint, "changes no ruling")
	_, ok = words.LawDate("tomorrow")
	assert.False(t, ok)
	filled(t, words.InjunctionKeepsNinth, words.PolicyAssumed, words.MergerUnsettled, words.LatitudeToday)
	assert.Contains(t, words.MergerUnsettled, "unsettled")
}

func TestSettledNeverSaysThatItDoesNotMatter(t *testing.T) {
	for test := range dispositions {
		shut, open := words.Settled(test, "open", true), words.Settled(test, "discretionary", false)
		filled(t, shut, open)
		distinct(t, shut, open)
		assert.True(t, strings.HasPrefix(shut, "cannot "))
		assert.True(t, strings.HasPrefix(open, "would not by itself "))
	}
	assert.Equal(t, "cannot save the stay", words.Settled("stay", "compelled", true))
	assert.Equal(t, "would not by itself take the question out of the court’s discretion", words.Settled("stay", "discretionary", false))
}

// texts is every string literal of the package, so that no sentence escapes the
// tests below by not being asked for.
func texts(t *testing.T) (all []string) {
	for _, name := range strings.Fields("chain elements page rules rulings share standards whatif words workbench") { // the tables
		file, err := parser.ParseFile(token.NewFileSet(), name+".go", nil, 0)
		require.NoError(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			if _, ok := n.(*ast.ImportSpec); ok {
				return false
			}
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				s, err := strconv.Unquote(lit.Value)
				require.NoError(t, err)
				for _, line := range strings.Split(s, "\n") { // a table has a sentence a line, under its id
					if _, text, ok := strings.Cut(line, ": "); ok && strings.Contains(s, "\n") {
						line = text
					}
					all = append(all, line)
				}
			}
			return true
		})
	}
	return all
}

var end = regexp.MustCompile(`[.?!] +`)

func sentences(s string) []string {
	return end.Split(strings.TrimSpace(strings.ReplaceAll(s, " v. ", " v ")), -1)
}

// plain holds for every sentence: short, no number that the law does not have,
// no promise of an outcome, no quotation that was not verified.
func plain(t *testing.T, s string) {
	t.Helper()
	for _, sentence := range sentences(s) {
		assert.LessOrEqual(t, len(strings.Fields(sentence)), 30, sentence)
	}
	low := strings.ToLower(s)
	for _, w := range []string{
		"score", "%", "percent", "points", "chance of", "odds",
		"should win", "will win", "must win", "will lose", "certainly", "guarantee", "always", "no court", "undeniabl", "clearly must",
		"does not matter", "irrelevant", "immaterial", "illegal", "waives",
		"\"", "'", "“", "”", "  ", "--", "§ ",
	} {
		assert.NotContains(t, low, w, s)
	}
}

func TestEverySentenceIsPlain(t *testing.T) {
	size := 0
	for _, s := range texts(t) {
		size += len(s)
		plain(t, s)
	}
	for _, e := range elements { // the composed ones
		plain(t, words.NoRecord(e.key).Hint)
	}
	for _, g := range []string{"movant", "opponent", "neither"} {
		plain(t, words.Merger(g))
	}
	assert.Greater(t, size, 20_000, "the literals were read")
}

func Example() {
	q, _ := words.Element("stay.merits")
	o, _ := words.Level("stay.merits", "serious_questions")
	fmt.Println(q.Ask)
	fmt.Println(o.Label + ". " + o.Hint)
	fmt.Println(words.NoRecord("stay.merits").Hint)
	fmt.Println(words.Ruling("stay", []string{"denied"}, "compelled"))
	// Output:
	// How likely is the appeal of the party that asks for the stay to succeed?
	// It raises serious questions. A substantial case, though success need not be more likely than not.
	// Not shown that the appeal raises serious questions. That counts against the party that asks for the stay. It is a failure to show, not proof of the opposite.
	// On your findings the stay must be denied.
}

// Where a text once said more than its authority, or hid what a finding does.
func TestNoMoreThanWasRead(t *testing.T) {
	neutral, _ := words.Rule("P12n")
	assert.Contains(t, neutral.Held, "this model’s open question; Winter asks that it be in the public interest")
	part, _ := words.Rule("T6")
	assert.Contains(t, part.NotHeld, "not shown to reduce the harm and so fails")
	assert.Equal(t, 2, strings.Count(words.LatitudeToday, "as reported"), "of TikTok’s next page and of Paxton no text was read")
	for _, name := range []string{"found", "readopted", "assumed", "recited"} {
		o, _ := words.Mark(name)
		assert.NotContains(t, o.Hint, "this order", "a court may have written an opinion")
	}
	source, _ := words.Mark("at_source")
	assert.Contains(t, source.Label, "at least in part")
	assert.Contains(t, words.Nowhere(true), "among what can come out now")
}
