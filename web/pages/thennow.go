package pages

import (
	"slices"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/workbench"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
)

// thenAndNowBody sets what two courts did with the speech test beside each other, and
// works out which of their differing findings move the result. The step is the one
// of the later matter that tells how the facts differ.
func thenAndNowBody(then, now *matter.Matter, differ *matter.Step, meta Meta) []tree.Node {
	first, second := words.Literal(then.Title), words.Literal(now.Title)
	l := draw.Line{}
	l.Add(tree.El("h1", nil, tree.Say(words.ThenAndNowTitle)))
	l.Para("lede", words.ThenAndNowLede)
	l.Add(tree.P("", tree.SayWith(words.ThenAndNowCases(first, words.Literal(then.Decided), second, words.Literal(now.Decided)), func(place string, _ int, text string) []tree.Node {
		if place != "first" && place != "second" {
			return nil
		}
		return []tree.Node{draw.Italic(words.Literal(text))}
	})))
	if differ != nil {
		l.Add(h2(words.ThenAndNowFacts))
		for i := range differ.Facts {
			f := &differ.Facts[i]
			l.Add(tree.P("", append(draw.Said(now, f), farCites(now, f.Cites)...)...))
		}
	}
	l.Add(h2(words.ThenAndNowFindings))
	l.Para("soft", words.ThenAndNowNotReached)
	l.Add(bothCourts(then, now))
	l.Add(h2(words.ThenAndNowMoves))
	l.All(moving(then, now))
	l.Add(h2(words.ThenAndNowRows))
	l.All(rowsBehind(then, now))
	walk := func(m *matter.Matter, text words.Name) tree.Node {
		return tree.P("", tree.SayWith(words.ThenAndNowWalkBoth(text, words.Literal(m.Title)), func(place string, _ int, text string) []tree.Node {
			if place == "link" {
				return []tree.Node{draw.Link(m.ID+".html", words.Literal(text))}
			}
			return []tree.Node{draw.Italic(words.Literal(text))}
		}))
	}
	return []tree.Node{
		skip(),
		banner(nil, draw.Link("index.html", words.PageAllWalks), draw.Link("about.html", words.PageAbout)),
		tree.El("main", tree.A("id", "main", "tabindex", "-1", "class", "plain"),
			tree.Class("div", "body", l.Nodes...),
			tree.Class("aside", "notes",
				walk(then, words.ThenAndNowWalkFirst),
				walk(now, words.ThenAndNowWalkSecond),
				tree.P("", led(words.ThenAndNowWorkedOut, words.ThenAndNowWorkedOutText)...)).Tell("aria-label", words.ThenAndNowWalk)),
		footer(meta, ""),
	}
}

// answerOf is what the court of a matter did at the step that asks an element of
// the whole rule.
func answerOf(m *matter.Matter, k doctrines.Key) *matter.Answer {
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			if s := &m.Parts[i].Steps[j]; s.AsksFor(k) {
				return &s.Court
			}
		}
	}
	return nil
}

func bothCourts(then, now *matter.Matter) tree.Node {
	var rows []tree.Node
	for _, k := range doctrines.KeysOf(now.Main()) {
		a, b := answerOf(then, k), answerOf(now, k)
		if a == nil && b == nil {
			continue
		}
		rows = append(rows, draw.Row("", draw.RowHead(tree.Say(words.Topic(k.String()))), onePart(then, k, a), onePart(now, k, b)))
	}
	return sideBySide(then, now, rows)
}

// sideBySide is a table of questions and what each matter has for them.
func sideBySide(then, now *matter.Matter, rows []tree.Node) tree.Node {
	return tree.El("table", tree.A("class", "stack sidebyside", "role", "table"),
		tree.El("thead", tree.A("role", "rowgroup"), draw.Row("", draw.Head(words.ThenAndNowQuestion), draw.Head(words.Literal(then.Decided)), draw.Head(words.Literal(now.Decided)))),
		tree.El("tbody", tree.A("role", "rowgroup"), rows...))
}

