// Opens a matter of the reader's own: has the module check the whole file, then
// fills copies of the page's templates and starts the walk on them.
"use strict";
(() => {
  if (!page.at("open")) return; // another page of the single file
  const { root, body, at, alarm, hush } = page, { LARGEST, started, compiled, ask, use, inside, has, rich, tell, clear } = file;
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
  const date = (day) => new Date(day + "T12:00").toLocaleDateString("en-US", { dateStyle: "long" }).replace(" ", "\u00a0");

  function scopes(m, plan) {
    const list = (name) => m[name] || [];
    const provisions = new Map(list("provisions").map((p) => [p.id, p])), courts = new Set();
    const parts = list("parts").map((p, i) => ({ part: p.id, partTitle: p.title, number: numbers[i], of: p.steps.length, several: p.steps.length > 1, start: p.steps[0]?.id, steps: p.steps }));
    const steps = parts.flatMap((p) => p.steps.map((s) => ({ ...p, ...s })));
    const today = m.law === "today", shown = parts.filter((p) => p.start);
    const base = {
      ...m, today, parts: shown, movantName: m.sides.movant.name, opponentName: m.sides.opponent.name,
      oneMinute: m.minutes === 1, minutes: m.minutes !== 1 && m.minutes,
      docket: m.docket && rich(m.docket, "place").join(""), first: steps.length ? "q-" + steps[0].id : "v-review", firstTitle: steps[0]?.topic, said: {},
    };
    for (const p of list("parts")) for (const s of p.steps) for (const a of s.court?.text || []) if (a.by === "court") for (const c of a.cites || []) courts.add(c);
    steps.forEach((s, i) => {
      const flags = plan.steps[i], asks = s.asks || [], before = steps[i - 1], next = steps[i + 1];
      const barred = asks.map((a) => provisions.get(a.key.split(".")[1])).find((p, j) => asks[j].key.startsWith("provisions.") && p?.bars);
      Object.assign(s, {
        movant: s.movant || [], opponent: s.opponent || [], sided: has(s, "movant") || has(s, "opponent"), provision: barred?.id, bars: barred?.bars,
        revealed: flags.revealed, bench: flags.bench, ["stance-" + flags.stance]: true, acts: flags.act ? [{ use: flags.act }] : [],
        asks: asks.map((a) => {
          const [kind, id, element] = a.key.split(".");
          return kind === "provisions" ? { use: "ask-provisions." + element, provision: id, question: a.question } : { use: "ask-" + a.key, question: a.question };
        }),
        tensions: asks.filter((a) => !a.key.startsWith("provisions.")).map((a) => ({ use: "tension-" + a.key })),
        ["mark-" + s.court?.mark]: true, holding: s.court?.text, found: Object.entries(s.court?.findings || {}).map((f) => f.join("=")),
        back: before ? "q-" + before.id : "v-before", next: next ? "q-" + next.id : "v-review", nextTitle: next?.topic ?? at("t-review").content.querySelector("h2").textContent,
      });
    });
    base.firstTitle ??= at("t-review").content.querySelector("h2").textContent;
    for (const s of list("parts").flatMap((p) => p.steps)) for (const n of s.notes || []) base["noted-" + n.authority] = true;
    base.back = steps.length ? "q-" + steps.at(-1).id : "v-before";
    base.cites = list("cites").map((c) => ({ quote: "", record: "", ...c, court: courts.has(c.id) }));
    const asking = (key) => { const s = steps.find((s) => s.asks.some((a) => a.use === "ask-" + key)); return s && s.id; };
    Object.assign(base, { askAdvances: asking("speech.advances_interest"), askExcess: asking("speech.burdens_substantially_more") });
    base.rounds = list("rounds").map((r) => ({ ...r, entries: r.entries.map((e) => ({ ...e, day: e.date && date(e.date) })) }));
    base.grid = has(m, "interests") && has(m, "provisions");
    const cites = new Map(base.cites.map((c) => [c.id, c])), williams = (x) => x.aid && (x.cites || []).some((id) => cites.get(id).pin.startsWith("Williams"));
    base.interests = list("interests").map((x) => ({ whole: [], ...x, interest: x.id, interestName: x.name, ["note-" + x.sort + "-" + (x.aid || "none") + (williams(x) ? "-williams" : "")]: true }));
    base.wholes = base.interests.filter((x) => base.grid && has(x, "whole"));
    const named = new Map(base.interests.map((x) => [x.id, x.name]));
    base.provisions = list("provisions").map((p) => ({
      provision: p.id, provisionName: p.name, bars: p.bars, burden: p.burden || [],
      cells: base.interests.map((x) => ({ interest: x.id, interestName: x.name, evidence: (p.serves || []).filter((e) => e.interest === x.id) })),
    }));
    base.alternatives = list("alternatives").map((a) => ({ answer: [], ...a, alternative: a.id, alternativeName: a.name, in_record: a.record, meant: (a.interests || []).map((id) => named.get(id)).join("; ") }));
    return { base, steps };
  }

  async function build(text, plan) {
    const pace = pacer();
    await pace(0);
    const m = JSON.parse(text), { base, steps } = scopes(m, plan);
    end?.();
    end = null;
    root.classList.remove("live", "ready");
    const form = at("analysis").cloneNode(false); // without what the last walk listens to
    at("analysis").replaceWith(form);
    at("say").textContent = "";
    title.replaceChildren(use("caption-" + plan.kind + (m.decided ? "-decided" : ""), base));
    document.title = m.title + " · " + TITLE.split(" · ").pop();
    rail.replaceChildren(use("rail", base));
    body.classList.add("opened");
    body.classList.toggle("worked", plan.worked);
    opener.open = false;
    form.append(use("before-" + plan.kind + (plan.judged ? "-judged" : "") + (plan.mine ? "-own" : ""), base));
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
    for (const name of ["review", "result-" + plan.kind, has(base, "cites") ? "sources" : "sources-empty", "authorities", ...(plan.worked ? ["work"] : []), "take", "memo"]) await add(name, base);
    await pace(0);
    form.append(rest);
    await pace(0);
    end = walk({ name: KEPT + "/" + m.id, matter: text, module: compiled(), api: self.benchwalk });
  }

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
      history.replaceState(null, "", location.pathname + location.search);
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
    if (chosen.size > LARGEST) { alarm("file-large", true); return; }
    let text;
    try {
      text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await chosen.arrayBuffer());
    } catch (e) {
      console.warn(e);
      alarm("file-text", true);
      return;
    }
    // The reader's work on the matter that stands here is for keep.js.
    if (end && /"format"\s*:\s*"benchwalk\/analysis\//.test(text)) { document.dispatchEvent(new CustomEvent("analysis", { detail: text })); return; }
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
  document.addEventListener("click", (e) => { // before a walk stands, which listens itself
    if (!end && e.target.closest?.("[data-do=hush]")) hush();
  });

  let kept = null;
  try { kept = localStorage.getItem(KEPT); } catch { /* told when there is something to keep */ }
  if (kept) open(kept); else root.classList.add("ready");
  if (self.answered?.has(picker)) pick(); // chosen before this script came
})();
