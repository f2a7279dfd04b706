package pages

import (
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// A matter that the reader opens is drawn by the same views as every other: here
// they draw a specimen, whose texts are holes, and matter.js fills copies of what
// they drew. So no question and no sentence is said a second time in script.
//
//	{topic}             in a text or an attribute: the value of that name
//	data-if="bars"      only where that value is there; "!bars" only where it is not
//	data-each="movant"  once for each item; with data-bare its children alone
//	data-use="asks"     other templates, named by the items, stand here
//	data-rich="lead"    the nodes of that text; data-place keeps a pin together
//	data-nodes="margin" nodes that the module made
//	data-or="question"  the nodes of that text, if there is one
//	data-said, -cited   the statement of the scope: its text, after whose word it
//	                    is unless that is one of those named, and its sources
//
// A scope is an object of the file with what the module says beside it.
const (
	fill  = "\u00a4" // a text that begins so is rich
	place = "\u00a4+"
	say   = "\u00b6" // and so a statement, with the speakers not named at its place
)

// These take apart and mark what a language has said: a view gives sentences, and
// [tree.Spoken] their texts, in which the names of the specimen stand.

// template is one of them under its name, of nodes that are spoken.
func template(name string, ns ...tree.Node) tree.Node {
	return tree.El("template", tree.A("id", "t-"+name), rewrite(ns, holes)...)
}

// rewrite puts for each node what f makes of it, its kids first.
func rewrite(ns []tree.Node, f func(tree.Node) []tree.Node) (out []tree.Node) {
	for _, n := range ns {
		if n.Tag != "" {
			m := *n
			m.Attrs = append([]tree.Attr(nil), n.Attrs...)
			m.Kids = rewrite(n.Kids, f)
			n = &m
		}
		out = append(out, f(n)...)
	}
	return out
}

// holes turns the texts of the specimen into marks.
func holes(n tree.Node) []tree.Node {
	if n.Tag != "" {
		if n.Tag == "li" && len(n.Kids) == 1 && n.Kids[0].Tag == "label" { // a label holds no link
			n.Kids[0].Kids = n.Kids[0].Kids[:len(n.Kids[0].Kids)-1]
			n.Kids = append(n.Kids, hole("cited", ""))
		}
		return []tree.Node{n}
	}
	if name, ok := strings.CutPrefix(n.Text, place); ok {
		return []tree.Node{hole("rich", name).With("data-place", "")}
	}
	if name, ok := strings.CutPrefix(n.Text, fill); ok {
		return []tree.Node{hole("rich", name)}
	}
	if plain, ok := strings.CutPrefix(n.Text, say); ok {
		return []tree.Node{hole("said", plain), hole("cited", "")}
	}
	return []tree.Node{n}
}

// hole is an element that script replaces.
func hole(mark, value string) tree.Node { return tree.El("span", tree.A("data-"+mark, value)) }

// is reports whether a node is an element with a tag and, where given, a class: "p.tick".
func is(n tree.Node, selector string) bool {
	tag, class, _ := strings.Cut(selector, ".")
	return n.Tag == tag && (class == "" || strings.Contains(" "+attr(n, "class")+" ", " "+class+" "))
}

func attr(n tree.Node, name string) string {
	for _, a := range n.Attrs {
		if a.Name == name {
			return a.Value
		}
	}
	return ""
}

// swap replaces what stands in texts and attributes, by pairs of old and new.
func swap(ns []tree.Node, pairs ...string) []tree.Node {
	r := strings.NewReplacer(pairs...)
	return rewrite(ns, func(n tree.Node) []tree.Node {
		m := *n
		m.Text = r.Replace(n.Text)
		for i := range m.Attrs {
			m.Attrs[i].Value = r.Replace(m.Attrs[i].Value)
		}
		return []tree.Node{&m}
	})
}

// when marks nodes as there only if.
func when(condition string, ns ...tree.Node) (out []tree.Node) {
	for _, n := range ns {
		out = append(out, n.With("data-if", condition))
	}
	return out
}

// statement is a specimen at a place where some speakers need not be named.
func statement(plain []matter.By) []matter.Assertion {
	var names []string
	for _, by := range plain {
		names = append(names, by.String())
	}
	return []matter.Assertion{{ID: "{id}", Text: say + strings.Join(names, " ")}}
}

// motion is the test that decides a motion.
func motion() doctrines.ID {
	all := doctrines.All()
	return all[slices.IndexFunc(all, func(t doctrines.ID) bool { return t.Test().Motion })]
}

// specimen has one of everything. About the stay, it also asks about it.
func specimen(stay, judged, own bool) *matter.Matter {
	m := &matter.Matter{ID: "{matter}"}
	if own {
		m.ID = analysis.Own
	}
	record := statement([]matter.By{matter.RecordRecites})
	s := matter.Step{ID: "{id}", Topic: "{topic}",
		Facts: statement(plainFacts(m)), Movant: statement(plainSides()), Opponent: statement(plainSides()),
		OtherWay: statement(plainOtherWay()), Notes: []matter.Note{{Text: "margin"}},
		Asks: []matter.Ask{{Key: "provisions.{provision}." + live.Advances.Bare(), Provision: "{provision}", Element: live.Advances}, {Key: live.Advances.String(), Element: live.Advances}}}
	if stay {
		s.Asks = append(s.Asks, matter.Ask{Key: doctrines.Key{Test: motion()}.String()})
	}
	if judged {
		s.Court = matter.Answer{Mark: matter.Found, Text: statement(plainCourt())}
	}
	m.Title, m.Court, m.Docket, m.Decided, m.Law = "{title}", "{court}", "{docket}", "{decided}", standard.October2020.String()
	m.Lead, m.Minutes = fill+"lead", 600
	m.Movant.Name, m.Opponent.Name = "{movantName}", "{opponentName}"
	m.Cites = []matter.Cite{{ID: "{id}", Pin: place + "pin", Quote: fill + "quote", Record: place + "record"}}
	m.Interests = []matter.Interest{{Assertion: matter.Assertion{ID: "{interest}", Text: record[0].Text}, Name: "{interestName}", Whole: []matter.Evidence{{Assertion: record[0]}}}}
	m.Provisions = []matter.Provision{{ID: "{provision}", Name: "{provisionName}", Bars: fill + "bars", Burden: record, Serves: []matter.Evidence{{Assertion: record[0], Interest: "{interest}"}}}}
	m.Alternatives = []matter.Alternative{{Assertion: matter.Assertion{ID: "{alternative}", Text: record[0].Text}, Name: "{alternativeName}", Interests: []string{"{interest}"}, InRecord: true, Answer: record}}
	m.Parts = []matter.Part{{ID: "{part}", Title: "{partTitle}", Steps: []matter.Step{{ID: "{back}", Topic: "{firstTitle}"}, s, {ID: "{next}", Topic: "{nextTitle}"}}}}
	return m
}

// templates are all that a matter's page can be made of.
func templates(l *words.Language) (ts []tree.Node) {
	add := func(name string, ns ...tree.Node) { ts = append(ts, template(name, tree.Spoken(l, ns...)...)) }
	both := []bool{true, false}
	for _, stay := range both {
		m := specimen(stay, true, false)
		vs := walk.Views(m)
		undecided := *m
		undecided.Decided = ""
		add("caption-"+live.KindOf(m)+"-decided", caption(m)...)
		add("caption-"+live.KindOf(m), caption(&undecided)...)
		add("result-"+live.KindOf(m), looked(l, result(m, vs, walk.Find(vs, walk.Result)))...)
		for _, judged := range both {
			for _, own := range both {
				m := specimen(stay, judged, own)
				add(beforeTemplate(m), beforeFrom(l, m))
			}
		}
	}
	m := specimen(true, true, false)
	vs := walk.Views(m)
	add("review", swap(looked(l, review(m, vs, walk.Find(vs, walk.Review))), "#q-{next}", "#{back}")...)
	add("part", swap(tree.Spoken(l, partHeading(m, 0)), "I", "{number}")...)
	add("rail", contentsFrom(tree.Spoken(l, contents(m, vs, true).Kids...))...)
	add("step", stepFrom(l, m))
	add("step-own", stepFrom(l, specimen(true, true, true)))
	for _, name := range []string{live.ActCommit, live.ActCommitCourt, live.ActCommitOther, live.ActCourt, live.ActOther} {
		add(name, act(ending(m, name))...)
	}
	for _, k := range doctrines.Keys() {
		add("ask-"+k.String(), questioned(tree.Spoken(l, ask(m, matter.Ask{Key: k.String(), Element: k})...))...)
		add("tension-"+k.String(), tensions(k)...)
	}
	for _, k := range doctrines.ProvisionKeys() {
		_, element, _ := strings.Cut(k.String(), ".")
		add("ask-provisions."+element, questioned(tree.Spoken(l, ask(m, matter.Ask{Key: "provisions.{provision}." + element, Provision: "{provision}", Element: k})...))...)
	}
	add("held", findings()...)
	bare := *m
	bare.Cites = nil
	timed := *m
	timed.Rounds = []matter.Round{{Title: "{title}", Entries: statement([]matter.By{matter.RecordRecites})}}
	add("sources", sourcesFrom(l, &timed)...)
	add("sources-empty", sources(&bare))
	add("authorities", authoritiesFrom(l))
	timed.Parts = []matter.Part{{Steps: []matter.Step{{ID: "{askAdvances}", Asks: []matter.Ask{{Element: live.Advances}}}, {ID: "{askExcess}", Asks: []matter.Ask{{Element: live.Excess}}}}}}
	add("work", workFrom(l, &timed))
	add("take", take("…")) // script puts the hash there, once it has computed it
	add("memo", looked(l, memorandum())...)
	return ts
}

func beforeTemplate(m *matter.Matter) string {
	name := "before-" + live.KindOf(m)
	if live.Judged(m) {
		name += "-judged"
	}
	if live.Own(m) {
		name += "-own"
	}
	return name
}

// looked is a view, spoken, without what stands only for readers without script, or leads
// to pages that a file has not.
func looked(l *words.Language, n tree.Node) []tree.Node {
	return rewrite(tree.Spoken(l, n), func(n tree.Node) []tree.Node {
		if is(n, "p.needs-script") || is(n, "div.needs-script") || is(n, "a.to-read") || is(n, "p.reading") {
			return nil
		}
		return []tree.Node{n}
	})
}

func beforeFrom(l *words.Language, m *matter.Matter) tree.Node {
	law, today := tree.Plain(l, dated(m.Law)...), tree.Spoken(l, dated(standard.Today.String())...)
	vs := walk.Views(m)
	ns := rewrite(looked(l, beforehand(m, vs)), func(n tree.Node) []tree.Node {
		switch {
		case is(n, "p.docket"):
			return when("docket", n)
		case is(n, "span") && strings.Contains(tree.Plain(l, n), "600"):
			return append(when("oneMinute", tree.Spoken(l, lasting(1))...), when("minutes", n)...)
		case is(n, "ol.parts"):
			return []tree.Node{tree.El("ol", n.Attrs, contentsFrom(n.Kids)...)}
		case is(n, "p") && tree.Plain(l, n) == law:
			return append(when("!today", n), when("today", tree.P("", today...))...)
		}
		return []tree.Node{n}
	})
	return swap(ns, "600", "{minutes}", "#q-{back}", "#{first}")[0]
}

// contentsFrom repeats the one entry that the list of parts has of a specimen.
func contentsFrom(items []tree.Node) []tree.Node {
	ns := rewrite(items, func(n tree.Node) []tree.Node {
		switch {
		case is(n, "small"):
			return append(when("several", n), when("!several", n.With("hidden", ""))...)
		case is(n, "li"):
			return []tree.Node{n.With("data-each", "parts")}
		}
		return []tree.Node{n}
	})
	for _, n := range ns {
		for i := range n.Attrs {
			if n.Attrs[i].Name == "data-n" {
				n.Attrs[i].Value = "{number}"
			}
		}
	}
	return swap(ns, "#q-{back}", "#q-{start}", "#{first}", "#q-{start}", "3", "{of}")
}

func stepFrom(l *words.Language, m *matter.Matter) tree.Node {
	seen := map[string]bool{}
	once := func(name string) []tree.Node {
		if seen[name] {
			return nil
		}
		seen[name] = true
		return []tree.Node{hole("use", name)}
	}
	ns := rewrite(tree.Spoken(l, step(m, walk.Views(m), 2)), func(n tree.Node) []tree.Node {
		slot := attr(n, "data-slot")
		switch {
		case is(n, "div.bars"):
			return when("bars", n)
		case is(n, "div.facts"):
			n.Kids[0] = n.Kids[0].With("data-each", "facts")
			return when("facts", n)
		case is(n, "div.sides"), is(n, "p.tick") && is(n.Kids[0], "") && len(n.Kids) == 1:
			return when("sided", n)
		case is(n, "p.tick"):
			return when("bench", n)
		case is(n, "p.help"), is(n, "fieldset"):
			return once("asks")
		case strings.HasPrefix(slot, "tension-"), is(n, "div.keep"):
			return once("tensions")
		case is(n, "div.do"):
			return once("acts")
		case is(n, "details.note"), strings.HasPrefix(slot, "yours-"):
			return when("asks", n)
		case is(n, "section.court"):
			return when("revealed", courtFrom(l, m, n))
		case is(n, "a.back"):
			return when("back", n)
		case is(n, "a.next"):
			return when("next", n)
		case is(n, "aside"):
			n.Kids = []tree.Node{hole("nodes", "margin")}
			return when("margin", n)
		case is(n, "div.side"):
			return []tree.Node{sideFrom(l, m, n)}
		}
		return []tree.Node{n}
	})
	return swap(ns, "I. {partTitle}", "{number}. {partTitle}", "#q-{back}", "#{back}", "#q-{next}", "#{next}")[0]
}

func sideFrom(l *words.Language, m *matter.Matter, n tree.Node) tree.Node {
	name, party := "movant", words.Literal("{movantName}")
	if is(n, "div.opponent") {
		name, party = "opponent", words.Literal("{opponentName}")
	}
	var kids []tree.Node
	for _, stance := range everyStance() {
		kids = append(kids, when("stance-"+stance, tree.Spoken(l, draw.H3(words.Stance(stance, name, party)))...)...)
	}
	for _, k := range n.Kids {
		if k.Tag == "ul" {
			k.Kids[0] = k.Kids[0].With("data-each", name)
			kids = append(kids, when(name, k)...)
		}
	}
	empty := side(m, name, party, nil)
	n.Kids = append(kids, when("!"+name, tree.Spoken(l, empty.Kids[1])...)...)
	return n
}

func courtFrom(l *words.Language, m *matter.Matter, n tree.Node) tree.Node {
	var kids []tree.Node
	for _, mark := range matter.Marks()[1:] {
		c := court(m, &matter.Step{Court: matter.Answer{Mark: mark}})
		kids = append(kids, when("mark-"+mark.String(), tree.Spoken(l, c.Kids...)...)...)
	}
	kids = append(kids, hole("held", ""))
	said := "holding"
	for _, k := range n.Kids {
		switch {
		case is(k, "h3.other"):
			said = "other_way"
			kids = append(kids, when(said, k)...)
		case k.Tag == "p" && attr(k, "class") == "":
			kids = append(kids, k.With("data-each", said))
		}
	}
	n.Kids = kids
	return n
}

// ending is a step that ends in one of the ways.
func ending(m *matter.Matter, name string) *matter.Step {
	full := m.Parts[0].Steps[1]
	for _, s := range []matter.Step{{Asks: full.Asks}, {Asks: full.Asks, Court: full.Court}, {Asks: full.Asks, OtherWay: full.OtherWay}, {Court: full.Court}, {OtherWay: full.OtherWay}} {
		if live.ActOf(&s) == name {
			return &s
		}
	}
	return &full
}

// questioned lets a matter word a question itself, and marks the cases that
// anchor an answer: a case is no anchor to itself.
func questioned(ns []tree.Node) []tree.Node {
	return rewrite(ns, func(n tree.Node) []tree.Node {
		switch {
		case n.Tag == "legend":
			return []tree.Node{n.With("data-or", "question")}
		case is(n, "small.anchor"):
			return []tree.Node{n.With("data-anchor", n.Kids[1].Kids[0].Text)}
		}
		return []tree.Node{n}
	})
}

// findings are all that a court can find, one after the other.
func findings() (ns []tree.Node) {
	for _, k := range doctrines.Keys() {
		for _, level := range append([]string{"no_record"}, k.Under(doctrines.Posture{}).Levels...) {
			ns = append(ns, held(k, level).With("data-held", k.String()+"="+level))
		}
	}
	return ns
}

func sourcesFrom(l *words.Language, m *matter.Matter) []tree.Node {
	dated := *m
	dated.Rounds = []matter.Round{{Entries: []matter.Assertion{{Date: "{day}"}}}}
	day := tree.Spoken(l, rounds(&dated)...)[3].Kids[0].Kids[0]
	return rewrite(tree.Spoken(l, sources(m)), func(n tree.Node) []tree.Node {
		switch {
		case is(n, "h3"):
			return when("rounds", n)
		case is(n, "h4"):
			return nil // it is in the piece that is repeated
		case is(n, "p.soft"):
			return when("rounds", n)
		case is(n, "ol.plain"):
			entry := n.Kids[0]
			entry.Kids = append(append(when("day", day), when("!day", entry.Kids[0])...), entry.Kids[1:]...)
			n.Kids = []tree.Node{entry.With("data-each", "entries")}
			return []tree.Node{tree.El("span", tree.A("data-each", "rounds", "data-bare", ""), tree.El("h4", nil, tree.T("{title}")), n)}
		case is(n, "ul.sources"):
			item := n.Kids[0]
			for i, k := range item.Kids {
				if k.Tag == "p" || k.Tag == "span" {
					item.Kids[i] = when(map[string]string{"p": "quote", "span": "record"}[k.Tag], k)[0]
				}
			}
			both := append(when("!court", item), when("court", item.With("data-court", ""))...)
			n.Kids = []tree.Node{tree.El("span", tree.A("data-each", "cites", "data-bare", ""), both...)}
		}
		return []tree.Node{n}
	})
}

// authoritiesFrom lists those that the rules and the anchors of every posture
// rest on, and each other one where a note of the file names it.
func authoritiesFrom(l *words.Language) tree.Node {
	always := map[law.ID]bool{}
	for _, date := range standard.Dates() {
		m := &matter.Matter{ID: analysis.Own}
		m.Posture.Standard.Date = date
		for _, a := range citedAuthorities(m) {
			always[a.ID] = true
		}
	}
	var notes []matter.Note
	for _, a := range law.All() {
		notes = append(notes, matter.Note{Authority: string(a.ID)})
	}
	all := citedAuthorities(&matter.Matter{ID: analysis.Own, Parts: []matter.Part{{Steps: []matter.Step{{Notes: notes}}}}})
	heads := append(when("!today", laterLaw(standard.October2020.String())), when("today", laterLaw(standard.Today.String()))...)
	return authorityTable(all, heads, func(id law.ID, item tree.Node) tree.Node {
		if !always[id] {
			return when("noted-"+string(id), item)[0]
		}
		return item
	})
}

func workFrom(l *words.Language, m *matter.Matter) tree.Node {
	outside := *m
	outside.Alternatives = append([]matter.Alternative(nil), m.Alternatives...)
	outside.Alternatives[0].InRecord = false
	elsewhere := tree.Spoken(l, alternativeAtWork(&outside, &outside.Alternatives[0]))[0].Kids[0].Kids[1]
	view := looked(l, work(m))[0]
	body := view.Kids[0]
	conditions := []string{"", "interests", "grid", "", ""}
	var kids []tree.Node
	for _, n := range body.Kids {
		if n.Tag == "h3" {
			conditions = conditions[1:]
		}
		switch {
		case is(n, "p") && len(n.Kids) > 1 && attr(n.Kids[1], "href") == "#"+roundsID:
			n = when("rounds", n)[0]
		case is(n, "p.wholes"), is(n, "ul.wholes"):
			if n.Tag == "ul" {
				said := n.Kids[0].Kids[1]
				said.Kids[0] = said.Kids[0].With("data-each", "whole")
				n.Kids[0] = n.Kids[0].With("data-each", "wholes")
			}
			kids = append(kids, when("wholes", n)...) // which are there only with a grid
			continue
		case is(n, "p") && conditions[0] == "grid":
			n.Kids = rewrite(n.Kids, func(k tree.Node) []tree.Node {
				if k.Tag != "a" {
					return []tree.Node{k}
				}
				asked := strings.Trim(attr(k, "href"), "#q-{}")
				return append(when(asked, k), when("!"+asked, tree.El("span", nil, k.Kids...))...)
			})
		case n.Tag == "details" && conditions[0] == "grid":
			n = provisionFrom(n).With("data-each", "provisions")
		case n.Tag == "details":
			n.Kids[0].Kids = append(when("in_record", n.Kids[0].Kids[1]), when("!in_record", elsewhere)...)
			n.Kids[0].Kids = append([]tree.Node{tree.T("{alternativeName} ")}, n.Kids[0].Kids...)
			n.Kids = rewrite(listed(n.Kids, "answer"), func(k tree.Node) []tree.Node {
				if is(k, "p.meant") {
					return when("meant", swap([]tree.Node{k}, "{interestName}", "{meant}")...)
				}
				return []tree.Node{k}
			})
			n = n.With("data-each", "alternatives")
		case conditions[0] == "interests" && n.Tag == "ul":
			n.Kids[0] = interestFrom(l, n.Kids[0]).With("data-each", "interests")
		}
		if conditions[0] != "" {
			n = when(conditions[0], n)[0]
		}
		kids = append(kids, n)
	}
	body.Kids = kids
	return view
}

// listed makes the heading and the list of some statements conditional.
func listed(ns []tree.Node, name string) (out []tree.Node) {
	for _, n := range ns {
		switch n.Tag {
		case "ul":
			n.Kids[0] = n.Kids[0].With("data-each", name)
			out = append(out, when(name, n)...)
		case "h4":
			out = append(out, when(name, n)...)
		default:
			out = append(out, n)
		}
	}
	return out
}

// provisionFrom repeats the question about one interest, with what is said of it.
func provisionFrom(n tree.Node) tree.Node {
	var kids, cell []tree.Node
	for _, k := range n.Kids {
		switch {
		case is(k, "div.bars"):
			kids = append(kids, when("bars", k)...)
		case is(k, "label.rate") && strings.HasPrefix(attr(k.Kids[1], "name"), "work.cell."):
			cell = []tree.Node{k}
		case cell != nil:
			cell = append(cell, k)
		default:
			kids = append(kids, k)
		}
	}
	n.Kids = append(listed(kids, "burden"), tree.El("span", tree.A("data-each", "cells", "data-bare", ""), listed(cell, "evidence")...))
	return n
}

func interestFrom(l *words.Language, n tree.Node) tree.Node {
	for _, sort := range matter.Sorts() {
		for _, aid := range matter.Aids() {
			for _, by := range []string{"", "-williams"} {
				note := interestNote(&matter.Interest{Sort: sort, Aid: aid}, by != "")
				if note != nil && (by == "" || aid != matter.NoAid) {
					n.Kids = append(n.Kids, when("note-"+sort.String()+"-"+aid.String()+by, tree.Spoken(l, note...)...)...)
				}
			}
		}
	}
	return n
}

// partNumbers count as many parts as a file may have.
func partNumbers() string {
	var ns []string
	for i := range matter.MostParts {
		ns = append(ns, walk.Roman(i+1))
	}
	return strings.Join(ns, " ")
}
