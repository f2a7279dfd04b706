package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// Worked reports whether a matter has a record to work on at the bench.
func worked(m *matter.Matter) bool { return len(m.Interests) > 0 || len(m.Alternatives) > 0 }

// work is the view in which the reader takes the rule apart: what each provision
// does for each interest, and what could have been done instead. The lists to
// choose from stand outside the slots, and each beside its evidence.
func work(m *matter.Matter) tree.Node {
	body := []tree.Node{
		tree.P("eyebrow", tree.T("The workbench")),
		heading(walk.Work, words.Literal("The record at work")),
		tree.P("lede", tree.T("Narrow tailoring is decided on the record. Take the rule apart here, as far as this matter’s record goes: its provisions, the interests behind it, and what gentler measures stood in the record or have been proposed since.")),
		tree.P("", tree.T("From what you find, findings of the test are suggested, with the rows they rest on. You take a suggestion over, or keep a finding of your own and say why. Nothing is answered for you.")),
	}
	if len(m.Rounds) > 0 {
		body = append(body, tree.P("", tree.T("What came before the court when: "), link("#"+roundsID, words.Literal("the record, in order of time")), tree.T(".")))
	}
	if len(m.Interests) > 0 {
		body = append(body, h3(words.Literal("The interests, taken apart")), tree.El("ul", tree.A("class", "plain"), interests(m)...))
	}
	if len(m.Interests) > 0 && len(m.Provisions) > 0 {
		body = append(body, h3(words.Literal("What each provision does for them")),
			tree.P("soft", tree.T("Where nothing stands under an interest, the record of this matter has nothing on what that provision alone does for it.")))
		for i := range m.Provisions {
			body = append(body, provisionAtWork(m, &m.Provisions[i]))
		}
		body = append(body,
			tree.El("h4", nil, tree.T("All of them together")),
			tree.P("", tree.T("Each provision is evidence. No sum of the rows makes the finding on the whole: "),
				whole(m, advances), tree.T(" and "), whole(m, excess), tree.T(" are asked apart, of all provisions together.")))
		if ws := wholes(m); ws != nil {
			body = append(body, tree.P("wholes", tree.T("Said of all of them together, and of no single one:")), tree.El("ul", tree.A("class", "wholes"), ws...))
		}
		body = append(body,
			tree.El("div", tree.A("data-slot", "matrix", "class", "when-live")))
	}
	body = append(body, h3(words.Literal("What could be done instead")),
		tree.P("soft", tree.T("A measure counts only if it is plausible, burdens much less speech and serves the interests at least in part. Counting measures is no method.")))
	for i := range m.Alternatives {
		body = append(body, alternativeAtWork(m, &m.Alternatives[i]))
	}
	own := []tree.Node{
		tree.El("h4", nil, tree.T("Measures of your own")),
		tree.P("soft", tree.T("No court had them before it. They count by the same rule as the others, and are marked as yours wherever they stand.")),
	}
	for i := range matter.OwnRows {
		own = append(own, ownAtWork(itoa(i+1)))
	}
	body = append(body, tree.Class("div", "js-only", own...))
	body = append(body,
		tree.Class("h3", "when-live", tree.T("What it comes to")),
		tree.El("div", tree.A("data-slot", "work", "class", "when-live")),
		tree.P("needs-script", tree.T("Where scripts and WebAssembly run, you rate each row here and see what follows.")))
	return tree.El("section", tree.A("class", "view", "id", walk.Work), tree.Class("div", "body", body...))
}

func interests(m *matter.Matter) (items []tree.Node) {
	for i := range m.Interests {
		items = append(items, item(interest(m, &m.Interests[i])...))
	}
	return items
}

func interest(m *matter.Matter, x *matter.Interest) []tree.Node {
	kids := append([]tree.Node{bold(words.Literal(x.Name + ". "))}, said(m, &x.Assertion, matter.RecordRecites)...)
	kids = append(kids, cites(m, x.Cites)...)
	if note := interestNote(x, byWilliams(m, x)); note != "" {
		kids = append(kids, tree.Class("span", "soft", tree.T(" "+note)))
	}
	return kids
}

// interestNote says on which side of the line an interest falls, and the aid with
// whose sorting that is.
func interestNote(x *matter.Interest, williams bool) string {
	note := ""
	switch x.Sort {
	case matter.Content:
		note = "It sounds in content and stands apart."
	case matter.Security:
		note = "An interest in data or security."
	}
	who := " This file sorts it"
	if williams {
		who = " After Williams, sorted"
	}
	switch x.Aid {
	case matter.Technological:
		note += who + " among risks in the technology."
	case matter.Trust:
		note += who + " among sources of distrust."
	}
	return note
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
			items = append(items, item(bold(words.Literal(x.Name+".")), assertions(m, as)))
		}
	}
	return items
}

