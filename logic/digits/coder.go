package digits

import "slices"

// Coder takes members through one after the other: writing, it collects what they
// are; reading, it finds out. So both ways follow one path. [Writing] and [Reading]
// make one.
type Coder struct {
	writing, bad bool
	left         left     // reading: what is left
	members      []Member // writing: what was collected
}

// left is a number that is being read, in whichever digits it was written.
type left interface {
	take(count uint64) (rest uint64)
	none() bool
}

// Member is one choice: a value below Count, which is how many it could be.
type Member struct{ Value, Count uint64 }

// Writing is a coder that collects members.
func Writing() Coder { return Coder{writing: true} }

// Reading is a coder that finds out the members of a number. It is false where a
// character is no digit, or the highest digit is a zero, which could be written or
// left out: it is left out.
func Reading(text string) (c Coder, ok bool) {
	n, ok := parse(text)
	if !ok || len(n) > 0 && n[len(n)-1] == 0 {
		return Coder{}, false
	}
	return Coder{left: &n}, true
}

// Of carries one of count values, which are 1 to 2³³: writing, it takes the value
// and gives it back; reading, it gives what was written, whatever value it is given.
func (c *Coder) Of(value, count uint64) uint64 {
	if !c.writing {
		return c.left.take(count)
	}
	if value >= count {
		c.bad, value = true, 0
	}
	c.members = append(c.members, Member{value, count})
	return value
}

// Flag carries whether something is.
func (c *Coder) Flag(is bool) bool {
	v := uint64(0)
	if is {
		v = 1
	}
	return c.Of(v, 2) > 0
}

// Reject says that what was carried is nothing that there could be.
func (c *Coder) Reject() { c.bad = true }

// Bad reports whether a value was given that is beyond its count, or something was
// rejected.
func (c *Coder) Bad() bool { return c.bad }

// Rest reports whether something is left of the number that is read.
func (c *Coder) Rest() bool { return c.left != nil && !c.left.none() }

// Text is the number of the members that were written. It is cut off once it is
// longest characters long, so that no more work is done on what nobody will take.
func (c *Coder) Text(longest int) string {
	var n number
	for i := len(c.members) - 1; i >= 0 && len(n) < longest; i-- {
		n.put(c.members[i].Value, c.members[i].Count)
	}
	return n.text()
}

// Members are those that were written, in their order.
func (c *Coder) Members() []Member { return slices.Clone(c.members) }
