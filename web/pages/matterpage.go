package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/view"
	"github.com/benchwalk/benchwalk/web/walk"
)

// schemaFile is the description of a matter file for programs, as the site serves it.
const schemaFile = "schema/matter-1.schema.json"

// openBody is the page on which readers open a matter of their own. It holds the
// place for the walk, empty, and the templates that script makes it from.
func openBody(ms []*matter.Matter, meta Meta) []tree.Node {
	way := rail(nil, nil, nil)
	way.Attrs = tree.A("class", "rail opened-only")
	ways, others := []tree.Node{toWalk("opened-only", words.WayWalk)}, []tree.Node{}
	for _, id := range walk.Bar() {
		ways = append(ways, wayTo(id, "").With("class", "opened-only"))
	}
	for _, id := range walk.Menu() {
		others = append(others, wayTo(id, "").With("class", "opened-only"))
	}
	others = append(others, draw.Link("hand-in.html#"+ownFile, words.WayHandIn).With("class", "opened-only"), draw.Link("index.html", words.PageAllWalks), draw.Link("about.html", words.PageAbout))
	main := tree.El("main", tree.A("id", "main", "tabindex", "-1", "data-numbers", partNumbers(), "data-views", viewNames()),
		alarm("file-text", "file-unchecked", "file-turns", otherWork, linkWaits),
		draw.Para("noscript", words.FailureText("file-no-script")), oldBrowser(),
		problems(draw.Para("", words.FailureText("file-problems"))),
		tree.El("div", tree.A("data-slot", "opened", "class", "received js-only", "role", "status")),
		opener(ms),
		tree.El("form", tree.A("id", "analysis")),
		status(), citeNote())
	main.Kids = append(main.Kids, glosses()...)
	body := []tree.Node{
		skip(),
		menuBanner([]tree.Node{tree.El("h1", nil, tree.Say(words.OpenTitle))}, ways, others),
		tree.Class("div", "page openable", way, main),
		footer(meta, ""),
		problemTemplate(),
		view.Template(otherWork, otherWorkTold(words.OpenOtherWork(gap("title"), gap("date")))...),
		view.Template(linkWaits, tree.Say(words.OpenLinkWaits(gap("id"))), tree.T(" "), draw.Button("let-link-go", "bare", words.OpenLetLinkGo)),
		view.Template(otherWork+"-old", otherWorkTold(words.OpenOtherWorkOld)...),
	}
	return append(body, view.In(meta.Words).Markup()...)
}

// linkWaits is told of a link to work on a matter whose file is not here.
const linkWaits = "link-waits"

// otherWork is told where a matter has the id of another that there is work on. Script
// fills in which.
const otherWork = "other-work"

func otherWorkTold(text words.Said) []tree.Node {
	return []tree.Node{tree.Say(text), tree.T(" "), draw.Button("carry", "bare", words.OpenCarry), tree.T(" "), draw.Button("anew", "bare", words.OpenAnew)}
}

// problems is where all that is wrong with a file is listed.
func problems(kids ...tree.Node) tree.Node {
	return tree.El("section", tree.A("id", "problems", "aria-labelledby", "h-problems", "hidden", ""), append(append([]tree.Node{
		tree.El("h2", tree.A("id", "h-problems", "tabindex", "-1"), tree.Say(words.OpenProblems))}, kids...),
		tree.Class("ol", "problems"))...)
}

func problemTemplate() tree.Node {
	return view.Template("problem", draw.Item(tree.Say(words.OpenProblem(gap("line"), gap("column"))), tree.T(" "), tree.Say(gap("text"))))
}

// gap is a name that script fills in.
func gap(name string) words.Name { return words.Literal("{" + name + "}") }

// opener says what a file is and takes one. It folds once a matter is open.
func opener(ms []*matter.Matter) tree.Node {
	var built []tree.Node
	for _, m := range ms {
		built = append(built, draw.Item(draw.Link("matter/"+m.ID+".json", words.Literal(m.Title))))
	}
	return tree.El("details", tree.A("id", "open", "class", "opener", "open", ""),
		tree.El("summary", nil, tree.Say(words.OpenOpen)),
		draw.Para("lede", words.OpenLede),
		tree.Class("div", "pick js-only",
			tree.El("label", tree.A("for", "file"), tree.Say(words.OpenChoose)),
			tree.El("input", tree.A("type", "file", "id", "file", "accept", ".json,application/json")).Tell("aria-label", words.OpenChoose),
			draw.Para("tick", words.OpenDrop)),
		draw.Para("", words.OpenChecked),
		draw.Para("", words.OpenKept),
		draw.Para("", words.OpenUnchecked),
		h2(words.OpenBegin),
		tree.P("", tree.SayWith(words.OpenPattern(words.OpenPatternLink), leading("editor.html"))),
		tree.El("ul", tree.A("class", "how"), built...),
		tree.P("", tree.SayWith(words.OpenSchema(words.OpenSchemaLink), leading(schemaFile))),
		h2(words.OpenLimits),
		draw.Para("", words.OpenLimitsText(limits())))
}

// limits lists the limits of a matter file.
func limits() (list []words.Name) {
	for _, l := range matter.Limits() {
		list = append(list, words.OpenLimit(l.Most, l.Of))
	}
	return list
}

// viewNames are the fixed views in their order, by the names of their templates.
func viewNames() string {
	var names []string
	for _, id := range walk.Fixed() {
		names = append(names, walk.Name(id))
	}
	return strings.Join(names, " ")
}

// partNumbers count as many parts as a file may have.
func partNumbers() string {
	var ns []string
	for i := range matter.MostParts {
		ns = append(ns, walk.Roman(i+1))
	}
	return strings.Join(ns, " ")
}
