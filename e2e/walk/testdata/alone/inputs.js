// What inputs.js reads from a form and puts into it.
"use strict";

const FORM = `
  <form id="other"><input name="elsewhere" value="x"></form>
  <form id="form">
    <details id="d-merits"><summary>S</summary>
      <input type="radio" name="stay.merits" value="strong" id="r-strong"><input type="radio" name="stay.merits" value="weak" id="r-weak"><input type="radio" name="stay.merits" value="open" id="r-open" checked>
    </details>
    <details id="d-note"><summary>S</summary><textarea name="note.a"></textarea></details>
    <details id="d-marks"><summary>S</summary><input type="checkbox" name="mark.s" value="x" id="m-x"></details>
    <details id="d-mark-y"><summary>S</summary><input type="checkbox" name="mark.s" value="y" id="m-y"></details>
    <details id="d-view"><summary>S</summary><input type="checkbox" name="view.plain" value="on" id="v-plain"></details>
    <select name="work.fit.serves"><option value="open">-</option><option value="directly">D</option></select>
  </form>`;

async function form() {
  const t = await frame("inputs.js", "", `const form = document.getElementById("form"); self.it = { form, said: inputs(form), at: (id) => document.getElementById(id) };`, FORM);
  t.said.begin();
  return t;
}

const test = (name, does) => { tests[name] = does; };
const BEFORE = [["stay.merits", "open"], ["work.fit.serves", "open"]];

test("what a page says as it was written is no work of the reader's", async () => {
  const { said } = await form();
  same(BEFORE, said.snapshot());
  same(false, said.touched());
});

test("an answer takes the place of the one before, and each tick stands for itself", async () => {
  const { said } = await form();
  said.keep("stay.merits", "weak", true);
  said.keep("mark.s", "x", true);
  said.keep("mark.s", "y", true);
  said.keep("note.a", "text", true);
  same([["stay.merits", "weak"], BEFORE[1], ["mark", "x"], ["mark", "y"], ["note.a", "text"]], said.snapshot());
  said.keep("mark.s", "x", false);
  said.keep("note.a", "", true);
  same([["stay.merits", "weak"], BEFORE[1], ["mark", "y"]], said.snapshot());
  said.reset();
  same(BEFORE, said.snapshot());
});

test("the reader has done something", async () => {
  for (const [name, value, touched, aside] of [
    ["stay.merits", "weak", true], ["stay.merits", "open", false], ["mark.s", "x", true], ["note.a", "text", true],
    ["note.a", "text", false, /^note\./], ["gone.input", "x", false], ["walk.path", "whole", true], ["walk.path", "whole", false, /^(walk|view)\./],
  ]) {
    const { said } = await form();
    said.keep(name, value, true);
    same(touched, !!said.touched(aside), name + " " + value + " " + aside);
  }
});

test("what is rated is seen", async () => {
  const { said, form: f } = await form(), select = f.elements["work.fit.serves"];
  said.keep("work.fit.serves", "directly", true);
  same(true, select.classList.contains("rated"));
  said.keep("work.fit.serves", "open", true);
  same(false, select.classList.contains("rated"));
});

test("what is put into an input is there and seen", async () => {
  const { said, at, form: f } = await form(), opened = () => [...f.querySelectorAll("details")].filter((d) => d.open).map((d) => d.id);
  said.put("stay.merits", "weak");
  same([true, false, false, ["d-merits"]], [at("r-weak").checked, at("r-strong").checked, at("r-open").checked, opened()]);
  said.put("note.a", "");
  same(["d-merits"], opened(), "nothing is in it");
  said.put("note.a", "text");
  same(["text", ["d-merits", "d-note"]], [f.elements["note.a"].value, opened()]);
  said.put("view.plain", "on");
  same([true, ["d-merits", "d-note"]], [at("v-plain").checked, opened()], "how the result is looked at is no work");
  said.put("mark", "x");
  same([true, false, ["d-merits", "d-note", "d-marks"]], [at("m-x").checked, at("m-y").checked, opened()]);
  said.put("work.fit.serves", "directly");
  same("directly", f.elements["work.fit.serves"].value);
  said.put("gone.input", "kept");
  same([["stay.merits", "weak"], ["work.fit.serves", "directly"], ["note.a", "text"], ["view.plain", "on"], ["mark", "x"], ["gone.input", "kept"]], said.snapshot());
  let writes = 0;
  const note = f.elements["note.a"], own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(note), "value");
  Object.defineProperty(note, "value", { get() { return own.get.call(note); }, set(v) { writes++; own.set.call(note, v); } });
  said.put("note.a", "text");
  same(0, writes, "where it stands already the caret stays");
});

