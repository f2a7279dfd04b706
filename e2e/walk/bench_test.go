package walk_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
)

// quantile gives the q-th quantile of some milliseconds.
func quantile(ms []float64, q float64) float64 {
	slices.Sort(ms)
	return ms[min(int(q*float64(len(ms))), len(ms)-1)]
}

// benchServe is serve for a benchmark.
func benchServe(b *testing.B) string {
	s := &server{}
	s.Server = newServer(s)
	b.Cleanup(s.Close)
	return s.URL
}

// answering is what a round of answers took, in milliseconds: the work until
// the page is laid out, until the next frame is painted, and the same for a
// handler that only writes one word.
type answering struct{ Work, Painted, Word []float64 }

// atTheAppeal opens the appeal of the walk that stands at an address, in
// Chromium at four times slowdown.
func atTheAppeal(bench *testing.B, url string) *browser.Browser {
	b := browser.Open(bench, browser.Chromium)
	b.Go(url + "/wechat-2020.html#q-appeal")
	live(b)
	b.Slow(4)
	return b
}

// answerTimes answers the appeal forty-two times, and then presses a button of one
// word as often. The answers come by the names of their levels and not as they stand
// on the page: some change the ruling and some do not, so that another order is other
// work, and the pages of two commits would not be asked the same.
func answerTimes(bench *testing.B, b *browser.Browser) (r answering) {
	require.NoError(bench, b.Eval(&r, `async () => {
		const radios = [...document.querySelectorAll('#q-appeal input[name="stay.merits"]')].sort((a, b) => a.value < b.value ? -1 : 1), out = { Work: [], Painted: [], Word: [] };
		const painted = () => new Promise((done) => requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = done; c.port2.postMessage(0); }));
		const word = document.createElement("button");
		let n = 0;
		word.type = "button";
		word.textContent = "word";
		word.addEventListener("click", () => { word.textContent = n++ % 2 ? "word" : "sword"; });
		document.querySelector("footer").append(word); // where it changes nothing of the question's own layout
		await painted();
		for (let i = 0; i < 42; i++) {
			const t = performance.now();
			radios[i % radios.length].click();
			document.body.offsetHeight;
			out.Work.push(performance.now() - t);
			await painted();
			out.Painted.push(performance.now() - t);
		}
		for (let i = 0; i < 42; i++) {
			const t = performance.now();
			word.click();
			await painted();
			out.Word.push(performance.now() - t);
		}
		word.remove();
		return out;
	}`))
	return r
}

// BenchmarkAnswer measures, in Chromium at four times slowdown, the time from an
// answer to the page written and laid out, and from an answer to the next frame
// painted, beside a handler that only writes one word, in the same run.
func BenchmarkAnswer(bench *testing.B) {
	b := atTheAppeal(bench, benchServe(bench))
	var all answering
	bench.ResetTimer()
	for range bench.N {
		r := answerTimes(bench, b)
		all.Work, all.Painted, all.Word = append(all.Work, r.Work...), append(all.Painted, r.Painted...), append(all.Word, r.Word...)
	}
	bench.ReportMetric(0, "ns/op")
	bench.ReportMetric(quantile(all.Work, 0.5), "ms-work-median")
	bench.ReportMetric(quantile(all.Work, 0.95), "ms-work-p95")
	bench.ReportMetric(quantile(all.Painted, 0.5), "ms-painted-median")
	bench.ReportMetric(quantile(all.Painted, 0.95), "ms-painted-p95")
	bench.ReportMetric(quantile(all.Word, 0.5), "ms-word-median")
	bench.ReportMetric(quantile(all.Word, 0.95), "ms-word-p95")
}

// BenchmarkAnswerBeside takes the answers of the site as it is and of one that
// was built from another commit, in turn, forty at a time, so that a machine
// whose speed changes from minute to minute changes both alike. The other
// site's folder is named by BENCHWALK_BESIDE. The ratio is the median over the
// rounds of what this site took to what the other took.
func BenchmarkAnswerBeside(bench *testing.B) {
	folder := os.Getenv("BENCHWALK_BESIDE")
	if folder == "" {
		bench.Skip("BENCHWALK_BESIDE names no site of another commit (benchwalk build -o FOLDER)")
	}
	other := httptest.NewServer(http.FileServer(http.Dir(folder)))
	bench.Cleanup(other.Close)
	here, there := atTheAppeal(bench, benchServe(bench)), atTheAppeal(bench, other.URL)
	answerTimes(bench, here)
	answerTimes(bench, there)
	var ours, theirs, ratios []float64
	bench.ResetTimer()
	for n := range bench.N {
		var h, t answering
		if n%2 == 0 { // neither always goes first
			h, t = answerTimes(bench, here), answerTimes(bench, there)
		} else {
			t, h = answerTimes(bench, there), answerTimes(bench, here)
		}
		ours, theirs = append(ours, h.Work...), append(theirs, t.Work...)
		ratios = append(ratios, quantile(h.Work, 0.5)/quantile(t.Work, 0.5))
	}
	bench.ReportMetric(0, "ns/op")
	bench.ReportMetric(quantile(ours, 0.5), "ms-here-median")
	bench.ReportMetric(quantile(theirs, 0.5), "ms-there-median")
	bench.ReportMetric(quantile(ratios, 0.25), "ratio-quarter")
	bench.ReportMetric(quantile(ratios, 0.5), "ratio-median")
	bench.ReportMetric(quantile(ratios, 0.75), "ratio-three-quarters")
}

