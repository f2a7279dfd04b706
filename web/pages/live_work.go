package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/workbench"
	"github.com/benchwalk/benchwalk/web/tree"
)

func cellLabel(c matter.Cell) string { return words.Cells[c] }

// The elements that the workbench suggests findings on.
var advances, excess, considered = workbench.Keys()

// rated is a finding of the reader in a table.
func rated(value, label string) tree.Node {
	return tree.Class("b", "rated c-"+value, tree.T(label))
}

// Matrix is the slot with the provisions against the interests: what you found
// of each cell, and below it what the record says and whose word that is.
func (s *State) Matrix() []tree.Node {
	m := s.Matter
	if len(m.Provisions) == 0 || len(m.Interests) == 0 {
		return nil
	}
	g := grid{}
	g.col(words.Literal("Provision"))
	for i := range m.Interests {
		name := m.Interests[i].Name
		if m.Interests[i].Sort == matter.Content {
			name += " (content)"
		}
		g.col(words.Literal(name))
	}
	g.col(words.Literal(words.Idle))
	spoke, whole := " No court is recorded as finding any single cell.", false
	for i := range m.Provisions {
		p := &m.Provisions[i]
		g.start(words.Literal(p.ID + ". " + p.Name))
		for j := range m.Interests {
			x := &m.Interests[j]
			c := s.Analysis.Work.Cell(p.ID, x.ID)
			l := line{}
			l.add(rated(c.String(), cellLabel(c)))
			for k := range p.Serves {
				if e := &p.Serves[k]; e.Interest == x.ID {
					l.add(word(m, e))
					if e.By == matter.CourtSays {
						spoke = ""
					}
				}
			}
			whole = whole || x.Whole != nil
			g.cell(l.in("span"))
		}
		share := s.Analysis.Work.Share(p.ID)
		g.cell(rated(share.String(), words.Shares[share]))
	}
	if whole {
		g.start(words.Literal("Of all together"))
		for i := range m.Interests {
			l := line{}
			for j := range m.Interests[i].Whole {
				l.add(word(m, &m.Interests[i].Whole[j]))
			}
			g.cell(l.in("span"))
		}
	}
	l := line{}
	l.h4(words.Literal("All of it at a glance"))
	l.para("soft", words.Literal("In bold what you found; below it what the record says of the cell, and whose word that is."+spoke))
	l.add(g.table("stack bench-matrix"))
	f := &s.Analysis.Findings
	l.para("", words.Literal("The combined effect, as you found it: advancing the interest, "+s.shortOf(advances, f.Get(advances))+"; fit, "+s.shortOf(excess, f.Get(excess))+"."))
	return l.ns
}

// word is what is said of a cell, in a table.
func word(m *matter.Matter, e *matter.Evidence) tree.Node {
	return tree.Class("small", "word", tree.T(" "+wordOf(m, &e.Assertion)+": "+cellLabel(e.How)))
}

// wordOf names whose word an assertion is, in a table.
func wordOf(m *matter.Matter, a *matter.Assertion) string {
	switch a.By {
	case matter.CourtSays:
		return "court"
	case matter.GovernmentSays:
		return "Government"
	case matter.UsersSay:
		return m.Speaks(a.By).Short
	case matter.Conceded:
		return "conceded"
	case matter.Commentary:
		return "commentary"
	case matter.ModelSays:
		return "this tool"
	}
	return "record"
}

// Work is the slot that says what the reader's work comes to: what it suggests,
// how the same rows stand under three yardsticks, the measures in a chart, and
// what the court credited.
func (s *State) Work() []tree.Node {
	w, date := &s.Analysis.Work, s.Analysis.Posture.Standard.Date
	l := line{}
	if w.Empty() {
		l.para("soft", words.Literal("Nothing is rated yet. Open a row above and say what you find; what follows from it stands here."))
		return l.ns
	}
	items := line{}
	short := ""
	for _, x := range workbench.Suggest(s.Matter, w, date) {
		items.add(s.suggestion(&x))
		if x.Finding != doctrine.Open {
			short += "; " + lowerFirst(topicOf(x.Key)) + ", " + s.suggested(&x)
		}
	}
	if short != "" {
		l.para("", words.Literal("In short, your ratings suggest: "+short[2:]+"."))
	}
	l.add(tree.Class("ul", "plain", items.ns...))
	ms := workbench.Measures(s.Matter, w)
	if len(ms) == 0 {
		return l.ns
	}
	then, now := workbench.Yardsticks(s.Matter, w, standard.October2020), workbench.Yardsticks(s.Matter, w, standard.Today)
	g := grid{}
	g.col(words.Literal("Yardstick"))
	g.col(words.Literal("Law of October 23, 2020"))
	g.col(words.Literal("Law of today"))
	for i := range then {
		g.start(words.Literal(yardstickNames[i]))
		g.cell(s.verdict(&then[i]))
		g.cell(s.verdict(&now[i]))
	}
	l.h4(words.Literal("The same rows under three yardsticks"))
	l.add(g.table("stack"))
	s.chart(&l, ms)
	if theirs := s.credited(); theirs != nil {
		ks, committed := []doctrines.Key{considered, excess}, true
		if workbench.Credited(s.Matter).Cells != nil {
			ks = append(ks, advances)
		}
		for _, k := range ks {
			committed = committed && s.committed(k)
		}
		switch {
		case s.Analysis.Walk.RevealAtEnd:
			l.para("soft", words.Literal("What the court credited stands with the result."))
		case !committed:
			p := line{}
			p.text(words.Literal("What the court credited stands here once you have committed to an answer on "))
			p.all(s.linked(ks))
			p.text(words.Literal("."))
			l.add(p.in("p"))
		default:
			l.all(theirs)
		}
	}
	return l.ns
}

