// What storage.js keeps, where, and what it says.
"use strict";

const HOME = "benchwalk/m"; // the place of the walk under test

// What stands for the page: its alarms, a browser that has so much room or none, and
// records that are written, fail, or hang until they are let go.
const STUB = `
  const alarms = new Set(), rule = { room: Infinity, denied: false, put: "", opened: 0, patience: null }, wrote = [];
  const page = { fail: (id) => alarms.add(id), mend: (id) => alarms.delete(id) };
  const real = { set: Storage.prototype.setItem, put: IDBObjectStore.prototype.put, commit: IDBTransaction.prototype.commit, open: IDBFactory.prototype.open };
  let session = self.parent.session;
  Object.defineProperty(self, "sessionStorage", { get: () => session });
  Storage.prototype.setItem = function (k, v) {
    if (rule.denied) throw new DOMException("denied", "SecurityError");
    if (k.length + v.length > rule.room) throw new DOMException("full", "QuotaExceededError");
    wrote.push(k);
    real.set.call(this, k, v);
  };
  IDBFactory.prototype.open = function (...of) { rule.opened++; return rule.silent ? {} : real.open.apply(this, of); };
  const wait = setTimeout;
  self.setTimeout = (does, ms) => (rule.patience && ms > 1000 ? rule.patience.push(does) : wait(does, ms)); // which ends when a test says so
  IDBTransaction.prototype.commit = function () { if (rule.put !== "hang") real.commit.call(this); };
  IDBObjectStore.prototype.put = function (...of) {
    if (rule.put === "fail") throw new DOMException("broken", "UnknownError");
    const request = real.put.apply(this, of), spin = () => { if (rule.put === "hang") this.count().onsuccess = spin; };
    request.onsuccess = spin;
    return request;
  };`;

// A memory as a tab has it for itself.
const memory = () => { const all = new Map(); return { all, getItem: (k) => all.get(k) ?? null, setItem: (k, v) => { all.set(k, String(v)); }, removeItem: (k) => { all.delete(k); } }; };
var session = memory();

async function tab({ anew = false } = {}) {
  if (anew) session = memory();
  return frame("storage.js", STUB, `self.it = { storage, alarms, rule, wrote };`);
}

// A walk in a tab, whose work is a text.
function open(t, of = "", name = HOME) {
  const w = { of, touched: true, forgotten: 0, taken: [], over: new AbortController() };
  w.store = t.storage.open({ name, family: HOME, signal: w.over.signal, work: () => ({ title: "T", of: w.of }), touched: () => w.touched, forget: () => { w.forgotten++; } });
  return w;
}

async function begin(t, of, name) {
  const w = open(t, of, name);
  await w.store.coming;
  w.store.restore((kept) => { w.taken.push(kept.of); });
  return w;
}

async function records() {
  const db = await new Promise((done, refuse) => { const r = indexedDB.open("benchwalk", 1); r.onupgradeneeded = () => r.result.createObjectStore("work"); r.onsuccess = () => done(r.result); r.onerror = refuse; });
  const store = db.transaction("work").objectStore("work"), [keys, values] = await Promise.all(["getAllKeys", "getAll"].map((of) => new Promise((done) => { store[of]().onsuccess = (e) => done(e.target.result); })));
  db.close();
  return keys.map(([place, id], i) => ({ place, id, of: JSON.parse(values[i].replace(/^1 \S+ /, "")).of[0] }));
}

const put = async (place, id, whole) => {
  await records();
  const db = await new Promise((done) => { indexedDB.open("benchwalk", 1).onsuccess = (e) => done(e.target.result); });
  await new Promise((done) => { const tx = db.transaction("work", "readwrite"); tx.objectStore("work").put(whole, [place, id]); tx.oncomplete = done; });
  db.close();
};

const there = (place = HOME) => localStorage.getItem(place);
const at = (place) => records().then((all) => all.filter((r) => r.place === place).map((r) => r.of).join());
const big = (letter) => letter.repeat(1000);
const said = (t) => [...t.alarms];
const LAST = HOME + "/last";

