package pages

import (
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

// beforehand is the first view: what this is, how to walk it, two settings, and
// for a reader's own facts the posture.
func beforehand(m *matter.Matter, vs []walk.View) tree.Node {
	own := live.Own(m)
	eyebrow := []tree.Node{tree.Say(words.ViewTitleBefore)}
	if m.Minutes > 0 {
		eyebrow = append(eyebrow, lasting(m.Minutes))
	}
	body := []tree.Node{
		tree.P("eyebrow", eyebrow...),
		heading(walk.Before, words.DecideYourself(m.Main().String())),
		tree.El("p", tree.A("class", "lede"), draw.Rich(m.Lead)...),
	}
	if m.Docket != "" {
		body = append(body, draw.Para("docket", words.BeforeDocket(words.Literal(m.Court), words.Literal(law.Tie(m.Docket)))))
	}
	facts, commit := words.BeforeRecord, words.BeforeCommit
	if !live.Judged(m) {
		commit = words.BeforeCommitAlone
	}
	if own {
		facts = words.BeforeRecordYours
	}
	off := func(_ string, _ int, text string) []tree.Node { return []tree.Node{draw.Bold(words.Literal(text))} }
	body = append(body, tree.Class("ul", "how",
		draw.Item(tree.Say(facts)),
		draw.Item(tree.Say(commit)),
		draw.Item(tree.SayWith(words.BeforeOff(words.AnswerSilent, words.AnswerOpen), off)),
		draw.Item(tree.Say(words.BeforePrivate))))
	first := vs[min(1, len(vs)-1)]
	reading := tree.T("")
	if !own {
		reading = tree.El("a", tree.A("class", "back to-read", "href", m.ID+"-read.html"), tree.Say(words.BeforeStraight))
	}
	if own {
		body = append(body, postures(m)...)
	}
	if live.Judged(m) {
		body = append(body, setting("walk.reveal", words.SettingWalkReveal, "each", []answer{
			{"each", words.SettingWalkRevealEach, words.SettingWalkRevealEachHint},
			{"end", words.SettingWalkRevealEnd, words.SettingWalkRevealEndHint}}, "js-only"))
	}
	body = append(body,
		setting("walk.standing", words.SettingWalkStanding, "shown", []answer{
			{"shown", words.SettingWalkStandingShown, words.SettingWalkStandingShownHint},
			{"hidden", words.SettingWalkStandingHidden, words.SettingWalkStandingHiddenHint}}, "js-only"),
		tree.Class("div", "onward", tree.El("a", tree.A("class", "button to-walk", "href", "#"+first.ID), tree.Say(words.BeforeStart(viewTitle(&first)))), reading),
		tree.El("p", tree.A("id", "resume", "class", "js-only", "hidden", ""), tree.SayWith(words.BeforeResume(words.BeforeResumeLink), linkTo("#"+first.ID))),
		tree.El("p", tree.A("id", "take-earlier-told", "class", "js-only", "hidden", ""), tree.SayWith(words.BeforeEarlier(words.BeforeEarlierLink), linkTo("#h-earlier"))),
		tree.P("reading", tree.SayWith(words.BeforeReading(words.BeforeReadingLink), linkTo(m.ID+".html"))),
		tree.Class("div", "whole", draw.H3(words.BeforeContents), contents(m, vs, false)))
	return tree.El("section", tree.A("class", "view", "id", walk.Before), tree.Class("div", "body", body...),
		tree.Class("aside", "notes",
			tree.P("", draw.Bold(words.BeforeAdvice), tree.T(" "), tree.Say(words.BeforeModel)),
			tree.P("", dated(m.Law)...),
			tree.P("", tree.SayWith(words.BeforeQuoted(words.BeforeQuotedWords), inPlace("name", draw.Bold)), tree.T(" "), draw.Link("about.html", words.BeforeQuotedLink))).
			Tell("aria-label", words.BeforeMargin))
}

// dated says which law a matter is walked under.
func dated(day string) []tree.Node {
	if day == standard.Today.String() {
		return []tree.Node{draw.Bold(words.LawAppliedToday), tree.T(" "), tree.Say(words.LawAppliedTodayLater)}
	}
	return []tree.Node{draw.Bold(words.LawAppliedThen(words.Date(day))), tree.T(" "), tree.Say(words.LawAppliedThenLater)}
}

// answer is one of those to choose from: its value, its label, and what it means
// or what follows of it, nil where that is not said.
type answer struct {
	value       string
	label, hint words.Said
}

func setting(name string, legend words.Said, now string, answers []answer, class string) tree.Node {
	kids := []tree.Node{tree.El("legend", nil, tree.Say(legend))}
	for _, a := range answers {
		kids = append(kids, choice("choice", name, a, a.value == now))
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
		var answers []answer
		for _, v := range s.Values {
			answers = append(answers, answer{v, words.SettingLabel(s.Name, v), words.SettingHint(s.Name, v)})
		}
		ns = append(ns, setting("posture."+s.Name, words.SettingLegend(s.Name), m.Posture.Get(s.Name), answers, ""))
	}
	return append(ns, tree.El("fieldset", tree.A("class", "setting"), tree.El("legend", nil, tree.Say(words.SettingLawAsk)),
		tree.Class("div", "axes", choose("posture.standard", words.SettingLawStandard, circuits(), m.Posture.Get("standard")), choose("posture.law", words.SettingLawLaw, dates(), m.Posture.Get("law")))))
}

// lasting says how long a walk takes.
func lasting(minutes int) tree.Node {
	return tree.El("span", nil, tree.T(" · "), tree.Say(words.BeforeMinutes(minutes)))
}
