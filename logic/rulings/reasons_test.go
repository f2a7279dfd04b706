package rulings_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// inEnglish is what a text says in English.
func inEnglish(s words.Said) string { return en.Language().Say(s) }

// told is the whole of a file that is not in [file].
type told struct {
	Rulings map[string]struct {
		Reasons struct {
			Because []struct {
				Rule, Status, Text string
				Gate               bool
				Behind             bool `json:"behind_failed_gate"`
				Findings           []struct {
					Element, Finding string
					CountsAs         *string `json:"counts_as"`
					Marked           []string
					Note             *string
				}
			}
			Weighings []struct {
				ID, Text string
				Grants   bool
			}
			Remarks []string
		}
	}
	NotRuled map[string]string `json:"not_ruled"`
	Links    []struct {
		ID               string
		Low, High, Usual *string
	}
	Tensions []struct {
		ID, At, Text string
		Kept         *string
	}
}

// found is an analysis of the matter of the order, or of own facts where the
// matter is empty, with settings and findings by their names.
func found(t *testing.T, named map[string]string) *analysis.Analysis {
	a := &analysis.Analysis{Matter: "wechat-2020"}
	for name, value := range named {
		if !a.Posture.Set(name, value) {
			set(t, a, name, value)
		}
	}
	return a
}

func tell(t *testing.T, a *analysis.Analysis) (x told) {
	text, _ := written(t, a)
	require.NoError(t, json.Unmarshal([]byte(text), &x))
	return x
}

func with(named map[string]string, change ...string) map[string]string {
	out := map[string]string{}
	for k, v := range named {
		out[k] = v
	}
	for i := 0; i < len(change); i += 2 {
		out[change[i]] = change[i+1]
	}
	return out
}

// A tension stands in the file with its sentence, and with the reader's reason
// where there is one; what the workbench suggests stands there too, where there is a matter.
func TestTensionsAreWrittenWithTheReasonToKeepThem(t *testing.T) {
	a := found(t, map[string]string{"injunction.merits": "strong", "stay.merits": "likely"})
	x := tell(t, a)
	require.Len(t, x.Tensions, 1)
	require.Equal(t, "merits-stay", x.Tensions[0].ID)
	require.Equal(t, "stay.merits", x.Tensions[0].At)
	require.Equal(t, en.Language().Say(words.LinkText("merits-stay")), x.Tensions[0].Text)
	require.Nil(t, x.Tensions[0].Kept)
	a.Overrides = analysis.Put(nil, "merits-stay", "Another ground.")
	require.Equal(t, "Another ground.", *tell(t, a).Tensions[0].Kept)

	m := casebook.Matter("wechat-2020")
	a = found(t, map[string]string{"speech.burdens_substantially_more": "no"})
	for i := range m.Provisions {
		a.Work.SetShare(m.Provisions[i].ID, matter.ShareSubstantial)
	}
	x = tell(t, a)
	require.Len(t, x.Tensions, 1)
	require.Equal(t, "work-burdens", x.Tensions[0].ID)
	require.True(t, strings.HasPrefix(x.Tensions[0].Text, "The workbench suggests: "), x.Tensions[0].Text)
	a.Matter = "own"
	require.Empty(t, tell(t, a).Tensions, "without a matter there is no workbench")
}

// What the form of the speech test adds, and what the law of today does, stands
// with the tensions it is about and with no other.
func TestATensionSaysWhatFormAndDayAddToIt(t *testing.T) {
	turner, tiktok := inEnglish(words.TensionText("turner-2")), inEnglish(words.TensionText("tiktok"))
	for id, named := range map[string]map[string]string{
		"turner-not-least":          {"speech.burdens_substantially_more": "yes", "speech.less_restrictive_considered": "seriously_tried"},
		"mccullen":                  {"speech.burdens_substantially_more": "no", "speech.less_restrictive_considered": "ignored"},
		"strong-loss-no-likelihood": {"bond.evidence_of_loss": "strong", "bond.realistic_likelihood_of_harm": "no"},
	} {
		own := inEnglish(words.TensionText(id))
		for _, form := range []string{"ward", "obrien"} {
			for _, day := range []string{"2020-10-23", "today"} {
				want := own
				if id == "turner-not-least" && form == "obrien" {
					want += " " + turner
				}
				if id != "strong-loss-no-likelihood" && day == "today" {
					want += " " + tiktok
				}
				x := tell(t, found(t, with(named, "speech.form", form, "law", day)))
				require.Len(t, x.Tensions, 1)
				require.Equal(t, id, x.Tensions[0].ID)
				require.Equal(t, want, x.Tensions[0].Text)
			}
		}
	}
}

