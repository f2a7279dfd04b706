package whatif_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/stay"
	"github.com/benchwalk/benchwalk/logic/whatif"
)

// ruling is what a reader would call the same ruling.
type ruling struct {
	reach doctrine.Set
	firm  doctrine.Firmness
}

// brute answers from the definitions alone: it decides every change of the
// answered findings one at a time, and tells which are least by trying
// everything that lies between.
type brute struct {
	d *doctrine.Doctrine
	// changes[open] are the rulings on all changes while those elements are
	// open. They do not depend on what the other findings are now.
	changes map[doctrine.ElementSet][]ruling
}

func newBrute(d *doctrine.Doctrine) *brute {
	return &brute{d, map[doctrine.ElementSet][]ruling{}}
}

// state is one set of findings. Change i puts the k-th answered element on
// level i/stride[k]%levels[k].
type state struct {
	d                              *doctrine.Doctrine
	f                              doctrine.Findings
	answered, levels, stride, here []int
	changes                        []ruling
	now                            ruling
}

func (b *brute) state(f doctrine.Findings) *state {
	s := &state{d: b.d, f: f}
	size, present := 1, 0
	var open doctrine.ElementSet
	for e, el := range b.d.Elements {
		var here int
		switch f[e] {
		case doctrine.Open:
			open |= 1 << e
			continue
		case doctrine.NoRecord:
			here = int(el.Silence)
		default:
			here = int(f[e] - doctrine.FirstLevel)
		}
		s.answered, s.levels = append(s.answered, e), append(s.levels, len(el.Levels))
		s.stride, s.here = append(s.stride, size), append(s.here, here)
		present += here * size
		size *= len(el.Levels)
	}
	s.changes = b.changes[open]
	if s.changes == nil {
		for i := range size {
			to := f
			for k, e := range s.answered {
				to[e] = doctrine.At(doctrine.Level(s.level(i, k)))
			}
			r := b.d.Decide(to)
			s.changes = append(s.changes, ruling{r.Reachable(), r.Firmness()})
		}
		b.changes[open] = s.changes
	}
	s.now = s.changes[present]
	return s
}

func (s *state) level(i, k int) int { return i / s.stride[k] % s.levels[k] }

// between reports whether something that is wanted lies between the findings as
// they are and change i. It walks the box of the two, element by element from
// the k-th on; at is the change put together so far. It starts at the far end,
// where most changes that are not least are soon found out.
func (s *state) between(wanted []bool, i, k, at int) bool {
	if k == len(s.answered) {
		return at != i && wanted[at]
	}
	l, step := s.level(i, k), -1
	if l < s.here[k] {
		step = 1
	}
	for ; ; l += step {
		if s.between(wanted, i, k+1, at+l*s.stride[k]) {
			return true
		}
		if l == s.here[k] {
			return false
		}
	}
}

// least lists the least changes to a ruling that is wanted.
func (s *state) least(want func(ruling) bool) (flips []whatif.Flip) {
	wanted := make([]bool, len(s.changes))
	for i, r := range s.changes {
		wanted[i] = want(r)
	}
	for i, r := range s.changes {
		if !wanted[i] || s.between(wanted, i, 0, 0) {
			continue
		}
		f := whatif.Flip{Reach: r.reach, Firm: r.firm}
		for k, e := range s.answered {
			if l := s.level(i, k); l != s.here[k] {
				f.Levels += max(l-s.here[k], s.here[k]-l)
				f.Changes = append(f.Changes, whatif.Change{Element: e, From: s.f[e], To: doctrine.At(doctrine.Level(l)), Raises: l > s.here[k]})
			}
		}
		flips = append(flips, f)
	}
	slices.SortFunc(flips, func(a, b whatif.Flip) int {
		return slices.Compare(rank(a), rank(b))
	})
	return flips
}

// rank puts fewest findings first, then goes in the doctrine's own order: by
// the elements, then by the levels.
func rank(f whatif.Flip) []int {
	k := []int{len(f.Changes)}
	for _, c := range f.Changes {
		k = append(k, c.Element)
	}
	for _, c := range f.Changes {
		k = append(k, int(c.To))
	}
	return k
}

func (s *state) flips() []whatif.Flip {
	return s.least(func(r ruling) bool { return r != s.now })
}

