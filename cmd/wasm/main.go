//go:build js && wasm

// Command wasm is the module of a page. It exports a few calls, each strings in
// and a string out, and carries them to package app; it is the only place that
// imports safejs. Of a walk:
//
//	benchwalk.speak(words)
//	benchwalk.start(matter, state, form, own)
//	benchwalk.act(event)
//	benchwalk.check(file)
//	benchwalk.open(file)
//	benchwalk.earlier(file)
//	benchwalk.plan(matter)
//	benchwalk.part(kind, index)
//
// Built with the tag room it is the module of the pages for teachers instead, so that no reader
// of a walk waits for what those pages alone need:
//
//	benchwalk.room(matter, paths)
//	benchwalk.take(text)
//	benchwalk.report()
//	benchwalk.question(number)
//	benchwalk.table(names)
//	benchwalk.lines(names)
//	benchwalk.assign(matter, path)
//	benchwalk.paper(matter, assignment)
//	benchwalk.picture(address)
//	benchwalk.hand(matter, work, tag, minutes, name)
package main

import (
	"github.com/hack-pad/safejs"

	"github.com/benchwalk/benchwalk/logic/strictjson"
)

func main() {
	exports := map[string]any{}
	for name, call := range calls() {
		f, err := safejs.FuncOf(guard(call))
		if err != nil {
			panic(err)
		}
		exports[name] = f
	}
	if err := safejs.Global().Set("benchwalk", exports); err != nil {
		panic(err)
	}
	select {} // the page calls as long as it lives
}

func arg(in []string, i int) string {
	if i < len(in) {
		return in[i]
	}
	return ""
}

// guard makes a callback that cannot end the program. safejs protects calls
// from Go to JavaScript and not this direction: a panic here would stop the
// module for good, so it is caught inside the callback and answered as data.
// The result is always a string, which always converts.
func guard(call func([]string) string) func(safejs.Value, []safejs.Value) any {
	return func(_ safejs.Value, args []safejs.Value) (answer any) {
		defer func() {
			if r := recover(); r != nil {
				answer = broken(r)
			}
		}()
		in := make([]string, len(args))
		for i, a := range args {
			// String() of anything else would give "<object>" and no error.
			if a.Type() != safejs.TypeString {
				panic("an argument is not a string")
			}
			s, err := a.String()
			if err != nil {
				panic(err)
			}
			in[i] = s
		}
		return call(in)
	}
}

func broken(r any) string {
	text := "panic"
	switch v := r.(type) {
	case string:
		text = v
	case error:
		text = v.Error()
	}
	w := &strictjson.Writer{}
	w.Object(func() { w.Field("panic", text) })
	return w.String()
}
