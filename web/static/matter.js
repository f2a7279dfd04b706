// Opens a matter of the reader's own: has the module check the whole file, then
// fills copies of the page's templates and starts the walk on them.
"use strict";
const matter = (() => {
  if (!page.at("open")) return null; // another page of the single file
  const { root, body, at, alarm, hush } = page, { LARGEST, started, compiled, ask, use, inside, has, tell, clear } = file;
  const opener = at("open"), picker = at("file"), title = document.querySelector("header.site h1"), rail = document.querySelector(".rail .parts");
  const KEPT = "benchwalk-file", TITLE = document.title;
  const numbers = at("main").dataset.numbers.split(" ");
  const OVERTAKEN = new Error("another file has come meanwhile");
  let end = null, turn = 0;

  // ---- the walk of a matter

  // Lets the page live between the pieces: what has taken long enough waits for
  // its next turn, unless another file has come meanwhile.
  function pacer() {
    const mine = ++turn;
    let since = performance.now();
    return async (most = 24) => {
      if (performance.now() - since < most) return;
      await page.turn();
      if (mine !== turn) throw OVERTAKEN;
      since = performance.now();
    };
  }

  // As the other pages write it: "September 17, 2020".
  const date = (time) => new Date(time).toLocaleDateString("en-US", { dateStyle: "long" }).replace(" ", "\u00a0");

  // What fills the templates, under the names of web/view/field.go: one scope of the
  // matter and one of each step. web/view/scope.go makes the same of a built-in matter.
  function scopes(m, plan) {
    const met = new Map();
    const review = at("t-review").content.querySelector("h2").textContent;
    const list = (name) => m[name] || [], parts = list("parts").map(partOf), all = list("parts").flatMap((p) => p.steps);
    const owners = list("parts").flatMap((p, i) => p.steps.map(() => parts[i]));
    for (const s of all) for (const a of s.asks || []) if (!met.has(a.key)) met.set(a.key, [a, s]);
    const steps = all.map((s, i) => ({
      ...owners[i], ...stepOf(s, plan.steps[i], list("provisions"), met),
      back: i ? "q-" + all[i - 1].id : "v-before", next: i + 1 < all.length ? "q-" + all[i + 1].id : "v-review", nextTitle: all[i + 1]?.topic ?? review,
    }));
    const base = {
      title: m.title, court: m.court, docket: m.docket, decided: m.decided, lead: m.lead, oneMinute: m.minutes === 1, minutes: m.minutes > 1 ? m.minutes : "",
      movantName: m.sides.movant.name, opponentName: m.sides.opponent.name, ["about-" + plan.kind]: true, ["law-" + m.law]: true, judged: plan.judged, mine: plan.mine,
      parts: parts.filter((p) => p.start), first: all.length ? "q-" + all[0].id : "v-review", firstTitle: all[0]?.topic ?? review, back: all.length ? "q-" + all.at(-1).id : "v-before",
      hash: "…", said: {}, // what is said and the hash come later
    };
    for (const s of all) for (const n of s.notes || []) base["noted-" + n.authority] = true;
    return { base: { ...base, ...recordOf(list, all), ...benchOf(list, all, steps), usersShort: m.sides[m.posture?.["stay.government"] === "opponent" ? "movant" : "opponent"].short }, steps };
  }

  const partOf = (p, i) => ({ part: p.id, partTitle: p.title, number: numbers[i], of: p.steps.length, several: p.steps.length > 1, start: p.steps[0]?.id });

  const statements = (list) => (list || []).map(({ id, by }) => ({ id, by }));

  // What is said of a cell, and by whom.
  const said = (list) => (list || []).map(({ id, by, how }) => ({ id, by, ["spoke-" + (by || "record")]: true, ["serves-" + how]: true }));

  // What stands first of a list, and the rest.
  const begun = (s, name, first) => { const all = statements(s[name]); return { [name]: all.slice(0, first), [name + "Rest"]: all.slice(first) }; };

  // What was asked before, at the step that "met" has, is answered there.
  function stepOf(s, flags, provisions, met) {
    const asks = (s.asks || []).map((a) => ({ ...a, of: a.key.split("."), before: met.get(a.key)[0] !== a && met.get(a.key)[1] })), whole = asks.filter((a) => a.of[0] !== "provisions" && !a.before);
    const barred = asks.filter((a) => a.of[0] === "provisions").map((a) => provisions.find((p) => p.id === a.of[1])).find((p) => p.bars);
    return {
      id: s.id, step: s.id, topic: s.topic, ...begun(s, "facts", 2), ...begun(s, "movant", 3), ...begun(s, "opponent", 3), sided: has(s, "movant") || has(s, "opponent"),
      provision: barred?.id, bars: barred?.bars, answered: flags.answered, bench: flags.bench, ["stance-" + flags.stance]: true, acts: flags.act ? [{ use: flags.act }] : [],
      asks: asks.map(({ of, key, question, before }) => (before ? { use: "asked", asked: before.id, askedTopic: before.topic, question } : of[0] === "provisions" ? { use: "ask-provisions." + of[2], provision: of[1], question } : { use: "ask-" + key, question })),
      tensions: whole.map((a) => ({ use: "tension-" + a.key })),
      ["mark-" + s.court?.mark]: !!s.court, holding: statements(s.court?.text), found: Object.entries(s.court?.findings || {}).map((f) => f.join("=")), other_way: statements(s.other_way), since: statements(s.later),
    };
  }

  function recordOf(list, all) {
    const courts = new Set();
    for (const s of all) for (const a of s.court?.text || []) if (a.by === "court") for (const c of a.cites || []) courts.add(c);
    return {
      cites: list("cites").map(({ id, pin, quote, record }) => ({ id, pin, quote, record, ofCourt: courts.has(id) })),
      rounds: list("rounds").map((r) => ({ title: r.title, entries: r.entries.map((e) => ({ id: e.id, by: e.by, day: e.date && date(e.date + "T12:00") })) })),
    };
  }

  function benchOf(list, all, steps) {
    const pins = new Map(list("cites").map((c) => [c.id, c.pin])), named = new Map(list("interests").map((x) => [x.id, x.name]));
    const grid = list("interests").length > 0 && list("provisions").length > 0;
    const williams = (x) => x.aid && (x.cites || []).some((id) => pins.get(id).startsWith("Williams"));
    const interests = list("interests").map((x) => ({
      id: x.id, by: x.by, interest: x.id, interestName: x.name, whole: said(x.whole), ["note-" + x.sort + "-" + (x.aid || "none") + (williams(x) ? "-williams" : "")]: true,
    }));
    const asking = (key) => all.find((s) => (s.asks || []).some((a) => a.key === key))?.id;
    return {
      grid, courtSpoke: list("provisions").some((p) => (p.serves || []).some((e) => e.by === "court")), interests, wholes: interests.filter((x) => grid && has(x, "whole")),
      provisions: list("provisions").map((p) => ({
        provision: p.id, provisionName: p.name, ...(p.bars && steps.some((s) => s.provision === p.id) ? { asked: steps.find((s) => s.provision === p.id).id } : { bars: p.bars }), burden: statements(p.burden),
        cells: interests.map((x) => ({ interest: x.id, interestName: x.interestName, evidence: said((p.serves || []).filter((e) => e.interest === x.id)) })),
      })),
      alternatives: list("alternatives").map((a) => ({
        id: a.id, by: a.by, alternative: a.id, alternativeName: a.name, in_record: a.record, meant: (a.interests || []).map((id) => named.get(id)).join("; "), answer: statements(a.answer),
      })),
      askAdvances: asking("speech.advances_interest"), askExcess: asking("speech.burdens_substantially_more"),
    };
  }

  // A text of a file in which some turn the direction of writing.
  const paired = (_, v) => (typeof v === "string" && /[\u202a-\u202e\u2066-\u2069]/.test(v) ? ask("part", "held", v) : v);

  async function build(text, plan) {
    const pace = pacer();
    await pace(0);
    const m = JSON.parse(text, plan.turns ? paired : undefined), { base, steps } = scopes(m, plan);
    end?.();
    end = null;
    root.classList.remove("live", "ready");
    const form = at("analysis").cloneNode(false); // without what the last walk listens to
    at("analysis").replaceWith(form);
    at("say").textContent = "";
    title.replaceChildren(use(m.decided ? "caption-decided" : "caption", base));
    alarm("file-turns", plan.turns);
    document.title = m.title + " · " + TITLE.split(" · ").pop();
    rail.replaceChildren(use("rail", base));
    body.classList.add("opened");
    body.classList.toggle("worked", plan.worked);
    opener.open = false;
    const [first, ...views] = at("main").dataset.views.split(" ");
    form.append(use(first, base));
    await pace();
    for (let i = 0; ; i++) {
      const piece = ask("part", "said", String(i)), before = Object.keys(piece).length;
      Object.assign(base.said, piece);
      await pace();
      if (!before) break;
    }
    const rest = document.createDocumentFragment(); // outside of the page, which would lay itself out anew each time
    const add = async (name, v) => {
      const later = [];
      rest.append(use(name, v, later));
      for (const more of later) do await pace(); while (!more());
      await pace();
    };
    let part = "";
    for (const [i, s] of steps.entries()) {
      if (s.part !== part) rest.append(use("part", inside(base, s)));
      part = s.part;
      await add(plan.mine ? "step-own" : "step", inside(inside(base, s), { margin: ask("part", "margin", String(i)) }));
    }
    for (const name of views) if (name !== "work" || plan.worked) await add(name, base);
    await pace(0);
    form.append(rest);
    await pace(0);
    const family = KEPT + "/" + m.id, name = family + "/on/" + plan.text;
    const of = { title: m.title, text: plan.text, opened: Date.now() };
    meet(m.id);
    end = walk({ name, family, of, matter: text, module: compiled(), api: self.benchwalk });
    others(family, name);
  }

  // ---- work on another matter of the same id

  // What this browser has of it: the last work on each other text. Work from before
  // texts were told apart does not say which it is on.
  let carried = "";
  function others(family, name) {
    const found = [];
    try {
      if (localStorage.getItem(name) !== null || localStorage.getItem(name + "/anew") !== null) return;
      for (const key of Object.keys(localStorage)) {
        if (key !== family && !(key.startsWith(family + "/on/") && !/\/(tab|anew)/.test(key))) continue;
        try { found.push([key, storage.about(localStorage.getItem(key))]); } catch { /* nobody can read it */ }
      }
    } catch { return; }
    if (!found.length) return;
    const [key, kept] = found.sort(([, a], [, b]) => (a.opened || 0) - (b.opened || 0)).pop();
    carried = key;
    at("fail-other-work").replaceChildren(use(kept.title ? "other-work" : "other-work-old", { title: kept.title, date: date(kept.opened) }));
    alarm("other-work", true);
    at("fail-other-work").dataset.name = name;
  }

  // The other work stays where it is, whatever the reader chooses.
  function carry(over) {
    alarm("other-work", false);
    if (over) { document.dispatchEvent(new CustomEvent("carry", { detail: carried })); return; }
    try { localStorage.setItem(at("fail-other-work").dataset.name + "/anew", "1"); } catch { /* then it is asked again */ }
  }

  // ---- a link that came before its file

  // A link to work on a matter of one's own is of use with its file alone. Until that
  // is opened it is kept, and the page says what it waits for; then it stands in the
  // address again, where keep.js finds it.
  const WAITS = "benchwalk-link", linked = lead.matter;
  let waiting = null;
  try { waiting = JSON.parse(localStorage.getItem(WAITS)); } catch { /* then only one in the address waits */ }

  function hold(link) {
    waiting = link;
    try { if (link) localStorage.setItem(WAITS, JSON.stringify(link)); else localStorage.removeItem(WAITS); } catch { /* it waits as long as the page does */ }
    if (link) at("fail-link-waits").replaceChildren(use("link-waits", { id: link.id }));
    alarm("link-waits", !!link);
  }

  // Whether the address has a link that is not for the matter that stands here.
  let standing = "";
  function held() {
    const id = linked();
    if (!id || id === standing) return false;
    if (body.dataset.built.split(" ").includes(id)) { // one that has a page of its own
      location.replace((root.matches(".single") ? "?" + id : id + ".html") + location.hash);
      return true;
    }
    hold({ id, hash: location.hash });
    history.replaceState(null, "", location.pathname + location.search);
    return true;
  }

  function meet(id) {
    standing = id;
    if (waiting?.id !== id || linked()) { if (!held() && waiting) hold(waiting); return; }
    history.replaceState(null, "", location.pathname + location.search + waiting.hash);
    hold(null);
  }
  addEventListener("hashchange", (e) => { if (held()) e.stopImmediatePropagation(); });

  // ---- files

  // Checks a text completely before anything is replaced, and reports whether it
  // stands on the page now.
  async function open(text, from) {
    let plan;
    clear();
    try {
      await started();
      performance.mark("benchwalk-check");
      plan = ask("plan", text);
      performance.mark("benchwalk-checked");
    } catch (e) {
      console.error(e);
      alarm("file-unchecked", true);
      root.classList.add("ready");
      return;
    }
    tell(plan.problems);
    if (plan.problems) {
      root.classList.add("ready");
      opener.open = true;
      return;
    }
    if (from) {
      if (!linked() && !/^#p=/.test(location.hash)) history.replaceState(null, "", location.pathname + location.search); // a path that no walk has taken up is for this file
      root.classList.remove("deep");
    }
    try {
      await build(text, plan);
    } catch (e) {
      if (e !== OVERTAKEN) throw e;
      return;
    }
    if (from) {
      at("h-v-before").focus({ preventScroll: true });
      scrollTo(0, 0);
      await page.turn();
      keep(text);
    }
  }

  function keep(text) {
    try {
      localStorage.setItem(KEPT, text);
    } catch (e) {
      try { localStorage.removeItem(KEPT); } catch { /* told below */ }
      alarm(e && /quota/i.test(e.name) ? "storage-full" : "storage-denied", true);
    }
  }

  async function take(chosen) {
    clear();
    if (chosen.size > LARGEST.work) { alarm("file-large", true); return; } // before it is read
    let text;
    try {
      text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await chosen.arrayBuffer());
    } catch (e) {
      console.warn(e);
      alarm("file-text", true);
      return;
    }
    // The reader's work on the matter that stands here is for keep.js.
    const work = /"format"\s*:\s*"benchwalk\/analysis\//.test(text);
    if (!work && chosen.size > LARGEST.matter) { alarm("file-large", true); return; }
    if (end && work) { document.dispatchEvent(new CustomEvent("analysis", { detail: text })); return; }
    await open(text, true);
  }

  async function pick() {
    const [chosen] = picker.files;
    if (chosen) await take(chosen);
    picker.value = ""; // so that the same file can be opened again once it is corrected
  }
  picker.addEventListener("change", pick);

  const files = (e) => [...(e.dataTransfer?.types || [])].includes("Files");
  addEventListener("dragover", (e) => { if (files(e)) { e.preventDefault(); body.classList.add("dropping"); } });
  addEventListener("dragleave", (e) => { if (!e.relatedTarget) body.classList.remove("dropping"); });
  addEventListener("drop", (e) => {
    body.classList.remove("dropping");
    if (!files(e)) return;
    e.preventDefault(); // else the browser would leave this page for the file
    if (e.dataTransfer.files.length) take(e.dataTransfer.files[0]);
  });

  for (const intent of ["pointerdown", "focusin", "keydown", "dragenter"]) addEventListener(intent, () => started().catch(() => {}), { once: true, passive: true });
  document.addEventListener("click", (e) => {
    const button = e.target.closest?.("[data-do=carry],[data-do=anew],[data-do=let-link-go]");
    if (button?.dataset.do === "let-link-go") hold(null); else if (button) carry(button.dataset.do === "carry");
  });
  document.addEventListener("click", (e) => { // before a walk stands, which listens itself
    if (!end && e.target.closest?.("[data-do=hush]")) hush();
  });

  let kept = null;
  try { kept = localStorage.getItem(KEPT); } catch { /* told when there is something to keep */ }
  if (kept) open(kept); else { if (!held() && waiting) hold(waiting); root.classList.add("ready"); }
  if (self.answered?.has(picker)) pick(); // chosen before this script came

  return { scopes };
})();
