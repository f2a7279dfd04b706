// The views of a walk, of which one is shown at a time: which it is, which steps are
// committed to, and what of the court's answers is open.
"use strict";
const views = (() => {
  const { root, body, at, fetchOK } = page;

  // The link to the document with the sources, which stands beside the walk of a built-in
  // matter. In that of a reader's own they are a view.
  const sources = at("to-sources");

  // An address of the walk from when they were a view of it leads on to the document.
  function ledOn() {
    if (!sources || !/^#(c-.+|v-sources|h-rounds|v-authorities)$/.test(location.hash)) return false;
    location.replace(sources.href + location.hash);
    return true;
  }

  // What the module draws leads to the sources as if they were in the walk.
  function lead(link) {
    if (sources) location.assign(sources.href + link.hash);
    return !!sources;
  }

  // Their entries, as data: the first cite fetches them, and the next one where that failed.
  let places = null;
  const fetched = () => places ||= fetchOK(body.dataset.sources).then((r) => r.json()).catch((e) => { places = null; throw e; });

  const entryOf = async (link) => (await fetched()).find((node) => "#" + node[1].id === link.hash);

  // What a cell of the workbench opens stands with them, too. It comes when the cell opens;
  // where it cannot, the link to it stays.
  async function fillCell(cell) {
    const link = cell.open && cell.querySelector("a[data-brings]");
    if (!link) return;
    try { link.parentNode?.replaceChildren(...tree.make(await entryOf(link)).childNodes); } catch (e) { console.warn(e); }
  }

  // A cite opens its entry beside the sentence; without this it leads to the
  // list of sources.
  function cite(link) {
    const here = at(link.hash.slice(1));
    if (!at("note")?.showPopover) return lead(link);
    if (here) beside(link, here); else if (sources) bring(link);
    return !!(here || sources);
  }

  // The last cite that was chosen is wanted as long as it stands before the reader.
  let wanted = null;
  async function bring(link) {
    wanted = link;
    let entry = null;
    try { entry = tree.make(await entryOf(link)); } catch (e) { console.warn(e); }
    if (wanted !== link || !link.checkVisibility()) return;
    wanted = null;
    if (entry) beside(link, entry); else lead(link);
  }

  function place(note, link) {
    const box = link.getBoundingClientRect(), width = note.offsetWidth;
    note.style.left = Math.max(8, Math.min(box.left, root.clientWidth - width - 8)) + "px";
    const below = box.bottom + 6;
    note.style.top = (below + note.offsetHeight < innerHeight ? below : Math.max(8, box.top - note.offsetHeight - 6)) + "px";
  }

  if (at("note") && !at("note").showPopover) at("note").hidden = true;

  // The terms of art, each the note with its gloss. Where the browser knows no such notes
  // a term stays a plain word.
  const terms = new Map([...document.querySelectorAll("[data-term]")].filter((note) => note.showPopover).map((note) => [note.dataset.term, note]));
  const escaped = [...terms.keys()].sort((a, b) => b.length - a.length).map((term) => term.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  let anyTerm = null;
  try { anyTerm = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${escaped.join("|")})(?![\\p{L}\\p{N}-])`, "giu"); } catch { terms.clear(); }
  const NO_GLOSS = "a,button,label,summary,legend,h2,h3,h4,select,template,svg,cite,.fold,.court,.eyebrow,.do,.onward,[data-slot],[hidden]";

  // The first use of each term on the screen becomes a button that opens its gloss; those
  // of the screen before are plain words again.
  function gloss(form, rows) {
    if (!terms.size) return;
    for (const term of form.querySelectorAll(".term")) { const { parentNode } = term; term.replaceWith(term.textContent); parentNode.normalize(); }
    const met = new Set(), found = [];
    for (const view of rows) {
      const texts = document.createTreeWalker(view, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (n) => (n.nodeType === Node.ELEMENT_NODE ? (n.matches(NO_GLOSS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP) : NodeFilter.FILTER_ACCEPT));
      for (let n; (n = texts.nextNode());) {
        for (const use of n.data.matchAll(anyTerm)) {
          const term = use[0].toLowerCase();
          if (met.has(term) || !n.parentElement.checkVisibility()) continue;
          met.add(term);
          found.push([n, use.index, use[0], terms.get(term)]);
        }
      }
    }
    for (const [n, from, word, note] of found.reverse()) { // from the end, so that what is before stays where it is
      const rest = n.splitText(from), button = document.createElement("button"), term = document.createElement("span");
      const [stop] = rest.data.slice(word.length).match(/^[^\s\p{L}\p{N}]*/u); // which never begins a line of its own
      rest.splitText(word.length + stop.length);
      Object.assign(button, { type: "button", className: "gloss", textContent: word });
      button.setAttribute("popovertarget", note.id);
      note.hidden = false;
      term.className = "term";
      term.append(button, stop);
      rest.replaceWith(term);
    }
  }

  // Shows the gloss at its term, or shuts it.
  function explain(button) {
    const note = at(button.getAttribute("popovertarget"));
    if (note.matches(":popover-open")) { note.hidePopover(); return; }
    note.showPopover({ source: button });
    place(note, button);
    note.focus();
  }

  function beside(link, entry) {
    const note = at("note"), text = note.querySelector(".text");
    text.replaceChildren(...[...entry.childNodes].map((n) => n.cloneNode(true)));
    // The words of a holding would tell the court's answer before the commitment.
    const court = link.closest(".step")?.querySelector(".court");
    const sealed = "court" in entry.dataset && court && !court.checkVisibility();
    note.querySelector(".sealed").hidden = !sealed;
    if (sealed) for (const p of text.querySelectorAll("p")) p.remove();
    note.showPopover();
    place(note, link);
    note.querySelector("button")?.focus();
    note.addEventListener("beforetoggle", (e) => {
      if (e.newState === "closed" && (document.activeElement === body || note.contains(document.activeElement))) link.focus();
    }, { once: true });
  }

  // The views of one walk. "value" reads an input by its name; "arrived" hears which view
  // is shown, "turned" that another path is walked, and "changed" that there is something
  // to keep.
  function open({ form, value, arrived, turned, changed }) {
    const { title } = document;
    const all = [...form.querySelectorAll(".view")];
    const parts = [...document.querySelectorAll(".rail [data-part]")].map((li) => ({ li, first: all.indexOf(at(li.querySelector("a").hash.slice(1))) }));
    const places = () => document.querySelectorAll(".rail [data-steps]"), among = (place, view) => place.dataset.steps.split(" ").includes(view.dataset.step);
    const deeper = [...form.querySelectorAll(".deeper [data-steps]")];
    let committed = new Set(), revealed = false;
    let on = null, last = [];
    const shown = () => on;
    const heading = (view) => view && view.querySelector("h2");

    // The path that is walked, as the choice of it has its steps: the views of each of its
    // screens. The whole is the order of the page and has none.
    let screens = null;
    const along = (view) => screens?.find((rows) => rows.includes(view)), together = (view) => along(view) || apart.find((rows) => rows.includes(view)) || [view];
    // What stands together on the whole does so beside another path as well.
    const named = (list) => list.map((rows) => rows.split("+").map((id) => at("q-" + id)));
    const apart = named(form.querySelector('[name="walk.path"][value=whole]')?.dataset.steps?.split(" ") || []);
    // What waits to be committed to on the path.
    const due = () => [...asked].filter((id) => !screens || along(at("q-" + id)));

    // A path that no choice of the page has, as the module has read it.
    let led = null;
    const never = () => (led?.reveal || value("walk.reveal")) === "never";

    function lead(path) {
      led = path;
      settings();
    }

    // Takes up the path that is chosen; whether it is another than before.
    function choosePath() {
      const name = led?.name || value("walk.path") || "";
      if (name === (form.dataset.path || "")) return false;
      const steps = led ? led.screens : form.querySelector(`[name="walk.path"][value="${CSS.escape(name)}"]`)?.dataset.steps?.split(" ");
      screens = steps ? named(steps) : null;
      turned();
      body.classList.toggle("guessing", led ? led.predict : !!form.querySelector("[data-predict]:checked"));
      form.dataset.path = body.dataset.path = name;
      const entire = name === "whole" || !form.querySelector('[name="walk.path"][value=short]'); // folds nothing of the record
      body.classList.toggle("entire", entire);
      for (const fold of form.querySelectorAll(".rest")) fold.open = entire || !!fold.querySelector(":checked");
      const others = [...form.querySelectorAll("template[data-on]")]; // the links of this path for those that were there
      for (const other of [...others.filter((o) => "used" in o.dataset), ...others.filter((o) => o.dataset.on === name)]) {
        if ((other.dataset.on === name) === "used" in other.dataset) continue;
        const links = other.closest(".body").querySelector(".onward"), now = [...links.childNodes];
        links.replaceChildren(...other.content.childNodes);
        other.content.append(...now);
        other.toggleAttribute("data-used");
      }
      return true;
    }

    function settings() {
      if (choosePath() && on) show(on);
      body.classList.toggle("at-memo", shown()?.id === "v-memo");
      body.classList.toggle("never", never());
      body.classList.toggle("at-end", (led?.reveal || value("walk.reveal") || "each") !== "each");
      body.classList.toggle("reveal-all", revealed && !never());
      body.classList.toggle("no-standing", (led?.hidden || value("walk.standing") === "hidden") && shown()?.id !== "v-result");
      for (const guess of form.querySelectorAll(".guess")) guess.disabled = committed.size > 0; // then the record has been read
      for (const id of committed) at("q-" + id)?.classList.add("committed");
    }

    // Rows that ask the same of each provision have one question above them, and what the
    // court did with all of them once below.
    function abreast(rows) {
      const joint = rows.length > 1 && rows.every((v) => v.querySelector(".second"));
      for (const v of rows) {
        v.classList.toggle("joint", joint);
        if (rows.length > 1) for (const fold of v.querySelectorAll(".finer")) fold.open = true; // a row has room for all its answers
        if (rows.length < 2 || v.querySelector(".more")) continue;
        const more = at("t-more").content.firstElementChild.cloneNode(true);
        more.querySelector(".hear").textContent = ": " + heading(v).textContent;
        heading(v).after(more);
      }
      if (joint && !rows[0].querySelector(".rows")) heading(rows[0]).before(at("t-rows").content.firstElementChild.cloneNode(true));
    }

    function show(view) {
      abreast(together(view));
      const rows = together(view), waits = rows.filter((v) => !committed.has(v.dataset.step)).pop();
      for (const v of all) {
        v.classList.toggle("on", rows.includes(v));
        v.classList.toggle("among", rows.length > 1 && rows.includes(v));
        v.classList.toggle("last", rows.length > 1 && v === rows.at(-1));
        v.classList.toggle("waits", rows.length > 1 && v === waits);
      }
      on = view;
      document.title = (view === all[0] ? "" : heading(view).textContent + " · ") + title;
      if (view.dataset.step || view === all[0]) for (const way of document.querySelectorAll("[data-walk]")) way.setAttribute("href", "#" + view.id);
      if (view.id === "v-result" && !revealed && !never() && due().every((id) => committed.has(id))) showCourt();
      const item = view.dataset.step && parts.filter((p) => p.first <= all.indexOf(view)).pop();
      for (const p of parts) if (p === item) p.li.setAttribute("aria-current", "step"); else p.li.removeAttribute("aria-current");
      if (item) item.li.querySelector(".at").textContent = String(all.indexOf(view) - item.first + 1);
      for (const place of places()) if (among(place, view)) place.setAttribute("aria-current", "step"); else place.removeAttribute("aria-current");
      for (const place of deeper) place.hidden = place.dataset.steps.split(" ").every((id) => committed.has(id) || !asked.has(id)); // what was opened and answered since
      const steps = screens ? screens.map(([first]) => first) : all.filter((v) => v.dataset.step), now = steps.indexOf(rows[0]) + 1; // where the list of parts does not fit, the heading says how far one is
      if (rows.some((v, i) => v !== last[i])) gloss(form, last = rows);
      if (now) rows[0].querySelector(".eyebrow").dataset.at = now + " / " + steps.length; else delete view.querySelector(".eyebrow")?.dataset.at;
      settings();
    }

    // What the court did shows at the result once every answer is committed to; before
    // that only when the reader asks, for it cannot be unseen.
    const asked = new Set([...form.querySelectorAll("[data-do=commit]")].map((b) => b.closest(".view").dataset.step));

    function showCourt() {
      if (never()) return;
      revealed = true;
      changed();
      settings();
    }

    function follow(moved) {
      if (ledOn()) return;
      const target = at(location.hash.slice(1));
      if (target && !target.closest(".view") && shown()) return; // the skip link
      document.querySelector(".menu").open = false;
      const view = target?.closest(".view") || all[0];
      show(view);
      if (moved) {
        const place = target && target !== view && target.tabIndex >= -1 && target.matches("h2,h3") ? target : heading(view);
        place?.focus({ preventScroll: target !== view && !!target });
        if (target === together(view)[0] || !target) scrollTo(0, 0); else target.scrollIntoView();
      }
      arrived(view);
    }

    // What an answer or the reader commits to; whether any of it is new.
    function commit(ids) {
      const known = committed.size;
      for (const id of ids) committed.add(id);
      return committed.size > known;
    }

    function resume(kept) {
      committed = new Set(kept.committed);
      ({ revealed } = kept);
      for (const view of all) view.classList.toggle("committed", committed.has(view.dataset.step));
    }

    // The first step that waits for its commitment, in a walk that was begun.
    const next = () => (screens?.flat() || all).find((v) => v.dataset.step && committed.size && !committed.has(v.dataset.step));

    return { settings, show, shown, lead, led: () => led, together, heading, follow, showCourt, commit, resume, next, kept: () => ({ committed: [...committed], revealed }) };
  }

  return { open, cite, lead, explain, fillCell };
})();
