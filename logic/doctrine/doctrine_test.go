package doctrine_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/doctrine"
)

// toy is a test with two elements of which the first is a gate.
func toy() *doctrine.Doctrine {
	const fails doctrine.RuleID = 0
	return doctrine.New(doctrine.Doctrine{
		Name: "toy", Dispositions: []string{"denied", "granted"},
		Elements: []doctrine.Element{{Key: "gate", Levels: []string{"shut", "passed"}}, {Key: "weight", Levels: []string{"light", "heavy"}, Silence: 0}},
		Rules:    []doctrine.Rule{{Code: "fails", Kind: doctrine.Gate, Looks: []int{0}}},
	}, func(f doctrine.Findings) doctrine.Outcome {
		shut := f[0] == doctrine.At(0)
		held := doctrine.RuleSet(0).With(fails, shut)
		switch {
		case shut:
			return doctrine.Conclude(doctrine.SetOf(1), doctrine.Compelled, held)
		case f[1] == doctrine.At(0):
			return doctrine.Conclude(doctrine.SetOf(1, 2), doctrine.Discretionary, held)
		}
		return doctrine.Conclude(doctrine.SetOf(2), doctrine.Supported, held)
	})
}

func TestAFailedGateSettlesTheRest(t *testing.T) {
	r := toy().Decide(doctrine.Findings{doctrine.At(0), doctrine.Open})
	require.Equal(t, doctrine.Compelled, r.Firmness())
	require.True(t, r.Settled.Has(1))
	require.False(t, r.Needed.Has(1))
	require.Equal(t, doctrine.Holds, r.Outcome.Status(0))
}

func TestOpenIsNotDenied(t *testing.T) {
	r := toy().Decide(doctrine.Findings{doctrine.At(1), doctrine.Open})
	require.Equal(t, doctrine.Unsettled, r.Firmness())
	require.True(t, r.Needed.Has(1))
	_, one := r.Disposition()
	require.False(t, one)
	r = toy().Decide(doctrine.Findings{})
	require.Equal(t, doctrine.Pending, r.Outcome.Status(0))
	require.True(t, r.Needed.Has(0))
	require.True(t, r.Needed.Has(1))
}

// The same reachable set at two firmnesses is not one ruling.
func TestFirmnessCountsToo(t *testing.T) {
	var f doctrine.Findings
	f[1] = doctrine.NoRecord
	r := toy().Decide(f)
	require.Equal(t, []string{"denied", "granted"}, toy().Named(r.Reachable()))
	require.Equal(t, doctrine.Unsettled, r.Firmness())
}

func TestSets(t *testing.T) {
	s := doctrine.SetOf(1, 3)
	require.Equal(t, doctrine.Disposition(1), s.Lowest())
	require.Equal(t, doctrine.Disposition(3), s.Highest())
	require.True(t, s.Has(3))
	require.False(t, s.Has(2))
	_, one := s.Only()
	require.False(t, one)
	d, one := doctrine.SetOf(2).Only()
	require.True(t, one)
	require.Equal(t, doctrine.Disposition(2), d)
	require.Equal(t, doctrine.Undecided, doctrine.Set(0).Lowest())
	require.Equal(t, doctrine.Undecided, doctrine.Set(0).Highest())
	_, one = doctrine.Set(0).Only()
	require.False(t, one)
}

func TestLevels(t *testing.T) {
	_, ok := doctrine.Open.Level()
	require.False(t, ok)
	_, ok = doctrine.NoRecord.Level()
	require.False(t, ok)
	l, ok := doctrine.At(2).Level()
	require.True(t, ok)
	require.Equal(t, doctrine.Level(2), l)
	require.Zero(t, doctrine.Findings{}, "the zero value leaves everything open")
}

func TestDecidingAllocatesNothing(t *testing.T) {
	d := toy()
	require.Zero(t, testing.AllocsPerRun(100, func() { d.Decide(doctrine.Findings{}) }))
}

func Example() {
	r := toy().Decide(doctrine.Findings{doctrine.At(1)})
	fmt.Println(r.Doctrine.Named(r.Reachable()), r.Firmness(), "needs weight:", r.Needed.Has(1))
	// Output: [denied granted] open needs weight: true
}

