package live_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/stay"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
)

func stayKey(e int) doctrines.Key {
	return doctrines.Key{Test: doctrines.MustNamed("stay"), Element: e}
}

// states gives the page's state under every standard and stay posture, for
// findings that range over open, no record and every level.
func states(t *testing.T, visit func(name string, s *live.State)) {
	m := casebook.Matter(casebook.Matters()[0])
	require.NotNil(t, m)
	n := 0
	for _, p := range doctrines.Distinct(doctrines.MustNamed("stay")) {
		for f0 := doctrine.Finding(0); f0 < 7; f0++ {
			for f1 := doctrine.Finding(0); f1 < 6; f1++ {
				n++ // the others change with every state and meet all their values
				a := &analysis.Analysis{Matter: m.ID, Posture: p}
				a.Findings[doctrines.MustNamed("stay")] = doctrine.Findings{f0, f1, doctrine.Finding(n % 5), doctrine.Finding(n / 5 % 6), doctrine.Finding(n / 30 % 5)}
				s := live.NewState(en.Language(), m, a, chain.Decide(p, &a.Findings))
				s.Look.X, s.Look.Y = stayKey(n%5), stayKey((n%5+1+n/5%4)%5)
				visit(fmt.Sprintf("%v %v, %d by %d", p, a.Findings[doctrines.MustNamed("stay")][:5], s.Look.X.Element, s.Look.Y.Element), s)
			}
		}
	}
}

func nodes(ns []tree.Node, tag string) (found []tree.Node) {
	for _, n := range ns {
		if n.Tag == tag {
			found = append(found, n)
		}
		found = append(found, nodes(n.Kids, tag)...)
	}
	return found
}

func attr(n tree.Node, name string) string {
	for _, a := range n.Attrs {
		if a.Name == name {
			return a.Value
		}
	}
	return ""
}

// travels reads what the script lets through, so that nothing is drawn natively
// that a page would drop.
func travels(t *testing.T) func(ns []tree.Node) {
	script, err := os.ReadFile("../static/tree.js")
	require.NoError(t, err)
	m := regexp.MustCompile(`const ATTRIBUTES = /(.*)/;`).FindSubmatch(script)
	require.NotNil(t, m)
	allowed := regexp.MustCompile(string(m[1]))
	var walk func(ns []tree.Node)
	walk = func(ns []tree.Node) {
		for _, n := range ns {
			for _, a := range n.Attrs {
				require.Regexp(t, allowed, a.Name)
				require.NotEqual(t, "style", a.Name)
			}
			walk(n.Kids)
		}
	}
	return walk
}

