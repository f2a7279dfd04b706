package standard_test

import (
	"fmt"

	"github.com/benchwalk/benchwalk/logic/standard"
)

// What each circuit asks on the merits for a stay to be possible at all, which tip of
// the balance serious questions need, and whether security may be left out.
func Example() {
	for _, name := range []string{"ca9", "ca4", "ca3"} {
		c, _ := standard.ParseCircuit(name)
		t := c.Terms()
		fmt.Println(c, t.Floor, t.Tip, t.Security)
	}
	// Output:
	// ca9 serious_questions sharply discretion
	// ca4 likely sharply set_or_waive
	// ca3 serious_questions plainly narrow_exception
}