var (
	yardstickNames = [...]string{"Ward: a reasonable fit", "McCullen: did they try?", "Strict scrutiny: the least restrictive means"}
	verdictWords   = [...]string{workbench.Open: "Open. ", workbench.NotMet: "Not met. ", workbench.Met: "Met. "}
)

func (s *State) suggestion(x *workbench.Suggestion) tree.Node {
	l, topic := line{}, topicOf(x.Key)
	l.bold(words.Literal(topic + ": " + s.suggested(x) + ". "))
	l.text(words.Literal(s.sayAll(x.Why)))
	if x.Finding == doctrine.Open {
		return l.in("li")
	}
	l.text(words.Literal(s.restsOn(x.Rows) + " "))
	l.add(tree.El("cite", nil, authorityLinks(x.Cites)...))
	if x.Disputed {
		l.text(words.Literal(" Under the law of today that is disputed."))
	}
	yours := s.Analysis.Findings.Get(x.Key)
	if yours == x.Finding {
		l.para("soft", words.Literal("That is your finding, too."))
		return l.in("li")
	}
	if yours != doctrine.Open {
		p := line{}
		p.text(words.Literal("Your own finding is another: " + s.shortOf(x.Key, yours) + ". Keep it and say why at the question ("))
		p.all(s.linked([]doctrines.Key{x.Key}))
		p.text(words.Literal("), or take the suggestion over."))
		l.add(p.in("p"))
	}
	for i := range s.Tensions {
		if t := &s.Tensions[i]; t.At == x.Key && t.Suggested != doctrine.Open && t.Kept != "" {
			l.para("moved", words.Literal("You keep it: "+t.Kept))
		}
	}
	l.add(tree.Class("div", "do", tree.El("button", tree.A("type", "button", "class", "quiet", "data-do", "take", "data-key", x.Key.String()+"="+x.Key.Under(s.Analysis.Posture).Name(x.Finding)),
		tree.T("Take it over"), tree.Class("span", "hear", tree.T(": "+lowerFirst(topic))))))
	return l.in("li")
}

// suggested is what a suggestion comes to.
func (s *State) suggested(x *workbench.Suggestion) string {
	if x.Finding == doctrine.Open {
		return "no suggestion yet"
	}
	return s.shortOf(x.Key, x.Finding)
}

// restsOn names the rows that something rests on.
func (s *State) restsOn(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return " It rests on: " + s.names(ids) + "."
}

func (s *State) rowName(id string) string {
	for i, x := range workbench.Measures(s.Matter, &s.Analysis.Work) {
		switch {
		case x.ID != id:
		case x.Alternative != nil:
			return x.Name
		default:
			return s.ownName(&x, i) + " (your own)"
		}
	}
	provision, interest, _ := strings.Cut(id, ".")
	name := "its burden"
	if x := s.Matter.Interest(interest); x != nil {
		name = lowerFirst(x.Name)
	}
	if x := s.Matter.Provision(provision); x != nil && provision[0] > '9' { // its id is a word for files alone
		return lowerFirst(x.Name) + ", " + name
	}
	return "provision " + provision + ", " + name
}

// ownName is one of the reader's own among all measures; it may have no name yet.
func (s *State) ownName(x *workbench.Measure, i int) string {
	if x.Name == "" {
		return "Your measure " + itoa(i+1-len(s.Matter.Alternatives))
	}
	return x.Name
}

func (s *State) verdict(y *workbench.Yardstick) tree.Node {
	l := line{}
	l.bold(words.Literal(verdictWords[y.Verdict]))
	l.text(words.Literal(s.sayAll(y.Why)))
	if y.Disputed {
		l.text(words.Literal(" That is disputed."))
	}
	l.text(words.Literal(s.restsOn(y.Rows)))
	return l.in("span")
}

// committed reports whether nothing that asks an element is still to be committed to.
func (s *State) committed(k doctrines.Key) bool {
	step := s.stepAsking(k)
	return step == nil || analysis.Has(s.Analysis.Walk.Committed, step.ID)
}

