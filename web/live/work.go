package live

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/workbench"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// The elements that the workbench suggests findings on.
var Advances, Excess, considered = workbench.Keys()

// WordOf names whose word an assertion is, in a cell. Who speaks for the other side has
// the name of that side.
func WordOf(by matter.By) words.Name {
	switch by {
	case matter.CourtSays:
		return words.BenchLiveByCourt
	case matter.GovernmentSays:
		return words.BenchLiveByGovernment
	case matter.Conceded:
		return words.BenchLiveByConcession
	case matter.Commentary:
		return words.BenchLiveByCommentary
	case matter.ModelSays:
		return words.BenchLiveByTool
	}
	return words.BenchLiveByRecord
}

// Comes is the slot on top of the workbench: what the ratings come to, a line for each
// element, with the reader's own finding beside it. It has as many lines whatever is
// rated, so that nothing moves under a cell.
func (s *State) Comes() []tree.Node {
	rows := draw.Line{}
	for _, x := range workbench.Suggest(s.Matter, &s.Analysis.Work, s.Analysis.Posture.Standard.Date) {
		rows.Add(tree.El("div", nil, tree.El("dt", nil, tree.Say(words.Topic(x.Key.String()))), tree.El("dd", nil,
			draw.Bold(s.suggested(&x)), tree.T(" "), tree.Class("span", "soft", tree.Say(words.BenchLiveYours(s.found(x.Key, s.Analysis.Findings.Get(x.Key))))))))
	}
	return []tree.Node{draw.Para("eyebrow", words.BenchLiveSuggest), rows.In("dl")}
}

// Work is the slot that says why the reader's work comes to that: what it suggests,
// how the same rows stand under three yardsticks, the measures in a chart, and
// what the court credited.
func (s *State) Work() []tree.Node {
	w, date := &s.Analysis.Work, s.Analysis.Posture.Standard.Date
	l := draw.Line{}
	if w.Empty() {
		l.Para("soft", words.BenchLiveNothing)
		return l.Nodes
	}
	items := draw.Line{}
	for _, x := range workbench.Suggest(s.Matter, w, date) {
		items.Add(s.suggestion(&x))
	}
	l.Add(tree.Class("ul", "plain", items.Nodes...))
	ms := workbench.Measures(s.Matter, w)
	if len(ms) == 0 {
		return l.Nodes
	}
	then, now := workbench.Yardsticks(s.Matter, w, standard.October2020), workbench.Yardsticks(s.Matter, w, standard.Today)
	g := grid{}
	g.col(words.BenchLiveYardstick)
	g.col(words.BenchLiveLawThen)
	g.col(words.BenchLiveLawToday)
	for i := range then {
		g.start(yardstickNames[i])
		g.cell(s.verdict(&then[i]))
		g.cell(s.verdict(&now[i]))
	}
	l.H4(words.BenchLiveYardsticks)
	l.Add(g.table("stack"))
	s.chart(&l, ms)
	if theirs := s.credited(); theirs != nil {
		ks, committed := []doctrines.Key{considered, Excess}, true
		if workbench.Credited(s.Matter).Cells != nil {
			ks = append(ks, Advances)
		}
		for _, k := range ks {
			committed = committed && s.committed(k)
		}
		switch {
		case s.Analysis.Walk.RevealAtEnd:
			l.Para("soft", words.BenchLiveCourtLater)
		case !committed:
			l.Add(tree.P("", s.asked(words.BenchLiveCourtAfter(namesOf(ks)), ks)))
		default:
			l.All(theirs)
		}
	}
	return l.Nodes
}

var (
	yardstickNames = [...]words.Name{words.BenchLiveWard, words.BenchLiveMccullen, words.BenchLiveStrict}
	verdictWords   = [...]words.Text{workbench.Open: words.BenchLiveOpen, workbench.NotMet: words.BenchLiveNotMet, workbench.Met: words.BenchLiveMet}
)

func (s *State) suggestion(x *workbench.Suggestion) tree.Node {
	l, topic := draw.Line{}, words.Topic(x.Key.String())
	l.Bold(words.BenchLiveSuggestion(topic, s.suggested(x)))
	l.Sentences(x.Why...)
	if x.Finding == doctrine.Open {
		return l.In("li")
	}
	l.Sentences(s.restsOn(x.Rows)...)
	l.Space()
	l.Add(tree.El("cite", nil, authorityLinks(x.Cites)...))
	if x.Disputed {
		l.Sentences(words.BenchLiveDisputedToday)
	}
	yours := s.Analysis.Findings.Get(x.Key)
	if yours == x.Finding {
		l.Para("soft", words.BenchLiveSame)
		return l.In("li")
	}
	if yours != doctrine.Open {
		l.Add(tree.P("", s.asked(words.BenchLiveOther(s.found(x.Key, yours), topic), []doctrines.Key{x.Key})))
	}
	for i := range s.Tensions {
		if t := &s.Tensions[i]; t.At == x.Key && t.Suggested != doctrine.Open && t.Kept != "" {
			l.Add(tree.P("moved", tree.Say(words.BenchLiveKept), tree.T(" "+t.Kept)))
		}
	}
	l.Add(tree.Class("div", "do", tree.El("button", tree.A("type", "button", "class", "quiet", "data-do", "take", "data-key", x.Key.String()+"="+x.Key.Under(s.Analysis.Posture).Name(x.Finding)),
		tree.Say(words.BenchLiveTake), tree.Class("span", "hear", tree.T(": "), tree.Say(topic.Inside())))))
	return l.In("li")
}

