package en_test

import (
	"fmt"

	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// A text knows its id and what stands in its places; the language says it.
func Example() {
	unable := words.WhatifUnable([]words.Name{words.Topic("stay.merits"), words.Topic("stay.public_interest")})
	fmt.Println(unable.ID())
	fmt.Println(en.Language().Say(unable))
	// Output:
	// whatif.unable
	// Nothing you could find on the following would by itself change the ruling: success on appeal and public interest.
}
