// Command pages writes what the page of a matter says, static and live, in English
// and in the language that does not exist: for the proof that a fifth test needs no
// other file. It takes a matter's file and an analysis.
package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/matter"
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
	for _, l := range []*words.Language{en.Language(), pseudo} {
		fmt.Println("# static", l.Lang())
		fmt.Println(pages.WalkPage(m, pages.Meta{Words: l}).Document())
		fmt.Println("# live", l.Lang())
		x, _ := app.Start(l, string(text), string(work), "")
		for _, view := range []string{"v-before", "q-hindered", "v-review", "v-result", "v-take", "v-memo"} {
			answer := x.Act(`{"do":"at","key":"` + view + `"}`)
			lines := strings.Split(answer, `"slots":`)
			fmt.Println(view, strings.Join(slices.Clone(lines), "\n"))
		}
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
