package view

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// part is the heading over the first step of a part.
func part() tree.Node {
	return tree.El("p", tree.A("class", "part", "id", "p-"+textPart.hole()), tree.El("span", nil, textNumber.node()), tree.T(" "+textPartTitle.hole()))
}

// step is one question's view: topic, record, both sides, the asks, what the
// court did, and the authorities beside it.
func step(own bool) tree.Node {
	l := draw.Line{}
	l.Add(tree.P("eyebrow", tree.Class("span", "numeral", tree.Say(textNumber.name()), tree.T(". ")), tree.Say(textPartTitle.name())))
	l.Add(tree.El("h2", tree.A("id", "h-"+walk.StepID(textID.hole()), "tabindex", "-1"), textTopic.node()))
	l.All(when(richBars, tree.Class("div", "bars", draw.Para("eyebrow", words.StepBars), tree.El("p", nil, richBars.node()))))
	l.All(when(listFacts, tree.Class("div", "facts", append([]tree.Node{paragraphs(listFacts, plainFacts(own)...)},
		when(listFactsRest, fold("rest", words.StepRecordRest, paragraphs(listFactsRest, plainFacts(own)...)))...)...)))
	l.All(when(flagSided,
		tree.El("div", tree.A("class", "sides", "role", "group"),
			side("movant", listMovant, listMovantRest, textMovantName),
			side("opponent", listOpponent, listOpponentRest, textOpponentName)).
			Tell("aria-label", words.StepSides(textTopic.name())),
		draw.Para("tick js-only", words.StepTick)))
	l.All(when(flagBench, tree.P("tick", tree.SayWith(words.StepBench(words.StepBenchLink), linkTo("#"+walk.Work)))))
	l.All(when(nodesRests, nodesRests.node()))
	l.All(when(piecesAsks, slot("grounds-"+textID.hole())))
	l.Add(piecesAsks.node())
	l.All(when(piecesAsks, note()))
	l.Add(piecesTensions.node())
	l.Add(piecesActs.node())
	l.Add(panel())
	l.Add(onward(when(textBack, back(textBack.hole())), when(textNext, next(textNext.hole(), textNextTitle.name()))))
	l.All(when(nodesWay, nodesWay.node()))
	beside := when(nodesMargin, tree.Class("aside", "notes", nodesMargin.node()).Tell("aria-label", words.StepAuthorities(textTopic.name())))
	n := section("view step", walk.StepID(textID.hole()), l.Nodes, beside...)
	return n.With("data-step", textID.hole()).With("data-part", textPart.hole())
}

// The places in a step, each with the speakers who need not be named there.
func plainFacts(own bool) []matter.By {
	if own { // there the tool alone speaks
		return []matter.By{matter.RecordRecites, matter.CourtSays, matter.ModelSays}
	}
	return []matter.By{matter.RecordRecites, matter.CourtSays}
}

func plainSides() []matter.By {
	return []matter.By{matter.RecordRecites, matter.GovernmentSays, matter.UsersSay}
}

// paragraphs are statements one under the other, with their sources.
func paragraphs(f list, plain ...matter.By) tree.Node {
	return f.each(tree.P("", said(plain...), cited()))
}

// bullets list statements with their sources.
func bullets(f list, plain ...matter.By) tree.Node {
	return f.each(draw.Item(said(plain...), cited()))
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

// side is what one party says, its first points before the rest. A label holds no link,
// so the sources stand behind it.
func side(name string, f, rest list, party text) tree.Node {
	l := draw.Line{}
	for _, stance := range everyStance() {
		l.All(when(stands(stance), draw.H3(words.Stance(stance, name, party.name()))))
	}
	tick := tree.El("input", tree.A("type", "checkbox", "name", "mark."+textStep.hole(), "value", textID.hole(), "id", "m-"+textID.hole()))
	point := draw.Item(tree.El("label", nil, tick, said(plainSides()...)), cited())
	l.All(when(f, tree.El("ul", nil, f.each(point))))
	l.All(when(rest, fold("rest", words.StepSideRest, tree.El("ul", nil, rest.each(point)))))
	l.All(unless(f, draw.Para("soft", words.StepSilent)))
	return tree.Class("div", "side "+name, l.Nodes...)
}

// note names its text area twice, because a checker takes the label inside a shut
// details element for none.
func note() tree.Node {
	id := textID.hole()
	return tree.Class("details", "note js-only",
		tree.El("summary", nil, tree.Say(words.StepNoteAdd)),
		tree.El("label", tree.A("for", "n-"+id), tree.Say(words.StepNote)),
		tree.El("textarea", append(append(tree.A("id", "n-"+id, "name", "note."+id), tree.Attr{Name: "aria-label", Said: words.StepNote}), tree.A("rows", "4", "maxlength", "4000")...)))
}

// tensions is the slot beside an answer, with a place for each reason to keep
// it. The text areas stand outside the slot, which is redrawn.
func tensions(k doctrines.Key) []tree.Node {
	ns := []tree.Node{slot(live.TensionSlot(k))}
	for id, at := range chain.Places() {
		if at != k {
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

// acts are the ways in which a step ends its own work, by the names of their templates.
func acts() []string {
	return []string{live.ActCommit, live.ActCommitCourt, live.ActCommitOther, live.ActCourt, live.ActOther}
}

// act is the button that ends a step's own work, and beside it the way on for who leaves
// the question open. The part of its words that promises the court's answer is hidden
// while answers wait for the end.
func act(name string) tree.Node {
	button := func(kids ...tree.Node) tree.Node {
		return tree.El("button", tree.A("type", "button", "data-do", "commit"), kids...)
	}
	commit := func(more ...tree.Node) tree.Node {
		return tree.Class("div", "do commit js-only", button(append([]tree.Node{tree.Say(words.StepCommit)}, more...)...), draw.Button("leave", "bare", words.StepLeave))
	}
	see := func(what words.Said) tree.Node { return tree.Class("div", "do js-only each", button(tree.Say(what))) }
	switch name {
	case live.ActCommitCourt:
		return commit(tree.Class("span", "each", tree.T(" "), tree.Say(words.StepCommitCourt)))
	case live.ActCommitOther:
		return commit(tree.Class("span", "each", tree.T(" "), tree.Say(words.StepCommitOther)))
	case live.ActCourt:
		return see(words.StepCourtSee)
	case live.ActOther:
		return see(words.StepOtherSee)
	}
	return commit()
}
