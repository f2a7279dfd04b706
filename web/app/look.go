package app

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/proof"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/web/live"
)

// wholeRecord asks for the record as an appendix of the memo.
const wholeRecord = "whole"

// looked changes how the reader looks at the result: the factors of the map, the
// standard beside it. Nothing of it is kept.
func (x *App) looked(e *event) string {
	choice := unknown("choice", e.value)
	switch e.key {
	case "view.x", "view.y":
		k, ok := doctrines.ParseKey(e.value)
		if !ok || k.Test != x.look.X.Test {
			return choice
		}
		if e.key == "view.x" {
			x.look.X = k
		} else {
			x.look.Y = k
		}
	case "view.memo":
		for _, f := range memo.Fors() {
			if f.String() == e.value {
				x.whose = f
				return ""
			}
		}
		return choice
	case "view.record":
		if e.value != "" && e.value != wholeRecord {
			return choice
		}
		x.record = e.value == wholeRecord
	case "view.standard":
		c, ok := standard.ParseCircuit(e.value)
		if !ok {
			return choice
		}
		x.look.Standard.Circuit = c
	case "view.law":
		d, ok := standard.ParseDate(e.value)
		if !ok {
			return choice
		}
		x.look.Standard.Date = d
	default:
		return unknown("view", e.key)
	}
	return ""
}

// try sets findings beside the reader's own, "stay.merits=likely
// stay.irreparable_harm=probable"; an empty text puts them away.
func (x *App) try(e *event) string {
	var tried []live.Trial
	text := e.value
	for part := ""; text != ""; {
		if part, text, _ = strings.Cut(text, " "); part == "" {
			continue
		}
		key, level, _ := strings.Cut(part, "=")
		k, ok := doctrines.ParseKey(key)
		if !ok {
			return unknown("element", key)
		}
		f, ok := k.Under(x.a.Posture).Parse(level)
		if !ok || f < doctrine.FirstLevel {
			return unknown("level", level)
		}
		tried = append(tried, live.Trial{Key: k, To: f})
	}
	x.look.Tried = tried
	return ""
}

// timing measures a run of the proof in the page's milliseconds, which come with
// each event: there is no clock in here. It is done with the event after the
// last step, so that the last step is measured too.
type timing struct {
	from, to int
	done     bool
}

// prove takes one step of the proof, or begins anew when the last run is done.
func (x *App) prove(e *event) string {
	x.proving = true
	r := strictjson.NewReader(e.value, strictjson.Limits{})
	ms := r.Int(0, 1<<50)
	switch {
	case len(r.Done()) > 0:
	case x.proof == nil || x.proved.done:
		x.proof, x.proved = proof.New(x.m), timing{from: ms, to: ms}
	default:
		x.proved.to = ms
		if x.proved.done = x.proof.Done(); !x.proved.done {
			x.proof.Step()
		}
	}
	return ""
}