// nearest are the least changes to a disposition alone, or to more with it where
// it is not reached now.
func (s *state) nearest(d doctrine.Disposition, alone bool) []whatif.Flip {
	only := doctrine.SetOf(d)
	if s.now.reach == only || s.now.reach.Has(d) && !alone {
		return nil
	}
	return s.least(func(r ruling) bool { return r.reach == only || !alone && r.reach.Has(d) })
}

// single are the elements of which some level alone alters the ruling.
func (s *state) single() (set doctrine.ElementSet) {
	for i, r := range s.changes {
		moved := -1
		for k := range s.answered {
			switch {
			case s.level(i, k) == s.here[k]:
			case moved < 0:
				moved = k
			default:
				moved = len(s.answered) // more than one
			}
		}
		if r != s.now && moved < len(s.answered) {
			set |= 1 << s.answered[moved]
		}
	}
	return set
}

// fewest is the number of findings that the smallest change that alters the
// ruling moves, zero if none does.
func (s *state) fewest() (n int) {
	for i, r := range s.changes {
		moved := 0
		for k := range s.answered {
			if s.level(i, k) != s.here[k] {
				moved++
			}
		}
		if r != s.now && (n == 0 || moved < n) {
			n = moved
		}
	}
	return n
}

func nearest(r doctrine.Ruling, d doctrine.Disposition, alone bool) []whatif.Flip {
	reaches := whatif.Reaches(r, alone)
	return whatif.On(r).Least(1, func(o doctrine.Outcome) uint8 { return reaches(o) >> d & 1 })[0]
}

func same(a, b []whatif.Flip) bool {
	return slices.EqualFunc(a, b, func(x, y whatif.Flip) bool {
		return x.Levels == y.Levels && x.Reach == y.Reach && x.Firm == y.Firm && slices.Equal(x.Changes, y.Changes)
	})
}

// every visits each doctrine under each posture and standard that makes one.
func every(t *testing.T, do func(t *testing.T, d *doctrine.Doctrine)) {
	for _, x := range doctrines.All() {
		for n, p := range doctrines.Distinct(x) {
			t.Run(fmt.Sprint(x, " ", n, " ", p.Standard.Circuit, " ", p.Standard.Date), func(t *testing.T) { do(t, p.Doctrine(x)) })
		}
	}
}

// states visits findings of every kind, with open ones and silent records. For
// the three small tests that is every state there is, of which one in stride is
// taken. The speech test has 737,280: of those it is a sample, the same each
// time, of the given size.
func states(d *doctrine.Doctrine, stride, sample int, visit func(doctrine.Findings)) {
	if d.Name == "speech" {
		random := rand.New(rand.NewPCG(20201023, 59))
		for range sample {
			var f doctrine.Findings
			for e := range d.Elements {
				f[e] = doctrine.Finding(random.IntN(len(d.Elements[e].Levels) + 2))
			}
			visit(f)
		}
		return
	}
	n := 1
	for _, el := range d.Elements {
		n *= len(el.Levels) + 2
	}
	for i := 0; i < n; i += stride {
		var f doctrine.Findings
		rest := i
		for e, el := range d.Elements {
			f[e] = doctrine.Finding(rest % (len(el.Levels) + 2))
			rest /= len(el.Levels) + 2
		}
		visit(f)
	}
}

// thin gives how much of the states is looked at. As WebAssembly in Node, where
// the whole takes minutes, it is less; a stride of 11 is prime to every scale, so
// that each finding on each element is still met.
func thin(stride, sample int) (int, int) {
	if runtime.GOOS == "js" {
		return 11, sample / 40
	}
	return stride, sample
}

