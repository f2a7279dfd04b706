package minutes_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/minutes"
)

// The beginner's walk is over in ten minutes, as it promises.
func TestTheFirstWalkTakesTenMinutes(t *testing.T) {
	m := casebook.Matter("ward-1989")
	c := minutes.Walk(m)
	require.Equal(t, 9, c.Answers, "the nine questions of the test")
	require.LessOrEqual(t, c.Minutes(), 10, "%+v", c)
	require.Equal(t, 10, m.Minutes)
	c.Words += 220
	require.Greater(t, c.Minutes(), 10, "a page more would be too much: the bar is near")
}

// No walk, taken whole, takes longer than the start page says.
func TestNoWalkTakesLongerThanItSays(t *testing.T) {
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		c := minutes.Walk(m)
		require.LessOrEqual(t, c.Minutes(), m.Minutes, "%s: %+v", id, c)
	}
}

// The bar of a matter's short path, in minutes. The ruling is there before what is asked
// after it, after twelve minutes and 2,200 words at most.
func TestTheShortPathKeepsItsBar(t *testing.T) {
	bars, listed := map[string]int{"wechat-2020": 14, "ward-1989": 10}, 0
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		p, ok := m.Path(matter.Short)
		if !ok {
			continue
		}
		listed++
		bar := bars[id]
		if bar == 0 {
			bar = 15
		}
		c := minutes.Path(m, p)
		require.LessOrEqual(t, c.Minutes(), bar, "%s: %+v", id, c)

		var before [][]string
		last := 0
		for i, rows := range p.Screens() {
			for _, row := range rows {
				for _, a := range m.Step(row).Asks {
					if a.Element.Test == m.Main() {
						last = i + 1
					}
				}
			}
		}
		before = p.Screens()[:last]
		ruling, flaws := matter.NewPath("", matter.Runs{}, before, m.StepIDs())
		require.Empty(t, flaws)
		c = minutes.Path(m, ruling)
		require.LessOrEqual(t, c.Minutes(), 12, "%s: %+v", id, c)
		require.LessOrEqual(t, c.Words, 2200, id)
	}
	require.Positive(t, listed)
}

// Of rows on one screen that is counted which a row says: its topic, its question and
// what the court did there; where each asks of a provision, a line for each side, and the
// court once.
func TestRowsAreCountedAsTheyStand(t *testing.T) {
	words := func(n int) string { return strings.Repeat("word ", n) }
	as := func(n int) []matter.Assertion { return []matter.Assertion{{Text: words(n)}, {Text: words(500_000)}} }
	step := func(id, provision string) matter.Step {
		return matter.Step{ID: id, Topic: words(1), Facts: as(900_000), Movant: as(10), Opponent: as(20), Notes: []matter.Note{{Text: words(900_000)}},
			Asks: []matter.Ask{{Question: words(100), Provision: provision}}, Court: matter.Answer{Text: as(1000)[:1]}, OtherWay: as(2000)[:1]}
	}
	count := func(m *matter.Matter) minutes.Count {
		p, flaws := matter.NewPath("", matter.Runs{}, [][]string{{"a", "b"}}, m.StepIDs())
		require.Empty(t, flaws)
		return minutes.Path(m, p)
	}
	apart := &matter.Matter{Parts: []matter.Part{{Steps: []matter.Step{step("a", ""), step("b", "")}}}}
	require.Equal(t, minutes.Count{Words: 2 * 3101, Answers: 2}, count(apart))
	joint := &matter.Matter{Provisions: []matter.Provision{{ID: "p", Bars: words(900_000)}}, Parts: []matter.Part{{Steps: []matter.Step{step("a", "p"), step("b", "p")}}}}
	require.Equal(t, minutes.Count{Words: 2*31 + 3000, Answers: 2}, count(joint))
	require.Equal(t, minutes.Count{Words: minutes.Walk(joint).Words}, minutes.Reading(joint))
	require.Equal(t, minutes.Walk(joint), minutes.Part(joint, &joint.Parts[0]))
}

// Each kind of text along a walk is counted once, and nothing that is folded away.
func TestWhatIsCounted(t *testing.T) {
	words := func(n int) string { return strings.Repeat("word ", n) + "— … " }
	as := func(n int) []matter.Assertion { return []matter.Assertion{{Text: words(n)}} }
	m := &matter.Matter{
		Lead:       words(1),
		Cites:      []matter.Cite{{Pin: words(900), Quote: words(900), Record: words(900)}},
		Provisions: []matter.Provision{{ID: "p", Name: words(900), Bars: words(10), Burden: as(900)}},
		Interests:  []matter.Interest{{Assertion: as(900)[0]}},
		Rounds:     []matter.Round{{Entries: as(900)}},
		Parts: []matter.Part{{Title: words(900), Steps: []matter.Step{{
			Topic: words(100), Facts: as(1000), Movant: as(10_000), Opponent: as(20_000),
			Asks:  []matter.Ask{{Question: words(100_000), Provision: "p"}, {Question: words(200_000), Provision: "p"}},
			Court: matter.Answer{Text: as(1_000_000)}, OtherWay: as(2_000_000), Notes: []matter.Note{{Text: words(4_000_000)}},
		}}}},
		Outcome: as(2), Open: as(3), Later: as(4),
	}
	step := minutes.Step(m, &m.Parts[0].Steps[0])
	require.Equal(t, minutes.Count{Words: 7_331_110, Answers: 2}, step)
	require.Equal(t, step.Plus(minutes.Count{Words: 10}), minutes.Walk(m))
}

func TestMinutes(t *testing.T) {
	for want, counts := range map[int][]minutes.Count{
		0: {{}},
		1: {{Words: 1}, {Answers: 1}, {Words: 220}, {Answers: 3}, {Words: 110, Answers: 1}},
		2: {{Words: 221}, {Answers: 4}, {Words: 1, Answers: 3}},
	} {
		for _, c := range counts {
			require.Equal(t, want, c.Minutes(), "%+v", c)
		}
	}
}
