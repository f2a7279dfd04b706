package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// step is one question's view: topic, record, both sides, the asks, what the
// court did, and the authorities beside it.
func step(m *matter.Matter, vs []walk.View, i int) tree.Node {
	v := vs[i]
	s := v.Step
	body := []tree.Node{
		draw.Para("eyebrow", words.StepPart(words.Literal(walk.Roman(v.Part+1)), words.Literal(m.Parts[v.Part].Title))),
		tree.El("h2", tree.A("id", "h-"+s.ID, "tabindex", "-1"), tree.T(s.Topic)),
	}
	if p := barred(m, s); p != nil {
		body = append(body, tree.Class("div", "bars", draw.Para("eyebrow", words.StepBars), tree.El("p", nil, draw.Rich(p.Bars)...)))
	}
	if len(s.Facts) > 0 {
		body = append(body, tree.Class("div", "facts", draw.Paragraphs(m, s.Facts, plainFacts(m)...)...))
	}
	body = append(body, sides(m, s)...)
	if live.Worked(m) && live.Benched(s) {
		body = append(body, tree.P("tick", tree.SayWith(words.StepBench(words.StepBenchLink), linkTo("#"+walk.Work))))
	}
	for _, a := range s.Asks {
		body = append(body, ask(m, a)...)
	}
	if len(s.Asks) > 0 {
		body = append(body, note(s))
	}
	for _, a := range s.Asks {
		if a.Provision == "" {
			body = append(body, tensions(a.Element)...)
		}
	}
	body = append(body, act(s)...)
	if len(s.Asks) > 0 {
		body = append(body, tree.El("div", tree.A("data-slot", "yours-"+s.ID)))
	}
	if live.Reveals(s) {
		body = append(body, court(m, s))
	}
	before, next := walk.Around(vs, i)
	body = append(body, onward(m, before, next))
	kids := []tree.Node{tree.Class("div", "body", body...)}
	if notes := draw.Marginal(s.Notes); notes != nil {
		kids = append(kids, tree.Class("aside", "notes", notes...).Tell("aria-label", words.StepAuthorities(words.Literal(s.Topic))))
	}
	return tree.El("section", tree.A("class", "view step", "id", v.ID, "data-step", s.ID, "data-part", m.Parts[v.Part].ID), kids...)
}

// The places in a step, each with the speakers who need not be named there.
func plainFacts(m *matter.Matter) []matter.By {
	if live.Own(m) { // there the tool alone speaks
		return []matter.By{matter.RecordRecites, matter.CourtSays, matter.ModelSays}
	}
	return []matter.By{matter.RecordRecites, matter.CourtSays}
}

func plainSides() []matter.By {
	return []matter.By{matter.RecordRecites, matter.GovernmentSays, matter.UsersSay}
}

func plainCourt() []matter.By { return []matter.By{matter.RecordRecites, matter.CourtSays} }

func plainOtherWay() []matter.By {
	return []matter.By{matter.RecordRecites, matter.CourtSays, matter.ModelSays}
}

// barred is the provision that a step asks about, if it asks about one.
func barred(m *matter.Matter, s *matter.Step) *matter.Provision {
	for _, a := range s.Asks {
		if p := m.Provision(a.Provision); p != nil && p.Bars != "" {
			return p
		}
	}
	return nil
}

// everyStance lists them.
func everyStance() (all []string) {
	for _, t := range doctrines.All() {
		if t.Test().Motion {
			all = append(all, t.String())
		}
	}
	all = append(all, live.StanceRule)
	for _, t := range doctrines.All() {
		if t.Test().Sides {
			all = append(all, t.String())
		}
	}
	return all
}

func sides(m *matter.Matter, s *matter.Step) []tree.Node {
	if len(s.Movant)+len(s.Opponent) == 0 {
		return nil
	}
	stance := live.StanceOf(m, s)
	return []tree.Node{
		tree.El("div", tree.A("class", "sides", "role", "group"),
			side(m, "movant", words.Stance(stance, "movant", words.Literal(m.Movant.Name)), s.Movant),
			side(m, "opponent", words.Stance(stance, "opponent", words.Literal(m.Opponent.Name)), s.Opponent)).
			Tell("aria-label", words.StepSides(words.Literal(s.Topic))),
		draw.Para("tick js-only", words.StepTick),
	}
}

