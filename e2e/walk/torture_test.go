package walk_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words/en"
	slots "github.com/benchwalk/benchwalk/web/live"
)

// acts is how many acts the torture takes in each engine: few in make test, as many as it
// is told in make soak.
func acts(t *testing.T) int {
	n, err := strconv.Atoi(os.Getenv("BENCHWALK_ACTS"))
	if os.Getenv("BENCHWALK_ACTS") == "" {
		return 40
	}
	require.NoError(t, err)
	return n
}

// entered is what a reader has entered, as a second and plainer book of it.
type entered struct {
	answers, notes map[string]string
	committed      map[string]bool
}

// mishaps are what happens to a page at random, and what is undone of it after one more act.
var mishaps = map[string]struct{ begin, end string }{
	"nothing is stored": {`() => { const set = Storage.prototype.setItem; self.mended = () => { Storage.prototype.setItem = set; }; Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); } }`, `() => mended()`},
	"the module dies":   {`() => { const real = JSON.stringify; self.mended = () => { JSON.stringify = real; }; let once = true; JSON.stringify = (v) => { if (once && v && v.do === "at") { once = false; return '{"do":"crash"}'; } return real(v); } }`, `() => mended()`},
}

// A reader who answers, writes, wanders, goes back, reloads, and meets a full storage and a
// module that dies, keeps all that was entered: page, state and ruling agree after every act.
func TestTorture(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	var asks []*matter.Ask
	var steps []string
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			s := &m.Parts[i].Steps[j]
			steps = append(steps, s.ID)
			for k := range s.Asks {
				asks = append(asks, &s.Asks[k])
			}
		}
	}
	views := []string{"v-before", "v-review", "v-result", "v-work", "v-take", "v-memo"}
	for _, s := range steps {
		views = append(views, "q-"+s)
	}
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		r := rand.New(rand.NewPCG(15, uint64(len(b.Engine))))
		s := serve(t, nil)
		open(b, s, "wechat-2020.html")
		live(b)
		has := entered{map[string]string{}, map[string]string{}, map[string]bool{}}
		var log []string
		do := func(what, js string, args ...any) {
			log = append(log, fmt.Sprint(what, args))
			require.NoError(t, b.Eval(nil, js, args...), "%s", strings.Join(log, "\n"))
		}
		settled := func() {
			b.Wait(`() => document.documentElement.classList.contains("live")`, patience)
		}
		mended := ""
		for range acts(t) {
			switch n := r.IntN(20); {
			case n < 9:
				a := asks[r.IntN(len(asks))]
				levels := append([]string{"open", "no_record"}, a.Element.Under(m.Posture).Levels...)
				level := levels[r.IntN(len(levels))]
				do("answer", `(key, level) => document.querySelector('input[name="' + key + '"][value="' + level + '"]').click()`, a.Key, level)
				has.answers[a.Key] = level
			case n < 11:
				step := steps[r.IntN(len(steps))]
				text := fmt.Sprintf("Line %d\nof <b>%s</b> & more", r.IntN(1000), step)
				do("note", `(step, text) => { const f = document.querySelector('textarea[name="note.' + step + '"]'); if (!f) return; f.value = text; f.dispatchEvent(new Event("input", { bubbles: true })); f.dispatchEvent(new Event("change", { bubbles: true })); }`, step, text)
				if browser.Get[bool](b, `(step) => !!document.querySelector('textarea[name="note.' + step + '"]')`, step) {
					has.notes[step] = text
				}
			case n < 16:
				do("go", `(view) => new Promise((there) => { if (location.hash === "#" + view) { there(); return; } addEventListener("hashchange", () => setTimeout(there, 0), { once: true }); location.hash = view; })`, views[r.IntN(len(views))])
			case n < 17:
				do("back", `() => new Promise((there) => { addEventListener("popstate", () => setTimeout(there, 0), { once: true }); setTimeout(there, 300); history.back(); })`)
				if !browser.Get[bool](b, `() => location.pathname.endsWith("/wechat-2020.html")`) { // before the first view
					b.Go(s.URL + "/wechat-2020.html")
				}
			case n < 18 && mended == "":
				log = append(log, "reload")
				b.Wait(`async () => { await new Promise((later) => setTimeout(later, 0)); return true }`, patience)
				b.Reload()
			case mended == "":
				for name, mishap := range mishaps {
					if r.IntN(2) == 0 || name == "the module dies" {
						do(name, mishap.begin)
						mended = mishap.end
						break
					}
				}
				continue
			}
			settled()
			if mended != "" {
				do("mended", mended)
				mended = ""
				do("touch", `() => { for (const f of document.querySelectorAll("textarea[name]")) if (f.value) { f.dispatchEvent(new Event("change", { bubbles: true })); break; } }`)
			}
			agree(t, b, m, &has, log)
		}
	})
}

// agree looks that what was entered is on the page, or named as put aside, and that the
// ruling shown is that of what is on the page.
func agree(t *testing.T, b *browser.Browser, m *matter.Matter, has *entered, log []string) {
	t.Helper()
	story := func() string { return string(b.Engine) + ":\n" + strings.Join(log[max(0, len(log)-12):], "\n") }
	var page struct {
		Answers, Notes map[string]string
		Aside, Ruling  string
	}
	require.NoError(t, b.Eval(&page, `() => {
		const answers = {}, notes = {};
		for (const i of document.querySelectorAll("#analysis fieldset input[type=radio]:checked")) if (/^(stay|speech|injunction|bond|provisions)\./.test(i.name)) answers[i.name] = i.value;
		for (const f of document.querySelectorAll('textarea[name^="note."]')) if (f.value) notes[f.name.slice(5)] = f.value;
		return { Answers: answers, Notes: notes, Aside: document.getElementById("put-aside")?.textContent || "", Ruling: document.querySelector("[data-slot=standing-line]").textContent };
	}`), "%s", story())
	for key, level := range has.answers {
		if page.Aside == "" {
			require.Equal(t, level, page.Answers[key], "%s of %s", key, story())
		}
	}
	for step, text := range has.notes {
		require.Equal(t, text, page.Notes[step], "the note at %s of %s", step, story())
	}
	var f analysis.Findings
	for key, level := range page.Answers {
		k, ok := doctrines.ParseKey(key)
		if !ok {
			continue // of a provision
		}
		finding, ok := k.Under(m.Posture).Parse(level)
		require.True(t, ok, "%s=%s", key, level)
		if finding != doctrine.Open {
			f.Set(k, finding)
		}
	}
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture, Findings: f}
	want := en.Language().Say(slots.NewState(en.Language(), m, a, chain.Decide(a.Posture, &a.Findings)).Reports[m.Main()].Sentence)
	require.Equal(t, want, page.Ruling, "%s", story())
}
