package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/view"
)

// editorBody is the page on which a matter is written: a form over a file, which
// shows what most matters need. What it does not show stays in the file.
func editorBody(ms []*matter.Matter, meta Meta) []tree.Node {
	main := tree.El("main", tree.A("id", "main", "tabindex", "-1", "class", "plain"), tree.Class("div", "body",
		alarm("file-text", "file-unchecked", "other-draft", "draft-turns"),
		tree.El("h1", nil, tree.Say(words.EditorTitle)),
		draw.Para("lede", words.EditorLede),
		draw.Para("noscript", words.FailureText("file-no-script")), oldBrowser(),
		tree.Class("div", "js-only",
			draw.Para("", words.EditorKept),
			tree.El("label", tree.A("class", "field"), tree.Say(words.EditorFrom), tree.El("select", tree.A("id", "from"), patterns(ms)...)),
			tree.El("label", tree.A("class", "tickbox"), tree.El("input", tree.A("type", "checkbox", "id", "notes", "aria-describedby", "notes-what")), tree.T(" "), tree.Say(words.EditorTakeIn)),
			tree.El("p", tree.A("class", "soft", "id", "notes-what"), tree.Say(words.EditorTakeInText)),
			tree.Class("div", "do", draw.Button("begin", "quiet", words.EditorBegin))),
		problems(),
		tree.El("form", tree.A("id", "editor", "hidden", "", "data-reasons", reasons()),
			tree.El("div", tree.A("id", "fields")),
			tree.Class("div", "do", draw.Button("check", "", words.EditorCheck), draw.Button("save", "quiet", words.EditorSave), draw.Button("open", "quiet", words.EditorOpen)),
			tree.El("p", tree.A("role", "status"), tree.El("span", tree.A("id", "sound", "hidden", ""), tree.Say(words.EditorSound))))),
		tree.Class("aside", "notes",
			tree.P("", led(words.EditorPrivate, words.EditorPrivateText)...),
			tree.P("", draw.Bold(words.EditorMostUsed), tree.T(" "), tree.SayWith(words.EditorMostUsedText(words.EditorSchema), leading(schemaFile))),
			tree.P("", tree.SayWith(words.EditorItalics(words.EditorItalicsName), within("b"))),
			tree.P("", tree.SayWith(words.EditorToOpen(words.EditorToOpenLink), func(_ string, _ int, text string) []tree.Node {
				return []tree.Node{draw.Link("matter.html", words.Literal(text)).With("id", "to-open")}
			}))).Tell("aria-label", words.EditorAbout))
	body := []tree.Node{skip(), banner(nil, draw.Link("index.html", words.PageAllWalks), draw.Link("about.html", words.PageAbout)), main, footer(meta, ""),
		problemTemplate(),
		view.Template("editor", editorFields()...)}
	return append(append(body, walkTemplates()...), ruleTemplates()...)
}

// patterns are what a new matter can be made from.
func patterns(ms []*matter.Matter) []tree.Node {
	l := draw.Line{}
	for i := len(ms) - 1; i >= 0; i-- { // a reader's own facts, which have no record yet, come last among the walks
		l.Add(option("matter/"+ms[i].ID+".json", words.Literal(ms[i].Title)))
	}
	l.Add(option("benchwalk-file", words.EditorFromOpen))
	l.Add(tree.El("optgroup", []tree.Attr{{Name: "id", Value: "drafts"}, {Name: "label", Said: words.EditorFromTabs}, {Name: "hidden"}}))
	return l.Nodes
}

