package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// promise is what the tool is, in one sentence.
const promise = "Work through a court’s questions one by one, on the record the court had, and see where you part ways with it."

// startBody is the start page.
func startBody(ms []*matter.Matter, meta Meta) []tree.Node {
	body := []tree.Node{
		tree.El("h1", nil, tree.T("Decide the stay yourself")),
		tree.P("lede", tree.T(promise)),
	}
	if m := shortest(ms); m != nil {
		body = append(body, tree.P("", bold(words.Literal("New to this?")), tree.T(" Begin with "), tree.El("a", tree.A("href", m.ID+".html"), italic(words.Literal(m.Title))), tree.T(". It takes about "+counted(m.Minutes, "minute", "minutes")+" and asks for no knowledge of law.")))
	}
	for _, m := range ms {
		body = append(body, entry(m))
	}
	body = append(body, tree.Class("section", "entry",
		tree.P("eyebrow", tree.T("A file of your own")),
		tree.El("h2", nil, tree.T("A matter of your own")),
		tree.P("", tree.T("Write a case down as a file, with its record and both sides, and walk through it like the others. It is read in your browser and sent to nobody.")),
		tree.Class("div", "onward",
			tree.El("a", tree.A("class", "button", "href", "matter.html"), tree.T("Open a matter file")),
			tree.El("a", tree.A("class", "back", "href", "editor.html"), tree.T("Write one")))))
	body = append(body, tree.El("h2", nil, tree.T("Beside the walks")))
	body = append(body, tree.P("", link("then-and-now.html", words.Literal("Then and now")), tree.T(": a flat ban of one app and a conditional ban of another, under one test, with two results, and which findings move it.")))
	body = append(body, tree.P("hosted", link(SingleFile, words.Literal("The whole tool in one file")).With("download", ""), tree.T(": to save, and to open later from a folder on a machine without a network.")))
	body = append(body,
		tree.El("h2", nil, tree.T("Two gates, then a balance")),
		tree.Class("figure", "gates", idleFigure(), tree.El("figcaption", nil,
			tree.T("A party bound by an injunction may ask that it be held back until an appeal is decided. That party must show a fair chance on the merits of the appeal, and irreparable harm of its own before the appeal ends. If either is missing, nothing else helps. If both are there, the court weighs them with the harm to others and the public interest, and often it is free to come out either way. Where the law leaves that choice, so does this tool, and it says what separates the two."))),
		tree.El("h2", nil, tree.T("What it is not")),
		tree.P("", tree.T("It is not legal advice, it does not predict a court, and it gives no score. It says what your findings leave within reach under the tests that courts use, how firmly, and which open questions can still change that.")),
		tree.El("h2", nil, tree.T("How it was checked")),
		tree.Class("ul", "how",
			tree.El("li", nil, tree.T("Every rule in the model names its authority, and the tests run over every combination of answers, not over samples.")),
			tree.El("li", nil, tree.T("What the court found, took over, assumed, only recited or never reached is told apart at each step. What it did not reach is never filled in.")),
			tree.El("li", nil, tree.T("Behind each authority stands how it was read: at its source, in the order, as another source quotes it, or not at all.")),
			tree.El("li", nil, tree.T("None of that is a lawyer’s review. Check what you rely on."))),
		tree.P("", link("about.html", words.Literal("How it works, what it is not")), tree.T(".")))
	date, dated := lawOf(ms)
	return []tree.Node{
		skip(),
		banner(nil, link("about.html", words.Literal("About"))),
		tree.El("main", tree.A("id", "main", "tabindex", "-1", "class", "plain"),
			tree.Class("div", "body", body...),
			tree.El("aside", tree.A("class", "notes", "aria-label", "In short"),
				tree.P("", bold(words.Literal("Nothing leaves the page.")), tree.T(" No account and no cookie. What you enter stays in your browser.")),
				tree.P("", bold(words.Literal(dated)), tree.T(" Later law stands beside the questions, marked as later.")),
				tree.P("", bold(words.Literal("Without scripts")), tree.T(" every page can be read from top to bottom. Taking your answers needs them.")))),
		footer(meta, date),
	}
}

// lawOf gives the date of the law that all matters share, empty if they do not,
// and the sentence about it.
func lawOf(ms []*matter.Matter) (date, sentence string) {
	for i, m := range ms {
		switch {
		case i == 0:
			date = m.Law
		case m.Law != date:
			return "", "Each walk names the date of its law."
		}
	}
	return date, "Law as of " + law.LongDate(date) + "."
}

// shortest is the decided matter that takes the least time, for a first walk.
func shortest(ms []*matter.Matter) (least *matter.Matter) {
	for _, m := range ms {
		if m.Minutes > 0 && m.Decided != "" && (least == nil || m.Minutes < least.Minutes) {
			least = m
		}
	}
	return least
}

// entry is one matter on the start page.
func entry(m *matter.Matter) tree.Node {
	title, walk := italic(words.Literal(m.Title)), "Walk through it"
	if m.Decided == "" { // no caption of a case
		title = tree.T(m.Title)
	}
	if m.ID == analysis.Own {
		title, walk = tree.T(m.Title), "Use your own facts"
	}
	links := []tree.Node{tree.El("a", tree.A("class", "button", "href", m.ID+".html"), tree.T(walk))}
	if m.ID != analysis.Own {
		links = append(links, tree.El("a", tree.A("class", "back", "href", m.ID+"-read.html"), tree.T("Read it straight through")))
	}
	about := kind(m)
	if m.Minutes > 0 {
		about += " · about " + counted(m.Minutes, "minute", "minutes")
	}
	return tree.Class("section", "entry",
		tree.P("eyebrow", tree.T(about)),
		tree.El("h2", nil, title),
		tree.El("p", nil, rich(m.Lead)...),
		tree.Class("div", "onward", links...))
}

// kind says what sort of matter it is, by what its file holds: not every one is
// a motion, and not in every one did a court answer the questions that it asks.
func kind(m *matter.Matter) string {
	switch {
	case len(m.Cites) == 0:
		return "No record but yours"
	case !ruledOn(m) && m.Decided == "":
		return "No court decided it"
	case !ruledOn(m):
		return "Decided on another ground, " + m.Decided
	case strings.Contains(m.Document, "motion"):
		return "A decided motion, " + m.Decided
	}
	return "A decided case, " + m.Decided
}

// ruledOn reports whether the court answered any question of the walk itself.
func ruledOn(m *matter.Matter) bool {
	for _, p := range m.Parts {
		for _, s := range p.Steps {
			if mark := s.Court.Mark; len(s.Asks) > 0 && (mark == matter.Found || mark == matter.Readopted || mark == matter.Assumed) {
				return true
			}
		}
	}
	return false
}