// More than a doctrine's sets can hold is refused: a seventeenth rule would
// otherwise never hold, in silence.
func TestNewRefusesMoreThanItsSetsHold(t *testing.T) {
	many := func(n int) (names []string) {
		for i := range n {
			names = append(names, fmt.Sprint(i))
		}
		return names
	}
	made := func(elements, levels, rules, dispositions int) func() {
		return func() {
			d := doctrine.Doctrine{Name: "toy", Dispositions: many(dispositions), Rules: make([]doctrine.Rule, rules)}
			for i := range elements {
				d.Elements = append(d.Elements, doctrine.Element{Key: fmt.Sprint(i), Levels: many(1)})
			}
			d.Elements[0].Levels = many(levels)
			doctrine.New(d, func(doctrine.Findings) doctrine.Outcome {
				return doctrine.Conclude(doctrine.SetOf(1), doctrine.Compelled, 0)
			})
		}
	}
	require.NotPanics(t, made(doctrine.MaxElements, doctrine.MaxLevels, doctrine.MaxRules, doctrine.MaxDispositions))
	for what, make := range map[string]func(){
		`too many elements for its sets`:            made(doctrine.MaxElements+1, 1, 1, 1),
		`too many levels of "0" for its sets`:       made(1, doctrine.MaxLevels+1, 1, 1),
		`too many rules for its sets`:               made(1, 1, doctrine.MaxRules+1, 1),
		`too many dispositions for its sets, of wh`: made(1, 1, 1, doctrine.MaxDispositions+1),
	} {
		require.PanicsWithValue(t, caught(make), make, what)
		require.Contains(t, caught(make), what)
	}
	last := doctrine.RuleID(doctrine.MaxRules - 1)
	require.True(t, doctrine.RuleSet(0).With(last, true).Has(last))
	require.True(t, doctrine.SetOf(doctrine.MaxDispositions).Has(doctrine.MaxDispositions))
}

// caught is what a function panics with.
func caught(f func()) (what any) {
	defer func() { what = recover() }()
	f()
	return nil
}

// Whatever a finding is, it has a name, and so has a disposition: what lies
// beyond the scale shows its number.
func TestNamesAreTotal(t *testing.T) {
	d := toy()
	gate := &d.Elements[0]
	for f, want := range []string{"open", "no_record", "shut", "passed", "gate(2)", "gate(3)"} {
		require.Equal(t, want, gate.Name(doctrine.Finding(f)))
		got, known := gate.Parse(want)
		require.Equal(t, f < 4, known, want)
		if known {
			require.Equal(t, doctrine.Finding(f), got)
		}
	}
	for x, want := range []string{"undecided", "denied", "granted", "disposition(2)", "disposition(3)"} {
		require.Equal(t, want, d.Disposition(doctrine.Disposition(x)))
	}
}

// one is a test with a single element, decided level by level.
func one(awaits string, rules []doctrine.Rule, levels ...doctrine.Outcome) *doctrine.Doctrine {
	names := []string{"lowest", "middle", "highest"}
	d := doctrine.New(doctrine.Doctrine{
		Name: "one", Dispositions: []string{"first", "second", "third"}, Rules: rules, Awaits: awaits,
		Elements: []doctrine.Element{{Key: "only", Levels: names[:len(levels)]}},
	}, func(f doctrine.Findings) doctrine.Outcome {
		l, _ := f[0].Level()
		return levels[l]
	})
	return d
}

// An open element is needed if its levels differ in what can be reached or in how
// firmly, whichever of two levels reaches more.
func TestAnElementIsNeededWhicheverWayItMovesTheRuling(t *testing.T) {
	point := func(firm doctrine.Firmness, ds ...doctrine.Disposition) doctrine.Outcome {
		return doctrine.Conclude(doctrine.SetOf(ds...), firm, 0)
	}
	split := point(doctrine.Discretionary, 1, 2)
	for name, levels := range map[string][2]doctrine.Outcome{
		"another disposition": {point(doctrine.Supported, 1), point(doctrine.Supported, 2)},
		"one more":            {split, point(doctrine.Discretionary, 1)},
		"less firmly":         {split, point(doctrine.Contested, 1, 2)},
		"what is awaited leads elsewhere": {
			doctrine.Waiting(point(doctrine.Supported, 1), point(doctrine.Supported, 2)),
			doctrine.Waiting(point(doctrine.Supported, 1), point(doctrine.Supported, 3))},
		"one waits and the other does not": {split, doctrine.Waiting(split, point(doctrine.Discretionary, 1))},
	} {
		for _, x := range []*doctrine.Doctrine{one("", nil, levels[0], levels[1]), one("", nil, levels[1], levels[0]),
			one("", nil, levels[0], levels[0], levels[1]), one("", nil, levels[1], levels[0], levels[0])} {
			r := x.Decide(doctrine.Findings{})
			require.True(t, r.Needed.Has(0), name)
			require.False(t, r.Settled.Has(0), name)
			require.Equal(t, doctrine.Unsettled, r.Firmness(), name)
		}
	}
	r := one("", nil, split, split).Decide(doctrine.Findings{})
	require.Zero(t, r.Needed)
	require.True(t, r.Settled.Has(0))
	require.Equal(t, doctrine.Discretionary, r.Firmness(), "nothing open can change it")
}

