package scenario_test

import (
	"fmt"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/scenario"
)

// A scenario that expects what does not follow says what does.
func Example() {
	const text = `Possible harm beside strong merits fails outright.

find stay.merits = strong
find stay.irreparable_harm = possible
stay = `
	for _, expected := range []string{"denied, compelled", "denied granted, discretionary"} {
		s, err := scenario.Parse(text+expected, casebook.Matter)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(s.Run(casebook.Matter))
	}
	// Output:
	// <nil>
	// line 5: "stay = denied granted, discretionary": got denied, compelled
}
