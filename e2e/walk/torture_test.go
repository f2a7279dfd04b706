package walk_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/web/site"
)

// number is what an environment variable says.
func number(t *testing.T, name string, otherwise int) int {
	n, err := strconv.Atoi(cmp.Or(os.Getenv(name), strconv.Itoa(otherwise)))
	require.NoError(t, err)
	return n
}

// mishaps are what happens to a page at random, and what is undone of it after one more act.
var mishaps = []struct{ name, begin, end string }{
	{"nothing is stored", `() => { const set = Storage.prototype.setItem; self.mended = () => { Storage.prototype.setItem = set; }; Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); } }`, `() => { self.mended?.() }`},
	{"the module dies", `() => { const real = JSON.stringify; self.mended = () => { JSON.stringify = real; }; let once = true; JSON.stringify = (v) => { if (once && v && v.do === "at") { once = false; return '{"do":"crash"}'; } return real(v); } }`, `() => { self.mended?.() }`},
}

// edition is the site with one edition of the matter that is walked.
type edition struct {
	folder string
	m      *matter.Matter
	asks   []*matter.Ask
	steps  []string
	views  []string
}

// The matter of the torture is the tool's subject under an id of its own. Its other
// edition does not ask one question, has one step under another name, and lacks a
// provision with the step on it.
const (
	stormy  = "storm"
	place   = "benchwalk/" + stormy
	dropped = "restraint"
)

func stormText(t *testing.T, other bool) string {
	text, _ := casebook.Text("wechat-2020")
	text = strings.Replace(text, `"wechat-2020"`, `"`+stormy+`"`, 1)
	if !other {
		return text
	}
	var m map[string]any
	require.NoError(t, json.Unmarshal([]byte(strings.ReplaceAll(text, `"gov-harm"`, `"gov-injury"`)), &m))
	gone := func(e any) bool {
		o, ok := e.(map[string]any)
		return e == dropped || e == "t7" || ok && (o["id"] == dropped || o["id"] == "t7" || o["id"] == "7")
	}
	var without func(e any) any
	without = func(e any) any {
		switch e := e.(type) {
		case []any:
			left := slices.DeleteFunc(e, gone)
			for i := range left {
				left[i] = without(left[i])
			}
			return left
		case map[string]any:
			for name := range e {
				e[name] = without(e[name])
			}
		}
		return e
	}
	made, err := json.Marshal(without(m))
	require.NoError(t, err)
	return string(made)
}

var editionsOnce sync.Once
var bothEditions [2]edition

// editions builds the site twice, once for all engines.
func editions(t *testing.T) [2]edition {
	editionsOnce.Do(func() {
		for i := range bothEditions {
			text, dir := stormText(t, i == 1), filepath.Join(filepath.Dir(folder), fmt.Sprint("edition", i))
			file := dir + ".json"
			require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
			if _, err := os.Stat(dir); err != nil { // it may be there from the change before, where mutants are tried
				_, err := site.Build(site.Options{Out: dir, Root: "../..", Matters: []string{file}})
				require.NoError(t, err)
			}
			m, problems := matter.Read(text)
			require.Empty(t, problems)
			e := edition{folder: dir, m: m, views: []string{"v-before", "v-review", "v-result", "v-work", "v-take", "v-memo"}}
			for j := range m.Parts {
				for k := range m.Parts[j].Steps {
					s := &m.Parts[j].Steps[k]
					e.steps, e.views = append(e.steps, s.ID), append(e.views, "q-"+s.ID)
					for l := range s.Asks {
						e.asks = append(e.asks, &s.Asks[l])
					}
				}
			}
			bothEditions[i] = e
		}
	})
	require.NotNil(t, bothEditions[1].m, "the editions were not built")
	return bothEditions
}

// storm is one run of the torture in one engine.
type storm struct {
	t        *testing.T
	b        *browser.Browser
	s        *server
	r        *rand.Rand
	editions [2]edition
	tabs     []*tab // one or two
	on       *tab   // that is turned to
	opened   int    // tabs so far
	shelf    map[string]shelved
	versions int
	cut      atomic.Bool // the network
	newest   int         // edition that the server has
	edition  int         // of the page that is looked at
	mended   string      // how the mishap ends that is under way
	log      []string
}

