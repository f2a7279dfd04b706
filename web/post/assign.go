package post

import (
	"strconv"

	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// assign is what a teacher chooses, and the assignment that it becomes.
func assign(ms []*matter.Matter) tree.Node {
	of := draw.Line{}
	for _, m := range ms {
		of.Add(tree.El("option", tree.A("value", "matter/"+m.ID+".json"), tree.Say(words.Literal(m.Title))))
	}
	of.Add(tree.El("option", tree.A("value", "own-file"), tree.Say(words.AssignOwn)))
	presets := draw.Line{}
	for _, p := range matter.Presets() {
		name := words.MakePathWhole
		switch {
		case p == matter.Short:
			name = words.MakePathShort
		case p.Minutes() > 0:
			name = words.MakePathMinutes(p.Minutes())
		}
		presets.Add(draw.Button("preset", "quiet", name).With("data-preset", p.String()))
	}
	return tree.El("form", tree.A("id", "assign", "class", "js-only"),
		tree.El("h2", tree.A("id", "in-class"), tree.Say(words.AssignHeading)),
		draw.Para("", words.AssignWhat),
		tree.El("p", nil, draw.Link("class.html", words.AssignToClass)),
		tree.Class("div", "halves",
			tree.Class("div", "choices",
				tree.El("h3", nil, tree.Say(words.AssignChoose)),
				field(words.MakeMatter, tree.El("select", tree.A("name", "of"), of.Nodes...)),
				tree.El("div", tree.A("id", "assign-own", "hidden", ""), field(words.AssignOwnFile, tree.El("input", tree.A("type", "file", "name", "file", "accept", ".json,application/json")))),
				tree.El("p", tree.A("id", "assign-bad", "class", "warn", "hidden", "", "role", "status"), tree.Say(words.AssignBadFile)),
				tree.El("div", tree.A("class", "do presets", "role", "group"), presets.Nodes...).Tell("aria-label", words.MakePaths),
				tree.El("div", tree.A("id", "assign-steps")),
				tree.El("p", tree.A("id", "assign-none", "class", "warn", "hidden", "", "role", "status"), tree.Say(words.AssignNone)),
				runs()),
			assigned()),
		sheet(),
		tree.El("template", tree.A("id", "t-assign-part"), tree.El("fieldset", tree.A("class", "assign-part"), tree.El("legend", nil))),
		tree.El("template", tree.A("id", "t-assign-step"), tree.Class("div", "assign-step",
			tree.El("label", tree.A("class", "tickbox"), tree.El("input", tree.A("type", "checkbox")), tree.T(" "), tree.El("span", nil)),
			tree.El("details", tree.A("class", "own-words"), tree.El("summary", nil, tree.Say(words.AssignWords)),
				field(words.AssignWordsWhat(handin.MaxPrompt), tree.El("textarea", tree.A("rows", "2", "maxlength", strconv.Itoa(handin.MaxPrompt)))))))).
		With("autocomplete", "off").Tell("aria-label", words.AssignHeading)
}

func ticking(name string, text words.Name) tree.Node {
	return tree.El("label", tree.A("class", "tickbox"), tree.El("input", tree.A("type", "checkbox", "name", name)), tree.T(" "), tree.Say(text))
}

// runs is how an assignment runs.
func runs() tree.Node {
	reveal := draw.Line{}
	for _, r := range []struct {
		value matter.Reveal
		name  words.Name
	}{{matter.RevealEach, words.AssignRevealEach}, {matter.RevealEnd, words.AssignRevealEnd}, {matter.RevealNever, words.AssignRevealNever}} {
		input := tree.El("input", tree.A("type", "radio", "name", "reveal", "value", r.value.String()))
		if r.value == matter.RevealEach {
			input = input.With("checked", "")
		}
		reveal.Add(tree.El("label", tree.A("class", "tickbox"), input, tree.T(" "), tree.Say(r.name)))
	}
	return tree.Class("div", "runs",
		tree.El("h3", nil, tree.Say(words.AssignRuns)),
		ticking("predict", words.AssignPredict),
		tree.El("fieldset", tree.A("class", "assign-part"), append([]tree.Node{tree.El("legend", nil, tree.Say(words.AssignReveal))}, reveal.Nodes...)...),
		draw.Para("soft", words.AssignNever),
		ticking("confidence", words.AssignConfidence), ticking("reasons", words.AssignReasons), ticking("after_discussion", words.AssignAfter),
		field(words.AssignTitle(matter.MaxLabel), tree.El("input", tree.A("name", "title", "maxlength", strconv.Itoa(matter.MaxLabel)))),
		tree.El("p", tree.A("id", "assign-title-bad", "class", "warn", "hidden", "", "role", "status"), tree.Say(words.AssignTitleBad)),
		field(words.AssignDue(handin.MaxDue), tree.El("input", tree.A("name", "due", "maxlength", strconv.Itoa(handin.MaxDue)))))
}

// qr is where the picture of the address is drawn.
func qr(id string) tree.Node {
	svg := tree.El("svg", tree.A("class", "qr", "role", "img", "xmlns", "http://www.w3.org/2000/svg"), tree.El("rect", tree.A("width", "100%", "height", "100%", "fill", "#fff")), tree.El("path", tree.A("fill", "#000"))).
		Tell("aria-label", words.AssignQr)
	if id != "" {
		svg = svg.With("id", id)
	}
	return svg
}

// minutesIn is a sentence with the number of minutes, which script fills.
func minutesIn() tree.Node {
	return tree.El("p", nil, tree.SayWith(words.AssignMinutes(words.Literal("0")), func(_ string, _ int, _ string) []tree.Node {
		return []tree.Node{tree.El("span", tree.A("data-minutes", ""))}
	}))
}

// assigned is what a teacher takes.
func assigned() tree.Node {
	return tree.Class("div", "taken",
		tree.El("h3", nil, tree.Say(words.AssignTake)),
		tree.El("p", tree.A("id", "assign-failed", "class", "warn", "hidden", "", "role", "status"), tree.Say(words.AssignFailed)),
		tree.El("div", tree.A("id", "assigned", "hidden", ""),
			minutesIn(),
			field(words.AssignLink, tree.El("textarea", tree.A("id", "assign-link", "rows", "4", "readonly", "", "spellcheck", "false"))),
			tree.El("p", tree.A("id", "assign-by-file", "class", "warn", "hidden", ""), tree.Say(words.AssignByFile)),
			tree.El("p", tree.A("id", "assign-copy", "class", "warn", "hidden", ""), tree.Say(words.AssignCopyAlone)),
			tree.El("p", tree.A("id", "assign-in-file", "class", "warn", "hidden", ""), tree.Say(words.AssignInFile)),
			tree.Class("div", "do", draw.Button("copy-link", "", words.AssignCopy), draw.Button("save-assignment", "quiet", words.AssignSave), draw.Button("save-qr", "quiet", words.AssignSaveQr), draw.Button("print", "quiet", words.AssignPrint)),
			tree.El("p", tree.A("role", "status"), tree.El("span", tree.A("id", "link-copied", "hidden", ""), tree.Say(words.MakeCopied)), tree.El("span", tree.A("id", "link-not-copied", "hidden", ""), tree.Say(words.AssignNotCopied))),
			qr("qr")),
		tree.El("p", nil, tree.SayWith(words.AssignHandIn(words.AssignHandInLink), func(_ string, _ int, text string) []tree.Node {
			return []tree.Node{draw.Link("hand-in.html", words.Literal(text))}
		})),
		draw.Para("", words.AssignSecret))
}

// sheet is what is printed for a class: nothing else of the page is.
func sheet() tree.Node {
	return tree.El("section", tree.A("id", "sheet"),
		tree.El("h1", tree.A("id", "sheet-title")),
		tree.El("p", tree.A("id", "sheet-of")),
		tree.El("p", tree.A("id", "sheet-due")),
		qr(""),
		tree.El("p", tree.A("id", "sheet-link")),
		minutesIn(),
		tree.El("p", tree.A("data-when", "predict"), tree.Say(words.AssignSheetPredict)),
		tree.El("p", tree.A("data-when", "reasons"), tree.Say(words.AssignSheetReasons)),
		tree.El("p", tree.A("data-when", "after_discussion"), tree.Say(words.AssignSheetAfter)),
		tree.El("ul", tree.A("id", "sheet-words")),
		tree.El("p", nil, tree.SayWith(words.AssignSheetHandIn(words.Literal("")), func(_ string, _ int, _ string) []tree.Node {
			return []tree.Node{tree.El("b", tree.A("id", "sheet-hand-in"))}
		})),
		draw.Para("", words.AssignSheetPrivate)).Tell("aria-label", words.AssignSheet)
}
