// The tables of this file and of chain.go, elements.go, page.go, rules.go,
// rulings.go, share.go, standards.go, whatif.go and workbench.go have moved to the
// wording files; they go when no caller is left.
//
// Keys are the names that files and pages use: "stay.merits", "weak",
// "compelled", "S1".

package words

import (
	"strings"
)

// Question is what an element asks.
type Question struct {
	Topic string // a short noun phrase for tables: "Success on appeal"
	Ask   string // the legend, one sentence
	Help  string // normal text above the legend: what to count, and the trap
}

// Option is a short answer or name with a sentence that explains it.
type Option struct{ Label, Hint string }

// level is one step of a scale: its name, the answer, the hint, and how the
// finding reads in a table.
type level struct{ name, label, hint, short string }

type element struct {
	key, topic, ask, help string
	missing               string // what a silent record fails to show
	burden                string // the party it then counts against, as doctrine.Party names it
	levels                []level
}

// entry is an option under its name in files, note a text under its id. Tables
// are short slices: that costs the module less than maps.
type entry struct {
	name string
	Option
}

func option(entries []entry, name string) (Option, bool) {
	for i := range entries {
		if entries[i].name == name {
			return entries[i].Option, true
		}
	}
	return Option{}, false
}

// text finds the text of a line "id: text" in a table of such lines.
func text(table, id string) (string, bool) {
	_, rest, ok := strings.Cut(table, "\n"+id+": ")
	line, _, _ := strings.Cut(rest, "\n")
	return line, ok
}

func find(elementKey string) *element {
	for i := range elements {
		if elements[i].key == elementKey {
			return &elements[i]
		}
	}
	return nil
}

func (e *element) level(name string) *level {
	if e == nil {
		return nil
	}
	for i := range e.levels {
		if e.levels[i].name == name {
			return &e.levels[i]
		}
	}
	return nil
}

// Element gives the question of an element: "stay.merits".
func Element(key string) (Question, bool) {
	e := find(key)
	if e == nil {
		return Question{}, false
	}
	return Question{e.topic, e.ask, e.help}, true
}

// Provision gives the question of an element asked of one provision of the
// rule. Only two elements of the speech test are asked so; "advances_interest"
// and "speech.advances_interest" name the same.
func Provision(key string) (Question, bool) {
	switch strings.TrimPrefix(key, "speech.") {
	case "advances_interest":
		return Question{"What this provision advances", "Does this provision, by itself, advance the Government’s interest in a direct and material way?",
			"Look only at what this provision stops. It may reduce the harm, leave it as it is or make it worse."}, true
	case "burdens_substantially_more":
		return Question{"What this provision burdens", "Does this provision, by itself, burden substantially more speech than the Government’s interest requires?",
			"A provision may be nearly harmless to speech while another is not. What they do together is asked of the whole rule."}, true
	}
	return Question{}, false
}

// Level gives the answer that stands for a level of an element's scale.
func Level(elementKey, levelName string) (Option, bool) {
	l := find(elementKey).level(levelName)
	if l == nil {
		return Option{}, false
	}
	return Option{l.label, l.hint}, true
}

// NoRecord gives the answer that the record is silent: whom that counts
// against, and that it is a failure to show and proves nothing.
func NoRecord(elementKey string) Option {
	e := find(elementKey)
	if e == nil {
		return Option{}
	}
	hint := e.missing + " That counts against " + Party(e.burden) + ". It is a failure to show, not proof of the opposite."
	switch elementKey {
	case "bond.requested":
		hint = "A fact of the docket, which no one has to prove. Silence counts as no request, against the enjoined party; it is not proof of a waiver."
	case "stay.public_interest":
		hint += " If the Government opposes the stay, it must bring this forward, and silence counts as neutral."
	}
	return Option{"The record does not say", hint}
}

// LeaveOpen gives the answer that takes no answer.
func LeaveOpen() Option {
	return Option{"Leave open", "You have not decided this; the ruling shows whether it is still needed."}
}

// Short gives a finding as it reads in a table, in lower case. It is total: what
// has no wording stands under its own name.
func Short(elementKey, levelName string) string {
	switch levelName {
	case "open":
		return "left open"
	case "no_record":
		return "no record"
	}
	if l := find(elementKey).level(levelName); l != nil {
		return l.short
	}
	return levelName
}