func side(m *matter.Matter, class string, heading words.Said, as []matter.Assertion) tree.Node {
	var items []tree.Node
	for i := range as {
		a := &as[i]
		tick := tree.El("input", tree.A("type", "checkbox", "name", "mark", "value", a.ID, "id", "m-"+a.ID))
		label := tree.El("label", nil, append([]tree.Node{tick}, draw.Said(m, a, plainSides()...)...)...)
		items = append(items, tree.El("li", nil, append([]tree.Node{label}, draw.Cites(m, a.Cites)...)...))
	}
	list := tree.El("ul", nil, items...)
	if items == nil {
		list = draw.Para("soft", words.StepSilent)
	}
	return tree.Class("div", "side "+class, draw.H3(heading), list)
}

// ask is one question: what to count as ordinary text, then the legend right
// above the answers. The scale runs from worst to best for the party it serves;
// the two answers that are not on the scale stand apart.
func ask(m *matter.Matter, a matter.Ask) []tree.Node {
	element := a.Element.String()
	question, help := words.Ask(element), words.Help(element)
	if a.Provision != "" {
		question, help = words.ProvisionAsk(element), words.ProvisionHelp(element)
	}
	legend := []tree.Node{tree.Say(question)}
	if a.Question != "" {
		legend = draw.Rich(a.Question)
	}
	kids := []tree.Node{tree.El("legend", nil, legend...)}
	for _, level := range a.Element.Under(m.Posture).Levels {
		kids = append(kids, choice("choice", a.Key, answer{level, words.Answer(element, level), words.Hint(element, level)}, false, anchor(m, a, level)...))
	}
	kids = append(kids,
		choice("choice off", a.Key, answer{"no_record", words.AnswerSilent, words.Silence(element)}, false),
		choice("choice off js-only", a.Key, answer{"open", words.AnswerOpen, words.AnswerOpenHint}, false))
	id := "w-" + draw.Slug(a.Key)
	return []tree.Node{
		tree.El("p", tree.A("class", "help", "id", id), tree.Say(help)),
		tree.El("fieldset", tree.A("aria-describedby", id), kids...),
	}
}

// anchor names a decided case whose court put the element there, as text: a label
// holds no link. The case itself stands among the authorities.
func anchor(m *matter.Matter, a matter.Ask, level string) []tree.Node {
	x, ok := law.Anchored(a.Element.String(), level)
	authority, known := law.Lookup(x.Authority)
	if !ok || !known || a.Provision != "" || authority.Name == m.Title { // a court is no anchor to itself, and would tell its answer
		return nil
	}
	as := words.Anchor(a.Element.String(), level, words.Literal(authority.Name), words.Literal(authority.Paren))
	return []tree.Node{tree.T(" "), tree.Class("small", "anchor", tree.SayWith(as, inPlace("name", draw.Italic)))}
}

// choice is one answer. Its label holds no link.
func choice(class, name string, a answer, checked bool, extra ...tree.Node) tree.Node {
	input := tree.El("input", tree.A("type", "radio", "name", name, "value", a.value, "id", "r-"+draw.Slug(name)+"-"+a.value))
	if checked {
		input = input.With("checked", "")
	}
	kids := []tree.Node{input, tree.El("span", nil, tree.Say(a.label))}
	if a.hint != nil {
		kids = append(kids, tree.T(" "), tree.El("small", nil, tree.Say(a.hint)))
	}
	kids = append(kids, extra...)
	return tree.Class("label", class, kids...)
}

// note names its text area twice, because a checker takes the label inside a shut
// details element for none.
func note(s *matter.Step) tree.Node {
	return tree.Class("details", "note js-only",
		tree.El("summary", nil, tree.Say(words.StepNoteAdd)),
		tree.El("label", tree.A("for", "n-"+s.ID), tree.Say(words.StepNote)),
		tree.El("textarea", append(append(tree.A("id", "n-"+s.ID, "name", "note."+s.ID), tree.Attr{Name: "aria-label", Said: words.StepNote}), tree.A("rows", "4", "maxlength", "4000")...)))
}

