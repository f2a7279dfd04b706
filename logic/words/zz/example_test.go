package zz_test

import (
	"fmt"

	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/logic/words/zz"
)

// What a view glued in English is found in what it shows in zz, unless it is the
// text of a matter.
func Example() {
	l, _ := zz.Language(en.Lines())
	shown := l.Say(words.Topic("stay.merits")) + ": see " + l.Say(words.Literal("The order")) + "."
	fmt.Printf("%q\n", zz.Leftover(shown, "The order"))
	// Output: ["see"]
}
