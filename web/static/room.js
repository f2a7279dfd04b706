// The module of the pages for teachers: it is fetched when it is first needed, and what
// it answers is JSON.
"use strict";
const room = (() => {
  let starting = null;

  async function start() {
    const module = await WebAssembly.compile(await (await page.fetchOK("class.wasm")).arrayBuffer());
    const go = new Go();
    go.env.GOGC = "400";
    const ended = () => { starting = null; }; // a Go program that ends is a crash
    go.run(await WebAssembly.instantiate(module, go.importObject)).then(ended, ended);
    return self.benchwalk;
  }

  async function ask(call, ...args) {
    const api = await (starting ||= start().catch((e) => { starting = null; throw e; })), text = api[call](...args.map(String));
    if (call === "table" || call === "lines") return text;
    const answer = JSON.parse(text);
    if (answer?.panic !== undefined) throw new Error(answer.panic);
    return answer;
  }

  // What the page says: each sentence and name stands once in it, under an id.
  let names = null;
  const named = (id) => (names ||= new Map([...document.querySelectorAll("#t-names")].flatMap((t) => [...t.content.querySelectorAll("[data-name]")].map((e) => [e.dataset.name, e.textContent])))).get(id);
  const say = (id, holes = {}) => (named(id) ?? id).replace(/\{(\w+)\}/g, (_, name) => holes[name] ?? "");
  const topic = ({ key, provision }) => (provision ? say("of", { id: provision, name: say("provision." + key) }) : say(key));

  function el(tag, attributes, ...kids) {
    const e = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) e.setAttribute(name, value);
    e.append(...kids);
    return e;
  }

  return { ask, named, say, topic, el };
})();
