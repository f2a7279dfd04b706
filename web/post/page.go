package post

import (
	"slices"
	"strconv"
	"strings"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/pages"
	"github.com/benchwalk/benchwalk/web/tree"
)

// up leads from a post to the top of the site.
const up = "../../"

// Style and Script are those of every post, and TurnsScript is what Script needs, which
// other pages have as well. They stand at the top of the site.
const (
	Style       = "post.css"
	TurnsScript = "turns.js"
	Script      = "post.js"
)

// Page is the document of a post.
type Page struct {
	Post
	pages.Meta
	// Origin is where the site will stand, "https://example.org", if that is known: cards
	// and oEmbed say whole addresses.
	Origin string
	// NoOffline says that the browser is to keep nothing of the site.
	NoOffline bool
}

// Title is what a browser, a card and a screen reader call the post.
func (p Post) Title() words.Name {
	title := words.Literal(p.Matter.Title)
	if p.Step == nil {
		return words.PostResultTitle(title)
	}
	return words.PostTitle(words.Literal(p.Step.Topic), title)
}

// Description says in one sentence what it is, or asks its question.
func (p Post) Description() words.Said {
	if p.Step == nil {
		return words.PostDescription(words.Literal(p.Matter.Title))
	}
	return p.question()
}

// ask is the question of a post: the first of its step.
func (p Post) ask() *matter.Ask { return &p.Step.Asks[0] }

// question is its words.
func (p Post) question() words.Said {
	a := p.ask()
	switch {
	case a.Question != "":
		return words.Literal(a.Question)
	case a.Provision != "":
		return words.ProvisionAsk(a.Element.String())
	}
	return words.Ask(a.Element.String())
}

// Document is the page as a file of its own.
func (p Page) Document() string {
	head := []tree.Node{
		tree.El("meta", tree.A("charset", "utf-8")),
		tree.El("meta", tree.A("http-equiv", "Content-Security-Policy", "content", pages.Policy(p.Origin, !p.NoOffline))),
		tree.El("title", nil, tree.Say(p.Title())),
		tree.El("meta", tree.A("name", "viewport", "content", "width=device-width,initial-scale=1")),
		tree.El("meta", tree.A("name", "description")).Tell("content", p.Description()),
		tree.El("meta", tree.A("name", "color-scheme", "content", "light dark")),
		tree.El("meta", tree.A("name", "referrer", "content", "no-referrer")),
		tree.El("link", tree.A("rel", "icon", "href", draw.Icon)),
	}
	head = append(head, p.card()...)
	head = append(head,
		tree.El("link", tree.A("rel", "stylesheet", "href", up+Style)),
		tree.El("script", tree.A("src", up+TurnsScript, "defer", "")), tree.El("script", tree.A("src", up+Script, "defer", "")))
	data := tree.A("data-wasm", up+"benchwalk.wasm", "data-words", up+pages.WordsFile(p.Words), "data-matter", up+"matter/"+p.Matter.ID+".json",
		"data-id", p.Matter.ID, "data-hash", p.MatterHash, "data-version", p.Version, "data-walk", up+p.Whole(), "data-opens", p.opens(), "data-name", p.Name)
	body := p.result()
	if p.Step != nil {
		data = append(data, tree.A("data-step", p.Step.ID, "data-key", p.ask().Key)...)
		body = p.asked()
	}
	var b strings.Builder
	b.WriteString("<!doctype html>\n")
	tree.HTML(&b, p.Words, tree.El("html", tree.A("lang", p.Words.Lang()), tree.El("head", nil, head...), tree.El("body", data, body...)))
	b.WriteString("\n")
	return b.String()
}

// card is what other sites read of the head when they are given the address. They ask for
// whole addresses, so without an origin there is the title alone.
func (p Page) card() []tree.Node {
	l := draw.Line{}
	property := func(name string, said words.Said) {
		l.Add(tree.El("meta", tree.A("property", name)).Tell("content", said))
	}
	l.Add(tree.El("meta", tree.A("property", "og:type", "content", "article")))
	property("og:site_name", words.PageBrand)
	property("og:title", p.Title())
	property("og:description", p.Description())
	if p.Origin == "" {
		return l.Nodes
	}
	at := func(name string) words.Name { return words.Literal(p.Origin + "/" + name) }
	property("og:url", at(p.File()))
	property("og:image", at(p.CardFile()))
	property("og:image:width", words.Literal(strconv.Itoa(cardWidth)))
	property("og:image:height", words.Literal(strconv.Itoa(cardHeight)))
	property("og:image:alt", p.Description())
	l.Add(tree.El("meta", tree.A("name", "twitter:card", "content", "summary_large_image")))
	l.Add(tree.El("link", tree.A("rel", "canonical", "href", p.Origin+"/"+p.File())))
	l.Add(tree.El("link", tree.A("rel", "alternate", "type", "application/json+oembed", "href", p.Origin+"/"+p.OEmbed())).Tell("title", p.Title()))
	return l.Nodes
}

