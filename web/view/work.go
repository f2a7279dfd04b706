package view

import (
	"strconv"

	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// work is the view in which the reader takes the rule apart: what each provision
// does for each interest, and what could have been done instead. The lists to
// choose from stand outside the slots, and each beside its evidence.
func work() tree.Node {
	l := draw.Line{}
	l.Para("eyebrow", words.ViewTitleWork)
	l.Add(heading(walk.Work, words.WorkViewTitle))
	l.Para("lede", words.WorkViewLede)
	l.Para("", words.WorkViewSuggests)
	l.All(when(listRounds, tree.P("", tree.SayWith(words.WorkViewRounds(words.WorkViewRoundsLink), linkTo("#"+roundsID)))))
	l.All(when(listInterests, draw.H3(words.WorkViewInterests), tree.Class("ul", "plain", listInterests.each(draw.Item(interest()...)))))
	l.All(grid())
	l.H3(words.WorkViewInstead)
	l.Para("soft", words.WorkViewInsteadCounts)
	l.Add(listAlternatives.each(alternative()))
	l.Add(tree.Class("div", "js-only", mine()...))
	l.Add(tree.Class("h3", "when-live", tree.Say(words.WorkViewComesTo)))
	l.Add(slot("work").With("class", "when-live"))
	l.All(when(flagBuilt, draw.Para("needs-script", words.WorkViewScript)))
	return section("view", walk.Work, l.Nodes)
}

// interest is one of them, with the side of the line on which it falls.
func interest() []tree.Node {
	l := draw.Line{}
	l.Add(tree.El("b", nil, tree.Say(words.WorkViewInterest(textInterestOf.name())), tree.T(" ")))
	l.Add(said(matter.RecordRecites))
	l.Add(cited())
	for _, sort := range matter.Sorts() {
		for _, aid := range matter.Aids() {
			for _, williams := range []bool{false, true} {
				if williams && aid == matter.NoAid || sort == matter.NoSort && aid == matter.NoAid {
					continue
				}
				l.All(when(sorted(sort, aid, williams), tree.Class("span", "soft", sorting(sort, aid, williams)...)))
			}
		}
	}
	return l.Nodes
}

// sorting says on which side of the line an interest falls, and the aid with whose
// sorting that is.
func sorting(sort matter.Sort, aid matter.Aid, williams bool) []tree.Node {
	l := draw.Line{}
	l.Space()
	switch sort {
	case matter.Content:
		l.Text(words.WorkViewContent)
	case matter.Security:
		l.Text(words.WorkViewSecurity)
	}
	if aid != matter.NoAid {
		l.Space()
	}
	switch {
	case aid == matter.Technological && williams:
		l.Text(words.WorkViewTechnologicalWilliams)
	case aid == matter.Technological:
		l.Text(words.WorkViewTechnological)
	case aid == matter.Trust && williams:
		l.Text(words.WorkViewTrustWilliams)
	case aid == matter.Trust:
		l.Text(words.WorkViewTrust)
	}
	return l.Nodes
}

// grid is what each provision does for each interest, and all provisions together,
// where a matter has both.
func grid() []tree.Node {
	whole := draw.Item(draw.Bold(words.WorkViewInterest(textInterestOf.name())), statements(listWhole))
	l := draw.Line{}
	l.All(when(flagGrid, draw.H3(words.WorkViewProvisions), draw.Para("soft", words.WorkViewProvisionsSilent), listProvisions.each(provision()),
		tree.El("h4", nil, tree.Say(words.WorkViewTogether)),
		tree.P("", tree.SayWith(words.WorkViewTogetherApart(words.Topic(live.Advances.String()), words.Topic(live.Excess.String())), apart))))
	l.All(when(listWholes, draw.Para("wholes", words.WorkViewTogetherSaid), tree.Class("ul", "wholes", listWholes.each(whole))))
	l.All(when(flagGrid, slot("matrix").With("class", "when-live")))
	return l.Nodes
}

func provision() tree.Node {
	id := textProvision.hole()
	ward, _ := law.Lookup(law.Ward)
	l := draw.Line{}
	l.Add(tree.El("summary", nil, tree.Say(words.WorkViewProvision(textProvision.name(), textProvisionOf.name()))))
	l.All(when(richBars, tree.Class("div", "bars", tree.P("", richBars.node()))))
	l.All(when(listBurden, tree.El("h4", nil, tree.Say(words.WorkViewBurden)), statements(listBurden)))
	l.Add(rated("work.share."+id, words.WorkViewShare, shareAnswers()))
	l.Add(tree.P("soft", append([]tree.Node{tree.Say(words.WorkViewWard), tree.T(" ")}, draw.Authority(ward, "799", draw.Italic)...)...))
	l.Add(listCells.run(append([]tree.Node{
		rated("work.cell."+id+"."+textInterest.hole(), words.WorkViewCell(textInterestOf.name()), cellAnswers())},
		when(listEvidence, statements(listEvidence))...)...))
	return benched(id, l.Nodes)
}

func benched(id string, ns []tree.Node) tree.Node {
	return tree.El("details", tree.A("class", "bench", "id", "bench-"+id), ns...)
}

func alternative() tree.Node {
	l := draw.Line{}
	from := func(s words.Said) tree.Node { return tree.Class("span", "from", tree.Say(s)) }
	l.Add(tree.El("summary", nil, append(append([]tree.Node{tree.T(textAlternativeOf.hole() + " ")},
		when(flagInRecord, from(words.WorkViewFromRecord))...), unless(flagInRecord, from(words.WorkViewFromCommentary))...)...))
	l.Add(tree.P("", said(matter.RecordRecites), cited()))
	l.All(when(textMeant, draw.Para("meant", words.WorkViewMeant([]words.Name{textMeant.name()}))))
	l.All(when(listAnswer, tree.El("h4", nil, tree.Say(words.WorkViewAnswer)), statements(listAnswer)))
	l.All(scales("alt." + textAlternative.hole()))
	return benched(textAlternative.hole(), l.Nodes)
}

// mine are fixed rows for measures of the reader's own.
func mine() []tree.Node {
	l := draw.Line{}
	l.H4(words.WorkViewMine)
	l.Para("soft", words.WorkViewMineCount)
	for i := range matter.OwnRows {
		n := strconv.Itoa(i + 1)
		l.Add(tree.El("details", tree.A("class", "bench"), append([]tree.Node{
			tree.El("summary", nil, tree.Say(words.WorkViewMineOne(i+1)), tree.T(" "), tree.Class("span", "from", tree.Say(words.WorkViewFromYou))),
			tree.Class("label", "rate", tree.Say(words.WorkViewMineWhat), tree.El("input", tree.A("type", "text", "name", "mine."+n, "maxlength", "200", "autocomplete", "off"))),
		}, scales("mine."+n)...)...))
	}
	return l.Nodes
}

// scales are the lists that rate a measure.
func scales(row string) (ns []tree.Node) {
	for _, c := range matter.Columns() {
		ns = append(ns, rated("work."+row+"."+c.Name, words.RatingQuestion(c.Name), ratingAnswers(c)))
	}
	return ns
}

func rated(name string, label words.Said, answers []answer) tree.Node {
	return choose(name, label, answers, "open").With("class", "rate")
}

// apart leads from the two elements that a sentence names first and second to
// where they are asked of the whole rule, if they are.
func apart(place string, _ int, said string) []tree.Node {
	at := textAskAdvances
	if place == "second" {
		at = textAskExcess
	}
	return append(when(at, draw.Link("#"+walk.StepID(at.hole()), words.Literal(said))), unless(at, tree.El("span", nil, tree.T(said)))...)
}

// statements are a list of them, with their sources.
func statements(f list) tree.Node {
	return tree.El("ul", nil, bullets(f, matter.RecordRecites))
}

func cellAnswers() (as []answer) {
	for _, c := range matter.Cells() {
		as = append(as, answer{value: c.String(), label: words.CellName(c.String())})
	}
	return as
}

func shareAnswers() (as []answer) {
	for _, s := range matter.Shares() {
		as = append(as, answer{value: s.String(), label: words.BurdenName(s.String())})
	}
	return as
}

func ratingAnswers(c matter.Column) (as []answer) {
	for _, v := range c.Values {
		as = append(as, answer{value: v, label: words.Rated(c.Name, v)})
	}
	return as
}
