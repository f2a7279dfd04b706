package pages

import (
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// take is the view in which the reader keeps the work, opens other work, cites
// it and sends it. What changes with the work is filled in by id; what the
// browser keeps is listed by script, from the row in the template.
func take(hash string) tree.Node {
	body := []tree.Node{
		tree.P("eyebrow", tree.T("Keep and share")),
		heading(walk.Take, words.Literal("Take it with you")),
		para("lede", words.Literal("Your work stays in this browser. Here you put it into a link, a file, a memo or a picture, and nothing is sent anywhere.")),

		framed(),
		tree.P("needs-script", tree.T("Where scripts and WebAssembly run, your work becomes a link, a file, a citation and a picture here.")),

		h3(words.Literal("As a link")),
		para("", words.Literal("The link carries your answers, first and present, what you ticked, the standard, and your rows of the workbench. It carries no text: facts, notes and reasons of your own travel only in a file.")),
		field("take-link", words.Literal("Link to this analysis")),
		copied("take-link", words.Literal("Copy the link")),
		para("soft single-only", words.Literal("You work in a copy on your own machine, so this is only the end of an address. Set the part from the # on behind the address of such a copy, or behind that of the same walk on the web.")),
	}
	body = append(body,
		h3(words.Literal("As a file")),
		para("", words.Literal("The file holds everything, with your notes. Open it here again, on any machine, or read it with the command line.")),
		tree.Class("div", "do", button("save", "quiet", words.Literal("Save as a file")), picker("take-open-file", words.Literal("Open a file"), ".json,application/json")),
		para("soft", words.Literal("You can also drop a file anywhere on this page. It is checked as a whole first; then the work that stands here is put under Kept here, and the file’s takes its place.")),
		tree.El("ul", tree.A("id", "take-file-problems", "class", "problems", "tabindex", "-1", "hidden", "")),

		tree.El("div", tree.A("id", "take-file-earlier", "hidden", ""),
			para("", words.Literal("Is the file from an earlier edition of this matter or of Benchwalk? Then what is listed is no mistake: all that fits can be taken over, and the rest is set aside and kept as it was.")),
			tree.Class("div", "do", button("open-earlier", "quiet", words.Literal("Take over what fits")))))
	body = append(body, earlierWork()...)
	body = append(body,
		h3(words.Literal("Kept here")),
		para("", words.Literal("What you answer is kept by itself. Give it a name to come back to it later and try something else meanwhile.")),
		tree.Class("div", "named", tree.El("label", tree.A("for", "take-keep-name"), tree.T("Name")),
			tree.El("input", tree.A("id", "take-keep-name", "type", "text", "maxlength", "80", "autocomplete", "off")), button("keep", "quiet", words.Literal("Keep under this name"))),
		tree.El("ul", tree.A("id", "take-kept", "class", "plain kept")),
		tree.El("template", tree.A("id", "take-kept-row"), item(
			tree.Class("b", "name"), tree.T(" "), tree.Class("span", "when soft"), tree.T(" "),
			tree.Class("span", "do", button("open-kept", "bare", words.Literal("Open")), tree.T(" "), button("delete-kept", "bare", words.Literal("Delete"))))),
		tree.El("p", tree.A("id", "take-kept-none", "class", "soft"), tree.T("Nothing is kept under a name yet.")),
		tree.El("p", tree.A("id", "take-kept-deleted", "class", "soft", "hidden", ""), tree.T("Deleted. "), button("undelete", "bare", words.Literal("Put it back"))),
		// Names that the page gives by itself.
		tree.El("p", tree.A("hidden", ""), tree.El("span", tree.A("id", "take-name-before"), tree.T("Before other work was opened")), tree.El("span", tree.A("id", "take-name-tab"), tree.T("From another tab"))),
		tree.Class("details", "over",
			tree.El("summary", nil, tree.T("Erase everything")),
			para("", words.Literal("This erases all work that Benchwalk keeps in this browser: the answers, notes and named work of every matter, not of this one alone. It cannot be undone.")),
			button("erase-all", "quiet", words.Literal("Erase everything"))),

		h3(words.Literal("As a citation")),
		para("", words.Literal("It says how firmly the ruling follows, so that what a court may decide either way is not quoted as decided.")),
		tree.Class("div", "named", tree.El("label", tree.A("for", "take-cite"), tree.T("Citation")), tree.El("textarea", tree.A("id", "take-cite", "readonly", "", "rows", "5"))),
		copied("take-cite", words.Literal("Copy the citation")))
	if hash != "" {
		body = append(body,
			tree.P("soft", tree.T("The hash "), tree.El("code", tree.A("id", "take-hash"), tree.T(hash)), tree.T(" stands for the module and the file of this matter: the first 12 digits of the SHA-256 of one after the other. To verify it, get the source of this version and run "), tree.El("code", nil, tree.T("make")), tree.T(" twice: both builds have the digits.")),
			tree.Class("div", "do", button("verify", "quiet", words.Literal("Check it in this browser"))),
			tree.El("div", tree.A("id", "take-verified", "role", "status"),
				tree.El("p", tree.A("data-is", "same", "hidden", ""), tree.T("Checked: what runs here has this hash.")),
				tree.El("p", tree.A("data-is", "other", "hidden", ""), tree.T("What runs here has another hash: "), tree.El("code", nil), tree.T(". Do not cite it under the one above.")),
				tree.El("p", tree.A("data-is", "unable", "hidden", ""), tree.T("This browser computes no hash here. It does over https or on this machine itself."))))
	}
	body = append(body,
		h3(words.Literal("As a memo")),
		tree.P("", tree.T("Your findings as a "), link("#"+walk.Memo, words.Literal("bench memo, or as an outline for one side")), tree.T(", to print, copy or save.")),

		h3(words.Literal("As a picture")),
		para("", words.Literal("One page for a slide or a post.")),
		tree.El("img", tree.A("id", "take-card", "class", "card", "src", icon, "alt", "", "width", "1200", "height", "675")),
		tree.Class("div", "do", button("card-svg", "quiet", words.Literal("Save as SVG")), button("card-png", "quiet", words.Literal("Save as PNG"))))
	return tree.El("section", tree.A("class", "view js-only", "id", walk.Take), tree.Class("div", "body", body...))
}

// earlierWork is the block for what an earlier edition had a place for and this one
// has not, and for work that could not be read at all. Each is shown as long as there
// is any.
func earlierWork() []tree.Node {
	return []tree.Node{
		tree.El("div", tree.A("id", "take-earlier", "hidden", ""),
			h3(words.Literal("From an earlier edition")).With("id", "h-earlier").With("tabindex", "-1"),
			para("", words.Literal("Your work was begun in an earlier edition of this matter or of Benchwalk. What this edition has no place for stands here as it was: it counts for no ruling, and stays with your work and in its file. A link does not carry it.")),
			setAside("take-aside", words.Literal("What was set aside"))),
		tree.El("div", tree.A("id", "take-unread", "hidden", ""),
			h3(words.Literal("Work that could not be read")),
			para("", words.Literal("This browser keeps work on this matter that this edition cannot read. It stands here untouched. Save it, because another edition may read it.")),
			setAside("take-unread-text", words.Literal("What could not be read"))),
	}
}

// setAside is a text that can be read, copied and saved, and not changed.
func setAside(id string, label words.Said) tree.Node {
	return tree.El("div", nil,
		tree.Class("div", "named", tree.El("label", tree.A("for", id), tree.Say(label)), tree.El("textarea", tree.A("id", id, "readonly", "", "rows", "8"))),
		tree.Class("div", "do", button("copy", "quiet", words.Literal("Copy it")).With("data-key", id), button("save-text", "quiet", words.Literal("Save it as text")).With("data-key", id), done(id)))
}

// memorandum is the view that holds the written product. Its text is the
// module's; the choice and the buttons stand outside the slot.
func memorandum() tree.Node {
	return tree.El("section", tree.A("class", "view js-only", "id", walk.Memo), tree.Class("div", "body",
		tree.P("eyebrow screen", tree.T("Keep and share")),
		heading(walk.Memo, words.Literal("The memo")).With("class", "screen"),
		tree.Class("div", "axes", choose("view.memo", words.Literal("Written for"), []answer{
			{value: "bench", label: words.Literal("The bench")}, {value: "movant", label: words.Literal("The party that asks for the stay")}, {value: "opponent", label: words.Literal("The party that opposes the stay")}}, "bench")),
		tree.Class("div", "do screen",
			button("print", "quiet", words.Literal("Print")),
			button("memo-docx", "quiet", words.Literal("Save for Word")),
			button("memo-md", "quiet", words.Literal("Save as Markdown")),
			button("memo-txt", "quiet", words.Literal("Save as text")),
			button("copy-rich", "quiet", words.Literal("Copy")),
			button("copy-plain", "quiet", words.Literal("Copy as plain text"))),
		done("take-memo"),
		framed(),
		slot("memo"),
		tree.P("needs-script", tree.T("Where scripts and WebAssembly run, the memo on your findings stands here."))))
}

// framed says what a frame may refuse that gives the page no storage.
func framed() tree.Node {
	return para("soft framed-only screen", words.Literal("This page stands in a frame that lets it keep nothing: your answers go with it. Saving and printing may do nothing here. Copying works in most browsers: copy the link to your analysis and open it in a window of its own."))
}

// field is a line that can be read and copied, and not changed.
func field(id string, label words.Said) tree.Node {
	return tree.Class("div", "named", tree.El("label", tree.A("for", id), tree.Say(label)), tree.El("input", tree.A("id", id, "type", "text", "readonly", "")))
}

// copied is a button that copies a field, and what is said of it.
func copied(id string, text words.Said) tree.Node {
	return tree.Class("div", "do", button("copy", "quiet", text).With("data-key", id), done(id))
}

func done(id string) tree.Node {
	return tree.El("span", tree.A("class", "done soft", "role", "status", "id", id+"-did"),
		tree.El("span", tree.A("data-is", "copied", "hidden", ""), tree.T("Copied.")),
		tree.El("span", tree.A("data-is", "unable", "hidden", ""), tree.T("The browser did not let the page copy. Mark the text and copy it yourself.")))
}

// picker is a native choice of files that looks like the buttons beside it.
func picker(id string, label words.Said, accept string) tree.Node {
	return tree.Class("span", "picker", tree.El("label", tree.A("for", id), tree.Say(label)),
		tree.El("input", tree.A("id", id, "type", "file", "accept", accept)))
}
