// What the two pages for matters of the reader's own share: the module that checks
// a file, and the templates. Nothing is said here: the templates are those of which
// every walk is made, and web/view/hole.go tells what their marks mean.
"use strict";
const file = (() => {
  const { at, alarm } = page, { make } = tree, { works, compile, run } = runtime;
  const LARGEST = { matter: 1 << 20, work: 4 << 20 }, failures = ["file-large", "file-text", "file-unchecked", "file-turns"];
  let module = null, starting = null, api = null;

  // ---- the module

  async function start() {
    if (!works()) throw new Error("WebAssembly is blocked");
    module ||= await compile();
    const gone = () => { if (api === mine) api = starting = null; };
    const mine = api = await run(module, gone);
    return api;
  }

  const started = () => starting ||= start().catch((e) => { starting = null; throw e; });

  function ask(call, ...args) {
    const answer = JSON.parse(self.benchwalk[call](...args));
    if (answer?.panic !== undefined) throw new Error(answer.panic);
    return answer;
  }

  // ---- templates

  const has = (v, name) => { const x = v[name]; return Array.isArray(x) ? x.length > 0 : !!x; };
  const nodes = (list) => (list || []).map((n) => make(n));

  // A text with no sign in it is itself.
  const rich = (text, kind) => (kind === "text" && !/[*[]/.test(text) ? [text] : ask("part", kind, text));

  // With a list of what is to be done later, long lists are begun, and the rest of
  // each waits there as a function that goes on a piece and says whether it is done.
  function use(name, v, later) {
    const copy = at("t-" + name).content.cloneNode(true);
    fillIn(copy, v, later);
    return copy;
  }

  const PIECE = 40;

  function fillIn(from, v, later) {
    const repeated = [];
    for (const e of from.querySelectorAll("[data-each]")) {
      if (!from.contains(e)) continue; // inside another, and filled with it
      const place = document.createComment("");
      e.replaceWith(place);
      repeated.push([place, e]);
    }
    for (const e of from.querySelectorAll("[data-if]")) {
      const name = e.dataset.if.replace("!", "");
      if (has(v, name) === e.dataset.if.startsWith("!")) e.remove(); else delete e.dataset.if;
    }
    holes(from, v);
    for (const [place, e] of repeated) {
      if (!from.contains(place)) continue;
      const next = copies(e, v, later);
      const more = () => { const [copy, done] = next(later ? PIECE : Infinity); if (done) place.replaceWith(...copy); else place.before(...copy); return done; };
      if (!more()) later.push(more);
    }
  }

  const put = (text, v) => text.replace(/\{(\w+)\}/g, (hole, name) => v[name] ?? "");

  function holes(from, v) {
    for (let n = from.firstChild, next; n; n = next) {
      next = n.nextSibling;
      if (n.nodeType === Node.TEXT_NODE) { if (n.data.includes("{")) n.data = put(n.data, v); continue; }
      if (n.nodeType !== Node.ELEMENT_NODE) continue;
      let mark = "";
      for (const a of n.attributes) {
        if (Object.hasOwn(marks, a.name)) mark = a.name;
        else if (a.value.includes("{")) a.value = put(a.value, v);
      }
      if (mark) marks[mark](n, v, n.getAttribute(mark)); else holes(n, v);
    }
  }

  function copies(e, v, later) {
    const { each, bare } = e.dataset, list = v[each] || [];
    delete e.dataset.each;
    const plain = !e.querySelector("[data-each],[data-if]") && !("if" in e.dataset);
    let i = 0;
    return (many) => [list.slice(i, i += many).map((item) => {
      const copy = document.createDocumentFragment();
      if (bare === undefined) copy.append(e.cloneNode(true)); else for (const kid of e.childNodes) copy.append(kid.cloneNode(true));
      (plain ? holes : fillIn)(copy, inside(v, item), later);
      return copy;
    }), i >= list.length];
  }

  // A scope in a scope sees what it does not say itself.
  const inside = (v, item) => Object.assign(Object.create(v), item);

  const marks = {
    "data-rich"(e, v, name) { e.replaceWith(...nodes(rich(v[name] || "", "place" in e.dataset ? "place" : "text"))); },
    "data-nodes"(e, v, name) { e.replaceWith(...nodes(v[name])); },
    "data-use"(e, v, name) { e.replaceWith(...(v[name] || []).map((item) => use(item.use, inside(v, item)))); },
    "data-or"(e, v, name) { delete e.dataset.or; if (v[name]) e.replaceChildren(...nodes(rich(v[name], "text"))); },
    "data-said"(e, v, plain) {
      const text = v.said[v.id][0];
      e.replaceWith(...nodes(v.by && plain.split(" ").includes(v.by) ? unnamed(text) : text));
    },
    "data-cited"(e, v) { e.replaceWith(...nodes(v.said[v.id][1])); },
    "data-held"(e, v) {
      const found = v.found.map((key) => at("t-held").content.querySelector(`[data-held="${CSS.escape(key)}"]`)?.cloneNode(true)).filter(Boolean); // "open" is none
      for (const p of found) delete p.dataset.held;
      e.replaceWith(...found);
    },
    "data-anchor"(e, v, name) {
      if (name === v.title) { e.previousSibling?.remove(); e.remove(); } else delete e.dataset.anchor;
    },
  };

  // Without whose word it is: a node for the name, and the space that begins the text.
  const unnamed = (text) => (text[0]?.[1]?.class === "by" ? [text[1].slice(1), ...text.slice(2)] : text);

  // ---- problems

  const clear = () => { for (const id of failures) alarm(id, false); };

  // Lists what is wrong with a file; with nothing wrong the list goes.
  function tell(list) {
    const problems = at("problems");
    problems.hidden = !list;
    if (!list) return;
    problems.querySelector("ol").replaceChildren(...list.map((p) => {
      const [, line, column, text] = /^(\d+):(\d+): (.*)$/s.exec(p);
      return use("problem", { line, column, text });
    }));
    at("h-problems").focus();
  }

  return { LARGEST, started, compiled: () => module, ask, use, inside, has, tell, clear };
})();
