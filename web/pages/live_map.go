package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/whatif"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// square is how the map shows a ruling. Letter, pattern and color say the same,
// so that none of them is needed alone.
type square struct{ letter, class, ruling, pattern string }

var squares = []square{
	doctrine.Unsettled:     {"O", "open-yet", "still open", "dashed"},
	doctrine.Compelled:     {"D", "denied", "must be denied", "hatched"},
	doctrine.Supported:     {"G", "granted", "a grant is supported", "plain tint"},
	doctrine.Discretionary: {"C", "split", "within the court’s discretion", "dotted"},
	doctrine.Contested:     {"U", "disputed", "the law is unsettled", "checked"},
}

// Map is the slot that shows the ruling over two factors, with every other finding
// as it is. It is a grid: one square takes the focus by Tab, the arrow keys move
// it, and the square's label is what script writes into the paragraph below.
func (s *State) Map() []tree.Node {
	x, y := s.Look.X, s.Look.Y
	switch {
	case !s.Reports[s.Main].Asked:
		return []tree.Node{para("soft", words.Literal(textsOn(s.Main).NoMap))}
	case x == y || x.Test != s.Main || y.Test != s.Main:
		return []tree.Node{para("soft", words.Literal("Choose two different factors to see the map."))}
	}
	rows := whatif.Map(s.Rulings[s.Main], x.Element, y.Element)
	nameX, nameY := topicOf(x), topicOf(y)

	var across, grid, list line
	across.add(head(words.Literal(nameY+" ↑")).With("class", "axis"))
	for i := range rows[0] {
		across.add(narrowable(s.shortOf(x, rows[0][i].X)))
	}
	here := onMap(rows)
	says := "Choose a square to read its reason. " + s.unplaced(x, y)
	occurs := 0
	for i, row := range rows {
		cells := line{}
		cells.add(rowHead(tree.T(s.shortOf(y, row[0].Y))))
		for j := range row {
			c := &row[j]
			occurs |= 1 << c.Firm
			label := s.label(c, x, y)
			tab := "-1"
			if c.Here || !here && i == 0 && j == 0 {
				tab = "0"
			}
			if c.Here {
				says = label
			}
			cells.add(cell(c, i, j, tab, label))
			list.add(s.mapRow(c, x, y))
		}
		grid.add(tableRow("", cells.ns...))
	}

	l := line{}
	l.para("soft", words.Literal(s.others(x, y)))
	l.add(tree.El("table", tree.A("class", "map cols-"+itoa(len(rows[0])), "role", "grid", "aria-readonly", "true", "id", "map-grid"),
		tree.El("caption", nil, hear(words.Literal(textsOn(s.Main).Mapped+", across by ")), tree.T(nameX+" →"), hear(words.Literal(", upwards by "+lowerFirst(nameY)))),
		tree.El("thead", tree.A("role", "rowgroup"), tableRow("", across.ns...)),
		tree.El("tbody", tree.A("role", "rowgroup"), grid.ns...)))
	l.para("says", words.Literal(says))
	l.add(key(occurs))
	if s.silent(x) || s.silent(y) {
		l.para("soft", words.Literal("Where you found that the record does not say, your point stands at the level that silence counts as. Nothing is proved by it."))
	}
	l.fold("map-list", words.Literal("The same as a table"), []tree.Node{tree.El("table", nil,
		tree.El("thead", nil, tableRow("", head(words.Literal(nameX)), head(words.Literal(nameY)), head(words.Literal(textsOn(s.Main).Mapped)))),
		list.in("tbody"))})

	return l.ns
}

// narrowable marks what may go where columns are very narrow: five of them leave
// no room for "serious questions" on a phone. It stays in the name.
func narrowable(s string) tree.Node {
	first, rest, ok := strings.Cut(s, " ")
	th := head(words.Literal(first))
	if ok {
		th.Add(tree.Class("span", "rest", tree.T(" "+rest)))
	}
	return th
}

func onMap(rows [][]whatif.Cell) bool {
	for _, row := range rows {
		for _, c := range row {
			if c.Here {
				return true
			}
		}
	}
	return false
}

func cell(c *whatif.Cell, i, j int, tab, label string) tree.Node {
	q := &squares[c.Firm]
	class, l := q.class, line{}
	l.bold(words.Literal(q.letter))
	if c.Here {
		class += " here"
		l.text(words.Literal(" "))
		l.add(tree.Class("span", "me", tree.T("you")))
	}
	return tree.El("td", tree.A("role", "gridcell", "id", "map-"+itoa(i)+"-"+itoa(j), "class", class, "tabindex", tab, "aria-label", label), l.ns...)
}

