package live

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// Who speaks for whom turns with the side that the Government takes.
func TestWhoseWordItIsInATable(t *testing.T) {
	m := &matter.Matter{Movant: matter.Side{Name: "the mover", Short: "Mover"}, Opponent: matter.Side{Name: "the other", Short: "Other"}}
	others := &matter.Assertion{By: matter.UsersSay}
	for g, want := range map[string]string{"movant": "Other", "neither": "Other", "opponent": "Mover"} {
		m.Posture = m.Posture.With("stay.government", g)
		assert.Equal(t, want, en.Language().Say(wordOf(m, others)))
	}
}
