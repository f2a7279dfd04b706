package whatif

import "github.com/benchwalk/benchwalk/logic/doctrine"

// Turning is what an open ruling turns on: what comes out while nothing more is
// found for the party whom each scale serves, and the least answers to what is open
// that let something else come out.
type Turning struct {
	Reach doctrine.Set
	Firm  doctrine.Firmness
	Ways  []Flip // each change is from an open finding; its level and every better one will do
}

// Turns tells what an open ruling turns on; ok is false where the ruling is not open,
// or where the worst answers leave more than one disposition or the court a choice.
//
// A finding better for a party never moves a ruling away from it, so the answers that
// let something else come out are those at least as good as one of the ways.
func Turns(r doctrine.Ruling) (t Turning, ok bool) {
	if r.Needed == 0 {
		return t, false
	}
	d := r.Doctrine
	var open []int
	worst := r.Findings
	for e := range d.Elements {
		if r.Findings[e] != doctrine.Open {
			continue
		}
		worst[e] = doctrine.FirstLevel // what is settled may be anything
		if r.Needed.Has(e) {
			open = append(open, e)
		}
	}
	base := d.Decide(worst)
	if base.Firmness() != doctrine.Compelled {
		return t, false
	}
	t.Reach, t.Firm = base.Reachable(), base.Firmness()
	// In the order of the odometer every point comes after all that lie below it.
	for f, more := worst, true; more; more = step(d, open, &f) {
		if least(t.Ways, f) {
			if to := d.Decide(f); to.Reachable() != t.Reach { // then it is as firm, too
				t.Ways = append(t.Ways, way(r, open, f, to))
			}
		}
	}
	return t, len(t.Ways) > 0
}

// step goes to the next point over the open elements; it is false after the last.
func step(d *doctrine.Doctrine, open []int, f *doctrine.Findings) bool {
	for _, e := range open {
		if f[e]++; int(f[e]-doctrine.FirstLevel) < len(d.Elements[e].Levels) {
			return true
		}
		f[e] = doctrine.FirstLevel
	}
	return false
}

// least reports whether no way lies at or below a point.
func least(ways []Flip, f doctrine.Findings) bool {
	for _, w := range ways {
		below := true
		for _, c := range w.Changes {
			below = below && c.To <= f[c.Element]
		}
		if below {
			return false
		}
	}
	return true
}

func way(r doctrine.Ruling, open []int, f doctrine.Findings, to doctrine.Ruling) Flip {
	w := Flip{Reach: to.Reachable(), Firm: to.Firmness()}
	for _, e := range open {
		if f[e] > doctrine.FirstLevel {
			w.Levels += int(f[e] - doctrine.FirstLevel)
			w.Changes = append(w.Changes, Change{e, r.Findings[e], f[e], true})
		}
	}
	return w
}
