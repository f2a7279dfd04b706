// Package small has one place of each kind that can be changed.
package small

type Color uint8

const (
	Red Color = iota
	Green
	Blue
)

const size = 2 + 1 // the length of an array stays

func Warm(c Color, strong bool) bool { return c != Green && strong }

func (c *Color) Next(by int, name string, seen [size]*Color) int {
	if name == "none" || seen[0] == nil && seen[0] == nil {
		return by + 1
	}
	return by
}
