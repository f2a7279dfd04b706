//go:build js && wasm

// Stay is the floor with the stay's doctrine in it, to be weighed and never
// run: importing the package brings its rules and its table, and the call keeps
// deciding and explaining from being left out as unused.
package main

import (
	"syscall/js"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	_ "github.com/benchwalk/benchwalk/logic/stay"
)

func main() {
	var d doctrine.Doctrine
	js.Global().Set("floor", js.FuncOf(func(js.Value, []js.Value) any {
		return len(d.Decide(doctrine.Findings{}).Explain().Because)
	}))
	select {}
}
