package chain_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/speech"
	"github.com/benchwalk/benchwalk/logic/stay"
)

// ruling is what a reader would call the same ruling.
type ruling struct {
	reach doctrine.Set
	firm  doctrine.Firmness
}

// span is the range of one link.
type span struct {
	to        doctrines.Key
	given     bool
	low, high doctrine.Finding
}

func (s span) has(f doctrine.Finding) bool { return s.low <= f && f <= s.high }

// brute finds the flips of the chain from what [chain.Flip] says they are, with
// the exported links alone. It remembers what it asked the package before, since
// it asks the same for millions of changes.
type brute struct {
	p      doctrines.Posture
	stay   map[doctrine.Findings]ruling
	speech map[doctrine.Findings]doctrine.Ruling
	links  map[asked][]span
}

// asked is all that a link may look at that carries anything on: the ruling of the
// speech test and the findings on the injunction.
type asked struct {
	speech     ruling
	injunction doctrine.Findings
}

// elements are those that a flip may move, in the order of the chain.
var elements = func() (keys []doctrines.Key) {
	for _, t := range []doctrines.ID{doctrines.MustNamed("speech"), doctrines.MustNamed("injunction"), doctrines.MustNamed("stay")} {
		for e := range (doctrines.Posture{}).Doctrine(t).Elements {
			keys = append(keys, doctrines.Key{Test: t, Element: e})
		}
	}
	return keys
}()

// counts gives the level that a finding counts as; it is not to be asked of an
// open one.
func counts(p doctrines.Posture, k doctrines.Key, f doctrine.Finding) int {
	if f == doctrine.NoRecord {
		return int(k.Under(p).Silence)
	}
	return int(f - doctrine.FirstLevel)
}

func (b *brute) ranges(f *analysis.Findings) []span {
	r, ok := b.speech[f[doctrines.MustNamed("speech")]]
	if !ok {
		r = b.p.Doctrine(doctrines.MustNamed("speech")).Decide(f[doctrines.MustNamed("speech")])
		b.speech[r.Findings] = r
	}
	at := asked{ruling{r.Reachable(), r.Firmness()}, f[doctrines.MustNamed("injunction")]}
	if b.links[at] == nil {
		var rs chain.Rulings
		rs[doctrines.MustNamed("speech")] = r
		for _, l := range chain.Links(b.p, f, rs) {
			inside := strings.HasPrefix(l.From, "stay.") // it suggests and carries nothing on
			b.links[at] = append(b.links[at], span{l.To, l.Given && !inside, l.Low, l.High})
		}
	}
	return b.links[at]
}

func (b *brute) rule(f doctrine.Findings) ruling {
	at, ok := b.stay[f]
	if !ok {
		r := b.p.Doctrine(doctrines.MustNamed("stay")).Decide(f)
		at = ruling{r.Reachable(), r.Firmness()}
		b.stay[f] = at
	}
	return at
}

// carry takes a change along the links in their order: a finding that is not
// itself changed follows to the nearest end when its range moves away from it.
// One that lay outside the range before was taken against the link, and stays;
// one whose link had nothing to say before was not, and follows.
func (b *brute) carry(before []span, was, to analysis.Findings) analysis.Findings {
	chosen, ranges := to, b.ranges(&to)
	for n := range before {
		now := ranges[n]
		f := was.Get(now.to)
		if f == doctrine.Open || chosen.Get(now.to) != f || !now.given {
			continue
		}
		at := doctrine.At(doctrine.Level(counts(b.p, now.to, f)))
		switch {
		case before[n].given && !before[n].has(at):
		case at < now.low:
			to.Set(now.to, now.low)
			ranges = b.ranges(&to)
		case at > now.high:
			to.Set(now.to, now.high)
			ranges = b.ranges(&to)
		}
	}
	return to
}

// change moves some elements, given by their places among all elements.
type change struct {
	places [chain.MaxMoves]int
	levels [chain.MaxMoves]int
	n      int
}