func onePart(m *matter.Matter, k doctrines.Key, a *matter.Answer) tree.Node {
	if a == nil || a.Mark == matter.Unmarked {
		return draw.Cell(words.Literal(m.Decided), tree.El("span", nil, tree.Say(words.ThenAndNowNotAsked)))
	}
	did := words.MarkName(a.Mark.String()).Inside()
	found := chain.CourtFindings(m)
	if f := found.Get(k); f != doctrine.Open {
		did = words.ThenAndNowDid(words.FindingOf(k.String(), k.Under(m.Posture).Name(f)), did)
	}
	kids := []tree.Node{draw.Bold(did)}
	if len(a.Text) > 0 {
		t := &a.Text[0]
		kids = append(append(kids, tree.T(". ")), draw.Rich(t.Text)...)
		kids = append(kids, farCites(m, t.Cites)...)
	}
	return draw.Cell(words.Literal(m.Decided), tree.El("span", nil, kids...))
}

// farCites leads to the sources of a matter from another page.
func farCites(m *matter.Matter, ids []string) []tree.Node {
	return draw.CitesIn(sourcesName(m)+".html", m, ids)
}

// carrying is what the second court found otherwise than the first, and the form
// of its test, to be carried over into the first record. A set of these changes has
// a bit for each.
type carrying struct {
	test     doctrines.ID
	from, to doctrine.Findings
	forms    [2]*doctrine.Doctrine
	elements []int
	changes  []words.Name // one for each element, then the form where it differs
}

func carry(then, now *matter.Matter) *carrying {
	t := now.Main() // what the two have in common
	c := &carrying{test: t, from: chain.CourtFindings(then)[t], to: chain.CourtFindings(now)[t],
		forms: [2]*doctrine.Doctrine{then.Posture.Doctrine(t), now.Posture.Doctrine(t)}}
	for e := range c.forms[0].Elements {
		if c.to[e] != doctrine.Open && c.to[e] != c.from[e] {
			k := doctrines.Key{Test: t, Element: e}.String()
			c.elements = append(c.elements, e)
			c.changes = append(c.changes, words.ThenAndNowChange(words.Topic(k), words.FindingOf(k, c.forms[0].Elements[e].Name(c.to[e]))))
		}
	}
	if then.Posture.Form(t) != now.Posture.Form(t) {
		c.changes = append(c.changes, words.ThenAndNowForm)
	}
	return c
}

// decide gives the ruling with a set of the changes carried over.
func (c *carrying) decide(set int) (*doctrine.Doctrine, doctrine.Ruling) {
	f, d := c.from, c.forms[set>>len(c.elements)&1]
	for i, e := range c.elements {
		if set>>i&1 == 1 {
			f[e] = c.to[e]
		}
	}
	return d, d.Decide(f)
}

// carriedTo is a ruling by what can be said of it: two that are reached alike and
// leave the same within reach are one.
type carriedTo struct{ firmness, outcomes string }

func (c *carrying) ruling(set int) (firmness string, outcomes []string) {
	d, r := c.decide(set)
	return r.Firmness().String(), d.Named(r.Reachable())
}

func (c *carrying) comesTo(set int) carriedTo {
	firmness, outcomes := c.ruling(set)
	return carriedTo{firmness, words.Together(outcomes)}
}

func (c *carrying) named(set int) (names []words.Name) {
	for i, name := range c.changes {
		if set>>i&1 == 1 {
			names = append(names, name)
		}
	}
	return names
}

// least gives the least sets that come to what is wanted: none of their parts does.
func (c *carrying) least(wanted func(carriedTo) bool) (sets []int) {
	for set := 1; set < 1<<len(c.changes); set++ {
		if wanted(c.comesTo(set)) && !slices.ContainsFunc(sets, func(less int) bool { return set&less == less }) {
			sets = append(sets, set)
		}
	}
	return sets
}

func (c *carrying) list(sets []int) tree.Node {
	l := draw.Line{}
	for _, set := range sets {
		firmness, outcomes := c.ruling(set)
		l.Add(draw.Item(led(words.ThenAndNowSet(c.named(set)), words.CarriedOver(firmness, outcomes))...))
	}
	return l.In("ul")
}

// open names what is still open with a set of the changes carried over.
func (c *carrying) open(set int) (topics []words.Name) {
	d, r := c.decide(set)
	for e := range d.Elements {
		if r.Needed.Has(e) {
			topics = append(topics, words.Topic(doctrines.Key{Test: c.test, Element: e}.String()))
		}
	}
	return topics
}

