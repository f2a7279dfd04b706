package post_test

import (
	"bytes"
	"encoding/json"
	"html"
	"image/png"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/pages"
	"github.com/benchwalk/benchwalk/web/post"
	"github.com/benchwalk/benchwalk/web/tree"
)

const origin = "https://bench.example"

// each runs a test on every post of every built-in matter.
func each(t *testing.T, test func(t *testing.T, p post.Post)) {
	t.Helper()
	for _, id := range casebook.Matters() {
		for _, p := range post.Posts(casebook.Matter(id)) {
			t.Run(p.File(), func(t *testing.T) { test(t, p) })
		}
	}
}

func named(t *testing.T, id, name string) post.Post {
	t.Helper()
	for _, p := range post.Posts(casebook.Matter(id)) {
		if p.Name == name {
			return p
		}
	}
	t.Fatalf("there is no post %q of %q", name, id)
	return post.Post{}
}

func document(p post.Post, origin string) string {
	return post.Page{Post: p, Meta: pages.Meta{Words: en.Language(), Version: "1", MatterHash: "abc"}, Origin: origin}.Document()
}

func TestEachStepThatAsksHasOnePost(t *testing.T) {
	for _, id := range casebook.Matters() {
		m, names := casebook.Matter(id), map[string]bool{}
		for _, p := range post.Posts(m) {
			require.False(t, names[p.File()], p.File())
			names[p.File()] = true
		}
		for _, part := range m.Parts {
			for _, s := range part.Steps {
				want := len(s.Asks) > 0 && len(m.Cites) > 0
				require.Equal(t, want, names["post/"+id+"/"+s.ID+".html"], s.ID)
			}
		}
	}
	require.Empty(t, post.Posts(casebook.Matter("own")), "there is no record to show")
	require.Equal(t, "wechat-2020.html#p=short", named(t, "wechat-2020", "short").Walk())
	require.Equal(t, "wechat-2020.html#q-fit", named(t, "wechat-2020", "fit").Walk())
	require.Equal(t, "wechat-2020.html#p=short", named(t, "wechat-2020", "fit").Whole(), "from its beginning, as its name says")
	require.Equal(t, "wechat-2020.html", named(t, "wechat-2020", "result").Whole())
}

// A post is complete without script: the question, each answer, both sides, what the court
// did, and the way to the whole.
func TestAPostIsCompleteWithoutScript(t *testing.T) {
	l := en.Language()
	plain := func(s words.Said) string { return tree.Plain(l, tree.Say(s)) }
	each(t, func(t *testing.T, p post.Post) {
		html := document(p, "")
		require.Contains(t, html, `href="../../`+p.Whole()+`"`)
		require.NotContains(t, html, "og:image", "a card needs a whole address")
		require.NotContains(t, html, "oembed")
		if p.Step == nil {
			return
		}
		a := p.Step.Asks[0]
		require.Contains(t, html, plain(p.Description()))
		for _, level := range a.Element.Under(p.Matter.Posture).Levels {
			require.Contains(t, html, ">"+plain(words.Answer(a.Element.String(), level))+"<")
		}
		for _, side := range [][]string{firstText(p, true), firstText(p, false), courtTexts(p)} {
			for _, text := range side {
				require.Contains(t, html, tree.Plain(l, tree.Rich(text)[0]))
			}
		}
	})
}

// The answers that no rule tells from another are folded, in a post as in the walk.
func TestFinerAnswersAreFolded(t *testing.T) {
	folded := 0
	each(t, func(t *testing.T, p post.Post) {
		if p.Step == nil {
			return
		}
		a, html := p.Step.Asks[0], document(p, "")
		_, rest, found := strings.Cut(html, `<details class="more">`)
		require.True(t, found)
		finer := doctrines.Finer(a.Element)
		for _, level := range a.Element.Under(p.Matter.Posture).Levels {
			in := strings.Contains(rest, `value="`+level+`"`)
			require.Equal(t, slices.Contains(finer, level), in, level)
			if in {
				folded++
			}
		}
	})
	require.Positive(t, folded)
}

func firstText(p post.Post, movant bool) []string {
	side := p.Step.Opponent
	if movant {
		side = p.Step.Movant
	}
	if len(side) == 0 {
		return nil
	}
	return []string{side[0].Text}
}

func courtTexts(p post.Post) (texts []string) {
	for _, a := range p.Step.Court.Text {
		texts = append(texts, a.Text)
	}
	return texts
}

func TestWhatOtherSitesRead(t *testing.T) {
	pen := post.NewPen()
	each(t, func(t *testing.T, p post.Post) {
		html := document(p, origin)
		require.Contains(t, html, `<link rel="alternate" type="application/json+oembed" href="`+origin+"/"+p.OEmbed()+`"`)
		require.Less(t, strings.Index(html, "oembed"), 10_000)
		require.Contains(t, html, `property="og:image" content="`+origin+"/"+p.CardFile()+`"`)
		told, err := p.Told(en.Language(), origin)
		require.NoError(t, err)
		var o struct {
			Version, Type, HTML, Title string
			Width, Height              int
			Thumbnail                  string `json:"thumbnail_url"`
		}
		require.NoError(t, json.Unmarshal(told, &o))
		require.Equal(t, "1.0", o.Version)
		require.Equal(t, "rich", o.Type)
		require.Contains(t, o.HTML, `src="`+origin+"/"+p.File()+`"`)
		require.Equal(t, origin+"/"+p.CardFile(), o.Thumbnail)
		require.Positive(t, o.Width*o.Height)
		picture, err := p.Picture(pen, en.Language())
		require.NoError(t, err)
		again, err := p.Picture(post.NewPen(), en.Language())
		require.NoError(t, err)
		require.True(t, bytes.Equal(picture, again), "the same bytes twice")
		img, err := png.Decode(bytes.NewReader(picture))
		require.NoError(t, err)
		require.Equal(t, 1200, img.Bounds().Dx())
		require.Equal(t, 630, img.Bounds().Dy())
	})
}

