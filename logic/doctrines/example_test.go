package doctrines_test

import (
	"fmt"

	"github.com/benchwalk/benchwalk/logic/doctrines"
)

// A posture picks each test, and the test says who has to show what.
func Example() {
	var p doctrines.Posture
	for _, key := range []string{"stay.irreparable_harm", "speech.burdens_substantially_more", "bond.evidence_of_loss"} {
		k, _ := doctrines.ParseKey(key)
		fmt.Println(k, k.Under(p).Burden)
	}
	fmt.Println(p.Set("stay.vehicle", "no such stay"))
	// Output:
	// stay.irreparable_harm stay_movant
	// speech.burdens_substantially_more government
	// bond.evidence_of_loss enjoined_party
	// false
}