// moving carries what the second court found, and the form of its test, over into
// the first record, in every combination, and tells the least of them that change
// the ruling.
func moving(then, now *matter.Matter) []tree.Node {
	c := carry(then, now)
	l := draw.Line{}
	first, all := c.comesTo(0), 1<<len(c.changes)-1
	firmness, outcomes := c.ruling(0)
	l.Add(tree.P("", tree.Say(words.FirstCourt(firmness, outcomes)), tree.T(" "), tree.Say(words.ThenAndNowDiffers(c.named(all)))))
	moves := c.least(func(to carriedTo) bool { return to != first })
	l.Add(c.list(moves))
	part := 0
	for _, set := range moves {
		part |= set
	}
	if last := c.comesTo(all); !slices.ContainsFunc(moves, func(set int) bool { return c.comesTo(set) == last }) {
		ends := c.least(func(to carriedTo) bool { return to == last })
		l.Para("", words.AllCarriedOver(c.ruling(all)))
		l.Add(c.list(ends))
		for _, set := range ends {
			part |= set
		}
	}
	if idle := all &^ part; idle != 0 {
		l.Para("", words.ThenAndNowNoPart(c.named(idle)))
	}
	if open := c.open(all); open != nil {
		l.Para("", words.ThenAndNowStillOpen(open))
	}
	return l.Nodes
}

// rowsBehind tells on which rows of each record three of the findings rest, and
// what would bring the first record's to the second's.
func rowsBehind(then, now *matter.Matter) []tree.Node {
	first, second := asTold(then), asTold(now)
	a := workbench.Suggest(then, &first.Analysis.Work, then.Posture.Standard.Date)
	b := workbench.Suggest(now, &second.Analysis.Work, now.Posture.Standard.Date)
	l, rows := draw.Line{}, draw.Line{}
	for e := range a {
		rows.Add(draw.Row("", draw.RowHead(tree.Say(words.Topic(a[e].Key.String()))), suggests(first, &a[e]), suggests(second, &b[e])))
	}
	l.Para("soft", words.ThenAndNowRowsText)
	l.Add(sideBySide(then, now, rows.Nodes))
	// The later law asks what the Government did with a measure.
	with := asTold(then)
	for i := range then.Alternatives {
		if x := &then.Alternatives[i]; x.InRecord {
			r := with.Analysis.Work.Rating(x.ID)
			r.Handled = matter.HandledConsidered
			with.Analysis.Work.SetRating(x.ID, r)
		}
	}
	const fit = 1 // in the order of [workbench.Suggest]
	for _, d := range standard.Dates() {
		x := workbench.Suggest(then, &with.Analysis.Work, d)[fit]
		p := draw.Line{}
		p.Text(words.ThenAndNowConsidered(words.LawName(d.String()), toldSuggestion(with, &x)))
		if rows := workbench.Difference(then, &first.Analysis.Work, &with.Analysis.Work, d, fit); rows != nil {
			p.After(words.ThenAndNowDifference(first.RowNames(rows)))
		}
		l.Add(p.In("p"))
	}
	return l.Nodes
}

// suggests is what the rows of one record suggest, and which of them.
func suggests(s *live.State, x *workbench.Suggestion) tree.Node {
	m := s.Matter
	name := toldSuggestion(s, x)
	if found := chain.CourtFindings(m); found.Get(x.Key) == doctrine.Open {
		name = words.ThenAndNowSuggests(name)
	}
	l := draw.Line{}
	l.Add(tree.El("b", nil, tree.Say(name), tree.T(".")))
	if len(x.Rows) > 0 {
		l.After(words.ThenAndNowRests(s.RowNames(x.Rows)))
	}
	return draw.Cell(words.Literal(m.Decided), l.In("span"))
}

// toldSuggestion is what a suggestion comes to.
func toldSuggestion(s *live.State, x *workbench.Suggestion) words.Name {
	if x.Finding == doctrine.Open {
		return words.ThenAndNowNoSuggestion
	}
	return words.FindingOf(x.Key.String(), x.Key.Under(s.Analysis.Posture).Name(x.Finding))
}

// asTold is a matter with the rows of its workbench as its court told them.
func asTold(m *matter.Matter) *live.State {
	w := workbench.Recited(m)
	w.Alternatives = workbench.Credited(m).Alternatives
	return &live.State{Matter: m, Analysis: &analysis.Analysis{Posture: m.Posture, Work: w}}
}
