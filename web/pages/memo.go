package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Memo writes a memo or outline as nodes, for the page, for print and for the
// clipboard. Its title is a heading of the level top; ids begin with its name,
// so that several documents can stand on one page.
func Memo(d *memo.Document, top int) []tree.Node {
	var ns, items []tree.Node
	flush := func() {
		if items != nil {
			ns = append(ns, tree.El("ul", nil, items...))
			items = nil
		}
	}
	n := 0
	runs := func(s string) (kids []tree.Node) {
		memo.Each(s, func(r *memo.Run) {
			if r.Note {
				n++
				kids = append(kids, tree.El("sup", nil, tree.El("a", tree.A("id", d.Name+"-r"+itoa(n), "href", "#"+d.Name+"-n"+itoa(n), "role", "doc-noteref"), tree.T(itoa(n)))))
				return
			}
			k := tree.T(r.Text)
			if r.Style&memo.Italic != 0 {
				k = tree.El("em", nil, k)
			}
			if r.Style&memo.Bold != 0 {
				k = tree.El("b", nil, k)
			}
			if strings.HasPrefix(r.Link, "http") {
				k = tree.El("a", tree.A("href", r.Link, "rel", "noreferrer"), k)
			}
			kids = append(kids, k)
		})
		return kids
	}
	page := ""
	for i := range d.Blocks {
		x := &d.Blocks[i]
		kids := runs(x.Text)
		if x.Kind == memo.Item {
			items = append(items, tree.Class("li", "says-"+x.Voice.String(), kids...))
			continue
		}
		flush()
		switch x.Kind {
		case memo.Break:
			page = "break"
		case memo.Space:
			ns = append(ns, tree.Class("div", "writing"))
		case memo.Paragraph:
			ns = append(ns, tree.Class("p", "says-"+x.Voice.String(), kids...))
		default:
			ns = append(ns, tree.Class("h"+itoa(top+int(x.Kind-memo.Title)), page, kids...))
			page = ""
		}
	}
	flush()
	if len(d.Notes) > 0 {
		for i, s := range d.Notes {
			items = append(items, tree.El("li", tree.A("id", d.Name+"-n"+itoa(i+1)), append(runs(s), tree.T(" "),
				tree.El("a", tree.A("href", "#"+d.Name+"-r"+itoa(i+1), "role", "doc-backlink", "aria-label", "Back to note "+itoa(i+1)+" in the text"), tree.T("↩")))...))
		}
		ns = append(ns, tree.El("section", tree.A("class", "notes", "role", "doc-endnotes"),
			tree.El("h"+itoa(top+1), nil, tree.T("Notes")), tree.El("ol", nil, items...)))
	}
	return []tree.Node{tree.El("article", tree.A("class", "memo", "lang", "en-US"), ns...)}
}

const memoStyle = `body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 Georgia,Times,serif;color:#1a1a1a;background:#fff}
h1{text-align:center}h1,h2,h3,h4{line-height:1.25;break-after:avoid}h2{border-bottom:1px solid #888}
p,li{overflow-wrap:break-word}li{margin:.2rem 0}sup{line-height:0}
.says-court,.says-reader{border-left:3px solid #7a1f2b;padding-left:.6rem}.says-reader{border-color:#1f4e79;border-left-style:double}
.writing{height:4rem;border:solid #888;border-width:0 0 1px;background:linear-gradient(#888,#888) 0 50%/100% 1px no-repeat}
.notes{font-size:.875rem}@media print{body{margin:0;max-width:none}a{color:inherit;text-decoration:none}h2.break{break-before:page}}
@page{size:letter;margin:2.5cm 2.9cm}`

// MemoPage is a memo or outline as one file that needs nothing else, to keep,
// to send and to print. It has no script.
func MemoPage(d *memo.Document) string {
	var b strings.Builder
	b.WriteString("<!doctype html>\n")
	tree.HTML(&b, tree.El("html", tree.A("lang", "en-US"),
		tree.El("head", nil,
			tree.El("meta", tree.A("charset", "utf-8")),
			tree.El("meta", tree.A("name", "viewport", "content", "width=device-width, initial-scale=1")),
			tree.El("meta", tree.A("name", "generator", "content", "Benchwalk")),
			tree.El("title", nil, tree.T(d.Title)),
			&tree.Element{Tag: "style", Kids: []tree.Node{tree.T(memoStyle)}}),
		tree.El("body", nil, Memo(d, 1)...)))
	b.WriteString("\n")
	return b.String()
}
