package pages

import (
	"strconv"

	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// HandInPage is where a student hands in what the browser has kept of a walk: a file or
// a code, which the student sends. The page sends nothing.
func HandInPage(ms []*matter.Matter, meta Meta) Page {
	of := draw.Line{}
	for _, m := range ms {
		of.Add(option("matter/"+m.ID+".json", words.Literal(m.Title)).With("data-id", m.ID))
	}
	main := tree.El("main", tree.A("id", "main", "tabindex", "-1", "class", "plain"), tree.Class("div", "body",
		tree.El("h1", nil, tree.Say(words.HandInTitle)),
		draw.Para("lede", words.HandInLede),
		draw.Para("noscript", words.HandInNoScript),
		tree.El("form", tree.A("id", "hand-in", "class", "js-only", "autocomplete", "off"),
			tree.El("label", tree.A("class", "field"), tree.Say(words.MakeMatter), tree.El("select", tree.A("name", "of"), of.Nodes...)),
			tree.El("p", tree.A("id", "hand-none", "class", "warn", "hidden", "", "role", "status"), tree.Say(words.HandInNone)),
			tree.El("p", tree.A("id", "hand-failed", "class", "warn", "hidden", "", "role", "status"), tree.Say(words.HandInFailed)),
			tree.El("div", tree.A("id", "hand-ready", "hidden", ""),
				tree.El("p", tree.A("role", "status"), tree.SayWith(words.HandInAnswered(words.Literal("0"), words.Literal("0")), func(place string, _ int, _ string) []tree.Node {
					return []tree.Node{tree.El("b", tree.A("data-hand", map[string]string{"first": "answered", "second": "asked"}[place]))}
				})),
				tree.El("label", tree.A("class", "field"), tree.Say(words.HandInName(handin.MaxName)), tree.El("input", tree.A("name", "name", "maxlength", strconv.Itoa(handin.MaxName)))),
				tree.El("p", tree.A("id", "hand-name-bad", "class", "warn", "hidden", "", "role", "status"), tree.Say(words.HandInNameBad)),
				draw.Para("", words.HandInFile),
				tree.Class("div", "do", draw.Button("save-hand-in", "", words.HandInSave)),
				tree.El("label", tree.A("class", "field"), tree.Say(words.HandInCode), tree.El("textarea", tree.A("id", "hand-code", "rows", "3", "readonly", "", "spellcheck", "false"))),
				tree.El("p", tree.A("id", "hand-long", "class", "warn", "hidden", ""), tree.Say(words.HandinTooLong)),
				tree.Class("div", "do", draw.Button("copy-code", "quiet", words.HandInCopy)),
				tree.El("p", tree.A("role", "status"), tree.El("span", tree.A("id", "code-copied", "hidden", ""), tree.Say(words.MakeCopied)), tree.El("span", tree.A("id", "code-not-copied", "hidden", ""), tree.Say(words.HandInNotCopied))),
				draw.Para("soft", words.HandInCodeWhat)))))
	return Page{Words: meta.Words, Name: "hand-in", Title: words.PageTitle(words.HandInTitle), Description: words.HandInDescription,
		Body: Around(meta, main), Early: true, Room: true, Scripts: []string{"storage.js", "hand-in.js"}}
}
