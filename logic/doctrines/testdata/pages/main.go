// Command pages writes what the page and the memos of a matter say, static and live,
// in English and in the language that does not exist: for the proof that a fifth test
// needs no other file. Before them comes what the page for a matter of the reader's own
// makes of the same file. It takes a matter's file and an analysis.
package main

import (
	"fmt"
	"os"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/logic/words/zz"
	"github.com/benchwalk/benchwalk/web/app"
	"github.com/benchwalk/benchwalk/web/pages"
)

func main() {
	text, err := os.ReadFile(os.Args[1])
	check(err)
	work, err := os.ReadFile(os.Args[2])
	check(err)
	pseudo, problems := zz.Language(en.Lines())
	if len(problems) > 0 {
		check(fmt.Errorf("the language that does not exist: %v", problems))
	}
	m, wrong := matter.Read(string(text))
	if len(wrong) > 0 {
		check(fmt.Errorf("the matter: %v", wrong))
	}
	a, wrong := analysis.Read(string(work), func(string) *matter.Matter { return m })
	if len(wrong) > 0 {
		check(fmt.Errorf("the analysis: %v", wrong))
	}
	fmt.Println("# own", en.Language().Lang())
	_, plan := app.NewPlan(en.Language(), string(text))
	fmt.Println(plan)
	fmt.Println(pages.OpenPage(nil, pages.Meta{Words: en.Language()}).Document())
	for _, l := range []*words.Language{en.Language(), pseudo} {
		fmt.Println("# static", l.Lang())
		fmt.Println(pages.WalkPage(m, pages.Meta{Words: l}).Document())
		fmt.Println("# live", l.Lang())
		x, first := app.Start(l, string(text), string(work), "")
		fmt.Println(first)
		for _, view := range []string{"v-before", "q-hindered", "v-review", "v-result", "v-take", "v-memo"} {
			fmt.Println(x.Act(`{"do":"at","key":"` + view + `"}`))
		}
		fmt.Println("# memo", l.Lang())
		for _, whose := range memo.Fors() {
			fmt.Println(memo.Write(whose, memo.Decide(l, a, m)).Text())
		}
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
