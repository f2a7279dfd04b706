// What passes between a walk and a program that may be missing, late, or stop.
"use strict";

// What stands for the page and for the program: its state is the list of the events it has
// taken. It stops at the events that "bad" tells, does not read those that "unread" tells,
// and no state at all where that is "bad".
const STUB = `
  const alarms = new Set(), log = [];
  const rule = { works: true, compile: true, fetch: true, bad: () => false, unread: () => false, start: () => null, starts: 0, runs: 0, turns: 0, hold: null, gone: [] };
  const page = {
    root: document.documentElement, body: document.body, fail: (id) => alarms.add(id), mend: (id) => alarms.delete(id),
    fetchOK: async (url) => { log.push("fetch " + url); if (!rule.fetch) throw new Error("no network"); return { text: async () => "the matter" }; },
    turn: async () => { rule.turns++; },
  };
  const runtime = {
    works: () => rule.works,
    compile: async () => { log.push("compile"); if (!rule.compile) throw new Error("not compiled"); return "compiled"; },
    run: async (compiled, gone) => { log.push("run " + compiled); rule.runs++; rule.gone.push(gone); if (rule.hold) await rule.hold; return program(rule); },
    digest: (matter) => "digest of " + matter,
  };
  self.console.error = () => {};
  function program(rule) {
    let all = [], texts = "";
    const answer = (more) => JSON.stringify({ state: [JSON.stringify(all) + "#", ""], ...more });
    const take = (e) => { if (rule.bad(e)) throw new Error("stopped at " + e.key); all.push([e.do, e.key, e.value].join(" ")); };
    return {
      start(matter, state, events, own) {
        rule.starts++;
        log.push("start " + [matter, state, own].join("|"));
        const instead = rule.start(state);
        if (instead) return JSON.stringify(instead);
        if (state === "bad") return JSON.stringify({ fail: "storage-unreadable" });
        if (JSON.parse(events).some(rule.unread)) return JSON.stringify({ fail: "form-unread" });
        all = state ? JSON.parse(state.split("#")[0]) : [];
        JSON.parse(events).forEach(take);
        return answer({ texts: "texts" });
      },
      act(event) {
        const e = JSON.parse(event);
        log.push("act " + e.key);
        if (e.do === "wrong") return JSON.stringify({ problems: ["wrong"] });
        if (e.do !== "at") take(e); else if (rule.bad(e)) return JSON.stringify({ panic: "stopped" });
        return answer(e.texts ? { texts: e.texts } : {});
      },
      check: (text) => JSON.stringify({ checked: text }),
    };
  }`;

async function page({ own = null, form = [] } = {}) {
  const t = await frame("module.js", STUB, `self.it = { module, alarms, rule, log, program };`);
  t.self.document.body.dataset.matter = "m.json";
  Object.assign(t, { saves: 0, greeted: 0, begun: 0, form, applied: [], told: [], unread: 0, lost: [] });
  t.walk = t.module.converse({
    own, unseen: (state, queue, lost) => { t.lost.push(lost); return state ? [...queue, ...t.form.filter((e) => e.do === "text")] : [...form, ...queue]; },
    begun: () => { t.begun++; }, greet: () => { t.greeted++; }, apply: (answer) => { t.applied.push(answer.state); }, save: () => { t.saves++; },
    unreadable: () => { t.unread++; }, told: (aside) => { t.told.push(aside.map((e) => e.key)); },
  });
  t.took = () => JSON.parse(t.walk.kept().state.split("#")[0]);
  t.waits = () => t.walk.kept().queue.map((e) => [e.do, e.key, e.value].join(" "));
  t.is = () => [...t.self.document.documentElement.classList];
  return t;
}

const test = (name, does) => { tests[name] = does; };
const find = (key, value = "1") => ({ do: "find", key, value });
const said = (t) => [...t.alarms];

