// Package lint looks over a matter file that reads without a problem for what
// its writer most likely did not mean: a statement without a source, an authority
// nobody knows, a question asked twice. None of it stops a walk, so all of it is
// advice, each with its place.
package lint

import (
	"slices"
	"strconv"
	"strings"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
)

// limits are wider than those of a matter file, which has been read: here only
// the advice is counted, and a thousandth piece of it helps nobody.
var limits = strictjson.Limits{Bytes: 1 << 20, Depth: 32, Problems: 200, Text: 10_000}

// Read gives the advice on a matter in the order of its places. The text is that
// of the file from which m was read without a problem. It is read a second time,
// because the matter has forgotten where things stood.
func Read(text string, m *matter.Matter) []strictjson.Problem {
	x := reader{r: strictjson.NewReader(text, limits), m: m, asked: map[string]bool{}, used: map[string]bool{}}
	x.root()
	return x.r.Done()
}

type reader struct {
	r     *strictjson.Reader
	m     *matter.Matter
	asked map[string]bool
	used  map[string]bool // cites that an assertion names
	cites []cite
}

type cite struct {
	id    string
	place strictjson.Place
}

func (x *reader) root() {
	r := x.r
	r.Object(nil, func(name string) {
		switch name {
		case "cites":
			r.Array(func(int) {
				var c cite
				r.Object(nil, func(name string) {
					if name != "id" {
						x.value(name)
						return
					}
					c.id = r.Text()
				})
				c.place = r.Last()
				x.cites = append(x.cites, c)
			})
		case "alternatives":
			r.Array(func(i int) {
				x.value("")
				if a := &x.m.Alternatives; i < len(*a) && !(*a)[i].InRecord && (*a)[i].Credited != (matter.Rating{}) {
					x.r.Refuse(words.LintCredited(strictjson.Shown("record"), strictjson.Shown("credited")))
				}
			})
		case "results":
			r.Array(func(i int) {
				x.value("")
				if i >= len(x.m.Results) {
					return
				}
				if _, holds := chain.Holds(x.m, x.m.Results[i]); !holds {
					x.r.Refuse(words.LintResult(strictjson.Shown("also")))
				}
			})
		case "paths":
			r.Object(nil, func(name string) {
				x.value("")
				if whole, ok := x.m.Path(matter.Whole); ok && name == matter.Whole.String() {
					x.missing(whole.Steps(), words.LintWhole)
				}
			})
		case "numbering":
			x.value("")
			x.missing(x.m.Numbering, words.LintUnnumbered)
		case "posture":
			var p doctrines.Posture
			p.Read(r, func(name, _ string) { x.r.Refuse(words.LintRetired(strictjson.Shown(name))) })
		default:
			x.value(name)
		}
	})
	if x.m.Minutes == 0 {
		x.r.Refuse(words.LintMinutes(strictjson.Shown("minutes")))
	}
	for _, c := range x.cites {
		if !x.used[c.id] {
			x.r.RefuseAt(c.place, words.LintUnnamed(strictjson.Shown(c.id)))
		}
	}
}

// missing advises of each step of the matter that is not in a list just read.
func (x *reader) missing(list []string, says func(step words.Name) words.Name) {
	for _, id := range x.m.StepIDs() {
		if !slices.Contains(list, id) {
			x.r.Refuse(says(strictjson.Shown(id)))
		}
	}
}

// value reads any value; name is that of the member it is, or is an item of.
func (x *reader) value(name string) {
	switch x.r.Kind() {
	case strictjson.Object:
		x.object()
	case strictjson.Array:
		x.r.Array(func(int) { x.value(name) })
	case strictjson.Text:
		x.text(name)
	default:
		x.r.Skip()
	}
}

// object reads any object but the few that root reads itself. An assertion is
// told by its members, so that a list of them is looked over wherever it stands.
func (x *reader) object() {
	r := x.r
	has, by, mark := map[string]bool{}, "", ""
	r.Object(nil, func(name string) {
		has[name] = true
		switch name {
		case "by":
			by = r.Text()
		case "mark":
			mark = r.Text()
		case "cites":
			cited := 0
			r.Array(func(int) {
				x.used[r.Text()] = true
				cited++
			})
			has[name] = cited > 0
		case "findings":
			held := 0
			r.Object(nil, func(string) {
				r.Skip()
				held++
			})
			has[name] = held > 0
		default:
			x.value(name)
		}
	})
	if has["id"] && has["text"] && !has["cites"] && by != matter.ModelSays.String() {
		x.r.Refuse(words.LintUncited(strictjson.Shown("cites"), strictjson.Shown("by"), strictjson.Shown(matter.ModelSays.String())))
	}
	if mark == matter.NotReached.String() && has["findings"] {
		x.r.Refuse(words.LintNotReached)
	}
}

func (x *reader) text(name string) {
	s := x.r.Text()
	switch name {
	case "authority":
		if _, ok := law.Lookup(law.ID(s)); !ok {
			x.r.Refuse(strictjson.Unknown(words.UnknownAuthority, s, authorities()))
		}
	case "key":
		if x.asked[s] {
			x.r.Refuse(words.LintTwice(strictjson.Shown(s)))
		}
		x.asked[s] = true
	}
	if words.Odd(s) {
		x.r.Refuse(words.LintAsterisk(strictjson.Shown(`\*`)))
	}
	for i, c := range s {
		if unseen(c) && strings.IndexRune(s, c) == i {
			x.r.Refuse(words.LintUnseen(words.Literal("U+" + hex(c))))
		}
	}
}

// unseen reports whether a character cannot be seen; a line may end.
func unseen(c rune) bool { return c != '\n' && matter.Unseen(c) }

func hex(c rune) string {
	s := strings.ToUpper(strconv.FormatInt(int64(c), 16))
	return strings.Repeat("0", max(0, 4-len(s))) + s
}

func authorities() (ids []string) {
	for _, a := range law.All() {
		ids = append(ids, string(a.ID))
	}
	return ids
}
