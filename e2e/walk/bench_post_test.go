package walk_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/web/site"
)

// BenchmarkPost measures, in Chromium with a cold cache and a network of 1.6 Mbit/s, what
// passes in a post between the first commitment and what the court did, and until what
// follows from the answer is there; and the former without that network at four times
// slowdown.
func BenchmarkPost(bench *testing.B) {
	packed := filepath.Join(bench.TempDir(), "site") // as hosts send it
	_, err := site.Build(site.Options{Out: packed, Root: "../..", Twins: true})
	require.NoError(bench, err)
	s := &server{folder: packed}
	s.Server = newServer(s)
	bench.Cleanup(s.Close)
	url := s.URL + "/post/wechat-2020/fit.html"
	var slow, late, follows []float64
	for range bench.N {
		for _, narrow := range []bool{true, false} {
			b := browser.Open(bench, browser.Chromium)
			if narrow {
				b.CDP("Network.enable", map[string]any{})
				b.CDP("Network.emulateNetworkConditions", map[string]any{"offline": false, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8})
			} else {
				b.Slow(4)
			}
			b.Go(url)
			var r struct{ Court, Follows float64 }
			require.NoError(bench, b.EvalPatiently(&r, `async () => {
				const painted = () => new Promise((done) => requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = done; c.port2.postMessage(0); }));
				await painted();
				const t = performance.now();
				document.querySelector("input[value=yes]").click();
				document.querySelector("[data-do=commit]").click();
				while (!document.getElementById("court").checkVisibility()) await painted();
				await painted();
				const court = performance.now() - t;
				while (!document.querySelector("#follows p:not(.soft)")) await painted();
				return { Court: court, Follows: performance.now() - t };
			}`))
			if narrow {
				late, follows = append(late, r.Court), append(follows, r.Follows)
			} else {
				slow = append(slow, r.Court)
			}
			b.Close()
		}
	}
	bench.ReportMetric(0, "ns/op")
	bench.ReportMetric(quantile(late, 0.5), "ms-court-narrow-median")
	bench.ReportMetric(quantile(follows, 0.5), "ms-follows-narrow-median")
	bench.ReportMetric(quantile(slow, 0.5), "ms-court-4x-median")
}

// embed is a page with something put into it far below what is seen: ours, and what other
// tools have an author paste. "as" is its script as the package serves it.
type embed struct{ name, as, body string }

// BenchmarkEmbeds sets what a page pays for an embed before anybody touches it side by
// side, in Chromium at four times slowdown: bytes of its script, requests that the page
// begins besides, main-thread time, of which that of a page without is to be taken off, and
// what of it was spent in scripts. A run asks the page itself for some milliseconds.
func BenchmarkEmbeds(bench *testing.B) {
	npm := func(path ...string) string {
		return filepath.Join(append([]string{"..", "compare", "node_modules"}, path...)...)
	}
	for _, e := range []embed{
		{"none", "", ""},
		{"benchwalk-v1", filepath.Join(folder, "embed", "v1.js"), `<iframe data-benchwalk loading="lazy" title="A question" width="600" height="700" src="/post/wechat-2020/fit.html"></iframe>`},
		{"benchwalk-element", filepath.Join(folder, "embed", "bench-walk.js"), `<bench-walk src="/post/wechat-2020/fit.html"><a href="/">A question</a></bench-walk>`},
		{"typeform", npm("@typeform", "embed", "build", "embed.js"), `<div data-tf-widget="aaaaaaaa" data-tf-lazy style="height:700px"></div>`},
		{"lite-youtube", npm("lite-youtube-embed", "src", "lite-yt-embed.js"), `<lite-youtube videoid="aaaaaaaaaaa"></lite-youtube>`},
		{"iframe-resizer", npm("iframe-resizer", "js", "iframeResizer.min.js"), `<iframe id="sized" loading="lazy" title="A frame" width="600" height="700" src="/about.html"></iframe><script>iFrameResize({}, "#sized")</script>`},
	} {
		bench.Run(e.name, func(bench *testing.B) {
			text := []byte(nil)
			if e.as != "" {
				var err error
				text, err = os.ReadFile(e.as)
				require.NoError(bench, err)
			}
			s := &server{before: func(w http.ResponseWriter, r *http.Request) bool {
				switch r.URL.Path {
				case "/host":
					w.Header().Set("Content-Type", "text/html")
					script := ""
					if e.as != "" {
						script = `<script src="/embed/that.js"></script>`
					}
					fmt.Fprintf(w, `<!doctype html><title>A host</title><link rel="icon" href="data:,"><body>%s<p style="height:9000px">Far below</p>%s`, script, e.body)
				case "/embed/that.js":
					w.Header().Set("Content-Type", "text/javascript")
					_, _ = w.Write(text)
				default:
					return false
				}
				return true
			}}
			s.Server = newServer(s)
			bench.Cleanup(s.Close)
			var times, scripts, requests []float64
			for range bench.N {
				b := browser.Open(bench, browser.Chromium)
				b.Slow(4)
				b.CDP("Performance.enable", map[string]any{})
				b.Go(s.URL + "/host")
				var begun int
				require.NoError(bench, b.Eval(&begun, `async () => { await new Promise((later) => setTimeout(later, 1500)); return performance.getEntriesByType("resource").filter((r) => !r.name.endsWith("/embed/that.js")).length }`))
				var r struct {
					Metrics []struct {
						Name  string
						Value float64
					}
				}
				require.NoError(bench, json.Unmarshal(b.CDP("Performance.getMetrics", map[string]any{}), &r))
				for _, m := range r.Metrics {
					switch m.Name {
					case "TaskDuration":
						times = append(times, 1000*m.Value)
					case "ScriptDuration":
						scripts = append(scripts, 1000*m.Value)
					}
				}
				requests = append(requests, float64(begun))
				b.Close()
			}
			bench.ReportMetric(0, "ns/op")
			bench.ReportMetric(float64(gzipSize(bench, text)), "gzip-bytes")
			bench.ReportMetric(quantile(requests, 0.5), "requests")
			bench.ReportMetric(quantile(times, 0.5), "ms-main-median")
			bench.ReportMetric(quantile(scripts, 0.5), "ms-script-median")
		})
	}
}

func gzipSize(tb testing.TB, text []byte) int {
	if len(text) == 0 {
		return 0
	}
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	require.NoError(tb, err)
	_, err = w.Write(text)
	require.NoError(tb, err)
	require.NoError(tb, w.Close())
	return b.Len()
}
