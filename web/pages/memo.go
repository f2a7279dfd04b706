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
			k := tree.T(r.Text)
			switch {
			case r.Note:
				n++
				k = tree.El("sup", nil, jump(d.Name, "r", "n", n, itoa(n)))
			case strings.HasPrefix(r.Link, "http"):
				k = tree.El("a", tree.A("href", r.Link, "rel", "noreferrer"), k)
			}
			for i, tag := range [...]string{"em", "b"} {
				if r.Style>>i&1 == 1 {
					k = tree.El(tag, nil, k)
				}
			}
			kids = append(kids, k)
		})
		return kids
	}
	page := ""
	for i := range d.Blocks {
		x := &d.Blocks[i]
		tag, class := "p", "says-"+x.Voice.String()
		switch x.Kind {
		case memo.Break:
			page = "break"
			continue
		case memo.Item:
			items = append(items, tree.Class("li", class, runs(x.Text)...))
			continue
		case memo.Space:
			tag, class = "div", "writing"
		case memo.Paragraph:
		default:
			tag, class, page = "h"+itoa(top+int(x.Kind-memo.Title)), page, ""
		}
		flush()
		ns = append(ns, tree.Class(tag, class, runs(x.Text)...))
	}
	flush()
	ns = append(ns, tree.El("h"+itoa(top+1), nil, tree.T("Notes")))
	for i, s := range d.Notes {
		items = append(items, tree.El("li", nil, append(runs(s), tree.T(" "), jump(d.Name, "n", "r", i+1, "↩"))...))
	}
	return []tree.Node{tree.Class("article", "memo", append(ns, tree.Class("ol", "notes", items...))...)}
}

// jump is one end of a note, its call or its return, with a link to the other.
func jump(name, here, there string, n int, text string) tree.Node {
	return tree.El("a", tree.A("id", name+"-"+here+itoa(n), "href", "#"+name+"-"+there+itoa(n), "aria-label", "Note "+itoa(n)), tree.T(text))
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
	b.WriteString(`<!doctype html>
<html lang="en-US"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="Benchwalk"><title>`)
	tree.HTML(&b, tree.T(d.Title))
	b.WriteString("</title><style>" + memoStyle + "</style></head><body>")
	tree.HTML(&b, Memo(d, 1)...)
	b.WriteString("</body></html>\n")
	return b.String()
}
