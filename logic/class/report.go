package class

import (
	"slices"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/whatif"
)

const (
	// MostOutliers and MostPairs are how many a report names at most.
	MostOutliers = 10
	MostPairs    = 20
	// rare is the share of those who answered that is rare: one of so many, or fewer.
	rare = 10
	// mostKept bounds the rulings that are kept because other students may have the same.
	mostKept = 1 << 16
)

// Report is what is seen of a class. Students are numbers from 0 on.
type Report struct {
	Students  int
	OtherText int // students before whom the matter had another text
	Tests     []Test
	Questions []Asked
	// Divided are the numbers of the questions on which some differ, the one on which
	// most do first.
	Divided []int
	// Assigned are the numbers of the questions that some student’s path asks, in the
	// order of these paths.
	Assigned []int
	// Of the test that the matter’s ruling is on, on the answers that count in the end:
	Grounds  []Ground // those on which some ruling, or the court’s, stands, in the test’s order
	NoGround int      // students whose ruling is not compelled, so that it stands on none
	Turns    []Turn   // findings that would move a ruling, the one that would move most first
	Changed  int      // students whose ruling is another than on their first answers
	Least    []int    // students by how many findings the least change has that alters their ruling; under 0 those whose ruling nothing alters
	Outliers []Outlier
	Pairs    []Pair
}

// Test is one test of the matter.
type Test struct {
	ID        doctrines.ID
	Predicted []int // students by disposition; under 0 those who predicted none
	// First and Last are the rulings on the first answers and on those that count in the
	// end, the one that most have first. Students who answered nothing have none.
	First, Last []Ruled
	Court       Ruled // on the court’s own findings; its count is zero
	CourtRuled  bool  // the court found something of the test
}

// Ruled is one ruling and how many have it.
type Ruled struct {
	Reach doctrine.Set
	Firm  doctrine.Firmness
	Count int
}

// Asked is one question.
type Asked struct {
	handin.Question
	// First, Before, After and Last are students by answer, open among them; Last are
	// the answers that count in the end.
	First, Before, After, Last []int
	Sure                       [4]int
	// Moves are those who answered after discussion, by their answer before it and after.
	Moves [][]int
	Moved int // those of them whose answer is another
	Court doctrine.Finding
	// Differ is how many of Pairs of two students answered differently in the end.
	Differ, Pairs int
}

// Ground is a rule on which a compelled ruling stands.
type Ground struct {
	Rule  doctrine.RuleID
	Count int  // a ruling may stand on several
	Court bool // the court’s own ruling stands on it
}

// Turn is one finding: given to everybody who answered the question, it would alter the
// rulings of so many.
type Turn struct {
	Key   doctrines.Key
	To    doctrine.Finding
	Count int
}

// Outlier is a student with answers that hardly anybody gave.
type Outlier struct {
	Student int
	Rare    []int // the numbers of the questions
}

// Pair are two students who differ on one finding of the main test alone, and rule
// differently.
type Pair struct {
	Students [2]int
	Key      doctrines.Key
}

// group are all students with the same findings under the same posture.
type group struct {
	posture  uint16
	findings doctrine.Findings
}

// ruled is what is kept of a ruling.
type ruled struct {
	reach doctrine.Set
	firm  doctrine.Firmness
}

type reporter struct {
	c    *Class
	out  *Report
	kept []map[group]ruled // by test
	main doctrines.ID
	// groups are the findings on the main test in the order of their first students.
	groups  []group
	members map[group]*members
}

// members are the students of a group: how many, and the first of them.
type members struct {
	count int
	some  []int
	of    ruled
}

// Report tells what is seen of the class.
func (c *Class) Report() *Report {
	x := &reporter{c: c, out: &Report{Students: c.n, Least: []int{0}}, members: map[group]*members{}, main: c.tests[0]}
	court := chain.CourtFindings(c.ground.Matter)
	for _, t := range c.tests {
		x.kept = append(x.kept, map[group]ruled{})
		x.test(t, court[t])
	}
	for _, q := range c.ground.Questions {
		a := Asked{Question: q, First: make([]int, q.Answers()), Before: make([]int, q.Answers()), After: make([]int, q.Answers()), Last: make([]int, q.Answers())}
		for range q.Answers() {
			a.Moves = append(a.Moves, make([]int, q.Answers()))
		}
		a.Court = c.court(q, &court)
		x.out.Questions = append(x.out.Questions, a)
	}
	for i := range c.n {
		x.student(i)
	}
	for i := range x.out.Tests {
		order(x.out.Tests[i].First)
		order(x.out.Tests[i].Last)
	}
	x.out.Assigned = c.assigned()
	x.divisions()
	x.changes(court[x.main])
	x.pairs()
	x.outliers()
	return x.out
}

