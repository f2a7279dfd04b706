// The page on which a student hands in: what the browser has kept of a walk becomes a
// file and a code. It reads the file of an assignment, too, and puts work back from a code.
"use strict";
(() => {
  const form = document.getElementById("hand-in");
  if (!form) return;
  const at = (id) => document.getElementById(id), values = form.elements, { say, topic, el } = room, OPENED = "benchwalk-file";
  let made = null, turn = 0;

  const local = (use) => { try { return use(localStorage); } catch { return null; } };
  const own = () => values.of.value === "own-file";
  const show = (id, on) => { at(id).hidden = !on; };
  const walk = (id, hash) => { const name = own() ? "matter" : id; return (document.documentElement.classList.contains("single") ? "?" + name : name + ".html") + hash; };

  // ---- the matter, and where the browser keeps work on it

  // One of the student's own is the file that is chosen here, or the last that was opened.
  async function matter() {
    const file = own() ? await values.file.files[0]?.text() || local((s) => s.getItem(OPENED)) : await (await page.fetchOK(values.of.value)).text();
    const known = file && await room.ask("known", file);
    if (!known) return null;
    const family = own() ? OPENED + "/" + known.id : "benchwalk/" + known.id;
    return { ...known, file, family, place: own() ? family + "/on/" + known.text : family };
  }

  async function kept({ place }) {
    try { return storage.unpack(await storage.read(sessionStorage.getItem(place) || place)).state || ""; } catch { return ""; }
  }

  const pathOf = (work) => { try { return JSON.parse(work).walk?.path || "whole"; } catch { return "whole"; } };

  // A random tag stays with the assignment, so that a later hand-in is known to be the same
  // student's. Where nothing can be kept each one is of a new student.
  function tag({ family }, path) {
    const key = family + "/tag/" + path, fresh = [...crypto.getRandomValues(new Uint8Array(8))].map((b) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[b % 32]).join("");
    return local((s) => { if (!s.getItem(key)) s.setItem(key, fresh); return s.getItem(key); }) || fresh;
  }

  // ---- what is handed in

  async function refresh() {
    const mine = ++turn;
    for (const id of ["hand-none", "hand-no-file", "hand-failed", "hand-name-bad", "hand-long", "code-copied", "code-not-copied"]) show(id, false);
    show("hand-own", own());
    let answer = null, work = "", of = null;
    try {
      of = await matter();
      work = of && await kept(of);
      if (work) answer = await room.ask("hand", of.file, work, tag(of, pathOf(work)), Math.floor((Date.now() - Date.UTC(2020, 0)) / 60_000), values.name.value.trim());
    } catch (e) { console.warn(e); work ||= "?"; }
    if (mine !== turn) return;
    made = answer?.file ? { ...answer, id: of.id } : null;
    const named = answer?.problem === "name";
    show("hand-no-file", own() && !of);
    show("hand-none", !!of && !work);
    show("hand-failed", !!work && !made && !named);
    show("hand-name-bad", named);
    show("hand-ready", !!made || named);
    if (made) draw(); else at("hand-code").value = "";
  }

  function draw() {
    at("hand-code").value = made.code;
    at("hand-label").textContent = made.label;
    show("hand-label", !!made.label);
    show("hand-long", !made.code);
    for (const e of form.querySelectorAll("[data-hand]")) e.textContent = made[e.dataset.hand];
    const answer = (q, when) => el("td", { "data-label": at("hand-answers").querySelector(`th:nth-child(${2 + ["first", "before", "after"].indexOf(when)})`).textContent }, q[when] ? say(q.key + "." + q[when]) : "–");
    at("hand-answers").querySelector("tbody").replaceChildren(...made.answers.map((q) => el("tr", q.after && q.after !== (q.before || q.first) ? { class: "moved" } : {}, el("th", { scope: "row" }, topic(q)), answer(q, "first"), answer(q, "before"), answer(q, "after"))));
    at("hand-answers").open ||= made.answers.some(({ after }) => after);
  }

  async function copy() {
    let done = true;
    try { await navigator.clipboard.writeText(at("hand-code").value); } catch { at("hand-code").select(); done = document.execCommand("copy"); }
    show("code-copied", done);
    show("code-not-copied", !done);
  }

  // ---- the file of an assignment

  async function give() {
    const text = await values.assignment.files[0]?.text();
    for (const id of ["given-bad", "given-ready"]) show(id, false);
    if (!text) return;
    let given = null, id = null, of = null;
    try {
      ({ matter: id } = JSON.parse(text));
      const listed = [...values.of.options].find((o) => o.id === id);
      if (listed && !listed.selected) { listed.selected = true; await refresh(); }
      of = await matter();
      given = of && await room.ask("given", of.file, text);
    } catch (e) { console.warn(e); }
    if (!given || given.problem) { show("given-bad", true); return; }
    show("given-prompts-not-kept", !hand(of, given) && given.prompts.length > 0);
    at("given-label").textContent = given.label;
    at("given-due").textContent = given.due && say("due", { value: given.due });
    at("given-prompts").replaceChildren(...given.prompts.map(({ step, topic, text }) => el("li", {}, el("a", { href: walk(id, "#p=" + given.path + "&q-" + step) }, topic), el("blockquote", {}, el("bdi", {}, text)))));
    show("given-none", !given.prompts.length);
    at("given-walk").setAttribute("href", walk(id, "#p=" + given.path));
    show("given-not-kept", own() && !handOver(of.file));
    show("given-ready", true);
  }

  // The page for matters of one's own opens the last file that was opened on any page.
  const handOver = (file) => local((s) => { s.setItem(OPENED, file); return true; });

  // The walk shows them at their steps: it finds them beside its work, under the path. Tells
  // whether they are kept there.
  function hand({ family }, { path, prompts }) {
    const key = family + "/words/" + path, words = Object.fromEntries(prompts.map(({ step, text }) => [step, text]));
    return local((s) => { if (prompts.length) s.setItem(key, JSON.stringify(words)); else s.removeItem(key); return true; });
  }

  // ---- work from another device

  // What this browser has is kept under a name before other work takes its place.
  async function putBack({ family, place, id, title, text }, { work, path, tag }) {
    const before = await storage.read(place);
    if (before) await storage.write(family + "/saved/" + Date.now().toString(36), storage.pack({ ...storage.unpack(before), name: say("before-other-work") }));
    await storage.write(place, storage.pack({ ...(own() ? { title, text, opened: Date.now() } : {}), state: work, form: [], committed: [], revealed: false, queue: [] }));
    localStorage.setItem(family + "/tag/" + path, tag);
    for (const k of [place, place + "/last"]) sessionStorage.removeItem(k);
    show("brought-before", !!before);
    at("brought-walk").setAttribute("href", walk(id, "#v-review"));
  }

  async function bring() {
    for (const id of ["brought", "brought-bad", "brought-not-kept"]) show(id, false);
    let back = { why: "nothing" }, of = null;
    try {
      of = await matter();
      back = of ? await room.ask("back", of.file, values.code.value) : back;
      const was = values.of.selectedIndex;
      for (const option of back.why === "other-matter" ? [...values.of.options] : []) { // the code says which it is of by not fitting any other
        option.selected = true;
        const other = !own() && await matter(), found = other && await room.ask("back", other.file, values.code.value);
        if (found && found.why !== "other-matter") { [of, back] = [other, found]; break; }
        values.of.selectedIndex = was;
      }
    } catch (e) { console.warn(e); }
    at("brought-bad").textContent = say("why." + (back.why || "nothing"));
    show("brought-bad", !back.work);
    if (!back.work) return;
    try {
      if (own()) localStorage.setItem(OPENED, of.file);
      await putBack(of, back);
    } catch (e) { console.warn(e); show("brought-not-kept", true); return; }
    show("brought", true);
    await refresh();
  }

  form.addEventListener("click", (e) => {
    switch (e.target.closest("[data-do]")?.dataset.do) {
      case "save-hand-in": if (made) page.download(made.id + ".handin.json", new Blob([made.file + "\n"], { type: "application/json" })); break;
      case "copy-code": copy(); break;
      case "bring": bring(); break;
    }
  });
  form.addEventListener("input", ({ target }) => {
    if (target === values.assignment || target === values.file && !at("given-bad").hidden) give(); // which may have waited for its matter
    if (target === values.of || target === values.file || target === values.name) refresh();
  });
  form.addEventListener("submit", (e) => e.preventDefault());

  // The address names a matter, and one that is not listed is the student's own; without a
  // name it is one on which there is work.
  function choose() {
    const name = location.hash.slice(1) || location.search.slice(1), all = [...values.of.options];
    const named = all.find((o) => o.id === name) || location.hash && all.at(-1);
    (named || all.find((o) => local((s) => s.getItem("benchwalk/" + o.id))) || all[0]).selected = true;
    refresh();
  }
  addEventListener("hashchange", choose);
  choose();
  document.documentElement.classList.add("ready"); // from here on early.js remembers no input
})();
