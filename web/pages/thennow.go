package pages

import (
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/workbench"
	"github.com/benchwalk/benchwalk/web/tree"
)

// thenAndNowBody sets what two courts did with the speech test beside each other, and
// works out which of their differing findings move the result. The step is the one
// of the later matter that tells how the facts differ.
func thenAndNowBody(then, now *matter.Matter, differ *matter.Step, meta Meta) []tree.Node {
	body := []tree.Node{
		tree.El("h1", nil, tree.T("Then and now")),
		tree.P("lede", tree.T("A flat ban of one app and a conditional ban of another, one test, two results. Here are the facts that differ, the findings of both courts beside each other, and what follows if one of them is carried over into the other record.")),
		tree.P("", italic(words.Literal(then.Title)), tree.T(" ("+then.Decided+") and "), italic(words.Literal(now.Title)), tree.T(" ("+now.Decided+"). The first is not current law on gentler measures; the second says of itself how narrow it is. Neither result is a rule for the next case.")),
	}
	if differ != nil {
		body = append(body, tree.El("h2", nil, tree.T("The facts that differ")))
		for i := range differ.Facts {
			f := &differ.Facts[i]
			body = append(body, tree.P("", append(said(now, f), farCites(now, f.Cites)...)...))
		}
	}
	mark, _ := words.Mark("not_reached")
	body = append(body, tree.El("h2", nil, tree.T("The findings")),
		tree.P("soft", tree.T("What a court did not decide is said so: "+lowerFirst(mark.Hint))),
		bothCourts(then, now))
	body = append(body, tree.El("h2", nil, tree.T("What moves the result")))
	body = append(body, moving(then, now)...)
	body = append(body, tree.El("h2", nil, tree.T("The rows behind it")))
	body = append(body, rowsBehind(then, now)...)
	return []tree.Node{
		skip(),
		banner(nil, link("index.html", words.Literal("All walks")), link("about.html", words.Literal("About"))),
		tree.El("main", tree.A("id", "main", "tabindex", "-1", "class", "plain"),
			tree.Class("div", "body", body...),
			tree.El("aside", tree.A("class", "notes", "aria-label", "Walk through them"),
				tree.P("", link(then.ID+".html", words.Literal("Walk through the first")), tree.T(", "), italic(words.Literal(then.Title)), tree.T(".")),
				tree.P("", link(now.ID+".html", words.Literal("Walk through the second")), tree.T(", "), italic(words.Literal(now.Title)), tree.T(".")),
				tree.P("", bold(words.Literal("Worked out, not told.")), tree.T(" What moves the result is computed from the two courts’ findings by the model of this tool. No court said it.")))),
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
		rows = append(rows, tableRow("", rowHead(tree.T(topicOf(k))), onePart(then, k, a), onePart(now, k, b)))
	}
	return sideBySide("Question", then, now, rows)
}

func sideBySide(what string, then, now *matter.Matter, rows []tree.Node) tree.Node {
	return tree.El("table", tree.A("class", "stack sidebyside", "role", "table"),
		tree.El("thead", tree.A("role", "rowgroup"), tableRow("", head(words.Literal(what)), head(words.Literal(then.Decided)), head(words.Literal(now.Decided)))),
		tree.El("tbody", tree.A("role", "rowgroup"), rows...))
}

func onePart(m *matter.Matter, k doctrines.Key, a *matter.Answer) tree.Node {
	if a == nil || a.Mark == matter.Unmarked {
		return tableCell(words.Literal(m.Decided), tree.El("span", nil, tree.T("not asked there")))
	}
	found := chain.CourtFindings(m)
	mark, _ := words.Mark(a.Mark.String())
	said := lowerFirst(mark.Label)
	if f := found.Get(k); f != doctrine.Open {
		said = words.Short(k.String(), k.Under(m.Posture).Name(f)) + ", " + said
	}
	kids := []tree.Node{bold(words.Literal(said))}
	if len(a.Text) > 0 {
		t := &a.Text[0]
		kids = append(append(kids, tree.T(". ")), rich(t.Text)...)
		kids = append(kids, farCites(m, t.Cites)...)
	}
	return tableCell(words.Literal(m.Decided), tree.El("span", nil, kids...))
}

// farCites leads to the sources of a matter from another page.
func farCites(m *matter.Matter, ids []string) []tree.Node {
	ns := cites(m, ids)
	for _, n := range ns {
		for _, k := range n.Kids {
			for i := range k.Attrs {
				if k.Attrs[i].Name == "href" {
					k.Attrs[i].Value = m.ID + ".html" + k.Attrs[i].Value
				}
			}
		}
	}
	return ns
}