// A reader who answers, writes, wanders, goes back, reloads, works in two tabs, loses the
// network, gets another edition of the matter, and meets a full storage and a module that
// dies, keeps all that was entered: page, state and ruling agree after every act.
func TestTorture(t *testing.T) {
	both, seed := editions(t), number(t, "BENCHWALK_SEED", 15)
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		x := &storm{t: t, b: b, r: rand.New(rand.NewPCG(uint64(seed), uint64(len(b.Engine)))), editions: both, shelf: map[string]shelved{}}
		x.log = []string{fmt.Sprintf("%s, BENCHWALK_SEED=%d", b.Engine, seed)}
		x.s = serveOffline(t, func(w http.ResponseWriter, _ *http.Request) bool {
			if x.cut.Load() {
				panic(http.ErrAbortHandler)
			}
			return false
		})
		x.s.Config.ErrorLog = nil
		x.s.serves(both[0].folder)
		b.Go(x.s.URL + "/")
		keptOffline(b)
		x.on = &tab{id: b.Tab(), name: "tab 0", has: nothing(), place: place}
		x.tabs = []*tab{x.on}
		x.come()
		x.settled()
		x.agree() // so that a second tab does not find the first one unseen
		for range number(t, "BENCHWALK_ACTS", 40) {
			x.act()
		}
		for _, other := range x.tabs {
			x.turn(other)
			x.do("go", goes, "v-take")
			x.agree()
		}
	})
}

func (x *storm) say(what ...any) {
	x.log = append(x.log, fmt.Sprintf("%3d %s: %s", len(x.log), x.on.name, strings.TrimSpace(fmt.Sprintln(what...))))
}

func (x *storm) story() string { return strings.Join(x.log, "\n") }

func (x *storm) do(what, js string, args ...any) {
	x.t.Helper()
	x.say(append([]any{what}, args...)...)
	require.NoError(x.t, x.b.Eval(nil, js, args...), "%s", x.story())
}

const goes = `(view) => new Promise((there) => { if (location.hash === "#" + view) { there(); return; } addEventListener("hashchange", () => setTimeout(there, 0), { once: true }); location.hash = view; })`

// act does one thing at random, and looks whether all is as it must be.
func (x *storm) act() {
	e := &x.editions[x.edition]
	switch n := x.r.IntN(30); {
	case n < 9:
		x.answer(e)
	case n < 12:
		x.note(e)
	case n < 16:
		x.do("go", goes, e.views[x.r.IntN(len(e.views))])
	case n < 17:
		x.back()
	case x.mended != "":
		x.answer(e)
	case n < 18:
		x.say("reload")
		x.b.Wait(`async () => { await new Promise((later) => setTimeout(later, 0)); return true }`, patience)
		x.b.Reload()
		x.await("the page begins anew", `() => !self.lookedAt`)
	case n < 20:
		mishap := mishaps[x.r.IntN(len(mishaps))]
		x.do(mishap.name, mishap.begin)
		x.mended = mishap.end
		return
	case n < 25:
		x.tabbed()
	case n < 28:
		x.renew()
	default:
		x.cut.Store(!x.cut.Load())
		x.say("the network is cut:", x.cut.Load())
	}
	x.settled()
	if x.mended != "" {
		x.do("mended", x.mended)
		x.mended = ""
		x.do("touch", `() => document.querySelector("#analysis fieldset input[type=radio]:checked").dispatchEvent(new Event("change", { bubbles: true }))`)
		x.settled()
	}
	x.agree()
}

func (x *storm) settled() {
	x.t.Helper()
	x.await("the module answers", `() => document.documentElement.classList.contains("live")`)
}

// await is Wait that tells the whole story where it is in vain.
func (x *storm) await(what, js string) {
	x.t.Helper()
	met := false
	for deadline := time.Now().Add(patience); !met; time.Sleep(10 * time.Millisecond) {
		if err := x.b.Eval(&met, js); !met && time.Now().After(deadline) {
			require.Fail(x.t, "in vain: "+what, "%v\n%s", err, x.story())
		}
	}
}

