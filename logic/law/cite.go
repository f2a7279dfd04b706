package law

import "strings"

// nbsp is set wherever a line break would tear a citation.
const nbsp = "\u00a0"

// tie keeps a citation's parts on one line; after a comma it may break.
func tie(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, " ", nbsp), ","+nbsp, ", ")
}

// Cite gives the citation after the name, in Bluebook form: "556 U.S. 418
// (2009)". It is empty where the name is the whole citation, as for a rule.
func (a Authority) Cite() string { return a.Pinned("") }

// Pinned is Cite with a place in the authority: "556 U.S. 418, 434–35 (2009)".
// A place that is no page, such as "n.46", stands in the same spot; for a rule
// it is the subdivision, to follow the name at once.
func (a Authority) Pinned(pin string) string {
	pin = strings.ReplaceAll(pin, " n.", nbsp+"n.")
	where := tie(a.Docket)
	if a.Reporter != "" {
		where = tie(a.Volume + " " + a.Reporter + " " + a.Page)
	}
	switch {
	case pin == "":
	case where == "":
		where = pin
	case a.Reporter == "" && (pin[0] == '*' || pin[0] >= '0' && pin[0] <= '9'):
		where += ", at" + nbsp + pin // a docket or a database has no first page that a number could follow
	default:
		where += ", " + pin
	}
	if a.Paren != "" {
		where += " (" + a.Paren + ")"
	}
	if a.After != "" {
		where += " " + a.After
	}
	return strings.TrimPrefix(where, " ")
}

// Full is name and citation as plain text: "Nken v. Holder, 556 U.S. 418, 434
// (2009)", "Fed. R. App. P. 8(a)(1)". Where the name is set in italics, a comma
// joins it to Pinned for a case, a space for an executive order, and nothing
// for a rule or statute.
func (a Authority) Full(pin string) string {
	cite := a.Pinned(pin)
	switch {
	case cite == "":
		return a.Name
	case a.Kind == Case:
		return a.Name + ", " + cite
	case a.Kind == ExecutiveOrder:
		return a.Name + " " + cite
	}
	return a.Name + cite
}

// Link is where the text can be read: CourtListener for a case with a reporter
// cite, Cornell's Legal Information Institute for a rule or statute. It is
// made from the parts of the citation and empty where they make none.
func (a Authority) Link() string {
	switch {
	case a.Kind == Case && a.Reporter != "":
		return "https://www.courtlistener.com/c/" + strings.ReplaceAll(a.Reporter, " ", "%20") + "/" + a.Volume + "/" + a.Page + "/"
	case a.Kind == Statute:
		title, section, _ := strings.Cut(a.Name, nbsp+"U.S.C."+nbsp+"§"+nbsp)
		return "https://www.law.cornell.edu/uscode/text/" + title + "/" + section
	case a.Kind == Rule:
		set, number, _ := strings.Cut(a.Name, nbsp)
		number, _, _ = strings.Cut(number, "(")
		folder := "frcp"
		if set == "Fed. R. App. P." {
			folder = "frap"
		}
		return "https://www.law.cornell.edu/rules/" + folder + "/rule_" + number
	}
	return ""
}

// Lookup finds an authority.
func Lookup(id ID) (Authority, bool) {
	for i := range authorities {
		if authorities[i].ID == id {
			return authorities[i], true
		}
	}
	return Authority{}, false
}

// All lists every authority, in the order of this package. The list is the caller's own.
func All() []Authority { return append([]Authority(nil), authorities...) }
