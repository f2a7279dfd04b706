// The half of the page for teachers that makes an assignment: what is ticked becomes a
// path, the module makes its code, and the code an address, a picture, a file, a sheet.
"use strict";
(() => {
  const form = document.getElementById("assign");
  if (!form) return;
  const at = (id) => document.getElementById(id), values = form.elements;
  // A copy on one's own machine has no address that others could follow.
  const copy = document.documentElement.classList.contains("single") && !document.body.dataset.origin;
  const top = document.body.dataset.origin || new URL(".", location.href).href.replace(/\/$/, "");
  let file = "", matter = null, base = "whole", made = null, turn = 0;

  const to = (name, end) => (copy ? "?" + name : top + "/" + name + ".html") + end;
  const fromTemplate = (id) => at(id).content.firstElementChild.cloneNode(true);
  const steps = () => matter.parts.flatMap((part) => part.steps || []);
  const ticked = () => new Set([...form.querySelectorAll("[name^=step-]:checked")].map((box) => box.value));

  // ---- the matter

  async function choose() {
    let text = "";
    at("assign-own").hidden = values.of.value !== "own-file";
    if (values.of.value !== "own-file") text = await (await page.fetchOK(values.of.value)).text();
    else if (values.file.files[0]) text = await values.file.files[0].text();
    take(text);
  }

  function take(text) {
    file = text;
    matter = null;
    try { if (text) matter = JSON.parse(text, turns.shown); } catch { }
    if (!Array.isArray(matter?.parts)) matter = null;
    at("assign-bad").hidden = !!matter || !text;
    const list = at("assign-steps");
    list.replaceChildren();
    for (const { title, steps } of matter?.parts || []) {
      const group = fromTemplate("t-assign-part");
      group.querySelector("legend").textContent = title;
      for (const { id, topic } of steps || []) {
        const row = fromTemplate("t-assign-step"), [box, words] = row.querySelectorAll("input, textarea");
        row.querySelector("span").textContent = topic;
        box.value = id;
        box.name = "step-" + id;
        words.dataset.step = id;
        group.append(row);
      }
      list.append(group);
    }
    for (const button of form.querySelectorAll("[data-preset]")) button.hidden = !preset(button.dataset.preset);
    if (matter) tick(preset("short") ? "short" : "whole");
    show();
  }

  const preset = (name) => matter && (matter.paths?.[name] || (name === "whole" ? { steps: steps().map(({ id }) => id) } : null));

  function tick(name) {
    const path = preset(name), chosen = new Set(path.steps.flat());
    base = name;
    for (const box of form.querySelectorAll("[name^=step-]")) box.checked = chosen.has(box.value);
    values.predict.checked = !!path.predict;
    values.reveal.value = path.reveal || "each";
  }

  // ---- the path

  // The rows of one screen stay together as far as they are ticked.
  function path() {
    const chosen = ticked(), begun = preset(base).steps, seen = new Set(begun.flat());
    const all = [...begun, ...steps().map(({ id }) => id).filter((id) => !seen.has(id))];
    const kept = all.map((screen) => (Array.isArray(screen) ? screen.filter((id) => chosen.has(id)) : chosen.has(screen) ? screen : [])).filter((screen) => screen.length);
    const out = { steps: kept.map((screen) => (Array.isArray(screen) && screen.length === 1 ? screen[0] : screen)) };
    if (values.title.value.trim()) out.label = values.title.value.trim();
    if (values.reveal.value !== "each") out.reveal = values.reveal.value;
    for (const name of ["predict", "confidence", "reasons", "after_discussion"]) if (values[name].checked) out[name] = true;
    return out;
  }

  async function show() {
    const mine = ++turn, ready = matter && ticked().size > 0;
    for (const words of form.querySelectorAll("textarea[data-step]")) words.closest(".own-words").hidden = !words.closest(".assign-step").querySelector("input").checked;
    at("assign-none").hidden = !matter || ready;
    at("assigned").hidden = !ready;
    at("assign-failed").hidden = at("assign-title-bad").hidden = true;
    if (!ready) return;
    let answer = null, picture = null, address = "";
    try {
      answer = await room.ask("assign", file, JSON.stringify(path()));
      if (answer.code) {
        address = to(values.of.value === "own-file" ? "matter" : matter.id, "#p=" + answer.code);
        if (!copy) picture = await room.ask("picture", address);
      }
    } catch (e) { console.warn(e); }
    if (mine !== turn) return;
    made = answer?.code || null;
    at("assign-failed").hidden = !!answer && (!answer.problem || answer.problem === "label");
    at("assign-title-bad").hidden = answer?.problem !== "label";
    at("assigned").hidden = !made;
    if (!made) return;
    at("assign-link").value = at("sheet-link").textContent = address;
    for (const e of document.querySelectorAll("[data-minutes]")) e.textContent = answer.minutes;
    for (const e of document.querySelectorAll("svg.qr")) { e.classList.toggle("none", !picture); if (picture) draw(e, picture); }
    at("assign-copy").hidden = !copy;
    at("assign-in-file").hidden = !said().due && !said().prompts;
    at("assign-by-file").hidden = values.of.value !== "own-file";
    sheet();
  }

  function draw(svg, { side, path }) {
    svg.setAttribute("viewBox", `0 0 ${side} ${side}`);
    svg.querySelector("path").setAttribute("d", path);
  }

  // What no link has room for.
  function said() {
    const prompts = {};
    for (const words of form.querySelectorAll("textarea[data-step]")) if (words.value.trim() && !words.closest(".own-words").hidden) prompts[words.dataset.step] = words.value.trim().replace(/\s+/g, " ");
    const out = { due: values.due.value.trim() || undefined };
    if (Object.keys(prompts).length) out.prompts = prompts;
    return out;
  }

  function sheet() {
    at("sheet-title").textContent = values.title.value.trim() || matter.title.replace(/\*/g, "");
    at("sheet-of").textContent = matter.title.replace(/\*/g, "");
    at("sheet-due").textContent = values.due.value.trim();
    at("sheet-hand-in").textContent = to("hand-in", values.of.value === "own-file" ? "#own-file" : "#" + matter.id);
    for (const e of document.querySelectorAll("#sheet [data-when]")) e.hidden = !values[e.dataset.when].checked;
    const { prompts = {} } = said();
    at("sheet-words").replaceChildren(...steps().filter(({ id }) => prompts[id]).map(({ id, topic }) => {
      const row = document.createElement("li"), name = document.createElement("b");
      name.textContent = topic;
      row.append(name, " ", prompts[id]);
      return row;
    }));
  }

  const acts = {
    preset: (button) => { tick(button.dataset.preset); show(); },
    "copy-link": async () => {
      let done = true;
      try { await navigator.clipboard.writeText(at("assign-link").value); } catch { at("assign-link").select(); done = document.execCommand("copy"); }
      at("link-copied").hidden = !done;
      at("link-not-copied").hidden = done;
    },
    "save-assignment": async () => {
      const { file: text } = await room.ask("paper", file, JSON.stringify({ format: "benchwalk/assignment/1", matter: matter.id, path: made, ...said() }));
      at("assign-failed").hidden = !!text;
      if (text) page.download("assignment.json", new Blob([text + "\n"], { type: "application/json" }));
    },
    "save-qr": () => page.download("assignment.svg", new Blob([new XMLSerializer().serializeToString(at("qr"))], { type: "image/svg+xml" })),
    print: () => { document.documentElement.classList.add("print-sheet"); print(); document.documentElement.classList.remove("print-sheet"); },
  };

  form.addEventListener("click", (e) => { const button = e.target.closest("[data-do]"); if (button) acts[button.dataset.do]?.(button); });
  form.addEventListener("input", (e) => {
    at("link-copied").hidden = at("link-not-copied").hidden = true;
    if (e.target === values.of || e.target === values.file) choose().catch(() => take("")); else if (!e.target.matches("[readonly]")) show();
  });
  form.addEventListener("submit", (e) => e.preventDefault());
  choose().catch(() => take(""));
  document.documentElement.classList.add("ready"); // from here on early.js remembers no input
})();
