//go:build js && wasm && room

package main

import "github.com/benchwalk/benchwalk/web/room"

// calls are those of the class page.
func calls() map[string]func([]string) string {
	var class *room.Room
	return map[string]func([]string) string{
		"room": func(in []string) string {
			if class = room.Open(arg(in, 0), arg(in, 1)); class == nil {
				return "null"
			}
			return "{}"
		},
		"take":     func(in []string) string { return class.Take(arg(in, 0)) },
		"report":   func([]string) string { return class.Report() },
		"question": func(in []string) string { return class.Question(number(arg(in, 0))) },
		"table":    func(in []string) string { return class.Table(arg(in, 0) == "named", arg(in, 1)) },
		"assign":   func(in []string) string { return room.Assign(arg(in, 0), arg(in, 1)) },
		"paper":    func(in []string) string { return room.Paper(arg(in, 0), arg(in, 1)) },
		"hand": func(in []string) string {
			return room.Hand(arg(in, 0), arg(in, 1), arg(in, 2), number(arg(in, 3)), arg(in, 4))
		},
		"known":   func(in []string) string { return room.Known(arg(in, 0)) },
		"given":   func(in []string) string { return room.Given(arg(in, 0), arg(in, 1)) },
		"back":    func(in []string) string { return room.Back(arg(in, 0), arg(in, 1)) },
		"picture": func(in []string) string { return room.Picture(arg(in, 0)) },
		"lines":   func(in []string) string { return class.Lines(arg(in, 0) == "named", arg(in, 1)) },
	}
}

// number reads a whole number that the page wrote; what is none is beyond every list.
func number(text string) (n int) {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' || n > 1<<26 {
			return -1
		}
		n = n*10 + int(text[i]-'0')
	}
	return n
}