// walkTemplates are the parts of the walk and what stands in them.
func walkTemplates() []tree.Node {
	return []tree.Node{
		view.Template("edit-parts", tree.El("fieldset", tree.A("class", "entry"), tree.El("legend", nil, numberedBy(words.EditorPart(gap("n"), words.Literal("")), "title")),
			edit("title", words.EditorPartTitle, "text", true), many("steps", "", words.EditorSteps, words.EditorStepsAdd, true), drop(words.EditorPartDrop))),
		view.Template("edit-steps", tree.El("details", tree.A("class", "bench"), tree.El("summary", nil, numberedBy(words.EditorStep(gap("n"), words.Literal("")), "topic")),
			edit("topic", words.EditorStepTopic, "text", true),
			many("facts", "statement", words.EditorStepFacts, words.EditorStepFactsAdd, false), many("movant", "statement", words.EditorStepMovant, words.EditorStepMovantAdd, false),
			many("opponent", "statement", words.EditorStepOpponent, words.EditorStepOpponentAdd, false), many("asks", "", words.EditorAsks, words.EditorAsksAdd, false), drop(words.EditorStepDrop))),
		view.Template("edit-statement", tree.Class("div", "row", edit("text", words.EditorSaid, "area", true), edit("source", words.EditorSource, "text", false),
			choosing("by", words.EditorBy, speakers()...), drop(words.EditorSaidDrop))),
		view.Template("edit-asks", tree.Class("div", "row", choosing("key", words.EditorAsked, questions()...), edit("question", words.EditorReworded, "text", false), drop(words.EditorAsksDrop))),
	}
}

// ruleTemplates are what the rule provides, and what could be done instead.
func ruleTemplates() []tree.Node {
	return []tree.Node{
		view.Template("edit-provisions", tree.Class("div", "row", edit("id", words.EditorProvisionId, "text", true), edit("name", words.EditorCalled, "text", true),
			edit("bars", words.EditorProvisionBars, "area", false),
			many("burden", "statement", words.EditorProvisionBurden, words.EditorProvisionBurdenAdd, false),
			many("serves", "evidence", words.EditorProvisionServes, words.EditorProvisionServesAdd, false), drop(words.EditorProvisionDrop))),
		view.Template("edit-evidence", tree.Class("div", "row", picking("interest", words.EditorEvidenceInterest), choosing("how", words.EditorEvidenceHow, cells()...),
			edit("text", words.EditorSaid, "area", true), edit("source", words.EditorSource, "text", false), choosing("by", words.EditorBy, speakers()...), drop(words.EditorEvidenceDrop))),
		view.Template("edit-interests", tree.Class("div", "row", edit("name", words.EditorCalled, "text", true), choosing("sort", words.EditorInterestSort, sorts()...),
			edit("text", words.EditorInterestAsserted, "area", true), edit("source", words.EditorSource, "text", false), choosing("by", words.EditorBy, speakers()...), drop(words.EditorInterestDrop))),
		view.Template("edit-alternatives", tree.Class("div", "row", edit("name", words.EditorCalled, "text", true), edit("text", words.EditorAlternativeText, "area", true),
			edit("source", words.EditorSource, "text", false), choosing("by", words.EditorBy, speakers()...),
			tickbox("record", words.EditorAlternativeRecord),
			tree.El("fieldset", tree.A("class", "picks", "data-picks", "interests"), tree.El("legend", nil, tree.Say(words.EditorAlternativeInterests))),
			drop(words.EditorAlternativeDrop))),
		view.Template("edit-pick", tree.El("label", tree.A("class", "tickbox"), tree.El("input", tree.A("type", "checkbox", "value", "{interest}")), tree.T(" "), tree.Say(gap("interestName")))),
	}
}

// numberedBy is a numbered entry, whose name script takes from a field.
func numberedBy(s words.Said, field string) tree.Node {
	return tree.SayWith(s, func(place string, _ int, _ string) []tree.Node {
		if place != "name" {
			return nil
		}
		return []tree.Node{tree.El("span", tree.A("data-name", field))}
	})
}

func editorFields() []tree.Node {
	return []tree.Node{
		h2(words.EditorCase),
		edit("title", words.EditorCaseTitle, "text", true),
		edit("id", words.EditorCaseId, "text", true),
		edit("lead", words.EditorCaseLead, "area", false),
		edit("minutes", words.EditorCaseMinutes, "number", false),
		choosing("law", words.EditorCaseLaw, dateOptions()...),
		edit("sides.movant.name", words.EditorMovant, "text", true),
		edit("sides.movant.short", words.EditorShort, "text", true),
		edit("sides.opponent.name", words.EditorOpponent, "text", true),
		edit("sides.opponent.short", words.EditorShort, "text", true),
		h2(words.EditorRule),
		many("interests", "", words.EditorInterests, words.EditorInterestsAdd, false),
		many("provisions", "", words.EditorProvisions, words.EditorProvisionsAdd, false),
		many("alternatives", "", words.EditorAlternatives, words.EditorAlternativesAdd, false),
		h2(words.EditorWalk),
		many("parts", "", words.EditorParts, words.EditorPartsAdd, true),
	}
}

