package chain_test

import (
	"fmt"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
)

// The order's own findings through the four tests. It made none on the movant's
// irreparable harm, which stays open and with it the stay.
func Example() {
	m := casebook.Matter("wechat-2020")
	f := chain.CourtFindings(m)
	for t, r := range chain.Decide(m.Posture, &f) {
		fmt.Println(doctrines.ID(t), r.Doctrine.Named(r.Reachable()), r.Firmness())
	}
	// Output:
	// stay [denied granted] open
	// speech [invalid] compelled
	// injunction [granted] supported
	// bond [none nominal within_evidence] open
}

// Two answers that pull apart are shown, and none is changed.
func ExampleTensions() {
	a := &analysis.Analysis{Matter: analysis.Own}
	for key, level := range map[string]string{"injunction.merits": "strong", "stay.merits": "likely"} {
		k, _ := doctrines.ParseKey(key)
		found, _ := k.Under(a.Posture).Parse(level)
		a.Findings.Set(k, found)
	}
	for _, t := range chain.Tensions(a.Posture, &a.Findings, chain.Decide(a.Posture, &a.Findings)) {
		fmt.Println(t.ID)
	}
	// Output:
	// merits-stay
}
