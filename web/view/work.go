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
// does for each interest, and what could have been done instead. What the ratings come
// to stands on top and says why below. Both matrices are read at a glance: the lists to
// choose from stand in the cells, outside the slots, and a cell opens its evidence where
// it stands. On a phone one row is open at a time.
func work() tree.Node {
	l := draw.Line{}
	l.Para("eyebrow", words.ViewTitleWork)
	l.Add(heading(walk.Work, words.WorkViewTitle))
	l.Para("lede", words.WorkViewLede)
	l.Para("", words.WorkViewSuggests)
	l.All(when(listRounds, tree.P("", tree.SayWith(words.WorkViewRounds(words.WorkViewRoundsLink), linkTo(textSources.hole()+"#"+roundsID)))))
	l.All(when(listInterests, tree.P("", tree.SayWith(words.WorkViewInterestsAt(words.WorkViewInterestsLink), linkTo(textSources.hole()+"#"+interestsID)))))
	l.Add(slot("comes").With("class", "comes when-live"))
	l.All(grid())
	l.H3(words.WorkViewInstead)
	l.Para("soft", words.WorkViewInsteadCounts)
	l.Add(measures())
	l.Add(tree.Class("p", "soft js-only", tree.Say(words.WorkViewMineCount)))
	l.Add(tree.Class("h3", "when-live", tree.Say(words.WorkViewComesTo)))
	l.Add(slot("work").With("class", "when-live"))
	l.All(when(flagBuilt, draw.Para("needs-script", words.WorkViewScript)))
	return section("view", walk.Work, l.Nodes)
}

// grid is what each provision does for each interest, and all provisions together,
// where a matter has both.
func grid() []tree.Node {
	ward, _ := law.Lookup(law.Ward)
	cols := draw.Row("", draw.Head(words.BenchLiveProvision), listInterests.each(draw.Head(textInterestOf.name())), draw.Head(words.BenchIdle))
	whole := draw.Row("on", draw.RowHead(tree.Say(words.BenchLiveTogether)),
		listInterests.each(draw.Cell(textInterestOf.name(), when(listWhole, opened(glance(listWhole), brought(evidenceOf(allOfThem), statements(listWhole))...))...)), draw.Cell(words.BenchIdle))
	return when(flagGrid, draw.H3(words.WorkViewProvisions), draw.Para("soft", words.WorkViewProvisionsSilent), tree.El("div", nil, unless(flagCourtSpoke, draw.Para("soft", words.WorkViewNoCourt))...),
		tree.P("soft", append([]tree.Node{tree.Say(words.WorkViewWard), tree.T(" ")}, draw.Authority(ward, "799", draw.Italic)...)...),
		matrix(words.BenchLiveProvision, cols, listProvisions.each(provision()), when(listWholes, whole)[0]),
		tree.P("", tree.SayWith(words.WorkViewTogetherApart(words.Topic(live.Advances.String()), words.Topic(live.Excess.String())), apart)))
}

// matrix is a table of rows to rate.
func matrix(of words.Said, cols tree.Node, rows ...tree.Node) tree.Node {
	return tree.El("fieldset", nil, tree.Class("legend", "hear", tree.Say(of)),
		tree.El("table", tree.A("class", "stack matrix", "role", "table"),
			tree.El("thead", tree.A("role", "rowgroup"), cols), tree.El("tbody", tree.A("role", "rowgroup"), rows...)))
}

// picked names a row. Where one row is open at a time, this opens it. It is no answer, so
// it belongs to no form.
func picked(group string, name words.Said) tree.Node {
	return tree.El("label", nil, tree.El("input", tree.A("type", "radio", "form", "", "name", "row."+group)), tree.El("span", nil, tree.Say(name)))
}

// opened is what opens where it stands, one at a time.
func opened(summary []tree.Node, ns ...tree.Node) tree.Node {
	return tree.El("details", tree.A("name", "cell"), tree.El("summary", nil, summary...), tree.El("div", nil, ns...))
}

// brought is what stands in a cell that is opened. Where the sources are a document beside
// the walk it stands there, and script brings it; without script the link leads to it.
func brought(id string, ns ...tree.Node) []tree.Node {
	return append(when(textSources, draw.Link(textSources.hole()+"#"+id, words.WorkViewBrought).With("data-brings", "")), unless(textSources, ns...)...)
}

// allOfThem stands in the place of a provision for all together.
const allOfThem = "_all"

// evidenceOf is the id of what the record says of a provision, or of all together, for
// the interest at hand, and burdenOf that of what it says of a provision's burden. No id of
// a matter has a low line, so that none of these is another one's.
func evidenceOf(provision string) string { return "e-" + provision + "_" + textInterest.hole() }
func burdenOf(provision string) string   { return "e-" + provision + "__burden" }

// measureOf is the id of what the record says of what could be done instead.
func measureOf(alternative string) string { return "e-" + alternative + "__measure" }

