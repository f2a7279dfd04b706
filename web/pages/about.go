package pages

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// aboutBody is the page that says how it works and what it is not.
func aboutBody(meta Meta) []tree.Node {
	var marks, firm, read []tree.Node
	for _, m := range matter.Marks()[1:] {
		marks = append(marks, term(words.Mark(m.String()))...)
	}
	for _, f := range doctrine.Firmnesses() {
		firm = append(firm, term(words.Firmness(f.String()), true)...)
	}
	for i := len(law.Marks()) - 1; i >= 0; i-- {
		read = append(read, term(words.Mark(law.Marks()[i].String()))...)
	}
	no := words.NoRecord("stay.merits")
	vocabulary := []tree.Node{}
	for _, o := range []words.Option{
		{Label: "Injunction", Hint: "A court’s order to do or not to do something, here before the case is decided."},
		{Label: "Stay", Hint: "An order that holds another order back for a time. Nobody has a right to one."},
		{Label: "Movant", Hint: "The party that asks. The movant of a stay is most often the party that the injunction binds."},
		{Label: "Burden", Hint: "Who must persuade on a question, and so who loses it if the record is silent."},
		{Label: "Merits", Hint: "Whether the claim, or the appeal, is right in law and fact."},
		{Label: "Irreparable harm", Hint: "Harm that no later judgment and no money can undo."},
		{Label: "Narrow tailoring", Hint: "The fit between a rule that burdens speech and the goal it serves. The rule may not burden substantially more speech than the goal requires."},
		{Label: "Security, or bond", Hint: "What a party gives so that a wrongly enjoined one can be paid its loss."},
		{Label: "Gate", Hint: "A showing without which nothing else helps."},
		{Label: "Finding", Hint: "An answer to one question, yours or the court’s."},
		{Label: no.Label, Hint: "An answer of its own. It counts against the party that had to show the point. It is a failure to show, not proof of the opposite."},
		{Label: words.LeaveOpen().Label, Hint: "No answer yet. The ruling then covers every way in which you could still answer, and names the open questions that matter."},
	} {
		vocabulary = append(vocabulary, term(o, true)...)
	}
	version := []tree.Node{tree.T("This is version " + meta.Version + ".")}
	if meta.WasmHash != "" {
		version = append(version, tree.T(" The module that works out rulings has the hash "), tree.El("code", nil, tree.T(meta.WasmHash)), tree.T(". Each walk writes the citation of your result under Keep and share, with a hash that covers the file of the matter too."))
	}
	body := []tree.Node{
		tree.El("h1", nil, tree.T("How it works, what it is not")),
		tree.P("lede", tree.T("You find facts and judge weight, question by question. The tool keeps track of what follows under the tests that courts use, and of what does not follow.")),
		h2(words.Literal("What it does")),
		tree.P("", tree.T("Each question has a scale, a party that bears the burden, and authorities. From your findings the tool works out which rulings remain within reach, how firmly, and why. Each reason names its authority. The tool names the open questions that can still change the ruling, and sets your findings beside the court’s.")),
		tree.P("", tree.T("One test feeds another: the fit of the rule bears on the claim, the claim on the injunction, the injunction on the stay. The tool says what your earlier answers suggest and never changes an answer for you. You may keep two answers that pull apart, with a reason.")),
		h2(words.Literal("What it is not")),
		tree.Class("ul", "how",
			tree.El("li", nil, bold(words.Literal("Not legal advice.")), tree.T(" It knows a few tests, one order in depth, and nothing of your case but what you enter.")),
			tree.El("li", nil, bold(words.Literal("Not a prediction.")), tree.T(" Where the law leaves a court a choice, the tool says so and names what divides the answers. It never turns that into a chance or a number.")),
			tree.El("li", nil, bold(words.Literal("Not a grade.")), tree.T(" To differ from the court is no mistake, and where the court did not say, nobody agrees or differs with it."))),
		h2(words.Literal("What the court did: six words")),
		tree.P("", tree.T("A court decides some things, takes some over, and leaves some alone. At each step one of these words says which.")),
		tree.El("dl", nil, marks...),
		h2(words.Literal("How firmly a ruling follows")),
		tree.El("dl", nil, firm...),
		h2(words.Literal("How an authority was read")),
		tree.El("dl", nil, read...),
		tree.P("", tree.T("Words in quotation marks stand so in the order or in the authority named. What could not be checked is paraphrased and never quoted. [redacted] marks a gap in the public record; nothing was put in its place.")),
		h2(words.Literal("Words used")),
		tree.El("dl", nil, vocabulary...),
		h2(words.Literal("The date of the law")),
		tree.P("", tree.T("The walk of the WeChat order applies the law as it stood on "+law.LongDate("2020-10-23")+", when the order was made. Later decisions stand in the margin and at the end, marked as later. They decide nothing in the walk.")),
		h2(words.Literal("What it keeps of you")),
		tree.P("", tree.T("Nothing you enter leaves the page. There is no account and no cookie. Whoever hosts these pages may log which of them were fetched, as any server can, but never an answer. Your answers stay in your browser’s own storage so that a closed tab loses nothing; each walk erases all of it under Keep and share. Where the site is set up for it, the browser may also keep a copy of these pages, so that they open without a network; clearing the site’s data removes that, too. A link or file that you make there goes nowhere by itself. Links to opinions lead to other sites, which have rules of their own.")),
		h2(words.Literal("Accessibility")),
		tree.P("", tree.T("The aim is WCAG 2.2, level AA. Every page can be worked by keyboard alone, at 320 pixels width, in light, dark and forced colors, and read without scripts. Figures say in words what they show. Automatic checkers find only a part of what can be wrong, and these gaps are known:")),
		tree.Class("ul", "how",
			tree.El("li", nil, tree.T("Nobody who uses a screen reader every day has tested it yet.")),
			tree.El("li", nil, tree.T("The walk is long, and its language is that of the law. It was not tested with readers who have cognitive disabilities.")),
			tree.El("li", nil, tree.T("The text is in English only."))),
		h2(words.Literal("How it was checked")),
		tree.P("", tree.T("The tests of the program run over every combination of answers: each has a ruling; an answer that helps a party never hurts it; below a gate nothing rescues a stay; a stay or an injunction is never said to be owed. Every rule names an authority. None of that is a lawyer’s review.")),
		h2(words.Literal("This version")),
		tree.P("", version...),
	}
	return []tree.Node{
		skip(),
		banner(nil, link("index.html", words.Literal("All walks"))),
		tree.El("main", tree.A("id", "main", "tabindex", "-1", "class", "plain"), tree.Class("div", "body", body...)),
		footer(meta, ""),
	}
}

func h2(s words.Said) tree.Node { return tree.El("h2", nil, tree.Say(s)) }

// term is an entry of a list of words; what has no words is left out.
func term(o words.Option, known bool) []tree.Node {
	if !known {
		return nil
	}
	return []tree.Node{tree.El("dt", nil, tree.T(o.Label)), tree.El("dd", nil, rich(o.Hint)...)}
}