// A silent record says what it counts as; any other finding counts as itself and
// needs no such word. Marks and notes stand only where there are some.
func TestAReasonSaysWhatSilenceCountsAs(t *testing.T) {
	p := doctrines.Posture{}
	for _, k := range doctrines.Keys() {
		e := k.Under(p)
		for x := range len(e.Levels) + 2 {
			a := &analysis.Analysis{Matter: "own"}
			a.Findings.Set(k, doctrine.Finding(x))
			seen := false
			for _, rule := range tell(t, a).Rulings[k.Test.String()].Reasons.Because {
				for _, f := range rule.Findings {
					require.Nil(t, f.Marked)
					require.Nil(t, f.Note)
					if f.Element != k.String() {
						require.Nil(t, f.CountsAs)
						continue
					}
					seen = true
					require.Equal(t, e.Name(doctrine.Finding(x)), f.Finding)
					if doctrine.Finding(x) == doctrine.NoRecord {
						require.Equal(t, e.Levels[e.Silence], *f.CountsAs, "%s", k)
					} else {
						require.Nil(t, f.CountsAs, "%s", k)
					}
				}
			}
			require.True(t, seen, "%s is looked at by some rule", k)
			for _, rule := range rulings.Reports(a, nil, chain.Decide(a.Posture, &a.Findings))[k.Test].Reasons {
				for _, f := range rule.Findings {
					require.Equal(t, f.Finding == doctrine.NoRecord, f.CountsAs != "", "%s", k)
				}
			}
		}
	}
}

// A note on the element itself comes before one on the step that asks for it;
// of what the reader marked, what stands beside another question moves nothing here.
func TestNotesAndMarksStandWithTheirOwnQuestion(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	step := m.Step("appeal")
	a := found(t, map[string]string{"stay.merits": "weak"})
	merits := func() (marked []string, note string) {
		for _, rule := range tell(t, a).Rulings["stay"].Reasons.Because {
			for _, f := range rule.Findings {
				if f.Element != "stay.merits" {
					require.NotContains(t, f.Marked, step.Opponent[0].ID)
					require.Nil(t, f.Note)
					continue
				}
				marked, note = f.Marked, ""
				if f.Note != nil {
					note = *f.Note
				}
			}
		}
		return marked, note
	}
	marked, note := merits()
	require.Empty(t, marked)
	require.Empty(t, note)
	a.Notes = []analysis.Text{{Key: "appeal", Text: "on the step"}}
	a.Marks = []string{step.Opponent[0].ID, step.Movant[0].ID}
	marked, note = merits()
	require.ElementsMatch(t, a.Marks, marked)
	require.Equal(t, "on the step", note)
	a.Notes = append(a.Notes, analysis.Text{Key: "stay.merits", Text: "on the finding"})
	_, note = merits()
	require.Equal(t, "on the finding", note)
}

