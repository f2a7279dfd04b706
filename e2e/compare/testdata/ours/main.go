//go:build js && wasm

// Ours exports the stay to JavaScript, for the comparison with other engines.
//
//	ours.decide(merits, irreparable_harm, harm_to_others, balance_of_hardships, public_interest)
//	ours.explain(…)             the same with the tree of reasons, as JSON
//	ours.inside(times, explain) every point that often, without leaving Go
package main

import (
	"strings"
	"syscall/js"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

var stay = doctrines.Posture{}.Doctrine(doctrines.MustNamed("stay"))

func decide(args []js.Value) doctrine.Ruling {
	var f doctrine.Findings
	for e := range stay.Elements {
		var ok bool
		if f[e], ok = stay.Elements[e].Parse(args[e].String()); !ok {
			panic("unknown level " + args[e].String())
		}
	}
	return stay.Decide(f)
}

func answer(r doctrine.Ruling) string {
	said := strings.Join(stay.Named(r.Reachable()), "/") + " " + r.Firmness().String()
	var needed []string
	for e := range stay.Elements {
		if r.Needed.Has(e) {
			needed = append(needed, stay.Elements[e].Key)
		}
	}
	if len(needed) > 0 {
		said += "; needed: " + strings.Join(needed, ", ")
	}
	return said
}

func explain(r doctrine.Ruling) string {
	w := &strictjson.Writer{}
	w.Object(func() {
		w.Name("ruling").Text(answer(r))
		w.Name("because").Array(func() {
			for _, n := range r.Explain().Because {
				rule(w, n)
			}
		})
	})
	return w.String()
}

func rule(w *strictjson.Writer, n doctrine.Reason) {
	w.Object(func() {
		w.Name("rule").Text(n.Rule)
		w.Name("status").Text(n.Status.String())
		w.Name("gate").Bool(n.Kind == doctrine.Gate)
		w.Name("cites").Array(func() {
			for _, c := range n.Cites {
				w.Text(string(c.Authority) + " at " + c.Pin)
			}
		})
		w.Name("findings").Object(func() {
			for _, leaf := range n.Because {
				e := &stay.Elements[leaf.Element]
				w.Name(e.Key).Text(e.Name(leaf.Finding))
			}
		})
	})
}

func inside(times int, explain bool) (seen int) {
	points := make([]doctrine.Findings, stay.Points())
	for i := range points {
		points[i] = stay.Point(i)
	}
	for range times {
		for _, f := range points {
			r := stay.Decide(f)
			seen += int(r.Firmness()) // a sum, so that no evaluation can be left out
			if explain {
				seen += len(r.Explain().Because)
			}
		}
	}
	return seen
}

func main() {
	js.Global().Set("ours", map[string]any{
		"decide":  js.FuncOf(func(_ js.Value, args []js.Value) any { return answer(decide(args)) }),
		"explain": js.FuncOf(func(_ js.Value, args []js.Value) any { return explain(decide(args)) }),
		"inside":  js.FuncOf(func(_ js.Value, args []js.Value) any { return inside(args[0].Int(), args[1].Bool()) }),
	})
	select {}
}