// Letter and pattern of a square are those of the ruling on its findings.
func TestTheMapAgreesWithTheRulings(t *testing.T) {
	check := travels(t)
	letters := map[doctrine.Firmness]string{doctrine.Unsettled: "O", doctrine.Compelled: "D", doctrine.Supported: "G", doctrine.Discretionary: "C", doctrine.Contested: "U"}
	seen := map[string]int{}
	states(t, func(name string, s *live.State) {
		ns := tree.Spoken(en.Language(), s.Map()...)
		check(ns)
		r, x, y := s.Rulings[doctrines.MustNamed("stay")], s.Look.X, s.Look.Y
		levelsX, levelsY := r.Doctrine.Elements[x.Element].Levels, r.Doctrine.Elements[y.Element].Levels
		tables := nodes(ns, "table")
		require.Len(t, tables, 2, name)
		grid, list := tables[0], tables[1]
		require.Equal(t, "grid", attr(grid, "role"))
		cells := nodes(grid.Kids, "td")
		require.Len(t, cells, len(levelsX)*len(levelsY), name)
		rows := nodes(nodes(list.Kids, "tbody")[0].Kids, "tr")
		require.Len(t, rows, len(cells), name)

		tabs, yours, ids := 0, 0, map[string]bool{}
		var occurring []string
		for i, c := range cells {
			f := r.Findings
			f[x.Element] = doctrine.At(doctrine.Level(i % len(levelsX)))
			f[y.Element] = doctrine.At(doctrine.Level(len(levelsY) - 1 - i/len(levelsX)))
			to := r.Doctrine.Decide(f)
			letter, says := letters[to.Firmness()], attr(c, "aria-label")
			seen[letter]++
			require.Equal(t, letter, nodes(c.Kids, "b")[0].Kids[0].Text, name)
			require.Equal(t, letter == "D", to.Reachable() == doctrine.SetOf(stay.Denied) && to.Firmness() == doctrine.Compelled, name)
			if !slices.Contains(occurring, letter) {
				occurring = append(occurring, letter)
			}
			require.False(t, ids[attr(c, "id")] || !strings.HasPrefix(attr(c, "id"), "map-"), name)
			ids[attr(c, "id")] = true

			require.Contains(t, says, en.Language().Say(words.FindingOf(x.String(), levelsX[i%len(levelsX)])), name)
			require.Contains(t, says, en.Language().Say(words.FindingOf(y.String(), levelsY[len(levelsY)-1-i/len(levelsX)])), name)
			require.True(t, strings.HasPrefix(strings.Replace(says, ",", "", 1), tree.Plain(en.Language(), c.Kids...)), "%s: the name of a square begins with what it shows: %s", name, says)
			require.GreaterOrEqual(t, strings.Count(says, ". "), 3, "%s: no reason in %s", name, says)
			require.NotContains(t, says, "..", name)
			require.NotContains(t, says, "for .", name)
			if to.Firmness() == doctrine.Compelled && i%7 == 0 {
				require.Contains(t, says, "must be denied")
			}
			if attr(c, "tabindex") == "0" {
				tabs++
			} else {
				require.Equal(t, "-1", attr(c, "tabindex"))
			}
			here := strings.Contains(" "+attr(c, "class")+" ", " here ")
			require.Equal(t, here, strings.HasSuffix(tree.Plain(en.Language(), c.Kids...), "you"), name)
			if here {
				yours++
				require.Equal(t, "0", attr(c, "tabindex"), name)
				require.Equal(t, r.Outcome, to.Outcome, "%s: your own square is your own ruling", name)
			}
			// The list says in words what the square says by its letter.
			word := map[string]string{"D": "must be denied", "C": "within the court’s discretion", "G": "a grant is warranted", "U": "the law is unsettled", "O": "still open"}[letter]
			if here {
				word += " (you)"
			}
			row := rows[i].Kids
			require.Equal(t, []string{en.Language().Say(words.FindingOf(x.String(), levelsX[i%len(levelsX)])), en.Language().Say(words.FindingOf(y.String(), levelsY[len(levelsY)-1-i/len(levelsX)])), word},
				[]string{tree.Plain(en.Language(), row[0]), tree.Plain(en.Language(), row[1]), tree.Plain(en.Language(), row[2])}, name)
		}
		require.Equal(t, 1, tabs, "%s: one square takes the focus by Tab", name)
		both := r.Findings[x.Element] != doctrine.Open && r.Findings[y.Element] != doctrine.Open
		require.Equal(t, both, yours == 1, name)
		require.LessOrEqual(t, yours, 1, name)

		var keyed []string
		for _, li := range nodes(ns, "li") {
			keyed = append(keyed, tree.Plain(en.Language(), nodes(li.Kids, "b")...))
		}
		slices.Sort(keyed)
		slices.Sort(occurring)
		require.Equal(t, occurring, keyed, "%s: the key has the letters that occur", name)
	})
	for _, letter := range letters {
		require.NotZero(t, seen[letter], "no state shows %s", letter)
	}
}

func TestNoMap(t *testing.T) {
	m := casebook.Matter(casebook.Matters()[0])
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	s := live.NewState(en.Language(), m, a, chain.Decide(a.Posture, &a.Findings))
	s.Look.Y = s.Look.X
	require.Contains(t, tree.Plain(en.Language(), s.Map()...), "two different factors")
	a.Posture = a.Posture.With("stay.vehicle", "administrative")
	s = live.NewState(en.Language(), m, a, chain.Decide(a.Posture, &a.Findings))
	require.Len(t, s.Map(), 1)
	require.Contains(t, tree.Plain(en.Language(), s.Map()...), "administrative")
}
