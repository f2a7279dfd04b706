//go:build js && wasm

// Floor is the least program that exports a call, which the size of the stay
// is measured against.
package main

import "syscall/js"

func main() {
	js.Global().Set("floor", js.FuncOf(func(js.Value, []js.Value) any { return nil }))
	select {}
}
