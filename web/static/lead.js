// A link at a page that has no walk is led to the page that knows the pages of all matters.
// Other scripts ask here which matter it is of.
"use strict";
const lead = (() => {
  // The id of the matter, however mail or chat altered the link; empty where it is lost.
  // Whether the link is sound the module says.
  function matter() {
    let text = location.hash;
    for (let n = 0; n < 4; n++) text = text.replace(/%([2-7]\w)/g, (_, x) => String.fromCharCode("0x" + x));
    return /\b[sS]=\w\.([a-z\d-]+)\./.exec(text.replace(/%\w\w|[^!-~]/g, ""))?.[1] || "";
  }

  if (matter() && !page.body.dataset.wasm && !page.at("waiting")) location.replace("matter.html" + location.hash);

  return { matter };
})();
