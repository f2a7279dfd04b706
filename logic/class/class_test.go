package class_test

import (
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/class"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/whatif"
)

func ground(t testing.TB, id string) *handin.Ground {
	text, ok := casebook.Text(id)
	require.True(t, ok)
	g, _ := handin.NewGround(casebook.Matter(id), matter.Digest(text))
	return g
}

// student makes what somebody might hand in: most answers lie beside each other.
func student(r *rand.Rand, g *handin.Ground, name string) *handin.HandIn {
	h := &handin.HandIn{Path: name, Text: g.Text, Posture: g.Matter.Posture, Tag: r.Uint64N(handin.Tags), Minutes: 3_600_000 + r.Uint32N(1000), Answers: make([]handin.Answer, len(g.Questions))}
	for _, t := range g.Tests() {
		h.Predicted[t] = doctrine.Disposition(r.IntN(1 + len(t.Test().Doctrine().Dispositions)))
	}
	numbers, _ := g.Asked(name)
	for _, n := range numbers {
		any := func() doctrine.Finding { return doctrine.Finding(r.IntN(g.Questions[n].Answers())) }
		a := handin.Answer{First: any(), Sure: analysis.Confidences()[r.IntN(4)]}
		a.Before = a.First
		if r.IntN(3) == 0 {
			a.After = any()
		}
		h.Answers[n] = a
	}
	return h
}

func TestTheLaterOfTwoCounts(t *testing.T) {
	g := ground(t, "wechat-2020")
	r := rand.New(rand.NewPCG(1, 1))
	c := class.New(g)
	first, other := student(r, g, "short"), student(r, g, "whole")
	i, took := c.Add(first)
	require.Equal(t, class.Counts, took)
	j, took := c.Add(other)
	require.Equal(t, class.Counts, took)
	require.NotEqual(t, i, j)

	again := student(r, g, "whole")
	again.Tag, again.Minutes = first.Tag, first.Minutes+1
	at, took := c.Add(again)
	require.Equal(t, class.Replaces, took)
	require.Equal(t, i, at)
	require.Equal(t, again, c.Student(i))
	at, took = c.Add(first)
	require.Equal(t, class.AgainLeft, took, "it was replaced before")
	require.Equal(t, i, at)
	before := student(r, g, "whole")
	before.Tag, before.Minutes = first.Tag, first.Minutes
	at, took = c.Add(before)
	require.Equal(t, class.Earlier, took)
	require.Equal(t, i, at)
	_, took = c.Add(before)
	require.Equal(t, class.AgainLeft, took, "it was left out before")
	named := *again
	named.Name = "Ann"
	at, took = c.Add(&named)
	require.Equal(t, class.Again, took)
	require.Equal(t, i, at)
	require.Equal(t, again, c.Student(i))
	same := student(r, g, "short")
	same.Tag, same.Minutes = first.Tag, again.Minutes
	_, took = c.Add(same)
	require.Equal(t, class.Replaces, took, "of two at the same minute the one that is read later counts")
	require.Equal(t, same, c.Student(i))
	require.Equal(t, other, c.Student(j))
	require.Equal(t, 2, c.Len())
	at, ok := c.Find(other.Tag)
	require.True(t, ok)
	require.Equal(t, j, at)
	_, ok = c.Find(other.Tag ^ 1)
	require.False(t, ok)
	for _, took := range []class.Took{class.Counts, class.Replaces, class.Earlier, class.Full, class.Again, class.AgainLeft} {
		require.NotEqual(t, "?", took.String())
	}
}

// What a class keeps of a student is what counts of the hand-in, however many there are.
func TestNothingIsLost(t *testing.T) {
	g := ground(t, "wechat-2020")
	r := rand.New(rand.NewPCG(2, 1))
	c := class.New(g)
	want := map[uint64]*handin.HandIn{}
	for i := range 3000 {
		h := student(r, g, g.Paths()[i%2])
		h.Tag = uint64(i / 2 * 8) // every other one comes twice
		if i%5 == 0 {
			h.Posture = h.Posture.With("standard", "ca3").With("law", "today")
		}
		if i%7 == 0 {
			h.Text = 0
		}
		if was := want[h.Tag]; was == nil || was.Minutes <= h.Minutes {
			want[h.Tag] = h
		}
		c.Add(h)
	}
	require.Equal(t, len(want), c.Len())
	for i := range c.Len() {
		h := c.Student(i)
		require.Equal(t, want[h.Tag], h)
	}
}

func TestAClassHasAnEnd(t *testing.T) {
	g := ground(t, "wechat-2020")
	c := class.New(g)
	took := class.Counts
	n := 0
	var each func(p doctrines.Posture, settings []doctrines.Setting)
	each = func(p doctrines.Posture, settings []doctrines.Setting) {
		if len(settings) == 0 {
			h := student(rand.New(rand.NewPCG(uint64(n), 0)), g, "short")
			if h.Posture = p; took != class.Full {
				_, took = c.Add(h)
				n++
			}
			return
		}
		for _, v := range settings[0].Values {
			each(p.With(settings[0].Name, v), settings[1:])
		}
	}
	each(doctrines.Posture{}, append(doctrines.Settings(), doctrines.Standards()...))
	require.LessOrEqual(t, c.Len(), 1<<12, "as many postures as a class has, and no more")
	require.True(t, took == class.Full || n < 1<<12)
}

