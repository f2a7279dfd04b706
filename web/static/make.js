// The page on which an author makes the code of a post: what is chosen becomes an address,
// the preview shows it, and the code is its template with the holes filled.
"use strict";
(() => {
  const form = document.getElementById("make"), at = (id) => document.getElementById(id), preview = at("preview"), code = at("code");
  const chosen = (name) => document.querySelector(`input[name=${name}]:checked`);
  const top = document.body.dataset.origin || new URL(".", location.href).href.replace(/\/$/, "");
  const escaped = (text) => text.replace(/&/g, "&amp;").replace(/'/g, "&#39;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&#34;");

  const post = () => form.querySelector(`select[data-of="${form.elements.matter.value}"]`).selectedOptions[0];

  // Options in their order, and none for what a post does by itself.
  function query() {
    const values = form.elements, parts = [];
    for (const name of ["theme", "accent", "court", "article", "note"]) {
      const value = (name === "accent" ? values.accent.value.replace("#", "") : values[name].value).trim();
      if (value && values[name].checkValidity()) parts.push(name + "=" + encodeURIComponent(value).replace(/[!'()*]/g, (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase()));
    }
    if (values.tell.checked) parts.push("tell=1");
    return parts.length ? "?" + parts.join("&") : "";
  }

  function show() {
    for (const select of form.querySelectorAll("select[data-of]")) select.closest(".field").classList.toggle("on", select.dataset.of === form.elements.matter.value);
    const { value, dataset: { title, height, walk, card, asks } } = post(), file = value + query(), width = chosen("width").value, way = chosen("way");
    at("asks").textContent = asks;
    preview.style.width = width + "px";
    if (preview.getAttribute("src") !== file) { preview.style.height = height + "px"; preview.src = file; }
    const holes = { src: top + "/" + file, title, height, walk: top + "/" + walk, origin: top, card };
    code.value = way.dataset.template.replace(/\{(src|title|height|walk|origin|card)\}/g, (_, name) => (way.value === "address" ? holes[name] : escaped(holes[name])));
    at("accent-bad").hidden = form.elements.accent.checkValidity();
    const alone = at("no-origin"); // what these two ways need
    if (alone) alone.hidden = way.value !== "address" && way.value !== "card";
    at("copied").hidden = at("not-copied").hidden = true;
  }

  addEventListener("message", ({ source, data }) => {
    if (source === preview.contentWindow && data?.benchwalk === 1 && data.height > 0) preview.style.height = Math.min(data.height, 4000) + "px";
  });
  document.addEventListener("input", (e) => { if (e.target !== code) show(); });
  document.addEventListener("click", async (e) => {
    if (e.target.closest("[data-do]")?.dataset.do !== "copy") return;
    let done = true;
    try { await navigator.clipboard.writeText(code.value); } catch { code.select(); done = document.execCommand("copy"); }
    at("copied").hidden = !done;
    at("not-copied").hidden = done;
  });
  form.addEventListener("submit", (e) => e.preventDefault());

  // Who comes from a question finds it chosen, and the half for a class behind its door.
  const asked = [...form.querySelectorAll("option")].find((o) => o.value === `post/${new URLSearchParams(location.search).get("post")}.html`);
  if (asked) {
    asked.selected = true;
    form.elements.matter.value = asked.closest("select").dataset.of;
    at("assign").hidden = true;
  }
  at("local").hidden = !!document.body.dataset.origin || !/^(localhost|127\.|\[::1\])/.test(location.hostname);
  show();
})();