func (x *storm) answer(e *edition) {
	a := e.asks[x.r.IntN(len(e.asks))]
	levels := append([]string{"open", "no_record"}, a.Element.Under(e.m.Posture).Levels...)
	level := levels[x.r.IntN(len(levels))]
	x.do("answer", `(key, level) => { const choice = document.querySelector('input[name="' + key + '"][value="' + level + '"]'); self.changes = !choice.checked; choice.click(); }`, a.Key, level)
	x.on.has.answers[a.Key] = level
	x.changed()
}

func (x *storm) note(e *edition) {
	step := e.steps[x.r.IntN(len(e.steps))]
	text := fmt.Sprintf("Line %d\nof <b>%s</b> & more", x.r.IntN(1000), step)
	x.do("note", `(step, text) => { const f = document.querySelector('textarea[name="note.' + step + '"]'); if (!f) return; self.changes = f.value !== text; f.value = text; f.dispatchEvent(new Event("input", { bubbles: true })); f.dispatchEvent(new Event("change", { bubbles: true })); }`, step, text)
	if browser.Get[bool](x.b, `(step) => !!document.querySelector('textarea[name="note.' + step + '"]')`, step) {
		x.on.has.notes[step] = text
		x.changed()
	}
}

// changed notes that the page has something to keep: the same answer again is nothing.
func (x *storm) changed() {
	x.on.wrote = x.on.wrote || browser.Get[bool](x.b, `() => self.changes`)
}

func (x *storm) back() {
	x.do("back", `() => { self.turned = false; const there = () => setTimeout(() => { self.turned = true; }, 0); addEventListener("popstate", there, { once: true }); setTimeout(there, 300); setTimeout(() => history.back(), 0); }`)
	x.await("it went back", `() => self.turned !== false && document.readyState === "complete"`)
	if !browser.Get[bool](x.b, `(page) => location.pathname.endsWith(page)`, "/"+stormy+".html") { // before the first view
		x.come()
	}
}

func (x *storm) come() { x.b.Go(x.s.URL + "/" + stormy + ".html") }

func (x *storm) turn(to *tab) {
	x.on = to
	x.say("turn to it")
	x.b.TurnTo(to.id)
}

// tabbed opens a second tab, as a new one or a duplicate of the first, or turns to the
// other of two, or shuts the one that is on.
func (x *storm) tabbed() {
	if len(x.tabs) == 1 {
		double := x.r.IntN(2) == 0
		session := browser.Get[map[string]string](x.b, `() => ({ ...sessionStorage })`)
		x.opened++
		x.on = &tab{id: x.b.OpenTab(), name: fmt.Sprint("tab ", x.opened), has: nothing()}
		x.tabs = append(x.tabs, x.on)
		x.say("it is opened, with the session of the other:", double)
		if double {
			x.b.Go(x.s.URL + "/about.html")
			require.NoError(x.t, x.b.Eval(nil, `(session) => { Object.assign(sessionStorage, session) }`, session))
		}
		x.come()
		return
	}
	other := x.tabs[0]
	if other == x.on {
		other = x.tabs[1]
	}
	if x.r.IntN(4) > 0 {
		x.turn(other)
		return
	}
	x.say("it is shut")
	x.b.ShutTab(other.id)
	x.tabs, x.on = []*tab{other}, other
}

// renew has the server serve the other edition of the matter, or the page take it.
func (x *storm) renew() {
	newer := browser.Get[bool](x.b, `() => !document.getElementById("offline-newer").hidden`)
	switch {
	case newer && x.r.IntN(2) == 0:
		x.say("use the newer edition")
		require.NoError(x.t, x.b.Eval(nil, `() => { document.querySelector("[data-do=renew]").click() }`), "%s", x.story())
		x.await("the page begins anew", `() => !self.lookedAt && document.documentElement.classList.contains("live")`)
	case !newer && !x.cut.Load():
		x.newest = 1 - x.newest
		x.s.serves(x.editions[x.newest].folder)
		asked := len(x.s.asked())
		x.do("another edition is there", `async () => { (await navigator.serviceWorker.getRegistration()).update().catch((e) => { self.unupdated = String(e); }); }`)
		if !x.looked(asked) {
			x.newest = 1 - x.newest
			x.s.serves(x.editions[x.newest].folder)
			return
		}
		x.await("a newer edition is told of", `() => !document.getElementById("offline-newer").hidden`)
	}
}

