package casebook_test

import (
	"encoding/json"
	"strings"
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

// caseOf is the decided case behind an anchor's authority.
var caseOf = map[law.ID]string{
	law.WashingtonVTrump: "washington-v-trump-2017", law.Humane2008: "humane-society-2008", law.Revel: "revel-2015", law.EastBayNDCal: "east-bay-ndcal-stay-2018",
	law.Cottrell: "wild-rockies-2011", law.Winter: "winter-2008", law.Packingham: "packingham-2017", law.Arcara: "arcara-1986", law.Reed: "reed-2015",
	law.Frisby: "frisby-1988", law.Ladue: "ladue-1994", law.Turner2: "turner-ii-1997", law.Ward: "ward-1989", law.Habitat: "habitat-2010", law.VanDeKamp: "van-de-kamp-1985",
}

// An anchor stands only where the decided case carries that level from its
// source, and was decided before the order.
func TestAnchorsAreCarriedByTheirCases(t *testing.T) {
	text, ok := casebook.Cases()
	require.True(t, ok)
	var cases []struct {
		ID       string
		Kind     string
		Year     int
		Verified bool
		Findings map[string]struct{ Value, Basis string }
	}
	require.NoError(t, json.Unmarshal([]byte(text), &cases))
	kinds := map[string]string{"stay": "stay", "injunction": "pi", "speech": "tailoring", "bond": "bond"}
	for _, a := range law.Anchors() {
		k, ok := posture.ParseKey(a.Key)
		require.True(t, ok, a.Key)
		_, ok = k.Under(posture.Posture{}).Parse(a.Level)
		require.True(t, ok, a.Level)
		found := false
		for _, c := range cases {
			if c.ID != caseOf[a.Authority] {
				continue
			}
			found = true
			f := c.Findings[strings.TrimPrefix(a.Key, k.Test.String()+".")]
			require.Equal(t, a.Level, f.Value, "%s %s", c.ID, a.Key)
			require.Equal(t, "source", f.Basis, "%s %s", c.ID, a.Key)
			require.True(t, c.Verified, c.ID)
			require.Equal(t, kinds[k.Test.String()], c.Kind)
			require.LessOrEqual(t, c.Year, 2020)
		}
		require.True(t, found, "no case for %s", a.Authority)
		authority, _ := law.Lookup(a.Authority)
		require.False(t, authority.Later)
	}
}