// suggested is what a suggestion comes to.
func (s *State) suggested(x *workbench.Suggestion) words.Name {
	if x.Finding == doctrine.Open {
		return words.BenchLiveNoSuggestion
	}
	return s.found(x.Key, x.Finding)
}

// restsOn says in a sentence which rows something rests on, if it rests on any.
func (s *State) restsOn(ids []string) []words.Text {
	if len(ids) == 0 {
		return nil
	}
	return []words.Text{words.BenchLiveRests(s.RowNames(ids))}
}

// rowName names a cell, a burden or a measure.
func (s *State) rowName(id string) words.Name {
	for i, x := range workbench.Measures(s.Matter, &s.Analysis.Work) {
		switch {
		case x.ID != id:
		case x.Alternative != nil:
			return words.Literal(x.Name)
		default:
			return words.BenchLiveOwnRow(s.ownName(&x, i))
		}
	}
	provision, interest, _ := strings.Cut(id, ".")
	x, p := s.Matter.Interest(interest), s.Matter.Provision(provision)
	byName := p != nil && provision[0] > '9' // its id is a word for files alone
	switch {
	case byName && x != nil:
		return words.BenchLiveNamedCellRow(words.Titled(p.Name), words.Titled(x.Name))
	case byName:
		return words.BenchLiveNamedBurdenRow(words.Titled(p.Name))
	case x != nil:
		return words.BenchLiveCellRow(words.Literal(provision), words.Titled(x.Name))
	}
	return words.BenchLiveBurdenRow(words.Literal(provision))
}

// ownName is one of the reader's own among all measures; it may have no name yet.
func (s *State) ownName(x *workbench.Measure, i int) words.Name {
	if x.Name == "" {
		return words.BenchLiveUnnamed(i + 1 - len(s.Matter.Alternatives))
	}
	return words.Literal(x.Name)
}

func (s *State) verdict(y *workbench.Yardstick) tree.Node {
	l := draw.Line{}
	l.Bold(verdictWords[y.Verdict])
	l.Sentences(y.Why...)
	if y.Disputed {
		l.Sentences(words.BenchLiveDisputed)
	}
	l.Sentences(s.restsOn(y.Rows)...)
	return l.In("span")
}

// committed reports whether nothing that asks an element is still to be committed to.
func (s *State) committed(k doctrines.Key) bool {
	step := s.stepAsking(k)
	return step == nil || analysis.Has(s.Analysis.Walk.Committed, step.ID)
}

// RowNames lists cells, burdens and measures as a reader knows them.
func (s *State) RowNames(ids []string) (rows []words.Name) {
	for _, id := range ids {
		rows = append(rows, s.rowName(id))
	}
	return rows
}

// credited sets the measures as the reader rated them beside what the court
// credited, and says which of the rows make a suggestion differ.
func (s *State) credited() []tree.Node {
	w, court := &s.Analysis.Work, workbench.Credited(s.Matter)
	if w.Empty() || court.Empty() {
		return nil
	}
	l, items, moves := draw.Line{}, draw.Line{}, draw.Line{}
	var alone []words.Name
	for _, x := range workbench.Measures(s.Matter, w) {
		if theirs := court.Rating(x.ID); theirs != (matter.Rating{}) {
			i := draw.Line{}
			i.Bold(words.BenchLiveOf(words.Literal(x.Name)))
			i.Sentences(beside(x.Rating, theirs))
			i.All(draw.Cites(s.Matter, x.Alternative.Cites))
			items.Add(i.In("li"))
		} else if x.Rating != theirs {
			alone = append(alone, s.rowName(x.ID))
		}
	}
	l.H4(words.BenchLiveCourt)
	l.Para("soft", words.BenchLiveCourtScales)
	l.Add(items.In("ul"))
	if alone != nil {
		l.Para("", words.BenchLiveAlone(alone))
	}
	date := s.Analysis.Posture.Standard.Date
	yours, its := workbench.Suggest(s.Matter, w, date), workbench.Suggest(s.Matter, &court, date)
	e := 1
	if court.Cells != nil {
		e = 0
	}
	for ; e < len(yours); e++ {
		i := draw.Line{}
		i.Add(tree.SayWith(words.BenchLiveBoth(words.Topic(yours[e].Key.String()), s.suggested(&yours[e]), s.suggested(&its[e])), topicInBold))
		if rows := workbench.Difference(s.Matter, w, &court, date, e); rows != nil {
			i.Sentences(words.BenchLiveMovedBy(s.RowNames(rows)))
		}
		moves.Add(i.In("li"))
	}
	l.Add(moves.In("ul"))
	return l.Nodes
}