// looked waits until the browser has asked for the worker. Where its own look failed before
// it asked, which Firefox's may after the network was cut, it looks again, as it does on its
// own when a page is opened; and where it does not ask at all, which Chromium has not
// done within patience after another tab was shut, no other edition comes, and nothing is to be
// told. A look that asked and failed, or came to nothing, is a fault.
func (x *storm) looked(asked int) bool {
	x.t.Helper()
	came := func() []string { return x.s.asked()[asked:] }
	for deadline := time.Now().Add(patience); ; time.Sleep(10 * time.Millisecond) {
		switch browser.Get[string](x.b, `() => { if (!document.getElementById("offline-newer").hidden) return "told"; const why = self.unupdated || ""; delete self.unupdated; return why; }`) {
		case "told":
			return true
		case "":
			if time.Now().After(deadline) {
				require.NotContains(x.t, came(), "/sw.js", "the browser asked, and nothing came of it\n%s\n%v", x.story(), came())
				x.say("the browser does not ask")
				return false
			}
		default:
			require.NotContains(x.t, came(), "/sw.js", "the browser asked, and it failed\n%s\n%v", x.story(), came())
			require.True(x.t, time.Now().Before(deadline), "each look fails before it asks\n%s", x.story())
			x.say("the browser did not ask, and looks again")
			require.NoError(x.t, x.b.Eval(nil, `async () => { (await navigator.serviceWorker.getRegistration()).update().catch((e) => { self.unupdated = String(e); }); }`))
		}
	}
}

// agree looks that what was entered is on the page, or named as set aside, that the ruling
// shown is that of what is on the page, that all is kept, and that no tab has written over
// what another did.
func (x *storm) agree() {
	x.t.Helper()
	var wrong string
	for deadline := time.Now().Add(patience); ; time.Sleep(10 * time.Millisecond) {
		var l glance
		require.NoError(x.t, x.b.Eval(&l, lookAround, place, dropped), "%s", x.story())
		if wrong = x.compare(&l); wrong == "" {
			break
		}
		if time.Now().After(deadline) {
			require.Fail(x.t, wrong, "%s", x.story())
		}
	}
	require.NoError(x.t, x.b.Eval(nil, `() => { self.lookedAt = true }`))
}

// compare holds one look against the books, and brings these up to it where it agrees.
func (x *storm) compare(l *glance) string {
	on, there := x.on, l.Place
	has, seen := on.has, on.seen
	kept, any := x.shelf[there]
	switch moved := there != on.place; {
	case !l.Known && !moved || on.place == "": // it begins with what is kept there
		has, seen = nothing(), kept.version
		if any {
			has = kept.has.copy()
		}
		if on.wrote {
			has = on.has
		}
	case moved:
		if any {
			return "it keeps its work where there is other work: " + there
		}
		seen = 0
	case on.wrote && any && seen != kept.version:
		return "it keeps its work where another tab has written since: " + there
	}
	own := !any || on.wrote || there != on.place || seen == kept.version
	if wrong := l.agrees(x.editions[l.Edition].m, has, own); wrong != "" {
		return wrong
	}
	for key, of := range x.shelf {
		if key == there && on.wrote {
			continue
		}
		if wrong := l.Kept[key].holds(of.has); wrong != "" {
			return fmt.Sprintf("of the work under %s: %s", key, wrong)
		}
		if key != there && !slices.Contains(l.Rows, key) {
			return fmt.Sprintf("the work under %s is not offered", key)
		}
	}
	if on.wrote || there != on.place && on.place != "" {
		if wrong := l.Kept[there].holds(has); wrong != "" {
			return wrong
		}
	} else if any && seen != kept.version && !l.Other {
		return fmt.Sprintf("the page at %s, which has seen %d of %d, does not tell that another tab has written", there, seen, kept.version)
	}
	if own {
		for _, a := range l.Kept[there].state().Aside {
			has.aside[a] = true
		}
	}
	if on.wrote || there != on.place && on.place != "" {
		x.versions++
		seen = x.versions
		x.shelf[there] = shelved{has.copy(), seen}
	}
	on.has, on.seen, on.place, on.wrote, x.edition = has, seen, there, false, l.Edition
	return ""
}
