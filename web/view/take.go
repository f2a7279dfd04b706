package view

import (
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// makes is the command that builds the module twice.
const makes = "make"

// take is the view in which the reader keeps the work, opens other work, cites
// it and sends it. What changes with the work is filled in by id; what the
// browser keeps is listed by script, from the row in the template.
func take() tree.Node {
	body := []tree.Node{
		draw.Para("eyebrow", words.TakeEyebrow),
		heading(walk.Take, words.TakeTitle),
		draw.Para("lede", words.TakeLede),

		framed(),
		when(flagBuilt, draw.Para("needs-script", words.TakeNeedsScript))[0],

		draw.H3(words.TakeLink),
		draw.Para("", words.TakeLinkText),
		field("take-link", words.TakeLinkField),
		copied("take-link", words.TakeLinkCopy),
		draw.Para("soft single-only", words.TakeLinkSingle),
	}
	body = append(body,
		draw.H3(words.TakeFile),
		draw.Para("", words.TakeFileText),
		tree.Class("div", "do", draw.Button("save", "quiet", words.TakeFileSave), picker("take-open-file", words.TakeFileOpen, ".json,application/json")),
		draw.Para("soft", words.TakeFileDrop),
		tree.El("ul", tree.A("id", "take-file-problems", "class", "problems", "tabindex", "-1", "hidden", "")),

		tree.El("div", tree.A("id", "take-file-earlier", "hidden", ""),
			draw.Para("", words.TakeFileEarlier),
			tree.Class("div", "do", draw.Button("open-earlier", "quiet", words.TakeFileOver))))
	body = append(body, earlierWork()...)
	body = append(body,
		draw.H3(words.TakeKept),
		draw.Para("", words.TakeKeptText),
		tree.Class("div", "named", tree.El("label", tree.A("for", "take-keep-name"), tree.Say(words.TakeName)),
			tree.El("input", tree.A("id", "take-keep-name", "type", "text", "maxlength", "80", "autocomplete", "off")), draw.Button("keep", "quiet", words.TakeKeep)),
		tree.El("ul", tree.A("id", "take-kept", "class", "plain kept")),
		tree.El("template", tree.A("id", "take-kept-row"), draw.Item(
			tree.Class("b", "name"), tree.T(" "), tree.Class("span", "when soft"), tree.T(" "),
			tree.Class("span", "do", draw.Button("open-kept", "bare", words.TakeKeptOpen), tree.T(" "), draw.Button("delete-kept", "bare", words.TakeKeptDelete)))),
		tree.El("p", tree.A("id", "take-kept-none", "class", "soft"), tree.Say(words.TakeKeptNone)),
		tree.El("p", tree.A("id", "take-kept-deleted", "class", "soft", "hidden", ""), tree.Say(words.TakeDeleted), tree.T(" "), draw.Button("undelete", "bare", words.TakeUndelete)),
		// Names that the page gives by itself.
		tree.El("p", tree.A("hidden", ""), tree.El("span", tree.A("id", "take-name-before"), tree.Say(words.TakeNameBefore)), tree.El("span", tree.A("id", "take-name-tab"), tree.Say(words.TakeNameTab))),
		tree.Class("details", "over",
			tree.El("summary", nil, tree.Say(words.TakeErase)),
			draw.Para("", words.TakeEraseText),
			draw.Button("erase-all", "quiet", words.TakeErase)),

		draw.H3(words.TakeCite),
		draw.Para("", words.TakeCiteText),
		tree.Class("div", "named", tree.El("label", tree.A("for", "take-cite"), tree.Say(words.TakeCiteField)), tree.El("textarea", tree.A("id", "take-cite", "readonly", "", "rows", "5"))),
		copied("take-cite", words.TakeCiteCopy))
	body = append(body, when(textHash, verifying()...)...)
	body = append(body,
		draw.H3(words.TakeMemo),
		tree.P("", tree.SayWith(words.TakeMemoText(words.TakeMemoLink), linkTo("#"+walk.Memo))),

		draw.H3(words.TakePicture),
		draw.Para("", words.TakePictureText),
		tree.El("img", tree.A("id", "take-card", "class", "card", "src", draw.Icon, "alt", "", "width", "1200", "height", "675")),
		tree.Class("div", "do", draw.Button("card-svg", "quiet", words.TakePictureSvg), draw.Button("card-png", "quiet", words.TakePicturePng)))
	return section("view js-only", walk.Take, body)
}

// verifying names what made the page, and has script make it anew from the same bytes.
func verifying() []tree.Node {
	return []tree.Node{
		tree.P("soft", tree.SayWith(words.TakeHash(textHash.name(), words.Literal(makes)), func(place string, _ int, text string) []tree.Node {
			if place == "id" {
				return []tree.Node{tree.El("code", tree.A("id", "take-hash"), tree.T(text))}
			}
			return []tree.Node{tree.El("code", nil, tree.T(text))}
		})),
		tree.Class("div", "do", draw.Button("verify", "quiet", words.TakeVerify)),
		tree.El("div", tree.A("id", "take-verified", "role", "status"),
			tree.El("p", tree.A("data-is", "same", "hidden", ""), tree.Say(words.TakeVerified)),
			tree.El("p", tree.A("data-is", "other", "hidden", ""), tree.SayWith(words.TakeVerifiedOther(words.Literal("")), func(string, int, string) []tree.Node { return []tree.Node{tree.El("code", nil)} })),
			tree.El("p", tree.A("data-is", "unable", "hidden", ""), tree.Say(words.TakeVerifiedUnable))),
	}
}

// earlierWork is the block for what an earlier edition had a place for and this one
// has not, and for work that could not be read at all. Each is shown as long as there
// is any.
func earlierWork() []tree.Node {
	return []tree.Node{
		tree.El("div", tree.A("id", "take-earlier", "hidden", ""),
			draw.H3(words.TakeEarlier).With("id", "h-earlier").With("tabindex", "-1"),
			draw.Para("", words.TakeEarlierText),
			setAside("take-aside", words.TakeAside)),
		tree.El("div", tree.A("id", "take-unread", "hidden", ""),
			draw.H3(words.TakeUnread),
			draw.Para("", words.TakeUnreadText),
			setAside("take-unread-text", words.TakeUnreadField)),
	}
}

// setAside is a text that can be read, copied and saved, and not changed.
func setAside(id string, label words.Said) tree.Node {
	return tree.El("div", nil,
		tree.Class("div", "named", tree.El("label", tree.A("for", id), tree.Say(label)), tree.El("textarea", tree.A("id", id, "readonly", "", "rows", "8"))),
		tree.Class("div", "do", draw.Button("copy", "quiet", words.TakeAsideCopy).With("data-key", id), draw.Button("save-text", "quiet", words.TakeAsideSave).With("data-key", id), done(id)))
}

// framed says what a frame may refuse that gives the page no storage.
func framed() tree.Node {
	return draw.Para("soft framed-only screen", words.TakeFramed)
}

// field is a line that can be read and copied, and not changed.
func field(id string, label words.Said) tree.Node {
	return tree.Class("div", "named", tree.El("label", tree.A("for", id), tree.Say(label)), tree.El("input", tree.A("id", id, "type", "text", "readonly", "")))
}

// copied is a button that copies a field, and what is said of it.
func copied(id string, text words.Said) tree.Node {
	return tree.Class("div", "do", draw.Button("copy", "quiet", text).With("data-key", id), done(id))
}

func done(id string) tree.Node {
	return tree.El("span", tree.A("class", "done soft", "role", "status", "id", id+"-did"),
		tree.El("span", tree.A("data-is", "copied", "hidden", ""), tree.Say(words.TakeCopied)),
		tree.El("span", tree.A("data-is", "unable", "hidden", ""), tree.Say(words.TakeNotCopied)))
}

// picker is a native choice of files that looks like the buttons beside it.
func picker(id string, label words.Said, accept string) tree.Node {
	return tree.Class("span", "picker", tree.El("label", tree.A("for", id), tree.Say(label)),
		tree.El("input", tree.A("id", id, "type", "file", "accept", accept)))
}
