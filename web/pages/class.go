package pages

import (
	"strconv"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// ClassPage is where a teacher puts what a class handed in beside each other. Nothing
// leaves it. What it says stands in it, as templates and as names that script looks up.
func ClassPage(ms []*matter.Matter, meta Meta) Page {
	main := tree.El("main", tree.A("id", "main", "tabindex", "-1", "class", "plain"), tree.Class("div", "body class",
		tree.El("h1", nil, tree.Say(words.ClassPageTitle)),
		draw.Para("lede", words.ClassPageDescription),
		draw.Para("noscript", words.ClassPageNoScript), oldBrowser(),
		dropIn(ms),
		seen()), projector())
	body := append(Around(meta, main), classTemplates()...)
	return Page{Words: meta.Words, Name: "class", Title: words.PageTitle(words.ClassPageTitle), Description: words.ClassPageDescription,
		Body: body, Styles: []string{"class.css"}, Early: true, Room: true, Scripts: []string{"zip.js", "projector.js", "class.js"}}
}

// dropIn is where what was handed in comes in.
func dropIn(ms []*matter.Matter) tree.Node {
	of := draw.Line{}
	for _, m := range ms {
		of.Add(option("matter/"+m.ID+".json", words.Literal(m.Title)))
	}
	of.Add(option(ownFile, words.AssignOwn))
	line := tree.El("summary", nil, tree.El("b", tree.A("id", "class-count"), tree.Say(words.ClassPageComesIn)), tree.T(" "), tree.El("span", tree.A("id", "class-again", "class", "soft")))
	return tree.El("form", tree.A("id", "class", "class", "js-only", "autocomplete", "off"),
		tree.El("p", tree.A("id", "class-said", "role", "status", "class", "said")),
		tree.El("details", tree.A("id", "comes-in", "open", ""), line,
			tree.El("div", tree.A("id", "left-out", "hidden", ""), tree.El("p", nil, draw.Bold(words.ClassPageLeftOut)), tree.El("ul", tree.A("class", "plain"))),
			tree.El("label", tree.A("class", "field"), tree.Say(words.MakeMatter), tree.El("select", tree.A("name", "of"), of.Nodes...)),
			tree.El("div", tree.A("id", "class-own", "hidden", ""), tree.El("label", tree.A("class", "field"), tree.Say(words.AssignOwnFile), fileInput("file"))),
			tree.Class("div", "drop",
				draw.Para("", words.ClassPageDrop),
				tree.Class("div", "do",
					tree.El("label", tree.A("class", "pick"), tree.Say(words.ClassPageFiles), tree.El("input", tree.A("type", "file", "name", "files", "multiple", ""))),
					tree.El("label", tree.A("class", "pick"), tree.Say(words.ClassPageFolder), tree.El("input", tree.A("type", "file", "name", "folder", "webkitdirectory", ""))))),
			tree.El("label", tree.A("class", "field"), tree.Say(words.ClassPagePaste), tree.El("textarea", tree.A("name", "paste", "rows", "3", "spellcheck", "false"))),
			tree.Class("div", "do", draw.Button("take", "", words.ClassPageTake)),
			draw.Para("soft", words.ClassPageRoomWhat),
			tree.Class("div", "do", draw.Button("project", "quiet", words.ClassPageRoom)),
			draw.Para("soft", words.ClassPageLocal)),
		tree.El("p", tree.A("id", "class-failed", "class", "warn", "hidden", "", "role", "status"), tree.Say(words.ClassPageFailed)))
}

// seen is what is seen of the class.
func seen() tree.Node {
	section := func(id string, heading words.Name, kids ...tree.Node) tree.Node {
		return tree.El("section", tree.A("id", id, "hidden", ""), append([]tree.Node{tree.El("h2", nil, tree.Say(heading))}, kids...)...)
	}
	return tree.El("div", tree.A("id", "seen", "hidden", ""),
		tree.Class("div", "do tools",
			tree.El("label", nil, tree.Say(words.ClassPageNames), tree.T(" "), tree.El("select", tree.A("id", "naming"), option("names", words.ClassPageNamed), option("numbers", words.ClassPageNumbered), option("shuffled", words.ClassPageShuffled), option("hidden", words.ClassPageHidden))),
			draw.Button("project", "quiet", words.ClassPageRoom)),
		section("s-rulings", words.ClassPageRulings, tree.El("div", tree.A("class", "tests"))),
		section("s-grounds", words.ClassPageGrounds, tree.El("ul", tree.A("class", "counts"))),
		section("s-turns", words.ClassPageTurns, tree.El("ul", tree.A("class", "plain"))),
		section("s-least", words.ClassPageLeast, tree.El("ul", tree.A("class", "counts"))),
		section("s-pairs", words.ClassPagePairs, tree.El("ul", tree.A("class", "plain"))),
		section("s-outliers", words.ClassPageOutliers, tree.El("ul", tree.A("class", "plain"))),
		section("s-questions", words.ClassPageQuestions, draw.Para("soft", words.ClassPageCourt), tree.El("div", tree.A("class", "heats"))),
		section("s-reasons", words.ClassPageReasons, draw.Para("soft", words.ClassPageReasonsWhat), tree.El("div", tree.A("class", "reasons"))),
		tree.Class("div", "do tools", draw.Button("csv", "quiet", words.ClassPageCsv), draw.Button("ndjson", "quiet", words.ClassPageNdjson), draw.Button("print", "quiet", words.ClassPagePrint), draw.Button("erase", "quiet", words.ClassPageErase)))
}

// classTemplates are the sentences and names that script shows: each stands once, under
// the id by which the module names it.
func classTemplates() []tree.Node {
	names := answerNames()
	for _, t := range doctrines.All() {
		d := t.Test().Doctrine()
		names.say(t.String(), words.TestTitle(t.String()))
		for _, disposition := range d.Dispositions {
			names.say(t.String()+".to."+disposition, words.Named(t.String(), disposition))
		}
		seen := map[string]bool{}
		for _, p := range doctrines.Distinct(t) {
			for _, rule := range p.Doctrine(t).Rules {
				if rule.Kind.Ends() && rule.InForce() && !seen[rule.Code] {
					seen[rule.Code] = true
					names.say(t.String()+".rule."+rule.Code, words.RuleTitle(t.String(), rule.Code))
				}
			}
		}
	}
	for _, k := range doctrines.Keys() {
		names.say("ask."+k.String(), words.Ask(k.String()))
		if k.Scale().Provisions {
			names.say("ask.provision."+k.String(), words.ProvisionAsk(k.String()))
		}
	}
	for _, f := range doctrine.Firmnesses() {
		names.say("firmness."+f.String(), words.FirmnessName(f.String()))
	}
	for _, k := range handin.Kinds()[1:] {
		if k != handin.OtherPath { // of which each page says what to do there
			names.say("why."+k.String(), k.Sentence())
		}
	}
	for _, each := range []struct {
		id string
		s  words.Said
	}{
		{"why.replaces", words.ClassPageReplaces}, {"why.earlier", words.ClassPageEarlier}, {"again", words.ClassPageAgain(gap("value"))}, {"why.other-path", words.ClassPageOtherPath}, {"why.full", words.ClassPageFull}, {"why.nothing", words.ClassPageNothing},
		{"why.bad-zip", words.ClassPageBadZip}, {"why.big-zip", words.ClassPageBigZip}, {"why.packed", words.ClassPagePacked}, {"why.large", words.ClassPageLarge},
		{"comes-in", words.ClassPageComesIn}, {"read", words.ClassPageRead(gap("value"))}, {"read-left", words.ClassPageReadLeft(gap("first"), gap("second"))}, {"student", words.ClassPageStudent(gap("value"))}, {"somebody", words.ClassPageSomebody},
		{"question", words.ClassPageQuestion}, {"first", words.ClassPageFirst}, {"last", words.ClassPageLast}, {"divided", words.ClassPageMostDivided}, {"others", words.ClassPageOthers}, {"moved", words.ClassPageMoved(gap("value"))},
		{"predicted", words.ClassPagePredicted}, {"ruled-first", words.ClassPageRuledFirst}, {"ruled-last", words.ClassPageRuledLast}, {"court-ruled", words.ClassPageCourtRuled},
		{"no-ground", words.ClassPageNoGround}, {"court-too", words.ClassPageCourtToo}, {"nothing-alters", words.ClassPageNothingAlters},
		{"turn", words.ClassPageTurn(gap("topic"), gap("finding"), gap("value"))}, {"show", words.ClassPageShow}, {"hands-first", words.ClassPageHandsFirst}, {"hands-last", words.ClassPageHandsLast}, {"hands-of", words.ClassPageHandsOf(gap("first"), gap("second"))},
		{"place", words.ClassPageOf(gap("first"), gap("second"))}, {"found", words.ClassPageFound(gap("finding"))}, {"found-nothing", words.ClassPageFoundNothing},
		{"pair", words.ClassPagePair(gap("first"), gap("second"), gap("topic"))},
	} {
		names.say(each.id, each.s)
	}
	for n := 1; n <= doctrine.MaxElements; n++ {
		names.say("least."+strconv.Itoa(n), words.WhatifFindings(n))
	}
	return []tree.Node{names.template()}
}

// sayings are the sentences and names that script looks up, each under an id.
type sayings struct{ draw.Line }

func (n *sayings) say(id string, s words.Said) {
	n.Add(tree.El("span", tree.A("data-name", id), tree.Say(s)))
}

func (n *sayings) template() tree.Node {
	return tree.El("template", tree.A("id", "t-names"), n.Nodes...)
}

// answerNames are the names of all questions and of what can be answered to them.
func answerNames() *sayings {
	names := &sayings{}
	for _, k := range doctrines.Keys() {
		key, e := k.String(), k.Scale()
		names.say(key, words.Topic(key))
		if e.Provisions {
			names.say("provision."+key, words.ProvisionTopic(key))
		}
		for _, level := range append([]string{"open", "no_record"}, e.Levels...) {
			names.say(key+"."+level, words.FindingOf(key, level))
		}
	}
	names.say("of", words.ClassPageProvision(gap("id"), gap("name")))
	return names
}

// projector shows one question to a room, large and by keyboard alone.
func projector() tree.Node {
	side := func(name string) tree.Node {
		return tree.El("section", tree.A("class", "side "+name), tree.El("h3", nil), tree.El("ul", nil))
	}
	return tree.El("dialog", tree.A("id", "projector", "aria-labelledby", "project-topic"),
		tree.Class("div", "top", tree.El("p", tree.A("id", "project-place")),
			tree.El("p", tree.A("id", "project-time", "role", "timer")).Tell("aria-label", words.ClassPageTimer)),
		tree.El("h2", tree.A("id", "project-topic", "tabindex", "-1")),
		tree.El("p", tree.A("id", "project-question")),
		tree.Class("div", "sides", side("movant"), side("opponent")),
		tree.El("table", tree.A("id", "project-hands"), tree.El("caption", nil, tree.Say(words.ClassPageHands)), tree.El("thead", nil), tree.El("tbody", nil)),
		tree.El("section", tree.A("id", "project-court", "hidden", "", "aria-live", "polite"), tree.El("h3", nil, tree.Say(words.ClassPageCourtDid)), tree.El("p", tree.A("class", "found")), tree.El("ul", nil)),
		tree.Class("div", "do", draw.Button("before", "quiet", words.ClassPageBefore), draw.Button("next", "quiet", words.ClassPageNext), draw.Button("time", "quiet", words.ClassPageStart), draw.Button("court", "quiet", words.ClassPageReveal), draw.Button("close", "quiet", words.ClassPageClose)),
		tree.El("label", tree.A("class", "tickbox", "hidden", ""), tree.El("input", tree.A("type", "checkbox", "id", "project-all")), tree.Say(words.ClassPageAll)),
		draw.Para("soft", words.ClassPageKeys))
}