// A gate that holds has shut unless something may still open it: what is awaited,
// or another reading of the law. If neither could, it has shut after all.
func TestAGateShutsUnlessSomethingMayOpenIt(t *testing.T) {
	const gate, dispute doctrine.RuleID = 0, 1
	rules := []doctrine.Rule{{Code: "gate", Kind: doctrine.Gate}, {Code: "dispute", Kind: doctrine.Dispute}}
	held := doctrine.RuleSet(0).With(gate, true)
	denied := doctrine.Conclude(doctrine.SetOf(1), doctrine.Compelled, held)
	granted := doctrine.Conclude(doctrine.SetOf(2), doctrine.Supported, held)
	divided := doctrine.Conclude(doctrine.SetOf(1, 2), doctrine.Discretionary, held)
	shut := func(awaits string, levels ...doctrine.Outcome) []doctrine.RuleID {
		return one(awaits, rules, levels...).Decide(doctrine.Findings{}).Shut()
	}
	require.Equal(t, []doctrine.RuleID{gate}, shut("", denied))
	require.Equal(t, []doctrine.RuleID{gate}, shut("", divided), "it ends the matter, in discretion")
	require.Empty(t, shut("leave", doctrine.Waiting(denied, granted)), "what is awaited may open it")
	require.Empty(t, shut("leave", divided))
	require.Equal(t, []doctrine.RuleID{gate}, shut("leave", doctrine.Waiting(denied, denied)), "nothing awaited could")
	require.Empty(t, shut("", doctrine.Either(denied, granted, dispute)), "another reading opens it")
	require.Empty(t, shut("", denied, doctrine.Either(denied, granted, dispute)), "another reading may open it")
	require.Equal(t, []doctrine.RuleID{gate}, shut("", doctrine.Either(denied, denied, dispute)), "the readings agree")
	require.Empty(t, shut("", doctrine.Conclude(doctrine.SetOf(1), doctrine.Compelled, 0)), "it does not hold")
	require.Empty(t, shut("", denied, doctrine.Conclude(doctrine.SetOf(1), doctrine.Compelled, 0)), "whether it holds is open")
}

// A ruling on a test that was not asked is no ruling: nothing is reached, needed
// or shut, and it is firm in nothing.
func TestTheZeroRulingIsOpen(t *testing.T) {
	var r doctrine.Ruling
	require.Equal(t, doctrine.Unsettled, r.Firmness())
	require.Zero(t, r.Reachable())
	require.Empty(t, r.Shut())
	_, decided := r.Disposition()
	require.False(t, decided)
}

// The reasons name what was found, and for a silent record what it counts as;
// a weighing, and a rule that a standard has not, are no reasons.
func TestReasonsSayWhatSilenceCountsAs(t *testing.T) {
	d := doctrine.New(doctrine.Doctrine{
		Name: "toy", Dispositions: []string{"denied", "granted"},
		Elements: []doctrine.Element{{Key: "harm", Levels: []string{"none", "some", "grave"}, Silence: 1}},
		Rules:    []doctrine.Rule{{Code: "R1", Looks: []int{0}}, {Code: "R2", Kind: doctrine.Weighing}, {}, {Code: "R4", Kind: doctrine.Gate}},
	}, func(doctrine.Findings) doctrine.Outcome {
		return doctrine.Conclude(doctrine.SetOf(1), doctrine.Compelled, doctrine.RuleSet(0).With(3, true))
	})
	for f, counts := range map[doctrine.Finding]doctrine.Finding{
		doctrine.Open: doctrine.Open, doctrine.NoRecord: doctrine.At(1), doctrine.At(0): doctrine.At(0), doctrine.At(2): doctrine.At(2),
	} {
		because := d.Decide(doctrine.Findings{f}).Explain().Because
		require.Len(t, because, 2)
		require.Equal(t, "R1", because[0].Rule)
		require.Equal(t, doctrine.Fails, because[0].Status)
		require.Len(t, because[0].Because, 1)
		require.Equal(t, f, because[0].Because[0].Finding)
		require.Equal(t, counts, because[0].Because[0].CountsAs)
		require.Equal(t, "R4", because[1].Rule)
		require.Equal(t, doctrine.Holds, because[1].Status)
	}
}