// The text of a rule is that of its status, and of no other.
func TestARuleSaysWhatBecameOfIt(t *testing.T) {
	oneReading := " " + inEnglish(words.RuleOneReading)
	seen := map[string]bool{}
	for _, named := range []map[string]string{
		{}, {"stay.merits": "weak"}, {"stay.merits": "likely"}, {"stay.irreparable_harm": "none"}, {"speech.speech_burdened": "no"}, {"speech.speech_burdened": "yes", "speech.interest": "legitimate"},
		{"injunction.merits": "none"}, {"injunction.public_interest": "favors_movant"}, {"bond.requested": "yes", "bond.ability_to_pay": "able"}, {"bond.united_states_moves": "true"},
		{"law": "today", "stay.government": "movant", "stay.reach": "beyond_parties", "stay.irreparable_harm": "none"},
		{"standard": "scotus", "stay.merits": "likely"}, {"standard": "scotus", "stay.certworthy": "no"}, {"standard": "cadc", "stay.merits": "serious_questions", "stay.irreparable_harm": "shown_strong", "stay.harm_to_others": "none", "stay.balance_of_hardships": "tips_sharply", "stay.public_interest": "neutral"},
	} {
		a := found(t, named)
		rs := chain.Decide(a.Posture, &a.Findings)
		for name, r := range tell(t, a).Rulings {
			shut := false
			for _, test := range doctrines.All() {
				if test.String() == name {
					shut = len(rs[test].Shut()) > 0
				}
			}
			for _, rule := range r.Reasons.Because {
				if rule.Text == inEnglish(words.RuleNotReached) {
					require.True(t, rule.Behind, rule.Rule)
					seen["not reached"] = true
					continue
				}
				want := inEnglish(map[string]words.Text{"holds": words.RuleHeld(name, rule.Rule), "fails": words.RuleNotHeld(name, rule.Rule), "pending": words.RuleUndecided(name, rule.Rule)}[rule.Status])
				if rule.Gate && rule.Status == "holds" && !shut {
					want += oneReading
				}
				require.Equal(t, want, rule.Text, "%s %s", rule.Rule, rule.Status)
				seen[rule.Status] = true
				seen["one reading"] = seen["one reading"] || strings.HasSuffix(rule.Text, oneReading)
			}
		}
	}
	require.Len(t, seen, 5)
}

// Behind a gate that has shut stand the other rules that are not plainly out of
// the question, and no gate; in the speech test and on security, all that follows
// a threshold that is met.
func TestWhatStandsBehindAFailedGate(t *testing.T) {
	behind := func(test string, named map[string]string) (codes string) {
		for _, rule := range tell(t, found(t, named)).Rulings[test].Reasons.Because {
			if rule.Behind {
				require.True(t, test == "speech" || test == "bond" || !rule.Gate, rule.Rule)
				codes += rule.Rule + " "
			}
		}
		return strings.TrimSpace(codes)
	}
	likely := map[string]string{"stay.merits": "likely", "stay.irreparable_harm": "possible", "stay.harm_to_others": "substantial"}
	require.Equal(t, "S4b", behind("stay", likely), "it holds, and S4a and S5 fail")
	require.Equal(t, "S4a S4b", behind("stay", map[string]string{"stay.irreparable_harm": "none"}), "they may hold, and the others cannot")
	require.Empty(t, behind("stay", map[string]string{"stay.merits": "likely"}))
	require.Empty(t, behind("stay", map[string]string{"law": "today", "stay.government": "movant", "stay.reach": "beyond_parties", "stay.irreparable_harm": "none"}), "the gate is in dispute")
	require.Empty(t, behind("injunction", nil))
	require.Empty(t, behind("injunction", map[string]string{"injunction.merits": "none"}), "its other rules need what the gates ask")
	require.NotContains(t, behind("speech", map[string]string{"speech.speech_burdened": "no"}), "T0")
	require.Equal(t, len(doctrines.Posture{}.Doctrine(doctrines.MustNamed("speech")).Rules)-1, len(strings.Fields(behind("speech", map[string]string{"speech.speech_burdened": "no"}))))
	require.Empty(t, behind("speech", map[string]string{"speech.speech_burdened": "yes", "speech.interest": "legitimate"}), "a later gate is no threshold")
	require.Empty(t, behind("bond", nil))
	require.Empty(t, behind("bond", map[string]string{"bond.united_states_moves": "true"}), "no other rule can apply there, and none is told")
}