test("what waits is the last word on each thing, and only what says what the work is", async () => {
  const t = await page();
  t.rule.hold = new Promise(() => {});
  for (const e of [find("a"), find("a", "2"), find("b"), { do: "mark", key: "a", on: true }, { do: "at", key: "v-result" }, { do: "view", key: "view.x" }]) same(null, t.walk.act(e));
  same([["find a 2", "find b 1", "mark a "], 4, true, false], [t.waits(), t.saves, t.walk.waiting(), t.walk.alive()]);
});

test("a program begins once, with what waits", async () => {
  const t = await page();
  same(false, t.walk.waiting());
  t.walk.act(find("a"));
  await until(() => t.greeted);
  t.walk.load();
  await pause();
  same([["find a 1"], [], true, false, 1, 1, 1, [], 0], [t.took(), t.waits(), t.walk.alive(), t.walk.waiting(), t.rule.starts, t.rule.runs, t.begun, said(t), t.unread]);
  same(["compile", "fetch m.json", "run compiled", "start the matter||"], t.log.slice().sort((a, b) => (a > b) - (a < b)));
  same([["live"], [[]], 0], [t.is(), t.told, t.rule.turns]);
  same("digest of the matter", t.walk.digest());
  t.walk.act(find("b"));
  same([["find a 1", "find b 1"], 1, 1], [t.took(), t.rule.starts, t.saves]);
  same([null, { checked: "x" }], [t.walk.act({ do: "wrong", key: "c" }), t.walk.ask("check", "x")]);
  same(2, t.applied.length, "what is wrong is not applied");
});

test("texts stand within the state until they change", async () => {
  const t = await page();
  await t.walk.load();
  t.walk.act({ ...find("a"), texts: "new" });
  t.walk.act(find("b"));
  same(["[]#texts", '["find a 1"]#new', '["find a 1","find b 1"]#new'], t.applied);
});

test("a state is taken up with what waited", async () => {
  const t = await page({ form: [find("form")] });
  t.walk.resume({ state: '["find old 1"]#texts', queue: [find("a"), { do: "at", key: "v-result" }] });
  await t.walk.load();
  same([["find old 1", "find a 1"], [], 0, [false], 1], [t.took(), t.waits(), t.unread, t.lost, t.rule.starts]);
});

test("a matter of the reader's own brings its text and its program", async () => {
  const made = await page(), ready = made.program(made.rule);
  const t = await page({ own: { module: "own module", matter: "own matter", api: ready } });
  await t.walk.load();
  same([[], 1, ["start own matter||1"], 0, "digest of own matter"], [t.log, t.rule.turns, made.log, t.rule.runs, t.walk.digest()]);
  made.rule.bad = (e) => e.key === "bad";
  t.walk.act(find("bad"));
  await until(() => t.greeted === 2);
  same(["run own module", "start own matter|[]#texts|1"], t.log, "then it is made from the same module");
});

test("where no program can run it is said once, and what is done waits", async () => {
  const t = await page();
  t.rule.works = false;
  t.walk.act(find("a"));
  t.walk.act(find("b"));
  await pause();
  same([["wasm-blocked"], ["off"], ["find a 1", "find b 1"], []], [said(t), t.is(), t.waits(), t.log]);
});

test("what did not come is tried again with the next thing that the reader does", async () => {
  for (const [what, alarm] of [["fetch", "matter-failed"], ["compile", "wasm-failed"]]) {
    const t = await page();
    t.rule[what] = false;
    t.walk.act(find("a"));
    await until(() => said(t).length);
    same([alarm], said(t));
    t.rule[what] = true;
    t.walk.act(find("b"));
    await until(() => t.greeted);
    same([[], ["find a 1", "find b 1"]], [said(t), t.took()]);
  }
});

test("a walk that has stopped begins no program", async () => {
  const t = await page();
  t.walk.stop();
  t.walk.act(find("a"));
  await pause();
  same([[], ["find a 1"]], [t.log, t.waits()]);
});

