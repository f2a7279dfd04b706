package app

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// worked records a rating on the workbench: "cell.1.data" or "alt.device-bans.less".
func (x *App) worked(e event) string {
	kind, rest, _ := strings.Cut(e.key, ".")
	row, column, _ := strings.Cut(rest, ".")
	unknown := "unknown row " + strictjson.Show(e.key)
	switch kind {
	case "cell":
		c, ok := matter.ParseCell(e.value)
		if x.m.Provision(row) == nil || x.m.Interest(column) == nil {
			return unknown
		}
		if !ok {
			return "unknown rating " + strictjson.Show(e.value)
		}
		x.a.Work.SetCell(row, column, c)
	case "alt":
		if x.m.Alternative(row) == nil {
			return unknown
		}
		r := x.a.Work.Rating(row)
		if !r.Set(column, e.value) {
			return "unknown rating " + strictjson.Show(e.value)
		}
		x.a.Work.SetRating(row, r)
	default:
		return unknown
	}
	return ""
}

// workInputs lists what the lists of the workbench are to be set to.
func (x *App) workInputs(w *strictjson.Writer) {
	for _, c := range x.a.Work.Cells {
		w.Name("work.cell." + c.Provision + "." + c.Interest).Text(c.Cell.String())
	}
	for _, a := range x.a.Work.Alternatives {
		for _, c := range matter.Columns() {
			w.Name("work.alt." + a.ID + "." + c.Name).Text(a.Get(c.Name))
		}
	}
}
