// The form of a walk: what it says, and which event each input stands for. Nothing
// here redraws an input.
"use strict";
const inputs = (form) => {
  // What the form says, kept along: reading 14,000 nodes anew on every answer
  // would cost more than the ruling.
  let untouched = new Map();
  const chosen = new Map(), place = (name, value) => (name === "mark" ? name + " " + value : name);
  // The ticks of each step are a group and have its name; what is ticked is known by itself.
  const ticked = (name) => (name.startsWith("mark.") ? "mark" : name);
  const named = (name, value) => form.elements.namedItem(name === "mark" ? "m-" + value : name); // asks the inputs alone, which are a tenth of the nodes
  const snapshot = () => [...chosen.values()];

  function keep(of, value, on) {
    const name = ticked(of);
    if (of.startsWith("work.")) named(of)?.classList.toggle("rated", value !== "open"); // seen at a glance
    if (on && value !== "") chosen.set(place(name, value), [name, value]); else chosen.delete(place(name, value));
  }

  // What the reader has put into an input is to be seen.
  function unfold(input) { const fold = input.closest("details"); if (fold) fold.open = true; }

  function put(name, value) {
    const found = named(name, value);
    for (const input of found instanceof RadioNodeList ? found : found ? [found] : []) {
      const box = input.type === "radio" || input.type === "checkbox";
      if (box) { if (input.value === value) input.checked = true; }
      else if (input.value !== value) input.value = value;
      if (!/^view\./.test(name) && (box ? input.checked : value)) unfold(input); // how the result is looked at is no work of the reader's
    }
    keep(name, value, true);
  }

  function eventOf(name, value, on) {
    if (ticked(name) === "mark") return { do: "mark", key: value, on };
    if (/^(note|override|mine)\./.test(name)) return { do: "text", key: name, value };
    if (/^(walk|posture)\./.test(name)) return { do: "setting", key: name, value };
    if (name.startsWith("predict.")) return { do: "predict", key: name.slice(8), value };
    if (/^view\./.test(name)) return { do: "view", key: name, value: on === false ? "" : value }; // a box without its tick says nothing
    if (/^work\./.test(name)) return { do: "work", key: name.slice(5), value };
    if (name.startsWith("sure.")) return { do: "sure", key: name.slice(5), value };
    if (name.startsWith("after.")) return { do: "again", key: name.slice(6), value };
    return { do: "find", key: name, value };
  }

  // The marks are those listed and no others.
  function mark(ids) {
    for (const box of form.querySelectorAll('[name^="mark."]')) {
      box.checked = ids.includes(box.value);
      if (box.checked) unfold(box);
      keep("mark", box.value, box.checked);
    }
  }

  // What has no input here any more and is set aside in the state is the form's no longer:
  // on a page that has its input again it would be checked, and count for nothing.
  function release(state) {
    const { aside = [] } = state ? JSON.parse(state) : {};
    const isAside = ([name, value]) => aside.some((a) => a.text === value && ("." + name).endsWith("." + a.name));
    for (const [name, value] of snapshot().filter(isAside)) if (!named(name, value)) keep(name, value, false);
  }

  // Whether the reader has done anything, how the page is looked at aside.
  const touched = (aside) => [...chosen].some(([k, [name, value]]) => !aside?.test(name) && untouched.get(k)?.[1] !== value && (named(name, value) || name === "walk.path"));

  // As the page was written; what a browser restores by itself would contradict what was kept.
  function reset() {
    form.reset();
    chosen.clear();
    for (const [name, value] of new FormData(form)) keep(name, String(value), true);
  }

  const begin = () => { reset(); untouched = new Map(chosen); };

  // What was answered before this script came, which early.js has noticed: each input
  // as it stands.
  const answered = () => [...self.answered || []].filter((input) => input.form === form).map((input) => [input, input.value, input.checked]);

  const value = (name) => form.elements.namedItem(name)?.value;
  const find = (name, value) => form.querySelector(`input[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`);

  return { begin, reset, keep, put, unfold, mark, release, snapshot, touched, answered, value, find, eventOf };
};
