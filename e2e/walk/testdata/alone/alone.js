// Tries one script without the rest of the page: what each test here needs.
"use strict";
const tests = {};

const same = (want, got, why = "") => { if (JSON.stringify(want) !== JSON.stringify(got)) throw new Error(`${why} wanted ${JSON.stringify(want)}, got ${JSON.stringify(got)}`); };
const pause = (ms = 20) => new Promise((done) => { setTimeout(done, ms); });

// A changed script, of which most wait in vain, is not waited for as long.
const PATIENCE = document.currentScript.dataset.patience;

async function until(holds, why) {
  for (const end = performance.now() + 1000 * PATIENCE; !await holds();) {
    if (performance.now() > end) throw new Error("never: " + (why || holds));
    await pause(5);
  }
}

// A tab of its own is a frame, in which the script begins anew. "first" is what stands
// before the script, and "last" behind it, which gives what a test works with.
async function frame(script, first, last, body = "") {
  const f = document.createElement("iframe");
  f.srcdoc = `<!doctype html><meta charset="utf-8"><body>${body}<script>${first}<\/script><script src="/${script}"><\/script><script>${last}<\/script>`;
  document.body.append(f);
  await new Promise((done) => { f.onload = done; });
  return Object.assign(f.contentWindow.it, { shut() { f.remove(); }, self: f.contentWindow });
}

// Runs one of them; the text of what went wrong, or none.
async function run(name) {
  const late = new Promise((_, refuse) => { setTimeout(() => refuse(new Error("it never ended")), 4000 * PATIENCE); });
  try { await Promise.race([tests[name](), late]); } catch (e) { return String(e.stack?.includes(e.message) ? e.stack : e + "\n" + e.stack); }
  for (const f of document.querySelectorAll("iframe")) f.remove();
  return "";
}
