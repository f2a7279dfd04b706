// One question for a room without devices: large, with both sides and a clock, by keyboard
// alone. Hands are counted before and after discussion, and then the court is shown.
"use strict";
const projector = (() => {
  const dialog = document.getElementById("projector"), STATEMENTS = 3, HALF = 30;
  const { say, topic, el } = room, part = (name) => document.getElementById("project-" + name);
  const counts = new Map(); // of hands, by question
  const every = document.getElementById("project-all"); // whether all questions of the matter are gone through
  let steps = [], questions = [], assigned = [], n = 0, changed = () => {};

  const keyOf = ({ key, provision }) => (provision ? "provisions." + provision + "." + key.split(".")[1] : key);
  const plain = (text) => text.replace(/\*/g, "");
  const levels = ({ answers }) => answers.map((level, f) => [level, f]).filter(([, f]) => f > 0);

  // ---- the clock

  const BEGIN = 120;
  let left = BEGIN, ticking = 0;
  function clock() {
    part("time").textContent = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
    part("time").classList.toggle("over", left === 0);
  }
  function stop() { clearInterval(ticking); ticking = 0; }
  function time() {
    if (ticking) { stop(); return; }
    ticking = setInterval(() => { left = Math.max(0, left - 1); if (!left) stop(); clock(); }, 1000);
  }
  function anew() { stop(); left = BEGIN; clock(); }
  function add(seconds) { left = Math.max(0, left + seconds); clock(); }

  // ---- what is shown

  // The step that asks the question, with its own wording of it where it has one.
  function asked(q) {
    const step = steps.find(({ asks = [] }) => asks.some(({ key }) => key === keyOf(q))) || {}, own = step.asks?.find(({ key }) => key === keyOf(q))?.question;
    return { step, text: plain(own || say("ask." + (q.provision ? "provision." : "") + q.key)) };
  }

  const list = (at, statements) => at.replaceChildren(...(statements || []).map(({ text }) => el("li", {}, plain(text))));

  // Those that are gone through: the ones that are assigned, or all.
  const order = () => (every.checked || !assigned.length ? questions.map((_, i) => i) : assigned);
  function go(by) { const all = order(), now = all.indexOf(n); show(all[now < 0 ? 0 : (now + by + all.length) % all.length]); }

  function show(to, sides) {
    n = to;
    const q = questions[n], { step, text } = asked(q);
    place();
    part("topic").textContent = plain(step.topic || "") || topic(q);
    part("question").textContent = text;
    for (const name of ["movant", "opponent"]) {
      const at = dialog.querySelector(".side." + name);
      if (sides) at.querySelector("h3").textContent = sides[name].name;
      list(at.querySelector("ul"), step[name]?.slice(0, STATEMENTS));
      at.hidden = !step[name]?.length;
    }
    part("court").hidden = true;
    part("court").querySelector(".found").textContent = q.answers.indexOf(q.court) > 0 ? say("found", { finding: say(q.key + "." + q.court) }) : say("found-nothing");
    list(part("court").querySelector("ul"), step.court?.text);
    hands(q);
    mark(q);
    anew();
    dialog.scrollTop = 0;
  }

  function place() { part("place").textContent = say("place", { first: order().indexOf(n) + 1, second: order().length }); }

  function all() {
    every.checked = !every.checked;
    turned();
  }

  function turned() { if (order().includes(n)) place(); else go(1); }

  function hands(q) {
    const now = counts.get(keyOf(q));
    part("hands").tHead.replaceChildren(el("tr", {}, el("td", {}), ...levels(q).map(([level]) => el("th", { scope: "col" }, say(q.key + "." + level)))));
    part("hands").tBodies[0].replaceChildren(...["first", "last"].map((when) => el("tr", {}, el("th", { scope: "row" }, say("hands-" + when)), ...levels(q).map(([level, f]) => {
      const input = el("input", { inputmode: "numeric", maxlength: 4, autocomplete: "off", "data-when": when, "data-level": f, "aria-label": say("hands-of", { first: say("hands-" + when), second: say(q.key + "." + level) }) });
      input.value = now?.[when][f] || "";
      return el("td", { "data-label": say(q.key + "." + level) }, input);
    }))));
  }

  // What the court found has an outline once it is shown.
  function mark(q) {
    const on = !part("court").hidden;
    for (const input of part("hands").querySelectorAll("input")) input.parentNode.classList.toggle("court-here", on && q.answers[input.dataset.level] === q.court && q.answers.indexOf(q.court) > 0);
  }

  function court() {
    part("court").hidden = !part("court").hidden;
    mark(questions[n]);
    if (!part("court").hidden) part("court").scrollIntoView({ block: "nearest" });
  }

  const acts = { before: () => go(-1), next: () => go(1), time, court, close: () => dialog.close() };
  const keys = { ArrowLeft: acts.before, ArrowRight: acts.next, t: time, c: court, a: () => { if (!every.closest("label").hidden) all(); }, h: () => part("hands").querySelector("input").focus(), "+": () => add(HALF), "-": () => add(-HALF), "−": () => add(-HALF) };

  dialog?.addEventListener("keydown", (e) => {
    const field = e.target.matches("input:not([type=checkbox])"), act = keys[e.key.length === 1 ? e.key.toLowerCase() : e.key];
    if (e.ctrlKey || e.metaKey || e.altKey || e.target === every && e.key === " ") return;
    if (field && e.key === "Enter") {
      const all = [...part("hands").querySelectorAll("input")];
      (all[all.indexOf(e.target) + 1] || part("topic")).focus();
    } else if (!act || field && e.key.startsWith("Arrow")) return; // which move within the field
    else act();
    e.preventDefault();
  });
  dialog?.addEventListener("click", (e) => acts[e.target.closest("[data-do]")?.dataset.do]?.());
  dialog?.addEventListener("input", ({ target }) => {
    if (target === every) { turned(); return; }
    target.value = target.value.replace(/\D/g, "");
    const q = questions[n], now = counts.get(keyOf(q)) || { first: q.answers.map(() => 0), last: q.answers.map(() => 0) };
    now[target.dataset.when][target.dataset.level] = Number(target.value);
    counts.set(keyOf(q), now);
  });
  dialog?.addEventListener("close", () => { stop(); changed(); });

  // Opens at a question, or without one at the first that is gone through.
  function open(matter, report, at, then) {
    steps = (matter.parts || []).flatMap((p) => p.steps || []);
    ({ questions, assigned } = report);
    every.closest("label").hidden = !assigned.length || assigned.length === questions.length;
    if (at !== undefined && !order().includes(at)) every.checked = true;
    changed = then;
    dialog.showModal();
    show(at ?? order()[0], matter.sides);
    part("topic").focus();
  }

  // Neither the hands nor what they were counted for stays behind, not even unseen.
  function erase() {
    counts.clear();
    every.checked = false;
    steps = questions = assigned = [];
    for (const e of dialog.querySelectorAll("h2,.side h3,ul,thead,tbody,.found,#project-question")) e.replaceChildren();
  }

  const some = (now) => !!now && [...now.first, ...now.last].some(Boolean);
  return { open, hands: (q) => (some(counts.get(keyOf(q))) ? counts.get(keyOf(q)) : null), any: () => [...counts.values()].some(some), erase };
})();