// Work that lies in a record, in a tab with little room.
async function beyond(of = "a") {
  const t = await tab(), w = await begin(t, big(of));
  t.rule.room = 400;
  w.store.save();
  await until(() => there()?.startsWith("2 "));
  await until(async () => await at(HOME) === of);
  return { t, w };
}

// The same, where a second work is just being written until the rule lets it.
async function writing() {
  const { t, w } = await beyond("a");
  t.rule.put = "hang";
  w.of = big("b");
  w.store.save();
  await pause();
  return { t, w };
}

async function before() {
  for (const f of document.querySelectorAll("iframe")) f.remove();
  localStorage.clear();
  session = memory();
  const t = await tab();
  await t.storage.clear();
  t.shut();
}

const test = (name, does) => { tests[name] = async () => { await before(); await does(); }; };

test("work is one text with its check sum", async () => {
  const t = await tab(), w = await begin(t, "one");
  same([], w.taken);
  w.store.save();
  same('1 8d7faf0a {"title":"T","of":"one"}', there());
  same(HOME, w.store.place());
  same([], said(t));
  const again = await tab(), v = open(again);
  same(null, v.store.coming, "nothing is to be waited for");
  v.store.restore((kept) => v.taken.push(kept));
  same([{ title: "T", of: "one" }], v.taken);
  same([], said(again));
  same({ title: "T", of: "one" }, again.storage.unpack(again.storage.pack({ title: "T", of: "one" })));
});

test("what is damaged or of another edition is set aside", async () => {
  for (const bad of ['1 8d7faf0a {"title":"T","of":"two"}', '9 8d7faf0a {"title":"T","of":"one"}', "nothing of ours"]) {
    await before();
    localStorage.setItem(HOME, bad);
    const t = await tab(), w = await begin(t, "new");
    same([[], ["storage-unreadable"], [bad]], [w.taken, said(t), w.store.unread()]);
    await until(() => there()?.includes("new") || there() === bad);
    w.store.save();
    same(true, there().includes("new"), "the place is the walk's again");
  }
});

test("nothing is written before the walk begins, after it ends, or of a reader who did nothing", async () => {
  const t = await tab(), w = open(t, "one");
  w.store.save();
  same(null, there(), "not begun");
  w.store.restore(() => {});
  w.touched = false;
  w.store.save();
  same(null, there(), "nothing done");
  w.touched = true;
  w.store.save();
  same(true, there().includes("one"));
  const n = t.wrote.length;
  w.store.save();
  same(n, t.wrote.length, "what stands there is not written again");
  w.touched = false;
  w.of = "taken back";
  w.store.save();
  same(true, there().includes("taken back"), "where something stands it is written over");
  w.store.still();
  w.of = "late";
  w.store.save();
  same(true, there().includes("taken back"), "ended");
});

test("what is saved soon is saved, and not once it is stopped", async () => {
  const t = await tab(), w = await begin(t, "one");
  w.store.saveSoon();
  await until(() => there());
  w.of = "two";
  w.store.saveSoon();
  w.store.stop();
  await pause(60);
  same(true, there().includes("one"));
});

test("two tabs keep apart", async () => {
  const t = await tab(), w = await begin(t, "mine");
  w.store.save();
  localStorage.setItem(HOME, "another's");
  w.of = "mine too";
  let moved = 0;
  t.self.document.addEventListener("moved", () => { moved++; });
  w.store.save();
  const place = w.store.place();
  same(["another's", ["other-tab"], true, true, 1], [there(), said(t), place.startsWith(HOME + "/tab/"), there(place).includes("mine too"), moved]);
  w.of = "more";
  w.store.save();
  same([place, true, 1], [w.store.place(), there(place).includes("more"), moved]);
  const again = await tab(), v = await begin(again, "");
  same([["more"], place], [v.taken, v.store.place()], "a reload finds the place");
  const other = await tab({ anew: true }), o = open(other);
  same(HOME, o.store.place(), "another tab does not");
});

