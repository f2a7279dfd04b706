// The comparison: "agree" checks every engine on every point of the table and
// stops at the first that differs; "measure" then times and weighs them. It
// prints JSON.
//
//	node --expose-gc compare.mjs agree|measure FOLDER WASM_EXEC
//
// FOLDER holds ours.wasm, stay.wasm and floor.wasm.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, loadavg } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build, transform } from "esbuild-wasm";

import { LEVELS } from "./table.mjs";
import * as feelin from "./engines/feelin.mjs";
import * as jsonRules from "./engines/json-rules-engine.mjs";
import * as ours from "./engines/ours.mjs";
import * as zen from "./engines/zen-engine.mjs";
import * as zenWasm from "./engines/zen-engine-wasm.mjs";

const [mode, folder, wasmExec] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const inPackage = (...path) => join(here, "node_modules", ...path);
const version = (name) => JSON.parse(readFileSync(inPackage(name, "package.json"))).version;
createRequire(import.meta.url)(wasmExec);

let sink = 0; // what is computed must go somewhere, or it need not be computed

const ZEN_WASM = inPackage("@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm");
const ZEN_WASI = inPackage("@gorules/zen-engine-wasm32-wasi");

const us = await ours.load(readFileSync(join(folder, "ours.wasm")));
const lenient = await jsonRules.load({ allowUndefinedFacts: true });
const engines = [
  { name: "benchwalk", ...us },
  { name: "json-rules-engine", version: version("json-rules-engine"), ...await jsonRules.load() },
  { name: "zen-engine", version: version("@gorules/zen-engine-wasm32-wasi"), ...await zen.load() },
  { name: "zen-engine-wasm", version: version("@gorules/zen-engine-wasm"), ...await zenWasm.load(readFileSync(ZEN_WASM)) },
  { name: "feelin", version: version("feelin"), ...await feelin.load() },
];

let points = [{}];
for (const [fact, levels] of Object.entries(LEVELS)) points = points.flatMap((p) => levels.map((l) => ({ ...p, [fact]: l })));

// ---- agreement, before anything is measured

const counts = {};
for (const p of points) {
  const want = us.decide(p);
  counts[want] = (counts[want] ?? 0) + 1;
  for (const e of engines) {
    const got = await e.decide(p);
    if (got !== want) throw new Error(`${e.name} says ${got} where benchwalk says ${want}: ${JSON.stringify(p)}`);
  }
}
const checked = { points: points.length, counts, engines: engines.map((e) => e.name) };
if (mode === "agree") finish({ checked });

// ---- what is answered when a fact is unknown

const INPUTS = { likely: { merits: "likely" }, weak: { merits: "weak" }, nothing: {} };

async function said(ask, facts) {
  try {
    const answer = await ask(facts);
    return typeof answer === "string" ? answer : JSON.stringify(answer) ?? "undefined";
  } catch (e) {
    return "throws " + (e.message ?? e);
  }
}

const unknown = {};
for (const e of [...engines, { name: "json-rules-engine, allowUndefinedFacts", ...lenient }]) {
  unknown[e.name] = {};
  for (const [name, known] of Object.entries(INPUTS)) {
    const empty = Object.fromEntries(Object.keys(LEVELS).map((fact) => [fact, null]));
    unknown[e.name][name] = { missing: await said(e.whole ?? e.decide, known), null: await said(e.whole ?? e.decide, { ...empty, ...known }) };
  }
}

// ---- time

const ROUNDS = 15, SLOT = 200; // ms
const INSIDE = 10; // passes in one call, so that the call itself does not count

const over = (ask, wait) => ({
  evaluations: points.length,
  pass: wait ? async () => { for (const p of points) if (await ask(p)) sink++; } : () => { for (const p of points) if (ask(p)) sink++; },
});
const within = (explain) => ({ evaluations: INSIDE * points.length, pass: () => { sink += us.inside(INSIDE, explain); } });

const contenders = [
  { engine: "benchwalk, inside the module", what: "plain", ...within(false) },
  { engine: "benchwalk, inside the module", what: "explained", ...within(true) },
];
for (const e of engines) {
  contenders.push({ engine: e.name, what: "plain", ...over(e.decide, e.async) });
  if (e.explain) contenders.push({ engine: e.name, what: "explained", ...over(e.explain, e.async) });
}

async function slot({ pass, evaluations }) {
  globalThis.gc(); // nobody pays for what the one before left behind
  let n = 0, now;
  const start = performance.now();
  do {
    const waiting = pass();
    if (waiting) await waiting;
    n += evaluations;
  } while ((now = performance.now()) - start < SLOT);
  return ((now - start) * 1e6) / n;
}

const load = [loadavg()[0]];
for (let warm = 0; warm < 3; warm++) for (const c of contenders) await slot(c);
for (const c of contenders) c.rounds = [];
for (let round = 0; round < ROUNDS; round++) for (const c of contenders) c.rounds.push(await slot(c));
load.push(loadavg()[0]);

const times = {};
for (const { engine, what, rounds } of contenders) {
  rounds.sort((a, b) => a - b);
  (times[engine] ??= {})[what] = { median: rounds[ROUNDS >> 1], low: rounds[0], high: rounds.at(-1) };
}

// ---- size

const packed = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
const bundle = async (entry) => packed((await build({ entryPoints: [entry], bundle: true, minify: true, platform: "browser", format: "esm", target: "es2022", write: false, logLevel: "error" })).outputFiles[0].contents);
const adapter = (name) => bundle(join(here, "engines", name + ".mjs"));
const file = (path) => packed(readFileSync(path));

const [program, stay, floor] = ["ours", "stay", "floor"].map((name) => file(join(folder, name + ".wasm")));
const glue = packed(Buffer.from((await transform(readFileSync(wasmExec, "utf8"), { minify: true })).code)) + await adapter("ours");
const sizes = {
  "benchwalk": { wasm: program, script: glue, floor, margin: stay - floor },
  "json-rules-engine": { script: await adapter("json-rules-engine") },
  "zen-engine": { wasm: file(join(ZEN_WASI, "zen-engine.wasm32-wasi.wasm")), script: await adapter("zen-engine") + await bundle(join(ZEN_WASI, "wasi-worker-browser.mjs")) },
  "zen-engine-wasm": { wasm: file(ZEN_WASM), script: await adapter("zen-engine-wasm") },
  "feelin": { script: await adapter("feelin") },
};

finish({
  checked, unknown, times, sizes, rounds: ROUNDS, slot: SLOT,
  versions: Object.fromEntries(engines.map((e) => [e.name, e.version])),
  machine: { node: process.version, cpu: cpus()[0].model, cores: cpus().length, load },
});

function finish(result) {
  process.stdout.write(JSON.stringify(result) + "\n", () => process.exit(sink < 0 ? 1 : 0)); // workers and Go would keep the process alive
}
