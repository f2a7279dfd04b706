package doctrines

// Finer lists the levels of an element that are a shade of another one: no rule tells the
// two apart, under any posture. Of levels that are alike the one stands for the rest at
// which the scale goes on to what is told apart; from a scale that no rule looks at,
// nothing is a shade of anything.
func Finer(k Key) (levels []string) {
	scale := k.Scale().Levels
	var first []int // of each run of levels that are alike
	for l := range scale {
		if l == 0 || apart(k, uint8(l)) {
			first = append(first, l)
		}
	}
	if len(first) == 1 {
		return nil
	}
	for i, from := range first {
		to := len(scale)
		if i+1 < len(first) {
			to = first[i+1]
		}
		stands := from
		if i == 0 { // the worst levels go on upwards alone
			stands = to - 1
		}
		for l := from; l < to; l++ {
			if l != stands {
				levels = append(levels, scale[l])
			}
		}
	}
	return levels
}

// apart reports whether a rule tells a level from the one below it under some posture.
func apart(k Key, upper uint8) bool {
	for _, p := range Distinct(k.Test) {
		if p.Doctrine(k.Test).Apart(k.Element, upper) {
			return true
		}
	}
	return false
}
