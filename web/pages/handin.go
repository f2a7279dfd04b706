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
// a code, which the student sends. It reads the file of an assignment as well, and puts
// work back from a code. The page sends nothing.
func HandInPage(ms []*matter.Matter, meta Meta) Page {
	of := draw.Line{}
	for _, m := range ms {
		of.Add(option("matter/"+m.ID+".json", words.Literal(m.Title)).With("id", m.ID))
	}
	of.Add(option(ownFile, words.AssignOwn).With("id", ownFile))
	main := tree.El("main", tree.A("id", "main", "tabindex", "-1", "class", "plain"), tree.Class("div", "body",
		tree.El("h1", nil, tree.Say(words.HandInTitle)),
		draw.Para("lede", words.HandInLede),
		draw.Para("noscript", words.HandInNoScript), oldBrowser(),
		tree.El("form", tree.A("id", "hand-in", "class", "js-only", "autocomplete", "off"),
			tree.El("label", tree.A("class", "field"), tree.Say(words.MakeMatter), tree.El("select", tree.A("name", "of"), of.Nodes...)),
			tree.El("div", tree.A("id", "hand-own", "hidden", ""), tree.El("label", tree.A("class", "field"), tree.Say(words.AssignOwnFile), fileInput("file"))),
			warned("hand-no-file", words.HandInNoFile), warned("hand-none", words.HandInNone), warned("hand-failed", words.HandInFailed),
			handReady(),
			assignmentGiven(),
			fromElsewhere())))
	names := answerNames()
	for _, k := range handin.Kinds()[1:] {
		if k != handin.OtherPath {
			names.say("why."+k.String(), k.Sentence())
		}
	}
	names.say("why.other-path", words.HandInOtherPath)
	names.say("why.nothing", words.HandInNothing)
	names.say("due", words.HandInDue(gap("value")))
	names.say("before-other-work", words.TakeNameBefore)
	return Page{Words: meta.Words, Name: "hand-in", Title: words.PageTitle(words.HandInTitle), Description: words.HandInDescription,
		Body: append(Around(meta, main), names.template()), Styles: []string{"class.css"}, Early: true, Room: true, Scripts: []string{"storage.js", "hand-in.js"}}
}

// ownFile is what the choice of a matter says of one of the reader's own.
const ownFile = "own-file"

func fileInput(name string) tree.Node {
	return tree.El("input", tree.A("type", "file", "name", name, "accept", ".json,application/json"))
}

// warned is a sentence that script shows where something is wrong.
func warned(id string, s words.Said) tree.Node {
	return tree.El("p", tree.A("id", id, "class", "warn", "hidden", "", "role", "status"), tree.Say(s))
}

// handReady is what is handed in.
func handReady() tree.Node {
	head := draw.Line{}
	for _, name := range []words.Name{words.HandInQuestion, words.HandInFirst, words.HandInBefore, words.HandInAfter} {
		head.Add(tree.El("th", tree.A("scope", "col"), tree.Say(name)))
	}
	return tree.El("div", tree.A("id", "hand-ready", "hidden", ""),
		tree.El("p", tree.A("id", "hand-label", "class", "lede")),
		tree.El("p", tree.A("role", "status"), tree.SayWith(words.HandInAnswered(words.Literal("0"), words.Literal("0")), func(place string, _ int, _ string) []tree.Node {
			return []tree.Node{tree.El("b", tree.A("data-hand", map[string]string{"first": "answered", "second": "asked"}[place]))}
		})),
		tree.El("details", tree.A("id", "hand-answers"), tree.El("summary", nil, tree.Say(words.HandInAnswers)),
			tree.El("table", tree.A("class", "answers"), tree.El("thead", nil, tree.El("tr", nil, head.Nodes...)), tree.El("tbody", nil))),
		tree.El("label", tree.A("class", "field"), tree.Say(words.HandInName(handin.MaxName)), tree.El("input", tree.A("name", "name", "maxlength", strconv.Itoa(handin.MaxName)))),
		warned("hand-name-bad", words.HandInNameBad),
		draw.Para("", words.HandInFile),
		tree.Class("div", "do", draw.Button("save-hand-in", "", words.HandInSave)),
		tree.El("label", tree.A("class", "field"), tree.Say(words.HandInCode), tree.El("textarea", tree.A("id", "hand-code", "rows", "3", "readonly", "", "spellcheck", "false"))),
		tree.El("p", tree.A("id", "hand-long", "class", "warn", "hidden", ""), tree.Say(words.HandinTooLong)),
		tree.Class("div", "do", draw.Button("copy-code", "quiet", words.HandInCopy)),
		tree.El("p", tree.A("role", "status"), tree.El("span", tree.A("id", "code-copied", "hidden", ""), tree.Say(words.MakeCopied)), tree.El("span", tree.A("id", "code-not-copied", "hidden", ""), tree.Say(words.HandInNotCopied))),
		draw.Para("soft", words.HandInCodeWhat))
}

// assignmentGiven reads the file of an assignment to its student.
func assignmentGiven() tree.Node {
	return tree.El("details", tree.A("id", "given"), tree.El("summary", nil, tree.Say(words.HandInAssignment)),
		draw.Para("", words.HandInAssignmentWhat),
		tree.El("label", tree.A("class", "field"), tree.Say(words.HandInAssignmentFile), fileInput("assignment")),
		warned("given-bad", words.HandInAssignmentBad),
		tree.El("div", tree.A("id", "given-ready", "hidden", ""),
			tree.El("p", tree.A("id", "given-label", "class", "lede")),
			tree.El("p", tree.A("id", "given-due")),
			tree.El("ul", tree.A("id", "given-prompts", "class", "plain")),
			tree.El("p", tree.A("id", "given-none", "hidden", ""), tree.Say(words.HandInPromptsNone)),
			warned("given-prompts-not-kept", words.HandInPromptsNotKept),
			warned("given-not-kept", words.HandInFileNotKept),
			tree.Class("div", "do", draw.Link("#", words.HandInBegin).With("class", "button").With("id", "given-walk"))))
}

// fromElsewhere puts work back that was begun on another device.
func fromElsewhere() tree.Node {
	return tree.El("details", tree.A("id", "elsewhere"), tree.El("summary", nil, tree.Say(words.HandInAgain)),
		draw.Para("", words.HandInAgainWhat),
		tree.El("label", tree.A("class", "field"), tree.Say(words.HandInPaste), tree.El("textarea", tree.A("name", "code", "rows", "4", "spellcheck", "false"))),
		tree.Class("div", "do", draw.Button("bring", "", words.HandInBring)),
		tree.El("p", tree.A("id", "brought-bad", "class", "warn", "hidden", "", "role", "status")),
		warned("brought-not-kept", words.HandInNotKept),
		tree.El("div", tree.A("id", "brought", "hidden", "", "role", "status"),
			tree.El("p", nil, tree.Say(words.HandInBrought), tree.El("span", tree.A("id", "brought-before", "hidden", ""), tree.T(" "), tree.Say(words.HandInBroughtBefore))),
			tree.Class("div", "do", draw.Link("#", words.HandInWalk).With("class", "button").With("id", "brought-walk"))))
}
