// The page on which a student hands in: what the browser has kept of a walk becomes a
// file and a code.
"use strict";
(() => {
  const form = document.getElementById("hand-in");
  if (!form) return;
  const at = (id) => document.getElementById(id), values = form.elements;
  let made = null, turn = 0;

  const id = () => values.of.selectedOptions[0].dataset.id;

  function kept() {
    try { return storage.unpack(localStorage.getItem("benchwalk/" + id())).state || ""; } catch { return ""; }
  }

  // A random tag stays with the matter, so that a later hand-in is known to be the same
  // student's. Where nothing can be kept each one is of a new student.
  function tag() {
    const key = "benchwalk/" + id() + "/tag", fresh = [...crypto.getRandomValues(new Uint8Array(8))].map((b) => b.toString(16).padStart(2, "0")).join("");
    try {
      const there = localStorage.getItem(key);
      if (!there) localStorage.setItem(key, fresh);
      return there || fresh;
    } catch { return fresh; }
  }

  async function show() {
    const mine = ++turn, work = kept();
    for (const name of ["hand-none", "hand-failed", "hand-name-bad", "hand-long", "code-copied", "code-not-copied"]) at(name).hidden = true;
    at("hand-none").hidden = !!work;
    if (!work) { at("hand-ready").hidden = true; return; }
    let answer = null;
    try {
      const file = await (await page.fetchOK(values.of.value)).text();
      answer = await room.ask("hand", file, work, tag(), Math.floor((Date.now() - Date.UTC(2020, 0)) / 60_000), values.name.value.trim());
    } catch (e) { console.warn(e); }
    if (mine !== turn) return;
    made = answer?.file ? answer : null;
    at("hand-name-bad").hidden = answer?.problem !== "name";
    at("hand-failed").hidden = !!made || answer?.problem === "name";
    if (!at("hand-failed").hidden) { at("hand-ready").hidden = true; return; }
    at("hand-ready").hidden = false;
    at("hand-code").value = made?.code || "";
    at("hand-long").hidden = !made || !!made.code;
    for (const e of form.querySelectorAll("[data-hand]")) e.textContent = made?.[e.dataset.hand] ?? "";
  }

  form.addEventListener("click", async (e) => {
    const act = e.target.closest("[data-do]")?.dataset.do;
    if (act === "save-hand-in" && made) page.download(id() + ".handin.json", new Blob([made.file + "\n"], { type: "application/json" }));
    if (act !== "copy-code") return;
    let done = true;
    try { await navigator.clipboard.writeText(at("hand-code").value); } catch { at("hand-code").select(); done = document.execCommand("copy"); }
    at("code-copied").hidden = !done;
    at("code-not-copied").hidden = done;
  });
  form.addEventListener("input", (e) => { if (e.target !== at("hand-code")) show(); });
  form.addEventListener("submit", (e) => e.preventDefault());
  const asked = [...values.of.options].find((o) => o.dataset.id === location.search.slice(1)) || [...values.of.options].find((o) => { o.selected = true; return kept(); });
  (asked || values.of.options[0]).selected = true;
  show();
})();
