//go:build js && wasm && !room

package main

import (
	"strings"

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

// calls are those of a walk.
func calls() map[string]func([]string) string {
	var current *app.App
	var plan *app.Plan
	var language *words.Language // of the wording file, which the page hands over first
	return map[string]func([]string) string{
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
}