// Flips and what Reaches asks for are complete, exact, in order and without repetition, at
// every point of every doctrine and among open and silent findings; and what
// Robustness and Single read off them is so by its own definition.
func TestFlipsAreAllLeastChanges(t *testing.T) {
	every(t, func(t *testing.T, d *doctrine.Doctrine) {
		t.Parallel()
		b := newBrute(d)
		check := func(f doctrine.Findings) {
			s, r := b.state(f), d.Decide(f)
			flips := whatif.Flips(r)
			if want := s.flips(); !same(want, flips) {
				require.Equal(t, want, flips, "flips of %v", f)
			}
			for x := range d.Dispositions {
				x := doctrine.Disposition(x + 1)
				for _, alone := range []bool{true, false} {
					if want, got := s.nearest(x, alone), nearest(r, x, alone); !same(want, got) {
						require.Equal(t, want, got, "nearest %s from %v, alone %v", d.Disposition(x), f, alone)
					}
				}
			}
			if want, got := s.fewest(), whatif.Robustness(flips); want != got {
				t.Fatalf("robustness of %v: %d, want %d", f, got, want)
			}
			single, some := whatif.Single(flips)
			if want := s.single(); want != single {
				t.Fatalf("%v: %b alter it alone, want %b", f, single, want)
			}
			var stand doctrine.ElementSet
			for _, x := range flips {
				to := f
				for _, c := range x.Changes {
					stand |= 1 << c.Element
					to[c.Element] = c.To
				}
				if to != x.Apply(f) {
					t.Fatalf("%v: %v applied to give %v", f, x, x.Apply(f))
				}
			}
			if some != stand {
				t.Fatalf("%v: %b stand in a flip, want %b", f, some, stand)
			}
		}
		stride, sample := thin(1, 6000)
		states(d, stride, sample, check)
		if d.Name != "speech" && stride == 1 {
			return // its points were among the states
		}
		for i := 0; i < d.Points(); i += stride {
			check(d.Point(i))
		}
	})
}

// The least changes of docs/law/MODEL.md §11, where no single finding saves the stay.
// Several questions asked at once are answered as each would be alone, and what
// is beyond those asked is left out.
func TestAskingAtOnceIsAskingEach(t *testing.T) {
	every(t, func(t *testing.T, d *doctrine.Doctrine) {
		for i := 0; i < d.Points(); i += 1 + d.Points()/20 {
			r := d.Decide(d.Point(i))
			reaches, alters, space := whatif.Reaches(r, false), whatif.Alters(r), whatif.On(r)
			wanted := func(o doctrine.Outcome) uint8 { return reaches(o) | alters(o) }
			all := space.Least(8, wanted)
			require.Len(t, all, 8)
			for bit := range all {
				alone := space.Least(1, func(o doctrine.Outcome) uint8 { return wanted(o) >> bit & 1 })
				require.True(t, same(alone[0], all[bit]), "%v, bit %d", r.Findings, bit)
			}
			for n := range 8 {
				some := space.Least(n, wanted)
				require.Len(t, some, n)
				for bit := range some {
					require.True(t, same(all[bit], some[bit]), "%v, bit %d of %d", r.Findings, bit, n)
				}
			}
		}
	})
}

// The least changes of docs/law/MODEL.md §11, where no single finding saves the stay.
func TestTwoLeastChanges(t *testing.T) {
	r, _ := stay.Decide(stay.Findings{Merits: stay.MeritsWeak, IrreparableHarm: stay.HarmPossible, HarmToOthers: stay.OthersSubstantial, BalanceOfHardships: stay.BalanceEven, PublicInterest: stay.PublicFavorsOpponent}, stay.Posture{})
	var got []string
	for _, f := range whatif.Flips(r) {
		to := stay.Typed(f.Apply(r.Findings))
		got = append(got, fmt.Sprint(to.Merits, " ", to.IrreparableHarm, " ", to.HarmToOthers, " ", to.BalanceOfHardships, " ", to.PublicInterest))
		require.Equal(t, []string{"denied", "granted"}, r.Doctrine.Named(f.Reach))
		require.Equal(t, doctrine.Discretionary, f.Firm)
	}
	require.Equal(t, []string{
		"likely probable substantial even favors_opponent",
		"serious_questions probable substantial tips_sharply favors_opponent",
	}, got)
	single, _ := whatif.Single(whatif.Flips(r))
	require.Zero(t, single)
	require.Equal(t, 2, whatif.Robustness(whatif.Flips(r)))
}

func TestNothingAnsweredIsNothingToChange(t *testing.T) {
	every(t, func(t *testing.T, d *doctrine.Doctrine) {
		r := d.Decide(doctrine.Findings{})
		require.Empty(t, whatif.Flips(r))
		require.Zero(t, whatif.Robustness(nil))
		for x := range d.Dispositions {
			require.Empty(t, nearest(r, doctrine.Disposition(x+1), false))
		}
	})
}

