// A form over a matter file. The file is kept as it was read, and the fields
// change only what they show: all else goes back into it untouched.
"use strict";
(() => {
  if (!page.at("editor")) return; // another page of the single file
  const { root, at, alarm } = page, { started, ask, use, tell, clear } = file;
  const form = at("editor"), from = at("from"), OPEN = "benchwalk-file", DRAFT = "benchwalk-draft";
  const kept = (key, store = "localStorage") => { try { return self[store].getItem(key); } catch { return null; } };
  let m = null, saving = 0, place = kept(DRAFT, "sessionStorage") || DRAFT, draft = null, turned = false;
  const text = () => JSON.stringify(m, null, 1);

  function store(key, value) {
    try { localStorage.setItem(key, value); return true; } catch (e) {
      alarm(e && /quota/i.test(e.name) ? "storage-full" : "storage-denied", true);
      return false;
    }
  }

  // Where another tab has written since, this one's draft moves to a place of its own.
  function keep() {
    const whole = text(), there = kept(place);
    const now = JSON.stringify(JSON.parse(whole, turns.shown), null, 1) !== whole;
    if (now !== turned) alarm("draft-turns", turned = now); // once, so that who has closed it may write on
    if (whole === draft) return;
    if (there !== null && there !== draft) {
      place = DRAFT + "/" + Date.now().toString(36);
      try { sessionStorage.setItem(DRAFT, place); } catch { /* told below */ }
      alarm("other-draft", true);
      drafts();
    }
    if (store(place, whole)) draft = whole;
  }

  function drafts() {
    let all = [];
    try { all = Object.keys(localStorage).filter((key) => key.startsWith(DRAFT) && key !== place).sort(); } catch { /* told on storing */ }
    at("drafts").replaceChildren(...all.map((key) => {
      let title = "";
      try { title = JSON.parse(kept(key)).title; } catch (e) { console.warn(e); }
      return new Option(turns.paired(title) || key, key);
    }));
    at("drafts").hidden = !all.length;
  }

  function changed() {
    at("sound").hidden = true;
    follow();
    clearTimeout(saving);
    saving = setTimeout(keep, 300);
  }

  // ---- fields

  // An id that nothing in the file has.
  function fresh(letter) {
    const taken = new Set([...text().matchAll(/"id": "([^"]*)"/g)].map((x) => x[1]));
    for (let i = 1; ; i++) if (!taken.has(letter + i)) return letter + i;
  }

  const made = {
    parts: () => ({ id: fresh("p"), title: "", steps: [] }), steps: () => ({ id: fresh("s"), topic: "" }), asks: () => ({ key: "stay.merits" }),
    provisions: () => ({ id: fresh("v"), name: "" }), interests: () => ({ id: fresh("i"), name: "", sort: "security", text: "" }),
    alternatives: () => ({ id: fresh("m"), name: "", text: "", record: false }), evidence: () => ({ interest: m.interests?.[0]?.id ?? "", how: "silent", id: fresh("a"), text: "" }), statement: () => ({ id: fresh("a"), text: "" }),
  };

  // The first source of a statement, by its words; others stay behind it.
  const source = {
    get: (a) => m.cites?.find((c) => c.id === a.cites?.[0])?.pin ?? "",
    set(a, pin) {
      const rest = (a.cites || []).slice(1);
      let cite = pin && (m.cites ||= []).find((c) => c.pin === pin);
      if (pin && !cite) m.cites.push(cite = { id: fresh("c"), pin });
      a.cites = cite ? [cite.id, ...rest] : rest;
      if (!a.cites.length) delete a.cites;
    },
  };

  // What chooses among the interests is drawn anew where these change.
  let listed = "", following = [];
  function follow() {
    const now = JSON.stringify((m.interests || []).map((x) => [x.id, x.name]));
    if (now === listed) return;
    listed = now;
    following = following.filter(([box]) => box.isConnected);
    for (const [, draw] of following) draw();
  }

  function picks(box, of) {
    const name = box.dataset.picks, one = box.localName === "select";
    const draw = () => {
      const all = m.interests || [];
      if (one) {
        box.replaceChildren(...all.map((x) => new Option(turns.paired(x.name) || x.id, x.id)));
        if (!all.some((x) => x.id === of[name])) box.add(new Option(of[name], of[name]));
        box.value = of[name];
        return;
      }
      box.hidden = !all.length;
      for (const label of box.querySelectorAll("label")) label.remove();
      for (const x of all) box.append(use("edit-pick", { interest: x.id, interestName: turns.paired(x.name) || x.id }));
      for (const tick of box.querySelectorAll("input")) {
        tick.checked = !!of[name]?.includes(tick.value);
        tick.addEventListener("change", () => {
          of[name] = [...box.querySelectorAll("input:checked")].map((t) => t.value);
          if (!of[name].length) delete of[name];
          changed();
        });
      }
    };
    draw();
    following.push([box, draw]);
  }

  function field(input, of) {
    const path = input.dataset.field.split("."), name = path.pop(), holder = () => path.reduce((o, p) => (o[p] ||= {}), of);
    const number = input.type === "number", tick = input.type === "checkbox";
    const value = name === "source" ? source.get(of) : holder()[name] ?? "";
    if (input.localName === "select" && value && ![...input.options].some((o) => o.value === value)) input.add(new Option(value, value));
    if (tick) input.checked = !!value; else if (value !== "" || input.localName !== "select") input.value = value;
    const title = input.closest("details,fieldset")?.querySelector(`:scope > :is(legend,summary) > [data-name="${name}"]`);
    if (title) title.textContent = turns.paired(String(value));
    input.addEventListener(name === "source" ? "change" : "input", () => {
      if (name === "source") source.set(of, input.value.trim());
      else if (tick) holder()[name] = input.checked;
      else if (input.value === "" && !input.required) delete holder()[name];
      else holder()[name] = number ? Number(input.value) : input.value;
      if (title) title.textContent = turns.paired(input.value);
      changed();
    });
  }

  // A path names no step that is gone, and rows of one step are that step.
  function prune() {
    const has = new Set(m.parts.flatMap((p) => p.steps.map((s) => s.id)));
    for (const [name, path] of Object.entries(m.paths || {})) {
      path.steps = path.steps.map((s) => [s].flat().filter((id) => has.has(id))).filter((rows) => rows.length).map((rows) => (rows.length > 1 ? rows : rows[0]));
      if (!path.steps.length) delete m.paths[name];
    }
  }

  function bind(part, of) {
    const mine = (e) => e.parentElement.closest("[data-list]") === part.closest("[data-list]");
    for (const box of part.querySelectorAll("[data-picks]")) if (mine(box)) picks(box, of);
    for (const input of part.querySelectorAll("[data-field]")) if (mine(input)) field(input, of);
    for (const list of part.querySelectorAll("[data-list]")) if (mine(list)) fill(list, of);
  }

  function fill(list, of) {
    const name = list.dataset.list, kind = list.dataset.kind || name;
    let n = 0;
    const show = (item) => {
      const entry = use("edit-" + kind, { n: ++n, provisions: (m.provisions || []).map((p) => ({ provision: p.id, provisionName: turns.paired(p.name) })) }).firstElementChild;
      list.lastElementChild.before(entry);
      bind(entry, item);
      entry.querySelector(":scope > .do [data-do=drop]")?.addEventListener("click", () => {
        of[name].splice(of[name].indexOf(item), 1);
        if (name === "interests") for (const a of m.alternatives || []) if (a.interests?.includes(item.id)) a.interests = a.interests.filter((id) => id !== item.id);
        if (!of[name].length && !list.dataset.needed) delete of[name];
        prune();
        const next = entry.nextElementSibling;
        entry.remove();
        (next.querySelector("input,textarea,select,summary") || next.querySelector("button")).focus();
        changed();
      });
      return entry;
    };
    for (const item of of[name] || []) show(item);
    list.lastElementChild.querySelector("button").addEventListener("click", () => {
      const item = made[kind]();
      (of[name] ||= []).push(item);
      const entry = show(item);
      if (entry.localName === "details") entry.open = true;
      entry.querySelector("input,textarea,select").focus();
      changed();
    });
  }

  function edit(matter) {
    m = matter;
    const fields = use("editor", {});
    at("fields").replaceChildren(fields);
    bind(at("fields"), m);
    form.hidden = false;
    changed();
  }

  // ---- where it comes from

  // Where the work on a matter is kept: that on one of the reader's own under its text.
  async function workOn(of, own) {
    if (!own) return kept("benchwalk/" + of.id);
    await started();
    return kept(OPEN + "/" + of.id + "/on/" + ask("plan", JSON.stringify(of)).text) || kept(OPEN + "/" + of.id);
  }

  // What was written in a walk: notes and reasons become facts of its steps, the
  // reader's own measures alternatives. Whose word it is, is said of each.
  async function takeIn(own) {
    const by = "commentary";
    try {
      const whole = await workOn(m, own) || "";
      const { form: put, state } = JSON.parse(whole.split(" ").slice(2).join(" ")), written = new Map(put), reasons = form.dataset.reasons.split(" ").map((r) => r.split("="));
      for (const step of m.parts.flatMap((p) => p.steps || [])) {
        const said = ["note." + step.id, ...reasons.filter(([, key]) => step.asks?.some((a) => a.key === key)).map(([id]) => "override." + id)];
        for (const text of said.map((key) => written.get(key))) if (text) (step.facts ||= []).push({ id: fresh("a"), text, by });
      }
      for (const [key, text] of put) if (text && /^mine\.\d$/.test(key)) (m.alternatives ||= []).push({ id: fresh("m"), name: text, text, by, record: false });
      const { posture, law } = JSON.parse(state || "{}");
      if (posture) Object.assign(m, { posture: { ...m.posture, ...posture }, law: law || "2020-10-23" }); // which an analysis leaves out
    } catch (e) { console.warn(e); }
  }

  async function begin() {
    clear();
    const where = from.value, own = where.startsWith("benchwalk-"), chosen = own ? kept(where) : "";
    try {
      const begun = own ? JSON.parse(chosen) : await (await page.fetchOK(where)).json();
      if (!begun) throw new Error(where + " is gone");
      if (!own) delete begun.numbering; // which is of the built-in matter: this one gets steps of its own
      if (where.startsWith(DRAFT)) { // the one that stands here stays where it is
        if (m) keep();
        [place, draft] = [where, chosen];
        try { sessionStorage.setItem(DRAFT, place); } catch { /* then a reload finds the other */ }
        drafts();
      }
      m = begun;
    } catch (e) {
      console.error(e);
      alarm("matter-failed", true);
      return;
    }
    if (at("notes").checked) await takeIn(own);
    if (!own) m.id = m.id.slice(0, 30) + "-" + Date.now().toString(36); // another matter, whose work is kept apart
    edit(m);
    form.querySelector("input").focus();
  }

  // ---- what becomes of it

  async function sound() {
    clear();
    let plan;
    try {
      await started();
      plan = ask("plan", text());
    } catch (e) {
      console.error(e);
      alarm("file-unchecked", true);
      return false;
    }
    tell(plan.problems);
    at("sound").hidden = !!plan.problems;
    return !plan.problems;
  }

  function save() {
    page.download((/^[a-z0-9-]+$/.test(m.id) ? m.id : "matter") + ".json", new Blob([text() + "\n"], { type: "application/json" }));
  }

  document.addEventListener("click", async (e) => {
    switch (e.target.closest?.("[data-do]")?.dataset.do) {
      case "begin": await begin(); break;
      case "check": await sound(); break;
      case "save": save(); break;
      case "open": if (await sound() && store(OPEN, text())) location.assign(at("to-open").href); break;
      case "hush": page.hush(); break;
    }
  });
  form.addEventListener("submit", (e) => e.preventDefault());
  addEventListener("pagehide", () => { if (m) keep(); });
  addEventListener("storage", (e) => {
    drafts();
    if (e.key !== "benchwalk-erased" || !e.newValue) return;
    clearTimeout(saving);
    m = null;
    location.reload();
  });

  if (!kept(OPEN)) from.querySelector(`option[value=${OPEN}]`).remove();
  drafts();
  const left = kept(place);
  if (left) {
    try {
      edit(JSON.parse(left));
      draft = left;
    } catch (e) { console.warn(e); }
  }
  root.classList.add("ready");
})();
