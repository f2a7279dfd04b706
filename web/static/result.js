// The result of a walk as its reader explores it: what is tried, the map, the proof,
// and the reasons behind the picture.
"use strict";
const result = ({ form, slot, act }) => {
  const { at, land, say } = page;

  // The focus goes to what came of it, and back to where it was tried.
  let tried = "";
  function attempt(button) {
    act({ do: "try", value: button.dataset.key });
    land(slot("tried")?.querySelector("h3,h4"));
    tried = button.dataset.key;
  }

  function withdraw() {
    const flips = slot("flips"), button = flips?.querySelector(`[data-key="${CSS.escape(tried)}"]`);
    if (button?.checkVisibility()) button.focus(); else land(flips?.previousElementSibling);
    act({ do: "try", value: "" });
  }

  // A step at a time, so that the page stays alive between them.
  async function prove(button) {
    if (button.ariaDisabled) return;
    button.ariaDisabled = "true";
    try {
      while (act({ do: "prove", value: String(Math.round(performance.now())) })?.more) await new Promise((next) => setTimeout(next));
    } finally { button.ariaDisabled = null; }
    say(slot("proof")?.firstChild?.textContent || "");
  }

  const square = (e) => e.target.closest?.("[role=grid] [role=gridcell]");

  // What a square says stands below the map, for those who see it; its label says
  // the same to those who do not.
  function tell(cell) {
    const says = cell.closest("[data-slot]").querySelector(".says");
    if (says) says.textContent = cell.ariaLabel;
  }

  function enter(cell) {
    for (const c of cell.closest("[role=grid]").querySelectorAll('[tabindex="0"]')) c.tabIndex = -1;
    cell.tabIndex = 0;
    tell(cell);
  }

  function travel(cell, e) {
    const cells = [...cell.closest("[role=grid]").querySelectorAll("[role=gridcell]")], i = cells.indexOf(cell);
    const wide = cell.parentNode.querySelectorAll("[role=gridcell]").length, start = i - i % wide, end = start + wide - 1;
    const to = {
      ArrowLeft: Math.max(i - 1, start), ArrowRight: Math.min(i + 1, end), ArrowUp: i - wide, ArrowDown: i + wide,
      Home: e.ctrlKey ? 0 : start, End: e.ctrlKey ? cells.length - 1 : end,
    }[e.key];
    if (to === undefined || e.altKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    cells[to]?.focus();
  }

  // From the picture into the folded list of reasons. The address stays: it names
  // the view.
  function reveal(id) {
    const target = at(id);
    for (let fold = target?.closest("details"); fold; fold = fold.parentNode.closest("details")) fold.open = true;
    land(target);
    return !!target;
  }

  form.addEventListener("mouseover", (e) => { const cell = square(e); if (cell) tell(cell); });
  form.addEventListener("focusin", (e) => { const cell = square(e); if (cell) enter(cell); });
  form.addEventListener("keydown", (e) => { const cell = square(e); if (cell) travel(cell, e); });

  return { attempt, withdraw, prove, reveal };
};