// Which open findings are needed is for package doctrines to test. Among them Next
// takes the one that leaves the fewest dispositions on the average, and the
// first of equals.
func TestNextNarrowsMost(t *testing.T) {
	every(t, func(t *testing.T, d *doctrine.Doctrine) {
		found := 0
		stride, sample := thin(1, 4000)
		states(d, stride, sample, func(f doctrine.Findings) {
			r := d.Decide(f)
			want, fewest := -1, 0
			for e, el := range d.Elements {
				if !r.Needed.Has(e) {
					continue
				}
				left, to := 0, f
				for l := range el.Levels {
					to[e] = doctrine.At(doctrine.Level(l))
					left += len(d.Named(d.Decide(to).Reachable()))
				}
				left *= 60 / len(el.Levels) // scales have two to five levels, and 60 is a multiple of each
				if want < 0 || left < fewest {
					want, fewest = e, left
				}
			}
			got, ok := whatif.Next(r)
			if ok != (r.Needed != 0) || ok && (got != want || f[got] != doctrine.Open) {
				t.Fatalf("%v: next is %d, %v; want %d", f, got, ok, want)
			}
			if ok {
				found++
			}
		})
		// A doctrine with one ruling for everything needs nothing.
		one := whatif.Flips(d.Decide(d.Point(0))) == nil
		require.Equal(t, one, found == 0)
	})
}

// Every cell of a map is the ruling on its two levels, and the cell of the
// present findings is marked where there is one.
func TestMapDecidesEveryCell(t *testing.T) {
	every(t, func(t *testing.T, d *doctrine.Doctrine) {
		stride, sample := thin(7, 400)
		if d.Name == "stay" {
			stride = 11 // its scales have up to seven findings, and there are 55 doctrines
		}
		states(d, stride, sample, func(f doctrine.Findings) {
			r := d.Decide(f)
			for x, ex := range d.Elements {
				for y, ey := range d.Elements {
					if x == y {
						continue
					}
					rows := whatif.Map(r, x, y)
					if len(rows) != len(ey.Levels) {
						t.Fatalf("%d rows of %s", len(rows), ey.Key)
					}
					here := 0
					for i, row := range rows {
						if len(row) != len(ex.Levels) {
							t.Fatalf("%d cells of %s", len(row), ex.Key)
						}
						for j, c := range row {
							to := f
							to[x], to[y] = doctrine.At(doctrine.Level(j)), doctrine.At(doctrine.Level(len(rows)-1-i))
							if want := d.Decide(to); c.X != to[x] || c.Y != to[y] || !reflect.DeepEqual(c.Ruling, want) || c.Reach != want.Reachable() || c.Firm != want.Firmness() {
								t.Fatalf("%v, %s by %s: cell %+v, want %+v", f, ex.Key, ey.Key, c, want)
							}
							if c.Here {
								here++
								if counts(ex, f[x]) != c.X || counts(ey, f[y]) != c.Y {
									t.Fatalf("%v is not at %v, %v", f, c.X, c.Y)
								}
							}
						}
					}
					if answered := f[x] != doctrine.Open && f[y] != doctrine.Open; answered != (here == 1) || here > 1 {
						t.Fatalf("%v, %s by %s: %d cells are here", f, ex.Key, ey.Key, here)
					}
				}
			}
		})
	})
}

// counts gives the level that a finding counts as, and open for open.
func counts(e doctrine.Element, f doctrine.Finding) doctrine.Finding {
	if f == doctrine.NoRecord {
		return doctrine.At(e.Silence)
	}
	return f
}

// A stay must be denied on a weak appeal, with harm that is merely possible. It
// takes two findings at the least to bring it within the court's discretion.
func ExampleFlips() {
	r, _ := stay.Decide(stay.Findings{
		Merits:             stay.MeritsWeak,
		IrreparableHarm:    stay.HarmPossible,
		HarmToOthers:       stay.OthersSubstantial,
		BalanceOfHardships: stay.BalanceEven,
		PublicInterest:     stay.PublicFavorsOpponent,
	}, stay.Posture{})
	d := r.Doctrine
	fmt.Println(d.Named(r.Reachable()), r.Firmness())
	for _, f := range whatif.Flips(r) {
		fmt.Print("with")
		for _, c := range f.Changes {
			e := d.Elements[c.Element]
			fmt.Print(" ", e.Key, " ", e.Name(c.To))
		}
		fmt.Println(":", d.Named(f.Reach), f.Firm)
	}
	// Output:
	// [denied] compelled
	// with merits likely irreparable_harm probable: [denied granted] discretionary
	// with merits serious_questions irreparable_harm probable balance_of_hardships tips_sharply: [denied granted] discretionary
}

