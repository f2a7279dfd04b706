package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/posture"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// thenAndNowBody sets what two courts did with the speech test beside each other, and
// works out which of their differing findings move the result. The step is the one
// of the later matter that tells how the facts differ.
func thenAndNowBody(then, now *matter.Matter, differ *matter.Step, meta Meta) []tree.Node {
	body := []tree.Node{
		tree.El("h1", nil, tree.T("Then and now")),
		tree.P("lede", tree.T("A flat ban of one app and a conditional ban of another, one test, two results. Here are the facts that differ, the findings of both courts beside each other, and what follows if one of them is carried over into the other record.")),
		tree.P("", italic(then.Title), tree.T(" ("+then.Decided+") and "), italic(now.Title), tree.T(" ("+now.Decided+"). The first is not current law on gentler measures; the second says of itself how narrow it is. Neither result is a rule for the next case.")),
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
	return []tree.Node{
		skip(),
		banner(nil, link("index.html", "Start"), link("about.html", "How it works")),
		tree.El("main", tree.A("id", "main", "tabindex", "-1", "class", "plain"),
			tree.Class("div", "body", body...),
			tree.El("aside", tree.A("class", "notes", "aria-label", "Walk through them"),
				tree.P("", link(then.ID+".html", "Walk through the first"), tree.T(", "), italic(then.Title), tree.T(".")),
				tree.P("", link(now.ID+".html", "Walk through the second"), tree.T(", "), italic(now.Title), tree.T(".")),
				tree.P("", bold("Worked out, not told."), tree.T(" What moves the result is computed from the two courts’ findings by the model of this tool. No court said it.")))),
		footer(meta, ""),
	}
}

// answerOf is what the court of a matter did at the step that asks an element of
// the whole rule.
func answerOf(m *matter.Matter, k posture.Key) *matter.Answer {
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
	for _, k := range posture.Keys() {
		if k.Test != posture.Speech {
			continue
		}
		a, b := answerOf(then, k), answerOf(now, k)
		if a == nil && b == nil {
			continue
		}
		rows = append(rows, tableRow("", rowHead(tree.T(topicOf(k))), onePart(then, k, a), onePart(now, k, b)))
	}
	return tree.El("table", tree.A("class", "stack sidebyside", "role", "table"),
		tree.El("thead", tree.A("role", "rowgroup"), tableRow("", head("Question"), head(then.Decided), head(now.Decided))),
		tree.El("tbody", tree.A("role", "rowgroup"), rows...))
}

func onePart(m *matter.Matter, k posture.Key, a *matter.Answer) tree.Node {
	if a == nil || a.Mark == matter.Unmarked {
		return tableCell(m.Decided, tree.El("span", nil, tree.T("not asked there")))
	}
	found := chain.CourtFindings(m)
	mark, _ := words.Mark(a.Mark.String())
	said := lowerFirst(mark.Label)
	if f := found.Get(k); f != doctrine.Open {
		said = words.Short(k.String(), k.Under(m.Posture).Name(f)) + ", " + said
	}
	kids := []tree.Node{bold(said)}
	if len(a.Text) > 0 {
		t := &a.Text[0]
		kids = append(append(kids, tree.T(". ")), rich(t.Text)...)
		kids = append(kids, farCites(m, t.Cites)...)
	}
	return tableCell(m.Decided, tree.El("span", nil, kids...))
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

// moving carries each differing finding of the second court over into the first
// record, one at a time and then all, and says what the ruling would be.
func moving(then, now *matter.Matter) (ns []tree.Node) {
	from, to := chain.CourtFindings(then)[posture.Speech], chain.CourtFindings(now)[posture.Speech]
	d := then.Posture.Doctrine(posture.Speech)
	rule := func(f doctrine.Findings) string {
		r := d.Decide(f)
		return words.Then(d.Name, d.Named(r.Reachable()), r.Firmness().String())
	}
	first := rule(from)
	ns = append(ns, tree.P("", tree.T("On the first court’s findings "+first+". Now carry over one finding of the second court at a time:")))
	all := from
	var items []tree.Node
	var movers, left []string
	for e := range d.Elements {
		if to[e] == doctrine.Open || to[e] == from[e] {
			continue
		}
		k := posture.Key{Test: posture.Speech, Element: e}
		f := from
		f[e], all[e] = to[e], to[e]
		now := rule(f)
		name := lowerFirst(topicOf(k))
		what := " by itself this moves nothing, and "
		if now != first {
			what = " this moves it: "
			movers = append(movers, name)
		} else {
			left = append(left, name)
		}
		items = append(items, tree.El("li", nil, bold(topicOf(k)+", found "+words.Short(k.String(), d.Elements[e].Name(to[e]))+":"), tree.T(what+now+".")))
	}
	ns = append(ns, tree.El("ul", nil, items...))
	together := rule(all)
	text := "All of them together: " + together + "."
	if form := then.Posture.Get("speech.form"); form != now.Posture.Get("speech.form") {
		o := now.Posture.Doctrine(posture.Speech)
		r := o.Decide(all)
		text += " The second court also used the form of the test that does not ask for other channels. Under that form: " + lowerFirst(words.Ruling(o.Name, o.Named(r.Reachable()), r.Firmness().String()))
		var open []string
		for e := range o.Elements {
			if r.Needed.Has(e) {
				open = append(open, lowerFirst(topicOf(posture.Key{Test: posture.Speech, Element: e})))
			}
		}
		if open != nil {
			text += " What is still open there neither court decided: " + strings.Join(open, ", ") + "."
		}
	}
	ns = append(ns, tree.P("", tree.T(text)))
	switch {
	case len(movers) == 0:
		ns = append(ns, tree.P("", tree.T("So no single finding makes the difference; it takes several, and the form of the test.")))
	case len(left) > 0:
		ns = append(ns, tree.P("", tree.T("So the result turns on "+strings.Join(movers, " and ")+", not on "+strings.Join(left, ", ")+" alone.")))
	}
	return ns
}
