package minutes_test

import (
	"fmt"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/minutes"
)

// A page of 220 words takes a minute, and three answers take another.
func Example() {
	page := minutes.Count{Words: 220}
	fmt.Println(page.Minutes(), page.Plus(minutes.Count{Answers: 3}).Minutes())

	m := &matter.Matter{Parts: []matter.Part{{Steps: []matter.Step{{
		Topic: "Volume or message",
		Facts: []matter.Assertion{{Text: "A loud hymn and a loud protest song get the same volume."}},
		Asks:  []matter.Ask{{Question: "Is the rule neutral as to what is played and said?"}},
	}}}}}
	fmt.Println(minutes.Walk(m))
	// Output:
	// 1 2
	// {26 1}
}
