// Package link is the share link: what a reader found in one matter as the
// fragment of an address, "#s=…", less than 300 characters for the longest
// built-in matter. docs/link.md has the format.
//
// A link carries all that is chosen and ticked and nothing that is typed: the
// posture and standard, the present answers and the first ones, also on
// provisions, the workbench's ratings, the marks, the steps committed to, and
// how the court's answers and the standing are shown, and what a path asks beside
// the questions: the prediction, how sure the reader was, the answers after
// discussion. Notes, reasons for overrides, alternatives of the reader's own and the step last shown travel
// only in the file. A link also says what the rulings
// were when it was made and under which revision of the model, so that whoever
// opens it later sees both.
package link

import (
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/digits"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
)

// Prefix is how a link begins; its version and the rest follow.
const Prefix = "#s="

// Version is the version of the links that Encode writes.
func Version() int { return len(layouts) }

// Longest is how many characters a link may have at most.
const Longest = 2000

const (
	sums      = digits.Sums
	revisions = 1 << 12
	mostCells = 1 << 16 // bounds the work on a matter from anywhere
)

// Problem is why a link is not made, not opened, or only in part.
type Problem uint8

const (
	None Problem = iota
	// Foreign: the text is no link of this tool.
	Foreign
	// Damaged: it is one, and something in it was lost or changed.
	Damaged
	// Future: it was made by a later version than this.
	Future
	// UnknownMatter: it is about a matter that is not known here.
	UnknownMatter
	// OtherEdition: the matter asked other things when the link was made. The
	// posture, the findings on the tests and the rulings are opened; all that
	// belongs to single provisions, interests, alternatives, steps and
	// assertions is left out.
	OtherEdition
	// OtherPassages: the matter had other assertions. Only marks are left out.
	OtherPassages
	// Unfit: an analysis is of another matter, or has parts that its matter does
	// not have, so that no link can be made of it.
	Unfit
	// TooLong: there is too much in it for a link.
	TooLong
)

var problems = [...]string{"none", "foreign", "damaged", "future", "unknown-matter", "other-edition", "other-passages", "unfit", "too-long"}

// String gives the stable name.
func (p Problem) String() string {
	if int(p) < len(problems) {
		return problems[p]
	}
	return "?"
}

// Sentence is what to tell the reader; empty for None.
func (p Problem) Sentence() words.Text {
	if p == None {
		return words.Text{}
	}
	return words.ShareText(p.String())
}

// Ruling is what is kept of a ruling: what it left reachable and how firmly.
// Nothing is reachable where the posture did not pose the question.
type Ruling struct {
	Reach    doctrine.Set
	Firmness doctrine.Firmness
}

// Of keeps what counts of a ruling.
func Of(r doctrine.Ruling) Ruling { return Ruling{r.Reachable(), r.Firmness()} }

// Opened is what a link held.
type Opened struct {
	Analysis *analysis.Analysis
	// Then are the rulings when the link was made, under that revision of the model.
	Then     [doctrines.Count]Ruling
	Revision int
	// Told are the tests whose rulings the link tells: it says nothing of a test
	// that came to the model later.
	Told [doctrines.Count]bool
}

// Differs says why a test is now ruled otherwise on these findings than when the
// link was made; empty if it is not.
func (o *Opened) Differs(t doctrines.ID, now doctrine.Ruling) words.Text {
	switch {
	case !o.Told[t] || o.Then[t] == Of(now):
		return words.Text{}
	case o.Revision == doctrines.Revision:
		return words.ShareText("never-ruled")
	}
	return words.ShareText("revised")
}

// Ruled is the ruling on a test that the link names, in a sentence. A link can name
// one that no test gives, and of that no language has a sentence: ask before it is said.
func (o *Opened) Ruled(t doctrines.ID) words.Text { return o.Sentence(t, o.Then[t]) }

// Sentence is what is said of a ruling on a test under the posture of the analysis.
func (o *Opened) Sentence(t doctrines.ID, r Ruling) words.Text {
	if r.Reach == 0 {
		return words.Unposed(t.String())
	}
	return rulings.Sentence(o.Analysis.Posture, t, r.Reach, r.Firmness)
}

// Encode gives the link of an analysis of a matter with its rulings. The only
// problems are Unfit and TooLong.
func Encode(a *analysis.Analysis, m *matter.Matter, now chain.Rulings) (string, Problem) {
	if m == nil || m.ID != a.Matter {
		return "", Unfit
	}
	from := Opened{Analysis: a, Revision: doctrines.Revision}
	for t := range now {
		from.Then[t] = Of(now[t])
	}
	c := coder{digits.Writing()}
	to, p := c.carry(&layouts[Version()-1], &from, m)
	switch {
	case p != None:
		return "", p
	case c.Bad() || ticks(a) != ticks(to.Analysis):
		return "", Unfit
	}
	text := digits.Seal(Prefix + digits.Alphabet[Version():][:1] + "." + m.ID + "." + c.Text(Longest))
	if len(text) > Longest {
		return "", TooLong
	}
	return text, None
}

