package walk_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// megabyte is as large a matter as a file may hold: as many steps and statements
// as fit, with sources, and every question of the four tests.
func megabyte(t testing.TB) string {
	var b strings.Builder
	b.WriteString(`{"format":"benchwalk/matter/1","id":"large","title":"Large v. Larger","law":"2020-10-23","minutes":60,"decided":"May 1, 2020",
"sides":{"movant":{"name":"the one","short":"One"},"opponent":{"name":"the other","short":"Other"}},"cites":[`)
	for i := range 400 {
		fmt.Fprintf(&b, `%s{"id":"c%d","pin":"Order § %d, n.%d","quote":"“The words at this place.”","record":"Decl., ECF No. %d at 3"}`, comma(i), i, i/9, i, i)
	}
	b.WriteString(`],"provisions":[`)
	for i := range 8 {
		fmt.Fprintf(&b, `%s{"id":"%d","name":"Provision %d","bars":"What it bars."}`, comma(i), i+1, i+1)
	}
	b.WriteString(`],"interests":[`)
	for i := range 5 {
		fmt.Fprintf(&b, `%s{"id":"i%d","name":"Interest %d","sort":"security","text":"It is asserted."}`, comma(i), i, i)
	}
	b.WriteString(`],"parts":[`)
	keys := slices.Sorted(maps.Keys(courts))
	const text = "The declaration says at some length, and with a *case name* now and then, what a witness saw, heard and concluded from it, and where in the record the papers stand that are said to bear it out one by one, as far as it goes"
	n, step := 0, 0
	for p := range 20 {
		fmt.Fprintf(&b, `%s{"id":"p%d","title":"Part %d","steps":[`, comma(p), p, p)
		for s := range 10 {
			fmt.Fprintf(&b, `%s{"id":"s%d","topic":"Topic %d"`, comma(s), step, step)
			for _, list := range []string{"facts", "movant", "opponent", "other_way"} {
				fmt.Fprintf(&b, `,"%s":[`, list)
				for i := range 4 {
					fmt.Fprintf(&b, `%s{"id":"a%d","text":"%s (%d).","cites":["c%d","c%d"],"by":"court"}`, comma(i), n, text, n, n%400, (n+7)%400)
					n++
				}
				b.WriteString(`]`)
			}
			if step < len(keys) {
				fmt.Fprintf(&b, `,"asks":[{"key":"%s"}]`, keys[step])
			}
			b.WriteString(`,"court":{"mark":"recited"},"notes":[{"authority":"nken","pin":"434","text":"It says so."}]}`)
			step++
		}
		b.WriteString("]}")
	}
	b.WriteString("]}")
	whole := b.String()
	require.Greater(t, len(whole), 1_000_000)
	whole += strings.Repeat(" ", max(0, 1<<20-len(whole)))
	_, problems := matter.Read(whole)
	require.Empty(t, problems)
	return whole
}

func comma(i int) string {
	if i == 0 {
		return ""
	}
	return ","
}

// BenchmarkOpen measures, in Chromium at full speed and four times slower, what
// it takes to open a file of 1 MiB: until it is checked, until its first view is
// painted, until the whole walk answers; and the longest task on the way.
func BenchmarkOpen(bench *testing.B) {
	url := benchServe(bench)
	content := []byte(megabyte(bench))
	for _, slow := range []float64{1, 4} {
		bench.Run(fmt.Sprintf("slow%g", slow), func(bench *testing.B) {
			b := browser.Open(bench, browser.Chromium)
			var checked, shown, answers, longest []float64
			for range bench.N {
				b.Slow(1)
				b.Go(url + "/about.html")
				require.NoError(bench, b.Eval(nil, `() => localStorage.clear()`))
				b.Go(url + "/matter.html")
				require.NoError(bench, b.Eval(nil, `() => { window.long = []; new PerformanceObserver((l) => window.long.push(...l.getEntries())).observe({ type: "longtask" }) }`))
				b.Press("Tab") // an intent, which loads the module
				b.Wait(`() => !!self.benchwalk`, patience)
				b.Slow(slow)
				require.NoError(bench, b.Eval(nil, `() => {
					window.painted = 0;
					document.getElementById("file").addEventListener("change", () => { window.begun = performance.now(); }, { capture: true });
					new MutationObserver((_, o) => { if (document.getElementById("v-before")) { o.disconnect(); requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => { window.painted = performance.now() }; c.port2.postMessage(0) }) } }).observe(document.getElementById("main"), { childList: true, subtree: true });
				}`))
				give(bench, b, "pick", "large.json", content)
				live(b)
				b.Wait(`() => window.painted`, patience)
				var ms [4]float64
				require.NoError(bench, b.Eval(&ms, `() => new Promise((done) => setTimeout(() => { const mark = (m) => performance.getEntriesByName("benchwalk-" + m).at(-1).startTime; done([mark("checked") - mark("check"), window.painted - begun, mark("live") - begun, Math.max(0, ...window.long.filter((e) => e.startTime > begun - 5).map((e) => e.duration))]) }, 200))`))
				checked, shown, answers, longest = append(checked, ms[0]), append(shown, ms[1]), append(answers, ms[2]), append(longest, ms[3])
			}
			bench.ReportMetric(0, "ns/op")
			bench.ReportMetric(quantile(checked, 0.5), "ms-checked-median")
			bench.ReportMetric(quantile(shown, 0.5), "ms-shown-median")
			bench.ReportMetric(quantile(answers, 0.5), "ms-whole-median")
			bench.ReportMetric(quantile(longest, 0.5), "ms-longest-task-median")
		})
	}
}