// label says all of a square: where it stands, the ruling, and why.
func (s *State) label(c *whatif.Cell, x, y doctrines.Key) string {
	where := squares[c.Firm].letter
	if c.Here {
		where += ", you"
	}
	ruling := textsOn(s.Main).StillOpen
	if c.Firm != doctrine.Unsettled {
		d := c.Ruling.Doctrine
		ruling = words.Capital(words.Then(d.Name, d.Named(c.Reach), c.Firm.String()))
	}
	return where + ". " + topicOf(x) + ": " + s.shortOf(x, c.X) + ". " + topicOf(y) + ": " + s.shortOf(y, c.Y) + ". " +
		ruling + ". " + strings.Join(s.because(&c.Ruling), " ")
}

// because tells the rules that decide: the gates that hold, or else what leaves
// the choice that there is. What is open tells what it waits for.
func (s *State) because(r *doctrine.Ruling) []string {
	firm := r.Firmness()
	if firm == doctrine.Unsettled {
		var waits texts
		if text := words.Awaits(r.Doctrine.Awaits); text != "" {
			waits.add(text)
		}
		for e := range r.Doctrine.Elements {
			if r.Needed.Has(e) {
				waits.add(lowerFirst(topicOf(doctrines.Key{Test: s.Main, Element: e})))
			}
		}
		return []string{"It waits for " + strings.Join(waits, " and ") + "."}
	}
	var held texts
	for id := range r.Doctrine.Rules {
		rule := &r.Doctrine.Rules[id]
		if !rule.InForce() || rule.Kind == doctrine.Weighing || r.Outcome.Status(doctrine.RuleID(id)) != doctrine.Holds ||
			rule.Kind.Ends() != (firm == doctrine.Compelled) || (rule.Kind == doctrine.Dispute) != (firm == doctrine.Contested) {
			continue
		}
		w, _ := words.Rule(rule.Code)
		held.add(w.Held)
	}
	if held == nil {
		return []string{"However the open questions are answered, the ruling is the same."}
	}
	return held
}

// others says what the map leaves as it is.
func (s *State) others(x, y doctrines.Key) string {
	var list texts
	for e := range s.Rulings[s.Main].Doctrine.Elements {
		k := doctrines.Key{Test: s.Main, Element: e}
		if k == x || k == y {
			continue
		}
		short := "not shown (no record)"
		if f := s.Analysis.Findings.Get(k); f != doctrine.NoRecord {
			short = s.shortOf(k, f)
		}
		list.add(lowerFirst(topicOf(k)) + " " + short)
	}
	return "Your other answers stay as they are: " + strings.Join(list, ", ") + "."
}

// unplaced says why the reader has no point on the map.
func (s *State) unplaced(x, y doctrines.Key) string {
	var open texts
	for _, k := range []doctrines.Key{x, y} {
		if s.Analysis.Findings.Get(k) == doctrine.Open {
			open.add(lowerFirst(topicOf(k)))
		}
	}
	return "Your own point is not on the map, because you left " + strings.Join(open, " and ") + " open."
}

func (s *State) silent(k doctrines.Key) bool { return s.Analysis.Findings.Get(k) == doctrine.NoRecord }

// key explains the letters that occur, each with its pattern.
func key(occurs int) tree.Node {
	l := line{}
	for i := range squares {
		i = (i + 1) % len(squares) // what is open comes last
		if q := &squares[i]; occurs>>i&1 == 1 {
			l.add(item(tree.Class("span", "swatch "+q.class, bold(words.Literal(q.letter))), tree.T(" "+q.ruling+", "+q.pattern)))
		}
	}
	return tree.El("ul", tree.A("class", "key", "role", "list"), l.ns...)
}

// mapRow is a square in the list, in words.
func (s *State) mapRow(c *whatif.Cell, x, y doctrines.Key) tree.Node {
	ruling := tree.El("td", nil, tree.T(squares[c.Firm].ruling))
	if c.Here {
		ruling.Add(bold(words.Literal(" (you)")))
	}
	return tableRow("", rowHead(tree.T(s.shortOf(x, c.X))), tree.El("td", nil, tree.T(s.shortOf(y, c.Y))), ruling)
}