test("a program that has gone is no longer asked, and one before it takes nothing along", async () => {
  const t = await page();
  await t.walk.load();
  let stops = 1;
  t.rule.bad = (e) => e.key === "bad" && stops-- > 0;
  t.walk.act(find("bad"));
  await until(() => t.greeted === 2);
  same(2, t.rule.gone.length);
  t.rule.gone[0]();
  same(true, t.walk.alive());
  t.rule.gone[1]();
  same([false, null], [t.walk.alive(), t.walk.ask("check", "x")]);
});

test("what a program cannot bear is found by halves and put aside, and the rest is taken", async () => {
  for (const how of ["bad", "unread"]) {
    const t = await page({ form: ["a", "b", "bad", "c", "d"].map((key) => find(key)) });
    t.rule[how] = (e) => e.key === "bad";
    await t.walk.load();
    same([["find a 1", "find b 1", "find c 1", "find d 1"], ["find bad 1"], [["bad"]], 0], [t.took(), t.waits(), t.told, t.unread], how);
    t.walk.act(find("e"));
    same(["find bad 1"], t.waits(), "it waits on");
    same([["find a 1", "find b 1", "find c 1", "find d 1", "find e 1"], 1], [t.took(), t.greeted]);
    t.rule[how] = () => false;
    t.walk.act(find("bad", "2"));
    same([["bad"], []], t.told);
    same([[], true], [t.waits(), t.took().includes("find bad 2")], "until the reader says otherwise");
  }
});

test("what was put aside is let go, and nothing else", async () => {
  const t = await page({ form: [find("bad")] });
  t.rule.bad = (e) => e.key === "bad";
  await t.walk.load();
  t.rule.gone[1]();
  t.rule.hold = new Promise(() => {});
  t.walk.act(find("waits"));
  same(["find bad 1", "find waits 1"], t.waits());
  same(["bad"], t.walk.letGo().map((e) => e.key));
  same([["find waits 1"], []], [t.waits(), t.walk.letGo()]);
});

test("what the reader does meanwhile is taken once", async () => {
  const t = await page({ form: [find("a"), find("bad")] });
  let go;
  t.rule.bad = (e) => { if (e.key === "bad") t.rule.hold = new Promise((done) => { go = done; }); return e.key === "bad"; };
  t.walk.load();
  await until(() => go);
  t.walk.act(find("late"));
  same(["find late 1"], t.waits());
  for (; !t.greeted; await pause(5)) go();
  same([["find a 1", "find late 1"], ["find bad 1"]], [t.took(), t.waits()]);
  same(["act late"], t.log.filter((l) => l.startsWith("act")));
});

test("what the reader says meanwhile of the same thing is the last word on it", async () => {
  for (const [first, second] of [[find("bad"), find("bad", "2")], [{ do: "mark", key: "bad", on: true }, { do: "mark", key: "bad", on: false }]]) {
    const t = await page({ form: [find("a"), first] });
    let go;
    t.rule.bad = (e) => { const bad = e.value === first.value && e.on === first.on && e.key === "bad"; if (bad) t.rule.hold = new Promise((done) => { go = done; }); return bad; };
    t.walk.load();
    await until(() => go);
    t.walk.act(second);
    for (; !t.greeted; await pause(5)) go();
    same([["find a 1", [second.do, "bad", second.value].join(" ")], [], [[]]], [t.took(), t.waits(), t.told]);
  }
});

test("what the form says of a thing that waits already is put aside in its place", async () => {
  const t = await page(), text = (value) => ({ do: "text", key: "note.a", value });
  t.form = [text("abc on")];
  t.walk.resume({ state: "[]#", queue: [text("abc")] });
  t.rule.bad = (e) => e.value === "abc on";
  await t.walk.load();
  same([["text note.a abc"], ["text note.a abc on"], [["note.a"]]], [t.took(), t.waits(), t.told]);
});

