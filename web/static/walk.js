// Folds the walk to one view at a time, carries what the reader does to the
// module, and applies its answers to the marked slots. The page owns the inputs:
// nothing here redraws one. Every sentence stands in the page or comes from the
// module; the questions, both sides and the court's answers need neither.
"use strict";

// Starts the walk that stands in the page. A matter of the reader's own brings its
// text, its place in the storage, and the module that has checked it. What comes
// back ends the walk, so that another can take its place.
const walk = (own) => {
  const { root, body, at, alarm, fail, mend, hush, say, land } = page;
  const form = at("analysis"), over = new AbortController(), { signal } = over;
  const slots = new Map([...document.querySelectorAll("[data-slot]")].map((e) => [e.dataset.slot, e]));
  const slot = (name) => slots.get(name), NAME = own?.name || "benchwalk/" + body.dataset.id;

  // What the page keeps: the module's state as an opaque text, the form as it
  // stands, which steps are committed, and the events no module has seen yet.
  const work = () => {
    const { state, queue } = told.kept(), { committed, revealed } = seen.kept();
    return { state, form: said.snapshot(), committed, revealed, queue };
  };

  // Whether the reader has done anything, how the page is looked at aside.
  const touched = (aside) => seen.kept().committed.length > 0 || told.waiting() || said.touched(aside);

  const said = inputs(form);
  const store = storage.open({ name: NAME, signal, work, touched: () => touched(), forget: () => forget() });
  const told = module.converse({ own, unseen, greet, apply, save: store.save, unreadable: () => store.unreadable(), begun: () => { for (const s of slots.values()) tree.morph(s, []); } });
  const seen = views.open({ form, value: said.value, changed: store.save, arrived: (view) => { if (told.alive() || told.waiting()) act({ do: "at", key: view.id }); } });
  const { act, load } = told, tried = result({ form, slot, act });

  // ---- the module

  // What the module has not seen: without a state the whole form; with one, the
  // events that waited, how the result is looked at, which no state holds, and
  // texts, which may have been left in the middle of a word. Where the state is lost,
  // the form's present answers are not made first ones.
  function unseen(state, queue, lost) {
    const form = said.snapshot().map(([name, value]) => said.eventOf(name, value, true));
    const committed = (key) => (lost ? { do: "committed", key } : { do: "commit", key });
    if (!state) return [...form, ...seen.kept().committed.map(committed)];
    return [...queue, ...form.filter((e) => e.do === "text" || e.do === "view")];
  }

  function greet() {
    const view = seen.shown();
    placed(body.dataset.hash || "");
    if (own) told.digest().then((hash) => { const shown = at("take-hash"); if (shown) shown.textContent = hash; placed(hash); });
    if (view) act({ do: "at", key: view.id });
  }

  const placed = (hash) => act({ do: "place", value: JSON.stringify({ address: here(), date: today(), version: body.dataset.version || "", hash }) });
  // A file's whole path would tell whoever gets the memo how its reader's folders are called.
  const here = () => { const bare = location.href.split(/[?#]/)[0]; return location.protocol === "file:" ? decodeURIComponent(bare.split("/").pop()) : bare; };
  const today = () => { const d = new Date(); return [d.getFullYear(), d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, "0")).join("-"); };

  function apply(answer) {
    const focus = document.activeElement, within = focus && focus.closest("[data-slot]");
    for (const name in answer.slots) if (slots.has(name)) tree.morph(slot(name), answer.slots[name]);
    if (within && !focus.isConnected) seen.heading(within.closest(".view"))?.focus();
    for (const id in answer.show) { const e = at(id); if (e && e.hidden === answer.show[id]) e.hidden = !answer.show[id]; }
    if (answer.set) for (const name in answer.set) said.put(name, answer.set[name]);
    if (answer.marks) said.mark(answer.marks);
    if (seen.commit(answer.committed) || answer.set) seen.settings();
    store.saveSoon();
    if (answer.say) say(answer.say);
    for (const id in answer.fill) { const field = at(id); if (field && field.value !== answer.fill[id]) field.value = answer.fill[id]; }
    if (answer.card) {
      answer.card.svg = new XMLSerializer().serializeToString(tree.make(answer.card.svg[0]));
      document.dispatchEvent(new CustomEvent("card", { detail: answer.card }));
    }
  }

  // ---- other work in the place of this one

  function take(kept) {
    for (const [name, value] of kept.form) said.put(name, value);
    seen.resume(kept);
    told.resume(kept);
  }

  // Nothing of the former work stays behind, neither in the form nor in what is
  // kept of it.
  function clear(kept) {
    said.reset();
    take(kept);
    seen.settings();
  }

  const nothing = () => ({ state: "", form: [], committed: [], revealed: false, queue: [] });

  // What keep.js works with.
  const handed = {
    NAME, asides: store.asides, id: NAME.split("/").pop(), signal, pack: storage.pack, unpack: storage.unpack, work, load, act, fail, mend, land, place: store.place, slot,
    forget: () => forget(),
    touched: () => touched(/^(walk|view)\./),
    async replace(kept) {
      clear({ ...nothing(), ...kept });
      await told.restart();
      store.save();
    },
    check(text) {
      const answer = told.ask("check", text);
      if (answer?.panic !== undefined) { console.error(answer.panic); return null; }
      return answer;
    },
    open: (text, earlier) => adopt(told.ask(earlier ? "earlier" : "open", text)),
    adopt: () => adopt(told.ask("act", JSON.stringify({ do: "adopt" }))),
    digest: told.digest,
  };

  function adopt(answer) {
    if (!answer) return "";
    if (answer.problems || answer.panic !== undefined) { console.error(answer); return ""; }
    clear(nothing());
    told.take(answer);
    seen.settings();
    store.save();
    return answer.at || "v-review";
  }

  function forget() {
    over.abort();
    store.stop();
    form.reset();
    location.replace(location.pathname + location.search);
    if (!location.hash) location.reload();
  }

  // ---- what the reader does

  // What choosing the input by hand would do.
  function choose(input) {
    input.checked = true;
    said.keep(input.name, input.value, true);
    act(said.eventOf(input.name, input.value, true));
  }

  // A suggestion becomes an answer only by the reader's own press.
  function suggest(key) {
    const input = said.find(...key.split("="));
    if (input) choose(input);
  }

  function commit(step) {
    const view = at("q-" + step);
    for (const set of view.querySelectorAll("fieldset")) {
      if (set.querySelector("input[type=radio]:checked")) continue;
      const open = set.querySelector("input[value=open]");
      if (open) choose(open);
    }
    seen.commit([step]);
    view.classList.add("committed");
    act({ do: "commit", key: step });
    store.save();
    const title = at("court-" + step)?.querySelector("h3");
    if (title?.checkVisibility()) {
      title.tabIndex = -1; // so that reading goes on where the answer begins
      title.focus({ preventScroll: true });
    } else view.querySelector(".onward a.button")?.click();
  }

  function standing() {
    const other = said.find("walk.standing", body.classList.contains("no-standing") ? "shown" : "hidden");
    if (other) { choose(other); seen.settings(); }
  }

  form.addEventListener("submit", (e) => e.preventDefault());

  form.addEventListener("change", (e) => {
    const { name, value, type, checked } = e.target;
    if (!name || type === "radio" && !checked) return;
    said.keep(name, value, type !== "checkbox" || checked);
    if (name.startsWith("walk.")) seen.settings();
    act(said.eventOf(name, value, checked));
  });

  form.addEventListener("input", (e) => {
    if (!/^text/.test(e.target.type)) return;
    said.keep(e.target.name, e.target.value, true);
    alarm("field-full", e.target.value.length === e.target.maxLength); // what is pasted beyond that the browser drops without a word
    store.saveSoon(400);
  });
  addEventListener("pagehide", store.save, { signal });

  document.addEventListener("click", (e) => {
    const link = e.target.closest('cite a[href*="#c-"]');
    const other = e.ctrlKey || e.metaKey || e.shiftKey;
    if (link && !other && views.cite(link)) { e.preventDefault(); return; }
    const listed = e.target.closest('a[href="#v-sources"]');
    if (listed && !other && views.lead(listed)) { e.preventDefault(); return; }
    const reason = e.target.closest('a[href^="#why-"],a[href^="#fact-"]');
    if (reason && !other && tried.reveal(reason.getAttribute("href").slice(1))) { e.preventDefault(); return; }
    const button = e.target.closest("[data-do]");
    if (!button) return;
    switch (button.dataset.do) {
      case "commit": commit(button.closest("[data-step]").dataset.step); break;
      case "standing": standing(); break;
      case "close": at("note").hidePopover(); break;
      case "reveal": seen.showCourt(); land(form.querySelector(".court-told h3") || seen.heading(seen.shown())); break;
      case "hush": hush(); break;
      case "retry": load(); break;
      case "try": tried.attempt(button); break;
      case "untry": tried.withdraw(); break;
      case "prove": tried.prove(button); break;
      case "take": suggest(button.dataset.key); break;
      case "print": print(); break;
      case "erase": store.erase(); break;
    }
  }, { signal });

  addEventListener("hashchange", () => { if (!location.hash.startsWith("#s=")) seen.follow(true); }, { signal });

  for (const intent of ["pointerdown", "focusin", "keydown"]) form.addEventListener(intent, load, { once: true, passive: true });

  const before = said.answered();
  said.begin();
  store.restore(take);
  seen.settings();
  seen.follow(false);
  for (const [input, value, checked] of before) {
    if (/^(radio|checkbox)$/.test(input.type)) input.checked = checked; else input.value = value;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
  const next = seen.next(), resume = at("resume");
  if (resume && next) { resume.hidden = false; const a = resume.querySelector("a"); if (a) a.hash = next.id; }
  root.classList.add("ready");
  document.dispatchEvent(new CustomEvent("walk", { detail: handed }));
  performance.mark("benchwalk-ready");
  if (own) load();
  else if (!navigator.connection?.saveData) (self.requestIdleCallback || ((f) => setTimeout(f, 300)))(() => load());
  return () => {
    store.save();
    store.stop();
    told.stop();
    over.abort();
  };
};

if (document.body.dataset.matter) walk();
