package pages

import (
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/view"
)

// sourcesName is the name of the document with the sources of a matter, without ".html".
func sourcesName(m *matter.Matter) string { return m.ID + "-sources" }

// PlacesFile is the name of the file that has the entries of that document as script
// reads them.
func PlacesFile(m *matter.Matter) string { return "sources/" + m.ID + ".json" }

// SourcesPage has the places that a matter cites, with their words, and the law.
func SourcesPage(m *matter.Matter, meta Meta) Page {
	about := words.SourcesText
	if len(m.Cites) == 0 {
		about = words.SourcesNone
	}
	return Page{Words: meta.Words, Name: sourcesName(m), Title: words.PageTitleSources(words.Literal(m.Title)), Description: about, Body: sourcesBody(m, meta), Scripts: leads}
}

func sourcesBody(m *matter.Matter, meta Meta) []tree.Node {
	of := view.In(meta.Words).Sources(m)
	return []tree.Node{
		skip(),
		banner([]tree.Node{tree.El("h1", nil, of.Caption...)},
			draw.Link(m.ID+".html", words.WayWalk), draw.Link("index.html", words.PageAllWalks), draw.Link("about.html", words.WayAbout)),
		tree.El("main", tree.A("id", "main", "tabindex", "-1", "class", "plain"), append(of.View, of.Law...)...),
		footer(meta, m.Law),
	}
}

// Places are the entries of the document with the sources, for script to draw one of
// them beside the sentence that cites it.
func Places(m *matter.Matter, meta Meta) string {
	w := strictjson.Writer{}
	tree.JSON(&w, meta.Words, view.In(meta.Words).Sources(m).Places...)
	return w.String()
}
