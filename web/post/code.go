package post

import (
	"html"
	"net/url"
	"strconv"
	"strings"

	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Way is a way of putting a post into a page.
type Way uint8

// The ways, from the one that works in most places.
const (
	// Frame is a frame of a fixed height, with a link behind it for feeds and print.
	Frame Way = iota
	// Sized is the same with a script that makes the frame as high as what it shows.
	Sized
	// Element is an element of its own, which makes the frame when a reader comes near.
	Element
	// Address is the address alone, of which WordPress makes a frame by itself.
	Address
	// Linked is a picture that leads to the post, where neither frames nor scripts are let
	// through.
	Linked
	// Hugo is a shortcode for Hugo.
	Hugo
)

var wayNames = []string{"frame", "sized", "element", "address", "card", "hugo"}

// String is the name at the command line and in the page.
func (w Way) String() string { return wayNames[w] }

// Ways lists them all.
func Ways() []Way { return []Way{Frame, Sized, Element, Address, Linked, Hugo} }

// ParseWay takes the name.
func ParseWay(name string) (Way, bool) {
	for _, w := range Ways() {
		if w.String() == name {
			return w, true
		}
	}
	return 0, false
}

// Options are what an author chooses. The zero value is what a post does by itself.
type Options struct {
	Theme   string // "light" or "dark"; else as the reader's machine has it
	Accent  string // six hex digits
	Court   string // "end" or "never"; else after the commitment
	Note    string // the author's own words above the question
	Article string // sets the questions of one article apart from those of another
	Path    string // a path as a link has it
	Work    string // the author's own answers, as a link has them
	Tell    bool   // the reader may tell the page the answer
}

// query writes the options, since WordPress owns what follows a "#".
func (o Options) query() string {
	var parts []string
	for _, pair := range [...]struct{ name, value string }{
		{"theme", o.Theme}, {"accent", strings.TrimPrefix(o.Accent, "#")}, {"court", o.Court}, {"article", o.Article}, {"p", o.Path}, {"s", o.Work}, {"note", o.Note},
	} {
		if pair.value != "" {
			parts = append(parts, pair.name+"="+strings.ReplaceAll(url.QueryEscape(pair.value), "+", "%20"))
		}
	}
	if o.Tell {
		parts = append(parts, "tell=1")
	}
	if len(parts) == 0 {
		return ""
	}
	return "?" + strings.Join(parts, "&")
}

// codes are the ways with holes, which script fills in the same way on the page on which
// an author makes a code. What stands in a hole is escaped for an attribute, and so may
// stand in a text as well.
var codes = map[Way]string{
	Frame: `<iframe src="{src}" title="{title}" width="100%" height="{height}" loading="lazy" referrerpolicy="no-referrer" style="border:0"></iframe>
<p><a href="{walk}">{title}</a></p>`,
	Sized: `<iframe data-benchwalk src="{src}" title="{title}" width="100%" height="{height}" loading="lazy" referrerpolicy="no-referrer" style="border:0"></iframe>
<p><a href="{walk}">{title}</a></p>
<script src="{origin}/embed/v1.js" async></script>`,
	Element: `<bench-walk src="{src}" height="{height}"><a href="{walk}">{title}</a></bench-walk>
<script src="{origin}/embed/bench-walk.js" async></script>`,
	Address: `{src}`,
	Linked:  `<a href="{walk}"><img src="{origin}/{card}" alt="{title}" width="600" height="315"></a>`,
	Hugo:    `{{< benchwalk src="{src}" title="{title}" height="{height}" walk="{walk}" >}}`,
}

// Template is the code of a way with its holes: {src}, {title}, {height}, {walk}, {origin}
// and {card}.
func (w Way) Template() string { return codes[w] }

// Code is what an author pastes to have a post in that way. The origin is that of the site,
// with no slash at its end.
func (p Post) Code(w Way, l *words.Language, origin string, o Options) string {
	return p.fill(w.Template(), w != Address, l, origin, o) // an address stands alone in a line, and in no attribute
}

// fill fills the holes of a code, escaped for an attribute where that is where they stand.
func (p Post) fill(code string, escaped bool, l *words.Language, origin string, o Options) string {
	holes := []string{
		"{src}", origin + "/" + p.File() + o.query(), "{title}", tree.Plain(l, tree.Say(p.Title())), "{height}", strconv.Itoa(p.Height()),
		"{walk}", origin + "/" + p.Walk(), "{origin}", origin, "{card}", p.CardFile(),
	}
	if escaped {
		for i := 1; i < len(holes); i += 2 {
			holes[i] = html.EscapeString(holes[i])
		}
	}
	return strings.NewReplacer(holes...).Replace(code)
}

// ShortcodeFile is its name in the site.
const ShortcodeFile = "embed/hugo-shortcode.txt"

// Shortcode is the file of the shortcode, layouts/shortcodes/benchwalk.html of a Hugo site.
const Shortcode = `<iframe src="{{ .Get "src" | safeURL }}" title="{{ .Get "title" }}" width="100%" height="{{ .Get "height" | default "700" }}" loading="lazy" referrerpolicy="no-referrer" style="border:0" data-benchwalk></iframe>
<p><a href="{{ .Get "walk" | safeURL }}">{{ .Get "title" }}</a></p>
{{ if not (.Page.Scratch.Get "benchwalk") }}{{ .Page.Scratch.Set "benchwalk" true }}<script src="{{ (urls.Parse (.Get "src")).Scheme }}://{{ (urls.Parse (.Get "src")).Host }}/embed/v1.js" async></script>{{ end }}
`
