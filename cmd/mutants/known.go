package main

import (
	"fmt"
	"strings"
)

// entry is one change that makes no difference.
type entry struct {
	line                 int
	file, function, text string
	reason               string
}

type known []*entry

// readKnown reads the list. At the margin stands a file with a function; under
// it, indented once, changes; under them, indented twice, the reason why they
// make no difference, which counts for all the changes right above it.
func readKnown(name, text string) (list known, err error) {
	file, function, waiting := "", "", 0
	for i, l := range strings.Split(text, "\n") {
		trimmed := strings.TrimSpace(l)
		indent := len(l) - len(strings.TrimLeft(l, "\t"))
		bad := func(why string) error { return fmt.Errorf("%s:%d: %s", name, i+1, why) }
		switch {
		case trimmed == "" || strings.HasPrefix(l, "#"):
		case indent == 0:
			var ok bool
			if file, function, ok = strings.Cut(trimmed, " "); !ok {
				return nil, bad("name a file and a function")
			}
			if waiting > 0 {
				return nil, bad("the changes above it have no reason")
			}
		case indent == 1:
			if file == "" {
				return nil, bad("a change needs a file and a function above it")
			}
			list, waiting = append(list, &entry{line: i + 1, file: file, function: function, text: trimmed}), waiting+1
		default:
			if waiting == 0 {
				return nil, bad("a reason needs a change above it")
			}
			for _, e := range list[len(list)-waiting:] {
				e.reason = trimmed
			}
			waiting = 0
		}
	}
	if waiting > 0 {
		return nil, fmt.Errorf("%s: the last changes have no reason", name)
	}
	return list, nil
}

// sort gives the changes that are not listed, and the entries that fit none.
func (k known) sort(all []*mutant) (fresh []*mutant, stale known) {
	type key struct{ file, function, text string }
	unused := map[key]*entry{}
	for _, e := range k {
		unused[key{e.file, e.function, e.text}] = e
	}
	listed := map[key]bool{}
	for _, m := range all {
		at := key{m.file, m.function, m.text}
		if unused[at] == nil && !listed[at] {
			fresh = append(fresh, m)
			continue
		}
		listed[at] = true
		delete(unused, at)
	}
	for _, e := range k {
		if unused[key{e.file, e.function, e.text}] == e {
			stale = append(stale, e)
		}
	}
	return fresh, stale
}