test("a place that was emptied is written to again", async () => {
  const t = await tab(), w = await begin(t, "one");
  w.store.save();
  localStorage.removeItem(HOME);
  w.of = "two";
  w.store.save();
  same([HOME, true, []], [w.store.place(), there().includes("two"), said(t)]);
});

test("nearing the limit is told above four millions", async () => {
  const t = await tab(), w = await begin(t, "one");
  w.store.save();
  const all = () => Object.keys(localStorage).reduce((sum, k) => sum + k.length + there(k).length, 0);
  localStorage.setItem("x", "");
  localStorage.setItem("x", "x".repeat(4e6 - all()));
  w.of = "two";
  w.store.save();
  same([4e6, []], [all(), said(t)]);
  w.of = "four";
  w.store.save();
  same(["storage-near"], said(t));
  t.alarms.clear();
  w.of = "five";
  w.store.save();
  same([], said(t), "it is said once");
  localStorage.removeItem("x");
  t.alarms.add("storage-near");
  w.of = "six";
  w.store.save();
  same([], said(t));
});

test("a browser that denies is said to", async () => {
  const t = await tab(), w = await begin(t, "one");
  t.rule.denied = true;
  w.store.save();
  same([["storage-denied"], 0], [said(t), t.rule.opened]);
});

test("what has no room lies in one record, and comes back", async () => {
  const { t, w } = await beyond("a");
  same({ title: "T" }, t.storage.about(there()));
  same([], said(t));
  w.of = big("b");
  w.store.save();
  await until(async () => await at(HOME) === "b");
  const again = await tab(), v = open(again);
  same(true, !!v.store.coming.then);
  await v.store.coming;
  v.store.restore((kept) => v.taken.push(kept.of));
  same([[big("b")], []], [v.taken, said(again)]);
  t.rule.room = Infinity;
  w.of = "small";
  w.store.save();
  same(true, there().includes("small"));
  await until(async () => await at(HOME) === "");
});

test("where no record can be made it is said, and tried again", async () => {
  const t = await tab(), w = await begin(t, big("a"));
  t.rule.room = 400;
  t.rule.put = "fail";
  w.store.save();
  await until(() => said(t).length);
  same([["storage-full"], null], [said(t), there()]);
  t.rule.put = "";
  w.store.save();
  await until(() => there());
  await until(() => !said(t).length);
  same("a", await at(HOME));
});

test("a browser that does not answer is told of, and asked again", async () => {
  const t = await tab(), w = await begin(t, big("a"));
  t.rule.room = 400;
  Object.assign(t.rule, { silent: true, patience: [] });
  const impatient = () => { for (const ends of t.rule.patience.splice(0)) ends(); };
  w.store.save();
  impatient();
  await until(() => said(t).length);
  same([["storage-full"], null, 1], [said(t), there(), t.rule.opened]);
  t.rule.silent = false;
  w.store.save();
  await until(() => there());
  await until(() => !said(t).length);
  same(["a", 2], [await at(HOME), t.rule.opened]);
  impatient();
  w.of = big("b");
  w.store.save();
  await until(async () => await at(HOME) === "b");
  same(2, t.rule.opened, "and not once it has answered");
});

test("an opening that was answered gives up no later one", async () => {
  const t = await tab(), w = await begin(t, big("a"));
  Object.assign(t.rule, { room: 400, patience: [] });
  w.store.save();
  await until(() => there());
  const old = t.rule.patience.splice(0);
  await new Promise((done) => { indexedDB.deleteDatabase("benchwalk").onsuccess = done; }); // for which the tab lets go
  t.rule.silent = true;
  t.storage.read(HOME).catch(() => {});
  same([2, 1], [t.rule.opened, t.rule.patience.length]);
  for (const ends of old) ends();
  t.storage.read(HOME).catch(() => {});
  same(2, t.rule.opened, "there is one to wait for");
  for (const ends of t.rule.patience) ends();
});

