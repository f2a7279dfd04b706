package memo_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
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

const opposite = "stay.merits=likely stay.irreparable_harm=probable stay.harm_to_others=none " +
	"stay.public_interest=favors_movant " +
	"speech.speech_burdened=yes speech.content_neutral=yes speech.prior_restraint=no speech.interest=compelling " +
	"speech.evidence_of_harm=real " +
	"speech.advances_interest=directly speech.burdens_substantially_more=no " +
	"speech.less_restrictive_considered=seriously_tried speech.ample_alternatives=yes " +
	"injunction.merits=weak injunction.irreparable_harm=possible injunction.balance_of_hardships=even " +
	"injunction.public_interest=neutral " +
	"bond.requested=yes bond.evidence_of_loss=some bond.realistic_likelihood_of_harm=yes " +
	"bond.public_interest_or_constitutional=no bond.ability_to_pay=able"

// An outline argues its side's grounds, those of the ruling itself first, and what
// the other side will say stands under a heading of its own and nowhere else. It
// never tells what would undo it.
func TestAnOutlineArguesOneSide(t *testing.T) {
	government, users := outlines(walked(t))
	own := part(t, users, "The argument")
	assert.Regexp(t, `^1\. Irreparable harm: possible\n`, own, "the main ruling's own ground first")
	assert.Contains(t, own, "Fit: burdens substantially more")
	assert.Contains(t, own, "E. Bay Sanctuary Covenant v. Trump")
	assert.Contains(t, own, "supports the conclusion that the restrictions ‘burden substantially more speech")
	assert.NotContains(t, own, "For the government.")
	assert.NotContains(t, part(t, government, "The argument"), "burdens substantially more")
	other := part(t, government, "What the other side will say")
	assert.Contains(t, other, "A substantial part of the burden does not serve the goal.")
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		for _, a := range []*analysis.Analysis{{Matter: id, Posture: m.Posture},
			{Matter: id, Posture: m.Posture, Findings: chain.CourtFindings(m)}} {
			movant, opponent := outlines(a)
			for _, d := range []*memo.Document{movant, opponent} {
				text := one(d.Text())
				assert.NotContains(t, text, "undo", d.Name)
				assert.NotContains(t, text, "alter this ruling", d.Name)
				assert.Contains(t, text, "The argument", d.Name)
			}
		}
	}
}

// What is still to be shown for the ruling that a side asks is said where the
// findings do not give it, and asks no docket to change.
func TestWhatMustStillBeShown(t *testing.T) {
	government, users := outlines(walked(t))
	assert.Contains(t, government.Text(), "What must still be shown.")
	assert.NotContains(t, users.Text(), "What must still be shown.", "its ruling is given")
	_, users = outlines(found(t, "wechat-2020", "", opposite))
	assert.Contains(t, one(users.Text()), "What must still be shown. ")
}

// A finding that the court made is argued as the court's by the side that it helps,
// and by no other.
func TestWhatTheCourtFoundIsSaid(t *testing.T) {
	const held = "supports the conclusion that the restrictions"
	government, users := outlines(walked(t))
	assert.Contains(t, one(users.Text()), held)
	assert.NotContains(t, one(government.Text()), held)
	government, _ = outlines(found(t, "wechat-2020", "", opposite))
	assert.NotContains(t, one(government.Text()), held)
	text := one(memo.Write(memo.Bench, memo.Decide(en.Language(), found(t, "tiktok-2025", "",
		"speech.speech_burdened=yes speech.interest=compelling speech.burdens_substantially_more=yes"),
		casebook.Matter("tiktok-2025"))).Text())
	assert.Contains(t, text, "The best answer is the court’s, which found otherwise.")
}

// Authorities are used by the side that they help: Elrod and East Bay by the users,
// and in the margin of the government's paper neither.
func TestAuthoritiesHelpASide(t *testing.T) {
	government, users := outlines(orderFound(t))
	assert.Contains(t, one(users.Text()), "Elrod v. Burns, 427 U.S. 347, 373 (1976)")
	assert.NotContains(t, one(government.Text()), "Elrod")
	assert.NotContains(t, one(government.Text()), "does not support a stay")
}

// What a test does not ask for favors no one and need not be met, and of a question
// that settings answer nothing is argued.
func TestWhatChangesNothing(t *testing.T) {
	_, users := outlines(found(t, "wechat-2020", "standard=ca7", "bond.public_interest_or_constitutional=yes"))
	assert.NotContains(t, part(t, users, "The argument"), "Kind of suit")
	for _, form := range []string{"ward", "obrien"} {
		government, _ := outlines(found(t, "wechat-2020", "speech.form="+form, "speech.ample_alternatives=no"))
		met := part(t, government, "What the other side will say")
		assert.Equal(t, form == "ward", strings.Contains(met, "Other channels"), form)
	}
	for _, side := range memo.Fors() {
		a := found(t, "wechat-2020", "bond.united_states_moves=true", opposite)
		text := one(memo.Write(side, memo.Decide(en.Language(), a, casebook.Matter(a.Matter))).Text())
		assert.Contains(t, text, "no security may be required")
		assert.NotContains(t, text, "provable loss")
	}
}

// The Supreme Court's own test is not the four factors, and a title that asks
// ends as a question.
func TestTheSupremeCourtsOwnTest(t *testing.T) {
	text := one(memo.Write(memo.Bench, memo.Decide(en.Language(), found(t, "wechat-2020",
		"standard=scotus stay.certworthy=no", opposite), casebook.Matter("wechat-2020"))).Text())
	assert.Contains(t, text, "The Supreme Court stays a ruling only where it would probably take the case.")
	assert.NotContains(t, text, "?.")
}

// No circuit is named where the speech test alone is asked, and a provision that
// has no number goes by its name.
func TestTheSpeechTestAlone(t *testing.T) {
	a := &analysis.Analysis{Matter: "tiktok-2025", Posture: casebook.Matter("tiktok-2025").Posture}
	first := casebook.Matter(a.Matter).Provisions[0]
	a.Find(first.ID, doctrines.ProvisionKeys()[0], doctrine.FirstLevel)
	text := one(memo.Write(memo.Bench, memo.Decide(en.Language(), a, casebook.Matter(a.Matter))).Text())
	assert.NotContains(t, text, "Ninth Circuit, law")
	assert.Contains(t, text, "Standard: law of today.")
	assert.NotRegexp(t, `Provision [a-z]`, text)
	assert.Contains(t, text, first.Name+". ")
	a = orderFound(t)
	a.Find("1", doctrines.ProvisionKeys()[0], doctrine.FirstLevel)
	text = one(memo.Write(memo.Bench, memo.Decide(en.Language(), a, casebook.Matter(a.Matter))).Text())
	assert.Contains(t, text, "Ninth Circuit, law as of October 23, 2020.")
	assert.Contains(t, text, "Provision 1: Out of the app stores. ")
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
	m.Posture = m.Posture.With("stay.government", "movant")
	text = one(memo.Write(memo.Bench, memo.Decide(en.Language(), &analysis.Analysis{Matter: m.ID,
		Posture: m.Posture}, m)).Text())
	assert.Contains(t, text, "For the Agency: Doe has a strong case.",
		"the same file, with the Government as movant")
}
