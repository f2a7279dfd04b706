package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// editorBody is the page on which a matter is written: a form over a file, which
// shows what most matters need. What it does not show stays in the file.
func editorBody(ms []*matter.Matter, meta Meta) []tree.Node {
	var from []tree.Node
	for i := len(ms) - 1; i >= 0; i-- { // a reader's own facts, which have no record yet, come last among the walks
		from = append(from, tree.El("option", tree.A("value", "matter/"+ms[i].ID+".json"), tree.T(ms[i].Title)))
	}
	from = append(from, tree.El("option", tree.A("value", "benchwalk-file"), tree.T("The matter that is open in this browser")),
		tree.El("optgroup", tree.A("id", "drafts", "label", "Drafts of other tabs", "hidden", "")))
	main := tree.El("main", tree.A("id", "main", "tabindex", "-1", "class", "plain"), tree.Class("div", "body",
		alarm("file-large", "file-text", "file-unchecked", "other-draft"),
		tree.El("h1", nil, tree.T("Write a matter")),
		tree.P("lede", tree.T("Put a case down with its record and both sides, save it as a file, and walk through it.")),
		tree.P("noscript", tree.T(failure("file-no-script"))),
		tree.Class("div", "js-only",
			tree.P("", tree.T("What you write is kept in this browser as you go. To start anew from a pattern replaces it, so save it first.")),
			tree.El("label", tree.A("class", "field"), tree.T("Start from"), tree.El("select", tree.A("id", "from"), from...)),
			tree.El("label", tree.A("class", "tickbox"), tree.El("input", tree.A("type", "checkbox", "id", "notes", "aria-describedby", "notes-what")), tree.T(" Take in my work on that walk: notes, reasons, my own measures and the posture")),
			tree.El("p", tree.A("class", "soft", "id", "notes-what"), tree.T("Notes and reasons become facts of their questions, marked as commentary. Measures of your own become alternatives that were not in the record. What you found stays out: a matter holds only what a court found.")),
			tree.Class("div", "do", button("begin", "quiet", words.Literal("Start from it")))),
		problems(),
		tree.El("form", tree.A("id", "editor", "hidden", "", "data-reasons", reasons()),
			tree.El("div", tree.A("id", "fields")),
			tree.Class("div", "do", button("check", "", words.Literal("Check")), button("save", "quiet", words.Literal("Save as a file")), button("open", "quiet", words.Literal("Open it here"))),
			tree.El("p", tree.A("role", "status"), tree.El("span", tree.A("id", "sound", "hidden", ""), tree.T("The file has no problem."))))),
		tree.El("aside", tree.A("class", "notes", "aria-label", "About the form"),
			tree.P("", bold(words.Literal("Nothing leaves the page.")), tree.T(" What you write stays in your browser until you save it.")),
			tree.P("", bold(words.Literal("The form shows the most used parts.")), tree.T(" What a file has beyond them, such as what a court found or credited, stays in it untouched. The "), link(schemaFile, words.Literal("schema")), tree.T(" describes all of it.")),
			tree.P("", bold(words.Literal("Italics")), tree.T(" stand between two asterisks. Nothing else is markup.")),
			tree.P("", link("matter.html", words.Literal("Open a matter")).With("id", "to-open"), tree.T("."))))
	return []tree.Node{skip(), banner(nil, link("index.html", words.Literal("All walks")), link("about.html", words.Literal("About"))), main, footer(meta, ""),
		problemTemplate(),
		template("editor", editorFields()...),
		template("edit-parts", tree.El("fieldset", tree.A("class", "entry"), tree.El("legend", nil, tree.T("Part {n}. "), tree.El("span", tree.A("data-name", "title"))),
			edit("title", "Its title", "text", true), many("steps", "", "Steps", "Add a step", true), drop(words.Literal("Remove this part")))),
		template("edit-steps", tree.El("details", tree.A("class", "bench"), tree.El("summary", nil, tree.T("Step {n}. "), tree.El("span", tree.A("data-name", "topic"))),
			edit("topic", "Its heading, a few words", "text", true),
			many("facts", "statement", "Facts", "Add a fact", false), many("movant", "statement", "One side: it asks for the stay, or stands for the rule", "Add a statement for it", false),
			many("opponent", "statement", "The other side", "Add a statement for the other side", false), many("asks", "", "Questions", "Add a question", false), drop(words.Literal("Remove this step")))),
		template("edit-statement", tree.Class("div", "row", edit("text", "What is said", "area", true), edit("source", "Where it stands in the record", "text", false),
			choosing("by", "Whose word it is", speakers()...), drop(words.Literal("Remove this statement")))),
		template("edit-asks", tree.Class("div", "row", choosing("key", "What is asked", questions()...), edit("question", "In other words, if you like", "text", false), drop(words.Literal("Remove this question")))),
		template("edit-provisions", tree.Class("div", "row", edit("id", "Its number or short name, in small letters", "text", true), edit("name", "What it is called", "text", true),
			edit("bars", "What it bars", "area", false),
			many("burden", "statement", "What speech it stops, for whom, how fully, how soon", "Add a statement on its burden", false),
			many("serves", "evidence", "What it does for an interest", "Add what is said of it", false), drop(words.Literal("Remove this provision")))),
		template("edit-evidence", tree.Class("div", "row", picking("interest", "Which interest"), choosing("how", "Does the provision address it, by what is said", cells()...),
			edit("text", "What is said", "area", true), edit("source", "Where it stands in the record", "text", false), choosing("by", "Whose word it is", speakers()...), drop(words.Literal("Remove this")))),
		template("edit-interests", tree.Class("div", "row", edit("name", "What it is called", "text", true), choosing("sort", "Of which sort it is", sorts()...),
			edit("text", "How it is asserted", "area", true), edit("source", "Where it stands in the record", "text", false), choosing("by", "Whose word it is", speakers()...), drop(words.Literal("Remove this interest")))),
		template("edit-alternatives", tree.Class("div", "row", edit("name", "What it is called", "text", true), edit("text", "What it is", "area", true),
			edit("source", "Where it stands in the record", "text", false), choosing("by", "Whose word it is", speakers()...),
			tickbox("record", words.Literal("It was in the record before the court")),
			tree.El("fieldset", tree.A("class", "picks", "data-picks", "interests"), tree.El("legend", nil, tree.T("Which interests it is meant to serve, by its source"))),
			drop(words.Literal("Remove this alternative")))),
		template("edit-pick", tree.El("label", tree.A("class", "tickbox"), tree.El("input", tree.A("type", "checkbox", "value", "{interest}")), tree.T(" {interestName}"))),
	}
}

