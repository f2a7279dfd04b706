package casebook_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// conceded are the statements of WeChat's matter in which a side grants a point
// against itself, by name: what a side says for itself is its argument, even where
// the other side can use it.
const conceded = "asked-u3 cell-1-data-k burden-1-3 cell-5-data-k new-g3 new-g4 new-u3 new-u4 t5-f2 channels-f1 gov-harm-u3"

func TestConcededIsWhatASideGrants(t *testing.T) {
	var list []string
	casebook.Matter("wechat-2020").Each(func(a *matter.Assertion) {
		if a.By == matter.Conceded {
			list = append(list, a.ID)
		}
	})
	require.ElementsMatch(t, strings.Fields(conceded), list, "each more is a decision")
}

// Costello said that prediction is impossible and rested his estimate on what he
// knew then. Who tells his estimate from its own place keeps both, or calls it one.
func TestCostellosEstimateKeepsItsHedges(t *testing.T) {
	told := 0
	casebook.Matter("wechat-2020").Each(func(a *matter.Assertion) {
		if !strings.Contains(a.Text, "one to two years") || !slices.ContainsFunc(a.Cites, func(id string) bool { return id == "n34" || id == "n41-time" }) {
			return
		}
		told++
		require.Contains(t, a.Text, "estimate", a.ID)
		if slices.Contains(a.Cites, "n34") && a.By != matter.ModelSays {
			require.Contains(t, a.Text, opening+"based on current circumstances,"+closing, a.ID)
		}
	})
	require.Greater(t, told, 4)
}

// Commerce gave four reasons why Tencent's proposal would not do. That is a measure
// considered, whatever one thinks of the reasons (docs/law/LAW.md §0, 6 and 8).
func TestTencentsProposalWasConsideredWithFourReasons(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	found := false
	for _, a := range m.Alternatives {
		if a.ID == "mitigation" {
			found = true
			require.Equal(t, matter.HandledConsidered, a.Credited.Handled)
		}
	}
	require.True(t, found)
	for _, id := range []string{"mitigation-a2", "gentler-g3"} {
		for _, reason := range []string{"ties to the Chinese government", "Chinese law", "surveillance and censorship", "espionage"} {
			require.Contains(t, m.Assertion(id).Text, reason, id)
		}
	}
}

// The order's own authorities on a stay stand beside the question of the standard.
func TestTheOrdersAuthoritiesOnStaysAreShown(t *testing.T) {
	var shown []string
	for _, n := range casebook.Matter("wechat-2020").Step("standard").Notes {
		shown = append(shown, n.Authority)
	}
	require.Subset(t, shown, []string{"mayweathers", "akutan", "nken", "sierra-club-ndcal"})
}

// whose tells who filed the paper in which a place stands; the rest is the court's.
func whose(c *matter.Cite) matter.By {
	switch {
	case regexp.MustCompile(`Costello|Counterintelligence|Redacted|^Mot\.|^Opp’n`).MatchString(c.Record):
		return matter.GovernmentSays
	case regexp.MustCompile(`Roach|Hildebrand`).MatchString(c.Record):
		return matter.UsersSay
	}
	return matter.CourtSays
}

// A side speaks from its own papers and the court from its own pages, so that nothing
// a party argued is told as the court's, and nothing of one side as the other's.
func TestEachSpeaksFromItsOwnPapers(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	answered := strings.Fields("gentler-u2 with-public-u2") // each gives the other side's answer in brackets
	told := map[matter.By]int{}
	m.Each(func(a *matter.Assertion) {
		from := map[matter.By]bool{}
		for _, id := range a.Cites {
			from[whose(m.Cite(id))] = true
		}
		switch a.By {
		case matter.GovernmentSays, matter.UsersSay:
			other := map[matter.By]matter.By{matter.GovernmentSays: matter.UsersSay, matter.UsersSay: matter.GovernmentSays}[a.By]
			require.Equal(t, slices.Contains(answered, a.ID), from[other], "%s rests on the other side's papers", a.ID)
			fallthrough
		case matter.CourtSays:
			require.True(t, from[a.By], "%s rests on no paper of who says it", a.ID)
			told[a.By]++
		}
	})
	require.Len(t, told, 3)
	for by, times := range told {
		require.Greater(t, times, 50, by)
	}
}

// What the order hedges, or says of an expert's words, is not told as a fact.
func TestTheRecordKeepsItsHedges(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	for id, hedges := range map[string]string{
		"gentler-g2": "does not believe", "fit-g2": "says Commerce’s memorandum", "speech-g1": "may be challenging",
		"t1-u2": "open to", "t3-f2": "will likely", "t6-u2": "generally", "t6-g3": "not aware of any basis",
		"t4-u3": "reasonable reading", "together-g2": "likely", "channels-g1": "likely", "asked-f3": "allegedly",
		"gentler-c2": "arguably", "fit-c2": "on balance",
	} {
		for _, hedge := range strings.Split(hedges, "|") {
			require.Contains(t, m.Assertion(id).Text, hedge, id)
		}
	}
}

// Who names an expert says whose: at the first mention on every step, because a path may
// begin anywhere. And a prohibition is named by what it stops, not by its number alone,
// but where the step asks of it.
func TestWhoAndWhatIsIntroduced(t *testing.T) {
	whose := map[string][]string{"Costello": {"Commerce", "for the government"}, "Roach": {"users"}, "Hildebrand": {"users"}}
	number := regexp.MustCompile(`[Tt]ransactions? \d`)
	m, named := casebook.Matter("wechat-2020"), map[string]int{}
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			s, seen := &m.Parts[i].Steps[j], map[string]bool{}
			own := slices.ContainsFunc(s.Asks, func(a matter.Ask) bool { return a.Provision != "" })
			for _, said := range [][]matter.Assertion{s.Facts, s.Movant, s.Opponent, s.Court.Text, s.OtherWay} {
				for _, a := range said {
					for name, sides := range whose {
						if seen[name] || !strings.Contains(a.Text, name) {
							continue
						}
						seen[name] = true
						named[name]++
						require.True(t, slices.ContainsFunc(sides, func(side string) bool { return strings.Contains(a.Text, side) }), "%s names %s: %s", a.ID, name, a.Text)
					}
					require.True(t, own || !number.MatchString(a.Text), "%s: %s", a.ID, a.Text)
				}
			}
		}
	}
	for name := range whose {
		require.Positive(t, named[name], name)
	}
	asked := m.Step("asked")
	require.Contains(t, asked.Opponent[0].Text, "John Costello of the Department of Commerce")
	require.Contains(t, asked.Opponent[2].Text, "Adam Roach, a network engineer")
}
