// The page of a class: what is dropped or pasted goes to the module, which counts, and
// what it counted is drawn with the names that stand in the document.
"use strict";
(() => {
  const form = document.getElementById("class");
  if (!form) return;
  const at = (id) => document.getElementById(id), { say, topic, el } = room, values = form.elements, LARGEST = 64 << 20, FIRST = 6, MOVES = 4;
  let opened = "", file = "", students = [], leftOut = [], again = 0, report = null, order = [];

  function who(student) {
    const way = at("naming").value, n = way === "shuffled" ? order[student] : student;
    if (way === "hidden") return say("somebody");
    return (way === "names" && students[student]?.name) || say("student", { value: n + 1 });
  }

  // ---- what comes in

  async function matter(of) {
    if (of !== "own-file") return (await page.fetchOK(of)).text();
    return values.file.files[0]?.text() ?? "";
  }

  async function begin(of) {
    students = [];
    order = [];
    again = 0;
    const text = file = await matter(of);
    opened = text && (await room.ask("room", text, "")) ? of : "";
    return !!opened;
  }

  // Until somebody counts the matter is the one that what comes in is about.
  async function take(place, text) {
    if (!opened && !(await begin(values.of.value))) return;
    let found = await room.ask("take", text);
    if (!students.length && !projector.any() && found.length && found.every(({ why }) => why === "other-matter")) {
      const was = values.of.value;
      for (const { value } of values.of.options) {
        if (value === was || value === "own-file") continue;
        await begin(value);
        const other = await room.ask("take", text);
        if (other.some(({ student }) => student >= 0)) { values.of.value = value; found = other; break; }
        opened = "";
      }
      if (!opened) await begin(was);
    }
    if (!found.length && !/p=\d\./.test(text)) leftOut.push({ place, why: "nothing" });
    for (const { line, student, why, name, at: row, in: member, waits, waited } of found) {
      const waiting = waited === undefined ? null : leftOut.find((l) => l.waits === waited);
      if (waiting) leftOut.splice(leftOut.indexOf(waiting), 1); // its path is known by now
      if (student >= 0 && (!why || why === "replaces")) students[student] = { name };
      if (why === "again") again++; // it is the very same as one before, and is left out of nothing
      else if (why) leftOut.push({ place: waiting?.place || [place, line || row, member].filter(Boolean).join(": "), why, waits });
    }
  }

  async function read(file, place = file.webkitRelativePath || file.name) {
    if (await zip.is(file)) return unzip(file, place);
    if (file.size > LARGEST) leftOut.push({ place, why: "large" });
    else await take(place, await file.text());
  }

  async function unzip(file, place) {
    let entries = [];
    try { entries = await zip.list(file); } catch (e) { leftOut.push({ place, why: e.why || "bad-zip" }); }
    for (const entry of entries) {
      const inside = place + "/" + entry.name;
      try { await take(inside, await zip.text(file, entry)); } catch (e) { if (!e.why) throw e; leftOut.push({ place: inside, why: e.why }); }
    }
  }

  // An assignment says which path the codes are of, so it is read first.
  async function readAll(files) {
    const first = [], rest = [];
    for (const file of files) (file.size < 1 << 18 && /benchwalk\/assignment/.test(await file.slice(0, 400).text()) ? first : rest).push(file);
    for (const file of [...first, ...rest]) await read(file);
  }

  // Of what is dropped, files and all that is in folders.
  async function dropped(items) {
    const files = [], into = async (entry) => {
      if (entry.isFile) return files.push(await new Promise((done, failed) => entry.file(done, failed)));
      const reader = entry.createReader();
      for (let more = []; (more = await new Promise((done, failed) => reader.readEntries(done, failed))).length;) for (const one of more) await into(one);
    };
    for (const entry of [...items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean)) await into(entry);
    return files;
  }

  // One thing after the other, however fast they come.
  let last = Promise.resolve(), waiting = 0;
  function work(what) {
    waiting++;
    form.setAttribute("aria-busy", "true");
    last = last.then(async () => {
      at("class-failed").hidden = true;
      try {
        await what();
        await show();
      } catch (e) {
        console.warn(e);
        at("class-failed").hidden = false;
      }
      if (!--waiting) form.removeAttribute("aria-busy");
    });
  }

  // ---- what is seen

  // What comes in folds to one line once something was read.
  function fold(on) {
    const within = at("comes-in").contains(document.activeElement);
    at("comes-in").open = !on;
    if (on && within) at("comes-in").querySelector("summary").focus({ preventScroll: true });
  }

  function count() {
    const said = !students.length && !leftOut.length ? say("comes-in") : leftOut.length ? say("read-left", { first: students.length, second: leftOut.length }) : say("read", { value: students.length });
    at("class-count").textContent = said;
    at("class-again").textContent = again ? say("again", { value: again }) : "";
    at("class-said").textContent = [said, at("class-again").textContent].join(" ");
  }

  async function show() {
    const some = students.length > 0 || projector.any();
    at("seen").hidden = !some && !leftOut.length;
    report = opened ? await room.ask("report") : null;
    count();
    at("left-out").hidden = !leftOut.length;
    at("left-out").querySelector("ul").replaceChildren(...leftOut.slice(0, 500).map(({ place, why }) => el("li", {}, el("bdi", {}, turns.paired(place.slice(0, 200))), " ", say("why." + why))));
    while (order.length < students.length) { // a new number goes anywhere among those that there are
      const n = order.length, i = crypto.getRandomValues(new Uint32Array(1))[0] % (n + 1);
      order.push(n);
      [order[n], order[i]] = [order[i], order[n]];
    }
    draw();
  }

  const section = (id, kids, into) => { at(id).hidden = !kids.length; (into ? at(id).querySelector(into) : at(id)).replaceChildren(...kids); };

  function draw() {
    const r = report, none = !r || !students.length;
    const answered = !r ? [] : r.questions.map((_, n) => n).filter((n) => r.questions[n].last.slice(1).some(Boolean) || projector.hands(r.questions[n]));
    const first = none ? [] : r.divided;
    const all = [...first, ...answered.filter((n) => !first.includes(n))], shown = all.filter((n) => !r.assigned.length || r.assigned.includes(n)).slice(0, FIRST);
    const heats = (numbers) => numbers.map((n) => heat(r.questions[n], n === first[0])), rest = all.filter((n) => !shown.includes(n));
    section("s-questions", [...heats(shown), ...(rest.length ? [el("details", {}, el("summary", {}, say("others")), ...heats(rest))] : [])], ".heats");
    section("s-rulings", none ? [] : r.tests.filter(({ first, last, predicted }) => first.length || last.length || Object.keys(predicted).length).map(test), ".tests");
    section("s-grounds", none ? [] : [...r.grounds.map(({ rule, count, court }) => counted(count, say(r.tests[0].test + ".rule." + rule), court && say("court-too"))), counted(r.no_ground, say("no-ground"))], "ul");
    section("s-turns", none ? [] : r.turns.slice(0, 5).map(({ key, to, count }) => el("li", {}, say("turn", { topic: say(key), finding: say(key + "." + to), value: count }))), "ul");
    section("s-least", none ? [] : r.least.map((count, n) => count && counted(count, n ? say("least." + n) : say("nothing-alters"))).filter(Boolean), "ul");
    section("s-pairs", none ? [] : r.pairs.map(({ students: [a, b], key }) => el("li", {}, say("pair", { first: "\u2068" + who(a) + "\u2069", second: "\u2068" + who(b) + "\u2069", topic: say(key) }))), "ul");
    section("s-outliers", none ? [] : r.outliers.map(({ student, rare }) => el("li", {}, el("bdi", {}, el("b", {}, who(student))), " ", ...rare.map((n) => el("span", { class: "tag" }, topic(r.questions[n]))))), "ul");
    reasons(answered);
  }

  const counted = (count, what, also) => el("li", {}, el("b", { class: "n" }, String(count)), el("span", {}, what, ...(also ? [" ", el("span", { class: "tag court" }, also)] : [])));

  // The answers to one question, from the worst for whom they serve to the best.
  function heat(q, divided) {
    const shown = q.answers.map((_, f) => f).filter((f) => f > 0), sum = (counts) => counts.reduce((a, b) => a + b, 0), asked = students.length > 0;
    const of = projector.hands(q), row = (name, counts, total) => el("tr", {}, el("th", { scope: "row" }, name), ...shown.map((f) => {
      const cell = el("span", { class: "n" + (q.court === q.answers[f] ? " court-here" : "") }, String(counts[f]));
      cell.style.setProperty("--p", Math.round((100 * counts[f]) / (total || 1)));
      return el("td", { "data-label": say(q.key + "." + q.answers[f]) }, cell);
    }));
    const moves = q.moves.filter(([from, to]) => from !== to).sort((a, b) => b[2] - a[2]).slice(0, MOVES);
    return el("figure", { class: "heat" },
      el("figcaption", {}, el("b", {}, topic(q)), " ", el("span", { class: "soft" }, say(q.key.split(".")[0])), ...(divided ? [" ", el("span", { class: "tag" }, say("divided"))] : [])),
      el("table", {}, el("thead", {}, el("tr", {}, el("td", {}), ...shown.map((f) => el("th", { scope: "col" }, say(q.key + "." + q.answers[f]))))),
        el("tbody", {}, ...(asked ? [row(say("first"), q.first, sum(q.last)), row(say("last"), q.last, sum(q.last))] : []), ...(of ? ["first", "last"].filter((when) => sum(of[when])).map((when) => row(say("hands-" + when), of[when], sum(of[when]))) : []))),
      el("button", { type: "button", class: "bare", "data-do": "project", "data-key": report.questions.indexOf(q) }, say("show")),
      ...(q.moved ? [el("p", { class: "soft" }, say("moved", { value: q.moved }), " ", ...moves.map(([from, to, n]) => el("span", { class: "tag" }, `${say(q.key + "." + q.answers[from])} → ${say(q.key + "." + q.answers[to])}: ${n}`)))] : []));
  }

  function test(t) {
    const ruling = ({ reachable, firmness }) => [...reachable.map((d) => el("span", { class: "tag" }, say(t.test + ".to." + d))), " ", say("firmness." + firmness)];
    const group = (name, list) => (list.length ? [el("h4", {}, name), el("ul", { class: "counts" }, ...list.map(([n, ...what]) => el("li", {}, el("b", { class: "n" }, String(n)), el("span", {}, ...what))))] : []);
    return el("section", {}, el("h3", {}, say(t.test)), el("div", { class: "abreast" }, ...[
      group(say("predicted"), Object.entries(t.predicted).map(([to, n]) => [n, say(t.test + ".to." + to)])),
      group(say("ruled-first"), t.first.map((x) => [x.count, ...ruling(x)])), group(say("ruled-last"), t.last.map((x) => [x.count, ...ruling(x)])),
      group(say("court-ruled"), t.court ? [["", ...ruling(t.court)]] : []),
    ].filter((g) => g.length).map((g) => el("div", {}, ...g))));
  }

  async function reasons(answered) {
    const of = report, blocks = [];
    for (const n of answered) {
      if (!students.length) break;
      const q = of.questions[n], said = (await room.ask("question", n)).map((a, student) => ({ ...a, student })).filter(({ reason }) => reason);
      if (!said.length) continue;
      blocks.push(el("details", {}, el("summary", {}, topic(q)), el("div", { class: "abreast" }, ...q.answers.map((level, f) => [level, said.filter(({ last }) => last === f)]).filter(([, list]) => list.length)
        .map(([level, list]) => el("section", {}, el("h3", {}, say(q.key + "." + level)), ...list.map(({ reason, student }) => el("p", {}, el("bdi", {}, el("b", {}, who(student))), " ", el("bdi", {}, reason))))))));
    }
    if (of === report) section("s-reasons", blocks, ".reasons");
  }

  // ---- what is done with it

  const named = () => (at("naming").value === "names" ? "named" : "");
  // The hands that were counted, by the number of their question.
  const hands = () => JSON.stringify((report?.questions || []).flatMap((q, question) => { const of = projector.hands(q); return of ? [{ question, first: of.first, after: of.last }] : []; }));
  // On paper nothing can be opened.
  addEventListener("beforeprint", () => { for (const fold of document.querySelectorAll("#seen details")) fold.open = true; });
  // A question is shown though nobody has handed in: then the matter that is chosen is open.
  const project = (button) => work(async () => {
    if (!opened && !(await begin(values.of.value))) return;
    report ||= await room.ask("report");
    projector.open(JSON.parse(file, turns.shown), report, button.dataset.key && Number(button.dataset.key), show);
  });

  const acts = {
    project,
    take: () => work(async () => { const text = values.paste.value; if (text.trim()) { await take("", text); values.paste.value = ""; fold(students.length); } }),
    csv: async () => page.download("class.csv", new Blob([await room.ask("table", named(), hands())], { type: "text/csv;charset=utf-8" })),
    ndjson: async () => page.download("class.ndjson", new Blob([await room.ask("lines", named(), hands())], { type: "application/x-ndjson" })),
    print: () => print(),
    erase: () => work(async () => { leftOut = []; opened = ""; projector.erase(); form.reset(); fold(false); await begin(values.of.value); }),
  };
  document.addEventListener("click", (e) => { const button = e.target.closest("[data-do]"); if (button) acts[button.dataset.do]?.(button); });
  form.addEventListener("change", (e) => {
    const { name, files } = e.target;
    if (name === "files" || name === "folder") { const all = [...files]; work(async () => { await readAll(all); e.target.value = ""; fold(students.length); }); }
    if (name === "of" || name === "file") {
      at("class-own").hidden = values.of.value !== "own-file";
      leftOut = [];
      opened = "";
      students = [];
      projector.erase();
      work(() => begin(values.of.value));
    }
  });
  at("naming").addEventListener("change", draw);
  form.addEventListener("submit", (e) => e.preventDefault());
  document.addEventListener("dragover", (e) => e.preventDefault());
  document.addEventListener("drop", (e) => {
    e.preventDefault();
    const text = e.dataTransfer.getData("text/plain"), files = dropped(e.dataTransfer.items);
    work(async () => { const all = await files; if (all.length) await readAll(all); else if (text) await take("", text); fold(students.length); });
  });
  document.documentElement.classList.add("ready"); // from here on early.js remembers no input
})();
