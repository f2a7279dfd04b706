package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Meta is what the build knows of itself and writes on every page.
type Meta struct {
	Version    string
	WasmHash   string // of the module, so that a result can be traced to what made it
	MatterHash string // of the module and the page's matter file, one after the other
	Date       string // "November 22, 2025"
}

// Policy lets a page load its own files and nothing else. The module needs
// 'wasm-unsafe-eval'; no string ever becomes script or markup.
const Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

// icon stands in the page because a browser asks for favicon.ico otherwise, and
// the page asks for nothing it does not need. It is the two gates.
const icon = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M2 14V5M7 14V5M2 6l5-4M9.5 14V5M14.5 14V5M9.5 9h5' fill='none' stroke='%231f4a7a' stroke-width='1.6'/%3E%3C/svg%3E"

// shell is what differs between whole documents beside title and body.
type shell struct {
	class   string // of <html>
	scripts bool
	more    []string // scripts of its own, between walk.js and the loader
	body    []tree.Attr
}

// Document is a whole page without script.
func Document(title, description string, body []tree.Node, meta Meta) string {
	return document(title, description, body, meta, shell{})
}

// StartDocument, AboutDocument, ThenAndNowDocument, WalkDocument and ReadDocument are the kinds
// of page, whole. ReadDocument is the walk without its scripts.
func StartDocument(ms []*matter.Matter, meta Meta) string {
	return Document("Benchwalk: decide the stay yourself", promise, Start(ms, meta), meta)
}

func AboutDocument(meta Meta) string {
	return Document("How it works, what it is not · Benchwalk", "What the words and marks mean, what the tool does not do, and what it keeps of you: nothing.", About(meta), meta)
}

func ThenAndNowDocument(then, now *matter.Matter, step string, meta Meta) string {
	return Document("Then and now · Benchwalk", "A flat ban of one app and a conditional ban of another, one test, two results: both courts’ findings, and what moves the result.", ThenAndNow(then, now, now.Step(step), meta), meta)
}

func WalkDocument(m *matter.Matter, meta Meta) string {
	return document(m.Title+" · Benchwalk", m.Lead, Walk(m, meta), meta, shell{scripts: true,
		body: tree.A("data-wasm", "benchwalk.wasm", "data-matter", "matter/"+m.ID+".json", "data-id", m.ID, "data-version", meta.Version, "data-hash", meta.MatterHash)})
}

// OpenDocument is the page for a matter from a file.
func OpenDocument(ms []*matter.Matter, meta Meta) string {
	return document("A matter of your own · Benchwalk", "Open a case of your own from a file and walk through it, question by question.", Open(ms, meta), meta,
		shell{scripts: true, more: []string{"file.js", "matter.js"}, body: tree.A("data-wasm", "benchwalk.wasm", "data-version", meta.Version)})
}

// EditorDocument is the page on which a matter is written.
func EditorDocument(ms []*matter.Matter, meta Meta) string {
	return document("Write a matter · Benchwalk", "Write down a case with its record and both sides, check it, save it as a file and walk through it.", Editor(ms, meta), meta,
		shell{scripts: true, more: []string{"file.js", "editor.js"}, body: tree.A("data-wasm", "benchwalk.wasm")})
}

func ReadDocument(m *matter.Matter, meta Meta) string {
	return document(m.Title+", straight through · Benchwalk", m.Lead, Walk(m, meta), meta, shell{class: "read"})
}

func document(title, description string, body []tree.Node, meta Meta, s shell) string {
	head := []tree.Node{
		tree.El("meta", tree.A("charset", "utf-8")),
		tree.El("meta", tree.A("http-equiv", "Content-Security-Policy", "content", Policy)),
	}
	if s.scripts {
		head = append(head, tree.El("script", tree.A("src", "early.js")))
	}
	head = append(head,
		tree.El("title", nil, tree.T(title)),
		tree.El("meta", tree.A("name", "viewport", "content", "width=device-width,initial-scale=1")),
		tree.El("meta", tree.A("name", "description", "content", description)),
		tree.El("meta", tree.A("name", "color-scheme", "content", "light dark")),
		tree.El("meta", tree.A("name", "referrer", "content", "no-referrer")),
		tree.El("link", tree.A("rel", "stylesheet", "href", "app.css")),
		tree.El("link", tree.A("rel", "icon", "href", icon)))
	if s.scripts {
		// Trusted Types refuse an address that script sets, so the runtime's
		// loader stands here; it runs after walk.js and does nothing by itself.
		for _, name := range append(append([]string{"keep.js", "walk.js"}, s.more...), "wasm_exec.js") {
			head = append(head, tree.El("script", tree.A("src", name, "defer", "")))
		}
	}
	html := tree.A("lang", "en")
	if s.class != "" {
		html = append(html, tree.Attr{Name: "class", Value: s.class})
	}
	var b strings.Builder
	b.WriteString("<!doctype html>\n")
	tree.HTML(&b, tree.El("html", html, tree.El("head", nil, head...), tree.El("body", s.body, body...)))
	b.WriteString("\n")
	return b.String()
}

// skip is the first thing the keyboard meets.
func skip() tree.Node {
	return tree.El("a", tree.A("class", "skip", "href", "#main"), tree.T("Skip to the text"))
}

func link(href, text string) tree.Node {
	return tree.El("a", tree.A("href", href), tree.T(text))
}

func outside(href, text string) tree.Node {
	return tree.El("a", tree.A("href", href, "rel", "noreferrer"), tree.T(text))
}

// banner is the head of a page. title is its h1 where that stands in the head.
func banner(title []tree.Node, links ...tree.Node) tree.Node {
	return tree.Class("header", "site",
		tree.El("a", tree.A("class", "brand", "href", "index.html"), tree.T("Benchwalk")),
		tree.Class("div", "of", title...),
		tree.El("nav", tree.A("aria-label", "Benchwalk"), links...))
}

func footer(meta Meta, law string) tree.Node {
	line := []tree.Node{tree.El("b", nil, tree.T("Not legal advice.")), tree.T(" A teaching model of the tests, not of what a court will do.")}
	if law != "" {
		line = append(append(line, tree.T(" ")), dated(law)[0].Kids...)
	}
	kids := []tree.Node{tree.P("", line...)}
	version := "Benchwalk " + meta.Version
	if meta.Date != "" {
		version += ", " + meta.Date
	}
	made := []tree.Node{tree.T(version + ".")}
	if meta.WasmHash != "" {
		made = append(made, tree.T(" Module "), tree.El("code", nil, tree.T(meta.WasmHash)), tree.T("."))
	}
	return tree.Class("footer", "site", append(kids, tree.P("", made...))...)
}
