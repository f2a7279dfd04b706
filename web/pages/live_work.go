package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/posture"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/workbench"
	"github.com/benchwalk/benchwalk/web/tree"
)

var cellLabels = [...]string{
	matter.CellOpen:     "left open",
	matter.CellWorse:    "makes it worse",
	matter.CellNo:       "no",
	matter.CellSilent:   "the record is silent",
	matter.CellPartly:   "partly",
	matter.CellDirectly: "directly",
}

func cellLabel(c matter.Cell) string { return cellLabels[c] }

// Matrix is the slot with the provisions against the interests: what you found
// of each cell, and below it what the record says and whose word that is.
func (s *State) Matrix() []tree.Node {
	m := s.Matter
	if len(m.Provisions) == 0 || len(m.Interests) == 0 {
		return nil
	}
	top := []tree.Node{head("Provision")}
	for i := range m.Interests {
		th := head(m.Interests[i].Name)
		if m.Interests[i].Sort == matter.Content {
			th.Kids = append(th.Kids, tree.Class("span", "soft", tree.T(" (content)")))
		}
		top = append(top, th)
	}
	var rows []tree.Node
	for i := range m.Provisions {
		p := &m.Provisions[i]
		cells := []tree.Node{rowHead(tree.T(p.ID + ". " + p.Name))}
		for j := range m.Interests {
			x := &m.Interests[j]
			c := s.Analysis.Work.Cell(p.ID, x.ID)
			kids := []tree.Node{tree.El("b", tree.A("class", "rated c-"+c.String()), tree.T(cellLabel(c)))}
			for k := range p.Serves {
				if e := &p.Serves[k]; e.Interest == x.ID {
					kids = append(kids, tree.Class("small", "word", tree.T(" "+wordOf(m, &e.Assertion)+": "+cellLabel(e.How))))
				}
			}
			cells = append(cells, tableCell(x.Name, tree.El("span", nil, kids...)))
		}
		rows = append(rows, tableRow("", cells...))
	}
	return []tree.Node{
		tree.El("h4", nil, tree.T("All of it at a glance")),
		para("soft", "In bold what you found; below it what the record says of the cell, and whose word that is. No court found any single cell."),
		tree.El("table", tree.A("class", "stack bench-matrix", "role", "table"),
			tree.El("thead", tree.A("role", "rowgroup"), tableRow("", top...)),
			tree.El("tbody", tree.A("role", "rowgroup"), rows...)),
	}
}