// A finding beyond a scale counts as its last level, as it does where a ruling is decided.
func TestWhatLiesBeyondAScaleCountsAsItsLastLevel(t *testing.T) {
	every(t, func(t *testing.T, d *doctrine.Doctrine) {
		for i := 0; i < d.Points(); i += 1 + d.Points()/12 {
			last := d.Point(i)
			for e := range d.Elements {
				last[e] = doctrine.At(doctrine.Level(len(d.Elements[e].Levels) - 1))
				beyond := last
				beyond[e]++
				want, got := whatif.Flips(d.Decide(last)), whatif.Flips(d.Decide(beyond))
				require.Equal(t, len(want), len(got))
				for n, flip := range want {
					require.Equal(t, flip.Apply(last), got[n].Apply(last))
					require.Equal(t, flip.Reach, got[n].Reach)
					require.Equal(t, flip.Levels, got[n].Levels)
				}
			}
		}
	})
}

// What is told of an outcome is which dispositions it reaches and the ruling does not, each
// by its own bit, and nothing by the bit that is no disposition's.
func TestReachesTellsNewDispositionsAlone(t *testing.T) {
	every(t, func(t *testing.T, d *doctrine.Doctrine) {
		for i := 0; i < d.Points(); i += 1 + d.Points()/40 {
			r := d.Decide(d.Point(i))
			for j := 0; j < d.Points(); j += 1 + d.Points()/60 {
				o := d.Decide(d.Point(j)).Outcome
				var among, alone uint8
				for x := range d.Dispositions {
					x := doctrine.Disposition(x + 1)
					if o.Reachable().Has(x) && !r.Reachable().Has(x) {
						among |= 1 << x
					}
					if o.Reachable() == doctrine.SetOf(x) && o.Reachable() != r.Reachable() {
						alone |= 1 << x
					}
				}
				if whatif.Reaches(r, false)(o) != among || whatif.Reaches(r, true)(o) != alone {
					t.Fatalf("%v to %v: %b and %b, want %b and %b", r.Reachable(), o.Reachable(), whatif.Reaches(r, false)(o), whatif.Reaches(r, true)(o), among, alone)
				}
			}
		}
	})
}

// Of two changes of as many findings the one comes first that begins with the earlier
// element, wherever it ends, and then the one that goes to the lower level.
func TestChangesComeInTheDoctrinesOwnOrder(t *testing.T) {
	var elements []doctrine.Element
	for _, key := range []string{"a", "b", "c", "d"} {
		elements = append(elements, doctrine.Element{Key: key, Levels: []string{"low", "middle", "high"}})
	}
	const low, middle, high = doctrine.FirstLevel, doctrine.FirstLevel + 1, doctrine.FirstLevel + 2
	d := doctrine.New(doctrine.Doctrine{Name: "toy", Dispositions: []string{"denied", "granted"}, Elements: elements}, func(f doctrine.Findings) doctrine.Outcome {
		if f[0] != middle && f[3] != middle || f[1] == high && f[2] == high || f[1] == low && f[2] == low {
			return doctrine.Conclude(doctrine.SetOf(2), doctrine.Supported, 0)
		}
		return doctrine.Conclude(doctrine.SetOf(1), doctrine.Compelled, 0)
	})
	var order []string
	for _, f := range whatif.Flips(d.Decide(doctrine.Findings{middle, middle, middle, middle})) {
		said := ""
		for _, c := range f.Changes {
			said += elements[c.Element].Key + " " + elements[c.Element].Name(c.To) + " "
		}
		order = append(order, said)
	}
	require.Equal(t, []string{"a low d low ", "a low d high ", "a high d low ", "a high d high ", "b low c low ", "b high c high "}, order)
}
