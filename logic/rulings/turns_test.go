package rulings_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// An open ruling says what it turns on. Of the order's own findings both readings of
// the order are told; of a reader's own, what comes out if nothing more is found.
func TestAnOpenRulingSaysWhatItTurnsOn(t *testing.T) {
	told := func(a *analysis.Analysis) (string, string) {
		r := rulings.Reports(a, casebook.Matter(a.Matter), chain.Decide(a.Posture, &a.Findings))[doctrines.MustNamed("stay")]
		return en.Language().SayAll(r.Turns...), inEnglish(r.WhatIf.Robustness)
	}
	m := casebook.Matter("wechat-2020")
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture, Findings: chain.CourtFindings(m)}
	turns, robust := told(a)
	require.Equal(t, "On either reading of the order the stay is denied. Only one thing could change that: success on appeal at least likely and irreparable harm at least probable; "+
		"then the stay is within the court’s discretion.", turns)
	require.Equal(t, inEnglish(words.WhatifOpen), robust, "not that nothing would change it")

	set(t, a, "stay.harm_to_others", "some") // no longer the order's own
	turns, _ = told(a)
	require.Contains(t, turns, "If nothing more is found, then the stay must be denied. Only one thing could change that: ")

	own := &analysis.Analysis{Matter: "own"}
	turns, _ = told(own)
	require.Equal(t, "If nothing more is found, then the stay must be denied. "+
		"It could come out otherwise with success on appeal at least likely and irreparable harm at least probable; then the stay is within the court’s discretion. "+
		"It could come out otherwise with success on appeal at least serious questions and irreparable harm at least probable and balance of hardships sharply toward a stay; then the stay is within the court’s discretion.", turns)
	set(t, own, "stay.merits", "weak")
	turns, _ = told(own)
	require.Empty(t, turns, "it is not open")
}

// While it is open whether the Supreme Court would take the case, what is needed
// names it, and it is to be settled first.
func TestWhatStandsBeforeEveryFindingIsNeeded(t *testing.T) {
	awaited := inEnglish(words.Awaited("stay.certworthy"))
	for _, circuit := range []string{"ca9", "scotus"} {
		a := found(t, map[string]string{"standard": circuit, "stay.merits": "likely"})
		r := rulings.Reports(a, nil, chain.Decide(a.Posture, &a.Findings))[doctrines.MustNamed("stay")]
		var wanted []string
		for _, n := range r.Wanted() {
			wanted = append(wanted, inEnglish(n))
		}
		first, keys := r.First()
		if circuit == "scotus" {
			require.Contains(t, wanted, awaited)
			require.Equal(t, awaited, inEnglish(first))
			require.Empty(t, keys)
			require.Len(t, wanted, len(r.Needed)+1)
		} else {
			require.NotContains(t, wanted, awaited)
			require.Len(t, keys, 1)
		}
	}
}
