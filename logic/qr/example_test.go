package qr_test

import (
	"fmt"

	"github.com/benchwalk/benchwalk/logic/qr"
)

// An address is drawn in the smallest square that holds it. A page puts the path into an
// SVG whose side is that of the square with the quiet zone around it.
func ExampleEncode() {
	c := qr.Encode("https://a.org")
	for y := range 7 {
		for x := range 7 {
			if c.Dark(x, y) {
				fmt.Print("#")
			} else {
				fmt.Print(".")
			}
		}
		fmt.Println()
	}
	fmt.Println(c.Size, "and", c.Size+2*qr.Quiet)
	// Output:
	// #######
	// #.....#
	// #.###.#
	// #.###.#
	// #.###.#
	// #.....#
	// #######
	// 21 and 29
}