// Two questions are two pictures: the words are on them.
func TestCardsDiffer(t *testing.T) {
	pen := post.NewPen()
	one, err := named(t, "wechat-2020", "fit").Picture(pen, en.Language())
	require.NoError(t, err)
	other, err := named(t, "wechat-2020", "appeal").Picture(pen, en.Language())
	require.NoError(t, err)
	require.False(t, bytes.Equal(one, other))
}

func TestCodes(t *testing.T) {
	p := named(t, "wechat-2020", "fit")
	for _, w := range post.Ways() {
		code := p.Code(w, en.Language(), origin, post.Options{Theme: "dark", Accent: "#00205b", Court: "end", Note: `Say "no" & <b>`, Article: "one", Tell: true})
		require.NotRegexp(t, `\{(src|title|height|walk|origin|card)\}`, code, w)
		require.NotContains(t, code, "<b>", w)
		named, ok := post.ParseWay(w.String())
		require.True(t, ok)
		require.Equal(t, w, named)
		if w == post.Linked {
			continue
		}
		require.Contains(t, code, origin+"/post/wechat-2020/fit.html?theme=dark&", w)
	}
	require.Equal(t, origin+"/post/wechat-2020/fit.html?theme=dark&accent=00205b&court=end&article=a%20b&note=%22no%22%20%26%20%3Cb%3E&tell=1",
		p.Code(post.Address, en.Language(), origin, post.Options{Theme: "dark", Accent: "#00205b", Court: "end", Note: `"no" & <b>`, Article: "a b", Tell: true}))
	require.Equal(t, origin+"/post/wechat-2020/fit.html", p.Code(post.Address, en.Language(), origin, post.Options{}))
	frame := p.Code(post.Frame, en.Language(), origin, post.Options{})
	require.Contains(t, frame, `loading="lazy"`)
	require.Contains(t, frame, `referrerpolicy="no-referrer"`)
	require.Contains(t, frame, `<p><a href="https://bench.example/wechat-2020.html#q-fit">The fit of the whole: U.S. WeChat Users Alliance v. Trump</a></p>`)
	_, ok := post.ParseWay("other")
	require.False(t, ok)
}

// The page on which a code is made lists every post, once as a choice and once as a link.
func TestMakeListsEveryPost(t *testing.T) {
	ms := casebook.Matters()
	var all []post.Post
	p := post.Make(nil, pages.Meta{Words: en.Language()}, "")
	require.Contains(t, p.Document(), "benchwalk build -origin")
	for _, id := range ms {
		all = append(all, post.Posts(casebook.Matter(id))...)
	}
	html := post.Make(builtIn(), pages.Meta{Words: en.Language()}, origin).Document()
	for _, p := range all {
		require.Equal(t, 1, strings.Count(html, `value="`+p.File()+`"`), p.File())
		require.Equal(t, 1, strings.Count(html, `href="`+p.File()+`"`), p.File())
	}
	require.Contains(t, html, `data-origin="`+origin+`"`)
	alone := post.MakeAlone(builtIn(), pages.Meta{Words: en.Language()}, "").Document()
	require.Contains(t, alone, "Codes for posts are made on the site itself")
	require.Contains(t, alone, `id="assign-link"`)
	require.NotContains(t, alone, `"`+post.Folder+`/`, "the single file has no posts")
	require.NotContains(t, alone, "iframe")
	require.NotContains(t, html, "benchwalk build -origin</p>")
}

func builtIn() (ms []*matter.Matter) {
	for _, id := range casebook.Matters() {
		ms = append(ms, casebook.Matter(id))
	}
	return ms
}

// What a feed reader, a mail or a sanitizer leaves of a code: no frame, no script and no
// element that it does not know, but what stands in the latter.
var leftOut = regexp.MustCompile(`(?s)<(iframe|script|style)\b.*?</(?:iframe|script|style)>|</?(bench-walk)\b[^>]*>`)

// Where frames and scripts are taken out, a code that an author pastes is still a title
// that leads to the walk. Of a bare address the address is left.
func TestCodesWhereFramesAreTakenOut(t *testing.T) {
	p := named(t, "wechat-2020", "fit")
	title, walk := html.EscapeString(tree.Plain(en.Language(), tree.Say(p.Title()))), `href="`+origin+"/"+p.Walk()+`"`
	for _, w := range post.Ways() {
		if w == post.Hugo {
			continue // Hugo makes the code of the frame of it
		}
		left := leftOut.ReplaceAllString(p.Code(w, en.Language(), origin, post.Options{Theme: "dark"}), "")
		if w == post.Address {
			require.Equal(t, origin+"/"+p.File()+"?theme=dark", left)
			continue
		}
		require.NotContains(t, left, "iframe", w)
		require.Contains(t, left, "<a "+walk, w)
		require.Contains(t, left, title, w)
		require.NotContains(t, left, "?theme", "%s: what is for the frame is no link", w)
	}
}