// flips lists all least changes of at most three findings that alter the ruling
// on the stay and move at least one finding above it.
func (b *brute) flips(f analysis.Findings) (flips []chain.Flip) {
	before, now := b.ranges(&f), b.rule(f[doctrines.MustNamed("stay")])
	var here, stride, levels [18]int // levels is 0 at an open element
	size := 1
	for x, k := range elements {
		if f.Get(k) == doctrine.Open {
			continue
		}
		here[x], levels[x], stride[x] = counts(b.p, k, f.Get(k)), len(k.Under(b.p).Levels), size
		size *= levels[x]
	}
	apply := func(c change) analysis.Findings {
		to := f
		for i := range c.n {
			to.Set(elements[c.places[i]], doctrine.At(doctrine.Level(c.levels[i])))
		}
		return to
	}
	number := func(c change) (at int) {
		for i := range c.n {
			at += (c.levels[i] - here[c.places[i]]) * stride[c.places[i]]
		}
		return at
	}
	var altering []change
	alters := map[int]bool{}
	var try func(c change, from int)
	try = func(c change, from int) {
		if c.n > 0 && b.rule(b.carry(before, f, apply(c))[doctrines.MustNamed("stay")]) != now {
			altering = append(altering, c)
			alters[number(c)] = true
		}
		if c.n == chain.MaxMoves {
			return
		}
		for x := from; x < len(elements); x++ {
			for l := range levels[x] {
				if l == here[x] {
					continue
				}
				more := c
				more.places[c.n], more.levels[c.n] = x, l
				more.n++
				try(more, x+1)
			}
		}
	}
	try(change{}, 0)
	// between walks everything between the present findings and c, from the
	// far end, but for c itself.
	var between func(c *change, end, i, at int) bool
	between = func(c *change, end, i, at int) bool {
		if i == c.n {
			return at != end && alters[at]
		}
		x, l := c.places[i], c.levels[i]
		for {
			if between(c, end, i+1, at+(l-here[x])*stride[x]) {
				return true
			}
			switch {
			case l > here[x]:
				l--
			case l < here[x]:
				l++
			default:
				return false
			}
		}
	}
	for _, c := range altering {
		if elements[c.places[0]].Test == doctrines.MustNamed("stay") || between(&c, number(c), 0, 0) {
			continue
		}
		chosen := apply(c)
		to := b.carry(before, f, chosen)
		r := b.rule(to[doctrines.MustNamed("stay")])
		flip := chain.Flip{Reach: r.reach, Firm: r.firm}
		for _, k := range elements {
			m := chain.Move{Key: k, From: f.Get(k), To: to.Get(k)}
			if m.From == m.To {
				continue
			}
			m.Raises = counts(b.p, k, m.To) > counts(b.p, k, m.From)
			if chosen.Get(k) != m.From {
				flip.Moves = append(flip.Moves, m)
			} else {
				flip.Carried = append(flip.Carried, m)
			}
		}
		flips = append(flips, flip)
	}
	return flips
}

// order puts flips in one order, so that two lists can be compared.
func order(a, b chain.Flip) int {
	return slices.CompareFunc(a.Moves, b.Moves, func(x, y chain.Move) int {
		return cmp.Or(cmp.Compare(x.Key.Test, y.Key.Test), cmp.Compare(x.Key.Element, y.Key.Element), cmp.Compare(x.To, y.To))
	})
}

func same(a, b chain.Flip) bool {
	return slices.Equal(a.Moves, b.Moves) && slices.Equal(a.Carried, b.Carried) && a.Reach == b.Reach && a.Firm == b.Firm
}

// random gives findings of which some are open and some silent. Most of those
// on speech are answered, for with many open nothing that a reader changes there
// gets past the link; in one state of four they pass every part of the test but
// perhaps a few, for at a point picked blindly most fail several.
func random(r *rand.Rand) (f analysis.Findings) {
	passed := r.IntN(4) == 0
	for _, k := range elements {
		open, silent := 12, 12
		if k.Test == doctrines.MustNamed("speech") {
			open, silent = 4, 4
		}
		e := k.Under(doctrines.Posture{})
		switch n := r.IntN(100); {
		case n < open:
		case n < open+silent:
			f.Set(k, doctrine.NoRecord)
		case passed && k.Test == doctrines.MustNamed("speech") && r.IntN(5) > 0:
			top := doctrine.At(doctrine.Level(len(e.Levels) - 1))
			if k.Element == speech.ElementBurdened {
				top = doctrine.Finding(speech.BurdenedYes)
			}
			f.Set(k, top)
		default:
			f.Set(k, doctrine.At(doctrine.Level(r.IntN(len(e.Levels)))))
		}
	}
	return f
}