// moving carries what the second court found, and the form of its test, over into
// the first record, in every combination, and tells the least of them that change
// the ruling.
func moving(then, now *matter.Matter) (ns []tree.Node) {
	t := now.Main() // what the two have in common
	from, to := chain.CourtFindings(then)[t], chain.CourtFindings(now)[t]
	forms := [2]*doctrine.Doctrine{then.Posture.Doctrine(t), now.Posture.Doctrine(t)}
	var changes []string
	var elements []int
	for e := range forms[0].Elements {
		if to[e] != doctrine.Open && to[e] != from[e] {
			k := doctrines.Key{Test: t, Element: e}
			elements = append(elements, e)
			changes = append(changes, lowerFirst(topicOf(k))+" ("+words.Short(k.String(), forms[0].Elements[e].Name(to[e]))+")")
		}
	}
	form := len(elements)
	if then.Posture.Form(t) != now.Posture.Form(t) {
		changes = append(changes, "a form of the test that does not ask for other channels")
	}
	decide := func(set int) (*doctrine.Doctrine, doctrine.Ruling) {
		f, d := from, forms[set>>form&1]
		for i, e := range elements {
			if set>>i&1 == 1 {
				f[e] = to[e]
			}
		}
		return d, d.Decide(f)
	}
	rule := func(set int) string { // with all that is reachable, so that two rulings read alike only if they are
		d, r := decide(set)
		out, firmness := d.Named(r.Reachable()), r.Firmness().String()
		if len(out) == 1 {
			return words.Then(d.Name, out, firmness) + "."
		}
		return lowerFirst(words.Ruling(d.Name, out, firmness))
	}
	named := func(set int) string {
		var names []string
		for i, name := range changes {
			if set>>i&1 == 1 {
				names = append(names, name)
			}
		}
		if last := len(names) - 1; last > 0 {
			return strings.Join(names[:last], ", ") + " and " + names[last]
		}
		return names[0]
	}
	// The least sets that come to what is wanted: none of their parts does.
	least := func(wanted func(set int) bool) (sets []int) {
		for set := 1; set < 1<<len(changes); set++ {
			if wanted(set) && !slices.ContainsFunc(sets, func(less int) bool { return set&less == less }) {
				sets = append(sets, set)
			}
		}
		return sets
	}
	list := func(sets []int) tree.Node {
		var items []tree.Node
		for _, set := range sets {
			items = append(items, tree.El("li", nil, bold(words.Literal(words.Capital(named(set))+".")), tree.T(" Then "+rule(set))))
		}
		return tree.El("ul", nil, items...)
	}
	first, all := rule(0), 1<<len(changes)-1
	ns = append(ns, tree.P("", tree.T("On the first court’s findings "+first+" The second court differs in "+named(all)+". Of this, the least that changes the ruling when it is carried over into the first record:")))
	moves := least(func(set int) bool { return rule(set) != first })
	ns = append(ns, list(moves))
	part := 0
	for _, set := range moves {
		part |= set
	}
	if last := rule(all); !slices.ContainsFunc(moves, func(set int) bool { return rule(set) == last }) {
		ends := least(func(set int) bool { return rule(set) == last })
		ns = append(ns, tree.P("", tree.T("With all of it "+last+" The least that comes to this:")), list(ends))
		for _, set := range ends {
			part |= set
		}
	}
	if idle := all &^ part; idle != 0 {
		ns = append(ns, tree.P("", tree.T("No part in it has: "+named(idle)+".")))
	}
	d, r := decide(all)
	var open []string
	for e := range d.Elements {
		if r.Needed.Has(e) {
			open = append(open, lowerFirst(topicOf(doctrines.Key{Test: t, Element: e})))
		}
	}
	if open != nil {
		ns = append(ns, tree.P("", tree.T("What is then still open neither court decided: "+strings.Join(open, ", ")+".")))
	}
	return ns
}

// rowsBehind tells on which rows of each record three of the findings rest, and
// what would bring the first record's to the second's.
func rowsBehind(then, now *matter.Matter) []tree.Node {
	first, second := asTold(then), asTold(now)
	a := workbench.Suggest(then, &first.Analysis.Work, then.Posture.Standard.Date)
	b := workbench.Suggest(now, &second.Analysis.Work, now.Posture.Standard.Date)
	var rows []tree.Node
	cell := func(m *matter.Matter, s *State, x *workbench.Suggestion) tree.Node {
		found := chain.CourtFindings(m)
		label := ""
		if found.Get(x.Key) == doctrine.Open {
			label = "the court made no finding; the rows suggest "
		}
		l := line{}
		l.add(tree.El("b", nil, tree.T(label), tree.Say(s.suggested(x)), tree.T(".")))
		l.sentences(s.restsOn(x.Rows)...)
		return tableCell(words.Literal(m.Decided), l.in("span"))
	}
	for e := range a {
		rows = append(rows, tableRow("", rowHead(tree.T(topicOf(a[e].Key))), cell(then, first, &a[e]), cell(now, second, &b[e])))
	}
	ns := []tree.Node{
		tree.P("soft", tree.T("Each record with its rows as the court credited or recited them, in this tool’s reading; no court used these scales. The first under the law of October 23, 2020, the second under the law of today.")),
		sideBySide("Question", then, now, rows),
	}
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
		law, _ := words.LawDate(d.String())
		l := line{}
		l.add(tree.T(law.Label + ": had the Government considered every measure in the first record, as it did those in the second, its rows would suggest for the fit: "))
		l.text(with.suggested(&x))
		l.add(tree.T("."))
		if rows := workbench.Difference(then, &first.Analysis.Work, &with.Analysis.Work, d, fit); rows != nil {
			for i, r := range first.names(rows) {
				l.add(tree.T([...]string{" The rows that make the difference: ", "; "}[min(i, 1)]))
				l.text(r.Inside())
			}
			l.add(tree.T("."))
		}
		ns = append(ns, l.in("p"))
	}
	return ns
}

// asTold is a matter with the rows of its workbench as its court told them.
func asTold(m *matter.Matter) *State {
	w := workbench.Recited(m)
	w.Alternatives = workbench.Credited(m).Alternatives
	return &State{Matter: m, Analysis: &analysis.Analysis{Posture: m.Posture, Work: w}}
}
