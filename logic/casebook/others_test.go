package casebook_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// These opinions were read whole. No statement and no place rests on a summary, and
// what the Court did stands with its page.
func TestTheOpinionsReadWhole(t *testing.T) {
	missing := regexp.MustCompile(`(?i)not (seen|checked)|(opinion|page)s? (itself )?(was|were) not|as reported|summar|syllabus|case brief`)
	page := regexp.MustCompile(`(U\.S\.|op\.) at \d`)
	for _, id := range []string{"ward-1989", "tiktok-2025"} {
		m := casebook.Matter(id)
		m.Each(func(a *matter.Assertion) { require.NotRegexp(t, missing, a.Text, "%s %s", id, a.ID) })
		for _, c := range m.Cites {
			require.NotRegexp(t, missing, c.Pin+" "+c.Record, "%s %s", id, c.ID)
		}
		for _, p := range m.Parts {
			for _, s := range p.Steps {
				for _, a := range s.Court.Text {
					if a.By != matter.CourtSays {
						continue
					}
					paged := false
					for _, c := range a.Cites {
						paged = paged || page.MatchString(m.Cite(c).Pin)
					}
					require.True(t, paged, "%s %s: the page of what the Court did", id, a.ID)
				}
			}
		}
	}
}

// In Ward the Court answered all nine questions, other channels and prior restraint
// among them, so that nothing has to be added to its findings.
func TestWardAnswersEveryQuestion(t *testing.T) {
	m := casebook.Matter("ward-1989")
	found := chain.CourtFindings(m)
	for _, k := range doctrines.KeysOf(m.Main()) {
		require.NotEqual(t, doctrine.Open, found.Get(k), k.String())
	}
	require.Len(t, m.Results, 1)
	require.Empty(t, m.Results[0].Also)
	for _, p := range m.Parts {
		for _, s := range p.Steps {
			if len(s.Asks) > 0 {
				require.Equal(t, matter.Found, s.Court.Mark, s.ID)
			}
		}
	}
}

// What the Court said of one application as applied is not told of the statute at
// large, and in neither case did anybody demand a sale of WeChat.
func TestTikTokIsToldAsApplied(t *testing.T) {
	m := casebook.Matter("tiktok-2025")
	require.Contains(t, m.Lead, "as applied")
	require.Contains(t, m.Outcome[0].Text, "as applied")
	require.Contains(t, m.Step("content-line").Court.Text[0].Text, "as applied")
	for _, p := range m.Parts {
		for _, s := range p.Steps {
			all := ""
			for _, a := range s.Facts {
				all += a.Text + " "
			}
			for _, n := range s.Notes {
				all += n.Text + " "
			}
			require.NotRegexp(t, `flat ban|Commerce asked for|sale demanded`, all, s.ID)
		}
	}
}

// The column guesses, and says so; the walk must not know more than it does.
func TestTheColumnKeepsItsHedges(t *testing.T) {
	m := casebook.Matter("tiktok-2020")
	require.Contains(t, m.Lead, "run in full")
	for id, hedges := range map[string]string{
		"oracle": "would likely|details are sketchy", "oracle-a1": "apparently", "oracle-plan-f2": "not clear|likely|might be|sketchy",
		"oracle-plan-g1": "Apparently", "oracle-plan-g2": "likely", "fit-u1": "might be", "outcome-none": "in full",
		"later-2": "as the press reported|as a published summary has it", "restraint-w1": "as reported|first stage|reportedly",
		"later-5": "five prohibitions, as reported|sixth", "future-ban-c1": "five prohibitions, as reported",
	} {
		for _, hedge := range strings.Split(hedges, "|") {
			require.Contains(t, m.Assertion(id).Text, hedge, id)
		}
	}
	require.NotEqual(t, matter.NotReached, m.Step("restraint").Court.Mark, "a court is reported to have ruled on it, for the first stage")
}
