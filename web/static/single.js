// In the single file: puts the page that the address names into the body, before
// the other scripts run, and saves a file that a link leads to from what is held here.
"use strict";
(() => {
  const root = document.documentElement, body = document.body;
  const template = (name) => document.querySelector(`template[data-page="${CSS.escape(name)}"]`);
  // A link says which matter it is of; one of the reader's own stands on the page for those.
  const sent = lead.matter(), of = sent && template(sent), asked = location.search.slice(1).split(/[&=]/).map(template).find(Boolean); // whatever stands beside it
  const shown = sent && (of?.dataset.id ? of : template("matter")) || asked || template("index"), { title, live, as } = shown.dataset;
  if (sent) history.replaceState(null, "", "?" + shown.dataset.page + location.hash); // so that a reload finds the page again
  root.className = ["single", shown.dataset.class, live !== undefined && "js", live !== undefined && location.hash && "deep"].filter(Boolean).join(" ");
  document.title = title;
  Object.assign(body.dataset, shown.dataset);
  document.getElementById("waiting").remove();
  body.prepend((as ? template(as) : shown).content.cloneNode(true));

  document.addEventListener("click", async (e) => {
    const link = e.target.closest?.("a[href]"), name = link?.getAttribute("href");
    const [, to, place = ""] = /^([a-z0-9-]+)\.html(#.*)?$/.exec(name || "") || []; // the module names pages as the site has them
    if (to && template(to)) { e.preventDefault(); location.assign("?" + to + place); return; }
    if (!name || !document.querySelector(`script[data-file="${CSS.escape(name)}"]`)) return;
    e.preventDefault();
    page.download(name.split("/").pop(), await (await page.fetchOK(name)).blob());
  });
})();
