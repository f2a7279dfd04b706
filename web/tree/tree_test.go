package tree_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/tree"
)

func html(ns ...tree.Node) string {
	var b strings.Builder
	tree.HTML(&b, en.Language(), ns...)
	return b.String()
}

// A text is text in both renderings, whatever it holds.
func TestTextStaysText(t *testing.T) {
	hostile := `<script>alert("x")</script>&amp;'` + "\u202e\x00"
	require.Equal(t, "<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;amp;'\u202e\x00</p>", html(tree.P("", tree.T(hostile))))
	require.Equal(t, `<a title="&lt;b&gt; &quot;">x</a>`, html(tree.El("a", tree.A("title", `<b> "`), tree.T("x"))))
	w := &strictjson.Writer{}
	tree.JSON(w, en.Language(), tree.P("a", tree.T(hostile)))
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
		"*a<b>c*":                     "<em>a&lt;b&gt;c</em>",
		"E*Trade and E*Trade":         "E*Trade and E*Trade",
		`\*a\* at *3`:                 "*a* at *3",
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
	tree.HTML(&b, en.Language(), n)
	fmt.Println(b.String())
	w := &strictjson.Writer{}
	tree.JSON(w, en.Language(), n)
	fmt.Println(w.String())
	// Output:
	// <p class="soft">See <em>Nken</em>.</p>
	// [["p",{"class":"soft"},"See ",["em",{},"Nken"],"."]]
}

// What the language says stands in both renderings, with a link in a place of it
// and names of cases in italics.
func TestSentences(t *testing.T) {
	l, problems := words.Load("showing.more(party, meanings) = See *Nken* for {party} and {meanings}.\nlabel language.list.semicolon[pair](first, second) = {first}; {second}\n")
	require.Empty(t, problems)
	say := words.ShowingMore(words.Literal("a <b>"), words.Literals([]string{"one", "two"}))
	link := func(place string, _ int, text string) []tree.Node {
		if place != "party" {
			return nil
		}
		return []tree.Node{tree.El("a", tree.A("href", "#x"), tree.T(text))}
	}
	var b strings.Builder
	n := tree.P("", tree.SayWith(say, link)).Tell("title", say)
	tree.HTML(&b, l, n)
	require.Equal(t, `<p title="See *Nken* for a &lt;b&gt; and one; two.">See <em>Nken</em> for <a href="#x">a &lt;b&gt;</a> and one; two.</p>`, b.String())
	w := &strictjson.Writer{}
	tree.JSON(w, l, n)
	require.JSONEq(t, `[["p",{"title":"See *Nken* for a <b> and one; two."},"See ",["em",{},"Nken"]," for ",["a",{"href":"#x"},"a <b>"]," and one; two."]]`, w.String())
	require.Equal(t, "See Nken for a <b> and one; two.", tree.Plain(l, n))
	require.Nil(t, n.Kids[0].Kids, "the tree itself says nothing yet")
}

// What stands between the places can be of a node of its own, too.
func TestEveryPieceOfASentence(t *testing.T) {
	l, problems := words.Load("label stay.whole.map-caption(first, second) = Across {first}, upwards {second}.\n")
	require.Empty(t, problems)
	var b strings.Builder
	tree.HTML(&b, l, tree.SayEach(words.MapCaption("stay", words.Literal("*a*"), words.Literal("b")), func(place string, _ int, text string) []tree.Node {
		if place == "first" {
			return nil
		}
		return []tree.Node{tree.El("i", nil, tree.T(place+text))}
	}))
	require.Equal(t, "<i>Across </i>*a*<i>, upwards </i><i>secondb</i><i>.</i>", b.String())
}

// An asterisk of a reader's own is no markup, not even between those of a sentence.
func TestAsterisksOfLiterals(t *testing.T) {
	l, _ := words.Load("whatif.unable(topics) = *A* and *{topics}*.\n")
	n := tree.Say(words.WhatifUnable([]words.Name{words.Literal("M*A*S*H")}))
	var b strings.Builder
	tree.HTML(&b, l, n, tree.Say(words.Literal("*b*")))
	require.Equal(t, "<em>A</em> and <em>M*A*S*H</em>.*b*", b.String())
	require.Equal(t, "*b*", l.Say(words.Literal("*b*")))
}
