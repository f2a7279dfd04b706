package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// schemaFile is the description of a matter file for programs, as the site serves it.
const schemaFile = "schema/matter-1.schema.json"

// openBody is the page on which readers open a matter of their own. It holds the
// place for the walk, empty, and the templates that script makes it from.
func openBody(ms []*matter.Matter, meta Meta) []tree.Node {
	m := specimen(true, true, false)
	way := rewrite([]tree.Node{rail(m, walk.Views(m))}, func(n tree.Node) []tree.Node {
		switch {
		case is(n, "ol.parts"):
			n.Kids = nil
		case is(n, "div.idle"):
			return nil
		}
		return []tree.Node{n}
	})[0]
	way.Attrs = tree.A("class", "rail opened-only")
	only := func(href, text string) tree.Node { return link(href, words.Literal(text)).With("class", "opened-only") }
	main := tree.El("main", tree.A("id", "main", "tabindex", "-1", "data-numbers", partNumbers()),
		alarm("file-large", "file-text", "file-unchecked"),
		tree.P("noscript", tree.T(failure("file-no-script"))),
		problems(tree.P("", tree.T(failure("file-problems")))),
		tree.El("div", tree.A("data-slot", "opened", "class", "received js-only", "role", "status")),
		opener(ms),
		tree.El("form", tree.A("id", "analysis")),
		status(), citeNote())
	body := []tree.Node{
		skip(),
		banner([]tree.Node{tree.El("h1", nil, tree.T("A matter of your own"))},
			only("#"+walk.Before, "Before"), only("#"+walk.Work, "Workbench"), only("#"+walk.Review, "Review"), only("#"+walk.Result, "Result"), only("#"+walk.Take, "Keep and share"),
			only("#"+walk.Sources, "Sources"), only("#"+walk.Authorities, "Law"), link("about.html", words.Literal("About"))),
		tree.Class("div", "page openable", way, main),
		footer(meta, ""),
		problemTemplate(),
	}
	return append(body, templates(meta.Words)...)
}

// problems is where all that is wrong with a file is listed.
func problems(kids ...tree.Node) tree.Node {
	return tree.El("section", tree.A("id", "problems", "aria-labelledby", "h-problems", "hidden", ""), append(append([]tree.Node{
		tree.El("h2", tree.A("id", "h-problems", "tabindex", "-1"), tree.T("This file has problems"))}, kids...),
		tree.Class("ol", "problems"))...)
}

func problemTemplate() tree.Node {
	return template("problem", item(tree.T("Line {line}, column {column}: {text}")))
}

// opener says what a file is and takes one. It folds once a matter is open.
func opener(ms []*matter.Matter) tree.Node {
	var built []tree.Node
	for _, m := range ms {
		built = append(built, item(link("matter/"+m.ID+".json", words.Literal(m.Title))))
	}
	return tree.El("details", tree.A("id", "open", "class", "opener", "open", ""),
		tree.El("summary", nil, tree.T("Open a matter")),
		tree.P("lede", tree.T("A matter is one case as a file: its record, both sides, the questions, and what a court did with them, if one did.")),
		tree.Class("div", "pick js-only",
			tree.El("label", tree.A("for", "file"), tree.T("Choose a matter file")),
			tree.El("input", tree.A("type", "file", "id", "file", "accept", ".json,application/json", "aria-label", "Choose a matter file")),
			tree.P("tick", tree.T("Or drop it anywhere on this page. It is read here, in your browser, and sent to nobody."))),
		tree.P("", tree.T("The whole file is checked first. If anything in it is wrong, every problem is listed with its place, and what stood here stays.")),
		tree.P("", tree.T("Your answers are kept in this browser under the id that the file gives the matter. Another file does not erase them, and they are kept apart from those of the built-in walks.")),
		tree.P("", tree.T("What such a walk says about the tests comes from this tool. What it says about the case comes from the file, and nobody here has checked it.")),
		h2(words.Literal("Where to begin")),
		tree.P("", link("editor.html", words.Literal("Write one in a form")), tree.T(", or take a built-in one as a pattern:")),
		tree.El("ul", tree.A("class", "how"), built...),
		tree.P("", tree.T("Every part of the format is described in its "), link(schemaFile, words.Literal("schema")), tree.T(".")),
		h2(words.Literal("How much a file may hold")),
		tree.P("", tree.T("1 MiB of UTF-8; "+limitText()+". A text has at most 4,000 characters, an id 40, and objects and lists stand at most 12 deep. After 60 problems reading stops.")))
}

// limitText lists the limits of a matter file.
func limitText() string {
	var parts []string
	for _, l := range matter.Limits() {
		parts = append(parts, grouped(l.Most)+" "+l.Of)
	}
	return "at most " + strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}
