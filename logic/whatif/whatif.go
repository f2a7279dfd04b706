// Package whatif says what would change a ruling: the open question whose
// answer narrows it most, all least changes of the findings that alter it, the
// nearest way to a disposition that somebody expected, and the map of rulings
// over two elements. It is generic over the doctrines and knows no law.
//
// A ruling is altered when the reachable set or the firmness is another. A
// change is least when no other change that alters the ruling lies between it
// and the findings as they are, element by element: moving less far, or moving
// fewer elements, would not do. Changes are of answered elements; what is open
// is not there to be changed, and package doctrine says what it still decides.
// No record is changed from the level that it counts as.
package whatif

import (
	"math/bits"
	"slices"

	"github.com/benchwalk/benchwalk/logic/doctrine"
)

// Change moves the finding on one element to a level.
type Change struct {
	Element int
	From    doctrine.Finding // as it was found: a level or no record
	To      doctrine.Finding // a level
	// Raises is true where the change helps the party whom the scale serves.
	Raises bool
}

// Flip is one least change with the ruling it leads to.
type Flip struct {
	Changes []Change // in the doctrine's own order
	Levels  int      // by how many they move in all
	Reach   doctrine.Set
	Firm    doctrine.Firmness
}

// Space is everything that changes of the answered findings lead to, decided
// once so that several questions can be asked of it.
type Space struct {
	ruling doctrine.Ruling
	answered
	here [doctrine.MaxElements]int // the present level of each answered element
	base int                       // the present point
}

type answered = doctrine.Answered

// On decides the space around a ruling.
func On(r doctrine.Ruling) *Space {
	s := &Space{ruling: r, answered: r.Doctrine.Answered(r.Findings)}
	for k, e := range s.Elements {
		l, _ := r.Doctrine.CountsAs(e, r.Findings[e])
		s.here[k] = min(int(l), s.Levels[k]-1)
		s.base += s.here[k] * s.Stride[k]
	}
	return s
}

// Flips lists all least changes that alter the ruling, fewest findings first,
// then in the doctrine's own order.
func Flips(r doctrine.Ruling) []Flip { return On(r).Least(1, Alters(r))[0] }

// Alters tells in bit 0 whether an outcome is another ruling.
func Alters(r doctrine.Ruling) func(doctrine.Outcome) uint8 {
	now, firm := r.Reachable(), r.Firmness()
	return func(o doctrine.Outcome) uint8 {
		if o.Reachable() != now || o.Firmness() != firm {
			return 1
		}
		return 0
	}
}

// Reaches tells in bit d whether an outcome reaches a disposition that the ruling
// does not: d alone, or d beside others.
func Reaches(r doctrine.Ruling, alone bool) func(doctrine.Outcome) uint8 {
	now := r.Reachable()
	return func(o doctrine.Outcome) uint8 {
		reach := o.Reachable()
		switch {
		case !alone:
			reach &^= now
		case reach == now || reach&(reach-1) != 0:
			reach = 0
		}
		return uint8(reach)
	}
}

// Least lists, for each of the first n bits of wanted, the least changes of the
// answered findings to an outcome that has it. What the findings are now must
// have none. All are found in one pass.
//
// Every combination of answers is visited once, after all those that lie
// between it and the present one: in each element the present level comes
// first, then those above it, then those below, each side going outward. What
// lies between is then known from the neighbors one step nearer.
func (s *Space) Least(n int, wanted func(doctrine.Outcome) uint8) [][]Flip {
	flips := make([][]Flip, n)
	var digit [doctrine.MaxElements]int
	at := s.here // the level that each digit stands for
	// within[i] has a bit if an outcome with it lies in the box between the present one and i.
	within := make([]uint8, len(s.Outcomes))
	for i := s.base; ; {
		between := uint8(0)
		for k, stride := range s.Stride {
			switch {
			case at[k] > s.here[k]:
				between |= within[i-stride]
			case at[k] < s.here[k]:
				between |= within[i+stride]
			}
		}
		hit := wanted(s.Outcomes[i]) &^ between
		within[i] = between | hit
		for bit := 0; hit>>bit != 0 && bit < n; bit++ {
			if hit>>bit&1 == 1 {
				flips[bit] = append(flips[bit], s.flip(at, i))
			}
		}
		k := 0
		for ; k < len(s.Stride); k++ {
			digit[k]++
			was := at[k]
			switch {
			case digit[k] == s.Levels[k]:
				digit[k], at[k] = 0, s.here[k]
			case s.here[k]+digit[k] < s.Levels[k]:
				at[k] = s.here[k] + digit[k]
			default:
				at[k] = s.Levels[k] - 1 - digit[k]
			}
			i += (at[k] - was) * s.Stride[k]
			if digit[k] != 0 {
				break
			}
		}
		if k == len(s.Stride) {
			break
		}
	}
	for _, fs := range flips {
		slices.SortStableFunc(fs, compare)
	}
	return flips
}