// edit is a field over a member of the file.
func edit(name string, label words.Said, kind string, needed bool) tree.Node {
	attrs := tree.A("data-field", name)
	if needed {
		attrs = append(attrs, tree.Attr{Name: "required"})
	}
	field := tree.El("input", append(attrs, tree.A("type", kind)...))
	switch kind {
	case "area":
		field = tree.El("textarea", append(attrs, tree.A("rows", "3", "maxlength", "4000")...))
	case "number":
		field = field.With("min", "0").With("max", "600")
	}
	return tree.El("label", tree.A("class", "field"), tree.Say(label), field)
}

func choosing(name string, label words.Said, options ...tree.Node) tree.Node {
	return tree.El("label", tree.A("class", "field"), tree.Say(label), tree.El("select", tree.A("data-field", name), options...))
}

// picking chooses one of the interests, which script lists.
func picking(name string, label words.Said) tree.Node {
	return tree.El("label", tree.A("class", "field"), tree.Say(label), tree.El("select", tree.A("data-field", name, "data-picks", name)))
}

// many is a list of the file, each entry drawn by the template of its kind, with a
// button that adds one.
func many(name, kind string, title, add words.Said, needed bool) tree.Node {
	attrs := tree.A("data-list", name)
	if kind != "" {
		attrs = append(attrs, tree.Attr{Name: "data-kind", Value: kind})
	}
	if needed {
		attrs = append(attrs, tree.Attr{Name: "data-needed", Value: "yes"})
	}
	return tree.El("div", attrs, draw.Para("eyebrow", title), tree.Class("div", "do", draw.Button("add", "quiet", add)))
}

func tickbox(name string, label words.Said) tree.Node {
	return tree.El("label", tree.A("class", "tickbox"), tree.El("input", tree.A("type", "checkbox", "data-field", name)), tree.T(" "), tree.Say(label))
}

// reasons tell at which question a reason stands that a reader gave: "work-burdens=speech.burdens_substantially_more".
func reasons() string {
	var all []string
	for id, at := range chain.Places() {
		all = append(all, id+"="+at.String())
	}
	return strings.Join(all, " ")
}

func option(value string, text words.Said) tree.Node {
	return tree.El("option", tree.A("value", value), tree.Say(text))
}

func cells() []tree.Node {
	l := draw.Line{}
	for _, c := range matter.Cells() {
		if c != matter.CellOpen {
			l.Add(option(c.String(), words.CellName(c.String())))
		}
	}
	return l.Nodes
}

func sorts() []tree.Node {
	return []tree.Node{option(matter.Security.String(), words.EditorInterestSecurity), option(matter.Content.String(), words.EditorInterestContent)}
}

func drop(text words.Said) tree.Node {
	return tree.Class("div", "do", draw.Button("drop", "bare", text))
}

func speakers() []tree.Node {
	names := map[matter.By]words.Name{matter.RecordRecites: words.EditorByRecord, matter.CourtSays: words.EditorByCourt, matter.GovernmentSays: words.EditorByGovernment, matter.UsersSay: words.EditorByUsers,
		matter.Conceded: words.EditorByConceded, matter.Commentary: words.EditorByCommentary, matter.ModelSays: words.EditorByModel}
	l := draw.Line{}
	for _, by := range matter.Bys() {
		l.Add(option(by.String(), names[by]))
	}
	return l.Nodes
}

func questions() []tree.Node {
	l := draw.Line{}
	for _, k := range doctrines.Keys() {
		l.Add(option(k.String(), words.EditorQuestion(words.TestHeading(k.Test.String()), words.Topic(k.String()))))
	}
	for _, k := range doctrines.ProvisionKeys() {
		name := words.EditorQuestionOf(gap("provision"), gap("provisionName"), words.ProvisionTopic(k.String()))
		l.Add(tree.El("option", tree.A("data-each", "provisions", "value", "provisions.{provision}."+k.Bare()), tree.Say(name)))
	}
	return l.Nodes
}

func dateOptions() []tree.Node {
	l := draw.Line{}
	for _, d := range standard.Dates() {
		l.Add(option(d.String(), words.LawName(d.String())))
	}
	return l.Nodes
}