// court is the court’s own finding on a question.
func (c *Class) court(q handin.Question, whole *doctrines.Findings) doctrine.Finding {
	if q.Provision == "" {
		return whole.Get(q.Key)
	}
	return doctrine.Open // a court’s findings in a matter are on the whole rule
}

func (x *reporter) test(t doctrines.ID, court doctrine.Findings) {
	test := Test{ID: t, Predicted: make([]int, 1+len(t.Test().Doctrine().Dispositions))}
	if p := x.c.ground.Matter.Posture; p.Asks(t) && court != (doctrine.Findings{}) {
		r := p.Doctrine(t).Decide(court)
		test.Court, test.CourtRuled = Ruled{Reach: r.Reachable(), Firm: r.Firmness()}, true
	}
	x.out.Tests = append(x.out.Tests, test)
}

// rule gives the ruling of a group on the k-th test, from what is kept where it is.
func (x *reporter) rule(k int, g group) ruled {
	if r, ok := x.kept[k][g]; ok {
		return r
	}
	d := x.c.postures.all[g.posture].Doctrine(x.c.tests[k]).Decide(g.findings)
	r := ruled{d.Reachable(), d.Firmness()}
	if len(x.kept[k]) < mostKept {
		x.kept[k][g] = r
	}
	return r
}

func (x *reporter) student(i int) {
	r := x.c.record(i)
	if r[atTag+2]&otherText != 0 {
		x.out.OtherText++
	}
	posture := r[atPosture]
	for k, t := range x.c.tests {
		test := &x.out.Tests[k]
		test.Predicted[x.c.predicted(r, k)]++
		if !x.c.postures.all[posture].Asks(t) {
			continue
		}
		first, early := x.c.findings(r, t, true)
		last, late := x.c.findings(r, t, false)
		was, is := ruled{}, ruled{}
		if early {
			was = x.rule(k, group{posture, first})
			test.First = count(test.First, was)
		}
		if late {
			is = x.rule(k, group{posture, last})
			test.Last = count(test.Last, is)
		}
		if k > 0 || !late {
			continue
		}
		if early && was != is {
			x.out.Changed++
		}
		g := group{posture, last}
		m := x.members[g]
		if m == nil {
			m = &members{of: is}
			x.members[g], x.groups = m, append(x.groups, g)
		}
		if m.count++; len(m.some) < MostPairs {
			m.some = append(m.some, i)
		}
	}
	for n := range x.out.Questions {
		q, a := &x.out.Questions[n], x.c.answer(r, n)
		q.First[a.First]++
		q.Before[a.Before]++
		q.After[a.After]++
		q.Last[a.Last()]++
		q.Sure[a.Sure]++
		if from, ok := Moves(a); ok {
			if q.Moves[from][a.After]++; from != a.After {
				q.Moved++
			}
		}
	}
}

// Moves gives the answer from which a student came to another after discussion; false
// where one of the two is missing.
func Moves(a handin.Answer) (from doctrine.Finding, ok bool) {
	from = a.Before
	if from == doctrine.Open {
		from = a.First
	}
	return from, from != doctrine.Open && a.After != doctrine.Open
}

func count(list []Ruled, r ruled) []Ruled {
	for i := range list {
		if list[i].Reach == r.reach && list[i].Firm == r.firm {
			list[i].Count++
			return list
		}
	}
	return append(list, Ruled{r.reach, r.firm, 1})
}

// order puts the ruling that most have first, and among equals the lower one.
func order(list []Ruled) {
	slices.SortFunc(list, func(a, b Ruled) int {
		switch {
		case a.Count != b.Count:
			return b.Count - a.Count
		case a.Reach != b.Reach:
			return int(a.Reach) - int(b.Reach)
		}
		return int(a.Firm) - int(b.Firm)
	})
}

// divisions counts the pairs of students who differ on each question.
func (x *reporter) divisions() {
	for n := range x.out.Questions {
		q := &x.out.Questions[n]
		answered, same := 0, 0
		for _, count := range q.Last[doctrine.Open+1:] {
			answered += count
			same += count * (count - 1) / 2
		}
		q.Pairs = answered * (answered - 1) / 2
		if q.Differ = q.Pairs - same; q.Differ > 0 {
			x.out.Divided = append(x.out.Divided, n)
		}
	}
	const fine = 100_000 // so that what few answered is put among what many did
	slices.SortStableFunc(x.out.Divided, func(a, b int) int {
		p, q := &x.out.Questions[a], &x.out.Questions[b]
		return q.Differ*fine/q.Pairs - p.Differ*fine/p.Pairs
	})
}

