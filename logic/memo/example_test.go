package memo_test

import (
	"fmt"
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// A bench memo on one finding. Where the reader gave no reason it says so once.
func ExampleWrite() {
	a := &analysis.Analysis{Matter: analysis.Own}
	k, _ := doctrines.ParseKey("stay.merits")
	weak, _ := k.Under(a.Posture).Parse("weak")
	a.Findings.Set(k, weak)
	text := memo.Write(memo.Bench, memo.Decide(en.Language(), a, casebook.Matter(analysis.Own))).Text()
	title, _, _ := strings.Cut(text, "\n")
	fmt.Println(title)
	fmt.Println(strings.Contains(text, "On your findings the stay must be denied on one ground."))
	fmt.Println(strings.Contains(text, "You gave no reasons of your own."))
	// Output:
	// Bench memorandum
	// true
	// true
}