// asked is the body of a question: what stands before the commitment, and what is shown
// after it.
func (p Page) asked() []tree.Node {
	m := p.Matter
	return []tree.Node{tree.El("main", nil,
		draw.Para("eyebrow", words.PostEyebrow(words.Literal(m.Title), words.Literal(m.Decided))),
		tree.El("h1", nil, tree.Say(words.Literal(p.Step.Topic))),
		note(),
		tree.El("form", nil, append(p.record(), p.answers(), p.commit())...),
		p.panel(),
		draw.Para("soft private", words.PostPrivate),
		p.out(), foot())}
}

// note holds what the author of the article says above the question.
func note() tree.Node {
	return tree.El("aside", tree.A("id", "note", "hidden", ""), draw.Para("eyebrow", words.PostNote), tree.El("p", nil))
}

// record is one statement of each side, or where there are no sides the first of what is
// not in dispute: two sentences, fair to both.
func (p Page) record() (ns []tree.Node) {
	sides := [][]matter.Assertion{p.Step.Movant, p.Step.Opponent}
	if len(p.Step.Movant) == 0 || len(p.Step.Opponent) == 0 {
		sides = [][]matter.Assertion{p.Step.Facts, append(p.Step.Movant[:len(p.Step.Movant):len(p.Step.Movant)], p.Step.Opponent...)}
	}
	for _, side := range sides {
		if len(side) > 0 {
			ns = append(ns, tree.P("", p.said(&side[0])...))
		}
	}
	return ns
}

// said is a statement with whose word it is and its places, which open outside the frame.
func (p Page) said(a *matter.Assertion) []tree.Node {
	l := draw.Line{}
	l.All(draw.Said(p.Matter, a))
	for _, cite := range draw.CitesIn(up+p.Matter.ID+"-sources.html", p.Matter, a.Cites) {
		l.Add(outward(cite))
	}
	return l.Nodes
}

// outward has the links in a node open outside the frame.
func outward(n tree.Node) tree.Node {
	m := *n
	if m.Tag == "a" {
		m.Attrs = append(m.Attrs[:len(m.Attrs):len(m.Attrs)], tree.A("target", "_blank", "rel", "noopener")...)
	}
	m.Kids = make([]tree.Node, len(n.Kids))
	for i, kid := range n.Kids {
		m.Kids[i] = outward(kid)
	}
	return &m
}

// answers is the question with its answers as native controls. Those that are a shade of
// another, and the one that the record is silent, are folded, as in the walk.
func (p Page) answers() tree.Node {
	a, l := p.ask(), draw.Line{}
	key, finer := a.Element.String(), doctrines.Finer(a.Element)
	folded := []tree.Node{tree.El("summary", nil, tree.Say(words.PostMore))}
	l.Add(tree.El("legend", nil, tree.Say(p.question())))
	for _, level := range a.Element.Under(p.Matter.Posture).Levels {
		choice := answer(a.Key, level, words.Answer(key, level))
		if slices.Contains(finer, level) {
			folded = append(folded, choice)
		} else {
			l.Add(choice)
		}
	}
	folded = append(folded, answer(a.Key, a.Element.Under(p.Matter.Posture).Name(doctrine.NoRecord), words.AnswerSilent))
	l.Add(tree.Class("details", "more", folded...))
	return l.In("fieldset")
}

func answer(name, level string, said words.Name) tree.Node {
	return tree.El("label", nil, tree.El("input", tree.A("type", "radio", "name", name, "value", level)), tree.T(" "), tree.El("span", nil, tree.Say(said)))
}

func (p Page) commit() tree.Node {
	commit := words.PostCommitAlone
	if answered(p.Step) {
		commit = words.PostCommit
	}
	return tree.Class("div", "do js",
		draw.Button("commit", "", commit), // no button that submits: a sandbox lets no form be submitted
		tree.El("p", tree.A("id", "problem", "role", "alert")),
		tree.El("template", tree.A("id", "choose"), tree.Say(words.PostChoose)))
}

// answered reports whether the court said anything at a step.
func answered(s *matter.Step) bool { return s.Court.Mark != matter.Unmarked || len(s.Court.Text) > 0 }

// found is the level at which the court put what is asked; empty where it found nothing.
func (p Page) found() string {
	a := p.ask()
	for _, h := range p.Step.Court.Findings {
		if h.Key == a.Element && a.Provision == "" {
			return a.Element.Under(p.Matter.Posture).Name(h.Finding)
		}
	}
	return ""
}

