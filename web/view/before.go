package view

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// before is the first view: what this is, how to walk it, two settings, and
// for a reader's own facts the posture.
func before() tree.Node {
	l := draw.Line{}
	eyebrow := draw.Line{}
	eyebrow.Text(words.ViewTitleBefore)
	const many = 2 // whatever the number is, it is not one
	eyebrow.All(when(flagOneMinute, lasting(tree.Say(words.BeforeMinutes(1)))))
	eyebrow.All(when(textMinutes, lasting(tree.SayWith(words.BeforeMinutes(many), textMinutes.number("count")))))
	l.Add(eyebrow.In("p").With("class", "eyebrow"))
	for _, t := range doctrines.All() {
		l.All(when(about(t), heading(walk.Before, words.DecideYourself(t.String()))))
	}
	l.Add(tree.P("lede", richLead.node()))
	l.All(when(placeDocket, tree.P("docket", tree.SayWith(words.BeforeDocket(textCourt.name(), words.Literal("")), inPlace("docket", func(words.Said) tree.Node { return placeDocket.node() })))))
	l.Add(tree.El("div", tree.A("data-slot", "path", "class", "given js-only", "role", "status")))
	for _, t := range doctrines.All() {
		l.All(when(about(t), guess(t)))
	}
	l.Add(tree.Class("ul", "how", how()...))
	l.All(when(flagMine, postures()...))
	l.All(when(nodesPaths, nodesPaths.node()))
	l.Add(tree.Class("div", "onward", append([]tree.Node{
		tree.El("a", tree.A("class", "button to-walk", "href", "#"+textFirst.hole()), tree.Say(words.BeforeStart(textFirstTitle.name())))},
		when(flagRead, tree.El("a", tree.A("class", "back to-read", "href", textMatter.hole()+"-read.html"), nodesReading.node()))...)...))
	l.Add(tree.El("p", tree.A("id", "resume", "class", "js-only", "hidden", ""), tree.SayWith(words.BeforeResume(words.BeforeResumeLink), linkTo("#"+textFirst.hole()))))
	l.Add(tree.El("p", tree.A("id", "take-earlier-told", "class", "js-only", "hidden", ""), tree.SayWith(words.BeforeEarlier(words.BeforeEarlierLink), linkTo("#h-earlier"))))
	l.All(when(flagJudged, setting("walk.reveal", words.SettingWalkReveal, "each", []answer{
		{"each", words.SettingWalkRevealEach, words.SettingWalkRevealEachHint},
		{"end", words.SettingWalkRevealEnd, words.SettingWalkRevealEndHint},
		{"never", words.SettingWalkRevealNever, words.SettingWalkRevealNeverHint}}, "js-only")))
	l.Add(setting("walk.standing", words.SettingWalkStanding, "shown", []answer{
		{"shown", words.SettingWalkStandingShown, words.SettingWalkStandingShownHint},
		{"hidden", words.SettingWalkStandingHidden, words.SettingWalkStandingHiddenHint}}, "js-only"))
	l.All(when(flagBuilt, tree.P("reading", tree.SayWith(words.BeforeReading(words.BeforeReadingLink), linkTo(textMatter.hole()+".html")))))
	l.Add(tree.Class("div", "whole", draw.H3(words.BeforeContents), tree.Class("ol", "parts", entry(false))))
	return section("view", walk.Before, l.Nodes, beforeMargin())
}

// guess asks for the ruling on a test before anything is read. It is there in every walk
// and shown where the path has it asked, whether the page offers that path or a link
// names it. Nothing is chosen in it, so who starts without it skips it; one choice takes a
// guess back.
func guess(t doctrines.ID) tree.Node {
	name, hint, d := "predict."+t.String(), "w-predict-"+t.String(), t.Test().Doctrine()
	kids := []tree.Node{tree.El("legend", nil, tree.Say(words.SettingGuessAsk)), tree.El("p", tree.A("class", "soft", "id", hint), tree.Say(words.SettingGuessHint))}
	for i := range d.Dispositions {
		if ruling := doctrine.Disposition(i + 1); ruling != t.Test().Exempt {
			value := d.Disposition(ruling)
			kids = append(kids, choice("choice", name, answer{value: value, label: words.Named(t.String(), value)}, false))
		}
	}
	kids = append(kids, choice("choice off", name, answer{value: d.Disposition(doctrine.Undecided), label: words.SettingGuessSkip}, false))
	return tree.El("fieldset", tree.A("class", "setting guess js-only", "aria-describedby", hint), kids...)
}

// lasting says how long a walk takes.
func lasting(said tree.Node) tree.Node { return tree.El("span", nil, tree.T(" · "), said) }

// how tells how to walk the matter.
func how() []tree.Node {
	off := func(_ string, _ int, text string) []tree.Node { return []tree.Node{draw.Bold(words.Literal(text))} }
	item := func(s words.Said) tree.Node { return draw.Item(tree.Say(s)) }
	l := draw.Line{}
	l.All(unless(flagMine, item(words.BeforeRecord)))
	l.All(when(flagMine, item(words.BeforeRecordYours)))
	l.All(when(flagJudged, item(words.BeforeCommit)))
	l.All(unless(flagJudged, item(words.BeforeCommitAlone)))
	l.Add(draw.Item(tree.SayWith(words.BeforeOff(words.AnswerSilent, words.AnswerOpen), off)))
	l.Add(item(words.BeforePrivate))
	return l.Nodes
}

func beforeMargin() tree.Node {
	l := draw.Line{}
	l.Add(tree.P("", draw.Bold(words.BeforeAdvice), tree.T(" "), tree.Say(words.BeforeModel)))
	for _, d := range standard.Dates() {
		l.All(when(under(d.String()), tree.P("", dated(d.String())...)))
	}
	l.Add(tree.P("", tree.SayWith(words.BeforeQuoted(words.BeforeQuotedWords), inPlace("name", draw.Bold)), tree.T(" "), draw.Link("about.html", words.BeforeQuotedLink)))
	return tree.Class("aside", "notes", l.Nodes...).Tell("aria-label", words.BeforeMargin)
}

// dated says which law a matter is walked under.
func dated(day string) []tree.Node {
	if day == standard.Today.String() {
		return []tree.Node{draw.Bold(words.LawAppliedToday), tree.T(" "), tree.Say(words.LawAppliedTodayLater)}
	}
	return []tree.Node{draw.Bold(words.LawAppliedThen(words.Date(day))), tree.T(" "), tree.Say(words.LawAppliedThenLater)}
}

// postures asks what stands before any finding. Each always has a value, so one is
// chosen from the start.
func postures() (ns []tree.Node) {
	var now doctrines.Posture
	for _, s := range doctrines.Settings() {
		var answers []answer
		for _, v := range s.Values {
			answers = append(answers, answer{v, words.SettingLabel(s.Name, v), words.SettingHint(s.Name, v)})
		}
		ns = append(ns, setting("posture."+s.Name, words.SettingLegend(s.Name), now.Get(s.Name), answers, ""))
	}
	return append(ns, tree.El("fieldset", tree.A("class", "setting"), tree.El("legend", nil, tree.Say(words.SettingLawAsk)),
		tree.Class("div", "axes", choose("posture.standard", words.SettingLawStandard, circuits(), now.Get("standard")), choose("posture.law", words.SettingLawLaw, dates(), now.Get("law")))))
}
