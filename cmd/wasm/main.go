//go:build js && wasm

// Command wasm is the page's module. It exports a few calls, each strings in
// and a string out, and carries them to package app; it is the only place that
// imports safejs.
//
//	benchwalk.speak(words)
//	benchwalk.start(matter, state, form, own)
//	benchwalk.act(event)
//	benchwalk.check(file)
//	benchwalk.open(file)
//	benchwalk.earlier(file)
//	benchwalk.plan(matter)
//	benchwalk.part(kind, index)
package main

import (
	"strings"

	"github.com/hack-pad/safejs"

	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/app"
)

// crash is an event that panics on purpose, wherever it comes in, so that tests
// can see what the reader sees. It reaches nothing but this program.
const crash = `{"do":"crash"}`

func checkCrash(event string) {
	if strings.Contains(event, crash) {
		panic("asked to")
	}
}

func main() {
	var current *app.App
	var plan *app.Plan
	var language *words.Language // of the wording file, which the page hands over first
	calls := map[string]func([]string) string{
		"speak": func(in []string) string {
			spoken, problems := words.Load(arg(in, 0))
			if len(problems) > 0 {
				panic("the wording file cannot be read: " + problems[0].String())
			}
			language = spoken
			return "{}"
		},
		"start": func(in []string) string {
			checkCrash(arg(in, 2))
			started, answer := plan.Start(language, arg(in, 0), arg(in, 1), arg(in, 2))
			if started != nil {
				current = started
				if arg(in, 3) != "" {
					current.OfOwnMatter()
				}
			}
			return answer
		},
		"act": func(in []string) string {
			checkCrash(arg(in, 0))
			return current.Act(arg(in, 0))
		},
		"check":   func(in []string) string { return current.Check(arg(in, 0)) },
		"open":    func(in []string) string { return current.Open(arg(in, 0)) },
		"earlier": func(in []string) string { return current.OpenEarlier(arg(in, 0)) },
		"plan": func(in []string) string {
			made, answer := app.NewPlan(language, arg(in, 0))
			if made != nil {
				plan = made
			}
			return answer
		},
		"part": func(in []string) string { return plan.Part(arg(in, 0), arg(in, 1)) },
	}
	exports := map[string]any{}
	for name, call := range calls {
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