// panel is what the reader and the court answered. It stands in the page as text, so that
// it needs no module; only what follows from the reader's own answer does.
func (p Page) panel() tree.Node {
	l := draw.Line{}
	pair := func(id string, name words.Name, kids ...tree.Node) {
		l.Add(tree.El("div", tree.A("id", id), tree.El("dt", nil, tree.Say(name)), tree.El("dd", nil, kids...)))
	}
	pair("you", words.BothYou, tree.El("span", tree.A("id", "yours")))
	pair("author", words.PostAuthor, tree.El("span", nil))
	if answered(p.Step) {
		said := draw.Line{}
		key, found := p.ask().Element.String(), p.found()
		if found != "" {
			said.Bold(words.Answer(key, found))
		} else {
			said.Bold(words.MarkName(p.Step.Court.Mark.String()))
		}
		for _, tag := range []struct {
			name string
			says words.Name
		}{{"same", words.BothSame}, {"different", words.BothDifferent}, {"nothing", words.BothNothing}} {
			said.Space()
			said.Add(tree.El("span", tree.A("class", "tag", "data-tag", tag.name, "hidden", ""), tree.Say(tag.says)))
		}
		pair("court", words.BothCourt, said.Nodes...)
	}
	told := []tree.Node{l.In("dl")}
	if answered(p.Step) {
		told = append(told, tree.El("div", tree.A("id", "told"), p.told()...),
			tree.El("p", tree.A("id", "silent", "hidden", ""), tree.Say(words.PostSilent)), tree.El("p", tree.A("id", "later", "hidden", ""), tree.Say(words.PostLater)))
	}
	told = append(told,
		tree.El("div", tree.A("class", "js"), tree.El("h2", nil, tree.Say(words.PostFollows)),
			tree.El("div", tree.A("id", "follows", "role", "status"), draw.Para("soft", words.PostComing)),
			tree.El("template", tree.A("id", "not-come"), tree.Say(words.PostNotCome))))
	if len(p.Step.OtherWay) > 0 {
		told = append(told, tree.El("div", tree.A("id", "other"), append([]tree.Node{tree.El("h2", nil, tree.Say(words.PostOther))}, p.paragraphs(p.Step.OtherWay)...)...))
	}
	told = append(told, tree.Class("p", "js", draw.Button("again", "quiet", words.PostAgain)))
	panel := tree.El("section", tree.A("id", "panel", "tabindex", "-1"), told...).Tell("aria-label", words.BothCourt)
	if found := p.found(); found != "" && answered(p.Step) {
		panel = panel.With("data-found", found)
	}
	return panel
}

// told is what the court said, with what kind of saying it is.
func (p Page) told() []tree.Node {
	return append([]tree.Node{draw.Para("soft", words.MarkHint(p.Step.Court.Mark.String()))}, p.paragraphs(p.Step.Court.Text)...)
}

func (p Page) paragraphs(as []matter.Assertion) (ns []tree.Node) {
	for i := range as {
		ns = append(ns, tree.P("", p.said(&as[i])...))
	}
	return ns
}

// out leads to the whole, with the answer where script knows it.
func (p Page) out() tree.Node {
	way := p.way()
	if p.On {
		way = words.PostGoOn
	}
	walk := tree.El("a", tree.A("id", "walk", "href", up+p.Whole()), tree.Say(way))
	if !p.On { // a path goes on in its own frame
		walk = outward(walk)
	}
	return tree.Class("div", "out", walk,
		tree.El("a", tree.A("id", "open", "href", up+p.Walk(), "target", "_blank", "rel", "noopener", "hidden", ""), tree.Say(words.PostOpen)),
		tree.El("p", tree.A("id", "address", "role", "status", "hidden", ""), tree.Say(words.PostAddress), tree.T(" "), tree.El("code", nil)),
		tree.El("template", tree.A("id", "copied"), tree.Say(words.PostCopied)),
		tree.El("p", tree.A("id", "share", "hidden", ""), draw.Button("share", "quiet", words.PostShare), tree.T(" "), tree.Say(words.PostShareMeans)),
		tree.El("p", tree.A("id", "tell", "hidden", ""), draw.Button("tell", "quiet", words.PostTell)),
		tree.El("p", tree.A("id", "telling", "role", "status", "hidden", ""), tree.Say(words.PostTold)))
}

// foot says whose the frame is.
func foot() tree.Node {
	return tree.El("footer", nil, tree.El("p", nil, tree.SayWith(words.PostFrom(words.PageBrand), func(_ string, _ int, text string) []tree.Node {
		return []tree.Node{outward(draw.Link(up+"index.html", words.Literal(text)))}
	})))
}

// result is the body of the frame at the end of an article.
func (p Page) result() []tree.Node {
	return []tree.Node{tree.El("main", nil,
		draw.Para("eyebrow", words.PostEyebrow(words.Literal(p.Matter.Title), words.Literal(p.Matter.Decided))),
		tree.El("h1", nil, tree.Say(words.PostResultHeading)),
		tree.El("p", tree.A("id", "lead"), tree.Say(words.PostResultLead)),
		tree.Class("div", "do js", draw.Button("show", "", words.PostResultShow)),
		tree.El("section", tree.A("id", "panel", "tabindex", "-1"),
			tree.El("p", tree.A("id", "none", "hidden", ""), tree.Say(words.PostResultNone)),
			tree.El("div", tree.A("id", "follows", "role", "status"), draw.Para("soft", words.PostComing)),
			tree.El("p", tree.A("id", "rests", "hidden", ""), tree.Say(words.PostResultRests)),
			tree.El("template", tree.A("id", "not-come"), tree.Say(words.PostNotCome))).Tell("aria-label", words.PostResultHeading),
		draw.Para("soft private", words.PostPrivate),
		p.out(), foot())}
}
