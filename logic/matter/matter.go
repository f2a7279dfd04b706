// Package matter holds what a matter is: one case with its parties, posture,
// provisions, record and the walk through it, as one file in the format
// benchwalk/matter/1.
package matter

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
)

// Format is the name and version of the file format.
const Format = "benchwalk/matter/1"

// Mark says what the court did at a step. The zero value, Unmarked, is for
// steps where no court spoke (a reader's own facts).
type Mark uint8

const (
	Unmarked Mark = iota
	// Found: the court made this finding itself.
	Found
	// Readopted from an earlier order, without a separate analysis here.
	Readopted
	// Assumed without deciding.
	Assumed
	// Recited: evidence summarised, no finding.
	Recited
	// Contention: only a party argued it.
	Contention
	// NotReached: the court did not decide it. Always open in the court's path.
	NotReached
)

var markNames = []string{"unmarked", "found", "readopted", "assumed", "recited", "contention", "not_reached"}

// String gives the name used in files.
func (m Mark) String() string { return named(markNames, int(m)) }

// Own reports whether what stands at the step is the court's: it found it, took it
// over from an earlier order, or took it as given.
func (m Mark) Own() bool { return m == Found || m == Readopted || m == Assumed }

// Marks lists all values.
func Marks() []Mark {
	return []Mark{Unmarked, Found, Readopted, Assumed, Recited, Contention, NotReached}
}

// Matter is one case.
type Matter struct {
	ID, Title string // "wechat-2020"; the caption in italics
	Court     string
	Docket    string
	Decided   string // "October 23, 2020"
	Document  string // "order denying motion to stay"
	Law       string // the date of the law: "2020-10-23" or "today"
	Lead      string // one sentence for the start page
	Minutes   int
	Posture   doctrines.Posture
	// Movant and Opponent name the two sides of the stay as this matter's pages do.
	Movant, Opponent Side
	Cites            []Cite
	Provisions       []Provision
	Interests        []Interest
	Alternatives     []Alternative
	Rounds           []Round // the record, in order of time
	Parts            []Part
	Outcome          []Assertion // what the court ruled in the end
	Why              []Assertion // why it did, in short, for whoever reads the result
	Results          []Result    // the same for the tests to be held against
	Later            []Assertion // later events, apart from the record
	Turn             string      // which of those is the next turn of the story, by its id; empty if none is
	Open             []Assertion // what the court left open
	// Paths are the ways through the matter that its file lists, by their names.
	// [Matter.Path] says which it lists.
	Paths [presets]Path
	// Numbering are the ids of all steps that the matter ever had, in the order in
	// which they came: it only grows, and codes of paths number steps by it, so
	// that they outlive new steps. A matter that keeps none is coded over the steps
	// that it has.
	Numbering []string
	text      uint64 // the [Digest] of the file that it was read from
	turns     bool   // whether a text of that turns the direction of writing
}

// The relief that the court gives or refuses: for the time of the suit, or for good.
const interim, final = "interim", "final"

// Reliefs lists both as files have them; the first is the default.
func Reliefs() []string { return []string{interim, final} }

// Result is what the court ruled on one test; where no court ruled, what the
// matter itself says that it comes to. On the court's own findings, and on those
// in Also, which it did not make but could have, the ruling must be its
// disposition alone; or, with Among, leave it reachable.
type Result struct {
	Test        doctrines.ID
	Also        []Held
	Disposition doctrine.Disposition
	Among       bool
}

// Side is one party of the stay.
type Side struct {
	Name, Short string
}

// Cite is a place in the record: section and footnote, the few words quoted,
// and the record document behind it.
type Cite struct {
	ID     string
	Pin    string // "Order § 3.3, n.34"
	Quote  string // in curly quotation marks, a few sentences at most; empty where nothing is quoted
	Record string // "Costello Supp. Decl., ECF No. 94-3 at 3–4 (¶¶ 5, 8)"
}

