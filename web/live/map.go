package live

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/whatif"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// squares are the classes of the map's squares. Letter, pattern and color say the
// same, so that none of them is needed alone.
var squares = [...]string{doctrine.Unsettled: "open-yet", doctrine.Compelled: "denied", doctrine.Supported: "granted", doctrine.Discretionary: "split", doctrine.Contested: "disputed"}

// Map is the slot that shows the ruling over two factors, with every other finding
// as it is. It is a grid: one square takes the focus by Tab, the arrow keys move
// it, and the square's label is what script writes into the paragraph below.
func (s *State) Map() []tree.Node {
	x, y := s.Look.X, s.Look.Y
	switch {
	case !s.Reports[s.Main].Asked:
		return []tree.Node{draw.Para("soft", words.NoMap(s.Main.String()))}
	case x == y || x.Test != s.Main || y.Test != s.Main:
		return []tree.Node{draw.Para("soft", words.MapTwo)}
	}
	rows := whatif.Map(s.Rulings[s.Main], x.Element, y.Element)
	nameX, nameY := words.Topic(x.String()), words.Topic(y.String())

	var across, grid, list draw.Line
	across.Add(draw.Head(words.MapUpwards(nameY)).With("class", "axis"))
	for i := range rows[0] {
		across.Add(s.narrowable(s.found(x, rows[0][i].X)))
	}
	here := onMap(rows)
	says := s.unplaced(x, y)
	occurs := 0
	for i, row := range rows {
		cells := draw.Line{}
		cells.Add(draw.RowHead(tree.Say(s.found(y, row[0].Y))))
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
			cells.Add(cell(c, i, j, tab, label))
			list.Add(s.mapRow(c, x, y))
		}
		grid.Add(draw.Row("", cells.Nodes...))
	}

	l := draw.Line{}
	l.Para("soft", s.others(x, y))
	l.Add(tree.El("table", tree.A("class", "map cols-"+itoa(len(rows[0])), "role", "grid", "aria-readonly", "true", "id", "map-grid"),
		tree.El("caption", nil, tree.SayEach(words.MapCaption(s.Main.String(), words.MapAcross(nameX), nameY), seen)),
		tree.El("thead", tree.A("role", "rowgroup"), draw.Row("", across.Nodes...)),
		tree.El("tbody", tree.A("role", "rowgroup"), grid.Nodes...)))
	l.Para("says", says)
	l.Add(key(occurs))
	if s.silent(x) || s.silent(y) {
		l.Para("soft", words.MapSilent)
	}
	l.Fold("map-list", words.MapTable, []tree.Node{tree.El("table", nil,
		tree.El("thead", nil, draw.Row("", draw.Head(nameX), draw.Head(nameY), draw.Head(words.Mapped(s.Main.String())))),
		list.In("tbody"))})

	return l.Nodes
}

// seen leaves of the caption only what is across to see; all of it is said.
func seen(place string, _ int, text string) []tree.Node {
	if place == "first" {
		return nil
	}
	return []tree.Node{hear(words.Literal(text))}
}

