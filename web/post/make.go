package post

import (
	"slices"
	"strconv"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/minutes"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/pages"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Make is the page on which a teacher makes an assignment, and an author chooses a post, sees it, and takes its code. Without
// script it lists every post by its address.
func Make(ms []*matter.Matter, meta pages.Meta, origin string) pages.Page {
	var posts [][]Post
	for _, m := range ms {
		if all := Posts(m); len(all) > 0 {
			posts = append(posts, all)
		}
	}
	main := tree.El("main", tree.A("id", "main", "tabindex", "-1", "class", "plain"), tree.Class("div", "body",
		tree.El("h1", nil, tree.Say(words.MakeTitle)),
		draw.Para("lede", words.MakeLede),
		draw.Para("noscript", words.MakeNoScript),
		tree.Class("p", "doors", draw.Link("make.html#in-class", words.AssignHeading), tree.T(" "), draw.Link("make.html#in-a-post", words.MakeInAPost)),
		assign(ms),
		tree.El("h2", tree.A("id", "in-a-post"), tree.Say(words.MakeInAPost)),
		draw.Para("", words.MakeInAPostWhat),
		choose(posts),
		tree.Class("section", "js-only", tree.El("h3", nil, tree.Say(words.MakeSee)), see()),
		which(),
		take(origin),
		tree.El("h3", nil, tree.Say(words.MakeAll)), everyAddress(posts)))
	return made(meta, main, origin, "make.js", "assign.js")
}

// MakeAlone is the page in the single file, which has no posts: it makes assignments, and
// says where the rest is.
func MakeAlone(ms []*matter.Matter, meta pages.Meta, origin string) pages.Page {
	return made(meta, tree.El("main", tree.A("id", "main", "tabindex", "-1", "class", "plain"), tree.Class("div", "body",
		tree.El("h1", nil, tree.Say(words.MakeTitle)),
		draw.Para("lede", words.MakeLede),
		assign(ms),
		tree.El("h2", tree.A("id", "in-a-post"), tree.Say(words.MakeInAPost)),
		draw.Para("", words.MakeAlone))), origin, "assign.js")
}

// made is the page with its scripts and the address of its site, if that is known.
func made(meta pages.Meta, main tree.Node, origin string, scripts ...string) pages.Page {
	data := []tree.Attr(nil)
	if origin != "" {
		data = tree.A("data-origin", origin)
	}
	return pages.Page{Words: meta.Words, Name: "make", Title: words.PageTitle(words.MakeTitle), Description: words.MakeDescription,
		Body: pages.Around(meta, main), Styles: []string{"make.css"}, Early: true, Room: true, Scripts: scripts, Data: data}
}

// called is how a list names a post: by what the step is about, or by its path.
func (p Post) called() words.Said {
	switch {
	case p.Step == nil:
		return words.MakeResult
	case !p.On:
		return words.Literal(p.Step.Topic)
	}
	name := words.MakePathWhole
	switch preset, _ := matter.ParsePreset(p.Name); {
	case preset == matter.Short:
		name = words.MakePathShort
	case preset.Minutes() > 0:
		name = words.MakePathMinutes(preset.Minutes())
	}
	takes := minutes.Path(p.Matter, p.Path)
	if p.Name == matter.Whole.String() { // which is walked with all that stands beside it
		takes = minutes.Walk(p.Matter)
	}
	return words.MakePath(name, takes.Minutes())
}

// group is what a list of posts puts under one name.
type group struct {
	name words.Said
	of   []Post
}

// grouped has the questions under the parts of their matter, then its paths, and its
// result.
func grouped(all []Post) []group {
	under := make([]group, len(all[0].Matter.Parts)+2)
	paths, ends := len(under)-2, len(under)-1
	for i, part := range all[0].Matter.Parts {
		under[i].name = words.MakeQuestions(words.Literal(part.Title))
	}
	under[paths].name, under[ends].name = words.MakePaths, words.MakeEnds
	for _, p := range all {
		at := ends
		switch {
		case p.Step == nil:
		case p.On:
			at = paths
		default:
			at = slices.IndexFunc(p.Matter.Parts, func(part matter.Part) bool {
				return slices.ContainsFunc(part.Steps, func(s matter.Step) bool { return s.ID == p.Step.ID })
			})
		}
		under[at].of = append(under[at].of, p)
	}
	return slices.DeleteFunc(under, func(g group) bool { return len(g.of) == 0 })
}

func (g group) options() []tree.Node {
	l := draw.Line{}
	for _, p := range g.of {
		l.Add(tree.El("option", tree.A("value", p.File(), "data-height", strconv.Itoa(p.Height()), "data-walk", p.Walk(), "data-card", p.CardFile()), tree.Say(p.called())).
			Tell("data-title", p.Title()).Tell("data-asks", p.Description()))
	}
	return l.Nodes
}

// choose is what an author chooses, as a form of native controls.
func choose(posts [][]Post) tree.Node {
	matters, questions := draw.Line{}, draw.Line{}
	for _, all := range posts {
		m := all[0].Matter
		matters.Add(tree.El("option", tree.A("value", m.ID), tree.Say(words.Literal(m.Title))))
		groups := draw.Line{}
		for _, g := range grouped(all) {
			groups.Add(tree.El("optgroup", nil, g.options()...).Tell("label", g.name))
		}
		questions.Add(field(words.MakeQuestion, tree.El("select", tree.A("name", "post", "data-of", m.ID), groups.Nodes...)))
	}
	return tree.El("form", tree.A("id", "make", "class", "js-only"),
		tree.El("h3", nil, tree.Say(words.MakeChoose)),
		field(words.MakeMatter, tree.El("select", tree.A("name", "matter"), matters.Nodes...)),
		tree.El("div", tree.A("id", "questions"), questions.Nodes...),
		tree.El("p", tree.A("id", "asks", "class", "soft", "role", "status")),
		tree.El("h3", nil, tree.Say(words.MakeLooks)),
		field(words.MakeTheme, selecting("theme", "", words.MakeThemeAuto, "light", words.MakeThemeLight, "dark", words.MakeThemeDark)),
		field(words.MakeCourt, selecting("court", "", words.MakeCourtAfter, "end", words.MakeCourtEnd, "never", words.MakeCourtNever)),
		field(words.MakeAccent, tree.El("input", tree.A("name", "accent", "pattern", "#?[0-9a-fA-F]{6}", "maxlength", "7", "autocomplete", "off", "aria-describedby", "accent-bad"))),
		tree.El("p", tree.A("id", "accent-bad", "class", "warn", "hidden", "", "role", "status"), tree.Say(words.MakeAccentBad)),
		field(words.MakeNote, tree.El("textarea", tree.A("name", "note", "rows", "2", "maxlength", "300"))),
		field(words.MakeArticle, tree.El("input", tree.A("name", "article", "maxlength", "60", "autocomplete", "off", "aria-describedby", "several"))),
		draw.Para("soft", words.MakeSeveral).With("id", "several"),
		tree.El("label", tree.A("class", "tickbox"), tree.El("input", tree.A("type", "checkbox", "name", "tell", "value", "1")), tree.T(" "), tree.Say(words.MakeTell))).Tell("aria-label", words.MakeInAPost)
}

func field(name words.Name, control tree.Node) tree.Node {
	return tree.El("label", tree.A("class", "field"), tree.Say(name), control)
}

// selecting is a list of values with their names, in turn.
func selecting(name string, pairs ...any) tree.Node {
	l := draw.Line{}
	for i := 0; i < len(pairs); i += 2 {
		l.Add(tree.El("option", tree.A("value", pairs[i].(string)), tree.Say(pairs[i+1].(words.Name))))
	}
	return tree.El("select", tree.A("name", name), l.Nodes...)
}

// see shows the post at the widths of an article, a tablet's column and a phone.
func see() tree.Node {
	l := draw.Line{}
	for i, width := range []int{600, 390, 320} {
		radio := tree.El("input", tree.A("type", "radio", "name", "width", "value", strconv.Itoa(width)))
		if i == 0 {
			radio = radio.With("checked", "")
		}
		l.Add(tree.El("label", nil, radio, tree.T(" "), tree.Say(words.MakeWidth(width))))
	}
	return tree.Class("div", "see", tree.El("div", tree.A("class", "widths", "role", "radiogroup"), l.Nodes...).Tell("aria-label", words.MakeSee), tree.El("iframe", tree.A("id", "preview", "loading", "lazy")).Tell("title", words.MakePreview))
}

// take gives the code in each way.
func take(origin string) tree.Node {
	names := map[Way]words.Name{Frame: words.MakeWayFrame, Sized: words.MakeWaySized, Element: words.MakeWayElement, Address: words.MakeWayAddress, Linked: words.MakeWayCard, Hugo: words.MakeWayHugo}
	purposes := map[Way][]tree.Node{
		Frame: {tree.Say(words.MakeWayFrameFor)}, Sized: {tree.Say(words.MakeWaySizedFor)}, Element: {tree.Say(words.MakeWayElementFor)},
		Address: {tree.Say(words.MakeWayAddressFor)}, Linked: {tree.Say(words.MakeWayCardFor)},
		Hugo: {tree.SayWith(words.MakeWayHugoFor(words.MakeWayHugoLink), func(_ string, _ int, text string) []tree.Node {
			return []tree.Node{tree.El("a", tree.A("href", ShortcodeFile, "download", "benchwalk.html"), tree.Say(words.Literal(text)))}
		})},
	}
	l := draw.Line{}
	for _, w := range Ways() {
		radio := tree.El("input", tree.A("type", "radio", "name", "way", "value", w.String(), "data-template", w.Template(), "aria-describedby", "for-"+w.String()))
		if w == Sized { // what fits most sites
			radio = radio.With("checked", "")
		}
		l.Add(tree.Class("div", "way", tree.El("label", nil, radio, tree.T(" "), tree.Say(names[w])), tree.El("p", tree.A("id", "for-"+w.String(), "class", "soft"), purposes[w]...)))
	}
	warned := draw.Line{}
	if origin == "" {
		warned.Add(tree.El("p", tree.A("id", "no-origin", "class", "warn"), tree.Say(words.MakeNoOrigin)))
	}
	return tree.Class("section", "js-only", append([]tree.Node{
		tree.El("h3", nil, tree.Say(words.MakeTake)),
		tree.El("div", tree.A("role", "radiogroup"), l.Nodes...).Tell("aria-label", words.MakeTake),
		tree.El("p", tree.A("id", "local", "class", "warn", "hidden", ""), tree.Say(words.MakeLocal))},
		append(warned.Nodes,
			field(words.MakeCode, tree.El("textarea", tree.A("id", "code", "rows", "6", "readonly", "", "spellcheck", "false"))),
			tree.Class("div", "do", draw.Button("copy", "", words.MakeCopy),
				tree.El("p", tree.A("role", "status"), tree.El("span", tree.A("id", "copied", "hidden", ""), tree.Say(words.MakeCopied)), tree.El("span", tree.A("id", "not-copied", "hidden", ""), tree.Say(words.MakeNotCopied)))))...)...)
}

// which says which way fits which site.
func which() tree.Node {
	var rows []tree.Node
	for _, r := range []struct{ site, way words.Name }{
		{words.MakeSiteWordpress, words.MakeWayAddress}, {words.MakeSiteHugo, words.MakeWayHugo},
		{words.MakeSiteGhost, words.MakeWaySized}, {words.MakeSiteLms, words.MakeWayFrame}, {words.MakeSiteLetter, words.MakeWayCard}, {words.MakeSiteNotion, words.MakeWayAddress},
	} {
		rows = append(rows, tree.El("tr", nil, tree.El("th", tree.A("scope", "row"), tree.Say(r.site)), tree.El("td", nil, tree.Say(r.way))))
	}
	return tree.El("section", nil, tree.El("h3", nil, tree.Say(words.MakeWhich)),
		tree.El("table", nil,
			tree.El("thead", nil, tree.El("tr", nil, tree.El("th", tree.A("scope", "col"), tree.Say(words.MakeWhichSite)), tree.El("th", tree.A("scope", "col"), tree.Say(words.MakeWhichWay)))),
			tree.El("tbody", nil, rows...)))
}

// everyAddress lists the posts as links.
func everyAddress(posts [][]Post) tree.Node {
	l := draw.Line{}
	for _, all := range posts {
		lists := draw.Line{}
		for _, g := range grouped(all) {
			items := draw.Line{}
			for _, p := range g.of {
				items.Add(draw.Item(tree.El("a", tree.A("href", p.File()), tree.Say(p.called()))))
			}
			lists.Add(tree.El("h4", nil, tree.Say(g.name)))
			lists.Add(tree.Class("ul", "plain", items.Nodes...))
		}
		l.Add(tree.El("details", nil, append([]tree.Node{tree.El("summary", nil, tree.Say(words.Literal(all[0].Matter.Title)))}, lists.Nodes...)...))
	}
	return tree.El("div", nil, l.Nodes...)
}