// tensions is the slot beside an answer, with a place for each reason to keep
// it. The text areas stand outside the slot, which is redrawn.
func tensions(k doctrines.Key) []tree.Node {
	ns := []tree.Node{tree.El("div", tree.A("data-slot", live.TensionSlot(k)))}
	for _, id := range chain.Overridable() {
		if at, ok := chain.Place(id); !ok || at != k {
			continue
		}
		why := words.StepKeep
		if strings.HasPrefix(id, "work-") {
			why = words.StepKeepWorkbench
		}
		ns = append(ns, tree.El("div", tree.A("class", "keep", "id", "k-"+id, "hidden", ""),
			tree.El("label", tree.A("for", "o-"+id), tree.Say(why)),
			tree.El("textarea", tree.A("id", "o-"+id, "name", "override."+id, "rows", "3", "maxlength", "4000"))))
	}
	return ns
}

// act is the button that ends a step's own work. The part of its words that
// promises the court's answer is hidden while answers wait for the end.
func act(s *matter.Step) []tree.Node {
	button := func(class string, kids ...tree.Node) []tree.Node {
		return []tree.Node{tree.Class("div", class, tree.El("button", tree.A("type", "button", "data-do", "commit"), kids...))}
	}
	commit := tree.Say(words.StepCommit)
	const always, each = "do js-only", "do js-only each"
	switch live.ActOf(s) {
	case live.ActCommitCourt:
		return button(always, commit, tree.Class("span", "each", tree.T(" "), tree.Say(words.StepCommitCourt)))
	case live.ActCommitOther:
		return button(always, commit, tree.Class("span", "each", tree.T(" "), tree.Say(words.StepCommitOther)))
	case live.ActCommit:
		return button(always, commit)
	case live.ActCourt:
		return button(each, tree.Say(words.StepCourtSee))
	case live.ActOther:
		return button(each, tree.Say(words.StepOtherSee))
	}
	return nil
}

// court is what the court did and the best argument the other way.
func court(m *matter.Matter, s *matter.Step) tree.Node {
	var kids []tree.Node
	if live.Answered(s) {
		mark, known := s.Court.Mark.String(), s.Court.Mark != matter.Unmarked
		title := words.StepCourt
		if known {
			title = words.StepCourtMarked(words.MarkName(mark))
		}
		kids = append(kids, tree.El("h3", tree.A("class", "eyebrow", "tabindex", "-1"), tree.Say(title)))
		if known {
			kids = append(kids, draw.Para("meaning", words.MarkHint(mark)))
		}
		for _, h := range s.Court.Findings {
			kids = append(kids, held(h.Key, h.Key.Under(m.Posture).Name(h.Finding)))
		}
		kids = append(kids, draw.Paragraphs(m, s.Court.Text, plainCourt()...)...)
	}
	if len(s.OtherWay) > 0 {
		kids = append(kids, tree.Class("h3", "other", tree.Say(words.StepOther)))
		kids = append(kids, draw.Paragraphs(m, s.OtherWay, plainOtherWay()...)...)
	}
	return tree.El("section", tree.A("class", "court", "id", "court-"+s.ID), kids...)
}

// held is one finding of the court.
func held(k doctrines.Key, level string) tree.Node {
	key := k.String()
	return tree.P("held", tree.SayWith(words.StepHeld(words.Topic(key), words.FindingOf(key, level)), inPlace("finding", draw.Bold)))
}

// onward is the way back and on. Without script the page reads on by itself.
func onward(m *matter.Matter, before, next *walk.View) tree.Node {
	var kids []tree.Node
	if next != nil {
		kids = append(kids, tree.El("a", tree.A("class", "button quiet next", "href", "#"+next.ID), tree.Say(words.StepContinue(viewTitle(next)))))
	}
	if before != nil {
		kids = append([]tree.Node{tree.El("a", tree.A("class", "back", "href", "#"+before.ID), tree.Say(words.StepBack))}, kids...)
	}
	return tree.Class("div", "onward js-only", kids...)
}

func viewTitle(v *walk.View) words.Name {
	switch v.ID {
	case walk.Before:
		return words.ViewTitleBefore
	case walk.Review:
		return words.ViewTitleReview
	case walk.Result:
		return words.ViewTitleResult
	case walk.Sources:
		return words.ViewTitleSources
	case walk.Authorities:
		return words.ViewTitleAuthorities
	case walk.Work:
		return words.ViewTitleWork
	}
	return words.Literal(v.Step.Topic)
}