// narrowable marks what may go where columns are very narrow: five of them leave
// no room for "serious questions" on a phone. It stays in the name.
func (s *State) narrowable(name words.Name) tree.Node {
	first, rest, ok := strings.Cut(s.say(name), " ")
	th := draw.Head(words.Literal(first))
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

func cell(c *whatif.Cell, i, j int, tab string, label words.Text) tree.Node {
	class, l := squares[c.Firm], draw.Line{}
	l.Bold(words.MapLetter(c.Firm.String()))
	if c.Here {
		class += " here"
		l.Space()
		l.Add(tree.Class("span", "me", tree.Say(words.MapYou)))
	}
	return tree.El("td", tree.A("role", "gridcell", "id", "map-"+itoa(i)+"-"+itoa(j), "class", class, "tabindex", tab), l.Nodes...).Tell("aria-label", label)
}

// label says all of a square: where it stands, the ruling, and why.
func (s *State) label(c *whatif.Cell, x, y doctrines.Key) words.Text {
	square, ruling := words.MapSquare, words.StillOpen(s.Main.String())
	if c.Here {
		square = words.MapSquareHere
	}
	if c.Firm != doctrine.Unsettled {
		d := c.Ruling.Doctrine
		ruling = words.Stands(d.Name, c.Firm.String(), d.Named(c.Reach))
	}
	return words.Sentences(append([]words.Text{square(words.MapLetter(c.Firm.String())), words.ResultFact(words.Topic(x.String()), s.found(x, c.X)),
		words.ResultFact(words.Topic(y.String()), s.found(y, c.Y)), ruling}, s.because(&c.Ruling)...)...)
}

// because tells the rules that decide: the gates that hold, or else what leaves
// the choice that there is. What is open tells what it waits for.
func (s *State) because(r *doctrine.Ruling) []words.Text {
	firm := r.Firmness()
	if firm == doctrine.Unsettled {
		var waits []words.Name
		if r.Doctrine.Awaits != "" {
			waits = append(waits, words.Awaited(r.Doctrine.Awaits))
		}
		for e := range r.Doctrine.Elements {
			if r.Needed.Has(e) {
				waits = append(waits, words.Topic(doctrines.Key{Test: s.Main, Element: e}.String()))
			}
		}
		return []words.Text{words.MapWaits(waits)}
	}
	var held []words.Text
	for id := range r.Doctrine.Rules {
		rule := &r.Doctrine.Rules[id]
		if !rule.InForce() || rule.Kind == doctrine.Weighing || r.Outcome.Status(doctrine.RuleID(id)) != doctrine.Holds ||
			rule.Kind.Ends() != (firm == doctrine.Compelled) || (rule.Kind == doctrine.Dispute) != (firm == doctrine.Contested) {
			continue
		}
		held = append(held, words.RuleHeld(r.Doctrine.Name, rule.Code))
	}
	if held == nil {
		return []words.Text{words.MapWhatever}
	}
	return held
}

// others says what the map leaves as it is.
func (s *State) others(x, y doctrines.Key) words.Text {
	var list []words.Name
	for e := range s.Rulings[s.Main].Doctrine.Elements {
		k := doctrines.Key{Test: s.Main, Element: e}
		if k == x || k == y {
			continue
		}
		found := words.MapNotShown
		if f := s.Analysis.Findings.Get(k); f != doctrine.NoRecord {
			found = s.found(k, f)
		}
		list = append(list, words.AnswerOn(words.Topic(k.String()), found))
	}
	return words.MapOthers(list)
}

// unplaced says why the reader has no point on the map.
func (s *State) unplaced(x, y doctrines.Key) words.Text {
	var open []words.Name
	for _, k := range []doctrines.Key{x, y} {
		if s.Analysis.Findings.Get(k) == doctrine.Open {
			open = append(open, words.Topic(k.String()))
		}
	}
	return words.MapChoose(open)
}

func (s *State) silent(k doctrines.Key) bool { return s.Analysis.Findings.Get(k) == doctrine.NoRecord }

// key explains the letters that occur, each with its pattern.
func key(occurs int) tree.Node {
	l := draw.Line{}
	for i := range squares {
		i = (i + 1) % len(squares) // what is open comes last
		if f := doctrine.Firmness(i).String(); occurs>>i&1 == 1 {
			l.Add(draw.Item(tree.Class("span", "swatch "+squares[i], draw.Bold(words.MapLetter(f))), tree.T(" "), tree.Say(words.MapKey(f))))
		}
	}
	return tree.El("ul", tree.A("class", "key", "role", "list"), l.Nodes...)
}

// mapRow is a square in the list, in words.
func (s *State) mapRow(c *whatif.Cell, x, y doctrines.Key) tree.Node {
	ruling := tree.El("td", nil, tree.Say(words.MapRuling(c.Firm.String())))
	if c.Here {
		ruling.Add(tree.T(" "))
		ruling.Add(draw.Bold(words.MapYours))
	}
	return draw.Row("", draw.RowHead(tree.Say(s.found(x, c.X))), tree.El("td", nil, tree.Say(s.found(y, c.Y))), ruling)
}