// names lists cells, burdens and measures as a reader knows them.
func (s *State) names(ids []string) string {
	text := ""
	for _, id := range ids {
		text += "; " + s.rowName(id)
	}
	return text[2:]
}

// credited sets the measures as the reader rated them beside what the court
// credited, and says which of the rows make a suggestion differ.
func (s *State) credited() []tree.Node {
	w, court := &s.Analysis.Work, workbench.Credited(s.Matter)
	if w.Empty() || court.Empty() {
		return nil
	}
	l, items, moves := line{}, line{}, line{}
	alone := ""
	for _, x := range workbench.Measures(s.Matter, w) {
		if theirs := court.Rating(x.ID); theirs != (matter.Rating{}) {
			items.item(words.Literal(x.Name+". "), words.Literal(beside(x.Rating, theirs)), cites(s.Matter, x.Alternative.Cites))
		} else if x.Rating != theirs {
			alone += "; " + s.rowName(x.ID)
		}
	}
	l.h4(words.Literal("Your rows and what the court credited"))
	l.para("soft", words.Literal("The court used no such scales. What is said of it here is this tool’s reading of its words; where it was silent, nobody agrees or differs."))
	l.add(items.in("ul"))
	if alone != "" {
		l.para("", words.Literal("Rated by you alone: "+alone[2:]+"."))
	}
	date := s.Analysis.Posture.Standard.Date
	yours, its := workbench.Suggest(s.Matter, w, date), workbench.Suggest(s.Matter, &court, date)
	e := 1
	if court.Cells != nil {
		e = 0
	}
	for ; e < len(yours); e++ {
		text := "your rows, " + s.suggested(&yours[e]) + "; the court’s, " + s.suggested(&its[e]) + "."
		if rows := workbench.Difference(s.Matter, w, &court, date, e); rows != nil {
			text += " What makes the difference: " + s.names(rows) + "."
		}
		moves.item(words.Literal(topicOf(yours[e].Key)+": "), words.Literal(text), nil)
	}
	l.add(moves.in("ul"))
	return l.ns
}

// beside goes by what the court said of a measure: where it said nothing, the row
// does not differ.
func beside(yours, court matter.Rating) string {
	text, lead := "", "You left open what the court credited: "
	for i, c := range matter.Columns() {
		a, b := yours.Get(c.Name), court.Get(c.Name)
		if b == c.Values[0] || a == b {
			continue
		}
		if a != c.Values[0] {
			lead = "It differs: "
		}
		text += "; " + words.Columns[i] + " (you " + a + ", the court " + b + ")"
	}
	if text == "" {
		return "Rated as the court credited it."
	}
	return lead + strings.ReplaceAll(text[2:], "_", " ") + "."
}

// chart sets the measures by how much less speech they burden against how well
// they serve the interests. In the tinted corner they count. The same stands in
// the table behind it.
func (s *State) chart(l *line, ms []workbench.Measure) {
	svg := line{}
	svg.add(path("counts", "M264 10h86v120h-86z"))
	svg.add(path("", "M90 10v180h260M90 70h260M90 130h260M177 10v180M264 10v180"))
	for i, l := range [...]string{"no less", "somewhat", "much less"} {
		svg.add(svgText(133+87*i, 206, l))
	}
	for i, l := range [...]string{"serves well", "partly", "not at all"} {
		svg.add(svgText(44, 44+60*i, l))
	}
	g := grid{}
	for _, h := range [...]string{"Measure", "Serves", "Less speech", "From", "Counts"} {
		g.col(words.Literal(h))
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
		class, counts := "dot out", "no"
		switch workbench.Qualifies(*r) {
		case workbench.Met:
			if r.Fails == matter.FailsYes {
				counts = "no: shown to fail"
			} else {
				counts, class = "yes", "dot"
			}
		case workbench.Open:
			counts = "not decided"
		}
		number := itoa(i + 1)
		svg.add(path(class, "M"+itoa(cx-9)+" "+itoa(cy)+"a9 9 0 1 0 18 0a9 9 0 1 0-18 0z"))
		svg.add(svgText(cx, cy+3, number))
		name, from := ms[i].Name, "record"
		switch a := ms[i].Alternative; {
		case a == nil:
			name, from = s.ownName(&ms[i], i), "your own, before no court"
		case !a.InRecord:
			from = "commentary"
		}
		g.start(words.Literal(number + ". " + name))
		for _, v := range [...]string{r.Get("serves"), r.Get("less"), from, counts} {
			g.cell(tree.T(v))
		}
	}
	if g.row == nil {
		return
	}
	l.h4(words.Literal("The measures: how well they serve, how much less speech they burden"))
	l.add(tree.El("svg", tree.A("class", "scatter", "viewBox", "0 0 360 214", "role", "img", "aria-label", "A chart of the rated measures. The table below says the same."), svg.ns...))
	l.add(g.table("stack"))
}

func svgText(x, y int, s string) tree.Node {
	return tree.El("text", tree.A("x", itoa(x), "y", itoa(y)), tree.T(s))
}
