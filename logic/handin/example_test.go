package handin_test

import (
	"fmt"
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// A student’s answers become a code. Whoever collects it finds it in a chat, quoted and
// in small letters, and reads it against the same matter.
func Example() {
	text, _ := casebook.Text("wechat-2020")
	g, _ := handin.NewGround(casebook.Matter("wechat-2020"), matter.Digest(text))
	merits := g.Question("", doctrines.MustKey("stay.merits"))
	h := &handin.HandIn{Path: "short", Text: g.Text, Posture: g.Matter.Posture, Answers: make([]handin.Answer, len(g.Questions)), Tag: 7, Minutes: 3_600_000, Name: "Ann"}
	h.Answers[merits] = handin.Answer{First: doctrine.FirstLevel, Before: doctrine.FirstLevel + 1, Sure: analysis.ConfidenceHigh}
	code, _ := g.Encode(h)

	handin.Search("10:02 Ann: here you are\n> “"+strings.ToLower(code)+"”.", true, func(f handin.Found) {
		again, kind, _ := g.Open(f)
		a := again.Answers[merits]
		fmt.Println("line", f.Line, kind == handin.None, handin.TagText(again.Tag), a.First, a.Last(), a.Sure)
		fmt.Printf("the name stays with the student: %q\n", again.Name)
	})
	// Output:
	// line 2 true 00000007 2 3 high
	// the name stays with the student: ""
}
