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
