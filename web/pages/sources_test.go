package pages_test

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/pages"
	"github.com/benchwalk/benchwalk/web/tree"
)

func TestTheSourcesSayEveryPlace(t *testing.T) {
	entries := 0
	for _, m := range matters(t) {
		documents := map[string]*node{
			"the sources": read(t, pages.SourcesPage(m, meta).Document()),
			"the reading": read(t, pages.ReadPage(m, meta).Document()),
		}
		for name, root := range documents {
			list := element(t, root, "v-sources")
			for _, c := range m.Cites {
				entries++
				said := element(t, list, "c-"+c.ID).plain()
				for _, text := range []string{c.Pin, c.Quote, c.Record} {
					assert.Contains(t, said, same(text), "%s of %s", name, m.ID)
				}
			}
		}
		// The document stands beside the walk and leads back to it.
		to := map[string]bool{}
		for _, a := range documents["the sources"].all("a") {
			to[a.attrs["href"]] = true
		}
		assert.True(t, to[m.ID+".html"], m.ID)
	}
	require.Greater(t, entries, 200)
}

// What script draws beside a cite, and in a cell of the workbench, is the entry of the
// document, whole; and each cell that has something to bring finds it there.
func TestPlacesAreTheEntriesOfTheDocument(t *testing.T) {
	evidence := 0
	for _, m := range matters(t) {
		var cites, cells []string
		for id, html := range places(t, m) {
			assert.Contains(t, pages.SourcesPage(m, meta).Document(), html, m.ID)
			switch {
			case strings.HasPrefix(html, `<li id="`+id+`"`):
				cites = append(cites, id)
			case strings.HasPrefix(html, `<div id="`+id+`"`):
				cells = append(cells, id)
			default:
				t.Error(html)
			}
		}
		var cited []string
		for _, c := range m.Cites {
			cited = append(cited, "c-"+c.ID)
		}
		assert.ElementsMatch(t, cited, cites, m.ID)
		assert.ElementsMatch(t, brings(pages.WalkPage(m, meta).Document()), cells, m.ID)
		evidence += len(cells)
	}
	require.Greater(t, evidence, 30)
}

// places are the entries as script draws them, by their ids.
func places(t *testing.T, m *matter.Matter) map[string]string {
	var of []any
	require.NoError(t, json.Unmarshal([]byte(pages.Places(m, meta)), &of), m.ID)
	drawnOf := map[string]string{}
	for _, place := range of {
		var b strings.Builder
		n := drawn(place)
		tree.HTML(&b, en.Language(), n)
		drawnOf[n.Attrs[0].Value] = b.String()
	}
	require.Len(t, drawnOf, len(of), m.ID)
	return drawnOf
}

var bringing = regexp.MustCompile(`<a href="[^"]*#(e-[^"]*)" data-brings>[^<]*</a>`)

// brings are the ids of what the cells of a document bring.
func brings(document string) (ids []string) {
	for _, found := range bringing.FindAllStringSubmatch(document, -1) {
		ids = append(ids, found[1])
	}
	return ids
}

// drawn is a node as script draws it from the data.
func drawn(of any) tree.Node {
	if text, ok := of.(string); ok {
		return tree.T(text)
	}
	parts := of.([]any)
	n := tree.El(parts[0].(string), nil)
	for _, name := range []string{"id", "class", "href", "rel", "data-court"} {
		if v, ok := parts[1].(map[string]any)[name]; ok {
			n = n.With(name, v.(string))
		}
	}
	for _, kid := range parts[2:] {
		n.Add(drawn(kid))
	}
	return n
}

// Where a court speaks for itself, the entry says so, and the words wait in the note.
func TestPlacesSayWhereTheCourtSpeaks(t *testing.T) {
	sealed := func(m *matter.Matter) (ids []string) {
		for _, li := range element(t, read(t, pages.SourcesPage(m, meta).Document()), "v-sources").all("li") {
			if _, court := li.attrs["data-court"]; court {
				ids = append(ids, li.attrs["id"])
			}
		}
		return ids
	}
	m := casebook.Matter("wechat-2020")
	assert.Contains(t, sealed(m), "c-pi-17")
	assert.NotContains(t, sealed(m), "c-n17")
}

// The walk to be read is the walk with its sources in it, and leads to no other page
// for them.
func TestReadingIsTheWalkWithItsSources(t *testing.T) {
	body := func(p pages.Page) string {
		var b strings.Builder
		tree.HTML(&b, en.Language(), p.Body...)
		return b.String()
	}
	for _, m := range matters(t) {
		walk, reading := body(pages.WalkPage(m, meta)), body(pages.ReadPage(m, meta))
		require.NotEmpty(t, walk)
		beside := m.ID + "-sources.html"
		assert.Contains(t, walk, `href="`+beside+`"`)
		assert.NotContains(t, reading, beside)
		assert.Contains(t, pages.WalkPage(m, meta).Document(), strings.TrimSpace(walk))

		from, to := strings.Index(reading, `<section class="view" id="v-sources">`), strings.Index(reading, `<section class="view" id="v-authorities">`)
		require.True(t, 0 < from && from < to, m.ID)
		to += strings.Index(reading[to:], "</section>") + len("</section>")
		all := places(t, m)
		whole := bringing.ReplaceAllStringFunc(walk, func(link string) string {
			html := all[bringing.FindStringSubmatch(link)[1]]
			return strings.TrimSuffix(html[strings.Index(html, ">")+1:], "</div>")
		})
		whole = strings.ReplaceAll(whole, `href="`+beside+`#`, `href="#`)
		require.Contains(t, whole, `<a href="#v-authorities">`, "the menu leads to the law")
		whole = strings.Replace(whole, `<a href="`+beside+`" id="to-sources">`, `<a href="#v-sources">`, 1)
		foot := strings.Index(whole, `<p id="v-sources" class="beside">`)
		require.Positive(t, foot, m.ID)
		whole = whole[:foot] + whole[foot+strings.Index(whole[foot:], "</p>")+len("</p>"):]
		assert.True(t, whole == reading[:from]+reading[to:], m.ID)
	}
}
