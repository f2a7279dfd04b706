package walk_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
)

// fill leaves so many characters of the site's storage to the page.
func fill(t *testing.T, b *browser.Browser, room int) {
	require.NoError(t, b.Eval(nil, `(room) => {
		localStorage.removeItem("filler");
		let text = "";
		for (let n = 1 << 23; n >= 64; n /= 2) try { localStorage.setItem("filler", text + "x".repeat(n)); text += "x".repeat(n); } catch { /* less, then */ }
		localStorage.setItem("filler", text.slice(room));
	}`, room))
}

// writeNotes writes a note at each step, which says what it is of and fills the rest.
func writeNotes(t *testing.T, b *browser.Browser, of string) {
	require.NoError(t, b.Eval(nil, `(of) => {
		for (const f of document.querySelectorAll("textarea[name^='note.']")) { f.value = (of + " " + f.name + " ").padEnd(2000 + 300 * of.length, "字"); for (const type of ["input", "change"]) f.dispatchEvent(new Event(type, { bubbles: true })); }
	}`, of))
}

// overflow answers the appeal, which is kept, and then writes more than there is room for.
func overflow(t *testing.T, b *browser.Browser, s *server) {
	t.Helper()
	open(b, s, "wechat-2020.html#q-appeal")
	live(b)
	b.Click(radio("stay.merits", "weak"))
	b.Wait(`() => localStorage.getItem("benchwalk/wechat-2020")?.includes("weak")`, patience)
	fill(t, b, 3000)
	writeNotes(t, b, "First")
}

// notes is how many notes stand on the page, and whether each is whole and of this one.
func notes(b *browser.Browser, of string) (n int) {
	return browser.Get[int](b, `(of) => {
		const all = [...document.querySelectorAll("textarea[name^='note.']")];
		return all.every((f) => f.value === (of + " " + f.name + " ").padEnd(2000 + 300 * of.length, "字")) ? all.length : -all.filter((f) => f.value).length;
	}`, of)
}

// lying is at which places IndexedDB has work.
func lying(b *browser.Browser) []string {
	return browser.Get[[]string](b, `() => new Promise((done, refuse) => {
		const request = indexedDB.open("benchwalk", 1);
		request.onupgradeneeded = () => request.result.createObjectStore("work");
		request.onerror = () => refuse(request.error);
		request.onsuccess = () => {
			const all = request.result.transaction("work").objectStore("work").getAllKeys();
			all.onsuccess = () => { request.result.close(); done(all.result.map(([place]) => place)); };
		};
	})`)
}

const here = "benchwalk/wechat-2020"

// beyond waits until the work at a place lies in IndexedDB, in one record.
func beyond(t *testing.T, b *browser.Browser, place string) {
	t.Helper()
	b.Wait(`(place) => localStorage.getItem(place)?.startsWith("2 ")`, patience, place)
	b.Wait(`async (place) => {
		const db = await new Promise((done) => { const r = indexedDB.open("benchwalk", 1); r.onsuccess = () => done(r.result); });
		const keys = await new Promise((done) => { const r = db.transaction("work").objectStore("work").getAllKeys(); r.onsuccess = () => done(r.result); });
		db.close();
		return keys.filter(([of]) => of === place).length === 1;
	}`, patience, place)
}

// alarms are the ones that the page says of its storage.
func alarms(b *browser.Browser) []string {
	return browser.Get[[]string](b, `() => ["storage-full", "storage-denied", "storage-unreadable", "other-tab", "unkept"].filter((id) => document.getElementById("fail-" + id).checkVisibility())`)
}

