package whatif_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/whatif"
)

// Whatever is answered, an answer to all that is open lets something else come out if
// and only if it is at least as good as one of the ways, in every element of that way;
// and no way lies at or below another.
func TestTurnsAreTheLeastAnswers(t *testing.T) {
	every(t, func(t *testing.T, d *doctrine.Doctrine) {
		told := 0
		stride, _ := thin(7, 0)
		states(d, stride, 200, func(f doctrine.Findings) { // of the speech test only a sample, which is quick
			r := d.Decide(f)
			turning, ok := whatif.Turns(r)
			worst := f
			for e := range d.Elements {
				if f[e] == doctrine.Open {
					worst[e] = doctrine.At(0)
				}
			}
			require.Equal(t, r.Needed != 0 && d.Decide(worst).Firmness() == doctrine.Compelled, ok, "%v", f)
			if !ok {
				return
			}
			require.Equal(t, d.Decide(worst).Reachable(), turning.Reach, "%v", f)
			told++
			require.Equal(t, doctrine.Compelled, turning.Firm, "%v: what comes out without more leaves no choice", f)
			require.NotEmpty(t, turning.Ways, "%v", f)
			for i, w := range turning.Ways {
				levels := 0
				for _, c := range w.Changes {
					l, ok := c.To.Level()
					require.True(t, ok && l > 0 && int(l) < len(d.Elements[c.Element].Levels), "%v: a way asks for %v, which changes nothing or is no level", f, c)
					levels += int(l)
				}
				require.Equal(t, levels, w.Levels, "%v", f)
				for j, other := range turning.Ways {
					if i != j && atLeast(other, w.Apply(f)) {
						t.Fatalf("%v: way %d lies at or above way %d", f, i, j)
					}
				}
			}
			for i := range d.Points() {
				p := d.Point(i)
				for e := range d.Elements {
					if l, answered := d.CountsAs(e, f[e]); answered {
						p[e] = doctrine.At(l)
					}
				}
				to, reached := d.Decide(p), false
				for _, w := range turning.Ways {
					reached = reached || atLeast(w, p)
				}
				if other := to.Reachable() != turning.Reach || to.Firmness() != turning.Firm; other != reached {
					t.Fatalf("%v, %v: something else comes out: %v; a way leads there: %v", f, p, other, reached)
				}
			}
		})
		require.True(t, told > 0 || d.Name == "bond" || whatif.Flips(d.Decide(d.Point(0))) == nil, "some ruling was open")
	})
}

// atLeast reports whether findings are at least as good as a way in all its elements.
func atLeast(w whatif.Flip, f doctrine.Findings) bool {
	for _, c := range w.Changes {
		if f[c.Element] < c.To {
			return false
		}
	}
	return true
}
