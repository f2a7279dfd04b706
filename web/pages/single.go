package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// SingleFile is the name of the file that holds the whole tool.
const SingleFile = "benchwalk.html"

// SinglePolicy is that of the single file, which asks for nothing, not even of its
// own place. Its scripts and its style are named by their hashes.
func SinglePolicy(scripts, styles []string) string {
	return "default-src 'none'; script-src " + strings.Join(scripts, " ") + " 'wasm-unsafe-eval'; style-src " + strings.Join(styles, " ") +
		"; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
}

// SingleHead begins the head of the single file.
func SingleHead(policy string) []tree.Node {
	head := []tree.Node{
		tree.El("meta", tree.A("charset", "utf-8")),
		tree.El("meta", tree.A("http-equiv", "Content-Security-Policy", "content", policy)),
		titled(words.PageBrand),
	}
	return append(head, about(words.StartPromise)...)
}

// SinglePages are the pages as templates, since markup made from a text is what
// the policy forbids. The one that the address names is put into the body by
// single.js. A walk to be read is empty and names the walk, whose text it has; its
// sources are the page beside it.
func SinglePages(ps []Page) (ns []tree.Node) {
	named := map[string]bool{}
	for i := range ps {
		named[ps[i].Name] = true
	}
	for _, p := range ps {
		n := tree.El("template", append(append(tree.A("data-page", p.Name), tree.Attr{Name: "data-title", Said: p.Title}), p.Data...))
		if p.Live || p.Early {
			n = n.With("data-live", "")
		}
		if p.Class != "" {
			n = n.With("data-class", p.Class)
		}
		if same, ok := strings.CutSuffix(p.Name, "-read"); ok && named[same] {
			n = n.With("data-as", same)
		} else {
			n.Kids = inside(tree.Spoken(p.Words, p.Body...), named) // links stand within sentences
		}
		ns = append(ns, n)
	}
	return ns
}

// inside leads from page to page within the single file, and leaves out what is
// of use on the web only.
func inside(ns []tree.Node, named map[string]bool) (out []tree.Node) {
next:
	for _, n := range ns {
		m := *n
		m.Attrs, m.Kids = append([]tree.Attr(nil), n.Attrs...), inside(n.Kids, named)
		for i := range m.Attrs {
			a := &m.Attrs[i]
			switch {
			case a.Name == "class" && strings.Contains(" "+a.Value+" ", " hosted "):
				continue next
			case a.Name == "href":
				file, fragment, cut := strings.Cut(a.Value, "#")
				if name, ok := strings.CutSuffix(file, ".html"); ok && named[name] {
					a.Value = "?" + name
					if cut {
						a.Value += "#" + fragment
					}
				}
			}
		}
		out = append(out, &m)
	}
	return out
}

// SingleWaiting stands in the file until single.js has put a page in its place: for
// good where scripts are off, or where the policy of a site stops them.
func SingleWaiting() tree.Node {
	return tree.El("main", tree.A("class", "plain waiting", "id", "waiting"),
		tree.El("h1", nil, tree.Say(words.PageBrand)),
		draw.Para("", words.PageSingleWaiting))
}
