package pages

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/tree"
)

func TestShortPinKeepsWhatReadersRecognise(t *testing.T) {
	for pin, short := range map[string]string{
		"Order, Statement § 3.3, n.34":             "n.34",
		"Order § 3.3, nn.6–7":                      "nn.6–7",
		"Order, Analysis, after n.45":              "after\u00a0n.45",
		"Order, Standard of Review":                "Standard\u00a0of\u00a0Review",
		"Order, Analysis, last paragraph":          "Analysis,\u00a0last\u00a0paragraph",
		"No. 20-16908 (9th Cir. Oct. 26, 2020)":    "No.\u00a020-16908 (9th Cir. Oct. 26, 2020)",
		"*TikTok Inc. v. Garland*, slip op. at 16": "TikTok Inc. v. Garland, slip\u00a0op. at\u00a016",
		"": "",
	} {
		assert.Equal(t, short, shortPin(pin), pin)
	}
}

func TestCitesOfOnePlace(t *testing.T) {
	m := &matter.Matter{Cites: []matter.Cite{{ID: "a", Pin: "Order, n.1"}, {ID: "b", Pin: "Order, n.1"}, {ID: "c", Pin: "Order, n.2"}}}
	assert.Equal(t, " n.1, id., n.2", tree.Plain(en.Language(), cites(m, []string{"a", "b", "c"})...))
	assert.Empty(t, cites(m, []string{"gone"}), "an unknown cite leaves no empty brackets behind")
	assert.Empty(t, cites(m, nil))
}

func TestRedactionsAreSeen(t *testing.T) {
	ns := rich("Details are [redacted], says *Ward*.")
	assert.Equal(t, "Details are [redacted], says Ward.", tree.Plain(en.Language(), ns...))
	assert.Equal(t, tree.Class("span", "redacted", tree.T("[redacted]")), ns[1])
}

func TestLongDate(t *testing.T) {
	for s, long := range map[string]string{"2020-10-23": "October\u00a023, 2020", "2020-09-05": "September\u00a05, 2020", "2020-13-05": "2020-13-05", "today": "today", "": ""} {
		assert.Equal(t, long, law.LongDate(s))
	}
}

// Each tension that the reader may keep has one place for the reason.
func TestEveryTensionHasOnePlaceForItsReason(t *testing.T) {
	var b strings.Builder
	tree.HTML(&b, en.Language(), walkBody(casebook.Matter("wechat-2020"), Meta{Words: en.Language()})...)
	for _, id := range chain.Overridable() {
		assert.Equal(t, 1, strings.Count(b.String(), `name="override.`+id+`"`), id)
	}
}

// Who speaks for whom turns with the side that the Government takes.
func TestWhoseWordItIs(t *testing.T) {
	m := &matter.Matter{Movant: matter.Side{Name: "the mover", Short: "Mover"}, Opponent: matter.Side{Name: "the other", Short: "Other"}}
	others := &matter.Assertion{By: matter.UsersSay}
	for g, want := range map[string][2]string{"movant": {"the other", "Other"}, "neither": {"the other", "Other"}, "opponent": {"the mover", "Mover"}} {
		m.Posture = m.Posture.With("stay.government", g)
		assert.Equal(t, "said for "+want[0], en.Language().Say(sayer(m, others)))
		assert.Equal(t, want[1], en.Language().Say(wordOf(m, others)))
		assert.Equal(t, "the government says", en.Language().Say(sayer(m, &matter.Assertion{By: matter.GovernmentSays})))
	}
}

// What the court found at a step may be no answer to what is asked there.
func TestWhatTheCourtDidInATable(t *testing.T) {
	step := &matter.Step{Court: matter.Answer{Mark: matter.Found}}
	for answers, want := range map[bool]string{true: "found", false: "found, on another point"} {
		assert.Equal(t, want, en.Language().Say(deed(step, answers)))
	}
	step.Court.Mark = matter.Recited
	assert.Equal(t, "recited", en.Language().Say(deed(step, false)))
}