// mixed is a test in which levels move the ruling both ways and the second
// element moves nothing.
func mixed() *doctrine.Doctrine {
	return doctrine.New(doctrine.Doctrine{
		Name: "mixed", Dispositions: []string{"first", "second", "third"},
		Elements: []doctrine.Element{{Key: "a", Levels: []string{"0", "1", "2"}, Silence: 1}, {Key: "idle", Levels: []string{"0", "1"}, Silence: 1},
			{Key: "b", Levels: []string{"0", "1", "2", "3"}, Silence: 2}, {Key: "c", Levels: []string{"0", "1"}}},
	}, func(f doctrine.Findings) doctrine.Outcome {
		a, _ := f[0].Level()
		b, _ := f[2].Level()
		c, _ := f[3].Level()
		switch {
		case a == 0 && b < 3:
			return doctrine.Conclude(doctrine.SetOf(1), doctrine.Compelled, 0)
		case a == 2 && b == 1:
			return doctrine.Conclude(doctrine.SetOf(2), doctrine.Supported, 0)
		case b == 3 && c == 0:
			return doctrine.Conclude(doctrine.SetOf(1, 3), doctrine.Contested, 0)
		case c == 1:
			return doctrine.Conclude(doctrine.SetOf(2, 3), doctrine.Discretionary, 0)
		}
		return doctrine.Conclude(doctrine.SetOf(3), doctrine.Supported, 0)
	})
}

// every gives all findings on a doctrine: open, silent and on each level.
func every(d *doctrine.Doctrine) (all []doctrine.Findings) {
	all = []doctrine.Findings{{}}
	for e := range d.Elements {
		for _, f := range all[:len(all):len(all)] {
			for x := range len(d.Elements[e].Levels) + 1 {
				f[e] = doctrine.NoRecord + doctrine.Finding(x)
				all = append(all, f)
			}
		}
	}
	return all
}

func TestEveryPointComesOnce(t *testing.T) {
	d, seen := mixed(), map[doctrine.Findings]bool{}
	for i := range d.Points() {
		f := d.Point(i)
		seen[f] = true
		for e := range d.Elements {
			l, answered := f[e].Level()
			require.True(t, answered)
			require.Less(t, int(l), len(d.Elements[e].Levels))
		}
	}
	require.Len(t, seen, 3*2*4*2)
	require.Equal(t, len(seen), d.Points())
}

func TestSilenceCountsAsItsLevel(t *testing.T) {
	d := mixed()
	for e := range d.Elements {
		_, answered := d.CountsAs(e, doctrine.Open)
		require.False(t, answered)
		l, answered := d.CountsAs(e, doctrine.NoRecord)
		require.True(t, answered)
		require.Equal(t, d.Elements[e].Silence, l)
		for want := range d.Elements[e].Levels {
			l, answered := d.CountsAs(e, doctrine.At(doctrine.Level(want)))
			require.True(t, answered)
			require.Equal(t, want, int(l))
		}
	}
	for _, f := range every(d) {
		said := f
		for e := range d.Elements {
			if f[e] == doctrine.NoRecord {
				said[e] = doctrine.At(d.Elements[e].Silence)
			}
		}
		require.Equal(t, d.Decide(said).Outcome, d.Decide(f).Outcome)
	}
}

// What is open is left to everything that could still be answered: what is
// reachable is what some answer reaches, and an element is needed if and only if
// two of its answers differ, whatever else is answered.
func TestDecidingIsAskingEveryCompletion(t *testing.T) {
	d := mixed()
	type ruling struct {
		reach doctrine.Set
		firm  doctrine.Firmness
	}
	at := map[doctrine.Findings]ruling{}
	for i := range d.Points() {
		r := d.Decide(d.Point(i))
		at[d.Point(i)] = ruling{r.Reachable(), r.Firmness()}
	}
	for _, f := range every(d) {
		var reach doctrine.Set
		seen := map[ruling]bool{}
		var needed, open doctrine.ElementSet
		for p, r := range at {
			fits := true
			for e := range d.Elements {
				if l, answered := d.CountsAs(e, f[e]); answered {
					fits = fits && p[e] == doctrine.At(l)
				} else {
					open |= 1 << e
				}
			}
			if !fits {
				continue
			}
			reach |= r.reach
			seen[r] = true
			for e := range d.Elements {
				for l := range d.Elements[e].Levels {
					q := p
					q[e] = doctrine.At(doctrine.Level(l))
					if f[e] == doctrine.Open && at[q] != r {
						needed |= 1 << e
					}
				}
			}
		}
		r := d.Decide(f)
		require.Equal(t, reach, r.Reachable(), "%v", f)
		require.Equal(t, needed, r.Needed, "%v", f)
		require.Equal(t, open&^needed, r.Settled, "%v", f)
		require.Equal(t, len(seen) > 1, r.Firmness() == doctrine.Unsettled, "%v", f)
	}
}