func (s *Space) flip(at [doctrine.MaxElements]int, i int) Flip {
	f := Flip{Reach: s.Outcomes[i].Reachable(), Firm: s.Outcomes[i].Firmness()}
	for k, e := range s.Elements {
		if by := at[k] - s.here[k]; by != 0 {
			f.Levels += max(by, -by)
			f.Changes = append(f.Changes, Change{e, s.ruling.Findings[e], doctrine.At(doctrine.Level(at[k])), at[k] > s.here[k]})
		}
	}
	return f
}

func compare(x, y Flip) int {
	if c := len(x.Changes) - len(y.Changes); c != 0 {
		return c
	}
	for i := range x.Changes {
		if c := x.Changes[i].Element - y.Changes[i].Element; c != 0 {
			return c
		}
	}
	for i := range x.Changes {
		if c := int(x.Changes[i].To) - int(y.Changes[i].To); c != 0 {
			return c
		}
	}
	return 0
}

// Apply gives the findings after a flip.
func (f Flip) Apply(to doctrine.Findings) doctrine.Findings {
	for _, c := range f.Changes {
		to[c.Element] = c.To
	}
	return to
}

// Robustness is the number of findings in the smallest flip, zero where no
// change of the findings alters the ruling. It counts findings and is no
// measure of how likely a change is.
func Robustness(flips []Flip) int {
	if len(flips) == 0 {
		return 0
	}
	return len(flips[0].Changes)
}

// Single is the set of elements that alter the ruling by themselves, Any of
// those that stand in some flip.
func Single(flips []Flip) (single, any doctrine.ElementSet) {
	for _, f := range flips {
		for _, c := range f.Changes {
			any |= 1 << c.Element
			if len(f.Changes) == 1 {
				single |= 1 << c.Element
			}
		}
	}
	return single, any
}

// Next is the open element whose answer narrows the reachable set most: it
// leaves the fewest dispositions on the average of its levels, none of which is
// taken to be likelier than another. Ties go to the doctrine's own order. ok is
// false where nothing open is needed.
func Next(r doctrine.Ruling) (element int, ok bool) {
	if r.Needed == 0 {
		return 0, false
	}
	best, scale := 0, 1
	reach := r.Doctrine.Split(r.Findings)
	for e := range r.Doctrine.Elements {
		if !r.Needed.Has(e) {
			continue
		}
		left, n := 0, len(r.Doctrine.Elements[e].Levels)
		for l := range n {
			left += bits.OnesCount8(uint8(reach[e][l]))
		}
		if !ok || left*scale < best*n {
			element, ok, best, scale = e, true, left, n
		}
	}
	return element, ok
}

// Cell is one place of a map.
type Cell struct {
	X, Y  doctrine.Finding
	Reach doctrine.Set
	Firm  doctrine.Firmness
	// Ruling decides the cell, to tell its reason.
	Ruling doctrine.Ruling
	Here   bool
}

// Map gives the rulings over two elements, with every other finding as it is:
// rows from the best level of y down, cells from the worst level of x up.
func Map(r doctrine.Ruling, x, y int) (rows [][]Cell) {
	d := r.Doctrine
	hereX, okX := d.CountsAs(x, r.Findings[x])
	hereY, okY := d.CountsAs(y, r.Findings[y])
	for ly := len(d.Elements[y].Levels) - 1; ly >= 0; ly-- {
		var row []Cell
		for lx := range d.Elements[x].Levels {
			f := r.Findings
			f[x], f[y] = doctrine.At(doctrine.Level(lx)), doctrine.At(doctrine.Level(ly))
			to := d.Decide(f)
			row = append(row, Cell{f[x], f[y], to.Reachable(), to.Firmness(), to,
				okX && okY && int(hereX) == lx && int(hereY) == ly})
		}
		rows = append(rows, row)
	}
	return rows
}
