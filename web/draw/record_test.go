package draw

import (
	"testing"

	"github.com/stretchr/testify/assert"

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
	assert.Equal(t, " n.1, id., n.2", tree.Plain(en.Language(), Cites(m, []string{"a", "b", "c"})...))
	assert.Empty(t, Cites(m, []string{"gone"}), "an unknown cite leaves no empty brackets behind")
	assert.Empty(t, Cites(m, nil))
}

func TestRedactionsAreSeen(t *testing.T) {
	ns := Rich("Details are [redacted], says *Ward*.")
	assert.Equal(t, "Details are [redacted], says Ward.", tree.Plain(en.Language(), ns...))
	assert.Equal(t, tree.Class("span", "redacted", tree.T("[redacted]")), ns[1])
}

func TestLongDate(t *testing.T) {
	for s, long := range map[string]string{"2020-10-23": "October\u00a023, 2020", "2020-09-05": "September\u00a05, 2020", "2020-13-05": "2020-13-05", "today": "today", "": ""} {
		assert.Equal(t, long, law.LongDate(s))
	}
}

// Who speaks for whom turns with the side that the Government takes.
func TestWhoseWordItIs(t *testing.T) {
	m := &matter.Matter{Movant: matter.Side{Name: "the mover"}, Opponent: matter.Side{Name: "the other"}}
	others := &matter.Assertion{By: matter.UsersSay}
	for g, want := range map[string]string{"movant": "the other", "neither": "the other", "opponent": "the mover"} {
		m.Posture = m.Posture.With("stay.government", g)
		assert.Equal(t, "said for "+want, en.Language().Say(sayer(m, others)))
		assert.Equal(t, "the government says", en.Language().Say(sayer(m, &matter.Assertion{By: matter.GovernmentSays})))
	}
}
