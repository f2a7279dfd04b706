package pages

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// beforehand is the first view: what this is, how to walk it, two settings, and
// for a reader's own facts the posture.
func beforehand(m *matter.Matter, vs []walk.View) tree.Node {
	own := own(m)
	decide := textsOn(m.Main()).Decide
	eyebrow := []tree.Node{tree.T("Before you start")}
	if m.Minutes > 0 {
		eyebrow = append(eyebrow, lasting(m.Minutes))
	}
	body := []tree.Node{
		tree.P("eyebrow", eyebrow...),
		heading(walk.Before, words.Literal(decide)),
		tree.El("p", tree.A("class", "lede"), rich(m.Lead)...),
	}
	if m.Docket != "" {
		body = append(body, tree.P("docket", tree.T(m.Court+", "+law.Tie(m.Docket)+".")))
	}
	facts := "Each step states the record, then both sides, then asks. A statement names its place in the record, or says that it is this tool’s own; open a place to see the words."
	commit := "Commit to an answer first. Then see what the court did, how firmly, and the best argument the other way. Your first answer stays on record when you change it."
	if !judged(m) {
		commit = "There is no court to compare with. Your first answer stays on record when you change it."
	}
	if own {
		facts = "Each step asks one question of your case and shows the authorities behind it. Keep your own record at hand; a note at each step can say what your answer rests on."
	}
	body = append(body, tree.Class("ul", "how",
		tree.El("li", nil, tree.T(facts)),
		tree.El("li", nil, tree.T(commit)),
		tree.El("li", nil, bold(words.Literal(words.NoRecord("stay.merits").Label)), tree.T(" and "), bold(words.Literal(words.LeaveOpen().Label)), tree.T(" are answers too. The first counts against the party that had to show it and proves nothing; the second says that you have not decided.")),
		tree.El("li", nil, tree.T("Nothing you enter leaves this page."))))
	first := vs[min(1, len(vs)-1)]
	reading := tree.T("")
	if !own {
		reading = tree.El("a", tree.A("class", "back to-read", "href", m.ID+"-read.html"), tree.T("Read it straight through"))
	}
	if own {
		body = append(body, postures(m)...)
	}
	if judged(m) {
		body = append(body, setting("walk.reveal", "When do you want to see what the court did?", "each", []answer{
			{"each", words.Option{Label: "After each question", Hint: "Commit, then compare at once."}},
			{"end", words.Option{Label: "All at the end", Hint: "Decide the whole of it on your own first."}}}, "js-only"))
	}
	body = append(body,
		setting("walk.standing", "Do you want to see where the ruling stands as you go?", "shown", []answer{
			{"shown", words.Option{Label: "Show it", Hint: "One sentence says what your answers so far leave open."}},
			{"hidden", words.Option{Label: "Hide it until the end", Hint: "So that it cannot lead your next answer."}}}, "js-only"),
		tree.Class("div", "onward", tree.El("a", tree.A("class", "button to-walk", "href", "#"+first.ID), tree.T("Start: "+viewTitle(&first))), reading),
		tree.El("p", tree.A("id", "resume", "class", "js-only", "hidden", ""), tree.T("You have been here before. "), link("#"+first.ID, words.Literal("Go on where you stopped")), tree.T(".")),
		tree.El("p", tree.A("id", "take-earlier-told", "class", "js-only", "hidden", ""), tree.T("Some of your work is from an earlier edition and has no place in this one. "), link("#h-earlier", words.Literal("It is kept as it was")), tree.T(".")),
		tree.P("reading", tree.T("This is the page to read from top to bottom. To answer its questions, "), link(m.ID+".html", words.Literal("walk through it")), tree.T(".")),
		tree.Class("div", "whole", h3(words.Literal("What is in it")), contents(m, vs, false)))
	return tree.El("section", tree.A("class", "view", "id", walk.Before), tree.Class("div", "body", body...),
		tree.El("aside", tree.A("class", "notes", "aria-label", "About this walk"),
			tree.P("", bold(words.Literal("Not legal advice.")), tree.T(" A teaching model of the tests that such a case turns on. It predicts no court.")),
			tree.P("", dated(m.Law)...),
			tree.P("", bold(words.Literal("Words in quotation marks")), tree.T(" stand so in the record or in the authority named. All else is paraphrase. "), link("about.html", words.Literal("What the words and marks mean")))))
}