// BenchmarkStart measures, in each engine, the time from the start of the
// navigation until the questions can be answered and until the module answers.
func BenchmarkStart(bench *testing.B) {
	for _, engine := range browser.Engines {
		bench.Run(string(engine), func(bench *testing.B) {
			url := benchServe(bench)
			b := browser.Open(bench, engine)
			var ready, answers []float64
			bench.ResetTimer()
			for range bench.N {
				b.Go("about:blank")
				b.Go(url + "/wechat-2020.html#q-appeal")
				live(b)
				marks := browser.Get[[]float64](b, `() => ["ready", "live"].map((m) => performance.getEntriesByName("benchwalk-" + m)[0].startTime)`)
				ready, answers = append(ready, marks[0]), append(answers, marks[1])
			}
			bench.ReportMetric(0, "ns/op")
			bench.ReportMetric(quantile(ready, 0.5), "ms-answerable-median")
			bench.ReportMetric(quantile(answers, 0.5), "ms-module-median")
		})
	}
}

// BenchmarkAnalysis measures, in Chromium at full speed, what a change of an
// answer costs while the result is shown. The whole is the analysis (every
// ruling, what is needed, all least changes of the four tests and across the
// chain, the weighings, in words) and the page's parts made of it. The parts
// alone are what a change of the map's factors costs, which analyzes nothing;
// the difference is the analysis.
func BenchmarkAnalysis(bench *testing.B) {
	url := benchServe(bench)
	b := browser.Open(bench, browser.Chromium)
	b.Go(url + "/wechat-2020.html#v-result")
	live(b)
	require.NoError(bench, b.Eval(nil, `() => { const all = `+asJSON(courts)+`; for (const key in all) benchwalk.act(JSON.stringify({ do: "find", key, value: all[key] })) }`))
	type run struct{ Whole, Parts []float64 }
	var all run
	bench.ResetTimer()
	for range bench.N {
		var r run
		require.NoError(bench, b.Eval(&r, `() => {
			const out = { Whole: [], Parts: [] }, levels = ["none", "weak", "serious_questions", "likely", "strong"], factors = ["stay.merits", "stay.harm_to_others"];
			const timed = (event) => { const text = JSON.stringify(event), t = performance.now(); benchwalk.act(text); return performance.now() - t; };
			for (let i = 0; i < 60; i++) {
				out.Whole.push(timed({ do: "find", key: "stay.merits", value: levels[i % 5] }));
				out.Parts.push(timed({ do: "view", key: "view.x", value: factors[i % 2] }));
			}
			return out;
		}`))
		all.Whole, all.Parts = append(all.Whole, r.Whole...), append(all.Parts, r.Parts...)
	}
	bench.ReportMetric(0, "ns/op")
	bench.ReportMetric(quantile(all.Whole, 0.5), "ms-whole-median")
	bench.ReportMetric(quantile(all.Parts, 0.5), "ms-parts-median")
	bench.ReportMetric(quantile(all.Whole, 0.5)-quantile(all.Parts, 0.5), "ms-analysis-median")
}

// BenchmarkWord measures, in each engine at full speed, what the Word file of the memo
// costs in the page, with every answer of the court given: the short memo, and the one with
// the record behind it. What is measured ends with the file as bytes.
func BenchmarkWord(bench *testing.B) {
	for _, engine := range browser.Engines {
		for _, with := range []struct{ name, record string }{{"short", ""}, {"record", "whole"}} {
			bench.Run(string(engine)+"/"+with.name, func(bench *testing.B) {
				url := benchServe(bench)
				b := browser.Open(bench, engine)
				b.Go(url + "/wechat-2020.html#v-result")
				live(b)
				require.NoError(bench, b.Eval(nil, `(record) => {
					const all = `+asJSON(courts)+`;
					for (const key in all) benchwalk.act(JSON.stringify({ do: "find", key, value: all[key] }));
					benchwalk.act(JSON.stringify({ do: "view", key: "view.record", value: record }));
				}`, with.record))
				var all []float64
				size := 0.0
				bench.ResetTimer()
				for range bench.N {
					var r struct{ Ms, Size float64 }
					require.NoError(bench, b.Eval(&r, `() => {
						const t = performance.now();
						const { file } = JSON.parse(benchwalk.act(JSON.stringify({ do: "file", key: "docx" })));
						const { length } = Uint8Array.from(file.data, (c) => c.charCodeAt(0));
						return { Ms: performance.now() - t, Size: length };
					}`))
					all, size = append(all, r.Ms), r.Size
				}
				bench.ReportMetric(0, "ns/op")
				bench.ReportMetric(quantile(all, 0.5), "ms-median")
				bench.ReportMetric(size, "bytes")
			})
		}
	}
}

// BenchmarkProof runs the proof over the whole space in each engine.
func BenchmarkProof(bench *testing.B) {
	for _, engine := range browser.Engines {
		bench.Run(string(engine), func(bench *testing.B) {
			url := benchServe(bench)
			b := browser.Open(bench, engine)
			b.Go(url + "/wechat-2020.html#v-result")
			live(b)
			var text string
			var ms float64
			bench.ResetTimer()
			for range bench.N {
				var r struct {
					Ms   float64
					Text string
				}
				require.NoError(bench, b.Eval(&r, `() => {
					const t = performance.now();
					let answer;
					do answer = JSON.parse(benchwalk.act(JSON.stringify({ do: "prove", value: String(Math.round(performance.now())) }))); while (answer.more);
					return { Ms: performance.now() - t, Text: JSON.stringify(answer.slots.proof) };
				}`))
				ms, text = ms+r.Ms, r.Text
			}
			bench.Log(text)
			bench.ReportMetric(ms/float64(bench.N), "ms/op")
		})
	}
}

func asJSON(a answers) string {
	text, err := json.Marshal(a)
	if err != nil {
		panic(err)
	}
	return string(text)
}
