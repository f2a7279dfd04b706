package memo_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/stay"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// found is an analysis of a matter with a posture and findings: "stay.merits=weak".
func found(t *testing.T, id, settings, findings string) *analysis.Analysis {
	a := &analysis.Analysis{Matter: id, Posture: casebook.Matter(id).Posture}
	for _, s := range strings.Fields(settings) {
		name, value, _ := strings.Cut(s, "=")
		require.True(t, a.Posture.Set(name, value), s)
	}
	for _, s := range strings.Fields(findings) {
		key, level, _ := strings.Cut(s, "=")
		k, ok := doctrines.ParseKey(key)
		require.True(t, ok, s)
		f, ok := k.Under(a.Posture).Parse(level)
		require.True(t, ok, s)
		a.Find("", k, f)
	}
	return a
}

// part is what a document says under headings, one inside the other, to the next
// heading of the last one's level.
func part(t *testing.T, d *memo.Document, headings ...string) string {
	var said []string
	at := 0
	for i := range d.Blocks {
		b, text := &d.Blocks[i], one(plain(d.Blocks[i].Text))
		heading := b.Kind == memo.Heading1 || b.Kind == memo.Heading2 || b.Kind == memo.Heading3
		switch {
		case at < len(headings) && heading && text == headings[at]:
			at++
		case at == len(headings) && heading && b.Kind <= memo.Heading2 && len(headings) > 1,
			at == len(headings) && b.Kind == memo.Heading1:
			return strings.Join(said, "\n")
		case at == len(headings):
			said = append(said, text)
		}
	}
	require.Equal(t, len(headings), at, "%s has no %v", d.Name, headings)
	return strings.Join(said, "\n")
}

func outlines(a *analysis.Analysis) (movant, opponent *memo.Document) {
	in := memo.Decide(en.Language(), a, casebook.Matter(a.Matter))
	return memo.Write(memo.Movant, in), memo.Write(memo.Opponent, in)
}

const (
	wayThere = "The way to this ruling"
	aStep    = "A step toward it (one of several)"
	nothing  = "What changes nothing here"

	opposite = "stay.merits=likely stay.irreparable_harm=probable stay.harm_to_others=none " +
		"stay.balance_of_hardships=tips_sharply stay.public_interest=favors_movant " +
		"speech.speech_burdened=yes speech.content_neutral=yes speech.prior_restraint=no speech.interest=compelling " +
		"speech.evidence_of_harm=real " +
		"speech.advances_interest=directly speech.burdens_substantially_more=no " +
		"speech.less_restrictive_considered=seriously_tried speech.ample_alternatives=yes " +
		"injunction.merits=weak injunction.irreparable_harm=possible injunction.balance_of_hardships=even " +
		"injunction.public_interest=neutral " +
		"bond.requested=yes bond.evidence_of_loss=some bond.realistic_likelihood_of_harm=yes " +
		"bond.public_interest_or_constitutional=no bond.ability_to_pay=able"
)

// The way that an outline shows leads to its ruling and no other; where none
// does, it is called a step. It is the shortest, and asks no docket to change. The
// reason of the ruling as it stands is given where that is told.
func TestTheWayIsOne(t *testing.T) {
	_, users := outlines(found(t, "wechat-2020", "", opposite))
	assert.Contains(t, part(t, users, "Stay pending appeal", wayThere),
		"irreparable harm from probable to possible. Then the stay must be denied.")
	speech := part(t, users, "Narrow tailoring", wayThere)
	assert.Contains(t, speech, "fit from reasonable fit to burdens too much. Then the rule does not pass this test.",
		"what the court held")
	assert.NotContains(t, speech, "interest from compelling", "two levels down, where one does")
	assert.NotContains(t, speech, "passes this test")
	_, users = outlines(found(t, "own", "", opposite))
	assert.Contains(t, part(t, users, "Narrow tailoring", wayThere),
		"If found otherwise: proof of real harm from real to conjectural.", "the first of one level")
	_, users = outlines(found(t, "wechat-2020", "", opposite))
	security := part(t, users, "Security", aStep)
	assert.Contains(t, security, "Your findings do not give this ruling.")
	assert.NotContains(t, security, "request")
	assert.Contains(t, users.Text(), "A grant is warranted. Success is likely")
	assert.NotContains(t, part(t, users, "Stay pending appeal", wayThere), "A grant is warranted")

	government, _ := outlines(orderFound(t))
	assert.Contains(t, part(t, government, "Narrow tailoring", aStep), "Then the speech test is open again")
	assert.NotContains(t, part(t, government, "Narrow tailoring", aStep), "has not shown a reasonable fit")
}