// own reports whether a matter is the reader's own facts, which have no record.
func own(m *matter.Matter) bool { return m.ID == analysis.Own }

// dated says which law a matter is walked under.
func dated(day string) []tree.Node {
	if day == standard.Today.String() {
		return []tree.Node{bold(words.Literal("Law of today.")), tree.T(" Later decisions that were read are taken into account.")}
	}
	return []tree.Node{bold(words.Literal("Law as of " + law.LongDate(day) + ".")), tree.T(" Later law stands in the margin, marked as later, and decides nothing here.")}
}

// judged reports whether a court did anything at some step of the matter.
func judged(m *matter.Matter) bool {
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			if answered(&m.Parts[i].Steps[j]) {
				return true
			}
		}
	}
	return false
}

type answer struct {
	value string
	words.Option
}

func setting(name, legend, now string, answers []answer, class string) tree.Node {
	kids := []tree.Node{tree.El("legend", nil, tree.T(legend))}
	for _, a := range answers {
		kids = append(kids, choice("choice", name, a.value, a.Option, a.value == now))
	}
	attrs := tree.A("class", "setting")
	if class != "" {
		attrs = tree.A("class", "setting "+class)
	}
	return tree.El("fieldset", attrs, kids...)
}

// postures asks what stands before any finding. Each always has a value, so the
// matter's own is chosen from the start.
func postures(m *matter.Matter) (ns []tree.Node) {
	for _, s := range doctrines.Settings() {
		legend, options := postureWords(s.Name)
		var answers []answer
		for i, v := range s.Values {
			if i < len(options) {
				answers = append(answers, answer{v, options[i]})
			}
		}
		ns = append(ns, setting("posture."+s.Name, legend, m.Posture.Get(s.Name), answers, ""))
	}
	return append(ns, tree.El("fieldset", tree.A("class", "setting"), tree.El("legend", nil, tree.T("Whose reading of the tests, and the law of which day?")),
		tree.Class("div", "axes", choose("posture.standard", "Standard", circuits(), m.Posture.Get("standard")), choose("posture.law", "The law", dates(), m.Posture.Get("law")))))
}

func postureWords(name string) (legend string, options []words.Option) {
	switch name {
	case "stay.vehicle":
		return "Which stay is asked for?", []words.Option{
			{Label: "A stay pending appeal", Hint: "It would hold the injunction back until the appeal is decided. The four factors apply."},
			{Label: "An administrative stay", Hint: "It only holds things as they are until the motion is heard. The four factors are not asked."}}
	case "stay.government":
		return "Where does the government stand on the stay?", []words.Option{
			{Label: "On neither side", Hint: "Private parties only. Harm to others and the public interest stay apart."},
			{Label: "It asks for the stay", Hint: "Harm to others and the public interest stay apart."},
			{Label: "It opposes the stay", Hint: "Then harm to others and the public interest are one inquiry."}}
	case "stay.enjoined_policy":
		return "Is the harm claimed that a law or policy may not be carried out?", []words.Option{
			{Label: "No, or not only", Hint: "The party that asks points to some other injury of its own."},
			{Label: "Yes", Hint: "Under the law of today, and for a government that asks, it is unsettled whether that alone is irreparable harm."}}
	case "stay.certworthy":
		return "Would the Supreme Court probably take the case?", []words.Option{
			{Label: "Leave open", Hint: "Only that Court’s own test asks this. Under any other standard it changes nothing."},
			{Label: "Yes", Hint: "It is reasonably probable."},
			{Label: "No", Hint: "Then that Court denies the stay, whatever else is found."}}
	case "speech.form":
		return "Which form of the middle test does the rule call for?", []words.Option{
			{Label: "Time, place or manner of speech", Hint: "The form of Ward. It also asks for ample other channels."},
			{Label: "Conduct that also expresses something", Hint: "The form of O’Brien. Other channels are no part of it."}}
	case "bond.united_states_moves":
		return "Does the United States ask for the injunction?", []words.Option{
			{Label: "No", Hint: "Then security is in question."},
			{Label: "Yes", Hint: "Then Rule 65(c) exempts it from security."}}
	}
	return "", nil
}

// lasting says how long a walk takes.
func lasting(minutes int) tree.Node {
	return tree.El("span", nil, tree.T(" · about "+counted(minutes, "minute", "minutes")))
}