test("a state that cannot be read is left, and what the form says is all there is", async () => {
  for (const how of ["bad", '["find old 1"]#']) {
    const t = await page({ form: [find("a")] });
    if (how !== "bad") t.rule.start = (state) => { if (state) throw new Error("stopped"); };
    t.walk.resume({ state: how, queue: [] });
    await t.walk.load();
    same([1, ["find a 1"], [false, true], 1, []], [t.unread, t.took(), t.lost, t.greeted, said(t)], how);
  }
});

test("a program that stops without anything rests", async () => {
  const t = await page();
  t.rule.start = () => { throw new Error("stopped"); };
  await t.walk.load();
  same([["crashed-twice"], 0, 0, false], [said(t), t.unread, t.greeted, t.walk.alive()]);
  const n = t.log.length;
  t.walk.act(find("a"));
  await pause();
  same([n, ["find a 1"]], [t.log.length, t.waits()]);
});

test("what a program refuses for a reason of its own is said", async () => {
  const t = await page({ form: [find("a")] });
  t.rule.start = () => ({ fail: "matter-failed", problems: ["p"] });
  await t.walk.load();
  same([["matter-failed"], 0, 0, 1, false], [said(t), t.greeted, t.unread, t.rule.starts, t.walk.alive()]);
  t.walk.act(find("b"));
  same([["find b 1"], 1], [t.waits(), t.rule.starts]);
});

test("a half that is refused ends the search", async () => {
  const t = await page({ form: [find("a"), find("bad")] });
  t.rule.unread = (e) => e.key === "bad";
  t.rule.start = () => (t.rule.starts > 1 ? { fail: "matter-failed" } : null);
  await t.walk.load();
  same([["matter-failed"], 2, []], [said(t), t.rule.starts, t.waits()]);
});

test("a program that stops is made anew, with the event once more", async () => {
  const t = await page();
  await t.walk.load();
  t.walk.act(find("a"));
  let stops = 1;
  t.rule.bad = (e) => e.key === "b" && stops-- > 0;
  same(null, t.walk.act(find("b")));
  same(["wasm-crashed"], said(t));
  await until(() => t.greeted === 2);
  same([["find a 1", "find b 1"], [], 2, 0], [t.took(), t.waits(), t.rule.runs, t.unread]);
  same([[], []], t.told);
});

test("the same event twice in a row is put aside, and one that comes between is not", async () => {
  const t = await page();
  await t.walk.load();
  // It stops where it acts, and not where it begins with the event.
  let acting = false;
  t.rule.bad = (e) => e.key === "bad" && acting;
  const stop = async (value) => { const n = t.greeted; acting = true; t.walk.act(find("bad", value)); acting = false; await until(() => t.greeted === n + 1); };
  await stop("1");
  t.walk.act(find("fine"));
  await stop("1");
  same([], t.told.at(-1), "an event between them");
  await stop("2");
  same([], t.told.at(-1), "another value");
  t.rule.bad = (e) => e.key === "bad";
  await stop("2");
  same([["bad"], ["find bad 2"]], [t.told.at(-1), t.waits()]);
});

test("a view that stopped the program twice is not asked for again, and others are", async () => {
  const t = await page(), at = (key) => ({ do: "at", key });
  await t.walk.load();
  t.rule.bad = (e) => e.key === "v-bad";
  for (const n of [2, 3]) { t.walk.act(at("v-bad")); await until(() => t.greeted === n); }
  same([["v-bad"], []], [t.told.at(-1), t.waits()]);
  const acts = t.log.length;
  same(null, t.walk.act(at("v-bad")));
  same(acts, t.log.length);
  same(true, t.walk.act(at("v-fine")) !== null);
});

test("other work begins where a program is, and loads where there is none", async () => {
  const t = await page();
  t.walk.resume({ state: "", queue: [find("a")] });
  await t.walk.restart();
  same([["find a 1"], 1], [t.took(), t.rule.runs]);
  t.walk.resume({ state: "", queue: [find("b")] });
  await t.walk.restart();
  same([["find b 1"], 1, 2], [t.took(), t.rule.runs, t.rule.starts]);
});