// Work that localStorage has no room for is kept in IndexedDB, comes back whole, also what
// was written last before the page went, returns to the one place once there is room, and
// is erased from both.
func TestWorkBeyondTheFirstPlace(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		overflow(t, b, s)
		beyond(t, b, here)
		require.Less(t, len(browser.Get[string](b, `() => localStorage.getItem("benchwalk/wechat-2020")`)), 200)
		require.Empty(t, alarms(b))
		b.Reload()
		live(b)
		require.Positive(t, notes(b, "First"))
		require.True(t, checked(b, "stay.merits", "weak"))
		require.Contains(t, text(b, "[data-slot=standing]"), "must be denied")
		require.Empty(t, alarms(b))

		writeNotes(t, b, "Second")
		b.Reload()
		live(b)
		require.Positive(t, notes(b, "Second"))
		require.Empty(t, alarms(b))
		beyond(t, b, here)
		require.Equal(t, []string{here}, lying(b))
		require.Zero(t, browser.Get[int](b, `() => Object.keys(sessionStorage).filter((k) => k.startsWith("benchwalk/")).length`))

		// Its student hands it in from there.
		b.Go(s.URL + "/hand-in.html#wechat-2020")
		b.Wait(`() => !document.getElementById("hand-ready").hidden`, patience)
		open(b, s, "wechat-2020.html#q-appeal")
		live(b)
		require.Positive(t, notes(b, "Second"))

		require.NoError(t, b.Eval(nil, `() => { localStorage.removeItem("filler") }`))
		b.Click(radio("stay.merits", "strong"))
		b.Wait(`() => { const there = localStorage.getItem("benchwalk/wechat-2020"); return there.startsWith("1 ") && there.includes('"stay.merits\\":\\"strong') }`, patience)
		require.Empty(t, lying(b), "one place only")
		b.Reload()
		live(b)
		require.Positive(t, notes(b, "Second"))
		require.True(t, checked(b, "stay.merits", "strong"))

		for _, button := range []string{"[data-do=erase]", "[data-do=erase-all]"} {
			fill(t, b, 3000)
			writeNotes(t, b, "Another")
			beyond(t, b, here)
			require.NoError(t, b.Eval(nil, `(button) => { self.before = true; document.querySelector(button).click() }`, button))
			b.Wait(`() => { try { return !self.before && document.documentElement.classList.contains("ready") } catch { return false } }`, patience)
			live(b)
			require.Empty(t, lying(b), button)
			require.Zero(t, notes(b, "Another"), button)
			require.Empty(t, browser.Get[[]string](b, `() => [...Object.entries(localStorage), ...Object.entries(sessionStorage)].filter(([k, v]) => k.startsWith("benchwalk/") && /^[12] /.test(v)).map(([k]) => k)`), button)
		}
		quiet(t, b)
	})
}

// Two tabs whose work lies in IndexedDB keep it apart, and each finds the other's.
func TestTwoTabsBeyondTheFirstPlace(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		overflow(t, b, s)
		beyond(t, b, here)
		require.NoError(t, b.Eval(nil, `() => { const frame = document.createElement("iframe"); frame.src = location.href; document.body.append(frame); self.other = frame.contentWindow; }`))
		b.Wait(`() => { try { return other.document.documentElement.classList.contains("live") } catch { return false } }`, patience)
		require.Positive(t, browser.Get[int](b, `() => [...other.document.querySelectorAll("textarea[name^='note.']")].filter((f) => f.value.startsWith("First " + f.name)).length`), "it begins with what there is")
		require.NoError(t, b.Eval(nil, `() => { for (const w of [other, self]) for (const f of w.document.querySelectorAll("textarea[name^='note.']")) { const of = w === self ? "Here" : "There"; f.value = (of + " " + f.name + " ").padEnd(2000 + 300 * of.length, "字"); for (const type of ["input", "change"]) f.dispatchEvent(new w.Event(type, { bubbles: true })); } }`))
		b.Wait(`() => Object.keys(localStorage).filter((k) => k.startsWith("benchwalk/wechat-2020") && localStorage.getItem(k).startsWith("2 ")).length === 2`, patience)
		own := browser.Get[map[string]string](b, `async () => Object.fromEntries(await Promise.all(Object.keys(localStorage).filter((k) => k.startsWith("benchwalk/wechat-2020")).map(async (k) => { const s = await storage.read(k); return [k, s.includes("Here note.") && !s.includes("There note.") ? "here" : s.includes("There note.") && !s.includes("Here note.") ? "there" : "mixed"]; })))`)
		require.Len(t, own, 2)
		var whose []string
		for _, who := range own {
			whose = append(whose, who)
		}
		require.ElementsMatch(t, []string{"here", "there"}, whose)
		b.Reload()
		live(b)
		toTake(b)
		require.Contains(t, text(b, "#take-kept"), "From another tab")
		if mine := notes(b, "Here"); mine <= 0 {
			require.Positive(t, notes(b, "There"))
		}
		quiet(t, b)
	})
}

