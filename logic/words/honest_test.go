package words_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// What no package lists, because only a page or a record names it.
var (
	dispositions = map[string][]string{
		"stay":       {"denied", "granted"},
		"speech":     {"invalid", "strict_track", "valid", "no_heightened_scrutiny"},
		"injunction": {"denied", "granted"},
		"bond":       {"none", "nominal", "within_evidence", "not_required"},
	}
	courtMarks   = strings.Fields("found readopted assumed recited contention not_reached")
	failures     = strings.Fields("wasm-blocked wasm-failed wasm-crashed put-aside crashed-twice storage-denied storage-full storage-near storage-unreadable other-tab unkept field-near field-full other-draft matter-failed no-script")
	shares       = strings.Fields("foreign damaged future unknown-matter other-edition other-passages unfit too-long revised never-ruled")
	benchReasons = strings.Fields(`advances-directly advances-partially advances-not advances-open advances-content
	burdens-yes burdens-yes-today burdens-no-none burdens-no-fail burdens-no-today burdens-open burdens-open-half burdens-open-today burdens-share burdens-share-alone
	considered considered-plausible considered-rated considered-open mccullen-met mccullen-not mccullen-open strict-met strict-not strict-ward strict-open`)
)

func said(s words.Said) string { return en.Language().Say(s) }

