package pages

import (
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/view"
)

// Meta is what the build knows of itself and writes on every page.
type Meta struct {
	Words      *words.Language
	Version    string
	WasmHash   string // of the module, so that a result can be traced to what made it
	MatterHash string // of the module and the page's matter file, one after the other
}

// Policy lets a page load its own files and nothing else. The module needs
// 'wasm-unsafe-eval'; no string ever becomes script or markup, and one address
// becomes a worker: offline.js makes the policy that lets it through. A post, which
// fetches the module when it is touched, has another for the four scripts of the site
// that this takes.
//
// The origin may be empty. It says once more what 'self' means, for WebKit: in a
// sandboxed frame, which has no origin of its own, 'self' matches nothing there, and
// the page would stand without style and scripts.
//
// Where the browser is to keep nothing of the site, no address becomes a worker.
func Policy(origin string, offline bool) string {
	self := "'self'"
	if origin != "" {
		self += " " + origin
	}
	workers, types := "'self'", "benchwalk-post benchwalk-sw"
	if !offline {
		workers, types = "'none'", "benchwalk-post"
	}
	return "default-src 'none'; script-src " + self + " 'wasm-unsafe-eval'; connect-src " + self + "; style-src " + self + "; img-src " + self + " data:; font-src " + self + "; frame-src " + self +
		"; base-uri 'none'; form-action 'none'; worker-src " + workers + "; require-trusted-types-for 'script'; trusted-types " + types
}

// Page is one page of the site: a document of its own, or one of those that the
// single file holds.
type Page struct {
	Words              *words.Language
	Name               string // of its file, without ".html"
	Title, Description words.Said
	Body               []tree.Node
	Class              string      // of <html>
	Data               []tree.Attr // of <body>
	// Live says that the page runs the module; Scripts are its own, between those that
	// pages share and the loader. Keeps says that it has the one that keeps the site.
	Live, Keeps bool
	Scripts     []string
	// Origin is where the page will stand, "https://example.org", if that is known.
	Origin string
	// Styles are style sheets besides that of every page, and Early has the document say
	// whether scripts run before it is drawn, where the page has no module.
	Styles []string
	Early  bool
	// Takes is set where a walk stands, whose work is kept, cited and taken along.
	Takes bool
	// Room says that the page runs the module of the pages for teachers.
	Room bool
	// NoOffline says that the browser is to keep nothing of the site.
	NoOffline bool
}

// StartPage offers the matters.
func StartPage(ms []*matter.Matter, meta Meta) Page {
	return Page{Words: meta.Words, Name: "index", Title: words.StartTitle, Description: words.StartPromise, Body: startBody(ms, meta), Keeps: true, Scripts: aside}
}

// AboutPage says what the words and marks mean.
func AboutPage(meta Meta) Page {
	return Page{Words: meta.Words, Name: "about", Title: words.PageTitle(words.AboutTitle),
		Description: words.AboutDescription, Body: aboutBody(meta), Scripts: aside}
}

// ThenAndNowPage sets two matters beside each other, at the step where they part.
func ThenAndNowPage(then, now *matter.Matter, step string, meta Meta) Page {
	return Page{Words: meta.Words, Name: "then-and-now", Title: words.PageTitle(words.ThenAndNowTitle),
		Description: words.ThenAndNowDescription,
		Body:        thenAndNowBody(then, now, now.Step(step), meta), Scripts: aside}
}

// WalkPage is the walk through a matter, complete without script. Its sources are a
// document of their own.
func WalkPage(m *matter.Matter, meta Meta) Page {
	return Page{Words: meta.Words, Name: m.ID, Title: words.PageTitle(words.Literal(m.Title)), Description: words.Literal(m.Lead), Body: walkBody(m, meta, sourcesName(m)+".html"), Live: true, Keeps: true, Takes: true,
		Data: append(tree.A("data-wasm", wasmFile, "data-words", WordsFile(meta.Words), "data-matter", "matter/"+m.ID+".json", "data-sources", PlacesFile(m), "data-id", m.ID, "data-version", meta.Version, "data-hash", meta.MatterHash), onPath(m)...)}
}

// onPath names the path on which a walk begins, where it offers one beside the whole, and
// says whether the ruling is guessed first on it.
func onPath(m *matter.Matter) []tree.Attr {
	p, ok := m.Path(view.Offered)
	if !ok {
		return nil
	}
	attrs := tree.A("data-path", view.Offered.String())
	if p.Runs().Predict {
		attrs = append(attrs, tree.A("class", "guessing")...)
	}
	return attrs
}

// ReadPage is the walk without its scripts, to be read from top to bottom, with its
// sources in it.
func ReadPage(m *matter.Matter, meta Meta) Page {
	return Page{Words: meta.Words, Name: m.ID + "-read", Title: words.PageTitleRead(words.Literal(m.Title)), Description: words.Literal(m.Lead), Body: walkBody(m, meta, ""), Class: "read", Scripts: leads}
}