// Work that is kept under a name, and what it takes the place of, have room as well.
func TestKeptBeyondTheFirstPlace(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		overflow(t, b, s)
		beyond(t, b, here)
		toTake(b)
		b.Click("#take-keep-name")
		b.Type("First try")
		b.Click("[data-do=keep]")
		b.Wait(`() => document.querySelector("#take-kept .name")?.textContent === "First try"`, patience)
		require.Len(t, lying(b), 2)
		writeNotes(t, b, "Second")
		b.Reload()
		live(b)
		toTake(b)
		b.Click("#take-kept [data-do=open-kept]")
		b.Wait(`() => location.hash === "#v-review"`, patience)
		require.Positive(t, notes(b, "First"))
		toTake(b)
		b.Wait(`() => document.querySelectorAll("#take-kept li").length === 2`, patience)
		require.Contains(t, text(b, "#take-kept"), "Before other work was opened")
		b.Click("#take-kept li:first-child [data-do=open-kept]")
		b.Wait(`() => document.querySelector("textarea[name^='note.']").value.startsWith("Second")`, patience)
		require.Positive(t, notes(b, "Second"))
		toTake(b)
		b.Wait(`() => document.querySelectorAll("#take-kept li").length === 3`, patience)
		rows := len(lying(b))
		b.Click("#take-kept li:last-child [data-do=delete-kept]")
		b.Wait(`() => document.querySelectorAll("#take-kept li").length === 2`, patience)
		require.Len(t, lying(b), rows-1)
		b.Click("[data-do=undelete]")
		b.Wait(`() => document.querySelectorAll("#take-kept li").length === 3`, patience)
		require.Empty(t, alarms(b))
		b.Click("#take-kept li:last-child [data-do=open-kept]")
		b.Wait(`() => document.querySelector("textarea[name^='note.']").value.startsWith("First")`, patience)
		require.Positive(t, notes(b, "First"))
		quiet(t, b)
	})
}

// Without IndexedDB it is said that the latest is not kept, and what was kept stays.
func TestNoPlaceBeyond(t *testing.T) {
	for name, script := range map[string]string{
		"missing": `Object.defineProperty(window, "indexedDB", { value: undefined })`,
		"denied":  `Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("no", "SecurityError") } })`,
		"broken":  `IDBObjectStore.prototype.put = () => { throw new DOMException("no", "UnknownError") }`,
		"silent":  `IDBFactory.prototype.open = () => ({})`,
		"full":    `{ const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (...of) { const r = put.apply(this, of); this.transaction.abort(); return r; } }`,
	} {
		t.Run(name, func(t *testing.T) {
			browser.Each(t, func(t *testing.T, b *browser.Browser) {
				s := serve(t, early(script))
				overflow(t, b, s)
				b.Wait(`() => document.getElementById("fail-storage-full").checkVisibility()`, patience)
				require.Equal(t, []string{"storage-full"}, alarms(b))
				require.True(t, browser.Get[bool](b, `() => { const there = localStorage.getItem("benchwalk/wechat-2020"); return there.startsWith("1 ") && there.includes("weak") }`))
				require.NoError(t, b.Eval(nil, `() => { localStorage.removeItem("filler") }`))
				b.Click(radio("stay.merits", "strong"))
				b.Wait(`() => !document.getElementById("fail-storage-full").checkVisibility()`, patience)
				b.Go(s.URL + "/about.html") // before the server is gone
			})
		})
	}
}