// distinct fails where two texts that a reader must tell apart are the same.
func distinct(t *testing.T, texts ...string) {
	t.Helper()
	sorted := slices.Clone(texts)
	slices.Sort(sorted)
	assert.Len(t, slices.Compact(sorted), len(texts), "%q", texts)
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

// Unknown is not no: silence counts against somebody and proves nothing.
func TestSilenceNeverProves(t *testing.T) {
	for _, k := range doctrines.Keys() {
		key, burden := k.String(), k.Under(doctrines.Posture{}).Burden
		hint := said(words.Silence(key))
		assert.Contains(t, hint, "not proof", key)
		if burden == doctrine.Nobody {
			assert.Contains(t, hint, "no one has to prove", key)
			assert.Contains(t, hint, "against the enjoined party", key)
		} else {
			assert.True(t, strings.HasPrefix(hint, "It is not shown that "), hint)
			assert.Contains(t, hint, "counts against "+said(words.PartyName(burden.String()).Inside())+".", key)
			assert.Contains(t, hint, "a failure to show")
		}
		rest := strings.NewReplacer("not proof of", "", "no one has to prove", "", "It is not shown that", "").Replace(hint)
		for _, claim := range []string{"proof", "prove", "shown that", "shows that", "therefore", "means that"} {
			assert.NotContains(t, rest, claim, key)
		}
	}
	assert.Contains(t, said(words.Silence("stay.public_interest")), "If the Government opposes")
}

// An element is one question with a short name, each of its answers says one thing,
// and no two of them are told alike.
func TestAQuestionIsOneQuestion(t *testing.T) {
	var asks []string
	topics := map[string][]string{}
	for _, k := range doctrines.Keys() {
		key := k.String()
		ask, topic, help := said(words.Ask(key)), said(words.Topic(key)), said(words.Help(key))
		assert.True(t, strings.HasSuffix(ask, "?"), ask)
		assert.Equal(t, 1, strings.Count(ask, "?"), "one question: %s", ask)
		assert.True(t, strings.HasSuffix(help, "."), help)
		assert.LessOrEqual(t, len(strings.Fields(topic)), 5, topic)
		asks = append(asks, ask)
		topics[k.Test.String()] = append(topics[k.Test.String()], topic)

		answers, hints := []string{said(words.AnswerSilent), said(words.AnswerOpen)}, []string{said(words.Silence(key))}
		findings := []string{said(words.FindingOf(key, "open")), said(words.FindingOf(key, "no_record"))}
		for _, level := range k.Under(doctrines.Posture{}).Levels {
			hint := said(words.Hint(key, level))
			assert.Len(t, sentences(hint), 1, "a hint is one sentence: %s", hint)
			assert.True(t, strings.HasSuffix(hint, "."), hint)
			short := said(words.ShortHint(key, level))
			assert.True(t, strings.HasSuffix(short, ".") && len(sentences(short)) == 1 && len([]rune(short)) <= 48, "one line of a phone: %s", short)
			answers, hints, findings = append(answers, said(words.Answer(key, level))), append(hints, hint), append(findings, said(words.FindingOf(key, level)))
		}
		for _, f := range findings {
			assert.NotContains(t, f, "_", "a name and no wording")
			assert.Equal(t, strings.ToLower(f), f)
		}
		distinct(t, answers...)
		distinct(t, hints...)
		distinct(t, findings...)
	}
	distinct(t, asks...)
	for _, list := range topics {
		distinct(t, list...)
	}
}

// A rule says in few sentences what follows, in words of its own for each way it can
// stand; what is contested, this model’s reading or never of right is said to be so.
func TestARuleSaysHowSureItIs(t *testing.T) {
	var outcomes []string
	titles, seen := map[string][]string{}, map[string]bool{}
	for _, x := range doctrines.All() {
		test := x.String()
		for _, p := range doctrines.Distinct(x) {
			for _, r := range p.Doctrine(x).Rules {
				if r.Kind == doctrine.Weighing || !r.InForce() || seen[test+r.Code] {
					continue
				}
				seen[test+r.Code] = true
				held, not, undecided := said(words.RuleHeld(test, r.Code)), said(words.RuleNotHeld(test, r.Code)), said(words.RuleUndecided(test, r.Code))
				distinct(t, held, not, undecided)
				assert.True(t, strings.HasPrefix(undecided, "It still turns on "), r.Code)
				assert.LessOrEqual(t, len(sentences(held)), 3, r.Code)
				titles[test] = append(titles[test], said(words.RuleTitle(test, r.Code)))
				outcomes = append(outcomes, held, not)
			}
		}
	}
	assert.Greater(t, len(seen), 25, "the rules were read")
	distinct(t, outcomes...)
	for _, list := range titles {
		distinct(t, list...)
	}
	for _, code := range []string{"S3", "S3-plainly"} {
		for _, s := range []string{said(words.RuleHeld("stay", code)), said(words.RuleNotHeld("stay", code))} {
			assert.NotContains(t, s, "inferred", "%s: how the hardships tip is asked", code)
			assert.Equal(t, code == "S3", strings.Contains(s, "sharply"), code)
			assert.Equal(t, code == "S3-plainly", strings.Contains(s, "this model’s reading"), code)
		}
	}
	for _, code := range []string{"U-harm", "U-winter"} { // an unsettled point names both sides and says what follows
		assert.True(t, strings.HasPrefix(said(words.RuleTitle("stay", code)), "Unsettled: "), code)
		assert.Contains(t, said(words.RuleHeld("stay", code)), "come out differently here", code)
		assert.Contains(t, said(words.RuleHeld("stay", code)), "contested", code)
	}
	for test, code := range map[string]string{"stay": "S5", "injunction": "P12"} { // relief is never of right
		assert.Contains(t, said(words.RuleHeld(test, code)), "of right")
		assert.Contains(t, said(words.RuleHeld(test, code)), "may refuse it")
	}
}

// How many findings a ruling hangs on is no chance; what is left open is said not to
// take a question out of the court's discretion only where there is some.
func TestAChangeSaysWhatItIsNot(t *testing.T) {
	for n := 1; n < 10; n++ {
		assert.Contains(t, said(words.WhatifRobust(n)), "not a chance")
	}
	topics := []words.Name{words.Topic("stay.merits")}
	assert.Contains(t, said(words.WhatifUnableDiscretion(topics)), "discretion")
	assert.NotContains(t, said(words.WhatifUnable(topics)), "discretion")
	assert.Contains(t, said(words.NarrowerRelief("stay", topics)), "silent")
	opponent, movant := said(words.RemarkOf("stay", "merger-opponent")), said(words.RemarkOf("stay", "merger-movant"))
	assert.Contains(t, opponent, "one inquiry")
	assert.Contains(t, movant, "separate questions")
	assert.Contains(t, said(words.RemarkOf("stay", "merger-unsettled")), "unsettled")
}

func TestProvisionsAreAskedByThemselves(t *testing.T) {
	for _, k := range doctrines.ProvisionKeys() {
		key := k.String()
		assert.Contains(t, said(words.ProvisionAsk(key)), "this provision, by itself,")
		distinct(t, said(words.ProvisionAsk(key)), said(words.Ask(key)))
		distinct(t, said(words.ProvisionTopic(key)), said(words.Topic(key)))
		distinct(t, said(words.ProvisionHelp(key)), said(words.Help(key)))
	}
}

// A ruling says how far it goes: only a denial of relief must be, a grant leaves
// room, discretion is called so, and what is unsettled is none. No two rulings of
// a test are told alike.
func TestARulingSaysHowFarItGoes(t *testing.T) {
	relief := map[string]bool{"stay granted": true, "injunction granted": true}
	for _, x := range doctrines.All() {
		texts := map[string]string{}
		for _, r := range reached(x) {
			s := said(words.RulingOf(x.String(), r.firmness, r.outcomes))
			plain(t, s)
			assert.Len(t, sentences(s), 1, "one sentence: %s", s)
			switch r.firmness {
			case "compelled":
				assert.True(t, strings.HasPrefix(s, "On your findings") || slices.Equal(r.outcomes, []string{"not_required"}), s)
				for _, o := range r.outcomes {
					assert.False(t, relief[x.String()+" "+o], "no court has to grant it: %s", s)
				}
			case "supported":
				assert.Contains(t, s, "warranted, though never owed: a court that refused it would have to say why")
			case "discretionary":
				assert.Contains(t, s, "within the court’s discretion")
			case "contested":
				assert.NotContains(t, s, "discretion")
			}
			if r.firmness != "compelled" {
				assert.NotContains(t, s, " must be denied")
			}
			id := r.firmness + " " + strings.Join(r.outcomes, " ")
			if known, ok := texts[s]; ok {
				assert.True(t, r.firmness == "open" && strings.HasPrefix(known, "open "), "%s and %s: %s", known, id, s)
			}
			texts[s] = id
		}
		assert.Greater(t, len(texts), 2, x)
	}
	assert.Contains(t, said(words.FirmnessHint("compelled")), "On these findings, under this model")
}

func TestSettledNeverSaysThatItDoesNotMatter(t *testing.T) {
	for _, x := range doctrines.All() {
		for _, effect := range effects {
			low := strings.ToLower(said(words.Besides(x.String(), effect, []words.Name{words.Literal("x")})))
			for _, w := range []string{"does not matter", "irrelevant", "immaterial"} {
				assert.NotContains(t, low, w)
			}
			assert.Contains(t, low, "not")
		}
	}
}

// What was checked and what is from memory is said of each standard.
func TestStandardsSayWhatWasChecked(t *testing.T) {
	var names, stays, bonds []string
	for _, c := range standard.Circuits() {
		id := c.String()
		stay, bond, checked := said(words.StandardAsks(id, "stay")), said(words.StandardAsks(id, "bond")), said(words.StandardChecked(id))
		for _, text := range []string{stay, bond, checked} {
			plain(t, text)
		}
		assert.LessOrEqual(t, len(sentences(stay)), 2, id)
		assert.Len(t, sentences(bond), 1, id)
		assert.Len(t, sentences(checked), 1, id)
		names, stays = append(names, said(words.StandardName(id))), append(stays, stay)
		unread := id == "ca6" || id == "cadc" || id == "scotus"
		assert.Equal(t, unread, strings.HasSuffix(bond, "the Ninth Circuit’s reading is kept."), id)
		assert.Equal(t, id == "ca6" || id == "cadc", strings.HasPrefix(bond, "No decision of this circuit was checked"), id)
		if !unread {
			bonds = append(bonds, bond)
		}
	}
	distinct(t, bonds...)
	distinct(t, names...)
	distinct(t, stays...)                              // two circuits that ask the same still say so each in its own words
	for _, c := range []string{"ca2", "ca7", "cadc"} { // their cases speak of a sliding scale
		assert.Regexp(t, "slid(e|ing).* keeps Nken’s gates", said(words.StandardAsks(c, "stay")), c)
	}
	for _, c := range []string{"ca4", "ca5", "ca6", "ca7"} { // the mark of the stay test there: from memory
		assert.Contains(t, said(words.StandardChecked(c)), "from memory, so it is paraphrased; check it before you rely on it", c)
	}
	assert.Contains(t, said(words.LawHint("today")), "changes no ruling")
}

// What failed, then what to do.
func TestAFailureSaysWhatToDo(t *testing.T) {
	var texts []string
	for _, f := range pageFailures {
		s := said(words.FailureText(f))
		texts = append(texts, s)
		if slices.Contains(failures, f) {
			assert.GreaterOrEqual(t, len(sentences(s)), 2, s)
		}
	}
	distinct(t, texts...)
}

// Where a text once said more than its authority, or hid what a finding does.
func TestNoMoreThanWasRead(t *testing.T) {
	assert.Contains(t, said(words.RuleHeld("injunction", "p12n")), "Winter asks that an injunction be in the public interest")
	assert.Contains(t, said(words.RuleHeld("injunction", "p12n")), "disputed")
	assert.Contains(t, said(words.RuleNotHeld("speech", "t6")), "not shown to reduce the harm and so fails")
	for _, name := range courtMarks {
		assert.NotContains(t, said(words.MarkHint(name)), "this order", "a court may have written an opinion")
	}
	assert.Contains(t, said(words.MarkName("at_source")), "at least in part")
	reported := 0
	for _, l := range en.Lines() {
		if strings.Contains(string(l.ID), ".remark.") {
			reported += strings.Count(l.Words, "as reported")
		}
	}
	assert.Equal(t, 1, reported, "of Paxton no text was read; TikTok v. Garland was read whole")
}

// What this model reads into a later case is said to be its reading, and one
// measure is never said to be outnumbered.
func TestTheWorkbenchHedges(t *testing.T) {
	var all []string
	for _, id := range benchReasons {
		s := said(words.WorkbenchReason(id))
		assert.LessOrEqual(t, len(sentences(s)), 2, s)
		for _, w := range []string{"most of", "majority", "number of"} {
			assert.NotContains(t, s, w, id)
		}
		all = append(all, s)
	}
	distinct(t, all...)
	for _, id := range []string{"burdens-yes-today", "burdens-no-today"} {
		assert.Contains(t, said(words.WorkbenchReason(id)), "In this model’s reading of TikTok v. Garland", id)
	}
	assert.Contains(t, said(words.WorkbenchReason("burdens-yes")), "one is enough, and they are not counted; under *Ward* a rule still need not be the least restrictive one")
}

func Example() {
	english := en.Language()
	fmt.Println(english.Say(words.Ask("stay.merits")))
	fmt.Println(english.Say(words.Silence("stay.merits")))
	fmt.Println(english.Say(words.RulingOf("stay", "compelled", []string{"denied"})))
	// Output:
	// How likely is the appeal of the party seeking the stay to succeed?
	// It is not shown that the appeal raises serious questions, and that counts against the party seeking the stay. It is a failure to show, not proof of the opposite.
	// On your findings the stay must be denied.
}

func TestTheTablesThatNoPackageListsAreWhole(t *testing.T) {
	for test, outcomes := range dispositions {
		x, ok := doctrines.Named(test)
		require.True(t, ok)
		require.Equal(t, outcomes, doctrines.Posture{}.Doctrine(x).Dispositions)
	}
}