// Flips is complete and exact: what it lists equals a search through all changes
// of at most three findings, each carried along the links.
func TestFlipsAreAllLeastChangesAcrossTheChain(t *testing.T) {
	const chunks = 8
	states := 10000
	if runtime.GOOS == "js" {
		states = 200 // the search costs some milliseconds a state there
	}
	type seen struct {
		states, flips, carried, silent int
		moves                          [chain.MaxMoves + 1]int
		tests                          [doctrines.Count]int
	}
	var all [chunks]seen
	t.Run("states", func(t *testing.T) {
		for n := range chunks {
			t.Run(fmt.Sprint(n), func(t *testing.T) {
				t.Parallel()
				r, c := rand.New(rand.NewPCG(20201023, uint64(n))), &all[n]
				ps := doctrines.Distinct(doctrines.MustNamed("stay"))
				// One posture for a few dozen states, so that what is remembered serves.
				var b *brute
				for i := range states / chunks {
					if i%25 == 0 {
						p := ps[r.IntN(len(ps))]
						if r.IntN(3) == 0 {
							p = doctrines.Posture{}
						}
						p = p.With("speech.form", []string{"ward", "obrien"}[r.IntN(2)])
						b = &brute{p, map[doctrine.Findings]ruling{}, map[doctrine.Findings]doctrine.Ruling{}, map[asked][]span{}}
					}
					f := random(r)
					given := f
					got, want := chain.Flips(b.p, &f, chain.Decide(b.p, &f)), b.flips(f)
					require.Equal(t, given, f, "no finding is moved")
					require.True(t, slices.IsSortedFunc(got, func(x, y chain.Flip) int { return len(x.Moves) - len(y.Moves) }), "fewest findings first")
					got = slices.SortedFunc(slices.Values(got), order)
					slices.SortFunc(want, order)
					if !slices.EqualFunc(want, got, same) {
						require.Equal(t, want, got, "%+v, %v", b.p, f)
					}
					c.states++
					for _, x := range got {
						c.flips++
						c.moves[len(x.Moves)]++
						for _, m := range x.Moves {
							c.tests[m.Key.Test]++
							if m.From == doctrine.NoRecord {
								c.silent++
							}
						}
						if len(x.Carried) > 0 {
							c.carried++
						}
						for _, m := range x.Carried {
							require.NotEqual(t, key(t, "stay.irreparable_harm"), m.Key, "nothing leads to the movant's harm")
						}
					}
				}
			})
		}
	})
	// The sample is worth its name: it met flips of every kind.
	var sum seen
	for _, c := range all {
		sum.states += c.states
		sum.flips += c.flips
		sum.carried += c.carried
		sum.silent += c.silent
		for i := range c.moves {
			sum.moves[i] += c.moves[i]
		}
		for i := range c.tests {
			sum.tests[i] += c.tests[i]
		}
	}
	t.Logf("%+v", sum)
	require.Equal(t, states, sum.states)
	require.NotZero(t, sum.carried)
	require.NotZero(t, sum.silent)
	require.NotContains(t, sum.moves[1:], 0)
	for _, x := range []doctrines.ID{doctrines.MustNamed("speech"), doctrines.MustNamed("injunction"), doctrines.MustNamed("stay")} {
		require.NotZero(t, sum.tests[x], x)
	}
}

// says writes a flip as "what is moved > what follows = what becomes of the stay".
func says(x chain.Flip) string {
	moves := func(ms []chain.Move) string {
		var s []string
		for _, m := range ms {
			s = append(s, m.Key.String()+" "+m.Key.Under(doctrines.Posture{}).Name(m.To))
		}
		return strings.Join(s, ", ")
	}
	return fmt.Sprint(moves(x.Moves), " > ", moves(x.Carried), " = ", doctrines.Posture{}.Doctrine(doctrines.MustNamed("stay")).Named(x.Reach), " ", x.Firm)
}

// Two states small enough to follow by hand.
func TestFlipsWorked(t *testing.T) {
	var f analysis.Findings
	for k, v := range map[string]string{
		"injunction.merits": "likely", "injunction.irreparable_harm": "probable", "injunction.balance_of_hardships": "tips", "injunction.public_interest": "favors_movant",
		"stay.merits": "weak", "stay.irreparable_harm": "probable", "stay.harm_to_others": "some", "stay.balance_of_hardships": "even", "stay.public_interest": "neutral",
	} {
		set(t, &f, k, v)
	}
	list := func() (out []string) {
		for _, x := range chain.Flips(doctrines.Posture{}, &f, chain.Decide(doctrines.Posture{}, &f)) {
			out = append(out, says(x))
		}
		return out
	}
	// A weak case for the injunction makes the appeal likely. Serious questions
	// would not, for a weak appeal is still within their range. The public
	// interest was taken against its link already and stays where it is.
	require.Equal(t, []string{
		"injunction.merits weak > stay.merits likely = [granted] supported",
	}, list())
	// What saves the rule leaves little of the claim, and that reaches the stay
	// by way of the injunction.
	set(t, &f, "injunction.merits", "serious_questions")
	for k, v := range passed(map[string]string{"speech.burdens_substantially_more": "yes"}) {
		set(t, &f, k, v)
	}
	require.ElementsMatch(t, []string{
		"speech.speech_burdened no > injunction.merits weak, stay.merits likely = [granted] supported",
		"speech.burdens_substantially_more no > injunction.merits weak, stay.merits likely = [granted] supported",
		"injunction.merits weak > stay.merits likely = [granted] supported",
	}, list())
}

// An administrative stay has no ruling that could be altered.
func TestNoFlipsWhereTheStayIsNotAsked(t *testing.T) {
	var f analysis.Findings
	set(t, &f, "injunction.merits", "likely")
	set(t, &f, "stay.merits", "weak")
	set(t, &f, "stay.irreparable_harm", "probable")
	require.NotEmpty(t, chain.Flips(doctrines.Posture{}, &f, chain.Decide(doctrines.Posture{}, &f)))
	p := doctrines.Posture{}.With("stay.vehicle", "administrative")
	require.Empty(t, chain.Flips(p, &f, chain.Decide(p, &f)))
}

// The state of the order, read one way: what it found, and a weak appeal.
func BenchmarkFlips(b *testing.B) {
	m := casebook.Matter("wechat-2020")
	f := chain.CourtFindings(m)
	f.Set(doctrines.Key{Test: doctrines.MustNamed("stay"), Element: stay.ElementMerits}, doctrine.Finding(stay.MeritsWeak))
	r := chain.Decide(m.Posture, &f)
	b.ReportAllocs()
	for b.Loop() {
		chain.Flips(m.Posture, &f, r)
	}
}