// changes tells the grounds, and what would alter the rulings, once for each distinct
// set of findings.
func (x *reporter) changes(court doctrine.Findings) {
	var grounds [doctrine.MaxRules]int
	var turns [doctrine.MaxElements][doctrine.MaxLevels]int
	for _, g := range x.groups {
		m := x.members[g]
		d := x.c.postures.all[g.posture].Doctrine(x.main)
		r := d.Decide(g.findings)
		on := r.Grounds()
		for _, rule := range on {
			grounds[rule] += m.count
		}
		if len(on) == 0 {
			x.out.NoGround += m.count
		}
		least := whatif.Robustness(whatif.Flips(r))
		for len(x.out.Least) <= least {
			x.out.Least = append(x.out.Least, 0)
		}
		x.out.Least[least] += m.count
		for e := range d.Elements {
			if g.findings[e] == doctrine.Open {
				continue
			}
			for l := range d.Elements[e].Levels {
				changed := g.findings
				changed[e] = doctrine.At(doctrine.Level(l))
				if to := d.Decide(changed); to.Reachable() != m.of.reach || to.Firmness() != m.of.firm {
					turns[e][l] += m.count
				}
			}
		}
	}
	own := x.c.ground.Matter.Posture.Doctrine(x.main)
	stands := own.Decide(court).Grounds()
	for rule := range own.Rules {
		id := doctrine.RuleID(rule)
		if its := slices.Contains(stands, id); its || grounds[rule] > 0 {
			x.out.Grounds = append(x.out.Grounds, Ground{id, grounds[rule], its})
		}
	}
	for e := range turns {
		for l, n := range turns[e] {
			if n > 0 {
				x.out.Turns = append(x.out.Turns, Turn{doctrines.Key{Test: x.main, Element: e}, doctrine.At(doctrine.Level(l)), n})
			}
		}
	}
	slices.SortStableFunc(x.out.Turns, func(a, b Turn) int { return b.Count - a.Count })
}

// pairs finds two groups that differ in one finding and rule differently, and takes a
// student of each. Nobody stands in two pairs.
func (x *reporter) pairs() {
	taken := map[int]bool{}
	next := func(m *members) (student int, ok bool) {
		for _, i := range m.some {
			if !taken[i] {
				return i, true
			}
		}
		return 0, false
	}
	for _, g := range x.groups {
		d := x.c.postures.all[g.posture].Doctrine(x.main)
		for e := range d.Elements {
			for to := g.findings[e] + 1; g.findings[e] != doctrine.Open && int(to-doctrine.FirstLevel) < len(d.Elements[e].Levels); to++ {
				other := g
				other.findings[e] = to
				a, b := x.members[g], x.members[other]
				if b == nil || a.of.reach == b.of.reach {
					continue
				}
				for {
					i, ok := next(a)
					j, both := next(b)
					if !ok || !both {
						break
					}
					if len(x.out.Pairs) == MostPairs {
						return
					}
					taken[i], taken[j] = true, true
					x.out.Pairs = append(x.out.Pairs, Pair{[2]int{min(i, j), max(i, j)}, doctrines.Key{Test: x.main, Element: e}})
				}
			}
		}
	}
}

// outliers finds the students with most answers that hardly anybody gave.
func (x *reporter) outliers() {
	isRare := make([][]bool, len(x.out.Questions))
	for n := range x.out.Questions {
		q := &x.out.Questions[n]
		isRare[n] = make([]bool, len(q.Last))
		answered := x.out.Students - q.Last[doctrine.Open]
		for f := 1; f < len(q.Last); f++ {
			isRare[n][f] = q.Last[f] > 0 && q.Last[f]*rare <= answered
		}
	}
	for i := range x.c.n {
		r := x.c.record(i)
		o := Outlier{Student: i}
		for n := range x.out.Questions {
			if isRare[n][x.c.answer(r, n).Last()] {
				o.Rare = append(o.Rare, n)
			}
		}
		if len(o.Rare) == 0 {
			continue
		}
		at := len(x.out.Outliers)
		for at > 0 && len(x.out.Outliers[at-1].Rare) < len(o.Rare) {
			at--
		}
		if at < MostOutliers {
			x.out.Outliers = slices.Insert(x.out.Outliers, at, o)
			x.out.Outliers = x.out.Outliers[:min(len(x.out.Outliers), MostOutliers)]
		}
	}
}

func (c *Class) assigned() []int {
	used := make([]bool, len(c.paths.all))
	for i := range c.n {
		used[c.record(i)[atPath]] = true
	}
	var names []string
	for n, name := range c.paths.all {
		if used[n] {
			names = append(names, name)
		}
	}
	return AskedOn(c.ground, names)
}

// AskedOn are the numbers of the questions that some of these paths ask, each once, in
// the order of the paths.
func AskedOn(g *handin.Ground, paths []string) (numbers []int) {
	for _, name := range paths {
		asked, _ := g.Asked(name)
		for _, n := range asked {
			if !slices.Contains(numbers, n) {
				numbers = append(numbers, n)
			}
		}
	}
	return numbers
}
