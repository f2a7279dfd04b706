package live_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Every reason and every finding is in the picture, with the way to its place in
// the list; boxes neither overlap nor leave the picture, nor words their box.
func TestThePictureHasEveryReason(t *testing.T) {
	check := travels(t)
	m := casebook.Matter(casebook.Matters()[0])
	box := regexp.MustCompile(`^M(\d+) (\d+)h(\d+)q4 0 4 4v(\d+)`)
	number := func(s string) int { n, err := strconv.Atoi(s); require.NoError(t, err); return n }
	n := 0
	for _, test := range doctrines.All() {
		for _, p := range doctrines.Distinct(test) {
			for step := range 31 {
				a := &analysis.Analysis{Matter: m.ID, Posture: p}
				for e := range p.Doctrine(test).Elements {
					n++
					a.Findings[test][e] = doctrine.Finding((n*7 + step) % (len(p.Doctrine(test).Elements[e].Levels) + 2))
				}
				s := live.NewState(en.Language(), m, a, chain.Decide(p, &a.Findings))
				r := rulings.Reports(a, nil, s.Rulings)[test]
				svg := tree.Spoken(en.Language(), s.Picture(&r))[0]
				check([]tree.Node{svg})
				require.Equal(t, "svg", svg.Tag)
				size := strings.Fields(attr(svg, "viewBox"))
				want := map[string]bool{}
				for _, reason := range r.Reasons {
					want["#why-"+test.String()+"-"+reason.Rule] = true
					for _, f := range reason.Findings {
						want["#fact-"+strings.ReplaceAll(f.Key.String(), ".", "-")] = true
					}
				}
				bottom := map[string]int{}
				for _, link := range nodes(svg.Kids, "a") {
					require.True(t, want[attr(link, "href")], "%s is no place of a reason, or there twice", attr(link, "href"))
					delete(want, attr(link, "href"))
					shown := strings.TrimSpace(tree.Plain(en.Language(), link))
					require.True(t, strings.HasPrefix(attr(link, "aria-label"), shown), "%q does not begin with %q", attr(link, "aria-label"), shown)

					b := box.FindStringSubmatch(attr(nodes(link.Kids, "path")[0], "d"))
					require.NotNil(t, b)
					x, y, width, height := number(b[1])-4, number(b[2]), number(b[3])+8, number(b[4])+8
					require.GreaterOrEqual(t, height, 31, "24 pixels at 288 of 360")
					require.Greater(t, y, bottom[b[1]]+4, "boxes overlap")
					bottom[b[1]] = y + height
					require.LessOrEqual(t, x+width, number(size[2]))
					require.LessOrEqual(t, y+height, number(size[3]))
					for _, text := range nodes(link.Kids, "text") {
						// DejaVu Sans Bold, the widest font that is common, has 7.4 units a letter here.
						end := float64(number(attr(text, "x"))) + 7.4*float64(len([]rune(strings.TrimSpace(tree.Plain(en.Language(), text)))))
						require.LessOrEqual(t, end, float64(x+width), "%q leaves its box", tree.Plain(en.Language(), text))
						require.Greater(t, number(attr(text, "y"))-10, y)
						require.Less(t, number(attr(text, "y")), y+height)
					}
				}
				require.Empty(t, want, "%s: no link leads to these", test)
			}
		}
	}
}