// What is said beside a ruling depends on the posture, the circuit and the day,
// and is said only there.
func TestRemarksStandWhereTheyBelong(t *testing.T) {
	for _, circuit := range []string{"ca9", "ca2", "scotus"} {
		for _, day := range []string{"2020-10-23", "today"} {
			for _, government := range []string{"neither", "movant", "opponent"} {
				for _, reach := range []string{"whole", "beyond_parties"} {
					x := tell(t, found(t, map[string]string{"standard": circuit, "law": day, "stay.government": government, "stay.reach": reach}))
					has := func(test, id string) bool {
						return slices.Contains(x.Rulings[test].Reasons.Remarks, inEnglish(words.RemarkOf(test, id)))
					}
					asks := day == "today" && government == "movant"
					require.Equal(t, asks, has("stay", "merger-unsettled"))
					require.Equal(t, !asks, has("stay", "merger-"+government))
					require.Equal(t, asks && reach == "beyond_parties", has("stay", "reach-merits"))
					require.True(t, has("stay", "no-harm-link"))
					require.True(t, has("stay", "narrower-stay"))
					require.Equal(t, day == "today", has("speech", "latitude-today"))
					require.Equal(t, circuit != "ca9", has("injunction", "injunction-keeps-ninth"))
					for test, only := range map[string]string{"speech": inEnglish(words.RemarkOf("speech", "latitude-today")), "injunction": inEnglish(words.RemarkOf("injunction", "injunction-keeps-ninth")), "bond": "", "stay": ""} {
						for other, r := range x.Rulings {
							require.True(t, only == "" || other == test || !slices.Contains(r.Reasons.Remarks, only), "%s at %s", only, other)
						}
					}
					require.Empty(t, x.Rulings["bond"].Reasons.Remarks)
				}
			}
		}
	}
	arises := inEnglish(words.RemarkOf("bond", "bond-arises"))
	x := tell(t, found(t, map[string]string{"injunction.merits": "none"}))
	require.Equal(t, []string{arises}, x.Rulings["bond"].Reasons.Remarks)
	require.NotContains(t, x.Rulings["stay"].Reasons.Remarks, arises)
}

// Weighings are named where they divide the court, and nowhere else.
func TestWeighingsAreNamedOnlyWhereTheyDivide(t *testing.T) {
	full := map[string]string{"stay.merits": "likely", "stay.irreparable_harm": "probable", "stay.harm_to_others": "some", "stay.public_interest": "neutral"}
	for harm, count := range map[string]int{"some": 0, "substantial": 5} {
		ws := tell(t, found(t, with(full, "stay.harm_to_others", harm))).Rulings["stay"].Reasons.Weighings
		require.Len(t, ws, count)
		grants := map[bool]bool{}
		for _, w := range ws {
			require.NotEmpty(t, w.Text)
			grants[w.Grants] = true
		}
		require.Equal(t, count > 0, grants[true] && grants[false])
	}
	// Where an open answer leaves a weighing to turn either way, it is not named.
	open := tell(t, found(t, with(full, "stay.harm_to_others", "substantial", "stay.public_interest", "open"))).Rulings["stay"].Reasons.Weighings
	var ids []string
	for _, w := range open {
		ids = append(ids, w.ID)
	}
	require.Len(t, ids, 4, "all but the one that leans on the public interest: %v", ids)
}

// An administrative stay is not ruled on; the other tests are, and the file
// says why not.
func TestWhatIsNotAskedIsNotRuled(t *testing.T) {
	x := tell(t, found(t, map[string]string{"stay.vehicle": "administrative"}))
	require.Equal(t, map[string]string{"stay": inEnglish(words.Unposed("stay"))}, x.NotRuled)
	require.Len(t, x.Rulings, doctrines.Count-1)
	require.Empty(t, tell(t, found(t, nil)).NotRuled)
	a := found(t, map[string]string{"stay.vehicle": "administrative"})
	h := rulings.Headline(a.Posture, chain.Decide(a.Posture, &a.Findings), doctrines.MustNamed("stay"))
	require.False(t, h.Asked)
	require.Equal(t, words.Unposed("stay"), h.Sentence)
	h = rulings.Headline(a.Posture, chain.Decide(a.Posture, &a.Findings), doctrines.MustNamed("speech"))
	require.False(t, h.HasNext, "what to answer first is told on the result alone")
	require.True(t, rulings.Reports(a, nil, chain.Decide(a.Posture, &a.Findings))[doctrines.MustNamed("speech")].HasNext)
}

