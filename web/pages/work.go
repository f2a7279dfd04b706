package pages

import (
	"strconv"
	"strings"

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
func work(m *matter.Matter) tree.Node {
	body := []tree.Node{
		draw.Para("eyebrow", words.ViewTitleWork),
		heading(walk.Work, words.WorkViewTitle),
		draw.Para("lede", words.WorkViewLede),
		draw.Para("", words.WorkViewSuggests),
	}
	if len(m.Rounds) > 0 {
		body = append(body, tree.P("", tree.SayWith(words.WorkViewRounds(words.WorkViewRoundsLink), linkTo("#"+roundsID))))
	}
	if len(m.Interests) > 0 {
		body = append(body, draw.H3(words.WorkViewInterests), tree.El("ul", tree.A("class", "plain"), interests(m)...))
	}
	if len(m.Interests) > 0 && len(m.Provisions) > 0 {
		body = append(body, draw.H3(words.WorkViewProvisions),
			draw.Para("soft", words.WorkViewProvisionsSilent))
		for i := range m.Provisions {
			body = append(body, provisionAtWork(m, &m.Provisions[i]))
		}
		body = append(body,
			tree.El("h4", nil, tree.Say(words.WorkViewTogether)),
			tree.P("", tree.SayWith(words.WorkViewTogetherApart(words.Topic(live.Advances.String()), words.Topic(live.Excess.String())), apart(m))))
		if ws := wholes(m); ws != nil {
			body = append(body, draw.Para("wholes", words.WorkViewTogetherSaid), tree.El("ul", tree.A("class", "wholes"), ws...))
		}
		body = append(body,
			tree.El("div", tree.A("data-slot", "matrix", "class", "when-live")))
	}
	body = append(body, draw.H3(words.WorkViewInstead),
		draw.Para("soft", words.WorkViewInsteadCounts))
	for i := range m.Alternatives {
		body = append(body, alternativeAtWork(m, &m.Alternatives[i]))
	}
	own := []tree.Node{
		tree.El("h4", nil, tree.Say(words.WorkViewMine)),
		draw.Para("soft", words.WorkViewMineCount),
	}
	for i := range matter.OwnRows {
		own = append(own, ownAtWork(i+1))
	}
	body = append(body, tree.Class("div", "js-only", own...))
	body = append(body,
		tree.Class("h3", "when-live", tree.Say(words.WorkViewComesTo)),
		tree.El("div", tree.A("data-slot", "work", "class", "when-live")),
		draw.Para("needs-script", words.WorkViewScript))
	return tree.El("section", tree.A("class", "view", "id", walk.Work), tree.Class("div", "body", body...))
}

func interests(m *matter.Matter) (items []tree.Node) {
	for i := range m.Interests {
		items = append(items, draw.Item(interest(m, &m.Interests[i])...))
	}
	return items
}

func interest(m *matter.Matter, x *matter.Interest) []tree.Node {
	kids := append([]tree.Node{tree.El("b", nil, tree.Say(words.WorkViewInterest(words.Literal(x.Name))), tree.T(" "))}, draw.Said(m, &x.Assertion, matter.RecordRecites)...)
	kids = append(kids, draw.Cites(m, x.Cites)...)
	return append(kids, interestNote(x, byWilliams(m, x))...)
}

// interestNote says on which side of the line an interest falls, and the aid with
// whose sorting that is.
func interestNote(x *matter.Interest, williams bool) []tree.Node {
	l := draw.Line{}
	l.Add(tree.T(" "))
	switch x.Sort {
	case matter.Content:
		l.Text(words.WorkViewContent)
	case matter.Security:
		l.Text(words.WorkViewSecurity)
	}
	if x.Aid != matter.NoAid {
		l.Add(tree.T(" "))
	}
	switch {
	case x.Aid == matter.Technological && williams:
		l.Text(words.WorkViewTechnologicalWilliams)
	case x.Aid == matter.Technological:
		l.Text(words.WorkViewTechnological)
	case x.Aid == matter.Trust && williams:
		l.Text(words.WorkViewTrustWilliams)
	case x.Aid == matter.Trust:
		l.Text(words.WorkViewTrust)
	}
	if len(l.Nodes) == 1 {
		return nil
	}
	return []tree.Node{tree.Class("span", "soft", l.Nodes...)}
}

// byWilliams reports whether an interest cites the paper that the sorting is
// from. Script asks the same of a reader's file.
func byWilliams(m *matter.Matter, x *matter.Interest) bool {
	for _, id := range x.Cites {
		if c := m.Cite(id); c != nil && strings.HasPrefix(c.Pin, "Williams") {
			return true
		}
	}
	return false
}

// wholes are what is said of all provisions together, interest by interest.
func wholes(m *matter.Matter) (items []tree.Node) {
	for i := range m.Interests {
		x := &m.Interests[i]
		var as []matter.Assertion
		for j := range x.Whole {
			as = append(as, x.Whole[j].Assertion)
		}
		if as != nil {
			items = append(items, draw.Item(draw.Bold(words.WorkViewInterest(words.Literal(x.Name))), assertions(m, as)))
		}
	}
	return items
}

func provisionAtWork(m *matter.Matter, p *matter.Provision) tree.Node {
	kids := []tree.Node{tree.El("summary", nil, tree.Say(words.WorkViewProvision(words.Literal(p.ID), words.Literal(p.Name))))}
	if p.Bars != "" {
		kids = append(kids, tree.Class("div", "bars", tree.P("", draw.Rich(p.Bars)...)))
	}
	if len(p.Burden) > 0 {
		kids = append(kids, tree.El("h4", nil, tree.Say(words.WorkViewBurden)), assertions(m, p.Burden))
	}
	kids = append(kids, choose("work.share."+p.ID, words.WorkViewShare, shareAnswers(), "open").With("class", "rate"))
	ward, _ := law.Lookup(law.Ward)
	kids = append(kids, tree.P("soft", append([]tree.Node{tree.Say(words.WorkViewWard), tree.T(" ")}, draw.Authority(ward, "799", draw.Italic)...)...))
	for i := range m.Interests {
		x := &m.Interests[i]
		kids = append(kids, choose("work.cell."+p.ID+"."+x.ID, words.WorkViewCell(words.Literal(x.Name)), cellAnswers(), "open").With("class", "rate"))
		if said := evidence(p, x); said != nil {
			kids = append(kids, assertions(m, said))
		}
	}
	return tree.El("details", tree.A("class", "bench", "id", "bench-"+p.ID), kids...)
}

// evidence is what is said of one cell of the matrix.
func evidence(p *matter.Provision, x *matter.Interest) (said []matter.Assertion) {
	for i := range p.Serves {
		if p.Serves[i].Interest == x.ID {
			said = append(said, p.Serves[i].Assertion)
		}
	}
	return said
}

func alternativeAtWork(m *matter.Matter, a *matter.Alternative) tree.Node {
	from := words.WorkViewFromRecord
	if !a.InRecord {
		from = words.WorkViewFromCommentary
	}
	kids := []tree.Node{
		tree.El("summary", nil, tree.T(a.Name+" "), tree.Class("span", "from", tree.Say(from))),
		tree.P("", proposed(m, a)...),
	}
	if meant := meantFor(m, a); meant != nil {
		kids = append(kids, draw.Para("meant", words.WorkViewMeant(words.Literals(meant))))
	}
	if len(a.Answer) > 0 {
		kids = append(kids, tree.El("h4", nil, tree.Say(words.WorkViewAnswer)), assertions(m, a.Answer))
	}
	return tree.El("details", tree.A("class", "bench", "id", "bench-"+a.ID), append(kids, scales("alt."+a.ID)...)...)
}

// meantFor names the interests that the source says a measure is meant to serve.
func meantFor(m *matter.Matter, a *matter.Alternative) (names []string) {
	for _, id := range a.Interests {
		if x := m.Interest(id); x != nil {
			names = append(names, x.Name)
		}
	}
	return names
}

// ownAtWork is a fixed row for a measure of the reader's own.
func ownAtWork(number int) tree.Node {
	n := strconv.Itoa(number)
	return tree.El("details", tree.A("class", "bench"), append([]tree.Node{
		tree.El("summary", nil, tree.Say(words.WorkViewMineOne(number)), tree.T(" "), tree.Class("span", "from", tree.Say(words.WorkViewFromYou))),
		tree.Class("label", "rate", tree.Say(words.WorkViewMineWhat), tree.El("input", tree.A("type", "text", "name", "mine."+n, "maxlength", "200", "autocomplete", "off"))),
	}, scales("mine."+n)...)...)
}

// scales are the lists that rate a measure.
func scales(row string) (ns []tree.Node) {
	for _, c := range matter.Columns() {
		ns = append(ns, choose("work."+row+"."+c.Name, words.RatingQuestion(c.Name), ratingAnswers(c), "open").With("class", "rate"))
	}
	return ns
}

// apart leads from the two elements that a sentence names first and second to
// where they are asked of the whole rule.
func apart(m *matter.Matter) tree.Fill {
	return func(place string, _ int, text string) []tree.Node {
		k := live.Advances
		if place == "second" {
			k = live.Excess
		}
		for i := range m.Parts {
			for j := range m.Parts[i].Steps {
				if s := &m.Parts[i].Steps[j]; s.AsksFor(k) {
					return []tree.Node{draw.Link("#"+walk.StepID(s.ID), words.Literal(text))}
				}
			}
		}
		return nil
	}
}

const roundsID = "h-rounds"

// rounds tells what came before the court when, from the matter's own file.
func rounds(m *matter.Matter) (ns []tree.Node) {
	if len(m.Rounds) == 0 {
		return nil
	}
	ns = append(ns, tree.El("h3", tree.A("id", roundsID, "tabindex", "-1"), tree.Say(words.RoundsTitle)),
		draw.Para("soft", words.RoundsOrder))
	for i := range m.Rounds {
		r := &m.Rounds[i]
		var items []tree.Node
		for j := range r.Entries {
			e := &r.Entries[j]
			day := tree.Class("span", "soft", tree.Say(words.RoundsUndated))
			if e.Date != "" {
				day = draw.Bold(words.RoundsDay(words.Date(e.Date)))
			}
			items = append(items, draw.Item(append(append([]tree.Node{day, tree.T(" ")}, draw.Said(m, e, matter.RecordRecites)...), draw.Cites(m, e.Cites)...)...))
		}
		ns = append(ns, tree.El("h4", nil, tree.T(r.Title)), tree.Class("ol", "plain", items...))
	}
	return ns
}

func proposed(m *matter.Matter, a *matter.Alternative) []tree.Node {
	return append(draw.Said(m, &a.Assertion, matter.RecordRecites), draw.Cites(m, a.Cites)...)
}

func assertions(m *matter.Matter, as []matter.Assertion) tree.Node {
	var items []tree.Node
	for i := range as {
		items = append(items, draw.Item(append(draw.Said(m, &as[i], matter.RecordRecites), draw.Cites(m, as[i].Cites)...)...))
	}
	return tree.El("ul", nil, items...)
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
