package live

import (
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// grid is a table that grows row by row and cell by cell, each cell under the
// name of its column.
type grid struct {
	heads      []words.Said
	cols, rows draw.Line
	row        tree.Node
}

func (g *grid) col(name words.Said) {
	g.heads = append(g.heads, name)
	g.cols.Add(draw.Head(name))
}

func (g *grid) start(name words.Said) {
	g.row = draw.Row("", draw.RowHead(tree.Say(name)))
	g.rows.Add(g.row)
}

func (g *grid) cell(n tree.Node) tree.Node {
	n = draw.Cell(g.heads[len(g.row.Kids)], n)
	g.row.Add(n)
	return n
}

func (g *grid) table(class string) tree.Node {
	return tree.El("table", tree.A("class", class, "role", "table"),
		tree.El("thead", tree.A("role", "rowgroup"), draw.Row("", g.cols.Nodes...)),
		tree.El("tbody", tree.A("role", "rowgroup"), g.rows.Nodes...))
}