func burdenToRead() []tree.Node {
	return []tree.Node{tree.P("", draw.Bold(words.WorkViewBurden)), statements(listBurden)}
}

// glance is what is said of a cell, in a word each, with whose word it is.
func glance(of list) []tree.Node {
	l := draw.Line{}
	for _, by := range matter.Bys() {
		who := tree.Say(live.WordOf(by))
		if by == matter.UsersSay {
			who = textUsersShort.node()
		}
		l.All(when(spoke(by), tree.El("span", nil, who)))
	}
	l.Space()
	for _, c := range matter.Cells() {
		if c != matter.CellOpen {
			l.All(when(serves(c), tree.El("span", nil, tree.Say(words.CellName(c.String())))))
		}
	}
	return []tree.Node{of.each(tree.Class("span", "word", l.Nodes...))}
}

// provision is a row: a cell for each interest of which the record says something, and
// the burden. An empty cell asks nothing.
func provision() tree.Node {
	id := textProvision.hole()
	head := draw.Line{}
	head.Add(picked("provision", words.WorkViewProvision(textProvision.name(), textProvisionOf.name())))
	head.All(when(textAsked, tree.El("div", nil, draw.Link("#"+walk.StepID(textAsked.hole()), words.WorkViewBars))))
	head.All(when(richBars, opened([]tree.Node{tree.Say(words.WorkViewBars)}, tree.P("", richBars.node()))))
	cell := []tree.Node{rated("work.cell."+id+"."+textInterest.hole(), words.WorkViewCell(textInterestOf.name()), cellAnswers()),
		opened(glance(listEvidence), brought(evidenceOf(id), statements(listEvidence))...)}
	burden := []tree.Node{rated("work.share."+id, words.WorkViewShare, shareAnswers())}
	burden = append(burden, when(listBurden, opened([]tree.Node{tree.Say(words.WorkViewBurdenShort)},
		brought(burdenOf(id), burdenToRead()...)...))...)
	return draw.Row("", draw.RowHead(head.Nodes...), listCells.each(draw.Cell(textInterestOf.name(), when(listEvidence, cell...)...)), draw.Cell(words.BenchIdle, burden...))
}

// measures are what could be done instead, and rows for the reader's own.
func measures() tree.Node {
	cols := []tree.Node{draw.Head(words.BenchLiveMeasure)}
	for _, c := range matter.Columns() {
		cols = append(cols, draw.Head(words.WorkViewColumn(words.ColumnName(c.Name))))
	}
	rows := []tree.Node{listAlternatives.each(alternative())}
	for i := range matter.OwnRows {
		rows = append(rows, mine(i+1))
	}
	return matrix(words.BenchLiveMeasure, draw.Row("", cols...), rows...)
}

func alternative() tree.Node {
	l, id := draw.Line{}, textAlternative.hole()
	l.Add(picked("measure", textAlternativeOf.name()))
	l.Add(opened(append(when(flagInRecord, tree.El("span", nil, tree.Say(words.WorkViewFromRecord))),
		unless(flagInRecord, tree.El("span", nil, tree.Say(words.WorkViewFromCommentary)))...), brought(measureOf(id), measureToRead())...))
	return draw.Row("", append([]tree.Node{draw.RowHead(l.Nodes...)}, scales("alt."+id)...)...)
}

// measureToRead is what the record says of a measure, what it is meant to serve, and what
// was answered.
func measureToRead() tree.Node {
	l := draw.Line{}
	l.Add(tree.P("", said(matter.RecordRecites), cited()))
	l.All(when(textMeant, draw.Para("meant", words.WorkViewMeant([]words.Name{textMeant.name()}))))
	l.All(when(listAnswer, tree.El("h4", nil, tree.Say(words.WorkViewAnswer)), statements(listAnswer)))
	return tree.El("div", nil, l.Nodes...)
}

// mine is a row for a measure of the reader's own.
func mine(n int) tree.Node {
	row := "mine." + strconv.Itoa(n)
	l := draw.Line{}
	l.Add(picked("measure", words.WorkViewMineOne(n)))
	l.Add(tree.El("input", tree.A("type", "text", "name", row, "maxlength", "200", "autocomplete", "off")).Tell("aria-label", words.WorkViewMineWhat))
	return draw.Row("js-only", append([]tree.Node{draw.RowHead(l.Nodes...)}, scales(row)...)...)
}

// scales are the cells that rate a measure.
func scales(row string) (ns []tree.Node) {
	for _, c := range matter.Columns() {
		ns = append(ns, draw.Cell(words.WorkViewColumn(words.ColumnName(c.Name)), rated("work."+row+"."+c.Name, words.RatingQuestion(c.Name), ratingAnswers(c))))
	}
	return ns
}

// rated is a list to choose from in a cell, with its question for who cannot see the row
// and the column.
func rated(name string, label words.Said, answers []answer) tree.Node {
	n := choose(name, label, answers, "") // what is open stands first
	n.Kids[0] = tree.Class("span", "hear", n.Kids[0])
	return n.With("class", "js-only")
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
