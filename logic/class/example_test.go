package class_test

import (
	"fmt"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/class"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// Of two hand-ins of one student the later one counts. The report says how many gave
// each answer, and on how many pairs of students the class divides.
func Example() {
	text, _ := casebook.Text("wechat-2020")
	g, _ := handin.NewGround(casebook.Matter("wechat-2020"), matter.Digest(text))
	merits := g.Question("", doctrines.MustKey("stay.merits"))
	handed := func(student uint64, minutes uint32, answer doctrine.Finding) *handin.HandIn {
		h := &handin.HandIn{Path: "short", Text: g.Text, Posture: g.Matter.Posture, Answers: make([]handin.Answer, len(g.Questions)), Tag: student, Minutes: minutes}
		h.Answers[merits].Before = answer
		return h
	}

	c := class.New(g)
	c.Add(handed(1, 10, doctrine.FirstLevel))
	c.Add(handed(2, 10, doctrine.FirstLevel))
	_, took := c.Add(handed(2, 11, doctrine.FirstLevel+1))

	r := c.Report()
	q := r.Questions[merits]
	fmt.Println(took, r.Students)
	fmt.Println(q.Last, "differ:", q.Differ, "of", q.Pairs)
	// Output:
	// replaces 2
	// [0 0 1 1 0 0 0] differ: 1 of 1
}