test("what another tab writes while a record is being written stays", async () => {
  const { t, w } = await writing();
  localStorage.setItem(HOME, "another's");
  t.rule.put = "";
  await until(() => w.store.place() !== HOME);
  await until(() => there(w.store.place())?.startsWith("2 "));
  same(["another's", ["other-tab"], "b"], [there(), said(t), await at(w.store.place())]);
});

test("a place that is emptied while a record is being written has it then", async () => {
  const { t, w } = await writing();
  localStorage.removeItem(HOME);
  t.rule.put = "";
  await until(() => there()?.startsWith("2 "));
  await pause(60);
  const n = t.wrote.length;
  await pause(60);
  same([HOME, [], "b", n], [w.store.place(), said(t), await at(HOME), t.wrote.length]);
});

test("a record that comes late does not stand where the work has gone from", async () => {
  const { t, w } = await writing();
  localStorage.setItem(HOME, "another's");
  w.of = "small";
  w.store.save(); // which moves it
  const place = w.store.place();
  localStorage.removeItem(HOME);
  t.rule.put = "";
  await until(async () => !(await at(HOME)).includes("b"));
  await pause(60);
  same([true, null, true], [place !== HOME, there(), there(place).includes("small")]);
});

test("a record that comes late does not stand over what was kept since", async () => {
  const { t, w } = await writing();
  t.rule.room = Infinity;
  w.of = "small";
  w.store.save();
  t.rule.put = "";
  await until(async () => await at(HOME) === "");
  await pause(60);
  same([HOME, true], [w.store.place(), there().includes("small")]);
});

test("an ended walk writes no record", async () => {
  const { t, w } = await writing();
  w.store.still();
  t.rule.put = "";
  await until(async () => await at(HOME) === "");
  same([], said(t));
});

test("another walk of the page waits for what is being written", async () => {
  const { t, w } = await writing();
  const v = open(t);
  same(true, !!v.store.coming?.then);
  t.rule.put = "";
  await v.store.coming;
  v.store.restore((kept) => v.taken.push(kept.of));
  same([big("b")], v.taken);
  t.rule.room = Infinity;
  w.of = "small";
  w.store.save();
  await until(async () => await at(HOME) === "");
  same(null, open(t).store.coming, "and for nothing once it is");
});

test("a page that goes before there is a database makes none, and the tab remembers", async () => {
  const t = await tab(), w = await begin(t, big("a"));
  t.rule.room = 400;
  w.store.save(true);
  same([0, null, true], [t.rule.opened, there(), session.getItem(LAST)?.endsWith('"of":"' + big("a") + '"}')]);
  t.shut();
  const again = await tab(), v = await begin(again, big("a"));
  same([[big("a")], [], HOME], [v.taken, said(again), v.store.place()]);
  await until(() => there(), "what was taken up is kept without any deed");
  same(null, session.getItem(LAST));
});

test("a page that goes writes what is not sure to be kept", async () => {
  const { t, w } = await beyond("a");
  t.rule.put = "hang";
  w.of = big("b");
  w.store.save();
  w.store.save(true); // though it was given to the database
  same(true, session.getItem(LAST)?.endsWith('"of":"' + big("b") + '"}'));
  t.shut();
  const again = await tab(), v = await begin(again, big("b"));
  same([[big("b")], []], [v.taken, said(again)]);
});

test("a page that goes with a database still writes its record", async () => {
  const { t, w } = await beyond("a");
  w.of = big("b");
  w.store.save(true);
  await until(async () => await at(HOME) === "b");
  await until(() => session.getItem(LAST) === null);
  const again = await tab(), v = await begin(again, "");
  same([[big("b")], []], [v.taken, said(again)]);
});

test("a record that never came is told, and the one before stands, after two such pages as well", async () => {
  await beyond("a").then(({ t }) => t.shut());
  for (const of of ["b", "c"]) {
    const t = await tab(), w = await begin(t, big(of));
    same([big("a")], w.taken, of);
    same(of === "b" ? [] : ["storage-full"], said(t));
    t.rule.room = 400;
    t.rule.put = "fail";
    w.store.save(true);
    t.shut();
    session = memory(); // which the browser has forgotten
  }
  const t = await tab();
  same(true, (await t.storage.read(HOME)).includes(big("a")));
  same(["storage-full"], said(t));
});

