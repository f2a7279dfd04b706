package live

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// What the court found at a step may be no answer to what is asked there.
func TestWhatTheCourtDidInATable(t *testing.T) {
	step := &matter.Step{Court: matter.Answer{Mark: matter.Found}}
	for answers, want := range map[bool]string{true: "found", false: "found, on another point"} {
		assert.Equal(t, want, en.Language().Say(deed(step, answers)))
	}
	step.Court.Mark = matter.Recited
	assert.Equal(t, "recited", en.Language().Say(deed(step, false)))
}