// ticks counts what could be of another matter.
func ticks(a *analysis.Analysis) int {
	n := len(a.Work.Cells) + len(a.Work.Shares) + len(a.Work.Alternatives) + len(a.Marks) + len(a.Walk.Committed) + len(a.Sure)
	for _, list := range [][]analysis.Provision{a.Provisions, a.FirstProvided, a.AfterProvided} {
		for i := range list {
			if list[i].Findings != (analysis.Findings{}) {
				n++
			}
		}
	}
	return n
}

// Decode opens a link. known gives the matter of an id, nil if there is none.
// Where there is a problem nothing is opened, save with OtherEdition and
// OtherPassages, which open a part. Lists come back in the order of ids.
func Decode(text string, known func(id string) *matter.Matter) (*Opened, Problem) {
	const head = len(Prefix)
	if len(text) < head || text[:head] != Prefix {
		return nil, Foreign
	}
	// In every version the checksum stands at the end and is over all before it,
	// so that a damaged link is not taken for one from the future.
	if len(text) > Longest {
		return nil, Damaged
	}
	body, ok := digits.Open(text)
	if !ok || len(body) <= head {
		return nil, Damaged
	}
	version := strings.IndexByte(digits.Alphabet, body[head])
	if version < 1 {
		return nil, Damaged
	}
	if version > Version() {
		return nil, Future
	}
	parts := strings.Split(body[head+1:], ".")
	if len(parts) != 3 || parts[0] != "" || !matter.IsID(parts[1]) {
		return nil, Damaged
	}
	m := known(parts[1])
	if m == nil || m.ID != parts[1] {
		return nil, UnknownMatter
	}
	number, ok := digits.Reading(parts[2])
	if !ok {
		return nil, Damaged
	}
	c := coder{number}
	o, p := c.carry(&layouts[version-1], &Opened{Analysis: &analysis.Analysis{}}, m)
	if c.Bad() || p == None && c.Rest() {
		return nil, Damaged
	}
	return o, p
}

// coder carries the members of a link.
type coder struct{ digits.Coder }

// name carries one of the values of a line.
func (c *coder) name(l line, is string) string {
	return l.values[c.Of(uint64(slices.Index(l.values, is)), uint64(len(l.values)))]
}

// ticked carries which of some ids are in a list.
func (c *coder) ticked(ids, list []string) (out []string) {
	for _, id := range ids {
		out = analysis.Toggle(out, id, c.Flag(analysis.Has(list, id)))
	}
	return out
}

// findings carries the present finding and the first one on each element of
// some lines, of the whole rule or of one provision.
func (c *coder) findings(lines []line, provision string, in, out *analysis.Analysis) {
	for _, line := range lines {
		k := doctrines.MustKey(line.name)
		e := k.Under(doctrines.Posture{})
		now, _ := e.Parse(c.name(line, e.Name(in.Finding(provision, k))))
		first, _ := e.Parse(c.name(line, e.Name(in.FirstFinding(provision, k))))
		if first != doctrine.Open {
			out.Find(provision, k, first)
			out.CommitTo(provision, k)
		}
		if first != now {
			out.Find(provision, k, now)
		}
	}
}

// beside carries what a path asks beside the questions: a prediction, how sure one is of
// an answer, and the answers after discussion. Most links have none of it, and say so in
// one member.
func (c *coder) beside(l *layout, provisions []string, in, out *analysis.Analysis) {
	if l.sure == "" || !c.Flag(in.Beside()) {
		return
	}
	for _, line := range l.predicted.lines() {
		t := doctrines.MustNamed(line.name)
		names := t.Test().Doctrine().Dispositions
		is := unpredicted
		if d := in.Predicted[t]; d != doctrine.Undecided {
			is = names[d-1]
		}
		out.Predicted[t] = doctrine.Disposition(1 + slices.Index(names, c.name(line, is)))
	}
	sure := l.sure.named(sureLine)[0]
	of := func(lines []line, provision string) {
		for _, line := range lines {
			k := doctrines.MustKey(line.name)
			e := k.Under(doctrines.Posture{})
			said, _ := analysis.ParseConfidence(c.name(sure, in.Confidence(provision, k).String()))
			out.SetConfidence(provision, k, said)
			if f, _ := e.Parse(c.name(line, e.Name(in.FindingAfterDiscussion(provision, k)))); f != doctrine.Open {
				out.FindAfterDiscussion(provision, k, f)
			}
		}
	}
	of(l.elements.lines(), "")
	for _, p := range provisions {
		of(l.provisions.lines(), p)
	}
	if !out.Beside() { // the member says that there is some
		c.Reject()
	}
}

