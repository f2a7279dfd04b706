package app

import (
	"strconv"
	"strings"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// worked records a rating on the workbench: "cell.1.data", "share.1",
// "alt.device-bans.less" or "mine.1.less".
func (x *App) worked(e *event) string {
	kind, rest, _ := strings.Cut(e.key, ".")
	row, column, _ := strings.Cut(rest, ".")
	w, known, ok := &x.a.Work, false, false
	switch kind {
	case "cell":
		var c matter.Cell
		if known = x.m.Provision(row) != nil && x.m.Interest(column) != nil; known {
			if c, ok = matter.ParseCell(e.value); ok {
				w.SetCell(row, column, c)
			}
		}
	case "share":
		var s matter.Share
		if known = x.m.Provision(rest) != nil; known {
			if s, ok = matter.ParseShare(e.value); ok {
				w.SetShare(rest, s)
			}
		}
	case "alt":
		r := w.Rating(row)
		if known = x.m.Alternative(row) != nil; known {
			if ok = r.Set(column, e.value); ok {
				w.SetRating(row, r)
			}
		}
	case "mine":
		var i int
		if i, known = ownRow(row); known {
			o := x.own(i)
			if ok = o.Set(column, e.value); ok {
				w.SetOwn(i, o)
			}
		}
	}
	switch {
	case !known:
		return unknown("row", e.key)
	case !ok:
		return unknown("rating", e.value)
	}
	return ""
}

// ownRow takes the number of one of the page's rows for the reader's own.
func ownRow(n string) (i int, ok bool) {
	if len(n) != 1 || n[0] < '1' || n[0] > '0'+matter.OwnRows {
		return 0, false
	}
	return int(n[0] - '1'), true
}

// own is one of the reader's own measures, counted from 0; open if there is none.
func (x *App) own(i int) (o matter.Rated) {
	if i < len(x.a.Work.Own) {
		o = x.a.Work.Own[i]
	}
	return o
}

// workInputs lists what the lists of the workbench are to be set to.
func (x *App) workInputs(w *strictjson.Writer) {
	work := &x.a.Work
	for i := range work.Cells {
		c := &work.Cells[i]
		w.Field("work.cell."+c.Provision+"."+c.Interest, c.Cell.String())
	}
	for i := range work.Shares {
		w.Field("work.share."+work.Shares[i].Provision, work.Shares[i].Share.String())
	}
	scales := func(row string, r *matter.Rating) {
		for _, c := range matter.Columns() {
			w.Field("work."+row+"."+c.Name, r.Get(c.Name))
		}
	}
	for i := range work.Alternatives {
		a := &work.Alternatives[i]
		scales("alt."+a.ID, &a.Rating)
	}
	for i := range work.Own {
		if n := "mine." + strconv.Itoa(i+1); i < matter.OwnRows {
			w.Field(n, work.Own[i].ID)
			scales(n, &work.Own[i].Rating)
		}
	}
}
