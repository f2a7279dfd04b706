package live

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Memo writes a memo or outline as nodes, for the page, for print and for the
// clipboard. Its title is a heading of the level top; ids begin with its name,
// so that several documents can stand on one page.
func Memo(d *memo.Document, top int) []tree.Node {
	x := &memoNodes{name: d.Name}
	all, page := tree.Class("article", "memo"), ""
	var list tree.Node // that items follow one another in
	for i := range d.Blocks {
		b := &d.Blocks[i]
		tag, class, to := "p", "says-"+b.Voice.String(), all
		switch b.Kind {
		case memo.Break:
			page = "break"
			continue
		case memo.Item:
			if list == nil {
				list = x.add(all, "ul", "", "")
			}
			tag, to = "li", list
		case memo.Paragraph:
		default:
			tag, class, page = "h"+itoa(top+int(b.Kind-memo.Title)), page, ""
		}
		if to == all {
			list = nil
		}
		x.add(to, tag, class, b.Text)
	}
	all.Add(tree.El("h"+itoa(top+1), nil, tree.Say(words.PageNotes)))
	list = x.add(all, "ol", "notes", "")
	for i, s := range d.Notes {
		x.jump(x.add(list, "li", "", s+" "), "n", "r", i+1, "↩")
	}
	return []tree.Node{all}
}

// memoNodes makes the nodes of a document and counts the calls of its notes.
type memoNodes struct {
	name  string
	calls int
}

// add makes an element of a text with marks, and puts it into another.
func (x *memoNodes) add(to tree.Node, tag, class, text string) tree.Node {
	n := tree.Class(tag, class)
	memo.Each(text, func(r *memo.Run) { x.run(n, r) })
	to.Kids = append(to.Kids, n)
	return n
}

func (x *memoNodes) run(to tree.Node, r *memo.Run) {
	if r.Note {
		x.calls++
		x.jump(x.add(to, "sup", "", ""), "r", "n", x.calls, itoa(x.calls))
		return
	}
	for i, tag := range [...]string{"b", "em"} {
		if r.Style>>(1-i)&1 == 1 {
			to = x.add(to, tag, "", "")
		}
	}
	if strings.HasPrefix(r.Link, "http") {
		to = x.add(to, "a", "", "")
		to.Attrs = tree.A("href", r.Link, "rel", "noreferrer")
	}
	to.Kids = append(to.Kids, tree.T(r.Text))
}

// jump is one end of a note, its call or its return, with a link to the other.
func (x *memoNodes) jump(to tree.Node, here, there string, n int, text string) {
	no := itoa(n)
	x.add(to, "a", "", text).Attrs = append(tree.A("id", x.name+"-"+here+no, "href", "#"+x.name+"-"+there+no), tree.Attr{Name: "aria-label", Said: words.PageNote(n)})
}