// topicInBold sets the topic of a sentence in bold.
func topicInBold(place string, _ int, text string) []tree.Node {
	if place != "topic" {
		return nil
	}
	return []tree.Node{tree.El("b", nil, tree.T(text))}
}

// beside goes by what the court said of a measure: where it said nothing, the row
// does not differ.
func beside(yours, court matter.Rating) words.Text {
	var differences []words.Name
	differs := false
	for _, c := range matter.Columns() {
		a, b := yours.Get(c.Name), court.Get(c.Name)
		if b == c.Values[0] || a == b {
			continue
		}
		differs = differs || a != c.Values[0]
		differences = append(differences, words.BenchLiveDifference(words.ColumnName(c.Name), words.RatingName(c.Name, a), words.RatingName(c.Name, b)))
	}
	switch {
	case differences == nil:
		return words.BenchLiveCredited
	case differs:
		return words.BenchLiveCreditedDiffers(differences)
	}
	return words.BenchLiveCreditedLeft(differences)
}

// chart sets the measures by how much less speech they burden against how well
// they serve the interests. In the tinted corner they count. The same stands in
// the table behind it.
func (s *State) chart(l *draw.Line, ms []workbench.Measure) {
	svg := draw.Line{}
	svg.Add(path("counts", "M264 10h86v120h-86z"))
	svg.Add(path("", "M90 10v180h260M90 70h260M90 130h260M177 10v180M264 10v180"))
	for i, l := range [...]words.Name{words.BenchLiveLessNo, words.BenchLiveLessSomewhat, words.BenchLiveLessMuch} {
		svg.Add(svgText(133+87*i, 206, l))
	}
	for i, l := range [...]words.Name{words.BenchLiveServesWell, words.BenchLiveServesPartly, words.BenchLiveServesNot} {
		svg.Add(svgText(44, 44+60*i, l))
	}
	g := grid{}
	for _, h := range [...]words.Name{words.BenchLiveMeasure, words.BenchLiveServes, words.BenchLiveLess, words.BenchLiveFrom, words.BenchLiveCounts} {
		g.col(h)
	}
	used := [3][3]int{}
	for i := range ms {
		r := &ms[i].Rating
		if r.Serves == matter.ServesOpen || r.Less == matter.LessOpen {
			continue
		}
		x, y := int(r.Less-matter.LessNo), 2-int(r.Serves-matter.ServesNot)
		n := used[x][y]
		used[x][y]++
		cx, cy := 103+x*87+n%4*20, 21+y*60+n/4*19
		class, counts := "dot out", words.BenchLiveCountsNo
		switch workbench.Qualifies(*r) {
		case workbench.Met:
			if r.Fails == matter.FailsYes {
				counts = words.BenchLiveCountsFails
			} else {
				counts, class = words.BenchLiveCountsYes, "dot"
			}
		case workbench.Open:
			counts = words.BenchLiveCountsUndecided
		}
		svg.Add(path(class, "M"+itoa(cx-9)+" "+itoa(cy)+"a9 9 0 1 0 18 0a9 9 0 1 0-18 0z"))
		svg.Add(svgText(cx, cy+3, words.Literal(itoa(i+1))))
		name, from := words.Literal(ms[i].Name), words.BenchLiveFromRecord
		switch a := ms[i].Alternative; {
		case a == nil:
			name, from = s.ownName(&ms[i], i), words.BenchLiveFromYou
		case !a.InRecord:
			from = words.BenchLiveFromCommentary
		}
		g.start(words.BenchLiveNumbered(i+1, name))
		for _, v := range [...]words.Name{words.RatingName("serves", r.Get("serves")), words.RatingName("less", r.Get("less")), from, counts} {
			g.cell(tree.Say(v))
		}
	}
	if g.row == nil {
		return
	}
	l.H4(words.BenchLiveChart)
	l.Add(tree.El("svg", tree.A("class", "scatter", "viewBox", "0 0 360 214", "role", "img"), svg.Nodes...).Tell("aria-label", words.BenchLiveChartSays))
	l.Add(g.table("stack"))
}

func svgText(x, y int, s words.Said) tree.Node {
	return tree.El("text", tree.A("x", itoa(x), "y", itoa(y)), tree.Say(s))
}