// A link is written with its range where it has one, and with what usually
// follows where something does.
func TestLinksAreWrittenWithTheirRanges(t *testing.T) {
	for level, usual := range map[string]bool{"open": false, "weak": false, "serious_questions": true, "strong": false} {
		for _, l := range tell(t, found(t, map[string]string{"injunction.merits": level})).Links {
			given := level != "open" && (l.ID == "merits-stay" || l.ID == "merits-harm" && level != "weak")
			require.Equal(t, given, l.Low != nil, "%s at %s", l.ID, level)
			require.Equal(t, given, l.High != nil, "%s at %s", l.ID, level)
			require.Equal(t, usual && l.ID == "merits-stay", l.Usual != nil, "%s at %s", l.ID, level)
		}
	}
}

// A narrower stay is offered by the names of all provisions that differ.
func TestANarrowerStayNamesEveryProvisionThatDiffers(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	excess := doctrines.ProvisionKeys()[1]
	remark := func(ids ...string) string {
		a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
		set(t, a, excess.String(), "yes")
		for _, id := range ids {
			a.Find(id, excess, doctrine.At(1))
		}
		for _, r := range rulings.Reports(a, m, chain.Decide(a.Posture, &a.Findings))[doctrines.MustNamed("stay")].Remarks {
			if said := en.Language().Say(r); strings.Contains(said, "provision") && strings.Contains(said, "differ") {
				return said
			}
		}
		return ""
	}
	narrower := func(of ...int) string {
		var parts []words.Name
		for _, i := range of {
			parts = append(parts, words.ProvisionOf(words.Literal(m.Provisions[i].ID), words.Titled(m.Provisions[i].Name)))
		}
		return inEnglish(words.NarrowerRelief("stay", parts))
	}
	require.Empty(t, remark())
	require.Equal(t, narrower(0), remark(m.Provisions[0].ID))
	require.Equal(t, narrower(0, 1), remark(m.Provisions[0].ID, m.Provisions[1].ID))
	require.Equal(t, narrower(0, 1, 2), remark(m.Provisions[2].ID, m.Provisions[1].ID, m.Provisions[0].ID))
	none := doctrines.ProvisionKeys()[0]
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	a.Find(m.Provisions[0].ID, none, doctrine.At(0))
	for _, r := range rulings.Reports(a, m, chain.Decide(a.Posture, &a.Findings))[doctrines.MustNamed("stay")].Remarks {
		require.NotContains(t, en.Language().Say(r), "differ from those", "the whole is open")
	}
	for _, r := range rulings.Reports(a, nil, chain.Decide(a.Posture, &a.Findings))[doctrines.MustNamed("stay")].Remarks {
		require.NotContains(t, en.Language().Say(r), "differ from those")
	}
}

// An authority that nobody knows is cited by its name, and any other in full.
func TestCited(t *testing.T) {
	require.Equal(t, "nobody", rulings.Cited(law.Cite{Authority: "nobody", Pin: "1"}))
	require.Equal(t, "Nken v. Holder, 556 U.S. 418, 434 (2009)", strings.ReplaceAll(rulings.Cited(law.Cite{Authority: law.Nken, Pin: "434"}), "\u00a0", " "))
}