// Everything that is counted is counted once more, plainly.
func TestReport(t *testing.T) {
	for _, id := range casebook.Matters() {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			g := ground(t, id)
			r := rand.New(rand.NewPCG(3, 1))
			for _, size := range []int{1, 7, 40, 200} {
				c := class.New(g)
				var all []*handin.HandIn
				for range size {
					h := student(r, g, "whole")
					h.Posture.Set("standard", []string{"ca9", "ca3"}[r.IntN(2)])
					c.Add(h)
					all = append(all, h)
				}
				plainly(t, g, all, c.Report())
			}
		})
	}
}

func plainly(t *testing.T, g *handin.Ground, all []*handin.HandIn, got *class.Report) {
	require.Equal(t, len(all), got.Students)
	main := g.Tests()[0]
	rule := func(h *handin.HandIn, first bool) doctrine.Ruling {
		f := g.Findings(h.Answers, first)
		return chain.Decide(h.Posture, &f)[main]
	}
	type kind struct {
		reach doctrine.Set
		firm  doctrine.Firmness
	}
	counted := func(list []class.Ruled) map[kind]int {
		m := map[kind]int{}
		for i, x := range list {
			m[kind{x.Reach, x.Firm}] = x.Count
			require.True(t, i == 0 || list[i-1].Count >= x.Count)
		}
		return m
	}
	first, last, grounds := map[kind]int{}, map[kind]int{}, map[doctrine.RuleID]int{}
	none, changed := 0, 0
	least := make([]int, len(got.Least))
	for _, h := range all {
		was, is := rule(h, true), rule(h, false)
		if f := g.Findings(h.Answers, true); f[main] != (doctrine.Findings{}) {
			first[kind{was.Reachable(), was.Firmness()}]++
		}
		if f := g.Findings(h.Answers, false); f[main] == (doctrine.Findings{}) {
			continue
		}
		last[kind{is.Reachable(), is.Firmness()}]++
		if f := g.Findings(h.Answers, true); f[main] != (doctrine.Findings{}) && (was.Reachable() != is.Reachable() || was.Firmness() != is.Firmness()) {
			changed++
		}
		for _, rule := range is.Grounds() {
			grounds[rule]++
		}
		if len(is.Grounds()) == 0 {
			none++
		}
		least[whatif.Robustness(whatif.Flips(is))]++
	}
	require.Equal(t, first, counted(got.Tests[0].First))
	require.Equal(t, last, counted(got.Tests[0].Last))
	require.Equal(t, changed, got.Changed)
	require.Equal(t, none, got.NoGround)
	require.Equal(t, least, got.Least)
	court := chain.CourtFindings(g.Matter)
	courts := g.Matter.Posture.Doctrine(main).Decide(court[main])
	for _, x := range got.Grounds {
		require.Equal(t, grounds[x.Rule], x.Count)
		require.Equal(t, slices.Contains(courts.Grounds(), x.Rule), x.Court)
		delete(grounds, x.Rule)
	}
	require.Empty(t, grounds)

	turns := map[doctrines.Key]map[doctrine.Finding]int{}
	for i, x := range got.Turns {
		require.True(t, i == 0 || got.Turns[i-1].Count >= x.Count)
		if turns[x.Key] == nil {
			turns[x.Key] = map[doctrine.Finding]int{}
		}
		turns[x.Key][x.To] = x.Count
	}
	for _, k := range doctrines.KeysOf(main) {
		for l := range k.Scale().Levels {
			n := 0
			for _, h := range all {
				f := g.Findings(h.Answers, false)
				if f.Get(k) == doctrine.Open {
					continue
				}
				was := chain.Decide(h.Posture, &f)[main]
				f.Set(k, doctrine.At(doctrine.Level(l)))
				is := chain.Decide(h.Posture, &f)[main]
				if was.Reachable() != is.Reachable() || was.Firmness() != is.Firmness() {
					n++
				}
			}
			require.Equal(t, n, turns[k][doctrine.At(doctrine.Level(l))])
		}
	}
	questions(t, g, all, got)
	people(t, g, all, got, func(i int) doctrine.Set { r := rule(all[i], false); return r.Reachable() })
}