func editorFields() []tree.Node {
	return []tree.Node{
		h2(words.Literal("The case")),
		edit("title", "Title", "text", true),
		edit("id", "A short name in small letters, digits and hyphens: your answers are kept under it", "text", true),
		edit("lead", "In one or two sentences", "area", false),
		edit("minutes", "Minutes that the walk takes", "number", false),
		choosing("law", "The law of which day", dateOptions()...),
		edit("sides.movant.name", "The party that asks for the stay, or stands for the rule", "text", true),
		edit("sides.movant.short", "The same in a word", "text", true),
		edit("sides.opponent.name", "The party on the other side", "text", true),
		edit("sides.opponent.short", "The same in a word", "text", true),
		h2(words.Literal("What the rule provides")),
		many("interests", "", "Interests it is to serve", "Add an interest", false),
		many("provisions", "", "Provisions", "Add a provision", false),
		many("alternatives", "", "What could be done instead", "Add an alternative", false),
		h2(words.Literal("The walk")),
		many("parts", "", "Parts", "Add a part", true),
	}
}

// edit is a field over a member of the file.
func edit(name, label, kind string, needed bool) tree.Node {
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
	return tree.El("label", tree.A("class", "field"), tree.T(label), field)
}

func choosing(name, label string, options ...tree.Node) tree.Node {
	return tree.El("label", tree.A("class", "field"), tree.T(label), tree.El("select", tree.A("data-field", name), options...))
}

// picking chooses one of the interests, which script lists.
func picking(name, label string) tree.Node {
	return tree.El("label", tree.A("class", "field"), tree.T(label), tree.El("select", tree.A("data-field", name, "data-picks", name)))
}

// many is a list of the file, each entry drawn by the template of its kind, with a
// button that adds one.
func many(name, kind, title, add string, needed bool) tree.Node {
	attrs := tree.A("data-list", name)
	if kind != "" {
		attrs = append(attrs, tree.Attr{Name: "data-kind", Value: kind})
	}
	if needed {
		attrs = append(attrs, tree.Attr{Name: "data-needed", Value: "yes"})
	}
	return tree.El("div", attrs, tree.P("eyebrow", tree.T(title)), tree.Class("div", "do", button("add", "quiet", words.Literal(add))))
}

func tickbox(name string, label words.Said) tree.Node {
	return tree.El("label", tree.A("class", "tickbox"), tree.El("input", tree.A("type", "checkbox", "data-field", name)), tree.T(" "), tree.Say(label))
}

// reasons tell at which question a reason stands that a reader gave: "work-burdens=speech.burdens_substantially_more".
func reasons() string {
	var all []string
	for _, id := range chain.Overridable() {
		if at, ok := chain.Place(id); ok {
			all = append(all, id+"="+at.String())
		}
	}
	return strings.Join(all, " ")
}

func cells() []tree.Node {
	var options []tree.Node
	for _, c := range matter.Cells() {
		if c != matter.CellOpen {
			options = append(options, tree.El("option", tree.A("value", c.String()), tree.T(cellLabel(c))))
		}
	}
	return options
}

func sorts() []tree.Node {
	return []tree.Node{
		tree.El("option", tree.A("value", matter.Security.String()), tree.T("Data or security")),
		tree.El("option", tree.A("value", matter.Content.String()), tree.T("It sounds in content")),
	}
}

func drop(text words.Said) tree.Node {
	return tree.Class("div", "do", button("drop", "bare", text))
}

func speakers() []tree.Node {
	labels := map[matter.By]string{matter.RecordRecites: "The record", matter.CourtSays: "The court", matter.GovernmentSays: "The government", matter.UsersSay: "The other side",
		matter.Conceded: "Conceded", matter.Commentary: "Commentary", matter.ModelSays: "My own words"}
	var options []tree.Node
	for _, by := range matter.Bys() {
		options = append(options, tree.El("option", tree.A("value", by.String()), tree.T(labels[by])))
	}
	return options
}

func questions() []tree.Node {
	var options []tree.Node
	for _, k := range doctrines.Keys() {
		options = append(options, tree.El("option", tree.A("value", k.String()), tree.T(textsOn(k.Test).Heading+": "+lowerFirst(topicOf(k)))))
	}
	for _, k := range doctrines.ProvisionKeys() {
		q, _ := words.Provision(k.String())
		element := k.Bare()
		options = append(options, tree.El("option", tree.A("data-each", "provisions", "value", "provisions.{provision}."+element), tree.T("{provision}. {provisionName}: "+lowerFirst(q.Topic))))
	}
	return options
}

func dateOptions() []tree.Node {
	var options []tree.Node
	for _, d := range standard.Dates() {
		o, _ := words.LawDate(d.String())
		options = append(options, tree.El("option", tree.A("value", d.String()), tree.T(o.Label)))
	}
	return options
}
