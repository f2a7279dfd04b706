package law

import (
	"strings"
)

// nbsp is set wherever a line break would tear a citation.
const nbsp = "\u00a0"

// tie keeps a citation's parts on one line; after a comma it may break.
func tie(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, " ", nbsp), ","+nbsp, ", ")
}

var (
	// signs stay with the number after them, reporters with the number before.
	signs     = []string{"§", "¶", "No.", "Nos.", " at", "U.S.", "U.S.C.", "F.2d", "F.3d", "F.4th", "Supp.", "2d", "3d", "Ct.", "WL", "slip op.", "Rule", "Cir."}
	reporters = []string{"U.S.", "F.2d", "F.3d", "F.4th", "F. Supp.", "S. Ct.", "WL "}
	pieces    = []string{"F. Supp.", "Supp. 2d", "Supp. 3d", "S. Ct.", "U.S. at ", "F.2d at ", "F.3d at ", "F.4th at ", "Supp. 2d at ", "Supp. 3d at ", "S. Ct. at ", "slip op."}
)

// Tie keeps a sign and its number on one line, and the parts of a reporter cite:
// "§ 3", "ECF No. 68 at 8", "512 U.S. at 662". Words that are no cite may break.
func Tie(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' && binds(s[:i], s[i+1:]) {
			b.WriteString(nbsp)
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func binds(before, after string) bool {
	number := after != "" && (after[0] >= '0' && after[0] <= '9' || after[0] == '*')
	for _, s := range signs {
		if number && strings.HasSuffix(before, s) {
			return true
		}
	}
	if strings.HasSuffix(before, "Ex.") {
		return true
	}
	for _, s := range reporters {
		if last := len(before) - 1; last >= 0 && before[last] >= '0' && before[last] <= '9' && strings.HasPrefix(after, s) {
			return true
		}
	}
	for _, s := range pieces { // the space inside one of them
		for i := range s {
			if s[i] == ' ' && strings.HasSuffix(before, s[:i]) && strings.HasPrefix(after, s[i+1:]) {
				return true
			}
		}
	}
	return false
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
	where += a.Plural(pin)
	if a.After != "" {
		where += " " + a.After
	}
	return strings.TrimPrefix(where, " ")
}

// Plural says, after a space, that the opinion at a place is a plurality's where
// the whole is not: of Turner I, Part III-B, pages 664 to 668, which four Justices
// joined. A place tells by the page it begins on; a footnote alone names none.
func (a *Authority) Plural(pin string) string {
	if page := firstPage(pin); a.ID == Turner1 && page >= 664 && page <= 668 {
		return " (plurality opinion)"
	}
	return ""
}

// Id stands for what was cited last.
const Id = "Id."

// ByPage is the authority as it is cited by volume and page alone, once it was
// cited in full.
func (a Authority) ByPage(pin string) Authority {
	a.Page, a.Paren, a.After = "at "+pin+a.Plural(pin), "", ""
	return a
}

// called are the short names of cases.
var called = [...]string{
	"TikTok v. Garland", "Trump v. CASA", "Leiva-Perez", "Akutan", "Cottrell", "Trump v. Sierra Club", "Washington v. Trump", "Maryland v. King", "Drakes Bay", "Elrod", "Griepentrog", "Habitat",
	"Hill", "Hollingsworth", "McCullen", "Newby", "Nken", "O’Brien", "Paxton", "Turner II", "Turner I", "Turner", "Ward", "Winter",
}

// CalledCases lists what a sentence calls a case, a longer name before one that it
// begins with.
func CalledCases() []string { return called[:] }

// firstPage is the page that a pin begins with, 0 if it begins with none: 664 of
// "664–65, 667".
func firstPage(pin string) (page int) {
	for i := 0; i < len(pin) && pin[i] >= '0' && pin[i] <= '9' && page < 1e6; i++ {
		page = page*10 + int(pin[i]-'0')
	}
	return page
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

var months = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// LongDate writes "2020-10-23" as "October 23, 2020"; what is no such date stays
// as it is.
func LongDate(s string) string {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return s
	}
	month := int(s[5]-'0')*10 + int(s[6]-'0')
	if month < 1 || month > len(months) {
		return s
	}
	return months[month-1] + "\u00a0" + strings.TrimPrefix(s[8:], "0") + ", " + s[:4]
}