// OpenPage is the page for a matter from a file.
func OpenPage(ms []*matter.Matter, meta Meta) Page {
	return Page{Words: meta.Words, Name: "matter", Title: words.PageTitle(words.OpenTitle), Description: words.OpenDescription,
		Body: openBody(ms, meta), Live: true, Keeps: true, Takes: true, Scripts: []string{"lead.js", "file.js", "matter.js"}, Data: tree.A("data-wasm", wasmFile, "data-words", WordsFile(meta.Words), "data-version", meta.Version, "data-built", built(ms))}
}

// built are the ids of the matters that have pages of their own.
func built(ms []*matter.Matter) string {
	var ids []string
	for _, m := range ms {
		ids = append(ids, m.ID)
	}
	return strings.Join(ids, " ")
}

// EditorPage is the page on which a matter is written.
func EditorPage(ms []*matter.Matter, meta Meta) Page {
	return Page{Words: meta.Words, Name: "editor", Title: words.PageTitle(words.EditorTitle), Description: words.EditorDescription,
		Body: editorBody(ms, meta), Live: true, Keeps: true, Scripts: []string{dropScript, "turns.js", "file.js", "editor.js"}, Data: tree.A("data-wasm", wasmFile, "data-words", WordsFile(meta.Words))}
}

const wasmFile = "benchwalk.wasm"

// WordsFile is the name of the wording file of a language, which a page fetches
// beside the module.
func WordsFile(l *words.Language) string { return "words." + l.Lang() + ".txt" }

// shared are the scripts that every page with the module has, walkScripts those that a
// walk has besides, and roomScripts those of a page with the module of a class. Each
// declares one object under its own name.
var (
	shared      = []string{"page.js", "tree.js", "runtime.js"}
	roomScripts = []string{"turns.js", "room.js"}
	walkScripts = []string{"storage.js", "inputs.js", "module.js", "path.js", "views.js", "result.js", "keep.js", "walk.js"}
)