func questions(t *testing.T, g *handin.Ground, all []*handin.HandIn, got *class.Report) {
	for n := range g.Questions {
		q := got.Questions[n]
		first, before, after, last := make([]int, len(q.First)), make([]int, len(q.First)), make([]int, len(q.First)), make([]int, len(q.First))
		sure := [4]int{}
		moved, differ, pairs := 0, 0, 0
		for i, h := range all {
			a := h.Answers[n]
			first[a.First]++
			before[a.Before]++
			after[a.After]++
			last[a.Last()]++
			sure[a.Sure]++
			if a.Before != doctrine.Open && a.After != doctrine.Open && a.Before != a.After {
				moved++
			}
			for _, other := range all[:i] {
				if b := other.Answers[n]; a.Last() != doctrine.Open && b.Last() != doctrine.Open {
					pairs++
					if a.Last() != b.Last() {
						differ++
					}
				}
			}
		}
		require.Equal(t, [][]int{first, before, after, last}, [][]int{q.First, q.Before, q.After, q.Last})
		require.Equal(t, sure, q.Sure)
		require.Equal(t, moved, q.Moved)
		require.Equal(t, []int{differ, pairs}, []int{q.Differ, q.Pairs})
		require.Equal(t, differ > 0, slices.Contains(got.Divided, n))
		sum := 0
		for from := range q.Moves {
			for to, n := range q.Moves[from] {
				if from != to {
					sum += n
				}
			}
		}
		require.Equal(t, moved, sum)
	}
	for i := 1; i < len(got.Divided); i++ {
		a, b := got.Questions[got.Divided[i-1]], got.Questions[got.Divided[i]]
		require.GreaterOrEqual(t, float64(a.Differ)/float64(a.Pairs)+1e-4, float64(b.Differ)/float64(b.Pairs))
	}
}

func people(t *testing.T, g *handin.Ground, all []*handin.HandIn, got *class.Report, reach func(int) doctrine.Set) {
	main := g.Tests()[0]
	seen := map[int]bool{}
	apart := func(i, j int) (keys []doctrines.Key) {
		a, b := g.Findings(all[i].Answers, false), g.Findings(all[j].Answers, false)
		for _, k := range doctrines.KeysOf(main) {
			if a.Get(k) != b.Get(k) {
				keys = append(keys, k)
			}
		}
		return keys
	}
	for _, p := range got.Pairs {
		i, j := p.Students[0], p.Students[1]
		require.Less(t, i, j)
		require.False(t, seen[i] || seen[j], "nobody stands in two pairs")
		seen[i], seen[j] = true, true
		require.Equal(t, all[i].Posture, all[j].Posture)
		require.Equal(t, []doctrines.Key{p.Key}, apart(i, j))
		require.NotEqual(t, reach(i), reach(j))
	}
	// Whoever stands in no pair could be put in none, unless there are as many as are named.
	for i := range all {
		for j := range i {
			if len(got.Pairs) == class.MostPairs || seen[i] || seen[j] || all[i].Posture != all[j].Posture || reach(i) == reach(j) {
				continue
			}
			if keys := apart(i, j); len(keys) == 1 && all[i].Answers != nil {
				a, b := g.Findings(all[i].Answers, false), g.Findings(all[j].Answers, false)
				require.True(t, a.Get(keys[0]) == doctrine.Open || b.Get(keys[0]) == doctrine.Open, "%d and %d differ on %s alone", i, j, keys[0])
			}
		}
	}
	for i, o := range got.Outliers {
		require.True(t, i == 0 || len(got.Outliers[i-1].Rare) >= len(o.Rare))
		for _, n := range o.Rare {
			same, answered := 0, 0
			for _, h := range all {
				if f := h.Answers[n].Last(); f != doctrine.Open {
					answered++
					if f == all[o.Student].Answers[n].Last() {
						same++
					}
				}
			}
			require.LessOrEqual(t, same*10, answered)
		}
	}
	require.LessOrEqual(t, len(got.Outliers), class.MostOutliers)
}

// One of ten is rare, and one of nine is not.
func TestRareAnswers(t *testing.T) {
	g := ground(t, "wechat-2020")
	for n, rare := range map[int]int{9: 0, 10: 1} {
		c := class.New(g)
		for i := range n {
			h := &handin.HandIn{Path: "short", Text: g.Text, Posture: g.Matter.Posture, Tag: uint64(i), Answers: make([]handin.Answer, len(g.Questions))}
			h.Answers[0].Before = doctrine.FirstLevel
			if i == 3 {
				h.Answers[0].Before = doctrine.NoRecord
			}
			c.Add(h)
		}
		r := c.Report()
		require.Len(t, r.Outliers, rare, n)
		if rare > 0 {
			require.Equal(t, class.Outlier{Student: 3, Rare: []int{0}}, r.Outliers[0])
		}
	}
}

// held is how many bytes a class of so many students holds.
func held(t testing.TB, g *handin.Ground, n int) int {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	c := class.New(g)
	h := student(rand.New(rand.NewPCG(9, 9)), g, "whole")
	for i := range n {
		h.Tag = uint64(i) * 7919
		c.Add(h)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(c)
	return int(after.HeapAlloc - before.HeapAlloc)
}

// A student takes at most 128 bytes, whatever matter that is built in.
func TestAStudentTakesLittleRoom(t *testing.T) {
	const n = 200_000
	for _, id := range []string{"wechat-2020", "own"} {
		g := ground(t, id)
		each := held(t, g, n) / n
		t.Log(id, len(g.Questions), each)
		require.LessOrEqual(t, each, 128, id)
	}
}

func BenchmarkReport(b *testing.B) {
	g := ground(b, "wechat-2020")
	r := rand.New(rand.NewPCG(3, 1))
	c := class.New(g)
	for range 200 {
		c.Add(student(r, g, "whole"))
	}
	for b.Loop() {
		c.Report()
	}
}
