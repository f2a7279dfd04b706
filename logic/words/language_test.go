package words_test

import (
	"fmt"

	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// Example says a plain sentence, one with places, one and many, a variant by
// name, a label alone and inside a sentence, a list, and members of families.
func Example_language() {
	l := en.Language()
	say := func(s words.Said) { fmt.Println(l.Say(s)) }
	say(words.RemarkOf("stay", "narrower-stay"))
	topics := []words.Name{words.Topic("stay.merits"), words.Topic("stay.public_interest")}
	say(words.WhatifUnable(topics))
	say(words.WhatifUnableDiscretion(topics[:1]))
	say(words.WhatifRobust(1))
	say(words.WhatifRobust(3))
	say(words.Topic("stay.merits"))
	say(words.Topic("stay.merits").Inside())
	say(words.RulingOf("stay", "compelled", []string{"denied"}))
	change := words.WhatifChange(words.Topic("stay.merits"), words.FindingOf("stay.merits", "no_record"), words.FindingOf("stay.merits", "likely"))
	say(words.ShowingMore(words.PartyName("stay_movant"), []words.Name{words.Meaning("stay.merits", "likely")}))
	say(words.WhatifCarried([]words.Name{change, change}))
	fmt.Println(l.SayAll(words.RuleHeld("stay", "S1"), words.RuleOneReading))
	say(words.Date("2020-10-23"))
	for _, p := range l.Parts(words.WhatifUnable(topics)) {
		fmt.Printf("%q %s %d\n", p.Text, p.Place, p.Item)
	}
	// Output:
	// A narrower stay is not a third outcome: ask the same four factors again of some provisions, some parties or a limited time.
	// Nothing you could find on the following would by itself change the ruling: success on appeal and public interest.
	// Nothing you could find on the following would by itself take the question out of the court’s discretion: success on appeal.
	// Changing one finding would alter this ruling. That is a count of findings, not a chance, and it says nothing about how hard each is to show.
	// You would have to change three findings together to alter this ruling, and no fewer. That is a count of findings, not a chance, and it says nothing about how hard each is to show.
	// Success on appeal
	// success on appeal
	// On your findings the stay must be denied.
	// The party seeking the stay would have to show: success is more likely than not.
	// If your other answers kept to the ranges that the links suggest, they would follow: Success on appeal from not shown to likely, and success on appeal from not shown to likely.
	// The appeal is not shown to raise serious questions, and nothing else can save the stay. That alone does not end the matter here, because the law is read in more than one way or something before it is still open.
	// October 23, 2020
	// "Nothing you could find on the following would by itself change the ruling: "  0
	// "success on appeal" topics 0
	// " and "  0
	// "public interest" topics 1
	// "."  0
}