// A finding that the court did not make is not passed off as its own, and one
// that it made is argued as its own by the side that it helps.
func TestWhatTheCourtFoundIsSaid(t *testing.T) {
	government, _ := outlines(found(t, "wechat-2020", "", opposite))
	assert.Contains(t, part(t, government, "Narrow tailoring", "What favors the government"),
		"The court found otherwise: burdens too much.")
	_, users := outlines(orderFound(t))
	assert.NotContains(t, users.Text(), "found otherwise")
	assert.Contains(t, part(t, users, "Narrow tailoring"), "The court. Found. That there are some: the record "+
		"“reflects narrowly tailored approaches")
	assert.NotContains(t, part(t, users, "Narrow tailoring"), "Recited.")
}

// What a test does not ask for favors no one and need not be met.
func TestWhatChangesNothing(t *testing.T) {
	_, users := outlines(found(t, "wechat-2020", "standard=ca7", "bond.public_interest_or_constitutional=yes"))
	assert.Contains(t, part(t, users, "Security", nothing), "Kind of suit")
	assert.NotContains(t, part(t, users, "Security", "What favors the users"), "Kind of suit")
	_, users = outlines(found(t, "wechat-2020", "", "bond.public_interest_or_constitutional=yes"))
	assert.Contains(t, part(t, users, "Security", "What favors the users"), "Kind of suit")
	for _, form := range []string{"ward", "obrien"} {
		government, _ := outlines(found(t, "wechat-2020", "speech.form="+form,
			"speech.ample_alternatives=no speech.less_restrictive_considered=ignored"))
		met := part(t, government, "Narrow tailoring", "What must be met")
		assert.Equal(t, form == "ward", strings.Contains(met, "Other channels"), form)
		assert.Contains(t, met, "Gentler measures", "evidence on fit")
		assert.Equal(t, form == "obrien", strings.Contains(government.Text(), nothing), form)
	}
	for _, side := range []memo.For{memo.Movant, memo.Opponent} {
		a := found(t, "wechat-2020", "bond.united_states_moves=true", opposite)
		security := part(t, memo.Write(side, memo.Decide(en.Language(), a, casebook.Matter(a.Matter))), "Security")
		assert.Contains(t, security, "no security may be required")
		assert.NotContains(t, security, "provable loss")
	}
}

// If you expected another ruling, the memo says what leads to it alone and what
// then follows, and does not deny what its brief answer says can come out.
func TestWhatWasExpectedAgreesWithTheAnswer(t *testing.T) {
	bench := func(a *analysis.Analysis) string {
		return one(memo.Write(memo.Bench, memo.Decide(en.Language(), a, casebook.Matter(a.Matter))).Text())
	}
	text := bench(found(t, "wechat-2020", "", "bond.requested=late bond.evidence_of_loss=none "+
		"bond.realistic_likelihood_of_harm=no bond.public_interest_or_constitutional=yes bond.ability_to_pay=unable"))
	assert.Contains(t, text, "If you expected that the court sets no security: no change of the findings you made "+
		"leads there alone; it is among what can come out now.")
	text = bench(found(t, "wechat-2020", "speech.form=obrien", "speech.speech_burdened=yes "+
		"speech.content_neutral=yes speech.prior_restraint=no speech.interest=significant "+
		"speech.evidence_of_harm=real speech.advances_interest=partially speech.burdens_substantially_more=yes "+
		"speech.less_restrictive_considered=considered"))
	expected := regexp.MustCompile(`If you expected that the rule passes this test: [^.]*\. Then ` +
		`([^.]*)\.`).FindStringSubmatch(text)
	require.NotNil(t, expected)
	assert.Equal(t, "the rule passes this test", expected[1])
}