// Scripts lists all scripts of a site whose pages are these, each once, and each after
// those that it needs.
func Scripts(ps []Page) (names []string) {
	add := func(more []string) {
		for _, name := range more {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	add(shared)
	add(walkScripts)
	for i := range ps {
		if ps[i].Room {
			add(roomScripts)
		}
		add(ps[i].Scripts)
	}
	return append(names, loader)
}

// dropScript is for pages that take no file, so that one that is dropped there does not
// take their place.
const dropScript = "drop.js"

// leads are for pages to which a link may be brought that belongs to a walk, and aside
// is what pages beside the walks have.
var (
	leads = []string{"page.js", "lead.js"}
	aside = append(leads[:len(leads):len(leads)], dropScript)
)

// loader is of the Go compiler's own. Trusted Types refuse an address that script
// sets, so it stands among the scripts of a page; runtime.js awaits it.
const loader = "wasm_exec.js"

// scripts lists what a page loads after its text, in the order in which it runs.
func (p Page) scripts() (names []string) {
	if p.Live {
		names = append(names, shared...)
		if p.Takes {
			names = append(names, walkScripts...)
		}
		names = append(append(names, p.Scripts...), loader)
	} else {
		names = append(names, p.Scripts...)
	}
	if p.Room {
		names = append(append(append([]string{"page.js"}, roomScripts...), names...), loader)
	}
	if p.Keeps && !p.NoOffline {
		names = append(names, "offline.js")
	}
	return names
}

// Document is the page as a file of its own.
func (p Page) Document() string {
	head := []tree.Node{
		tree.El("meta", tree.A("charset", "utf-8")),
		tree.El("meta", tree.A("http-equiv", "Content-Security-Policy", "content", Policy(p.Origin, !p.NoOffline))),
	}
	if p.Live || p.Early {
		head = append(head, tree.El("script", tree.A("src", "early.js")))
	}
	head = append(append(head, titled(p.Title)), about(p.Description)...)
	for _, name := range append([]string{"app.css"}, p.Styles...) {
		head = append(head, tree.El("link", tree.A("rel", "stylesheet", "href", name)))
	}
	body := p.Body
	for _, name := range p.scripts() {
		head = append(head, tree.El("script", tree.A("src", name, "defer", "")))
	}
	if p.Keeps && !p.NoOffline {
		body = append(body[:len(body):len(body)], newer())
	}
	html := tree.A("lang", p.Words.Lang())
	if p.Class != "" {
		html = append(html, tree.Attr{Name: "class", Value: p.Class})
	}
	var b strings.Builder
	b.WriteString("<!doctype html>\n")
	tree.HTML(&b, p.Words, tree.El("html", html, tree.El("head", nil, head...), tree.El("body", p.Data, body...)))
	b.WriteString("\n")
	return b.String()
}

// Missing is the page for an address at which nothing stands.
func Missing(l *words.Language, address string) string {
	var b strings.Builder
	b.WriteString("<!doctype html>")
	tree.HTML(&b, l, tree.El("html", tree.A("lang", l.Lang()),
		tree.El("meta", tree.A("charset", "utf-8")), tree.El("meta", tree.A("name", "viewport", "content", "width=device-width")),
		titled(words.PageTitle(words.PageNotHere)),
		tree.El("main", nil, tree.El("h1", nil, tree.Say(words.PageMissing)),
			tree.P("", tree.Say(words.PageMissingAt(words.Literal(address))), tree.T(" "), draw.Link("/", words.PageMissingBegin)))))
	return b.String()
}

// newer says that a newer version of the site has come.
func newer() tree.Node {
	return tree.El("div", tree.A("class", "newer", "role", "status"), tree.El("div", tree.A("id", "offline-newer", "hidden", ""),
		draw.Para("", words.PageNewer),
		tree.Class("div", "do", draw.Button("renew", "", words.PageRenew), draw.Button("later", "quiet", words.PageLater))))
}

// titled is the title of a document. A browser shows it without italics.
func titled(title words.Said) tree.Node { return tree.El("title", nil, tree.Say(title)) }

// about is what every head says.
func about(description words.Said) []tree.Node {
	return []tree.Node{
		tree.El("meta", tree.A("name", "viewport", "content", "width=device-width,initial-scale=1")),
		tree.El("meta", tree.A("name", "description")).Tell("content", description),
		tree.El("meta", tree.A("name", "color-scheme", "content", "light dark")),
		tree.El("meta", tree.A("name", "referrer", "content", "no-referrer")),
		tree.El("link", tree.A("rel", "icon", "href", draw.Icon)),
	}
}

// Around puts what a page says between the head and the foot of every page.
func Around(meta Meta, main tree.Node) []tree.Node {
	return []tree.Node{skip(), banner(nil, draw.Link("index.html", words.PageAllWalks), draw.Link("about.html", words.PageAbout)), main, footer(meta, "")}
}

// skip is the first thing the keyboard meets.
func skip() tree.Node {
	return tree.El("a", tree.A("class", "skip", "href", "#main"), tree.Say(words.PageSkip))
}

// linkAs is a link with a class.
func linkAs(class, href string, text words.Said) tree.Node {
	return tree.El("a", tree.A("class", class, "href", href), tree.Say(text))
}

// banner is the head of a page. title is its h1 where that stands in the head.
func banner(title []tree.Node, links ...tree.Node) tree.Node {
	class := "site"
	if title != nil {
		class = "site titled"
	}
	return tree.Class("header", class,
		tree.El("a", tree.A("class", "brand", "href", "index.html"), tree.Say(words.PageBrand)),
		tree.Class("div", "of", title...),
		tree.El("nav", nil, links...).Tell("aria-label", words.PageBrand))
}

// menuBanner is the head of a walk: the three ways that are wanted again and again, and a
// menu with all others. On a narrow page the menu is all there is, and has those three as
// well.
func menuBanner(title, ways, others []tree.Node) tree.Node {
	var again []tree.Node
	for _, way := range ways {
		n := *way
		n.Attrs = slices.Clone(way.Attrs)
		class := "narrow"
		for i, a := range n.Attrs {
			if a.Name == "class" {
				class, n.Attrs = class+" "+a.Value, slices.Delete(n.Attrs, i, i+1)
				break
			}
		}
		again = append(again, (&n).With("class", class))
	}
	menu := tree.Class("details", "menu", tree.El("summary", nil, tree.Say(words.PageMenu)), tree.El("div", nil, append(again, others...)...))
	bar := banner(title, append(ways[:len(ways):len(ways)], menu)...)
	bar.Attrs = tree.A("class", "site titled menued")
	return bar
}

// footer is the foot of a page; law is the day of the law that it is about, if it
// is about one.
func footer(meta Meta, law string) tree.Node {
	l := draw.Line{}
	l.Bold(words.PageNoAdvice)
	l.After(words.PageTeaching)
	if law != "" {
		l.After(lawOfDay(law))
	}
	made := draw.Line{}
	made.Text(words.PageVersion(words.Literal(meta.Version)))
	if meta.WasmHash != "" {
		made.Add(tree.T(" "))
		made.Add(tree.SayWith(words.PageModule(words.Literal(meta.WasmHash)), within("code")))
	}
	return tree.Class("footer", "site", l.In("p"), made.In("p"),
		tree.El("p", tree.A("id", "offline-kept", "hidden", ""), tree.Say(words.PageKept)))
}

// lawOfDay says in a sentence which law it is.
func lawOfDay(day string) words.Text {
	if day == standard.Today.String() {
		return words.PageLawOfToday
	}
	return words.PageLaw(words.Date(day))
}

// within puts what stands in every place of a sentence into an element.
func within(tag string) tree.Fill {
	return func(_ string, _ int, text string) []tree.Node { return []tree.Node{tree.El(tag, nil, tree.T(text))} }
}

// leading makes a link of what stands in the place for one.
func leading(href string) tree.Fill {
	return func(place string, _ int, text string) []tree.Node {
		if place != "link" {
			return nil
		}
		return []tree.Node{draw.Link(href, words.Literal(text))}
	}
}
