package view

import (
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// memo is the view that holds the written product. Its text is the module's; the choice
// and the buttons stand outside the slot.
func memo() tree.Node {
	return section("view js-only", walk.Memo, []tree.Node{
		draw.Para("eyebrow screen", words.TakeEyebrow),
		heading(walk.Memo, words.TakeMemoTitle).With("class", "screen"),
		tree.Class("div", "axes", choose("view.memo", words.TakeMemoFor, []answer{
			{value: "bench", label: words.TakeMemoBench}, {value: "movant", label: words.TakeMemoMovant}, {value: "opponent", label: words.TakeMemoOpponent}}, "bench"),
			tree.El("label", tree.A("class", "tickbox"), tree.El("input", tree.A("type", "checkbox", "name", "view.record", "value", "whole")), tree.T(" "), tree.Say(words.TakeMemoRecord))),
		tree.Class("div", "do screen",
			draw.Button("print", "quiet", words.TakeMemoPrint),
			draw.Button("memo-docx", "quiet", words.TakeMemoWord),
			draw.Button("memo-md", "quiet", words.TakeMemoMarkdown),
			draw.Button("memo-txt", "quiet", words.TakeMemoPlain),
			draw.Button("copy-rich", "quiet", words.TakeMemoCopy),
			draw.Button("copy-plain", "quiet", words.TakeMemoCopyPlain)),
		done("take-memo"),
		framed(),
		slot("memo"),
		when(flagBuilt, draw.Para("needs-script", words.TakeMemoNeedsScript))[0]})
}
