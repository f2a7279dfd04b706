package pages

import (
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
)

// These stay until nothing glues sentences of them any more.

// textsOn is what is said of a test as a whole.
func textsOn(t doctrines.ID) *words.TestText {
	w, _ := words.Test(t.String())
	return &w
}

// did is what the court did at a step that answers what it asks.
func did(step *matter.Step, _ bool) string {
	mark, _ := words.Mark(step.Court.Mark.String())
	return lowerFirst(mark.Label)
}
