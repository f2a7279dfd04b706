// Package doctrine is the vocabulary that the four doctrines share: elements
// with ordered scales, findings on them, rules with their authorities, and the
// rulings that follow.
//
// A doctrine is a finite, ordered space. Each element is answered by a
// [Finding]: open (nobody has answered), no record (the record is silent, which
// counts against the party with the burden and proves nothing), or a level on
// the element's scale. A [Ruling] is the set of dispositions that the findings
// leave reachable, how firmly, and why.
//
// Deciding and explaining are two readings of one evaluation. A doctrine's
// rules are run once for every point of its space when it is made; each point
// keeps which rules applied there. Deciding merges the points that the open
// findings leave possible; explaining reads the same merged record. So a reason
// cannot say other than what decided.
package doctrine

import (
	"strconv"

	"github.com/benchwalk/benchwalk/logic/law"
)

// What a doctrine may have at the most, so that a point is a value and not an
// allocation, and so are the sets. [New] refuses more.
const (
	MaxElements     = 9 // as the speech test has
	MaxLevels       = 5 // on one scale, as the merits have
	MaxRules        = 16
	MaxDispositions = 7
)

// Finding is what somebody found on one element. The zero value is Open, so
// that what was never answered is never taken for an answer.
type Finding uint8

const (
	// Open: not answered yet, or, in a court's own path, not reached.
	Open Finding = iota
	// NoRecord: the record is silent. It counts as the level that
	// [Element.Silence] names, against the party that bears the burden, and is
	// worded as a failure to show, never as proof of the opposite.
	NoRecord
	// FirstLevel is the worst level of a scale for the party it serves; the
	// better levels follow in order.
	FirstLevel
)

// Level numbers the steps of a scale from 0, the worst for the party served.
type Level = uint8

// At is the finding that stands for a level.
func At(l Level) Finding { return FirstLevel + Finding(l) }

// Level gives the level, and false for Open and NoRecord.
func (f Finding) Level() (Level, bool) {
	if f < FirstLevel {
		return 0, false
	}
	return Level(f - FirstLevel), true
}

// Findings holds one finding for each element, in the doctrine's own order.
// Its zero value leaves everything open.
type Findings [MaxElements]Finding

// Party is who bears a burden or whom a scale serves.
type Party uint8

// The parties of the four tests. Nobody is the zero value and stands where an
// element is a fact of the docket that no one has to prove.
const (
	Nobody Party = iota
	StayMovant
	StayOpponent
	Government
	Challenger
	Plaintiff
	EnjoinedParty
)

var partyNames = [...]string{"nobody", "stay_movant", "stay_opponent", "government", "challenger", "plaintiff", "enjoined_party"}

// String gives the stable name used in files and tests.
func (p Party) String() string { return name(partyNames[:], int(p), "party") }

// Parties lists all parties.
func Parties() []Party {
	return []Party{Nobody, StayMovant, StayOpponent, Government, Challenger, Plaintiff, EnjoinedParty}
}

// Element is one question of a doctrine with its ordered scale.
type Element struct {
	Key     string   // the name in code, file and page: "merits"
	Levels  []string // worst to best for the party served
	Serves  Party
	Burden  Party // who must persuade
	Silence Level // what no record counts as
	// Provisions marks an element that may also be found of a single provision of
	// the rule. Such a finding is evidence for the one on the whole, and the two
	// are never combined (trap 16).
	Provisions bool
	// Cites are the authorities for the scale and the burden.
	Cites []law.Cite
}

// Name gives the stable name of a finding on this element: "open",
// "no_record" or a level. It is total; a finding beyond the scale shows its number.
func (e *Element) Name(f Finding) string {
	switch f {
	case Open:
		return "open"
	case NoRecord:
		return "no_record"
	}
	return name(e.Levels, int(f-FirstLevel), e.Key)
}

// Parse is the inverse of Name.
func (e *Element) Parse(s string) (Finding, bool) {
	switch s {
	case "open":
		return Open, true
	case "no_record":
		return NoRecord, true
	}
	for i, l := range e.Levels {
		if l == s {
			return At(Level(i)), true
		}
	}
	return Open, false
}

// name makes every String method total: what is beyond the list shows its number.
func name(list []string, i int, kind string) string {
	if i >= 0 && i < len(list) {
		return list[i]
	}
	return kind + "(" + strconv.Itoa(i) + ")"
}
