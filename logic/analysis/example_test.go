package analysis_test

import (
	"fmt"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// A file is read whole, or refused with every mistake at its place.
func ExampleRead() {
	a, problems := analysis.Read(`{"format": "benchwalk/analysis/1", "matter": "own",
"findings": {"stay.merits": "weak"}}`, casebook.Matter)
	k, _ := doctrines.ParseKey("stay.merits")
	fmt.Println(k.Under(a.Posture).Name(a.Findings.Get(k)), len(problems))

	_, problems = analysis.Read(`{"format": "benchwalk/analysis/1", "matter": "own",
"findings": {"stay.merits": "weka", "stay.merit": "weak"}}`, casebook.Matter)
	for _, p := range problems {
		fmt.Println(p.In(en.Language()))
	}
	// Output:
	// weak 0
	// 2:29: findings["stay.merits"]: unknown level "weka", did you mean "weak"?
	// 2:37: findings["stay.merit"]: unknown element "stay.merit", did you mean "stay.merits"?
}
