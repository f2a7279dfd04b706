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
		Rules:    []doctrine.Rule{{Code: "fails", Gate: true, Looks: []int{0}}},
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
	rules := []doctrine.Rule{{Code: "gate", Gate: true}, {Code: "dispute", Disputes: true}}
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
		Rules:    []doctrine.Rule{{Code: "R1", Looks: []int{0}}, {Code: "R2", Weighing: true}, {}, {Code: "R4", Gate: true}},
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