test("what the tab remembers counts where another has written, at a place of its own", async () => {
  const t = await tab(), w = await begin(t, "one");
  w.store.save();
  t.rule.room = 60;
  w.of = big("b");
  w.store.save(true);
  t.shut();
  localStorage.setItem(HOME, "another's");
  const again = await tab(), v = await begin(again, big("b"));
  same([[big("b")], ["other-tab"], true, "another's", null], [v.taken, said(again), v.store.place() !== HOME, there(), session.getItem(LAST)]);
  same(true, session.getItem(v.store.place() + "/last") !== null || !!there(v.store.place()), "it is never in memory alone");
  const place = v.store.place();
  await until(() => there(place)?.includes("bbb"));
});

test("what the tab remembers does not come back after it was erased", async () => {
  const t = await tab(), w = await begin(t, "one");
  w.store.save();
  t.rule.room = 60;
  w.of = big("b");
  w.store.save(true);
  t.shut();
  localStorage.removeItem(HOME);
  const v = await begin(await tab(), "");
  same([], v.taken);
});

test("a text is found though another tab goes on meanwhile", async () => {
  await beyond("a").then(({ t }) => t.shut());
  const t = await tab(), mark = there(), id = mark.split(" ")[3];
  localStorage.setItem(HOME, mark.replace(id, "1.5"));
  const reading = t.storage.read(HOME);
  localStorage.setItem(HOME, mark);
  same(true, (await reading).includes(big("a")));
  same([], said(t));
});

test("a record of another text than the marker says is not taken", async () => {
  for (const [other, change] of Object.entries({ "another check sum": (whole) => whole.replace(/^1 \S/, "1 _"), "another length": (whole) => whole + " " })) {
    await before();
    await beyond("a").then(({ t }) => t.shut());
    const [{ id }] = await records(), t = await tab(), whole = await t.storage.read(HOME);
    await put(HOME, id, change(whole));
    let refused = null;
    try { await t.storage.read(HOME); } catch (e) { refused = e.message; }
    same("another record", refused, other);
    const mark = there(), w = await begin(t, "new");
    same([[], ["storage-unreadable"], mark, true], [w.taken, said(t), there(), w.store.place() !== HOME], "it stays where it is");
  }
});

test("a marker without its record is told", async () => {
  await beyond("a").then(({ t }) => t.shut());
  const t = await tab(), mark = there();
  await t.storage.clear();
  const w = await begin(t, "new");
  same([[], ["storage-unreadable"], mark], [w.taken, said(t), there()]);
});

test("a text is kept at a place that no walk writes to, wherever there is room", async () => {
  const t = await tab(), place = HOME + "/saved/1", whole = t.storage.pack({ title: "T", of: big("a") });
  await t.storage.write(place, whole);
  same(whole, there(place));
  t.rule.room = 400;
  const other = t.storage.pack({ title: "U", of: big("b") });
  await t.storage.write(place, other);
  same([{ title: "U" }, true, "b"], [t.storage.about(there(place)), there(place).startsWith("2 "), await at(place)]);
  same(other, await t.storage.read(place));
  await t.storage.write(place, t.storage.pack({ title: "V", of: big("c") }));
  await until(async () => await at(place) === "c");
  t.rule.put = "fail";
  let refused = "";
  try { await t.storage.write(place, t.storage.pack({ of: big("d") })); } catch (e) { refused = e.name; }
  same(["QuotaExceededError", { title: "V" }, "c"], [refused, t.storage.about(there(place)), await at(place)]);
  t.rule.put = "";
  t.rule.denied = true;
  try { await t.storage.write(place, "x"); } catch (e) { refused = e.name; }
  same(["SecurityError", "c"], [refused, await at(place)]);
  t.rule.denied = false;
  await t.storage.write(place, t.storage.pack({ of: "small" }));
  await until(async () => await at(place) === "");
  t.storage.remove(place);
  same(null, there(place));
});

