// The caller loads wasm_exec.js, which defines Go, and gives the module.
export async function load(module) {
  const go = new globalThis.Go();
  const { instance } = await WebAssembly.instantiate(module, go.importObject);
  go.run(instance); // blocks for ever, having set the exports
  const { decide, explain, inside } = globalThis.ours;
  const args = (f) => [f.merits ?? "open", f.irreparable_harm ?? "open", f.harm_to_others ?? "open", f.balance_of_hardships ?? "open", f.public_interest ?? "open"];
  return {
    decide: (facts) => decide(...args(facts)),
    explain: (facts) => JSON.parse(explain(...args(facts))),
    inside,
  };
}