// All combinations of the answered elements at once are what deciding each would
// give; an element that moves nothing anywhere is left out of them.
func TestAnsweredDecidesEveryCombination(t *testing.T) {
	d := mixed()
	for _, f := range every(d) {
		a := d.Answered(f)
		size := 1
		var elements []int
		for e := range d.Elements {
			if f[e] != doctrine.Open && e != 1 {
				elements = append(elements, e)
				size *= len(d.Elements[e].Levels)
			}
		}
		require.Equal(t, elements, a.Elements)
		require.Len(t, a.Outcomes, size)
		for i, o := range a.Outcomes {
			to := f
			for k, e := range a.Elements {
				require.Equal(t, len(d.Elements[e].Levels), a.Levels[k])
				to[e] = doctrine.At(doctrine.Level(i / a.Stride[k] % a.Levels[k]))
			}
			r := d.Decide(to)
			require.Equal(t, r.Reachable(), o.Reachable(), "%v", to)
			require.Equal(t, r.Firmness(), o.Firmness(), "%v", to)
		}
	}
}

// What each answer to an open element would leave is what deciding on it gives.
func TestSplitIsDecidingOnEachAnswer(t *testing.T) {
	d := mixed()
	for _, f := range every(d) {
		split := d.Split(f)
		for e := range d.Elements {
			for l := range split[e] {
				var want doctrine.Set
				if f[e] == doctrine.Open && l < len(d.Elements[e].Levels) {
					to := f
					to[e] = doctrine.At(doctrine.Level(l))
					want = d.Decide(to).Reachable()
				}
				require.Equal(t, want, split[e][l], "%v, element %d at %d", f, e, l)
			}
		}
	}
}

// A set of one has it for its lowest, its highest and its only member; of two,
// the lower is the lowest, and there is no only one.
func TestEverySetKnowsItsEnds(t *testing.T) {
	for low := doctrine.Disposition(1); low < 8; low++ {
		for high := low; high < 8; high++ {
			s := doctrine.SetOf(high, low)
			require.Equal(t, low, s.Lowest())
			require.Equal(t, high, s.Highest())
			only, one := s.Only()
			require.Equal(t, low == high, one)
			require.Equal(t, low, only)
			require.True(t, s.Has(low) && s.Has(high))
		}
	}
}

// A finding beyond the scale, which no reader of files lets through, counts as
// the best level.
func TestAFindingBeyondTheScaleCountsAsTheBest(t *testing.T) {
	d := mixed()
	for e := range d.Elements {
		best := doctrine.At(doctrine.Level(len(d.Elements[e].Levels) - 1))
		for beyond := best; beyond < best+4; beyond++ {
			var a, b doctrine.Findings
			a[e], b[e] = best, beyond
			require.Equal(t, d.Decide(a).Outcome, d.Decide(b).Outcome)
		}
	}
}

// The largest doctrine may be open as a whole.
func TestEveryElementMayBeOpen(t *testing.T) {
	elements := make([]doctrine.Element, doctrine.MaxElements)
	for e := range elements {
		elements[e].Levels = []string{"no", "yes"}
	}
	d := doctrine.New(doctrine.Doctrine{Name: "large", Dispositions: []string{"denied", "granted"}, Elements: elements}, func(f doctrine.Findings) doctrine.Outcome {
		for e := range elements {
			if f[e] == doctrine.At(0) {
				return doctrine.Conclude(doctrine.SetOf(1), doctrine.Compelled, 0)
			}
		}
		return doctrine.Conclude(doctrine.SetOf(2), doctrine.Supported, 0)
	})
	r := d.Decide(doctrine.Findings{})
	split := d.Split(doctrine.Findings{})
	for e := range elements {
		require.True(t, r.Needed.Has(e))
		require.Equal(t, doctrine.SetOf(1), split[e][0])
		require.Equal(t, doctrine.SetOf(1, 2), split[e][1])
	}
	require.Zero(t, r.Settled)
}
