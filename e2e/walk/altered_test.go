package walk_test

import (
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/link"
)

// A link that mail or chat has altered opens with no word, and from whatever page it was
// brought to it leads to its matter. One that has lost something stays in the address
// until the reader lets it go.
func TestAnAlteredLink(t *testing.T) {
	t.Parallel()
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	m := casebook.Matter("wechat-2020")
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	fragment, problem := link.Encode(a, m, chain.Decide(a.Posture, &a.Findings))
	require.Equal(t, link.None, problem)
	bare := fragment[1:]
	single := singleFile(t)
	for _, at := range []string{"wechat-2020.html", "wechat-2020.html?utm_source=mail", "index.html", "about.html", "wechat-2020-read.html", "ward-1989-sources.html", "tiktok-2020.html", "matter.html", "SINGLE", "SINGLE?tiktok-2020", "SINGLE?utm_source=mail", "SINGLE?about&fbclid=1"} {
		for _, altered := range []string{bare, "utm_medium=x&S=" + url.QueryEscape(bare[2:]) + ").%E2%80%8B&utm_source=mail", strings.ReplaceAll(url.QueryEscape(bare[:30]+"\r\n> "+bare[30:]), "%", "%25")} {
			b.Go("about:blank")
			where := s.URL + "/" + at
			if tail, alone := strings.CutPrefix(at, "SINGLE"); alone {
				where = single + tail
			}
			b.Go(where + "#" + altered)
			b.Wait(`() => document.body?.dataset.id === "wechat-2020" && document.querySelector("[data-do=theirs]")?.checkVisibility() && location.hash === ""`, patience)
			b.Click("[data-do=decline]")
			b.Wait(`() => !document.querySelector("[data-do=theirs]")`, patience)
		}
	}
	open(b, s, "wechat-2020.html#"+bare[:len(bare)-2]+".")
	live(b)
	for range 2 { // a reload finds it again
		b.Wait(`() => document.querySelector("[data-slot=opened] [data-do=decline]")?.checkVisibility()`, patience)
		require.Equal(t, "#"+bare[:len(bare)-2]+".", browser.Get[string](b, `() => location.hash`))
		b.Reload()
		live(b)
	}
	b.Click("[data-do=decline]")
	b.Wait(`() => location.hash === "" && !document.querySelector("[data-slot=opened] p")`, patience)
	b.Go("about:blank")
	b.Go(single + "?tiktok-2020&fbclid=1")
	b.Wait(`() => document.body?.dataset.id === "tiktok-2020"`, patience)
	quiet(t, b)
}