// A member that has nothing to say is left out, and stands where it has.
func TestWhatIsEmptyIsLeftOut(t *testing.T) {
	type member = map[string]any
	read := func(named map[string]string) (rulings member) {
		text, _ := written(t, found(t, named))
		var x member
		require.NoError(t, json.Unmarshal([]byte(text), &x))
		return x["rulings"].(member)
	}
	has := func(of any, names ...string) bool {
		for _, n := range names[:len(names)-1] {
			of = of.(member)[n]
		}
		_, ok := of.(member)[names[len(names)-1]]
		return ok
	}
	open := read(nil)
	require.False(t, has(open, "stay", "reasons", "weighings"))
	require.True(t, has(open, "stay", "reasons", "remarks"))
	require.False(t, has(open, "speech", "reasons", "remarks"))
	require.False(t, has(open, "bond", "bounds"))
	require.True(t, has(open, "stay", "next"))
	require.False(t, has(open, "stay", "awaits"))
	require.True(t, has(open, "stay", "chain_flips"))
	require.False(t, has(open, "injunction", "chain_flips"))
	full := read(map[string]string{"stay.merits": "likely", "stay.irreparable_harm": "probable", "stay.harm_to_others": "substantial", "stay.public_interest": "neutral",
		"bond.evidence_of_loss": "none", "bond.realistic_likelihood_of_harm": "no"})
	require.True(t, has(full, "stay", "reasons", "weighings"))
	require.True(t, has(full, "bond", "bounds"))
	require.False(t, has(full, "stay", "next"))
	carries := read(map[string]string{"injunction.merits": "likely", "injunction.irreparable_harm": "probable", "injunction.balance_of_hardships": "tips", "injunction.public_interest": "favors_movant",
		"stay.merits": "weak", "stay.irreparable_harm": "probable", "stay.harm_to_others": "some", "stay.public_interest": "neutral"})
	chains := carries["stay"].(member)["chain_flips"].([]any)
	require.NotEmpty(t, chains)
	carried := map[bool]bool{}
	for _, c := range chains {
		_, ok := c.(member)["carried"]
		carried[ok] = true
	}
	for _, rule := range open["stay"].(member)["reasons"].(member)["because"].([]any) {
		for _, f := range rule.(member)["findings"].([]any) {
			require.False(t, has(f, "marked"))
			require.False(t, has(f, "note"))
			require.False(t, has(f, "counts_as"))
		}
		require.Equal(t, rule.(member)["gate"] == true, has(rule, "gate"))
		require.False(t, has(rule, "behind_failed_gate"))
	}
	require.True(t, carried[true])
	for _, f := range carries["stay"].(member)["flips"].([]any) {
		require.False(t, has(f, "carried"), "a change within the test carries nothing")
	}
}

// After a failed gate what is settled cannot save the motion; short of one, it
// would only not change the ruling by itself.
func TestWhatIsSettledIsSaidByTheGate(t *testing.T) {
	settled := func(test doctrines.ID, named map[string]string) string {
		a := found(t, named)
		return rulings.Headline(a.Posture, chain.Decide(a.Posture, &a.Findings), test).Effect
	}
	divided := map[string]string{"stay.merits": "likely", "stay.irreparable_harm": "probable", "stay.harm_to_others": "substantial"}
	inDispute := map[string]string{"law": "today", "stay.government": "movant", "stay.reach": "beyond_parties", "stay.irreparable_harm": "none"}
	for _, x := range []struct {
		test  doctrines.ID
		named map[string]string
		want  string
	}{
		{doctrines.MustNamed("stay"), map[string]string{"stay.merits": "weak"}, "shut"},
		{doctrines.MustNamed("stay"), divided, "open"},
		{doctrines.MustNamed("stay"), nil, "open"},
		{doctrines.MustNamed("stay"), inDispute, "open"},
		{doctrines.MustNamed("injunction"), map[string]string{"injunction.merits": "weak"}, "shut"},
		{doctrines.MustNamed("speech"), map[string]string{"speech.speech_burdened": "no"}, "shut"},
		{doctrines.MustNamed("speech"), nil, "open"},
		{doctrines.MustNamed("bond"), nil, "open"},
	} {
		require.Equal(t, x.want, settled(x.test, x.named), "%v", x)
	}
}
