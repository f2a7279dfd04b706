// Where a walk keeps the reader's work: a convenience that may be denied, full or
// broken. What the work is, the walk says; here it is one text.
"use strict";
const storage = (() => {
  const { fail, mend } = page;
  const NEAR = 4e6; // characters of the 5,000,000 that browsers give a whole site

  const sum = (s) => { let h = 2166136261; for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 16777619); return (h >>> 0).toString(16); };

  const pack = (kept) => { const text = JSON.stringify(kept); return "1 " + sum(text) + " " + text; };

  function unpack(whole) {
    const [version, check] = whole.split(" ", 2), text = whole.slice(version.length + check.length + 2);
    if (version !== "1" || sum(text) !== check) throw new Error("damaged");
    return JSON.parse(text);
  }

  // The storage of one walk under its name. All work on matters of one id is a family,
  // which keeps what is set aside and what is received together. "work" gives what is to be kept, "touched"
  // whether the reader has done anything, and "forget" ends the walk.
  function open({ name, family, signal, work, touched, forget }) {
    const ASIDE = family + "/unreadable";
    let key = name; // where this tab keeps its work
    try { key = sessionStorage.getItem(name) || name; } catch { /* told below */ }
    let known = key, stored = "", near = false; // known is the key that a reload begins with

    // Where another tab has written since, this one moves to a place of its own,
    // so that neither writes over the other's work.
    function save() {
      const whole = pack(work());
      if (whole === stored || !stored && !touched()) return;
      try {
        const there = localStorage.getItem(key);
        if (there !== null && there !== stored) move();
        localStorage.setItem(key, whole);
        stored = whole;
        if (key !== known) {
          sessionStorage.setItem(name, key); // a reload finds it again
          known = key;
          document.dispatchEvent(new CustomEvent("moved"));
        }
        mend("storage-full");
        const now = Object.keys(localStorage).reduce((all, k) => all + k.length + localStorage.getItem(k).length, 0) > NEAR;
        if (now !== near) (now ? fail : mend)("storage-near");
        near = now;
      } catch (e) {
        fail(e && /quota/i.test(e.name) ? "storage-full" : "storage-denied");
      }
    }

    function move() {
      key = name + "/tab/" + Date.now().toString(36);
      fail("other-tab");
    }

    // After the answer is on the page, so that the disk never stands between the two.
    let saving = 0;
    function saveSoon(delay = 0) {
      clearTimeout(saving);
      saving = setTimeout(save, delay);
    }

    function restore(take) {
      let whole = null;
      try { whole = localStorage.getItem(key); } catch { fail("storage-denied"); }
      if (!whole) return;
      stored = whole;
      try {
        take(unpack(whole));
      } catch {
        unreadable(whole);
      }
    }

    // What cannot be read is kept aside, each time under a key of its own. Where there is
    // no room for it, it stays where it is, and this page keeps its work elsewhere.
    function unreadable(text = stored) {
      fail("storage-unreadable");
      let place = ASIDE;
      try {
        for (let n = 2; ![null, text].includes(localStorage.getItem(place)); n++) place = ASIDE + "/" + n;
        localStorage.setItem(place, text);
      } catch {
        key = name + "/tab/" + Date.now().toString(36);
      }
      document.dispatchEvent(new CustomEvent("unreadable"));
    }

    const asides = () => Object.keys(localStorage).filter((k) => k === ASIDE || k.startsWith(ASIDE + "/"));

    addEventListener("storage", (e) => {
      if (e.key === key && e.newValue && e.newValue !== stored) fail("other-tab");
      if (e.key === "benchwalk-erased" && e.newValue) forget();
    }, { signal });
    // What was erased while this page lay in the history is not written back from it.
    addEventListener("pageshow", (e) => {
      try { if (e.persisted && stored && localStorage.getItem(key) === null) forget(); } catch { /* nothing is kept */ }
    }, { signal });

    function erase() {
      try { for (const k of [key, family + "/received", ...asides()]) localStorage.removeItem(k); sessionStorage.removeItem(name); } catch { /* nothing was kept */ }
      forget();
    }

    const stop = () => clearTimeout(saving);

    return { save, saveSoon, stop, restore, unreadable, asides, erase, place: () => key };
  }

  return { open, pack, unpack };
})();
