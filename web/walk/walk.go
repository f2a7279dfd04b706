// Package walk is routing alone: the views of a matter in their order, the part
// a step is in, and what comes before and next. It knows no words and draws
// nothing.
package walk

import (
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/matter"
)

// The fixed views. They are ids of the page, and addresses: "#v-result".
const (
	Before      = "v-before"
	Review      = "v-review"
	Result      = "v-result"
	Sources     = "v-sources"
	Authorities = "v-authorities"
	// Work is the workbench; a matter without rows for it has none.
	Work = "v-work"
	// Take is what the reader keeps, opens, cites and sends; Memo is the written
	// product.
	Take = "v-take"
	Memo = "v-memo"
)

// Fixed lists the fixed views in the order of the page. What is looked up and not walked to
// stands after the result.
func Fixed() []string {
	return []string{Before, Review, Result, Sources, Authorities, Work, Take, Memo}
}

// Bar lists the views to which links in the head of a page lead that are always seen, in
// their order.
func Bar() []string { return []string{Result, Take} }

// Menu lists those to which links lead that are unfolded there.
func Menu() []string { return []string{Before, Work, Review, Sources, Authorities} }

// Has reports whether a matter has a fixed view.
func Has(m *matter.Matter, view string) bool {
	return view != Work || len(m.Interests)+len(m.Alternatives) > 0
}

// OfAnswers reports whether a fixed view is made of the reader's answers alone, so that
// there is nothing to read in it without script.
func OfAnswers(view string) bool {
	return slices.Contains([]string{Review, Result, Take, Memo}, view)
}

// Name is a fixed view as its template and its sentences have it: "result" for "v-result".
func Name(view string) string { return strings.TrimPrefix(view, "v-") }

// View is one section of the walk.
type View struct {
	ID string
	// Step is the matter's step, nil for a fixed view.
	Step *matter.Step
	// Part is the index of the step's part, -1 for a fixed view.
	Part int
	// Number counts the steps of the part from 1; Of says how many it has.
	Number, Of int
}

// StepID is the id of a step's view. The prefix keeps a matter's ids from
// meeting the names that the Go runtime looks for among the page's globals.
func StepID(step string) string { return "q-" + step }

// Views lists the views in the order of the page. The sources and the authorities stand
// there in a walk to be read and in that of a matter of the reader's own; a built-in walk
// has them in a document beside it. The matter must outlive them.
func Views(m *matter.Matter) []View {
	vs := []View{{ID: Before, Part: -1}}
	for p := range m.Parts {
		steps := m.Parts[p].Steps
		for s := range steps {
			vs = append(vs, View{StepID(steps[s].ID), &steps[s], p, s + 1, len(steps)})
		}
	}
	for _, id := range Fixed() {
		if id != Before && Has(m, id) {
			vs = append(vs, View{ID: id, Part: -1})
		}
	}
	return vs
}

// Find gives the index of a view by its id, -1 if there is none.
func Find(vs []View, id string) int {
	for i := range vs {
		if vs[i].ID == id {
			return i
		}
	}
	return -1
}

// Around gives the views before and after the one at i. A walk ends at its
// result: what stands after it is looked up, not walked to, so that has neither,
// and the result has none after it.
func Around(vs []View, i int) (before, next *View) {
	if i < 0 || i > Find(vs, Result) {
		return nil, nil
	}
	if i > 0 {
		before = &vs[i-1]
	}
	if vs[i].ID != Result {
		next = &vs[i+1]
	}
	return before, next
}

// FirstOf gives the first view of a part; nil for a part without steps.
func FirstOf(vs []View, part int) *View {
	for i := range vs {
		if vs[i].Step != nil && vs[i].Part == part {
			return &vs[i]
		}
	}
	return nil
}

// Roman writes the number of a part, as "IV"; empty below 1. Above 3,999, which
// no walk has, the thousands go on as M.
func Roman(n int) (s string) {
	for _, r := range [...]struct {
		value  int
		letter string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for n >= r.value {
			s, n = s+r.letter, n-r.value
		}
	}
	return s
}
