//go:build js && wasm

// Floor is the least program that safejs makes possible: one call, which does
// nothing. The module is measured against it.
package main

import "github.com/hack-pad/safejs"

func main() {
	f, err := safejs.FuncOf(func(safejs.Value, []safejs.Value) any { return nil })
	if err != nil {
		panic(err)
	}
	if err := safejs.Global().Set("floor", f); err != nil {
		panic(err)
	}
	select {}
}