func provisionAtWork(m *matter.Matter, p *matter.Provision) tree.Node {
	kids := []tree.Node{tree.El("summary", nil, tree.T(p.ID+". "+p.Name))}
	if p.Bars != "" {
		kids = append(kids, tree.Class("div", "bars", tree.P("", rich(p.Bars)...)))
	}
	if len(p.Burden) > 0 {
		kids = append(kids, tree.El("h4", nil, tree.T("What speech it stops, for whom, how fully, how soon")), assertions(m, p.Burden))
	}
	kids = append(kids, choose("work.share."+p.ID, "What share of its burden on speech serves none of these interests?", shareAnswers(), "open").With("class", "rate"))
	ward, _ := law.Lookup(law.Ward)
	kids = append(kids, tree.P("soft", append([]tree.Node{tree.T("A rule may not be such that “a substantial portion of the burden on speech does not serve to advance its goals”. ")}, authority(ward, "799", italic)...)...))
	for i := range m.Interests {
		x := &m.Interests[i]
		kids = append(kids, choose("work.cell."+p.ID+"."+x.ID, x.Name+": does it address this?", cellAnswers(), "open").With("class", "rate"))
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
	from := "in the court’s record"
	if !a.InRecord {
		from = "from commentary, not before the court"
	}
	kids := []tree.Node{
		tree.El("summary", nil, tree.T(a.Name+" "), tree.Class("span", "from", tree.T(from))),
		tree.P("", proposed(m, a)...),
	}
	if meant := meantFor(m, a); meant != "" {
		kids = append(kids, tree.P("meant", tree.T("Meant to serve: "+meant+".")))
	}
	if len(a.Answer) > 0 {
		kids = append(kids, tree.El("h4", nil, tree.T("The Government’s answer")), assertions(m, a.Answer))
	}
	return tree.El("details", tree.A("class", "bench", "id", "bench-"+a.ID), append(kids, scales("alt."+a.ID)...)...)
}

// meantFor names the interests that the source says a measure is meant to serve.
func meantFor(m *matter.Matter, a *matter.Alternative) string {
	var names []string
	for _, id := range a.Interests {
		if x := m.Interest(id); x != nil {
			names = append(names, x.Name)
		}
	}
	return strings.Join(names, "; ")
}

// ownAtWork is a fixed row for a measure of the reader's own.
func ownAtWork(n string) tree.Node {
	return tree.El("details", tree.A("class", "bench"), append([]tree.Node{
		tree.El("summary", nil, tree.T("Your measure "+n+" "), tree.Class("span", "from", tree.T("your own, not before the court"))),
		tree.Class("label", "rate", tree.T("What is the measure?"), tree.El("input", tree.A("type", "text", "name", "mine."+n, "maxlength", "200", "autocomplete", "off"))),
	}, scales("mine."+n)...)...)
}

// scales are the lists that rate a measure.
func scales(row string) (ns []tree.Node) {
	for _, c := range matter.Columns() {
		ns = append(ns, choose("work."+row+"."+c.Name, columnWords(c.Name), ratingAnswers(c), "open").With("class", "rate"))
	}
	return ns
}

// whole leads to where an element of the whole rule is asked.
func whole(m *matter.Matter, k doctrines.Key) tree.Node {
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			if s := &m.Parts[i].Steps[j]; s.AsksFor(k) {
				return link("#"+walk.StepID(s.ID), words.Literal(lowerFirst(topicOf(k))))
			}
		}
	}
	return tree.T(lowerFirst(topicOf(k)))
}

const roundsID = "h-rounds"

// rounds tells what came before the court when, from the matter's own file.
func rounds(m *matter.Matter) (ns []tree.Node) {
	if len(m.Rounds) == 0 {
		return nil
	}
	ns = append(ns, tree.El("h3", tree.A("id", roundsID, "tabindex", "-1"), tree.T("The record, in order of time")),
		tree.P("soft", tree.T("What came when, as far as the sources of this walk say. What they do not date stands where docket numbers and the matter itself put it.")))
	for i := range m.Rounds {
		r := &m.Rounds[i]
		var items []tree.Node
		for j := range r.Entries {
			e := &r.Entries[j]
			day := tree.Class("span", "soft", tree.T("Not dated there."))
			if e.Date != "" {
				day = bold(words.Literal(law.LongDate(e.Date) + "."))
			}
			items = append(items, item(append(append([]tree.Node{day, tree.T(" ")}, said(m, e, matter.RecordRecites)...), cites(m, e.Cites)...)...))
		}
		ns = append(ns, tree.El("h4", nil, tree.T(r.Title)), tree.Class("ol", "plain", items...))
	}
	return ns
}

func proposed(m *matter.Matter, a *matter.Alternative) []tree.Node {
	return append(said(m, &a.Assertion, matter.RecordRecites), cites(m, a.Cites)...)
}

func assertions(m *matter.Matter, as []matter.Assertion) tree.Node {
	var items []tree.Node
	for i := range as {
		items = append(items, item(append(said(m, &as[i], matter.RecordRecites), cites(m, as[i].Cites)...)...))
	}
	return tree.El("ul", nil, items...)
}

func cellAnswers() (as []answer) {
	for _, c := range matter.Cells() {
		a := answer{value: c.String()}
		a.Label = cellLabel(c)
		as = append(as, a)
	}
	return as
}

func shareAnswers() (as []answer) {
	for _, s := range matter.Shares() {
		a := answer{value: s.String()}
		a.Label = words.Shares[s]
		as = append(as, a)
	}
	return as
}

// Switches, for a map would be filled in the module, too, where no one asks it.
func columnWords(name string) string {
	switch name {
	case "serves":
		return "How well does it serve the data and security interests?"
	case "less":
		return "How much less speech does it burden than the rule?"
	case "plausible":
		return "Is it plausible, and was it available?"
	case "handled":
		return "What did the Government do with it?"
	case "fails":
		return "Has the Government shown that it would fail?"
	}
	return name
}

func ratingWords(name string) string {
	switch name {
	case "open":
		return "left open"
	case "not":
		return "not at all"
	case "somewhat":
		return "somewhat less"
	case "much":
		return "much less"
	case "ignored":
		return "passed it over"
	case "rejected_without_trial":
		return "rejected it untried"
	case "considered":
		return "considered it"
	case "tried":
		return "seriously tried it"
	}
	return name
}

func ratingAnswers(c matter.Column) (as []answer) {
	for _, v := range c.Values {
		a := answer{value: v}
		a.Label = ratingWords(v)
		if c.Name == "less" && v == "no" {
			a.Label = "no less"
		}
		as = append(as, a)
	}
	return as
}