test("a text that is removed leaves no record", async () => {
  const t = await tab(), place = HOME + "/saved/1";
  t.rule.room = 400;
  await t.storage.write(place, t.storage.pack({ of: big("a") }));
  t.storage.remove(place);
  await until(async () => await at(place) === "");
  same(null, there(place));
});

test("what cannot be read is kept aside, each under a key of its own, and once", async () => {
  localStorage.setItem(HOME, '1 8d7faf0a {"title":"T","of":"one"}');
  localStorage.setItem(HOME + "/unreadable", "earlier");
  localStorage.setItem(HOME + "/unreadable-not", "of another");
  const t = await tab(), w = await begin(t, "now");
  let told = 0;
  t.self.document.addEventListener("unreadable", () => { told++; });
  same(["earlier"], w.store.unread());
  for (const n of [1, 2]) {
    w.store.unreadable();
    same(n, told);
    same([['1 8d7faf0a {"title":"T","of":"one"}', "earlier"], ["storage-unreadable"]], [w.store.unread().sort(), said(t)], "what was found there, and not the work as it is now");
  }
  const v = await begin(await tab({ anew: true }), "then", "benchwalk/other");
  v.store.unreadable();
  same(true, v.store.unread().some((text) => text.includes("then")), "or the work, where nothing was found");
});

test("what cannot be read and has no room stays where it is", async () => {
  const bad = "1 bad " + big("x");
  localStorage.setItem(HOME, bad);
  const t = await tab();
  t.rule.room = 400;
  const w = await begin(t, "new");
  same([["storage-unreadable"], [bad], bad, true], [said(t), w.store.unread(), there(), w.store.place() !== HOME]);
  w.store.save();
  same([bad, true], [there(), there(w.store.place()).includes("new")]);
});

test("what another tab does is heard", async () => {
  const t = await tab(), w = await begin(t, "one");
  w.store.save();
  const hear = (key, newValue) => { t.alarms.clear(); t.self.dispatchEvent(new t.self.StorageEvent("storage", { key, newValue })); return said(t); };
  same(["other-tab"], hear(HOME, "another's"));
  same([], hear(HOME, there()), "what stands there already");
  same([], hear(HOME, null), "the place emptied");
  same([], hear("benchwalk/other", "x"));
  same([], hear("benchwalk/other", null));
  await pause();
  same(0, w.forgotten);
  hear("benchwalk-erased", null);
  await pause();
  same(0, w.forgotten);
  await put(HOME, 1, t.storage.pack({ of: "x" }));
  hear("benchwalk-erased", "now");
  await until(() => w.forgotten === 1);
  same("", await at(HOME));
  w.of = "late";
  w.store.save();
  same(true, there().includes("one"));
});

test("a page from the history does not write back what was erased", async () => {
  const t = await tab(), w = await begin(t, "one"), show = (persisted) => { t.self.dispatchEvent(new t.self.PageTransitionEvent("pageshow", { persisted })); return w.forgotten; };
  same(0, show(true), "nothing was kept");
  w.store.save();
  same(0, show(true), "it is there");
  localStorage.removeItem(HOME);
  same(0, show(false), "not from the history");
  same(1, show(true));
});

test("erased is all of it, and nothing else", async () => {
  localStorage.setItem(HOME + "/unreadable/2", "aside");
  localStorage.setItem(HOME + "/received", "a ruling");
  localStorage.setItem("benchwalk/other", "of another");
  localStorage.setItem(HOME + "/saved/1", "under a name");
  const { t, w } = await beyond("a");
  session.setItem(LAST, "x");
  session.setItem(HOME, HOME);
  await w.store.erase();
  same([[HOME + "/saved/1", "benchwalk/other"], "", 1, 0], [Object.keys(localStorage).sort(), await at(HOME), w.forgotten, session.all.size]);
  w.store.save();
  same(null, there());
});
