// Folds the walk to one view at a time, carries what the reader does to the
// module, and applies its answers to the marked slots. The page owns the inputs:
// nothing here redraws one. Every sentence stands in the page or comes from the
// module.
"use strict";

const walk = (() => {
  const { root, body, at, alarm, mend, hush, say, land } = page;

  // Each function below is one part of a walk and is given the whole, w, which says the
  // form, the slots and the name, and has the parts: said (the inputs), store, told (the
  // module), seen (the views) and tried (the result) beside those that are here.

  // What the page keeps: the module's state as an opaque text, the form as it
  // stands, which steps are committed, and the events no module has seen yet.
  function record(w) {
    const work = () => {
      const { state, queue } = w.told.kept(), { committed, revealed } = w.seen.kept();
      return { ...w.own?.of, state, form: w.said.snapshot(), committed, revealed, queue };
    };

    // Whether the reader has done anything, how the page is looked at aside.
    // What was set aside is work too, though no input says it.
    const touched = (aside) => w.told.kept().state.includes('"aside":[') || w.seen.kept().committed.length > 0 || w.told.waiting() || w.said.touched(aside);

    // What the module has not seen: without a state the whole form; with one, the
    // events that waited, how the result is looked at, which no state holds, and
    // texts, which may have been left in the middle of a word. Where the state is lost,
    // no first answers are made.
    function unseen(state, queue, lost) {
      const form = w.said.snapshot().map(([name, value]) => w.said.eventOf(name, value, true));
      const committed = (key) => (lost ? { do: "committed", key } : { do: "commit", key });
      if (!state) return [...form, ...w.seen.kept().committed.map(committed), ...queue.filter((e) => e.key === "walk.path")];
      return [...queue, ...form.filter((e) => e.do === "text" || e.do === "view")];
    }

    return { work, touched, unseen };
  }

  // ---- the module

  function answers(w) {
    function begun() { for (const s of w.slots.values()) tree.morph(s, []); }

    function greet() {
      const view = w.seen.shown();
      placed(body.dataset.hash || "");
      if (w.own) w.told.digest().then((hash) => { const shown = at("take-hash"); if (shown) shown.textContent = hash; placed(hash); });
      if (view) w.told.act({ do: "at", key: view.id });
    }

    const placed = (hash) => w.told.act({ do: "place", value: JSON.stringify({ address: here(), date: today(), version: body.dataset.version || "", hash }) });
    // A file's whole path would tell whoever gets the memo how its reader's folders are called.
    const here = () => { const bare = location.href.split(/[?#]/)[0]; return location.protocol === "file:" ? decodeURIComponent(bare.split("/").pop()) : bare; };
    const today = () => { const d = new Date(); return [d.getFullYear(), d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, "0")).join("-"); };

    function apply(answer) {
      const focus = document.activeElement, within = focus && focus.closest("[data-slot]");
      if (answer.path !== undefined) along(answer);
      for (const name in answer.slots) if (w.slots.has(name)) tree.morph(w.slot(name), answer.slots[name]);
      // What had the focus is gone: it stays at the place, and nothing scrolls.
      if (within && !focus.isConnected) { within.tabIndex = -1; within.focus({ preventScroll: true }); }
      for (const id in answer.show) { const e = at(id); if (e && e.hidden === answer.show[id]) e.hidden = !answer.show[id]; }
      if (answer.set) for (const name in answer.set) w.said.put(name, answer.set[name]);
      if (answer.set) w.said.release(w.told.kept().state);
      if (answer.marks) w.said.mark(answer.marks);
      if (w.seen.commit(answer.committed) || answer.set) w.seen.settings();
      w.store.saveSoon();
      if (answer.say) say(answer.say);
      for (const id in answer.fill) { const field = at(id); if (field && field.value !== answer.fill[id]) field.value = answer.fill[id]; }
      if (answer.card) {
        answer.card.svg = new XMLSerializer().serializeToString(tree.make(answer.card.svg[0]));
        document.dispatchEvent(new CustomEvent("card", { detail: answer.card }));
      }
    }

    // The path that the module has read, where the page has no choice of that name itself.
    function along({ path: read, reveal, standing }) {
      const choice = read && w.said.find("walk.path", read.name), led = choice ? null : read;
      if (choice) choice.checked = true;
      if (!led && !w.seen.led()) return;
      if (led) { w.way.hold(); w.said.keep("walk.path", led.name, true); } else w.way.follow(null);
      const now = { "walk.path": choice ? read.name : "", "walk.reveal": led ? led.reveal : reveal, "walk.standing": standing };
      for (const name in now) for (const input of w.form.querySelectorAll(`[name="${name}"]`)) input.checked = input.value === now[name];
      w.seen.lead(led);
      if (led) w.way.follow(led);
      if (w.seen.shown()) w.seen.show(w.seen.shown());
    }

    return { begun, greet, apply };
  }

  // ---- other work in the place of this one

  function exchange(w) {
    function take(kept) {
      for (const [name, value] of kept.form) w.said.put(name, value);
      w.seen.resume(kept);
      w.told.resume(kept);
    }

    // Nothing of the former work stays behind, neither in the form nor in what is
    // kept of it.
    function clear(kept) {
      w.said.reset();
      take(kept);
      w.seen.settings();
    }

    const nothing = () => ({ state: "", form: [], committed: [], revealed: false, queue: [] });

    // What an event is about, in the words of the page: where it belongs, and what was
    // chosen or written.
    function named(event) {
      const { key = "", value = "" } = event;
      const name = CSS.escape(key), of = w.form.querySelector(`[name="${name}"],[name$=".${name}"]`) || at("m-" + key) || at("q-" + key) || at(key);
      const label = event.do === "text" ? value : of?.matches("input") && w.said.find(of.name, event.do === "mark" ? key : value)?.labels[0].querySelector("span").innerText;
      return [w.seen.heading(of?.closest(".view"))?.textContent, label].filter(Boolean).join(": ");
    }

    // Says which events were put aside.
    function told(aside) {
      if (aside.length) mend("wasm-crashed");
      at("put-aside").replaceChildren(...aside.flatMap((e) => [document.createElement("br"), named(e) || e.key || e.do]));
      alarm("put-aside", aside.length > 0);
    }

    // The reader goes on without them: the page says again what the state does.
    function without() {
      const gone = w.told.letGo(), now = w.kept.work();
      told([]);
      const stays = ([name, value]) => { const e = w.said.eventOf(name, value, true); return !gone.some((g) => g.do === e.do && g.key === e.key); };
      return replace({ ...now, form: now.form.filter(stays) });
    }

    async function replace(kept) {
      clear({ ...nothing(), ...kept });
      await w.told.restart();
      w.store.save();
    }

    function adopt(answer) {
      if (!answer) return "";
      if (answer.problems || answer.panic !== undefined) { console.error(answer); return ""; }
      clear(nothing());
      w.told.take(answer);
      w.seen.settings();
      w.store.save();
      return answer.at || "v-review";
    }

    function forget() {
      w.over.abort();
      w.store.still();
      w.form.reset();
      location.replace(location.pathname + location.search);
      if (!location.hash) location.reload();
    }

    return { take, told, without, replace, adopt, forget };
  }

  // What keep.js works with.
  function handed(w) {
    const { store, told, swap } = w;
    return {
      NAME: w.family, unread: store.unread, still: store.still, id: w.family.split("/").pop(), text: w.own?.of.text, signal: w.signal, work: w.kept.work,
      load: told.load, alive: told.alive, act: told.act, place: store.place, slot: w.slot,
      forget: swap.forget,
      touched: () => w.kept.touched(/^(walk|view)\./),
      replace: swap.replace,
      check(text) {
        const answer = told.ask("check", text);
        if (answer?.panic !== undefined) { console.error(answer.panic); return null; }
        return answer;
      },
      open: (text, earlier) => swap.adopt(told.ask(earlier ? "earlier" : "open", text)),
      join: () => told.act({ do: "join" }),
      adopt: () => swap.adopt(told.ask("act", JSON.stringify({ do: "adopt" }))),
      digest: told.digest,
    };
  }

  // ---- what the reader does

  function deeds(w) {
    // What choosing the input by hand would do.
    function choose(input) {
      input.checked = true;
      w.said.unfold(input);
      w.said.keep(input.name, input.value, true);
      w.told.act(w.said.eventOf(input.name, input.value, true));
    }

    // A suggestion becomes an answer only by the reader's own press.
    function suggest(key) {
      const input = w.said.find(...key.split("="));
      if (input) choose(input);
    }

    // Whether every question on the screen has its answer; where one has none, it says so.
    // The second question of a row is there for who opens the row.
    const questions = (rows) => rows.flatMap((view) => [...view.querySelectorAll(view.matches(".joint") ? "fieldset:not(.second)" : "fieldset")]), chosen = (set) => set.querySelector("input[type=radio]:checked");
    function answered(rows) {
      const sets = questions(rows), missing = sets.filter((set) => !chosen(set)).map((set) => set.querySelector(".unanswered"));
      for (const set of sets) { const told = set.querySelector(".unanswered"); told.hidden = !missing.includes(told); }
      missing[0]?.focus();
      return missing.length === 0;
    }

    // The reader goes on without a commitment. What was chosen is taken back, for it is left
    // open; of several questions those that have an answer keep it.
    function leave(step) {
      const rows = w.seen.together(at("q-" + step)), sets = questions(rows), input = sets.length === 1 && chosen(sets[0]);
      for (const set of sets) set.querySelector(".unanswered").hidden = true;
      if (input) {
        input.checked = false;
        w.said.keep(input.name, "", false);
        w.told.act(w.said.eventOf(input.name, "open", true));
      }
      w.store.save();
      rows.at(-1).querySelector(".onward a.button")?.click();
    }

    function commit(step) {
      const rows = w.seen.together(at("q-" + step)); // what stands on one screen is committed to together
      if (!answered(rows)) return;
      for (const view of rows) {
        w.seen.commit([view.dataset.step]);
        view.classList.add("committed");
        w.told.act({ do: "commit", key: view.dataset.step });
      }
      w.store.save();
      const title = rows.flatMap((view) => [...view.querySelectorAll(".panel h3")]).find((h) => h.checkVisibility());
      if (title) {
        title.tabIndex = -1; // so that reading goes on where the answer begins
        title.focus({ preventScroll: true });
      } else rows.at(-1).querySelector(".onward a.button")?.click();
    }

    function standing() {
      const other = w.said.find("walk.standing", body.classList.contains("no-standing") ? "shown" : "hidden");
      if (other) { choose(other); w.seen.settings(); }
    }

    // The record and both sides of a question that stands with others.
    function more(view) {
      const wide = view.classList.toggle("wide");
      view.querySelector(".more").setAttribute("aria-expanded", wide);
      if (wide) w.seen.heading(view)?.focus();
    }

    // A path that the address names alone: one that the page offers, or else as the module
    // reads it. It is taken out of the address, where the reader's place follows. Where work
    // stands beside it, both are taken up together, by keep.js. A step of it may follow.
    function named() {
      const [, name, place] = /^#p=([\w.:-]*\w)(?:&(q-[\w-]+))?/.exec(location.hash) || [];
      if (!name || page.sent()) return;
      const choice = w.said.find("walk.path", name), step = at(place || (name.startsWith("step:") ? "q-" + name.slice(5) : ""));
      history.replaceState(null, "", location.pathname + location.search + (step ? "#" + step.id : ""));
      if (choice) { choose(choice); w.seen.settings(); } else w.told.act(w.said.eventOf("walk.path", name, true));
    }

    // Back from a path that a link named to the one that the page begins with.
    function wander() {
      const first = w.form.querySelector('[name="walk.path"][checked]');
      if (first) { choose(first); return; }
      w.said.keep("walk.path", "", true);
      w.told.act(w.said.eventOf("walk.path", "whole", true));
    }

    return { suggest, commit, standing, more, leave, named, wander };
  }

  function listenToForm({ form, said, seen, told, store, signal }) {
    form.addEventListener("submit", (e) => e.preventDefault());

    form.addEventListener("change", (e) => {
      const { name, value, type, checked } = e.target;
      if (!e.target.form) for (const row of e.target.closest("tbody").rows) if (row.querySelector("[type=radio]")) row.classList.toggle("on", row.contains(e.target)); // on a phone one row is open at a time
      if (!name || !e.target.form || type === "radio" && !checked) return;
      said.keep(name, value, type !== "checkbox" || checked);
      if (name.startsWith("walk.")) seen.settings();
      const lacking = e.target.closest("fieldset")?.querySelector(".unanswered:not([hidden])");
      if (lacking) lacking.hidden = true;
      told.act(said.eventOf(name, value, checked));
    });

    form.addEventListener("input", (e) => {
      if (!/^text/.test(e.target.type)) return;
      said.keep(e.target.name, e.target.value, true);
      const { value: { length }, maxLength } = e.target;
      alarm("field-near", maxLength > 0 && length >= 0.9 * maxLength && length < maxLength);
      alarm("field-full", length === maxLength); // what is pasted beyond that the browser drops without a word
      store.saveSoon(400);
    });
    addEventListener("pagehide", () => store.save(true), { signal });
  }

  function listenToPage({ form, seen, told, store, swap, tried, done, signal }) {
    form.addEventListener("toggle", (e) => { if (e.target.name === "cell") views.fillCell(e.target); }, { signal, capture: true });
    document.addEventListener("click", (e) => {
      if (e.target.localName === "input" || !e.target.closest("a,button,.gloss,[data-do]")) return; // an answer, most of the time
      const link = e.target.closest('cite a[href*="#c-"]');
      const other = e.ctrlKey || e.metaKey || e.shiftKey;
      if (link && !other && views.cite(link)) { e.preventDefault(); return; }
      const listed = e.target.closest('a[href="#v-sources"],a[href="#v-authorities"]');
      if (listed && !other && views.lead(listed)) { e.preventDefault(); return; }
      const reason = e.target.closest('a[href^="#why-"],a[href^="#fact-"]');
      if (reason && !other && tried.reveal(reason.getAttribute("href").slice(1))) { e.preventDefault(); return; }
      const post = e.target.closest('a[href^="make.html"]'), asked = seen.shown()?.dataset.step;
      if (post && asked && document.body.dataset.id) post.href = `make.html?post=${document.body.dataset.id}/${asked}#in-a-post`; // the question on the screen, in a post
      const term = e.target.closest(".gloss");
      if (term) { e.preventDefault(); views.explain(term); return; }
      const button = e.target.closest("[data-do]");
      if (!button) return;
      switch (button.dataset.do) {
        case "commit": done.commit(button.closest("[data-step]").dataset.step); break;
        case "leave": done.leave(button.closest("[data-step]").dataset.step); break;
        case "standing": done.standing(); break;
        case "more": done.more(button.closest(".view")); break;
        case "wander": done.wander(); break;
        case "close": at("note").hidePopover(); break;
        case "reveal": seen.showCourt(); land(form.querySelector(".court-told h3") || seen.heading(seen.shown())); break;
        case "hush": hush(); break;
        case "retry": told.load(); break;
        case "without": swap.without(); break;
        case "try": tried.attempt(button); break;
        case "untry": tried.withdraw(); break;
        case "prove": tried.prove(button); break;
        case "take": done.suggest(button.dataset.key); break;
        case "print": print(); break;
        case "erase": store.erase(); break;
      }
    }, { signal });

    // On paper a field shows no more than its height, so its text stands below it, whole.
    addEventListener("beforeprint", () => {
      for (const field of form.querySelectorAll("textarea[name]")) {
        let text = field.nextElementSibling;
        if (!text?.matches(".printed")) field.after(text = Object.assign(document.createElement("p"), { className: "printed" }));
        text.textContent = field.value;
        const fold = field.value && field.closest("details");
        if (fold) fold.open = true;
      }
    }, { signal });

    addEventListener("hashchange", () => { done.named(); if (!page.sent()) seen.follow(true); }, { signal });

    for (const intent of ["pointerdown", "focusin", "keydown"]) form.addEventListener(intent, told.load, { once: true, passive: true });
  }

  // Where the ruling stands is one line on a narrow page, which the reader opens, and so
  // is the name of the case, which is whole beside the open menu.
  function fit(signal) {
    const menu = document.querySelector(".menu");
    menu.addEventListener("toggle", () => menu.closest("header").classList.toggle("unfolded", menu.open), { signal });
    const ruling = document.querySelector(".ruling details"), wide = matchMedia("(min-width:64.01rem)"), set = () => { ruling.open = wide.matches; };
    wide.addEventListener("change", set, { signal });
    set();
  }

  // A menu shuts where its reader goes on elsewhere.
  function shut(e) {
    const menu = document.querySelector(".menu");
    if (!menu.open || (e.type === "keydown" ? e.key !== "Escape" : menu.contains(e.target))) return;
    menu.open = false;
    if (e.type === "keydown") menu.querySelector("summary").focus();
  }

  // Takes up what was kept, and what was answered before this script came.
  function begin({ form, said, seen, store, swap, done, turned }) {
    const before = said.answered();
    said.begin();
    for (const fold of form.querySelectorAll(".finer,.cases")) fold.open = false; // before what was kept opens its own
    store.restore(swap.take);
    turned();
    done.named();
    seen.settings();
    seen.follow(false);
    for (const [input, value, checked] of before) {
      if (/^(radio|checkbox)$/.test(input.type)) input.checked = checked; else input.value = value;
      if (checked) said.unfold(input);
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
    const next = seen.next(), resume = at("resume");
    if (resume && next) { resume.hidden = false; const a = resume.querySelector("a"); if (a) a.hash = next.id; }
    root.classList.add("ready");
  }

  function start(w) {
    listenToForm(w);
    listenToPage(w);
    begin(w);
    document.dispatchEvent(new CustomEvent("walk", { detail: handed(w) }));
    performance.mark("benchwalk-ready");
    if (w.own) w.told.load();
    else if (!navigator.connection?.saveData) (self.requestIdleCallback || ((f) => setTimeout(f, 300)))(() => w.told.load());
  }

  // Starts the walk that stands in the page. A matter of the reader's own brings its
  // text, its place in the storage, and the module that has checked it. What comes
  // back ends the walk, so that another can take its place.
  return (own) => {
    const form = at("analysis"), over = new AbortController(), { signal } = over;
    const w = { own, form, over, signal, name: own?.name || "benchwalk/" + body.dataset.id, family: own?.family || "benchwalk/" + body.dataset.id, slots: new Map([...document.querySelectorAll("[data-slot]")].map((e) => [e.dataset.slot, e])) };
    w.slot = (name) => w.slots.get(name);
    w.kept = record(w);
    w.swap = exchange(w);
    w.done = deeds(w);
    w.said = inputs(form);
    w.way = path(form);
    w.turned = () => w.way.add(w.family, w.said.snapshot().find(([name]) => name === "walk.path")?.[1] || "whole");
    w.store = storage.open({ name: w.name, family: w.family, signal, work: w.kept.work, touched: () => w.kept.touched(), forget: w.swap.forget });
    w.told = module.converse({ own, unseen: w.kept.unseen, ...answers(w), save: w.store.save, unreadable: () => w.store.unreadable(), told: w.swap.told });
    w.seen = views.open({ form, value: w.said.value, changed: w.store.save, turned: w.turned, arrived: (view) => { if (w.told.alive() || w.told.waiting()) w.told.act({ do: "at", key: view.id }); } });
    w.tried = result({ form, slot: w.slot, act: w.told.act });
    fit(signal);
    for (const type of ["pointerdown", "keydown", "focusin"]) document.addEventListener(type, shut, { signal });
    // What is answered before the kept work is there early.js remembers.
    if (w.store.coming) w.store.coming.then(() => { if (!signal.aborted) start(w); }); else start(w);
    return () => {
      w.store.save();
      w.store.stop();
      w.told.stop();
      over.abort();
    };
  };
})();

if (document.body.dataset.matter) walk();