// The Supreme Court's own test is not the four factors, and a title that asks
// ends as a question.
func TestTheSupremeCourtsOwnTest(t *testing.T) {
	text := one(memo.Write(memo.Bench, memo.Decide(en.Language(), found(t, "wechat-2020",
		"standard=scotus stay.certworthy=no", opposite), casebook.Matter("wechat-2020"))).Text())
	assert.NotContains(t, text, "four factors: its success")
	assert.Contains(t, text, "It takes a reasonable probability that the Court hears the case")
	assert.NotContains(t, text, "?.")
}

// No circuit is named where the speech test alone is asked, and a provision that
// has no number goes by its name.
func TestTheSpeechTestAlone(t *testing.T) {
	d := memo.Write(memo.Bench, memo.Decide(en.Language(), &analysis.Analysis{Matter: "tiktok-2025",
		Posture: casebook.Matter("tiktok-2025").Posture}, casebook.Matter("tiktok-2025")))
	text := one(d.Text())
	assert.NotContains(t, text, "Ninth Circuit, law")
	assert.Contains(t, text, "Standard: law of today.")
	assert.NotRegexp(t, `Provision [a-z]`, text)
	assert.Contains(t, text, "The conditional ban")
	d = memo.Write(memo.Bench, memo.Decide(en.Language(), orderFound(t), casebook.Matter("wechat-2020")))
	assert.Contains(t, one(d.Text()), "Ninth Circuit, law as of October 23, 2020.")
	assert.Contains(t, one(d.Text()), "Provision 1: Out of the app stores")
}

// Where the Government opposes the stay, its word is the opponent's.
func TestTheGovernmentOpposes(t *testing.T) {
	m := &matter.Matter{ID: "mine", Title: "Doe v. Agency", Law: "2020-10-23"}
	m.Posture = m.Posture.With("stay.government", "opponent")
	m.Movant.Name, m.Opponent.Name = "Doe", "the Agency"
	merits := doctrines.Key{Test: doctrines.MustNamed("stay"), Element: stay.ElementMerits}
	m.Parts = []matter.Part{{ID: "p", Title: "Stay", Steps: []matter.Step{{ID: "s", Topic: "Success",
		Movant: []matter.Assertion{{ID: "m", Text: "Doe has a strong case.", By: matter.UsersSay}, {ID: "n",
			Text: "Its own memorandum says so.", By: matter.GovernmentSays}},
		Opponent: []matter.Assertion{{ID: "o", Text: "The Agency acted within its power.", By: matter.GovernmentSays}},
		Asks:     []matter.Ask{{Key: merits.String(), Element: merits}}}}}}
	text := one(memo.Write(memo.Bench, memo.Decide(en.Language(), &analysis.Analysis{Matter: m.ID,
		Posture: m.Posture}, m)).Text())
	assert.Contains(t, text, "For Doe. Doe has a strong case. For the Agency: Its own memorandum says so.")
	assert.Contains(t, text, "For the Agency. The Agency acted within its power.")
	assert.NotContains(t, text, "For Doe: ")
	m.Posture = m.Posture.With("stay.government", "movant")
	text = one(memo.Write(memo.Bench, memo.Decide(en.Language(), &analysis.Analysis{Matter: m.ID,
		Posture: m.Posture}, m)).Text())
	assert.Contains(t, text, "For Doe. For the Agency: Doe has a strong case.",
		"the same file, with the Government as movant")
}
