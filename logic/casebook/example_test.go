package casebook_test

import (
	"fmt"

	"github.com/benchwalk/benchwalk/logic/casebook"
)

// The first matter is the order that the tool is about.
func Example() {
	ids := casebook.Matters()
	m := casebook.Matter(ids[0])
	fmt.Println(m.ID, len(m.Provisions))
	fmt.Println(casebook.Matter("no-such-matter") == nil)
	// Output:
	// wechat-2020 7
	// true
}
