// Folds the walk to one view at a time, carries what the reader does to the
// module, and applies its answers to the marked slots. The page owns the inputs:
// nothing here redraws one. Every sentence stands in the page or comes from the
// module; the questions, both sides and the court's answers need neither.
"use strict";

// What the scripts of a page share.
const page = (() => {
  const root = document.documentElement, body = document.body, at = (id) => document.getElementById(id);

  const alarm = (id, on) => {
    const sentence = at("fail-" + id);
    if (!sentence || sentence.hidden !== on) return;
    sentence.hidden = !on;
    root.classList.toggle("alarmed", [...sentence.parentNode.children].some((s) => !s.hidden));
  };

  const hush = () => { for (const sentence of at("alarm").children) alarm(sentence.id.slice("fail-".length), false); };

  const wasmWorks = () => { try { return !!new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)); } catch { return false; } };

  // The single file holds what the other pages fetch. It comes without a type, so the
  // module is not compiled as it streams: after a few such pages Firefox 153 never ends.
  const held = (url) => document.querySelector(`script[data-file="${CSS.escape(url)}"]`);
  const unpacked = (e) => new Response(new Blob([Uint8Array.from(atob(e.textContent), (c) => c.charCodeAt(0))]).stream().pipeThrough(new DecompressionStream("gzip")));

  async function fetchOK(url) {
    const e = held(url), response = e ? unpacked(e) : await fetch(url);
    if (!response.ok) throw new Error(url + ": " + response.status);
    return response;
  }

  function download(name, blob) {
    const link = document.createElement("a"), url = URL.createObjectURL(blob);
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  // Streaming needs the right type; a host that serves another one still works.
  let copy = null; // to be hashed only if the reader asks
  async function compile() {
    const response = await fetchOK(body.dataset.wasm);
    copy = response.clone();
    if ((response.headers.get("content-type") || "").startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
    return WebAssembly.compile(await response.arrayBuffer());
  }

  // Go's runtime is a script of the page, and comes when it comes. It is there when its
  // element has loaded; and when the document is whole every script of the page has
  // run, or has failed, of which this script may have missed the event.
  const runtime = new Promise((come, missing) => {
    document.querySelector('script[src="wasm_exec.js"]')?.addEventListener("load", come);
    document.addEventListener("DOMContentLoaded", () => { if (self.Go) come(); else missing(new Error("wasm_exec.js did not come")); });
  });
  runtime.catch(() => {}); // told to whoever needs it

  // Garbage is collected in the middle of an answer: with this from 16 MB on instead
  // of 4, which most readers never reach.
  async function run(module, gone) {
    await runtime;
    const go = new Go();
    go.env.GOGC = "400";
    const instance = await WebAssembly.instantiate(module, go.importObject);
    delete self.benchwalk;
    go.run(instance).then(gone, gone); // a Go program that ends is a crash
    return self.benchwalk;
  }

  const SVG = "http://www.w3.org/2000/svg";
  // A button without its type would be pressed by Enter in any input of the form.
  const ATTRIBUTES = /^(class|id|href|rel|role|scope|colspan|open|hidden|tabindex|type|viewBox|d|x|y|width|height|fill|aria-[a-z]+|data-[a-z]+)$/;
  const allowed = (name, value) => ATTRIBUTES.test(name) && (name !== "href" || /^(#|https:\/\/)/.test(value)) && (name !== "type" || value === "button");

  function make(node, ns) {
    if (typeof node === "string") return document.createTextNode(node);
    const [tag, attributes, ...kids] = node;
    ns = tag === "svg" ? SVG : ns;
    const element = ns ? document.createElementNS(ns, tag) : document.createElement(tag);
    for (const name in attributes) if (allowed(name, attributes[name])) element.setAttribute(name, attributes[name]);
    for (const kid of kids) element.append(make(kid, ns));
    return element;
  }

  // The hash under which a result is cited: of the module and the matter's file. It
  // is empty where it cannot be made, as on a page that is just being left.
  async function digest(matter) {
    try {
      const whole = await new Blob([await copy.clone().arrayBuffer(), matter]).arrayBuffer();
      return [...new Uint8Array(await crypto.subtle.digest("SHA-256", whole))].slice(0, 6).map((b) => b.toString(16).padStart(2, "0")).join("");
    } catch (e) {
      console.warn(e);
      return "";
    }
  }

  // Lets the page live before what comes next: at once, where a timer would wait.
  const turn = () => new Promise((next) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = next;
    channel.port2.postMessage(0);
  });

  return { root, body, at, alarm, hush, wasmWorks, fetchOK, compile, run, digest, SVG, allowed, make, turn, download };
})();

// Starts the walk that stands in the page. A matter of the reader's own brings its
// text, its place in the storage, and the module that has checked it. What comes
// back ends the walk, so that another can take its place.
const walk = (own) => {
  const { root, body, at, alarm, hush, wasmWorks, fetchOK, compile, run, digest, SVG, allowed, make, turn } = page;
  const form = at("analysis"), over = new AbortController(), { signal } = over;
  const views = [...form.querySelectorAll(".view")];
  const slots = new Map([...document.querySelectorAll("[data-slot]")].map((e) => [e.dataset.slot, e]));
  const parts = [...document.querySelectorAll(".rail [data-part]")].map((li) => ({ li, first: views.indexOf(at(li.querySelector("a").hash.slice(1))) }));
  const NAME = own?.name || "benchwalk/" + body.dataset.id, ASIDE = NAME + "/unreadable";
  let key = NAME; // where this tab keeps its work
  try { key = sessionStorage.getItem(NAME) || NAME; } catch { /* told below */ }

  // What the page keeps: the module's state as an opaque text, the form as it
  // stands, which steps are committed, and the events no module has seen yet.
  let state = "", queue = [], committed = new Set(), revealed = false, stored = "";
  let api = null, module = own?.module || null, matter = own?.matter || "", ready = own?.api, loading = null, dead = false, lastCrash = "";

  const fail = (id) => alarm(id, true), mend = (id) => alarm(id, false);

  // ---- storage: a convenience that may be denied, full or broken

  const sum = (s) => { let h = 2166136261; for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 16777619); return (h >>> 0).toString(16); };

  // What the form says, kept along: reading 14,000 nodes anew on every answer
  // would cost more than the ruling.
  let untouched = new Map();
  const chosen = new Map(), place = (name, value) => (name === "mark" ? name + " " + value : name);
  const snapshot = () => [...chosen.values()];

  function keep(name, value, on) {
    if (on && value !== "") chosen.set(place(name, value), [name, value]); else chosen.delete(place(name, value));
  }

  const pack = (kept) => { const text = JSON.stringify(kept); return "1 " + sum(text) + " " + text; };

  function unpack(whole) {
    const [version, check] = whole.split(" ", 2), text = whole.slice(version.length + check.length + 2);
    if (version !== "1" || sum(text) !== check) throw new Error("damaged");
    return JSON.parse(text);
  }

  const work = () => ({ state, form: snapshot(), committed: [...committed], revealed, queue });

  // Whether the reader has done anything, how the page is looked at aside.
  const touched = (aside) => committed.size > 0 || queue.length > 0 || [...chosen].some(([k, [name, value]]) => !aside?.test(name) && untouched.get(k)?.[1] !== value && form.elements.namedItem(name));

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
      mend("storage-full");
    } catch (e) {
      fail(e && /quota/i.test(e.name) ? "storage-full" : "storage-denied");
    }
  }

  function move() {
    key = NAME + "/tab/" + Date.now().toString(36);
    sessionStorage.setItem(NAME, key);
    fail("other-tab");
  }

  // After the answer is on the page, so that the disk never stands between the two.
  let saving = 0;
  function saveSoon(delay = 0) {
    clearTimeout(saving);
    saving = setTimeout(save, delay);
  }

  function restore() {
    let whole = null;
    try { whole = localStorage.getItem(key); } catch { fail("storage-denied"); }
    if (!whole) return;
    stored = whole;
    try {
      const kept = unpack(whole);
      for (const [name, value] of kept.form) put(name, value);
      committed = new Set(kept.committed);
      ({ state, revealed, queue } = kept);
    } catch {
      unreadable(whole);
    }
  }

  // What cannot be read is kept aside and never overwritten by a later failure.
  function unreadable(text) {
    fail("storage-unreadable");
    try { if (!localStorage.getItem(ASIDE)) localStorage.setItem(ASIDE, text); } catch { /* told above */ }
  }

  addEventListener("storage", (e) => {
    if (e.key === key && e.newValue && e.newValue !== stored) fail("other-tab");
    if (e.key === "benchwalk-erased" && e.newValue) forget();
  }, { signal });
  // What was erased while this page lay in the history is not written back from it.
  addEventListener("pageshow", (e) => {
    try { if (e.persisted && stored && localStorage.getItem(key) === null) forget(); } catch { /* nothing is kept */ }
  }, { signal });

  // ---- inputs

  function put(name, value) {
    const found = form.elements.namedItem(name); // asks the inputs alone, which are a tenth of the nodes
    for (const input of found instanceof RadioNodeList ? found : found ? [found] : []) {
      if (input.type === "radio" || input.type === "checkbox") { if (input.value === value) input.checked = true; }
      else if (input.value !== value) input.value = value;
      const fold = value && input.closest("details");
      if (fold) fold.open = true;
    }
    keep(name, value, true);
  }

  function eventOf(name, value, on) {
    if (name === "mark") return { do: "mark", key: value, on };
    if (/^(note|override|mine)\./.test(name)) return { do: "text", key: name, value };
    if (/^(walk|posture)\./.test(name)) return { do: "setting", key: name, value };
    if (/^view\./.test(name)) return { do: "view", key: name, value };
    if (/^work\./.test(name)) return { do: "work", key: name.slice(5), value };
    return { do: "find", key: name, value };
  }

  // ---- the module

  function load() {
    if (dead || api) return loading;
    return loading ||= (async () => {
      if (!wasmWorks()) { dead = true; root.classList.add("off"); fail("wasm-blocked"); return; }
      try {
        if (ready) await turn(); // a large matter has thousands of inputs, and has just been taken up
        const text = matter || fetchOK(body.dataset.matter).then((r) => r.text()).catch((e) => { e.matter = true; throw e; });
        [module, matter] = await Promise.all([module || compile(), text]);
        mend("wasm-failed"); mend("matter-failed");
        await boot();
      } catch (e) {
        console.error(e);
        fail(e.matter ? "matter-failed" : "wasm-failed");
        loading = null; // the next thing the reader does tries again
      }
    })();
  }

  // What the module has not seen: without a state the whole form; with one, the
  // events that waited, how the result is looked at, which no state holds, and
  // texts, which may have been left in the middle of a word.
  function unseen() {
    const form = snapshot().map(([name, value]) => eventOf(name, value, true));
    if (!state) return [...form, ...[...committed].map((key) => ({ do: "commit", key }))];
    return [...queue, ...form.filter((e) => e.do === "text" || e.do === "view")];
  }

  async function boot() {
    const gone = () => { if (api === mine) api = null; };
    const mine = api = ready || await run(module, gone);
    ready = null;
    begin(mine);
  }

  function begin(mine) {
    let answer = JSON.parse(mine.start(matter, state, JSON.stringify(unseen())));
    if (answer.fail === "storage-unreadable") { // then what the form says is all there is
      unreadable(stored);
      state = "";
      answer = JSON.parse(mine.start(matter, state, JSON.stringify(unseen())));
    }
    if (answer.panic !== undefined) { console.error(answer.panic); rest(); return; }
    if (answer.fail) { dead = true; fail(answer.fail); console.error(answer.problems); return; }
    for (const slot of slots.values()) morph(slot, []);
    apply(answer);
    const view = shown();
    placed(body.dataset.hash || "");
    if (own) digest(matter).then((hash) => { const shown = at("take-hash"); if (shown) shown.textContent = hash; placed(hash); });
    if (view) act({ do: "at", key: view.id });
    root.classList.add("live");
    performance.mark("benchwalk-live");
  }

  const placed = (hash) => act({ do: "place", value: JSON.stringify({ address: here(), date: today(), version: body.dataset.version || "", hash }) });
  // A file's whole path would tell whoever gets the memo how its reader's folders are called.
  const here = () => { const bare = location.href.split(/[?#]/)[0]; return location.protocol === "file:" ? decodeURIComponent(bare.split("/").pop()) : bare; };
  const today = () => { const d = new Date(); return [d.getFullYear(), d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, "0")).join("-"); };

  // The last word on each thing is what counts, so that changing an answer also
  // takes back one that the module could not bear.
  function wait(event) {
    queue = queue.filter((e) => e.do !== event.do || e.key !== event.key);
    queue.push(event);
    save();
  }

  // Gives the answer, or null where nothing was applied.
  function act(event) {
    if (!api) {
      wait(event);
      load();
      return null;
    }
    let answer;
    try { answer = JSON.parse(api.act(JSON.stringify(event))); } catch (e) { answer = { panic: String(e) }; }
    if (answer.panic !== undefined) { revive(event, answer.panic); return null; }
    if (answer.problems) { console.error(event, answer.problems); return null; }
    apply(answer);
    return answer;
  }

  function rest() {
    dead = true;
    api = null;
    mend("wasm-crashed");
    fail("crashed-twice");
  }

  // The module is made anew from the compiled copy and the state replayed. The
  // same event twice in a row is the event's fault: then the form is kept and
  // the module rests.
  async function revive(event, why) {
    console.error("the module stopped:", why);
    api = null;
    const text = JSON.stringify(event);
    wait(event); // so that the start takes it, and the form is not set back
    if (lastCrash === text) { rest(); return; }
    lastCrash = text;
    fail("wasm-crashed");
    try { await boot(); } catch (e) { console.error(e); rest(); }
  }

  // ---- answers

  // Keeps what is the same, so that focus, selection and opened details stay.
  function morph(parent, nodes, ns) {
    nodes.forEach((node, i) => {
      const old = parent.childNodes[i];
      if (!old) { parent.append(make(node, ns)); return; }
      if (typeof node === "string") {
        if (old.nodeType !== Node.TEXT_NODE) old.replaceWith(make(node, ns));
        else if (old.data !== node) old.data = node;
        return;
      }
      const [tag, attributes, ...kids] = node;
      if (old.nodeType !== Node.ELEMENT_NODE || old.localName !== tag || (attributes.id || "") !== old.id) { old.replaceWith(make(node, ns)); return; }
      for (const { name } of [...old.attributes]) if (!(name in attributes) && name !== "open") old.removeAttribute(name);
      for (const name in attributes) {
        if (name !== "open" && allowed(name, attributes[name]) && old.getAttribute(name) !== attributes[name]) old.setAttribute(name, attributes[name]);
      }
      morph(old, kids, tag === "svg" ? SVG : ns);
    });
    while (parent.childNodes.length > nodes.length) parent.lastChild.remove();
  }

  function apply(answer) {
    const focus = document.activeElement, slot = focus && focus.closest("[data-slot]");
    for (const name in answer.slots) if (slots.has(name)) morph(slots.get(name), answer.slots[name]);
    if (slot && !focus.isConnected) heading(slot.closest(".view"))?.focus();
    for (const id in answer.show) { const e = at(id); if (e && e.hidden === answer.show[id]) e.hidden = !answer.show[id]; }
    if (answer.set) for (const name in answer.set) put(name, answer.set[name]);
    if (answer.marks) {
      for (const box of form.querySelectorAll("[name=mark]")) {
        box.checked = answer.marks.includes(box.value);
        keep("mark", box.value, box.checked);
      }
    }
    state = answer.state;
    queue = [];
    const known = committed.size;
    for (const id of answer.committed) committed.add(id);
    if (answer.set || committed.size > known) settings();
    saveSoon();
    if (answer.say) say(answer.say);
    for (const id in answer.fill) { const field = at(id); if (field && field.value !== answer.fill[id]) field.value = answer.fill[id]; }
    if (answer.card) {
      answer.card.svg = new XMLSerializer().serializeToString(make(answer.card.svg[0]));
      document.dispatchEvent(new CustomEvent("card", { detail: answer.card }));
    }
  }

  // ---- other work in the place of this one

  // Nothing of the former work stays behind, neither in the form nor in what is
  // kept of it.
  function clear(kept) {
    form.reset();
    chosen.clear();
    for (const [name, value] of new FormData(form)) keep(name, String(value), true);
    ({ state, revealed, queue } = kept);
    committed = new Set(kept.committed);
    for (const view of views) view.classList.toggle("committed", committed.has(view.dataset.step));
    for (const [name, value] of kept.form) put(name, value);
    settings();
  }

  const nothing = () => ({ state: "", form: [], committed: [], revealed: false, queue: [] });

  const handed = {
    NAME, id: NAME.split("/").pop(), signal, pack, unpack, work, load, act, fail, mend, land: (e) => land(e), place: () => key, slot: (name) => slots.get(name),
    forget: () => forget(),
    touched: () => touched(/^(walk|view)\./),
    async replace(kept) {
      clear({ ...nothing(), ...kept });
      if (api) begin(api); else await load();
      save();
    },
    check(text) {
      const answer = api && JSON.parse(api.check(text));
      if (answer?.panic !== undefined) { console.error(answer.panic); return null; }
      return answer && (answer.problems || []);
    },
    open: (text) => adopt(JSON.parse(api.open(text))),
    adopt() { const answer = api && JSON.parse(api.act(JSON.stringify({ do: "adopt" }))); return answer ? adopt(answer) : ""; },
    digest: () => digest(matter),
  };

  function adopt(answer) {
    if (answer.problems || answer.panic !== undefined) { console.error(answer); return ""; }
    clear(nothing());
    apply(answer);
    settings();
    save();
    return answer.at || "v-review";
  }

  function say(text) {
    const status = at("say");
    if (status && status.textContent !== text) status.textContent = text;
  }

  // ---- views

  let on = null;
  const shown = () => on;
  const heading = (view) => view && view.querySelector("h2");

  function settings() {
    const value = (name) => form.elements.namedItem(name)?.value;
    body.classList.toggle("at-memo", shown()?.id === "v-memo");
    body.classList.toggle("at-end", value("walk.reveal") === "end");
    body.classList.toggle("reveal-all", revealed);
    body.classList.toggle("no-standing", value("walk.standing") === "hidden" && shown()?.id !== "v-result");
    for (const id of committed) at("q-" + id)?.classList.add("committed");
  }

  function show(view) {
    for (const v of views) v.classList.toggle("on", v === view);
    on = view;
    if (view.id === "v-result" && !revealed && [...asked].every((id) => committed.has(id))) showCourt();
    const item = view.dataset.step && parts.findLast((p) => p.first <= views.indexOf(view));
    for (const p of parts) if (p === item) p.li.setAttribute("aria-current", "step"); else p.li.removeAttribute("aria-current");
    if (item) item.li.querySelector(".at").textContent = String(views.indexOf(view) - item.first + 1);
    const steps = views.filter((v) => v.dataset.step); // where the list of parts does not fit, the heading says how far one is
    if (view.dataset.step) view.querySelector(".eyebrow").dataset.at = steps.indexOf(view) + 1 + " / " + steps.length;
    settings();
  }

  // What the court did shows at the result once every answer is committed to; before
  // that only when the reader asks, for it cannot be unseen.
  const asked = new Set([...form.querySelectorAll("[data-do=commit]")].map((b) => b.closest(".view").dataset.step));

  function showCourt() {
    revealed = true;
    save();
    settings();
  }

  function follow(moved) {
    const target = at(location.hash.slice(1));
    if (target && !target.closest(".view") && shown()) return; // the skip link
    const view = target?.closest(".view") || views[0];
    show(view);
    if (moved) {
      const place = target && target !== view && target.tabIndex >= -1 && target.matches("h2,h3") ? target : heading(view);
      place?.focus({ preventScroll: target !== view && !!target });
      if (target === view || !target) scrollTo(0, 0); else target.scrollIntoView();
    }
    if (api || queue.length) act({ do: "at", key: view.id });
  }

  // A suggestion becomes an answer only by the reader's own press.
  function take(key) {
    const [name, value] = key.split("="), input = form.querySelector(`input[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`);
    if (input) choose(input);
  }

  // What choosing the input by hand would do.
  function choose(input) {
    input.checked = true;
    keep(input.name, input.value, true);
    act(eventOf(input.name, input.value, true));
  }

  function commit(step) {
    const view = at("q-" + step);
    for (const set of view.querySelectorAll("fieldset")) {
      if (set.querySelector("input[type=radio]:checked")) continue;
      const open = set.querySelector("input[value=open]");
      if (open) choose(open);
    }
    committed.add(step);
    view.classList.add("committed");
    act({ do: "commit", key: step });
    save();
    const title = at("court-" + step)?.querySelector("h3");
    if (title?.checkVisibility()) {
      title.tabIndex = -1; // so that reading goes on where the answer begins
      title.focus({ preventScroll: true });
    } else view.querySelector(".onward a.button")?.click();
  }

  // ---- the result: what is tried, the map, the picture, the proof

  const land = (e) => { if (e) { e.tabIndex = -1; e.focus(); } };

  // The focus goes to what came of it, and back to where it was tried.
  let tried = "";
  function attempt(button) {
    act({ do: "try", value: button.dataset.key });
    land(slots.get("tried")?.querySelector("h3,h4"));
    tried = button.dataset.key;
  }

  function withdraw() {
    const flips = slots.get("flips"), button = flips?.querySelector(`[data-key="${CSS.escape(tried)}"]`);
    if (button?.checkVisibility()) button.focus(); else land(flips?.previousElementSibling);
    act({ do: "try", value: "" });
  }

  // A step at a time, so that the page stays alive between them.
  async function prove(button) {
    if (button.ariaDisabled) return;
    button.ariaDisabled = "true";
    try {
      while (act({ do: "prove", value: String(Math.round(performance.now())) })?.more) await new Promise((next) => setTimeout(next));
    } finally { button.ariaDisabled = null; }
    say(slots.get("proof")?.firstChild?.textContent || "");
  }

  const square = (e) => e.target.closest?.("[role=grid] [role=gridcell]");

  // What a square says stands below the map, for those who see it; its label says
  // the same to those who do not.
  function tell(cell) {
    const says = cell.closest("[data-slot]").querySelector(".says");
    if (says) says.textContent = cell.ariaLabel;
  }

  function enter(cell) {
    for (const c of cell.closest("[role=grid]").querySelectorAll('[tabindex="0"]')) c.tabIndex = -1;
    cell.tabIndex = 0;
    tell(cell);
  }

  function travel(cell, e) {
    const cells = [...cell.closest("[role=grid]").querySelectorAll("[role=gridcell]")], i = cells.indexOf(cell);
    const wide = cell.parentNode.querySelectorAll("[role=gridcell]").length, start = i - i % wide, end = start + wide - 1;
    const to = {
      ArrowLeft: Math.max(i - 1, start), ArrowRight: Math.min(i + 1, end), ArrowUp: i - wide, ArrowDown: i + wide,
      Home: e.ctrlKey ? 0 : start, End: e.ctrlKey ? cells.length - 1 : end,
    }[e.key];
    if (to === undefined || e.altKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    cells[to]?.focus();
  }

  // From the picture into the folded list of reasons. The address stays: it names
  // the view.
  function reveal(id) {
    const target = at(id);
    for (let fold = target?.closest("details"); fold; fold = fold.parentNode.closest("details")) fold.open = true;
    land(target);
    return !!target;
  }

  // A cite opens its entry beside the sentence; without this it leads to the
  // list of sources.
  function cite(link) {
    const entry = at(link.hash.slice(1)), note = at("note"), text = note?.querySelector(".text");
    if (!entry || !text || !note.showPopover) return false;
    text.replaceChildren(...[...entry.childNodes].map((n) => n.cloneNode(true)));
    // The words of a holding would tell the court's answer before the commitment.
    const court = link.closest(".step")?.querySelector(".court");
    const sealed = "court" in entry.dataset && court && !court.checkVisibility();
    note.querySelector(".sealed").hidden = !sealed;
    if (sealed) for (const p of text.querySelectorAll("p")) p.remove();
    note.showPopover();
    const box = link.getBoundingClientRect(), width = note.offsetWidth;
    note.style.left = Math.max(8, Math.min(box.left, root.clientWidth - width - 8)) + "px";
    const below = box.bottom + 6;
    note.style.top = (below + note.offsetHeight < innerHeight ? below : Math.max(8, box.top - note.offsetHeight - 6)) + "px";
    note.querySelector("button")?.focus();
    note.addEventListener("beforetoggle", (e) => {
      if (e.newState === "closed" && (document.activeElement === body || note.contains(document.activeElement))) link.focus();
    }, { once: true });
    return true;
  }

  // ---- what the reader does

  // What was answered before this script came, which early.js has noticed: each input
  // as it stands.
  const answered = () => [...self.answered || []].filter((input) => input.form === form).map((input) => [input, input.value, input.checked]);

  form.addEventListener("submit", (e) => e.preventDefault());

  form.addEventListener("change", (e) => {
    const { name, value, type, checked } = e.target;
    if (!name || type === "radio" && !checked) return;
    keep(name, value, type !== "checkbox" || checked);
    if (name.startsWith("walk.")) settings();
    act(eventOf(name, value, checked));
  });

  form.addEventListener("input", (e) => {
    if (!/^text/.test(e.target.type)) return;
    keep(e.target.name, e.target.value, true);
    alarm("field-full", e.target.value.length === e.target.maxLength); // what is pasted beyond that the browser drops without a word
    saveSoon(400);
  });
  addEventListener("pagehide", save, { signal });

  document.addEventListener("click", (e) => {
    const link = e.target.closest('a[href^="#c-"]');
    const other = e.ctrlKey || e.metaKey || e.shiftKey;
    if (link && !other && cite(link)) { e.preventDefault(); return; }
    const reason = e.target.closest('a[href^="#why-"],a[href^="#fact-"]');
    if (reason && !other && reveal(reason.getAttribute("href").slice(1))) { e.preventDefault(); return; }
    const button = e.target.closest("[data-do]");
    if (!button) return;
    switch (button.dataset.do) {
      case "commit": commit(button.closest("[data-step]").dataset.step); break;
      case "standing": {
        const other = form.querySelector(`[name="walk.standing"][value="${body.classList.contains("no-standing") ? "shown" : "hidden"}"]`);
        if (other) { choose(other); settings(); }
        break;
      }
      case "close": at("note").hidePopover(); break;
      case "reveal": showCourt(); land(form.querySelector(".court-told h3") || heading(shown())); break;
      case "hush": hush(); break;
      case "retry": load(); break;
      case "try": attempt(button); break;
      case "untry": withdraw(); break;
      case "prove": prove(button); break;
      case "take": take(button.dataset.key); break;
      case "print": print(); break;
      case "erase": erase(); break;
    }
  }, { signal });

  form.addEventListener("mouseover", (e) => { const cell = square(e); if (cell) tell(cell); });
  form.addEventListener("focusin", (e) => { const cell = square(e); if (cell) enter(cell); });
  form.addEventListener("keydown", (e) => { const cell = square(e); if (cell) travel(cell, e); });

  function erase() {
    try { localStorage.removeItem(key); localStorage.removeItem(ASIDE); sessionStorage.removeItem(NAME); } catch { /* nothing was kept */ }
    forget();
  }

  function forget() {
    over.abort();
    clearTimeout(saving);
    form.reset();
    location.replace(location.pathname + location.search);
    if (!location.hash) location.reload();
  }

  addEventListener("hashchange", () => { if (!location.hash.startsWith("#s=")) follow(true); }, { signal });

  for (const intent of ["pointerdown", "focusin", "keydown"]) form.addEventListener(intent, load, { once: true, passive: true });

  const before = answered();
  form.reset(); // what a browser restores by itself would contradict what was kept
  for (const [name, value] of new FormData(form)) keep(name, String(value), true);
  untouched = new Map(chosen);
  restore();
  settings();
  follow(false);
  for (const [input, value, checked] of before) {
    if (/^(radio|checkbox)$/.test(input.type)) input.checked = checked; else input.value = value;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
  const step = views.find((v) => v.dataset.step && committed.size && !committed.has(v.dataset.step)), resume = at("resume");
  if (resume && step) { resume.hidden = false; const a = resume.querySelector("a"); if (a) a.hash = step.id; }
  root.classList.add("ready");
  document.dispatchEvent(new CustomEvent("walk", { detail: handed }));
  performance.mark("benchwalk-ready");
  if (own) load();
  else if (!navigator.connection?.saveData) (self.requestIdleCallback || ((f) => setTimeout(f, 300)))(() => load());
  return () => {
    save();
    clearTimeout(saving);
    dead = true;
    over.abort();
  };
};

if (document.body.dataset.matter) walk();