// Provision is one part of the challenged rule.
type Provision struct {
	ID     string // "1"
	Name   string
	Bars   string
	Serves []Evidence  // what each side says of its cells
	Burden []Assertion // what speech it stops, for whom, how fully, how soon
}

// Numbered reports whether the provision's id is a number, "1" or "2a", and no
// name.
func (p *Provision) Numbered() bool {
	return p.ID != "" && strings.IndexByte("0123456789", p.ID[0]) >= 0
}

// Round is one round of the record: what came before the court then.
type Round struct {
	Title   string
	Entries []Assertion // in order of time
}

// Part is a chapter of the walk.
type Part struct {
	ID, Title string
	Steps     []Step
}

// Step is one view of the walk: a topic, the record, both sides, at most a few
// questions on the same record, and what the court did.
type Step struct {
	ID       string
	Topic    string      // the heading, a few words
	Facts    []Assertion // undisputed or neutral
	Movant   []Assertion
	Opponent []Assertion
	Asks     []Ask
	Court    Answer
	OtherWay []Assertion   // the best argument against what the court did
	Later    []LaterAnswer // what later courts said on the same point
	Notes    []Note        // authorities in the margin
}

// Ask is one question: an element of a doctrine ("speech.interest") or a
// provision's ("provisions.1.advances_interest").
type Ask struct {
	Key string
	// Provision is the provision's id where the ask is a provision's, else empty;
	// Element is the element whose scale answers it.
	Provision string
	Element   doctrines.Key
	// Question replaces the doctrine's own wording of the question, where the
	// matter can name things. Empty keeps it.
	Question string
}

// Answer is what the court did at a step.
type Answer struct {
	Mark Mark
	Text []Assertion
	// Findings are the court's own. What the court did not reach is absent.
	Findings []Held
}

// Held is one finding of the court.
type Held struct {
	Key     doctrines.Key
	Finding doctrine.Finding
}

// LaterAnswer is what a later court said on the very point of a step. It is no part of
// the record and of no court's findings here.
type LaterAnswer struct {
	Assertion
	// Within are the answers that agree with it. A later court may have said only that
	// something was not shown, and then several answers do.
	Within []Within
}

// Within are answers to one element.
type Within struct {
	Key     doctrines.Key
	Answers []doctrine.Finding
}

// Assertion is one statement with its sources.
type Assertion struct {
	ID    string // unique in the matter; readers mark it
	Text  string // *…* sets a case name in italics; words from a source in curly quotation marks
	Cites []string
	By    By
	// Date is the day, "2020-09-17", and stands in the rounds alone; empty for
	// what the sources do not date.
	Date string
}

// By says whose word an assertion is. Zero is the record as the order
// recites it.
type By uint8

const (
	RecordRecites By = iota
	CourtSays
	GovernmentSays
	UsersSay
	Conceded
	Commentary
	ModelSays
)

var byNames = []string{"record", "court", "government", "users", "conceded", "commentary", "model"}

// String gives the name used in files.
func (b By) String() string { return named(byNames, int(b)) }

// Bys lists all values.
func Bys() []By {
	return []By{RecordRecites, CourtSays, GovernmentSays, UsersSay, Conceded, Commentary, ModelSays}
}

// Side tells for which side a party's word is: 0 for the movant of the stay, 1 for
// its opponent. The Government is the movant unless it opposes the stay.
func (m *Matter) Side(by By) int {
	government := by == GovernmentSays
	if government != m.Posture.GovernmentOpposes() {
		return 0
	}
	return 1
}

// Speaks is the side that a party's word is for.
func (m *Matter) Speaks(by By) *Side {
	if m.Side(by) == 0 {
		return &m.Movant
	}
	return &m.Opponent
}

func named(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return "?"
}

// Note is an authority in the margin with what it stands for.
type Note struct {
	Authority string // a law.ID
	Pin       string
	Text      string
	Later     bool // later law, shown apart
}