test("the marks are those that are listed", async () => {
  const { said, at } = await form();
  said.keep("mark.s", "x", true);
  said.mark(["y"]);
  same([false, true, false, true, [...BEFORE, ["mark", "y"]]], [at("m-x").checked, at("m-y").checked, at("d-marks").open, at("d-mark-y").open, said.snapshot()]);
});

test("what is set aside in the state is the form's no longer, where it has no input", async () => {
  const { said } = await form();
  for (const [name, value] of [["note.gone", "one"], ["note.other", "two"], ["note.a", "three"], ["mark", "x"], ["mark", "gone"]]) said.keep(name, value, true);
  said.release("");
  said.release("{}");
  const all = [...BEFORE, ["note.gone", "one"], ["note.other", "two"], ["note.a", "three"], ["mark", "x"], ["mark", "gone"]];
  same(all, said.snapshot());
  said.release(JSON.stringify({ aside: [{ name: "note.gone", text: "another" }, { name: "gone", text: "two" }, { name: "note.a", text: "three" }, { name: "mark", text: "x" }] }));
  same(all, said.snapshot(), "another text, another name, and what has an input");
  said.release(JSON.stringify({ aside: [{ name: "gone", text: "one" }, { name: "mark", text: "gone" }] }));
  same([...BEFORE, ["note.other", "two"], ["note.a", "three"], ["mark", "x"]], said.snapshot());
});

test("each input stands for one event", async () => {
  const { said } = await form();
  for (const [name, value, on, event] of [
    ["stay.merits", "weak", true, { do: "find", key: "stay.merits", value: "weak" }],
    ["mark.s", "x", false, { do: "mark", key: "x", on: false }], ["mark", "x", true, { do: "mark", key: "x", on: true }],
    ["note.a", "t", true, { do: "text", key: "note.a", value: "t" }], ["override.k", "t", true, { do: "text", key: "override.k", value: "t" }], ["mine.1", "t", true, { do: "text", key: "mine.1", value: "t" }],
    ["walk.path", "whole", true, { do: "setting", key: "walk.path", value: "whole" }], ["posture.a", "b", true, { do: "setting", key: "posture.a", value: "b" }],
    ["predict.stay", "granted", true, { do: "predict", key: "stay", value: "granted" }],
    ["view.plain", "on", true, { do: "view", key: "view.plain", value: "on" }], ["view.plain", "on", false, { do: "view", key: "view.plain", value: "" }], ["view.plain", "on", undefined, { do: "view", key: "view.plain", value: "on" }],
    ["work.fit.serves", "open", true, { do: "work", key: "fit.serves", value: "open" }],
    ["sure.appeal", "quite", true, { do: "sure", key: "appeal", value: "quite" }], ["after.appeal", "same", true, { do: "again", key: "appeal", value: "same" }],
  ]) same(event, said.eventOf(name, value, on), name);
});

test("what was answered before the script came is each input of the form as it stands", async () => {
  const { said, at, self } = await form(), read = () => said.answered().map(([input, ...of]) => [input.id, ...of]);
  same([], read());
  at("m-x").checked = true;
  self.answered = new Set([at("m-x"), at("r-weak"), self.document.querySelector("[name=elsewhere]")]);
  same([["m-x", "x", true], ["r-weak", "weak", false]], read());
});

test("an input is found by its name and value", async () => {
  const { said, at, form: f } = await form();
  same([true, null, "open", undefined], [said.find("stay.merits", "weak") === at("r-weak"), said.find("stay.merits", "none"), said.value("stay.merits"), said.value("gone")]);
  const found = [];
  for (const id of ["r-weak", "v-plain"]) { said.unfold(at(id)); found.push(at(id).closest("details").open); }
  said.unfold(f.elements["work.fit.serves"]); // which stands in no fold
  same([true, true], found);
});
