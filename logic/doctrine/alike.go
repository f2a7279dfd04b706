package doctrine

// Apart reports whether some rule tells a level of an element from the one below it: at
// some point of the space the two lead to another ruling, or to the same one by other
// rules.
func (d *Doctrine) Apart(e int, upper Level) bool {
	for at := range d.table {
		if Level(at/d.stride[e]%len(d.Elements[e].Levels)) == upper && d.table[at] != d.table[at-d.stride[e]] {
			return true
		}
	}
	return false
}
