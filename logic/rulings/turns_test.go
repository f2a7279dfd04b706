package rulings_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/whatif"
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

// Every reading of a decision is told as one, and only where there are several, each
// answers what the court left open, and all lead to the same disposition. What a matter
// tells of other tests, or without a reading, is none of them.
func TestReadingsAreToldWhereAllLeadToOneDisposition(t *testing.T) {
	read := func(test string, answers ...string) (r matter.Result) {
		r.Test = doctrines.MustNamed(test)
		for i := 0; i < len(answers); i += 2 {
			k := doctrines.MustKey(answers[i])
			f, ok := k.Scale().Parse(answers[i+1])
			require.True(t, ok, answers[i+1])
			r.Also = append(r.Also, matter.Held{Key: k, Finding: f})
		}
		return r
	}
	injunction := doctrines.MustNamed("injunction")
	weak, harmless := read("injunction", "injunction.merits", "weak"), read("injunction", "injunction.irreparable_harm", "none")
	granted := read("injunction", "injunction.merits", "likely", "injunction.irreparable_harm", "probable", "injunction.balance_of_hardships", "tips_sharply", "injunction.public_interest", "favors_movant")
	half := read("injunction", "injunction.merits", "likely")
	twice := read("injunction", "injunction.merits", "weak", "injunction.merits", "none")
	others := []matter.Result{read("stay", "stay.public_interest", "neutral"), read("speech", "speech.prior_restraint", "no"), read("bond", "bond.ability_to_pay", "able"), read("injunction"), read("stay")}
	for name, x := range map[string]struct {
		results []matter.Result
		told    bool
	}{
		"two to one disposition": {[]matter.Result{weak, harmless}, true},
		"three":                  {[]matter.Result{weak, harmless, weak}, true},
		"beside others":          {append(others, weak, others[0], harmless, others[2]), true},
		"one":                    {[]matter.Result{weak}, false},
		"one beside others":      {append(others, weak), false},
		"none":                   {nil, false},
		"others alone":           {others, false},
		"two dispositions":       {[]matter.Result{weak, granted}, false},
		"the other way around":   {[]matter.Result{granted, harmless}, false},
		"one that stays open":    {[]matter.Result{half, weak, harmless}, false},
		"open at last":           {[]matter.Result{weak, harmless, half}, false},
		"all stay open":          {[]matter.Result{half, half}, false},
		"an answer given twice":  {[]matter.Result{weak, harmless, twice}, false},
	} {
		a := &analysis.Analysis{Matter: "own"}
		says := rulings.Reports(a, &matter.Matter{ID: "own", Results: x.results}, chain.Decide(a.Posture, &a.Findings))[injunction].Turns
		require.NotEmpty(t, says, name)
		want := words.TurnsUnless(words.Thereby("injunction", "compelled", []string{"denied"}))
		if x.told {
			want = words.Readings("injunction", "denied")
		}
		require.Equal(t, inEnglish(want), inEnglish(says[0]), name)
		set(t, a, "injunction.merits", "likely")
		says = rulings.Reports(a, &matter.Matter{ID: "own", Results: x.results}, chain.Decide(a.Posture, &a.Findings))[injunction].Turns
		require.NotEmpty(t, says, name)
		require.False(t, says[0].Is(words.Readings("injunction", "denied").ID()), "%s: the findings are not the court’s", name)
	}
}

// What a ruling turns on is told where it is open and turns on something; the file has it
// there and nowhere else.
func TestWhatARulingTurnsOnIsToldWhereThereIsSomething(t *testing.T) {
	told, silent, others := 0, 0, 0
	look := func(x doctrines.ID, a *analysis.Analysis) {
		rs := chain.Decide(a.Posture, &a.Findings)
		turning, ok := whatif.Turns(rs[x])
		open := rs[x].Firmness() == doctrine.Unsettled
		report := rulings.Reports(a, nil, rs)[x]
		switch {
		case open && ok:
			told++
			require.Len(t, report.Turns, 1+len(turning.Ways), "%v", a.Findings[x])
		case open:
			silent++
			require.Empty(t, report.Turns, "%v", a.Findings[x])
		default:
			others++
			require.Empty(t, report.Turns, "%v", a.Findings[x])
		}
		text, _ := written(t, a)
		var f struct {
			Rulings map[string]map[string]any
		}
		require.NoError(t, json.Unmarshal([]byte(text), &f))
		for name, r := range f.Rulings {
			_, has := r["turns"]
			require.Equal(t, len(rulings.Reports(a, casebook.Matter(a.Matter), rs)[doctrines.MustNamed(name)].Turns) > 0, has, name)
		}
	}
	sample(look)
	for _, x := range doctrines.All() {
		look(x, &analysis.Analysis{Matter: "own"})
	}
	require.Positive(t, told)
	require.Positive(t, silent)
	require.Positive(t, others)
}

// More ways than three would be no answer. Of the speech test it is some states, because
// all are many.
func TestNoRulingTurnsOnMoreThanThreeWays(t *testing.T) {
	most := 0
	for _, x := range doctrines.All() {
		for _, p := range doctrines.Distinct(x) {
			d, size := p.Doctrine(x), 1
			for i := range d.Elements {
				size *= len(d.Elements[i].Levels) + 1
			}
			for state := 0; state < size; state += 1 + size/3000 {
				var f doctrine.Findings
				rest := state
				for e := range d.Elements {
					answers := len(d.Elements[e].Levels) + 1
					if level := rest % answers; level > 0 {
						f[e] = doctrine.At(doctrine.Level(level - 1))
					}
					rest /= answers
				}
				turning, _ := whatif.Turns(d.Decide(f))
				most = max(most, len(turning.Ways))
			}
		}
	}
	require.Equal(t, 3, most, "tell fewer of them in turns")
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
