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
	// Would not by itself change the ruling, however it were found: success on appeal and public interest.
}
