// What a walk makes of a path that the module has read: the list of it, the links that
// end its screens, and what it asks beside the questions. Which steps there are and what
// is said of them comes from the module or stands in the page.
"use strict";
const path = (form) => {
  const { root, body, at } = page, { make, morph } = tree;
  const kept = new Map(); // what stood in a place that a path fills
  const rail = document.querySelector(".rail nav"), lists = [...document.querySelectorAll(".rail .parts:last-of-type,.whole .parts")];

  // The list keeps its height, so that what stands below it does not move.
  const hold = () => { rail.style.minHeight = rail.offsetHeight + "px"; };

  function instead(place, nodes) {
    if (!kept.has(place)) kept.set(place, [...place.childNodes]);
    place.replaceChildren(...nodes.map((n) => make(n)));
  }

  function restore() {
    for (const [place, nodes] of kept) place.replaceChildren(...nodes);
    kept.clear();
    for (const e of form.querySelectorAll(".sure,.again,.reason")) e.remove();
    for (const e of form.querySelectorAll("legend[id^=l-]")) e.removeAttribute("id");
  }

  const template = (name) => at("t-" + name).content.firstElementChild.cloneNode(true);

  function named(group, kind, key, legend) {
    const label = group.querySelector("p");
    label.id = "l-" + kind + "-" + key.replaceAll(".", "-");
    legend.id ||= "l-" + key.replaceAll(".", "-");
    group.setAttribute("aria-labelledby", label.id + " " + legend.id);
    for (const input of group.querySelectorAll("input")) {
      input.name = kind + "." + key;
      input.checked = false;
    }
    return group;
  }

  // The questions of a step, each with its key.
  const questions = (view) => [...view.querySelectorAll("fieldset:not(.setting)")].map((set) => [set, set.querySelector("input[type=radio]")?.name]).filter(([, key]) => key);

  function ask(view, { confidence, reasons, again }) {
    for (const [set, key] of questions(view)) {
      const legend = set.querySelector("legend");
      if (confidence) set.after(named(template("sure"), "sure", key, legend));
      if (!again) continue;
      const group = template("again");
      group.append(...[...set.querySelectorAll(".choice")].map((c) => c.cloneNode(true)));
      view.querySelector(".onward").before(named(group, "after", key, legend));
    }
    const note = reasons && view.querySelector("details.note");
    if (!note) return;
    note.open = true;
    note.querySelector("summary").after(template("reasons"));
  }

  // Takes up a path; without one, what it changed is as before.
  function follow(p) {
    restore();
    root.classList.toggle("led", !!p);
    body.classList.toggle("unseen", !!p?.hidden);
    for (const input of form.querySelectorAll("fieldset [name^='walk.']")) input.closest("fieldset").disabled = !!p;
    if (!p) return;
    for (const list of lists) instead(list, p.list);
    for (const id in p.ways) instead(at("q-" + id).querySelector(".onward"), p.ways[id]);
    for (const id of p.screens.flatMap((rows) => rows.split("+"))) ask(at("q-" + id), p);
  }

  // What a teacher adds to the steps of a path, as the page for handing in has kept it.
  function add(family, name) {
    for (const e of form.querySelectorAll(".added")) e.remove();
    let added = {};
    try { added = JSON.parse(localStorage.getItem(family + "/words/" + name)) || {}; } catch { /* then none are shown */ }
    for (const id in added) {
      const view = at("q-" + id), words = template("added");
      words.lastChild.textContent = added[id];
      (view?.querySelector(".more") || view?.querySelector("h2"))?.after(words);
    }
  }

  return { hold, follow, add };
};
