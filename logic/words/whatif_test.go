package words_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/words"
)

// Whatever ruling a doctrine can give under any standard, answered or open, has
// its clause, and no two rulings of a doctrine share one.
func TestEveryRulingHasAClause(t *testing.T) {
	for _, x := range doctrines.All() {
		clauses := map[string]string{}
		for _, p := range doctrines.Distinct(x) {
			d := p.Doctrine(x)
			for i := range d.Points() {
				for e := -1; e < len(d.Elements); e++ {
					f := d.Point(i)
					if e >= 0 {
						f[e] = doctrine.Open
					}
					r := d.Decide(f)
					reach, firm := d.Named(r.Reachable()), r.Firmness().String()
					clause := words.Then(d.Name, reach, firm)
					if !assert.NotEmpty(t, clause, "%s %v %s", d.Name, reach, firm) {
						return
					}
					if r.Firmness() == doctrine.Unsettled {
						continue // one clause for whatever is open
					}
					ruling := strings.Join(append(reach, firm), " ")
					if known, ok := clauses[clause]; ok {
						assert.Equal(t, known, ruling, clause)
					}
					clauses[clause] = ruling
				}
			}
		}
	}
	assert.Empty(t, words.Then("stay", []string{"granted"}, "compelled"+"x"))
	assert.Empty(t, words.Then("stay", nil, "compelled"))
	assert.Empty(t, words.Then("stay", []string{"x"}, "compelled"))
}

func TestChangesInWords(t *testing.T) {
	assert.Equal(t, "Success on appeal from weak to likely", words.Change("Success on appeal", "weak", "likely"))
	assert.Equal(t, "Irreparable harm from not shown to probable", words.Change("Irreparable harm", "no record", "probable"))
	for _, p := range doctrine.Parties() {
		up, down := words.Showing(p.String(), true, "It is so."), words.Showing(p.String(), false, "It is so.")
		filled(t, up, down)
		if p != doctrine.Nobody {
			distinct(t, up, down)
		}
	}
	assert.Empty(t, words.Showing("plaintiff", true, ""))
	assert.Equal(t, "The Government would have to show: it is real; it is direct.", words.Showing("government", true, "It is real.", "It is direct."))
	var counts []string
	for n := range 10 {
		counts = append(counts, words.Findings(n))
		if n > 0 {
			assert.Contains(t, words.Robust(n), "not a chance")
		}
	}
	distinct(t, counts...)
	assert.Equal(t, "many findings", words.Findings(10))
	filled(t, words.Robust(0), words.Unanswered, words.Nowhere(true), words.Nowhere(false), words.ChainMoves, words.Narrower("provision 5 (no payments)"), words.Awaits("stay.certworthy"))
	assert.Contains(t, words.Unable(true), "discretion")
	assert.NotContains(t, words.Unable(false), "discretion")
	assert.Contains(t, words.Narrower("provision 5"), "silent")
	assert.Empty(t, words.Awaits("x"))
	for _, id := range []string{"least", "most"} {
		_, ok := words.Bound(id)
		assert.True(t, ok, id)
	}
	assert.Equal(t, "If you expected that the stay is granted", words.WhyNot("stay", "granted"))
}