// carry takes everything through that a layout names, from one to the other.
// That the program knows every name of every layout, or gave it up, is held by a test.
func (c *coder) carry(l *layout, from *Opened, m *matter.Matter) (*Opened, Problem) {
	in, out := from.Analysis, &analysis.Analysis{Matter: m.ID}
	out.Posture.Final = m.Posture.Final
	to := &Opened{Analysis: out, Revision: int(c.Of(uint64(from.Revision), revisions))}
	all := idsOf(m)
	if len(all[provision])*len(all[interest]) > mostCells {
		return nil, TooLong
	}
	edition := m.Edition()
	same := c.Of(edition, sums) == edition

	for _, line := range l.posture.lines() {
		value := c.name(line, in.Posture.Get(line.name))
		if !out.Posture.Set(line.name, value) && value != line.values[0] { // a setting that the model gave up
			out.SetAside("posture", line.name, value)
		}
	}
	for _, line := range l.dispositions.lines() {
		t := doctrines.MustNamed(line.name)
		then, now := from.Then[t], &to.Then[t]
		to.Told[t] = true
		names := t.Test().Doctrine().Dispositions
		for _, name := range line.values {
			d := 1 + slices.Index(names, name)
			if c.Flag(then.Reach.Has(doctrine.Disposition(d))) {
				now.Reach |= 1 << d
			}
		}
		now.Firmness = doctrine.Firmness(c.Of(uint64(then.Firmness), 5))
	}
	out.Walk.RevealAtEnd = c.Flag(in.Walk.RevealAtEnd)
	out.Walk.HideStanding = c.Flag(in.Walk.HideStanding)
	c.findings(l.elements.lines(), "", in, out)
	if !same {
		return to, OtherEdition
	}
	for _, p := range all[provision] {
		c.findings(l.provisions.lines(), p, in, out)
	}
	out.Walk.Committed = c.ticked(all[step], in.Walk.Committed)
	for _, line := range l.workbench.named(cellLine) {
		for _, p := range all[provision] {
			for _, i := range all[interest] {
				cell, _ := matter.ParseCell(c.name(line, in.Work.Cell(p, i).String()))
				out.Work.SetCell(p, i, cell)
			}
		}
	}
	columns := l.workbench.others(cellLine)
	for _, id := range all[alternative] {
		is, rating := in.Work.Rating(id), matter.Rating{}
		for _, line := range columns {
			rating.Set(line.name, c.name(line, is.Get(line.name)))
		}
		out.Work.SetRating(id, rating)
	}
	for _, line := range l.shares.named(shareLine) {
		for _, p := range all[provision] {
			share, _ := matter.ParseShare(c.name(line, in.Work.Share(p).String()))
			out.Work.SetShare(p, share)
		}
	}
	c.beside(l, all[provision], in, out)
	// A link without marks says nothing of the assertions.
	marked := c.Flag(len(in.Marks) > 0)
	if marked {
		passages := all.sum(assertion, assertion)
		if c.Of(passages, sums) != passages {
			return to, OtherPassages
		}
		out.Marks = c.ticked(all[assertion], in.Marks)
	}
	if marked != (len(out.Marks) > 0) {
		c.Reject()
	}
	return to, None
}

// ids are the ids of what a matter has, each list sorted, so that a link
// depends on what there is and not on its order.
type ids [assertion + 1][]string

const (
	provision = iota
	interest
	alternative
	step
	asked // the keys
	assertion
)

func idsOf(m *matter.Matter) (all ids) {
	add := func(list int, id string) { all[list] = append(all[list], id) }
	for i := range m.Provisions {
		add(provision, m.Provisions[i].ID)
	}
	for i := range m.Interests {
		add(interest, m.Interests[i].ID)
	}
	for i := range m.Alternatives {
		add(alternative, m.Alternatives[i].ID)
	}
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			s := &m.Parts[i].Steps[j]
			add(step, s.ID)
			for k := range s.Asks {
				add(asked, s.Asks[k].Key)
			}
		}
	}
	m.Each(func(a *matter.Assertion) { add(assertion, a.ID) })
	for _, list := range all {
		matter.SortIDs(list)
	}
	return all
}

// sum is the checksum of some lists, with a line feed behind each id and each list.
func (all *ids) sum(from, to int) uint64 {
	text := ""
	for _, list := range all[from : to+1] {
		text += strings.Join(list, "\n") + "\n\n"
	}
	return digits.Sum(text)
}
