package tree_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/web/tree"
)

func html(ns ...tree.Node) string {
	var b strings.Builder
	tree.HTML(&b, ns...)
	return b.String()
}

// A text is text in both renderings, whatever it holds.
func TestTextStaysText(t *testing.T) {
	hostile := `<script>alert("x")</script>&amp;'` + "\u202e\x00"
	require.Equal(t, "<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;amp;'\u202e\x00</p>", html(tree.P("", tree.T(hostile))))
	require.Equal(t, `<a title="&lt;b&gt; &quot;">x</a>`, html(tree.El("a", tree.A("title", `<b> "`), tree.T("x"))))
	w := &strictjson.Writer{}
	tree.JSON(w, tree.P("a", tree.T(hostile)))
	require.NotContains(t, w.String(), "<script")
	require.Contains(t, w.String(), `["p",{"class":"a"},`)
}

func TestRich(t *testing.T) {
	for in, want := range map[string]string{
		"see *Nken v. Holder* at 434": "see <em>Nken v. Holder</em> at 434",
		"*a* and *b*":                 "<em>a</em> and <em>b</em>",
		"5 * 3":                       "5 * 3",
		"*":                           "*",
		"":                            "",
		"*<b>*":                       "<em>&lt;b&gt;</em>",
	} {
		require.Equal(t, want, html(tree.Rich(in)...), in)
	}
}

func TestWithLeavesTheOriginalAlone(t *testing.T) {
	a := tree.Class("p", "x")
	b, c := a.With("id", "b"), a.With("id", "c")
	require.Equal(t, `<p class="x"></p>`, html(a))
	require.Equal(t, `<p class="x" id="b"></p>`, html(b))
	require.Equal(t, `<p class="x" id="c"></p>`, html(c))
}

func Example() {
	var b strings.Builder
	n := tree.P("soft", tree.T("See "), tree.El("em", nil, tree.T("Nken")), tree.T("."))
	tree.HTML(&b, n)
	fmt.Println(b.String())
	w := &strictjson.Writer{}
	tree.JSON(w, n)
	fmt.Println(w.String())
	// Output:
	// <p class="soft">See <em>Nken</em>.</p>
	// [["p",{"class":"soft"},"See ",["em",{},"Nken"],"."]]
}
