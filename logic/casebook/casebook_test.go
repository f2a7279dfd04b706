package casebook_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/posture"
)

func TestBuiltInMattersRead(t *testing.T) {
	for _, id := range casebook.Matters() {
		text, ok := casebook.Text(id)
		require.True(t, ok)
		m, problems := matter.Read(text)
		require.Empty(t, problems)
		require.Equal(t, id, m.ID)
	}
	_, ok := casebook.Text("../casebook")
	require.False(t, ok)
	require.Nil(t, casebook.Matter("nowhere"))
}

// Every element of every test is asked exactly once, and every provision of both its elements.
func TestEveryElementIsAskedOnce(t *testing.T) {
	for _, id := range casebook.Matters() {
		m, asked := casebook.Matter(id), map[string]int{}
		for _, p := range m.Parts {
			for _, s := range p.Steps {
				for _, a := range s.Asks {
					asked[a.Key]++
				}
			}
		}
		want := map[string]int{}
		for _, k := range posture.Names() {
			want[k] = 1
		}
		for _, p := range m.Provisions {
			want["provisions."+p.ID+".advances_interest"] = 1
			want["provisions."+p.ID+".burdens_substantially_more"] = 1
		}
		require.Equal(t, want, asked, id)
	}
}

// Every assertion of a matter with a record carries a source, save what the
// tool itself explains, and every margin note names a known authority.
func TestEveryAssertionHasASource(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	n := 0
	m.Each(func(a *matter.Assertion) {
		n++
		if a.By != matter.ModelSays {
			require.NotEmpty(t, a.Cites, a.ID)
		}
	})
	require.Greater(t, n, 100)
	for _, id := range casebook.Matters() {
		for _, p := range casebook.Matter(id).Parts {
			for _, s := range p.Steps {
				for _, note := range s.Notes {
					_, ok := law.Lookup(law.ID(note.Authority))
					require.True(t, ok, "%s: %s", s.ID, note.Authority)
				}
			}
		}
	}
	used := map[string]bool{}
	m.Each(func(a *matter.Assertion) {
		for _, c := range a.Cites {
			used[c] = true
		}
	})
	for _, c := range m.Cites {
		require.True(t, used[c.ID], "cite %s is used nowhere", c.ID)
	}
}

// Both sides stand at every question that has a record.
func TestBothSidesAtEveryQuestion(t *testing.T) {
	for _, p := range casebook.Matter("wechat-2020").Parts {
		for _, s := range p.Steps {
			if len(s.Asks) == 0 {
				continue
			}
			require.NotEmpty(t, s.Movant, s.ID)
			require.NotEmpty(t, s.Opponent, s.ID)
			require.NotEmpty(t, s.OtherWay, "the best argument the other way at %s", s.ID)
			require.NotEqual(t, matter.Unmarked, s.Court.Mark, s.ID)
			if s.Court.Mark == matter.NotReached {
				require.Empty(t, s.Court.Findings, "%s was not reached", s.ID)
			}
		}
	}
}
