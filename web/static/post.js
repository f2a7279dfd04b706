// One question in a frame of somebody's page. What stands in the document needs nothing
// else; the module comes when the reader has touched it. Every sentence stands in the page
// or comes from the module.
"use strict";
(() => {
  const root = document.documentElement, { body } = document, at = (id) => document.getElementById(id);
  const { step, key, id: matter, name: me } = body.dataset, form = document.querySelector("form"), panel = at("panel");
  const options = new URLSearchParams(location.search), opaque = self.origin === "null", framed = self !== top;
  const show = (id, on = true) => { const e = at(id); if (e) e.hidden = !on; };
  const warn = (text) => console.warn("benchwalk: " + text);

  // ---- what the author chose

  // Each option has its values; another is the default and one sentence in the console.
  function option(name, values, fallback) {
    const value = options.get(name);
    if (value === null || values.includes(value)) return value ?? fallback;
    warn(`${name}=${value} is none of ${values.join(", ")}`);
    return fallback;
  }
  const court = option("court", ["after", "end", "never"], "after");
  root.dataset.theme = option("theme", ["auto", "light", "dark"], "auto");
  const article = (options.get("article") || "").slice(0, 60);
  for (const name of options.keys()) if (!["p", "theme", "accent", "court", "store", "lang", "s", "note", "article", "tell"].includes(name)) warn(`there is no option ${name}`);

  // An accent that cannot be read on the paper of the post is refused.
  function accent() {
    const hex = options.get("accent");
    if (hex === null) return;
    const rgb = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
    const light = (parts) => { const [r, g, b] = parts.map((p) => p / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
    const parts = rgb && rgb.slice(1).map((p) => parseInt(p, 16)), paper = getComputedStyle(body).backgroundColor.match(/\d+/g).map(Number);
    const [a, b] = rgb ? [light(parts), light(paper)].sort((x, y) => y - x) : [0, 0];
    if (!rgb || (a + 0.05) / (b + 0.05) < 4.5) { warn(`accent=${hex} is no color that can be read here`); return; }
    root.style.setProperty("--you", `rgb(${parts.join(" ")})`);
  }
  accent();

  // A path of the author's own is where the way out leads.
  const path = options.get("p"), beginning = body.dataset.walk.split("#")[0];
  let { walk: whole, opens } = body.dataset;
  if (path && /^[\w.:-]+$/.test(path)) {
    whole = beginning + "#p=" + path;
    opens = "p=" + path + (step ? "&q-" + step : "");
    at("walk").href = whole;
    at("open").href = beginning + "#" + opens;
  } else if (path !== null) warn(`p=${path} is no path`);

  at("walk").parentElement.dataset.at = at("walk").href; // for paper

  const note = options.get("note");
  if (note && at("note")) { at("note").lastElementChild.textContent = turns.paired(note.slice(0, 300)); show("note"); }

  // ---- how high it is

  // Told at once, since a hidden frame draws nothing; then whenever it changes.
  const secret = /^#\?secret=([0-9a-z]+)$/i.exec(location.hash)?.[1];
  let told = 0;
  function height() {
    const now = Math.ceil(body.getBoundingClientRect().height);
    if (!framed || now === told) return;
    told = now;
    parent.postMessage({ benchwalk: 1, height: now }, "*");
    if (secret) parent.postMessage({ message: "height", value: now, secret }, "*");
  }
  height();
  addEventListener("load", height);
  new ResizeObserver(height).observe(body);

  // ---- the module

  const files = ["page.js", "tree.js", "runtime.js", "wasm_exec.js"];
  let api = null, coming = null;
  const come = () => (coming ||= fetchAll().catch((e) => { coming = null; throw e; }));

  async function fetchAll() {
    const types = self.trustedTypes?.createPolicy("benchwalk-post", { createScriptURL(url) { if (!files.includes(url.slice(6))) throw new TypeError(url); return url; } });
    await new Promise((here, missing) => {
      for (const file of files) {
        const script = document.createElement("script"), url = "../../" + file;
        script.async = false;
        script.onerror = () => missing(new Error(url + " did not come"));
        if (file === "runtime.js") script.onload = here;
        script.src = types ? types.createScriptURL(url) : url;
        document.head.append(script);
      }
    });
    if (!runtime.works()) throw new Error("WebAssembly is blocked");
    const [compiled, text] = await Promise.all([runtime.compile(), fetch(body.dataset.matter).then((r) => r.text())]);
    const mine = await runtime.run(compiled, () => { api = null; coming = null; });
    const begin = () => {
      const begun = hear(JSON.parse(mine.start(text, "", "[]")));
      if (begun.fail || begun.panic !== undefined) throw new Error(begun.fail || begun.panic);
    };
    begin();
    api = mine;
    if (form && options.has("s")) { author(); begin(); }
  }

  // What the module last said of where the ruling stands, and of what follows here.
  // Links of the walk lead nowhere here, so of them the words stay.
  let ruling = "", follows = [], result = [];
  const unlinked = (n) => (typeof n === "string" ? n : [n[0] === "a" ? "span" : n[0], n[0] === "a" ? {} : n[1], ...n.slice(2).map(unlinked)]);
  function hear(answer) {
    const plain = (nodes) => nodes.map((n) => (typeof n === "string" ? n : plain(n.slice(2)))).join("");
    if (answer.slots?.standing) ruling = plain(answer.slots.standing.filter((n) => n[0] === "p")).trim();
    if (answer.slots?.result) result = answer.slots.result.filter((n) => n[0] === "p" || n[0] === "h3").map(unlinked);
    if (answer.slots?.["yours-" + step]) follows = answer.slots["yours-" + step].map(unlinked);
    return answer;
  }

  function act(event) {
    const answer = hear(JSON.parse(api.act(JSON.stringify(event))));
    if (answer.panic !== undefined) throw new Error(answer.panic);
    if (answer.problems) throw new Error(JSON.stringify(answer.problems));
    return answer;
  }

  // The answer that the author of the article gave, from a link of the author's own.
  function author() {
    act({ do: "peek", value: "#s=" + options.get("s") });
    let level;
    try { level = act({ do: "adopt" }).set?.[key]; } catch { warn("s is no link to an analysis of this matter"); }
    const input = [...form.querySelectorAll("input")].find((e) => e.value === level);
    if (!input) return;
    at("author").lastElementChild.textContent = input.parentElement.querySelector("span").textContent;
    show("author");
  }

  // What the answers come to, in the module's words, and the address of the whole with them.
  let turn = 0;
  async function follow(answers) {
    const mine = ++turn, slot = at("follows");
    try {
      await come();
      if (mine !== turn) return;
      for (const [name, level] of Object.entries(answers)) act({ do: "find", key: name, value: level });
      act({ do: "at", key: step ? "q-" + step : "v-result" });
      if (step) act({ do: "commit", key: step });
      const told = step ? follows : result;
      slot.replaceChildren(...(told.length ? told : [["p", {}, ruling]]).map((n) => tree.make(n)));
      act({ do: "place", value: JSON.stringify({ address: new URL(beginning, location.href).href, date: "", version: body.dataset.version, hash: body.dataset.hash }) });
      const link = act({ do: "at", key: "v-take" }).fill?.["take-link"];
      if (!link?.includes("#")) return;
      const lead = (id, to) => { at(id).href = link.replace(/#(?:p=[^&]*&)?/, "?mine#" + (to && to + "&")); };
      lead("walk", /#(p=[^&]+)/.exec(whole)?.[1] || "");
      lead("open", opens); // the question itself
    } catch (e) {
      console.error(e);
      if (mine === turn) { const p = document.createElement("p"); p.textContent = at("not-come").content.textContent; slot.replaceChildren(p); }
    }
  }

  // ---- the other questions of the article

  // Frames of one article speak to each other directly, and only to their own origin, so
  // that the host reads nothing. Where a frame has no origin, the host could read it all:
  // there the reader is asked first. What comes is an answer to another question of the same
  // matter and the same article, and is never taken for a commitment here.
  const given = {}, others = {};
  let agreed = false, revealed = false;
  const speaks = () => framed && (!opaque || agreed);
  function spread(more, to) {
    if (!speaks()) return;
    const message = { benchwalk: 1, matter, article, ...more };
    for (let i = 0; i < Math.min(parent.length, 60); i++) if (parent[i] !== self && (!to || to === parent[i])) parent[i].postMessage(message, opaque ? "*" : location.origin);
  }

  const name = /^(?:[a-z_]+\.[a-z_]+|provisions\.[\w-]+\.[a-z_]+)$/, level = /^[a-z_]+$/;
  addEventListener("message", ({ source, origin, data }) => {
    if (!speaks() || !source || source === parent || source === self || origin !== (opaque ? "null" : location.origin)) return;
    try { if (source.parent !== parent) return; } catch { return; }
    if (data?.benchwalk !== 1 || data.matter !== matter || data.article !== article) return;
    if (data.ask) { spread({ answers: given }, source); return; }
    if (data.reveal && court === "end") { revealed = true; uncover(); }
    if (!data.answers || typeof data.answers !== "object") return;
    const before = JSON.stringify(others);
    for (const [k, v] of Object.entries(data.answers).slice(0, 60)) if (k !== key && name.test(k) && typeof v === "string" && level.test(v)) others[k] = v;
    if (!form && root.classList.contains("committed") && JSON.stringify(others) !== before) ruled(); // what is shown keeps up
  });
  const hello = () => spread({ ask: true });
  addEventListener("load", hello);

  // ---- the question

  const tags = () => [...document.querySelectorAll("[data-tag]")];
  function uncover() {
    const open = court === "after" || court === "end" && revealed, committed = root.classList.contains("committed");
    for (const id of ["court", "told", "other"]) show(id, open && committed);
    show("silent", court === "never" && committed);
    show("later", court === "end" && !revealed && committed);
  }

  function commit() {
    const chosen = form.querySelector("input:checked"), problem = at("problem");
    if (!chosen) {
      problem.textContent = at("choose").content.textContent;
      form.querySelector("input").focus();
      return;
    }
    problem.textContent = "";
    given[key] = chosen.value;
    at("yours").textContent = chosen.parentElement.querySelector("span").textContent;
    const { found } = panel.dataset, tag = !found ? "nothing" : found === chosen.value ? "same" : "different";
    for (const e of tags()) e.hidden = e.dataset.tag !== tag;
    root.classList.add("committed");
    uncover();
    if (framed && options.has("tell")) show("tell");
    if (framed && opaque && article && !agreed) show("share"); // with no name the article has no other question
    panel.focus({ preventScroll: true });
    height();
    spread({ answers: given });
    follow({ ...others, ...given });
  }

  if (form) {
    form.addEventListener("submit", (e) => { e.preventDefault(); commit(); }); // which a sandbox keeps from happening
    form.addEventListener("change", () => { at("problem").textContent = ""; });
    show("author", false);
    uncover();
  }
  // The first touch fetches what the answer will need.
  for (const intent of ["pointerdown", "keydown", "focusin"]) form?.addEventListener(intent, () => come().catch(() => {}), { once: true, passive: true });

  function ruled() {
    revealed = true;
    spread({ reveal: true });
    const none = Object.keys(others).length === 0;
    root.classList.add("committed");
    show("none", none);
    show("follows", !none);
    show("rests", !none);
    show("lead", none);
    if (!panel.contains(document.activeElement)) panel.focus({ preventScroll: true });
    if (!none) follow(others);
  }

  // ---- beyond the frame

  // A sandbox lets no page be opened: WordPress can be asked to, and else there is the address.
  function beyond(e, link) {
    if (!opaque || link.target !== "_blank") return;
    e.preventDefault();
    if (secret) { parent.postMessage({ message: "link", value: link.href, secret }, "*"); return; }
    const field = document.createElement("textarea");
    field.value = link.href;
    body.append(field);
    field.select();
    let copied = false;
    try { copied = document.execCommand("copy"); } catch { /* then it is shown */ }
    field.remove();
    const address = at("address");
    address.lastElementChild.textContent = link.href;
    if (copied) address.firstChild.textContent = at("copied").content.textContent + " ";
    address.hidden = false;
  }

  document.addEventListener("click", (e) => {
    const link = e.target.closest("a");
    if (link) { beyond(e, link); return; }
    switch (e.target.closest("[data-do]")?.dataset.do) {
      case "commit": commit(); break;
      case "again": root.classList.remove("committed"); uncover(); show("share", false); form.querySelector("input:checked").focus(); break;
      case "show": ruled(); break;
      case "share": agreed = true; show("share", false); hello(); spread({ answers: given }); break;
      case "tell": parent.postMessage({ benchwalk: 1, ruling: { matter, name: me, key, answer: given[key], says: ruling } }, "*"); show("tell", false); show("telling"); break;
    }
  });
  if (opaque) {
    show("open");
    for (const link of document.querySelectorAll("main a[target]:not(#walk,#open,footer a)")) link.replaceWith(...link.childNodes); // a source would take the place of the whole article
  }
  if (!form && opaque) show("share");
})();
