// Where a walk keeps the reader's work: a convenience that may be denied, full or
// broken. What the work is, the walk says; here it is one text. Its place is localStorage,
// which writes at once, also while a page goes. What has no room there lies whole in
// IndexedDB, and a short marker stands at its place.
"use strict";
const storage = (() => {
  const { fail, mend } = page;
  const NEAR = 4e6; // characters of the 5,000,000 that browsers give a whole site

  // The texts that lie in IndexedDB, each under a place and a number. No two of one place
  // have the same number, whichever tab wrote them, and none is ever written over: the
  // marker goes from one to the next, and then those before are dropped.
  const records = (() => {
    // Some browsers never answer, or only when they are asked again.
    const PATIENCE = 5000;
    let opening, ready = false, last = 0;

    const closed = () => { opening = null; ready = false; };
    const opened = () => opening ||= new Promise((done, refuse) => {
      const request = indexedDB.open("benchwalk", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("work");
      request.onerror = () => refuse(request.error);
      request.onsuccess = () => { ready = true; const db = request.result; db.onclose = closed; db.onversionchange = () => { db.close(); closed(); }; done(db); };
    }).catch((e) => { closed(); throw e; });

    // It is over when the browser says so, and ends without the page, which may be going.
    const step = (db, use) => new Promise((done, refuse) => {
      const tx = db.transaction("work", "readwrite"), request = use(tx.objectStore("work"));
      tx.oncomplete = () => done(request.result);
      tx.onabort = () => refuse(tx.error);
      tx.commit?.();
    });

    // An opening that was not answered is given up, and not one that came after it.
    const late = (mine) => new Promise((_, refuse) => { setTimeout(() => { if (opening === mine && !ready) closed(); refuse(new Error("no answer")); }, PATIENCE); });
    const run = (use) => Promise.race([opened().then((db) => step(db, use)), late(opening)]);
    const calm = (step) => step.catch((e) => console.warn(e));

    const fresh = (after = 0) => { last = Math.max(Date.now(), last + 1, after + 1) + Math.random(); return last; };
    const put = (place, id, whole) => run((all) => all.put(whole, [place, id]));
    const get = (place, id) => run((all) => all.get([place, id]));
    const cut = (place, id) => calm(run((all) => all.delete([place, id])));
    // An array is more than any number.
    const drop = (place, before = []) => calm(run((all) => all.delete(IDBKeyRange.bound([place], [place, before], true, true))));
    const clear = () => calm(run((all) => all.clear()));

    return { ready: () => ready, fresh, put, get, cut, drop, clear };
  })();

  const full = (e) => /quota/i.test(e?.name);

  const sum = (s) => { let h = 2166136261; for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 16777619); return (h >>> 0).toString(16); };

  const pack = (kept) => { const text = JSON.stringify(kept); return "1 " + sum(text) + " " + text; };
  const checkOf = (whole) => whole.split(" ", 2)[1];

  function unpack(whole) {
    const [version, check] = whole.split(" ", 2), text = whole.slice(version.length + check.length + 2);
    if (version !== "1" || sum(text) !== check) throw new Error("damaged");
    return JSON.parse(text);
  }

  // A marker says which record has the text, with its check sum and its length; which one
  // has the work as it was before, where a page could not wait until the new one was
  // written; and what lists say of the work.
  const marker = ({ name, title, text, opened }, whole, id, before = 0) => ["2", checkOf(whole), whole.length, id, before, JSON.stringify({ name, title, text, opened })].join(" ");

  function marked(value) {
    const found = /^2 (\S+) (\d+) (\S+) (\S+) (.*)$/s.exec(value);
    return found && { check: found[1], length: +found[2], id: +found[3], before: +found[4], about: found[5] };
  }

  // What a list says of kept work, wherever it lies.
  const about = (value) => { const mark = marked(value); return mark ? JSON.parse(mark.about) : unpack(value); };

  // The whole text of what is kept: the one that the marker says, or none.
  async function read(key) {
    const value = localStorage.getItem(key), mark = marked(value);
    if (!mark) return value;
    const whole = await records.get(key, mark.id);
    if (whole !== undefined) {
      if (whole.length !== mark.length || checkOf(whole) !== mark.check) throw new Error("another record");
      return whole;
    }
    // Another tab has gone on meanwhile.
    if (localStorage.getItem(key) !== value) return read(key);
    const before = mark.before && await records.get(key, mark.before);
    if (!before) throw new Error("no record");
    // It says that the latest answers are missing.
    fail("storage-full");
    return before;
  }

  // Keeps a text at a place that no walk writes to.
  async function write(key, whole) {
    const mark = marked(localStorage.getItem(key)), id = records.fresh(mark?.id);
    try { localStorage.setItem(key, whole); } catch (e) {
      if (!full(e)) throw e;
      try {
        await records.put(key, id, whole);
        localStorage.setItem(key, marker(unpack(whole), whole, id));
      } catch { records.cut(key, id); throw e; }
    }
    if (mark) records.drop(key, id);
  }

  function remove(key) {
    if (marked(localStorage.getItem(key))) records.drop(key);
    localStorage.removeItem(key);
  }

  // Each function below is one part of the storage of a walk and is given the whole, s: its
  // name, its family, its place, which is this tab's own; "stored", which is what this tab
  // knows to stand there; and the work, "given" last and "held" for sure.
  // Beside the place, in the memory of the tab: what a page had no time to write.
  const LAST = "/last";
  const forTab = (use) => { try { return use(sessionStorage); } catch { return null; } };

  function elsewhere(s) {
    Object.assign(s, { place: s.name + "/tab/" + Date.now().toString(36), stored: "", given: "", held: "", beyond: false });
  }

  function move(s) {
    elsewhere(s);
    forTab((tab) => tab.setItem(s.name, s.place));
    fail("other-tab");
  }

  // A reload finds the place again, though the tab may have had no room for it at first;
  // and what this tab has left is another's now.
  function remembered(s) {
    if (s.place === s.known) return;
    forTab((tab) => tab.setItem(s.name, s.place));
    s.known = s.place;
    document.dispatchEvent(new CustomEvent("moved"));
  }

  function settled(s, whole) {
    s.held = whole;
    remembered(s);
    mend("storage-full");
    forTab((tab) => tab.removeItem(s.place + LAST));
  }

  function keeping(s, { work, touched }) {
    // Where another tab has written since, this one moves to a place of its own,
    // so that neither writes over the other's work.
    function save(leaving = false) {
      if (!s.begun || s.gone) return;
      const kept = work(), whole = pack(kept);
      if (whole === (leaving ? s.held : s.given) || !s.stored && !touched()) return;
      try {
        const there = localStorage.getItem(s.place);
        if (there !== null && there !== s.stored) move(s);
        localStorage.setItem(s.place, whole);
        if (s.beyond) records.drop(s.place, s.since = records.fresh(marked(s.stored)?.id));
        s.beyond = false;
        s.stored = s.given = whole;
        settled(s, whole);
        near();
      } catch (e) {
        if (full(e)) saveBeyond(kept, whole, leaving); else fail("storage-denied");
      }
    }

    function near() {
      const now = Object.keys(localStorage).reduce((all, k) => all + k.length + localStorage.getItem(k).length, 0) > NEAR;
      if (now !== s.near) (now ? fail : mend)("storage-near");
      s.near = now;
    }

    // What stands at the place stays until the record is written.
    function saveBeyond(kept, whole, leaving) {
      // A page that is frozen while it makes the database would keep it from every other.
      if (leaving && !records.ready()) { leave(kept, whole); return; }
      const { place } = s, mark = marked(s.stored), id = records.fresh(mark?.id);
      Object.assign(s, { given: whole, beyond: true });
      const writing = records.put(place, id, whole).then(() => written(place, kept, whole, id)).catch((e) => {
        console.warn(e);
        if (s.given === whole) s.given = "";
        fail("storage-full");
      }).then(() => { if (flying === writing) flying = null; });
      flying = writing;
      if (leaving) leave(kept, whole, id, mark);
    }

    function written(place, kept, whole, id) {
      if (s.gone) return records.drop(place);
      // It may have been kept otherwise since.
      if (place !== s.place || id < s.since) return records.cut(place, id);
      const there = localStorage.getItem(place), now = marker(kept, whole, id);
      if (there !== null && there !== s.stored) { s.given = ""; save(); return records.cut(place, id); } // and another tab has its work here
      try { localStorage.setItem(place, now); } catch (e) { records.cut(place, id); throw e; }
      s.stored = now;
      settled(s, whole);
      return records.drop(place, id);
    }

    // The page goes and cannot wait. Where the work lies in a record already, the marker
    // names the new one and the one before. The tab remembers the whole, where it can.
    function leave(kept, whole, id, mark) {
      const now = mark && marker(kept, whole, id, mark.before || mark.id);
      if (now) try { localStorage.setItem(s.place, now); s.stored = now; } catch { /* then it is as before */ }
      forTab((tab) => tab.setItem(s.place + LAST, sum(s.stored) + " " + whole));
    }

    // After the answer is on the page, so that the disk never stands between the two.
    let saving = 0;
    function saveSoon(delay = 0) {
      clearTimeout(saving);
      saving = setTimeout(save, delay);
    }
    const stop = () => clearTimeout(saving), still = () => { stop(); s.gone = true; };

    return { save, saveSoon, stop, still };
  }

  // What this tab goes on with: what it had no time to write, or else what stands at its
  // place. Gives a promise where that has to be waited for.
  function look(s) {
    try { s.stored = localStorage.getItem(s.place) || ""; } catch { fail("storage-denied"); return null; }
    s.beyond = !!marked(s.stored);
    const last = forTab((tab) => tab.getItem(s.place + LAST)), check = last?.split(" ", 1)[0], same = last && check === sum(s.stored);
    // Where nothing stands any more at a place that had something, it was erased.
    if (last && (same || s.stored)) {
      s.found = last.slice(check.length + 1);
      if (!same) {
        forTab((tab) => tab.removeItem(s.place + LAST));
        move(s);
        forTab((tab) => tab.setItem(s.place + LAST, sum("") + " " + s.found));
      }
      return null;
    }
    const take = (whole) => { s.found = s.given = s.held = whole; };
    if (!s.beyond) { take(s.stored); return null; }
    return read(s.place).then(take).catch((e) => {
      console.warn(e);
      fail("storage-unreadable");
      s.lost = s.place;
      // What is there stays.
      elsewhere(s);
    });
  }

  // The work that is being written.
  let flying = null;

  // The storage of one walk under its name. All work on matters of one id is a family,
  // which keeps what is set aside and what is received together. "work" gives what is to be kept, "touched"
  // whether the reader has done anything, and "forget" ends the walk. "coming" is over when
  // what was kept is there.
  function open({ name, family, signal, work, touched, forget }) {
    const ASIDE = family + "/unreadable", place = forTab((tab) => tab.getItem(name)) || name;
    const s = { name, place, known: place, stored: "", given: "", held: "", found: "", lost: "", left: "", begun: false, gone: false, beyond: false, since: 0, near: false };
    const { save, saveSoon, stop, still } = keeping(s, { work, touched });
    const coming = flying ? flying.then(() => look(s)) : look(s);

    function restore(take) {
      s.begun = true;
      if (!s.found) return;
      try {
        take(unpack(s.found));
      } catch {
        unreadable(s.found);
      }
      if (!s.held) saveSoon();
    }

    // What cannot be read is kept aside, each time under a key of its own. Where there is
    // no room for it, it stays where it is, and this page keeps its work elsewhere.
    function unreadable(whole = s.given || pack(work())) {
      fail("storage-unreadable");
      let key = ASIDE;
      try {
        for (let n = 2; ![null, whole].includes(localStorage.getItem(key)); n++) key = ASIDE + "/" + n;
        localStorage.setItem(key, whole);
      } catch {
        Object.assign(s, { lost: s.place, left: whole });
        elsewhere(s);
      }
      document.dispatchEvent(new CustomEvent("unreadable"));
    }

    const aside = () => Object.keys(localStorage).filter((k) => k === ASIDE || k.startsWith(ASIDE + "/"));
    const unread = () => [...aside().map((k) => localStorage.getItem(k)), s.left].filter(Boolean);

    addEventListener("storage", (e) => {
      if (e.key === s.place && e.newValue && e.newValue !== s.stored) fail("other-tab");
      if (e.key === "benchwalk-erased" && e.newValue) { still(); records.clear().then(forget); } // with what was just being written here
    }, { signal });
    // What was erased while this page lay in the history is not written back from it.
    addEventListener("pageshow", (e) => {
      try { if (e.persisted && s.stored && localStorage.getItem(s.place) === null) forget(); } catch { /* nothing is kept */ }
    }, { signal });

    async function erase() {
      still();
      const places = [s.place, s.lost].filter(Boolean);
      try { for (const k of [...places, family + "/received", ...aside()]) localStorage.removeItem(k); } catch { /* nothing was kept */ }
      forTab((tab) => { for (const k of [name, s.place + LAST]) tab.removeItem(k); });
      await Promise.all(places.map((k) => records.drop(k)));
      forget();
    }

    return { save, saveSoon, stop, still, coming, restore, unreadable, unread, erase, place: () => s.place };
  }

  return { open, pack, unpack, about, read, write, remove, clear: records.clear };
})();