// wordOf names whose word an assertion is, in a table.
func wordOf(m *matter.Matter, a *matter.Assertion) string {
	switch a.By {
	case matter.CourtSays:
		return "court"
	case matter.GovernmentSays:
		return "Government"
	case matter.UsersSay:
		return m.Opponent.Short
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
// how the same rows stand under three yardsticks, and the measures in a chart.
func (s *State) Work() []tree.Node {
	w, date := &s.Analysis.Work, s.Analysis.Posture.Standard.Date
	if w.Empty() {
		return []tree.Node{para("soft", "Nothing is rated yet. Open a row above and say what you find; what follows from it stands here.")}
	}
	var items []tree.Node
	short := ""
	for _, x := range workbench.Suggest(s.Matter, w, date) {
		items = append(items, s.suggestion(&x))
		if x.Finding != doctrine.Open {
			if short != "" {
				short += "; "
			}
			short += lowerFirst(topicOf(x.Key)) + ", " + s.shortOf(x.Key, x.Finding)
		}
	}
	ns := []tree.Node{}
	if short != "" {
		ns = append(ns, para("", "In short, your ratings suggest: "+short+"."))
	}
	ns = append(ns, tree.El("ul", tree.A("class", "plain"), items...))
	if len(workbench.Measures(s.Matter, w)) == 0 {
		return ns
	}
	then, now := workbench.Yardsticks(s.Matter, w, standard.October2020), workbench.Yardsticks(s.Matter, w, standard.Today)
	var rows []tree.Node
	for i := range then {
		rows = append(rows, tableRow("", rowHead(tree.T(yardstickNames[i])),
			tableCell("Law of October 23, 2020", s.verdict(&then[i])), tableCell("Law of today", s.verdict(&now[i]))))
	}
	ns = append(ns, tree.El("h4", nil, tree.T("The same rows under three yardsticks")),
		tree.El("table", tree.A("class", "stack", "role", "table"),
			tree.El("thead", tree.A("role", "rowgroup"), tableRow("", head("Yardstick"), head("Law of October 23, 2020"), head("Law of today"))),
			tree.El("tbody", tree.A("role", "rowgroup"), rows...)))
	return append(ns, s.chart()...)
}

var (
	yardstickNames = [...]string{"Ward: a reasonable fit", "McCullen: did they try?", "Strict scrutiny: the least restrictive means"}
	verdictWords   = [...]string{workbench.Open: "Open", workbench.NotMet: "Not met", workbench.Met: "Met"}
)

func (s *State) suggestion(x *workbench.Suggestion) tree.Node {
	if x.Finding == doctrine.Open {
		return item(bold(topicOf(x.Key)+": no suggestion yet. "), tree.T(x.Why))
	}
	level := x.Key.Under(s.Analysis.Posture).Name(x.Finding)
	kids := []tree.Node{bold(topicOf(x.Key) + ": " + s.shortOf(x.Key, x.Finding) + ". "), tree.T(x.Why)}
	kids = append(kids, s.restsOn(x.Rows)...)
	if x.Disputed {
		kids = append(kids, tree.T(" Under the law of today that is disputed."))
	}
	yours := s.Analysis.Findings.Get(x.Key)
	switch {
	case yours == x.Finding:
		kids = append(kids, para("soft", "That is your finding, too."))
	case yours != doctrine.Open:
		kids = append(kids, tree.P("soft", append(append([]tree.Node{tree.T("Your own finding is another: " + s.shortOf(x.Key, yours) + ". Keep it, and say why in a note at the question (")}, s.linked([]posture.Key{x.Key})...), tree.T("), or take the suggestion over."))...))
	}
	if yours != x.Finding {
		kids = append(kids, tree.Class("div", "do", tree.El("button", tree.A("type", "button", "class", "quiet", "data-do", "take", "data-key", x.Key.String()+"="+level),
			tree.T("Take it over"), tree.Class("span", "hear", tree.T(": "+lowerFirst(topicOf(x.Key)))))))
	}
	return item(kids...)
}

// restsOn names the rows that something rests on.
func (s *State) restsOn(ids []string) []tree.Node {
	if len(ids) == 0 {
		return nil
	}
	text := " It rests on: "
	for i, id := range ids {
		if i > 0 {
			text += "; "
		}
		text += s.rowName(id)
	}
	return []tree.Node{tree.Class("span", "soft", tree.T(text+"."))}
}

// rowName is a cell or a measure as a reader knows it.
func (s *State) rowName(id string) string {
	if a := s.Matter.Alternative(id); a != nil {
		return a.Name
	}
	provision, interest, _ := strings.Cut(id, ".")
	if x := s.Matter.Interest(interest); x != nil {
		return "provision " + provision + ", " + lowerFirst(x.Name)
	}
	return id
}

func (s *State) verdict(y *workbench.Yardstick) tree.Node {
	kids := []tree.Node{bold(verdictWords[y.Verdict] + ". "), tree.T(y.Why)}
	if y.Disputed {
		kids = append(kids, tree.T(" That is disputed."))
	}
	return tree.El("span", nil, append(kids, s.restsOn(y.Rows)...)...)
}

// chart sets the measures by how much less speech they burden against how well
// they serve the interests. In the tinted corner they count. The same stands in
// the table behind it.
func (s *State) chart() []tree.Node {
	ms := workbench.Measures(s.Matter, &s.Analysis.Work)
	svg := []tree.Node{
		path("counts", "M220 10h130v120h-130z"),
		path("", "M90 10v190h260M90 70h260M90 130h260M220 10v190M155 10v190"),
	}
	for i, l := range [...]string{"no less", "somewhat", "much less speech"} {
		svg = append(svg, svgText([...]int{122, 187, 285}[i], 216, l))
	}
	for i, l := range [...]string{"serves well", "partly", "not at all"} {
		svg = append(svg, svgText(44, 44+60*i, l))
	}
	var rows []tree.Node
	used := [3][3]int{}
	for i := range ms {
		r := &ms[i].Rating
		if r.Serves == matter.ServesOpen || r.Less == matter.LessOpen {
			continue
		}
		x, y := int(r.Less-matter.LessNo), 2-int(r.Serves-matter.ServesNot)
		n := used[x][y]
		used[x][y]++
		cx, cy := 104+x*65+n%3*24, 32+y*60+n/3*24
		if x == 2 {
			cx += 14
		}
		class := "dot"
		counts := "no"
		switch workbench.Qualifies(*r) {
		case workbench.Met:
			counts = "yes"
			if r.Fails == matter.FailsYes {
				counts, class = "no: shown to fail", "dot out"
			}
		case workbench.NotMet:
			class = "dot out"
		default:
			counts, class = "not decided", "dot out"
		}
		number := itoa(i + 1)
		svg = append(svg, path(class, "M"+itoa(cx-9)+" "+itoa(cy)+"a9 9 0 1 0 18 0a9 9 0 1 0-18 0z"), svgText(cx, cy-12, number))
		from := "record"
		if a := ms[i].Alternative; a != nil && !a.InRecord {
			from = "commentary"
		}
		rows = append(rows, tableRow("", rowHead(tree.T(number+". "+ms[i].Name)), tableCell("Serves", tree.T(r.Get("serves"))), tableCell("Less speech", tree.T(r.Get("less"))),
			tableCell("From", tree.T(from)), tableCell("Counts", tree.T(counts))))
	}
	if rows == nil {
		return nil
	}
	return []tree.Node{
		tree.El("h4", nil, tree.T("The measures: how well they serve, how much less speech they burden")),
		tree.El("svg", tree.A("class", "scatter", "viewBox", "0 0 360 224", "role", "img", "aria-label", "A chart of the rated measures. The table below says the same."), svg...),
		tree.El("table", tree.A("class", "stack", "role", "table"),
			tree.El("thead", tree.A("role", "rowgroup"), tableRow("", head("Measure"), head("Serves"), head("Less speech"), head("From"), head("Counts"))),
			tree.El("tbody", tree.A("role", "rowgroup"), rows...)),
	}
}

func svgText(x, y int, s string) tree.Node {
	return tree.El("text", tree.A("x", itoa(x), "y", itoa(y)), tree.T(s))
}