// A record that is not the one that the marker says, or none, is not taken. What there is
// stays, and the page keeps its work elsewhere.
func TestAnotherRecordThanTheMarkerSays(t *testing.T) {
	for name, change := range map[string]string{
		"other work":     `all.put("1 " + other, key)`,
		"a letter other": `all.put(whole.replace("字", "安"), key)`,
		"nothing":        `all.delete(key)`,
	} {
		t.Run(name, func(t *testing.T) {
			browser.Each(t, func(t *testing.T, b *browser.Browser) {
				s := serve(t, nil)
				overflow(t, b, s)
				beyond(t, b, here)
				before := browser.Get[string](b, `() => localStorage.getItem("benchwalk/wechat-2020")`)
				b.Go(s.URL + "/about.html")
				require.NoError(t, b.Eval(nil, `() => new Promise((done, refuse) => {
					const pack = (kept) => { const text = JSON.stringify(kept); let h = 2166136261; for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619); return (h >>> 0).toString(16) + " " + text; };
					const request = indexedDB.open("benchwalk", 1);
					request.onsuccess = () => {
						const db = request.result, tx = db.transaction("work", "readwrite"), all = tx.objectStore("work"), keys = all.getAllKeys();
						keys.onsuccess = () => {
							const [key] = keys.result, get = all.get(key);
							get.onsuccess = () => {
								const whole = get.result, other = pack(JSON.parse(whole.split(" ").slice(2).join(" ").replaceAll("First note", "Other note")));
								`+change+`;
							};
						};
						tx.oncomplete = () => { db.close(); done(); };
						tx.onabort = () => refuse(tx.error);
					};
				})`))
				open(b, s, "wechat-2020.html#q-appeal")
				live(b)
				require.Equal(t, []string{"storage-unreadable"}, alarms(b))
				require.Zero(t, notes(b, "First"))
				require.NoError(t, b.Eval(nil, `() => { localStorage.removeItem("filler") }`))
				b.Click(radio("stay.merits", "weak"))
				b.Wait(`() => Object.keys(localStorage).some((k) => k.startsWith("benchwalk/wechat-2020/tab/") && localStorage.getItem(k).includes("weak"))`, patience)
				require.Equal(t, before, browser.Get[string](b, `() => localStorage.getItem("benchwalk/wechat-2020")`), "it stays")
				if name != "nothing" {
					require.Equal(t, []string{here}, lying(b))
				}
				if name == "a letter other" {
					toTake(b)
					require.Contains(t, browser.Get[string](b, `() => document.getElementById("take-unread-text").value`), "First note", "it can be had as it is")
				}
				require.NoError(t, b.Eval(nil, `() => { self.before = true; document.querySelector("[data-do=erase]").click() }`))
				b.Wait(`() => { try { return !self.before && document.documentElement.classList.contains("ready") } catch { return false } }`, patience)
				require.Empty(t, lying(b))
				require.Empty(t, browser.Get[[]string](b, `() => Object.keys(localStorage)`))
				b.Go(s.URL + "/about.html") // before the server is gone
			})
		})
	}
}

// A page that goes cannot wait for its record. Where its tab is gone as well, the marker
// names two: what was written last is there, or else what was there before, and that is said.
func TestTheLastActBeyondTheFirstPlace(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		open(b, s, "wechat-2020.html#q-appeal")
		live(b)
		typed := func(before string) {
			require.NoError(t, b.Eval(nil, `() => { `+before+`; const f = document.getElementById("n-appeal"); f.value += "!"; f.dispatchEvent(new Event("input", { bubbles: true })); location.href = "about.html" }`))
			b.Wait(`() => { try { return location.pathname === "/about.html" && document.readyState === "complete" } catch { return false } }`, patience)
		}
		note := func() int {
			open(b, s, "wechat-2020.html#q-appeal")
			live(b)
			return len(browser.Get[string](b, `() => document.getElementById("n-appeal").value.replace(/^[^!]*/, "")`))
		}

		// The first time that there is no room is as the page goes.
		b.Click(radio("stay.merits", "weak"))
		b.Wait(`() => localStorage.getItem("benchwalk/wechat-2020")?.includes("weak")`, patience)
		fill(t, b, 0)
		typed(`document.getElementById("n-appeal").value = "字".repeat(3900)`)
		require.True(t, browser.Get[bool](b, `() => localStorage.getItem("benchwalk/wechat-2020").startsWith("1 ")`))
		require.Equal(t, 1, note(), "the tab remembers it")
		require.Empty(t, alarms(b))
		beyond(t, b, here)

		// The record is never written, and the tab is gone.
		typed(`IDBObjectStore.prototype.put = () => { throw new DOMException("no", "UnknownError") }`)
		require.NoError(t, b.Eval(nil, `() => sessionStorage.clear()`))
		require.Equal(t, 1, note())
		require.Equal(t, []string{"storage-full"}, alarms(b))

		writeNotes(t, b, "First")
		beyond(t, b, here)
		typed("")
		require.Equal(t, 1, note())
		require.Empty(t, alarms(b))
		beyond(t, b, here)
		typed("")
		require.NoError(t, b.Eval(nil, `() => sessionStorage.clear()`))
		n, told := note(), alarms(b)
		require.True(t, n == 2 && len(told) == 0 || n == 1 && len(told) == 1 && told[0] == "storage-full", "%d %v", n, told)

		writeNotes(t, b, "Second")
		beyond(t, b, here)
		b.Go(s.URL + "/about.html")
		require.NoError(t, b.Eval(nil, `() => {
			sessionStorage.clear();
			const [version, check, length, id, , about] = localStorage.getItem("benchwalk/wechat-2020").split(" ");
			localStorage.setItem("benchwalk/wechat-2020", [version, check, length, +id + 1, id, about].join(" "));
		}`))
		open(b, s, "wechat-2020.html#q-appeal")
		live(b)
		require.Positive(t, notes(b, "Second"))
		require.Equal(t, []string{"storage-full"}, alarms(b))
		for _, e := range b.Log() {
			if itsOwn(b, e) {
				require.NotEqual(t, browser.Exception, e.Kind, e.Text)
				require.NotEqual(t, browser.Violation, e.Kind, e.Text)
			}
		}
	})
}

// slowly makes what is written last, so that the page does more meanwhile.
const slowly = `{ const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (...of) { const r = put.apply(this, of); for (let i = 0; i < 3000; i++) this.count(); return r; } }`

// What the reader does while a record is being written counts, be it an answer that has
// room in the first place again or that all is erased.
func TestWhileARecordIsWritten(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, early(slowly))
		overflow(t, b, s)
		require.NoError(t, b.Eval(nil, `() => new Promise((done) => setTimeout(() => { localStorage.removeItem("filler"); document.querySelector('[name="stay.merits"][value=strong]').click(); done(); }))`))
		b.Wait(`() => { const there = localStorage.getItem("benchwalk/wechat-2020"); return there.startsWith("1 ") && there.includes('"stay.merits\\":\\"strong') }`, patience)
		require.Empty(t, lying(b), "it waits for what is being written")
		require.True(t, browser.Get[bool](b, `() => localStorage.getItem("benchwalk/wechat-2020").startsWith("1 ")`))
		b.Reload()
		live(b)
		require.Positive(t, notes(b, "First"))
		require.True(t, checked(b, "stay.merits", "strong"))
		require.Empty(t, alarms(b))

		fill(t, b, 3000)
		writeNotes(t, b, "Another")
		require.NoError(t, b.Eval(nil, `() => new Promise((done) => setTimeout(() => { self.before = true; document.querySelector("[data-do=erase]").click(); done(); }))`))
		b.Wait(`() => { try { return !self.before && document.documentElement.classList.contains("ready") } catch { return false } }`, patience)
		live(b)
		require.Empty(t, lying(b))
		require.Zero(t, notes(b, "Another"))
		require.Empty(t, alarms(b))
		require.False(t, browser.Get[bool](b, `() => Object.values(localStorage).some((v) => /^[12] /.test(v))`))
		quiet(t, b)
	})
}

// backwards sets the clock back by an hour whenever it is asked, beyond a reload, too.
const backwards = `{ const now = Date.now.bind(Date); Date.now = () => now() - (sessionStorage.back = +(sessionStorage.back || 0) + 3600e3); }`

// A clock that is set back does not make an older record the newer one.
func TestAClockThatIsSetBack(t *testing.T) {
	t.Parallel()
	s := serve(t, early(slowly+backwards))
	b := browser.Open(t, browser.Chromium)
	overflow(t, b, s)
	require.NoError(t, b.Eval(nil, `() => new Promise((done) => setTimeout(done))`)) // the first is being written
	writeNotes(t, b, "Second")
	beyond(t, b, here)
	b.Reload()
	live(b)
	require.Positive(t, notes(b, "Second"))
	require.Empty(t, alarms(b))
	writeNotes(t, b, "Third")
	beyond(t, b, here)
	quiet(t, b)
}
